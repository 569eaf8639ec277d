//! What FTP replies mean, why they come, who can fix it, and what to do.

pub mod cause;
mod code;
pub mod pattern;
pub mod remedy;
mod server;
pub mod table;

pub use code::{Class, Code, Group};
pub use server::Server;
