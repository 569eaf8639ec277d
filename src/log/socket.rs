//! Windows socket errors where a line names them as such: by name, by number, as an HRESULT.

use super::tale::is_last_column;
use crate::table;

/// The socket error that the word at `start..end` of a line is, if the line says that it is one.
pub(super) fn number(line: &str, start: usize, end: usize) -> Option<u16> {
    let (left, word) = (&line[..start], &line[start..end]);
    if word.starts_with("WSA") {
        return table::socket_errors().find(|error| error.name == word).map(|error| error.number);
    }
    if let Some(hex) = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X")) {
        let value = u32::from_str_radix(hex, 16).ok()?;
        // Alone, or as an HRESULT of the facility Win32.
        let number = if value >> 16 == 0x8007 { value & 0xFFFF } else { value };
        return u16::try_from(number).ok().filter(|number| is_socket_error(*number));
    }
    let number = word.parse().ok().filter(|number| is_socket_error(*number))?;
    named(left, &line[end..]).then_some(number)
}

fn is_socket_error(number: u16) -> bool {
    table::socket_error(number).is_some()
}

/// Whether the words around a number say that it is a socket error, and not a port or a count.
fn named(left: &str, right: &str) -> bool {
    let bare = left.trim_end_matches([' ', '(', '[', '#', ':', '=', '"', '\'', ',']);
    let word = bare.rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let says = |words: &[&str]| words.iter().any(|known| word.eq_ignore_ascii_case(known));
    if says(&["winerror", "errno", "erno", "wsa", "winsock", "wsagetlasterror", "socketerror"]) {
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
        assert_eq!(first("error 12029"), None);
    }
}
