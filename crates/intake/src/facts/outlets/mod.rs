//! The newspapers, channels and agencies that a title names as asking or printing.

mod capitals;
mod kinds;
mod quoted;

use record::Kind;

use crate::text::wordset::WordSet;
use capitals::capitals;
use quoted::{arabic, bracketed, han, quoted};

static TYPES: WordSet = WordSet::words(
    "newspaper newspapers magazine daily weekly channel tv-channel network agency station radio television tv broadcaster portal website outlet programme program journal quotidien hebdomadaire chaîne agence \
    periódico diario revista canal cadena agencia emisora zeitung zeitschrift sender nachrichtenagentur magazin",
);

static TYPES_BEFORE: WordSet = WordSet::words(
    "газете газеты газетой газета журналу журнала журналом телеканалу телеканала телеканалом телекомпании агентству агентства агентством информагентству радиостанции радио порталу портала изданию издания каналу канала \
    newspaper magazine daily journal quotidien magazine chaîne agence periódico diario revista canal agencia zeitung",
);

static LIKELY: WordSet = WordSet::words(
    "times news post guardian gazette herald journal telegraph independent tribune observer mail standard economist bbc cnn tass rt sputnik reuters afp ap itv nbc cbs abc fox sky dw efe ansa xinhua interfax izvestia kommersant \
    monde figaro libération país mundo welt zeit spiegel bild editor magazine chronicle mirror sun express star press \
    ledger review courier record examiner sentinel globe dispatch bulletin inquirer argus echo advertiser monitor messenger daily weekly",
);

/// The outlets that `title` names, for a message of `kind`.
pub(in crate::facts) fn outlets(title: &str, kind: Option<Kind>) -> Vec<String> {
    let mut found = quoted(title, kind);
    if found.is_empty() {
        found = han(title);
    }
    if found.is_empty() {
        found = arabic(title);
    }
    if found.is_empty() {
        found = capitals(title, kind);
    }
    if found.is_empty() {
        found = bracketed(title);
    }
    let mut seen: Vec<String> = Vec::new();
    found.retain(|name| {
        let new = !seen.contains(name);
        seen.push(name.clone());
        new
    });
    found
}

fn likely(name: &str) -> bool {
    name.split([' ', '-']).any(|word| LIKELY.has(&word.to_lowercase()))
}

fn is(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}
