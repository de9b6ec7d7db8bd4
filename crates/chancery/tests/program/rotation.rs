//! `key`: which keys hold, and how they are replaced, also where something breaks off.

use std::fs;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use serde_json::Value;

use crate::support::{Desk, stop};

/// A desk with a record, and its recovery key.
fn desk_with_recovery_key() -> (Desk, String) {
    let desk = Desk::bare();
    let made =
        desk.run(&["init", "--name", "Embassy", "--address", "https://veridia.example", "--json"]).json();
    let recovery = made["recovery_key"].as_str().expect("a recovery key").to_owned();
    desk.write_secret("recovery", &recovery);
    (desk, recovery)
}

/// The key of a role, as `key list` has it.
fn key(desk: &Desk, role: &str) -> Value {
    let list = desk.run(&["key", "list", "--json"]).json();
    let keys = list["keys"].as_array().expect("keys").clone();
    keys.into_iter().find(|key| key["role"] == role).unwrap_or(Value::Null)
}

/// The names of the files beside the keys.
fn names(desk: &Desk) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(desk.path("chancery-data/keys"))
        .expect("a folder of keys")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains(".key"))
        .collect();
    names.sort();
    names
}

#[test]
fn the_keys_are_listed_with_what_they_do_and_where_they_lie() {
    let desk = Desk::new();
    let log = key(&desk, "log");
    assert_eq!((&log["since_entry"], &log["lies"]), (&0.into(), &"here".into()));
    assert!(log["verifier"].as_str().expect("a verifier key").starts_with("veridia.example/record+"));
    assert_eq!(key(&desk, "recovery")["lies"], "printed");
    fs::rename(desk.path("chancery-data/keys/mission.key"), desk.path("mission.key")).expect("it is moved");
    assert_eq!(key(&desk, "mission")["lies"], "elsewhere");
    let text = desk.run(&["key", "list"]).succeeds().out;
    assert!(text.contains("mission") && text.contains("not here"), "{text}");
}

#[test]
fn each_key_is_replaced_under_the_one_before_and_publishing_goes_on() {
    let desk = Desk::new();
    desk.publish("Under the first keys");
    for role in ["log", "mission", "heartbeat", "log", "mission", "heartbeat"] {
        let before = key(&desk, role);
        let told = desk.run(&["key", "rotate", role, "--json"]).json();
        let after = key(&desk, role);
        assert_ne!(before["id"], after["id"], "{role}");
        assert_eq!((&told["id"], &told["index"]), (&after["id"], &after["since_entry"]), "{role}");
        assert_eq!(after["lies"], "here");
        if !before.is_null() {
            let kept = format!("{role}.key.until-{}", told["index"]);
            assert!(names(&desk).contains(&kept), "{kept} is not among {:?}", names(&desk));
        }
        desk.publish("Under another key");
        desk.check_record();
    }
    assert!(!names(&desk).iter().any(|name| name.ends_with(".next")), "{:?}", names(&desk));
    desk.run(&["status"]).succeeds();
    desk.run(&["backup", "copy", "--with-keys"]).succeeds();
    desk.run(&["--data", "new", "restore", "copy"]).succeeds();
    desk.run(&["--data", "new", "publish", "statement.en.md"]).succeeds();
}

#[test]
fn a_lost_mission_key_is_replaced_under_the_recovery_key() {
    let (desk, recovery) = desk_with_recovery_key();
    fs::remove_file(desk.path("chancery-data/keys/mission.key")).expect("it is lost");
    desk.run(&["key", "rotate", "mission"]).fails(1).says(&["the mission key is not here", "--recovery-key"]);
    desk.write_secret("other", &"ab".repeat(32));
    desk.run(&["key", "rotate", "mission", "--recovery-key", "other"])
        .fails(1)
        .says(&["not the recovery key of this record"]);
    desk.write_secret("noise", "no key");
    desk.run(&["key", "rotate", "mission", "--recovery-key", "noise"])
        .fails(1)
        .says(&["noise holds no private key"]);
    assert_eq!(names(&desk), ["heartbeat.key", "identity.key", "log.key"]);

    // As somebody types it from paper.
    let typed: Vec<_> = recovery
        .to_uppercase()
        .as_bytes()
        .chunks(8)
        .map(|some| String::from_utf8_lossy(some).into_owned())
        .collect();
    let told = desk
        .run_with(&["key", "rotate", "mission", "--recovery-key", "-", "--json"], &typed.join(" "))
        .json();
    assert_eq!(key(&desk, "mission")["id"], told["id"]);
    desk.publish("Under the new key");
    desk.check_record();
}

#[test]
fn a_recovery_key_is_replaced_by_itself_alone_and_is_kept_nowhere() {
    let (desk, old) = desk_with_recovery_key();
    desk.run(&["key", "rotate", "recovery"]).fails(2).says(&["--recovery-key"]);
    desk.run(&["key", "rotate", "recovery", "--recovery-key", "recovery"]).fails(2).says(&["--yes"]);
    let told = desk.run(&["key", "rotate", "recovery", "--recovery-key", "recovery", "--yes", "--json"]);
    let shown_before = told.err.clone();
    let told = told.json();
    let new = told["recovery_key"].as_str().expect("the new key");
    assert!(shown_before.contains(new) && new != old);
    assert!(!desk.keeps("chancery-data", new.as_bytes()));
    desk.run(&["key", "rotate", "log", "--recovery-key", "recovery"])
        .fails(1)
        .says(&["not the recovery key"]);
    desk.write_secret("recovery", new);
    desk.run(&["key", "rotate", "log", "--recovery-key", "recovery"]).succeeds();
    desk.check_record();
}

#[test]
fn a_mission_key_made_elsewhere_is_announced_by_its_public_half() {
    let desk = Desk::new();
    let made = desk.run(&["key", "make", "elsewhere.key", "--json"]).json();
    let public = made["public"].as_str().expect("a public key");
    desk.run(&["key", "make", "elsewhere.key"]).fails(1).says(&["elsewhere.key cannot be made"]);
    desk.run(&["key", "rotate", "log", "--public", public]).fails(2).says(&["--public"]);
    desk.run(&["key", "rotate", "mission", "--public", "no key"]).fails(2);
    desk.run(&["key", "rotate", "mission", "--public", public]).succeeds();
    let held = key(&desk, "mission");
    assert_eq!((&held["public"], &held["lies"]), (&public.into(), &"elsewhere".into()));
    assert_eq!(names(&desk), ["heartbeat.key", "identity.key", "log.key", "mission.key.until-3"]);
    desk.run(&["publish", "absent.md"]).fails(1);
    desk.write("s.en.md", "---\nkind: statement\ntitle: T\n---\nText.\n");
    desk.run(&["publish", "s.en.md"]).fails(1).says(&["the mission key is not here", "--acts"]);
    desk.check_record();
}

// Each instant at which the program can end between the new key's file and the last renaming, as it lies on disk.
#[test]
fn a_rotation_that_broke_off_anywhere_is_finished_or_dropped_by_the_next_start() {
    for role in ["log", "mission", "heartbeat"] {
        let desk = Desk::new();
        let keys = desk.path("chancery-data/keys");
        let (place, next) = (keys.join(format!("{role}.key")), keys.join(format!("{role}.key.next")));

        // The new key is there, and was never announced.
        let held = key(&desk, role);
        desk.write_secret("stray", &"cd".repeat(32));
        fs::rename(desk.path("stray"), &next).expect("a next key");
        assert_eq!(key(&desk, role), held, "{role}");
        assert!(!next.exists(), "{role}: what the record does not state is dropped");
        desk.publish("After the dropping");

        // It was announced, and not yet put in its place; then the old one was moved, and no more.
        for step in ["announced", "moved"] {
            let told = desk.run(&["key", "rotate", role, "--json"]).json();
            let until = keys.join(format!("{role}.key.until-{}", told["index"]));
            fs::rename(&place, &next).expect("the new key back");
            if step == "announced" {
                fs::rename(&until, &place).expect("the old key back");
            }
            desk.publish("After the crash");
            assert_eq!(key(&desk, role)["id"], told["id"], "{role} {step}");
            assert!(place.exists() && until.exists() && !next.exists(), "{role} {step}: {:?}", names(&desk));
            desk.check_record();
        }
    }
}

// A file that is half written has another name, and is written again.
#[test]
fn a_disk_that_is_full_leaves_the_old_key_in_its_place() {
    let desk = Desk::new();
    let mut failed = 0;
    for blocks in [0, 1, 2, 40, 120, 200, 260, 300, 340, 380, 420, 460] {
        let before = key(&desk, "log");
        let rotated = desk.run_within(blocks, &["key", "rotate", "log"]);
        failed += u32::from(rotated.code != Some(0));
        let after = key(&desk, "log");
        assert_eq!(before["id"] != after["id"], rotated.code == Some(0), "{blocks}: {rotated:?}");
        assert_eq!(after["lies"], "here", "{blocks}");
        desk.publish("After a full disk");
        desk.check_record();
    }
    assert!(failed > 0, "nothing was ever full");
}

#[test]
fn a_rotation_that_is_killed_leaves_a_node_that_publishes() {
    let desk = Desk::new();
    for (n, role) in ["log", "mission", "heartbeat"].into_iter().cycle().take(24).enumerate() {
        let mut rotating = desk.command(&["key", "rotate", role]);
        let mut rotating = rotating.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("a process");
        sleep(Duration::from_millis(5 + 4 * n as u64));
        stop(rotating.id(), "KILL");
        rotating.wait().expect("an end");
        desk.publish("After the kill");
        assert_eq!(key(&desk, role)["lies"], "here", "{role} after kill {n}");
        assert!(!names(&desk).iter().any(|name| name.ends_with(".next")), "{:?}", names(&desk));
    }
    desk.check_record();
}

// Behind what was shown, the record may state a key later that it does not state now: nothing is dropped.
#[test]
fn a_node_behind_what_it_showed_drops_no_key_and_makes_none() {
    let desk = Desk::new();
    desk.run(&["backup", "old"]).succeeds();
    desk.run(&["key", "rotate", "log"]).succeeds();
    let keys = desk.path("chancery-data/keys");
    fs::rename(keys.join("log.key"), keys.join("log.key.next")).expect("as before the last step");
    fs::rename(keys.join("log.key.until-3"), keys.join("log.key")).expect("as before the last step");
    for file in ["chancery.db", "chancery.db-wal", "chancery.db-shm"] {
        // Only the first is always there.
        let _ = fs::remove_file(desk.path("chancery-data").join(file));
    }
    desk.run(&["restore", "old"]).fails(1).says(&["over 4 was shown"]);
    desk.run(&["key", "rotate", "mission"]).fails(1).says(&["over 4 was shown"]);
    assert_eq!(names(&desk), ["heartbeat.key", "identity.key", "log.key", "log.key.next", "mission.key"]);
}

#[test]
fn two_who_rotate_at_once_take_turns() {
    let desk = Desk::new();
    let rotate = |role| {
        let mut command = desk.command(&["key", "rotate", role]);
        command.stdout(Stdio::null()).spawn().expect("a process")
    };
    let mut all = [rotate("log"), rotate("mission"), rotate("log"), rotate("heartbeat")];
    assert!(all.iter_mut().all(|one| one.wait().expect("an end").success()));
    desk.publish("After all of them");
    desk.check_record();
}
