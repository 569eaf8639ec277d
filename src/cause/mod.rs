//! Causes: why a reply comes in practice, how to recognise it, who can fix it, what to do.
//!
//! To teach ftpcode a cause: one entry in the file of its family. The tests say what it lacks.
//! Knows replies only as code and text; ranking is the work of [`crate::diagnose`].

mod data;
mod files;
mod layout;
mod login;
mod protocol;
mod reach;
pub(crate) mod screen;
mod sign;
mod tls;

pub(crate) use layout::{SignNumber, Text};
pub(crate) use sign::Wording;
pub use sign::{Asked, Evidence, Fact, Facts, Sign, Strength};

use crate::pattern;
use crate::remedy::{Party, Retry, Source, Step};
use crate::verb::{TRANSFERS, UPLOADS};

/// Why a command failed, in practice. `S`: its signs as the program has them, or as they are written.
#[derive(Debug)]
#[non_exhaustive]
pub struct Cause<S = Sign>
where
    S: 'static,
{
    /// Its stable name, in kebab-case: `passive-wrong-ip-advertised`.
    pub id: &'static str,
    /// What is wrong, in one line without a final full stop.
    pub title: &'static str,
    /// What happens and why, in two or three sentences that a newcomer understands.
    pub why: &'static str,
    /// How to tell it from its neighbours, as an imperative test; empty where its signs settle it.
    pub check: &'static str,
    /// Who can fix it, likeliest first.
    pub fix_by: &'static [Party],
    /// Whether the same again can work.
    pub retry: Retry,
    /// What to do: cheapest and likeliest first, per party and per server product.
    pub steps: &'static [Step],
    /// How to recognise it.
    pub signs: &'static [S],
    /// Where this is known from.
    pub sources: &'static [Source],
}

/// A family of causes: where in a session they strike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    /// Reaching the server, and staying connected.
    Reach,
    /// TLS, on either connection.
    Tls,
    /// The data connection.
    Data,
    /// Login.
    Login,
    /// Files, directories, names, rights, space.
    Files,
    /// Use of the protocol.
    Protocol,
}

/// Commands that tell of a port, or ask for one.
const PORTS: &[&str] = &["PASV", "EPSV", "PORT", "EPRT"];

/// WinINet's functions that open a data connection, where the login has worked.
const WININET_TRANSFERS: &[&str] =
    &["ftpputfile", "ftpgetfile", "ftpopenfile", "ftpfindfirstfile", "internetwritefile"];

/// PHP, where no answer comes after the login.
const PHP_TIMEOUT: &[&str] = &[
    "ftp_*put(): connection timed out",
    "ftp_*get(): connection timed out",
    "ftp_*list(): connection timed out",
];

/// What people see where a server has made a file, and its contents never came.
const ASKED_EMPTY: &[&str] = &[
    "0 byte*upload",
    "upload*0 byte",
    "0 byte file",
    "0-byte file",
    "0kb file",
    "zero byte file",
    "zero-byte file",
    "file* are empty",
    "file is empty",
    "empty file* after upload",
];

/// Windows Explorer's only words.
const EXPLORER: &[&str] = &[
    "error occurred opening that folder on the ftp server",
    "^windows cannot access this folder. make sure you typed the file name",
];

/// Two lists of texts as one, to be of just this length.
const fn joined<const LENGTH: usize>(
    first: &[&'static str],
    second: &[&'static str],
) -> [&'static str; LENGTH] {
    assert!(first.len() + second.len() == LENGTH);
    let mut all = [""; LENGTH];
    let mut at = 0;
    while at < LENGTH {
        all[at] = if at < first.len() { first[at] } else { second[at - first.len()] };
        at += 1;
    }
    all
}

/// A cause as it is written.
type Written = Cause<sign::Draft>;

const FAMILIES: [(Family, &[Written]); 6] = [
    (Family::Reach, reach::CAUSES),
    (Family::Tls, tls::CAUSES),
    (Family::Data, data::CAUSES),
    (Family::Login, login::CAUSES),
    (Family::Files, files::CAUSES),
    (Family::Protocol, protocol::CAUSES),
];

/// Every cause, family by family.
pub fn all() -> impl Iterator<Item = &'static Cause> {
    layout::CAUSES.iter()
}

/// Causes that usually follow a failure further up, or that clients live with: they explain a reply,
/// seldom a session.
static MINOR: [&str; 8] = [
    "bad-command-sequence",
    "command-before-login",
    "command-unsupported",
    "empty-listing-as-error",
    "mkdir-target-exists",
    "no-data-connection-prepared",
    "resume-not-permitted",
    "tls-not-supported",
];

impl Cause {
    /// Whether it is usually an after-effect, or something that clients live with.
    #[must_use]
    pub fn is_minor(&self) -> bool {
        MINOR.contains(&self.id)
    }

    /// The family it belongs to.
    #[must_use]
    pub fn family(&self) -> Family {
        layout::FAMILY_OF[self.number()]
    }

    /// Its place among all, from 0.
    pub(crate) fn number(&self) -> usize {
        (std::ptr::from_ref(self).addr() - layout::CAUSES.as_ptr().addr()) / size_of::<Self>()
    }

    /// The cause that is written so, with its signs laid out.
    const fn of(written: &Written, signs: &'static [Sign]) -> Self {
        let &Cause { id, title, why, check, fix_by, retry, steps, signs: _, sources } = written;
        Self { id, title, why, check, fix_by, retry, steps, signs, sources }
    }
}

/// Whether a client made up the reply with this text itself, as the control connection ended.
pub(crate) fn is_made_by_client(text: &str) -> bool {
    reach::MADE_BY_CLIENT.iter().any(|known| pattern::matches(known, text))
}

/// The cause with this id.
///
/// ```
/// assert!(ftpcode::cause::find("passive-wrong-ip-advertised").is_some());
/// ```
#[must_use]
pub fn find(id: &str) -> Option<&'static Cause> {
    all().find(|cause| cause.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minor_causes_exist() {
        for id in MINOR {
            assert!(find(id).is_some(), "{id}");
        }
    }
}
