//! `verify` and `dossier`: what a journalist holds in hand, true and forged.

use std::fs;

use serde_json::{Value, json};

use crate::support::{Desk, Liar, ask};

/// A mission that published two messages and corrected the first.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write(
        "s.en.md",
        "---\nkind: statement\ntitle: We do not agree\nspeakers:\n  - name: Ana Example\n---\nWe do not agree with the paper of 14 January.\n",
    );
    desk.run(&["publish", "s.en.md"]).succeeds();
    desk.publish("Another");
    desk
}

/// The official number of the first message.
fn first(desk: &Desk) -> String {
    let status = desk.run(&["status", "--json"]).json();
    let year = status["recorded_at"].as_str().expect("an instant")[..4].to_owned();
    format!("1/{year}")
}

fn correct(desk: &Desk) {
    desk.write(
        "new.en.md",
        "---\ntitle: We do not agree\n---\nWe do not agree with the paper of 15 January.\n",
    );
    let number = first(desk);
    desk.run(&["correct", &number, "new.en.md", "--reason", "The date was wrong.", "--grade", "major"])
        .succeeds();
}

fn dossier(desk: &Desk, file: &str) -> Value {
    let number = first(desk);
    desk.run(&["dossier", &number, "-o", file]).succeeds();
    serde_json::from_slice(&fs::read(desk.path(file)).expect("a file")).expect("JSON")
}

/// The path of the first message's page.
fn page(desk: &Desk) -> String {
    let number = first(desk);
    let year = number.split_once('/').expect("a year").1;
    format!("/en/messages/{year}/1/we-do-not-agree")
}

#[test]
fn a_dossier_says_what_holds_and_what_became_of_it_since() {
    let desk = desk();
    dossier(&desk, "before.dossier");
    correct(&desk);
    let number = first(&desk);
    desk.run(&["dossier", &number, "--revision", "1", "-o", "first.dossier"]).succeeds();

    let elsewhere = ["--data", "elsewhere", "verify", "before.dossier"];
    desk.run(&elsewhere).tells(
        0,
        &[
            "Authentic: this is the statement",
            "Embassy of Veridia",
            "as the record itself states",
            "recovery key",
        ],
    );
    desk.run(&["verify", "before.dossier"]).tells(0, &["known here beforehand"]);
    desk.run(&["verify", "first.dossier"])
        .tells(0, &["a major fault was corrected since", "The date was wrong.", "revision 1"]);
    let found = desk.run(&["verify", "first.dossier", "--json"]).json();
    assert_eq!(found["outcome"], "authentic");
    assert_eq!(found["found"]["later"][0]["verb"], "correct");
    desk.run(&["dossier", &number, "--revision", "9"]).fails(2).says(&["revisions 1 to 2"]);
}

#[test]
fn no_flipped_bit_of_a_dossier_goes_unnoticed() {
    let desk = desk();
    dossier(&desk, "true.dossier");
    let whole = fs::read(desk.path("true.dossier")).unwrap();
    for place in (0..whole.len()).step_by(whole.len() / 40) {
        let mut flipped = whole.clone();
        flipped[place] ^= 1 << (place % 7);
        desk.write("flipped", &flipped);
        let found = desk.run(&["--data", "elsewhere", "verify", "flipped"]);
        assert_ne!(found.code, Some(0), "byte {place}: {found:?}");
        assert!(
            found.out.starts_with("Not authentic: ") || found.out.starts_with("Cannot tell: "),
            "{found:?}"
        );
    }
}

#[test]
fn each_forgery_of_a_dossier_is_named() {
    let desk = desk();
    correct(&desk);
    let dossier = dossier(&desk, "true.dossier");
    let last = dossier["entries"].as_array().unwrap().len() - 1;
    let forged = |forge: &dyn Fn(&mut Value), code: i32, words: &[&str]| {
        let mut forgery = dossier.clone();
        forge(&mut forgery);
        desk.write("forged", serde_json::to_vec(&forgery).unwrap());
        desk.run(&["--data", "elsewhere", "verify", "forged"]).tells(code, words);
    };
    forged(&|_| {}, 0, &["Authentic"]);
    let entries = |forgery: &mut Value| forgery["entries"].as_array().unwrap().clone();
    forged(
        &|it| {
            let mut all = entries(it);
            all.swap(0, 1);
            it["entries"] = all.into();
        },
        1,
        &["Not authentic", "entry"],
    );
    forged(
        &|it| {
            let mut all = entries(it);
            all.remove(last - 1);
            it["entries"] = all.into();
        },
        1,
        &["missing"],
    );
    forged(
        &|it| {
            let mut all = entries(it);
            all.insert(1, all[1].clone());
            it["entries"] = all.into();
        },
        1,
        &["doubled or out of order"],
    );
    forged(&|it| it["entries"][last]["proof"] = json!([]), 1, &["is not proven to be in the log"]);
    let long: Vec<_> = std::iter::repeat_n("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", 65).collect();
    forged(&|it| it["entries"][last]["proof"] = json!(long), 1, &["is not proven to be in the log"]);
    forged(
        &|it| it["entries"][last]["proof"] = it["entries"][0]["proof"].clone(),
        1,
        &["is not proven to be in the log"],
    );
    forged(
        &|it| it["entries"][last]["contents"] = json!([]),
        1,
        &["missing, and no later entry here erases it"],
    );
    forged(&|it| it["entries"][last]["contents"][0]["salt"] = json!("00".repeat(32)), 1, &["was altered"]);
    forged(&|it| it["about"] = json!(999), 1, &["entry 999, which is not in it"]);
    forged(&|it| it["record"] = json!("other.example/record"), 1, &["of another record"]);
    forged(&|it| it["entries"][0]["path"] = json!("../../../etc/cron.d/x"), 1, &["does not read"]);
    let note = dossier["checkpoint"].as_str().unwrap();
    let size = note.lines().nth(1).unwrap();
    forged(&|it| it["checkpoint"] = json!(note.replacen(size, "999", 1)), 1, &["Not authentic"]);
    forged(&|it| it["checkpoint"] = json!("no note"), 1, &["no signed checkpoint"]);
    let act = dossier["entries"][last]["entry"].as_str().unwrap().replace("correct", "publish");
    forged(&|it| it["entries"][last]["entry"] = json!(act), 1, &["is not proven to be in the log"]);
    assert!(!desk.path("elsewhere").exists(), "verifying makes no folder");
}

#[test]
fn another_record_of_the_same_name_and_an_old_state_are_found_out() {
    let desk = desk();
    dossier(&desk, "true.dossier");
    desk.run(&["policy"]).tells(0, &["log "]);
    desk.write("policy", desk.run(&["policy"]).succeeds().out);
    let twin = self::desk();
    dossier(&twin, "false.dossier");
    desk.write("false.dossier", fs::read(twin.path("false.dossier")).unwrap());

    let other = ["another key with the same name"];
    desk.run(&["verify", "false.dossier"]).tells(1, &other);
    desk.run(&["--data", "elsewhere", "verify", "false.dossier", "--policy", "policy"]).tells(1, &other);
    desk.run(&["--data", "elsewhere", "verify", "true.dossier", "--policy", "policy"])
        .tells(0, &["Authentic"]);
    desk.run(&["verify", "true.dossier", "--policy", "policy", "--quorum", "1"]).tells(1, &["witness"]);
    desk.run(&["verify", "true.dossier", "--quorum", "1"]).fails(2).says(&["--policy"]);

    correct(&desk);
    let status = desk.run(&["status", "--json"]).json();
    desk.write("newest", status["checkpoint"].as_str().unwrap());
    desk.run(&["verify", "newest"]).tells(0, &["a checkpoint of veridia.example/record"]);
    desk.run(&["--data", "elsewhere", "verify", "newest"]).tells(2, &["Cannot tell"]);
    desk.run(&["verify", "true.dossier", "--at-least", "newest"])
        .tells(1, &["it is an old one, shown again"]);
    desk.run(&["verify", "newest", "--json"]).json();
}

#[test]
fn what_is_too_large_or_nothing_of_ours_is_refused_unread() {
    let desk = Desk::bare();
    fs::File::create(desk.path("huge")).unwrap().set_len(10 << 30).unwrap();
    desk.run(&["verify", "huge"]).tells(1, &["larger than 64 MiB"]);
    desk.write("text", "Something that somebody said.");
    desk.run(&["verify", "text"]).tells(2, &["Cannot tell: it is neither a dossier", "chancery quote"]);
    desk.run(&["verify", "absent"]).tells(2, &["Cannot tell: absent cannot be read"]);
    desk.run(&["verify", "."]).tells(2, &["Cannot tell"]);
    desk.run(&["verify", "/dev/zero"]).tells(1, &["larger than 64 MiB"]);
    desk.run(&["verify", "https://"]).tells(2, &["not an address"]);
    desk.run(&["verify"]).fails(2).says(&["--record URL"]);
    desk.run(&["verify", "http://127.0.0.1:9/en/"]).tells(2, &["cannot be reached"]);
    assert!(!desk.path("chancery-data").exists());
}

#[test]
fn a_proof_holds_for_its_text_alone() {
    let desk = desk();
    let server = desk.serve("chancery-data");
    let status = desk.run(&["status", "--json"]).json();
    let size = status["size"].as_u64().unwrap();
    // The last two entries are the two messages.
    let proof = ask(&server.address, &format!("/record/proof/{}.tlog-proof", size - 2));
    assert_eq!(proof.status, 200);
    desk.write("s.tlog-proof", &proof.body);
    let other = ask(&server.address, &format!("/record/proof/{}.tlog-proof", size - 1));
    desk.write("other.tlog-proof", &other.body);
    let dossier = dossier(&desk, "s.dossier");
    let own = dossier["entries"].as_array().unwrap().iter().find(|entry| entry["index"] == size - 2).unwrap();
    let text = own["contents"].as_array().unwrap().iter().find_map(|content| {
        use base64::prelude::{BASE64_STANDARD, Engine as _};
        let bytes = BASE64_STANDARD.decode(content["bytes"].as_str().unwrap()).unwrap();
        bytes.windows(5).any(|five| five == b"paper").then_some(bytes)
    });
    let text = text.expect("the edition");
    desk.write("text", &text);

    let verify = |proof: &str, text: &str| desk.run(&["verify", proof, "--text", text]);
    verify("s.tlog-proof", "text").tells(0, &["byte for byte, the text of an edition in en", "1/"]);
    desk.run(&["verify", "s.tlog-proof"]).tells(2, &["Cannot tell"]);
    desk.run(&["--data", "elsewhere", "verify", "s.tlog-proof", "--text", "text"]).tells(2, &["Cannot tell"]);
    verify("other.tlog-proof", "text").tells(1, &["is not the one that the record committed to"]);
    let homoglyph = String::from_utf8(text.clone()).unwrap().replace("paper", "p\u{430}per");
    desk.write("homoglyph", homoglyph);
    verify("s.tlog-proof", "homoglyph").tells(1, &["U+0430", "looks alike"]);
    let hidden = String::from_utf8(text).unwrap().replace("paper", "pa\u{200B}per");
    desk.write("hidden", hidden);
    verify("s.tlog-proof", "hidden").tells(1, &["U+200B", "nobody can see"]);
    let short = String::from_utf8(proof.body).unwrap();
    desk.write("short.tlog-proof", &short[..short.len() / 2]);
    assert_eq!(verify("short.tlog-proof", "text").code, Some(1));
}

#[test]
fn a_saved_page_is_compared_with_the_record_word_for_word() {
    let desk = desk();
    dossier(&desk, "s.dossier");
    let html = desk.run(&["render", &page(&desk)]).succeeds().out;
    desk.write("saved.html", &html);
    let verify = |file: &str| desk.run(&["verify", file, "--dossier", "s.dossier"]);
    verify("saved.html").tells(0, &["Authentic: this is the statement", "edition en", "word for word"]);

    let forged = |from: &str, to: &str, words: &[&str]| {
        let forgery = html.replace(from, to);
        assert_ne!(forgery, html, "{from} is not on the page");
        desk.write("forged.html", forgery);
        verify("forged.html")
            .tells(1, &[&["Not authentic: the page does not say what the record says"], words].concat());
    };
    forged("We do not agree with", "We do agree with", &["paragraph 1", "the page lacks “not”"]);
    forged("14 January", "24 January", &["the record has “14”, the page “24”"]);
    forged("the paper", "the p\u{430}per", &["U+0430 in the page"]);
    forged("the paper", "the pa\u{200B}per", &["an invisible character, U+200B"]);
    forged("Ana Example", "Ana Other", &["what is told about the message"]);

    let other = html.replace("content=\"veridia.example/record\"", "content=\"other.example/record\"");
    desk.write("other.html", other);
    verify("other.html").tells(2, &["says to show entry"]);
    desk.write("empty.html", "<!DOCTYPE html><p>We do not agree.</p>");
    verify("empty.html").tells(2, &["names no entry of a record"]);
    // Without a dossier the page's own address is asked, which does not exist.
    desk.run(&["verify", "saved.html", "--timeout", "2"]).tells(2, &["Cannot tell", "veridia.example"]);
}

#[test]
fn an_address_is_fetched_and_compared_with_the_record() {
    let desk = desk();
    let server = desk.serve("chancery-data");
    let liar = Liar::before(&server.address);
    let address = format!("{}{}", liar.url(), page(&desk));
    let verify = |thing: &str| desk.run(&["--data", "elsewhere", "verify", thing]);
    verify(&address).tells(0, &["Authentic: this is the statement", "edition en"]);
    verify(&format!("{}/record/checkpoint", liar.url())).tells(2, &["Cannot tell"]);
    verify(&format!("{}/en/", liar.url())).tells(2, &["names no entry"]);
    verify(&format!("{}/en/nowhere", liar.url())).tells(2, &["404"]);

    liar.lie(|path, mut answer| {
        if path.starts_with("/en/messages/") {
            answer.body = String::from_utf8_lossy(&answer.body).replace("do not agree", "fully agree").into();
        }
        Some(answer)
    });
    verify(&address).tells(1, &["Not authentic: the page does not say what the record says"]);
    liar.lie(|path, answer| if path.starts_with("/record/dossier") { None } else { Some(answer) });
    verify(&address).tells(2, &["Cannot tell"]);
}

#[test]
fn a_whole_record_is_verified_and_what_is_false_in_it_is_named() {
    let desk = desk();
    correct(&desk);
    let gone = desk.publish("Soon erased");
    desk.run(&["erase", &gone, "--reason", "A court's order.", "--yes"]).succeeds();
    let server = desk.serve("chancery-data");
    let liar = Liar::before(&server.address);
    let url = liar.url();
    let verify = |data: &str| desk.run(&["--data", data, "verify", "--record", &url, "--timeout", "2"]);
    verify("elsewhere")
        .tells(0, &["Authentic: the whole record veridia.example/record holds", "lawfully erased"]);
    let found = desk.run(&["verify", "--record", &url, "--json"]).json();
    assert_eq!(found["found"]["pinned"], true);

    liar.lie(|path, mut answer| {
        if path.contains("/content/") && answer.status == 200 {
            answer.body[40] ^= 1;
        }
        Some(answer)
    });
    verify("elsewhere").tells(1, &["Not authentic", "does not hold", "not what was committed to"]);
    liar.lie(|path, mut answer| {
        if path.contains("/content/") {
            answer.status = 404;
        }
        Some(answer)
    });
    verify("elsewhere").tells(1, &["Not authentic", "does not hold"]);
    liar.lie(|path, mut answer| {
        if path.contains("/tile/0/") {
            answer.body[0] ^= 1;
        }
        Some(answer)
    });
    verify("elsewhere").tells(1, &["otherwise than its tile"]);
    liar.lie(|path, answer| if path.contains("/entries/") { None } else { Some(answer) });
    verify("elsewhere").tells(2, &["Cannot tell"]);

    liar.lie(|path, mut answer| {
        if path.contains("/entries/") {
            answer.status = 404;
        }
        Some(answer)
    });
    verify("elsewhere").tells(1, &["the log is cut off"]);

    // Somebody else's record under the same name.
    let twin = self::desk();
    let other = twin.serve("chancery-data");
    liar.repent();
    liar.turn_to(&other.address);
    verify("chancery-data").tells(1, &["another key with the same name"]);
    verify("elsewhere").tells(0, &["as the record itself states them"]);
}

#[test]
fn pages_of_every_kind_and_language_are_authentic_as_they_are_served() {
    let desk = Desk::bare();
    desk.run(&["--data", "demo", "demo", "--no-serve"]).succeeds();
    let server = desk.serve("demo");
    let map = String::from_utf8(ask(&server.address, "/sitemap.xml").body).unwrap();
    let pages: Vec<&str> = map.split("<loc>").filter_map(|rest| rest.split('<').next()).collect();
    let of_message = pages.iter().filter_map(|page| page.find("/messages/").map(|at| &page[at - 3..]));
    let mut seen = 0;
    for page in of_message.step_by(7) {
        let address = format!("http://{}{page}", server.address);
        desk.run(&["verify", &address]).tells(0, &["Authentic: this is", "word for word"]);
        seen += 1;
    }
    assert!(seen > 10, "{seen} pages in {map}");
}
