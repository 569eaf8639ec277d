//! What happens when something around the program breaks: a clear error or a quiet end.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};

use crate::program::{fed, ftpcode, piped, stdout};

#[test]
fn an_empty_input_is_told_and_fails() {
    let output = fed(&[], b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stderr, b"ftpcode: no FTP reply in 0 lines of input\n");
    let output = fed(&[], b"hello\n");
    assert_eq!(output.stderr, b"ftpcode: no FTP reply in 1 line of input\n");
    let output = fed(&[], b"hello\nworld\n");
    assert_eq!(output.stderr, b"ftpcode: no FTP reply in 2 lines of input\n");
}

/// A log whose explanation does not fit into a pipe.
fn long_log() -> Vec<u8> {
    let line = |n| format!("---> STOR {n}.csv\n<--- 553 Could not create file.\n");
    (0..2000).map(line).collect::<String>().into_bytes()
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let log = long_log();
    for arguments in [
        &["--list"][..],
        &["--list", "--json"],
        &["426", "550"],
        &["--help"],
        &["--completions", "bash"],
        &["-"],
        &["-", "--json"],
        &["-", "--summary"],
        &["-", "--summary", "--json"],
    ] {
        for length in [0, 1, 100, 3000] {
            let mut child = piped(arguments);
            let (mut stdin, log) = (child.stdin.take().unwrap(), log.clone());
            let feeder = std::thread::spawn(move || drop(stdin.write_all(&log)));
            let mut start = Vec::new();
            child.stdout.take().unwrap().take(length).read_to_end(&mut start).unwrap();
            let output = child.wait_with_output().unwrap();
            feeder.join().unwrap();
            assert_eq!(output.status.code(), Some(0), "{arguments:?} {length}");
            assert!(output.stderr.is_empty(), "{:?}", String::from_utf8(output.stderr));
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let full = || std::fs::File::options().write(true).open("/dev/full").unwrap();
    for arguments in [
        &["426"][..],
        &["--json", "426"],
        &["--list"],
        &["--help"],
        &["--completions", "fish"],
        &["-f", "docs/example.log"],
        &["-f", "docs/example.log", "--json"],
        &["-f", "docs/example.log", "-s"],
    ] {
        let output = ftpcode(arguments).stdout(full()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        // It is not the input's fault.
        assert_eq!(
            String::from_utf8_lossy(&output.stderr),
            "ftpcode: No space left on device (os error 28)\n",
            "{arguments:?}"
        );
    }
    let output = ftpcode(&["no-such-words"]).stderr(full()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
}

/// The program, run by a shell that sets the stage.
#[cfg(unix)]
fn staged(stage: &str, arguments: &[&str]) -> std::process::Output {
    Command::new("sh")
        .args(["-c", stage, env!("CARGO_BIN_EXE_ftpcode")])
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

#[cfg(unix)]
#[test]
fn closed_streams_do_no_harm() {
    let output = staged("exec \"$0\" \"$@\" <&-", &["-"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stderr, b"ftpcode: no FTP reply in 0 lines of input\n");
    for arguments in [&["426"][..], &["--json", "-f", "docs/example.log"], &["--help"]] {
        let output = staged("exec \"$0\" \"$@\" >&-", arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(output.stderr.is_empty());
    }
    for (arguments, status) in [(&["426"][..], 0), (&["no-such-words"], 1), (&["-f", "no-such"], 2)]
    {
        let output = staged("exec \"$0\" \"$@\" 2>&-", arguments);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}");
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
    signal("-INT", &child);
    assert!(lines.map(Result::unwrap).any(|line| line.starts_with("Tally: ")));
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[cfg(unix)]
fn signal(name: &str, child: &std::process::Child) {
    let killed = Command::new("kill").args([name, &child.id().to_string()]).status().unwrap();
    assert!(killed.success());
}

#[cfg(unix)]
#[test]
fn a_second_ctrl_c_ends_the_program_though_nobody_reads_its_output() {
    let log = long_log();
    let mut child =
        ftpcode(&["--json"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // Never closed, and more than all buffers hold: input and output are stuck.
    let feeder = std::thread::spawn(move || while stdin.write_all(&log).is_ok() {});
    let mut first = [0];
    child.stdout.as_mut().unwrap().read_exact(&mut first).unwrap();
    // The first may come before the output is stuck: then it is enough.
    for _ in 0..200 {
        signal("-INT", &child);
        std::thread::sleep(std::time::Duration::from_millis(50));
        if child.try_wait().unwrap().is_some() {
            break;
        }
    }
    assert!(matches!(child.wait().unwrap().code(), Some(0 | 130)));
    feeder.join().unwrap();
}

#[cfg(unix)]
#[test]
fn pauses_and_resizes_do_no_harm() {
    let mut child = ftpcode(&[]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    for reply in ["421 Timeout.", "530 Login incorrect.", "553 Could not create file."] {
        writeln!(stdin, "<--- {reply}").unwrap();
        for name in ["-STOP", "-WINCH", "-CONT"] {
            signal(name, &child);
        }
    }
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("Tally: 3 lines"), "{output:?}");
}

#[cfg(unix)]
#[test]
fn a_file_may_shrink_or_go_while_it_is_read() {
    let name = format!("ftpcode-{}.log", std::process::id());
    let path = std::env::temp_dir().join(name);
    for rotate in [false, true] {
        std::fs::write(&path, long_log().repeat(20)).unwrap();
        let mut child = ftpcode(&["--json", "-f", path.to_str().unwrap()])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        // It has begun, and cannot go on before its output is read.
        let mut first = [0; 1];
        child.stdout.as_mut().unwrap().read_exact(&mut first).unwrap();
        if rotate {
            std::fs::remove_file(&path).unwrap();
        } else {
            std::fs::File::create(&path).unwrap();
        }
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        let objects = stdout(&output).lines().count();
        assert!(if rotate { objects == 40_000 } else { objects < 40_000 }, "{objects}");
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_with_a_name_is_read() {
    let path = std::env::temp_dir().join(format!("ftpcode-{}.pipe", std::process::id()));
    assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
    let child = ftpcode(&["-s", "-f", path.to_str().unwrap()]).stdout(Stdio::piped()).spawn();
    std::fs::write(&path, "<--- 530 Login incorrect.\n").unwrap();
    let output = child.unwrap().wait_with_output().unwrap();
    std::fs::remove_file(&path).unwrap();
    assert!(stdout(&output).contains("Tally: 1 line"));
}

#[cfg(target_os = "linux")]
#[test]
fn an_endless_file_is_read_until_ctrl_c() {
    let child = ftpcode(&["-s", "-f", "/dev/zero"]).stderr(Stdio::piped()).spawn().unwrap();
    std::thread::sleep(std::time::Duration::from_millis(300));
    signal("-INT", &child);
    let output = child.wait_with_output().unwrap();
    assert!(matches!(output.status.code(), Some(1) | None), "{output:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_breaks_while_it_is_read_is_told_and_does_not_hide_the_others() {
    let arguments = ["--json", "-f", "/proc/self/mem", "-f", "docs/example.log"];
    let output = ftpcode(&arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(stdout(&output).contains("\"file\":\"docs/example.log\""));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("ftpcode: /proc/self/mem: "));
}

/// A connection that is reset gives what it has received, then an error.
#[cfg(target_os = "linux")]
#[test]
fn an_input_that_breaks_is_no_log_that_ends_in_silence() {
    let log = b"<--- 220 Ready\n---> USER bob\n<--- 230 Logged in\n---> PASV\n\
        <--- 227 Entering Passive Mode (203,0,113,5,195,88).\n---> LIST\n";
    let judged = |output: &std::process::Output| stdout(output).contains("passive-ports-blocked");
    assert!(judged(&fed(&["--json", "-s"], log)));

    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let mut far = std::net::TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    let (mut near, _) = listener.accept().unwrap();
    // What is never read makes a reset of the end.
    near.write_all(b"x").unwrap();
    far.write_all(log).unwrap();
    drop(far);
    let near = std::os::fd::OwnedFd::from(near);
    let output = ftpcode(&["--json", "-s"]).stdin(near).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(stdout(&output).contains("\"lines\":6,"), "{output:?}");
    assert!(!judged(&output), "{output:?}");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let path = std::env::temp_dir().join(format!("ftpcode-{}.secret", std::process::id()));
    std::fs::write(&path, "530 Login incorrect.\n").unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o0)).unwrap();
    let output = ftpcode(&["-f", path.to_str().unwrap()]).output().unwrap();
    let readable = std::fs::File::open(&path).is_ok(); // by root
    std::fs::remove_file(&path).unwrap();
    if readable {
        eprintln!("skipped: this user may read every file");
        return;
    }
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("Permission denied"));
}

#[cfg(unix)]
#[test]
fn a_directory_is_no_log() {
    for stage in ["exec \"$0\" -f src", "exec \"$0\" < src"] {
        let output = staged(stage, &[]);
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).to_lowercase().contains("is a directory"));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn bytes_that_are_no_text_are_no_replies() {
    for input in [vec![0; 100_000], (0..=255).cycle().take(100_000).collect()] {
        let output = fed(&[], &input);
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout.is_empty());
        assert!(String::from_utf8_lossy(&output.stderr).contains("no FTP reply in "));
    }
}

/// More files than may be open at once: none stays open.
#[cfg(unix)]
#[test]
fn many_files_are_read_one_after_the_other() {
    let files = ["-f", "docs/example.log"].repeat(1000);
    let output = staged("ulimit -n 32; exec \"$0\" --json -s \"$@\"", &files);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(stdout(&output).contains("\"sessions\":1000,"));
}

#[test]
fn an_argument_of_the_largest_size_is_answered() {
    // Linux takes 128 KiB less a byte, Windows 32 Ki in all.
    let size = if cfg!(windows) { 30_000 } else { 131_071 };
    for (piece, status) in [("x", 1), ("x ", 0), ("550 Permission denied. ", 0), ("530-", 0)] {
        let argument: String = piece.chars().cycle().take(size).collect();
        let output = ftpcode(&["--json", &argument]).output().unwrap();
        assert_eq!(output.status.code(), Some(status), "{piece}");
    }
}

#[test]
fn a_very_long_line_is_read_in_part_and_told() {
    for (start, replies) in [("", 1), ("530 Login incorrect. ", 2)] {
        let mut log = start.as_bytes().to_vec();
        log.resize(10 << 20, b'x');
        log.extend_from_slice(b" 530 not read\n530 Login incorrect.\n");
        let output = fed(&["--json"], &log);
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(stdout(&output).lines().count(), replies);
        assert_eq!(
            String::from_utf8_lossy(&output.stderr),
            "ftpcode: over-long lines: 1; only the first 64 KiB of each were read\n"
        );
    }
    let path = std::env::temp_dir().join(format!("ftpcode-{}-long.log", std::process::id()));
    std::fs::write(&path, "x".repeat(70_000) + "\n530 Login incorrect.\n").unwrap();
    let file = path.to_str().unwrap();
    let output = ftpcode(&["-s", "-f", file, "-f", "docs/example.log"]).output().unwrap();
    std::fs::remove_file(&path).unwrap();
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        format!("ftpcode: {file}: over-long lines: 1; only the first 64 KiB of each were read\n")
    );
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

/// Words that the tables know, again and again: were each tried at each place, this would take hours.
#[test]
fn hostile_lines_stay_cheap() {
    for words in [
        "rnfr required first",
        "invalid syntax",
        "can't open data connection",
        "user x ",
        // Forms of passwords, most of them never closed
        "\"pass\":\"a",
        "\\\"pass\\\":\\\"a",
        "/PASS a 530 ",
        "\"ADAT a ",
        "login(\"",
    ] {
        let line = format!("<--- 530 {}\n", words.repeat(60_000 / words.len()));
        for arguments in [&["--json"][..], &[]] {
            let output = fed(arguments, line.as_bytes());
            assert_eq!(output.status.code(), Some(0), "{words}");
        }
    }
}

#[test]
fn many_arguments_are_answered() {
    let count = if cfg!(windows) { 2000 } else { 10_000 };
    let questions = vec!["226"; count];
    let output = ftpcode(&[&["--json"], questions.as_slice()].concat()).output().unwrap();
    assert_eq!(stdout(&output).lines().count(), count);
}

#[test]
fn a_file_that_cannot_be_read_does_not_hide_the_others() {
    let arguments = ["--json", "-f", "no-such.log", "-f", "docs/example.log"];
    let output = ftpcode(&arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(stdout(&output).contains("\"file\":\"docs/example.log\""));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("ftpcode: no-such.log: "));
}
