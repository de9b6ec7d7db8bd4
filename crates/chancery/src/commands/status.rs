//! `status`: which record this is, how long it is, where its keys lie, and who has seen it.

mod seen;

use record::{History, Instant, SubjectContent, SubjectKind, in_language};
use serde::Serialize;

use self::seen::Seen;
use super::key::Listed;
use super::mirror::State;
use crate::cli::{self, Cli};
use crate::failure::Failure;
use crate::keys::Ring;
use crate::office::Office;
use crate::{clock, output};

#[derive(Serialize)]
struct Status {
    record: String,
    mission: Option<String>,
    address: Option<String>,
    program: &'static str,
    database: &'static str,
    size: u64,
    root: String,
    recorded_at: Option<Instant>,
    /// The newest checkpoint, with the cosignatures that are known.
    checkpoint: Option<String>,
    log_verifier: Option<String>,
    /// The site whose record this node follows, where it is a mirror.
    #[serde(skip_serializing_if = "Option::is_none")]
    mirror_of: Option<String>,
    log_key_here: bool,
    mission_key_here: bool,
    keys: Vec<Listed>,
    /// The kinds of message that the mission undertakes to log.
    promise: Vec<&'static str>,
    #[serde(flatten)]
    seen: Seen,
    messages: u64,
}

/// Tells the state of the record that the command line names.
pub(crate) async fn run(cli: &Cli, args: &cli::Status) -> Result<(), Failure> {
    let office = Office::open(cli).await?;
    let record = office.record()?.clone();
    let checkpoint = office.store.shown(&record, &office.mark()).await?;
    let history = office.store.load(&record).await?;
    let seen = Seen::of(&office, &history, args, clock::now()).await?;
    let snapshot = history.at(Instant::MAX);
    let mission = snapshot.mission().map(|view| view.mission);
    let keys = match Ring::of(&history) {
        Some(ring) => Listed::all(&ring, &record, &office.folder)?,
        None => Vec::new(),
    };
    let is_here = |role: &str| keys.iter().any(|key| key.role() == role && key.is_here());
    let status = Status {
        mission: mission.and_then(|mission| {
            let lang = &mission.default_language;
            in_language(&mission.name, lang, lang).map(|(_, name)| name.to_owned())
        }),
        address: mission.map(|mission| mission.address.clone()),
        program: env!("CARGO_PKG_VERSION"),
        database: if office.store.is_sqlite() { "sqlite" } else { "postgresql" },
        size: history.size(),
        root: checkpoint.as_ref().map(|checkpoint| hex::encode(checkpoint.root.0)).unwrap_or_default(),
        recorded_at: (history.size() > 0).then(|| history.recorded_at()),
        checkpoint: checkpoint.map(|checkpoint| seen.note(&checkpoint.note)),
        log_verifier: keys
            .iter()
            .find(|key| key.role() == "log")
            .and_then(|key| key.verifier().map(str::to_owned)),
        mirror_of: State::read(&office.folder)?.map(|state| state.origin),
        log_key_here: is_here("log"),
        mission_key_here: is_here("mission"),
        promise: promise(&history),
        messages: snapshot.published(SubjectKind::Message).count() as u64,
        record: record.to_string(),
        keys,
        seen,
    };
    output::tell(cli.json, &status, &status.text())
}

/// The kinds of message that the mission undertakes to log.
fn promise(history: &History) -> Vec<&'static str> {
    let view = history.at(Instant::MAX).published(SubjectKind::Promise).next();
    match view.as_ref().and_then(|view| view.state().content.as_deref()) {
        Some(SubjectContent::Promise(promise)) => promise.kinds.iter().map(|kind| kind.as_str()).collect(),
        _ => Vec::new(),
    }
}

impl Status {
    fn text(&self) -> String {
        let or_none = |text: &Option<String>| text.clone().unwrap_or_else(|| "none yet".to_owned());
        let mut lines = vec![
            format!("record       {}", self.record),
            format!("mission      {}", or_none(&self.mission)),
            format!("address      {}", or_none(&self.address)),
            format!("entries      {}", self.size),
            format!("messages     {}", self.messages),
            format!(
                "promise      {}",
                if self.promise.is_empty() { "none".to_owned() } else { self.promise.join(", ") }
            ),
            format!(
                "recorded at  {}",
                self.recorded_at.map_or_else(|| "nothing yet".to_owned(), |at| at.to_string())
            ),
            format!("root         {}", self.root),
        ];
        lines.extend(self.mirror_of.iter().map(|origin| format!("mirror of    {origin}")));
        lines.extend(self.seen.lines());
        lines.push("keys".to_owned());
        for key in &self.keys {
            lines.push(format!("  {}", key.line()));
            lines.extend(key.verifier().map(|verifier| format!("  {:<10} verifier {verifier}", "")));
        }
        lines.push(format!("database     {}", self.database));
        lines.push(format!("program      Chancery {}", self.program));
        lines.join("\n")
    }
}
