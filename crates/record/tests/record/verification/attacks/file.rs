//! The file itself: cut off, spelled otherwise, deeply nested, or with paths in it.

use super::{Attacks, Case};
use crate::verification::edit::entry;
use crate::verification::world::STATEMENT;

impl Attacks {
    pub(super) fn on_the_file(&self) -> Vec<Case> {
        let whole = self.statement.to_bytes();
        let text = String::from_utf8(whole.clone()).unwrap();
        let none = "no dossier";
        let mut flipped = whole.clone();
        flipped[20] ^= 0x80;
        vec![
            self.case("no JSON", b"{".to_vec(), "not-a-dossier", none),
            self.case("nothing", Vec::new(), "not-a-dossier", none),
            self.case("cut off", whole[..whole.len() - 1].to_vec(), "not-a-dossier", none),
            self.case("not UTF-8", flipped, "not-a-dossier", none),
            self.case(
                "of another version",
                text.replace("dossier/v1", "dossier/v2").into(),
                "not-a-dossier",
                "",
            ),
            self.case(
                "blanks between tokens",
                text.replacen(',', ", ", 1).into(),
                "not-a-dossier",
                "canonical",
            ),
            self.case("a line break at the end", format!("{text}\n").into(), "not-a-dossier", "canonical"),
            self.case(
                "a member that stands twice",
                text.replacen("{", "{\"about\":3,", 1).into(),
                "not-a-dossier",
                none,
            ),
            self.case(
                "a member that names a path",
                self.edit(|json| json["path"] = "../../etc/passwd".into()),
                "not-a-dossier",
                "canonical",
            ),
            self.case(
                "a content that names a path",
                self.edit(|json| entry(json, STATEMENT)["contents"][0]["path"] = "../x".into()),
                "not-a-dossier",
                none,
            ),
            self.case(
                "a path in the place of a commitment",
                self.edit(|json| {
                    entry(json, STATEMENT)["contents"][0]["commitment"] = "../../etc/passwd".into();
                }),
                "not-a-dossier",
                none,
            ),
            self.case(
                "a path in the place of the record",
                self.edit(|json| json["record"] = "../../etc/passwd".into()),
                "other-record",
                "embassy.example/record",
            ),
            self.case(
                "nested a thousand deep",
                format!("{}{}", "[".repeat(1_000), "]".repeat(1_000)).into(),
                "not-a-dossier",
                none,
            ),
            self.case(
                "a content nested a thousand deep",
                text.replacen("\"contents\":[", &format!("\"contents\":{}", "[".repeat(1_000)), 1).into(),
                "not-a-dossier",
                none,
            ),
            self.case(
                "a proof that is not base64",
                self.edit(|json| entry(json, STATEMENT)["proof"][0] = "?".into()),
                "not-a-dossier",
                "no hash",
            ),
            self.case(
                "a salt in capitals",
                self.edit(|json| {
                    let salt = &mut entry(json, STATEMENT)["contents"][0]["salt"];
                    *salt = salt.as_str().unwrap().replace('0', "A").into();
                }),
                "not-a-dossier",
                "salt",
            ),
        ]
    }
}
