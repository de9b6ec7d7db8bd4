//! Press: a mission in a temporary folder at a set time, for tests that read as sentences about a
//! press office.
//!
//! It goes through the front door: the desk's commands, a real database, the site's pages. Where a
//! step of a test's story fails, it panics with the reason.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use desk::commands::{Correct, Erase, Found, Import, Imported, Publish, Reinstate, Revise, Withdraw};
use desk::{Desk, DeskError, IdentityKey, Keys, Random};
use jiff::SignedDuration;
use record::{
    CheckpointSigner, Edition, Grade, History, Instant, Kind, Lang, Message, Mission, Post, Promise,
    Publication, RecordId, SigningKey, SubjectContent, SubjectId, Text,
};
use site::{Page, RenderError, SitePath};
use store::{FileMark, FileStore, Receipt, Store};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// A mission's press office, with its record, at a set time.
pub struct Press {
    /// Everything that the commands need.
    pub desk: Desk,
    now: Instant,
    runtime: Runtime,
    folder: TempDir,
}

/// A mission between two invented countries, in Lima and Lisbon, in English, French and Arabic.
pub fn mission() -> Mission {
    let text = |words: &str| Text::from([(lang("en"), words.to_owned())]);
    let post = |country: &str, city: &str, zone: &str| Post {
        country: text(country),
        city: text(city),
        zone: parsed(zone),
    };
    Mission {
        name: text("Embassy of Veridia in Ostmark"),
        sending: post("Veridia", "Harbour City", "Europe/Lisbon"),
        host: post("Ostmark", "Elmstead", "America/Lima"),
        zone: parsed("America/Lima"),
        languages: vec![lang("en"), lang("fr"), lang("ar")],
        default_language: lang("en"),
        address: "https://veridia.example".to_owned(),
        look: None,
        calendars: BTreeMap::new(),
    }
}

impl Press {
    /// A press office at `now`, written as `2027-03-01T09:00:00Z`, with [`mission`] founded an hour before.
    pub fn at(now: &str) -> Self {
        Self::with(mission(), now)
    }

    /// A press office of `mission` at `now`, founded an hour before.
    pub fn with(mission: Mission, now: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite://{}?mode=rwc", folder.path().join("chancery.db").display());
        Self::on(&url, folder, mission, now)
    }

    fn on(url: &str, folder: TempDir, mission: Mission, now: &str) -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let record: RecordId = parsed("veridia.example/record");
        let log = SigningKey::from_seed(&[1; 32]);
        let files = FileStore::folder(folder.path().join("files"));
        let store = runtime.block_on(async {
            let store = Store::connect(url, files).await.expect("a database");
            store.migrate().await.expect("tables");
            store.create(&record).await.expect("a new record");
            store
        });
        let keys = Keys {
            mission: Some(SigningKey::from_seed(&[2; 32])),
            log: CheckpointSigner::new(record.clone(), &log).expect("a signer"),
        };
        let mark = Arc::new(FileMark::new(folder.path().join("mark")));
        let desk = Desk::new(store, record, keys, mark, counting());
        let now: Instant = parsed(now);
        let press = Self { desk, now, runtime, folder };
        let found = Found {
            mission,
            promise: Promise { kinds: Kind::ALL.to_vec() },
            log_key: log.public(),
            recovery_key: SigningKey::from_seed(&[3; 32]).public(),
            heartbeat_key: None,
            source: None,
        };
        let hour_ago = now.plus_seconds(-3_600);
        press.runtime.block_on(found.run(&press.desk, hour_ago)).expect("a mission");
        press
    }

    /// The time of the press office.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// Time passes.
    pub fn advance(&mut self, duration: SignedDuration) {
        self.now = self.now.plus_seconds(duration.as_secs());
    }

    /// Publishes a message from one Markdown file of the name `message.md`.
    pub fn publish(&self, markdown: &str) -> SubjectId {
        self.try_publish(&[("message.md", markdown)]).expect("it is published").0
    }

    /// Publishes a message from Markdown files, one for each edition.
    ///
    /// # Errors
    ///
    /// What the desk says.
    pub fn try_publish(&self, files: &[(&str, &str)]) -> Result<(SubjectId, Receipt), DeskError> {
        let (message, editions) = read(files);
        let command = Publish { content: SubjectContent::Message(message), editions };
        self.runtime.block_on(command.run(&self.desk, self.now))
    }

    /// Publishes another subject than a message.
    pub fn publish_subject(&self, content: SubjectContent) -> SubjectId {
        self.try_publish_subject(content).expect("it is published")
    }

    /// Publishes another subject than a message, if the desk lets it.
    ///
    /// # Errors
    ///
    /// What the desk says.
    pub fn try_publish_subject(&self, content: SubjectContent) -> Result<SubjectId, DeskError> {
        let command = Publish { content, editions: Vec::new() };
        self.runtime.block_on(command.run(&self.desk, self.now)).map(|(subject, _)| subject)
    }

    /// Revises another subject than a message.
    ///
    /// # Errors
    ///
    /// What the desk says.
    pub fn revise_subject(&self, subject: SubjectId, content: SubjectContent) -> Result<Receipt, DeskError> {
        let (content, editions, reasons) = (Some(content), Vec::new(), Text::new());
        let command = Revise { subject, content, editions, reasons };
        self.runtime.block_on(command.run(&self.desk, self.now))
    }

    /// Corrects a message to what the Markdown file says.
    ///
    /// # Errors
    ///
    /// What the desk says.
    pub fn correct(&self, subject: SubjectId, markdown: &str, reason: &str) -> Result<Receipt, DeskError> {
        let (message, editions) = read(&[("message.md", markdown)]);
        let content = Some(SubjectContent::Message(message));
        let command = Correct { subject, content, editions, grade: Grade::Minor, reasons: english(reason) };
        self.runtime.block_on(command.run(&self.desk, self.now))
    }

    /// Revises a message to what the Markdown file says.
    ///
    /// # Errors
    ///
    /// What the desk says.
    pub fn revise(&self, subject: SubjectId, file: &str, markdown: &str) -> Result<Receipt, DeskError> {
        let (message, editions) = read(&[(file, markdown)]);
        let content = Some(SubjectContent::Message(message));
        let command = Revise { subject, content, editions, reasons: Text::new() };
        self.runtime.block_on(command.run(&self.desk, self.now))
    }

    /// Withdraws a subject.
    ///
    /// # Errors
    ///
    /// What the desk says.
    pub fn withdraw(&self, subject: SubjectId, reason: &str) -> Result<Receipt, DeskError> {
        let command = Withdraw { subject, reasons: english(reason) };
        self.runtime.block_on(command.run(&self.desk, self.now))
    }

    /// Reinstates a subject.
    ///
    /// # Errors
    ///
    /// What the desk says.
    pub fn reinstate(&self, subject: SubjectId) -> Result<Receipt, DeskError> {
        let command = Reinstate { subject, reasons: Text::new() };
        self.runtime.block_on(command.run(&self.desk, self.now))
    }

    /// Erases a subject.
    ///
    /// # Errors
    ///
    /// What the desk says.
    pub fn erase(&self, subject: SubjectId, reason: &str) -> Result<Receipt, DeskError> {
        let command = Erase { subject, reasons: english(reason) };
        self.runtime.block_on(command.run(&self.desk, self.now))
    }

    /// Imports publications.
    ///
    /// # Errors
    ///
    /// What the desk says.
    pub fn import(&self, publications: Vec<Publication>) -> Result<Imported, DeskError> {
        let command = Import { publications, ..Import::default() };
        self.runtime.block_on(command.run(&self.desk, &IdentityKey([4; 32]), self.now))
    }

    /// Everything that the record says.
    pub fn history(&self) -> Arc<History> {
        self.runtime.block_on(self.desk.history()).expect("the record reads")
    }

    /// The page at `path`, as a reader sees it now.
    ///
    /// # Errors
    ///
    /// What the site says.
    pub fn page(&self, path: &str) -> Result<Page, RenderError> {
        let history = self.history();
        let contents = self.runtime.block_on(async { self.desk.store.contents(&self.desk.record) });
        let path: SitePath = path.parse().expect("a path of the site");
        site::render(&history.at(self.now), &contents, &path)
    }

    /// The page at `path` as text.
    pub fn text(&self, path: &str) -> String {
        let page = self.page(path).expect("there is a page");
        String::from_utf8(page.body).expect("pages are UTF-8")
    }

    /// The address of a message's edition on this site, `/en/messages/2027/1/…`.
    pub fn address(&self, subject: SubjectId, lang: &str) -> String {
        let history = self.history();
        let line = history.line(subject).expect("a known subject");
        let handle = line.handle.expect("a message");
        let state = &line.revisions.last().expect("a revision").state;
        let edition = state.edition(&parsed(lang)).expect("an edition");
        let title = edition.card.as_ref().map(|card| card.title.to_string()).unwrap_or_default();
        record::address::message_path(&edition.lang, handle, &title)
    }

    /// Derives everything again; nothing may fail to hold.
    pub fn check_record(&self) {
        let report = self
            .runtime
            .block_on(store::check(&self.desk.store, &self.desk.record))
            .expect("the record reads");
        assert!(report.is_clean(), "{:#?}", report.faults);
    }

    /// Whether any file of the office holds `needle`: for what must be gone.
    pub fn keeps(&self, needle: &str) -> bool {
        let files = std::fs::read_dir(self.folder.path()).expect("the folder");
        files
            .filter_map(Result::ok)
            .filter_map(|file| std::fs::read(file.path()).ok())
            .any(|bytes| bytes.windows(needle.len()).any(|window| window == needle.as_bytes()))
    }
}

/// Reads Markdown files as the program does.
fn read(files: &[(&str, &str)]) -> (Message, Vec<Edition>) {
    let documents: Vec<_> = files
        .iter()
        .map(|(name, text)| intake::read_markdown(name, text.as_bytes(), &lang("en")).expect("front matter"))
        .collect();
    let message = intake::message_of(&documents, &mission().zone).expect("one message");
    (message, documents.into_iter().map(|document| document.edition).collect())
}

fn english(words: &str) -> Text {
    if words.is_empty() { Text::new() } else { Text::from([(lang("en"), words.to_owned())]) }
}

fn lang(tag: &str) -> Lang {
    parsed(tag)
}

fn parsed<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().expect("a test's own words read")
}

/// Bytes that repeat in no test and are the same in each run.
fn counting() -> Random {
    let count = AtomicU64::new(0);
    Arc::new(move || {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&count.fetch_add(1, Ordering::Relaxed).to_be_bytes());
        bytes
    })
}
