//! Causes about files and directories: texts that show them, and texts that only look so.

use super::{best, fits, misses};
use ftpcode::Server;
use ftpcode::cause::{Evidence, Fact, Facts, Strength};

#[test]
fn wrong_path() {
    let id = "wrong-path-or-chroot-root";
    fits(id, 550, "nope.txt: No such file or directory", "RETR");
    fits(id, 550, "The system cannot find the path specified. ", "CWD");
    fits(id, 553, "Can't open that file: No such file or directory", "STOR");
    fits(id, 550, "Failed to change directory. (/srv/www)", "");
    fits(id, 551, "ENOENT: no such file or directory, stat '/srv/nope'", "RETR");
    fits(id, 550, "Command RETR fails: /u/me/x does not exist.", "RETR");
    fits(id, 550, "Could not get file size.", "SIZE");
    fits(id, 0, "curl: (9) Server denied you to change to the given directory", "");
    fits(id, 0, "[ALL  ]    No such directory 'pub/gnu/gmp'.", "");
    misses(id, 0, "warning: no such directory in the list", "");
    misses(id, 0, "cat: notes.txt: No such file or directory", "");
    misses(id, 550, "Home directory does not exist", "");
    misses(id, 530, "User bob does not exist", "PASS");
    misses(id, 425, "Data connection not found", "LIST");
    misses(id, 550, "x: Permission denied", "");
}

#[test]
fn permission() {
    let id = "permission-denied-fs";
    fits(id, 550, "report.csv: Permission denied", "RETR");
    fits(id, 553, "Could not create file.", "STOR");
    fits(id, 550, "Access is denied. ", "CWD");
    fits(id, 550, "Create directory operation failed.", "MKD");
    fits(id, 550, "upload: Read-only file system", "MKD");
    fits(id, 226, "Transfer done (but failed to open directory).", "LIST");
    fits("wrong-path-or-chroot-root", 226, "Transfer done (but failed to open directory).", "");
    fits("mkdir-target-exists", 0, "[a] FAIL MKDIR: Client \"192.0.2.1\", \"/b\"", "");
    misses("mkdir-target-exists", 0, "[a] OK MKDIR: Client \"192.0.2.1\", \"/b\"", "");
    fits(
        id,
        0,
        "type=AVC msg=audit(1.2:3): avc:  denied  { write } for  pid=9 comm=\"vsftpd\" name=\"up\"",
        "",
    );
    misses(id, 226, "Transfer complete.", "LIST");
    misses(id, 530, "Permission denied.", "USER");
    misses(id, 0, "Permission denied (publickey).", "");
    misses(id, 10013, "Permission denied", "");
    misses(id, 550, "x: Overwrite permission denied", "");
}

#[test]
fn write_disabled() {
    let id = "server-write-disabled";
    fits(id, 550, "Permission denied.", "STOR");
    fits(id, 550, "Permission denied.", "MKD");
    fits(id, 550, "Permission denied. (/upload/x)", "SITE CHMOD");
    fits(id, 550, "Uploads are disabled on this server.", "STOR");
    misses(id, 530, "Permission denied.", "USER");
    misses(id, 553, "Could not create file.", "STOR");
    misses(id, 550, "report.csv: Permission denied", "RETR");
}

#[test]
fn the_command_decides_what_vsftpds_sentence_means() {
    let says = |command, server| Evidence {
        code: Some(550),
        text: "Permission denied.",
        command: Some(command),
        server,
        ..Evidence::default()
    };
    for server in [None, Some(Server::Vsftpd)] {
        for command in ["STOR", "MKD", "DELE", "RMD", "RNFR", "APPE", "STOU", "SITE CHMOD"] {
            let off = best("server-write-disabled", &says(command, server));
            assert!(off > best("server-policy-denied", &says(command, server)), "{command}");
            assert!(off > best("permission-denied-fs", &says(command, server)), "{command}");
        }
        for command in ["RETR", "LIST", "MDTM", "PWD"] {
            let rule = best("server-policy-denied", &says(command, server));
            assert!(rule > best("server-write-disabled", &says(command, server)), "{command}");
            assert!(rule > best("permission-denied-fs", &says(command, server)), "{command}");
        }
    }
    let other = says("STOR", Some(Server::FileZilla0));
    assert!(best("permission-denied-fs", &other) > best("server-write-disabled", &other));
}

#[test]
fn policy() {
    let id = "server-policy-denied";
    fits(id, 550, "Permission denied.", "LIST");
    fits(id, 550, "Not enough privileges.", "DELE");
    fits(id, 550, "x: Operation not permitted", "STOR");
    fits(
        id,
        550,
        "Access is denied. Error details: Authorization rules denied the access.",
        "STOR",
    );
    fits(id, 550, "SITE CHMOD: Forbidden command argument", "SITE CHMOD");
    fits(id, 550, "Anonymous users can not delete files", "DELE");
    fits(id, 502, "No permission to use this command.", "DELE");
    misses(id, 521, "This user is not allowed to connect from this IP", "USER");
    misses(id, 550, "No connections allowed from your IP", "");
    misses(id, 0, "Anonymous users are not allowed to upload here", "");
    misses(id, 550, "x: No such file or directory", "RETR");
}

#[test]
fn overwrite() {
    let id = "overwrite-not-permitted";
    fits(id, 550, "a.zip: Overwrite permission denied", "STOR");
    fits(id, 550, "Anonymous users may not overwrite existing files", "");
    fits(id, 553, "file exists", "STOR");
    fits(id, 550, "You cannot overwrite files here", "STOR");
    misses(id, 550, "a.zip: Permission denied", "STOR");
    misses(id, 0, "Target file already exists, overwriting", "");
}

#[test]
fn resume() {
    let id = "resume-not-permitted";
    fits(id, 451, "a.zip: Append/Restart not permitted, try again", "STOR");
    fits(id, 501, "Resuming transfers not allowed in ASCII mode.", "REST");
    fits(id, 503, "ASCII resume is unsafe, please delete the file first", "RETR");
    fits(id, 554, "Restart offset 99 is too large for file size 10.", "RETR");
    fits(id, 502, "REST not implemented", "REST");
    misses(id, 451, "resume.pdf: Input/output error", "RETR");
    misses(id, 350, "Restart position accepted (500).", "REST");
}

#[test]
fn rename() {
    let id = "rename-refused";
    fits(id, 553, "Can't rename file.", "RNTO");
    fits(id, 550, "RENAME Failed - destination file already exists", "RNTO");
    fits(id, 550, "Rename failed.", "");
    fits(id, 550, "b.txt: File exists", "RNTO");
    fits(id, 550, "Rename /a: Invalid cross-device link", "RNTO");
    misses(id, 550, "b.txt: File exists", "MKD");
    misses(id, 550, "RNFR command failed.", "RNFR");
    misses(id, 0, "Renaming temporary file", "");
}

#[test]
fn a_hidden_file_of_another_upload() {
    let hidden = |code| Evidence {
        code,
        text: "a.json: Temporary hidden file /in/.in.a.json. already exists",
        command: Some("STOR"),
        ..Evidence::default()
    };
    for evidence in [hidden(Some(550)), hidden(None)] {
        let locked = best("file-locked", &evidence);
        assert!(locked > best("overwrite-not-permitted", &evidence));
        assert_eq!(locked.map(|(strength, _)| strength), Some(Strength::Suggests));
    }
    misses("file-locked", 550, "a.json: already exists", "");
}

#[test]
fn names_on_ibm_i() {
    let (name, encoding) = ("filename-not-allowed", "filename-encoding");
    fits(name, 501, "File must be specified by library/file.member.", "STOR");
    fits(name, 0, "FtpCommandException: File must be specified by library/file.member", "");
    fits(name, 501, "Character ; not allowed in object name.", "RETR");
    fits(encoding, 501, "Character (?) not allowed in object name.", "RETR");
    misses(encoding, 501, "Character ; not allowed in object name.", "RETR");
    misses(name, 0, "Copy the library file to a member", "");
}

#[test]
fn locked() {
    let id = "file-locked";
    let text = "The process cannot access the file because it is being used by another process. ";
    fits(id, 550, text, "STOR");
    fits(id, 0, text, "");
    fits(id, 450, "File unavailable (e.g., file busy).", "");
    fits(id, 550, "run.sh: Text file busy", "STOR");
    fits(id, 550, "report.txt: file is in use", "DELE");
    misses(id, 421, "Server is locked, please try again later.", "");
    misses(id, 0, "Passive port in use by another process: 12345", "");
    misses(id, 550, "Could not create file. (locked/h)", "");
}

#[test]
fn encoding() {
    let id = "filename-encoding";
    fits(id, 501, "Can't decode command.", "STOR");
    fits(id, 550, "x: Invalid or incomplete multibyte or wide character", "STOR");
    fits(id, 0, "Error: Failed to convert command to 8 bit charset", "");
    fits(id, 550, "caf?.txt: Illegal character sequence in filename", "RETR");
    misses(id, 550, "nope.txt: No such file or directory", "RETR");
    misses(id, 200, "UTF8 set to on", "OPTS");
    let name = "caf\u{e9}.txt";
    let evidence = Evidence {
        code: Some(550),
        text: "caf\u{e9}.txt: No such file or directory",
        command: Some("RETR"),
        argument: Some(name),
        facts: Facts::of(&[Fact::NonAsciiArgument]),
        ..Evidence::default()
    };
    assert!(best(id, &evidence) > best("wrong-path-or-chroot-root", &evidence));
}

#[test]
fn name() {
    let id = "filename-not-allowed";
    fits(id, 553, "Prohibited file name: .htaccess", "STOR");
    fits(id, 0, "Error: Prohibited file name: \\web\\index.html", "");
    fits(id, 550, "x.php: Forbidden filename", "STOR");
    fits(id, 550, "Filename invalid.", "STOR");
    fits(id, 553, "File name `a;b' not allowed.", "STOR");
    fits(id, 550, "The filename, directory name, or volume label syntax is incorrect. ", "STOR");
    fits(id, 501, "Invalid data set name \"A.B.c\".  Use MVS Dsname conventions.", "STOR");
    fits(id, 0, "ftplib.error_perm: Qualifier too long. Use MVS naming conventions.", "");
    misses(id, 0, "Qualifier: long", "");
    fits(id, 0, "{ Error: Filename invalid", "");
    misses(id, 550, "x: No such file or directory", "RETR");
    misses(id, 0, "Invalid file in queue", "");
    misses(id, 501, "Illegal PORT command", "PORT");
}

#[test]
fn mkdir_exists() {
    let id = "mkdir-target-exists";
    fits(id, 550, "www: File exists", "MKD");
    fits(id, 550, "Can't create directory: File exists", "");
    fits(id, 521, "\"/www\" directory exists", "MKD");
    fits(id, 550, "Cannot create a file when that file already exists. ", "MKD");
    fits(id, 0, "Error: 550 ./a/2015: Cannot create a file when that file already exists. ", "");
    misses(id, 0, "Cannot create a file when that file already exists.", "");
    misses(id, 550, "www: Permission denied", "");
    misses(id, 0, "Local directory already exists", "");
    misses(id, 257, "\"/www\" - Directory successfully created", "MKD");
}

#[test]
fn rmdir_not_empty() {
    let id = "rmdir-not-empty";
    fits(id, 550, "www: Directory not empty", "RMD");
    fits(id, 550, "The directory is not empty. ", "RMD");
    fits(id, 550, "Remove directory operation failed.", "RMD");
    fits(id, 550, "a: Das Verzeichnis ist nicht leer", "");
    fits(id, 0, "{ Error: /a/b: Das Verzeichnis ist nicht leer", "");
    fits(id, 550, "a: El directorio no est\u{E1} vac\u{ED}o", "RMD");
    fits(id, 550, "a: Le r\u{E9}pertoire n'est pas vide", "RMD");
    fits(id, 550, "La directory non \u{E8} vuota.", "RMD");
    fits(id, 550, "a: Diret\u{F3}rio n\u{E3}o vazio", "RMD");
    fits(id, 550, "a: Katalog nie jest pusty", "RMD");
    misses(id, 0, "Das Verzeichnis ist leer", "");
    misses(id, 550, "www: No such file or directory", "DELE");
    misses(id, 0, "Transfer queue is not empty", "");
}

#[test]
fn quota() {
    let id = "quota-or-disk-full";
    fits(id, 552, "Transfer aborted. Disk quota exceeded", "STOR");
    fits(id, 552, "Disk full - please upload later", "STOR");
    fits(id, 451, "Failure writing to local file.", "STOR");
    fits(id, 426, "No space left on device; transfer aborted.", "STOR");
    fits(id, 452, "Error writing file: No space left on device.", "");
    fits(id, 550, "There is not enough space on the disk. ", "STOR");
    fits(id, 550, "Could not access file: denying write due to space limit", "STOR");
    fits(id, 0, "<---  STOR: notice: quota reached: used 11 of 10 upload Kb", "");
    fits(id, 0, "Error during write to file", "");
    misses(id, 0, "alice has a quota of 100 MB", "");
    misses(id, 10068, "User quota exceeded. Ran out of user quota.", "");
    misses(id, 550, "denying read due to quota limit", "RETR");
    misses(id, 226, "Quota: 20 MB used", "STOR");
}

#[test]
fn not_a_plain_file() {
    let id = "not-a-plain-file";
    fits(id, 550, "pub: not a plain file.", "RETR");
    fits(id, 550, "pub: Not a regular file", "SIZE");
    fits(id, 550, "pub: Is a directory", "DELE");
    fits(id, 550, "a.txt: Not a directory", "CWD");
    fits(id, 550, "I can only retrieve regular files", "RETR");
    fits(id, 0, "Error while downloading ftp://192.0.2.7/pub: /pub: not a regular file", "");
    misses(id, 0, "cp: pub: not a regular file", "");
    misses(id, 257, "\"/\" is a directory", "PWD");
    misses(id, 550, "Directory not empty.", "RMD");
}

#[test]
fn file_io() {
    let id = "server-file-io-error";
    fits(id, 451, "Failure reading local file.", "RETR");
    fits(id, 451, "Transfer aborted. Input/output error", "STOR");
    fits(id, 551, "Error on input file: Stale file handle.", "RETR");
    fits(id, 425, "Error reading from file: EIO", "RETR");
    fits(id, 550, "Data error (cyclic redundancy check). ", "RETR");
    misses(id, 426, "Failure writing network stream.", "RETR");
    misses(id, 451, "Error during read from data connection", "STOR");
    misses(id, 0, "Read error on socket", "");
}

#[test]
fn transfer_limit() {
    let id = "transfer-limit-reached";
    fits(id, 451, "a.zip: Too many transfers", "RETR");
    fits(
        id,
        451,
        "Sorry, the maximum number of data transfers (2) from your host are currently being used.",
        "RETR",
    );
    fits(id, 550, "Sorry, but the upload/download ratio is 1:10 .", "RETR");
    fits(id, 552, "Transfer aborted. File too large", "STOR");
    fits(id, 550, "denying read due to quota limit", "RETR");
    misses(id, 421, "Too many connections (8) from this IP", "");
    misses(id, 0, "You must respect a 1:5 (UL/DL) ratio", "");
    misses(id, 552, "Transfer aborted. Disk quota exceeded", "STOR");
}

#[test]
fn the_command_rules_a_file_out() {
    for command in ["PASV", "FEAT", "OPTS UTF8 ON", "PORT 192,0,2,1,4,1", "TYPE I"] {
        misses("permission-denied-fs", 550, "Access is denied.", command);
        misses("server-write-disabled", 550, "Permission denied.", command);
        misses("wrong-path-or-chroot-root", 550, "Requested action not taken.", command);
    }
    fits("permission-denied-fs", 550, "Access is denied.", "STOR a");
    fits("server-policy-denied", 550, "Permission denied.", "FEAT");
    fits("mkdir-target-exists", 550, "Unknown error 183.", "MKD a");
    fits("mkdir-target-exists", 0, "ftp_mkdir(): /a/: File exists in filesystem.inc.php", "");
    fits("filename-not-allowed", 501, "Qualifier too long.  Use MVS naming conventions.", "STOR a");
    fits("server-write-disabled", 550, "Permission denied (restricted operation).", "STOR a");
    fits("file-locked", 450, "File is being written.", "RETR a");
    fits("permission-denied-fs", 550, "a: Operation not permitted", "DELE a");
    fits("transfer-limit-reached", 550, "Maximum file size exceeded", "STOR a");
}

#[test]
fn a_path_with_a_slash_at_its_end_is_no_file() {
    fits("not-a-plain-file", 0, "The requested URI is invalid for this FTP command.", "");
    misses(
        "not-a-plain-file",
        0,
        "Invalid URI: The format of the URI could not be determined.",
        "",
    );
    let id = "not-a-plain-file";
    fits(id, 550, "File not found", "SIZE /");
    fits(id, 550, "Failed to open file.", "RETR pub/");
    misses(id, 550, "File not found", "SIZE /a.txt");
    misses(id, 550, "Failed to change directory.", "CWD pub/");
}

#[test]
fn an_exception_has_the_text_alone() {
    for (id, text) in [
        ("wrong-path-or-chroot-root", "The system cannot find the file specified."),
        ("wrong-path-or-chroot-root", "/a.txt: No such file or directory"),
        ("permission-denied-fs", "Permission denied."),
        (
            "permission-denied-fs",
            "; Win32 error:; Error details: File system returned an error.; End",
        ),
        ("mkdir-target-exists", "Cannot create a file when that file already exists."),
        ("empty-listing-as-error", "'No files found.'"),
        ("command-unsupported", "Command NLST not implemented."),
    ] {
        fits(id, 0, &format!("FluentFTP.FtpCommandException: {text}"), "");
        misses(id, 0, &format!("System.Exception: {text}"), "");
    }
}

#[test]
fn a_file_that_cannot_be_opened_for_writing() {
    let text = "unable to open /disk/backup for writing.";
    for id in ["permission-denied-fs", "wrong-path-or-chroot-root", "not-a-plain-file"] {
        fits(id, 550, text, "");
        misses(id, 0, text, "");
    }
    misses("permission-denied-fs", 550, "unable to open /a for writing: No such file", "");
    let taken = "Cannot create file. A directory with that name already exists.";
    fits("not-a-plain-file", 550, taken, "");
    misses("not-a-plain-file", 550, "A directory with that name already exists.", "MKD");
    let node = "[iobroker/ftp] Error: /backup/a.tar.gz: Permission denied.";
    fits("permission-denied-fs", 0, node, "");
    misses("permission-denied-fs", 0, "Error: EACCES: permission denied, open '/srv/a'", "");
}

#[test]
fn pwd_opens_nothing() {
    let refused = |cause, command| {
        let text = "PWD: Permission denied";
        best(
            cause,
            &Evidence { code: Some(550), text, command: Some(command), ..Evidence::default() },
        )
    };
    let (policy, rights) = ("server-policy-denied", "permission-denied-fs");
    assert!(refused(policy, "PWD") > refused(rights, "PWD"));
    assert!(refused(policy, "RETR") < refused(rights, "RETR"));
    misses(policy, 550, "PWD: No such file or directory", "PWD");
}

#[test]
fn a_path_above_the_root_is_denied() {
    let id = "wrong-path-or-chroot-root";
    fits(id, 550, "Access denied", "STOR");
    misses(id, 550, "Access denied", "PASV");
    misses(id, 530, "Access denied", "PASS");
}

#[test]
fn lines_longer_than_a_record() {
    let id = "transfer-limit-reached";
    let text = "File transfer failed. File contains records that are longer than the LRECL of the \
                new file. Transfer aborted due to file error.";
    fits(id, 0, text, "");
    fits(id, 451, text, "STOR");
    misses(id, 200, "LRECL is set to 80", "SITE");
}
