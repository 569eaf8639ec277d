//! Counts a log: codes, problems, and the verdict, which names the one thing that stopped it.
//!
//! The verdict asks of each session what stood in its way at the end. A failure is an obstacle until
//! something shows that the session got past it: a login the failed logins, a transfer the failed
//! ones of its kind and the probes before it. Of what remains the weightiest counts.
//!
//! Memory is bounded: by the number of codes, of distinct problems and of sessions in flight.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::rc::Rc;

use crate::bytes::AsIs;
use crate::cause::{Cause, Evidence, Fact, Facts, Family, Strength};
use crate::code::Code;
use crate::diagnose::Certainty;
use crate::explanation::{Explanation, Kind};
use crate::finding::Finding;
use crate::log::Item;
use crate::remedy::{Party, Step};
use crate::server::Server;
use crate::table;

/// How many distinct problems are told apart; further ones are only counted.
const MOST_PROBLEMS: usize = 500;

/// How many sessions are judged at once; the oldest is closed first.
const MOST_SESSIONS: usize = 1024;

/// How many lines of evidence a problem keeps.
const MOST_EVIDENCE: usize = 3;

/// Where in the input something stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file, where several are read.
    pub file: Option<Rc<str>>,
    /// The line, from 1.
    pub line: u64,
}

/// How often a code came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The reply code or Windows socket error.
    pub code: u16,
    /// How many replies had it.
    pub count: u64,
    /// Where the first one stands.
    pub first: Place,
}

impl Count {
    /// What the code means, in a few words.
    #[must_use]
    pub fn title(&self) -> &'static str {
        match Code::new(self.code) {
            Some(code) => table::lookup(code).map_or("not a standard code", |entry| entry.title),
            None => table::socket_error(self.code).map_or("", |error| error.title),
        }
    }
}

/// One kind of failure: a code and its first cause.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Problem {
    /// The first cause; `None` where nothing is known of the failure but its code.
    pub cause: Option<&'static Cause>,
    /// How sure the cause is.
    pub certainty: Option<Certainty>,
    /// The code; `None` for a line without one.
    pub code: Option<u16>,
    /// What is wrong, in a few words.
    pub title: String,
    /// Who can fix it, likeliest first.
    pub fix_by: &'static [Party],
    /// What to do.
    pub steps: Vec<&'static Step>,
    /// How often it came.
    pub count: u64,
    /// Where it came first.
    pub first: Place,
    /// Where it came last.
    pub last: Place,
    /// The command that failed first.
    pub command: Option<String>,
    /// The product that said so.
    pub server: Option<Server>,
    /// What the server said first.
    pub server_text: Option<String>,
    /// The first lines that show it.
    pub evidence: Vec<(Place, String)>,
    /// How many sessions it stopped.
    stopped: u64,
    /// How much it counts against others.
    weight: u32,
}

/// What came of one addition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Nothing failed.
    Fine,
    /// The first of its kind.
    New,
    /// One more of a kind that is known.
    Again,
}

/// One thing that happened in a log.
#[derive(Clone, Copy, Debug)]
pub struct Event<'a> {
    /// What was found.
    pub finding: Finding,
    /// The command that was answered or under way.
    pub command: Option<&'a str>,
    /// Its line, from 1.
    pub line: u64,
    /// The file, where several are read.
    pub file: Option<&'a Rc<str>>,
    /// The session it belongs to.
    pub session: u64,
    /// It only repeats a reply that was seen.
    pub echo: bool,
    /// It happened while data was moving.
    pub moving: bool,
}

impl<'a> Event<'a> {
    /// What was found at an item in its context, in the first session of the only file.
    #[must_use]
    pub fn of(finding: Finding, item: &Item<'_>, evidence: &Evidence<'a>) -> Self {
        Self {
            finding,
            command: evidence.command,
            line: item.line,
            file: None,
            session: 1,
            echo: item.is_echo(),
            moving: evidence.facts.contains(Facts::of(&[Fact::Opened])),
        }
    }

    /// Where it stands.
    #[must_use]
    pub fn place(&self) -> Place {
        Place { file: self.file.cloned(), line: self.line }
    }
}

/// The counts of a log.
#[derive(Debug, Default)]
pub struct Tally {
    replies: u64,
    failures: u64,
    /// By the code.
    codes: Vec<Count>,
    problems: Vec<Problem>,
    /// The session of the last reply, and whether that reply failed.
    last: Option<(u64, bool)>,
    /// Where the problem with each cause and code stands.
    index: HashMap<u64, usize, AsIs>,
    /// How each session that is still followed goes.
    courses: HashMap<u64, Course, AsIs>,
    /// These sessions, the oldest first.
    sessions: BinaryHeap<Reverse<u64>>,
    has_moved_data: bool,
    further_failures: u64,
}

/// How a session goes.
#[derive(Debug, Default)]
struct Course {
    /// What stands in its way.
    obstacles: Vec<Obstacle>,
    /// A file was transferred.
    worked: bool,
    /// Data came through although an address looked out of reach.
    reached: bool,
    /// The server's goodbye to a client that was done; what it then complains of is no more.
    farewell: Option<Obstacle>,
}

/// What a command is for: it decides what overcomes its failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// Asks what the server can do or has; a no is an answer.
    Probe,
    /// Prepares a data connection; refused, a client tries another way.
    Preparation,
    /// Goes to a directory, or makes it.
    Directory,
    Listing,
    Download,
    Upload,
    Renaming,
    /// Follows work that is done.
    Epilogue,
    Other,
}

impl Role {
    fn of(command: Option<&str>) -> Self {
        match command.unwrap_or_default() {
            "SIZE" | "MDTM" | "MLST" | "FEAT" | "OPTS" | "SYST" | "CLNT" | "HOST" | "HELP"
            | "LANG" | "CSID" | "STAT" | "ALLO" | "PWD" | "XPWD" | "CCC" | "REST" => Self::Probe,
            "PORT" | "EPRT" | "LPRT" | "PASV" | "EPSV" | "LPSV" | "SPSV" | "PBSZ" | "PROT"
            | "PRET" => Self::Preparation,
            "CWD" | "XCWD" | "CDUP" | "XCUP" | "MKD" | "XMKD" => Self::Directory,
            "LIST" | "NLST" | "MLSD" => Self::Listing,
            "RETR" => Self::Download,
            "STOR" | "STOU" | "APPE" => Self::Upload,
            "RNFR" | "RNTO" => Self::Renaming,
            "MFMT" | "MFCT" | "MFF" | "SITE UTIME" | "SITE UTIM" | "NOOP" | "QUIT" => {
                Self::Epilogue
            }
            _ => Self::Other,
        }
    }

    /// The role of the command that an event answers. Many clients show none; what then refuses a
    /// data connection as it refuses a command was to prepare it.
    fn in_event(event: &Event<'_>) -> Self {
        match (event.command, event.finding.number, event.finding.family()) {
            (None, Some(227..=229 | 500..=504), Some(Family::Data)) => Self::Preparation,
            // A client's word for it.
            (None, None, Some(Family::Data))
                if event.finding.cause.is_some_and(|cause| cause.id == NO_PASSIVE) =>
            {
                Self::Preparation
            }
            (command, ..) => Self::of(command),
        }
    }

    /// Whether success in this role means that data moved.
    const fn moves_data(self) -> bool {
        matches!(self, Self::Listing | Self::Download | Self::Upload)
    }
}

/// A problem that a session has met and not overcome.
#[derive(Clone, Copy, Debug)]
struct Obstacle {
    problem: usize,
    weight: u32,
    family: Option<Family>,
    role: Role,
    /// Its cause explains a reply, seldom a session.
    minor: bool,
    /// Only an address that looks out of reach.
    trap: bool,
    /// A client complained of it while the data was moving: the end of that very transfer does not
    /// overcome it.
    spared: bool,
}

impl Tally {
    /// Nothing counted yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many replies there were; a multi-line reply is one, an echo none.
    #[must_use]
    pub fn replies(&self) -> u64 {
        self.replies
    }

    /// How many of them failed.
    #[must_use]
    pub fn failures(&self) -> u64 {
        self.failures
    }

    /// Whether a transfer or a listing was completed.
    #[must_use]
    pub fn has_moved_data(&self) -> bool {
        self.has_moved_data
    }

    /// The codes, in ascending order.
    pub fn codes(&self) -> impl Iterator<Item = &Count> {
        self.codes.iter().filter(|count| count.count > 0)
    }

    /// How many failures were of further kinds than are told apart.
    #[must_use]
    pub fn further_failures(&self) -> u64 {
        self.further_failures
    }

    /// The problems, the weightiest and most frequent first.
    #[must_use]
    pub fn problems(&self) -> Vec<&Problem> {
        let mut problems: Vec<&Problem> = self.problems.iter().collect();
        problems.sort_by_key(|problem| Reverse((problem.weight, problem.count)));
        problems
    }

    /// Counts one event, and says whether it is a new problem. Only where more of it must be known
    /// is it explained in full, and only as evidence is its line asked for, safe to print.
    pub fn add<'e>(
        &mut self,
        event: &Event<'_>,
        explain: impl FnOnce() -> Explanation<'e>,
        line: impl FnOnce() -> String,
    ) -> Seen {
        let finding = event.finding;
        if let (Some(code), false) = (finding.number, event.echo) {
            self.count(code, event);
            if finding.kind == Kind::Reply {
                self.replies += 1;
                self.failures += u64::from(finding.failed);
                self.overcome(event);
            }
        }
        let spoils = self.is_blame(event);
        let echoes = event.echo && !spoils;
        if echoes || (finding.cause.is_none() && !finding.failed) {
            return Seen::Fine;
        }
        let cause = finding.cause.map_or(0, |cause| cause.number() as u64 + 1);
        let key = cause << 32 | finding.number.map_or(0, |code| u64::from(code) + 1);
        let role = Role::in_event(event);
        let weight = weight(event, role);
        let (seen, at) = match self.index.get(&key) {
            Some(&at) => (Seen::Again, at),
            None if self.problems.len() < MOST_PROBLEMS => {
                self.index.insert(key, self.problems.len());
                (Seen::New, self.problems.len())
            }
            None => {
                self.further_failures += 1;
                return Seen::Again;
            }
        };
        if seen == Seen::New {
            self.problems.push(Problem::new(event, &explain()));
        }
        let problem = &mut self.problems[at];
        if problem.evidence.len() < MOST_EVIDENCE {
            problem.evidence.push((event.place(), line()));
        }
        problem.count_in(event, weight);
        let spared = event.moving && finding.number.is_none();
        let minor = finding.cause.is_some_and(Cause::is_minor);
        let family = finding.family();
        let trap = !finding.failed && role == Role::Preparation;
        let met = Obstacle { problem: at, weight, family, role, minor, trap, spared };
        self.obstruct(event, met);
        seen
    }

    /// Whether a client, as it repeats a reply, makes a failure of what looked like a success.
    fn is_blame(&mut self, event: &Event<'_>) -> bool {
        let failed = event.finding.failed;
        let spoiled = event.echo && failed && self.last == Some((event.session, false));
        self.failures += u64::from(spoiled);
        if event.finding.kind == Kind::Reply && (spoiled || !event.echo) {
            self.last = Some((event.session, failed));
        }
        spoiled
    }

    /// Counts a code.
    fn count(&mut self, code: u16, event: &Event<'_>) {
        let place = usize::from(code);
        if self.codes.len() <= place {
            let first = Place { file: None, line: 0 };
            self.codes.resize(place + 1, Count { code: 0, count: 0, first });
        }
        let count = &mut self.codes[place];
        if count.count == 0 {
            *count = Count { code, count: 0, first: event.place() };
        }
        count.count += 1;
    }

    /// A success shows what was no obstacle, or is none any more.
    fn overcome(&mut self, event: &Event<'_>) {
        let Some(code @ (125 | 150 | 226 | 230 | 232 | 250 | 257)) = event.finding.number else {
            return;
        };
        let role = Role::of(event.command);
        // Many clients show no command, and 250 ends much else.
        self.has_moved_data |= code == 226 || code == 250 && role.moves_data();
        let passed: &dyn Fn(&Obstacle) -> bool = match (code, role) {
            (230 | 232, _) => {
                &|obstacle| !matches!(obstacle.family, None | Some(Family::Data | Family::Files))
            }
            // Whoever asks for data has lived with the no to a question.
            (125 | 150, _) if role.moves_data() => &|obstacle| obstacle.role == Role::Probe,
            (226, _) if event.command.is_none() => {
                &|obstacle| obstacle.role == Role::Preparation || obstacle.minor
            }
            (226 | 250, _) if role.moves_data() => &move |obstacle| obstacle.is_passed_by(role),
            (250 | 257, Role::Directory) => &|obstacle| obstacle.role == Role::Directory,
            (250, Role::Renaming) => &|obstacle| obstacle.role == Role::Renaming,
            _ => return,
        };
        let worked = matches!(code, 226 | 250) && matches!(role, Role::Download | Role::Upload);
        let course = if worked {
            self.course(event.session)
        } else if let Some(course) = self.courses.get_mut(&event.session) {
            course
        } else {
            return;
        };
        course.worked |= worked;
        let reached = &mut course.reached;
        course.obstacles.retain_mut(|obstacle| {
            let spared = std::mem::take(&mut obstacle.spared);
            let kept = spared || !passed(obstacle);
            *reached |= obstacle.trap && !kept;
            kept
        });
    }

    /// The course of a session; to make room for a new one, the oldest is judged.
    fn course(&mut self, session: u64) -> &mut Course {
        if !self.courses.contains_key(&session) {
            if self.courses.len() >= MOST_SESSIONS
                && let Some(Reverse(oldest)) = self.sessions.pop()
                && let Some(course) = self.courses.remove(&oldest)
                && let Some(obstacle) = Self::heaviest(&course.obstacles)
            {
                self.problems[obstacle.problem].stopped += 1;
            }
            self.sessions.push(Reverse(session));
        }
        self.courses.entry(session).or_default()
    }

    /// Notes that a session has met a problem.
    fn obstruct(&mut self, event: &Event<'_>, mut met: Obstacle) {
        let course = self.course(event.session);
        let obstacles = &mut course.obstacles;
        if is_farewell(event) {
            // A silent client is told goodbye: what failed before it counts.
            if obstacles.iter().any(|obstacle| !obstacle.minor && obstacle.role != Role::Probe) {
                return;
            }
            if course.worked {
                course.farewell = Some(met);
                return;
            }
        }
        // The work is done: what fails now stops nothing.
        let late = met.role == Role::Epilogue
            || (met.minor && matches!(met.role, Role::Probe | Role::Other));
        if course.worked && late || course.reached && met.trap {
            return;
        }
        // The fall back to active mode follows from the address that could not be reached.
        if met.role == Role::Preparation
            && !met.trap
            && matches!(event.command, Some("PORT" | "EPRT"))
            && let Some(trap) = obstacles.iter_mut().find(|obstacle| obstacle.trap)
        {
            trap.weight = trap.weight.max(met.weight + 1);
        }
        // The client tells that the reply before, of which no command is seen, was about no file.
        if event.finding.number.is_none()
            && event.finding.cause.is_some_and(|cause| cause.id == NO_PASSIVE)
            && let Some(file) = obstacles.last()
            && file.family == Some(Family::Files)
            && file.role == Role::Other
        {
            met.weight = met.weight.max(file.weight + 1);
        }
        let cut = event.finding.number.is_none() && met.family == Some(Family::Reach);
        let met = course.farewell.take().filter(|_| cut).unwrap_or(met);
        match obstacles.iter_mut().find(|obstacle| obstacle.problem == met.problem) {
            // What a question met in vain may then stop the work.
            Some(obstacle) => {
                let spared = obstacle.spared | met.spared;
                if met.weight > obstacle.weight {
                    *obstacle = met;
                }
                obstacle.spared = spared;
            }
            None => obstacles.push(met),
        }
    }

    /// The problem that stopped the session or, of many, most sessions; `None` if nothing did.
    #[must_use]
    pub fn verdict(&self) -> Option<&Problem> {
        let mut stopped: Vec<u64> = self.problems.iter().map(|problem| problem.stopped).collect();
        for obstacle in self.courses.values().filter_map(|course| Self::heaviest(&course.obstacles))
        {
            stopped[obstacle.problem] += 1;
        }
        // Problems of one cause stop sessions together, whatever their codes.
        let together = |at: usize| -> u64 {
            let id = self.problems[at].cause.map(|cause| cause.id);
            let same = |other: &usize| self.problems[*other].cause.map(|cause| cause.id) == id;
            (0..stopped.len()).filter(same).map(|other| stopped[other]).sum()
        };
        (0..stopped.len())
            .filter(|&at| stopped[at] > 0)
            .max_by_key(|&at| (together(at), stopped[at], self.problems[at].weight, Reverse(at)))
            .map(|at| &self.problems[at])
    }

    /// The lines that show a problem, and all others of the same cause, in their order.
    #[must_use]
    pub fn evidence(&self, problem: &Problem) -> Vec<&(Place, String)> {
        let id = problem.cause.map(|cause| cause.id);
        let alike = |other: &&Problem| match id {
            Some(_) => other.cause.map(|cause| cause.id) == id,
            None => other.cause.is_none() && other.code == problem.code,
        };
        let mut lines: Vec<_> =
            self.problems.iter().filter(alike).flat_map(|other| &other.evidence).collect();
        lines.sort_by(|a, b| (&a.0.file, a.0.line).cmp(&(&b.0.file, b.0.line)));
        lines.truncate(MOST_EVIDENCE + 1);
        lines
    }

    /// What stands most in the way of a session: of equals the first, the others may follow from it.
    fn heaviest(obstacles: &[Obstacle]) -> Option<Obstacle> {
        // Of equals, `max_by_key` takes the last.
        let heaviest = obstacles.iter().rev().max_by_key(|obstacle| obstacle.weight).copied();
        // A no to a question is an answer.
        heaviest.filter(|obstacle| !(obstacle.minor && obstacle.role == Role::Probe))
    }
}

impl Problem {
    /// What to do first: the steps that fit the server product.
    pub fn next_steps(&self) -> impl Iterator<Item = &'static Step> {
        self.steps.iter().copied().filter(|step| step.fits(self.server))
    }

    fn new(event: &Event<'_>, explanation: &Explanation<'_>) -> Self {
        let cause = event.finding.cause;
        Self {
            cause,
            certainty: event.finding.certainty,
            code: event.finding.number,
            title: cause
                .map_or_else(|| explanation.title.to_string(), |cause| cause.title.to_owned()),
            fix_by: cause.map_or(explanation.fix_by, |cause| cause.fix_by),
            steps: explanation.advice(),
            count: 0,
            first: event.place(),
            last: event.place(),
            command: explanation.command.map(str::to_owned),
            server: explanation.server,
            server_text: explanation.server_text.map(str::to_owned),
            evidence: Vec::new(),
            stopped: 0,
            weight: 0,
        }
    }

    fn count_in(&mut self, event: &Event<'_>, weight: u32) {
        self.count += 1;
        self.last.line = event.line;
        if self.last.file.as_ref() != event.file {
            self.last.file = event.file.cloned();
        }
        self.weight = self.weight.max(weight);
        self.certainty = self.certainty.max(event.finding.certainty);
    }
}

impl Obstacle {
    /// Whether a transfer or listing that worked shows that this was none.
    fn is_passed_by(&self, success: Role) -> bool {
        match self.role {
            Role::Probe | Role::Preparation => true,
            // Another file may well be missing; another data connection is of the same kind.
            Role::Download | Role::Upload => {
                self.minor
                    || (self.role == success
                        && matches!(
                            self.family,
                            Some(Family::Data | Family::Tls | Family::Protocol)
                        ))
            }
            Role::Listing => self.minor || success == Role::Listing,
            Role::Directory => self.minor || success == Role::Upload,
            Role::Renaming => self.minor,
            Role::Epilogue | Role::Other => {
                self.minor
                    || matches!(self.family, Some(Family::Data | Family::Tls))
                    || (success == Role::Upload && self.family == Some(Family::Files))
            }
        }
    }
}

/// Whether the server ends a session in which nobody asks it for anything.
fn is_farewell(event: &Event<'_>) -> bool {
    event.finding.number == Some(421)
        && event.command.is_none()
        && event.finding.cause.is_some_and(|cause| cause.id == IDLE)
}

/// The cause of a server's farewell to a silent client.
const IDLE: &str = "idle-timeout";
/// The cause that passive mode is refused.
const NO_PASSIVE: &str = "passive-mode-disabled-on-server";

/// How much a problem counts against others in the verdict on a session.
fn weight(event: &Event<'_>, role: Role) -> u32 {
    let finding = event.finding;
    let weight = match finding.family() {
        _ if matches!(role, Role::Probe | Role::Epilogue) => 10,
        _ if finding.cause.is_some_and(Cause::is_minor) => 20,
        // A trap that may or may not close: 227 with a private address.
        _ if !finding.failed => 24,
        _ if role == Role::Preparation => 45,
        Some(Family::Login | Family::Reach | Family::Tls) => 80,
        Some(Family::Data) => 70,
        Some(Family::Files) => 50,
        Some(Family::Protocol) => 25,
        None => 20,
    };
    let sure = match finding.strength {
        // However sure it is: what stops nothing stops nothing.
        _ if finding.certainty == Some(Certainty::Proven) && weight > 20 => 25,
        Some(Strength::Suggests | Strength::Proves) => 1,
        _ => 0,
    };
    // What a client makes of a failure says less than the server's own words.
    let scale = if finding.number.is_some() { 8 } else { 4 };
    (weight + sure) * scale
}
