//! The page where a reader verifies a file, in the reader's own browser.
//!
//! The page carries the record's id and its ring of keys with its history, so that its script needs nothing
//! more from the network; and every sentence that the script may have to say.

use record::{KeyRole, SubjectContent, SubjectKind};
use serde::Serialize;

use super::html;
use crate::data::frame::About;
use crate::error::RenderError;
use crate::lifetime;
use crate::page::Page;
use crate::path::Place;
use crate::scene::Scene;

#[derive(Serialize)]
struct Own {
    title: String,
    /// The mission's own address, which stands for this site wherever it is mirrored.
    address: String,
    zone: String,
    rings: Vec<Ring>,
    words: Vec<Word>,
}

/// The ring of keys as one entry left it.
#[derive(Serialize)]
struct Ring {
    since: u64,
    keys: Vec<Key>,
}

#[derive(Serialize)]
struct Key {
    role: &'static str,
    public: String,
    id: String,
}

/// A sentence for the script, its slots in braces.
#[derive(Serialize)]
struct Word {
    key: &'static str,
    text: String,
}

/// The page in the scene's language.
pub(crate) fn page(scene: &Scene<'_>) -> Result<Page, RenderError> {
    let title = scene.words.get("nav-verify").into_owned();
    let description = Some(scene.words.get("verify-lead").into_owned());
    let about = About { description, ..About::everywhere(scene, "verify", title.clone(), Place::Verify) };
    let own = Own {
        title,
        address: scene.mission.address.clone(),
        zone: scene.mission.zone.name().to_owned(),
        rings: rings(scene),
        words: words(scene),
    };
    html(scene, "verify.html", &about, own, lifetime::of_any_page(scene))
}

/// Every ring of keys that the record states, the first first.
fn rings(scene: &Scene<'_>) -> Vec<Ring> {
    let ring = scene.snapshot.subjects(SubjectKind::Key).next();
    let revisions = ring.map(|view| view.revisions).unwrap_or_default();
    let stated = revisions.iter().filter_map(|revision| match revision.state.content.as_deref() {
        Some(SubjectContent::Keys(ring)) => Some((revision.index, ring)),
        _ => None,
    });
    stated.map(|(since, ring)| Ring { since, keys: ring.keys.iter().map(Key::from).collect() }).collect()
}

impl From<&record::Key> for Key {
    fn from(key: &record::Key) -> Self {
        let role = match key.role {
            KeyRole::Log => "log",
            KeyRole::Mission => "mission",
            KeyRole::Heartbeat => "heartbeat",
            KeyRole::Recovery => "recovery",
        };
        Self { role, public: key.public.to_string(), id: key.public.id().to_string() }
    }
}

fn words(scene: &Scene<'_>) -> Vec<Word> {
    let word = |(key, slots): &(&'static str, &[&str])| {
        let braced: Vec<(&str, String)> = slots.iter().map(|slot| (*slot, format!("{{{slot}}}"))).collect();
        let values: Vec<_> = braced.iter().map(|(slot, text)| (*slot, text.as_str().into())).collect();
        Word { key, text: scene.words.format(key, &values) }
    };
    WORDS.iter().map(word).collect()
}

/// What the script may have to say, and with which slots.
const WORDS: &[(&str, &[&str])] = &[
    ("verify-working", &[]),
    ("verify-authentic", &[]),
    ("verify-authentic-page", &[]),
    ("verify-authentic-file", &[]),
    ("verify-false", &[]),
    ("verify-unknown", &[]),
    ("verify-fork", &["first", "second", "date"]),
    ("verify-rollback", &["first", "second", "date"]),
    ("verify-unsigned", &["entry", "date"]),
    ("verify-message", &[]),
    ("verify-issuer", &[]),
    ("verify-edition", &[]),
    ("verify-edition-value", &["language", "title", "revision"]),
    ("verify-edition-erased", &["language", "revision"]),
    ("verify-file", &[]),
    ("verify-file-value", &["name", "type", "size", "revision"]),
    ("verify-file-replaced", &["revision"]),
    ("verify-revision", &[]),
    ("verify-revision-value", &["revision", "entry"]),
    ("verify-keys", &[]),
    ("verify-keys-pinned", &[]),
    ("verify-keys-stated", &[]),
    ("verify-key-log", &["key"]),
    ("verify-key-mission", &["key"]),
    ("verify-key-recovery", &["key"]),
    ("verify-checkpoint", &[]),
    ("verify-checkpoint-value", &["size", "record"]),
    ("verify-cosignatures", &[]),
    ("verify-heartbeat", &["date"]),
    ("verify-strangers", &["names"]),
    ("verify-no-cosignatures", &[]),
    ("verify-later", &[]),
    ("verify-later-none", &[]),
    ("verify-later-unknown", &[]),
    ("verify-reason", &["reason"]),
    ("verify-withdrawn", &[]),
    ("verify-erased", &[]),
    ("verify-around", &[]),
    ("verify-passage", &["passage"]),
    ("fact-number", &[]),
    ("date-issued", &[]),
    ("date-recorded", &[]),
    ("history-published", &["date"]),
    ("history-revised", &["date"]),
    ("correction-minor-on", &["date"]),
    ("correction-major-on", &["date"]),
    ("history-withdrawn", &["date"]),
    ("history-reinstated", &["date"]),
    ("history-erased", &["date"]),
    ("status-authoritative", &[]),
    ("status-official", &[]),
    ("status-unofficial", &[]),
    ("kind-statement", &[]),
    ("kind-speech", &[]),
    ("kind-remarks", &[]),
    ("kind-interview", &[]),
    ("kind-news-conference", &[]),
    ("kind-briefing", &[]),
    ("kind-letter", &[]),
    ("kind-article", &[]),
    ("kind-reply", &[]),
    ("kind-press-release", &[]),
    ("fault-not-a-dossier", &[]),
    ("fault-too-large", &[]),
    ("fault-act-form", &[]),
    ("fault-chain", &[]),
    ("fault-content-foreign", &[]),
    ("fault-content-form", &[]),
    ("fault-instants", &[]),
    ("fault-number", &[]),
    ("fault-not-a-proof", &[]),
    ("fault-evidence-form", &[]),
    ("fault-evidence-proof", &[]),
    ("fault-entry-form", &[]),
    ("fault-order", &[]),
    ("fault-missing-entry", &[]),
    ("fault-other-record", &[]),
    ("fault-proof", &[]),
    ("fault-content-altered", &[]),
    ("fault-content-missing", &[]),
    ("fault-content-revived", &[]),
    ("fault-other-key", &[]),
    ("fault-unsigned-act", &[]),
    ("fault-about-missing", &[]),
    ("fault-checkpoint-form", &[]),
    ("fault-checkpoint-unsigned", &[]),
    ("fault-cosignature-false", &[]),
    ("fault-text-differs", &[]),
    ("fault-file-differs", &[]),
    ("fault-page-altered", &[]),
    ("fault-page-text", &[]),
    ("unknown-keys-unknown", &["record"]),
    ("unknown-text-wanted", &[]),
    ("unknown-file", &[]),
    ("unknown-no-file", &[]),
    ("unknown-page", &[]),
    ("unknown-page-erased", &[]),
    ("unknown-network", &[]),
    ("unknown-answer", &[]),
    ("unknown-other-site", &[]),
    ("unknown-not-an-address", &[]),
    ("unknown-evidence-word", &[]),
    ("unknown-evidence-empty", &[]),
    ("unknown-browser", &[]),
    ("unknown-failed", &[]),
];
