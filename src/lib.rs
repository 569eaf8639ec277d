//! What FTP replies mean, why they come, who can fix it, and what to do.
//!
//! Two tables hold all that is known: [`table`] says what a reply code or an error of Windows's network
//! means, [`cause`] why it comes in practice. The library needs `std` only, does no input or
//! output of its own, and works offline.
//!
//! # Look a code up
//!
//! ```
//! use ftpcode::{Class, Code, table};
//!
//! let code = Code::new(426).unwrap();
//! assert_eq!(code.class(), Class::TransientFailure);
//! let entry = table::lookup(code).unwrap();
//! assert_eq!(entry.title, "Connection closed; transfer aborted");
//! assert_eq!(table::socket_error_named("ECONNRESET").unwrap().number, 10054);
//! ```
//!
//! # Explain a reply
//!
//! The text and the command that it answers tell more than the code alone: [`cause::Evidence`]
//! holds what is known, [`Explanation`] everything there is to say of it.
//!
//! ```
//! use ftpcode::cause::Evidence;
//! use ftpcode::remedy::Retry;
//! use ftpcode::{Explanation, Server};
//!
//! let explanation = Explanation::of(&Evidence {
//!     code: Some(522),
//!     text: "SSL connection failed; session reuse required: \
//!            see require_ssl_reuse option in vsftpd.conf man page",
//!     command: Some("STOR"),
//!     ..Evidence::default()
//! });
//! assert_eq!(explanation.server, Some(Server::Vsftpd));
//! assert_eq!(explanation.diagnosis.causes[0].id, "tls-session-reuse-required");
//! assert_eq!(explanation.retry, Retry::AfterChange);
//! for step in explanation.next_steps() {
//!     println!("{}", step.text);
//! }
//! ```
//!
//! # Read a log
//!
//! [`log::Reader`] finds replies and commands in the log of any client or server,
//! [`log::Sessions`] follows who said what to whom, [`tally::Tally`] adds up and names the one
//! thing that stopped the session.
//!
//! ```
//! use ftpcode::Explanation;
//! use ftpcode::finding::Memory;
//! use ftpcode::log::{Item, Reader, Sessions, What};
//! use ftpcode::tally::{Event, Tally};
//!
//! let mut memory = Memory::new();
//! let mut tally = Tally::new();
//! let mut sessions = Sessions::new();
//! let mut sink = |item: Item<'_>| {
//!     sessions.follow(&item, |evidence, session| {
//!         if let What::Command { .. } | What::Connect = item.what {
//!             return;
//!         }
//!         let event = Event { session, ..Event::of(memory.find(evidence), &item, evidence) };
//!         tally.add(&event, || Explanation::of(evidence), || item.raw.to_owned());
//!     });
//! };
//! let mut reader = Reader::new();
//! reader.push(b"---> USER anna\n<--- 331 Password required\n", &mut sink);
//! reader.push(b"---> PASS ****\n<--- 530 Login incorrect.\n", &mut sink);
//! reader.finish(&mut sink);
//!
//! assert_eq!(tally.replies(), 2);
//! let verdict = tally.verdict().unwrap();
//! assert_eq!(verdict.cause.unwrap().id, "bad-credentials");
//! assert_eq!(verdict.first.line, 4);
//! ```
//!
//! What a log holds is not trusted and often private: [`secret::redact`] hides passwords and
//! [`safe::text`] control characters; use both before anything of a log is shown.

mod bytes;
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
mod verb;

pub use code::{Class, Code, Group};
pub use explanation::Explanation;
pub use server::{Server, System};
