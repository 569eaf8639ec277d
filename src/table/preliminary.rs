//! `1yz`: started; another reply follows.

use super::{Entry, Status, check, code};
use crate::code::Class;
use crate::remedy::Party::Nobody;
use crate::remedy::{Retry, Source, admin, you};

const _: () = check(Class::Preliminary, ENTRIES);

pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        code: code(100),
        title: "Old number for a system status",
        meaning: "No current RFC defines this reply. RFC 354 and 542 used the number for a report \
                  of the system's status; RFC 959 has 211 for it. By its first digit another reply \
                  follows.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[211],
        sources: &[Source::Rfc(354, ""), Source::Rfc(542, "")],
    },
    Entry {
        code: code(110),
        title: "Restart marker reply",
        meaning: "The receiving side of a block or compressed mode transfer reports a point from \
                  which it can restart. The text is \"MARK ssss = rrrr\": the sender's marker and \
                  the receiver's own, as RFC 1123 corrects the format. Stream mode, the default, \
                  has no such markers.",
        senses: &[],
        status: Status::Standard,
        answers: &["APPE", "RETR", "STOR", "STOU"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[125, 150, 350, 554],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(1123, "4.1.3.4"),
            Source::Rfc(959, "3.5"),
        ],
    },
    Entry {
        code: code(111),
        title: "GridFTP restart marker: these ranges have arrived",
        meaning: "A GridFTP server (Globus) reports which byte ranges of an upload it has \
                  received. The text is \"Range Marker 0-1048576\", and the reply comes again and \
                  again during one transfer. A plain FTP client expects one such reply at most.",
        senses: &[],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[110, 112],
        sources: &[Source::Page(
            "Globus GridFTP server, globus_gridftp_server_control_events.c",
            "https://github.com/globus/globus-toolkit/blob/\
                 02059a4aa2924b4c1241adf67a1e522f37433c2b/gridftp/server-lib/src/\
                 globus_gridftp_server_control_events.c",
        )],
    },
    Entry {
        code: code(112),
        title: "GridFTP performance marker: progress of a transfer",
        meaning: "A GridFTP server (Globus) reports the progress of an upload: time, stripe, bytes \
                  so far. The reply has several lines from \"112-Perf Marker\" to \"112 End\" and \
                  comes again and again during one transfer. It is no error.",
        senses: &[],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[110, 111],
        sources: &[Source::Page(
            "Globus GridFTP server, globus_gridftp_server_control_events.c",
            "https://github.com/globus/globus-toolkit/blob/\
                 02059a4aa2924b4c1241adf67a1e522f37433c2b/gridftp/server-lib/src/\
                 globus_gridftp_server_control_events.c",
        )],
    },
    Entry {
        code: code(119),
        title: "Old mail reply: terminal not available",
        meaning: "No current RFC defines this reply. RFC 765 used it when FTP still carried mail: \
                  the user's terminal was not available and the mailbox was tried instead.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[],
        sources: &[Source::Rfc(765, "")],
    },
    Entry {
        code: code(120),
        title: "Service ready in nnn minutes",
        meaning: "The server is up but not ready yet, and names the minutes to wait. It comes \
                  right after connecting, or in answer to REIN; a 220 follows on the same \
                  connection when the server is ready.",
        senses: &[
            "A text about a full queue, as some Huawei routers send it, means that all places are \
             taken: connect again later.",
        ],
        status: Status::Standard,
        answers: &["REIN"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[you(
            "Wait for the 220 on this connection, or disconnect and connect again after that \
                time",
        )],
        see_also: &[220, 421],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(959, "5.4"),
            Source::Page(
                "Nmap, nmap-service-probes",
                "https://github.com/nmap/nmap/blob/master/nmap-service-probes",
            ),
        ],
    },
    Entry {
        code: code(125),
        title: "Data connection already open; transfer starting",
        meaning: "The data connection is there already and the transfer begins. It is the same \
                  good news as 150; IIS and z/OS often send 125 where other servers send 150. A \
                  second reply must follow: 226 or 250 when done, 4yz or 5yz when it failed.",
        senses: &[
            "In answer to STOU the text names the file that the server chose: \"FILE: name\".",
        ],
        status: Status::Standard,
        answers: &["APPE", "LIST", "NLST", "RETR", "STOR", "STOU"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[you(
            "Wait for the second reply; if none comes, the data connection is stuck: try \
                passive mode, or another network",
        )],
        see_also: &[150, 226, 250, 425, 426],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(959, "5.4"),
            Source::Rfc(1123, "4.1.2.9"),
        ],
    },
    Entry {
        code: code(150),
        title: "File status okay; about to open data connection",
        meaning: "The server accepts the transfer and opens the data connection. This is not the \
                  end: 226 or 250 follows when the transfer is done, 4yz or 5yz when it failed. \
                  Where nothing follows, the data connection is usually blocked by a firewall or a \
                  wrong address.",
        senses: &[
            "In answer to STOU the text names the file that the server chose: \"FILE: name\".",
        ],
        status: Status::Standard,
        answers: &["APPE", "LIST", "MLSD", "NLST", "RETR", "STOR", "STOU"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[
            you("Nothing follows: switch to passive mode. FileZilla: Site Manager > Transfer \
                Settings > Passive; lftp: set ftp:passive-mode on; curl: leave out -P"),
            you("Nothing follows although the mode is passive: compare the address in the 227 \
                before it with the server's own"),
            admin("Open the passive port range in the firewall and forward it through NAT"),
        ],
        see_also: &[125, 226, 227, 229, 250, 425, 426],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(959, "5.4"),
            Source::Rfc(3659, "7.2"),
            Source::Rfc(1123, "4.1.2.9"),
        ],
    },
    Entry {
        code: code(151),
        title: "Old reply: directory listing, or mail forwarded",
        meaning: "No current RFC defines this reply. RFC 354 and 542 used it for a directory \
                  listing, RFC 765 for mail to a user elsewhere. Today a listing starts with 125 \
                  or 150.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[125, 150],
        sources: &[Source::Rfc(354, ""), Source::Rfc(542, ""), Source::Rfc(765, "")],
    },
    Entry {
        code: code(152),
        title: "Old mail reply: user unknown, operator forwards",
        meaning: "No current RFC defines this reply. RFC 765 used it when FTP still carried mail: \
                  the user was unknown and the operator would forward the message.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[],
        sources: &[Source::Rfc(765, "")],
    },
];
