//! What FTP replies mean, why they come, who can fix it, and what to do.

pub mod cause;
mod code;
pub mod diagnose;
pub mod explanation;
pub mod finding;
pub mod log;
pub mod pattern;
pub mod payload;
pub mod query;
pub mod remedy;
pub mod safe;
pub mod secret;
mod server;
pub mod table;
pub mod tally;

pub use code::{Class, Code, Group};
pub use explanation::Explanation;
pub use server::Server;
