//! Publishing, and every change to what is published.

use crate::support::Desk;

/// A statement with a title.
fn statement(title: &str) -> String {
    format!("---\nkind: statement\ntitle: {title}\ndate: 2026-01-14\n---\nIts text.\n")
}

#[test]
fn editions_side_by_side_are_one_message() {
    let desk = Desk::new();
    desk.write("opening.en.md", statement("The opening"));
    desk.write("opening.fr.md", "---\ntitle: L'ouverture : un discours\n---\nSon texte.\n");
    let told = desk.run(&["publish", "opening.en.md", "opening.fr.md", "--json"]).json();
    assert_eq!(told["number"], "1/2026");
    assert_eq!(told["addresses"].as_array().map(Vec::len), Some(2));
    assert!(desk.page("/fr/").contains("L&#39;ouverture : un discours"));
    desk.check_record();
}

#[test]
fn editions_that_do_not_fit_together_are_refused_by_name() {
    let desk = Desk::new();
    desk.write("a.en.md", statement("One"));
    desk.write("a.fr.md", "---\nkind: speech\ntitle: Un\n---\nTexte.\n");
    desk.write("a.de.md", "---\nkind: statement\ntitle: Eins\n---\nText.\n");
    desk.run(&["publish", "a.en.md", "a.fr.md"]).fails(1).says(&["a.en.md", "a.fr.md", "kind"]);
    desk.run(&["publish", "a.en.md", "a.en.md"]).fails(1).says(&["both in en"]);
    desk.run(&["publish", "a.de.md"]).fails(1).says(&["\"de\"", "en, fr"]);
    assert_eq!(desk.run(&["status", "--json"]).json()["messages"], 0);
}

#[test]
fn every_fault_of_front_matter_is_told_at_once_with_its_place() {
    let desk = Desk::new();
    desk.write(
        "bad.en.md",
        "---\nkind: frob\ntitle: T\ndate: 2026-02-30\nstatus: mine\nevent_zone: Mars/X\n---\nT\n",
    );
    desk.run(&["publish", "bad.en.md"]).fails(1).says(&[
        "bad.en.md:2:7",
        "frob",
        "bad.en.md:4:7",
        "2026-02-30",
        "bad.en.md:5:9",
        "bad.en.md:6:13",
        "Europe/London",
    ]);
}

#[test]
fn an_edition_is_added_to_what_is_published_and_the_rest_stays() {
    let desk = Desk::new();
    desk.write("s.en.md", statement("The opening"));
    desk.write("s.fr.md", "---\ntitle: L'ouverture\n---\nSon texte.\n");
    desk.run(&["publish", "s.en.md"]).succeeds();
    let told = desk.run(&["revise", "1/2026", "s.fr.md", "--json"]).json();
    assert_eq!(told["addresses"].as_array().map(Vec::len), Some(2));
    assert!(desk.message("1/2026").contains("14 January 2026"));
    assert!(desk.page("/fr/").contains("14 janvier 2026"));
    desk.run(&["revise", "1/2026", "s.fr.md", "s.en.md"]).fails(1).says(&["nothing is changed"]);
    desk.check_record();
}

// A reader who saved the link must come to the page under its new title.
#[test]
fn a_corrected_title_moves_the_page_and_the_old_address_leads_to_it() {
    let desk = Desk::new();
    let number = desk.publish("The old title");
    desk.write("new.en.md", "---\ntitle: The new title\n---\nIts text.\n");
    desk.run(&["correct", &number, "new.en.md"]).fails(1).says(&["public reason is missing"]);
    desk.run(&["correct", &number, "new.en.md", "--reason", "The title was wrong.", "--grade", "major"])
        .succeeds();
    desk.run(&["correct", &number, "new.en.md", "--reason", "Again."]).fails(1).says(&["nothing is changed"]);

    let year = number.split_once('/').expect("a number").1;
    let old = format!("/en/messages/{year}/1/the-old-title");
    desk.run(&["render", &old]).fails(1).says(&[&format!("/en/messages/{year}/1/the-new-title")]);
    let page = desk.message(&number);
    assert!(page.contains("The new title") && page.contains("The title was wrong."), "{page}");
    desk.check_record();
}

#[test]
fn a_message_is_known_by_its_number_its_address_and_its_id() {
    let desk = Desk::new();
    desk.write("s.en.md", statement("Known by three names"));
    let told = desk.run(&["publish", "s.en.md", "--json"]).json();
    let address = told["addresses"][0].as_str().expect("an address");
    let id = told["subject"].as_str().expect("an id");
    for name in ["1/2026", address, id] {
        desk.run(&["withdraw", name, "--reason", "A slip."]).succeeds();
        desk.run(&["withdraw", name, "--reason", "A slip."]).fails(1).says(&["withdrawn"]);
        desk.run(&["reinstate", name]).succeeds();
        desk.run(&["reinstate", name]).fails(1).says(&["published already"]);
    }
    desk.check_record();
}

#[test]
fn what_is_erased_is_gone_from_pages_and_database_and_stays_so() {
    let desk = Desk::new();
    let number = desk.publish("Zanzibarwords");
    desk.run(&["erase", &number, "--yes"]).fails(1).says(&["public reason is missing"]);
    desk.run(&["erase", &number, "--reason", "A court's order."]).fails(2).says(&["--yes"]);
    desk.run(&["erase", &number, "--reason", "A court's order.", "--yes"]).succeeds();

    assert!(!desk.keeps("chancery-data", b"Zanzibarwords"));
    assert!(!desk.page("/en/").contains("Zanzibarwords"));
    desk.run(&["erase", &number, "--reason", "x", "--yes"]).fails(1).says(&["erased for good"]);
    desk.run(&["reinstate", &number]).fails(1).says(&["erased for good"]);
    desk.check_record();
}

#[test]
fn a_reason_is_given_in_the_sites_languages_each_once() {
    let desk = Desk::new();
    let number = desk.publish("A statement");
    let withdraw = |reasons: &[&str]| desk.run(&[&["withdraw", &number], reasons].concat());
    withdraw(&["--reason", "de=Weg"]).fails(2).says(&["\"de\"", "en=de=Weg"]);
    withdraw(&["--reason", "One", "--reason", "en=Two"]).fails(2).says(&["two reasons"]);
    withdraw(&["--reason", "en=1 + 1 = 3", "--reason", "fr=Une erreur"]).succeeds();
    assert!(desk.message(&number).contains("1 + 1 = 3"));
}

// A second mission would have made the record unreadable for good.
#[test]
fn mission_keys_and_promise_are_revised_and_never_published_twice_or_taken_away() {
    let desk = Desk::new();
    desk.write("promise.json", r#"{"format":"chancery/promise/v1","kinds":["statement"]}"#);
    let failed =
        desk.run(&["publish", "promise.json"]).fails(1).says(&["one promise already", "revise promise-"]).err;
    let promise = failed.split_whitespace().last().expect("an id").to_owned();
    desk.run(&["revise", &promise, "promise.json"]).succeeds();

    let post = r#"{"country":{},"city":{},"zone":"UTC"}"#;
    let mission = format!(
        r#"{{"format":"chancery/mission/v1","name":{{"en":"M"}},"sending":{post},"host":{post},"zone":"UTC",
        "languages":["en","fr"],"default_language":"en","address":"https://veridia.example"}}"#
    );
    desk.write("mission.json", mission);
    let failed = desk.run(&["publish", "mission.json"]).fails(1).says(&["one mission already"]).err;
    let mission = failed.split_whitespace().last().expect("an id").to_owned();
    desk.run(&["withdraw", &mission, "--reason", "x"]).fails(1).says(&["cannot be withdrawn", "revise it"]);
    desk.run(&["erase", &mission, "--reason", "x", "--yes"]).fails(1).says(&["mission cannot be erased"]);
    desk.run(&["revise", &mission, "mission.json"]).succeeds();
    desk.check_record();
}

#[test]
fn files_of_another_kind_do_not_change_a_subject() {
    let desk = Desk::new();
    let number = desk.publish("A statement");
    desk.write(
        "line.json",
        r#"{"format":"chancery/contact/v1","label":{"en":"Line"},"email":"a@veridia.example"}"#,
    );
    desk.run(&["revise", &number, "line.json"]).fails(1).says(&["another kind"]);
    let line = desk.run(&["publish", "line.json", "--json"]).json();
    let line = line["subject"].as_str().expect("an id");
    desk.run(&["revise", line, "statement.en.md"]).fails(1).says(&["another kind"]);
    desk.run(&["revise", line, "line.json"]).fails(1).says(&["nothing is changed"]);
    desk.check_record();
}

// A date without a time is a day of the mission's own calendar, wherever on the globe that is.
#[test]
fn a_plain_date_is_that_day_in_every_zone() {
    for zone in ["America/Lima", "Pacific/Kiritimati", "UTC"] {
        let desk = Desk::in_zone(zone);
        desk.write("s.en.md", statement("The opening"));
        desk.run(&["publish", "s.en.md"]).succeeds();
        assert!(desk.message("1/2026").contains("14 January 2026"), "{zone}");
        assert!(desk.page("/en/archive/2026/01/").contains("14 January 2026"), "{zone}");
        let feed = desk.run(&["render", "/en/feed.xml"]).succeeds().out;
        let published = feed.split("<published>").nth(1).and_then(|rest| rest.split('<').next());
        let published: jiff::Timestamp = published.expect("an instant").parse().expect("RFC 3339");
        let there = published.in_tz(zone).expect("a zone").date();
        assert_eq!(there, jiff::civil::date(2026, 1, 14), "{zone}");
    }
}

#[test]
fn marks_of_encodings_and_windows_line_ends_hide_no_front_matter() {
    let text = "---\r\ntitle: \"Заявление\"\r\nkind: statement\r\ndate: 2018-10-28\r\n---\r\n\r\nТекст.\r\n";
    let utf8 = [&b"\xEF\xBB\xBF"[..], text.as_bytes()].concat();
    let utf16 =
        [&b"\xFF\xFE"[..], &text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()].concat();
    let desk = Desk::new();
    for (bytes, number) in [(utf8, "1/2018"), (utf16, "2/2018")] {
        desk.write("s.en.md", bytes);
        desk.run(&["publish", "s.en.md"]).succeeds();
        let page = desk.message(number);
        assert!(page.contains("Заявление") && page.contains("28 October 2018"), "{page}");
        assert!(!page.contains('\u{FEFF}') && !page.contains("---"), "{page}");
    }
}

#[test]
fn a_colon_in_a_title_is_part_of_it() {
    let desk = Desk::new();
    desk.write(
        "s.en.md",
        "---\nkind: reply\ntitle: Re: What now: a reply\ndate: 2020-07-02\ntags: [press]\n---\nText.\n",
    );
    desk.run(&["publish", "s.en.md"]).succeeds().says(&["s.en.md:3", "s.en.md:5", "tags"]);
    let page = desk.message("1/2020");
    assert!(
        page.contains("Re: What now: a reply") && page.contains("2 July 2020") && !page.contains("tags"),
        "{page}"
    );
}
