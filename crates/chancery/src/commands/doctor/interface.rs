//! The words of the interface in one language: what has no translation, and what is wrong with what has.

use std::collections::BTreeMap;

use record::{Lang, Mission};
use serde::Serialize;
use site::words::check::{self, MissingPhrase};
use site::words::{Tag, autonyms::autonym};

use super::texts::Lacking;

/// What a site lacks in one of its languages.
#[derive(Debug, Serialize)]
pub(super) struct Examined {
    pub(super) lang: Tag,
    /// The file that would hold its words.
    pub(super) file: String,
    /// What the language calls itself.
    pub(super) name: String,
    /// Phrases of the interface that readers would see in English.
    pub(super) phrases: Vec<MissingPhrase>,
    /// Lines of the language's file that cannot be used.
    pub(super) faults: Vec<LineFault>,
    /// Texts of the record that are in other languages alone.
    pub(super) texts: Vec<Lacking>,
}

/// A line of a file of words, and what is wrong with it.
#[derive(Debug, Serialize)]
pub(super) struct LineFault {
    pub(super) line: usize,
    pub(super) what: String,
}

/// What a site with these words lacks in `lang`.
pub(super) fn of(lang: &Lang, words: &BTreeMap<Lang, String>, lacking: &[(Lang, Lacking)]) -> Examined {
    let faults = words.get(lang).map(|source| check::faults(lang.as_str(), source)).unwrap_or_default();
    Examined {
        lang: lang.into(),
        file: format!("words/{lang}.ftl"),
        name: autonym(lang.as_str()).unwrap_or(lang.as_str()).to_owned(),
        phrases: check::missing(lang.as_str(), words),
        faults: faults.into_iter().map(|fault| LineFault { line: fault.line, what: fault.what }).collect(),
        texts: lacking.iter().filter(|(own, _)| own == lang).map(|(_, text)| text.clone()).collect(),
    }
}

/// Files of words in languages that the mission does not publish in, and that no such language stands on.
pub(super) fn idle(mission: &Mission, words: &BTreeMap<Lang, String>) -> Vec<Lang> {
    let used = |file: &Lang| {
        let stands_on =
            |lang: &Lang| site::words::kin::chain(lang.as_str()).iter().any(|tag| tag == file.as_str());
        file.as_str() == site::words::DEFAULT || mission.languages.iter().any(stands_on)
    };
    words.keys().filter(|file| !used(file)).cloned().collect()
}

impl Examined {
    /// Whether nothing is missing and nothing is wrong.
    pub(super) fn is_complete(&self) -> bool {
        self.phrases.is_empty() && self.faults.is_empty() && self.texts.is_empty()
    }
}
