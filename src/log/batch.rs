//! Items with a memory of their own, to be handed from thread to thread.

use std::ops::Range;

use super::{Item, Stream, What};
use crate::Code;

/// Keeps items beyond the life of the line that they were found on.
///
/// ```
/// use ftpcode::log::{Batch, Reader, What};
///
/// let (mut reader, mut batch) = (Reader::new(), Batch::new());
/// reader.push(b"---> NOOP\n<--- 200 Fine\n", &mut |item| batch.keep(&item));
/// let kept: Vec<_> = batch.items().map(|item| (item.line, item.raw.to_owned())).collect();
/// assert_eq!(kept, [(1, "---> NOOP".to_owned()), (2, "<--- 200 Fine".to_owned())]);
/// ```
#[derive(Debug, Default)]
pub struct Batch {
    /// What all items quote.
    text: String,
    items: Vec<Kept>,
}

/// An item; what it quotes stands in the batch's text.
#[derive(Debug)]
struct Kept {
    line: u64,
    last_line: u64,
    stream: Stream,
    raw: Range<usize>,
    what: KeptWhat,
}

/// As [`What`].
#[derive(Debug)]
enum KeptWhat {
    Reply {
        code: Code,
        text: Range<usize>,
        echo: bool,
        alone: bool,
        blamed: bool,
        answers: Option<(Range<usize>, Range<usize>)>,
        win32: Option<u32>,
        substatus: Option<u16>,
    },
    Socket {
        number: u16,
        text: Range<usize>,
    },
    Command {
        verb: Range<usize>,
        argument: Range<usize>,
    },
    Connect,
    Other,
}

impl Batch {
    /// No item yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Forgets all items, but not the memory they took.
    pub fn clear(&mut self) {
        self.text.clear();
        self.items.clear();
    }

    /// Keeps an item.
    pub fn keep(&mut self, item: &Item<'_>) {
        let raw = self.add(item.raw);
        // Nearly all is a part of the line, and stays one.
        let mut quote = |part: &str| match item.place(part) {
            Some(at) => raw.start + at..raw.start + at + part.len(),
            None => self.add(part),
        };
        let what = match item.what {
            What::Reply { code, text, echo, alone, blamed, answers, win32, substatus } => {
                let answers = answers.map(|(verb, argument)| (quote(verb), quote(argument)));
                let text = quote(text);
                KeptWhat::Reply { code, text, echo, alone, blamed, answers, win32, substatus }
            }
            What::Socket { number, text } => KeptWhat::Socket { number, text: quote(text) },
            What::Command { verb, argument } => {
                KeptWhat::Command { verb: quote(verb), argument: quote(argument) }
            }
            What::Connect => KeptWhat::Connect,
            What::Other => KeptWhat::Other,
        };
        let (line, last_line, stream) = (item.line, item.last_line, item.stream);
        self.items.push(Kept { line, last_line, stream, raw, what });
    }

    /// The items, in the order in which they were kept.
    pub fn items(&self) -> impl Iterator<Item = Item<'_>> {
        self.items.iter().map(|kept| self.item(kept))
    }

    fn item(&self, kept: &Kept) -> Item<'_> {
        let quoted = |place: &Range<usize>| &self.text[place.clone()];
        let what = match &kept.what {
            &KeptWhat::Reply {
                code,
                ref text,
                echo,
                alone,
                blamed,
                ref answers,
                win32,
                substatus,
            } => {
                let answers = answers.as_ref();
                let answers = answers.map(|(verb, argument)| (quoted(verb), quoted(argument)));
                What::Reply {
                    code,
                    text: quoted(text),
                    echo,
                    alone,
                    blamed,
                    answers,
                    win32,
                    substatus,
                }
            }
            KeptWhat::Socket { number, text } => {
                What::Socket { number: *number, text: quoted(text) }
            }
            KeptWhat::Command { verb, argument } => {
                What::Command { verb: quoted(verb), argument: quoted(argument) }
            }
            KeptWhat::Connect => What::Connect,
            KeptWhat::Other => What::Other,
        };
        let Kept { line, last_line, stream, .. } = *kept;
        Item { line, last_line, stream, raw: quoted(&kept.raw), what }
    }

    fn add(&mut self, text: &str) -> Range<usize> {
        let from = self.text.len();
        self.text.push_str(text);
        from..self.text.len()
    }
}
