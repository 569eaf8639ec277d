//! FTP's commands, as far as a log may show them.

/// Commands of RFC 959 and its extensions, and what servers and clients add to them.
const KNOWN: &[&str] = &[
    "ABOR", "ACCT", "ADAT", "ALLO", "APPE", "AUTH", "AVBL", "CCC", "CDUP", "CLNT", "CONF", "CSID",
    "CWD", "DELE", "DSIZ", "ENC", "EPRT", "EPSV", "FEAT", "HASH", "HELP", "HOST", "LANG", "LIST",
    "LPRT", "LPSV", "MAIL", "MDTM", "MFCT", "MFF", "MFMT", "MIC", "MKD", "MLSD", "MLST", "MODE",
    "NLST", "NOOP", "OPTS", "PASS", "PASV", "PBSZ", "PORT", "PRET", "PROT", "PWD", "QUIT", "RANG",
    "REIN", "REST", "RETR", "RMD", "RMDA", "RNFR", "RNTO", "SITE", "SIZE", "SMNT", "SPSV", "STAT",
    "STOR", "STOU", "STRU", "SYST", "THMB", "TYPE", "USER", "XCRC", "XCUP", "XCWD", "XMD5", "XMKD",
    "XPWD", "XRMD", "XSHA", "XSHA1", "COMB",
];

/// The longest of them.
const LONGEST: usize = 5;

/// The known command that a word spells, in upper case; the word may be in any case.
pub(super) fn known(word: &[u8]) -> Option<&'static str> {
    if !(3..=LONGEST).contains(&word.len()) {
        return None;
    }
    let first = word[0].to_ascii_uppercase();
    KNOWN
        .iter()
        .find(|verb| verb.as_bytes()[0] == first && verb.as_bytes().eq_ignore_ascii_case(word))
        .copied()
}

/// The command behind IIS 5 and 6's words for a transfer in its method column (`[56]created`).
pub(super) fn from_method(word: &str) -> Option<&'static str> {
    match word.to_ascii_lowercase().as_str() {
        "created" => Some("STOR"),
        "sent" => Some("RETR"),
        "appended" => Some("APPE"),
        _ => known(word.as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_commands_in_any_case() {
        assert_eq!(known(b"retr"), Some("RETR"));
        assert_eq!(known(b"GET"), None);
        assert!(KNOWN.iter().all(|verb| verb.len() <= LONGEST));
        assert_eq!(from_method("created"), Some("STOR"));
    }
}
