//! Each cause has a text that must match and a near miss that must not.

mod clients;
mod data;
mod files;
mod login;
mod protocol;
mod reach;
mod replies;
mod servu;
mod tls;
mod verdicts;
mod wordings;

use ftpcode::cause::{Cause, Evidence, Fact, Facts, Strength};

/// Whether a sign of the cause fits; code 0 is a line without a code, `command` may have an argument.
fn any(cause: &str, code: u16, text: &str, command: &str, facts: &[Fact]) -> bool {
    let (verb, argument) = match command.split_once(' ') {
        Some((verb, argument)) => (verb, Some(argument)),
        None => (command, None),
    };
    let evidence = Evidence {
        code: (code != 0).then_some(code),
        text,
        command: (!verb.is_empty()).then_some(verb),
        argument,
        facts: Facts::of(facts),
        ..Evidence::default()
    };
    find(cause).signs.iter().any(|sign| sign.fits(&evidence))
}

/// The best sign of the cause that fits: its strength, then how narrow it is.
fn best(cause: &str, evidence: &Evidence<'_>) -> Option<(Strength, usize)> {
    let signs = find(cause).signs.iter().filter(|sign| sign.fits(evidence));
    signs.map(|sign| (sign.strength(), sign.narrowness())).max()
}

fn find(cause: &str) -> &'static Cause {
    ftpcode::cause::find(cause).unwrap_or_else(|| panic!("no cause {cause}"))
}

#[track_caller]
fn fits(cause: &str, code: u16, text: &str, command: &str) {
    fits_when(cause, code, text, command, &[]);
}

#[track_caller]
fn fits_when(cause: &str, code: u16, text: &str, command: &str, facts: &[Fact]) {
    assert!(
        any(cause, code, text, command, facts),
        "{cause} misses {code} {text:?} {command:?} {facts:?}"
    );
}

#[track_caller]
fn misses(cause: &str, code: u16, text: &str, command: &str) {
    assert!(!any(cause, code, text, command, &[]), "{cause} takes {code} {text:?} {command:?}");
}
