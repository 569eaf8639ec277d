//! `2yz`: done.

use super::{Entry, Status, check, code};
use crate::code::Class;
use crate::remedy::Party::Nobody;
use crate::remedy::{Retry, Source, admin_of, you};
use crate::server::Server;

const _: () = check(Class::Completion, ENTRIES);

pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        code: code(200),
        title: "Command okay",
        meaning: "The command worked. It is the plain success of commands that change a setting \
                  (TYPE, PORT, PBSZ, PROT, OPTS) or do nothing (NOOP).",
        senses: &[
            "In answer to PORT, EPRT or LPRT it means that the server noted the address, not that \
             it can reach it: that shows only in the transfer.",
            "In answer to CDUP it means the same as 250: RFC 959 gives both numbers, and servers \
             differ.",
            "As a greeting, instead of 220, it comes from some embedded servers.",
        ],
        status: Status::Standard,
        answers: &[
            "ALLO", "CCC", "CDUP", "EPRT", "LANG", "LPRT", "MODE", "NOOP", "OPTS", "PBSZ", "PORT",
            "PROT", "SITE", "STRU", "TYPE",
        ],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[202, 220, 250, 425],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(959, "5.4"),
            Source::Rfc(2228, "3"),
            Source::Rfc(2389, "4"),
            Source::Rfc(2428, "2"),
            Source::Rfc(2640, "4.2"),
            Source::Page(
                "Nmap, nmap-service-probes",
                "https://github.com/nmap/nmap/blob/master/nmap-service-probes",
            ),
        ],
    },
    Entry {
        code: code(201),
        title: "Not an RFC reply; bftpd: log transmission stopped",
        meaning: "No current RFC defines this reply; by its first digit it is a success. bftpd \
                  sends it in an administrative session when it stops sending its log.",
        senses: &["RFC 354 and 542 used it for a command that an abort had ended, as asked."],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[225, 226],
        sources: &[
            Source::Page("bftpd", "https://sourceforge.net/projects/bftpd/"),
            Source::Rfc(354, ""),
            Source::Rfc(542, ""),
        ],
    },
    Entry {
        code: code(202),
        title: "Command not implemented, superfluous at this site",
        meaning: "This is a success, though it sounds like an error. The server has nothing to do \
                  for this command, because it does not need it: ALLO where space need not be \
                  reserved, ACCT where there are no accounts. Go on with the next command.",
        senses: &[
            "In answer to OPTS UTF8 (FileZilla Server) it means that UTF-8 is always on.",
            "In answer to PASS it means that the login is complete already.",
        ],
        status: Status::Standard,
        answers: &["ACCT", "ALGS", "ALLO", "PASS", "SITE", "SMNT"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[200, 502],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(959, "5.4"),
            Source::Rfc(6384, "11"),
            Source::Page(
                "Apache FtpServer, FtpStatus.properties",
                "https://github.com/apache/mina-ftpserver/blob/\
                 60b93cc9aee0915cf0ea35c4c49e3e158b428382/core/src/main/resources/org/apache/\
                 ftpserver/message/FtpStatus.properties",
            ),
        ],
    },
    Entry {
        code: code(205),
        title: "Not an RFC reply; a success by its first digit",
        meaning: "No RFC defines this reply. IBM's z/OS FTP server lists the number among its \
                  replies; only the server's text tells more. By its first digit the command \
                  worked.",
        senses: &[],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[200],
        sources: &[Source::Page(
            "z/OS Communications Server, FTPD reply codes",
            "https://www.ibm.com/docs/SSLTBW_2.2.0/com.ibm.zos.v2r2.cs3cod0/toc.htm",
        )],
    },
    Entry {
        code: code(211),
        title: "System status, or system help reply",
        meaning: "The server answers a question about itself. The reply usually has several lines; \
                  the last one repeats 211 with a blank after it.",
        senses: &[
            "In answer to FEAT it lists the extensions that the server offers, one per line; a \
             single line means that it offers none.",
            "In answer to STAT it reports the session, or the progress of a running transfer.",
            "In answer to HELP it lists commands.",
        ],
        status: Status::Standard,
        answers: &["FEAT", "HELP", "STAT"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[212, 213, 214, 215],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(959, "5.4"),
            Source::Rfc(2389, "3.2"),
        ],
    },
    Entry {
        code: code(212),
        title: "Directory status",
        meaning: "The server answers STAT with a directory: it lists the directory over the \
                  control connection, without a data connection. ProFTPD answers so; others send \
                  211 or 213.",
        senses: &[],
        status: Status::Standard,
        answers: &["STAT"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[211, 213],
        sources: &[Source::Rfc(959, "4.2.1"), Source::Rfc(959, "4.2.2"), Source::Rfc(959, "5.4")],
    },
    Entry {
        code: code(213),
        title: "File status",
        meaning: "The server tells a fact about a file. Which fact depends on the command that it \
                  answers.",
        senses: &[
            "In answer to SIZE the text is the file's size in bytes, as a transfer with the \
             present TYPE would send it.",
            "In answer to MDTM the text is the time of the last change, YYYYMMDDHHMMSS in UTC.",
            "In answer to STAT it is a file's or a directory's status, often in several lines.",
        ],
        status: Status::Standard,
        answers: &["MDTM", "SIZE", "STAT"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[211, 212, 550],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(959, "5.4"),
            Source::Rfc(3659, "3.1"),
            Source::Rfc(3659, "4.1"),
        ],
    },
    Entry {
        code: code(214),
        title: "Help message",
        meaning: "The server explains its commands, in answer to HELP. The text is meant for \
                  people and usually has several lines.",
        senses: &[],
        status: Status::Standard,
        answers: &["HELP"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[211, 502],
        sources: &[Source::Rfc(959, "4.2.1"), Source::Rfc(959, "4.2.2"), Source::Rfc(959, "5.4")],
    },
    Entry {
        code: code(215),
        title: "NAME system type",
        meaning: "The server names its system, in answer to SYST. Clients guess the format of \
                  listings from it: \"UNIX Type: L8\" promises the form of ls -l, \"Windows_NT\" \
                  is IIS. The name often says what a server imitates, not what it runs on.",
        senses: &[],
        status: Status::Standard,
        answers: &["SYST"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[211, 220],
        sources: &[Source::Rfc(959, "4.2.1"), Source::Rfc(959, "4.2.2"), Source::Rfc(959, "5.4")],
    },
    Entry {
        code: code(216),
        title: "Status of an FTP translator between IPv6 and IPv4",
        meaning: "A translator (ALG) between an IPv6 client and an IPv4 server answers ALGS. NONE \
                  means that it translates nothing, EPSV that EPSV becomes PASV, EPSVEPRT that \
                  EPRT becomes PORT as well. A server itself answers 202 or \
                  50x.",
        senses: &[],
        status: Status::Extension,
        answers: &["ALGS"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[202, 227, 229],
        sources: &[Source::Rfc(6384, "11")],
    },
    Entry {
        code: code(220),
        title: "Service ready for new user",
        meaning: "The server greets you and waits for a login or for AUTH TLS. The greeting often \
                  has several lines and often names the product. It proves that host, port and \
                  firewall let the control connection through.",
        senses: &[
            "In answer to REIN it means that the session starts anew: log in again.",
            "In answer to HOST it means that the server knows this host name; the login is still \
             to come.",
            "In answer to EPSV ALL pyftpdlib sends it where other servers send 200.",
        ],
        status: Status::Standard,
        answers: &["HOST", "REIN"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[you("Go on: AUTH TLS first where the server offers or demands TLS, then USER")],
        see_also: &[120, 230, 234, 331, 421],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(959, "5.4"),
            Source::Rfc(7151, "3.1"),
            Source::Page(
                "pyftpdlib, handlers/ftp/control.py",
                "https://github.com/giampaolo/pyftpdlib/blob/master/pyftpdlib/handlers/ftp/\
                 control.py",
            ),
        ],
    },
    Entry {
        code: code(221),
        title: "Service closing control connection",
        meaning: "The server says goodbye and closes the control connection, usually because the \
                  client sent QUIT. By the standard a transfer that still runs is finished first. \
                  Without a QUIT before it, the server ended the session by itself: its text tells \
                  why.",
        senses: &[],
        status: Status::Standard,
        answers: &["QUIT"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[226, 421],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(959, "5.4"),
            Source::Rfc(959, "4.1.1"),
        ],
    },
    Entry {
        code: code(224),
        title: "Old number for a removed directory",
        meaning: "No current RFC defines this reply. RFC 775 offered the number to servers of the \
                  oldest protocol for XRMD, remove a directory; today RMD is answered with 250.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[250],
        sources: &[Source::Rfc(775, "")],
    },
    Entry {
        code: code(225),
        title: "Data connection open; no transfer in progress",
        meaning: "Nothing is being transferred. In answer to ABOR it means that there was nothing \
                  to abort, or that the abort is done.",
        senses: &[
            "From Pure-FTPd with an address in the text it is the answer to ESTA or ESTP: the data \
             connection is established.",
        ],
        status: Status::Standard,
        answers: &["ABOR"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[226, 426],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(959, "5.4"),
            Source::Rfc(959, "4.1.3"),
            Source::Page(
                "Pure-FTPd, src/ftpd.c",
                "https://github.com/jedisct1/pure-ftpd/blob/master/src/ftpd.c",
            ),
        ],
    },
    Entry {
        code: code(226),
        title: "Closing data connection; file action successful",
        meaning: "The transfer or the listing is complete, and the data connection closes. Read \
                  the text too: a few servers admit a failure in it.",
        senses: &[
            "With \"failed to open directory\" (vsftpd), \"unable to read\" (Pure-FTPd) or \"error \
             during globbing\" (ProFTPD, Pure-FTPd) the listing is empty or incomplete: the \
             directory is missing, or the server may not read it.",
            "After ABOR it means that the abort worked; the 426 before it belongs to the transfer \
             that was cut off.",
            "With \"bare linefeeds received in ASCII mode\" (BSD, GNU) the file is likely damaged: \
             repeat the transfer with TYPE I.",
        ],
        status: Status::Standard,
        answers: &["ABOR", "APPE", "LIST", "MLSD", "NLST", "RETR", "STOR", "STOU"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[you(
            "Compare sizes where it matters: the server reports only what it saw. SIZE after \
                TYPE I gives the bytes",
        )],
        see_also: &[125, 150, 225, 250, 426],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(959, "5.4"),
            Source::Rfc(959, "4.1.3"),
            Source::Rfc(3659, "7.2"),
            Source::Page("vsftpd", "https://security.appspot.com/vsftpd.html"),
            Source::Page(
                "Pure-FTPd, src/ls.c",
                "https://github.com/jedisct1/pure-ftpd/blob/master/src/ls.c",
            ),
            Source::Page(
                "ProFTPD, modules/mod_ls.c",
                "https://github.com/proftpd/proftpd/blob/master/modules/mod_ls.c",
            ),
        ],
    },
    Entry {
        code: code(227),
        title: "Entering Passive Mode (h1,h2,h3,h4,p1,p2)",
        meaning: "The server waits for your data connection. The first four numbers are its IPv4 \
                  address, the last two its port: p1 * 256 + p2. A private address from a server \
                  on the Internet, or 0,0,0,0, cannot be reached and usually shows as a timeout in \
                  the next transfer.",
        senses: &[],
        status: Status::Standard,
        answers: &["PASV"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[
            you("Where the next transfer times out, use the server's own address instead: curl \
                 does since 7.74.0 (before: --ftp-skip-pasv-ip); lftp: set \
                 ftp:ignore-pasv-address yes"),
            you("Try EPSV, whose reply has a port only: curl uses it first; lftp: set \
                ftp:prefer-epsv yes"),
            admin_of(
                Server::Vsftpd,
                "Set pasv_address to the public address, pasv_min_port \
                 and pasv_max_port to a range that the firewall lets in",
            ),
            admin_of(
                Server::ProFtpd,
                "Set MasqueradeAddress to the public address and \
                 PassivePorts to a range that the firewall lets in",
            ),
            admin_of(
                Server::PureFtpd,
                "Start with -P and the public address, -p and a port \
                 range that the firewall lets in",
            ),
        ],
        see_also: &[150, 228, 229, 425],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(959, "4.1.2"),
            Source::Rfc(1123, "4.1.2.6"),
            Source::Page("vsftpd.conf(5)", "https://security.appspot.com/vsftpd/vsftpd_conf.html"),
        ],
    },
    Entry {
        code: code(228),
        title: "Entering Long Passive Mode",
        meaning: "The server waits for your data connection, in answer to LPSV. The text holds \
                  address family, address and port as numbers. LPSV is an old experiment for other \
                  protocols than IPv4; today EPSV and 229 take its place.",
        senses: &[],
        status: Status::Extension,
        answers: &["LPSV"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[227, 229, 521],
        sources: &[Source::Rfc(1639, "3")],
    },
    Entry {
        code: code(229),
        title: "Entering Extended Passive Mode (|||port|)",
        meaning: "The server waits for your data connection on this port, in answer to EPSV. The \
                  reply names no address: the client connects to the address of the control \
                  connection. So it works over IPv6 too, and a wrong address behind NAT cannot \
                  occur.",
        senses: &[],
        status: Status::Extension,
        answers: &["EPSV"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[you(
            "The next transfer hangs: try PASV, which some firewalls understand better. curl: \
                --disable-epsv; lftp: set ftp:prefer-epsv no",
        )],
        see_also: &[150, 227, 228, 425, 522],
        sources: &[Source::Rfc(2428, "3")],
    },
    Entry {
        code: code(230),
        title: "User logged in, proceed",
        meaning: "You are logged in. It usually answers PASS; directly after USER it means that no \
                  password was needed, as with some anonymous servers, and after ACCT that the \
                  account was the last thing missing.",
        senses: &[
            "With \"No directory! Logging in with home=/\" (BSD, GNU) the login worked, but the \
             home directory is missing on the server.",
        ],
        status: Status::Standard,
        answers: &["ACCT", "PASS", "USER"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[202, 232, 331, 332, 530],
        sources: &[Source::Rfc(959, "4.2.1"), Source::Rfc(959, "4.2.2"), Source::Rfc(959, "5.4")],
    },
    Entry {
        code: code(231),
        title: "Old reply: user logged out",
        meaning: "No current RFC defines this reply. RFC 354 and 542 used it for a user who was \
                  logged out at the end of the service; today the answer to QUIT is 221.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[221],
        sources: &[Source::Rfc(354, ""), Source::Rfc(542, "")],
    },
    Entry {
        code: code(232),
        title: "User logged in, authorized by security data exchange",
        meaning: "You are logged in without a password: the server takes the identity that the \
                  security exchange proved, a client certificate or a Kerberos ticket. It answers \
                  USER, and PASS is not needed.",
        senses: &[
            "In RFC 354 and 542 the number meant that a logout was noted and would follow the \
             running transfer. Today, after USER, it means the login.",
        ],
        status: Status::Extension,
        answers: &["USER"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[230, 234, 235, 336],
        sources: &[
            Source::Rfc(2228, "5.1"),
            Source::Rfc(2228, "4"),
            Source::Rfc(354, ""),
            Source::Rfc(542, ""),
        ],
    },
    Entry {
        code: code(233),
        title: "Old reply: user logged out, parameters reset",
        meaning: "No current RFC defines this reply. RFC 542 used it for a user who was logged out \
                  while the connection stayed open, as REIN does; today the answer to REIN is \
                  220.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[220],
        sources: &[Source::Rfc(542, "")],
    },
    Entry {
        code: code(234),
        title: "Security data exchange complete",
        meaning: "The server accepts AUTH. After AUTH TLS the TLS handshake starts right after \
                  this line, so a failure now is about TLS: version, certificate, or something \
                  that intercepts it. Nobody is logged in yet.",
        senses: &[],
        status: Status::Extension,
        answers: &["AUTH"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[
            you("Go on: TLS handshake, PBSZ 0, PROT P, then USER and PASS"),
            you(
                "The connection breaks here: test with openssl s_client -connect HOST:21 -starttls \
                ftp",
            ),
        ],
        see_also: &[220, 334, 421, 431, 534],
        sources: &[Source::Rfc(2228, "5.1"), Source::Rfc(4217, "4.2"), Source::Rfc(4217, "12.1")],
    },
    Entry {
        code: code(235),
        title: "Security data exchange completed successfully",
        meaning: "The exchange of security data with ADAT is complete, and both sides share a \
                  secured session. It belongs to Kerberos and GSSAPI; TLS does not use ADAT. The \
                  login with USER is still to come.",
        senses: &[],
        status: Status::Extension,
        answers: &["ADAT"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[you("Go on with USER")],
        see_also: &[232, 234, 334, 335, 535],
        sources: &[Source::Rfc(2228, "5.1"), Source::Rfc(2228, "3")],
    },
    Entry {
        code: code(250),
        title: "Requested file action okay, completed",
        meaning: "The command on the server's files worked: directory changed, file deleted or \
                  renamed, directory removed. As the end of a transfer it means the same as 226.",
        senses: &[
            "In answer to CDUP servers send 250 or 200: RFC 959 gives both, and both mean success.",
            "In answer to MLST the facts about the file stand in the middle line of the reply.",
            "In answer to STOU some servers send it at the start, as RFC 959 says by mistake; RFC \
             1123 corrects it to 125 or 150.",
        ],
        status: Status::Standard,
        answers: &[
            "APPE", "CWD", "DELE", "LIST", "MLST", "NLST", "RETR", "RMD", "RNTO", "SMNT", "STOR",
            "STOU",
        ],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[200, 226, 257, 550],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(959, "5.4"),
            Source::Rfc(3659, "7.2"),
            Source::Rfc(1123, "4.1.2.9"),
        ],
    },
    Entry {
        code: code(251),
        title: "Not an RFC reply; Apache FtpServer: MD5 of a file",
        meaning: "No current RFC defines this reply; by its first digit it is a success. Apache \
                  FtpServer answers its MD5 command with it: the text holds the file and its \
                  checksum.",
        senses: &[
            "RFC 354 and 542 used it for a restart marker, today 110.",
            "RFC 775 offered it to some old servers instead of 257.",
            "IBM's z/OS FTP server lists the number with texts of its own.",
        ],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[110, 252, 257],
        sources: &[
            Source::Page(
                "Apache FtpServer, FtpStatus.properties",
                "https://github.com/apache/mina-ftpserver/blob/\
                 60b93cc9aee0915cf0ea35c4c49e3e158b428382/core/src/main/resources/org/apache/\
                 ftpserver/message/FtpStatus.properties",
            ),
            Source::Rfc(354, ""),
            Source::Rfc(542, ""),
            Source::Rfc(775, ""),
            Source::Page(
                "z/OS Communications Server, FTPD reply codes",
                "https://www.ibm.com/docs/SSLTBW_2.2.0/com.ibm.zos.v2r2.cs3cod0/toc.htm",
            ),
        ],
    },
    Entry {
        code: code(252),
        title: "Not an RFC reply; Apache FtpServer: MD5 of several files",
        meaning: "No current RFC defines this reply; by its first digit it is a success. Apache \
                  FtpServer answers its MMD5 command with it: the text holds files and their \
                  checksums.",
        senses: &[
            "RFC 354 and 542 used it for a completed transfer, today 226.",
            "IBM's z/OS FTP server lists the number with texts of its own.",
        ],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[226, 251],
        sources: &[
            Source::Page(
                "Apache FtpServer, FtpStatus.properties",
                "https://github.com/apache/mina-ftpserver/blob/\
                 60b93cc9aee0915cf0ea35c4c49e3e158b428382/core/src/main/resources/org/apache/\
                 ftpserver/message/FtpStatus.properties",
            ),
            Source::Rfc(354, ""),
            Source::Rfc(542, ""),
            Source::Page(
                "z/OS Communications Server, FTPD reply codes",
                "https://www.ibm.com/docs/SSLTBW_2.2.0/com.ibm.zos.v2r2.cs3cod0/toc.htm",
            ),
        ],
    },
    Entry {
        code: code(253),
        title: "Old number for a completed rename",
        meaning: "No current RFC defines this reply. RFC 354 and 542 used it for a completed \
                  rename; today RNTO is answered with 250.",
        senses: &[
            "IBM's z/OS FTP server lists the number with texts of its own; by its first digit it \
             is a success.",
        ],
        status: Status::Historic,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[250],
        sources: &[
            Source::Rfc(354, ""),
            Source::Rfc(542, ""),
            Source::Page(
                "z/OS Communications Server, FTPD reply codes",
                "https://www.ibm.com/docs/SSLTBW_2.2.0/com.ibm.zos.v2r2.cs3cod0/toc.htm",
            ),
        ],
    },
    Entry {
        code: code(254),
        title: "Old number for a completed delete",
        meaning: "No current RFC defines this reply. RFC 354 and 542 used it for a deleted file; \
                  today DELE is answered with 250.",
        senses: &[
            "IBM's z/OS FTP server lists the number with texts of its own; by its first digit it \
             is a success.",
        ],
        status: Status::Historic,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[250],
        sources: &[
            Source::Rfc(354, ""),
            Source::Rfc(542, ""),
            Source::Page(
                "z/OS Communications Server, FTPD reply codes",
                "https://www.ibm.com/docs/SSLTBW_2.2.0/com.ibm.zos.v2r2.cs3cod0/toc.htm",
            ),
        ],
    },
    Entry {
        code: code(255),
        title: "Not an RFC reply; z/VM: already in that directory",
        meaning: "No current RFC defines this reply; by its first digit it is a success. IBM's \
                  z/VM server describes it as: in target directory already.",
        senses: &[
            "RFC 354 used it to tell the number of the data socket, in the text \"SOCK nnnn\".",
        ],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[227, 250],
        sources: &[
            Source::Page(
                "z/VM TCP/IP User's Guide, FTP reply codes (a copy)",
                "https://blog.51cto.com/u_16070335/6251306",
            ),
            Source::Rfc(354, ""),
        ],
    },
    Entry {
        code: code(256),
        title: "Old mail reply: mail completed",
        meaning: "No current RFC defines this reply. RFC 454 used it when FTP still carried mail: \
                  the message was delivered.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[250],
        sources: &[Source::Rfc(454, ""), Source::Rfc(743, "")],
    },
    Entry {
        code: code(257),
        title: "\"PATHNAME\" is the current directory, or was created",
        meaning: "The quoted text is a directory's full path. A quote inside the path is doubled.",
        senses: &[
            "In answer to PWD it is the current directory: nothing was created.",
            "In answer to MKD it is the new directory.",
            "In RFC 542 the number meant the end of a transfer. Today that is 226.",
        ],
        status: Status::Standard,
        answers: &["MKD", "PWD"],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[226, 250, 550],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(959, "5.4"),
            Source::Rfc(775, ""),
            Source::Rfc(542, ""),
        ],
    },
];
