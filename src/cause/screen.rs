//! Screens: which texts of the signs match a line or a reply's words, found without trying them all.
//!
//! There are thousands of texts and, in a log, millions of lines. Every text has an anchor, its
//! rarest four bytes. Words are searched for all anchors at once, and only the texts behind the
//! anchors found are tried.

use std::iter::successors;
use std::sync::OnceLock;

use super::{FAMILIES, Sign, all};
use crate::bytes::CASE;
use crate::pattern;

/// The texts of all signs, and those that rule signs out; those that are equal count as one.
struct Texts {
    anchored: Vec<Anchored>,
    /// For each subject, one bit for each hash of four bytes that is an anchor's.
    seen: [Box<[u64; 1 << (BITS - 6)]>; Subject::ALL.len()],
    /// For the highest bits of a hash, the last of the texts whose anchor's hash begins so.
    last: Vec<Link>,
    /// For each subject, the texts without four literal bytes in a row; they are always tried.
    short: [Vec<&'static str>; Subject::ALL.len()],
}

/// A text with an anchor.
struct Anchored {
    text: &'static str,
    /// For each subject, whether a sign that speaks of it has the text.
    speaks_of: [bool; Subject::ALL.len()],
    anchor: Anchor,
    /// The text before it whose hash begins alike.
    before: Link,
}

/// The number of a text with an anchor.
type Link = Option<usize>;

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
    pub(crate) const ALL: [Self; 3] = [Self::Line, Self::Failure, Self::Reply];

    /// What a reply with this code is, or a line without one.
    pub(crate) fn of_code(code: Option<u16>) -> Self {
        match code {
            None => Self::Line,
            Some(400..) => Self::Failure,
            Some(_) => Self::Reply,
        }
    }

    /// Whether a sign speaks of it.
    fn is_of(self, sign: &Sign) -> bool {
        let codes = sign.reply_codes();
        match self {
            Self::Line => sign.is_bare(),
            Self::Failure => codes.is_empty() || codes.iter().any(|code| *code >= 400),
            Self::Reply => codes.iter().any(|code| *code < 400),
        }
    }
}

/// All texts, laid out at the first use: a code by itself needs none.
fn texts() -> &'static Texts {
    static TEXTS: OnceLock<Texts> = OnceLock::new();
    TEXTS.get_or_init(Texts::all)
}

/// Adds the texts of signs that speak of this and that match these words. All found are then in an
/// order that only depends on which they are.
pub(crate) fn find_matching(words: &str, of: Subject, found: &mut Vec<&'static str>) {
    if words.is_empty() {
        return;
    }
    texts().find(words, of, |text| {
        found.push(text);
        false
    });
    let short = &texts().short[of as usize];
    found.extend(short.iter().filter(|text| pattern::matches(text, words)));
    // An anchor may come again.
    found.sort_unstable();
    found.dedup();
}

/// Whether a sign for lines without a reply has a text that matches this line. Texts without an
/// anchor do not count: they would be tried on every line of a log.
pub(crate) fn may_speak(line: &str) -> bool {
    texts().find(line, Subject::Line, |_| true)
}

impl Texts {
    /// Gives out the texts that match, some of them again, until `stop` says to stop; whether it did.
    fn find(&self, line: &str, of: Subject, mut stop: impl FnMut(&'static str) -> bool) -> bool {
        let seen = &self.seen[of as usize];
        let mut tried = Tried::default();
        let mut four = 0;
        for (end, byte) in line.bytes().enumerate() {
            four = four >> 8 | u32::from(byte | CASE) << 24;
            let hash = hash(four);
            if seen[hash >> 6] >> (hash & 63) & 1 == 1
                && end >= 3
                && self.matches(line, end - 3, four, of, &mut tried, &mut stop)
            {
                return true;
            }
        }
        false
    }

    /// Tries the texts whose anchor stands at this place of a line; whether `stop` said to stop.
    #[cold]
    fn matches(
        &self,
        line: &str,
        at: usize,
        four: u32,
        of: Subject,
        tried: &mut Tried,
        stop: &mut dyn FnMut(&'static str) -> bool,
    ) -> bool {
        let mut behind = self.behind(four).filter(|text| text.speaks_of[of as usize]).peekable();
        // Nearly always another four bytes with the same hash.
        if behind.peek().is_none() {
            return false;
        }
        let again = tried.anchors.contains(&four);
        if !again {
            tried.anchors.push(four);
        }
        behind.any(|anchored| {
            let text = anchored.text;
            let matches = match anchored.anchor.offset {
                None => !again && pattern::matches(text, line),
                Some(offset) if at < offset.into() || again && tried.texts.contains(&text) => false,
                Some(offset) => {
                    let start = at - usize::from(offset);
                    let matches = pattern::matches_at(text, line.as_bytes(), start);
                    tried.texts.extend(matches.map(|_| text));
                    matches == Some(true)
                }
            };
            matches && stop(text)
        })
    }

    /// The texts with this anchor.
    fn behind(&self, four: u32) -> impl Iterator<Item = &Anchored> {
        let at = |link: Link| link.map(|at| &self.anchored[at]);
        let alike = successors(at(self.last[fewer_bits(four)]), move |text| at(text.before));
        alike.filter(move |text| text.anchor.four == four)
    }

    fn all() -> Self {
        let mut texts = Self {
            anchored: Vec::with_capacity(1 << 12),
            seen: Subject::ALL.map(|_| Box::new([0; 1 << (BITS - 6)])),
            last: vec![None; 1 << FEWER_BITS],
            short: Default::default(),
        };
        let mut anchors = ANCHORS.iter();
        for sign in all().flat_map(|cause| cause.signs) {
            let speaks_of = Subject::ALL.map(|subject| subject.is_of(sign));
            for (text, anchor) in sign.texts_and_nots().zip(&mut anchors) {
                match anchor {
                    Some(anchor) => texts.add(text, *anchor, speaks_of),
                    None => texts.add_short(text, speaks_of),
                }
            }
        }
        texts
    }

    fn add(&mut self, text: &'static str, anchor: Anchor, speaks_of: [bool; Subject::ALL.len()]) {
        let hash = hash(anchor.four);
        for (seen, _) in self.seen.iter_mut().zip(speaks_of).filter(|(_, speaks)| *speaks) {
            seen[hash >> 6] |= 1 << (hash & 63);
        }
        let last = self.last[fewer_bits(anchor.four)];
        let mut link = last;
        while let Some(at) = link {
            let known = &mut self.anchored[at];
            if known.anchor.four == anchor.four && known.text == text {
                known.speaks_of.iter_mut().zip(speaks_of).for_each(|(all, speaks)| *all |= speaks);
                return;
            }
            link = known.before;
        }
        self.last[fewer_bits(anchor.four)] = Some(self.anchored.len());
        self.anchored.push(Anchored { text, speaks_of, anchor, before: last });
    }

    fn add_short(&mut self, text: &'static str, speaks_of: [bool; Subject::ALL.len()]) {
        for (short, _) in self.short.iter_mut().zip(speaks_of).filter(|(_, speaks)| *speaks) {
            if !short.contains(&text) {
                short.push(text);
            }
        }
    }
}

/// What of a line was tried already: anchors may come thousands of times, and what follows a `*` may
/// take a walk through the whole line to find. No text takes it twice.
#[derive(Default)]
struct Tried {
    anchors: Vec<u32>,
    /// Texts that match up to their `*`, if they have one.
    texts: Vec<&'static str>,
}

/// How many bits a hash has: so many that few of the bits that [`Texts`] has for them are set.
const BITS: u32 = 17;

/// How many of them tell texts apart well enough.
const FEWER_BITS: u32 = 12;

/// A hash of four bytes.
fn hash(four: u32) -> usize {
    (four.wrapping_mul(0x9E37_79B1) >> (32 - BITS)) as usize
}

fn fewer_bits(four: u32) -> usize {
    hash(four) >> (BITS - FEWER_BITS)
}

/// The anchors of the texts of all signs, in their order; `None` for a text without four literal
/// bytes in a row. To look for them takes longer than all other work on a question, so it is done
/// when the program is compiled.
static ANCHORS: [Option<Anchor>; anchors::<0>().1] = anchors().0;

/// As many anchors as there is room for, and how many there are.
const fn anchors<const ROOM: usize>() -> ([Option<Anchor>; ROOM], usize) {
    let mut anchors = [None; ROOM];
    let mut count = 0;
    let mut family = 0;
    while family < FAMILIES.len() {
        let causes = FAMILIES[family].1;
        let mut cause = 0;
        while cause < causes.len() {
            let signs = causes[cause].signs;
            let mut sign = 0;
            while sign < signs.len() {
                let mut text = 0;
                while let Some(known) = signs[sign].text(text) {
                    if count < ROOM {
                        anchors[count] = anchor(known.as_bytes());
                    }
                    count += 1;
                    text += 1;
                }
                sign += 1;
            }
            cause += 1;
        }
        family += 1;
    }
    (anchors, count)
}

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
            let worth = (rareness.wrapping_mul(0x0101_0101) >> 24) + if wild { 0 } else { FIXED };
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
