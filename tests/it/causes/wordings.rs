//! Words of other systems and of other languages.

use ftpcode::cause::{Evidence, Strength};
use ftpcode::diagnose::{Certainty, diagnose};

use super::{best, fits, misses};

#[test]
fn mainframes_have_words_of_their_own() {
    for (id, code, text) in [
        ("permission-denied-fs", 550, "STOR fails: A.B. User not authorized."),
        ("permission-denied-fs", 550, "System completion code and reason: 913-38"),
        ("quota-or-disk-full", 550, "System completion code and reason: D37-04"),
        ("server-file-io-error", 550, "System completion code and reason: 213-50"),
        ("empty-listing-as-error", 550, "No data sets found."),
        (
            "not-a-plain-file",
            550,
            "Retrieval of a whole partitioned data set is not supported. Use MGET or MVSGET for \
             this purpose.",
        ),
        ("bad-command-sequence", 550, "NLST command invalid with TYPE binary"),
        ("anonymous-disabled", 550, "anonymous login rejected by FTP server"),
        (
            "tls-mode-mismatch",
            503,
            "Server on the TLS secure port does not accept the AUTH command",
        ),
        ("tls-command-order", 503, "Must first issue PBSZ"),
        ("server-shutting-down", 503, "RETR terminated due to server shutdown in progress"),
    ] {
        fits(id, code, text, "");
    }
    // OpenVMS
    for (id, code, text, command) in [
        ("filename-not-allowed", 550, "%RMS-F-SYN, file specification syntax error", "STOR a b"),
        ("filename-not-allowed", 501, "file specification syntax error", ""),
        ("filename-not-allowed", 550, "%RMS-F-DIR, error in directory name", "CWD /a"),
        ("file-locked", 550, "%RMS-E-FLK, file currently locked by another user", "RETR a"),
        ("quota-or-disk-full", 550, "%SYSTEM-W-DEVICEFULL, device full", "STOR a"),
    ] {
        fits(id, code, text, command);
    }
    misses("filename-not-allowed", 501, "Syntax error", "");
    misses("file-locked", 550, "Account locked by another administrator", "RETR a");
    misses("quota-or-disk-full", 550, "Device not ready", "STOR a");
    let mail = "5.7.0 Must issue a STARTTLS command first";
    fits("wrong-port-or-service-down", 530, mail, "");
    misses("wrong-port-or-service-down", 530, "Must issue AUTH TLS first", "");
    let not_created = "Unable to create data set HELLO.TXT for STOR command.";
    for id in ["wrong-path-or-chroot-root", "permission-denied-fs", "quota-or-disk-full"] {
        fits(id, 0, not_created, "");
        misses(id, 0, "Unable to create data set HELLO.TXT.", "");
    }
    misses("server-file-io-error", 550, "System completion code and reason: E37-04", "");
    misses("permission-denied-fs", 550, "System completion code and reason: 213-50", "");
    misses("wrong-path-or-chroot-root", 550, "No data sets found.", "");
    misses("not-a-plain-file", 550, "Retrieval of the data set is not supported.", "");
    misses("bad-command-sequence", 550, "Invalid type", "");
    misses("anonymous-disabled", 550, "Anonymous logins may not write.", "");
}

#[test]
fn small_servers_have_words_of_their_own() {
    for (id, code, text, command) in [
        // aioftp
        ("too-many-connections", 530, "too much connections for 'bob'", "USER bob"),
        ("passive-range-exhausted", 421, "no free ports", "PASV"),
        ("pasv-over-ipv6", 503, "this server started in ipv6 mode", "PASV"),
        ("server-file-io-error", 451, "file system error", "STOR a"),
        // libunftp
        ("passive-range-exhausted", 425, "No data connection established", "PASV"),
        ("passive-range-exhausted", 425, "Could not allocate passive port", "EPSV"),
        (
            "server-misconfigured-or-broken",
            425,
            "Could not resolve DNS address 'ftp.example.com'",
            "PASV",
        ),
        ("bad-command-sequence", 530, "Please open a new connection to re-authenticate", "PASS x"),
        // Fineftp
        ("wrong-path-or-chroot-root", 451, "Error opening file for transfer", "RETR a"),
        ("wrong-path-or-chroot-root", 451, "Error opening file for size retrieval", "SIZE a"),
        // Alfresco
        ("not-a-plain-file", 500, "Invalid path (existing directory)", "STOR a"),
        // LightFTP
        (
            "tls-command-order",
            503,
            "Invalid sequence of commands (AUTH TLS required prior to authentication).",
            "PBSZ 0",
        ),
        (
            "client-reply-desync",
            550,
            "Another action is in progress, use ABOR command first.",
            "RETR a",
        ),
        ("server-shutting-down", 550, "Insufficient resources.", "RETR a"),
        // The log of older Pure-FTPd
        (
            "uid-below-minimum",
            0,
            "pure-ftpd: (?@10.0.0.9) [WARNING] Can't login as [joe]: account disabled",
            "",
        ),
        // DrFTPD
        ("tls-required", 530, "USE SECURE CONNECTION", "USER a"),
        ("too-many-connections", 451, "MAXIMUM ALLOWED USERS CONNECTED.", ""),
    ] {
        fits(id, code, text, command);
    }
    misses("passive-range-exhausted", 425, "No data connection established", "LIST");
    misses("not-a-plain-file", 500, "Invalid path", "STOR a");
    misses("account-disabled", 0, "[WARNING] Can't login as [joe]: account disabled", "");
    misses("uid-below-minimum", 0, "USER joe (Login failed): Account disabled", "");
    misses("tls-required", 530, "Use another connection", "USER a");
    misses("pasv-over-ipv6", 503, "this server started in ipv4 mode", "PASV");
    misses("server-misconfigured-or-broken", 425, "Could not resolve address", "PASV");
    misses("bad-command-sequence", 530, "Please open a new account", "PASS x");
    misses("wrong-path-or-chroot-root", 451, "Error opening file for transfer", "STOR a");
    let late = "Invalid sequence of commands (AUTH TLS required prior to authentication).";
    misses("tls-required", 503, late, "PBSZ 0");
    misses("client-reply-desync", 550, "Another action is needed.", "RETR a");
    misses("server-shutting-down", 552, "Insufficient resources.", "STOR a");
    misses("too-many-connections", 451, "Maximum allowed size exceeded.", "STOR a");
}

#[test]
fn a_letter_lost_on_the_way_is_no_unknown_command() {
    let (lost, unknown) = ("client-command-malformed", "command-unsupported");
    fits(lost, 500, "'TAT': command not understood", "STAT");
    fits(lost, 500, "TOR not understood", "");
    fits(unknown, 500, "'STAT': command not understood", "STAT");
    let text = "'TAT': command not understood";
    let best =
        diagnose(&Evidence { code: Some(500), text, command: Some("STAT"), ..Evidence::default() });
    assert_eq!(best.causes[0].id, lost);
}

#[test]
fn systems_speak_other_languages() {
    for (id, text) in [
        ("permission-denied-fs", "a: Accesso negato."),
        ("permission-denied-fs", "a: Acceso denegado."),
        ("permission-denied-fs", "a: Permiss\u{E3}o negada"),
        ("permission-denied-fs", "a: Brak dost\u{119}pu"),
        ("wrong-path-or-chroot-root", "a: Nie ma takiego pliku ani katalogu"),
        ("wrong-path-or-chroot-root", "Le fichier sp\u{E9}cifi\u{E9} est introuvable."),
        ("wrong-path-or-chroot-root", "Impossibile trovare il file specificato."),
    ] {
        fits(id, 550, text, "RETR");
    }
    for (id, text) in [
        ("permission-denied-fs", "Отказано в доступе."),
        ("permission-denied-fs", "拒绝访问。"),
        ("permission-denied-fs", "アクセスが拒否されました。"),
        ("permission-denied-fs", "Odmowa dostępu."),
        ("wrong-path-or-chroot-root", "Не удается найти указанный файл."),
        ("wrong-path-or-chroot-root", "系统找不到指定的文件。"),
        ("wrong-path-or-chroot-root", "指定されたファイルが見つかりません。"),
        ("wrong-path-or-chroot-root", "Nie można odnaleźć określonego pliku."),
        (
            "file-locked",
            "Der Prozess kann nicht auf die Datei zugreifen, da sie von einem anderen Prozess verwendet \
             wird.",
        ),
    ] {
        fits(id, 553, text, "");
        misses(id, 553, "文件名无效。", "");
    }
    misses("file-locked", 553, "Der Prozess wird verwendet.", "");
    let id = "wrong-port-or-service-down";
    fits(id, 0, "System.Net.WebException: 无法连接到远程服务器", "");
    misses(id, 0, "已连接到远程服务器", "");
    fits(id, 0, "Verbindungsaufbau abgelehnt", "");
    fits(id, 0, "connect: Connexion refus\u{E9}e", "");
    fits(id, 0, "Conexi\u{F3}n rehusada", "");
    misses(id, 0, "Verbindung hergestellt", "");
}

#[test]
fn a_quoted_private_address_was_refused() {
    let id = "active-mode-blocked-at-client";
    fits(id, 501, "Syntax error in 'PORT 10,194,79,186,226,4'", "");
    misses(id, 501, "Syntax error in 'PORT 203,0,113,7,226,4'", "");
}

#[test]
fn tls_may_be_missing_or_demanded() {
    fits("tls-not-supported", 530, "Please login with USER and PASS.", "");
    misses("tls-not-supported", 530, "Please login with USER and PASS.", "FEAT");
    fits("tls-data-protection-required", 534, "Protection level negotiation failed", "");
    misses("tls-data-protection-required", 534, "Negotiation failed", "");
    fits("tls-required", 530, "Unsecured connection. Please use SSL", "USER");
}

#[test]
fn windows_says_why_a_user_cannot_log_in() {
    for (id, reason) in [
        ("account-disabled", "Logon failure: account currently disabled."),
        ("account-disabled", "Logon failure: account logon time restriction violation."),
        ("server-misconfigured-or-broken", "There are currently no logon servers available."),
        (
            "server-misconfigured-or-broken",
            "The trust relationship between this workstation and the primary domain failed.",
        ),
        (
            "user-not-in-allow-list",
            "The user has not been granted the requested logon type at this computer.",
        ),
        ("login-home-dir-unavailable", "The system cannot find the path specified."),
        ("bad-credentials", "Logon failure: unknown user name or bad password."),
    ] {
        let text = &format!("User cannot log in.\nWin32 error:   {reason}");
        let best = diagnose(&Evidence { code: Some(530), text, ..Evidence::default() });
        assert_eq!(best.causes[0].id, id, "{reason}");
    }
    misses("login-home-dir-unavailable", 550, "The system cannot find the path specified.", "CWD");
    misses("server-misconfigured-or-broken", 0, "It has no logon servers.", "");
    fits("client-address-not-allowed", 530, "Not logged in, unauthorized IP address.", "");
}

#[test]
fn clients_say_what_failed_without_a_code() {
    for (id, fitting, missing) in [
        (
            "client-reply-desync",
            "The status response (226) is not expected in response to 'RETR' command.",
            "The response is not expected in time",
        ),
        ("bad-credentials", "JFTP::login: Unable to login", "ssh: Unable to login"),
        ("tls-cert-invalid", "Peer certificate rejected", "Peer certificate accepted"),
        ("tls-version-or-cipher-mismatch", "Can't establish TLS connection", "TLS connection"),
        (
            "resume-not-permitted",
            "Resume command not supported by server, overwriting file.",
            "Command not supported by server",
        ),
        (
            "wrong-path-or-chroot-root",
            "ncftpget a: server said: a: No such file or directory.",
            "a: No such file or directory",
        ),
    ] {
        fits(id, 0, fitting, "");
        misses(id, 0, missing, "");
    }
    misses("bad-credentials", 0, "curl: (74) TFTP: No such user", "");
    misses("bad-credentials", 530, "TFTP: No such user", "");
    let held = "Transfer channel can't be opened. Reason: the target machine actively refused it.";
    fits("passive-ports-blocked", 0, held, "");
    misses("wrong-port-or-service-down", 0, held, "");
    fits("overwrite-not-permitted", 550, "Appending to existing file denied.", "APPE a");
    misses("overwrite-not-permitted", 550, "Appending denied.", "APPE a");
    fits(
        "data-connection-other-host",
        150,
        "Host attempting data connection 192.0.2.1 is not same as server 192.0.2.2",
        "",
    );
}

#[test]
fn servers_say_the_same_in_other_words() {
    for (id, code, fitting, missing) in [
        ("server-shutting-down", 421, "Server is under heavy load.", "The file is heavy."),
        ("server-shutting-down", 530, "Site is closed", "File is closed"),
        ("idle-timeout", 421, "Bye, connection idle", "Bye"),
        ("idle-timeout", 421, "Session expired", "Data channel idle"),
        ("client-address-not-allowed", 530, "Host not allowed", "Mail address not allowed"),
        (
            "client-address-not-allowed",
            421,
            "Connections from your network are not accepted.",
            "No.",
        ),
        ("account-disabled", 530, "Sorry, this account is closed.", "Anonymous access disabled"),
        ("account-disabled", 530, "FTP access is disabled for this account", "Command disabled"),
        ("anonymous-disabled", 530, "Guest access disabled", "Guest accepted"),
        ("login-home-dir-unavailable", 530, "Home folder is missing.", "Folder is missing."),
        (
            "login-home-dir-unavailable",
            421,
            "Can't chroot",
            "Configuration error: Illegal trusted gid for chroot: 1",
        ),
        ("user-shell-not-allowed", 530, "Shell not allowed", "Not allowed"),
        ("user-not-in-allow-list", 530, "User cannot access FTP", "Address cannot access FTP"),
        ("tls-required", 530, "Please use explicit TLS.", "Please use a name."),
        ("tls-required", 550, "Encryption is required", "Encrypted data connection required"),
        ("tls-required", 530, "SSL connections only.", "TLS handshake failed"),
        ("tls-session-reuse-required", 425, "TLS resumption required.", "TLS is required."),
        ("tls-not-supported", 500, "No SSL support.", "No support."),
        ("anonymous-disabled", 530, "Anonymous FTP is off.", "Anonymous users only."),
        ("login-home-dir-unavailable", 530, "No home for this user.", "Home, sweet home."),
        ("idle-timeout", 421, "Time limit for this session reached.", "Limit reached."),
        ("mkdir-target-exists", 550, "A folder of that name exists.", "A folder has that name."),
        ("empty-listing-as-error", 550, "No files here.", "There are no files."),
        ("permission-denied-fs", 550, "Permission problem.", "Problem."),
        ("permission-denied-fs", 550, "Denied.", "No."),
        ("not-a-plain-file", 550, "Not a file.", "Not a name."),
        (
            "tls-data-protection-required",
            522,
            "Encrypted data connection required",
            "TLS data connection: session not reused",
        ),
        ("tls-not-supported", 500, "AUTH not supported", "SITE not supported"),
        ("tls-not-supported", 502, "FTPS is disabled on this server", "MDTM is disabled"),
        ("no-data-connection-prepared", 425, "PASV or PORT required first", "PASV is off"),
        (
            "active-mode-blocked-at-client",
            425,
            "Unable to connect to 192.0.2.5:4000",
            "Unable to do",
        ),
        ("wrong-path-or-chroot-root", 550, "There is no file with that name.", "It is a file."),
        ("permission-denied-fs", 550, "Not authorised.", "Not authorised to log in."),
        ("permission-denied-fs", 550, "Security violation", "Violation"),
        ("server-write-disabled", 553, "Uploading is turned off.", "Upload: file name not allowed"),
        ("server-policy-denied", 550, "Delete not permitted", "Deleted"),
        ("quota-or-disk-full", 550, "Not enough free disk space", "Disk not found"),
        ("file-locked", 550, "File is open in another program.", "File is open."),
        ("rmdir-not-empty", 550, "Directory has files in it.", "Directory has a name."),
        ("not-a-plain-file", 550, "Path is a folder.", "Path is unknown."),
        ("overwrite-not-permitted", 553, "Overwriting is disabled.", "Writing is disabled."),
        ("size-in-ascii-mode", 550, "Cannot get size in ASCII type.", "Cannot get size."),
        (
            "filename-encoding",
            550,
            "Can't open TF?-300x169.jpg: No such file or directory",
            "Can't open TF-300x169.jpg: No such file or directory",
        ),
    ] {
        fits(id, code, fitting, "");
        misses(id, code, missing, "");
    }
    for (text, id) in [
        ("Can't build data connection: Protocol error.", "active-mode-blocked-at-client"),
        ("Can't open data connection.", "passive-ports-blocked"),
    ] {
        let best = diagnose(&Evidence { code: Some(425), text, ..Evidence::default() });
        assert_eq!(best.causes[0].id, id, "{text}");
    }
    misses("overwrite-not-permitted", 550, "There is no file with that name.", "");
    misses("server-file-io-error", 500, "AUTH not supported", "");
    let text = "FTP upload failed: Unable to clean remote folder error: Access is denied.";
    fits("permission-denied-fs", 0, text, "");
    misses("permission-denied-fs", 0, "Upload failed: Access is denied.", "");
    let version = "error:routines:ssl_choose_client_version:unsupported";
    fits("tls-version-or-cipher-mismatch", 0, version, "");
}

/// Cause, code, command; what says it in words apart; what has some of them and says something else.
const APART: &str = "\
bad-credentials | 530 | PASS x | The username and password do not match. | Password expired: it does not match the policy.
account-disabled | 530 | PASS x | Account banned. | Account of a guest: it is disabled
command-before-login | 530 | LIST | You need to login first. | A secure connection is needed to log in
anonymous-disabled | 530 | PASS x | Anonymous users are rejected here | Anonymous access only, not for users
login-home-dir-unavailable | 530 | PASS x | Your home folder cannot be entered | Your home is this server
user-not-in-allow-list | 530 | PASS x | Access denied by group policy | Login denied: policy wants TLS
client-address-not-allowed | 530 | USER joe | Your country is blocked | Your mail address is not accepted
too-many-connections | 530 | PASS x | The limit of sessions is reached | Maximum file size reached
idle-timeout | 421 | | Timeout waiting for a command | Timed out while opening a connection
server-shutting-down | 451 | STOR a.txt | Server busy, please retry. | Server limit reached, please retry
tls-required | 530 | USER joe | Sorry, users need to encrypt | TLS session reuse required
tls-required | 503 | USER joe | Please send AUTH for an encrypted session | Invalid sequence (AUTH TLS required before PBSZ)
tls-data-protection-required | 522 | LIST | Encrypted transfers are mandatory | TLS session of the data connection must be resumed
no-data-connection-prepared | 501 | LIST | PORT or PASV command needed | PORT address must be yours
passive-range-exhausted | 510 | PASV | No available port. | PORT not allowed: no free choice
passive-mode-disabled-on-server | 504 | PASV | Passive transfers are turned off | Passive transfers need a port
active-mode-disabled-on-server | 504 | PORT 192,0,2,7,200,1 | Active mode denied by rule. | Active mode needs an address
data-peer-ip-mismatch | 425 | LIST | Your data connection's address is not the same | Certificate and address do not match: TLS mismatch
active-mode-blocked-at-client | 504 | PORT 192,0,2,7,200,1 | PORT to foreign address rejected | PORT rejected
active-mode-blocked-at-client | 520 | LIST | Impossible to reach client | Too many clients reach this server
server-file-io-error | 451 | STOR a.txt | Error while writing to the disk | Error while writing: disk quota
quota-or-disk-full | 550 | STOR a.txt | Insufficient allocation | Insufficient download quota
rmdir-not-empty | 550 | RMD a | This isn't yet empty | An empty name is bad
mkdir-target-exists | 550 | MKD a | Can't create directory. Directory exist! | The directory above does not exist
file-locked | 553 | STOR a.txt | That directory is busy | The file server is busy
filename-not-allowed | 501 | MKD a | Your directory's name is too long | Illegal user name
filename-not-allowed | 550 | STOR a.txt | That is too long | That takes too long a time
transfer-limit-reached | 550 | RETR a.txt | You have reached your maximum of 3 simultaneous downloads. | Maximum of 3 connections for downloads
permission-denied-fs | 553 | STOR a.txt | You lack the rights to write to it | You have all rights
wrong-path-or-chroot-root | 550 | CWD /a | Folder dose not exist. | Folder is open to members only
wrong-path-or-chroot-root | 550 | CWD /a | Path is outside of the allowed area. | Path is good
parameter-unsupported | 421 | TYPE I | The server does not support this data type. | The server does not type
client-command-malformed | 550 | MKD | Missing directory name. | Missing directory: no such name
client-reply-desync | 550 | STOR a.txt | Another action is in progress, use ABOR command first. | Another hash operation is already in progress
bad-credentials | 000 | | ftp: Login to server failed: wrong username or password | Enter your username or password
data-connection-dropped | 000 | | FTP server closed the data connection unexpectedly during upload | The data connection was lost with the control connection
wrong-path-or-chroot-root | 000 | | FTP upload failed: the remote directory /htdocs could not be found | FTP upload: the remote directory /htdocs was found
wrong-path-or-chroot-root | 500 | CWD /a | Couldn't change location | Couldn't: no such command
permission-denied-fs | 500 | STOR a.txt | Failed to open file for writing | Failed: command not understood
mkdir-target-exists | 500 | MKD a | MKD failed | MKD failed: unknown argument
server-write-disabled | 550 | STOR a.txt | a.txt: Not expecting any uploads | Not more than two uploads: limit
server-write-disabled | 450 | DELE a.txt | DELE failed delete not allow. | DELE failed: name not allowed
overwrite-not-permitted | 553 | STOR a.txt | a.txt: Duplicate file skipped | a.txt: Duplicate command skipped
command-unsupported | 550 | NOOP | Invalid command | Invalid use
bad-command-sequence | 550 | RNTO b | Requested file action not taken (need an RNFR command). | Need another name
bad-command-sequence | 500 | PASS x | Please send USER before sending PASS | Please send another password
client-command-malformed | 550 | DELE | No path specified or path is too short. | No path
client-command-malformed | 550 | PWD | Pwd takes no argument | The argument is a directory
client-command-malformed | 500 | PORT 1,2,3 | Bad IP address 300.1.2.3. | The IP address does not match yours: wrong format
parameter-unsupported | 550 | STOR a.txt | This server only supports binary transfers | Opening a binary transfer failed
data-connection-dropped | 550 | RETR a.txt | Xfer connection closed! | The control connection closed!
data-peer-ip-mismatch | 500 | RETR a.txt | FXP unallowed for anonymous users! | Not allowed for anonymous users!
passive-ports-blocked | 550 | LIST | LIST unable to establish return connection. | LIST unable to establish what you want
no-data-connection-prepared | 500 | LIST | Unable to initiate connection, please provide PORT/PASV | Please provide a name
user-not-in-allow-list | 530 | PASS x | FTP access not allowed. | Anonymous FTP access not allowed.
bad-credentials | 000 | | FTP server rejected login information | FTP server rejected the file
";

#[test]
fn other_words_say_the_same() {
    for line in APART.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let &[id, code, command, fitting, missing] = cells.as_slice() else { panic!("{line}") };
        let code = code.parse().ok().filter(|code| *code > 0);
        let (verb, argument) = command.split_once(' ').unwrap_or((command, ""));
        let told = |text| {
            let evidence = Evidence {
                code,
                text,
                command: Some(verb).filter(|verb| !verb.is_empty()),
                argument: Some(argument).filter(|argument| !argument.is_empty()),
                ..Evidence::default()
            };
            best(id, &evidence).map(|(strength, _)| strength)
        };
        assert_eq!(told(fitting), Some(Strength::Suggests), "{line}");
        assert!(told(missing) < Some(Strength::Suggests), "{line}");
    }
}

#[test]
fn words_apart_prove_nothing() {
    for (code, command, text) in [
        (530, "PASS", "The username and password do not match."),
        (550, "CWD", "Path is outside of the allowed area."),
        (553, "STOR", "The directory is busy."),
    ] {
        let evidence =
            Evidence { code: Some(code), text, command: Some(command), ..Evidence::default() };
        assert_eq!(diagnose(&evidence).certainty, Some(Certainty::Likely), "{text}");
    }
    fits("not-a-plain-file", 451, "Can't overwrite a directory", "STOR");
    misses("overwrite-not-permitted", 451, "Can't overwrite a directory", "STOR");
}

#[test]
fn windows_says_why_a_transfer_failed() {
    fits("tls-close-notify-missing", 550, "The supplied message is incomplete.", "STOR");
    misses("tls-close-notify-missing", 550, "The message is incomplete.", "STOR");
    let gone = "An operation was attempted on a nonexistent network connection.";
    fits("data-connection-dropped", 550, gone, "RETR");
    fits("quota-or-disk-full", 550, "Insufficient quota", "STOR");
    misses("quota-or-disk-full", 550, "Insufficient rights", "STOR");
    fits("passive-ports-blocked", 0, "Cannot create a data connection: Connection refused", "");
}

#[test]
fn a_known_text_begins_where_a_word_begins() {
    for (id, fitting, missing) in [
        ("dns-name-not-found", "getaddrinfo ENOTFOUND h", "java.io.FileNotFoundException: a.txt"),
        ("dns-name-not-found", "ENOTFOUND h", "ModuleNotFoundError: No module named 'ftp'"),
        (
            "rmdir-not-empty",
            "Error: ENOTEMPTY: directory not empty",
            "ConditionFileNotEmpty=/a: no",
        ),
        (
            "active-mode-disabled-on-server",
            "Active mode is not supported",
            "Interactive mode is not supported",
        ),
        (
            "tls-version-or-cipher-mismatch",
            "[SSL: UNSUPPORTED_PROTOCOL] unsupported protocol",
            "CURLE_UNSUPPORTED_PROTOCOL: a protocol that this libcurl does not support",
        ),
    ] {
        fits(id, 0, fitting, "");
        misses(id, 0, missing, "");
    }
    // German makes one word of several.
    fits("permission-denied-fs", 553, "Schreibzugriff verweigert", "STOR");
    fits("control-dropped-during-transfer", 0, "Steuerverbindung vom Server geschlossen", "");
    misses("permission-denied-fs", 0, "Schreibzugriff nicht verweigert", "");
}
