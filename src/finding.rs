//! Findings: what a tally needs of an explanation, and a memory of them.
//!
//! A log repeats itself: of a million replies few say something new. Each distinct one is explained
//! once. The memory is bounded.

use std::collections::HashMap;
use std::rc::Rc;

use crate::bytes::{AsIs, hash, shape, spread};
use crate::cause::screen::{self, Subject};
use crate::cause::{self, Cause, Evidence, Fact, Facts, Family, Sign, Strength, Text};
use crate::code::Code;
use crate::diagnose::{Candidates, Certainty, diagnose_among, is_failure_alone};
use crate::explanation::{Explanation, Kind};
use crate::pattern;
use crate::payload::{self, Payload};
use crate::server::Server;

/// The most findings that are remembered; then all are forgotten.
const MOST: usize = 1 << 13;

/// The most contexts; each is some kilobytes.
const MOST_CONTEXTS: usize = 1 << 10;

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
    /// Evidence with the same number has the same explanation, but for what that quotes from the log.
    pub fingerprint: u64,
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
            fingerprint: 0,
        }
    }

    /// A reply that worked, or a line that says nothing.
    fn nothing(code: Option<u16>) -> Self {
        Self {
            kind: if code.is_some() { Kind::Reply } else { Kind::None },
            number: code,
            failed: false,
            cause: None,
            family: None,
            certainty: None,
            strength: None,
            fingerprint: number(code),
        }
    }
}

/// Remembers findings, in three steps: the texts of signs that a code may meet, which context still
/// matters once it is known which of them match, and what comes of that context.
#[derive(Default)]
pub struct Memory {
    /// The texts to look for, by the code.
    wanted: HashMap<u64, Wanted, AsIs>,
    /// What still matters, by the words as they stand: the quick way for words that come again.
    by_words: HashMap<u64, Rc<Matters>, AsIs>,
    /// The same by the code and the texts that match. Paths, names and numbers make no difference
    /// here.
    matters: HashMap<u64, Rc<Matters>, AsIs>,
    /// What comes of it, by all that matters.
    findings: HashMap<u64, Finding, AsIs>,
    /// The texts that match; kept for its memory.
    found: Vec<Text>,
}

/// What the signs that speak of a code look for in its words.
struct Wanted {
    /// No sign speaks of it.
    nothing: bool,
    /// The texts, where they are so few that to try each is quicker than to screen the words. Most
    /// codes of success have one or none.
    few: Option<Vec<Text>>,
    /// Whether a text has a digit; if none has, it makes no difference which the words have.
    digits: bool,
}

impl Wanted {
    /// How many texts are few.
    const FEW: usize = 8;

    fn of(code: Option<u16>) -> Self {
        let signs = cause::all().flat_map(|cause| cause.signs);
        let signs: Vec<_> = signs.filter(|sign| sign.may_concern(code)).collect();
        let texts = || signs.iter().flat_map(|sign| sign.texts_and_nots());
        let some: Vec<_> = texts().take(Self::FEW + 1).collect();
        Self {
            nothing: signs.is_empty(),
            few: (some.len() <= Self::FEW).then_some(some),
            digits: texts().any(|text| text.as_str().bytes().any(|byte| byte.is_ascii_digit())),
        }
    }

    /// A fingerprint of words; those that match other texts have another. `None` where the same one
    /// seldom comes again: of a line with a number in it that is no reply, or shows none of its text.
    fn fingerprint(&self, evidence: &Evidence<'_>) -> Option<u64> {
        let words = evidence.words().as_bytes();
        let is_line = evidence.code.is_none() || evidence.text.is_empty();
        if is_line && words.iter().any(u8::is_ascii_digit) {
            return None;
        }
        let words = if self.digits { hash(words) } else { shape(words) };
        Some(Mix(number(evidence.code)).with(words))
    }
}

/// What a diagnosis looks at where the words are known.
struct Matters {
    /// A number for the code and the texts that match.
    fingerprint: u64,
    /// The signs that may still fit. What they name is what matters beside the words.
    candidates: Candidates,
    /// The facts, by the command that the signs name, in the order of these.
    commands: Vec<(&'static str, Facts)>,
    /// The facts where they do not name it.
    facts: Facts,
    servers: Vec<Server>,
    /// The patterns for arguments.
    arguments: Vec<&'static str>,
}

impl Matters {
    /// What matters for a code where just these texts match.
    fn of(fingerprint: u64, code: Option<u16>, found: &[Text]) -> Self {
        let candidates = Candidates::where_match(code, found.to_vec());
        let signs = || candidates.signs();
        let facts_for = |command| {
            let signs = signs().filter(|sign| sign.may_answer(command));
            // Replies out of step make a failure of a success.
            let step = Facts::of(&[Fact::OutOfStep]);
            signs.fold(step, |all, sign| all.with(sign.needed_facts()))
        };
        let mut named: Vec<_> = signs().flat_map(Sign::named_commands).collect();
        named.sort_unstable();
        named.dedup();
        let mut commands: Vec<_> =
            named.into_iter().map(|name| (name.as_str(), facts_for(Some(name)))).collect();
        commands.sort_unstable_by_key(|(name, _)| *name);
        let mut arguments: Vec<_> = signs().flat_map(Sign::argument_patterns).collect();
        arguments.sort_unstable();
        arguments.dedup();
        Self {
            fingerprint,
            facts: facts_for(None),
            commands,
            servers: signs().filter_map(Sign::needed_server).collect(),
            arguments,
            candidates,
        }
    }

    /// A number for all that matters of the evidence.
    fn key(&self, evidence: &Evidence<'_>) -> u64 {
        let mut key = Mix(self.fingerprint);
        let place = |command| self.commands.binary_search_by_key(&command, |(name, _)| *name).ok();
        let command = evidence.command.and_then(place);
        let facts = command.map_or(self.facts, |at| self.commands[at].1);
        let server = evidence.server.filter(|server| self.servers.contains(server));
        key.add(
            u64::from(shown(evidence, facts).bits())
                | server.map_or(255, |server| server as u64) << 32
                | command.map_or(0xFFFF, |command| command as u64) << 40
                | u64::from(evidence.words().is_empty()) << 56
                | u64::from(evidence.command.is_some()) << 57
                | u64::from(is_failure_alone(evidence)) << 58,
        );
        for pattern in &self.arguments {
            let matches = |argument| pattern::matches(pattern, argument);
            key.add(evidence.argument.is_some_and(matches).into());
        }
        key.0
    }
}

/// Which of these facts the session shows or, where it shows none at all, the reply itself.
fn shown(evidence: &Evidence<'_>, facts: Facts) -> Facts {
    if evidence.facts != Facts::default() || !facts.meets(Payload::ALL_FACTS) {
        return evidence.facts.and(facts);
    }
    let code = evidence.code.and_then(Code::new);
    let payload = code.and_then(|code| payload::decode(code, evidence.text));
    payload.map_or(Facts::default(), |payload| payload.facts().and(facts))
}

impl Memory {
    /// Nothing remembered.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The finding for this evidence.
    pub fn find(&mut self, evidence: &Evidence<'_>) -> Finding {
        let finding = self.find_for_any_server(evidence);
        let server = evidence.server.map_or(0, |server| server as u64 + 1);
        Finding { fingerprint: Mix(finding.fingerprint).with(server), ..finding }
    }

    /// The same, but explanations with this fingerprint may name another product.
    fn find_for_any_server(&mut self, evidence: &Evidence<'_>) -> Finding {
        let code = evidence.code;
        // Silence speaks, too.
        let silent = Facts::of(&[Fact::PassiveUnanswered, Fact::ActiveUnanswered]);
        if code.is_none() && !evidence.facts.meets(silent) && !screen::may_speak(evidence.text) {
            return Finding::nothing(None);
        }
        let wanted = self.wanted.entry(number(code)).or_insert_with(|| Wanted::of(code));
        if wanted.nothing {
            return Finding::nothing(code);
        }
        let words = evidence.words();
        let by_words = wanted.fingerprint(evidence);
        let known = by_words.and_then(|by_words| self.by_words.get(&by_words));
        let matters = known.cloned().unwrap_or_else(|| {
            self.found.clear();
            if let Some(texts) = &wanted.few {
                self.found
                    .extend(texts.iter().filter(|text| pattern::matches(text.as_str(), words)));
            } else {
                screen::find_matching(words, Subject::of_code(code), &mut self.found);
            }
            let mut key = Mix(number(code));
            self.found.iter().for_each(|text| key.add(text.number() as u64));
            if self.matters.len() >= MOST_CONTEXTS {
                self.matters.clear();
                self.by_words.clear();
            }
            let of_these = || Rc::new(Matters::of(key.0, code, &self.found));
            let matters = Rc::clone(self.matters.entry(key.0).or_insert_with(of_these));
            if let Some(by_words) = by_words {
                make_room(&mut self.by_words, MOST);
                self.by_words.insert(by_words, Rc::clone(&matters));
            }
            matters
        });
        let key = matters.key(evidence);
        make_room(&mut self.findings, MOST);
        *self.findings.entry(key).or_insert_with(|| {
            let diagnose = |evidence: &Evidence<'_>| diagnose_among(evidence, &matters.candidates);
            let explanation = Explanation::with(evidence, diagnose);
            Finding { fingerprint: key, ..Finding::of(&explanation) }
        })
    }
}

/// Forgets all, where there is no more room.
fn make_room<T>(map: &mut HashMap<u64, T, AsIs>, most: usize) {
    if map.len() >= most {
        map.clear();
    }
}

/// A code as a number of many bits, and 0 for none.
fn number(code: Option<u16>) -> u64 {
    code.map_or(0, |code| spread(u64::from(code) + 1))
}

/// Mixes numbers and texts into one number.
#[derive(Clone, Copy)]
struct Mix(u64);

impl Mix {
    /// The number with one more.
    fn with(mut self, value: u64) -> u64 {
        self.add(value);
        self.0
    }

    fn add(&mut self, value: u64) {
        self.0 = spread(self.0.rotate_left(23) ^ value);
        self.0 ^= self.0 >> 29;
    }
}
