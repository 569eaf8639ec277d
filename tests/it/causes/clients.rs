//! What clients say in words of their own, or of the server without its number.

use ftpcode::cause::Fact;
use serde_json::Value;

use super::{fits, fits_when, misses};
use crate::program::{ftpcode, stdout};

#[test]
fn php_repeats_the_servers_last_words() {
    for (id, words) in [
        ("wrong-path-or-chroot-root", "ftp_mkdir(): /www/wp-content: No such file or directory"),
        ("wrong-path-or-chroot-root", "ftp_get(): Failed to open file. in /a.php on line 9"),
        ("permission-denied-fs", "Warning: ftp_put(): Could not create file. in /a.php on line 9"),
        ("permission-denied-fs", "PHP Warning:  ftp_rename(): a: Permission denied"),
        ("quota-or-disk-full", "ftp_put(): Transfer aborted. Quota exceeded"),
        ("command-unsupported", "Warning: ftp_chmod(): Command not implemented."),
        ("command-before-login", "ftp_nlist(): Please login with USER and PASS."),
        ("active-mode-blocked-at-client", "ftp_put(): Opening BINARY mode data connection for a"),
        ("active-mode-blocked-at-client", "500 - ftp_fput(): Accepted data connection"),
        ("passive-ports-blocked", "PHP Warning:  ftp_put(): Ok to send data."),
        ("quota-or-disk-full", "ftp_put(): Opening BINARY mode data connection for a"),
    ] {
        fits(id, 0, words, "");
    }
    misses("wrong-path-or-chroot-root", 0, "fopen(): no such file or directory", "");
    misses("active-mode-blocked-at-client", 0, "Opening BINARY mode data connection for a", "");
    misses("quota-or-disk-full", 0, "ftp_nlist(): Opening ASCII mode data connection", "");
    misses("command-before-login", 0, "Please login to continue", "");
}

#[test]
fn libcurl_has_a_sentence_for_each_error() {
    for (id, words) in [
        ("reply-syntax-problem", "FTP: unknown PASV reply"),
        ("reply-syntax-problem", "FTP: can't figure out the host in the PASV response"),
        ("data-connection-dropped", "Transferred a partial file"),
        ("wrong-path-or-chroot-root", "FTP: couldn't retrieve (RETR failed) the specified file"),
        ("permission-denied-fs", "Upload failed (at start)"),
        ("active-mode-blocked-at-client", "FTP: command PORT failed"),
        ("resume-not-permitted", "FTP: command REST failed"),
        ("tls-mode-mismatch", "CCurlFile::FillBuffer - Failed: SSL connect error(35)"),
        ("tls-cert-invalid", "SSL peer certificate or SSH remote key was not OK"),
        ("bad-credentials", "PycURL error: Login denied"),
        ("quota-or-disk-full", "Disk full or allocation exceeded"),
        ("control-dropped-during-transfer", "Failure when receiving data from the peer"),
        ("tls-close-notify-missing", "OpenSSL SSL_read: SSL_ERROR_SYSCALL, errno 0"),
        ("reply-syntax-problem", "FTP: unknown PASS reply"),
        ("parameter-unsupported", "curl: (17) Couldn't set binary mode"),
        ("parameter-unsupported", "FTP: couldn't set file type"),
        ("resume-not-permitted", "curl: (36) Couldn't resume download"),
        ("resume-not-permitted", "* Offset (1000) was beyond file size (500)"),
        ("data-connection-dropped", "curl: (55) Failed sending data to the peer"),
        ("command-unsupported", "FTP: The server did not accept the PRET command."),
    ] {
        fits(id, 0, words, "");
    }
    misses("tls-close-notify-missing", 0, "SSL_read: SSL_ERROR_SYSCALL, errno 104", "");
    misses("bad-credentials", 0, "Login denied: host 192.0.2.7 banned", "");
    misses("permission-denied-fs", 0, "Upload failed: connection lost", "");
    misses("parameter-unsupported", 0, "Couldn't set the file's time", "");
    misses("resume-not-permitted", 0, "* File already completely downloaded", "");
}

#[test]
fn curl_is_turned_away_by_what_greets_it() {
    let greeting =
        |code| format!("curl: (8) Got a {code} ftp-server response when 220 was expected");
    fits("client-address-not-allowed", 530, &greeting(530), "");
    fits("too-many-connections", 530, &greeting(530), "");
    misses("reply-syntax-problem", 421, &greeting(421), "");
    misses("client-address-not-allowed", 530, "curl: (67) Access denied: 530", "");
}

#[test]
fn ftp_says_that_it_is_not_connected() {
    fits("bad-command-sequence", 0, "Not connected.", "");
    misses("bad-command-sequence", 0, "Not connected. Call connect() first.", "");
    misses("bad-command-sequence", 0, "Status: Not connected.", "");
}

#[test]
fn node_names_the_socket() {
    let id = "passive-ports-blocked";
    fits(id, 0, "Error: connect ETIMEDOUT 203.0.113.5:50123 (data socket)", "");
    fits(id, 0, "Error: connect ECONNREFUSED 203.0.113.5:50123 (data socket)", "");
    fits(id, 0, "Error: Timed out while making data connection", "");
    fits(id, 0, "Error: None of the available transfer modes work.", "");
    misses(id, 0, "Error: connect ECONNREFUSED 203.0.113.5:21 (control socket)", "");
    let id = "control-dropped-during-transfer";
    fits(id, 0, "Error: This socket has been ended by the other party (control socket)", "");
    fits(id, 0, "Error: write EPIPE", "");
    misses(id, 0, "Error: write EPIPE (data socket)", "");
    let id = "data-connection-dropped";
    fits(id, 0, "upload failed: /a.jar due to error: Error: read ECONNRESET", "");
    misses(id, 0, "upload failed: read ECONNRESET (control socket)", "");
    fits("bad-credentials", 0, "{ Error: PASS command failed", "");
    misses("bad-credentials", 0, "CWD command failed", "");
}

#[test]
fn windows_speaks_its_users_language() {
    let id = "wrong-port-or-service-down";
    fits(id, 0, "Die Verbindung mit dem Remoteserver kann nicht hergestellt werden.", "");
    fits(id, 0, "WebException: Impossible de se connecter au serveur distant", "");
    misses(id, 0, "Die Verbindung mit dem Remoteserver wurde hergestellt.", "");
    let id = "dns-name-not-found";
    fits(id, 0, "Der Remotename konnte nicht aufgel\u{f6}st werden: 'ftp.example.com'", "");
    fits(id, 0, "No se puede resolver el nombre remoto: 'ftp.example.com'", "");
    misses(id, 0, "Der Remotename ist ftp.example.com", "");
}

#[test]
fn iis_gives_the_number_of_a_windows_error() {
    for (id, number) in [
        ("wrong-path-or-chroot-root", 3),
        ("permission-denied-fs", 5),
        ("file-locked", 32),
        ("quota-or-disk-full", 112),
        ("filename-not-allowed", 123),
        ("rmdir-not-empty", 145),
        ("mkdir-target-exists", 183),
    ] {
        fits(id, 550, &format!("Unknown error {number}. "), "");
        misses(id, 550, &format!("Unknown error {number}7. "), "");
    }
}

#[test]
fn plain_text_where_tls_is_spoken_comes_from_a_server_that_breaks() {
    let line = "Error: GnuTLS error -15: An unexpected TLS packet was received.";
    for id in ["server-misconfigured-or-broken", "chroot-root-writable"] {
        fits_when(id, 0, line, "", &[Fact::Tls]);
        misses(id, 0, line, "");
    }
}

#[test]
fn a_refused_pasv_is_about_ports() {
    fits("passive-range-exhausted", 425, "Cannot open data connection.", "PASV");
    misses("passive-range-exhausted", 425, "Cannot open data connection.", "LIST");
    let facts = &[Fact::Passive];
    let text = "Failed, no more to say";
    fits_when("passive-ports-blocked", 425, text, "LIST", facts);
    misses("passive-ports-blocked", 425, text, "PASV");
}

#[test]
fn small_servers_call_a_missing_data_connection_a_bad_descriptor() {
    fits("server-file-io-error", 550, "Bad file descriptor", "MLSD");
    misses("server-file-io-error", 550, "Data connection: no such thing", "MLSD");
}

#[test]
fn servers_seldom_met() {
    fits("tls-required", 421, "Sorry, cleartext sessions are not accepted on this server.", "");
    misses("tls-required", 421, "Sorry, sessions are not accepted now.", "");
    fits("command-before-login", 530, "You must enter a username first", "PASS x");
    misses("command-before-login", 530, "Username unknown", "PASS x");
    fits("filename-not-allowed", 550, "XCWD valid $volume.subvolume format required.", "XCWD");
    misses("filename-not-allowed", 550, "Format it first", "XCWD");
    fits("tls-version-or-cipher-mismatch", 0, "SSL alert number 70", "");
    let alert = |name: &str| format!("because the remote party sent a TLS alert: '{name}'.");
    fits("tls-version-or-cipher-mismatch", 0, &alert("ProtocolVersion"), "");
    fits("tls-client-cert-required", 0, &alert("BadCertificate"), "");
    misses("tls-version-or-cipher-mismatch", 0, &alert("BadCertificate"), "");
    misses("tls-client-cert-required", 0, &alert("ProtocolVersion"), "");
    fits("ascii-mode-corruption", 150, "ASCII data connection for a.pdf.", "");
    misses("ascii-mode-corruption", 150, "ASCII data connection for a.txt.", "");
    misses("ascii-mode-corruption", 150, "BINARY mode data connection for a.pdf.", "");
    misses("tls-version-or-cipher-mismatch", 0, "SSL alert number 48", "");
}

#[test]
fn bytes_that_are_no_text() {
    let id = "filename-encoding";
    fits(id, 501, "Invalid character in command", "");
    misses("filename-not-allowed", 501, "Invalid character in command", "");
    fits("filename-not-allowed", 550, "Invalid character in file name", "STOR a");
    misses(id, 550, "Invalid character in file name", "STOR a");
    fits(id, 0, "FTP ConnectionError: stream did not contain valid UTF-8", "");
    fits(id, 0, "Error: No mapping for the Unicode character exists in the target", "");
    misses(id, 0, "200 Always in UTF8 mode", "");
}

#[test]
fn a_client_that_cannot_read_a_reply() {
    let id = "reply-syntax-problem";
    fits(id, 0, "Passive mode address scan failure. Shouldn't happen!", "");
    fits(id, 0, "goftp: error parsing PASV response ('EPSV': command not understood.)", "");
    fits(id, 0, "upload fail: [ a => /b ] Bad passive host/port combination", "");
    misses(id, 0, "Passive mode address is 192.0.2.7", "");
    fits(
        "command-before-login",
        0,
        "Uploading a.php failed: Error: Please tell me who you are",
        "",
    );
    misses("command-before-login", 0, "git: please tell me who you are", "");
    fits(
        "permission-denied-fs",
        0,
        "fatal: Could not upload file: '.git-ftp.log'., exiting...",
        "",
    );
    fits("wrong-path-or-chroot-root", 0, "fatal: Could not upload file: 'a'., exiting...", "");
    misses("permission-denied-fs", 0, "fatal: Could not upload., exiting...", "");
}

#[test]
fn a_name_that_is_no_port() {
    let id = "wrong-port-or-service-down";
    fits(id, 0, "ftp: host user/abc123: Servname not supported for ai_socktype", "");
    misses(id, 0, "Service name: ftp", "");
}

#[test]
fn a_write_that_is_refused() {
    let text = "Couldn't open file \"a.gpx\" aka \"/sd/a.gpx\" for writing";
    fits("permission-denied-fs", 451, text, "STOR a.gpx");
    misses("permission-denied-fs", 451, "Couldn't open file for a while", "RETR a.gpx");
    fits("rename-refused", 550, "Storage error while renaming", "");
    fits("rename-refused", 550, "File unavailable", "RNTO b");
    misses("rename-refused", 550, "File unavailable", "RETR b");
    fits("tls-required", 0, "Uploading file.js failed: Error: TLS required", "");
    misses("tls-required", 0, "no TLS required here", "");
}

#[test]
fn go_and_python_name_a_reply_out_of_turn() {
    let id = "client-reply-desync";
    fits(id, 0, "err=short response:  REST STREAM", "");
    fits(id, 200, "[' Switching to Binary mode.']", "");
    misses(id, 200, "Switching to Binary mode.", "");
    misses(id, 0, "a short response time", "");
    fits("reply-syntax-problem", 0, "unexpected multi-line response: 13 files used", "");
    misses("reply-syntax-problem", 0, "multi-line response", "");
}

#[test]
fn some_leave_the_code_out() {
    for (id, words) in [
        ("idle-timeout", "Error: Timeout - try typing a little faster next time"),
        ("bad-credentials", "Error: User cannot log in"),
        ("command-unsupported", "MLSD: command not understood."),
        ("command-unsupported", "ERROR: <192.0.2.1> MKD a: Error: Not implemented"),
        ("wrong-path-or-chroot-root", "ERROR: <192.0.2.1> CWD /a: Error: ENOENT: no such file"),
        ("permission-denied-fs", "FluentFTP.FtpCommandException: Access is denied."),
        ("control-dropped-during-transfer", "exception message [Connection reset]"),
        ("reply-syntax-problem", "Failed to parse a file entry returned from the server"),
        ("passive-ports-blocked", "Failed to establish a successful passive data connection to x"),
    ] {
        fits(id, 0, words, "");
    }
    let flysystem = "RuntimeException: Could not connect to host: ftp.example.com, port:21";
    for id in ["dns-name-not-found", "wrong-port-or-service-down", "client-ip-blocked-by-firewall"]
    {
        fits(id, 0, flysystem, "");
        misses(id, 0, "Connected to host: ftp.example.com, port:21", "");
    }
    for id in ["tls-session-reuse-required", "data-connection-dropped"] {
        fits(id, 0, "Error: Failed to start print: Premature close", "");
        misses(id, 0, "closed prematurely", "");
    }
    for (id, words) in [
        ("tls-close-notify-missing", "ftp_fput(): SSL_read on shutdown: Invalid argument"),
        ("client-command-malformed", "ftp_fput(): Syntax error"),
        ("permission-denied-fs", "ftp_fput(): Access Denied"),
        ("data-connection-dropped", "Can't write to data socket. Socket error"),
        (
            "control-dropped-during-transfer",
            "EIdConnClosedGracefully: Connection Closed Gracefully.",
        ),
        ("client-ip-blocked-by-firewall", "Timeout detected. (control connection)"),
        ("tls-cert-invalid", "unable to verify first certificate"),
        ("bad-credentials", "E (11635) FTP: FTP server login fail"),
    ] {
        fits(id, 0, words, "");
    }
    fits(
        "data-connection-dropped",
        520,
        "Closing data connection, error occurred during transfer.",
        "",
    );
    misses("client-ip-blocked-by-firewall", 0, "Timeout detected. (data connection)", "");
    misses("control-dropped-during-transfer", 0, "Connection closed gracefully.", "");
    misses("wrong-path-or-chroot-root", 0, "Error: ENOENT: no such file, open './a'", "");
    misses("bad-credentials", 0, "User cannot log in, home directory inaccessible", "");
    misses("permission-denied-fs", 0, "Win32Exception: Access is denied.", "");
    misses("command-unsupported", 0, "zsh: command not found", "");
}

#[test]
fn devices_and_tools_have_words_of_their_own() {
    for (id, words) in [
        ("bad-credentials", "%Error opening ftp://192.0.2.1/a (Incorrect Login/Password)"),
        ("bad-credentials", "#806: An incorrect user name or an incorrect password was specified."),
        ("bad-credentials", "Detailed error description: The password was not allowed"),
        ("bad-credentials", "Error type             : FTP:INVALID_CREDENTIALS"),
        ("bad-credentials", "a.ftps.1f ERROR AUTH_FAILURE Method=password User=bob"),
        ("bad-credentials", "bob [Tue Apr 27 12:45:46 1999] Login failed, unknown user `lucia'."),
        ("bad-credentials", "Login of user bob failed. [Remote port:55012]"),
        ("bad-credentials", "An FTP authentication failure occurred while trying to retrieve"),
        ("wrong-path-or-chroot-root", "No such directory \u{2018}pub/x\u{2019}."),
        (
            "wrong-protocol-ssh",
            "kex_exchange_identification: banner line contains invalid characters",
        ),
        ("data-peer-ip-mismatch", "%ASA-4-406002: FTP port command different address: 10.0.0.1"),
        ("passive-ports-blocked", "Die Datenverbindung konnte nicht hergestellt werden: ETIMEDOUT"),
        ("passive-wrong-ip-advertised", "passive avec une adresse non routable. Adresse remplac"),
        ("bad-credentials", "Cannot login to ftp://bob@ftp.example.com:21"),
        ("client-ip-blocked-by-firewall", "Net::FTP: connect: timeout at backup.pl line 21"),
        ("control-dropped-during-transfer", "Fehler:\tVerbindung vom Server geschlossen"),
        ("control-dropped-during-transfer", "Erreur :\tConnexion interrompue par le serveur"),
        ("bad-credentials", "Could not login to ftp.example.com."),
        ("bad-credentials", "Error mounting location: Login failed"),
        ("bad-credentials", "the FTP server rejected the username or password"),
        ("permission-denied-fs", "Error type: FTPS:ACCESS_DENIED"),
        ("wrong-path-or-chroot-root", "Error type: FTP:ILLEGAL_PATH"),
        ("overwrite-not-permitted", "Error type: FTP:FILE_ALREADY_EXISTS"),
        ("file-locked", "Error type: FTP:FILE_LOCK"),
        ("wrong-path-or-chroot-root", "Failed: Access denied to remote resource(9)"),
        ("idle-timeout", "Server timeout: disconnected after 300 seconds of inactivity"),
        ("client-ip-blocked-by-firewall", "cannot open a: remote host closed control connection."),
        ("login-home-dir-unavailable", "[Tue Apr 27 12:48:37 1999] Login failed, bad folder."),
        ("command-before-login", "it was sent by a user who was not logged in."),
        ("account-disabled", "PASSWORD: ACCOUNT_DISABLED"),
        ("client-address-not-allowed", "login refused: RESTRICTED_IP"),
        (
            "server-misconfigured-or-broken",
            "libgcc_s.so.1 must be installed for pthread_cancel to work",
        ),
        ("too-many-connections", "The FTP server was too busy while retrieving the URL"),
        ("too-many-connections", "The max. number of FTP clients was reached."),
        ("too-many-connections", "TOO_MANY_CONNECTIONS_PER_IP"),
        ("client-ip-blocked-by-firewall", "%Error opening ftp://192.0.2.1/ (Timed out)"),
        (
            "wrong-path-or-chroot-root",
            "%Error opening ftp://192.0.2.1/a (No such file or directory)",
        ),
        ("permission-denied-fs", "%Error opening ftp://192.0.2.1/a (Permission denied)"),
        ("permission-denied-fs", "FTP_Put(): Could not create file"),
        ("wrong-port-or-service-down", "Message=Failed to connect to FTP server. Please make sure"),
        ("control-dropped-during-transfer", "The connection with the server was reset"),
        ("passive-mode-disabled-on-server", "FTP Passive mode is not available on the server"),
        ("data-peer-ip-mismatch", "Site to Site Transfer Failed! (Attempting alternative"),
        ("reply-syntax-problem", "Der Server hat eine Protokollverletzung ausgef\u{fc}hrt.."),
    ] {
        fits(id, 0, words, "");
    }
    fits("too-many-connections", 421, "Connect limit over, closing control connection.", "");
    fits("tls-required", 504, "TLS/SSL protection required", "USER");
    fits("permission-denied-fs", 550, "Not authorized to library PAYROLL.", "CWD");
    misses("bad-credentials", 0, "sshd[7]: Failed password: invalid credentials", "");
    misses("bad-credentials", 0, "https://example.com/login: wrong password", "");
    misses("bad-credentials", 0, "login rejected: account locked", "");
    misses("bad-credentials", 0, "smbd[12]: logon failure for bob", "");
    misses("dns-name-not-found", 0, "Failed to connect to FTP server", "");
    fits("client-ip-blocked-by-firewall", 0, "Failed to connect to FTP server", "");
    misses("bad-credentials", 0, "ssh: could not login to example.com", "");
    fits("data-peer-ip-mismatch", 425, "Possible PASV port theft, cannot open it.", "");
    misses("wrong-path-or-chroot-root", 0, "No such file or directory", "");
    misses("server-misconfigured-or-broken", 0, "ftp: bind: Address already in use", "");
    misses("client-ip-blocked-by-firewall", 0, "Datenverbindung: ETIMEDOUT", "");
    misses("idle-timeout", 0, "Connection timed out after 20 seconds of inactivity", "");
    misses("overwrite-not-permitted", 0, "./ftp.sh: file already exists", "");
    fits("server-write-disabled", 553, "Users may not upload files", "");
    fits("server-file-io-error", 550, "Requested action not taken. File system not mounted.", "");
    misses("permission-denied-fs", 0, "opening ./a (Permission denied)", "");
    misses("data-peer-ip-mismatch", 0, "Site to site transfer done", "");
    misses("tls-required", 504, "protection level not supported", "PROT");
}

/// The cause of the answer to a question, and the exit status.
fn cause(question: &str) -> (Option<String>, Option<i32>) {
    let output = ftpcode(&["--json", question]).output().unwrap();
    let answer: Value = serde_json::from_str(&stdout(&output)).unwrap();
    (answer["cause"].as_str().map(str::to_owned), output.status.code())
}

#[test]
fn a_sentence_that_is_asked_about_may_hold_more_than_what_is_known_of_it() {
    let unroutable =
        "Server sent passive reply with unroutable address. Using server address instead.";
    let wrong_address = Some("passive-wrong-ip-advertised".to_owned());
    assert_eq!(cause(unroutable), (wrong_address, Some(0)));
    assert_eq!(cause("my dinner was no good at all"), (None, Some(1)));
    let labelled = "Error:\tFailed to retrieve directory listing";
    assert_eq!(cause(labelled).0.as_deref(), Some("passive-ports-blocked"));
    let named = "/some/folder/with/a/long/name/of/its/own: No such file or directory";
    assert_eq!(cause(named).0.as_deref(), Some("wrong-path-or-chroot-root"));
    // What clients say last tells of no cause in a log, where the reason stands above it.
    let last = "Critical error: Could not connect to server";
    assert_eq!(cause(last).0.as_deref(), Some("wrong-port-or-service-down"));
    misses("wrong-port-or-service-down", 0, last, "");
    let explorer = "An error occurred opening that folder on the FTP Server.";
    assert_eq!(cause(explorer).0.as_deref(), Some("passive-ports-blocked"));
    misses("passive-ports-blocked", 0, explorer, "");
    // A short text rules a cause out, however long the question is.
    let broken_off =
        "Fatal error: gnutls_handshake: The TLS connection was non-properly terminated.";
    assert_eq!(cause(broken_off).0.as_deref(), Some("tls-intercepted-or-blocked"));
}

#[test]
fn what_people_see_has_a_cause_in_their_own_words() {
    for (question, id) in [
        (
            "Windows cannot access this folder. Make sure you typed the file name correctly.",
            "passive-ports-blocked",
        ),
        ("Could not retrieve directory listing", "passive-ports-blocked"),
        ("You appear to be behind a NAT router.", "passive-wrong-ip-advertised"),
        ("FTP over TLS is not enabled, users cannot securely log in.", "tls-not-supported"),
        ("The server's certificate is unknown.", "tls-cert-invalid"),
        ("Net::FTPProtoError: SSH-2.0-OpenSSH_8.2", "wrong-protocol-ssh"),
        ("Host does not exist.", "dns-name-not-found"),
        ("priv_sock_get_cmd", "server-misconfigured-or-broken"),
        ("cannot change directory:/home/alice", "login-home-dir-unavailable"),
        ("ftp login works but directory listing hangs", "passive-ports-blocked"),
        ("passive mode not working", "passive-ports-blocked"),
        ("wrong IP in PASV response", "passive-wrong-ip-advertised"),
        ("upload stuck at 100%", "control-dropped-during-transfer"),
        ("files are corrupted", "ascii-mode-corruption"),
        ("file names with strange characters", "filename-encoding"),
        ("umlauts broken in file names", "filename-encoding"),
        ("files are 0 bytes after upload", "passive-ports-blocked"),
        ("passive mode behind docker", "passive-wrong-ip-advertised"),
        ("ls hangs", "passive-ports-blocked"),
        ("can login but cannot list directory", "passive-ports-blocked"),
        ("which ports to open in the firewall", "passive-ports-blocked"),
        ("uploaded images are corrupted", "ascii-mode-corruption"),
        ("disconnects after 5 minutes", "idle-timeout"),
        ("large file upload times out", "control-dropped-during-transfer"),
        ("password with special characters", "password-encoding-or-quoting"),
        ("cannot log in as root", "user-not-in-allow-list"),
        ("certificate name mismatch", "tls-cert-invalid"),
        ("user can login with ssh but not with ftp", "user-not-in-allow-list"),
        ("used sftp instead of ftp", "wrong-protocol-ssh"),
        ("port 22", "wrong-protocol-ssh"),
        ("my session times out", "idle-timeout"),
        ("ftp works locally but not from outside", "passive-wrong-ip-advertised"),
        ("ftp on aws", "passive-wrong-ip-advertised"),
        ("ufw ftp", "passive-ports-blocked"),
        ("ftp_nlist returns false", "active-mode-blocked-at-client"),
        ("FTPClient listFiles returns empty", "active-mode-blocked-at-client"),
        (
            "None of the available transfer strategies work. Last error response was 'Error: \
             connect ECONNREFUSED'.",
            "passive-ports-blocked",
        ),
        ("Could not parse passive host information.", "reply-syntax-problem"),
        ("500 Invalid PORT Command.", "active-mode-blocked-at-client"),
        ("upload fails at 99%", "control-dropped-during-transfer"),
        ("how to keep alive", "idle-timeout"),
        ("cannot delete folder", "rmdir-not-empty"),
        ("anonymous not allowed", "anonymous-disabled"),
        ("tls session resumption", "tls-session-reuse-required"),
        ("server not responding", "client-ip-blocked-by-firewall"),
        ("ftp command not found on macOS", ""),
        ("login takes 30 seconds", "slow-greeting"),
        ("ftp takes forever to connect", "slow-greeting"),
        ("Insecure server, it does not support FTP over TLS.", "tls-not-supported"),
        ("The hostname does not match the certificate", "tls-cert-invalid"),
        (
            "ftp_login() expects parameter 1 to be resource, bool given",
            "wrong-port-or-service-down",
        ),
        (
            "ftp_nlist(): Argument #1 ($ftp) must be of type FTP\\Connection, bool given",
            "wrong-port-or-service-down",
        ),
        ("fopen() expects parameter 1 to be a valid path, resource given", ""),
        ("Ricoh: Connection with destination has failed", "wrong-port-or-service-down"),
        ("Data Socket Error: timeout", "passive-ports-blocked"),
        ("Could not accept a data connection.", "active-mode-blocked-at-client"),
        ("JFTP::login: Bad Username", "bad-credentials"),
        ("530 User anonymous cannot log in.", "anonymous-disabled"),
        (
            "530 User anonymous cannot log in, home directory inaccessible.",
            "login-home-dir-unavailable",
        ),
        ("my files are fine", ""),
        ("my cat hangs on the sofa after dinner", ""),
        ("the list of ports is empty", ""),
    ] {
        assert_eq!(cause(question).0.unwrap_or_default(), id, "{question}");
    }
    // In a reply they mean something else.
    misses("passive-ports-blocked", 530, "Login ok, but you are not on the list", "PASS");
    misses("passive-ports-blocked", 550, "a.txt: file is empty", "RETR");
    misses("filename-encoding", 553, "File name contains umlauts, that is fine", "NOOP");
    // Of a log they tell nothing: there the reason stands before them.
    misses("passive-ports-blocked", 0, "Could not retrieve directory listing", "");
    misses("wrong-port-or-service-down", 0, "Failed to connect to the server", "");
    misses("slow-greeting", 0, "Connection established, waiting for welcome message...", "");
    misses("tls-not-supported", 0, "Insecure server, it does not support FTP over TLS.", "");
}
