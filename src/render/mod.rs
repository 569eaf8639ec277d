//! Renderers: they decide how a thing looks, never what is said.

pub(crate) mod json;
mod page;
pub(crate) mod text;

pub(crate) use page::Paper;

use ftpcode::remedy::{Party, Retry};
use ftpcode::table::Status;
use ftpcode::{Class, Group};

/// So many of a thing, in words: `1 line`, `2 lines`.
pub(crate) fn count(number: u64, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The words of the JSON contract for the library's enumerations.
pub(crate) const fn class(class: Class) -> &'static str {
    match class {
        Class::Preliminary => "preliminary",
        Class::Completion => "completion",
        Class::Intermediate => "intermediate",
        Class::TransientFailure => "transient-failure",
        Class::PermanentFailure => "permanent-failure",
        Class::Protected => "protected",
    }
}

pub(crate) const fn group(group: Group) -> &'static str {
    match group {
        Group::Syntax => "syntax",
        Group::Information => "information",
        Group::Connections => "connections",
        Group::Authentication => "authentication",
        Group::Unspecified => "unspecified",
        Group::FileSystem => "file-system",
    }
}

pub(crate) const fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::NotNeeded => "not-needed",
        Retry::Now => "now",
        Retry::Later => "later",
        Retry::AfterChange => "after-change",
    }
}

pub(crate) const fn party(party: Party) -> &'static str {
    match party {
        Party::You => "you",
        Party::ServerAdmin => "server-admin",
        Party::Network => "network",
        Party::Nobody => "nobody",
    }
}

/// A code that nobody defines has no [`Status`] and is `unassigned`.
pub(crate) const fn status(status: Option<Status>) -> &'static str {
    match status {
        Some(Status::Standard) => "standard",
        Some(Status::Extension) => "extension",
        Some(Status::Nonstandard) => "nonstandard",
        Some(Status::Historic) => "historic",
        None => "unassigned",
    }
}
