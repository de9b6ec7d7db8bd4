//! PDF files: fetched from a running site, and verified by somebody who has nothing but the file.

use std::fs;

use crate::support::{Desk, ask};

// A paper that speaks in words which the program does not have carries them, proven, in its dossier.
#[test]
fn a_paper_in_the_missions_own_words_is_known_again() {
    let desk = Desk::bare();
    let mission = ["--name", "Embassy", "--address", "https://veridia.example", "--languages", "de,en"];
    desk.run(&[&["init"], &mission[..]].concat()).succeeds();
    fs::create_dir_all(desk.path("draft/words")).expect("a folder");
    desk.write("draft/words/de.ftl", "fact-place = Ort\nkind-statement = Erklärung\n");
    let theme = desk.run(&["theme", "publish", "draft", "--json"]).json();
    let theme = theme["subject"].as_str().expect("a subject").to_owned();
    desk.write("s.de.md", "---\nkind: statement\ntitle: Zeiten\n---\nWir haben geöffnet.\n");
    desk.write("s.en.md", "---\nkind: statement\ntitle: Hours\n---\nWe are open.\n");
    let told = desk.run(&["publish", "s.de.md", "s.en.md", "--json"]).json();
    let address = told["addresses"][0].as_str().expect("an address");
    let path = address.strip_prefix("https://veridia.example").expect("a path").to_owned();
    let server = desk.serve("chancery-data");
    let print = |name: &str| {
        let answer = ask(&server.address, &format!("{path}.pdf"));
        assert_eq!(answer.status, 200);
        desk.write(name, answer.body);
        desk.run(&["--data", "nowhere", "verify", name]).tells(0, &["Authentic", "edition de"]);
    };
    print("first.pdf");
    // What was withdrawn and reinstated is still what its earlier revision says.
    desk.run(&["withdraw", &theme, "--reason", "A slip."]).succeeds();
    desk.run(&["reinstate", &theme, "--reason", "None."]).succeeds();
    print("second.pdf");
}

// Who holds the paper of a text that was replaced must not be told that it is the newest.
#[test]
fn the_paper_of_an_earlier_revision_is_told_from_the_newest() {
    let desk = Desk::new();
    desk.write("s.en.md", "---\nkind: statement\ntitle: Hours\n---\nWe open in March.\n");
    let number =
        desk.run(&["publish", "s.en.md", "--json"]).json()["number"].as_str().expect("a number").to_owned();
    desk.write("s.en.md", "---\nkind: statement\ntitle: Hours\n---\nWe open in April.\n");
    desk.run(&["correct", &number, "s.en.md", "--reason", "April, not March."]).succeeds();
    let (count, year) = number.split_once('/').expect("a number of a year");
    let server = desk.serve("chancery-data");
    let size = desk.run(&["status", "--json"]).json()["size"].as_u64().expect("a size");
    let now =
        desk.run(&["status", "--json"]).json()["recorded_at"].as_str().map(|at| at.replace(['-', ':'], ""));
    let mut papers = vec![
        (format!("/en/messages/{year}/{count}/hours.pdf"), "revision 2"),
        (format!("/en/revisions/{year}/{count}/1/index.pdf"), "revision 1"),
        (format!("/en/revisions/{year}/{count}/2/index.pdf"), "revision 2"),
    ];
    // A pinned page names more entries than the dossier of its message has.
    papers.extend(
        now.map(|now| (format!("/at/{now}~{size}/en/messages/{year}/{count}/hours.pdf"), "revision 2")),
    );
    assert_eq!(papers.len(), 4);
    for (path, revision) in papers {
        let answer = ask(&server.address, &path);
        assert_eq!(answer.status, 200, "{path}");
        desk.write("paper.pdf", answer.body);
        desk.run(&["--data", "nowhere", "verify", "paper.pdf"]).tells(0, &["Authentic", revision]);
    }
}
