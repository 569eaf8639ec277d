//! How far the reading of a large file has come, on standard error where that is a terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// Smaller files are read before anybody could look.
const LEAST: u64 = 64 << 20;

/// How long a figure stays.
const INTERVAL: Duration = Duration::from_millis(200);

/// Shows how much of a file is read.
pub(crate) struct Progress {
    /// The file's size in bytes; `None`: nothing is shown.
    size: Option<u64>,
    read: u64,
    shown: Instant,
    visible: bool,
}

impl Progress {
    /// For a file of this size. Not where the results appear on the same terminal meanwhile.
    pub(crate) fn new(size: Option<u64>, quiet: bool) -> Self {
        let alone = quiet || !io::stdout().is_terminal();
        let size = size.filter(|&size| size >= LEAST && alone && io::stderr().is_terminal());
        Self { size, read: 0, shown: Instant::now(), visible: false }
    }

    /// So many more bytes are read.
    pub(crate) fn advance(&mut self, bytes: usize) {
        let Some(size) = self.size else { return };
        self.read += bytes as u64;
        if self.shown.elapsed() >= INTERVAL {
            self.shown = Instant::now();
            self.visible = true;
            let percent = (self.read * 100 / size).min(100);
            let _ = write!(io::stderr(), "\rftpcode: {percent} % read");
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.visible {
            let _ = write!(io::stderr(), "\r{:20}\r", "");
        }
    }
}
