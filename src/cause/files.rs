//! Files and directories: paths, rights, names, renames, quotas, limits.

use super::sign::Draft;
use super::{ASKED_EMPTY, Cause, EXPLORER, Fact, Sign, UPLOADS, Written};
use crate::remedy::Party::{Nobody, ServerAdmin, You};
use crate::remedy::{Retry, Source, admin, admin_of, admin_on, you, you_with};
use crate::server::{Server, System};

const PROFTPD_TRANSFERS: Source = Source::Page(
    "ProFTPD mod_xfer",
    "https://github.com/proftpd/proftpd/blob/master/modules/mod_xfer.c",
);

/// FileZilla's last word on a transfer that it does not try again.
const CRITICAL: &str = "critical file transfer error";

/// The codes with which servers refuse something about a file.
const FILE_CODES: &[u16] = &[450, 451, 452, 500, 501, 503, 504, 550, 551, 552, 553, 554];

/// The codes of writes that fail: before, during and after the transfer.
const WRITE_CODES: &[u16] = &[425, 426, 450, 451, 452, 500, 550, 551, 552, 553, 554];

/// Commands that need something to exist.
const ON_EXISTING: &[&str] = &[
    "RETR", "CWD", "XCWD", "SIZE", "MDTM", "MFMT", "MLST", "MLSD", "LIST", "NLST", "STAT", "DELE",
    "RNFR", "RMD", "XRMD", "HASH", "XCRC", "XMD5", "XSHA1", "PRET",
];

/// Commands that ask about a file before a transfer; a 550 to them is often only an answer.
const PROBES: &[&str] = &["SIZE", "MDTM", "MLST"];

/// Commands that make a directory.
const MAKE_DIRECTORY: &[&str] = &["MKD", "XMKD"];

/// Commands that remove a directory.
const REMOVE_DIRECTORY: &[&str] = &["RMD", "XRMD"];

/// Commands that change the server's files.
const CHANGES: &[&str] = &[
    "STOR",
    "STOU",
    "APPE",
    "MKD",
    "XMKD",
    "DELE",
    "RMD",
    "XRMD",
    "RNFR",
    "RNTO",
    "MFMT",
    "SITE",
    "SITE CHMOD",
    "SITE UTIME",
    "ALLO",
];

/// Commands that read, list or ask.
const READS: &[&str] = &[
    "RETR", "CWD", "XCWD", "CDUP", "XCUP", "PWD", "XPWD", "SIZE", "MDTM", "MLST", "MLSD", "LIST",
    "NLST", "STAT", "REST", "FEAT", "SYST", "HELP", "OPTS", "ABOR", "NOOP", "HASH", "XCRC",
];

/// Commands about files.
const ON_FILES: &[&str] = &[
    "RETR",
    "CWD",
    "XCWD",
    "SIZE",
    "MDTM",
    "MFMT",
    "MLST",
    "MLSD",
    "LIST",
    "NLST",
    "STAT",
    "STOR",
    "STOU",
    "APPE",
    "MKD",
    "XMKD",
    "DELE",
    "RMD",
    "XRMD",
    "RNFR",
    "RNTO",
    "SITE",
    "SITE CHMOD",
];

/// What a server can refuse by rule without harm to files.
const OPTIONAL: &[&str] = &[
    "FEAT",
    "SYST",
    "OPTS",
    "CLNT",
    "CSID",
    "HELP",
    "NOOP",
    "LANG",
    "TYPE",
    "MODE",
    "STRU",
    "ABOR",
    "QUIT",
    "REIN",
    "HOST",
    "PBSZ",
    "PROT",
    "SITE HELP",
    "SITE IDLE",
    "SITE UMASK",
];

/// What names no file: a refusal of it is about the command itself.
const OFF_FILES: &[&str] = &[
    "AUTH",
    "ADAT",
    "PBSZ",
    "PROT",
    "CCC",
    "HOST",
    "FEAT",
    "SYST",
    "OPTS",
    "CLNT",
    "CSID",
    "HELP",
    "NOOP",
    "LANG",
    "TYPE",
    "MODE",
    "STRU",
    "PASV",
    "EPSV",
    "SPSV",
    "LPSV",
    "PORT",
    "EPRT",
    "LPRT",
    "ABOR",
    "QUIT",
    "REIN",
    "USER",
    "PASS",
    "ACCT",
    "SITE HELP",
    "SITE IDLE",
    "SITE UMASK",
];

/// What servers say of a path that is not there.
const MISSING: &[&str] = &[
    "no such file",
    "no such directory",
    "no such folder",
    "no such path",
    "no such object",
    "no such key",
    "not be found",
    "no longer exist",
    "nosuchkey",
    "not found",
    "cannot find",
    "can't find",
    "could not find",
    "couldn't find",
    "unable to find",
    "does not exist",
    "do not exist",
    "doesn't exist",
    "didn't exist",
    "there is no file",
    "there is no such",
    "nonexist",
    "non-exist",
    "not existing",
    "enoent",
    "file missing",
    "kann die angegebene datei nicht finden",
    "no puede encontrar el archivo",
    "datei oder verzeichnis nicht gefunden",
    "aucun fichier ou dossier",
    "no existe el ",
    "file o directory non esistente",
    "bestand of map bestaat niet",
    "arquivo ou diret*rio inexistente",
    "nie ma takiego pliku",
    "fichier sp*cifi* est introuvable",
    "trovare il file specificato",
    "encontrar o arquivo especificado",
    // Polish, Russian, Chinese and Japanese.
    "na odnale",
    "е удается найти указанн",
    "ет такого файла",
    "找不到指定的",
    "没有那个文件",
    "指定されたファイルが見つかりません",
    "指定されたパスが見つかりません",
    "そのようなファイルやディレクトリはありません",
];

/// What a server says that has one code for all failures.
const FAILS: &[&str] = &["*n't ", "cannot", "could not", "unable", "failed"];

/// The same of a command that it does not have.
const NOT_DONE: &[&str] = &[
    "oops",
    "understood",
    "unknown",
    "recogni",
    "implement",
    "support",
    "syntax",
    "command",
    "argument",
    "param",
    "connection",
    "connect ",
    "socket",
    "host",
];

/// Other words for it, of a file or a directory.
const NOT_THERE: &[&str] = &[
    "not exist",
    "'t exist",
    "no such",
    "not be found",
    "not found",
    "not be located",
    "no longer exist",
    "inexist",
    "nonexist",
    "non-exist",
    "missing",
    "not available",
    "not present",
    "not there",
    "unknown",
    "outside",
    "escape",
    "traversal",
    "violat",
];

/// What `MISSING` must not be taken for: .NET's stock sentence, users, hosts, home directories.
const NOT_MISSING: &[&str] = &[
    "e.g., file not found",
    "e.g. file not found",
    "for example, file not found",
    "user not found",
    "find the user name",
    "hostname not found",
    "host not found",
    "home directory",
    "certificate was not",
    "certificate not found",
    "session not found",
    "no files found",
    "has to be renamed",
    "nonexistent network connection",
    "command not found",
];

/// What people say of a directory that stays.
const ASKED_RMDIR: &[&str] = &[
    "cannot delete folder",
    "cannot delete directory",
    "cannot remove folder",
    "cannot remove directory",
    "can't delete folder",
    "can't delete directory",
];

/// The texts of the operating system, and of servers, when rights are missing.
const REFUSED: &[&str] = &[
    "permission denied",
    "access is denied",
    "access denied",
    "access to the path",
    "no permission",
    "insufficient permission",
    "insufficient right",
    "sufficient privilege",
    "security violation",
    "unauthorized",
    "insufficient privilege",
    "insufficient access",
    "do not have permission",
    "don't have permission",
    "does not have permission",
    "do not have the permission",
    "do not have access",
    "don't have access",
    "not authorized to access",
    "not authorized to library",
    "not authorized to object",
    "not authorized to file",
    "not authorized to directory",
    "user not authorized",
    "no access",
    "access not allowed",
    "no write access",
    "no read access",
    "write access denied",
    "can't access file",
    "cannot access file",
    "eacces",
    "not owner",
    "not writable",
    "not writeable",
    "is read-only",
    "keine berechtigung",
    "*zugriff verweigert",
    "acc*s refus",
    "permission non accord",
    "permiso denegado",
    "permesso negato",
    "accesso negato",
    "acceso denegado",
    "acesso negado",
    "permiss*o negada",
    "brak dost*pu",
    "odmowa dost*pu",
    "toegang geweigerd",
    // Russian, Chinese and Japanese. A first letter may be a capital.
    "тказано в доступе",
    "拒绝访问",
    "存取被拒",
    "权限不够",
    "アクセスが拒否",
    "許可がありません",
];

/// What `REFUSED` must not be taken for: vsftpd's exact sentence, rules, other families.
const NOT_REFUSED: &[&str] = &[
    "restricted operation",
    "server is read",
    "^permission denied.$",
    "^permission denied. (",
    "^permission denied. [",
    "e.g., file not found",
    "overwrite permission denied",
    "rename permission denied",
    "authorization rules",
    "home directory",
    "no permission to use this command",
    "for example, file not found",
];

/// Exactly what vsftpd says when its configuration refuses a command (also with a client's note).
const VSFTPD_DENIED: &[&str] =
    &["^permission denied.$", "^permission denied. (", "^permission denied. ["];

/// What operating systems say of a directory with something in it.
const NOT_EMPTY: &[&str] = &[
    "directory not empty",
    "directory is not empty",
    "enotempty",
    "verzeichnis ist nicht leer",
    "pertoire n'est pas vide",
    "dossier n'est pas vide",
    "directorio no est* vac",
    "directory non vuota",
    "directory non * vuota",
    "rio n*o vazio",
    "rio n*o est* vazio",
    "map is niet leeg",
    "katalog nie jest pusty",
    // Russian; a first letter may be a capital.
    "аталог не пуст",
    "апка не пуст",
];

/// What servers say when a name is taken.
const EXISTS: &[&str] = &[
    "file exists",
    "already exists",
    "eexist",
    "exists already",
    "already there",
    "directory exists",
    "same name already",
    "target exists",
    "folder exists",
    "that name exists",
    "destination exists",
    "when that file already exists",
    "existiert bereits",
    "ya existe",
    "existe d",
];

/// What z/OS says of an upload whose data set it could not make: prefix, rights or space are wrong.
const ZOS_NOT_CREATED: &[&str] = &["unable to create data set * for stor"];

/// A server other than vsftpd that uses vsftpd's sentence for missing rights.
const fn denied_by(server: Server) -> Draft {
    Sign::suggests(VSFTPD_DENIED).codes(&[550]).server(server)
}

/// The same, in answer to a command about files.
const fn denied_to(server: Server) -> Draft {
    denied_by(server).commands(ON_FILES)
}

pub(super) const CAUSES: &[Written] = &[
    Cause {
        id: "wrong-path-or-chroot-root",
        title: "The path does not exist as this session sees it",
        why: "The server looks below this login's own root, from the current directory on, and \
              finds nothing under that name. On Unix, upper and lower case differ. A 550 to SIZE, \
              MDTM or MLST is often only the answer to a client that asks whether a file exists.",
        check: "Run pwd, then cd one level at a time: the first level that fails is the wrong or \
                forbidden one",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("See where the session stands: pwd and ls in lftp or ftp; the remote pane in \
                 FileZilla and WinSCP"),
            you("Leave out what lies above the login's root: for a jailed user the server's \
                 /home/NAME/www is often /www"),
            you(
                "In ftp:// URLs one slash starts at the login directory; write ftp://HOST/%2Fpath \
                 for an absolute path",
            ),
            you("Create missing parent directories first: curl --ftp-create-dirs, lftp mkdir -p"),
            you("Copy the name from a listing: upper and lower case, blanks and extensions count"),
            you_with(
                Server::Zos,
                "Put a full data set name in single quotes; without them the current prefix is \
                 put in front",
            ),
            admin_of(
                Server::Vsftpd,
                "Compare the path with local_root and chroot_local_user: in a chroot, / is the \
                 top of the jail",
            ),
            admin_of(
                Server::ProFtpd,
                "Compare the path with DefaultRoot and the <Anonymous> directory",
            ),
            admin_of(
                Server::PureFtpd,
                "With ChrootEveryone yes, the user's home directory is /; publish paths below it",
            ),
            admin_of(
                Server::FileZilla1,
                "Check the mount points of the user and of his groups: virtual path and native \
                 path",
            ),
            admin_of(
                Server::Iis,
                "Check the site's physical path, its virtual directories and FTP User Isolation",
            ),
        ],
        signs: &[
            Sign::suggests(&[
                "^unknown error 2.",
                "^unknown error 2$",
                "^unknown error 3.",
                "^unknown error 3$",
            ])
            .codes(&[550]),
            Sign::suggests(MISSING).not(NOT_MISSING).codes(FILE_CODES).not_commands(OFF_FILES),
            // Fineftp tells no more of a file that it cannot open.
            Sign::suggests(&["^error opening file for"]).codes(&[451]).commands(&["RETR", "SIZE"]),
            // The ftpd of Ruby, of a path above its root.
            Sign::allows(&[
                "^access denied$",
                "^access denied.$",
                "ftppermerror: 550 access denied",
            ])
            .codes(&[550])
            .not_commands(OFF_FILES),
            Sign::suggests(&[
                "no such file or directory",
                "cannot find the file specified",
                "cannot find the path specified",
            ])
            .not(&["home directory"])
            .codes(FILE_CODES)
            .commands(ON_FILES),
            Sign::suggests(&[
                "failed to open file",
                "failed to change directory",
                "could not get file size",
                "could not get file modification time",
                "delete operation failed",
                "rnfr command failed",
                "couldn't open the file",
                "couldn't open the directory",
                "can't check for file existence",
                "invalid path",
                "invalid directory",
                "not a valid directory",
                "not a valid pathname",
                "directory name is invalid",
                "no such",
                "too many levels of symbolic links",
                "server denied you to change to the given directory",
            ])
            .not(&["no such command", "no such user", "no such host"])
            .codes(FILE_CODES)
            .not_commands(OFF_FILES),
            Sign::suggests(&[
                "can't open that file: no such file",
                "can't change directory to * no such file",
                "can't create directory: no such file",
                "sorry, but that file doesn't exist",
                "server denied you to change to the given directory",
                "curl: (9) ",
                "curl: (78) ",
                "remote file not found",
                "remote directory not found",
                "curl: (19) ",
                "ftp_*(): *no such file",
                "ftp_*(): *cannot find the",
                "ftpcommandexception: *no such file",
                "ftpcommandexception: *cannot find the",
                // Cisco IOS.
                "error opening ftp://*(no such file",
                "failed to change directory.",
                "failed to open file.",
                "delete operation failed.",
                "server said: *no such file",
                "retr failed) the specified file",
                // z/OS.
                "requests a nonexistent partitioned data set",
                // Wget.
                "^no such file *.$",
                "^no such directory *.$",
                "no such directory '*'.$",
                // libcurl, of a directory.
                "access denied to remote resource",
                // Mule.
                "ftp*:illegal_path",
            ])
            .codes(FILE_CODES)
            .bare(),
            Sign::suggests(&["^can't get attributes of file", "^library * not found"])
                .codes(FILE_CODES),
            Sign::suggests(&[
                "cannot change directory to: ",
                "cannot change to directory",
                "unable to locate wordpress",
            ]),
            Sign::allows(&["open * for writing"]).codes(FILE_CODES),
            // vsftpd, of a directory that is missing, too; ftp-srv's own log.
            Sign::allows(&["transfer done (but failed to open directory)"]).codes(&[226]).bare(),
            Sign::suggests(&["cwd *error: enoent", "retr *error: enoent", "list *error: enoent"])
                .bare(),
            Sign::allows(&["fail mkdir: client", "unable to write file at location"]).bare(),
            Sign::allows(&["error opening"]).codes(&[550]),
            Sign::allows(ZOS_NOT_CREATED).bare(),
            Sign::suggests(&["file unavailable", "^file * unavailable", "file not available"])
                .codes(&[450, 550, 551])
                .not_commands(OFF_FILES),
            Sign::suggests(&["could not get", "could not check", "is not retrievable"])
                .codes(&[550, 553, 501])
                .commands(PROBES),
            Sign::allows(&[
                "could not create file",
                "could not open file",
                "create directory operation failed",
                "can't create directory",
                "remove directory operation failed",
                "rename failed",
                "site chmod command failed",
                "invalid file name or path",
                "not retrievable",
                "cannot be listed",
                "file system returned an error",
                "requested action not taken",
                "has to be renamed",
                "failed to delete",
                "can't delete",
                "could not delete",
                "failed to open",
                "can't open",
                "cannot open",
                "could not access",
                "not a directory",
                "access is denied",
            ])
            .not(&["oops: "])
            .codes(FILE_CODES)
            .not_commands(OFF_FILES),
            Sign::allows(&[
                "ftpcommandexception: *file system returned an error",
                "] fail download: client *, 0.00kbyte/sec",
                "] fail delete: client",
                "fatal: could not upload file",
            ])
            .bare(),
            Sign::allows(&[]).codes(&[450, 451, 550, 551, 553]).commands(ON_EXISTING),
            Sign::allows(&[]).codes(&[550, 553]).commands(UPLOADS),
            Sign::allows(&[]).codes(&[550]).commands(MAKE_DIRECTORY),
            Sign::allows(MISSING).not(NOT_MISSING).codes(FILE_CODES),
            Sign::suggests(&["^bad path", "bad directory", "unknown file", "unknown directory"])
                .codes(&[450, 501, 550, 553])
                .not_commands(OFF_FILES),
            Sign::suggests(&["file", "directory", "folder", "path", "object", "dir "])
                .beside(NOT_THERE)
                .not(NOT_MISSING)
                .not_commands(OFF_FILES)
                .codes(FILE_CODES),
            Sign::suggests(&["remote file", "remote directory", "remote folder", "remote path"])
                .beside(&["not exist", "'t exist", "not be found", "not found", "no such"])
                .bare(),
            Sign::suggests(&["[errno 2]"]).codes(FILE_CODES),
            Sign::suggests(FAILS).codes(&[500]).commands(ON_EXISTING).not(NOT_DONE),
        ],
        sources: &[
            Source::Rfc(1738, "3.2.2"),
            Source::Rfc(3659, "4.2"),
            Source::Page("vsftpd.conf(5)", "https://security.appspot.com/vsftpd/vsftpd_conf.html"),
        ],
    },
    Cause {
        id: "permission-denied-fs",
        title: "The operating system refuses access to the file or directory",
        why: "FTP allows the command, but the server's file system does not: owner, mode, ACL, \
              SELinux or a read-only mount. The right that is missing may also be on a parent \
              directory. To create, delete or rename, the directory must be writable, not only \
              the file.",
        check: "Try the same in a directory that this login owns; if that works, rights on the \
                first one are missing",
        fix_by: &[ServerAdmin, You],
        retry: Retry::AfterChange,
        steps: &[
            you(
                "Work in a directory of your own, often the login directory or one below it: pwd, \
                 ls -l",
            ),
            you("Address the whole path in one command if only a parent is closed: curl \
                 --ftp-method nocwd"),
            you("Ask the administrator for read or write access for your login, and name the \
                 exact path"),
            admin_on(
                System::Unix,
                "Act as the session's user: sudo -u USER ls -ld on every part of the path; each \
                   directory needs x, the target w",
            ),
            admin_on(
                System::Unix,
                "Give the directory to the user with chown or chgrp plus chmod g+w; check mount \
                   options for ro",
            ),
            admin_on(
                System::Unix,
                "SELinux: look for denials with ausearch -m avc; then restorecon, \
                   public_content_rw_t with setsebool -P ftpd_anon_write on, or ftpd_full_access \
                   (Debian: names that begin with allow_)",
            ),
            admin_of(
                Server::Iis,
                "Give the account NTFS rights on the folder; FTP Authorization Rules must allow \
                 the same",
            ),
            admin_of(
                Server::Vsftpd,
                "Virtual users act as guest_username: give that account the rights; see also \
                 virtual_use_local_privs and anon_umask",
            ),
            admin_of(
                Server::FileZilla1,
                "Give the account that runs the service access to the native path, then Read + \
                 Write on the mount point",
            ),
        ],
        signs: &[
            Sign::allows(ASKED_RMDIR).asked(),
            Sign::suggests(&["^curl: (25)$"]).asked(),
            Sign::allows(EXPLORER),
            Sign::allows(&[CRITICAL]),
            Sign::suggests(&["^unknown error 5.", "^unknown error 5$"]).codes(&[550]),
            Sign::proves(&[
                "file system denied the access",
                "read-only file system",
                "read only file system",
                "read-only filesystem",
                "read only filesystem",
                "media is write protected",
                "erofs",
            ])
            .codes(FILE_CODES)
            .not_commands(OFF_FILES),
            Sign::suggests(&["transfer done (but failed to open directory)"]).codes(&[226]).bare(),
            Sign::proves(&[
                "avc:*denied*comm=\"vsftpd",
                "avc:*denied*comm=\"proftpd",
                "avc:*denied*comm=\"pure-ftpd",
            ])
            .bare(),
            Sign::suggests(REFUSED).not(NOT_REFUSED).codes(FILE_CODES).not_commands(OFF_FILES),
            Sign::suggests(&["permission", "^denied"])
                .codes(&[450, 550, 553])
                .not(&[
                    "^permission denied.$",
                    "^permission denied. (",
                    "^permission denied. [",
                    "upload permission",
                    "overwrite permission denied",
                    "rename permission denied",
                    "home directory",
                ])
                .not_commands(OFF_FILES),
            Sign::suggests(&["not authori", "no right", "no rights"])
                .codes(&[450, 550, 553])
                .not(&[" log", "connect", "command"])
                .not_commands(OFF_FILES),
            Sign::suggests(&[
                "could not create file",
                "create directory operation failed",
                "site chmod command failed",
                "could not change perms",
                "could not open file for writing",
                "open file*for writing",
                "open * for writing: permission",
                "could not set file modification time",
                "failed to set file modification time",
                "cannot create directory",
                "cannot create file",
                "failed to create file",
                "failed to create directory",
                "could not create directory",
                "can't open that file: permission denied",
                "failed ftp upload",
                "operation not permitted",
                "eperm",
                "uploading file failed",
                "utime(",
            ])
            .not(&["no such", "not found", "exist", "quota", "no space", "oops: "])
            .codes(FILE_CODES)
            .not_commands(OFF_FILES),
            Sign::suggests(&["can't create directory", "can't open that file"])
                .not(&["no such file", "exists", "quota", "no space"])
                .codes(&[550, 553])
                .not_commands(OFF_FILES),
            Sign::suggests(&[
                "can't open that file: permission denied",
                "can't create directory: permission denied",
                "can't change directory to * permission denied",
                "could not delete * permission denied",
                "ftp_*(): *permission denied",
                "ftp_*(): *access is denied",
                "ftp_*(): access denied",
                "ftp_*(): could not create file",
                // Node.js: the message of an exception is the reply's text.
                "error: /*: permission denied",
                // Cisco IOS.
                "error opening ftp://*(permission denied",
                // Mule.
                "ftp*:access_denied",
                "could not create file.",
                "create directory operation failed.",
                "server said: *permission denied",
                "upload failed (at start",
                "could not change perms on * operation not permitted",
                "ftpcommandexception: access is denied",
                "ftp*failed*access is denied",
                "ftp*failed*permission denied",
                "ftpcommandexception: permission denied",
            ])
            .codes(FILE_CODES)
            .bare(),
            Sign::suggests(&["permission denied", "access is denied", "operation not permitted"])
                .not(NOT_REFUSED)
                .codes(&[550])
                .commands(&["SITE CHMOD", "MFMT", "SITE UTIME"]),
            Sign::suggests(&[
                "226-sorry, we were unable to read",
                "sorry, we were unable to read",
                "error during globbing",
            ])
            .codes(&[226])
            .bare(),
            denied_by(Server::Pyftpdlib),
            denied_to(Server::Pyftpdlib),
            denied_by(Server::FileZilla0),
            denied_to(Server::FileZilla0),
            denied_by(Server::FileZilla1),
            denied_to(Server::FileZilla1),
            denied_by(Server::ApacheFtpServer),
            denied_to(Server::ApacheFtpServer),
            denied_by(Server::ServU),
            denied_to(Server::ServU),
            denied_by(Server::CrushFtp),
            denied_to(Server::CrushFtp),
            denied_by(Server::Cerberus),
            denied_to(Server::Cerberus),
            denied_by(Server::BsdFtpd),
            denied_to(Server::BsdFtpd),
            denied_by(Server::Eft),
            denied_to(Server::Eft),
            Sign::suggests(&["] fail mkdir: client"]).bare(),
            Sign::suggests(&["open * for writing"])
                .not(&["no such", "not found", "exist", "quota", "no space", "is a directory"])
                .codes(FILE_CODES),
            Sign::suggests(&["not enough authority to use"]).codes(FILE_CODES),
            // PHP's Flysystem, whatever the reason was.
            Sign::allows(&["unable to write file at location"]).bare(),
            Sign::allows(&["error opening"]).codes(&[550]),
            Sign::allows(ZOS_NOT_CREATED).bare(),
            // z/OS: the abend that RACF causes.
            Sign::suggests(&["system completion code and reason: 913"]).codes(&[451, 550]),
            Sign::suggests(&["file name not allowed"]).codes(&[553]).commands(UPLOADS),
            Sign::allows(VSFTPD_DENIED).codes(&[550, 553]).not_commands(OFF_FILES),
            Sign::allows(&[
                "failed to open file",
                "failed to change directory",
                "could not get file size",
                "could not get file modification time",
                "delete operation failed",
                "remove directory operation failed",
                "rename failed",
                "rename/move failure",
                "can't rename",
                "can't remove directory",
                "can't delete",
                "could not delete",
                "failed to delete",
                "couldn't open the",
                "could not open file",
                "failed to open",
                "cannot access",
                "could not access",
                "could not list",
                "file listing failed",
                "cannot be listed",
                "file system returned an error",
                "file unavailable",
                "e.g., file not found, no access",
                "not enough privileges",
                "operation not permitted",
                "eperm",
                "error on output file",
                "file name not allowed",
                "requested action not taken",
                "not a valid file",
            ])
            .not(&["oops: "])
            .codes(FILE_CODES)
            .not_commands(OFF_FILES),
            Sign::allows(&[
                "ftpcommandexception: *file system returned an error",
                "server denied you to change to the given directory",
                "] fail upload: client",
                "fatal: could not upload file",
                "] fail rmdir: client",
            ])
            .bare(),
            Sign::allows(&[]).codes(&[550, 553]).commands(CHANGES),
            Sign::allows(&[]).codes(&[550, 553]).commands(&["RETR", "CWD", "XCWD", "LIST", "NLST"]),
            Sign::allows(&[]).codes(&[450]).commands(CHANGES),
            Sign::suggests(&[
                "unable to create directory",
                "unable to create file",
                "unable to write",
                "failed to store",
                "could not store",
                "cannot write",
            ])
            .codes(&[450, 550, 553])
            .not(&["no such", "not found", "exist", "quota", "space"]),
            Sign::suggests(&["permission", "rights", "privilege", "access"])
                .beside(&[
                    "not ",
                    "*n't ",
                    "denied",
                    "insufficient",
                    "lack",
                    "refus",
                    "forbid",
                    "missing",
                    "without",
                    "cannot",
                ])
                .not(NOT_REFUSED)
                .codes(FILE_CODES)
                .not_commands(OFF_FILES),
            Sign::suggests(&["[errno 13]"]).codes(FILE_CODES),
            Sign::suggests(FAILS).codes(&[500]).commands(CHANGES).not(NOT_DONE),
        ],
        sources: &[
            Source::Page(
                "FTP status codes in IIS 7 and later versions",
                "https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/iis/\
                 ftp-service-svchost-inetinfo/ftp-status-codes-iis-7-and-later-versions",
            ),
            Source::Page("curl(1), --ftp-method", "https://curl.se/docs/manpage.html"),
            Source::Page("vsftpd.conf(5)", "https://security.appspot.com/vsftpd/vsftpd_conf.html"),
        ],
    },
    Cause {
        id: "server-write-disabled",
        title: "The server's configuration allows no uploads or changes",
        why: "The server's settings forbid every command that writes, at least to this login. So \
              does vsftpd by default, while write_enable is off; it says only \"550 Permission \
              denied.\", where missing file rights show as 553 \"Could not create file\". Downloads \
              and listings work.",
        check: "Run mkdir test in the login directory of a named account: if that is refused with \
                the same words, all writing is switched off",
        fix_by: &[ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Ask the administrator to allow uploads for your login (vsftpd: write_enable=YES \
                 in vsftpd.conf)"),
            you("Logged in as anonymous? Log in with your own user name: anonymous uploads are \
                 off by default"),
            admin_of(Server::Vsftpd, "Set write_enable=YES in vsftpd.conf and restart vsftpd"),
            admin_of(
                Server::Vsftpd,
                "For anonymous users also set anon_upload_enable, anon_mkdir_write_enable, \
                 anon_other_write_enable",
            ),
            admin_of(
                Server::Vsftpd,
                "Virtual users count as anonymous: set virtual_use_local_privs=YES or the \
                 anon_ options",
            ),
            admin_of(
                Server::FileZilla1,
                "Set the mount point's access mode of the user to Read + Write",
            ),
            admin_of(
                Server::Pyftpdlib,
                "Give the user write permissions: add_user(..., perm='elradfmwMT')",
            ),
            admin_of(Server::PureFtpd, "For anonymous uploads set AnonymousCantUpload no"),
        ],
        signs: &[
            Sign::allows(&["^curl: (25)$"]).asked(),
            Sign::suggests(VSFTPD_DENIED).codes(&[550]).not_commands(OFF_FILES),
            Sign::suggests(VSFTPD_DENIED).codes(&[550]).commands(CHANGES),
            Sign::suggests(VSFTPD_DENIED).codes(&[550]).commands(CHANGES).server(Server::Vsftpd),
            Sign::suggests(VSFTPD_DENIED)
                .codes(&[550])
                .commands(CHANGES)
                .server(Server::Vsftpd)
                .when(&[Fact::Anonymous]),
            Sign::suggests(&[
                "upload*disabled",
                "upload*turned off",
                "upload*forbidden",
                "upload*not allowed",
                "upload*not permitted",
                "upload denied",
                "may not upload",
                "upload permission",
                "not allowed to upload",
                "not permitted to upload",
                "write access is disabled",
                "writing is disabled",
                "server is read-only",
                "server is read only",
                "server is in read-only mode",
                "read-only server",
                "read only mode",
                "read-only access",
                "anonymous users are forbidden to change the filesystem",
                "forbidden to change the file",
                "restricted operation",
            ])
            .not(&["name", "extension", "overwrit", "type"])
            .codes(&[450, 500, 502, 530, 532, 550, 553])
            .not_commands(OFF_FILES),
            Sign::allows(&[
                "not enough privileges",
                "permission denied",
                "no permission",
                "operation not permitted",
                "not allowed",
                "access denied",
                "write access",
            ])
            .not(&[" ip", "overwrite", "rename", "file name", "filename", "tls", "ssl"])
            .codes(&[500, 502, 530, 550, 553])
            .commands(CHANGES),
            Sign::allows(&["unknown command"])
                .codes(&[500])
                .commands(CHANGES)
                .server(Server::Vsftpd),
            Sign::allows(&[]).codes(&[550, 553]).commands(CHANGES).not(&[
                "could not",
                "couldn't",
                "can't",
                "cannot",
                "failed",
                "no such",
                "not found",
                "exist",
                "invalid",
                "quota",
                "space",
                "busy",
                "in use",
                "not empty",
                "directory",
            ]),
            Sign::suggests(&["upload"])
                .beside(&[
                    "not ", "cannot", "*n't ", "cant ", "disabled", "forbid", "denied", "refus",
                ])
                .not(&[
                    "too ",
                    "max",
                    "limit",
                    "quota",
                    "space",
                    "exist",
                    "name",
                    "progress",
                    "being",
                    "enough",
                    "file could",
                    "error",
                    "ascii",
                    "permission",
                ])
                .codes(FILE_CODES)
                .commands(UPLOADS),
            Sign::suggests(&[
                "delet", "dele ", "remov", "upload", "writ", "creat", "renam", "modif",
            ])
            .beside(&["not allow", "not permit", "disabled", "forbid", "prohibit", "turned off"])
            .not(&["overwrit", "name", "exten", "character", "type", "ascii", " ip"])
            .codes(FILE_CODES)
            .commands(CHANGES),
        ],
        sources: &[
            Source::Page(
                "vsftpd.conf(5), write_enable",
                "https://security.appspot.com/vsftpd/vsftpd_conf.html",
            ),
            Source::Page(
                "pyftpdlib API reference",
                "https://pyftpdlib.readthedocs.io/en/latest/api.html",
            ),
        ],
    },
    Cause {
        id: "server-policy-denied",
        title: "A rule of the server forbids this command for this login",
        why: "The configuration of the server forbids it: a list of allowed commands, a <Limit> \
              section, an authorization rule, the permissions of the account. Rights on disk play \
              no part, and the file may well exist. Optional commands refused so do no harm.",
        check: "Try the same command on another path and as another user: a rule refuses one \
                command, login or pattern everywhere",
        fix_by: &[ServerAdmin, You],
        retry: Retry::AfterChange,
        steps: &[
            you("Switch the optional command off if it is one: lftp set ftp:use-mdtm no, \
                 ftp:use-size no, ftp:use-site-utime no; mirror -p sends no CHMOD"),
            you(
                "Clear Preserve timestamps in FileZilla and WinSCP if MFMT, MDTM or SITE UTIME is \
                 refused",
            ),
            you("Ask the administrator which rule covers the command and the path, and paste the \
                 server's reply"),
            admin_of(
                Server::Vsftpd,
                "Check cmds_allowed, cmds_denied, deny_file, download_enable, dirlist_enable, \
                 chmod_enable and the anon_ options",
            ),
            admin_of(
                Server::ProFtpd,
                "Look for a <Limit> section on the command, in <Directory>, <Anonymous>, <Global> \
                 and .ftpaccess; DenyFilter for arguments",
            ),
            admin_of(
                Server::PureFtpd,
                "Check AnonymousCanCreateDirs, AnonymousCantUpload, NoChmod, NoRename, \
                 KeepAllFiles and AntiWarez",
            ),
            admin_of(
                Server::Iis,
                "Add an FTP Authorization Rule with Read and Write for the user; see FTP Request \
                 Filtering > Commands",
            ),
            admin_of(
                Server::Pyftpdlib,
                "Add the missing letter to the user's perm: e cd, l list, r read, a append, \
                 d delete, f rename, m mkdir, w store, M chmod, T time",
            ),
            admin_of(
                Server::SftpGo,
                "Add the permission to the user or group: list, download, upload, overwrite, \
                 delete, rename, create_dirs, chmod, chtimes",
            ),
        ],
        signs: &[
            // ProFTPD: its Protocols lacks the one in use.
            Sign::suggests(&["protocol denied by protocols config"]).bare(),
            Sign::proves(&[
                "authorization rules denied the access",
                "command filtering rules denied the access",
                "write access for the root of the virtual directory is forbidden",
            ])
            .codes(&[500, 501, 502, 550, 553]),
            Sign::proves(&[
                "anonymous users are not allowed to",
                "anonymous users can not",
                "anonymous users cannot",
                "has not yet been approved for downloading",
                "not compatible with server configuration",
            ])
            .codes(FILE_CODES),
            Sign::proves(&["no permission to use this command"]).codes(&[502]),
            // Serv-U.
            Sign::suggests(&[
                "cannot delete account home",
                "cannot change date/time on this server",
            ])
            .codes(&[550]),
            Sign::suggests(VSFTPD_DENIED).codes(&[550]).commands(READS),
            Sign::suggests(VSFTPD_DENIED).codes(&[550]).commands(READS).server(Server::Vsftpd),
            // PWD opens nothing: the rights of files have no say in it.
            Sign::suggests(&["permission denied", "operation not permitted", "access denied"])
                .codes(&[550])
                .commands(&["PWD", "XPWD"])
                .not(&["no such"]),
            Sign::suggests(&["not enough privileges"]).codes(&[550]),
            Sign::suggests(&["not enough privileges"]).codes(&[550]).commands(ON_FILES),
            Sign::suggests(&["operation not permitted"])
                .codes(&[501, 550, 553])
                .server(Server::ProFtpd),
            Sign::suggests(&["permission denied"])
                .codes(&[550, 553])
                .server(Server::SftpGo)
                .commands(ON_FILES),
            Sign::suggests(&[
                "forbidden command argument",
                "command denied",
                "command is disabled",
                "command disabled",
                "command has been disabled",
                "command is not allowed",
                "command not allowed",
                "command not permitted",
                "command is forbidden",
                "operation not allowed",
                "operation is not allowed",
                "not allowed to do this",
                "are not allowed to",
                "is not permitted",
                "not permitted for",
                "not allowed for",
                "disabled by the administrator",
                "disabled by administrator",
                "disabled on this server",
                "denied by policy",
                "policy restrictions",
                "prohibited by",
                "operation denied",
                "forbidden operation",
                "denied by ",
                "'site chmod' disabled",
                "delet*not allowed",
                "delet*not permitted",
                "renam*not allowed",
                "not permitted to",
                "you may not ",
                "downloads are disabled",
                "download denied",
                "downloading is disabled",
                "download*not allowed",
                "download*not permitted",
            ])
            .not(&[
                " ip",
                "overwrite",
                "resuming",
                "restart",
                "ascii mode",
                "prot ",
                "tls",
                "ssl",
                "plain ftp",
                "epsv all",
                "file name",
                "filename",
                " login",
                " log in",
                "to connect",
            ])
            .codes(&[450, 500, 501, 502, 503, 504, 530, 550, 553]),
            Sign::suggests(&["access denied", "no permission", "permission denied"])
                .codes(&[530, 532])
                .commands(ON_FILES)
                .when(&[Fact::LoggedIn]),
            Sign::allows(VSFTPD_DENIED).codes(&[550]),
            Sign::allows(&[
                "access is denied",
                "access denied",
                "permission denied",
                "operation not permitted",
                "eperm",
                "no permission",
                "not authorized",
                "forbidden",
                "not allowed",
                "not permitted",
                "not supported by policy",
            ])
            .not(&["no connections allowed", "plain ftp", "over tls", "encrypt"])
            .codes(&[450, 500, 501, 502, 530, 550, 553])
            .commands(ON_FILES),
            Sign::allows(&[
                "operation not permitted",
                "access is denied",
                "not enough privileges",
                "forbidden",
            ])
            .codes(&[450, 501, 550, 553]),
            Sign::allows(&[]).codes(&[550, 553]).commands(OPTIONAL),
            Sign::suggests(VSFTPD_DENIED).codes(&[550]).commands(OPTIONAL),
            Sign::suggests(&["^not allowed", "^disabled", "^forbidden"])
                .codes(&[500, 501, 502, 550]),
        ],
        sources: &[
            Source::Page(
                "vsftpd.conf(5), cmds_allowed",
                "https://security.appspot.com/vsftpd/vsftpd_conf.html",
            ),
            Source::Page(
                "FTP status codes in IIS 7 and later versions",
                "https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/iis/\
                 ftp-service-svchost-inetinfo/ftp-status-codes-iis-7-and-later-versions",
            ),
            Source::Page(
                "pyftpdlib API reference",
                "https://pyftpdlib.readthedocs.io/en/latest/api.html",
            ),
        ],
    },
    Cause {
        id: "overwrite-not-permitted",
        title: "The file exists and may not be overwritten",
        why: "A file of that name is already on the server, and the server is set to keep it. New \
              names can still be uploaded to the same directory.",
        check: "Upload the file under a new name: if that works, only replacing is refused",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Delete or rename the old file first: rm or mv in lftp; curl -Q 'DELE name'; \
                 FileZilla: Delete"),
            you("Upload under a new name: curl -T file ftp://HOST/dir/newname, lftp put file -o \
                 newname"),
            admin_of(
                Server::ProFtpd,
                "Set AllowOverwrite on for that <Directory>, <Anonymous> or <Global>",
            ),
            admin_of(
                Server::Vsftpd,
                "Set anon_other_write_enable=YES: without it anonymous users cannot replace files",
            ),
            admin_of(
                Server::PureFtpd,
                "Anonymous users cannot overwrite, unless Pure-FTPd was built with \
                 ANON_CAN_RESUME: give a real account, or set AutoRename yes; with \
                 AnonymousCantUpload yes the same words refuse every anonymous upload",
            ),
            admin_of(Server::SftpGo, "Add the overwrite permission to the user"),
        ],
        signs: &[
            Sign::proves(&["overwrite permission denied", "may not overwrite existing"])
                .codes(&[450, 451, 550, 553])
                .bare(),
            Sign::proves(&[
                "overwrite not permitted",
                "overwrite not allowed",
                "may not overwrite",
                "overwriting not",
                "overwriting is not",
                "overwrite denied",
                "overwrite is disabled",
                "overwriting is disabled",
                "not allowed to overwrite",
                "not permitted to overwrite",
                "no permission to overwrite",
                "cannot overwrite",
                "can't overwrite",
                "cannot be overwritten",
                "can not be overwritten",
                "could not overwrite",
                "overwrite existing",
                // FreeBSD, to guests.
                "appending to existing file denied",
                "modifying existing file denied",
            ])
            .not(&["overwrite a dir", "overwrite dir"])
            .codes(&[450, 451, 452, 550, 553]),
            Sign::suggests(EXISTS)
                .not(&["temporary hidden file"])
                .codes(&[450, 550, 552, 553, 554])
                .commands(UPLOADS),
            Sign::suggests(&["ftp*:file_already_exists"]).bare(),
            Sign::allows(&["could not create file"]).codes(&[553]).when(&[Fact::Anonymous]),
            Sign::suggests(&["overwrite"]).codes(&[450, 550, 553]),
            Sign::suggests(&["file already exists", "file with that name"])
                .not(&["no file", "missing", "not "])
                .codes(&[450, 550, 553]),
            Sign::allows(EXISTS).codes(&[450, 550, 553]),
            Sign::suggests(&["x-dupe", "duplicate file", "already uploaded", "was uploaded by"])
                .codes(&[550, 553]),
        ],
        sources: &[
            PROFTPD_TRANSFERS,
            Source::Page(
                "Pure-FTPd configuration file",
                "https://github.com/jedisct1/pure-ftpd/blob/master/pure-ftpd.conf.in",
            ),
        ],
    },
    Cause {
        id: "resume-not-permitted",
        title: "The server does not allow this transfer to be resumed",
        why: "The transfer was to continue at an offset (REST or APPE), and the server refuses: \
              resuming is switched off, the offset does not fit the file, or TYPE A is active. \
              \"Try again\" in the reply misleads: the same request fails again.",
        check: "Transfer the same file from the start: if that works, only resuming is refused",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Start from zero: delete the partial file, then send it again without -C - in \
                 curl, without -c in lftp"),
            you("Choose Overwrite instead of Resume in FileZilla and WinSCP"),
            you("Use binary mode: TYPE I in scripts; FileZilla Transfer > Transfer type > Binary"),
            you("In lftp: set ftp:rest-stor no"),
            admin_of(
                Server::ProFtpd,
                "Set AllowStoreRestart on for uploads, AllowRetrieveRestart on for downloads; \
                 HiddenStores excludes resuming uploads",
            ),
            admin_of(
                Server::Vsftpd,
                "For anonymous users set anon_other_write_enable=YES; resuming counts as a change",
            ),
        ],
        signs: &[
            Sign::proves(&[
                "append/restart not permitted",
                "restart not permitted",
                "rest stor not allowed",
                "rest retr not allowed",
                "ascii resume is unsafe",
                "no support for resume of ascii",
            ])
            .codes(&[450, 451, 501, 503, 550, 551, 554])
            .bare(),
            // WinSCP; Wget.
            Sign::suggests(&["resume command not supported", "rest failed, starting from scratch"])
                .bare(),
            Sign::proves(&[
                "resuming transfers not allowed",
                "resume not allowed",
                "resume is not allowed",
                "resume not supported",
                "resume is not supported",
                "resume not permitted",
                "resume is disabled",
                "resuming is not",
                "restart not allowed",
                "restart not supported",
                "restart requires block or compressed",
                "could not seek to resume offset",
                "restart offset * too large",
                "reply marker must be 0 in ascii",
                "cannot restart beyond end-of-file",
                "cannot restart at any position while appending",
                "cannot restart in a new",
                "can't appe while rest",
                "can't stou while rest",
                "incompatible with rest",
                "incompatible with rang",
                "transfer ranges not allowed in ascii",
            ])
            .codes(FILE_CODES),
            Sign::suggests(&[
                "restart offset",
                "invalid rest",
                "rest: invalid",
                "rest needs a numeric",
                "rest requires a value",
                "rang requires",
                "rang start must",
                "invalid rang",
                "no restart point",
                "not a valid marker",
                "marker can't be",
                "invalid restart",
                "bad restart",
                "invalid offset",
                "exceeds file size",
                "couldn't use rest",
                "requires a start greater",
                "requires an end greater",
                "requires end",
            ])
            .codes(FILE_CODES),
            Sign::suggests(&["cannot position file at requested starting point"]).codes(&[550]),
            Sign::suggests(&[]).codes(&[554]),
            Sign::suggests(&[
                "curl: (31) ",
                "command rest failed",
                "curl: (36) ",
                "couldn't resume download",
                ") was beyond file size (",
            ])
            .bare(),
            Sign::suggests(&[]).codes(&[450, 501, 502, 504, 550, 551]).commands(&["REST", "RANG"]),
            Sign::allows(&["invalid parameter", "seek"]).codes(&[451, 501, 550, 554]),
            Sign::allows(&[]).codes(&[450, 451, 550, 553]).commands(&["APPE"]),
        ],
        sources: &[Source::Rfc(3659, "5"), PROFTPD_TRANSFERS],
    },
    Cause {
        id: "rename-refused",
        title: "The server refuses the rename",
        why: "The old name was found, but the move fails: the new name is taken, lies in a \
              directory that is missing or closed to this login, or on another disk, or renaming \
              is switched off. Clients that upload to a temporary name meet this at the end of \
              every upload.",
        check: "List the target directory: see whether the new name is already there, then rename \
                to an unused name in the same directory",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Delete the target first: rm in lftp, curl -Q 'DELE new' before -Q 'RNFR old' -Q \
                 'RNTO new'"),
            you(
                "Upload directly to the final name: rclone --inplace, lftp set xfer:use-temp-file \
                 no",
            ),
            you("Rename within one directory; to move elsewhere, download and upload again"),
            admin_of(
                Server::Iis,
                "Set allowReplaceOnRename of the site's ftpServer/fileHandling to true",
            ),
            admin_of(
                Server::ProFtpd,
                "Set AllowOverwrite on, and allow RNFR and RNTO in <Limit>; check the log of \
                 HiddenStores renames",
            ),
            admin_of(
                Server::PureFtpd,
                "Remove NoRename; anonymous users cannot rename unless Pure-FTPd was built with \
                 ANON_CAN_RENAME",
            ),
            admin_of(Server::Vsftpd, "For anonymous users set anon_other_write_enable=YES"),
            admin_of(Server::Pyftpdlib, "Give the user the permission letter f"),
        ],
        signs: &[
            Sign::proves(&[
                "rename permission denied",
                "destination file already exists",
                "rename of hidden file",
                "can't rename home directory",
                "no permission to rename",
                "cannot move the file to a different disk drive",
                "cross-device link",
                "exdev",
            ])
            .codes(FILE_CODES),
            Sign::proves(EXISTS).codes(&[450, 451, 503, 550, 553]).commands(&["RNTO"]),
            Sign::suggests(&[
                "rename/move failure",
                "rename failed",
                "rename fails",
                "rename error",
                "renaming attempt failed",
                "can't rename",
                "cannot rename",
                "could not rename",
                "couldn't rename",
                "unable to rename",
                "failed to rename",
                "rename operation failed",
                "rename denied",
                "error renaming",
                "while renaming",
                "^rename: ",
                "^rename ",
            ])
            .not(&["no such file", "not found", "does not exist"])
            .codes(FILE_CODES),
            Sign::suggests(&["rename", "/move", "renaming", "unavailable"])
                .not(&["no such file", "not found", "does not exist", "permission", "denied"])
                .codes(&[450, 451, 500, 550, 551, 553])
                .commands(&["RNTO"]),
            Sign::suggests(&[]).codes(&[450, 451, 550, 551, 553]).commands(&["RNTO"]),
            Sign::allows(&["rename"]).codes(FILE_CODES),
            Sign::allows(&["when that file already exists"]).codes(&[550]),
        ],
        sources: &[
            Source::Rfc(959, "4.1.3"),
            Source::Page(
                "fileHandling Element for ftpServer (IIS)",
                "https://learn.microsoft.com/en-us/previous-versions/iis/settings-schema/\
                 ff713725(v=vs.90)",
            ),
            Source::Page("rclone --inplace", "https://rclone.org/docs/#inplace"),
        ],
    },
    Cause {
        id: "file-locked",
        title: "The file is in use on the server",
        why: "A program on the server, or another transfer, has the file open and locked. On \
              Windows servers this is often the running web application, an editor or a virus \
              scanner.",
        check: "Upload under a new name: if that works at once, only the existing file is locked \
                or protected",
        fix_by: &[You, ServerAdmin],
        retry: Retry::Later,
        steps: &[
            you("Wait and try again; end your own other transfers of the same file"),
            you("ASP.NET on IIS or Azure: upload app_offline.htm first, deploy, then delete it"),
            you("Upload under a new name and rename afterwards"),
            admin(
                "Find the program that holds the file: Resource Monitor or handle.exe on \
                   Windows, fuser or lsof on Unix",
            ),
            admin_of(Server::Iis, "Stop the application pool of the site during the deployment"),
            admin_of(Server::Vsftpd, "See lock_upload_files: it locks a file while it is uploaded"),
            admin_of(
                Server::ProFtpd,
                "With HiddenStores, delete the left-over .in.NAME. file of a broken upload",
            ),
        ],
        signs: &[
            Sign::suggests(&[
                "^unknown error 32.",
                "^unknown error 32$",
                "^unknown error 33.",
                "^unknown error 33$",
            ])
            .codes(&[550]),
            Sign::proves(&[
                "being used by another process",
                "another process has locked",
                "text file busy",
                "etxtbsy",
                "sharing violation",
                "being uploaded by another",
                "file is being uploaded",
                "file is locked",
                "file locked by",
                "locked by another user",
                "is locked by",
                "file is in use",
                "file in use",
                "dataset in use",
                "data set in use",
            ])
            .not(&["port in use", "address already", "insufficient memory"])
            .codes(FILE_CODES)
            .not_commands(OFF_FILES),
            // The same of Windows in other languages.
            Sign::suggests(&[
                "von einem anderen prozess verwendet",
                "par un autre processus",
                "por otro proceso",
                "da un altro processo",
                "por outro processo",
                "另一个程序正在使用此文件",
                "айл занят другим процессом",
                "別のプロセスが使用中",
            ])
            .codes(FILE_CODES)
            .not_commands(OFF_FILES),
            Sign::proves(&["cannot access the file because it is being used by another process"])
                .codes(FILE_CODES)
                .bare(),
            Sign::suggests(&["ftp*:file_lock"]).bare(),
            // ProFTPD's HiddenStores: another upload of it is under way, or broke off.
            Sign::suggests(&["temporary hidden file * already exists"]).codes(&[550]).bare(),
            Sign::suggests(&[
                "resource busy",
                "device or resource busy",
                "ebusy",
                "file busy",
                "file is busy",
                "is busy",
                "file is being",
                "another program",
                "opened by",
                "resource temporarily unavailable",
                "insufficient memory or file locked",
                "file locked",
                "user-mapped section open",
                "currently in use",
                "already in use by",
            ])
            .not(&["server is", "server too", "system busy", "port ", "address "])
            .codes(&[450, 451, 452, 550, 551, 553])
            .not_commands(OFF_FILES),
            Sign::suggests(&["file unavailable", " in use", " locked"]).codes(&[450]),
            Sign::allows(&[
                "file system returned an error",
                "could not perform action on file",
                "can't delete file",
                "can't remove directory",
            ])
            .codes(&[450, 451, 550, 553])
            .not_commands(OFF_FILES),
            Sign::allows(&[]).codes(&[450]).commands(CHANGES),
            Sign::allows(&[]).codes(&[450]).commands(&["RETR"]),
            Sign::suggests(&[
                "being written",
                "being uploaded",
                "being transferred",
                "upload in progress",
            ])
            .codes(&[450, 550, 553]),
            Sign::suggests(&["file", "directory", "folder"])
                .beside(&[
                    "in use",
                    "being used",
                    "being uploaded",
                    "being written",
                    "being transferred",
                    "is locked",
                    "locked by",
                    "busy",
                    "open by",
                    "opened by",
                    "another user",
                    "another process",
                    "another program",
                ])
                .not(&["account", "server", "system", "port ", "address"])
                .codes(FILE_CODES)
                .not_commands(OFF_FILES),
        ],
        sources: &[
            Source::Rfc(959, "4.2"),
            Source::Page(
                "FTP-Deploy-Action issue 302: file in use on IIS",
                "https://github.com/SamKirkland/FTP-Deploy-Action/issues/302",
            ),
            PROFTPD_TRANSFERS,
        ],
    },
    Cause {
        id: "filename-encoding",
        title: "Client and server encode the file name differently",
        why: "FTP carries names as bytes. One side writes UTF-8, the other reads an older \
              character set such as Latin-1, so a name with accents or other scripts does not \
              match, or cannot be decoded at all. Names in plain ASCII work.",
        check: "Rename one file to plain letters and try again: if that works, the encoding is \
                the problem",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("FileZilla: Site Manager > Charset: Force UTF-8, or the server's own character \
                 set"),
            you("WinSCP: Advanced > Environment: set UTF-8 encoding for filenames to On, or Off \
                 for old servers"),
            you("In lftp: set ftp:use-utf8 yes; for servers without UTF-8: set ftp:charset \
                 ISO-8859-1"),
            you("Python: FTP(encoding='utf-8') or FTP(encoding='latin-1'), Python 3.9 and later; \
                 rclone: --ftp-disable-utf8"),
            you("Keep names to ASCII letters, digits, dot, hyphen and underscore"),
            admin_of(
                Server::ProFtpd,
                "Load mod_lang and set UseEncoding on, or UseEncoding utf8 CLIENT-CHARSET",
            ),
            admin_of(
                Server::Pyftpdlib,
                "Set the handler's encoding and unicode_errors, and run under a UTF-8 locale",
            ),
            admin("Run the server under a UTF-8 locale and convert old names with convmv"),
        ],
        signs: &[
            Sign::proves(&[
                "failed to convert command to 8 bit charset",
                "invalid character sequence received, disabling utf-8",
                "can't decode path (server filesystem encoding",
            ])
            .codes(&[450, 500, 501, 550, 553])
            .bare(),
            Sign::proves(&[
                "can't decode command",
                "failed to decode string",
                "illegal character sequence",
                "illegal byte sequence",
                "invalid byte sequence",
                "invalid or incomplete multibyte",
                "invalid multibyte",
                "eilseq",
                "invalid utf-8",
                "invalid utf8",
                "not valid utf-8",
                "not valid utf8",
                "bad utf-8",
                "malformed utf",
                "no mapping for the unicode character",
            ])
            .codes(FILE_CODES),
            Sign::suggests(&["invalid character in command"]).codes(FILE_CODES),
            // The name with what a charset has no sign for.
            Sign::allows(&["?*: no such file"]).codes(FILE_CODES),
            Sign::suggests(&[
                "umlauts",
                "umlauts*file name",
                "file name*umlauts",
                "accented character",
                "file names with strange characters",
                "strange characters in*name",
                "special characters in file",
                "question marks in*name",
                "garbled*name",
                "name*garbled",
            ])
            .asked(),
            // IBM i, of a letter that was lost on the way.
            Sign::suggests(&["character (?) not allowed"]).codes(&[501, 550, 553]).bare(),
            Sign::suggests(MISSING)
                .not(NOT_MISSING)
                .codes(FILE_CODES)
                .when(&[Fact::NonAsciiArgument]),
            Sign::suggests(MISSING)
                .not(NOT_MISSING)
                .codes(FILE_CODES)
                .commands(ON_FILES)
                .when(&[Fact::NonAsciiArgument]),
            Sign::suggests(&[
                "filename invalid",
                "filename, directory name, or volume label syntax",
                "invalid file name",
                "high bit characters were detected",
                "high bit characters",
                "invalid argument",
                "invalid character",
                "failed to open file",
                "could not create file",
                "couldn't open the file",
                "failed to change directory",
                "delete operation failed",
                "rnfr command failed",
                "could not get file",
                "file unavailable",
            ])
            .codes(FILE_CODES)
            .when(&[Fact::NonAsciiArgument]),
            Sign::suggests(&[
                "unicodedecodeerror: 'utf-8' codec",
                "unicodeencodeerror: 'latin-1' codec",
                "unicodeencodeerror: 'ascii' codec",
                "no mapping for the unicode character",
                "did not contain valid utf-8",
                "malformedinputexception",
            ])
            .bare(),
            Sign::allows(&[])
                .codes(&[450, 500, 501, 550, 553])
                .commands(ON_FILES)
                .when(&[Fact::NonAsciiArgument]),
        ],
        sources: &[
            Source::Rfc(2640, "2"),
            Source::Page("lftp(1), ftp:charset", "https://lftp.yar.ru/lftp-man.html"),
            Source::Page("WinSCP raw settings", "https://winscp.net/eng/docs/rawsettings"),
        ],
    },
    Cause {
        id: "filename-not-allowed",
        title: "The server does not accept this file name",
        why: "A rule of the server, or its file system, forbids the name: a leading dot, a \
              filtered extension or pattern, a character such as : ? * or a backslash, or too \
              many characters.",
        check: "Upload the same file as test.txt to the same directory: if that works, the name \
                is what is refused",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Choose another name: no leading dot, none of \\ : * ? < > |, no blank or dot \
                 at the end, fewer than 255 characters"),
            you("Write remote paths with forward slashes, also on Windows: dir/file, not \
                 dir\\file"),
            you("Leave files such as .htaccess or .ftpquota out of the transfer: lftp mirror -x, \
                 rclone --exclude"),
            you_with(
                Server::Zos,
                "Use data set names of up to 8 characters per part, 44 in all, dots and no \
                 slashes between; single quotes around a full name",
            ),
            you_with(
                Server::Os400,
                "Write LIBRARY/FILE.MEMBER, or send SITE NAMEFMT 1 after each login and write \
                 paths",
            ),
            you("On OpenVMS write DEVICE:[DIRECTORY.SUBDIRECTORY]NAME.TYPE"),
            admin_of(
                Server::PureFtpd,
                "Set ProhibitDotFilesWrite no to allow names with a leading dot",
            ),
            admin_of(Server::ProFtpd, "Check PathAllowFilter and PathDenyFilter"),
            admin_of(
                Server::Iis,
                "Check FTP Request Filtering: File Name Extensions, Hidden Segments, Denied URL \
                 Sequences",
            ),
            admin_of(Server::Vsftpd, "Check deny_file and hide_file"),
        ],
        signs: &[
            // OpenVMS.
            Sign::suggests(&[
                "file specification syntax error",
                "error in directory name",
                "error in device name",
                "error in file name",
                "error in file type",
                "invalid wildcard operation",
            ])
            .codes(&[501, 550, 553])
            .commands(ON_FILES),
            Sign::suggests(&["file specification syntax error"]).codes(&[501, 550, 553]),
            Sign::allows(&[CRITICAL]),
            Sign::suggests(&["^unknown error 123.", "^unknown error 123$"]).codes(&[550]),
            Sign::proves(&[
                "prohibited file name:",
                "prohibited directory name",
                "forbidden filename",
            ])
            .codes(&[450, 501, 550, 553])
            .bare(),
            Sign::proves(&[
                "filename invalid",
                "invalid filename",
                "invalid file name",
                "illegal file name",
                "illegal filename",
                "bad file name",
                "bad filename",
                "directoryname not valid",
                "invalid directory name",
                "not a valid file name",
                "not a valid filename",
                "file name `*' not allowed",
                "file name too long",
                "filename too long",
                "filename or extension is too long",
                "path too long",
                "path is too long",
                "enametoolong",
                "name length error",
                "filename, directory name, or volume label syntax is incorrect",
                "short file names are forbidden",
                "short file name check has failed",
                "hidden segment was detected",
                "denied url sequence",
                "high bit characters were detected",
                "high bit characters detected",
                "file extension was denied",
                "extension not allowed",
                "extension is not allowed",
                "file type not allowed",
                "file type is not allowed",
                "invalid data set name",
                "invalid dataset name",
                "illegal character in",
                "invalid characters in",
                "invalid character in",
                "illegal characters",
                "name contains invalid",
                "reserved name",
                "prohibited file",
                "forbidden file",
            ])
            .not(&["character sequence", "character in command", "invalid file name or path"])
            .codes(FILE_CODES)
            .not_commands(OFF_FILES),
            Sign::proves(&["what are you trying to do? go away"]).codes(&[501]),
            // IBM i; it shows a letter that was lost on the way as (?).
            Sign::proves(&[
                "must be specified by library/file.member",
                "not allowed in object name",
            ])
            .not(&["character (?)"])
            .codes(&[501, 550, 553])
            .bare(),
            Sign::allows(&["not allowed in object name"]).codes(&[501, 550, 553]).bare(),
            Sign::suggests(&["error: filename invalid"]).bare(),
            Sign::suggests(&[
                "name is not allowed",
                "invalid file name or path",
                "name invalid",
                "invalid name",
                "denied filter",
                "qualifier",
                "invalid argument",
                "a qualifier in",
            ])
            .codes(&[450, 451, 501, 550, 552, 553])
            .commands(ON_FILES),
            Sign::suggests(&[
                "file name not allowed",
                "filename not allowed",
                "invalid file name or path",
                "unique file name error",
                "unable to generate unique filename",
                "unique file name cannot be created",
            ])
            .codes(&[450, 452, 550, 553])
            .not_commands(OFF_FILES),
            Sign::suggests(MISSING).codes(FILE_CODES).arguments(&["\\"]).not_commands(OFF_FILES),
            Sign::suggests(MISSING).codes(FILE_CODES).commands(ON_FILES).arguments(&["\\"]),
            Sign::allows(&["invalid", "prohibited", "forbidden", "not a valid"])
                .not(&[" port", " address", " login", " user", "password", " command"])
                .codes(&[550, 553])
                .not_commands(OFF_FILES),
            Sign::allows(&[]).codes(&[553]).not_commands(OFF_FILES),
            Sign::allows(&[]).codes(&[550, 553]).commands(ON_FILES).arguments(&["\\", ":", "?"]),
            Sign::suggests(&["format required", "path characters", "wildcards not allowed"])
                .codes(&[501, 550, 553]),
            Sign::suggests(&["qualifier too long", "mvs naming conventions"])
                .codes(&[501, 550, 553])
                .bare(),
            Sign::suggests(&["*name", "path", "character", "extension"])
                .beside(&[
                    "too long",
                    "invalid char",
                    "illegal",
                    "forbidden",
                    "prohibited",
                    "not allowed",
                    "reserved",
                    "not permitted",
                    "*filter",
                ])
                .not(&["user", "host", "login", "password", "overwrit", "command"])
                .codes(&[450, 451, 501, 550, 553])
                .not_commands(OFF_FILES),
            Sign::suggests(&["too long"])
                .not(&["command", "line", "time"])
                .codes(&[450, 451, 500, 501, 550, 552, 553])
                .commands(ON_FILES),
        ],
        sources: &[
            Source::Page(
                "IBM i FTP server: SITE",
                "https://ibm.com/support/knowledgecenter/en/ssw_ibm_i_72/rzaiq/rzaiqsitet.htm",
            ),
            Source::Page(
                "Pure-FTPd configuration file",
                "https://github.com/jedisct1/pure-ftpd/blob/master/pure-ftpd.conf.in",
            ),
            Source::Page(
                "FTP status codes in IIS 7 and later versions",
                "https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/iis/\
                 ftp-service-svchost-inetinfo/ftp-status-codes-iis-7-and-later-versions",
            ),
        ],
    },
    Cause {
        id: "mkdir-target-exists",
        title: "The directory exists already",
        why: "MKD was asked to make something that is already there. Many clients and deployment \
              tools send MKD without looking first, so this is usually harmless: the transfer \
              goes on.",
        check: "CWD into the directory: if that works, nothing needs fixing",
        fix_by: &[Nobody],
        retry: Retry::NotNeeded,
        steps: &[
            you("Ignore it if the directory was meant to exist; lftp: mkdir -f suppresses the \
                 error"),
            you("In scripts try CWD first and send MKD only if that fails"),
            you("If a file has that name, rename or delete the file first"),
        ],
        signs: &[
            Sign::proves(EXISTS).codes(&[450, 451, 521, 550, 553]).commands(MAKE_DIRECTORY),
            Sign::proves(&["can't create directory: file exists"]).codes(&[521, 550, 553]).bare(),
            Sign::proves(&[
                "directory already exists",
                "mkdir failed: * file exists",
                "folder already exists",
            ])
            .codes(&[450, 521, 550, 553])
            .not_commands(OFF_FILES),
            Sign::proves(&["directory exists"]).codes(&[521]),
            Sign::suggests(&[
                "file exists",
                "when that file already exists",
                "entry with same name already",
            ])
            .codes(&[550])
            .not_commands(OFF_FILES),
            Sign::allows(EXISTS).codes(&[521, 550, 553]).not_commands(OFF_FILES),
            Sign::allows(&["create directory", "creating the directory", "create dir", "mkdir"])
                .codes(&[450, 550, 553])
                .not_commands(OFF_FILES),
            Sign::allows(&[]).codes(&[550, 553]).commands(MAKE_DIRECTORY),
            Sign::suggests(&["^unknown error 183.", "^unknown error 183$"]).codes(&[550]),
            Sign::suggests(&[
                "ftp_mkdir()*exists",
                "mkdir*: file exists",
                "ftpcommandexception*when that file already exists",
                "error: 550 *when that file already exists",
            ])
            .bare(),
            Sign::allows(&["fail mkdir: client"]).bare(),
            Sign::suggests(&["exist"]).not(NOT_THERE).commands(MAKE_DIRECTORY),
            Sign::suggests(FAILS).codes(&[500]).commands(MAKE_DIRECTORY).not(NOT_DONE),
        ],
        sources: &[Source::Rfc(775, ""), Source::Rfc(959, "4.1.3")],
    },
    Cause {
        id: "rmdir-not-empty",
        title: "The directory is not empty",
        why: "RMD removes empty directories only. Files with a leading dot count too, and many \
              listings do not show them.",
        check: "List hidden files as well: lftp set ftp:list-options -a, FileZilla Server > \
                Force showing hidden files",
        fix_by: &[You],
        retry: Retry::AfterChange,
        steps: &[
            you("Delete what is inside first; lftp rm -r DIR and rclone purge do it all"),
            you(
                "Show hidden files: lftp set ftp:list-options -a, WinSCP FtpListAll=on, FileZilla \
                 Server > Force showing hidden files",
            ),
            you("Delete files such as .htaccess, .ftpquota or .DS_Store by name with DELE"),
        ],
        signs: &[
            Sign::suggests(ASKED_RMDIR).asked(),
            Sign::suggests(&["^unknown error 145.", "^unknown error 145$"]).codes(&[550]),
            Sign::suggests(&["has files in", "has contents", "contains files"])
                .codes(&[450, 451, 550, 553]),
            Sign::proves(NOT_EMPTY).codes(&[450, 451, 550, 553]).bare(),
            Sign::proves(&[
                "dir not empty",
                "folder not empty",
                "folder is not empty",
                "is not empty",
                "isn't empty",
                "non-empty directory",
                "directory contains files",
            ])
            .codes(&[450, 451, 550, 553]),
            Sign::proves(&["not empty"]).codes(&[450, 451, 550, 553]).commands(REMOVE_DIRECTORY),
            Sign::suggests(&["remove directory operation failed"]).codes(&[550]),
            Sign::suggests(&["remove directory operation failed", "can't remove directory"])
                .codes(&[450, 550])
                .commands(REMOVE_DIRECTORY),
            Sign::suggests(&["file exists"]).codes(&[550]).commands(REMOVE_DIRECTORY),
            Sign::allows(&["remove directory", "deleting the directory"]).codes(&[450, 550]),
            Sign::allows(&[]).codes(&[450, 550, 553]).commands(REMOVE_DIRECTORY),
            Sign::suggests(&["empty"]).beside(&["not ", "*n't "]).commands(REMOVE_DIRECTORY),
        ],
        sources: &[
            Source::Rfc(959, "4.1.3"),
            Source::Page("lftp(1)", "https://lftp.yar.ru/lftp-man.html"),
        ],
    },
    Cause {
        id: "quota-or-disk-full",
        title: "The quota is reached or the server's disk is full",
        why: "There is no room for the file: the account's quota of bytes or of files is used \
              up, or the disk is full. The class of the code misleads: 4yz or 5yz, a retry fails \
              until space is freed. vsftpd calls it 451 \"Failure writing to local file\".",
        check: "Upload a file of one byte: if that works and a large file does not, space, quota \
                or a size limit is in the way",
        fix_by: &[You, ServerAdmin],
        retry: Retry::AfterChange,
        steps: &[
            you("Delete files you no longer need, also hidden ones and partial uploads"),
            you(
                "Ask for the quota of your login: SITE QUOTA on ProFTPD; Pure-FTPd shows it after \
                 login",
            ),
            you("If a download fails so, the disk at your own end is full: free space there"),
            admin_on(
                System::Unix,
                "Check space and inodes: df -h and df -i on the target, quota -u USER, the \
                   hosting panel",
            ),
            admin_of(
                Server::PureFtpd,
                "Raise Quota or the user's limit (pure-pw usermod -N, -n), run pure-quotacheck; \
                 MaxDiskUsage refuses before the disk is full",
            ),
            admin_of(
                Server::ProFtpd,
                "Raise the mod_quotatab limit and correct the tally with ftpquota",
            ),
            admin_of(
                Server::Vsftpd,
                "The reply hides the reason: read it with strace or try as the user; df, quota, \
                 ulimit -f",
            ),
            admin_of(Server::SftpGo, "Raise quota_size or quota_files, then start a quota scan"),
        ],
        signs: &[
            Sign::allows(&["^curl: (25)$"]).asked(),
            Sign::allows(&[CRITICAL]),
            Sign::suggests(&["^unknown error 112.", "^unknown error 112$"]).codes(&[550]),
            Sign::proves(&[
                "disk quota exceeded",
                "quota exceeded: used",
                "insufficient quota",
                "quota exceeded: [",
                "notice: quota reached",
                "disk full - please upload later",
                "transfer aborted (quota)",
                "denying write due to space limit",
                "storage limit exceeded",
            ])
            .not(&["download", "retr denied"])
            .codes(WRITE_CODES)
            .bare(),
            Sign::proves(&[
                "no space left",
                "disk full",
                "disc full",
                "filesystem full",
                "file system full",
                "device full",
                "disk is full",
                "enospc",
                "edquot",
                "quota exceeded",
                "quota has been exceeded",
                "exceeded quota",
                "exceeded your quota",
                "exceeds quota",
                "exceeds your quota",
                "over quota",
                "over your quota",
                "quota limit",
                "quota reached",
                "storage quota",
                "not enough space",
                "not enough disk space",
                "not enough free space",
                "not enough storage",
                "insufficient disk space",
                "insufficient space",
                "out of disk space",
                "out of space",
                "no disk space",
                "disk space exceeded",
                "won't be saved",
            ])
            .not(&["download", "denying read", "retr denied", "bandwidth", "transfer quota"])
            .codes(WRITE_CODES),
            Sign::suggests(&[
                "no space left on device",
                "not enough space on the disk",
                "curl: (70) ",
                "disk full or allocation exceeded",
                "ftp_*(): *quota",
                "ftp_*(): *disk full",
            ])
            .bare(),
            Sign::allows(ASKED_EMPTY).asked(),
            Sign::proves(&["not enough space, only"]).codes(&[501]),
            Sign::suggests(&["error during write to file"]).codes(&[451, 452, 552]).bare(),
            Sign::suggests(&["failure writing to local file"]).codes(&[451]).bare(),
            Sign::allows(ZOS_NOT_CREATED).bare(),
            // z/OS: the abends for a data set or volume that is full.
            Sign::suggests(&[
                "system completion code and reason: b37",
                "system completion code and reason: d37",
                "system completion code and reason: e37",
            ])
            .codes(&[450, 451, 452, 550, 552]),
            Sign::suggests(&[
                "insufficient storage",
                "no room left",
                "exceeded storage allocation",
                "disk space",
                "storage is full",
                "storage full",
                "volume is full",
                "drive is full",
            ])
            .codes(&[450, 451, 452, 550, 552]),
            Sign::suggests(&[]).codes(&[552]),
            Sign::suggests(&[]).codes(&[452]).commands(UPLOADS),
            Sign::allows(&[
                "error writing file",
                "error writing to file",
                "writing to file failed",
                "error on output file",
                "local error in processing",
                "disk error",
                "write failed",
                "write error",
                "file too large",
                "not enough quota",
                "unique file name cannot be created",
                "maximum file size",
            ])
            .codes(WRITE_CODES),
            Sign::allows(&["] fail upload: client"]).bare(),
            Sign::allows(&["ftp_*put(): opening * data connection", "ftp_*put(): accepted data"])
                .bare(),
            Sign::allows(&[]).codes(&[451, 452]).commands(UPLOADS),
            Sign::allows(&[]).codes(&[450]).commands(UPLOADS),
            Sign::suggests(&["quota", "space", "storage", "disk", "allocation"])
                .beside(&[
                    "exceed",
                    "full",
                    "insufficient",
                    "not enough",
                    "no more",
                    "left",
                    "limit",
                    "out of",
                    "too little",
                ])
                .not(&[
                    "download",
                    "denying read",
                    "retr denied",
                    "bandwidth",
                    "transfer quota",
                    "name",
                ])
                .codes(WRITE_CODES),
            Sign::suggests(&["disk", "storage"])
                .beside(&["writ"])
                .not(&["not allowed", "protect"])
                .codes(WRITE_CODES),
            Sign::suggests(&["errno 28", "errno=28"]).codes(WRITE_CODES),
        ],
        sources: &[
            Source::Rfc(959, "4.2"),
            Source::Page(
                "Pure-FTPd configuration file",
                "https://github.com/jedisct1/pure-ftpd/blob/master/pure-ftpd.conf.in",
            ),
            Source::Page(
                "ProFTPD mod_quotatab",
                "https://github.com/proftpd/proftpd/blob/master/contrib/mod_quotatab.c",
            ),
            Source::Page(
                "SFTPGo, common.go",
                "https://github.com/drakkan/sftpgo/blob/main/internal/common/common.go",
            ),
        ],
    },
    Cause {
        id: "not-a-plain-file",
        title: "A directory where a file is meant, or the reverse",
        why: "The name exists, but it is of the wrong kind: RETR, SIZE or DELE on a directory, \
              CWD, LIST or RMD on a file, or a transfer of a device or broken link.",
        check: "List the parent directory: a leading d in the listing, or type=dir in MLSD, marks \
                a directory",
        fix_by: &[You],
        retry: Retry::AfterChange,
        steps: &[
            you("Directories: lftp mirror, rclone copy, wget -r ftp://...; RETR fetches single \
                 files only"),
            you("Remove a directory with rmdir (RMD), a file with rm (DELE)"),
            you("End a curl URL with a slash to list a directory, without one to fetch a file"),
            you(
                "z/OS: name one member, get 'HLQ.LIB(MEMBER)', or fetch all with cd 'HLQ.LIB' and \
                 mget *",
            ),
            you("A 550 to SIZE or MDTM on a directory is harmless: the client only asks"),
        ],
        signs: &[
            Sign::proves(&[
                "not a plain file",
                "not a regular file",
                "is a directory",
                "is a folder",
                "^not a file",
                "got a directory",
                "eisdir",
                "enotdir",
                "only retrieve regular files",
                "object that is not a file or directory",
                "not an ordinary file",
                "overwrite a directory",
                "is not a file",
                "not a normal file",
                "retrieval of a whole partitioned data set",
            ])
            .codes(FILE_CODES),
            Sign::proves(&[
                "i can only retrieve regular files",
                "create file*a directory with that name already exists",
                ": not a plain file",
                "ftp://*: not a regular file",
            ])
            .codes(FILE_CODES)
            .bare(),
            Sign::suggests(&["not a directory", "is a file", "is not a directory", "not a folder"])
                .codes(FILE_CODES),
            Sign::allows(&["open * for writing"]).codes(FILE_CODES),
            // .NET, of a URI that ends with a slash.
            Sign::suggests(&["requested uri is invalid for this ftp command"]).bare(),
            // A path with a slash at its end names a directory.
            Sign::suggests(&[])
                .codes(&[450, 550])
                .commands(&["RETR", "SIZE", "STOR", "APPE"])
                .arguments(&["/$"]),
            Sign::suggests(&["is not retrievable", "not retrievable"]).codes(&[550]),
            // Alfresco and JFileServer.
            Sign::proves(&["invalid path (existing directory)"]).codes(&[500]).commands(UPLOADS),
            Sign::suggests(&["not a valid file", "not a valid directory"])
                .not(&["file name"])
                .codes(&[550]),
            Sign::suggests(&["cannot be listed"]).codes(&[550]).commands(&["LIST", "NLST", "MLSD"]),
            Sign::allows(&[
                "directory name is invalid",
                "invalid directory",
                "could not get file size",
                "could not get file modification time",
                "failed to open file",
                "file too large for size",
                "can't find file size",
                "can't get a time stamp",
                "no such file",
            ])
            .codes(&[450, 451, 501, 550, 553])
            .commands(&["SIZE", "MDTM", "RETR", "CWD", "MLST", "DELE"]),
        ],
        sources: &[
            Source::Rfc(959, "4.1.3"),
            Source::Rfc(3659, "4.2"),
            Source::Page("curl(1)", "https://curl.se/docs/manpage.html"),
        ],
    },
    Cause {
        id: "server-file-io-error",
        title: "The server cannot read or write the file on its disk",
        why: "Rights and path are right, but the server's disk, network mount or storage fails \
              while the file is read, written or looked at. Its own log has the reason.",
        check: "Transfer another file in the same directory, then one elsewhere: see whether one \
                file, one disk or all fail",
        fix_by: &[ServerAdmin, You],
        retry: Retry::Later,
        steps: &[
            you("Try again later; if it stays, tell the administrator the path, the time and the \
                 reply"),
            you("Ask for free space and quota too: a full disk often shows only as a write error"),
            admin_on(
                System::Unix,
                "Read the server's log and dmesg at that time; check the disk with smartctl and \
                   mounts with mount and df",
            ),
            admin_on(
                System::Unix,
                "Network or FUSE mounts: remount after Stale file handle or Transport endpoint \
                   is not connected",
            ),
            admin_on(
                System::Unix,
                "Too many open files: raise LimitNOFILE of the service, or ulimit -n",
            ),
            admin_of(
                Server::ProFtpd,
                "Set UseSendfile off as a test if reading from a network file system fails",
            ),
            admin_of(
                Server::Vsftpd,
                "Set use_sendfile=NO as a test if reading from a network file system fails",
            ),
        ],
        signs: &[
            Sign::proves(&[
                "input/output error",
                "i/o error",
                "i/o device error",
                "stale file handle",
                "stale nfs",
                "transport endpoint is not connected",
                "cyclic redundancy",
                "device is not ready",
                "device attached to the system is not functioning",
                "structure needs cleaning",
                "specified network name is no longer available",
                "network path was not found",
                "network name cannot be found",
                "no such device",
                "unexpected streams hangup",
            ])
            .not(&["data connection"])
            .codes(FILE_CODES),
            Sign::proves(&["input/output error", "i/o error", "stale file handle"])
                .not(&["data connection"])
                .codes(&[425, 426]),
            Sign::suggests(&[
                "failure reading local file",
                "error during read",
                "error on input file",
                "error on output file",
                "error reading from file",
                "error reading file",
                "error writing to file",
                "error writing file",
                "could not read from file",
                "cannot read requested number of bytes",
                "reading from file failed",
                "writing to file failed",
                "read error",
                "write error",
                "internal error creating",
                "internal error deleting",
                "internal error renaming",
                "failed to hash file",
                "could not get file attributes",
                "ftruncate",
                "file listing failed",
                "can't get the current directory",
                "could not perform action on file",
                "storage error",
                "backend error",
                "disk error",
            ])
            .not(&["data connection", "network", "no space", "quota", "no such", "permission"])
            .codes(&[425, 426, 450, 451, 452, 500, 550, 551, 552, 553]),
            Sign::suggests(&["failure reading local file"]).codes(&[451]).bare(),
            Sign::suggests(&["data connection closed, cannot read file"]).codes(&[426]),
            Sign::suggests(&["^file system error$"]).codes(&[451]),
            Sign::suggests(&["file system not mounted"]).codes(FILE_CODES),
            Sign::suggests(&["error on input file", "error on output file"]).codes(&[551]),
            Sign::suggests(&["system completion code and reason"])
                .not(&["reason: 913", "reason: b37", "reason: d37", "reason: e37"])
                .codes(FILE_CODES),
            // Of a data connection that never opened, small servers say the same.
            Sign::suggests(&["bad file descriptor", "ebadf"]).codes(FILE_CODES),
            Sign::suggests(&["local error in processing"]).codes(&[451]),
            Sign::suggests(&["too many open files", "cannot allocate memory", "out of memory"])
                .codes(&[450, 451, 452, 550, 551]),
            Sign::allows(&[
                "error during write to file",
                "failure writing to local file",
                "file system returned an error",
                "local resource failure",
                "unable to create",
                "transfer aborted. insufficient memory",
                "link to file server lost",
                "^remap$",
                "^seek$",
                "^fcntl(",
                "^gettimeofday(",
                "^time()",
                "zlib error",
                "rename/move failure",
                "couldn't get the local time",
                "can't find file size",
                "can't get a time stamp",
                "unable to handle command",
                "^failure$",
                "page type unknown",
                "execution failed",
            ])
            .codes(&[450, 451, 452, 500, 501, 550, 551, 553]),
            Sign::allows(&["not supported"]).codes(&[450, 451, 452, 550, 551, 553]),
            Sign::allows(&[])
                .not(&["data connection", "network stream"])
                .codes(&[551])
                .commands(&["RETR", "STOR", "APPE", "STOU"]),
            Sign::allows(&[])
                .not(&["data connection", "network stream"])
                .codes(&[451])
                .commands(ON_FILES),
            Sign::suggests(&[
                "backend",
                "database error",
                "connect to storage",
                "storage unavailable",
            ])
            .codes(&[450, 451, 550, 551]),
            Sign::suggests(&["disk", "storage", "file system", "filesystem", "sd card", "flash"])
                .beside(&["error", "fail", "writing", "reading"])
                .not(&[
                    "quota",
                    "full",
                    "space",
                    "permission",
                    "not allowed",
                    "data connection",
                    "network",
                    "no such",
                ])
                .codes(WRITE_CODES),
        ],
        sources: &[
            Source::Rfc(959, "4.2"),
            Source::Page(
                "ProFTPD data.c",
                "https://github.com/proftpd/proftpd/blob/master/src/data.c",
            ),
            Source::Page(
                "vsftpd.conf(5), use_sendfile",
                "https://security.appspot.com/vsftpd/vsftpd_conf.html",
            ),
        ],
    },
    Cause {
        id: "transfer-limit-reached",
        title: "A limit on transfers is reached: number, size, ratio or load",
        why: "The server limits transfers beside connections: how many run at once, how large a \
              file may be, how much may be downloaded for what was uploaded, or how busy the \
              machine may be. The reply usually names the limit.",
        check: "Run one transfer alone, with a small file: if that works, the limit is on number \
                or size",
        fix_by: &[You, ServerAdmin],
        retry: Retry::Later,
        steps: &[
            you("Transfer one file at a time: FileZilla Edit > Settings > Transfers; rclone \
                 --transfers 1; lftp without -P"),
            you("Ratio or credits: upload something first, or ask for an account without a ratio"),
            you("Size limit: split or compress the file"),
            you(
                "z/OS, lines longer than LRECL: quote SITE LRECL=n before a new data set is made, \
                 or quote SITE WRAPRECORD",
            ),
            admin_of(
                Server::ProFtpd,
                "Raise MaxTransfersPerHost, MaxTransfersPerUser, MaxStoreFileSize, \
                 MaxRetrieveFileSize, or change mod_ratio",
            ),
            admin_of(Server::PureFtpd, "Change UserRatio, AnonymousRatio or MaxLoad"),
            admin_of(Server::SftpGo, "Raise the user's max upload file size or transfer quota"),
        ],
        signs: &[
            // z/OS: a line is longer than a record of the data set may be.
            Sign::suggests(&["records that are longer than the lrecl"]).bare(),
            Sign::proves(&[": too many transfers", "maximum number of data transfers ("])
                .codes(&[450, 451, 452, 550])
                .bare(),
            Sign::proves(&[
                "too many transfers",
                "maximum number of data transfers",
                "the upload/download ratio is",
                "byte ratio:",
                "file ratio:",
                "denying read due to quota limit",
            ])
            .codes(&[450, 451, 452, 550, 552, 553]),
            Sign::proves(&[
                "we do not allow downloads by anonymous users when the load",
                "maximum file size was exceeded",
                "max file size",
                "exceeds the maximum size",
                "exceeds maximum file size",
                "exceeds maximum allowed",
                "file is too big",
                "file too big",
                "maximum upload size",
                "not enough credits",
                "insufficient credit",
                "maximum number of gets reached",
                "maximum number of puts reached",
                "download limit",
                "daily limit",
                "transfer limit",
                "transfer quota",
                "download quota",
                "quota exceeded*download",
                "bandwidth limit",
                "bandwidth quota",
                "too many downloads",
                "too many uploads",
                "maximum simultaneous",
            ])
            .not(&["login", "connections", "time limit"])
            .codes(&[426, 450, 451, 452, 530, 550, 552, 553]),
            Sign::suggests(&["file too large", "efbig", "file is too large"])
                .not(&["for size"])
                .codes(&[426, 451, 452, 550, 552, 553]),
            Sign::suggests(&["ratio"]).not(&["operation", "configuration"]).codes(&[550, 553]),
            Sign::allows(&["hash operation is already in progress"]).codes(&[450]),
            Sign::suggests(&["maximum file size", "file size limit", "size limit"])
                .codes(&[450, 550, 552, 553]),
            Sign::suggests(&[
                "upload",
                "download",
                "transfer",
                "credit",
                "ratio",
                "file size",
                "size limit",
            ])
            .beside(&[
                "too many",
                "maximum",
                "max ",
                "limit",
                "exceed",
                "simultaneous",
                "insufficient",
                "not enough",
            ])
            .not(&[
                "login",
                "connection",
                "disk",
                "space",
                "storage",
                "operation",
                "configuration",
                "time limit",
            ]),
            Sign::suggests(&["quota"]).commands(&["RETR"]),
        ],
        sources: &[
            PROFTPD_TRANSFERS,
            Source::Page(
                "Pure-FTPd configuration file",
                "https://github.com/jedisct1/pure-ftpd/blob/master/pure-ftpd.conf.in",
            ),
        ],
    },
];
