//! Untrusted text made safe to print.
//!
//! A log can hold anything: escape sequences that move the cursor or set the window's title,
//! characters that reverse or hide what stands beside them.
//! Whole escape sequences vanish, because colour is all they mostly are. Everything else that
//! a reader cannot see becomes U+FFFD, so that nobody is misled by what is left out.

use std::borrow::Cow;
use std::iter::Peekable;
use std::str::Chars;

/// What stands for a character that must not be printed.
const STAND_IN: char = char::REPLACEMENT_CHARACTER;

/// This text as one line of harmless text.
///
/// Tabs and line breaks become blanks, those at the end vanish, and so does a byte order mark at
/// the start. Escape sequences (ECMA-48, section 5) are taken out as a whole.
///
/// ```
/// use ftpcode::safe;
///
/// assert_eq!(safe::text("\x1b[1;31m550\x1b[0m Denied.\r\n"), "550 Denied.");
/// assert_eq!(safe::text("a\u{202e}b"), "a\u{fffd}b");
/// ```
#[must_use]
pub fn text(text: &str) -> Cow<'_, str> {
    clean(text.trim_end_matches(['\r', '\n']), ' ')
}

/// This text as harmless text of several lines: as [`text`], but line breaks stay, as `\n`.
///
/// ```
/// let reply = "220-Hello\r\n220\tthere\x07\r\n";
/// assert_eq!(ftpcode::safe::lines(reply), "220-Hello\n220 there\u{fffd}\n");
/// ```
#[must_use]
pub fn lines(text: &str) -> Cow<'_, str> {
    clean(text, '\n')
}

/// The text in at most `width` characters, its end replaced by `...` where it is longer.
///
/// Counts characters, not columns: a wide character is one.
///
/// ```
/// assert_eq!(ftpcode::safe::shorten("Permission denied", 13), "Permission...");
/// assert_eq!(ftpcode::safe::shorten("Denied", 6), "Denied");
/// ```
#[must_use]
pub fn shorten(text: &str, width: usize) -> Cow<'_, str> {
    if text.len() <= width || text.chars().nth(width).is_none() {
        return Cow::Borrowed(text);
    }
    let dots = width.min(3);
    let start = text.chars().take(width - dots);
    Cow::Owned(start.chain("...".chars().take(dots)).collect())
}

/// The work of [`text`] and [`lines`], which differ in what a line break becomes.
fn clean(text: &str, line_break: char) -> Cow<'_, str> {
    // Nearly all text is plain, and without a branch many bytes are looked at together.
    let plain = text.bytes().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~'));
    let is_safe = |c| matches!(c, ' '..='~') || c == line_break || !unsafe_to_print(c);
    if plain || text.chars().all(is_safe) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text).chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\t' | '\u{b}' | '\u{c}' => out.push(' '),
            '\r' if matches!(rest.peek(), Some('\n') | None) => {}
            '\r' | '\n' => out.push(line_break),
            '\u{1b}' | '\u{80}'..='\u{9f}' if skip_sequence(c, &mut rest) => {}
            c if unsafe_to_print(c) => out.push(STAND_IN),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Whether this character opened an escape sequence; if so, the rest of it is skipped.
///
/// C1 characters open sequences just as `ESC` and a letter do (ECMA-48, section 5.3).
fn skip_sequence(first: char, rest: &mut Peekable<Chars<'_>>) -> bool {
    let kind = match (first, rest.peek()) {
        ('\u{1b}', Some(&next @ ' '..='~')) => {
            rest.next();
            next
        }
        // U+0090 is ESC P, U+009B is ESC [, and so on.
        ('\u{90}' | '\u{98}' | '\u{9b}' | '\u{9d}'..='\u{9f}', _) => {
            char::from_u32(u32::from(first) - 0x40).unwrap_or(STAND_IN)
        }
        _ => return false,
    };
    match kind {
        '[' => {
            while rest.next_if(|c| matches!(c, '0'..='?')).is_some() {}
            while rest.next_if(|c| matches!(c, ' '..='/')).is_some() {}
            rest.next_if(|c| matches!(c, '@'..='~'));
        }
        ']' | 'P' | 'X' | '^' | '_' => skip_string(rest),
        ' '..='/' => {
            while rest.next_if(|c| matches!(c, ' '..='/')).is_some() {}
            rest.next_if(|c| matches!(c, '0'..='~'));
        }
        _ => {}
    }
    true
}

/// Skips a control string and its terminator. One that is never closed is text, and stays.
fn skip_string(rest: &mut Peekable<Chars<'_>>) {
    let mut ahead = rest.clone();
    while ahead.next_if(|&c| !c.is_control()).is_some() {}
    match ahead.next() {
        Some('\u{7}' | '\u{9c}') => *rest = ahead,
        Some('\u{1b}') if ahead.next_if_eq(&'\\').is_some() => *rest = ahead,
        _ => {}
    }
}

/// Whether a character controls the terminal, or hides or reorders text.
const fn unsafe_to_print(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        // Direction marks, embeddings, overrides, isolates.
        | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        // Without width or ink: soft hyphen, joiners, fillers, invisible operators, BOM.
        | '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        // Line and paragraph separators; interlinear annotations.
        | '\u{2028}' | '\u{2029}' | '\u{fff0}'..='\u{fffb}'
        // Tags and supplementary variation selectors, which carry hidden text.
        | '\u{e0000}'..='\u{e0fff}'
        // Private use: nobody knows what a font draws there. Noncharacters.
        | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{fdd0}'..='\u{fdef}')
        || c as u32 & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_harmless_is_borrowed() {
        for clean in ["", "550 Permission denied.", "Zugriff verweigert: \u{e4}\u{6587}\u{4ef6}"] {
            assert!(matches!(text(clean), Cow::Borrowed(same) if same == clean));
        }
        assert!(matches!(text("550 Denied\r\n"), Cow::Borrowed("550 Denied")));
        assert!(matches!(lines("220-a\n220 b\n"), Cow::Borrowed("220-a\n220 b\n")));
    }

    #[test]
    fn escape_sequences_vanish_whole() {
        for dirty in [
            "\u{1b}[31m550\u{1b}[0m x",
            "\u{1b}[38;5;196m550\u{1b}[m x",
            "\u{9b}31m550 x",
            "\u{1b}]0;title\u{7}550 x",
            "\u{1b}]8;;http://example.com\u{1b}\\550\u{1b}]8;;\u{1b}\\ x",
            "\u{9d}0;title\u{9c}550 x",
            "\u{1b}Pq#0\u{1b}\\550 x",
            "\u{1b}(B550 x",
            "\u{1b}7550\u{1b}[K x",
            "\u{1b}c550 x\u{1b}[?25l",
        ] {
            assert_eq!(text(dirty), "550 x", "{dirty:?}");
        }
    }

    #[test]
    fn an_unfinished_sequence_hides_nothing() {
        assert_eq!(text("\x1b]0;550 Denied"), "0;550 Denied");
        assert_eq!(text("\x1b]0;a\nb\x07"), "0;a b\u{fffd}");
        assert_eq!(text("550 Denied\x1b["), "550 Denied");
        assert_eq!(text("550 Denied\x1b"), "550 Denied\u{fffd}");
        assert_eq!(text("\u{1b}\u{e9}"), "\u{fffd}\u{e9}");
    }

    #[test]
    fn line_breaks_and_blanks() {
        assert_eq!(text("a\tb\r\nc\rd\n\r\n"), "a b c d");
        assert_eq!(lines("a\tb\r\nc\rd\n"), "a b\nc\nd\n");
        assert_eq!(text("\u{feff}550 x"), "550 x");
        assert_eq!(text("55\x00\x080 \u{fffd}\x7f"), "55\u{fffd}\u{fffd}0 \u{fffd}\u{fffd}");
    }

    #[test]
    fn long_texts_are_cut_between_characters() {
        assert_eq!(shorten("\u{e4}\u{f6}\u{fc}\u{df}\u{e4}", 4), "\u{e4}...");
        assert_eq!(shorten("\u{e4}\u{f6}", 2), "\u{e4}\u{f6}");
        assert_eq!(shorten("abcdef", 2), "..");
        assert_eq!(shorten("abcdef", 0), "");
        assert_eq!(shorten("", 0), "");
    }

    /// Numbers that only look random, the same in every run (xorshift).
    fn noise() -> impl Iterator<Item = u64> {
        std::iter::successors(Some(0x9e37_79b9_7f4a_7c15_u64), |&x| {
            let x = x ^ x << 13;
            let x = x ^ x >> 7;
            Some(x ^ x << 17)
        })
    }

    #[test]
    fn whatever_comes_in_is_safe_and_stays_as_it_is() {
        const PIECES: &[&str] = &[
            "\x1b",
            "\x1b[",
            "\x1b]",
            "\x1bP",
            "\x1b\\",
            "\x07",
            "\u{9b}",
            "\u{9d}",
            "\u{9c}",
            "\r",
            "\n",
            "\t",
            "\0",
            "31m",
            "0;",
            "550 ",
            "\u{202e}",
            "\u{feff}",
            "\u{2028}",
            "\u{e0041}",
            "\u{e4}",
            "(",
            "#",
            "\x7f",
            "\u{ffff}",
        ];
        let mut noise = noise();
        let mut next = |below: usize| usize::try_from(noise.next().unwrap() >> 20).unwrap() % below;
        for _ in 0..20_000 {
            let mut dirty = String::new();
            for _ in 0..next(12) {
                match next(4) {
                    0 => dirty.push(char::from(u8::try_from(next(256)).unwrap())),
                    _ => dirty.push_str(PIECES[next(PIECES.len())]),
                }
            }
            let line = text(&dirty);
            assert!(!line.chars().any(|c| c.is_control() || unsafe_to_print(c)), "{dirty:?}");
            assert_eq!(text(&line), line, "{dirty:?}");
            let several = lines(&dirty);
            assert!(!several.chars().any(|c| c != '\n' && unsafe_to_print(c)), "{dirty:?}");
            assert_eq!(lines(&several), several, "{dirty:?}");
        }
    }
}
