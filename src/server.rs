//! Server products: their names, and how to recognise them by their greeting and wording.
//!
//! To teach ftpcode a product: one variant of [`Server`], one row of `PRODUCTS`.

use crate::pattern;

/// A server product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Server {
    /// vsftpd.
    Vsftpd,
    /// ProFTPD (also as QNAP ships it).
    ProFtpd,
    /// Pure-FTPd.
    PureFtpd,
    /// FileZilla Server 1.x.
    FileZilla1,
    /// FileZilla Server 0.9.
    FileZilla0,
    /// Microsoft IIS (also Azure App Service).
    Iis,
    /// pyftpdlib (Python).
    Pyftpdlib,
    /// SFTPGo, and other servers built on ftpserverlib (Go).
    SftpGo,
    /// Apache `FtpServer` (Java).
    ApacheFtpServer,
    /// WU-FTPD.
    WuFtpd,
    /// GNU inetutils ftpd.
    Inetutils,
    /// BSD ftpd and its descendants: FreeBSD, NetBSD, OpenBSD, linux-ftpd.
    BsdFtpd,
    /// Serv-U.
    ServU,
    /// Cerberus FTP Server.
    Cerberus,
    /// CrushFTP.
    CrushFtp,
    /// Titan FTP Server.
    Titan,
    /// AWS Transfer Family.
    AwsTransfer,
    /// IBM z/OS FTP.
    Zos,
    /// glFTPd.
    GlFtpd,
    /// DrFTPD.
    DrFtpd,
    /// Twisted (Python).
    Twisted,
    /// ftp-srv (Node.js).
    FtpSrv,
    /// bftpd.
    Bftpd,
    /// `BusyBox` ftpd.
    BusyBox,
    /// Globalscape EFT.
    Eft,
    /// Bitvise SSH Server.
    Bitvise,
    /// `BulletProof` FTP Server.
    BulletProof,
    /// `CompleteFTP`.
    CompleteFtp,
    /// Core FTP Server.
    CoreFtp,
    /// AVM FRITZ!Box.
    FritzBox,
    /// `LightFTP`.
    LightFtp,
    /// `MikroTik` `RouterOS`.
    MikroTik,
    /// Oracle XML DB.
    OracleXdb,
    /// IBM i (OS/400) FTP.
    Os400,
    /// Rumpus.
    Rumpus,
    /// Synology DSM.
    Synology,
    /// `TurboFTP` Server.
    TurboFtp,
    /// Wing FTP Server.
    WingFtp,
    /// `WS_FTP` Server.
    WsFtp,
    /// Xlight FTP Server.
    Xlight,
}

/// A kind of operating system, as far as its commands differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum System {
    /// Linux, BSD and their like.
    Unix,
    /// Windows.
    Windows,
    /// A system of its own, or a service of which nobody sees the system.
    Own,
}

/// What is known of a product: one row.
struct Product {
    server: Server,
    /// As its makers write it; the JSON's `server`.
    name: &'static str,
    /// Patterns (see [`crate::pattern`]) that only this product's greeting or SYST reply has.
    banner: &'static [&'static str],
    /// Reply texts that only this product sends: code (0: any), pattern, in ascending order of
    /// the codes. A text that two products share, or that is the RFC's own, is in no row.
    wording: &'static [(u16, &'static str)],
}

/// What only this product's own log has on its lines.
static LOGS: &[(&str, Server)] = &[
    ("] fail *: client \"", Server::Vsftpd),
    ("vsftpd[#]", Server::Vsftpd),
    ("proftpd[#]", Server::ProFtpd),
    ("pure-ftpd: (", Server::PureFtpd),
    ("pure-ftpd[#]", Server::PureFtpd),
    ("\"sender\":\"ftpserverlib\"", Server::SftpGo),
];

/// In the order of the enum; a test checks it. Read off the servers' sources where they are open,
/// else off greetings and logs in public.
static PRODUCTS: &[Product] = &[
    Product {
        server: Server::Vsftpd,
        name: "vsftpd",
        banner: &["(vsftpd "],
        wording: &[
            (150, "^here comes the directory listing.$"),
            (150, "^ok to send data.$"),
            (200, "^switching to ascii mode.$"),
            (200, "^switching to binary mode.$"),
            (200, "consider using pasv.$"),
            (200, "consider using epsv.$"),
            (200, "^prot now clear.$"),
            (200, "^prot now private.$"),
            (226, "^directory send ok.$"),
            (226, "^transfer done (but failed to open directory).$"),
            (234, "^proceed with negotiation.$"),
            (250, "^directory successfully changed.$"),
            (250, "^delete operation successful.$"),
            (250, "^remove directory operation successful.$"),
            (331, "^please specify the password.$"),
            (350, "^ready for rnto.$"),
            (350, "^restart position accepted (#).$"),
            (421, "^there are too many connected users, please try later.$"),
            (421, "^there are too many connections from your internet address.$"),
            (421, "^data timeout. reconnect. sorry.$"),
            (421, "^negotiation failed: "),
            (425, "^failed to establish connection.$"),
            (425, "^security: bad ip connecting.$"),
            (426, "^failure reading network stream.$"),
            (426, "^failure writing network stream.$"),
            (451, "^failure reading local file.$"),
            (451, "^failure writing to local file.$"),
            (500, "^oops: "),
            (500, "^unrecognised type command.$"),
            (500, "^bad eprt "),
            (503, "^rnfr required first.$"),
            (504, "^bad mode command.$"),
            (504, "^bad stru command.$"),
            (522, "^bad network protocol.$"),
            (522, "^data connections must be encrypted.$"),
            (522, "^ssl connection failed"),
            (530, "^non-anonymous sessions must use encryption.$"),
            (530, "^anonymous sessions m"),
            (530, "^can't change to another user.$"),
            (530, "^this ftp server is anonymous only.$"),
            (550, "^failed to open file."),
            (550, "^failed to change directory."),
            (550, "^could not get file size."),
            (550, "^could not get file modification time."),
            (550, "^create directory operation failed."),
            (550, "^delete operation failed."),
            (550, "^remove directory operation failed."),
            (550, "^rnfr command failed."),
            (550, "^site chmod command failed."),
            (553, "^could not create file."),
        ],
    },
    Product {
        server: Server::ProFtpd,
        name: "ProFTPD",
        banner: &["proftpd", "nasftpd turbo station"],
        wording: &[
            (234, "^auth tls successful$"),
            (257, "\" - directory successfully created$"),
            (331, "^anonymous login ok, send your complete email address as your password$"),
            (350, "^file or directory exists, ready for destination name$"),
            (421, "^idle timeout (# seconds): closing control connection$"),
            (421, "^login timeout (# second*): closing control connection$"),
            (421, "^no transfer timeout (# seconds): closing control connection$"),
            (421, "^session timeout (# seconds): closing control connection$"),
            (421, "^ftp server shutting down - "),
            (425, "^unable to build data connection: operation not permitted$"),
            (425, "^unable to build data connection: connection refused$"),
            (425, "^unable to build data connection: connection timed out$"),
            (425, "^unable to build data connection: no route to host$"),
            (425, "^unable to build data connection: address already in use$"),
            (431, "^necessary security resource unavailable$"),
            (450, "^transfer aborted. link to file server lost"),
            (451, ": append/restart not permitted, try again$"),
            (451, ": restart not permitted, try again$"),
            (451, "^sorry, the maximum number of data transfers ("),
            (451, " denied: quota exceeded: used "),
            (500, "^invalid command: try being more creative$"),
            (500, "^ftp server shut down ("),
            (500, "^sorry, no server available to handle request on "),
            (501, "^rest requires a value greater than or equal to 0$"),
            (503, "^unwilling to accept second auth$"),
            (504, "^'*' unsupported transfer mode$"),
            (504, "^'*' unsupported structure type$"),
            (522, "^ssl/tls required on the data channel$"),
            (530, "^sorry, the maximum number of allowed clients ("),
            (530, "^sorry, the maximum number of clients ("),
            (530, "^sorry, the maximum number of connections ("),
            (530, "^sorry, the maximum number of hosts ("),
            (534, "^unwilling to accept security parameters$"),
            (550, "^ssl/tls required on the control channel$"),
            (550, "^size not allowed in ascii mode$"),
            (550, ": overwrite permission denied$"),
            (550, ": temporary hidden file * already exists$"),
            (550, ": rename permission denied$"),
            (550, ": forbidden filename$"),
            (550, ": forbidden command argument$"),
            (552, " denied: quota exceeded: used "),
            (552, ": notice: quota reached: "),
        ],
    },
    Product {
        server: Server::PureFtpd,
        name: "Pure-FTPd",
        banner: &[
            "pure-ftpd",
            "pureftpd",
            "^local time is now #:#. server port: #.",
            "^you are user number # of # allowed.",
            "this is a private system - no anonymous login",
            "^only anonymous ftp is allowed here$",
        ],
        wording: &[
            (0, "^# kbytes used (#%) - authorized: # kb$"),
            (0, "^# files used (#%) - authorized: # files$"),
            (150, "^accepted data connection$"),
            (150, "^connecting to port #$"),
            (200, "^type is now "),
            (200, "^data protection level set to \""),
            (214, "^pure-ftpd - "),
            (221, "^goodbye. you uploaded # and downloaded # kbytes."),
            (226, "^file successfully transferred"),
            (226, "# matches total$"),
            (229, "^extended passive mode ok (|||#|)$"),
            (230, "^ok. current directory is "),
            (230, "^ok. current restricted directory is "),
            (250, "^ok. current directory is "),
            (250, "^the directory was successfully removed$"),
            (250, "^file successfully renamed or moved$"),
            (257, "\" is your current location$"),
            (257, "\" : the directory was successfully created$"),
            (350, "^rnfr accepted - file exists, ready for destination$"),
            (350, "^restarting at #. but we're in ascii mode$"),
            (400, "cleartext sessions and weak ciphers are not accepted on this server"),
            (421, "cleartext sessions and weak ciphers are not accepted on this server"),
            (421, "^please reconnect using tls security mechanisms.$"),
            (421, "^# users (the maximum) are already logged in, sorry$"),
            (421, "^i can't accept more than # connections as the same user$"),
            (421, "^too many connections (#) from this ip$"),
            (421, "^timeout - try typing a little faster next time$"),
            (421, "^timeout (no operation for # seconds)$"),
            (421, "^timeout (no new data for # seconds)$"),
            (421, "^home directory not available - aborting$"),
            (425, "^all reserved tcp ports are busy$"),
            (425, "^could not open data connection to port #: "),
            (451, "^error during read from data connection$"),
            (452, "^error during write to file$"),
            (500, "^i won't open a connection to "),
            (500, "^this security scheme is not implemented$"),
            (500, "^site * is an unknown extension$"),
            (501, "^sorry, but i won't connect to ports < 1024$"),
            (503, "^ascii resume is unsafe, please delete the file first$"),
            (503, "^need rnfr before rnto$"),
            (503, "^prot must be preceded by a successful pbsz command$"),
            (504, "^please use s(tream) mode$"),
            (504, "^only f(ile) is supported$"),
            (530, "^login authentication failed$"),
            (530, "^you aren't logged in$"),
            (550, "^sorry, but that file doesn't exist"),
            (550, "^can't change directory to "),
            (550, "^could not delete "),
            (550, "^i can only retrieve regular files$"),
            (550, "^can't check for file existence$"),
            (550, "^anonymous users may not overwrite existing files$"),
            (552, "^quota exceeded: ["),
            (552, "^disk full - please upload later$"),
            (552, "^transfer aborted (quota)$"),
            (553, "^can't open that file"),
            (553, "^prohibited file name: "),
        ],
    },
    Product {
        server: Server::FileZilla1,
        name: "FileZilla Server 1.x",
        banner: &["filezilla server 1.", "^unix emulated by filezilla.$"],
        wording: &[
            (150, "^starting data transfer.$"),
            (211, "up and running, yay!"),
            (226, "^operation successful$"),
            (250, "^file or directory renamed successfully.$"),
            (331, "^please, specify the password.$"),
            (421, "^activity timeout.$"),
            (425, "^error while transfering data: "),
            (425, "^unable to build data connection: tls session of data connection not resumed."),
            (425, "^unable to build data connection: no or wrong alpn on data connection"),
            (425, "^use eprt or epsv first.$"),
            (425, "^cannot prepare for data connection.$"),
            (500, "^syntax error, command line not recognized.$"),
            (500, "^wrong command.$"),
            (501, "^what are you trying to do? go away.$"),
            (504, "^tls handshaking failed!$"),
            (530, "^login not succeeded because of internal server error."),
            (550, "^couldn't open the file"),
            (550, "^couldn't open the directory"),
        ],
    },
    Product {
        server: Server::FileZilla0,
        name: "FileZilla Server 0.9",
        banner: &[
            "filezilla server 0.",
            "filezilla server version 0.",
            "^written by tim kosse",
            "^unix emulated by filezilla$",
        ],
        wording: &[
            (150, "^opening data channel for "),
            (150, "^data channel opened for "),
            (200, "^cdup successful. \""),
            (214, "^have a nice day.$"),
            (226, "^successfully transferred \""),
            (230, "^logged on$"),
            (250, "^cwd successful. \""),
            (421, "^kicked by administrator$"),
            (421, "^no-transfer-time exceeded. closing control connection.$"),
            (421, "^temporarily banned for too many failed login attempts$"),
            (421, "^refusing connection. "),
            (421, "^server is locked, please try again later.$"),
            (421, "^server is going offline$"),
            (425, "^can't open data connection for transfer of \""),
            (425, "^rejected data connection for transfer of \""),
            (426, "^connection closed; aborted transfer of \""),
            (426, "^connection timed out, aborting transfer of \""),
            (431, "^could not initialize tls connection$"),
            (431, "^could not initialize ssl connection$"),
            (450, "^tls session of data connection has not resumed"),
            (501, "^this is not an http server, closing connection.$"),
            (502, "^command * is not recognized or supported by filezilla server$"),
            (502, "^explicit tls authentication not allowed$"),
            (521, "^prot p required$"),
            (521, "^this user is not allowed to connect from this ip$"),
            (530, "^login or password incorrect!$"),
            (530, "^not logged in, user account has been disabled$"),
            (530, "^this server does not allow plain ftp. "),
            (534, "^this server requires an encrypted data connection with prot p$"),
            (550, "^cwd failed. \""),
            (550, "^no connections allowed from your ip$"),
            (550, "^file/directory not found$"),
        ],
    },
    Product {
        server: Server::Iis,
        name: "Microsoft IIS",
        banner: &["microsoft ftp service", "^windows_nt"],
        wording: &[
            (451, "^the parameter is incorrect."),
            (501, "^server cannot accept argument.$"),
            (530, "^user cannot log in"),
            (530, "^valid hostname is expected.$"),
            (530, "^connection refused, unknown ip address.$"),
            (534, "^policy requires ssl."),
            (534, "^local policy on server does not allow tls secure connections."),
            (550, "^the system cannot find the "),
            (
                550,
                "^the process cannot access the file because it is being used by another process.",
            ),
            (550, "win32 error:"),
        ],
    },
    Product {
        server: Server::Pyftpdlib,
        name: "pyftpdlib",
        banner: &["pyftpdlib "],
        wording: &[
            (125, "^data connection already open. transfer starting.$"),
            (150, "^file status okay. about to open data connection.$"),
            (200, "^type set to: "),
            (200, "^active data connection established.$"),
            (200, "^protection set to "),
            (211, "^end feat.$"),
            (225, "^abor command successful; data channel closed.$"),
            (250, "^\"*\" is the current directory.$"),
            (250, "^renaming ok.$"),
            (331, "^username ok, send password.$"),
            (350, "^ready for destination name.$"),
            (350, "^restarting at position #.$"),
            (421, "^control connection timed out.$"),
            (421, "^active data channel timed out.$"),
            (421, "^passive data channel timed out.$"),
            (421, "^too many connections from the same ip address.$"),
            (421, "^too many connections. service temporarily unavailable.$"),
            (425, "^can't connect to specified address.$"),
            (425, "^rejected data connection from foreign address"),
            (425, "^too many connections. can't open data channel.$"),
            (426, "^transfer aborted via abor.$"),
            (501, "^rejected data connection to foreign address "),
            (501, "^port against the privileged port \""),
            (501, "^syntax error: command "),
            (502, "^unrecognized encryption type (use tls or ssl).$"),
            (503, "^bad sequence of commands: use rnfr first.$"),
            (503, "^you must issue the pbsz command prior to prot.$"),
            (521, "^prot * unsupported (use c or p).$"),
            (522, "^network protocol not supported (use #).$"),
            (530, "^log in with user and pass first.$"),
            (550, "^not enough privileges.$"),
            (550, " is not retrievable.$"),
            (550, "^ssl/tls required on the control channel.$"),
            (550, "^ssl/tls required on the data channel.$"),
        ],
    },
    Product {
        server: Server::SftpGo,
        name: "SFTPGo",
        banner: &["^sftpgo"],
        wording: &[
            (150, "^using transfer connection$"),
            (226, "^closing transfer connection$"),
            (230, "^password ok, continue$"),
            (230, "^tls certificate ok, continue$"),
            (250, "^removed file "),
            (350, "^sure, give me a target$"),
            (421, "^command timeout (# seconds): closing control connection$"),
            (425, "^unable to open transfer: "),
            (530, "^authentication problem: "),
            (530, "^user rejected: "),
            (550, "^could not access file: "),
            (550, "^could not list: "),
            (550, "^couldn't access *: "),
            (550, "^issue during transfer"),
            (552, "^issue during transfer: "),
            (553, "^issue during transfer: "),
        ],
    },
    Product {
        server: Server::ApacheFtpServer,
        name: "Apache FtpServer",
        banner: &["type: apache ftpserver"],
        wording: &[
            (200, "^command * okay.$"),
            (234, "^command auth okay; starting "),
            (250, "^requested file action okay, deleted "),
            (331, "^user name okay, need password for *.$"),
            (331, "^guest login okay, send your complete e-mail address as password.$"),
            (421, "^maximum login limit has been reached.$"),
            (421, "^maximum anonymous login limit has been reached.$"),
            (426, "^data connection error.$"),
            (431, "^security is disabled.$"),
            (450, "^no permission to delete "),
            (501, "^port ip is not same as "),
            (501, "^eprt ip is not same as "),
            (504, "^server does not understand the specified protection level.$"),
            (530, "^anonymous connection is not allowed.$"),
            (530, "^maximum server connection has been reached.$"),
            (530, "^no server access from the ip "),
            (550, "^no permission to create "),
            (550, "^no permission to remove "),
            (553, "^no permission to rename.$"),
        ],
    },
    Product {
        server: Server::WuFtpd,
        name: "WU-FTPD",
        banner: &["(version wu-", " version wuftpd-"],
        wording: &[(221, "^you have transferred # bytes in # files.")],
    },
    Product {
        server: Server::Inetutils,
        name: "GNU inetutils ftpd",
        banner: &["(gnu inetutils ", "^unix type: l# version: linux"],
        wording: &[
            (211, "^supported extensions:"),
            (501, "^must have an argument.$"),
            (501, "^not accepting arguments.$"),
            (501, "^no options are available.$"),
            (530, "^sorry, only anonymous ftp allowed$"),
            (554, "^action not taken: invalid rest value "),
        ],
    },
    Product {
        server: Server::BsdFtpd,
        name: "BSD ftpd",
        banner: &[
            "ftp server (version 6.",
            "(netbsd-ftpd ",
            "version: netbsd-ftpd ",
            "tnftpd ",
            "/openbsd",
        ],
        wording: &[
            (226, "^mlsd complete.$"),
            (331, "^user * accepted, provide "),
            (331, "^guest login ok, type your name as password.$"),
            (501, "^'*' command does not take any arguments.$"),
            (501, "disallowed after epsv all$"),
            (503, "^please set authentication state with auth.$"),
            (503, "^please set protection buffer size with pbsz.$"),
            (530, "^user * may not use ftp.$"),
            (530, "^user * access denied, connection limit of # reached.$"),
            (550, ": file too large for size.$"),
        ],
    },
    Product {
        server: Server::ServU,
        name: "Serv-U",
        banner: &["serv-u ftp"],
        wording: &[
            (421, "^server is temporarily unavailable - please try again later.$"),
            (431, "^unable to negotiate secure command connection.$"),
        ],
    },
    Product {
        server: Server::Cerberus,
        name: "Cerberus FTP Server",
        banner: &["cerberus ftp server", "^created by cerberus, llc"],
        wording: &[
            (421, "^not currently accepting logins at this address."),
            (521, "^not logged in - secure authentication required$"),
        ],
    },
    Product {
        server: Server::CrushFtp,
        name: "CrushFTP",
        banner: &["crushftp"],
        wording: &[
            (230, "^password ok. *connected.$"),
            (331, "^username ok. *need password.$"),
            (421, "^your ip is banned, no further requests will be processed from this ip"),
            (550, "^command not recognized or allowed.$"),
        ],
    },
    Product {
        server: Server::Titan,
        name: "Titan FTP Server",
        banner: &["titan ftp server"],
        wording: &[(421, "the evaluation period for this titan ftp server ")],
    },
    Product { server: Server::AwsTransfer, name: "AWS Transfer Family", banner: &[], wording: &[] },
    Product {
        server: Server::Zos,
        name: "IBM z/OS FTP",
        banner: &["ibm ftp cs ", "^mvs is the operating system of this server"],
        wording: &[
            (230, " is logged on. *working directory is \""),
            (257, "^\"'*'\" is working directory.$"),
            (331, "^send password please.$"),
            (501, "use mvs naming conventions."),
            (550, "^no data sets found.$"),
            (550, "^retrieval of a whole partitioned data set is not supported."),
        ],
    },
    Product { server: Server::GlFtpd, name: "glFTPd", banner: &["(glftpd "], wording: &[] },
    Product {
        server: Server::DrFtpd,
        name: "DrFTPD",
        banner: &["^drftpd", "type: drftpd"],
        wording: &[],
    },
    Product {
        server: Server::Twisted,
        name: "Twisted",
        banner: &["^twisted * ftp server"],
        wording: &[
            (230, "^anonymous login ok, access restrictions apply.$"),
            (250, "^requested file action completed ok$"),
            (331, "^guest login ok, type your email address as password.$"),
            (421, "^too many users right now, try again in a few minutes.$"),
            (503, "^incorrect sequence of commands: "),
            (530, "^sorry, authentication failed.$"),
            (550, "^cannot rmd, * is not a directory$"),
            (550, "^anonymous users are forbidden to change the filesystem$"),
        ],
    },
    Product {
        server: Server::FtpSrv,
        name: "ftp-srv",
        banner: &[],
        wording: &[
            (200, "^switch to \"*\" transfer mode.$"),
            (331, "^username okay, awaiting password$"),
            (402, "^not supported by file system$"),
            (425, "^no connection established$"),
            (425, "^unable to find valid port$"),
            (502, "^command blacklisted: "),
            (502, "^command not whitelisted: "),
            (502, "^command not allowed: "),
            (530, "^command requires authentication: "),
            (550, "^file system not instantiated$"),
            (550, "^remote addresses do not match$"),
        ],
    },
    Product {
        server: Server::Bftpd,
        name: "bftpd",
        banner: &["^bftpd "],
        wording: &[
            (150, "^binary data connection established.$"),
            (150, "^ascii data connection established.$"),
            (200, "^transfer type changed to "),
            (331, "^password please.$"),
            (425, "^unable to accept data connection."),
            (500, "^the given address is not yours.$"),
            (503, "^username already given.$"),
        ],
    },
    Product {
        server: Server::BusyBox,
        name: "BusyBox ftpd",
        banner: &["^operation successful$"],
        wording: &[
            (150, "^directory listing$"),
            (150, "^ok to send data$"),
            (150, "^opening binary connection for "),
            (200, "^operation successful$"),
            (230, "^operation successful$"),
            (250, "^operation successful$"),
            (331, "^please specify the password$"),
            (425, "^use port/pasv first$"),
            (530, "^login with user and pass$"),
            (550, "^error$"),
            (553, "^error$"),
        ],
    },
    Product {
        server: Server::Eft,
        name: "Globalscape EFT",
        banner: &[
            "eft server",
            "^eft login -",
            "globalscape secure ftp server",
            "globalscape enhanced file transfer server",
        ],
        wording: &[],
    },
    Product {
        server: Server::Bitvise,
        name: "Bitvise SSH Server",
        banner: &["bitvise ssh server"],
        wording: &[],
    },
    Product {
        server: Server::BulletProof,
        name: "BulletProof FTP Server",
        banner: &["bulletproof ftp server"],
        wording: &[(421, "^sorry you are not welcomed on this server.$")],
    },
    Product {
        server: Server::CompleteFtp,
        name: "CompleteFTP",
        banner: &["completeftp v", "^complete ftp server"],
        wording: &[],
    },
    Product {
        server: Server::CoreFtp,
        name: "Core FTP Server",
        banner: &["core ftp server"],
        wording: &[],
    },
    Product {
        server: Server::FritzBox,
        name: "AVM FRITZ!Box",
        banner: &["fritz!box"],
        wording: &[],
    },
    Product {
        server: Server::LightFtp,
        name: "LightFTP",
        banner: &["^lightftp server"],
        wording: &[],
    },
    Product {
        server: Server::MikroTik,
        name: "MikroTik RouterOS",
        banner: &["ftp server (mikrotik "],
        wording: &[],
    },
    Product {
        server: Server::OracleXdb,
        name: "Oracle XML DB",
        banner: &["ftp server (oracle xml db/"],
        wording: &[],
    },
    Product {
        server: Server::Os400,
        name: "IBM i FTP",
        banner: &["qtcp at "],
        wording: &[(501, "^file must be specified by library/file.member.$")],
    },
    Product {
        server: Server::Rumpus,
        name: "Rumpus",
        banner: &["^welcome to rumpus"],
        wording: &[],
    },
    Product {
        server: Server::Synology,
        name: "Synology DSM",
        banner: &["synology ftp server", "diskstation ftp server", "disk station ftp server"],
        wording: &[],
    },
    Product {
        server: Server::TurboFtp,
        name: "TurboFTP Server",
        banner: &["turboftp server"],
        wording: &[],
    },
    Product {
        server: Server::WingFtp,
        name: "Wing FTP Server",
        banner: &["wing ftp server"],
        wording: &[],
    },
    Product {
        server: Server::WsFtp,
        name: "WS_FTP Server",
        banner: &["ws_ftp server"],
        wording: &[],
    },
    Product {
        server: Server::Xlight,
        name: "Xlight FTP Server",
        banner: &["^xlight ftp server", "^xlight server"],
        wording: &[],
    },
];

/// All wordings by their codes, those of one code in the order of the products: the code, and the
/// numbers of product and wording.
static BY_CODE: [(u16, u8, u8); count_wordings()] = {
    let mut rows = [(0, 0, 0); count_wordings()];
    let (mut count, mut product) = (0, 0_u8);
    while (product as usize) < PRODUCTS.len() {
        let wording = PRODUCTS[product as usize].wording;
        let mut at = 0_u8;
        while (at as usize) < wording.len() {
            let code = wording[at as usize].0;
            let mut place = count;
            while place > 0 && rows[place - 1].0 > code {
                rows[place] = rows[place - 1];
                place -= 1;
            }
            rows[place] = (code, product, at);
            count += 1;
            at += 1;
        }
        product += 1;
    }
    rows
};

const fn count_wordings() -> usize {
    let (mut count, mut product) = (0, 0);
    while product < PRODUCTS.len() {
        count += PRODUCTS[product].wording.len();
        product += 1;
    }
    count
}

impl Server {
    /// Every product, in the order of the enum.
    pub fn all() -> impl Iterator<Item = Self> {
        PRODUCTS.iter().map(|product| product.server)
    }

    /// The product's name, as its makers write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.product().name
    }

    /// What it runs on; `None`: on several, or it is not known.
    #[must_use]
    pub const fn system(self) -> Option<System> {
        match self {
            Self::Vsftpd
            | Self::ProFtpd
            | Self::PureFtpd
            | Self::WuFtpd
            | Self::Inetutils
            | Self::BsdFtpd
            | Self::GlFtpd
            | Self::Bftpd
            | Self::BusyBox => Some(System::Unix),
            Self::FileZilla0
            | Self::Iis
            | Self::Bitvise
            | Self::CoreFtp
            | Self::WsFtp
            | Self::Xlight => Some(System::Windows),
            Self::AwsTransfer
            | Self::Zos
            | Self::FritzBox
            | Self::MikroTik
            | Self::Os400
            | Self::Synology => Some(System::Own),
            _ => None,
        }
    }

    /// The patterns (see [`crate::pattern`]) by which its greeting or SYST reply is recognised.
    #[must_use]
    pub fn banners(self) -> &'static [&'static str] {
        self.product().banner
    }

    /// The patterns by which its replies are recognised, each with its code (0: any).
    #[must_use]
    pub fn wordings(self) -> &'static [(u16, &'static str)] {
        self.product().wording
    }

    /// The product that a greeting (220) or a SYST reply (215) names.
    ///
    /// ```
    /// use ftpcode::Server;
    ///
    /// assert_eq!(Server::from_banner("(vsFTPd 3.0.5)"), Some(Server::Vsftpd));
    /// assert_eq!(Server::from_banner("FTP server ready."), None);
    /// ```
    #[must_use]
    pub fn from_banner(text: &str) -> Option<Self> {
        PRODUCTS
            .iter()
            .find(|product| product.banner.iter().any(|banner| pattern::matches(banner, text)))
            .map(|product| product.server)
    }

    /// The product whose wording this reply has, if only one product words it so.
    ///
    /// ```
    /// use ftpcode::Server;
    ///
    /// let text = "Please specify the password.";
    /// assert_eq!(Server::from_wording(331, text), Some(Server::Vsftpd));
    /// assert_eq!(Server::from_wording(230, "Login successful."), None); // two products say it
    /// ```
    #[must_use]
    pub fn from_wording(code: u16, text: &str) -> Option<Self> {
        // The code first: it leaves a handful of patterns, and most of them end at the first byte.
        let first_of = |code: u16| {
            let first = BY_CODE.partition_point(|row| row.0 < code);
            let mut rows = BY_CODE[first..].iter().take_while(|row| row.0 == code);
            let words = |&(_, product, at): &(u16, u8, u8)| {
                PRODUCTS[usize::from(product)].wording[usize::from(at)].1
            };
            rows.find(|row| pattern::matches(words(row), text)).map(|row| row.1)
        };
        let product = first_of(0).into_iter().chain(first_of(code)).min()?;
        Some(PRODUCTS[usize::from(product)].server)
    }

    /// The product that wrote a line without a reply, if its log names it.
    #[must_use]
    pub(crate) fn from_log(line: &str) -> Option<Self> {
        let wrote = |row: &&(&str, Self)| pattern::matches(row.0, line);
        LOGS.iter().find(wrote).map(|row| row.1)
    }

    fn product(self) -> &'static Product {
        &PRODUCTS[self as usize]
    }
}
