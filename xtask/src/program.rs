//! The program while it serves a site.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::fault::{Fault, Outcome, ensure};
use crate::scratch::Scratch;
use crate::{places, shell};

/// How long a site may take to begin and to end.
const PATIENCE: Duration = Duration::from_secs(120);

/// A site that is being served from a folder. It ends when this is dropped.
pub(crate) struct Site {
    child: Child,
    base: String,
    log: PathBuf,
}

/// `chancery --data FOLDER …`.
pub(crate) fn chancery(data: &Path) -> Outcome<Command> {
    let mut command = shell::command(places::chancery()?);
    command
        .arg("--data")
        .arg(data)
        .env_remove("CHANCERY_DATA")
        .env_remove("CHANCERY_DATABASE")
        .env("NO_COLOR", "1");
    Ok(command)
}

/// Says which compiler is used; without one nothing here works.
pub(crate) fn names_a_toolchain() -> Outcome {
    shell::run(shell::command("rustc").arg("--version"))
}

/// A port of this machine that nobody listens at, for what must know its address before it starts.
pub(crate) fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

impl Site {
    /// A new demo in `scratch`.
    pub(crate) fn demo(scratch: &Scratch) -> Outcome<Self> {
        Self::start(&scratch.join("demo"), &["demo", "--listen", "127.0.0.1:0"])
    }

    /// The site of the record in `data`.
    pub(crate) fn serve(data: &Path, more: &[&str]) -> Outcome<Self> {
        Self::start(data, &[&["serve", "--listen", "127.0.0.1:0"], more].concat())
    }

    /// The site of the record in `data`, at this very address (`127.0.0.1:8080`).
    pub(crate) fn serve_at(data: &Path, listen: &str) -> Outcome<Self> {
        Self::start(data, &["serve", "--listen", listen])
    }

    /// Its address, without the last slash.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// Its address without the scheme.
    pub(crate) fn host(&self) -> &str {
        self.base.trim_start_matches("http://")
    }

    /// What it has logged so far.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Asks it to end, as an operator's service manager does, and waits for it.
    pub(crate) fn stop(mut self) -> Outcome {
        shell::run(shell::command("kill").args(["-TERM", &self.child.id().to_string()]))?;
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            if let Some(status) = self.child.try_wait()? {
                return ensure(status.success(), || {
                    format!("asked to end, it ended with {status}\n{}", self.log())
                });
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Err(Fault::new("asked to end, it did not"))
    }

    fn start(data: &Path, words: &[&str]) -> Outcome<Self> {
        let log = data.with_extension("log");
        let mut command = chancery(data)?;
        command.args(words).stdout(Stdio::piped()).stderr(File::create(&log)?);
        let mut child = command.spawn()?;
        let out = child.stdout.take().ok_or_else(|| Fault::new("the program has no standard output"))?;
        let mut site = Self { child, base: String::new(), log };
        let mut lines = BufReader::new(out).lines();
        while let Some(line) = lines.next().transpose()? {
            if let Some(address) = address_in(&line) {
                site.base = address;
                std::thread::spawn(move || lines.for_each(drop));
                return Ok(site);
            }
        }
        Err(Fault::new(format!("`chancery {}` ended without an address\n{}", words.join(" "), site.log())))
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The address in a line such as `The demo is at http://127.0.0.1:8080/`.
fn address_in(line: &str) -> Option<String> {
    let address = line[line.find("http://")?..].split(|character: char| character.is_whitespace()).next()?;
    Some(address.trim_end_matches(['/', '.', ',', ';']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::address_in;

    #[test]
    fn an_address_is_read_from_a_line() {
        assert_eq!(
            address_in("The demo is at http://127.0.0.1:8081/.").as_deref(),
            Some("http://127.0.0.1:8081")
        );
        assert_eq!(address_in("making the demo"), None);
    }
}
