//! Proofs and dossiers: what proves one revision without a network.

use record::{Checkpoint, CheckpointVerifier, Dossier, Entry, Kind, SigningKey, TlogProof, leaf_hash};
use server::{Limits, Settings};

use crate::support::{Press, Site};

/// Keys, mission and promise, a statement that was corrected and one that was not, and the promise once more.
fn site() -> Site {
    let mut press = Press::at("2026-01-14T12:00:00Z");
    let ring = press.open_ring();
    press.open_mission();
    press.promise();
    let id = press.publish(Kind::Statement, vec![Press::edition("en", "On the opening")]);
    press.publish(Kind::Speech, vec![Press::edition("en", "At the university")]);
    press.correct(id, Press::edition("en", "On the opening of the school"));
    press.replace_heartbeat(ring);
    Site::of(press, Settings::default(), Limits::default())
}

fn opened(note: &[u8]) -> Checkpoint {
    let key = SigningKey::from_seed(&[7; 32]).public();
    CheckpointVerifier::new("embassy.example/record".parse().unwrap(), &key).open(note).unwrap()
}

#[test]
fn a_proof_shows_that_the_entry_is_in_the_tree_of_its_checkpoint() {
    let site = site();
    for index in 0..7_u64 {
        let path = format!("/record/proof/{index}.tlog-proof");
        let reply = site.get(&path);
        assert_eq!((reply.status, reply.header("cache-control")), (200, Some("no-cache")), "{path}");
        assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
        let name = format!("attachment; filename=\"entry-{index}.tlog-proof\"");
        assert_eq!(reply.header("content-disposition"), Some(name.as_str()));
        let proof = TlogProof::parse(&reply.body).unwrap();
        let checkpoint = opened(&proof.checkpoint);
        let bytes = site.press.log.entry(usize::try_from(index).unwrap());
        assert_eq!(proof.index, index);
        proof.proof.verify(leaf_hash(&bytes), index, checkpoint.size, checkpoint.root).unwrap();

        let extra: serde_json::Value = serde_json::from_slice(&proof.extra.unwrap()).unwrap();
        assert_eq!(extra["format"], "chancery/proof/v1");
        assert_eq!(extra["entry"].as_str().unwrap().as_bytes(), bytes);
        for (commitment, content) in site.press.log.contents_of(index) {
            assert_eq!(extra["salts"][commitment.to_string()], hex::encode(content.salt.0));
        }
    }
}

// A proof from the current tree under an older checkpoint fails to verify for everybody (O72).
#[test]
fn a_proof_is_made_for_the_very_checkpoint_that_it_names() {
    let site = site();
    site.press.log.show_only(5);
    let proof = TlogProof::parse(&site.get("/record/proof/2.tlog-proof").body).unwrap();
    let checkpoint = opened(&proof.checkpoint);
    assert_eq!(checkpoint.size, 5);
    proof.proof.verify(leaf_hash(&site.press.log.entry(2)), 2, 5, checkpoint.root).unwrap();

    let newer = site.get("/record/proof/5.tlog-proof");
    assert_eq!(newer.status, 404);
    assert_eq!(
        newer.text(),
        "There is no entry 5 under the newest checkpoint, which covers 5 entries.\n",
        "it says so instead of giving a proof"
    );
}

#[test]
fn a_dossier_holds_the_keys_the_mission_the_promise_and_all_about_its_subject() {
    let site = site();
    let reply = site.get("/record/dossier/3.dossier");
    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("content-type"), Some("application/vnd.chancery.dossier+json"));
    assert_eq!(reply.header("content-disposition"), Some("attachment; filename=\"entry-3.dossier\""));
    assert_eq!(reply.header("cache-control"), Some("no-cache"));
    assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
    let dossier = Dossier::parse(&reply.body).unwrap();
    assert_eq!((dossier.about, dossier.record.as_str()), (3, "embassy.example/record"));
    let indexes: Vec<u64> = dossier.entries.iter().map(|entry| entry.index).collect();
    assert_eq!(indexes, [0, 1, 2, 3, 5, 6], "the other speech is not in it, the later correction is");
    let checkpoint = opened(&dossier.checkpoint);
    for entry in &dossier.entries {
        entry.proof.verify(leaf_hash(&entry.bytes), entry.index, checkpoint.size, checkpoint.root).unwrap();
        let act = Entry::from_bytes(&entry.bytes).unwrap().act;
        assert_eq!(entry.contents.len(), act.commits.len());
        for (commitment, content) in &entry.contents {
            assert_eq!(content.commitment(), *commitment);
        }
    }
}

#[test]
fn the_dossier_of_an_erased_message_lacks_its_text_and_holds_the_erasure() {
    let mut press = Press::at("2026-01-14T12:00:00Z");
    press.open_ring();
    press.open_mission();
    let id = press.publish(Kind::Statement, vec![Press::edition("en", "On the opening")]);
    let mut site = Site::of(press, Settings::default(), Limits::default());
    let before = site.get("/record/dossier/2.dossier");
    assert!(!Dossier::parse(&before.body).unwrap().entries[2].contents.is_empty());
    site.press.erase(id);
    let after = site.get_with("/record/dossier/2.dossier", &[("if-none-match", before.etag())]);
    assert_eq!(after.status, 200, "what was kept is not given again");
    let dossier = Dossier::parse(&after.body).unwrap();
    assert!(dossier.entries[2].contents.is_empty());
    assert_eq!(dossier.entries.last().unwrap().index, 3);
    assert_eq!(dossier.entries.last().unwrap().contents.len(), 1, "the public reason");
    assert_eq!(TlogProof::parse(&site.get("/record/proof/2.tlog-proof").body).unwrap().index, 2);
}

#[test]
fn an_erasure_that_no_checkpoint_shows_yet_gives_no_false_dossier() {
    let mut press = Press::at("2026-01-14T12:00:00Z");
    press.open_ring();
    press.open_mission();
    let id = press.publish(Kind::Statement, vec![Press::edition("en", "On the opening")]);
    let mut site = Site::of(press, Settings::default(), Limits::default());
    site.press.log.show_only(3);
    site.press.erase(id);
    let reply = site.get("/record/dossier/2.dossier");
    assert_eq!((reply.status, reply.header("retry-after")), (503, Some("5")));
}

#[test]
fn a_proof_is_made_once_for_each_checkpoint() {
    let mut site = site();
    for path in ["/record/proof/3.tlog-proof", "/record/dossier/3.dossier"] {
        let tag = site.get(path).etag().to_owned();
        let asked = site.press.log.asked();
        assert_eq!(site.get_with(path, &[("if-none-match", &tag)]).status, 304);
        assert_eq!(
            site.get_with(path, &[("accept-encoding", "gzip")]).header("content-encoding"),
            Some("gzip")
        );
        assert_eq!(site.press.log.asked(), asked, "{path}");
    }
    site.press.publish(Kind::Reply, vec![Press::edition("en", "A reply")]);
    let later = TlogProof::parse(&site.get("/record/proof/3.tlog-proof").body).unwrap();
    assert_eq!(opened(&later.checkpoint).size, 8);
}

#[test]
fn who_asks_for_too_many_proofs_is_told_when_to_come_again() {
    let mut press = Press::at("2026-01-14T12:00:00Z");
    press.open_mission();
    for _ in 0..5 {
        press.add_contact("A line");
    }
    let settings = Settings {
        costly_per_minute: 3,
        trusted_proxies: vec!["127.0.0.1".parse().unwrap()],
        ..Settings::default()
    };
    let site = Site::of(press, settings, Limits::default());
    for index in 0..3 {
        assert_eq!(site.get(&format!("/record/proof/{index}.tlog-proof")).status, 200);
    }
    let refused = site.get("/record/dossier/3.dossier");
    assert_eq!((refused.status, refused.header("retry-after")), (429, Some("20")));
    assert_eq!(refused.header("cache-control"), Some("no-store"));
    assert_eq!(site.get("/record/proof/1.tlog-proof").status, 200, "what is made already costs nothing");
    assert_eq!(site.get("/record/checkpoint").status, 200);
    let another = [("x-forwarded-for", "192.0.2.7")];
    assert_eq!(site.get_with("/record/proof/4.tlog-proof", &another).status, 200, "another reader");
    let tiles = site.get("/record/tile/0/000.p/6");
    assert_eq!(tiles.status, 200, "a mirror is not held up");
}
