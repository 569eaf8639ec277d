//! Outlines: where on a line its parts stand.
//!
//! A log says the same again and again, and often only numbers differ. What was found on a line stands
//! at the same places of each that differs in such digits only, so there it needs no search.

use super::lead::{Lead, Leads};
use super::line::{self, Hit, Part, Parts};
use super::stream::{self, Name, Place};
use super::tale::Break;
use super::{Stream, socket};
use crate::bytes::{Fingerprint, Slots, lowest_bits, ones};
use crate::{Code, verb};

/// The longest line whose outline is remembered, in bytes: longer ones seldom come again.
const LONGEST: usize = u128::BITS as usize;

/// What there is on a line, and where.
#[derive(Clone, Copy, Debug, Default)]
struct Outline {
    name: Option<Name>,
    part: Sketch,
}

/// A part of a line without the line.
#[derive(Clone, Copy, Debug, Default)]
enum Sketch {
    #[default]
    Nothing,
    Connect,
    Command {
        verb: Verb,
        argument: Place,
        lead: Lead,
    },
    Reply {
        code: Code,
        ends: Break,
        lead: Lead,
        gap: u8,
        left: Place,
        text: Place,
        again: bool,
        blamed: bool,
        answers: Option<(Verb, Place)>,
    },
}

/// The name of a command: as the line spells it or, where that is in lower case, as RFC 959 does.
#[derive(Clone, Copy, Debug)]
enum Verb {
    Here(Place),
    Known(u8),
}

/// Remembers the outlines of lines.
#[derive(Default)]
pub(super) struct Outlines {
    known: Slots<Outline, { 1 << 15 }>,
    read: usize,
}

impl Outlines {
    /// Fewer lines than this are not worth a memory.
    const FEW: usize = 1 << 11;

    /// Finds the parts of a line; gives the connection that it names.
    pub(super) fn read<'a>(
        &mut self,
        line: &'a str,
        leads: &mut Leads,
        parts: &mut Parts<'a>,
    ) -> Option<Stream> {
        self.read += 1;
        let fingerprint = fingerprint(line.as_bytes()).filter(|_| self.read > Self::FEW);
        if let Some(outline) = fingerprint.and_then(|fingerprint| self.known.get(fingerprint)) {
            parts.first = outline.part.on(line);
            return outline.name.map(|name| name.key(line));
        }
        line::recognise(line, leads, parts);
        let name = stream::name(line);
        if let (Some(fingerprint), Some(part)) = (fingerprint, Sketch::of(line, parts)) {
            self.known.put(fingerprint, Outline { name, part });
        }
        name.map(|name| name.key(line))
    }
}

impl Sketch {
    /// A sketch of what is on a line; `None` where that takes more than an outline.
    fn of(line: &str, parts: &Parts<'_>) -> Option<Self> {
        if parts.beyond_outline || !parts.more.is_empty() {
            return None;
        }
        // An empty text may stand anywhere.
        let place = |part: &str| match part {
            "" => Some((0, 0)),
            _ => stream::place(line.as_bytes(), part.as_bytes()),
        };
        let verb = |word: &str| match place(word) {
            Some(place) => Some(Verb::Here(place)),
            None => verb::number(word.as_bytes()).map(Verb::Known),
        };
        Some(match parts.first {
            None => Self::Nothing,
            Some(Part::Connect) => Self::Connect,
            Some(Part::Command { verb: word, argument, lead }) => {
                Self::Command { verb: verb(word)?, argument: place(argument)?, lead }
            }
            Some(Part::Reply(hit)) if hit.lead != Lead::Key && hit.win32.is_none() => Self::Reply {
                code: hit.code,
                ends: hit.ends,
                lead: hit.lead,
                gap: u8::try_from(hit.gap).ok()?,
                left: place(hit.left)?,
                text: place(hit.text)?,
                again: hit.again,
                blamed: hit.blamed,
                answers: match hit.answers {
                    Some((word, argument)) => Some((verb(word)?, place(argument)?)),
                    None => None,
                },
            },
            Some(Part::Reply(_) | Part::Socket { .. }) => return None,
        })
    }

    /// The part, on a line with this outline.
    fn on(self, line: &str) -> Option<Part<'_>> {
        let at = |(from, to): Place| &line[from.into()..to.into()];
        let word = |verb| match verb {
            Verb::Here(place) => at(place),
            Verb::Known(number) => verb::name(number),
        };
        Some(match self {
            Self::Nothing => return None,
            Self::Connect => Part::Connect,
            Self::Command { verb, argument, lead } => {
                Part::Command { verb: word(verb), argument: at(argument), lead }
            }
            Self::Reply { code, ends, lead, gap, left, text, again, blamed, answers } => {
                Part::Reply(Hit {
                    ends,
                    gap: gap.into(),
                    left: at(left),
                    text: at(text),
                    again,
                    blamed,
                    answers: answers.map(|(verb, argument)| (word(verb), at(argument))),
                    ..Hit::of(code, lead)
                })
            }
        })
    }
}

/// A fingerprint of a line that does not depend on which digits are in it, but for those that may be
/// a code or tell a socket error; `None` for a long line.
fn fingerprint(line: &[u8]) -> Option<u64> {
    let mut text = [0; LONGEST];
    text.get_mut(..line.len())?.copy_from_slice(line);
    let mut is_digit = text;
    // The compiler looks at many bytes of so plain a loop together.
    for byte in &mut is_digit {
        *byte = u8::from(byte.is_ascii_digit());
    }
    let mut hash = Fingerprint::new(line.len());
    let mut digits = [0; LONGEST / 8];
    let eights = text.as_chunks().0.iter().zip(is_digit.as_chunks().0).zip(&mut digits);
    for ((eight, is_digit), digits) in eights.take(line.len().div_ceil(8)) {
        let is_digit = u64::from_le_bytes(*is_digit);
        hash.add_but(u64::from_le_bytes(*eight), is_digit);
        *digits = lowest_bits(is_digit).to_le_bytes()[0];
    }

    // One bit for each byte.
    let digits = u128::from_le_bytes(digits);
    let three = digits & digits >> 1 & digits >> 2 & !(digits << 1);
    let five = three & digits >> 3 & digits >> 4 & !(digits >> 5);
    for at in ones(three & !(digits >> 3)) {
        if may_matter(line, at) {
            let code = [line[at], line[at + 1], line[at + 2], 0, 0, 0, 0, 0];
            hash.add(u64::from_le_bytes(code) << 8 | at as u64);
        }
    }
    for at in ones(five) {
        if socket::may_be_number(&line[at..]) {
            hash.add(at as u64);
        }
    }
    Some(hash.finish())
}

/// Whether three digits may be a code, and so matter: not those of an address, a 227 or a word.
fn may_matter(line: &[u8], at: usize) -> bool {
    let goes_on = match line[at + 3..] {
        [b'.' | b',', next, ..] => next.is_ascii_digit(),
        [next, ..] => next.is_ascii_alphabetic() || next == b'_',
        [] => false,
    };
    let began = match line[..at] {
        [.., before, b'.' | b','] => {
            before.is_ascii_digit() && !matches!(line.get(at + 3), Some(b'.' | b','))
        }
        [.., before, b'_'] => before.is_ascii_alphanumeric(),
        [.., b' '] => line::is_ordinal(line, at),
        [.., before] => before.is_ascii_alphabetic(),
        [] => false,
    };
    !goes_on && !began
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of many formats, and such on which a number decides.
    const LINES: &[&str] = &[
        "Sun Nov 22 12:50:04 2026 [pid 447] [bob] FTP response: Client \"192.0.2.1\", \"226 Done.\"",
        "Sun Nov 22 12:50:04 2026 [pid 447] [bob] FTP command: Client \"192.0.2.1\", \"RETR a550\"",
        "192.0.2.1 UNKNOWN bob [22/Nov/2026:12:57:16 +0000] \"SIZE a 550.txt\" 550 -",
        "(000012)24.11.2026 10:00:00 - bob (192.0.2.1)> 227 Entering Passive Mode (192,0,2,1,195,101)",
        "2026-11-22 13:22:39 192.0.2.1 bob 192.0.2.2 21 RETR /a 550 2 0",
        "[D 2026-11-22 13:22:39] 192.0.2.1:33538-[bob] -> 150 File status okay.",
        "2024-03-09T16:36:15.643Z << [FTP Session 352 192.0.2.8] 220 Ready",
        "2024-03-09T16:36:15.643Z << [FTP Session 352 5.1.1] 220 mx.example.com ESMTP",
        "1795000000 220 Ready",
        "1795000000 213 550",
        "sync-28345678-5kq20 sync 220 Ready",
        "SF:icLines,A0,\"220\\x20ProFTPD\\x20Server",
        "FTP: 250 -> 262 watts",
        "{Code: 550, Msg: \"5.7.1 Client host blocked\"}",
        "< 220-You are user number 12 of 100 allowed.",
        "<--- 213 20260101120000",
        "553",
        "    120 550 Gone",
        "12:550 Gone",
        "421 421 Timeout",
        "\"150 Opening\\r\\n226 Done\"",
        "220-Hi\\n220 Ready",
        "ftp,STOR,a,550,Permission denied",
        "ftp,STOR,5,550,Permission denied",
        "connect failed: 10061 refused",
        "Socket Error # 10054",
        "FtpPutFile failed: 12029",
        "TimeoutError: [WinError 10060] x",
        "error 0x274D",
        "DI [FTP Session 3 192.0.2.8] Session 0x17d3f5b0675 with ID 3 created.",
        "---> XSHA1 a",
        "---> XMD5 a",
        "ftplib.error_perm: 550 Gone",
        "ftplib.error_reply: 226 Done",
        "213: 20230102120000",
        "STOR a5 -> 550 Gone",
        "2026-03-06 10:11:03; ftp; h; 21; a; C:\\x; /x; upload; 550; 1",
        "I (551) boot: 226 Done",
        "250-SIZE 10240000",
        "250-8BITMIME",
        "334 VXNlcm5hbWU6",
        "550 5.1.1 User unknown",
        "ERROR 530 (42000) at line 1: x",
        "x1: error_perm(550, 'No such file')",
        "550 2024.csv: No such file",
        "220 3.0.5 FTP server ready",
        "13 [192.0.2.1] 98 FTP: R PORT=1044 331 Need it",
        "size: 1,550 bytes in 12.220 seconds",
        "  4 0.002 192.0.2.1 > 192.0.2.2 FTP 86 Response: 220 x",
    ];

    #[test]
    fn an_outline_holds_for_all_lines_that_share_it() {
        let mut random = 1_u64;
        let mut shared = 0;
        for line in LINES {
            let mut leads = Leads::default();
            let mut outlines = Outlines { read: Outlines::FEW, ..Outlines::default() };
            for _ in 0..4000 {
                let mut other = line.to_string().into_bytes();
                for digit in other.iter_mut().filter(|byte| byte.is_ascii_digit()) {
                    random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    // Most digits stay, and some make codes and socket errors often.
                    match random >> 60 {
                        0 => *digit = b"0123456789"[(random >> 40) as usize % 10],
                        1 => *digit = b"0125"[(random >> 40) as usize % 4],
                        _ => {}
                    }
                }
                let other = String::from_utf8(other).unwrap();
                let key = fingerprint(other.as_bytes());
                shared += usize::from(key.and_then(|key| outlines.known.get(key)).is_some());
                let (mut parts, mut fresh) = (Parts::default(), Parts::default());
                let name = outlines.read(&other, &mut leads, &mut parts);
                line::recognise(&other, &mut leads, &mut fresh);
                assert_eq!(format!("{:?}", parts.first), format!("{:?}", fresh.first), "{other}");
                assert_eq!(parts.more.len(), fresh.more.len(), "{other}");
                assert_eq!(name, stream::key(&other), "{other}");
            }
        }
        assert!(shared > 20_000, "few lines were known: {shared}");
    }

    #[test]
    fn knows_a_line_by_its_code_not_by_its_other_digits() {
        let key = |line: &str| fingerprint(line.as_bytes());
        assert_eq!(key("[pid 1447] < 226 Done in 5 s"), key("[pid 2310] < 226 Done in 7 s"));
        assert_ne!(key("[pid 1447] < 226 Done in 5 s"), key("[pid 1447] < 426 Done in 5 s"));
        assert_ne!(key("error 10061"), key("error 13061"));
        assert_eq!(key(&"x".repeat(LONGEST + 1)), None);
        assert!(key(&"5".repeat(LONGEST)).is_some());
    }
}
