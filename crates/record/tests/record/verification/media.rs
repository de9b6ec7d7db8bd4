//! Media files: their dossiers leave the bytes out, and say by which commitment and salt to compare a file.

use std::collections::BTreeMap;

use record::verify::Verified;
use record::{
    CommitmentHash, Decision, Dossier, Media, Role, SubjectContent, SubjectId, SubjectKind, Text, Verb,
};

use super::case::{Answer, Case, File};
use super::edit::{edited, entries, entry};
use super::world::{Known, OLD_LOG, OLD_MISSION};
use crate::support::{Pile, Press, edition, lang, message, reason};

/// Entries of the record with media.
const PICTURE: u64 = 2;
const REPLACED: u64 = 3;
const WORDED: u64 = 4;
const STATEMENT: u64 = 5;
const ERASED: u64 = 6;
const ERASURE: u64 = 7;
const SIZE: u64 = 8;
/// When the picture was the newest entry.
const EARLY: u64 = 3;

const FIRST: &[u8] = b"\x89PNG\r\n\x1a\n the handshake, uncropped";
const SECOND: &[u8] = b"\x89PNG\r\n\x1a\n the handshake";

fn media(name: &str, file: &[u8], alt: &str) -> SubjectContent {
    SubjectContent::Media(Box::new(Media {
        name: name.to_owned(),
        media_type: "image/png".to_owned(),
        size: file.len() as u64,
        width: Some(640),
        height: Some(480),
        seconds: None,
        alt: Text::from([(lang("en"), alt.to_owned())]),
        caption: Text::new(),
        credit: Text::new(),
        transcript: Text::new(),
        subtitles: BTreeMap::new(),
    }))
}

fn publish(press: &mut Press, name: &str, file: &[u8]) -> SubjectId {
    let id = press.subject(SubjectKind::Media);
    let decision = Decision::publish(id, media(name, file, "Two people shake hands."));
    press.append(Decision { file: Some(file.to_vec()), ..decision });
    id
}

/// A picture that was replaced and then described better, a statement, and a picture that was erased.
fn world() -> Pile {
    let mut press = Press::new();
    press.advance(60);
    let picture = publish(&mut press, "handshake.png", FIRST);
    let cropped = media("handshake-2.png", SECOND, "Two people shake hands.");
    press.append(Decision {
        content: Some(cropped),
        file: Some(SECOND.to_vec()),
        reasons: reason(),
        ..Decision::new(Verb::Revise, picture)
    });
    let worded = media("handshake-2.png", SECOND, "The ministers shake hands.");
    press.append(Decision { content: Some(worded), ..Decision::new(Verb::Revise, picture) });
    press.publish(message(Some("2026-01-14")), vec![edition("en", "With a picture")]);
    let bystander = publish(&mut press, "bystander.png", b"\x89PNG\r\n\x1a\n somebody's face");
    press.erase(bystander);
    press.pile()
}

/// The dossier of entry `about`, with the bytes of files.
fn dossier(pile: &Pile, about: u64, size: u64) -> Dossier {
    pile.dossier(about, &pile.checkpoint(size, OLD_LOG))
}

/// The same without them, as nodes make it.
fn without_files(pile: &Pile, about: u64, size: u64) -> Dossier {
    let mut dossier = dossier(pile, about, size);
    for proven in &mut dossier.entries {
        for commit in pile.entry(proven.index).act.commits_of(Role::File) {
            let content = proven.contents.remove(&commit.commitment);
            proven.files.extend(content.map(|content| (commit.commitment, content.salt)));
        }
    }
    dossier
}

pub(super) fn cases() -> Vec<Case> {
    let pile = world();
    let case =
        |name, file, answer| Case { name, file: File::Dossier(file), known: Known::rings(&pile), answer };
    let fine = |name, dossier: Dossier| case(name, dossier.to_bytes(), Answer::Authentic);
    let not = |name, file, code, sentence| case(name, file, Answer::Not(code, sentence));
    vec![
        fine("a picture, whose bytes are left out", without_files(&pile, PICTURE, SIZE)),
        fine("a picture, with its bytes", dossier(&pile, PICTURE, EARLY)),
        fine("a picture that was replaced", without_files(&pile, REPLACED, SIZE)),
        fine("a picture that was erased", without_files(&pile, ERASED, SIZE)),
        not("a byte of a picture changed", altered(&pile), "content-altered", "entry 2 was altered"),
        not("a statement whose text is left out", unsaid(&pile), "content-missing", "a text of entry 5"),
        not("what a picture is left out", unnamed(&pile), "content-missing", "a text of entry 2 is missing"),
        not("a picture left out with its salt", unsalted(&pile), "content-missing", "a text of entry 2"),
        not("a picture of another act", foreign(&pile), "content-foreign", "does not commit to"),
        not(
            "the salt of an erased picture brought back",
            revived(&pile),
            "content-revived",
            "entry 7 erased it",
        ),
        not("the salt of a picture is none", no_salt(&pile), "not-a-dossier", "not readable"),
        not("a picture stands twice, with and without", twice(&pile), "not-a-dossier", "out of order"),
        not("a picture of another size than is stated", other_size(), "content-form", "and states"),
        not("a message that commits to a file", message_with_file(), "act-form", "what is no media file"),
    ]
}

fn altered(pile: &Pile) -> Vec<u8> {
    let mut dossier = dossier(pile, PICTURE, EARLY);
    let file = dossier.entries.iter_mut().find(|entry| entry.index == PICTURE).unwrap();
    let picture = file.contents.values_mut().find(|content| content.bytes == FIRST).unwrap();
    picture.bytes[9] ^= 1;
    dossier.to_bytes()
}

/// The dossier after `change` was made to the contents of an entry that has them with their bytes.
fn changed(pile: &Pile, index: u64, change: impl FnOnce(&mut Vec<serde_json::Value>)) -> Vec<u8> {
    edited(&without_files(pile, index, index + 1), |json| {
        change(entry(json, index)["contents"].as_array_mut().unwrap());
    })
}

fn is_file(content: &serde_json::Value) -> bool {
    content.get("bytes").is_none()
}

fn unsaid(pile: &Pile) -> Vec<u8> {
    changed(pile, STATEMENT, |contents| {
        for content in contents {
            content.as_object_mut().unwrap().remove("bytes");
        }
    })
}

fn unnamed(pile: &Pile) -> Vec<u8> {
    changed(pile, PICTURE, |contents| contents.retain(is_file))
}

fn unsalted(pile: &Pile) -> Vec<u8> {
    changed(pile, PICTURE, |contents| contents.retain(|content| !is_file(content)))
}

fn foreign(pile: &Pile) -> Vec<u8> {
    edited(&without_files(pile, PICTURE, REPLACED + 1), |json| {
        let other = entry(json, REPLACED)["contents"].as_array().unwrap().iter().find(|one| is_file(one));
        let (other, own) = (other.unwrap().clone(), entry(json, PICTURE)["contents"].as_array_mut().unwrap());
        own.retain(|content| !is_file(content));
        own.push(other);
        own.sort_by_key(|content| content["commitment"].to_string());
    })
}

fn revived(pile: &Pile) -> Vec<u8> {
    let act = pile.entry(ERASED).act;
    let commit = act.commits_of(Role::File).next().unwrap().commitment.to_string();
    edited(&without_files(pile, ERASED, SIZE), |json| {
        let contents = entry(json, ERASED)["contents"].as_array_mut().unwrap();
        contents.push(serde_json::json!({ "commitment": commit, "salt": "00".repeat(32) }));
        assert_eq!(entries(json).len(), 4);
    })
}

fn no_salt(pile: &Pile) -> Vec<u8> {
    changed(pile, PICTURE, |contents| {
        let file = contents.iter_mut().find(|content| is_file(content)).unwrap();
        file["salt"] = "none".into();
    })
}

fn twice(pile: &Pile) -> Vec<u8> {
    let with = edited(&dossier(pile, PICTURE, EARLY), |_| {});
    let with: serde_json::Value = serde_json::from_slice(&with).unwrap();
    edited(&without_files(pile, PICTURE, EARLY), |json| {
        let left = entry(json, PICTURE)["contents"].as_array().unwrap().iter().find(|one| is_file(one));
        let left = left.unwrap().clone();
        let mut with = with.clone();
        let whole = entry(&mut with, PICTURE)["contents"].as_array().unwrap().clone();
        let place = whole.iter().position(|content| content["commitment"] == left["commitment"]).unwrap();
        *entry(json, PICTURE)["contents"].as_array_mut().unwrap() = whole;
        entry(json, PICTURE)["contents"].as_array_mut().unwrap().insert(place, left);
    })
}

fn other_size() -> Vec<u8> {
    let mut pile = world();
    let place = pile.entry(PICTURE).act.commits.iter().position(|commit| commit.role == Role::File).unwrap();
    pile.entries.truncate(3);
    pile.recommit(PICTURE, place, OLD_MISSION, b"a longer one than was stated, by some bytes");
    pile.dossier(PICTURE, &pile.checkpoint(3, OLD_LOG)).to_bytes()
}

fn message_with_file() -> Vec<u8> {
    let mut pile = world();
    pile.entries.truncate(3);
    pile.rewrite(PICTURE, OLD_MISSION, |entry| {
        entry.act.subject = SubjectId::new(SubjectKind::Contact, [7; 16]);
    });
    pile.dossier(PICTURE, &pile.checkpoint(3, OLD_LOG)).to_bytes()
}

fn verified(pile: &Pile, about: u64) -> Verified {
    let trust = Known::rings(pile).trust();
    record::verify::dossier(&without_files(pile, about, SIZE).to_bytes(), &trust).unwrap()
}

// A reader who has the photograph asks which revision it is.
#[test]
fn a_file_is_compared_piece_by_piece_with_what_each_revision_gave() {
    let pile = world();
    let found = verified(&pile, PICTURE);
    let given: Vec<_> =
        found.files.iter().map(|file| (file.revision, file.index, file.name.as_str())).collect();
    assert_eq!(given, [(1, PICTURE, "handshake.png"), (2, REPLACED, "handshake-2.png")]);
    for (file, place) in [(FIRST, 0), (SECOND, 1)] {
        let is_it = found.files.iter().map(|one| {
            let mut hash: CommitmentHash = one.hash();
            file.chunks(5).for_each(|piece| hash.update(piece));
            hash.finish() == one.commitment
        });
        assert_eq!(is_it.collect::<Vec<_>>(), [place == 0, place == 1]);
    }
    assert!(found.files.iter().all(|file| file.size > 0 && file.media_type == "image/png"));
}

#[test]
fn an_erased_file_is_no_file_to_compare_with() {
    assert_eq!(verified(&world(), ERASED).files, []);
    assert_eq!(verified(&world(), ERASURE).files, []);
}

#[test]
fn the_bytes_of_a_file_change_nothing_of_what_is_found() {
    let pile = world();
    let with =
        record::verify::dossier(&dossier(&pile, WORDED, SIZE).to_bytes(), &Known::rings(&pile).trust());
    assert_eq!(with.unwrap(), verified(&pile, WORDED));
}

#[test]
fn fsck_names_a_file_that_is_missing_altered_or_of_another_size() {
    let mut press = Press::new();
    let id = publish(&mut press, "handshake.png", FIRST);
    press.check_record();
    let leaf = &press.leaves[2].entry.act;
    let file = leaf.commits_of(Role::File).next().unwrap().commitment;
    let content = press.contents.remove(&file).unwrap();
    let faults = press.fsck().faults;
    assert!(faults.iter().any(|fault| fault.what.contains("is missing and no later entry")), "{faults:?}");
    press.contents.insert(file, record::Content { salt: content.salt, bytes: SECOND.to_vec() });
    let faults = press.fsck().faults;
    assert!(faults.iter().any(|fault| fault.what.contains("is not what was committed to")), "{faults:?}");
    press.contents.insert(file, content);
    press.check_record();
    press.erase(id);
    press.check_record();
}
