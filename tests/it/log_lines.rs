//! What the log reader makes of lines, one by one and together.

use ftpcode::log::{Item, Reader, What};

/// The items of a log but for the lines that hold nothing, in a short notation.
fn read(pieces: &[&[u8]]) -> Vec<String> {
    let mut found = Vec::new();
    let mut reader = Reader::new();
    let mut sink = |item: Item<'_>| {
        let lines = match item.last_line - item.line {
            0 => item.line.to_string(),
            _ => format!("{}-{}", item.line, item.last_line),
        };
        match item.what {
            What::Reply { code, text, echo, blamed, answers, .. } => {
                let echo = if echo { " echo" } else { "" };
                let blamed = if blamed { " blamed" } else { "" };
                let answers = answers
                    .map_or(String::new(), |(verb, argument)| format!(" <{verb} {argument}>"));
                found.push(format!("{lines} {code}{echo}{blamed}{answers} {text}"));
            }
            What::Socket { number, .. } => found.push(format!("{lines} socket {number}")),
            What::Command { verb, argument } => found.push(format!("{lines} {verb}({argument})")),
            What::Connect => found.push(format!("{lines} connect")),
            What::Other => {}
        }
    };
    for piece in pieces {
        reader.push(piece, &mut sink);
    }
    reader.finish(&mut sink);
    found
}

fn log(text: &str) -> Vec<String> {
    read(&[text.as_bytes()])
}

/// What stands on a single line, without its number.
fn line(text: &str) -> String {
    let found: Vec<_> = log(text)
        .iter()
        .map(|item| item.split_once(' ').map_or("", |(_, rest)| rest).to_owned())
        .collect();
    found.join("; ")
}

#[test]
fn finds_a_reply_behind_any_prefix() {
    for prefix in [
        "",
        "1795000000.123 ",
        "1795000000 ",
        "1795000000123 ",
        "[1795000000] ",
        "<--- ",
        "[947] 192.0.2.1 <--- ",
        "< ",
        "> ",
        "<-- [192.0.2.1] ",
        "Response:\t",
        "15:50:48\tResponse:\t",
        "2026-12-18 13:59:40 552 6 Response: ",
        "Antwort:\t",
        "Réponse :\t",
        "Net::FTP=GLOB(0x5640f546a898)<<< ",
        "[D 2026-11-22 13:22:39] 192.0.2.1:33538-[bob] -> ",
        "2026-11-11 14:01:24,899 - DEBUG - 192.0.2.1:65087 ==> ",
        "FTP >> ",
        "Nov 22 12:58:09 ftp01 pure-ftpd[1701]: (?@192.0.2.1) [DEBUG] ",
        "<95>Nov 22 12:58:09 ftp01 pure-ftpd[1701]: (?@192.0.2.1) [DEBUG] ",
        "<86>1 2026-11-24T10:00:00.123456Z host ftpd 1234 - - ",
        "2026-11-24T10:00:00.123456789Z stdout F ",
        "ftp-1  | ",
        "[pod/ftp-7d9f8b6c5-x2x4z/ftp] ",
        "ftp-7d9f8b6c5-x2x4z ftp ",
        "sync-28345678-x7kq2 sync ",
        "INFO FTP -> 192.168.???.???: ",
        "Nov 22 13:27:30 <--- ",
        "     19\t<--- ",
        "7:<--- ",
        "./a.log:25:<--- ",
        "./a.log-24-",
        "12:00:04 < ",
        "2026-11-22T12:00:00.123456Z DEBUG ftp::client: ",
        "INFO:root:Response: ",
        "a.log-24-<--- ",
        "-<--- ",
        "     35 ",
        "(000001)24.11.2026 10:00:00 - (not logged in) (192.0.2.7)> ",
        "[02] Tue 24Nov26 10:00:00 - (000001) ",
        "[2026-11-24 10:00:00]:REPLY  [    12] - ",
        "2026-11-24T16:36:15.643Z << [FTP Session 3 192.0.2.8] ",
        "    4   0.002193    192.0.2.1 \u{2192} 192.0.2.2    FTP 86 Response: ",
        "2026-11-22 13:24:25.6 IP 192.0.2.1.21 > 192.0.2.2.3: Flags [P.], seq 1:50, win 64, length 49: FTP: ",
        "10:00:00.123 [main] DEBUG org.apache.commons.net.ftp.FTPClient - ",
        "\x1b[0m\x1b[35ma.log\x1b[0m:\x1b[32m25\x1b[0m:<--- \x1b[31m",
        "  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0< ",
    ] {
        assert_eq!(
            line(&format!("{prefix}530 Login incorrect.\r\n")),
            "530 Login incorrect.",
            "{prefix}"
        );
    }
}

#[test]
fn finds_what_a_line_carries_in_a_string() {
    for (text, found) in [
        (r#"{"log":"\u003c--- 530 Login incorrect.\n","stream":"stderr"}"#, "530 Login incorrect."),
        (r#"{"log":"* Access denied: 530\n","stream":"stderr"}"#, "530 "),
        (r#"{"_PID":"1","MESSAGE":"Antwort:\t530 Login incorrect."}"#, "530 Login incorrect."),
        (
            r#"{"level":20,"msg":"\u001b[1m\u001b[31m530\u001b[0m Login incorrect."}"#,
            "530 Login incorrect.",
        ),
        (
            r#"ftp-1  | {"log":"{\"msg\":\"Client \\\"192.0.2.1\\\", \\\"530 No\\\"\"}\n"}"#,
            "530 No",
        ),
        (
            r#"{"host":{"name":"h"},"message":"192.0.2.1 - bob [22/Nov/2026:13:33:07 -0000] \"PUT /a\" 200 7"}"#,
            "",
        ),
        (r#"    "message": "Response:\t213 550","#, "213 550"),
        (r#"time=2026-11-22T12:00:00Z level=debug msg="257 \"/a\" is here""#, "257 \"/a\" is here"),
        ("'Response:\\t530 Login incorrect.',", "530 Login incorrect."),
        (r#"[1.25, "o", "---> PWD\r\n<--- 257 \"/\"\r\n"]"#, "PWD(); 257 \"/\""),
        (r#"{"level":10,"packet":"257 \"/\" is here","msg":"Reply"}"#, "257 \"/\" is here"),
        (
            r#"{"directive":"USER","arg":"bob","raw":"USER bob","msg":"Handle command"}"#,
            "USER(bob)",
        ),
        (r#"{"error":"550 \"a\" is gone","msg":"upload failed"}"#, "550 \"a\" is gone"),
        // What stands beside the string counts, too.
        (r#"{"error":"530 Login incorrect.","msg":"login failed"}"#, "530 Login incorrect."),
        (
            r#"{"msg":"upload of \"a\" failed","code":550,"cmd":"STOR"}"#,
            r#"550 <STOR > upload of \"a\" failed"#,
        ),
        (r#"cmd=PWD code=257 msg="/a" is here"#, r#"257 <PWD > "/a" is here"#),
    ] {
        assert_eq!(line(text), found, "{text}");
    }
    // The lines of a reply are carried one by one, and the connection may be named outside.
    let carry =
        |pid: u8, text: &str| format!("Nov 22 12:00:00 a b[{pid}]: {{\"msg\":\"{text}\"}}\n");
    let mixed =
        [carry(1, "220-Hi"), carry(2, "221 Bye"), carry(1, " 331 users"), carry(1, "220 Go")];
    assert_eq!(log(&mixed.concat()), ["2 221 Bye", "1-4 220 Hi\n331 users\nGo"]);
    let carry = |pid: u8, text: &str| {
        format!("{{\"MESSAGE\":\"{text}\",\"_PID\":\"{pid}\",\"a\":\"b\"}}\n")
    };
    let mixed =
        [carry(1, "220-Hi"), carry(2, "221 Bye"), carry(1, " 331 users"), carry(1, "220 Go")];
    assert_eq!(log(&mixed.concat()), ["2 221 Bye", "1-4 220 Hi\n331 users\nGo"]);
}

#[test]
fn reads_a_log_on_a_web_page() {
    for (text, found) in [
        ("&lt;--- 530 Login incorrect.<br>", "530 Login incorrect."),
        ("*resp* &#39;530 Login incorrect.&#39;<br />", "530 Login incorrect."),
        ("* Access denied: 530<br/>", "530 "),
        (
            "1.2.3.4 - a [24/Nov/2026:12:00:00 +0000] &quot;CWD a&amp;b&quot; 550 -<br>",
            "550 <CWD a&b> ",
        ),
    ] {
        assert_eq!(line(text), found, "{text}");
    }
    // Scanners spell out a blank.
    for (text, found) in [
        ("SF:Lines,A0,\"220\\x20ProFTPD\\x20Server", "220 ProFTPD Server"),
        (
            "r(NULL,31,\"220\\x20Hi\\r\\n500\\x20No\\x20such\\x20command\\r\\n\");",
            "220 Hi; 500 No such command",
        ),
        ("SF:x20being\\x20550\\x20bytes", ""),
        ("match ftp m|^220\\x20\\d+", ""),
    ] {
        assert_eq!(line(text), found, "{text}");
    }
    // What is read as it stands is not touched.
    assert_eq!(line("550 a&amp;b: No such file"), "550 a&amp;b: No such file");
}

#[test]
fn finds_a_reply_in_quotes_exceptions_and_keys() {
    for (text, found) in [
        ("*get* '530 Login incorrect.\\n'", "530 Login incorrect."),
        (
            "Sun Nov 22 12:45:40 2026 [pid 157] [bob] FTP response: Client \"192.0.2.1\", \"530 Login incorrect.\"",
            "530 Login incorrect.",
        ),
        ("ftplib.error_perm: 530 Login incorrect.", "530 Login incorrect."),
        ("FTPError: 530 Login incorrect.", "530 Login incorrect."),
        ("ftplib.error_perm('530 Login incorrect.')", "530 Login incorrect."),
        (
            "x.rb:380:in `getresp': 530 Login incorrect. (Net::FTPPermError)",
            "530 Login incorrect. (Net::FTPPermError)",
        ),
        ("Invalid response: [530] Login incorrect.", "530 Login incorrect."),
        ("The remote server returned an error: (530) Not logged in.", "530 Not logged in."),
        ("Could not login: 530 Login incorrect. (code: 530)", "530 Login incorrect."),
        ("FTP response 421 received.  Server closed connection.", "421 "),
        ("recvfrom(3, \"530 Login incorrect.\\r\\n\", 1024, 0) = 22", "530 Login incorrect."),
        ("FtpControlStream#1 - Received response [530 Login incorrect.]", "530 Login incorrect."),
        ("{\"message\":\"530 Login incorrect.\",\"pid\":220}", "530 Login incorrect."),
        (
            "{\"log\":\"<--- 530 Login incorrect.\\n\",\"stream\":\"stderr\"}",
            "530 Login incorrect.",
        ),
        ("  code: 530", "530 "),
        ("FTPPermError 530: Login incorrect.", "530 Login incorrect."),
        ("got error, 500 MLSD command not understood.", "500 MLSD command not understood."),
        ("213: 20230102120000", "213 20230102120000"),
        ("curl: (67) Access denied: 530", "530 "),
        ("get: x: closeReadFile: 550-550 can't access file.", "550 can't access file."),
        ("Recv 11/24/2026 10:00:00 AM: 530 Login incorrect.<EOL>", "530 Login incorrect."),
        ("[FTP:17:bob:192.0.2.7] WROTE: *530 Login incorrect.*", "530 Login incorrect."),
        ("Response: 530 Login incorrect. [133ms]", "530 Login incorrect."),
        ("| `<--- 530 Login incorrect.` |", "530 Login incorrect."),
        ("<Response [404]> 404 None 550 Failed to open file.", "550 Failed to open file."),
        ("150 Go\\r\\n226 Done\\r\\n", "150 Go; 226 Done"),
        ("[INFO ] [pool-3-thread-2] [192.0.2.7] SENT: 550 /a: Denied.", "550 /a: Denied."),
        ("<p>530 Login incorrect.</p>", "530 Login incorrect."),
        ("<td class=\"reply\">530 Login incorrect.</td>", "530 Login incorrect."),
        ("FTPReply = [code= 425, message= 425 Unable to build it]", "425 Unable to build it"),
        ("FtpCommandException: 'Code: 425 Message: Unable to build it'", "425 Unable to build it"),
        ("FtpCommandException: Code: 550 Message: No such file", "550 No such file"),
        ("FTP error { [Error: Failed to open file.] code: 550 }", "550 Failed to open file."),
        ("220 ::ffff:192.0.2.9 FTP server ready", "220 ::ffff:192.0.2.9 FTP server ready"),
        ("553 file exists", "553 file exists"),
        // A server without a name.
        ("220 192.0.2.9 FTP server ready", "220 192.0.2.9 FTP server ready"),
        ("x <response:1>: 220 192.0.2.9 FTP server ready", "220 192.0.2.9 FTP server ready"),
        ("FTP  192.0.2.1  21  h  [-] bob:x (Response:530 No home.)", "530 No home.)"),
        ("(36) 421 421 Timeout (60 seconds): closing", "421 Timeout (60 seconds): closing"),
        ("DEBUG FtpFiles - Connect reply: 220, 220 Service ready.", "220 Service ready."),
        ("status 530: 530 Login incorrect.", "530 Login incorrect."),
        ("213 213", "213 213"),
        ("curl: (8) Got a 530 ftp-server response when 220 was expected", "530 "),
        ("Unexpected response code 550", "550 "),
        ("I (21687) [Ftp]: Send reply: [502 no-features]", "502 no-features"),
        ("I (21627) [Ftp]: Send reply: [230 ]", "230 "),
        ("EZZ9830I A FTP failed - Cmd = 16(get) Reply = 550 EX  STD RC = 16550", "550 "),
        ("2026-03-06 10:11:03; ftp; h; 21; a; C:\\x; /x; upload; 550; 1", "550 "),
        ("2026-03-06 10:11:03; ftp; h; 21; a; C:\\x; /x; upload; 10060; 1", "socket 10060"),
        ("Error: Too many connections (8) from this IP[421]", "421 "),
        ("err=550 /a: No such file or directory", "550 /a: No such file or directory"),
        ("DBG Sending answer line=230 Password ok", "230 Password ok"),
        ("S->C 550 Could not transfer file", "550 Could not transfer file"),
        ("`SIZE` gave 550, but that is not it", "550 "),
        ("ls: \u{767B}\u{5F55}\u{5931}\u{8D25}: 530 Login incorrect.", "530 Login incorrect."),
        ("  |<-225 ABOR command successful.", "225 ABOR command successful."),
        ("Could not upload /a to 192.0.2.4: 530 Login incorrect.", "530 Login incorrect."),
        ("2: 552: Transfer aborted.", "552 Transfer aborted."),
        (
            "x.gz: [Errno 14] FTP Error 550 - Given file does not exist",
            "550 Given file does not exist",
        ),
        ("FTP error 550: File not found", "550 File not found"),
        (
            "event=x.ftp.response command=\"AUTH GSSAPI\" reply=\"334 ADAT must follow\"",
            "334 <AUTH GSSAPI> ADAT must follow",
        ),
        (
            "Error Domain=kCFErrorDomainCFNetwork Code=200 \"x\" UserInfo={kCFFTPStatusCodeKey=534}",
            "534 ",
        ),
        ("EElX: Unaccepted server reply code 425 to command LIST", "425 <LIST > "),
        ("CamelFtpReplyCode=550, CamelFtpReplyString=x", "550 "),
        ("&textproto.Error{Code:550, Msg:\"No such file\"}", "550 "),
        ("FTP OK - port 21 [220 (vsFTPd 3.0.3)]|time=0.2", "220 (vsFTPd 3.0.3)"),
        (
            "failure: closing connection: <530 Login incorrect.> 192.0.2.7:21 (4)",
            "530 Login incorrect.",
        ),
        ("INFO:x:FEAT command failed: '550 Permission denied.'", "550 <FEAT > Permission denied."),
        (
            "Could not send 'OPTS UTF8 ON': '550 Permission denied.'",
            "550 <OPTS UTF8 ON> Permission denied.",
        ),
    ] {
        assert_eq!(line(text), found, "{text}");
    }
}

#[test]
fn a_client_may_quote_a_success_as_its_error() {
    for text in [
        "ftplib.error_reply: 226 Transfer complete.",
        "The remote server returned an error: 227 Entering Passive Mode (192,0,2,1,195,88).",
        "(!) Interoperability failure - 200 PORT command successful",
        "Unexpected response: 250 Requested action completed",
        "Error: Can't parse response to 'PASV': 250 Directory successfully changed.",
        "Error: Can't parse response to 'EPSV': 227 Entering Passive Mode (192,0,2,1,195,88)",
        "Malformed PASV response: 257 \"/\" is current directory.",
        "Expected code [227], got response: 226 Transfer complete.",
        "The server returned with error code 229 (229 Entering Extended Passive Mode).",
    ] {
        let found = log(text);
        assert!(matches!(&*found, [only] if only.contains(" blamed ")), "{text}: {found:?}");
    }
    for text in [
        "ftplib.error_perm: 550 Gone",
        "The remote server returned an error: (550) File unavailable",
        "Response: 226 Transfer complete.",
        "[error] 226 Transfer complete.",
        "ERROR: 220 Welcome",
        "error code: 226 Transfer complete.",
        "No error, code 226 Transfer complete.",
        "Expected code [227], got response: 550 Unknown error.",
        "Error: Can't parse response to 'PASV': 227 Missing IP",
    ] {
        assert!(!line(text).contains(" blamed "), "{text}");
    }
}

#[test]
fn reads_access_logs() {
    for (text, found) in [
        (
            "192.0.2.1 UNKNOWN bob [22/Nov/2026:12:57:16 +0000] \"RETR a b\" 550 -",
            "550 <RETR a b> ",
        ),
        (
            "ts=1795352236 pid=1556 user=bob cmd=SIZE arg=f code=550 bytes=- msg=Not in ASCII mode",
            "550 <SIZE f> Not in ASCII mode",
        ),
        (
            "2026-06-25 16:15:35 192.0.2.3 - 192.0.2.4 21 opts utf8+on 200 0 0 5242ddb2 -",
            "200 <OPTS utf8+on> ",
        ),
        (
            "u_ex26.log:2026-06-25 16:15:35 192.0.2.3 - 192.0.2.4 21 PASS *** 530 1326 41 5 -",
            "530 <PASS ***> ",
        ),
        (
            "<14>Nov 22 12:00:01 h iis: 2026-06-25 1:2 192.0.2.3 a 192.0.2.4 21 STOR b 550 5 0",
            "550 <STOR b> ",
        ),
        ("00:20:57 192.0.2.1 [56]created a_1.zip 226", "226 <STOR a_1.zip> "),
        ("2026-03-06 10:30:38; ftp; 192.0.2.1; 21; A; C:\\t.txt; /t.txt; download; 226;", "226 "),
        (
            "{\"ftp\":{\"command\":\"PASS\",\"command_data\":\"x\",\"completion_code\":[\"530\"],\"reply\":[\"No\"]}}",
            "530 <PASS x> No",
        ),
        (
            "{\"ftp\":{\"completion_code\":[\"150\",\"226\"],\"reply\":[\"Go\",\"Done\"]}}",
            "150 Go; 226 Done",
        ),
        ("192.0.2.1 - bob [22/Nov/2026:13:33:07 -0000] \"PUT /f404.bin\" 200 404", ""),
        (
            "1.5\tCx\tbob\tRETR\tftp://192.0.2.1/a\t-\t77\t550\tNot found\t-",
            "550 <RETR ftp://192.0.2.1/a> Not found",
        ),
        (
            "2026-01-02 10:00:00,192.0.2.7,bob,STOR,/a,550,No, not here",
            "550 <STOR /a> No, not here",
        ),
        ("2026-01-02T10:00:00Z;192.0.2.7;PASS;230;Logged in", "230 <PASS > Logged in"),
        ("2026-01-02T10:00:00Z;bob;STOR;/a;550;Not here", "550 <STOR /a> Not here"),
        (
            "2004-12-30 11:24:41 192.0.2.1 - MSFTPSVC1 H 192.0.2.2 21 [12]PASS x - 530 1326 FTP - -",
            "530 <PASS x> ",
        ),
    ] {
        assert_eq!(line(text), found, "{text}");
    }
    assert_eq!(
        line("192.0.2.1 bob [22/Nov/2026:12:57:16 +0000] \"STOR a\" 226 550 \"-\" 0.150"),
        "226 <STOR a> "
    );
    let w3c = "#Fields: time cs-method sc-status sc-win32-status sc-substatus cs-uri-stem\n\
               10:00:00 PASS 530 1326 41 ***\n";
    assert_eq!(log(w3c), ["2 530 <PASS ***> "]);
    let pretty = "\"reply\": [\n  \"Go\"\n],\n\"completion_code\": [\n  \"150\",\n  \"226\"\n],\n";
    assert_eq!(log(pretty), ["5 150 ", "6 226 "]);
    assert!(log("\"status\": [\n  \"200\",\n  \"226\"\n],\n\"226\",\n").is_empty());
    let zeek = "#fields\tts\tuid\tcommand\targ\treply_code\treply_msg\n\
                1.5\tCx\tRETR\tftp://192.0.2.1/a b\t550\tNot found\n";
    assert_eq!(log(zeek), ["2 550 <RETR ftp://192.0.2.1/a b> Not found"]);
    let zeek = zeek.replace("550\tNot found", "226\t0.184 seconds (measured here)");
    assert_eq!(log(&zeek), ["2 226 <RETR ftp://192.0.2.1/a b> 0.184 seconds (measured here)"]);
}

#[test]
fn tables_hold_replies() {
    for (row, found) in [
        (
            "\"1\",\"bob\",\"STOR\",\"a\",\"550\",\"Permission denied\"",
            "550 <STOR a> Permission denied",
        ),
        ("\"STOR\",\"a\",\"550\",\"Permission denied\"", "550 <STOR a> Permission denied"),
        ("1,bob,STOR,\"a, b\",550,\"No, sorry\"", "550 <STOR a, b> No, sorry"),
        ("\"bob\"\t\"STOR\"\t\"a\"\t\"226\"\t\"Done\"", "226 <STOR a> Done"),
        ("\"bob\",\"ERROR\",\"a\",\"550\",\"Alice Smith\"", ""),
        ("a.txt,550,Permission denied", ""),
    ] {
        assert_eq!(line(row), found, "{row}");
    }
    let table = "file,code,message\na,550,Permission denied\nb,550,Alice\nc,550,\"No, sorry\"\n\
                 d,553,Can't create it, sorry\ne,226,Done with it\n";
    assert_eq!(
        log(table),
        ["2 550 Permission denied", "4 550 No, sorry", "5 553 Can't create it, sorry"]
    );
    let table = "code;message;command;file\n550;Go away;STOR;\"a;b\"\n226;Done;STOR;c\n";
    assert_eq!(log(table), ["2 550 <STOR a;b> Go away", "3 226 <STOR c> Done"]);
    for table in [
        "file,size,message\na.txt,550,Permission denied\n",
        "url,status,message\n/a,530,Origin DNS error\n",
        "url,code,message\n/a,500,Internal Server Error\n/b,502,No answer from it\n",
        "recipient,code,message\nbob@example.com,550,No such user here\n",
        "b,c\nfile,code,message\na.txt,550,Permission denied\n",
    ] {
        assert!(log(table).is_empty(), "{table}");
    }
}

#[test]
fn other_numbers_are_not_replies() {
    for text in [
        "-rw-r--r-- 1 ftp ftp 550 Nov 22 12:32 421 a.txt",
        "11 550 Nov 22 12:32 421.txt",
        "11-24-26  10:00AM                  550 file.txt",
        "550 bytes received in 00:00 (2.80 MiB/s)",
        "==> SIZE 421.txt ... 550",
        "Length: 550 (unauthoritative)",
        "2026-11-22 12:50:25 (22.5 MB/s) - \u{2018}/dev/null\u{2019} saved [550]",
        "Sun Nov 22 13:43:43 2026 1 192.0.2.1 550 /srv/f.bin b _ i r bob ftp 0 * c",
        "  File \"/usr/lib/python3.11/ftplib.py\", line 414, in login",
        "\tat org.apache.commons.net.ftp.FTP.getReply(FTP.java:568)",
        "    at Socket.emit (node:events:524:28)",
        "connect: Network is unreachable (101)",
        "curl: (67) no code",
        "HTTP/1.1 404 Not Found",
        "< HTTP/1.1 200 OK",
        "192.0.2.7 - - [24/Nov/2026:10:00:00 +0000] \"GET /x HTTP/1.1\" 404 550",
        "503 Service Unavailable",
        "Nov 24 10:00:00 host sshd[550]: Accepted password for bob port 22 ssh2",
        "35-Sun Nov 22 12:50:04 2026 [pid 448] [bob] FAIL DOWNLOAD: Client \"192.0.2.1\"",
        "148-Sun Nov 22 12:50:04 2026 [pid 448] [bob] FAIL DOWNLOAD: Client \"192.0.2.1\"",
        "100    50  100    50    0     0    332      0 --:--:-- --:--:-- --:--:--   331",
        "request done status=200 bytes=550 duration=226ms",
        "total 220",
        "Process exited with code 550",
        "rsync: 220 bytes/sec",
        "modify=20261122123236;size=550;type=file; 421.txt",
        "Maximum login attempts (300) exceeded",
        "Sent: 550 bytes",
        "2026-12-18 13:59:40 350 6 Status: Connecting to 192.0.2.1:21...",
        "<h1>404 Not Found</h1>",
        "2026-01-02 10:00:00,192.0.2.7,bob,STOR,/a,550,226",
        "err=110",
        "err=550",
        "error=200",
        "line=230 col=3",
        "reply = 220 ms",
        "result = 200 rows",
        "3: 220 volts",
        "1: 250",
        "Error: items[421]",
        "Thread [230 ]",
        "it gave 200 results",
        "error 503: Backend fetch failed",
        "error 530: x",
        "size; 550; 0; x",
        "Sent a.zip successfully (550 kB/sec - 226 Bytes)",
        "failure: closing connection: <404 Not Found> 192.0.2.7:443 (4)",
        "Scan failed, error code 426-004",
        "if x < 128 and y",
        "128-bit AES",
        "100-continue is asked for",
        "  670",
        "670\tCombining_Mark",
        "220\t\tLATIN SMALL LETTER U",
        "codes.moved,  # 301",
        "429 Too Many Requests",
        "<td class=\"count\">220</td>",
        "'pop': '110',",
        "main.c:550: error: x",
        "#220 DONE 0.1s",
        "10.220 Seconds",
        "220 V",
        "temperature: 220 C",
        "220 pages",
        "Received 503 from upstream",
        "status: 500 Internal Server Error",
        "192.0.2.1 - - [24/Nov/2026:10:00:00 +0000] \"DELETE /x HTTP/1.1\" 204 0",
        "192.0.2.1 - - [24/Nov/2026:10:00:00 +0000] \"OPTIONS /x HTTP/2.0\" 200 226 \"-\" \"curl/8\"",
        "ftp_sessions{server=\"a\"} 220",
        "width: 550",
        "  timeout: 120",
        "\"max\": 200,",
        "users: 150, groups: 3",
        "[INFO] Tests run: 550, Failures: 0, Errors: 0",
        "heap: 220 free, 550 used",
        "2026-11-24 10:00:00.220 UTC [550] LOG:  checkpoint complete",
        "2026-11-24T10:00:00.220Z 530 [Note] Aborted connection",
        "E1124 10:00:00.220226     550 reflector.go:150] failed to list",
        "  550 ?        Ss     0:00 /usr/sbin/vsftpd",
        "220  root  20   0  226M  12M S  0.3  0:01.22 proftpd: idle",
        "  5 Sector_Ct   0x0033   100   100   036    Pre-fail  Always       -       220",
        "SMB         192.0.2.1     445    DC               [*] Windows Server 2022",
        "220 192.0.2.1 192.0.2.2 ESTABLISHED",
        "    220 192.0.2.1 Failed password for root",
        "10:00:00 550 550 550",
        "2026-11-24 10:00:00: [motioneye]  WARNING: 500 POST /config/0/set/",
        "HTTP Error 421: Misdirected Request",
        "Error: Request failed with status code 503",
        "Expected response code 250 but the server hung up",
        "+CME ERROR: 530",
        "wget.log:Length: 550 (unauthoritative)",
        "2026-11-22-550 Build",
    ] {
        let found = line(text);
        let reply = found.split("; ").any(|item| item.starts_with(|c: char| c.is_ascii_digit()));
        assert!(!reply, "{text}: {found}");
    }
}

#[test]
fn a_count_is_no_reply_for_its_bracket_or_colon() {
    for text in ["heap (504) free", "213: 1024", "read (550) bytes"] {
        assert_eq!(line(text), "", "{text}");
    }
}

#[test]
fn words_around_a_number_may_lead_it_in() {
    for (text, found) in [
        (
            "PHP Warning:  fopen(ftp://...@192.0.2.4/a): Failed to open stream: FTP server reports 550 Failed to open file.",
            "550 Failed to open file.",
        ),
        ("13 [192.0.2.4] [192.0.2.9] 98 0:00:05.626 FTP: R PORT=1044 331 Need it.", "331 Need it."),
        ("12 [192.0.2.9] [192.0.2.4] 77 0:00:05.625 FTP: C PORT=1044 USER bob", "USER(bob)"),
        ("E (15226) FTP: response 550 File not found", "550 File not found"),
        ("Error(550): File not found", "550 : File not found"),
        ("FTP: 550 /a: Permission denied", "550 /a: Permission denied"),
        ("Response: 503 Bad sequence of commands", "503 Bad sequence of commands"),
        ("Response: 502 By no means", "502 By no means"),
        ("250-Listing of SIZE 12", "250 Listing of SIZE 12"),
        ("550 more than you may have", "550 more than you may have"),
        ("WARN (421) Too many users", "421 Too many users"),
        ("Error: 550 failed to open file", "550 failed to open file"),
        ("STOR failed with 550 Permission denied", "550 Permission denied"),
        ("LIST command failed (550): Permission denied", "550 : Permission denied"),
        ("STOR /a b -> 550 Permission denied", "550 <STOR /a b> Permission denied"),
        ("USER bob => 331", "331 <USER bob> "),
        (
            "PASV -> 227 Entering it (192,0,2,1,195,149)",
            "227 <PASV > Entering it (192,0,2,1,195,149)",
        ),
        ("FTP_LOGIN_FAILED 530 Login incorrect.", "530 Login incorrect."),
        ("STOR failed 550 times", "STOR(failed 550 times)"),
        ("RETR a -> 550.txt", "RETR(a -> 550.txt)"),
        ("Reply code is 550", "550 "),
        ("reply code = 550", "550 "),
        ("FTP< 550 Permission denied", "550 Permission denied"),
        ("\u{2022} 550 Permission denied", "550 Permission denied"),
        ("got b'550 Permission denied\\r\\n'", "550 Permission denied"),
        ("DEBUG recv: b\"220 (vsFTPd 3.0.3)\\r\\n\"", "220 (vsFTPd 3.0.3)"),
        ("FTP Fehler 550: Datei nicht gefunden", "550 Datei nicht gefunden"),
        ("`curl: (67) Access denied: 530`", "530 "),
        ("`<--- 331`", "331 "),
        ("Reason 530 Login incorrect", "530 Login incorrect"),
        ("error = 550", "550 "),
        ("domain = 6, error = 550, errorMessage = File unavailable", "550 "),
        ("{error = 550, message = \"No such file\"}", "550 "),
        ("code = 550", "550 "),
        ("rsp=530 cmd=PASS", "530 <PASS > "),
        ("LastResponse.NumericCode = 550", "550 "),
        ("ftplib.error_perm(550, 'No such file')", "550 No such file"),
        ("FTPError(550, \"No such file\")", "550 No such file"),
        ("FTPException(code=550, message='No such file')", "550 No such file"),
        ("FTP code 550 :", "550 "),
        ("FTP code 550 : Permission denied", "550 Permission denied"),
        ("FTP reply 550: file not found", "550 file not found"),
        ("FTP error [550]: No such file", "550 No such file"),
        ("FTP Error #550: No such file", "550 No such file"),
        ("FTP 550 no such file", "550 no such file"),
        ("[550] Permission denied", "550 Permission denied"),
        ("Login failed. 530 Login incorrect. Please ask.", "530 Login incorrect. Please ask."),
        ("Invalid response from host/port: 530 Login incorrect", "530 Login incorrect"),
        ("put: 550 Permission denied", "550 Permission denied"),
        ("DELE a.txt failed: 550 Permission denied", "550 <DELE a.txt> Permission denied"),
        ("USER bob: 331 Please specify it.", "331 <USER bob> Please specify it."),
        ("DELE a.txt: 550", "550 <DELE a.txt> "),
        ("DELE failed (550)", "550 "),
        ("DELE failed", "DELE(failed)"),
        ("SIZE a.txt: 550", "SIZE(a.txt: 550)"),
        ("RETR a: 226 pages", "RETR(a: 226 pages)"),
        ("---> RETR a: 550 Gone", "RETR(a: 550 Gone)"),
        ("550 done.", "550 done."),
        ("unknown_domain(550) File unavailable", "550 File unavailable"),
        ("code: Some(550), body: x", "550 , body: x"),
        ("FtpException(550)", "550 "),
        ("x.cpp < 220 Ready", "220 Ready"),
        ("Server > 230 Login successful.", "230 Login successful."),
        ("257 \"\" is here", "257 \"\" is here"),
        ("550 %RMS-E-FNF, file not found", "550 %RMS-E-FNF, file not found"),
        ("550 /usr/bin/a: No such file", "550 /usr/bin/a: No such file"),
        ("550 /srv/ftp/a b is no directory", "550 /srv/ftp/a b is no directory"),
        ("192.000.002.001.00021-192.000.002.002.33546: 220 (vsFTPd 3.0.3)", "220 (vsFTPd 3.0.3)"),
        (
            "\"220-Hi\\r\\n220-There\\r\\n220 Ready\\r\\n331 Password\"",
            "220 Hi\nThere\nReady; 331 Password",
        ),
        ("'257 \"/\" is here'", "257 \"/\" is here"),
        ("returned 550, giving up", "550 "),
        ("ftp returned 503, giving up", "503 "),
        ("220 ftp.example.com", "220 ftp.example.com"),
        ("257 /pub", "257 /pub"),
        ("ls: 550 Permission denied", "550 Permission denied"),
        ("ftp: 550: Permission denied", "550 Permission denied"),
        ("Vsftpd (550) Permission denied", "550 Permission denied"),
        ("FTP: 530", "530 "),
        ("FTP login: 530", "530 "),
        ("RETR a: 550 a: No such file", "550 <RETR a> a: No such file"),
        ("550 2024.csv: No such file", "550 2024.csv: No such file"),
        ("220 3.0.5 FTP server ready", "220 3.0.5 FTP server ready"),
        ("213 20230102120000.123", "213 20230102120000.123"),
        ("530 (user) Not logged in", "530 (user) Not logged in"),
        ("250 2 files deleted", "250 2 files deleted"),
    ] {
        assert_eq!(line(text), found, "{text}");
    }
}

#[test]
fn others_speak_in_three_digits_too() {
    for text in [
        "220 mx.example.com ESMTP Postfix",
        "554 mx.example.com ESMTP not accepting messages",
        "SMTP -> get_lines(): $data is \"250-mx.example.com Hello\"",
        "smtp: 554 Transaction failed",
        "ftp: 550 bytes received in 0.02Seconds 26.50Kbytes/sec.",
        "<30>Nov 24 10:00:00 ftp: 550 sessions",
        "I (551) boot: Loaded app from partition at offset 0x10000",
        "connect: Connection timed out (110)",
        "\x1b[0;32mW (421) wifi: timeout",
        "Nov 24 10:00:00 h sshd[226]: Failed password for root from 192.0.2.1 port 550 ssh2",
        "E/ftpd(550): Login failed",
        "Nov 24 10:00:00 h vsftpd(550): started",
        "main.main() main.go:550 +0x226",
        "java.net.SocketException: Connection reset at Client.java:421",
        "requests.exceptions.HTTPError: 500 Server Error: Internal Server Error for url: https://x/",
        "S3 error: 503 Slow Down",
        "Response: 502 Bad Gateway",
        "Response: 404 Not Found",
        "RCPT TO failed: 550 User unknown",
        "NNTP: 430 No such article",
        "IMAP: 250 messages in INBOX",
        "Error code is 550",
        "tab'550 Permission denied'",
        "\u{2022} 550 pages",
        "Error: 226 tests failed",
        "250-SIZE 10240000",
        "250-PIPELINING",
        "250-AUTH PLAIN LOGIN",
        "550 5.1.1 User unknown",
        "550-5.7.1 Rejected",
        "250 Ok: queued as B174DABE16",
        "334 VXNlcm5hbWU6",
        "354 End data with <CR><LF>.<CR><LF>",
        "LMTP greeting failed: expected 220, got 421",
        "RCPT returned 550 - User does not exist",
        "Mail server said: 550 No such user here",
        "smtp error 550: mailbox unavailable",
        "nntpd: 200 news.example.com InterNetNews NNRP server ready",
        "200 news.example.com InterNetNews NNRP server ready (posting ok)",
        "Got SIP response 503 \"Service Unavailable\" back from 192.0.2.1:5060",
        "SFTP status 550",
        "SFTP error code 550",
        "HTTP response code: 530 for URL",
        "HTTP server returned error 550",
        "The requested URL returned error: 550",
        "request failed with status 530",
        "status code: 530, https://x.example.com",
        "421 Misdirected Request",
        "ERROR 421: Misdirected Request.",
        "# Query_time: 0.1  Rows_sent: 226  Rows_examined: 550",
        "Rows sent: 226",
        "Bytes_received: 550",
        "ERROR 530 (HY000): Unknown error",
        "ERROR 550 (42000) at line 1: x",
        "SQL error code 530",
        "npm ERR! code 421",
        "npm error code 421",
    ] {
        assert_eq!(line(text), "", "{text}");
    }
}

#[test]
fn words_and_keys_of_others_stand_beside_their_codes() {
    for text in [
        "1795000000 226",
        "1795000000 226 331",
        "1795000000 221 queries in 60 seconds",
        "1795000000 230 connections open",
        "sync-28345678-x7kq2 sync 220 files in 12 directories compared",
        "[24/Nov/2026:10:00:00 +0000] 192.0.2.5 200 550 \"GET /ftp/ HTTP/2.0\" 0.226 220",
        "got 550, want 226",
        "  ':status': '200',",
        "console.log('response received', statusCode) // response received 200",
        "    const status = opts.status || 200",
        "210\t\t211",
        "**Symptom:** error 500 on `POST /api/assets`.",
        "Error 530: The origin has been unregistered (Cloudflare error 1033)",
        "220 dict.example.com dictd 1.12.1/rf on Linux <auth.mime> <12.6@dict.example.com>",
        "430 No such article",
        "411 No such newsgroup",
        "250 mx.example.com Hello example.com [192.0.2.1], pleased to meet you",
        "250 bob@example.com... Sender ok",
        "250 OK id=1vroeT-0000Of-JL",
        "354 Enter message, ending with \".\" on a line by itself",
        "354 Start mail input; end with a dot",
        "kind=mail attempts=1 err=\"550 no such mailbox\" tenant=a",
        "550 Requested action not taken: mailbox unavailable",
        "&textproto.Error{Code: 550, Msg: \"5.7.1 Client host blocked\"}",
        r#"{"address":"a@example.com","code":"550","error":"550 5.1.1 No such account"}"#,
        "Error on AMQP connection <0.712.0>: vhost be2 not found (530)",
        r#"{"reply_code": 200, "reply_text": "bye", "class_id": 0, "method_id": 0},"#,
        "          { code: 530, name: 'KIGUMO' },",
        "    status_code: 530,",
        // The power of a cyclist.
        "Max heart rate: 202 bpm. Estimated FTP: 220 W.",
        "    performance: { max_hr: 191, ftp: 220 },",
        "FTP: 250 -> 262 watts (+4.8%)",
        "ftp: 225",
        "2x20 min @ 95% FTP (250 W), 5 min rest",
    ] {
        assert_eq!(line(text), "", "{text}");
    }
    for (text, found) in [
        ("450 No such file: article", "450 No such file: article"),
        ("550 mailbox: No such file or directory", "550 mailbox: No such file or directory"),
        ("550 /mailbox/a: Permission denied", "550 /mailbox/a: Permission denied"),
        ("550 /a mailbox b: Permission denied", "550 /a mailbox b: Permission denied"),
        ("250 Hello there", "250 Hello there"),
        ("| upload || 550 Permission denied", "550 Permission denied"),
        (r#"{"cmd":"STOR","code":550,"name":"a.txt"}"#, "550 <STOR > "),
        ("{ code: 550, name: 'FTPError' }", "550 "),
        ("FTP: 230 A user logged in", "230 A user logged in"),
        ("Response: 220", "220 "),
        ("err=550 ./a: No such file", "550 ./a: No such file"),
        ("chmod: Access failed: 550 _a/b.css: Not owner", "550 _a/b.css: Not owner"),
        ("FTP test: got 550, want 226", "550 "),
    ] {
        assert_eq!(line(text), found, "{text}");
    }
}

#[test]
fn files_processes_counts_and_programs_are_no_replies() {
    for text in [
        "scp: 226: No such file or directory",
        "cat: 550: Permission denied",
        "[550] ftp process started",
        "[550] Starting vsftpd",
        "[550] INFO ftp - started",
        "ftp 550 started",
        "Process vsftpd (550) exited with status 1",
        "EXIT: ftp status=226 pid=230 duration=550(sec)",
        "TCP FIN: junos-ftp 6 trust untrust 55 6(530) 5(331) 10",
        "ftp.c(550) : error C2065",
        "FTP (timeout: 220) ready",
        "FTP idle timeout: 530",
        "ftp sessions: 220",
        "FTP upload: 226",
        "FTP login limit: 530",
        "FTP-DATA: 530 bytes",
        "mean error = 550",
        "error = 226",
        "error = 421",
        "exit code = 550",
        "reason 226",
        "We sold it. 550 People came.",
        "OSError(550, 'No such file')",
        "FTP_PORT(550, 'x')",
        "550 10:00:00 x",
        "550 packages can be upgraded.",
        "550 ftp.log",
        "thread::sleep(Duration::from_millis(500));",
        "vec.take(257)",
        "code of get(250)",
        "if len() <= 500 {",
        "count > 450 && count < 550",
        "nesting limit (250).",
        "110 => Some(x),",
        "/* 110 */",
        "let input = \"537 \";",
        "x: c_int = T | 125;",
        "220 Gold                   (255,215,0)",
        "255 250 250\t\tsnow",
        "//! | `x` | 149 K | 22.0 ns |",
        "503 Error: send EHLO first",
        "550 /usr/sbin/vsftpd /etc/vsftpd.conf",
        "    550 pts/0    00:00:00 ftp",
        "  |-vsftpd(550)",
        "220 % done",
        "Rule: 550 (level 7) -> 'Integrity checksum changed.'",
        "backup.sh: 226: Syntax error",
        "sh: 550: ftp: not found",
        "at step 1 of tcp-check (expect string '220 '), check duration: 4ms",
        "Request failed \\\"503 Service Unavailable\\\".",
        "returned 503, retrying in 226 ms",
        "  226 a.txt",
        "550\t/srv/ftp",
        "226 /srv/ftp/a.txt",
        "226 passed, 3 failed in 5.50s",
    ] {
        assert_eq!(line(text), "", "{text}");
    }
    let cell = "| CDUP | 200 in the table. Real: 250 vsftpd, 200 others |";
    assert!(line(cell).starts_with("CDUP("), "{cell}");
}

#[test]
fn finds_commands_and_connections() {
    for (text, found) in [
        ("---> ALLO 500", "ALLO(500)"),
        ("---> XFOO", "XFOO()"),
        ("> USER bob\r\n", "USER(bob)"),
        ("Command:\tPORT 192,0,2,1,4,1", "PORT(192,0,2,1,4,1)"),
        ("    LIST -a", "LIST(-a)"),
        ("    19\tLIST -a", "LIST(-a)"),
        ("*cmd* 'PASS *****'", "PASS(*****)"),
        ("x pure-ftpd[1]: (?@192.0.2.1) [DEBUG] Command [user] [bob]", "USER(bob)"),
        (
            "Sun Nov 22 12:50:04 2026 [pid 447] FTP command: Client \"192.0.2.1\", \"SIZE a\"",
            "SIZE(a)",
        ),
        ("SITE CHMOD 644 a", "SITE(CHMOD 644 a)"),
        ("sendto(3, \"USER bob\\r\\n\", 12, 0, NULL, 0) = 12", "USER(bob)"),
        ("[FTP:17:bob:192.0.2.7] READ: *USER bob*", "USER(bob)"),
        ("Sun Nov 22 2026 [pid 2] CONNECT: Client \"192.0.2.1\"", "connect"),
        ("* Connected to 192.0.2.1 (192.0.2.1) port 2101 (#0)", "connect"),
        (
            "Sun Nov 22 2026 [pid 2] CONNECT: Client \"192.0.2.1\", \"Connection refused: too many sessions.\"",
            "",
        ),
        (">         OpenPassiveDataStream(PASV, \"STOR /a.txt\", 0)", ""),
        ("# OpenDataStream(\"RETR /a.txt\", 0)", ""),
        // The client's own switch, and its own help.
        ("ftp> epsv", ""),
        ("ftp> HELP", ""),
        ("ftp> SIZE a", "SIZE(a)"),
        ("Response: AUTH TLS", ""),
        ("<---  SIZE", ""),
        ("p[1] h (a[192.0.2.1]): USER bob: no such user found", ""),
        ("TimeoutError: [WinError 10060] no answer", "socket 10060"),
        ("Connection failed (0x8007274C)", "socket 10060"),
        ("connect: WSAECONNREFUSED", "socket 10061"),
        ("FtpSetCurrentDirectory error 12003", "socket 12003"),
        ("FtpPutFile() failed, LastDllError=12031", "socket 12031"),
        ("_FTP_Connect failed: ERROR_INTERNET_TIMEOUT", "socket 12002"),
        ("ftp: connect :Unknown error number 10060", "socket 10060"),
        ("listening on port 10060", ""),
        ("FtpLoggingFilter : RECEIVED: USER bob", "USER(bob)"),
        ("Connecting to ftp.example.com (192.0.2.1) port 21", "connect"),
        ("goftp: 0.000 #1 opening control connection to 192.0.2.1:21", "connect"),
        ("goftp: 0.050 #1 opening data connection to 192.0.2.1:50069", ""),
        ("failed to open control connection to 192.0.2.1:21", ""),
        ("Error connecting to ftp.example.com: Connection refused", ""),
        ("[]192.0.2.1:49376 Connected.", "connect"),
        ("[ftp] Error: Sorry, the maximum number of clients (20) are already connected.", ""),
        ("[ftp] Too many users are connected.", ""),
        ("PASS command failed", ""),
        ("STOR denied: quota exceeded: used 11 of 10 upload files", ""),
    ] {
        assert_eq!(line(text), found, "{text}");
    }
}

#[test]
fn joins_the_lines_of_a_reply() {
    let found = log("<--- 230-Welcome\n<---  331 files were uploaded\n<--- 230 In\n---> PWD\n");
    assert_eq!(found, ["1-3 230 Welcome\n331 files were uploaded\nIn", "4 PWD()"]);
    let found = log("211-Features:\n SIZE\n REST STREAM\nMDTM\n211 End\nPWD\n");
    assert_eq!(found, ["1-5 211 Features:\nSIZE\nREST STREAM\nMDTM\nEnd", "6 PWD()"]);
    let found =
        log("a p[1]: x [D] 550-No\na p[1]: x [D] 550-0 files used\na p[1]: x [D] 550 End\n");
    assert_eq!(found, ["1-3 550 No\n0 files used\nEnd"]);
    // The first line only has the client's marker; the others stand in the same packet.
    let found = log("< 220-Hello\r\n500 users max\r\n220 Go\r\n> USER bob\r\n");
    assert_eq!(found, ["1-3 220 Hello\n500 users max\nGo", "4 USER(bob)"]);
    let found = log("Response: 211-Ext\nResponse: AUTH TLS\nResponse: 211 END\n");
    assert_eq!(found, ["1-3 211 Ext\nAUTH TLS\nEND"]);
    let found = log("*resp* '211-F:\\n SIZE\\n211 End'\n");
    assert_eq!(found, ["1 211 F:\\n SIZE\\n211 End"]);
    // Two connections at once.
    let found = log("[pid 1] FTP response: Client \"a\", \"220-A\"\n\
                     [pid 2] FTP response: Client \"b\", \"220 B\"\n\
                     [pid 1] FTP response: Client \"a\", \"220 C\"\n");
    assert_eq!(found, ["2 220 B", "1-3 220 A\nC"]);
    // One that never ends.
    assert_eq!(log("<--- 220-A\n---> USER b\n<--- 331 P\n"), ["2 USER(b)", "3 331 P", "1 220 A"]);
    assert_eq!(log("220-A\n"), ["1 220 A"]);
}

#[test]
fn a_hyphen_of_the_log_opens_no_reply_of_several_lines() {
    let text = "goftp: 0.050 #1 got 227-Entering Passive Mode (192,0,2,1,195,149)\n\
                goftp: 5.050 #1 error opening data connection: dial tcp 192.0.2.1:50069: i/o timeout";
    assert_eq!(log(text), ["1 227 Entering Passive Mode (192,0,2,1,195,149)"]);
}

#[test]
fn finds_echoes() {
    let found = log("<--- 550 No file\nget: Access failed: 550 No file (a)\n<--- 550 No file\n");
    assert_eq!(found, ["1 550 No file", "2 550 echo No file (a)", "3 550 No file"]);
    let found = log("*get* '550 No\\n'\n*resp* '550 No'\nftplib.error_perm: 550 No\n");
    assert_eq!(found, ["1 550 No", "2 550 echo No", "3 550 echo No"]);
    let found = log("*resp* '550 No'\n*resp* '550 No'\n");
    assert_eq!(found, ["1 550 No", "2 550 No"]);
    let found = log("< 530 No\r\n* Access denied: 530\ncurl: (67) Access denied: 530\n");
    assert_eq!(found, ["1 530 No", "2 530 echo ", "3 530 echo "]);
    let found = log("< 550 No\n* RETR response: 550\ncurl: (78) RETR response: 550\n");
    assert_eq!(found, ["1 550 No", "2 550 echo <RETR > ", "3 550 echo <RETR > "]);
    // An access log shows each reply once.
    let found = log("\"RETR a\" 550 -\n\"RETR b\" 550 -\n");
    assert_eq!(found, ["1 550 <RETR a> ", "2 550 <RETR b> "]);
}

const MIXED: &str = "\u{FEFF}[D 2026-11-22 13:22:39] 192.0.2.1:33538-[] -> 220 r\u{E9}ady\r\n\
    <--- 230-Welcome\r\n<---  331 files\r\n<--- 230 In\r\r\n\r\x1b[1m  0 --:--:--  0< 257 \"/\"\x1b[0m\n\
    *resp* '211-F:\\n SIZE\\n211 End'\n[WinError 10060]\n220-A\n codeless\n\0\n220 B\nUSER bob";

#[test]
fn cuts_do_not_matter() {
    let wide: Vec<u8> = MIXED.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&[MIXED.as_bytes()]), read(&[&wide]));
    for bytes in [MIXED.as_bytes(), &wide] {
        let whole = read(&[bytes]);
        let single: Vec<&[u8]> = bytes.chunks(1).collect();
        assert_eq!(read(&single), whole);
        for at in 0..bytes.len() {
            assert_eq!(read(&[&bytes[..at], &bytes[at..]]), whole, "cut at {at}");
        }
    }
}

#[test]
fn no_bytes_are_too_strange() {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap()
    };
    let seeds = [
        MIXED,
        "\"RETR a\" 550 -\n{\"command\":\"USER\",\"completion_code\":[\"150\",\"226\"],\"reply\":[\"a\n",
        "cmd=x code=550 msg=\"a\" b=\n#Fields: cs-method sc-status\nUSER 220\n#fields\tcommand\treply_code\n",
        "(550\u{FF09} [530] 530 \u{FF1A}550 'x \\n220- 0x8007 WSAE 10054 -> \u{2192} 550-550 1.2.3.4:5 > ",
        "5n'@~ \u{FFFD}\u{FFFD} [1]RMD! 1234 550 \u{FFFD}\n",
        "Error: (550) a (code: 550)\n** **550 \u{201C}220 a\u{201D}: x:550 \u{e9}:12:220 \u{1F600}220 h\n",
    ];
    for round in 0..4000 {
        let mut bytes = Vec::new();
        for _ in 0..8 {
            let seed = seeds[random() % seeds.len()].as_bytes();
            let from = random() % seed.len();
            let to = from + random() % (seed.len() - from).min(40);
            bytes.extend_from_slice(&seed[from..to]);
            if round % 3 == 0 {
                bytes.push(u8::try_from(random() % 256).unwrap());
            }
        }
        let middle = random() % (bytes.len() + 1);
        assert_eq!(read(&[&bytes]), read(&[&bytes[..middle], &bytes[middle..]]));
    }
}

#[test]
fn what_stands_in_brackets_must_be_told_of() {
    for (text, told) in [
        ("Upload failed (550)", "550 "),
        ("Anmeldung fehlgeschlagen (530)", "530 "),
        ("| ftp-anon: Anonymous FTP login allowed (FTP code 230)", "230 "),
        ("TRACE Code parsed from response: system status, or system help reply (211)", "211 "),
        ("Transfer complete (226).", "226 ."),
        ("(550) file not found", "550 file not found"),
    ] {
        assert_eq!(line(text), told, "{text}");
    }
    for text in [
        "  * vi mode fixes from Zefram (230)",
        "Progress (500)",
        "Rows read (250)",
        "Idle timeout (120)",
        "Waiting for 3 workers (200)",
        "postgresql-common (235) unstable; urgency=medium",
        "        * linux/x32/syscallent.h (334): Likewise.",
        "Junio C Hamano (125):",
        "    return [250] in \"rendered\" pattern.",
        "- Speed-up building enums by value, e.g. http.HTTPStatus(200).",
    ] {
        assert_eq!(line(text), "", "{text}");
    }
}

#[test]
fn counts_and_comparisons_are_no_replies() {
    for text in [
        " src/log/reader.rs                  | 110 +++++++++++++-----",
        " build/cutest/README.txt            |  211 ----",
        " missing                            | 336 -------",
        "   } else if (mouseX > 280 && mouseX < 530 && mouseY > 680 && mouseY < 780) {",
        "                    if 235 < x < 295 and 480 < y < 530 :",
        "2021-04-21 14:17:00-app-INFO:200 requests sent",
        " p11-kit/tests/{uri-test.c => test-uri.c}           |  633 ++++++------",
        " test/fill-and-stroke.pdf.ref.png   | Bin 0 -> 520 bytes",
        "000000019:   200        340 L    989 W      13737 Ch    \"dev\"    ",
        "  the server would go over 500 slots of 128 bytes each",
        "    500 slots of 128 bytes each into 125 slots of 512 bytes each.",
        "           110 MByte/s.",
        "    256-, etc., colors.",
        "      systemd >= 250",
        "    perl -MMath::BigInt=:constant -le 'print 2**150'",
        "This LTS release comes with 221 commits. This includes 80 which are test related,",
        "    the window. **Default:** `200`",
        "Server reply: %1$s [Expected: 150 or 125]. Path sent: %2$s",
        "JFTP: :read: Unerwartete Antwort. Serverantwort: %1$s [Erwartet: 150 oder 125].",
        "  statusCode: 503, headers: {}",
        "  ':status': 200,",
        "315  232",
        " src/fccharset.c             | 550",
        "  mpfr_exp:         430 / 11861.26 / 46588",
        "  * SONAME bump: 110 -> 116.",
        "200 characters.",
        "386 CPUs running various BSD ports",
        "dirmngr: Handle http status '501 Not Implemented'.",
        "after the limit is reached will get `503 Service Unavailable` as a response.",
    ] {
        assert_eq!(line(text), "", "{text}");
    }
    for (text, told) in [
        ("ftp-1  | 220 ---------- Welcome ----------", "220 ---------- Welcome ----------"),
        ("    5 | 553 .htaccess: Permission denied", "553 .htaccess: Permission denied"),
        ("Unexpected: 550 Gone", "550 Gone"),
        ("2: 552: Transfer aborted", "552 Transfer aborted"),
        ("FTP **550 Gone**", "550 Gone"),
        ("proxy => 220 Ready", "220 Ready"),
        (
            "14:17:00-aioftp.client-INFO:200 Switching to Binary mode.",
            "200 Switching to Binary mode.",
        ),
        ("14:17:00 ftp.client DEBUG:230 Login successful.", "230 Login successful."),
        ("ftp { statusCode: 426, message: Gone }", "426 "),
        (
            "STOR failed: 553 .imdb: path-filter denied permission",
            "553 <STOR > .imdb: path-filter denied permission",
        ),
    ] {
        assert_eq!(line(text), told, "{text}");
    }
}

#[test]
fn a_reply_answers_the_command_that_failed() {
    for (text, told) in [
        (
            "|_Can't get directory listing: PASV failed: 550 Permission denied.",
            "550 <PASV > Permission denied.",
        ),
        ("INFO:sync:FEAT command failed: '550 Denied.'", "550 <FEAT > Denied."),
        ("Expected code [227], got response: 550 Denied.", "550 <PASV > Denied."),
        ("Expected code [226, 250], got response: 550 Denied.", "550 Denied."),
        ("Upload failed: 550 Denied", "550 Denied"),
        // A word that is no command as it is written.
        ("The list failed: 550 Denied", "550 Denied"),
    ] {
        assert_eq!(line(text), told, "{text}");
    }
}

#[test]
fn calls_behind_a_message_are_none_of_it() {
    let text = "550 File unavailable (e.g., file not found, no access).";
    for calls in [
        "   at System.Net.FtpWebRequest.SyncRequestCallback(Object obj)   at A.B.C()",
        " bei Duplicati.Library.Main.Operation.BackupHandler.Handle(BackendManager backend)",
        " at org.apache.camel.Processor.process(Processor.java:61)",
    ] {
        let log = format!("The remote server returned an error: ({})", &text[..3]);
        assert_eq!(line(&format!("{log}{}{calls}", &text[3..])), text, "{calls}");
    }
    for text in ["530 Not allowed at www.example.com(192.0.2.1)", "550 See a.B.c (twice)"] {
        assert_eq!(line(text), text);
    }
}

#[test]
fn a_reply_is_mails_as_a_whole() {
    let mail = "< 220 mx.example.com ESMTP\n< 250-mx.example.com\n< 250-SIZE 10240000\n< 250 DSN\n\
                mta: <<< 554-mx.example.com ESMTP not available\nmta: <<< 554-Bad DNS record.\n\
                mta: <<< 554 See example.com\nFailed: Login incorrect: 535 5.7.0 Invalid login\n";
    assert_eq!(log(mail), [""; 0]);
    let next = format!("{mail}< 554 Sorry\n");
    assert_eq!(log(&next), ["9 554 Sorry"]);
    // Another reply is its own.
    assert_eq!(log("< 554-a ESMTP b\n< 550-Gone\n< 550 Gone"), ["2-3 550 Gone\nGone"]);
}

#[test]
fn a_code_may_have_its_text_on_the_next_line() {
    for (text, found) in [
        ("{\n  \"code\": 550,\n  \"message\": \"No such file\"\n}", &["2-3 550 No such file"][..]),
        ("\"reply_code\": 530,\n\"reply_msg\": \"Not you.\",\n", &["1-2 530 Not you."]),
        ("  code: 550,\n  reply: '550 No such file'\n", &["1-2 550 No such file"]),
        ("  code: 550,\n  text: 'No such file',\n", &["1-2 550 No such file"]),
        // It tells of something else.
        ("  code: 550,\n  reply: '530 Not you.'\n", &["1 550 ", "2 530 Not you."]),
        ("  \"code\": 550,\n  \"name\": \"a.txt\"\n", &["1 550 "]),
        ("  \"code\": 550,\n\n  \"message\": \"No such file\"\n", &["1 550 "]),
        ("  \"code\": 550,\n", &["1 550 "]),
        ("  \"size\": 550,\n  \"message\": \"No such file\"\n", &[]),
    ] {
        assert_eq!(log(text), found, "{text}");
    }
}

#[test]
fn keys_brackets_and_remarks_need_what_belongs_to_them() {
    for (text, found) in [
        ("FtpAuthenticationException: Code:530 Message:Login incorrect.", "530 Login incorrect."),
        ("FTPError: I won't open a connection to 192.0.2.9 (code=500)", "500 "),
        (
            "Could not run get (550 /in/530.csv: No such file; 331)",
            "550 /in/530.csv: No such file; 331",
        ),
        ("raise error_perm(resp)  # 550", ""),
        ("res.status(530).send(body)", ""),
        ("a ratio (550 /second)", ""),
        ("found (code=550 rows)", ""),
        ("Code:530 pages", ""),
        ("Server replied: 554 <bob@example.com>: Relay access denied", ""),
    ] {
        assert_eq!(line(text), found, "{text}");
    }
}
