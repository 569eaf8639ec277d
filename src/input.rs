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
    /// It cannot be read on.
    Broken(io::Error),
    /// Ctrl-C: the end of this and of every other input.
    Interrupted,
}

/// Who is woken by Ctrl-C: the input that is being read.
static LISTENER: Mutex<Option<SyncSender<Next>>> = Mutex::new(None);

/// Whether Ctrl-C was seen: no input is read on, whatever waits.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// The usual exit status of a program that Ctrl-C ended: 128 and the signal's number.
const BY_CTRL_C: i32 = 130;

/// A source of items.
pub(crate) struct Input {
    found: Receiver<Next>,
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
            return Ok(Self::reading(io::stdin()));
        }
        let file = File::open(path).with_context(|| path.display().to_string())?;
        let metadata = file.metadata().with_context(|| path.display().to_string())?;
        if metadata.is_dir() {
            bail!("{}: is a directory", path.display());
        }
        let size = metadata.is_file().then_some(metadata.len());
        Ok(Self { size, ..Self::reading(file) })
    }

    fn reading(mut source: impl Read + Send + 'static) -> Self {
        let (send, found) = sync_channel(AHEAD);
        let (spent, empty) = sync_channel::<Batch>(AHEAD);
        if let Ok(mut listener) = LISTENER.lock() {
            *listener = Some(send.clone());
        }
        // Fails where a handler is set already: by the input before this one.
        let _ = ctrlc::set_handler(interrupted);
        let reader = Arc::new(Mutex::new(Reader::new()));
        let input = Self { found, spent, reader: Arc::clone(&reader), paused: false, size: None };
        thread::spawn(move || {
            let mut block = vec![0; BLOCK];
            loop {
                let next = match source.read(&mut block) {
                    Ok(0) => Next::End,
                    Ok(length) => {
                        let mut batch = empty.try_recv().unwrap_or_default();
                        let mut reader = reader.lock().unwrap_or_else(PoisonError::into_inner);
                        reader.push(&block[..length], &mut |item| batch.keep(&item));
                        Next::Found(batch, length)
                    }
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                    Err(error) => Next::Broken(error),
                };
                let last = !matches!(next, Next::Found(..));
                if send.send(next).is_err() || last {
                    return;
                }
            }
        });
        input
    }

    /// What was found next, or that there is nothing yet, or no more.
    pub(crate) fn next(&mut self) -> Next {
        if INTERRUPTED.load(Ordering::Relaxed) {
            return Next::Interrupted;
        }
        let next = match self.found.try_recv() {
            Ok(next) => next,
            Err(TryRecvError::Empty) if !self.paused => Next::Pause,
            Err(_) => self.found.recv().unwrap_or(Next::End),
        };
        self.paused = matches!(next, Next::Pause);
        next
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
        !matches!(listener.try_send(Next::Interrupted), Err(TrySendError::Disconnected(_)))
    });
    if again || !woken {
        process::exit(BY_CTRL_C);
    }
}
