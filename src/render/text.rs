//! Text for people: the card, the rows of a list, the log view.

use std::io::{self, Write};

use ftpcode::cause::Cause;
use ftpcode::diagnose::Certainty;
use ftpcode::explanation::{Explanation, Kind};
use ftpcode::payload::{self, Payload, Reach};
use ftpcode::query::Hit;
use ftpcode::remedy::{Party, Retry, Step};
use ftpcode::safe;
use ftpcode::table::Status;
use ftpcode::tally::{Place, Problem, Tally};
use ftpcode::{Class, Code, Server};
use owo_colors::Style;

use super::count;
use super::page::{Page, Paper, Span};

const PLAIN: Style = Style::new();
const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const HEADING: Style = Style::new().bold();
const QUOTE: Style = Style::new().italic();
const GOOD: Style = Style::new().green().bold();
const PENDING: Style = Style::new().cyan().bold();
const TEMPORARY: Style = Style::new().yellow().bold();
const BAD: Style = Style::new().red().bold();
const ODD: Style = Style::new().magenta().bold();

/// How far the body of a card is indented below its first line.
const INDENT: usize = 4;

/// How much of a server's text is quoted.
const LONGEST_QUOTE: usize = 400;

/// The full answer to one question.
pub(crate) fn card(out: &mut dyn Write, paper: Paper, it: &Explanation<'_>) -> io::Result<()> {
    let page = &mut Page::new(out, paper);
    headline(page, it)?;
    page.paragraph(INDENT, &[(&standing(it), PLAIN)])?;
    page.gap()?;
    if let Some(text) = it.server_text {
        quotation(page, it, text)?;
    }
    match it.deciding() {
        Some(cause) => decided(page, it, cause)?,
        None => open(page, it)?,
    }
    if let Some(carried) = carried(it) {
        page.paragraph(0, &[(&carried, PLAIN)])?;
        page.gap()?;
    }
    steps(page, &it.advice(), it.server)?;
    if it.deciding().is_none() && !it.senses.is_empty() {
        page.paragraph(0, &[("Good to know", HEADING)])?;
        for sense in it.senses {
            page.item("  - ", &[(sense, PLAIN)])?;
        }
        page.gap()?;
    }
    footer(page, it)
}

/// The first line: the whole answer.
fn headline(page: &mut Page<'_>, it: &Explanation<'_>) -> io::Result<()> {
    let number = it.number.map_or_else(String::new, |number| format!("{number} "));
    let name = it.name.map_or_else(String::new, |name| format!("{name} "));
    let title = it.deciding().map_or(&*it.title, |cause| cause.title);
    // Without a code the title is the first cause's.
    let told = it.deciding().is_some() || it.kind == Kind::Symptom;
    let sure = if told { hedge(it.diagnosis.certainty) } else { "" };
    page.hung(
        number.chars().count(),
        &[(&number, number_style(it)), (&name, BOLD), (title, BOLD), (sure, DIM)],
    )
}

/// What stands behind a title that is not proven.
fn hedge(certainty: Option<Certainty>) -> &'static str {
    if certainty == Some(Certainty::Likely) { " (likely)" } else { "" }
}

/// The second line: kind of answer, retry, who.
fn standing(it: &Explanation<'_>) -> String {
    let kind = match (it.kind, it.class) {
        (Kind::Winsock, _) => "Windows socket error.",
        (Kind::WinInet, _) => "WinINet error.",
        (_, Some(Class::Preliminary)) => "Under way: another reply follows.",
        (_, Some(Class::Completion)) if it.failed => "Success by its code, yet something failed.",
        (_, Some(Class::Completion)) if !it.diagnosis.causes.is_empty() => "Success, with a trap.",
        (_, Some(Class::Completion)) => "Success.",
        (_, Some(Class::Intermediate)) => "Good so far: the server waits for the next command.",
        (_, Some(Class::TransientFailure)) => "Temporary failure.",
        (_, Some(Class::PermanentFailure)) => "Permanent failure.",
        (_, Some(Class::Protected)) => "Protected reply.",
        (_, None) => "",
    };
    let defined = match it.status() {
        Some(Status::Historic) => " Historic.",
        Some(Status::Nonstandard) => " Not standard.",
        _ => "",
    };
    let mut standing = [kind, defined].concat();
    let retry = it.retry.answer();
    if it.failed && !retry.is_empty() {
        standing = standing + " Retry: " + retry + ".";
    }
    if it.fix_by == [Party::Nobody] {
        standing += " Nothing to fix.";
    } else if it.retry == Retry::NotNeeded && it.diagnosis.causes.is_empty() {
        standing += &who(" Next move: ", it.fix_by);
    } else {
        standing += &who(" Who can fix it: ", it.fix_by);
    }
    standing.trim_start().to_owned()
}

/// A sentence that begins with `lead` and names parties: " Who can fix it: the network or you."
/// Nothing where there is none to name.
fn who(lead: &str, parties: &[Party]) -> String {
    let [others @ .., last] = parties else { return String::new() };
    let mut sentence = lead.to_owned();
    for (at, party) in others.iter().enumerate() {
        sentence += if at > 0 { ", " } else { "" };
        sentence += party.name();
    }
    sentence += if others.is_empty() { "" } else { " or " };
    sentence + last.name() + "."
}

/// What the reply says, and which product says so.
fn quotation(page: &mut Page<'_>, it: &Explanation<'_>, text: &str) -> io::Result<()> {
    let one_line = one_line(text);
    let quoted = format!("\"{}\"", safe::shorten(&one_line, LONGEST_QUOTE));
    let by_wording = it.number.and_then(|number| Server::from_wording(number, text));
    let by = match it.server {
        Some(server) if by_wording == it.server => format!(" ({}, by its wording)", server.name()),
        Some(server) => format!(" ({})", server.name()),
        None => String::new(),
    };
    let who = if it.is_made_by_client() {
        "The client's own words, the server sent no reply: "
    } else {
        "The server says: "
    };
    page.paragraph(0, &[(who, PLAIN), (&quoted, QUOTE), (&by, DIM)])?;
    page.gap()
}

/// The lines of a reply on one line.
fn one_line(text: &str) -> String {
    let lines = text.split('\n').map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" / ")
}

/// The body where the text or the context points to a cause.
fn decided(page: &mut Page<'_>, it: &Explanation<'_>, cause: &Cause) -> io::Result<()> {
    page.paragraph(0, &[(cause.why, PLAIN)])?;
    let sure = match it.diagnosis.certainty {
        Some(Certainty::Proven) => "no other known cause produces this.",
        _ => "likely, not certain.",
    };
    page.gap()?;
    page.paragraph(0, &[("How sure: ", HEADING), (sure, PLAIN)])?;
    check(page, 0, cause)?;
    page.gap()?;
    others(page, "Other possible causes", &it.diagnosis.causes[1..])
}

/// How to tell a cause from its neighbours.
fn check(page: &mut Page<'_>, indent: usize, cause: &Cause) -> io::Result<()> {
    if cause.check.is_empty() {
        return Ok(());
    }
    page.paragraph(indent, &[("Check: ", DIM), (cause.check, DIM)])
}

/// The body where only the code speaks.
fn open(page: &mut Page<'_>, it: &Explanation<'_>) -> io::Result<()> {
    if !it.meaning.is_empty() {
        page.paragraph(0, &[(&it.meaning, PLAIN)])?;
        page.gap()?;
    }
    others(page, "Likely causes", &it.diagnosis.causes)
}

/// A numbered list of causes, each with how to tell it.
fn others(page: &mut Page<'_>, heading: &str, causes: &[&Cause]) -> io::Result<()> {
    if causes.is_empty() {
        return Ok(());
    }
    page.paragraph(0, &[(heading, HEADING)])?;
    for (at, cause) in causes.iter().enumerate() {
        page.item(&format!("  {}. ", at + 1), &[(cause.title, PLAIN)])?;
        check(page, 5, cause)?;
    }
    page.gap()
}

/// What a reply carries, in a sentence.
fn carried(it: &Explanation<'_>) -> Option<String> {
    let quote = |text: &str| safe::shorten(&safe::text(text), 200).into_owned();
    Some(match it.details.as_ref()? {
        Payload::Address { address: Some(address), port } => {
            let reach = match payload::reach(*address) {
                Reach::Private => {
                    ", a private address: it can be reached only inside its own network"
                }
                Reach::Loopback => {
                    ", the machine's own loopback address: no other machine can reach it"
                }
                Reach::Unspecified | Reach::Reserved => {
                    ", which is no machine's address: nobody can reach it"
                }
                _ => "",
            };
            format!("It offers {address} port {port}{reach}.")
        }
        Payload::Address { address: None, port } => {
            format!("It offers port {port} on the address of the control connection.")
        }
        Payload::Size(bytes) => format!("The file has {}.", count(*bytes, "byte", "bytes")),
        Payload::Modified(time) => format!("The file was last changed at {time}."),
        Payload::Path(path) => format!("The directory is {}", quote(path)),
        Payload::Features(features) if features.is_empty() => "It offers no extensions.".to_owned(),
        Payload::Features(features) => format!("It offers {}.", quote(&features.join(", "))),
        Payload::Restart(byte) => format!("The next transfer starts at byte {byte}."),
        Payload::Delay(minutes) => {
            format!("The server will be ready in {}.", count(*minutes, "minute", "minutes"))
        }
        Payload::Protocols(protocols) => {
            let names: Vec<&str> = protocols
                .iter()
                .map(|number| if *number == 2 { "IPv6 (2)" } else { "IPv4 (1)" })
                .collect();
            format!("The server takes {}.", names.join(" and "))
        }
        Payload::Malformed(reason) => format!("The reply is malformed: {reason}."),
        _ => return None,
    })
}

/// The steps, apart for each party.
fn steps(page: &mut Page<'_>, all: &[&Step], server: Option<Server>) -> io::Result<()> {
    let several = all.iter().any(|step| step.by != Party::You);
    let product = server.map_or_else(String::new, |server| format!(" ({})", server.name()));
    let headings = [
        (Party::You, if several { "Next steps for you" } else { "Next steps" }.to_owned()),
        (Party::ServerAdmin, format!("For the server's administrator{product}")),
        (Party::Network, "For whoever runs the network".to_owned()),
    ];
    for (party, heading) in headings {
        let mut own = all.iter().filter(|step| step.by == party).peekable();
        if own.peek().is_none() {
            continue;
        }
        page.paragraph(0, &[(&heading, HEADING)])?;
        for (at, step) in own.enumerate() {
            let other = step.server.filter(|_| step.server != server);
            let product = other.map_or_else(String::new, |server| format!("{}: ", server.name()));
            page.item(&format!("  {}. ", at + 1), &[(&product, PLAIN), (step.text, PLAIN)])?;
        }
        page.gap()?;
    }
    Ok(())
}

/// Where it is defined, and what else to read.
fn footer(page: &mut Page<'_>, it: &Explanation<'_>) -> io::Result<()> {
    if !it.see_also.is_empty() {
        let codes: Vec<String> = it.see_also.iter().map(u16::to_string).collect();
        page.paragraph(0, &[("See also: ", DIM), (&codes.join(", "), DIM)])?;
    }
    for source in it.sources.iter().take(3) {
        page.paragraph(0, &[(&source.title(), DIM), (": ", DIM), (&source.url(), DIM)])?;
    }
    Ok(())
}

/// A row of a list.
pub(crate) fn row(out: &mut dyn Write, paper: Paper, hit: Hit) -> io::Result<()> {
    let (head, style, text) = match hit {
        Hit::Entry(it) => (it.code.to_string(), class_style(it.code.class()), it.title.to_owned()),
        Hit::Socket(it) => (it.number.to_string(), BAD, format!("{}  {}", it.name, it.title)),
        Hit::Cause(it) => ("why".to_owned(), PENDING, format!("{}  {}", it.id, it.title)),
        _ => return Ok(()),
    };
    // A row is never wrapped: `grep` wants it whole.
    let page = &mut Page::new(out, Paper { width: usize::MAX, ..paper });
    page.aligned(&[(&format!("{head:5}"), style), ("  ", PLAIN)], &[(&text, PLAIN)])
}

/// The head of a family.
pub(crate) fn family(
    out: &mut dyn Write,
    paper: Paper,
    name: &str,
    class: Class,
) -> io::Result<()> {
    let page = &mut Page::new(out, paper);
    page.hung(5, &[(name, class_style(class)), ("  ", PLAIN), (class.meaning(), BOLD)])
}

/// A new problem in a log, as a short block.
pub(crate) fn block(
    out: &mut dyn Write,
    paper: Paper,
    it: &Explanation<'_>,
    place: &Place,
) -> io::Result<()> {
    let page = &mut Page::new(out, paper);
    let at = format!("{}: ", position(place));
    let number = it.number.map_or_else(String::new, |number| format!("{number} "));
    let command = match it.command {
        Some(command) if it.number.is_some() => format!("to {}: ", safe::shorten(command, 20)),
        _ => String::new(),
    };
    let title = it.diagnosis.causes.first().map_or(&*it.title, |cause| cause.title);
    let sure = hedge(it.diagnosis.certainty);
    let spans: [Span<'_>; 5] =
        [(&at, DIM), (&number, number_style(it)), (&command, PLAIN), (title, BOLD), (sure, DIM)];
    page.hung(INDENT, &spans)?;
    if let Some(text) = it.server_text {
        let line = one_line(text);
        page.paragraph(INDENT, &[(&format!("\"{}\"", safe::shorten(&line, 160)), QUOTE)])?;
    }
    page.paragraph(INDENT, &[(&standing(it), PLAIN)])?;
    if let Some(step) = it.next_steps().first() {
        let label = match step.by {
            Party::You | Party::Nobody => "Do: ",
            Party::ServerAdmin => "Do, as the server's administrator: ",
            Party::Network => "Do, as whoever runs the network: ",
        };
        page.paragraph(INDENT, &[(label, BOLD), (step.text, PLAIN)])?;
    }
    page.gap()
}

/// A place as `file:line`, or `line N`.
fn position(place: &Place) -> String {
    match &place.file {
        Some(file) => format!("{}:{}", safe::text(file), place.line),
        None => format!("line {}", place.line),
    }
}

/// The counts and the verdict of a log.
pub(crate) fn summary(
    out: &mut dyn Write,
    paper: Paper,
    tally: &Tally,
    files: &[String],
    lines: u64,
    sessions: u64,
) -> io::Result<()> {
    let page = &mut Page::new(out, paper);
    let counts = format!(
        "{}, {}, {}, {}",
        count(lines, "line", "lines"),
        count(sessions, "session", "sessions"),
        count(tally.replies(), "reply", "replies"),
        count(tally.failures(), "failure", "failures"),
    );
    page.hung(INDENT, &[("Tally: ", HEADING), (&counts, PLAIN)])?;
    let widest = tally.codes().map(|count| count.count.to_string().len()).max().unwrap_or(1);
    for seen in tally.codes() {
        let style = Code::new(seen.code).map_or(BAD, |code| class_style(code.class()));
        let number = format!("{:5} ", seen.code);
        let times = format!("{:widest$} x ", seen.count);
        // In one file a line's number says where; of several, which.
        let file = seen.first.file.clone().filter(|_| files.len() > 1);
        let first = position(&Place { file, line: seen.first.line });
        let first = format!(" (first: {first})");
        page.aligned(
            &[(&number, style), (&times, PLAIN)],
            &[(seen.title(), PLAIN), (&first, DIM)],
        )?;
    }
    page.gap()?;
    if tally.further_failures() > 0 {
        let further = count(tally.further_failures(), "further failure", "further failures");
        let note = format!("{further} of more kinds than are told apart");
        page.hung(INDENT, &[("Note: ", HEADING), (&note, PLAIN)])?;
    }
    match tally.verdict() {
        Some(problem) => verdict(page, tally, problem),
        None if tally.replies() == 0 => Ok(()),
        None if tally.problems().is_empty() => {
            page.hung(INDENT, &[("Verdict: ", HEADING), ("nothing failed", GOOD)])
        }
        None => {
            let text = "nothing stopped it; what failed was overcome or does not matter";
            page.hung(INDENT, &[("Verdict: ", HEADING), (text, GOOD)])
        }
    }
}

fn verdict(page: &mut Page<'_>, tally: &Tally, it: &Problem) -> io::Result<()> {
    let sure = hedge(it.certainty);
    page.hung(INDENT, &[("Verdict: ", HEADING), (&it.title, BAD), (sure, DIM)])?;
    let times = if it.count == 1 { "once".to_owned() } else { format!("{} times", it.count) };
    let who = who(" Who can fix it: ", it.fix_by);
    let seen = format!("Seen {times}, first at {}.{who}", position(&it.first));
    page.paragraph(INDENT, &[(&seen, PLAIN)])?;
    if let Some(cause) = it.cause {
        page.paragraph(INDENT, &[(cause.why, PLAIN)])?;
    }
    for (place, text) in tally.evidence(it) {
        let at = format!("{}: ", position(place));
        page.paragraph(INDENT, &[(&at, DIM), (&safe::shorten(text, 160), QUOTE)])?;
    }
    page.gap()?;
    steps(page, &it.steps, it.server)
}

fn number_style(it: &Explanation<'_>) -> Style {
    match it.class {
        Some(Class::Completion) if it.failed => TEMPORARY,
        Some(class) => class_style(class),
        None => BAD,
    }
}

const fn class_style(class: Class) -> Style {
    match class {
        Class::Completion => GOOD,
        Class::Preliminary | Class::Intermediate => PENDING,
        Class::TransientFailure => TEMPORARY,
        Class::PermanentFailure => BAD,
        Class::Protected => ODD,
    }
}
