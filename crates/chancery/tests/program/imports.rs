//! `import`: captures of a home page, the first and the later ones.

use std::fs;

use crate::support::Desk;

/// A capture, as of a day of January 2020, of an invented mission's page.
fn capture(day: u32, lead: &str, more: &str) -> String {
    format!(
        "{day} January 2020\nMoscow: 12:15\nLondon: 09:15\n\nConsular queries:\n+44 20 7946 0018\n\n{more}\
         14.01.2020 - Ambassador Ana Example's letter to the Harbour Times\n{lead}\n\n\
         10.01.2020 - Statement on the harbour\nThe harbour is open.\n\nall messages\n"
    )
}

fn import(desk: &Desk, text: &str, more: &[&str]) -> serde_json::Value {
    desk.write("capture.txt", text);
    desk.run(&[&["import", "capture.txt", "--yes", "--json"], more].concat()).json()
}

fn counts(done: &serde_json::Value) -> (usize, u64, usize, u64) {
    let length = |name: &str| done[name].as_array().map_or(0, Vec::len);
    (
        length("new"),
        done["unchanged"].as_u64().expect("a number"),
        length("proposals"),
        done["corrected"].as_u64().expect("a number"),
    )
}

// A machine that imports must not lose the one key that nobody can tell again.
#[test]
fn an_import_into_nothing_makes_the_mission_and_tells_its_recovery_key() {
    let desk = Desk::bare();
    let done = import(&desk, &capture(18, "Sir, we differ.", ""), &["--name", "Embassy"]);
    assert_eq!(done["made"]["recovery_key"].as_str().map(str::len), Some(64));
    assert_eq!(counts(&done), (3, 0, 0, 0));
    assert!(desk.page("/at/20200118T091500Z/en/").contains("18 January 2020"));
    desk.check_record();
}

#[test]
fn the_same_capture_again_changes_nothing_and_says_so() {
    let desk = Desk::bare();
    let text = capture(18, "Sir, we differ.", "");
    import(&desk, &text, &[]);
    let again = import(&desk, &text, &[]);
    assert_eq!(
        (counts(&again), again["size"].is_null(), again["made"].is_null()),
        ((0, 3, 0, 0), true, true)
    );
    let told = desk.run(&["import", "capture.txt", "--yes"]).succeeds().out;
    assert!(told.contains("Nothing is new in capture.txt: the record has all of it."), "{told}");
}

#[test]
fn a_later_capture_adds_what_is_new_and_proposes_what_differs() {
    let desk = Desk::bare();
    import(&desk, &capture(18, "Sir, we differ.", ""), &[]);
    let later =
        capture(19, "Sir, we agree.", "18.01.2020 - Statement on the bridge\nThe bridge is open.\n\n");
    assert_eq!(counts(&import(&desk, &later, &[])), (1, 2, 1, 0));
    assert_eq!(counts(&import(&desk, &later, &[])), (0, 3, 1, 0));
    assert!(desk.page("/en/").contains("Sir, we differ."));

    assert_eq!(counts(&import(&desk, &later, &["--correct"])), (0, 3, 1, 1));
    assert!(desk.page("/en/").contains("Sir, we agree."));
    assert!(desk.page("/at/20200118T120000Z/en/").contains("Sir, we differ."));
    assert!(desk.page("/at/20200119T120000Z/en/").contains("Sir, we agree."));
    assert_eq!(counts(&import(&desk, &later, &["--correct"])), (0, 4, 0, 0));
    desk.check_record();
}

#[test]
fn all_of_one_import_is_one_transaction() {
    let desk = Desk::bare();
    import(&desk, &capture(18, "Sir, we differ.", ""), &[]);
    let before = desk.run(&["fsck", "--json"]).json()["checkpoints"].as_u64().unwrap();
    let later =
        capture(19, "Sir, we agree.", "18.01.2020 - Statement on the bridge\nThe bridge is open.\n\n");
    import(&desk, &later, &["--correct"]);
    assert_eq!(desk.run(&["fsck", "--json"]).json()["checkpoints"].as_u64().unwrap(), before + 1);
}

// What was known earlier is no correction of what is known now.
#[test]
fn an_earlier_capture_takes_nothing_back() {
    let desk = Desk::bare();
    import(&desk, &capture(18, "Sir, we differ.", ""), &[]);
    import(&desk, &capture(19, "Sir, we agree.", ""), &["--correct"]);
    let earlier = import(&desk, &capture(18, "Sir, we differ.", ""), &["--correct"]);
    assert_eq!((counts(&earlier), &earlier["proposals"][0]["newer_here"]), ((0, 2, 1, 0), &true.into()));
    assert!(desk.page("/en/").contains("Sir, we agree."));
}

#[test]
fn no_import_revives_what_was_erased_not_even_from_a_backup() {
    let desk = Desk::bare();
    let text = capture(18, "Sir, we differ.", "");
    let done = import(&desk, &text, &[]);
    let letter =
        done["new"].as_array().unwrap().iter().find(|new| new["title"].as_str().unwrap().contains("letter"));
    let letter = letter.expect("the letter")["subject"].as_str().unwrap().to_owned();
    desk.run(&["erase", &letter, "--reason", "A court's order.", "--yes"]).succeeds();

    for data in ["chancery-data", "restored"] {
        let again = import(&desk, &text, &["--data", data]);
        assert_eq!((counts(&again), &again["erased"]), ((0, 2, 0, 0), &1.into()), "{data}");
        assert!(!desk.keeps(data, b"Sir, we differ."), "{data}");
        if data == "chancery-data" {
            desk.run(&["backup", "copy", "--with-keys"]).succeeds();
            desk.run(&["--data", "restored", "restore", "copy"]).succeeds();
        }
    }
}

// With another key, every identity would be unknown, and what was erased would come back.
#[test]
fn nothing_is_imported_without_the_key_of_identities() {
    let desk = Desk::bare();
    let text = capture(18, "Sir, we differ.", "");
    import(&desk, &text, &[]);
    fs::remove_file(desk.path("chancery-data/keys/identity.key")).unwrap();
    desk.run(&["import", "capture.txt", "--yes"]).fails(1).says(&["identity.key", "put identity.key back"]);
    assert!(!desk.path("chancery-data/keys/identity.key").exists());
}

#[test]
fn a_capture_from_the_future_is_refused() {
    let desk = Desk::bare();
    desk.write("capture.txt", capture(18, "Sir.", "").replace("January 2020", "January 2999"));
    desk.run(&["import", "capture.txt", "--yes"]).fails(1).says(&["2999", "still to come", "clock"]);
    assert!(!desk.path("chancery-data").exists());
}

#[test]
fn nothing_is_recorded_where_nobody_says_yes() {
    let desk = Desk::bare();
    desk.write("capture.txt", capture(18, "Sir, we differ.", ""));
    let asked =
        desk.run(&["import", "capture.txt", "--json"]).fails(2).says(&["Record this?", "--yes", "letter"]);
    assert_eq!(asked.out, "");
    assert!(!desk.path("chancery-data").exists());
}

#[test]
fn dates_that_can_be_read_two_ways_are_reported_and_not_guessed() {
    let desk = Desk::bare();
    let text = "18 January 2020\nMoscow: 12:15\nLondon: 09:15\n\n03/04/2019 - Statement one\nIts lead.\n";
    desk.write("capture.txt", text);
    let understood = desk.run(&["import", "capture.txt", "--dry-run", "--json"]).json();
    assert!(understood["messages"][0]["dated"].is_null(), "{understood}");
    assert_eq!(understood["report"][0]["line"], 5);
    let done = import(&desk, text, &[]);
    assert_eq!((&done["not_understood"], counts(&done).0), (&1.into(), 1));
    assert!(desk.page("/en/").contains("Undated"));
}
