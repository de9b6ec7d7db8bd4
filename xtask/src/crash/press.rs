//! A press office that publishes message after message from the command line.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::fault::{Fault, Outcome, ensure};
use crate::program::{Site, chancery};
use crate::shell;

use super::ledger::{Acknowledged, Ledger, Shown};

const ADDRESS: &str = "https://storm.example";

/// A mission in a folder.
pub(crate) struct Press {
    data: PathBuf,
    drafts: PathBuf,
}

impl Press {
    /// Founds a mission in the folder `at`.
    pub(crate) fn found(at: &Path) -> Outcome<Self> {
        let press = Self { data: at.join("data"), drafts: at.join("drafts") };
        fs::create_dir_all(&press.drafts)?;
        let about = ["init", "--name", "Embassy in the Storm", "--address", ADDRESS];
        shell::text(chancery(&press.data)?.args(about))?;
        Ok(press)
    }

    /// The command that publishes a message with this title.
    pub(crate) fn publish(&self, title: &str) -> Outcome<Command> {
        let draft = self.drafts.join(format!("{}.en.md", title.replace(' ', "-")));
        let text = format!(
            "---\nkind: statement\ntitle: {title}\n---\nThe text of {title}.\n\n{}\n",
            "It is long. ".repeat(200)
        );
        fs::write(&draft, text)?;
        let mut command = chancery(&self.data)?;
        command.args(["--json", "publish"]).arg(draft);
        Ok(command)
    }

    /// `chancery --json …` of this mission.
    pub(crate) fn json(&self) -> Outcome<Command> {
        let mut command = chancery(&self.data)?;
        command.arg("--json");
        Ok(command)
    }

    /// The command that signs a file of acts with the mission key.
    pub(crate) fn sign(&self, acts: &Path) -> Outcome<Command> {
        let mut command = self.json()?;
        command.args(["sign", "--yes", "--key"]).arg(self.data.join("keys/mission.key")).arg(acts);
        Ok(command)
    }

    /// The site of this mission.
    pub(crate) fn serve(&self, more: &[&str]) -> Outcome<Site> {
        Site::serve(&self.data, more)
    }

    /// The mission publishes another message, and it is on its page.
    pub(crate) fn goes_on(&self, ledger: &mut Ledger, title: &str) -> Outcome {
        ledger.begun += 1;
        let (acknowledged, shown) = self.published(title)?;
        ledger.acknowledge(acknowledged, shown)?;
        ledger.unseen().iter().try_for_each(|acknowledged| self.look(acknowledged))
    }

    /// Publishes a message, and nobody disturbs it.
    pub(crate) fn published(&self, title: &str) -> Outcome<(Acknowledged, Shown)> {
        let printed = shell::text(&mut self.publish(title)?)?;
        let acknowledged = acknowledgement(&printed, title)?;
        acknowledged.ok_or_else(|| Fault::new(format!("this is no receipt: {printed}")))
    }

    /// Erases a message.
    pub(crate) fn erase(&self, acknowledged: &Acknowledged) -> Outcome {
        let mut erase = self.json()?;
        erase.args(["erase", &acknowledged.path, "--yes", "--reason", "A court ordered it."]);
        shell::text(&mut erase).map(drop)
    }

    /// A message that was erased is nowhere on its page.
    pub(crate) fn forgot(&self, erased: &Acknowledged) -> Outcome {
        let page = shell::output(chancery(&self.data)?.args(["render", &erased.path]))?;
        let page = String::from_utf8_lossy(&page.stdout).into_owned();
        ensure(!page.contains(&format!("The text of {}", erased.title)), || {
            format!("{} was erased, and its page shows it", erased.title)
        })
    }

    /// The same mission's record in another folder, `at/data`.
    pub(crate) fn elsewhere(at: &Path) -> Self {
        Self { data: at.join("data"), drafts: at.join("drafts") }
    }

    /// The data folder.
    pub(crate) fn data(&self) -> &Path {
        &self.data
    }

    /// `fsck` finds no fault, be the record behind what was shown or not.
    pub(crate) fn is_clean(&self) -> Outcome {
        let said = shell::output(self.json()?.arg("fsck"))?.stdout;
        let said = String::from_utf8_lossy(&said);
        let mut reports = serde_json::Deserializer::from_str(&said).into_iter::<Value>();
        let is_clean =
            reports.next().is_some_and(|report| report.is_ok_and(|report| report["clean"] == true));
        ensure(is_clean, || format!("fsck finds faults: {said}"))
    }

    /// The newest checkpoint that may be shown.
    pub(crate) fn shown(&self) -> Outcome<Shown> {
        let status = shell::text(self.json()?.arg("status"))?;
        Shown::in_answer(&serde_json::from_str(&status)?)
    }

    /// No change of a key is left half done.
    pub(crate) fn has_no_key_between(&self) -> Outcome {
        for file in fs::read_dir(self.data.join("keys"))? {
            let name = file?.file_name().to_string_lossy().into_owned();
            ensure(!name.ends_with(".next"), || format!("{name} is neither in use nor gone"))?;
        }
        Ok(())
    }

    /// The address of the database.
    pub(crate) fn database(&self) -> String {
        format!("sqlite://{}?mode=rw", self.data.join("chancery.db").display())
    }

    /// The size of the largest file of the record, in KiB.
    pub(crate) fn largest_file_kib(&self) -> Outcome<u64> {
        let mut largest = 0;
        for file in fs::read_dir(&self.data)? {
            largest = largest.max(file?.metadata()?.len() / 1024);
        }
        Ok(largest)
    }

    /// Checks all that must hold after a fault, and notes the checkpoint that is shown now.
    pub(crate) fn check(&self, ledger: &mut Ledger) -> Outcome {
        shell::text(chancery(&self.data)?.arg("fsck"))?;
        ledger.show(self.shown()?)?;
        for acknowledged in ledger.unseen() {
            self.look(&acknowledged)?;
        }
        Ok(())
    }

    /// A message that was acknowledged is on its page.
    pub(crate) fn look(&self, acknowledged: &Acknowledged) -> Outcome {
        let page = shell::text(chancery(&self.data)?.args(["render", &acknowledged.path]))?;
        ensure(page.contains(&acknowledged.title), || {
            format!("{} was acknowledged, but its page does not show it", acknowledged.title)
        })
    }

    /// The roots of the log at every size, worked out from the entries alone.
    pub(crate) fn roots(&self) -> Outcome<Vec<Shown>> {
        let roots = crate::places::built()?.join("roots");
        let printed = shell::text(shell::command(roots).arg(self.database()))?;
        let read = |line: &str| {
            let (size, root) = line.split_once(' ')?;
            Some(Shown { size: size.parse().ok()?, root: root.to_owned() })
        };
        printed.lines().map(|line| read(line).ok_or_else(|| Fault::new(format!("no root: {line}")))).collect()
    }
}

/// What a publish printed, if it came to print all of it.
pub(crate) fn acknowledgement(printed: &str, title: &str) -> Outcome<Option<(Acknowledged, Shown)>> {
    let Ok(answer) = serde_json::from_str::<Value>(printed) else { return Ok(None) };
    let path = path_of(answer["addresses"][0].as_str().unwrap_or_default());
    ensure(!path.is_empty(), || format!("the receipt names no address: {printed}"))?;
    Ok(Some((Acknowledged { title: title.to_owned(), path }, Shown::in_answer(&answer)?)))
}

/// The path in an address of this mission.
pub(crate) fn path_of(address: &str) -> String {
    address.strip_prefix(ADDRESS).unwrap_or(address).to_owned()
}

/// At the end of a run: every message that was acknowledged is on its page, and every checkpoint that was shown is
/// one of the record.
pub(crate) fn is_whole(press: &Press, ledger: &Ledger) -> Outcome {
    ledger.all().iter().try_for_each(|acknowledged| press.look(acknowledged))?;
    ensure(!ledger.all().is_empty(), || "nothing was ever acknowledged: this shows nothing".to_owned())?;
    ledger.compare(&press.roots()?)
}
