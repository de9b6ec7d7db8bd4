//! The words of the command line, and how they are refused.

use crate::support::Desk;

#[test]
fn words_that_are_no_command_end_with_two() {
    let desk = Desk::bare();
    for words in [
        &["frob"][..],
        &[],
        &["publish"],
        &["render"],
        &["withdraw"],
        &["completions", "none"],
        &["man", "frob"],
        &["serve", "--listen", "somewhere"],
        &["serve", "--at", "2020-01-18"],
        &["init", "--host-zone", "Europe/Nowhere"],
        &["init", "--languages", "en,,fr"],
        &["init", "--record", "no id"],
    ] {
        assert_eq!(desk.run(words).code, Some(2), "{words:?}");
    }
    assert!(!desk.path("chancery-data").exists());
}

#[test]
fn the_data_folder_is_named_before_the_command_or_after_it() {
    let desk = Desk::bare();
    desk.run(&["--data", "here", "init", "--name", "Embassy"]).succeeds();
    let before = desk.run(&["--json", "--data", "here", "status"]).json();
    let after = desk.run(&["status", "--data", "here", "--json"]).json();
    let named = desk.command(&["status", "--json"]).env("CHANCERY_DATA", "here").output().expect("a run");
    assert_eq!(before, after);
    assert_eq!(serde_json::from_slice::<serde_json::Value>(&named.stdout).expect("JSON"), before);
}

#[test]
fn a_failure_names_the_thing_the_fault_and_the_remedy() {
    let desk = Desk::new();
    desk.run(&["--data", "absent", "status"]).fails(1).says(&[
        "no record in absent",
        "chancery init",
        "--data",
    ]);
    desk.run(&["withdraw", "99/2026", "--reason", "x"]).fails(1).says(&[
        "99/2026",
        "official number",
        "address",
    ]);
    desk.run(&["publish", "absent.md"]).fails(1).says(&["absent.md cannot be read"]);
    desk.run(&["publish", "."]).fails(1).says(&[". cannot be read"]);
    desk.run(&["restore", "absent"]).fails(1).says(&["absent is no backup"]);
    desk.run(&["render", "en"]).fails(2).says(&["\"en\"", "try /en/"]);
    desk.run(&["render", "/xx/"]).fails(1).says(&["/xx/"]);
    desk.run(&["render", "/"]).fails(1).says(&["/en/", "render that"]);
}

#[test]
fn a_machine_reads_failures_as_json_too() {
    let desk = Desk::bare();
    let failed = desk.run(&["status", "--json"]);
    assert_eq!((failed.code, failed.out.as_str()), (Some(1), ""));
    let told: serde_json::Value = serde_json::from_str(&failed.err).expect("JSON");
    assert!(told["error"].as_str().is_some_and(|error| error.contains("chancery init")), "{told}");
}

#[test]
fn an_address_of_a_database_that_cannot_be_used_is_refused_without_its_password() {
    let desk = Desk::bare();
    for address in ["mysql://press:secret@db.example/x", "secret"] {
        let failed =
            desk.run(&["--database", address, "status"]).fails(2).says(&["sqlite://PATH", "postgres://"]);
        assert!(!failed.err.contains("secret"), "{failed:?}");
    }
}

#[test]
fn a_database_elsewhere_is_made_by_init_alone() {
    let desk = Desk::bare();
    let database = "sqlite://other.db";
    desk.run(&["--database", database, "status"]).fails(1).says(&["other.db"]);
    assert!(!desk.path("other.db").exists());
    desk.run(&["--database", database, "init", "--name", "Embassy"]).succeeds();
    desk.run(&["--database", database, "fsck"]).succeeds();
}

#[test]
fn completions_and_manual_pages_are_printed() {
    let desk = Desk::bare();
    for shell in ["bash", "zsh", "fish"] {
        assert!(desk.run(&["completions", shell]).succeeds().out.contains("reinstate"), "{shell}");
    }
    assert!(desk.run(&["man"]).succeeds().out.contains("chancery\\-publish(1)"));
    assert!(desk.run(&["man", "publish"]).succeeds().out.contains(".TH chancery-publish 1"));
}

#[test]
fn logs_are_plain_where_nobody_sees_colours_and_json_where_asked() {
    let desk = Desk::new();
    desk.write("odd.en.md", "---\ntitle: T\nkind: speech\nfrob: 1\n---\nText.\n");
    let plain = desk.run(&["publish", "odd.en.md"]).succeeds().err;
    assert!(plain.contains("odd.en.md:4") && plain.contains("frob") && !plain.contains('\x1b'), "{plain}");

    let lines = desk.run(&["--log-format", "json", "publish", "odd.en.md"]).succeeds().err;
    let line: serde_json::Value = serde_json::from_str(lines.lines().next().expect("a line")).expect("JSON");
    assert_eq!(
        (&line["file"], &line["line"], &line["key"]),
        (&"odd.en.md".into(), &4.into(), &"frob".into())
    );
}

#[test]
fn every_answer_is_json_where_json_is_asked_for() {
    let desk = Desk::new();
    let number = desk.publish("A statement");
    for words in [
        &["status"][..],
        &["fsck"],
        &["render", "/en/"],
        &["withdraw", &number, "--reason", "A slip."],
        &["reinstate", &number],
        &["backup", "copy"],
        &["--data", "other", "restore", "copy"],
        &["--data", "play", "demo", "--no-serve"],
    ] {
        desk.run(&[&["--json"], words].concat()).json();
    }
}
