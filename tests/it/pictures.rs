//! What the README shows: coloured output as pictures. `SNAPSHOTS=overwrite cargo test` redraws them.

use snapbox::{Data, assert_data_eq, data::DataFormat};

use crate::program::{fed, ftpcode, stdout};

/// Compares coloured output with a picture.
fn assert_picture(output: &std::process::Output, path: &str) {
    let text = stdout(output).trim_end().to_owned();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/");
    let expected = Data::read_from(format!("{file}{path}").as_ref(), Some(DataFormat::TermSvg));
    assert_data_eq!(Data::from(text).coerce_to(DataFormat::TermSvg), expected.raw());
}

#[test]
fn a_card() {
    let output = ftpcode(&["--color", "always", "425"]).output().unwrap();
    assert_picture(&output, "card.term.svg");
}

#[test]
fn a_log() {
    let log = b"220 (vsFTPd 3.0.5)\n---> USER bob\n<--- 331 Please specify the password.\n\
        ---> PASS secret\n<--- 230 Login successful.\n---> PASV\n\
        <--- 227 Entering Passive Mode (192,168,1,10,195,80).\n\
        ---> LIST\n---- Connecting data socket to (192.168.1.10) port 50000\n\
        **** Socket error (Connection timed out) - reconnecting\n";
    assert_picture(&fed(&["--color", "always"], log), "log.term.svg");
}
