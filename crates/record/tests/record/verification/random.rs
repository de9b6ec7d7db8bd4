//! Each attack over random records.

use std::collections::BTreeSet;

use proptest::prelude::*;
use record::verify::{self, Fault, Trust, Verified};
use record::{Checkpoint, Dossier, SubjectKind};

use crate::steps::{steps, take};
use crate::support::{Pile, Press};

/// The seed of the log key of a press office.
const LOG: u8 = 1;

/// Everything that somebody may do to a dossier whose parts are right.
#[derive(Clone, Copy, Debug)]
enum Attack {
    Flip,
    FlipContent,
    FlipSalt,
    FlipProof,
    Reorder,
    Drop,
    Double,
    Insert,
    DropContent,
    OtherProof,
    OtherSize,
    OtherCheckpoint,
    EmptyProof,
    LongProof,
    Cut,
}

fn attack() -> impl Strategy<Value = Attack> {
    use Attack::{
        Cut, Double, Drop, DropContent, EmptyProof, Flip, FlipContent, FlipProof, FlipSalt, Insert,
        LongProof, OtherCheckpoint, OtherProof, OtherSize, Reorder,
    };
    prop::sample::select(vec![
        Flip,
        FlipContent,
        FlipSalt,
        FlipProof,
        Reorder,
        Drop,
        Double,
        Insert,
        DropContent,
        OtherProof,
        OtherSize,
        OtherCheckpoint,
        EmptyProof,
        LongProof,
        Cut,
    ])
}

struct Tried<'a> {
    pile: &'a Pile,
    dossier: Dossier,
    size: u64,
    at: usize,
    bit: u8,
}

impl Tried<'_> {
    /// The dossier after the attack; `None` where there is nothing to attack so.
    fn after(&self, attack: Attack) -> Option<Vec<u8>> {
        let mut made = self.dossier.clone();
        let count = made.entries.len();
        let place = self.at % count;
        let index = made.entries[place].index;
        let other = (index + 1 + self.at as u64 % (self.size - 1).max(1)) % self.size;
        match attack {
            Attack::Flip | Attack::Cut => {
                let mut bytes = made.to_bytes();
                let at = self.at % bytes.len();
                if matches!(attack, Attack::Cut) {
                    bytes.truncate(at);
                } else {
                    bytes[at] ^= 1 << self.bit;
                }
                return Some(bytes);
            }
            Attack::FlipContent | Attack::FlipSalt | Attack::DropContent => {
                let contents = &mut made.entries[place].contents;
                let nth = self.at % contents.len().max(1);
                let (commitment, content) = contents.iter_mut().nth(nth)?;
                match attack {
                    Attack::FlipContent => {
                        let at = self.at % content.bytes.len();
                        content.bytes[at] ^= 1 << self.bit;
                    }
                    Attack::FlipSalt => content.salt.0[self.at % 32] ^= 1 << self.bit,
                    _ => {
                        let commitment = *commitment;
                        contents.remove(&commitment);
                    }
                }
            }
            Attack::FlipProof => {
                let proof = &mut made.entries[place].proof.0;
                let at = self.at % proof.len().max(1);
                proof.get_mut(at)?.0[self.at % 32] ^= 1 << self.bit;
            }
            Attack::EmptyProof => {
                (!std::mem::take(&mut made.entries[place].proof.0).is_empty()).then_some(())?;
            }
            Attack::LongProof => {
                let more = record::leaf_hash(b"more");
                made.entries[place].proof.0.push(more);
            }
            Attack::OtherProof => {
                (other != index).then_some(())?;
                made.entries[place].proof = self.pile.inclusion(other, self.size);
            }
            Attack::OtherSize => {
                let smaller = index + 1;
                (smaller < self.size).then_some(())?;
                made.entries[place].proof = self.pile.inclusion(index, smaller);
            }
            Attack::OtherCheckpoint => {
                (self.size > 2).then_some(())?;
                made.checkpoint = self.pile.checkpoint(self.size - 1, LOG).note;
            }
            Attack::Reorder => {
                (count > 1).then_some(())?;
                return Some(reordered(&made, place));
            }
            Attack::Double => made.entries.insert(place, made.entries[place].clone()),
            // The newest acts about a subject can be left out; mission and promise stand alone.
            Attack::Drop => {
                let subject = |entry: &record::ProvenEntry| {
                    record::Entry::from_bytes(&entry.bytes).unwrap().act.subject
                };
                let subjects: Vec<_> = made.entries.iter().map(subject).collect();
                let is_alone = matches!(subjects[place].kind(), SubjectKind::Mission | SubjectKind::Promise);
                (subjects[place + 1..].contains(&subjects[place]) && !is_alone).then_some(())?;
                made.entries.remove(place);
            }
            Attack::Insert => {
                let held: BTreeSet<_> = made.entries.iter().map(|entry| entry.index).collect();
                (!held.contains(&other)).then_some(())?;
                let mut forged = made.entries[place].clone();
                let mut entry = record::Entry::from_bytes(&forged.bytes).unwrap();
                entry.index = other;
                (forged.index, forged.bytes) = (other, entry.to_bytes());
                made.entries.push(forged);
            }
        }
        Some(made.to_bytes())
    }
}

/// Two entries of the file changed places.
fn reordered(dossier: &Dossier, place: usize) -> Vec<u8> {
    super::edit::edited(dossier, |json| {
        let entries = super::edit::entries(json);
        let next = (place + 1) % entries.len();
        entries.swap(place, next);
    })
}

/// A dossier about a random entry of a random record, at its newest size or at an earlier one.
fn dossier(press: &Press, at: usize, size: Option<usize>) -> (Pile, Checkpoint, Dossier) {
    let pile = press.pile();
    let earlier = |size: usize| 1 + size as u64 % pile.size();
    let size = size.map_or(pile.size(), earlier);
    let checkpoint = pile.checkpoint(size, LOG);
    let dossier = pile.dossier(at as u64 % size, &checkpoint);
    (pile, checkpoint, dossier)
}

proptest! {
    // Each case makes whole signed records.
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_dossier_of_a_record_holds_and_none_that_was_attacked(steps in steps(1..20), at: usize, bit in 0_u8..8, attacks in prop::collection::vec(attack(), 6)) {
        let mut press = Press::new();
        take(&mut press, &steps, |_, _, _| {});
        let (pile, checkpoint, dossier) = dossier(&press, at, None);
        let whole = dossier.to_bytes();
        prop_assert_eq!(&Dossier::parse(&whole).unwrap(), &dossier);
        let found: Verified = verify::dossier(&whole, &Trust::default()).unwrap();
        prop_assert_eq!((found.index, found.size), (dossier.about, checkpoint.size));
        let tried = Tried { pile: &pile, dossier, size: checkpoint.size, at: at / 7, bit };
        for attack in attacks {
            if let Some(file) = tried.after(attack).filter(|file| *file != whole) {
                let answer = verify::dossier(&file, &Trust::default());
                prop_assert!(answer.is_err(), "{:?} went unseen: {}", attack, String::from_utf8_lossy(&file));
            }
        }
    }

    #[test]
    fn at_every_earlier_size_a_dossier_tells_what_was_so_then(steps in steps(1..20), at: usize, size: usize) {
        let mut press = Press::new();
        take(&mut press, &steps, |_, _, _| {});
        let (pile, checkpoint, dossier) = dossier(&press, at, Some(size));
        match verify::dossier(&dossier.to_bytes(), &Trust::default()) {
            Ok(found) => {
                let subject = pile.entry(dossier.about).act.subject;
                let later = (dossier.about + 1..checkpoint.size).filter(|index| pile.entry(*index).act.subject == subject);
                let told: Vec<_> = found.later.iter().map(|later| later.index).collect();
                prop_assert_eq!(told, later.collect::<Vec<_>>());
                prop_assert_eq!(found.revision, pile.entry(dossier.about).act.revision);
            }
            // What a later entry erased is gone, and the dossier of an earlier size cannot show why.
            Err(fault) => prop_assert!(matches!(fault, Fault::ContentMissing { .. }), "{}", fault),
        }
    }

    #[test]
    fn no_bytes_make_a_verifier_panic(bytes: Vec<u8>, text: Vec<u8>) {
        let _ = verify::dossier(&bytes, &Trust::default());
        let _ = verify::proof(&bytes, Some(&text), &Trust::default());
        let _ = record::Evidence::parse(&bytes);
        let _ = record::Policy::parse(&bytes);
        let _ = verify::suspect(&String::from_utf8_lossy(&text));
    }
}
