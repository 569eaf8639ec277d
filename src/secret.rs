//! Stub.
use std::borrow::Cow;
/// Stub.
#[must_use]
pub fn redact(line: &str) -> Cow<'_, str> {
    Cow::Borrowed(line)
}
