//! The words in which both tables give advice: who can act, whether a retry helps, one step to
//! take, and where a fact comes from.

use std::fmt;

use crate::server::{Server, System};

/// Who can solve a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Party {
    /// Whoever uses the client.
    You,
    /// Whoever runs the FTP server.
    ServerAdmin,
    /// Whoever runs what lies between: a firewall, a NAT router, a VPN, a provider.
    Network,
    /// Nothing needs fixing.
    Nobody,
}

/// Whether the same command, sent again, can work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Retry {
    /// Nothing failed.
    NotNeeded,
    /// Again at once may work.
    Now,
    /// Again after a wait may work.
    Later,
    /// Again fails until something is changed.
    AfterChange,
}

/// One thing to do, for one party.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Who does it.
    pub by: Party,
    /// The server product it applies to; `None`: any.
    pub server: Option<Server>,
    /// The kind of system it applies to; `None`: any.
    pub system: Option<System>,
    /// What to do: an imperative, without a final full stop.
    pub text: &'static str,
}

impl Party {
    /// Its name within a sentence: `the server's administrator`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::ServerAdmin => "the server's administrator",
            Self::Network => "the network in between",
            Self::Nobody => "nobody",
        }
    }
}

impl Retry {
    /// The answer to whether to retry: `yes, later`; empty where nothing failed.
    #[must_use]
    pub const fn answer(self) -> &'static str {
        match self {
            Self::NotNeeded => "",
            Self::Now => "yes",
            Self::Later => "yes, later",
            Self::AfterChange => "no, not before something changes",
        }
    }
}

impl Step {
    /// Whether it can be taken where this product speaks: it is for any product or for this one, and
    /// its commands are not of another system.
    #[must_use]
    pub fn fits(&self, server: Option<Server>) -> bool {
        let here = server.and_then(Server::system);
        (self.server.is_none() || self.server == server)
            && (self.system.is_none() || here.is_none() || self.system == here)
    }
}

/// The step with who takes it, where that is not whoever uses the client: `Server (vsftpd): ...`.
impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.by, self.server) {
            (Party::ServerAdmin, Some(server)) => write!(f, "Server ({}): ", server.name())?,
            (Party::ServerAdmin, None) => f.write_str("Server: ")?,
            (Party::Network, _) => f.write_str("Network: ")?,
            (Party::You, Some(server)) => write!(f, "{}: ", server.name())?,
            (Party::You | Party::Nobody, _) => {}
        }
        f.write_str(self.text)
    }
}

/// A step for whoever uses the client.
pub(crate) const fn you(text: &'static str) -> Step {
    Step { by: Party::You, server: None, system: None, text }
}

/// A step for whoever uses a client of one server product.
pub(crate) const fn you_with(server: Server, text: &'static str) -> Step {
    Step { by: Party::You, server: Some(server), system: None, text }
}

/// A step for the administrator of any server.
pub(crate) const fn admin(text: &'static str) -> Step {
    Step { by: Party::ServerAdmin, server: None, system: None, text }
}

/// A step for the administrator of one server product.
pub(crate) const fn admin_of(server: Server, text: &'static str) -> Step {
    Step { by: Party::ServerAdmin, server: Some(server), system: None, text }
}

/// A step for the administrator of any server on this kind of system.
pub(crate) const fn admin_on(system: System, text: &'static str) -> Step {
    Step { by: Party::ServerAdmin, server: None, system: Some(system), text }
}

/// A step for whoever runs the network in between.
pub(crate) const fn network(text: &'static str) -> Step {
    Step { by: Party::Network, server: None, system: None, text }
}

/// Where a fact comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A section of an RFC: number and section, as in `Rfc(959, "4.2.1")`; `""`: the whole RFC.
    Rfc(u16, &'static str),
    /// A page or a source file: its title, its address.
    Page(&'static str, &'static str),
}

impl Source {
    /// What to call it: `RFC 959, section 4.2.1`.
    #[must_use]
    pub fn title(&self) -> String {
        match self {
            Self::Rfc(number, "") => format!("RFC {number}"),
            Self::Rfc(number, section) => format!("RFC {number}, section {section}"),
            Self::Page(title, _) => (*title).to_owned(),
        }
    }

    /// Where to read it.
    #[must_use]
    pub fn url(&self) -> String {
        match self {
            Self::Rfc(number, "") => format!("https://www.rfc-editor.org/rfc/rfc{number}"),
            Self::Rfc(number, section) => {
                format!("https://www.rfc-editor.org/rfc/rfc{number}#section-{section}")
            }
            Self::Page(_, url) => (*url).to_owned(),
        }
    }
}
