//! Whole sessions: what stopped them, or that nothing did.
//!
//! A line is a command (`>`), a reply (`<`) or what a client says itself (`!`).

use crate::program::{fed, stdout};
use serde_json::Value;

const GREETING: &str = "<220 FTP server ready";
const LOGIN: &str = ">USER bob~<331 Password required for bob~>PASS x~<230 User bob logged in";
/// The same in the log of a client that shows no commands.
const LOGIN_ALONE: &str = "<331 Password required for bob~<230 User bob logged in";
const PASSIVE: &str = ">PASV~<227 Entering Passive Mode (203,0,113,5,195,88).";
const LIST: &str = ">LIST~<150 Here it comes~<226 Done";
const STORE: &str = ">STOR a.txt~<150 Go on~<226 Done";
const QUIT: &str = ">QUIT~<221 Goodbye";

/// The cause of the verdict on a session of these parts.
fn verdict(parts: &[&str]) -> String {
    let log: String = parts
        .iter()
        .flat_map(|part| part.split('~'))
        .map(|line| match line.split_at(1) {
            (">", command) => format!("---> {command}\n"),
            ("<", reply) => format!("<--- {reply}\n"),
            (_, said) => format!("**** {said}\n"),
        })
        .collect();
    verdict_on(&log)
}

/// The cause of the verdict on a log.
fn verdict_on(log: &str) -> String {
    summary(log)["verdict"]["cause"].as_str().unwrap_or("none").to_owned()
}

fn summary(log: &str) -> Value {
    let output = stdout(&fed(&["--json", "--summary"], log.as_bytes()));
    serde_json::from_str(output.lines().last().unwrap()).unwrap()
}

#[track_caller]
fn nothing(parts: &[&str]) {
    let parts = [&[GREETING], parts].concat();
    assert_eq!(verdict(&parts), "none", "{parts:?}");
}

#[track_caller]
fn stopped(cause: &str, parts: &[&str]) {
    let parts = [&[GREETING], parts].concat();
    assert_eq!(verdict(&parts), cause, "{parts:?}");
}

#[test]
fn tls_on_the_data_connection_is_no_wrong_address() {
    let refused = "<150 Opening data connection~\
                   <425 Unable to build data connection: Operation not permitted";
    for address in ["127,0,0,1,156,69", "10,0,0,5,156,69"] {
        let passive = format!(">PASV~<227 Entering Passive Mode ({address}).");
        let protected = ">AUTH TLS~<234 Proceed~>PROT P~<200 Protection set to Private";
        let parts = [LOGIN, protected, &passive, ">RETR a.txt", refused];
        stopped("tls-session-reuse-required", &parts);
    }
}

#[test]
fn a_client_that_waits_in_vain_for_the_end_did_not_get_it() {
    let waits = ">STOR a.txt~<125 Data connection already open. Transfer starting.~\
                 *Could not read reply from control connection -- timed out.";
    stopped("control-dropped-during-transfer", &[LOGIN, PASSIVE, waits]);
}

#[test]
fn refused_probes_stop_nothing() {
    nothing(&[">AUTH TLS~<530 Please login with USER and PASS.", LOGIN, PASSIVE, LIST, QUIT]);
    nothing(&[">AUTH TLS~<500 Unknown command", ">AUTH SSL~<500 Unknown command", LOGIN, QUIT]);
    nothing(&[">FEAT~<530 Not logged in.", LOGIN, ">FEAT~<500 Unknown command", PASSIVE, LIST]);
    nothing(&[LOGIN, ">OPTS UTF8 ON~<501 Option not understood", PASSIVE, LIST, QUIT]);
    nothing(&[LOGIN, ">CLNT x~<500 Unknown command", PASSIVE, LIST, QUIT]);
    nothing(&[LOGIN, ">CLNT x~<500 Unknown command"]);
    nothing(&[">SYST~<530 Please login with USER and PASS."]);
    nothing(&[LOGIN, ">SIZE a.txt~<550 a.txt: No such file", PASSIVE, STORE, QUIT]);
    nothing(&[LOGIN, ">MDTM a.txt~<550 a.txt: No such file", PASSIVE, STORE, QUIT]);
    nothing(&[LOGIN, PASSIVE, STORE, ">MFMT 2026 a.txt~<500 Unknown command", QUIT]);
    nothing(&[LOGIN, PASSIVE, STORE, ">SITE CHMOD 644 a.txt~<500 Unknown command", QUIT]);
}

#[test]
fn what_a_client_got_past_stops_nothing() {
    nothing(&[LOGIN, ">EPSV~<500 Unknown command", PASSIVE, LIST, QUIT]);
    nothing(&[LOGIN, ">PORT 192,0,2,1,4,1~<500 Illegal PORT command.", PASSIVE, LIST, QUIT]);
    // Clients that show no commands.
    nothing(&[
        LOGIN_ALONE,
        "<500 Illegal PORT command",
        "<227 Ok (203,0,113,5,195,88)~<150 Go~<226 Done",
    ]);
    nothing(&[LOGIN, ">EPSV~<229 Entering (|||5001|)~!Connection timed out", PASSIVE, LIST, QUIT]);
    nothing(&[LOGIN, ">MLSD~<500 Unknown command", PASSIVE, LIST, QUIT]);
    nothing(&[LOGIN, PASSIVE, ">LIST -a~<550 -a: No such file", PASSIVE, LIST, QUIT]);
    nothing(&[LOGIN, ">MKD up~<550 up: File exists~>CWD up~<250 ok", PASSIVE, STORE, QUIT]);
    nothing(&[LOGIN, ">CWD up~<550 up: No such directory~>MKD up~<257 \"/up\" created", QUIT]);
    nothing(&[LOGIN, ">DELE a.txt~<550 a.txt: No such file", PASSIVE, STORE, QUIT]);
    nothing(&[LOGIN, PASSIVE, ">STOR a.txt~<425 Can't open data connection.", PASSIVE, STORE]);
    nothing(&[LOGIN, PASSIVE, ">STOR a.txt~<150 ok~<426 Broken", PASSIVE, STORE, QUIT]);
    nothing(&[">USER bob~<331 ok~>PASS y~<530 Login incorrect.", LOGIN, PASSIVE, LIST, QUIT]);
    nothing(&[
        LOGIN,
        ">RNFR a~<350 ok~>RNTO b~<550 b: File exists~>RNFR a~<350 ok~>RNTO b~<250 ok",
    ]);
    nothing(&[LOGIN, PASSIVE, ">NLST~<550 No files found", PASSIVE, STORE, QUIT]);
    // The log breaks off while the data moves.
    nothing(&[LOGIN, ">SIZE a.txt~<550 a.txt: No such file", PASSIVE, ">STOR a.txt~<150 Go on"]);
    nothing(&[
        LOGIN_ALONE,
        "<550 Cannot create a file when that file already exists.~<150 Go~<226 Ok",
    ]);
    nothing(&[">AUTH TLS~<234 Go on", LOGIN, ">CCC~<502 Comando no implementado", QUIT]);
}

/// Azure Pipelines glues the arrow to the tag; ESP-IDF counts milliseconds in brackets.
#[test]
fn all_lines_of_a_session_belong_to_it() {
    let pipeline = "##[debug]< 230 User logged in\n##[debug]> MKD site\n\
                    ##[debug]< 550 Cannot create a file when that file already exists.\n\
                    ##[debug]> CWD site\n##[debug]< 250 CWD command successful.\n";
    assert_eq!(verdict_on(pipeline), "none");
    let chip = "I (437255) [Ftp]: Send reply: [220 Ready\nD (437267) [Ftp]: CMD: FEAT\n\
                D (437268) [Ftp]: Send reply: [502 no-features\nD (437285) [Ftp]: CMD: AUTH\n\
                D (437286) [Ftp]: Send reply: [504 not-supported\n\
                D (437299) [Ftp]: CMD: PASS\nD (437300) [Ftp]: Send reply: [230 Hello\n";
    assert_eq!(verdict_on(chip), "none");
}

#[test]
fn an_address_that_was_reached_stops_nothing() {
    let private = ">PASV~<227 Entering Passive Mode (192,168,1,5,195,88).";
    stopped("passive-wrong-ip-advertised", &[LOGIN, private]);
    nothing(&[LOGIN, private, STORE, private]);
    nothing(&[LOGIN, private, LIST, private, ">LIST"]);
    let active = ">PORT 192,168,1,9,195,88~<200 PORT command successful";
    stopped("active-mode-blocked-at-client", &[LOGIN, active]);
    nothing(&[LOGIN, active, LIST, active]);
    nothing(&[LOGIN_ALONE, "<227 Ok (192,168,1,5,195,88)~<150 Go~<226 Done"]);
    stopped(
        "passive-wrong-ip-advertised",
        &[LOGIN, ">PASV~<227 Entering Passive Mode (203,0,113,5,0,0)."],
    );
    // Somebody masked it.
    nothing(&[LOGIN, ">PASV~<227 Entering Passive Mode (<snip>)."]);
}

#[test]
fn a_goodbye_after_the_work_stops_nothing() {
    nothing(&[LOGIN, PASSIVE, STORE, "<421 Timeout."]);
    stopped("idle-timeout", &[LOGIN, "<421 Timeout."]);
    let cut = "!Server sent FIN packet unexpectedly, closing connection";
    stopped("idle-timeout", &[LOGIN, PASSIVE, STORE, "<421 Idle timeout (600 seconds): bye", cut]);
    let full = ">STOR b~<150 ok~<452 No space left on device~<421 Timeout.";
    stopped("quota-or-disk-full", &[LOGIN, PASSIVE, STORE, PASSIVE, full]);
}

#[test]
fn what_nobody_got_past_stops() {
    stopped("active-mode-blocked-at-client", &[LOGIN_ALONE, "<500 Illegal PORT command"]);
    stopped(
        "data-connection-dropped",
        &[LOGIN_ALONE, "<426 Transfer aborted", "<150 Go~<226 Done"],
    );
    let wrong = ">USER bob~<331 ok~>PASS x~<530 Login incorrect.~>SYST~<530 Please login";
    stopped("bad-credentials", &[wrong]);
    stopped("tls-required", &[">USER bob~<530 Non-anonymous sessions must use encryption."]);
    let refused = ">AUTH TLS~<500 Unknown command~!TLS required but server refuses";
    stopped("tls-not-supported", &[refused]);
    stopped("passive-ports-blocked", &[LOGIN, PASSIVE, ">LIST~<425 Can't open data connection."]);
    let silent = "!Data connection to 203.0.113.5:5001 timed out.";
    let unknown = ">CLNT x~<500 Unknown command.~>MLST a~<500 Unknown command.";
    stopped("passive-ports-blocked", &[LOGIN, unknown, PASSIVE, silent, PASSIVE, silent]);
    let illegal = ">PORT 192,168,1,5,4,1~<500 Illegal PORT command.~>LIST~<425 Use PORT or PASV";
    stopped("active-mode-blocked-at-client", &[LOGIN, illegal]);
    stopped("wrong-path-or-chroot-root", &[LOGIN, ">SIZE a~<550 a: No such file", QUIT]);
    let missing = ">RETR b~<550 b: No such file or directory";
    stopped("wrong-path-or-chroot-root", &[LOGIN, PASSIVE, missing, PASSIVE, LIST, QUIT]);
    let denied = ">STOR b~<553 Could not create file.";
    stopped("permission-denied-fs", &[LOGIN, ">FEAT~<500 Unknown command", PASSIVE, denied, QUIT]);
    let broken = ">STOR b~<150 ok~<426 Connection closed; transfer aborted.";
    stopped("data-connection-dropped", &[LOGIN, PASSIVE, broken, PASSIVE, LIST, QUIT]);
    let cut = ">PASV~!control-socket: Connection reset by peer";
    stopped("alg-or-helper-interference", &[LOGIN, ">PWD~<257 \"/\"", cut]);
    // What a question met in vain stops the work.
    let asked = ">SIZE b~<550 b: No such file or directory";
    stopped("wrong-path-or-chroot-root", &[LOGIN, asked, PASSIVE, missing, PASSIVE, LIST, QUIT]);
    let lost = "<450 Transfer aborted. Link to file server lost";
    let again = "<451 a.txt: Append/Restart not permitted, try again";
    stopped("data-connection-dropped", &[LOGIN_ALONE, lost, again, lost]);
    stopped("resume-not-permitted", &[LOGIN_ALONE, again]);
    stopped("mkdir-target-exists", &[LOGIN, ">MKD up~<450 Directory already exists"]);
    let endless =
        ">MLSD~<150 ok~<226 5 matches~!Connection timed out after 20 seconds of inactivity";
    stopped("data-timeout", &["<250 Directory changed", PASSIVE, endless]);
    stopped("rename-refused", &[LOGIN, PASSIVE, STORE, ">RNFR a~<350 ok~>RNTO b~<553 No"]);
}

#[test]
fn of_equals_the_first_stops() {
    let other = ["!HTTP/1.1 400 Bad Request", "!Error in server response. Closing."];
    assert_eq!(verdict(&other), "wrong-port-or-service-down");
    let other = ["!HTTP/1.1 400 Bad Request", "!response reading failed (errno: 11)"];
    assert_eq!(verdict(&[&other[..], &other[1..]].concat()), "wrong-port-or-service-down");
}

#[test]
fn on_one_machine_its_own_address_is_right() {
    let seen = |client: &str| {
        let lines = [
            "CONNECT: Client \"*\"",
            "FTP response: Client \"*\", \"220 (vsFTPd 3.0.5)\"",
            "FTP command: Client \"*\", \"PASV\"",
            "FTP response: Client \"*\", \"227 Entering Passive Mode (127,0,0,1,156,82).\"",
        ];
        let line = |line: &str| format!("Sun Nov 22 12:50:04 2026 [pid 9] {line}\n");
        let log = lines.map(line).concat().replace('*', client);
        verdict_on(&log)
    };
    assert_eq!(seen("127.0.0.1"), "none");
    assert_eq!(seen("192.0.2.9"), "passive-wrong-ip-advertised");
}

#[test]
fn a_client_that_gives_up_after_pasv() {
    let aborted = ">ABOR~<226 ABOR command successful.";
    stopped("passive-ports-blocked", &[LOGIN, PASSIVE, aborted]);
    nothing(&[LOGIN, PASSIVE, aborted, PASSIVE, LIST, QUIT]);
    nothing(&[LOGIN, PASSIVE, LIST, aborted, QUIT]);
    let private = ">PASV~<227 Entering Passive Mode (10,25,227,160,254,33).";
    let idle = ">LIST~<421 Idle timeout (600 seconds): closing control connection";
    stopped("passive-wrong-ip-advertised", &[LOGIN, private, idle]);
    stopped("passive-ports-blocked", &[LOGIN, PASSIVE, idle]);
}

#[test]
fn a_log_that_ends_while_a_transfer_waits() {
    stopped("passive-ports-blocked", &[LOGIN, PASSIVE, ">LIST"]);
    stopped("passive-ports-blocked", &[LOGIN, PASSIVE, ">STOR a.txt"]);
    let active = ">PORT 192,0,2,1,4,1~<200 PORT command successful";
    stopped("active-mode-blocked-at-client", &[LOGIN, active, ">LIST"]);
    // The server took it up, or data moved before.
    nothing(&[LOGIN, PASSIVE, ">LIST~<150 Here it comes"]);
    nothing(&[LOGIN, PASSIVE, LIST, PASSIVE, ">RETR a.txt"]);
    nothing(&[LOGIN, PASSIVE, ">STOR a.txt~<150 Go on~<250 Done", PASSIVE, ">RETR b.txt"]);
    stopped("passive-ports-blocked", &[LOGIN, ">CWD up~<250 Done", PASSIVE, ">RETR b.txt"]);
    nothing(&[LOGIN, PASSIVE, ">LIST", QUIT]);
    // Curl has its data connection, or has none.
    let curl = "< 220 Hi\n> USER bob\n< 331 ok\n> PASS x\n< 230 ok\n> PASV\n\
                < 227 Entering Passive Mode (203,0,113,5,195,88)\n";
    let (tries, has) = ("*   Trying 203.0.113.5...\n", "* Connected to 203.0.113.5 port 50008\n");
    assert_eq!(verdict_on(&format!("{curl}{tries}{has}> RETR a\n")), "none");
    assert_eq!(verdict_on(&format!("{curl}{tries}> RETR a\n")), "passive-ports-blocked");
    // An excerpt: not enough was seen.
    nothing(&[PASSIVE, ">LIST"]);
    nothing(&[LOGIN, ">LIST"]);
}

/// Of vsftpd's log: how many sessions there are, and the cause of the verdict.
fn judged(lines: &[(u32, &str, &str)]) -> (u64, Value) {
    let line = |(pid, client, rest): &(u32, &str, &str)| {
        let said = match rest.split_at(1) {
            (">", command) => format!("FTP command: Client \"{client}\", \"{command}\""),
            ("<", reply) => format!("FTP response: Client \"{client}\", \"{reply}\""),
            _ => format!("{rest}: Client \"{client}\""),
        };
        format!("Wed Nov 25 16:03:59 2026 [pid {pid}] {said}")
    };
    let log = lines.iter().map(line).collect::<Vec<_>>().join("\n");
    let summary = summary(&log);
    (summary["sessions"].as_u64().unwrap(), summary["verdict"]["cause"].clone())
}

#[test]
fn a_session_goes_on_in_another_process() {
    let tries = |client| {
        vec![
            (2, client, "CONNECT"),
            (2, client, "<220 (vsFTPd 3.0.3)"),
            (2, client, ">USER anna"),
            (2, client, "<331 Please specify the password."),
            (2, client, ">PASS <password>"),
            (1, client, "[anna] FAIL LOGIN"),
            (2, client, "<530 Login incorrect."),
            (2, client, ">USER anna"),
            (2, client, "<331 Please specify the password."),
            (2, client, ">PASS <password>"),
        ]
    };
    let logged_in =
        |client| vec![(1, client, "[anna] OK LOGIN"), (3, client, "<230 Login successful.")];
    let same = [tries("192.0.2.1"), logged_in("192.0.2.1")].concat();
    assert_eq!(judged(&same), (1, Value::Null));
    let other = [tries("192.0.2.1"), logged_in("192.0.2.2")].concat();
    assert_eq!(judged(&other), (2, "bad-credentials".into()));
}

#[test]
fn the_columns_of_an_iis_log_say_why() {
    let line = |behind: &str| format!("2026-06-25 16:15:35 192.0.2.3 - 192.0.2.4 21 {behind}\n");
    for (behind, cause, certainty) in [
        ("PASS *** 530 1326 41 5 -", "bad-credentials", "likely"),
        ("PASS *** 530 1331 41 5 -", "account-disabled", "proven"),
        ("PASS *** 530 0 42 5 -", "anonymous-disabled", "proven"),
        ("PASS *** 530 5 33 5 -", "login-home-dir-unavailable", "proven"),
        ("STOR a.txt 550 5 2 5 -", "permission-denied-fs", "proven"),
        ("STOR a.txt 550 5 1 5 -", "server-policy-denied", "proven"),
        ("STOR a.txt 550 112 3 5 -", "quota-or-disk-full", "proven"),
        ("RETR a.txt 550 2 3 5 -", "wrong-path-or-chroot-root", "likely"),
        ("LIST - 425 10060 15 5 -", "data-timeout", "likely"),
        // Nothing is known of these numbers.
        ("STOR a.txt 550 0 0 5 -", "wrong-path-or-chroot-root", "likely"),
    ] {
        let found = &summary(&line(behind))["verdict"];
        assert_eq!(
            (&found["cause"], &found["certainty"]),
            (&cause.into(), &certainty.into()),
            "{behind}"
        );
        assert_eq!(summary(&line(behind))["problems"][0]["server"], "Microsoft IIS", "{behind}");
    }
    let header = "#Fields: time cs-method sc-win32-status sc-status sc-substatus cs-uri-stem\n";
    assert_eq!(
        verdict_on(&format!("{header}10:00:00 STOR 5 550 2 a.txt\n")),
        "permission-denied-fs"
    );
    // Other servers count bytes and seconds there.
    assert_eq!(
        verdict_on("2026-06-25 16:15:35 - STOR a.txt 550 112 3\n"),
        "wrong-path-or-chroot-root"
    );
}

#[test]
fn a_client_that_sends_abor_ended_the_transfer() {
    let started = ">RETR a.mpg~<150 Opening data channel";
    let broken = "<426 Connection closed; transfer aborted.";
    stopped("transfer-aborted-by-client", &[LOGIN, PASSIVE, started, ">ABOR", broken]);
    stopped("data-connection-dropped", &[LOGIN, PASSIVE, started, broken]);
    stopped("data-connection-dropped", &[LOGIN, PASSIVE, started, broken, ">ABOR~<226 OK"]);
}

#[test]
fn the_fall_back_to_active_mode_follows_from_the_wrong_address() {
    let refused = ">PORT 192,168,1,91,253,224~<500 The given address is not yours";
    let nobody = ">PASV~<227 Entering Passive Mode (0,0,0,0,70,80).";
    stopped("passive-wrong-ip-advertised", &[LOGIN, nobody, refused]);
    stopped("active-mode-blocked-at-client", &[LOGIN, PASSIVE, refused]);
    stopped("active-mode-blocked-at-client", &[LOGIN, refused]);
}

#[test]
fn a_transfer_prepared_while_one_runs_is_out_of_step() {
    let first = ">STOR a.js~<150 Opening data channel";
    let late = "<226 Successfully transferred";
    let refused = ">STOR b.js~<503 Bad sequence of commands.";
    stopped("client-reply-desync", &[LOGIN, PASSIVE, first, PASSIVE, late, refused]);
    // FluentFTP tells which command it takes the next reply for.
    let asked = ">PASV~!Waiting for response to: PASV";
    stopped("client-reply-desync", &[LOGIN, PASSIVE, first, asked, "<226 Transfer complete"]);
    nothing(&[LOGIN, PASSIVE, first, ">PASV", "<226 Transfer complete"]);
    nothing(&[LOGIN, PASSIVE, first, "!Waiting for response to: STOR b.js", late, QUIT]);
    stopped("bad-command-sequence", &[LOGIN, PASSIVE, first, late, PASSIVE, refused]);
}

#[test]
fn what_a_server_without_tls_does_not_know() {
    let unknown = "<500 PBSZ not understood";
    stopped("tls-not-supported", &[LOGIN, ">PBSZ 0", unknown]);
    let tls = ">AUTH TLS~<234 AUTH TLS successful";
    stopped("command-unsupported", &[tls, LOGIN, ">PBSZ 0", unknown]);
}

#[test]
fn drftpd_says_no_more_than_access_denied_to_a_foreign_address() {
    let greeting = "<220 DrFTPD 3.4.3 https://github.com/drftpd-ng/drftpd3";
    let denied = "<530 Access denied";
    assert_eq!(verdict(&[greeting, ">USER bob", denied]), "client-address-not-allowed");
    let password = ">USER bob~<331 Password required for bob~>PASS x";
    assert_eq!(verdict(&[greeting, password, denied]), "bad-credentials");
    stopped("bad-credentials", &[">USER bob", denied]);
}

#[test]
fn a_client_that_cannot_use_a_success_makes_a_failure_of_it() {
    let wire = "> PASV\n< 250 Directory successfully changed.\n";
    let blame = "Error: Can't parse response to 'PASV': 250 Directory successfully changed.\n";
    let (log, twice) = (format!("{wire}{blame}"), format!("{wire}{blame}{blame}"));
    for log in [&log, &twice] {
        assert_eq!(verdict_on(log), "client-reply-desync", "{log}");
        let counts = summary(log);
        assert_eq!((&counts["replies"], &counts["failures"]), (&1.into(), &1.into()), "{log}");
    }
    assert_eq!(verdict_on(&format!("{wire}Response: 250 Directory successfully changed.")), "none");
    // The reply was odd enough by itself.
    let reply = "227 Entering Passive Mode (192,0,2,1,195,88)";
    let log = format!("> EPSV\n< {reply}\nError: Can't parse response to 'EPSV': {reply}\n");
    assert_eq!(verdict_on(&log), "reply-syntax-problem");
    assert_eq!(summary(&log)["failures"], 1);
}

#[test]
fn what_the_client_calls_passive_mode_refused_was_no_file() {
    let refused = "550 Permission denied.\nPassive mode refused.\n";
    let login = "220 ready\n331 Password please\n230 Login successful.\n";
    assert_eq!(verdict_on(&format!("{login}{refused}")), "passive-mode-disabled-on-server");
    // The file's refusal and that of passive mode are two things.
    let upload = "---> STOR a\n550 Permission denied.\n---> LIST\n";
    let log = format!("{login}{upload}Passive mode refused.\n");
    assert_eq!(verdict_on(&log), "server-write-disabled");
}

#[test]
fn passive_mode_that_works_in_the_end_was_not_refused() {
    let refused = "<502 Command not implemented.~!Passive mode refused.";
    let passive = "<227 Entering Passive Mode (203,0,113,5,195,88).";
    nothing(&[LOGIN_ALONE, refused, passive, "<150 Go on~<226 Done"]);
    stopped("passive-mode-disabled-on-server", &[LOGIN_ALONE, refused]);
    let silent = "<425 Can't open data connection.";
    stopped("passive-ports-blocked", &[LOGIN_ALONE, refused, passive, silent]);
}

#[test]
fn a_server_that_agrees_to_port_connects_itself() {
    let silent = "<425 Can't open data connection.";
    for agreed in ["PORT command successful. Consider using PASV.", "EPRT command successful."] {
        let agreed = format!("<200 {agreed}");
        stopped("active-mode-blocked-at-client", &[LOGIN_ALONE, &agreed, silent]);
    }
    let agreed = "<200 Command PORT okay.";
    stopped("active-mode-blocked-at-client", &[LOGIN_ALONE, agreed, silent]);
    stopped("passive-ports-blocked", &[LOGIN_ALONE, "<200 Portal open.", silent]);
    stopped("passive-ports-blocked", &[LOGIN_ALONE, "<200 Choose another PORT.", silent]);
}

#[test]
fn silence_after_the_server_agreed_to_tls() {
    let id = "tls-version-or-cipher-mismatch";
    stopped(id, &[">AUTH TLS~<234 Go on~>PBSZ 0"]);
    stopped(id, &[">AUTH TLS~<234 Go on~!Unable to connect"]);
    stopped(id, &[">AUTH TLS~<234 Go on~!Login failed"]);
    nothing(&[">AUTH TLS~<234 Go on"]);
    nothing(&[">AUTH TLS~<234 Go on~>PASS x"]);
    nothing(&[">AUTH TLS~<234 Go on~!TLS connection established~>USER bob"]);
    nothing(&[">AUTH TLS~<234 Go on~!SSL connection using TLSv1.3~>PBSZ 0"]);
    nothing(&[">AUTH TLS~<234 Go on~>PBSZ 0~<200 ok~>PROT P"]);
    stopped("tls-not-supported", &[">AUTH TLS~<500 Unknown command~>USER bob"]);
    let refused = ">USER bob~<331 ok~>PASS x~<530 Login incorrect.~!Unable to connect";
    stopped("bad-credentials", &[">AUTH TLS~<234 Go on", refused]);
}

#[test]
fn a_program_that_sends_its_own_value() {
    let refused = ">PORT ARRAY(0x19)~<500 'PORT ARRAY(0x19)': Command not understood.";
    stopped("client-command-malformed", &[LOGIN, refused]);
    let missing = ">RETR undefined~<550 undefined: No such file or directory";
    stopped("wrong-path-or-chroot-root", &[LOGIN, PASSIVE, missing]);
}

#[test]
fn wget_tells_what_came_of_pasv() {
    let tried = |address: &str, error: &str| {
        let pasv = format!("==> PASV ... couldn't connect to {address} port 49168: {error}\n");
        verdict_on(&format!("Logging in as anonymous ... Logged in!\n{pasv}Retrying.\n"))
    };
    for error in ["Connection refused", "Connection timed out"] {
        assert_eq!(tried("203.0.113.5", error), "passive-ports-blocked", "{error}");
        assert_eq!(tried("0.0.0.0", error), "passive-wrong-ip-advertised", "{error}");
    }
    assert_eq!(verdict_on("==> PASV ... done.    ==> RETR a ... done.\n"), "none");
}

#[test]
fn a_data_connection_that_never_came_about_is_no_stall() {
    let waits = &[LOGIN, PASSIVE, ">LIST~<150 About to open data connection."];
    let stopped_by = |cause, last| stopped(cause, &[&waits[..], &[last]].concat());
    let failed = "!The data connection could not be established: \
                  ETIMEDOUT - Connection attempt timed out";
    stopped_by("passive-ports-blocked", failed);
    stopped_by("passive-ports-blocked", "<421 Passive data channel timed out.");
    stopped_by("data-timeout", "!Connection timed out after 20 seconds of inactivity");
}

#[test]
fn ncftp_waits_for_a_reply() {
    let silent = "timed out while waiting for server response.";
    let at_work = verdict_on(&format!("ncftpget /in/*.pdf: {silent}\n"));
    assert_eq!(at_work, "control-dropped-during-transfer");
    let elsewhere = verdict_on(&format!("Request {silent}\n"));
    assert_eq!(elsewhere, "none");
}

#[test]
fn vsftpd_refuses_a_client_as_it_connects() {
    let client = "Sat Aug 29 11:05:02 2009 [pid 4] CONNECT: Client \"192.0.2.1\"";
    assert_eq!(verdict_on(&format!("{client}\n")), "none");
    let refused = format!("{client}, \"Connection refused: too many sessions.\"\n");
    assert_eq!(verdict_on(&refused), "too-many-connections");
}

#[test]
fn a_server_that_does_not_greet_has_no_passive_ports_yet() {
    let causes = |log: &str| {
        let output = stdout(&fed(&["--json"], log.as_bytes()));
        let told: Value = serde_json::from_str(output.lines().last().unwrap()).unwrap();
        let causes = told["causes"].as_array().unwrap().iter();
        causes.map(|cause| cause["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let filezilla = "Status: Connecting to 192.0.2.1:21...\n\
                     Status: Connection established, waiting for welcome message...\n\
                     Error: Connection timed out after 20 seconds of inactivity\n";
    let winscp = ". 10:47:07.254 Connected with ftp.example.com. Waiting for welcome message...\n\
                  . 10:47:22.254 Timeout detected. (control connection)\n";
    for log in [filezilla, winscp] {
        let causes = causes(log);
        assert_eq!(causes[0], "client-ip-blocked-by-firewall", "{log}");
        for id in ["slow-greeting", "tls-mode-mismatch"] {
            assert!(causes.iter().any(|cause| cause == id), "{id}: {log}");
        }
        assert!(!causes.iter().any(|cause| cause == "passive-ports-blocked"), "{log}");
    }
    // After the greeting it is another silence.
    let later = "Waiting for welcome message...\n. 10:47:08.000 220 ready\n";
    let causes = causes(&winscp.replace("Waiting for welcome message...\n", later));
    assert_eq!(causes[0], "passive-ports-blocked");
}
