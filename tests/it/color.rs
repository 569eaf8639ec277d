//! Who decides about colour: the flag, then `NO_COLOR`, then `CLICOLOR_FORCE`, then the terminal.

use std::process::Command;

use crate::program::ftpcode;

fn is_coloured(command: &mut Command, environment: &[(&str, &str)]) -> bool {
    let output = command.envs(environment.iter().copied()).output().unwrap();
    output.stdout.contains(&0x1b)
}

#[track_caller]
fn check(arguments: &[&str], environment: &[(&str, &str)], coloured: bool) {
    let mut command = ftpcode(&[&["426"], arguments].concat());
    assert_eq!(is_coloured(&mut command, environment), coloured, "{arguments:?} {environment:?}");
}

#[test]
fn into_a_pipe() {
    check(&[], &[], false);
    check(&["--color", "auto"], &[], false);
}

#[test]
fn the_flag_decides_first() {
    check(&["--color", "always"], &[("NO_COLOR", "1")], true);
    check(&["--color=always"], &[("TERM", "dumb")], true);
    check(&["--color", "never"], &[("CLICOLOR_FORCE", "1")], false);
}

#[test]
fn then_no_color_unless_it_is_empty() {
    check(&[], &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], false);
    check(&[], &[("NO_COLOR", ""), ("CLICOLOR_FORCE", "1")], true);
}

#[test]
fn then_clicolor_force_unless_it_is_zero() {
    check(&[], &[("CLICOLOR_FORCE", "1")], true);
    check(&[], &[("CLICOLOR_FORCE", "0")], false);
    check(&[], &[("CLICOLOR", "0"), ("CLICOLOR_FORCE", "1")], true);
}

/// `script`, of util-linux, gives the program a terminal.
#[cfg(target_os = "linux")]
#[test]
fn then_the_terminal() {
    let terminal = |environment: &[(&str, &str)]| {
        let program = env!("CARGO_BIN_EXE_ftpcode");
        let mut command = Command::new("script");
        command.args(["-qec", &format!("{program} 426"), "/dev/null"]);
        for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
            command.env_remove(variable);
        }
        command.env("TERM", "xterm");
        is_coloured(&mut command, environment)
    };
    if Command::new("script").arg("--version").output().is_err() {
        eprintln!("skipped: no script(1) to give the program a terminal");
        return;
    }
    assert!(terminal(&[]));
    assert!(!terminal(&[("TERM", "dumb")]));
    assert!(!terminal(&[("CLICOLOR", "0")]));
    assert!(!terminal(&[("NO_COLOR", "1")]));
    assert!(terminal(&[("NO_COLOR", "")]));
}
