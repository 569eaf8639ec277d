//! A page of styled, wrapped text.

use std::io::{self, Write};

use owo_colors::Style;

/// What a page is like.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paper {
    /// How many columns it has.
    pub(crate) width: usize,
    /// Whether styles show; elsewhere they are not even written.
    pub(crate) colored: bool,
}

/// Where text goes.
pub(crate) struct Page<'a> {
    out: &'a mut dyn Write,
    paper: Paper,
    /// The line that is being filled. Written as a whole: words are short, and there are many.
    line: Vec<u8>,
}

/// A run of text in one style. Wrapped at its blanks.
pub(crate) type Span<'a> = (&'a str, Style);

impl<'a> Page<'a> {
    /// A page on `out`.
    pub(crate) fn new(out: &'a mut dyn Write, paper: Paper) -> Self {
        Self { out, paper, line: Vec::new() }
    }

    /// Ends the line; by itself, an empty line.
    pub(crate) fn gap(&mut self) -> io::Result<()> {
        self.line.push(b'\n');
        self.out.write_all(&self.line)?;
        self.line.clear();
        Ok(())
    }

    /// A paragraph whose first line begins after `first`, the others below its text.
    pub(crate) fn item(&mut self, first: &str, spans: &[Span<'_>]) -> io::Result<()> {
        self.line.extend_from_slice(first.as_bytes());
        let used = columns(first);
        self.wrap(used, used, spans)
    }

    /// A paragraph indented by `indent` columns.
    pub(crate) fn paragraph(&mut self, indent: usize, spans: &[Span<'_>]) -> io::Result<()> {
        self.blanks(indent);
        self.wrap(indent, indent, spans)
    }

    /// A paragraph that begins at the margin, its other lines after `indent` blanks.
    pub(crate) fn hung(&mut self, indent: usize, spans: &[Span<'_>]) -> io::Result<()> {
        self.wrap(0, indent, spans)
    }

    /// A row: `head` as it is, then `rest`, wrapped below its own start.
    pub(crate) fn aligned(&mut self, head: &[Span<'_>], rest: &[Span<'_>]) -> io::Result<()> {
        let mut used = 0;
        for &(text, style) in head {
            used += columns(text);
            self.switch(Style::new(), style)?;
            self.line.extend_from_slice(text.as_bytes());
            self.switch(style, Style::new())?;
        }
        self.wrap(used, used, rest)
    }

    /// Wraps spans on a line of which `used` columns are taken.
    fn wrap(&mut self, mut used: usize, indent: usize, spans: &[Span<'_>]) -> io::Result<()> {
        let mut current = Style::new();
        let mut empty = true; // the line has no word yet
        let mut glued = false; // the next word continues the last one: a style changes within it
        for &(text, style) in spans {
            glued &= !text.starts_with(' ');
            let mut rest = text.trim_start_matches(' ');
            while !rest.is_empty() {
                let blank = !empty && !glued;
                used += usize::from(blank);
                let room = self.paper.width.saturating_sub(used);
                let (end, taken) = fitting(rest, room, !blank);
                if end == 0 {
                    self.switch(current, Style::new())?;
                    current = Style::new();
                    self.gap()?;
                    self.blanks(indent);
                    used = indent;
                    empty = true;
                    continue;
                }
                self.blanks(usize::from(blank));
                self.switch(current, style)?;
                current = style;
                self.line.extend_from_slice(&rest.as_bytes()[..end]);
                used += taken;
                rest = rest[end..].trim_start_matches(' ');
                (empty, glued) = (false, false);
            }
            glued = !text.is_empty() && !text.ends_with(' ');
        }
        self.switch(current, Style::new())?;
        self.gap()
    }

    /// Goes on in another style.
    fn switch(&mut self, from: Style, to: Style) -> io::Result<()> {
        if !self.paper.colored || from == to {
            return Ok(());
        }
        write!(self.line, "{}{}", from.suffix_formatter(), to.prefix_formatter())
    }

    fn blanks(&mut self, count: usize) {
        self.line.resize(self.line.len() + count, b' ');
    }
}

/// Where the words end that fit into so many columns, and how many they take. `whole`: at least
/// one word does, however wide. Repeated blanks end them too: only one is set.
fn fitting(text: &str, room: usize, whole: bool) -> (usize, usize) {
    let bytes = text.as_bytes();
    let (mut end, mut taken) = (0, 0);
    let mut columns = 0;
    for (at, byte) in bytes.iter().enumerate() {
        if *byte == b' ' {
            (end, taken) = (at, columns);
            if matches!(bytes.get(at + 1), None | Some(b' ')) {
                return (end, taken);
            }
        }
        columns += usize::from(begins_character(*byte));
        if columns > room && (end > 0 || !whole) {
            return (end, taken);
        }
    }
    (bytes.len(), columns)
}

/// How many columns a text takes; a wide character counts as one.
fn columns(text: &str) -> usize {
    text.bytes().filter(|byte| begins_character(*byte)).count()
}

/// Whether a byte of UTF-8 is the first of its character.
const fn begins_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}
