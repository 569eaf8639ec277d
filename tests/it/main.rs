//! What a user sees, and what holds of every table.

mod causes;
mod cli;
mod color;
mod faults;
mod log_lines;
mod pictures;
mod program;
mod properties;
mod readme;
mod schema;
mod secrets;
mod servers;
mod table;
