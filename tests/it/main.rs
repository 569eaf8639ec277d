//! What a user sees, and what holds of every table.

#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "tests fail and skip aloud")]

mod causes;
mod cli;
mod color;
mod completions;
mod generated;
mod program;
mod properties;
mod schema;
mod servers;
mod table;
