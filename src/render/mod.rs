//! Renderers: they decide how a thing looks, never what is said.

pub(crate) mod json;
mod page;
pub(crate) mod text;

pub(crate) use page::Paper;

/// So many of a thing, in words: `1 line`, `2 lines`.
pub(crate) fn count(number: u64, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
