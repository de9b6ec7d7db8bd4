//! Nothing is changed in silence: every act of the record that is no publication stands on the pages of changes.

use std::collections::BTreeSet;

use record::{Decision, Grade, Message, SubjectContent, SubjectKind, Verb};
use site::RenderError;

use crate::press::{Press, counter, edition, instant, mission, office, statement, text};

/// The entries that a page of changes names.
fn entries(page: &str) -> Vec<u64> {
    let named = page.split("Entry ").skip(1).filter_map(|rest| rest.split_once(" of the record"));
    named.filter_map(|(index, _)| index.parse().ok()).collect()
}

/// The entries on all pages of changes, found by following their links.
fn all_entries(press: &Press) -> BTreeSet<u64> {
    let (mut found, mut known, mut queue) =
        (BTreeSet::new(), BTreeSet::new(), vec!["/en/changes/".to_owned()]);
    while let Some(path) = queue.pop() {
        let page = press.page(&path);
        found.extend(entries(&page));
        let links = page.split(" href=\"/en/changes/").skip(1).filter_map(|rest| rest.split_once('"'));
        for link in links.map(|(link, _)| format!("/en/changes/{link}")) {
            if known.insert(link.clone()) {
                queue.push(link);
            }
        }
    }
    found
}

/// The entries of the record that published nothing new.
fn acts(press: &Press) -> BTreeSet<u64> {
    let kinds = SubjectKind::ALL.into_iter();
    let all = press.history.at(record::Instant::MAX);
    let lines = kinds.flat_map(|kind| all.subjects(kind).map(|view| view.line).collect::<Vec<_>>());
    let acts = lines.flat_map(|line| &line.revisions).filter(|revision| revision.verb != Verb::Publish);
    acts.map(|revision| revision.index).collect()
}

/// A press office in which everything happened that can happen.
fn eventful() -> Press {
    let mut office = office();
    let mut moved = mission(&["en", "fr", "ar"]);
    moved.address = "https://embassy.test".to_owned();
    let press = &mut office.press;
    let ids: Vec<_> =
        press.history.at(press.now).subjects(SubjectKind::Mission).map(|view| view.line.id).collect();
    let revise = |id, content| Decision { content: Some(content), ..Decision::new(Verb::Revise, id) };
    press.decide(revise(ids[0], SubjectContent::Mission(moved.into())));
    let counters: Vec<_> =
        press.history.at(press.now).subjects(SubjectKind::Counter).map(|view| view.line.id).collect();
    press.decide(revise(counters[0], SubjectContent::Counter(counter("2018-03-05"))));
    press.withdraw(office.page, "It is being written anew.");
    press.erase(office.imported, "The name is private.");
    let dated = SubjectContent::Message(Message { ..statement("2020-03-04") });
    press.decide(Decision {
        content: Some(dated),
        grade: Some(Grade::Minor),
        reasons: text(&[("en", "The date was that of the draft.")]),
        ..Decision::new(Verb::Correct, office.corrected)
    });
    office.press
}

#[test]
fn every_act_of_the_record_that_is_no_publication_stands_on_the_changes() {
    let press = eventful();
    assert!(acts(&press).len() > 10);
    assert_eq!(all_entries(&press), acts(&press));
}

#[test]
fn a_long_year_is_paged_and_loses_nothing() {
    let mut press = eventful();
    press.now = instant("2021-02-01T00:00:00Z");
    let id = press.publish(statement("2021-02-01"), vec![edition("en", "Statement", "Version 0.")]);
    for number in 1..130 {
        press.now = press.now.plus_seconds(3_600);
        press.correct(
            id,
            Grade::Minor,
            vec![edition("en", "Statement", &format!("Version {number}."))],
            "Again.",
        );
        let page = press.page("/en/changes/");
        assert_eq!(entries(&page).first(), Some(&(press.history.size() - 1)));
        assert!(entries(&page).len() <= 20);
    }
    assert_eq!(all_entries(&press), acts(&press));
    // A part that is full is what it was, whatever is added after it.
    let first = press.page("/en/changes/2021/1/");
    assert_eq!(entries(&first).len(), 20);
    press.now = press.now.plus_seconds(3_600);
    press.withdraw(id, "Enough.");
    assert_eq!(entries(&press.page("/en/changes/2021/1/")), entries(&first));
    assert_eq!(press.error("/en/changes/2021/9/").0, 404);
    assert_eq!(press.get("/en/changes/2019/"), Err(RenderError::NoSuchPage));
}

#[test]
fn the_feed_of_changes_says_what_was_changed_and_why() {
    let press = eventful();
    let feed = press.page("/en/changes.xml");
    for said in [
        "<title>Correction: Statement on the census</title>",
        "<summary>Two digits were exchanged.</summary>",
        "<title>Withdrawal: Visa hours</title>",
        "A court has ordered it.",
        "<title>Erasure: Message No.",
    ] {
        assert!(feed.contains(said), "{said} in {feed}");
    }
    assert!(!feed.contains("Private matter"));
    let ids: Vec<_> = feed.split("<id>").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    assert_eq!(ids.len(), acts(&press).len() + 1);
}

#[test]
fn a_change_is_told_in_the_past_in_which_it_was_made_and_not_before() {
    let press = eventful();
    let before = press.page("/at/20200304T145959Z/en/changes/");
    assert!(!before.contains("Two digits were exchanged."));
    assert!(press.page("/at/20200304T150000Z/en/changes/").contains("Two digits were exchanged."));
    assert_eq!(
        press.get("/at/20200304T145959Z/en/changes/2020/"),
        Err(RenderError::NotThen(instant("2020-03-04T14:59:59Z")))
    );
}

/// The longest of all: each title and reason in two bytes a letter.
#[test]
fn no_page_of_changes_outgrows_a_slow_line() {
    let mut press = Press::at("2020-05-20T00:00:00Z", &["ru", "en"]);
    let title = "Заявление Посольства в связи с шестым заседанием Совместной комиссии ".repeat(4);
    let reason = "В тексте была допущена неточность, о которой нам сообщили читатели. ".repeat(8);
    for number in 0..60 {
        let id = press
            .publish(statement("2020-05-20"), vec![edition("ru", title.trim(), &format!("Текст {number}."))]);
        press.correct(id, Grade::Major, vec![edition("ru", title.trim(), "Другой текст.")], &reason);
    }
    for path in ["/ru/changes/", "/ru/changes/2020/", "/ru/changes/2020/1/"] {
        let page = press.page(path);
        assert!(page.len() <= 40 * 1024, "{path} has {} bytes", page.len());
    }
}
