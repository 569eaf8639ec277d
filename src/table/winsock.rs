//! Windows socket errors: what Winsock reports to FTP clients and servers on Windows.

use super::SocketError;
use crate::remedy::Party::{Network, ServerAdmin};
use crate::remedy::{Retry, you};

pub(super) static ERRORS: &[SocketError] = &[SocketError {
    number: 10054,
    name: "WSAECONNRESET",
    posix: "ECONNRESET",
    title: "Connection reset by the other side",
    meaning: "The connection was open and the other end, or something in between, cut it.",
    windows: "An existing connection was forcibly closed by the remote host.",
    retry: Retry::Now,
    fix_by: &[Network, ServerAdmin],
    causes: &["too-many-connections"],
    steps: &[you("Connect again")],
    see_also: &[10053, 426],
}];
