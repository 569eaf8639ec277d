//! Ranks causes for a reply, or for a line without one, in its context.
//!
//! Three things speak, in this order: the signs that the evidence shows (a narrower sign more than
//! a wider one), then, where no sign decides and no command narrows it, the causes that the code's
//! own entry names. Nothing is proven by two causes at once: evidence that proves two proves
//! neither.

use crate::cause::screen::{self, Subject};
use crate::cause::{self, Asked, Cause, Evidence, Sign, SignNumber, Strength, Text};
use crate::code::Code;
use crate::table;

/// How sure a diagnosis is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// The first cause is the likeliest of several.
    Likely,
    /// The text or the context settles the cause.
    Proven,
}

/// The causes that fit, likeliest first.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Diagnosis {
    /// The causes; empty where nothing failed or nothing is known.
    pub causes: Vec<&'static Cause>,
    /// How sure the first one is; `None` without a cause.
    pub certainty: Option<Certainty>,
    /// How much the best sign says; `None` where only the code speaks.
    pub strength: Option<Strength>,
}

/// The most causes that one diagnosis lists: a longer list helps nobody.
const MOST: usize = 6;

/// With fewer causes than this, none better than possible and no command to go by, the code's usual
/// causes follow.
const ENOUGH: usize = 3;

/// Ranks the causes of this evidence.
///
/// ```
/// use ftpcode::cause::Evidence;
/// use ftpcode::diagnose::{Certainty, diagnose};
///
/// let text = "OOPS: vsftpd: refusing to run with writable root inside chroot()";
/// let diagnosis = diagnose(&Evidence { code: Some(500), text, ..Evidence::default() });
/// assert_eq!(diagnosis.causes[0].id, "chroot-root-writable");
/// assert_eq!(diagnosis.certainty, Some(Certainty::Proven));
/// ```
#[must_use]
pub fn diagnose(evidence: &Evidence<'_>) -> Diagnosis {
    diagnose_among(evidence, &Candidates::of(evidence))
}

/// The same, where it is known which signs may fit.
pub(crate) fn diagnose_among(evidence: &Evidence<'_>, candidates: &Candidates) -> Diagnosis {
    let usual = usual_causes(evidence.code);
    let place = |cause: &Cause| usual.iter().position(|id| *id == cause.id).unwrap_or(usual.len());
    let mut fitting = candidates.fitting(evidence);
    // A stable sort: causes that say the same keep the order of their table.
    fitting.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| place(a.1).cmp(&place(b.1))));

    let strength = fitting.first().map(|best| best.0.0);
    let proofs = fitting.iter().filter(|fit| fit.0.0 == Strength::Proves).count();
    let mut causes: Vec<&'static Cause> = fitting.iter().map(|fit| fit.1).collect();
    if proofs == 1 {
        causes.truncate(1);
    } else if causes.is_empty()
        || (evidence.command.is_none()
            && strength == Some(Strength::Allows)
            && causes.len() < ENOUGH)
    {
        for cause in usual.iter().filter_map(|id| cause::find(id)) {
            if !causes.iter().any(|known| known.id == cause.id) {
                causes.push(cause);
            }
        }
    }
    causes.truncate(MOST);
    let certainty = (!causes.is_empty()).then_some(if proofs == 1 {
        Certainty::Proven
    } else {
        Certainty::Likely
    });
    Diagnosis { causes, certainty, strength }
}

/// How much a sign says, how narrow it is and, of a question, how wide: in how many replies what is
/// asked about may stand.
type Weight = (Strength, usize, usize);

/// The signs that the words leave: those that may fit, whatever the context.
#[derive(Debug)]
pub(crate) struct Candidates {
    /// The texts that match the words, in their order.
    matching: Vec<Text>,
    /// The signs that speak of the code and have one of these texts, or need none.
    signs: Vec<SignNumber>,
}

impl Candidates {
    fn of(evidence: &Evidence<'_>) -> Self {
        let mut matching = Vec::new();
        if is_failure_alone(evidence) {
            return Self { matching, signs: Vec::new() };
        }
        if evidence.asked == Asked::No {
            let subject = Subject::of_code(evidence.code);
            screen::find_matching(evidence.words(), subject, &mut matching);
            return Self::where_match(evidence.code, matching);
        }
        for subject in Subject::ALL {
            screen::find_matching(evidence.words(), subject, &mut matching);
        }
        matching.retain(|text| evidence.is_told_by(text.as_str()));
        Self { signs: with_one_of(&matching), matching }
    }

    /// Those for a code, or a line without one, where just these texts match.
    pub(crate) fn where_match(code: Option<u16>, matching: Vec<Text>) -> Self {
        let mut signs = with_one_of(&matching);
        signs.extend(SignNumber::without_text());
        signs.retain(|number| number.sign().may_concern(code));
        signs.sort_unstable();
        Self { matching, signs }
    }

    pub(crate) fn signs(&self) -> impl Iterator<Item = &'static Sign> {
        self.signs.iter().map(|number| number.sign())
    }

    /// The causes that a sign points to, each with the weight of its best sign.
    fn fitting(&self, evidence: &Evidence<'_>) -> Vec<(Weight, &'static Cause)> {
        let mut fitting: Vec<(Weight, &'static Cause)> = Vec::new();
        if is_failure_alone(evidence) {
            return fitting;
        }
        let matches = |text: Text| self.matching.binary_search(&text).is_ok();
        for number in &self.signs {
            let (sign, cause) = (number.sign(), number.cause());
            if !sign.fits_where(evidence, matches) {
                continue;
            }
            let weight = weight_of(sign, evidence.asked);
            match fitting.last_mut() {
                Some((best, last)) if std::ptr::eq(*last, cause) => *best = weight.max(*best),
                _ => fitting.push((weight, cause)),
            }
        }
        fitting
    }
}

/// The signs with one of these texts, in their order.
fn with_one_of(texts: &[Text]) -> Vec<SignNumber> {
    let mut signs: Vec<_> =
        texts.iter().flat_map(|text| SignNumber::with_text(*text)).copied().collect();
    signs.sort_unstable();
    signs.dedup();
    signs
}

/// Whether nothing is known but the code of a failure: its own entry knows the usual causes.
pub(crate) fn is_failure_alone(evidence: &Evidence<'_>) -> bool {
    evidence.code >= Some(400)
        && *evidence == Evidence { code: evidence.code, ..Evidence::default() }
}

/// How much a sign says; one that looks at the code alone says no more than the code's entry does.
fn weight_of(sign: &Sign, asked: Asked) -> Weight {
    let strength = match sign.strength() {
        Strength::Suggests if sign.narrowness() == 0 => Strength::Allows,
        Strength::Proves if asked == Asked::Partly => Strength::Suggests,
        strength => strength,
    };
    let width = if asked == Asked::No { 0 } else { sign.width() };
    (strength, sign.narrowness(), width)
}

/// The ids of the causes that usually stand behind a code, whatever its text.
fn usual_causes(number: Option<u16>) -> &'static [&'static str] {
    let Some(number) = number else { return &[] };
    match Code::new(number) {
        Some(code) => {
            table::lookup(code).filter(|_| code.failed()).map_or(&[], |entry| entry.causes)
        }
        None => table::socket_error(number).map_or(&[], |error| error.causes),
    }
}
