//! Imports: once, and never what was erased.

use record::{CivilDate, Edition, Fidelity, Instant, Kind, Message, Publication, Source, SubjectContent};
use testkit::{Press, mission};

fn captured() -> Instant {
    "2020-01-18T09:15:00Z".parse().unwrap()
}

/// A message of an old site, as a capture has it.
fn publication(title: &str, date: &str, ordinal: u32) -> Publication {
    let dated = CivilDate::parse(date, mission().zone).unwrap();
    let issued_at = mission().zone.start_of(dated.first_day());
    Publication {
        identity: format!("{date}\n{title}\n{ordinal}"),
        content: SubjectContent::Message(Message {
            kind: Kind::Statement,
            fidelity: Fidelity::Extract,
            dated: Some(dated),
            event: None,
            topics: Vec::new(),
            places: Vec::new(),
            series: Vec::new(),
            related: Vec::new(),
        }),
        editions: vec![Edition {
            lead: Some("Its first words.".to_owned()),
            ..Edition::new("en".parse().unwrap(), title, "")
        }],
        source: Source {
            kind: "text-capture".to_owned(),
            name: "home.txt".to_owned(),
            digest: "00".repeat(32),
            captured_at: captured(),
            line: Some(1),
        },
        issued_at,
    }
}

#[test]
fn importing_again_adds_nothing() {
    let press = Press::at("2027-03-01T15:00:00Z");
    let all = || {
        vec![
            publication("Statement of the Embassy", "2019-07-29", 1),
            publication("Statement of the Embassy", "2019-07-29", 2),
        ]
    };
    let first = press.import(all()).unwrap();
    assert_eq!((first.new.len(), first.known.len()), (2, 0), "two messages of one title and day are two");
    let size = press.history().size();
    let again = press.import(all()).unwrap();
    assert_eq!((again.new.len(), again.known.len()), (0, 2));
    assert!(again.receipt.is_none());
    assert_eq!(press.history().size(), size);
    press.check_record();
}

#[test]
fn no_import_revives_what_was_erased() {
    let press = Press::at("2027-03-01T15:00:00Z");
    let imported = press.import(vec![publication("A private matter", "2019-07-29", 1)]).unwrap();
    press.erase(imported.new[0].1, "At the request of the person.").unwrap();
    let again = press.import(vec![publication("A private matter", "2019-07-29", 1)]).unwrap();
    assert!(again.new.is_empty());
    assert!(!press.keeps("A private matter"));
    press.check_record();
}

#[test]
fn an_import_stands_in_the_past_that_its_source_gives_it() {
    let press = Press::at("2027-03-01T15:00:00Z");
    let imported = press.import(vec![publication("Statement of the Embassy", "2019-07-29", 1)]).unwrap();
    let address = press.address(imported.new[0].1, "en");
    assert!(address.starts_with("/en/messages/2019/i3/"), "{address}");
    assert!(press.text("/at/20200101T000000Z/en/").contains("Statement of the Embassy"));
    assert!(!press.text("/at/20190701T000000Z/en/").contains("Statement of the Embassy"));
    assert!(press.text(&address).contains("import"));
}

#[test]
fn one_fault_in_an_import_keeps_all_of_it_out() {
    let press = Press::at("2027-03-01T15:00:00Z");
    let size = press.history().size();
    assert!(
        press.import(vec![publication("Fine", "2019-07-29", 1), publication("", "2019-07-30", 1)]).is_err()
    );
    assert_eq!(press.history().size(), size);
}
