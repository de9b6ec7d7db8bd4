//! Withdrawn, reinstated, erased.

use jiff::SignedDuration;
use record::{Lang, SubjectKind};
use site::RenderError;
use testkit::Press;

use crate::STATEMENT;

fn english() -> Lang {
    "en".parse().unwrap()
}

// A reader who saved the link must learn what happened, not meet a 404.
#[test]
fn a_withdrawn_message_leaves_a_notice_at_its_address_and_leaves_the_lists() {
    let mut press = Press::at("2027-03-01T15:00:00Z");
    let statement = press.publish(STATEMENT);
    let address = press.address(statement, "en");
    assert!(press.text("/en/").contains("Statement on the opening"));

    press.advance(SignedDuration::from_hours(1));
    press.withdraw(statement, "The timetable has changed.").unwrap();

    assert!(press.text(&address).contains("The timetable has changed."));
    assert!(!press.text("/en/").contains("Statement on the opening"));
    assert!(!press.text("/en/feed.xml").contains("Statement on the opening"));
    press.check_record();
}

#[test]
fn a_reinstated_message_stands_where_it_stood() {
    let mut press = Press::at("2027-03-01T15:00:00Z");
    let first = press.publish(STATEMENT);
    press.advance(SignedDuration::from_hours(1));
    let second = press.publish(&STATEMENT.replace("the opening", "the closing"));
    let address = press.address(first, "en");

    press.withdraw(first, "By mistake.").unwrap();
    press.advance(SignedDuration::from_hours(1));
    press.reinstate(first).unwrap();

    assert_eq!(press.address(first, "en"), address);
    let order: Vec<_> =
        press.history().at(press.now()).messages(&english()).map(|view| view.line.id).collect();
    assert_eq!(order, [second, first]);
    press.check_record();
}

#[test]
fn an_erased_message_is_gone_from_every_file_and_from_the_past_but_its_reason_stays() {
    let mut press = Press::at("2027-03-01T15:00:00Z");
    let statement = press.publish(&STATEMENT.replace("both countries", "Zerubbabel Quince"));
    let address = press.address(statement, "en");
    let pinned = format!("/at/20270301T150000Z~{}{address}", press.history().size());
    assert!(press.keeps("Zerubbabel Quince"));

    press.advance(SignedDuration::from_hours(1));
    press.erase(statement, "By order of the district court.").unwrap();

    for path in [&address, &pinned] {
        let gone = press.page(path).unwrap_err();
        assert!(matches!(gone, RenderError::Gone { .. }), "{path}: {gone:?}");
    }
    assert!(!press.keeps("Zerubbabel Quince"), "the text is still in a file");
    assert_eq!(press.history().at(press.now()).published(SubjectKind::Message).count(), 0);
    press.check_record();
}

#[test]
fn what_is_not_published_cannot_be_withdrawn_and_what_is_erased_cannot_come_back() {
    let press = Press::at("2027-03-01T15:00:00Z");
    let statement = press.publish(STATEMENT);
    let size = press.history().size();
    assert!(press.reinstate(statement).is_err());
    assert!(press.withdraw(statement, "").is_err(), "a withdrawal needs a public reason");
    assert_eq!(press.history().size(), size, "a refusal records nothing");

    press.erase(statement, "By order of a court.").unwrap();
    assert!(press.reinstate(statement).is_err());
    assert!(press.correct(statement, STATEMENT, "Again.").is_err());
    press.check_record();
}
