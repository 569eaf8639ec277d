//! `6yz`: a reply in a protected envelope (RFC 2228).

use super::{Entry, check};
use crate::code::Class;

const _: () = check(Class::Protected, ENTRIES);

pub(super) static ENTRIES: &[Entry] = &[];
