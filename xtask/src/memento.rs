//! The PyPI memento-client travels through the past of a message (shared case O71): before its first revision,
//! between, at the very second of two, after its last.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use serde_json::{Value, json};

use crate::fault::{Fault, Outcome, ensure};
use crate::program::{Site, chancery, free_port};
use crate::scratch::Scratch;
use crate::tally::Tally;
use crate::{http, machine, places, python, shell};

/// How often two revisions are tried to be made in one second.
const TRIES: u32 = 12;

/// Makes a history, serves it at its own address, and has the client ask.
pub(crate) fn run() -> Outcome<Tally> {
    machine::provide(&[&machine::PYTHON])?;
    let python = python::with(Path::new("python3"), "requirements-memento.txt")?;
    let scratch = Scratch::new("memento")?;
    let told = Told::begin(&scratch)?;
    let mut tally = Tally::default();
    let slow = told.history(Duration::from_millis(2_100), "Visiting hours")?;
    let fast = told.in_one_second()?;
    let site = Site::serve_at(&told.data, &told.host)?;
    for (what, history) in [("a message that was withdrawn", &slow), ("two revisions of one second", &fast)] {
        let asked = ask(&python, &scratch, &history.cases(&told.base()));
        tally.check(&format!("memento-client finds each state of {what}"), asked);
    }
    tally.check("a date that is none is refused", refused(&told.host, &slow));
    tally.check("without a date, the page is the newest", newest(&told.host, &slow));
    tally.check("asked to end, the program ends", site.stop());
    Ok(tally)
}

/// A mission that is served at the address that it states.
struct Told {
    data: PathBuf,
    drafts: PathBuf,
    host: String,
}

/// What happened to one message: its path, and the instant of each act with the size of the record after it.
struct History {
    path: String,
    states: Vec<State>,
}

#[derive(Clone)]
struct State {
    at: String,
    size: u64,
}

impl Told {
    fn begin(scratch: &Scratch) -> Outcome<Self> {
        let host = format!("127.0.0.1:{}", free_port()?);
        let told = Self { data: scratch.join("mission"), drafts: scratch.join("drafts"), host };
        fs::create_dir_all(&told.drafts)?;
        let about = ["init", "--name", "Embassy of All Hours", "--address", &told.base()];
        shell::text(chancery(&told.data)?.args(about))?;
        Ok(told)
    }

    fn base(&self) -> String {
        format!("http://{}", self.host)
    }

    /// Publishes, corrects and withdraws a message, so long after one another.
    fn history(&self, pause: Duration, title: &str) -> Outcome<History> {
        let first = self.act(&["publish"], &[&self.draft(title, "from nine to five")?])?;
        let address = first["addresses"][0].as_str().unwrap_or_default().to_owned();
        let path = address.strip_prefix(&self.base()).map(str::to_owned);
        let path = path.ok_or_else(|| Fault::new(format!("the receipt names no address: {first}")))?;
        sleep(pause);
        let reason = ["--reason", "The hours were wrong."];
        let corrected = self.draft(title, "from nine to one")?;
        let second = self.act(&[&["correct", &path], &reason[..]].concat(), &[&corrected])?;
        sleep(pause);
        let third = self.act(&[&["withdraw", &path], &reason[..]].concat(), &[])?;
        let states = [first, second, third].iter().map(State::of).collect::<Outcome<_>>()?;
        Ok(History { path, states })
    }

    /// A message of which at least two acts were recorded in one second.
    fn in_one_second(&self) -> Outcome<History> {
        for time in 0..TRIES {
            let history = self.history(Duration::ZERO, &format!("Within a second {time}"))?;
            if history.states[0].at == history.states[1].at {
                return Ok(history);
            }
        }
        Err(Fault::new("no two acts were ever recorded in one second"))
    }

    fn draft(&self, title: &str, hours: &str) -> Outcome<PathBuf> {
        let file = self.drafts.join("message.en.md");
        fs::write(&file, format!("---\nkind: statement\ntitle: {title}\n---\nWe are open {hours}.\n"))?;
        Ok(file)
    }

    fn act(&self, words: &[&str], files: &[&PathBuf]) -> Outcome<Value> {
        let mut command = chancery(&self.data)?;
        Ok(serde_json::from_str(&shell::text(command.arg("--json").args(words).args(files))?)?)
    }
}

impl State {
    fn of(receipt: &Value) -> Outcome<Self> {
        match (receipt["issued_at"].as_str(), receipt["size"].as_u64()) {
            (Some(at), Some(size)) => Ok(Self { at: at.to_owned(), size }),
            _ => Err(Fault::new(format!("the receipt names no instant: {receipt}"))),
        }
    }
}

impl History {
    /// What is asked and what is right: of states at one instant, the later is the memento.
    fn cases(&self, base: &str) -> Value {
        let mut states: Vec<&State> = Vec::new();
        for state in &self.states {
            states.retain(|other| other.at != state.at);
            states.push(state);
        }
        let uri = format!("{base}{}", self.path);
        let case = |asked: &str, less_seconds: u32, right: &State| {
            let pinned = format!("{}~{}", right.at.replace(['-', ':'], ""), right.size);
            json!({
                "uri": uri,
                "at": asked,
                "less_seconds": less_seconds,
                "memento": format!("{base}/at/{pinned}{}", self.path),
                "datetime": right.at,
            })
        };
        let mut cases = Vec::new();
        if let (Some(first), Some(last)) = (states.first(), states.last()) {
            cases.push(case("2001-03-14T12:00:00Z", 0, first));
            cases.push(case("2038-01-01T00:00:00Z", 0, last));
        }
        for (number, state) in states.iter().enumerate() {
            cases.push(case(&state.at, 0, state));
            let before = number.checked_sub(1).map_or(*state, |earlier| states[earlier]);
            cases.push(case(&state.at, 1, before));
        }
        Value::Array(cases)
    }
}

fn ask(python: &Path, scratch: &Scratch, cases: &Value) -> Outcome {
    let file = scratch.join("cases.json");
    fs::write(&file, cases.to_string())?;
    let script = places::in_root("tests/independent/memento.py");
    shell::text(shell::command(python).arg(script).arg(&file)).map(drop)
}

fn refused(host: &str, history: &History) -> Outcome {
    for date in ["2018-04-09", "Mon, 31 Feb 2018 10:00:00 GMT", "yesterday"] {
        let line = format!("GET {} HTTP/1.1", history.path);
        let answer = http::send(host, &line, &[format!("Accept-Datetime: {date}")])?;
        ensure(answer.status == 400 && varies(&answer), || {
            format!("{date}: {} {:?}", answer.status, answer.headers)
        })?;
    }
    Ok(())
}

/// The notice of the withdrawal stands there, over the text as it was corrected.
fn newest(host: &str, history: &History) -> Outcome {
    let answer = http::get(host, &history.path)?;
    let text = answer.text();
    let says = ["Withdrawn on", "The hours were wrong.", "from nine to one"];
    ensure(varies(&answer) && says.iter().all(|words| text.contains(words)), || {
        format!("{} {:?}\n{text}", answer.status, answer.headers)
    })
}

fn varies(answer: &http::Answer) -> bool {
    answer.header("vary").is_some_and(|vary| vary.to_lowercase().contains("accept-datetime"))
}
