//! What holds for every input.

use std::ffi::OsString;

use clap::Parser;
use proptest::prelude::*;

use crate::generated::cli::Cli;
use crate::program::{fed, ftpcode};

/// Nothing that could steer a terminal: no C0 or C1 controls but the line feed.
fn is_harmless(bytes: &[u8]) -> bool {
    let text = String::from_utf8(bytes.to_vec()).expect("the output is UTF-8");
    !text.chars().any(|c| c != '\n' && c.is_control())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_argument_is_answered_or_refused(argument in "[^\\x00]{0,40}", json in any::<bool>()) {
        let flags: &[&str] = if json { &["--json", "--"] } else { &["--"] };
        let output = ftpcode(&[flags, &[argument.as_str()]].concat()).output().unwrap();
        prop_assert!(matches!(output.status.code(), Some(0 | 1)), "{:?}", output);
        prop_assert!(is_harmless(&output.stdout) && is_harmless(&output.stderr), "{:?}", output);
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
    fn any_input_is_read(input in proptest::collection::vec(any::<u8>(), 0..400), mode in 0..3_usize) {
        let flags: &[&str] = [&[][..], &["--json"], &["--summary"]][mode];
        let output = fed(flags, &input);
        prop_assert!(matches!(output.status.code(), Some(0 | 1)), "{:?}", output);
        prop_assert!(is_harmless(&output.stdout) && is_harmless(&output.stderr), "{:?}", output);
    }
}

/// Inputs that once went wrong.
#[test]
fn what_fuzzing_found_stays_found() {
    let inputs: [&[u8]; 2] = [
        b"2\xD4\xD4\xD4\xD4\xD4\xD4\xD4\xD4\xD4\xD4 21 Client called QUIT",
        b"202\xFF\xFF\xFF\xFF/22 13:00:58 Failed: 2199, QUIT",
    ];
    for input in inputs {
        for arguments in [&[][..], &["--json"], &["--summary"]] {
            let output = fed(arguments, input);
            assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
        }
    }
}
