//! Completion scripts. `clap_complete` knows the options of bash, zsh and fish; it has no values
//! of arguments for fish, PowerShell and Elvish, so these get theirs here.

use std::fmt::Write;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Command, ValueHint};
use clap_complete::{Generator, aot, generate};
use ftpcode::{Class, table};

const NAME: &str = "ftpcode";

pub(super) fn bash(command: Command) -> String {
    of_clap(aot::Bash, with_answers(command))
}

pub(super) fn zsh(command: Command) -> String {
    of_clap(aot::Zsh, with_answers(command))
}

pub(super) fn fish(command: Command) -> String {
    let mut script = of_clap(aot::Fish, command);
    script.push_str("\n# The words themselves are no files: codes, families, names of errors.\n");
    script.push_str("function __ftpcode_answers\n    printf '%s\\t%s\\n'");
    for (word, about) in answers() {
        let about = about.replace('\\', r"\\").replace('\'', r"\'");
        write!(script, " \\\n        {word} '{about}'").unwrap();
    }
    script.push_str("\nend\ncomplete -c ftpcode -f -a '(__ftpcode_answers)'\n");
    script
}

pub(super) fn powershell(mut command: Command) -> String {
    command.build();
    let row = |word: &str, kind: &str, about: &str| {
        let about = about.replace('\'', "''");
        format!("[CompletionResult]::new('{word}', '{word}', '{kind}', '{about}')")
    };
    let mut script = String::from(
        "\
using namespace System.Management.Automation

Register-ArgumentCompleter -Native -CommandName 'ftpcode' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $previous = $commandAst.CommandElements |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        Select-Object -Last 1
    $completions = switch -CaseSensitive (\"$previous\") {
",
    );
    for option in options(&command) {
        for flag in flags(option) {
            if is_file(option) {
                // Nothing offered: PowerShell completes files by itself.
                writeln!(script, "        '{flag}' {{ return }}").unwrap();
                continue;
            }
            let values = option.get_possible_values();
            if option.get_action().takes_values() && !values.is_empty() {
                writeln!(script, "        '{flag}' {{").unwrap();
                for value in values {
                    let row = row(value.get_name(), "ParameterValue", &about_value(&value));
                    writeln!(script, "            {row}").unwrap();
                }
                script.push_str("            break\n        }\n");
            }
        }
    }
    script.push_str("        default {\n");
    for option in options(&command) {
        for flag in flags(option) {
            let row = row(&flag, "ParameterName", &about(option));
            writeln!(script, "            {row}").unwrap();
        }
    }
    for (word, about) in answers() {
        writeln!(script, "            {}", row(&word, "ParameterValue", &about)).unwrap();
    }
    script.push_str(
        "        }
    }
    @($completions).Where{ $_.CompletionText -like \"$wordToComplete*\" }
}
",
    );
    script
}

pub(super) fn elvish(mut command: Command) -> String {
    command.build();
    let row = |word: &str, about: &str| format!("cand {word} '{}'", about.replace('\'', "''"));
    let mut script = String::from(
        "\
set edit:completion:arg-completer[ftpcode] = {|@words|
    fn cand {|text about|
        edit:complex-candidate $text &display=$text'  '$about
    }
    var previous = $words[-2]
",
    );
    let mut branch = "if";
    for option in options(&command) {
        let values = option.get_possible_values();
        let has_values = option.get_action().takes_values() && !values.is_empty();
        if !is_file(option) && !has_values {
            continue;
        }
        let flags: Vec<String> =
            flags(option).map(|flag| format!("(eq $previous {flag})")).collect();
        let either = match flags.as_slice() {
            [only] => only.clone(),
            several => format!("(or {})", several.join(" ")),
        };
        writeln!(script, "    {branch} {either} {{").unwrap();
        if is_file(option) {
            script.push_str("        edit:complete-filename $@words\n");
        }
        for value in values.iter().filter(|_| has_values) {
            writeln!(script, "        {}", row(value.get_name(), &about_value(value))).unwrap();
        }
        branch = "} elif";
    }
    script.push_str("    } else {\n");
    for option in options(&command) {
        for flag in flags(option) {
            writeln!(script, "        {}", row(&flag, &about(option))).unwrap();
        }
    }
    for (word, about) in answers() {
        writeln!(script, "        {}", row(&word, &about)).unwrap();
    }
    script.push_str("    }\n}\n");
    script
}

/// What `clap_complete` makes, without blanks at the ends of lines.
fn of_clap(shell: impl Generator, mut command: Command) -> String {
    let mut script = Vec::new();
    generate(shell, &mut command, NAME, &mut script);
    let script = String::from_utf8(script).unwrap();
    script.lines().fold(String::new(), |script, line| script + line.trim_end() + "\n")
}

/// The command whose argument lists what it can answer.
fn with_answers(command: Command) -> Command {
    let values: Vec<PossibleValue> =
        answers().map(|(word, about)| PossibleValue::new(&*word.leak()).help(about)).collect();
    command
        .mut_arg("questions", |questions| questions.value_parser(PossibleValuesParser::new(values)))
}

/// What can be asked in one word, with its title: families, codes, Windows socket errors.
fn answers() -> impl Iterator<Item = (String, String)> {
    const CLASSES: [Class; 6] = [
        Class::Preliminary,
        Class::Completion,
        Class::Intermediate,
        Class::TransientFailure,
        Class::PermanentFailure,
        Class::Protected,
    ];
    let families = (1..).zip(CLASSES);
    let families =
        families.map(|(digit, class)| (format!("{digit}xx"), class.meaning().to_owned()));
    let codes = table::entries().map(|entry| (entry.code.to_string(), entry.title.to_owned()));
    let errors = table::socket_errors()
        .map(|error| (error.name.to_owned(), format!("{} {}", error.number, error.title)));
    codes.chain(families).chain(errors)
}

fn options(command: &Command) -> impl Iterator<Item = &Arg> {
    command.get_arguments().filter(|argument| !argument.is_positional())
}

/// `-f`, `--file`.
fn flags(option: &Arg) -> impl Iterator<Item = String> {
    let short = option.get_short().map(|short| format!("-{short}"));
    let long = option.get_long().map(|long| format!("--{long}"));
    short.into_iter().chain(long)
}

fn is_file(option: &Arg) -> bool {
    matches!(option.get_value_hint(), ValueHint::FilePath | ValueHint::AnyPath)
}

fn about(option: &Arg) -> String {
    option.get_help().map(ToString::to_string).unwrap_or_default()
}

fn about_value(value: &PossibleValue) -> String {
    value.get_help().map(ToString::to_string).unwrap_or_default()
}
