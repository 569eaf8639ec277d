//! The `ftpcode` program: arguments in, exit status out.

mod cli;
mod input;
mod progress;
mod render;
mod run;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use cli::Cli;

fn main() -> ExitCode {
    let words = std::env::args_os().skip(1).collect();
    match run::run(&Cli::of_words(words).unwrap_or_else(Cli::parse)) {
        Ok(status) => status,
        // The reader has seen enough: `ftpcode --list | head`.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            // Standard error may be closed too; there is nobody left to tell.
            let _ = writeln!(io::stderr(), "ftpcode: {error:#}");
            ExitCode::from(run::TROUBLE)
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<io::Error>().map(|error| match error.raw_os_error() {
            // Windows' named pipes: ERROR_PIPE_NOT_CONNECTED.
            Some(233) if cfg!(windows) => io::ErrorKind::BrokenPipe,
            _ => error.kind(),
        });
        let json =
            cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        io.or(json) == Some(io::ErrorKind::BrokenPipe)
    })
}
