//! A refusal lists all its reasons at once; what is recorded is clean.

use record::{
    ContactLine, Counter, Decision, Edition, Grade, Position, Role, Salt, SubjectContent, SubjectId,
    SubjectKind, Text, Verb,
};

use crate::support::{Press, edition, instant, lang, message, mission, reason};

const ID: fn(SubjectKind) -> SubjectId = |kind| SubjectId::new(kind, [7; 16]);
const FIRST: Position = Position { revision: 1, previous: None };

#[track_caller]
fn refused(decision: &Decision) -> Vec<String> {
    let record = "embassy.example/record".parse().unwrap();
    let refusal = decision.clone().prepare(&record, FIRST, &mut || Salt([0; 32])).unwrap_err();
    assert_eq!(decision.faults(), refusal.0);
    refusal.0.iter().map(ToString::to_string).collect()
}

#[test]
fn a_refusal_lists_everything_at_once() {
    let decision = Decision {
        content: Some(mission("Europe/Lisbon")),
        editions: vec![edition("en", "\u{202E} "), edition("en", "Twice")],
        reasons: Text::from([(lang("en"), "\u{FEFF}".to_owned())]),
        not_before: Some(instant("2026-01-02T00:00:00Z")),
        not_after: Some(instant("2026-01-01T00:00:00Z")),
        ..Decision::new(Verb::Correct, ID(SubjectKind::Message))
    };
    assert_eq!(
        refused(&decision),
        [
            "grade: a correction is minor or major",
            "reason: a public reason is missing",
            "content: is of another kind than the subject",
            "editions: a language is there twice",
            "not_after: is before not_before",
            "en title: is missing",
        ]
    );
}

#[test]
fn each_verb_says_what_it_lacks() {
    let of = |verb| refused(&Decision::new(verb, ID(SubjectKind::Message)));
    assert_eq!(of(Verb::Publish), ["content: is missing", "editions: a message needs at least one edition"]);
    assert_eq!(of(Verb::Revise), ["content: nothing is changed"]);
    assert_eq!(of(Verb::Withdraw), ["reason: a public reason is missing"]);
    assert_eq!(of(Verb::Erase), ["erases: nothing is named", "reason: a public reason is missing"]);
    let changed = |verb| {
        let editions = vec![edition("en", "Changed")];
        refused(&Decision { editions, reasons: reason(), ..Decision::new(verb, ID(SubjectKind::Message)) })
    };
    assert_eq!(changed(Verb::Withdraw), ["content: cannot be changed by this act"]);
    assert_eq!(changed(Verb::Reinstate), ["content: cannot be changed by this act"]);
    let graded =
        Decision { grade: Some(Grade::Minor), ..Decision::new(Verb::Reinstate, ID(SubjectKind::Page)) };
    assert_eq!(refused(&graded), ["grade: only a correction has one"]);
}

#[test]
fn every_subject_says_what_is_wrong_with_it() {
    let of = |content: SubjectContent| refused(&Decision::publish(ID(content.kind()), content));
    let blank = || Text::from([(lang("en"), " ".to_owned())]);
    let SubjectContent::Mission(mut mission) = mission("UTC") else { unreachable!() };
    mission.name = blank();
    mission.languages = vec![lang("fr"), lang("fr")];
    mission.address = "https://embassy.example/site/".to_owned();
    assert_eq!(
        of(SubjectContent::Mission(mission)),
        [
            "name: is missing in every language",
            "default_language: is not among the mission's languages",
            "languages: name a language twice",
            "address: must be like https://embassy.example, with no path and no closing slash",
        ]
    );
    let line = ContactLine {
        label: blank(),
        phone: Some(record::Phone { shown: "020".to_owned(), e164: "020".to_owned() }),
        email: Some("press@".to_owned()),
    };
    assert_eq!(
        of(SubjectContent::Contact(line)),
        [
            "phone: must be dialled as + and 7 to 15 digits (E.164)",
            "email: must be like press@embassy.example"
        ]
    );
    let pattern = [("few".to_owned(), "days".to_owned()), ("some".to_owned(), "{days}".to_owned())];
    let counter = Counter {
        since: jiff::civil::date(2018, 3, 4),
        label: blank(),
        patterns: [(lang("ru"), pattern.into())].into(),
    };
    assert_eq!(
        of(SubjectContent::Counter(counter)),
        [
            "patterns.ru: lack the category \"other\"",
            "patterns.ru: have a pattern without {days}",
            "patterns.ru: name a category that CLDR does not have",
        ]
    );
}

#[test]
fn editions_are_recorded_in_the_order_of_their_languages_however_they_come() {
    let mut press = Press::new();
    press.publish(message(None), vec![edition("fr", "Un"), edition("ar", "واحد"), edition("en", "One")]);
    press.check_record();
    let leaf = &press.leaves[2];
    let tags: Vec<_> = leaf.entry.act.languages.iter().map(ToString::to_string).collect();
    assert_eq!(tags, ["ar", "en", "fr"]);
    assert!(leaf.card.as_ref().unwrap().editions.iter().map(|card| &card.lang).eq(&leaf.entry.act.languages));
}

#[test]
fn an_empty_reason_is_no_reason() {
    let mut press = Press::new();
    let id = press.publish(message(None), vec![edition("en", "One")]);
    let mut reasons = reason();
    reasons.insert(lang("fr"), "\u{200E}".replace('\u{200E}', " \n"));
    press.append(Decision { reasons, ..Decision::new(Verb::Withdraw, id) });
    let act = &press.leaves[3].entry.act;
    assert_eq!(act.commits_of(Role::Reason).count(), 1);
    press.check_record();
}

#[test]
fn what_is_recorded_is_cleaned_first() {
    let mut press = Press::new();
    let untidy = Edition {
        lead: Some("  Two\r\nlines \u{202E}".to_owned()),
        outlets: vec![String::new(), " The  Harbour Times ".to_owned()],
        ..Edition::new(lang("en"), " A\u{7}\u{A0} title\n", "\n\nText\r\n\r\nmore \u{FEFF}\n")
    };
    press.publish(message(None), vec![untidy]);
    let commitment = press.leaves[2].entry.act.commitment(Role::Edition, Some(&lang("en"))).unwrap();
    let kept = Edition::from_bytes(&press.contents[&commitment].bytes).unwrap();
    assert_eq!((kept.title.as_str(), kept.body.as_str()), ("A title", "Text\n\nmore"));
    assert_eq!(
        (kept.lead.as_deref(), kept.outlets.as_slice()),
        (Some("Two\nlines"), &["The Harbour Times".to_owned()][..])
    );
    press.check_record();
}
