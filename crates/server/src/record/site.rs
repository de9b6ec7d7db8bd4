//! `/.well-known/chancery.json` and `/record/policy`: whose record this is, and under which keys.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::http::request::Parts;
use record::{
    CheckpointVerifier, CosignerKey, History, Instant, KeyId, KeyRing, KeyRole, Kind, PublicKey, RecordId,
    SubjectContent, SubjectKind, SubjectLine, Text,
};
use serde::Serialize;

use super::{Sheet, Trouble};
use crate::log::ShownCheckpoint;
use crate::public::{Answer, Public, headers};

/// What a verifier, a mirror or a witness must know of this site.
#[derive(Debug, Serialize)]
struct SiteFile {
    format: &'static str,
    record: RecordId,
    address: String,
    mission: Text,
    checkpoint: &'static str,
    keys: Vec<KeyLine>,
    log_vkey: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    heartbeat_vkey: Option<String>,
    promise: Vec<Kind>,
    policy: String,
    program: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    mirror_of: Option<String>,
}

#[derive(Debug, Serialize)]
struct KeyLine {
    role: KeyRole,
    public: PublicKey,
    id: KeyId,
    since_entry: u64,
}

impl Public {
    pub(super) async fn site(
        self: &Arc<Self>,
        request: &Parts,
        shown: &ShownCheckpoint,
    ) -> Result<Answer, Trouble> {
        let Some(file) = self.site_file(shown).await? else { return Ok(self.not_begun()) };
        let body = serde_json::to_vec(&file).unwrap_or_default();
        Ok(self.sheet(request, Sheet::new("application/json", headers::ASK_AGAIN, body)))
    }

    pub(super) async fn policy(
        self: &Arc<Self>,
        request: &Parts,
        shown: &ShownCheckpoint,
    ) -> Result<Answer, Trouble> {
        let Some(file) = self.site_file(shown).await? else { return Ok(self.not_begun()) };
        let policy = Sheet::new("text/plain; charset=utf-8", headers::ASK_AGAIN, file.policy.into_bytes());
        Ok(self.sheet(request, policy))
    }

    async fn site_file(self: &Arc<Self>, shown: &ShownCheckpoint) -> Result<Option<SiteFile>, Trouble> {
        let (size, mirror_of) = (shown.size, self.settings.mirror_of.clone());
        let file = move |history: &History| site_file(history, size, mirror_of.clone());
        Ok(self.look(file).await?)
    }

    fn not_begun(&self) -> Answer {
        self.told(StatusCode::NOT_FOUND, "The record has no mission yet.")
    }
}

fn site_file(history: &History, size: u64, mirror_of: Option<String>) -> Option<SiteFile> {
    let snapshot = history.snapshot(size, Instant::MAX);
    let mission = snapshot.mission()?.mission;
    let ring_line = snapshot.subjects(SubjectKind::Key).next()?;
    let ring = ring_of(ring_line.state().content.as_deref())?;
    let record = history.record().clone();
    let log_vkey = CheckpointVerifier::new(record.clone(), ring.of(KeyRole::Log)?).vkey().to_owned();
    let heartbeat_vkey = ring.of(KeyRole::Heartbeat).and_then(|key| heartbeat_vkey(&record, key));
    let promise = snapshot.published(SubjectKind::Promise).next();
    let promise = promise.and_then(|view| match view.state().content.as_deref() {
        Some(SubjectContent::Promise(promise)) => Some(promise.kinds.clone()),
        _ => None,
    });
    let keys = ring.keys.iter().map(|key| KeyLine {
        role: key.role,
        public: key.public,
        id: key.public.id(),
        since_entry: since(ring_line.line, size, key.role, &key.public),
    });
    Some(SiteFile {
        format: "chancery/site/v1",
        address: mission.address.clone(),
        mission: mission.name.clone(),
        checkpoint: "/record/checkpoint",
        keys: keys.collect(),
        policy: policy(&record, &mission.address, &log_vkey, heartbeat_vkey.as_deref()),
        log_vkey,
        heartbeat_vkey,
        promise: promise.unwrap_or_default(),
        program: env!("CARGO_PKG_VERSION"),
        mirror_of,
        record,
    })
}

fn ring_of(content: Option<&SubjectContent>) -> Option<&KeyRing> {
    match content {
        Some(SubjectContent::Keys(ring)) => Some(ring),
        _ => None,
    }
}

/// The entry since which the key has held its role without a break.
fn since(line: &SubjectLine, size: u64, role: KeyRole, key: &PublicKey) -> u64 {
    let revisions = line.up_to(size, Instant::MAX).iter().rev();
    let held = revisions.take_while(|revision| {
        ring_of(revision.state.content.as_deref()).and_then(|ring| ring.of(role)) == Some(key)
    });
    held.last().map_or(0, |revision| revision.index)
}

/// The heartbeat key as a cosigner's, under the name `{record}/heartbeat`.
fn heartbeat_vkey(record: &RecordId, key: &PublicKey) -> Option<String> {
    CosignerKey::new(&format!("{record}/heartbeat"), *key).map(|key| key.to_string())
}

/// A policy (C2SP tlog-policy) that takes the log at its word; who wants witnesses adds them.
fn policy(record: &RecordId, address: &str, log_vkey: &str, heartbeat_vkey: Option<&str>) -> String {
    let heartbeat = heartbeat_vkey.map_or_else(String::new, |vkey| format!("witness heartbeat {vkey}\n"));
    format!("# The record {record}.\nlog {log_vkey} {address}/record\n{heartbeat}quorum none\n")
}
