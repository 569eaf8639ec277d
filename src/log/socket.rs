//! Windows socket errors and errors of WinINet where a line names them as such: by name, by number, as
//! an HRESULT.

use super::tale::{self, is_last_column};
use crate::table;

/// Whether five digits can be an error's number: one look, as most are ports, sizes and processes.
pub(super) const fn may_be_number(digits: &[u8]) -> bool {
    matches!(digits, [b'1', b'0'..=b'2', b'0' | b'1', ..])
}

/// The error that the word at `start..end` of a line is, if the line says that it is one.
pub(super) fn number(line: &str, start: usize, end: usize) -> Option<u16> {
    let (left, word) = (&line[..start], &line[start..end]);
    if word.starts_with(['W', 'E']) {
        return table::socket_errors().find(|error| error.name == word).map(|error| error.number);
    }
    if let Some(hex) = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X")) {
        let value = u32::from_str_radix(hex, 16).ok()?;
        // Alone, or as an HRESULT of the facility Win32.
        let number = if value >> 16 == 0x8007 { value & 0xFFFF } else { value };
        return u16::try_from(number).ok().filter(|number| is_known(*number, line, start, end));
    }
    let number = word.parse().ok().filter(|number| is_known(*number, line, start, end))?;
    named(left, &line[end..]).then_some(number)
}

/// Whether the number that the word at `start..end` of a line is may be an error's.
fn is_known(number: u16, line: &str, start: usize, end: usize) -> bool {
    let (left, right) = (&line[..start], &line[end..]);
    // `failed: 12002 bytes sent`, `error 12002 of 20000`
    let word = right.strip_prefix(' ').and_then(|rest| rest.split(' ').next()).unwrap_or_default();
    let counts = word == "of" || word.len() > 3 && word.ends_with('s');
    table::socket_error(number).is_some_and(|error| {
        let alone = is_error(left) && matches!(right.trim_end().as_bytes(), [] | [b':' | b'.', ..]);
        !error.is_of_wininet() || !counts && (alone || names_wininet(line)) && !speaks_of_web(line)
    })
}

/// Whether a line can speak of WinINet doing FTP.
fn names_wininet(line: &str) -> bool {
    tale::names_ftp(line)
        || ["nternet", "ininet", "inINet", "inInet", "Ftp", "LastError", "LastDllError"]
            .iter()
            .any(|word| line.contains(word))
}

/// Whether a line speaks of the web, whose errors have the numbers of WinINet, or of SFTP.
fn speaks_of_web(line: &str) -> bool {
    ["ttp", "HTTP", "sftp", "SFTP"].iter().any(|word| line.contains(word))
}

/// Whether nothing but the word for it stands before a number.
fn is_error(left: &str) -> bool {
    left.trim_end_matches([' ', ':', '#', '=']).eq_ignore_ascii_case("error")
}

/// Whether the words around a number say that it is a socket error, and not a port or a count.
fn named(left: &str, right: &str) -> bool {
    let bare = left.trim_end_matches([' ', '(', '[', '#', ':', '=', '"', '\'', ',']);
    let word = bare.rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let says = |words: &[&str]| words.iter().any(|known| word.eq_ignore_ascii_case(known));
    if says(&["winerror", "errno", "erno", "wsa", "winsock", "socketerror"])
        || word.ends_with("LastError")
        || word.ends_with("LastDllError")
    {
        return true;
    }
    if says(&["error", "code", "err", "errorcode", "socketexception", "failed", "nativeerror"]) {
        return !right.starts_with([':', '.'])
            || !right[1..].starts_with(|c: char| c.is_ascii_digit());
    }
    if word == "number" && bare.ends_with("error number") {
        return true;
    }
    let framed = left.ends_with(['(', '[']) && right.starts_with([')', ']']);
    let column = left.trim_end().ends_with(';') && left.matches(';').count() >= 6;
    framed && speaks_of_sockets(left) || column && is_last_column(right)
}

/// Whether a line speaks of a connection, so that a number in brackets can be a socket error.
fn speaks_of_sockets(left: &str) -> bool {
    ["ocket", "onnect", "WSA", "insock", "refused", "timed out", "host"]
        .iter()
        .any(|word| left.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(line: &str) -> Option<u16> {
        let mut at = 0;
        for word in line.split(|c: char| !c.is_ascii_alphanumeric() && c != '_') {
            if let Some(found) = number(line, at, at + word.len()) {
                return Some(found);
            }
            at += word.len() + line[at + word.len()..].chars().next().map_or(0, char::len_utf8);
        }
        None
    }

    #[test]
    fn every_number_may_be_one() {
        for error in table::socket_errors() {
            assert!(may_be_number(error.number.to_string().as_bytes()), "{}", error.number);
        }
    }

    #[test]
    fn needs_to_be_named() {
        assert_eq!(first("TimeoutError: [WinError 10060] x"), Some(10060));
        assert_eq!(first("[Errno 11001] getaddrinfo failed"), Some(11001));
        assert_eq!(first("No connection could be made (10061)"), Some(10061));
        assert_eq!(first("Socket Error # 10054"), Some(10054));
        assert_eq!(first("System.Net.Sockets.SocketException (10061): refused"), Some(10061));
        assert_eq!(first("connect: WSAETIMEDOUT"), Some(10060));
        assert_eq!(first("write: WSAEDQUOT"), Some(10069));
        assert_eq!(first("WSA_INVALID_HANDLE"), None, "its number may be a reply's");
        assert_eq!(first("HRESULT 0x80072746"), Some(10054));
        assert_eq!(first("error 0x274D"), Some(10061));
        assert_eq!(first("port 10060 is open"), None);
        assert_eq!(first("10060 bytes received"), None);
        assert_eq!(first("[Errno 111] Connection refused"), None);
    }

    #[test]
    fn needs_wininet_where_the_web_has_the_number_too() {
        assert_eq!(first("InternetConnect error 12014"), Some(12014));
        assert_eq!(first("FtpPutFile failed: 12003"), Some(12003));
        assert_eq!(first("FTP upload failed, error code 12029"), Some(12029));
        assert_eq!(first("WinINet error 12031"), Some(12031));
        assert_eq!(first("Error: 12029"), Some(12029));
        assert_eq!(first("Error 12029: A connection with the server"), Some(12029));
        assert_eq!(first("iGetLastError: 12031"), Some(12031));
        assert_eq!(first("Err.LastDllError = 12110"), Some(12110));
        assert_eq!(first("Error 12007 in InternetConnect"), Some(12007));
        assert_eq!(first("Error: 12007 while opening ftp://ftp.example.com/a"), Some(12007));
        assert_eq!(first("ERROR_INTERNET_CANNOT_CONNECT"), Some(12029));
        assert_eq!(first("ERROR_FTP_DROPPED"), Some(12111));
        assert_eq!(first("FtpOpenFile: 0x80072EFD"), Some(12029));
        assert_eq!(first("ERROR_FILE_NOT_FOUND"), None);
        assert_eq!(first("sync: error 12029"), None);
        assert_eq!(first("HttpSendRequest failed: 12029"), None);
        assert_eq!(first("FtpPutFile failed: 12058"), None, "nobody documents its name");
        assert_eq!(first("0x80072EFD"), None, "Windows Update says so, too");
        assert_eq!(first("FtpPutFile sent 12029 bytes"), None);
        assert_eq!(first("ftp: port 12029"), None);
        assert_eq!(first("ftp upload failed: 12003 bytes sent"), None);
        assert_eq!(first("Error: 12002 rows"), None);
        assert_eq!(first("SFTP error 12029"), None);
        assert_eq!(first("Error 12007 while opening http://ftp.example.com/a"), None);
    }
}
