//! Causes about the use of the protocol: texts that show them, and texts that only look so.

use super::{any, fits, fits_when, misses};
use ftpcode::cause::{self, Evidence, Fact};

#[test]
fn size_in_ascii_mode() {
    let id = "size-in-ascii-mode";
    fits(id, 550, "SIZE not allowed in ASCII mode", "SIZE");
    fits(id, 504, "SIZE not implemented for Type A.", "SIZE");
    fits(id, 0, "ERROR: SIZE not allowed in ASCII mode.", "");
    misses(id, 550, "Could not get file size.", "SIZE");
    misses(id, 501, "Resuming transfers not allowed in ASCII mode.", "REST");
    misses(id, 150, "Opening ASCII mode data connection", "LIST");
}

#[test]
fn ascii_mode_corruption() {
    let id = "ascii-mode-corruption";
    fits(id, 226, "WARNING! 12 bare linefeeds received in ASCII mode.", "STOR");
    fits(id, 0, "WARNING! 3 bare linefeeds received in ASCII mode", "");
    misses(id, 150, "Opening ASCII mode data connection for file list", "LIST");
    misses(id, 200, "Type set to A", "TYPE");
    let opens = |argument| Evidence {
        code: Some(150),
        text: "Opening ASCII mode data connection",
        command: Some("RETR"),
        argument: Some(argument),
        ..Evidence::default()
    };
    let shows = |argument| {
        cause::find(id).expect("known").signs.iter().any(|sign| sign.fits(&opens(argument)))
    };
    assert!(shows("backup.ZIP") && shows("photo.jpg"));
    assert!(!shows("readme.txt") && !shows("index.html"));
}

#[test]
fn command_unsupported() {
    let id = "command-unsupported";
    fits(id, 500, "Unknown command.", "MLSD");
    fits(id, 502, "Command not implemented.", "");
    fits(id, 500, "'MLSD /pub/x': command not understood.", "MLSD");
    fits(id, 501, "Unrecognized command.", "HASH");
    fits(id, 500, "XFOO not understood", "XFOO");
    fits(id, 500, "Syntax error, command unrecognized.", "CLNT");
    misses(id, 220, "Unknown command server ready", "");
    misses(id, 0, "Unknown command line option", "");
    misses(id, 530, "Command not allowed", "");
}

#[test]
fn client_command_malformed() {
    let id = "client-command-malformed";
    fits(id, 500, "MLSD : command not understood.", "MLSD");
    fits(id, 500, "'': command not understood.", "");
    fits(id, 500, "Invalid command: try being more creative", "PBSZ");
    fits(id, 501, "Syntax error in parameters or arguments.", "LIST");
    fits(id, 501, "Syntax error: command needs an argument.", "RETR");
    fits(id, 500, "Input line too long.", "");
    fits(id, 500, "'PORT ARRAY(0x1921fb0)': Command not understood.", "");
    fits(id, 550, "[object Object]: No such file or directory", "RETR [object Object]");
    fits(id, 530, "Login incorrect.", "USER undefined");
    misses(id, 550, "array.txt: No such file or directory", "RETR array.txt");
    misses(id, 550, "undefined.txt: No such file or directory", "RETR undefined.txt");
    misses(id, 502, "Command not implemented.", "MLSD");
    misses(id, 226, "No file name given, used default", "STOU");
    misses(id, 550, "x: No such file or directory", "RETR");
}

#[test]
fn client_reply_desync() {
    let id = "client-reply-desync";
    fits(id, 550, "/a.txt: No such file.", "EPSV");
    misses(id, 550, "/a.txt: No such file.", "STOR /a.txt");
    misses(id, 550, "Permission denied.", "PASV");
    fits(id, 0, "Error: Malformed PASV response: Type set to I", "");
    fits(id, 0, "Could not parse passive host information. Server Reply: 200 Type set to I", "");
    fits(id, 200, "Type set to I.", "PASV");
    fits(id, 0, "user error (Not a 227 response: (200,[\"Using ASCII mode.\"]))", "");
    fits(id, 0, "Interoperability failure. 200 Type set to A.", "");
    fits_when(id, 226, "Transfer complete.", "", &[Fact::Blamed]);
    // Nothing comes over the data connection that it offers.
    fits_when(
        "passive-ports-blocked",
        227,
        "Entering Passive Mode (192,0,2,1,195,88)",
        "",
        &[Fact::Blamed],
    );
    fits(id, 0, "FtpException: Malformed PASV response: 96", "");
    fits(id, 0, "Malformed PASV response: 257 \"/\" is the current directory", "");
    let syntax = "reply-syntax-problem";
    fits(syntax, 0, "Malformed PASV response: 227 Entering Passive Mode", "");
    misses(syntax, 0, "FtpException: Malformed PASV response: 96", "");
    misses(id, 0, "Malformed PASV response: 227 Entering Passive Mode", "");
    misses(id, 0, "Malformed PASV response: 96,1", "");
    // A log that mixes sessions pairs commands with the replies of others.
    misses(id, 250, "Directory successfully changed.", "PASV");
    misses(id, 0, "user error (Not a 227 response: (500,[\"Unknown command.\"]))", "");
    misses(id, 0, "Interoperability failure. 500 Unknown command.", "");
    misses(id, 200, "Type set to I.", "TYPE");
    misses(id, 227, "Entering Passive Mode (10,0,0,1,4,1).", "PASV");
    misses(
        id,
        0,
        "Could not parse passive host information. Server Reply: 227 Entering Passive",
        "",
    );
}

#[test]
fn list_option_as_path() {
    let id = "list-option-as-path";
    fits(id, 550, "-al: No such file or directory", "LIST");
    fits(id, 450, "/home/alice/-la: No such file or directory", "LIST");
    fits(id, 0, "ENOENT: no such file or directory, stat '/srv/ftp/-al'", "");
    misses(id, 550, "data-all: No such file or directory", "RETR");
    misses(id, 550, "docs: No such file or directory", "LIST");
    let listing = |argument| Evidence {
        code: Some(550),
        text: "Couldn't open the file or directory",
        command: Some("LIST"),
        argument: Some(argument),
        ..Evidence::default()
    };
    let shows = |argument| {
        cause::find(id).expect("known").signs.iter().any(|sign| sign.fits(&listing(argument)))
    };
    assert!(shows("-a") && shows("-al /pub"));
    assert!(!shows("docs") && !shows("my-dir"));
}

#[test]
fn empty_listing_as_error() {
    let id = "empty-listing-as-error";
    fits(id, 450, "No files found", "NLST");
    fits(id, 550, "No files found.", "LIST");
    fits(id, 550, "NLST cmd failed.  No files found.", "NLST");
    misses(id, 550, "x: No such file or directory", "RETR");
    misses(id, 0, "No files found to upload", "");
}

#[test]
fn bad_command_sequence() {
    let id = "bad-command-sequence";
    fits(id, 503, "RNFR required first.", "RNTO");
    fits(id, 503, "Bad sequence of commands: use RNFR first.", "RNTO");
    fits(id, 503, "Bad sequence of commands.", "");
    fits(id, 501, "PASV not allowed after EPSV ALL.", "PASV");
    fits(id, 530, "Can't change to another user.", "USER");
    misses(id, 0, "RNFR first.txt", "");
    misses(id, 530, "Sorry, the maximum number of clients (5) are already connected.", "PASS");
    misses(id, 350, "Ready for RNTO.", "RNFR");
}

#[test]
fn parameter_unsupported() {
    let id = "parameter-unsupported";
    fits(id, 504, "Bad MODE command.", "MODE");
    fits(id, 500, "Unrecognised TYPE command.", "TYPE");
    fits(id, 504, "Command not implemented for that parameter.", "STRU");
    fits(id, 501, "Option not understood.", "OPTS");
    fits(id, 504, "PROT E unsupported", "PROT");
    fits(id, 504, "MODE Z not enabled", "MODE");
    misses(id, 504, "TLS handshaking failed!", "AUTH");
    misses(id, 504, "Auth type not supported", "AUTH");
    misses(id, 200, "MODE Z ok", "MODE");
}

#[test]
fn a_reply_taken_for_the_answer_to_epsv() {
    let (desync, syntax) = ("client-reply-desync", "reply-syntax-problem");
    fits(desync, 0, "Failed to get the EPSV port from: \"/\" is the current directory", "");
    fits(syntax, 0, "Failed to get the EPSV port from: Extended Passive Mode OK (229)", "");
    fits(syntax, 227, "Entering Passive Mode (192,0,2,7,195,88)", "EPSV");
    let passive = "Failed to get the EPSV port from: Entering Passive Mode (192,0,2,7,195,88)";
    fits(syntax, 0, passive, "");
    fits(desync, 0, passive, "");
    fits(syntax, 0, "Failed to list files: Server error: Response contains an invalid syntax", "");
    misses(desync, 0, "Failed to get the EPSV port from: Entering Extended Passive Mode", "");
    misses(syntax, 227, "Entering Passive Mode (192,0,2,7,195,88)", "PASV");
}

#[test]
fn what_the_client_shows_for_pasv_belongs_to_another_command() {
    let (desync, syntax) = ("client-reply-desync", "reply-syntax-problem");
    let text = "Malformed PASV response: Entering Extended Passive Mode (|||28344|).";
    fits(desync, 0, text, "");
    misses(syntax, 0, text, "");
    let listening = "Cannot parse PASV response: listen socket created";
    fits(syntax, 0, listening, "");
    misses(desync, 0, listening, "");
    fits(syntax, 250, "I need the destination name.", "");
    misses(syntax, 350, "I need the destination name.", "RNFR");
    fits("parameter-unsupported", 504, "Unsupported transfer type", "");
}

#[test]
fn an_archive_in_ascii_mode_is_damaged() {
    let id = "ascii-mode-corruption";
    let ascii = |code, text, command| any(id, code, text, command, &[Fact::Ascii]);
    assert!(ascii(150, "Transferring file", "RETR backup.zip"));
    assert!(!ascii(150, "Transferring file", "RETR notes.txt"));
    assert!(!ascii(150, "Opening BINARY mode data connection for backup.zip", "RETR backup.zip"));
    assert!(!ascii(150, "Ok to send data.", "STOR backup.zip"));
    misses(id, 150, "Transferring file", "RETR backup.zip");
}
