//! Ranks causes for a reply, or for a line without one, in its context.
//!
//! Three things speak, in this order: the signs that the evidence shows (a narrower sign more than
//! a wider one), then, where no sign decides and no command narrows it, the causes that the code's
//! own entry names. Nothing is proven by two causes at once: evidence that proves two proves
//! neither.

use crate::cause::screen::{Search, Subject};
use crate::cause::{self, Asked, Cause, Evidence, Sign, SignNumber, Strength, Text, Wording};
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

impl Diagnosis {
    /// The first cause, if a sign points to it; the code's usual causes do not decide.
    #[must_use]
    pub fn deciding(&self) -> Option<&'static Cause> {
        let pointed = self.strength >= Some(Strength::Suggests);
        self.causes.first().copied().filter(|_| pointed)
    }
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

/// Does as [`diagnose`], where it is known which signs may fit.
pub(crate) fn diagnose_among(evidence: &Evidence<'_>, candidates: &Candidates) -> Diagnosis {
    let usual = usual_causes(evidence.code);
    let place = |cause: &Cause| usual.iter().position(|id| *id == cause.id).unwrap_or(usual.len());
    let mut fitting = candidates.fitting(evidence);
    // A stable sort: causes of one weight and place keep the order of their table.
    fitting
        .sort_by(|a, b| b.weight.cmp(&a.weight).then_with(|| place(a.cause).cmp(&place(b.cause))));

    let strength = fitting.first().map(|best| best.weight.strength);
    let proofs = fitting.iter().filter(|fit| fit.weight.strength == Strength::Proves).count();
    let mut causes: Vec<&'static Cause> = fitting.iter().map(|fit| fit.cause).collect();
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

/// How much a sign counts against others: first by what it says, then by the next fields.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Weight {
    strength: Strength,
    narrowness: usize,
    wording: Wording,
    /// In how many replies it may count, where a text is asked about; elsewhere 0.
    width: usize,
}

/// A cause, and the weight of its best sign that fits.
struct Fit {
    cause: &'static Cause,
    weight: Weight,
}

/// The signs that the words leave, in their order: those that may fit, whatever the context.
#[derive(Debug)]
pub(crate) struct Candidates(Vec<SignNumber>);

impl Candidates {
    fn of(evidence: &Evidence<'_>) -> Self {
        if is_failure_alone(evidence) {
            return Self(Vec::new());
        }
        let (words, mut search) = (evidence.words(), Search::default());
        if evidence.asked == Asked::No {
            let matching = search.matching(words, Subject::of_code(evidence.code));
            return Self::where_match(evidence.code, SignNumber::without_text(), matching);
        }
        let mut matching = Vec::new();
        for subject in Subject::ALL {
            matching.extend_from_slice(search.matching(words, subject));
        }
        let told: Vec<Text> =
            matching.iter().filter(|text| evidence.is_told_by(text.as_str())).copied().collect();
        Self::among(&[], &told, &matching, |_| true)
    }

    /// Those for a code, or a line without one, where just these texts match: of these signs without
    /// a text and all with one.
    pub(crate) fn where_match(
        code: Option<u16>,
        textless: &[SignNumber],
        matching: &[Text],
    ) -> Self {
        Self::among(textless, matching, matching, |sign| sign.may_concern(code))
    }

    /// These signs, and all with a text that tells, if they may count and no text that matches rules
    /// them out.
    fn among(
        signs: &[SignNumber],
        told: &[Text],
        matching: &[Text],
        may_count: impl Fn(&Sign) -> bool,
    ) -> Self {
        let with_text = told.iter().flat_map(|text| SignNumber::with_text(*text));
        let fits = |number: &&SignNumber| {
            let sign = number.sign();
            may_count(sign) && sign.allows_beside(|text| matching.contains(text))
        };
        let mut signs: Vec<_> = signs.iter().chain(with_text).filter(fits).copied().collect();
        signs.sort_unstable();
        signs.dedup();
        Self(signs)
    }

    /// Each with its number.
    pub(crate) fn signs(&self) -> impl Iterator<Item = (u16, &'static Sign)> {
        self.0.iter().map(|number| (number.get(), number.sign()))
    }

    /// The causes that a sign points to, in the order of their table.
    fn fitting(&self, evidence: &Evidence<'_>) -> Vec<Fit> {
        let mut fitting: Vec<Fit> = Vec::new();
        if is_failure_alone(evidence) {
            return fitting;
        }
        for number in &self.0 {
            let (sign, cause) = (number.sign(), number.cause());
            if !sign.fits_context(evidence) {
                continue;
            }
            let weight = weight_of(sign, evidence.asked);
            match fitting.last_mut() {
                Some(last) if std::ptr::eq(last.cause, cause) => {
                    last.weight = weight.max(last.weight);
                }
                _ => fitting.push(Fit { cause, weight }),
            }
        }
        fitting
    }
}

/// Whether nothing is known but the code of a failure: its own entry knows the usual causes.
pub(crate) fn is_failure_alone(evidence: &Evidence<'_>) -> bool {
    evidence.code >= Some(400)
        && *evidence == Evidence { code: evidence.code, ..Evidence::default() }
}

/// What a sign counts; one that looks at the code alone says no more than the code's entry does.
fn weight_of(sign: &Sign, asked: Asked) -> Weight {
    let strength = match sign.strength() {
        Strength::Suggests if sign.narrowness() == 0 => Strength::Allows,
        Strength::Proves if asked == Asked::Partly => Strength::Suggests,
        strength => strength,
    };
    let width = if asked == Asked::No { 0 } else { sign.width() };
    Weight { strength, narrowness: sign.narrowness(), wording: sign.wording(), width }
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
