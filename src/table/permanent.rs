//! `5yz`: failed, and fails again until something changes.

use super::{Entry, H2, Status, check, code};
use crate::code::Class;
use crate::remedy::Party::{ServerAdmin, You};
use crate::remedy::{Retry, Source, Step, admin, admin_on, you};
use crate::server::System;

const _: () = check(Class::PermanentFailure, ENTRIES);

/// Where the number says little: the step that holds for any server.
const READ: Step = you(
    "Go by the text after the code, and by its first digit, 5: the same line fails again; curl -v \
     and lftp -d show the whole reply and the command above it",
);

pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        code: code(500),
        title: "Syntax error, command unrecognized",
        meaning: "The server does not know the command, or cannot read the line. Clients probe \
                  for optional commands, so a 500 to FEAT, OPTS, MLSD, EPSV or AUTH is often \
                  harmless: the client falls back. By the standard it says nothing about files or \
                  passwords.",
        senses: &[
            "\"500 OOPS:\" is a fatal error of vsftpd itself and usually the server's \
             fault, such as a writable chroot directory or a wrong option; your command is fine.",
            "\"500 Illegal PORT command.\" and \"500 I won't open a connection to\" usually answer \
             active mode from behind NAT: use passive mode.",
            "A 500 to AUTH means that this port has no TLS, or that the server does not know AUTH \
             at all.",
        ],
        status: Status::Standard,
        answers: &[
            "ABOR", "ACCT", "ADAT", "ALLO", "APPE", "AUTH", "CCC", "CDUP", "CONF", "CWD", "DELE",
            "ENC", "EPRT", "EPSV", "FEAT", "HELP", "HOST", "LANG", "LIST", "LPRT", "LPSV", "MDTM",
            "MIC", "MKD", "MLSD", "MLST", "MODE", "NLST", "NOOP", "OPTS", "PASS", "PASV", "PBSZ",
            "PORT", "PROT", "PWD", "QUIT", "REIN", "REST", "RETR", "RMD", "RNFR", "RNTO", "SITE",
            "SIZE", "SMNT", "STAT", "STOR", "STOU", "STRU", "SYST", "TYPE", "USER",
        ],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &[
            "command-unsupported",
            "active-mode-blocked-at-client",
            "tls-not-supported",
            "server-misconfigured-or-broken",
            "chroot-root-writable",
            "client-command-malformed",
        ],
        steps: &[
            you("Find the command that it answers, the line right above: curl -v marks what you \
                 send with >, lftp -d with --->"),
            you("Go on if the client did: a 500 to a probe needs no fix when the listing or \
                 transfer after it works"),
            you("Ask the server what it knows: curl -v -Q HELP ftp://HOST/ and, in lftp, quote \
                 FEAT"),
            admin(
                "Read the server's log: an unknown command is a matter of version or module, \
                 anything else of configuration",
            ),
        ],
        see_also: &[202, 501, 502, 504],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(2228, "3"),
            Source::Rfc(2389, "3.2"),
            Source::Page("vsftpd.conf(5)", "https://security.appspot.com/vsftpd/vsftpd_conf.html"),
        ],
    },
    Entry {
        code: code(501),
        title: "Syntax error in parameters or arguments",
        meaning: "The server knows the command but refuses its argument: missing, malformed, or a \
                  value that it does not accept. The same line fails again; another argument may \
                  work.",
        senses: &[
            "Answering PORT or EPRT, 501 often means that the address is not yours as the server \
             sees it (IIS \"Server cannot accept argument.\"); use passive mode.",
            "Answering MLSD, 501 says that the path is a file, not a directory (RFC 3659).",
            "Answering PASV on an IPv6 connection, 501 (ProFTPD \"PASV: Operation not \
             permitted\") means: use EPSV.",
            "pyftpdlib \"501 Can't decode command.\" means that the file name is not UTF-8.",
        ],
        status: Status::Standard,
        answers: &[
            "ABOR", "ACCT", "ADAT", "ALLO", "APPE", "AUTH", "CCC", "CDUP", "CONF", "CWD", "DELE",
            "ENC", "EPRT", "EPSV", "FEAT", "HELP", "HOST", "LANG", "LIST", "LPRT", "LPSV", "MDTM",
            "MIC", "MKD", "MLSD", "MLST", "MODE", "NLST", "OPTS", "PASS", "PASV", "PBSZ", "PORT",
            "PROT", "PWD", "REST", "RETR", "RMD", "RNFR", "RNTO", "SITE", "SIZE", "SMNT", "STAT",
            "STOR", "STOU", "STRU", "SYST", "TYPE", "USER",
        ],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &[
            "client-command-malformed",
            "active-mode-blocked-at-client",
            "parameter-unsupported",
            "not-a-plain-file",
            "pasv-over-ipv6",
            "filename-encoding",
        ],
        steps: &[
            you("Look at the exact line that was refused: curl -v marks it with >, lftp -d with \
                 --->; FileZilla prints it as Command"),
            you("Look for an empty argument, a double slash, a trailing blank or a backslash in \
                 the path"),
            you("Use passive mode after a refused PORT or EPRT: curl --ftp-pasv URL; lftp: set \
                 ftp:passive-mode true; FileZilla: Site Manager > Transfer Settings > Passive"),
            you("Send a plain ASCII name without blanks to test the name: curl -T FILE \
                 ftp://HOST/test.txt"),
        ],
        see_also: &[500, 504, 550, 553],
        sources: &[Source::Rfc(959, "4.2.1"), Source::Rfc(3659, "7.2.1")],
    },
    Entry {
        code: code(502),
        title: "Command not implemented",
        meaning: "The server does not carry out this command: it is not built in, switched off or, \
                  with some servers, not known. The path, the rights and the password are not at \
                  fault. Clients fall back from most optional commands by themselves.",
        senses: &[
            "FileZilla Server 0.9 \"502 Explicit TLS authentication not allowed\" answers AUTH: \
             TLS is off on this port.",
            "A server that quotes \"SSH-2.0-\" in its 502 was called by an SFTP client: the \
             protocol is wrong, not the command.",
            "pyftpdlib answers an unknown PROT or AUTH argument with 502.",
        ],
        status: Status::Standard,
        answers: &[
            "ABOR", "APPE", "AUTH", "CCC", "CDUP", "CONF", "CWD", "DELE", "ENC", "FEAT", "HELP",
            "HOST", "LANG", "LIST", "MIC", "MKD", "NLST", "OPTS", "PASV", "PWD", "REIN", "REST",
            "RMD", "RNFR", "RNTO", "SMNT", "STAT", "SYST",
        ],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &[
            "command-unsupported",
            "tls-not-supported",
            "wrong-protocol-ssh",
            "parameter-unsupported",
        ],
        steps: &[
            you(
                "See which command was refused: the line above, with curl -v or lftp -d; go on if \
                 the client found another way",
            ),
            you("Switch the extension off: lftp: set ftp:use-mlsd no, set ftp:use-feat no; curl \
                 --disable-epsv URL; curl --disable-eprt URL"),
            admin(
                "Allow or load the command: vsftpd cmds_allowed and cmds_denied; ProFTPD: \
                 LoadModule and <Limit>",
            ),
        ],
        see_also: &[202, 500, 504],
        sources: &[Source::Rfc(959, "4.2.1"), Source::Rfc(2228, "3")],
    },
    Entry {
        code: code(503),
        title: "Bad sequence of commands",
        meaning: "The command is valid but comes at the wrong moment: the step before it is \
                  missing or failed. The reason stands further up in the log, not in this line.",
        senses: &[
            "Answering PASS or another command, \"Login with USER first\" says that USER was not \
             accepted before it.",
            "Answering RNTO, it says that RNFR failed or was never sent: read the reply to RNFR.",
            "Answering AUTH, it says that TLS is on already; answering PROT or PBSZ, that AUTH \
             TLS or PBSZ 0 did not come before.",
            "Answering HOST, it says that the login is already done (RFC 7151).",
            "Pure-FTPd \"503 ASCII resume is unsafe\" means: resume in binary (TYPE I) or start \
             from zero.",
        ],
        status: Status::Standard,
        answers: &[
            "ACCT", "ADAT", "CONF", "ENC", "HOST", "MIC", "MLSD", "MLST", "PASS", "PBSZ", "PROT",
            "RNTO",
        ],
        retry: Retry::AfterChange,
        fix_by: &[You],
        causes: &[
            "bad-command-sequence",
            "tls-command-order",
            "client-reply-desync",
            "rename-refused",
            "command-before-login",
            "ascii-mode-corruption",
        ],
        steps: &[
            you("Find the first failed reply above the 503 and solve that one: curl -v \
                 ftp://HOST/ 2>&1 | grep '^< [45]'"),
            you("Send one command at a time and wait for its last reply; do not share one \
                 connection between threads"),
            you("Start a new session and repeat the order: AUTH TLS, USER, PASS, PBSZ 0, PROT P, \
                 then PASV and the transfer"),
        ],
        see_also: &[331, 350, 530],
        sources: &[Source::Rfc(959, "4.2.1"), Source::Rfc(2228, "3"), Source::Rfc(7151, "3.3")],
    },
    Entry {
        code: code(504),
        title: "Command not implemented for that parameter",
        meaning: "The server has the command but not for this value: a TYPE, MODE or STRU, a kind \
                  of AUTH, a PROT level, a language or a host name. Another value of the same \
                  command may work.",
        senses: &[
            "FileZilla Server 1.x sends \"504 TLS handshaking failed\" where the TLS handshake \
             itself failed, not the parameter.",
            "Answering AUTH, 504 says that this kind (SSL, GSSAPI) is unknown; AUTH TLS may still \
             work.",
            "Answering HOST, 504 says that no site of that name exists here (RFC 7151).",
            "Answering PORT, RFC 2577 suggests 504 for ports below 1024: servers refuse these on \
             purpose.",
        ],
        status: Status::Standard,
        answers: &[
            "ALLO", "AUTH", "HOST", "LANG", "MLSD", "MLST", "MODE", "PORT", "PROT", "STRU", "TYPE",
        ],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &[
            "parameter-unsupported",
            "tls-not-supported",
            "tls-version-or-cipher-mismatch",
            "host-name-needed",
        ],
        steps: &[
            you("See which value was refused: the line above the 504 in curl -v or lftp -d"),
            you("Use the values that RFC 1123 demands of every server: TYPE I, MODE S, STRU F; \
                 lftp: set ftp:use-mode-z no"),
            you("Ask for AUTH TLS instead of AUTH SSL: lftp: set ftp:ssl-auth TLS; curl tries \
                 both by itself"),
        ],
        see_also: &[500, 501, 502, 534, 536],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(2228, "3"),
            Source::Rfc(2577, "3"),
            Source::Rfc(2640, "4.2"),
            Source::Rfc(7151, "3.3"),
        ],
    },
    Entry {
        code: code(505),
        title: "Last command conflicts illegally with previous commands",
        meaning: "RFC 354 to 542 (1972 and 1973) used this code for commands that contradict each \
                  other. RFC 959 says 503 instead. No server examined sends it.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[You],
        causes: &["bad-command-sequence"],
        steps: &[READ],
        see_also: &[503],
        sources: &[Source::Rfc(354, ""), Source::Rfc(542, "")],
    },
    Entry {
        code: code(506),
        title: "Last command not implemented by the server",
        meaning: "RFC 354 to 542 and RFC 775 (1980) used this code for a command that the server \
                  does not have. RFC 959 says 502 instead.",
        senses: &["The small FTP server of H2 (Java) still sends \"506 Invalid command\" for a \
                   command that it does not know."],
        status: Status::Historic,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &["command-unsupported"],
        steps: &[READ],
        see_also: &[500, 502],
        sources: &[Source::Rfc(542, ""), Source::Rfc(775, ""), H2],
    },
    Entry {
        code: code(507),
        title: "Catchall error reply",
        meaning: "RFC 454 and 542 (1973) used this code for every error without a code of its \
                  own. RFC 959 dropped it, and no server examined sends it.",
        senses: &["RFC 775 (1980) used 507 to answer XCUP in the topmost directory, which has no \
             parent."],
        status: Status::Historic,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[ServerAdmin, You],
        causes: &["server-misconfigured-or-broken", "wrong-path-or-chroot-root"],
        steps: &[READ],
        see_also: &[500, 550],
        sources: &[Source::Rfc(542, ""), Source::Rfc(775, "")],
    },
    Entry {
        code: code(509),
        title: "Listed for z/OS FTP; no RFC defines it",
        meaning: "No RFC defines this code. IBM's list of z/OS FTP replies has it; by its digits \
                  it is a lasting failure about a command. The text after the code says what was \
                  refused.",
        senses: &[],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &["command-unsupported", "client-command-malformed"],
        steps: &[READ],
        see_also: &[500, 501, 502],
        sources: &[Source::Page(
            "z/OS IP and SNA Codes, list of FTPD reply codes",
            "https://www.ibm.com/docs/SSLTBW_2.2.0/com.ibm.zos.v2r2.cs3cod0/toc.htm",
        )],
    },
    Entry {
        code: code(510),
        title: "Command not supported",
        meaning: "No RFC defines this code. A Panasonic office printer sends it where the \
                  standard says 500 or 502: it does not have the command.",
        senses: &[],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[You],
        causes: &["command-unsupported"],
        steps: &[
            you("Print with few commands: curl --disable-epsv --disable-eprt -T FILE \
                 ftp://PRINTER/"),
            READ,
        ],
        see_also: &[500, 502],
        sources: &[Source::Page(
            "Nmap service probes, observed FTP greetings and replies",
            "https://github.com/nmap/nmap/blob/master/nmap-service-probes",
        )],
    },
    Entry {
        code: code(520),
        title: "No data connection of that kind is prepared",
        meaning: "No RFC for FTP defines this code. Pure-FTPd sends it to ESTA and ESTP, commands \
                  that ask for the address of the data connection, when none of the asked kind is \
                  prepared. Its transfers are not affected.",
        senses: &[
            "Pure-FTPd \"520 Active mode is disabled\" answers ESTA and says no more than that \
             PORT or EPRT did not come before; to a forbidden PORT it answers 501.",
            "Pure-FTPd \"520 Unable to open a passive connection\" answers ESTP when PASV or EPSV \
             did not come before.",
            "The Wii server ftpii sends \"520 Closing data connection, error occurred during transfer.\", \
             which others say with 426.",
            "RFC 743 (1977) used 520 for a rejected mail recipient, when mail travelled over FTP.",
        ],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &[
            "no-data-connection-prepared",
            "active-mode-disabled-on-server",
            "data-connection-dropped",
        ],
        steps: &[
            you("Ignore it after ESTA or ESTP when transfers work: the commands only inform"),
            you("Use passive mode where a transfer fails: curl --ftp-pasv URL; lftp: set \
                 ftp:passive-mode true; FileZilla: Site Manager > Transfer Settings > Passive"),
        ],
        see_also: &[225, 425, 426, 501],
        sources: &[
            Source::Rfc(743, ""),
            Source::Page(
                "Pure-FTPd, src/ftpd.c",
                "https://github.com/jedisct1/pure-ftpd/blob/master/src/ftpd.c",
            ),
        ],
    },
    Entry {
        code: code(521),
        title: "Data connection cannot be opened with this PROT setting",
        meaning: "The server refuses the transfer because the data connection is not protected as \
                  it demands: usually PROT C (clear) is set and PROT P (private, TLS) is wanted. \
                  No data moved. It is neither a firewall nor a permission.",
        senses: &[
            "Answering LPRT or LPSV, \"Supported address families are (...)\" (RFC 1639) lists \
             the network protocols that the server knows.",
            "Answering MKD or XMKD, \"directory already exists\" (RFC 775, examples in RFC 959, \
             WU-FTPD) says that the target is there already; it is usually harmless.",
            "FileZilla Server 0.9 \"521 This user is not allowed to connect from this IP\" is an \
             address rule of the account.",
            "Cerberus \"521 Not logged in - Secure authentication required\" means: switch TLS on \
             before you log in.",
            "pyftpdlib answers PROT S or PROT E with 521: only C and P exist there.",
        ],
        status: Status::Extension,
        answers: &["APPE", "LIST", "LPRT", "LPSV", "NLST", "RETR", "STOR", "STOU"],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &[
            "tls-data-protection-required",
            "tls-required",
            "mkdir-target-exists",
            "client-address-not-allowed",
            "address-family-mismatch",
        ],
        steps: &[
            you("Encrypt the data connection too: curl --ssl-reqd URL; lftp: set \
                 ftp:ssl-protect-data true and set ftp:ssl-protect-list true; Python: prot_p() \
                 after login"),
            you("Check in the log that PBSZ 0 and PROT P were sent and answered with 200 before \
                 the transfer: curl -v or lftp -d"),
            you("Choose explicit TLS in FileZilla: Site Manager > Encryption > Require explicit \
                 FTP over TLS"),
        ],
        see_also: &[200, 425, 522, 534, 536, 550],
        sources: &[
            Source::Rfc(4217, "10.2"),
            Source::Rfc(1639, "4"),
            Source::Rfc(775, ""),
            Source::Page(
                "Pure-FTPd, src/ftp_parser.c",
                "https://github.com/jedisct1/pure-ftpd/blob/master/src/ftp_parser.c",
            ),
        ],
    },
    Entry {
        code: code(522),
        title: "TLS of the data connection refused, or network protocol unknown",
        meaning: "Two standards share this number. Answering a transfer (RFC 4217), it says that \
                  TLS on the data connection failed or is not good enough; the login works, and \
                  no file right is involved. Answering EPRT or EPSV (RFC 2428), it says that the \
                  server does not use this kind of address.",
        senses: &[
            "\"session reuse required\" or \"not resumed\": the server wants the TLS session of \
             the control connection used again; vsftpd says it for every failed data TLS while \
             require_ssl_reuse is on.",
            "\"Data connections must be encrypted\" or \"required on the data channel\": send \
             PBSZ 0 and PROT P first; other servers say this with 521.",
            "\"Network protocol not supported, use (1)\" answers EPRT or EPSV: 1 is IPv4, 2 is \
             IPv6, and the list says what the server takes.",
            "\"SSL connection failed\" or \"SSL handshake failed\" alone: TLS versions, ciphers \
             or a firewall broke the handshake of the data connection.",
        ],
        status: Status::Extension,
        answers: &["APPE", "EPRT", "EPSV", "LIST", "NLST", "RETR", "STOR", "STOU"],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &[
            "tls-session-reuse-required",
            "tls-data-protection-required",
            "address-family-mismatch",
            "tls-version-or-cipher-mismatch",
        ],
        steps: &[
            you("See which command it answers: EPRT or EPSV means addresses, LIST, RETR or STOR \
                 means TLS; curl -v and lftp -d show it"),
            you("Use a client that sends PROT P and resumes the TLS session where a transfer was \
                 refused: FileZilla, lftp or curl --ssl-reqd URL"),
            you("Use IPv4 and the old commands after EPRT or EPSV: curl -4 --disable-epsv \
                 --disable-eprt URL; lftp: set ftp:prefer-epsv no"),
            admin(
                "Read the server's log: it tells a missing TLS session reuse from a failed \
                 handshake (vsftpd: debug_ssl=YES)",
            ),
        ],
        see_also: &[229, 425, 450, 521, 534],
        sources: &[
            Source::Rfc(2428, "2"),
            Source::Rfc(2428, "3"),
            Source::Rfc(4217, "10.2"),
            Source::Rfc(4217, "11.4"),
            Source::Page("vsftpd.conf(5)", "https://security.appspot.com/vsftpd/vsftpd_conf.html"),
        ],
    },
    Entry {
        code: code(525),
        title: "Listed for z/OS FTP; no RFC defines it",
        meaning: "No RFC defines this code. IBM's list of z/OS FTP replies has it; by its digits \
                  it is a lasting failure about a connection. The text after the code says what \
                  was refused.",
        senses: &[],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[ServerAdmin, You],
        causes: &["server-policy-denied"],
        steps: &[READ],
        see_also: &[425, 521, 522],
        sources: &[Source::Page(
            "z/OS IP and SNA Codes, list of FTPD reply codes",
            "https://www.ibm.com/docs/SSLTBW_2.2.0/com.ibm.zos.v2r2.cs3cod0/toc.htm",
        )],
    },
    Entry {
        code: code(530),
        title: "Not logged in",
        meaning: "The server refuses because nobody is logged in: the login failed, or the \
                  command came before it. After PASS it often means a wrong user or password, but \
                  also a barred account, missing TLS or a limit. To AUTH, FEAT or PASV it says \
                  nothing about the password.",
        senses: &[
            "A text with \"encryption\", \"TLS\", \"SSL\" or \"secure\" says that the server \
             wants TLS before the login; the password was not checked.",
            "Answering AUTH, 530 usually means that this port offers no TLS; vsftpd with \
             ssl_enable=NO does so.",
            "ProFTPD \"530 Sorry, the maximum number of clients\" is a limit on connections; \
             vsftpd, Pure-FTPd and pyftpdlib say that with 421.",
            "vsftpd \"530 Permission denied.\" right after USER comes from its user list, before \
             any password.",
            "IIS \"530 User cannot log in, home directory inaccessible.\" means that the password \
             was right; the home directory or its rights are not.",
        ],
        status: Status::Standard,
        answers: &[
            "ACCT", "ALLO", "APPE", "CDUP", "CWD", "DELE", "LIST", "MKD", "MLSD", "MLST", "MODE",
            "NLST", "PASS", "PASV", "PBSZ", "PORT", "PROT", "REST", "RETR", "RMD", "RNFR", "RNTO",
            "SITE", "SMNT", "STAT", "STOR", "STOU", "STRU", "TYPE", "USER",
        ],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &[
            "bad-credentials",
            "tls-required",
            "command-before-login",
            "password-encoding-or-quoting",
            "user-shell-not-allowed",
            "user-not-in-allow-list",
        ],
        steps: &[
            you(
                "Find the command that it answers: only a 530 to USER or PASS is about the login; \
                 curl -v and lftp -d show it",
            ),
            you("Type the password by hand, once: curl -v -u USER ftp://HOST/ asks for it, so no \
                 shell or URL rule changes it"),
            you(
                "Try with TLS: curl --ssl-reqd -u USER ftp://HOST/; lftp: set ftp:ssl-force true; \
                 FileZilla: Site Manager > Encryption > Require explicit FTP over TLS",
            ),
            admin(
                "Read the server's log and the system's (/var/log/auth.log, journalctl): they \
                 name the reason that 530 hides on purpose",
            ),
        ],
        see_also: &[230, 331, 332, 421, 430, 532, 534],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(2577, "7"),
            Source::Page(
                "The FTP status codes in IIS 7.0 and later versions",
                "https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/iis/\
                 ftp-service-svchost-inetinfo/ftp-status-codes-iis-7-and-later-versions",
            ),
        ],
    },
    Entry {
        code: code(531),
        title: "Listed for z/OS FTP; no RFC defines it",
        meaning: "No RFC in force defines this code. IBM's list of z/OS FTP replies has it; by \
                  its digits it is a lasting failure about the login. The text after the code \
                  says what was refused.",
        senses: &[
            "RFC 686 and RFC 691 (1975) proposed 531 for a wrong user or password; it never \
             became a standard.",
        ],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &["bad-credentials"],
        steps: &[
            READ,
            you("Type user and password by hand, once: curl -v -u USER ftp://HOST/ asks for the \
                 password"),
        ],
        see_also: &[430, 530],
        sources: &[
            Source::Page(
                "z/OS IP and SNA Codes, list of FTPD reply codes",
                "https://www.ibm.com/docs/SSLTBW_2.2.0/com.ibm.zos.v2r2.cs3cod0/toc.htm",
            ),
            Source::Rfc(691, ""),
        ],
    },
    Entry {
        code: code(532),
        title: "Need account for storing files",
        meaning: "You are logged in, but the server wants an account (ACCT) as well before it \
                  stores or renames files. This is not the login name: ACCT is a third piece of \
                  information.",
        senses: &[],
        status: Status::Standard,
        answers: &["APPE", "RNTO", "STOR", "STOU"],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &["account-needed"],
        steps: &[
            you("Send the account after the login: lftp: set ftp:acct DATA; curl -Q 'ACCT DATA' \
                 -T FILE URL"),
            you("Ask the administrator which account string (ACCT) belongs to your user; it is \
                 not the password"),
            admin(
                "Tell users the account string, or remove the rule that asks for ACCT before STOR",
            ),
        ],
        see_also: &[202, 230, 332, 452, 530],
        sources: &[Source::Rfc(959, "4.2.1"), Source::Rfc(959, "4.1.1")],
    },
    Entry {
        code: code(533),
        title: "Command protection level denied for policy reasons",
        meaning: "The command came with less protection than the server allows, or CCC came where \
                  nothing is protected. It is about TLS or another security layer on the control \
                  connection, not about the file.",
        senses: &[
            "Answering CCC, it says that the control connection is not under TLS, so there is \
             nothing to clear (ProFTPD \"CCC not allowed on insecure control connection\").",
            "DrFTPD sends 533 for its upload rules, such as \"sfv first\" or \"Multiple SFV files \
             not allowed\"; no security is involved.",
        ],
        status: Status::Extension,
        answers: &["CCC", "CONF", "ENC", "MIC"],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &["tls-command-order", "tls-required", "server-policy-denied"],
        steps: &[
            you("Do not clear the control connection: leave out curl --ftp-ssl-ccc"),
            you("Log in with TLS first: curl --ssl-reqd URL; lftp: set ftp:ssl-force true"),
            READ,
        ],
        see_also: &[500, 534, 536, 537],
        sources: &[
            Source::Rfc(2228, "5.1"),
            Source::Rfc(2228, "3"),
            Source::Rfc(4217, "5"),
            Source::Page("DrFTPD, source repository", "https://github.com/drftpd-ng/drftpd"),
        ],
    },
    Entry {
        code: code(534),
        title: "Request denied for policy reasons",
        meaning: "The server understands the request, but its rules forbid it; they concern TLS. \
                  Two opposite reasons share the code: it demands TLS that you do not use, or it \
                  refuses TLS that you ask for. The text tells which; the password was not \
                  judged.",
        senses: &[
            "IIS \"534 Policy requires SSL.\" means: use TLS; before login for the control \
             connection, at STOR or LIST for the data connection (PROT P).",
            "IIS \"534 Local policy on server does not allow TLS secure connections.\" means the \
             opposite: the server has no certificate or forbids TLS.",
            "Answering a second AUTH (\"already set to TLS\", \"already secured\"), 534 is \
             harmless: TLS is on.",
            "Answering PROT, 534 says that this level is not allowed: with TLS on, servers want \
             PROT P.",
            "Pure-FTPd \"534 TLS: Cipher too weak\" closes a TLS session whose cipher it does not \
             accept, and \"534 Fallback to [C]\" says that only a clear data connection is left.",
        ],
        status: Status::Extension,
        answers: &["APPE", "AUTH", "CCC", "LIST", "NLST", "PROT", "RETR", "STOR", "STOU"],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &[
            "tls-required",
            "tls-data-protection-required",
            "tls-not-supported",
            "tls-command-order",
            "tls-version-or-cipher-mismatch",
        ],
        steps: &[
            you("See what it answers: AUTH means that TLS is refused; USER, PASS or a transfer \
                 means that TLS is demanded; curl -v and lftp -d show it"),
            you("Use TLS where it is demanded: curl --ssl-reqd URL; lftp: set ftp:ssl-force true \
                 and set ftp:ssl-protect-data true; FileZilla: Encryption > Require explicit FTP \
                 over TLS"),
            you("Ask the administrator, where TLS is refused, to bind a certificate to the FTP \
                 site and allow TLS; plain FTP shows your password to the network"),
            admin(
                "Check the TLS rules for control and data connection (IIS: FTP SSL Settings of \
                 the server and of the site) and the certificate bound there",
            ),
        ],
        see_also: &[234, 431, 504, 521, 522, 530, 533, 536],
        sources: &[
            Source::Rfc(2228, "5.1"),
            Source::Rfc(2228, "3"),
            Source::Rfc(4217, "5"),
            Source::Page(
                "The FTP status codes in IIS 7.0 and later versions",
                "https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/iis/\
                 ftp-service-svchost-inetinfo/ftp-status-codes-iis-7-and-later-versions",
            ),
        ],
    },
    Entry {
        code: code(535),
        title: "Failed security check",
        meaning: "The security exchange itself failed: data of ADAT (Kerberos, GSSAPI) was \
                  refused, or a protected command or data block did not pass its check. By the \
                  standard a wrong password is 530. TLS does not use ADAT.",
        senses: &[
            "In mail (SMTP), 535 means a wrong user name or password; that meaning is not FTP's.",
        ],
        status: Status::Extension,
        answers: &["ADAT", "APPE", "CONF", "ENC", "LIST", "MIC", "NLST", "RETR", "STOR", "STOU"],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &["server-misconfigured-or-broken", "bad-credentials"],
        steps: &[
            you("Look at the Kerberos ticket with klist, get a new one with kinit, then connect \
                 by the server's full host name"),
            you("Use TLS where Kerberos is not meant: curl --ssl-reqd URL without --krb (without \
                 effect since curl 8.17); lftp: set ftp:ssl-force true"),
            admin(
                "Read the server's log for the GSSAPI error, and check its keytab with klist -k \
                 and both clocks",
            ),
        ],
        see_also: &[235, 335, 530, 533, 536, 537],
        sources: &[Source::Rfc(2228, "5.1"), Source::Rfc(2228, "3"), Source::Rfc(2228, "6")],
    },
    Entry {
        code: code(536),
        title: "Requested PROT level not supported by mechanism",
        meaning: "The security mechanism in use has no such protection level for data. Over TLS \
                  only C (clear) and P (private) exist; S (safe) and E (confidential) are for \
                  other mechanisms. The level is at fault, not the TLS session.",
        senses: &[],
        status: Status::Extension,
        answers: &["PROT"],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &["parameter-unsupported", "tls-data-protection-required"],
        steps: &[
            you("Send PBSZ 0 and then PROT P: curl --ssl-reqd does; lftp: set \
                 ftp:ssl-protect-data true; Python: prot_p()"),
            you("See which letter was sent: the PROT line above the 536 in curl -v or lftp -d"),
        ],
        see_also: &[200, 504, 521, 522, 534],
        sources: &[Source::Rfc(2228, "5.1"), Source::Rfc(2228, "3"), Source::Rfc(4217, "9")],
    },
    Entry {
        code: code(537),
        title: "Command protection level not supported by mechanism",
        meaning: "The security mechanism in use cannot protect commands in the way that was \
                  asked: MIC (signed), CONF (encrypted) or ENC (both). Over TLS none of them is \
                  needed.",
        senses: &["The ftpd of MIT Kerberos sends \"537 CONF protected commands not supported.\" \
                   where it was built without CONF."],
        status: Status::Extension,
        answers: &["CONF", "ENC", "MIC"],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &["command-unsupported"],
        steps: &[
            you("Use TLS, which protects every command: curl --ssl-reqd URL; lftp: set \
                 ftp:ssl-force true"),
            you("Choose another level with Kerberos: curl --krb private URL, or --krb safe; curl \
                 8.17 and later cannot do it"),
        ],
        see_also: &[533, 535, 536, 631],
        sources: &[
            Source::Rfc(2228, "5.1"),
            Source::Rfc(2228, "3"),
            Source::Page(
                "MIT Kerberos, ftpcmd.y",
                "https://github.com/krb5/krb5/blob/01c229b9a634f6a1570a71b23ebb3b1503b473b4/src/\
                 appl/gssftp/ftpd/ftpcmd.y",
            ),
        ],
    },
    Entry {
        code: code(540),
        title: "Command execution failed",
        meaning: "No RFC defines this code. DrFTPD sends it when a command of its own fails or \
                  has no reply text; the reason stands in the server's log.",
        senses: &[],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[ServerAdmin],
        causes: &["server-misconfigured-or-broken"],
        steps: &[
            you("Note the command and the time, and ask the administrator for the log lines of \
                 that second"),
            admin("Look in the master's log at that time for the error of the command"),
        ],
        see_also: &[451, 550],
        sources: &[Source::Page(
            "DrFTPD, source repository",
            "https://github.com/drftpd-ng/drftpd",
        )],
    },
    Entry {
        code: code(550),
        title: "Requested action not taken; file unavailable",
        meaning: "The server did not do what you asked with this file or directory: it does not \
                  exist as you name it, you may not do this, or something stands in the way. The \
                  connection and login are fine. Only the command and the text together tell \
                  which; the same line fails again.",
        senses: &[
            "vsftpd \"550 Permission denied.\", these words exactly, means that its configuration \
             forbids the command, such as write_enable=NO; file permissions are not at fault.",
            "Answering SIZE or MDTM, 550 is often harmless: the file may exist, and the transfer \
             may work (RFC 3659).",
            "Answering MKD, 550 often means that the directory is there already; answering RMD, \
             that it is not empty.",
            "ProFTPD \"550 SSL/TLS required on the control channel\" means: use TLS.",
            "Answering PASV, EPSV, FEAT or PWD, 550 says that the command itself is forbidden; no \
             file is involved.",
        ],
        status: Status::Standard,
        answers: &[
            "APPE", "CDUP", "CWD", "DELE", "MDTM", "MKD", "MLSD", "MLST", "PWD", "RETR", "RMD",
            "RNFR", "SIZE", "SMNT",
        ],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &[
            "wrong-path-or-chroot-root",
            "permission-denied-fs",
            "server-write-disabled",
            "mkdir-target-exists",
            "server-policy-denied",
            "file-locked",
        ],
        steps: &[
            you("Read the text after 550 and the command above it: curl -v and lftp -d show both"),
            you("See where you are and what is there: in lftp pwd, then cls -la; with curl: curl \
                 -v ftp://HOST/ (257 names the start directory)"),
            you("Use the path as the listing spells it, letter case included, starting from that \
                 directory; curl: ftp://HOST/DIR is below it, ftp://HOST/%2FDIR is from the root"),
            admin_on(
                System::Unix,
                "Run namei -l PATH on the server: it shows owner and rights of every step; then \
                 read the server's log for this command",
            ),
        ],
        see_also: &[250, 257, 450, 501, 530, 551, 552, 553],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(3659, "4.2"),
            Source::Rfc(3659, "7.2.1"),
            Source::Page("vsftpd.conf(5)", "https://security.appspot.com/vsftpd/vsftpd_conf.html"),
        ],
    },
    Entry {
        code: code(551),
        title: "Requested action aborted: page type unknown",
        meaning: "By the standard, the server got a kind of page it does not know in a \
                  transfer with STRU P, which RFC 1123 advises against. In practice 551 is a read \
                  or write error on the server's side of the transfer.",
        senses: &[
            "BSD ftpd, WU-FTPD, inetutils and Apache FtpServer send \"551 Error on input file\" \
             or \"Error on output file\" when reading or writing the file fails.",
            "Servers built on goftp send \"551 File not available\" where others send 550.",
            "ProFTPD \"551 ...: Transfer ranges not allowed in ASCII mode\" means: switch to \
             binary (TYPE I).",
        ],
        status: Status::Standard,
        answers: &["APPE", "STOR", "STOU"],
        retry: Retry::AfterChange,
        fix_by: &[ServerAdmin, You],
        causes: &["server-file-io-error", "wrong-path-or-chroot-root", "parameter-unsupported"],
        steps: &[
            you(
                "Check that the path names a file and not a directory: in lftp cls -ld PATH; curl \
                 -I ftp://HOST/PATH",
            ),
            you("Use file structure and binary mode (STRU F, TYPE I), which curl and lftp choose \
                 by themselves; do not use curl --use-ascii"),
            admin(
                "Read the server's log and the kernel's (dmesg, journalctl -k) for the read or \
                 write error, and check the disk",
            ),
        ],
        see_also: &[450, 451, 504, 550, 555],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "3.1.2.3"),
            Source::Rfc(1123, "4.1.2.3"),
        ],
    },
    Entry {
        code: code(552),
        title: "Requested file action aborted; storage allocation exceeded",
        meaning: "The upload exceeds what you may store: usually a quota of the account, \
                  sometimes a full disk. The class is permanent, unlike 452: the same upload \
                  fails until space is freed or the limit raised. Part of the file may have \
                  stayed on the server.",
        senses: &[
            "Pure-FTPd \"552 Disk full\" can come while space is left: MaxDiskUsage stops uploads \
             at a percentage.",
            "ProFTPD \"552 Transfer aborted. File too large\" is the size limit of the file \
             system or process, not the quota.",
            "ProFTPD \"upload files\" in the text of a quota says that the number of files is \
             used up, not the bytes.",
        ],
        status: Status::Standard,
        answers: &["APPE", "STOR", "STOU"],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &["quota-or-disk-full"],
        steps: &[
            you(
                "Delete what you no longer need on the server, partial uploads too: in lftp du -h \
                 shows sizes, rm FILE deletes",
            ),
            you("Ask the server for the quota: in lftp quote SITE QUOTA; not every server knows \
                 it"),
            admin_on(
                System::Unix,
                "Look at space, inodes and the user's quota: df -h, df -i, quota -u USER, then \
                 the quota settings of the FTP server",
            ),
        ],
        see_also: &[451, 452, 550, 553],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Page(
                "Pure-FTPd, src/ftpd.c",
                "https://github.com/jedisct1/pure-ftpd/blob/master/src/ftpd.c",
            ),
        ],
    },
    Entry {
        code: code(553),
        title: "Requested action not taken; file name not allowed",
        meaning: "By the standard, the server does not accept this file name. In practice it more \
                  often could not create the file under that name: no right to write in the \
                  directory, no such directory, or a file there that must not be replaced. \
                  Nothing was stored.",
        senses: &[
            "vsftpd \"553 Could not create file.\" means that the operating system refused: \
             usually owner or mode of the directory, or a missing path.",
            "The BSD family sends \"553 NAME:\" with the system's own words, such as \"Permission \
             denied\" or \"No such file or directory\".",
            "Pure-FTPd \"553 Prohibited file name\" and FileZilla \"Filename invalid\" are about \
             the name itself.",
            "Answering RNTO, 553 says that the new name is taken, not allowed, or in a directory \
             that you may not write.",
        ],
        status: Status::Standard,
        answers: &["APPE", "MLSD", "MLST", "RNTO", "STOR", "STOU"],
        retry: Retry::AfterChange,
        fix_by: &[ServerAdmin, You],
        causes: &[
            "permission-denied-fs",
            "wrong-path-or-chroot-root",
            "filename-not-allowed",
            "overwrite-not-permitted",
            "rename-refused",
            "not-a-plain-file",
        ],
        steps: &[
            you("Upload under a plain name into the same directory: curl -T FILE \
                 ftp://HOST/DIR/test.txt; if that works, the name or an existing file is the \
                 reason"),
            you("Upload into another directory: in lftp cls -la shows the owner and mode of each"),
            you(
                "Check that the target directory exists; curl --ftp-create-dirs -T FILE URL makes \
                 it",
            ),
            admin_on(
                System::Unix,
                "Let the FTP user write there: namei -l DIR, then chown or chmod; with SELinux \
                 look at ausearch -m avc -ts recent",
            ),
        ],
        see_also: &[450, 501, 550, 552],
        sources: &[Source::Rfc(959, "4.2.1"), Source::Rfc(3659, "7.2.1")],
    },
    Entry {
        code: code(554),
        title: "Requested action not taken: invalid REST parameter",
        meaning: "The transfer was to resume at an offset that the server cannot use, as a rule \
                  beyond the end of its file. Nothing was transferred. The file itself is fine: \
                  without resume the transfer usually works.",
        senses: &[
            "Pure-FTPd answers REST itself with 554 when the offset is no number, and RETR when \
             it is larger than the file.",
            "The ftpd for Nintendo consoles (mtheall/ftpd) sends 554 to RNTO when it cannot use the new name.",
            "In mail (SMTP), 554 means that the transaction failed; that meaning is not FTP's.",
        ],
        status: Status::Extension,
        answers: &["RETR", "STOR"],
        retry: Retry::AfterChange,
        fix_by: &[You],
        causes: &["resume-not-permitted", "client-command-malformed"],
        steps: &[
            you("Compare the sizes: curl -I ftp://HOST/FILE against ls -l FILE; a local file as \
                 large as the server's or larger cannot be resumed"),
            you("Delete or rename the partial file and transfer from zero: curl -O URL without \
                 -C; lftp: get FILE without -c; FileZilla: choose Overwrite"),
        ],
        see_also: &[110, 350, 451, 501, 555],
        sources: &[
            Source::Rfc(1123, "4.1.3.4"),
            Source::Rfc(3659, "5.3"),
            Source::Page(
                "Pure-FTPd, src/ftpd.c",
                "https://github.com/jedisct1/pure-ftpd/blob/master/src/ftpd.c",
            ),
        ],
    },
    Entry {
        code: code(555),
        title: "Requested action not taken: type or stru mismatch",
        meaning: "The settings of the transfer (TYPE, STRU) do not fit the file that is there \
                  already, so the server does not append or resume. RFC 1123 defines it; no server \
                  examined sends it.",
        senses: &[
            "In mail (SMTP), 555 is about unknown parameters of MAIL or RCPT; that meaning is not \
             FTP's.",
        ],
        status: Status::Extension,
        answers: &["APPE", "RETR", "STOR"],
        retry: Retry::AfterChange,
        fix_by: &[You],
        causes: &["parameter-unsupported", "resume-not-permitted"],
        steps: &[
            you(
                "Use binary mode and file structure, TYPE I and STRU F, as in the first transfer; \
                 do not use curl --use-ascii",
            ),
            you("Delete the partial file and transfer from zero: curl -O URL without -C; lftp: \
                 get FILE without -c"),
        ],
        see_also: &[350, 504, 551, 554],
        sources: &[Source::Rfc(1123, "4.1.3.4")],
    },
    Entry {
        code: code(557),
        title: "Proposed in 1975, never adopted",
        meaning: "RFC 686 and RFC 691 (1975) listed this code in a proposal that never became a \
                  standard. No server examined sends it; by its digits it would be a lasting \
                  failure of a file action.",
        senses: &[],
        status: Status::Nonstandard,
        answers: &[],
        retry: Retry::AfterChange,
        fix_by: &[You, ServerAdmin],
        causes: &["server-file-io-error"],
        steps: &[READ],
        see_also: &[550, 551],
        sources: &[Source::Rfc(691, "")],
    },
];
