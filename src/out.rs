//! The output, gathered in memory until it is much.

use std::io::{self, Write};

/// So much is written at once, or more.
const MUCH: usize = 64 * 1024;

/// Where the program writes.
pub(crate) struct Out {
    gathered: Vec<u8>,
    stream: Box<dyn Write>,
}

impl Out {
    pub(crate) fn new(stream: Box<dyn Write>) -> Self {
        Self { gathered: Vec::with_capacity(MUCH), stream }
    }

    /// Adds what `write` puts behind the bytes that it is given.
    pub(crate) fn add(
        &mut self,
        write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>,
    ) -> io::Result<()> {
        write(&mut self.gathered)?;
        if self.gathered.len() < MUCH { Ok(()) } else { self.pass_on() }
    }

    fn pass_on(&mut self) -> io::Result<()> {
        let written = self.stream.write_all(&self.gathered);
        self.gathered.clear();
        written
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.add(|gathered| gathered.write_all(bytes))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pass_on()?;
        self.stream.flush()
    }
}
