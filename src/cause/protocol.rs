//! Use of the protocol: commands, parameters, their order, transfer types, listings.

use super::{Cause, Fact, Sign, Written, joined};
use crate::remedy::Party::{Nobody, ServerAdmin, You};
use crate::remedy::{Retry, Source, admin, admin_of, you};
use crate::server::Server;

/// The codes that refuse a command as such.
const COMMAND_CODES: &[u16] = &[500, 501, 502, 503, 504];

/// Extensions that servers may lack, and that clients send to find out.
const EXTENSIONS: &[&str] = &[
    "MLSD",
    "MLST",
    "FEAT",
    "CLNT",
    "LANG",
    "HASH",
    "MFMT",
    "MFCT",
    "MFF",
    "MDTM",
    "SIZE",
    "XCRC",
    "XMD5",
    "XSHA1",
    "XSHA256",
    "MD5",
    "AVBL",
    "CSID",
    "PRET",
    "RANG",
    "COMB",
    "THMB",
    "OPTS",
    "HOST",
    "SITE",
    "SITE UTIME",
    "SITE CHMOD",
    "SITE IDLE",
    "SITE UMASK",
    "SITE QUOTA",
    "STOU",
    "ALLO",
    "ACCT",
    "REIN",
    "SMNT",
    "STAT",
    "REST",
    "NOOP",
    "SYST",
    "HELP",
    "CPSV",
    "SSCN",
];

/// What clients send to learn what a server can do.
const PROBES: &[&str] =
    &["FEAT", "SYST", "OPTS", "CLNT", "CSID", "HELP", "LANG", "HOST", "NOOP", "ABOR"];

/// Commands that ask for a listing.
const LISTINGS: &[&str] = &["LIST", "NLST", "MLSD", "STAT"];

/// Commands whose argument names a type, a mode, a structure or an option.
const PARAMETERS: &[&str] =
    &["TYPE", "MODE", "STRU", "PROT", "OPTS", "LANG", "ALLO", "HASH", "SITE", "SITE UMASK"];

/// Commands that move a file.
const FILE_TRANSFERS: &[&str] = &["RETR", "STOR", "APPE", "STOU"];

/// Words with which servers say that they do not have a command.
const UNKNOWN: &[&str] = &[
    "not understood",
    "unknown command",
    "command unknown",
    "command is unknown",
    "command not implemented",
    "command is not implemented",
    "not implemented",
    "unimplemented",
    "not supported",
    "unsupported command",
    "isn't supported",
    "doesn't support",
    "does not support",
    "unsupported",
    "not recognized",
    "not recognised",
    "unrecognized",
    "unrecognised",
    "invalid command",
    "illegal command",
    "bad command",
    "wrong command",
    "no such command",
    "command not found",
    "not a valid command",
    "unknown extension",
    "unknown site",
    "operation unsupported",
    "function not implemented",
    "command not available",
    "command unavailable",
    "command not supported",
    "undefined command",
    "what?",
    "huh?",
];

/// Commands that lost their first letter on the way, as a server quotes them back.
const LETTER_LOST: &[&str] = &[
    "'tor'", "^tor ", "'etr'", "^etr ", "'ist'", "^ist ", "'tat'", "^tat ", "'asv'", "^asv ",
    "'bor'", "^bor ", "'ype'", "^ype ",
];

/// What else `UNKNOWN` must not be taken for: TLS, SSH, parameters, broken lines.
const NOT_COMMANDS: &[&str] = &[
    "ssh-",
    " : command not understood",
    "''",
    "\"\"",
    "array(0x",
    "hash(0x",
    "[object object]",
    "being more creative",
    // A shell's own words.
    "ftp command not found",
    "network protocol",
    "security",
    "auth type",
    "encryption type",
    "'auth",
    "\"auth",
    "auth not",
    "protection level",
    "parameter",
    "argument",
    "for that",
    "for type",
    "transfer mode",
    "mode type",
    "stru type",
    "structure type",
    "prot type",
    "prot ",
    "option",
    "language ",
    "algorithm",
    "resuming",
    "resume",
    "in ascii mode",
    "ascii transfer",
    "over tls",
    "mapped address",
];

/// What `UNKNOWN` must not be taken for.
const NOT_UNKNOWN: &[&str] =
    &joined::<{ LETTER_LOST.len() + NOT_COMMANDS.len() }>(LETTER_LOST, NOT_COMMANDS);

/// Files that a change of line ends damages.
const BINARIES: &[&str] = &[
    ".zip$", ".gz$", ".tgz$", ".bz2$", ".xz$", ".7z$", ".rar$", ".tar$", ".jar$", ".war$", ".exe$",
    ".dll$", ".iso$", ".img$", ".bin$", ".jpg$", ".jpeg$", ".png$", ".gif$", ".webp$", ".pdf$",
    ".mp3$", ".mp4$", ".avi$", ".mkv$", ".doc$", ".docx$", ".xls$", ".xlsx$", ".ppt$", ".pptx$",
    ".woff2$", ".apk$", ".deb$", ".rpm$", ".msi$", ".zst$",
];

/// A transfer that a server opens in ASCII mode, of a file that is none of text.
const ASCII_BINARIES: &[&str] = &[
    "ascii*data connection for *.zip",
    "ascii*data connection for *.gz",
    "ascii*data connection for *.exe",
    "ascii*data connection for *.jpg",
    "ascii*data connection for *.jpeg",
    "ascii*data connection for *.png",
    "ascii*data connection for *.pdf",
    "ascii*data connection for *.xlsx",
    "ascii*data connection for *.mp#",
];

pub(super) const CAUSES: &[Written] = &[
    Cause {
        id: "size-in-ascii-mode",
        title: "SIZE asked while ASCII mode is on",
        why: "In TYPE A the size on the wire depends on line ends, so the server would have to \
              read the whole file to answer, and refuses. The file itself may well exist.",
        check: "Send TYPE I, then SIZE again: the size comes back",
        fix_by: &[You],
        retry: Retry::AfterChange,
        steps: &[
            you("Python: ftp.voidcmd('TYPE I') before ftp.size(name)"),
            you(
                "Switch to binary mode: binary in ftp scripts; FileZilla Transfer > Transfer type \
                 > Binary",
            ),
            you("Stop lftp from asking, if only the question disturbs: set ftp:use-size no"),
        ],
        signs: &[
            Sign::proves(&["size not allowed in ascii mode", "size not implemented for type"])
                .codes(&[450, 501, 504, 550, 553])
                .bare(),
            Sign::proves(&["in ascii mode", "for ascii", "ascii transfer", "for type a"])
                .codes(&[450, 501, 502, 504, 550, 553])
                .commands(&["SIZE"]),
            Sign::suggests(&["not allowed in ascii mode", "size*in ascii", "size*ascii type"])
                .not(&["transfers", "resuming", "rang"])
                .codes(&[501, 550]),
            Sign::allows(&[]).codes(&[501, 504, 550]).commands(&["SIZE"]).when(&[Fact::Ascii]),
        ],
        sources: &[Source::Rfc(3659, "4")],
    },
    Cause {
        id: "ascii-mode-corruption",
        title: "ASCII mode changes the file during the transfer",
        why: "In ASCII mode (TYPE A) both sides translate line ends. That is fine for text, but \
              it damages archives, pictures and programs, and the size often differs afterwards \
              though the server reports success.",
        check: "Compare size and checksum of both copies, then transfer again in binary mode",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Transfer in binary mode: TYPE I in scripts, binary in ftp; curl without -B \
                 and without ;type=A; lftp get without -a"),
            you("FileZilla: Edit > Settings > Transfers > FTP: File Types > Default transfer \
                 type: Binary"),
            you("WinSCP: Transfer settings > Transfer mode: Binary; Python: retrbinary and \
                 storbinary"),
            admin_of(
                Server::Vsftpd,
                "Leave ascii_upload_enable and ascii_download_enable at NO: TYPE A is then \
                 accepted but changes nothing",
            ),
            admin_of(Server::ProFtpd, "Set DefaultTransferMode binary"),
        ],
        signs: &[
            Sign::proves(&["bare linefeeds received in ascii mode"])
                .codes(&[150, 226, 250, 451])
                .bare(),
            Sign::suggests(&["ascii mode data connection", "ascii data connection"])
                .codes(&[125, 150])
                .commands(FILE_TRANSFERS)
                .arguments(BINARIES),
            // vsftpd takes TYPE A and changes nothing.
            Sign::suggests(ASCII_BINARIES).codes(&[125, 150]),
            Sign::suggests(&[])
                .codes(&[125, 150])
                .commands(FILE_TRANSFERS)
                .arguments(BINARIES)
                .when(&[Fact::Ascii])
                .not(&["binary mode", "ok to send data"]),
            Sign::suggests(&["transfers in ascii mode are not supported"]).codes(&[450]),
            Sign::allows(&["sizes differ", "size mismatch", "file sizes do not match"]).bare(),
            Sign::suggests(&["file corrupted", "files are corrupted", "file is corrupted"]),
            Sign::suggests(&[
                "corrupted after upload",
                "corrupted after download",
                "uploaded*corrupt",
                "downloaded*corrupt",
                "images*corrupt",
                "damaged after",
                "broken after upload",
                "broken after download",
                "line endings*change",
                "line endings*convert",
            ])
            .asked(),
        ],
        sources: &[
            Source::Rfc(959, "3.1.1.1"),
            Source::Page(
                "vsftpd.conf(5), ascii_upload_enable",
                "https://security.appspot.com/vsftpd/vsftpd_conf.html",
            ),
        ],
    },
    Cause {
        id: "command-unsupported",
        title: "The server does not know or offer this command",
        why: "The command is an extension that this server lacks or has switched off, or a typing \
              error. Clients often send such commands to find out what the server can do: if the \
              session goes on with another one, nothing is wrong.",
        check: "Send FEAT and HELP: the command is missing from both lists; see whether the \
                session goes on after the refusal",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Do nothing if the client goes on by itself, for example from MLSD to LIST"),
            you("No MLSD: WinSCP Advanced > Environment > FTP: Use MLSD command for directory \
                 listing: Off; lftp set ftp:use-mlsd no; rclone --ftp-disable-mlsd"),
            you("No EPSV: curl --disable-epsv; lftp set ftp:prefer-epsv no; rclone \
                 --ftp-disable-epsv; PASV, which they use then, needs IPv4"),
            you("Other extensions: lftp set ftp:use-feat no, ftp:use-site-utime no, \
                 ftp:use-site-utime2 no; SITE CHMOD: lftp mirror --no-perms; PRET: curl without \
                 --ftp-pret"),
            you("Check the spelling: quote and curl -Q send FTP commands (DELE, MKD), not shell \
                 commands (rm, mkdir)"),
            admin("Update the server, or allow the command in its configuration"),
            admin_of(
                Server::Vsftpd,
                "MLSD and MLST do not exist here; old versions answer 500 to upload commands \
                 while write_enable=NO",
            ),
            admin_of(
                Server::ProFtpd,
                "Load the module that brings the command, for example mod_site_misc for SITE UTIME",
            ),
        ],
        signs: &[
            Sign::proves(&[
                "unknown command",
                "command not implemented",
                "command is not implemented",
                "not implemented",
                "not understood",
                "unrecognized command",
                "unrecognised command",
                "command not recognized",
                "command unrecognized",
                "command not supported",
                "not recognized or supported",
                "unknown extension",
                "is an unknown",
            ])
            .not(NOT_UNKNOWN)
            .codes(&[500, 501, 502])
            .commands(EXTENSIONS),
            Sign::suggests(UNKNOWN).not(NOT_UNKNOWN).codes(COMMAND_CODES),
            Sign::suggests(UNKNOWN).not(NOT_UNKNOWN).codes(COMMAND_CODES).commands(EXTENSIONS),
            Sign::suggests(&["syntax error, command", "command line not recognized"]).codes(&[500]),
            Sign::suggests(&["operation unsupported", "function not implemented", "not supported"])
                .not(NOT_UNKNOWN)
                .codes(&[450, 451, 530, 550])
                .commands(EXTENSIONS),
            Sign::suggests(&[
                "not configured for size",
                "globbing not supported",
                "site option not",
            ])
            .codes(&[501, 502, 550]),
            Sign::suggests(&[]).codes(&[502]),
            Sign::suggests(&[])
                .codes(&[500, 502])
                .commands(&["MLSD", "MLST", "FEAT", "CLNT", "LANG", "HASH", "MFMT", "XCRC"]),
            Sign::suggests(&[
                "ftp_*(): *not implemented",
                "ftp_*(): *not understood",
                // Clients that leave the code out, and ftp-srv's own log.
                "mlsd: command not understood",
                ": error: not implemented",
                "ftpcommandexception: *not implemented",
                "ftpcommandexception: *not understood",
                "ftpcommandexception: *not recognized",
            ])
            .bare(),
            Sign::suggests(&["quot command failed with 500", "quot command failed with 502"]),
            Sign::suggests(&["did not accept the pret command"]).bare(),
            Sign::allows(&["syntax error", "option not understood", "unknown", "unable to handle"])
                .codes(COMMAND_CODES),
            Sign::allows(&["unable to handle command"]).codes(&[550]),
            Sign::allows(&[]).codes(&[500, 501, 504]).commands(EXTENSIONS),
            Sign::allows(&[])
                .not(&["oops: ", "port command", "eprt", "won't open", "ssl"])
                .codes(&[500]),
            Sign::allows(&[]).codes(&[550]).commands(PROBES),
            Sign::suggests(&[
                "command not recognized",
                "command not understood",
                "unknown command",
                "invalid command",
                "bad command",
                "not implemented",
            ])
            .not(NOT_UNKNOWN)
            .codes(&[450, 550]),
        ],
        sources: &[
            Source::Rfc(959, "4.2"),
            Source::Rfc(2389, "3"),
            Source::Page("lftp(1), ftp:use-mlsd", "https://lftp.yar.ru/lftp-man.html"),
            Source::Page("rclone, FTP backend", "https://rclone.org/ftp/"),
        ],
    },
    Cause {
        id: "client-command-malformed",
        title: "The client sent a command that the server cannot read",
        why: "The command is known but arrives damaged: a blank at the end, an empty line, a \
              missing or surplus argument, or a line that is too long. A blank before the colon, \
              as in \"'MLSD ': command not understood\", shows it.",
        check: "Log what is sent (curl -v, lftp debug 9, ftplib set_debuglevel(2)) and look for \
                blanks, double slashes and empty arguments",
        fix_by: &[You],
        retry: Retry::AfterChange,
        steps: &[
            you("Give an explicit path: / or the full directory instead of an empty one"),
            you("Remove blanks at the end, // and line breaks from paths, names and scripts; use \
                 strip() on lines read from a file"),
            you("Give the command its argument: RETR, STOR, CWD, MKD, DELE, RNFR each need a name"),
            you("Update the client or its FTP library, or try curl or lftp with the same path"),
            admin(
                "Look at the command as received in the server's log: vsftpd \
                   log_ftp_protocol=YES, ProFTPD ExtendedLog",
            ),
        ],
        signs: &[
            Sign::suggests(&[" : command not understood"]).codes(COMMAND_CODES),
            Sign::suggests(LETTER_LOST).codes(COMMAND_CODES),
            // A program's own value went out instead of what it stands for.
            Sign::suggests(&["array(0x", "hash(0x", "[object object]"])
                .codes(&[500, 501, 550, 553]),
            Sign::suggests(&[]).codes(&[500, 501, 530, 550, 553]).arguments(&[
                "^array(0x",
                "^hash(0x",
                "^[object ",
                "^undefined$",
            ]),
            Sign::suggests(&["ftp_*(): *syntax error"]).bare(),
            Sign::proves(&[
                " ': command not understood",
                "'': command not understood",
                " ' not understood",
                "command \"\" not understood",
                "spurious data after",
            ])
            .codes(COMMAND_CODES),
            Sign::proves(&[
                "command too long",
                "command line too long",
                "command line is too long",
                "line too long",
                "line is too long",
                "missing argument",
                "missing required argument",
                "must have an argument",
                "needs an argument",
                "needs two arguments",
                "needs 2 arguments",
                "needs a parameter",
                "requires an argument",
                "requires a parameter",
                "requires parameters",
                "requires at least one argument",
                "argument required",
                "parameter required",
                "two parameters are required",
                "not accepting arguments",
                "does not accept arguments",
                "does not take any arguments",
                "doesn't take any arguments",
                "no file name",
                "no filename",
                "no directory name",
                "no pathname",
                "invalid number of parameters",
                "invalid number of arguments",
                "wrong number of parameters",
                "wrong number of arguments",
                "bad number of parameters",
                "too many arguments",
                "too few arguments",
                "invalid command syntax",
                "empty command",
                "missing option",
            ])
            .not(&["network stream"])
            .codes(&[421, 450, 500, 501, 502, 503, 504, 530, 550, 553]),
            Sign::suggests(&["being more creative"]).codes(COMMAND_CODES),
            Sign::suggests(&[
                "syntax error in parameter",
                "syntax error in argument",
                "error in parameters",
                "invalid parameter",
                "invalid argument",
                "invalid syntax",
                "bad parameter",
                "bad argument",
                "bad syntax",
                "malformed",
                "parsing failed",
                "illegal parameter",
                "illegal argument",
                "garbage found after",
                "numeric value required",
                "not a valid date",
                "invalid date",
                "invalid size",
                "invalid permissions",
                "invalid mode",
                "value too large",
                "bad umask",
                "mode value must be",
                "time limit must be",
                "idle time must be",
                "invalid site chmod",
                "invalid allo",
                "invalid timestamp",
                "the parameter is incorrect",
                "syntax error",
                "http command:",
                "http protocol commands",
                "not an http server",
            ])
            .not(&[
                "command unrecognized",
                "command line not recognized",
                "ip address",
                "ipv4",
                "ipv6",
                "port number",
                "port command",
                "eprt command",
                "privileged",
                "failed to decode",
                "unknown command",
            ])
            .codes(&[450, 451, 500, 501, 504, 550]),
            Sign::suggests(&[]).codes(&[501]),
            Sign::allows(&["syntax error", "not understood", "invalid command", "unknown command"])
                .codes(COMMAND_CODES),
            Sign::allows(&["unable to handle command", "wrong command", "unknown alias"])
                .codes(&[500, 502, 550]),
            Sign::suggests(&["bad http verb", "bad eprt command", "bad port command"]),
            Sign::allows(&[]).codes(&[500]).not_commands(EXTENSIONS).not(&[
                "oops: ",
                "port command",
                "eprt",
                "won't open",
                "ssl",
                "tls",
            ]),
            Sign::suggests(&["argument", "parameter", "name", "operand"])
                .beside(&[
                    "missing",
                    "need",
                    "required",
                    "expected",
                    "wrong number",
                    "too many",
                    "too few",
                    "incorrect number",
                    "not enough",
                    "takes no",
                    "takes only",
                ])
                .not(&["user", "host", "login", "password", "tls", "ssl", "no such", "not found"])
                .codes(&[500, 501, 504, 550, 553]),
            Sign::suggests(&[
                "no path",
                "no file",
                "no name",
                "no directory",
                "no argument",
                "no param",
            ])
            .beside(&["specified", "given", "supplied", "provided", "entered"])
            .codes(&[500, 501, 504, 550, 553]),
            Sign::suggests(&["ip address", "port number", "param", "argument", "command"])
                .beside(&["bad ", "invalid", "wrong", "should be", "format"])
                .not(&["match", "your", "differ", "same", "allow", "illegal"])
                .codes(&[500, 501])
                .commands(&["PORT", "EPRT"]),
        ],
        sources: &[Source::Rfc(959, "5.3.1"), Source::Rfc(959, "4.2")],
    },
    Cause {
        id: "client-reply-desync",
        title: "The client reads replies that belong to another command",
        why: "Client and server are out of step by one reply: the client takes the answer to an \
              earlier command for the answer to the current one. Usual reasons are one connection \
              shared by two threads, a final 226 that was never read, or a broken greeting.",
        check: "Read the log in order: the reply's text names another command than the one sent \
                right before",
        fix_by: &[You],
        retry: Retry::Now,
        steps: &[
            you("Open a new connection: after a failed or cancelled transfer the old one stays \
                 out of step"),
            you("Python: call voidresp() after transfercmd() or ntransfercmd(), before the next \
                 command"),
            you("Use one connection per thread, one command at a time; commons-net: call \
                 completePendingCommand()"),
            you("Set ftp:sync-mode yes in lftp; update the client library"),
            admin("Send the greeting as one reply: 220- lines end with one 220 line"),
        ],
        signs: &[
            Sign::proves(&[
                "malformed pasv response: type set",
                "malformed pasv response: 200 ",
                "malformed pasv response: 213 ",
                "malformed pasv response: 226 ",
                "malformed pasv response: 250 ",
                "malformed pasv response: 257 ",
                "malformed pasv response: transfer complete",
                "malformed epsv response: type set",
                "malformed epsv response: 200 ",
                "failed to get the epsv port from: *current directory",
                "failed to get the epsv port from: type set",
                "failed to get the epsv port from: transfer complete",
                "passive host information. server reply: 200 ",
                "passive host information. server reply: 226 ",
                "passive host information. server reply: 250 ",
                "passive host information. server reply: 150 ",
                "not a 227 response: (150,",
                "not a 227 response: (200,",
                "not a 227 response: (226,",
                "not a 227 response: (250,",
            ])
            .bare(),
            // What the client shows for the answer to PASV belongs to another command.
            Sign::suggests(&["pasv response: entering extended passive"]).bare(),
            // FluentFTP shows the text without the code: a bare number answers SIZE or MDTM.
            Sign::suggests(&["malformed pasv response: #$"]).bare(),
            // The answer to PASV, taken for that to EPSV.
            Sign::allows(&["failed to get the epsv port from: entering passive"]).bare(),
            // PHP, where no data moves.
            Sign::suggests(&["ftp_*(): transfer complete"])
                .not(&["*put(", "*get(", "*list(", "append(", "mlsd("])
                .bare(),
            // .NET
            Sign::suggests(&["status response (#) is not expected in response to"]).bare(),
            // Cyberduck, of a reply that tells of success.
            Sign::suggests(&[
                "interoperability failure* 150 ",
                "interoperability failure* 200 ",
                "interoperability failure* 226 ",
                "interoperability failure* 250 ",
            ])
            .bare(),
            Sign::suggests(&[])
                .codes(&[125, 150, 200, 220, 226, 229, 230, 250, 257, 331, 350])
                .when(&[Fact::Blamed]),
            Sign::proves(&["type set to", "transfer complete", "switching to binary"])
                .codes(&[200, 226])
                .commands(&["PASV", "EPSV", "SIZE", "MDTM", "PWD", "CWD"])
                .when(&[Fact::OutOfStep]),
            // What it says is about no file.
            Sign::suggests(&["no such file"]).codes(&[550]).commands(&["PASV", "EPSV"]),
            Sign::suggests(&["type set to", "switching to binary", "switching to ascii"])
                .codes(&[200])
                .commands(&["PASV", "EPSV", "SIZE", "MDTM", "PWD"]),
            Sign::suggests(&["unexpected response", "unexpected reply", "out of sync"])
                .codes(&[421, 500, 503, 530]),
            // LightFTP: the client goes on before the transfer ends.
            Sign::suggests(&["another action is in progress", "use abor command first"])
                .codes(&[450, 503, 550])
                .commands(FILE_TRANSFERS),
            // aioftp names a reply that it did not wait for, as a list of lines.
            Sign::suggests(&["^['"]).codes(&[150, 200, 226, 227, 229, 230, 250, 257, 350]),
            // Go's textproto, of a line that is not the start of a reply.
            Sign::suggests(&["short response: "]).bare(),
            Sign::allows(&["unexpected multi-line response: "]).bare(),
            Sign::suggests(&[]).codes(&[503]).commands(LISTINGS).when(&[Fact::OutOfStep]),
            Sign::suggests(&[]).codes(&[503]).commands(FILE_TRANSFERS).when(&[Fact::OutOfStep]),
            Sign::allows(&[]).when(&[Fact::OutOfStep]),
            Sign::allows(&["spurious data after", "bad sequence of commands"]).codes(&[503]),
            Sign::suggests(&["transfer", "operation", "action", "command"])
                .beside(&["in progress", "already running", "still running", "not finished"])
                .not(&["hash"])
                .codes(&[425, 450, 451, 491, 500, 501, 503, 550]),
        ],
        sources: &[
            Source::Rfc(959, "5.4"),
            Source::Page("ftplib, Python", "https://docs.python.org/3/library/ftplib.html"),
            Source::Page("lftp(1), ftp:sync-mode", "https://lftp.yar.ru/lftp-man.html"),
        ],
    },
    Cause {
        id: "list-option-as-path",
        title: "The server takes the option of LIST for a path",
        why: "LIST -a or LIST -al is Unix custom; the standard knows only a path there. This \
              server looks for a file called -a and finds none, though the directory itself is \
              fine.",
        check: "Send LIST without any argument: the listing comes",
        fix_by: &[You],
        retry: Retry::AfterChange,
        steps: &[
            you("Turn options off: WinSCP FtpListAll=off, lftp set ftp:list-options \"\", \
                 FileZilla clear Server > Force showing hidden files"),
            you("In commons-net: setListHiddenFiles(false); Python: ftp.dir() or ftp.mlsd() \
                 without options"),
            you("Change into the directory with CWD first, then send LIST alone"),
            you("Use MLSD where FEAT offers it: it shows what the server lets you see"),
        ],
        signs: &[
            Sign::proves(&[
                "^-a: ",
                "^-l: ",
                "^-al: ",
                "^-la: ",
                "^-lr: ",
                "^-alr: ",
                "^-t: ",
                "/-a: ",
                "/-l: ",
                "/-al: ",
                "/-la: ",
                "/-a'",
                "/-l'",
                "/-al'",
                "/-la'",
                "/-al\"",
                "/-la\"",
                " -al: no such",
                " -la: no such",
                "/bin/ls: unknown option",
            ])
            .codes(&[450, 451, 500, 501, 550, 551]),
            Sign::proves(&["stat '*/-al'", "stat '*/-la'", "stat '*/-a'", "lstat '*/-al'"]).bare(),
            Sign::suggests(&[
                "no such",
                "not found",
                "does not exist",
                "doesn't exist",
                "couldn't open",
                "could not open",
                "cannot find",
                "invalid",
                "syntax",
                "not valid",
                "unavailable",
                "no files",
                "failed",
            ])
            .codes(&[450, 451, 500, 501, 504, 550, 551, 553])
            .commands(LISTINGS)
            .arguments(&["^-"]),
            Sign::suggests(&[])
                .codes(&[450, 451, 500, 501, 502, 504, 550, 551, 553])
                .commands(LISTINGS)
                .arguments(&["^-"]),
        ],
        sources: &[
            Source::Rfc(959, "4.1.3"),
            Source::Page("WinSCP raw settings", "https://winscp.net/eng/docs/rawsettings"),
        ],
    },
    Cause {
        id: "empty-listing-as-error",
        title: "The directory is empty, or the pattern matches nothing",
        why: "Some servers answer a listing without any entry with 450 or 550 instead of an empty \
              list. The directory exists and can be read: there is only nothing to show.",
        check: "CWD into the directory: if that works, it exists and is empty for this login",
        fix_by: &[Nobody],
        retry: Retry::NotNeeded,
        steps: &[
            you("Treat the reply as an empty list; in Python catch error_perm and test for No \
                 files found"),
            you("List without a pattern: LIST instead of NLST *.txt, and filter on your side"),
            you("Use MLSD where FEAT offers it: an empty directory gives an empty list there"),
        ],
        signs: &[
            Sign::suggests(&[
                "no files found",
                "no files match",
                "no files in",
                "no file found",
                "no matching files",
                "no entries",
                "no members found",
                "no jobs found",
                "no data sets found",
                "directory is empty",
                "directory empty",
                "nothing to list",
                "no match",
            ])
            .codes(&[226, 250, 450, 550, 551])
            .commands(LISTINGS),
            Sign::suggests(&[
                "no files found",
                "no files match",
                "no jobs found",
                "no members found",
                "no data sets found",
                "no matching files",
                "^no files",
                "nothing to list",
                "directory is empty",
            ])
            .codes(&[450, 550, 551]),
            // FluentFTP's exception has the reply's text alone.
            Sign::suggests(&["ftpcommandexception*no files found"]).bare(),
            Sign::allows(&["nlst command failed", "nlst failed"]).codes(&[450, 550]),
            Sign::suggests(&["no files found"]).codes(&[450, 550]).server(Server::ProFtpd),
            Sign::allows(&["no such file", "not found", "no data sets found"])
                .codes(&[450, 550])
                .commands(&["NLST", "LIST"]),
            Sign::allows(&[]).codes(&[450, 550]).commands(LISTINGS),
        ],
        sources: &[
            Source::Rfc(959, "5.4"),
            Source::Page(
                "ProFTPD mod_ls",
                "https://github.com/proftpd/proftpd/blob/master/modules/mod_ls.c",
            ),
        ],
    },
    Cause {
        id: "bad-command-sequence",
        title: "The command came out of order",
        why: "The command needs another one before it, or may not come at this point: RNTO \
              without an accepted RNFR, PASS without USER, USER after login, PASV after EPSV ALL. \
              Often an earlier command of the sequence failed, and that reply is the real news.",
        check: "Read the replies before this one: find the first 4yz or 5yz of the sequence and \
                solve that",
        fix_by: &[You],
        retry: Retry::AfterChange,
        steps: &[
            you("Solve the earlier refusal first: RNTO fails because RNFR was refused, for \
                 example with 550"),
            you("Send the pair back to back: RNFR then RNTO, USER then PASS, REST then RETR or \
                 STOR, nothing in between"),
            you("To change the user, quit and connect again instead of sending USER twice"),
            you("A listing that is invalid in binary mode: send TYPE A before it"),
            you("After EPSV ALL only EPSV is allowed: keep to EPSV, or connect again and leave \
                 EPSV ALL out"),
            you("Wait for each reply before the next command; update the client library"),
            you("Where ftp says \"Not connected.\", look for why open failed or what closed the \
                 connection, then open it again"),
        ],
        signs: &[
            // The BSD, GNU and Windows clients, of any command without a connection.
            Sign::suggests(&["^not connected.$"]).bare(),
            Sign::proves(&[
                "rnfr required",
                "use rnfr first",
                "need rnfr",
                "rnfr first",
                "rnfr before rnto",
                "rnto without rnfr",
                "rnfr must",
                "must be preceded by rnfr",
                "no rnfr",
            ])
            .codes(&[500, 501, 503, 550, 553]),
            Sign::proves(&["rnfr required first", "use rnfr first.", "need rnfr before rnto"])
                .codes(&[500, 501, 503, 550])
                .bare(),
            Sign::proves(&["after epsv all", "epsv all in effect"]).codes(&[500, 501, 503]),
            Sign::proves(&["login refused (pass*before user)"]).bare(),
            Sign::suggests(&["need username", "need user name"]).codes(&[332]),
            Sign::proves(&[
                "can't change to another user",
                "can't change from guest",
                "can't change user from",
                "can't change from chroot",
                "reauthentication not supported",
                "already logged in",
                "already authenticated",
            ])
            .not(&["maximum", "users (the", "connections", "too many"])
            .codes(&[500, 501, 503, 530]),
            Sign::suggests(&["bad sequence"])
                .not(&["after the auth command", "pbsz", "prot "])
                .codes(&[500, 501, 503]),
            Sign::suggests(&["bad sequence", " first", "has to be renamed"])
                .codes(&[500, 501, 503])
                .commands(&["RNTO"]),
            Sign::suggests(&[]).codes(&[503]).commands(&["RNTO", "REST", "RETR", "STOR", "APPE"]),
            // Serv-U: one transfer at a time.
            Sign::suggests(&["data connection in use"]).codes(&[425]),
            // Listings only in TYPE A.
            Sign::suggests(&["invalid with type"]).codes(&[500, 501, 503, 504, 550]),
            Sign::suggests(&[
                "out of sequence",
                "wrong sequence",
                "wrong order",
                "sequence error",
                "can't find the file which has to be renamed",
                "not allowed at this point",
                "in the current session",
            ])
            .not(&["ccc"])
            .codes(&[421, 500, 501, 503, 530]),
            Sign::allows(&[]).codes(&[503]),
            Sign::suggests(&["^can't change user"]).codes(&[530]),
            // libunftp, of a second login.
            Sign::suggests(&["open a new connection to re-authenticate"])
                .codes(&[530])
                .commands(&["USER", "PASS"]),
            Sign::suggests(&["rnfr"]).commands(&["RNTO"]),
            Sign::suggests(&["user"])
                .beside(&["before", "first", "must precede"])
                .codes(&[500, 501, 503, 530, 531])
                .commands(&["PASS", "ACCT"]),
        ],
        sources: &[Source::Rfc(959, "5.4"), Source::Rfc(2428, "4")],
    },
    Cause {
        id: "parameter-unsupported",
        title: "The server knows the command, but not this value",
        why: "TYPE, MODE, STRU, PROT and OPTS take a letter or word, and servers support few: \
              TYPE A and I, MODE S, STRU F. Other values are relics or rare extensions, such as \
              MODE Z for compression.",
        check: "Send the usual value instead (TYPE I, MODE S, STRU F) and see whether it is \
                accepted",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Use TYPE I, MODE S and STRU F: RFC 1123 demands them of every server"),
            you("Compression off: lftp set ftp:use-mode-z no; uncheck MODE Z in the client"),
            you("Ignore a refused OPTS UTF8 or OPTS MLST if the session goes on: it is a wish of \
                 the client"),
            admin_of(
                Server::FileZilla0,
                "Edit > Settings > Filetransfer compression > Enable MODE Z support, if \
                 compression is wanted",
            ),
            admin_of(Server::ProFtpd, "Load mod_deflate for MODE Z, mod_lang for LANG"),
        ],
        signs: &[
            Sign::proves(&[
                "bad mode command",
                "bad stru command",
                "unrecognised type command",
                "unrecognized type command",
                "unimplemented mode type",
                "unimplemented stru type",
                "unrecognized mode type",
                "unrecognized stru type",
                "unknown mode type",
                "unknown type",
                "unsupported type",
                "unsupported transfer type",
                "unsupported transfer mode",
                "unsupported structure type",
                "unrecognized transfer mode",
                "unrecognized structure type",
                "unknown transfer mode",
                "only f(ile) is supported",
                "please use s(tream) mode",
                "8-bit bytes are supported",
                "byte size must be 8",
                "form must be n",
                "type e not implemented",
                "type has unsupported format",
                "structure not implemented",
                "mode z not",
                "^mode * not implemented",
                "^mode * not enabled",
                "^mode * not allowed",
                "use mode s instead",
                "mode z option",
                "handle mode z",
                "utf8 mode cannot be disabled",
                "naming format not implemented",
            ])
            .codes(&[451, 500, 501, 502, 504, 550, 553]),
            Sign::proves(&["type", "mode", "stru", "unsupported", "unknown", "not implemented"])
                .codes(&[501, 502, 504])
                .commands(&["TYPE", "MODE", "STRU"]),
            Sign::suggests(&[
                "option not understood",
                "unknown option",
                "unsupported option",
                "invalid mlst options",
                "invalid hash options",
                "does not support persistent options",
                "no options are available",
                "hash algorithm not available",
                "unsupported algorithm",
                "unknown algorithm",
                "unimplemented type",
                "cannot modify fact",
                "not implemented for that parameter",
                "not implemented for the parameter",
                "not implemented for this parameter",
                "not implemented for the specified arg",
                "parameter not implemented",
                "parameter not supported",
                "not implemented for '",
                "opts not implemented",
                "command opts not",
                "unsupported parameter",
                "unknown parameter",
                "language * not supported",
                "mode z",
                "missing argument a(scii)",
                "prot not recognized",
                "unrecognized prot",
                "unknown protection level",
            ])
            .not(&["auth", "handshak"])
            .codes(&[450, 451, 500, 501, 502, 504, 521, 536, 550]),
            Sign::suggests(&["protection level", "prot * unsupported", "prot not supported"])
                .codes(&[504, 521, 534, 536]),
            // curl, to a refused TYPE.
            Sign::suggests(&[
                "curl: (17) ",
                "couldn't set desired mode",
                "ftp: couldn't set file type",
            ])
            .bare(),
            Sign::suggests(&[]).codes(&[501, 504, 536]).commands(PARAMETERS),
            Sign::suggests(&[]).codes(&[500, 501, 502, 504]).commands(&["TYPE", "MODE", "STRU"]),
            Sign::suggests(&[]).codes(&[504]).not(&["auth", "handshak", "security", "resum"]),
            Sign::allows(&["transfers in ascii mode are not supported", "globbing not supported"])
                .codes(&[450, 501, 550]),
            Sign::allows(&["page type unknown"]).codes(&[551]),
            Sign::suggests(&["unwilling to accept security parameters"])
                .commands(&["PROT"])
                .arguments(&["^p", "^s", "^e"]),
            Sign::suggests(&["^fallback to [c]"]).codes(&[534]),
            Sign::allows(&["unrecognized encryption type"]),
            Sign::allows(&[]).codes(&[534]).commands(&["PROT"]),
            Sign::suggests(&["type", "mode", "parameter", "option", "wildcard", "level", "format"])
                .beside(&[
                    "not support",
                    "unsupported",
                    "not recogni",
                    "unrecogni",
                    "unknown",
                    "invalid",
                    "must be",
                    "obsolete",
                    "not implemented",
                    "unimplemented",
                ])
                .codes(&[421, 451, 500, 501, 502, 504, 534, 536])
                .commands(PARAMETERS),
            Sign::suggests(&["wildcard", "globbing"])
                .beside(&["not support", "unsupported", "not allowed"])
                .codes(&[450, 500, 501, 504, 550, 553]),
            Sign::suggests(&["binary", "image"])
                .beside(&["only", "must", "change to", "switch", "required"])
                .codes(&[450, 451, 501, 503, 504, 550, 553])
                .commands(FILE_TRANSFERS),
        ],
        sources: &[
            Source::Rfc(959, "5.3.1"),
            Source::Rfc(959, "3.1"),
            Source::Rfc(1123, "4.1.2.13"),
        ],
    },
];
