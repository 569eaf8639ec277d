//! The files that are made from the command line's definition and the tables, and committed:
//! completions and manual pages. `SNAPSHOTS=overwrite cargo test` rewrites them.

mod manual;
mod roff;
mod scripts;

#[allow(dead_code, reason = "only the program reads the arguments one by one")]
#[path = "../../../src/cli.rs"]
pub(super) mod cli;

use clap::{CommandFactory, ValueEnum};
use cli::{Cli, Shell};
use snapbox::{Data, assert_data_eq, file};

use crate::program::{ftpcode, stdout};

/// What is made must be what is committed; if not, the failure shows the difference and says how
/// to rewrite the file.
#[track_caller]
fn check(made: String, committed: Data) {
    assert_data_eq!(made, committed.raw());
}

#[test]
fn bash_completion_is_up_to_date() {
    check(scripts::bash(Cli::command()), file!["../../../completions/ftpcode.bash"]);
}

#[test]
fn zsh_completion_is_up_to_date() {
    check(scripts::zsh(Cli::command()), file!["../../../completions/_ftpcode"]);
}

#[test]
fn fish_completion_is_up_to_date() {
    check(scripts::fish(Cli::command()), file!["../../../completions/ftpcode.fish"]);
}

#[test]
fn powershell_completion_is_up_to_date() {
    check(scripts::powershell(Cli::command()), file!["../../../completions/_ftpcode.ps1"]);
}

#[test]
fn elvish_completion_is_up_to_date() {
    check(scripts::elvish(Cli::command()), file!["../../../completions/ftpcode.elv"]);
}

#[test]
fn manual_of_the_program_is_up_to_date() {
    check(manual::program(Cli::command()), file!["../../../man/ftpcode.1"]);
}

#[test]
fn manual_of_the_codes_is_up_to_date() {
    check(manual::codes(), file!["../../../man/ftpcode-codes.7"]);
}

#[test]
fn the_program_prints_the_scripts() {
    for shell in Shell::value_variants() {
        let name = shell.to_possible_value().unwrap();
        let output = ftpcode(&["--completions", name.get_name()]).output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{}", name.get_name());
        assert_eq!(stdout(&output), shell.script(), "{}", name.get_name());
    }
}
