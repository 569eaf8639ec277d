//! Reaching the server: names, ports, bans, limits, idle and broken control connections.

use super::{Cause, Fact, PHP_TIMEOUT, PORTS, Sign, TRANSFERS, Written, joined};
use crate::remedy::Party::{Network, ServerAdmin, You};
use crate::remedy::{Retry, Source, admin, admin_of, admin_on, network, you};
use crate::server::{Server, System};

const WINSOCK: Source = Source::Page(
    "Windows Sockets error codes",
    "https://learn.microsoft.com/en-us/windows/win32/winsock/windows-sockets-error-codes-2",
);
const VSFTPD_CONF: Source =
    Source::Page("vsftpd.conf(5)", "https://security.appspot.com/vsftpd/vsftpd_conf.html");
const FAIL2BAN: Source = Source::Page(
    "fail2ban-client(1)",
    "https://github.com/fail2ban/fail2ban/blob/master/man/fail2ban-client.1",
);
const IIS_CONNECTIONS: Source = Source::Page(
    "IIS: FTP connections",
    "https://learn.microsoft.com/en-us/iis/configuration/system.applicationHost/sites/site/\
     ftpServer/connections",
);

/// Names of the data connection: where one occurs, the line is not about reaching the server.
const DATA: &[&str] = &[
    "data connection",
    "data socket",
    "data channel",
    "data port",
    "transfer socket",
    "transfer channel",
    "transfer strategies",
    // What basic-ftp adds to an error that it has told.
    "closing reason: error: read econn",
    "^  code: 'econn",
    // FileZilla's other languages.
    "datenverbindung",
    "connexion de donn",
    "conexi*n de datos",
    "connessione dati",
    "conex*o de dados",
];

/// The same, and what a client overcomes by the next address of the host.
const NOT_HERE: &[&str] = &joined::<{ DATA.len() + PHP_TIMEOUT.len() + 2 }>(
    &joined::<{ DATA.len() + PHP_TIMEOUT.len() }>(DATA, PHP_TIMEOUT),
    &[
        "trying next",
        // Java, waiting for the server's connection in active mode.
        "accept timed out",
    ],
);

/// The same, and the words of clients whose connection stood: FileZilla says them after the login
/// only, .NET where it reads and writes, rclone of an upload.
const NOT_AT_FIRST: &[&str] = &joined::<{ NOT_HERE.len() + 4 }>(
    NOT_HERE,
    &[
        "disconnected from server",
        "data from the transport connection",
        "data to the transport connection",
        "update stor: ",
    ],
);

/// Where a refusal is another's than the port's of the control connection.
const NOT_REFUSED: &[&str] = &joined::<{ DATA.len() + 5 }>(
    DATA,
    &["trying next", "refused (max", "refused: too many sessions", "tcp_wrappers", "unknown ip"],
);

/// The same, and where there was no answer at all.
const NOT_ANSWERED: &[&str] = &joined::<{ NOT_REFUSED.len() + 3 }>(
    NOT_REFUSED,
    &["timed out", "network is unreachable", "no route to host"],
);

/// A connection attempt, or a wait for the server, that ends without any answer.
const NO_ANSWER: &[&str] = &[
    "connection timed out",
    "connection time-out",
    "connection timeout",
    "connect timed out",
    "connect timeout",
    "connecttimeout",
    "connection attempt timed out",
    "net::ftp: connect: timeout",
    "operation timed out",
    "operation has timed out",
    "connection to * timed out",
    "timed out connecting",
    "timed out while connecting",
    "timeout while connecting",
    "timed out trying to connect",
    "timed out waiting for server",
    "timed out waiting for initial connect reply",
    "timeout was reached",
    "timeout (control socket)",
    "(control socket) timeout",
    "etimedout",
    "wsaetimedout",
    "dial tcp * i/o timeout",
    "did not properly respond",
    "host has not answered",
    "sockettimeoutexception",
    "timeouterror",
    "socket.timeout: timed out",
    "server response timeout",
    "curl error 28",
    "curl reported error 28",
    "timeout - reconnecting",
    "error opening ftp://*(timed out)",
    "net::opentimeout",
    "net::readtimeout",
];

/// What people call a server that gives no answer.
const ASKED_SILENT: &[&str] = &[
    "server not responding",
    "server is not responding",
    "server does not respond",
    "server doesn't respond",
];

/// The control connection ends without a word from the server.
const CUT: &[&str] = &[
    "connection reset by peer",
    "connection reset by remote host",
    "connection was reset",
    "connection with the server was reset",
    "connection with the server was terminated abnormally",
    "the ftp session was terminated",
    "connection reset$",
    "[connection reset]",
    "econnreset",
    "wsaeconnreset",
    "forcibly closed by the remote host",
    "forced to be dropped by the remote host",
    "broken pipe",
    "econnaborted",
    "wsaeconnaborted",
    "software caused connection abort",
    "aborted by the software in your host machine",
    "peer closed connection",
    "server closed connection",
    "server closed the connection",
    "server closed control connection",
    "connection closed by remote host",
    "connection closed by server",
    "connection closed by the server",
    "connection was closed by the server",
    "connection closed by foreign host",
    "connection closed by peer",
    // The same of FileZilla in French, German, Spanish.
    "connexion interrompue par le serveur",
    "*verbindung vom server geschlossen",
    "conexi*n cerrada por el servidor",
    // Windows' ftp.exe in Italian.
    "connessione chiusa dall'host remoto",
    "connclosedgracefully",
    "connection closed unexpectedly",
    "connection unexpectedly closed",
    "unexpectedly closed network connection",
    "unexpectedly closed the connection",
    "connection closed without indication",
    "remote host closed the connection",
    "remote host has closed the connection",
    "remote host closed control connection",
    "sent fin packet unexpectedly",
    "control connection closed",
    "lost control connection",
    "lost connection with server",
    "lost connection to server",
    "closed because fin packet received",
    "underlying connection was closed",
    "response reading failed",
    "unexpected eof on command channel",
    // BusyBox.
    "unexpected server response: eof",
    // rclone.
    "update stor: eof",
    "error in server response. closing",
    "error in server response, closing",
    "^eoferror",
    "ftplib * eoferror",
    "ended by the other party",
    "socket hang up",
    "write epipe",
    "] connection lost:",
    "failure when receiving data from the peer",
    "failed sending data to the peer",
];

/// A failed connection by words that leave the reason open.
const UNCONNECTED: &[&str] = &[
    "could not connect to host: ",
    "unable to connect to host ",
    "jftp*could not connect to host '",
];

/// The same of a host whose name was no obstacle, as far as the words tell.
const NO_SERVER: &[&str] = &[
    "ftp server could not be contacted",
    "ftp server seems to be down",
    "ftp connection to *failed",
    "could not connect to ftp server",
    "cannot connect to ftp server",
    "can't connect to ftp server",
    "unable to connect to ftp server",
    "failed to connect to ftp server",
    "error opening ftp connection to",
    "connection with the server could not be established",
    // PHP, of a connection that it did not get.
    "ftp_*expects parameter 1 to be resource",
    "ftp_*must be of type ftp\\connection",
];

/// What clients say last, whatever kept them out.
pub(super) const KEPT_OUT: &[&str] = &[
    "could not connect to server",
    "could not connect to the server",
    "unable to connect to server",
    "unable to connect to the server",
    "cannot connect to server",
    "cannot connect to the server",
    "failed to connect to server",
    "failed to connect to the server",
    "failed to connect to the destination",
    "connection with destination has failed",
    "connection with the destination has failed",
    "cannot make connection to host",
    "connect call failed",
    "can't establish connection",
    "^unable to connect$",
];

/// What BSD-style `ftp` clients print by themselves when the control connection ends.
pub(super) const MADE_BY_CLIENT: &[&str] = &[
    "remote server has closed connection",
    "remote server timed out. connection closed",
    "remote server closed connection",
];

/// The server's words for a full house.
const FULL: &[&str] = &[
    "too many connections",
    "too much connections",
    "too many * connections",
    "too many connected users",
    "too many users",
    "too many * users",
    "too many clients",
    "too many sessions",
    "too many logins",
    "too many concurrent",
    "too many simultaneous",
    "too many hosts",
    "maximum number of * already connected",
    "maximum number clients * already connected",
    "maximum number of clients",
    "maximum number of connections",
    "maximum number of users",
    "maximum number of sessions",
    "maximum number of logins",
    "maximum number of # ",
    "maximum number of simultaneous",
    "maximum number of concurrent",
    "maximum allowed connections",
    "maximum allowed clients",
    "maximum allowed users",
    "maximum simultaneous",
    "maximum concurrent",
    "maximum connection",
    "maximum connections",
    "maximum server connection",
    "maximum session count",
    "maximum sessions",
    "maximum users",
    "maximum user count",
    "maximum login limit",
    "maximum anonymous login limit",
    "users (the maximum)",
    "more than # connections",
    "not connect more than # times",
    // Serv-U.
    "sessions from same ip allowed",
    "session from same ip allowed",
    "no more connections",
    "no more users",
    "no more logins",
    "no more sessions",
    "connection limit",
    "connections limit",
    "session limit",
    "sessions limit",
    "user limit",
    "users limit",
    "login limit",
    "client limit",
    "max # users",
    "max # connections",
    "max # clients",
    "max connections",
    "max clients",
    "max users",
    "# users max",
    "server is full",
    "server full",
    "site is full",
    "simultaneous login",
    "simultaneous connections",
    "simultaneous sessions",
    "concurrent connections",
    "concurrent logins",
    "concurrent sessions",
    "already # users logged in",
    "already connected the maximum",
    "already connected # times",
    "already logged in too many times",
    "number of connections exceeded",
    "number of connections reached",
    "number of connections has been reached",
    "exceeded the number of connections",
    "exceeded the number of allowed connections",
    "exceeded the allowed number of connections",
    "exceeded your number of connections",
    "connections exceeded",
    "sessions exceeded",
];

/// Words that turn "too many" or "maximum" into something else than a full house.
const NOT_FULL: &[&str] = &[
    "failed",
    "failure",
    "attempts",
    "invalid",
    "incorrect",
    "errors",
    "data transfers",
    "banned",
    "hammer",
    "open files",
    "configuration",
];

/// The server ends a session in which nothing happened.
const IDLE: &[&str] = &[
    "^timeout.$",
    "^timeout$",
    "idle",
    "no commands for",
    "silent too long",
    "time limit",
    "inactivity",
    "inactive for",
    "no activity",
    "activity timeout",
    "no transfer timeout",
    "no-transfer-time",
    "no-transfer time",
    "no transfer time",
    "session timeout",
    "session timed out",
    "session expired",
    "session has expired",
    "session time * exceeded",
    "maximum session time",
    "login timeout",
    "login timed out",
    "login time exceeded",
    "timeout (no operation for",
    "timeout (# seconds)",
    "try typing a little faster",
    "control connection timed out",
    "control channel timed out",
    "command timeout",
    "connection timed out",
    "connection timeout",
    "timed out due to inactivity",
    "terminating idle",
    "closing idle",
];

/// What servers write of it into their own logs too.
const IDLE_LOGGED: &[&str] = &[
    "no transfer timeout (",
    "no transfer timeout, disconnected",
    "no transfer time exceeded",
    "no-transfer-time exceeded",
    "idle timeout, disconnected",
    "idle timeout (# seconds)",
    "session timeout (# seconds)",
    "login timeout (# seconds)",
    "login timed out, disconnected",
    "session timed out, disconnected",
    "timeout (no operation for # seconds)",
    "control connection timed out.",
    "control channel timed out",
    "user * timed out after # seconds",
    "client idle timeout",
    "disconnected after # seconds of inactivity",
    "client session idle timeout",
    "timeout - try typing a little faster",
];

/// A program of SSH notes the versions of both sides: that is how its sessions begin.
const SSH_ITSELF: &[&str] = &[
    "mod_sftp",
    "local version",
    "we claim version",
    "remote version: ssh",
    "local ident",
    "remote ident",
    "client_version",
    "client version",
    "server version",
];

/// A time-out with another cause than an idle control connection.
const NOT_IDLE: &[&str] = &[
    "data channel",
    "data connection",
    "data timeout",
    "no new data",
    "handshake",
    "tls",
    "ssl",
    "remote server timed out",
];

pub(super) const CAUSES: &[Written] = &[
    Cause {
        id: "dns-name-not-found",
        title: "The host name has no address",
        why: "The client asked the name service for the server's address and got none: the name \
              is mistyped, has no A or AAAA record, or the name server does not answer. No FTP \
              server was reached yet. A whole URL in the host field has the same effect.",
        check: "Run nslookup HOST or dig HOST; no address there confirms it",
        fix_by: &[You, ServerAdmin, Network],
        retry: Retry::AfterChange,
        steps: &[
            you("Host: the bare name such as ftp.example.com, without ftp://, a path or blanks"),
            you("Ask the name service: nslookup HOST, dig +short HOST; try dig @1.1.1.1 HOST to \
                 bypass your resolver"),
            you("Try the server's IP address in place of the name, if you know it"),
            you("For a temporary failure (EAI_AGAIN, 11002), check that this computer is online, \
                 then try again"),
            admin("Create an A or AAAA record for the name that clients use"),
            admin(
                "Behind Cloudflare, set the FTP name's record to DNS only; the proxy does not \
                   carry FTP",
            ),
        ],
        signs: &[
            Sign::proves(&[]).codes(&[11001, 11004]),
            Sign::suggests(&[]).codes(&[11002, 11003]),
            Sign::suggests(&["getaddrinfo eai_fail"]).bare(),
            Sign::proves(&[
                "enotfound",
                "eai_noname",
                "eai_nodata",
                "eai_again",
                "curl: (6)",
                "could not resolve host",
                "couldn't resolve host",
                "could not resolve '",
                "could not resolve proxy",
                "temporary failure resolving",
                "temporary failure in name resolution",
                "name or service not known",
                "name does not resolve",
                "nodename nor servname",
                "no such host is known",
                ": no such host",
                "no address associated with",
                "getaddrinfo failed",
                "socket.gaierror",
                "failed to lookup address information",
                "unknown host",
                "unknownhostexception",
                "unable to resolve host",
                "remote name could not be resolved",
                "remotename konnte nicht",
                "le nom distant n'a pas",
                "resolver el nombre remoto",
                "risolvere il nome remoto",
                "server name or address could not be resolved",
                "failed to resolve the hostname",
                "bad hostname",
                "wsahost_not_found",
                "can't find host name",
                "host name lookup failure",
                "remote host cannot be found",
                "hostname lookup failed",
                "host \"*\" does not exist",
                "^host does not exist",
                "domain name not found",
                "requested name is valid, but no data",
            ])
            .codes(&[11001, 11002, 11003, 11004])
            .bare(),
            Sign::suggests(&[
                "cannot resolve host",
                "can't resolve host",
                "failed to resolve host",
                "host not found",
                "unable to resolve",
                "unable to look up",
                "server misbehaving",
            ])
            .codes(&[11001, 11002, 11003, 11004])
            .bare(),
            Sign::allows(UNCONNECTED).bare(),
        ],
        sources: &[
            WINSOCK,
            Source::Page("libcurl error codes", "https://curl.se/libcurl/c/libcurl-errors.html"),
        ],
    },
    Cause {
        id: "wrong-port-or-service-down",
        title: "No FTP service answers at this host and port",
        why: "The host was reached, but nothing accepts the connection on that port, or what \
              answers there is not FTP. Usually the port is wrong or the FTP service is not \
              running. A firewall that rejects connections looks the same from outside.",
        check: "Run nc -vz HOST 21 from a second network; refused there too means the port, the \
                service or the server's own firewall",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you(
                "Compare host and port with what the provider gives: 21 for FTP and explicit TLS, \
                 990 for implicit TLS, 22 is SFTP",
            ),
            you("Test the port: nc -vz HOST 21, or Test-NetConnection HOST -Port 21 in PowerShell"),
            you("Use another network once: if it works there, a firewall on your side or the \
                 server's refuses you"),
            admin(
                "See whether the service listens: ss -ltnp | grep ':21' on Linux, netstat -ano | \
                   findstr :21 on Windows",
            ),
            admin(
                "Start the service: systemctl status vsftpd (or proftpd, pure-ftpd), then read \
                   its log for the reason it stopped",
            ),
            admin("In a container, publish the control port: docker run -p 21:21"),
            admin_of(
                Server::Vsftpd,
                "Set exactly one of listen=YES and listen_ipv6=YES in vsftpd.conf, or neither \
                 under inetd",
            ),
            admin_of(Server::Iis, "Start the Microsoft FTP Service (ftpsvc), then the FTP site"),
        ],
        signs: &[
            Sign::allows(ASKED_SILENT).asked(),
            Sign::suggests(&[]).codes(&[10061]),
            Sign::allows(&[]).codes(&[10060, 10049]),
            Sign::allows(KEPT_OUT),
            Sign::suggests(&[
                "connection refused",
                "econnrefused",
                "wsaeconnrefused",
                "actively refused",
                "refused connection",
                "refused the connection",
                "curl: (7)",
                "couldn't connect to server",
                "unable to connect to the remote server",
                "connectexception: connection refused",
                // The same of .NET, in the language of Windows.
                "verbindung mit dem remoteserver kann nicht",
                "de se connecter au serveur distant",
                "conectar con el servidor remoto",
                "connessione al server remoto",
                "conectar-se ao servidor remoto",
                "соединиться с удаленным сервером",
                "无法连接到远程服务器",
                "リモート サーバーに接続できません",
                "connect :unknown error number",
                "servname not supported",
                // The system's own words for it.
                "verbindungsaufbau abgelehnt",
                "zielcomputer die verbindung verweigert",
                "connexion refus",
                "cible l'a express*ment refus",
                "conexi*n rehusada",
                "equipo de destino deneg",
                "connessione rifiutata",
                "conex*o recusada",
            ])
            .codes(&[10061])
            .not(NOT_ANSWERED)
            .bare(),
            Sign::suggests(&[
                "http/1.# 400",
                "http/1.# 403",
                "http/1.# 404",
                "http/1.# 405",
                "not an http server",
                "http protocol commands not allowed",
                "client sent http command",
            ])
            .bare(),
            Sign::suggests(&["5.5.1 ", "5.5.2 "]).codes(&[500, 502, 503]),
            Sign::suggests(&["5.7.0 must issue a starttls command first"]).codes(&[530]),
            Sign::allows(NO_ANSWER).codes(&[10060]).not(NOT_HERE).unless(&[Fact::LoggedIn]).bare(),
            // PHP's Flysystem, whatever the reason was.
            Sign::allows(UNCONNECTED).bare(),
            Sign::suggests(NO_SERVER).bare(),
        ],
        sources: &[WINSOCK, VSFTPD_CONF],
    },
    Cause {
        id: "network-unreachable",
        title: "No route to the server's network",
        why: "This computer, or a router on the way, has no path to the server's address. Usual \
              reasons are a VPN that is down, a private address used from outside, or an IPv6 \
              address without IPv6 connectivity. No FTP was spoken.",
        check: "Run tracert HOST or traceroute HOST; the last hop shows where the path ends",
        fix_by: &[You, Network],
        retry: Retry::AfterChange,
        steps: &[
            you("Check that this computer is online and that the VPN which the server needs is up"),
            you("Force IPv4 once: curl -4, lftp set dns:order \"inet\""),
            you(
                "A private address (10.x, 172.16-31.x, 192.168.x) needs the same network: use the \
                 public name or a VPN",
            ),
            network(
                "Find where the path ends: traceroute HOST, then fix the route or the firewall \
                     rule that answers with ICMP unreachable",
            ),
            admin(
                "A firewall that answers \"No route to host\" for a closed port: open TCP port \
                   21 in it (firewall-cmd --permanent --add-service=ftp, then firewall-cmd \
                   --reload)",
            ),
        ],
        signs: &[
            Sign::proves(&[]).codes(&[10050, 10051]),
            Sign::suggests(&[]).codes(&[10064, 10065]),
            Sign::suggests(&[
                "network is unreachable",
                "network unreachable",
                "enetunreach",
                "wsaenetunreach",
                "unreachable network",
                "network is down",
                "enetdown",
                "no route to host",
                "ehostunreach",
                "wsaehostunreach",
                "noroutetohostexception",
                "unreachable host",
                "host is unreachable",
                "host is down",
                "ehostdown",
                "destination host unreachable",
                "remote host unreachable",
                "remote host is unreachable",
            ])
            .codes(&[10050, 10051, 10064, 10065])
            .not(&["immediate connect fail", "data connection", "data socket", "data channel"])
            .bare(),
            // No address of the kind that the server's has: mostly IPv6 without an IPv6 network.
            Sign::suggests(&[
                "connect(control_sock): cannot assign requested address",
                "connect: cannot assign requested address",
                "failed to connect*cannot assign requested address",
            ])
            .bare(),
            Sign::allows(&[]).codes(&[10060]),
        ],
        sources: &[WINSOCK],
    },
    Cause {
        id: "client-ip-blocked-by-firewall",
        title: "A firewall keeps this client's address out",
        why: "The connection is refused, gets no answer, or ends before the server's greeting. \
              Often the server's fail2ban or the hoster's protection has banned this address, or \
              only listed addresses may connect. A wrong host or port can look alike.",
        check: "Connect from another network, such as a phone's hotspot; if that works, the \
                address is blocked, or your own network blocks FTP",
        fix_by: &[ServerAdmin, Network, You],
        retry: Retry::AfterChange,
        steps: &[
            you(
                "Try another network, or turn the VPN off (or on): it changes the address that the \
                 server sees",
            ),
            you(
                "After several wrong passwords stop every client that retries, wait an hour, then \
                 connect once",
            ),
            you("Give the hoster your public address (curl -4 https://ifconfig.me; -6 for IPv6) \
                 and the time, and ask to unblock it"),
            you("Build services such as GitHub Actions connect from changing addresses; use a \
                 runner of your own, or ask for an exception"),
            admin_on(
                System::Unix,
                "Look for the ban: fail2ban-client status, then fail2ban-client set JAIL unbanip \
                   ADDRESS",
            ),
            admin(
                "Look through the packet filter (nft list ruleset, iptables -L -n), the cloud's \
                   security group and any country filter for TCP port 21",
            ),
            admin_of(
                Server::Vsftpd,
                "With tcp_wrappers=YES, the address must pass /etc/hosts.allow and \
                 /etc/hosts.deny; a denial says \"421 Service not available.\"",
            ),
            network("Allow outgoing TCP to port 21 (and 990) and to the server's passive ports"),
        ],
        signs: &[
            Sign::suggests(ASKED_SILENT).asked(),
            Sign::suggests(&["^curl: (28)$"]).asked(),
            Sign::allows(KEPT_OUT),
            Sign::suggests(&["^service not available.$", "^service not available$"])
                .codes(&[421])
                .when(&[Fact::NotLoggedIn]),
            Sign::suggests(&["^service not available.$"]).codes(&[421]),
            Sign::suggests(MADE_BY_CLIENT).codes(&[421]).when(&[Fact::NotLoggedIn]),
            Sign::allows(MADE_BY_CLIENT).codes(&[421]).bare(),
            Sign::suggests(&[]).codes(&[10060]).unless(&[Fact::LoggedIn]),
            Sign::suggests(NO_ANSWER)
                .codes(&[10060])
                .not(NOT_HERE)
                .unless(&[Fact::LoggedIn])
                .bare(),
            Sign::allows(&[]).codes(&[10061, 10065, 10054]).unless(&[Fact::LoggedIn]),
            Sign::allows(UNCONNECTED).bare(),
            Sign::suggests(&["timeout detected. (control connection)"])
                .when(&[Fact::AwaitsGreeting])
                .bare(),
            // WinSCP: the second line tells that it was at the start.
            Sign::allows(&["timeout detected. (control connection)", "^connection failed.$"])
                .bare(),
            Sign::allows(NO_SERVER).bare(),
            Sign::allows(&[
                "connection refused",
                "econnrefused",
                "actively refused",
                "curl: (7)",
                "no route to host",
                "ehostunreach",
            ])
            .codes(&[10061])
            .not(NOT_REFUSED)
            .bare(),
            Sign::suggests(CUT)
                .codes(&[10053, 10054])
                .when(&[Fact::NotLoggedIn])
                .not(NOT_HERE)
                .bare(),
            Sign::allows(CUT)
                .codes(&[10053, 10054])
                .not(NOT_AT_FIRST)
                .unless(&[Fact::LoggedIn])
                .bare(),
        ],
        sources: &[FAIL2BAN, Source::Rfc(2577, "4")],
    },
    Cause {
        id: "wrong-protocol-ssh",
        title: "One side speaks SFTP (SSH), the other FTP",
        why: "SFTP runs inside SSH and shares only its name with FTP. Here an FTP client has \
              reached an SSH server, or an SFTP client an FTP server, so neither side understands \
              the other. Changing the port alone does not help: protocol and port belong together.",
        check: "",
        fix_by: &[You],
        retry: Retry::AfterChange,
        steps: &[
            you("A server that greets with SSH-2.0 needs SFTP: curl sftp://, lftp sftp://, in \
                 FileZilla and WinSCP choose the protocol SFTP, port 22"),
            you("A server that greets with 220 needs FTP: choose FTP or \"FTP over TLS\", port 21"),
            you("Python: paramiko for SFTP, ftplib for FTP; rclone: backend type sftp or ftp"),
            admin("Tell users which of the two is offered, with its port: 22 for SFTP, 21 for FTP"),
        ],
        signs: &[
            Sign::proves(&["ssh-2.0-", "ssh-1.99-", "ssh-1.5-"]).not(SSH_ITSELF).bare(),
            Sign::proves(&[
                "cannot establish ftp connection to an sftp server",
                "trying to connect to an ftp server and not an ssh",
                "rejected sftp connection, but it listens for ftp",
                "kex_exchange_identification: banner line 0: 220",
                "ssh_exchange_identification: 220",
                "kex_exchange_identification: banner line contains invalid characters",
                "remote version string: 220",
            ])
            .bare(),
            Sign::suggests(&[
                "error reading ssh protocol banner",
                "invalid ssh identification string",
                "bad remote protocol version identification",
                "bad protocol version identification",
                // Node's ssh2, of a greeting that is not SSH's, or of none.
                "error: protocol version not supported",
                "timed out while waiting for handshake",
                "bad packet length 13979",
                "bad packet length 842150",
                "ssh: overflow reading version string",
                "ssh: invalid packet length",
                "invalid server's version string",
            ])
            .bare(),
            Sign::suggests(&["sftp instead of ftp", "ftp instead of sftp", "port 22"]).asked(),
            Sign::proves(&["ssh-2.0-", "ssh-1.99-"]).codes(&[220]),
            // What a client shows in place of a reply.
            Sign::suggests(&["error: ssh-2.0-", "reply: ssh-2.0-", "error_proto: ssh-2.0-"]),
            Sign::allows(&["got a 000 ftp-server response"]).bare(),
        ],
        sources: &[
            Source::Rfc(4253, "4.2"),
            Source::Page("WinSCP: protocols", "https://winscp.net/eng/docs/protocols"),
        ],
    },
    Cause {
        id: "too-many-connections",
        title: "Too many connections at once",
        why: "The server limits how many connections one address, one user or all users together \
              may have, and the limit is reached. Often the client's own parallel transfers, or \
              sessions that it never closed, fill it. The password is not the problem.",
        check: "Close every FTP client, wait a few minutes, connect once",
        fix_by: &[You, ServerAdmin],
        retry: Retry::Later,
        steps: &[
            you("Close other FTP sessions, also those of other programs and of colleagues behind \
                 the same public address"),
            you("FileZilla: Site Manager > Transfer Settings > Limit number of simultaneous \
                 connections; WinSCP: Preferences > Transfer > Background"),
            you("In lftp: set net:connection-limit 1 and mirror --parallel=1; rclone: \
                 --transfers 1 --checkers 1"),
            you("Scripts: end every session, also after an error (ftplib quit(), basic-ftp \
                 close()), and reuse one connection"),
            you("Wait some minutes: dead sessions keep their place until the server's idle \
                 time-out ends them"),
            admin_of(Server::Vsftpd, "Raise max_per_ip or max_clients in vsftpd.conf"),
            admin_of(
                Server::ProFtpd,
                "Raise the directive that its log names: MaxClients, MaxClientsPerHost, \
                 MaxClientsPerUser, MaxHostsPerUser, MaxConnectionsPerHost",
            ),
            admin_of(
                Server::PureFtpd,
                "Raise MaxClientsPerIP (-C), MaxClientsNumber (-c) or PerUserLimits (-y)",
            ),
            admin_of(Server::Pyftpdlib, "Raise FTPServer.max_cons or FTPServer.max_cons_per_ip"),
            admin_of(
                Server::Iis,
                "Raise maxConnections in the site's ftpServer/connections element",
            ),
            admin_of(
                Server::ApacheFtpServer,
                "Raise max-logins or max-anon-logins, and the user's maxloginnumber and \
                 maxloginperip",
            ),
            admin_of(
                Server::SftpGo,
                "Raise max_per_host_connections or max_total_connections, or the user's maximum \
                 sessions",
            ),
            admin("Raise the limit per address or per user, or end idle sessions sooner"),
        ],
        signs: &[
            // curl, of what greets it.
            Sign::allows(&["ftp-server response when 220 was expected"]).codes(&[530]),
            Sign::proves(FULL).codes(&[421, 425, 430, 500, 530]).not(NOT_FULL),
            // LightFTP.
            Sign::proves(&["maximum allowed users"]).codes(&[451]),
            Sign::suggests(&["client limit reached"]).bare(),
            Sign::proves(&[
                "too many connections (#) from this ip",
                "too many connections from the same ip",
                "too many connections. service temporarily unavailable",
                "too many connections from your",
                "too many connections from this",
                "too many connected users",
                "too many users logged in",
                "too many users are connected",
                "refused: too many sessions",
                "refused (max clients",
                "refused (max connections",
                "refused (max hosts",
                "refused (maxclients",
                "refused (maxconnections",
                "refused (maxhosts",
                "maxinstances (#) reached",
                "maximum number of * already connected",
                "maximum connection limit was reached",
                "max. number of ftp clients was reached",
                "the ftp server was too busy",
                "connect limit over",
                "too_many_connections",
                "maximum connection count reached",
                "maximum server connection has been reached",
                "login limit has been reached",
                "# users (the maximum) are already logged in",
                "can't accept more than # connections as the same user",
                "sorry, max # users",
            ])
            .codes(&[421, 425, 530])
            .bare(),
            Sign::suggests(&["too many connections", "too many users", "too many clients"])
                .codes(&[421])
                .not(NOT_FULL)
                .bare(),
            Sign::allows(&["service not available, closing control connection"]).codes(&[421]),
            Sign::allows(&[
                "server closed connection",
                "terminating connection",
                "^closing control connection",
            ])
            .codes(&[421]),
            Sign::allows(&["access denied"]).codes(&[500]).server(Server::SftpGo),
            Sign::suggests(FULL).codes(&[421, 430, 500, 530]).not(&[
                "attempts",
                "banned",
                "hammer",
                "invalid",
                "incorrect",
                "errors",
                "data transfers",
                "open files",
                "configuration",
                "too many failed",
                "failures",
            ]),
            Sign::suggests(&["too many", "maximum", "max ", "max. ", "limit"])
                .beside(&["connection", "user", "client", "session", "login", "logged"])
                .not(NOT_FULL)
                .codes(&[421, 425, 430, 500, 503, 530]),
        ],
        sources: &[
            VSFTPD_CONF,
            Source::Page(
                "ProFTPD, mod_auth.c",
                "https://github.com/proftpd/proftpd/blob/master/modules/mod_auth.c",
            ),
            IIS_CONNECTIONS,
            Source::Page(
                "Apache FtpServer: server",
                "https://mina.apache.org/ftpserver-project/configuration_server.html",
            ),
        ],
    },
    Cause {
        id: "slow-greeting",
        title: "The server is slow to greet or to let in",
        why: "The server takes the connection, then says nothing for some seconds before its \
              greeting or after the password. Often it asks for the name of the client's address, \
              by DNS or by ident (TCP port 113), and gets no answer. A client with a short time-out \
              gives up first.",
        check: "Run nc -v HOST 21 and wait a minute: a 220 that comes late, but comes, confirms it; \
                none at all does not",
        fix_by: &[ServerAdmin, You],
        retry: Retry::Later,
        steps: &[
            you("Let the client wait for 60 seconds: FileZilla: Edit > Settings > Connection > \
                 Timeout; WinSCP: Advanced Site Settings > Connection > Server response timeout"),
            you("Stay logged in and send all files in one session, rather than log in for each"),
            you(
                "Let your firewall reject TCP port 113 (ident) rather than drop it: the server then \
                 stops waiting at once",
            ),
            admin(
                "See whether the DNS answers the server: time getent hosts CLIENT-ADDRESS; mend \
                   /etc/resolv.conf or add a PTR record if that takes seconds",
            ),
            admin_of(
                Server::ProFtpd,
                "Set UseReverseDNS off, unless an ACL names hosts, and IdentLookups off",
            ),
            admin_of(Server::PureFtpd, "Start it with -H, or set DontResolve yes"),
            admin_of(
                Server::Vsftpd,
                "Set reverse_lookup_enable=NO, if man vsftpd.conf has it, as on Red Hat; elsewhere \
                 vsftpd stops at the unknown name",
            ),
        ],
        signs: &[
            Sign::allows(&["timed out waiting for initial connect reply"]).bare(),
            Sign::allows(NO_ANSWER).when(&[Fact::AwaitsGreeting]).bare(),
            Sign::allows(&["timeout detected"]).when(&[Fact::AwaitsGreeting]).bare(),
            Sign::suggests(&[
                "slow login",
                "login is slow",
                "login very slow",
                "login takes",
                "logging in takes",
                "takes * to log in",
                "takes * to login",
                "slow to log in",
                "slow to login",
                "slow to connect",
                "slow to respond",
                "connects slowly",
                "connecting takes",
                "takes * to connect",
                "long time to connect",
                "waiting for welcome message",
            ])
            .asked(),
        ],
        sources: &[
            Source::Page(
                "ProFTPD: DNS howto",
                "https://github.com/proftpd/proftpd/blob/master/doc/howto/DNS.html",
            ),
            Source::Page(
                "Pure-FTPd: README",
                "https://github.com/jedisct1/pure-ftpd/blob/master/README",
            ),
        ],
    },
    Cause {
        id: "control-dropped-during-transfer",
        title: "The control connection broke during a transfer",
        why: "While data flows, the control connection is silent. A NAT router or firewall that \
              forgets silent connections cuts it, so the final 226 never arrives although the \
              data may be complete. Otherwise the server or the network ended it.",
        check: "Compare sizes: a complete file after a transfer of some minutes points to a cut \
                control connection",
        fix_by: &[Network, You, ServerAdmin],
        retry: Retry::Now,
        steps: &[
            you("Compare the sizes on both sides before you send the file again; it may be \
                 complete"),
            you("Resume in place of restarting: curl -C -, lftp get -c or put -c, wget -c"),
            you("Send TCP keep-alives sooner than the router forgets: curl --keepalive-time 30"),
            you("FileZilla: Edit > Settings > Connection > FTP > Send FTP keep-alive commands; \
                 FluentFTP: Config.Noop = true, and NoopInterval"),
            you(
                "Send large sets in smaller files, so that no transfer outlasts the router's limit",
            ),
            network(
                "Raise the time-out for established idle TCP connections, on Linux \
                     net.netfilter.nf_conntrack_tcp_timeout_established",
            ),
            admin(
                "Read the server's log at that second: a crashed or killed process closes the \
                   connection in the same way",
            ),
            admin_on(
                System::Unix,
                "Let the server send TCP keep-alives: on Linux lower net.ipv4.tcp_keepalive_time",
            ),
        ],
        signs: &[
            Sign::allows(&["^curl: (56)$"]).asked(),
            Sign::allows(&["^connection lost"]),
            Sign::suggests(MADE_BY_CLIENT).codes(&[421]).when(&[Fact::Opened]).bare(),
            Sign::suggests(CUT)
                .codes(&[10052, 10053, 10054])
                .when(&[Fact::Opened])
                .not(DATA)
                .bare(),
            Sign::suggests(&[
                "timeout (control socket)",
                "ftp response timeout",
                "timed out waiting for server",
                "timed out trying to read data from the socket",
            ])
            .codes(&[10060])
            .when(&[Fact::Opened])
            .bare(),
            Sign::suggests(&[]).codes(&[10052]),
            Sign::allows(&[]).codes(&[10053, 10054]),
            Sign::allows(MADE_BY_CLIENT).codes(&[421]).bare(),
            Sign::allows(CUT).codes(&[10053, 10054]).not(DATA).bare(),
            Sign::allows(PHP_TIMEOUT).bare(),
            Sign::suggests(&[
                // curl, which has something else for a greeting that does not come.
                "ftp response timeout",
                "econnreset (control socket)",
                "closed (control socket)",
                "sent fin packet unexpectedly",
                "connection closed without indication",
                "timed out trying to read data from the socket",
                // Go, after a long transfer.
                "read tcp *:21: i/o timeout",
            ])
            .bare(),
            Sign::allows(&["timeout (control socket)", "ioexception: connection is not open"])
                .bare(),
            Sign::suggests(&[
                "stuck at 100",
                "hangs at 100",
                "stops at 100",
                "hangs at the end",
                "hangs at end",
                "upload*at 9#%",
                "transfer*at 9#%",
                "upload*at 100%",
                "transfer*at 100%",
                "large file* time",
                "big file* time",
            ])
            .asked(),
            Sign::suggests(&[
                "read timed out",
                "timed out trying to read",
                "read timeout",
                // NcFTP
                "could not read reply from control connection",
            ])
            .when(&[Fact::LoggedIn])
            .not(DATA)
            .bare(),
            // NcFTP at work on a file.
            Sign::suggests(&["ncftp* /*: timed out while waiting for server response"]).bare(),
        ],
        sources: &[
            Source::Page("curl(1)", "https://curl.se/docs/manpage.html"),
            Source::Page(
                "inetutils, ftp/ftp.c",
                "https://git.savannah.gnu.org/cgit/inetutils.git/tree/ftp/ftp.c",
            ),
            Source::Rfc(1123, "4.1.3.2"),
        ],
    },
    Cause {
        id: "idle-timeout",
        title: "The server closed an idle session",
        why: "Nothing came from the client for longer than the server waits, so it ended the \
              session. Some limits count only transfers: \"No transfer timeout\" runs out even \
              while other commands are sent. Nothing is wrong with the account or the files.",
        check: "Compare the time since the last command or transfer with the seconds that the reply \
                names, or with the limit that the server sets",
        fix_by: &[You, ServerAdmin],
        retry: Retry::Now,
        steps: &[
            you("Connect again and go on; a script may do so after a 421 that tells of a \
                 time-out, but not after every 421"),
            you("Keep the session busy: FileZilla: Edit > Settings > Connection > FTP > Send FTP \
                 keep-alive commands"),
            you("WinSCP: Advanced Site Settings > Connection > Keepalives > Executing dummy \
                 protocol commands"),
            you(
                "Log in only when the work is ready; do long local work before connecting, not in \
                 the session",
            ),
            you("\"No transfer timeout\": NOOP does not help; only a listing, upload or download \
                 does"),
            admin_of(Server::Vsftpd, "Raise idle_session_timeout (default 300 seconds)"),
            admin_of(
                Server::ProFtpd,
                "Raise the one that the reply names: TimeoutIdle, TimeoutNoTransfer, TimeoutLogin \
                 or TimeoutSession",
            ),
            admin_of(Server::PureFtpd, "Raise MaxIdleTime (-I), in minutes"),
            admin_of(Server::Pyftpdlib, "Raise FTPHandler.timeout (default 300 seconds)"),
            admin_of(
                Server::Iis,
                "Raise controlChannelTimeout or unauthenticatedTimeout in the site's \
                 ftpServer/connections element",
            ),
            admin_of(Server::SftpGo, "Raise idle_timeout, in minutes, in the common section"),
            admin_of(
                Server::ApacheFtpServer,
                "Raise idle-timeout of the listener and idletime of the user",
            ),
        ],
        signs: &[
            Sign::allows(&["^connection lost"]),
            Sign::proves(&[
                "^timeout.$",
                "idle timeout (",
                "no transfer timeout (",
                "session timeout (",
                "login timeout (",
                "timeout (no operation for",
                "timeout (# seconds): closing control connection",
                "try typing a little faster",
                "control connection timed out",
                "control channel timed out",
                "login time exceeded",
                "no-transfer-time exceeded",
                "activity timeout",
                "command timeout (# seconds)",
                "maximum session time exceeded",
            ])
            .codes(&[421])
            // A transfer that got no answer kept the session idle.
            .not_commands(TRANSFERS),
            Sign::suggests(IDLE).codes(&[421]).not(NOT_IDLE),
            Sign::suggests(&[
                "disconnects after",
                "disconnected after*minutes",
                "keeps disconnecting",
                "drops after*minutes",
                "session times out",
                "keep alive",
                "keepalive",
            ])
            .asked(),
            Sign::proves(IDLE_LOGGED).codes(&[421]).not_commands(TRANSFERS).bare(),
            Sign::suggests(IDLE_LOGGED).codes(&[421]).bare(),
            Sign::allows(&["timeout", "timed out", "time-out", "time out"])
                .codes(&[421])
                .not(NOT_IDLE),
            Sign::suggests(MADE_BY_CLIENT).codes(&[421]).when(&[Fact::LoggedIn]).bare(),
            // A server that is full says so before or at the login.
            Sign::allows(&[]).codes(&[421]).when(&[Fact::LoggedIn]),
            Sign::suggests(&["remote server has closed connection"]).codes(&[421]).bare(),
            // What tells of a port is cut off by what reads it.
            Sign::suggests(CUT)
                .codes(&[10053, 10054])
                .when(&[Fact::LoggedIn])
                .not(DATA)
                .not_commands(PORTS)
                .bare(),
            Sign::allows(CUT).codes(&[10053, 10054]).not(DATA).bare(),
            Sign::allows(&[]).codes(&[10053, 10054]),
            Sign::allows(&[
                "server closed connection",
                "terminating connection",
                "^closing control connection",
            ])
            .codes(&[421]),
            Sign::allows(&["service not available, closing control connection"]).codes(&[421]),
            Sign::suggests(&["session duration", "session lifetime"]).codes(&[421]),
            // commons-net, of a session that has ended.
            Sign::allows(&["ioexception: connection is not open"]).bare(),
            Sign::suggests(&["timeout", "timed out", "time out", "time-out", "time limit"])
                .beside(&["second", "minute", "idle", "inactiv", "session", "command"])
                .not(NOT_IDLE)
                .codes(&[421, 500, 501, 503, 530])
                .not_commands(TRANSFERS),
        ],
        sources: &[
            Source::Rfc(1123, "4.1.3.2"),
            VSFTPD_CONF,
            Source::Page(
                "ProFTPD, mod_core.c",
                "https://github.com/proftpd/proftpd/blob/master/modules/mod_core.c",
            ),
            IIS_CONNECTIONS,
        ],
    },
    Cause {
        id: "reply-syntax-problem",
        title: "A reply that breaks the grammar of FTP",
        why: "The server's reply does not have the form that FTP prescribes, or the client cannot \
              read a form that is legal. Typical are a greeting of several complete 220 lines in \
              place of 220- lines, and a 227 or 229 without address or port.",
        check: "Type the session by hand with nc -C HOST 21 and look at the raw lines",
        fix_by: &[ServerAdmin, You],
        retry: Retry::AfterChange,
        steps: &[
            you("Try a second client, such as curl -v or lftp; if that works, update yours"),
            you("Let the client prepare data connections in the other way: curl --disable-epsv; \
                 lftp: set ftp:prefer-epsv yes, or no"),
            you("Update the client or its FTP library, and report the raw reply to its makers"),
            admin(
                "Make the greeting one line, or write every line but the last as 220- and the \
                   last as 220 with a blank",
            ),
            admin(
                "Update the server, above all an embedded one (printer, camera, ESP32); check \
                   that no proxy or firewall rewrites replies",
            ),
        ],
        signs: &[
            Sign::proves(&["(", "|", ",", "="]).codes(&[227, 228, 229]).when(&[Fact::NoAddress]),
            // Words alone: whoever copied the line, or the client, may have left the rest out.
            Sign::suggests(&[]).codes(&[227, 228, 229]).when(&[Fact::NoAddress]),
            // The first half of a rename is answered by 350.
            Sign::suggests(&["destination name"]).codes(&[200, 250]),
            Sign::suggests(&[]).codes(&[220]).commands(&["AUTH", "USER"]),
            Sign::suggests(&[]).codes(&[220]).when(&[Fact::OutOfStep]),
            Sign::suggests(&[]).codes(&[227]).commands(&["EPSV"]),
            Sign::suggests(&[
                "malformedserverreplyexception",
                "could not parse response code",
                "truncated server reply",
                "invalid server response",
                "invalid response from server",
                "unparseable",
                "cannot parse * reply",
                "can't parse * reply",
                "can't parse * response",
                "failed to get the epsv port from: *passive",
                "unable to parse * reply",
                "unable to parse * response",
                "failed to parse * response",
                "failed to parse * reply",
                "cannot parse pasv response",
                "could not parse pasv",
                "could not parse passive",
                "weird server reply",
                "weird pasv reply",
                "weird 227 format",
                "weirdly formatted epsv reply",
                "couldn't interpret the 227-re",
                // The reply's name stands where a password does.
                "ftp: unknown pass ",
                "ftp: unknown pasv reply",
                "unknown 227 response format",
                "the host in the pasv response",
                "curl: (8)",
                "curl: (11)",
                "curl: (13)",
                "curl: (14)",
                "ftp: weird",
                "ftplib.error_proto",
                "net::ftpprotoerror",
                "committed a protocol violation",
                // The same of .NET, in the language of Windows.
                "protokollverletzung ausgef",
                "violation de protocole",
                "infringi* el protocolo",
                "violazione del protocollo",
                "malformed reply",
                "malformed * reply",
                "malformed response",
                "malformed pasv",
                "malformed epsv",
                "parsing pasv response",
                "parsing epsv response",
                "invalid pasv response",
                "invalid epsv response",
                "passive mode address scan failure",
                "bad passive host",
                "failed to parse a file entry returned",
                // The ftp crates of Rust.
                "response contains an invalid syntax",
                // Cyberduck, of a line of a reply that it takes for one of a listing.
                "listresponsereader - error parsing line #",
            ])
            .not(&[
                // curl, of a server that turns it away.
                "got a 4# ftp-server response",
                "got a 5# ftp-server response",
                "response: type set",
                "response: #",
                "response: entering extended passive",
                "ssh-2.0-",
            ])
            .bare(),
            Sign::allows(&["malformed pasv response: 227"]).bare(),
            // The BSD ftp, of what it takes for a 229.
            Sign::allows(&["^parse error!$"]).bare(),
            // Go's textproto: the client cannot take a reply of several lines there.
            Sign::suggests(&["unexpected multi-line response: "]).bare(),
            Sign::allows(&["short response: "]).bare(),
        ],
        sources: &[Source::Rfc(959, "4.2"), Source::Rfc(2428, "3"), Source::Rfc(1123, "4.1.2.11")],
    },
    Cause {
        id: "banned-after-failures",
        title: "The server banned this client or ended its session",
        why: "The server counts failed logins or fast reconnects and shuts out an address or an \
              account that makes too many, for a while or for good. An administrator can also end \
              a session by hand. More attempts often make a ban longer.",
        check: "Log in once with a verified password from another address: that works at once if \
                the address is banned, and not if the account is",
        fix_by: &[You, ServerAdmin],
        retry: Retry::Later,
        steps: &[
            you("Stop every program that logs in by itself: sync tools, editors, scheduled \
                 scripts, open file managers"),
            you("Check user name and password, correct the saved ones, wait out the ban, then \
                 connect once"),
            you("Turn automatic retries off: FileZilla: Edit > Settings > Connection > Maximum \
                 number of retries: 0; lftp: set net:max-retries 1"),
            you("Give the server's administrator your public address and ask to lift its ban"),
            admin_on(
                System::Unix,
                "With fail2ban: fail2ban-client status, then fail2ban-client set JAIL unbanip \
                   ADDRESS",
            ),
            admin_of(
                Server::ProFtpd,
                "See and lift bans of mod_ban: ftpdctl ban info, then ftpdctl permit host ADDRESS",
            ),
            admin_of(
                Server::SftpGo,
                "Remove the address from the defender's list, or raise threshold in \
                 common.defender",
            ),
            admin_of(
                Server::FileZilla0,
                "Lower the ban time or raise the attempts: Edit > Settings > Autoban",
            ),
            admin_of(
                Server::Iis,
                "Raise the attempts or the period: FTP Logon Attempt Restrictions of the server",
            ),
            admin(
                "Find in the log who fails and why; a saved old password in a script is the \
                   usual one",
            ),
        ],
        signs: &[
            Sign::proves(&[
                "temporarily banned",
                "has been banned",
                "have been banned",
                "are banned",
                "is banned",
                "banned client",
                "banned for",
                "banned from",
                "address banned",
                "ip banned",
                "banned ip",
                "you're banned",
                "been blacklisted",
                "is blacklisted",
                "ip is blocked",
                "address is blocked",
                "has been blocked",
                "temporarily blocked",
                "kicked by",
                "been kicked",
                "were kicked",
                "disconnected by administrator",
                "disconnected by the administrator",
                "terminated by administrator",
                "hammering",
            ])
            .codes(&[421, 426, 430, 500, 521, 530, 550]),
            Sign::proves(&[
                "login denied: host * banned",
                "login denied: user * banned",
                "denied due to host ban",
                "kicked by administrator",
                "temporarily banned for too many failed login",
                "been auto-banned",
                "ip * is banned",
                "disconnected by administrator",
                "[vsftpd] ban ",
                "[proftpd] ban ",
                "[pure-ftpd] ban ",
                "[wuftpd] ban ",
            ])
            .codes(&[421, 530])
            .bare(),
            Sign::suggests(&[
                "too many authentication failures",
                "too many failed",
                "too many tries with incorrect password",
                "too many login failures",
                "too many login attempts",
                "too many invalid",
                "too many incorrect",
                "too many bad",
                "too many unsuccessful",
                "too many password",
                "too many attempts",
                "maximum login attempts",
                "maximum number of login attempts",
                "login attempts exceeded",
                "repeated login failures",
            ])
            .codes(&[421, 426, 430, 500, 530])
            .bare(),
            Sign::allows(&["^too many errors"]).codes(&[500]),
            Sign::allows(&["service not available", "connection refused"]).codes(&[421]),
            Sign::suggests(&["ip blocked", "address blocked", "host blocked"])
                .codes(&[421, 430, 530]),
        ],
        sources: &[
            Source::Rfc(2577, "5"),
            Source::Page(
                "ProFTPD: mod_ban",
                "https://github.com/proftpd/proftpd/blob/master/doc/contrib/mod_ban.html",
            ),
            FAIL2BAN,
            Source::Page(
                "SFTPGo, sftpgo.json",
                "https://raw.githubusercontent.com/drakkan/sftpgo/main/sftpgo.json",
            ),
        ],
    },
    Cause {
        id: "server-shutting-down",
        title: "The server is stopping, locked or overloaded",
        why: "The server itself says that it takes no work now: it is being stopped or restarted, \
              an administrator has closed it for a while, or its load is too high. User name, \
              password and files play no part in it.",
        check: "Try again after some minutes; the same reply for hours points to a server closed \
                on purpose",
        fix_by: &[ServerAdmin],
        retry: Retry::Later,
        steps: &[
            you("Wait some minutes, then connect again; resume what was cut (curl -C -, lftp get \
                 -c or put -c)"),
            you(
                "If it lasts, ask the server's administrator whether a maintenance or a lock is in \
                 force and when it ends",
            ),
            admin_of(Server::ProFtpd, "Delete the file that ftpshut wrote: /etc/shutmsg"),
            admin_of(Server::FileZilla0, "Unlock the server: Server > Lock, or Server > Active"),
            admin_of(
                Server::BsdFtpd,
                "Remove /etc/nologin (FreeBSD: /var/run/nologin) to let users log in again",
            ),
            admin_of(Server::Inetutils, "Remove /etc/nologin to let users log in again"),
            admin_of(Server::PureFtpd, "Raise MaxLoad (-m), or lower the machine's load"),
            admin_of(
                Server::Iis,
                "Start the FTP site: IIS Manager > Sites > Manage FTP Site > Start",
            ),
        ],
        signs: &[
            Sign::proves(&[
                "shutting down",
                "shut down",
                "going offline",
                "going down",
                "server offline",
                "server is offline",
                "temporarily offline",
                "is offline",
                "server is locked",
                "server too busy",
                "server is too busy",
                "server is busy",
                "server busy",
                "system busy",
                "too busy",
                "system not available",
                "login not available right now",
                "server disabled",
                "server is disabled",
                "server is closed",
                "server is stopping",
                "server stopping",
                "site is being stopped",
                "session closed because of configuration change",
                "under maintenance",
                "for maintenance",
                "maintenance mode",
                "load is too high",
                "load too high",
                "overloaded",
                "service ready in",
                "reload in progress",
                "restarting",
            ])
            .codes(&[120, 421, 500, 530])
            .not(&["load was", "restarting at", "too many"]),
            Sign::proves(&["due to server shutdown in progress"]).codes(&[421, 503]),
            // Serv-U.
            Sign::proves(&["server stop is pending"]).codes(&[421, 550]),
            Sign::suggests(&[
                "stopping",
                "reboot",
                "heavy load",
                "maintenance",
                "site is closed",
                "site closed",
            ])
            .codes(&[421, 530]),
            Sign::suggests(&["insufficient resources", "insufficient system resources"])
                .codes(&[421, 425, 451, 550]),
            Sign::allows(&[]).codes(&[421]).when(&[Fact::LoggedIn]),
            Sign::proves(&[
                "ftp server shutting down",
                "server is going offline",
                "site is being stopped",
            ])
            .codes(&[421])
            .bare(),
            Sign::suggests(&[
                "service temporarily unavailable",
                "temporarily unavailable",
                "service unavailable",
                "server unavailable",
                "server not available",
                "service not available, closing control connection",
                "try again later",
            ])
            .codes(&[421, 530])
            .not(&[
                "too many",
                "max ",
                "maximum",
                "more than",
                "no more",
                "limit",
                "simultaneous",
                "concurrent",
                "banned",
                "full",
                "logged in for this account",
                "resource temporarily",
                "remote server",
            ]),
            Sign::suggests(&[]).codes(&[120]),
            Sign::suggests(&["server", "system", "service"])
                .beside(&[
                    "overload",
                    "busy",
                    "maintenance",
                    "shutting",
                    "shut down",
                    "going down",
                    "offline",
                    "try again",
                    "retry",
                ])
                .not(&["too many", "limit", "maximum", "connection", "error"])
                .codes(&[120, 421, 450, 451, 500, 503, 530, 550]),
        ],
        sources: &[
            Source::Rfc(959, "4.2.2"),
            Source::Page(
                "ProFTPD, ftpshut.c",
                "https://github.com/proftpd/proftpd/blob/master/utils/ftpshut.c",
            ),
        ],
    },
];
