//! `4yz`: failed for now; the same command may work later.

use super::{Entry, H2, Status, check, code};
use crate::code::Class;
use crate::remedy::Party::{Network, ServerAdmin, You};
use crate::remedy::{Retry, Source, Step, admin, admin_on, network, you};
use crate::server::System;

const _: () = check(Class::TransientFailure, ENTRIES);

/// Where the number says little: the step that holds for any server.
const READ: Step = you(
    "Go by the text after the code, and by its first digit, 4: not done for now; curl -v and lftp \
     -d show the whole reply and the command above it",
);

pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        code: code(400),
        title: "This service not implemented",
        meaning: "RFC 354 to 542 (1972 and 1973) used this code for a service that the server \
                  does not offer; RFC 959 dropped it. A 400 of today comes from a product with \
                  its own meaning: its text decides.",
        senses: &[
            "Pure-FTPd sends \"400 Sorry, cleartext sessions and weak ciphers are not accepted\" \
             when the TLS handshake on the control connection fails, so a client that did ask for \
             TLS can get it too.",
            "Pure-FTPd also sends \"400 SSL error\", \"Missing certificate\", \"Invalid \
             certificate\" or \"Cert handler not ready\" when its certificate handler fails; that \
             is the server's fault.",
            "DrFTPD sends \"400 SSL not configured\", which says that the server has no TLS, and \
             \"400 DUPE:\" for its own upload rules.",
        ],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &[
            "tls-version-or-cipher-mismatch",
            "tls-required",
            "server-misconfigured-or-broken",
            "tls-not-supported",
        ],
        steps: &[
            READ,
            you("Connect with explicit TLS and a current client: curl -v --ssl-reqd ftp://HOST/; \
                 FileZilla: Site Manager > Encryption > Require explicit FTP over TLS"),
            admin(
                "Look in the server's log for the TLS error of the same second: it names the \
                 version, cipher or certificate that failed",
            ),
        ],
        see_also: &[421, 431, 534],
        sources: &[
            Source::Rfc(354, ""),
            Source::Rfc(542, ""),
            Source::Page(
                "Pure-FTPd, src/tls.c",
                "https://github.com/jedisct1/pure-ftpd/blob/master/src/tls.c",
            ),
            Source::Page("DrFTPD, source repository", "https://github.com/drftpd-ng/drftpd"),
        ],
    },
    Entry {
        code: code(401),
        title: "Service not accepting users now, goodbye",
        meaning: "RFC 354 to 542 (1972 and 1973) used this code for a server that takes no users \
                  for now and hangs up. RFC 959 says 421 instead. No server examined sends it.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::Later,
        fix_by: &[ServerAdmin],
        causes: &["server-shutting-down", "too-many-connections"],
        steps: &[READ],
        see_also: &[120, 421],
        sources: &[Source::Rfc(354, ""), Source::Rfc(542, "")],
    },
    Entry {
        code: code(402),
        title: "Command not implemented for requested value or action",
        meaning: "RFC 542 (1973) used this code for a command that the server has, but not for \
                  this value. RFC 959 says 504 instead.",
        senses: &[
            "ftp-srv (Node.js) sends \"402 Not supported by file system\" when the program that \
             embeds it offers no such file operation; the path and the rights are not at fault.",
        ],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[ServerAdmin, You],
        causes: &["command-unsupported", "parameter-unsupported"],
        steps: &[
            READ,
            you("Do without the refused command, or use another way to the same end: lftp: set \
                 ftp:use-mlsd no, set ftp:use-site-chmod no"),
            admin(
                "Give the server's file-system class the missing method (ftp-srv: chdir, mkdir, \
                 rename, chmod and so on)",
            ),
        ],
        see_also: &[502, 504],
        sources: &[
            Source::Rfc(542, ""),
            Source::Page(
                "ftp-srv, src/commands/registration/cwd.js",
                "https://github.com/QuorumDMS/ftp-srv/blob/\
                 4801ecc0cc1f2b6a087cbd8dc6b8bee21aefe6ae/src/commands/registration/cwd.js",
            ),
        ],
    },
    Entry {
        code: code(421),
        title: "Service not available, closing control connection",
        meaning: "The server ends the whole session, for now. It can answer any command, or even \
                  greet you with it; the text after the code says why: a limit, a time-out, a \
                  ban, TLS or a shutdown. By itself it says nothing about the password.",
        senses: &[
            "\"421 Service not available, remote server has closed connection\" is printed by the \
             ftp program of BSD and GNU itself when the control connection drops; the server \
             never said it.",
            "A 421 with \"Timeout\" or \"Idle timeout\" only ends a quiet session: a new login \
             works at once.",
            "After a few wrong passwords, 421 is the way RFC 2577 tells servers to hang up; some \
             also ban the address for a while.",
            "Pure-FTPd and SFTPGo send 421 with \"cleartext sessions\" or \"TLS is required\" to \
             clients that log in without TLS.",
            "pyftpdlib sends \"421 Passive data channel timed out.\" where the client never \
             opened the data connection; that is a firewall or address problem, not a limit.",
        ],
        status: Status::Standard,
        answers: &[
            "ABOR", "ACCT", "ADAT", "ALLO", "APPE", "AUTH", "CCC", "CDUP", "CONF", "CWD", "DELE",
            "ENC", "HELP", "HOST", "LIST", "MIC", "MKD", "MODE", "NLST", "NOOP", "PASS", "PASV",
            "PBSZ", "PORT", "PROT", "PWD", "REIN", "REST", "RETR", "RMD", "RNFR", "RNTO", "SMNT",
            "STAT", "STOR", "STOU", "STRU", "SYST", "TYPE", "USER",
        ],
        retry: Retry::Later,
        fix_by: &[You, ServerAdmin],
        causes: &[
            "too-many-connections",
            "idle-timeout",
            "tls-required",
            "server-shutting-down",
            "banned-after-failures",
            "login-home-dir-unavailable",
        ],
        steps: &[
            you("Read the text after 421, it names the reason; curl -v ftp://HOST/ and lftp -d \
                 show it in full"),
            you("Close every other FTP program and tab, wait five minutes, then connect once: \
                 lftp -e 'set net:connection-limit 1' HOST"),
            you("Let the client connect again by itself after idle time: lftp: set \
                 net:max-retries 3; FileZilla: Edit > Settings > Connection"),
            admin(
                "Look in the server's log at the second of the 421: it names the limit, the \
                 time-out or the ban, and the address",
            ),
        ],
        see_also: &[120, 221, 425, 426, 530],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(1123, "4.1.2.11"),
            Source::Rfc(2577, "5"),
            Source::Rfc(4217, "10.1"),
            Source::Rfc(7151, "3.2"),
            Source::Page(
                "GNU inetutils, ftp/ftp.c",
                "https://github.com/guillemj/inetutils/blob/\
                 91ad03852a1cbc9b6f5877d84c35b6065ac25132/ftp/ftp.c",
            ),
        ],
    },
    Entry {
        code: code(422),
        title: "Service temporarily offline",
        meaning: "No RFC defines this code. The servers that were seen to send it mean what 421 \
                  says: the service is busy or offline for now, and the session ends.",
        senses: &[
            "The GridFTP server sends \"422 Service temporarily offline. Closing control \
             connection.\" while its operator has taken it offline.",
            "Stupid-FTPd sends \"422 Too busy to play with you.\" as its greeting and serves \
             nobody.",
        ],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::Later,
        fix_by: &[ServerAdmin, You],
        causes: &["server-shutting-down", "too-many-connections"],
        steps: &[
            you("Wait some minutes and connect again: lftp: set net:reconnect-interval-base 60; \
                 curl --retry 5 --retry-delay 60 ftp://HOST/"),
            you(
                "Use fewer connections at once: lftp: set net:connection-limit 1; FileZilla: Edit \
                 > Settings > Transfers",
            ),
        ],
        see_also: &[120, 421],
        sources: &[
            Source::Page(
                "Nmap service probes, observed FTP greetings and replies",
                "https://github.com/nmap/nmap/blob/master/nmap-service-probes",
            ),
            Source::Page("Grid Community Toolkit, GridFTP server", "https://github.com/gridcf/gct"),
        ],
    },
    Entry {
        code: code(423),
        title: "Insufficient storage (proposed in 1975, never adopted)",
        meaning: "RFC 686 and RFC 691 (1975) proposed this code for a lack of storage. It never \
                  became a standard, and no server examined sends it; RFC 959 says 452 or 552.",
        senses: &[],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::Later,
        fix_by: &[ServerAdmin, You],
        causes: &["quota-or-disk-full"],
        steps: &[READ],
        see_also: &[452, 552],
        sources: &[Source::Rfc(691, "")],
    },
    Entry {
        code: code(425),
        title: "Can't open data connection",
        meaning: "Login works, but the second connection, which carries files and listings, was \
                  not made: who had to connect could not reach the other side. In passive mode \
                  you connect to the server, in active mode (PORT) the server connects to you. \
                  The file and the password are not at fault.",
        senses: &[
            "ProFTPD \"425 Unable to build data connection: Operation not permitted\" and \
             FileZilla Server 1.x \"TLS session of data connection not resumed\" are about TLS \
             session reuse, not about a firewall.",
            "vsftpd \"425 Use PORT or PASV first.\" means that nothing prepared a data \
             connection: PASV, EPSV, PORT or EPRT is missing or failed before it.",
            "\"425 Security: Bad IP connecting.\" (vsftpd) or \"foreign address\" (pyftpdlib) \
             says that the data connection came from another address than the control connection.",
            "FileZilla Server 1.x also sends 425 when a transfer breaks in the middle (\"Error \
             while transfering data\"), where others send 426.",
        ],
        status: Status::Standard,
        answers: &["APPE", "LIST", "NLST", "RETR", "STOR", "STOU"],
        retry: Retry::Later,
        fix_by: &[You, Network, ServerAdmin],
        causes: &[
            "passive-ports-blocked",
            "active-mode-blocked-at-client",
            "passive-wrong-ip-advertised",
            "tls-session-reuse-required",
            "no-data-connection-prepared",
            "data-peer-ip-mismatch",
        ],
        steps: &[
            you("Use passive mode: curl --ftp-pasv URL; lftp: set ftp:passive-mode true; \
                 FileZilla: Site Manager > Transfer Settings > Passive"),
            you("Run curl -v --disable-epsv ftp://HOST/ and compare the address in the 227 reply \
                 with the one that curl connected to first"),
            you("Try once from another network, such as a phone's hotspot, without VPN: if it \
                 works there, your own firewall or router is in the way"),
            admin(
                "Set a passive port range, open exactly it in every firewall, and announce the \
                 public address (vsftpd: pasv_min_port, pasv_max_port, pasv_address)",
            ),
        ],
        see_also: &[150, 200, 227, 229, 426, 520, 522],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "3.2"),
            Source::Rfc(1579, ""),
            Source::Page(
                "ProFTPD howto, TLS",
                "https://raw.githubusercontent.com/proftpd/proftpd/master/doc/howto/TLS.html",
            ),
        ],
    },
    Entry {
        code: code(426),
        title: "Connection closed; transfer aborted",
        meaning: "The data connection was open, then broke before the transfer was complete. It \
                  is not a failed connection to the server: the control connection is usually \
                  still up. Part of the file may already be there.",
        senses: &[
            "After your own ABOR, or a cancel in the client, 426 is expected and a 226 follows: \
             the cancel worked.",
            "pyftpdlib sends 426 for errors of the server's disk too: \"426 No space left on \
             device; transfer aborted.\" means that the disk is full.",
            "A 426 or 450 at the very end of larger TLS 1.3 uploads, while downloads work, often \
             comes from a client that closes too early.",
        ],
        status: Status::Standard,
        answers: &["APPE", "LIST", "NLST", "RETR", "STOR", "STOU"],
        retry: Retry::Now,
        fix_by: &[Network, You, ServerAdmin],
        causes: &[
            "data-connection-dropped",
            "transfer-aborted-by-client",
            "data-timeout",
            "tls13-upload-reset",
            "tls-close-notify-missing",
            "quota-or-disk-full",
        ],
        steps: &[
            you("Compare the sizes on both sides first: curl -I ftp://HOST/FILE or, in lftp, cls \
                 -l FILE"),
            you("Resume: curl -C - -O URL or curl -C - -T FILE URL; lftp: get -c FILE or put -c \
                 FILE; FileZilla: choose Resume when it asks"),
            you("Repeat it over another network, without VPN, one transfer at a time; with TLS \
                 also once with curl --tls-max 1.2"),
            admin(
                "Find the same transfer in the server's log: it tells whether the client, a \
                 time-out or the disk ended it",
            ),
        ],
        see_also: &[225, 226, 425, 450, 451],
        sources: &[Source::Rfc(959, "4.2.1"), Source::Rfc(959, "4.1.3")],
    },
    Entry {
        code: code(430),
        title: "Invalid user name or password",
        meaning: "No RFC in force defines this code. Small servers send it where the standard \
                  says 530: the login was refused.",
        senses: &[
            "RFC 354 to 542 (1972 and 1973) used 430 for \"Log-on time or tries exceeded, \
             goodbye\", a login that took too long or too many tries.",
            "The ftpd for Nintendo consoles (mtheall/ftpd) sends \"430 Invalid user\" when user and \
             password differ from its own settings, anonymous included.",
        ],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &["bad-credentials", "anonymous-disabled", "banned-after-failures"],
        steps: &[
            you("Type user and password by hand, once, in upper and lower case as given: curl -v \
                 -u USER ftp://HOST/ asks for the password"),
            you("Stop automatic retries before the server bans your address: lftp: set \
                 net:max-retries 1"),
            admin(
                "Check the user name and password in the server's own settings, and whether \
                 anonymous login is meant to work",
            ),
        ],
        see_also: &[331, 530],
        sources: &[
            Source::Rfc(542, ""),
            Source::Rfc(354, ""),
            Source::Page(
                "mtheall/ftpd, pull request 118",
                "https://github.com/mtheall/ftpd/pull/118",
            ),
        ],
    },
    Entry {
        code: code(431),
        title: "Need some unavailable resource to process security",
        meaning: "The server knows TLS (or another security mechanism) but cannot start it now. \
                  In practice its certificate, key or TLS module is missing or broken, and a \
                  retry helps only after that is fixed. To AUTH it says nothing about the \
                  password.",
        senses: &[
            "FileZilla Server 0.9 \"431 Could not initialize TLS connection\" and Serv-U \"431 \
             Unable to negotiate secure command connection.\" mean the same as the standard.",
            "Apache FtpServer sends \"431 Security is disabled.\" when it has no TLS \
             configuration for this port.",
            "An example in appendix II of RFC 959 answers CWD with \"431 No such directory\"; a \
             431 to CWD, MKD or RMD is that old sense.",
            "RFC 354 to 542 (1972 and 1973) used 431 for a wrong user name or password. The small \
             FTP server of H2 (Java) still does: \"431 Wrong user/password\".",
        ],
        status: Status::Extension,
        answers: &["AUTH", "PROT"],
        retry: Retry::AfterChange,
        fix_by: &[ServerAdmin, You],
        causes: &[
            "tls-not-supported",
            "server-misconfigured-or-broken",
            "tls-version-or-cipher-mismatch",
            "tls-cert-invalid",
            "wrong-path-or-chroot-root",
        ],
        steps: &[
            you("See whether TLS works at all: openssl s_client -starttls ftp -connect HOST:21 \
                 shows the certificate or the error"),
            you("Ask the administrator to check the FTP server's certificate and key, and give \
                 the time of the 431; sending the password without TLS is no fix"),
            admin(
                "Check that the certificate and key files exist, belong together and can be read \
                 by the server, then restart it and read its log",
            ),
        ],
        see_also: &[234, 421, 534],
        sources: &[Source::Rfc(2228, "5.1"), Source::Rfc(2228, "3"), H2],
    },
    Entry {
        code: code(432),
        title: "User not valid for this service",
        meaning: "RFC 354 to 542 (1972 and 1973) used this code for a user who may not use FTP. \
                  RFC 959 says 530 instead. No server examined sends it.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[ServerAdmin, You],
        causes: &["user-not-in-allow-list", "account-disabled"],
        steps: &[READ],
        see_also: &[530],
        sources: &[Source::Rfc(354, ""), Source::Rfc(542, "")],
    },
    Entry {
        code: code(433),
        title: "Cannot transfer files without valid account",
        meaning: "RFC 454 and 542 (1973) used this code to ask for an account (ACCT) before a \
                  transfer. RFC 959 says 332 or 532 instead. No server examined sends it.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &["account-needed"],
        steps: &[READ],
        see_also: &[332, 532],
        sources: &[Source::Rfc(542, "")],
    },
    Entry {
        code: code(434),
        title: "Log-out forced by operator action",
        meaning: "RFC 354 to 542 (1972 and 1973) used this code when an operator ended the \
                  session; RFC 959 says 421. Lists on the web call it \"Requested host \
                  unavailable\", but no RFC says so and no server examined sends it.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::Later,
        fix_by: &[ServerAdmin],
        causes: &["server-shutting-down", "banned-after-failures"],
        steps: &[READ],
        see_also: &[421],
        sources: &[Source::Rfc(354, ""), Source::Rfc(542, "")],
    },
    Entry {
        code: code(435),
        title: "Log-out forced by system problem",
        meaning: "RFC 354 to 542 (1972 and 1973) used this code when the server's system ended \
                  the session; RFC 959 says 421 or 451. A 435 of today is about the data \
                  connection: see the other senses.",
        senses: &[
            "The linux-ftpd (netkit) sends \"435 Can't build data connection\" when the passive data \
             connection comes from another address than the control connection.",
            "WU-FTPD sends \"435 Failed TLS negotiation on data channel, disconnected\" when TLS \
             on the data connection fails.",
        ],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[Network, You, ServerAdmin],
        causes: &[
            "data-peer-ip-mismatch",
            "tls-version-or-cipher-mismatch",
            "server-misconfigured-or-broken",
        ],
        steps: &[
            READ,
            you("Send both connections by one route: turn off split VPN, proxy and load sharing \
                 over two lines, then try again"),
            network(
                "Give both connections of one client the same source address: no load sharing per \
                 connection in front of the FTP server",
            ),
        ],
        see_also: &[421, 425, 522],
        sources: &[
            Source::Rfc(354, ""),
            Source::Rfc(542, ""),
            Source::Page(
                "linux-ftpd 0.17, ftpd/ftpd.c",
                "https://sources.debian.org/src/linux-ftpd/",
            ),
        ],
    },
    Entry {
        code: code(436),
        title: "Service shutting down, goodbye",
        meaning: "RFC 354 to 542 (1972 and 1973) used this code for a server that shuts down. RFC \
                  959 says 421 instead. No server examined sends it.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::Later,
        fix_by: &[ServerAdmin],
        causes: &["server-shutting-down"],
        steps: &[READ],
        see_also: &[421],
        sources: &[Source::Rfc(354, ""), Source::Rfc(542, "")],
    },
    Entry {
        code: code(440),
        title: "Recipient table full, this name not stored",
        meaning: "RFC 743 (1977) used this code when mail still travelled over FTP: too many \
                  recipients (XRCP). Mail has had its own protocol since SMTP; no FTP \
                  server examined sends it.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::Later,
        fix_by: &[ServerAdmin],
        causes: &["transfer-limit-reached"],
        steps: &[READ],
        see_also: &[450],
        sources: &[Source::Rfc(743, "")],
    },
    Entry {
        code: code(450),
        title: "Requested file action not taken; file unavailable",
        meaning: "The server did nothing with the file, for now: by the standard it is busy, such \
                  as locked by another program. Several servers also send 450 for a name that \
                  does not exist or a listing without a match. A 550 would say that waiting does \
                  not help.",
        senses: &[
            "\"450 No files found\" to LIST or NLST (ProFTPD, NetBSD ftpd) means an empty \
             directory or a pattern that matches nothing; it is not an error.",
            "FileZilla Server 0.9 sends \"450 TLS session of data connection has not resumed\" \
             when the client does not reuse the TLS session; the file is not at fault.",
            "ProFTPD \"450 Transfer aborted. Link to file server lost\" after an upload over TLS \
             1.3 is a broken data connection, not a busy file.",
            "Apache FtpServer answers DELE with 450 also where the permission to delete is \
             missing.",
        ],
        status: Status::Standard,
        answers: &["APPE", "DELE", "LIST", "NLST", "RETR", "RNFR", "STAT", "STOR", "STOU"],
        retry: Retry::Later,
        fix_by: &[You, ServerAdmin],
        causes: &[
            "wrong-path-or-chroot-root",
            "file-locked",
            "empty-listing-as-error",
            "tls-session-reuse-required",
            "permission-denied-fs",
            "tls13-upload-reset",
        ],
        steps: &[
            you("See whether the file is there at all: curl ftp://HOST/DIR/ or, in lftp, pwd and \
                 then cls -l DIR/"),
            you("Wait a minute and try the same again, by hand and once"),
            you("Upload to a new name, then rename: curl -T FILE ftp://HOST/FILE.new -Q '-RNFR \
                 FILE.new' -Q '-RNTO FILE'"),
            admin(
                "Find the program that holds the file: lsof FILE or fuser -v FILE; on Windows \
                 Resource Monitor > CPU > Associated Handles",
            ),
        ],
        see_also: &[426, 451, 550, 553],
        sources: &[Source::Rfc(959, "4.2.1")],
    },
    Entry {
        code: code(451),
        title: "Requested action aborted: local error in processing",
        meaning: "Something failed on the server while it worked on the command: reading, \
                  writing, a limit or a setting. Your command and its syntax are fine. The class \
                  says temporary, but a full disk or a switched-off function stays until somebody \
                  changes it.",
        senses: &[
            "vsftpd \"451 Failure writing to local file.\" usually means that the disk or quota \
             is full.",
            "ProFTPD \"451 ...: Append/Restart not permitted, try again\" never heals by trying \
             again: resuming is switched off, so delete the partial file and start from zero.",
            "ProFTPD \"Too many transfers\" or \"maximum number of data transfers\" is a limit on \
             transfers at once.",
            "Pure-FTPd \"451 Error during read from data connection\" is a broken data \
             connection, not a disk error.",
            "Answering OPTS, 451 says that the option cannot be set for now (RFC 2389).",
        ],
        status: Status::Standard,
        answers: &["APPE", "LIST", "NLST", "OPTS", "RETR", "STOR", "STOU"],
        retry: Retry::Later,
        fix_by: &[ServerAdmin, You],
        causes: &[
            "quota-or-disk-full",
            "server-file-io-error",
            "resume-not-permitted",
            "data-connection-dropped",
            "transfer-limit-reached",
            "tls13-upload-reset",
        ],
        steps: &[
            you("Try once without resume, one transfer at a time: curl -T FILE URL without -C; \
                 lftp: put FILE without -c; FileZilla: choose Overwrite"),
            you("Upload a file of one byte: if that works, think of space, quota or a size limit"),
            admin(
                "Read the server's log at that time, then check space and quota: df -h, df -i, \
                 quota -u USER",
            ),
            admin_on(System::Unix, "Look for disk errors: dmesg | tail or journalctl -k"),
        ],
        see_also: &[426, 450, 452, 551, 552],
        sources: &[Source::Rfc(959, "4.2.1"), Source::Rfc(2389, "4")],
    },
    Entry {
        code: code(452),
        title: "Requested action not taken; insufficient storage space",
        meaning: "The server has no room for the file: its disk is full, or nearly so for its \
                  rules. By its class the failure is temporary, unlike 552, but both end only \
                  when somebody frees space. Your rights are not at fault.",
        senses: &[
            "The BSD family sends \"452 Error writing file\" for any failed write and \"452 \
             Unique file name cannot be created.\" to STOU when its names run out; only the text \
             after it tells a full disk.",
            "DrFTPD uses 452 for its own user management; there it is not about space.",
        ],
        status: Status::Standard,
        answers: &["APPE", "STOR", "STOU"],
        retry: Retry::Later,
        fix_by: &[ServerAdmin, You],
        causes: &["quota-or-disk-full", "server-file-io-error"],
        steps: &[
            you("Delete what you no longer need on the server, also partial uploads: lftp: du -h \
                 and rm FILE"),
            you("Upload a small file: if that works, the big one does not fit"),
            admin_on(
                System::Unix,
                "Free space or grow the disk; look at blocks and inodes: df -h and df -i",
            ),
        ],
        see_also: &[451, 532, 552],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Page("DrFTPD, source repository", "https://github.com/drftpd-ng/drftpd"),
        ],
    },
    Entry {
        code: code(453),
        title: "File transfer incomplete, insufficient storage space",
        meaning: "RFC 354 to 542 (1972 and 1973) used this code for a transfer that ran out of \
                  storage. RFC 959 says 452 or 552. No server examined sends it.",
        senses: &[
            "RFC 737 (1977) used 453 for a message to a user who refuses it or is not logged in \
             (XSEN).",
        ],
        status: Status::Historic,
        answers: &[],
        retry: Retry::Later,
        fix_by: &[ServerAdmin, You],
        causes: &["quota-or-disk-full"],
        steps: &[READ],
        see_also: &[452, 552],
        sources: &[Source::Rfc(354, ""), Source::Rfc(542, ""), Source::Rfc(737, "")],
    },
    Entry {
        code: code(454),
        title: "Cannot connect to your data socket",
        meaning: "RFC 454 and 542 (1973) used this code when the server could not reach the \
                  client's data port. RFC 959 says 425 instead. No server examined sends it.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[You, Network],
        causes: &["active-mode-blocked-at-client"],
        steps: &[READ],
        see_also: &[425],
        sources: &[Source::Rfc(542, "")],
    },
    Entry {
        code: code(455),
        title: "File system error not covered by other reply codes",
        meaning: "RFC 454 and 542 (1973) used this code for any other error of the file system. \
                  RFC 959 says 451 or 550. No server examined sends it.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::Later,
        fix_by: &[ServerAdmin],
        causes: &["server-file-io-error"],
        steps: &[READ],
        see_also: &[451, 550],
        sources: &[Source::Rfc(542, "")],
    },
    Entry {
        code: code(456),
        title: "Name duplication; rename failed",
        meaning: "RFC 454 and 542 (1973) used this code when the new name was taken already. RFC \
                  959 says 553. No server examined sends it.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &["rename-refused"],
        steps: &[READ],
        see_also: &[553],
        sources: &[Source::Rfc(542, "")],
    },
    Entry {
        code: code(457),
        title: "Transfer parameters in error",
        meaning: "RFC 454 and 542 (1973) used this code for TYPE, MODE, STRU or BYTE settings \
                  that do not fit the transfer. RFC 959 says 504 or 551. No server examined sends \
                  it.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[You],
        causes: &["parameter-unsupported"],
        steps: &[READ],
        see_also: &[504, 551, 555],
        sources: &[Source::Rfc(542, "")],
    },
];
