//! Findings: what a tally needs of an explanation, and a memory of them.
//!
//! A log repeats itself: of a million replies few say something new. Each distinct one is explained
//! once. The memory is bounded.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::rc::Rc;

use crate::cause::screen::{self, Texts};
use crate::cause::{self, Cause, Evidence, Fact, Facts, Family, Strength};
use crate::diagnose::Certainty;
use crate::explanation::{Explanation, Kind};
use crate::pattern;
use crate::server::Server;

/// The most findings that are remembered; then all are forgotten.
const MOST: usize = 1 << 14;

/// An explanation in short.
#[derive(Clone, Copy, Debug)]
pub struct Finding {
    /// What it is about.
    pub kind: Kind,
    /// The reply code or Windows socket error.
    pub number: Option<u16>,
    /// Whether the command did not do what was asked.
    pub failed: bool,
    /// The likeliest cause.
    pub cause: Option<&'static Cause>,
    /// That cause's family.
    pub family: Option<Family>,
    /// How sure the cause is.
    pub certainty: Option<Certainty>,
    /// How much its best sign says.
    pub strength: Option<Strength>,
}

impl Finding {
    /// An explanation in short.
    #[must_use]
    pub fn of(explanation: &Explanation<'_>) -> Self {
        let cause = explanation.diagnosis.causes.first().copied();
        Self {
            kind: explanation.kind,
            number: explanation.number,
            failed: explanation.failed,
            cause,
            family: cause.map(Cause::family),
            certainty: explanation.diagnosis.certainty,
            strength: explanation.diagnosis.strength,
        }
    }

    /// A reply that worked, or a line that says nothing.
    const fn nothing(code: Option<u16>) -> Self {
        Self {
            kind: if code.is_some() { Kind::Reply } else { Kind::None },
            number: code,
            failed: false,
            cause: None,
            family: None,
            certainty: None,
            strength: None,
        }
    }
}

/// Remembers findings.
#[derive(Default)]
pub struct Memory {
    /// By the words as they stand: the quick way for words that come again.
    seen: HashMap<u64, Finding, AsIs>,
    /// By the signs' texts that the words match: paths, names and numbers make no difference here.
    matched: HashMap<u64, Finding, AsIs>,
    /// What matters for each code.
    matters: HashMap<u64, Matters, AsIs>,
    /// The texts of all signs, once a failure was seen.
    failures: Option<Rc<Texts>>,
    /// The texts that match; kept for its memory.
    texts: Vec<&'static str>,
}

/// What a diagnosis of one code looks at: of two replies that agree in this, the causes are the
/// same. For most successes it is nothing.
struct Matters {
    /// Whether any sign speaks of the code.
    any: bool,
    texts: Rc<Texts>,
    facts: Facts,
    commands: Vec<&'static str>,
    servers: Vec<Server>,
    /// The patterns for arguments.
    arguments: Vec<&'static str>,
}

impl Matters {
    fn of(code: Option<u16>, failures: &mut Option<Rc<Texts>>) -> Self {
        let signs: Vec<_> = cause::all()
            .flat_map(|cause| cause.signs)
            .filter(|sign| sign.may_concern(code))
            .collect();
        let mut commands: Vec<_> = signs.iter().flat_map(|sign| sign.named_commands()).collect();
        commands.sort_unstable();
        commands.dedup();
        let patterns = signs.iter().flat_map(|sign| sign.argument_patterns());
        let mut arguments: Vec<_> = patterns.copied().collect();
        arguments.sort_unstable();
        arguments.dedup();
        Self {
            any: !signs.is_empty() || code.is_none_or(|code| code >= 400),
            texts: match code {
                // Most texts may come with any code that failed: one choice of them serves all.
                Some(400..) | None => Rc::clone(failures.get_or_insert_with(|| {
                    let signs = cause::all().flat_map(|cause| cause.signs);
                    Rc::new(Texts::new(signs.flat_map(|sign| sign.texts_and_nots())))
                })),
                Some(_) => {
                    let texts = signs.iter().flat_map(|sign| sign.texts_and_nots());
                    Rc::new(Texts::new(texts))
                }
            },
            // Replies out of step make a failure of a success.
            facts: signs.iter().fold(Facts::of(&[Fact::OutOfStep]), |all, sign| {
                all.with(sign.needed_facts())
            }),
            commands,
            servers: signs.iter().filter_map(|sign| sign.needed_server()).collect(),
            arguments,
        }
    }

    /// All that a diagnosis looks at but the words, in one number.
    fn context(&self, evidence: &Evidence<'_>) -> Mix {
        let mut key = Mix(number(evidence.code));
        let command = evidence.command.and_then(|command| self.commands.binary_search(&command).ok());
        let server = evidence.server.filter(|server| self.servers.contains(server));
        key.add(
            u64::from(evidence.facts.bits() & self.facts.bits())
                | server.map_or(255, |server| server as u64) << 32
                | command.map_or(0xFFFF, |command| command as u64) << 40
                | u64::from(evidence.words().is_empty()) << 56
                | u64::from(evidence.argument.is_some()) << 57,
        );
        if evidence.facts == Facts::default() {
            // Then the facts are taken from what the text carries.
            key.add_text(evidence.text);
        }
        if let Some(argument) = evidence.argument {
            for pattern in &self.arguments {
                key.add(u64::from(pattern::matches(pattern, argument)));
            }
        }
        key
    }
}

impl Memory {
    /// Nothing remembered.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The finding for this evidence.
    pub fn find(&mut self, evidence: &Evidence<'_>) -> Finding {
        if evidence.code.is_none() && !screen::may_speak(evidence.text) {
            return Finding::nothing(None);
        }
        let code = evidence.code;
        let matters = self.matters.entry(number(code)).or_insert_with(|| Matters::of(code, &mut self.failures));
        if !matters.any {
            return Finding::nothing(code);
        }
        let context = matters.context(evidence);
        // Lines without a code, and those of an access log, seldom come twice the same.
        let comes_again = code.is_some() && !evidence.text.is_empty() && !matters.texts.are_few();
        let mut key = context;
        if comes_again {
            key.add_text(evidence.text);
            if let Some(finding) = self.seen.get(&key.0) {
                return *finding;
            }
        }
        matters.texts.matching(evidence.words(), &mut self.texts);
        let mut matched = context;
        for text in &self.texts {
            matched.add_text(text);
        }
        forget(&mut self.matched);
        let finding = *self
            .matched
            .entry(matched.0)
            .or_insert_with(|| Finding::of(&Explanation::of(evidence)));
        if comes_again {
            forget(&mut self.seen);
            self.seen.insert(key.0, finding);
        }
        finding
    }
}

/// A code as a number, and 0 for none.
fn number(code: Option<u16>) -> u64 {
    code.map_or(0, |code| u64::from(code) + 1)
}

/// Makes room.
fn forget(findings: &mut HashMap<u64, Finding, AsIs>) {
    if findings.len() >= MOST {
        findings.clear();
    }
}

/// Mixes numbers and texts into one number.
#[derive(Clone, Copy)]
struct Mix(u64);

impl Mix {
    fn add(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(23) ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 ^= self.0 >> 29;
    }

    fn add_text(&mut self, text: &str) {
        self.add(text.len() as u64);
        let (words, rest) = text.as_bytes().as_chunks::<8>();
        for word in words {
            self.add(u64::from_le_bytes(*word));
        }
        self.add(rest.iter().fold(0, |word, &byte| word << 8 | u64::from(byte)));
    }
}

/// For maps whose keys are hashes already.
pub(crate) type AsIs = BuildHasherDefault<Identity>;

/// Leaves a hash nearly as it is: its best bits are moved to where a map looks.
#[derive(Debug, Default)]
pub(crate) struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {
        unreachable!("the keys are numbers of 64 bits");
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(32);
    }
}
