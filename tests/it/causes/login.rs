//! Logging in: texts that each cause knows, and near misses.

use ftpcode::Server;
use ftpcode::cause::{Evidence, Fact, Facts, Strength};

use super::{best, fits, misses};

#[test]
fn a_refused_login_never_proves_a_wrong_password() {
    for text in ["Login incorrect.", "Login authentication failed", "User cannot log in."] {
        let evidence =
            Evidence { code: Some(530), text, command: Some("PASS"), ..Evidence::default() };
        let (strength, _) = best("bad-credentials", &evidence).expect("a sign");
        assert_eq!(strength, Strength::Suggests, "{text}");
        for id in ["user-shell-not-allowed", "auth-database-stale-or-missing"] {
            assert!(best(id, &evidence) < Some((strength, 0)), "{id}: {text}");
        }
    }
}

#[test]
fn anonymous_outranks_the_password() {
    let evidence = Evidence {
        code: Some(530),
        text: "Login incorrect.",
        command: Some("PASS"),
        facts: Facts::of(&[Fact::Anonymous]),
        ..Evidence::default()
    };
    assert!(best("anonymous-disabled", &evidence) > best("bad-credentials", &evidence));
}

#[test]
fn permission_denied_to_user_is_a_user_list() {
    let evidence = Evidence {
        code: Some(530),
        text: "Permission denied.",
        command: Some("USER"),
        ..Evidence::default()
    };
    let found = best("user-not-in-allow-list", &evidence).expect("a sign");
    assert_eq!(found.0, Strength::Proves);
    let vsftpd = Evidence { command: None, server: Some(Server::Vsftpd), ..evidence };
    let found = best("user-not-in-allow-list", &vsftpd).expect("a sign");
    assert_eq!(found.0, Strength::Proves);
}

#[test]
fn the_command_decides_first() {
    for command in ["FEAT", "PASV", "SYST", "PWD"] {
        let evidence = Evidence {
            code: Some(530),
            text: "Not logged in.",
            command: Some(command),
            ..Evidence::default()
        };
        let before = best("command-before-login", &evidence);
        assert!(before > best("bad-credentials", &evidence), "{command}");
    }
}

#[test]
fn bad_credentials() {
    let id = "bad-credentials";
    fits(id, 431, "Wrong user/password", "PASS");
    for text in [
        "Login incorrect.",
        "Login authentication failed",
        "User cannot log in.",
        "User cannot login.",
        "Authentication failed.",
        "Login or password incorrect!",
        "Sorry, Authentication failed.",
        "Not logged in.",
        "Invalid user name.",
        "User bob unknown.",
        "Wrong password",
        "PASS command failed - __passwd() error : EDC5111I Permission denied.",
        "Some words of its own",
    ] {
        fits(id, 530, text, "PASS");
    }
    fits(id, 530, "Login incorrect.", "");
    fits(id, 530, "Not logged in.", "");
    fits(id, 430, "Invalid username or password", "");
    fits(id, 501, "Login incorrect.", "PASS");
    for line in [
        "[pid 156] [alice] FAIL LOGIN: Client \"127.0.0.1\"",
        "[WARNING] Authentication failed for user [root]",
        "USER bob (Login failed): Incorrect password",
        "USER bob: no such user found from 192.0.2.1 [192.0.2.1] to 198.51.100.2:21",
        "ftpd[1]: FTP LOGIN FAILED FROM 192.0.2.1, alice",
        "failed login from host.example.net [192.0.2.173]",
        "ncftpget: cannot open h: username and/or password was not accepted for login.",
        "PHP Warning:  ftp_login(): Login incorrect.",
        "ftp: Login failed.",
        "ftpd[29807]: Failed authentication from: h.example.net [192.0.2.1]",
        "proftpd[30813] h (c.example.net[192.0.2.1]): no such user 'guest'",
        "vsftpd: (pam_unix) authentication failure; logname= uid=0 euid=0 tty= rhost=192.0.2.1",
        "vsftpd(pam_unix)[15522]: authentication failure; logname= uid=0 rhost=192.0.2.1",
        "./bftpd[11345]: Login as user 'admin' failed.",
        "DI [Throttled Authenticator] Recording failed login for user root from IP 192.0.2.1.",
    ] {
        fits(id, 0, line, "");
    }
    fits("server-misconfigured-or-broken", 421, "Cannot getsockname( STDIN ), errno=95", "");
    misses("server-misconfigured-or-broken", 421, "Cannot get the socket", "");
    fits("bad-command-sequence", 0, "ftpd[1]: FTP LOGIN REFUSED (PASS before USER) FROM h", "");
    misses("bad-command-sequence", 0, "ftpd[1]: FTP LOGIN REFUSED FROM h", "");
    misses(id, 0, "make: no such user 'guest'", "");
    misses(id, 530, "Please login with USER and PASS.", "AUTH");
    misses(id, 530, "Please login with USER and PASS.", "FEAT");
    misses(id, 530, "User cannot log in, home directory inaccessible.", "");
    misses(id, 530, "Valid hostname is expected.", "USER");
    misses(id, 530, "This FTP server is anonymous only.", "USER");
    misses(id, 550, "Access is denied.", "RETR");
    misses(id, 0, "alice is now logged in", "");
    misses(id, 0, "USER bob (Login failed): Invalid shell: '/bin/false'", "");
}

#[test]
fn password_encoding_or_quoting() {
    let id = "password-encoding-or-quoting";
    fits(id, 530, "Login incorrect.", "PASS");
    fits(id, 530, "User cannot login.", "");
    fits(id, 501, "Can't decode command.", "PASS");
    fits(id, 0, "bash: !x: event not found", "");
    fits(
        id,
        0,
        "curl: (3) URL rejected: Port number was not a decimal number between 0 and 65535",
        "",
    );
    misses(id, 501, "Can't decode command.", "STOR");
    misses(id, 550, "Access denied", "STOR");
}

#[test]
fn user_shell_not_allowed() {
    let id = "user-shell-not-allowed";
    misses(id, 530, "Plain FTP is disabled, use secure shell.", "USER");
    misses("client-address-not-allowed", 421, "Timeout, check your network connection.", "");
    fits(id, 0, "USER x (Login failed): Invalid shell: '/usr/bin/lshell'", "");
    fits(id, 0, "FTP LOGIN REFUSED (shell not in /etc/shells) FROM h, bob", "");
    fits(id, 530, "User bob doesn't have a valid shell.", "PASS");
    fits(id, 530, "Login incorrect.", "PASS");
    fits(id, 530, "User bob access denied.", "USER");
    misses(id, 530, "User cannot log in.", "PASS");
    misses(id, 0, "USER x (Login failed): Incorrect password", "");
}

#[test]
fn user_not_in_allow_list() {
    let id = "user-not-in-allow-list";
    fits(id, 530, "Permission denied.", "USER");
    fits(id, 530, "Permission denied.", "");
    fits(id, 530, "User bob may not use FTP.", "USER");
    fits(id, 530, "User bob access denied.", "USER");
    fits(id, 530, "User bob is not allowed to login.", "PASS");
    fits(id, 0, "USER username (Login failed): User in /etc/ftpusers", "");
    fits(id, 0, "USER bob (Login failed): Limit access denies login", "");
    fits(id, 0, "FAIL LOGIN: Client \"::1\", \"User is not in the allow user list.\"", "");
    fits(id, 0, "SECURITY VIOLATION: Root login attempted.", "");
    fits(id, 0, "pam_listfile(vsftpd:auth): Refused user root for service vsftpd", "");
    fits(id, 550, "USER: Operation not permitted", "USER bob");
    misses(id, 550, "Permission denied.", "STOR");
    misses(id, 550, "PASV: Operation not permitted", "PASV");
    misses(id, 550, "user: Operation not permitted", "CWD user");
    misses(id, 530, "Login from your address is not allowed", "PASS");
}

#[test]
fn anonymous_disabled() {
    let id = "anonymous-disabled";
    for text in [
        "Sorry, no ANONYMOUS access allowed.",
        "This is a private system - No anonymous login",
        "Anonymous connection is not allowed.",
        "Anonymous access not allowed.",
        "Guest login not allowed on this machine.",
        "User anonymous unknown.",
        "Anonymous logins are not supported",
    ] {
        fits(id, 530, text, "");
    }
    misses(id, 530, "This FTP server is anonymous only.", "USER");
    misses(id, 530, "Anonymous sessions must use encryption.", "USER");
    misses(id, 550, "Anonymous users are not allowed to move/rename files", "RNTO");
    misses(id, 530, "Login incorrect.", "PASS");
}

#[test]
fn anonymous_only() {
    let id = "anonymous-only";
    fits(id, 530, "This FTP server is anonymous only.", "USER");
    fits(id, 530, "Sorry, only anonymous ftp allowed", "USER");
    misses(id, 530, "Sorry, no ANONYMOUS access allowed.", "USER");
    misses(id, 220, "Only anonymous FTP is allowed here", "");
}

#[test]
fn uid_below_minimum() {
    let id = "uid-below-minimum";
    fits(id, 530, "Sorry, but I can't trust you", "PASS");
    fits(id, 0, "[WARNING] Can't login as [bin]: account disabled (uid < 1000)", "");
    fits(id, 0, "pam_succeed_if(vsftpd:auth): requirement \"uid >= 1000\" not met by user", "");
    misses(id, 530, "Login authentication failed", "PASS");
    misses(id, 530, "Account disabled", "PASS");
}

#[test]
fn auth_database_stale_or_missing() {
    let id = "auth-database-stale-or-missing";
    let puredb = "Unable to read the indexed puredb file (or old format detected) - \
                  Try pure-pw mkdb";
    fits(id, 421, puredb, "PASS");
    fits(id, 530, "Login authentication failed", "PASS");
    fits(id, 0, "[ERROR] The SQL server seems to be down", "");
    fits(id, 0, "USER bob (Login failed): Unavailable authentication service", "");
    misses(id, 550, "database.txt: No such file", "RETR");
    misses(id, 530, "Please login with USER and PASS.", "LIST");
}

#[test]
fn login_home_dir_unavailable() {
    let id = "login-home-dir-unavailable";
    fits(id, 421, "Home directory not available - aborting", "PASS");
    fits(id, 530, "User cannot log in, home directory inaccessible.", "PASS");
    fits(id, 500, "OOPS: cannot change directory:/home/bob", "PASS");
    fits(id, 530, "User bob: can't change directory to /home/bob.", "PASS");
    fits(id, 550, "Home directory does not exist", "PASS");
    fits(id, 0, "500 OOPS: cannot change directory:/home/bob", "");
    misses(id, 550, "Can't change directory to foo: No such file or directory", "CWD");
    misses(id, 550, "Can't rename home directory.", "RNFR");
    misses(id, 530, "User cannot log in.", "PASS");
}

#[test]
fn chroot_root_writable() {
    let id = "chroot-root-writable";
    let text = "OOPS: vsftpd: refusing to run with writable root inside chroot()";
    fits(id, 500, text, "PASS");
    fits(id, 0, text, "");
    misses(id, 421, "Unable to set up a secure chroot() jail", "PASS");
    misses(id, 500, "OOPS: child died", "PASS");
}

#[test]
fn server_misconfigured_or_broken() {
    let id = "server-misconfigured-or-broken";
    for text in [
        "OOPS: unrecognised variable in config file: uci_config_name",
        "OOPS: priv_sock_get_cmd",
        "OOPS: child died",
        "OOPS: failed to open xferlog log file:/var/log/vsftpd/vsftpd.log",
        "OOPS: something new",
        "Unhandled internal error: nil",
    ] {
        fits(id, 500, text, "");
    }
    fits(id, 421, "Configuration error: Invalid SQL configuration file: x", "");
    fits(id, 530, "Login not succeeded because of internal server error.", "PASS");
    fits(id, 0, "Passive port in use by another process: 12345", "");
    fits(id, 0, "Fatal: unknown configuration directive 'Foo' on line 3", "");
    fits(id, 10048, "", "");
    let chroot = "OOPS: vsftpd: refusing to run with writable root inside chroot()";
    misses(id, 500, chroot, "PASS");
    misses(id, 500, "OOPS: cannot change directory:/home/bob", "PASS");
    misses(id, 425, "Unable to build data connection: Internal error", "LIST");
    misses(id, 500, "Unknown command.", "FOO");
}

#[test]
fn command_before_login() {
    let id = "command-before-login";
    fits(id, 530, "Please login with USER and PASS.", "FEAT");
    fits(id, 530, "Please log in with USER and PASS first.", "PWD");
    fits(id, 530, "Not logged in.", "PASV");
    fits(id, 530, "You aren't logged in", "LIST");
    fits(id, 530, "Please login with USER and PASS.", "");
    fits(id, 503, "Login with USER first.", "PASS");
    fits(id, 530, "Log in with USER and PASS first.", "SYST");
    misses(id, 530, "Login incorrect.", "PASS");
    misses(id, 530, "User cannot log in.", "PASS");
    misses(id, 0, "Please login with USER and PASS.", "");
}

#[test]
fn account_disabled() {
    let id = "account-disabled";
    fits(id, 530, "Not logged in, user account has been disabled", "PASS");
    fits(id, 530, "Account is expired.", "PASS");
    fits(id, 530, "Password has expired.", "PASS");
    fits(id, 530, "Your account is locked.", "PASS");
    fits(id, 0, "USER bob (Login failed): Account disabled", "");
    fits(id, 0, "The referenced account is currently locked out and may not be logged on to.", "");
    misses(id, 0, "Can't login as [bin]: account disabled (uid < 1000)", "");
    misses(id, 530, "Login incorrect.", "PASS");
    misses(id, 550, "account expired.txt: No such file", "RETR");
}

#[test]
fn account_needed() {
    let id = "account-needed";
    fits(id, 332, "Need account for login.", "PASS");
    misses(id, 332, "Need username", "PASS");
    fits("bad-command-sequence", 332, "Need username", "PASS");
    fits(id, 532, "Need account for storing files.", "STOR");
    fits(id, 530, "Account required", "PASS");
    misses(id, 331, "Password required for bob", "USER");
    misses(id, 530, "Account disabled", "PASS");
}

#[test]
fn client_address_not_allowed() {
    let id = "client-address-not-allowed";
    fits(id, 550, "No connections allowed from your IP", "");
    fits(id, 530, "Connection refused, unknown IP address.", "");
    fits(id, 530, "No server access from the IP 192.0.2.7.", "");
    fits(id, 521, "This user is not allowed to connect from this IP", "PASS");
    fits(id, 530, "Login is not allowed from your host", "PASS");
    fits(id, 530, "Access denied for this IP", "PASS");
    fits(id, 0, "ftpd[411359]: refused connect from client.example.edu", "");
    fits(id, 0, "Client \"192.0.2.1\", \"Connection refused: tcp_wrappers denial.\"", "");
    misses(id, 421, "Refusing connection. No more connections allowed from your IP.", "");
    let port = "Rejected command, requested IP address does not match control connection IP.";
    misses(id, 421, port, "PORT");
    misses(id, 530, "Login incorrect.", "PASS");
}

#[test]
fn host_name_needed() {
    let id = "host-name-needed";
    fits(id, 530, "Valid hostname is expected.", "USER");
    fits(id, 504, "ftp.example.net: Unknown hostname provided", "HOST");
    fits(id, 504, "Whatever", "HOST");
    misses(id, 504, "Command not implemented for that parameter.", "TYPE");
    misses(id, 501, "Host unknown.", "PORT");
}

#[test]
fn the_command_rules_a_login_out() {
    fits("bad-credentials", 530, "Access denied.", "PASS x");
    misses("bad-credentials", 530, "Access denied.", "FEAT");
    misses("bad-credentials", 530, "Not logged in.", "PASV");
    misses("bad-credentials", 530, "Please login with USER and PASS.", "PASS x");
    fits("command-before-login", 530, "Please login with USER and PASS.", "PASS x");
    fits("command-before-login", 501, "Please login with USER and PASS", "");
    misses("user-not-in-allow-list", 530, "Permission denied.", "STOR a");
    fits("host-name-needed", 530, "Access denied.", "HOST ftp.example.org");
    fits("client-address-not-allowed", 530, "Access from the internet is not allowed.", "PASS x");
    fits("login-home-dir-unavailable", 530, "chroot failed", "PASS x");
    fits("server-misconfigured-or-broken", 425, "Can't create data socket (192.0.2.1,20): x.", "");
    fits("server-misconfigured-or-broken", 500, "Sorry, no server available to handle request", "");
}

#[test]
fn a_server_that_may_not_use_a_port() {
    let id = "server-misconfigured-or-broken";
    let bound = "could not establish active connection due: dial tcp :20->192.0.2.1:9: bind: \
                 permission denied";
    fits(id, 425, bound, "LIST");
    fits(id, 425, "Unable to build data connection: Cannot assign requested address", "LIST");
    misses(id, 425, "Unable to build data connection: Connection refused", "LIST");
    misses(id, 550, "a: permission denied", "RETR a");
}

#[test]
fn a_broken_tls_handshake_is_no_wrong_password() {
    let text = "Authentication failed because the remote party has closed the transport stream.";
    misses("bad-credentials", 530, text, "");
    fits("bad-credentials", 530, "Authentication failed.", "");
    fits("tls-session-reuse-required", 0, text, "");
}

#[test]
fn a_password_that_is_looked_up_as_a_host() {
    let id = "password-encoding-or-quoting";
    fits(id, 0, "getaddrinfo EAI_FAIL r5~@2W.6BU:21", "");
    fits(id, 0, "Error: getaddrinfo ENOTFOUND bob:x@ftp.example.com", "");
    misses(id, 0, "Error: getaddrinfo ENOTFOUND ftp.example.com", "");
    let id = "tls-required";
    fits(id, 530, "Have to use explicit SSL/TLS before logging on.", "USER");
    fits(id, 0, "Remote FTP: Error: Have to use explicit SSL/TLS before logging on.", "");
    misses(id, 0, "Explicit SSL/TLS is in use before logging on", "");
}

#[test]
fn wget_names_no_reason() {
    for id in ["user-not-in-allow-list", "bad-credentials"] {
        fits(id, 0, "The server refuses login.", "");
        misses(id, 0, "The server refuses login over plain text today", "");
    }
    fits("passive-mode-disabled-on-server", 0, "Cannot initiate PASV transfer.", "");
    misses("passive-mode-disabled-on-server", 0, "Cannot parse PASV response.", "");
}

#[test]
fn pure_ftpd_logs_a_distrusted_account_without_a_number() {
    let text = "(?@192.0.2.7) [WARNING] Sorry, but I can't trust you";
    fits("uid-below-minimum", 0, text, "");
    fits("user-shell-not-allowed", 0, text, "");
    misses("uid-below-minimum", 550, "Sorry, but I can't trust you", "");
    misses("uid-below-minimum", 0, "I can't open that file", "");
}
