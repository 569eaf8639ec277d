//! What the program does with its arguments: questions, lists, logs.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::io::{self, IsTerminal, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;
use std::rc::Rc;

use anstream::{AutoStream, ColorChoice};
use clap::CommandFactory;
use ftpcode::cause::{Asked, Evidence};
use ftpcode::explanation::{Explanation, Kind};
use ftpcode::finding::{Finding, Memory};
use ftpcode::log::{Batch, Item, Reader, Sessions, What};
use ftpcode::query::{self, Hit, Query, Unknown};
use ftpcode::tally::{Event, Seen, Tally};
use ftpcode::{Server, safe, secret, table};

use crate::cli::{Cli, When};
use crate::input::{Input, Next};
use crate::out::Out;
use crate::progress::Progress;
use crate::render::json::{self, Origin, Templates};
use crate::render::{self, Paper, text};

/// Exit status: some of the input could not be explained.
pub(crate) const UNEXPLAINED: u8 = 1;

/// Exit status: wrong usage, or an input or output that failed.
pub(crate) const TROUBLE: u8 = 2;

/// The widest that text gets, and the width where there is no terminal.
const WIDTH: usize = 80;

/// Narrower than this, wrapping makes things worse.
const NARROWEST: usize = 30;

/// Runs the program, and says how it went.
pub(crate) fn run(cli: &Cli) -> anyhow::Result<ExitCode> {
    if let Some(shell) = cli.completions {
        io::stdout().write_all(shell.script().as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    let choice = color(cli.color);
    let stdout = io::stdout().lock();
    let stream: Box<dyn Write> = match choice {
        // JSON has no colour.
        _ if cli.json => Box::new(stdout),
        ColorChoice::Never => Box::new(stdout),
        // On Windows this may mean calls of the console in place of escape sequences.
        _ => Box::new(AutoStream::new(stdout, choice)),
    };
    let mut run = Run {
        out: Out::new(stream),
        json: cli.json,
        summary: cli.summary,
        paper: Paper { width: width(), colored: choice != ColorChoice::Never },
        status: 0,
        blank: false,
        complaints: Vec::new(),
    };
    if cli.list {
        run.list()?;
    } else if cli.questions.is_empty() && cli.files.is_empty() {
        if io::stdin().is_terminal() {
            let _ = write!(io::stderr(), "{}", Cli::command().render_help());
            return Ok(ExitCode::from(TROUBLE));
        }
        run.logs(&[Path::new("-")])?;
    } else {
        // A reply need not be UTF-8.
        for question in query::parse(cli.questions.iter().map(|word| word.to_string_lossy())) {
            run.answer(&question)?;
        }
        if !cli.files.is_empty() {
            let files: Vec<&Path> = cli.files.iter().map(AsRef::as_ref).collect();
            run.logs(&files)?;
        }
    }
    run.out.flush()?;
    run.complaints.iter().for_each(|complaint| complain(complaint));
    Ok(ExitCode::from(run.status))
}

/// Who decides about colour: the flag, then `NO_COLOR`, then `CLICOLOR_FORCE`, then `CLICOLOR`,
/// then whether there is a terminal that shows it.
fn color(when: When) -> ColorChoice {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let is_on = |name: &str| set(name).is_some_and(|value| value != "0");
    let is_off = |name: &str| set(name).is_some_and(|value| value == "0");
    let terminal = || io::stdout().is_terminal() && set("TERM").is_none_or(|term| term != "dumb");
    match when {
        When::Always => ColorChoice::Always,
        When::Never => ColorChoice::Never,
        When::Auto => {
            let never = set("NO_COLOR").is_some();
            let always = is_on("CLICOLOR_FORCE");
            if !never && (always || !is_off("CLICOLOR") && terminal()) {
                ColorChoice::Always
            } else {
                ColorChoice::Never
            }
        }
    }
}

/// The terminal's width, 80 columns at most.
fn width() -> usize {
    let columns =
        terminal_size::terminal_size_of(io::stdout()).map_or(WIDTH, |(width, _)| width.0.into());
    columns.clamp(NARROWEST, WIDTH)
}

/// One run of the program.
struct Run {
    out: Out,
    json: bool,
    summary: bool,
    paper: Paper,
    status: u8,
    /// A card was printed: the next one stands apart.
    blank: bool,
    /// What could not be explained; said when all that could be is printed.
    complaints: Vec<String>,
}

impl Run {
    /// Every code, one a line.
    fn list(&mut self) -> anyhow::Result<()> {
        for entry in table::entries() {
            self.row(Hit::Entry(entry), &entry.code.to_string())?;
        }
        for error in table::socket_errors() {
            self.row(Hit::Socket(error), error.name)?;
        }
        Ok(())
    }

    /// One line of a list.
    fn row(&mut self, hit: Hit, input: &str) -> anyhow::Result<()> {
        if self.json {
            return self.object(&Explanation::of_hit(hit), input);
        }
        text::row(&mut self.out, self.paper, hit)?;
        Ok(())
    }

    /// Answers one question.
    fn answer(&mut self, query: &Query) -> anyhow::Result<()> {
        match query {
            Query::Code(code) => self.explain(&Explanation::of_code(*code), &code.to_string()),
            Query::Socket(error) => self.explain(&Explanation::of_socket_error(error), error.name),
            Query::Family(family) => {
                let name = family.to_string();
                if !self.json {
                    self.apart()?;
                    text::family(&mut self.out, self.paper, &name, family.class())?;
                }
                family.entries().try_for_each(|entry| self.row(Hit::Entry(entry), &name))
            }
            Query::Input => self.logs(&[Path::new("-")]),
            Query::Text(text) => self.text(text),
            Query::Unknown(unknown) => self.unknown(unknown),
            _ => Ok(()),
        }
    }

    /// Answers with a card or an object.
    fn explain(&mut self, explanation: &Explanation<'_>, input: &str) -> anyhow::Result<()> {
        if self.json {
            return self.object(explanation, input);
        }
        self.apart()?;
        text::card(&mut self.out, self.paper, explanation)?;
        Ok(())
    }

    /// Answers with an object.
    fn object(&mut self, explanation: &Explanation<'_>, input: &str) -> anyhow::Result<()> {
        let origin = Origin { input, ..Origin::default() };
        self.out.add(|out| json::explanation(out, explanation, &origin))?;
        Ok(())
    }

    /// A reply or a log line if it holds one, a known text, or words to search for.
    fn text(&mut self, argument: &str) -> anyhow::Result<()> {
        if self.log_lines(argument)? {
            return Ok(());
        }
        let clean = harmless(argument);
        // A log needs more than a code at the start of a line to show a reply; a question does not.
        if let Some((code, text)) = query::reply(&clean) {
            return self.explain(&numbered(code.get(), text, None), &clean);
        }
        let (named, server) = (query::named(&clean), query::product(&clean));
        // Words behind a number that change nothing are no text of a reply.
        if let [(number, text)] = *named
            && let (told, alone) = (numbered(number, text, server), numbered(number, "", server))
            && Finding::of(&told).fingerprint != Finding::of(&alone).fingerprint
        {
            return self.explain(&told, &clean);
        }
        // Behind a colon: a client's label or a file's name stands before what is wrong.
        let (_, behind) = clean.rsplit_once(':').unwrap_or_default();
        let of_curl = query::of_curl(&clean);
        let words = of_curl.as_deref().unwrap_or(&clean);
        let told = symptom(words, Asked::Mostly, server)
            .or_else(|| symptom(words, Asked::Partly, server))
            .or_else(|| symptom(behind.trim(), Asked::Partly, server));
        if let Some(explanation) = told {
            return self.explain(&explanation, &clean);
        }
        if !named.is_empty() {
            let mut numbers = named.iter().map(|(number, _)| *number);
            return numbers
                .try_for_each(|number| self.explain(&numbered(number, "", server), &clean));
        }
        let hits = query::search(words);
        if let ([Hit::Cause(cause)], false) = (hits.as_slice(), self.json) {
            return self.explain(&Explanation::of_cause(cause), &clean);
        }
        if !hits.is_empty() {
            return hits.into_iter().try_for_each(|hit| self.row(hit, &clean));
        }
        // Told by little of it, but perhaps as a line of a log is.
        if let Some(explanation) = symptom(words, Asked::No, server) {
            return self.explain(&explanation, &clean);
        }
        let hint = if Path::new(argument).is_file() {
            format!("no such words in the tables; it is a file, try: ftpcode -f {clean}")
        } else {
            let instead = query::telling(&clean)
                .map_or_else(String::new, |word| format!("; try: ftpcode {word}"));
            format!("no reply code in it, and no such words in the tables{instead}")
        };
        self.unknown(&Unknown { input: clean.into_owned(), hint })
    }

    /// Answers with a card or an object for each reply and socket error on the lines of a text, which
    /// is read as a log; says whether there was any.
    fn log_lines(&mut self, argument: &str) -> anyhow::Result<bool> {
        let (mut reader, mut batch) = (Reader::new(), Batch::new());
        let mut keep = |item: Item<'_>| batch.keep(&item);
        reader.push(argument.as_bytes(), &mut keep);
        reader.finish(&mut keep);
        let mut found = false;
        follow(&batch, &mut Sessions::new(), &mut |item, evidence, _| {
            if let What::Reply { .. } | What::Socket { .. } = item.what {
                found = true;
                let input = harmless(item.raw);
                let text = part(evidence.text, item, &input);
                self.explain(&Explanation::of(&Evidence { text: &text, ..*evidence }), &input)?;
            }
            Ok(())
        })?;
        Ok(found)
    }

    /// Says that something could not be explained, and why.
    fn unknown(&mut self, unknown: &Unknown) -> anyhow::Result<()> {
        self.status = self.status.max(UNEXPLAINED);
        let input = safe::text(&unknown.input);
        if self.json {
            self.object(&Explanation::of(&Evidence::default()), &input)?;
        }
        let shown = if input.is_empty() { "(empty)".into() } else { safe::shorten(&input, 60) };
        self.complaints.push(format!("{shown}: {}", unknown.hint));
        Ok(())
    }

    /// Says that an input cannot be read, or not to its end.
    fn unreadable(&mut self, why: &str) {
        self.status = TROUBLE;
        complain(why);
    }

    /// Keeps cards apart.
    fn apart(&mut self) -> io::Result<()> {
        if self.blank {
            writeln!(self.out)?;
        }
        self.blank = true;
        Ok(())
    }

    /// Reads logs: blocks or objects as they are found, then the tally and the verdict.
    fn logs(&mut self, files: &[&Path]) -> anyhow::Result<()> {
        let mut log = Log {
            run: self,
            memory: Memory::new(),
            templates: Templates::default(),
            tally: Tally::new(),
            lines: 0,
            sessions: 0,
            events: 0,
            cards: 0,
        };
        let mut names = Vec::new();
        for path in files {
            let shown = (files.len() > 1 || path.as_os_str() != "-").then(|| {
                let name = if path.as_os_str() == "-" {
                    "(standard input)".into()
                } else {
                    path.to_string_lossy()
                };
                Rc::<str>::from(safe::text(&name))
            });
            names.extend(shown.iter().map(ToString::to_string));
            match Input::open(path) {
                Ok(input) => {
                    if log.file(input, path, shown.as_ref())?.is_break() {
                        break;
                    }
                }
                // Like grep: one file that cannot be read does not hide the others.
                Err(error) => log.run.unreadable(&format!("{error:#}")),
            }
        }
        log.finish(&names)
    }
}

/// One log, or several, being read.
struct Log<'a> {
    run: &'a mut Run,
    memory: Memory,
    templates: Templates,
    tally: Tally,
    lines: u64,
    /// How many sessions the logs before this one had.
    sessions: u64,
    /// Replies, errors and symptoms found.
    events: u64,
    /// Of these, how many were bare codes: questions, not logs.
    cards: u64,
}

impl Log<'_> {
    /// Reads a log; says whether others may follow.
    fn file(
        &mut self,
        mut input: Input,
        path: &Path,
        name: Option<&Rc<str>>,
    ) -> anyhow::Result<ControlFlow<()>> {
        let mut sessions = Sessions::new();
        let mut progress = Progress::new(input.size, self.run.summary);
        let last = loop {
            match input.next() {
                Next::Found(batch, bytes) => {
                    self.items(&batch, &mut sessions, name)?;
                    progress.advance(bytes);
                    input.recycle(batch);
                }
                Next::Pause => self.run.out.flush()?,
                last => break last,
            }
        };
        drop(progress);
        let (batch, lines, truncated) = input.finish();
        self.items(&batch, &mut sessions, name)?;
        match &last {
            Next::Broken(error) => self.run.unreadable(&format!("{}: {error}", path.display())),
            // Of a log that was not read to its end, silence tells nothing.
            Next::End => {
                let silence = sessions.end(|item, evidence, session| {
                    // What failed before, or worked, says more.
                    if self.tally.verdict().is_some() || self.tally.has_moved_data() {
                        return Ok(());
                    }
                    self.found(item, evidence, session, name)
                });
                silence.transpose()?;
            }
            _ => {}
        }
        self.lines += lines;
        self.sessions += sessions.started();
        if truncated > 0 {
            self.run.out.flush()?;
            let file = name.map_or_else(String::new, |name| format!("{name}: "));
            complain(&format!(
                "{file}over-long lines: {truncated}; only the first 64 KiB of each were read"
            ));
        }
        Ok(match last {
            Next::Interrupted => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        })
    }

    fn items(
        &mut self,
        batch: &Batch,
        sessions: &mut Sessions,
        name: Option<&Rc<str>>,
    ) -> anyhow::Result<()> {
        follow(batch, sessions, &mut |item, evidence, session| {
            self.found(item, evidence, session, name)
        })
    }

    /// Judges an item in its context; sessions are counted from 1 in each log.
    fn found(
        &mut self,
        item: &Item<'_>,
        evidence: &Evidence<'_>,
        session: u64,
        name: Option<&Rc<str>>,
    ) -> anyhow::Result<()> {
        if matches!(item.what, What::Command { .. } | What::Connect) {
            return Ok(());
        }
        let finding = self.memory.find(evidence);
        if finding.kind == Kind::None {
            return Ok(());
        }
        self.events += 1;
        let session = self.sessions + session;
        let event = Event { file: name, session, ..Event::of(finding, item, evidence) };
        let echo = event.echo;
        let input = LazyCell::new(|| harmless(item.raw));
        // The text may hold a secret; the explanation borrows from what is left of it.
        let text = LazyCell::new(|| part(evidence.text, item, &input));
        let memory = &mut self.memory;
        let mut explain = || memory.explain(&Evidence { text: &text, ..*evidence });
        let seen = self.tally.add(&event, &mut explain, || input.to_string());
        let run = &mut *self.run;
        if run.summary {
            return Ok(());
        }
        if run.json {
            let origin = Origin {
                input: &input,
                file: name.map(AsRef::as_ref),
                line: Some(item.line),
                last_line: Some(item.last_line),
                echo,
            };
            run.out.add(|out| match (echo, &*text) {
                (false, Cow::Borrowed(_)) => {
                    let fingerprint = finding.fingerprint;
                    self.templates.explanation(out, evidence, fingerprint, explain, &origin)
                }
                // A masked text may not say what the finding saw; an echo may name a product.
                _ => json::explanation(out, &explain(), &origin),
            })?;
        } else if matches!(item.what, What::Reply { alone: true, .. }) {
            self.cards += 1;
            run.apart()?;
            text::card(&mut run.out, run.paper, &explain())?;
        } else if seen == Seen::New {
            text::block(&mut run.out, run.paper, &explain(), &event.place())?;
        }
        Ok(())
    }

    fn finish(self, names: &[String]) -> anyhow::Result<()> {
        let Log { run, tally, lines, sessions, events, cards, .. } = self;
        if run.json && run.summary {
            run.out.add(|out| json::summary(out, &tally, names, lines, sessions))?;
        } else if !run.json && events > cards {
            text::summary(&mut run.out, run.paper, &tally, names, lines, sessions)?;
        }
        if events == 0 {
            if run.status != TROUBLE {
                let lines = render::count(lines, "line", "lines");
                run.complaints.push(format!("no FTP reply in {lines} of input"));
            }
            run.status = run.status.max(UNEXPLAINED);
        }
        Ok(())
    }
}

/// Says on standard error what is wrong. It may be closed: then there is nobody left to tell.
pub(crate) fn complain(what: &str) {
    // Names of files and arguments may hold anything.
    let _ = writeln!(io::stderr(), "ftpcode: {}", harmless(what));
}

/// A text of a log or an argument, without what could steer a terminal and without passwords.
pub(crate) fn harmless(text: &str) -> Cow<'_, str> {
    match safe::lines(text) {
        Cow::Borrowed(text) => secret::redact(text),
        Cow::Owned(text) => Cow::Owned(secret::redact(&text).into_owned()),
    }
}

/// The same of a part of a line: where all of the line is shown, so is the part.
fn part<'a>(text: &'a str, item: &Item<'_>, line: &str) -> Cow<'a, str> {
    let whole = std::ptr::eq(line, item.raw) && item.place(text).is_some();
    if whole { Cow::Borrowed(text) } else { harmless(text) }
}

/// Looks at the items of a batch, each in its context and session.
fn follow(
    batch: &Batch,
    sessions: &mut Sessions,
    look: &mut dyn FnMut(&Item<'_>, &Evidence<'_>, u64) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    batch.items().try_for_each(|item| {
        sessions.follow(&item, |evidence, session| look(&item, evidence, session))
    })
}

/// A reply by its code, or an error of Windows by its number, and the text that came with it.
fn numbered(number: u16, text: &str, server: Option<Server>) -> Explanation<'_> {
    Explanation::of(&Evidence { code: Some(number), text, server, ..Evidence::default() })
}

/// What is known of a text without a code.
fn symptom(text: &str, asked: Asked, server: Option<Server>) -> Option<Explanation<'_>> {
    let explanation = Explanation::of(&Evidence { text, asked, server, ..Evidence::default() });
    (explanation.kind != Kind::None).then_some(explanation)
}
