//! Signs: what a reply, the command it answers and the session so far tell of a cause.

use super::layout::{Run, Text};
use crate::pattern;
use crate::server::Server;

/// How much a sign says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// The cause is one of several that produce this.
    Allows,
    /// The cause is the usual one where this is seen.
    Suggests,
    /// No other known cause produces this.
    Proves,
}

/// What a session, or the reply itself, shows beside the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Fact {
    /// The session is seen from its start and nobody has logged in.
    NotLoggedIn,
    /// A login was accepted (230, 232).
    LoggedIn,
    /// The login that was tried is `anonymous` or `ftp`.
    Anonymous,
    /// The control connection is encrypted (234 to AUTH, or implicit TLS).
    Tls,
    /// The session is seen from its greeting and the control connection is not encrypted.
    ClearText,
    /// Under TLS, and no PROT P was accepted: data connections are in clear text.
    DataClear,
    /// PROT P was accepted: data connections are encrypted.
    DataProtected,
    /// The last data connection was prepared by PASV, EPSV, SPSV or LPSV.
    Passive,
    /// The last data connection was prepared by PORT, EPRT or LPRT.
    Active,
    /// The session is seen from its greeting, somebody has logged in, and no data connection was
    /// prepared for this transfer.
    NoDataPrepared,
    /// A 125 or 150 came before: the server was ready to move data.
    Opened,
    /// The address offered by 227, or by PORT or EPRT, is private (RFC 1918, RFC 6598, link-local).
    PrivateAddress,
    /// The address offered is of the machine itself (127.x) or of none (0.0.0.0), or its port is 0.
    UnusableAddress,
    /// The address offered differs from the other end of the control connection.
    ForeignAddress,
    /// A 227, 228 or 229 from which no address or port can be read.
    NoAddress,
    /// The control connection runs over IPv6.
    Ipv6,
    /// TYPE A is in force.
    Ascii,
    /// The command's argument has characters outside ASCII.
    NonAsciiArgument,
    /// No server answers the command with such a code: replies and commands are out of step.
    OutOfStep,
    /// A client quotes this success as its error: `ftplib.error_reply: 226 Transfer complete.`
    Blamed,
    /// The log ends after a login, and nothing answered the command, which wants a data connection
    /// prepared by PASV or the like.
    PassiveUnanswered,
    /// The same with one prepared by PORT or the like.
    ActiveUnanswered,
    /// The last reply was the 234 to AUTH, and nothing tells of TLS since.
    Handshake,
    /// The log ends so, with a command that nothing answered.
    HandshakeUnanswered,
    /// The client sent ABOR while the transfer ran.
    Aborted,
    /// The next data connection was prepared while a transfer ran.
    Overlapping,
    /// The data connection that was prepared last stands, as curl tells.
    Connected,
    /// The control connection stands, and the client waits for the greeting, as FileZilla and WinSCP
    /// tell.
    AwaitsGreeting,
}

/// A set of [`Fact`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Facts(u32);

impl Facts {
    /// The set of these facts.
    #[must_use]
    pub const fn of(facts: &[Fact]) -> Self {
        let mut set = Self(0);
        let mut at = 0;
        while at < facts.len() {
            set.0 |= 1 << facts[at] as u32;
            at += 1;
        }
        set
    }

    /// Whether every fact of `other` is in this set.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The set as a number.
    pub(crate) const fn bits(self) -> u32 {
        self.0
    }

    /// Whether this set and `other` share a fact.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// This set or, where it shows nothing of a session, with what the reply itself carries.
    pub(crate) fn or_carried(self, carried: impl FnOnce() -> Self) -> Self {
        let of_session = self.0 & !Self::of(&[Fact::Blamed]).0;
        if of_session == 0 { self.with(carried()) } else { self }
    }

    /// The facts that this set and `other` share.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// This set with the facts of `other`.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Adds or removes one fact.
    pub const fn set(&mut self, fact: Fact, holds: bool) {
        let bit = 1 << fact as u32;
        if holds { self.0 |= bit } else { self.0 &= !bit }
    }
}

/// Where the words of a sign count.
#[derive(Clone, Copy, Debug)]
pub(super) enum Scope {
    /// In replies, and where somebody asks about a text.
    Replies,
    /// Also on lines without a reply.
    Lines,
    /// Only where somebody asks about a text.
    Questions,
}

/// What a sign says of the words, from the least on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Wording {
    /// Nothing.
    Any,
    /// Some words occur in it.
    Words,
    /// It has a sentence, or a good part of one.
    Sentence,
}

/// One way to recognise a cause. Every condition that it sets must hold.
///
/// Written with `Sign::proves`, `suggests` or `allows`, narrowed by the methods of what these return,
/// and laid out by the compiler.
#[derive(Clone, Copy, Debug)]
pub struct Sign {
    pub(super) strength: Strength,
    pub(super) texts: Run,
    pub(super) also: Run,
    pub(super) not: Run,
    pub(super) codes: Run,
    pub(super) commands: Run,
    pub(super) not_commands: Run,
    pub(super) arguments: Run,
    pub(super) server: Option<Server>,
    pub(super) facts: Facts,
    pub(super) not_facts: Facts,
    pub(super) scope: Scope,
}

/// A sign as it is written.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub(super) strength: Strength,
    pub(super) texts: &'static [&'static str],
    pub(super) also: &'static [&'static str],
    pub(super) not: &'static [&'static str],
    pub(super) codes: &'static [u16],
    pub(super) commands: &'static [&'static str],
    pub(super) not_commands: &'static [&'static str],
    pub(super) arguments: &'static [&'static str],
    pub(super) server: Option<Server>,
    pub(super) facts: Facts,
    pub(super) not_facts: Facts,
    pub(super) scope: Scope,
}

/// What signs are held against: one reply, or one line without a reply, in its context.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence<'a> {
    /// The reply code or Windows socket error; `None`: a line without one.
    pub code: Option<u16>,
    /// The reply's text, or the line's.
    pub text: &'a str,
    /// The whole line of a log. It counts where it shows a failure without its text: access logs
    /// may have a system error or a sub-status instead.
    pub line: &'a str,
    /// The command that the reply answers, in upper case: `STOR`, `SITE CHMOD`.
    pub command: Option<&'a str>,
    /// That command's argument.
    pub argument: Option<&'a str>,
    /// The server product.
    pub server: Option<Server>,
    /// What the session shows.
    pub facts: Facts,
    /// Whether the text is what somebody asks about: then codes and bareness do not matter.
    pub asked: Asked,
}

/// Whether somebody asks about a text, and how much of it what is known must make up: many sentences
/// have the words "no such" in them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asked {
    /// It stands in a log or behind a code.
    #[default]
    No,
    /// It is asked about; what is known makes up half of it.
    Mostly,
    /// It is asked about; what is known makes up a quarter of it and has ten bytes, two words or so.
    /// That proves nothing.
    Partly,
}

/// How long a pattern must be that makes up less than half of a question, in bytes.
const LEAST: usize = 10;

impl<'a> Evidence<'a> {
    /// Whether a pattern matches.
    fn matches(&self, pattern: &str) -> bool {
        pattern::matches(pattern, self.words()) && self.is_told_by(pattern)
    }

    /// Whether a pattern that matches makes up enough of what is asked about.
    pub(crate) fn is_told_by(&self, pattern: &str) -> bool {
        match self.asked {
            Asked::No => true,
            Asked::Mostly => pattern.len() * 2 >= self.words().len(),
            Asked::Partly => pattern.len() >= LEAST && pattern.len() * 4 >= self.words().len(),
        }
    }

    /// The server product: where the session shows none, a line without a code may name it.
    pub(crate) fn product(&self) -> Option<Server> {
        let named = || self.code.is_none().then(|| Server::from_log(self.text)).flatten();
        self.server.or_else(named)
    }

    /// What texts are looked for in.
    #[must_use]
    pub fn words(&self) -> &'a str {
        let works = matches!(self.code, Some(100..400));
        if self.text.is_empty() && !works { self.line } else { self.text }
    }
}

impl Draft {
    const fn new(strength: Strength, texts: &'static [&'static str]) -> Self {
        Self {
            strength,
            texts,
            also: &[],
            not: &[],
            codes: &[],
            commands: &[],
            not_commands: &[],
            arguments: &[],
            server: None,
            facts: Facts::of(&[]),
            not_facts: Facts::of(&[]),
            scope: Scope::Replies,
        }
    }

    /// Only where one of these texts occurs, too, before or behind: what is meant, said in whichever
    /// words. It counts less than a whole sentence.
    pub(super) const fn beside(mut self, texts: &'static [&'static str]) -> Self {
        self.also = texts;
        self
    }

    /// Only where none of these texts occurs.
    pub(super) const fn not(mut self, texts: &'static [&'static str]) -> Self {
        self.not = texts;
        self
    }

    /// Only in replies with one of these codes. Without it: in every reply that failed (`4yz`, `5yz`).
    pub(super) const fn codes(mut self, codes: &'static [u16]) -> Self {
        self.codes = codes;
        self
    }

    /// Only in answers to one of these commands: `&["STOR", "APPE"]`.
    pub(super) const fn commands(mut self, commands: &'static [&'static str]) -> Self {
        self.commands = commands;
        self
    }

    /// Not in answers to one of these commands.
    pub(super) const fn not_commands(mut self, commands: &'static [&'static str]) -> Self {
        self.not_commands = commands;
        self
    }

    /// Only where the command's argument matches one of these patterns.
    pub(super) const fn arguments(mut self, arguments: &'static [&'static str]) -> Self {
        self.arguments = arguments;
        self
    }

    /// Only where this server product speaks.
    pub(super) const fn server(mut self, server: Server) -> Self {
        self.server = Some(server);
        self
    }

    /// Only where the session shows all these facts.
    pub(super) const fn when(mut self, facts: &'static [Fact]) -> Self {
        self.facts = Facts::of(facts);
        self
    }

    /// Only where the session shows none of these facts.
    pub(super) const fn unless(mut self, facts: &'static [Fact]) -> Self {
        self.not_facts = Facts::of(facts);
        self
    }

    /// Also on log lines without a reply code: errors of clients, of the system, of server logs.
    pub(super) const fn bare(mut self) -> Self {
        self.scope = Scope::Lines;
        self
    }

    /// Only where somebody asks so, in words of his own: in a reply or a log they mean something else.
    pub(super) const fn asked(mut self) -> Self {
        self.scope = Scope::Questions;
        self
    }
}

impl Sign {
    pub(super) const NONE: Self = Self {
        strength: Strength::Allows,
        texts: Run::NONE,
        also: Run::NONE,
        not: Run::NONE,
        codes: Run::NONE,
        commands: Run::NONE,
        not_commands: Run::NONE,
        arguments: Run::NONE,
        server: None,
        facts: Facts::of(&[]),
        not_facts: Facts::of(&[]),
        scope: Scope::Replies,
    };

    /// One of these texts (see [`crate::pattern`]; none given: any text) settles the cause.
    pub(super) const fn proves(texts: &'static [&'static str]) -> Draft {
        Draft::new(Strength::Proves, texts)
    }

    /// One of these texts usually means the cause.
    pub(super) const fn suggests(texts: &'static [&'static str]) -> Draft {
        Draft::new(Strength::Suggests, texts)
    }

    /// One of these texts is possible with the cause, as with others.
    pub(super) const fn allows(texts: &'static [&'static str]) -> Draft {
        Draft::new(Strength::Allows, texts)
    }

    /// How much the sign says.
    #[must_use]
    pub const fn strength(&self) -> Strength {
        self.strength
    }

    /// Its texts, as patterns.
    pub fn texts(&self) -> impl Iterator<Item = &'static str> {
        self.texts.texts().iter().map(|text| text.as_str())
    }

    /// Whether it counts on lines without a reply code.
    pub(crate) const fn is_bare(&self) -> bool {
        matches!(self.scope, Scope::Lines)
    }

    /// The codes it is limited to; empty: every reply that failed.
    #[must_use]
    pub const fn reply_codes(&self) -> &'static [u16] {
        self.codes.codes()
    }

    /// Whether it may count for this code, or on a line without one.
    pub(crate) fn may_concern(&self, code: Option<u16>) -> bool {
        match code {
            _ if matches!(self.scope, Scope::Questions) => false,
            None => self.is_bare(),
            Some(code) if self.codes.is_empty() => 400 <= code,
            Some(code) => self.reply_codes().contains(&code),
        }
    }

    /// The facts that it asks about.
    pub(crate) const fn needed_facts(&self) -> Facts {
        self.facts.with(self.not_facts)
    }

    /// The product it needs.
    pub(crate) const fn needed_server(&self) -> Option<Server> {
        self.server
    }

    /// The commands that it asks about.
    pub(crate) fn named_commands(&self) -> impl Iterator<Item = Text> {
        self.commands.texts().iter().chain(self.not_commands.texts()).copied()
    }

    /// Whether it may count in answer to this command; `None`: to one that no sign names.
    pub(crate) fn may_answer(&self, command: Option<Text>) -> bool {
        let among = |commands: Run| command.is_some_and(|name| commands.texts().contains(&name));
        (self.commands.is_empty() || among(self.commands)) && !among(self.not_commands)
    }

    /// Whether the evidence shows this sign.
    #[must_use]
    pub fn fits(&self, evidence: &Evidence<'_>) -> bool {
        let tells = |text: &Text| evidence.matches(text.as_str());
        // What else there must be, or not, need not make up much of a question.
        let occurs = |text: &Text| pattern::matches(text.as_str(), evidence.words());
        self.fits_context(evidence)
            && (self.texts.is_empty() || self.texts.texts().iter().any(tells))
            && self.allows_beside(occurs)
    }

    /// Whether it fits what occurs beside one of its texts.
    pub(crate) fn allows_beside(&self, mut occurs: impl FnMut(&Text) -> bool) -> bool {
        (self.also.is_empty() || self.also.texts().iter().any(&mut occurs))
            && !self.not.texts().iter().any(occurs)
    }

    /// Whether it fits the evidence but for the words.
    pub(crate) fn fits_context(&self, evidence: &Evidence<'_>) -> bool {
        let place = || match evidence.code {
            _ if evidence.asked != Asked::No => !self.texts.is_empty(),
            code => self.may_concern(code),
        };
        let names = |commands: Run, command: &str| {
            commands.texts().iter().any(|known| known.as_str() == command)
        };
        (self.server.is_none() || self.server == evidence.server)
            && evidence.facts.contains(self.facts)
            && !evidence.facts.meets(self.not_facts)
            && place()
            && (self.commands.is_empty()
                || evidence.command.is_some_and(|command| names(self.commands, command)))
            && !evidence.command.is_some_and(|command| names(self.not_commands, command))
            && (self.arguments.is_empty()
                || evidence.argument.is_some_and(|argument| {
                    self.argument_patterns().any(|pattern| pattern::matches(pattern, argument))
                }))
    }

    /// All that it looks for: its texts, what must occur beside them, and what rules it out.
    pub(crate) fn texts_and_nots(&self) -> impl Iterator<Item = Text> {
        [self.texts, self.also, self.not].into_iter().flat_map(Run::texts).copied()
    }

    /// How much its words say: a whole sentence more than words that occur somewhere, and these more
    /// than none.
    pub(crate) const fn wording(&self) -> Wording {
        if self.texts.is_empty() {
            Wording::Any
        } else if self.also.is_empty() {
            Wording::Sentence
        } else {
            Wording::Words
        }
    }

    /// The patterns for the command's argument.
    pub(crate) fn argument_patterns(&self) -> impl Iterator<Item = &'static str> {
        self.arguments.texts().iter().map(|pattern| pattern.as_str())
    }

    /// In how many places it may count: on any line, or in replies with how many codes.
    pub(crate) const fn width(&self) -> usize {
        if self.is_bare() {
            usize::MAX
        } else if self.codes.is_empty() {
            // As many as there may be.
            600
        } else {
            self.reply_codes().len()
        }
    }

    /// How much it asks for beside the code: texts, commands, arguments, a product and each fact that
    /// must hold count one. What only rules it out counts nothing. Of two signs of one strength, the
    /// narrower says more.
    #[must_use]
    pub const fn narrowness(&self) -> usize {
        (!self.texts.is_empty()) as usize
            + (!self.commands.is_empty()) as usize
            + (!self.arguments.is_empty()) as usize
            + self.server.is_some() as usize
            + self.facts.0.count_ones() as usize
    }
}
