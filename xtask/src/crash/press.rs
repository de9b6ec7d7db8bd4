//! A press office that publishes message after message from the command line.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::fault::{Fault, Outcome, ensure};
use crate::program::chancery;
use crate::shell;

use super::ledger::{Acknowledged, Ledger, Shown};

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
        let about = ["init", "--name", "Embassy in the Storm", "--address", "https://storm.example"];
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
        let status = shell::text(chancery(&self.data)?.args(["--json", "status"]))?;
        ledger.show(Shown::in_answer(&serde_json::from_str(&status)?)?)?;
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
    let address = answer["addresses"][0].as_str().unwrap_or_default();
    let path = address.strip_prefix("https://storm.example").unwrap_or(address).to_owned();
    ensure(!path.is_empty(), || format!("the receipt names no address: {printed}"))?;
    Ok(Some((Acknowledged { title: title.to_owned(), path }, Shown::in_answer(&answer)?)))
}
