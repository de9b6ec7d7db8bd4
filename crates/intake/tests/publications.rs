//! What a capture gives the desk, and a second capture of the same page against it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use intake::{
    Capture, Comparison, Known, MissionWishes, SourceFile, compare, mission_of, publications, read_text,
};
use record::{Fidelity, Instant, Publication, SubjectContent};

const HOME: &str = include_str!("captures/home.txt");

fn published(capture: &Capture) -> Vec<Publication> {
    let mission = mission_of(capture, &MissionWishes::default()).unwrap();
    let captured_at = Instant::from(capture.captured_at.unwrap());
    let file = SourceFile { name: "home.txt".to_owned(), digest: "00".repeat(32), captured_at };
    publications(capture, &mission, &file)
}

fn known(publications: &[Publication]) -> Vec<Known> {
    let known = |p: &Publication| Known {
        identity: p.identity.clone(),
        content: p.content.clone(),
        editions: p.editions.clone(),
    };
    publications.iter().map(known).collect()
}

fn again(changed: &str) -> (Vec<Publication>, Comparison) {
    let there = known(&published(&read_text(HOME)));
    let now = published(&read_text(changed));
    let comparison = compare(&there, &now);
    (now, comparison)
}

#[test]
fn a_capture_gives_the_mission_that_it_shows() {
    let mission = mission_of(&read_text(HOME), &MissionWishes::default()).unwrap();
    assert_eq!((mission.zone.name(), mission.sending.zone.name()), ("Europe/London", "Africa/Nairobi"));
    assert_eq!(mission.default_language.as_str(), "en");
    assert_eq!(mission.faults(), []);
    assert!(mission_of(&read_text("no clocks"), &MissionWishes::default()).is_err());
}

#[test]
fn publications_are_sound_have_their_source_and_come_oldest_first() {
    let all = published(&read_text(HOME));
    assert_eq!(all.len(), 1 + 2 + 11);
    let capture: Instant = "2021-11-07T12:40:00Z".parse().unwrap();
    for publication in &all {
        assert_eq!(publication.content.faults(), []);
        assert!(publication.issued_at <= capture);
        assert!(
            publication
                .editions
                .iter()
                .all(|edition| edition.faults().is_empty() && edition.cleaned() == *edition)
        );
        assert!(publication.source.line.is_some());
    }
    let messages = &all[3..];
    assert!(messages.is_sorted_by_key(|publication| publication.issued_at));
    assert_eq!(messages[0].issued_at.to_string(), "2021-09-20T23:00:00Z");
    assert_eq!(messages[10].issued_at, capture, "an article without a date is issued when it was seen");
    let fidelity = |publication: &Publication| match &publication.content {
        SubjectContent::Message(message) => message.fidelity,
        other => panic!("{other:?}"),
    };
    assert_eq!(fidelity(&messages[0]), Fidelity::Extract, "a list's lead is not the whole text");
    assert_eq!(fidelity(&messages[10]), Fidelity::Authored);
}

#[test]
fn a_counter_of_a_capture_counts_on_in_its_own_words() {
    let all = published(&read_text(HOME));
    let SubjectContent::Counter(counter) = &all[1].content else { panic!("{:?}", all[1]) };
    let patterns = counter.patterns.values().next().unwrap();
    assert!(patterns["other"].starts_with("{days} days have passed since the Grain Quay fire - no report"));
    assert!(patterns["one"].starts_with("{days} day has passed since"));
}

#[test]
fn the_same_capture_again_is_nothing_new() {
    let (now, comparison) = again(HOME);
    assert_eq!(comparison.unchanged.len(), now.len());
    assert_eq!((comparison.new.len(), comparison.differs.len()), (0, 0));
}

#[test]
fn a_later_capture_tells_new_from_changed() {
    let later = HOME
        .replace(
            "05.11.2021 - Foreign",
            "06.11.2021 - Statement of the Embassy\n\nNew today.\n\n05.11.2021 - Foreign",
        )
        .replace(
            "02.11.2021 - Ambassador Joren Tamsin's letter",
            "01.11.2021 - Ambassador Joren Tamsin's letter",
        )
        .replace("Good afternoon to those who", "Good evening to those who")
        .replace("0142", "0143");
    let (now, comparison) = again(&later);
    assert_eq!(comparison.new.len(), 1);
    assert_eq!(now[comparison.new[0]].editions[0].title, "Statement of the Embassy");
    let changed: Vec<(Vec<&str>, bool)> = comparison
        .differs
        .iter()
        .map(|difference| {
            (difference.changes.iter().map(|change| change.field).collect(), difference.is_sure)
        })
        .collect();
    assert_eq!(changed.len(), 3, "{changed:?}");
    assert!(changed.contains(&(vec!["phone"], true)));
    assert!(changed.contains(&(vec!["lead"], true)));
    assert!(
        changed.contains(&(vec!["dated"], false)),
        "a corrected date is found by title and lead: {changed:?}"
    );
}

#[test]
fn equal_titles_of_one_day_stay_two_messages() {
    let page = "18 January 2020\nMoscow: 12:15\nLondon: 09:15\n\n07.01.2020 - Statement of the Embassy\n\nFirst.\n\n07.01.2020 - Statement of the Embassy\n\nSecond.\n";
    let first = published(&read_text(page));
    assert_eq!(first.len(), 2);
    assert_ne!(first[0].identity, first[1].identity);
    let grown = page.replace(
        "07.01.2020 - Statement of the Embassy\n\nFirst.",
        "07.01.2020 - Statement of the Embassy\n\nThird.\n\n07.01.2020 - Statement of the Embassy\n\nFirst.",
    );
    let comparison = compare(&known(&first), &published(&read_text(&grown)));
    assert_eq!((comparison.new.len(), comparison.unchanged.len()), (1, 2));
}
