//! The manual: `ftpcode(1)` from the command line's definition, `ftpcode-codes(7)` from the tables.

use clap::{Arg, Command};
use ftpcode::Class;
use ftpcode::cause::{self, Cause, Family};
use ftpcode::remedy::{Party, Retry, Step};
use ftpcode::table::{self, Entry, SocketError, Status};
use serde_json::Value;

use super::roff::Page;

/// How an argument is read, the first that fits.
const ARGUMENTS: &[(&str, &str)] = &[
    ("426", "A reply code, 100 to 699."),
    ("4xx", "A family of codes, or 55x: one line a code."),
    (
        "10054, WSAECONNRESET, ECONNRESET",
        "A Windows socket error, by its number, its name or its name in POSIX.",
    ),
    (
        "12029, ERROR_INTERNET_CANNOT_CONNECT",
        "An error of WinINet, which many programs on Windows use for FTP.",
    ),
    (
        "550 Permission denied",
        "A reply with the text of the server, or any line of a log that holds one. Quotes are \
         needed only where the shell demands them: the words after a code are its text.",
    ),
    ("331 530", "Two codes."),
    (
        "session reuse",
        "Words: the causes of a known text or of what you see, else a search in titles, meanings and \
         causes. Every word must match.",
    ),
    ("-", "Standard input."),
];

/// How logs are read, a paragraph each.
const LOGS: &[&str] = &[
    "With --file, or where there is no argument and standard input is no terminal, the input is a \
     log. Logs of FTP clients, of FTP servers and of programs that only quote a reply are read \
     alike, also behind the prefixes of syslog, journald, containers and grep -Hn, and in colour. \
     A number counts as a reply only where the shape of its line says so: sizes, ports, times and \
     process ids do not.",
    "Each reply is explained by its text, by the command that it answers and by its session so \
     far: whether somebody is logged in, under TLS, which data connection was prepared. The \
     sessions of a server's log are told apart by the process id, session id or address in the \
     prefix of the line.",
    "A short block is printed where a problem is seen for the first time, as soon as it is seen: \
     tail -f transfer.log | ftpcode works. Repeats and successes are only counted. At the end \
     stand the tally and the verdict: the one thing that stopped the session, the lines that show \
     it, and what to do; where no data moved and nothing failed, the transfer that the log leaves \
     without an answer. --summary prints only these two. A line that is nothing but a code is a \
     question and gets its full answer.",
    "A log is not trusted: escape sequences and control characters do not reach the terminal, and \
     the passwords in PASS and ACCT commands and in URLs are never printed. Memory does not grow with the log, and of a \
     line longer than 64 KiB only the start is read.",
];

/// `ftpcode(1)`.
pub(super) fn program(mut command: Command) -> String {
    command.build();
    let about = command.get_about().unwrap().to_string();
    let mut page = Page::new("ftpcode", 1, "User Commands");
    page.section("Name");
    page.text(&format!("ftpcode - {}", lower_first(&about)));
    synopsis(&mut page, &mut command);
    page.section("Description");
    let long = command.get_long_about().unwrap().to_string();
    page.paragraphs(long.split("\n\n").skip(1));
    page.section("Arguments");
    page.text("An argument is the first of these that fits:");
    for (argument, text) in ARGUMENTS {
        page.term(argument, "", text);
    }
    page.section("Options");
    for option in command.get_arguments().filter(|argument| !argument.is_positional()) {
        page.term(&flags(option), &value(option), &sentence(&help(option)));
    }
    let long = command.get_after_long_help().unwrap().to_string();
    for section in long.split("\n\n") {
        let (title, rows) = section.split_once(":\n").unwrap();
        page.section(title);
        for row in rows.lines() {
            let (term, text) = columns(row.trim());
            page.term(term, "", text);
        }
    }
    page.section("Logs");
    page.paragraphs(LOGS.iter().copied());
    json(&mut page);
    page.section("See also");
    page.reference("ftpcode-codes", 7, ",");
    page.reference("curl", 1, ",");
    page.reference("lftp", 1, "");
    page.finish()
}

fn synopsis(page: &mut Page, command: &mut Command) {
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ");
    let (name, arguments) = usage.split_once(' ').unwrap();
    page.section("Synopsis");
    page.bold(name);
    page.text(arguments);
    page.paragraph();
    page.italic("some-log");
    page.text("|");
    page.bold(name);
    page.text("[OPTIONS]");
}

/// What `--json` promises, from its schema.
fn json(page: &mut Page) {
    let schema: Value =
        serde_json::from_str(include_str!("../../../schema/ftpcode-1.schema.json")).unwrap();
    page.section("JSON");
    page.text(
        "With --json each line of the output is an object: one for each argument, each reply or \
         error found in a log and each row of a list; with --summary, one for the whole log. The \
         keys are always all there, in this order. Keys may be added; none changes its name or \
         type without a new number in schema. Sentences may change at any time.",
    );
    for (kind, title) in [("record", "Answers"), ("summary", "Summaries")] {
        let record = &schema["$defs"][kind];
        page.part(title);
        for key in record["required"].as_array().unwrap() {
            let key = key.as_str().unwrap();
            let property = &record["properties"][key];
            let about = property["description"].as_str().map(sentence).unwrap_or_default();
            page.term(key, "", &format!("{} {about}", sentence(&type_of(property))));
        }
    }
}

/// A property's type in words.
fn type_of(property: &Value) -> String {
    if let Some(only) = property.get("const") {
        return format!("Always {only}");
    }
    if let Some(words) = property.get("enum") {
        return upper_first(&one_of(words));
    }
    if let Some(any) = property.get("anyOf") {
        let kinds: Vec<String> = any.as_array().unwrap().iter().map(type_of).collect();
        return upper_first(&kinds.join(" or ").to_lowercase());
    }
    if let Some(target) = property.get("$ref") {
        let target = target.as_str().unwrap();
        // What a reply carries has a shape for each kind of reply, or is null.
        return if target.ends_with("/details") { "Object or null" } else { "Object" }.to_owned();
    }
    match &property["type"] {
        Value::String(kind) if kind == "array" => match property["items"].get("enum") {
            Some(words) => format!("Array of {}", one_of(words)),
            None => format!("Array of {}s", type_of(&property["items"]).to_lowercase()),
        },
        Value::String(kind) => upper_first(kind),
        Value::Array(kinds) => {
            let kinds: Vec<&str> = kinds.iter().filter_map(Value::as_str).collect();
            upper_first(&kinds.join(" or "))
        }
        _ => String::new(),
    }
}

fn one_of(words: &Value) -> String {
    let words: Vec<String> = words.as_array().unwrap().iter().map(ToString::to_string).collect();
    either(&words)
}

/// `ftpcode-codes(7)`.
pub(super) fn codes() -> String {
    let mut page = Page::new("ftpcode-codes", 7, "FTP Reply Codes");
    page.section("Name");
    page.text(
        "ftpcode-codes - FTP reply codes, Windows socket and WinINet errors and their causes",
    );
    page.section("Description");
    page.text(
        "Everything that ftpcode(1) knows: what each reply code of FTP means, what each error of \
         Windows Sockets and of WinINet means to FTP, and why they come in practice. The first \
         digit of a reply code says whether the command worked, the second what it is about.",
    );
    for digit in 1..=6 {
        let mut series =
            table::entries().filter(|entry| entry.code.get() / 100 == digit).peekable();
        let Some(first) = series.peek() else { continue };
        family(&mut page, digit, first.code.class());
        series.for_each(|it| entry(&mut page, it));
    }
    page.section("Windows socket errors");
    page.text(
        "Clients and servers on Windows print these in place of a reply where a connection fails. \
         The names in POSIX are printed by programs on other systems.",
    );
    let (wininet, winsock): (Vec<_>, Vec<_>) =
        table::socket_errors().partition(|error| error.is_of_wininet());
    for error in winsock {
        socket_error(&mut page, error);
    }
    page.section("WinINet errors");
    page.text(
        "Programs on Windows that leave FTP to WinINet print these: those made with AutoIt, Visual \
         Basic, VBA, PowerBuilder and others.",
    );
    for error in wininet {
        socket_error(&mut page, error);
    }
    page.section("Causes");
    page.text("Why replies and errors come in practice, by the ids that --json prints.");
    let mut last = None;
    for it in cause::all() {
        let family = it.family();
        if last.replace(family) != Some(family) {
            page.section(about_family(family));
        }
        cause(&mut page, it);
    }
    page.section("See also");
    page.reference("ftpcode", 1, "");
    page.finish()
}

fn family(page: &mut Page, digit: u16, class: Class) {
    let (title, text) = class.meaning().split_once("; ").unwrap();
    page.section(&format!("Replies {digit}00 to {digit}99: {title}"));
    page.text(&sentence(&upper_first(text)));
}

fn entry(page: &mut Page, it: &Entry) {
    page.part(&format!("{} {}", it.code, it.title));
    page.text(it.meaning);
    for sense in it.senses {
        page.bullet(sense);
    }
    let status = match it.status {
        Status::Standard | Status::Extension => "",
        Status::Nonstandard => "Not standard.",
        Status::Historic => "Historic.",
    };
    let answers = match it.answers {
        [] => String::new(),
        // A reply to everything says nothing.
        many if many.len() > 12 => "Answers most commands.".to_owned(),
        some => format!("Answers {}.", some.join(", ")),
    };
    remedy(page, &[status, &answers], it.retry, it.fix_by, it.causes, it.steps);
    let sources: Vec<String> = it.sources.iter().map(ftpcode::remedy::Source::title).collect();
    footer(page, &sources, it.see_also);
}

fn socket_error(page: &mut Page, it: &SocketError) {
    page.part(&format!("{} {}", it.number, it.name));
    page.text(&sentence(it.title));
    page.text(it.meaning);
    let posix = match it.posix {
        "" => String::new(),
        posix => format!("In POSIX: {posix}."),
    };
    let windows = match it.windows {
        "" => String::new(),
        sentence => format!("Windows says: \"{sentence}\""),
    };
    remedy(page, &[&windows, &posix], it.retry, it.fix_by, it.causes, it.steps);
    footer(page, &[], it.see_also);
}

fn cause(page: &mut Page, it: &Cause) {
    page.part(it.id);
    page.italic(&sentence(it.title));
    page.text(it.why);
    let check = match it.check {
        "" => String::new(),
        check => format!("To check: {check}."),
    };
    remedy(page, &[&check], it.retry, it.fix_by, &[], it.steps);
}

/// Facts in a sentence each, retry, who, causes, steps: what all tables have.
fn remedy(
    page: &mut Page,
    facts: &[&str],
    retry: Retry,
    fix_by: &[Party],
    causes: &[&str],
    steps: &[Step],
) {
    let retry = match retry.answer() {
        "" => String::new(),
        answer => format!("Retry: {answer}."),
    };
    let who = match fix_by {
        [] => String::new(),
        [Party::Nobody] => "Nothing to fix.".to_owned(),
        parties => {
            format!(
                "Who can fix it: {}.",
                either(&parties.iter().map(|party| party.name()).collect::<Vec<_>>())
            )
        }
    };
    let facts: Vec<&str> =
        facts.iter().copied().chain([&*retry, &who]).filter(|fact| !fact.is_empty()).collect();
    if !facts.is_empty() {
        page.paragraph();
        page.text(&facts.join(" "));
    }
    if !causes.is_empty() {
        page.paragraph();
        page.text("Likely causes:");
        page.bold(&causes.join(", "));
    }
    for (number, step) in (1..).zip(steps) {
        page.numbered(number, &sentence(&step.to_string()));
    }
}

fn footer(page: &mut Page, sources: &[String], see_also: &[u16]) {
    let mut facts = Vec::new();
    if !sources.is_empty() {
        facts.push(format!("Source: {}.", sources.join("; ")));
    }
    if !see_also.is_empty() {
        let codes: Vec<String> = see_also.iter().map(u16::to_string).collect();
        facts.push(format!("See also: {}.", codes.join(", ")));
    }
    if !facts.is_empty() {
        page.paragraph();
        page.text(&facts.join(" "));
    }
}

fn about_family(family: Family) -> &'static str {
    match family {
        Family::Reach => "Causes: reaching the server",
        Family::Tls => "Causes: TLS",
        Family::Data => "Causes: the data connection",
        Family::Login => "Causes: login",
        Family::Files => "Causes: files and directories",
        Family::Protocol => "Causes: use of the protocol",
    }
}

/// `a, b or c`.
fn either<T: AsRef<str>>(words: &[T]) -> String {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    match words.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

/// `-f, --file`.
fn flags(option: &Arg) -> String {
    let short = option.get_short().map(|short| format!("-{short}"));
    let long = option.get_long().map(|long| format!("--{long}"));
    short.into_iter().chain(long).collect::<Vec<_>>().join(", ")
}

/// `FILE`, of an option that takes a value.
fn value(option: &Arg) -> String {
    let names = option.get_value_names().filter(|_| option.get_action().takes_values());
    names.map(|names| names[0].to_string()).unwrap_or_default()
}

/// The help of an option, with its default.
fn help(option: &Arg) -> String {
    let help = option.get_help().map(ToString::to_string).unwrap_or_default();
    match option.get_default_values() {
        [default] if option.get_action().takes_values() => {
            format!("{}. Default: {}", sentence(&help).trim_end_matches('.'), default.display())
        }
        _ => help,
    }
}

/// Two columns, parted by two blanks or more.
fn columns(row: &str) -> (&str, &str) {
    row.split_once("  ").map_or((row, ""), |(left, right)| (left, right.trim()))
}

fn lower_first(text: &str) -> String {
    text[..1].to_lowercase() + &text[1..]
}

fn upper_first(text: &str) -> String {
    text[..1].to_uppercase() + &text[1..]
}

/// A text that ends like a sentence.
fn sentence(text: &str) -> String {
    let closed = text.is_empty() || text.ends_with(['.', '!', '?', ':']);
    if closed { text.to_owned() } else { format!("{text}.") }
}
