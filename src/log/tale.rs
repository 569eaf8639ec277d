//! What follows a number: can it be the text of a reply?

use super::carrier;
use super::lead::Lead;
use crate::Code;
use crate::bytes::find_byte;

/// How the reply's first line goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Break {
    /// A blank or the end: the reply's last line.
    Last,
    /// A hyphen: more lines follow.
    More,
}

/// Codes that servers send so often that a number in a doubtful place may be one. The table explains
/// more: those need a lead that leaves no doubt.
pub(super) fn is_usual(code: u16) -> bool {
    matches!(
        code,
        110 | 120 | 125 | 150 | 200 | 202 | 211..=215 | 220 | 221 | 225..=232 | 234 | 235 | 250
            | 253 | 257 | 331 | 332 | 334..=336 | 350 | 421 | 425 | 426 | 430 | 431 | 434 | 436
            | 450..=453 | 500..=506 | 510 | 520..=522 | 530..=537 | 550..=555 | 557 | 631..=633
    )
}

/// Codes whose text may begin with a digit: a size, a time, a count, a path.
fn takes_digits(code: u16) -> bool {
    matches!(
        code,
        150 | 200 | 211 | 213 | 220 | 221 | 226 | 227 | 229 | 230 | 250 | 350 | 550 | 552
    )
}

/// What a number counts, where it counts something.
const UNITS: &[&str] = &[
    "bytes",
    "byte",
    "b",
    "kb",
    "mb",
    "gb",
    "tb",
    "kib",
    "mib",
    "gib",
    "kbytes",
    "mbytes",
    "bits",
    "bit",
    "files",
    "items",
    "users",
    "entries",
    "lines",
    "line",
    "ms",
    "msec",
    "us",
    "ns",
    "s",
    "sec",
    "secs",
    "second",
    "seconds",
    "min",
    "mins",
    "minutes",
    "minute",
    "hours",
    "days",
    "times",
    "attempts",
    "connections",
    "clients",
    "matches",
    "of",
    "octets",
    "directories",
    "folders",
    "objects",
    "packets",
    "percent",
    "x",
    "kbyte",
    "milliseconds",
    "and",
    "to",
    "or",
    "replies",
    "reply",
    "errors",
    "error",
    "code",
    "codes",
    "threads",
    "blocks",
    "records",
    "results",
    "rows",
    "is",
    "was",
    "are",
    "were",
    "response",
    "responses",
    "kbit",
    "kbps",
    "mbps",
    "free",
    "used",
    "from",
    "characters",
    "downloads",
    "events",
    "failures",
    "handles",
    "images",
    "jobs",
    "messages",
    "pages",
    "processes",
    "requests",
    "sessions",
    "tasks",
    "tests",
    "uploads",
    "warnings",
    "packages",
    "passed",
    "words",
    "mbyte",
    "gbyte",
    "gbit",
    "bpm",
    "watt",
    "watts",
];

const MONTHS: &[&str] =
    &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// HTTP's words for the codes that it shares with FTP.
const HTTP: &[&str] = &[
    "not found",
    "service unavailable",
    "bad gateway",
    "gateway time",
    "internal server error",
    "unauthorized",
    "forbidden",
    "http version",
    "bad request",
    "moved",
    "found",
    "not modified",
    "no content",
    "created",
    "accepted",
    "partial content",
    "slow down",
    "misdirected request",
    "too early",
    "upgrade required",
    "request header fields too large",
    "unavailable for legal reasons",
];

/// Whether `rest`, which begins right behind the code, goes on as a reply does.
///
/// Gives the break, and the text behind it.
pub(super) fn follows(code: u16, rest: &str, lead: Lead, gap: usize) -> Option<(Break, &str)> {
    let mark = rest.bytes().next();
    match mark {
        None => {
            let column = lead == Lead::Boundary && gap > 1;
            (ends(code, lead) && !column).then_some((Break::Last, rest))
        }
        Some(b' ' | b'\t') => {
            let text = rest.trim_start_matches([' ', '\t']);
            let fits = match lead {
                // MikroTik's `<404 Not Found>` is HTTP's.
                Lead::Arrow if gap == 0 && text.contains('>') => speaks(code, text, lead),
                Lead::Server if gap <= 1 => !of_web(code, text),
                Lead::Client if gap <= 1 => true,
                // `if x < 128 and` compares.
                Lead::Arrow if gap <= 1 && is_usual(code) => true,
                // A column of a table, or a thread's number.
                Lead::Boundary if gap > 1 && (!is_usual(code) || is_source(text)) => false,
                Lead::Start | Lead::Boundary | Lead::Open(b':') if is_row(&rest[1..]) => false,
                Lead::Start if is_measured(code, text) => false,
                _ if mark == Some(b'\t') && !is_usual(code) => false,
                // The kernel quotes what it saw of a reply: partial matching of `227 '.
                Lead::Quote
                    if matches!(text.as_bytes(), [b'\'' | b'`'] | [b'\'' | b'`', b' ', ..]) =>
                {
                    false
                }
                _ if text.is_empty() => ends(code, lead),
                _ => speaks(code, text, lead),
            };
            fits.then_some((Break::Last, &rest[1..]))
        }
        Some(b'-') => {
            let text = &rest[1..];
            let fits = match lead {
                Lead::Start | Lead::Boundary | Lead::Quote | Lead::Summary => {
                    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
                    // `error code 426-004` is a number with a part, `128-bit` a number of something.
                    if is_usual(code) {
                        digits == 0 || digits < text.trim_end().len()
                    } else {
                        digits == 0 && !text.starts_with(|c: char| c.is_ascii_lowercase())
                    }
                }
                Lead::Key | Lead::Open(_) => false,
                Lead::Server | Lead::Client | Lead::Arrow => true,
            };
            let counted = lead == Lead::Start && begins_log_line(text)
                || is_date_part(text)
                // `256-, etc., colors`
                || text.starts_with(',');
            (fits && !counted).then_some((Break::More, text))
        }
        // `550: text`, as NcFTP prints; `error 550: text`, where HTTP has no such code.
        Some(b':')
            if match lead {
                Lead::Start | Lead::Boundary | Lead::Server | Lead::Arrow | Lead::Open(b':') => {
                    true
                }
                Lead::Summary => !is_shared(code),
                _ => false,
            } =>
        {
            let text = rest[1..].strip_prefix(' ')?;
            // A name of a file or a user may come first, then what is wrong with it.
            let letter = text.starts_with(|c: char| c.is_ascii_uppercase() || c == '"')
                || code >= 400 && text.contains(": ")
                || code == 213 && is_moment(text);
            (is_usual(code) && gap <= 2 && letter && !begins_log_line(text) && !is_http(code, text))
                .then_some((Break::Last, text))
        }
        // The end of what quotes it: nothing but the code.
        Some(_) => closes(code, rest, lead).then(|| (Break::Last, after_close(rest, lead))),
    }
}

/// Whether a code with nothing behind it is a reply.
fn ends(code: u16, lead: Lead) -> bool {
    match lead {
        Lead::Server => true,
        Lead::Arrow | Lead::Start | Lead::Boundary | Lead::Summary | Lead::Key => is_usual(code),
        Lead::Client | Lead::Quote | Lead::Open(_) => false,
    }
}

/// Whether a code is closed off right away: `(550)`, `code=550,`, `[530] text`, `553\n`.
fn closes(code: u16, rest: &str, lead: Lead) -> bool {
    let Some(next) = rest.chars().next() else { return false };
    match lead {
        Lead::Open(b'(') => {
            let tail = &rest[next.len_utf8()..];
            // A program goes on: `status(530).send(body)`.
            let calls = tail.starts_with('.') && tail[1..].starts_with(char::is_alphabetic);
            next == ')'
                && is_usual(code)
                && !counts(tail.trim_start())
                && !calls
                && (tail.is_empty() || tail.starts_with([' ', '.', ',', ':', ')']))
        }
        Lead::Open(_) => {
            let text = rest.strip_prefix("] ").unwrap_or_default();
            is_usual(code) && text.starts_with(|c: char| c.is_ascii_alphanumeric())
        }
        Lead::Key | Lead::Summary => {
            // A summary's code may be quoted again in brackets; a fraction or an address may not.
            let tail = &rest[next.len_utf8()..];
            is_usual(code)
                && !counts_go_on(rest)
                && (matches!(next, ')' | ']' | '"' | '}' | ';' | '\'' | '`' | '|')
                    || matches!(next, ',' | '.')
                        && !tail.starts_with(|c: char| c.is_ascii_alphanumeric()))
        }
        Lead::Server | Lead::Arrow => {
            (lead == Lead::Server || is_usual(code))
                && (matches!(next, '\\' | '"' | '\'' | '`' | '<' | '?')
                    || next == '.' && rest.len() == 1)
        }
        Lead::Boundary | Lead::Start | Lead::Quote => {
            let column = lead == Lead::Boundary && is_usual(code) && is_last_column(rest);
            next == '\\' && rest[1..].starts_with(['r', 'n']) || column
        }
        Lead::Client => false,
    }
}

/// Whether other counts follow: `Tests run: 550, Failures: 0`.
fn counts_go_on(rest: &str) -> bool {
    let next = rest.strip_prefix(", ").and_then(|rest| rest.split_once(": "));
    next.is_some_and(|(label, count)| {
        label.bytes().all(|byte| byte.is_ascii_alphabetic())
            && count.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Whether nothing but the end of a row stands there, perhaps with EFT's column that says whether
/// the action failed: `;`, `; 1`.
pub(super) fn is_last_column(rest: &str) -> bool {
    // Any digit, as an outline has none (see `outline`).
    rest.strip_prefix(';').is_some_and(|rest| matches!(rest.trim().as_bytes(), [] | [b'0'..=b'9']))
}

/// The text behind what closes a code off.
fn after_close(rest: &str, lead: Lead) -> &str {
    match lead {
        Lead::Open(_) => rest[1..].trim_start(),
        _ => "",
    }
}

/// Whether words can be a reply's text, where the lead alone does not settle it.
fn speaks(code: u16, text: &str, lead: Lead) -> bool {
    let Some(first) = text.chars().next() else { return false };
    if lead == Lead::Key {
        return is_usual(code) && !counts(text) && !is_http(code, text);
    }
    if first.is_ascii_digit() {
        let mut words = text.split_ascii_whitespace();
        let number = words.next().unwrap_or_default();
        let loose = matches!(lead, Lead::Open(_) | Lead::Quote | Lead::Summary | Lead::Key);
        // An address, a time, columns of numbers (a progress meter's), or those before a label
        // (FileZilla's process and connection: `350 6 Status: ...`).
        let columns = words.next().is_some_and(|word| {
            let label = word.ends_with(':') && !word.starts_with(|c: char| c.is_ascii_lowercase());
            label || word.bytes().all(|b| b.is_ascii_digit())
        }) || is_column(&text[number.len()..]);
        // A server without a name greets with its address, or with its version.
        if code == 220 && number.contains('.') {
            return !columns && names_ftp(text);
        }
        let plain = number.bytes().all(|b| b.is_ascii_digit());
        let decimal = code == 150 || code == 226;
        let named = lead != Lead::Summary || code == 150;
        if !loose && code >= 400 && is_usual(code) && is_named(number, text) {
            return true;
        }
        return takes_digits(code)
            && (plain || decimal || code == 213 && is_moment(number))
            && !columns
            && (!loose || named)
            && !number.contains(':')
            && number.matches('.').count() < 2;
    }
    // A capture's row: the frame's length stands before the label.
    if counts(text) || ["Response: ", "Request: "].iter().any(|label| text.starts_with(label)) {
        return false;
    }
    // What a check waits for: `(expect string '220 ')`.
    if matches!(text.as_bytes(), [b'\'' | b'"', b')' | b',' | b']' | b';' | b':', ..]) {
        return false;
    }
    let upper = first.is_uppercase() || first as u32 > 0x2E80;
    match lead {
        Lead::Start | Lead::Boundary | Lead::Server | Lead::Arrow | Lead::Client => {
            // `550 /a: Permission denied`, and with an empty name `550 : Permission denied`.
            let refused = code >= 400 && is_usual(code) && !is_shared(code);
            let named = refused && text.contains(": ");
            // MySQL's thread, and what its line is: `530 [Note] Aborted connection`.
            let levels = ["[Note] ", "[Warning] ", "[ERROR] "];
            let of_thread = first == '[' && levels.iter().any(|level| text.starts_with(level));
            // Go's stack: `main.go:550 +0x226`.
            // OpenVMS' messages, `%RMS-E-FNF, file not found`, but no percentage.
            let of_vms = first == '%' && text[1..].starts_with(|c: char| c.is_ascii_uppercase());
            let odd = of_thread
                || first == '(' && is_sql_state(text)
                || text.starts_with("+0x")
                || first == '%' && !of_vms
                || text.starts_with("*/")
                || matches!(first, '=' | '|' | '<' | '>' | ',' | ';' | '}' | ']' | ')')
                || first == ':' && !named && !text.starts_with("::")
                || first == '/' && lead == Lead::Boundary && !named;
            !odd && !is_rights(text)
                && (is_usual(code)
                    || (upper && !is_letter(text) || first == '"')
                        && !is_shared(code)
                        && Code::new(code).and_then(Code::group).is_some())
                && !is_http(code, text)
        }
        Lead::Quote | Lead::Summary => {
            // `553 .htaccess: path-filter denied permission`, `550 ./a: No such file`
            let hidden = matches!(first, '.' | '_')
                && code >= 400
                && text[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/')
                && text.contains(": ");
            is_usual(code)
                && !is_http(code, text)
                && (first.is_alphabetic()
                    || matches!(first, '"' | '\'' | '/' | '(' | '-' | '<' | '[')
                    || hidden)
                // A ratio, a change: `430 / 1186`, `110 -> 116`.
                && !text.starts_with("/ ")
                && !text.starts_with("-> ")
        }
        Lead::Open(_) => {
            // A product's name in brackets may be all that a greeting says.
            let named = code == 220 && first == '(';
            // `(550 /in/a.csv: No such file or directory)`
            let file = first == '/' && code >= 400 && text.contains(": ");
            is_usual(code) && (upper || first == '"' || named || file) && !is_http(code, text)
        }
        Lead::Key => true,
    }
}

/// Whether the name of a file that begins with a digit stands before what is wrong with it:
/// `2024.csv: No such file`.
fn is_named(word: &str, text: &str) -> bool {
    let is_name = |name: &str| {
        !name.contains(':') && name.chars().any(|c| c.is_ascii_alphabetic() || c == '.')
    };
    word.strip_suffix(':').is_some_and(is_name)
        && text[word.len()..].trim_start().starts_with(|c: char| c.is_ascii_alphabetic())
}

/// Whether this is the answer to MDTM: `20230102120000` (RFC 3659, section 2.3), perhaps with a
/// fraction.
fn is_moment(text: &str) -> bool {
    let whole = text.split('.').next().unwrap_or_default();
    whole.len() == 14 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// Whether the word that begins a text is what a number counts, or a month.
fn counts(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let behind = &text[word.len()..];
    // `220 V`, `220 W.`, `150 pages`
    if (behind.is_empty() || word.len() == 1 && (behind == "." || behind.starts_with([',', ')'])))
        && is_unit(word)
    {
        return true;
    }
    let alone = !behind.starts_with(['.', '_', '/', '-', '\\', ':', '='])
        || behind == "."
        || behind.starts_with(". ")
        || behind.starts_with("/s");
    let lower = word.bytes().all(|b| b.is_ascii_lowercase());
    // `500 slots of 128 bytes`
    let several = lower && word.ends_with('s') && !word.ends_with("ss") && word.len() > 3;
    alone && lower && UNITS.contains(&word)
        || several && (behind.starts_with(" of ") || is_rate(behind))
        || behind.starts_with(')') && word.ends_with("Bytes")
        || (matches!(word.len(), 2 | 3) || behind.starts_with("/s"))
            && UNITS.iter().any(|unit| unit.eq_ignore_ascii_case(word))
            && !matches!(word, "OR" | "Is" | "To")
        || MONTHS.contains(&word) && behind.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a count goes on with its time or its places: `221 queries in 60 seconds`.
fn is_rate(behind: &str) -> bool {
    behind.strip_prefix(" in ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a word that is all there is names what is counted: a letter, or several of something.
fn is_unit(word: &str) -> bool {
    word.len() == 1
        || word.ends_with('s')
            && !word.ends_with("ss")
            && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether the state that SQL gives an error stands there: `ERROR 530 (HY000): ...`.
fn is_sql_state(text: &str) -> bool {
    let state = text.get(1..6).unwrap_or_default();
    text[1..].get(5..).is_some_and(|rest| rest.starts_with("):") || rest.starts_with(") at line"))
        && state.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
}

pub(super) fn names_ftp(text: &str) -> bool {
    text.contains("ftp") || text.contains("FTP")
}

/// Whether only a web server says this, even where a log's label tells who speaks.
fn of_web(code: u16, text: &str) -> bool {
    let is_gateway = matches!(text.as_bytes(), [b'B' | b'b', ..]) && code == 502;
    (is_gateway || !is_usual(code)) && is_http(code, text)
}

/// Whether an amount of something follows the name of a program: Windows' `ftp: 550 bytes received
/// in 0.02Seconds`.
pub(super) fn is_amount(rest: &str) -> bool {
    rest.strip_prefix(' ').is_some_and(counts)
}

/// Whether HTTP has this code, too.
pub(super) fn is_shared(code: u16) -> bool {
    matches!(code, 200..=206 | 300..=308 | 400..=431 | 451 | 500..=511)
}

/// Whether a code and its text in the cells of a table are a server's no: of a code that only FTP has,
/// and in words.
pub(super) fn is_refusal(code: u16, text: &str) -> bool {
    code >= 400
        && is_usual(code)
        && !is_shared(code)
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.contains(' ')
        && !counts(text)
}

/// Whether this is HTTP's own text for a code that both have, or a request.
fn is_http(code: u16, text: &str) -> bool {
    is_request(text)
        || is_shared(code)
            && HTTP.iter().any(|known| {
                text.get(..known.len()).is_some_and(|start| start.eq_ignore_ascii_case(known))
                    && !text[known.len()..].starts_with(|c: char| c.is_ascii_alphabetic())
                    && (text.len() < known.len() + 4
                        || text[known.len()..].starts_with(['>', ')', ']', '"', '\\', '\'', '`']))
            })
}

/// Whether a web server's log goes on with the request: `WARNING: 403 GET /picture/1`.
fn is_request(text: &str) -> bool {
    let methods = ["GET /", "POST /", "PUT /", "HEAD /", "DELETE /", "PATCH /", "OPTIONS /"];
    let text = text.strip_prefix('"').unwrap_or(text);
    text.as_bytes().get(1).is_some_and(u8::is_ascii_uppercase)
        && methods.iter().any(|method| text.starts_with(method))
}

/// Whether columns follow, as `ps` and `top` print them: `550 ?        Ss     0:00 vsftpd`.
fn is_row(text: &str) -> bool {
    // A word, and another column: `220 Gold        (255,215,0)`.
    let behind = text.find(' ').map_or("", |at| &text[at..]);
    behind.starts_with("   ")
        || text.starts_with("?  ")
        || text.starts_with("pts/")
        || text.starts_with('\t')
        || text.starts_with(' ') && text.trim_start().contains("  ")
}

/// Whether another column of a table stands there.
fn is_column(behind: &str) -> bool {
    behind.starts_with(['\t', ' '])
        && behind[1..].starts_with(['\t', ' '])
        && !behind.trim().is_empty()
}

/// Whether a text begins with a letter alone, as a unit is: `149 K`.
fn is_letter(text: &str) -> bool {
    matches!(text.as_bytes(), [_] | [_, b' ', ..])
}

/// Whether nothing but a file's name stands there, so that the number is its size or its lines': `550
/// ftp.log`. A host, a place or a name may be all that a server says to some.
fn is_measured(code: u16, text: &str) -> bool {
    // `pgrep -a`: `550 /usr/sbin/vsftpd /etc/vsftpd.conf`
    if text.starts_with('/') {
        let program = text.split(' ').next().unwrap_or_default();
        if (program.contains("/bin/") || program.contains("/sbin/")) && !program.ends_with(':') {
            return !text.contains(": ");
        }
    }
    let named = text.starts_with(|c: char| c == '/' || c.is_ascii_lowercase());
    named
        && !matches!(code, 150 | 200 | 213 | 220 | 250 | 257)
        && !text.contains(' ')
        && text.trim_end_matches('.').contains(['.', '/'])
}

/// Whether a source file and its line stand there, as glog has them behind a thread's number:
/// `10:00:00.220226     550 reflector.go:150] failed to list`.
fn is_source(text: &str) -> bool {
    text.split(' ').next().is_some_and(|word| {
        word.strip_suffix(']').and_then(|place| place.split_once(':')).is_some_and(
            |(file, line)| file.contains('.') && line.bytes().all(|byte| byte.is_ascii_digit()),
        )
    })
}

/// Whether a listing's rights stand there: `-rw-r--r--`.
pub(super) fn is_rights(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() > 10
        && matches!(bytes[0], b'-' | b'd' | b'l' | b'b' | b'c' | b'p' | b's')
        && bytes[1..10].iter().all(|byte| b"rwxsStTl-".contains(byte))
        && bytes[1..10].iter().any(|byte| *byte == b'r' || *byte == b'-')
        && (bytes[1..10].contains(&b'r')
            || bytes[1..4].contains(&b'w')
            || bytes[1..10].contains(&b'x')
            || bytes[10] == b' ' && bytes[11..].first().is_some_and(u8::is_ascii_digit))
}

/// Whether a line of a log begins there, so that the number before it is grep's.
fn begins_log_line(text: &str) -> bool {
    let bytes = text.as_bytes();
    let day = ["Mon ", "Tue ", "Wed ", "Thu ", "Fri ", "Sat ", "Sun "];
    let marked =
        ["<---", "--->", "----", "< ", "> ", "* ", "Response:", "Command:", "Status:", "["];
    MONTHS.iter().any(|month| {
        text.starts_with(month)
            && bytes.get(3) == Some(&b' ')
            && bytes.get(4..6).is_some_and(|day| {
                day[1].is_ascii_digit() && (day[0] == b' ' || day[0].is_ascii_digit())
            })
    }) || day.iter().any(|day| text.starts_with(day)) && text.contains(':')
        || marked[..2].iter().any(|mark| text.starts_with(mark))
        || marked[4..9].iter().any(|mark| text.starts_with(mark))
        || bytes.len() > 10 && bytes[4] == b'-' && bytes[7] == b'-' && bytes[0].is_ascii_digit()
}

/// Whether a hyphen and digits go on to a date or a telephone number.
fn is_date_part(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && text.as_bytes().get(digits) == Some(&b'-') && {
        text.as_bytes().get(digits + 1).is_some_and(u8::is_ascii_digit)
    }
}

/// The text without what the log's own format put behind it.
pub(super) fn tidy<'a>(line: &str, text: &'a str, quoted: bool) -> &'a str {
    let mut text = text;
    if is_json(line) {
        text = carrier::end(text, b'"').map_or(text, |end| &text[..end]);
    } else if quoted {
        let bold = if before_code(line, text).ends_with("**") { text.rfind("**") } else { None };
        let end = bold.or_else(|| text.rfind(['"', '\'', '`', '\u{201D}', '*']));
        text = end.map_or(text, |end| &text[..end]);
    } else if before_code(line, text).ends_with(['(', '[', '\u{FF08}']) {
        text = balanced(text);
    } else if before_code(line, text).ends_with('<') {
        text = text.split('>').next().unwrap_or(text);
    }
    let line_ends = ["\\n", "\\r", "<EOL>", "??", "`", "\\015\\012", "|"];
    loop {
        if ends_plainly(text) {
            return text;
        }
        let before = text.len();
        text = text.trim_end();
        for end in line_ends.iter().chain(&carrier::LINE_BREAKS) {
            text = text.strip_suffix(end).unwrap_or(text);
        }
        text = without_calls(without_code(without_elapsed(without_tag(text))));
        if text.len() == before {
            return if text == "-" { "" } else { text };
        }
    }
}

/// Whether a line is JSON, as far as its quotes tell.
fn is_json(line: &str) -> bool {
    let mut rest = line.as_bytes();
    while let Some(at) = find_byte(rest, b'"') {
        rest = &rest[at + 1..];
        if rest.starts_with(b":\"") {
            return true;
        }
    }
    line.starts_with('{')
}

/// Whether a text ends in a letter or a full stop, so that nothing was put behind it; a letter that
/// may be the end of an escape does not count.
fn ends_plainly(text: &str) -> bool {
    match text.as_bytes() {
        [.., before, b'n' | b'r'] => *before != b'\\',
        [.., last] => last.is_ascii_alphabetic() || *last == b'.',
        [] => true,
    }
}

/// What stands before the code of this text, if the text ends the line.
fn before_code<'a>(line: &'a str, text: &str) -> &'a str {
    line.strip_suffix(text)
        .and_then(|left| left.get(..left.len().checked_sub(4)?))
        .unwrap_or_default()
}

/// The text up to the bracket that closes one that opened before it.
fn balanced(text: &str) -> &str {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '\u{FF08}' => depth += 1,
            ')' | ']' | '\u{FF09}' if depth == 0 => return &text[..at],
            ')' | ']' | '\u{FF09}' => depth -= 1,
            _ => {}
        }
    }
    text
}

/// Cuts off a code that is said again in brackets: ` (code: 530)`.
fn without_code(text: &str) -> &str {
    // The last byte first: to look for the rest takes a walk.
    let Some(at) = text.ends_with(')').then(|| text.rfind(" (code")).flatten() else {
        return text;
    };
    let inside = text[at + 6..].trim_start_matches([':', ' ', '=']);
    let digits = inside.trim_start_matches(|c: char| c.is_ascii_digit());
    if digits == ")" && inside.len() == 4 { &text[..at] } else { text }
}

/// Cuts off the tag of HTML that ends what a line quotes: `</p>`.
fn without_tag(text: &str) -> &str {
    let Some(body) = text.strip_suffix('>') else { return text };
    match body.rsplit_once("</") {
        Some((quoted, tag)) if tag.bytes().all(|byte| byte.is_ascii_alphanumeric()) => quoted,
        _ => text,
    }
}

/// Cuts off the calls that .NET and Java print behind a message, where a log has them on its line:
/// `Gone.   at System.Net.FtpWebRequest.GetResponse()`, in German `bei`.
fn without_calls(text: &str) -> &str {
    let is_call = |name: &str| {
        name.matches('.').count() > 1
            && name.split('.').any(|part| part.starts_with(|c: char| c.is_ascii_uppercase()))
            && name.chars().all(|c| c.is_alphanumeric() || "._<>`$+[],".contains(c))
    };
    for (at, _) in text.match_indices('(') {
        let Some((before, name)) = text[..at].rsplit_once(' ') else { continue };
        let Some((message, word)) = before.rsplit_once(' ') else { continue };
        let short = word.chars().count() <= 3 && word.chars().all(char::is_lowercase);
        if short && !word.is_empty() && is_call(name) {
            return message.trim_end();
        }
    }
    text
}

/// Cuts off the time that FluentFTP adds: ` [133ms]`, ` [739141.38d]`.
fn without_elapsed(text: &str) -> &str {
    let Some(body) = text.strip_suffix(']') else { return text };
    let Some(at) = body.rfind(" [") else { return text };
    let inside = body[at + 2..].trim_start_matches('<');
    let unit = inside.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ',');
    if unit.len() < inside.len() && matches!(unit, "ms" | "s" | "m" | "h" | "d") {
        &text[..at]
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table;

    #[test]
    fn every_usual_code_is_explained() {
        for code in (100..700).filter(|code| is_usual(*code)) {
            assert!(Code::new(code).and_then(table::lookup).is_some(), "{code}");
        }
    }
}
