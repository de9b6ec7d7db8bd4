//! `recover`: a node that was restored from an old backup gets back what it lost.

use std::fs;

use crate::support::{Desk, Server};

/// Puts the old database in the place of the new one; keys and mark stay.
fn restore(desk: &Desk) {
    for file in ["chancery.db", "chancery.db-wal", "chancery.db-shm"] {
        // Only the first is always there.
        let _ = fs::remove_file(desk.path("chancery-data").join(file));
    }
    desk.run(&["restore", "backup"]).fails(1).says(&["was shown"]);
}

fn mirror(desk: &Desk) {
    let server = desk.serve("chancery-data");
    let url = format!("http://{}", server.address);
    desk.run(&["--data", "mirror", "mirror", &url, "--once"]).succeeds();
}

fn url(server: &Server) -> String {
    format!("http://{}", server.address)
}

#[test]
fn what_a_restored_backup_lost_comes_back_from_a_mirror_and_the_erased_stays_erased() {
    let desk = Desk::new();
    let erased = desk.publish("Zanzibarwords");
    desk.publish("Before the backup");
    desk.run(&["backup", "backup"]).succeeds();
    desk.publish("After the backup");
    desk.run(&["erase", &erased, "--reason", "A court's order.", "--yes"]).succeeds();
    mirror(&desk);

    restore(&desk);
    desk.run(&["publish", "statement.en.md"]).fails(1).says(&["nothing is appended until then"]);
    let kept = desk.serve("mirror");
    desk.run(&["recover", "--from", &url(&kept)]).tells(0, &["Recovered 2 entries", "has 7 entries again"]);
    desk.check_record();
    assert!(desk.page("/en/").contains("After the backup"));
    assert!(!desk.keeps("chancery-data", b"Zanzibarwords"));
    desk.publish("And on");
    desk.check_record();
    desk.run(&["recover", "--from", &url(&kept)]).fails(1).says(&["nothing is lost here"]);
}

#[test]
fn nothing_is_recovered_from_a_node_that_lacks_it_or_has_another_history() {
    let desk = Desk::new();
    desk.publish("Before the backup");
    desk.run(&["backup", "backup"]).succeeds();
    mirror(&desk);
    desk.copy("chancery-data", "twin");
    desk.publish("After the backup");

    restore(&desk);
    let short = desk.serve("mirror");
    desk.run(&["recover", "--from", &url(&short)]).fails(1).says(&["has 4 entries, but 5 were shown here"]);
    desk.run(&["--data", "twin", "publish", "statement.en.md"]).succeeds();
    desk.run(&["--data", "twin", "publish", "statement.en.md"]).succeeds();
    let forked = desk.serve("twin");
    desk.run(&["recover", "--from", &url(&forked)]).fails(1).says(&["nothing is recovered", "forked"]);
    let stranger = Desk::new();
    for n in 0..5 {
        stranger.publish(&format!("Another {n}"));
    }
    let strange = stranger.serve("chancery-data");
    desk.run(&["recover", "--from", &url(&strange)]).fails(1).says(&["nothing is recovered"]);
    desk.run(&["publish", "statement.en.md"]).fails(1).says(&["nothing is appended until then"]);
}

#[test]
fn a_change_of_the_log_key_is_recovered_too() {
    let desk = Desk::new();
    desk.run(&["backup", "backup"]).succeeds();
    desk.run(&["key", "rotate", "log"]).succeeds();
    desk.publish("Under the new key");
    mirror(&desk);
    restore(&desk);
    let kept = desk.serve("mirror");
    desk.run(&["recover", "--from", &url(&kept)]).tells(0, &["Recovered 2 entries"]);
    desk.publish("And on");
    desk.check_record();
}
