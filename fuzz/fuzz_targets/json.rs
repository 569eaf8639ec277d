//! Any log as JSON: every line is an object with all its keys, and holds no control character.
#![no_main]

#[allow(dead_code, unused_imports, reason = "the renderers' other half is for people")]
#[path = "../../src/render/mod.rs"]
mod render;

use ftpcode::cause::Evidence;
use ftpcode::log::{Item, Reader, Sessions, What};
use ftpcode::{Explanation, safe, secret};
use libfuzzer_sys::fuzz_target;
use render::json::Origin;

fuzz_target!(|data: &[u8]| {
    let mut reader = Reader::new();
    let mut sessions = Sessions::new();
    let mut sink = |item: Item<'_>| {
        sessions.follow(&item, |evidence, _| {
            if matches!(item.what, What::Command { .. } | What::Connect) {
                return;
            }
            let clean = |text: &str| secret::redact(&safe::lines(text.as_bytes())).into_owned();
            let (text, input) = (clean(evidence.text), clean(item.raw));
            let explanation = Explanation::of(&Evidence { text: &text, ..*evidence });
            let origin = Origin { input: &input, line: Some(item.line), ..Origin::default() };
            let mut out = Vec::new();
            render::json::explanation(&mut out, &explanation, &origin).unwrap();
            let line = out.strip_suffix(b"\n").unwrap();
            assert!(!line.iter().any(|byte| *byte < 0x20));
            let value: serde_json::Value = serde_json::from_slice(line).unwrap();
            assert_eq!(value["input"], input.as_str());
            assert_eq!(value.as_object().unwrap().len(), 29);
        });
    };
    reader.push(data, &mut sink);
    reader.finish(&mut sink);
});
