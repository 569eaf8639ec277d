//! Passwords taken out of a line before it is shown.
//!
//! Knows how FTP clients and servers, their scripts, settings and logs write them. In doubt a word
//! too much is hidden, except in the prose of a reply, which has to stay readable.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::ops::Range;

use crate::verb;

/// What stands where a password stood.
const MASK: &str = "***";

/// How far from a place is looked for what belongs to it, and how often a line is looked at: more
/// than any secret needs, and hostile lines stay cheap.
const REACH: usize = 1024;
const MOST_LOOKS: usize = 8;

/// Without one of these, in any letter case, a line holds no password that we would find.
const TRIGGERS: &[&str] = &[
    "pass",
    "pwd",
    "pswd",
    "\"pw\"",
    "pw=",
    "acct",
    "adat",
    "mic ",
    "://",
    ":\\/\\/",
    "%3a%2f%2f",
    "open ",
    "connect ",
    "lftp ",
    "ncftp ",
    "sftp ",
    "ftpfs ",
    "ftp login from",
    "-u",
    "-p",
    "--user",
    "--cert",
    "-e ",
    "user ",
    "user=",
    "> login ",
    "ftp-account",
    "oauth2-bearer",
    "-securestring",
    "curl ",
    "account ",
    "authorization",
    "cookie",
    "token",
    "secret",
    "api_key",
    "apikey",
    "api-key",
    // Calls with quoted arguments.
    "(\"",
    "('",
    "\")",
    "')",
];

/// Words that follow `PASS` or `password` in a sentence.
const PROSE: &[&str] = &[
    "accepted",
    "after",
    "again",
    "aging",
    "allowed",
    "already",
    "and",
    "are",
    "argument",
    "as",
    "at",
    "auth",
    "authentication",
    "banned",
    "based",
    "before",
    "blocked",
    "but",
    "by",
    "can",
    "cannot",
    "changed",
    "check",
    "cleared",
    "command",
    "commands",
    "connected",
    "denied",
    "did",
    "disabled",
    "disallowed",
    "disconnected",
    "do",
    "does",
    "enabled",
    "entry",
    "exceeded",
    "exists",
    "expected",
    "expired",
    "failed",
    "failure",
    "file",
    "first",
    "for",
    "found",
    "from",
    "given",
    "has",
    "hash",
    "have",
    "if",
    "ignored",
    "in",
    "incorrect",
    "invalid",
    "is",
    "locked",
    "logged",
    "login",
    "lookup",
    "may",
    "mismatch",
    "missing",
    "must",
    "needed",
    "never",
    "no",
    "not",
    "of",
    "ok",
    "okay",
    "on",
    "once",
    "only",
    "or",
    "parameter",
    "please",
    "policy",
    "prompt",
    "protected",
    "received",
    "refused",
    "rejected",
    "required",
    "requires",
    "reset",
    "restricted",
    "sent",
    "set",
    "should",
    "successful",
    "superfluous",
    "the",
    "then",
    "timed",
    "to",
    "too",
    "unavailable",
    "understood",
    "unimplemented",
    "unknown",
    "unless",
    "unrecognized",
    "unsupported",
    "until",
    "updated",
    "verification",
    "was",
    "when",
    "while",
    "will",
    "with",
    "without",
    "wrong",
    "yet",
];

/// Words before `password:` in a sentence about a password that is not shown.
const PROSE_BEFORE: &[&str] = &[
    "a",
    "bad",
    "change",
    "empty",
    "enter",
    "expired",
    "incorrect",
    "invalid",
    "missing",
    "no",
    "send",
    "specify",
    "weak",
    "wrong",
];

/// Labels right before a command.
const COMMANDED: &[&str] =
    &["befehl", "cmd", "comando", "command", "commande", "ftp", "request", "sending", "sent"];

/// Verbs with a secret argument, and other words that a form of a secret starts with.
const STARTS: &[&str] =
    &["pass", "pswd", "cpwd", "acct", "adat", "mic", "account ", "authorization", "user", "login "];

/// Keys of secrets, the longer of two that begin alike first. But for a password's, a sign of a key
/// has to follow: prose has these words, too.
const KEYS: &[&str] = &[
    "password",
    "passphrase",
    "passwort",
    "passwd",
    "pass",
    "pwd",
    "secret_access_key",
    "secret",
    "token",
    "pswd",
    "cookie",
    "api_key",
    "apikey",
    "api-key",
    "ftp-account",
    "oauth2-bearer",
    "pw",
];

/// Functions that take a password, and which argument it is.
const CALLS: &[(&str, usize)] = &[
    ("networkcredential", 1),
    ("login", 1),
    ("ftp_login", 2),
    ("ftp", 2),
    ("ftp_tls", 2),
    ("ftphost", 2),
    ("ftpclient", 2),
    ("ftp.open", 2),
    ("ftp.new", 2),
];

/// Programs and commands that take `user:password@host` without a scheme.
const OPENING: &[&str] = &["open", "connect", "lftp", "ncftp", "sftp", "curlftpfs"];

/// The line with every password in it replaced by `***`.
///
/// Expects text without escape sequences: clean it first ([`crate::safe::text`]).
///
/// ```
/// use ftpcode::secret::redact;
///
/// assert_eq!(redact("---> PASS s3cret"), "---> PASS ***");
/// assert_eq!(redact("curl ftp://bob:p@ss@example.com/"), "curl ftp://bob:***@example.com/");
/// assert_eq!(redact("331 Please specify the password."), "331 Please specify the password.");
/// ```
#[must_use]
pub fn redact(line: &str) -> Cow<'_, str> {
    if !may_hold_secret(line) {
        return Cow::Borrowed(line);
    }
    let Some(mut line) = masked(line) else { return Cow::Borrowed(line) };
    // A mask may close a quote or end a word, and so show one more.
    for _ in 0..MOST_LOOKS {
        let Some(again) = masked(&line) else { return Cow::Owned(line) };
        line = again;
    }
    // No client and no server wrote this.
    Cow::Borrowed(MASK)
}

/// The line with all secrets masked that are seen at one look; `None`: there are none.
fn masked(line: &str) -> Option<String> {
    let mut out = String::new();
    let mut shown = 0;
    for secret in Finder::new(line) {
        out.push_str(line.get(shown..secret.start).unwrap_or_default());
        out.push_str(MASK);
        shown = secret.end;
    }
    out.push_str(line.get(shown..).unwrap_or_default());
    (shown > 0).then_some(out)
}

/// Whether a trigger is in the line: one walk for all of them, as nearly every line has none.
fn may_hold_secret(line: &str) -> bool {
    static WORDS: Words = Words::new(TRIGGERS);
    static PAIRS: Pairs = Pairs::at_even_places(TRIGGERS);
    let bytes = line.as_bytes();
    let tells = |at: usize| {
        let rest = bytes.get(at..).unwrap_or_default();
        WORDS.at_start(rest).is_some() && !is_usual(rest)
    };
    let (pairs, _) = bytes.as_chunks();
    pairs.iter().enumerate().any(|(half, pair)| {
        PAIRS.has(*pair) && ((2 * half).saturating_sub(1)..2 * half + 2).any(tells)
    })
}

/// Two bytes in a row: a bit for each two that are wanted.
struct Pairs([u64; 1 << 10]);

impl Pairs {
    /// Those at an even place of a line that may belong to one of these words: its first and second,
    /// its second and third, or, of a word of two, any and its first.
    const fn at_even_places(words: &[&str]) -> Self {
        let mut pairs = Self([0; 1 << 10]);
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            pairs.add(word[0], word[1]);
            if word.len() > 2 {
                pairs.add(word[1], word[2]);
            } else {
                let mut any = 0;
                while any < u8::MAX {
                    pairs.add(any, word[0]);
                    any += 1;
                }
            }
            at += 1;
        }
        pairs
    }

    /// Those that one of these words begins with, or that begin with one of these bytes.
    const fn at_start(words: [&[&str]; 2], bytes: &[u8]) -> Self {
        let mut pairs = Self([0; 1 << 10]);
        let mut at = 0;
        while at < words[0].len() + words[1].len() {
            let first = words[0].len();
            let word = if at < first { words[0][at] } else { words[1][at - first] };
            pairs.add(word.as_bytes()[0], word.as_bytes()[1]);
            at += 1;
        }
        let mut at = 0;
        while at < bytes.len() {
            let mut any = 0;
            while any < u8::MAX {
                pairs.add(bytes[at], any);
                any += 1;
            }
            at += 1;
        }
        pairs
    }

    /// Adds two, in any letter case.
    const fn add(&mut self, first: u8, second: u8) {
        let first = [first.to_ascii_lowercase(), first.to_ascii_uppercase()];
        let second = [second.to_ascii_lowercase(), second.to_ascii_uppercase()];
        let mut at = 0;
        while at < 4 {
            let pair = u16::from_le_bytes([first[at / 2], second[at % 2]]);
            self.0[(pair >> 6) as usize] |= 1 << (pair & 63);
            at += 1;
        }
    }

    #[inline]
    fn has(&self, pair: [u8; 2]) -> bool {
        let pair = u16::from_le_bytes(pair);
        self.0[usize::from(pair >> 6)] >> (pair & 63) & 1 == 1
    }
}

/// Whether what starts here is in every log and tells of no secret: passive mode, a prompt's end.
fn is_usual(bytes: &[u8]) -> bool {
    starts(bytes, b"passiv")
        || starts(bytes, b"password") && bytes[8..].iter().all(|byte| b".\"')".contains(byte))
}

/// At most 64 words, each of two letters or more, to be looked for all at once.
struct Words {
    list: &'static [&'static str],
    /// Which words, one bit each, have a byte as their first, as their second, and as their third.
    /// Any may be the third of a word of two.
    first: [u64; 256],
    second: [u64; 256],
    third: [u64; 256],
}

static START_WORDS: Words = Words::new(STARTS);
static KEY_WORDS: Words = Words::new(KEYS);

impl Words {
    const fn new(list: &'static [&'static str]) -> Self {
        const fn add(words: &mut [u64; 256], byte: u8, at: usize) {
            words[byte.to_ascii_lowercase() as usize] |= 1 << at;
            words[byte.to_ascii_uppercase() as usize] |= 1 << at;
        }
        let mut words = Self { list, first: [0; 256], second: [0; 256], third: [0; 256] };
        let mut at = 0;
        while at < list.len() {
            let word = list[at].as_bytes();
            add(&mut words.first, word[0], at);
            add(&mut words.second, word[1], at);
            let mut any = 0;
            while word.len() == 2 && any < words.third.len() {
                words.third[any] |= 1 << at;
                any += 1;
            }
            if word.len() > 2 {
                add(&mut words.third, word[2], at);
            }
            at += 1;
        }
        words
    }

    /// The first word that the bytes start with, in any letter case.
    #[inline]
    fn at_start(&self, bytes: &[u8]) -> Option<&'static str> {
        let &[first, second, ..] = bytes else { return None };
        let third = bytes.get(2).copied().unwrap_or_default();
        let mut words = self.first[usize::from(first)]
            & self.second[usize::from(second)]
            & self.third[usize::from(third)];
        while words != 0 {
            let word = self.list[words.trailing_zeros() as usize];
            if starts(bytes, word.as_bytes()) {
                return Some(word);
            }
            words &= words - 1;
        }
        None
    }
}

/// Whether the text has this ASCII word in it, in any letter case.
fn contains(text: &str, word: &str) -> bool {
    let Some((&first, rest)) = word.as_bytes().split_first() else { return true };
    let text = text.as_bytes();
    text.iter().enumerate().any(|(at, byte)| {
        byte.eq_ignore_ascii_case(&first)
            && text.get(at + 1..).is_some_and(|text| starts(text, rest))
    })
}

/// Whether the bytes start with this word, in any letter case.
fn starts(bytes: &[u8], word: &[u8]) -> bool {
    bytes.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// Whether a word is in a list, in any letter case and with punctuation around it.
fn listed(list: &[&str], word: &str) -> bool {
    let word = word.trim_matches(|c: char| c.is_ascii_punctuation());
    list.iter().any(|listed| listed.eq_ignore_ascii_case(word))
}

const fn name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-'
}

/// Walks over a line and yields where passwords stand: in order, never overlapping, never empty.
struct Finder<'a> {
    line: &'a str,
    at: usize,
    /// Whether an odd number of double quotes stands before a place, on the same line of the text;
    /// counted up to `at` when it matters.
    quoted: Cell<(usize, bool)>,
    /// Whether a string of the line is nothing but a verb whose argument is secret; looked for once,
    /// when it first matters.
    verb: OnceCell<bool>,
    /// Likewise.
    programs: OnceCell<Programs>,
}

/// Which programs, whose options we know, the line names.
struct Programs {
    curl: bool,
    lftp: bool,
    /// One that takes the password after `-p`: ncftpget and its like, sshpass.
    ncftp: bool,
}

impl Iterator for Finder<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        while let Some(skipped) = self.to_next() {
            self.at += skipped;
            let secret = self.here().and_then(|secret| self.bounded(secret));
            self.at = secret.as_ref().map_or(self.at + 1, |secret| secret.end);
            if secret.is_some() {
                return secret;
            }
        }
        None
    }
}

impl<'a> Finder<'a> {
    fn new(line: &'a str) -> Self {
        let quoted = Cell::new((0, false));
        Self { line, at: 0, quoted, verb: OnceCell::new(), programs: OnceCell::new() }
    }

    /// Whether `at` is inside of double quotes.
    fn is_quoted(&self) -> bool {
        let (from, mut quoted) = self.quoted.get();
        let bytes = self.line.as_bytes();
        for at in from..self.at {
            let escaped = at > 0 && bytes[at - 1] == b'\\';
            match bytes[at] {
                b'"' if !escaped => quoted = !quoted,
                b'\n' => quoted = false,
                _ => {}
            }
        }
        self.quoted.set((self.at, quoted));
        quoted
    }

    /// Where what can be seen from here ends: behind a letter, whatever blanks come before it.
    fn reach(&self) -> usize {
        let from = self.at + REACH;
        let Some(rest) = self.line.as_bytes().get(from..) else { return self.line.len() };
        let end = from + rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count() + 1;
        (end..self.line.len())
            .find(|&end| self.line.is_char_boundary(end))
            .unwrap_or(self.line.len())
    }

    /// Whether what ends here ends only because no more can be seen.
    fn is_cut(&self, end: usize) -> bool {
        let reach = self.reach();
        let beyond = self.line.get(end..reach).unwrap_or_default();
        reach < self.line.len() && !beyond.contains(char::is_alphanumeric)
    }

    /// The secret as far as it is to be hidden: on one line of the text, and to the end of that where
    /// its own is out of reach. What is masked already stays as it is.
    fn bounded(&self, secret: Range<usize>) -> Option<Range<usize>> {
        let end = if self.is_cut(secret.end) { self.line.len() } else { secret.end };
        let text = &self.line[..end];
        let text = text.get(secret.start..)?.trim_start_matches('\n');
        let text = first_line(text);
        let secret = self.span(text, text.len());
        let rest = text.trim_start_matches('*');
        let stars = text.len() - rest.len();
        let closed = || {
            let closer = rest.chars().next().filter(|c| "\"'`)]".contains(*c))?;
            let opener = match closer {
                ')' => '(',
                ']' => '[',
                quote => quote,
            };
            let named = self.line[self.at..secret.start].contains(closer);
            let opens = |at| self.before(at).ends_with(opener);
            (!named && opens(self.at) || opens(secret.start)).then_some(())
        };
        let masked = rest.is_empty() || stars >= MASK.len() && closed().is_some();
        (!masked).then_some(secret)
    }

    /// How far the next place is where a form of a secret may start: nearly nowhere does one.
    fn to_next(&self) -> Option<usize> {
        static PAIRS: Pairs = Pairs::at_start([STARTS, KEYS], b":%-(\",");
        let rest = &self.line.as_bytes()[self.at..];
        rest.windows(2).position(|pair| PAIRS.has([pair[0], pair[1]]))
    }

    /// The secret that what starts here tells of.
    fn here(&self) -> Option<Range<usize>> {
        let rest = self.line.as_bytes().get(self.at..)?;
        match rest.first()? {
            b':' => self.url().or_else(|| self.address()),
            b'%' => self.escaped_url(),
            b'-' => self.option(),
            b'(' => self.call(),
            b'"' => self.carrier(),
            b',' => self.guest(),
            _ => match START_WORDS.at_start(rest) {
                Some("account ") => self.account(),
                Some("authorization") => self.authorization(),
                Some("user") => self.user().or_else(|| self.login("user ")),
                Some("login ") => self.login("login "),
                Some(verb) => self.command(verb).or_else(|| self.adat_reply()),
                None => None,
            }
            .or_else(|| self.field()),
        }
    }

    fn has_verb(&self) -> bool {
        const VERBS: [&str; 6] =
            ["\"pass\"", "\"acct\"", "\"adat\"", "\"pass\\\"", "\"acct\\\"", "\"adat\\\""];
        *self.verb.get_or_init(|| VERBS.iter().any(|verb| contains(self.line, verb)))
    }

    fn programs(&self) -> &Programs {
        self.programs.get_or_init(|| Programs {
            curl: contains(self.line, "curl"),
            lftp: contains(self.line, "lftp"),
            ncftp: contains(self.line, "ncftp") || contains(self.line, "sshpass"),
        })
    }

    fn before(&self, at: usize) -> &'a str {
        let from = at.saturating_sub(REACH);
        (from..=at).find_map(|from| self.line.get(from..at)).unwrap_or_default()
    }

    fn after(&self, at: usize) -> &'a str {
        self.line.get(at..self.reach()).unwrap_or_default()
    }

    /// Where so much of a part of the line stands.
    fn span(&self, part: &str, length: usize) -> Range<usize> {
        let start = part.as_ptr().addr() - self.line.as_ptr().addr();
        start..start + length
    }

    /// `PASS x`, `ACCT x`, `ADAT x` in any log's decoration.
    fn command(&self, verb: &str) -> Option<Range<usize>> {
        let before = self.before(self.at);
        let last = before.bytes().next_back().unwrap_or(b' ');
        let escape = ["\\n", "\\r", "\\t", "%20", "%0a", "%0A"].iter().any(|e| before.ends_with(e));
        if (last.is_ascii_alphanumeric() || last == b'_') && !escape {
            return None;
        }
        let rest = self.after(self.at + verb.len());
        if let Some(value) = rest.strip_prefix("] [") {
            // Pure-FTPd: Command [pass] [x]
            let value = first_line(value);
            return Some(self.span(value, value.rfind(']').unwrap_or(value.len())));
        }
        if let Some(value) = rest.strip_prefix("\",\"").or_else(|| rest.strip_prefix(',')) {
            // Columns: FTP,192.0.2.1,PASS,x
            let end = value.find(['"', ',', '\n']).unwrap_or(value.len());
            let word = &value[..end];
            let key = value[end..].starts_with("\":");
            let column = end > 0 && !key && !word.starts_with(' ') && !verb::is_known(word);
            return column.then(|| self.span(value, end));
        }
        let value = rest.strip_prefix("%20").unwrap_or(rest);
        let value = value.trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
        let strong = commanded(before, last);
        if let Some(next) = value.strip_prefix('\n').filter(|_| strong) {
            return self.next_line(next);
        }
        let value = first_line(value);
        if value.is_empty() || rest.starts_with(value) || value.starts_with("= ") {
            return None;
        }
        let word = value.split_whitespace().next().unwrap_or(value);
        let tail = status_follows(&value[word.len()..]);
        let upper = self.after(self.at).bytes().take(4).all(|byte| byte.is_ascii_uppercase())
            || before
                .split_whitespace()
                .next_back()
                .is_some_and(|w| w.eq_ignore_ascii_case("site"));
        if verb::is_known(word.trim_end_matches(['*', ',', '.', '?', '"']))
            || word.eq_ignore_ascii_case("<sp>")
            || !(strong || tail || upper && !listed(PROSE, word))
            || !word.bytes().any(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii()) && tail
        {
            return None;
        }
        if let Some(value) = value.strip_prefix("arg=") {
            // ProFTPD: cmd=PASS arg=x code=230
            return Some(self.span(value, until_next_key(value, " ")));
        }
        let closed = match last {
            b'>' => value.find("</"),
            _ => self.enclosing(before).and_then(|quote| closing(value, quote)),
        };
        let end = match closed {
            Some(end) => end,
            None if tail || verb == "adat" => word.len(),
            None => value.trim_end().len(),
        };
        (end > 0).then(|| self.span(value, end))
    }

    /// The quote that the place behind this text is inside of, if any.
    fn enclosing(&self, before: &str) -> Option<u8> {
        // Some other quote may be an inch.
        let opens = |before: &str| !before.ends_with(char::is_alphanumeric);
        match before.as_bytes() {
            [.., last @ (b'\'' | b'`')] => Some(*last),
            _ if self.is_quoted() || before.strip_suffix('"').is_some_and(opens) => Some(b'"'),
            _ => None,
        }
    }

    /// An argument that stands below its verb: `Request command: PASS`, then `Request arg: x`.
    fn next_line(&self, next: &'a str) -> Option<Range<usize>> {
        let line = first_line(next).trim();
        let value = line.strip_prefix("Request arg: ").unwrap_or(line);
        let word = value.split([' ', '-']).next().unwrap_or_default();
        let other = verb::is_known(word) || crate::Code::from_digits(word.as_bytes()).is_some();
        let start = next.find(value)?;
        (!value.is_empty() && !other).then(|| self.span(&next[start..], value.len()))
    }

    /// The argument in `"command":"PASS","command_data":"x"`, in either order.
    fn carrier(&self) -> Option<Range<usize>> {
        let rest = self.after(self.at + 1);
        let end = rest.bytes().take_while(|&byte| name_byte(byte) || byte == b'.').count();
        let key = &rest[..end];
        let value = rest[end..].trim_start_matches('\\').strip_prefix('"')?;
        let value = value.trim_start().strip_prefix(':')?.trim_start();
        if !self.has_verb() {
            return None;
        }
        let (value, end) = quoted(value.strip_prefix('[').unwrap_or(value))?;
        let carries = ["data", "arg", "param", "value", "stem"].iter().any(|w| contains(key, w));
        (end > 0 && carries).then(|| self.span(value, end))
    }

    /// The password among the quoted arguments of a call: `login("bob", "x")`.
    fn call(&self) -> Option<Range<usize>> {
        let before = self.before(self.at).as_bytes();
        let (_, password) = CALLS.iter().find(|(name, _)| {
            let (start, end) = before.split_at(before.len().saturating_sub(name.len()));
            end.eq_ignore_ascii_case(name.as_bytes())
                && !start.last().is_some_and(|&byte| name_byte(byte) && byte != b'-')
        })?;
        let mut rest = self.after(self.at + 1).trim_start();
        for argument in 0..=*password {
            let (value, end) = match quoted(rest) {
                Some((value, end)) if argument == *password => {
                    return (end > 0).then(|| self.span(value, end));
                }
                Some(quoted) => quoted,
                None => (rest, 0),
            };
            let comma = end + first_line(&value[end..]).find([',', ')'])?;
            rest = value[comma..].strip_prefix(',')?.trim_start();
        }
        None
    }

    /// A key that ends in `password`, `pass`, `pwd`, ... and its value.
    fn field(&self) -> Option<Range<usize>> {
        let word = KEY_WORDS.at_start(self.line.as_bytes().get(self.at..)?)?;
        let rest = self.after(self.at);
        if rest.as_bytes().get(word.len()).copied().is_some_and(name_byte) {
            return None;
        }
        let key = !word.starts_with("pass") && word != "pwd";
        let name: usize =
            self.before(self.at).bytes().rev().take(40).take_while(|&b| name_byte(b)).count();
        let before = last_line(self.before(self.at - name));
        let prefix = &self.line[self.at - name..self.at];
        let short = word.len() < 6 || key;
        let new_word = prefix.is_empty()
            || prefix.ends_with(['_', '-'])
            || rest.starts_with('P') && prefix.ends_with(|c: char| c.is_ascii_lowercase())
            || ["user", "ftp", "db", "my", "ssh"].iter().any(|p| p.eq_ignore_ascii_case(prefix));
        let rest = self.after(self.at + word.len());
        if short && !new_word {
            return None;
        }
        let pwd = word == "pwd";
        if before.ends_with('<') && !rest.starts_with('=') {
            // <Pass encoding="base64">x</Pass>
            let Some((_, value)) =
                rest.split_once('>').filter(|(tag, _)| !tag.contains(['<', '/']))
            else {
                return self.named(before, rest);
            };
            let end = value.find("</").unwrap_or(value.len());
            return (end > 0).then(|| self.span(value, end));
        }
        if let Some(value) = rest.strip_prefix("&gt;").filter(|_| before.ends_with("&lt;")) {
            let end = value.find("&lt;/").unwrap_or(value.len());
            return (end > 0).then(|| self.span(value, end));
        }
        // "password": "x", and \"password\": \"x\" inside a string
        let unquoted = rest.strip_prefix('\\').unwrap_or(rest);
        let quote = unquoted.chars().next().filter(|c| "\"'`".contains(*c));
        let key_end = if quote.is_some() { &unquoted[1..] } else { rest };
        let separated = key_end.trim_start();
        let (value, equals) = match separated.chars().next() {
            Some('=') => (separated[1..].trim_start_matches(['=', '>']).trim_start(), true),
            Some(':') => (separated[1..].trim_start_matches('=').trim_start(), quote.is_some()),
            Some(',') if is_constant(before, prefix, separated) => {
                (separated[1..].trim_start(), true)
            }
            Some('\u{ff1a}') => (separated['\u{ff1a}'.len_utf8()..].trim_start(), false),
            _ if quote.is_some() => return self.named(before, unquoted),
            _ if pwd || key && !prefix.starts_with('-') => return None,
            _ => return self.spaced(before, prefix, rest),
        };
        if rest[..rest.len() - value.len()].contains('\n') {
            return None;
        }
        let value = first_line(value);
        let key_quoted = quote.is_none_or(|quote| before.ends_with(quote));
        if !key_quoted && !value.starts_with(['"', '\'', '\\']) {
            return None;
        }
        if value.is_empty() || pwd && (!equals || value.starts_with('/')) {
            return None;
        }
        if !equals && key {
            // A header of HTTP, sent or received
            let lead = before.trim_end();
            let code = prefix.starts_with(|c: char| c.is_ascii_digit());
            let header = !code && (lead.is_empty() || lead.ends_with(['>', '<', '"', '\'']));
            let end = value.find(['"', '\'', '\n']).unwrap_or(value.len());
            return (header && end > 0).then(|| self.span(value, end));
        }
        if !equals && self.prose_before(before, prefix, value) {
            return None;
        }
        self.value(before, value)
    }

    /// `key="password" value="x"`, `"name":"password","value":"x"`, `<a name="password">x</a>`
    fn named(&self, before: &str, rest: &str) -> Option<Range<usize>> {
        let quotes = ['"', '\'', '\\'];
        let rest = first_line(rest).trim_start_matches(quotes);
        let (value, end) = if let Some(value) = rest.strip_prefix('>') {
            let attribute = before.rsplit(' ').next().unwrap_or_default();
            let named = ["name=", "key="].iter().any(|name| attribute.starts_with(name));
            (value, value.find("</").filter(|_| named)?)
        } else {
            let rest = rest.trim_start_matches([',', ' ']).trim_start_matches(quotes);
            let rest = rest.strip_prefix("value")?.trim_start_matches(quotes).trim_start();
            quoted(rest.strip_prefix(['=', ':'])?.trim_start())?
        };
        (end > 0).then(|| self.span(value, end))
    }

    /// How far a value goes, with its quotes or without.
    fn value(&self, before: &str, value: &str) -> Option<Range<usize>> {
        if let Some((inner, end)) = quoted(value) {
            return (end > 0).then(|| self.span(inner, end));
        }
        let alone = before.trim_start().is_empty();
        let value_only = &value[..until_next_key(value, "&,; ")];
        let mut end = if alone { value_only.trim_end().len() } else { until_blank(value_only) };
        if end == 0 {
            return None;
        }
        if self.is_quoted() {
            end = end.min(closing(value, b'"').unwrap_or(end));
        }
        // user=bob,pass=x: of rclone, (password=x) of a sentence
        if !alone {
            end = without_closers(before, &value[..end]).len();
        }
        let null = ["null", "none", "true", "false"].contains(&&value[..end]);
        (end > 0 && !null).then(|| self.span(value, end))
    }

    /// `password x` of .netrc, `--password x`, `password 'x'`.
    fn spaced(&self, before: &str, prefix: &str, rest: &str) -> Option<Range<usize>> {
        let value = rest.trim_start();
        if value.len() == rest.len() || rest[..rest.len() - value.len()].contains('\n') {
            return None;
        }
        let value = first_line(value);
        // to pass '--option' as a value
        let verb = before.trim_end().ends_with("to");
        if value.starts_with(['"', '\'']) && !verb {
            return self.value(before, value);
        }
        let end = until_blank(value);
        let word = &value[..end];
        let mut words = before.split_whitespace();
        let first = words.next();
        let netrc = is_netrc(before)
            || first == Some("login") && words.nth(1).is_none()
            || first.is_none() && (value[end..].trim().is_empty() || is_netrc(&value[end..]));
        let option = prefix.starts_with("--");
        // for user bob password x; anonymous, password me@example.com
        let told = before.split_whitespace().rev().nth(1).is_some_and(|w| w == "user")
            || word.contains('@');
        let other = word.starts_with('-') || verb::is_known(word);
        (end > 0 && !other && (option || (netrc || told) && !listed(PROSE, word)))
            .then(|| self.span(value, without_closers(before, word).len()))
    }

    /// Whether `password: ...` speaks about a password and does not show it.
    fn prose_before(&self, before: &str, prefix: &str, value: &str) -> bool {
        let text = before.trim_end();
        let word = text.split_whitespace().next_back().unwrap_or_default();
        let code = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit());
        let clause = text.ends_with(|c: char| c.is_ascii_alphanumeric());
        if quoted(value).is_some_and(|(value, end)| !listed(PROSE, &value[..end])) {
            return false;
        }
        // /password:x of Windows
        let (option, start) = (word == "/", self.span(value, 0).start);
        listed(PROSE_BEFORE, word)
            || before.ends_with('/') && !(option && self.before(start).ends_with(':'))
            || prefix.is_empty() && code
            || clause && value.trim().contains(' ')
            || self.before(self.at).ends_with('-') && code
    }

    /// `scheme://user:password@host`
    fn url(&self) -> Option<Range<usize>> {
        let rest = self.after(self.at);
        let rest = rest.strip_prefix("://").or_else(|| rest.strip_prefix(":\\/\\/"))?;
        let quote = if self.is_quoted() { '"' } else { ' ' };
        let stop = |c: char| c.is_whitespace() || c == quote;
        let word = &rest[..rest.find(stop).unwrap_or(rest.len())];
        let authority = &word[..word.find('/').unwrap_or(word.len())];
        let colon = authority.find(':')? + 1;
        let at = match authority.rfind('@') {
            Some(at) => at,
            // A slash that should have been %2F; but host:21/a@b is a port and a path.
            None if authority.starts_with('[') => return None,
            None if authority[colon..].bytes().all(|byte| byte.is_ascii_digit()) => return None,
            None => match word.find('@') {
                Some(at) => at,
                None if self.is_cut(self.span(authority, authority.len()).end) => authority.len(),
                None => return None,
            },
        };
        (at > colon).then(|| self.span(&word[colon..], at - colon))
    }

    /// `scheme%3A%2F%2Fuser%3Apassword%40host`
    fn escaped_url(&self) -> Option<Range<usize>> {
        const SCHEME_END: &str = "%3a%2f%2f";
        let rest = self.after(self.at);
        if !starts(rest.as_bytes(), SCHEME_END.as_bytes()) {
            return None;
        }
        let rest = &rest[SCHEME_END.len()..];
        let word = &rest[..until_blank(rest)].to_ascii_lowercase();
        let at = word.find("%40")?;
        let colon = word[..at].find("%3a")? + 3;
        (at > colon).then(|| self.span(&rest[colon..], at - colon))
    }

    /// `open user:password@host`
    fn address(&self) -> Option<Range<usize>> {
        let rest = self.after(self.at + 1);
        let end = until_blank(rest);
        let cut = || self.is_cut(self.span(rest, end).end).then_some(end);
        let at = rest[..end].rfind('@').or_else(cut)?;
        let before = self.before(self.at);
        // No user's name is longer than this, and hostile lines stay cheap.
        let mut letters = before.bytes().rev().take(256);
        let (lead, user) =
            before.split_at(before.len() - letters.position(|b| b" \"'".contains(&b))?);
        let lead = lead.trim_end_matches(['"', '\'']);
        let program = lead.split_whitespace().next_back()?;
        if user.is_empty()
            || user.contains('/')
            || self.after(self.at).starts_with("://")
            || !OPENING.contains(&program)
        {
            return None;
        }
        (at > 0).then(|| self.span(rest, at))
    }

    /// `-u user:password` of curl, `-u user,password` of lftp, `-p password` of ncftp.
    fn option(&self) -> Option<Range<usize>> {
        let before = self.before(self.at);
        if starts(self.after(self.at).as_bytes(), b"-securestring") {
            // ConvertTo-SecureString "x" -AsPlainText
            let rest = self.after(self.at);
            let (value, end) = quoted(&rest[rest.find(['"', '\''])?..])?;
            return (end > 0).then(|| self.span(value, end));
        }
        if !(before.is_empty()
            || before.ends_with(|c: char| c.is_whitespace() || "\"'[(`$>".contains(c)))
        {
            return None;
        }
        let rest = first_line(self.after(self.at));
        let (name, value) = rest.split_at(rest.find([' ', '=', '"', '\'']).unwrap_or(rest.len()));
        if name == "-pw" {
            let (value, end) = unquote(before, argument(value));
            return (end > 0).then(|| self.span(value, end));
        }
        if matches!(name, "-E" | "--cert") && self.programs().curl {
            // A file and its password; C:\x.pem is a file alone
            let (value, end) = unquote(before, argument(value));
            let colon = value[..end].rfind(':').filter(|&colon| colon > 1)? + 1;
            return (colon < end).then(|| self.span(&value[colon..], end - colon));
        }
        let long = matches!(name, "--user" | "--proxy-user");
        if name.starts_with("-p") && self.programs().ncftp {
            let glued = name.len() > 2;
            let value = if glued { &rest[2..] } else { argument(value) };
            let (value, end) = unquote(before, value);
            return (end > 0).then(|| self.span(value, end));
        }
        let short = name == "-u"
            || name.starts_with('-')
                && name.ends_with(['u', 'U'])
                && !name.starts_with("--")
                && !name.contains([':', ','])
                && self.programs().curl;
        let value = if long || short {
            argument(value)
        } else if name.starts_with("-u") && (self.programs().curl || self.programs().lftp) {
            &rest[2..]
        } else {
            return None;
        };
        let (value, end) = unquote(before, value);
        let user = &value[..end];
        // docker run -u 1000:1000
        if !long
            && !self.programs().curl
            && !self.programs().lftp
            && !user.contains(char::is_alphabetic)
        {
            return None;
        }
        let comma = || user.find(',');
        let colon = || user.find(':');
        let split =
            if self.programs().lftp { comma().or_else(colon) } else { colon().or_else(comma) }? + 1;
        (split < end).then(|| self.span(&value[split..], end - split))
    }

    /// `ftp> user bob password account`, and the same line in a script.
    fn login(&self, verb: &str) -> Option<Range<usize>> {
        let rest = self.after(self.at).strip_prefix(verb)?;
        let before = self.before(self.at);
        let lead = before.trim_end_matches([' ', '"', '\'']);
        let prompt = lead.ends_with('>') && (verb == "user " || self.programs().lftp);
        let starts = matches!(lead, "" | "+") || lead.ends_with(['\n', '\t']);
        let script =
            verb == "user " && (starts || ["\n+", "echo"].iter().any(|l| lead.ends_with(l)));
        // lftp -e "user bob x; ls"
        let option =
            ["-e", "-c"].iter().any(|option| lead.ends_with(option)) && self.programs().lftp;
        if !prompt && !script && !option {
            return None;
        }
        let ends: &[char] = if option { &['\n', ';', '"', '\''] } else { &['\n', '|', '>'] };
        let line = rest.split(ends).next().unwrap_or_default();
        let (user, password) = line.trim_start().split_once(' ')?;
        let password = password.trim();
        let words = password.split(' ').count();
        let prose = || {
            user.ends_with([',', ':', '='])
                || listed(PROSE, user)
                || password.split(' ').any(|word| listed(PROSE, word))
        };
        if password.is_empty() || !prompt && (words > 2 || prose()) {
            return None;
        }
        let start = &rest[rest.find(password)?..];
        let (value, end) = quoted(start).unwrap_or((start, password.len()));
        let end = without_closers(before, &value[..end]).len();
        (end > 0).then(|| self.span(value, end))
    }

    /// `user = "bob:x"` of curl's settings, `CURLOPT_USERPWD, "bob:x"`.
    fn user(&self) -> Option<Range<usize>> {
        let rest = self.after(self.at);
        let before = self.before(self.at);
        if before.ends_with(|c: char| c.is_alphanumeric()) {
            return None;
        }
        let both = starts(rest.as_bytes(), b"userpwd");
        let rest = first_line(&rest[if both { 7 } else { 4 }..]).trim_start();
        let value = rest.strip_prefix('=').or_else(|| rest.strip_prefix(',').filter(|_| both))?;
        let value = value.trim_start();
        let (value, end) = quoted(value).unwrap_or_else(|| {
            let end = value.find(|c: char| c.is_whitespace() || ",;&\"'".contains(c));
            (value, end.unwrap_or(value.len()))
        });
        let user = value[..end].find(':').filter(|&colon| {
            value[..colon].contains(char::is_alphabetic) && !value[colon..].starts_with("://")
        })?;
        let password = user + 1;
        let end = without_closers(before, &value[..end]).len();
        (password < end).then(|| self.span(&value[password..], end - password))
    }

    /// `account x` of .netrc
    fn account(&self) -> Option<Range<usize>> {
        let value = self.after(self.at).strip_prefix("account ")?.trim_start();
        let before = self.before(self.at);
        let end = until_blank(value);
        (end > 0 && is_netrc(before) && contains(before, " login ")).then(|| self.span(value, end))
    }

    /// `ANONYMOUS FTP LOGIN FROM host, me@example.com`: the address is the password.
    fn guest(&self) -> Option<Range<usize>> {
        let value = self.after(self.at).strip_prefix(", ")?;
        let end = until_blank(value);
        let is_guest = value[..end].contains('@')
            && contains(self.before(self.at), "anonymous ftp login from");
        is_guest.then(|| self.span(value, end))
    }

    /// `235 ADAT=x`, `335 [ADAT=x]` (RFC 2228, section 5).
    fn adat_reply(&self) -> Option<Range<usize>> {
        let rest = self.after(self.at);
        if !starts(rest.as_bytes(), b"adat=") {
            return None;
        }
        let value = &rest[5..];
        let end =
            value.find(|c: char| c.is_whitespace() || "]\"'".contains(c)).unwrap_or(value.len());
        (end > 0).then(|| self.span(value, end))
    }

    /// `Authorization: Basic x`
    fn authorization(&self) -> Option<Range<usize>> {
        let rest = first_line(self.after(self.at + "authorization".len()));
        let value = rest.trim_start_matches(['"', '\'', '\\', ' ']).strip_prefix([':', '='])?;
        let value = value.trim_start_matches(['"', '\'', '\\', ' ']);
        let end = value.find(['"', '\'', '\\']).unwrap_or(value.len());
        let value_only = value[..end].trim_end();
        let scheme = value_only.find(' ').map_or(0, |blank| blank + 1);
        let known = ["basic", "bearer", "digest", "negotiate", "token"];
        let start =
            if known.iter().any(|s| starts(value.as_bytes(), s.as_bytes())) { scheme } else { 0 };
        let end = value_only.len();
        (end > start).then(|| self.span(&value[start..], end - start))
    }
}

/// Whether a command stands after this text: at its start, after an arrow, a quote, `Command:`.
fn commanded(before: &str, last: u8) -> bool {
    let text = before.trim_end();
    let mut words = text.split_whitespace().rev();
    let word = words.next().unwrap_or_default();
    text.is_empty()
        || b"\"'`".contains(&last)
        || text.ends_with(|c: char| ">]|*".contains(c) || !c.is_ascii())
        || word.ends_with("<<")
        || ["quote", "literal"].contains(&word)
        || word.ends_with([':', '=']) && listed(COMMANDED, word)
        || words.next().is_some_and(|verb| verb.eq_ignore_ascii_case("user"))
            && !["and", "or", "then"].contains(&word)
}

/// A text in quotes without the opening one, and its length; the quotes may be escaped.
fn quoted(text: &str) -> Option<(&str, usize)> {
    let inner = text.strip_prefix('\\').unwrap_or(text);
    let quote = inner.bytes().next().filter(|byte| b"\"'`".contains(byte))?;
    let escaped = inner.len() < text.len();
    let inner = &inner[1..];
    let line = first_line(inner);
    let end = if escaped { line.find("\\\"") } else { closing(line, quote) };
    Some((inner, end.unwrap_or(line.len())))
}

/// Whether a quoted value follows a constant that a call sets: `define('FTP_PASS', 'x')`,
/// `(CURLOPT_PASSWORD, "x")`.
fn is_constant(before: &str, prefix: &str, separated: &str) -> bool {
    let named =
        before.trim_end_matches(['"', '\'']).ends_with('(') || prefix.starts_with("CURLOPT_");
    named && separated[1..].trim_start().starts_with(['"', '\''])
}

/// Whether the words of .netrc stand in a text: `machine h login bob`.
fn is_netrc(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let Some(word) = words.find(|word| matches!(*word, "machine" | "default" | "login")) else {
        return false;
    };
    let goes_on = |word: Option<&str>| {
        word.is_none_or(|word| matches!(word, "login" | "account" | "password"))
    };
    let (next, later) = (words.next(), words.next());
    goes_on(later) || word == "default" && goes_on(next)
}

/// Where the quote that encloses this text closes: before a blank, a bracket, a comma, the end.
fn closing(text: &str, quote: u8) -> Option<usize> {
    let mut bytes = text.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        if byte == b'\\' {
            bytes.next();
        } else if byte == quote {
            let next = text.as_bytes().get(at + 1);
            if next.is_none_or(|next| next.is_ascii_whitespace() || b",;:)]}>/|&".contains(next)) {
                return Some(at);
            }
        }
    }
    None
}

fn first_line(text: &str) -> &str {
    text.split('\n').next().unwrap_or_default()
}

fn last_line(text: &str) -> &str {
    text.rsplit('\n').next().unwrap_or_default()
}

/// The length of the text up to its first blank.
fn until_blank(text: &str) -> usize {
    text.find(char::is_whitespace).unwrap_or(text.len())
}

/// The length of the text up to one of these separators with a `key=` after it.
fn until_next_key(text: &str, separators: &str) -> usize {
    let mut key = None;
    for (at, byte) in text.bytes().enumerate() {
        if separators.as_bytes().contains(&byte) {
            key = Some(at);
        } else if let Some(start) = key {
            if byte == b'=' && at > start + 1 {
                return start;
            }
            key = key.filter(|_| name_byte(byte));
        }
    }
    text.len()
}

/// Whether a reply code and nothing but numbers and ids follow: the columns of a log.
fn status_follows(text: &str) -> bool {
    // IIS: the query
    let mut words = text.split_whitespace().skip_while(|word| *word == "-");
    let code = words.next().is_some_and(|code| crate::Code::from_digits(code.as_bytes()).is_some());
    code && words.all(|word| {
        word.starts_with('/') || word.bytes().all(|b| b.is_ascii_hexdigit() || b"-.:".contains(&b))
    })
}

/// The argument of an option: after blanks or an equals sign.
fn argument(text: &str) -> &str {
    // rclone and others print arguments as a list: "-u" "bob:x"
    let text = text.strip_prefix(['"', '\'']).filter(|t| t.starts_with([' ', ','])).unwrap_or(text);
    text.trim_start_matches([' ', '=', ','])
}

/// An argument without its opening quote, and its length.
fn unquote<'a>(before: &str, text: &'a str) -> (&'a str, usize) {
    if let Some(quote @ (b'"' | b'\'')) = text.bytes().next() {
        let text = &text[1..];
        (text, closing(text, quote).unwrap_or(text.len()))
    } else {
        (text, without_closers(before, &text[..until_blank(text)]).len())
    }
}

/// A word without the commas, quotes and brackets after it that belong to what stands around it.
fn without_closers<'a>(before: &str, word: &'a str) -> &'a str {
    word.trim_end_matches(|c: char| match c {
        ',' | ';' => true,
        ')' => before.contains('('),
        ']' => before.contains('['),
        '}' => before.contains('{'),
        '"' | '\'' => before.contains(c),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each line has its password as `{s3cret}`, in braces that are not part of it.
    const SECRET: &[&str] = &[
        // Commands
        "PASS {s3cret}",
        "pass {s3cret}",
        "PASS {my long s3cret}",
        "PASS {not a word of prose}",
        "---> PASS {s3cret}",
        "    18\t---> PASS {s3cret}",
        "[947] 127.0.0.1 ---> PASS {s3cret}",
        "> PASS {s3cret}",
        "> PASS {s\u{e4}cret \u{6587}}",
        "-> PASS {s3cret}",
        "--> [127.0.0.1] PASS {s3cret}",
        "+---> PASS {s3cret}",
        "[D 2026-11-22 13:22:39] 127.0.0.1:33538-[alice] <- PASS {s3cret}",
        "FTP << PASS {125347}",
        "2026-03-09T16:25:50.691Z >> [FTP Session 3 192.168.0.18] PASS {s3cret}",
        "Net::FTP=GLOB(0x562036b1b508)>>> PASS {....}",
        "ACCT {s3cret}",
        "---> ACCT {x}",
        "FTP command: Client \"1.2.3.4\", \"PASS {s3cret}\"",
        "*cmd* 'PASS {s3cret}'",
        "*cmd* 'PASS {it\\'s s3cret}'",
        "[debug] > 'PASS {s3cret\\r\\n}'",
        "-> 'PASS%20{s3cret%0d%0a}'",
        "\"PASS {s3cret}\" 230 -",
        "127.0.0.1 UNKNOWN alice [22/Nov/2026:12:57:16 +0000] \"ACCT {x}\" 502 -",
        "cmd=PASS arg={s3cret} code=230 bytes=- msg=User alice logged in",
        "cmd=ACCT arg={x} code=502 bytes=- file=- msg=ACCT command not implemented",
        "pure-ftpd[1701]: (?@127.0.0.1) [DEBUG] Command [pass] [{s3cret}]",
        "10.211.55.53 - 10.211.55.52 21 PASS {IEUser@} 530 1342 42 28b55570-2e87 -",
        "10.0.0.25 - 10.10.11.13 21 pass {command} 530 1342 41 abc -",
        "00:34:57 10.0.0.1 [58]PASS {s3cret} 230",
        "length 13: FTP: PASS {s3cret}",
        "127.0.0.1 \u{2192} 127.0.0.1    FTP 78 Request: PASS {wrong}",
        "ftpd[1895]: command: PASS {s3cret}",
        "Command:\tPASS {s3cret}",
        "4133 1 Command: PASS {s3cret}",
        "Comando: PASS {s3cret}",
        "ftp> quote pass {s3cret}",
        "ftp> user bob {s3cret}",
        "USER bob PASS {s3cret}",
        "USER bob PASS {required}",
        "printf 'USER bob\\r\\nPASS {s3cret\\r\\nQUIT\\r\\n' | nc h 21}",
        "12:45:37 PASS {s3cret}",
        "   331 PASS {s3cret}",
        "{\"dest_port\":21,\"ftp\":{\"command\":\"PASS\",\"command_data\":\"{root}\",\"x\":1}",
        "{\"msg\":\"> PASS {s3cret}\",\"ts\":1}",
        "ADAT {YGgGCSqGSIb3EgECAgEAb1kwV6ADAgEFoQMCAQ+i}",
        "---> ADAT {YGgGCSqGSIb3EgEC==}",
        "235 ADAT={YGgGCSqGSIb3}",
        "335 [ADAT={YGgGCSqGSIb3==}] more",
        // Addresses
        "ftp://bob:{s3cret}@example.com/a",
        "ftps://bob:{s3@cr:et}@example.com:990/a@b",
        "\"ftpes://bob:{s3cret}@example.com\"",
        "sftp://bob:{s3#?cret}@h and http://eve:{x}@i/",
        "ftp://bob:{s3/cr/et}@example.com/",
        "ftp://bob@example.com:{s3cret}@h/",
        "--2026-11-22 12:45:59--  ftp://alice:{*password*}@127.0.0.1:2101/readme.txt",
        // Options
        "curl -u bob:{s3cret} ftp://h/",
        "curl -u 'bob:{my s3cret}' ftp://h/",
        "curl -ubob:{s3cret} ftp://h/",
        "curl -sSu bob:{s3cret} ftp://h/",
        "curl --user bob:{s3cret} ftp://h/",
        "curl --user=bob:{s3,cret} ftp://h/",
        "curl --user \"bob:{s3cret}\" ftp://h/",
        "lftp -u bob,{s3:cret} h",
        "open -u bob,{s3cret} ftp://h",
        "lftp -e 'open -u bob,{s3cret} h; ls; quit'",
        "ncftpget -u bob -p {s3cret} h",
        "ncftpput -u bob -p{s3cret} h . a",
        "sshpass -p {s3cret} sftp bob@h",
        "wget --ftp-user=bob --ftp-password={s3cret} ftp://h/",
        "wget --password {s3cret} ftp://h/",
        "git ftp push --user=bob --passwd={s3cret} --insecure ftp://h",
        // Fields
        "machine h login bob password {s3cret}",
        "  password {s3cret}",
        "login bob password {s3cret}",
        "password={s3cret}",
        "password = {my long s3cret}",
        "user=bob pass={s3cret} port=21",
        "passwd: {s3cret}",
        "pwd={s3cret}",
        "FTP_PASSWORD={s3cret}",
        "  ftpPassword: {s3cret}",
        "userPass={s3cret}",
        "?user=bob&password={s3c&ret}&port=21",
        "\":ftp,host=127.0.0.1,user=alice,pass={eO4lP-CkTQdxWU:}\": NewFs",
        "DEBUG : Creating backend with remote \":ftp,host=h,user=alice,pass={eO4lP:nope.txt}\"",
        "{\"user\":\"bob\",\"password\":\"{s3\\\"cret}\",\"port\":21}",
        "{\"password\" : \"{s3cret}\"}",
        "{'password': '{s3cret}', 'port': 21}",
        "\"{\\\"password\\\":\\\"{s3cret}\\\"}\"",
        "<password>{s3cret}</password>",
        "<Pass encoding=\"base64\">{czNjcmV0}</Pass>",
        "<server host=\"h\" password=\"{s3cret}\" port=\"21\"/>",
        "using password '{s3cret}'",
        "user bob, password: {s3cret}",
        "Authorization: Basic {czNjcmV0}",
        "{\"Authorization\":\"Basic {czNjcmV0}\"}",
        "> Proxy-Authorization: Basic {czNjcmV0}",
        "Authorization: {czNjcmV0}",
        // Found at a second look
        "`PASS {s3cret}` was sent",
        "Client sent 'PASS {s3cret}', then left",
        "Sending: PASS {s3cret}",
        "12:45:37\tCommand:\tPASS {s3cret}",
        "Trace: PASS {hunter2 and more}",
        "pass:{s3cret}",
        "Password: {s3cret}",
        "PASSWORD={s3cret}",
        "$ftp_pass = '{s3cret}';",
        "ftp.login(user='bob', passwd='{s3cret}')",
        "'password' => '{s3cret}',",
        "set ftp:proxy-password={s3cret}",
        "export PASS={s3cret}",
        "[\"curl\" \"-u\" \"bob:{s3cret}\"]",
        "  -u bob:{s3cret} \\",
        "ftp://bob:{s3cret}@[::1]:21/",
        "lftp ftp://bob:{s3cret}@h -e 'ls'",
        // Found at a third look
        "{\"cs-method\":\"PASS\",\"cs-uri-stem\":\"{s3cret}\"}",
        "{\"args\":\"{s3cret}\",\"command\":\"PASS\"}",
        "{\"ftp.request.command\":\"PASS\",\"ftp.request.arg\":\"{s3cret}\"}",
        "\"ftp.request.command\": \"PASS\", \"ftp.request.arg\": \"{s3cret}\"",
        "{\"secret\":\"{s3cret}\"}",
        "{\"token\":\"{s3cret}\"}",
        "{\"pw\":\"{s3cret}\"}",
        "{\"url\":\"ftp:\\/\\/bob:{s3cret}@h\\/a\"}",
        "&lt;password&gt;{s3cret}&lt;/password&gt;",
        "<command>PASS {s3cret}</command>",
        "<login username=\"bob\" pwd=\"{s3cret}\"/>",
        "ftp%3A%2F%2Fbob%3A{s3cret}%40example.com%2F",
        "url=ftp%3A%2F%2Fbob%3A{s3cret}%40example.com",
        "USER%20bob%0D%0APASS%20{s3cret%0D%0A}",
        "curl --ftp-account {s3cret} ftp://h/",
        "curl -E cert.pem:{s3cret} ftps://h/",
        "curl --cert cert.pem:{s3cret} ftps://h/",
        "curl --oauth2-bearer {s3cret} ftp://h/",
        "user = \"bob:{s3cret}\"",
        "user = bob:{s3cret}",
        "proxy-user = \"bob:{s3cret}\"",
        "user=\"bob:{s3cret}\"",
        "ftp-account = \"{s3cret}\"",
        "curl_easy_setopt(curl, CURLOPT_USERPWD, \"bob:{s3cret}\");",
        "curl_setopt($ch, CURLOPT_USERPWD, \"bob:{s3cret}\");",
        "curl_setopt($ch, CURLOPT_USERPWD, 'bob:{s3cret}');",
        "curl_easy_setopt(curl, CURLOPT_PASSWORD, \"{s3cret}\");",
        "curl.setopt(pycurl.USERPWD, 'bob:{s3cret}')",
        "machine h login bob password {s3cret} account {acc}",
        "machine h login bob account {acc} password {s3cret}",
        "password {s3cret} login bob",
        "~/.netrc:1:machine h login bob password {s3cret}",
        "lftp bob@h:~> login bob {s3cret}",
        "open bob:{s3cret}@h",
        "lftp bob:{s3cret}@h",
        "lftp h:~> user bob {s3cret}",
        "user bob {s3cret}",
        "  user bob {s3cret}",
        "user \"bob\" \"{s3cret}\"",
        "$ftp.Credentials = New-Object System.Net.NetworkCredential(\"bob\", \"{s3cret}\")",
        "new NetworkCredential(\"bob\",\"{s3cret}\");",
        "New-Object System.Net.NetworkCredential('bob','{s3cret}')",
        "new FtpClient(\"h\", \"bob\", \"{s3cret}\");",
        "new FtpClient(\"h\", new NetworkCredential(\"bob\", \"{s3cret}\"))",
        "ConvertTo-SecureString \"{s3cret}\" -AsPlainText -Force",
        "ConvertTo-SecureString -String '{s3cret}' -AsPlainText",
        "ftp = FTP('h','u','{s3cret}')",
        "ftp = FTP(\"h\", \"bob\", \"{s3cret}\")",
        "ftplib.FTP('h', user='bob', passwd='{s3cret}')",
        "FTP_TLS('h', 'bob', '{s3cret}')",
        "ftputil.FTPHost('h', 'bob', '{s3cret}')",
        "ftp.login('bob', '{s3cret}')",
        "ftp.login(\"bob\", \"{s3cret}\")",
        "    ftp.login('bob','{s3cret}')",
        "Net::FTP.open('h', 'bob', '{s3cret}')",
        "Net::FTP.new('h', 'bob', '{s3cret}')",
        "c.Login(\"bob\", \"{s3cret}\")",
        "ftp.Dial(\"h:21\"); c.Login(\"bob\", \"{s3cret}\")",
        "SSHPASS={s3cret}",
        "curlftpfs bob:{s3cret}@h /mnt",
        "curlftpfs -o user=bob:{s3cret} h /mnt",
        "define('FTP_PASS', '{s3cret}');",
        "define(\"FTP_PASS\", \"{s3cret}\");",
        "FTP,192.0.2.1,PASS,{s3cret}",
        "Cookie: {sid=abc; x=y}",
        "Set-Cookie: {sid=abc; Path=/}",
        "> Cookie: {sid=abc}",
        "X-Api-Key: {abc}",
        "X-Auth-Token: {abc}",
        "api_key={abc}",
        "apikey: {abc123}",
        "access_token={abc}",
        "\"access_token\":\"{abc}\"",
        "aws_secret_access_key = {abc}",
        "client_secret={abc}",
        "MIC {YGgGCSqGSIb3EgEC}",
        "530 Login incorrect for user bob password {s3cret}",
        "530 Login incorrect: user bob, password {s3cret}",
        "530 Invalid password: \"{s3cret}\"",
        "default login anonymous password {me@example.com}",
        "anonymous login, password {me@example.com}",
        "ANONYMOUS FTP LOGIN FROM h, {me@example.com}",
        "SITE PSWD {old new}",
        "---> SITE PSWD {old new}",
        "site pswd {old new}",
        "SITE CPWD {new}",
        "Windows: -pw {s3cret} bob@h",
        "plink -pw {s3cret} bob@h",
        "psftp -pw {s3cret} bob@h",
        "2026-11-22 12:45:37 10.0.0.1 bob MSFTPSVC1 SRV 10.0.0.2 21 [1]PASS {s3cret} - 530 1326 0 0",
        "login bob password \"{my s3cret}\"",
        "Authorization: Bearer {abc.def.ghi}",
        "        Request command: PASS\n        Request arg: {s3cret}",
        "Command: PASS\n{s3cret}",
        // Texts of several lines
        "PASS {s3cret}\n230 Your password is ******",
        "230-It is 5\" wide\n230-\"PASS {s3cret}\" came last\n230 End",
        "530 It is 5\" wide: \"PASS {s3cret}\" came last",
        "230-pass=\"{s3cret\\}\n230 \"End\" of it",
        "Command [pass] [{s3]cret}] x\nCommand [cwd] [a] x",
        "curl -sSu bob:{s3cret} h",
        // A name and its value apart
        "<add key=\"FtpPassword\" value=\"{s3cret}\" />",
        "<property name='ftp.password' value='{s3cret}'/>",
        "<password value=\"{s3cret}\"/>",
        "<entry key=\"password\">{s3cret}</entry>",
        "<param name=\"ftp.password\">{s3cret}</param>",
        "{\"name\":\"password\",\"value\":\"{s3cret}\"}",
        "{\"key\": \"FTP_PASSWORD\", \"value\": \"{s3cret}\"}",
        "{\\\"name\\\":\\\"password\\\",\\\"value\\\":\\\"{s3cret}\\\"}",
        "machine h login bob account {s3cret}",
        "default login bob password {s3cret}",
        "lftp -e \"user bob {s3cret}\" h",
        "lftp -e 'user bob {s3cret}; ls' h",
        "backup.exe /user:bob /password:{s3cret} h",
        "/pass:{s3cret} h",
        "pswd={s3cret}",
    ];

    const HARMLESS: &[&str] = &[
        "",
        "PASS",
        "---> PASS",
        "---> PWD",
        "> PASS ***",
        "*cmd* 'PASS ******'",
        "10.0.0.52 - 10.0.0.53 21 PASS *** 530 1342 41 bf305348-f27d-4561-ad02 -",
        "00:34:57 10.0.0.1 [58]PASS - 230",
        "331 Please specify the password.",
        "< 331 Please specify the password.",
        "331 Password required for bob",
        "ftpd[1895]: Password required for alice.",
        "Password required for bob",
        "Password:",
        "331 Username ok, send password.",
        "331 User bob OK. Password required",
        "331 Password: required",
        "530 Login incorrect",
        "530 Please login with USER and PASS.",
        "\"530 Please login with USER and PASS.\"",
        "530 Log in with USER and PASS first.",
        "500 PASS not understood",
        "503 PASS: Login with USER first",
        "502 ACCT command not implemented",
        "202 Command ACCT not implemented, superfluous at this site.",
        "214 Syntax: PASS <sp> <password>",
        "530 as the answer to PASV (no PASS sent yet)",
        "230 \"after the correct password\": also directly after USER",
        "FTP response: Client \"127.0.0.1\", \"502 ACCT not implemented.\"",
        " ABOR ACCT ALLO APPE CDUP CWD  DELE EPRT EPSV FEAT HELP LIST MDTM MKD",
        " MODE NLST NOOP OPTS PASS PASV PORT PWD  QUIT REIN REST RETR RMD  RNFR",
        " USER PASS ACCT* CWD XCWD",
        "227 Entering Passive Mode (127,0,0,1,4,1)",
        "229 Extended Passive mode OK (|||40000|)",
        "530 Invalid password: denied.",
        "530 login or password incorrect",
        "530 Password authentication failed for user bob",
        "Password incorrect.",
        "ncftpget: cannot open h: username and/or password was not accepted for login.",
        "open /etc/passwd: No such file or directory",
        "passive=yes",
        "password_file=/etc/ftp.pw",
        "the compass: north",
        "PWD=/home/bob",
        "{\"password\":null}",
        "ftp://example.com:21/a@b",
        "ftp://[2001:db8::1]:21/a@b",
        "ftp://bob@example.com/a:b@c",
        "curl -u bob ftp://h/",
        "cp -u a b",
        "mkdir -p a/b",
        "335 [ADAT=]",
        "503 ADAT not expected",
        "530 Please enter your password: it is needed",
        "Passwords do not match",
        "connect -p 21 -u bob h",
        "docker run -p 21:21 -u 1000:1000 vsftpd",
        "230-Password expires in 3 days",
        "530 User bob cannot pass the check.",
        "pam_unix(vsftpd:auth): authentication failure; logname= uid=0 ruser=bob",
        "Net::FTP>>>   IO::Socket::SSL(2.081)",
        // Near misses of the third look
        "230 PASS command successful",
        "200 PASS command successful.",
        "202 ACCT command successful",
        "230 User bob logged in, password accepted",
        "500 PASS command not understood.",
        "530 PASS failed",
        "503 Login with USER first, then PASS.",
        "530 Not logged in, user or password incorrect!",
        "331 Password required for user bob.",
        "331 Please send password for user bob",
        "530 Password for user bob has expired",
        "530 User bob password login disabled",
        "530 user bob password expired yesterday",
        "530 Login incorrect (user \"bob\")",
        "530 Sorry, the maximum number of clients (10) from user bob",
        "user bob logged in",
        "user bob disconnected",
        "user bob not found",
        "user bob is not allowed",
        "User bob logged in",
        "  user unknown",
        "echo user bob logged",
        "login failed",
        "login bob",
        "> login incorrect again",
        "lftp bob@h:~> ls",
        "lftp h:21",
        "open h:21",
        "open h:21 -u bob",
        "open ftp://bob@h/a:b@c",
        "FTP('h')",
        "FTP(\"h\", timeout=10)",
        "FTP(\"h\", \"bob\")",
        "ftp.login('bob')",
        "ftp.login(user, passwd)",
        "ftp.login()",
        "    return self.login(\"bob\", passwd)",
        "print(\"a\", \"b\", \"c\")",
        "open(\"a.txt\", \"rb\")",
        "ftp_connect(\"h\", 21, 90)",
        "ftp_put($c, 'a', 'b', FTP_BINARY)",
        "sftp(\"a\", \"b\", \"c\").put",
        "storbinary('STOR a.txt', f)",
        "raise error_perm(\"530 Login incorrect.\")",
        "File \"/usr/lib/python3/ftplib.py\", line 414, in login",
        "user = \"bob\"",
        "user = bob",
        "user=bob: login failed",
        "user=10.0.0.1:21",
        "ruser=bob:x",
        "user = ftp://h/a",
        "\"user\": \"bob\"",
        "username = bob",
        "STOR secret.txt",
        "STOR cookie.jpg",
        "CWD /home/bob/secret/token",
        "550 secret.txt: No such file or directory",
        "550 token: No such file or directory",
        "550 /home/pass/word.txt: No such file or directory",
        "550 pass.txt: Permission denied.",
        "550 passwords.csv: No such file or directory",
        "RETR password.txt",
        "---> RETR pass/a.txt",
        "226 Transfer complete for token ring",
        "530 token expired",
        "500 Unknown token 'x'",
        "535 Token rejected: wrong realm",
        "mailto:bob@example.com",
        "12:30:45 bob@example.com logged in",
        "220 Contact bob@example.com",
        "331 Guest login ok, send your complete e-mail address as password.",
        "331 Guest login ok, use your e-mail (user@host) as password.",
        "230 Anonymous login ok, restrictions apply. (bob@example.com)",
        "FTP LOGIN FROM 192.0.2.1 [192.0.2.1], bob",
        "ANONYMOUS FTP LOGIN FROM h, guest",
        "[\"user\",\"password\",\"host\"]",
        "\"username\",\"password\",\"host\",\"port\"",
        "USER,PASS,QUIT",
        "214 The following commands are recognized: USER PASS ACCT CWD",
        "214-ABOR ACCT ADAT\n PASS PASV\n214 End",
        "214-Commands:\nPASS\nSITE\n214 End",
        "---> PASS\n230 Logged in",
        "PASS\n530 Login incorrect.",
        "{\"command\":\"USER\",\"args\":\"bob\"}",
        "{\"command\":\"RETR\",\"arg\":\"a.txt\"}",
        "{\"command\":\"PASS\",\"reply\":\"530 Login incorrect.\"}",
        "{\"command\":\"PASS\",\"reply\":{\"code\":530,\"text\":\"Login incorrect.\"}}",
        "{\"level\":\"info\",\"message\":\"user bob logged in\"}",
        "account 12 of 20",
        "530 Account bob locked",
        "532 Need account for storing files.",
        "machine learning account bob",
        "SITE PSWD",
        "SITE HELP PSWD",
        "500 SITE PSWD not understood",
        "530 MIC not supported",
        "Dynamic microphone",
        "502 MIC not implemented",
        "curl -E cert.pem ftps://h/",
        "curl --cert C:\\a.pem ftps://h/",
        "sed -e s:a:b: x",
        "-pwx",
        "psftp -P 22 bob@h",
        "ftp://h/%3A%2F%2Fa",
        "ftp%3A%2F%2Fh%2Fa%40b",
        "passive mode (on)",
        "bypass = yes",
        "define('FTP_HOST', 'h');",
        "foo('password', x)",
        "enter password (\"x\" to quit)",
        "230 Login successful. Have fun (\"bob\")",
        "257 \"/pass\" is the current directory",
        "257 \"/home/bob\" is your current location",
        "250 CWD command successful. \"/secret\" is current directory.",
        "150 Opening BINARY mode data connection for \"token\" (12 bytes)",
        "Set-Cookie",
        "Cookie",
        "530-secret: a",
        "550 The secret: it does not exist",
        "PASSWORD EXPIRED",
        "Your password has expired, change password first",
        "change password ",
        "530 Wrong password or user bob",
        "PAM: password check failed for user (bob)",
        "pam_unix(ftp:auth): check pass; user unknown",
        "vsftpd: pam_ldap: error trying to bind as user \"uid=bob\" (Invalid credentials)",
        "tip: to pass '--user' as a value, use '-- --user'",
        "<label for=\"password\">Password</label>",
        "<input name=\"password\" value=\"\"/>",
        "{\"name\":\"password\",\"type\":\"string\"}",
        "530 \"password\" value is missing",
        "550 /home/pass: No such file",
        "550 /password: No such file",
        "by default password required",
        "530 No account for bob on this machine",
        "lftp -e \"ls\" h",
        // What is masked already stays, and so does what stands behind it
        "500 \"PASS ***\". Try again",
        "500 'PASS ***'. Try again",
        "500 (PASS ***). Try again",
        "530 It is 5\" wide: \"PASS ****\" came last",
        "230-It is 5\" wide\n230-\"PASS ***\" came last\n230 End",
        "230-Hello\n230-\"PASS ***\"\n230 Logged in, and more than that",
        "230-pass=\"***\"x\n230 \"End\" of it",
        "password: ***\n230 Logged in",
        "Command [pass] [***] x\nCommand [cwd] [a] x",
    ];

    #[test]
    fn passwords_are_hidden() {
        let wrong: Vec<_> = SECRET
            .iter()
            .map(|marked| expected(marked))
            .flat_map(|(line, hidden)| {
                [
                    (redact(&line).into_owned(), hidden.clone()),
                    (redact(&hidden).into_owned(), hidden),
                ]
            })
            .filter(|(got, hidden)| got != hidden)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    /// The line without the marks, and as it shall be shown. Braces of JSON are no marks: a mark
    /// opens before anything but a quote and closes in the innermost way.
    fn expected(marked: &str) -> (String, String) {
        let (mut line, mut hidden) = (String::new(), String::new());
        let mut rest = marked;
        while let Some(open) = rest.char_indices().find_map(|(at, c)| {
            let next = rest[at..].chars().nth(1);
            (c == '{' && !matches!(next, Some('"' | '\'' | '\\'))).then_some(at)
        }) {
            let close = open + rest[open..].find('}').unwrap();
            line.push_str(&rest[..open]);
            line.push_str(&rest[open + 1..close]);
            hidden.push_str(&rest[..open]);
            hidden.push_str(MASK);
            rest = &rest[close + 1..];
        }
        (line + rest, hidden + rest)
    }

    #[test]
    fn a_secret_ends_with_its_line() {
        const END: &str = "230-It's \"End\" of it]\n230 ****";
        let wrong: Vec<_> = SECRET
            .iter()
            .map(|marked| expected(marked))
            .filter(|(line, _)| !line.contains('\n'))
            .flat_map(|(line, hidden)| {
                [
                    (format!("{line}\n{END}"), format!("{hidden}\n{END}")),
                    (format!("{END}\n{line}\n{END}"), format!("{END}\n{hidden}\n{END}")),
                ]
            })
            .filter(|(text, hidden)| redact(text) != *hidden)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn what_is_out_of_reach_is_hidden() {
        let (long, blanks) = ("s3cret".repeat(REACH), " ".repeat(3 * REACH));
        for text in [
            format!("PASS {long}"),
            format!("{blanks}PASS{blanks}{long}{blanks}s3cret"),
            format!("---> ADAT {long}\n"),
            format!("{{\"password\":\"{long}\",\"x\":1}}"),
            format!("curl -u bob:{long} h"),
            format!("ftp://bob:{long}@h/"),
            format!("lftp bob:{long}@h"),
            format!("<password>{long}</password>"),
            format!("machine h login bob password {long}"),
            format!("Authorization: Basic {long}"),
        ] {
            let shown = redact(&text);
            assert!(!shown.contains("s3cret"), "{shown}");
        }
    }

    #[test]
    fn prose_keeps_its_words() {
        let wrong: Vec<_> =
            HARMLESS.iter().filter(|line| matches!(redact(line), Cow::Owned(_))).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn nothing_panics_and_twice_is_once() {
        const PIECES: &[&str] = &[
            "PASS",
            "pass",
            "word",
            "=",
            ":",
            " ",
            "\"",
            "'",
            "\\",
            "://",
            "@",
            "/",
            "-u",
            "-p",
            "curl ",
            "ncftp",
            "<",
            ">",
            "ACCT",
            "ADAT",
            "x",
            "\u{e4}",
            "\u{6587}",
            "\u{ff1a}",
            "authorization",
            "basic ",
            "] [",
            "%20",
            "&",
            ",",
            "530",
            "--user",
            "> user ",
            "machine ",
            "\u{a0}",
            "arg=",
            "pwd",
            "command_data",
            "***",
        ];
        let mut state = 11_u64;
        for _ in 0..100_000 {
            let mut line = String::new();
            for _ in 0..10 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                line.push_str(PIECES[usize::try_from(state >> 40).unwrap() % PIECES.len()]);
            }
            let _ = redact(&line);
        }
    }
}
