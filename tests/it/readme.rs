//! The README's examples are run, and print what it shows.

use std::path::Path;
use std::process::Command;

use snapbox::assert_data_eq;

/// The commands of the README's `console` blocks, each with what it prints.
fn examples() -> Vec<(String, String)> {
    let readme = include_str!("../../README.md");
    let mut examples: Vec<(String, String)> = Vec::new();
    let mut inside = false;
    for line in readme.lines() {
        match line {
            "```console" => inside = true,
            "```" => inside = false,
            _ if !inside => {}
            _ => {
                if let Some(command) = line.strip_prefix("$ ") {
                    examples.push((command.to_owned(), String::new()));
                } else {
                    let (_, output) = examples.last_mut().expect("a command comes first");
                    output.push_str(line);
                    output.push('\n');
                }
            }
        }
    }
    examples
}

#[cfg(unix)]
#[test]
fn the_examples_of_the_readme_are_true() {
    let bin = Path::new(env!("CARGO_BIN_EXE_ftpcode")).parent().unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let has_jq = Command::new("jq").arg("--version").output().is_ok();
    let examples = examples();
    assert!(examples.len() > 5, "{examples:?}");
    for (command, expected) in examples {
        if command.contains("jq") && !has_jq {
            eprintln!("skipped, no jq: {command}");
            continue;
        }
        let output = Command::new("bash")
            .args(["-c", &command])
            .env("PATH", &path)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(!printed.is_empty(), "{command} prints nothing");
        println!("$ {command}");
        assert_data_eq!(printed, expected);
    }
}
