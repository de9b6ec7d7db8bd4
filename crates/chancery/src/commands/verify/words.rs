//! What holds, in words for a journalist.

use record::evidence::Shown;
use record::verify::{Later, ProvenFile, ProvenText, Trust, Verified, heartbeat_name};
use record::{
    Checkpoint, CosignerKey, Evidence, Grade, Instant, KeyRole, Lang, RecordId, Role, SubjectKind, Text, Verb,
};
use serde::Serialize;

use super::verdict::Verdict;
use crate::origin::{ServedNote, ring_over};

/// What a dossier, or a page with its dossier, proves. `lang` is the edition that a page shows.
pub(super) fn verified(what: &'static str, found: &Verified, lang: Option<&Lang>) -> Verdict {
    let mission = any(&found.mission).unwrap_or(found.record.as_str());
    let thing = thing(found);
    let shown = lang.map(|lang| format!(", edition {lang}")).unwrap_or_default();
    let since = since(&found.later);
    let said = format!("this is {thing} of {mission}{shown}, revision {}{since}", found.revision);
    let verdict = Verdict::authentic(what, said, found)
        .line("record", found.record.as_str())
        .line("subject", found.subject.to_string())
        .line("decided", decided(found))
        .lines(editions(found, lang))
        .lines(files(found, what == "dossier"))
        .line("issued", format!("{} (UTC)", found.issued_at))
        .line("recorded", format!("{} (UTC), as entry {}", found.recorded_at, found.index))
        .line("signed by", format!("the mission's key {}; {}", found.signed_by, sealed(found.sealed)))
        .line("keys", keys(found));
    let verdict = verdict.lines(sealed_in(found.size, &found.root, Some(found.log_key.to_string())));
    let verdict = verdict.lines(confirmed(found.heartbeat, &found.witnesses));
    if found.later.is_empty() {
        return verdict
            .line("since then", "nothing that this file tells; only the record itself knows the newest");
    }
    verdict.lines(found.later.iter().map(|later| ("since then".to_owned(), told(later))))
}

fn thing(found: &Verified) -> String {
    match (&found.kind, &found.number) {
        (Some(kind), Some(number)) => format!("the {} {number}", kind.as_str().replace('-', " ")),
        (Some(kind), None) => format!("a {}, taken in from an import,", kind.as_str().replace('-', " ")),
        (None, Some(number)) => format!("the message {number}"),
        (None, None) if found.subject.kind() == SubjectKind::Media => match found.files.last() {
            Some(file) => format!("the file “{}”, {},", file.name, file.media_type),
            None => format!("the file {}", found.subject),
        },
        (None, None) => format!("the {} {}", found.subject.kind().as_str(), found.subject),
    }
}

fn sealed(sealed: bool) -> &'static str {
    if sealed { "sealed by a passkey" } else { "not sealed by a passkey" }
}

fn decided(found: &Verified) -> String {
    let reason = any(&found.reasons).map(|reason| format!(": {reason}")).unwrap_or_default();
    format!("{}{reason}", found.verb.as_str())
}

fn editions(found: &Verified, lang: Option<&Lang>) -> Vec<(String, String)> {
    let of_lang = found.editions.iter().filter(|edition| lang.is_none_or(|lang| *lang == edition.lang));
    let line = |edition: &record::verify::ProvenEdition| {
        let title = edition.title.as_deref().map_or("erased since".to_owned(), |title| format!("“{title}”"));
        ("edition".to_owned(), format!("{}, its revision {}: {title}", edition.lang, edition.revision))
    };
    of_lang.map(line).collect()
}

/// Which files there are to compare with: a dossier holds none.
fn files(found: &Verified, hint: bool) -> Vec<(String, String)> {
    let line = |file: &ProvenFile| {
        let (name, size) = (&file.name, file.size);
        ("file".to_owned(), format!("“{name}”, {size} bytes, as of revision {}", file.revision))
    };
    let mut lines: Vec<_> = found.files.iter().map(line).collect();
    if hint && !lines.is_empty() {
        let how = "not in the dossier; compare it with `chancery verify FILE --dossier DOSSIER`";
        lines.push(("its bytes".to_owned(), how.to_owned()));
    }
    lines
}

fn keys(found: &Verified) -> String {
    if found.pinned {
        format!("known here beforehand; recovery key {}", found.recovery_key)
    } else {
        format!(
            "as the record itself states them; to know that the name is the mission's, compare its recovery key {} \
             with what the mission tells",
            found.recovery_key
        )
    }
}

fn sealed_in(size: u64, root: &str, log_key: Option<String>) -> Vec<(String, String)> {
    let key = log_key.map(|key| format!(", signed by the log key {key}")).unwrap_or_default();
    vec![("in the log".to_owned(), format!("of {size} entries{key}; root {root}"))]
}

fn confirmed(heartbeat: Option<Instant>, witnesses: &[(String, Instant)]) -> Vec<(String, String)> {
    let beat = heartbeat.map(|at| format!("by the mission's heartbeat, {at}"));
    let seen = witnesses.iter().map(|(name, at)| format!("by the witness {name}, {at}"));
    let mut lines: Vec<_> = beat.into_iter().chain(seen).map(|line| ("confirmed".to_owned(), line)).collect();
    if lines.is_empty() {
        lines.push(("confirmed".to_owned(), "by nobody but the log".to_owned()));
    }
    lines
}

/// What became of it since, for the first line.
fn since(later: &[Later]) -> String {
    let done = |verb: Verb, major: bool| {
        later.iter().any(|later| later.verb == verb && (!major || later.grade == Some(Grade::Major)))
    };
    let last =
        later.iter().rev().find(|later| matches!(later.verb, Verb::Withdraw | Verb::Reinstate | Verb::Erase));
    match last.map(|later| later.verb) {
        Some(Verb::Erase) => "; its texts were erased since".to_owned(),
        Some(Verb::Withdraw) => "; it was withdrawn since".to_owned(),
        _ if done(Verb::Correct, true) => "; a major fault was corrected since".to_owned(),
        _ if done(Verb::Correct, false) => "; it was corrected since".to_owned(),
        _ if !later.is_empty() => "; it was revised since".to_owned(),
        _ => String::new(),
    }
}

fn told(later: &Later) -> String {
    let grade = match later.grade {
        Some(Grade::Major) => " (major)",
        Some(Grade::Minor) => " (minor)",
        None => "",
    };
    let reason = any(&later.reasons).map(|reason| format!(": {reason}")).unwrap_or_default();
    format!("{}{grade}, revision {}, {}{reason}", later.verb.as_str(), later.revision, later.recorded_at)
}

/// What a file and the dossier of its media file prove.
pub(super) fn file(file: &ProvenFile, found: &Verified) -> Verdict {
    let mission = any(&found.mission).unwrap_or(found.record.as_str());
    let newest = found.files.last().filter(|newest| newest.revision > file.revision);
    let since = match newest {
        Some(newest) => format!("; it was replaced since, in revision {}", newest.revision),
        None => since(&found.later),
    };
    let (name, revision) = (&file.name, file.revision);
    let said =
        format!("this is, byte for byte, the file “{name}” of {mission}, as of revision {revision}{since}");
    let verdict = verified("file", found, None).saying(said);
    verdict.line("compared", format!("{} bytes with the commitment {}", file.size, file.commitment))
}

/// What a proof and its text prove.
pub(super) fn proven(found: &ProvenText) -> Verdict {
    let role = match found.role {
        Role::Subject => "the content",
        Role::Edition => "the text of an edition",
        Role::Reason => "the public reason",
        Role::Source => "the source",
        Role::File => "the file",
    };
    let lang = found.lang.as_ref().map(|lang| format!(" in {lang}")).unwrap_or_default();
    let number = found.number.map(|number| format!(" (message {number})")).unwrap_or_default();
    let said = format!(
        "this is, byte for byte, {role}{lang} that entry {} of {} committed to{number}",
        found.index, found.record
    );
    let signed = found.signed_by.map_or_else(
        || "not checked: the keys of that time are not known here".to_owned(),
        |key| format!("the mission's key {key}"),
    );
    Verdict::authentic("proof", said, found)
        .line("record", found.record.as_str())
        .line("subject", found.subject.to_string())
        .line("decided", format!("{}, revision {}", found.verb.as_str(), found.revision))
        .line("issued", format!("{} (UTC)", found.issued_at))
        .line("recorded", format!("{} (UTC), as entry {}", found.recorded_at, found.index))
        .line("signed by", signed)
        .lines(sealed_in(found.size, &found.root, None))
        .lines(confirmed(found.heartbeat, &found.witnesses))
        .line("since then", "a proof does not tell; ask for a dossier")
}

/// What evidence shows.
pub(super) fn shown(evidence: &Evidence, shown: &Shown) -> Verdict {
    let record = &evidence.record;
    let said = match shown {
        Shown::Fork { first, second, .. } => format!(
            "this shows that the log of {record} was forked: its key signed two histories, over {first} and over \
             {second} entries, of which neither is the beginning of the other"
        ),
        Shown::Rollback { first, first_at, second, second_at } => format!(
            "this shows that the log of {record} was rolled back: its heartbeat confirmed {first} entries at \
             {first_at}, and {second} as the newest at {second_at}"
        ),
        Shown::Unsigned { index, lacks, .. } => {
            format!(
                "this shows that the log of {record} holds an entry that is not lawful: entry {index} {lacks}"
            )
        }
    };
    Verdict::authentic("evidence", said, shown)
        .line("seen", format!("{} (as whoever kept it says)", evidence.seen_at))
}

/// What is known of a checkpoint that is signed.
#[derive(Serialize)]
struct Head<'a> {
    record: &'a RecordId,
    size: u64,
    root: String,
    heartbeat: Option<Instant>,
    witnesses: Vec<(String, Instant)>,
}

/// A checkpoint that a known log key signed.
pub(super) fn checkpoint(note: &ServedNote, record: &RecordId, found: &Checkpoint, trust: &Trust) -> Verdict {
    let heartbeat = ring_over(&trust.rings, note.size).and_then(|ring| ring.of(KeyRole::Heartbeat));
    let heartbeat = heartbeat.and_then(|key| CosignerKey::new(&heartbeat_name(record), *key));
    let heartbeat = match heartbeat.map(|key| key.find(&note.whole)).transpose() {
        Ok(found) => found.flatten().map(|found| found.at),
        Err(error) => return Verdict::not("checkpoint", "cosignature-false", error.to_string()),
    };
    let witnessed = trust.policy.as_ref().map(|policy| policy.witnessed(&note.whole)).transpose();
    let witnessed = match witnessed {
        Ok(witnessed) => witnessed,
        Err(error) => return Verdict::not("checkpoint", "cosignature-false", error.to_string()),
    };
    let enough = witnessed.as_ref().is_none_or(|found| found.is_enough);
    let witnesses: Vec<_> =
        witnessed.into_iter().flat_map(|found| found.cosignatures).map(|one| (one.name, one.at)).collect();
    if !enough || witnesses.len() < trust.at_least {
        let fault = record::verify::Fault::Quorum { found: witnesses.len() };
        return Verdict::fault("checkpoint", &fault);
    }
    let head = Head { record, size: found.size, root: found.root.to_string(), heartbeat, witnesses };
    let said = format!("this is a checkpoint of {record} over {} entries, signed by its log key", found.size);
    Verdict::authentic("checkpoint", said, &head)
        .line("root", head.root.clone())
        .lines(confirmed(head.heartbeat, &head.witnesses))
}

/// A text in whatever language it is, English before others.
pub(super) fn any(text: &Text) -> Option<&str> {
    let english = text.iter().find(|(lang, _)| lang.as_str().starts_with("en"));
    english.or_else(|| text.iter().next()).map(|(_, text)| text.as_str())
}
