//! Family.

use super::Cause;

pub(super) static CAUSES: &[Cause] = &[];
