//! The small pattern language in which the tables describe texts.
//!
//! A pattern is lower-case text that must occur in the subject, in any letter case, with
//! - `^` at its start: only at the start of the subject,
//! - `$` at its end: only at the end of the subject,
//! - `*`: any run of characters, also none,
//! - `#`: a run of at least one ASCII digit.
//!
//! There is no escape: no server text that matters has one of these where it would mislead.

/// Whether `text` matches `pattern`.
///
/// ```
/// use ftpcode::pattern::matches;
///
/// assert!(matches("too many connections (#) from", "421 Too many connections (8) from this IP"));
/// assert!(matches("^permission denied.$", "Permission denied."));
/// assert!(!matches("^permission denied.$", "foo: Permission denied."));
/// assert!(matches("can't open * file", "Can't open that file: No such file"));
/// ```
#[must_use]
pub fn matches(pattern: &str, text: &str) -> bool {
    let pattern = pattern.as_bytes();
    let text = text.as_bytes();
    match pattern.strip_prefix(b"^") {
        Some(rest) => here(rest, text),
        None => anywhere(pattern, text),
    }
}

/// Whether `text` matches `pattern` from this place on.
pub(crate) fn matches_at(pattern: &str, text: &[u8], start: usize) -> bool {
    match pattern.as_bytes().strip_prefix(b"^") {
        Some(rest) => start == 0 && here(rest, text),
        None => here(pattern.as_bytes(), &text[start..]),
    }
}

/// Whether the pattern matches at some place of the text.
fn anywhere(pattern: &[u8], text: &[u8]) -> bool {
    match pattern.first() {
        None => true,
        // These may match nothing, or any digit.
        Some(b'*' | b'#' | b'$') => (0..=text.len()).any(|start| here(pattern, &text[start..])),
        Some(first) => text.iter().enumerate().any(|(start, byte)| {
            byte.to_ascii_lowercase() == *first && here(pattern, &text[start..])
        }),
    }
}

/// Whether the pattern matches at the start of the text.
fn here(mut pattern: &[u8], mut text: &[u8]) -> bool {
    loop {
        match (pattern, text) {
            ([], _) | (b"$", []) => return true,
            ([b'*', rest @ ..], _) => return anywhere(rest, text),
            ([b'#', rest @ ..], [digit, ..]) if digit.is_ascii_digit() => {
                let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
                (pattern, text) = (rest, &text[digits..]);
            }
            ([p, pattern_rest @ ..], [t, text_rest @ ..]) if *p == t.to_ascii_lowercase() => {
                (pattern, text) = (pattern_rest, text_rest);
            }
            _ => return false,
        }
    }
}
