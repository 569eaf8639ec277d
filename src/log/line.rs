//! One line: the replies, commands and socket errors on it.
//!
//! The line is walked word by word. Only a word of three digits, a known command or a few other
//! words stop the walk; what stands around the word then decides (see `reply` and `command`).

use std::ops::Range;

use super::command::{command, connect, pure_ftpd};
use super::lead::{Lead, Leads};
use super::reply::{further, reply};
use super::tale::{self, Break};
use super::words::Words;
use super::{other, socket};
use crate::bytes::find_byte;
use crate::{Code, verb};

/// A reply as it stands on one line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit<'a> {
    pub(super) code: Code,
    pub(super) ends: Break,
    pub(super) lead: Lead,
    pub(super) gap: usize,
    /// Everything before the code.
    pub(super) left: &'a str,
    pub(super) text: &'a str,
    /// The same debug level of a library shows each line, then the reply: this is the latter.
    pub(super) again: bool,
    /// A success that a client quotes as its error.
    pub(super) blamed: bool,
    pub(super) answers: Option<(&'a str, &'a str)>,
    pub(super) win32: Option<u32>,
    pub(super) substatus: Option<u16>,
}

impl Hit<'_> {
    /// A code and no more.
    pub(super) const fn of(code: Code, lead: Lead) -> Self {
        Self {
            code,
            ends: Break::Last,
            lead,
            gap: 0,
            left: "",
            text: "",
            again: false,
            blamed: false,
            answers: None,
            win32: None,
            substatus: None,
        }
    }
}

/// Something on a line.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part<'a> {
    Reply(Hit<'a>),
    Socket { number: u16, text: &'a str },
    Command { verb: &'a str, argument: &'a str, lead: Lead },
    Connect,
}

/// What a line holds, in order. Nearly always none or one.
#[derive(Debug, Default)]
pub(super) struct Parts<'a> {
    pub(super) first: Option<Part<'a>>,
    pub(super) more: Vec<Part<'a>>,
    /// Whether more had a say than an outline shows: digits beside those of a code, what is not read
    /// as it stands.
    pub(super) beyond_outline: bool,
    /// Whether references of HTML, or blanks that are spelled out, may hide more.
    pub(super) on_page: bool,
    /// A code of mail, and whether that reply goes on.
    pub(super) of_mail: Option<(Code, Break)>,
}

impl<'a> Parts<'a> {
    pub(super) fn add(&mut self, part: Part<'a>) {
        match self.first {
            None => self.first = Some(part),
            Some(_) => self.more.push(part),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.first.is_none()
    }
}

/// Finds the parts of a line.
pub(super) fn recognise<'a>(line: &'a str, leads: &mut Leads, parts: &mut Parts<'a>) {
    if is_listing(line) {
        return;
    }
    walk(line, leads, parts);
    // What is read as it stands is left alone, unless a reference stands right before the code.
    let read = matches!(parts.first, Some(Part::Reply(hit)) if !hit.left.ends_with(';'));
    parts.on_page = !read
        && (parts.on_page || line.ends_with('>') || find_byte(line.as_bytes(), b'&').is_some());
    parts.beyond_outline |= parts.on_page;
}

/// Whether the line is a file of a directory listing, perhaps behind a label or a diff's sign.
fn is_listing(line: &str) -> bool {
    let line = line.trim_start();
    tale::is_rights(line)
        || line.strip_prefix(['+', '-']).is_some_and(tale::is_rights)
        || line.starts_with("Listing:")
}

/// How many words of a line are looked at closely: each may take a walk back to its start.
const MOST_STOPS: u32 = 1024;

/// Walks the words of a line.
fn walk<'a>(line: &'a str, leads: &mut Leads, parts: &mut Parts<'a>) {
    let bytes = line.as_bytes();
    let mut stops = 0;
    for Range { mut start, end } in Words::of(bytes) {
        // What begins with `_` is the word behind it.
        while start < end && bytes[start] == b'_' {
            start += 1;
        }
        if may_stop(bytes, start, end) {
            stops += 1;
            let word = &bytes[start..end];
            parts.beyond_outline |= word.iter().any(u8::is_ascii_digit)
                && !(word.len() == 3 && word.iter().all(u8::is_ascii_digit));
            if stops > MOST_STOPS || !stop(line, start, end, leads, parts) {
                return;
            }
        }
    }
}

/// Whether a word is worth a look: most are not, and that shows in a few bytes.
fn may_stop(line: &[u8], start: usize, end: usize) -> bool {
    let word = &line[start..end];
    let [first, second, _, ..] = *word else { return false };
    match first {
        b'0'..=b'9' => match word.len() {
            3 => first != b'0' && may_be_code(line, start, end),
            5 if socket::may_be_number(word) => true,
            // Any digit may begin `0x274D`, as an outline has none (see `outline`).
            _ => matches!(second, b'x' | b'X'),
        },
        // A command, WSAECONNRESET, CONNECT.
        b'A'..=b'Z' if second.is_ascii_uppercase() || second.is_ascii_digit() => true,
        // `Connected`, `session`.
        b'C' | b'c' | b'S' | b's' if word.len() >= 7 => true,
        // A command may be in lower case, but not behind a word; a long one stands behind a bracket.
        b'A'..=b'Z' | b'a'..=b'z' => match line[..start] {
            [.., b']'] => true,
            [.., b'A'..=b'Z' | b'a'..=b'z', b' '] => false,
            _ => word.len() <= verb::LONGEST && verb::may_be_known(word),
        },
        _ => false,
    }
}

/// Whether three digits can be a code by the bytes right beside them: most are parts of addresses,
/// decimals and dates.
fn may_be_code(line: &[u8], start: usize, end: usize) -> bool {
    let inside = start > 8 && line[start - 1] == b'.';
    let goes_on = match line.get(end) {
        None
        | Some(b' ' | b'\t' | b'-' | b')' | b']' | b'"' | b'}' | b';' | b'\'' | b'`' | b'|') => {
            true
        }
        Some(b',' | b'.') => !line.get(end + 1).is_some_and(u8::is_ascii_alphanumeric),
        Some(b':') => line.get(end + 1) == Some(&b' '),
        Some(byte) => matches!(byte, b'\\' | b'<' | b'?'),
    };
    goes_on && !inside && !is_ordinal(line, start)
}

/// Whether a number is that of a session (FileZilla Server) or a process (vsftpd), as it stands on
/// every line of their logs.
pub(super) fn is_ordinal(line: &[u8], start: usize) -> bool {
    matches!(line[..start], [.., b'p', b'i', b'd', b' '])
        || matches!(line[..start], [.., b'S', b'e', b's', b's', b'i', b'o', b'n', b' '])
}

/// Looks at one word; `false` ends the walk.
fn stop<'a>(
    line: &'a str,
    start: usize,
    end: usize,
    leads: &mut Leads,
    parts: &mut Parts<'a>,
) -> bool {
    let word = &line.as_bytes()[start..end];
    match word {
        [b'1'..=b'6', _, _] if word.iter().all(u8::is_ascii_digit) => {
            let Some(hit) = reply(line, start, leads, parts) else {
                let (left, rest) = (&line[..start], &line[end..]);
                if let Some(code) = Code::from_digits(word)
                    && other::is_of_mail(code, left, rest)
                {
                    let goes_on = rest.starts_with('-');
                    parts.of_mail = Some((code, if goes_on { Break::More } else { Break::Last }));
                    parts.beyond_outline = true;
                }
                // Scanners print a blank so: `220\x20ProFTPD`.
                if rest.starts_with("\\x") {
                    parts.beyond_outline = true;
                    parts.on_page |= rest.starts_with("\\x20");
                }
                // Mail's `250-SIZE 10240000` is no command, either.
                return word != b"250" || !other::extends_mail(&line[end..]);
            };
            parts.add(Part::Reply(hit));
            // A list of codes, or several replies in one string, may go on.
            if hit.lead == Lead::Key {
                return line.as_bytes().get(end) == Some(&b'"');
            }
            further(&hit, parts);
            false
        }
        [b'1', _, _, _, _]
        | [b'0', b'x' | b'X', ..]
        | [b'W', b'S', b'A', ..]
        | [b'E', b'R', b'R', b'O', b'R', b'_', ..] => {
            if let Some(number) = socket::number(line, start, end) {
                if !parts.more.is_empty() || parts.first.is_some() {
                    return true;
                }
                let text = line[end..].trim_start_matches([']', ')', ':', ' ', ',']);
                parts.add(Part::Socket { number, text });
                return false;
            }
            true
        }
        _ if !parts.is_empty() => true,
        b"Command" => match pure_ftpd(&line[end..]) {
            Some((verb, argument)) => {
                parts.add(Part::Command { verb, argument, lead: Lead::Boundary });
                false
            }
            None => true,
        },
        _ if (3..=8).contains(&word.len()) && word[0].is_ascii_alphabetic() => {
            match command(line, start, end, leads) {
                Some(part) => {
                    parts.add(part);
                    false
                }
                None => connect(line, start, end, parts),
            }
        }
        _ if word.len() >= 9 && word[0].is_ascii_alphabetic() => connect(line, start, end, parts),
        _ => true,
    }
}
