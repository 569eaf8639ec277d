//! Any arguments: every answer, every mask and every match is as the laws say.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[allow(dead_code, reason = "not every law")]
#[path = "../../tests/it/laws.rs"]
mod laws;

fuzz_target!(|data: &[u8]| {
    laws::safety(data);
    let text = String::from_utf8_lossy(data);
    laws::redaction(&text);
    if let Some((pattern, subject)) = text.split_once('\n')
        && subject.len() < 64
        && pattern.bytes().filter(|byte| *byte == b'*').count() < 4
    {
        laws::matching(pattern, subject);
    }
    laws::question(&text);
});
