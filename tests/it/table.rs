//! Laws that hold for every entry of the two tables, checked through the public API.

use std::collections::{BTreeMap, BTreeSet};

use ftpcode::cause::{self, Cause, Evidence};
use ftpcode::remedy::{Party, Retry, Source, Step};
use ftpcode::table::{self, Entry, Status};
use ftpcode::{Explanation, Server, System};

/// The 39 codes of RFC 959, section 4.2.
const STANDARD: &[u16] = &[
    110, 120, 125, 150, 200, 202, 211, 212, 213, 214, 215, 220, 221, 225, 226, 227, 230, 250, 257,
    331, 332, 350, 421, 425, 426, 450, 451, 452, 500, 501, 502, 503, 504, 530, 532, 550, 551, 552,
    553,
];

/// The codes of later RFCs: 1123, 1639, 2228, 2428, 4217, 6384.
const EXTENSION: &[u16] = &[
    216, 228, 229, 232, 234, 235, 334, 335, 336, 431, 521, 522, 533, 534, 535, 536, 537, 554, 555,
    631, 632, 633,
];

/// The reply codes and socket errors of Globalscape's article 10142, where many users look first.
const ARTICLE: &[u16] = &[
    110, 120, 125, 150, 200, 202, 211, 212, 213, 214, 215, 220, 221, 225, 226, 227, 230, 250, 257,
    331, 332, 350, 421, 425, 426, 450, 451, 452, 500, 501, 502, 503, 504, 530, 532, 550, 552, 553,
    10054, 10060, 10061, 10066, 10068,
];

/// The replies of each command by RFC 959, section 5.4.
const BASE: &[(&str, &[u16])] = &[
    ("ABOR", &[225, 226, 421, 500, 501, 502]),
    ("ACCT", &[202, 230, 421, 500, 501, 503, 530]),
    ("ALLO", &[200, 202, 421, 500, 501, 504, 530]),
    (
        "APPE",
        &[
            110, 125, 150, 226, 250, 421, 425, 426, 450, 451, 452, 500, 501, 502, 530, 532, 550,
            551, 552, 553,
        ],
    ),
    ("CDUP", &[200, 421, 500, 501, 502, 530, 550]),
    ("CWD", &[250, 421, 500, 501, 502, 530, 550]),
    ("DELE", &[250, 421, 450, 500, 501, 502, 530, 550]),
    ("HELP", &[211, 214, 421, 500, 501, 502]),
    ("LIST", &[125, 150, 226, 250, 421, 425, 426, 450, 451, 500, 501, 502, 530]),
    ("MKD", &[257, 421, 500, 501, 502, 530, 550]),
    ("MODE", &[200, 421, 500, 501, 504, 530]),
    ("NLST", &[125, 150, 226, 250, 421, 425, 426, 450, 451, 500, 501, 502, 530]),
    ("NOOP", &[200, 421, 500]),
    ("PASS", &[202, 230, 332, 421, 500, 501, 503, 530]),
    ("PASV", &[227, 421, 500, 501, 502, 530]),
    ("PORT", &[200, 421, 500, 501, 530]),
    ("PWD", &[257, 421, 500, 501, 502, 550]),
    ("QUIT", &[221, 500]),
    ("REIN", &[120, 220, 421, 500, 502]),
    ("REST", &[350, 421, 500, 501, 502, 530]),
    ("RETR", &[110, 125, 150, 226, 250, 421, 425, 426, 450, 451, 500, 501, 530, 550]),
    ("RMD", &[250, 421, 500, 501, 502, 530, 550]),
    ("RNFR", &[350, 421, 450, 500, 501, 502, 530, 550]),
    ("RNTO", &[250, 421, 500, 501, 502, 503, 530, 532, 553]),
    ("SITE", &[200, 202, 500, 501, 530]),
    ("SMNT", &[202, 250, 421, 500, 501, 502, 530, 550]),
    ("STAT", &[211, 212, 213, 421, 450, 500, 501, 502, 530]),
    (
        "STOR",
        &[110, 125, 150, 226, 250, 421, 425, 426, 450, 451, 452, 500, 501, 530, 532, 551, 552, 553],
    ),
    (
        "STOU",
        &[110, 125, 150, 226, 250, 421, 425, 426, 450, 451, 452, 500, 501, 530, 532, 551, 552, 553],
    ),
    ("STRU", &[200, 421, 500, 501, 504, 530]),
    ("SYST", &[215, 421, 500, 501, 502]),
    ("TYPE", &[200, 421, 500, 501, 504, 530]),
    ("USER", &[230, 331, 332, 421, 500, 501, 530]),
];

/// The replies that later RFCs add: new commands, and new replies of the old ones.
const LATER: &[(&str, &[u16])] = &[
    ("ADAT", &[235, 335, 421, 500, 501, 503, 535]),
    ("ALGS", &[202, 216]),
    ("APPE", &[521, 522, 534, 535]),
    ("AUTH", &[234, 334, 421, 431, 500, 501, 502, 504, 534]),
    ("CCC", &[200, 421, 500, 501, 502, 533, 534]),
    ("CONF", &[421, 500, 501, 502, 503, 533, 535, 537]),
    ("ENC", &[421, 500, 501, 502, 503, 533, 535, 537]),
    ("EPRT", &[200, 500, 501, 522]),
    ("EPSV", &[229, 500, 501, 522]),
    ("FEAT", &[211, 500, 501, 502]),
    ("HOST", &[220, 421, 500, 501, 502, 503, 504]),
    ("LANG", &[200, 500, 501, 502, 504]),
    ("LIST", &[521, 522, 534, 535]),
    ("LPRT", &[500, 501, 521]),
    ("LPSV", &[228, 500, 501, 521]),
    ("MDTM", &[213, 500, 501, 550]),
    ("MIC", &[421, 500, 501, 502, 503, 533, 535, 537]),
    ("MLSD", &[150, 226, 500, 501, 503, 504, 530, 550, 553]),
    ("MLST", &[250, 500, 501, 503, 504, 530, 550, 553]),
    ("NLST", &[521, 522, 534, 535]),
    ("OPTS", &[200, 451, 500, 501, 502]),
    ("PBSZ", &[200, 421, 500, 501, 503, 530]),
    ("PROT", &[200, 421, 431, 500, 501, 503, 504, 530, 534, 536]),
    ("RETR", &[521, 522, 534, 535]),
    ("SIZE", &[213, 500, 501, 550]),
    ("STOR", &[521, 522, 534, 535]),
    ("STOU", &[521, 522, 534, 535]),
    ("USER", &[232, 336]),
];

/// Replies that an RFC recommends, gives as another choice or gives to obsolete commands only: an
/// entry may name these commands.
const OPTIONAL: &[(&str, &[u16])] = &[
    ("ADAT", &[533]),
    ("ALGS", &[502, 504]),
    ("APPE", &[554, 555]),
    ("AUTH", &[533]),
    ("CDUP", &[250]),
    ("EPSV", &[200]),
    ("LIST", &[554, 555]),
    ("LPRT", &[200]),
    ("NLST", &[554, 555]),
    ("PBSZ", &[533]),
    ("PORT", &[504]),
    ("PROT", &[533]),
    ("REST", &[554, 555]),
    ("RETR", &[554, 555]),
    ("STOR", &[554, 555]),
    ("STOU", &[554, 555]),
    ("XCUP", &[200, 224, 257, 425, 506, 507, 521, 550]),
    ("XMKD", &[200, 224, 257, 425, 506, 507, 521, 550]),
    ("XPWD", &[200, 224, 257, 425, 506, 507, 521, 550]),
    ("XRMD", &[200, 224, 257, 425, 506, 507, 521, 550]),
];

/// The section numbers of each RFC that may be cited. Without any: the RFC is cited as a whole.
const SECTIONS: &[(u16, &str)] = &[
    (354, ""),
    (454, ""),
    (542, ""),
    (640, ""),
    (691, ""),
    (737, ""),
    (743, ""),
    (765, ""),
    (775, ""),
    (
        959,
        "1 2 2.1 2.2 2.3 3 3.1 3.1.1 3.1.1.1 3.1.1.2 3.1.1.3 3.1.1.4 3.1.1.5 3.1.1.5.1 \
        3.1.1.5.2 3.1.2 3.1.2.1 3.1.2.2 3.1.2.3 3.2 3.3 3.4 3.4.1 3.4.2 3.4.3 3.5 4 4.1 4.1.1 \
        4.1.2 4.1.3 4.2 4.2.1 4.2.2 5 5.1 5.2 5.3 5.3.1 5.3.2 5.4 6 7 8",
    ),
    (
        1123,
        "1 1.1 1.2 1.2.1 1.2.2 1.2.3 1.2.4 1.3 1.3.1 1.3.2 1.3.3 1.4 2 2.1 2.2 2.3 2.4 2.5 3 \
        3.1 3.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.5 3.2.6 3.2.7 3.2.8 3.3 3.3.1 3.3.2 3.3.3 3.3.4 \
        3.3.5 3.4 3.4.1 3.4.2 3.4.3 3.4.4 3.4.5 3.5 4 4.1 4.1.1 4.1.2 4.1.2.1 4.1.2.2 4.1.2.3 \
        4.1.2.4 4.1.2.5 4.1.2.6 4.1.2.7 4.1.2.8 4.1.2.9 4.1.2.10 4.1.2.11 4.1.2.12 4.1.2.13 \
        4.1.3 4.1.3.1 4.1.3.2 4.1.3.3 4.1.3.4 4.1.4 4.1.4.1 4.1.4.2 4.1.4.3 4.1.4.4 4.1.5 4.2 \
        4.2.1 4.2.2 4.2.2.1 4.2.2.2 4.2.3 4.2.3.1 4.2.3.2 4.2.3.3 4.2.3.4 4.2.3.5 4.2.4 5 5.1 \
        5.2 5.2.1 5.2.2 5.2.3 5.2.4 5.2.5 5.2.6 5.2.7 5.2.8 5.2.9 5.2.10 5.2.11 5.2.12 5.2.13 \
        5.2.14 5.2.15 5.2.16 5.2.17 5.2.18 5.2.19 5.3 5.3.1 5.3.1.1 5.3.1.2 5.3.2 5.3.3 5.3.4 \
        5.3.5 5.3.6 5.3.7 5.3.8 5.4 6 6.1 6.1.1 6.1.2 6.1.2.1 6.1.2.2 6.1.2.3 6.1.2.4 6.1.2.5 \
        6.1.3 6.1.3.1 6.1.3.2 6.1.3.3 6.1.3.4 6.1.3.5 6.1.3.6 6.1.3.7 6.1.3.8 6.1.4 6.1.4.1 \
        6.1.4.2 6.1.4.3 6.1.5 6.2 6.2.1 6.2.2 6.2.2.1 6.2.2.2 6.3 6.3.1 6.3.2 6.3.3 7",
    ),
    (1545, ""),
    (1579, ""),
    (1635, ""),
    (1639, "1 2 3 4 5 6 7 8 9"),
    (1738, "3 3.1 3.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.5"),
    (1918, ""),
    (2228, "1 2 3 4 5 5.1 5.2 6 7 8 8.1 8.2 9 10 11 12 13 14"),
    (2389, "1 2 2.1 2.2 3 3.1 3.2 3.3 4 5 6"),
    (2428, "1 2 3 4 5 6"),
    (2577, "1 2 3 4 5 6 7 8 9 10 11"),
    (2640, "1 1.1 2 2.1 2.2 3 3.1 3.2 3.3 4 4.1 4.2 4.3 4.3.1 5 6 7 8 9"),
    (2773, "1 2 2.1 3 4 5 6 7 8"),
    (
        3659,
        "1 2 2.1 2.2 2.2.1 2.2.2 2.3 2.4 2.5 3 3.1 3.2 3.3 3.4 4 4.1 4.2 4.3 4.4 5 5.1 5.2 5.3 \
        5.4 5.5 6 6.1 6.2 6.2.1 6.3 6.4 6.5 7 7.1 7.2 7.2.1 7.3 7.3.1 7.4 7.5 7.5.1 7.5.1.1 \
        7.5.1.2 7.5.1.3 7.5.1.4 7.5.1.5 7.5.1.6 7.5.2 7.5.3 7.5.4 7.5.5 7.5.6 7.5.7 7.5.8 \
        7.5.9 7.5.10 7.6 7.6.1 7.6.2 7.7 7.7.1 7.7.2 7.7.3 7.7.4 7.7.5 7.7.6 7.7.7 7.7.8 7.7.9 \
        7.7.10 7.7.11 7.8 7.8.1 7.9 7.9.1 7.9.2 8 9 10 10.1 10.2 11 12",
    ),
    (3986, "2 2.1 2.2 2.3 2.4 2.5 3 3.1 3.2 3.2.1"),
    (
        4217,
        "1 2 3 4 4.1 4.2 5 6 7 8 9 10 10.1 10.2 10.3 10.4 11 11.1 11.2 11.3 11.4 11.5 12 12.1 \
        12.2 12.3 12.4 12.5 12.6 12.7 13 14 15 15.1 15.1.1 15.1.2 15.2 15.2.1 15.2.2 15.2.3 \
        15.2.4 15.2.5 15.2.6 15.2.7 15.3 16 17 18 19 20 21 21.1 21.2",
    ),
    (4253, "1 4 4.1 4.2"),
    (5246, ""),
    (5797, "1 2 2.1 2.2 2.3 2.4 2.5 3 4 5 6 7 7.1 7.2"),
    (6384, "1 2 3 4 5 5.1 6 7 7.1 7.2 8 9 10 11 12 13 14 15 16 17 17.1 17.2"),
    (6598, ""),
    (7151, "1 2 2.1 2.2 3 3.1 3.2 3.2.1 3.2.2 3.2.3 3.3 3.4 4 5 6 6.1 6.2"),
    (8446, ""),
    (8996, "1 1.1 1.2 2 3 4 5 6 7 8 9 10 10.1 10.2"),
];

/// Words that say nothing.
const FILLERS: &[&str] = &["please", "simply", "just", "easily", "may possibly", "in order to"];

/// Advice that helps nobody: it does not say what to ask for.
const EMPTY_ADVICE: &[&str] =
    &["contact your administrator", "contact your hosting provider", "contact your isp"];

/// Names that sentences may begin with although they are written in lower case.
const LOWER_CASE_NAMES: &[&str] = &[
    "bftpd",
    "curl",
    "ftp-srv",
    "glFTPd",
    "inetutils",
    "lftp",
    "libunftp",
    "ncftp",
    "pyftpdlib",
    "rclone",
    "tnftp",
    "telnet",
    "vsftpd",
    "wget",
];

/// What a text is, and so which rules it follows.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// One line, at most 64 characters, no final full stop.
    Title,
    /// One to three sentences, at most 340 characters.
    Prose,
    /// An imperative, at most 200 characters, no final full stop.
    Step,
    /// Somebody else's words.
    Foreign,
}

struct Text {
    place: String,
    kind: Kind,
    words: &'static str,
}

/// Fails with every fault at once.
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

fn steps(place: &str, steps: &'static [Step]) -> Vec<Text> {
    let text = |(at, step): (usize, &'static Step)| Text {
        place: format!("{place}, step {}", at + 1),
        kind: Kind::Step,
        words: step.text,
    };
    steps.iter().enumerate().map(text).collect()
}

/// Every text of both tables and of the causes, with its place.
fn texts() -> Vec<Text> {
    let mut texts = Vec::new();
    let mut add = |place: String, kind, words| texts.push(Text { place, kind, words });
    for entry in table::entries() {
        let code = entry.code;
        add(format!("{code} title"), Kind::Title, entry.title);
        add(format!("{code} meaning"), Kind::Prose, entry.meaning);
        for (at, sense) in entry.senses.iter().enumerate() {
            add(format!("{code}, sense {}", at + 1), Kind::Prose, sense);
        }
    }
    for error in table::socket_errors() {
        let number = error.number;
        add(format!("{number} title"), Kind::Title, error.title);
        add(format!("{number} meaning"), Kind::Prose, error.meaning);
        if !error.windows.is_empty() {
            add(format!("{number} windows"), Kind::Foreign, error.windows);
        }
    }
    for cause in cause::all() {
        add(format!("{} title", cause.id), Kind::Title, cause.title);
        add(format!("{} why", cause.id), Kind::Prose, cause.why);
        if !cause.check.is_empty() {
            add(format!("{} check", cause.id), Kind::Step, cause.check);
        }
    }
    for (place, list) in all_steps() {
        texts.extend(steps(&place, list));
    }
    texts
}

/// Every list of steps, with its place.
fn all_steps() -> Vec<(String, &'static [Step])> {
    let entries = table::entries().map(|entry| (entry.code.to_string(), entry.steps));
    let errors = table::socket_errors().map(|error| (error.number.to_string(), error.steps));
    let causes = cause::all().map(|cause| (cause.id.to_owned(), cause.steps));
    entries.chain(errors).chain(causes).collect()
}

/// Every list of parties, with its place.
fn all_parties() -> Vec<(String, &'static [Party])> {
    let entries = table::entries().map(|entry| (entry.code.to_string(), entry.fix_by));
    let errors = table::socket_errors().map(|error| (error.number.to_string(), error.fix_by));
    let causes = cause::all().map(|cause| (cause.id.to_owned(), cause.fix_by));
    entries.chain(errors).chain(causes).collect()
}

/// Every list of sources, with its place.
fn all_sources() -> Vec<(String, &'static [Source])> {
    let entries = table::entries().map(|entry| (entry.code.to_string(), entry.sources));
    let causes = cause::all().map(|cause| (cause.id.to_owned(), cause.sources));
    entries.chain(causes).collect()
}

/// Every list of cause ids, with its place.
fn named_causes() -> Vec<(String, &'static [&'static str])> {
    let entries = table::entries().map(|entry| (entry.code.to_string(), entry.causes));
    let errors = table::socket_errors().map(|error| (error.number.to_string(), error.causes));
    entries.chain(errors).collect()
}

fn entry(number: u16) -> Option<&'static Entry> {
    table::entries().find(|entry| entry.code.get() == number)
}

fn by_rfc(entry: &Entry) -> bool {
    matches!(entry.status, Status::Standard | Status::Extension)
}

/// The text without what stands in double quotes: those are the words of a server.
fn own_words(text: &str) -> String {
    text.split('"').step_by(2).collect()
}

/// Whether `word` occurs in `text` (both in lower case), not as a part of a longer word.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        let before = at.checked_sub(1).and_then(|before| text.as_bytes().get(before));
        !is_letter(before) && !is_letter(text.as_bytes().get(at + word.len()))
    })
}

#[test]
fn codes_and_numbers_are_sorted_and_unique() {
    let codes: Vec<u16> = table::entries().map(|entry| entry.code.get()).collect();
    let errors: Vec<u16> = table::socket_errors().map(|error| error.number).collect();
    for numbers in [&codes, &errors] {
        for pair in numbers.windows(2) {
            assert!(pair[0] < pair[1], "{} stands before {}", pair[0], pair[1]);
        }
    }
    for error in errors {
        assert!((10004..=12175).contains(&error), "{error} is no Windows socket error");
    }
}

#[test]
fn every_entry_is_found() {
    for entry in table::entries() {
        assert_eq!(table::lookup(entry.code).map(|found| found.code), Some(entry.code));
    }
    for error in table::socket_errors() {
        let number = Some(error.number);
        assert_eq!(table::socket_error(error.number).map(|found| found.number), number);
        let found = table::socket_error_named(&error.name.to_lowercase());
        assert_eq!(found.map(|found| found.number), number, "{}", error.name);
        let prefix = if error.is_of_wininet() { "ERROR_" } else { "WSA" };
        assert!(error.name.starts_with(prefix), "{} {}", error.number, error.name);
    }
}

#[test]
fn every_code_of_the_rfcs_is_there_with_its_status() {
    assert_eq!(STANDARD.len(), 39);
    let mut faults = Vec::new();
    for (codes, status) in [(STANDARD, Status::Standard), (EXTENSION, Status::Extension)] {
        for &code in codes {
            match entry(code) {
                None => faults.push(format!("{code} is missing")),
                Some(entry) if entry.status != status => {
                    faults.push(format!("{code} is {:?}, not {status:?}", entry.status));
                }
                Some(_) => {}
            }
        }
        for entry in table::entries().filter(|entry| entry.status == status) {
            if !codes.contains(&entry.code.get()) {
                faults.push(format!("{} is not {status:?}", entry.code));
            }
        }
    }
    none(&faults);
}

#[test]
fn every_code_of_the_article_is_there() {
    let missing =
        |number: &&u16| entry(**number).is_none() && table::socket_error(**number).is_none();
    let faults: Vec<_> =
        ARTICLE.iter().filter(missing).map(|n| format!("{n} is missing")).collect();
    none(&faults);
}

#[test]
fn commands_and_replies_agree_with_the_rfcs() {
    let mut required: BTreeMap<&str, BTreeSet<u16>> = BTreeMap::new();
    for (command, codes) in BASE.iter().chain(LATER) {
        required.entry(command).or_default().extend(*codes);
    }
    let mut allowed = required.clone();
    for (command, codes) in OPTIONAL {
        allowed.entry(command).or_default().extend(*codes);
    }
    let mut faults = Vec::new();
    for (command, codes) in &required {
        for &code in codes {
            // That every code is there is a law of its own.
            if entry(code).is_some_and(|entry| !entry.answers.contains(command)) {
                faults.push(format!("{code} answers {command}, which its entry does not say"));
            }
        }
    }
    for entry in table::entries().filter(|entry| by_rfc(entry)) {
        for command in entry.answers {
            let known = allowed.get(command).is_some_and(|codes| codes.contains(&entry.code.get()));
            if !known {
                faults.push(format!("by no RFC does {} answer {command}", entry.code));
            }
        }
    }
    none(&faults);
}

#[test]
fn commands_are_upper_case_and_sorted() {
    for entry in table::entries() {
        let code = entry.code;
        for command in entry.answers {
            let upper = command.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b' ');
            assert!(upper && !command.is_empty(), "{code}: {command:?}");
        }
        assert!(entry.answers.is_sorted_by(|a, b| a < b), "{code}: {:?}", entry.answers);
    }
}

#[test]
fn see_also_leads_to_other_entries() {
    let known = |number: u16| entry(number).is_some() || table::socket_error(number).is_some();
    let entries = table::entries().map(|entry| (entry.code.get(), entry.see_also));
    let errors = table::socket_errors().map(|error| (error.number, error.see_also));
    let mut faults = Vec::new();
    for (number, see_also) in entries.chain(errors) {
        for &other in see_also {
            if other == number {
                faults.push(format!("{number} points to itself"));
            } else if !known(other) {
                faults.push(format!("{number} points to {other}, which is missing"));
            }
        }
        if !see_also.is_sorted_by(|a, b| a < b) {
            faults.push(format!("{number}: {see_also:?} is not sorted"));
        }
    }
    none(&faults);
}

#[test]
fn cause_ids_are_kebab_case_and_unique() {
    let mut seen = BTreeSet::new();
    for Cause { id, .. } in cause::all() {
        assert!(seen.insert(*id), "{id} is there twice");
        let kebab = id.split('-').all(|word| {
            !word.is_empty()
                && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        });
        assert!(kebab, "{id} is not in kebab-case");
        assert_eq!(cause::find(id).map(|found| found.id), Some(*id));
    }
}

#[test]
fn named_causes_exist() {
    let mut faults = Vec::new();
    for (place, ids) in named_causes() {
        let mut seen = BTreeSet::new();
        for id in ids {
            if cause::find(id).is_none() {
                faults.push(format!("{place} names {id}, which is missing"));
            }
            if !seen.insert(id) {
                faults.push(format!("{place} names {id} twice"));
            }
        }
    }
    none(&faults);
}

#[test]
fn every_failure_of_the_rfcs_names_a_cause() {
    let faults: Vec<_> = table::entries()
        .filter(|entry| by_rfc(entry) && entry.code.failed() && entry.causes.is_empty())
        .map(|entry| format!("{} names no cause", entry.code))
        .collect();
    none(&faults);
}

#[test]
fn only_failures_name_causes() {
    for entry in table::entries().filter(|entry| !entry.code.failed()) {
        assert!(entry.causes.is_empty(), "{} is no failure but names causes", entry.code);
    }
}

#[test]
fn every_cause_can_be_found() {
    let named: BTreeSet<_> = named_causes().into_iter().flat_map(|(_, ids)| ids).collect();
    let faults: Vec<_> = cause::all()
        .filter(|cause| cause.signs.is_empty() && !named.contains(&cause.id))
        .map(|cause| format!("{} has no sign and no entry names it", cause.id))
        .collect();
    none(&faults);
}

#[test]
fn retry_agrees_with_the_class() {
    let mut faults = Vec::new();
    for entry in table::entries() {
        if by_rfc(entry) && entry.code.failed() == (entry.retry == Retry::NotNeeded) {
            faults.push(format!("{}: {:?}", entry.code, entry.retry));
        }
    }
    none(&faults);
}

#[test]
fn parties_are_named_once() {
    let mut faults = Vec::new();
    for (place, parties) in all_parties() {
        if parties.is_empty() {
            faults.push(format!("{place} does not say who can fix it"));
        }
        for (at, party) in parties.iter().enumerate() {
            if parties[..at].contains(party) {
                faults.push(format!("{place} names {party:?} twice"));
            }
        }
        if parties.len() > 1 && parties.contains(&Party::Nobody) {
            faults.push(format!("{place} names nobody and somebody"));
        }
    }
    none(&faults);
}

#[test]
fn every_cause_says_what_to_do() {
    let faults: Vec<_> = cause::all()
        .filter(|cause| cause.steps.is_empty())
        .map(|cause| format!("{} has no step", cause.id))
        .collect();
    none(&faults);
}

#[test]
fn steps_have_a_party_and_are_not_repeated() {
    let mut faults = Vec::new();
    for (place, steps) in all_steps() {
        for (at, step) in steps.iter().enumerate() {
            if step.by == Party::Nobody {
                faults.push(format!("{place}, step {}: for nobody", at + 1));
            }
            if step.server.is_some() && step.by == Party::Network {
                faults.push(format!("{place}, step {}: a network runs no server", at + 1));
            }
            if steps[..at].contains(step) {
                faults.push(format!("{place}, step {}: a repetition", at + 1));
            }
        }
    }
    none(&faults);
}

#[test]
fn a_known_servers_own_steps_come_first_and_no_other_systems() {
    let text = "This account is currently disabled.";
    let advice = |server| {
        let evidence = Evidence { code: Some(530), text, server, ..Evidence::default() };
        let explanation = Explanation::of(&evidence);
        let by_admin = |step: &&Step| step.by == Party::ServerAdmin;
        [explanation.advice(), explanation.next_steps()]
            .map(|steps| steps.into_iter().filter(by_admin).copied().collect::<Vec<_>>())
    };
    for steps in advice(Some(Server::Iis)) {
        assert_eq!(steps[0].server, Some(Server::Iis));
        assert!(steps.iter().all(|step| step.system.is_none()), "{steps:?}");
    }
    // Nothing is known of this one's own.
    for steps in advice(Some(Server::Os400)) {
        assert!(steps.iter().all(|step| step.server.is_none() && step.system.is_none()));
    }
    for server in [None, Some(Server::Vsftpd)] {
        for steps in advice(server) {
            assert_eq!(steps[0].system, Some(System::Unix), "{steps:?}");
        }
    }
}

/// z/OS and IBM i name files in ways of their own: who uses them reads that first.
#[test]
fn steps_for_users_of_a_product_come_first_where_it_speaks() {
    let first = |text, server| {
        let evidence = Evidence { code: Some(501), text, server, ..Evidence::default() };
        let explanation = Explanation::of(&evidence);
        assert_eq!(explanation.advice()[0], explanation.next_steps()[0]);
        (explanation.server, explanation.next_steps()[0].server)
    };
    let zos = Some(Server::Zos);
    assert_eq!(first("Qualifier too long.  Use MVS naming conventions.", None), (zos, zos));
    let os400 = Some(Server::Os400);
    assert_eq!(first("File must be specified by library/file.member.", None), (os400, os400));
    assert_eq!(first("Filename invalid", None), (None, None));
    let vsftpd = Some(Server::Vsftpd);
    assert_eq!(first("Filename invalid", vsftpd), (vsftpd, None));
}

/// What a line without a code allows has steps, too, though no cause stands out.
#[test]
fn a_line_without_a_code_has_advice() {
    for text in ["Connection reset by peer", "Error: Disconnected from server: ECONNABORTED"] {
        let explanation = Explanation::of(&Evidence { text, ..Evidence::default() });
        assert_eq!(explanation.deciding().map(|cause| cause.id), None, "{text}");
        let steps = explanation.diagnosis.causes[0].steps;
        assert_eq!(explanation.advice(), steps.iter().collect::<Vec<_>>(), "{text}");
    }
}

#[test]
fn steps_do_not_repeat_the_name_of_their_server() {
    let mut faults = Vec::new();
    for (place, steps) in all_steps() {
        for step in steps {
            let Some(server) = step.server else { continue };
            // "vsftpd.conf: ..." is a file, "vsftpd: ..." the name again.
            let rest = step.text.strip_prefix(server.name());
            if rest.is_some_and(|rest| rest.starts_with([' ', ':', ','])) {
                faults.push(format!("{place}: {:?}", step.text));
            }
        }
    }
    none(&faults);
}

#[test]
fn texts_are_plain() {
    let mut faults = Vec::new();
    for Text { place, kind, words: text } in texts() {
        let mut fault = |what: &str| faults.push(format!("{place}: {what}: {text:?}"));
        if text.is_empty() {
            fault("empty");
        }
        if !text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
            fault("not printable ASCII");
        }
        if text.contains("  ") {
            fault("two blanks");
        }
        if text.trim() != text {
            fault("a blank at an end");
        }
        if kind == Kind::Foreign {
            continue;
        }
        if text.matches('"').count() % 2 != 0 {
            fault("a quote without its partner");
        }
        let own = own_words(text).to_lowercase();
        for filler in FILLERS.iter().filter(|filler| has_word(&own, filler)) {
            fault(&format!("{filler:?}"));
        }
        for advice in EMPTY_ADVICE.iter().filter(|advice| own.contains(**advice)) {
            fault(&format!("{advice:?}"));
        }
        if own.contains('!') {
            fault("an exclamation mark");
        }
    }
    none(&faults);
}

#[test]
fn titles_sentences_and_steps_are_well_formed() {
    let mut faults = Vec::new();
    for Text { place, kind, words: text } in texts() {
        let mut fault = |what: &str| faults.push(format!("{place}: {what}: {text:?}"));
        let check_length = |most, fault: &mut dyn FnMut(&str)| {
            if text.len() > most {
                fault(&format!("{} characters, {most} at most", text.len()));
            }
        };
        let capital = text.starts_with(|first: char| first.is_ascii_uppercase());
        let quoted = text.starts_with('"');
        match kind {
            Kind::Foreign => {}
            Kind::Title => {
                check_length(64, &mut fault);
                if !capital && !quoted {
                    fault("no capital at the start");
                }
                if text.ends_with(['.', ',', ':', ';']) {
                    fault("a stop at the end");
                }
            }
            Kind::Step => {
                check_length(200, &mut fault);
                // Or the name of a program or an option as it is written: `lftp:`, `pasv_address`.
                let first = text.split(' ').next().unwrap_or_default();
                let name = first.contains(['_', '=', ':', '-', '/'])
                    || LOWER_CASE_NAMES.iter().any(|name| first.starts_with(name))
                    || first.contains(|c: char| c.is_ascii_uppercase());
                if !capital && !quoted && !name {
                    fault("no capital at the start");
                }
                if text.ends_with(['.', ',', ':', ';']) {
                    fault("a stop at the end");
                }
            }
            Kind::Prose => {
                check_length(340, &mut fault);
                let digit = text.starts_with(|first: char| first.is_ascii_digit());
                let name = LOWER_CASE_NAMES.iter().any(|name| text.starts_with(name));
                if !(capital || quoted || digit || name) {
                    fault("no capital at the start");
                }
                let ended = text.ends_with('.') || text.ends_with(".\"");
                if !ended || text.ends_with("..") {
                    fault("no full stop at the end");
                }
                if own_words(text).matches(". ").count() > 2 {
                    fault("more than three sentences");
                }
            }
        }
    }
    none(&faults);
}

#[test]
fn everything_has_a_source() {
    for (place, sources) in all_sources() {
        assert!(!sources.is_empty(), "{place} has no source");
    }
}

#[test]
fn sources_are_well_formed_and_exist() {
    let sections: BTreeMap<u16, BTreeSet<&str>> = SECTIONS
        .iter()
        .map(|(number, sections)| (*number, sections.split_ascii_whitespace().collect()))
        .collect();
    let mut faults = Vec::new();
    for (place, sources) in all_sources() {
        for (at, source) in sources.iter().enumerate() {
            if sources[..at].contains(source) {
                faults.push(format!("{place} cites {} twice", source.title()));
            }
            match source {
                Source::Rfc(number, section) => match sections.get(number) {
                    None => faults.push(format!("{place} cites RFC {number}: not known")),
                    Some(known) if !section.is_empty() && !known.contains(section) => {
                        faults.push(format!("{place} cites {}: no such section", source.title()));
                    }
                    Some(_) => {}
                },
                Source::Page(title, url) => {
                    let host = url.strip_prefix("https://").unwrap_or_default();
                    let plain = url.bytes().all(|byte| byte.is_ascii_graphic());
                    if !plain || !host.split('/').next().unwrap_or_default().contains('.') {
                        faults.push(format!("{place} cites {url:?}: no https address"));
                    }
                    if title.trim() != *title || title.is_empty() || !title.is_ascii() {
                        faults.push(format!("{place} cites {url:?} as {title:?}"));
                    }
                }
            }
        }
    }
    none(&faults);
}

#[test]
fn the_defining_rfc_comes_first() {
    let mut faults = Vec::new();
    for entry in table::entries() {
        let fits = match (entry.status, entry.sources.first()) {
            (Status::Standard, Some(Source::Rfc(number, _))) => *number == 959,
            (Status::Extension, Some(Source::Rfc(number, _))) => *number > 959,
            (Status::Historic, _) => {
                entry.sources.iter().any(|source| matches!(source, Source::Rfc(..=958, _)))
            }
            (Status::Nonstandard, first) => first.is_some(),
            _ => false,
        };
        if !fits {
            faults.push(format!("{} ({:?}): {:?}", entry.code, entry.status, entry.sources));
        }
    }
    none(&faults);
}

#[test]
fn signs_are_patterns_of_known_shape() {
    let mut faults = Vec::new();
    for cause in cause::all() {
        for sign in cause.signs {
            for text in sign.texts() {
                if text.is_empty() || text != text.to_lowercase() {
                    faults.push(format!("{}: {text:?} matches nothing, or all", cause.id));
                }
            }
            for code in sign.reply_codes() {
                if !(100..=699).contains(code) && table::socket_error(*code).is_none() {
                    faults.push(format!("{}: {code} is no reply", cause.id));
                }
            }
        }
    }
    none(&faults);
}
