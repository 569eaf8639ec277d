//! Commands, and the lines on which connections begin.

use super::lead::{Lead, Leads};
use super::line::{Hit, Part, Parts};
use super::{columns, json, tale};
use crate::{Code, verb};

/// Pure-FTPd's ` [user] [alice]`, behind the word `Command`.
pub(super) fn pure_ftpd(rest: &str) -> Option<(&'static str, &str)> {
    let (word, rest) = rest.strip_prefix(" [")?.split_once("] [")?;
    Some((verb::known(word.as_bytes())?, rest.strip_suffix(']').unwrap_or(rest)))
}

/// The command that the word at `start..end` is, or the reply of an access log's line with it.
pub(super) fn command<'a>(
    line: &'a str,
    start: usize,
    end: usize,
    leads: &mut Leads,
) -> Option<Part<'a>> {
    let word = &line[start..end];
    let (left, rest) = (&line[..start], &line[end..]);
    let known = verb::known(word.as_bytes());
    let upper = word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    // No server knows a command FTP, but many logs have the word in their lead.
    if known.is_none() && (!upper || word.len() > 4 || word == "FTP") && !left.ends_with(']') {
        return None;
    }
    if let Some(argument) = known.and_then(|_| json::command(line, left)) {
        let lead = Lead::Boundary;
        return Some(Part::Command { verb: known?, argument: argument?, lead });
    }
    let led = leads.judge(left);
    if let Some(hit) = columns::access(line, start, end, led.is_some_and(|led| led.quoted)) {
        return Some(Part::Reply(hit));
    }
    let led = led?;
    // FluentFTP names its own call: `OpenPassiveDataStream(PASV, "STOR a", 0)`.
    if led.quoted && left.contains("DataStream") {
        return None;
    }
    if !matches!(
        rest.as_bytes().first(),
        None | Some(b' ' | b'\t' | b'"' | b'\'' | b'\\' | b'<' | b'*' | b']' | b'`' | b'|' | b'?')
    ) {
        return None;
    }
    let fits = match led.lead {
        Lead::Client => led.gap <= 1 || left.trim_end().ends_with(':'),
        // A client's own switch, and its own help.
        Lead::Arrow if left.ends_with("ftp> ") && matches!(known, Some("EPSV" | "HELP")) => false,
        Lead::Arrow => known.is_some() && led.gap <= 1,
        // Prose names a command: `SIZE` gave 550.
        Lead::Start if rest.starts_with("` ") => false,
        Lead::Start => {
            known.is_some() && upper && !left.contains('>')
                || known.is_some() && upper && left.trim_end().ends_with('>')
        }
        // `CHMOD;MSG;HELP` lists what a server has.
        Lead::Boundary => {
            let in_list = left
                .strip_suffix(';')
                .is_some_and(|list| list.ends_with(|c: char| c.is_ascii_uppercase()));
            known.is_some() && upper && led.gap <= 1 && !in_list
        }
        Lead::Quote => known.is_some() && upper && !rest.starts_with(['"', '\'', '`']),
        Lead::Open(b'[') => known.is_some() && upper && left.contains("ommand"),
        // A server's own log: `RECEIVED: USER anna`.
        Lead::Server => {
            left.ends_with("FTP: ") || known.is_some() && upper && left.ends_with("ECEIVED: ")
        }
        Lead::Summary | Lead::Key | Lead::Open(_) => false,
    };
    if !fits {
        return None;
    }
    let argument = argument(line, rest, led.quoted || matches!(led.lead, Lead::Open(_)));
    if let Some(hit) = arrowed(argument, word, led.lead) {
        return Some(Part::Reply(hit));
    }
    // Wget says what it does not do.
    let refused = matches!(argument, "not needed." | "not required.");
    (!refused && !is_message(argument, led.lead)).then_some(Part::Command {
        verb: known.unwrap_or(word),
        argument,
        lead: led.lead,
    })
}

/// The reply that an arrow or a colon leads from a command to: `STOR a -> 550 Denied.`, `DELE a failed:
/// 550 Denied.`
fn arrowed<'a>(argument: &'a str, verb: &'a str, lead: Lead) -> Option<Hit<'a>> {
    let by_arrow = !matches!(lead, Lead::Arrow | Lead::Quote | Lead::Open(_));
    let (words, rest) = if by_arrow && argument.contains("> ") {
        // Without an argument the arrow comes first: `PASV -> 227 ...`.
        match ["-> ", "=> ", "--> "].iter().find_map(|arrow| argument.strip_prefix(arrow)) {
            Some(rest) => ("", rest),
            None => {
                [" -> ", " => ", " --> "].iter().find_map(|arrow| argument.split_once(arrow))?
            }
        }
    } else if matches!(lead, Lead::Start | Lead::Boundary) {
        let told = |at: usize| argument.as_bytes().get(at + 2..at + 5).and_then(Code::from_digits);
        let (at, _) = argument.match_indices(": ").find(|&(at, _)| told(at).is_some())?;
        // A sentence about commands is none: `CDUP | 200 ... Real: 250 vsftpd`.
        let words = Some(&argument[..at]).filter(|words| !words.contains("| "))?;
        let words = if words == "failed" { "" } else { words };
        (words.strip_suffix(" failed").unwrap_or(words), &argument[at + 2..])
    } else {
        return None;
    };
    let code = rest.as_bytes().get(..3).and_then(Code::from_digits)?;
    let (ends, text) = tale::follows(code.get(), &rest[3..], Lead::Summary, 1)?;
    // `SIZE a: 550` tells the size.
    if text.is_empty() && !argument.contains("> ") && (!code.failed() || verb == "SIZE") {
        return None;
    }
    // curl sums a reply up so: `RETR response: 550`
    let (lead, words) =
        if words == "response" { (Lead::Summary, "") } else { (Lead::Boundary, words) };
    Some(Hit { ends, text, answers: Some((verb, words)), ..Hit::of(code, lead) })
}

/// Whether a daemon's message begins with the command that it is about (ProFTPD: `USER x: no such
/// user found`, `STOR denied: quota exceeded`).
fn is_message(argument: &str, lead: Lead) -> bool {
    let fate = argument.strip_prefix("command ").unwrap_or(argument);
    let fate = fate.split([':', ' ']).next().unwrap_or_default();
    let fails = matches!(fate, "denied" | "failed" | "refused" | "rejected");
    argument.contains(": ") && (lead == Lead::Boundary || fails)
        || fails
            && (argument.contains(" with ")
                || argument.contains(" (")
                || argument.starts_with("command "))
}

/// A command's argument: the rest of the line without what the log's format put behind it.
fn argument<'a>(line: &str, rest: &'a str, quoted: bool) -> &'a str {
    let text = tale::tidy(line, rest.trim_start(), quoted);
    // Wget puts the result behind: `==> SIZE f ... 550`.
    let text =
        if line.starts_with("==> ") { text.split(" ... ").next().unwrap_or(text) } else { text };
    let mut text = text;
    while let Some(rest) = text.strip_suffix(" ...") {
        text = rest;
    }
    text.trim_end_matches(if quoted { ']' } else { ' ' })
}

/// Whether words around `connecting` say that it failed.
fn tells_of_trouble(words: &str) -> bool {
    ["rror", "ailed", "imeout", "imed out", "nable", "refused", "while "]
        .iter()
        .any(|trouble| words.contains(trouble))
}

/// Marks a line on which a connection begins; always goes on, a reply may follow.
pub(super) fn connect<'a>(line: &'a str, start: usize, end: usize, parts: &mut Parts<'a>) -> bool {
    let (word, rest) = (&line[start..end], &line[end..]);
    // Most words end here.
    if !word.starts_with(['C', 'c', 'S', 's']) {
        return true;
    }
    let left = &line[..start];
    let quiet = |words: &[&str]| words.iter().any(|known| rest.starts_with(known));
    let begins = match word {
        "CONNECT" => quiet(&[": Client"]) && !rest.contains(", \"Connection refused"),
        "Connected" | "connected" => {
            let told = ["not ", "lready ", "are "].iter().any(|word| left.ends_with(word));
            !told
                && (quiet(&[" to ", " on port", " with "])
                    || quiet(&["."]) && left.ends_with(' ') && left.contains(']'))
        }
        "Connecting" | "connecting" => {
            quiet(&[" to ", "(sync)", "(async)"])
                && !left.contains("data")
                && !tells_of_trouble(left)
                && !tells_of_trouble(rest)
        }
        "connection" | "Connection" => {
            left.ends_with("New ") && quiet(&[" from"])
                || left.ends_with("ontrol ") && quiet(&[" to "]) && !tells_of_trouble(left)
                || left.ends_with("ew ftp ")
                || left.ends_with("ew FTP ")
        }
        "connect" | "session" => {
            word == "connect" && quiet(&[" from "]) && !left.ends_with("refused ")
                || word == "session" && quiet(&[" opened"]) && tale::names_ftp(left)
        }
        "ControlChannelOpened" => true,
        "Session" => {
            matches!(rest.as_bytes(), [b' ', b'0'..=b'9', b'x', ..]) && rest.ends_with("created.")
        }
        _ => false,
    };
    if begins {
        parts.add(Part::Connect);
        return false;
    }
    true
}
