//! `4yz`: failed for now; the same command may work later.

use super::{Entry, Status, check, code};
use crate::code::Class;
use crate::remedy::Party::{Network, You};
use crate::remedy::{Retry, Source, you};

const _: () = check(Class::TransientFailure, ENTRIES);

pub(super) static ENTRIES: &[Entry] = &[Entry {
    code: code(426),
    title: "Connection closed; transfer aborted",
    meaning: "The data connection was open, then broke before the transfer was complete. The \
              control connection is usually still up; part of the file may already be there.",
    senses: &[],
    status: Status::Standard,
    answers: &["APPE", "LIST", "NLST", "RETR", "STOR", "STOU"],
    retry: Retry::Now,
    fix_by: &[Network, You],
    causes: &["too-many-connections"],
    steps: &[you("Resume: curl -C - ..., lftp: get -c or put -c")],
    see_also: &[225, 226, 425, 451],
    sources: &[Source::Rfc(959, "4.2.1")],
}];
