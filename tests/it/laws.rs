//! Laws that hold for every input. The property tests and the fuzz targets share them.

use std::cell::RefCell;
use std::sync::LazyLock;

use boon::{Compiler, Schemas};
use ftpcode::cause::{self, Asked, Cause, Evidence, Strength};
use ftpcode::diagnose::{Certainty, diagnose};
use ftpcode::explanation::{Explanation, Kind};
use ftpcode::finding::{Finding, Memory};
use ftpcode::log::{Item, Reader, Sessions, What};
use ftpcode::query::{self, Hit, Query};
use ftpcode::tally::{Event, Seen, Tally};
use ftpcode::{pattern, safe, secret};
use serde_json::Value;

#[allow(dead_code, unused_imports, reason = "the laws do not need all of it")]
#[path = "../../src/render/mod.rs"]
mod render;

use render::json::{Origin, Templates};
use render::{Paper, json, text};

/// As narrow as paper gets: most is wrapped there.
const PAPER: Paper = Paper { width: 30, colored: false };

/// Whatever is asked, the answer is safe to print and valid JSON.
pub(crate) fn question(arguments: &str) {
    for query in query::parse(arguments.split('\0')) {
        match &query {
            Query::Code(code) => shown(&Explanation::of_code(*code), &code.to_string()),
            Query::Socket(error) => shown(&Explanation::of_socket_error(error), error.name),
            Query::Text(text) => words(text),
            Query::Unknown(unknown) => harmless(&safe::text(&unknown.hint)),
            _ => {}
        }
    }
}

/// A text that is asked about: a log line, a reply, a known text, words to search for.
fn words(text: &str) {
    let mut reader = Reader::new();
    let mut sessions = Sessions::new();
    let mut sink = |item: Item<'_>| {
        sessions.follow(&item, |evidence, _| {
            if let What::Reply { .. } | What::Socket { .. } = item.what {
                let text = &clean(evidence.text);
                shown(&Explanation::of(&Evidence { text, ..*evidence }), &clean(item.raw));
            }
        });
    };
    reader.push(text.as_bytes(), &mut sink);
    reader.finish(&mut sink);
    let clean = clean(text);
    if let Some((code, text)) = query::reply(&clean) {
        let code = Some(code.get());
        shown(&Explanation::of(&Evidence { code, text, ..Evidence::default() }), &clean);
    }
    for asked in [Asked::Mostly, Asked::Partly] {
        let asked = Evidence { text: &clean, asked, ..Evidence::default() };
        screened(&asked);
        shown(&Explanation::of(&asked), &clean);
    }
    for hit in query::search(&clean) {
        match hit {
            Hit::Cause(cause) => assert!(!cause.id.is_empty()),
            Hit::Entry(entry) => assert!(!entry.title.is_empty()),
            Hit::Socket(error) => assert!(!error.name.is_empty()),
            _ => {}
        }
    }
}

/// What is found in a log does not depend on how its bytes arrive.
pub(crate) fn cutting(log: &[u8], size: usize) {
    let found = |size: usize| {
        let mut found = Vec::new();
        let mut reader = Reader::new();
        let mut sink = |item: Item<'_>| found.push(format!("{item:?}"));
        log.chunks(size).for_each(|piece| reader.push(piece, &mut sink));
        reader.finish(&mut sink);
        (found, reader.lines(), reader.truncated_lines())
    };
    assert_eq!(found(usize::MAX), found(size.max(1)));
}

/// All that is said of a log is safe to print and valid JSON, and the quick ways say the same as the
/// plain ones.
pub(crate) fn log(bytes: &[u8]) {
    // As in a log without end: what was found before must not matter.
    thread_local! {
        static KEPT: RefCell<(Memory, Templates)> = RefCell::default();
    }
    KEPT.with_borrow_mut(|(memory, templates)| said(bytes, memory, templates));
}

fn said(bytes: &[u8], memory: &mut Memory, templates: &mut Templates) {
    let mut reader = Reader::new();
    let mut sessions = Sessions::new();
    let mut tally = Tally::new();
    let mut found = |item: &Item<'_>, evidence: &Evidence<'_>, session| {
        if matches!(item.what, What::Command { .. } | What::Connect) {
            return;
        }
        let finding = memory.find(evidence);
        if finding.kind == Kind::None {
            return;
        }
        let plain = Explanation::of(evidence);
        assert_eq!(gist(&finding), gist(&Finding::of(&plain)), "{evidence:?}");
        let event = Event { session, ..Event::of(finding, item, evidence) };
        let echo = event.echo;
        let (said, input) = (clean(evidence.text), clean(item.raw));
        let it = Explanation::of(&Evidence { text: &said, ..*evidence });
        let seen = tally.add(&event, || it.clone(), || input.clone());
        let origin = Origin {
            input: &input,
            line: Some(item.line),
            last_line: Some(item.last_line),
            echo,
            ..Origin::default()
        };
        let whole = printed(|out| json::explanation(out, &it, &origin));
        assert_eq!(valid(&whole)["input"], input.as_str());
        if !echo && said == evidence.text {
            let fingerprint = finding.fingerprint;
            let explain = || memory.explain(evidence);
            let quick =
                printed(|out| templates.explanation(out, evidence, fingerprint, explain, &origin));
            assert_eq!(whole, quick);
        }
        if seen == Seen::New {
            screened(evidence);
        }
        if matches!(item.what, What::Reply { alone: true, .. }) {
            harmless(&printed(|out| text::card(out, PAPER, &it)));
        } else if seen == Seen::New {
            harmless(&printed(|out| text::block(out, PAPER, &it, &event.place())));
        }
    };
    let mut sink = |item: Item<'_>| {
        sessions.follow(&item, |evidence, session| found(&item, evidence, session));
    };
    reader.push(bytes, &mut sink);
    reader.finish(&mut sink);
    sessions.end(|item, evidence, session| found(item, evidence, session));
    let (lines, sessions) = (reader.lines(), sessions.started());
    harmless(&printed(|out| text::summary(out, PAPER, &tally, &[], lines, sessions)));
    valid(&printed(|out| json::summary(out, &tally, &[], lines, sessions)));
}

/// Every cause with a sign that fits, tried one by one, is found, and no other by its signs.
fn screened(evidence: &Evidence<'_>) {
    let bare = Evidence { code: evidence.code, ..Evidence::default() };
    if *evidence == bare && evidence.code.is_some_and(|code| code >= 400) {
        // Of a failure by itself only the code's own entry speaks.
        return;
    }
    let fits = |cause: &&'static Cause| cause.signs.iter().any(|sign| sign.fits(evidence));
    let fitting: Vec<_> = cause::all().filter(fits).collect();
    let diagnosis = diagnose(evidence);
    assert_eq!(diagnosis.strength.is_some(), !fitting.is_empty(), "{evidence:?}");
    let is_first = |cause: &&Cause| cause.id == diagnosis.causes[0].id;
    assert!(fitting.is_empty() || fitting.iter().any(is_first), "{evidence:?}");
    let proves = |cause: &&Cause| {
        cause.signs.iter().any(|sign| sign.strength() == Strength::Proves && sign.fits(evidence))
    };
    let may_prove = evidence.asked != Asked::Partly;
    let proving: Vec<_> = fitting.into_iter().filter(|_| may_prove).filter(proves).collect();
    assert_eq!(diagnosis.certainty == Some(Certainty::Proven), proving.len() == 1, "{evidence:?}");
    assert!(proving.len() != 1 || is_first(&proving[0]), "{evidence:?}");
}

/// A redacted line stays as it is, and is not much longer than it was.
pub(crate) fn redaction(line: &str) {
    let line = safe::lines(line);
    let once = secret::redact(&line);
    assert_eq!(secret::redact(&once), once, "{line:?}");
    // A mask of three stands for one byte at least.
    assert!(once.len() <= 3 * line.len(), "{line:?}");
}

/// What is made safe is safe, and stays as it is.
pub(crate) fn safety(bytes: &[u8]) {
    let text = &String::from_utf8_lossy(bytes);
    let line = safe::text(text);
    assert!(!line.contains('\n'), "{line:?}");
    harmless(&line);
    assert_eq!(safe::text(&line), line);
    let lines = safe::lines(text);
    harmless(&lines);
    assert_eq!(safe::lines(&lines), lines);
}

/// The matcher agrees with one that tries everything. Patterns are in lower case.
pub(crate) fn matching(pattern: &str, subject: &str) {
    fn here(pattern: &[u8], text: &[u8]) -> bool {
        match pattern {
            [] => true,
            b"$" => text.is_empty(),
            [b'*', rest @ ..] => (0..=text.len()).any(|skipped| here(rest, &text[skipped..])),
            [b'#', rest @ ..] => {
                let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
                digits > 0 && here(rest, &text[digits..])
            }
            [byte, rest @ ..] => {
                text.first().is_some_and(|first| first.to_ascii_lowercase() == *byte)
                    && here(rest, &text[1..])
            }
        }
    }
    /// A pattern's letters begin no match behind a letter, unless there a capital stands beside a
    /// small one.
    fn begins_word(pattern: &[u8], text: &[u8], start: usize) -> bool {
        let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
        match (&text[..start], &text[start..]) {
            ([.., b'a'..=b'z'], [b'A'..=b'Z', ..]) | (_, [b'A'..=b'Z', b'a'..=b'z', ..]) => true,
            (before, _) => !is_letter(before.last()) || !is_letter(pattern.first()),
        }
    }
    let pattern = &pattern.to_ascii_lowercase();
    let expected = match pattern.strip_prefix('^') {
        Some(pattern) => here(pattern.as_bytes(), subject.as_bytes()),
        None => (0..=subject.len())
            .filter(|&start| begins_word(pattern.as_bytes(), subject.as_bytes(), start))
            .any(|start| here(pattern.as_bytes(), &subject.as_bytes()[start..])),
    };
    assert_eq!(pattern::matches(pattern, subject), expected, "{pattern:?} in {subject:?}");
}

/// An explanation in both forms.
fn shown(it: &Explanation<'_>, input: &str) {
    harmless(&printed(|out| text::card(out, PAPER, it)));
    let origin = Origin { input, ..Origin::default() };
    valid(&printed(|out| json::explanation(out, it, &origin)));
}

/// As the program cleans all that it quotes.
fn clean(text: &str) -> String {
    secret::redact(&safe::lines(text)).into_owned()
}

fn printed(print: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    print(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// Nothing in it steers a terminal, hides or reorders text.
pub(crate) fn harmless(text: &str) {
    let harmful = |c: char| match c {
        '\n' => false,
        '\u{ad}'
        | '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{e0000}'..='\u{e007f}' => true,
        c => c.is_control(),
    };
    assert!(!text.contains(harmful), "{text:?}");
}

/// The line as JSON: one object, valid against the schema that ships, without control characters.
pub(crate) fn valid(line: &str) -> Value {
    static SCHEMA: LazyLock<(Schemas, boon::SchemaIndex)> = LazyLock::new(|| {
        let text = include_str!("../../schema/ftpcode-1.schema.json");
        let mut compiler = Compiler::new();
        compiler.add_resource("ftpcode.json", serde_json::from_str(text).unwrap()).unwrap();
        let mut schemas = Schemas::new();
        let index = compiler.compile("ftpcode.json", &mut schemas).unwrap();
        (schemas, index)
    });
    let line = line.strip_suffix('\n').unwrap_or(line);
    assert!(!line.contains('\n'), "{line}");
    harmless(line);
    let value = serde_json::from_str(line).unwrap();
    let (schemas, index) = &*SCHEMA;
    if let Err(error) = schemas.validate(&value, *index) {
        panic!("{line}\n{error:#}");
    }
    value
}

/// What a finding says.
fn gist(finding: &Finding) -> (Kind, Option<u16>, bool, Option<&'static str>, Option<Certainty>) {
    (
        finding.kind,
        finding.number,
        finding.failed,
        finding.cause.map(|cause| cause.id),
        finding.certainty,
    )
}
