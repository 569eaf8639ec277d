//! Findings: what a tally needs of an explanation, and a memory of them.
//!
//! A log repeats itself: of a million replies few say something new. Each distinct one is explained
//! once. The memory is bounded.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::bytes::{AsIs, hash, shape, spread};
use crate::cause::screen::{Search, Subject};
use crate::cause::{self, Cause, Evidence, Fact, Facts, Family, SignNumber, Strength, Text};
use crate::code::Code;
use crate::diagnose::{Candidates, Certainty, diagnose_among, is_failure_alone};
use crate::explanation::{Explanation, Kind};
use crate::pattern::{self, Letters};
use crate::payload::{self, Payload};
use crate::server::Server;

/// The most findings, or words, that are remembered; then all are forgotten.
const MOST: usize = 1 << 13;

/// The most [`Matters`]; each takes some kilobytes.
const MOST_MATTERS: usize = 1 << 10;

/// A map by fingerprints.
pub type ByFingerprint<T> = HashMap<u64, T, AsIs>;

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
        let diagnosis = &explanation.diagnosis;
        Self {
            kind: explanation.kind,
            number: explanation.number,
            failed: explanation.failed,
            cause: diagnosis.causes.first().copied(),
            certainty: diagnosis.certainty,
            strength: diagnosis.strength,
            fingerprint: fingerprint(explanation),
        }
    }

    /// The family of its cause.
    #[must_use]
    pub fn family(&self) -> Option<Family> {
        self.cause.map(Cause::family)
    }

    /// A reply that worked, or a line that says nothing.
    fn nothing(code: Option<u16>) -> Self {
        Self {
            kind: if code.is_some() { Kind::Reply } else { Kind::None },
            number: code,
            failed: false,
            cause: None,
            certainty: None,
            strength: None,
            fingerprint: number(code),
        }
    }
}

/// A number for what an explanation says, but for what it quotes and what the server changes: it
/// follows from these.
fn fingerprint(explanation: &Explanation<'_>) -> u64 {
    let diagnosis = &explanation.diagnosis;
    let mut mix = Mix(number(explanation.number));
    mix.add(
        explanation.kind as u64
            | u64::from(explanation.failed) << 8
            | diagnosis.certainty.map_or(255, |certainty| certainty as u64) << 16
            | diagnosis.strength.map_or(255, |strength| strength as u64) << 24,
    );
    for cause in &diagnosis.causes {
        mix.add(cause.number() as u64);
    }
    mix.0
}

/// Remembers findings, in three steps: the texts of signs that a code may meet, which context still
/// matters once it is known which of them match, and what comes of that context.
#[derive(Default)]
pub struct Memory {
    /// The texts to look for, by the code.
    wanted: ByFingerprint<Wanted>,
    /// What still matters, by the words as they stand: the quick way for words that come again.
    by_words: ByFingerprint<Rc<Matters>>,
    /// The same by the code and the texts that match. Paths, names and numbers make no difference
    /// here.
    matters: ByFingerprint<Rc<Matters>>,
    /// What comes of it, by all that matters.
    findings: ByFingerprint<Finding>,
    search: Search,
}

/// What the signs that speak of a code look for in its words.
struct Wanted {
    /// No sign speaks of it.
    nothing: bool,
    /// The signs that need no text.
    textless: Vec<SignNumber>,
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
        let textless = SignNumber::without_text().iter().copied();
        Self {
            nothing: signs.is_empty(),
            textless: textless.filter(|number| number.sign().may_concern(code)).collect(),
            few: (some.len() <= Self::FEW).then_some(some),
            digits: texts().any(|text| text.as_str().bytes().any(|byte| byte.is_ascii_digit())),
        }
    }

    /// A fingerprint of words; those that match other texts have another. `None` where the same one
    /// seldom comes again: of a line with a number in it that shows nothing of the reply's text.
    fn fingerprint(&self, evidence: &Evidence<'_>) -> Option<u64> {
        let words = evidence.words().as_bytes();
        if evidence.text.is_empty() && words.iter().any(u8::is_ascii_digit) {
            return None;
        }
        let words = if self.digits { hash(words) } else { shape(words) };
        Some(Mix(number(evidence.code)).with(words))
    }
}

/// What a diagnosis looks at where the words are known.
struct Matters {
    code: Option<u16>,
    /// The signs that may still fit. What they name is what matters beside the words.
    candidates: Candidates,
    /// What they name, by the commands that they name, in the order of these; made at the first use.
    commands: Vec<(&'static str, Text, OnceCell<Context>)>,
    /// What they name where a command is none of these, or not known.
    others: OnceCell<Context>,
}

/// What the signs name that may fit in answer to a command.
struct Context {
    /// A number for the code and these signs.
    fingerprint: u64,
    facts: Facts,
    servers: Vec<Server>,
    /// The patterns for the command's argument, with their letters.
    arguments: Vec<(&'static str, Letters)>,
}

impl Matters {
    /// What matters for a code with these signs without a text, where just these texts match.
    fn of(code: Option<u16>, textless: &[SignNumber], found: &[Text]) -> Self {
        let candidates = Candidates::where_match(code, textless, found);
        let mut named: Vec<_> =
            candidates.signs().flat_map(|(_, sign)| sign.named_commands()).collect();
        named.sort_unstable();
        named.dedup();
        let mut commands: Vec<_> =
            named.into_iter().map(|text| (text.as_str(), text, OnceCell::new())).collect();
        commands.sort_unstable_by_key(|(name, ..)| *name);
        Self { code, candidates, commands, others: OnceCell::new() }
    }

    /// What the signs name that may fit in answer to this command.
    fn context(&self, command: Option<&str>) -> &Context {
        let at = |command| self.commands.binary_search_by_key(&command, |(name, ..)| *name).ok();
        let (text, context) = match command.and_then(at).map(|at| &self.commands[at]) {
            Some((_, text, context)) => (Some(*text), context),
            None => (None, &self.others),
        };
        context.get_or_init(|| Context::of(self.code, &self.candidates, text))
    }

    fn explain<'a>(&self, evidence: &Evidence<'a>) -> Explanation<'a> {
        let diagnose = |evidence: &Evidence<'_>| diagnose_among(evidence, &self.candidates);
        Explanation::with(evidence, diagnose)
    }

    /// A number for all that matters of the evidence.
    fn key(&self, evidence: &Evidence<'_>) -> u64 {
        let context = self.context(evidence.command);
        let server = evidence.server.filter(|server| context.servers.contains(server));
        let mut key = Mix(context.fingerprint);
        key.add(
            u64::from(shown(evidence, context.facts).bits())
                | server.map_or(255, |server| server as u64) << 32
                | u64::from(evidence.words().is_empty()) << 40
                | u64::from(evidence.command.is_some()) << 41
                | u64::from(is_failure_alone(evidence)) << 42,
        );
        if let (Some(argument), false) = (evidence.argument, context.arguments.is_empty()) {
            let has = Letters::of(argument);
            for &(pattern, letters) in &context.arguments {
                key.add((has.hold(letters) && pattern::matches(pattern, argument)).into());
            }
        }
        key.0
    }
}

impl Context {
    /// Of these signs those that may answer this command; `None`: one that they do not name.
    fn of(code: Option<u16>, candidates: &Candidates, command: Option<Text>) -> Self {
        let mut fingerprint = Mix(number(code));
        // These make a failure of a success.
        let mut facts = Facts::of(&[Fact::OutOfStep, Fact::Blamed]);
        let (mut servers, mut arguments) = (Vec::new(), Vec::new());
        for (number, sign) in candidates.signs().filter(|(_, sign)| sign.may_answer(command)) {
            fingerprint.add(number.into());
            facts = facts.with(sign.needed_facts());
            servers.extend(sign.needed_server());
            let letters = |pattern| (pattern, Letters::of_pattern(pattern));
            arguments.extend(sign.argument_patterns().map(letters));
        }
        arguments.sort_unstable_by_key(|(pattern, _)| *pattern);
        arguments.dedup_by_key(|(pattern, _)| *pattern);
        Self { fingerprint: fingerprint.0, facts, servers, arguments }
    }
}

/// Which of these facts the session shows or, where it shows none at all, the reply itself.
fn shown(evidence: &Evidence<'_>, facts: Facts) -> Facts {
    if !facts.meets(Payload::ALL_FACTS) {
        return evidence.facts.and(facts);
    }
    let carried = || {
        let code = evidence.code.and_then(Code::new);
        let payload = code.and_then(|code| payload::decode(code, evidence.text));
        payload.map_or(Facts::default(), |payload| payload.facts())
    };
    evidence.facts.or_carried(carried).and(facts)
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
        // Most lines without a code are nothing, and need no look for a product.
        let server = if finding.kind == Kind::None { evidence.server } else { evidence.product() };
        let server = server.map_or(0, |server| server as u64 + 1);
        Finding { fingerprint: Mix(finding.fingerprint).with(server), ..finding }
    }

    /// The same, but explanations with this fingerprint may name another product.
    fn find_for_any_server(&mut self, evidence: &Evidence<'_>) -> Finding {
        let Some(matters) = self.matters(evidence) else { return Finding::nothing(evidence.code) };
        let key = matters.key(evidence);
        make_room(&mut self.findings, MOST);
        *self.findings.entry(key).or_insert_with(|| Finding::of(&matters.explain(evidence)))
    }

    /// The explanation of this evidence.
    pub fn explain<'a>(&mut self, evidence: &Evidence<'a>) -> Explanation<'a> {
        match self.matters(evidence) {
            Some(matters) => matters.explain(evidence),
            None => Explanation::of(evidence),
        }
    }

    /// What matters of this evidence; `None`: nothing does, as no sign speaks of it.
    fn matters(&mut self, evidence: &Evidence<'_>) -> Option<Rc<Matters>> {
        let (code, words) = (evidence.code, evidence.words());
        let wanted = self.wanted.entry(number(code)).or_insert_with(|| Wanted::of(code));
        if wanted.nothing {
            return None;
        }
        let mut by_words = None;
        // Silence speaks, too.
        let silent = Facts::of(&[
            Fact::PassiveUnanswered,
            Fact::ActiveUnanswered,
            Fact::HandshakeUnanswered,
        ]);
        let found = if code.is_none() && !evidence.facts.meets(silent) {
            let found = self.search.speaking(evidence.text);
            if found.is_empty() {
                return None;
            }
            found
        } else {
            by_words = wanted.fingerprint(evidence);
            if let Some(known) = by_words.and_then(|by_words| self.by_words.get(&by_words)) {
                return Some(Rc::clone(known));
            }
            match &wanted.few {
                Some(texts) => self.search.among(texts, words),
                None => self.search.matching(words, Subject::of_code(code)),
            }
        };
        let mut key = Mix(number(code));
        for text in found {
            key.add(text.number() as u64);
        }
        if self.matters.len() >= MOST_MATTERS {
            self.matters.clear();
            self.by_words.clear();
        }
        let of_these = || Rc::new(Matters::of(code, &wanted.textless, found));
        let matters = Rc::clone(self.matters.entry(key.0).or_insert_with(of_these));
        if let Some(by_words) = by_words {
            make_room(&mut self.by_words, MOST);
            self.by_words.insert(by_words, Rc::clone(&matters));
        }
        Some(matters)
    }
}

/// Forgets all, where there is no more room.
fn make_room<T>(map: &mut ByFingerprint<T>, most: usize) {
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
