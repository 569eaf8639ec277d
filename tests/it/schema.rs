//! Every JSON line is valid against the schema that ships.

use crate::laws;
use crate::program::{fed, ftpcode, stdout};

fn assert_valid(lines: &str) {
    assert!(!lines.is_empty());
    for line in lines.lines() {
        laws::valid(line);
    }
}

/// The keys of an object, in the order in which they are printed.
fn keys(line: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let (mut depth, mut in_string, mut escaped, mut start) = (0, false, false, 0);
    for (at, c) in line.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' if in_string => {
                in_string = false;
                if depth == 1 && line[at + 1..].starts_with(':') {
                    keys.push(line[start..at].to_owned());
                }
            }
            '"' => (in_string, start) = (true, at + 1),
            '{' | '[' if !in_string => depth += 1,
            '}' | ']' if !in_string => depth -= 1,
            _ => {}
        }
    }
    keys
}

#[test]
fn every_listed_code_is_valid() {
    let output = ftpcode(&["--list", "--json"]).output().unwrap();
    assert_valid(&stdout(&output));
}

#[test]
fn every_kind_is_valid_and_has_its_keys_in_order() {
    let questions = [
        "426",
        "599",
        "10060",
        "WSAECONNRESET",
        "12029",
        "ERROR_INTERNET_EXTENDED_ERROR",
        "550 Permission denied.",
        "xyzzy plugh",
        "227 Entering Passive Mode (192,168,1,10,195,80)",
        "229 Entering (|||6446|)",
        "227 nothing",
        "213 1234",
        "213 20260101120000",
        "150 Opening BINARY mode data connection for a (12 bytes).",
        "257 \"/a\" is current",
        "110 MARK 1 = 2",
        "120 Ready in 5 minutes",
        "220 (vsFTPd 3.0.5)",
        "215 UNIX Type: L8",
        "234 AUTH TLS OK.",
        "522 Unknown network protocol (1,2)",
        "350 Restarting at 100",
        "Connection refused",
    ];
    let output = ftpcode(&[&["--json"], &questions[..]].concat()).output().unwrap();
    let lines = stdout(&output);
    assert_valid(&lines);
    assert_eq!(lines.lines().count(), questions.len());
    let first = keys(lines.lines().next().unwrap());
    assert_eq!(
        first[..9],
        ["schema", "kind", "input", "file", "line", "last_line", "code", "name", "known"]
    );
    for line in lines.lines() {
        assert_eq!(keys(line), first, "{line}");
    }
}

#[test]
fn logs_and_summaries_are_valid() {
    let log = b"220 (vsFTPd 3.0.5)\n---> USER bob\n<--- 331 Please specify the password.\n\
        ---> PASS x\n<--- 530 Login incorrect.\nLogin failed.\n[WinError 10054] reset\n";
    assert_valid(&stdout(&fed(&["--json"], log)));
    for log in [&log[..], b"", b"nothing here\n"] {
        let lines = stdout(&fed(&["--json", "--summary"], log));
        assert_valid(&lines);
        assert_eq!(lines.lines().count(), 1);
    }
}

#[test]
fn a_line_of_several_files_has_its_file() {
    let (first, second) = ("docs/login.log", "docs/example.log");
    let one = stdout(&ftpcode(&["--json", "-s", "-f", first]).output().unwrap());
    let both = ["--json", "-s", "-f", first, "-f", second];
    let both = stdout(&ftpcode(&both).output().unwrap());
    assert_valid(&one);
    assert_valid(&both);
    let one: serde_json::Value = serde_json::from_str(&one).unwrap();
    let both: serde_json::Value = serde_json::from_str(&both).unwrap();
    let file = |summary: &serde_json::Value, code: u16| {
        let codes = summary["codes"].as_array().unwrap();
        codes.iter().find(|count| count["code"] == code).unwrap()["first_file"].clone()
    };
    assert!(file(&one, 530).is_null());
    assert_eq!([file(&both, 530), file(&both, 553)], [first, second]);
    let text = stdout(&ftpcode(&["-s", "-f", first, "-f", second]).output().unwrap());
    assert!(text.contains("(first: docs/example.log:10)"), "{text}");
    let text = stdout(&ftpcode(&["-s", "-f", second]).output().unwrap());
    assert!(text.contains("(first: line 10)"), "{text}");
}

#[test]
fn failures_beyond_the_kinds_that_are_told_apart_are_counted() {
    let texts = [
        "Transfer aborted",
        "IP restriction rules denied the access",
        "SSL policy requires SSL for control channel",
    ];
    let reply = |code: u16, text: &str| format!("<--- {code} {text}\n");
    let log: String = (400..600).flat_map(|code| texts.map(|text| reply(code, text))).collect();
    let output = stdout(&fed(&["--json", "--summary"], log.as_bytes()));
    let summary: serde_json::Value = serde_json::from_str(&output).unwrap();
    let told: u64 = summary["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| problem["count"].as_u64().unwrap())
        .sum();
    let further = summary["further_failures"].as_u64().unwrap();
    assert!(further > 0);
    assert_eq!(summary["failures"].as_u64(), Some(told + further));
}
