//! Logging in: passwords, accounts, who may log in from where, start directories.

use super::reach::KEPT_OUT;
use super::{Cause, EXPLORER, Fact, Sign, Written};
use crate::remedy::Party::{ServerAdmin, You};
use crate::remedy::{Retry, Source, admin, admin_of, admin_on, you};
use crate::server::{Server, System};

const VSFTPD_FAQ: Source =
    Source::Page("vsftpd FAQ", "https://security.appspot.com/vsftpd/FAQ.txt");
const IIS_STATUS: Source = Source::Page(
    "IIS: FTP status codes",
    "https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/iis/\
     ftp-service-svchost-inetinfo/ftp-status-codes-iis-7-and-later-versions",
);
const CURL: Source = Source::Page("curl(1)", "https://curl.se/docs/manpage.html");
const MOD_AUTH: Source = Source::Page(
    "ProFTPD, mod_auth.c",
    "https://github.com/proftpd/proftpd/blob/master/modules/mod_auth.c",
);
const VSFTPD_CONF: Source =
    Source::Page("vsftpd.conf(5)", "https://security.appspot.com/vsftpd/vsftpd_conf.html");
const PURE_FTPD: Source = Source::Page(
    "Pure-FTPd, ftpd.c",
    "https://github.com/jedisct1/pure-ftpd/blob/master/src/ftpd.c",
);
const IIS_ISOLATION: Source = Source::Page(
    "IIS: FTP user isolation",
    "https://learn.microsoft.com/en-us/iis/configuration/system.applicationHost/sites/site/\
     ftpServer/userIsolation/",
);
const WIN32: Source = Source::Page(
    "Windows system error codes 1300-1699",
    "https://learn.microsoft.com/en-us/windows/win32/debug/system-error-codes--1300-1699-",
);

/// Codes with which servers refuse a login.
const REFUSING: &[u16] = &[421, 430, 431, 530, 531, 535];

/// What is said of a name or a password that does not do.
const WRONG: &[&str] = &[
    "incorrect",
    "invalid",
    "wrong",
    "not match",
    "'t match",
    "mismatch",
    "not recogni",
    "unrecogni",
    "unknown",
    "not valid",
    "reject",
    "not accepted",
    "not correct",
    "no such",
    "not exist",
    "'t exist",
    "not found",
    "bad ",
    "not known",
    "refused",
    "denied",
    "failed",
];

/// The words of a refused login. They leave open which of several causes it is.
const REFUSED: &[&str] = &[
    "login incorrect",
    "login not correct",
    "incorrect login",
    "invalid login",
    "bad login",
    "login authentication failed",
    "authentication failed",
    "authentication failure",
    "authentication error",
    "authentication unsuccessful",
    "authentication rejected",
    "failed to authenticate",
    "unable to authenticate",
    "could not authenticate",
    "not authenticated",
    "login or password incorrect",
    "login failed",
    "login failure",
    "login denied",
    "login rejected",
    "login refused",
    "login unsuccessful",
    "failed to log in",
    "failed to login",
    "unable to log in",
    "unable to login",
    "cannot log in",
    "cannot login",
    "can't log in",
    "can't login",
    "could not log in",
    "could not login",
    "logon failure",
    "logon failed",
    "username or password",
    "user name or password",
    "user or password",
    "login or password",
    "username/password",
    "user/password",
    "username and password",
    "user name and password",
    "username and/or password",
    "password or username",
    "invalid user",
    "wrong user",
    "bad user",
    "unknown user",
    "no such user",
    "user unknown",
    "user not found",
    "user not known",
    "user rejected",
    "user does not exist",
    "user * does not exist",
    "account does not exist",
    "account not found",
    "unknown account",
    "invalid password",
    "incorrect password",
    "wrong password",
    "bad password",
    "password incorrect",
    "password is incorrect",
    "password invalid",
    "password not accepted",
    "password not correct",
    "password rejected",
    "password wrong",
    "password mismatch",
    "password does not match",
    "invalid credentials",
    "incorrect credentials",
    "bad credentials",
    "wrong credentials",
    "credentials rejected",
    "credentials are invalid",
    "pass command failed",
    "user * unknown",
    "^access denied",
    "^access is denied",
    "^not logged in",
    "not logged on",
];

/// The words of a refused login that Unix servers use for every reason alike.
const UNIX_REFUSED: &[&str] = &[
    "login incorrect",
    "login authentication failed",
    "authentication failed",
    "login failed",
    "user * access denied",
    "access denied.$",
];

/// Texts that name another reason than user name and password.
const NAMED: &[&str] = &[
    "home dir",
    "hostname",
    "host name",
    "anonymous",
    "guest",
    "disabled",
    "expired",
    "policy",
    "ident ",
    "locked",
    "suspended",
    "revoked",
    "too many",
    "maximum",
    "limit",
    "banned",
    "encrypt",
    "tls",
    "ssl",
    "secure",
    "shell",
    "database",
    "puredb",
    "internal",
    "this ip",
    "your ip",
    "this address",
    "your address",
    "this host",
    "your host",
    "ip address",
    "client address",
    "already logged in",
    "with user",
    "trust you",
    // .NET, of TLS.
    "remote party",
    "inner exception",
    // Windows.
    "time restriction",
    "requested logon type",
    "trust relationship",
    "no logon servers",
    "cannot find the path",
    "log in first",
    "login first",
    "please log",
    // curl's 74.
    "tftp",
];

/// Sentences about a refused login that need no number to be understood.
const REFUSED_IN_WORDS: &[&str] = &[
    "wrong password",
    "wrong passwd",
    "server rejected*login",
    "ftp login to *failed",
    "invalid password",
    "incorrect password",
    "bad password",
    "password incorrect",
    "password is incorrect",
    "password is invalid",
    "password is wrong",
    "password not accepted",
    "password_not_accepted",
    "password was not allowed",
    "user name was not allowed",
    "invalid credentials",
    "invalid_credentials",
    "incorrect credentials",
    "bad credentials",
    "wrong credentials",
    "incorrect login/password",
    "incorrect user name or",
    "incorrect username or",
    "jftp::login: bad ",
    "jftp: :login: bad ",
    "password was rejected",
    "username/password incorrect",
    "login denied",
    "login rejected",
    "login request was denied",
    "login unsuccessful",
    "login failed, unknown user",
    "login of user * failed",
    "login-sequence failed",
    "login failed$",
    "could not login to ",
    "cannot login to ",
    "unable to log in",
    "unable to login",
    "rejected the username",
    "rejected the user name",
    "rejected the login",
    "server rejected login",
    "authentication with the destination has failed",
    "logon failure",
    "ftp authentication failure",
    " auth_failure ",
];

/// Where such a sentence is not about this login, or names a narrower reason.
const NOT_IN_WORDS: &[&str] = &[
    "ssh",
    "http",
    "smb",
    "nt_status",
    "npm",
    "git",
    "smtp",
    "imap",
    "pop3",
    "sql",
    "ldap",
    "anonymous",
    "disabled",
    "expired",
    "locked",
    "banned",
    "too many",
    "attempts",
    "time restriction",
    "requested logon type",
    "denied: host",
    "tftp",
];

/// A command came before the login.
const NEEDS_LOGIN: &[&str] = &[
    "please login",
    "please log in",
    "please log on",
    "please logon",
    "please authenticate",
    "please tell me who you are",
    "log in with user",
    "login with user",
    "logon with user",
    "not logged in",
    "not logged on",
    "aren't logged in",
    "haven't logged in",
    "must login",
    "must log in",
    "must be logged in",
    "need to login",
    "need to log in",
    "have to log in",
    "login first",
    "log in first",
    "logged in first",
    "login required",
    "login is required",
    "requires login",
    "before login",
    "not authenticated",
    "send your user",
    "enter a username first",
    "send user first",
    "use user",
];

/// What clients say of a plain line where they expect TLS.
const CLEAR_UNDER_TLS: &[&str] = &["gnutls error -15", "unexpected tls packet was received"];

/// Commands that clients send once a session is, or seems, ready.
const WORK: &[&str] = NO_LOGIN.split_at(3).1;

/// What a client sends that is no part of a login: a refusal of it says nothing of the password.
/// The first three stand before a login, the others are [`WORK`].
const NO_LOGIN: &[&str] = &[
    "AUTH",
    "ADAT",
    "HOST",
    "FEAT",
    "SYST",
    "OPTS",
    "CLNT",
    "HELP",
    "STAT",
    "SITE",
    "NOOP",
    "PWD",
    "XPWD",
    "CWD",
    "CDUP",
    "TYPE",
    "MODE",
    "STRU",
    "PASV",
    "EPSV",
    "PORT",
    "EPRT",
    "LIST",
    "NLST",
    "MLSD",
    "MLST",
    "RETR",
    "STOR",
    "APPE",
    "STOU",
    "SIZE",
    "MDTM",
    "MFMT",
    "DELE",
    "MKD",
    "XMKD",
    "RMD",
    "RNFR",
    "RNTO",
    "REST",
    "ALLO",
    "ABOR",
    "LANG",
    "CSID",
    "PBSZ",
    "PROT",
    "CCC",
    "QUIT",
    "HASH",
    "XCRC",
    "XMD5",
    "XSHA1",
    "XSHA256",
    "XRMD",
    "XCWD",
    "XCUP",
    "MFCT",
    "MFF",
    "AVBL",
    "PRET",
    "SPSV",
    "LPSV",
    "LPRT",
    "SITE CHMOD",
    "SITE UTIME",
    "SITE HELP",
    "SITE UMASK",
    "SITE IDLE",
    "REIN",
];

pub(super) const CAUSES: &[Written] = &[
    Cause {
        id: "bad-credentials",
        title: "User name or password not accepted",
        why: "The server did not accept this user name with this password. The same words can mean \
              that the account may not use FTP at all, so the text alone does not prove a typing \
              error. A 331 before it says nothing about the name.",
        check: "Type the password by hand in a second client; if it fails there too, ask for the \
                server log's line about this login",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you(
                "Retype user name and password; both are usually case-sensitive, and a pasted one \
                 may end in a blank",
            ),
            you("Use the name form of your provider: full user@domain (cPanel, Plesk), \
                 DOMAIN\\user or host|user (IIS), app\\$app (Azure App Service)"),
            you(
                "Check that the program sends what you set: a saved site, .netrc or an environment \
                 variable may hold an old password",
            ),
            you("Set the FTP account's password anew in the hosting panel; it often differs from \
                 the panel's own"),
            you("Stop after two or three failures: many servers then ban the address for a while"),
            admin(
                "Read the server's log for the reason: it separates a wrong password from shell, \
                   user list and missing account",
            ),
            admin_of(
                Server::Vsftpd,
                "Set local_enable=YES for system users, and let pam_service_name name a file in \
                 /etc/pam.d",
            ),
            admin_of(
                Server::ProFtpd,
                "See the \"(Login failed)\" line in its log; check AuthOrder, AuthUserFile and \
                 RequireValidShell",
            ),
            admin_of(
                Server::PureFtpd,
                "Check the user: pure-pw show NAME; set it: pure-pw passwd NAME -m",
            ),
            admin_of(
                Server::Iis,
                "Enable Basic Authentication in FTP Authentication; in the site's log sub-status \
                 41 and Win32 status 1326 mean wrong name or password",
            ),
        ],
        signs: &[
            Sign::suggests(&["^curl: (67)$"]).asked(),
            Sign::allows(KEPT_OUT),
            Sign::allows(EXPLORER),
            Sign::suggests(REFUSED).commands(&["PASS", "ACCT", "USER"]).not(NAMED),
            Sign::suggests(REFUSED).codes(REFUSING).not(NAMED).not_commands(NO_LOGIN),
            Sign::suggests(&[]).codes(&[430, 530, 531]).commands(&["PASS", "ACCT"]).not(NAMED),
            Sign::suggests(&["login incorrect"]).codes(&[500, 501, 503, 550, 553]),
            Sign::suggests(&[
                "login incorrect",
                "login authentication failed",
                "login or password incorrect",
                "user cannot log in.",
                "user cannot log in$",
                "user cannot login.",
                "fail login: client",
                "authentication failed for user",
                "authentication failure for user",
                "authentication failed for: ",
                "(login failed): incorrect password",
                "(login failed): no such user",
                "pass command failed",
                "error: login denied",
                "no such user found from",
                "]): no such user '",
                "failed login from",
                "failed authentication from",
                "login as user * failed",
                "recording failed login for user",
                "ftp login failed",
                "ftp server login fail",
                "login failed from",
                "login failed.",
                "user * failed login",
                "username and/or password was not accepted",
                "failed to authenticate",
                "unknown user name or bad password",
                "user name or password is incorrect",
                "username or password is incorrect",
                "invalid username or password",
                "incorrect username or password",
                "invalid user name or password",
                "invalid login or password",
                "pam_unix(vsftpd:auth): authentication failure",
                "ftpd: (pam_unix) authentication failure",
                "vsftpd: (pam_unix) authentication failure",
                "ftpd(pam_unix)[#]: authentication failure",
                "vsftpd(pam_unix)[#]: authentication failure",
                "pam_unix(proftpd:auth): authentication failure",
                "pam_unix(pure-ftpd:auth): authentication failure",
                "repeated login failures",
            ])
            .codes(&[530])
            .not(&[
                "invalid shell",
                "anonymous",
                "allow user list",
                "deny user list",
                "account currently disabled",
                "logon time restriction",
                "requested logon type",
                "trust relationship",
                "no logon servers available",
                "cannot find the path",
            ])
            .bare(),
            Sign::suggests(REFUSED_IN_WORDS).codes(&[530]).not(NOT_IN_WORDS).bare(),
            Sign::suggests(&[
                "too many authentication failures",
                "too many failed",
                "too many login failures",
                "too many login attempts",
                "maximum login attempts",
                "maximum number of login attempts",
            ])
            .codes(&[421, 530])
            .bare(),
            Sign::suggests(&["^not logged in", "user not logged in"])
                .codes(&[530])
                .not(NAMED)
                .not_commands(NO_LOGIN),
            Sign::allows(&["can't trust you", "permission denied"])
                .codes(&[530])
                .not_commands(NO_LOGIN),
            Sign::suggests(&["too many tries with incorrect password"]).codes(&[530]),
            // Wget, of a refusal that comes before the password.
            Sign::allows(&["^the server refuses login.$"]).bare(),
            Sign::allows(&[]).codes(&[550]).commands(&["PASS"]),
            Sign::allows(&[]).codes(&[530]).commands(&["USER"]).not(NAMED),
            Sign::suggests(&[
                "wrong password",
                "invalid password",
                "incorrect password",
                "login failed",
                "authentication failed",
                "invalid credentials",
            ])
            .codes(&[500, 501, 503, 550])
            .not(NAMED),
            Sign::suggests(&[
                "password",
                "passwd",
                "credential",
                "username",
                "user name",
                "login name",
                "user id",
            ])
            .beside(WRONG)
            .not(NAMED)
            .not_commands(NO_LOGIN),
            Sign::suggests(&[
                "user or password",
                "*name or password",
                "*name and password",
                "*name/password",
                "login or password",
                "login/password",
            ])
            .beside(WRONG)
            .not(NAMED)
            .bare(),
        ],
        sources: &[Source::Rfc(959, "5.4"), Source::Rfc(2577, "7"), VSFTPD_FAQ, IIS_STATUS],
    },
    Cause {
        id: "password-encoding-or-quoting",
        title: "The password was changed on its way",
        why: "The right password was typed, but another one was sent: the shell took characters \
              such as $ ^ & for itself, a URL needs @ : / # % encoded, or characters outside \
              ASCII went out in another encoding.",
        check: "Set a test password of letters and digits; if that logs in, special characters are \
                the reason",
        fix_by: &[You],
        retry: Retry::AfterChange,
        steps: &[
            you("Put the password in single quotes in a Unix shell: curl -u 'user:pa$$word' ...; \
                 in cmd.exe write ^ before & | < > ^ and %% in scripts"),
            you("In an ftp:// URL encode special characters: @ is %40, : is %3A, / is %2F, # is \
                 %23, % is %25; or give them with curl -u, lftp -u, wget --ftp-user"),
            you("Keep the password out of the command line: .netrc with curl -n, or FileZilla's \
                 and WinSCP's saved sites"),
            you("Non-ASCII characters: FileZilla Site Manager > Charset; Python: \
                 ftplib.FTP(encoding='latin-1'); the server must expect the same one"),
            you("In .env and YAML files quote a password with # or $, and check that the quotes \
                 are not sent along"),
            admin("Choose a password of ASCII letters and digits for accounts that scripts use"),
        ],
        signs: &[
            Sign::allows(REFUSED).commands(&["PASS"]).not(NAMED),
            Sign::suggests(REFUSED).when(&[Fact::NonAsciiArgument]).commands(&["PASS"]),
            Sign::allows(REFUSED).codes(REFUSING).not(NAMED).not_commands(NO_LOGIN),
            Sign::suggests(&[
                "can't decode",
                "cannot decode",
                "failed to decode",
                "illegal character",
            ])
            .commands(&["PASS", "USER"]),
            Sign::suggests(&[
                "port number was not a decimal number",
                "port number ended with",
                "url rejected: bad hostname",
                "url rejected: malformed",
            ])
            .bare(),
            Sign::suggests(&["event not found"]).bare(),
            Sign::suggests(&[
                "password with special character",
                "password with @",
                "special character*in*password",
                "password has special character",
                "password contains special character",
            ])
            .asked(),
            // What is looked up as a host is the end of the password, and then the host.
            Sign::suggests(&["getaddrinfo * *@"]).bare(),
            Sign::allows(&[
                "fail login: client",
                "authentication failed for user",
                "(login failed): incorrect password",
                "username and/or password was not accepted",
            ])
            .codes(&[530])
            .bare(),
            Sign::allows(&[]).codes(&[530]).commands(&["PASS"]).not(NAMED),
        ],
        sources: &[Source::Rfc(3986, "2.1"), Source::Rfc(2640, "2"), CURL],
    },
    Cause {
        id: "user-shell-not-allowed",
        title: "The account's login shell is not allowed for FTP",
        why: "The password may be right, but the account's shell (often /sbin/nologin or \
              /bin/false) is not listed in /etc/shells, and the server or PAM demands that it is. \
              The client reads the same words as for a wrong password.",
        check: "On the server: getent passwd USER shows the shell; look for it in /etc/shells",
        fix_by: &[ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you(
                "Ask the administrator to check that the account's shell is listed in /etc/shells; \
                 a new password does not help",
            ),
            admin_on(
                System::Unix,
                "Add the shell to /etc/shells: echo /usr/sbin/nologin >> /etc/shells; or give \
                   the user a listed one: usermod -s SHELL USER",
            ),
            admin_of(
                Server::Vsftpd,
                "Remove the pam_shells.so line from /etc/pam.d/vsftpd; in builds without PAM set \
                 check_shell=NO",
            ),
            admin_of(Server::ProFtpd, "Set RequireValidShell off in proftpd.conf"),
            admin_of(Server::PureFtpd, "Use virtual users (PureDB), which need no shell"),
            admin_of(Server::Pyftpdlib, "UnixAuthorizer: set require_valid_shell=False"),
        ],
        signs: &[
            Sign::proves(&[
                "(login failed): invalid shell",
                "failed: invalid shell",
                "doesn't have a valid shell",
                "does not have a valid shell",
                "shell not in /etc/shells",
                "not listed in /etc/shells",
                "pam_shells(",
            ])
            .bare(),
            Sign::suggests(&["shell"]).codes(REFUSING).not(&["secure shell"]),
            Sign::allows(UNIX_REFUSED).commands(&["USER", "PASS"]).not(NAMED),
            Sign::allows(UNIX_REFUSED).codes(REFUSING).not(NAMED).not_commands(NO_LOGIN),
            Sign::allows(UNIX_REFUSED)
                .codes(REFUSING)
                .server(Server::Vsftpd)
                .not_commands(NO_LOGIN),
            Sign::allows(UNIX_REFUSED)
                .codes(REFUSING)
                .server(Server::ProFtpd)
                .not_commands(NO_LOGIN),
            Sign::allows(&["can't trust you"]).codes(&[530]).bare(),
            Sign::allows(&["user * access denied"]).codes(&[530]),
            Sign::allows(&["fail login: client", "ftp login refused"]).bare(),
        ],
        sources: &[
            Source::Page("shells(5)", "https://man7.org/linux/man-pages/man5/shells.5.html"),
            MOD_AUTH,
            VSFTPD_CONF,
        ],
    },
    Cause {
        id: "user-not-in-allow-list",
        title: "This user may not log in over FTP",
        why: "The server keeps a list or rule of who may use FTP, and this account is refused by \
              it: vsftpd's user_list, /etc/ftpusers (a list of those who may not), a <Limit LOGIN> \
              or an authorization rule. The password was often not even looked at.",
        check: "Log in as another known user; a refusal right after USER, before any password, \
                usually means a list",
        fix_by: &[ServerAdmin, You],
        retry: Retry::AfterChange,
        steps: &[
            you("Use the account that was made for FTP; root and system accounts are usually \
                 refused"),
            you("Ask the administrator to check the FTP user lists for your account; a new \
                 password does not help"),
            admin_of(
                Server::Vsftpd,
                "With userlist_deny=NO add the user to userlist_file; with userlist_deny=YES (the \
                 default) remove the user from it",
            ),
            admin_of(
                Server::Vsftpd,
                "Look in /etc/vsftpd/ftpusers or /etc/ftpusers too: PAM (pam_listfile) refuses \
                 whoever is listed there",
            ),
            admin_of(
                Server::ProFtpd,
                "Remove the user from /etc/ftpusers or set UseFtpUsers off; check <Limit LOGIN>; \
                 root needs RootLogin on",
            ),
            admin_of(Server::Iis, "Add an Allow rule for the user under FTP Authorization Rules"),
            admin_of(
                Server::BsdFtpd,
                "Remove the user from /etc/ftpusers, or correct its line there",
            ),
            admin_of(Server::Inetutils, "Remove the user from /etc/ftpusers"),
            admin_of(
                Server::Pyftpdlib,
                "UnixAuthorizer and WindowsAuthorizer: correct allowed_users or rejected_users",
            ),
        ],
        signs: &[
            Sign::proves(&["^permission denied.$"])
                .codes(&[530])
                .server(Server::Vsftpd)
                .not_commands(NO_LOGIN),
            Sign::proves(&["^permission denied.$"]).codes(&[530]).commands(&["USER"]),
            Sign::suggests(&["^permission denied"]).codes(&[530]).not_commands(NO_LOGIN),
            Sign::proves(&[
                "(login failed): user in ",
                "user is not in the allow user list",
                "user is in the deny user list",
                "root login attempted",
                "pam_listfile(",
                "may not use ftp",
                "username in /etc/ftpusers",
                "is not allowed to login",
                "user is not allowed to log in",
                "not allowed to use ftp",
            ])
            .bare(),
            // ProFTPD, also as a proxy that has no server for this user.
            Sign::suggests(&["^user: operation not permitted"]).commands(&["USER"]),
            Sign::suggests(&["^the server refuses login.$"]).bare(),
            Sign::proves(&["authorization rules denied"]).codes(&[530]),
            Sign::suggests(&["limit access denies login", "limit configuration denies login"])
                .bare(),
            Sign::suggests(&["user * access denied"]).codes(&[530]),
            Sign::suggests(&[
                "log in as root",
                "login as root",
                "root login",
                "ssh but not*ftp",
                "ssh works*ftp",
            ])
            .asked(),
            Sign::suggests(&[
                "user not allowed",
                // Windows.
                "not been granted the requested logon type",
                "user is not allowed",
                "user * not allowed",
                "not permitted to log",
                "not authorized to log",
                "not authorized to use",
                "not allowed to log",
                "login not allowed",
                "login not permitted",
                "login is not allowed",
                "only authorized",
            ])
            .codes(REFUSING)
            .not(&[
                "anonymous",
                "guest",
                "from your",
                "from this",
                "ip address",
                "tls",
                "plain",
            ]),
            Sign::allows(UNIX_REFUSED).codes(REFUSING).not(NAMED).not_commands(NO_LOGIN),
            Sign::allows(&["fail login: client", "ftp login refused"]).bare(),
            Sign::allows(&[]).codes(&[550]).commands(&["USER", "PASS"]),
            Sign::allows(&[]).codes(&[530]).commands(&["USER", "PASS"]).not(NAMED),
            Sign::suggests(&[
                "^not authorized",
                "^not authorised",
                "allowed group",
                "not a member",
                "no ftp access",
                "cannot access ftp",
                "no ftp permission",
                "ftp access is not",
                "ftp access denied",
            ])
            .codes(REFUSING)
            .not(&["ip ", "address"]),
            Sign::suggests(&["policy", " rule"])
                .beside(&["login", "log in", "access"])
                .not(&["tls", "ssl", "encrypt", "password"])
                .codes(REFUSING)
                .not_commands(NO_LOGIN),
            Sign::suggests(&["ftp", "protocol"])
                .beside(&["not allow", "not permit", "not authori", "no access", "no permission"])
                .not(&[
                    "anonymous",
                    "guest",
                    "tls",
                    "ssl",
                    "plain",
                    "password",
                    " ip",
                    "address",
                    "host",
                ])
                .codes(REFUSING)
                .not_commands(NO_LOGIN),
        ],
        sources: &[VSFTPD_CONF, MOD_AUTH],
    },
    Cause {
        id: "anonymous-disabled",
        title: "The server takes no anonymous logins",
        why: "The login was tried as anonymous or ftp, and this server wants a named account. Many \
              programs log in as anonymous by themselves when they are given no user name, or when \
              they fail to read the one that was set.",
        check: "Look at the USER line of the log: it says anonymous or ftp",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Give user and password: curl -u USER, lftp -u USER HOST, wget --ftp-user=USER, \
                 FTP(host, user, passwd) in Python"),
            you("FileZilla: Site Manager > Logon Type: Normal, not Anonymous"),
            you("Check that the program reads your setting: names of variables, .netrc entry for \
                 exactly this host, secrets in the build service"),
            admin_of(Server::Vsftpd, "Set anonymous_enable=YES if anonymous access is wanted"),
            admin_of(
                Server::ProFtpd,
                "Add an <Anonymous ~ftp> section with UserAlias anonymous ftp",
            ),
            admin_of(Server::PureFtpd, "Set NoAnonymous no, and create the system user ftp"),
            admin_of(Server::Iis, "Enable Anonymous Authentication in FTP Authentication"),
            admin_of(Server::Pyftpdlib, "Call authorizer.add_anonymous(DIRECTORY)"),
            admin_of(
                Server::ApacheFtpServer,
                "Set anon-enabled=\"true\" and create the user anonymous",
            ),
        ],
        signs: &[
            Sign::suggests(&[
                "anonymous not allowed",
                "anonymous not working",
                "anonymous does not work",
            ])
            .asked(),
            Sign::proves(&[
                "no anonymous",
                "anonymous connection is not allowed",
                "anonymous * not allowed",
                "anonymous * not permitted",
                "anonymous * not supported",
                "anonymous * not enabled",
                "anonymous * denied",
                "anonymous * disabled",
                "anonymous * forbidden",
                "anonymous * refused",
                "anonymous * not accepted",
                "anonymous users are not",
                "anonymous logins are not",
                "anonymous logins not",
                "not allow anonymous",
                "not accept anonymous",
                "not permit anonymous",
                "not support anonymous",
                "guest login not",
                "guest logins not",
                "guest access is not",
                "guest access not",
                "guest login is not",
                "guest access disabled",
                "guest access denied",
                "guest access is disabled",
                "user anonymous unknown",
                "user anonymous access denied",
                "user ftp unknown",
                "user ftp access denied",
            ])
            .codes(&[421, 430, 500, 501, 504, 530, 531, 532]),
            // IIS.
            Sign::suggests(&["user anonymous cannot log in"]).not(&["home dir"]).codes(&[530]),
            Sign::proves(&[
                "anonymous access not allowed",
                "anonymous authentication is not allowed",
                "this is a private system - no anonymous login",
                "anonymous ftp login refused",
                "anonymous: no such user found",
            ])
            .codes(&[530])
            .bare(),
            Sign::suggests(&["anonymous login rejected"]).codes(&[530, 550]),
            // A login that is refused with a word about it.
            Sign::suggests(&["anonymous"])
                .codes(&[530])
                .not(&["only", "home dir", "must", "log in as", "login as"])
                .not_commands(NO_LOGIN),
            Sign::suggests(&["authentication failed for user [anonymous]", "530 # 42 "])
                .codes(&[530])
                .bare(),
            Sign::suggests(REFUSED)
                .codes(REFUSING)
                .commands(&["PASS", "USER"])
                .when(&[Fact::Anonymous]),
            Sign::suggests(&[])
                .codes(&[430, 530])
                .commands(&["PASS", "USER"])
                .when(&[Fact::Anonymous]),
            Sign::suggests(REFUSED).codes(REFUSING).when(&[Fact::Anonymous]).not_commands(NO_LOGIN),
            Sign::suggests(&[])
                .codes(&[530])
                .commands(&["USER"])
                .arguments(&["^anonymous", "^ftp$"]),
            Sign::suggests(&["anonymous", "guest"])
                .beside(&[
                    "not ",
                    "*n't ",
                    "denied",
                    "disabled",
                    "refused",
                    "rejected",
                    "forbidden",
                ])
                .codes(REFUSING)
                .not(&["only", "home dir"]),
        ],
        sources: &[Source::Rfc(1635, ""), VSFTPD_CONF],
    },
    Cause {
        id: "anonymous-only",
        title: "The server takes only anonymous logins",
        why: "This server serves the public: it accepts the user name anonymous and refuses every \
              named account, whatever the password. If named accounts are meant to work, they are \
              switched off in its configuration.",
        check: "",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Log in as anonymous with any mail address as password: curl ftp://HOST/, lftp \
                 HOST, FTP(host).login() in Python"),
            you("If you have an account there, compare the host name: its service may be on \
                 another server or port"),
            admin_of(Server::Vsftpd, "Set local_enable=YES, then restart"),
            admin_of(Server::PureFtpd, "Set AnonymousOnly no (start without -e)"),
            admin_of(
                Server::Iis,
                "Enable Basic Authentication in FTP Authentication, and add an FTP Authorization \
                 Rule for the users",
            ),
            admin_of(Server::Inetutils, "Start ftpd without --anonymous-only (-A)"),
        ],
        signs: &[Sign::proves(&[
            "anonymous only",
            "anonymous-only",
            "only anonymous",
            "only accepts anonymous",
            "only allows anonymous",
            "anonymous logins only",
            "anonymous access only",
            "anonymous ftp only",
            "no local users",
        ])
        .codes(&[421, 430, 500, 501, 530, 531, 532])],
        sources: &[VSFTPD_CONF, VSFTPD_FAQ],
    },
    Cause {
        id: "uid-below-minimum",
        title: "The account's user id is below the server's minimum",
        why: "The server (MinUID of Pure-FTPd) or PAM refuses accounts whose numeric user id is \
              lower than a minimum, to keep system accounts out. The account itself is the \
              obstacle, not the password.",
        check: "On the server: id -u USER, and compare with MinUID (-u)",
        fix_by: &[ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you(
                "Ask the administrator to compare the account's user id with the server's minimum; \
                 a new password does not help",
            ),
            admin_of(Server::PureFtpd, "Lower MinUID in pure-ftpd.conf (or -u), then restart"),
            admin_of(
                Server::PureFtpd,
                "Or map a virtual user to a higher id: pure-pw usermod NAME -u UID -m",
            ),
            admin_on(
                System::Unix,
                "A log line requirement \"uid >= 1000\" comes from pam_succeed_if in the service's \
                   file below /etc/pam.d",
            ),
        ],
        signs: &[
            // Of Pure-FTPd, whose older versions do not say why.
            Sign::proves(&["account disabled (uid <", "can't login as [*]: account disabled"])
                .bare(),
            Sign::suggests(&["requirement \"uid >"]).bare(),
            Sign::suggests(&["can't trust you"]).codes(&[530]).bare(),
            Sign::allows(&["can't trust you"]).codes(&[421]),
        ],
        sources: &[
            PURE_FTPD,
            Source::Page("Pure-FTPd: FAQ", "https://github.com/jedisct1/pure-ftpd/blob/master/FAQ"),
        ],
    },
    Cause {
        id: "auth-database-stale-or-missing",
        title: "The server's user database is stale or cannot be read",
        why: "Accounts are kept in a database of their own (a puredb file, SQL, LDAP, a password \
              file) and the server cannot use it, or has not been given the latest changes. Right \
              passwords fail too. The client usually sees an ordinary login failure.",
        check: "On the server, log in as an account that is known to work; if all fail, look at \
                the database first",
        fix_by: &[ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Tell the administrator that the login fails since the account was made or \
                 changed, and ask to rebuild the user database"),
            admin_of(
                Server::PureFtpd,
                "Rebuild it after every change: pure-pw mkdb, or pure-pw ... -m; check the PureDB \
                 path",
            ),
            admin_of(
                Server::PureFtpd,
                "In a container, mount the volume with pureftpd.passwd and pureftpd.pdb at the \
                 path that the image expects",
            ),
            admin_of(
                Server::Vsftpd,
                "With pam_userdb rebuild the file: db_load -T -t hash -f users.txt login.db; in \
                 PAM name it without .db",
            ),
            admin_of(
                Server::ProFtpd,
                "Check AuthUserFile's path and mode (ftpasswd writes it), or SQLConnectInfo and \
                 SQLLogFile for mod_sql",
            ),
            admin_of(
                Server::Iis,
                "Check the custom authentication provider, or that the domain controller answers",
            ),
            admin("See that the database or directory server runs and answers from this machine"),
        ],
        signs: &[
            Sign::proves(&[
                "puredb file",
                "pure-pw mkdb",
                "sql server seems to be down",
                "ldap returned no userpassword",
                "pam_userdb(* could not open database",
                "unrecoverable backend error",
                "(login failed): unavailable authentication service",
                "(login failed): failed initializing authentication service",
                "custom authentication call failed",
                "unable to open authuserfile",
                "error opening authuserfile",
            ])
            .bare(),
            Sign::suggests(&[
                "user database",
                "authentication server",
                "authentication service",
                "authentication backend",
                "account database",
                "ldap",
                "an error occurred during the authentication process",
            ])
            .codes(REFUSING),
            Sign::allows(UNIX_REFUSED).codes(REFUSING).not(NAMED).not_commands(NO_LOGIN),
            Sign::allows(UNIX_REFUSED)
                .codes(REFUSING)
                .server(Server::PureFtpd)
                .not_commands(NO_LOGIN),
            Sign::allows(UNIX_REFUSED).codes(REFUSING).commands(&["PASS"]).server(Server::PureFtpd),
            Sign::allows(&["login not succeeded because of internal server error"]).codes(&[530]),
            Sign::allows(&[
                "(login failed): no such user",
                "no such user found from",
                "authentication failed for user",
            ])
            .bare(),
        ],
        sources: &[
            Source::Page(
                "Pure-FTPd: virtual users",
                "https://github.com/jedisct1/pure-ftpd/blob/master/README.Virtual-Users",
            ),
            Source::Page(
                "ProFTPD: authentication",
                "https://github.com/proftpd/proftpd/blob/master/doc/howto/Authentication.html",
            ),
        ],
    },
    Cause {
        id: "login-home-dir-unavailable",
        title: "The account's start directory is missing or closed",
        why: "The password was accepted, but the server cannot enter the directory in which the \
              session starts: it does not exist, its rights keep the account out, or no rule lets \
              the account use it. A new password changes nothing.",
        check: "On the server: sudo -u USER ls HOME, and namei -l HOME for the rights along the \
                path",
        fix_by: &[ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you(
                "Do not reset the password; send the administrator this reply and ask to check the \
                 account's home directory and its rights",
            ),
            admin_on(
                System::Unix,
                "Create it and hand it over: mkdir -p DIR, chown USER DIR, and chmod +x on every \
                   directory above it",
            ),
            admin_on(
                System::Unix,
                "With SELinux enforcing: setsebool -P ftpd_full_access on (Debian: \
                 allow_ftpd_full_access); ausearch -m avc shows what it refused",
            ),
            admin_of(
                Server::Iis,
                "Give the user an Allow rule in FTP Authorization Rules and NTFS rights on the \
                 folder",
            ),
            admin_of(
                Server::Iis,
                "With FTP User Isolation, create LocalUser\\NAME (domain users: DOMAIN\\NAME; \
                 anonymous: LocalUser\\Public) below the site's root",
            ),
            admin_of(
                Server::PureFtpd,
                "Set CreateHomeDir yes (-j), or correct the directory: pure-pw usermod NAME -d DIR \
                 -m",
            ),
            admin_of(
                Server::Vsftpd,
                "Check the home directory in /etc/passwd, or local_root and anon_root in \
                 vsftpd.conf",
            ),
            admin_of(Server::ProFtpd, "Set CreateHome on, or correct DefaultRoot and DefaultChdir"),
            admin_of(Server::FileZilla1, "Users: correct the native path of the mount point \"/\""),
        ],
        signs: &[
            Sign::proves(&[
                "home directory not available",
                "home directory inaccessible",
                "home directory is inaccessible",
                "home directory lookup failed",
                "home directory does not exist",
                "home directory could not be accessed",
                "permission to access own home directory",
                "oops: cannot change directory",
                "^cannot change directory:/",
                "does not exist or is unreachable",
                "unable to set up a secure chroot",
                "unable to set anonymous privileges",
            ])
            .bare(),
            Sign::proves(&["can't change directory to"]).codes(&[421, 530]),
            Sign::suggests(&[
                "home dir",
                "home folder",
                "^no home",
                "root directory",
                "initial directory",
                "start directory",
            ])
            .not(&["internet"])
            .codes(&[421, 500, 530, 535]),
            Sign::suggests(&[
                "oops: chroot",
                "unable to chroot",
                "chroot to * failed",
                "login failed, bad folder",
            ])
            .codes(&[421, 500, 530])
            .bare(),
            Sign::suggests(&["home dir"]).commands(&["USER", "PASS"]),
            // z/OS and others.
            Sign::suggests(&["unknown home directory", "home directory not found"]).codes(&[550]),
            Sign::suggests(&["user cannot log in*cannot find the path"]).codes(&[530]),
            Sign::suggests(&[
                "chroot",
                "user's directory",
                "user profile",
                "load profile",
                "user directory",
                "users directory",
            ])
            .not(&["configuration error"])
            .codes(&[421, 530]),
            Sign::suggests(&[
                "home ",
                "root dir",
                "root folder",
                "user dir",
                "user folder",
                "start dir",
            ])
            .beside(&[
                "not ",
                "*n't ",
                "cannot",
                "missing",
                "fail",
                "invalid",
                "unable",
                "denied",
                "inaccessible",
            ])
            .codes(REFUSING),
        ],
        sources: &[PURE_FTPD, IIS_ISOLATION, IIS_STATUS],
    },
    Cause {
        id: "chroot-root-writable",
        title: "A chroot with a writable top directory, which vsftpd refuses",
        why: "The user is locked into a directory (chroot) and may write to the top of it. vsftpd \
              ends such sessions, because a writable chroot top can be abused. The password is \
              right.",
        check: "",
        fix_by: &[ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you(
                "Ask the administrator to take the write right from the top of your FTP directory \
                 and to give you a sub-directory for uploads",
            ),
            admin_of(
                Server::Vsftpd,
                "Take the write right away: chmod a-w HOME, then mkdir HOME/files and chown USER \
                 HOME/files for uploads",
            ),
            admin_of(
                Server::Vsftpd,
                "Or accept the risk: allow_writeable_chroot=YES in vsftpd.conf (3.0 and later), \
                 then restart",
            ),
            admin_of(
                Server::Vsftpd,
                "For anonymous users: the directory anon_root must not be writable for the ftp \
                 user; give uploads a directory inside it",
            ),
        ],
        signs: &[
            Sign::allows(CLEAR_UNDER_TLS).when(&[Fact::Tls]).bare(),
            Sign::proves(&["writable root inside chroot", "writeable root inside chroot"]).bare(),
        ],
        sources: &[VSFTPD_FAQ, VSFTPD_CONF],
    },
    Cause {
        id: "server-misconfigured-or-broken",
        title: "The server itself is misconfigured or broken",
        why: "The reply reports an error inside the server: an option that it does not know, a \
              file or port that it cannot open, a process that died. The client did nothing wrong \
              and cannot repair it.",
        check: "Read the server's own log and journal for the same second (journalctl -u \
                vsftpd, proftpd or pure-ftpd)",
        fix_by: &[ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Send the exact reply and its time to the server's administrator; trying other \
                 settings in the client is wasted time"),
            admin_of(
                Server::Vsftpd,
                "For a config error: correct the line that the text names (name=value without \
                 blanks), then run vsftpd /etc/vsftpd.conf by hand",
            ),
            admin_of(
                Server::Vsftpd,
                "For \"priv_sock_get_cmd\" or \"child died\": set seccomp_sandbox=NO, in \
                 containers also isolate_network=NO",
            ),
            admin_of(
                Server::Vsftpd,
                "For \"failed to open ... log file\": create the file and its directory, and check \
                 SELinux",
            ),
            admin_of(Server::ProFtpd, "Check the file: proftpd -t; for details proftpd -nd10"),
            admin_of(
                Server::PureFtpd,
                "Check the path or value that \"Configuration error\" names",
            ),
            admin_on(
                System::Unix,
                "A port that is in use: ss -ltnp shows which process holds it; end it or choose \
                   another port",
            ),
            admin(
                "Restart the service after the correction, and look whether memory or file \
                   handles run out",
            ),
        ],
        signs: &[
            // libunftp, of the name that PASV is to announce.
            Sign::suggests(&["could not resolve dns address"])
                .codes(&[425])
                .commands(&["PASV", "EPSV"]),
            Sign::proves(&[
                "oops: unrecognised variable in config",
                "oops: bad bool value in config",
                "oops: missing value in config",
                "oops: cannot read ",
                "oops: could not read ",
                "oops: config file not owned",
                "oops: invalid pasv_address",
                "oops: failed to open ",
                "oops: could not bind",
                "oops: could not listen",
                "oops: vsf_sysutil_bind",
                "oops: prctl",
                "oops: cap_set_proc",
                "oops: fork",
                "oops: setgroups",
                "oops: setrlimit",
                "oops: vsftpd: both local and anonymous",
                "oops: vsftpd: must be started as root",
                "oops: vsftpd: cannot locate user",
                "oops: vsftpd: not found: directory",
                "oops: vsftpd: not configured for standalone",
                "oops: run two copies of vsftpd",
                "oops: tcp_wrappers is set",
                "oops: cannot locate user entry",
                "passive port in use by another process",
                "dial tcp*bind: permission denied",
                "unknown configuration directive",
                "invalid site configuration",
                // An inetd daemon that was started by hand.
                "cannot getsockname(",
                // Libraries that the daemon's chroot, or its package, lacks.
                "must be installed for pthread_cancel to work",
                "ftpd: error while loading shared libraries",
            ])
            .bare(),
            // vsftpd's other half died.
            Sign::suggests(&["priv_sock_"]).bare(),
            Sign::suggests(&["oops: "])
                .not(&[
                    "writable root",
                    "cannot change directory",
                    "oops: chroot",
                    "oops: ssl",
                    "oops: error:",
                    "tls",
                ])
                .bare(),
            Sign::suggests(&["cannot assign requested address"]).codes(&[425]),
            Sign::suggests(&[
                "internal server error",
                "internal error",
                "unhandled internal error",
                "unhandled exception",
                "configuration error",
                "invalid configuration",
                "misconfigur",
                "local resource failure",
                "out of memory",
                "cannot allocate memory",
                "resource temporarily unavailable",
                "too many open files",
                "can't set uid",
                "can't set gid",
                "can't change root",
                "can't set guest privileges",
                "unable to switch capabilities",
                "unable to set up secure anonymous",
                "could not create socket",
                "could not get peer name",
                "privsep_init",
                "null pointer",
                "nullpointerexception",
                "segmentation fault",
            ])
            .codes(&[400, 421, 425, 426, 450, 451, 500, 501, 502, 503, 530, 550, 554])
            .not(&["data connection"]),
            Sign::suggests(&[
                "missing server in the sql",
                "missing virtual users file",
                "illegal forced ip",
                "unknown run-time option",
                "unknown authentication method",
                "within a super-server",
                "unable to identify the local socket",
                "setsockopt",
                "can't trust you",
            ])
            .codes(&[421]),
            // Windows cannot ask its domain.
            Sign::suggests(&["trust relationship between", "no logon servers available"])
                .codes(&[530])
                .bare(),
            // A server that breaks under TLS complains in clear text, and the client cannot read it.
            Sign::suggests(CLEAR_UNDER_TLS).when(&[Fact::Tls]).bare(),
            Sign::suggests(&[]).codes(&[10048]),
            Sign::suggests(&["address already in use", "eaddrinuse"])
                .codes(&[10048])
                // The client's own port, where an active transfer was refused.
                .not(&["data connection", "data socket", "ftp: bind"])
                .bare(),
            Sign::suggests(&["no server available to handle request"]),
            Sign::suggests(&[
                "create data socket",
                "create the data socket",
                "local data socket",
                "setting certificate file",
            ])
            .codes(&[425]),
            Sign::allows(&[]).not(&["oops: "]).codes(&[500]).commands(&[
                "USER", "PASS", "CWD", "PWD", "LIST", "NLST", "RETR", "STOR", "APPE", "MKD", "RMD",
                "DELE",
            ]),
            Sign::suggests(&["open log file", "open logfile"]).codes(&[421, 500]),
            Sign::suggests(&["server error", "unexpected error", "error*contact*admin"])
                .codes(&[421, 450, 451, 500, 530, 550, 553]),
        ],
        sources: &[VSFTPD_CONF, VSFTPD_FAQ, PURE_FTPD],
    },
    Cause {
        id: "command-before-login",
        title: "The command came before the login",
        why: "The server runs this command only after a login, and nobody is logged in: the client \
              sent it too early, or an earlier login failed and the client went on. It says \
              nothing about the password. FEAT, SYST and the like before login are harmless \
              probes.",
        check: "Look further up for the reply to PASS: 230 means logged in, 530 is the failure \
                that counts",
        fix_by: &[You],
        retry: Retry::AfterChange,
        steps: &[
            you("Look at the replies above: if USER or PASS failed, solve that first"),
            you("In scripts call login before everything else: ftplib login(), commons-net \
                 login(), and check what it returns"),
            you("After a reconnect log in again; the old login ended with the old connection"),
            you(
                "If only FEAT, SYST, OPTS or CLNT before USER fails, ignore it; the client goes on \
                 by itself",
            ),
        ],
        signs: &[
            Sign::suggests(NEEDS_LOGIN).codes(&[421, 500, 501, 503, 530, 532, 550]).commands(WORK),
            Sign::suggests(NEEDS_LOGIN)
                .codes(&[421, 500, 501, 503, 530, 532])
                .commands(WORK)
                .when(&[Fact::NotLoggedIn]),
            Sign::suggests(&[]).codes(&[530]).commands(WORK).when(&[Fact::NotLoggedIn]),
            Sign::suggests(&["login with user", "please login with", "please tell me who you are"])
                .codes(&[503, 530])
                .commands(&["PASS", "ACCT"]),
            Sign::suggests(NEEDS_LOGIN)
                .codes(&[500, 501, 503, 530, 532])
                .not_commands(&["AUTH"])
                .not(&["^not logged in", "user not logged in", "disabled", "incorrect"]),
            Sign::suggests(&[
                "failed : please login with",
                "ftp_*(): please login with",
                "error: please tell me who you are",
                "by a user who was not logged in",
            ])
            .bare(),
            Sign::allows(NEEDS_LOGIN).codes(&[500, 503, 530, 532]),
            Sign::allows(&[]).codes(&[530]).commands(WORK),
            Sign::suggests(&["login", "log in", "logged in", "authenticat", "user and pass"])
                .beside(&["first", "please", "required", "need", "must", "not yet", "not logged"])
                .not(&[
                    "tls",
                    "ssl",
                    "encrypt",
                    "secure",
                    "incorrect",
                    "failed",
                    "invalid",
                    "disabled",
                    "anonymous",
                    "rejected",
                    "re-auth",
                ])
                .codes(&[500, 501, 503, 530, 532, 550])
                .not_commands(&["USER", "PASS", "ACCT", "AUTH"]),
        ],
        sources: &[
            Source::Rfc(959, "5.4"),
            Source::Page(
                "vsftpd, prelogin.c",
                "https://github.com/dagwieers/vsftpd/blob/master/prelogin.c",
            ),
        ],
    },
    Cause {
        id: "account-disabled",
        title: "The account is disabled, locked or expired",
        why: "The server knows the account but does not let it in: an administrator switched it \
              off, it was locked after failed logins, or the account or its password has expired.",
        check: "Log in to another service with the same account; the same refusal there points to \
                the account",
        fix_by: &[ServerAdmin, You],
        retry: Retry::AfterChange,
        steps: &[
            you(
                "Ask the administrator whether the account is disabled, locked or expired, and to \
                 set a new password if it has run out",
            ),
            you(
                "A locked account: stop programs that still send an old password, or it is locked \
                 again",
            ),
            admin_on(
                System::Unix,
                "On Linux: chage -l USER shows expiry, passwd -S USER a lock; usermod -U USER \
                   and chage -E -1 USER undo them",
            ),
            admin_of(
                Server::Iis,
                "Local users: net user NAME /active:yes; domain users: Unlock-ADAccount NAME; look \
                 at \"User must change password at next logon\"",
            ),
            admin_of(Server::FileZilla0, "Edit > Users > General: tick Enable account"),
            admin_of(Server::FileZilla1, "Users: tick User is enabled"),
            admin_of(
                Server::SftpGo,
                "Set the user's status to active, and check its expiration date",
            ),
            admin_of(
                Server::ApacheFtpServer,
                "Set ftpserver.user.NAME.enableflag=true in users.properties",
            ),
        ],
        signs: &[
            Sign::proves(&[
                "account has been disabled",
                "account has been suspended",
                "account has been locked",
                "account has been deactivated",
                "account has expired",
                "account was disabled",
                "account is disabled",
                "account is currently disabled",
                "account currently disabled",
                "account is suspended",
                "account is locked",
                "account is currently locked",
                "account is inactive",
                "account is not active",
                "account is expired",
                "account is blocked",
                "account disabled",
                "account expired",
                "account locked",
                "account suspended",
                "account inactive",
                "account not enabled",
                "user is disabled",
                "user disabled",
                "user account disabled",
                "user has been disabled",
                "disabled user",
                "user is locked",
                "user locked",
                "user suspended",
                "login disabled",
                "login is disabled",
                "password has expired",
                "password is expired",
                "password expired",
                "expired password",
                "password must be changed",
                "must change your password",
                "password change required",
                "user id is revoked",
                "userid is revoked",
                "user revoked",
            ])
            .codes(&[421, 430, 500, 501, 530, 531, 532, 535])
            .not(&["anonymous", "(uid <", "can't login as ["]),
            Sign::suggests(&[
                "account*closed",
                "account*disabled",
                "account*deactivated",
                "account*suspended",
                "account*expired",
                "account*blocked",
                "account*frozen",
                "subscription*expired",
                "access*disabled",
                "login*disabled",
            ])
            .codes(REFUSING)
            .not(&["anonymous", "guest"])
            .not_commands(NO_LOGIN),
            Sign::suggests(&["account temporarily locked"]).codes(&[431]),
            Sign::proves(&[
                "(login failed): account disabled",
                "(login failed): password expired",
                "(login failed): new authentication token required",
                "account has expired",
                "account has been disabled",
                "account disabled",
                "account is disabled",
                "password has expired",
                "account is currently locked out",
                "account_disabled",
                "edc5168i",
            ])
            .not(&["(uid <", "can't login as ["])
            .bare(),
            Sign::suggests(&["time restriction", "logon hours", "not allowed at this time"])
                .codes(REFUSING),
            Sign::suggests(&["account", "user ", "login"])
                .beside(&[
                    "disabled",
                    "suspended",
                    "locked",
                    "expired",
                    "blocked",
                    "banned",
                    "inactive",
                    "not active",
                    "deactivated",
                    "frozen",
                    "revoked",
                    "closed",
                    "cancel",
                ])
                .not(&["anonymous", "guest", "connection"])
                .codes(REFUSING),
        ],
        sources: &[MOD_AUTH, WIN32],
    },
    Cause {
        id: "account-needed",
        title: "The server wants an account (ACCT) beside the password",
        why: "FTP knows a third login step, the ACCT command, which names an account beside the \
              user. This server asks for it, either to log in (332) or to store files (532).",
        check: "",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Ask the server's administrator for the account value"),
            you("Give it to the client: FileZilla Site Manager > Logon Type: Account; Python \
                 ftplib: login(user, passwd, acct); curl --ftp-account VALUE"),
            you("Command-line ftp asks for it by itself (Account:), and .netrc takes: \
                 account VALUE"),
            admin("Switch the demand off where no accounting is used, or tell users their value"),
        ],
        signs: &[
            // To a PASS without a USER, small servers ask for the user's name so.
            Sign::suggests(&[]).not(&["username", "user name"]).codes(&[332]),
            Sign::suggests(&[]).codes(&[532]),
            Sign::proves(&[
                "need account",
                "account required",
                "acct required",
                "account is required",
                "account information required",
                "account information is required",
                "send acct",
                "need acct",
            ])
            .codes(&[332, 500, 501, 503, 530, 532]),
            Sign::proves(&["acct requested but none available"]).bare(),
        ],
        sources: &[Source::Rfc(959, "4.1.1"), Source::Rfc(959, "4.2.2"), CURL],
    },
    Cause {
        id: "client-address-not-allowed",
        title: "An address rule of the server refuses this client",
        why: "The server's own rules allow or refuse clients by IP address, for the whole site or \
              for this account, and your address is not allowed. It is a fixed rule, not a ban \
              after failures: waiting does not lift it.",
        check: "Log in from a network that is known to be allowed; if that works, it is the rule",
        fix_by: &[ServerAdmin, You],
        retry: Retry::AfterChange,
        steps: &[
            you("Connect from an allowed network, or through the company's VPN"),
            you("Tell the administrator your public address (curl -4 https://ifconfig.me; -6 for \
                 IPv6) and ask for an allow rule"),
            admin_of(
                Server::Iis,
                "Add the address under FTP IPv4 Address and Domain Restrictions (FTP IP Address \
                 and Domain Restrictions)",
            ),
            admin_of(
                Server::FileZilla0,
                "Edit > Settings > General settings > IP Filter, and the user's or group's own IP \
                 Filter page",
            ),
            admin_of(
                Server::FileZilla1,
                "Correct the filters: the lists of disallowed and allowed IPs",
            ),
            admin_of(
                Server::Vsftpd,
                "With tcp_wrappers=YES, allow it in /etc/hosts.allow: vsftpd: ADDRESS",
            ),
            admin_of(
                Server::ProFtpd,
                "Add \"Allow from ADDRESS\" in <Limit LOGIN>; check mod_wrap2's tables",
            ),
            admin_of(
                Server::PureFtpd,
                "A virtual user's own rule: pure-pw usermod NAME -r ADDRESS/BITS -m (-R denies)",
            ),
            admin_of(
                Server::SftpGo,
                "Correct the user's allowed and denied IP/mask lists, and allowlist_status",
            ),
            admin_of(Server::ApacheFtpServer, "Correct the blacklist element of the nio-listener"),
            admin_of(
                Server::DrFtpd,
                "Give the user a mask that fits: SITE ADDIP USER *@ADDRESS; a new installation \
                 knows *@127.0.0.1 only",
            ),
        ],
        signs: &[
            // curl, of what greets it.
            Sign::allows(&["ftp-server response when 220 was expected"]).codes(&[530]),
            Sign::suggests(&["^access denied$"])
                .codes(&[530])
                .commands(&["USER"])
                .server(Server::DrFtpd),
            Sign::suggests(&["^access denied$"])
                .codes(&[530])
                .not_commands(&["PASS"])
                .unless(&[Fact::LoggedIn])
                .server(Server::DrFtpd),
            Sign::proves(&[
                "connections allowed from your ip",
                "no connections from your",
                "unknown ip address",
                "unauthorized ip address",
                "ip address has no access",
                "no server access from the ip",
                "not allowed to connect from",
                "not allowed from this ip",
                "not allowed from your ip",
                "not allowed from this address",
                "not allowed from your address",
                "not allowed from your host",
                "not allowed from your location",
                "from this host",
                "from internet not allowed",
                "from the internet",
                "from this location",
                "for this ip",
                "for your ip",
                "client address rejected",
                "not permitted from this ip",
                "not permitted from your",
                "not authorized from this",
                "not authorized to connect from",
                "ip restriction",
                "ip address * not allowed",
                "ip address * not permitted",
                "ip address * denied",
                "ip address * rejected",
                "ip * is not allowed",
                "ip not allowed",
                "ip denied",
                "your ip is not",
                "your ip address is not",
                "your address is not",
                "your host is not",
                "access denied from your",
                "access from your * denied",
                "access from * is denied",
                "login from your * not allowed",
                "login is not allowed from",
                "login not allowed from",
                "connections from your * not",
            ])
            .codes(&[421, 425, 430, 500, 501, 521, 530, 531, 550])
            .not(&[
                "anonymous",
                "no more",
                "banned",
                "match control connection",
                "banned",
            ]),
            Sign::proves(&[
                "connection refused: tcp_wrappers denial",
                "ip restriction rules denied",
                "refused connect from",
                "no connections allowed from your ip",
                "connection refused, unknown ip address",
                "no server access from the ip",
            ])
            .bare(),
            Sign::suggests(&[
                "address not allowed",
                "address is not allowed",
                "address*denied",
                "address*rejected",
                "address*refused",
                "host not allowed",
                "host is not allowed",
                "host denied",
                "this country",
                "your country",
                "from your network",
                "your host*not",
                "your ip*not",
                "your address*not",
                "access from*not",
                "access from*denied",
                "connections from*not",
                "connection from*not",
                "logins from*not",
                "login from*not",
            ])
            .codes(&[421, 530])
            .not(&["anonymous", "mail"]),
            Sign::suggests(&[
                "connection from * denied",
                "remote address is not allowed",
                "restricted_ip",
            ])
            .bare(),
            Sign::allows(&["^service not available.$"]).codes(&[421]),
            Sign::allows(&["limit access denies login", "limit configuration denies login"]).bare(),
            Sign::allows(&["^access denied"]).codes(&[500]).server(Server::SftpGo),
            Sign::suggests(&["ipv4 mapped address is not supported"]).codes(&[530]),
            Sign::suggests(&["^connection rejected", "^connection refused", "^connection denied"])
                .codes(&[421, 530]),
            Sign::suggests(&[
                "ip address",
                "address",
                "your host",
                "your network",
                "your country",
                "ident ",
            ])
            .beside(&[
                "not allowed",
                "denied",
                "blocked",
                "refused",
                "rejected",
                "not permitted",
                "not authorized",
                "not authorised",
                "unauthorized",
                "forbidden",
                "no access",
                "not accepted",
                "no connections",
                "required",
            ])
            .codes(&[421, 530, 550])
            .not(&["mail", "bind", "data connection", "too many", "anonymous"])
            .not_commands(&["PORT", "EPRT", "PASV", "EPSV"]),
        ],
        sources: &[
            Source::Rfc(2577, "4"),
            IIS_STATUS,
            Source::Page(
                "FileZilla Server: filters",
                "https://filezillapro.com/docs/server/advanced-options/how-to-edit-filters/",
            ),
        ],
    },
    Cause {
        id: "host-name-needed",
        title: "The server needs to know which of its sites is meant",
        why: "Several FTP sites share this address and differ only by host name. The client did \
              not say which one it wants, or named one that does not exist, so the server cannot \
              pick a site. The password was not looked at.",
        check: "",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Put the site's host name before the user name, with a bar: ftp.example.com|user \
                 (IIS)"),
            you("Send HOST ftp.example.com before USER with a client that can: lftp does where \
                 the server's FEAT lists HOST, if you connect by name"),
            you("Connect by the host name in place of the IP address"),
            admin_of(
                Server::Iis,
                "Edit the site's Bindings: correct the Host Name, or leave it empty for the site \
                 that takes all others",
            ),
            admin_of(Server::ProFtpd, "Add ServerAlias NAME to the <VirtualHost> that is meant"),
        ],
        signs: &[
            Sign::proves(&[
                "valid hostname is expected",
                "valid host name is expected",
                "hostname didn't match any configured",
                "unknown hostname provided",
                "unknown virtual host",
                "no such virtual host",
                "unknown hostname",
            ])
            .codes(&[331, 421, 500, 501, 503, 504, 530, 550]),
            Sign::suggests(&[]).codes(&[504]).commands(&["HOST"]),
            Sign::allows(&["no server available to handle request"]),
            Sign::allows(&[]).codes(&[530, 550]).commands(&["HOST"]),
            Sign::suggests(&["invalid hostname", "invalid host name"]).codes(&[501, 504, 530]),
        ],
        sources: &[Source::Rfc(7151, "3"), IIS_STATUS],
    },
];
