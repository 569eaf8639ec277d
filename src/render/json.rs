//! One JSON object a line: the contract of `schema/ftpcode-1.schema.json`.
//!
//! The order of the fields is the order of the keys. Keys may be added; renaming, removing or
//! retyping one bumps [`SCHEMA`].

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::io::{self, Write};
use std::net::IpAddr;
use std::rc::Rc;

use ftpcode::cause::{Cause, Evidence};
use ftpcode::diagnose::Certainty;
use ftpcode::explanation::{Explanation, Kind};
use ftpcode::finding::{ByFingerprint, Memory};
use ftpcode::payload::{self, Payload};
use ftpcode::remedy::{Party, Source, Step};
use ftpcode::tally::{Place, Problem, Tally};
use ftpcode::{Code, Server};
use serde::Serialize;

use super::{class, group, party, retry, status};

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

#[derive(Serialize)]
struct Record<'a> {
    schema: u8,
    kind: &'static str,
    input: &'a str,
    file: Option<&'a str>,
    line: Option<u64>,
    last_line: Option<u64>,
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
    server_text: Option<&'a str>,
    command: Option<&'a str>,
    server: Option<&'static str>,
    cause: Option<&'static str>,
    certainty: Option<&'static str>,
    causes: Vec<CauseRecord>,
    next_steps: Vec<String>,
    echo: bool,
    details: Option<Details<'a>>,
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
    codes: Vec<CountRecord>,
    problems: Vec<ProblemRecord<'a>>,
    verdict: Option<VerdictRecord<'a>>,
}

#[derive(Serialize)]
struct CountRecord {
    code: u16,
    count: u64,
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
    out: &mut dyn Write,
    it: &Explanation<'_>,
    source: &Origin<'_>,
) -> io::Result<()> {
    let causes = it.diagnosis.causes.iter().copied().map(cause).collect();
    line(out, &record(it, causes, source))
}

/// An explanation as a record that lists these causes.
fn record<'a>(
    it: &'a Explanation<'_>,
    causes: Vec<CauseRecord>,
    source: &Origin<'a>,
) -> Record<'a> {
    Record {
        schema: SCHEMA,
        kind: match it.kind {
            Kind::Reply => "reply",
            Kind::Winsock => "winsock",
            Kind::Symptom => "symptom",
            Kind::None => "none",
        },
        input: source.input,
        file: source.file,
        line: source.line,
        last_line: source.last_line,
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
        server_text: it.server_text,
        command: it.command,
        server: it.server.map(Server::name),
        cause: it.diagnosis.causes.first().map(|cause| cause.id),
        certainty: it.diagnosis.certainty.map(certainty),
        causes,
        next_steps: it.next_steps().into_iter().map(sentence).collect(),
        echo: source.echo,
        details: it.details.as_ref().and_then(details),
        see_also: it.see_also,
        sources: it.sources.iter().copied().map(source_record).collect(),
    }
}

/// The parts of records that come again and again: all that is not quoted from the log.
#[derive(Default)]
pub(crate) struct Templates {
    /// By a finding's fingerprint.
    known: ByFingerprint<Template>,
    pieces: Pieces,
    /// The record in the making; kept for its memory.
    record: Vec<u8>,
}

/// The texts of templates, each once.
#[derive(Default)]
struct Pieces {
    /// Causes by their ids: most templates differ in which they list.
    causes: HashMap<&'static str, Rc<str>>,
    others: HashSet<Rc<str>>,
}

/// What stands between the quoted values.
struct Template {
    head: Rc<str>,
    after_place: Rc<str>,
    after_server: Rc<str>,
    causes: Vec<Rc<str>>,
    after_causes: Rc<str>,
    tail: Rc<str>,
}

/// The most templates that are kept; then all are forgotten.
const MOST_TEMPLATES: usize = 1 << 14;

/// The most pieces, likewise.
const MOST_PIECES: usize = 1 << 12;

impl Templates {
    /// Writes an explanation as a line, as [`explanation`] does.
    pub(crate) fn explanation(
        &mut self,
        out: &mut dyn Write,
        evidence: &Evidence<'_>,
        fingerprint: u64,
        memory: &mut Memory,
        source: &Origin<'_>,
    ) -> io::Result<()> {
        if self.known.len() >= MOST_TEMPLATES || self.pieces.others.len() >= MOST_PIECES {
            self.known.clear();
            self.pieces.others.clear();
        }
        let template = match self.known.entry(fingerprint) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => match Template::of(memory.explain(evidence), &mut self.pieces)?
            {
                Some(template) => place.insert(template),
                None => return explanation(out, &Explanation::of(evidence), source),
            },
        };
        let record = &mut self.record;
        record.clear();
        record.extend_from_slice(template.head.as_bytes());
        string(record, source.input)?;
        record.extend_from_slice(b",\"file\":");
        optional(record, source.file)?;
        record.extend_from_slice(b",\"line\":");
        serde_json::to_writer(&mut *record, &source.line)?;
        record.extend_from_slice(b",\"last_line\":");
        serde_json::to_writer(&mut *record, &source.last_line)?;
        record.extend_from_slice(template.after_place.as_bytes());
        let code = evidence.code.and_then(Code::new);
        optional(record, code.map(|_| evidence.text).filter(|text| !text.is_empty()))?;
        record.extend_from_slice(b",\"command\":");
        optional(record, evidence.command)?;
        record.extend_from_slice(b",\"server\":");
        optional(record, evidence.server.map(Server::name))?;
        record.extend_from_slice(template.after_server.as_bytes());
        for (at, cause) in template.causes.iter().enumerate() {
            if at > 0 {
                record.push(b',');
            }
            record.extend_from_slice(cause.as_bytes());
        }
        record.extend_from_slice(template.after_causes.as_bytes());
        serde_json::to_writer(&mut *record, &source.echo)?;
        record.extend_from_slice(b",\"details\":");
        let carried = code.and_then(|code| payload::decode(code, evidence.text));
        serde_json::to_writer(&mut *record, &carried.as_ref().and_then(details))?;
        record.extend_from_slice(template.tail.as_bytes());
        out.write_all(record)
    }
}

impl Template {
    /// Cuts a record where a quoted value stands. No string of JSON can look like a key and its
    /// value: its quotes are escaped.
    fn of(mut it: Explanation<'_>, pieces: &mut Pieces) -> io::Result<Option<Self>> {
        (it.server_text, it.command, it.details) = (None, None, None);
        let line = serde_json::to_string(&record(&it, Vec::new(), &Origin::default()))? + "\n";
        let causes = it.diagnosis.causes.iter().map(|cause| pieces.cause(cause));
        let causes = causes.collect::<io::Result<_>>()?;
        let cut = || {
            let place = "\"\",\"file\":null,\"line\":null,\"last_line\":null";
            let (head, rest) = line.split_once(place)?;
            let (after_place, rest) = rest.split_once("null,\"command\":null,\"server\":")?;
            let (_, rest) = rest.split_at_checked(rest.find(",\"cause\":")?)?;
            let causes = rest.find("[],\"next_steps\":")? + 1;
            let (after_server, rest) = rest.split_at_checked(causes)?;
            let (after_causes, tail) = rest.rsplit_once("false,\"details\":null")?;
            Some([head, after_place, after_server, after_causes, tail])
        };
        let Some(parts) = cut() else { return Ok(None) };
        let [head, after_place, after_server, after_causes, tail] =
            parts.map(|part| pieces.keep(part));
        Ok(Some(Self { head, after_place, after_server, causes, after_causes, tail }))
    }
}

impl Pieces {
    /// The record of a cause.
    fn cause(&mut self, it: &'static Cause) -> io::Result<Rc<str>> {
        Ok(Rc::clone(match self.causes.entry(it.id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(serde_json::to_string(&cause(it))?.into()),
        }))
    }

    fn keep(&mut self, text: &str) -> Rc<str> {
        if let Some(known) = self.others.get(text) {
            return Rc::clone(known);
        }
        let piece = Rc::<str>::from(text);
        self.others.insert(Rc::clone(&piece));
        piece
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
                payload::Kind::Ascii => "ascii",
                payload::Kind::Binary => "binary",
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
    out: &mut dyn Write,
    tally: &Tally,
    files: &[String],
    lines: u64,
    sessions: u64,
) -> io::Result<()> {
    let count = |count: &ftpcode::tally::Count| CountRecord {
        code: count.code,
        count: count.count,
        first_line: count.first_line,
    };
    let record = Summary {
        schema: SCHEMA,
        kind: "summary",
        files,
        lines,
        replies: tally.replies(),
        failures: tally.failures(),
        sessions,
        codes: tally.codes().map(count).collect(),
        problems: tally.problems().into_iter().map(problem).collect(),
        verdict: tally.verdict().map(|it| VerdictRecord {
            problem: problem(it),
            evidence: tally.evidence(it).into_iter().map(evidence).collect(),
        }),
    };
    line(out, &record)
}

fn line(out: &mut dyn Write, record: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, record)?;
    out.write_all(b"\n")
}

fn problem(it: &Problem) -> ProblemRecord<'_> {
    ProblemRecord {
        cause: it.cause.map(|cause| cause.id),
        certainty: it.certainty.map(certainty),
        code: it.code,
        count: it.count,
        file: it.first.file.as_deref(),
        first_line: it.first.line,
        last_line: it.last.line,
        command: it.command.as_deref(),
        server: it.server.map(Server::name),
        server_text: it.server_text.as_deref(),
        title: &it.title,
        fix_by: parties(it.fix_by),
        next_steps: it
            .steps
            .iter()
            .filter(|step| step.server.is_none() || step.server == it.server)
            .map(|step| sentence(step))
            .collect(),
    }
}

fn evidence((place, text): &(Place, String)) -> EvidenceRecord<'_> {
    EvidenceRecord { file: place.file.as_deref(), line: place.line, text }
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Likely => "likely",
        Certainty::Proven => "proven",
    }
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

/// A step as a line of its own: it says who takes it where that is not the reader of the client.
fn sentence(step: &Step) -> String {
    match (step.by, step.server) {
        (Party::ServerAdmin, Some(server)) => format!("Server ({}): {}", server.name(), step.text),
        (Party::ServerAdmin, None) => format!("Server: {}", step.text),
        (Party::Network, _) => format!("Network: {}", step.text),
        (Party::You | Party::Nobody, _) => step.text.to_owned(),
    }
}

fn source_record(source: &Source) -> SourceRecord {
    SourceRecord { title: source.title(), url: source.url() }
}
