//! Two loops that publish, killed (SIGKILL) at a random instant, again and again.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::chance::Chance;
use crate::fault::{Fault, Outcome, ensure};
use crate::scratch::Scratch;

use super::ledger::Ledger;
use super::press::{self, Press};

const LOOPS: usize = 2;
/// The longest that the loops run before they are killed: a few publications.
const LONGEST_MICROS: u64 = 500_000;

/// Kills so many times, and checks after each.
pub(crate) fn run(kills: u64, chance: &mut Chance) -> Outcome {
    let scratch = Scratch::new("kills")?;
    let press = Press::found(scratch.path())?;
    let mut ledger = Ledger::default();
    for round in 0..kills {
        let wait = Duration::from_micros(chance.below(LONGEST_MICROS));
        for printed in killed_after(&press, scratch.path(), round, wait)? {
            ledger.begun += 1;
            if let Some((acknowledged, shown)) = press::acknowledgement(&printed.text()?, &printed.title)? {
                ledger.acknowledge(acknowledged, shown)?;
            }
        }
        press.check(&mut ledger).map_err(|fault| Fault::new(format!("after kill {}: {fault}", round + 1)))?;
        if (round + 1) % 20 == 0 {
            println!("{} kills: {}", round + 1, ledger.told());
        }
    }
    press::is_whole(&press, &ledger)
}

/// What one publication printed.
struct Printed {
    title: String,
    file: PathBuf,
}

impl Printed {
    fn text(&self) -> Outcome<String> {
        Ok(fs::read_to_string(&self.file)?)
    }
}

/// Lets the loops publish for `wait`, kills them, and gives what each publication printed.
fn killed_after(press: &Press, folder: &Path, round: u64, wait: Duration) -> Outcome<Vec<Printed>> {
    let stop = AtomicBool::new(false);
    let running: [Mutex<Option<Child>>; LOOPS] = [const { Mutex::new(None) }; LOOPS];
    thread::scope(|scope| {
        let publish = |number: usize| {
            publish_on(press, folder, &format!("Storm {round} {number}"), &running[number], &stop)
        };
        let loops: Vec<_> = (0..LOOPS).map(|number| scope.spawn(move || publish(number))).collect();
        thread::sleep(wait);
        stop.store(true, Ordering::SeqCst);
        for running in &running {
            if let Some(child) = running.lock().map_err(|_| broken())?.as_mut() {
                child.kill()?;
            }
        }
        let mut all = Vec::new();
        for one in loops {
            all.extend(one.join().map_err(|_| broken())??);
        }
        Ok(all)
    })
}

/// Publishes one message after another until it is told to stop.
fn publish_on(
    press: &Press,
    folder: &Path,
    name: &str,
    running: &Mutex<Option<Child>>,
    stop: &AtomicBool,
) -> Outcome<Vec<Printed>> {
    let mut all = Vec::new();
    while !stop.load(Ordering::SeqCst) {
        let title = format!("{name} {}", all.len());
        let printed = Printed { file: folder.join(format!("{}.json", title.replace(' ', "-"))), title };
        let errors = printed.file.with_extension("err");
        let mut command = press.publish(&printed.title)?;
        let child = command.stdout(File::create(&printed.file)?).stderr(File::create(&errors)?).spawn()?;
        *running.lock().map_err(|_| broken())? = Some(child);
        let status = loop {
            if let Some(status) =
                running.lock().map_err(|_| broken())?.as_mut().map(Child::try_wait).transpose()?.flatten()
            {
                break status;
            }
            // Told to stop between its start and the kill: the kill may have missed it.
            if stop.load(Ordering::SeqCst)
                && let Some(child) = running.lock().map_err(|_| broken())?.as_mut()
            {
                child.kill()?;
            }
            thread::sleep(Duration::from_millis(1));
        };
        ensure(status.success() || status.code().is_none(), || {
            format!(
                "{} was not killed, but ended with {status}: {}",
                printed.title,
                fs::read_to_string(&errors).unwrap_or_default()
            )
        })?;
        all.push(printed);
    }
    Ok(all)
}

fn broken() -> Fault {
    Fault::new("a thread of this test broke off")
}
