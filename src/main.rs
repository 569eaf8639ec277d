//! The `ftpcode` program: arguments in, exit status out.

mod cli;
mod input;
mod out;
mod progress;
mod render;
mod run;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use cli::Cli;

fn main() -> ExitCode {
    let words = std::env::args_os().skip(1).collect();
    let cli = Cli::of_words(words).map_or_else(Cli::try_parse, Ok);
    match cli.map_or_else(|error| answered(&error), |cli| run::run(&cli)) {
        Ok(status) => status,
        // The reader has seen enough: `ftpcode --list | head`.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            run::complain(&format!("{error:#}"));
            ExitCode::from(run::TROUBLE)
        }
    }
}

/// Answers arguments that ask for help or the version, or that are wrong.
fn answered(error: &clap::Error) -> anyhow::Result<ExitCode> {
    if error.use_stderr() {
        // It quotes the arguments, which may hold anything.
        let _ = write!(io::stderr(), "{}", run::harmless(&error.render().to_string()));
        return Ok(ExitCode::from(run::TROUBLE));
    }
    error.print()?;
    io::stdout().flush()?;
    Ok(ExitCode::SUCCESS)
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
