//! Which product speaks: by its greeting or SYST reply, and by the wording of its replies.

use ftpcode::Server;
use ftpcode::pattern;

/// Greetings (220) and SYST replies (215), as the products send them.
const BANNERS: &[(Server, &[&str])] = &[
    (Server::Vsftpd, &["(vsFTPd 3.0.5)", "(vsFTPd 2.3.4)"]),
    (
        Server::ProFtpd,
        &[
            "ProFTPD Server (ftp.example.com) [::ffff:192.0.2.1]",
            "ProFTPD 1.3.5e Server (Debian) [192.0.2.1]",
            "FTP Server (ProFTPD 1.2.8 on Red Hat linux 7.3) ready.",
            "NASFTPD Turbo station 1.3.5a Server (ProFTPD) [192.0.2.1]",
        ],
    ),
    (
        Server::PureFtpd,
        &[
            "---------- Welcome to Pure-FTPd [privsep] [TLS] ----------",
            "Welcome to PureFTPd 1.0.20",
            "You are user number 1 of 50 allowed.",
            "Local time is now 12:59. Server port: 21.",
            "This is a private system - No anonymous login",
        ],
    ),
    (Server::FileZilla1, &["FileZilla Server 1.8.1", "UNIX emulated by FileZilla."]),
    (
        Server::FileZilla0,
        &[
            "FileZilla Server 0.9.60 beta",
            "FileZilla Server version 0.9.41 beta",
            "written by Tim Kosse (tim@example.com)",
            "UNIX emulated by FileZilla",
        ],
    ),
    (
        Server::Iis,
        &["Microsoft FTP Service", "Windows_NT", "ftp Microsoft FTP Service (Version 5.0)."],
    ),
    (Server::Pyftpdlib, &["pyftpdlib 1.5.6 ready.", "pyftpdlib based ftpd ready."]),
    (Server::SftpGo, &["SFTPGo 2.5.6 ready"]),
    (Server::ApacheFtpServer, &["UNIX Type: Apache FtpServer"]),
    (
        Server::WuFtpd,
        &[
            "ftp.example.com FTP server (Version wu-2.6.2-5) ready.",
            "FTP server (Revision 9.0 Version wuftpd-2.6.1 Mon Jun 30 09:28:28 GMT 2014) ready.",
        ],
    ),
    (
        Server::Inetutils,
        &[
            "ftp01 FTP server (GNU inetutils 2.4) ready.",
            "UNIX Type: L8 Version: Linux 6.1.0-18-amd64",
        ],
    ),
    (
        Server::BsdFtpd,
        &[
            "ftp.example.com FTP server (Version 6.00LS) ready.",
            "ftp.example.com FTP server (NetBSD-ftpd 20100320) ready.",
            "ftp.example.com FTP server (tnftpd 20040810) ready.",
            "ftp.example.com FTP server (Version 6.4/OpenBSD/Linux-ftpd-0.17) ready.",
            "UNIX Type: L8 Version: NetBSD-ftpd 20100320",
        ],
    ),
    (
        Server::ServU,
        &["Serv-U FTP Server v15.1 ready...", "Serv-U FTP-Server v2.5k for WinSock ready..."],
    ),
    (
        Server::Cerberus,
        &[
            "Cerberus FTP Server - Home Edition",
            "Welcome to Cerberus FTP Server",
            "Created by Cerberus, LLC",
        ],
    ),
    (Server::CrushFtp, &["CrushFTP Server Ready!", "Welcome to CrushFTP!"]),
    (Server::Titan, &["Titan FTP Server 10.47.1892 Ready."]),
    (
        Server::Zos,
        &[
            "FTPD1 IBM FTP CS V2R3 at HOST.EXAMPLE.COM, 17:41:19 on 2021-02-11.",
            "MVS is the operating system of this server. FTP Server is running on z/OS.",
        ],
    ),
    (Server::GlFtpd, &["ftp.example.com (glFTPd 2.01 Linux+TLS) ready."]),
    (Server::DrFtpd, &["DrFTPD 2.0.7 http://drftpd.org"]),
    (Server::Twisted, &["Twisted 22.4.0 FTP Server"]),
    (Server::Bftpd, &["bftpd 2.2.1 at 192.168.1.1 ready."]),
    (Server::BusyBox, &["Operation successful"]),
    (
        Server::Eft,
        &[
            "GlobalSCAPE EFT Server (v. 6.0) * UNREGISTERED COPY *",
            "EFT Server Enterprise 7.4.5.6",
            "GlobalSCAPE Secure FTP Server",
        ],
    ),
    (Server::Bitvise, &["Bitvise SSH Server 9.32: free only for personal non-commercial use"]),
    (Server::BulletProof, &["BulletProof FTP Server ready ..."]),
    (Server::CompleteFtp, &["CompleteFTP v 8.1.3", "Complete FTP server"]),
    (Server::CoreFtp, &["Core FTP Server Version 1.2, build 567, 64-bit Registered"]),
    (Server::FritzBox, &["FRITZ!Box7490 FTP server ready."]),
    (Server::LightFtp, &["LightFTP server v2.0b ready"]),
    (Server::MikroTik, &["MikroTik FTP server (MikroTik 6.49) ready"]),
    (Server::OracleXdb, &["db1 FTP Server (Oracle XML DB/Oracle Database) ready."]),
    (Server::Os400, &["QTCP at host.example.com."]),
    (Server::Rumpus, &["Welcome To Rumpus!"]),
    (
        Server::Synology,
        &[
            "Synology FTP server ready.",
            "DiskStation FTP server ready.",
            "Disk Station FTP server at nas ready.",
        ],
    ),
    (Server::TurboFtp, &["TurboFTP Server 6.00.895 ready."]),
    (Server::WingFtp, &["Wing FTP Server 7.2.8 ready...", "Wing FTP Server ready..."]),
    (Server::WsFtp, &["ftp X2 WS_FTP Server 7.7(0)"]),
    (Server::Xlight, &["Xlight FTP Server 3.9 ready..."]),
];

/// Products that no greeting of their own gives away.
const WITHOUT_BANNER: &[Server] = &[Server::AwsTransfer, Server::FtpSrv];

/// Replies as the products send them.
const REPLIES: &[(Server, &[(u16, &str)])] = &[
    (
        Server::Vsftpd,
        &[
            (331, "Please specify the password."),
            (200, "Switching to Binary mode."),
            (200, "PORT command successful. Consider using PASV."),
            (150, "Here comes the directory listing."),
            (226, "Directory send OK."),
            (250, "Directory successfully changed."),
            (350, "Restart position accepted (550)."),
            (425, "Failed to establish connection."),
            (425, "Security: Bad IP connecting."),
            (426, "Failure writing network stream."),
            (500, "OOPS: vsftpd: refusing to run with writable root inside chroot()"),
            (522, "SSL connection failed: session reuse required"),
            (530, "Anonymous sessions may not use encryption."),
            (550, "Failed to change directory."),
            (550, "Failed to open file. (nope.txt)"),
            (553, "Could not create file."),
        ],
    ),
    (
        Server::ProFtpd,
        &[
            (257, "\"/new\" - Directory successfully created"),
            (331, "Anonymous login ok, send your complete email address as your password"),
            (350, "File or directory exists, ready for destination name"),
            (421, "Login timeout (300 seconds): closing control connection"),
            (421, "No transfer timeout (300 seconds): closing control connection"),
            (425, "Unable to build data connection: Operation not permitted"),
            (451, "a.txt: Append/Restart not permitted, try again"),
            (522, "SSL/TLS required on the data channel"),
            (530, "Sorry, the maximum number of allowed clients (10) are already connected."),
            (550, "SSL/TLS required on the control channel"),
            (550, "SIZE not allowed in ASCII mode"),
            (552, "STOR denied: quota exceeded: used 2 of 2 upload files"),
            (552, "STOR: notice: quota reached: used 2 of 2 upload files"),
        ],
    ),
    (
        Server::PureFtpd,
        &[
            (150, "Accepted data connection"),
            (200, "TYPE is now 8-bit binary"),
            (221, "Goodbye. You uploaded 0 and downloaded 0 kbytes."),
            (226, "16 matches total"),
            (229, "Extended Passive mode OK (|||32044|)"),
            (230, "OK. Current restricted directory is /"),
            (230, "10 files used (100%) - authorized: 10 files"),
            (257, "\"/\" is your current location"),
            (421, "Sorry, cleartext sessions and weak ciphers are not accepted on this server."),
            (421, "Too many connections (1) from this IP"),
            (500, "I won't open a connection to 203.0.113.10 (only to 127.0.0.1)"),
            (530, "Login authentication failed"),
            (550, "Can't change directory to /nodir: No such file or directory"),
            (552, "Quota exceeded: [big.bin] won't be saved"),
            (552, "0 Kbytes used (0%) - authorized: 1024 Kb"),
            (553, "Can't open that file: Permission denied"),
        ],
    ),
    (
        Server::FileZilla1,
        &[
            (150, "Starting data transfer."),
            (226, "Operation successful"),
            (331, "Please, specify the password."),
            (421, "Activity timeout."),
            (425, "Error while transfering data: ECONNABORTED - Connection aborted"),
            (425, "Unable to build data connection: TLS session of data connection not resumed."),
            (550, "Couldn't open the file or directory"),
        ],
    ),
    (
        Server::FileZilla0,
        &[
            (150, "Opening data channel for directory listing of \"/\""),
            (226, "Successfully transferred \"/\""),
            (230, "Logged on"),
            (250, "CWD successful. \"/\" is current directory."),
            (425, "Can't open data connection for transfer of \"/a.txt\""),
            (431, "Could not initialize TLS connection"),
            (450, "TLS session of data connection has not resumed or the session does not match"),
            (530, "Login or password incorrect!"),
            (550, "CWD failed. \"/x\": directory not found."),
        ],
    ),
    (
        Server::Iis,
        &[
            (501, "Server cannot accept argument."),
            (530, "User cannot log in."),
            (530, "User cannot log in, home directory inaccessible."),
            (530, "Valid hostname is expected."),
            (534, "Policy requires SSL."),
            (550, "The system cannot find the file specified."),
            (550, "Access is denied. Win32 error: Access is denied."),
        ],
    ),
    (
        Server::Pyftpdlib,
        &[
            (125, "Data connection already open. Transfer starting."),
            (150, "File status okay. About to open data connection."),
            (200, "Type set to: Binary."),
            (250, "\"/\" is the current directory."),
            (331, "Username ok, send password."),
            (421, "Passive data channel timed out."),
            (530, "Log in with USER and PASS first."),
            (550, "Not enough privileges."),
            (550, "/nope.txt is not retrievable."),
            (550, "SSL/TLS required on the control channel."),
        ],
    ),
    (
        Server::SftpGo,
        &[
            (150, "Using transfer connection"),
            (226, "Closing transfer connection"),
            (230, "Password ok, continue"),
            (530, "Authentication problem: invalid credentials"),
            (550, "Could not access file: open a.txt: no such file or directory"),
            (550, "Could not list: Not supported"),
        ],
    ),
    (
        Server::ApacheFtpServer,
        &[
            (200, "Command TYPE okay."),
            (234, "Command AUTH okay; starting TLS connection."),
            (331, "User name okay, need password for alice."),
            (421, "Maximum login limit has been reached."),
            (530, "Maximum server connection has been reached."),
        ],
    ),
    (Server::WuFtpd, &[(221, "You have transferred 52 bytes in 2 files.")]),
    (
        Server::Inetutils,
        &[(501, "Must have an argument."), (530, "Sorry, only anonymous ftp allowed")],
    ),
    (
        Server::BsdFtpd,
        &[
            (226, "MLSD complete."),
            (501, "'SYST' command does not take any arguments."),
            (530, "User root may not use FTP."),
        ],
    ),
    (Server::ServU, &[(431, "Unable to negotiate secure command connection.")]),
    (Server::Cerberus, &[(521, "Not logged in - Secure authentication required")]),
    (
        Server::CrushFtp,
        &[
            (331, "Username OK.  Need password."),
            (230, "Password OK.  Connected."),
            (421, "Your IP is banned, no further requests will be processed from this IP (::1)."),
        ],
    ),
    (Server::Titan, &[(421, "The evaluation period for this Titan FTP Server has expired.")]),
    (
        Server::Zos,
        &[
            (230, "USER1 is logged on.  Working directory is \"USER1.\"."),
            (257, "\"'USER1.'\" is working directory."),
            (331, "Send password please."),
            (501, "Qualifier too long.  Use MVS naming conventions."),
            (550, "No data sets found."),
        ],
    ),
    (
        Server::Twisted,
        &[
            (230, "Anonymous login ok, access restrictions apply."),
            (250, "Requested File Action Completed OK"),
            (530, "Sorry, Authentication failed."),
        ],
    ),
    (
        Server::FtpSrv,
        &[
            (200, "Switch to \"binary\" transfer mode."),
            (331, "Username okay, awaiting password"),
            (402, "Not supported by file system"),
            (530, "Command requires authentication: OPTS"),
        ],
    ),
    (
        Server::Bftpd,
        &[
            (150, "BINARY data connection established."),
            (200, "Transfer type changed to BINARY"),
            (331, "Password please."),
        ],
    ),
    (
        Server::BusyBox,
        &[
            (150, "Ok to send data"),
            (150, "Directory listing"),
            (230, "Operation successful"),
            (425, "Use PORT/PASV first"),
            (550, "Error"),
        ],
    ),
    (Server::BulletProof, &[(421, "Sorry you are not welcomed on this server.")]),
    (Server::Os400, &[(501, "File must be specified by library/file.member.")]),
];

/// Texts that two products share, or that are the RFC's own, or that only look like a product's.
const ANYBODY: &[(u16, &str)] = &[
    (150, "File status okay; about to open data connection."),
    (150, "Opening BINARY mode data connection for a.txt (550 bytes)."),
    (200, "Type set to I."),
    (200, "NOOP ok."),
    (200, "Command okay."),
    (200, "PORT command successful."),
    (202, "UTF8 mode is always enabled. No need to send this command."),
    (211, "End"),
    (215, "UNIX Type: L8"),
    (221, "Goodbye."),
    (226, "Transfer complete."),
    (226, "ABOR command successful."),
    (227, "Entering Passive Mode (192,0,2,1,195,80)."),
    (227, "PASV OK (192,0,2,1,195,80)"), // BusyBox, ftp-srv
    (229, "Entering Extended Passive Mode (|||50000|)"),
    (230, "Login successful."),    // vsftpd, FileZilla Server 1.x
    (230, "User alice logged in"), // ProFTPD, MikroTik
    (230, "User alice logged in."),
    (234, "Using authentication type TLS"), // FileZilla Server 0.9, 1.x
    (250, "CWD command successful"),
    (250, "File deleted successfully"),
    (257, "\"/\" is current directory."),
    (257, "\"/\" is the current directory"),
    (331, "Password required for alice"),
    (331, "Password required for alice."),
    (331, "User alice OK. Password required"), // Pure-FTPd, LightFTP
    (331, "User name okay, need password."),
    (350, "Restarting at 10. Send STORE or RETRIEVE to initiate transfer"),
    (421, "Service not available, closing control connection."),
    (421, "Timeout."),
    (425, "Can't open data connection."),
    (425, "Use PORT or PASV first."), // vsftpd, FileZilla Server 1.x
    (426, "Connection closed; transfer aborted."),
    (500, "Unknown command."),
    (500, "'FEAT': command not understood."),
    (500, "Illegal PORT command."),
    (500, "Syntax error, command unrecognized."),
    (502, "Command not implemented."),
    (503, "Bad sequence of commands."),
    (503, "Login with USER first."),
    (530, "Login incorrect."),
    (530, "Not logged in."),
    (530, "Please login with USER and PASS."),
    (530, "Authentication failed."),
    (530, "Permission denied."),
    (550, "Permission denied."),
    (550, "Access is denied."),
    (550, "Failed to open file"), // without vsftpd's full stop
    (550, "a.txt: No such file or directory"),
    (550, "Requested action not taken."),
    (552, "Requested file action aborted."),
    // The right words with another code, or inside other words.
    (230, "Please specify the password."),
    (331, "Now, please specify the password."),
    (530, "OOPS: cannot change directory"),
    (0, ""),
];

#[test]
fn a_banner_names_its_product() {
    for (server, banners) in BANNERS {
        for banner in *banners {
            assert_eq!(Server::from_banner(banner), Some(*server), "{banner}");
        }
    }
}

#[test]
fn every_product_has_a_tested_banner_or_none_at_all() {
    for server in Server::all() {
        let tested = BANNERS.iter().any(|(of, _)| *of == server);
        assert_eq!(tested, !WITHOUT_BANNER.contains(&server), "{server:?}");
        assert_eq!(tested, !server.banners().is_empty(), "{server:?}");
    }
}

#[test]
fn a_banner_that_names_nobody_names_nobody() {
    for banner in [
        "",
        "Welcome",
        "FTP server ready.",
        "Service ready for new user.",
        "UNIX Type: L8",
        "Welcome to fineFTP Server",
        "Please visit https://filezilla-project.org/",
        "HOST command successful",
        "220 is not a year here",
        "ftpii",
        "You will be disconnected after 15 minutes of inactivity.",
    ] {
        assert_eq!(Server::from_banner(banner), None, "{banner}");
    }
}

#[test]
fn a_wording_names_its_product() {
    for (server, replies) in REPLIES {
        for (code, text) in *replies {
            assert_eq!(Server::from_wording(*code, text), Some(*server), "{code} {text}");
        }
    }
}

#[test]
fn every_product_with_wordings_has_a_tested_one() {
    for server in Server::all() {
        let tested = REPLIES.iter().any(|(of, _)| *of == server);
        assert_eq!(tested, !server.wordings().is_empty(), "{server:?}");
    }
}

#[test]
fn what_anybody_says_names_nobody() {
    for (code, text) in ANYBODY {
        assert_eq!(Server::from_wording(*code, text), None, "{code} {text}");
    }
}

/// No pattern of a product matches what another product says, and no banner another's greeting.
#[test]
fn no_product_claims_the_words_of_another() {
    for claimant in Server::all() {
        for (server, replies) in REPLIES.iter().filter(|(server, _)| *server != claimant) {
            for (code, text) in *replies {
                for (of, wording) in claimant.wordings() {
                    let claimed = (*of == 0 || of == code) && pattern::matches(wording, text);
                    assert!(!claimed, "{claimant:?} claims {server:?}'s {code} {text}: {wording}");
                }
            }
        }
        for (server, banners) in BANNERS.iter().filter(|(server, _)| *server != claimant) {
            for text in *banners {
                for banner in claimant.banners() {
                    let claimed = pattern::matches(banner, text);
                    assert!(!claimed, "{claimant:?} claims {server:?}'s greeting {text}: {banner}");
                }
            }
        }
    }
}

#[test]
fn the_table_is_in_the_order_of_the_enum() {
    for (at, server) in Server::all().enumerate() {
        assert_eq!(server as usize, at, "{server:?}");
    }
}

#[test]
fn names_are_unique_and_plain() {
    let mut names: Vec<_> = Server::all().map(Server::name).collect();
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
    for name in names {
        assert!(name.is_ascii() && name.trim() == name && !name.is_empty(), "{name:?}");
    }
}

#[test]
fn patterns_can_match() {
    for server in Server::all() {
        let wordings = server.wordings().iter().map(|&(_, wording)| wording);
        for pattern in server.banners().iter().copied().chain(wordings) {
            assert!(pattern.is_ascii(), "{server:?}: {pattern}");
            assert!(!pattern.bytes().any(|byte| byte.is_ascii_control()), "{server:?}: {pattern}");
            assert_eq!(pattern, pattern.to_ascii_lowercase(), "{server:?}");
            let inner = pattern.strip_prefix('^').unwrap_or(pattern);
            let inner = inner.strip_suffix('$').unwrap_or(inner);
            assert!(!inner.contains(['^', '$']), "{server:?}: {pattern}");
            assert!(!inner.starts_with('*') && !inner.ends_with('*'), "{server:?}: {pattern}");
        }
    }
}

/// Recognition looks at a code's patterns only: nearly every row must name its code.
#[test]
fn wordings_are_sorted_and_unique() {
    let mut any = 0;
    for server in Server::all() {
        let wordings = server.wordings();
        assert!(wordings.is_sorted_by_key(|&(code, _)| code), "{server:?}");
        for (at, row) in wordings.iter().enumerate() {
            assert!(!wordings[..at].contains(row), "{server:?}: {row:?}");
        }
        for (code, wording) in wordings {
            assert!(*code == 0 || (100..700).contains(code), "{server:?}: {code} {wording}");
            any += usize::from(*code == 0);
        }
    }
    assert!(any <= 4, "{any} wordings without a code");
}
