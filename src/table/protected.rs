//! `6yz`: a reply in a protected envelope (RFC 2228).

use super::{Entry, Status, check, code};
use crate::code::Class;
use crate::remedy::Party::Nobody;
use crate::remedy::{Retry, Source, you};

const _: () = check(Class::Protected, ENTRIES);

pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        code: code(631),
        title: "Integrity protected reply",
        meaning: "The real reply is inside: the text is base64 of a message whose integrity is \
                  protected. It can come in answer to any command once AUTH and ADAT are complete, \
                  with Kerberos or GSSAPI. The code inside says whether the command worked.",
        senses: &[],
        status: Status::Extension,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[you(
            "Read the log of the client instead of a capture: it shows the decoded reply",
        )],
        see_also: &[235, 535, 632, 633],
        sources: &[Source::Rfc(2228, "5.2")],
    },
    Entry {
        code: code(632),
        title: "Confidentiality and integrity protected reply",
        meaning: "The real reply is inside, encrypted and protected against change; the text is \
                  base64. It can come in answer to any command once AUTH and ADAT are complete, \
                  with Kerberos or GSSAPI. The code inside says whether the command worked.",
        senses: &[],
        status: Status::Extension,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[you(
            "Read the log of the client instead of a capture: it shows the decoded reply",
        )],
        see_also: &[235, 535, 631, 633],
        sources: &[Source::Rfc(2228, "5.2")],
    },
    Entry {
        code: code(633),
        title: "Confidentiality protected reply",
        meaning: "The real reply is inside, encrypted but not protected against change; the text \
                  is base64. The code inside says \
                  whether the command worked.",
        senses: &[],
        status: Status::Extension,
        answers: &[],
        retry: Retry::NotNeeded,
        fix_by: &[Nobody],
        causes: &[],
        steps: &[you(
            "Read the log of the client instead of a capture: it shows the decoded reply",
        )],
        see_also: &[235, 535, 631, 632],
        sources: &[Source::Rfc(2228, "5.2")],
    },
];
