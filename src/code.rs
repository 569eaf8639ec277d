//! The reply code as a type: what its three digits say by themselves (RFC 959, section 4.2).
//!
//! Knows nothing of the table: every code from 100 to 699 has a class, known or not.

use std::fmt;

/// An FTP reply code, 100 to 699.
///
/// RFC 959 gives the first digits 1 to 5 a meaning, RFC 2228 adds 6 (protected replies).
///
/// ```
/// use ftpcode::{Class, Code, Group};
///
/// let code = Code::new(426).unwrap();
/// assert_eq!(code.class(), Class::TransientFailure);
/// assert_eq!(code.group(), Some(Group::Connections));
/// assert!(Code::new(99).is_none() && Code::new(700).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(u16);

/// What the first digit says: did the command work, and what comes next (RFC 959, section 4.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// `1yz`: started; another reply follows.
    Preliminary,
    /// `2yz`: done.
    Completion,
    /// `3yz`: accepted so far; the server waits for the next command of the sequence.
    Intermediate,
    /// `4yz`: failed for now; the same command may work later.
    TransientFailure,
    /// `5yz`: failed; the same command fails again until something changes.
    PermanentFailure,
    /// `6yz`: a reply inside an encoded, protected envelope (RFC 2228, section 5.2).
    Protected,
}

/// What the second digit says: the subject of the reply (RFC 959, section 4.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// `x0z`: syntax of commands.
    Syntax,
    /// `x1z`: information, such as status or help.
    Information,
    /// `x2z`: the control and data connections.
    Connections,
    /// `x3z`: login, accounting and, since RFC 2228, security.
    Authentication,
    /// `x4z`: left unspecified by RFC 959.
    Unspecified,
    /// `x5z`: the server's file system.
    FileSystem,
}

impl Code {
    /// The code with this number, if it is one: 100 to 699.
    #[must_use]
    pub const fn new(number: u16) -> Option<Self> {
        if 100 <= number && number <= 699 { Some(Self(number)) } else { None }
    }

    /// The code that three ASCII digits spell, as they stand on the wire.
    ///
    /// ```
    /// assert_eq!(ftpcode::Code::from_digits(b"226").map(ftpcode::Code::get), Some(226));
    /// assert_eq!(ftpcode::Code::from_digits(b"22"), None);
    /// ```
    #[must_use]
    pub const fn from_digits(digits: &[u8]) -> Option<Self> {
        let &[a @ b'1'..=b'6', b @ b'0'..=b'9', c @ b'0'..=b'9'] = digits else { return None };
        Some(Self((a - b'0') as u16 * 100 + (b - b'0') as u16 * 10 + (c - b'0') as u16))
    }

    /// The number, 100 to 699.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }

    /// What the first digit says.
    #[must_use]
    pub const fn class(self) -> Class {
        match self.0 / 100 {
            1 => Class::Preliminary,
            2 => Class::Completion,
            3 => Class::Intermediate,
            4 => Class::TransientFailure,
            5 => Class::PermanentFailure,
            _ => Class::Protected,
        }
    }

    /// What the second digit says; `None` for `x6z` to `x9z`, which no RFC defines.
    #[must_use]
    pub const fn group(self) -> Option<Group> {
        match self.0 / 10 % 10 {
            0 => Some(Group::Syntax),
            1 => Some(Group::Information),
            2 => Some(Group::Connections),
            3 => Some(Group::Authentication),
            4 => Some(Group::Unspecified),
            5 => Some(Group::FileSystem),
            _ => None,
        }
    }

    /// Whether the command did not do what was asked: `4yz` and `5yz`.
    #[must_use]
    pub const fn failed(self) -> bool {
        matches!(self.class(), Class::TransientFailure | Class::PermanentFailure)
    }
}

impl Class {
    /// What every code of the class says, in two parts: `done; the next command can be sent`.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Preliminary => "under way; another reply follows",
            Self::Completion => "done; the next command can be sent",
            Self::Intermediate => "accepted so far; the server waits for the next command",
            Self::TransientFailure => "failed for now; the same command may work later",
            Self::PermanentFailure => {
                "failed; the same command fails again until something changes"
            }
            Self::Protected => "protected; a reply in an encoded envelope (RFC 2228)",
        }
    }
}

impl Group {
    /// What the second digit is about, in words that follow "about".
    #[must_use]
    pub const fn about(self) -> &'static str {
        match self {
            Self::Syntax => "the syntax of a command",
            Self::Information => "information, such as status or help",
            Self::Connections => "the control or the data connection",
            Self::Authentication => "login or security",
            Self::Unspecified => "nothing that RFC 959 specifies",
            Self::FileSystem => "the server's file system",
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
