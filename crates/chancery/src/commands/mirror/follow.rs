//! One round of following, and what comes of it.

use std::path::PathBuf;

use record::{Checkpoint, KeyRole, Policy};
use server::Health;

use super::evidence;
use super::state::State;
use crate::failure::Failure;
use crate::folder::Folder;
use crate::origin::{Survey, Taken, Taker, Trouble};
use crate::progress::Progress;
use crate::{clock, output};

/// Follows one record.
pub(super) struct Follower {
    /// Takes over what is new.
    pub(super) taker: Taker,
    /// The data folder.
    pub(super) folder: Folder,
    /// What is kept about the record between two runs; `None` before the first contact.
    pub(super) state: Option<State>,
    /// Whose log is accepted, where that was said beforehand.
    pub(super) policy: Option<Policy>,
}

/// What a round came to.
pub(super) enum Round {
    /// All that was new is here.
    Taken(Taken),
    /// The other node does not answer; nothing is proved.
    Away(Failure),
    /// Its answer is not taken.
    Refused(Failure),
    /// The log is false; following ends.
    Alarm(Failure),
}

impl Round {
    /// Tells the log and the monitors, and whether following is over.
    pub(super) fn ends(self, health: &Health) -> bool {
        match self {
            Self::Taken(taken) => {
                if taken.entries > 0 {
                    tracing::info!(
                        size = taken.seen.size,
                        "Followed {} entries, up to {}",
                        taken.entries,
                        taken.seen.size
                    );
                }
                health.clear();
                false
            }
            Self::Away(failure) => {
                tracing::warn!("{failure}");
                false
            }
            Self::Refused(failure) => {
                health.raise(&failure.said());
                tracing::error!("{failure}");
                false
            }
            Self::Alarm(failure) => {
                health.raise(&failure.said());
                tracing::error!("Following has ended: {failure}");
                true
            }
        }
    }
}

impl Follower {
    /// Whether following may go on: no evidence lies here.
    pub(super) fn stands(&self) -> Result<(), Failure> {
        match evidence::first(&self.folder) {
            Some(file) => Err(Failure::new(format!(
                "following has ended: {} shows that the log was false; look at it with `chancery verify`, \
                 and move it away to follow again",
                file.display()
            ))),
            None => Ok(()),
        }
    }

    /// One round. It waits for network and database.
    pub(super) fn round(&mut self, quiet: bool) -> Round {
        let mut watch = Watch { progress: None, quiet };
        let seen = self.state.as_ref().and_then(|state| state.seen.clone());
        let Self { taker, folder, state, policy } = self;
        let mut first = |survey: &Survey| accept(taker, folder, state, policy.as_ref(), survey, quiet);
        let taken =
            taker.round(seen, &clock::now, &mut first, &mut |work, done, of| watch.at(work, done, of));
        drop(watch);
        match taken {
            Ok(taken) => Round::Taken(taken),
            Err(Trouble::Away(error)) => Round::Away(Failure::because(
                format!("{} does not answer; what is here stays as it is", taker.remote.site()),
                error,
            )),
            Err(Trouble::Alarm(alarm)) => {
                let file = evidence::keep(folder, &alarm.evidence);
                Round::Alarm(Failure::new(ending(&alarm.said, file)))
            }
            Err(Trouble::Local(failure)) => Round::Refused(failure),
            Err(other) => Round::Refused(other.into()),
        }
    }
}

fn ending(said: &str, file: Result<PathBuf, Failure>) -> String {
    match file {
        Ok(file) => format!("{said}; the evidence is in {}", file.display()),
        Err(failure) => format!("{said}; the evidence could not be kept ({})", failure.said()),
    }
}

/// Whether a checkpoint that holds is accepted; it is kept as seen before anything of it is.
fn accept(
    taker: &Taker,
    folder: &Folder,
    state: &mut Option<State>,
    policy: Option<&Policy>,
    survey: &Survey,
    quiet: bool,
) -> Result<(), Trouble> {
    let refused = |why: &str| Trouble::Refused(format!("the record of {} {why}", taker.remote.site()));
    if policy.is_some_and(|policy| policy.open(&survey.note.whole).is_err()) {
        return Err(refused("is not signed by a log of the policy: another key with the same name"));
    }
    let stated = survey.rings.first().ok_or_else(|| refused("states no keys"))?;
    let is_new = state.is_none();
    let kept = state.get_or_insert_with(|| State {
        origin: String::new(),
        record: taker.record.clone(),
        keys: stated.ring.clone(),
        seen: None,
    });
    if kept.keys != stated.ring {
        return Err(refused("begins with other keys than those known here: another key with the same name"));
    }
    let origin = taker.remote.site().to_string();
    if kept.origin != origin || kept.seen.as_ref() != Some(&survey.target) {
        kept.origin = origin;
        kept.seen = Some(Checkpoint { note: survey.note.whole.clone(), ..survey.target.clone() });
        kept.write(folder)?;
    }
    if is_new && !quiet {
        greet(kept)?;
    }
    Ok(())
}

/// The first contact: which keys are believed from now on.
fn greet(state: &State) -> Result<(), Failure> {
    let id = |role| state.keys.of(role).map(|key| key.id().to_string()).unwrap_or_default();
    output::print(&format!(
        "First contact with {}. From now on its first keys are believed, and others only if these announce them;\n\
         compare them with what the mission tells:\n  recovery key  {}\n  mission key   {}\n  log key       {}",
        state.record,
        id(KeyRole::Recovery),
        id(KeyRole::Mission),
        id(KeyRole::Log)
    ))
}

/// Shows how far a long round is.
struct Watch {
    progress: Option<(&'static str, Progress)>,
    quiet: bool,
}

impl Watch {
    fn at(&mut self, work: &'static str, done: u64, of: u64) {
        if self.quiet {
            return;
        }
        if self.progress.as_ref().is_none_or(|(name, _)| *name != work) {
            self.progress = Some((work, Progress::of(work, of)));
        }
        if let Some((_, progress)) = &mut self.progress {
            progress.at(done);
        }
    }
}
