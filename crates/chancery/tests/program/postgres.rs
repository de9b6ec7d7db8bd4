//! The program over PostgreSQL: the same commands, the same record.

use crate::support::{Desk, Server};

#[test]
fn a_record_lives_in_postgresql_and_moves_to_sqlite_and_back() {
    let desk = Desk::bare();
    let (first, second) = (testkit::postgres::database(), testkit::postgres::database());
    let over = |database: &str, words: &[&str]| desk.run(&[&["--database", database], words].concat());
    over(&first, &["status"]).fails(1).says(&["no record", "chancery init"]);
    assert!(!desk.path("chancery-data").exists());
    over(&first, &["init", "--name", "Embassy"]).succeeds();
    over(&first, &["init", "--name", "Embassy"]).fails(1).says(&["already", "database"]);

    desk.write("s.en.md", "---\nkind: statement\ntitle: Over PostgreSQL\n---\nText.\n");
    let server =
        Server::start(&mut desk.command(&["--database", &first, "serve", "--listen", "127.0.0.1:0"]));
    over(&first, &["publish", "s.en.md"]).succeeds();
    assert!(server.shows_soon("/en/", "Over PostgreSQL"));
    over(&first, &["backup", "copy", "--with-keys"]).succeeds();
    over(&first, &["fsck"]).succeeds();

    desk.run(&["--data", "sqlite", "restore", "copy"]).succeeds();
    desk.run(&["--data", "sqlite", "publish", "s.en.md"]).succeeds();
    desk.run(&["--data", "sqlite", "backup", "second"]).succeeds();
    over(&second, &["--data", "again", "restore", "second"]).succeeds();
    over(&second, &["--data", "again", "restore", "second"]).fails(1).says(&["already"]);
    assert_eq!(over(&second, &["--data", "again", "status", "--json"]).json()["messages"], 2);
    over(&second, &["--data", "again", "fsck"]).succeeds();
}

#[test]
fn many_publish_at_once_into_postgresql_and_none_is_lost() {
    let desk = Desk::bare();
    let database = testkit::postgres::database();
    desk.run(&["--database", &database, "init", "--name", "Embassy"]).succeeds();
    desk.write("s.en.md", "---\nkind: statement\ntitle: One of many\n---\nText.\n");
    let publish = ["--database", &database, "publish", "s.en.md"];
    let mut writers: Vec<_> = (0..5)
        .map(|_| desk.command(&publish).stdout(std::process::Stdio::null()).spawn().expect("a process"))
        .collect();
    assert!(writers.iter_mut().all(|writer| writer.wait().expect("an end").success()));
    let status = desk.run(&["--database", &database, "status", "--json"]).json();
    assert_eq!((&status["messages"], &status["size"]), (&5.into(), &8.into()));
    desk.run(&["--database", &database, "fsck"]).succeeds();
}

#[test]
fn the_demo_over_another_database_is_not_begun_anew_by_emptying_a_folder() {
    let desk = Desk::bare();
    let database = testkit::postgres::database();
    desk.run(&["--database", &database, "demo", "--fresh"]).fails(2).says(&["--fresh", "--database"]);
}
