//! What a number may be where it looks like a code: a count, a size, a process, the web's or mail's code.

use super::lead::{self, Lead};
use super::tale;
use crate::Code;

/// Whether what stands around a number says that it is no reply's code.
pub(super) fn is_other(code: Code, line: &str, left: &str, rest: &str, lead: Lead) -> bool {
    is_of_web_here(code, line, left, rest, lead)
        || is_mail(code, rest)
        || matches!(lead, Lead::Key | Lead::Summary) && (is_mail_beside(rest) || is_of_queue(rest))
        || is_something_else(code, left, rest, lead)
}

/// Whether a code is the web's by the words around it, or a process' that xinetd started.
fn is_of_web_here(code: Code, line: &str, left: &str, rest: &str, lead: Lead) -> bool {
    // No library of FTP names a code so: `{ statusCode: 503, ...`, and `':status': 200` of HTTP/2.
    if matches!(lead, Lead::Key | Lead::Summary)
        && is_of_web(code)
        && ["tatusCode: ", "status_code: ", ":status': ", ":status': '"]
            .iter()
            .any(|key| left.ends_with(key))
    {
        return !tale::names_ftp(line);
    }
    // Cloudflare's own: `Error 530: The origin has been unregistered`.
    if matches!(code.get(), 520..=530) && line.contains("loudflare") && !tale::names_ftp(line) {
        return true;
    }
    match lead {
        Lead::Key => {
            let of_web =
                if left.ends_with('=') { tale::is_shared(code.get()) } else { is_of_web(code) };
            // `EXIT: ftp status=226 pid=230`
            of_web && speaks_of_http(line, left) || left.contains("EXIT: ")
        }
        Lead::Summary => is_status(code, left, rest) && !tale::names_ftp(line),
        // `handle HTTP '501 Not Implemented'`, `HTTPStatus(200)`
        Lead::Quote | Lead::Open(_) => {
            let words = ["HTTP", "http "];
            is_of_web(code)
                && words.iter().any(|word| left.contains(word))
                && !tale::names_ftp(line)
        }
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
                    || is_named(left, rest)
            }
            Lead::Server => {
                is_program(left) && (tale::is_amount(rest) || is_value(code, left, rest))
            }
            // Unix' number of the error: `Connection timed out (110)`.
            Lead::Open(b'(') if code.get() == 110 && left.ends_with("imed out (") => true,
            Lead::Open(open) => open == b'(' && is_process(left, rest) || is_aside(left, rest),
            Lead::Summary => is_file(left, rest) || is_counted(code, left, rest),
            // `page.png | Bin 0 -> 520 bytes`
            Lead::Arrow => is_compared(left, rest) || rest.starts_with(" byte"),
            // A compiler's `main.c:550: error: ...`.
            Lead::Start => {
                left.trim().is_empty() && is_count(left, rest)
                    || rest.trim().is_empty() && is_column(left)
                    || left.ends_with(':') && rest.starts_with(':')
            }
            // A statement, `x = T | 125;`; a metric, `ftp_sessions{server="a"} 220`.
            Lead::Boundary => {
                let left = left.trim_end();
                let is_column = rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
                is_column && is_requested(rest)
                    || is_values(code, left, rest)
                    || rest.starts_with(';') && !left.ends_with(';')
                    || rest.is_empty() && left.ends_with('}')
                    // Another value: `status || 200`.
                    || left.ends_with("||") && rest.trim().is_empty()
                    || left.ends_with('|') && is_graph(left, rest)
            }
            _ => false,
        }
}

/// Whether a line is about HTTP, so that `status=200` is not FTP's.
fn speaks_of_http(line: &str, left: &str) -> bool {
    let words = ["http", "HTTP", "method", "path=", "\"path\"", "GET "];
    (left.ends_with("status=") || words.iter().any(|word| line.contains(word)))
        && !tale::names_ftp(line)
        && !["cmd=", "arg="].iter().any(|word| line.contains(word))
}

/// Whether a number alone behind a label is anything: `width: 550`, not `Access denied: 530`.
pub(super) fn is_setting(code: Code, left: &str) -> bool {
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
        || shared
            && ["status ", "received "].iter().any(|word| left.ends_with(word))
            && rest.trim_end().is_empty()
        || words.iter().any(|word| left.contains(word))
        || left.ends_with("returned ") && !rest.starts_with(' ') && matches!(code.get(), 500..=504)
        // A test of anything: `got 550, want 226`.
        || left.ends_with("got ") && rest.starts_with(", want")
        || shared && is_requested(rest)
}

/// Whether the words behind a code tell of a request to a web server: `Error 500 on POST /api`.
fn is_requested(rest: &str) -> bool {
    let paths = rest.match_indices(" /");
    let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
    paths.into_iter().any(|(at, _)| methods.iter().any(|method| rest[..at].ends_with(method)))
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
    let operand = before.trim_end();
    // `mouseX` is a variable, `FTP` a label.
    let name = operand.strip_suffix(|c: char| c.is_ascii_uppercase()).unwrap_or(operand);
    let operand = name.ends_with(|c: char| c.is_ascii_lowercase() || c == ')');
    let rest = rest.trim();
    let goes_on = ["&&", "||", "{", ")", ";", "?", "and ", "or "];
    matches!(&left[before.len()..], "<" | ">" | "<=" | ">=")
        && before.ends_with(' ')
        && operand
        && (matches!(rest, "" | ":") || goes_on.iter().any(|sign| rest.starts_with(sign)))
}

/// Whether a number that is no reply's is one of mail, by what stands on its line.
pub(super) fn is_of_mail(code: Code, left: &str, rest: &str) -> bool {
    rest.starts_with([' ', '-']) && (is_mail(code, rest) || lead::names_mail(left))
}

/// Whether a mail server greets (`220 mx.example.com ESMTP`, and 554 for no service) or lists what it
/// can do (`250-SIZE 10240000`).
fn is_mail(code: Code, rest: &str) -> bool {
    let ends = |words: &[&str]| words.iter().any(|words| rest.ends_with(words));
    match code.get() {
        220 => rest.contains("SMTP") || rest.ends_with('>') && rest.contains(" dictd "),
        200 | 201 => rest.contains("NNRP") || rest.contains("NNTP"),
        250 => {
            extends_mail(rest)
                || rest.contains("queued as ")
                || is_enhanced(rest)
                || ends(&["Sender ok", "Recipient ok", "pleased to meet you"])
                || rest.starts_with(" OK id=")
                || rest.ends_with(']') && rest.contains(" Hello ")
        }
        // By letters only: an outline holds for other digits, too.
        334 => ["VXNlcm", "UGFzc"].iter().any(|start| rest.trim_start().starts_with(start)),
        354 => ["<CR", "nter m", "tart mail"].iter().any(|words| rest.contains(words)),
        // News: `430 No such article`.
        411 | 412 | 420..=423 | 430 => {
            let denies = rest.trim_start().starts_with(['N', 'n']);
            denies && (rest.contains(" article") || rest.contains(" newsgroup"))
                || is_enhanced(rest)
        }
        450 | 452 | 550..=553 => is_of_mailbox(rest) || is_enhanced(rest) || names_mailbox(rest),
        503 => rest.contains("HELO") || rest.contains("EHLO") || is_enhanced(rest),
        554 => rest.contains("SMTP") || is_enhanced(rest) || names_mailbox(rest),
        _ => is_enhanced(rest),
    }
}

/// Whether a text speaks of a mailbox, not of a file that is named so.
fn is_of_mailbox(rest: &str) -> bool {
    rest.split_once(" mailbox").is_some_and(|(_, behind)| {
        let alone = behind.is_empty() || behind.starts_with([' ', '"', '\'', ',']) || behind == ".";
        alone && !behind.contains(": ")
    })
}

/// Whether a text begins with an address of mail: `<anna@example.com>: Relay access denied`.
fn names_mailbox(rest: &str) -> bool {
    let named = rest.strip_prefix(" <").and_then(|rest| rest.split_once(">: "));
    named.is_some_and(|(name, _)| name.contains('@') && !name.contains(' '))
}

/// Whether the text of mail stands in quotes behind the key of its code: `{Code: 550, Msg: "5.1.1 User
/// unknown"}`, `"code":"550","error":"550 5.1.1 User unknown"`.
fn is_mail_beside(rest: &str) -> bool {
    let closes = rest.starts_with([',', '"', '\'']);
    closes
        && rest.match_indices(['"', '\'']).any(|(at, _)| {
            let text = &rest[at + 1..];
            let coded = text.as_bytes().get(..3).and_then(Code::from_digits).is_some();
            is_enhanced_text(text) || coded && is_enhanced(&text[3..])
        })
}

/// Whether AMQP's keys stand beside the code: `reply-code=200, reply-text=bye, class-id=0`.
fn is_of_queue(rest: &str) -> bool {
    rest.starts_with(',') && ["class_id", "class-id"].iter().any(|key| rest.contains(key))
}

/// Whether an enhanced status code of mail (RFC 3463) stands behind a code: `550 5.1.1 User unknown`.
/// Any digits may be in it, as an outline has none (see `outline`).
fn is_enhanced(rest: &str) -> bool {
    rest.strip_prefix([' ', '-']).is_some_and(is_enhanced_text)
}

/// Whether a text begins with such a code.
fn is_enhanced_text(text: &str) -> bool {
    let [a, b'.', ..] = *text.as_bytes() else { return false };
    let mut parts = text.split(' ').next().unwrap_or_default().split('.').skip(1);
    let mut part = || {
        parts.next().is_some_and(|part| {
            matches!(part.len(), 1..=3) && part.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    a.is_ascii_digit() && part() && part() && parts.next().is_none()
}

/// Whether a mail server names what it can do. Any digit may be in it, as an outline has none.
pub(super) fn extends_mail(rest: &str) -> bool {
    const ALONE: &[&str] = &[
        "PIPELINING",
        "STARTTLS",
        "BITMIME",
        "ENHANCEDSTATUSCODES",
        "DSN",
        "CHUNKING",
        "SMTPUTF",
        "ETRN",
        "VRFY",
        "SIZE",
    ];
    let text = rest.trim_start_matches([' ', '-']).trim_end();
    match text.split_once(' ') {
        None => ALONE.contains(&text.trim_matches(|c: char| c.is_ascii_digit())),
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

/// Whether a number behind the word FTP is another value, as that of a cyclist's power: `ftp: 220 }`,
/// `FTP: 250 -> 262 watts`, `ftp: 225` alone.
fn is_value(code: Code, left: &str, rest: &str) -> bool {
    let rest = rest.trim();
    let goes_on = ["}", ")", "]", "+ ", "* ", "/ ", "-> "];
    goes_on.iter().any(|sign| rest.starts_with(sign))
        || rest.is_empty() && left.trim() == "ftp:" && !code.failed()
}

/// Whether the code is of a thing in a list that has a name: `{ code: 530, name: 'KIGUMO' }`.
fn is_named(left: &str, rest: &str) -> bool {
    left.ends_with("{ code: ")
        && rest.strip_prefix(", name: ").is_some_and(|name| !name.contains("rror"))
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

/// Whether a number in brackets is only beside what a line says: neither do the words before it tell of
/// a reply, nor does a reply's text follow: `Fixes from Wayne (213)`, `postgresql (235) unstable`, not
/// `Upload failed (550)`, `WARN (421) Too many users`.
fn is_aside(left: &str, rest: &str) -> bool {
    const TELLS: &[&str] = &[
        "rror", "RROR", "failed", "Failed", "ailure", "FAIL", "enied", "efus", "eject", "xception",
        "fehl", "Fehl", "rreur", "ncorrect", "nvalid", "annot", "n't", "nable", "not ", "Not ",
        "No ", "losed", "bort", "imed out", "eply", "esponse", "nswer", "code", "Code", "tatus",
        "eturned", "eceived", "said", "ftp", "FTP",
    ];
    const ENDS: &[&str] =
        &["omplete", "ompleted", "uccessful", "uccessfully", "ucceeded", "ccepted", "logged in"];
    let Some(rest) = rest.strip_prefix([')', ']']) else { return false };
    let words = left.trim_end_matches(['(', '[', ' ']);
    let text = rest.strip_prefix(' ').unwrap_or_default();
    let speaks = text.starts_with(|c: char| c.is_uppercase() || !c.is_ascii() || c == '"');
    !words.is_empty()
        && words.is_ascii()
        && !speaks
        && !TELLS.iter().any(|word| words.contains(word))
        && !ENDS.iter().any(|word| words.ends_with(word))
}

/// Whether things are counted: `comes with 221 commits`.
fn is_counted(code: Code, left: &str, rest: &str) -> bool {
    let word = rest.trim_start().split([' ', '.', ',']).next().unwrap_or_default();
    !code.failed()
        && left.ends_with("with ")
        && word.len() > 3
        && word.ends_with('s')
        && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether Git draws behind a file's name how many lines of it changed: ` src/a.c | 110 +++-`.
fn is_graph(left: &str, rest: &str) -> bool {
    let graph = rest.trim();
    let name = left.trim_end_matches(['|', ' ']);
    let is_file = left.starts_with(' ') && (name.contains(['.', '/']) || graph.len() > 1);
    graph.bytes().all(|byte| matches!(byte, b'+' | b'-'))
        && (graph.contains('+') || is_file && (!graph.is_empty() || !name.trim().contains(' ')))
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

/// Whether nothing but a number and blanks stand before another one, as in a table; a count would be
/// indented.
fn is_column(left: &str) -> bool {
    left.ends_with([' ', '\t'])
        && left.starts_with(|c: char| c.is_ascii_digit())
        && left.trim_end().bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether values follow a time in seconds: `1795000000 226`, `1795000000 226 331`. SIZE is answered
/// by a number.
fn is_values(code: Code, left: &str, rest: &str) -> bool {
    code.get() != 213
        && !left.is_empty()
        && left.bytes().all(|byte| byte.is_ascii_digit())
        && rest.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b' ' | b'\t' | b'.'))
}

/// Whether an indented number is `uniq -c`'s count: only a code, or a reply, stands behind it.
fn is_count(left: &str, rest: &str) -> bool {
    let Some(rest) = rest.strip_prefix([' ', '\t']) else { return false };
    let bytes = rest.as_bytes();
    bytes.get(..3).and_then(Code::from_digits).is_some()
        && left.len() >= 4
        && matches!(bytes.get(3), None | Some(b' ' | b'-'))
}
