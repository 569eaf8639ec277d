//! Reads any log: finds the replies, commands, socket errors and connections on its lines.
//!
//! [`Reader`] takes bytes, cut anywhere, and gives out [`Item`]s in order. It knows the shapes that
//! a reply takes in logs, not what replies mean. Its memory is bounded, whatever the input is.

mod batch;
mod carrier;
mod columns;
mod command;
mod decode;
mod gather;
mod json;
mod lead;
mod line;
mod other;
mod outline;
mod reply;
mod session;
mod socket;
mod stream;
mod tale;
mod words;

use crate::{Code, bytes};
pub use batch::Batch;
pub use session::Sessions;

use decode::Lines;
use gather::Gather;

/// Which connection a line belongs to: a hash of the process id, session id or client address in
/// the line's prefix. A line that names none belongs to the one last named; 0 if none was.
pub type Stream = u64;

/// Reads a log.
///
/// ```
/// use ftpcode::log::{Reader, What};
///
/// let mut codes = Vec::new();
/// let mut reader = Reader::new();
/// let mut sink = |item: ftpcode::log::Item<'_>| {
///     if let What::Reply { code, .. } = item.what {
///         codes.push((item.line, item.last_line, code.get()));
///     }
/// };
/// reader.push(b"<--- 220-Welcome\n<---  331 users today\n<--- 220 ", &mut sink);
/// reader.push(b"Go\n---> ALLO 500\n<--- 202 No", &mut sink);
/// reader.finish(&mut sink);
/// assert_eq!(codes, [(1, 3, 220), (5, 5, 202)]);
/// ```
#[derive(Default)]
pub struct Reader {
    lines: Lines,
    gather: Gather,
}

/// Something found in a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item<'a> {
    /// The line on which it begins; the first is 1.
    pub line: u64,
    /// The line on which it ends.
    pub last_line: u64,
    /// The connection.
    pub stream: Stream,
    /// The first line as text: bytes that are not UTF-8 replaced, no control characters but tabs.
    /// Where a CR parts a line (a progress meter), only the part that holds the item; where a line
    /// carries another in a string (JSON), that one.
    pub raw: &'a str,
    /// What it is.
    pub what: What<'a>,
}

impl Item<'_> {
    /// Whether it only repeats the reply just seen on its connection.
    #[must_use]
    pub fn is_echo(&self) -> bool {
        matches!(self.what, What::Reply { echo: true, .. })
    }

    /// Where a text stands in the line, in bytes, if it is a part of it and not only alike.
    #[must_use]
    pub fn place(&self, part: &str) -> Option<usize> {
        bytes::place(self.raw.as_bytes(), part.as_bytes())
    }
}

/// What an [`Item`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What<'a> {
    /// A reply, perhaps of several lines.
    Reply {
        /// Its code.
        code: Code,
        /// All its lines, joined with `\n`, without codes and the log's own additions.
        text: &'a str,
        /// Whether it only repeats the reply just seen on this connection.
        echo: bool,
        /// Whether the line is nothing but the code.
        alone: bool,
        /// Whether a client quotes a success as its error.
        blamed: bool,
        /// The command on the same line and its argument.
        answers: Option<(&'a str, &'a str)>,
        /// IIS: the Windows error (`sc-win32-status`).
        win32: Option<u32>,
        /// IIS: the status' subdivision (`sc-substatus`).
        substatus: Option<u16>,
    },
    /// A Windows socket error, or an error of WinINet, that the line names as such.
    Socket {
        /// Its number.
        number: u16,
        /// What follows it.
        text: &'a str,
    },
    /// A command.
    Command {
        /// Its first word, in upper case.
        verb: &'a str,
        /// The rest. A password is not hidden here.
        argument: &'a str,
    },
    /// A connection begins, as far as a log tells; several such lines may speak of one.
    Connect,
    /// Anything else that is not empty.
    Other,
}

impl Reader {
    /// A reader that has seen nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Feeds the next bytes, cut anywhere, and gives out the items that they complete.
    pub fn push(&mut self, bytes: &[u8], sink: &mut dyn FnMut(Item<'_>)) {
        let gather = &mut self.gather;
        self.lines.push(bytes, &mut |text, number| gather.line(text, number, sink));
    }

    /// The input is over: gives out the last line, and a reply that has no end.
    pub fn finish(&mut self, sink: &mut dyn FnMut(Item<'_>)) {
        let gather = &mut self.gather;
        self.lines.finish(&mut |text, number| gather.line(text, number, sink));
        self.gather.finish(sink);
    }

    /// How many lines have begun so far.
    #[must_use]
    pub fn lines(&self) -> u64 {
        self.lines.count()
    }

    /// How many lines were so long that only their start was read.
    #[must_use]
    pub fn truncated_lines(&self) -> u64 {
        self.lines.truncated()
    }
}
