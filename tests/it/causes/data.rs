//! Each cause of the data-connection family: texts that show it, and neighbours that do not.

use super::{any, fits, fits_when, misses};
use ftpcode::cause::Evidence;
use ftpcode::cause::Fact::{
    self, Active, ClearText, Connected, DataProtected, ForeignAddress, Ipv6, NoDataPrepared,
    Opened, Passive, PrivateAddress, UnusableAddress,
};
use ftpcode::diagnose::{Certainty, diagnose};

#[test]
fn passive_reply_with_wrong_address() {
    let id = "passive-wrong-ip-advertised";
    fits(id, 0, "Passive mode address mismatch.", "");
    let warning =
        "Server sent passive reply with unroutable address. Using server address instead.";
    fits(id, 0, warning, "");
    fits(id, 0, "Fixing bogus PASV data address from 192.0.2.7:50004 to 203.0.113.9:50004.", "");
    fits(id, 0, "---- Address returned by PASV seems to be incorrect and has been fixed", "");
    fits(id, 0, "* Skip 10.0.0.5 for data connection, uses ftp.example.com instead", "");
    let reply = "Entering Passive Mode (192,168,1,20,195,88).";
    fits_when(id, 227, reply, "PASV", &[Passive, PrivateAddress]);
    fits_when(id, 227, "Entering Passive Mode (0,0,0,0,1,2)", "PASV", &[Passive, UnusableAddress]);
    let private = [Passive, PrivateAddress];
    fits_when(id, 425, "Failed to establish connection.", "LIST", &private);
    fits_when(id, 0, "Error: Connection timed out", "", &private);
    fits_when(id, 0, "ftp: connect: Connection refused", "", &[Passive, UnusableAddress]);
    fits(
        id,
        0,
        "The server returned an address in response to the PASV command that is different",
        "",
    );
    misses(id, 227, "Entering Passive Mode (203,0,113,9,195,88).", "PASV");
    misses(id, 0, "ftp: connect: Connection refused", "");
}

#[test]
fn passive_ports_closed() {
    let id = "passive-ports-blocked";
    fits(id, 0, "Failed to retrieve directory listing", "");
    misses(id, 0, "12:50:04 Error: Failed to retrieve directory listing", "");
    fits(id, 0, "Timeout when trying to open data connection to 203.0.113.9:50000", "");
    fits(id, 0, "Error: Timeout (data socket)", "");
    fits(id, 421, "Passive data channel timed out.", "LIST");
    fits(id, 425, "accept tcp [::]:50065: i/o timeout", "STOR a");
    let failed = "The data connection could not be established: ETIMEDOUT - Connection timed out";
    fits(id, 0, failed, "");
    fits_when(id, 425, "Failed to establish connection.", "LIST", &[Passive]);
    assert!(!any(id, 425, "No connection established", "LIST", &[Passive, Connected]));
    fits_when(id, 0, "curl: (28) Connection timed out after 5001 ms", "", &[Passive]);
    fits_when(id, 10060, "A connection attempt failed", "", &[Passive]);
    fits(id, 12029, "FtpPutFile failed: 12029", "");
    misses(id, 12029, "InternetConnect failed: 12029", "");
    misses(id, 12003, "FtpPutFile failed: 12003", "");
    misses(id, 425, "Unable to build data connection: Operation not permitted", "LIST");
    misses(id, 0, "Error: Timeout (control socket)", "");
    misses(id, 421, "Control connection timed out.", "");
    misses(id, 0, "Connection timed out", "");
}

#[test]
fn passive_range_used_up() {
    let id = "passive-range-exhausted";
    fits(id, 425, "All reserved TCP ports are busy", "PASV");
    fits(id, 0, "unable to find open port in PassivePorts range 1-2: defaulting to INPORT_ANY", "");
    fits(id, 425, "Unable to build data connection: Address already in use", "LIST");
    misses(id, 425, "Can't open data connection.", "LIST");
}

#[test]
fn passive_mode_off() {
    let id = "passive-mode-disabled-on-server";
    fits(id, 550, "Permission denied.", "PASV");
    fits(id, 500, "PASV mode not available.", "PASV");
    misses(id, 550, "Permission denied.", "STOR a");
    misses(id, 550, "Permission denied.", "");
    for text in ["Could not enter passive mode", "JFTP: :store: Unable to use passive mode"] {
        fits(id, 0, text, "");
        fits("passive-ports-blocked", 0, text, "");
    }
    misses(id, 0, "Trying to enter passive mode", "");
}

#[test]
fn active_mode_off() {
    let id = "active-mode-disabled-on-server";
    fits(id, 550, "Permission denied.", "PORT 192,0,2,1,4,1");
    fits(id, 501, "PORT is disabled.", "PORT 192,0,2,1,4,1");
    fits(id, 500, "Unable to service PORT commands", "PORT 192,0,2,1,4,1");
    misses(id, 550, "Permission denied.", "DELE a");
    misses(id, 500, "Illegal PORT command, EPSV ALL in effect", "PORT 192,0,2,1,4,1");
}

#[test]
fn pasv_on_ipv6() {
    let id = "pasv-over-ipv6";
    fits(id, 425, "You cannot use PASV on IPv6 connections. Use EPSV instead.", "PASV");
    fits(id, 500, "You are connected using IPv6. PASV is only for IPv4.", "PASV");
    fits(id, 501, "PASV: Operation not permitted", "PASV");
    fits(id, 501, "PASV: Die Operation ist nicht erlaubt", "");
    fits_when(id, 502, "Command not implemented.", "PASV", &[Ipv6]);
    misses(id, 425, "Unable to build data connection: Operation not permitted", "LIST");
}

#[test]
fn epsv_trouble() {
    let id = "epsv-blocked-or-broken";
    fits(id, 500, "Unknown command.", "EPSV");
    fits(id, 0, "curl: (13) Bad PASV/EPSV response: 500", "");
    misses(id, 500, "Unknown command.", "MLSD");
    misses(id, 0, "* Failed EPSV attempt. Disabling EPSV", "");
}

#[test]
fn meddling_router() {
    let id = "alg-or-helper-interference";
    fits(id, 0, "nf_ct_ftp: dropping packet: partial matching of `227 '", "");
    fits(id, 0, "nf_ct_ftp: dropping packet: cannot add expectation IN= OUT=", "");
    fits_when(id, 227, "Entering Passive Mode", "PASV", &[Passive, ForeignAddress, ClearText]);
    misses(id, 227, "Entering Passive Mode (203,0,113,9,195,88).", "PASV");
}

#[test]
fn two_peer_addresses() {
    let id = "data-peer-ip-mismatch";
    fits(id, 425, "Security: Bad IP connecting.", "LIST");
    fits(id, 425, "Rejected data connection from foreign address 192.0.2.1:4000.", "LIST");
    fits(id, 500, "I won't open a connection to 203.0.113.5 (only to 172.17.0.1)", "PORT 1");
    fits(id, 0, "Host attempting data connection 192.0.2.1 is not same as server 192.0.2.2", "");
    fits(id, 0, "The data connection was made from an address that is different than the", "");
    misses(id, 425, "Failed to establish connection.", "LIST");
}

/// Pure-FTPd names the address that the client gave, and the one that it sees.
#[test]
fn a_private_address_that_the_server_sees_is_not_the_clients() {
    let first = |text: &str| {
        let evidence = Evidence { code: Some(500), text, ..Evidence::default() };
        let diagnosis = diagnose(&evidence);
        assert_eq!(diagnosis.certainty, Some(Certainty::Likely), "{text}");
        [diagnosis.causes[0].id, diagnosis.causes[1].id]
    };
    let (active, peer) = ("active-mode-blocked-at-client", "data-peer-ip-mismatch");
    for (address, seen, ids) in [
        ("10.28.14.115", "203.0.113.67", [active, peer]),
        ("198.51.100.7", "203.0.113.67", [active, peer]),
        ("10.21.38.117", "172.17.0.1", [peer, active]),
        ("203.0.113.5", "10.244.0.1", [peer, active]),
        ("192.168.1.5", "192.168.65.1", [peer, active]),
    ] {
        let text = format!("I won't open a connection to {address} (only to {seen})");
        assert_eq!(first(&text), ids, "{text}");
    }
}

#[test]
fn another_host() {
    let id = "data-connection-other-host";
    let facts = [Passive, ForeignAddress];
    fits_when(id, 0, "Connection refused", "", &facts);
    let text = "Host attempting data connection 192.0.2.1 is not same as server 192.0.2.2";
    fits(id, 0, text, "");
    // It is the client that compares.
    assert_eq!(diagnose(&Evidence { text, ..Evidence::default() }).causes[0].id, id);
    misses(id, 0, "Connection refused", "");
}

#[test]
fn active_mode_behind_nat() {
    let id = "active-mode-blocked-at-client";
    fits(id, 500, "Illegal PORT command.", "PORT 192,168,1,19,251,92");
    fits(id, 500, "I won't open a connection to 192.168.1.19 (only to 203.0.113.12)", "PORT 1");
    fits(id, 0, "proftpd: Refused PORT 192,168,1,33,4,83 (address mismatch)", "");
    fits(id, 421, "Active data channel timed out.", "LIST");
    fits(id, 425, "Unable to build data connection: Connection refused", "LIST");
    fits_when(id, 425, "Can't open data connection.", "LIST", &[Active]);
    fits_when(id, 0, "Connection timed out after 20 seconds", "", &[Active, PrivateAddress]);
    fits(id, 0, "curl: (12) Accept timeout occurred while waiting server connect", "");
    misses(id, 200, "PORT command successful. Consider using PASV.", "PORT 203,0,113,9,4,1");
    misses(id, 425, "Use PORT or PASV first.", "LIST");
    misses(id, 0, "Connection timed out", "");
}

#[test]
fn nothing_prepared() {
    let id = "no-data-connection-prepared";
    fits(id, 425, "Use PORT or PASV first.", "LIST");
    fits(id, 550, "unable to open transfer: no transfer connection", "STOR a");
    fits(id, 425, "No data connection", "LIST");
    fits_when(id, 503, "Bad sequence of commands", "LIST", &[NoDataPrepared]);
    misses(id, 200, "PORT command successful. Consider using PASV.", "PORT 1,2,3,4,5,6");
    misses(id, 425, "Failed to establish connection.", "LIST");
}

#[test]
fn broken_transfer() {
    let id = "data-connection-dropped";
    fits(id, 426, "Failure writing network stream.", "RETR a");
    fits(id, 426, "Connection closed; transfer aborted.", "");
    fits(id, 0, "Could not read from transfer socket: ECONNRESET - Connection reset by peer", "");
    fits_when(id, 10054, "An existing connection was forcibly closed", "", &[Opened]);
    misses(id, 426, "No space left on device; transfer aborted.", "STOR a");
    misses(id, 426, "Transfer aborted via ABOR.", "ABOR");
    misses(id, 10054, "An existing connection was forcibly closed", "");
}

#[test]
fn ended_by_the_client() {
    let id = "transfer-aborted-by-client";
    fits(id, 426, "Transfer aborted via ABOR.", "");
    fits(id, 426, "Transfer aborted", "ABOR");
    fits(id, 0, "Error: File transfer aborted by user", "");
    misses(id, 426, "No space left on device; transfer aborted.", "STOR a");
    misses(id, 226, "Transfer complete.", "ABOR");
}

#[test]
fn stalled() {
    let id = "data-timeout";
    fits(id, 421, "Data timeout. Reconnect. Sorry.", "RETR a");
    fits(id, 421, "Timeout (no new data for 900 seconds)", "STOR a");
    fits(id, 426, "Connection timed out, aborting transfer of \"a\"", "STOR a");
    fits_when(id, 0, "Error: Connection timed out after 20 seconds", "", &[Passive, Opened]);
    misses(id, 421, "Timeout.", "");
    misses(id, 421, "Idle timeout (600 seconds): closing control connection", "");
    misses(id, 421, "Passive data channel timed out.", "LIST");
    // The data connection never came about, though the server has said 150.
    for text in [
        "The data connection could not be established: ETIMEDOUT - Connection attempt timed out",
        "Passive data channel timed out.",
    ] {
        assert!(!any(id, 0, text, "", &[Passive, Opened]), "{text}");
    }
}

#[test]
fn other_ip_version() {
    let id = "address-family-mismatch";
    fits(id, 522, "Network protocol not supported, use (1,2)", "EPRT |3|a|1|");
    fits(id, 522, "Bad network protocol.", "EPSV 3");
    fits(id, 522, "Only IPv4 is supported (1)", "EPSV 2");
    misses(id, 522, "Data connections must be encrypted.", "LIST");
    misses(id, 522, "SSL connection failed: session reuse required", "LIST");
}

#[test]
fn tls_on_the_data_connection_is_no_firewall() {
    let facts: &[Fact] = &[Passive, DataProtected];
    let text = "Unable to build data connection: Operation not permitted";
    fits_when("tls-session-reuse-required", 425, text, "LIST", facts);
}

#[test]
fn more_wordings() {
    fits("passive-range-exhausted", 425, "Cannot prepare for data connection.", "PASV");
    fits("passive-range-exhausted", 425, "Unable to bind passive port", "");
    fits("active-mode-blocked-at-client", 425, "Sorry, invalid address given", "PORT 1,2,3,4,5,6");
    fits(
        "active-mode-blocked-at-client",
        501,
        "PORT against the privileged port \"21\" refused.",
        "",
    );
    fits("passive-mode-disabled-on-server", 550, "Requested action not taken.", "PASV");
    fits(
        "active-mode-disabled-on-server",
        550,
        "Requested action not taken.",
        "EPRT |1|192.0.2.1|9|",
    );
    fits("passive-ports-blocked", 0, "FTP 500 Illegal PORT command.", "");
    fits("data-timeout", 426, "Timeout", "RETR a");
    misses("data-timeout", 426, "Connection reset", "RETR a");
    fits("transfer-aborted-by-client", 426, "User aborted transfer", "RETR a");
    fits("no-data-connection-prepared", 503, "Send PASV first", "LIST");
}

#[test]
fn a_transfer_that_never_began() {
    let (blocked, wrong) = ("passive-ports-blocked", "passive-wrong-ip-advertised");
    let idle = "Idle timeout (600 seconds): closing control connection";
    fits_when(wrong, 421, idle, "LIST", &[Passive, PrivateAddress]);
    fits_when(wrong, 421, idle, "STOR a", &[Passive, UnusableAddress]);
    fits_when(wrong, 425, "Can't open data connection", "LIST", &[Passive, UnusableAddress]);
    fits_when(blocked, 421, idle, "LIST", &[Passive]);
    fits_when("active-mode-blocked-at-client", 421, "Timeout.", "MLSD", &[Active]);
    fits_when(blocked, 226, "ABOR command successful.", "ABOR", &[Passive]);
    for (code, text, command, facts) in [
        (421, idle, "", &[Passive][..]),
        (421, idle, "LIST", &[Passive, Opened]),
        (421, "Too many connections", "LIST", &[Passive]),
        (226, "ABOR command successful.", "ABOR", &[Passive, Opened]),
        (226, "Transfer complete.", "LIST", &[Passive]),
        (226, "ABOR command successful.", "ABOR", &[]),
    ] {
        assert!(!any(blocked, code, text, command, facts), "{code} {text} {command} {facts:?}");
    }
}

#[test]
fn a_question_for_a_port_without_an_answer() {
    let id = "alg-or-helper-interference";
    let silence = "Error: Connection timed out after 20 seconds of inactivity";
    fits(id, 0, silence, "PASV");
    fits(id, 0, "**** control-socket: Connection reset by peer", "PASV");
    fits(id, 0, "Disconnected from server: ECONNABORTED - Connection aborted", "PORT 1,2,3,4,5,6");
    misses(id, 0, silence, "LIST");
    misses(id, 0, silence, "");
    assert!(!any(id, 0, silence, "PASV", &[Passive]));
    assert!(!any(id, 0, silence, "PORT 1,2,3,4,5,6", &[Active]));
}

#[test]
fn other_clients_of_the_data_connection() {
    for (id, text) in [
        ("passive-ports-blocked", "Timeout detected. (control connection)"),
        ("passive-ports-blocked", "Unable to make data connection( connect ECONNREFUSED"),
        ("active-mode-blocked-at-client", "java.net.SocketTimeoutException: Accept timed out"),
        ("data-connection-dropped", "exception message [IOException caught while copying.]"),
        ("epsv-blocked-or-broken", "parse error!"),
        (
            "data-peer-ip-mismatch",
            "err=data connection ip address 172.17.0.3 does not match control connection ip \
             address 172.17.0.1",
        ),
    ] {
        fits(id, 0, text, "");
    }
    misses(
        "active-mode-blocked-at-client",
        0,
        "java.net.SocketTimeoutException: Read timed out",
        "",
    );
    misses("epsv-blocked-or-broken", 0, "config.yml: parse error!", "");
    misses("data-peer-ip-mismatch", 0, "address does not match", "");
}

#[test]
fn php_warns_with_the_last_reply_before_the_data_connection_failed() {
    let (passive, active) = ("passive-ports-blocked", "active-mode-blocked-at-client");
    for text in [
        "PHP Warning:  ftp_fput(): Entering Passive Mode (203,0,113,9,197,228) in /srv/a.php on line 171",
        "PHP Warning:  ftp_put(): Type set to I in /srv/a.php on line 3",
        "Warning: ftp_get(): Switching to Binary mode. in /srv/a.php on line 9",
    ] {
        fits(passive, 0, text, "");
        misses(active, 0, text, "");
    }
    let port = "Warning: ftp_put(): PORT command successful. in /srv/a.php on line 9";
    fits(active, 0, port, "");
    misses(passive, 0, port, "");
    misses(passive, 0, "Type set to I", "");
    fits(passive, 0, "Warning: ftp_rawlist(): Connection timed out in /srv/a.php on line 9", "");
    misses(passive, 0, "Warning: ftp_connect(): Connection timed out", "");
    let late = "client-reply-desync";
    fits(late, 0, "Warning: ftp_pwd(): Transfer complete in /srv/a.php on line 85", "");
    misses(late, 0, "Warning: ftp_fput(): Transfer complete in /srv/a.php on line 85", "");
    misses(passive, 0, "Warning: ftp_put(): Transfer complete. in /srv/a.php on line 9", "");
}

#[test]
fn a_server_without_a_socket_to_listen_on_is_no_blocked_port() {
    fits("passive-range-exhausted", 425, "Can't open passive connection.", "");
    misses("passive-range-exhausted", 425, "Can't open data connection.", "");
    let (used_up, blocked) = ("passive-range-exhausted", "passive-ports-blocked");
    fits(used_up, 425, "Can't open passive connection.", "");
    misses(blocked, 425, "Can't open passive connection.", "");
    fits(blocked, 425, "Can't open data connection.", "");
    misses(used_up, 425, "Can't open data connection.", "");
    let curl = "curl: (13) Bad PASV/EPSV response: ";
    fits(used_up, 425, &format!("{curl}425"), "");
    fits("passive-mode-disabled-on-server", 550, &format!("{curl}550"), "");
    misses("passive-mode-disabled-on-server", 530, &format!("{curl}530"), "");
    misses("passive-mode-disabled-on-server", 0, &format!("{curl}229"), "");
}

#[test]
fn an_address_that_is_no_address_of_the_client() {
    let (other, private) = ("data-peer-ip-mismatch", "active-mode-blocked-at-client");
    let sftpgo = "Your request does not meet the configured security requirements";
    fits(other, 501, sftpgo, "EPRT");
    fits(private, 501, sftpgo, "");
    misses(other, 501, "Password does not meet the security requirements", "");
    fits(private, 500, "I won't open a connection to 10.0.0.5 (only to 203.0.113.9)", "");
    let wrong = "passive-wrong-ip-advertised";
    fits_when(wrong, 0, "ftp: connect: Invalid argument", "", &[Passive]);
    misses(wrong, 0, "ftp: connect: Invalid argument", "");
    fits(
        wrong,
        10049,
        "The data connection failed: EADDRNOTAVAIL - Cannot assign requested address",
        "",
    );
}

#[test]
fn a_transfer_out_of_order_lacks_its_data_connection() {
    let id = "no-data-connection-prepared";
    let best = |facts: &[Fact]| {
        let evidence = Evidence {
            code: Some(503),
            text: "Bad sequence of commands",
            command: Some("MLSD"),
            facts: ftpcode::cause::Facts::of(facts),
            ..Evidence::default()
        };
        diagnose(&evidence).causes[0].id
    };
    assert_eq!(best(&[]), id);
    assert_ne!(best(&[Passive]), id);
    assert_ne!(best(&[Fact::OutOfStep]), id);
}

#[test]
fn pasv_that_the_server_does_not_have() {
    let id = "passive-mode-disabled-on-server";
    fits(id, 502, "[' PASV command not implemented.']", "");
    misses(id, 502, "MLSD command not implemented.", "");
    misses(id, 227, "PASV not implemented yet", "PASV");
    let unanswered =
        "System.TimeoutException: Timed out trying to read data from the socket stream!";
    fits("passive-ports-blocked", 0, unanswered, "");
    misses("passive-ports-blocked", 0, "read data from the socket stream", "");
}

#[test]
fn servers_name_the_lack_of_ports_each_in_its_way() {
    let id = "passive-range-exhausted";
    fits(id, 425, "Unable to find valid port", "PASV");
    fits(id, 500, "PASV: unable to listen. Try again later.", "PASV");
    fits(id, 0, "PasvListenerFactory[0] No free ports available for data connection", "");
    misses(id, 550, "Unable to find valid portfolio", "RETR");
    misses(id, 550, "Unable to listen to this file", "RETR");
}
