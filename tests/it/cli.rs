//! Literate cases: each file under `cmd/` is run. And what holds of every line.

use serde_json::Value;

use crate::program::{fed, ftpcode, stdout};

#[test]
fn the_cases_hold() {
    trycmd::TestCases::new().case("tests/it/cmd/*.trycmd");
}

#[test]
fn a_line_is_answered_as_it_is_in_a_log() {
    for line in [
        "530 Login incorrect.",
        "227 Entering Passive Mode (192,168,1,10,195,80).",
        "227 Entering Passive Mode (203,0,113,5,0,0).",
        "227 Entering Passive Mode",
        "220 (vsFTPd 3.0.5)",
        "192.0.2.1 UNKNOWN bob [22/Nov/2026:12:57:16 +0000] \"SITE CHMOD 644 a\" 550 -",
        "192.0.2.1 UNKNOWN bob [22/Nov/2026:12:57:16 +0000] \"XMKD a\" 550 -",
        "ftplib.error_reply: 226 Transfer complete.",
        "[WinError 10054] An existing connection was forcibly closed by the remote host",
    ] {
        let answer = |output| {
            let mut answer: Value = serde_json::from_str(&stdout(&output)).unwrap();
            for place in ["line", "last_line"] {
                answer[place] = Value::Null;
            }
            answer
        };
        let asked = ftpcode(&["--json", line]).output().unwrap();
        assert_eq!(answer(asked), answer(fed(&["--json"], line.as_bytes())));
    }
}

#[test]
fn a_block_says_who_takes_its_step() {
    for (line, step) in [
        ("<--- 530 Login incorrect.", "\n    Do: "),
        ("[WinError 10048] in use", "\n    Do, as the server's administrator: "),
    ] {
        let output = stdout(&fed(&[], line.as_bytes()));
        assert!(output.contains(step), "{output}");
    }
}

#[test]
fn several_lines_are_one_session() {
    let lines = "> AUTH TLS\n< 530 Please login with USER and PASS.";
    let answer: Value =
        serde_json::from_str(&stdout(&ftpcode(&["--json", lines]).output().unwrap())).unwrap();
    assert_eq!(answer["command"], "AUTH");
    assert_eq!(answer["cause"], "tls-not-supported");
}
