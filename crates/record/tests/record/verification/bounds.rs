//! Files that are too large, too long or too deep are refused in a moment.

use record::dossier::{MAX_DOSSIER_BYTES, MAX_DOSSIER_ENTRIES};
use record::verify::{self, Trust};
use record::{Dossier, MAX_PROOF_BYTES};

use super::edit::{edited, entries};
use super::world::World;

#[test]
fn a_dossier_larger_than_64_mebibytes_is_refused_unread() {
    let fault = verify::dossier(&vec![b'['; MAX_DOSSIER_BYTES + 1], &Trust::default()).unwrap_err();
    assert_eq!(fault.code(), "too-large");
    assert!(fault.to_string().contains("larger than 64 MiB"), "{fault}");
}

#[test]
fn a_dossier_of_too_many_entries_is_refused() {
    let world = World::new();
    let dossier = edited(&world.pile.dossier(3, &world.checkpoint()), |json| {
        let mut first = entries(json)[0].clone();
        first["contents"] = serde_json::json!([]);
        *entries(json) = vec![first; MAX_DOSSIER_ENTRIES + 1];
    });
    assert_eq!(verify::dossier(&dossier, &Trust::default()).unwrap_err().code(), "too-large");
}

#[test]
fn a_file_nested_a_million_deep_is_refused() {
    for deep in
        ["[".repeat(1 << 20), "{\"a\":".repeat(1 << 20), format!("{{\"entries\":{}", "[".repeat(1 << 20))]
    {
        assert_eq!(verify::dossier(deep.as_bytes(), &Trust::default()).unwrap_err().code(), "not-a-dossier");
        assert!(record::Evidence::parse(deep.as_bytes()).is_err());
    }
}

#[test]
fn a_proof_file_longer_than_two_mebibytes_is_refused() {
    let long = [b"c2sp.org/tlog-proof@v1\nextra ".to_vec(), vec![b'A'; MAX_PROOF_BYTES]].concat();
    assert_eq!(verify::proof(&long, None, &Trust::default()).unwrap_err().code(), "not-a-proof");
}

#[test]
fn numbers_beyond_what_json_can_say_exactly_are_refused() {
    let world = World::new();
    let dossier = world.pile.dossier(3, &world.checkpoint());
    for about in ["18446744073709551615", "18446744073709551616", "9007199254740993", "-1", "1e3", "3.0"] {
        let text = String::from_utf8(dossier.to_bytes()).unwrap().replacen(
            "\"about\":3",
            &format!("\"about\":{about}"),
            1,
        );
        assert!(verify::dossier(text.as_bytes(), &Trust::default()).is_err(), "{about}");
    }
}

#[test]
fn what_is_said_of_a_hostile_file_is_short_and_harms_no_terminal() {
    let name = "\\u001b[2J".repeat(100_000);
    let hostile = format!("{{\"format\":\"chancery/dossier/v1\",\"record\":\"{name}\"}}");
    let told = Dossier::parse(hostile.as_bytes()).unwrap_err().to_string();
    assert!(told.len() < 1_000 && !told.contains('\u{1b}'), "{told}");
}
