//! Any log: all that is said of it is safe to print and valid against the schema.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[allow(dead_code, reason = "one law of several")]
#[path = "../../tests/it/laws.rs"]
mod laws;

fuzz_target!(|data: &[u8]| laws::log(data));
