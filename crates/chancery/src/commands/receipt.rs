//! Receipts: what was recorded, told to a person or a machine.

use desk::Desk;
use record::address::{Handle, message_path};
use record::{History, Instant, MediaRef, SubjectContent, SubjectId, SubjectKind};
use serde::Serialize;
use store::Receipt;

use crate::failure::Failure;
use crate::output;

/// What was recorded about one subject.
#[derive(Debug, Serialize)]
pub(crate) struct Told {
    /// The subject's id.
    subject: String,
    /// The verb.
    verb: &'static str,
    /// The official number, for a message published here.
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    /// The addresses of its editions.
    addresses: Vec<String>,
    /// The media files that were recorded with it, as texts name them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    files: Vec<Named>,
    /// The entry's index.
    index: u64,
    /// When it entered the record.
    recorded_at: Instant,
    /// When it became public.
    issued_at: Instant,
    /// How many entries the checkpoint covers.
    size: u64,
    /// The checkpoint, a signed note.
    checkpoint: String,
}

/// A media file, and how a text names it.
#[derive(Debug, Serialize)]
struct Named {
    /// `media:aebagbafaydqqcikbmga2dqpca@1`.
    destination: String,
    /// The file's name.
    name: String,
}

/// Tells the receipt of one act about `subject`.
pub(crate) async fn tell(
    json: bool,
    desk: &Desk,
    subject: SubjectId,
    receipt: &Receipt,
) -> Result<(), Failure> {
    let history = &*desk.history().await?;
    let entry = receipt.entries.iter().find(|entry| entry.act.subject == subject);
    let entry =
        entry.ok_or_else(|| Failure::new(format!("the receipt does not name {subject}; run fsck")))?;
    let told = Told {
        subject: subject.to_string(),
        verb: entry.act.verb.as_str(),
        number: official_number(history, subject),
        addresses: addresses(history, subject),
        files: files(history, receipt),
        index: entry.index,
        recorded_at: entry.recorded_at,
        issued_at: entry.issued_at,
        size: receipt.checkpoint.size,
        checkpoint: String::from_utf8_lossy(&receipt.checkpoint.note).into_owned(),
    };
    output::tell(json, &told, &told.text())
}

impl Told {
    fn text(&self) -> String {
        let number =
            self.number.as_deref().map(|number| format!("  number      {number}\n")).unwrap_or_default();
        let addresses: String =
            self.addresses.iter().map(|address| format!("  address     {address}\n")).collect();
        let files: String = self
            .files
            .iter()
            .map(|file| format!("  file        {} {}\n", file.destination, file.name))
            .collect();
        format!(
            "{} {}\n{number}{addresses}{files}  entry       {}\n  recorded at {}\n  checkpoint  of {} entries",
            self.verb, self.subject, self.index, self.recorded_at, self.size
        )
    }
}

/// The media files of which the receipt tells.
fn files(history: &History, receipt: &Receipt) -> Vec<Named> {
    let acts = receipt.entries.iter().map(|entry| &entry.act);
    let ours = acts.filter(|act| act.subject.kind() == SubjectKind::Media);
    ours.map(|act| {
        let media = MediaRef { id: act.subject, revision: act.revision };
        let content = history.line(act.subject).and_then(|line| line.revisions.last());
        let name = match content.and_then(|revision| revision.state.content.as_deref()) {
            Some(SubjectContent::Media(media)) => media.name.clone(),
            _ => String::new(),
        };
        Named { destination: media.destination(), name }
    })
    .collect()
}

fn official_number(history: &History, subject: SubjectId) -> Option<String> {
    match history.line(subject)?.handle? {
        Handle::Number(number) => Some(number.to_string()),
        Handle::Import { .. } => None,
    }
}

/// The full addresses of a message's editions.
pub(crate) fn addresses(history: &History, subject: SubjectId) -> Vec<String> {
    let snapshot = history.at(Instant::MAX);
    let (Some(view), Some(mission)) = (snapshot.view(subject), snapshot.mission()) else { return Vec::new() };
    let Some(handle) = view.line.handle else { return Vec::new() };
    let editions = view.state().editions.iter();
    let cards = editions.filter_map(|edition| edition.card.as_ref());
    cards
        .map(|card| format!("{}{}", mission.mission.address, message_path(&card.lang, handle, &card.title)))
        .collect()
}
