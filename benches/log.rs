//! How fast a log is read, against tools that everybody knows: `cargo bench`.
//!
//! Writes a log with a seed, several sessions mixed line by line, and knows how often each code is
//! in it. Runs the program and, where they are installed, `wc`, `grep`, `rg` and `true` in turns, so
//! that whatever else the machine does hits all of them. Prints ratios: seconds mean nothing
//! elsewhere. `FTPCODE_BENCH_MB` sets the size of the log, 50 by default; with `FTPCODE_BENCH_LOG`
//! it is only written, to that file.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_ftpcode");

/// What finds codes with a regular expression, and some numbers that are none.
const CODES: &str = "(^|[ \"'>])[1-6][0-5][0-9][ -]";

const SEED: u64 = 42;
const ROUNDS: u32 = 5;
const STARTS: u32 = 200;

fn main() -> ExitCode {
    let megabytes = std::env::var("FTPCODE_BENCH_MB").ok().and_then(|text| text.parse().ok());
    let only = std::env::var_os("FTPCODE_BENCH_LOG").map(PathBuf::from);
    let path = only.clone().unwrap_or_else(|| {
        std::env::temp_dir().join(format!("ftpcode-bench-{}.log", std::process::id()))
    });
    let (log, truth) = Generator::new(SEED).log(megabytes.unwrap_or(50) * 1_000_000);
    if let Err(error) = fs::write(&path, &log) {
        return fail(&format!("{}: {error}", path.display()));
    }
    if only.is_some() {
        return ExitCode::SUCCESS;
    }
    let size = log.len();
    drop(log);
    let right = counts(&path).map(|counts| counts == truth);
    print(&format!("{} MB, {} codes, seed {SEED}\n\n", size / 1_000_000, truth.len()));
    if right == Some(true) {
        print("counts: each equal to the truth\n\n");
        reading(&path);
        starting();
    }
    let _ = fs::remove_file(&path);
    match right {
        Some(true) => ExitCode::SUCCESS,
        Some(false) => fail("the counts differ from the truth"),
        None => fail("no summary"),
    }
}

/// The cost of reading the log.
fn reading(path: &Path) {
    let log = path.display().to_string();
    let mut runs = vec![
        Run::new("ftpcode --summary", PROGRAM, &["--summary", "-f", &log]),
        Run::new("ftpcode --json", PROGRAM, &["--json", "-f", &log]),
        Run::new("rg -c", "rg", &["-c", CODES, &log]),
        Run::new("grep -c -E", "grep", &["-c", "-E", CODES, &log]),
        Run::new("wc -l", "wc", &["-l", &log]),
    ];
    runs.retain(Run::is_installed);
    rounds(&mut runs, ROUNDS);
    let unit = if spent().is_some() { "CPU" } else { "wall" };
    table(&format!("reading ({unit} time)"), &runs, &["rg -c", "grep -c -E", "wc -l"]);
    for run in &runs[..2] {
        if let Some(peak) = run.peak() {
            print(&format!("peak memory of {}: {:.1} MiB\n", run.name, peak / 1024.0));
        }
    }
    print("\n");
}

/// The cost of one question; wall time, as nothing else is short enough to show it.
fn starting() {
    let mut runs = vec![
        Run::new("ftpcode 426", PROGRAM, &["426"]),
        Run::new("true", "/bin/true", &[]),
        Run::new("rg --version", "rg", &["--version"]),
    ];
    runs.retain(Run::is_installed);
    for run in &mut runs {
        run.wall_only = true;
    }
    rounds(&mut runs, STARTS);
    table("starting (wall time)", &runs, &["true", "rg --version"]);
}

/// A program to be measured.
struct Run {
    name: &'static str,
    program: String,
    arguments: Vec<String>,
    wall_only: bool,
    cost: Duration,
}

impl Run {
    fn new(name: &'static str, program: &str, arguments: &[&str]) -> Self {
        let arguments = arguments.iter().map(ToString::to_string).collect();
        let (program, cost) = (program.to_owned(), Duration::ZERO);
        Self { name, program, arguments, wall_only: false, cost }
    }

    fn is_installed(&self) -> bool {
        Self::command(&self.program).arg("--version").status().is_ok()
    }

    fn command(program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("LC_ALL", "C").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    fn once(&mut self) {
        let (began, before) = (Instant::now(), spent());
        let mut command = Self::command(&self.program);
        command.args(&self.arguments);
        // Some stop at the first match where nobody reads; what this program prints may be long. At
        // the start a pipe is too dear for one side only.
        let _ = if self.wall_only || self.program == PROGRAM {
            command.status()
        } else {
            command.stdout(Stdio::piped()).output().map(|output| output.status)
        };
        self.cost += match (before, spent()) {
            (Some(before), Some(after)) if !self.wall_only => after.saturating_sub(before),
            _ => began.elapsed(),
        };
    }

    /// The most memory it held, in KiB, if GNU time is installed.
    fn peak(&self) -> Option<f64> {
        let mut command = Self::command("/usr/bin/time");
        command.args(["-f", "%M", &self.program]).args(&self.arguments).stderr(Stdio::piped());
        let output = command.output().ok()?;
        String::from_utf8(output.stderr).ok()?.lines().next_back()?.trim().parse().ok()
    }
}

/// Runs all of them in turns.
fn rounds(runs: &mut [Run], rounds: u32) {
    for _ in 0..rounds {
        runs.iter_mut().for_each(Run::once);
    }
}

/// The CPU time of all children that have ended, where the system tells.
fn spent() -> Option<Duration> {
    let mut text = String::new();
    File::open("/proc/self/stat").ok()?.read_to_string(&mut text).ok()?;
    // Behind the name in brackets: cutime and cstime are the 14th and 15th, in hundredths.
    let fields: Vec<&str> = text.rsplit_once(')')?.1.split_ascii_whitespace().collect();
    let ticks = |at: usize| fields.get(at)?.parse::<u64>().ok();
    Some(Duration::from_millis((ticks(13)? + ticks(14)?) * 10))
}

/// Prints the costs, as multiples of those of `others`.
fn table(title: &str, runs: &[Run], others: &[&str]) {
    let mut text = format!("{title:<24}");
    let others: Vec<&Run> = runs.iter().filter(|run| others.contains(&run.name)).collect();
    for other in &others {
        let _ = write!(text, "{:>16}", format!("x {}", other.name));
    }
    text.push('\n');
    for run in runs {
        let _ = write!(text, "  {:<22}", run.name);
        for other in &others {
            // A tick of the clock is the least that can be told.
            let of = other.cost.as_secs_f64().max(0.01 / f64::from(ROUNDS));
            let _ = write!(text, "{:>16.2}", run.cost.as_secs_f64() / of);
        }
        text.push('\n');
    }
    text.push('\n');
    print(&text);
}

/// The counts in the program's own summary.
fn counts(path: &Path) -> Option<BTreeMap<u16, u64>> {
    let path: PathBuf = path.to_owned();
    let output =
        Command::new(PROGRAM).args(["--json", "--summary", "-f"]).arg(path).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let list = text.split_once("\"codes\":[")?.1.split_once(']')?.0;
    list.split("},")
        .map(|count| {
            let number = |name: &str| {
                let digits = count.split_once(name)?.1;
                digits.split(|c: char| !c.is_ascii_digit()).next()?.parse::<u64>().ok()
            };
            Some((u16::try_from(number("\"code\":")?).ok()?, number("\"count\":")?))
        })
        .collect()
}

#[expect(clippy::print_stdout, reason = "a benchmark reports")]
fn print(text: &str) {
    print!("{text}");
}

#[expect(clippy::print_stderr, reason = "a benchmark reports")]
fn fail(text: &str) -> ExitCode {
    eprintln!("{text}");
    ExitCode::FAILURE
}

/// Writes logs.
struct Generator {
    state: u64,
    second: u64,
}

/// How a log shows a command and a reply.
#[derive(Clone, Copy)]
enum Format {
    Vsftpd,
    FileZilla,
    Lftp,
    Curl,
    Raw,
    Access,
}

const FORMATS: [Format; 6] =
    [Format::Vsftpd, Format::FileZilla, Format::Lftp, Format::Curl, Format::Raw, Format::Access];

/// A session: what it has still to say, the next at the end.
struct Session {
    format: Format,
    number: u64,
    lines: Vec<Line>,
}

enum Line {
    Command(String),
    /// The command it answers, the code, whether more lines follow, the text.
    Reply(String, u16, bool, String),
    Note,
}

impl Generator {
    fn new(seed: u64) -> Self {
        Self { state: seed, second: 0 }
    }

    /// A number below `limit` (`SplitMix64`).
    fn below(&mut self, limit: u64) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % limit
    }

    /// A log of about this size, and how often each code is in it. Every session is complete.
    fn log(&mut self, size: usize) -> (String, BTreeMap<u16, u64>) {
        let mut log = String::with_capacity(size + (1 << 16));
        let mut truth = BTreeMap::new();
        let mut sessions: Vec<Session> = (0..8).map(|_| self.session()).collect();
        while !sessions.is_empty() {
            let at = usize::try_from(self.below(sessions.len() as u64)).unwrap_or_default();
            let (format, number) = (sessions[at].format, sessions[at].number);
            match sessions[at].lines.pop() {
                Some(line) => self.write(format, number, &line, &mut log, &mut truth),
                None if log.len() < size => sessions[at] = self.session(),
                None => drop(sessions.swap_remove(at)),
            }
        }
        (log, truth)
    }

    fn session(&mut self) -> Session {
        let reply = |command: &str, code: u16, text: &str| {
            let command = if command.is_empty() { "-" } else { command };
            Line::Reply(command.to_owned(), code, false, text.to_owned())
        };
        let mut lines = vec![Line::Note];
        if self.below(4) == 0 {
            lines.push(Line::Reply(String::new(), 220, true, "Welcome to this server.".to_owned()));
        }
        lines.push(reply("", 220, "FTP server ready."));
        let mut ask = |command: &str, code: u16, text: &str| {
            lines.push(Line::Command(command.to_owned()));
            lines.push(reply(command, code, text));
        };
        ask("USER bob", 331, "Please specify the password.");
        ask("PASS ****", 230, "Login successful.");
        for _ in 0..self.below(12) {
            let (number, port) = (self.below(100_000), self.below(250));
            let file = format!("/pub/report-{number}.csv");
            match self.below(6) {
                0 => ask(&format!("SIZE {file}"), 213, &number.to_string()),
                1 => ask("CWD /pub/550/in", 250, "Directory successfully changed."),
                2 => ask("NOOP", 200, "NOOP ok."),
                3 => {
                    ask(
                        &format!("RETR {file}"),
                        550,
                        &format!("{file}: No such file or directory"),
                    );
                }
                _ => {
                    ask("PASV", 227, &format!("Entering Passive Mode (192,0,2,9,{port},7)."));
                    ask(&format!("RETR {file}"), 226, "Transfer complete.");
                }
            }
        }
        ask("QUIT", 221, "Goodbye.");
        lines.reverse();
        let format = FORMATS[usize::try_from(self.below(6)).unwrap_or_default()];
        Session { format, number: 300 + self.below(32_000), lines }
    }

    fn write(
        &mut self,
        format: Format,
        session: u64,
        line: &Line,
        log: &mut String,
        truth: &mut BTreeMap<u16, u64>,
    ) {
        self.second += self.below(20) / 19;
        let time = self.second % 86_400;
        let time = format!("{:02}:{:02}:{:02}", time / 3600, time / 60 % 60, time % 60);
        let host = format!("192.0.2.{}", session % 250 + 1);
        let _ = match (format, line) {
            (Format::Access, Line::Reply(command, code, false, _)) => writeln!(
                log,
                "{host} UNKNOWN bob [17/Dec/2026:{time} +0000] \"{command}\" {code} -"
            ),
            // An access log has one line for each command.
            (Format::Access, _) => return,
            (Format::Vsftpd, line) => {
                let _ = write!(log, "Wed Dec 17 {time} 2026 [pid {session}] ");
                match line {
                    Line::Command(command) => {
                        writeln!(log, "FTP command: Client \"{host}\", \"{command}\"")
                    }
                    Line::Reply(_, code, more, text) => {
                        let mark = if *more { '-' } else { ' ' };
                        writeln!(log, "FTP response: Client \"{host}\", \"{code}{mark}{text}\"")
                    }
                    Line::Note => writeln!(log, "CONNECT: Client \"{host}\""),
                }
            }
            (format, line) => {
                let (sent, received, note) = match format {
                    Format::FileZilla => ("Command: ", "Response: ", "Status: Initializing TLS..."),
                    Format::Lftp => ("---> ", "<--- ", "---- Got EOF on data connection"),
                    Format::Curl => ("> ", "< ", "* Maxdownload = 550"),
                    _ => ("ftp> ", "", "226 bytes received in 5.02 secs (45 kB/s)"),
                };
                match line {
                    Line::Command(command) => writeln!(log, "{sent}{command}"),
                    Line::Reply(_, code, true, text) => writeln!(log, "{received}{code}-{text}"),
                    Line::Reply(_, code, false, text) => writeln!(log, "{received}{code} {text}"),
                    Line::Note => writeln!(log, "{note}"),
                }
            }
        };
        if let Line::Reply(_, code, false, _) = line {
            *truth.entry(*code).or_default() += 1;
        }
    }
}
