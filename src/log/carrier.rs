//! Carriers: lines that hold a line of another log as a string.
//!
//! Containers, collectors and logging libraries write objects of JSON or `msg="..."`, and escape
//! what disturbs in them: quotes, tabs, the colours of a terminal. What is carried may be several
//! lines, and carriers themselves. Web pages have references for some characters.

use std::borrow::Cow;

use crate::bytes::{find_byte, place};

/// The keys under which a line is carried, in any letter case.
const KEYS: &[&str] = &[
    "@message",
    "_raw",
    "body",
    "full_message",
    "line",
    "log",
    "logentry",
    "logmessage",
    "message",
    "msg",
    "short_message",
    "textpayload",
];

/// Whether a line is carried under this key.
pub(super) fn is_key(key: &str) -> bool {
    KEYS.iter().any(|known| known.eq_ignore_ascii_case(key))
}

/// The strings of a carrier by their keys, with their escapes.
#[derive(Clone)]
pub(super) struct Strings<'a> {
    /// A string without an object around it.
    alone: Option<&'a str>,
    /// What is left of an object.
    object: &'a str,
}

impl<'a> Strings<'a> {
    /// Those on a line; `None` where it is no carrier.
    pub(super) fn of(line: &'a str) -> Option<Self> {
        // Most lines end here: they neither begin as a string, a list or a key does nor end as an object.
        let opens =
            matches!(line.as_bytes(), [b' ' | b'\t' | b'"' | b'\'' | b'[' | b'a'..=b'z', ..]);
        if !opens && !line.ends_with(['}', ',', ' ']) {
            return None;
        }
        let alone = match line.trim_end_matches([' ', ',']).as_bytes() {
            [.., b'}'] => {
                let from = line.find("{\"").or_else(|| line.find("{ \""))?;
                return Some(Self { alone: None, object: &line[from..] });
            }
            [b' ' | b'\t' | b'"' | b'\'', .., last @ (b'"' | b'\'')] => {
                let string = line.trim_matches([' ', '\t', ',']).strip_prefix(char::from(*last))?;
                let (text, behind) = string.split_at(end(string, *last)?);
                // A member of an object that is printed over several lines.
                if behind[1..].trim_start().starts_with(':') {
                    return Some(Self { alone: None, object: line });
                }
                // A code alone may be a value of anything.
                Some(text).filter(|text| behind.len() == 1 && text.len() > 3)?
            }
            // A terminal's recording (asciinema): `[1.5, "o", "..."]`.
            [b'[', b'0'..=b'9', .., b'"', b']'] => first(line.split_once(", \"o\", \"")?.1)?,
            // logfmt: `level=info msg="..."`.
            [b'a'..=b'z', ..] if line.bytes().find(|b| !b.is_ascii_lowercase()) == Some(b'=') => {
                let keys = [" msg=\"", " message=\"", " log=\""];
                first(keys.iter().find_map(|key| line.split_once(key))?.1)?
            }
            _ => return None,
        };
        Some(Self { alone: Some(alone), object: "" })
    }

    /// The process that wrote the line, as journald says.
    pub(super) fn process(&self) -> Option<&'a str> {
        self.clone().find(|(key, _)| *key == "_PID").map(|(_, number)| number)
    }
}

impl<'a> Iterator for Strings<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(string) = self.alone.take() {
            return Some((KEYS[0], string));
        }
        loop {
            let key = first(&self.object[self.object.find('"')? + 1..])?;
            let behind = place(self.object.as_bytes(), key.as_bytes())? + key.len() + 1;
            self.object = &self.object[behind..];
            let value = self.object.trim_start().strip_prefix(':').map(str::trim_start);
            if let Some(value) = value.and_then(|value| value.strip_prefix('"')) {
                return Some((key, first(value)?));
            }
        }
    }
}

/// The string whose opening quote stands right before.
fn first(text: &str) -> Option<&str> {
    Some(&text[..end(text, b'"')?])
}

/// Where a string ends: at its first quote that is not escaped.
pub(super) fn end(string: &str, quote: u8) -> Option<usize> {
    let mut escaped = false;
    string.bytes().position(|byte| {
        let closes = byte == quote && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    })
}

/// A string without the escapes of JSON (RFC 8259, section 7), C and Python; others stay.
pub(super) fn unescape(string: &str) -> Cow<'_, str> {
    if !string.contains('\\') {
        return string.into();
    }
    let mut text = String::with_capacity(string.len());
    let mut rest = string;
    while let Some((plain, escape)) = rest.split_once('\\') {
        text.push_str(plain);
        let kind = escape.chars().next().unwrap_or('\\');
        rest = escape.get(kind.len_utf8()..).unwrap_or_default();
        match kind {
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            't' => text.push('\t'),
            'b' | 'f' => text.push(' '),
            '"' | '\'' | '/' | '\\' => text.push(kind),
            'u' | 'x' => match character(escape) {
                Some((character, behind)) => {
                    text.push(character);
                    rest = behind;
                }
                None => text.extend(['\\', kind]),
            },
            _ => text.extend(['\\', kind]),
        }
    }
    text.push_str(rest);
    text.into()
}

/// What HTML has instead of characters that its own marks are made of (WHATWG HTML, section 13.5).
const REFERENCES: [(&str, char); 7] = [
    ("&lt;", '<'),
    ("&gt;", '>'),
    ("&quot;", '"'),
    ("&#34;", '"'),
    ("&#39;", '\''),
    ("&nbsp;", ' '),
    ("&amp;", '&'),
];

/// How HTML ends a line.
pub(super) const LINE_BREAKS: [&str; 3] = ["<br>", "<br/>", "<br />"];

/// A line of a web page, or one with blanks that a scanner spelled out, as it is shown; `None` where
/// that is no different, or could be shown again.
pub(super) fn shown(line: &str) -> Option<String> {
    let mut text = String::new();
    let mut rest = line;
    while let Some(before) = LINE_BREAKS.iter().find_map(|tag| rest.strip_suffix(tag)) {
        rest = before;
    }
    while let Some(at) = find_byte(rest.as_bytes(), b'&') {
        let (plain, reference) = rest.split_at(at);
        let known = REFERENCES.iter().find(|(name, _)| reference.starts_with(name));
        let (name, character) = known.copied().unwrap_or(("&", '&'));
        text.push_str(plain);
        text.push(character);
        rest = &reference[name.len()..];
    }
    text.push_str(rest);
    if text.contains("\\x20") {
        text = text.replace("\\x20", " ");
    }
    let again = REFERENCES.iter().any(|(name, _)| text.contains(name));
    // As long as before: nothing was known.
    (text.len() < line.len() && !again).then_some(text)
}

/// The character that `u1234`, a pair of such, or `x12` begins with, and what stands behind it.
fn character(escape: &str) -> Option<(char, &str)> {
    let digits = if escape.starts_with('x') { 2 } else { 4 };
    let number = |digits: &str| u16::from_str_radix(digits, 16).ok();
    let (first, rest) = escape[1..].split_at_checked(digits)?;
    let first = number(first)?;
    let second = rest.strip_prefix("\\u").and_then(|rest| rest.split_at_checked(4));
    let pair = second.and_then(|(second, rest)| {
        let both = char::decode_utf16([first, number(second)?]).next()?;
        (0xD800..0xDC00).contains(&first).then_some((both.ok()?, rest))
    });
    let alone = char::from_u32(first.into()).unwrap_or(char::REPLACEMENT_CHARACTER);
    Some(pair.unwrap_or((alone, rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn carried(line: &str) -> Option<Cow<'_, str>> {
        let (_, string) = Strings::of(line)?.find(|(key, _)| is_key(key))?;
        Some(unescape(string))
    }

    #[test]
    fn shows_a_page_as_a_browser_does() {
        let show = |line| shown(line).unwrap_or_default();
        assert_eq!(show("&lt;--- 257 &quot;/a&amp;b&quot; &#39;&nbsp;x"), "<--- 257 \"/a&b\" ' x");
        assert_eq!(show("&gt; a & b &copy;"), "> a & b &copy;");
        assert_eq!(shown("&amp;lt; x"), None);
        assert_eq!(show("Access denied: 530<br />"), "Access denied: 530");
        assert_eq!(shown("a && b &copy; &l"), None);
    }

    #[test]
    fn finds_the_string_that_holds_a_line() {
        for (line, text) in [
            (
                r#"{"log":"\u001b[1m550\u001b[0m \"a\"\n","stream":"stderr"}"#,
                "\x1b[1m550\x1b[0m \"a\"\n",
            ),
            (r#"ftp-1 | {"level":20, "err":{"msg" : "550\tGone"}}"#, "550\tGone"),
            (r#"    "message": "550 C:\\x \uD83D\uDE00 \uD83D","#, "550 C:\\x \u{1F600} \u{FFFD}"),
            (r"'550 it\'s \xe9 \q',", "550 it's \u{e9} \\q"),
            (r#"[1.25, "o", "550 \"a\"\r\n"]"#, "550 \"a\"\r\n"),
            (r#"time=1 level=info msg="550 \"a\"" a=b"#, "550 \"a\""),
        ] {
            assert_eq!(carried(line).as_deref(), Some(text), "{line}");
        }
        for line in [
            "550 Gone",
            "{\"a\":\"550 Gone\"}",
            "{\"message\":\"open}",
            "'a', 'b'",
            "\"a\" said \"b\"",
            "{}",
            "\"550\",",
            "\"",
            "a=b",
            "\\u",
        ] {
            assert_eq!(carried(line), None, "{line}");
        }
    }
}
