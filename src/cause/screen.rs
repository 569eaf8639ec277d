//! Screens: which texts of the signs match a line or a reply's words, found without trying them all.
//!
//! There are thousands of texts and, in a log, millions of lines. Every text has an anchor, its
//! rarest four bytes. Words are searched for all anchors at once, and only the texts behind the
//! anchors found are tried.

use std::iter::successors;

use super::layout::{Run, SIGNS};
use super::{Sign, Text};
use crate::bytes::CASE;
use crate::pattern;

/// Where to look for the texts of all signs, and for those that rule signs out.
struct Texts {
    /// For each text, which subjects a sign with it speaks of.
    speaks_of: [[bool; SUBJECTS]; Text::COUNT],
    /// For each subject, one bit for each hash of four bytes that is an anchor's.
    seen: [[u64; 1 << (BITS - 6)]; SUBJECTS],
    /// For the highest bits of a hash, the last of the texts whose anchor's hash begins so.
    last: [Option<Text>; 1 << FEWER_BITS],
    /// For each text, the one before it whose anchor's hash begins alike.
    before: [Option<Text>; Text::COUNT],
    short: Short,
}

/// The texts without four literal bytes in a row. Words are searched for the literal bytes of all of
/// them at once: each byte has a bit, which is set while the words have it and those before it.
struct Short {
    /// For each byte, in any letter case, the bits that it may set.
    bits: [u64; 256],
    /// The bits of first bytes.
    first: u64,
    /// The first bit that no byte has.
    free: u64,
    /// The bits of last bytes.
    last: u64,
    /// For each bit of a last byte, the text.
    texts: [Option<Text>; u64::BITS as usize],
}

/// The rarest four bytes of a text.
#[derive(Clone, Copy)]
struct Anchor {
    four: u32,
    /// How far into a match they stand; `None` behind a wildcard.
    offset: Option<u16>,
}

/// What a sign can speak of.
#[derive(Clone, Copy)]
pub(crate) enum Subject {
    /// A line without a reply.
    Line,
    /// A reply that failed.
    Failure,
    /// Another reply.
    Reply,
}

impl Subject {
    pub(crate) const ALL: [Self; SUBJECTS] = [Self::Line, Self::Failure, Self::Reply];

    /// What a reply with this code is, or a line without one.
    pub(crate) fn of_code(code: Option<u16>) -> Self {
        match code {
            None => Self::Line,
            Some(400..) => Self::Failure,
            Some(_) => Self::Reply,
        }
    }

    /// Which of them a sign speaks of.
    const fn all_of(sign: &Sign) -> [bool; SUBJECTS] {
        let codes = sign.reply_codes();
        let (mut failure, mut reply, mut at) = (codes.is_empty(), false, 0);
        while at < codes.len() {
            failure |= codes[at] >= 400;
            reply |= codes[at] < 400;
            at += 1;
        }
        [sign.is_bare(), failure, reply]
    }
}

/// How many subjects there are.
const SUBJECTS: usize = 3;

/// A search for texts; what it needs for the next one is kept.
#[derive(Default)]
pub(crate) struct Search {
    found: Vec<Text>,
    tried: Tried,
}

/// What of a line was tried already: anchors may come thousands of times, and what follows a `*` may
/// take a walk through the whole line to find. No text takes it twice.
#[derive(Default)]
struct Tried {
    anchors: Vec<u32>,
    /// Texts that match up to their `*`, if they have one.
    texts: Vec<Text>,
}

impl Search {
    /// The texts of signs that speak of this and that match these words, in an order that only
    /// depends on which they are.
    pub(crate) fn matching(&mut self, words: &str, of: Subject) -> &[Text] {
        self.anchored(words, of);
        self.with_short(words, of)
    }

    /// The same of a line without a reply; none where only texts without an anchor match, which many
    /// lines of a log do.
    pub(crate) fn speaking(&mut self, line: &str) -> &[Text] {
        self.anchored(line, Subject::Line);
        if self.found.is_empty() { &[] } else { self.with_short(line, Subject::Line) }
    }

    /// Those of these few texts that match.
    pub(crate) fn among(&mut self, texts: &[Text], words: &str) -> &[Text] {
        self.found.clear();
        self.found.extend(texts.iter().filter(|text| pattern::matches(text.as_str(), words)));
        &self.found
    }

    /// Finds the texts with an anchor, some of them again.
    fn anchored(&mut self, line: &str, of: Subject) {
        self.found.clear();
        self.tried.anchors.clear();
        self.tried.texts.clear();
        if line.len() < 4 {
            return;
        }
        let texts = &TEXTS;
        let seen = &texts.seen[of as usize];
        for (at, window) in line.as_bytes().windows(4).enumerate() {
            let &[a, b, c, d] = window else { continue };
            let four = u32::from_le_bytes([a, b, c, d]) | u32::from_le_bytes([CASE; 4]);
            let hash = hash(four);
            if seen[hash >> 6] >> (hash & 63) & 1 == 1 {
                self.behind(texts, line, at, four, of);
            }
        }
    }

    /// Tries the texts whose anchor stands at this place of a line.
    #[cold]
    fn behind(&mut self, texts: &Texts, line: &str, at: usize, four: u32, of: Subject) {
        let alike = successors(texts.last[fewer_bits(four)], |text| texts.before[text.number()]);
        let behind = alike
            .filter_map(|text| Some((text, ANCHORS[text.number()]?)))
            .filter(|(text, anchor)| anchor.four == four && texts.speaks_of(*text, of));
        let again = self.tried.anchors.contains(&four);
        if !again {
            self.tried.anchors.push(four);
        }
        for (text, anchor) in behind {
            let matches = match anchor.offset {
                None => !again && pattern::matches(text.as_str(), line),
                Some(offset) if at < offset.into() || again && self.tried.texts.contains(&text) => {
                    false
                }
                Some(offset) => {
                    let start = at - usize::from(offset);
                    let matches = pattern::matches_at(text.as_bytes(), line.as_bytes(), start);
                    self.tried.texts.extend(matches.map(|_| text));
                    matches == Some(true)
                }
            };
            if matches {
                self.found.push(text);
            }
        }
    }

    /// Finds the texts without an anchor, too, and puts all in order.
    fn with_short(&mut self, words: &str, of: Subject) -> &[Text] {
        if !words.is_empty() {
            let speaks = |text: &Text| TEXTS.speaks_of(*text, of);
            self.found.extend(TEXTS.short.find(words).filter(speaks));
        }
        // An anchor may come again.
        self.found.sort_unstable();
        self.found.dedup();
        &self.found
    }
}

impl Texts {
    fn speaks_of(&self, text: Text, subject: Subject) -> bool {
        self.speaks_of[text.number()][subject as usize]
    }

    #[expect(clippy::large_stack_arrays, reason = "the compiler's, not the program's")]
    const fn all() -> Self {
        let mut texts = Self {
            speaks_of: [[false; SUBJECTS]; Text::COUNT],
            seen: [[0; 1 << (BITS - 6)]; SUBJECTS],
            last: [None; 1 << FEWER_BITS],
            before: [None; Text::COUNT],
            short: Short {
                bits: [0; 256],
                first: 0,
                free: 1,
                last: 0,
                texts: [None; u64::BITS as usize],
            },
        };
        let mut at = 0;
        while at < SIGNS.len() {
            let sign = &SIGNS[at];
            let speaks_of = Subject::all_of(sign);
            texts.add_all(sign.texts, speaks_of);
            texts.add_all(sign.also, speaks_of);
            texts.add_all(sign.not, speaks_of);
            at += 1;
        }
        texts
    }

    /// Adds texts of a sign that speaks of these.
    const fn add_all(&mut self, run: Run, speaks_of: [bool; SUBJECTS]) {
        let (texts, mut at) = (run.texts(), 0);
        while at < texts.len() {
            self.add(texts[at], speaks_of);
            at += 1;
        }
    }

    const fn add(&mut self, text: Text, speaks_of: [bool; SUBJECTS]) {
        let known = &mut self.speaks_of[text.number()];
        let is_new = !(known[0] || known[1] || known[2]);
        let anchor = ANCHORS[text.number()];
        let mut subject = 0;
        while subject < SUBJECTS {
            if speaks_of[subject] {
                known[subject] = true;
                if let Some(anchor) = anchor {
                    let hash = hash(anchor.four);
                    self.seen[subject][hash >> 6] |= 1 << (hash & 63);
                }
            }
            subject += 1;
        }
        match anchor {
            Some(anchor) if is_new => {
                let last = &mut self.last[fewer_bits(anchor.four)];
                self.before[text.number()] = last.replace(text);
            }
            None if is_new => self.short.add(text),
            _ => {}
        }
    }
}

impl Short {
    const fn add(&mut self, text: Text) {
        let literal = longest_literal(Text::written(text.number()).as_bytes());
        self.first |= self.free;
        let (mut last, mut at) = (0, 0);
        while at < literal.len() {
            last = self.free;
            self.bits[literal[at] as usize] |= last;
            self.bits[literal[at].to_ascii_uppercase() as usize] |= last;
            self.free <<= 1;
            at += 1;
        }
        assert!(last != 0, "nothing literal in it, or no bit left for it");
        self.last |= last;
        self.texts[last.trailing_zeros() as usize] = Some(text);
    }

    /// The texts that match these words.
    fn find(&self, words: &str) -> impl Iterator<Item = Text> {
        let (mut set, mut seen) = (0, 0);
        for byte in words.bytes() {
            set = (set << 1 | self.first) & self.bits[usize::from(byte)];
            seen |= set;
        }
        let mut left = seen & self.last;
        let bits = std::iter::from_fn(move || {
            let bit = left.checked_ilog2()?;
            left ^= 1 << bit;
            Some(bit)
        });
        bits.filter_map(|bit| self.texts[bit as usize])
            .filter(|text| pattern::matches(text.as_str(), words))
    }
}

/// The longest run of bytes in a pattern that stand for themselves.
const fn longest_literal(pattern: &[u8]) -> &[u8] {
    let (mut best, mut start, mut at) = (pattern.split_at(0).0, 0, 0);
    while at <= pattern.len() {
        if at == pattern.len() || matches!(pattern[at], b'^' | b'$' | b'*' | b'#') {
            let part = pattern.split_at(at).0.split_at(start).1;
            if part.len() > best.len() {
                best = part;
            }
            start = at + 1;
        }
        at += 1;
    }
    best
}

/// How many bits a hash has: so many that few of the bits that [`Texts`] has for them are set.
const BITS: u32 = 17;

/// How many of them tell texts apart well enough.
const FEWER_BITS: u32 = 12;

/// A hash of four bytes.
const fn hash(four: u32) -> usize {
    (four.wrapping_mul(0x9E37_79B1) >> (32 - BITS)) as usize
}

const fn fewer_bits(four: u32) -> usize {
    hash(four) >> (BITS - FEWER_BITS)
}

/// All texts. To lay them out takes longer than all other work on a question, so it is done when the
/// program is compiled.
static TEXTS: Texts = Texts::all();

/// The anchor of each text; `None` for one without four literal bytes in a row.
static ANCHORS: [Option<Anchor>; Text::COUNT] = {
    let mut anchors = [None; Text::COUNT];
    let mut text = 0;
    while text < Text::COUNT {
        anchors[text] = anchor(Text::written(text).as_bytes());
        text += 1;
    }
    anchors
};

/// The anchor of a text.
const fn anchor(text: &[u8]) -> Option<Anchor> {
    let start = if let [b'^', ..] = text { 1 } else { 0 };
    let end = if let [.., b'$'] = text { text.len() - 1 } else { text.len() };
    let (mut best, mut most) = (None, 0);
    // The last four bytes and their rareness; how many are literal.
    let (mut four, mut rareness, mut literal, mut wild) = (0, 0_u32, 0, false);
    let mut at = start;
    while at < end {
        let rarity = RARITY[text[at] as usize] as u32;
        four = four >> 8 | ((text[at] | CASE) as u32) << 24;
        rareness = rareness >> 8 | rarity << 24;
        literal = if rarity > 0 { literal + 1 } else { 0 };
        wild |= rarity == 0;
        at += 1;
        if literal >= 4 {
            // Before a wildcard, the place of the anchor tells that of the match.
            let worth = (rareness.wrapping_mul(0x0101_0101) >> 24)
                + if wild { 0 } else { FIXED }
                + if COMMON[fewer_bits(four)] { 0 } else { UNCOMMON };
            if worth >= most {
                most = worth;
                #[expect(clippy::cast_possible_truncation, reason = "no text is so long")]
                let offset = (at - start - 4) as u16;
                best = Some(Anchor { four, offset: if wild { None } else { Some(offset) } });
            }
        }
    }
    best
}

/// What a fixed place is worth, in rareness.
const FIXED: u32 = 6;

/// What four bytes are worth that no common word has.
const UNCOMMON: u32 = 12;

/// Whether four bytes with this hash stand in a word that logs are full of.
const COMMON: [bool; 1 << FEWER_BITS] = {
    const WORDS: [&[u8]; 23] = [
        b" 10.",
        b" anonymous ",
        b" backup ",
        b" bytes ",
        b" channel ",
        b" client ",
        b" closed ",
        b" command ",
        b" connect ",
        b" control ",
        b" data ",
        b" directory ",
        b" download ",
        b" failed ",
        b" file ",
        b" login ",
        b" opening ",
        b" response ",
        b" server ",
        b" transfer ",
        b" unknown ",
        b" upload ",
        b" user ",
    ];
    let mut common = [false; 1 << FEWER_BITS];
    let mut word = 0;
    while word < WORDS.len() {
        let mut rest = WORDS[word];
        while let Some(four) = rest.first_chunk::<4>() {
            common[fewer_bits(u32::from_le_bytes(*four))] = true;
            rest = rest.split_at(1).1;
        }
        word += 1;
    }
    common
};

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
