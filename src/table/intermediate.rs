//! `3yz`: accepted so far; the next command of the sequence is awaited.

use super::{Entry, check};
use crate::code::Class;

const _: () = check(Class::Intermediate, ENTRIES);

pub(super) static ENTRIES: &[Entry] = &[];
