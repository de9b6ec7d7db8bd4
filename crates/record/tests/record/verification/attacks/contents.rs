//! Texts and salts altered, swapped, left out, brought back.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::Value;

use super::{Attacks, Case, cases};
use crate::verification::edit::{edited, entries, entry, flip, replace_within};
use crate::verification::world::{ERASED, ERASURE, STATEMENT};

impl Attacks {
    pub(super) fn on_contents(&self) -> Vec<Case> {
        let (altered, code) = ("a text of entry 3 was altered", "content-altered");
        let edition = |json: &mut Value| {
            entry(json, STATEMENT)["contents"]
                .as_array_mut()
                .unwrap()
                .iter_mut()
                .position(|content| {
                    let bytes = content["bytes"].as_str().unwrap();
                    base64_text(bytes).contains("at once")
                })
                .unwrap()
        };
        let within = |from: &'static str, to: &'static str| {
            self.edit(|json| {
                let place = edition(json);
                replace_within(&mut entry(json, STATEMENT)["contents"][place]["bytes"], from, to);
            })
        };
        let revived = self.revived();
        vec![
            self.case("a word changed in a text", within("We pay", "We paid"), code, altered),
            self.case(
                "a homoglyph in a text",
                within("We pay", "We p\u{430}y"),
                code,
                "is U+0430, a letter of another script that looks alike",
            ),
            self.case(
                "a zero-width character in a text",
                within("We pay", "We pay\u{200B}"),
                code,
                "it holds U+200B, which nobody can see",
            ),
            self.case(
                "a joiner in a text of Latin letters",
                within("We pay", "We pa\u{200D}y"),
                code,
                "it holds U+200D, which nobody can see",
            ),
            self.case(
                "a salt altered",
                self.edit(|json| flip(&mut entry(json, STATEMENT)["contents"][0]["salt"], 5)),
                code,
                altered,
            ),
            self.case(
                "a text in the place of another",
                self.edit(|json| {
                    let contents = entry(json, STATEMENT)["contents"].as_array_mut().unwrap();
                    let (one, two) = (contents[0]["bytes"].clone(), contents[1]["bytes"].clone());
                    (contents[0]["bytes"], contents[1]["bytes"]) = (two, one);
                }),
                code,
                altered,
            ),
            self.case(
                "a text under a commitment of its own",
                self.foreign(),
                "content-foreign",
                "a text that its act does not commit to",
            ),
            self.case(
                "a text left out",
                self.edit(|json| drop(entry(json, STATEMENT)["contents"].as_array_mut().unwrap().pop())),
                "content-missing",
                "a text of entry 3 is missing",
            ),
            self.case(
                "the keys left out",
                self.edit(|json| entry(json, 0)["contents"].as_array_mut().unwrap().clear()),
                "content-missing",
                "a text of entry 0 is missing",
            ),
            self.case(
                "the texts of an entry reordered",
                self.edit(|json| entry(json, STATEMENT)["contents"].as_array_mut().unwrap().swap(0, 1)),
                "not-a-dossier",
                "doubled or out of order",
            ),
            self.case(
                "a text that stands twice",
                self.edit(|json| {
                    let double = entry(json, STATEMENT)["contents"][0].clone();
                    entry(json, STATEMENT)["contents"].as_array_mut().unwrap().push(double);
                }),
                "not-a-dossier",
                "doubled or out of order",
            ),
            self.case("an erased text brought back", revived, "content-revived", "entry 7 erased it"),
            self.case(
                "the erasure dropped",
                edited(&self.world.pile.dossier(ERASED, &self.newest), |json| {
                    entries(json).retain(|entry| entry["index"] != ERASURE);
                }),
                "content-missing",
                "a text of entry 6 is missing",
            ),
        ]
    }

    fn foreign(&self) -> Vec<u8> {
        let mut dossier = self.statement.clone();
        let contents = &mut dossier.entries[3].contents;
        let (commitment, mut content) = contents.pop_last().unwrap();
        content.bytes.push(b' ');
        assert_ne!(content.commitment(), commitment);
        contents.insert(content.commitment(), content);
        dossier.to_bytes()
    }

    fn revived(&self) -> Vec<u8> {
        let mut dossier = self.world.pile.dossier(ERASED, &self.newest);
        let erased = dossier.entries.iter_mut().find(|entry| entry.index == ERASED).unwrap();
        erased.contents.extend(self.world.erased.iter().cloned());
        dossier.to_bytes()
    }
}

fn base64_text(coded: &str) -> String {
    String::from_utf8(BASE64_STANDARD.decode(coded).unwrap()).unwrap()
}

#[test]
fn the_homoglyph_is_named_with_its_place() {
    let case = cases().into_iter().find(|case| case.name == "a homoglyph in a text").unwrap();
    let sentence = case.verify().unwrap_err().to_string();
    assert!(sentence.contains("character 78, in \"p\u{430}y\""), "{sentence}");
}
