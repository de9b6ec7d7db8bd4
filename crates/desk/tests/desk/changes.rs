//! Corrections and revisions.

use desk::DeskError;
use jiff::SignedDuration;
use record::Verb;
use testkit::Press;

use crate::STATEMENT;

#[test]
fn a_correction_shows_its_reason_and_what_it_changed_and_keeps_the_address() {
    let mut press = Press::at("2027-03-01T15:00:00Z");
    let statement = press.publish(STATEMENT);
    let address = press.address(statement, "en");

    press.advance(SignedDuration::from_hours(2));
    press.correct(statement, &STATEMENT.replace("Monday", "Tuesday"), "The day was wrong.").unwrap();

    assert_eq!(press.address(statement, "en"), address);
    let page = press.text(&address);
    for shown in ["The day was wrong.", "Monday", "Tuesday"] {
        assert!(page.contains(shown), "{shown}");
    }
    press.check_record();
}

#[test]
fn a_correction_commits_only_to_what_changed() {
    let press = Press::at("2027-03-01T15:00:00Z");
    let statement = press.publish(STATEMENT);
    let receipt =
        press.correct(statement, &STATEMENT.replace("Monday", "Tuesday"), "The day was wrong.").unwrap();
    let act = &receipt.entries[0].act;
    assert_eq!((act.verb, act.revision), (Verb::Correct, 2));
    assert_eq!(act.commitment(record::Role::Subject, None), None, "the message itself did not change");
    assert_eq!(act.languages.len(), 1);
}

#[test]
fn a_correction_that_changes_nothing_is_refused() {
    let press = Press::at("2027-03-01T15:00:00Z");
    let statement = press.publish(STATEMENT);
    let refused = press.correct(statement, STATEMENT, "For good measure.").unwrap_err();
    assert!(matches!(refused, DeskError::NothingChanged(_)), "{refused}");
}

#[test]
fn an_edition_added_later_gets_its_own_page_and_feed() {
    let press = Press::at("2027-03-01T15:00:00Z");
    let statement = press.publish(STATEMENT);
    let french = "---\nkind: statement\ntitle: Déclaration sur l’ouverture\ndate: 2027-03-01\n---\nLa maison ouvre lundi.\n";
    press.revise(statement, "message.fr.md", french).unwrap();

    assert!(press.text(&press.address(statement, "fr")).contains("La maison ouvre lundi."));
    assert!(press.text("/fr/feed.xml").contains("Déclaration"));
    assert!(!press.text("/en/feed.xml").contains("Déclaration"));
    press.check_record();
}

#[test]
fn correcting_the_date_moves_a_message_in_the_archive_but_keeps_number_and_address() {
    let press = Press::at("2027-03-01T15:00:00Z");
    let statement = press.publish(STATEMENT);
    let address = press.address(statement, "en");
    press
        .correct(statement, &STATEMENT.replace("2027-03-01", "2026-12-31"), "It was dated wrongly.")
        .unwrap();

    assert_eq!(press.address(statement, "en"), address);
    assert!(address.contains("/2027/1/"));
    assert!(press.text("/en/archive/2026/12/").contains("Statement on the opening"));
    assert!(!press.text("/en/archive/2027/03/").contains("Statement on the opening"));
    press.check_record();
}
