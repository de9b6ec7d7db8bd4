//! Proofs over tiles: at every size, and none that is for something else.

use std::sync::LazyLock;

use proptest::prelude::*;
use record::tile::{TileHashes, TilePath, TileSource, available};
use record::{ConsistencyProof, Frontier, Hash, InclusionProof, ProofError, leaf_hash};

use crate::support::{Rows, root};

/// The sizes at which a tile begins or ends.
const SIZES: [u64; 9] = [1, 2, 255, 256, 257, 65_535, 65_536, 65_537, 66_000];

static LEAVES: LazyLock<Vec<Hash>> =
    LazyLock::new(|| (0..66_000_u32).map(|n| leaf_hash(&n.to_be_bytes())).collect());

static ROOTS: LazyLock<Vec<Hash>> = LazyLock::new(|| {
    let mut frontier = Frontier::default();
    let root = |leaf: &Hash| {
        frontier.push(*leaf);
        frontier.root()
    };
    LEAVES.iter().map(root).collect()
});

fn first(size: u64) -> &'static [Hash] {
    &LEAVES[..usize::try_from(size).unwrap()]
}

fn root_of(size: u64) -> Hash {
    ROOTS[usize::try_from(size).unwrap() - 1]
}

fn leaf(index: u64) -> Hash {
    LEAVES[usize::try_from(index).unwrap()]
}

static ROWS: LazyLock<Rows> = LazyLock::new(|| Rows::of(LEAVES.clone()));

fn hashes() -> TileHashes<impl TileSource> {
    TileHashes::new(|level, index| ROWS.tile(level, index))
}

#[test]
fn proofs_from_tiles_hold_where_tiles_begin_and_end() {
    let hashes = hashes();
    for size in SIZES {
        for index in [0, 1, 254, 255, 256, size / 2, size - 1].into_iter().filter(|index| *index < size) {
            let proof = InclusionProof::prove(&hashes, index, size).unwrap();
            assert_eq!(proof.verify(leaf(index), index, size, root_of(size)), Ok(()), "{index} in {size}");
        }
        for earlier in SIZES.into_iter().filter(|earlier| *earlier <= size) {
            let proof = ConsistencyProof::prove(&hashes, earlier, size).unwrap();
            let (one, two) = ((earlier, root_of(earlier)), (size, root_of(size)));
            assert_eq!(proof.verify(one, two), Ok(()), "{earlier} to {size}");
        }
    }
}

#[test]
fn every_tile_of_a_tree_is_as_wide_as_its_path_says() {
    for size in SIZES {
        let rows = Rows::of(first(size).to_vec());
        for path in TilePath::all(size) {
            let TilePath::Hashes { level, index, width } = path else { unreachable!("no entries") };
            assert_eq!(rows.tile(level, index).unwrap().len(), usize::from(width) * 32, "{path} of {size}");
            assert_eq!(available(level, index, size), u64::from(width));
            assert!(path.is_in(size), "{path} of {size}");
        }
    }
}

#[test]
fn an_entry_newer_than_the_checkpoint_is_refused_in_words() {
    let newer = ProofError::NotYet { index: 5, size: 5 };
    assert_eq!(InclusionProof::prove(&hashes(), 5, 5), Err(newer.clone()));
    assert_eq!(InclusionProof::default().verify(leaf(5), 5, 5, root_of(5)), Err(newer.clone()));
    let told = "entry 5 is newer than the checkpoint over 5 entries; a later checkpoint proves it";
    assert_eq!(newer.to_string(), told);
}

// Proofs made from the current tree and sent with an older checkpoint verify for nobody. Seven revisions, checkpoint at five.
#[test]
fn a_proof_of_size_seven_does_not_hold_under_the_checkpoint_at_five() {
    let leaves: Vec<_> = (0..7).map(|n| leaf_hash(format!("revision-{n}").as_bytes())).collect();
    let hashes = TileHashes::new(Rows::of(leaves.clone()));
    let (five, seven) = (root(&leaves[..5]), root(&leaves));
    assert_eq!(hex::encode(five.0), "a30e95b79772de88189a2989313d4b77407c76f4b6d43d687348f1dbd54de837");
    assert_eq!(hex::encode(seven.0), "a40723073ad53f31abdc2d859df07ff3a000ba917266b8cb8abbc5db186206e9");
    let right = InclusionProof::prove(&hashes, 2, 5).unwrap();
    let last = right.0.last().map(|hash| hex::encode(hash.0));
    assert_eq!(last.as_deref(), Some("2a9d7cc8a4e977b20c7376277ed326b6b2c1006f2a445ec9b6e9324eb8d6159d"));
    assert_eq!(right.verify(leaves[2], 2, 5, five), Ok(()));
    let of_seven = InclusionProof::prove(&hashes, 2, 7).unwrap();
    assert_eq!(of_seven.0.len(), right.0.len(), "its length does not give it away");
    assert_eq!(of_seven.verify(leaves[2], 2, 5, five), Err(ProofError::Root));
    assert_eq!(of_seven.verify(leaves[2], 2, 7, seven), Ok(()));
    // Claiming the size of the one with the root of the other helps nobody.
    assert_eq!(of_seven.verify(leaves[2], 2, 7, five), Err(ProofError::Root));
    for newer in [5, 6] {
        assert_eq!(
            InclusionProof::prove(&hashes, newer, 5),
            Err(ProofError::NotYet { index: newer, size: 5 })
        );
    }
}

#[test]
fn a_tree_without_its_tiles_proves_nothing() {
    let none = TileHashes::new(|_, _| None);
    assert_eq!(InclusionProof::prove(&none, 0, 2), Err(ProofError::Unread));
    assert_eq!(ConsistencyProof::prove(&none, 1, 2), Err(ProofError::Unread));
    assert_eq!(ConsistencyProof::prove(&hashes(), 0, 2), Err(ProofError::Order { first: 0, second: 2 }));
    assert_eq!(ConsistencyProof::prove(&hashes(), 3, 2), Err(ProofError::Order { first: 3, second: 2 }));
}

proptest! {
    #[test]
    fn a_proof_holds_for_its_own_entry_size_and_root_alone(size in 2_u64..66_000, at: prop::sample::Index, more in 1_u64..300, at_hash: prop::sample::Index, bit in 0_usize..256) {
        let hashes = hashes();
        let index = at.index(usize::try_from(size).unwrap()) as u64;
        let proof = InclusionProof::prove(&hashes, index, size).unwrap();
        let root = root_of(size);
        prop_assert_eq!(proof.verify(leaf(index), index, size, root), Ok(()));

        let other = (index + more) % size;
        if other != index {
            prop_assert!(proof.verify(leaf(index), other, size, root).is_err(), "another place");
            prop_assert!(proof.verify(leaf(other), index, size, root).is_err(), "another entry");
        }
        let larger = (size + more).min(66_000);
        if larger != size {
            prop_assert!(proof.verify(leaf(index), index, larger, root_of(larger)).is_err(), "another size");
        }
        let mut flipped = proof.clone();
        let hash = at_hash.index(flipped.0.len());
        flipped.0[hash].0[bit / 8] ^= 1 << (bit % 8);
        prop_assert_eq!(flipped.verify(leaf(index), index, size, root), Err(ProofError::Root));
        for length in [0, proof.0.len() - 1, proof.0.len() + 1, 64, 10_000] {
            let mut longer = proof.clone();
            longer.0.resize(length, root);
            if length != proof.0.len() {
                prop_assert_eq!(longer.verify(leaf(index), index, size, root), Err(ProofError::Length { found: length }));
            }
        }
    }

    #[test]
    fn a_tree_continues_the_very_one_that_it_grew_from(second in 2_u64..66_000, at: prop::sample::Index, at_hash: prop::sample::Index, bit in 0_usize..256) {
        let first = at.index(usize::try_from(second).unwrap() - 1) as u64 + 1;
        let proof = ConsistencyProof::prove(&hashes(), first, second).unwrap();
        let (one, two) = ((first, root_of(first)), (second, root_of(second)));
        prop_assert_eq!(proof.verify(one, two), Ok(()));
        prop_assert!(proof.verify((first, root_of(second)), two).is_err(), "another root before");
        prop_assert!(proof.verify(one, (second, root_of(first))).is_err() || first == second, "another root after");
        prop_assert!(proof.verify(two, one).is_err() || first == second, "backwards");
        let mut longer = proof.clone();
        longer.0.push(two.1);
        prop_assert!(longer.verify(one, two).is_err(), "over-long");
        longer.0.resize(64, two.1);
        prop_assert_eq!(longer.verify(one, two), Err(ProofError::Length { found: 64 }));
        if first < second {
            prop_assert!(ConsistencyProof::default().verify(one, two).is_err(), "empty");
            let mut flipped = proof.clone();
            let hash = at_hash.index(flipped.0.len());
            flipped.0[hash].0[bit / 8] ^= 1 << (bit % 8);
            prop_assert!(flipped.verify(one, two).is_err(), "a flipped bit");
        }
    }
}
