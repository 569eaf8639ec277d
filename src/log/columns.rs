//! Access logs: a command and its reply code in the columns of one line.

use super::lead::{self, Lead};
use super::line::{Hit, Part, Parts};
use super::tale;
use crate::Code;
use crate::bytes::{place, positions};
use crate::verb;

/// Where a header says that the columns are: `#Fields:` of W3C logs, `#fields` of Zeek, the first line
/// of a table (CSV).
#[derive(Clone, Debug, Default)]
pub(super) struct Header {
    /// What parts the columns.
    mark: u8,
    method: Option<usize>,
    argument: Option<usize>,
    status: usize,
    message: Option<usize>,
    win32: Option<usize>,
    substatus: Option<usize>,
    width: usize,
}

impl Header {
    /// Reads a header line, if it is one that has a method and a status; that of a table, which stands
    /// `first`, must have a text.
    pub(super) fn read(line: &str, first: bool) -> Option<Self> {
        let (names, mark) = match line.strip_prefix("#Fields:") {
            Some(names) if names.trim_start().contains('\t') => (names.trim_start(), b'\t'),
            Some(names) => (names, b' '),
            None => match line.strip_prefix("#fields\t") {
                Some(names) => (names, b'\t'),
                None if first => return Self::of_table(line),
                None => return None,
            },
        };
        let names = split(names, mark);
        let column = |wanted: &[&str]| find(&names, wanted);
        Some(Self {
            mark,
            method: Some(column(&["cs-method", "command", "x-method"])?),
            argument: column(&["cs-uri-stem", "arg", "cs-uri"]),
            status: column(&["sc-status", "reply_code", "x-status"])?,
            message: column(&["reply_msg", "x-reply", "sc-message"]),
            win32: column(&["sc-win32-status"]),
            substatus: column(&["sc-substatus"]),
            width: names.len(),
        })
    }

    /// Reads the first line of a table.
    fn of_table(line: &str) -> Option<Self> {
        let mark = [b',', b';', b'\t'].into_iter().find(|mark| line.as_bytes().contains(mark))?;
        let names = split(line, mark);
        let column = |wanted: &[&str]| find(&names, wanted);
        let method = column(&["command", "cmd", "verb", "ftp_command"]);
        Some(Self {
            mark,
            method,
            argument: column(&["arg", "args", "argument", "file", "filename", "path"]),
            status: column(&["code", "reply_code", "replycode", "reply code", "ftp_code"])
                .or_else(|| method.and_then(|_| column(&["status"])))?,
            message: Some(column(&["message", "msg", "text", "reply", "reply_text", "response"])?),
            width: names.len(),
            ..Self::default()
        })
    }

    /// The reply of a line that has these columns; `false` if it has not.
    pub(super) fn apply<'a>(&self, line: &'a str, parts: &mut Parts<'a>) -> bool {
        if line.starts_with('#') {
            return false;
        }
        let columns = split(line, self.mark);
        let count = columns.len();
        let wide = count > self.width && self.mark != b' ';
        // A comma may well be a part of the text.
        let ends_in_text = self.mark == b',' && self.message.is_some_and(|at| at + 1 == self.width);
        if count < self.status + 1 || wide && !ends_in_text {
            return false;
        }
        // A file's name with blanks widens the line; what stands behind it moves.
        let extra = if wide { 0 } else { count.saturating_sub(self.width) };
        let column = |index: usize| {
            let moved =
                if self.argument.is_some_and(|argument| index > argument) { extra } else { 0 };
            columns.get(index + moved).copied()
        };
        let text = self.message.and_then(column).filter(|text| *text != "-").unwrap_or("");
        let from = place(line.as_bytes(), text.as_bytes()).filter(|_| wide);
        let text = from.map_or(text, |from| &line[from..]);
        let Some(at) = self.method else {
            let status = column(self.status).unwrap_or_default();
            let Some(code) = Code::from_digits(status.as_bytes()) else { return false };
            let reply = tale::is_refusal(code.get(), text) && !line.contains('@');
            if reply {
                parts.add(Part::Reply(Hit { text, gap: 1, ..Hit::of(code, Lead::Boundary) }));
            }
            return reply;
        };
        let Some(method) = column(at) else { return false };
        let method = behind_last(method, b']');
        if method.eq_ignore_ascii_case("ControlChannelOpened") {
            parts.add(Part::Connect);
            return true;
        }
        let Some(verb) = verb::from_method(method) else { return false };
        let argument = self.argument.and_then(column).filter(|text| *text != "-").unwrap_or("");
        let status = column(self.status);
        let Some(code) = status.and_then(|text| Code::from_digits(text.as_bytes())) else {
            return false;
        };
        let number =
            |index: Option<usize>| index.and_then(column).and_then(|text| text.parse().ok());
        parts.add(Part::Reply(Hit {
            text,
            win32: number(self.win32),
            substatus: number(self.substatus).and_then(|number| u16::try_from(number).ok()),
            ..hit(code, verb, argument)
        }));
        true
    }
}

/// Which column has one of these names.
fn find(names: &[&str], wanted: &[&str]) -> Option<usize> {
    let is_wanted = |name: &&str| wanted.iter().any(|known| name.eq_ignore_ascii_case(known));
    names.iter().position(is_wanted)
}

/// The columns of a line: at runs of blanks, or at each other mark that is not in quotes.
fn split(line: &str, mark: u8) -> Vec<&str> {
    let mut columns = Vec::with_capacity(24);
    let mut from = 0;
    for at in positions(line.as_bytes(), |byte| byte == mark).chain([line.len()]) {
        let cell = &line[from..at];
        let quoted = mark != b' ' && cell.starts_with('"');
        if quoted && !(cell.len() > 1 && cell.ends_with('"')) && at < line.len() {
            continue;
        }
        if mark != b' ' || !cell.is_empty() {
            let inside = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
            columns.push(inside.filter(|_| quoted).unwrap_or(cell));
        }
        from = at + 1;
    }
    columns
}

/// What stands behind the last of an ASCII mark; all, if there is none.
fn behind_last(text: &str, mark: u8) -> &str {
    let last = text.bytes().rposition(|byte| byte == mark);
    last.map_or(text, |at| &text[at + 1..])
}

/// A reply without a text that stands beside the command it answers.
fn hit<'a>(code: Code, verb: &'a str, argument: &'a str) -> Hit<'a> {
    Hit { gap: 1, answers: Some((verb, argument)), ..Hit::of(code, Lead::Boundary) }
}

/// The reply behind the command at `start..end`: `"SIZE f" 550 -`, `USER x 331 0 0`.
pub(super) fn access(line: &str, start: usize, end: usize, quoted: bool) -> Option<Hit<'_>> {
    let word = &line[start..end];
    let (left, rest) = (&line[..start], &line[end..]);
    // Most lines end here: without a quote only cells and dated columns remain.
    let in_row = left.ends_with(['\t', ',', ';'])
        || line.starts_with(|c: char| c.is_ascii_digit())
        || matches!(left.as_bytes(), [.., b'0'..=b'9', b' ']);
    // Nor is a key of JSON a command.
    if !quoted && !in_row || rest.starts_with("\":") {
        return None;
    }
    // An unknown command may have been refused; GET and the like are HTTP's words, not FTP's.
    let unknown = || (quoted && !matches!(word, "GET" | "PUT" | "POST" | "HEAD")).then_some(word);
    let known = verb::from_method(word);
    let verb = known.or_else(unknown)?;
    // A sentence that quotes both: `Could not send 'OPTS UTF8 ON': '550 Permission denied.'`.
    if quoted && left.ends_with('\'') {
        let verb = verb::known(word.as_bytes())?;
        let (argument, reply) = rest.split_once("': '")?;
        let (code, text) = reply.split_once('\'')?.0.split_once(' ')?;
        let code = Code::from_digits(code.as_bytes())?;
        return Some(Hit { text, ..hit(code, verb, argument.trim_start()) });
    }
    if !(quoted && left.ends_with('"')) {
        return in_cells(left, rest, verb).or_else(|| in_columns(line, left, rest, verb));
    }
    if let (Some(left), Some(rest)) = (left.strip_suffix('"'), rest.strip_prefix('"'))
        && rest.starts_with(['\t', ',', ';'])
    {
        return in_cells(left, rest, known?);
    }
    let (close, _) = rest.match_indices('"').find(|(at, _)| is_answered(&rest[at + 1..]))?;
    if known.is_none() && rest[..close].contains(" HTTP/") {
        return None;
    }
    let behind = rest[close + 2..].trim_start();
    // dCache: `command="AUTH GSSAPI" reply="334 ADAT must follow"`.
    let reply = behind.strip_prefix("reply=\"").and_then(|reply| reply.strip_suffix('"'));
    let behind = reply.unwrap_or(behind);
    let (code, text) = behind.split_once(' ').unwrap_or((behind, ""));
    let code = Code::from_digits(code.as_bytes())?;
    // ProFTPD's %S is the text; what begins with a number or a dash is other columns.
    let is_text = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    let text = if is_text { text.trim_end() } else { "" };
    Some(Hit { text, ..hit(code, verb, rest[..close].trim_start()) })
}

/// Whether what stands behind a quoted command answers it: a code, a dash for none, dCache's key.
fn is_answered(behind: &str) -> bool {
    match behind.as_bytes() {
        [b' ', a, b, c] | [b' ', a, b, c, b' ', ..] => {
            [a, b, c].into_iter().all(u8::is_ascii_digit)
        }
        [b' ', b'-', b' ', ..] => true,
        _ => behind.starts_with(" reply=\""),
    }
}

/// A row of cells between tabs, commas or semicolons (Zeek, CSV), each perhaps in quotes: behind the
/// command its argument, somewhere a code, and right behind that the text.
fn in_cells<'a>(left: &str, rest: &'a str, verb: &'a str) -> Option<Hit<'a>> {
    let first = || rest.chars().next().filter(|_| left.is_empty());
    let mark = left.chars().next_back().or_else(first);
    let mark = mark.filter(|mark| matches!(mark, '\t' | ',' | ';'))?;
    let mut cells = rest.strip_prefix(mark)?;
    // There may be no column for it: `PASS;230;Logged in`.
    let is_code = |cell: &str| Code::from_digits(cell.as_bytes()).is_some();
    let argument = quoted(cells).or_else(|| cells.split(mark).next().filter(|cell| !is_code(cell)));
    let argument = argument.filter(|cell| *cell != "-").unwrap_or_default();
    while let Some((cell, behind)) = cells.split_once(mark) {
        let text = quoted(behind).unwrap_or(behind);
        if let Some(code) = Code::from_digits(quoted(cell).unwrap_or(cell).as_bytes())
            && text.starts_with(|c: char| c.is_ascii_alphabetic())
        {
            // A comma may well be a part of the text.
            let text = if mark == ',' { text } else { text.split(mark).next()? };
            return Some(Hit { text, ..hit(code, verb, argument) });
        }
        cells = behind;
    }
    None
}

/// What stands in the quotes with which a text begins.
fn quoted(text: &str) -> Option<&str> {
    text.strip_prefix('"')?.split('"').next()
}

/// W3C columns without their header: a date, time or address first, or two numbers last; the command
/// behind a port, an address or a number in brackets; then one column for its argument, the code, and
/// numbers.
fn in_columns<'a>(line: &'a str, left: &str, rest: &'a str, verb: &'a str) -> Option<Hit<'a>> {
    if !matches!(left.as_bytes(), [.., b']'] | [.., b'-' | b'0'..=b'9', b' '])
        || !rest.starts_with(' ')
    {
        return None;
    }
    let mut columns = rest.split_ascii_whitespace();
    let argument = columns.next()?;
    let mut code = columns.next()?;
    // IIS 5 has a column for a query there, which FTP never fills.
    if code == "-" {
        code = columns.next()?;
    }
    let code = Code::from_digits(code.as_bytes())?;

    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut before = left.trim_end().rsplit(' ');
    let column = before.next().unwrap_or_default();
    let in_brackets = left.ends_with(']');
    if !(in_brackets || column == "-" || is_digits(column) || lead::is_address(column)) {
        return None;
    }
    // The address and the port of the server, or the session, stand before IIS's commands only.
    let of_iis = in_brackets || is_digits(column) && before.next().is_some_and(lead::is_address);
    let dated = line.starts_with(|first: char| first.is_ascii_digit())
        && line.bytes().take(11).any(|byte| matches!(byte, b'-' | b':' | b'.'));
    let (first, second) = (columns.next(), columns.next());
    let both = first.is_some_and(is_digits) && second.is_some_and(is_digits);
    let number = |column: Option<&str>| column.filter(|_| of_iis)?.parse().ok();
    (both || dated && first.is_none_or(is_digits)).then(|| Hit {
        win32: number(first),
        substatus: number(second).and_then(|number| u16::try_from(number).ok()),
        ..hit(code, verb, if argument == "-" { "" } else { argument })
    })
}

/// Adds the command and the text that stand on a line of `key=value` beside its code.
pub(super) fn describe<'a>(line: &'a str, hit: &mut Hit<'a>) {
    if !hit.left.trim_end().ends_with('=') {
        return;
    }
    let value = |names: &[&str]| names.iter().find_map(|name| value(line, name));
    if let Some(command) = value(&["cmd=", "command=", "verb=", "method="]) {
        let word = command.split(' ').next().unwrap_or(command);
        if let Some(verb) = verb::known(word.as_bytes()).or(verb::is_name(word).then_some(word)) {
            let argument = value(&["arg=", "args=", "argument=", "param=", "path="]);
            let argument = argument.or_else(|| command.get(word.len()..)).unwrap_or_default();
            hit.answers = Some((verb, argument.trim()));
        }
    }
    if let Some(text) = value(&["msg=", "message=", "text=", "reply=", "response="]) {
        let text = text.trim();
        if text.as_bytes().get(..3).and_then(Code::from_digits) != Some(hit.code) {
            hit.text = if text == "-" { "" } else { text };
        } else if hit.text.is_empty() {
            // Dart: `[code= 550, message= 550 No such file.]`.
            let text = text[3..].trim_start();
            hit.text = text.strip_suffix(']').unwrap_or(text);
        }
    }
}

/// The value behind ` name=`: quoted, or up to the next key; the last key takes the rest.
fn value<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let at = line.match_indices(name).find(|&(at, _)| at == 0 || line[..at].ends_with(' '))?.0;
    let text = &line[at + name.len()..];
    if let Some(quoted) = text.strip_prefix('"') {
        // ProFTPD quotes nothing: the text of a 257 begins with a quote of its own.
        let end = quoted.find("\" ").filter(|end| quoted[end + 2..].contains('='));
        if let Some(end) = end.or(quoted.strip_suffix('"').map(str::len)) {
            return Some(&quoted[..end]);
        }
    }
    // Python's `message='No such file')`
    if let Some((quoted, rest)) = text.strip_prefix('\'').and_then(|text| text.rsplit_once('\''))
        && rest.starts_with([')', ',', ']'])
        && !quoted.contains('=')
    {
        return Some(quoted);
    }
    let mut from = 0;
    while let Some(equals) = text[from..].find('=') {
        let key = behind_last(&text[..from + equals], b' ');
        let is_key = !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        if is_key && key.len() <= from + equals {
            return Some(text[..from + equals - key.len()].trim_end());
        }
        from += equals + 1;
    }
    Some(text)
}
