//! `5yz`: failed, and fails again until something changes.

use super::{Entry, check};
use crate::code::Class;

const _: () = check(Class::PermanentFailure, ENTRIES);

pub(super) static ENTRIES: &[Entry] = &[];
