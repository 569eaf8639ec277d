//! The small pattern language in which the tables describe texts.
//!
//! A pattern is lower-case text that must occur in the subject, in any letter case of ASCII; one that
//! begins with a letter must begin a word there, or a hump of one: `timeout` is in `ConnectTimeout`,
//! but `enotfound` not in `FileNotFound`. It may have
//! - `^` at its start: only at the start of the subject,
//! - `$` at its end: only at the end of the subject,
//! - `*`: any run of characters, also none,
//! - `#`: a run of at least one ASCII digit.
//!
//! What an upper-case letter in a pattern matches is not said: no table has one.
//!
//! There is no escape: no server text that matters has one of these where it would mislead.

use crate::bytes::{self, CASE};

/// Whether `text` matches `pattern`.
///
/// ```
/// use ftpcode::pattern::matches;
///
/// assert!(matches("too many connections (#) from", "421 Too many connections (8) from this IP"));
/// assert!(matches("^permission denied.$", "Permission denied."));
/// assert!(!matches("^permission denied.$", "foo: Permission denied."));
/// assert!(!matches("active mode", "Interactive mode is not supported"));
/// assert!(matches("timeout", "org.apache.http.conn.ConnectTimeoutException"));
/// assert!(matches("can't open * file", "Can't open that file: No such file"));
/// ```
#[must_use]
pub fn matches(pattern: &str, text: &str) -> bool {
    let pattern = pattern.as_bytes();
    let text = text.as_bytes();
    match pattern.strip_prefix(b"^") {
        Some(rest) => here(rest, text) == Some(true),
        None => anywhere(pattern, text, true),
    }
}

/// Which letters a text has, in any letter case, in one look; other bytes count as some letter.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Letters(u32);

impl Letters {
    /// The letters of a text.
    pub(crate) const fn of(text: &str) -> Self {
        let (mut letters, mut at) = (0, 0);
        while at < text.len() {
            letters |= Self::bit(text.as_bytes()[at]);
            at += 1;
        }
        Self(letters)
    }

    /// The letters that a text must have to match a pattern.
    pub(crate) fn of_pattern(pattern: &str) -> Self {
        let needed = pattern.bytes().filter(|byte| !b"^$*#".contains(byte));
        Self(needed.fold(0, |letters, byte| letters | Self::bit(byte)))
    }

    const fn bit(byte: u8) -> u32 {
        1 << (byte & 0x1F)
    }

    /// Whether all of others are among these.
    pub(crate) const fn hold(self, others: Self) -> bool {
        self.0 & others.0 == others.0
    }
}

/// Whether a pattern would begin inside a word there: `enotfound` in `FileNotFoundException`, not
/// `timeout` in `ConnectTimeout`.
fn inside_word(pattern: &[u8], text: &[u8], start: usize) -> bool {
    let (before, first) = (text[..start].last(), text.get(start));
    // `T` in `ConnectTimeout`, `L` in `FTPList`
    let hump = first.is_some_and(u8::is_ascii_uppercase)
        && [before, text.get(start + 1)].iter().flatten().any(|byte| byte.is_ascii_lowercase());
    pattern.first().is_some_and(u8::is_ascii_alphabetic)
        && before.is_some_and(u8::is_ascii_alphabetic)
        && !hump
}

/// Whether `text` matches `pattern` from this place on; `None`: not even up to its first `*`, but
/// from a later place it may.
pub(crate) fn matches_at(pattern: &[u8], text: &[u8], start: usize) -> Option<bool> {
    match pattern.strip_prefix(b"^") {
        Some(rest) if start == 0 => here(rest, text),
        Some(_) => None,
        None if inside_word(pattern, text, start) => None,
        None => here(pattern, &text[start..]),
    }
}

/// Whether the pattern matches at some place of the text.
///
/// The first place that fits up to the next `*` decides: a later one only leaves less for the rest.
fn anywhere(pattern: &[u8], text: &[u8], by_word: bool) -> bool {
    match pattern {
        [] | b"$" => true,
        [b'*', rest @ ..] => anywhere(rest, text, false),
        // Every place inside a run of digits ends where the run ends.
        [b'#', ..] => (0..text.len())
            .filter(|&start| start == 0 || !text[start - 1].is_ascii_digit())
            .find_map(|start| here(pattern, &text[start..]))
            .unwrap_or(false),
        [first, ..] => {
            // Most places have the first byte only.
            let second = pattern.get(1).filter(|second| !b"*#$".contains(second));
            let mut rest = text;
            while let Some(at) = bytes::find_any_case(rest, *first) {
                let from = &rest[at..];
                rest = &from[1..];
                if by_word && inside_word(pattern, text, text.len() - from.len()) {
                    continue;
                }
                let may_match = second.is_none_or(|second| {
                    rest.first().is_some_and(|byte| byte | CASE == second | CASE)
                });
                if may_match && let Some(matches) = here(pattern, from) {
                    return matches;
                }
            }
            false
        }
    }
}

/// Whether the pattern matches at the start of the text; `None`: not even up to its first `*`.
fn here(mut pattern: &[u8], mut text: &[u8]) -> Option<bool> {
    loop {
        match (pattern, text) {
            ([], _) | (b"$", []) => return Some(true),
            ([b'*', rest @ ..], _) => return Some(anywhere(rest, text, false)),
            ([b'#', rest @ ..], [digit, ..]) if digit.is_ascii_digit() => {
                let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
                (pattern, text) = (rest, &text[digits..]);
            }
            ([p, pattern_rest @ ..], [t, text_rest @ ..])
                if p == t || *p == t.to_ascii_lowercase() =>
            {
                (pattern, text) = (pattern_rest, text_rest);
            }
            _ => return None,
        }
    }
}
