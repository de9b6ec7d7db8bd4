//! A full disk: a small file system in memory, filled but for a few pages.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::chance::Chance;
use crate::fault::{Fault, Outcome, ensure};
use crate::scratch::Scratch;
use crate::{machine, shell};

use super::ledger::Ledger;
use super::press::{self, Press};

/// The whole disk, in MiB.
const DISK: &str = "size=8m";
/// At the most so much is left free.
const MOST_FREE_KIB: u64 = 120;

/// Publishes so many times on a full disk, and checks after each, when there is room again.
pub(crate) fn run(times: u64, chance: &mut Chance) -> Outcome {
    if !machine::is_root() {
        println!("not tried: a disk that can be filled needs root (mount)");
        return Ok(());
    }
    let scratch = Scratch::new("disk")?;
    let disk = Disk::mount(scratch.join("disk"))?;
    let press = Press::found(&disk.0)?;
    let mut ledger = Ledger::default();
    let mut failed = 0;
    for time in 0..times {
        let title = format!("Full {time}");
        let mut publish = press.publish(&title)?;
        // The first time nothing is free, so that at least one fails.
        let free = if time == 0 { 0 } else { chance.below(MOST_FREE_KIB) };
        let ballast = disk.fill(free)?;
        let output = shell::output(&mut publish)?;
        fs::remove_file(ballast)?;
        ledger.begun += 1;
        failed += u64::from(!output.status.success());
        ensure(output.status.code().is_some_and(|code| code <= 1), || {
            format!("with {free} KiB free it ended with {}", output.status)
        })?;
        if let Some((acknowledged, shown)) =
            press::acknowledgement(&String::from_utf8_lossy(&output.stdout), &title)?
        {
            ledger.acknowledge(acknowledged, shown)?;
        }
        press
            .check(&mut ledger)
            .map_err(|fault| Fault::new(format!("after {free} KiB were free: {fault}")))?;
    }
    println!("{failed} of {times} failed as they should: {}", ledger.told());
    ensure(failed > 0, || "the disk was never full: this shows nothing".to_owned())?;
    shell::text(&mut press.publish("There is room again")?)?;
    press.check(&mut ledger)?;
    ledger.compare(&press.roots()?)
}

/// A file system in memory. It is unmounted when this is dropped.
struct Disk(PathBuf);

impl Disk {
    fn mount(at: PathBuf) -> Outcome<Self> {
        fs::create_dir_all(&at)?;
        shell::run(shell::command("mount").args(["-t", "tmpfs", "-o", DISK, "tmpfs"]).arg(&at))?;
        Ok(Self(at))
    }

    /// Fills it up to `free_kib`, and gives the file that takes up the room.
    fn fill(&self, free_kib: u64) -> Outcome<PathBuf> {
        let path = self.0.join("ballast");
        let written = write_all(&path);
        let file = File::options().write(true).open(&path)?;
        file.set_len(written.saturating_sub(free_kib * 1024))?;
        Ok(path)
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // What stays mounted is said by the system itself.
        let _ = shell::run(shell::command("umount").arg(&self.0));
    }
}

/// Writes until there is no more room, and gives how much went in.
fn write_all(path: &Path) -> u64 {
    let block = [0; 4096];
    let Ok(mut file) = File::create(path) else { return 0 };
    while file.write_all(&block).is_ok() {}
    file.metadata().map(|metadata| metadata.len()).unwrap_or(0)
}
