//! Lines of JSON: the text and the command beside a code.

use super::carrier::end;
use super::lead::{self, Lead};
use super::line::Hit;
use super::tale;
use crate::{Code, verb};

/// Keys of a command's name.
const COMMANDS: &[&str] = &["\"command\"", "\"cmd\"", "\"verb\"", "\"directive\""];

/// Keys of its argument.
const ARGUMENTS: &[&str] = &["\"command_data\"", "\"arg\"", "\"argument\"", "\"args\""];

/// Adds the text and the command that an object gives beside its code.
pub(super) fn describe<'a>(line: &'a str, start: usize, hit: &mut Hit<'a>) {
    if !line.contains("\":") {
        return;
    }
    let place = place(&line[..start]);
    for name in ["\"reply\"", "\"reply_msg\"", "\"message\"", "\"msg\"", "\"text\""] {
        if let Some(text) = string(line, name, place) {
            hit.text = text;
            break;
        }
    }
    let word = COMMANDS.iter().find_map(|name| string(line, name, 0));
    if let Some(verb) = word.and_then(|word| verb::known(word.as_bytes())) {
        let argument = ARGUMENTS.iter().find_map(|name| string(line, name, 0));
        hit.answers = Some((verb, argument.unwrap_or_default()));
    }
}

/// The command whose name stands behind `left`, if that is the value of a key; `None` where a code
/// of the same object answers it.
#[expect(clippy::option_option, reason = "not a command; a command without its argument")]
pub(super) fn command<'a>(line: &'a str, left: &str) -> Option<Option<&'a str>> {
    let key = left.strip_suffix('"')?.trim_end().strip_suffix(':')?.trim_end();
    if !COMMANDS.iter().any(|name| key.ends_with(name)) {
        return None;
    }
    let answered = ["\"completion_code\"", "\"reply_code\"", "\"code\""];
    if answered.iter().any(|name| line.contains(name)) {
        return Some(None);
    }
    Some(Some(ARGUMENTS.iter().find_map(|name| string(line, name, 0)).unwrap_or_default()))
}

/// Whether a code is the value of a member, printed on a line of its own: `"reply_code": 550,`,
/// `code: 550,`.
pub(super) fn is_member_alone(hit: &Hit<'_>, line: &str) -> bool {
    if !matches!(hit.lead, Lead::Key | Lead::Summary) || !line.ends_with(',') {
        return false;
    }
    let key = hit.left.trim_start_matches([' ', '\t', '{', '"']).trim_end_matches([' ', ':', '"']);
    !key.is_empty()
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte))
}

/// The text that is the value of such a member: `"reply_msg": "Failed to open file.",`.
pub(super) fn text_alone(line: &str) -> Option<&str> {
    let (key, value) = line.split_once(": ")?;
    let key = key.trim_matches([' ', '\t', '"']).rsplit(['.', '_']).next()?;
    if !["arg", "message", "msg", "text", "reply"].iter().any(|it| key.eq_ignore_ascii_case(it)) {
        return None;
    }
    let value = value.trim().trim_end_matches(',');
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let text = value[1..].strip_suffix(quote)?;
    // Another reply tells its own code.
    (!text.is_empty() && !text.as_bytes()[0].is_ascii_digit()).then_some(text)
}

/// Whether a list of codes opens, whose values stand on lines of their own.
pub(super) fn opens_list(line: &str) -> bool {
    let Some(key) = line.strip_suffix('[') else { return false };
    let key = key.trim_end_matches([' ', ':', '"']);
    lead::names_reply(key.rsplit('"').next().unwrap_or_default())
}

/// The code that is all there is on a line of such a list.
pub(super) fn listed(line: &str) -> Option<Hit<'_>> {
    let value = line.trim().trim_end_matches(',').trim_matches('"');
    let code = Code::from_digits(value.as_bytes())?;
    tale::is_usual(code.get()).then_some(Hit::of(code, Lead::Key))
}

/// Which element of its array the value behind `left` is.
fn place(left: &str) -> usize {
    let list = left.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '"' | ',' | ' '));
    if list.ends_with('[') { left[list.len()..].matches(',').count() } else { 0 }
}

/// The string behind a name: itself, or the one at a place of an array.
fn string<'a>(line: &'a str, name: &str, place: usize) -> Option<&'a str> {
    let at = line.find(name)? + name.len();
    let mut rest = line[at..].trim_start().strip_prefix(':')?.trim_start();
    let list = rest.strip_prefix('[');
    if let Some(list) = list {
        rest = list.trim_start();
        for _ in 0..place {
            let value = rest.strip_prefix('"')?;
            rest = value[end(value, b'"')?..]
                .strip_prefix('"')?
                .trim_start()
                .strip_prefix(',')?
                .trim_start();
        }
    }
    let value = rest.strip_prefix('"')?;
    Some(&value[..end(value, b'"')?])
}
