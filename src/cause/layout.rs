//! The signs of all causes as the program holds them: laid out when it is compiled, without
//! pointers, and each text once.
//!
//! A pointer in a table has to be put right whenever the program starts, and takes the page that it
//! stands on into memory. As written, the signs have more than five thousand.

#![expect(clippy::large_stack_arrays, reason = "the compiler's, not the program's")]

use std::ops::Range;

use super::sign::{Draft, Sign};
use super::{Cause, FAMILIES, Family};

/// A text of the signs, a pattern or the name of a command: equal ones have one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Text(u16);

impl Text {
    /// How many there are.
    pub(crate) const COUNT: usize = LAYOUT.texts;

    /// Its number, from 0.
    pub(crate) const fn number(self) -> usize {
        self.0 as usize
    }

    pub(crate) fn as_str(self) -> &'static str {
        &TEXTS[self.place()]
    }

    pub(crate) fn as_bytes(self) -> &'static [u8] {
        &BYTES[self.place()]
    }

    fn place(self) -> Range<usize> {
        ENDS[self.number()] as usize..ENDS[self.number() + 1] as usize
    }

    /// Its words while the program is compiled.
    pub(super) const fn written(number: usize) -> &'static str {
        LAYOUT.all_texts[number]
    }
}

/// A sign by its number: they are counted as they are written, cause by cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SignNumber(u16);

impl SignNumber {
    /// The signs with this text.
    pub(crate) fn with_text(text: Text) -> &'static [Self] {
        Self::of_key(text.number())
    }

    /// The signs that need no text.
    pub(crate) fn without_text() -> &'static [Self] {
        Self::of_key(Text::COUNT)
    }

    fn of_key(key: usize) -> &'static [Self] {
        &SIGNS_BY_TEXT[SIGN_ENDS[key] as usize..SIGN_ENDS[key + 1] as usize]
    }

    pub(crate) const fn get(self) -> u16 {
        self.0
    }

    pub(crate) fn sign(self) -> &'static Sign {
        &SIGNS[self.0 as usize]
    }

    /// What it is a sign of.
    pub(crate) fn cause(self) -> &'static Cause {
        &CAUSES[CAUSE_OF[self.0 as usize] as usize]
    }
}

/// Neighbours in a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    from: u16,
    length: u16,
}

impl Run {
    pub(super) const NONE: Self = Self { from: 0, length: 0 };

    pub(super) const fn is_empty(self) -> bool {
        self.length == 0
    }

    pub(super) const fn texts(self) -> &'static [Text] {
        self.of(&LISTS)
    }

    pub(super) const fn codes(self) -> &'static [u16] {
        self.of(&CODES)
    }

    const fn of<T>(self, all: &[T]) -> &[T] {
        all.split_at(self.from as usize).1.split_at(self.length as usize).0
    }
}

pub(super) static CAUSES: [Cause; LAYOUT.causes] = causes();
/// The family of each.
pub(super) static FAMILY_OF: [Family; LAYOUT.causes] = families();
pub(super) static SIGNS: [Sign; LAYOUT.signs] = first(&LAYOUT.all_signs);
/// The cause of each.
static CAUSE_OF: [u16; LAYOUT.signs] = causes_of_signs();
/// The signs with each text, text by text; behind these those that need none.
static SIGNS_BY_TEXT: [SignNumber; SIGN_ENDS[Text::COUNT + 1] as usize] = first(&BY_TEXT.0);
/// Where those of each text begin, and where the last ones end.
static SIGN_ENDS: [u16; Text::COUNT + 2] = BY_TEXT.1;
static LISTS: [Text; LAYOUT.listed] = first(&LAYOUT.all_listed);
static CODES: [u16; LAYOUT.codes] = first(&LAYOUT.all_codes);
/// All texts, one behind the other.
static TEXTS: &str = match str::from_utf8(&BYTES) {
    Ok(texts) => texts,
    Err(_) => panic!("not UTF-8"),
};
static BYTES: [u8; LAYOUT.bytes] = bytes();
/// Where each text begins, and where the last one ends.
static ENDS: [u32; LAYOUT.texts + 1] = ends();

/// The compiler's own: the program has what is taken from it.
const LAYOUT: &Layout = &Layout::of_all();
const BY_TEXT: &([SignNumber; Layout::ROOM], [u16; Text::COUNT + 2]) = &signs_by_text();

/// Tables with more room than is needed.
struct Layout {
    all_texts: [&'static str; Self::ROOM],
    texts: usize,
    /// Bytes in all texts.
    bytes: usize,
    /// For a hash, the number of a text and one more; 0: free.
    places: [u16; Self::ROOM],
    all_listed: [Text; Self::ROOM],
    listed: usize,
    all_codes: [u16; Self::ROOM],
    codes: usize,
    all_signs: [Sign; Self::ROOM],
    signs: usize,
    causes: usize,
}

impl Layout {
    /// A power of two. Where it is too small, the compiler says that an index is out of bounds.
    const ROOM: usize = 1 << 14;

    const fn of_all() -> Self {
        let mut all = Self {
            all_texts: [""; Self::ROOM],
            texts: 0,
            bytes: 0,
            places: [0; Self::ROOM],
            all_listed: [Text(0); Self::ROOM],
            listed: 0,
            all_codes: [0; Self::ROOM],
            codes: 0,
            all_signs: [Sign::NONE; Self::ROOM],
            signs: 0,
            causes: 0,
        };
        let mut family = 0;
        while family < FAMILIES.len() {
            let causes = FAMILIES[family].1;
            let mut cause = 0;
            while cause < causes.len() {
                let signs = causes[cause].signs;
                let mut sign = 0;
                while sign < signs.len() {
                    all.all_signs[all.signs] = all.sign(&signs[sign]);
                    all.signs += 1;
                    sign += 1;
                }
                cause += 1;
            }
            all.causes += causes.len();
            family += 1;
        }
        all
    }

    const fn sign(&mut self, draft: &Draft) -> Sign {
        Sign {
            strength: draft.strength,
            texts: self.list(draft.texts),
            also: self.list(draft.also),
            not: self.list(draft.not),
            codes: self.codes(draft.codes),
            commands: self.list(draft.commands),
            not_commands: self.list(draft.not_commands),
            arguments: self.list(draft.arguments),
            server: draft.server,
            facts: draft.facts,
            not_facts: draft.not_facts,
            scope: draft.scope,
        }
    }

    /// The texts of a sign; where it needs none, a number behind the last text's stands for them.
    const fn texts_of(&self, sign: usize) -> &[Text] {
        const NONE: &[Text] = &[Text(short(LAYOUT.texts))];
        let texts = self.all_signs[sign].texts;
        if texts.is_empty() { NONE } else { texts.of(&self.all_listed) }
    }

    const fn list(&mut self, texts: &[&'static str]) -> Run {
        let run = Run::at(self.listed, texts.len());
        let mut at = 0;
        while at < texts.len() {
            self.all_listed[self.listed] = self.text(texts[at]);
            self.listed += 1;
            at += 1;
        }
        run
    }

    const fn codes(&mut self, codes: &[u16]) -> Run {
        let run = Run::at(self.codes, codes.len());
        let mut at = 0;
        while at < codes.len() {
            self.all_codes[self.codes] = codes[at];
            self.codes += 1;
            at += 1;
        }
        run
    }

    /// The text with these words; a new one, if there is none.
    const fn text(&mut self, words: &'static str) -> Text {
        let mut place = hash(words) % Self::ROOM;
        while let Some(number) = self.places[place].checked_sub(1) {
            if are_equal(self.all_texts[number as usize], words) {
                return Text(number);
            }
            place = (place + 1) % Self::ROOM;
        }
        let number = short(self.texts);
        self.places[place] = number + 1;
        self.all_texts[self.texts] = words;
        self.texts += 1;
        self.bytes += words.len();
        Text(number)
    }
}

impl Run {
    const fn at(from: usize, length: usize) -> Self {
        Self { from: short(from), length: short(length) }
    }
}

const fn causes() -> [Cause; LAYOUT.causes] {
    let mut causes = [const { Cause::of(&FAMILIES[0].1[0], &[]) }; LAYOUT.causes];
    let (mut count, mut signs, mut family) = (0, 0, 0);
    while family < FAMILIES.len() {
        let written = FAMILIES[family].1;
        let mut at = 0;
        while at < written.len() {
            let length = written[at].signs.len();
            causes[count] = Cause::of(&written[at], Run::at(signs, length).of(&SIGNS));
            signs += length;
            count += 1;
            at += 1;
        }
        family += 1;
    }
    causes
}

const fn families() -> [Family; LAYOUT.causes] {
    let mut families = [Family::Reach; LAYOUT.causes];
    let (mut count, mut family) = (0, 0);
    while family < FAMILIES.len() {
        let (name, causes) = FAMILIES[family];
        let end = count + causes.len();
        while count < end {
            families[count] = name;
            count += 1;
        }
        family += 1;
    }
    families
}

const fn causes_of_signs() -> [u16; LAYOUT.signs] {
    let mut causes = [0; LAYOUT.signs];
    let (mut count, mut cause) = (0, 0);
    while cause < LAYOUT.causes {
        let end = count + CAUSES[cause].signs.len();
        while count < end {
            causes[count] = short(cause);
            count += 1;
        }
        cause += 1;
    }
    causes
}

/// The signs in the order of their texts, and where those of each text end.
const fn signs_by_text() -> ([SignNumber; Layout::ROOM], [u16; Text::COUNT + 2]) {
    let (mut signs, mut ends) = ([SignNumber(0); Layout::ROOM], [0; Text::COUNT + 2]);
    let mut sign = 0;
    while sign < LAYOUT.signs {
        let texts = LAYOUT.texts_of(sign);
        let mut at = 0;
        while at < texts.len() {
            ends[texts[at].number() + 1] += 1;
            at += 1;
        }
        sign += 1;
    }
    // How many signs a text has becomes where they begin.
    let (mut text, mut count) = (1, 0);
    while text < ends.len() {
        let begin = count;
        count += ends[text];
        ends[text] = begin;
        text += 1;
    }
    sign = 0;
    while sign < LAYOUT.signs {
        let texts = LAYOUT.texts_of(sign);
        let mut at = 0;
        while at < texts.len() {
            let end = &mut ends[texts[at].number() + 1];
            signs[*end as usize] = SignNumber(short(sign));
            *end += 1;
            at += 1;
        }
        sign += 1;
    }
    (signs, ends)
}

const fn bytes() -> [u8; LAYOUT.bytes] {
    let mut bytes = [0; LAYOUT.bytes];
    let (mut count, mut text) = (0, 0);
    while text < LAYOUT.texts {
        let words = Text::written(text).as_bytes();
        bytes.split_at_mut(count).1.split_at_mut(words.len()).0.copy_from_slice(words);
        count += words.len();
        text += 1;
    }
    bytes
}

const fn ends() -> [u32; LAYOUT.texts + 1] {
    let mut ends = [0; LAYOUT.texts + 1];
    let mut text = 0;
    while text < LAYOUT.texts {
        #[expect(clippy::cast_possible_truncation, reason = "the texts are not gigabytes")]
        let length = Text::written(text).len() as u32;
        ends[text + 1] = ends[text] + length;
        text += 1;
    }
    ends
}

/// The beginning of a table.
const fn first<T: Copy, const LENGTH: usize>(all: &[T]) -> [T; LENGTH] {
    *all.first_chunk().expect("no more than there are")
}

const fn short(number: usize) -> u16 {
    assert!(number < u16::MAX as usize, "too many");
    #[expect(clippy::cast_possible_truncation, reason = "just looked at")]
    let short = number as u16;
    short
}

const fn hash(words: &str) -> usize {
    const PRIME: u32 = 0x0100_0193;
    let (mut hash, mut left) = (0_u32, words.as_bytes());
    // Four at a time: the compiler counts its own steps, and complains of too many.
    while let [a, b, c, d, rest @ ..] = left {
        hash = (hash ^ u32::from_le_bytes([*a, *b, *c, *d])).wrapping_mul(PRIME);
        hash ^= hash >> 15;
        left = rest;
    }
    while let [a, rest @ ..] = left {
        hash = (hash ^ *a as u32).wrapping_mul(PRIME);
        left = rest;
    }
    (hash >> 8) as usize
}

const fn are_equal(a: &str, b: &str) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a.as_bytes()[at] == b.as_bytes()[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}
