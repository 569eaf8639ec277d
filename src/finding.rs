//! Findings: what a tally needs of an explanation, and a memory of them.
//!
//! A log repeats itself: of a million replies few say something new. Each distinct one is explained
//! once. The memory is bounded.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use crate::cause::{self, Cause, Evidence, Family, Strength, screen};
use crate::diagnose::Certainty;
use crate::explanation::{Explanation, Kind};
use crate::pattern;

/// The most findings that are remembered; then all are forgotten.
const MOST: usize = 1 << 16;

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
pub struct Memory {
    findings: HashMap<u64, Finding, BuildHasherDefault<AsIs>>,
    /// The codes below 400 that a sign speaks of: all other successes need no diagnosis.
    telling: HashSet<u16>,
    /// The patterns for arguments, each once.
    arguments: Vec<&'static str>,
}

impl Default for Memory {
    fn default() -> Self {
        Self::new()
    }
}

impl Memory {
    /// Nothing remembered.
    #[must_use]
    pub fn new() -> Self {
        let signs = || cause::all().flat_map(|cause| cause.signs);
        let mut arguments: Vec<_> =
            signs().flat_map(|sign| sign.argument_patterns()).copied().collect();
        arguments.sort_unstable();
        arguments.dedup();
        let codes = signs().flat_map(|sign| sign.reply_codes());
        let telling = codes.copied().filter(|code| *code < 400).collect();
        Self { findings: HashMap::default(), telling, arguments }
    }

    /// The finding for this evidence.
    pub fn find(&mut self, evidence: &Evidence<'_>) -> Finding {
        match evidence.code {
            None if !screen::may_speak(evidence.text) => return Finding::nothing(None),
            // Lines without a code seldom come twice the same.
            None => return Finding::of(&Explanation::of(evidence)),
            Some(code) if code < 400 && !self.telling.contains(&code) => {
                return Finding::nothing(Some(code));
            }
            Some(_) => {}
        }
        let key = self.key(evidence);
        if let Some(finding) = self.findings.get(&key) {
            return *finding;
        }
        if self.findings.len() >= MOST {
            self.findings.clear();
        }
        let finding = Finding::of(&Explanation::of(evidence));
        self.findings.insert(key, finding);
        finding
    }

    /// All that a diagnosis looks at, in one number.
    fn key(&self, evidence: &Evidence<'_>) -> u64 {
        let code = evidence.code.unwrap_or_default();
        let failed = code >= 400;
        // What differs between the texts of successes is mostly ports, sizes and times.
        let words = if failed { evidence.words() } else { evidence.text };
        let blend = if failed { 0 } else { 0x0F };
        let mut key = Mix(u64::from(code));
        key.add_text(words, blend);
        key.add_text(evidence.command.unwrap_or_default(), 0);
        key.add(
            u64::from(evidence.facts.bits()) << 8
                | evidence.server.map_or(255, |server| server as u64),
        );
        if let (true, Some(argument)) = (failed, evidence.argument) {
            let marks = self.arguments.iter().fold(1_u64, |marks, pattern| {
                marks << 1 | u64::from(pattern::matches(pattern, argument))
            });
            key.add(marks);
        }
        key.0
    }
}

/// Mixes numbers and texts into one number.
struct Mix(u64);

impl Mix {
    fn add(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(23) ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 ^= self.0 >> 29;
    }

    /// A text, the bits of `blend` taken out of its digits.
    fn add_text(&mut self, text: &str, blend: u8) {
        self.add(if blend == 0 { text.len() as u64 } else { 0 });
        let mut chunks = text.as_bytes().chunks_exact(8);
        for chunk in &mut chunks {
            self.add(fold(chunk, blend));
        }
        self.add(fold(chunks.remainder(), blend));
    }
}

fn fold(bytes: &[u8], blend: u8) -> u64 {
    bytes.iter().fold(0, |word, &byte| {
        let byte = if byte.is_ascii_digit() { byte & !blend } else { byte };
        word << 8 | u64::from(byte)
    })
}

/// A hasher for keys that are hashes.
#[derive(Default)]
struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {
        unreachable!("the keys are numbers of 64 bits");
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}
