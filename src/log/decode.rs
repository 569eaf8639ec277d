//! Bytes into lines of plain text, whatever the bytes are.
//!
//! A line ends at LF. A CR ends a segment of its line: that cuts the CR of CRLF off and parts a
//! progress meter, which redraws itself after CR, from what stands behind it. Terminal escapes and
//! control characters are dropped, bytes that are not UTF-8 become U+FFFD, and UTF-16 is read if a
//! byte order mark announces it. Memory is bounded: of an endless line only the start is kept.

use crate::bytes::ONES;

/// The longest line that is kept, in bytes; the rest of a longer one is dropped.
pub(super) const LONGEST: usize = 64 * 1024;

/// Cuts a stream of bytes into lines.
#[derive(Default)]
pub(super) struct Lines {
    encoding: Encoding,
    /// The first bytes of the input, as long as they may be a byte order mark.
    mark: Vec<u8>,
    /// The start of a line whose end has not come yet.
    held: Vec<u8>,
    /// Whether the line in hand was too long.
    cut: bool,
    /// Whether a segment of the line in hand was given out.
    begun: bool,
    /// Lines that have ended.
    ended: u64,
    truncated: u64,
    cleaner: Cleaner,
}

/// How the bytes spell characters.
#[derive(Default, Clone, Copy, PartialEq)]
enum Encoding {
    /// The byte order mark, if there is one, is not complete yet.
    #[default]
    Unknown,
    Bytes,
    Utf16(Wide),
}

/// UTF-16 that may be cut anywhere: what is left of the last cut.
#[derive(Default, Clone, Copy, PartialEq)]
struct Wide {
    big_endian: bool,
    byte: Option<u8>,
    high: Option<u16>,
}

/// Receives a line's text and its number.
type Each<'f> = dyn FnMut(&str, u64) + 'f;

impl Lines {
    /// How many lines have begun.
    pub(super) fn count(&self) -> u64 {
        self.ended + u64::from(self.begun || !self.held.is_empty())
    }

    /// How many lines were longer than [`LONGEST`].
    pub(super) fn truncated(&self) -> u64 {
        self.truncated
    }

    /// Takes the next bytes; gives out every line that they end.
    pub(super) fn push(&mut self, bytes: &[u8], each: &mut Each<'_>) {
        match self.encoding {
            Encoding::Bytes => self.split(bytes, each),
            Encoding::Utf16(wide) => self.widen(wide, bytes, each),
            Encoding::Unknown => {
                let wanted = 3 - self.mark.len().min(3);
                let (head, rest) = bytes.split_at(wanted.min(bytes.len()));
                self.mark.extend_from_slice(head);
                if self.mark.len() >= 3 || !may_be_mark(&self.mark) {
                    self.choose(each);
                    self.push(rest, each);
                }
            }
        }
    }

    /// The input is over: the last line may have no end.
    pub(super) fn finish(&mut self, each: &mut Each<'_>) {
        if self.encoding == Encoding::Unknown {
            self.choose(each);
        }
        if self.begun || !self.held.is_empty() {
            self.split(b"\n", each);
        }
    }

    /// Decides on the encoding by the first bytes, and reads them.
    fn choose(&mut self, each: &mut Each<'_>) {
        let mark = std::mem::take(&mut self.mark);
        let (encoding, rest) = match mark.as_slice() {
            [0xFF, 0xFE, rest @ ..] => (Encoding::Utf16(Wide::default()), rest),
            [0xFE, 0xFF, rest @ ..] => {
                (Encoding::Utf16(Wide { big_endian: true, ..Wide::default() }), rest)
            }
            rest => (Encoding::Bytes, rest.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(rest)),
        };
        self.encoding = encoding;
        self.push(rest, each);
    }

    /// UTF-16 into UTF-8, a block at a time.
    fn widen(&mut self, mut wide: Wide, bytes: &[u8], each: &mut Each<'_>) {
        let mut block = Vec::with_capacity(4096.min(bytes.len() * 2) + 4);
        for &byte in bytes {
            wide.take(byte, &mut block);
            if block.len() >= 4096 {
                self.split(&block, each);
                block.clear();
            }
        }
        self.encoding = Encoding::Utf16(wide);
        self.split(&block, each);
    }

    /// Cuts at CR and LF.
    fn split(&mut self, bytes: &[u8], each: &mut Each<'_>) {
        // All lines are checked together: that costs less than one by one.
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
        };
        let mut from = 0;
        while let Some((length, plain)) = segment(&bytes[from..]) {
            let end = from + length;
            let (segment, newline) = (&bytes[from..end], bytes[end] == b'\n');
            if self.held.is_empty() {
                let text = text.get(from..end).filter(|_| plain);
                self.give(segment, text, newline, each);
            } else {
                self.hold(segment);
                let held = std::mem::take(&mut self.held);
                self.give(&held, None, newline, each);
                self.held = held;
                self.held.clear();
            }
            from = end + 1;
        }
        self.hold(&bytes[from..]);
    }

    /// Keeps the start of a line, no more of it than fits.
    fn hold(&mut self, bytes: &[u8]) {
        let room = (LONGEST + 1).saturating_sub(self.held.len());
        self.held.extend_from_slice(&bytes[..bytes.len().min(room)]);
    }

    /// Gives out a segment, unless it is empty and not a line of its own. Its text is known where
    /// nothing in it needs cleaning.
    fn give(&mut self, segment: &[u8], text: Option<&str>, newline: bool, each: &mut Each<'_>) {
        let kept = &segment[..segment.len().min(LONGEST)];
        self.cut |= kept.len() < segment.len();
        if !kept.is_empty() || newline && !self.begun {
            // What needs no cleaning is ASCII: it can be cut anywhere.
            let text = text.and_then(|text| text.get(..kept.len()));
            each(text.unwrap_or_else(|| self.cleaner.clean(kept)), self.ended + 1);
            self.begun = true;
        }
        if newline {
            self.truncated += u64::from(self.cut);
            self.ended += 1;
            (self.begun, self.cut) = (false, false);
        }
    }
}

/// Where the first segment ends, and whether nothing in it needs cleaning: printable ASCII and tabs.
///
/// Eight bytes are looked at together; most lines are plain, and then their end is the only byte
/// that is not printable.
fn segment(bytes: &[u8]) -> Option<(usize, bool)> {
    let mut plain = true;
    let mut at = 0;
    loop {
        while let Some(eight) = bytes[at..].first_chunk::<8>() {
            let word = u64::from_le_bytes(*eight);
            // A byte's high bit comes up where it is below 0x20, above 0x7F, or 0x7F. A borrow or
            // carry may spoil the bytes behind such a one, never the first.
            let odd =
                (word.wrapping_sub(ONES * 0x20) | word | word.wrapping_add(ONES)) & (ONES << 7);
            if odd != 0 {
                at += odd.trailing_zeros() as usize / 8;
                break;
            }
            at += 8;
        }
        match *bytes.get(at)? {
            b'\n' | b'\r' => return Some((at, plain)),
            byte => plain &= byte == b'\t' || (0x20..0x7F).contains(&byte),
        }
        at += 1;
    }
}

/// Whether these bytes may grow into a byte order mark that is not complete yet.
fn may_be_mark(bytes: &[u8]) -> bool {
    matches!(bytes, [] | [0xEF | 0xFF | 0xFE] | [0xEF, 0xBB])
}

impl Wide {
    /// One more byte of UTF-16; a finished character goes to `out`.
    fn take(&mut self, byte: u8, out: &mut Vec<u8>) {
        let Some(first) = self.byte.take() else {
            self.byte = Some(byte);
            return;
        };
        let pair = [first, byte];
        let unit =
            if self.big_endian { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) };
        match (self.high.take(), unit) {
            (Some(high), 0xDC00..=0xDFFF) => spell(&[high, unit], out),
            (high, _) => {
                if let Some(alone) = high {
                    spell(&[alone], out);
                }
                if (0xD800..0xDC00).contains(&unit) {
                    self.high = Some(unit);
                } else {
                    spell(&[unit], out);
                }
            }
        }
    }
}

/// Writes UTF-16 as UTF-8; half a pair becomes U+FFFD.
fn spell(units: &[u16], out: &mut Vec<u8>) {
    for character in char::decode_utf16(units.iter().copied()) {
        let character = character.unwrap_or(char::REPLACEMENT_CHARACTER);
        out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

/// Makes text of a line's bytes; its buffers are used again for the next line.
#[derive(Default)]
pub(super) struct Cleaner {
    plain: Vec<u8>,
    text: String,
}

impl Cleaner {
    /// The line as text without control characters; a tab stays, it separates columns.
    pub(super) fn clean<'a>(&'a mut self, bytes: &'a [u8]) -> &'a str {
        let bytes = if bytes.iter().fold(false, |found, &byte| found | is_control(byte)) {
            strip(bytes, &mut self.plain);
            self.plain.as_slice()
        } else {
            bytes
        };
        match std::str::from_utf8(bytes) {
            Ok(text) if !bytes.contains(&0xC2) => text,
            _ => {
                self.text.clear();
                for chunk in bytes.utf8_chunks() {
                    self.text
                        .extend(chunk.valid().chars().filter(|c| !c.is_control() || *c == '\t'));
                    if !chunk.invalid().is_empty() {
                        self.text.push(char::REPLACEMENT_CHARACTER);
                    }
                }
                &self.text
            }
        }
    }
}

fn is_control(byte: u8) -> bool {
    byte < 0x20 && byte != b'\t' || byte == 0x7F
}

/// Drops control bytes and terminal escape sequences (ECMA-48: CSI, OSC and the two-byte ones).
fn strip(bytes: &[u8], plain: &mut Vec<u8>) {
    plain.clear();
    let mut rest = bytes;
    while let [byte, tail @ ..] = rest {
        rest = if *byte == 0x1B { after_escape(tail) } else { tail };
        if !is_control(*byte) {
            plain.push(*byte);
        }
    }
}

/// What follows an escape sequence, whose ESC is gone already.
fn after_escape(bytes: &[u8]) -> &[u8] {
    match bytes {
        [b'[', tail @ ..] => {
            let end = tail.iter().position(|byte| !(0x20..0x40).contains(byte));
            // A byte that cannot end the sequence belongs to the text.
            end.map_or(&[], |end| &tail[end + usize::from((0x40..0x7F).contains(&tail[end]))..])
        }
        [b']', tail @ ..] => match tail.iter().position(|&byte| byte == 7 || byte == 0x1B) {
            Some(end) if tail[end] == 0x1B => tail[end + 1..].strip_prefix(b"\\").unwrap_or(&[]),
            Some(end) => &tail[end + 1..],
            None => tail,
        },
        [0x20..0x30, 0x30..0x7F, tail @ ..] | [0x30..0x7F, tail @ ..] => tail,
        _ => bytes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pieces: &[&[u8]]) -> Vec<(u64, String)> {
        let mut found = Vec::new();
        let mut lines = Lines::default();
        let mut each = |text: &str, number| found.push((number, text.to_owned()));
        for piece in pieces {
            lines.push(piece, &mut each);
        }
        lines.finish(&mut each);
        found
    }

    fn texts(bytes: &[u8]) -> Vec<String> {
        read(&[bytes]).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn ends_lines_at_lf_and_segments_at_cr() {
        let found = read(&[b"a\r\n\r\nb\rc\r\r\nd"]);
        let found: Vec<_> = found.iter().map(|(number, text)| (*number, text.as_str())).collect();
        assert_eq!(found, [(1, "a"), (2, ""), (3, "b"), (3, "c"), (4, "d")]);
    }

    #[test]
    fn drops_escapes_and_control_characters_but_not_tabs() {
        assert_eq!(texts(b"\x1b[1;31m550\x1b[0m\tNo\0\x07\n"), ["550\tNo"]);
        assert_eq!(texts(b"\x1b]0;title\x07220 x\x1b(B\n"), ["220 x"]);
        assert_eq!(texts("a\u{85}b\n".as_bytes()), ["ab"]);
        assert_eq!(texts(b"\x1b["), [""]);
    }

    #[test]
    fn reads_any_bytes_and_utf_16() {
        assert_eq!(texts(b"caf\xE9"), ["caf\u{FFFD}"]);
        assert_eq!(texts(b"\xEF\xBB\xBF220 hi"), ["220 hi"]);
        let wide = "\u{FEFF}220 \u{1F600}\r\nx";
        let little: Vec<u8> = wide.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = wide.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [little, big] {
            assert_eq!(texts(&bytes), ["220 \u{1F600}", "x"]);
            let single: Vec<&[u8]> = bytes.chunks(1).collect();
            assert_eq!(read(&single), read(&[&bytes]));
        }
    }

    #[test]
    fn keeps_the_start_of_an_endless_line() {
        let mut lines = Lines::default();
        let mut longest = 0;
        let mut each = |text: &str, _| longest = longest.max(text.len());
        for _ in 0..100 {
            lines.push(&[b'x'; 5000], &mut each);
            assert!(lines.held.len() <= LONGEST + 1);
        }
        lines.push(b"\nshort\n", &mut each);
        assert_eq!((longest, lines.truncated(), lines.count()), (LONGEST, 1, 2));
    }
}
