//! `1yz`: started; another reply follows.

use super::{Entry, check};
use crate::code::Class;

const _: () = check(Class::Preliminary, ENTRIES);

pub(super) static ENTRIES: &[Entry] = &[];
