//! Each cause of the TLS family: texts that show it, and neighbours that do not.

use super::{any, fits, fits_when, misses};
use ftpcode::cause::{Evidence, Fact};
use ftpcode::diagnose::{Certainty, diagnose};

const LFTP_WARNING: &str = "WARNING: Certificate verification: The certificate is NOT trusted. The \
                            certificate issuer is unknown.";

#[test]
fn implicit_meets_explicit() {
    let fits = |text| fits("tls-mode-mismatch", 0, text, "");
    fits("curl: (35) error:0A00010B:SSL routines::wrong version number");
    fits("ssl.SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1006)");
    fits(
        "Error: write EPROTO 8017:error:1408F10B:SSL routines:ssl3_get_record:wrong version number",
    );
    fits("GnuTLS error -15: An unexpected TLS packet was received.");
    fits("Fatal error: gnutls_handshake: An unexpected TLS packet was received.");
    fits("tls: first record does not look like a TLS handshake");
    fits("javax.net.ssl.SSLException: Unrecognized SSL message, plaintext connection?");
    fits("System.IO.IOException: The handshake failed due to an unexpected packet format.");
    fits("Cannot determine the frame size or a corrupted frame was received.");
    super::fits("tls-mode-mismatch", 530, "Please login with USER and PASS.", "AUTH TLS");
    misses("tls-mode-mismatch", 530, "Login incorrect.", "PASS");
    misses("tls-mode-mismatch", 0, "TLS connection established.", "");
    // vsftpd's log of a handshake, and of a name with letters that it does not print.
    super::fits(
        "tls-mode-mismatch",
        0,
        "FTP command: Client \"192.0.2.1\", \"??????????????C??\"",
        "",
    );
    misses("tls-mode-mismatch", 0, "FTP command: Client \"192.0.2.1\", \"RETR ????????.txt\"", "");
}

#[test]
fn no_tls_here() {
    let id = "tls-not-supported";
    fits(id, 0, "The server does not support TLS encryption", "");
    fits(id, 500, "AUTH not understood", "AUTH TLS");
    fits(id, 530, "Please login with USER and PASS.", "AUTH TLS");
    fits(id, 502, "Explicit TLS authentication not allowed", "AUTH TLS");
    fits(id, 534, "Local policy on server does not allow TLS secure connections.", "AUTH TLS");
    fits(id, 0, "curl: (64) Requested SSL level failed", "");
    fits(id, 0, "ls: ftp:ssl-force is set and server does not support or allow SSL", "");
    fits(id, 534, "Error details: SSL certificate was not configured.", "");
    fits(id, 550, "Cannot get a TLS config: no TLS certificate configured", "AUTH TLS");
    misses(id, 0, "Cannot get a TLS config: no TLS certificate configured", "");
    misses(id, 503, "Already using TLS.", "AUTH TLS");
    misses(id, 530, "Please login with USER and PASS.", "LIST");
    misses(id, 234, "AUTH TLS successful", "AUTH TLS");
    misses(id, 0, "Status: Insecure server, it does not support FTP over TLS.", "");
}

#[test]
fn tls_before_login() {
    let id = "tls-required";
    fits(id, 530, "Non-anonymous sessions must use encryption.", "USER alice");
    fits(id, 421, "Please reconnect using TLS security mechanisms.", "USER alice");
    fits(id, 550, "SSL/TLS required on the control channel", "USER alice");
    fits(id, 530, "This server does not allow plain FTP. You have to use FTP over TLS.", "USER a");
    fits(id, 534, "Policy requires SSL.", "USER alice");
    fits(id, 421, "TLS is required", "USER alice");
    fits(id, 534, "TLS required, configure with AUTH first.", "USER alice");
    fits(id, 521, "Not logged in - Secure authentication required", "USER alice");
    fits(id, 0, "mod_tls/2.9: SSL/TLS required but absent for authentication, denying USER", "");
    misses(id, 550, "SSL/TLS required on the data channel", "LIST");
    misses(id, 421, "unable to open transfer: TLS is required", "STOR a");
    misses(id, 530, "Login incorrect.", "PASS");
    misses(id, 0, "Status: Plain FTP is insecure. Please switch to FTP over TLS.", "");
}

#[test]
fn clear_data_under_tls() {
    let id = "tls-data-protection-required";
    fits(id, 522, "Data connections must be encrypted.", "LIST");
    fits(id, 522, "SSL/TLS required on the data channel", "STOR a");
    fits(id, 521, "Data connection cannot be opened with this PROT setting.", "LIST");
    fits(id, 521, "PROT P required", "LIST");
    fits(id, 421, "unable to open transfer: TLS is required", "STOR a");
    fits(id, 550, "The message received was unexpected or badly formatted.", "STOR a");
    fits(id, 534, "Policy requires SSL.", "STOR a");
    fits_when(id, 534, "Policy requires SSL.", "STOR a", &[Fact::Tls, Fact::DataClear]);
    fits_when(id, 522, "Failed", "LIST", &[Fact::Tls, Fact::DataClear]);
    misses(id, 530, "Non-anonymous sessions must use encryption.", "USER alice");
    misses(id, 550, "SSL/TLS required on the control channel", "USER alice");
}

#[test]
fn session_not_reused() {
    let id = "tls-session-reuse-required";
    fits(id, 522, "SSL connection failed: session reuse required", "LIST");
    fits(id, 425, "Unable to build data connection: Operation not permitted", "LIST");
    fits(
        id,
        425,
        "Unable to build data connection: TLS session of data connection not resumed.",
        "LIST",
    );
    fits(id, 450, "TLS session of data connection has not resumed or the session does not", "");
    fits(id, 0, "DEBUG: Client \"192.0.2.1\", \"No SSL session reuse on data channel.\"", "");
    fits(id, 0, "mod_tls/2.9: client did not reuse TLS session, rejecting data connection", "");
    fits(id, 0, "PHP Warning: ftp_nlist(): data_accept: SSL/TLS handshake failed", "");
    fits_when(id, 425, "", "LIST", &[Fact::Tls, Fact::DataProtected, Fact::Passive]);
    misses(id, 425, "Unable to build data connection: Connection timed out", "LIST");
    misses(id, 0, "mod_tls/2.9: client reused TLS session for data connection", "");
    misses(id, 522, "Data connections must be encrypted.", "LIST");
    misses(id, 550, "PASV: Operation not permitted", "PASV");
}

#[test]
fn no_common_version() {
    let id = "tls-version-or-cipher-mismatch";
    let fits_line = |text| fits(id, 0, text, "");
    fits_line(
        "curl: (35) error:14094410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure",
    );
    fits_line("ssl.SSLError: [SSL: TLSV1_ALERT_PROTOCOL_VERSION] tlsv1 alert protocol version");
    fits_line("ssl.SSLError: [SSL: DH_KEY_TOO_SMALL] dh key too small (_ssl.c:997)");
    fits_line("Received fatal alert: protocol_version");
    fits_line("Received fatal alert: handshake_failure");
    fits_line("remote error: tls: handshake failure");
    fits_line("GnuTLS error -12: A TLS fatal alert has been received.");
    fits_line("schannel: SEC_E_ALGORITHM_MISMATCH (0x80090331)");
    fits_line("unable to accept TLS connection: protocol error: no shared cipher");
    fits(
        id,
        500,
        "OOPS: error:141FC0B5:SSL routines:tls_setup_handshake:no ciphers available.",
        "",
    );
    fits(id, 421, "TLS handshake failed", "AUTH TLS");
    fits(id, 400, "Sorry, cleartext sessions and weak ciphers are not accepted", "");
    misses(id, 0, "SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384", "");
    misses(id, 0, "curl: (60) SSL certificate problem: certificate has expired", "");
}

#[test]
fn untrusted_certificate() {
    let id = "tls-cert-invalid";
    let fits_line = |text| fits(id, 0, text, "");
    fits_line("curl: (60) SSL certificate problem: unable to get local issuer certificate");
    fits_line("Error: self signed certificate code: 'DEPTH_ZERO_SELF_SIGNED_CERT'");
    fits_line("ls: Fatal error: Certificate verification: Not trusted");
    fits_line("x509: certificate signed by unknown authority");
    // ProFTPD's log: the client rejected the server's certificate.
    fits_line("  (1) error:0A000418:SSL routines::tlsv1 alert unknown ca [SSL alert number 48]");
    fits_line("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch");
    fits_line("PKIX path building failed: unable to find valid certification path");
    fits_line("The remote certificate is invalid according to the validation procedure.");
    fits_line("schannel: SNI or certificate check failed: SEC_E_WRONG_PRINCIPAL (0x80090322)");
    fits_line("Error: Hostname/IP doesn't match certificate's altnames.");
    fits_line("opendir(ftps://192.0.2.7/): failed to open dir: Unable to activate SSL mode");
    misses(id, 0, "Hostname doesn't match any user", "");
    misses(id, 0, "Unable to activate the account", "");
    misses(id, 0, "Status: Verifying certificate...", "");
    misses(id, 0, LFTP_WARNING, "");
    misses(
        id,
        0,
        "* SSL certificate verify result: self signed certificate (18), continuing anyway.",
        "",
    );
    misses(id, 0, "[FTPS] Certificate valid.", "");
}

#[test]
fn cut_without_close_notify() {
    let id = "tls-close-notify-missing";
    fits(id, 0, "Status: Server did not properly shut down TLS connection", "");
    fits(
        id,
        0,
        "GnuTLS error -110 in gnutls_record_recv: The TLS connection was non-properly terminated.",
        "",
    );
    fits(id, 425, "Error while transfering data: ECONNABORTED - Connection aborted", "STOR a");
    fits(id, 0, "error:0A000126:SSL routines::unexpected eof while reading, errno 0", "");
    misses(
        id,
        0,
        "gnutls_record_recv: The TLS connection was non-properly terminated. Assuming EOF.",
        "",
    );
    misses(id, 0, "* TLSv1.3 (IN), TLS alert, close notify (256):", "");
}

#[test]
fn upload_cut_by_tickets() {
    let id = "tls13-upload-reset";
    fits(id, 0, "curl: (18) server did not report OK, got 426", "");
    fits(id, 450, "Transfer aborted. Link to file server lost", "STOR a");
    fits(id, 0, "Transfer aborted. Link to file server lost", "");
    let tls = [Fact::Tls, Fact::DataProtected, Fact::Opened];
    fits_when(id, 426, "Transfer aborted. Data connection closed.", "STOR a", &tls);
    misses(id, 226, "Transfer complete", "STOR a");
    misses(id, 426, "Failure writing network stream.", "RETR a");
}

#[test]
fn cut_on_the_way() {
    let id = "tls-intercepted-or-blocked";
    fits(
        id,
        0,
        "curl: (35) OpenSSL SSL_connect: Connection reset by peer in connection to h:21",
        "",
    );
    fits(
        id,
        0,
        "Client network socket disconnected before secure TLS connection was established",
        "",
    );
    fits(id, 0, "Remote host terminated the handshake", "");
    let facts = [Fact::Tls, Fact::NotLoggedIn];
    fits_when(id, 10054, "An existing connection was forcibly closed", "", &facts);
    misses(id, 10054, "An existing connection was forcibly closed by the remote host", "");
    misses(id, 0, "read ECONNRESET", "");
}

#[test]
fn silence_after_the_server_agreed_to_tls() {
    let id = "tls-intercepted-or-blocked";
    let text = "Error: Connection timed out after 20 seconds of inactivity";
    let before: &[Fact] = &[Fact::Tls, Fact::NotLoggedIn];
    fits_when(id, 0, text, "", before);
    assert!(!any(id, 0, text, "PASS x", before));
    assert!(!any(id, 0, text, "", &[Fact::NotLoggedIn]));
}

#[test]
fn a_client_gives_up_in_the_handshake() {
    for id in ["tls-version-or-cipher-mismatch", "tls-cert-invalid", "tls-intercepted-or-blocked"] {
        for text in ["Unable to connect", "Disconnected"] {
            fits_when(id, 0, text, "AUTH TLS", &[Fact::Tls, Fact::Handshake]);
            assert!(!any(id, 0, text, "AUTH TLS", &[]), "{id}: {text}");
        }
        fits_when(id, 0, "AUTH TLS", "", &[Fact::HandshakeUnanswered]);
        assert!(!any(id, 0, "Verifying", "", &[Fact::Tls, Fact::Handshake]), "{id}");
    }
    let text = "Unable to read data from the transport connection: An existing connection was \
                forcibly closed by the remote host.";
    for id in ["tls-version-or-cipher-mismatch", "tls-intercepted-or-blocked"] {
        fits(id, 0, text, "");
        misses(id, 0, "An existing connection was forcibly closed by the remote host.", "");
    }
}

#[test]
fn an_upload_that_vsftpd_cannot_read_to_its_end() {
    for id in ["tls-close-notify-missing", "tls13-upload-reset"] {
        let text = "Failure reading network stream.";
        fits(id, 426, text, "STOR a");
        for clear in [Fact::ClearText, Fact::DataClear] {
            assert!(!any(id, 426, text, "STOR a", &[clear]), "{id}");
        }
        misses(id, 426, "Failure writing network stream.", "RETR a");
    }
}

#[test]
fn python_and_php_say_little() {
    let line = "OSError: [Errno 0] Error";
    fits("tls-close-notify-missing", 0, line, "");
    assert!(!any("tls-close-notify-missing", 0, line, "", &[Fact::NotLoggedIn]));
    fits_when("tls-version-or-cipher-mismatch", 0, line, "", &[Fact::Handshake]);
    misses("tls-version-or-cipher-mismatch", 0, line, "");
    let name =
        "opendir(): Peer certificate CN=`*.example.com' did not match expected CN=`192.0.2.1'";
    fits("tls-cert-invalid", 0, name, "");
    misses("tls-cert-invalid", 0, "Peer certificate CN=`ftp.example.com'", "");
}

#[test]
fn client_certificate_wanted() {
    let id = "tls-client-cert-required";
    fits(id, 534, "Error details: SSL policy requires client certificate.", "");
    fits(id, 0, "error:1417C0C7:SSL routines:peer did not return a certificate", "");
    fits(id, 0, "remote error: tls: certificate required", "");
    fits(id, 0, "tlsv13 alert certificate required", "");
    misses(id, 0, "x509: certificate signed by unknown authority", "");
    misses(id, 0, "unable to accept TLS connection: sslv3 alert bad certificate", "");
}

#[test]
fn wrong_order() {
    let id = "tls-command-order";
    fits(id, 503, "PBSZ not allowed on insecure control connection", "PBSZ 0");
    fits(id, 503, "PROT needs a secure connection.", "PROT P");
    fits(id, 503, "You must issue the PBSZ command prior to PROT.", "PROT P");
    fits(id, 534, "Authentication type already set to TLS", "AUTH TLS");
    fits(id, 533, "CCC not allowed on insecure control connection", "CCC");
    misses(id, 503, "Bad sequence of commands", "STOR a");
    misses(id, 200, "PBSZ=0", "PBSZ 0");
}

#[test]
fn refusals_by_command() {
    fits("tls-not-supported", 530, "Please login with USER and PASS.", "AUTH SSL");
    fits("tls-not-supported", 530, "Anonymous sessions may not use encryption.", "PASS x");
    fits("tls-required", 503, "Use AUTH first.", "USER bob");
    fits("tls-required", 530, "Server requires authentication before USER command", "USER bob");
    fits("tls-required", 530, "Plaintext authentication disallowed", "PASS x");
    fits("tls-command-order", 503, "Use AUTH first.", "PROT P");
    fits("tls-data-protection-required", 534, "Unwilling to accept security parameters", "PROT C");
    misses("tls-data-protection-required", 530, "Plaintext authentication disallowed", "PASS x");
    fits("tls-session-reuse-required", 425, "TLS handshake failed", "LIST");
    misses("tls-session-reuse-required", 425, "No or wrong ALPN on data connection", "LIST");
}

#[test]
fn an_end_in_the_handshake_is_no_missing_farewell() {
    let text = "error:0A000126:SSL routines::unexpected eof while reading";
    let before: &[Fact] = &[Fact::Tls, Fact::NotLoggedIn];
    fits("tls-close-notify-missing", 0, text, "");
    assert!(!any("tls-close-notify-missing", 0, text, "AUTH TLS", before));
    fits_when("tls-intercepted-or-blocked", 0, text, "AUTH TLS", before);
    fits_when("tls-version-or-cipher-mismatch", 0, text, "AUTH TLS", before);
    fits(
        "tls-intercepted-or-blocked",
        0,
        "mod_tls/2.9[7]: TLS negotiation timed out (30 seconds)",
        "",
    );
}

#[test]
fn handshakes_that_fail_without_a_reason() {
    let id = "tls-version-or-cipher-mismatch";
    fits(id, 0, "javax.net.ssl.SSLHandshakeException: SSL handshake failed.", "");
    fits(id, 0, "Could not create SSL/TLS secure channel.", "");
    fits(id, 0, "Unable to activate SSL mode", "");
    fits(id, 0, "GnuTLS error -58: An illegal TLS extension was received.", "");
    misses(id, 0, "GnuTLS error -110: The TLS connection was non-properly terminated.", "");
    misses(id, 0, "Could not create a secure file", "");
}

#[test]
fn clients_name_alerts_in_their_own_words() {
    fits("tls-version-or-cipher-mismatch", 0, "SSL3 alert write: fatal: protocol version", "");
    fits(
        "tls-client-cert-required",
        0,
        "TLS alert from the server: Certificate required (116)",
        "",
    );
    fits("tls-cert-invalid", 0, "Peer certificate rejected", "");
    misses("tls-cert-invalid", 0, "The server's certificate is unknown.", "");
    fits("tls-session-reuse-required", 0, "was not resumed from the control connection.\"/>", "");
    fits("tls-not-supported", 504, "unknown security mechanism", "AUTH");
    misses("tls-session-reuse-required", 0, "resumed the control connection", "");
}

#[test]
fn pure_ftpds_log_has_one_sentence_for_two_causes() {
    let sentence = "[WARNING] Sorry, cleartext sessions and weak ciphers are not accepted on this \
                    server. Please reconnect using TLS security mechanisms.";
    let of_line = Evidence { text: sentence, ..Evidence::default() };
    let of_reply = Evidence { code: Some(421), ..of_line };
    let [line, reply] = [of_line, of_reply].map(|evidence| diagnose(&evidence));
    assert_eq!(line.causes[0].id, "tls-required");
    assert_eq!(line.certainty, Some(Certainty::Likely));
    assert_eq!(line.causes[1].id, "tls-version-or-cipher-mismatch");
    assert_eq!(reply.certainty, Some(Certainty::Proven));
}
