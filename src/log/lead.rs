//! What stands before a number or a word, and what that makes of it.
//!
//! Formats differ, but a reply is led in by few things: nothing, a marker of the direction, the end
//! of a log's prefix, a quote, an exception's name, a key. Judging the lead serves formats that
//! nobody has listed.

use crate::bytes::{Slots, shape};
use crate::pattern::Letters;
use crate::verb;

/// What leads in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// A marker or label that says: this came from the server.
    Server,
    /// A marker or label that says: this came from the client.
    Client,
    /// An arrow that some tools use for one direction, some for the other, some for both.
    Arrow,
    /// The start of the line, perhaps behind a bullet or a count.
    Start,
    /// The end of a log's prefix: a bracket, a time, a level.
    Boundary,
    /// Words with a colon, an exception's name, a verb of saying.
    Summary,
    /// A key: `code=`, `"reply_code":`, `(code `.
    Key,
    /// A bracket that opens right before, or the colon of a line's number.
    Open(u8),
    /// A quote in running text.
    Quote,
}

/// A lead, and how it was set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Led {
    pub(super) lead: Lead,
    /// Blanks between the lead and what it leads in.
    pub(super) gap: usize,
    /// Whether a quote opens right before.
    pub(super) quoted: bool,
}

/// Labels of the server's lines; the languages are those of FileZilla.
const SERVER: &[&str] = &[
    "response",
    "ftp response",
    "reply",
    "answer",
    "antwort",
    "réponse",
    "réponse ",
    "respuesta",
    "risposta",
    "resposta",
    "odpowiedź",
    "ответ",
    "响应",
    "回應",
    "応答",
    "レスポンス",
    "응답",
    "antwoord",
    "svar",
    "odpověď",
    "válasz",
    "yanıt",
    "vastaus",
    "recv",
    "rcvd",
    "received",
    "rx",
    "s",
    "srv",
    "server",
    "<",
    "get",
    "resp",
    "ftp",
    "ftp-data",
    "wrote",
    "in",
];

/// Labels of the client's lines.
const CLIENT: &[&str] = &[
    "command",
    "cmd",
    "request",
    "befehl",
    "commande",
    "comando",
    "polecenie",
    "команда",
    "命令",
    "指令",
    "コマンド",
    "명령",
    "opdracht",
    "kommando",
    "příkaz",
    "parancs",
    "komut",
    "komento",
    "send",
    "put",
    "c",
    "cli",
    "client",
    "tx",
    "ftp command",
    "read",
    "out",
];

/// Labels whose number is never a reply.
const NEITHER: &[&str] = &[
    "length",
    "size",
    "port",
    "line",
    "pid",
    "count",
    "total",
    "bytes",
    "offset",
    "seq",
    "ack",
    "win",
    "listing",
    "uid",
    "gid",
    "id",
    "errno",
    "exit",
    "transferred",
    "elapsed",
    "time",
    "limit",
    "max",
    "speed",
    "duration",
    "listen",
    "version",
    "level",
    "priority",
    "thread",
    "sent",
    "examined",
    "affected",
    "received",
    "rule",
    "alert",
    "sid",
    "default",
    // What a test waits for: `Server reply: %1$s [Expected: 150 or 125]`.
    "expected",
    "erwartet",
];

/// Programs that copy without FTP: they speak of files, which may have numbers for names.
const COPIERS: &[&str] = &["scp", "ssh", "rsync", "sftp"];

/// Protocols and programs whose errors, statuses and replies have three digits, too.
const ELSEWHERE: &[&str] = &[
    "https", "sftp", "scp", "ssh", "smtp", "lmtp", "nntp", "pop3", "imap", "sip", "rtsp", "mysql",
    "sql", "tftp", "mail", "npm",
];

/// Words that say a code follows.
const SAYING: &[&str] = &[
    "failed",
    "error",
    "code",
    "status",
    "response",
    "reply",
    "returned",
    "returns",
    "received",
    "answered",
    "answer",
    "says",
    "said",
    "got",
    "gave",
    "gives",
    "with",
    "none",
    "sent",
    "sends",
    "recv",
    "rcvd",
    "replied",
    "responded",
    "fehler",
    "erreur",
    "reports",
    "reported",
    "code:",
];

/// Levels of logs, which may end a prefix.
const LEVELS: &[&str] = &[
    "info",
    "debug",
    "error",
    "warn",
    "warning",
    "trace",
    "notice",
    "fine",
    "finer",
    "finest",
    "severe",
    "verbose",
    "inf",
    "dbg",
    "err",
    "wrn",
    "information",
    "fatal",
    "critical",
    "crit",
];

/// Keys whose value is a code.
const KEYS: &[&str] = &[
    "code",
    "reply",
    "replycode",
    "reply_code",
    "reply-code",
    "response",
    "response_code",
    "responsecode",
    "response-code",
    "status",
    "statuscode",
    "status_code",
    "ftpcode",
    "ftp_code",
    "ftp_reply_code",
    "completion_code",
    "resp",
    "resp_code",
    "respcode",
    "retcode",
    "ret",
    "rc",
    "result",
    "sc-status",
    "sc_status",
    "ftp_status",
    "ftp_response_code",
    "ftp_response",
    "camelftpreplycode",
    "numericcode",
    "rsp",
];

/// Keys whose value is a message, which may be a reply: `err=550 x: No such file`.
const MESSAGES: &[&str] =
    &["err", "error", "msg", "message", "text", "reason", "detail", "cause", "exception"];

/// Marks of mail, news and the web, whose replies have three digits, too.
const OTHERS: &[&str] = &[
    "SMTP",
    "smtp[",
    "smtpd",
    "smtp:",
    "smtp;",
    "LMTP",
    "RCPT",
    "MAIL FROM",
    "ail server",
    "NNTP",
    "nntp:",
    "nntpd",
    "HTTPError:",
    "AMQP",
];

/// Judges leads and remembers the verdicts: the prefixes of a log repeat themselves but for digits.
#[derive(Default)]
pub(super) struct Leads {
    /// By shape.
    known: Slots<Option<Led>, { 1 << 11 }>,
    judged: usize,
}

impl Leads {
    /// Fewer verdicts than this are not worth a memory: a question needs one or two.
    const FEW: usize = 32;

    /// What leads in at the end of `left`.
    pub(super) fn judge(&mut self, left: &str) -> Option<Led> {
        if self.judged < Self::FEW {
            self.judged += 1;
            return judge(left);
        }
        self.known.of(shape(left.as_bytes()), || judge(left))
    }
}

/// What leads in at the end of `left`, whichever digits are in it.
fn judge(left: &str) -> Option<Led> {
    let trimmed = left.trim_end_matches([' ', '\t']);
    let gap = left.len() - trimmed.len();
    // `10.220 seconds`, step `#220`.
    if gap == 0 && trimmed.ends_with(['.', '#']) {
        let led = Led { lead: Lead::Summary, gap, quoted: false };
        return trimmed.to_ascii_lowercase().ends_with("ftp error #").then_some(led);
    }
    let tabbed = left.ends_with('\t');
    let led = |lead| Some(Led { lead, gap: if tabbed { 0 } else { gap }, quoted: false });
    if is_bare(trimmed) {
        return led(Lead::Start);
    }
    if names_mail(trimmed) {
        return None;
    }
    if gap == 0 {
        return glued(trimmed).map(|(lead, quoted)| Led { lead, gap, quoted });
    }
    let plain = trimmed.trim_end_matches(['*', '`']);
    let last = plain.chars().next_back()?;
    led(match last {
        '<' | '>' | '-' | '=' | '\u{2190}' | '\u{2192}' | '\u{BB}' | '\u{AB}' => arrow(plain)?,
        ':' | '\u{FF1A}' => label(plain)?,
        // A program's remark: `raise error_perm(resp)  # 550`.
        '#' if plain.ends_with(")  #") => return None,
        ']' | ')' | '|' | ';' | '}' | '*' | '#' => Lead::Boundary,
        // An access log's greeting: no command.
        '"' if plain.ends_with("\"-\"") => Lead::Boundary,
        // A quote that closes, or one that a blank follows, belongs to something else.
        '"' | '\'' => return None,
        _ if trimmed.len() > plain.len() => Lead::Boundary,
        _ => word(plain)?,
    })
}

/// Whether what stands before a number tells of mail, news or the web.
pub(super) fn names_mail(left: &str) -> bool {
    const LETTERS: [Letters; OTHERS.len()] = {
        let (mut letters, mut at) = ([Letters::of(""); OTHERS.len()], 0);
        while at < OTHERS.len() {
            letters[at] = Letters::of(OTHERS[at]);
            at += 1;
        }
        letters
    };
    let has = Letters::of(left);
    OTHERS.iter().zip(LETTERS).any(|(other, needed)| has.hold(needed) && left.contains(other))
}

/// Whether nothing but a bullet, a diff's sign, a quotation mark of mail or a count stands there.
fn is_bare(left: &str) -> bool {
    let left = left.trim_start_matches([' ', '\t']);
    let bullets =
        left.trim_matches(['-', '+', '*', '#', '>', '|', '.', ' ', '`', '\u{2022}', '\t']);
    let marks = left.chars().count() - bullets.chars().count();
    if bullets.is_empty() {
        let stars = left.bytes().all(|byte| byte == b'*') && marks <= 5;
        return stars || marks <= 2 && !left.starts_with(">>") && !left.ends_with("->");
    }
    // A count of `uniq -c`, the number of `cat -n`, of a list.
    marks <= 1 && bullets.len() <= 7 && bullets.bytes().all(|byte| byte.is_ascii_digit())
}

/// What leads in with no blank between.
fn glued(left: &str) -> Option<(Lead, bool)> {
    let last = left.chars().next_back()?;
    let before = &left[..left.len() - last.len_utf8()];
    match last {
        '"' | '\'' | '`' | '\u{201C}' | '\u{2018}' | '\u{201E}' | '\u{AB}' | '\u{300C}' => {
            quote(before).map(|lead| (lead, true))
        }
        '*' if before.ends_with(": ") => judge(before).map(|led| (led.lead, true)),
        '*' if before.ends_with(['*', ' ']) => {
            // A power: `print 2**150`.
            let factor = before.trim_end_matches('*').ends_with(char::is_alphanumeric);
            (!factor).then_some((Lead::Summary, true))
        }
        '(' | '[' => {
            let word_before = before.ends_with(|c: char| c.is_ascii_alphanumeric());
            if last == '[' && word_before {
                // A sentence and its code: `Error: Too many connections from this IP[421]`.
                let text = ["Error: ", "message: "].iter().find_map(|key| before.strip_prefix(key));
                let is_sentence = text?.contains(' ') && text?.starts_with(char::is_uppercase);
                return is_sentence.then_some((Lead::Summary, false));
            }
            // A server's own log: `Send reply: [230 ]`.
            if last == '[' && before.ends_with("eply: ") {
                return Some((Lead::Server, false));
            }
            // PostgreSQL's process: `10:00:00.220 UTC [550] LOG:  checkpoint`.
            if last == '[' && ends_time(before.trim_end()) {
                return None;
            }
            // `nesting limit (250)`
            let about = last_word(before.trim_end());
            if last == '(' && !word_before && NEITHER.iter().any(|known| same(known, about)) {
                return None;
            }
            // ESP-IDF's level and milliseconds: `I (551) boot: Loaded app`.
            // A count and its size, `6(530)`; a place in a program, `ftp.c(550) : error`.
            if last == '('
                && (before.ends_with(|c: char| c.is_ascii_digit())
                    || is_source_file(last_word(before)))
            {
                return None;
            }
            if last == '('
                && matches!(last_word(before.trim_end()), "E" | "W" | "I" | "D" | "V")
                && !word_before
            {
                return None;
            }
            Some((Lead::Open(if last == '(' { b'(' } else { b'[' }), false))
        }
        '\u{FF08}' | '\u{3010}' => Some((Lead::Open(b'('), false)),
        '>' if is_markup(left) || before.ends_with('"') && before.contains('<') => {
            Some((Lead::Quote, false))
        }
        '>' | '<' => {
            let tag = before.rfind('<').is_some_and(|at| !before[at..].contains([' ', '-']));
            let arrow = last == '>' && before.ends_with(|c: char| c.is_ascii_digit());
            (!tag && !arrow || before.is_empty()).then_some((Lead::Arrow, false))
        }
        '=' => {
            let mut key = before.rsplit([' ', ';', ',', '\t', '|', '{', '[']).next()?;
            // `FTPException(code=550, message='No such file')`
            // `I won't open a connection (code=500)`
            if let Some((name, inner)) = key.split_once('(')
                && (name.is_empty() || super::tale::names_ftp(name))
            {
                key = inner;
            }
            // Apple's errors have a code of their own domain, and one of FTP.
            if key == "Code" && before.contains("Error Domain=") {
                return None;
            }
            if key.ends_with("FTPStatusCodeKey") {
                return Some((Lead::Key, false));
            }
            // SFTPGo's `line`; others number lines with it.
            let message = MESSAGES.iter().any(|known| same(known, key))
                || key == "line" && before.contains("ending answer");
            if message {
                Some((Lead::Quote, false))
            } else {
                is_key(key).then_some((Lead::Key, false))
            }
        }
        '|' | ';' => Some((Lead::Boundary, false)),
        // A drawing of the dialogue: `|<-225 ABOR command successful`.
        '-' if matches!(before.strip_suffix('<'), Some(rest) if rest.ends_with('|')) => {
            Some((Lead::Arrow, false))
        }
        // What `grep -C` puts before the lines around: `a.log-12-`.
        '-' if numbered(before).is_some_and(is_path) => Some((Lead::Start, false)),
        ':' => colon(before).map(|lead| (lead, false)),
        '\u{FF1A}' => Some((Lead::Summary, false)),
        _ => None,
    }
}

/// Whether nothing but tags of HTML stand there.
fn is_markup(left: &str) -> bool {
    let mut tags = left.trim_start().split_inclusive('>').peekable();
    let is_tag = |tag: &str| {
        let name = tag.strip_prefix('<').and_then(|tag| tag.strip_suffix('>'));
        name.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_lowercase()))
    };
    tags.peek().is_some() && tags.all(is_tag)
}

/// A quote opens: what leads in before it?
fn quote(before: &str) -> Option<Lead> {
    // Python's bytes: `got b'550 Denied.\\r\\n'`
    let before = match before.strip_suffix('b') {
        Some(rest) if rest.is_empty() || rest.ends_with([' ', '(', '[', ':', '=', ',']) => rest,
        _ => before,
    };
    if before.ends_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let trimmed = before.trim_end_matches([' ', '(', '{', '[', '\\']);
    if trimmed.is_empty() {
        return Some(Lead::Quote);
    }
    if trimmed.contains("FTP response:") {
        return Some(Lead::Server);
    }
    let calls = ["recv", "read(", "write(", "send"];
    if trimmed.ends_with(',') && calls.iter().any(|call| trimmed.contains(call)) {
        return Some(Lead::Arrow);
    }
    if trimmed.contains("FTP command:") {
        return Some(Lead::Client);
    }
    if trimmed.ends_with("*get*") || trimmed.ends_with("*resp*") {
        return Some(Lead::Server);
    }
    if trimmed.ends_with("*cmd*") || trimmed.ends_with("*put*") {
        return Some(Lead::Client);
    }
    if trimmed.ends_with("\":") || trimmed.ends_with('=') {
        // The value of a key: a message, or the code itself.
        let key = trimmed.trim_end_matches(['"', ':', '=']);
        let key = key.rsplit(['"', ' ', '{', ',']).next().unwrap_or_default();
        return Some(if is_key(key) { Lead::Key } else { Lead::Boundary });
    }
    if trimmed.ends_with(',') || trimmed.ends_with('"') {
        return Some(if is_array_of_codes(trimmed) { Lead::Key } else { Lead::Boundary });
    }
    match judge(before) {
        Some(led) if !matches!(led.lead, Lead::Open(_) | Lead::Key) => Some(led.lead),
        _ => Some(Lead::Quote),
    }
}

/// Whether the quoted values back to a key are all codes: `"completion_code":["150","`.
fn is_array_of_codes(left: &str) -> bool {
    let rest = left.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '"' | ',' | ' '));
    rest.ends_with('[') && {
        let key = rest.trim_end_matches(['[', ' ', ':', '"']);
        is_key(key.rsplit(['"', ' ', '{', ',']).next().unwrap_or_default())
    }
}

/// A colon stands right before: a key of JSON, or what grep puts before a line.
fn colon(before: &str) -> Option<Lead> {
    if let Some(quoted) = before.strip_suffix('"') {
        let key = quoted.rsplit('"').next().unwrap_or_default();
        return is_key(key).then_some(Lead::Key);
    }
    // A place in a program: `Connection reset at Client.java:421`.
    if is_source_file(last_word(before)) {
        return None;
    }
    // Python's logging: `DEBUG:name:message`. Java's exceptions: `CWD x:550 text`.
    let first = before.split(':').next().unwrap_or_default();
    if is_level(first) && !before.contains(' ') {
        return Some(Lead::Boundary);
    }
    // A level that ends a prefix: `14:17:00-aioftp.client-INFO:200 text`.
    let last = before.rsplit([' ', '-', '|', '\t']).next().unwrap_or_default();
    if last.len() < before.len()
        && last.bytes().all(|byte| byte.is_ascii_uppercase())
        && is_level(last)
    {
        return Some(Lead::Boundary);
    }
    if before.contains("Exception: ") {
        return Some(Lead::Summary);
    }
    // NetExec: `(Response:530 User cannot log in)`.
    if matches!(last_word(before), "Response" | "Reply") {
        return Some(Lead::Summary);
    }
    // Go prints its struct; FluentFTP's `Code: 530 Message: ...` without blanks.
    if before.ends_with("textproto.Error{Code") || before == "Code" {
        return Some(Lead::Key);
    }
    let body = before
        .strip_suffix(|c: char| c.is_ascii_digit())
        .map(|rest| rest.trim_end_matches(|c: char| c.is_ascii_digit()));
    match body {
        // `12:` of grep -n; `a.log:12:` of grep -Hn. Not a time, whose parts have two digits.
        Some("") => Some(Lead::Start),
        Some(path) => is_path(path.strip_suffix(':')?).then_some(Lead::Start),
        None => is_path(before).then_some(Lead::Start),
    }
}

/// Whether grep could have put this before a line: a file's name.
fn is_path(word: &str) -> bool {
    !word.contains([' ', '\t', '"', '=']) && word.contains(['.', '/']) && !is_numeric(word)
}

/// Whether a word is the name of a program's source, so that a number behind it is a line's.
fn is_source_file(word: &str) -> bool {
    let kinds = [
        "c", "cc", "cpp", "cs", "go", "h", "java", "js", "kt", "mjs", "php", "pl", "py", "rb",
        "rs", "swift", "ts",
    ];
    word.rsplit_once('.').is_some_and(|(_, kind)| kinds.contains(&kind))
}

/// Whether a word is how a log names what a line weighs.
fn is_level(word: &str) -> bool {
    LEVELS.iter().any(|level| same(level, word))
}

/// Whether a word has no letter of any alphabet.
fn is_numeric(word: &str) -> bool {
    !word.chars().any(char::is_alphabetic)
}

fn is_key(key: &str) -> bool {
    let key = key.rsplit('.').next().unwrap_or(key);
    KEYS.iter().any(|known| known.eq_ignore_ascii_case(key))
        || key.eq_ignore_ascii_case("code") && !key.is_empty()
}

/// Whether a key can mean nothing but a reply: others count rows, or are a process' result.
pub(super) fn names_reply(key: &str) -> bool {
    ["reply", "replycode", "reply_code", "ftpcode", "ftp_code", "completion_code", "numericcode"]
        .iter()
        .any(|known| same(known, key.rsplit('.').next().unwrap_or(key)))
}

/// Whether a key is all that is said of an error: `domain = 6, error = 550`, not `mean error = 550`.
pub(super) fn is_error(key: &str) -> bool {
    let word = last_word(key).trim_start_matches('{');
    (same("error", word) || same("code", word))
        && key[..key.len() - word.len()]
            .trim_end_matches(' ')
            .chars()
            .next_back()
            .is_none_or(|c| matches!(c, ',' | ';' | ':' | '{' | '(' | '['))
}

/// An arrow stands before.
fn arrow(left: &str) -> Option<Lead> {
    let body =
        left.trim_end_matches(['<', '>', '-', '=', '\u{2190}', '\u{2192}', '\u{AB}', '\u{BB}']);
    let shaft = &left[body.len()..];
    // `[code= 425, message= ...]`; z/OS: `Reply = 550 EX  STD RC = 16550`.
    let key = body.trim_end();
    if shaft == "="
        && (is_key(last_word(body))
            || names_reply(last_word(key))
            || key.ends_with("eply code")
            || is_error(key))
    {
        return Some(Lead::Key);
    }
    if body.ends_with(|c: char| c.is_ascii_alphanumeric()) && shaft.len() < 2 {
        // A progress meter runs into its arrow: `0< 220`.
        let progress = is_numeric(body) && body.contains("--:--");
        let is_mark = shaft == ">" && body.len() < 12 || shaft == "<" && last_word(body) == "FTP";
        return (progress || is_mark).then_some(Lead::Arrow);
    }
    match shaft {
        "<---" | "<--" | "<<<" | "<-----" => Some(Lead::Server),
        "--->" | "---->" | ">>>" | "----->" => Some(Lead::Client),
        // The status of an HTTP client: `<Response [404]> 404`.
        ">" if body.ends_with(']') && body.contains('<') => None,
        "-" | "--" if body.is_empty() || body.ends_with(' ') => Some(Lead::Boundary),
        "=" | "==" | "---" | ">=" => None,
        _ if shaft.contains(['<', '>', '\u{2190}', '\u{2192}', '\u{BB}', '\u{AB}']) => {
            // The diff's sign may stand before lftp's arrow.
            Some(if shaft.ends_with("<---") {
                Lead::Server
            } else if shaft.ends_with("--->") {
                Lead::Client
            } else {
                Lead::Arrow
            })
        }
        _ => None,
    }
}

/// A colon and a blank stand before: a label, a tag, or words that sum up.
fn label(left: &str) -> Option<Lead> {
    let body = left.trim_end_matches([':', '\u{FF1A}']);
    let body = body.trim_end_matches(['*', ' ']);
    if body.ends_with([']', ')']) || ends_time(body) {
        return Some(Lead::Boundary);
    }
    // A modem's errors, not a server's.
    if body.ends_with("+CME ERROR") || body.ends_with("+CMS ERROR") {
        return None;
    }
    let word = behind_place(last_word(body));
    let is = |words: &[&str]| words.iter().any(|known| same(known, word));
    if is(SERVER) {
        // curl sums up: `RETR response: 550`, `Bad PASV/EPSV response: 550`.
        let about = body[..body.len() - word.len()].trim_end().rsplit(' ').next().unwrap_or("");
        let verb = about.split('/').next().unwrap_or("");
        let sums_up = verb::is_known(verb);
        return Some(if sums_up { Lead::Summary } else { Lead::Server });
    }
    if is(CLIENT) {
        return Some(Lead::Client);
    }
    // A client's log and a server's mean opposite directions by it.
    if same("sent", word) {
        // `Rows sent: 226` counts.
        let counted = body[..body.len() - word.len()].trim_end().ends_with('s');
        return (!counted).then_some(Lead::Boundary);
    }
    // `scp: 226: No such file or directory`
    if is(COPIERS) {
        return None;
    }
    // Transmit numbers its connections: `2: 552: Transfer aborted`.
    if !body.is_empty() && body.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Lead::Open(b':'));
    }
    let kind = word.rsplit(['-', '_']).next().unwrap_or(word);
    // `Listing:` shows a file, but `error listing:` a reply.
    let before = last_word(body[..body.len() - word.len()].trim_end());
    // The plugins of Nagios: `Invalid response from host/port: 530 Login incorrect.`
    let sums_up = same(behind_place(before), "error") || body.ends_with("host/port");
    if !sums_up && NEITHER.iter().any(|known| same(known, kind))
        || !word.is_empty()
            && is_numeric(word)
            && !word.ends_with(['}', '"', '\''])
            && !is_time(word)
            && !is_address(word)
            && !is_flow(word)
    {
        return None;
    }
    if is(KEYS) && !body.ends_with("exit code") {
        return Some(Lead::Key);
    }
    if is_level(word) && body.len() == word.len() {
        return Some(Lead::Summary);
    }
    Some(if is_time(word) { Lead::Boundary } else { Lead::Summary })
}

/// A word stands before.
fn word(left: &str) -> Option<Lead> {
    match left.rsplit([' ', '\t']).next() {
        Some("S->C") => return Some(Lead::Server),
        Some("C->S") => return Some(Lead::Client),
        _ => {}
    }
    let word = last_word(left);
    let before = left[..left.len() - word.len()].trim_end();
    let is = |words: &[&str]| words.iter().any(|known| same(known, word));
    // `HTTP Error 421: Misdirected Request`, `SFTP status 550`
    if same("http", last_word(before)) || is(SAYING) && is_elsewhere(before) {
        return None;
    }
    if ends_time(left) {
        return Some(Lead::Boundary);
    }
    if is_address(word) {
        return Some(Lead::Boundary);
    }
    // `Failed password for root from 192.0.2.1 port 550 ssh2`
    if is(&["port", "pid"]) {
        return None;
    }
    // The sniffers of Network General: `FTP: R PORT=1044 331 Need password.`
    if let Some(port) = word.strip_prefix("PORT=")
        && is_numeric(port)
    {
        return match before {
            _ if before.ends_with("FTP: R") => Some(Lead::Server),
            _ if before.ends_with("FTP: C") => Some(Lead::Client),
            _ => None,
        };
    }
    // A sentence has errors, too: `it gives Error 520, but ...`.
    let in_sentence = word == "Error" && before.ends_with(|c: char| c.is_ascii_lowercase());
    if is_level(word) && !word.starts_with(|c: char| c.is_ascii_lowercase()) && !in_sentence {
        return Some(Lead::Boundary);
    }
    if same("ftp", word) && before.is_empty() {
        return Some(Lead::Summary);
    }
    if word == "is" && before.ends_with("eply code") {
        return Some(Lead::Summary);
    }
    // A test wants it: `Expected response code 250 but got`.
    let wanted = before.strip_suffix(" response").unwrap_or(before);
    if ["expected", "Expected"].contains(&last_word(wanted)) {
        return None;
    }
    // A sentence that failed before what the server said: `Login failed. 530 Login incorrect.`
    if let Some(word) = word.strip_suffix('.')
        && ["failed", "fehlgeschlagen"].contains(&word)
    {
        return Some(Lead::Quote);
    }
    if same("reason", word) {
        return Some(Lead::Quote);
    }
    // `FTPPermError 550: ...`, `got error, 500 ...`
    let of_ftp = super::tale::names_ftp(word)
        && ["Error", "_ERROR", "_FAILED"].iter().any(|end| word.ends_with(end));
    let got = word == "a" && same("got", last_word(before));
    if is(SAYING) || got || of_ftp || word == "error," {
        let of_process = left.contains("exit") || left.contains("Exit");
        return (!of_process).then_some(Lead::Summary);
    }
    // Kubernetes: `... stdout F `.
    if matches!(word, "F" | "P") && (before.ends_with("stdout") || before.ends_with("stderr")) {
        return Some(Lead::Start);
    }
    // stern: a pod and its container.
    if is_pod(before) {
        return Some(Lead::Start);
    }
    // A user's name behind an address; a source file and its line (`client.py:186`).
    let source =
        word.rsplit_once(':').is_some_and(|(file, line)| file.contains('.') && is_numeric(line));
    (is_address(last_word(before)) || source).then_some(Lead::Boundary)
}

/// Whether another protocol or program than FTP is named last: `SFTP`, `SQL error`, `npm error`.
fn is_elsewhere(left: &str) -> bool {
    let is = |words: &[&str], word| words.iter().any(|known| same(known, word));
    let mut words = left.rsplit(' ');
    let last = words.next().unwrap_or_default();
    let about =
        if is(SAYING, last) || last == "ERR!" { words.next().unwrap_or_default() } else { last };
    is(ELSEWHERE, last_word(about))
}

/// Whether the text ends in a time of day with seconds, a date behind one, or AM and PM.
fn ends_time(left: &str) -> bool {
    let word = last_word(left);
    let before = left[..left.len() - word.len()].trim_end();
    if is_time(word) || before.is_empty() && is_epoch(word) {
        return true;
    }
    let earlier = last_word(before);
    match word {
        "AM" | "PM" | "am" | "pm" | "UTC" | "GMT" | "Z" => is_time(earlier),
        _ if word.len() == 4 && is_numeric(word) => is_time(earlier),
        _ if word.starts_with(['+', '-']) && is_numeric(word) => is_time(earlier),
        _ => false,
    }
}

/// `12:50:04`, with a fraction, a date glued before, or a zone glued behind.
fn is_time(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.windows(8).any(|w| {
        w[2] == b':' && w[5] == b':' && [0, 1, 3, 4, 6, 7].iter().all(|&at| w[at].is_ascii_digit())
    }) && word.matches(':').count() <= 4
        && bytes.iter().all(|byte| byte.is_ascii_digit() || b":.,-+TZ/[]".contains(byte))
}

/// Seconds or milliseconds since 1970, as `date +%s`, and with a fraction `ts %.s` and `tcpdump -tt`
/// print them: `1795000000`, `1795000000123`, `1795000000.123`.
fn is_epoch(word: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    match word.split_once('.') {
        Some((whole, fraction)) => {
            whole.len() == 10 && fraction.len() >= 3 && digits(whole) && digits(fraction)
        }
        None => matches!(word.len(), 10 | 13) && digits(word),
    }
}

/// An IPv4 address, perhaps with a port, or with its parts made unknown: `192.168.???.???`.
pub(super) fn is_address(word: &str) -> bool {
    let is_part = |part: &[u8]| {
        matches!(part.len(), 1..=3)
            && (part.iter().all(u8::is_ascii_digit) || part.iter().all(|&byte| byte == b'?'))
    };
    let host = word.as_bytes().split(|&byte| byte == b':').next().unwrap_or_default();
    let mut parts = host.split(|&byte| byte == b'.');
    parts.by_ref().take(4).filter(|part| is_part(part)).count() == 4 && parts.next().is_none()
}

/// A pod of Kubernetes by the two parts of its name that are made up without vowels:
/// `ftp-7d9f8b6c5-x2x4z`.
fn is_pod(word: &str) -> bool {
    let made_up = |part: &str| {
        let is_of = |byte: u8| {
            byte.is_ascii_digit() || byte.is_ascii_lowercase() && !b"aeiouy".contains(&byte)
        };
        part.bytes().all(is_of)
    };
    let mut parts = word.rsplitn(3, '-');
    let (id, set, name) = (parts.next(), parts.next(), parts.next());
    id.is_some_and(|id| id.len() == 5 && made_up(id))
        && set.is_some_and(|set| matches!(set.len(), 8..=10) && made_up(set))
        && name.is_some_and(|name| !name.contains(' '))
}

/// The ends of a connection, as tcpflow names it: `192.000.002.001.00021-192.000.002.002.33546`.
fn is_flow(word: &str) -> bool {
    let is_end = |end: &str| end.len() == 21 && end.matches('.').count() == 4;
    word.split_once('-').is_some_and(|(from, to)| is_end(from) && is_end(to))
}

fn last_word(text: &str) -> &str {
    text.rsplit([' ', '\t', '*', '|', '(', '[', '"', '>', '\'', '/', '`']).next().unwrap_or(text)
}

/// What stands before a number behind a hyphen: `a.log` of `a.log-12`.
fn numbered(place: &str) -> Option<&str> {
    let name = place.trim_end_matches(|c: char| c.is_ascii_digit());
    name.strip_suffix('-').filter(|_| name.len() < place.len())
}

/// A word without what grep and diff put before a line: `a.log:12:Command`, `a.log-12-Command`,
/// `+Command`.
fn behind_place(word: &str) -> &str {
    let word = word.trim_start_matches(['+', '-']);
    let Some(at) = word.rfind([':', '-']) else { return word };
    let (place, behind) = (&word[..at], &word[at + 1..]);
    // Python's logging does the same: `INFO:name:Command`.
    let is_place = match word.as_bytes()[at] {
        b':' => is_path(place) || is_level(place.split(':').next().unwrap_or_default()),
        _ => numbered(place).is_some(),
    };
    if is_place && behind.starts_with(char::is_alphabetic) { behind } else { word }
}

/// Whether two words are the same but for the case of their letters.
fn same(known: &str, word: &str) -> bool {
    known.eq_ignore_ascii_case(word)
        || !word.is_ascii() && !known.is_ascii() && known.to_lowercase() == word.to_lowercase()
}

/// The last part of a lead, without digits: what the lines of one reply have in common.
pub(super) fn tail(left: &str) -> &str {
    let start = left.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
    let mut start = start.max(left.len().saturating_sub(24));
    while !left.is_char_boundary(start) {
        start += 1;
    }
    &left[start..]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lead(left: &str) -> Option<Lead> {
        judge(left).map(|led| led.lead)
    }

    #[test]
    fn knows_markers() {
        for left in ["<--- ", "[947] 192.0.2.1 <--- ", "Response:\t", "> **Response:**\t", "-<--- "]
        {
            assert_eq!(lead(left), Some(Lead::Server), "{left}");
        }
        for left in [
            "---> ",
            "----> ",
            "Command:\t",
            "15:50:48\tCommand:\t",
            "+Command:\t",
            "a.log:12:Command: ",
            "a.log-12-Command: ",
        ] {
            assert_eq!(lead(left), Some(Lead::Client), "{left}");
        }
        for left in ["< ", "> < ", "x:1-[a] -> ", "FTP >> ", "0 --:--:--     0< "] {
            assert_eq!(lead(left), Some(Lead::Arrow), "{left}");
        }
    }

    #[test]
    fn knows_where_a_message_starts() {
        for left in ["", "  ", "     35 ", "- ", "7:", "./a.log:25:", "* "] {
            assert_eq!(lead(left), Some(Lead::Start), "{left}");
        }
        for left in ["Nov 22 12:00:01 a b[12]: ", "x (?@192.0.2.1) [DEBUG] ", "Nov 22 13:27:30 "] {
            assert_eq!(lead(left), Some(Lead::Boundary), "{left}");
        }
        for left in ["  File \"/usr/lib/ftplib.py\", line ", "port ", "12:", "at x.js:", "Length: "]
        {
            assert!(!matches!(lead(left), Some(Lead::Boundary | Lead::Server)), "{left}");
        }
        assert_eq!(lead("ftplib.error_perm: "), Some(Lead::Summary));
        assert_eq!(lead("reply code "), Some(Lead::Summary));
        assert_eq!(lead("x code="), Some(Lead::Key));
        assert_eq!(lead("\"completion_code\":[\"150\",\""), Some(Lead::Key));
    }

    #[test]
    fn digits_make_no_difference() {
        let lefts = [
            "",
            "  35 ",
            "12:",
            "a.log:25:",
            "Nov 22 12:00:01 a b[12]: ",
            "192.0.2.1 bob ",
            "x.py:186 ",
            "0 --:--:--     0< ",
            "0x80072746 ",
            "error 5: ",
            "2026-11-22T13:27:30.123Z ",
            "(000012) ",
            "2: ",
            "upload to 192.0.2.1: ",
            "Error: Too many (8) of IP[",
            "I (21) [Ftp]: Send reply: [",
            "tcp 6 trust 55 6(",
            "ftp2.c(",
            "domain = 6, error = ",
            "Upload of a1 failed. ",
            "FTP Error #",
            "Rows sent: ",
            "1795000000 ",
            "1795000000123 ",
            "sync-28345678-5kq20 sync ",
        ];
        let mut leads = Leads { judged: Leads::FEW, ..Leads::default() };
        for left in lefts {
            let verdict = |led: Option<Led>| led.map(|led| (led.lead, led.gap, led.quoted));
            let asked = verdict(leads.judge(left));
            for digit in '0'..='9' {
                let other = left.replace(|c: char| c.is_ascii_digit(), &digit.to_string());
                assert_eq!(verdict(judge(&other)), asked, "{left} {other}");
                assert_eq!(verdict(leads.judge(&other)), asked, "{left} {other}");
                assert_eq!(shape(left.as_bytes()), shape(other.as_bytes()), "{left} {other}");
            }
        }
    }
}
