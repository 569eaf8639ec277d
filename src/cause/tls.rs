//! TLS: switching it on, the handshake, certificates, and encrypted data connections.

use super::{Cause, Fact, Sign, TRANSFERS, UPLOADS, Written, joined};
use crate::remedy::Party::{Network, ServerAdmin, You};
use crate::remedy::{Retry, Source, admin, admin_of, network, you};
use crate::server::Server;

const CURL: Source = Source::Page("curl(1)", "https://curl.se/docs/manpage.html");
const LFTP: Source = Source::Page("lftp(1)", "https://lftp.yar.ru/lftp-man.html");
const RCLONE: Source = Source::Page("rclone: FTP", "https://rclone.org/ftp/");
const FLUENTFTP: Source = Source::Page(
    "FluentFTP: FTPS connection",
    "https://github.com/robinrodricks/FluentFTP/wiki/FTPS-Connection",
);
const FTPLIB: Source =
    Source::Page("Python: ftplib", "https://docs.python.org/3/library/ftplib.html");
const VSFTPD: Source =
    Source::Page("vsftpd.conf(5)", "https://security.appspot.com/vsftpd/vsftpd_conf.html");
const PROFTPD: Source = Source::Page(
    "ProFTPD: TLS howto",
    "https://github.com/proftpd/proftpd/blob/master/doc/howto/TLS.html",
);
const PUREFTPD: Source = Source::Page(
    "Pure-FTPd: README.TLS",
    "https://github.com/jedisct1/pure-ftpd/blob/master/README.TLS",
);
const IIS: Source = Source::Page(
    "Microsoft: Using FTP over SSL in IIS",
    "https://learn.microsoft.com/en-us/iis/publish/using-the-ftp-service/using-ftp-over-ssl-in-iis-7",
);
const AWS: Source = Source::Page(
    "AWS Transfer Family: ProtocolDetails",
    "https://docs.aws.amazon.com/transfer/latest/userguide/API_ProtocolDetails.html",
);

/// Other commands than AUTH that may come before a login.
const NOT_AUTH: &[&str] = &[
    "ACCT", "CLNT", "CWD", "EPRT", "EPSV", "FEAT", "HELP", "HOST", "LANG", "LIST", "MLSD", "NLST",
    "NOOP", "OPTS", "PASS", "PASV", "PBSZ", "PORT", "PROT", "PWD", "QUIT", "RETR", "SITE", "SIZE",
    "STAT", "STOR", "SYST", "TYPE", "USER",
];

/// What clients say that end a session and give no reason.
const GIVEN_UP: &[&str] = &[
    "unable to connect",
    "could not connect",
    "failed to connect",
    "cannot connect",
    "connection failed",
    "login failed",
    "^disconnected",
    "disconnected$",
    // Python.
    "oserror: [errno 0] error",
];

/// Where a word about TLS demands none.
const NO_DEMAND: &[&str] = &[
    "fail",
    "handshake",
    "negotiation",
    "certificate",
    "disabled",
    "not supported",
    "not enabled",
    "unable",
    "may not",
    "session",
];

/// The same where the words are scattered.
const NO_DEMAND_BESIDE: &[&str] =
    &joined::<{ NO_DEMAND.len() + 3 }>(NO_DEMAND, &["data", "transfer", "sequence"]);

/// What a server says that wants something.
const DEMAND: &[&str] = &[
    "required",
    "requires",
    "require ",
    "mandatory",
    "enforced",
    "must",
    "need",
    "necessary",
    "only",
    "please",
    "first",
    "not allowed without",
    "send auth",
    "use auth",
    "issue auth",
];

pub(super) const CAUSES: &[Written] = &[
    Cause {
        id: "tls-mode-mismatch",
        title: "Implicit TLS meets explicit TLS or plain FTP",
        why: "With explicit TLS a session starts in clear text and switches after AUTH TLS, \
              usually on port 21. With implicit TLS it is encrypted from the first byte, usually \
              on port 990. Client and server each expect the other way, so one reads clear text as \
              TLS or waits for a greeting that never comes.",
        check: "Run: openssl s_client -connect HOST:PORT; if it fails and -starttls ftp added to \
                it works, the port wants explicit TLS",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you(
                "Port 21: use explicit TLS; curl: --ssl-reqd ftp://HOST/; FileZilla: Site Manager \
                 > Encryption > Require explicit FTP over TLS",
            ),
            you("Port 990: use implicit TLS; curl: ftps://HOST/; FileZilla: Site Manager > \
                 Encryption > Require implicit FTP over TLS"),
            you("In programs: FluentFTP EncryptionMode Explicit or Implicit; rclone \
                 --ftp-explicit-tls or --ftp-tls; basic-ftp secure: true or \"implicit\""),
            you("Do not point an FTP client at an HTTPS or SSH port: 443 and 22 are not FTP"),
            admin_of(
                Server::Vsftpd,
                "Set implicit_ssl=YES only with listen_port=990; leave it out for AUTH TLS on port \
                 21",
            ),
            admin_of(
                Server::ProFtpd,
                "Set TLSOptions UseImplicitSSL only in the virtual host on port 990",
            ),
            admin_of(
                Server::SftpGo,
                "Set tls_mode of the binding: 0 or 1 for explicit TLS, 2 for implicit TLS",
            ),
            admin("Tell the users which port takes which mode, and offer explicit TLS on port 21"),
        ],
        signs: &[
            // On a port of implicit TLS the server waits for the client.
            Sign::allows(&["timed out", "timeout detected"]).when(&[Fact::AwaitsGreeting]).bare(),
            Sign::suggests(&[
                "wrong version number",
                "wrong_version_number",
                "first record does not look like a tls handshake",
                "unrecognized ssl message",
                "unexpected packet format",
                "cannot determine the frame size",
                "gnutls error -15",
                "unexpected tls packet was received",
                "record packet with illegal version",
                "tls packet with unexpected length",
                "ssl routines*unknown protocol",
                "ssl_error_rx_record_too_long",
                "sec_e_invalid_token",
            ])
            .bare(),
            // vsftpd's log of a handshake that it read as a command.
            Sign::suggests(&["ftp command: client *\"????????"]).bare(),
            Sign::allows(&["message received was unexpected or badly formatted"]).bare(),
            Sign::allows(&[
                "curl: (35)",
                "ssl connect error",
                "timeout (control socket)",
                "disconnected before secure tls",
                "remote host terminated the handshake",
                "remote host closed connection during handshake",
                "party has closed the transport stream",
                "unexpected eof or 0 bytes from the transport stream",
            ])
            .bare(),
            Sign::allows(&[]).commands(&["AUTH"]).codes(&[500, 502, 504, 530]),
            Sign::allows(&["already using tls", "already set to tls", "already secured"]),
            // z/OS: TLS is on from the first byte there.
            Sign::proves(&["secure port does not accept the auth command"]).codes(&[503]),
        ],
        sources: &[Source::Rfc(4217, "4"), CURL, VSFTPD, FLUENTFTP],
    },
    Cause {
        id: "tls-not-supported",
        title: "The server offers no TLS on this port",
        why: "AUTH asks the server to switch to TLS. It refuses because TLS is switched off, not \
              built in, or has no certificate. The refusal says nothing about user name or \
              password, even where its code is 530.",
        check: "Send FEAT and look for AUTH TLS in the answer; a refused AUTH SSL means nothing \
                where AUTH TLS is accepted next",
        fix_by: &[ServerAdmin, You],
        retry: Retry::AfterChange,
        steps: &[
            you("Ask the provider which encrypted way exists: explicit TLS, implicit TLS on port \
                 990, or SFTP on port 22"),
            you("Use AUTH TLS, not AUTH SSL; lftp: set ftp:ssl-auth TLS"),
            you("Plain FTP, only where nobody can listen in: curl without --ssl-reqd; lftp: set \
                 ftp:ssl-allow no; FileZilla: Encryption > Only use plain FTP"),
            admin_of(Server::Vsftpd, "Set ssl_enable=YES, rsa_cert_file and rsa_private_key_file"),
            admin_of(
                Server::ProFtpd,
                "Load mod_tls; set TLSEngine on, TLSRSACertificateFile and \
                 TLSRSACertificateKeyFile in the virtual host that answers",
            ),
            admin_of(
                Server::PureFtpd,
                "Set TLS 1 (offered) or TLS 2 (required) and install the certificate, usually \
                 /etc/ssl/private/pure-ftpd.pem",
            ),
            admin_of(
                Server::Iis,
                "FTP SSL Settings of the server and of the site: choose a certificate and Allow \
                 SSL connections",
            ),
            admin_of(
                Server::FileZilla0,
                "Edit > Settings > FTP over TLS settings: enable it and allow explicit FTP over \
                 TLS",
            ),
            admin_of(
                Server::SftpGo,
                "Set certificate_file and certificate_key_file in the section ftpd",
            ),
            admin_of(Server::Pyftpdlib, "Use TLS_FTPHandler with certfile instead of FTPHandler"),
            admin("Install a certificate with its private key and switch on explicit TLS"),
        ],
        signs: &[
            Sign::proves(&[
                "does not allow tls",
                "explicit tls authentication not allowed",
                "policy denies ssl",
                "ssl certificate was not configured",
                "ssl certificate was not found",
                "private key was not found for the specified ssl",
                "server does not support or allow ssl",
                "ssl support not compiled in",
                "requested ssl level failed",
                "curl: (64)",
                "tls is not supported by",
                "tls not supported by",
                "server does not support tls",
                "server doesn't support tls",
                "server does not support ftps",
                "server does not support ftp over tls",
            ])
            .bare(),
            // FileZilla goes on without TLS.
            Sign::suggests(&["insecure server, it does not support ftp over tls"]).asked(),
            // SFTPGo and others of its library, in answer to AUTH.
            Sign::suggests(&["cannot get a tls config:"]).codes(&[502, 550]),
            Sign::suggests(&[])
                .commands(&["AUTH"])
                .arguments(&["tls"])
                .codes(&[421, 431, 500, 501, 502, 503, 504, 530, 534, 550])
                .not(&[
                    "already",
                    "additional data",
                    "second auth",
                    "too many",
                    "maximum",
                    "negotiation failed",
                    "handshak",
                ]),
            Sign::suggests(&["not understood", "unknown command", "not implemented", "recogni"])
                .commands(&["AUTH"])
                .codes(&[500, 502]),
            Sign::allows(&[]).commands(&["AUTH"]).codes(&[431, 500, 502, 504, 530, 534]),
            // vsftpd without TLS answers AUTH so, and the first command of FTPS is AUTH.
            Sign::allows(&["^please login with user and pass"])
                .codes(&[530])
                .not_commands(NOT_AUTH),
            Sign::suggests(&[
                "auth not understood",
                "'auth'*not understood",
                "'auth'*not implemented",
                "auth*command not understood",
                "auth type not supported",
                "unknown auth type",
                "unknown security mechanism",
                "auth tls command failed",
                "necessary security resource unavailable",
                "could not initialize tls connection",
                "could not initialize ssl connection",
                "^security is disabled",
            ])
            .codes(&[431, 500, 502, 504, 530, 534])
            .bare(),
            Sign::suggests(&[
                "auth not ",
                "tls not ",
                "tls is not ",
                "ssl not ",
                "ssl is not ",
                "ftps*disabled",
                "tls*disabled",
                "no tls",
                "no ssl",
            ])
            .codes(&[431, 500, 501, 502, 504, 534])
            .not(&["data c", "resum", "reus", "required"]),
            Sign::allows(&["this security scheme is not implemented"]),
            // Without TLS a server does not know these either.
            Sign::suggests(&[
                "not understood",
                "not implemented",
                "not recognized",
                "not supported",
                "unrecognized",
                "unrecognised",
                "unknown command",
            ])
            .codes(&[500, 502])
            .commands(&["PBSZ", "PROT"])
            .unless(&[Fact::Tls]),
            // FileZilla Server, to its administrator.
            Sign::suggests(&["^ftp over tls is not enabled"]),
            Sign::allows(&["ssl: cannot load"]).codes(&[500]),
            Sign::proves(&["anonymous sessions may not use encryption"]).codes(&[530]),
            Sign::suggests(&["unrecognized encryption type"]),
            Sign::suggests(&[]).commands(&["AUTH"]).codes(&[530, 534, 550]).not(&[
                "already",
                "too many",
                "maximum",
                "negotiation failed",
                "handshak",
            ]),
        ],
        sources: &[
            Source::Rfc(4217, "10.1"),
            Source::Rfc(2228, "3"),
            VSFTPD,
            PROFTPD,
            PUREFTPD,
            IIS,
        ],
    },
    Cause {
        id: "tls-required",
        title: "The server accepts logins only over TLS",
        why: "The session is not encrypted, and the server's policy forbids to send user name and \
              password in clear text. The password was not even looked at.",
        check: "Look for AUTH TLS before USER in the session; without it the control connection is \
                in clear text (port 990 needs none)",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Switch on explicit TLS; FileZilla: Site Manager > Encryption > Require explicit \
                 FTP over TLS; WinSCP: Encryption > TLS/SSL Explicit encryption"),
            you("Use curl --ssl-reqd with ftp://; lftp: set ftp:ssl-force true; rclone: \
                 --ftp-explicit-tls"),
            you("Python: ftplib.FTP_TLS, login(), then prot_p(); FluentFTP: EncryptionMode = \
                 Explicit; .NET FtpWebRequest: EnableSsl = true"),
            you("Take another client if this one cannot do FTPS: Windows' ftp.exe cannot"),
            admin_of(
                Server::Vsftpd,
                "Set force_local_logins_ssl=NO to allow clear-text logins; better keep it and help \
                 the users to use TLS",
            ),
            admin_of(
                Server::ProFtpd,
                "Set TLSRequired off to allow clear-text logins; better keep it and help the users \
                 to use TLS",
            ),
            admin_of(
                Server::PureFtpd,
                "Set TLS 1 to allow clear-text logins; TLS 2 and 3 forbid them",
            ),
            admin_of(
                Server::Iis,
                "FTP SSL Settings of the site: Allow SSL connections instead of Require",
            ),
            admin_of(
                Server::FileZilla1,
                "Server listeners > Protocol: Explicit FTP over TLS and insecure plain FTP allows \
                 both",
            ),
            admin_of(
                Server::SftpGo,
                "Set tls_mode of the binding to 0 to allow clear text; 1 requires TLS",
            ),
            admin_of(
                Server::Pyftpdlib,
                "Set tls_control_required = False to allow clear-text logins",
            ),
        ],
        signs: &[
            Sign::proves(&[
                "sessions must use encryption",
                "cleartext sessions are not",
                "ssl/tls required on the control channel",
                "required but absent on control channel",
                "required but absent for authentication",
                "does not allow plain ftp",
                "have to use ftp over tls",
                "have to use explicit ssl/tls before logging on",
                "^tls required",
                "tls is required",
                "tls connection is required",
                "auth tls required",
                "use secure access",
                "use secure connection",
                "secure authentication required",
                "requires ssl for control channel",
                "requires ssl for credentials",
                "reconnect using tls security mechanisms",
                "plain ftp is not allowed",
                "connect using tls first",
                "please use ssl",
                "please use tls",
                "plaintext ftp is not allowed",
                "must use ftps",
                "must use ftp over tls",
                "must use auth tls",
                "must use ssl/tls",
                "encryption is required to log",
                "secure connection required",
                "secure connection is required",
                "need secure connection",
                "over a secure channel",
                "non-tls sessions",
                "only secure connections",
                "tls is mandatory",
                "encryption is mandatory",
                "must use tls",
                "must use ssl",
                "unencrypted sessions are not",
                "unencrypted connections are not",
            ])
            .codes(&[332, 421, 431, 500, 503, 504, 521, 522, 530, 532, 533, 534, 550])
            .not(&[
                "open transfer",
                "data channel",
                "data connection",
                "invalid sequence",
                "weak ciphers",
            ])
            .bare(),
            Sign::proves(&["cleartext sessions and weak ciphers"]).codes(&[421]),
            // Pure-FTPd's log has the same of a handshake that failed.
            Sign::suggests(&["cleartext sessions and weak ciphers"]).codes(&[421]).bare(),
            Sign::suggests(&["error: tls required", "error: ssl required"]).bare(),
            Sign::proves(&["policy requires ssl", "policy requires tls"])
                .commands(&["USER", "PASS", "ACCT"])
                .bare(),
            Sign::suggests(&["policy requires ssl", "policy requires tls"])
                .when(&[Fact::ClearText])
                .bare(),
            Sign::suggests(&["policy requires ssl", "policy requires tls"])
                .not(&["data channel"])
                .bare(),
            Sign::suggests(&[
                "ssl required",
                "ssl is required",
                "ssl protection required",
                "tls required",
                "requires tls",
            ])
            .codes(&[421, 431, 500, 503, 504, 521, 530, 532, 533, 534, 550])
            .not(&[
                "data channel",
                "data connection",
                "open transfer",
                "invalid sequence",
            ]),
            Sign::suggests(&[
                "encryption required",
                "encryption is required",
                "requires encryption",
                "only ftps",
                "use ftps",
                "use explicit",
                "requires a secure",
                "unsecured",
                "encrypted connection",
                "encrypted session",
                "encrypted login",
                "connection must be encrypted",
            ])
            .codes(&[421, 500, 503, 530, 534, 550])
            .not(&["data c"]),
            // A login that is refused with a word about TLS wants it, unless it tells of a failure.
            Sign::suggests(&["tls", "ssl", "encrypt"]).codes(&[530]).not(NO_DEMAND),
            Sign::suggests(&[]).commands(&["USER", "PASS"]).codes(&[521, 522, 533, 534]),
            Sign::proves(&["use auth first"]).codes(&[503]).commands(&["USER", "PASS"]),
            Sign::suggests(&["use auth first"]).codes(&[503]),
            Sign::suggests(&["server requires authentication"]).codes(&[530]),
            Sign::allows(&[]).codes(&[530]).commands(&["USER"]).when(&[Fact::ClearText]),
            Sign::suggests(&[
                "insecure login",
                "plaintext",
                "plain text",
                "cleartext",
                "clear text",
                "clear-text",
                "unencrypted",
                "insecure connection",
            ])
            .codes(&[421, 530, 534, 550]),
            Sign::suggests(&["tls", "ssl", "ftps", "encrypt", "secure"])
                .beside(DEMAND)
                .not(NO_DEMAND_BESIDE)
                .not_commands(TRANSFERS)
                .codes(&[421, 431, 500, 503, 504, 521, 522, 530, 532, 533, 534, 550]),
        ],
        sources: &[
            Source::Rfc(4217, "4.2"),
            VSFTPD,
            PROFTPD,
            PUREFTPD,
            IIS,
            FTPLIB,
            CURL,
            LFTP,
            RCLONE,
        ],
    },
    Cause {
        id: "tls-data-protection-required",
        title: "Login is encrypted, but the data connection is not",
        why: "TLS protects the control connection only until the client sends PBSZ 0 and PROT P. \
              Without them, files and listings would travel in clear text, and the server refuses \
              that.",
        check: "Look for PROT P and its reply 200; missing, refused or PROT C means this cause",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Encrypt data connections too; curl: drop --ftp-ssl-control; lftp: set \
                 ftp:ssl-protect-data true, set ftp:ssl-protect-list true"),
            you("Python: call prot_p() after login(); Java commons-net: execPBSZ(0), then \
                 execPROT(\"P\"); FluentFTP: DataConnectionEncryption = true"),
            you("Send, with implicit TLS on port 990 too, PBSZ 0 and PROT P as well"),
            admin_of(
                Server::Vsftpd,
                "Set force_local_data_ssl=NO to allow clear-text data connections",
            ),
            admin_of(
                Server::ProFtpd,
                "Set TLSRequired ctrl to leave the data connection free; on demands TLS for both",
            ),
            admin_of(
                Server::PureFtpd,
                "Set TLS 2 to leave the data connection free; TLS 3 refuses clear-text data",
            ),
            admin_of(
                Server::Iis,
                "FTP SSL Settings > Custom > Advanced > Data Channel: Allow (dataChannelPolicy \
                 SslAllow) instead of Require",
            ),
            admin_of(Server::Pyftpdlib, "Set tls_data_required = False to allow clear-text data"),
        ],
        signs: &[
            Sign::proves(&[
                "data connections must be encrypted",
                "required on the data channel",
                "required but absent on data channel",
                "prot p required",
                "cannot be opened with this prot setting",
                "requires an encrypted data connection",
                "requires protected data connection",
                "requires ssl for data channel",
                "open transfer: tls is required",
                "prot c is not allowed",
                "protection level c not allowed",
                "invalid with this data prot",
                "data connection must be encrypted",
                "data channel must be encrypted",
                "data channel must be protected",
                "data connection must be protected",
                "data channel encryption required",
                "data channel encryption is required",
                "data protection level private is required",
            ])
            .bare(),
            Sign::proves(&["secure data connection required"]).codes(&[534]),
            Sign::suggests(&["data c*encrypt", "encrypted data c", "tls data c", "secure data c"])
                .codes(&[425, 450, 521, 522, 534, 536, 550])
                .not(&["session", "resum", "reus", "fail", "error"]),
            Sign::proves(&["policy requires ssl", "policy requires tls"]).when(&[Fact::Tls]).bare(),
            Sign::suggests(&["policy requires ssl", "policy requires tls"])
                .commands(TRANSFERS)
                .bare(),
            Sign::allows(&["policy requires ssl", "policy requires tls"]).bare(),
            Sign::suggests(&["prot command with recognized parameter must precede"]).bare(),
            Sign::suggests(&["protection level negotiation failed"]).codes(&[534]),
            Sign::suggests(&["message received was unexpected or badly formatted"])
                .codes(&[425, 426, 450, 451, 534, 550]),
            Sign::allows(&["supplied message is incomplete"]).codes(&[425, 426, 450, 451, 550]),
            Sign::suggests(&[])
                .commands(TRANSFERS)
                .codes(&[521, 522, 533, 534, 536])
                .when(&[Fact::DataClear]),
            Sign::allows(&[])
                .commands(TRANSFERS)
                .codes(&[425, 426, 450, 550])
                .when(&[Fact::DataClear]),
            Sign::allows(&[]).codes(&[521, 522, 534]).commands(TRANSFERS),
            Sign::suggests(&["unwilling to accept security parameters"])
                .commands(&["PROT"])
                .arguments(&["^c"]),
            Sign::allows(&["unwilling to accept security parameters"]),
            Sign::suggests(&[
                "data*tls",
                "tls*data",
                "data*ssl",
                "ssl*data",
                "data*encrypt",
                "encrypt*data",
                "data*protect",
                "protect*data",
                "data*secure",
                "secure*data",
                "transfer*encrypt",
                "encrypt*transfer",
            ])
            .beside(DEMAND)
            .not(&["session", "resum", "reus", "fail", "error", "certificate"]),
        ],
        sources: &[
            Source::Rfc(4217, "9"),
            Source::Rfc(4217, "10.2"),
            VSFTPD,
            PROFTPD,
            PUREFTPD,
            IIS,
            FTPLIB,
        ],
    },
    Cause {
        id: "tls-session-reuse-required",
        title: "TLS session of the data connection was not reused",
        why: "Login and TLS work. The server refuses the data connection because it does not \
              resume the TLS session of the control connection, a proof that both come from the \
              same client. It is not a firewall, a certificate or a permission.",
        check: "Look in the server's log for a session that was not reused (vsftpd: debug_ssl=YES; \
                ProFTPD: TLSLog), or try once with FileZilla, which resumes",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Use a client that resumes: FileZilla, WinSCP (Reuse TLS session ID for data \
                 connections), curl, lftp (ftp:ssl-copy-sid, on by default)"),
            you("Python: override ntransfercmd of FTP_TLS and pass session=self.sock.session to \
                 wrap_socket"),
            you(
                "FluentFTP: use the package FluentFTP.GnuTLS; .NET's own SslStream does not resume \
                 reliably",
            ),
            you("Try once with TLS 1.2, which resumes in another way: curl --tls-max 1.2; rclone \
                 --ftp-disable-tls13"),
            admin_of(
                Server::Vsftpd,
                "Set require_ssl_reuse=NO in vsftpd.conf, then restart; it gives up a protection \
                 against stolen data connections",
            ),
            admin_of(
                Server::ProFtpd,
                "Set TLSOptions NoSessionReuseRequired in the virtual host, then reload; it gives \
                 up a protection",
            ),
            admin_of(
                Server::ProFtpd,
                "Give the cache more time if it fails only minutes after login: TLSSessionCache \
                 internal: 1800",
            ),
            admin_of(
                Server::FileZilla0,
                "Clear Require TLS session resumption on data connection when using PROT P",
            ),
            admin_of(Server::AwsTransfer, "Set TlsSessionResumptionMode to ENABLED, not ENFORCED"),
        ],
        signs: &[
            Sign::suggests(&["session resumption"]).asked(),
            Sign::proves(&[
                "did not reuse ssl session",
                "did not reuse tls session",
                "see the nosessionreuserequired",
                "tls session of data connection not resumed",
                "tls session of data connection has not resumed",
                "tls session for the data connection was not resumed",
                "not resumed from the control connection",
                "no ssl session reuse on data channel",
                "data connection*session not reused",
                "data connection*session was not reused",
                "data connection*did not reuse",
                "data connection*session resumption*required",
            ])
            .bare(),
            Sign::suggests(&["session reuse required", "require_ssl_reuse"]).bare(),
            Sign::suggests(&["session*not reused", "not resumed", "resumption required"])
                .codes(&[425, 450, 522, 534]),
            Sign::suggests(&["data connection: operation not permitted"]).bare(),
            Sign::suggests(&["operation not permitted"]).codes(&[425]).when(&[Fact::DataProtected]),
            Sign::suggests(&[
                "data_accept: ssl/tls handshake failed",
                "data connection: tls negotiation failed",
                "failed making the data connection secure",
                "unknown tls error on data connection",
            ])
            .bare(),
            Sign::suggests(&[])
                .commands(TRANSFERS)
                .codes(&[425, 522])
                .when(&[Fact::DataProtected])
                .not(&[
                    "refused",
                    "timed out",
                    "timeout",
                    "no route",
                    "address",
                    "bad ip",
                    "failed to establish",
                    "can't open",
                    "cannot open",
                    "use port",
                    "use eprt",
                    "network protocol",
                    "must be encrypted",
                ]),
            Sign::suggests(&[
                "closed the transport stream",
                "remote host terminated the handshake",
            ])
            .when(&[Fact::DataProtected])
            .bare(),
            Sign::allows(&["closed the transport stream"]).bare(),
            // .NET: the server breaks the handshake off. On the data connection that is the reason.
            Sign::suggests(&["closed the transport stream"]).unless(&[Fact::NotLoggedIn]).bare(),
            Sign::allows(&["^ssl connection failed", "^ssl handshake failed"]).codes(&[522]),
            Sign::allows(&[])
                .commands(TRANSFERS)
                .codes(&[426, 450, 451])
                .when(&[Fact::DataProtected, Fact::Opened])
                .not(&["no space", "quota", "not found", "no such"]),
            Sign::suggests(&["data connection closed (ssl/tls negotiation failed)"]).codes(&[421]),
            Sign::suggests(&["handshake", "negotiation failed", "tls error", "ssl error"])
                .codes(&[425])
                .not(&["alpn", "certificate", "required"]),
            Sign::allows(&[]).codes(&[522]).commands(TRANSFERS).not(&[
                "must be encrypted",
                "required on",
                "network protocol",
            ]),
            // Node's words for a data connection that ended before its time.
            Sign::allows(&["error*: premature close"]).bare(),
        ],
        sources: &[
            Source::Rfc(4217, "10.2"),
            VSFTPD,
            PROFTPD,
            AWS,
            FTPLIB,
            Source::Page("WinSCP: raw settings", "https://winscp.net/eng/docs/rawsettings"),
        ],
    },
    Cause {
        id: "tls-version-or-cipher-mismatch",
        title: "Client and server share no TLS version or cipher",
        why: "Both speak TLS, but the versions, ciphers or key sizes that one side allows do not \
              overlap with the other's, so the handshake ends with an alert. Usually one side is \
              old, and the other has dropped what it speaks.",
        check: "Run: openssl s_client -starttls ftp -connect HOST:21 -tls1_2, then with -tls1_3, \
                and see which works",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Update the client and its TLS library, so that it speaks at least TLS 1.2"),
            you(
                "Test with one version: curl --tlsv1.2 --tls-max 1.2; WinSCP: MinTlsVersion; lftp: \
                 set ssl:priority",
            ),
            you("FluentFTP: leave SslProtocols at None, or set Tls12; Java: update, or look at \
                 jdk.tls.disabledAlgorithms"),
            admin_of(
                Server::Vsftpd,
                "Remove ssl_tlsv1, ssl_sslv2 and ssl_sslv3 from vsftpd.conf and set \
                 ssl_ciphers=HIGH",
            ),
            admin_of(
                Server::ProFtpd,
                "Set TLSProtocol TLSv1.2 TLSv1.3 and review TLSCipherSuite; TLSLog names the \
                 reason",
            ),
            admin_of(Server::PureFtpd, "Review TLSCipherSuite in pure-ftpd.conf"),
            admin_of(Server::SftpGo, "Review min_tls_version and tls_cipher_suites of the binding"),
            admin(
                "Offer TLS 1.2 and 1.3, use an RSA key of 2048 bits or more and large DH \
                 parameters",
            ),
        ],
        signs: &[
            Sign::proves(&[
                "no shared cipher",
                "no_shared_cipher",
                "no ciphers available",
                "no_ciphers_available",
                "no protocols available",
                "no_protocols_available",
                "dh key too small",
                "dh_key_too_small",
                "ee key too small",
                "ca md too weak",
                "alert protocol version",
                "alert write: fatal: protocol version",
                "alert read: fatal: protocol version",
                "alert number 70",
                "alert_protocol_version",
                "fatal alert: protocol_version",
                "protocol version (70)",
                "error in protocol version",
                "tls: protocol version not supported",
                "ssl*unsupported protocol",
                // Not `CURLE_UNSUPPORTED_PROTOCOL`.
                "ssl*unsupported_protocol",
                "no supported versions satisfy",
                "ssl_choose_client_version",
                "selected unsupported protocol version",
                "sec_e_algorithm_mismatch",
                "do not possess a common algorithm",
                "no appropriate protocol",
                "unsafe legacy renegotiation",
                "unsafe_legacy_renegotiation",
                "no supported cipher suites",
                "prime sent by the server is not acceptable",
                "alert insufficient security",
                "cipher too weak",
                "does not support any cipher",
                "no cypher overlap",
                "ssl_error_no_cypher_overlap",
                "128-bit encryption is required",
                // .NET, which spells the other name so.
                "tls alert: 'protocolversion'",
                "tls alert: 'insuffientsecurity'",
            ])
            .bare(),
            Sign::suggests(&[
                "tls alert: 'handshakefailure'",
                "alert handshake failure",
                "alert read: fatal: handshake failure",
                "alert number 40",
                "alert_handshake_failure",
                "fatal alert: handshake_failure",
                "tls: handshake failure",
                "handshake failed (40)",
                "tls fatal alert has been received",
                "gnutls error -12",
                "gnutls error -8",
                "packet with illegal or unsupported version",
                "gnutls error -58",
                "illegal tls extension was received",
            ])
            .bare(),
            Sign::suggests(&["^handshake failure$"]).bare(),
            Sign::suggests(&[
                "^handshake failed$",
                "^tls handshake failed$",
                "^ssl handshake failed$",
            ]),
            Sign::suggests(&["cleartext sessions and weak ciphers"]).codes(&[400]),
            Sign::allows(&["cleartext sessions and weak ciphers"]).codes(&[400]).bare(),
            Sign::suggests(&[
                "^negotiation failed",
                "tls handshake failed",
                "tls handshaking failed",
            ])
            .codes(&[421, 431, 504, 530, 535]),
            Sign::suggests(&[
                "tls-c negotiation failed",
                "tls negotiation failed on control",
                "unable to accept tls connection",
                "ssl initialization failed",
                "^ssl error",
            ])
            .not(&[
                "tls connection: protocol error:",
                "wrong version number",
                "http request",
                "alert bad certificate",
                "alert unknown ca",
            ])
            .bare(),
            Sign::allows(&[
                "ssl/tls handshake failed",
                "can't establish tls connection",
                "call to sspi failed",
                "curl: (35)",
                "ssl connect error",
                "^unsupported protocol$",
            ])
            .bare(),
            // The reason follows.
            Sign::allows(&["unable to accept tls connection: protocol error:"]).bare(),
            Sign::allows(&["message received was unexpected or badly formatted"]).bare(),
            // A server that breaks off may say why in clear text.
            Sign::allows(&["unexpected packet format"]).bare(),
            Sign::allows(&["sslhandshakeexception", "authentication failed, see inner"]).bare(),
            Sign::suggests(&["could not create ssl/tls secure channel"]).bare(),
            Sign::allows(&["data connection closed (ssl/tls negotiation failed)"]).codes(&[421]),
            Sign::suggests(&["lib refuses to initiate secure command"]).codes(&[531]),
            // The server says 234, and then the client gives up without a word why.
            Sign::suggests(&[]).when(&[Fact::HandshakeUnanswered]).bare(),
            Sign::suggests(GIVEN_UP).when(&[Fact::Handshake]).bare(),
            // .NET, whose connection stood.
            Sign::allows(&["transport connection*forcibly closed"]).bare(),
            Sign::allows(&["unexpected eof while reading"]).when(&[Fact::NotLoggedIn]).bare(),
            Sign::allows(&["^ssl connection failed", "^ssl handshake failed"]).codes(&[522]),
            Sign::allows(&["closed the transport stream", "0 bytes from the transport stream"])
                .bare(),
            Sign::suggests(&["wrong alpn"]).codes(&[425]),
            // PHP's ftps:// gives no reason.
            Sign::allows(&["unable to activate ssl mode"]).bare(),
            Sign::allows(&[]).codes(&[522]).commands(TRANSFERS).not(&[
                "must be encrypted",
                "required on",
                "network protocol",
            ]),
        ],
        sources: &[
            Source::Page(
                "RFC 8996: TLS 1.0 and 1.1 are retired",
                "https://www.rfc-editor.org/rfc/rfc8996",
            ),
            VSFTPD,
            PROFTPD,
            CURL,
            FLUENTFTP,
        ],
    },
    Cause {
        id: "tls-cert-invalid",
        title: "The client does not trust the server's certificate",
        why: "The TLS connection works, but the certificate is self-signed or from an unknown \
              issuer, expired, sent without its intermediate certificates, or made out to another \
              name. The client breaks off before it sends the password.",
        check: "Run: openssl s_client -starttls ftp -connect HOST:21, then read the names, the \
                dates and the line Verify return code",
        fix_by: &[ServerAdmin, You],
        retry: Retry::AfterChange,
        steps: &[
            you("Connect by the host name that the certificate names, not by IP address or alias"),
            you("Trust the issuer: curl --cacert FILE; lftp: set ssl:ca-file FILE; Java: keytool \
                 -importcert; Node: ca in secureOptions"),
            you("FileZilla, WinSCP: compare the fingerprint with the one from the server's \
                 administrator, then accept the certificate once"),
            you("Update the client's root certificates, and check the computer's clock"),
            you("Skip the check as a last resort, anybody could listen in: curl -k; lftp: set \
                 ssl:verify-certificate no; rclone: --ftp-no-check-certificate; FluentFTP: \
                 ValidateAnyCertificate"),
            admin(
                "Install a certificate for the name that the users type, with its full chain, and \
                 renew it in time",
            ),
            admin_of(
                Server::Vsftpd,
                "Put certificate and intermediates into one file, rsa_cert_file",
            ),
            admin_of(
                Server::ProFtpd,
                "Set TLSRSACertificateFile, and the intermediates in TLSCertificateChainFile",
            ),
            admin_of(Server::PureFtpd, "Put key, certificate and intermediates into pure-ftpd.pem"),
            admin_of(
                Server::Iis,
                "FTP SSL Settings of the site: choose the certificate of that name",
            ),
        ],
        signs: &[
            Sign::proves(&[
                "depth_zero_self_signed_cert",
                "self_signed_cert_in_chain",
                "unable_to_verify_leaf_signature",
                "unable_to_get_issuer_cert",
                "cert_has_expired",
                "err_tls_cert_altname_invalid",
                "ssl certificate problem",
                "self signed certificate",
                "self-signed certificate",
                "unable to get local issuer certificate",
                "unable to get issuer certificate",
                "unable to verify the first certificate",
                "unable to verify first certificate",
                "certificate has expired",
                "certificate is not yet valid",
                "certificate verify failed",
                "certificate_verify_failed",
                "x509: certificate",
                "x509: cannot validate certificate",
                "pkix path",
                "pkix path building failed",
                "unable to find valid certification path",
                "remote certificate is invalid",
                "remote certificate was rejected",
                "remotecertificatenamemismatch",
                "remotecertificatechainerrors",
                "sec_e_untrusted_root",
                "sec_e_wrong_principal",
                "sec_e_cert_expired",
                "no alternative certificate subject name",
                "subjectaltname does not match",
                "does not match target host name",
                "hostname/ip does not match",
                "hostname/ip doesn't match",
                "no subject alternative",
                "no name matching",
                "certificate verification: not trusted",
                "error: certificate verification",
                "common name doesn't match",
                "certificate cannot be authenticated",
                "ftpinvalidcertificateexception",
                "certificate was not accepted",
                // WinSCP
                "could not verify tls certificate",
                "peer certificate rejected",
                "curl: (60)",
                "peer certificate or ssh remote key",
                "curl: (51)",
            ])
            .not(&["warning: certificate verification", "continuing anyway", "verify result"])
            .bare(),
            Sign::suggests(&[
                "certificate verification failed",
                "peer certificate rejected",
                "certificate is not trusted",
                "certificate not trusted",
                "error: cannot verify*certificate",
                "hostname mismatch",
                "peer certificate cn=*did not match expected cn",
                "key usage violation",
                "crypt_e_no_revocation_check",
                "crypt_e_revocation_offline",
                "error setting certificate",
                "curl: (77)",
            ])
            .not(&["warning: certificate verification", "continuing anyway"])
            .bare(),
            Sign::suggests(&[
                "unable to accept tls connection*alert bad certificate",
                "unable to accept tls connection*alert unknown ca",
                // The one whose certificate is rejected gets this alert: here the server.
                "mod_tls*alert unknown ca",
                // ProFTPD has the reason on a line of its own.
                "  (#) error:*alert unknown ca",
                "err: error([*alert unknown ca",
                "unable to accept tls connection*alert certificate unknown",
            ])
            .bare(),
            Sign::suggests(&[
                "certificate name mismatch",
                "certificate*wrong name",
                "certificate*host*not match",
                "host*not match*certificate",
            ])
            .asked(),
            // FileZilla's question to the user.
            Sign::suggests(&["server's certificate is unknown"]),
            // PHP's ftps:// gives no reason.
            Sign::allows(&["unable to activate ssl mode"]).bare(),
            Sign::allows(&[]).when(&[Fact::HandshakeUnanswered]).bare(),
            Sign::allows(GIVEN_UP).when(&[Fact::Handshake]).bare(),
        ],
        sources: &[
            Source::Rfc(4217, "15.1.1"),
            CURL,
            LFTP,
            RCLONE,
            VSFTPD,
            PROFTPD,
            PUREFTPD,
            FLUENTFTP,
        ],
    },
    Cause {
        id: "tls-close-notify-missing",
        title: "A TLS data connection ended without a proper close",
        why: "TLS ends a stream with a close_notify message, so that a cut cannot pass for the end \
              of the file. One side dropped the connection without it. The data is often complete, \
              but a strict peer cannot know and reports an error.",
        check: "Compare the file's size on both sides; read which side the log blames: Server did \
                not, or Client did not properly shut down",
        fix_by: &[ServerAdmin, You],
        retry: Retry::AfterChange,
        steps: &[
            you("Compare the sizes: where they are equal, the file arrived"),
            you("Update the client and its TLS library; an own program must shut TLS down \
                 (SSL_shutdown) before it closes the socket"),
            you("Python: catch the error of conn.unwrap() only after the size is verified"),
            admin(
                "Update the server: it must send close_notify at the end of every data connection",
            ),
            admin_of(
                Server::Vsftpd,
                "Set strict_ssl_read_eof=NO to accept uploads that end without close_notify",
            ),
        ],
        signs: &[
            Sign::proves(&["did not properly shut down tls"]).bare(),
            // Windows, of a TLS record that is cut off.
            Sign::suggests(&["supplied message is incomplete"]).bare(),
            // Python, which says no more of it.
            Sign::suggests(&["oserror: [errno 0] error"]).unless(&[Fact::NotLoggedIn]).bare(),
            Sign::suggests(&[
                "tls connection was non-properly terminated",
                "gnutls error -110",
                "inbound before receiving peer's close_notify",
                "closed before receiving peer's close_notify",
                "possible truncation attack",
                "missing close_notify",
                "unexpected eof while reading",
                "unexpected_eof_while_reading",
                "eof occurred in violation of protocol",
                "shutdown while in init",
                "shutdown_while_in_init",
                "ssl_read on shutdown",
                "curl: (80)",
                "failed to shut down the ssl",
                "ssl_read: ssl_error_syscall, errno 0",
            ])
            .not(&[
                "assuming eof",
                "schannel: server closed abruptly",
                "gnutls_handshake",
                "ssl_connect",
                "do_handshake",
            ])
            .unless(&[Fact::NotLoggedIn])
            .bare(),
            Sign::suggests(&["error while transfering data: econnaborted"]).codes(&[425]).bare(),
            Sign::suggests(&["failure reading network stream"])
                .codes(&[426])
                .commands(UPLOADS)
                .when(&[Fact::DataProtected]),
            // vsftpd, unless the session is seen to be in clear text.
            Sign::allows(&["failure reading network stream"])
                .codes(&[426])
                .unless(&[Fact::ClearText, Fact::DataClear]),
            Sign::allows(&["data connection closed", "error during read from data connection"])
                .codes(&[425, 426, 451])
                .when(&[Fact::DataProtected]),
            Sign::allows(&["transfer aborted. data connection closed"]).codes(&[426]),
        ],
        sources: &[
            Source::Page(
                "RFC 8446, section 6.1: closure alerts",
                "https://www.rfc-editor.org/rfc/rfc8446#section-6.1",
            ),
            VSFTPD,
            FTPLIB,
        ],
    },
    Cause {
        id: "tls13-upload-reset",
        title: "A TLS 1.3 upload is reset at its end",
        why: "With TLS 1.3 the server sends session tickets on the data connection. A client that \
              closes an upload without reading them makes its system reset the connection, and the \
              tail of the file is lost. Downloads and listings still work.",
        check: "Upload a large file with TLS 1.2 only, as in curl --tls-max 1.2; if that works, it \
                is this cause",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Limit the upload to TLS 1.2: curl --tls-max 1.2; rclone: --ftp-disable-tls13"),
            you("Update curl or the client's TLS library to a current version"),
            you("Compare the sizes and send the file again: the one on the server is cut short"),
            admin_of(
                Server::ProFtpd,
                "Set as a stop-gap TLSProtocol ALL -TLSv1.3, until the clients are updated",
            ),
        ],
        signs: &[
            Sign::suggests(&[
                "data connection closed",
                "link to file server lost",
                "error during read from data connection",
                "error while transfering data",
                "failure reading network stream",
                "connection reset",
            ])
            .codes(&[425, 426, 450, 451])
            .commands(UPLOADS)
            .when(&[Fact::DataProtected]),
            Sign::suggests(&["link to file server lost", "error during read from data connection"])
                .codes(&[450, 451])
                .commands(UPLOADS),
            Sign::suggests(&[
                "did not report ok, got 426",
                "did not report ok, got 450",
                "did not report ok, got 451",
            ])
            .bare(),
            Sign::allows(&[
                "transfer aborted. data connection closed",
                "link to file server lost",
                "error during read from data connection",
            ])
            .codes(&[426, 450, 451])
            .bare(),
            Sign::allows(&["failure reading network stream"])
                .codes(&[426])
                .unless(&[Fact::ClearText, Fact::DataClear]),
            Sign::allows(&[]).codes(&[426]).commands(UPLOADS).when(&[Fact::DataProtected]),
            Sign::allows(&["update stor: eof"]).bare(),
        ],
        sources: &[
            Source::Page("ProFTPD issue 2015", "https://github.com/proftpd/proftpd/issues/2015"),
            CURL,
            RCLONE,
        ],
    },
    Cause {
        id: "tls-intercepted-or-blocked",
        title: "Something between client and server breaks TLS",
        why: "The connection is cut or falls silent right after AUTH TLS or in the handshake, before \
              either side complains about version or certificate. Often a firewall, an antivirus \
              program or a VPN that wants to read FTP drops what it cannot read.",
        check: "Connect from another network, such as a mobile phone's; if TLS works there, the \
                path is to blame",
        fix_by: &[Network, You],
        retry: Retry::AfterChange,
        steps: &[
            you("Switch off FTP or TLS inspection in the antivirus program and the VPN for a test"),
            you("Try another network, then implicit TLS on port 990, then SFTP"),
            network(
                "Let FTP over TLS pass port 21 uninspected: switch off the FTP ALG or fixup for \
                 this server",
            ),
            admin(
                "Switch on the server's TLS log and repeat the try: without an entry it probably \
                 never arrived",
            ),
        ],
        signs: &[
            Sign::suggests(&[
                "ssl_connect: connection reset",
                "ssl_connect: ssl_error_syscall",
                "ssl_error_syscall in connection to ",
                "disconnected before secure tls",
                "remote host terminated the handshake",
                "remote host closed connection during handshake",
                "gnutls_handshake*non-properly terminated",
                "gnutls_handshake*pull function",
                "gnutls_handshake*push function",
                "schannel: failed to receive handshake",
                "0 bytes from the transport stream",
                "tls handshake timeout",
                "handshake operation timed out",
                "handshake timed out",
                "handshake*connection reset",
                "ssl_connect*unexpected eof",
                "eof occurred in violation of protocol",
                "tls negotiation timed out",
            ])
            .not(&["need more data"])
            .bare(),
            Sign::suggests(&["unexpected eof while reading"]).when(&[Fact::NotLoggedIn]).bare(),
            Sign::suggests(&[]).codes(&[10053, 10054]).when(&[Fact::Tls, Fact::NotLoggedIn]),
            Sign::suggests(&["connection reset", "econnreset", "econnaborted"])
                .when(&[Fact::Tls, Fact::NotLoggedIn])
                .bare(),
            // The greeting came through, so the address is let in.
            Sign::suggests(&["connection timed out", "connection timeout", "operation timed out"])
                .when(&[Fact::Tls, Fact::NotLoggedIn])
                .not_commands(&["USER", "PASS", "ACCT"])
                .bare(),
            Sign::allows(&[
                "closed the transport stream",
                "curl: (35)",
                "ssl connect error",
                "gnutls error -110",
            ])
            .bare(),
            Sign::allows(&["wrong version number", "unexpected tls packet was received"]).bare(),
            Sign::allows(&[]).codes(&[500, 502]).commands(&["AUTH"]),
            Sign::allows(&[]).when(&[Fact::HandshakeUnanswered]).bare(),
            Sign::allows(GIVEN_UP).when(&[Fact::Handshake]).bare(),
            Sign::allows(&[
                "transport connection*forcibly closed",
                "transport connection*aborted by the software",
            ])
            .bare(),
        ],
        sources: &[Source::Rfc(4217, "4.1"), Source::Rfc(6384, "5")],
    },
    Cause {
        id: "tls-client-cert-required",
        title: "The server wants a certificate from the client",
        why: "Beside the password, this server asks the client for a certificate of its own in the \
              TLS handshake. The client sent none, or one that the server does not accept.",
        check: "",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Ask the server's administrator for a client certificate and its private key"),
            you("Use it: curl --cert FILE --key FILE; lftp: set ssl:cert-file and ssl:key-file; \
                 WinSCP: Advanced, page TLS/SSL: Client certificate file"),
            you("Python: load_cert_chain() of the SSLContext; FluentFTP: ClientCertificates"),
            admin_of(
                Server::Vsftpd,
                "Set require_cert=NO to demand none; with validate_cert=YES it must be signed by \
                 ca_certs_file",
            ),
            admin_of(
                Server::ProFtpd,
                "Set TLSVerifyClient off or optional to demand none; TLSCACertificateFile names \
                 the accepted issuers",
            ),
            admin_of(Server::SftpGo, "Set client_auth_type to 0 to demand none; 1 requires one"),
        ],
        signs: &[
            Sign::proves(&[
                "policy requires client certificate",
                "invalid client certificate",
                "requires matching client certificate",
                "peer did not return a certificate",
                "peer_did_not_return_a_certificate",
                "alert certificate required",
                "certificate required (116)",
                "alert_certificate_required",
                "fatal alert: certificate_required",
                "tls: certificate required",
                "certificate is required (116)",
                "client didn't provide a certificate",
                "client certificate required",
                "client certificate is required",
                "missing cert on data channel",
                "tls alert: '116'",
            ])
            .bare(),
            Sign::suggests(&[
                "tls alert: 'badcertificate'",
                "tls alert: 'certificateunknown'",
                "tls alert: 'unknownca'",
            ])
            .bare(),
            Sign::suggests(&["authentication with a client certificate"]).bare(),
            Sign::suggests(&["^missing certificate", "^invalid certificate"]).codes(&[400]),
            Sign::suggests(&[
                "alert bad certificate",
                "fatal alert: bad_certificate",
                "tls: bad certificate",
                "alert unknown ca",
                "tls: unknown certificate authority",
            ])
            .not(&["unable to accept", "ssl_accept", "mod_tls", "err: error(["])
            .bare(),
            Sign::allows(&["alert handshake failure", "tls: handshake failure"]).bare(),
        ],
        sources: &[Source::Rfc(4217, "15.1.2"), VSFTPD, PROFTPD, CURL, LFTP],
    },
    Cause {
        id: "tls-command-order",
        title: "TLS commands came in the wrong order",
        why: "AUTH TLS starts TLS once, PBSZ 0 must come before PROT, and both only inside TLS. \
              The server refuses the command because TLS is not on yet, is on already, or PBSZ is \
              missing.",
        check: "Look at the reply to AUTH in the same session: PBSZ and PROT can only work after \
                234 (on port 990 from the start)",
        fix_by: &[You],
        retry: Retry::AfterChange,
        steps: &[
            you(
                "Keep the order AUTH TLS, handshake, USER, PASS, PBSZ 0, PROT P; Python's FTP_TLS: \
                 login(), then prot_p()",
            ),
            you("Implicit TLS on port 990 is encrypted from the start: choose implicit in the \
                 client, so that it sends no AUTH"),
            you("AUTH was refused before: solve that first, the rest follows from it"),
            you("Switch CCC off, many servers refuse it: curl without --ftp-ssl-ccc; lftp: set \
                 ftp:ssl-use-ccc no"),
            you("An own program sends the next command only after the reply to AUTH arrived"),
        ],
        signs: &[
            Sign::proves(&[
                "not allowed on insecure control connection",
                "pbsz needs a secure connection",
                "prot needs a secure connection",
                "secure command connection required prior to pbsz",
                "secure command connection required prior to prot",
                "must be preceded by a successful pbsz",
                "must first issue pbsz",
                "must issue auth command before adat",
                "must issue the pbsz command",
                "set protection buffer size with pbsz",
                "already using tls",
                "already set to tls",
                "session already secured",
                "unwilling to accept second auth",
                "additional data after the auth command",
                "^no protection enabled",
            ])
            .bare(),
            Sign::allows(&["use auth first"]).codes(&[503]),
            Sign::proves(&["use auth first"]).codes(&[503]).commands(&["PBSZ", "PROT", "CCC"]),
            Sign::suggests(&[]).commands(&["AUTH", "PBSZ", "PROT", "CCC"]).codes(&[503, 533]),
            Sign::suggests(&["invalid sequence"]).commands(&["PBSZ", "PROT", "CCC"]).codes(&[503]),
            Sign::suggests(&[])
                .commands(&["PBSZ", "PROT", "CCC"])
                .codes(&[500, 501, 502, 530, 534])
                .when(&[Fact::ClearText]),
            Sign::allows(&[]).commands(&["PBSZ", "PROT"]).codes(&[500, 502]),
            Sign::allows(&[]).commands(&["PBSZ", "PROT", "CCC"]).codes(&[534, 536]),
            Sign::suggests(&["set authentication state with auth", "control socket is not secure"]),
            Sign::suggests(&["^ccc not allowed"]).codes(&[533, 534]),
        ],
        sources: &[Source::Rfc(2228, "3"), Source::Rfc(4217, "9"), FTPLIB, LFTP],
    },
];
