//! `3yz`: accepted so far; the next command of the sequence is awaited.

use super::{Entry, H2, Status, check, code};
use crate::code::Class;
use crate::remedy::Party::{Nobody, You};
use crate::remedy::{Retry, Source, you};

const _: () = check(Class::Intermediate, ENTRIES);

pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        code: code(300),
        title: "Old number for a greeting",
        meaning: "No current RFC defines this reply. RFC 354 and 542 used it for the greeting \
                  after connecting; today that is 220.",
        senses: &[
            "IBM's z/OS FTP server lists the number with texts of its own; by its first digit it \
             waits for the next command.",
        ],
        status: Status::Historic,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[220],
        sources: &[
            Source::Rfc(354, ""),
            Source::Rfc(542, ""),
            Source::Page(
                "z/OS Communications Server, FTPD reply codes",
                "https://www.ibm.com/docs/SSLTBW_2.2.0/com.ibm.zos.v2r2.cs3cod0/toc.htm",
            ),
        ],
    },
    Entry {
        code: code(301),
        title: "Old reply: command incomplete",
        meaning: "No current RFC defines this reply. RFC 354 and 542 used it when a command line \
                  had been without its end for a long time.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[421, 500],
        sources: &[Source::Rfc(354, ""), Source::Rfc(542, "")],
    },
    Entry {
        code: code(330),
        title: "Old number for a password request",
        meaning: "No current RFC defines this reply. RFC 354 and 542 used it to ask for the \
                  password; today that is 331.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[],
        see_also: &[331],
        sources: &[Source::Rfc(354, ""), Source::Rfc(542, "")],
    },
    Entry {
        code: code(331),
        title: "User name okay, need password",
        meaning: "The server asks for the password; this is no error. It does not prove that the \
                  user exists: many servers send 331 for every name, so that nobody can guess \
                  names.",
        senses: &[
            "With a hint at an e-mail address or at any password, the server offers anonymous \
             login.",
            "With a one-time password in the text, the next PASS takes that instead of the usual \
             one.",
        ],
        status: Status::Standard,
        answers: &["USER"],
        retry: Retry::NotNeeded,
        fix_by: &[You],
        causes: &[],
        steps: &[
            you("Send the password (PASS); for anonymous login, an e-mail address"),
            you("The session ends here: the client has no password. curl: -u USER, then type it; \
                lftp: open -u USER HOST; .netrc: machine, login and password"),
        ],
        see_also: &[230, 332, 336, 530],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(959, "5.4"),
            Source::Rfc(2577, "7"),
        ],
    },
    Entry {
        code: code(332),
        title: "Need account for login",
        meaning: "Name and password are not enough: the server wants an account (ACCT), too. Some \
                  FTP proxies take their own password this way. Despite what some lists say, the \
                  account is needed.",
        senses: &[
            "Some small servers send 332 to a PASS without a USER before it, that of H2 (Java) \
             with \"332 Need username\": send USER first.",
        ],
        status: Status::Standard,
        answers: &["PASS", "USER"],
        retry: Retry::NotNeeded,
        fix_by: &[You],
        causes: &[],
        steps: &[
            you("Send ACCT with the account name; curl: --ftp-account NAME; FileZilla: Site \
                Manager > General > Logon Type: Account"),
            you(
                "You know no account: ask the server's administrator for the value that ACCT wants",
            ),
        ],
        see_also: &[230, 331, 530, 532],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(959, "5.4"),
            H2,
        ],
    },
    Entry {
        code: code(334),
        title: "Security mechanism accepted; data expected",
        meaning: "The server accepts the mechanism that AUTH named and waits for security data in \
                  ADAT; its own follow \"ADAT=\" in the text. It belongs to Kerberos and GSSAPI.",
        senses: &[
            "In answer to AUTH TLS it is wrong: RFC 4217 wants 234 there, and a client does well \
             to stop.",
        ],
        status: Status::Extension,
        answers: &["AUTH"],
        retry: Retry::NotNeeded,
        fix_by: &[You],
        causes: &[],
        steps: &[you(
            "Go on with ADAT; the client does so where its Kerberos ticket is valid, which \
                klist shows",
        )],
        see_also: &[234, 235, 335, 535],
        sources: &[Source::Rfc(2228, "5.1"), Source::Rfc(2228, "3"), Source::Rfc(4217, "4.2")],
    },
    Entry {
        code: code(335),
        title: "Security data accepted; more needed",
        meaning: "The security data of ADAT are good, and the exchange needs another round. The \
                  server's own data follow \"ADAT=\" in the text. It belongs to Kerberos and \
                  GSSAPI; TLS does not use it.",
        senses: &[],
        status: Status::Extension,
        answers: &["ADAT"],
        retry: Retry::NotNeeded,
        fix_by: &[You],
        causes: &[],
        steps: &[you("Go on with the next ADAT; the client does so by itself")],
        see_also: &[235, 334, 535],
        sources: &[Source::Rfc(2228, "5.1"), Source::Rfc(2228, "3")],
    },
    Entry {
        code: code(336),
        title: "User name okay, need password; challenge in the text",
        meaning: "The server asks for a password that answers a challenge, such as a one-time \
                  password. The challenge stands in the text. Some lists say that the password is \
                  okay: it is not sent yet.",
        senses: &[],
        status: Status::Extension,
        answers: &["USER"],
        retry: Retry::NotNeeded,
        fix_by: &[You],
        causes: &[],
        steps: &[you(
            "Work out the answer to the challenge with the one-time password tool and send it \
                as the password",
        )],
        see_also: &[232, 331, 530],
        sources: &[Source::Rfc(2228, "5.1"), Source::Rfc(2228, "4")],
    },
    Entry {
        code: code(350),
        title: "Requested file action pending further information",
        meaning: "The first half of a pair of commands worked, and nothing has happened to a file \
                  yet. The server waits for the second half.",
        senses: &[
            "After RNFR it means that the file exists: RNTO with the new name must follow.",
            "After REST it means that the position is noted: RETR or STOR must follow at once, and \
             a bad position usually shows only then.",
        ],
        status: Status::Standard,
        answers: &["REST", "RNFR"],
        retry: Retry::NotNeeded,
        fix_by: &[You],
        causes: &[],
        steps: &[
            you("Go on: RNTO after RNFR, RETR, STOR or APPE after REST"),
            you("Before resuming, set binary mode (TYPE I): in ASCII mode the position is \
                unreliable"),
        ],
        see_also: &[110, 250, 503, 554],
        sources: &[
            Source::Rfc(959, "4.2.1"),
            Source::Rfc(959, "4.2.2"),
            Source::Rfc(959, "5.4"),
            Source::Rfc(3659, "5.3"),
        ],
    },
    Entry {
        code: code(354),
        title: "Old mail reply: start mail input",
        meaning: "No current RFC for FTP defines this reply. RFC 640 and 765 used it when FTP \
                  still carried mail, to ask for the message. SMTP has kept the number: check \
                  whether this is a mail server.",
        senses: &[],
        status: Status::Historic,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[You],
        causes: &[],
        steps: &[you("Check the port: 25, 465 and 587 are mail, 21 is FTP")],
        see_also: &[220],
        sources: &[Source::Rfc(640, ""), Source::Rfc(765, "")],
    },
];
