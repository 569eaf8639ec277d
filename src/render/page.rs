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
}

/// A run of text in one style. Wrapped at its blanks.
pub(crate) type Span<'a> = (&'a str, Style);

impl<'a> Page<'a> {
    /// A page on `out`.
    pub(crate) fn new(out: &'a mut dyn Write, paper: Paper) -> Self {
        Self { out, paper }
    }

    /// An empty line.
    pub(crate) fn gap(&mut self) -> io::Result<()> {
        self.out.write_all(b"\n")
    }

    /// A paragraph whose first line begins after `first`, the others below its text.
    pub(crate) fn item(&mut self, first: &str, spans: &[Span<'_>]) -> io::Result<()> {
        self.out.write_all(first.as_bytes())?;
        let columns = first.chars().count();
        self.wrap(columns, columns, spans)
    }

    /// A paragraph indented by `indent` columns.
    pub(crate) fn paragraph(&mut self, indent: usize, spans: &[Span<'_>]) -> io::Result<()> {
        self.blanks(indent)?;
        self.wrap(indent, indent, spans)
    }

    /// A paragraph that begins at the margin, its other lines after `indent` blanks.
    pub(crate) fn hung(&mut self, indent: usize, spans: &[Span<'_>]) -> io::Result<()> {
        self.wrap(0, indent, spans)
    }

    /// A row: `head` as it is, then `rest`, wrapped below its own start.
    pub(crate) fn aligned(&mut self, head: &[Span<'_>], rest: &[Span<'_>]) -> io::Result<()> {
        let mut columns = 0;
        for &(text, style) in head {
            columns += text.chars().count();
            self.switch(Style::new(), style)?;
            self.out.write_all(text.as_bytes())?;
            self.switch(style, Style::new())?;
        }
        self.wrap(columns, columns, rest)
    }

    /// Wraps spans on a line of which `used` columns are taken.
    fn wrap(&mut self, mut used: usize, indent: usize, spans: &[Span<'_>]) -> io::Result<()> {
        let mut current = Style::new();
        let mut empty = true; // the line has no word yet
        let mut glued = false; // the next word continues the last one: a style changes within it
        for &(text, style) in spans {
            glued &= !text.starts_with(' ');
            let mut rest = text.as_bytes();
            while let [first, ..] = rest {
                if *first == b' ' {
                    rest = &rest[1..];
                    continue;
                }
                let end = rest.iter().position(|byte| *byte == b' ').unwrap_or(rest.len());
                let word = &rest[..end];
                rest = &rest[end..];
                let length = columns(word);
                let blank = !empty && !glued;
                if blank && used + 1 + length > self.paper.width {
                    self.switch(current, Style::new())?;
                    current = Style::new();
                    self.gap()?;
                    self.blanks(indent)?;
                    used = indent;
                } else if blank {
                    self.out.write_all(b" ")?;
                    used += 1;
                }
                self.switch(current, style)?;
                current = style;
                self.out.write_all(word)?;
                used += length;
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
        write!(self.out, "{}{}", from.suffix_formatter(), to.prefix_formatter())
    }

    fn blanks(&mut self, count: usize) -> io::Result<()> {
        const BLANKS: &[u8] = &[b' '; 16];
        let mut left = count;
        while left > 0 {
            let now = left.min(BLANKS.len());
            self.out.write_all(&BLANKS[..now])?;
            left -= now;
        }
        Ok(())
    }
}

/// How many columns a word takes, in UTF-8; a wide character counts as one.
fn columns(word: &[u8]) -> usize {
    let begins = |byte: &&u8| **byte & 0xC0 != 0x80;
    word.iter().filter(begins).count()
}
