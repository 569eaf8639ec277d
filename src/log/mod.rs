//! Stub.
mod session;
use crate::code::Code;
pub use session::Sessions;
/// Stub.
#[derive(Debug)]
pub struct Item<'a> {
    /// x
    pub line: u64,
    /// x
    pub last_line: u64,
    /// x
    pub stream: u64,
    /// x
    pub raw: &'a str,
    /// x
    pub what: What<'a>,
}
/// Stub
#[derive(Debug)]
pub enum What<'a> {
    /// x
    Reply {
        /// x
        code: Code,
        /// x
        text: &'a str,
        /// x
        echo: bool,
        /// x
        alone: bool,
        /// x
        answers: Option<(&'a str, &'a str)>,
        /// x
        win32: Option<u32>,
        /// x
        substatus: Option<u16>,
    },
    /// x
    Socket {
        /// x
        number: u16,
        /// x
        text: &'a str,
    },
    /// x
    Command {
        /// x
        verb: &'a str,
        /// x
        argument: &'a str,
    },
    /// x
    Connect,
    /// x
    Other,
}
/// Stub
#[derive(Debug)]
pub struct Reader {}
impl Reader {
    /// x
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
    /// x
    pub fn push(&mut self, bytes: &[u8], sink: &mut dyn FnMut(Item<'_>)) {
        for l in String::from_utf8_lossy(bytes).lines() {
            if let Some(code) = Code::from_digits(l.as_bytes().get(..3).unwrap_or_default()) {
                sink(Item {
                    line: 1,
                    last_line: 1,
                    stream: 0,
                    raw: l,
                    what: What::Reply {
                        code,
                        text: l[3..].trim(),
                        echo: false,
                        alone: l.len() == 3,
                        answers: None,
                        win32: None,
                        substatus: None,
                    },
                });
            } else {
                sink(Item { line: 1, last_line: 1, stream: 0, raw: l, what: What::Other });
            }
        }
    }
    /// x
    pub fn finish(&mut self, _sink: &mut dyn FnMut(Item<'_>)) {}
    /// x
    pub fn lines(&self) -> u64 {
        1
    }
    /// x
    pub fn truncated_lines(&self) -> u64 {
        0
    }
}
