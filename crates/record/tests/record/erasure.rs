//! Erasing: the entry and its reason stay, the content goes, and nothing brings it back.

use std::collections::BTreeMap;

use record::verify::{self, Trust};
use record::{Decision, Media, Role, Standing, SubjectContent, SubjectKind, Text, Verb, address::Handle};

use crate::support::{Press, edition, lang, message, mission, reason, ring};

#[test]
fn an_erased_message_leaves_its_entries_and_a_public_reason() {
    let mut press = Press::new();
    let id = press.publish(message(None), vec![edition("en", "A name too many")]);
    press.correct(id, None, vec![edition("fr", "Un nom de trop")]);
    press.erase(id);
    let report = press.fsck();
    assert_eq!(report.faults, []);
    assert_eq!((report.entries, report.erased), (5, 3));
    let line = press.history.line(id).unwrap();
    let erasure = line.erasure().unwrap();
    assert_eq!(erasure.state.standing, Standing::Erased);
    let (_, commitment) = erasure.reason(&lang("fr"), &lang("en")).unwrap();
    assert_eq!(press.contents[&commitment].bytes, b"The timetable has changed.");
    assert!(line.revisions.iter().all(|revision| revision.state.content.is_none()));
}

#[test]
fn nothing_follows_an_erasure() {
    let mut press = Press::new();
    let id = press.publish(message(None), vec![edition("en", "A name too many")]);
    press.erase(id);
    for verb in [Verb::Withdraw, Verb::Reinstate] {
        let decision = Decision { reasons: reason(), ..Decision::new(verb, id) };
        let refused = press.try_append(decision).unwrap_err();
        assert!(refused.to_string().contains("erased for good"), "{refused}");
    }
}

#[test]
fn an_erased_import_keeps_its_address_on_a_node_that_starts_later() {
    let mut press = Press::new();
    let id = press.subject(SubjectKind::Message);
    press.append(Decision {
        editions: vec![edition("en", "From the old site")],
        issued_at: Some(press.now),
        ..Decision::publish(id, message(Some("2017")))
    });
    press.erase(id);
    let mut started = record::History::new(press.record.clone());
    for leaf in &press.leaves {
        started.append(&leaf.entry, leaf.card.clone()).unwrap();
    }
    for history in [&press.history, &started] {
        let at = |handle| history.line_at(handle).map(|line| line.id);
        assert_eq!(at(Handle::Import { year: 2017, index: 2 }), Some(id));
        assert_eq!(at(Handle::Import { year: 2017, index: 3 }), None);
    }
}

#[test]
fn keys_and_mission_cannot_be_erased() {
    let mut press = Press::new();
    for id in [press.ring, press.mission] {
        let decision = press.erasure(id);
        let faults = decision.faults();
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert_eq!(faults[0].field, "subject");
    }
    // Nor by an act that some other program made.
    press.append(Decision { content: Some(mission("UTC")), ..Decision::new(Verb::Revise, press.mission) });
    press.append(Decision { content: Some(ring(1, 2, 3)), ..Decision::new(Verb::Revise, press.ring) });
    press.check_record();
    let mut act = press.leaves[0].entry.act.clone();
    (act.verb, act.erases) = (Verb::Erase, act.commits.iter().map(|commit| commit.commitment).collect());
    assert!(act.faults().contains(&"erases keys or mission, which the record needs"));
}

/// A picture whose file is the one thing that must go must not stay behind its erasure.
#[test]
fn an_erasure_that_spares_a_media_file_is_named_by_fsck_and_by_verify() {
    for spares_the_file in [false, true] {
        let mut press = Press::new();
        let id = press.subject(SubjectKind::Media);
        press.append(Decision { file: Some(b"a picture".to_vec()), ..Decision::publish(id, media()) });
        let mut erasure = press.erasure(id);
        if spares_the_file {
            let act = &press.leaves.last().unwrap().entry.act;
            let file = act.commitment(Role::File, None).unwrap();
            erasure.erases.retain(|erased| *erased != file);
        }
        press.append(erasure);
        assert_eq!(!press.fsck().faults.is_empty(), spares_the_file);
        let pile = press.pile();
        let dossier = pile.dossier(pile.size() - 1, &pile.checkpoint(pile.size(), 1));
        let answer = verify::dossier(&dossier.to_bytes(), &Trust::default());
        assert_eq!(answer.is_err(), spares_the_file, "{:?}", answer.err().map(|fault| fault.to_string()));
    }
}

fn media() -> SubjectContent {
    SubjectContent::Media(Box::new(Media {
        name: "picture.png".to_owned(),
        media_type: "image/png".to_owned(),
        size: 9,
        width: None,
        height: None,
        seconds: None,
        alt: Text::from([(lang("en"), "A picture".to_owned())]),
        caption: Text::new(),
        credit: Text::new(),
        transcript: Text::new(),
        subtitles: BTreeMap::new(),
    }))
}
