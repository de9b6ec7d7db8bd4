//! `--acts`, `sign`, `append`: the mission key on a machine that knows nothing but the file.

use std::fs;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use crate::support::{Desk, Outcome, stop};

/// A desk whose mission key lies in another folder, in which there is nothing else.
struct Apart {
    desk: Desk,
    vault: Desk,
}

impl Apart {
    fn new() -> Self {
        let (desk, vault) = (Desk::new(), Desk::bare());
        fs::rename(desk.path("chancery-data/keys/mission.key"), vault.path("mission.key"))
            .expect("it is moved");
        Self { desk, vault }
    }

    /// Carries a file from one machine to the other.
    fn carry(from: &Desk, to: &Desk, name: &str) {
        fs::copy(from.path(name), to.path(name)).expect("it is carried");
    }

    /// Signs what `words` decide, and gives what was shown to the one who signs.
    fn sign(&self, words: &[&str], more: &[&str]) -> String {
        for name in ["acts.json", "acts.signed.json"] {
            for desk in [&self.desk, &self.vault] {
                // Not there at first.
                let _ = fs::remove_file(desk.path(name));
            }
        }
        self.desk.run(&[words, &["--acts", "acts.json"]].concat()).succeeds();
        Self::carry(&self.desk, &self.vault, "acts.json");
        let shown = self.vault.run(&[&["sign", "acts.json", "--yes"], more].concat()).succeeds().err;
        Self::carry(&self.vault, &self.desk, "acts.signed.json");
        shown
    }

    fn append(&self) -> Outcome {
        self.desk.run(&["append", "acts.signed.json"])
    }

    fn size(&self) -> serde_json::Value {
        self.desk.run(&["status", "--json"]).json()["size"].clone()
    }
}

const STATEMENT: &str = "---\nkind: statement\ntitle: The opening\ndate: 2026-01-14\n---\nThe first line.\n";

#[test]
fn every_change_is_signed_where_the_mission_key_is() {
    let apart = Apart::new();
    apart.desk.write("s.en.md", STATEMENT);
    apart.desk.write("s.fr.md", "---\ntitle: L'ouverture\n---\nSon texte.\n");
    apart.desk.write("c.en.md", STATEMENT.replace("opening", "grand opening"));
    apart.desk.run(&["publish", "s.en.md"]).fails(1).says(&["the mission key is not here", "--acts FILE"]);

    let shown = apart.sign(&["publish", "s.en.md"], &[]);
    for told in
        ["veridia.example/record", "publish message-", "en (official): The opening", "The first line."]
    {
        assert!(shown.contains(told), "{told} is not in\n{shown}");
    }
    assert_eq!(apart.size(), 3);
    let told = apart.append().succeeds().out;
    assert!(told.contains("entry 3") && told.contains("/en/messages/2026/1/the-opening"), "{told}");

    let steps: [&[&str]; 5] = [
        &["revise", "1/2026", "s.fr.md"],
        &["correct", "1/2026", "c.en.md", "--reason", "A word was missing.", "--grade", "major"],
        &["withdraw", "1/2026", "--reason", "A slip."],
        &["reinstate", "1/2026", "--reason", "It was none."],
        &["erase", "1/2026", "--reason", "A court's order."],
    ];
    for words in steps {
        let shown = apart.sign(words, &[]);
        let reason = words.iter().skip_while(|word| **word != "--reason").nth(1);
        assert!(shown.contains(words[0]) && reason.is_none_or(|reason| shown.contains(reason)), "{shown}");
        apart.append().succeeds();
        apart.desk.check_record();
    }
    assert!(!apart.desk.keeps("chancery-data", b"The first line."));
}

#[test]
fn a_file_is_recorded_once_however_often_it_is_appended() {
    let apart = Apart::new();
    apart.desk.write("s.en.md", STATEMENT);
    apart.sign(&["publish", "s.en.md"], &[]);
    apart.append().succeeds();
    let again = apart.append().succeeds().out;
    assert!(again.contains("in the record already") && again.contains("entry 3"), "{again}");
    assert_eq!(apart.desk.run(&["append", "acts.signed.json", "--json"]).json()["already"], true);
    assert_eq!(apart.size(), 4);
    apart.desk.check_record();
}

#[test]
fn two_who_append_the_same_file_at_once_both_succeed_and_it_is_there_once() {
    let apart = Apart::new();
    apart.desk.write("s.en.md", STATEMENT);
    apart.sign(&["publish", "s.en.md"], &[]);
    let append = || apart.desk.command(&["append", "acts.signed.json"]).spawn().expect("a process");
    let mut all = [append(), append(), append()];
    assert!(all.iter_mut().all(|one| one.wait().expect("an end").success()));
    assert_eq!(apart.size(), 4);
}

#[test]
fn what_nobody_signed_or_somebody_else_did_is_not_recorded() {
    let apart = Apart::new();
    apart.desk.write("s.en.md", STATEMENT);
    apart.desk.run(&["publish", "s.en.md", "--acts", "acts.json"]).succeeds();
    apart.desk.run(&["append", "acts.json"]).fails(1).says(&["acts.json is not signed", "chancery sign"]);
    apart.desk.run(&["key", "make", "stranger.key"]).succeeds();
    apart.desk.run(&["sign", "acts.json", "--key", "stranger.key", "--yes"]).succeeds();
    apart.append().fails(1).says(&["not signed by the record's mission key"]);
    let other = Desk::bare();
    other.run(&["init", "--name", "Another", "--address", "https://another.example"]).succeeds();
    Apart::carry(&apart.desk, &other, "acts.signed.json");
    other
        .run(&["append", "acts.signed.json"])
        .fails(1)
        .says(&["veridia.example/record", "another.example/record"]);
    assert_eq!(apart.size(), 3);
}

// What was decided on an older state of the subject is decided again, not recorded.
#[test]
fn a_file_that_came_too_late_is_refused() {
    let apart = Apart::new();
    apart.desk.write("s.en.md", STATEMENT);
    apart.sign(&["publish", "s.en.md"], &[]);
    apart.append().succeeds();
    apart.desk.run(&["withdraw", "1/2026", "--reason", "Once.", "--acts", "first.json"]).succeeds();
    Apart::carry(&apart.desk, &apart.vault, "first.json");
    apart.vault.run(&["sign", "first.json", "--yes"]).succeeds();
    Apart::carry(&apart.vault, &apart.desk, "first.signed.json");
    apart.sign(&["withdraw", "1/2026", "--reason", "Twice."], &[]);
    apart.append().succeeds();
    apart.desk.run(&["append", "first.signed.json"]).fails(1).says(&["decide again"]);
    apart.desk.check_record();
}

#[test]
fn nobody_signs_without_being_asked_or_with_what_is_no_key() {
    let apart = Apart::new();
    apart.desk.write("s.en.md", STATEMENT);
    apart.desk.run(&["publish", "s.en.md", "--acts", "acts.json"]).succeeds();
    apart
        .desk
        .run(&["publish", "s.en.md", "--acts", "acts.json"])
        .fails(1)
        .says(&["acts.json cannot be written"]);
    Apart::carry(&apart.desk, &apart.vault, "acts.json");
    apart.vault.run(&["sign", "acts.json"]).fails(2).says(&["Sign all of it", "--yes"]);
    apart.desk.run(&["sign", "acts.json", "--yes"]).fails(2).says(&["--key"]);
    apart.vault.run(&["sign", "acts.json", "--yes", "--key", "absent"]).fails(1).says(&["no key absent"]);
    apart.vault.write("open.key", "ab".repeat(32));
    apart.vault.run(&["sign", "acts.json", "--yes", "--key", "open.key"]).fails(1).says(&["others can read"]);
    apart.vault.run(&["sign", "acts.json", "--yes", "-o", "acts.json"]).fails(1).says(&["there already"]);
    assert!(!apart.vault.path("acts.signed.json").exists());
    assert!(!apart.vault.path("chancery-data").exists(), "a machine that signs needs no data folder");
}

#[test]
fn an_altered_file_is_not_signed_and_not_recorded() {
    let apart = Apart::new();
    apart.desk.write("s.en.md", STATEMENT);
    apart.sign(&["publish", "s.en.md"], &[]);
    let signed = fs::read_to_string(apart.desk.path("acts.signed.json")).expect("the file");
    let altered = [
        signed.replace("\"verb\":\"publish\"", "\"verb\":\"revise\""),
        signed.replacen("\"bytes\":\"", "\"bytes\":\"AAAA", 1),
        signed.replacen("\"salt\":\"", "\"salt\":\"00", 1),
        signed.replace("{\"act\"", " {\"act\""),
        signed.replace("chancery/acts/v1", "chancery/acts/v2"),
        signed.replace("\"identities\"", "\"extra\":1,\"identities\""),
        signed[..signed.len() / 2].to_owned(),
        String::new(),
    ];
    for text in altered {
        assert_ne!(text, signed);
        apart.desk.write("altered.json", &text);
        apart.desk.write_secret("any.key", &"ab".repeat(32));
        apart
            .desk
            .run(&["sign", "altered.json", "--yes", "--key", "any.key"])
            .fails(1)
            .says(&["altered.json"]);
        apart.desk.run(&["append", "altered.json"]).fails(1).says(&["altered.json"]);
    }
    fs::File::create(apart.desk.path("long.json")).expect("a file").set_len(1 << 40).expect("a long one");
    for file in ["long.json", "/dev/zero"] {
        apart.desk.run(&["append", file]).fails(1).says(&[file, "too long"]);
    }
    assert_eq!(apart.size(), 3);
}

// All of a rotation happens where the keys are: the log key here, the mission key there.
#[test]
fn keys_are_rotated_with_the_mission_key_elsewhere() {
    let apart = Apart::new();
    apart.desk.write("s.en.md", STATEMENT);
    for role in ["log", "heartbeat", "log"] {
        let shown = apart.sign(&["key", "rotate", role], &[]);
        assert!(shown.contains("the keys from then on"), "{shown}");
        let list = apart.desk.run(&["key", "list"]).succeeds().out;
        assert!(list.contains("waits until its announcement is recorded"), "{list}");
        apart.append().succeeds();
        let list = apart.desk.run(&["key", "list"]).succeeds().out;
        assert!(!list.contains("waits"), "{list}");
        apart.sign(&["publish", "s.en.md"], &[]);
        apart.append().succeeds();
        apart.desk.check_record();
    }
    let made = apart.vault.run(&["key", "make", "second.key", "--json"]).json();
    apart.sign(&["key", "rotate", "mission", "--public", made["public"].as_str().expect("a key")], &[]);
    apart.append().succeeds();
    apart.sign(&["publish", "s.en.md"], &[]);
    apart.append().fails(1).says(&["not signed by the record's mission key"]);
    apart.sign(&["publish", "s.en.md"], &["--key", "second.key"]);
    apart.append().succeeds();
    apart.desk.check_record();
}

// A crash between the entry and the last renaming: the next start finishes it, and appending again says so.
#[test]
fn an_append_of_a_rotation_that_broke_off_is_finished_by_the_next_start() {
    let apart = Apart::new();
    let keys = apart.desk.path("chancery-data/keys");
    apart.sign(&["key", "rotate", "log"], &[]);
    let waiting = fs::read_dir(&keys)
        .expect("the keys")
        .map(|entry| entry.expect("an entry").path())
        .find(|path| path.to_string_lossy().contains("log.key.waiting-"))
        .expect("a waiting key");
    apart.append().succeeds();
    fs::rename(keys.join("log.key"), &waiting).expect("as before the last step");
    fs::rename(keys.join("log.key.until-3"), keys.join("log.key")).expect("as before the step before");
    let again = apart.append().succeeds().out;
    assert!(again.contains("in the record already"), "{again}");
    apart.desk.write("s.en.md", STATEMENT);
    apart.sign(&["publish", "s.en.md"], &[]);
    apart.append().succeeds();
    apart.desk.check_record();
    assert!(!waiting.exists());
}

// Recorded without its private half, a log key would end the record.
#[test]
fn a_log_key_that_is_not_here_is_not_announced() {
    let apart = Apart::new();
    apart.sign(&["key", "rotate", "log"], &[]);
    for entry in fs::read_dir(apart.desk.path("chancery-data/keys")).expect("the keys") {
        let path = entry.expect("an entry").path();
        if path.to_string_lossy().contains("waiting") {
            fs::remove_file(path).expect("it is lost");
        }
    }
    apart.append().fails(1).says(&["whose private half is not in"]);
    assert_eq!(apart.size(), 3);
}

#[test]
fn an_import_is_signed_elsewhere_and_known_again_afterwards() {
    let apart = Apart::new();
    let capture = "18 January 2020\nLisbon: 09:15\nHarbour City: 09:15\n\nConsular queries:\n+44 20 7946 0018\n\n\
                   10.01.2020 - Statement on the harbour\nThe harbour is open.\n\nall messages\n";
    apart.desk.write("capture.txt", capture);
    let words = ["import", "capture.txt", "--yes"];
    apart.desk.run(&words).fails(1).says(&["the mission key is not here"]);
    let shown = apart.sign(&words, &[]);
    assert!(
        shown.contains("Statement on the harbour") && shown.contains("issued by its source at"),
        "{shown}"
    );
    assert_eq!(apart.size(), 3);
    apart.append().succeeds();
    let again = apart.desk.run(&["import", "capture.txt", "--yes", "--acts", "again.json"]).succeeds().out;
    assert!(again.contains("the record has all of it") && !apart.desk.path("again.json").exists(), "{again}");
    apart.desk.check_record();
}

// Who has the mission key alone must not be able to make the recovery key their own.
#[test]
fn a_recovery_key_is_replaced_under_itself_alone_wherever_it_is_signed() {
    let desk = Desk::bare();
    let made =
        desk.run(&["init", "--name", "Embassy", "--address", "https://veridia.example", "--json"]).json();
    desk.write_secret("recovery", made["recovery_key"].as_str().expect("a recovery key"));
    let mine = desk.run(&["key", "make", "mine.key", "--json"]).json()["public"].clone();
    let public = mine.as_str().expect("a public key");
    desk.run(&["key", "rotate", "recovery", "--public", public, "--acts", "acts.json"]).succeeds();
    desk.run(&["sign", "acts.json", "--yes", "-o", "mission.json"]).succeeds();
    desk.run(&["append", "mission.json"])
        .fails(1)
        .says(&["replaces the recovery key, and is not signed by it"]);
    desk.run(&["sign", "acts.json", "--yes", "--key", "recovery", "-o", "recovery.json"]).succeeds();
    desk.run(&["append", "recovery.json"]).succeeds();
    desk.run(&["key", "rotate", "log", "--recovery-key", "mine.key"]).succeeds();
    desk.check_record();
}

// Whenever it is cut off: the acts are there whole or not at all, and appending again says which.
#[test]
fn an_append_that_is_killed_is_made_good_by_the_next() {
    let apart = Apart::new();
    apart.desk.write("s.en.md", STATEMENT);
    for (n, role) in ["log", "heartbeat"].into_iter().cycle().take(14).enumerate() {
        let words: &[&str] = if n % 3 == 0 { &["publish", "s.en.md"] } else { &["key", "rotate", role] };
        apart.sign(words, &[]);
        let before = apart.size();
        let mut appending = apart.desk.command(&["append", "acts.signed.json"]);
        let mut appending = appending.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("a process");
        sleep(Duration::from_millis(5 + 4 * n as u64));
        stop(appending.id(), "KILL");
        appending.wait().expect("an end");
        let kept = apart.size() != before;
        assert_eq!(
            apart.desk.run(&["append", "acts.signed.json", "--json"]).json()["already"],
            kept,
            "kill {n}"
        );
        let list = apart.desk.run(&["key", "list", "--json"]).json();
        let log =
            list["keys"].as_array().and_then(|keys| keys.iter().find(|key| key["role"] == "log")).cloned();
        assert_eq!(log.expect("a log key")["lies"], "here", "kill {n}");
    }
    apart.desk.check_record();
}
