//! One line: the replies, commands and socket errors on it.
//!
//! The line is walked word by word. Only a word of three digits, a known command or a few other
//! words stop the walk; then the lead and what follows decide (see `lead` and `tale`).

use std::ops::Range;

use super::lead::{Lead, Leads, Led};
use super::tale::{self, Break};
use super::words::Words;
use super::{columns, json, lead, socket, verb};
use crate::Code;

/// A reply as it stands on one line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit<'a> {
    pub(super) code: Code,
    pub(super) ends: Break,
    pub(super) lead: Lead,
    pub(super) gap: usize,
    /// Everything before the code.
    pub(super) left: &'a str,
    pub(super) text: &'a str,
    /// The same debug level of a library shows each line, then the reply: this is the latter.
    pub(super) again: bool,
    /// A success that a client quotes as its error.
    pub(super) blamed: bool,
    pub(super) answers: Option<(&'a str, &'a str)>,
    pub(super) win32: Option<u32>,
    pub(super) substatus: Option<u16>,
}

impl Hit<'_> {
    /// A code and no more.
    pub(super) const fn of(code: Code, lead: Lead) -> Self {
        Self {
            code,
            ends: Break::Last,
            lead,
            gap: 0,
            left: "",
            text: "",
            again: false,
            blamed: false,
            answers: None,
            win32: None,
            substatus: None,
        }
    }
}

/// Something on a line.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part<'a> {
    Reply(Hit<'a>),
    Socket { number: u16, text: &'a str },
    Command { verb: &'a str, argument: &'a str, lead: Lead },
    Connect,
}

/// What a line holds, in order. Nearly always none or one.
#[derive(Debug, Default)]
pub(super) struct Parts<'a> {
    pub(super) first: Option<Part<'a>>,
    pub(super) more: Vec<Part<'a>>,
    /// Whether digits beside those of a code had a say.
    pub(super) by_digits: bool,
}

impl<'a> Parts<'a> {
    pub(super) fn add(&mut self, part: Part<'a>) {
        match self.first {
            None => self.first = Some(part),
            Some(_) => self.more.push(part),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.first.is_none()
    }
}

/// Finds the parts of a line.
pub(super) fn recognise<'a>(line: &'a str, leads: &mut Leads, parts: &mut Parts<'a>) {
    if !is_listing(line) {
        walk(line, leads, parts);
    }
}

/// Whether the line is a file of a directory listing, perhaps behind a label or a diff's sign.
fn is_listing(line: &str) -> bool {
    let line = line.trim_start();
    tale::is_rights(line)
        || line.strip_prefix(['+', '-']).is_some_and(tale::is_rights)
        || line.starts_with("Listing:")
}

/// How many words of a line are looked at closely: each may take a walk back to its start.
const MOST_STOPS: u32 = 1024;

/// Walks the words of a line.
fn walk<'a>(line: &'a str, leads: &mut Leads, parts: &mut Parts<'a>) {
    let bytes = line.as_bytes();
    let mut stops = 0;
    for Range { mut start, end } in Words::of(bytes) {
        // What begins with `_` is the word behind it.
        while start < end && bytes[start] == b'_' {
            start += 1;
        }
        if may_stop(bytes, start, end) {
            stops += 1;
            let word = &bytes[start..end];
            parts.by_digits |= word.iter().any(u8::is_ascii_digit)
                && !(word.len() == 3 && word.iter().all(u8::is_ascii_digit));
            if stops > MOST_STOPS || !stop(line, start, end, leads, parts) {
                return;
            }
        }
    }
}

/// Whether a word is worth a look: most are not, and that shows in a few bytes.
fn may_stop(line: &[u8], start: usize, end: usize) -> bool {
    let word = &line[start..end];
    let [first, second, _, ..] = *word else { return false };
    match first {
        b'0'..=b'9' => match word.len() {
            3 => first != b'0' && may_be_code(line, start, end),
            // The number of a socket error.
            5 if first == b'1' && matches!(second, b'0' | b'1') => true,
            // Any digit may begin `0x274D`, as an outline has none (see `outline`).
            _ => matches!(second, b'x' | b'X'),
        },
        // A command, WSAECONNRESET, CONNECT.
        b'A'..=b'Z' if second.is_ascii_uppercase() || second.is_ascii_digit() => true,
        // `Connected`, `session`.
        b'C' | b'c' | b'S' | b's' if word.len() >= 7 => true,
        // A command may be in lower case, but not behind a word; a long one stands behind a bracket.
        b'A'..=b'Z' | b'a'..=b'z' => match line[..start] {
            [.., b']'] => true,
            [.., b'A'..=b'Z' | b'a'..=b'z', b' '] => false,
            _ => word.len() <= verb::LONGEST && verb::may_be_known(word),
        },
        _ => false,
    }
}

/// Whether three digits can be a code by the bytes right beside them: most are parts of addresses,
/// decimals and dates.
fn may_be_code(line: &[u8], start: usize, end: usize) -> bool {
    let inside = start > 8 && line[start - 1] == b'.';
    let goes_on = match line.get(end) {
        None
        | Some(b' ' | b'\t' | b'-' | b')' | b']' | b'"' | b'}' | b';' | b'\'' | b'`' | b'|') => {
            true
        }
        Some(b',' | b'.') => !line.get(end + 1).is_some_and(u8::is_ascii_alphanumeric),
        Some(b':') => line.get(end + 1) == Some(&b' '),
        Some(byte) => matches!(byte, b'\\' | b'<' | b'?'),
    };
    goes_on && !inside
}

/// Looks at one word; `false` ends the walk.
fn stop<'a>(
    line: &'a str,
    start: usize,
    end: usize,
    leads: &mut Leads,
    parts: &mut Parts<'a>,
) -> bool {
    let word = &line.as_bytes()[start..end];
    match word {
        [b'1'..=b'6', _, _] if word.iter().all(u8::is_ascii_digit) => {
            let Some(hit) = reply(line, start, leads, parts) else {
                // Mail's `250-SIZE 10240000` is no command, either.
                return word != b"250" || !extends_mail(&line[end..]);
            };
            parts.add(Part::Reply(hit));
            // A list of codes, or several replies in one string, may go on.
            if hit.lead == Lead::Key {
                return line.as_bytes().get(end) == Some(&b'"');
            }
            further(&hit, parts);
            false
        }
        [b'1', b'0' | b'1', _, _, _] | [b'0', b'x' | b'X', ..] | [b'W', b'S', b'A', ..] => {
            if let Some(number) = socket::number(line, start, end) {
                if !parts.more.is_empty() || parts.first.is_some() {
                    return true;
                }
                let text = line[end..].trim_start_matches([']', ')', ':', ' ', ',']);
                parts.add(Part::Socket { number, text });
                return false;
            }
            true
        }
        _ if !parts.is_empty() => true,
        b"Command" => match pure_ftpd(&line[end..]) {
            Some((verb, argument)) => {
                parts.add(Part::Command { verb, argument, lead: Lead::Boundary });
                false
            }
            None => true,
        },
        _ if (3..=8).contains(&word.len()) && word[0].is_ascii_alphabetic() => {
            match command(line, start, end, leads) {
                Some(part) => {
                    parts.add(part);
                    false
                }
                None => connect(line, start, end, parts),
            }
        }
        _ if word.len() >= 9 && word[0].is_ascii_alphabetic() => connect(line, start, end, parts),
        _ => true,
    }
}

/// The reply whose code stands at `start`, if it is one.
fn reply<'a>(line: &'a str, start: usize, leads: &mut Leads, parts: &Parts<'a>) -> Option<Hit<'a>> {
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
    if is_of_web_here(code, line, left, rest, lead)
        || is_mail(code, rest)
        || is_something_else(code, left, rest, lead)
    {
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
    if lead == Lead::Summary && hit.text.is_empty() && is_setting(code, left) {
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

/// Whether a code is the web's by the words around it, or a process' that xinetd started.
fn is_of_web_here(code: Code, line: &str, left: &str, rest: &str, lead: Lead) -> bool {
    match lead {
        Lead::Key => {
            let of_web =
                if left.ends_with('=') { tale::is_shared(code.get()) } else { is_of_web(code) };
            // `EXIT: ftp status=226 pid=230`
            of_web && speaks_of_http(line, left) || left.contains("EXIT: ")
        }
        Lead::Summary => is_status(code, left, rest) && !tale::names_ftp(line),
        _ => false,
    }
}

/// Whether the bytes around a number say that it counts, numbers or measures something.
fn is_something_else(code: Code, left: &str, rest: &str, lead: Lead) -> bool {
    is_count_of_ftp(left, rest)
        || match lead {
            Lead::Key => {
                left.ends_with(" = ")
                    && (tale::is_shared(code.get()) || !code.failed())
                    && lead::is_error(left.trim_end_matches([' ', '=']))
            }
            Lead::Server => is_program(left) && tale::is_amount(rest),
            Lead::Open(b'(') => is_process(left, rest),
            Lead::Summary => is_file(left, rest),
            Lead::Arrow => is_compared(left, rest),
            // A compiler's `main.c:550: error: ...`.
            Lead::Start => {
                left.trim().is_empty() && is_count(left, rest)
                    || left.ends_with(':') && rest.starts_with(':')
            }
            // A statement, `x = T | 125;`; a metric, `ftp_sessions{server="a"} 220`.
            Lead::Boundary => {
                let left = left.trim_end();
                rest.starts_with(';') && !left.ends_with(';')
                    || rest.is_empty() && left.ends_with('}')
            }
            _ => false,
        }
}

/// The command that the words around a code name: `FEAT command failed: '550 ...'`, `... reply code
/// 425 to command LIST`, `Can't parse response to 'PASV': 250 ...`, `Expected code [227], got
/// response: 550 ...`.
fn named(left: &str, rest: &str) -> Option<&'static str> {
    if let Some(verb) = misread(left) {
        return Some(verb);
    }
    let before = left.trim_end_matches('\'').strip_suffix(" command failed: ");
    let word = match before {
        Some(words) => words.rsplit([' ', ':']).next()?,
        None => rest.strip_prefix(" to command ")?.split(' ').next()?,
    };
    verb::known(word.as_bytes())
}

/// The text that has a name of its own: FluentFTP's `Code: 425 Message: Can't open`, Node's
/// `{ [Error: Can't open] code: 425 }`.
fn named_text<'a>(left: &'a str, text: &'a str) -> Option<&'a str> {
    if let Some(text) = text.strip_prefix("Message: ") {
        let quoted = left.trim_end().strip_suffix("Code:")?.ends_with('\'');
        return Some(text.strip_suffix('\'').filter(|_| quoted).unwrap_or(text));
    }
    if !matches!(text, "" | "}") {
        return None;
    }
    let error = left.trim_end().strip_suffix("code:")?.trim_end().strip_suffix(']')?;
    error.rsplit_once("[Error: ").map(|(_, text)| text)
}

/// Whether a line is about HTTP, so that `status=200` is not FTP's.
fn speaks_of_http(line: &str, left: &str) -> bool {
    let words = ["http", "HTTP", "method", "path=", "\"path\"", "GET "];
    (left.ends_with("status=") || words.iter().any(|word| line.contains(word)))
        && !tale::names_ftp(line)
        && !["cmd=", "arg="].iter().any(|word| line.contains(word))
}

/// Whether a number alone behind a label is anything: `width: 550`, not `Access denied: 530`.
fn is_setting(code: Code, left: &str) -> bool {
    let label = left.trim_end_matches([' ', '"', '\'']).strip_suffix(':');
    let speaks = ["eply", "esponse", "nswer", "ode", "tatus", "eceived", "eturned", "said", "got"];
    let blames = ["rror", "ailed", "enied", "efused", "ejected", "xception", "ehler", "rreur"];
    label.is_some_and(|label| {
        // In brackets, what stands before them is about something else: `FTP (timeout: 220)`.
        let label = label.rsplit('(').next().unwrap_or(label);
        let last = label.rsplit(' ').next().unwrap_or(label);
        let acts = ["login", "connect", "connection", "upload", "download", "transfer"];
        let tells = speaks.iter().chain(&blames).any(|word| label.contains(word))
            || tale::names_ftp(last)
            || code.failed() && acts.contains(&last) && tale::names_ftp(label);
        label.is_ascii() && !tells
    })
}

/// Whether web servers answer with this code, too: those of HTTP, and Cloudflare's own.
fn is_of_web(code: Code) -> bool {
    tale::is_shared(code.get()) || matches!(code.get(), 520..=530)
}

/// Whether the web's words for its own codes stand before: `failed with status code 503`, `returned
/// status 530`, which Cloudflare has, too, `HTTP response code: 530`.
fn is_status(code: Code, left: &str, rest: &str) -> bool {
    let shared = is_of_web(code);
    let words = ["HTTP", "http", "requested URL"];
    shared && left.ends_with("status code ")
        || shared && left.ends_with("status ") && rest.trim_end().is_empty()
        || words.iter().any(|word| left.contains(word))
        || left.ends_with("returned ") && !rest.starts_with(' ') && matches!(code.get(), 500..=504)
}

/// Whether a number between the word FTP, or at a line's start in brackets, and words in lower case is
/// a process' or a session's: `ftp 550 started`, `[550] vsftpd listening`, not `FTP 550 no such file`.
fn is_count_of_ftp(left: &str, rest: &str) -> bool {
    let rest = match left.trim_start() {
        "[" => rest.strip_prefix("] "),
        "ftp " | "FTP " => rest.strip_prefix(' '),
        _ => None,
    };
    let troubles = [
        "no ",
        "not ",
        "can",
        "could",
        "permission",
        "file",
        "login",
        "failed to",
        "user",
        "access",
        "invalid",
        "unknown",
        "bad ",
        "requested",
    ];
    rest.is_some_and(|text| {
        let word = text.split(' ').next().unwrap_or_default();
        let begins = ["Start", "Listening", "Spawn", "INFO", "DEBUG", "WARN", "ERROR"];
        text.starts_with(|c: char| c.is_ascii_lowercase())
            && !troubles.iter().any(|trouble| text.starts_with(trouble))
            || left.trim_start() == "[" && begins.iter().any(|begin| word.starts_with(begin))
    })
}

/// Whether a number is compared, as programs do: `if n < 257 {`, `len() <= 500`.
fn is_compared(left: &str, rest: &str) -> bool {
    let left = left.trim_end();
    let before = left.trim_end_matches(['<', '>', '=']);
    let operand = before.trim_end().ends_with(|c: char| c.is_ascii_lowercase() || c == ')');
    let rest = rest.trim();
    let goes_on = ["&&", "||", "{", ")", ";", "?", "and ", "or "];
    matches!(&left[before.len()..], "<" | ">" | "<=" | ">=")
        && before.ends_with(' ')
        && operand
        && (rest.is_empty() || goes_on.iter().any(|sign| rest.starts_with(sign)))
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
    (of_ftp && tale::is_known(code.get())).then_some(text)
}

/// The text behind a colon, where words name FTP before the code: `FTP reply 550: file not found`,
/// `FTP code 550 : Permission denied`.
fn told<'a>(code: Code, lead: Lead, left: &str, rest: &'a str) -> Option<&'a str> {
    // `FTP error [550]: No such file`
    if lead == Lead::Open(b'[')
        && let Some(text) = rest.strip_prefix("]: ")
    {
        let errs = left.ends_with("rror [") || left.ends_with("ode [");
        return (errs && tale::is_known(code.get()) && tale::names_ftp(left)).then_some(text);
    }
    if lead != Lead::Summary || !rest.starts_with([':', ' ']) {
        return None;
    }
    let text = rest.strip_prefix(": ").or_else(|| rest.strip_prefix(" :"))?;
    let (about, _) = left.trim_end().rsplit_once(' ')?;
    let about = about.rsplit([' ', '(', '[']).next()?;
    let failed = code.failed() && tale::is_known(code.get());
    (failed && tale::names_ftp(about) && !about.ends_with(':')).then(|| text.trim_start())
}

/// Whether a mail server greets (`220 mx.example.com ESMTP`, and 554 for no service) or lists what it
/// can do (`250-SIZE 10240000`).
fn is_mail(code: Code, rest: &str) -> bool {
    match code.get() {
        220 => rest.contains("SMTP"),
        200 | 201 => rest.contains("NNRP") || rest.contains("NNTP"),
        250 => extends_mail(rest) || rest.contains("queued as ") || is_enhanced(rest),
        // By letters only: an outline holds for other digits, too.
        334 => ["VXNlcm", "UGFzc"].iter().any(|start| rest.trim_start().starts_with(start)),
        354 => rest.contains("<CR"),
        503 => rest.contains("HELO") || rest.contains("EHLO") || is_enhanced(rest),
        554 => rest.contains("SMTP") || is_enhanced(rest),
        _ => is_enhanced(rest),
    }
}

/// Whether an enhanced status code of mail (RFC 3463) stands behind a code: `550 5.1.1 User unknown`.
/// Any digits may be in it, as an outline has none (see `outline`).
fn is_enhanced(rest: &str) -> bool {
    let [b' ' | b'-', a, b'.', ..] = *rest.as_bytes() else { return false };
    let mut parts = rest[1..].split(' ').next().unwrap_or_default().split('.').skip(1);
    let mut part = || {
        parts.next().is_some_and(|part| {
            matches!(part.len(), 1..=3) && part.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    a.is_ascii_digit() && part() && part() && parts.next().is_none()
}

/// Whether a mail server names what it can do.
fn extends_mail(rest: &str) -> bool {
    const ALONE: &[&str] = &[
        "PIPELINING",
        "STARTTLS",
        "8BITMIME",
        "ENHANCEDSTATUSCODES",
        "DSN",
        "CHUNKING",
        "SMTPUTF8",
        "ETRN",
        "VRFY",
        "SIZE",
    ];
    let text = rest.trim_start_matches([' ', '-']).trim_end();
    match text.split_once(' ') {
        None => ALONE.contains(&text),
        Some(("SIZE", most)) => most.bytes().all(|byte| byte.is_ascii_digit()),
        Some(("AUTH", ways)) => ["LOGIN", "PLAIN", "CRAM-MD5"].iter().any(|way| ways.contains(way)),
        Some(_) => false,
    }
}

/// Whether the label is the program's own name, which may as well speak for itself.
fn is_program(left: &str) -> bool {
    let word = left.trim_end().rsplit([' ', '\t']).next();
    matches!(word, Some("ftp:" | "FTP:" | "FTP-DATA:"))
}

/// Whether a number in brackets is a process' behind its name, or an argument: `vsftpd(550): started`,
/// `vsftpd (550) exited`, `sleep(500)`, not `Error(550): Gone`.
fn is_process(left: &str, rest: &str) -> bool {
    let Some(rest) = rest.strip_prefix(')') else { return false };
    let fates =
        [" exited", " started", " died", " killed", " stopped", " terminated", " is running"];
    if fates.iter().any(|fate| rest.starts_with(fate)) {
        return true;
    }
    let name = left.trim_end_matches('(');
    let name = name.rsplit([' ', '\t', '/']).next().unwrap_or_default();
    // `unknown_domain(550) Permission denied`
    if rest.starts_with(' ') && rest[1..].starts_with(char::is_uppercase) {
        return false;
    }
    // Rust's `code: Some(550)`
    let name = if name == "Some" { left } else { name };
    let tells = ["rror", "ERROR", "ode", "xception", "eply", "esponse", "tatus", "ailed", "enied"];
    left.trim_end_matches('(').ends_with(|c: char| c.is_ascii_alphanumeric())
        && !tells.iter().any(|word| name.contains(word))
}

/// Whether a number is the name of a file that a program could not use: `cat: 226: No such file or
/// directory`. Clients of FTP put no colon behind a code.
fn is_file(left: &str, rest: &str) -> bool {
    let Some(text) = rest.strip_prefix(": ") else { return false };
    // A line of a shell's script: `backup.sh: 226: Syntax error`
    let script = left.strip_suffix(": ").unwrap_or_default();
    if matches!(script, "sh" | "bash" | "-bash" | "dash")
        || script.strip_suffix("sh").is_some_and(|name| name.ends_with('.'))
    {
        return true;
    }
    let troubles = [
        "No such file or directory",
        "Permission denied",
        "Is a directory",
        "Not a directory",
        "Cannot ",
        "File exists",
        "Operation not permitted",
    ];
    left.strip_suffix(": ").is_some_and(|name| !name.contains(' ') && !tale::names_ftp(name))
        && troubles.iter().any(|trouble| text.starts_with(trouble))
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
    tale::is_known(code.get()) && (response || reply || instead)
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
    let errors = ["ftplib.error_reply", "returned an error", "nteroperability failure"];
    let Some((before, word)) = words.rsplit_once(' ') else { return errors.contains(&words) };
    errors.iter().any(|error| words.ends_with(error))
        || matches!(word, "reply" | "response" | "answer")
            && ["nexpected", "nvalid", "Bad", "Bad PASV/EPSV", "alformed", "nexpected server"]
                .iter()
                .any(|bad| before.ends_with(bad))
}

/// Whether an indented number is `uniq -c`'s count: only a code, or a reply, stands behind it.
fn is_count(left: &str, rest: &str) -> bool {
    let Some(rest) = rest.strip_prefix([' ', '\t']) else { return false };
    let bytes = rest.as_bytes();
    let code = bytes.len() >= 3
        && (b'1'..=b'6').contains(&bytes[0])
        && bytes[1].is_ascii_digit()
        && bytes[2].is_ascii_digit();
    code && left.len() >= 4
        && (bytes.len() == 3 || bytes.get(3).is_some_and(|byte| matches!(byte, b' ' | b'-')))
}

/// More replies in the same string: `150 Opening\r\n226 Done`, with the breaks spelled out.
fn further<'a>(hit: &Hit<'a>, parts: &mut Parts<'a>) {
    if !hit.text.as_bytes().contains(&b'\\') {
        return;
    }
    parts.by_digits = true;
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

/// Pure-FTPd's ` [user] [alice]`, behind the word `Command`.
fn pure_ftpd(rest: &str) -> Option<(&'static str, &str)> {
    let (word, rest) = rest.strip_prefix(" [")?.split_once("] [")?;
    Some((verb::known(word.as_bytes())?, rest.strip_suffix(']').unwrap_or(rest)))
}

/// The command that the word at `start..end` is, or the reply of an access log's line with it.
fn command<'a>(line: &'a str, start: usize, end: usize, leads: &mut Leads) -> Option<Part<'a>> {
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
    if !matches!(
        rest.as_bytes().first(),
        None | Some(b' ' | b'\t' | b'"' | b'\'' | b'\\' | b'<' | b'*' | b']' | b'`' | b'|' | b'?')
    ) {
        return None;
    }
    let fits = match led.lead {
        Lead::Client => led.gap <= 1 || left.trim_end().ends_with(':'),
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
    Some(Hit { ends, text, answers: Some((verb, words)), ..Hit::of(code, Lead::Boundary) })
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
fn connect<'a>(line: &'a str, start: usize, end: usize, parts: &mut Parts<'a>) -> bool {
    let (word, rest) = (&line[start..end], &line[end..]);
    // Most words end here.
    if !word.starts_with(['C', 'c', 'S', 's']) {
        return true;
    }
    let left = &line[..start];
    let quiet = |words: &[&str]| words.iter().any(|known| rest.starts_with(known));
    let begins = match word {
        "CONNECT" => quiet(&[": Client"]),
        "Connected" | "connected" => {
            quiet(&[" to ", " on port", " with "])
                && !left.ends_with("not ")
                && !left.ends_with("lready ")
                || quiet(&["."]) && left.ends_with(' ') && left.contains(']')
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
