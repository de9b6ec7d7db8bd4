//! `status`: which record this is, how long it is, and where its keys lie.

use record::{Instant, in_language};
use serde::Serialize;

use crate::cli::Cli;
use crate::failure::Failure;
use crate::keys::{self, KeyFile};
use crate::office::Office;
use crate::output;

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
    checkpoint: Option<String>,
    log_verifier: Option<String>,
    log_key_here: bool,
    mission_key_here: bool,
    messages: u64,
}

/// Tells the state of the record that the command line names.
pub(crate) async fn run(cli: &Cli) -> Result<(), Failure> {
    let office = Office::open(cli).await?;
    let record = office.record()?.clone();
    let checkpoint = office.store.shown(&record, &office.mark()).await?;
    let history = office.store.load(&record).await?;
    let snapshot = history.at(Instant::MAX);
    let mission = snapshot.mission().map(|view| view.mission);
    let log = keys::signing(&office.folder, KeyFile::Log)?;
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
        checkpoint: checkpoint.map(|checkpoint| String::from_utf8_lossy(&checkpoint.note).into_owned()),
        log_verifier: log
            .as_ref()
            .map(|key| record::CheckpointVerifier::new(record.clone(), &key.public()).vkey().to_owned()),
        log_key_here: log.is_some(),
        mission_key_here: keys::read(&office.folder, KeyFile::Mission)?.is_some(),
        messages: snapshot.published(record::SubjectKind::Message).count() as u64,
        record: record.to_string(),
    };
    output::tell(cli.json, &status, &status.text())
}

impl Status {
    fn text(&self) -> String {
        let here = |here| if here { "in the data folder" } else { "not here" };
        let or_none = |text: &Option<String>| text.clone().unwrap_or_else(|| "none yet".to_owned());
        [
            format!("record       {}", self.record),
            format!("mission      {}", or_none(&self.mission)),
            format!("address      {}", or_none(&self.address)),
            format!("entries      {}", self.size),
            format!("messages     {}", self.messages),
            format!(
                "recorded at  {}",
                self.recorded_at.map_or_else(|| "nothing yet".to_owned(), |at| at.to_string())
            ),
            format!("root         {}", self.root),
            format!("log key      {}; verifier {}", here(self.log_key_here), or_none(&self.log_verifier)),
            format!("mission key  {}", here(self.mission_key_here)),
            format!("database     {}", self.database),
            format!("program      Chancery {}", self.program),
        ]
        .join("\n")
    }
}
