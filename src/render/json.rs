//! One JSON object a line: the contract of `schema/ftpcode-1.schema.json`.
//!
//! The order of the fields is the order of the keys. Keys may be added; renaming, removing or
//! retyping one bumps [`SCHEMA`].

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::io;
use std::net::IpAddr;
use std::rc::Rc;

use ftpcode::cause::{Cause, Evidence};
use ftpcode::diagnose::Certainty;
use ftpcode::explanation::{Explanation, Kind};
use ftpcode::finding::ByFingerprint;
use ftpcode::payload::{self, Payload};
use ftpcode::remedy::{Party, Retry, Source, Step};
use ftpcode::table::Status;
use ftpcode::tally::{Place, Problem, Tally};
use ftpcode::{Class, Code, Group, Server};
use serde::Serialize;

/// The version of the contract.
const SCHEMA: u8 = 1;

/// Where a reply stood, and the line itself.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Origin<'a> {
    pub(crate) input: &'a str,
    pub(crate) file: Option<&'a str>,
    pub(crate) line: Option<u64>,
    pub(crate) last_line: Option<u64>,
    pub(crate) echo: bool,
}

// A record, in the parts between which values stand that are quoted from the log.

#[derive(Serialize)]
struct Head {
    schema: u8,
    kind: &'static str,
}

#[derive(Serialize)]
struct Subject<'a> {
    code: Option<u16>,
    name: Option<&'static str>,
    known: bool,
    status: Option<&'static str>,
    title: &'a str,
    meaning: &'a str,
    senses: &'static [&'static str],
    class: Option<&'static str>,
    group: Option<&'static str>,
    failed: bool,
    retry: &'static str,
    fix_by: Vec<&'static str>,
}

#[derive(Serialize)]
struct Reason {
    server: Option<&'static str>,
    cause: Option<&'static str>,
    certainty: Option<&'static str>,
}

#[derive(Serialize)]
struct Advice {
    next_steps: Vec<String>,
}

#[derive(Serialize)]
struct References {
    see_also: &'static [u16],
    sources: Vec<SourceRecord>,
}

#[derive(Serialize)]
struct CauseRecord {
    id: &'static str,
    title: &'static str,
    why: &'static str,
    check: &'static str,
    fix_by: Vec<&'static str>,
    retry: &'static str,
    steps: Vec<StepRecord>,
}

#[derive(Serialize)]
struct StepRecord {
    by: &'static str,
    server: Option<&'static str>,
    text: &'static str,
}

#[derive(Serialize)]
struct SourceRecord {
    title: String,
    url: String,
}

#[derive(Serialize)]
struct Summary<'a> {
    schema: u8,
    kind: &'static str,
    files: &'a [String],
    lines: u64,
    replies: u64,
    failures: u64,
    sessions: u64,
    codes: Vec<CountRecord<'a>>,
    problems: Vec<ProblemRecord<'a>>,
    further_failures: u64,
    verdict: Option<VerdictRecord<'a>>,
}

#[derive(Serialize)]
struct CountRecord<'a> {
    code: u16,
    count: u64,
    first_file: Option<&'a str>,
    first_line: u64,
}

#[derive(Serialize)]
struct ProblemRecord<'a> {
    cause: Option<&'static str>,
    certainty: Option<&'static str>,
    code: Option<u16>,
    count: u64,
    file: Option<&'a str>,
    first_line: u64,
    last_file: Option<&'a str>,
    last_line: u64,
    command: Option<&'a str>,
    server: Option<&'static str>,
    server_text: Option<&'a str>,
    title: &'a str,
    fix_by: Vec<&'static str>,
    next_steps: Vec<String>,
}

#[derive(Serialize)]
struct VerdictRecord<'a> {
    #[serde(flatten)]
    problem: ProblemRecord<'a>,
    evidence: Vec<EvidenceRecord<'a>>,
}

#[derive(Serialize)]
struct EvidenceRecord<'a> {
    file: Option<&'a str>,
    line: u64,
    text: &'a str,
}

/// Writes one explanation as a line.
pub(crate) fn explanation(
    out: &mut Vec<u8>,
    it: &Explanation<'_>,
    origin: &Origin<'_>,
) -> io::Result<()> {
    let quotes = Quotes {
        origin,
        server_text: it.server_text,
        command: it.command,
        details: it.details.as_ref(),
    };
    Template::of(it, &mut Pieces::default())?.fill(out, &quotes)
}

/// The parts of records that come again and again: all that is not quoted from the log.
#[derive(Default)]
pub(crate) struct Templates {
    /// By a finding's fingerprint.
    known: ByFingerprint<Template>,
    pieces: Pieces,
}

/// The texts of templates, each once.
#[derive(Default)]
struct Pieces {
    /// Causes by their ids: most templates differ in which they list.
    causes: HashMap<&'static str, Rc<[u8]>>,
    others: HashSet<Rc<[u8]>>,
}

/// What stands between the quoted values.
struct Template {
    head: Rc<[u8]>,
    subject: Rc<[u8]>,
    reason: Rc<[u8]>,
    causes: Vec<Rc<[u8]>>,
    advice: Rc<[u8]>,
    references: Rc<[u8]>,
}

/// What is quoted from the log.
struct Quotes<'a> {
    origin: &'a Origin<'a>,
    server_text: Option<&'a str>,
    command: Option<&'a str>,
    details: Option<&'a Payload>,
}

/// The most templates that are kept; then all are forgotten.
const MOST_TEMPLATES: usize = 1 << 14;

/// The most pieces, likewise.
const MOST_PIECES: usize = 1 << 12;

impl Templates {
    /// Writes an explanation as a line, as [`explanation`] does.
    pub(crate) fn explanation<'a>(
        &mut self,
        out: &mut Vec<u8>,
        evidence: &Evidence<'_>,
        fingerprint: u64,
        explain: impl FnOnce() -> Explanation<'a>,
        origin: &Origin<'_>,
    ) -> io::Result<()> {
        if self.known.len() >= MOST_TEMPLATES || self.pieces.others.len() >= MOST_PIECES {
            self.known.clear();
            self.pieces.others.clear();
        }
        let template = match self.known.entry(fingerprint) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(Template::of(&explain(), &mut self.pieces)?),
        };
        let code = evidence.code.and_then(Code::new);
        let carried = code.and_then(|code| payload::decode(code, evidence.text));
        let quotes = Quotes {
            origin,
            server_text: code.map(|_| evidence.text).filter(|text| !text.is_empty()),
            command: evidence.command,
            details: carried.as_ref(),
        };
        template.fill(out, &quotes)
    }
}

impl Template {
    /// An explanation without what it quotes.
    fn of(it: &Explanation<'_>, pieces: &mut Pieces) -> io::Result<Self> {
        let head = Head { schema: SCHEMA, kind: kind(it.kind) };
        let subject = Subject {
            code: it.number,
            name: it.name,
            known: it.known(),
            status: (it.kind == Kind::Reply).then(|| status(it.status())),
            title: &it.title,
            meaning: &it.meaning,
            senses: it.senses,
            class: match it.kind {
                Kind::Winsock => Some("socket"),
                _ => it.class.map(class),
            },
            group: it.group.map(group),
            failed: it.failed,
            retry: retry(it.retry),
            fix_by: parties(it.fix_by),
        };
        let reason = Reason {
            server: it.server.map(Server::name),
            cause: it.diagnosis.causes.first().map(|cause| cause.id),
            certainty: it.diagnosis.certainty.map(certainty),
        };
        let advice =
            Advice { next_steps: it.next_steps().into_iter().map(Step::to_string).collect() };
        let references = References {
            see_also: it.see_also,
            sources: it.sources.iter().copied().map(source_record).collect(),
        };
        let causes = it.diagnosis.causes.iter().map(|cause| pieces.cause(cause));
        Ok(Self {
            causes: causes.collect::<io::Result<_>>()?,
            head: pieces.part("{", &head, ",\"input\":")?,
            subject: pieces.part(",", &subject, ",\"server_text\":")?,
            reason: pieces.part(",", &reason, ",\"causes\":[")?,
            advice: pieces.part("],", &advice, ",\"echo\":")?,
            references: pieces.part(",", &references, "}\n")?,
        })
    }

    /// Writes the record with these quotes.
    fn fill(&self, record: &mut Vec<u8>, quotes: &Quotes<'_>) -> io::Result<()> {
        let origin = quotes.origin;
        record.extend_from_slice(&self.head);
        string(record, origin.input)?;
        record.extend_from_slice(b",\"file\":");
        optional(record, origin.file)?;
        record.extend_from_slice(b",\"line\":");
        serde_json::to_writer(&mut *record, &origin.line)?;
        record.extend_from_slice(b",\"last_line\":");
        serde_json::to_writer(&mut *record, &origin.last_line)?;
        record.extend_from_slice(&self.subject);
        optional(record, quotes.server_text)?;
        record.extend_from_slice(b",\"command\":");
        optional(record, quotes.command)?;
        record.extend_from_slice(&self.reason);
        for (at, cause) in self.causes.iter().enumerate() {
            if at > 0 {
                record.push(b',');
            }
            record.extend_from_slice(cause);
        }
        record.extend_from_slice(&self.advice);
        serde_json::to_writer(&mut *record, &origin.echo)?;
        record.extend_from_slice(b",\"details\":");
        serde_json::to_writer(&mut *record, &quotes.details.and_then(details))?;
        record.extend_from_slice(&self.references);
        Ok(())
    }
}

impl Pieces {
    /// The record of a cause.
    fn cause(&mut self, it: &'static Cause) -> io::Result<Rc<[u8]>> {
        Ok(Rc::clone(match self.causes.entry(it.id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(serde_json::to_vec(&cause(it))?.into()),
        }))
    }

    /// A part of a record: an object, with this in place of its braces.
    fn part(&mut self, open: &str, part: &impl Serialize, close: &str) -> io::Result<Rc<[u8]>> {
        let mut text = serde_json::to_vec(part)?;
        text.pop();
        text.splice(..1, open.bytes());
        text.extend_from_slice(close.as_bytes());
        if let Some(known) = self.others.get(&*text) {
            return Ok(Rc::clone(known));
        }
        let piece = Rc::<[u8]>::from(text);
        self.others.insert(Rc::clone(&piece));
        Ok(piece)
    }
}

/// Writes a string as `serde_json` does, but for what is usual quicker.
fn string(record: &mut Vec<u8>, text: &str) -> io::Result<()> {
    let start = record.len();
    record.push(b'"');
    let mut rest = text.as_bytes();
    while let Some(at) = first_escaped(rest) {
        let (plain, special) = rest.split_at(at);
        if special[0] < b' ' {
            record.truncate(start);
            return Ok(serde_json::to_writer(record, text)?);
        }
        record.extend_from_slice(plain);
        record.extend_from_slice(&[b'\\', special[0]]);
        rest = &special[1..];
    }
    record.extend_from_slice(rest);
    record.push(b'"');
    Ok(())
}

/// The first byte that JSON escapes.
fn first_escaped(bytes: &[u8]) -> Option<usize> {
    let is_escaped = |byte: &u8| *byte < b' ' || *byte == b'"' || *byte == b'\\';
    // Without a branch eight are looked at together.
    let is_plain = |eight: &&[u8; 8]| !eight.iter().fold(false, |any, byte| any | is_escaped(byte));
    let plain = 8 * bytes.as_chunks().0.iter().take_while(is_plain).count();
    Some(plain + bytes[plain..].iter().position(is_escaped)?)
}

/// Writes a string, or that there is none.
fn optional(record: &mut Vec<u8>, text: Option<&str>) -> io::Result<()> {
    let Some(text) = text else {
        record.extend_from_slice(b"null");
        return Ok(());
    };
    string(record, text)
}

/// What a reply carries.
#[derive(Serialize)]
#[serde(untagged)]
enum Details<'a> {
    Address { address: Option<IpAddr>, port: u16, private: Option<bool> },
    Size { size: u64 },
    Modified { modified: String },
    Opening { kind: Option<&'static str>, file: Option<&'a str>, size: Option<u64> },
    Path { path: &'a str },
    Features { features: &'a [String] },
    Restart { restart: u64 },
    Mark { sender: &'a str, receiver: &'a str },
    Delay { minutes: u64 },
    Greeting { greeting: &'a str },
    System { system: &'a str },
    Mechanism { mechanism: &'static str },
    Protocols { protocols: &'a [u16] },
    Malformed { malformed: &'static str },
}

fn details(payload: &Payload) -> Option<Details<'_>> {
    Some(match payload {
        Payload::Address { address, port } => Details::Address {
            address: *address,
            port: *port,
            private: address.map(|address| !payload::reach(address).from_outside()),
        },
        Payload::Size(size) => Details::Size { size: *size },
        Payload::Modified(time) => Details::Modified { modified: iso(*time) },
        Payload::Opening { kind, file, size } => Details::Opening {
            kind: kind.map(|kind| match kind {
                payload::DataType::Ascii => "ascii",
                payload::DataType::Binary => "binary",
            }),
            file: file.as_deref(),
            size: *size,
        },
        Payload::Path(path) => Details::Path { path },
        Payload::Features(features) => Details::Features { features },
        Payload::Restart(restart) => Details::Restart { restart: *restart },
        Payload::Mark { sender, receiver } => Details::Mark { sender, receiver },
        Payload::Delay(minutes) => Details::Delay { minutes: *minutes },
        Payload::Greeting(greeting) => Details::Greeting { greeting },
        Payload::System(system) => Details::System { system },
        Payload::Mechanism(mechanism) => Details::Mechanism { mechanism },
        Payload::Protocols(protocols) => Details::Protocols { protocols },
        Payload::Malformed(malformed) => Details::Malformed { malformed },
        _ => return None,
    })
}

/// RFC 3339, as `jq` and databases read it.
fn iso(time: payload::Time) -> String {
    let payload::Time { year, month, day, hour, minute, second } = time;
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// Writes the summary of a log as a line.
pub(crate) fn summary(
    out: &mut Vec<u8>,
    tally: &Tally,
    files: &[String],
    lines: u64,
    sessions: u64,
) -> io::Result<()> {
    let several = files.len() > 1;
    let codes = tally.codes().map(|count| CountRecord {
        code: count.code,
        count: count.count,
        first_file: count.first.file.as_deref().filter(|_| several),
        first_line: count.first.line,
    });
    let record = Summary {
        schema: SCHEMA,
        kind: "summary",
        files,
        lines,
        replies: tally.replies(),
        failures: tally.failures(),
        sessions,
        codes: codes.collect(),
        problems: tally.problems().into_iter().map(problem).collect(),
        further_failures: tally.further_failures(),
        verdict: tally.verdict().map(|it| VerdictRecord {
            problem: problem(it),
            evidence: tally.evidence(it).into_iter().map(evidence).collect(),
        }),
    };
    serde_json::to_writer(&mut *out, &record)?;
    out.push(b'\n');
    Ok(())
}

fn problem(it: &Problem) -> ProblemRecord<'_> {
    ProblemRecord {
        cause: it.cause.map(|cause| cause.id),
        certainty: it.certainty.map(certainty),
        code: it.code,
        count: it.count,
        file: it.first.file.as_deref(),
        first_line: it.first.line,
        last_file: it.last.file.as_deref(),
        last_line: it.last.line,
        command: it.command.as_deref(),
        server: it.server.map(Server::name),
        server_text: it.server_text.as_deref(),
        title: &it.title,
        fix_by: parties(it.fix_by),
        next_steps: it.next_steps().map(Step::to_string).collect(),
    }
}

fn evidence((place, text): &(Place, String)) -> EvidenceRecord<'_> {
    EvidenceRecord { file: place.file.as_deref(), line: place.line, text }
}

fn parties(parties: &[Party]) -> Vec<&'static str> {
    parties.iter().copied().map(party).collect()
}

fn cause(cause: &'static Cause) -> CauseRecord {
    let step = |step: &Step| StepRecord {
        by: party(step.by),
        server: step.server.map(Server::name),
        text: step.text,
    };
    CauseRecord {
        id: cause.id,
        title: cause.title,
        why: cause.why,
        check: cause.check,
        fix_by: parties(cause.fix_by),
        retry: retry(cause.retry),
        steps: cause.steps.iter().map(step).collect(),
    }
}

fn source_record(source: &Source) -> SourceRecord {
    SourceRecord { title: source.title(), url: source.url() }
}

// The words of the contract for the library's enumerations.

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Reply => "reply",
        Kind::Winsock => "winsock",
        // The contract knows no more kinds; the number and the name tell it.
        Kind::WinInet | Kind::Symptom => "symptom",
        Kind::None => "none",
    }
}

const fn class(class: Class) -> &'static str {
    match class {
        Class::Preliminary => "preliminary",
        Class::Completion => "completion",
        Class::Intermediate => "intermediate",
        Class::TransientFailure => "transient-failure",
        Class::PermanentFailure => "permanent-failure",
        Class::Protected => "protected",
    }
}

const fn group(group: Group) -> &'static str {
    match group {
        Group::Syntax => "syntax",
        Group::Information => "information",
        Group::Connections => "connections",
        Group::Authentication => "authentication",
        Group::Unspecified => "unspecified",
        Group::FileSystem => "file-system",
    }
}

const fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::NotNeeded => "not-needed",
        Retry::Now => "now",
        Retry::Later => "later",
        Retry::AfterChange => "after-change",
    }
}

const fn party(party: Party) -> &'static str {
    match party {
        Party::You => "you",
        Party::ServerAdmin => "server-admin",
        Party::Network => "network",
        Party::Nobody => "nobody",
    }
}

/// A code that nobody defines has no [`Status`] and is `unassigned`.
const fn status(status: Option<Status>) -> &'static str {
    match status {
        Some(Status::Standard) => "standard",
        Some(Status::Extension) => "extension",
        Some(Status::Nonstandard) => "nonstandard",
        Some(Status::Historic) => "historic",
        None => "unassigned",
    }
}

const fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Likely => "likely",
        Certainty::Proven => "proven",
    }
}
