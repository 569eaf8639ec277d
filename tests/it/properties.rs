//! What holds for every input. `PROPTEST_CASES=100000 cargo test --release properties` tries more.

use std::collections::HashMap;
use std::ffi::OsString;

use clap::Parser;
use ftpcode::Explanation;
use ftpcode::cause::{self, Evidence, Sign};
use ftpcode::finding::Memory;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::generated::cli::Cli;
use crate::laws;
use crate::program::{fed, ftpcode};

/// What logs are made of: random bytes alone would seldom look like one.
const PIECES: &[&str] = &[
    "530 ",
    "550-",
    "226",
    "421 Timeout.",
    "227 Entering Passive Mode (192,168,1,10,195,80)",
    "229 Entering Extended Passive Mode (|||6446|)",
    "220 (vsFTPd 3.0.5)",
    "150 Opening BINARY mode",
    " data connection for a (12 bytes).",
    "Login incorrect.",
    "Permission denied",
    "[WinError 10054]",
    "[pid 157] ",
    "[bob] ",
    "192.0.2.1 ",
    "FTP response: Client \"192.0.2.1\", ",
    "---> ",
    "<--- ",
    "Command:\t",
    "Response:\t",
    "> ",
    "< ",
    "* Connected to h (192.0.2.1) port 21",
    "USER bob",
    "PASS ",
    "s3cret",
    "STOR a.txt",
    "SITE CHMOD 644 a",
    "SITE ",
    " cmd=",
    " code=500 ",
    "X\t\u{202e}",
    "AUTH TLS",
    "{\"message\":\"",
    "\"}",
    "\\r\\n",
    "\"",
    "'",
    "\t",
    " ",
    ", ",
    "2026-11-22 12:45:37 ",
    "Nov 22 12:45:37 host vsftpd[157]: ",
    "ftp://bob:",
    "@h/",
    "password=",
    "curl -u bob:",
    "\u{1b}[31m",
    "\u{9b}0m",
    "\u{202e}",
    "\u{200b}",
    "\u{e4}\u{6587}",
    "\0",
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "0 0 0 --:--:-- ",
    "#Fields: time c-ip cs-method sc-status\n",
];

/// A log of such pieces, with random bytes strewn in.
fn log() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        9 => proptest::sample::select(PIECES).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..8),
    ];
    vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// As many cases as `PROPTEST_CASES` says, or so few that nobody waits.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: cases.unwrap_or(64),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_a_log_holds_does_not_depend_on_how_it_arrives(log in log(), size in 1..20_usize) {
        laws::cutting(&log, size);
    }

    #[test]
    fn all_that_is_said_of_a_log_is_valid_and_safe(log in log()) {
        laws::log(&log);
    }

    #[test]
    fn every_question_has_a_valid_and_safe_answer(words in log(), other in "\\PC{0,30}") {
        laws::question(&String::from_utf8_lossy(&words));
        laws::question(&other);
    }

    #[test]
    fn what_is_hidden_stays_hidden_and_short(line in log(), other in "\\PC{0,60}") {
        laws::redaction(&String::from_utf8_lossy(&line));
        laws::redaction(&other);
    }

    #[test]
    fn what_is_safe_stays_as_it_is(bytes in vec(any::<u8>(), 0..60), log in log()) {
        laws::safety(&bytes);
        laws::safety(&log);
    }

    #[test]
    fn the_matcher_tries_all_it_must(pattern in "\\^?[ab1*#]{0,7}\\$?", subject in "[abAB12]{0,12}") {
        laws::matching(&pattern, &subject);
    }
}

proptest! {
    // Each case is a process.
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_argument_is_answered_or_refused(argument in "[^\\x00]{0,40}", json in any::<bool>()) {
        let flags: &[&str] = if json { &["--json", "--"] } else { &["--"] };
        let output = ftpcode(&[flags, &[argument.as_str()]].concat()).output().unwrap();
        prop_assert!(matches!(output.status.code(), Some(0 | 1)), "{:?}", output);
        laws::harmless(std::str::from_utf8(&output.stdout).unwrap());
        laws::harmless(std::str::from_utf8(&output.stderr).unwrap());
    }

    #[test]
    fn words_alone_are_read_as_clap_reads_them(words: Vec<OsString>, sign in "-{0,2}", at: prop::sample::Index) {
        let mut words = words;
        if !words.is_empty() {
            let word = at.get_mut(&mut words);
            *word = [OsString::from(sign), word.clone()].into_iter().collect();
        }
        let parsed = Cli::try_parse_from([&[OsString::from("ftpcode")], words.as_slice()].concat());
        let options = words.iter().any(|word| word.as_encoded_bytes().starts_with(b"-"));
        match Cli::of_words(words) {
            Some(cli) => prop_assert_eq!(format!("{cli:?}"), format!("{:?}", parsed.unwrap())),
            None => prop_assert!(options),
        }
    }

    #[test]
    fn any_input_is_read(input in log(), mode in 0..3_usize) {
        let flags: &[&str] = [&[][..], &["--json"], &["--summary"]][mode];
        let output = fed(flags, &input);
        prop_assert!(matches!(output.status.code(), Some(0 | 1)), "{:?}", output);
        laws::harmless(std::str::from_utf8(&output.stdout).unwrap());
        laws::harmless(std::str::from_utf8(&output.stderr).unwrap());
    }
}

/// Inputs that once went wrong.
#[test]
fn what_fuzzing_found_stays_found() {
    let inputs: [&[u8]; 7] = [
        b"2\xD4\xD4\xD4\xD4\xD4\xD4\xD4\xD4\xD4\xD4 21 Client called QUIT",
        b"202\xFF\xFF\xFF\xFF/22 13:00:58 Failed: 2199, QUIT",
        b"user=alice cmd=XFOO\0\tnext_stepsrg= code=500 bNetwork protocol not supported, use (1)",
        b"[Errno 11001",
        b"[Errno 11001\n<--- 200 Switching to Binary mode.\n[Errno 11001",
        b"host vsftpd[157]: Login incorrect.\nhost ftp: Login incorrect.",
        b"mirror: thetest.r30: Fatal error: 500 'TAT': Command not understood",
    ];
    for input in inputs {
        laws::log(input);
        laws::cutting(input, 1);
        laws::question(&String::from_utf8_lossy(input));
    }
    laws::matching("Command:\tX", "2 imp\u{5}Command:\tX''MKD");
}

#[test]
fn what_was_forgotten_is_found_again() {
    let mut memory = Memory::new();
    let mut of_codes = HashMap::new();
    for code in [150, 230] {
        let texts = cause::all().flat_map(|cause| cause.signs).flat_map(Sign::texts);
        for (count, text) in texts.enumerate() {
            let evidence = Evidence { code: Some(550), text, ..Evidence::default() };
            let (found, plain) = (memory.find(&evidence), Explanation::of(&evidence));
            assert_eq!(found.certainty, plain.diagnosis.certainty, "{text}");
            let found = memory.find(&Evidence { code: Some(code), ..Evidence::default() });
            assert_eq!(*of_codes.entry(found.fingerprint).or_insert(code), code, "{count} texts");
        }
    }
}
