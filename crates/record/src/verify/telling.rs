//! What a dossier whose every entry holds proves, gathered for who asked.

use std::collections::BTreeMap;

use base64::prelude::{BASE64_STANDARD, Engine as _};

use super::finding::{Later, ProvenEdition, ProvenFile, Verified};
use super::walk::{Checked, Walk};
use super::{Fault, Trust};
use crate::act::Role;
use crate::cosignature::Cosignature;
use crate::id::{RecordId, SubjectId};
use crate::instant::Instant;
use crate::keys::PublicKey;
use crate::lang::Lang;
use crate::log::Checkpoint;
use crate::policy::Witnessed;
use crate::subject::{KeyRole, Kind, SubjectContent};

/// Everything about the checkpoint that was found to hold.
pub(super) struct Head {
    pub(super) checkpoint: Checkpoint,
    pub(super) heartbeat: Option<Cosignature>,
    pub(super) witnessed: Option<Witnessed>,
}

/// What all of it proves about the entry at `about`.
pub(super) fn tell(
    mut walk: Walk<'_>,
    record: &RecordId,
    about: u64,
    head: Head,
    trust: &Trust,
) -> Result<Verified, Fault> {
    let missing = Fault::AboutMissing { index: about };
    let subject = walk.acts.get(&about).ok_or(missing.clone())?.entry.act.subject;
    let editions = editions(&walk, subject, about);
    let files = files(&walk, subject);
    let later = later(&walk, subject, about);
    let kind = kind(&walk, subject, about);
    let first = walk.acts.values().find(|act| act.entry.act.subject == subject).map(|act| &act.entry);
    let first = first.map(|entry| (entry.index, entry.number)).ok_or(missing.clone())?;
    let checked = walk.acts.remove(&about).ok_or(missing)?;
    let ring = walk.ring().ok_or(Fault::MissingEntry { index: 0 })?;
    let key = |role| ring.of(role).map(PublicKey::id).ok_or(Fault::CheckpointUnsigned);
    let known_log = trust.policy.as_ref().is_some_and(|policy| !policy.logs.is_empty());
    Ok(Verified {
        record: record.clone(),
        index: about,
        subject,
        first_index: first.0,
        number: first.1,
        kind,
        revision: checked.entry.act.revision,
        verb: checked.entry.act.verb,
        issued_at: checked.entry.issued_at,
        recorded_at: checked.entry.recorded_at,
        reasons: checked.reasons,
        editions,
        files,
        later,
        signed_by: checked.signed_by,
        sealed: false,
        log_key: key(KeyRole::Log)?,
        recovery_key: key(KeyRole::Recovery)?,
        pinned: !trust.rings.is_empty() || known_log,
        size: head.checkpoint.size,
        root: BASE64_STANDARD.encode(head.checkpoint.root.0),
        heartbeat: head.heartbeat.map(|cosignature| cosignature.at),
        witnesses: seen(head.witnessed),
        mission: walk.mission,
        rings: walk.rings,
    })
}

/// The acts about `subject` up to `about`.
fn until<'w>(walk: &'w Walk<'_>, subject: SubjectId, about: u64) -> impl Iterator<Item = (u64, &'w Checked)> {
    let acts = walk.acts.range(..=about).map(|(index, act)| (*index, act));
    acts.filter(move |(_, act)| act.entry.act.subject == subject)
}

/// The message's kind as the act at `about` left it.
fn kind(walk: &Walk<'_>, subject: SubjectId, about: u64) -> Option<Kind> {
    let contents = until(walk, subject, about).filter_map(|(_, act)| act.subject.as_ref());
    match contents.last()? {
        SubjectContent::Message(message) => Some(message.kind),
        _ => None,
    }
}

/// The editions as the act at `about` left them: of each language the newest that was committed to by then.
fn editions(walk: &Walk<'_>, subject: SubjectId, about: u64) -> Vec<ProvenEdition> {
    let mut editions: BTreeMap<Lang, ProvenEdition> = BTreeMap::new();
    for (index, act) in until(walk, subject, about) {
        for commit in act.entry.act.commits_of(Role::Edition) {
            let Some(lang) = commit.lang.clone() else { continue };
            let edition = act.editions.get(&lang).cloned();
            let proven = ProvenEdition {
                revision: editions.get(&lang).map_or(1, |before| before.revision + 1),
                index,
                commitment: commit.commitment,
                title: edition.as_ref().map(|edition| edition.title.clone()),
                edition,
                lang: lang.clone(),
            };
            editions.insert(lang, proven);
        }
    }
    editions.into_values().collect()
}

/// The files that the acts about `subject` gave, in their order.
fn files(walk: &Walk<'_>, subject: SubjectId) -> Vec<ProvenFile> {
    let file = |(index, checked): (u64, &Checked)| {
        let (commitment, salt) = checked.file?;
        let Some(SubjectContent::Media(media)) = &checked.subject else { return None };
        let (name, media_type, size) = (media.name.clone(), media.media_type.clone(), media.size);
        let revision = checked.entry.act.revision;
        Some(ProvenFile { revision, index, commitment, salt, name, media_type, size })
    };
    until(walk, subject, u64::MAX).filter_map(file).collect()
}

fn later(walk: &Walk<'_>, subject: SubjectId, about: u64) -> Vec<Later> {
    let acts = walk.acts.range(about.saturating_add(1)..);
    let acts = acts.filter(|(_, act)| act.entry.act.subject == subject);
    let later = |(index, checked): (&u64, &Checked)| Later {
        index: *index,
        revision: checked.entry.act.revision,
        verb: checked.entry.act.verb,
        grade: checked.entry.act.grade,
        languages: checked.entry.act.languages.clone(),
        recorded_at: checked.entry.recorded_at,
        reasons: checked.reasons.clone(),
    };
    acts.map(later).collect()
}

/// Who cosigned, and when.
pub(super) fn seen(witnessed: Option<Witnessed>) -> Vec<(String, Instant)> {
    let cosignatures = witnessed.map(|witnessed| witnessed.cosignatures).unwrap_or_default();
    cosignatures.into_iter().map(|cosignature| (cosignature.name, cosignature.at)).collect()
}
