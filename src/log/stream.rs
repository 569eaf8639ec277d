//! Which connection a line belongs to: the process, session or address that its prefix names.

use super::Stream;
use crate::bytes::{self, find_byte, hash, positions};

/// How much of a line counts as its prefix.
const PREFIX: usize = 120;

/// Where a line names its connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// By a process id, a session's number or an address.
    One(Place),
    /// A capture, by two addresses; the second may be missing.
    Two(Place, Place),
}

/// Where in a line's start, from and to.
pub(super) type Place = (u8, u8);

const _: () = assert!(PREFIX <= u8::MAX as usize, "a place in a prefix fits into a byte");

impl Name {
    /// A number for the connection. The addresses of a capture count in either order, so that both
    /// directions are one connection.
    pub(super) fn key(self, line: &str) -> Stream {
        let named = |(from, to): Place| hash(&line.as_bytes()[from.into()..to.into()]);
        match self {
            Self::One(place) => named(place),
            Self::Two(one, other) => named(one).wrapping_add(named(other)),
        }
    }
}

/// Where a line names its connection, if it does: a process id comes first, then a session's number,
/// then the addresses.
pub(super) fn name(line: &str) -> Option<Name> {
    let line = &line.as_bytes()[..line.len().min(PREFIX)];
    bracketed(line).map(Name::One).or_else(|| address(line))
}

/// The connection that a line names.
pub(super) fn key(line: &str) -> Option<Stream> {
    name(line).map(|name| name.key(line))
}

/// Where a part of a line stands; `None` for a text of other origin, or too far behind.
pub(super) fn place(line: &[u8], part: &[u8]) -> Option<Place> {
    let from = bytes::place(line, part)?;
    Some((u8::try_from(from).ok()?, u8::try_from(from + part.len()).ok()?))
}

/// `[pid 157]`, `ftpd[1701]:`, `[947] host`, `[FTP Session 3 ...`, `(000002)`, `(?@192.0.2.1) [`.
fn bracketed(line: &[u8]) -> Option<Place> {
    for at in positions(line, |byte| matches!(byte, b'[' | b'(' | b'"' | b'{')) {
        let byte = line[at];
        let (close, inside) = match byte {
            b'[' => (b']', &line[at + 1..]),
            b'(' => (b')', &line[at + 1..]),
            _ => return None,
        };
        let (inside, session) = match (inside.strip_prefix(b"pid "), byte) {
            (Some(rest), _) => (rest, false),
            (None, b'[') => match inside.strip_prefix(b"FTP Session ") {
                Some(rest) => (rest, true),
                None => (inside, false),
            },
            _ => (inside, false),
        };
        let length = inside.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let least = if byte == b'(' { 6 } else { 1 };
        let closed = inside.get(length) == Some(&close)
            && !is_index(line, at, inside, length)
            && !is_clock(line, at);
        if length >= least && (closed && !is_level(line, at) || length > 0 && session) {
            return place(line, &inside[..length]);
        }
        if byte == b'('
            && let Some(host) = client(inside)
        {
            return place(line, host);
        }
        if let Some((_, rest)) = split_at(inside, b':').filter(|(label, _)| is_protocol(label)) {
            // CrushFTP: [FTP:17:alice:192.0.2.1]
            let length = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
            if length > 0 {
                return place(line, &rest[..length]);
            }
        }
    }
    None
}

/// Pure-FTPd's client, between the user, who changes at the login, and a level.
fn client(inside: &[u8]) -> Option<&[u8]> {
    let end = find_byte(inside, b')')?;
    let at = inside[..end].iter().rposition(|&byte| byte == b'@')?;
    inside[end..].starts_with(b") [").then(|| &inside[at + 1..end])
}

/// A bracketed number at the very start may be a level, as Serv-U's and Wing FTP's `[02]` is.
fn is_level(line: &[u8], at: usize) -> bool {
    at == 0 && (line.get(3) == Some(&b']') || line.get(2) == Some(&b']'))
}

/// Whether a bracketed number is an index in source code, as tracebacks show it: `f(x)[0]`.
fn is_index(line: &[u8], at: usize, inside: &[u8], length: usize) -> bool {
    let before = at.checked_sub(1).map(|at| line[at]);
    let ends = inside.get(length + 1).is_none();
    before == Some(b')') || ends && before.is_some_and(|byte| byte.is_ascii_alphanumeric())
}

/// Whether a bracketed number counts milliseconds behind a level, as ESP-IDF's `D (437286) [Ftp]:` does.
fn is_clock(line: &[u8], at: usize) -> bool {
    matches!(line[..at], [.., b'D' | b'E' | b'I' | b'V' | b'W', b' ']) && line[at] == b'('
}

fn is_protocol(label: &[u8]) -> bool {
    [&b"FTP"[..], b"FTPS", b"ftp", b"ftps"].contains(&label)
}

fn split_at(bytes: &[u8], separator: u8) -> Option<(&[u8], &[u8])> {
    let at = bytes.iter().take(8).position(|&byte| byte == separator)?;
    Some((&bytes[..at], &bytes[at + 1..]))
}

/// An address at the start of the line or behind its time, or the two of a capture.
fn address(line: &[u8]) -> Option<Name> {
    let mut words = line.split(|byte| matches!(byte, b' ' | b'\t')).filter(|word| !word.is_empty());
    let first = words.next()?;
    if let Some(found) = host(first) {
        return capture(line, found, words).or_else(|| place(line, found).map(Name::One));
    }
    // Behind the first word an address counts only beside one of these.
    positions(line, |byte| matches!(byte, b'[' | b'>' | 0xE2)).next()?;
    for _ in 1..8 {
        let word = words.next()?;
        let Some(found) = host(word) else { continue };
        if let Some(both) = capture(line, found, words.clone()) {
            return Some(both);
        }
        if word[found.len()..].starts_with(b"-[") {
            return place(line, found).map(Name::One);
        }
    }
    None
}

/// The address at one end and, behind an arrow, that at the other.
fn capture<'a>(
    line: &'a [u8],
    found: &[u8],
    mut behind: impl Iterator<Item = &'a [u8]>,
) -> Option<Name> {
    if !matches!(behind.next(), Some(b">" | b"\xE2\x86\x92")) {
        return None;
    }
    let other = behind.next().and_then(host).and_then(|other| place(line, other));
    Some(Name::Two(place(line, found)?, other.unwrap_or_default()))
}

/// The IPv4 address, with its port, that a word begins with.
fn host(word: &[u8]) -> Option<&[u8]> {
    if !word[0].is_ascii_digit() {
        return None;
    }
    let length =
        word.iter().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b':')).count();
    let found = &word[..length];
    let found = found.strip_suffix(b":").unwrap_or(found);
    let dots: u8 = found.iter().map(|byte| u8::from(*byte == b'.')).sum();
    ((3..=4).contains(&dots) && found[0].is_ascii_digit()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_connections_apart() {
        let pid = key("Sun Nov 22 12:50:04 2026 [pid 447] FTP command: Client \"127.0.0.1\"");
        assert_eq!(pid, Some(hash(b"447")));
        assert_eq!(
            key("Nov 22 12:58:09 ftp01 pure-ftpd[1701]: (?@192.0.2.1) x"),
            Some(hash(b"1701"))
        );
        let host = |user| format!("Nov 22 12:58:09 ftp01 pure-ftpd: ({user}@192.0.2.1) [DEBUG] x");
        assert_eq!(key(&host("?")), Some(hash(b"192.0.2.1")));
        assert_eq!(key(&host("anna")), key(&host("?")));
        assert_eq!(key("mail (anna@example.com) 220 x"), None);
        assert_eq!(
            key("2024-03-09T16:36:15.643Z << [FTP Session 3 192.0.2.8] 220 x"),
            Some(hash(b"3"))
        );
        assert_eq!(
            key("(000012)24.11.2026 10:00:00 - (not logged in) (192.0.2.1)> 220 x"),
            Some(hash(b"000012"))
        );
        assert_eq!(
            key("[D 2026-11-22 13:22:39] 192.0.2.1:33538-[] -> 220 x"),
            Some(hash(b"192.0.2.1:33538"))
        );
        assert_eq!(
            key("192.0.2.1 UNKNOWN - [22/Nov/2026:12:57:16 +0000] \"HELP\" 214 -"),
            Some(hash(b"192.0.2.1"))
        );
        assert_eq!(key("D (437286) [Ftp]: Send reply: [504 not-supported"), None);
        assert_eq!(key("<--- 220 x"), None);
        assert_eq!(key("* Connected to 127.0.0.1 (127.0.0.1) port 2101 (#0)"), None);
        let (there, back) = (
            key("  4 0.002 192.0.2.1 \u{2192} 192.0.2.2 FTP 86 Response: 220 x"),
            key("  5 0.003 192.0.2.2 \u{2192} 192.0.2.1 FTP 86 Request: USER x"),
        );
        assert!(there.is_some());
        assert_eq!(there, back);
    }
}
