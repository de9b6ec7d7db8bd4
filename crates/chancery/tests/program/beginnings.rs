//! `init`: a record begins, once and whole.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::support::{Desk, files};

// The recovery key alone can replace the others: who reads the disk must not find it.
#[test]
fn the_recovery_key_is_told_once_and_kept_nowhere() {
    let desk = Desk::bare();
    let made = desk.run(&["init", "--name", "Embassy", "--json"]).json();

    let recovery = made["recovery_key"].as_str().expect("a recovery key");
    assert_eq!(recovery.len(), 64);
    assert!(!desk.keeps("chancery-data", recovery.as_bytes()));
    assert!(!desk.keeps("chancery-data", &bytes(recovery)));
    assert!(!desk.run(&["status", "--json"]).succeeds().out.contains(recovery));
}

#[test]
fn a_recovery_key_that_cannot_be_printed_is_told_in_the_failure() {
    let desk = Desk::bare();
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let output = desk.command(&["init", "--name", "Embassy"]).stdout(full).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1));
    assert!(said.split_whitespace().any(|word| word.len() == 64), "{said}");
    desk.check_record();
}

#[test]
fn private_keys_can_be_read_by_nobody_else_and_are_in_no_database() {
    let desk = Desk::new();
    let keys = desk.path("chancery-data/keys");
    assert_eq!(fs::metadata(&keys).unwrap().permissions().mode() & 0o777, 0o700);
    for name in ["log.key", "mission.key", "identity.key"] {
        let path = keys.join(name);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{name}");
        let secret = fs::read_to_string(&path).unwrap().trim().to_owned();
        for file in files(&desk.path("chancery-data")).iter().filter(|file| !file.starts_with(&keys)) {
            let kept = fs::read(file).unwrap();
            assert!(!kept.windows(32).any(|window| window == bytes(&secret)), "{name} in {file:?}");
            assert!(!kept.windows(64).any(|window| window == secret.as_bytes()), "{name} in {file:?}");
        }
        let logged = desk.run(&["--log", "trace", "status"]).succeeds();
        assert!(!logged.err.contains(&secret), "{name} is logged");
    }
}

#[test]
fn a_key_that_others_can_read_is_not_used() {
    let desk = Desk::new();
    let key = desk.path("chancery-data/keys/log.key");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    desk.run(&["status"]).fails(1).says(&["log.key", "others can read", "chmod 600"]);
}

#[test]
fn a_second_record_is_not_made_over_the_first() {
    let desk = Desk::new();
    let before = desk.run(&["status", "--json"]).json();
    desk.run(&["init", "--name", "Another"]).fails(1).says(&[
        "veridia.example/record",
        "already",
        "another folder",
    ]);
    assert_eq!(desk.run(&["status", "--json"]).json(), before);
}

#[test]
fn a_mission_with_faults_is_refused_and_in_nobodys_way() {
    let desk = Desk::bare();
    desk.write("noise.json", "no mission");
    desk.run(&["init", "--mission", "noise.json"]).fails(1).says(&["noise.json does not describe a mission"]);
    desk.run(&["init", "--mission", "absent.json"]).fails(1).says(&["absent.json cannot be read"]);
    desk.run(&["init", "--mission", "/dev/zero"]).fails(1).says(&["/dev/zero is too long"]);
    desk.run(&["init", "--name", ""]).fails(1).says(&["name", "missing"]);
    desk.run(&["init", "--address", "not an address"]).fails(1).says(&["address", "https://embassy.example"]);
    desk.run(&["status"]).fails(1).says(&["no record", "chancery init"]);

    desk.run(&["init", "--name", "Embassy"]).succeeds();
    desk.check_record();
}

#[test]
fn a_mission_is_described_with_its_format_or_without() {
    for format in ["\"format\":\"chancery/mission/v1\",", ""] {
        let desk = Desk::bare();
        let post =
            |city| format!(r#"{{"country":{{"en":"C"}},"city":{{"en":"{city}"}},"zone":"Europe/Lisbon"}}"#);
        let mission = format!(
            r#"{{{format}"name":{{"en":"Embassy"}},"sending":{},"host":{},"zone":"Europe/Lisbon","languages":["en"],
            "default_language":"en","address":"https://embassy.example"}}"#,
            post("A"),
            post("B")
        );
        desk.write("mission.json", mission);
        desk.run(&["init", "--mission", "mission.json", "--name", "Consulate"]).succeeds();
        assert_eq!(desk.run(&["status", "--json"]).json()["mission"], "Consulate");
    }
}

// A disk fills at any moment: before the tables, between the keys, in the middle of the append.
#[test]
fn an_init_that_broke_off_anywhere_is_made_good_by_the_next() {
    let mut broken = 0;
    for blocks in [0, 1, 4, 40, 64, 100, 140, 200, 260, 320, 380, 440] {
        let desk = Desk::bare();
        let first = desk.run_within(blocks, &["init", "--name", "Embassy", "--record", "one.example/record"]);
        if first.code != Some(0) {
            broken += 1;
            first.fails(1);
            desk.run(&["init", "--name", "Embassy", "--record", "two.example/record"]).succeeds();
            assert_eq!(desk.run(&["status", "--json"]).json()["record"], "two.example/record");
        }
        desk.check_record();
        desk.publish("The first statement");
    }
    assert!(broken > 3, "only {broken} were broken off");
}

#[test]
fn of_two_who_begin_at_once_one_makes_the_record() {
    let desk = Desk::bare();
    let begin = || desk.command(&["init", "--name", "Embassy"]).spawn().expect("a process");
    let mut both = [begin(), begin()];
    let codes: Vec<_> = both.iter_mut().map(|one| one.wait().expect("an end").code()).collect();
    assert!(codes.contains(&Some(0)) && codes.contains(&Some(1)), "{codes:?}");
    desk.check_record();
    assert_eq!(desk.run(&["status", "--json"]).json()["size"], 3);
}

#[test]
fn a_data_folder_may_have_any_name() {
    let desk = Desk::bare();
    let name = "où est%41 la? base#1";
    desk.run(&["--data", name, "init", "--name", "Embassy"]).succeeds();
    desk.run(&["--data", name, "fsck"]).succeeds();
    assert!(desk.path(name).join("chancery.db").is_file());
}

fn bytes(hexadecimal: &str) -> Vec<u8> {
    let digit = |at| u8::from_str_radix(&hexadecimal[at..at + 2], 16).expect("hexadecimal digits");
    (0..hexadecimal.len()).step_by(2).map(digit).collect()
}
