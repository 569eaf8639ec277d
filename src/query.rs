//! What an argument is: a code, a family, an error of Windows, or text.
//!
//! Knows the shapes of questions, not their answers.

use std::fmt;

use crate::bytes;
use crate::cause::{self, Cause, Sign};
use crate::code::{Class, Code};
use crate::payload::{self, Payload};
use crate::server::Server;
use crate::table::{self, Entry, SocketError};

/// One question.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Query {
    /// A reply code.
    Code(Code),
    /// All codes that begin with one or two digits: `4xx`, `55x`; at least one is known.
    Family(Family),
    /// A Windows socket error or an error of WinINet, by number or name.
    Socket(&'static SocketError),
    /// A reply, a log line, a known text or words to search for.
    Text(String),
    /// Standard input.
    Input,
    /// Nothing that can be explained, and why.
    Unknown(Unknown),
}

/// The codes that begin with the same one or two digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Family {
    first: u16,
    second: Option<u16>,
}

/// Why an argument cannot be explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The argument.
    pub input: String,
    /// What it would have to be, and what may have been meant.
    pub hint: String,
}

impl Family {
    /// The first digit's class.
    #[must_use]
    pub fn class(self) -> Class {
        Code::new(self.first * 100).map_or(Class::Protected, Code::class)
    }

    /// Whether a code belongs to it.
    #[must_use]
    pub fn contains(self, code: Code) -> bool {
        let digits = code.get() / 10;
        digits / 10 == self.first && self.second.is_none_or(|second| digits % 10 == second)
    }

    /// Its entries, in ascending order.
    pub fn entries(self) -> impl Iterator<Item = &'static Entry> {
        table::entries().filter(move |entry| self.contains(entry.code))
    }

    /// `4xx`, `55x`, also with `y` and `z` as RFC 959 writes them.
    fn parse(word: &str) -> Option<Self> {
        let wild = |byte: u8| matches!(byte.to_ascii_lowercase(), b'x' | b'y' | b'z' | b'*');
        let &[first @ b'1'..=b'6', second, third] = word.as_bytes() else { return None };
        let second = match second {
            digit @ b'0'..=b'9' => Some(u16::from(digit - b'0')),
            byte if wild(byte) => None,
            _ => return None,
        };
        wild(third).then_some(Self { first: u16::from(first - b'0'), second })
    }
}

impl fmt::Display for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.second {
            Some(second) => write!(f, "{}{second}x", self.first),
            None => write!(f, "{}xx", self.first),
        }
    }
}

/// Reads a command line's arguments.
///
/// Words after a code are its text, so a reply need not be quoted:
///
/// ```
/// use ftpcode::query::{Query, parse};
///
/// let queries = parse(["331", "550", "Permission", "denied"]);
/// assert!(matches!(&queries[0], Query::Code(code) if code.get() == 331));
/// assert!(matches!(&queries[1], Query::Text(text) if text == "550 Permission denied"));
/// ```
pub fn parse<S: AsRef<str>>(arguments: impl IntoIterator<Item = S>) -> Vec<Query> {
    let mut queries = Vec::new();
    let mut open = false; // the last query is a text that takes further words
    for argument in arguments {
        let argument = argument.as_ref();
        let word = argument.trim();
        let whole = word.contains(char::is_whitespace) && reply(word).is_some();
        let of_reply = match queries.last() {
            Some(Query::Code(code)) => is_answer(*code, word),
            _ => false,
        };
        match Query::of_word(word) {
            Some(query) if !open && !of_reply => queries.push(query),
            _ if whole => {
                open = false;
                queries.push(Query::Text(argument.to_owned()));
            }
            _ => {
                match queries.pop() {
                    Some(Query::Code(code)) if !open => {
                        queries.push(Query::Text(format!("{code} {argument}")));
                    }
                    Some(Query::Text(mut text)) if open => {
                        text.push(' ');
                        text.push_str(argument);
                        queries.push(Query::Text(text));
                    }
                    other => {
                        queries.extend(other);
                        queries.push(Query::Text(argument.to_owned()));
                    }
                }
                open = true;
            }
        }
    }
    queries
}

impl Query {
    /// What a single word asks for; `None`: words that belong together.
    fn of_word(word: &str) -> Option<Self> {
        if word == "-" {
            return Some(Self::Input);
        }
        let bare = bare(word);
        if let Some(family) = Family::parse(bare) {
            return Some(match family.entries().next() {
                Some(_) => Self::Family(family),
                None => Self::Unknown(Unknown {
                    input: family.to_string(),
                    hint: "no code of this family is known".to_owned(),
                }),
            });
        }
        if is_number(bare) {
            return Some(Self::of_number(bare));
        }
        if let Some(number) = bare.strip_prefix('-').filter(|rest| is_number(rest)) {
            let hint = match Code::from_digits(number.as_bytes()) {
                Some(code) => format!("reply codes have no sign; try: ftpcode {code}"),
                None => RANGE.to_owned(),
            };
            return Some(Self::Unknown(Unknown { input: word.to_owned(), hint }));
        }
        if let Some(error) = table::socket_error_named(bare) {
            return Some(Self::Socket(error));
        }
        nearest_name(bare).map(|name| {
            let hint = format!("not a known error; did you mean {name}?");
            Self::Unknown(Unknown { input: word.to_owned(), hint })
        })
    }

    /// What a number asks for.
    fn of_number(digits: &str) -> Self {
        if let Some(code) = Code::from_digits(digits.as_bytes()) {
            return Self::Code(code);
        }
        let number = digits.parse::<u16>().ok();
        if let Some(error) = number.and_then(table::socket_error) {
            return Self::Socket(error);
        }
        let hint = match number {
            Some(10_000..=11_999) => "not a Windows socket error that Windows defines; \
                 ftpcode --list shows those that are"
                .to_owned(),
            Some(12_000..=12_999) => "not an error that WinINet has for FTP; \
                 ftpcode --list shows those that are"
                .to_owned(),
            _ => near_misses(digits)
                .map_or_else(|| RANGE.to_owned(), |near| format!("{RANGE}; did you mean {near}?")),
        };
        Self::Unknown(Unknown { input: digits.to_owned(), hint })
    }
}

/// What numbers there are.
const RANGE: &str = "not a reply code; these run from 100 to 699, Windows socket errors from 10004 to \
                     11999, WinINet errors from 12001 to 12175";

/// A word without the decoration that people copy along: `[426]`, `426.`, `(426)`.
fn bare(word: &str) -> &str {
    let word = word.trim();
    let rest =
        word.get(..4).filter(|head| head.eq_ignore_ascii_case("ftp ")).map_or(word, |_| &word[4..]);
    rest.trim_matches(|c: char| c.is_whitespace() || "[]().,:;'\"`".contains(c))
}

/// Whether a number that is neither a code nor an error is the answer to SIZE or MDTM: `213 1966080`.
fn is_answer(code: Code, word: &str) -> bool {
    matches!(Query::of_word(word), Some(Query::Unknown(_)))
        && matches!(payload::decode(code, word), Some(Payload::Size(_) | Payload::Modified(_)))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The code and the text of a reply as it stands on the wire: a code, then a blank or a hyphen
/// (RFC 959, section 4.2).
///
/// ```
/// let (code, text) = ftpcode::query::reply("550 Permission denied.").unwrap();
/// assert_eq!((code.get(), text), (550, "Permission denied."));
/// ```
#[must_use]
pub fn reply(text: &str) -> Option<(Code, &str)> {
    let code = Code::from_digits(text.as_bytes().get(..3)?)?;
    Some((code, text[3..].strip_prefix([' ', '-'])?))
}

/// The codes and errors that a question names among its words; with a single one, what follows it.
///
/// ```
/// use ftpcode::query::named;
///
/// assert_eq!(named("vsftpd 530 login incorrect"), [(530, "login incorrect")]);
/// assert_eq!(named("sometimes 425, sometimes 426"), [(425, ""), (426, "")]);
/// assert_eq!(named("uploads of 500 MB fail"), []);
/// ```
#[must_use]
pub fn named(question: &str) -> Vec<(u16, &str)> {
    // What has numbers of its own, and what is counted.
    const OTHERS: [&str; 10] =
        ["after", "chmod", "errno", "exit", "http", "https", "line", "pid", "port", "smtp"];
    const UNITS: [&str; 22] = [
        "b", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "ms", "s", "sec", "min", "bytes",
        "seconds", "minutes", "hours", "days", "times", "lines", "files", "folders", "users",
    ];
    let is_among = |words: &[&str], word: &str| words.contains(&&*plain(word).to_ascii_lowercase());
    let mut found = Vec::new();
    let (mut before, mut rest) = ("", question.trim_start());
    while !rest.is_empty() {
        let (word, behind) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        rest = behind.trim_start();
        let number = word.trim_end_matches(|c: char| ",.:;?!".contains(c));
        if is_number(number)
            && known(number)
            && !is_among(&OTHERS, before)
            && !rest.split(' ').next().is_some_and(|next| is_among(&UNITS, next))
            && let Ok(number) = number.parse()
            && found.iter().all(|(other, _)| *other != number)
        {
            found.push((number, rest.trim_start_matches(['-', ' '])));
        }
        before = word;
    }
    if found.len() > 1 {
        for (_, text) in &mut found {
            *text = "";
        }
    }
    found
}

/// A word without what stands around its letters and digits.
fn plain(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// The server product that a question names.
///
/// ```
/// use ftpcode::{Server, query::product};
///
/// assert_eq!(product("iis says 530"), Some(Server::Iis));
/// assert_eq!(product("FileZilla says 530"), None);
/// ```
#[must_use]
pub fn product(question: &str) -> Option<Server> {
    // As people call it: without its maker, and the newer version of two.
    let called = |server: Server| {
        let name = server.name();
        let name = name.strip_prefix("Microsoft ").unwrap_or(name);
        name.strip_suffix(" 1.x").unwrap_or(name)
    };
    Server::all().find(|server| has_word(question, called(*server)))
}

/// What curl prints for the exit status that a question names.
///
/// ```
/// use ftpcode::query::of_curl;
///
/// assert_eq!(of_curl("curl exit code 67").as_deref(), Some("curl: (67)"));
/// assert_eq!(of_curl("curl 426"), None);
/// ```
#[must_use]
pub fn of_curl(question: &str) -> Option<String> {
    let mut words = question.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let curl = words.next()?.eq_ignore_ascii_case("curl");
    let status = words.next_back().filter(|last| last.len() < 3 && is_number(last))?;
    let asks = |word| matches!(word, "error" | "exit" | "code" | "status" | "returned" | "returns");
    (curl && words.all(asks)).then(|| format!("curl: ({status})"))
}

/// Known numbers that lack one digit of a number that is too long: 550 and 500 for 5500.
fn near_misses(digits: &str) -> Option<String> {
    let mut near: Vec<u16> = Vec::new();
    for skipped in 0..digits.len() {
        let shorter = [&digits[..skipped], &digits[skipped + 1..]].concat();
        let Ok(number) = shorter.parse::<u16>() else { continue };
        if known(&shorter) && !near.contains(&number) {
            near.push(number);
        }
    }
    let names: Vec<String> = near.iter().take(3).map(u16::to_string).collect();
    (!names.is_empty()).then(|| names.join(" or "))
}

/// Whether a number is a known code or error.
fn known(digits: &str) -> bool {
    match Code::from_digits(digits.as_bytes()) {
        Some(code) => table::lookup(code).is_some(),
        None => digits.parse().ok().and_then(table::socket_error).is_some(),
    }
}

/// The error of Windows whose name a word nearly spells.
fn nearest_name(word: &str) -> Option<&'static str> {
    let upper = word.to_ascii_uppercase();
    if upper != word || upper.len() < 5 || !upper.starts_with(['W', 'E']) {
        return None;
    }
    table::socket_errors()
        .flat_map(|error| [error.name, error.posix])
        .filter(|name| !name.is_empty() && name.len().abs_diff(upper.len()) <= 2)
        .map(|name| (distance(name, &upper), name))
        .filter(|(distance, _)| *distance <= 2)
        .min()
        .map(|(_, name)| name)
}

/// How many letters have to be added, removed or changed to make one word of the other.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.bytes().enumerate() {
            let change = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

/// Something that a search finds.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Hit {
    /// A reply code.
    Entry(&'static Entry),
    /// A Windows socket error or an error of WinINet.
    Socket(&'static SocketError),
    /// A cause.
    Cause(&'static Cause),
}

/// Whether a text has a word that begins like this, in any letter case of ASCII.
fn has_word(text: &str, start: &str) -> bool {
    let (text, start) = (text.as_bytes(), start.as_bytes());
    let mut from = 0;
    while let Some(at) = bytes::find_any_case(&text[from..], start[0]) {
        let at = from + at;
        let begins = !text[..at].last().is_some_and(u8::is_ascii_alphanumeric);
        let word = text[at..].get(..start.len());
        if begins && word.is_some_and(|word| word.eq_ignore_ascii_case(start)) {
            return true;
        }
        from = at + 1;
    }
    false
}

/// Everything in both tables that has all these words, in any letter case: causes first. Where nothing
/// has, the names of programs need not be there.
///
/// ```
/// use ftpcode::query::{Hit, search};
///
/// let hits = search("session reuse");
/// assert!(hits.iter().any(|hit| matches!(hit, Hit::Cause(cause) if cause.id.starts_with("tls-"))));
/// assert!(search("no such words anywhere").is_empty());
/// ```
#[must_use]
pub fn search(words: &str) -> Vec<Hit> {
    // What questions name beside their subject.
    const PROGRAMS: [&str; 14] = [
        "curl",
        "filezilla",
        "ftp",
        "ftplib",
        "ftps",
        "iis",
        "lftp",
        "php",
        "proftpd",
        "pure-ftpd",
        "python",
        "vsftpd",
        "wget",
        "winscp",
    ];
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let hits = having(&words);
    let is_subject = |word: &&String| !PROGRAMS.contains(&word.as_str());
    let subject: Vec<String> = words.iter().filter(is_subject).cloned().collect();
    // One word alone is told by the next question, which names it (`telling`).
    let apart = (2..words.len()).contains(&subject.len());
    if hits.is_empty() && apart { having(&subject) } else { hits }
}

/// Everything in both tables that has all these words.
fn having(words: &[String]) -> Vec<Hit> {
    let has_all =
        |texts: &[&str]| words.iter().all(|word| texts.iter().any(|text| has_word(text, word)));
    let causes = cause::all().filter(|cause| {
        let spaced = cause.id.replace('-', " ");
        has_all(&[cause.id, &spaced, cause.title, cause.why])
            || cause.signs.iter().flat_map(Sign::texts).any(|text| has_all(&[text]))
    });
    let entries = table::entries().filter(|entry| {
        let texts = [entry.title, entry.meaning];
        has_all(&[&texts, entry.senses, entry.answers, entry.causes].concat())
    });
    let errors = table::socket_errors().filter(|error| {
        has_all(&[error.name, error.posix, error.title, error.meaning, error.windows])
    });
    causes.map(Hit::Cause).chain(entries.map(Hit::Entry)).chain(errors.map(Hit::Socket)).collect()
}

/// The word of a search without a result that by itself finds least, but something; none where it finds
/// too much to be of use, as `files` does.
///
/// ```
/// use ftpcode::query::telling;
///
/// assert_eq!(telling("ftp over (our) \"VPN\", why?"), Some("VPN"));
/// assert_eq!(telling("xyzzy"), None);
/// ```
#[must_use]
pub fn telling(words: &str) -> Option<&str> {
    const MOST_HITS: usize = 20;
    const MOST_WORDS: usize = 16;
    // What any question may have.
    const ASKING: [&str; 14] = [
        "after", "been", "does", "fails", "have", "how", "than", "that", "this", "what", "when",
        "while", "why", "works",
    ];
    let is_telling = |word: &&str| word.len() > 2 && !ASKING.contains(&&*word.to_ascii_lowercase());
    let words = words.split_whitespace().map(plain).filter(is_telling).take(MOST_WORDS);
    let found = words.map(|word| (search(word).len(), word));
    found.filter(|(hits, _)| (1..=MOST_HITS).contains(hits)).min().map(|(_, word)| word)
}
