//! What a user sees, and what holds of every table.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a test says why it fails or is skipped"
)]

mod causes;
mod cli;
mod color;
mod completions;
mod faults;
mod generated;
mod laws;
mod log_lines;
mod pictures;
mod program;
mod properties;
mod readme;
mod schema;
mod secrets;
mod servers;
mod table;
