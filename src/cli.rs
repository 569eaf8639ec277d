//! The command line's definition, and nothing else.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Parser, ValueEnum, ValueHint};

/// Explain FTP replies: what happened, why, who can fix it, what to do next
///
/// Give it a reply code (426), several, a Windows socket error (10060, WSAECONNRESET), a WinINet error
/// (12029), a reply as the server sent it, or words to search for; or pipe a log of any FTP client or
/// server into it. Everything comes from tables inside the program: it works offline.
#[derive(Debug, Default, Parser)]
#[command(name = "ftpcode", version, max_term_width = 80, after_help = EXAMPLES, after_long_help = LONG)]
pub(crate) struct Cli {
    /// A code, a family (4xx), an error's name, a reply, a log line, words; '-' is standard input
    #[arg(value_name = "CODE|REPLY|WORDS", allow_negative_numbers = true)]
    pub(crate) questions: Vec<OsString>,

    /// Read a log from FILE (repeatable; '-' is standard input)
    #[arg(short, long = "file", value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) files: Vec<PathBuf>,

    /// Only the tally and the verdict of a log
    #[arg(short, long)]
    pub(crate) summary: bool,

    /// List every known code, one per line
    #[arg(short, long, conflicts_with_all = ["files", "summary"])]
    pub(crate) list: bool,

    /// One JSON object per line instead of text
    #[arg(long)]
    pub(crate) json: bool,

    /// When to use colour
    #[arg(
        long,
        value_name = "WHEN",
        value_enum,
        default_value_t,
        hide_possible_values = true,
        help = "When to use colour: auto, always, never"
    )]
    pub(crate) color: When,

    /// Print a completion script: bash, zsh, fish, powershell, elvish
    #[arg(long, value_name = "SHELL", hide_possible_values = true, exclusive = true)]
    pub(crate) completions: Option<Shell>,
}

impl Cli {
    /// What clap makes of words alone, without clap, whose start costs more than the answer.
    pub(crate) fn of_words(words: Vec<OsString>) -> Option<Self> {
        let is_word = |word: &OsString| !word.as_encoded_bytes().starts_with(b"-");
        words.iter().all(is_word).then(|| Self { questions: words, ..Self::default() })
    }
}

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum When {
    /// Where the output is a terminal that shows it
    #[default]
    Auto,
    /// Everywhere
    Always,
    /// Nowhere
    Never,
}

/// A shell to complete for.
#[derive(Clone, Copy, Debug, ValueEnum)]
#[expect(clippy::enum_variant_names, reason = "its name is PowerShell")]
pub(crate) enum Shell {
    /// GNU Bash
    Bash,
    /// The Z shell
    Zsh,
    /// fish
    Fish,
    /// `PowerShell`
    #[value(name = "powershell", help = "PowerShell")]
    PowerShell,
    /// Elvish
    Elvish,
}

impl Shell {
    /// Its completion script, as a test makes it from [`Cli`] and the tables.
    pub(crate) const fn script(self) -> &'static str {
        match self {
            Self::Bash => include_str!("../completions/ftpcode.bash"),
            Self::Zsh => include_str!("../completions/_ftpcode"),
            Self::Fish => include_str!("../completions/ftpcode.fish"),
            Self::PowerShell => include_str!("../completions/_ftpcode.ps1"),
            Self::Elvish => include_str!("../completions/ftpcode.elv"),
        }
    }
}

const EXAMPLES: &str = "\
Examples:
  ftpcode 426
  ftpcode 550 Permission denied
  ftpcode -f transfer.log
  lftp -d ftp.example.com 2>&1 | ftpcode";

const LONG: &str = "\
Examples:
  ftpcode 426                          what a reply code means
  ftpcode 550 Permission denied        a reply with the server's text
  ftpcode 10060                        a Windows socket error
  ftpcode 4xx                          a family, one line a code
  ftpcode session reuse                search
  ftpcode uploaded files are empty     what you see
  ftpcode -f transfer.log              explain a whole log
  lftp -d ftp.example.com 2>&1 | ftpcode
  ftpcode --json 426 | jq -r .retry

Exit status:
  0  everything was explained
  1  some argument, or the whole input, could not be explained
  2  wrong usage, or an input or output that failed

Environment:
  NO_COLOR        not empty: no colour, unless --color says otherwise
  CLICOLOR_FORCE  not empty and not 0: colour also where the output is no terminal
  CLICOLOR        0: no colour
  TERM            dumb: no colour";
