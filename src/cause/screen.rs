//! Screens: cheap tests that show which texts of the signs cannot match.
//!
//! There are thousands of texts and, in a log, millions of lines. Both screens are built at the
//! first use; a code by itself needs neither.

use std::sync::OnceLock;

use super::{Sign, all};
use crate::pattern;

/// Which pairs of letters a text has, 64 kinds of them: a pattern can only match a text that has
/// all of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pairs(u64);

impl Pairs {
    /// The pairs of a text.
    pub(crate) fn of(text: &[u8]) -> Self {
        Self(text.windows(2).fold(0, |set, pair| set | bit(pair[0], pair[1])))
    }

    /// The pairs that a text must have for this pattern to match.
    fn of_pattern(pattern: &str) -> Self {
        Self(literals(pattern).fold(0, |set, literal| set | Self::of(literal).0))
    }

    /// Whether all pairs of `other` are among these.
    pub(crate) fn contain(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }
}

fn bit(a: u8, b: u8) -> u64 {
    let pair = u32::from(a.to_ascii_lowercase()) * 31 + u32::from(b.to_ascii_lowercase());
    1 << (pair.wrapping_mul(0x9E37_79B1) >> 26)
}

/// The parts of a pattern that stand for themselves.
fn literals(pattern: &str) -> impl Iterator<Item = &[u8]> {
    let pattern = pattern.strip_prefix('^').unwrap_or(pattern);
    let pattern = pattern.strip_suffix('$').unwrap_or(pattern);
    pattern.split(['*', '#']).map(str::as_bytes)
}

/// The pairs of every text of every sign, in the order of [`all`].
pub(crate) fn pairs() -> &'static [Pairs] {
    static PAIRS: OnceLock<Vec<Pairs>> = OnceLock::new();
    PAIRS.get_or_init(|| {
        let signs = all().flat_map(|cause| cause.signs);
        signs.flat_map(Sign::texts_and_nots).map(Pairs::of_pattern).collect()
    })
}

/// Finds lines without a reply that a sign may speak of.
///
/// Every text has an anchor: its rarest four bytes. A line is searched for all anchors at once,
/// and only the texts behind the anchors found are tried.
struct Anchors {
    /// One bit for each hash of four bytes that is an anchor's.
    seen: Vec<u64>,
    /// The texts by the hash of their anchor, sorted.
    texts: Vec<(u16, &'static str)>,
}

/// Whether a sign for lines without a reply has a text that matches this line.
pub(crate) fn may_speak(line: &str) -> bool {
    static ANCHORS: OnceLock<Anchors> = OnceLock::new();
    ANCHORS.get_or_init(Anchors::new).find(line)
}

impl Anchors {
    fn new() -> Self {
        let signs = all().flat_map(|cause| cause.signs).filter(|sign| sign.is_bare());
        let mut texts: Vec<(u16, &'static str)> =
            signs.flat_map(Sign::texts).filter_map(|text| Some((anchor(text)?, *text))).collect();
        texts.sort_unstable();
        texts.dedup();
        let mut seen = vec![0; 1 << 10];
        for (hash, _) in &texts {
            seen[usize::from(hash >> 6)] |= 1 << (hash & 63);
        }
        Self { seen, texts }
    }

    fn find(&self, line: &str) -> bool {
        line.as_bytes().windows(4).any(|four| {
            let hash = hash([four[0], four[1], four[2], four[3]]);
            let is_anchor = self.seen[usize::from(hash >> 6)] >> (hash & 63) & 1 == 1;
            is_anchor && self.matches(hash, line)
        })
    }

    /// Whether a text with this anchor matches the line.
    #[cold]
    fn matches(&self, hash: u16, line: &str) -> bool {
        let first = self.texts.partition_point(|(anchor, _)| *anchor < hash);
        self.texts[first..]
            .iter()
            .take_while(|(anchor, _)| *anchor == hash)
            .any(|(_, text)| pattern::matches(text, line))
    }
}

/// Four bytes in 16 bits, alike for both cases of a letter.
fn hash(four: [u8; 4]) -> u16 {
    let four = u32::from_le_bytes(four) | 0x2020_2020;
    (four.wrapping_mul(0x9E37_79B1) >> 16) as u16
}

/// The hash of a text's rarest four bytes; `None` for one without four literal bytes in a row.
fn anchor(text: &str) -> Option<u16> {
    let fours = literals(text).flat_map(|literal| literal.windows(4));
    let rarest = fours.max_by_key(|four| four.iter().map(|byte| rarity(*byte)).sum::<u32>())?;
    Some(hash([rarest[0], rarest[1], rarest[2], rarest[3]]))
}

/// How rare a byte is in logs, roughly.
fn rarity(byte: u8) -> u32 {
    match byte {
        b'e' | b'o' | b't' | b'n' | b'i' | b'c' | b'r' | b' ' => 0,
        b'a' | b's' | b'd' | b'l' | b'f' | b'p' => 1,
        b'u' | b'm' | b'g' | b'h' => 2,
        b':' | b'0'..=b'9' => 2,
        b'b' | b'w' | b'v' | b'y' | b'k' => 4,
        _ => 5,
    }
}
