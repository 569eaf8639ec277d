//! The code table: what each number means, and by which RFC.
//!
//! To teach ftpcode a code: one entry in the file of its first digit. The compiler or a test says
//! what you forgot. The table never sees a byte of input.

mod completion;
pub(crate) mod iis;
mod intermediate;
mod permanent;
mod preliminary;
mod protected;
mod transient;
mod wininet;
mod winsock;

use crate::code::{Class, Code};
use crate::remedy::{Party, Retry, Source, Step};

/// Who defines a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// RFC 959, section 4.2.
    Standard,
    /// A later RFC.
    Extension,
    /// No RFC, but servers send it.
    Nonstandard,
    /// An RFC before 959; no server examined sends it with that meaning.
    Historic,
}

/// What a reply code means.
#[derive(Debug)]
#[non_exhaustive]
pub struct Entry {
    /// The code.
    pub code: Code,
    /// The reply in a few words, near the RFC's own, without a final full stop.
    pub title: &'static str,
    /// What the server tells you, in one to three plain sentences.
    pub meaning: &'static str,
    /// Other meanings of the same number, each with what tells it apart; a sentence each.
    pub senses: &'static [&'static str],
    /// Who defines it.
    pub status: Status,
    /// The commands that it answers by the RFCs; empty: none in particular.
    pub answers: &'static [&'static str],
    /// Whether the same command, sent again, can work.
    pub retry: Retry,
    /// Who can fix it, likeliest first.
    pub fix_by: &'static [Party],
    /// Ids of the likely causes, likeliest first, where no text or context tells more.
    pub causes: &'static [&'static str],
    /// What to do next, whatever the cause; cheapest first.
    pub steps: &'static [Step],
    /// Codes worth reading too.
    pub see_also: &'static [u16],
    /// Where it is defined, the defining RFC first.
    pub sources: &'static [Source],
}

/// What a Windows socket error means to a user of FTP, or an error of WinINet, which many programs
/// on Windows use for FTP.
#[derive(Debug)]
#[non_exhaustive]
pub struct SocketError {
    /// Its number, 10004 to 11999, of WinINet 12001 to 12175; that of an alias, which is known by name
    /// only, is below 1000.
    pub number: u16,
    /// Its name: `WSAECONNRESET`, `ERROR_INTERNET_TIMEOUT`.
    pub name: &'static str,
    /// The same error's name in POSIX, empty where there is none: `ECONNRESET`.
    pub posix: &'static str,
    /// The error in a few words, without a final full stop.
    pub title: &'static str,
    /// What it means where an FTP client or server prints it, in one to three plain sentences.
    pub meaning: &'static str,
    /// The sentence that Windows prints for it; empty where it has none.
    pub windows: &'static str,
    /// Whether the same again can work.
    pub retry: Retry,
    /// Who can fix it, likeliest first.
    pub fix_by: &'static [Party],
    /// Ids of the likely causes, likeliest first.
    pub causes: &'static [&'static str],
    /// What to do next.
    pub steps: &'static [Step],
    /// Errors and reply codes worth reading too.
    pub see_also: &'static [u16],
}

impl SocketError {
    /// Whether it is an error of WinINet, not of Winsock.
    #[must_use]
    pub const fn is_of_wininet(&self) -> bool {
        self.number >= 12_000
    }
}

/// Every known reply code, in ascending order.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    SERIES.into_iter().flatten()
}

/// Every Windows socket error, then every error of WinINet, in ascending order.
pub fn socket_errors() -> impl Iterator<Item = &'static SocketError> {
    winsock::ERRORS.iter().chain(wininet::ERRORS)
}

/// The entry of a reply code, if the table has one.
///
/// ```
/// let code = ftpcode::Code::new(426).unwrap();
/// assert_eq!(ftpcode::table::lookup(code).unwrap().title, "Connection closed; transfer aborted");
/// ```
#[must_use]
pub fn lookup(code: Code) -> Option<&'static Entry> {
    let series = SERIES[usize::from(code.get() / 100 - 1)];
    series.binary_search_by_key(&code, |entry| entry.code).ok().map(|at| &series[at])
}

/// The Windows socket error, or the error of WinINet, with this number.
#[must_use]
pub fn socket_error(number: u16) -> Option<&'static SocketError> {
    let errors = if number < 12_000 { winsock::ERRORS } else { wininet::ERRORS };
    errors.binary_search_by_key(&number, |error| error.number).ok().map(|at| &errors[at])
}

/// The same with this name, Windows's or POSIX's, in any letter case.
///
/// ```
/// use ftpcode::table::socket_error_named;
///
/// assert_eq!(socket_error_named("ECONNRESET").unwrap().number, 10054);
/// assert_eq!(socket_error_named("wsa_operation_aborted").unwrap().number, 995);
/// ```
#[must_use]
pub fn socket_error_named(name: &str) -> Option<&'static SocketError> {
    let is = |own: &str| !own.is_empty() && own.eq_ignore_ascii_case(name);
    // POSIX gives would-block two names.
    let name_of = |error: &&SocketError| {
        is(error.name) || is(error.posix) || (error.number == 10035 && is("EAGAIN"))
    };
    socket_errors().chain(winsock::ALIASES).find(name_of)
}

/// The entries by first digit.
static SERIES: [&[Entry]; 6] = [
    preliminary::ENTRIES,
    completion::ENTRIES,
    intermediate::ENTRIES,
    transient::ENTRIES,
    permanent::ENTRIES,
    protected::ENTRIES,
];

/// The small FTP server of the H2 database: it answers with some of the oldest numbers.
const H2: Source = Source::Page(
    "H2, FtpControl.java",
    "https://github.com/h2database/h2database/blob/34f823186188764d437cbef47ba2dcb9baa7d050/h2/src/\
     tools/org/h2/dev/ftp/server/FtpControl.java",
);

/// A code in an entry; a number that is none does not compile.
const fn code(number: u16) -> Code {
    match Code::new(number) {
        Some(code) => code,
        None => panic!("not a reply code"),
    }
}

/// Checks, while the crate compiles, that a file's entries are of its class and in order.
const fn check(class: Class, entries: &[Entry]) {
    let mut at = 0;
    while at < entries.len() {
        assert!(entries[at].code.class() as u8 == class as u8, "an entry is in the wrong file");
        assert!(
            at == 0 || entries[at - 1].code.get() < entries[at].code.get(),
            "an entry is out of order"
        );
        at += 1;
    }
}
