//! What is found in a file or on standard input, by a thread of its own that reads ahead.
//!
//! So one thread finds the next replies while another judges those before them, a pause in the input
//! is seen (what was found is shown at once), and Ctrl-C ends the reading, not the program.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::{process, thread};

use anyhow::{Context, bail};
use ftpcode::log::{Batch, Reader};

/// How much is read at once, in bytes.
const BLOCK: usize = 32 * 1024;

/// How many batches wait at most: a log of nothing but short lines makes them a hundred times as
/// large as the block they come from.
const AHEAD: usize = 3;

/// What comes next.
pub(crate) enum Next {
    /// What so many more bytes hold.
    Found(Batch, usize),
    /// No more bytes for now; asked again, it waits.
    Pause,
    /// The end.
    End,
    /// Ctrl-C: the end of this and of every other input.
    Interrupted,
}

enum Message {
    Found(Batch, usize),
    End(io::Result<()>),
    Interrupted,
}

/// Who is woken by Ctrl-C: the input that is being read.
static LISTENER: Mutex<Option<SyncSender<Message>>> = Mutex::new(None);

/// Whether Ctrl-C was seen: no input is read on, whatever waits.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// The usual exit status of a program that Ctrl-C ended: 128 and the signal's number.
const BY_CTRL_C: i32 = 130;

/// A source of items.
pub(crate) struct Input {
    messages: Receiver<Message>,
    spent: SyncSender<Batch>,
    reader: Arc<Mutex<Reader>>,
    paused: bool,
    /// The size of a regular file, in bytes.
    pub(crate) size: Option<u64>,
}

impl Input {
    /// Opens a file; `-` is standard input.
    pub(crate) fn open(path: &Path) -> anyhow::Result<Self> {
        if path.as_os_str() == "-" {
            return Ok(Self::standard());
        }
        let file = File::open(path).with_context(|| path.display().to_string())?;
        let metadata = file.metadata().with_context(|| path.display().to_string())?;
        if metadata.is_dir() {
            bail!("{}: is a directory", path.display());
        }
        let size = metadata.is_file().then_some(metadata.len());
        Ok(Self { size, ..Self::reading(file) })
    }

    /// Standard input.
    pub(crate) fn standard() -> Self {
        Self::reading(io::stdin())
    }

    fn reading(mut source: impl Read + Send + 'static) -> Self {
        let (send, messages) = sync_channel(AHEAD);
        let (spent, empty) = sync_channel::<Batch>(AHEAD);
        if let Ok(mut listener) = LISTENER.lock() {
            *listener = Some(send.clone());
        }
        // Fails where a handler is set already: by the input before this one.
        let _ = ctrlc::set_handler(interrupted);
        let reader = Arc::new(Mutex::new(Reader::new()));
        let input =
            Self { messages, spent, reader: Arc::clone(&reader), paused: false, size: None };
        thread::spawn(move || {
            let mut block = vec![0; BLOCK];
            loop {
                let message = match source.read(&mut block) {
                    Ok(0) => Message::End(Ok(())),
                    Ok(length) => {
                        let mut batch = empty.try_recv().unwrap_or_default();
                        let mut reader = reader.lock().unwrap_or_else(PoisonError::into_inner);
                        reader.push(&block[..length], &mut |item| batch.keep(&item));
                        Message::Found(batch, length)
                    }
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                    Err(error) => Message::End(Err(error)),
                };
                let last = matches!(message, Message::End(_));
                if send.send(message).is_err() || last {
                    return;
                }
            }
        });
        input
    }

    /// What was found next, or that there is nothing yet, or no more.
    pub(crate) fn next(&mut self) -> io::Result<Next> {
        if INTERRUPTED.load(Ordering::Relaxed) {
            return Ok(Next::Interrupted);
        }
        let message = match self.messages.try_recv() {
            Ok(message) => message,
            Err(TryRecvError::Empty) if !self.paused => {
                self.paused = true;
                return Ok(Next::Pause);
            }
            _ => self.messages.recv().unwrap_or(Message::End(Ok(()))),
        };
        self.paused = false;
        match message {
            Message::Found(batch, bytes) => Ok(Next::Found(batch, bytes)),
            Message::End(Ok(())) => Ok(Next::End),
            Message::Interrupted => Ok(Next::Interrupted),
            Message::End(Err(error)) => Err(error),
        }
    }

    /// Takes a batch back, to be filled again.
    pub(crate) fn recycle(&self, mut batch: Batch) {
        batch.clear();
        let _ = self.spent.try_send(batch);
    }

    /// Ends the reading: what it was in the midst of, how many lines there were, and how many of
    /// them were too long.
    pub(crate) fn finish(&self) -> (Batch, u64, u64) {
        let mut batch = Batch::new();
        let mut reader = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
        reader.finish(&mut |item| batch.keep(&item));
        (batch, reader.lines(), reader.truncated_lines())
    }
}

/// The first Ctrl-C ends the reading, so that the tally is still shown; the second the program.
#[expect(clippy::exit, reason = "a second Ctrl-C means: at once")]
fn interrupted() {
    let listener = LISTENER.lock().ok().and_then(|mut listener| listener.take());
    let again = INTERRUPTED.swap(true, Ordering::Relaxed);
    // A full channel wakes its input by itself, unless the output is stuck: then only the program's
    // end helps, so nothing may wait here.
    let woken = listener.is_some_and(|listener| {
        !matches!(listener.try_send(Message::Interrupted), Err(TrySendError::Disconnected(_)))
    });
    if again || !woken {
        process::exit(BY_CTRL_C);
    }
}
