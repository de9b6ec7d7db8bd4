//! Attacks of whoever hands a dossier on: the file altered, or put together from other parts.

mod contents;
mod entries;
mod file;
mod proofs;
mod trust;

use record::{Checkpoint, Dossier};
use serde_json::Value;

use super::case::{Answer, Case, File};
use super::edit::edited;
use super::world::{Known, STATEMENT, World};

struct Attacks {
    world: World,
    newest: Checkpoint,
    statement: Dossier,
}

pub(super) fn cases() -> Vec<Case> {
    let world = World::new();
    let newest = world.beating();
    let statement = world.pile.dossier(STATEMENT, &newest);
    let attacks = Attacks { world, newest, statement };
    [
        attacks.on_the_file(),
        attacks.on_entries(),
        attacks.on_contents(),
        attacks.on_proofs(),
        attacks.on_checkpoints(),
        attacks.on_trust(),
    ]
    .concat()
}

impl Attacks {
    fn case(&self, name: &'static str, file: Vec<u8>, code: &'static str, sentence: &'static str) -> Case {
        Case { name, file: File::Dossier(file), known: Known::default(), answer: Answer::Not(code, sentence) }
    }

    /// The statement's dossier after a change.
    fn edit(&self, change: impl FnOnce(&mut Value)) -> Vec<u8> {
        edited(&self.statement, change)
    }
}
