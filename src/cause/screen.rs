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
    between_ends(pattern).split(['*', '#']).map(str::as_bytes)
}

/// A pattern without the marks of its start and end.
fn between_ends(pattern: &str) -> &str {
    let pattern = pattern.strip_prefix('^').unwrap_or(pattern);
    pattern.strip_suffix('$').unwrap_or(pattern)
}

/// The pairs of every text of every sign, in the order of [`all`].
pub(crate) fn pairs() -> &'static [Pairs] {
    static PAIRS: OnceLock<Vec<Pairs>> = OnceLock::new();
    PAIRS.get_or_init(|| {
        let signs = all().flat_map(|cause| cause.signs);
        signs.flat_map(Sign::texts_and_nots).map(Pairs::of_pattern).collect()
    })
}

/// A choice of texts of signs, made to find quickly which of them match a line or a reply's words.
///
/// Every text has an anchor: its rarest four bytes. The words are searched for all anchors at once,
/// and only the texts behind the anchors found are tried.
pub(crate) struct Texts {
    /// One bit for each hash of four bytes that is an anchor's.
    seen: Vec<u64>,
    /// How many bits such a hash has.
    bits: u32,
    /// The texts, sorted by their anchor.
    anchored: Vec<Anchored>,
    /// Texts too short for an anchor; they are always tried.
    short: Vec<&'static str>,
}

/// A text and its anchor.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Anchored {
    anchor: u32,
    text: &'static str,
    /// How far into a match the anchor stands; `None` for a text with a `*`: to look for what
    /// follows one may take a walk through the whole line.
    offset: Option<usize>,
}

/// Whether a sign for lines without a reply has a text that matches this line.
pub(crate) fn may_speak(line: &str) -> bool {
    static TEXTS: OnceLock<Texts> = OnceLock::new();
    let bare = || {
        let signs = all().flat_map(|cause| cause.signs).filter(|sign| sign.is_bare());
        // A text without an anchor would be tried on every line of a log: it does not count here.
        let texts = signs.flat_map(Sign::texts).copied();
        Texts { short: Vec::new(), ..Texts::new(texts) }
    };
    TEXTS.get_or_init(bare).find(line, |_| true)
}

impl Texts {
    /// These texts; those that are equal count as one.
    pub(crate) fn new(all: impl Iterator<Item = &'static str>) -> Self {
        let (mut anchored, mut short) = (Vec::new(), Vec::new());
        for text in all {
            match anchor(text) {
                Some(text) => anchored.push(text),
                None => short.push(text),
            }
        }
        anchored.sort_unstable();
        anchored.dedup();
        short.sort_unstable();
        short.dedup();
        // So many bits that few of them are set.
        let bits = usize::BITS - anchored.len().leading_zeros() + 6;
        let mut choice = Self { seen: vec![0; 1 << (bits - 6)], bits, anchored, short };
        for at in 0..choice.anchored.len() {
            let hash = choice.hash(choice.anchored[at].anchor);
            choice.seen[hash >> 6] |= 1 << (hash & 63);
        }
        choice
    }

    /// Those that match these words, each once, in an order that only depends on which they are.
    pub(crate) fn matching(&self, words: &str, found: &mut Vec<&'static str>) {
        found.clear();
        if words.is_empty() {
            return;
        }
        self.find(words, |text| {
            // The same four bytes may come again.
            if !found.contains(&text) {
                found.push(text);
            }
            false
        });
        found.extend(self.short.iter().filter(|text| pattern::matches(text, words)));
        found.sort_unstable();
    }

    fn hash(&self, four: u32) -> usize {
        (four.wrapping_mul(0x9E37_79B1) >> (32 - self.bits)) as usize
    }

    /// Gives out texts that match, some of them again, until `stop` says to stop; whether it did.
    fn find(&self, line: &str, mut stop: impl FnMut(&'static str) -> bool) -> bool {
        let bytes = line.as_bytes();
        // Anchors seen: they may come thousands of times.
        let mut tried = Vec::new();
        bytes.windows(4).enumerate().any(|(at, four)| {
            let four = folded([four[0], four[1], four[2], four[3]]);
            let hash = self.hash(four);
            if self.seen[hash >> 6] >> (hash & 63) & 1 == 0 {
                return false;
            }
            let again = tried.contains(&four);
            let found = self.behind(four).any(|&Anchored { text, offset, .. }| {
                let matches = match offset {
                    Some(offset) => at >= offset && pattern::matches_at(text, bytes, at - offset),
                    None => !again && pattern::matches(text, line),
                };
                matches && stop(text)
            });
            if !again {
                tried.push(four);
            }
            found
        })
    }

    /// The texts with this anchor.
    #[cold]
    fn behind(&self, four: u32) -> impl Iterator<Item = &Anchored> {
        let first = self.anchored.partition_point(|text| text.anchor < four);
        self.anchored[first..].iter().take_while(move |text| text.anchor == four)
    }
}

/// Four bytes as a number, alike for both cases of a letter.
fn folded(four: [u8; 4]) -> u32 {
    u32::from_le_bytes(four) | 0x2020_2020
}

/// A text by its rarest four bytes; `None` for one without four literal bytes in a row.
fn anchor(text: &'static str) -> Option<Anchored> {
    let pattern = between_ends(text).as_bytes();
    let wild = pattern.iter().position(|byte| matches!(byte, b'*' | b'#'));
    let has_star = pattern.contains(&b'*');
    let rareness = |four: &[u8]| -> u8 {
        let rareness = |byte: &u8| RARITY[usize::from(*byte)];
        // A wildcard spoils all four.
        let spoiled = four.iter().any(|byte| rareness(byte) == 0);
        if spoiled { 0 } else { four.iter().map(rareness).sum() }
    };
    // Before a wildcard, the place of the anchor tells that of the match.
    let fixed = |at: usize| !has_star && wild.is_none_or(|wild| at < wild);
    let worth = |(at, four)| match rareness(four) {
        0 => (0, at),
        rareness => (rareness + if fixed(at) { FIXED } else { 0 }, at),
    };
    let (_, at) = pattern.windows(4).enumerate().map(worth).max().filter(|best| best.0 > 0)?;
    let rarest = &pattern[at..];
    Some(Anchored {
        anchor: folded([rarest[0], rarest[1], rarest[2], rarest[3]]),
        text,
        offset: fixed(at).then_some(at),
    })
}

/// What a fixed place is worth, in rareness.
const FIXED: u8 = 6;

/// How rare a byte is in logs, roughly; 0 for the wildcards of patterns.
static RARITY: [u8; 256] = {
    let mut rarity = [6; 256];
    let mut byte = 0;
    while byte < 128 {
        rarity[byte as usize] = match byte {
            b'*' | b'#' => 0,
            b'e' | b'o' | b't' | b'n' | b'i' | b'c' | b'r' | b' ' => 1,
            b'a' | b's' | b'd' | b'l' | b'f' | b'p' => 2,
            b'u' | b'm' | b'g' | b'h' | b':' | b'0'..=b'9' => 3,
            b'b' | b'w' | b'v' | b'y' | b'k' => 5,
            _ => 6,
        };
        byte += 1;
    }
    rarity
};
