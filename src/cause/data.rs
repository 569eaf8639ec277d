//! The data connection: passive and active mode, addresses, ports, firewalls, broken transfers.

use super::sign::Draft;
use super::{
    ASKED_EMPTY, Cause, EXPLORER, Fact, PHP_TIMEOUT, PORTS, Sign, TRANSFERS, WININET_TRANSFERS,
    Written, joined,
};
use crate::remedy::Party::{Network, ServerAdmin, You};
use crate::remedy::{Retry, Source, admin, admin_of, network, you};
use crate::server::Server;

const CURL: Source = Source::Page("curl(1)", "https://curl.se/docs/manpage.html");
const LFTP: Source = Source::Page("lftp(1)", "https://lftp.yar.ru/lftp-man.html");
const RCLONE: Source = Source::Page("rclone: FTP", "https://rclone.org/ftp/");
const FILEZILLA: Source = Source::Page(
    "FileZilla: Network Configuration",
    "https://wiki.filezilla-project.org/Network_Configuration",
);
const WINSCP: Source =
    Source::Page("WinSCP: the Connection page", "https://winscp.net/eng/docs/ui_login_connection");
const VSFTPD: Source =
    Source::Page("vsftpd.conf(5)", "https://security.appspot.com/vsftpd/vsftpd_conf.html");
const PROFTPD: Source = Source::Page(
    "ProFTPD: NAT howto",
    "https://github.com/proftpd/proftpd/blob/master/doc/howto/NAT.html",
);
const PUREFTPD: Source =
    Source::Page("Pure-FTPd: FAQ", "https://github.com/jedisct1/pure-ftpd/blob/master/FAQ");
const IIS: Source = Source::Page(
    "Microsoft: FTP firewall settings in IIS",
    "https://learn.microsoft.com/en-us/iis/publish/using-the-ftp-service/configuring-ftp-firewall-settings-in-iis-7",
);
const PYFTPDLIB: Source =
    Source::Page("pyftpdlib: API reference", "https://pyftpdlib.readthedocs.io/en/latest/api.html");
const SFTPGO: Source = Source::Page(
    "SFTPGo: full configuration",
    "https://github.com/drakkan/sftpgo/blob/f9d8b83c2a2118746b9fe8bcca0e4aef38982688/docs/full-configuration.md",
);
const AWS: Source = Source::Page(
    "AWS Transfer Family: ProtocolDetails",
    "https://docs.aws.amazon.com/transfer/latest/userguide/API_ProtocolDetails.html",
);

/// Commands that ask the server for a port.
const OPENERS: &[&str] = &["PASV", "EPSV", "SPSV", "LPSV"];

/// What a server says of something that it does not do.
const SWITCHED_OFF: &[&str] = &[
    "disabled",
    "denied",
    "not allowed",
    "not support",
    "not permitted",
    "forbidden",
    "refused",
    "turned off",
];

/// PHP warns with the server's last words: here it had opened a transfer, and no data came through.
const PHP_OPENED: &[&str] = &[
    "ftp_*(): opening * data connection",
    "ftp_*(): accepted data connection",
    "ftp_*(): ok to send data",
    "ftp_*(): here comes the directory listing",
    "ftp_*(): about to open data connection",
    "ftp_*(): file status okay",
    "ftp_*(): data connection already open",
];

/// Here it had connected to no passive port, and the last words are those to PASV or TYPE.
const PHP_PASSIVE: &[&str] = &[
    "ftp_*(): entering passive mode",
    "ftp_*(): entering extended passive mode",
    "ftp_*(): extended passive mode",
    "ftp_*(): type set to",
    "ftp_*(): type is now",
    "ftp_*(): type okay",
    "ftp_*(): switching to binary mode",
    "ftp_*(): switching to ascii mode",
    "ftp_*(): command type okay",
];

/// Here it had told the server its own port.
const PHP_ACTIVE: &[&str] =
    &["ftp_*(): port command", "ftp_*(): eprt command", "ftp_*(): command port okay"];

/// What clients, servers and systems say when a connection was not answered.
const NO_ANSWER: &[&str] = &[
    "timed out",
    "getline(): timeout",
    "[net::ftp] timeout",
    "timeout when",
    "timeout:",
    "timeout -",
    "timeout detected",
    "timeout exceeded",
    "timeout expired",
    "timeouterror",
    "timeoutexception",
    "connect timeout",
    "connection timeout",
    "i/o timeout",
    "(data socket)",
    "etimedout",
    "no route to host",
    "ehostunreach",
    "unreachable",
    "deadline exceeded",
    "failed to connect",
    "couldn't connect",
    "could not connect",
    "unable to connect",
];
/// What they say when a connection was refused, or its address cannot be used.
const REFUSED: &[&str] = &[
    "refused",
    "econnrefused",
    "not be established",
    "be estabilished",
    "failed to establish",
    "cannot assign requested address",
    "eaddrnotavail",
];
/// Time-outs of another kind: of the control connection.
const CONTROL_TIMEOUT: &[&str] = &[
    "control",
    "idle",
    "no transfer",
    "no-transfer",
    "login",
    "session t",
    "no operation",
    "typing",
];

/// The same, and of a data connection that never came about. Many servers say 150 before they have one.
const OF_NO_STALL: &[&str] = &joined::<{ CONTROL_TIMEOUT.len() + 4 }>(
    CONTROL_TIMEOUT,
    &["passive data channel", "active data channel", "not be established", "connection attempt"],
);

/// A transfer for which no connection was made, whoever had to make it.
const UNCONNECTED: Draft = Sign::suggests(&["connection"])
    .beside(&["establish", "open", "create", "initiate"])
    .not(&["tls", "ssl", "no data connection"])
    .codes(&[450, 451, 452, 500, 550])
    .commands(TRANSFERS);

/// What clients say where no listing came. As a question alone: in a log the reason stands before it.
const NO_LISTING: &[&str] = &["^failed to retrieve directory listing$"];

/// What other clients say there, and what people call it.
const ASKED_LISTING: &[&str] = &[
    "could not retrieve directory listing",
    "could not retrieve file listing",
    "could not get file listing",
    "^error listing directory",
    "failure retrieving contents of directory",
    "list the contents of folder",
    "directory listing hangs",
    "listing directory hangs",
    "ls hangs",
    "hangs on ls",
    "dir hangs",
    "hangs on dir",
    "list hangs",
    "list command hangs",
    "hangs on list",
    "hangs after login",
    "hangs after logging in",
    "login*but*list",
    "log in*but*list",
    "logs in*but*list",
    "logged in*but*list",
    "login works*listing fail",
    "connects but*list",
    "connected but*list",
    "no directory listing",
];

/// What people say of PHP and of commons-net, which are in active mode unless told otherwise.
const ASKED_ACTIVE: &[&str] = &[
    "ftp_nlist* false",
    "ftp_nlist* empty",
    "ftp_rawlist* false",
    "ftp_rawlist* empty",
    "listfiles* empty",
    "listfiles* null",
    "storefile* false",
    "retrievefile* false",
];

/// What people call a passive reply that names a wrong address.
const ASKED_ADDRESS: &[&str] = &[
    "wrong ip in pasv",
    "wrong ip address in pasv",
    "wrong address in pasv",
    "passive*wrong ip",
    "wrong ip*passive",
    "passive*private ip",
    "private ip*passive",
    "passive*internal ip",
    "internal ip*passive",
    "passive*behind nat",
    "behind nat*passive",
    "passive*docker",
    "docker*passive",
    "^ftp behind nat",
    "^ftp behind a",
    "^ftp behind load",
    "^ftp* in docker",
    "^ftp* in a container",
    "^ftp* on aws",
    "^ftp* on ec2",
    "^ftp* on azure",
    "ftp* works locally*not from",
    "ftp* works internally*not from",
];

/// The reason of a 425 that is TLS's: "operation not permitted" is ProFTPD's word for a session that was
/// not reused.
const OF_TLS: &[&str] = &["operation not permitted", "tls", "ssl"];

/// What clients say where passive mode does not come about: mostly PASV or EPSV was refused.
const NOT_ENTERED: &[&str] = &[
    "*not enter passive",
    "*n't enter passive",
    "unable to enter passive",
    "failed to enter passive",
    "could not start passive mode",
    "unable to switch to passive",
    "unable to use passive mode",
    "passive mode failed",
];

/// The server's farewell to a client that waits for a data connection.
const UNANSWERED: &[&str] = &["timeout", "timed out", "inactivity"];

pub(super) const CAUSES: &[Written] = &[
    Cause {
        id: "passive-wrong-ip-advertised",
        title: "The server's passive reply names a wrong address",
        why: "In passive mode the server tells the client where to connect. Behind NAT, in a \
              container or in a cloud it often names an address that the client cannot reach: a \
              private one, 127.0.0.1 or 0.0.0.0. Listings and transfers then hang or fail, while \
              the login works.",
        check: "Compare the first four numbers of the 227 reply with the address that the client \
                connected to",
        fix_by: &[ServerAdmin, You],
        retry: Retry::AfterChange,
        steps: &[
            you("Ignore the address: curl does since 7.74.0 (before: --ftp-skip-pasv-ip); lftp: \
                 set ftp:ignore-pasv-address yes"),
            you("FileZilla: Edit > Settings > Connection > FTP > Passive mode > Use the server's \
                 external IP address instead; WinSCP: Force IP address for passive mode \
                 connections"),
            you("Use EPSV, whose reply has no address; FluentFTP: DataConnectionType = PASVEX or \
                 EPSV; PHP: ftp_set_option($ftp, FTP_USEPASVADDRESS, false)"),
            admin_of(
                Server::Vsftpd,
                "Set pasv_address to the public address, without quotes; for a host name also \
                 pasv_addr_resolve=YES",
            ),
            admin_of(Server::ProFtpd, "Set MasqueradeAddress to the public address or name"),
            admin_of(Server::PureFtpd, "Set ForcePassiveIP, or start it with -P ADDRESS"),
            admin_of(
                Server::FileZilla1,
                "Protocols settings > FTP and FTP over TLS (FTPS) > Passive mode > Use the \
                 following host",
            ),
            admin_of(
                Server::Iis,
                "FTP Firewall Support > External IP Address of Firewall (externalIp4Address), then \
                 restart ftpsvc",
            ),
            admin_of(Server::Pyftpdlib, "Set masquerade_address of the FTPHandler class"),
            admin_of(Server::SftpGo, "Set force_passive_ip of the binding"),
            admin_of(
                Server::FtpSrv,
                "Set pasv_url to the public address, without ftp:// before it",
            ),
            admin_of(
                Server::ApacheFtpServer,
                "Set external-address of the element passive in the listener's data-connection",
            ),
            admin_of(Server::AwsTransfer, "Set PassiveIp, then stop and start the server"),
            admin(
                "In a container, set the image's variable for it: PASV_ADDRESS, PUBLICHOST, \
                 ADDRESS or the like",
            ),
        ],
        signs: &[
            Sign::allows(NO_LISTING).bare(),
            Sign::allows(PHP_PASSIVE).bare(),
            Sign::allows(ASKED_LISTING).asked(),
            Sign::suggests(ASKED_ADDRESS).asked(),
            Sign::allows(&["passive mode not working", "passive mode does not work"]),
            // FileZilla Server 0.9, to its administrator.
            Sign::suggests(&["appear to be behind a nat router"]),
            Sign::suggests(&["data connection*cannot assign requested address"])
                .codes(&[10049])
                .bare(),
            // The system's word for an address that no connection can go to.
            Sign::suggests(&["connect: invalid argument"]).when(&[Fact::Passive]).bare(),
            // The BSD ftp does not use such an address.
            Sign::suggests(&["^passive mode address mismatch"]).bare(),
            Sign::proves(&[
                "passive reply with unroutable address",
                // FileZilla in French, in German.
                "passive avec une adresse non routable",
                "passiv-modus ist nicht routingf",
                "passive response containing an unreachable address",
                "passive reply with unreachable address",
                "fixing bogus pasv data address",
                "address returned by pasv seems to be incorrect",
                "pasv advertised a non-routable",
                "replacing pasv mode reply address",
                "response to the pasv command that is different",
            ])
            .bare(),
            Sign::suggests(&["skip * for data connection, uses"]).bare(),
            Sign::suggests(&[]).codes(&[227]).when(&[Fact::UnusableAddress]),
            Sign::suggests(&[]).codes(&[227]).when(&[Fact::PrivateAddress, Fact::ForeignAddress]),
            Sign::suggests(&[]).codes(&[227]).when(&[Fact::PrivateAddress]),
            Sign::allows(&[]).codes(&[227]).when(&[Fact::ForeignAddress]),
            Sign::suggests(REFUSED).when(&[Fact::Passive, Fact::UnusableAddress]).bare(),
            Sign::suggests(NO_ANSWER)
                .when(&[Fact::Passive, Fact::UnusableAddress])
                .not(CONTROL_TIMEOUT)
                .bare(),
            Sign::suggests(REFUSED).when(&[Fact::Passive, Fact::PrivateAddress]).bare(),
            Sign::suggests(NO_ANSWER)
                .when(&[Fact::Passive, Fact::PrivateAddress])
                .not(CONTROL_TIMEOUT)
                .bare(),
            Sign::suggests(&[])
                .codes(&[425])
                .commands(TRANSFERS)
                .when(&[Fact::Passive, Fact::PrivateAddress])
                .unless(&[Fact::Connected])
                .not(OF_TLS),
            Sign::suggests(&[])
                .codes(&[425])
                .commands(TRANSFERS)
                .when(&[Fact::Passive, Fact::UnusableAddress])
                .unless(&[Fact::Connected])
                .not(OF_TLS),
            Sign::suggests(UNANSWERED)
                .codes(&[421])
                .commands(TRANSFERS)
                .when(&[Fact::Passive, Fact::PrivateAddress]),
            Sign::suggests(UNANSWERED)
                .codes(&[421])
                .commands(TRANSFERS)
                .when(&[Fact::Passive, Fact::UnusableAddress]),
            Sign::suggests(&[])
                .codes(&[425, 10049, 10051, 10060, 10061, 10065])
                .when(&[Fact::Passive, Fact::PrivateAddress])
                .unless(&[Fact::Connected])
                .not(OF_TLS),
            Sign::suggests(&[])
                .codes(&[425, 10049, 10051, 10060, 10061, 10065])
                .when(&[Fact::Passive, Fact::UnusableAddress])
                .unless(&[Fact::Connected])
                .not(OF_TLS),
            Sign::allows(REFUSED).when(&[Fact::Passive]).bare(),
            Sign::allows(NO_ANSWER).when(&[Fact::Passive]).not(CONTROL_TIMEOUT).bare(),
            Sign::allows(&[]).codes(&[425]).when(&[Fact::Passive]).unless(&[Fact::Connected]),
            Sign::allows(&[
                "data connection could not be established",
                "data connection can't be est",
                "failed to establish data connection",
                "failed to establish connection",
                "transfer channel can't be opened",
                "timeout (data socket)",
                "data connection in passive mode",
                "failed to establish * passive data connection",
                "trying to open data connection",
                "php_connect_nonb",
                "accept tcp*i/o timeout",
                "passive data channel timed out",
            ])
            .bare(),
            Sign::allows(&["timeout detected. (control connection)"])
                .unless(&[Fact::AwaitsGreeting])
                .bare(),
        ],
        sources: &[
            Source::Rfc(1579, ""),
            FILEZILLA,
            VSFTPD,
            PROFTPD,
            PUREFTPD,
            IIS,
            AWS,
            CURL,
            LFTP,
        ],
    },
    Cause {
        id: "passive-ports-blocked",
        title: "The server's passive ports are blocked",
        why: "In passive mode the client opens a second connection to a port that the server \
              picks. A firewall, a router or a container does not let that port through, so the \
              login works, but listings and transfers hang until a time-out \
              or are refused at once.",
        check: "Take the port of the 227 or 229 reply (227: fifth number x 256 + sixth) and run: \
                nc -vz HOST PORT while the transfer waits",
        fix_by: &[ServerAdmin, Network, You],
        retry: Retry::AfterChange,
        steps: &[
            you("Try another network or switch the VPN off: the block may be on your side"),
            you("Try active mode, if no NAT stands before you (curl --ftp-port -; lftp: set \
                 ftp:passive-mode no), or SFTP"),
            admin(
                "Fix the passive port range, open exactly that range for TCP in the firewall and \
                 the cloud's security group, and forward it in the router",
            ),
            admin(
                "In a container, publish the range with the same numbers inside and outside: \
                 docker run -p 30000-30100:30000-30100",
            ),
            admin_of(Server::Vsftpd, "Set pasv_min_port and pasv_max_port in vsftpd.conf"),
            admin_of(Server::ProFtpd, "Set PassivePorts MIN MAX"),
            admin_of(Server::PureFtpd, "Set PassivePortRange MIN MAX, or start it with -p MIN:MAX"),
            admin_of(
                Server::FileZilla1,
                "Protocols settings > FTP and FTP over TLS (FTPS) > Passive mode > Use custom \
                 port range",
            ),
            admin_of(
                Server::Iis,
                "FTP Firewall Support of the server node > Data Channel Port Range, then restart \
                 ftpsvc",
            ),
            admin_of(
                Server::Pyftpdlib,
                "Set passive_ports = range(MIN, MAX) of the FTPHandler class",
            ),
            admin_of(
                Server::SftpGo,
                "Set passive_port_range (start, end), 50000 to 50100 by default",
            ),
            admin_of(
                Server::ApacheFtpServer,
                "Set ports of the element passive, as in 30000-30100",
            ),
            admin_of(
                Server::AwsTransfer,
                "Open its passive ports in the security group of the endpoint",
            ),
            network(
                "Let the range through; the FTP helper cannot open it by itself under TLS, because \
                 it cannot read the replies",
            ),
        ],
        signs: &[
            Sign::allows(ASKED_ACTIVE).asked(),
            Sign::suggests(&[
                "^firewalld ftp",
                "^ufw ftp",
                "^iptables ftp",
                "^nf_conntrack_ftp",
                "^windows firewall ftp",
                "firewall*block*passive",
                "firewall*block*ftp data",
            ])
            .asked(),
            Sign::allows(&["^curl: (28)$"]).asked(),
            Sign::allows(EXPLORER),
            Sign::suggests(&[
                "timeout when trying to open data connection",
                "timeout (data socket)",
                "open data connection in passive mode",
                "timeout detected. (data connection)",
                "transfer channel can't be opened",
                "data connection could not be established",
                "datenverbindung konnte nicht hergestellt",
                "data connection can't be est",
                "failed to establish data connection",
                "none of the available transfer strategies work",
                "transfer modes work",
                "while making data connection",
                "unable to make data connection",
                "etimedout*(data socket)",
                "econnrefused*(data socket)",
                "timed out waiting for data connection",
                "passive data channel timed out",
                "accept tcp*i/o timeout",
                "php_connect_nonb() failed",
                "failed to establish * passive data connection",
            ])
            .bare(),
            // WinSCP: after the login it waits for a listing.
            Sign::suggests(&["timeout detected. (control connection)"])
                .unless(&[Fact::AwaitsGreeting])
                .bare(),
            // .NET, where nothing comes over the data connection.
            Sign::suggests(&["entering passive"])
                .codes(&[227])
                .not_commands(&["EPSV"])
                .when(&[Fact::Blamed]),
            // System.Net.FtpClient, of a reply that does not come: not to PASV either.
            Sign::allows(&["timed out trying to read data from the socket"]).bare(),
            Sign::suggests(&["failed to establish connection", "open data connection"])
                .codes(&[425])
                .when(&[Fact::Passive])
                .unless(&[Fact::Connected]),
            Sign::suggests(&[])
                .codes(&[425])
                .when(&[Fact::Passive])
                .unless(&[Fact::Connected])
                .not_commands(OPENERS)
                .not(&["operation not permitted", "bad ip", "foreign", "tls", "ssl", "use port"]),
            Sign::suggests(NO_ANSWER).when(&[Fact::Passive]).not(CONTROL_TIMEOUT).bare(),
            Sign::suggests(UNANSWERED)
                .codes(&[421])
                .commands(TRANSFERS)
                .when(&[Fact::Passive])
                .unless(&[Fact::Opened]),
            Sign::suggests(&[]).when(&[Fact::PassiveUnanswered]).bare(),
            // A client that gives up before the transfer began.
            Sign::suggests(&[])
                .codes(&[225, 226])
                .commands(&["ABOR"])
                .when(&[Fact::Passive])
                .unless(&[
                    Fact::Opened,
                    Fact::ForeignAddress,
                    Fact::PrivateAddress,
                    Fact::UnusableAddress,
                ]),
            Sign::suggests(&[]).codes(&[10060, 10061, 10065]).when(&[Fact::Passive]),
            Sign::allows(WININET_TRANSFERS).codes(&[12002, 12029]),
            Sign::suggests(REFUSED).when(&[Fact::Passive]).bare(),
            Sign::allows(&[
                "failed to establish connection",
                "can't open data connection",
                "cannot open data connection",
                "unable to build data connection",
                "can't build data connection",
                "data channel timed out",
            ])
            .not(OF_TLS)
            .bare(),
            Sign::allows(&["illegal port command"]).bare(),
            Sign::allows(PHP_OPENED).bare(),
            Sign::suggests(PHP_PASSIVE).bare(),
            Sign::allows(PHP_TIMEOUT).bare(),
            Sign::suggests(NO_LISTING).bare(),
            Sign::suggests(ASKED_LISTING).asked(),
            Sign::allows(ASKED_ADDRESS).asked(),
            Sign::suggests(ASKED_EMPTY).asked(),
            Sign::suggests(&[
                "ports to open",
                "what ports*ftp",
                "which ports*ftp",
                "ports*passive",
            ])
            .asked(),
            Sign::allows(NOT_ENTERED).bare(),
            Sign::suggests(&[
                "passive mode not working",
                "passive mode does not work",
                "pasv failed",
            ]),
            Sign::suggests(&[
                "failed to establish data socket",
                "data socket error",
                "cannot create a data connection",
            ])
            .bare(),
            UNCONNECTED,
        ],
        sources: &[FILEZILLA, VSFTPD, PROFTPD, PUREFTPD, IIS, PYFTPDLIB, SFTPGO],
    },
    Cause {
        id: "passive-range-exhausted",
        title: "All passive ports are in use",
        why: "The server gives every passive transfer a port of its range, and a closed port can \
              stay taken for up to four minutes. Many short transfers use a small range up, and \
              the next ones fail.",
        check: "Wait five minutes and transfer one file: if that works, and many at once fail, the \
                range is probably too small",
        fix_by: &[ServerAdmin, You],
        retry: Retry::Later,
        steps: &[
            you("Lower the number of parallel transfers, pack small files into one archive, and \
                 try again later"),
            admin(
                "Widen the passive range: more ports than transfers in four minutes, and open them \
                 in the firewall too",
            ),
            admin_of(Server::Vsftpd, "Widen pasv_min_port to pasv_max_port"),
            admin_of(
                Server::ProFtpd,
                "Widen PassivePorts; when it is used up, the server takes a port outside of it, \
                 which a firewall often blocks",
            ),
            admin_of(Server::PureFtpd, "Widen PassivePortRange"),
            admin_of(Server::SftpGo, "Widen passive_port_range"),
            admin_of(Server::FtpSrv, "Set pasv_min and pasv_max further apart"),
        ],
        signs: &[
            // The server opens its port before it answers; what comes later cannot fail yet.
            Sign::suggests(&[])
                .codes(&[425])
                .commands(OPENERS)
                .not(&["ipv", "operation not permitted"]),
            Sign::proves(&[
                "all reserved tcp ports are busy",
                "unable to find open port in passiveports range",
                "can't find a valid passive port in the configured range",
                "could not find any port to listen to",
                "no free passive port",
                "no passive port available",
                "no passive ports available",
                "no free ports available for data connection",
            ])
            .bare(),
            // ftp-srv; aioftp; libunftp.
            Sign::proves(&["unable to find valid port"]).codes(&[425]),
            Sign::proves(&["^no free ports"]).codes(&[421, 425]),
            Sign::suggests(&["no data connection", "could not allocate passive port"])
                .codes(&[425])
                .commands(OPENERS),
            Sign::suggests(&["unable to listen", "open passive connection"])
                .codes(&[421, 425, 451, 500, 501]),
            // Serv-U; ftpd.
            Sign::suggests(&["unable to set up passive listening socket"])
                .codes(&[421, 425, 451])
                .bare(),
            Sign::suggests(&["out of network sockets", "failed to listen on socket"])
                .codes(&[421, 425, 451]),
            // Of a Node.js server's log.
            Sign::suggests(&["eaddrinuse*pasv", "eaddrinuse*epsv"]).bare(),
            Sign::suggests(&["pasv: unable to listen", "epsv: unable to listen"])
                .codes(&[421, 425, 451, 500, 501])
                .bare(),
            Sign::suggests(&["address already in use"]).codes(&[421, 425, 426, 500]),
            Sign::suggests(&[
                "open passive connection",
                "open a passive connection",
                "prepare for data connection",
                "could not create socket",
            ])
            .commands(OPENERS),
            Sign::allows(&[]).commands(&["PASV", "EPSV"]).codes(&[421, 425, 451, 452]),
            Sign::suggests(&["bad pasv/epsv response: 425"]).codes(&[425]).bare(),
            Sign::suggests(&[
                "prepare for data connection",
                "unable to open a passive connection",
                // BSD and Apache: the server got no socket to listen on.
                "can't open passive connection",
            ])
            .codes(&[421, 425, 520, 530]),
            Sign::suggests(&["passive port", "could not bind", "unable to bind", "cannot bind"])
                .codes(&[421, 425, 451]),
            Sign::suggests(&["port", "socket", "listen"])
                .beside(&[
                    "available",
                    "allocat",
                    "free",
                    "bind",
                    "create",
                    "open",
                    "used",
                    "in use",
                ])
                .not(&["disabled", "denied", "not allowed", "ipv", "address"])
                .commands(OPENERS),
        ],
        sources: &[FILEZILLA, PROFTPD, PUREFTPD],
    },
    Cause {
        id: "passive-mode-disabled-on-server",
        title: "The server refuses passive mode",
        why: "PASV or EPSV is switched off in the server's configuration. This says nothing about \
              files or their permissions, even where the reply is 550 Permission denied.",
        check: "Look at the command before the refusal: it is PASV or EPSV, not a file command",
        fix_by: &[ServerAdmin, You],
        retry: Retry::AfterChange,
        steps: &[
            you("Use active mode: curl --ftp-port -; lftp: set ftp:passive-mode no; Python: \
                 set_pasv(False); FileZilla: Site Manager > Transfer Settings > Active"),
            admin_of(
                Server::Vsftpd,
                "Set pasv_enable=YES, and look that cmds_denied lacks PASV and EPSV",
            ),
            admin_of(Server::ProFtpd, "Remove the <Limit> section that denies PASV or EPSV"),
            admin("Allow PASV and EPSV: clients behind NAT usually need them"),
        ],
        signs: &[
            // What a client makes of a refusal; before the login it is refused for that.
            Sign::suggests(&["passive mode refused"]).unless(&[Fact::NotLoggedIn]).bare(),
            Sign::suggests(NOT_ENTERED).unless(&[Fact::NotLoggedIn]).bare(),
            // Wget.
            Sign::suggests(&["^cannot initiate pasv transfer.$"]).bare(),
            Sign::suggests(&["^permission denied."]).codes(&[550]).commands(&["PASV", "EPSV"]),
            Sign::proves(&[
                "pasv mode not available",
                "epsv mode not available",
                "lpsv mode not available",
                "passive mode is disabled",
                "passive mode disabled",
                "passive mode is not allowed",
                "ftp passive mode is not available",
                "passive mode not allowed",
                "pasv is disabled",
                "pasv command is disabled",
            ])
            .bare(),
            Sign::allows(&[])
                .commands(&["PASV"])
                .codes(&[500, 502, 550])
                .not(&["ipv6", "epsv all"]),
            Sign::suggests(&[]).codes(&[550]).commands(&["PASV", "SPSV", "LPSV"]).not(&["ipv6"]),
            // aioftp and others, of a command that the line itself names.
            Sign::allows(&[
                "pasv command not implemented",
                "pasv: command not implemented",
                "'pasv' not implemented",
                "pasv not implemented",
                "pasv not supported",
                "'pasv': command not understood",
                "'pasv' not understood",
                "pasv not understood",
            ])
            .codes(&[500, 502]),
            // curl, after PASV was refused like EPSV.
            Sign::suggests(&["bad pasv/epsv response: 5"]).codes(&[500, 501, 502, 550]).bare(),
            Sign::suggests(&["passive", "pasv"]).beside(SWITCHED_OFF).commands(OPENERS),
        ],
        sources: &[VSFTPD, Source::Rfc(959, "4.1.2")],
    },
    Cause {
        id: "active-mode-disabled-on-server",
        title: "The server refuses active mode",
        why: "In active mode the server connects to the client. This server does not do that: PORT \
              and EPRT are switched off, or it may not open such connections.",
        check: "Look at the command before the refusal: it is PORT or EPRT",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Use passive mode: curl without --ftp-port; lftp: set ftp:passive-mode yes; \
                 Python: set_pasv(True); WinSCP: Advanced > Connection > Passive mode"),
            admin_of(
                Server::Vsftpd,
                "Set port_enable=YES, and look that cmds_denied lacks PORT and EPRT",
            ),
            admin_of(
                Server::ProFtpd,
                "Set RootRevoke off: on, it forbids active transfers of a server on port 21",
            ),
            admin_of(
                Server::ApacheFtpServer,
                "Set enabled=\"true\" of the element active in the listener's data-connection",
            ),
            admin_of(Server::SftpGo, "Set disable_active_mode to false"),
        ],
        signs: &[
            Sign::suggests(&["^permission denied."]).codes(&[550]).commands(&["PORT", "EPRT"]),
            Sign::proves(&[
                "port command is disabled",
                "unable to service port commands",
                "unable to service eprt commands",
                "rootrevoke in effect",
                "active mode is not allowed",
                "active mode not allowed",
                "active mode not supported",
                "active mode is not supported",
            ])
            .not(&["epsv all"])
            .bare(),
            Sign::proves(&["^port is disabled", "^eprt is disabled"]),
            Sign::suggests(&["active mode is disabled"]),
            Sign::allows(&[])
                .commands(&["PORT", "EPRT"])
                .codes(&[421, 500, 501, 502, 550])
                .not(&["epsv all", "ipv6"]),
            Sign::suggests(&[])
                .codes(&[550])
                .commands(&["PORT", "EPRT", "LPRT"])
                .not(&["ipv6", "epsv all"]),
            Sign::suggests(&["active"]).beside(SWITCHED_OFF).commands(&["PORT", "EPRT"]),
        ],
        sources: &[
            VSFTPD,
            SFTPGO,
            Source::Page(
                "ProFTPD: mod_auth",
                "https://github.com/proftpd/proftpd/blob/master/doc/modules/mod_auth.html",
            ),
        ],
    },
    Cause {
        id: "pasv-over-ipv6",
        title: "PASV was sent over IPv6",
        why: "The control connection runs over IPv6, but the reply to PASV can only carry an IPv4 \
              address. Over IPv6 passive mode needs EPSV, and active mode needs EPRT.",
        check: "Look at the address that the client connected to: colons in it mean IPv6",
        fix_by: &[You],
        retry: Retry::AfterChange,
        steps: &[
            you("Let the client use EPSV: curl without --disable-epsv; lftp: set ftp:prefer-epsv \
                 yes; FluentFTP: DataConnectionType = AutoPassive"),
            you("Connect over IPv4 otherwise: curl -4; WinSCP: Advanced > Connection > Internet \
                 protocol version > IPv4; else give the IPv4 address"),
            admin("Offer EPSV and EPRT, or publish no AAAA record for the FTP host"),
        ],
        signs: &[
            Sign::proves(&[
                "cannot use pasv on ipv6",
                "pasv is only for ipv4",
                "port is only for ipv4",
                "ipv6-conformant client",
            ])
            .bare(),
            Sign::suggests(&["^pasv: operation not permitted"]),
            Sign::suggests(&["^pasv: "]).codes(&[501]),
            Sign::suggests(&[]).commands(&["PASV", "PORT"]).when(&[Fact::Ipv6]),
            Sign::allows(&[]).commands(&["PASV"]).codes(&[425, 500, 501]),
            // aioftp, which listens on IPv6 alone.
            Sign::suggests(&["started in ipv6 mode"]).codes(&[503]).commands(&["PASV"]),
        ],
        sources: &[Source::Rfc(2428, "3"), PUREFTPD, CURL, LFTP],
    },
    Cause {
        id: "epsv-blocked-or-broken",
        title: "Extended passive mode does not work here",
        why: "EPSV is the newer form of PASV. Some old firewalls and load balancers do not \
              understand it, and some servers refuse it. The client then has to fall back to PASV.",
        check: "Switch EPSV off in the client and try again; if PASV works, EPSV is the problem",
        fix_by: &[You, Network, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Use PASV: curl --disable-epsv; lftp: set ftp:prefer-epsv no; rclone: \
                 --ftp-disable-epsv; FluentFTP: DataConnectionType = PASV"),
            you(
                "Set, in Java commons-net, setUseEPSVwithIPv4(false); PHP and Python use PASV over \
                 IPv4 anyway",
            ),
            network(
                "Teach the firewall or load balancer EPSV, or pass the passive range unchanged",
            ),
            admin("Allow EPSV, or update the server: RFC 2428 is from 1998"),
        ],
        signs: &[
            Sign::suggests(&["epsv attempt, exiting"]).bare(),
            Sign::allows(&["bad pasv/epsv response"]).bare(),
            // The BSD ftp, of a reply to EPSV that is none.
            Sign::suggests(&["^parse error!$"]).bare(),
            Sign::suggests(&[])
                .commands(&["EPSV"])
                .codes(&[425, 500, 501, 502, 504, 550])
                .not(&["please login", "not logged"]),
            Sign::allows(&[]).codes(&[229]).when(&[Fact::NoAddress]),
            Sign::allows(&["weirdly formatted epsv reply"]).bare(),
        ],
        sources: &[Source::Rfc(2428, "3"), CURL, LFTP, RCLONE],
    },
    Cause {
        id: "alg-or-helper-interference",
        title: "A router or firewall meddles with FTP commands",
        why: "Some routers read FTP and rewrite addresses and ports in PORT, PASV and their \
              replies, or open ports from them. A faulty helper rewrites wrongly, drops the \
              packet, or claims single ports such as 5060.",
        check: "Compare the 227 line in the client's log with the one in the server's log: any \
                difference was made on the way",
        fix_by: &[Network, You],
        retry: Retry::AfterChange,
        steps: &[
            you("Switch on TLS: what is encrypted cannot be rewritten"),
            you("Try EPSV instead of PASV, whose reply names no address, or another network"),
            network(
                "Switch the FTP ALG off, also called FTP helper, fixup or inspection, or update \
                 the router",
            ),
            network(
                "Linux: look in the kernel log for nf_ct_ftp, and load nf_conntrack_ftp and \
                 nf_nat_ftp together or not at all",
            ),
        ],
        signs: &[
            Sign::proves(&["nf_ct_ftp: dropping packet", "conntrack_ftp: partial"]).bare(),
            Sign::suggests(&["nf_ct_ftp", "ip_conntrack_ftp:", "partial matching of"]).bare(),
            Sign::suggests(&["automatic helper assignment has been turned off"]).bare(),
            Sign::suggests(&["data connection peer has wrong port number"]).bare(),
            // The login works, and what tells of a port gets no answer.
            Sign::suggests(&[
                "timed out",
                "connection timeout",
                "etimedout",
                "timeout (control socket)",
                "connection reset",
                "econnreset",
                "econnaborted",
                "connection closed by server",
            ])
            .commands(PORTS)
            .unless(&[Fact::Passive, Fact::Active, Fact::NotLoggedIn])
            .bare(),
            Sign::allows(&[]).codes(&[227, 229]).when(&[Fact::NoAddress]),
            Sign::allows(&[]).codes(&[227]).when(&[Fact::ForeignAddress]),
            Sign::allows(REFUSED).when(&[Fact::Passive, Fact::ClearText]).bare(),
        ],
        sources: &[Source::Rfc(6384, "5"), PROFTPD, FILEZILLA],
    },
    Cause {
        id: "data-peer-ip-mismatch",
        title: "Data and control connection come from different addresses",
        why: "The server compares both ends of a transfer and sees two addresses, so it suspects \
              theft and refuses. Usually a proxy, a load balancer, a container network or a second \
              line to the internet changes the address of one of them.",
        check: "Look in the server's log: is the client's address that of a proxy, a gateway or a \
                container network such as 172.17.0.1",
        fix_by: &[ServerAdmin, Network, You],
        retry: Retry::AfterChange,
        steps: &[
            you(
                "Use one route for all connections: switch off split VPN, multi-WAN or a proxy for \
                 FTP",
            ),
            you("Use passive mode where PORT or EPRT was refused: curl --ftp-pasv; lftp: set \
                 ftp:passive-mode yes"),
            you("Do not start server-to-server transfers (FXP) where the server forbids them"),
            admin(
                "Keep the client's address: docker with --network host; Kubernetes with \
                 externalTrafficPolicy: Local; a load balancer with source address affinity",
            ),
            admin_of(
                Server::Vsftpd,
                "Set pasv_promiscuous=YES (for PORT: port_promiscuous=YES) to switch the check \
                 off, and with it a protection",
            ),
            admin_of(
                Server::ProFtpd,
                "Set AllowForeignAddress on to switch the check off, and with it a protection",
            ),
            admin_of(
                Server::Pyftpdlib,
                "Set permit_foreign_addresses = True to switch the check off, and with it a \
                 protection",
            ),
            admin_of(
                Server::Iis,
                "Set matchClientAddressForPasv and matchClientAddressForPort to false in the \
                 site's dataChannelSecurity",
            ),
            admin_of(
                Server::SftpGo,
                "Set passive_connections_security and active_connections_security to 1 to switch \
                 the check off",
            ),
        ],
        signs: &[
            Sign::proves(&[
                "bad ip connecting",
                "rejected data connection from foreign address",
                "addresses of control and data connection do not match",
                "control channel didn't match the client ip on the data channel",
                "data connection security requirements",
                "passive connection from * rejected",
                "data connection peer has mismatching address",
                "data connection was made from an address that is different",
                "data connection must come from the same",
                "pasv port theft",
                "data connection ip address * does not match control connection ip",
            ])
            .bare(),
            Sign::suggests(&["rejected data connection for transfer"]),
            // SFTPGo, of PORT and EPRT.
            Sign::suggests(&["request does not meet the configured security"]),
            Sign::allows(&["is not same as server"]).bare(),
            // Serv-U.
            Sign::proves(&["only client ip address allowed to connect to pasv socket"]),
            Sign::suggests(&["only client ip address allowed for port"]),
            // Cisco ASA.
            Sign::suggests(&["ftp port command different address"]).bare(),
            // FlashFXP: one of the two servers refused the other's address.
            Sign::suggests(&["site to site transfer failed"]).bare(),
            Sign::suggests(&[]).codes(&[435]),
            Sign::suggests(&[
                "won't open a connection to * (only to 10.",
                "won't open a connection to * (only to 172.",
                "won't open a connection to * (only to 192.168.",
                "won't open a connection to * (only to 127.",
            ])
            .bare(),
            Sign::allows(&[
                "won't open a connection to * (only to",
                "data connection to foreign address",
                "ip is not same as",
                "does not match control connection ip",
                "illegal port command",
                "invalid port command",
                "illegal eprt command",
                "server cannot accept argument",
            ])
            .not(&["epsv all"])
            .bare(),
            Sign::suggests(&["address", "host", "peer"])
                .beside(&[
                    "differ",
                    "not the same",
                    "not same",
                    "mismatch",
                    "not match",
                    "'t match",
                    "foreign",
                    "same ip",
                    "same address",
                    "same host",
                ])
                .not(&["tls", "ssl", "certificate", "host name", "hostname"])
                .codes(&[425, 426, 500, 501, 504])
                .not_commands(&["USER", "PASS", "HOST"]),
            Sign::suggests(&["fxp"]).commands(TRANSFERS),
        ],
        sources: &[Source::Rfc(2577, "3"), Source::Rfc(2577, "4"), VSFTPD, PYFTPDLIB, SFTPGO],
    },
    Cause {
        id: "data-connection-other-host",
        title: "The data connection went to another host",
        why: "The host name stands for several machines, or a proxy lies on the way, and the data \
              connection reached another machine than the login did. That one has no transfer \
              waiting on this port.",
        check: "Run: nslookup HOST; several addresses mean that each connection may reach another \
                machine",
        fix_by: &[You, ServerAdmin],
        retry: Retry::Now,
        steps: &[
            you(
                "Connect by IP address instead of name, so that both connections reach one machine",
            ),
            you(
                "Update the client, and let FTP data connections use the same proxy as the login, \
                 or none",
            ),
            admin(
                "Give every machine behind the name its own address in the passive reply, or pin a \
                 client to one machine in the load balancer",
            ),
        ],
        signs: &[
            // commons-net; Camel quotes the reply before.
            Sign::suggests(&["is not same as server"]).codes(&[150]).bare(),
            Sign::allows(REFUSED).when(&[Fact::Passive, Fact::ForeignAddress]).bare(),
            Sign::allows(&[]).codes(&[227]).when(&[Fact::ForeignAddress]),
            Sign::allows(&["data connection could not be established: econnrefused"]).bare(),
        ],
        sources: &[Source::Rfc(2428, "3"), FILEZILLA],
    },
    Cause {
        id: "active-mode-blocked-at-client",
        title: "Active mode: the server cannot reach the client",
        why: "In active mode the client names an address, and the server connects to it. Behind \
              NAT that address is private, and firewalls drop connections from outside, so the \
              server refuses PORT or gets no answer.",
        check: "Look for PORT or EPRT in the log; an address of 10.x, 172.16-31.x or 192.168.x in \
                it cannot be reached from the internet",
        fix_by: &[You, Network],
        retry: Retry::AfterChange,
        steps: &[
            you("Use passive mode: curl --ftp-pasv; lftp: set ftp:passive-mode yes; Python: \
                 set_pasv(True); WinSCP: Advanced > Connection > Passive mode"),
            you("FileZilla: Site Manager > Transfer Settings > Passive; FluentFTP: \
                 DataConnectionType = AutoPassive; Java commons-net: enterLocalPassiveMode(); PHP: \
                 ftp_pasv($ftp, true) after ftp_login()"),
            you(
                "Windows' ftp.exe knows only active mode: use curl or WinSCP, or allow ftp.exe in \
                 the Windows firewall",
            ),
            you("Name, if it must be active, your public address (lftp: ftp:port-ipv4; curl: \
                 --ftp-port ADDRESS) and forward the ports"),
            admin(
                "Offer passive mode with an open port range, so that clients behind NAT can work",
            ),
            network(
                "Use a correct FTP helper in the NAT router: it translates PORT in plain FTP; with \
                 TLS it cannot",
            ),
        ],
        signs: &[
            Sign::suggests(ASKED_ACTIVE).asked(),
            Sign::allows(EXPLORER),
            Sign::suggests(&[]).when(&[Fact::ActiveUnanswered]).bare(),
            Sign::proves(&["can't connect to specified address", "active data channel timed out"])
                .bare(),
            Sign::suggests(&[
                "refused port * (address mismatch)",
                "refused eprt * (address mismatch)",
            ])
            .bare(),
            Sign::suggests(&[
                "illegal port command",
                "invalid port command",
                "illegal eprt command",
                "address is not yours",
                "port ip is not same as",
                "eprt ip is not same as",
                "data connection to foreign address",
                "does not match control connection ip",
                "could not open data connection to port",
                "build data connection: connection refused",
                "build data connection: connection timed out",
                "build data connection: no route",
                "build data connection: network is unreachable",
                "server failed to connect to data port",
                // BSD's ftpd, which has other words in passive mode.
                "can't build data connection: ",
                "accept timeout occurred while waiting server connect",
                "accepting server connect has timed out",
                "sockettimeoutexception: accept timed out",
                "accept timed out. code: ",
                "curl: (10)",
                "curl: (12)",
                "curl: (30)",
                "command port failed",
            ])
            .not(&["epsv all"])
            .bare(),
            Sign::suggests(&[
                "server cannot accept argument",
                "privileged port",
                "connect to ports <",
            ])
            .codes(&[501]),
            Sign::suggests(&[
                "connect to your",
                "unable to connect to #",
                "your data port",
                "your port",
            ])
            .codes(&[425]),
            Sign::suggests(&["illegal * command rejected", "invalid address given"])
                .codes(&[425, 500]),
            // The refused command is quoted, with a private address.
            Sign::suggests(&["'port 10,#,#,#,#", "'port 192,168,#,#,#"]).codes(&[500, 501]),
            Sign::suggests(&[])
                .codes(&[425])
                .commands(TRANSFERS)
                .when(&[Fact::Active, Fact::PrivateAddress]),
            Sign::suggests(&[])
                .codes(&[425])
                .when(&[Fact::Active])
                .not_commands(OPENERS)
                .not(&["use port", "use eprt"]),
            Sign::suggests(UNANSWERED)
                .codes(&[421])
                .commands(TRANSFERS)
                .when(&[Fact::Active])
                .unless(&[Fact::Opened]),
            // PHP is in active mode until ftp_pasv() says otherwise.
            Sign::suggests(PHP_OPENED).bare(),
            Sign::suggests(PHP_ACTIVE).bare(),
            // NcFTP waits for the server's connection; Total Commander gives it up.
            Sign::suggests(&["could not accept a data connection", "port command failed!"]).bare(),
            Sign::suggests(&["active mode not working", "active mode does not work"]),
            // Serv-U, where the address in PORT is another than the one that it sees.
            Sign::suggests(&["only client ip address allowed for port"]),
            Sign::suggests(&["port number has to be between 1024"]),
            // Wget, to a refused PORT.
            Sign::suggests(&["^invalid port.$", "^invalid port$"]).bare(),
            // Where the server sees a private address, something near it hides the client's own.
            Sign::suggests(&["won't open a connection to"])
                .not(&["(only to 10.", "(only to 172.", "(only to 192.168.", "(only to 127."])
                .bare(),
            Sign::allows(&["won't open a connection to"]).bare(),
            Sign::suggests(NO_ANSWER).when(&[Fact::Active]).not(CONTROL_TIMEOUT).bare(),
            Sign::suggests(REFUSED).when(&[Fact::Active]).bare(),
            Sign::suggests(&[]).codes(&[10060, 10061, 10013]).when(&[Fact::Active]),
            // Active mode is its default.
            Sign::allows(WININET_TRANSFERS).codes(&[12002, 12029, 12030, 12031, 12111]),
            Sign::suggests(&[])
                .commands(&["PORT", "EPRT"])
                .codes(&[425, 500, 501, 504, 550])
                .when(&[Fact::PrivateAddress])
                .not(&["epsv all", "disabled"]),
            Sign::allows(&[])
                .codes(&[200])
                .commands(&["PORT", "EPRT"])
                .when(&[Fact::PrivateAddress]),
            Sign::allows(&["request does not meet the configured security"]),
            Sign::allows(&[
                "can't open data connection",
                "cannot open data connection",
                "can't build data connection",
                "unable to build data connection",
                "failed to establish connection",
            ])
            .not(OF_TLS)
            .bare(),
            Sign::suggests(&[
                "foreign",
                "mismatch",
                "fxp",
                "bounce",
                "not the same",
                "not same",
                "other host",
                "another host",
            ])
            .commands(&["PORT", "EPRT"]),
            Sign::suggests(&["1024"]).commands(&["PORT", "EPRT"]),
            Sign::suggests(&["client"])
                .beside(&["reach", "connect to"])
                .not(&["too many", "not connect to"])
                .codes(&[425, 426, 450, 451, 500, 520, 550])
                .commands(TRANSFERS),
            UNCONNECTED,
        ],
        sources: &[Source::Rfc(1579, ""), Source::Rfc(2577, "3"), FILEZILLA, WINSCP, CURL, LFTP],
    },
    Cause {
        id: "no-data-connection-prepared",
        title: "No data connection was prepared",
        why: "This server wants PASV, EPSV, PORT or EPRT before every listing or transfer. Here it \
              is missing, it failed, or nobody connected to the announced port.",
        check: "Look at the command right before the transfer and at its reply: 227, 229 or 200 \
                must stand there",
        fix_by: &[You],
        retry: Retry::AfterChange,
        steps: &[
            you("Solve the refused PASV or PORT first, if one stands directly above"),
            you(
                "Send, by hand or in an own program, PASV or EPSV before each LIST, RETR and STOR, \
                 and connect to the port it names",
            ),
            you("Use curl or lftp: telnet or nc alone opens no data connection, so it cannot \
                 transfer"),
            you("Send nothing between PASV and the transfer: on some servers NOOP or another \
                 command ends the preparation"),
        ],
        signs: &[
            Sign::proves(&[
                "use port or pasv first",
                "use pasv or port first",
                "use eprt or epsv first",
                "open transfer: no transfer connection",
                "send port or pasv first",
                "port or pasv must",
                "must use port or pasv",
            ])
            .bare(),
            Sign::suggests(&["^no data connection"]).codes(&[425, 426, 503]),
            Sign::suggests(&[])
                .commands(TRANSFERS)
                .codes(&[425, 426, 451, 500, 503])
                .when(&[Fact::NoDataPrepared]),
            Sign::allows(&[])
                .commands(TRANSFERS)
                .codes(&[450, 550, 501, 502])
                .when(&[Fact::NoDataPrepared]),
            Sign::allows(&["bad sequence of commands"]).codes(&[503]).commands(TRANSFERS),
            Sign::suggests(&["bad sequence of commands"])
                .codes(&[503])
                .commands(TRANSFERS)
                .unless(&[Fact::Passive, Fact::Active, Fact::OutOfStep, Fact::NotLoggedIn]),
            Sign::allows(&["accept tcp*i/o timeout", "passive data channel timed out"]).bare(),
            Sign::suggests(&[
                "pasv first",
                "port first",
                "pasv before",
                "port before",
                "port or pasv",
                "pasv or port",
                "no port specified",
            ])
            .codes(&[425, 426, 500, 503]),
            Sign::suggests(&["pasv", "passive", "port "])
                .beside(&[
                    "first",
                    "before",
                    "need",
                    "required",
                    "must",
                    "missing",
                    "not configured",
                    "issue",
                    "provide",
                ])
                .not(&["tls", "ssl", "pret", "epsv all", "address"])
                .codes(&[425, 426, 450, 451, 500, 501, 503, 550])
                .not_commands(PORTS),
        ],
        sources: &[Source::Rfc(959, "3.2"), VSFTPD],
    },
    Cause {
        id: "data-connection-dropped",
        title: "The data connection broke during the transfer",
        why: "The data connection was open and was then cut before the end. Often a firewall, NAT \
              or VPN on the way drops it, or the client closed it. The control connection usually \
              lives on, and part of the file may be there.",
        check: "Transfer the same file from another network: a break at the same size points to \
                the server, one at random to the path",
        fix_by: &[Network, You, ServerAdmin],
        retry: Retry::Now,
        steps: &[
            you("Resume instead of starting over: curl -C -; lftp: get -c, put -c; WinSCP and \
                 FileZilla offer it; then compare the sizes"),
            you("Try a cable instead of Wi-Fi, no VPN, and no antivirus inspection of FTP"),
            you("Read the client's log: a full disk or a closed program ends the transfer in the \
                 same way"),
            admin(
                "Look in the server's log at that second: a restart, a killed process or a full \
                 disk stands there",
            ),
            network(
                "Raise the idle time-out for TCP connections, and look for dropped FTP data \
                 connections",
            ),
        ],
        signs: &[
            Sign::suggests(&["^curl: (56)$"]).asked(),
            Sign::allows(&["^transfer aborted$", "^transfer aborted.$"]),
            Sign::suggests(&[
                "connection closed; transfer aborted",
                "connection closed; aborted transfer",
                "nonexistent network connection",
                "failure writing network stream",
                "failure reading network stream",
                "transfer aborted. data connection closed",
                "data connection lost",
                "lost data connection",
                "data connection error",
                "data connection: connection reset",
                "data connection: broken pipe",
                "error while transfering data",
                "error during read from data connection",
                "transfer connection interrupted",
                "could not read from transfer socket",
                "could not write to transfer socket",
                "can't write to data socket",
                "link to file server lost",
                "econnreset (data socket)",
                // commons-net.
                "ioexception caught while copying",
            ])
            .not(&["via abor", "no space", "quota", "normally"])
            .bare(),
            Sign::suggests(&["data connection closed", "error occurred during transfer"])
                .not(&["aborted by client", "cannot read file"]),
            Sign::allows(&["file transfer failed after transferring"]).bare(),
            Sign::suggests(&["data connection", "data socket", "data channel"])
                .beside(&["lost", "broke", "dropped", "unexpected", "interrupted", "reset by"])
                .not(&["control", "tls", "ssl", "normally", "timed out", "before"])
                .bare(),
            Sign::suggests(&[]).codes(&[426]).not(&[
                "via abor",
                "abort$",
                "command aborted",
                "no space",
                "quota",
                "timed out",
            ]),
            Sign::suggests(&[]).codes(&[10053, 10054]).when(&[Fact::Opened]),
            Sign::suggests(&["connection reset", "econnreset", "econnaborted", "broken pipe"])
                .when(&[Fact::Opened])
                .bare(),
            Sign::suggests(&["connection reset", "econnreset", "econnaborted", "broken pipe"])
                .commands(TRANSFERS)
                .when(&[Fact::Passive])
                .bare(),
            Sign::suggests(&[
                "curl: (18)",
                "bytes remaining to read",
                "transferred a partial file",
            ])
            .bare(),
            Sign::suggests(&[
                "ssl_read: connection reset",
                "ssl_write: connection reset",
                "send failure: broken pipe",
                "send failure: connection",
                "curl: (55) failed sending data",
                "gnutls recv error (-54)",
                "error in the pull function",
                "error in the push function",
            ])
            .not(&["handshake"])
            .bare(),
            Sign::suggests(&[
                "upload failed*econnreset",
                "upload failed*connection reset",
                "download failed*econnreset",
                "download failed*connection reset",
                "failed to upload*connection reset",
                "failed to copy*connection reset",
            ])
            .not(&["control socket"])
            .bare(),
            Sign::allows(ASKED_EMPTY).asked(),
            Sign::allows(&[]).codes(&[425, 451]).when(&[Fact::Opened]),
            Sign::suggests(&["broken pipe", "connection reset"])
                .codes(&[425, 426, 450, 451, 551, 552]),
            Sign::allows(&["error*: premature close"]).bare(),
            Sign::suggests(&["connection", "socket"])
                .beside(&["closed", "lost", "broke", "reset", "dropped", "interrupted"])
                .not(&["control", "tls", "ssl", "timed out", "time-out", "timeout"])
                .codes(&[450, 451, 500, 550, 551])
                .commands(TRANSFERS),
        ],
        sources: &[Source::Rfc(959, "4.2.1"), FILEZILLA, CURL, LFTP],
    },
    Cause {
        id: "transfer-aborted-by-client",
        title: "The client ended the transfer itself",
        why: "The client sent ABOR or closed the data connection: somebody cancelled, the program \
              stopped reading, or it reached a limit of its own. The server only reports that the \
              transfer did not end on its own.",
        check: "Look for ABOR, Ctrl+C, a time-out or a full disk in the client's log right before",
        fix_by: &[You],
        retry: Retry::Now,
        steps: &[
            you("Delete or resume the half file, if it was cancelled on purpose"),
            you(
                "Raise, if not on purpose, the client's time limit, as in curl --max-time or lftp \
                 net:timeout, and look at free disk space",
            ),
            you("Read, in an own program, the data connection to its end before it closes it"),
        ],
        signs: &[
            Sign::allows(&["^transfer aborted$", "^transfer aborted.$"]),
            Sign::proves(&[
                "aborted via abor",
                "closed by abor command",
                "aborted by user",
                "interrupted by user",
                "cancelled by user",
                "canceled by user",
            ])
            .bare(),
            Sign::proves(&[]).codes(&[426]).commands(&["ABOR"]),
            Sign::suggests(&[]).codes(&[426, 451]).commands(TRANSFERS).when(&[Fact::Aborted]),
            Sign::proves(&["command aborted", "^abort"]).codes(&[426]),
            Sign::suggests(&["data channel was aborted by client"]).bare(),
            Sign::suggests(&["file transfer * aborted by client"]).codes(&[426]),
            Sign::allows(&[]).codes(&[426]).not(&["no space", "quota", "timed out"]),
            Sign::suggests(&["user aborted", "client aborted", "by client", "by user", "cancel"])
                .codes(&[426, 451]),
        ],
        sources: &[Source::Rfc(959, "4.1.3"), IIS, CURL],
    },
    Cause {
        id: "data-timeout",
        title: "No data moved for too long",
        why: "The data connection is open, but for minutes nothing comes through it, and one side \
              gives up. Usually the path stalls, the other side is busy, or the connection was cut \
              without notice.",
        check: "Watch the transfer: does it stop at once (a blocked path) or after a while (a \
                stalled line or a slow disk)",
        fix_by: &[Network, You, ServerAdmin],
        retry: Retry::Now,
        steps: &[
            you("Resume: curl -C -; lftp: get -c, put -c"),
            you(
                "Raise the client's limit; lftp: set net:timeout 5m; FileZilla: Edit > Settings > \
                 Connection > Timeout in seconds; Python: FTP(timeout=300)",
            ),
            you("Lower the number of parallel transfers, and try without VPN"),
            admin_of(Server::Vsftpd, "Raise data_connection_timeout (300 seconds by default)"),
            admin_of(Server::ProFtpd, "Raise TimeoutStalled"),
            admin_of(
                Server::Pyftpdlib,
                "Raise timeout of the DTPHandler class (300 seconds by default)",
            ),
            admin_of(
                Server::Iis,
                "Raise dataChannelTimeout of the site's ftpServer/connections (30 seconds by \
                 default)",
            ),
            network("Do not drop quiet TCP connections without a reset; raise their idle time-out"),
        ],
        signs: &[
            Sign::proves(&[
                "data timeout. reconnect",
                "no new data for",
                "timed out, aborting transfer",
                "data transfer stall timeout",
                "minimum bandwidth requirement",
                "data transfer timed out",
            ])
            .bare(),
            Sign::suggests(&[
                "operation too slow",
                "data channel timed out",
                "data timeout",
                "data connection timed out",
                "data connection timeout",
                "data transfer timeout",
                "data socket timed out",
            ])
            .not(&["passive data channel", "active data channel"])
            .bare(),
            Sign::suggests(&[
                "timed out",
                "timeouterror",
                "timeout detected",
                "i/o timeout",
                "etimedout",
            ])
            .when(&[Fact::Opened])
            .not(OF_NO_STALL)
            .bare(),
            Sign::suggests(&[]).codes(&[10060]).when(&[Fact::Opened]),
            // The server has said 226, and its data connection does not end.
            Sign::suggests(&["timed out"])
                .commands(TRANSFERS)
                .when(&[Fact::LoggedIn])
                .unless(&[Fact::Passive, Fact::Active])
                .not(CONTROL_TIMEOUT)
                .bare(),
            Sign::allows(&["link to file server lost"]),
            Sign::allows(&["timeout (data socket)", "data connection: connection timed out"])
                .bare(),
            Sign::suggests(&["timeout (data socket)", "timed out", "timeout detected"])
                .when(&[Fact::Opened, Fact::Passive])
                .not(OF_NO_STALL)
                .bare(),
            Sign::suggests(&["timeout", "timed out", "time-out"]).codes(&[426]),
        ],
        sources: &[VSFTPD, PYFTPDLIB, CURL, LFTP, IIS],
    },
    Cause {
        id: "address-family-mismatch",
        title: "EPSV or EPRT asked for the wrong IP version",
        why: "The client asks for a data connection over IPv4 or IPv6, and the server cannot do \
              that version here. The numbers in brackets name what it can: 1 is IPv4, 2 is IPv6.",
        check: "Compare the numbers in brackets with the digit in the command: EPRT |1|... is \
                IPv4, EPRT |2|... is IPv6",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you(
                "Connect over the version that the server names: curl -4 or -6; WinSCP: Advanced > \
                 Connection > Internet protocol version",
            ),
            you("Fall back to PASV and PORT, over IPv4 only: curl -4 --disable-epsv \
                 --disable-eprt; rclone --ftp-disable-epsv"),
            admin_of(
                Server::Vsftpd,
                "Set listen_ipv6=YES instead of listen=YES to answer over IPv4 and IPv6",
            ),
            admin_of(Server::ProFtpd, "Set UseIPv6 on, and start it without -4"),
            admin(
                "Let a NAT64 or proxy before the server translate EPSV and EPRT, or let the client \
                 use one version only",
            ),
        ],
        signs: &[
            Sign::proves(&[
                "network protocol not supported",
                "unknown network protocol",
                "bad network protocol",
                "bad eprt protocol",
                "network protocol mismatch",
                "^only ipv4",
                "extended port failure",
                "ipv6 support not available",
                "not a valid ipv6 address",
                "invalid ipv6 address provided",
            ])
            .bare(),
            Sign::suggests(&[]).codes(&[522]).commands(&["EPSV", "EPRT", "LPSV", "LPRT"]),
            Sign::suggests(&["address family not supported", "eafnosupport"])
                .codes(&[421, 425, 500, 10047]),
        ],
        sources: &[Source::Rfc(2428, "2"), Source::Rfc(2428, "3"), VSFTPD, CURL, RCLONE],
    },
];
