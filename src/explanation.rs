//! The explanation: every fact that a renderer may show of one reply, error or line.
//!
//! The only place that joins the tables, the diagnosis and what the log tells. Renderers look
//! nothing up.

use std::borrow::Cow;

use crate::cause::{self, Cause, Evidence, Fact, Facts, Strength};
use crate::code::{Class, Code, Group};
use crate::diagnose::{Certainty, Diagnosis, diagnose};
use crate::payload::{self, Payload};
use crate::query::Hit;
use crate::remedy::{Party, Retry, Source, Step};
use crate::server::Server;
use crate::table::{self, Entry, SocketError, Status};

/// What an explanation is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An FTP reply.
    Reply,
    /// A Windows socket error.
    Winsock,
    /// An error of WinINet.
    WinInet,
    /// A known line or text without a code.
    Symptom,
    /// Nothing that ftpcode knows.
    None,
}

/// Everything there is to say of one reply, error or line.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Explanation<'a> {
    /// What it is about.
    pub kind: Kind,
    /// The reply code, Windows socket error or error of WinINet.
    pub number: Option<u16>,
    /// That error's name.
    pub name: Option<&'static str>,
    /// The table's row, for a known reply code.
    pub entry: Option<&'static Entry>,
    /// The table's row, for such an error.
    pub socket: Option<&'static SocketError>,
    /// In a few words.
    pub title: Cow<'static, str>,
    /// In plain sentences.
    pub meaning: Cow<'static, str>,
    /// Other meanings of the same number.
    pub senses: &'static [&'static str],
    /// The reply's class.
    pub class: Option<Class>,
    /// The reply's group.
    pub group: Option<Group>,
    /// Whether the command did not do what was asked.
    pub failed: bool,
    /// Whether the same again can work.
    pub retry: Retry,
    /// Who can fix it, likeliest first.
    pub fix_by: &'static [Party],
    /// The text that the server sent with the code.
    pub server_text: Option<&'a str>,
    /// The command it answers.
    pub command: Option<&'a str>,
    /// The product that speaks.
    pub server: Option<Server>,
    /// Why, in practice.
    pub diagnosis: Diagnosis,
    /// What the reply carries.
    pub details: Option<Payload>,
    /// The code's own steps, whatever the cause.
    pub steps: &'static [Step],
    /// Codes worth reading too.
    pub see_also: &'static [u16],
    /// Where all this is known from.
    pub sources: Vec<&'static Source>,
}

impl<'a> Explanation<'a> {
    /// Explains a reply code by itself.
    ///
    /// ```
    /// use ftpcode::{Code, Explanation};
    ///
    /// let explanation = Explanation::of_code(Code::new(426).unwrap());
    /// assert!(explanation.failed && !explanation.diagnosis.causes.is_empty());
    /// ```
    #[must_use]
    pub fn of_code(code: Code) -> Self {
        Self::of(&Evidence { code: Some(code.get()), ..Evidence::default() })
    }

    /// Explains a Windows socket error, or one of WinINet, by itself.
    #[must_use]
    pub fn of_socket_error(error: &'static SocketError) -> Self {
        let evidence = Evidence { code: Some(error.number), ..Evidence::default() };
        Self::with_socket_error(error, diagnose(&evidence), &evidence)
    }

    /// Explains a cause by itself, as the answer to words that name it.
    #[must_use]
    pub fn of_cause(cause: &'static Cause) -> Self {
        let diagnosis = Diagnosis {
            causes: vec![cause],
            certainty: Some(Certainty::Likely),
            strength: Some(Strength::Suggests),
        };
        Self::without_code(diagnosis, &Evidence::default())
    }

    /// Explains what a search finds.
    #[must_use]
    pub fn of_hit(hit: Hit) -> Self {
        match hit {
            Hit::Entry(entry) => Self::of_code(entry.code),
            Hit::Socket(error) => Self::of_socket_error(error),
            Hit::Cause(cause) => Self::of_cause(cause),
        }
    }

    /// Explains a reply, an error or a line in its context.
    #[must_use]
    pub fn of(evidence: &Evidence<'a>) -> Self {
        Self::with(evidence, diagnose)
    }

    /// Explains as [`Self::of`] does, with the diagnosis that `diagnose` makes.
    pub(crate) fn with(
        evidence: &Evidence<'a>,
        diagnose: impl Fn(&Evidence<'_>) -> Diagnosis,
    ) -> Self {
        let server = evidence.server.or_else(|| {
            let code = evidence.code?;
            let banner =
                if matches!(code, 215 | 220) { Server::from_banner(evidence.text) } else { None };
            banner.or_else(|| Server::from_wording(code, evidence.text))
        });
        let evidence = Evidence { server, ..*evidence };
        let Some(number) = evidence.code else {
            return Self::without_code(diagnose(&evidence), &evidence);
        };
        let Some(code) = Code::new(number) else {
            return match table::socket_error(number) {
                Some(error) => Self::with_socket_error(error, diagnose(&evidence), &evidence),
                None => Self::without_code(Diagnosis::default(), &evidence),
            };
        };
        let details = payload::decode(code, evidence.text);
        // A log knows better: it may show that the address is that of the other end.
        let carried = || details.as_ref().map(Payload::facts).unwrap_or_default();
        let facts = evidence.facts.or_carried(carried);
        let diagnosis = diagnose(&Evidence { facts, ..evidence });
        Self::with_code(code, diagnosis, details, &Evidence { facts, ..evidence })
    }

    fn with_code(
        code: Code,
        diagnosis: Diagnosis,
        details: Option<Payload>,
        evidence: &Evidence<'a>,
    ) -> Self {
        let entry = table::lookup(code);
        let class = code.class();
        let deciding = diagnosis.deciding();
        // What may be wrong with a success is not for nobody to fix.
        let trap = diagnosis.causes.first().copied().filter(|_| !code.failed());
        let (text, facts) = (evidence.text, evidence.facts);
        Self {
            kind: Kind::Reply,
            number: Some(code.get()),
            name: None,
            entry,
            socket: None,
            title: entry.map_or_else(|| by_digits_title(code), |entry| entry.title.into()),
            meaning: meaning(code, entry),
            senses: entry.map_or(&[], |entry| entry.senses),
            class: Some(class),
            group: code.group(),
            // A transfer that ends with a success may still admit a failure, and a client may not
            // know what to do with one; a 227 with a trap worked.
            failed: code.failed()
                || (!diagnosis.causes.is_empty()
                    && (matches!(code.get(), 226 | 250)
                        || facts.meets(Facts::of(&[Fact::OutOfStep, Fact::Blamed])))),
            retry: deciding.map_or_else(
                || entry.map_or_else(|| retry_of(class), |e| e.retry),
                |cause| cause.retry,
            ),
            fix_by: deciding.or(trap).map_or_else(
                || entry.map_or_else(|| party_of(class), |e| e.fix_by),
                |cause| cause.fix_by,
            ),
            server_text: (!text.is_empty()).then_some(text),
            command: evidence.command,
            server: evidence.server,
            steps: entry.map_or(&[], |entry| entry.steps),
            see_also: entry.map_or(&[], |entry| entry.see_also),
            sources: gather(entry.map_or(CODES, |entry| entry.sources), deciding),
            details,
            diagnosis,
        }
    }

    fn with_socket_error(
        error: &'static SocketError,
        diagnosis: Diagnosis,
        evidence: &Evidence<'a>,
    ) -> Self {
        let deciding = diagnosis.deciding();
        let (kind, sources) =
            if error.is_of_wininet() { (Kind::WinInet, WININET) } else { (Kind::Winsock, WINSOCK) };
        Self {
            kind,
            number: Some(error.number),
            name: Some(error.name),
            entry: None,
            socket: Some(error),
            title: error.title.into(),
            meaning: error.meaning.into(),
            senses: &[],
            class: None,
            group: None,
            failed: true,
            retry: deciding.map_or(error.retry, |cause| cause.retry),
            fix_by: deciding.map_or(error.fix_by, |cause| cause.fix_by),
            server_text: None,
            command: evidence.command,
            server: evidence.server,
            steps: error.steps,
            see_also: error.see_also,
            sources: gather(sources, deciding),
            details: None,
            diagnosis,
        }
    }

    fn without_code(diagnosis: Diagnosis, evidence: &Evidence<'a>) -> Self {
        let first = diagnosis.causes.first().copied();
        Self {
            kind: if first.is_some() { Kind::Symptom } else { Kind::None },
            number: None,
            name: None,
            entry: None,
            socket: None,
            title: first.map_or("Not recognised", |cause| cause.title).into(),
            meaning: first.map_or("", |cause| cause.why).into(),
            senses: &[],
            class: None,
            group: None,
            failed: first.is_some(),
            retry: first.map_or(Retry::NotNeeded, |cause| cause.retry),
            fix_by: first.map_or(&[], |cause| cause.fix_by),
            server_text: None,
            command: evidence.command,
            server: evidence.product(),
            steps: &[],
            see_also: &[],
            sources: gather(&[], first),
            details: None,
            diagnosis,
        }
    }

    /// Whether an RFC, a known server, Winsock or WinINet defines it.
    #[must_use]
    pub fn known(&self) -> bool {
        match self.kind {
            Kind::Reply => self.entry.is_some(),
            Kind::Winsock | Kind::WinInet | Kind::Symptom => true,
            Kind::None => false,
        }
    }

    /// Who defines the reply code; `None` for one that nobody does.
    #[must_use]
    pub fn status(&self) -> Option<Status> {
        self.entry.map(|entry| entry.status)
    }

    /// Whether a client made the reply up itself, as the control connection ended.
    ///
    /// ```
    /// use ftpcode::Explanation;
    /// use ftpcode::cause::Evidence;
    ///
    /// let text = "Service not available, remote server has closed connection";
    /// let evidence = Evidence { code: Some(421), text, ..Evidence::default() };
    /// assert!(Explanation::of(&evidence).is_made_by_client());
    /// ```
    #[must_use]
    pub fn is_made_by_client(&self) -> bool {
        self.server_text.is_some_and(cause::is_made_by_client)
    }

    /// The cause that the text or the context points to, if they say more than the code does.
    #[must_use]
    pub fn deciding(&self) -> Option<&'static Cause> {
        self.diagnosis.deciding()
    }

    /// What to do, by whom: the deciding cause's steps, or the code's own where no cause stands
    /// out; without a code, the first cause's. Where the server product is known, none of another's.
    #[must_use]
    pub fn advice(&self) -> Vec<&'static Step> {
        let first = || self.diagnosis.causes.first().copied();
        let cause = self.deciding().or_else(|| first().filter(|_| self.steps.is_empty()));
        let of_cause = cause.map_or(&[][..], |cause| cause.steps);
        let steps = if of_cause.is_empty() { self.steps } else { of_cause };
        let fits = |step: &&Step| self.server.is_none() || step.fits(self.server);
        own_first(steps.iter().filter(fits).collect(), self.server)
    }

    /// What to do first, for whoever reads: the first cause's steps that fit the server product.
    /// Where no cause stands out, the code's own come before them.
    #[must_use]
    pub fn next_steps(&self) -> Vec<&'static Step> {
        let own = if self.deciding().is_some() { &[][..] } else { self.steps };
        let first = self.diagnosis.causes.first().map_or(&[][..], |cause| cause.steps);
        let fits = |step: &&Step| step.fits(self.server);
        let cause = own_first(first.iter().filter(fits).collect(), self.server);
        own.iter().filter(fits).chain(cause).collect()
    }
}

/// Of each party's steps those first that are of this product, or of its kind of system.
fn own_first(mut steps: Vec<&'static Step>, server: Option<Server>) -> Vec<&'static Step> {
    if server.is_none() {
        return steps;
    }
    for party in [Party::You, Party::ServerAdmin] {
        let mut sorted: Vec<_> = steps.iter().filter(|step| step.by == party).copied().collect();
        sorted.sort_by_key(|step| step.system.is_none() && step.server != server);
        let places = steps.iter_mut().filter(|step| step.by == party);
        for (place, step) in places.zip(sorted) {
            *place = step;
        }
    }
    steps
}

/// Where the meaning of codes outside the table is defined: by their digits.
static CODES: &[Source] = &[Source::Rfc(959, "4.2.1")];

/// Where all Windows socket errors are defined.
static WINSOCK: &[Source] = &[Source::Page(
    "Windows Sockets Error Codes",
    "https://learn.microsoft.com/en-us/windows/win32/winsock/windows-sockets-error-codes-2",
)];

/// Where all errors of WinINet are defined.
static WININET: &[Source] = &[Source::Page(
    "WinINet error messages",
    "https://learn.microsoft.com/en-us/windows/win32/wininet/wininet-errors",
)];

/// Where the number is defined, then what is known of the deciding cause; without one, all that
/// is known of the number.
fn gather(own: &'static [Source], cause: Option<&'static Cause>) -> Vec<&'static Source> {
    match cause {
        Some(cause) => own.iter().take(1).chain(cause.sources).collect(),
        None => own.iter().collect(),
    }
}

/// What the digits of a code outside the table say, in a few words.
fn by_digits_title(code: Code) -> Cow<'static, str> {
    match code.class() {
        Class::Preliminary => "Started; another reply follows (not a standard code)",
        Class::Completion => "Done (not a standard code)",
        Class::Intermediate => "More is needed (not a standard code)",
        Class::TransientFailure => "Failed for now (not a standard code)",
        Class::PermanentFailure => "Failed (not a standard code)",
        Class::Protected => "Protected reply (not a standard code)",
    }
    .into()
}

/// What a code means; the head of a series also says what the series means.
fn meaning(code: Code, entry: Option<&'static Entry>) -> Cow<'static, str> {
    let own = entry.map_or_else(|| by_digits(code), |entry| entry.meaning.into());
    if !code.get().is_multiple_of(100) {
        return own;
    }
    format!("{own} The {code} series as a whole: {}.", code.class().meaning()).into()
}

/// What the digits of a code outside the table say.
fn by_digits(code: Code) -> Cow<'static, str> {
    let known_from = match code.get() {
        400..=429 => " It is not an FTP code, but better known from HTTP.",
        _ => " No RFC defines it, and none of the servers examined sends it.",
    };
    format!("{}{known_from} Read the text after the code.", by_first_digits(code)).into()
}

/// What the first two digits say.
fn by_first_digits(code: Code) -> String {
    let first = match code.class() {
        Class::Preliminary => {
            "By its first digit the command has started and another reply follows"
        }
        Class::Completion => "By its first digit the command has worked",
        Class::Intermediate => {
            "By its first digit the server waits for the next command of a sequence"
        }
        Class::TransientFailure => {
            "By its first digit the command failed for now, and the same command may work later"
        }
        Class::PermanentFailure => {
            "By its first digit the command failed, and fails again until something changes"
        }
        Class::Protected => {
            "By its first digit this is a protected reply (RFC 2228) that must be decoded"
        }
    };
    match code.group() {
        Some(group) => format!("{first}; by its second digit it is about {}.", group.about()),
        None => format!("{first}."),
    }
}

/// Whether to retry, by the first digit alone.
fn retry_of(class: Class) -> Retry {
    match class {
        Class::TransientFailure => Retry::Later,
        Class::PermanentFailure => Retry::AfterChange,
        _ => Retry::NotNeeded,
    }
}

/// Who can fix it, by the first digit alone.
fn party_of(class: Class) -> &'static [Party] {
    match class {
        Class::TransientFailure | Class::PermanentFailure => &[Party::You, Party::ServerAdmin],
        Class::Intermediate => &[Party::You],
        _ => &[Party::Nobody],
    }
}
