//! No password of a log appears in any output.

use crate::laws;
use crate::program::{fed, ftpcode, stdout};
use serde_json::Value;

/// Every line holds the secret in one of the forms that clients and servers write.
const LOG: &str = r#"
---> PASS s3cr3t-x
> PASS s3cr3t-x
Command:	PASS s3cr3t-x
Sun Nov 22 12:45:37 2026 [pid 157] [bob] FTP command: Client "192.0.2.1", "PASS s3cr3t-x"
*cmd* 'PASS s3cr3t-x'
*put* 'PASS s3cr3t-x\r\n'
192.0.2.1 UNKNOWN bob [22/Nov/2026:12:57:16 +0000] "PASS s3cr3t-x" 530 -
USER bob PASS s3cr3t-x
---> ACCT s3cr3t-x
curl: (67) Access denied: 530 for ftp://bob:s3cr3t-x@ftp.example.com/
curl -v -u bob:s3cr3t-x ftp://ftp.example.com/ failed: 530 Login incorrect.
curl --user bob:s3cr3t-x ftp://ftp.example.com/: connection refused
lftp -u bob,s3cr3t-x ftp.example.com: Login failed: 530 Login incorrect.
open -u bob,s3cr3t-x ftp.example.com
machine ftp.example.com login bob password s3cr3t-x
wget --ftp-password=s3cr3t-x ftp://ftp.example.com/: 530 Login incorrect.
{"command":"PASS","command_data":"s3cr3t-x","completion_code":["530"],"reply":["Login incorrect."]}
{"event":"login","password":"s3cr3t-x","message":"530 Login incorrect."}
<login user="bob" password="s3cr3t-x">530 Login incorrect.</login>
ftp,host=ftp.example.com,user=bob,pass=s3cr3t-x: 530 Login incorrect.
530 Login incorrect. (ftp://bob:s3cr3t-x@ftp.example.com)
550 s3cr3t: ftps://bob:s3cr3t-x@ftp.example.com/a: No such file or directory
ADAT s3cr3t-x
"#;

/// Whether the secret is shown, in any letter case: names of commands are shown in upper case.
fn shows_secret(shown: &str) -> bool {
    shown.to_ascii_lowercase().contains("s3cr3t-x")
}

#[test]
fn no_mode_shows_a_password() {
    for arguments in [&[][..], &["--json"], &["--summary"], &["--json", "--summary"]] {
        let output = fed(arguments, LOG.as_bytes());
        let shown = [output.stdout, output.stderr].concat();
        let shown = String::from_utf8(shown).unwrap();
        assert!(!shows_secret(&shown), "{arguments:?}: {shown}");
        assert!(!shown.is_empty());
    }
}

#[test]
fn no_line_shows_its_password() {
    for line in LOG.trim().lines() {
        for arguments in [&["--json"][..], &[]] {
            let output = fed(arguments, format!("{line}\n").as_bytes());
            let asked = ftpcode(&[arguments, &["--", line]].concat()).output().unwrap();
            for output in [output, asked] {
                let shown = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
                assert!(!shows_secret(&shown), "{arguments:?}: {shown}");
            }
        }
    }
}

#[test]
fn what_is_shown_of_a_line_is_shown_of_its_reply() {
    for line in ["502 ACCT not implemented.", "<--- 500 PASS not understood"] {
        for output in
            [fed(&["--json"], line.as_bytes()), ftpcode(&["--json", line]).output().unwrap()]
        {
            let answer: Value = serde_json::from_str(&stdout(&output)).unwrap();
            assert_eq!(answer["input"], line);
            assert!(line.ends_with(answer["server_text"].as_str().unwrap()), "{answer}");
        }
    }
}

#[test]
fn a_reply_of_several_lines_hides_a_password_and_no_more() {
    let log = "<--- 230-Last time you sent \n<--- 230-> PASS s3cr3t-x\n<--- 230-\"PASS ****\". It is\n\
               <--- 230 Logged in, see ******\n";
    let told = log.replace("<--- ", "");
    for output in
        [fed(&["--json"], log.as_bytes()), ftpcode(&["--json", "--", &told]).output().unwrap()]
    {
        let shown = stdout(&output);
        assert!(!shows_secret(&shown), "{shown}");
        assert!(shown.contains("It is") && shown.contains("Logged in, see"), "{shown}");
    }
}

#[test]
fn a_colour_inside_a_password_hides_nothing() {
    for line in
        ["\x1b[32mPASS\x1b[0m s3cret-x", "> PASS s3\x1b[1mcret-x", "PASS\x1b[K s3cret-x 530"]
    {
        for arguments in [&["--json"][..], &[], &["--summary"]] {
            let log = format!("{line}\n530 Login incorrect.\n");
            let output = fed(arguments, log.as_bytes());
            let shown = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
            assert!(!shown.contains("cret-x"), "{arguments:?}: {shown}");
        }
    }
}

#[test]
fn no_message_shows_a_password_or_steers_the_terminal() {
    let hostile = "ftp://bob:s3cret-x@h/\x1b[31m\x1b]0;pwned\x07\u{9b}31m\u{202e}\u{200b}";
    let glued = format!("--{hostile}");
    for arguments in [
        &[glued.as_str()][..],
        &["--color", hostile],
        &["--completions", hostile],
        &["-f", hostile],
        &["--json", "-f", hostile],
        &[hostile],
        &["--json", hostile],
        &["426", hostile],
    ] {
        let output = ftpcode(arguments).output().unwrap();
        let shown = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert!(!shown.contains("s3cret-x"), "{shown}");
        laws::harmless(&shown);
    }
}

/// A file's name is shown with every line found in it.
#[cfg(unix)]
#[test]
fn a_file_name_does_not_steer_the_terminal() {
    let name = format!("ftpcode-{}-\x1b[31m\u{202e}.log", std::process::id());
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, "<--- 530 Login incorrect.\n").unwrap();
    let file = path.to_str().unwrap();
    for arguments in [&["-f", file][..], &["--json", "-f", file], &["--json", "-s", "-f", file]] {
        let output = ftpcode(arguments).output().unwrap();
        laws::harmless(&stdout(&output));
    }
    std::fs::remove_file(&path).unwrap();
}

#[test]
fn nothing_of_a_log_steers_the_terminal() {
    let log = "530 \x1b]0;pwned\x07Login\u{9b}31m \u{202e}incorrect\u{200b}\x08.\n";
    for arguments in [&["--color", "always"][..], &["--color", "never"], &["--json"]] {
        let output = fed(arguments, log.as_bytes());
        let shown = String::from_utf8(output.stdout).unwrap();
        let ours = shown.replace("\x1b[", "");
        let harmful = |c: char| c.is_control() && c != '\n' || "\u{202e}\u{200b}".contains(c);
        assert!(!ours.contains(harmful), "{arguments:?}: {shown:?}");
        assert!(!shown.contains("pwned"), "{shown:?}");
    }
}

#[test]
fn what_stands_for_a_command_shows_nothing_either() {
    for word in ["ftp://bob:s3cr3t-x@ftp.example.com/", "X\u{202e}FOO\tB\u{200b}"] {
        for log in [
            format!("ts=1 cmd={word} code=500 msg=Unknown command.\n"),
            format!("---> SITE {word} a\n<--- 500 Unknown command.\n"),
        ] {
            for arguments in [&[][..], &["--json"], &["--summary"], &["--json", "--summary"]] {
                let shown = stdout(&fed(arguments, log.as_bytes()));
                assert!(!shows_secret(&shown), "{arguments:?}: {shown}");
                laws::harmless(&shown);
                assert!(shown.contains("500"), "{arguments:?}: {shown}");
            }
        }
    }
}
