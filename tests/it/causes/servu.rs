//! What Serv-U says, whose sentences are its own: each with its cause, and a neighbour without it.

use super::{fits, misses};

#[test]
fn limits() {
    let full = "too-many-connections";
    fits(full, 530, "Not logged in, only 2 sessions from same IP allowed concurrently.", "PASS");
    fits(full, 530, "Not logged in, only one session from same IP allowed at a time.", "PASS");
    fits(full, 421, "Sorry, your system may not connect more than 2 times.", "");
    misses(full, 530, "Not logged in, unauthorized IP address.", "PASS");
    let limit = "transfer-limit-reached";
    fits(limit, 550, "Sorry, insufficient credit for download - upload first.", "RETR a");
    fits(limit, 550, "Sorry, maximum number of GETs reached for this session.", "RETR a");
    misses(limit, 421, "Maximum number of sessions reached", "");
    fits(
        "server-shutting-down",
        550,
        "File transfer not allowed, server stop is pending.",
        "RETR a",
    );
    misses("server-shutting-down", 550, "File transfer not allowed.", "RETR a");
    let room = "Not enough space, only 12 Bytes available on drive C";
    fits("quota-or-disk-full", 501, room, "ALLO 13");
    misses("quota-or-disk-full", 501, "Only 12 parameters", "ALLO 13");
    let tries = "Not logged in, too many tries with incorrect password.";
    for id in ["bad-credentials", "banned-after-failures"] {
        fits(id, 530, tries, "PASS");
    }
    misses("banned-after-failures", 530, "Not logged in, incorrect password.", "PASS");
    fits("account-disabled", 431, "Account temporarily locked for other user", "PASS");
    misses("account-disabled", 431, "Unable to negotiate secure command connection.", "AUTH TLS");
}

#[test]
fn data_connections() {
    let range = "passive-range-exhausted";
    fits(range, 425, "Unable to set up passive listening socket.", "");
    fits(range, 0, "FtpCommandException: Unable to set up passive listening socket", "");
    fits(range, 425, "Try later, out of network sockets.", "");
    misses(range, 425, "Cannot open data connection.", "");
    let peer = "data-peer-ip-mismatch";
    fits(peer, 530, "Only client IP address allowed to connect to PASV socket.", "");
    for id in [peer, "active-mode-blocked-at-client"] {
        fits(id, 530, "Only client IP address allowed for PORT command.", "");
    }
    misses(peer, 530, "Port number has to be between 1024 and 65535.", "PORT");
    fits("active-mode-blocked-at-client", 530, "Port number has to be between 1024 and 65535.", "");
    fits("bad-command-sequence", 425, "Try later, data connection in use.", "");
    misses("bad-command-sequence", 550, "x: file in use", "RETR x");
    let dropped = "data-connection-dropped";
    let by_client = "Data connection closed, file transfer x aborted by client.";
    fits("transfer-aborted-by-client", 426, by_client, "");
    fits("server-file-io-error", 426, "Data connection closed, cannot read file x.", "");
    misses("server-file-io-error", 426, "Data connection closed, transfer aborted.", "");
    fits(dropped, 426, "Data connection closed, transfer aborted.", "");
    fits(dropped, 0, "GnuTLS error -53 in gnutls_record_send: Error in the push function.", "");
}

#[test]
fn tls() {
    let order = "tls-command-order";
    fits(order, 503, "Secure command connection required prior to PBSZ command.", "PBSZ 0");
    misses(order, 503, "Bad sequence of commands.", "RNTO x");
    fits("tls-required", 530, "Not logged in, need secure connection.", "USER");
    misses("tls-required", 0, "Need a secure cupboard", "");
    let data = "tls-data-protection-required";
    fits(data, 534, "Invalid option. Secure data connection required for implicit SFTP.", "");
    misses(data, 534, "Invalid option.", "AUTH");
    let negotiation = "Data connection closed (SSL/TLS negotiation failed).";
    fits("tls-session-reuse-required", 421, negotiation, "");
    fits("tls-version-or-cipher-mismatch", 421, negotiation, "");
    misses("tls-session-reuse-required", 421, "Data connection closed.", "");
    let refuses = "SSL/TLS lib refuses to initiate secure command connection.";
    fits("tls-version-or-cipher-mismatch", 531, refuses, "");
    misses("tls-version-or-cipher-mismatch", 530, "Not logged in.", "");
}

#[test]
fn files() {
    let resume = "resume-not-permitted";
    fits(resume, 550, "Cannot RESTart beyond end-of-file.", "REST 9");
    fits(resume, 550, "Cannot RESTart in a new (zero-length) file.", "STOR a");
    fits(resume, 550, "Cannot position file at requested starting point.", "RETR a");
    fits(resume, 0, "curl: (36) Offset (5) was beyond file size (3)", "");
    misses(resume, 550, "Cannot create unique file name.", "STOU");
    let policy = "server-policy-denied";
    fits(policy, 550, "Cannot delete account home directory.", "RMD x");
    fits(policy, 550, "MDTM cannot change date/time on this server.", "");
    misses(policy, 550, "x: Cannot delete directory.", "RMD x");
    fits("filename-not-allowed", 501, "Wildcards not allowed.", "RETR *");
    misses("filename-not-allowed", 501, "Invalid option.", "PROT");
    fits("command-unsupported", 501, "SITE option not supported.", "SITE");
    misses("command-unsupported", 501, "Invalid option.", "PROT");
}
