//! Who has seen the newest checkpoints: the mission's own heartbeat, and the witnesses.

use record::{History, Instant, KeyRole, with_lines};
use serde::Serialize;

use crate::cli;
use crate::failure::Failure;
use crate::jobs::{self, Newest, Witnesses};
use crate::keys::Ring;
use crate::office::Office;

/// Who has cosigned, and when.
#[derive(Serialize)]
pub(super) struct Seen {
    /// The mission's own.
    heartbeat: Option<Cosigner>,
    /// Those that the policy names.
    witnesses: Vec<Cosigner>,
    /// What somebody should look at.
    warnings: Vec<String>,
    /// The lines over the newest checkpoint.
    #[serde(skip)]
    lines: Vec<String>,
}

/// One cosigner, and its newest cosignature.
#[derive(Serialize)]
struct Cosigner {
    name: String,
    /// How many entries its newest cosignature covers.
    size: Option<u64>,
    /// When it was made.
    at: Option<Instant>,
    /// How long ago that was.
    age_seconds: Option<i64>,
}

impl Seen {
    /// Looks at what the database keeps.
    pub(super) async fn of(
        office: &Office,
        history: &History,
        args: &cli::Status,
        now: Instant,
    ) -> Result<Self, Failure> {
        let record = office.record()?;
        let mut seen =
            Self { heartbeat: None, witnesses: Vec::new(), warnings: Vec::new(), lines: Vec::new() };
        seen.lines = office.store.cosignatures(record, history.size()).await?;
        let held = Ring::of(history).and_then(|ring| ring.held(KeyRole::Heartbeat).cloned());
        match held.and_then(|held| jobs::heartbeat(record, held.public)) {
            Some(key) => {
                let newest = jobs::newest(&office.store, record, history.size(), &key).await?;
                seen.heartbeat = Some(Cosigner::of("heartbeat", newest, now));
                seen.warnings.extend(silence(newest, args.heartbeat.seconds, now));
            }
            None => seen.warnings.push(
                "the record has no heartbeat key, so that its silence shows nothing; \
                 `chancery key rotate heartbeat` adds one"
                    .to_owned(),
            ),
        }
        let witnesses = Witnesses::read(&office.folder, args.witnesses.as_deref())?;
        for witness in witnesses.iter().flat_map(|it| &it.all) {
            let newest = jobs::newest(&office.store, record, history.size(), &witness.key).await?;
            if newest.is_none_or(|newest| newest.size < history.size()) {
                seen.warnings
                    .push(format!("the witness {} has not cosigned the newest checkpoint", witness.name));
            }
            seen.witnesses.push(Cosigner::of(&witness.name, newest, now));
        }
        Ok(seen)
    }

    /// The checkpoint with all cosignatures that are known below it.
    pub(super) fn note(&self, note: &[u8]) -> String {
        let whole = with_lines(note, self.lines.iter().map(String::as_str)).unwrap_or_else(|_| note.to_vec());
        String::from_utf8_lossy(&whole).into_owned()
    }

    /// For a person.
    pub(super) fn lines(&self) -> Vec<String> {
        let mut lines = vec![match &self.heartbeat {
            Some(heartbeat) => format!("heartbeat    {}", heartbeat.words()),
            None => "heartbeat    none".to_owned(),
        }];
        lines.extend(self.witnesses.iter().map(|one| format!("witness      {}: {}", one.name, one.words())));
        lines.extend(self.warnings.iter().map(|warning| format!("warning      {warning}")));
        lines
    }
}

impl Cosigner {
    fn of(name: &str, newest: Option<Newest>, now: Instant) -> Self {
        let at = newest.map(|newest| newest.at);
        Self {
            name: name.to_owned(),
            size: newest.map(|newest| newest.size),
            at,
            age_seconds: at.map(|at| now.seconds() - at.seconds()),
        }
    }

    fn words(&self) -> String {
        match (self.size, self.at, self.age_seconds) {
            (Some(size), Some(at), Some(age)) => format!("{at} ({}), over {size} entries", ago(age)),
            _ => "never".to_owned(),
        }
    }
}

/// A warning where the newest heartbeat is older than two of the pauses between them.
fn silence(newest: Option<Newest>, every_seconds: u32, now: Instant) -> Option<String> {
    if every_seconds == 0 {
        return None;
    }
    let Some(newest) = newest else {
        return Some("no heartbeat was given yet; `chancery serve` gives it".to_owned());
    };
    let age = now.seconds() - newest.at.seconds();
    (age > 2 * i64::from(every_seconds)).then(|| {
        format!(
            "the heartbeat is silent, where one is due every {every_seconds} seconds; look whether `chancery serve` \
             runs, and has heartbeat.key"
        )
    })
}

/// How long ago something was, in the largest unit that fits.
fn ago(seconds: i64) -> String {
    match seconds {
        ..0 => "in the future".to_owned(),
        0..120 => format!("{seconds} seconds ago"),
        120..7_200 => format!("{} minutes ago", seconds / 60),
        7_200..172_800 => format!("{} hours ago", seconds / 3_600),
        _ => format!("{} days ago", seconds / 86_400),
    }
}
