//! `mirror`: a node that follows another, and what it does when that one lies.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::support::{Answer, Desk, Liar, Outcome, Server, ask, files, stop};

/// A mission with a few messages, served; and a liar before it who does not lie yet.
struct Origin {
    desk: Desk,
    server: Server,
    liar: Liar,
}

impl Origin {
    fn new() -> Self {
        let desk = Desk::new();
        desk.publish("The first");
        desk.publish("The second");
        let server = desk.serve("chancery-data");
        let liar = Liar::before(&server.address);
        Self { desk, server, liar }
    }

    /// Publishes, and waits until the origin shows it.
    fn publish(&self, title: &str) -> String {
        let before = self.newest();
        let number = self.desk.publish(title);
        assert!(soon(|| self.newest() != before), "the origin does not show {title}");
        number
    }

    /// The origin's newest checkpoint.
    fn newest(&self) -> Vec<u8> {
        ask(&self.server.address, "/record/checkpoint").body
    }

    /// One round of the mirror in the folder `mirror`.
    fn follow(&self) -> Outcome {
        let url = self.liar.url();
        self.desk.run(&["--data", "mirror", "mirror", &url, "--once", "--timeout", "2"])
    }

    /// The mirror, serving.
    fn mirror(&self) -> Server {
        let url = self.liar.url();
        let words = [
            "--data",
            "mirror",
            "mirror",
            &url,
            "--listen",
            "127.0.0.1:0",
            "--interval",
            "1",
            "--timeout",
            "2",
        ];
        Server::start(&mut self.desk.command(&words))
    }

    /// A copy of the mission's folder with another history after this, served.
    fn twin(&self, titles: &[&str]) -> Server {
        for title in titles {
            self.desk.write("other.en.md", format!("---\nkind: statement\ntitle: {title}\n---\nText.\n"));
            self.desk.run(&["--data", "twin", "publish", "other.en.md"]).succeeds();
        }
        self.desk.serve("twin")
    }

    /// The evidence that the mirror kept.
    fn evidence(&self) -> Vec<PathBuf> {
        let place = self.desk.path("mirror/evidence");
        if place.exists() { files(&place) } else { Vec::new() }
    }

    /// A third party who knows the log by a policy, and nothing else.
    fn third_party(&self, evidence: &Path) -> Outcome {
        self.desk.write("policy", self.desk.run(&["policy"]).succeeds().out);
        let file = evidence.to_str().expect("a path");
        self.desk.run(&["--data", "nowhere", "verify", file, "--policy", "policy"])
    }
}

fn same(origin: &Server, mirror: &Server, path: &str) {
    let (theirs, ours) = (ask(&origin.address, path), ask(&mirror.address, path));
    assert_eq!(theirs.status, ours.status, "{path}");
    assert!(theirs.body == ours.body, "{path} differs:\n{}", String::from_utf8_lossy(&ours.body));
}

fn soon(mut holds: impl FnMut() -> bool) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(15) {
        if holds() {
            return true;
        }
        sleep(Duration::from_millis(100));
    }
    false
}

#[test]
fn a_mirror_serves_the_same_site_byte_for_byte_and_follows_what_comes() {
    let origin = Origin::new();
    let mirror = origin.mirror();
    let pages = [
        "/en/",
        "/fr/",
        "/en/feed.xml",
        "/en/archive/",
        "/en/changes/",
        "/record/checkpoint",
        "/record/tile/entries/000.p/5",
    ];
    for path in pages {
        same(&origin.server, &mirror, path);
    }
    let number = origin.desk.publish("The third");
    assert!(soon(|| String::from_utf8_lossy(&ask(&mirror.address, "/en/").body).contains("The third")));
    assert!(soon(|| ask(&mirror.address, "/en/").body == ask(&origin.server.address, "/en/").body));

    // An erasure is followed, without an alarm.
    origin.desk.run(&["erase", &number, "--reason", "A court's order.", "--yes"]).succeeds();
    let size = |server: &Server| ask(&server.address, "/record/checkpoint").body;
    assert!(soon(|| String::from_utf8_lossy(&size(&mirror)).contains("\n7\n")));
    assert_eq!(size(&mirror), origin.newest());
    assert_eq!(ask(&mirror.address, "/healthz").status, 200);
    let told = String::from_utf8(ask(&mirror.address, "/.well-known/chancery.json").body).unwrap();
    assert!(told.contains(&format!("\"mirror_of\":\"{}\"", origin.liar.url())), "{told}");

    // It takes nothing of its own, and keeps nothing of what was erased.
    mirror.terminate();
    assert_eq!(mirror.wait(), Some(0));
    assert!(!origin.desk.keeps("mirror", b"The third"));
    origin.desk.run(&["--data", "mirror", "publish", "statement.en.md"]).fails(1).says(&["log key"]);
    let status = origin.desk.run(&["--data", "mirror", "status", "--json"]).json();
    assert_eq!(status["mirror_of"], origin.liar.url());
    assert_eq!(origin.desk.run(&["--data", "mirror", "fsck", "--json"]).json()["clean"], true);
}

#[test]
fn a_mirror_survives_its_origin_and_mirrors_mirror_it() {
    let origin = Origin::new();
    let mirror = origin.mirror();
    origin.liar.lie(|_, _| None);
    sleep(Duration::from_millis(1_500));
    same(&origin.server, &mirror, "/en/");
    assert_eq!(ask(&mirror.address, "/healthz").status, 200);
    drop(mirror);
    // Started again while the origin is away.
    let mirror = origin.mirror();
    same(&origin.server, &mirror, "/en/");

    let url = format!("http://{}", mirror.address);
    origin
        .desk
        .run(&["--data", "second", "mirror", &url, "--once"])
        .tells(0, &["5 entries", "all of them hold"]);
    let second = origin.desk.serve("second");
    same(&origin.server, &second, "/en/");
    same(&origin.server, &second, "/record/checkpoint");
    origin.liar.repent();
    let number = origin.desk.publish("After the absence");
    assert!(
        soon(|| String::from_utf8_lossy(&ask(&mirror.address, "/en/").body).contains("After the absence")),
        "{number}"
    );
}

#[test]
fn a_mirror_that_was_killed_goes_on_where_it_was() {
    let origin = Origin::new();
    for title in ["A", "B", "C"] {
        origin.desk.publish(title);
    }
    let url = origin.liar.url();
    for wait in [5, 20, 40, 60, 80, 120, 200] {
        let mut child = origin
            .desk
            .command(&["--data", "mirror", "mirror", &url, "--once"])
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        sleep(Duration::from_millis(wait));
        stop(child.id(), "KILL");
        child.wait().unwrap();
    }
    origin.follow().succeeds();
    assert_eq!(origin.desk.run(&["--data", "mirror", "fsck", "--json"]).json()["clean"], true);
}

#[test]
fn a_fork_ends_following_and_its_evidence_convinces_a_third_party() {
    for (here, there) in [(1, 1), (1, 2), (2, 1)] {
        let origin = Origin::new();
        origin.desk.copy("chancery-data", "twin");
        for n in 0..here {
            origin.publish(&format!("Ours {n}"));
        }
        let mirror = origin.mirror();
        let shown = ask(&mirror.address, "/en/archive/").body;
        let twin = origin.twin(&["Theirs 1", "Theirs 2"][..there]);
        origin.liar.turn_to(&twin.address);
        assert!(soon(|| ask(&mirror.address, "/healthz").status == 503), "{here} and {there}");
        let health = String::from_utf8(ask(&mirror.address, "/healthz").body).unwrap();
        assert!(health.contains("alarm") && health.contains("the log was forked"), "{health}");
        // What was verified is served on.
        assert_eq!(ask(&mirror.address, "/en/archive/").body, shown);
        let evidence = origin.evidence();
        assert_eq!(evidence.len(), 1);
        origin.third_party(&evidence[0]).tells(0, &["the log of veridia.example/record was forked"]);
        let own = evidence[0].to_str().unwrap();
        origin.desk.run(&["--data", "mirror", "verify", own]).tells(0, &["forked"]);
        drop(mirror);

        // It stays so until somebody has looked at it.
        origin.liar.turn_to(&origin.server.address);
        origin.follow().fails(1).says(&["following has ended", "evidence"]);
        let mirror = origin.mirror();
        assert_eq!(ask(&mirror.address, "/healthz").status, 503);
        drop(mirror);
        fs::remove_file(&evidence[0]).unwrap();
        origin.follow().succeeds();
    }
}

#[test]
fn an_old_checkpoint_is_a_rollback() {
    let origin = Origin::new();
    origin.desk.copy("chancery-data", "twin");
    origin.publish("Shown");
    origin.follow().succeeds();
    let old = origin.twin(&[]);
    origin.liar.turn_to(&old.address);
    origin.follow().fails(1).says(&["rolled back", "over 5 entries", "over 6"]);
    let evidence = origin.evidence();
    assert!(evidence[0].to_str().unwrap().contains("rollback"));
    origin.third_party(&evidence[0]).tells(2, &["Cannot tell"]);
}

#[test]
fn what_is_withheld_or_altered_is_named_and_not_taken() {
    let told = |lie: fn(&str, &mut Answer), words: &[&str]| {
        let origin = Origin::new();
        origin.liar.lie(move |path, mut answer| {
            lie(path, &mut answer);
            Some(answer)
        });
        origin.follow().fails(1).says(words);
        origin
    };
    let origin = told(
        |path, answer| {
            if path.contains("/content/") && answer.body.windows(9).any(|nine| nine == b"Its text.") {
                answer.status = 404;
            }
        },
        &["is withheld: no entry of the log erases it", "evidence"],
    );
    assert!(origin.evidence()[0].to_str().unwrap().contains("withheld"));
    origin.third_party(&origin.evidence()[0]).tells(2, &["Cannot tell"]);

    told(
        |path, answer| {
            if path.contains("/content/") && answer.body.windows(9).any(|nine| nine == b"Its text.") {
                (answer.status, answer.body) = (410, b"A court's order.".to_vec());
            }
        },
        &["is withheld", "A court's order."],
    );
    told(
        |path, answer| {
            if path.contains("/content/") && answer.body.windows(9).any(|nine| nine == b"Its text.") {
                answer.body[50] ^= 1;
            }
        },
        &["was altered: it is not what was committed to"],
    );
    told(
        |path, answer| {
            if path.contains("/tile/entries/") {
                let at = answer.body.len() - 60;
                answer.body[at] ^= 1;
            }
        },
        &["is served otherwise than the log has it: it was altered"],
    );
    told(
        |path, answer| {
            if path.contains("/tile/entries/") {
                answer.status = 404;
            }
        },
        &["the log is cut off"],
    );
    told(
        |path, answer| {
            if path.ends_with("/record/checkpoint") {
                answer.body = String::from_utf8_lossy(&answer.body).replacen("\n5\n", "\n4\n", 1).into();
            }
        },
        &["not signed by the record's log key"],
    );
    told(
        |path, answer| {
            if path.ends_with("/record/checkpoint") {
                answer.body = b"nothing".to_vec();
            }
        },
        &["no checkpoint"],
    );
}

// The text is gone a moment before the checkpoint that covers its erasure is seen.
#[test]
fn an_erasure_that_comes_while_a_mirror_reads_raises_no_alarm() {
    let origin = Origin::new();
    let number = origin.desk.publish("Soon erased");
    let old = ask(&origin.server.address, "/record/checkpoint");
    origin.desk.run(&["erase", &number, "--reason", "A court's order.", "--yes"]).succeeds();
    assert!(soon(|| ask(&origin.server.address, "/record/checkpoint").body != old.body));
    let asked = AtomicUsize::new(0);
    origin.liar.lie(move |path, answer| {
        let first = path == "/record/checkpoint" && asked.fetch_add(1, Ordering::SeqCst) < 2;
        Some(if first { old.clone() } else { answer })
    });
    origin.follow().tells(0, &["7 entries", "all of them hold"]);
    assert!(origin.evidence().is_empty());
    assert_eq!(origin.desk.run(&["--data", "mirror", "fsck", "--json"]).json()["clean"], true);
}

#[test]
fn an_origin_that_is_slow_or_absent_proves_nothing() {
    let origin = Origin::new();
    origin.liar.lie(|_, _| None);
    origin.follow().fails(1).says(&["nothing is mirrored"]);
    origin.liar.repent();
    origin.follow().succeeds();
    origin.publish("Slowly");
    origin.liar.lie(|path, answer| {
        if path.contains("/content/") {
            sleep(Duration::from_secs(5));
        }
        Some(answer)
    });
    origin.follow().fails(1).says(&["does not answer", "did not answer in time"]);
    assert!(origin.evidence().is_empty());
    origin.liar.repent();
    origin.follow().succeeds();
}

#[test]
fn other_keys_with_the_same_name_are_not_followed() {
    let origin = Origin::new();
    let other = Origin::new();
    origin.desk.write("theirs", other.desk.run(&["policy"]).succeeds().out);
    let url = origin.liar.url();
    let beforehand = ["--data", "pinned", "mirror", &url, "--once", "--policy", "theirs"];
    origin.desk.run(&beforehand).fails(1).says(&["another key with the same name"]);
    origin.follow().succeeds();
    origin.liar.turn_to(&other.server.address);
    let failed = origin.follow().fails(1);
    assert!(failed.err.contains("same name") || failed.err.contains("served otherwise"), "{failed:?}");
}

#[test]
fn a_change_of_keys_is_followed() {
    let origin = Origin::new();
    origin.follow().succeeds();
    origin.desk.run(&["key", "rotate", "log"]).succeeds();
    origin.publish("Under the new key");
    origin.follow().tells(0, &["7 entries, 2 of them new"]);
    origin.desk.run(&["--data", "second", "mirror", &origin.liar.url(), "--once"]).tells(0, &["7 entries"]);
}

#[test]
fn a_folder_with_a_record_of_its_own_mirrors_nothing() {
    let origin = Origin::new();
    let url = origin.liar.url();
    origin.desk.run(&["mirror", &url, "--once"]).fails(1).says(&["a record of its own", "--data"]);
    origin
        .desk
        .run(&["--data", "x", "mirror", "nowhere", "--once"])
        .fails(1)
        .says(&["not an address of the web"]);
}
