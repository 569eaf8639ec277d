//! What a reply carries beside its code: an address, a size, a time, a path.
//!
//! Reads as kindly as the best clients do, and never fails: a reply that should carry something
//! and does not is [`Payload::Malformed`], for that is a finding too.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::bytes;
use crate::cause::{Fact, Facts};
use crate::code::Code;

/// What a reply carries.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Payload {
    /// 227, 228, 229: where the server waits for the data connection.
    Address {
        /// The host; `None` where the reply leaves it out (229), or where it was masked before
        /// the log was shown: the host of the control connection is meant.
        address: Option<IpAddr>,
        /// The port; to 0 nobody can connect.
        port: u16,
    },
    /// 213 to SIZE: bytes (RFC 3659, section 4).
    Size(u64),
    /// 213 to MDTM: when the file was last changed (RFC 3659, section 3).
    Modified(Time),
    /// 125, 150: what the transfer that begins is, as far as the server tells.
    Opening {
        /// ASCII or binary.
        kind: Option<DataType>,
        /// The file's name.
        file: Option<String>,
        /// The file's size in bytes.
        size: Option<u64>,
    },
    /// 257: a directory, its quotes undone (RFC 959, appendix II).
    Path(String),
    /// 211 to FEAT: what the server can do beyond RFC 959 (RFC 2389, section 3.2).
    Features(Vec<String>),
    /// 350 to REST: the byte at which the next transfer starts (RFC 3659, section 5).
    Restart(u64),
    /// 110: the same place in the data, as each side calls it (RFC 1123, section 4.1.3.4).
    Mark {
        /// The sender's marker.
        sender: String,
        /// The receiver's marker.
        receiver: String,
    },
    /// 120: minutes until the server is ready.
    Delay(u64),
    /// 220: how the server greets, often with its name; the first line that says something.
    Greeting(String),
    /// 215: the server's operating system, or the one it imitates.
    System(String),
    /// 234, 334: the security mechanism, such as `TLS` (RFC 2228, section 3).
    Mechanism(&'static str),
    /// 522: the network protocols that the server takes: 1 is IPv4, 2 is IPv6 (RFC 2428, section 2).
    Protocols(Vec<u16>),
    /// The reply lacks what it is for; the reason, such as `no address`.
    Malformed(&'static str),
}

impl Payload {
    /// All that signs can hold against one.
    pub(crate) const ALL_FACTS: Facts =
        Facts::of(&[Fact::PrivateAddress, Fact::UnusableAddress, Fact::NoAddress]);

    /// What signs can hold against it: an address that nobody outside can reach, or none.
    #[must_use]
    pub fn facts(&self) -> Facts {
        match self {
            Self::Address { port: 0, .. } => Facts::of(&[Fact::UnusableAddress]),
            Self::Address { address: Some(address), .. } => address_facts(*address),
            Self::Malformed(_) => Facts::of(&[Fact::NoAddress]),
            _ => Facts::default(),
        }
    }
}

/// What an address that one side offers says about being reached by the other.
pub(crate) fn address_facts(address: IpAddr) -> Facts {
    match reach(address) {
        Reach::Private => Facts::of(&[Fact::PrivateAddress]),
        Reach::Loopback | Reach::Unspecified | Reach::Reserved => {
            Facts::of(&[Fact::UnusableAddress])
        }
        Reach::Public | Reach::Documentation => Facts::default(),
    }
}

/// How a file's bytes are sent (RFC 959, section 3.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataType {
    /// `TYPE A`: text, whose line ends are converted.
    Ascii,
    /// `TYPE I`: bytes as they are.
    Binary,
}

/// A time as MDTM gives it, in UTC (RFC 3659, section 2.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    /// The year, four digits.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 60: RFC 3659 allows for a leap second.
    pub second: u8,
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day, hour, minute, second } = self;
        write!(f, "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02} UTC")
    }
}

/// What the reply with this code and text carries, if it carries anything.
///
/// `text` is what follows the code; the lines of a multi-line reply are separated by `\n`, with or
/// without their `227-`. A text that a log leaves out (empty, or `-`) carries nothing.
///
/// ```
/// use ftpcode::Code;
/// use ftpcode::payload::{Payload, decode};
///
/// let code = Code::new(227).unwrap();
/// let address = Some([192, 168, 1, 10].into());
/// assert_eq!(
///     decode(code, "Entering Passive Mode (192,168,1,10,195,80)."),
///     Some(Payload::Address { address, port: 50000 })
/// );
/// assert_eq!(decode(code, "Entering Passive Mode"), Some(Payload::Malformed("no address")));
/// ```
#[must_use]
pub fn decode(code: Code, text: &str) -> Option<Payload> {
    if matches!(text.trim(), "" | "-") {
        return None;
    }
    match code.get() {
        110 => Some(mark(text)),
        120 => Some(delay(text)),
        125 | 150 => opening(text),
        211 => features(code, text),
        213 => size_or_time(text.trim()),
        215 => first_line(code, text).map(Payload::System),
        220 => first_line(code, text).map(Payload::Greeting),
        227 => passive(text),
        228 => Some(long_passive(text)),
        229 => Some(extended_passive(text)),
        234 | 334 => mechanism(text).map(Payload::Mechanism),
        257 => Some(path(text)),
        350 => restart(text),
        522 => protocols(text),
        _ => None,
    }
}

/// 227: six numbers, wherever they stand (RFC 1123, section 4.1.2.6); nothing where somebody masked
/// the port before the log was shown.
fn passive(text: &str) -> Option<Payload> {
    let mut reason = "no address";
    for numbers in number_lists(text) {
        match *numbers.as_slice() {
            [a, b, c, d, high, low, ..] => match host_port(&[a, b, c, d, high, low]) {
                Some((address, port)) => {
                    return Some(Payload::Address { address: Some(address), port });
                }
                None => reason = "a number above 255 in the address",
            },
            [_, _, _, _, _] => reason = "five numbers in place of six",
            _ => {}
        }
    }
    if let Some(port) = text.split(['(', ')', ' ', '=']).find_map(masked_host) {
        return Some(Payload::Address { address: None, port });
    }
    let inside = text.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
    let hidden = inside.is_some_and(|(inside, _)| is_masked(inside));
    (!hidden).then_some(Payload::Malformed(reason))
}

/// The port of an address whose host is masked, wholly or in part: `x,x,x,x,195,80`,
/// `92,222,x,x,195,80`, `my.host,195,80`.
fn masked_host(word: &str) -> Option<u16> {
    let mut fields = word.rsplitn(3, ',');
    let (low, high) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    is_masked(fields.next()?).then_some(u16::from_be_bytes([high, low]))
}

/// Whether somebody masked numbers before the log was shown, as in `x,x,x,x`, `*,*,*,*`, `_,_,_,_`,
/// `my,public,ip`, `E1,E2,E3,E4` and `<snip>`.
fn is_masked(text: &str) -> bool {
    let stands_in = |byte: u8| byte.is_ascii_alphabetic() || b"*#?_<>".contains(&byte);
    let fills = |byte: u8| byte.is_ascii_digit() || b",.-".contains(&byte);
    text.bytes().any(stands_in) && text.bytes().all(|byte| stands_in(byte) || fills(byte))
}

/// 228: family, length and bytes of the host, length and bytes of the port (RFC 1639, section 3).
fn long_passive(text: &str) -> Payload {
    let long = number_lists(text).find(|numbers| numbers.as_slice().len() > 2);
    match long.map(|numbers| long_host_port(numbers.as_slice())) {
        Some(Some((address, port))) => Payload::Address { address: Some(address), port },
        Some(None) => Payload::Malformed("not an IPv4 or IPv6 address with a port"),
        None => Payload::Malformed("no address"),
    }
}

/// 229: a port between delimiters, mostly `(|||6446|)` (RFC 2428, section 3).
fn extended_passive(text: &str) -> Payload {
    let found = text
        .match_indices('(')
        .find_map(|(start, _)| delimited(&text[start + 1..]))
        .or_else(|| delimited(&text[text.find("|||")?..]));
    match found {
        Some((address, Ok(port))) => Payload::Address { address, port },
        Some((_, Err(_))) => Payload::Malformed("no port from 0 to 65535"),
        None => Payload::Malformed("no port between delimiters"),
    }
}

/// `<d>family<d>host<d>port<d>`: host, if given, and port (RFC 2428, section 2).
fn delimited(text: &str) -> Option<(Option<IpAddr>, Result<u16, std::num::ParseIntError>)> {
    let delimiter = text.chars().next()?;
    if !delimiter.is_ascii_punctuation() {
        return None;
    }
    let mut fields = text[1..].split(delimiter).map(str::trim);
    let (_family, host, port) = (fields.next()?, fields.next()?, fields.next()?);
    // The delimiter after the port must be there.
    fields.next()?;
    // fe80::1%eth0: the zone means nothing to anyone else.
    let address = host.split('%').next().and_then(|host| host.parse().ok());
    port.bytes().all(|byte| byte.is_ascii_digit()).then(|| (address, port.parse()))
}

/// Host and port from the six numbers of PORT and 227 (RFC 959, section 4.1.2).
fn host_port(numbers: &[u16]) -> Option<(IpAddr, u16)> {
    let &[a, b, c, d, high, low] = numbers else { return None };
    let byte = |number: u16| u8::try_from(number).ok();
    let host = Ipv4Addr::new(byte(a)?, byte(b)?, byte(c)?, byte(d)?);
    Some((host.into(), u16::from_be_bytes([byte(high)?, byte(low)?])))
}

/// Host and port from the numbers of LPRT and 228 (RFC 1639, section 2).
fn long_host_port(numbers: &[u16]) -> Option<(IpAddr, u16)> {
    let bytes: Vec<u8> = numbers.iter().map(|&n| u8::try_from(n).ok()).collect::<Option<_>>()?;
    let (address, rest): (IpAddr, _) = match &bytes[..] {
        [4, 4, a, b, c, d, rest @ ..] => (Ipv4Addr::new(*a, *b, *c, *d).into(), rest),
        [6, 16, rest @ ..] => {
            let (host, rest) = rest.split_first_chunk::<16>()?;
            (Ipv6Addr::from(*host).into(), rest)
        }
        _ => return None,
    };
    let &[2, high, low] = rest else { return None };
    Some((address, u16::from_be_bytes([high, low])))
}

/// Numbers with commas between them.
#[derive(Default)]
struct Numbers {
    list: [u16; Self::MOST],
    count: usize,
}

impl Numbers {
    /// One more than the longest address has: what is longer is none.
    const MOST: usize = 22;

    fn push(&mut self, number: u16) {
        if let Some(place) = self.list.get_mut(self.count) {
            *place = number;
            self.count += 1;
        }
    }

    fn as_slice(&self) -> &[u16] {
        &self.list[..self.count]
    }
}

/// Every run of at least two numbers with commas between them; blanks may follow a comma.
/// A number too large for a port is 65535, which is wrong wherever it matters.
fn number_lists(text: &str) -> impl Iterator<Item = Numbers> {
    let mut rest = text;
    let lists = std::iter::from_fn(move || {
        rest = &rest[rest.bytes().position(|byte| byte.is_ascii_digit())?..];
        let mut numbers = Numbers::default();
        loop {
            let (mut number, mut length) = (0_u16, 0);
            while let Some(digit @ b'0'..=b'9') = rest.as_bytes().get(length) {
                number = number.saturating_mul(10).saturating_add(u16::from(digit - b'0'));
                length += 1;
            }
            numbers.push(number);
            rest = &rest[length..];
            match rest.strip_prefix(',').map(str::trim_start) {
                Some(next) if next.as_bytes().first().is_some_and(u8::is_ascii_digit) => {
                    rest = next;
                }
                _ => return Some(numbers),
            }
        }
    });
    lists.filter(|numbers| numbers.count > 1)
}

/// The digits at the start of the text, and what follows them.
fn split_digits(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().take_while(u8::is_ascii_digit).count())
}

/// The first number of the text.
fn first_number(text: &str) -> Option<u64> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    split_digits(&text[start..]).0.parse().ok()
}

/// What follows the first of these words, in any letter case. `word` is ASCII.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (text_bytes, word) = (text.as_bytes(), word.as_bytes());
    let mut start = 0;
    loop {
        start += bytes::find_any_case(&text_bytes[start..], word[0])?;
        if text_bytes.get(start..start + word.len())?.eq_ignore_ascii_case(word) {
            return text.get(start + word.len()..);
        }
        start += 1;
    }
}

/// 213: a number is a size, or a time if its digits make one; other texts answer STAT.
///
/// RFC 3659 lets only the command tell the two apart, and a log may not show it: a file of
/// 20 terabytes and more, whose size happens to read as a date, is taken for a time.
fn size_or_time(text: &str) -> Option<Payload> {
    // ProFTPD and others answer MFMT so.
    if let Some(fact) = after(text, "modify=") {
        return time(fact.split(';').next()?).map(Payload::Modified);
    }
    if let Some(time) = time(text) {
        return Some(Payload::Modified(time));
    }
    let (digits, rest) = split_digits(text);
    if digits.is_empty() || !rest.is_empty() {
        return None;
    }
    Some(digits.parse().map_or(Payload::Malformed("a number too large for a size"), Payload::Size))
}

/// `YYYYMMDDHHMMSS`, with a fraction or without.
fn time(text: &str) -> Option<Time> {
    let (digits, fraction) = split_digits(text);
    let fraction_fits = match fraction.strip_prefix('.') {
        Some(fraction) => !fraction.is_empty() && split_digits(fraction).1.is_empty(),
        None => fraction.is_empty(),
    };
    if digits.len() != 14 || !fraction_fits {
        return None;
    }
    let two = |at: usize| digits[at..at + 2].parse().ok();
    let time = Time {
        year: digits[..4].parse().ok()?,
        month: two(4)?,
        day: two(6)?,
        hour: two(8)?,
        minute: two(10)?,
        second: two(12)?,
    };
    let possible = (1900..2200).contains(&time.year)
        && (1..=12).contains(&time.month)
        && (1..=31).contains(&time.day)
        && time.hour < 24
        && time.minute < 60
        && time.second <= 60;
    possible.then_some(time)
}

/// 125, 150: `Opening BINARY mode data connection for a.bin (1234 bytes).`
///
/// No RFC says so, but most servers word it so, and clients show the size as the goal.
fn opening(text: &str) -> Option<Payload> {
    let kind = if after(text, "ascii").is_some() {
        Some(DataType::Ascii)
    } else if after(text, "binary").is_some() || after(text, "image mode").is_some() {
        Some(DataType::Binary)
    } else {
        None
    };
    let sized = text.match_indices('(').rev().find_map(|(start, _)| {
        let (digits, unit) = split_digits(&text[start + 1..]);
        let bytes = unit.trim_start().get(..4)?.eq_ignore_ascii_case("byte");
        Some((start, digits.parse().ok()?)).filter(|_| bytes)
    });
    let until_size = sized.map_or(text, |(start, _)| &text[..start]);
    let file = after(until_size, "file: ")
        .or_else(|| after(until_size, "data connection for "))
        .or_else(|| after(until_size, "data channel opened for "))
        .or_else(|| after(until_size, "opening data channel for "))
        .and_then(file_name);
    let size = sized.map(|(_, size)| size);
    (kind.is_some() || file.is_some() || size.is_some()).then_some(Payload::Opening {
        kind,
        file,
        size,
    })
}

/// The file that is named here, if it is a file: `a.bin.`, `'a.bin'`, `file upload to "/a.bin"`.
fn file_name(text: &str) -> Option<String> {
    let text = text.lines().next()?.trim();
    let listing =
        ["file list", "directory list", "/bin/ls", "MLSD", "LIST", "NLST"].iter().any(|listing| {
            text.get(..listing.len()).is_some_and(|start| start.eq_ignore_ascii_case(listing))
        });
    if listing {
        return None;
    }
    let quoted = ['"', '\''].into_iter().find_map(|quote| {
        let (before, rest) = text.split_once(quote)?;
        let (name, _) = rest.rsplit_once(quote)?;
        (before.is_empty() || before.ends_with(' ')).then_some(name)
    });
    let name = quoted.unwrap_or_else(|| text.strip_suffix('.').unwrap_or(text));
    (!name.is_empty()).then(|| name.to_owned())
}

/// 257: the path between double quotes, in which a quote is doubled (RFC 959, appendix II).
fn path(text: &str) -> Payload {
    let Some((_, quoted)) = text.split_once('"') else {
        return Payload::Malformed("no path in double quotes");
    };
    let mut path = String::new();
    let mut rest = quoted;
    while let Some((part, after)) = rest.split_once('"') {
        path.push_str(part);
        match after.strip_prefix('"') {
            Some(after) => {
                path.push('"');
                rest = after;
            }
            None if path.is_empty() => return Payload::Malformed("an empty path"),
            None => return Payload::Path(path),
        }
    }
    Payload::Malformed("a path without its closing quote")
}

/// 211: the lines between the first and the last, if the first says that they are features.
fn features(code: Code, text: &str) -> Option<Payload> {
    let mut lines = text.lines();
    let title = lines.next()?;
    after(title, "feature").or_else(|| after(title, "extension"))?;
    let none = after(title, "no features").or_else(|| after(title, "no-features")).is_some();
    let features: Vec<String> = lines
        .map(|line| without_code(code, line).trim())
        .filter(|line| !line.is_empty())
        .filter(|line| !line.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("end")))
        .map(str::to_owned)
        .collect();
    // The title alone: the features stand on lines that are not here.
    (none || !features.is_empty()).then_some(Payload::Features(features))
}

/// A line of a multi-line reply without its `211-` or `211 `.
fn without_code(code: Code, line: &str) -> &str {
    let (digits, rest) = split_digits(line);
    match rest.strip_prefix(['-', ' ']) {
        Some(rest) if Code::from_digits(digits.as_bytes()) == Some(code) => rest,
        _ => line,
    }
}

/// The first line with a letter or digit, without the rulers around it.
fn first_line(code: Code, text: &str) -> Option<String> {
    let ruler = |c: char| c.is_whitespace() || "-=*#_~+|".contains(c);
    text.lines()
        .map(|line| without_code(code, line).trim_matches(ruler))
        .find(|line| line.contains(char::is_alphanumeric))
        .map(str::to_owned)
}

/// 110: `MARK ssss = rrrr`.
fn mark(text: &str) -> Payload {
    let markers = after(text, "mark ").and_then(|markers| markers.split_once('='));
    match markers.map(|(sender, receiver)| (sender.trim(), receiver.trim())) {
        Some((sender, receiver)) if !sender.is_empty() && !receiver.is_empty() => {
            Payload::Mark { sender: sender.to_owned(), receiver: receiver.to_owned() }
        }
        _ => Payload::Malformed("no pair of markers"),
    }
}

/// 120: `Service ready in nnn minutes.`
fn delay(text: &str) -> Payload {
    first_number(text).map_or(Payload::Malformed("no number of minutes"), Payload::Delay)
}

/// 350: `Restarting at 1024.`; also the answer to RNFR, which carries nothing.
fn restart(text: &str) -> Option<Payload> {
    after(text, "restart").and_then(first_number).map(Payload::Restart)
}

/// The security mechanism that the text names.
fn mechanism(text: &str) -> Option<&'static str> {
    const KNOWN: &[&str] = &["TLS-C", "TLS-P", "TLS", "SSL", "GSSAPI", "KERBEROS_V4"];
    let mut words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
    words.find_map(|word| KNOWN.iter().find(|known| known.eq_ignore_ascii_case(word)).copied())
}

/// 522: `(1,2)`, or pyftpdlib's `use 1`; the code also refuses data connections without TLS.
fn protocols(text: &str) -> Option<Payload> {
    let list = match text.split_once('(') {
        Some((_, list)) if list.starts_with(|c: char| c.is_ascii_digit()) => list,
        _ => after(text, "use ")?,
    };
    let end = list.find(|c: char| !(c.is_ascii_digit() || ", ".contains(c))).unwrap_or(list.len());
    let numbers: Vec<u16> =
        list[..end].split([',', ' ']).filter_map(|number| number.parse().ok()).collect();
    (!numbers.is_empty()).then_some(Payload::Protocols(numbers))
}

/// Host and port that PORT (RFC 959), EPRT (RFC 2428) or LPRT (RFC 1639) tells the server.
///
/// ```
/// use ftpcode::payload::address_argument;
///
/// let ours = Some(([10, 0, 0, 7].into(), 1025));
/// assert_eq!(address_argument("PORT", "10,0,0,7,4,1"), ours);
/// assert_eq!(address_argument("EPRT", "|1|10.0.0.7|1025|"), ours);
/// assert_eq!(address_argument("EPRT", "|1|10.0.0.7|"), None);
/// ```
#[must_use]
pub fn address_argument(verb: &str, argument: &str) -> Option<(IpAddr, u16)> {
    if verb.eq_ignore_ascii_case("EPRT") {
        let (address, port) = delimited(argument.trim())?;
        return address.zip(port.ok());
    }
    let numbers = number_lists(argument).next()?;
    if verb.eq_ignore_ascii_case("PORT") {
        host_port(numbers.as_slice())
    } else if verb.eq_ignore_ascii_case("LPRT") {
        long_host_port(numbers.as_slice())
    } else {
        None
    }
}

/// From where an address can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reach {
    /// From everywhere.
    Public,
    /// From the same network only: RFC 1918, carriers' NAT (RFC 6598), link-local (RFC 3927,
    /// `fe80::/10`), unique local (RFC 4193).
    Private,
    /// From the same machine only.
    Loopback,
    /// From nowhere: `0.0.0.0` or `::`, "no address".
    Unspecified,
    /// Reserved for examples (RFC 5737, 3849, 9637). In a log, often a public address that somebody
    /// replaced before showing it.
    Documentation,
    /// Not the address of one machine, or one that the Internet does not carry: multicast,
    /// broadcast, `0.0.0.0/8`, `240.0.0.0/4`, benchmarks (RFC 2544).
    Reserved,
}

impl Reach {
    /// Whether a client on the Internet may be able to reach it: examples count as public.
    #[must_use]
    pub const fn from_outside(self) -> bool {
        matches!(self, Self::Public | Self::Documentation)
    }
}

/// From where this address can be reached (RFC 6890).
///
/// ```
/// use ftpcode::payload::{Reach, reach};
///
/// assert_eq!(reach([172, 31, 255, 1].into()), Reach::Private);
/// assert_eq!(reach([172, 32, 0, 1].into()), Reach::Public);
/// ```
#[must_use]
pub fn reach(address: IpAddr) -> Reach {
    match address.to_canonical() {
        IpAddr::V4(address) if address.is_unspecified() => Reach::Unspecified,
        IpAddr::V4(address) if address.is_loopback() => Reach::Loopback,
        IpAddr::V4(address) if address.is_documentation() => Reach::Documentation,
        IpAddr::V4(address) => match address.octets() {
            [10, ..]
            | [172, 16..=31, ..]
            | [192, 168, ..]
            | [100, 64..=127, ..]
            | [169, 254, ..] => Reach::Private,
            [0 | 224.., ..] | [198, 18..=19, ..] => Reach::Reserved,
            _ => Reach::Public,
        },
        IpAddr::V6(address) if address.is_unspecified() => Reach::Unspecified,
        IpAddr::V6(address) if address.is_loopback() => Reach::Loopback,
        IpAddr::V6(address) => match address.segments() {
            [0xfc00..=0xfdff | 0xfe80..=0xfebf, ..] => Reach::Private,
            [0x2001, 0xdb8, ..] | [0x3fff, 0..=0xfff, ..] => Reach::Documentation,
            [0xff00..=0xffff, ..] => Reach::Reserved,
            _ => Reach::Public,
        },
    }
}

/// The first IP address in a line of a log, with a port or without.
///
/// Times, versions and the numbers of a 227 are none.
///
/// ```
/// use ftpcode::payload::ip_in;
///
/// let line = "12:45:37 [pid 157] CONNECT: Client \"::ffff:203.0.113.9\"";
/// assert_eq!(ip_in(line), Some([203, 0, 113, 9].into()));
/// assert_eq!(ip_in("12:45:37 lftp 4.9.2, Net::FTP"), None);
/// ```
#[must_use]
pub fn ip_in(text: &str) -> Option<IpAddr> {
    let is_part = |byte: &u8| PARTS[usize::from(*byte)];
    let bytes = text.as_bytes();
    let mut end = 0;
    while let Some(before) = bytes[end..].iter().position(is_part) {
        let start = end + before;
        end = start + bytes[start..].iter().take_while(|byte| is_part(byte)).count();
        let run = &text[start..end];
        if !may_be_address(run) {
            continue;
        }
        let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        // `addr:10.0.0.7`: the colon is not the address's.
        let colon = run.starts_with(':') && !run.starts_with("::");
        if (colon || !word(text[..start].chars().next_back()))
            && !word(text[end..].chars().next())
            && let Some(address) = address(run)
        {
            return Some(address.to_canonical());
        }
    }
    None
}

/// Which bytes an address is made of.
static PARTS: [bool; 256] = {
    let mut parts = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        parts[byte as usize] = byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.');
        byte += 1;
    }
    parts
};

/// Whether a run has the dots or the colons of an address: a word or a time has not.
fn may_be_address(run: &str) -> bool {
    let count = |wanted| run.bytes().filter(|byte| *byte == wanted).count();
    let twice = || run.as_bytes().windows(2).any(|two| two == b"::");
    run.len() > 2 && (count(b'.') >= 3 || count(b':') >= 7 || twice())
}

/// The address in a run of hexadecimal digits, colons and dots.
fn address(run: &str) -> Option<IpAddr> {
    let run = run.strip_prefix(':').filter(|rest| !rest.starts_with(':')).unwrap_or(run);
    let run = run.trim_end_matches('.');
    let run = run.strip_suffix(':').filter(|rest| !rest.ends_with(':')).unwrap_or(run);
    if run.len() < 3 || !run.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // tcpdump writes the port after a dot: 127.0.0.1.21, ::1.21.
    let with_dotted_port = || run.rsplit_once('.').and_then(|(host, _)| host.parse().ok());
    let with_port = || run.split(':').find_map(|part| part.parse().ok().map(IpAddr::V4));
    run.parse().ok().or_else(with_dotted_port).or_else(with_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(code: u16, text: &str) -> Option<Payload> {
        decode(Code::new(code).unwrap(), text)
    }

    #[expect(clippy::unnecessary_wraps, reason = "what a decoding gives")]
    fn at(address: &str, port: u16) -> Option<Payload> {
        Some(Payload::Address { address: Some(address.parse().unwrap()), port })
    }

    #[test]
    fn addresses_of_227() {
        for (text, expected) in [
            ("Entering Passive Mode (127,0,0,1,200,238).", at("127.0.0.1", 51438)),
            ("(0,0,0,0,163,121)", at("0.0.0.0", 41849)),
            ("Entering passive mode. 10,7,240,136,222,189", at("10.7.240.136", 57021)),
            ("=10,7,240,136,222,189", at("10.7.240.136", 57021)),
            ("Entering Passive Mode (192, 168, 1, 10, 195, 80)", at("192.168.1.10", 50000)),
            ("Modo pasivo 1\n227 (10,0,0,1,4,1).'", at("10.0.0.1", 1025)),
            ("Entering Passive Mode (10,0,0,1,0,0)", at("10.0.0.1", 0)),
            ("-", None),
            ("", None),
        ] {
            assert_eq!(decoded(227, text), expected, "{text}");
        }
        for (text, reason) in [
            ("Entering Passive Mode", "no address"),
            ("Entering Passive Mode (10,0,0,1,4)", "five numbers in place of six"),
            ("Entering Passive Mode (10,0,0,256,4,1)", "a number above 255 in the address"),
            ("Entering Passive Mode (10,0,0,1,99999999999,1)", "a number above 255 in the address"),
            ("Entering Passive Mode (10.0.0.1,195,80)", "no address"),
            ("Entering Passive Mode, see help", "no address"),
        ] {
            assert_eq!(decoded(227, text), Some(Payload::Malformed(reason)), "{text}");
        }
        let masked = Some(Payload::Address { address: None, port: 50000 });
        assert_eq!(decoded(227, "Entering Passive Mode (xxx,xxx,xxx,xxx,195,80)."), masked);
        assert_eq!(decoded(227, "Entering Passive Mode (*,*,*,*,195,80)."), masked);
        assert_eq!(decoded(227, "Entering Passive Mode (_,_,_,_,195,80)"), masked);
        assert_eq!(decoded(227, "Entering Passive Mode (<my,public,ip,address>,195,80)."), masked);
        assert_eq!(decoded(227, "Entering Passive Mode (10,0,XXX,XXX,195,80)."), masked);
        assert_eq!(decoded(227, "Entering Passive Mode (xx.xx.xx.xx,195,80)"), masked);
        assert_eq!(decoded(227, "Entering Passive Mode (E1,E2,E3,E4,195,80)."), masked);
        assert_eq!(decoded(227, "Entering Passive Mode (<snip>)."), None);
        assert_eq!(decoded(227, "Entering Passive Mode (nnn,nnn)."), None);
        assert_eq!(decoded(227, "Entering Passive Mode (10,0,0,1,xxx,xxx)."), None);
    }

    #[test]
    fn addresses_of_228_and_229() {
        assert_eq!(
            decoded(228, "Entering Long Passive Mode (4,4,10,0,0,7,2,4,1)"),
            at("10.0.0.7", 1025)
        );
        assert_eq!(
            decoded(228, "Mode (6,16,32,1,13,184,0,0,0,0,0,0,0,0,0,0,0,1,2,195,80)"),
            at("2001:db8::1", 50000)
        );
        for text in ["(9,4,1,2,3,4,2,4,1)", "(4,4,1,2,3,4,2,4)", "(6,16,1,2,3)"] {
            assert!(matches!(decoded(228, text), Some(Payload::Malformed(_))), "{text}");
        }
        let port = |port| Some(Payload::Address { address: None, port });
        for (text, expected) in [
            ("Entering Extended Passive Mode (|||40000|)", port(40000)),
            ("Entering Extended Passive Mode (!!!40000!).", port(40000)),
            ("Entering (really) Extended Passive Mode (|||40000|)", port(40000)),
            ("Entering Extended Passive Mode |||40000|", port(40000)),
            ("Extended Passive mode OK (||10.0.0.7|1025|)", at("10.0.0.7", 1025)),
            ("Mode (|2|fe80::1%eth0|1025|)", at("fe80::1", 1025)),
            ("Mode (|||65536|)", Some(Payload::Malformed("no port from 0 to 65535"))),
            ("Mode (|||)", Some(Payload::Malformed("no port between delimiters"))),
            ("Mode (10,0,0,7,4,1)", Some(Payload::Malformed("no port between delimiters"))),
            ("Mode", Some(Payload::Malformed("no port between delimiters"))),
        ] {
            assert_eq!(decoded(229, text), expected, "{text}");
        }
    }

    #[test]
    fn sizes_and_times() {
        assert_eq!(decoded(213, "1966080"), Some(Payload::Size(1_966_080)));
        assert_eq!(decoded(213, "12345678901234"), Some(Payload::Size(12_345_678_901_234)));
        for text in ["20261122130707", "20261122130707.123", "Modify=20261122130707; a;b.txt"] {
            let Some(Payload::Modified(time)) = decoded(213, text) else { panic!("{text}") };
            assert_eq!(time.to_string(), "2026-11-22 13:07:07 UTC");
        }
        assert!(matches!(decoded(213, "99999999999999999999"), Some(Payload::Malformed(_))));
        for text in ["Status: 5 of 10 bytes transferred", "End of status.", "12 34", "1.5"] {
            assert_eq!(decoded(213, text), None, "{text}");
        }
    }

    #[test]
    fn transfers() {
        let opening = |kind, file: &str, size| {
            let file = (!file.is_empty()).then(|| file.to_owned());
            Some(Payload::Opening { kind, file, size })
        };
        for (text, expected) in [
            (
                "Opening BINARY mode data connection for huge.bin (30000000 bytes).'",
                opening(Some(DataType::Binary), "huge.bin", Some(30_000_000)),
            ),
            (
                "Opening ASCII mode data connection for 'a (1).txt' (1 byte).",
                opening(Some(DataType::Ascii), "a (1).txt", Some(1)),
            ),
            (
                "Opening ASCII mode data connection for file list",
                opening(Some(DataType::Ascii), "", None),
            ),
            (
                "Opening data channel for file download from server of \"/a b.txt\"",
                opening(None, "/a b.txt", None),
            ),
            ("Opening data channel for directory listing of \"/\"", None),
            ("FILE: unique.1", opening(None, "unique.1", None)),
            ("Ok to send data.", None),
            ("Accepted data connection", None),
        ] {
            assert_eq!(decoded(150, text), expected, "{text}");
        }
    }

    #[test]
    fn paths() {
        let path = |path: &str| Some(Payload::Path(path.to_owned()));
        assert_eq!(decoded(257, "\"/srv/ftp\" is the current directory"), path("/srv/ftp"));
        assert_eq!(
            decoded(257, "\"/usr/dm/foo\"\"bar\" directory created"),
            path("/usr/dm/foo\"bar")
        );
        assert_eq!(decoded(257, "\"\"\"a\"\"\" created"), path("\"a\""));
        for text in ["/srv is current directory", "\"/srv is current", "\"\" is current", "\"a\"\""]
        {
            assert!(matches!(decoded(257, text), Some(Payload::Malformed(_))), "{text}");
        }
    }

    #[test]
    fn features_of_the_server() {
        let features = |list: &[&str]| {
            Some(Payload::Features(list.iter().map(|&feature| feature.to_owned()).collect()))
        };
        let two = features(&["EPRT", "MLST type*;size*;"]);
        assert_eq!(decoded(211, "Features:\n EPRT\n MLST type*;size*;\nEnd"), two);
        assert_eq!(
            decoded(211, "Extensions supported:\r\n EPRT\r\n MLST type*;size*;\r\n211 End."),
            two
        );
        assert_eq!(decoded(211, "Features:\n211-EPRT\n211-MLST type*;size*;\n211 End FEAT"), two);
        assert_eq!(decoded(211, "No features supported"), features(&[]));
        assert_eq!(decoded(211, "Features:"), None);
        assert_eq!(decoded(211, "FTP server status:\n Connected\nEnd of status"), None);
    }

    #[test]
    fn the_other_replies() {
        let string = |text: &str| text.to_owned();
        for (code, text, expected) in [
            (
                110,
                "MARK 12 = a 34",
                Some(Payload::Mark { sender: string("12"), receiver: string("a 34") }),
            ),
            (110, "MARK", Some(Payload::Malformed("no pair of markers"))),
            (120, "Service ready in 015 minutes.", Some(Payload::Delay(15))),
            (120, "Service ready soon.", Some(Payload::Malformed("no number of minutes"))),
            (215, "UNIX Type: L8", Some(Payload::System(string("UNIX Type: L8")))),
            (
                220,
                "---------- Welcome to Pure-FTPd [TLS] ----------\n220-Local time",
                Some(Payload::Greeting(string("Welcome to Pure-FTPd [TLS]"))),
            ),
            (220, "-\n220 (vsFTPd 3.0.3)", Some(Payload::Greeting(string("(vsFTPd 3.0.3)")))),
            (220, "-----", None),
            (234, "AUTH tls-c successful", Some(Payload::Mechanism("TLS-C"))),
            (234, "Command AUTH okay; starting SSL connection.", Some(Payload::Mechanism("SSL"))),
            (234, "Proceed with negotiation.", None),
            (350, "Restart position accepted (500).", Some(Payload::Restart(500))),
            (350, "Rest supported. Restarting at 0", Some(Payload::Restart(0))),
            (350, "Ready for RNTO.", None),
            (
                522,
                "Network protocol not supported, use (1,2)",
                Some(Payload::Protocols(vec![1, 2])),
            ),
            (522, "Network protocol not supported (use 1).", Some(Payload::Protocols(vec![1]))),
            (522, "SSL connection failed; session reuse required: see the option", None),
            (550, "(1,2,3,4,5,6)", None),
        ] {
            assert_eq!(decoded(code, text), expected, "{code} {text}");
        }
    }

    #[test]
    fn arguments_of_active_mode() {
        let v6 = |port| Some(("2001:db8::1".parse().unwrap(), port));
        for (verb, argument, expected) in [
            ("port", " 10,0,0,7,4,1 ", Some(([10, 0, 0, 7].into(), 1025))),
            ("EPRT", "|2|2001:db8::1|50000|", v6(50000)),
            ("EPRT", "!2!2001:db8::1!0!", v6(0)),
            ("LPRT", "6,16,32,1,13,184,0,0,0,0,0,0,0,0,0,0,0,1,2,0,20", v6(20)),
            ("PORT", "10,0,0,7,4", None),
            ("PORT", "10,0,0,7,4,1,1", None),
            ("PORT", "10,0,0,700,4,1", None),
            ("EPRT", "|||50000|", None),
            ("STOR", "10,0,0,7,4,1", None),
        ] {
            assert_eq!(address_argument(verb, argument), expected, "{verb} {argument}");
        }
    }

    #[test]
    fn reach_of_addresses() {
        for (address, expected) in [
            ("8.8.8.8", Reach::Public),
            ("10.0.0.1", Reach::Private),
            ("172.15.0.1", Reach::Public),
            ("172.16.0.1", Reach::Private),
            ("192.168.0.1", Reach::Private),
            ("100.63.0.1", Reach::Public),
            ("100.64.0.1", Reach::Private),
            ("100.128.0.1", Reach::Public),
            ("169.254.1.1", Reach::Private),
            ("127.1.2.3", Reach::Loopback),
            ("0.0.0.0", Reach::Unspecified),
            ("0.1.2.3", Reach::Reserved),
            ("203.0.113.9", Reach::Documentation),
            ("198.19.0.1", Reach::Reserved),
            ("224.0.0.1", Reach::Reserved),
            ("255.255.255.255", Reach::Reserved),
            ("::", Reach::Unspecified),
            ("::1", Reach::Loopback),
            ("::ffff:10.0.0.1", Reach::Private),
            ("fd12::1", Reach::Private),
            ("fe80::1", Reach::Private),
            ("ff02::1", Reach::Reserved),
            ("2001:db8::1", Reach::Documentation),
            ("2a00:1450::1", Reach::Public),
        ] {
            assert_eq!(reach(address.parse().unwrap()), expected, "{address}");
        }
    }

    #[test]
    fn addresses_in_lines() {
        for (line, expected) in [
            ("[D 2026-11-22 13:22:39] 127.0.0.1:33538-[alice] <- PWD", Some("127.0.0.1")),
            ("Nov 22 12:58:09 ftp01 pure-ftpd[1701]: (?@192.0.2.7) [INFO]", Some("192.0.2.7")),
            ("13:24:25.685835 IP 10.0.0.1.21 > 10.0.0.2.34428: Flags [P.]", Some("10.0.0.1")),
            ("13:24:25.685835 IP6 2001:db8::1.21 > ::1.34428: Flags", Some("2001:db8::1")),
            ("Connecting to [2001:db8::7]:21...", Some("2001:db8::7")),
            ("*   Trying 192.0.2.1:2101...", Some("192.0.2.1")),
            ("Connected to 192.0.2.1.", Some("192.0.2.1")),
            ("addr:10.0.0.7 client=10.0.0.8", Some("10.0.0.7")),
            ("connect to /10.0.0.7:21 failed", Some("10.0.0.7")),
            ("ftp://alice@10.0.0.7/x", Some("10.0.0.7")),
            ("--> [::1] PWD", Some("::1")),
            ("227 Entering Passive Mode (10,0,0,7,4,1)", None),
            ("at 12:45:37.123 std::io::Error dead::beefy a::b Net::FTP", None),
            ("v1.2.3.4 lftp 4.9.2 300.1.1.1 1.2.3.4.example.com", None),
            ("00:1a:2b:3c:4d:5e", None),
            ("", None),
        ] {
            assert_eq!(ip_in(line), expected.map(|ip| ip.parse().unwrap()), "{line}");
        }
    }

    #[test]
    fn nothing_panics() {
        const PIECES: &[&str] = &[
            "(",
            ")",
            "|",
            "|||",
            ",",
            "1",
            "255",
            "99999999999",
            "\"",
            "\n",
            " ",
            "\u{e4}",
            "bytes",
            "\u{6587}",
            "modify=",
            "Features",
            "restart",
            "for ",
            "use ",
            "MARK ",
            "=",
            ":",
            "::",
            ".",
            "1.2.3.4",
            "end",
            "-",
        ];
        let mut state = 7_u64;
        for _ in 0..5_000 {
            let mut text = String::new();
            for _ in 0..8 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                text.push_str(PIECES[usize::try_from(state >> 40).unwrap() % PIECES.len()]);
            }
            for code in 100..700 {
                if matches!(code, 110 | 120 | 125 | 211..=229 | 234 | 257 | 350 | 522) {
                    let _ = decoded(code, &text);
                }
            }
            let _ =
                (ip_in(&text), address_argument("EPRT", &text), address_argument("PORT", &text));
        }
    }
}
