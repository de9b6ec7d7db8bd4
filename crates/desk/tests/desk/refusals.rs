//! What the desk does not let through.

use desk::{DeskError, queries};
use record::{Counter, SubjectContent, Text};
use testkit::Press;

use crate::STATEMENT;

#[test]
fn a_refusal_lists_all_its_reasons_at_once() {
    let press = Press::at("2027-03-01T15:00:00Z");
    let nothing = Counter {
        since: jiff::civil::date(2027, 1, 1),
        label: Text::new(),
        patterns: std::iter::once((
            "en".parse().unwrap(),
            std::iter::once(("plenty".to_owned(), "many days".to_owned())).collect(),
        ))
        .collect(),
    };
    let faults = SubjectContent::Counter(nothing).faults();
    assert!(faults.len() >= 2, "{faults:?}");
    press.check_record();
}

#[test]
fn an_edition_in_a_language_that_the_site_does_not_have_is_refused() {
    let press = Press::at("2027-03-01T15:00:00Z");
    let refused = press.try_publish(&[("message.de.md", STATEMENT)]).unwrap_err();
    assert!(matches!(&refused, DeskError::ForeignLanguage { .. }), "{refused}");
    assert_eq!(press.history().size(), 3, "a refusal records nothing");
}

#[test]
fn a_subject_is_found_by_number_address_and_id_and_by_nothing_else() {
    let press = Press::at("2027-03-01T15:00:00Z");
    let statement = press.publish(STATEMENT);
    let history = press.history();
    let address = press.address(statement, "en");
    for name in
        ["1/2027", "2027/1", &address, &format!("https://veridia.example{address}"), &statement.to_string()]
    {
        assert_eq!(queries::find(&history, name).unwrap(), statement, "{name}");
    }
    for name in ["2/2027", "01/2027", "statement", "", "/en/messages/2027/", "i1/2027"] {
        assert!(queries::find(&history, name).is_err(), "{name}");
    }
}

#[test]
fn numbers_run_by_the_civil_year_of_the_date_and_are_never_used_again() {
    let press = Press::at("2027-03-01T15:00:00Z");
    let numbered = |date: &str| press.publish(&STATEMENT.replace("2027-03-01", date));
    let (first, old, second) = (numbered("2027-03-01"), numbered("2026-12-31"), numbered("2027-02-01"));
    press.erase(second, "By order of a court.").unwrap();
    let third = numbered("2027-03-01");
    let history = press.history();
    let handle = |id| history.line(id).unwrap().handle.unwrap().to_string();
    assert_eq!([first, old, second, third].map(handle), ["2027/1", "2026/1", "2027/2", "2027/3"]);
    press.check_record();
}
