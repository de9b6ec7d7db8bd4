//! A node that was restored from an old backup, killed while it recovers from a mirror: it has all or nothing of
//! what was lost, revives nothing that was erased, and goes on without a fork.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::chance::Chance;
use crate::fault::{Fault, Outcome, ensure};
use crate::program::Site;
use crate::scratch::Scratch;
use crate::shell;

use super::killed::Length;
use super::ledger::{Acknowledged, Ledger, Shown};
use super::press::Press;

/// How many messages the backup has, and how many more are lost.
const MESSAGES: u64 = 6;

/// Kills so many times, and checks after each.
pub(crate) fn run(kills: u64, chance: &mut Chance) -> Outcome {
    let scratch = Scratch::new("recovery")?;
    let loss = Loss::suffer(&scratch)?;
    let mirror = loss.mirror.serve(&[])?;
    let mut length = Length::default();
    length.whole(&mut recover(&loss.node(&scratch)?, &mirror)?)?;
    let mut undone = 0;
    for round in 0..kills {
        let after = |fault| Fault::new(format!("after kill {}: {fault}", round + 1));
        let node = loss.node(&scratch)?;
        let told = length.killed(&mut recover(&node, &mirror)?, chance)?;
        undone += u64::from(told.is_none());
        node.is_clean().map_err(after)?;
        let again = shell::output(&mut recover(&node, &mirror)?)?;
        ensure(told.is_none() || !again.status.success(), || {
            format!("kill {}: what was acknowledged was lost again", round + 1)
        })?;
        loss.is_made_good(&node, round).map_err(|fault| {
            after(Fault::new(format!("{fault}\n{}", String::from_utf8_lossy(&again.stderr))))
        })?;
    }
    println!("{kills} kills of `recover`: {undone} before it was done; each time all of it came back");
    loss.is_followed(&loss.node(&scratch)?, &mirror)
}

/// The command that recovers.
fn recover(node: &Press, mirror: &Site) -> Outcome<Command> {
    let mut command = node.json()?;
    command.args(["recover", "--from", mirror.base()]);
    Ok(command)
}

/// What was lost, and who still has it.
struct Loss {
    mirror: Press,
    /// The folder of a node that was restored, behind what it has shown.
    restored: PathBuf,
    ledger: Ledger,
    erased: Acknowledged,
    newest: Shown,
}

impl Loss {
    /// A backup is made; messages are published and one of the backup's is erased, a mirror follows, and the
    /// database is lost and restored.
    fn suffer(scratch: &Scratch) -> Outcome<Self> {
        let origin = Press::found(&scratch.join("origin"))?;
        let mirror = Press::elsewhere(&scratch.join("mirror"));
        let mut ledger = Ledger::default();
        let (erased, _) = origin.published("Erased after the backup")?;
        for number in 0..MESSAGES {
            origin.goes_on(&mut ledger, &format!("Kept {number}"))?;
        }
        let backup = scratch.join("backup");
        shell::text(origin.json()?.arg("backup").arg(&backup))?;
        for number in 0..MESSAGES {
            origin.goes_on(&mut ledger, &format!("Lost {number}"))?;
        }
        origin.erase(&erased)?;
        let newest = origin.shown()?;
        let site = origin.serve(&["--heartbeat", "0"])?;
        shell::text(mirror.json()?.args(["mirror", site.base(), "--once"]))?;
        site.stop()?;
        for file in ["chancery.db", "chancery.db-wal", "chancery.db-shm"] {
            let _ = fs::remove_file(origin.data().join(file));
        }
        let restored = shell::output(origin.json()?.arg("restore").arg(&backup))?;
        ensure(!restored.status.success(), || "an old backup was restored, and nobody is told".to_owned())?;
        Ok(Self { mirror, restored: origin.data().to_owned(), ledger, erased, newest })
    }

    /// A node as it was restored.
    fn node(&self, scratch: &Scratch) -> Outcome<Press> {
        let at = scratch.join("node");
        let _ = fs::remove_dir_all(&at);
        fs::create_dir_all(at.join("drafts"))?;
        copy(&self.restored, &at.join("data"))?;
        Ok(Press::elsewhere(&at))
    }

    /// All that was acknowledged before the loss is there, what was erased is not, and another message is published.
    fn is_made_good(&self, node: &Press, round: u64) -> Outcome {
        let mut ledger = self.ledger.clone();
        let now = node.shown()?;
        ensure(now == self.newest, || {
            format!("it has {} entries again, not {}", now.size, self.newest.size)
        })?;
        node.check(&mut ledger)?;
        ledger.all().iter().try_for_each(|message| node.look(message))?;
        node.forgot(&self.erased)?;
        node.goes_on(&mut ledger, &format!("After recovery {round}"))?;
        ledger.compare(&node.roots()?)
    }

    /// Once a node has recovered, the mirror follows it without an alarm.
    fn is_followed(&self, node: &Press, mirror: &Site) -> Outcome {
        shell::text(&mut recover(node, mirror)?)?;
        node.goes_on(&mut self.ledger.clone(), "To be mirrored again")?;
        let site = node.serve(&["--heartbeat", "0"])?;
        shell::text(self.mirror.json()?.args(["mirror", site.base(), "--once"]))?;
        let (theirs, ours) = (self.mirror.shown()?, node.shown()?);
        ensure(theirs == ours, || format!("the mirror has {theirs:?}, the node {ours:?}"))?;
        site.stop()
    }
}

/// Copies a folder with all in it.
fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from)? {
        let file = file?;
        let target = to.join(file.file_name());
        if file.file_type()?.is_dir() {
            copy(&file.path(), &target)?;
        } else {
            fs::copy(file.path(), target)?;
        }
    }
    Ok(())
}
