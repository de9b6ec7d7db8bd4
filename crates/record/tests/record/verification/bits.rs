//! No bit of a dossier, of a proof file or of its text can be flipped.

use record::Dossier;
use record::verify::{self, Fault, Verified};

use super::world::{Known, OLD_LOG, World, policy, text_of};
use crate::support::{beating, instant};

/// Which of its entries a dossier is about is a question, and no claim: asked of another of them, it answers that.
#[test]
fn no_bit_of_a_dossier_can_be_flipped() {
    let pile = World::new().pile;
    let dossier = pile.dossier(1, &pile.checkpoint(2, OLD_LOG));
    let whole = dossier.to_bytes();
    let trust = Known::default().trust();
    verify::dossier(&whole, &trust).unwrap();
    for (at, bit) in (0..whole.len()).flat_map(|at| (0..8).map(move |bit| (at, bit))) {
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << bit;
        if let Ok(found) = verify::dossier(&flipped, &trust) {
            assert_eq!(
                Dossier::parse(&flipped),
                Ok(Dossier { about: 0, ..dossier.clone() }),
                "bit {bit} of byte {at}"
            );
            assert_eq!(found.index, 0);
        }
    }
}

/// A flip in the line of a cosignature can make it one of a stranger's, which proves nothing and says nothing: the
/// answer then tells nothing of it, and all else as before.
#[test]
fn no_bit_of_a_cosignature_can_be_flipped_and_still_count() {
    let pile = World::recovered();
    let checkpoint = beating(&pile.checkpoint(5, 11), &pile.record, 14, instant("2026-01-16T12:00:00Z"));
    let dossier = pile.dossier(2, &checkpoint);
    let trust = Known::default().trust();
    let whole: Verified = verify::dossier(&dossier.to_bytes(), &trust).unwrap();
    assert!(whole.heartbeat.is_some());
    let line = checkpoint.note.len() - pile.checkpoint(5, 11).note.len();
    for at in checkpoint.note.len() - line..checkpoint.note.len() {
        for bit in 0..8 {
            let mut altered = dossier.clone();
            altered.checkpoint[at] ^= 1 << bit;
            match verify::dossier(&altered.to_bytes(), &trust) {
                Ok(found) => {
                    assert_eq!(
                        found,
                        Verified { heartbeat: None, ..whole.clone() },
                        "bit {bit} of byte {at}"
                    );
                }
                Err(Fault::CosignatureFalse { .. } | Fault::CheckpointForm) => {}
                Err(other) => panic!("bit {bit} of byte {at}: {other}"),
            }
        }
    }
}

#[test]
fn no_bit_of_a_proof_file_or_of_its_text_can_be_flipped() {
    let pile = World::new().pile;
    let file = pile.proof(3, &pile.checkpoint(4, OLD_LOG)).to_string().into_bytes();
    let text = text_of(&pile, 3, "en").into_bytes();
    for trust in [
        Known::rings(&pile).trust(),
        Known::policy(policy(OLD_LOG).replace("quorum trusted", "quorum none")).trust(),
    ] {
        verify::proof(&file, Some(&text), &trust).unwrap();
        for (at, bit) in (0..file.len()).flat_map(|at| (0..8).map(move |bit| (at, bit))) {
            let mut flipped = file.clone();
            flipped[at] ^= 1 << bit;
            let answer = verify::proof(&flipped, Some(&text), &trust);
            // The salts of the other texts are not needed for this one, and not proven by it.
            assert!(answer.is_err() || is_of_other_salt(&file, &flipped), "bit {bit} of byte {at}");
        }
        for (at, bit) in (0..text.len()).flat_map(|at| (0..8).map(move |bit| (at, bit))) {
            let mut flipped = text.clone();
            flipped[at] ^= 1 << bit;
            assert!(
                verify::proof(&file, Some(&flipped), &trust).is_err(),
                "bit {bit} of byte {at} of the text"
            );
        }
    }
}

/// Whether two proof files differ in nothing but salts.
fn is_of_other_salt(one: &[u8], other: &[u8]) -> bool {
    let entry = |file: &[u8]| {
        let mut proof = record::TlogProof::parse(file).unwrap();
        let extra: verify::ProofExtra = serde_json::from_slice(&proof.extra.take().unwrap()).unwrap();
        (proof, extra.entry)
    };
    entry(one) == entry(other)
}
