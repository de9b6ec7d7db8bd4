//! The heartbeat, and witnesses: what is added to a checkpoint after it is public, and never in its way.

use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use record::{CheckpointSigner, Frontier, Hash, Policy, PublicKey, SigningKey};
use serde_json::Value;

use crate::support::{Desk, Manner, Server, Witness, key_id, stop};

fn serve(desk: &Desk, more: &[&str]) -> Server {
    Server::start(&mut desk.command(&[&["serve", "--listen", "127.0.0.1:0"], more].concat()))
}

fn status(desk: &Desk) -> Value {
    desk.run(&["status", "--json"]).json()
}

/// Whether something comes to hold within a few seconds.
fn soon(mut holds: impl FnMut() -> bool) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(40) {
        if holds() {
            return true;
        }
        sleep(Duration::from_millis(100));
    }
    false
}

/// The public key of a role, and its verifier key.
fn key(desk: &Desk, role: &str) -> (String, String) {
    let list = desk.run(&["key", "list", "--json"]).json();
    let key = list["keys"].as_array().and_then(|keys| keys.iter().find(|key| key["role"] == role)).cloned();
    let key = key.expect("a key of that role");
    let text = |name: &str| key[name].as_str().unwrap_or_default().to_owned();
    (text("public"), text("verifier"))
}

/// A witness of the desk's record.
fn witness(desk: &Desk, name: &str, manner: Manner) -> Witness {
    Witness::of(name, "veridia.example/record", &key(desk, "log").0, manner)
}

/// The cosigner in `status`, by its name.
fn cosigner(desk: &Desk, name: &str) -> Value {
    let status = status(desk);
    let all = status["witnesses"].as_array().expect("witnesses").clone();
    all.into_iter().find(|one| one["name"] == name).expect("the witness")
}

#[test]
fn the_heartbeat_covers_each_new_checkpoint_and_holds_under_its_own_key() {
    let desk = Desk::new();
    let before = desk.run(&["status"]).succeeds().out;
    assert!(
        before.contains("heartbeat    never") && before.contains("no heartbeat was given yet"),
        "{before}"
    );
    let server = serve(&desk, &[]);
    assert!(soon(|| status(&desk)["heartbeat"]["size"] == 3), "{}", status(&desk));
    desk.publish("One more entry");
    assert!(soon(|| status(&desk)["heartbeat"]["size"] == 4), "{}", status(&desk));
    assert_eq!(status(&desk)["warnings"], Value::Array(Vec::new()));
    drop(server);

    let note = status(&desk)["checkpoint"].as_str().expect("a checkpoint").to_owned();
    let (body, signatures) = note.split_once("\n\n").expect("a body and signatures");
    let name = "veridia.example/record/heartbeat";
    let line =
        signatures.lines().find_map(|line| line.strip_prefix(&format!("\u{2014} {name} "))).expect("a line");
    let signed = BASE64_STANDARD.decode(line).expect("base64");
    let (public, verifier) = key(&desk, "heartbeat");
    let public: PublicKey = public.parse().expect("a key");
    assert_eq!(signed[..4], key_id(name, &public));
    assert!(verifier.starts_with(&format!("{name}+{}+", hex::encode(&signed[..4]))), "{verifier}");
    let at = u64::from_be_bytes(signed[4..12].try_into().expect("8 bytes"));
    let signature = BASE64_STANDARD.encode(&signed[12..]).parse().expect("a signature");
    assert!(public.verifies(format!("cosignature/v1\ntime {at}\n{body}\n").as_bytes(), &signature));
}

#[test]
fn silence_is_told_and_the_heartbeat_is_renewed_when_it_is_due() {
    let desk = Desk::new();
    let server = serve(&desk, &["--heartbeat", "1"]);
    assert!(soon(|| !status(&desk)["heartbeat"]["at"].is_null()));
    let first = status(&desk)["heartbeat"]["at"].clone();
    assert!(soon(|| status(&desk)["heartbeat"]["at"] != first), "it is not renewed");
    drop(server);
    sleep(Duration::from_secs(4));
    let told = desk.run(&["status", "--heartbeat", "1"]).succeeds().out;
    assert!(told.contains("the heartbeat is silent") && told.contains("seconds ago"), "{told}");
    let told = desk.run(&["status", "--heartbeat", "0"]).succeeds().out;
    assert!(!told.contains("silent"), "{told}");
}

#[test]
fn no_heartbeat_is_given_where_none_is_asked_for_or_its_key_is_elsewhere() {
    let desk = Desk::new();
    let server = serve(&desk, &["--heartbeat", "0"]);
    sleep(Duration::from_secs(1));
    drop(server);
    fs::rename(desk.path("chancery-data/keys/heartbeat.key"), desk.path("elsewhere.key"))
        .expect("it is moved");
    let server = serve(&desk, &[]);
    desk.publish("All the same");
    assert!(server.shows_soon("/en/", "All the same"));
    sleep(Duration::from_millis(500));
    assert!(status(&desk)["heartbeat"]["at"].is_null());
}

#[test]
fn a_server_follows_a_new_heartbeat_key_and_a_new_log_key() {
    let desk = Desk::new();
    let _server = serve(&desk, &[]);
    assert!(soon(|| status(&desk)["heartbeat"]["size"] == 3));
    desk.run(&["key", "rotate", "heartbeat"]).succeeds();
    assert!(soon(|| status(&desk)["heartbeat"]["size"] == 4), "{}", status(&desk));
    desk.run(&["key", "rotate", "log"]).succeeds();
    assert!(soon(|| status(&desk)["heartbeat"]["size"] == 5), "{}", status(&desk));
}

#[test]
fn witnesses_cosign_each_new_checkpoint_with_the_proof_that_it_follows() {
    let desk = Desk::new();
    let witness = witness(&desk, "one.example/w", Manner::True);
    desk.write("chancery-data/policy", format!("{}\nquorum one.example/w\n", witness.line));
    let server = serve(&desk, &[]);
    assert!(soon(|| cosigner(&desk, "one.example/w")["size"] == 3), "{:?}", witness.answered());
    for size in 4..9 {
        desk.publish("Another entry");
        assert!(soon(|| cosigner(&desk, "one.example/w")["size"] == size), "{:?}", witness.answered());
        assert_eq!(witness.size(), Some(size));
    }
    assert_eq!(witness.told(), [0, 3, 4, 5, 6, 7], "it is told what it has");
    drop(server);

    // What was published while nothing served is cosigned after; what the witness has, it says itself.
    desk.publish("Meanwhile");
    let _server = serve(&desk, &[]);
    assert!(soon(|| cosigner(&desk, "one.example/w")["size"] == 9), "{:?}", witness.answered());
    assert!(witness.answered().iter().all(|status| matches!(status, 200 | 409)), "{:?}", witness.answered());
    let note = status(&desk)["checkpoint"].as_str().expect("a checkpoint").to_owned();
    assert!(note.contains("\u{2014} one.example/w ") && !note.contains("unknown.example"), "{note}");
    assert_eq!(status(&desk)["warnings"], Value::Array(Vec::new()));
}

#[test]
fn a_witness_that_has_all_of_it_is_not_asked_again_after_a_restart() {
    let desk = Desk::new();
    let witness = witness(&desk, "one.example/w", Manner::True);
    desk.write("policy", format!("{}\nquorum none\n", witness.line));
    for _ in 0..3 {
        let server = serve(&desk, &["--witnesses", "policy"]);
        assert!(soon(|| witness.size() == Some(3)));
        sleep(Duration::from_millis(700));
        drop(server);
    }
    assert_eq!(witness.answered(), [200]);
}

// Who is slow, fails, lies or never ends keeps neither publishing nor the others waiting, and is not believed.
#[test]
fn witnesses_that_misbehave_are_in_nobodys_way() {
    let desk = Desk::new();
    let wrong = [
        witness(&desk, "slow.example/w", Manner::Slow(Duration::from_secs(60))),
        witness(&desk, "failing.example/w", Manner::Failing),
        witness(&desk, "lying.example/w", Manner::Lying),
        witness(&desk, "endless.example/w", Manner::Endless),
    ];
    let good = witness(&desk, "good.example/w", Manner::True);
    let gone = witness(&desk, "gone.example/w", Manner::True).line;
    let (gone, _) = gone.rsplit_once(" http://").expect("an address");
    let lines: Vec<_> = wrong.iter().chain([&good]).map(|witness| witness.line.clone()).collect();
    let policy = format!("# Six of them.\n{}\n{gone} http://127.0.0.1:1/\nquorum none\n", lines.join("\n"));
    desk.write("policy", policy);
    let server = serve(&desk, &["--witnesses", "policy"]);
    for size in 4..7 {
        let title = format!("News {size}");
        desk.publish(&title);
        assert!(server.shows_soon("/en/", &title), "{title}");
        assert!(soon(|| good.size() == Some(size)), "{:?}", good.answered());
    }
    let told = desk.run(&["status", "--json", "--witnesses", "policy"]).json();
    for one in told["witnesses"].as_array().expect("witnesses") {
        assert_eq!(one["size"].is_null(), one["name"] != "good.example/w", "{told}");
    }
    assert!(told["warnings"].to_string().contains("lying.example/w has not cosigned"), "{told}");
    // They mend their ways, and are asked again.
    wrong[1].becomes(Manner::True);
    assert!(soon(|| wrong[1].size() == Some(6)), "{:?}", wrong[1].answered());
    server.terminate();
    let begun = Instant::now();
    assert_eq!(server.wait(), Some(0));
    assert!(begun.elapsed() < Duration::from_secs(30), "a slow witness keeps the program from its end");
    desk.check_record();
}

/// What a program that serves says in its log until `told`.
fn serves_until(desk: &Desk, told: impl Fn(&str) -> bool) -> String {
    let log = fs::File::create(desk.path("log")).expect("a file");
    let mut command = desk.command(&["serve", "--listen", "127.0.0.1:0"]);
    let mut child = command.stdout(std::process::Stdio::null()).stderr(log).spawn().expect("a process");
    let said = || fs::read_to_string(desk.path("log")).expect("the log");
    let in_time = soon(|| told(&said()));
    stop(child.id(), "TERM");
    child.wait().expect("an end");
    assert!(in_time, "{}", said());
    said()
}

// What a witness says without a proof is told, and stops nobody from publishing.
#[test]
fn a_witness_that_claims_another_history_or_a_longer_one_is_named_and_publishing_goes_on() {
    let desk = Desk::new();
    let ahead = witness(&desk, "ahead.example/w", Manner::True);
    let forked = witness(&desk, "forked.example/w", Manner::True);
    let strange =
        "veridia.example/record\n1000\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n\u{2014} x AAAAAAAA\n";
    ahead.has_seen(1_000, Hash([7; 32]), strange.as_bytes());
    forked.has_seen(2, Hash([7; 32]), b"");
    desk.write("chancery-data/policy", format!("{}\n{}\nquorum none\n", ahead.line, forked.line));
    serves_until(&desk, |said| said.contains("1000 entries") && said.contains("does not follow"));
    assert_eq!((ahead.size(), forked.size()), (Some(1_000), Some(2)));
    assert!(cosigner(&desk, "ahead.example/w")["size"].is_null());
    desk.publish("All the same");
}

// A checkpoint under the record's own log key over more than is here: then a part of it was lost here.
#[test]
fn a_node_behind_what_a_witness_holds_of_it_appends_nothing_and_says_how_to_recover() {
    let desk = Desk::new();
    let secret = fs::read_to_string(desk.path("chancery-data/keys/log.key")).expect("the log key");
    let mut seed = [0; 32];
    hex::decode_to_slice(secret.trim(), &mut seed).expect("a key");
    let mut longer = Frontier::default();
    (0..9_u8).for_each(|n| longer.push(record::leaf_hash(&[n])));
    let signer = CheckpointSigner::new(
        "veridia.example/record".parse().expect("an id"),
        &SigningKey::from_seed(&seed),
    );
    let shown = signer.expect("a signer").sign(&longer).expect("a checkpoint");
    let ahead = witness(&desk, "ahead.example/w", Manner::True);
    ahead.has_seen(9, shown.root, &shown.note);
    desk.write("chancery-data/policy", format!("{}\nquorum none\n", ahead.line));
    serves_until(&desk, |said| said.contains("Nothing is appended until it is back"));
    desk.write("s.en.md", "---\nkind: statement\ntitle: T\n---\nText.\n");
    desk.run(&["publish", "s.en.md"]).fails(1).says(&[
        "ends at 3 entries",
        "over 9 was shown",
        "restore a newer backup",
    ]);
}

#[test]
fn a_policy_for_verifiers_names_the_log_the_heartbeat_and_the_witnesses() {
    let desk = Desk::new();
    let (log, heartbeat) = (key(&desk, "log").1, key(&desk, "heartbeat").1);
    let plain = desk.run(&["policy"]).succeeds().out;
    assert!(plain.contains(&format!("\nlog {log} https://veridia.example/record\n")), "{plain}");
    assert!(plain.ends_with(&format!("\nwitness heartbeat {heartbeat}\nquorum none\n")), "{plain}");

    let one = witness(&desk, "one.example/w", Manner::True);
    let own = format!("log {log}\n{}\ngroup any-of-them any one.example/w\nquorum any-of-them\n", one.line);
    desk.write("chancery-data/policy", own);
    let told = desk.run(&["policy"]).succeeds().out;
    assert_eq!(told.lines().filter(|line| line.starts_with("log ")).count(), 1, "{told}");
    for line in [&one.line, "group any-of-them any one.example/w", "quorum any-of-them"] {
        assert!(told.lines().any(|there| there == line), "{told}");
    }
    assert_eq!(desk.run(&["policy", "--json"]).json()["policy"], told.trim_end());
}

#[test]
fn the_policy_holds_for_the_checkpoint_that_is_served() {
    let desk = Desk::new();
    let one = witness(&desk, "one.example/w", Manner::True);
    desk.write("chancery-data/policy", format!("{}\nquorum one.example/w\n", one.line));
    let policy = || Policy::parse(desk.run(&["policy"]).succeeds().out.as_bytes()).expect("a policy");
    let note = || status(&desk)["checkpoint"].as_str().expect("a checkpoint").as_bytes().to_vec();
    assert!(!policy().witnessed(&note()).expect("a note").is_enough, "nobody has seen it yet");
    let _server = serve(&desk, &[]);
    assert!(soon(|| policy()
        .witnessed(&note())
        .is_ok_and(|seen| seen.is_enough && seen.cosignatures.len() == 2)));
    assert_eq!(policy().open(&note()).expect("it is the log's").size, 3);
    desk.run(&["key", "rotate", "log"]).succeeds();
    assert_eq!(policy().open(&note()).expect("it is the new log key's").size, 4);
}

#[test]
fn a_policy_that_does_not_read_is_named_by_line_and_nothing_is_served_without_it() {
    let desk = Desk::new();
    let serve = ["serve", "--listen", "127.0.0.1:0", "--witnesses", "policy"];
    desk.run(&serve).fails(1).says(&["the policy policy cannot be read"]);
    let good = witness(&desk, "one.example/w", Manner::True).line;
    for wrong in ["witness one", "witness one no+key+really", "witness one.example/w a+b+c http://x"] {
        desk.write("policy", format!("# A comment.\n{wrong}\nquorum none\n"));
        desk.run(&serve).fails(1).says(&["line 2 of the policy"]);
    }
    desk.write("policy", format!("{good}\n{good}\nquorum none\n"));
    desk.run(&serve).fails(1).says(&["line 2 of the policy", "twice"]);
    desk.write("policy", format!("{}\nquorum none\n", good.replace("http://", "ftp://")));
    desk.run(&serve).fails(1).says(&["the witness one.example/w", "address of the web"]);
    desk.run(&["serve", "--listen", "127.0.0.1:0", "--witnesses", "/dev/zero"]).fails(1).says(&["/dev/zero"]);
}

// Between a checkpoint and its cosignatures the program may end at any instant.
#[test]
fn a_server_that_is_killed_again_and_again_leaves_a_record_that_holds() {
    let desk = Desk::new();
    let witness = witness(&desk, "one.example/w", Manner::True);
    desk.write("chancery-data/policy", format!("{}\nquorum none\n", witness.line));
    for round in 0..12 {
        let server = serve(&desk, &["--heartbeat", "1"]);
        desk.publish("Before the kill");
        sleep(Duration::from_millis(30 * round));
        drop(server);
        desk.check_record();
    }
    let _server = serve(&desk, &[]);
    assert!(soon(|| cosigner(&desk, "one.example/w")["size"] == 15), "{:?}", witness.answered());
    assert_eq!(status(&desk)["heartbeat"]["size"], 15);
    assert!(witness.answered().iter().all(|status| matches!(status, 200 | 409)), "{:?}", witness.answered());
}
