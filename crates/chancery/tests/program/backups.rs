//! `backup` and `restore`, and what a node does that lost something.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::support::{Desk, Server, files};

/// The names in a folder.
fn names(desk: &Desk, folder: &str) -> Vec<String> {
    let folder = desk.path(folder);
    let name =
        |path: std::path::PathBuf| path.strip_prefix(&folder).expect("a path in it").display().to_string();
    let mut names: Vec<_> = files(&folder).into_iter().map(name).collect();
    names.sort();
    names
}

#[test]
fn a_record_is_copied_while_it_is_served_and_lives_on_from_the_copy() {
    let desk = Desk::new();
    desk.publish("Before the copy");
    let server = Server::start(&mut desk.command(&["serve", "--listen", "127.0.0.1:0"]));
    desk.run(&["backup", "copy", "--with-keys"]).succeeds();
    desk.publish("After the copy");
    assert!(server.shows_soon("/en/", "After the copy"));

    desk.run(&["--data", "new", "restore", "copy"]).succeeds();
    let page = desk.run(&["--data", "new", "render", "/en/"]).succeeds().out;
    assert!(page.contains("Before the copy") && !page.contains("After the copy"));
    desk.run(&["--data", "new", "publish", "statement.en.md"]).succeeds();
    desk.run(&["--data", "new", "fsck"]).succeeds();
}

#[test]
fn a_copy_is_a_few_files_with_keys_only_if_asked_for() {
    let desk = Desk::new();
    desk.run(&["backup", "plain"]).succeeds();
    assert_eq!(names(&desk, "plain"), ["backup.json", "record.db"]);
    desk.run(&["--data", "new", "restore", "plain"]).succeeds();
    assert_eq!(names(&desk, "plain"), ["backup.json", "record.db"]);
    desk.run(&["--data", "new", "publish", "absent.md"])
        .fails(1)
        .says(&["log key is not in", "put log.key back"]);

    desk.run(&["backup", "full", "--with-keys"]).succeeds();
    for name in ["log.key", "mission.key", "identity.key"] {
        let mode = fs::metadata(desk.path("full/keys").join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    assert!(!desk.path("full/keys/mark").exists());
}

#[test]
fn a_copy_is_never_written_over_anything() {
    let desk = Desk::new();
    desk.run(&["backup", "copy"]).succeeds();
    desk.run(&["backup", "copy"]).fails(1).says(&["copy cannot be made", "not there yet"]);
    desk.run(&["restore", "copy"]).fails(1).says(&["veridia.example/record", "already"]);
    desk.check_record();
}

#[test]
fn a_copy_that_failed_leaves_no_folder_in_the_way() {
    let desk = Desk::new();
    desk.run_within(20, &["backup", "copy"]).fails(1);
    assert!(!desk.path("copy").exists());
    desk.run(&["backup", "copy"]).succeeds();
}

// A log that goes back behind what others saw has forked.
#[test]
fn a_node_that_fell_behind_what_it_showed_serves_but_appends_nothing_and_says_how_to_recover() {
    let desk = Desk::new();
    desk.run(&["backup", "old"]).succeeds();
    desk.publish("Shown to the world");
    desk.run(&["backup", "newer"]).succeeds();
    for file in ["chancery.db", "chancery.db-wal", "chancery.db-shm"] {
        // Only the first is always there.
        let _ = fs::remove_file(desk.path("chancery-data").join(file));
    }
    let remedy = ["ends at 3 entries", "over 4 was shown", "restore a newer backup"];
    desk.run(&["restore", "old"]).fails(1).says(&remedy);
    desk.run(&["publish", "statement.en.md"]).fails(1).says(&remedy);
    desk.run(&["status"]).fails(1).says(&remedy);
    desk.run(&["fsck"]).fails(1).says(&remedy);
    let server = Server::start(&mut desk.command(&["serve", "--listen", "127.0.0.1:0"]));
    assert!(server.get("/en/").starts_with("HTTP/1.1 200"));
    drop(server);

    fs::remove_file(desk.path("chancery-data/chancery.db")).unwrap();
    desk.run(&["restore", "newer"]).succeeds();
    desk.publish("And on");
    desk.check_record();
}

#[test]
fn a_damaged_backup_is_named_and_nothing_of_it_is_kept() {
    let desk = Desk::new();
    desk.publish("A statement");
    desk.run(&["backup", "copy"]).succeeds();
    let whole = fs::read(desk.path("copy/record.db")).unwrap();
    for kept in [0, 1_000, whole.len() / 2] {
        fs::write(desk.path("copy/record.db"), &whole[..kept]).unwrap();
        desk.run(&["--data", "new", "restore", "copy"]).fails(1).says(&["the backup copy was not restored"]);
    }
    fs::write(desk.path("copy/record.db"), &whole).unwrap();
    desk.run(&["--data", "new", "restore", "copy"]).succeeds();
}

#[test]
fn an_init_that_broke_off_is_not_in_the_way_of_a_restore() {
    let desk = Desk::new();
    desk.run(&["backup", "copy", "--with-keys"]).succeeds();
    // The disk is full a little later each time, until it broke off between the keys and the record.
    let broken = (1..).map(|step| 20 * step).find(|blocks| {
        desk.run_within(*blocks, &["--data", "new", "init", "--name", "Another"]).fails(1);
        let has_keys = desk.path("new/keys/log.key").exists();
        if !has_keys && desk.path("new").exists() {
            fs::remove_dir_all(desk.path("new")).unwrap();
        }
        has_keys
    });
    assert!(broken.is_some());
    desk.run(&["--data", "new", "restore", "copy"])
        .fails(1)
        .says(&["log.key is another key", "remove the keys"]);
    fs::remove_dir_all(desk.path("new/keys")).unwrap();
    desk.run(&["--data", "new", "restore", "copy"]).succeeds();
    let restored = desk.run(&["--data", "new", "status", "--json"]).json();
    assert_eq!(restored["record"], "veridia.example/record");
    desk.write("s.en.md", "---\nkind: statement\ntitle: And on\n---\nText.\n");
    desk.run(&["--data", "new", "publish", "s.en.md"]).succeeds();
}

#[test]
fn a_folder_that_can_only_be_read_is_still_checked_and_rendered() {
    let desk = Desk::new();
    desk.publish("Read only");
    let lock = desk.path("chancery-data/keys/mark.lock");
    fs::remove_file(&lock).unwrap();
    desk.run(&["status"]).succeeds();
    desk.run(&["fsck"]).succeeds();
    desk.run(&["render", "/en/"]).succeeds();
    assert!(!lock.exists(), "a command that only reads has written");
}
