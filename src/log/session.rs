//! Follows the connections of a log: which command a reply answers, and what the session shows.
//!
//! A log may hold many connections at once; each has its own state, and both the number of
//! connections and the state of each are bounded. Knows no causes, and of formats only what clients tell
//! of their connections beside commands and replies.

use std::borrow::Cow;
use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;

use super::{Item, Stream, What};
use crate::bytes::{AsIs, Slots, hash, spread};
use crate::cause::{Evidence, Fact, Facts};
use crate::code::{Class, Code};
use crate::payload::{self, Payload, Reach};
use crate::server::Server;
use crate::table::{SocketError, iis, socket_error};
use crate::verb::{self, moves_data};

/// How many connections are followed at once; then those that were silent longest are forgotten.
const MOST_SESSIONS: usize = 1280;

/// How many are forgotten together.
const FORGOTTEN: usize = 256;

/// How many commands may wait for their replies (pipelining).
const MOST_PENDING: usize = 16;

/// A command as the log shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Command {
    /// In upper case; with its second word for SITE: `SITE CHMOD`.
    verb: Cow<'static, str>,
    argument: String,
}

/// One control connection.
#[derive(Debug, Default)]
struct Session {
    /// Commands without their final reply, oldest first.
    pending: VecDeque<Command>,
    /// The command that the last reply answered.
    answered: Option<Command>,
    facts: Facts,
    /// The facts that the last reply was seen with: its echo is seen with the same, but for blame.
    last_facts: Facts,
    server: Option<Server>,
    /// The other end of the control connection, where the log tells.
    peer: Option<IpAddr>,
    /// The other end is the client: a server wrote the log.
    peer_is_client: bool,
    /// Which session of the log it is, from 1.
    number: u64,
    /// The greeting was seen.
    greeted: bool,
    /// Nothing but greetings was heard since.
    only_greeted: bool,
    /// When it last said something, in items.
    touched: u64,
}

/// The connections of a log.
#[derive(Debug, Default)]
pub struct Sessions {
    open: HashMap<Stream, Session, AsIs>,
    /// How many sessions began.
    started: u64,
    items: u64,
    /// Where a password was sent last.
    login: Option<Stream>,
    /// Whose and on which line the command is that came last, if it wants a data connection or is
    /// the first under TLS.
    last: Option<(Stream, u64)>,
    /// That line.
    last_raw: String,
    products: Products,
}

/// Remembers which product speaks by which words: greetings come again and again.
#[derive(Debug, Default)]
struct Products {
    /// By code and text.
    known: Slots<Named, { 1 << 9 }>,
}

/// What a reply says of the product.
#[derive(Clone, Copy, Debug, Default)]
struct Named {
    /// It greets with its name.
    greets: Option<Server>,
    /// It words the reply so.
    words: Option<Server>,
}

impl Products {
    fn of(&mut self, code: Code, text: &str) -> Named {
        // Spread, as many codes come without a text.
        let key = (hash(text.as_bytes()) ^ spread(code.get().into())) | 1;
        self.known.of(key, || Named {
            greets: if is_greeting(code) { Server::from_banner(text) } else { None },
            words: Server::from_wording(code.get(), text),
        })
    }
}

impl Sessions {
    /// No connection yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many sessions began so far.
    #[must_use]
    pub fn started(&self) -> u64 {
        self.started
    }

    /// Takes an item in, shows it in its context to `look`, then draws its consequences.
    pub fn follow<T>(&mut self, item: &Item<'_>, look: impl FnOnce(&Evidence<'_>, u64) -> T) -> T {
        self.items += 1;
        let stream = self.home(item);
        if self.open.len() >= MOST_SESSIONS && !self.open.contains_key(&stream) {
            self.forget_silent();
        }
        let session = self.open.entry(stream).or_default();
        session.touched = self.items;
        if session.starts_with(item) {
            self.started += 1;
            *session = Session {
                number: self.started,
                touched: self.items,
                peer_is_client: session.peer_is_client,
                peer: session.peer.filter(|_| !matches!(item.what, What::Connect)),
                ..Session::default()
            };
        } else if session.number == 0 && !matches!(item.what, What::Other) {
            self.started += 1;
            session.number = self.started;
        }
        match item.what {
            What::Other => {}
            What::Command { verb, .. } if moves_data(verb) || session.begins_tls(verb) => {
                self.last = Some((stream, item.line));
                item.raw.clone_into(&mut self.last_raw);
            }
            What::Command { verb: "PASS", .. } => (self.login, self.last) = (Some(stream), None),
            _ => self.last = None,
        }
        session.follow(item, &mut self.products, look)
    }

    /// The log is over: shows the command that it ends with, if that wants a data connection or is the
    /// first under TLS, and has no answer.
    pub fn end<T>(&mut self, look: impl FnOnce(&Item<'_>, &Evidence<'_>, u64) -> T) -> Option<T> {
        let (stream, line) = self.last.take()?;
        let session = self.open.get_mut(&stream)?;
        let facts = session.facts;
        for (prepared, unanswered) in
            [(Fact::Passive, Fact::PassiveUnanswered), (Fact::Active, Fact::ActiveUnanswered)]
        {
            let waits = facts.contains(Facts::of(&[prepared, Fact::LoggedIn]))
                && !facts.contains(Facts::of(&[Fact::Connected]));
            session.facts.set(unanswered, waits);
        }
        let handshake = facts.contains(Facts::of(&[Fact::Handshake]));
        session.facts.set(Fact::HandshakeUnanswered, handshake);
        let raw = &self.last_raw;
        let item = Item { line, last_line: line, stream, raw, what: What::Other };
        Some(look(&item, &session.evidence(None, ""), session.number))
    }

    /// The stream of the session that an item belongs to. vsftpd serves one connection by several
    /// processes: one up to the login, one that logs whether it succeeds, one from there on.
    fn home(&mut self, item: &Item<'_>) -> Stream {
        let Some(login) = self.login.filter(|login| *login != item.stream) else {
            return item.stream;
        };
        let (reports, takes_over) = match item.what {
            What::Other => (true, false),
            What::Reply { code, .. } => (false, matches!(code.get(), 230 | 232)),
            _ => (false, false),
        };
        if !(reports || takes_over) || self.open.contains_key(&item.stream) {
            return item.stream;
        }
        let of_peer = |session: &Session| {
            session.waits_for_login()
                && session.peer.is_some_and(|peer| payload::ip_in(item.raw) == Some(peer))
        };
        if !self.open.get(&login).is_some_and(of_peer) {
            return item.stream;
        }
        if reports {
            return login;
        }
        if let Some(session) = self.open.remove(&login) {
            self.open.insert(item.stream, session);
        }
        item.stream
    }

    /// Makes room for many at once: to look for the oldest takes a walk through all.
    fn forget_silent(&mut self) {
        let mut touched: Vec<u64> = self.open.values().map(|session| session.touched).collect();
        let (_, limit, _) = touched.select_nth_unstable(FORGOTTEN - 1);
        let limit = *limit;
        self.open.retain(|_, session| session.touched > limit);
    }
}

impl Session {
    /// Whether a password was sent and not answered.
    fn waits_for_login(&self) -> bool {
        self.pending.front().is_some_and(|command| command.verb == "PASS")
    }

    /// Whether this command is sent where the TLS handshake is over, if it succeeds.
    fn begins_tls(&self, verb: &str) -> bool {
        verb != "PASS" && self.facts.contains(Facts::of(&[Fact::Handshake]))
    }

    /// Whether this item begins a new session on the same stream.
    fn starts_with(&self, item: &Item<'_>) -> bool {
        match &item.what {
            // A log may show both the connection and the greeting: one start.
            What::Connect => self.greeted || !self.pending.is_empty() || self.answered.is_some(),
            What::Reply { code, echo: false, answers: None, .. }
                if matches!(code.get(), 120 | 220) =>
            {
                let hosts = |command: &Command| matches!(&*command.verb, "HOST" | "REIN" | "EPSV");
                // A second greeting at once is the rest of a broken first one.
                let rest = self.only_greeted && !self.pending.is_empty();
                self.greeted && !rest && !self.pending.front().is_some_and(hosts)
            }
            _ => false,
        }
    }

    fn follow<T>(
        &mut self,
        item: &Item<'_>,
        products: &mut Products,
        look: impl FnOnce(&Evidence<'_>, u64) -> T,
    ) -> T {
        let number = self.number;
        match &item.what {
            What::Reply { code, text, echo: true, blamed, .. } => {
                let mut facts = self.last_facts;
                facts.set(Fact::Blamed, *blamed);
                let evidence = self.evidence(Some(code.get()), text);
                look(&Evidence { facts, line: item.raw, ..evidence }, number)
            }
            What::Reply { code, text, answers, blamed, win32, substatus, .. } => {
                self.pair(*code, *answers);
                self.facts.set(Fact::Blamed, *blamed);
                self.facts.set(Fact::Handshake, false);
                self.facts.set(Fact::AwaitsGreeting, false);
                self.recognise(*code, text, products);
                // No other server logs a Windows error.
                self.server = win32.map(|_| Server::Iis).or(self.server);
                match code.get() {
                    227..=229 => self.learn_address(payload::decode(*code, text).as_ref()),
                    200 => self.learn_port(text),
                    _ => {}
                }
                self.learn(*code);
                let evidence = self.evidence(Some(code.get()), text);
                let line = iis::sentence(*win32, *substatus).unwrap_or(item.raw);
                let seen = look(&Evidence { line, ..evidence }, number);
                self.last_facts = self.facts;
                self.conclude(*code);
                seen
            }
            What::Socket { number: error, text } => {
                // The function that fails stands before it: which connection that is, WinINet's number
                // does not say.
                let wininet = socket_error(*error).is_some_and(SocketError::is_of_wininet);
                let text = if wininet { item.raw } else { text };
                look(&self.evidence(Some(*error), text), number)
            }
            What::Command { verb, argument } => {
                self.command(verb, argument);
                look(&self.evidence(None, ""), number)
            }
            What::Connect => {
                self.peer = payload::ip_in(item.raw).or(self.peer);
                self.peer_is_client =
                    ["Client", "client", " from "].iter().any(|word| item.raw.contains(word));
                // A session that is seen from its start.
                if !self.greeted {
                    self.facts.set(Fact::NotLoggedIn, true);
                }
                self.facts.set(Fact::Ipv6, self.peer.is_some_and(|peer| peer.is_ipv6()));
                self.learn_of_greeting(item.raw);
                look(&self.evidence(None, item.raw), number)
            }
            What::Other => {
                if self.facts.contains(Facts::of(&[Fact::Handshake])) && tells_of_tls(item.raw) {
                    self.facts.set(Fact::Handshake, false);
                }
                match item.raw.as_bytes().first() {
                    Some(b'=') => self.learn_of_wget(item.raw),
                    Some(b'*') if item.raw.starts_with("* Connected to ") => {
                        self.facts.set(Fact::Connected, true);
                    }
                    _ if self.pending.len() > 1 => self.learn_of_wait(item.raw),
                    _ => self.learn_of_greeting(item.raw),
                }
                look(&self.evidence(None, item.raw), number)
            }
        }
    }

    /// Learns whether the connection stands and nothing came over it yet.
    fn learn_of_greeting(&mut self, line: &str) {
        let before = !self.greeted && self.facts.contains(Facts::of(&[Fact::NotLoggedIn]));
        if before && line.contains("aiting for welcome message") {
            self.facts.set(Fact::AwaitsGreeting, true);
        }
    }

    /// What signs are held against.
    fn evidence<'a>(&'a self, code: Option<u16>, text: &'a str) -> Evidence<'a> {
        // A line without a code belongs to the command in flight; a reply to the one it answers.
        let current = match code {
            Some(_) => self.answered.as_ref(),
            None => self.pending.front().or(self.answered.as_ref()),
        };
        Evidence {
            code,
            text,
            command: current.map(|command| &*command.verb),
            argument: current.map(|command| command.argument.as_str()),
            server: self.server,
            facts: self.facts,
            ..Evidence::default()
        }
    }

    /// A command was sent.
    fn command(&mut self, verb: &str, argument: &str) {
        let command = Command::new(verb, argument);
        match &*command.verb {
            "USER" => {
                let name = argument.trim();
                let guest = ["anonymous", "ftp"].iter().any(|it| name.eq_ignore_ascii_case(it));
                self.facts.set(Fact::Anonymous, guest);
            }
            "PORT" | "EPRT" | "LPRT" => {
                self.offer(payload::address_argument(verb, argument).map(|(address, _)| address));
            }
            _ => {}
        }
        // Some clients log a command twice: as meant and as sent.
        if self.pending.back() == Some(&command) {
            return;
        }
        if self.pending.len() == MOST_PENDING {
            self.pending.pop_front();
        }
        self.pending.push_back(command);
    }

    /// The client offers an address for an active data connection.
    fn offer(&mut self, address: Option<IpAddr>) {
        self.facts.set(Fact::Active, true);
        self.facts.set(Fact::Passive, false);
        self.facts.set(Fact::NoAddress, false);
        self.judge_address(address, true);
    }

    /// What an offered address says about where it can be reached from.
    ///
    /// A client's log names the server at the other end, a server's log the client: only an offer
    /// of the other end must name the same address.
    fn judge_address(&mut self, address: Option<IpAddr>, by_client: bool) {
        let of_peer = self.peer.is_some() && self.peer_is_client == by_client;
        let same = of_peer && address == self.peer;
        // Inside one private network a private address can be reached, and on one machine its own.
        let reach = |address: Option<IpAddr>| address.map(payload::reach);
        let inside = !of_peer
            && reach(self.peer) == reach(address)
            && matches!(reach(address), Some(Reach::Private | Reach::Loopback));
        let facts = address.filter(|_| !same && !inside).map(payload::address_facts);
        self.facts.set(Fact::ForeignAddress, address.is_some() && of_peer && !same);
        for fact in [Fact::PrivateAddress, Fact::UnusableAddress] {
            self.facts.set(fact, facts.unwrap_or_default().contains(Facts::of(&[fact])));
        }
    }

    /// Finds the command that a reply answers.
    fn pair(&mut self, code: Code, answers: Option<(&str, &str)>) {
        if let Some((verb, argument)) = answers {
            self.command(verb, argument);
            let command = self.pending.pop_back();
            self.pending.clear();
            self.pending.extend(command);
        }
        // A command whose reply the log does not show must not shift all the others.
        while self.pending.len() > 1
            && self.pending.front().is_some_and(|command| !command.may_get(code))
            && self.pending.iter().any(|command| command.may_get(code))
        {
            self.pending.pop_front();
        }
        let unasked = code.get() == 220
            && !self.only_greeted
            && !self.pending.front().is_some_and(|command| command.may_get(code));
        let more = code.class() == Class::Preliminary;
        self.answered = match self.pending.front() {
            _ if unasked => None,
            // Its final reply is still to come.
            Some(command) if more => Some(command.clone()),
            _ => self.pending.pop_front(),
        };
        let out_of_step = self.answered.as_ref().is_some_and(|command| !command.may_get(code));
        let overlaps = self.facts.contains(Facts::of(&[Fact::Overlapping]));
        self.facts.set(Fact::OutOfStep, out_of_step || overlaps && code.get() == 503);
        let aborts = self.pending.front().is_some_and(|command| command.verb == "ABOR");
        let moved = self.answered.as_ref().is_some_and(Command::moves_data);
        self.facts.set(Fact::Aborted, aborts && moved);
    }

    /// Learns the product from its greeting and its words.
    fn recognise(&mut self, code: Code, text: &str, products: &mut Products) {
        if self.server.is_none() || is_greeting(code) {
            let named = products.of(code, text);
            self.server = named.greets.or(self.server).or(named.words);
        }
    }

    /// What 227, 228 and 229 offer.
    fn learn_address(&mut self, details: Option<&Payload>) {
        if self.facts.contains(Facts::of(&[Fact::Opened])) {
            self.facts.set(Fact::Overlapping, true);
        }
        self.facts.set(Fact::Passive, true);
        self.facts.set(Fact::Active, false);
        self.facts.set(Fact::Connected, false);
        match details {
            Some(Payload::Address { address, port }) => {
                self.facts.set(Fact::NoAddress, false);
                self.judge_address(*address, false);
                if *port == 0 {
                    self.facts.set(Fact::UnusableAddress, true);
                }
            }
            Some(Payload::Malformed(_)) => self.facts.set(Fact::NoAddress, true),
            // An access log may leave the text out.
            _ => {}
        }
    }

    /// Wget shows no 227, but the address that it could not connect to.
    #[cold]
    fn learn_of_wget(&mut self, line: &str) {
        let Some((_, told)) = line.split_once(" ... couldn't connect to ") else { return };
        let port = told.split_once(" port ").and_then(|(_, rest)| rest.split(':').next());
        if let Some(port) = port.and_then(|port| port.parse().ok()) {
            self.pending.clear();
            let address = payload::ip_in(told);
            self.learn_address(Some(&Payload::Address { address, port }));
        }
    }

    /// FluentFTP tells which command it takes the next reply for, whatever was sent before it.
    #[cold]
    fn learn_of_wait(&mut self, line: &str) {
        let Some((_, awaited)) = line.split_once("Waiting for response to: ") else { return };
        if self.pending.back().is_some_and(|last| awaited.starts_with(&*last.verb)) {
            self.pending.drain(..self.pending.len() - 1);
        }
    }

    /// Many clients show no command: what the server agrees to tells of it, as `PORT command
    /// successful.` and `Command PORT okay.` do.
    fn learn_port(&mut self, text: &str) {
        let opens = |word: &str| matches!(verb::known(word.as_bytes()), Some("PORT" | "EPRT"));
        if self.answered.is_none() && text.split(' ').take(2).any(opens) {
            self.offer(None);
        }
    }

    /// What a reply shows before it is looked at, beside an address.
    fn learn(&mut self, code: Code) {
        self.only_greeted = code.get() == 220 && (self.only_greeted || !self.greeted);
        if code.get() == 220 && self.answered.is_none() {
            self.greeted = true;
            self.facts.set(Fact::NotLoggedIn, true);
            self.facts.set(Fact::ClearText, true);
        }
        let non_ascii = self.answered.as_ref().is_some_and(|command| !command.argument.is_ascii());
        self.facts.set(Fact::NonAsciiArgument, non_ascii);
        if self.answered.as_ref().is_some_and(Command::moves_data) {
            let prepared = self.facts.meets(Facts::of(&[Fact::Passive, Fact::Active]));
            let seen = self.facts.contains(Facts::of(&[Fact::LoggedIn])) && self.greeted;
            self.facts.set(Fact::NoDataPrepared, seen && !prepared);
        }
    }

    /// What a reply changes for the lines after it.
    fn conclude(&mut self, code: Code) {
        let verb = self.answered.as_ref().map_or("", |command| &*command.verb);
        let argument = self.answered.as_ref().map_or("", |command| command.argument.as_str());
        let works = code.class() == Class::Completion;
        match (verb, code.get()) {
            (_, 234) => {
                self.encrypted();
                self.facts.set(Fact::Handshake, true);
            }
            ("AUTH", 334) => self.encrypted(),
            // No server works for a client that is not logged in: its login may stand before the log.
            (_, 226 | 230 | 232 | 250 | 257) => {
                self.facts.set(Fact::LoggedIn, true);
                self.facts.set(Fact::NotLoggedIn, false);
            }
            ("PROT", _) if works => {
                let protected = argument.trim().eq_ignore_ascii_case("P");
                self.facts.set(Fact::DataProtected, protected);
                self.facts.set(Fact::DataClear, !protected);
            }
            ("CCC", _) if works => self.facts.set(Fact::Tls, false),
            ("TYPE", _) if works => {
                self.facts.set(Fact::Ascii, argument.trim_start().starts_with(['A', 'a']));
            }
            ("REIN", 220) => self.facts = Facts::of(&[Fact::NotLoggedIn, Fact::ClearText]),
            (_, 125 | 150) => {
                self.facts.set(Fact::Opened, true);
                self.facts.set(Fact::Overlapping, false);
            }
            _ => {}
        }
        // Whatever it answers, the transfer is over.
        if self.answered.is_none() && matches!(code.get(), 226 | 425 | 426 | 451 | 550 | 552) {
            self.facts.set(Fact::Opened, false);
        }
        let done = code.class() != Class::Preliminary;
        if done && self.answered.as_ref().is_some_and(Command::moves_data) {
            // A data connection serves one transfer.
            let used = [Fact::Opened, Fact::Passive, Fact::Active, Fact::NoDataPrepared];
            for fact in used {
                self.facts.set(fact, false);
            }
        }
    }

    fn encrypted(&mut self) {
        self.facts.set(Fact::ClearText, false);
        self.facts.set(Fact::Tls, true);
        self.facts.set(Fact::DataClear, true);
    }
}

/// Whether a line tells how the TLS handshake went: its version, cipher or certificate.
fn tells_of_tls(line: &str) -> bool {
    ["TLSv1", "TLS1", "Tls1", "SSLv", "ipher", "ertificate", "stablished", "uccess"]
        .iter()
        .any(|word| line.contains(word))
}

/// Whether a reply may name the product: the greeting and the answer to SYST.
fn is_greeting(code: Code) -> bool {
    matches!(code.get(), 215 | 220)
}

impl Command {
    fn new(verb: &str, argument: &str) -> Self {
        let verb = match verb::known(verb.as_bytes()) {
            // The experimental forms of RFC 775 mean the same.
            Some("XMKD") => "MKD".into(),
            Some("XRMD") => "RMD".into(),
            Some("XPWD") => "PWD".into(),
            Some("XCUP") => "CDUP".into(),
            Some("XCWD") => "CWD".into(),
            Some("SITE") => {
                let (word, rest) = argument.trim().split_once(' ').unwrap_or((argument.trim(), ""));
                let verb = if verb::is_name(word) {
                    format!("SITE {}", word.to_ascii_uppercase()).into()
                } else {
                    "SITE".into()
                };
                return Self { verb, argument: rest.to_owned() };
            }
            Some(known) => Cow::Borrowed(known),
            None => verb.to_ascii_uppercase().into(),
        };
        // A password is of no use to any diagnosis: it is not even kept.
        let argument = match &*verb {
            "PASS" | "ACCT" | "ADAT" => String::new(),
            _ => argument.to_owned(),
        };
        Self { verb, argument }
    }

    /// Whether it moves data over a data connection.
    fn moves_data(&self) -> bool {
        moves_data(&self.verb)
    }

    /// Whether a server may answer it with this code; any command may fail in any way.
    fn may_get(&self, code: Code) -> bool {
        let verb = &*self.verb;
        match code.get() {
            110 | 125 | 150 | 225 | 226 => {
                self.moves_data()
                    || verb == "ABOR"
                    || (code.get() == 226 && matches!(verb, "QUIT" | "STAT"))
                    || verb.starts_with("SITE")
            }
            213 => {
                matches!(
                    verb,
                    "SIZE"
                        | "MDTM"
                        | "STAT"
                        | "MFMT"
                        | "MFCT"
                        | "MFF"
                        | "HASH"
                        | "XCRC"
                        | "XMD5"
                        | "AVBL"
                        | "DSIZ"
                ) || verb.starts_with("SITE")
            }
            215 => verb == "SYST",
            220 => matches!(verb, "HOST" | "REIN" | "SITE" | "EPSV"),
            221 => matches!(verb, "QUIT" | "LOGOUT") || verb.starts_with("SITE"),
            227 => matches!(verb, "PASV" | "CPSV" | "P@SW"),
            228 => verb == "LPSV",
            229 => matches!(verb, "EPSV" | "SPSV"),
            230 | 232 => matches!(verb, "USER" | "PASS" | "ACCT" | "ADAT" | "AUTH"),
            234 | 334 => verb == "AUTH",
            235 | 335 => verb == "ADAT",
            257 => matches!(verb, "PWD" | "MKD"),
            331 | 332 | 336 => matches!(verb, "USER" | "PASS" | "STOR" | "APPE"),
            350 => matches!(verb, "REST" | "RNFR" | "SITE" | "RANG") || verb.starts_with("SITE"),
            200 | 250 => {
                !matches!(
                    verb,
                    "PASV"
                        | "EPSV"
                        | "SIZE"
                        | "PWD"
                        | "SYST"
                        | "AUTH"
                        | "QUIT"
                        | "RETR"
                        | "USER"
                        | "LIST"
                        | "NLST"
                ) || (verb == "EPSV" && code.get() == 200)
                    || (code.get() == 250 && matches!(verb, "RETR" | "LIST" | "NLST"))
            }
            _ => true,
        }
    }
}
