//! Reaching the server: names, ports, bans, limits, idle control connections.

use super::{Cause, Sign};
use crate::remedy::Party::{ServerAdmin, You};
use crate::remedy::{Retry, Source, admin, admin_of, you};
use crate::server::Server;

pub(super) static CAUSES: &[Cause] = &[Cause {
    id: "too-many-connections",
    title: "Too many connections at once",
    why: "The server limits how many connections one address, one user or all users together \
              may have, and the limit is reached. Often the client's own parallel transfers, or \
              sessions that it never closed, fill it.",
    check: "Close every FTP client, wait a few minutes, connect once",
    fix_by: &[You, ServerAdmin],
    retry: Retry::Later,
    steps: &[
        you("Close other FTP sessions and lower the number of parallel transfers: FileZilla \
                 Edit > Settings > Transfers; lftp: set net:connection-limit 1; rclone: --transfers 1 --checkers 1"),
        you("Wait some minutes: dead sessions keep their place until the server's idle time-out"),
        admin_of(Server::Vsftpd, "Raise max_per_ip or max_clients in vsftpd.conf"),
        admin("Raise the limit per address or per user, or end idle sessions sooner"),
    ],
    signs: &[
        Sign::proves(&["too many connections (#) from this ip"]).codes(&[421]).bare(),
        Sign::suggests(&["maximum number of * already connected"]).codes(&[421, 530]),
    ],
    sources: &[Source::Page(
        "vsftpd.conf(5)",
        "https://security.appspot.com/vsftpd/vsftpd_conf.html",
    )],
}];
