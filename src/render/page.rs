//! A page of styled, wrapped text.

use std::io::{self, Write};

use owo_colors::{OwoColorize, Style};

/// Where text goes, and how wide it may be.
pub(crate) struct Page<'a> {
    out: &'a mut dyn Write,
    width: usize,
}

/// A run of text in one style. Wrapped at its blanks.
pub(crate) type Span<'a> = (&'a str, Style);

impl<'a> Page<'a> {
    /// A page on `out`, `width` columns wide.
    pub(crate) fn new(out: &'a mut dyn Write, width: usize) -> Self {
        Self { out, width }
    }

    /// An empty line.
    pub(crate) fn gap(&mut self) -> io::Result<()> {
        writeln!(self.out)
    }

    /// A paragraph whose first line begins after `first`, the others below its text.
    pub(crate) fn item(&mut self, first: &str, spans: &[Span<'_>]) -> io::Result<()> {
        self.hung(first, first.chars().count(), spans)
    }

    /// A paragraph indented by `indent` columns.
    pub(crate) fn paragraph(&mut self, indent: usize, spans: &[Span<'_>]) -> io::Result<()> {
        self.hung(&" ".repeat(indent), indent, spans)
    }

    /// A row: `head` as it is, then `rest`, wrapped below its own start.
    pub(crate) fn aligned(&mut self, head: &[Span<'_>], rest: &[Span<'_>]) -> io::Result<()> {
        for (text, style) in head {
            write!(self.out, "{}", text.style(*style))?;
        }
        let indent = columns(head);
        self.from(indent, indent, rest)
    }

    /// A paragraph whose first line begins after `first`, the others after `indent` blanks.
    pub(crate) fn hung(
        &mut self,
        first: &str,
        indent: usize,
        spans: &[Span<'_>],
    ) -> io::Result<()> {
        write!(self.out, "{first}")?;
        self.from(first.chars().count(), indent, spans)
    }

    /// Wraps spans on a line of which `used` columns are taken.
    fn from(&mut self, mut used: usize, indent: usize, spans: &[Span<'_>]) -> io::Result<()> {
        let mut line: Vec<(String, Style)> = Vec::new();
        let mut empty = true;
        let mut glue = false; // the next word continues the last one: a style changes within a word
        for &(text, style) in spans {
            glue &= !text.starts_with(' ');
            for word in text.split(' ').filter(|word| !word.is_empty()) {
                let length = word.chars().count();
                let blank = usize::from(!empty && !glue);
                if !empty && !glue && used + blank + length > self.width {
                    flush(self.out, &mut line)?;
                    writeln!(self.out)?;
                    write!(self.out, "{:indent$}", "")?;
                    used = indent;
                    empty = true;
                }
                let blank = if empty || glue { "" } else { " " };
                push(&mut line, blank, word, style);
                used += blank.len() + length;
                (empty, glue) = (false, false);
            }
            glue = !text.ends_with(' ') && !text.is_empty();
        }
        flush(self.out, &mut line)?;
        writeln!(self.out)
    }
}

/// How many columns spans take on one line.
fn columns(spans: &[Span<'_>]) -> usize {
    spans.iter().map(|(text, _)| text.chars().count()).sum()
}

/// Adds a word to a line, to its last run if that has the same style.
fn push(line: &mut Vec<(String, Style)>, blank: &str, word: &str, style: Style) {
    match line.last_mut() {
        Some((run, of)) if *of == style => {
            run.push_str(blank);
            run.push_str(word);
        }
        _ => {
            if !blank.is_empty() {
                match line.last_mut() {
                    Some((run, _)) => run.push_str(blank),
                    None => line.push((blank.to_owned(), style)),
                }
            }
            line.push((word.to_owned(), style));
        }
    }
}

fn flush(out: &mut dyn Write, line: &mut Vec<(String, Style)>) -> io::Result<()> {
    for (run, style) in line.drain(..) {
        if style.is_plain() {
            write!(out, "{run}")?;
        } else {
            write!(out, "{}", run.style(style))?;
        }
    }
    Ok(())
}
