//! Asks bash and fish what they offer. Skipped aloud where a shell is not installed.

use std::path::Path;
use std::process::Command;

/// What `shell` prints when it runs `script` with the completions at hand.
fn ask(shell: &str, script: &str) -> Option<String> {
    let completions = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    let mut command = Command::new(shell);
    command.args(["-c", script]).current_dir(completions);
    let Ok(output) = command.output() else {
        eprintln!("skipped: no {shell} to ask");
        return None;
    };
    assert!(output.stderr.is_empty(), "{shell}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

/// What bash offers for the last of these words.
fn bash(words: &[&str]) -> Option<Vec<String>> {
    if cfg!(not(target_os = "linux")) {
        eprintln!("skipped: macOS has a bash of 2007, Windows one that may be of another system");
        return None;
    }
    let last = words.len() - 1;
    let script = format!(
        "source ./ftpcode.bash
         COMP_WORDS=('{words}') COMP_CWORD={last} COMP_LINE='{line}' COMP_POINT={point}
         compopt() {{ :; }}
         _ftpcode ftpcode '{word}' '{previous}'
         printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        words = words.join("' '"),
        line = words.join(" "),
        point = words.join(" ").len(),
        word = words[last],
        previous = words[last - 1],
    );
    Some(sorted(ask("bash", &script)?.lines().map(str::to_owned)))
}

/// What fish offers for the end of this line: a word and its description each.
fn fish(line: &str) -> Option<Vec<(String, String)>> {
    let script = format!("source ftpcode.fish; complete -C '{line}'");
    let offers = ask("fish", &script)?;
    let part = |row: &str| {
        let (word, about) = row.split_once('\t').unwrap_or((row, ""));
        (word.to_owned(), about.to_owned())
    };
    Some(sorted(offers.lines().map(part)))
}

/// Shells have an order of their own.
fn sorted<T: Ord>(offers: impl Iterator<Item = T>) -> Vec<T> {
    let mut offers: Vec<T> = offers.collect();
    offers.sort();
    offers
}

/// The known codes that begin like this.
fn codes(start: &str) -> Vec<String> {
    let codes = ftpcode::table::entries().map(|entry| entry.code.to_string());
    codes.filter(|code| code.starts_with(start)).collect()
}

#[test]
fn bash_offers_codes_names_options_and_values() {
    fn offers(words: &[&str], expected: &[impl AsRef<str>]) {
        if let Some(offers) = bash(words) {
            let expected: Vec<&str> = expected.iter().map(AsRef::as_ref).collect();
            assert_eq!(offers, expected, "{words:?}");
        }
    }
    offers(&["ftpcode", "42"], &codes("42"));
    offers(&["ftpcode", "426", "55"], &codes("55"));
    offers(&["ftpcode", "WSAECONNRE"], &["WSAECONNREFUSED", "WSAECONNRESET"]);
    offers(&["ftpcode", "--su"], &["--summary"]);
    offers(&["ftpcode", "--color", "a"], &["always", "auto"]);
    offers(&["ftpcode", "--completions", ""], &["bash", "elvish", "fish", "powershell", "zsh"]);
    offers(&["ftpcode", "-f", "ftpcode.b"], &["ftpcode.bash"]);
    offers(&["ftpcode", "--file", "ftpcode.b"], &["ftpcode.bash"]);
}

#[test]
fn fish_offers_codes_with_their_titles() {
    let Some(offers) = fish("ftpcode 42") else { return };
    let words: Vec<&str> = offers.iter().map(|(word, _)| word.as_str()).collect();
    assert_eq!(words, codes("42"));
    for (word, about) in &offers {
        let code = ftpcode::Code::new(word.parse().unwrap()).unwrap();
        assert_eq!(about, ftpcode::table::lookup(code).unwrap().title);
    }
}

#[test]
fn fish_offers_names_options_values_and_files() {
    let offers = |line: &str, expected: &[&str]| {
        if let Some(offers) = fish(line) {
            let words: Vec<&str> = offers.iter().map(|(word, _)| word.as_str()).collect();
            assert_eq!(words, expected, "{line}");
        }
    };
    offers("ftpcode 426 WSAECONNRE", &["WSAECONNREFUSED", "WSAECONNRESET"]);
    offers("ftpcode --su", &["--summary"]);
    offers("ftpcode --color al", &["always"]);
    offers("ftpcode --completions e", &["elvish"]);
    offers("ftpcode -f ftpcode.b", &["ftpcode.bash"]);
    // A word that names a file is no question.
    offers("ftpcode ftpcode.b", &[]);
}
