//! The log as programs read it.

use record::Kind;
use server::{Limits, Settings};
use sha2::{Digest as _, Sha256};

use crate::support::{Press, Reply, Site, ask, frontier};

/// What every answer of the log has.
fn is_for_programs(reply: &Reply, path: &str) {
    assert_eq!(reply.header("access-control-allow-origin"), Some("*"), "{path}");
    assert_eq!(reply.header("cross-origin-resource-policy"), Some("cross-origin"), "{path}");
    assert_eq!(reply.header("x-content-type-options"), Some("nosniff"), "{path}");
    assert_eq!(reply.header("set-cookie"), None, "{path}");
}

fn site_with_keys() -> Site {
    let mut press = Press::at("2026-01-14T12:00:00Z");
    let ring = press.open_ring();
    press.open_mission();
    press.promise();
    press.publish(Kind::Statement, vec![Press::edition("en", "On the opening")]);
    press.replace_heartbeat(ring);
    Site::of(press, Settings::default(), Limits::default())
}

/// A site of `size` entries: a mission, and contact lines.
fn site_of(size: u64) -> Site {
    let mut press = Press::at("2026-01-14T12:00:00Z");
    press.open_mission();
    for number in 1..size {
        press.add_contact(&format!("Line {number}"));
    }
    Site::of(press, Settings::default(), Limits::default())
}

#[test]
fn the_checkpoint_is_the_logs_own_note_with_its_cosignatures() {
    let mut site = Site::open();
    let reply = site.get("/record/checkpoint");
    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("content-type"), Some("text/plain; charset=utf-8"));
    assert_eq!(reply.header("cache-control"), Some("no-cache"));
    is_for_programs(&reply, "/record/checkpoint");
    assert!(reply.text().starts_with("embassy.example/record\n4\n"));

    let tag = reply.etag().to_owned();
    assert_eq!(site.get_with("/record/checkpoint", &[("if-none-match", &tag)]).status, 304);
    site.press.publish(Kind::Reply, vec![Press::edition("en", "A reply")]);
    let later = site.get_with("/record/checkpoint", &[("if-none-match", &tag)]);
    assert!(later.status == 200 && later.text().contains("\n5\n"));

    site.press.log.cosign("— witness.example AAAA\n");
    site.press.set_clock("2026-01-14T12:00:01Z");
    assert!(site.get("/record/checkpoint").text().ends_with("— witness.example AAAA\n"));
}

#[test]
fn tiles_and_bundles_hold_what_the_tree_is_made_of() {
    let site = site_of(300);
    let entries: Vec<Vec<u8>> = (0..300).map(|index| site.press.log.entry(index)).collect();
    let leaves = |from: usize, to: usize| -> Vec<u8> {
        entries[from..to].iter().flat_map(|entry| record::leaf_hash(entry).0).collect()
    };
    for (path, bytes) in [
        ("/record/tile/0/000", leaves(0, 256)),
        ("/record/tile/0/000.p/255", leaves(0, 255)),
        ("/record/tile/0/000.p/1", leaves(0, 1)),
        ("/record/tile/0/001.p/44", leaves(256, 300)),
        ("/record/tile/0/001.p/7", leaves(256, 263)),
        ("/record/tile/1/000.p/1", frontier(&entries[..256]).root().0.to_vec()),
    ] {
        let reply = site.get(path);
        assert_eq!((reply.status, &reply.body), (200, &bytes), "{path}");
        assert_eq!(reply.header("content-type"), Some("application/octet-stream"));
        assert_eq!(reply.header("cache-control"), Some("public, max-age=31536000, immutable"));
        assert_eq!((reply.header("vary"), reply.header("content-encoding")), (None, None));
        is_for_programs(&reply, path);
        assert_eq!(site.get_with(path, &[("if-none-match", reply.etag())]).status, 304);
    }
    let bundle = |from: usize, to: usize| -> Vec<u8> {
        let framed = entries[from..to].iter().map(|entry| {
            let length = u16::try_from(entry.len()).unwrap().to_be_bytes();
            [&length[..], entry].concat()
        });
        framed.flatten().collect()
    };
    for (path, bytes) in [
        ("/record/tile/entries/000", bundle(0, 256)),
        ("/record/tile/entries/000.p/3", bundle(0, 3)),
        ("/record/tile/entries/001.p/44", bundle(256, 300)),
    ] {
        let reply = site.get(path);
        assert_eq!((reply.status, &reply.body), (200, &bytes), "{path}");
        assert_eq!(reply.header("cache-control"), Some("public, max-age=31536000, immutable"));
        assert_eq!(reply.header("vary"), Some("Accept-Encoding"));
        let packed = site.get_with(path, &[("accept-encoding", "gzip")]);
        assert_eq!(packed.header("content-encoding"), Some("gzip"));
        assert!(packed.body.len() < bytes.len());
        is_for_programs(&packed, path);
    }
}

#[test]
fn a_bundle_is_read_and_packed_once() {
    let site = site_of(5);
    let path = "/record/tile/entries/000.p/5";
    site.get_with(path, &[("accept-encoding", "gzip")]);
    let asked = site.press.log.asked();
    for encoding in ["gzip", "br", "", "gzip"] {
        assert_eq!(site.get_with(path, &[("accept-encoding", encoding)]).status, 200);
    }
    assert_eq!(site.press.log.asked(), asked);
}

#[test]
fn a_tile_that_no_tree_has_is_not_there() {
    let site = site_of(5);
    for path in [
        "/record/tile/0/000",
        "/record/tile/0/000.p/6",
        "/record/tile/0/000.p/0",
        "/record/tile/0/000.p/256",
        "/record/tile/0/000.p/05",
        "/record/tile/0/001.p/1",
        "/record/tile/1/000.p/1",
        "/record/tile/63/000.p/1",
        "/record/tile/64/000.p/1",
        "/record/tile/0/x018/x446/x744/x073/x709/x551/615",
        "/record/tile/0/0",
        "/record/tile/0/x000/000.p/5",
        "/record/tile/00/000.p/5",
        "/record/tile/8/0/000.p/5",
        "/record/tile/entries/000",
        "/record/tile/entries/000.p/6",
        "/record/tile/data/000.p/5",
        "/record/tile/",
        "/record/tile",
        "/record/",
        "/record/no-such-thing",
        "/record/checkpoint/",
        "/record/tile/0/000.p/5/",
        "/record/tile/0/..%2f..%2fetc",
    ] {
        let reply = site.get(path);
        assert_eq!(reply.status, 404, "{path}");
        assert_eq!(reply.header("cache-control"), Some("no-cache"), "{path}: a tree may have it later");
        is_for_programs(&reply, path);
    }
    assert_eq!(site.get("/record/tile/0/000.p/5").status, 200);
}

#[test]
fn nothing_is_served_past_the_newest_checkpoint_that_may_be_shown() {
    let mut site = Site::open();
    site.press.publish(Kind::Reply, vec![Press::edition("en", "A reply")]);
    site.press.log.show_only(4);
    let newest = site.press.log.contents_of(4);
    assert!(!newest.is_empty());
    for (commitment, _) in &newest {
        assert_eq!(site.get(&format!("/record/content/{commitment}")).status, 404);
    }
    for path in [
        "/record/tile/0/000.p/5",
        "/record/tile/entries/000.p/5",
        "/record/proof/4.tlog-proof",
        "/record/dossier/4.dossier",
    ] {
        assert_eq!(site.get(path).status, 404, "{path}");
    }
    assert!(site.get("/record/checkpoint").text().contains("\n4\n"));
    site.press.log.show_only(5);
    site.press.set_clock("2026-01-14T12:00:01Z");
    assert_eq!(site.get("/record/tile/0/000.p/5").status, 200);
    assert_eq!(site.get(&format!("/record/content/{}", newest[0].0)).status, 200);
}

#[test]
fn a_content_comes_with_its_salt_and_hashes_to_its_commitment() {
    let site = Site::open();
    for (commitment, content) in site.press.log.contents_of(1) {
        let path = format!("/record/content/{commitment}");
        let reply = site.get(&path);
        assert_eq!(reply.status, 200);
        assert_eq!(reply.body, [&content.salt.0[..], &content.bytes].concat());
        let hashed = Sha256::digest([b"chancery/content/v1\n", &reply.body[..]].concat());
        assert_eq!(hex::encode(hashed), commitment.to_string());
        assert_eq!(reply.header("content-type"), Some("application/octet-stream"));
        assert_eq!(reply.header("cache-control"), Some("public, max-age=600"), "an erasure reaches it");
        is_for_programs(&reply, &path);
        assert_eq!(site.get_with(&path, &[("if-none-match", reply.etag())]).status, 304);
    }
}

#[test]
fn an_erased_content_is_gone_and_the_public_reason_is_told() {
    let mut site = Site::open();
    let id = site.press.publish(Kind::Reply, vec![Press::edition("en", "A reply")]);
    let contents = site.press.log.contents_of(4);
    site.press.erase(id);
    for (commitment, _) in contents {
        let path = format!("/record/content/{commitment}");
        let reply = site.get(&path);
        assert_eq!(reply.status, 410);
        assert_eq!(reply.header("content-type"), Some("text/plain; charset=utf-8"));
        assert_eq!(reply.text(), "Erased by entry 5, 2026-01-14T12:00:00Z.\nen: By order of a court.\n");
        is_for_programs(&reply, &path);
    }
}

#[test]
fn a_content_that_nobody_committed_to_is_not_there() {
    let site = Site::open();
    let known = site.press.log.contents_of(1)[0].0.to_string();
    for name in [
        "00".repeat(32),
        known.to_uppercase(),
        known[1..].to_owned(),
        format!("{known}0"),
        String::new(),
        "é".into(),
    ] {
        let reply = site.get(&format!("/record/content/{name}"));
        assert!(matches!(reply.status, 400 | 404), "{name}: {}", reply.status);
    }
}

#[test]
fn who_verifies_learns_whose_record_this_is_and_under_which_keys() {
    let site = site_with_keys();
    let reply = site.get("/.well-known/chancery.json");
    assert_eq!((reply.status, reply.header("content-type")), (200, Some("application/json")));
    is_for_programs(&reply, "/.well-known/chancery.json");
    let file: serde_json::Value = serde_json::from_slice(&reply.body).unwrap();
    assert_eq!(file["format"], "chancery/site/v1");
    assert_eq!(file["record"], "embassy.example/record");
    assert_eq!(file["address"], "https://embassy.example");
    assert_eq!(file["mission"]["en"], "Embassy of Veridia in Ostmark");
    assert_eq!(file["checkpoint"], "/record/checkpoint");
    assert_eq!(file["promise"], serde_json::json!(["statement"]));
    assert_eq!(file["program"], env!("CARGO_PKG_VERSION"));
    assert_eq!(file.get("mirror_of"), None);
    let since: Vec<_> =
        file["keys"].as_array().unwrap().iter().map(|key| (&key["role"], &key["since_entry"])).collect();
    assert_eq!(
        serde_json::json!(since),
        serde_json::json!([["log", 0], ["mission", 0], ["heartbeat", 4], ["recovery", 0]])
    );
    let vkey = file["log_vkey"].as_str().unwrap();
    assert!(vkey.starts_with("embassy.example/record+"), "{vkey}");
    let heartbeat = file["heartbeat_vkey"].as_str().unwrap();
    assert!(heartbeat.starts_with("embassy.example/record/heartbeat+"), "{heartbeat}");

    let policy = site.get("/record/policy");
    assert_eq!(policy.header("content-type"), Some("text/plain; charset=utf-8"));
    assert_eq!(file["policy"], policy.text());
    let lines = policy.text();
    assert!(lines.contains(&format!("\nlog {vkey} https://embassy.example/record\n")));
    assert!(lines.contains(&format!("\nwitness heartbeat {heartbeat}\n")));
    assert!(lines.ends_with("\nquorum none\n"));
}

#[test]
fn a_mirror_says_what_it_mirrors() {
    let settings = Settings { mirror_of: Some("https://embassy.example".to_owned()), ..Settings::default() };
    let mut press = Press::at("2026-01-14T12:00:00Z");
    press.open_ring();
    press.open_mission();
    let site = Site::of(press, settings, Limits::default());
    let file: serde_json::Value =
        serde_json::from_slice(&site.get("/.well-known/chancery.json").body).unwrap();
    assert_eq!(file["mirror_of"], "https://embassy.example");
}

#[test]
fn before_the_first_entry_there_is_no_log() {
    let site = Site::of(Press::at("2026-01-14T12:00:00Z"), Settings::default(), Limits::default());
    for path in [
        "/record/checkpoint",
        "/record/tile/0/000.p/1",
        "/record/proof/0.tlog-proof",
        "/record/dossier/0.dossier",
        "/record/policy",
        "/.well-known/chancery.json",
    ] {
        let reply = site.get(path);
        assert_eq!((reply.status, reply.header("cache-control")), (404, Some("no-cache")), "{path}");
    }
}

#[test]
fn a_log_that_does_not_answer_is_told_and_passes() {
    let site = Site::open();
    site.press.log.set_broken(true);
    for path in ["/record/checkpoint", "/record/tile/0/000.p/4", "/record/tile/entries/000.p/4"] {
        let reply = site.get(path);
        assert_eq!((reply.status, reply.header("retry-after")), (503, Some("5")), "{path}");
        assert_eq!(reply.header("cache-control"), Some("no-store"));
        assert!(!reply.text().contains("broken"), "the cause is for the log of this node");
    }
    assert_eq!(site.get("/en/").status, 200, "pages are served all the same");
    site.press.log.set_broken(false);
    assert_eq!(site.get("/record/tile/entries/000.p/4").status, 200);
}

#[test]
fn head_is_answered_like_get_by_the_log_too() {
    let site = site_with_keys();
    let content = site.press.log.contents_of(1)[0].0;
    for path in [
        "/record/checkpoint",
        "/record/tile/0/000.p/5",
        "/record/tile/entries/000.p/5",
        &format!("/record/content/{content}"),
        "/record/proof/3.tlog-proof",
        "/record/dossier/3.dossier",
        "/record/policy",
        "/.well-known/chancery.json",
        "/record/nothing",
    ] {
        let (head, get) = (site.head(path), site.get(path));
        assert_eq!((head.status, head.sorted_headers()), (get.status, get.sorted_headers()), "{path}");
        assert!(head.body.is_empty(), "{path}");
        assert_eq!(ask(site.address, "POST", path, &[]).status, 405, "{path}");
    }
}

#[test]
fn a_query_changes_nothing_in_the_log() {
    let site = Site::open();
    let plain = site.get("/record/tile/0/000.p/4");
    assert_eq!(site.get("/record/tile/0/000.p/4?width=3").body, plain.body);
}
