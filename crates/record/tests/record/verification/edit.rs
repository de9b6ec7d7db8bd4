//! Changes to a dossier in its JSON, as somebody makes them with an editor.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use record::{Dossier, canonical_bytes};
use serde_json::Value;

/// The dossier's JSON after a change, in canonical form again.
pub(super) fn edited(dossier: &Dossier, change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut json = serde_json::from_slice(&dossier.to_bytes()).unwrap();
    change(&mut json);
    canonical_bytes(&json)
}

/// The dossier's entry of this index.
pub(super) fn entry(json: &mut Value, index: u64) -> &mut Value {
    entries(json).iter_mut().find(|entry| entry["index"] == index).unwrap()
}

pub(super) fn entries(json: &mut Value) -> &mut Vec<Value> {
    json["entries"].as_array_mut().unwrap()
}

/// Puts `to` in the place of `from`, once, in a text of the JSON.
#[track_caller]
pub(super) fn replace(text: &mut Value, from: &str, to: &str) {
    let before = text.as_str().unwrap();
    assert!(before.contains(from), "{before} has no {from}");
    *text = before.replacen(from, to, 1).into();
}

/// The same within bytes in base64.
#[track_caller]
pub(super) fn replace_within(coded: &mut Value, from: &str, to: &str) {
    let mut text: Value =
        String::from_utf8(BASE64_STANDARD.decode(coded.as_str().unwrap()).unwrap()).unwrap().into();
    replace(&mut text, from, to);
    *coded = BASE64_STANDARD.encode(text.as_str().unwrap()).into();
}

/// Flips the lowest bit of a hexadecimal digit or of a letter of base64.
pub(super) fn flip(text: &mut Value, at: usize) {
    let mut letters: Vec<char> = text.as_str().unwrap().chars().collect();
    letters[at] = match letters[at] {
        '0' => '1',
        'A' => 'B',
        'a' => 'b',
        other if other.is_ascii_hexdigit() => '0',
        _ => 'A',
    };
    *text = letters.into_iter().collect::<String>().into();
}
