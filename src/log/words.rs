//! The words of a line: runs of ASCII letters, digits and `_`, of three bytes or more.

use std::ops::Range;

use crate::bytes;

/// Finds the words of a line, 64 bytes at a time.
pub(super) struct Words<'a> {
    line: &'a [u8],
    /// Where the 64 bytes in hand begin.
    base: usize,
    /// Which of them, from the lowest bit on, belong to words not given out yet.
    bits: u64,
}

impl<'a> Words<'a> {
    pub(super) fn of(line: &'a [u8]) -> Self {
        Self { line, base: 0, bits: long(bits(line)) }
    }

    /// The rest of a word that reaches the end of the bytes in hand.
    fn end(&mut self) -> usize {
        while self.base + 64 < self.line.len() {
            self.base += 64;
            let bits = bits(&self.line[self.base..]);
            let ones = bits.trailing_ones();
            if ones < 64 {
                self.bits = long(bits & !0 << ones);
                return self.base + ones as usize;
            }
        }
        self.bits = 0;
        self.line.len()
    }
}

impl Iterator for Words<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        while self.bits == 0 {
            if self.base + 64 >= self.line.len() {
                return None;
            }
            self.base += 64;
            self.bits = long(bits(&self.line[self.base..]));
        }
        let first = self.bits.trailing_zeros();
        let start = self.base + first as usize;
        let last = first + (self.bits >> first).trailing_ones();
        if last == 64 {
            return Some(start..self.end());
        }
        let end = self.base + last as usize;
        self.bits &= !0 << last;
        Some(start..end)
    }
}

/// The same bits without those of words of one or two bytes, as dates and addresses are full of: no
/// such word is looked at. One that reaches the last of the 64 bytes stays, it may go on.
const fn long(bits: u64) -> u64 {
    let three = bits & (bits >> 1 | 1 << 63) & (bits >> 2 | 3 << 62);
    three | three << 1 | three << 2
}

/// Which of the first 64 bytes belong to words.
fn bits(bytes: &[u8]) -> u64 {
    bytes::bits(bytes, |byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_every_byte() {
        for byte in 0..=u8::MAX {
            let is_word = byte.is_ascii_alphanumeric() || byte == b'_';
            for at in 0..64 {
                let mut block = [0xFF; 70];
                block[at] = byte;
                assert_eq!(bits(&block), u64::from(is_word) << at, "{byte} at {at}");
                assert_eq!(bits(&block[..=at]), u64::from(is_word) << at, "{byte} at {at}");
            }
        }
    }

    #[test]
    fn finds_words_of_any_length_anywhere() {
        for length in [3, 7, 8, 63, 64, 65, 127, 128, 129, 300] {
            for before in [0, 1, 62, 63, 64, 65, 128] {
                for behind in [0, 1, 70] {
                    let line =
                        ["-".repeat(before), "a".repeat(length), "-".repeat(behind)].concat();
                    let line = format!("{line}-b12");
                    let words: Vec<_> = Words::of(line.as_bytes()).collect();
                    let second = before + length + behind + 1;
                    assert_eq!(words, [before..before + length, second..second + 3]);
                }
            }
        }
    }

    #[test]
    fn passes_over_short_words() {
        for before in 0..130 {
            for short in ["a", "ab"] {
                let line = format!("{}{short}-xyz-{short}", "-".repeat(before));
                let words: Vec<_> = Words::of(line.as_bytes()).collect();
                let start = before + short.len() + 1;
                assert!(words.contains(&(start..start + 3)), "{line}");
                assert!(words.len() <= 2, "more than the one at the end of 64 bytes: {line}");
            }
        }
    }
}
