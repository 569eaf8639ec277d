//! Blocks of bytes from a file or standard input, read ahead by a thread of their own.
//!
//! So the log is judged while the next block is read, a pause in the input is seen (what was found
//! is shown at once), and Ctrl-C ends the reading, not the program.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::{process, thread};

use anyhow::{Context, bail};

/// How much is read at once, in bytes.
const BLOCK: usize = 128 * 1024;

/// How many blocks wait at most.
const AHEAD: usize = 4;

/// What comes next.
pub(crate) enum Next {
    /// More bytes.
    Block(Vec<u8>),
    /// No more bytes for now; asked again, it waits.
    Pause,
    /// The end.
    End,
    /// Ctrl-C: the end of this and of every other input.
    Interrupted,
}

enum Message {
    Block(Vec<u8>),
    End(io::Result<()>),
    Interrupted,
}

/// Where Ctrl-C is told: the input that is being read. Empty, it ends the program.
static LISTENER: Mutex<Option<SyncSender<Message>>> = Mutex::new(None);

/// The usual exit status of a program that Ctrl-C ended: 128 and the signal's number.
const INTERRUPTED: i32 = 130;

/// A source of blocks.
pub(crate) struct Input {
    messages: Receiver<Message>,
    spent: SyncSender<Vec<u8>>,
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
        let (spent, empty) = sync_channel::<Vec<u8>>(AHEAD);
        if let Ok(mut listener) = LISTENER.lock() {
            *listener = Some(send.clone());
        }
        // Fails where a handler is set already: by the input before this one.
        let _ = ctrlc::set_handler(interrupted);
        thread::spawn(move || {
            loop {
                let mut block = empty.try_recv().unwrap_or_default();
                block.resize(BLOCK, 0);
                let message = match source.read(&mut block) {
                    Ok(0) => Message::End(Ok(())),
                    Ok(length) => {
                        block.truncate(length);
                        Message::Block(block)
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
        Self { messages, spent, paused: false, size: None }
    }

    /// The next block, or that there is none yet, or no more.
    pub(crate) fn next(&mut self) -> io::Result<Next> {
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
            Message::Block(block) => Ok(Next::Block(block)),
            Message::End(Ok(())) => Ok(Next::End),
            Message::Interrupted => Ok(Next::Interrupted),
            Message::End(Err(error)) => Err(error),
        }
    }

    /// Takes a block back, to be filled again.
    pub(crate) fn recycle(&self, block: Vec<u8>) {
        let _ = self.spent.try_send(block);
    }
}

/// The first Ctrl-C ends the reading, so that the tally is still shown; the second the program.
#[expect(clippy::exit, reason = "a second Ctrl-C means: at once")]
fn interrupted() {
    let listener = LISTENER.lock().ok().and_then(|mut listener| listener.take());
    if listener.is_none_or(|listener| listener.send(Message::Interrupted).is_err()) {
        process::exit(INTERRUPTED);
    }
}
