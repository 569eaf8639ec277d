//! Replies as servers word them, each with the command it answers: what comes first, and how sure.
//!
//! The guard of the ranking: a change of a sign that upsets a row here is wrong, or the row is.

use ftpcode::Explanation;
use ftpcode::cause::{Evidence, Fact, Facts};
use ftpcode::diagnose::Certainty::{self, Likely, Proven};
use ftpcode::diagnose::diagnose;

use super::{fits, misses};

/// Code, text, command with its argument, first cause, certainty.
type Row = (u16, &'static str, &'static str, &'static str, Certainty);

const VSFTPD: &[Row] = &[
    (530, "Please login with USER and PASS.", "AUTH TLS", "tls-not-supported", Likely),
    (530, "Please login with USER and PASS.", "FEAT", "command-before-login", Likely),
    (530, "Please login with USER and PASS.", "PASV", "command-before-login", Likely),
    (530, "Please login with USER and PASS.", "", "command-before-login", Likely),
    (530, "Login incorrect.", "PASS x", "bad-credentials", Likely),
    (530, "Permission denied.", "USER root", "user-not-in-allow-list", Proven),
    (530, "This FTP server is anonymous only.", "USER bob", "anonymous-only", Proven),
    (530, "Non-anonymous sessions must use encryption.", "USER bob", "tls-required", Proven),
    (530, "Anonymous sessions may not use encryption.", "PASS x", "tls-not-supported", Proven),
    (
        500,
        "OOPS: vsftpd: refusing to run with writable root inside chroot()",
        "PASS x",
        "chroot-root-writable",
        Proven,
    ),
    (
        500,
        "OOPS: cannot change directory:/home/bob",
        "PASS x",
        "login-home-dir-unavailable",
        Proven,
    ),
    (
        500,
        "OOPS: unrecognised variable in config file: passv_enable",
        "",
        "server-misconfigured-or-broken",
        Proven,
    ),
    (550, "Permission denied.", "STOR a", "server-write-disabled", Likely),
    (550, "Permission denied.", "PASV", "passive-mode-disabled-on-server", Likely),
    (550, "Permission denied.", "PORT 203,0,113,5,4,1", "active-mode-disabled-on-server", Likely),
    (550, "Permission denied.", "FEAT", "server-policy-denied", Likely),
    (550, "Permission denied.", "STAT", "server-policy-denied", Likely),
    (550, "Permission denied.", "SIZE a", "server-policy-denied", Likely),
    (550, "Failed to open file.", "RETR a", "wrong-path-or-chroot-root", Likely),
    (550, "Failed to change directory.", "CWD a", "wrong-path-or-chroot-root", Likely),
    (550, "Create directory operation failed.", "MKD a", "permission-denied-fs", Likely),
    (550, "Remove directory operation failed.", "RMD a", "rmdir-not-empty", Likely),
    (550, "Rename failed.", "RNTO a", "rename-refused", Likely),
    (550, "Could not get file size.", "SIZE a", "wrong-path-or-chroot-root", Likely),
    (553, "Could not create file.", "STOR a", "permission-denied-fs", Likely),
    (421, "Timeout.", "", "idle-timeout", Proven),
    (
        421,
        "There are too many connections from your internet address.",
        "",
        "too-many-connections",
        Proven,
    ),
    (425, "Use PORT or PASV first.", "LIST", "no-data-connection-prepared", Proven),
    (425, "Security: Bad IP connecting.", "LIST", "data-peer-ip-mismatch", Proven),
    (426, "Failure writing network stream.", "RETR a", "data-connection-dropped", Likely),
    (451, "Failure writing to local file.", "STOR a", "quota-or-disk-full", Likely),
    (451, "Failure reading local file.", "RETR a", "server-file-io-error", Likely),
    (500, "Illegal PORT command.", "PORT 192,168,1,5,4,1", "active-mode-blocked-at-client", Likely),
    (500, "Unknown command.", "MLSD", "command-unsupported", Proven),
    (
        522,
        "SSL connection failed; session reuse required",
        "LIST",
        "tls-session-reuse-required",
        Likely,
    ),
    (522, "Data connections must be encrypted.", "LIST", "tls-data-protection-required", Proven),
    (503, "RNFR required first.", "RNTO a", "bad-command-sequence", Proven),
    (504, "Unknown MODE type.", "MODE Z", "parameter-unsupported", Proven),
];

const PROFTPD: &[Row] = &[
    (500, "AUTH not understood", "AUTH TLS", "tls-not-supported", Likely),
    (500, "'MLSD' not understood", "MLSD", "command-unsupported", Proven),
    (550, "SSL/TLS required on the control channel", "USER bob", "tls-required", Proven),
    (522, "SSL/TLS required on the data channel", "LIST", "tls-data-protection-required", Proven),
    (
        425,
        "Unable to build data connection: Operation not permitted",
        "LIST",
        "tls-session-reuse-required",
        Likely,
    ),
    (
        425,
        "Unable to build data connection: Connection refused",
        "LIST",
        "active-mode-blocked-at-client",
        Likely,
    ),
    (
        425,
        "Unable to build data connection: Address already in use",
        "LIST",
        "passive-range-exhausted",
        Likely,
    ),
    (426, "Transfer aborted. Data connection closed", "RETR a", "data-connection-dropped", Likely),
    (450, "b.txt: Not a regular file", "RETR b.txt", "not-a-plain-file", Proven),
    (450, "No files found", "NLST", "empty-listing-as-error", Likely),
    (451, "a: Append/Restart not permitted, try again", "APPE a", "resume-not-permitted", Proven),
    (451, "a: Too many transfers", "RETR a", "transfer-limit-reached", Proven),
    (
        530,
        "Sorry, the maximum number of clients (5) for this user are already connected.",
        "PASS x",
        "too-many-connections",
        Proven,
    ),
    (530, "Login incorrect.", "USER bob", "bad-credentials", Likely),
    (550, "a: No such file or directory", "RETR a", "wrong-path-or-chroot-root", Likely),
    (550, "a: Permission denied", "STOR a", "permission-denied-fs", Likely),
    (550, "a: Overwrite permission denied", "STOR a", "overwrite-not-permitted", Proven),
    (550, "a: File exists", "MKD a", "mkdir-target-exists", Proven),
    (550, "a: Directory not empty", "RMD a", "rmdir-not-empty", Proven),
    (550, "a: Is a directory", "RETR a", "not-a-plain-file", Proven),
    (
        550,
        "SITE CHMOD a: Forbidden command argument",
        "SITE CHMOD 600 a",
        "server-policy-denied",
        Likely,
    ),
    (550, "a: Forbidden filename", "STOR a", "filename-not-allowed", Proven),
    (552, "Transfer aborted. Disk quota exceeded", "STOR a", "quota-or-disk-full", Proven),
    (
        421,
        "No transfer timeout (600 seconds): closing control connection",
        "",
        "idle-timeout",
        Proven,
    ),
    (
        503,
        "PROT must be preceded by a successful PBSZ command",
        "PROT P",
        "tls-command-order",
        Proven,
    ),
    (
        534,
        "Unwilling to accept security parameters",
        "PROT C",
        "tls-data-protection-required",
        Likely,
    ),
    (
        504,
        "ftp.example.org: Unknown hostname provided",
        "HOST ftp.example.org",
        "host-name-needed",
        Proven,
    ),
    (
        500,
        "Sorry, no server available to handle request on 203.0.113.5",
        "",
        "server-misconfigured-or-broken",
        Likely,
    ),
];

const PURE_FTPD: &[Row] = &[
    (530, "Login authentication failed", "PASS x", "bad-credentials", Likely),
    (530, "You aren't logged in", "CLNT x", "command-before-login", Likely),
    (
        530,
        "This is a private system - No anonymous login",
        "USER anonymous",
        "anonymous-disabled",
        Proven,
    ),
    (530, "Sorry, but I can't trust you", "PASS x", "uid-below-minimum", Likely),
    (
        421,
        "Sorry, cleartext sessions and weak ciphers are not accepted on this server.",
        "USER bob",
        "tls-required",
        Proven,
    ),
    (421, "Too many connections (8) from this IP", "", "too-many-connections", Proven),
    (421, "Timeout (no operation for 900 seconds)", "", "idle-timeout", Proven),
    (
        421,
        "Unable to read the indexed puredb file (or old format detected) - Try pure-pw mkdb",
        "PASS x",
        "auth-database-stale-or-missing",
        Proven,
    ),
    (425, "All reserved TCP ports are busy", "PASV", "passive-range-exhausted", Proven),
    (425, "No data connection", "LIST", "no-data-connection-prepared", Likely),
    (
        425,
        "You cannot use PASV on IPv6 connections. Use EPSV instead.",
        "PASV",
        "pasv-over-ipv6",
        Proven,
    ),
    (
        425,
        "Sorry, invalid address given",
        "PORT 1,2,3,4,5,6",
        "active-mode-blocked-at-client",
        Likely,
    ),
    (451, "Error during read from data connection", "STOR a", "tls13-upload-reset", Likely),
    (451, "Error during write to file", "STOR a", "quota-or-disk-full", Likely),
    (
        500,
        "I won't open a connection to 192.168.1.5 (only to 203.0.113.5)",
        "PORT 192,168,1,5,4,1",
        "active-mode-blocked-at-client",
        Likely,
    ),
    (500, "This security scheme is not implemented", "AUTH SSL", "tls-not-supported", Likely),
    (500, "Command \"AUTH\" not understood.", "AUTH SSL", "tls-not-supported", Likely),
    (534, "Fallback to [C]", "PROT P", "parameter-unsupported", Likely),
    (
        550,
        "Can't change directory to a: No such file or directory",
        "CWD a",
        "wrong-path-or-chroot-root",
        Likely,
    ),
    (550, "Can't create directory: File exists", "MKD a", "mkdir-target-exists", Proven),
    (550, "I can only retrieve regular files", "RETR a", "not-a-plain-file", Proven),
    (550, "Anonymous users can not delete files", "DELE a", "server-policy-denied", Proven),
    (552, "Disk full - please upload later", "STOR a", "quota-or-disk-full", Proven),
    (553, "Can't open that file: Permission denied", "STOR a", "permission-denied-fs", Likely),
    (
        553,
        "Can't open that file: No such file or directory",
        "STOR a",
        "wrong-path-or-chroot-root",
        Likely,
    ),
    (553, "Prohibited file name: .ftpquota", "STOR .ftpquota", "filename-not-allowed", Proven),
    (
        554,
        "Restart offset 9 is too large for file size 5.",
        "REST 9",
        "resume-not-permitted",
        Proven,
    ),
];

const FILEZILLA_SERVER: &[Row] = &[
    (502, "Explicit TLS authentication not allowed", "AUTH TLS", "tls-not-supported", Proven),
    (503, "Use AUTH first.", "USER bob", "tls-required", Proven),
    (503, "Use AUTH first.", "PROT P", "tls-command-order", Proven),
    (530, "Login or password incorrect!", "PASS x", "bad-credentials", Likely),
    (
        530,
        "This server does not allow plain FTP. You have to use FTP over TLS.",
        "USER bob",
        "tls-required",
        Proven,
    ),
    (
        421,
        "Temporarily banned for too many failed login attempts",
        "PASS x",
        "banned-after-failures",
        Proven,
    ),
    (
        425,
        "Unable to build data connection: TLS session of data connection not resumed.",
        "LIST",
        "tls-session-reuse-required",
        Proven,
    ),
    (
        425,
        "Unable to build data connection: Failed setting certificate file.",
        "LIST",
        "server-misconfigured-or-broken",
        Likely,
    ),
    (425, "Cannot prepare for data connection.", "PASV", "passive-range-exhausted", Likely),
    (
        425,
        "Error while transfering data: ECONNABORTED - Connection aborted",
        "STOR a",
        "tls-close-notify-missing",
        Likely,
    ),
    (501, "Missing required argument", "CWD", "client-command-malformed", Proven),
    (
        534,
        "This server requires an encrypted data connection with PROT P",
        "LIST",
        "tls-data-protection-required",
        Proven,
    ),
    (550, "Couldn't open the file", "RETR a", "wrong-path-or-chroot-root", Likely),
    (550, "Directory not found", "LIST -a", "list-option-as-path", Likely),
    (553, "Filename invalid", "STOR a", "filename-not-allowed", Proven),
];

const IIS: &[Row] = &[
    (530, "User cannot log in.", "PASS x", "bad-credentials", Likely),
    (
        530,
        "User cannot log in, home directory inaccessible.",
        "PASS x",
        "login-home-dir-unavailable",
        Proven,
    ),
    (530, "Valid hostname is expected.", "PASS x", "host-name-needed", Proven),
    (534, "Policy requires SSL.", "PASS x", "tls-required", Proven),
    (534, "Policy requires SSL.", "STOR a", "tls-data-protection-required", Likely),
    (
        534,
        "Local policy on server does not allow TLS secure connections.",
        "AUTH TLS",
        "tls-not-supported",
        Proven,
    ),
    (
        501,
        "Server cannot accept argument.",
        "PORT 192,168,1,5,4,1",
        "active-mode-blocked-at-client",
        Likely,
    ),
    (550, "Access is denied.", "STOR a", "permission-denied-fs", Likely),
    (
        550,
        "The system cannot find the file specified.",
        "RETR a",
        "wrong-path-or-chroot-root",
        Likely,
    ),
    (
        550,
        "The process cannot access the file because it is being used by another process.",
        "DELE a",
        "file-locked",
        Proven,
    ),
    (
        550,
        "Cannot create a file when that file already exists.",
        "MKD a",
        "mkdir-target-exists",
        Proven,
    ),
    (550, "The directory is not empty.", "RMD a", "rmdir-not-empty", Proven),
    (550, "Unknown error 183.", "MKD a", "mkdir-target-exists", Likely),
    (552, "There is not enough space on the disk.", "STOR a", "quota-or-disk-full", Proven),
];

const OTHERS: &[Row] = &[
    (530, "Log in with USER and PASS first.", "PWD", "command-before-login", Likely),
    (530, "Authentication failed.", "PASS x", "bad-credentials", Likely),
    (550, "Not enough privileges.", "STOR a", "server-policy-denied", Likely),
    (550, "SSL/TLS required on the data channel.", "LIST", "tls-data-protection-required", Proven),
    (
        501,
        "Rejected data connection to foreign address 192.168.1.5:4000.",
        "PORT 192,168,1,5,15,160",
        "active-mode-blocked-at-client",
        Likely,
    ),
    (421, "Passive data channel timed out.", "LIST", "passive-ports-blocked", Likely),
    (421, "Active data channel timed out.", "LIST", "active-mode-blocked-at-client", Proven),
    (421, "Control connection timed out.", "", "idle-timeout", Proven),
    (425, "accept tcp [::]:50065: i/o timeout", "STOR a", "passive-ports-blocked", Likely),
    (
        421,
        "unable to open transfer: TLS is required",
        "LIST",
        "tls-data-protection-required",
        Proven,
    ),
    (501, "PORT is disabled.", "PORT 1,2,3,4,5,6", "active-mode-disabled-on-server", Proven),
    (425, "Can't open passive connection.", "PASV", "passive-range-exhausted", Likely),
    (553, "Can't rename file.", "RNTO a", "rename-refused", Likely),
    (502, "Command not recognized", "EPSV", "command-unsupported", Likely),
    (500, "'EPSV': command not understood.", "EPSV", "command-unsupported", Likely),
    (
        522,
        "Network protocol not supported, use (1)",
        "EPRT |2|::1|4000|",
        "address-family-mismatch",
        Proven,
    ),
    (532, "Need account for storing files.", "STOR a", "account-needed", Proven),
    (550, "SIZE not allowed in ASCII mode", "SIZE a", "size-in-ascii-mode", Proven),
    (550, "No data sets found.", "LIST", "empty-listing-as-error", Likely),
    (
        501,
        "Qualifier too long. Use MVS naming conventions.",
        "STOR a",
        "filename-not-allowed",
        Likely,
    ),
    (421, "Server is going offline", "", "server-shutting-down", Proven),
    (421, "Access denied from your IP address", "", "client-address-not-allowed", Proven),
    (530, "Your account has been suspended", "PASS x", "account-disabled", Proven),
    (550, "Command not recognized or allowed", "LIST", "command-unsupported", Likely),
    (426, "Connection timed out, aborting transfer of a", "RETR a", "data-timeout", Proven),
    (426, "Transfer aborted via ABOR.", "RETR a", "transfer-aborted-by-client", Proven),
    (
        550,
        "Can't decode path (server filesystem encoding is utf-8)",
        "STOR a",
        "filename-encoding",
        Proven,
    ),
    (500, "Invalid command: try being more creative", "FOO", "client-command-malformed", Likely),
    (504, "Command not implemented for that parameter.", "TYPE E", "parameter-unsupported", Proven),
];

#[track_caller]
fn check(rows: &[Row]) {
    let mut wrong = Vec::new();
    for (code, text, command, cause, certainty) in rows {
        let (verb, argument) = match command.split_once(' ') {
            Some((verb, argument)) => (verb, Some(argument)),
            None => (*command, None),
        };
        let evidence = Evidence {
            code: Some(*code),
            text,
            command: (!verb.is_empty()).then_some(verb),
            argument,
            ..Evidence::default()
        };
        let diagnosis = Explanation::of(&evidence).diagnosis;
        let first = diagnosis.causes.first().map_or("nothing", |cause| cause.id);
        if first != *cause || diagnosis.certainty != Some(*certainty) {
            let sure = diagnosis.certainty;
            wrong.push(format!("{code} {text:?} to {command:?}: {first} {sure:?}, not {cause}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn vsftpd() {
    check(VSFTPD);
}

#[test]
fn proftpd() {
    check(PROFTPD);
}

#[test]
fn pure_ftpd() {
    check(PURE_FTPD);
}

#[test]
fn filezilla_server() {
    check(FILEZILLA_SERVER);
}

#[test]
fn iis() {
    check(IIS);
}

#[test]
fn others() {
    check(OTHERS);
}

/// Commands that are no part of a login, and name no file.
const NEITHER: &[&str] = &[
    "AUTH TLS",
    "FEAT",
    "SYST",
    "OPTS UTF8 ON",
    "PASV",
    "EPSV",
    "PORT 192,0,2,1,4,1",
    "TYPE I",
    "CLNT x",
    "NOOP",
    "PBSZ 0",
    "PROT P",
    "HOST ftp.example.org",
];

#[test]
fn the_command_decides_first() {
    for command in NEITHER {
        let (verb, argument) = match command.split_once(' ') {
            Some((verb, argument)) => (verb, Some(argument)),
            None => (*command, None),
        };
        let diagnosed = |code, text| {
            let evidence = Evidence {
                code: Some(code),
                text,
                command: Some(verb),
                argument,
                ..Evidence::default()
            };
            Explanation::of(&evidence).diagnosis
        };
        for text in ["Not logged in.", "Please login with USER and PASS.", "Access denied.", ""] {
            let causes = diagnosed(530, text).causes;
            assert!(!causes.is_empty(), "530 {text:?} to {command} has no cause");
            let password = causes.iter().any(|cause| cause.id == "bad-credentials");
            assert!(!password, "530 {text:?} to {command} blames the password");
        }
        for text in ["Permission denied.", "Requested action not taken.", "Access is denied.", ""] {
            let causes = diagnosed(550, text).causes;
            assert!(!causes.is_empty(), "550 {text:?} to {command} has no cause");
            let file = causes.iter().any(|cause| {
                matches!(cause.id, "wrong-path-or-chroot-root" | "permission-denied-fs")
            });
            assert!(!file, "550 {text:?} to {command} blames a file");
        }
    }
}

#[test]
fn without_a_text_the_code_and_its_command_tell() {
    for (code, command, facts, ids) in [
        (
            553,
            "RETR",
            &[][..],
            &["permission-denied-fs", "wrong-path-or-chroot-root", "filename-not-allowed"][..],
        ),
        (451, "CWD", &[], &["server-file-io-error", "wrong-path-or-chroot-root"]),
        (421, "NOOP", &[Fact::LoggedIn], &["idle-timeout", "server-shutting-down"]),
    ] {
        let evidence = Evidence {
            code: Some(code),
            command: Some(command),
            facts: Facts::of(facts),
            ..Evidence::default()
        };
        let diagnosis = diagnose(&evidence);
        let found: Vec<&str> = diagnosis.causes.iter().map(|cause| cause.id).collect();
        assert_eq!(found, ids, "{code} {command}");
        assert_eq!(diagnosis.certainty, Some(Likely), "{code} {command}");
    }
    fits("mkdir-target-exists", 553, "Create failed", "MKD");
    misses("mkdir-target-exists", 553, "Create failed", "STOR");
    fits("rmdir-not-empty", 553, "Remove failed", "RMD");
    misses("rmdir-not-empty", 553, "Remove failed", "DELE");
    misses("idle-timeout", 421, "Goodbye", "USER");
    misses("server-shutting-down", 421, "Goodbye", "USER");
}
