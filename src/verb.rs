//! FTP's commands, as far as a log may show them.

/// Commands that use a data connection.
pub(crate) const TRANSFERS: &[&str] = &["LIST", "NLST", "MLSD", "RETR", "STOR", "STOU", "APPE"];

/// Whether a command uses a data connection.
pub(crate) fn moves_data(verb: &str) -> bool {
    // All have four letters, which are compared at once.
    let Ok(verb) = <[u8; 4]>::try_from(verb.as_bytes()) else { return false };
    TRANSFERS.iter().any(|known| known.as_bytes() == verb)
}

/// Commands that write a file.
pub(crate) const UPLOADS: &[&str] = &["STOR", "STOU", "APPE"];

/// Commands of RFC 959 and its extensions, and what servers and clients add to them.
const KNOWN: &[&str] = &[
    "ABOR", "ACCT", "ADAT", "ALLO", "APPE", "AUTH", "AVBL", "CCC", "CDUP", "CLNT", "COMB", "CONF",
    "CSID", "CWD", "DELE", "DSIZ", "ENC", "EPRT", "EPSV", "FEAT", "HASH", "HELP", "HOST", "LANG",
    "LIST", "LPRT", "LPSV", "MAIL", "MDTM", "MFCT", "MFF", "MFMT", "MIC", "MKD", "MLSD", "MLST",
    "MODE", "NLST", "NOOP", "OPTS", "PASS", "PASV", "PBSZ", "PORT", "PRET", "PROT", "PWD", "QUIT",
    "RANG", "REIN", "REST", "RETR", "RMD", "RMDA", "RNFR", "RNTO", "SITE", "SIZE", "SMNT", "SPSV",
    "STAT", "STOR", "STOU", "STRU", "SYST", "THMB", "TYPE", "USER", "XCRC", "XCUP", "XCWD", "XMD5",
    "XMKD", "XPWD", "XRMD", "XSHA", "XSHA1",
];

/// The longest of them.
pub(crate) const LONGEST: usize = 5;

/// The known command that a word spells, in upper case; the word may be in any case.
pub(crate) fn known(word: &[u8]) -> Option<&'static str> {
    number(word).map(name)
}

/// Whether a word is a known command in upper case.
pub(crate) fn is_known(word: &str) -> bool {
    known(word.as_bytes()) == Some(word)
}

/// The known command with this number.
pub(crate) fn name(number: u8) -> &'static str {
    KNOWN[usize::from(number)]
}

/// The number of the known command that a word spells; the word may be in any case.
pub(crate) fn number(word: &[u8]) -> Option<u8> {
    if !(3..=LONGEST).contains(&word.len()) {
        return None;
    }
    let key = key(word);
    let letter = word[0].to_ascii_uppercase().wrapping_sub(b'A');
    let (from, to) = *LETTERS.get(usize::from(letter))?;
    (from..to).find(|number| KEYS[usize::from(*number)] == key)
}

/// Whether a known command begins with the same two letters, in any case: most words are none.
pub(crate) fn may_be_known(word: &[u8]) -> bool {
    let [first, second, ..] = word else { return false };
    let place = |byte: &u8| usize::from(byte.to_ascii_uppercase().wrapping_sub(b'A'));
    SECONDS.get(place(first)).is_some_and(|seconds| seconds >> place(second).min(31) & 1 == 1)
}

/// Whether a word can be the name of a command that is not known: a few letters and digits (RFC 959,
/// section 5.3: four letters at most; SITE's own are longer). Names are shown as they stand, so
/// whatever else a log has in their place, an address with a password or text that steers a
/// terminal, is none.
pub(crate) fn is_name(word: &str) -> bool {
    (1..=LONGEST_NAME).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// How long a name may be, in bytes.
const LONGEST_NAME: usize = 16;

/// A word of at most eight bytes as a number, in upper case.
const fn key(word: &[u8]) -> u64 {
    let (mut key, mut at) = (0, 0);
    while at < word.len() {
        key |= (word[at].to_ascii_uppercase() as u64) << (at * 8);
        at += 1;
    }
    key
}

/// The keys of [`KNOWN`].
const KEYS: [u64; KNOWN.len()] = {
    let mut keys = [0; KNOWN.len()];
    let mut at = 0;
    while at < keys.len() {
        keys[at] = key(KNOWN[at].as_bytes());
        at += 1;
    }
    keys
};

/// For each letter, where the commands begin that begin with it, and where they end.
const LETTERS: [(u8, u8); 26] = {
    let mut letters = [(0, 0); 26];
    let mut at = 0;
    while at < KNOWN.len() {
        let letter = (KNOWN[at].as_bytes()[0] - b'A') as usize;
        #[expect(clippy::cast_possible_truncation, reason = "there are fewer than a hundred")]
        let place = at as u8;
        if letters[letter].1 == 0 {
            letters[letter].0 = place;
        }
        letters[letter].1 = place + 1;
        at += 1;
    }
    letters
};

/// For each letter, one bit for each letter that follows it in a command.
const SECONDS: [u32; 26] = {
    let mut seconds = [0; 26];
    let mut at = 0;
    while at < KNOWN.len() {
        let word = KNOWN[at].as_bytes();
        seconds[(word[0] - b'A') as usize] |= 1 << (word[1] - b'A');
        at += 1;
    }
    seconds
};

/// The command behind IIS 5 and 6's words for a transfer in its method column (`[56]created`).
pub(crate) fn from_method(word: &str) -> Option<&'static str> {
    known(word.as_bytes()).or_else(|| {
        let words = [("created", "STOR"), ("sent", "RETR"), ("appended", "APPE")];
        let said = words.iter().find(|(said, _)| said.eq_ignore_ascii_case(word));
        said.map(|(_, verb)| *verb)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_commands_in_any_case() {
        assert_eq!(known(b"retr"), Some("RETR"));
        assert_eq!(known(b"GET"), None);
        assert!(KNOWN.iter().all(|verb| verb.len() <= LONGEST));
        assert!(KNOWN.iter().all(|verb| known(verb.as_bytes()) == Some(verb)), "by first letter");
        assert_eq!(from_method("created"), Some("STOR"));
        assert!(TRANSFERS.iter().all(|verb| moves_data(verb)) && !moves_data("PASV"));
        assert!(KNOWN.iter().all(|verb| may_be_known(verb.to_ascii_lowercase().as_bytes())));
        assert!(
            !["pid", "Wed", "a", "R\u{e9}tr", "z9"]
                .iter()
                .any(|word| may_be_known(word.as_bytes()))
        );
    }

    #[test]
    fn a_name_holds_nothing_that_must_not_be_shown() {
        assert!(is_name("XFOO") && is_name("CHMOD") && is_name("opts"));
        for word in
            ["", "ftp://bob:s3cret@h", "X\tFOO", "X\u{202e}FOO", "X-FOO", "ABCDEFGHIJKLMNOPQ"]
        {
            assert!(!is_name(word), "{word:?}");
        }
    }
}
