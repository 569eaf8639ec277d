//! What happens when something around the program breaks: a clear error or a quiet end.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};

use crate::program::{fed, ftpcode, stdout};

#[test]
fn an_empty_input_is_told_and_fails() {
    let output = fed(&[], b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stderr, b"ftpcode: no FTP reply in 0 lines of input\n");
    let output = fed(&[], b"hello\nworld\n");
    assert_eq!(output.stderr, b"ftpcode: no FTP reply in 2 lines of input\n");
}

#[test]
fn a_closed_pipe_ends_quietly() {
    for arguments in [&["--list"][..], &["--list", "--json"], &["426", "550"]] {
        let mut child =
            ftpcode(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut first = [0; 1];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(output.stderr.is_empty(), "{:?}", String::from_utf8(output.stderr));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    for arguments in [&["426"][..], &["--json", "426"], &["--list"]] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let output = ftpcode(arguments).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("No space left"), "{arguments:?}");
    }
}

#[test]
fn a_problem_shows_while_the_input_goes_on() {
    let mut child = ftpcode(&[]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(b"<--- 530 Login incorrect.\n").unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.next().unwrap().unwrap().starts_with("line 1: 530 "));
    drop(stdin);
    assert!(lines.map(Result::unwrap).any(|line| line.starts_with("Verdict: ")));
    child.wait().unwrap();
}

#[cfg(unix)]
#[test]
fn ctrl_c_still_shows_the_tally() {
    let mut child = ftpcode(&[]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(b"<--- 530 Login incorrect.\n").unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    lines.next().unwrap().unwrap();
    let killed = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    assert!(lines.map(Result::unwrap).any(|line| line.starts_with("Tally: ")));
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_very_long_line_is_read_in_part_and_told() {
    let mut log = vec![b'x'; 10 << 20];
    log.extend_from_slice(b"\n530 Login incorrect.\n");
    let output = fed(&["--json"], &log);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(stdout(&output).lines().count(), 1);
    assert!(String::from_utf8_lossy(&output.stderr).contains("64 KiB"));
}

#[cfg(unix)]
#[test]
fn an_argument_need_not_be_utf_8() {
    use std::os::unix::ffi::OsStrExt;
    let reply = std::ffi::OsStr::from_bytes(b"550 caf\xe9.txt: No such file or directory");
    let output = ftpcode(&["--json"]).arg(reply).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("\"cause\":\"wrong-path-or-chroot-root\""));
}

#[test]
fn many_arguments_are_answered() {
    let questions = vec!["226"; 2000];
    let output = ftpcode(&[&["--json"], questions.as_slice()].concat()).output().unwrap();
    assert_eq!(stdout(&output).lines().count(), 2000);
}

#[test]
fn a_file_that_cannot_be_read_does_not_hide_the_others() {
    let arguments = ["--json", "-f", "no-such.log", "-f", "docs/example.log"];
    let output = ftpcode(&arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(stdout(&output).contains("\"file\":\"docs/example.log\""));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("ftpcode: no-such.log: "));
}
