//! Words for kinds of outlets beside a name: `the Russian newspaper Izvestia`, `Daily News Sri Lankan newspaper`.

use super::super::words::{Word, span};
use super::{TYPES, TYPES_BEFORE};
use crate::places::place;
use crate::text::wordset::WordSet;

pub(super) fn skip_type(words: &[Word<'_>], from: usize) -> (usize, bool) {
    let mut at = from;
    // `the Russian newspaper Izvestia`
    if words.get(at).is_some_and(|word| word.is_capitalised() && demonym(&word.lower()))
        && words.get(at + 1).is_some_and(|word| TYPES.has(&word.lower()))
    {
        at += 1;
    }
    let is_type = words.get(at).is_some_and(|word| TYPES.has(&word.lower()) && !word.is_capitalised());
    (at + usize::from(is_type), is_type)
}

/// Where the name ends if `newspaper` or `Sri Lankan newspaper` follows, and the index after that.
pub(super) fn type_after(words: &[Word<'_>], from: usize, end: usize) -> (usize, bool, usize) {
    let mut at = end;
    if words.get(at).is_some_and(|word| {
        matches!(word.lower().as_str(), "tv" | "news" | "radio") && !word.is_capitalised()
    }) {
        at += 1;
    }
    if !words.get(at).is_some_and(|word| TYPES.has(&word.lower()) && !word.is_capitalised()) {
        return (end, false, end);
    }
    let mut name_end = end;
    for length in [2, 1] {
        if name_end > from + length {
            let tail: Vec<String> = words[name_end - length..name_end].iter().map(Word::lower).collect();
            if demonym(&tail.join(" ")) {
                name_end -= length;
                break;
            }
        }
    }
    (name_end, true, at + 1)
}

/// `Sri Lankan`, `Russian`, `Polish`: an adjective of a country.
fn demonym(text: &str) -> bool {
    static IRREGULAR: WordSet = WordSet::words(
        "british english scottish welsh irish french dutch spanish polish swedish danish finnish turkish greek german swiss czech slovak serbian croatian hungarian \
        chinese japanese portuguese lebanese vietnamese thai israeli iraqi pakistani bangladeshi omani qatari saudi emirati kuwaiti yemeni american norwegian belgian",
    );
    if IRREGULAR.has(text) {
        return true;
    }
    let stems = [
        text.strip_suffix('n'),
        text.strip_suffix("ian"),
        text.strip_suffix("an"),
        text.strip_suffix("ese"),
        text.strip_suffix('i'),
    ];
    stems.into_iter().flatten().any(|stem| {
        ["", "a", "y", "o", "e", "ia"]
            .iter()
            .any(|ending| place(&format!("{stem}{ending}")).is_some_and(|place| place.is_country))
    })
}

/// `journal Le Monde`, `газете Известия`: a kind of outlet, then capitals.
pub(super) fn typed_before(title: &str, words: &[Word<'_>]) -> Vec<String> {
    let Some(at) = words.iter().position(|word| TYPES_BEFORE.has(&word.lower()) && !word.is_capitalised())
    else {
        return Vec::new();
    };
    let run: Vec<Word<'_>> =
        words[at + 1..].iter().take_while(|word| word.is_capitalised()).take(5).copied().collect();
    if run.is_empty() || words[at].stop_after.is_some() {
        Vec::new()
    } else {
        vec![span(title, &run).to_owned()]
    }
}
