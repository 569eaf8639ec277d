//! Lines into items: joins the lines of a multi-line reply, finds echoes, keeps connections apart.

use std::collections::{HashMap, VecDeque};

use super::carrier::{self, Strings};
use super::columns::Header;
use super::decode::Cleaner;
use super::lead::{self, Lead, Leads};
use super::line::{self, Hit, Part, Parts};
use super::outline::Outlines;
use super::tale::Break;
use super::{Item, Stream, What, json, stream};
use crate::Code;
use crate::bytes::{AsIs, hash, place};

/// The most multi-line replies that are open at once; then the oldest is given out as it is.
const OPEN: usize = 64;
/// The most connections whose last reply is remembered.
const REMEMBERED: usize = 64;
/// The most text that is kept of a multi-line reply, in bytes.
const TEXT: usize = 16 * 1024;
/// How many lines may pass without a word of an open reply before it is given out as it is, as long
/// as the log has not shown that it mixes conversations. If it has, there is no such limit.
const PATIENCE: u32 = 256;
/// How many lines without a code a multi-line reply may have.
const LENGTH: u32 = 1000;

/// The state between lines; bounded.
#[derive(Default)]
pub(super) struct Gather {
    header: Option<Header>,
    leads: Leads,
    outlines: Outlines,
    open: Vec<Open>,
    last: HashMap<Stream, Last, AsIs>,
    /// The connections whose last reply is remembered, in the order in which they came.
    order: VecDeque<Stream>,
    stream: Stream,
    /// Whether a reply went on after its conversation had seemed to go on without it: several
    /// conversations that name no connection are mixed line by line.
    mixed: bool,
    /// Whether a list of codes is open, as JSON is printed with a value a line.
    listing: bool,
    /// A code printed so, whose text may be on the next line.
    keyed: Option<Box<Keyed>>,
    /// The code of a mail server's reply that goes on.
    mail: Option<Code>,
}

/// A multi-line reply whose last line has not come yet.
#[expect(clippy::struct_excessive_bools, reason = "each tells of another doubt")]
struct Open {
    stream: Stream,
    code: Code,
    text: String,
    raw: String,
    line: u64,
    last_line: u64,
    echo: bool,
    lead: Lead,
    gap: usize,
    /// What stood right before the code, without digits.
    tail: String,
    /// Whether more than the tail stood before it.
    prefixed: bool,
    /// Lines since the last that belonged to it.
    idle: u32,
    /// Whether something else happened meanwhile: another conversation's lines stand between, or
    /// the end is missing. Then only a line with the code belongs to it.
    interrupted: bool,
    /// Whether its first line named no connection.
    nameless: bool,
    /// Lines without a code that belong to it.
    codeless: u32,
}

/// A code that is the only value on its line.
struct Keyed {
    stream: Stream,
    code: Code,
    raw: String,
    line: u64,
}

/// The last reply of a connection.
struct Last {
    code: Code,
    text: u64,
    /// Whether it was the reply itself, not a summary of it.
    wire: bool,
    /// Whether a library showed it line by line, and may show it again as a whole.
    bylines: bool,
}

/// Receives finished items.
type Sink<'f> = dyn FnMut(Item<'_>) + 'f;

/// What a line is to an open reply.
enum Role<'a> {
    /// The last line of it.
    Closes(&'a str),
    /// A line of it; the text without what the log put before it.
    Belongs(&'a str),
    /// Not of it, but it may go on.
    Aside,
    /// Something else happens on the same connection.
    Ends,
}

impl Gather {
    /// Takes a line, or those that it carries.
    pub(super) fn line(&mut self, raw: &str, number: u64, sink: &mut Sink<'_>) {
        if let Some(string) = self.carried(raw) {
            if self.keyed.is_some()
                && let Some(text) = json::text_alone(raw)
            {
                return self.give_keyed(text, number, sink);
            }
            let (text, mut cleaner) = (carrier::unescape(string), Cleaner::default());
            for line in text.split(['\n', '\r']).filter(|line| !line.is_empty()) {
                self.line(cleaner.clean(line.as_bytes()), number, sink);
            }
            return;
        }
        if let Some(header) = Header::read(raw, number == 1) {
            self.header = Some(header);
        }
        let mut parts = Parts::default();
        let in_columns = match &self.header {
            Some(header) => header.apply(raw, &mut parts),
            None => false,
        };
        let named = if in_columns {
            stream::key(raw)
        } else {
            self.outlines.read(raw, &mut self.leads, &mut parts)
        };
        if parts.on_page
            && let Some(text) = carrier::shown(raw)
        {
            return self.line(&text, number, sink);
        }
        if self.listing {
            let hit = json::listed(raw);
            self.listing = hit.is_some();
            parts.first = hit.map(Part::Reply).or(parts.first);
        } else if parts.is_empty() {
            self.listing = json::opens_list(raw);
        }
        self.stream = named.unwrap_or(self.stream);
        if self.is_mail(&parts) {
            return;
        }
        if self.keyed.is_some() && self.repeats_keyed(raw, number, &parts, sink) {
            return;
        }
        if !self.open.is_empty() {
            self.age(sink);
        }
        if !self.open.is_empty() && self.joins(raw, number, &parts, named, sink) {
            return;
        }
        let item =
            Item { line: number, last_line: number, stream: self.stream, raw, what: What::Other };
        if parts.is_empty() && !raw.is_empty() {
            sink(item);
        }
        for part in parts.first.iter().chain(&parts.more) {
            match *part {
                Part::Reply(ref hit) => self.reply(hit, &item, named.is_none(), sink),
                Part::Socket { number, text } => {
                    sink(Item { what: What::Socket { number, text }, ..item });
                }
                Part::Command { verb, argument, .. } => {
                    let mut upper = [0; 8];
                    let verb = upper_case(verb, &mut upper);
                    sink(Item { what: What::Command { verb, argument }, ..item });
                    // Wget tells on the same line what came of it.
                    if raw.starts_with("==> ") && raw.contains(" ... couldn't ") {
                        sink(item);
                    }
                }
                Part::Connect => {
                    // The data connection's line reads the same: it follows 227 or 229.
                    let data = self
                        .last_of(self.stream)
                        .is_some_and(|last| matches!(last.code.get(), 227..=229));
                    sink(Item { what: if data { What::Other } else { What::Connect }, ..item });
                }
            }
        }
    }

    /// Whether a line is a mail server's: by its words, or as a line of a reply that another line of it
    /// shows to be mail's.
    fn is_mail(&mut self, parts: &Parts<'_>) -> bool {
        let before = self.mail.take();
        match (parts.of_mail, parts.first) {
            (Some((code, ends)), None) => {
                let stream = self.stream;
                self.open.retain(|open| open.code != code || open.stream != stream);
                self.mail = (ends == Break::More).then_some(code);
                true
            }
            (_, Some(Part::Reply(hit))) if before == Some(hit.code) => {
                self.mail = before.filter(|_| hit.ends == Break::More);
                true
            }
            _ => false,
        }
    }

    /// The string in which a carrier holds what is to be found; `None` where that stands beside
    /// strings, such as a key for the code.
    fn carried<'a>(&mut self, raw: &'a str) -> Option<&'a str> {
        let mut strings = Strings::of(raw)?;
        let mut parts = Parts::default();
        line::recognise(raw, &mut self.leads, &mut parts);
        let process = || strings.process().map(|number| hash(number.as_bytes()));
        let named = stream::key(raw).or_else(process);
        let place = |part: &str| place(raw.as_bytes(), part.as_bytes());
        let at = match parts.first {
            Some(Part::Reply(Hit { lead: Lead::Key, .. })) => return None,
            // In the columns of an access log only the command's place is known.
            Some(Part::Reply(Hit { left: "", answers: Some((_, argument)), .. })) => {
                place(argument)
            }
            Some(Part::Reply(hit)) => Some(hit.left.len()),
            // What they are about stands behind them.
            Some(Part::Command { argument: text, .. } | Part::Socket { text, .. }) => {
                Some(place(text)?.checked_sub(1)?)
            }
            Some(Part::Connect) | None => None,
        };
        let holds = |string, at| {
            place(string).is_some_and(|from| (from..=from + string.len()).contains(&at))
        };
        let (_, string) = match at {
            Some(at) => strings.find(|(_, string)| holds(string, at))?,
            None => strings.find(|(key, string)| carrier::is_key(key) && !string.is_empty())?,
        };
        self.stream = named.unwrap_or(self.stream);
        Some(string)
    }

    /// Whether this line is the text of the code that the line before had as its only value, or repeats
    /// the code with one; else it is given out without.
    #[cold]
    fn repeats_keyed(
        &mut self,
        raw: &str,
        number: u64,
        parts: &Parts<'_>,
        sink: &mut Sink<'_>,
    ) -> bool {
        let text = match (&parts.first, &self.keyed) {
            (Some(Part::Reply(hit)), Some(keyed))
                if hit.code == keyed.code && parts.more.is_empty() =>
            {
                hit.text
            }
            (None, _) => json::text_alone(raw).unwrap_or_default(),
            _ => "",
        };
        self.give_keyed(text, number, sink);
        !text.is_empty()
    }

    /// Gives that code out, with the text that the lines up to this one show.
    #[cold]
    fn give_keyed(&mut self, text: &str, number: u64, sink: &mut Sink<'_>) {
        let Some(keyed) = self.keyed.take() else { return };
        let Keyed { stream, code, raw, line } = *keyed;
        let wire = !text.is_empty();
        let last_line = if wire { number } else { line };
        sink(Item { line, last_line, stream, raw: &raw, what: reply(code, text, false) });
        self.remember(stream, Last { code, text: text_hash(text), wire, bylines: false });
    }

    /// The input is over: gives out what is open.
    pub(super) fn finish(&mut self, sink: &mut Sink<'_>) {
        self.give_keyed("", 0, sink);
        while !self.open.is_empty() {
            self.close(0, sink);
        }
    }

    /// Gives out replies that wait for their last line too long; other connections' lines do not
    /// count.
    fn age(&mut self, sink: &mut Sink<'_>) {
        let mut index = 0;
        while let Some(open) = self.open.get_mut(index) {
            open.idle += u32::from(open.nameless || open.stream == self.stream);
            if open.idle > PATIENCE && !self.mixed || open.codeless > LENGTH {
                self.close(index, sink);
            } else {
                index += 1;
            }
        }
    }

    /// Adds the line to the open reply that it belongs to, if there is one.
    fn joins(
        &mut self,
        raw: &str,
        number: u64,
        parts: &Parts<'_>,
        named: Option<Stream>,
        sink: &mut Sink<'_>,
    ) -> bool {
        // A line with the code and the look of an open reply goes on with it, whatever came between.
        if let Some(Part::Reply(hit)) = &parts.first
            && let Some(index) = self.open.iter().position(|open| open.goes_on(hit, named))
        {
            let open = &mut self.open[index];
            self.mixed |= open.interrupted;
            open.add(hit.text, number);
            if hit.ends == Break::Last {
                self.close(index, sink);
            }
            return true;
        }
        let known = named.is_none_or(|key| self.last_of(key).is_some());
        for index in 0..self.open.len() {
            // Some daemons log each line by a process of its own: the newest reply, the same look.
            let lone = !known && index + 1 == self.open.len();
            let open = &mut self.open[index];
            let own = open.stream == self.stream;
            if !(own || lone || open.nameless && named.is_none()) {
                continue;
            }
            match open.role(raw, parts, named.is_some()) {
                Role::Closes(text) if own || !lone || text.is_empty() => {
                    open.add(text, number);
                    self.close(index, sink);
                    return true;
                }
                Role::Belongs(text) if own || !lone || open.nameless => {
                    open.add(text, number);
                    open.codeless += u32::from(parts.is_empty());
                    return true;
                }
                Role::Ends if own => open.interrupted = true,
                Role::Closes(_) | Role::Belongs(_) | Role::Aside | Role::Ends => {}
            }
        }
        false
    }

    /// Gives out a reply of one line, or opens one of several.
    fn reply(&mut self, hit: &Hit<'_>, item: &Item<'_>, nameless: bool, sink: &mut Sink<'_>) {
        let echo = self.is_echo(hit);
        if hit.ends == Break::More && Self::goes_on(hit, echo) {
            if self.open.len() >= OPEN {
                self.close(0, sink);
            }
            self.open.push(Open { nameless, ..Open::new(hit, item, echo) });
            return;
        }
        if !echo && hit.text.is_empty() && json::is_member_alone(hit, item.raw) {
            let raw = item.raw.to_owned();
            let keyed = Keyed { stream: item.stream, code: hit.code, raw, line: item.line };
            self.keyed = Some(Box::new(keyed));
            return;
        }
        let hash = text_hash(hit.text);
        let wire = is_wire(hit.lead);
        let bylines = hit.left.trim_end_matches(['\'', '"']).ends_with("*get* ");
        if !echo {
            self.remember(item.stream, Last { code: hit.code, text: hash, wire, bylines });
        }
        let what = What::Reply {
            code: hit.code,
            text: hit.text,
            echo,
            alone: hit.text.is_empty() && item.raw.trim().len() == 3,
            blamed: hit.blamed,
            answers: hit.answers,
            win32: hit.win32,
            substatus: hit.substatus,
        };
        sink(Item { what, ..*item });
    }

    /// Whether more lines of this reply follow. An exception's text may hold the lines of a reply
    /// that was seen, joined into one.
    fn goes_on(hit: &Hit<'_>, echo: bool) -> bool {
        if !echo || is_wire(hit.lead) {
            return true;
        }
        let words = hit.left.trim_end();
        let exception = words.trim_end_matches(':').rsplit(' ').next().unwrap_or_default();
        exception.contains("rror") && exception.contains(['.', '_'])
            || exception.ends_with("Exception")
    }

    /// Whether this repeats the reply that was just seen.
    fn is_echo(&self, hit: &Hit<'_>) -> bool {
        let answers = hit.answers.is_some() && hit.lead != Lead::Summary && !hit.blamed;
        if answers || is_wire(hit.lead) && !hit.again {
            return false;
        }
        let same = |last: &&Last| last.code == hit.code;
        let of_stream = self.last_of(self.stream).filter(same);
        if hit.again {
            return of_stream.is_some_and(|last| last.bylines);
        }
        let text = text_hash(hit.text);
        of_stream.is_some_and(|last| last.wire || last.text == text || hit.text.is_empty())
    }

    fn last_of(&self, stream: Stream) -> Option<&Last> {
        self.last.get(&stream)
    }

    /// Remembers a connection's last reply, not an echo of it.
    fn remember(&mut self, stream: Stream, last: Last) {
        if self.last.insert(stream, last).is_some() {
            return;
        }
        if self.order.len() == REMEMBERED
            && let Some(first) = self.order.pop_front()
        {
            self.last.remove(&first);
        }
        self.order.push_back(stream);
    }

    /// Gives out an open reply as it is.
    fn close(&mut self, index: usize, sink: &mut Sink<'_>) {
        let open = self.open.remove(index);
        let (text, wire) = (text_hash(&open.text), is_wire(open.lead));
        let bylines = open.tail.contains("*get* ");
        if !open.echo {
            self.remember(open.stream, Last { code: open.code, text, wire, bylines });
        }
        sink(Item {
            line: open.line,
            last_line: open.last_line,
            stream: open.stream,
            raw: &open.raw,
            what: reply(open.code, &open.text, open.echo),
        });
    }
}

impl Open {
    fn new(hit: &Hit<'_>, item: &Item<'_>, echo: bool) -> Self {
        let tail = mark(hit.left);
        Self {
            stream: item.stream,
            code: hit.code,
            text: hit.text.to_owned(),
            raw: item.raw.to_owned(),
            line: item.line,
            last_line: item.line,
            echo,
            lead: hit.lead,
            gap: hit.gap,
            tail: tail.to_owned(),
            prefixed: hit.left.trim_start().len() > tail.trim_start().len(),
            idle: 0,
            interrupted: false,
            nameless: false,
            codeless: 0,
        }
    }

    fn add(&mut self, text: &str, number: u64) {
        if self.text.len() + text.len() < TEXT {
            self.text.push('\n');
            self.text.push_str(text);
        }
        self.last_line = number;
        self.idle = 0;
    }

    /// Whether a line with a code is a line of this reply beyond doubt: the same code and lead, and
    /// the same connection or, where none is named, the same words before the code.
    fn goes_on(&self, hit: &Hit<'_>, named: Option<Stream>) -> bool {
        let same = hit.code == self.code && hit.lead == self.lead && hit.answers.is_none();
        same && match named {
            Some(stream) => !self.nameless && stream == self.stream,
            None => self.nameless && mark(hit.left) == self.tail,
        }
    }

    /// What a line is to this reply.
    fn role<'a>(&self, raw: &'a str, parts: &Parts<'a>, named: bool) -> Role<'a> {
        match parts.first {
            Some(Part::Command { .. } | Part::Connect) | None if self.interrupted => Role::Aside,
            Some(Part::Reply(hit)) => self.role_of_reply(&hit, raw),
            Some(Part::Command { lead, .. }) => {
                // Help and features list commands; typed ones stand at the start of a line.
                let listed = lead == Lead::Start && self.is_bare()
                    || lead == Lead::Boundary && raw.contains(self.tail.as_str());
                if listed { Role::Belongs(self.message(raw)) } else { Role::Ends }
            }
            Some(Part::Connect) if self.is_bare() => Role::Belongs(raw.trim()),
            Some(_) => Role::Aside,
            None => self.role_of_text(raw, named),
        }
    }

    fn role_of_reply<'a>(&self, hit: &Hit<'a>, raw: &'a str) -> Role<'a> {
        if hit.answers.is_some() {
            return Role::Ends;
        }
        let tail = lead::tail(hit.left);
        let alike = hit.lead == self.lead && (tail == self.tail || tail.trim().is_empty());
        // The other lines of a packet or of an exception's text have no marker of their own.
        let fits = alike || hit.lead == Lead::Start;
        if hit.code == self.code && fits {
            return match hit.ends {
                Break::Last => Role::Closes(hit.text),
                Break::More => Role::Belongs(hit.text),
            };
        }
        // RFC 959 has a server indent a line that begins with a number; the log keeps that.
        let indented = hit.gap > self.gap && alike && !self.interrupted;
        let unmarked = hit.lead == Lead::Start
            && matches!(self.lead, Lead::Server | Lead::Arrow)
            && !super::tale::is_usual(hit.code.get())
            && !self.interrupted;
        if indented || unmarked { Role::Belongs(self.message(raw)) } else { Role::Ends }
    }

    fn role_of_text<'a>(&self, raw: &'a str, named: bool) -> Role<'a> {
        if self.is_bare() && named && self.nameless {
            return Role::Aside;
        }
        if self.is_bare() {
            return Role::Belongs(raw.trim());
        }
        if raw.contains(self.tail.as_str()) {
            return Role::Belongs(self.message(raw));
        }
        // Behind a prefix of its own, or of the client's own words: not of the reply.
        let own = stream::name(raw).is_some() || raw.is_empty() || is_tool_talk(raw);
        let printed_raw = !self.prefixed || raw.starts_with(' ');
        if own || !printed_raw { Role::Aside } else { Role::Belongs(raw.trim()) }
    }

    /// Whether the reply's lines stand without anything before them.
    fn is_bare(&self) -> bool {
        self.tail.is_empty() && self.lead == Lead::Start
    }

    /// The line without what the log put before it.
    fn message<'a>(&self, raw: &'a str) -> &'a str {
        let text = match raw.find(self.tail.as_str()) {
            Some(at) => &raw[at + self.tail.len()..],
            None => raw,
        };
        super::tale::tidy(raw, text, self.tail.ends_with(['"', '\''])).trim()
    }
}

/// A reply that several lines told of.
const fn reply(code: Code, text: &str, echo: bool) -> What<'_> {
    What::Reply {
        code,
        text,
        echo,
        alone: false,
        blamed: false,
        answers: None,
        win32: None,
        substatus: None,
    }
}

/// What stands right before a code, without digits; nothing if it is blank.
fn mark(left: &str) -> &str {
    let tail = lead::tail(left);
    if tail.trim().is_empty() { "" } else { tail }
}

/// Whether a lead shows the reply itself, rather than words about it.
fn is_wire(lead: Lead) -> bool {
    matches!(lead, Lead::Server | Lead::Client | Lead::Arrow | Lead::Start | Lead::Boundary)
}

/// Whether a client speaks of itself: curl's `* `, lftp's `---- `, FileZilla's and FluentFTP's labels.
fn is_tool_talk(raw: &str) -> bool {
    let marks =
        ["* ", "{ ", "} ", "---", "***", "**** ", "> ", "< ", "==>", "--> ", "# ", ". ", "! "];
    let label = raw.split([':', ' ', '\t']).next().unwrap_or_default();
    let labelled = raw[label.len()..].starts_with(':') && label.len() > 2;
    marks.iter().any(|mark| raw.starts_with(mark)) || labelled || raw.starts_with("Traceback")
}

/// A fingerprint of a reply's text that ends and blanks do not change.
fn text_hash(text: &str) -> u64 {
    hash(text.trim_ascii().as_bytes())
}

/// A short word in upper case, in a buffer.
fn upper_case<'a>(word: &'a str, buffer: &'a mut [u8; 8]) -> &'a str {
    if word.bytes().any(|byte| byte.is_ascii_lowercase())
        && let Some(upper) = buffer.get_mut(..word.len())
    {
        upper.copy_from_slice(word.as_bytes());
        upper.make_ascii_uppercase();
        return std::str::from_utf8(upper).unwrap_or_default();
    }
    word
}
