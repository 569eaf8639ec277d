//! Any words on the command line: read, explained, printed, and nothing that steers a terminal.
#![no_main]

#[allow(dead_code, unused_imports, reason = "the renderers' other half is for logs and JSON")]
#[path = "../../src/render/mod.rs"]
mod render;

use ftpcode::Explanation;
use ftpcode::cause::Evidence;
use ftpcode::query::{Query, parse, search};
use ftpcode::{safe, secret};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let paper = render::Paper { width: 30 + data.len() % 51, colored: false };
    for query in parse(text.split('\u{0}')) {
        let mut out = Vec::new();
        let text = match &query {
            Query::Text(text) => secret::redact(&safe::lines(text.as_bytes())).into_owned(),
            _ => String::new(),
        };
        let explanation = match &query {
            Query::Code(code) => Explanation::of_code(*code),
            Query::Socket(error) => Explanation::of_socket_error(error),
            Query::Text(_) => {
                let _ = search(&text);
                Explanation::of(&Evidence { text: &text, asked: true, ..Evidence::default() })
            }
            _ => continue,
        };
        render::text::card(&mut out, paper, &explanation).unwrap();
        let shown = String::from_utf8(out).unwrap();
        assert!(!shown.chars().any(|c| c.is_control() && c != '\n'), "{shown:?}");
    }
});
