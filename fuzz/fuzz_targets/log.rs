//! Any bytes as a log: what is found does not depend on how the bytes arrive.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[allow(dead_code, reason = "one law of several")]
#[path = "../../tests/it/laws.rs"]
mod laws;

fuzz_target!(|data: &[u8]| {
    let Some((&size, log)) = data.split_first() else { return };
    laws::cutting(log, usize::from(size % 16) + 1);
});
