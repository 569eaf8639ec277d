//! Replies: whether a number is a reply's code, by what stands before it and behind it.
//!
//! What stands before is its lead (see `lead`); what follows must read as a reply goes on (see `tale`)
//! and must not tell of something else (see `other`).

use super::lead::{Lead, Leads, Led};
use super::line::{Hit, Part, Parts};
use super::tale::{self, Break};
use super::{columns, json, other};
use crate::{Code, verb};

/// The reply whose code stands at `start`, if it is one.
pub(super) fn reply<'a>(
    line: &'a str,
    start: usize,
    leads: &mut Leads,
    parts: &Parts<'a>,
) -> Option<Hit<'a>> {
    let (left, right) = line.split_at(start);
    let code = Code::from_digits(&right.as_bytes()[..3])?;
    if let Some(Part::Reply(hit)) = parts.first {
        // Only a list of codes goes on behind a first reply.
        if hit.lead != Lead::Key || !left.ends_with('"') {
            return None;
        }
    }
    let Led { mut lead, gap, quoted } = leads.judge(left)?;
    if lead == Lead::Client {
        // A client's own command and what came of it: `put: 550 Permission denied`
        if !code.failed() || !matches!(left, "put: " | "send: ") {
            return None;
        }
        lead = Lead::Summary;
    }
    let rest = once(right, lead);
    if other::is_other(code, line, left, rest, lead) {
        return None;
    }
    let (mut ends, text) = if lead == Lead::Summary && received(code, rest, left) {
        (Break::Last, "")
    } else if let Some(text) =
        constructed(code, left, rest).or_else(|| told(code, lead, left, rest))
    {
        (Break::Last, text)
    } else {
        tale::follows(code.get(), rest, lead, gap)?
    };
    let mut hit = Hit {
        ends,
        gap,
        left,
        text: tale::tidy(line, text, quoted),
        again: quoted && left.trim_end_matches(['\'', '"']).ends_with("*resp* "),
        blamed: !code.failed() && (is_blame(left, code) || rest.ends_with(" was expected")),
        ..Hit::of(code, lead)
    };
    if lead == Lead::Summary && hit.text.is_empty() && other::is_setting(code, left) {
        return None;
    }
    // `550-550 text` and `[530] 530 text` say the code twice.
    if matches!(lead, Lead::Summary | Lead::Open(_))
        && let Some(text) = hit.text.strip_prefix(&right[..3])
        && let Some(text) = text.strip_prefix([' ', '-'])
    {
        (hit.text, ends) = (text, Break::Last);
    }
    // goftp prints a hyphen behind every code: `got 331-Please specify the password.`
    if lead == Lead::Summary && left.ends_with(" got ") {
        ends = Break::Last;
    }
    hit.ends = ends;
    // Yum: `FTP Error 550 - Given file does not exist`.
    if matches!(lead, Lead::Summary | Lead::Boundary) {
        hit.text = hit.text.strip_prefix("- ").unwrap_or(hit.text);
    }
    if lead == Lead::Summary {
        hit.answers = named(left, rest).map(|verb| (verb, ""));
    } else if lead == Lead::Server && left.ends_with("], got response: ") {
        hit.answers = misread(left).map(|verb| (verb, ""));
    }
    if let Some(text) = named_text(left, hit.text) {
        hit.text = text;
    }
    if lead == Lead::Key {
        // More keys are no text.
        if hit.text.contains(" = ") || hit.text.split(' ').next().is_some_and(|w| w.contains('=')) {
            hit.text = "";
        }
        columns::describe(line, &mut hit);
        json::describe(line, start, &mut hit);
    }
    Some(hit)
}

/// The command that the words around a code name: `FEAT command failed: '550 ...'`, `... reply code
/// 425 to command LIST`, `Can't parse response to 'PASV': 250 ...`, `Expected code [227], got
/// response: 550 ...`.
fn named(left: &str, rest: &str) -> Option<&'static str> {
    if let Some(verb) = misread(left) {
        return Some(verb);
    }
    let failed = left.trim_end_matches('\'').strip_suffix(" failed: ");
    if let Some(words) = failed {
        // Nmap: `Can't get directory listing: PASV failed: 550 ...`
        let (words, named) = match words.strip_suffix(" command") {
            Some(words) => (words, true),
            None => (words, false),
        };
        let word = words.rsplit([' ', ':', '"', '\'', '(']).next()?;
        return verb::known(word.as_bytes()).filter(|verb| named || *verb == word);
    }
    verb::known(rest.strip_prefix(" to command ")?.split(' ').next()?.as_bytes())
}

/// The text that has a name of its own: FluentFTP's `Code: 425 Message: Can't open`, Node's
/// `{ [Error: Can't open] code: 425 }`.
fn named_text<'a>(left: &'a str, text: &'a str) -> Option<&'a str> {
    if let Some(text) = text.strip_prefix("Message:") {
        let text = text.trim_start();
        let quoted = left.trim_end().strip_suffix("Code:")?.ends_with('\'');
        return Some(text.strip_suffix('\'').filter(|_| quoted).unwrap_or(text));
    }
    if !matches!(text, "" | "}") {
        return None;
    }
    let error = left.trim_end().strip_suffix("code:")?.trim_end().strip_suffix(']')?;
    error.rsplit_once("[Error: ").map(|(_, text)| text)
}

/// The text that is an exception's argument beside its code: `error_perm(550, 'No such file')`.
fn constructed<'a>(code: Code, left: &str, rest: &'a str) -> Option<&'a str> {
    let name = left.strip_suffix('(')?;
    let text = rest.strip_prefix(", ")?;
    let name = name.rsplit([' ', '(', '[', ',', ':', '\'']).next()?;
    let of_ftp = tale::names_ftp(name) && (name.contains("rror") || name.contains("xception"))
        || name.starts_with("error_");
    let quote = text.chars().next().filter(|quote| matches!(quote, '\'' | '"'))?;
    let text = text[1..].split(quote).next()?;
    (of_ftp && tale::is_usual(code.get())).then_some(text)
}

/// The text behind a colon, where words name FTP before the code: `FTP reply 550: file not found`,
/// `FTP code 550 : Permission denied`.
fn told<'a>(code: Code, lead: Lead, left: &str, rest: &'a str) -> Option<&'a str> {
    // `FTP error [550]: No such file`
    if lead == Lead::Open(b'[')
        && let Some(text) = rest.strip_prefix("]: ")
    {
        let errs = left.ends_with("rror [") || left.ends_with("ode [");
        return (errs && tale::is_usual(code.get()) && tale::names_ftp(left)).then_some(text);
    }
    if lead != Lead::Summary || !rest.starts_with([':', ' ']) {
        return None;
    }
    let text = rest.strip_prefix(": ").or_else(|| rest.strip_prefix(" :"))?;
    let (about, _) = left.trim_end().rsplit_once(' ')?;
    let about = about.rsplit([' ', '(', '[']).next()?;
    let failed = code.failed() && tale::is_usual(code.get());
    (failed && tale::names_ftp(about) && !about.ends_with(':')).then(|| text.trim_start())
}

/// What stands behind a code; some logs say it twice: `421 421 Timeout`, `reply: 220, 220 Ready`.
fn once(right: &str, lead: Lead) -> &str {
    let code = &right.as_bytes()[..3];
    let length = match right.as_bytes()[3..] {
        [b' ', a, b, c, b' ' | b'-', ..] if [a, b, c] == *code => 7,
        [b',' | b':', b' ', a, b, c, b' ' | b'-', ..] if [a, b, c] == *code => 8,
        _ => return &right[3..],
    };
    let told = matches!(lead, Lead::Server | Lead::Arrow | Lead::Boundary | Lead::Summary);
    let in_columns = right.as_bytes().get(length + 1).is_none_or(u8::is_ascii_digit);
    &right[if told && !in_columns { length } else { 3 }..]
}

/// `FTP response 421 received.`, `Unaccepted server reply code 425 to command LIST`, curl's `Got a 530
/// ftp-server response when 220 was expected`
fn received(code: Code, rest: &str, left: &str) -> bool {
    let response = left.ends_with("response ") && rest.starts_with(" received");
    let reply = left.ends_with("reply code ") && rest.starts_with(" to command ");
    let instead = rest.starts_with(" ftp-server response");
    tale::is_usual(code.get()) && (response || reply || instead)
}

/// The command for passive mode whose answer a client waited for, as its words before another one
/// tell.
fn misread(left: &str) -> Option<&'static str> {
    // basic-ftp, FluentFTP, and the ftp crates of Rust.
    const WORDS: [(&str, &str); 6] = [
        ("parse response to 'PASV'", "PASV"),
        ("parse response to 'EPSV'", "EPSV"),
        ("Malformed PASV response", "PASV"),
        ("Malformed EPSV response", "EPSV"),
        ("Expected code [227], got response", "PASV"),
        ("Expected code [229], got response", "EPSV"),
    ];
    let before = left.trim_end().strip_suffix(':')?;
    WORDS.iter().find(|(words, _)| before.ends_with(words)).map(|(_, verb)| *verb)
}

/// Whether a client says that it cannot use the reply: `ftplib.error_reply: `, `The remote server
/// returned an error: `, `Interoperability failure - `, `Bad PASV/EPSV response: `
fn is_blame(left: &str, code: Code) -> bool {
    if let Some(verb) = misread(left) {
        // The right code: its text is wrong, as that shows by itself.
        return code.get() != if verb == "PASV" { 227 } else { 229 };
    }
    let words = left.trim_end_matches([' ', ':', '-', '[', '(', '"', '\'']);
    let errors =
        ["ftplib.error_reply", "returned an error", "nteroperability failure", "with error code"];
    let Some((before, word)) = words.rsplit_once(' ') else { return errors.contains(&words) };
    errors.iter().any(|error| words.ends_with(error))
        || matches!(word, "reply" | "response" | "answer")
            && ["nexpected", "nvalid", "Bad", "Bad PASV/EPSV", "alformed", "nexpected server"]
                .iter()
                .any(|bad| before.ends_with(bad))
}

/// More replies in the same string: `150 Opening\r\n226 Done`, with the breaks spelled out.
pub(super) fn further<'a>(hit: &Hit<'a>, parts: &mut Parts<'a>) {
    if !hit.text.as_bytes().contains(&b'\\') {
        return;
    }
    parts.beyond_outline = true;
    let mut hit = *hit;
    loop {
        let Some(at) = hit.text.find("\\n") else { return };
        let same = |rest: &str| {
            rest.as_bytes().get(..3).and_then(Code::from_digits) == Some(hit.code)
                && matches!(rest.as_bytes().get(3), None | Some(b' '))
        };
        let mut at = at;
        if hit.ends == Break::More {
            // The whole reply in one string, and perhaps more behind its last line.
            while !same(&hit.text[at + 2..]) {
                let Some(next) = hit.text[at + 2..].find("\\n") else { return };
                at += 2 + next;
            }
            set_last(parts, hit.text, Break::Last);
            let Some(next) = hit.text[at + 2..].find("\\n") else { return };
            at += 2 + next;
        }
        let next = hit.text[at..].trim_start_matches(['\\', 'r', 'n']);
        let Some(code) = next.as_bytes().get(..3).and_then(Code::from_digits) else { return };
        let Some(text) = next.get(3..).and_then(|text| text.strip_prefix([' ', '-'])) else {
            return;
        };
        let ends = if next.as_bytes()[3] == b'-' { Break::More } else { Break::Last };
        set_last(parts, hit.text[..at].trim_end_matches("\\r"), Break::Last);
        hit = Hit { code, ends, text, ..hit };
        parts.add(Part::Reply(hit));
    }
}

/// Corrects the text of the part added last.
fn set_last<'a>(parts: &mut Parts<'a>, text: &'a str, ends: Break) {
    let last = parts.more.last_mut().or(parts.first.as_mut());
    if let Some(Part::Reply(hit)) = last {
        (hit.text, hit.ends) = (text, ends);
    }
}
