//! Reaching the server: texts that each cause knows, and near misses.

use ftpcode::cause::{Evidence, Fact, Facts};
use ftpcode::diagnose::{Certainty, diagnose};

use super::{find, fits, misses};

/// Whether a sign of the cause that needs a fact fits this line of such a session.
fn fits_only_when(id: &str, code: u16, text: &str, fact: Fact) -> bool {
    let code = (code != 0).then_some(code);
    let plain = Evidence { code, text, ..Evidence::default() };
    let told = Evidence { facts: Facts::of(&[fact]), ..plain };
    find(id).signs.iter().any(|sign| sign.fits(&told) && !sign.fits(&plain))
}

#[test]
fn the_session_tells_who_cut_the_connection() {
    let made = "Service not available, remote server has closed connection";
    let reset = "ConnectionResetError: [Errno 104] Connection reset by peer";
    for (id, fact) in [
        ("client-ip-blocked-by-firewall", Fact::NotLoggedIn),
        ("control-dropped-during-transfer", Fact::Opened),
        ("idle-timeout", Fact::LoggedIn),
    ] {
        assert!(fits_only_when(id, 421, made, fact), "{id}");
        assert!(fits_only_when(id, 0, reset, fact), "{id}");
        assert!(!fits_only_when(id, 426, made, fact), "{id}");
    }
    assert!(fits_only_when(
        "reply-syntax-problem",
        227,
        "Entering Passive Mode (",
        Fact::NoAddress
    ));
    assert!(fits_only_when("reply-syntax-problem", 227, "Entering Passive Mode.", Fact::NoAddress));
    let certainty = |code, text| {
        let facts = Facts::of(&[Fact::NoAddress]);
        diagnose(&Evidence { code: Some(code), text, facts, ..Evidence::default() }).certainty
    };
    assert_eq!(certainty(227, "Entering Passive Mode"), Some(Certainty::Likely));
    assert_eq!(certainty(229, "extended passive mode entered"), Some(Certainty::Likely));
    assert_eq!(certainty(227, "Entering Passive Mode ("), Some(Certainty::Proven));
    assert_eq!(certainty(227, "Entering Passive Mode 192,0,2"), Some(Certainty::Proven));
    assert_eq!(certainty(229, "Entering Extended Passive Mode (||)"), Some(Certainty::Proven));
    assert!(fits_only_when("reply-syntax-problem", 220, "-- Version 2 --", Fact::OutOfStep));
    assert!(!fits_only_when("reply-syntax-problem", 230, "Logged in", Fact::OutOfStep));
}

#[test]
fn dns_name_not_found() {
    let id = "dns-name-not-found";
    for line in [
        "Error: getaddrinfo ENOTFOUND ftp.example.com (control socket)",
        "curl: (6) Could not resolve host: ftp.example.com",
        "socket.gaierror: [Errno -2] Name or service not known",
        "socket.gaierror: [Errno -3] Temporary failure in name resolution",
        "ftp: ftp.example.com: Unknown host",
        "Unknown host ftp.example.com.",
        "java.net.UnknownHostException: ftp.example.com",
        "dial tcp: lookup ftp.example.com: no such host",
        "wget: unable to resolve host address 'ftp.example.com'",
        "open: ftp.example.com: Name does not resolve",
        "Connection attempt failed with \"EAI_NONAME - Neither nodename nor servname provided\"",
        "The remote name could not be resolved: 'ftp.example.com'",
        "Net::FTP: Bad hostname 'ftp.example.com'",
        "W: Failed to fetch ftp://x/ Temporary failure resolving 'ftp.example.com'",
        "Host \"ftp.example.com\" does not exist.",
        "[ERROR] errorCode=19 Name resolution for ftp.x failed: Domain name not found",
    ] {
        fits(id, 0, line, "");
    }
    fits(id, 0, "getaddrinfo EAI_FAIL ftp.example.com:21", "");
    misses(id, 0, "EAI_FAIL_OVER=1", "");
    fits(id, 11001, "[Errno 11001] getaddrinfo failed", "");
    fits(id, 11004, "", "");
    misses(id, 550, "hosts: Name or service not known", "RETR");
    misses(id, 0, "---- Resolving host address...", "");
    misses(id, 0, "The file \"host\" does not exist", "");
    misses(id, 10061, "connection refused", "");
}

#[test]
fn wrong_port_or_service_down() {
    let id = "wrong-port-or-service-down";
    for line in [
        "ftp: connect: Connection refused",
        "curl: (7) Failed to connect to 127.0.0.1 port 2199 after 3 ms: Couldn't connect to server",
        "Error: connect ECONNREFUSED 127.0.0.1:2199",
        "dial tcp 127.0.0.1:2199: connect: connection refused",
        "ncftpls: cannot open 127.0.0.1: remote host refused connection.",
        "java.net.ConnectException: Connection refused",
        "Unable to connect to the remote server",
        "> ftp: connect :Unknown error number",
        "HTTP/1.1 400 Bad Request",
    ] {
        fits(id, 0, line, "");
    }
    fits(id, 10061, "", "");
    fits(id, 501, "this is not an HTTP server, closing connection.", "");
    fits(id, 502, "5.5.2 Error: command not recognized", "USER");
    misses(id, 425, "Can't build data connection: Connection refused", "LIST");
    misses(id, 0, "Connection refused (max clients per host 2).", "");
    misses(id, 0, "\"Connection refused: too many sessions for this address.\"", "");
    misses(id, 0, "\"GET / HTTP/1.1\" 200", "");
}

#[test]
fn network_unreachable() {
    let id = "network-unreachable";
    for line in [
        "connect: Network is unreachable",
        "OSError: [Errno 101] Network is unreachable",
        "Error: connect ENETUNREACH 10.0.0.1:21",
        "java.net.NoRouteToHostException: No route to host",
        "curl: (7) Failed to connect to ftp.example.com port 21: No route to host",
        "ftp: connect: Host is down",
        "**** connect(control_sock): Cannot assign requested address",
        "dial tcp [2001:db8::1]:21: connect: cannot assign requested address",
    ] {
        fits(id, 0, line, "");
    }
    misses(id, 0, "bind: Cannot assign requested address", "");
    fits(id, 10051, "", "");
    fits(id, 10065, "", "");
    misses(id, 425, "Unable to build data connection: No route to host", "LIST");
    misses(id, 0, "* Immediate connect fail for 2001:db8::1: Network is unreachable", "");
}

#[test]
fn client_ip_blocked_by_firewall() {
    let id = "client-ip-blocked-by-firewall";
    for line in [
        "Error: Timeout (control socket)",
        "TimeoutError: [Errno 110] Connection timed out",
        "curl: (28) Failed to connect to ftp.example.com port 21: Connection timed out",
        "dial tcp 192.0.2.1:21: i/o timeout",
        "java.net.SocketTimeoutException: connect timed out",
        "The operation has timed out.",
        "Network error: Connection to \"ftp.example.com\" timed out.",
        "Read from control socket failed: ECONNRESET - Connection reset by peer",
    ] {
        fits(id, 0, line, "");
    }
    fits(id, 10060, "", "");
    fits(id, 421, "Service not available.", "");
    misses(id, 425, "Unable to build data connection: Connection timed out", "LIST");
    misses(id, 0, "Timeout when trying to open data connection", "");
    misses(id, 421, "Connection timed out.", "");
}

#[test]
fn wrong_protocol_ssh() {
    let id = "wrong-protocol-ssh";
    for line in [
        "SSH-2.0-OpenSSH_9.6p1 Ubuntu-3ubuntu13",
        "< SSH-2.0-OpenSSH_8.4",
        "Error: Cannot establish FTP connection to an SFTP server. Select proper protocol.",
        "kex_exchange_identification: banner line 0: 220 ProFTPD Server ready.",
        "It appears you are trying to connect to an FTP server and not an SSH/SFTP server.",
        "The server rejected SFTP connection, but it listens for FTP connections.",
        "paramiko.ssh_exception.SSHException: Error reading SSH protocol banner",
    ] {
        fits(id, 0, line, "");
    }
    fits(id, 502, "Invalid command \"SSH-2.0-WinSCP_release_5.15.5\"", "");
    fits(id, 500, "'SSH-2.0-PUTTY': command not understood", "");
    misses(id, 220, "FTP server ready, SSH access on port 22", "");
    misses(id, 0, "RETR ssh-keys.txt", "");
}

#[test]
fn too_many_connections() {
    let id = "too-many-connections";
    for (code, text) in [
        (421, "Too many connections (8) from this IP"),
        (421, "There are too many connected users, please try later."),
        (421, "There are too many connections from your internet address."),
        (421, "50 users (the maximum) are already logged in, sorry"),
        (421, "I can't accept more than 3 connections as the same user"),
        (421, "Too many connections. Service temporarily unavailable."),
        (425, "Too many connections. Can't open data channel."),
        (421, "Refusing connection. No more connections allowed from your IP."),
        (421, "Maximum login limit has been reached."),
        (421, "User limit reached."),
        (421, "Server is full, try later"),
        (421, "Sorry, the maximum number of 100 users is reached."),
        (530, "Sorry, the maximum number of clients (2) for this user are already connected."),
        (530, "Sorry, max 40 users --try again later"),
        (530, "Maximum server connection has been reached."),
        (530, "User bob access denied, connection limit of 3 reached."),
        (530, "Sorry, your account is restricted to 2 simultaneous logins."),
        (530, "Sorry, you have exceeded the number of connections."),
    ] {
        fits(id, code, text, "");
    }
    fits(id, 0, "Error: Too many connections (8) from this IP[421]", "");
    fits(id, 0, "[WARNING] Too many connections (1) from this IP: [127.0.0.1]", "");
    fits(id, 0, "Client \"192.0.2.1\", \"Connection refused: too many sessions.\"", "");
    fits(id, 0, "Connection refused (max clients per host 2).", "");
    fits(id, 0, "(192.0.2.9[192.0.2.9]): Connection refused (MaxClients 1)", "");
    misses(id, 421, "Temporarily banned for too many failed login attempts", "PASS");
    misses(id, 421, "Too many authentication failures", "PASS");
    misses(id, 421, "You exceeded the number of connections with invalid passwords", "PASS");
    misses(id, 451, "Sorry, the maximum number of data transfers (1) from your host", "RETR");
    misses(id, 550, "user limit.txt: No such file or directory", "RETR");
    misses(id, 0, "500 users max", "");
    misses(id, 0, "---> set net:connection-limit 1", "");
    misses(id, 230, "You are user number 3 of 50 allowed.", "PASS");
}

#[test]
fn control_dropped_during_transfer() {
    let id = "control-dropped-during-transfer";
    for line in [
        "Error: read ECONNRESET (control socket)",
        "ConnectionResetError: [Errno 104] Connection reset by peer",
        "BrokenPipeError: [Errno 32] Broken pipe",
        "org.apache.commons.net.ftp.FTPConnectionClosedException: \
         Connection closed without indication.",
        "curl: (56) response reading failed (errno: 104)",
        "**** Peer closed connection",
        "Error: Server sent FIN packet unexpectedly, closing connection.",
    ] {
        fits(id, 0, line, "");
    }
    fits(id, 10054, "", "");
    fits(id, 10052, "", "");
    fits(id, 421, "Service not available, remote server has closed connection", "STOR");
    misses(id, 421, "Timeout.", "");
    misses(id, 426, "Connection closed; transfer aborted.", "STOR");
    misses(id, 0, "Data connection: connection reset by peer on data socket", "");
}

#[test]
fn idle_timeout() {
    let id = "idle-timeout";
    for text in [
        "Timeout.",
        "Idle timeout (600 seconds): closing control connection",
        "No transfer timeout (300 seconds): closing control connection",
        "Session Timeout (3618 seconds): closing control connection",
        "Login timeout (300 seconds): closing control connection",
        "Timeout (no operation for 1800 seconds)",
        "Timeout (900 seconds): closing control connection.",
        "Timeout - try typing a little faster next time",
        "Control connection timed out.",
        "No-transfer-time exceeded. Closing control connection.",
        "Login time exceeded. Closing control connection.",
        "Activity timeout.",
        "command timeout (300 seconds): closing control connection",
        "Connection timed out.",
        "Disconnected due to inactivity",
        "Idle time exceeded, closing control connection",
        "Service not available, remote server has closed connection",
    ] {
        fits(id, 421, text, "");
    }
    fits(id, 0, "ftpd[27809]: User user1 timed out after 900 seconds at Sun May 28 15:17:26", "");
    fits(id, 0, "FTP no transfer timeout, disconnected", "");
    fits(id, 0, "No transfer time exceeded", "");
    misses(id, 0, "Transfer time exceeded", "");
    misses(id, 421, "Data timeout. Reconnect. Sorry.", "RETR");
    misses(id, 421, "Passive data channel timed out.", "LIST");
    misses(id, 421, "Timeout (no new data for 900 seconds)", "RETR");
    misses(id, 421, "TLS handshake timed out", "AUTH");
    misses(id, 230, "You will be disconnected after 15 minutes of inactivity.", "PASS");
    misses(id, 0, "211 Session timeout in seconds is 300", "");
}

#[test]
fn reply_syntax_problem() {
    let id = "reply-syntax-problem";
    for line in [
        "MalformedServerReplyException: Could not parse response code.",
        "curl: (8) Got a 000 ftp-server response when 220 was expected",
        "curl: (14) Couldn't interpret the 227-reply",
        "The server committed a protocol violation.",
        "ftplib.error_proto: ",
        "Malformed PASV response: (,,,)",
        "Invalid PASV response format",
        "WARN ch.cyberduck.core.ftp.list.FTPListResponseReader - Error parsing line #4: -rw-r--r-- 1",
    ] {
        fits(id, 0, line, "");
    }
    misses(id, 0, "Error parsing line #4 of the script", "");
    fits(id, 220, "---   By the maker   ---", "AUTH");
    misses(id, 0, "Malformed PASV response: Type set to I", "");
    misses(id, 220, "ProFTPD Server ready.", "");
    misses(id, 501, "Syntax error in parameters or arguments", "LIST");
}

#[test]
fn banned_after_failures() {
    let id = "banned-after-failures";
    for (code, text) in [
        (421, "Temporarily banned for too many failed login attempts"),
        (530, "Host 192.0.2.1 has been banned"),
        (421, "Too many authentication failures"),
        (530, "Maximum login attempts. Disconnecting."),
        (500, "Access denied: banned client IP"),
        (421, "Kicked by Administrator"),
        (421, "Your IP is blocked."),
    ] {
        fits(id, code, text, "");
    }
    fits(id, 0, "mod_ban/0.8: Login denied: host '127.0.0.1' banned", "");
    fits(id, 0, "proftpd[15525]: host (::1[::1]) - Maximum login attempts (3) exceeded", "");
    misses(id, 421, "Too many connections (8) from this IP", "");
    misses(id, 550, "banned.txt: Permission denied", "RETR");
    misses(id, 530, "Login incorrect.", "PASS");
}

#[test]
fn server_shutting_down() {
    let id = "server-shutting-down";
    for text in [
        "FTP server shutting down - come back later",
        "Server is going offline",
        "Server is locked, try again later.",
        "Server too busy, closing connection. Retry later",
        "System busy, try again later",
        "Server temporarily closed for maintenance",
        "Service not available, closing control connection.",
    ] {
        fits(id, 421, text, "");
    }
    fits(id, 500, "FTP server shut down (maintenance) -- try again later", "");
    fits(id, 530, "System not available.", "USER");
    fits(id, 120, "Service ready in 5 minutes.", "");
    misses(id, 530, "Sorry, max 40 users --try again later", "");
    misses(id, 421, "Server busy: too many connections", "");
    misses(id, 421, "Too many connections. Service temporarily unavailable.", "");
    misses(id, 421, "Service not available, remote server has closed connection", "");
    misses(id, 350, "Restarting at 1000. Send STORE or RETRIEVE", "REST");
}

#[test]
fn more_wordings() {
    fits("too-many-connections", 530, "Login failed: too many users", "PASS x");
    misses("too-many-connections", 421, "Configuration error: Illegal user limit: x", "");
    misses("too-many-connections", 530, "Login failed: too many failed attempts", "PASS x");
    fits("idle-timeout", 421, "Maximum session duration exceeded", "");
    fits("banned-after-failures", 530, "Client IP blocked", "");
    misses("client-ip-blocked-by-firewall", 0, "ETIMEDOUT - timed out, trying next address.", "");
}

#[test]
fn a_farewell_to_a_transfer_proves_no_idle_session() {
    let text = "Idle timeout (600 seconds): closing control connection";
    let at =
        |command| diagnose(&Evidence { code: Some(421), text, command, ..Evidence::default() });
    assert_eq!(at(None).certainty, Some(Certainty::Proven));
    assert_eq!(at(Some("NOOP")).certainty, Some(Certainty::Proven));
    let waiting = at(Some("LIST"));
    assert_eq!(waiting.certainty, Some(Certainty::Likely));
    assert_eq!(waiting.causes[0].id, "idle-timeout");
}

#[test]
fn what_a_client_says_twice() {
    let (blocked, dropped) = ("client-ip-blocked-by-firewall", "control-dropped-during-transfer");
    for id in [blocked, dropped, "idle-timeout"] {
        misses(id, 0, "Closing reason: Error: read ECONNRESET", "");
        misses(id, 0, "  code: 'ECONNRESET'", "");
        fits(id, 0, "Error: read ECONNRESET", "");
    }
    fits(blocked, 0, "Connection failed.", "");
    fits(blocked, 0, "Timeout detected. (control connection)", "");
    misses(blocked, 0, "Connection failed. Retrying with IPv6", "");
    misses(blocked, 0, "java.net.SocketTimeoutException: Accept timed out", "");
}

#[test]
fn a_client_or_server_of_ssh_that_meets_ftp() {
    let id = "wrong-protocol-ssh";
    fits(id, 0, "Uncaught Error: Protocol version not supported", "");
    fits(id, 0, "Error: Timed out while waiting for handshake", "");
    fits(
        id,
        0,
        "sshd[5537]: Bad protocol version identification 'QUIT' from 192.0.2.7 port 40238",
        "",
    );
    misses(id, 0, "remote error: tls: protocol version not supported", "");
    fits(
        "tls-version-or-cipher-mismatch",
        0,
        "remote error: tls: protocol version not supported",
        "",
    );
    misses("tls-version-or-cipher-mismatch", 0, "Error: Protocol version not supported", "");
}

#[test]
fn the_versions_in_a_log_of_ssh_prove_nothing() {
    let id = "wrong-protocol-ssh";
    for line in [
        "mod_sftp/1.2.0[8454]: sent server version 'SSH-2.0-mod_sftp'",
        "debug1: Local version string SSH-2.0-OpenSSH_8.9p1",
        ". Remote version: SSH-2.0-OpenSSH_7.4",
        "DEBUG:paramiko.transport:Local version/idstring: SSH-2.0-paramiko_2.4.1",
        "{\"sender\":\"sftpd\",\"client_version\":\"SSH-2.0-libssh2_1.10.0\"}",
    ] {
        misses(id, 0, line, "");
    }
    fits(id, 0, "< SSH-2.0-OpenSSH_5.3", "");
    fits(id, 500, "Unknown command \"SSH-2.0-WinSCP_release_5.15.5\"", "");
}

#[test]
fn a_session_that_was_there_and_is_gone() {
    let dropped = "control-dropped-during-transfer";
    let kept_out = "client-ip-blocked-by-firewall";
    fits(dropped, 0, "curl: (28) FTP response timeout", "");
    misses(kept_out, 0, "curl: (28) FTP response timeout", "");
    fits(kept_out, 0, "curl: (28) server response timeout", "");
    fits(kept_out, 0, "cURL reported error 28", "");
    misses(kept_out, 0, "cURL reported error 23", "");
    for line in [
        "Error: Disconnected from server: ECONNABORTED - Connection aborted",
        "Unable to write data to the transport connection: An established connection was aborted \
         by the software in your host machine",
        "Unable to read data from the transport connection: An existing connection was forcibly \
         closed by the remote host.",
        "Failed to touch: update stor: EOF",
    ] {
        fits(dropped, 0, line, "");
        misses(kept_out, 0, line, "");
    }
    fits(kept_out, 0, "read: Connection reset by peer", "");
    fits(kept_out, 0, "An existing connection was forcibly closed by the remote host", "");
    for id in [dropped, kept_out] {
        fits(id, 0, "ftpput: unexpected server response: EOF", "");
        misses(id, 0, "ftpput: unexpected server response to STOR: 553 Denied", "");
    }
    fits(dropped, 0, "update stor: read tcp 192.0.2.9:37706->192.0.2.1:21: i/o timeout", "");
    misses(dropped, 0, "read tcp 192.0.2.9:37706->192.0.2.1:50021: i/o timeout", "");
    fits(dropped, 0, "Connessione chiusa dall'host remoto.", "");
    misses(dropped, 0, "Connessione all'host remoto", "");
    for id in [dropped, "idle-timeout"] {
        fits(id, 0, "java.io.IOException: Connection is not open", "");
        misses(id, 0, "The data connection is not open", "");
    }
    fits("too-many-connections", 0, "Client limit reached. Try again later.", "");
    misses("too-many-connections", 0, "Client limit: 10", "");
    fits(
        "server-policy-denied",
        0,
        "mod_tls/2.9.2[7]: ftps protocol denied by Protocols config",
        "",
    );
}
