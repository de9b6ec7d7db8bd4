//! How a word is compared, how it is looked up, and whether two spellings are the same word.

use unicode_normalization::UnicodeNormalization as _;

use crate::scripts::{digit, is_accent, is_apostrophe, is_dash, is_unseen, is_whole};
use crate::tokens::Token;

/// A word as it is compared, decomposed and with nothing in it that cannot be seen; and as it is looked up, without
/// capitals and accents.
pub(crate) fn spellings(word: &str) -> (String, String) {
    if word.is_ascii() {
        // What most words of many languages are; there is nothing to compose in them.
        return (word.replace('`', "'"), word.replace('`', "'").to_ascii_lowercase());
    }
    let mut spelled = String::with_capacity(word.len());
    for character in word.chars().filter(|character| !is_unseen(*character)).nfc() {
        for character in compatible(character) {
            match digit(character) {
                Some(digit) => spelled.push(digit),
                None if is_apostrophe(character) => spelled.push('\''),
                None if is_dash(character) => spelled.push('-'),
                None if character == '٪' => spelled.push('%'),
                None if is_whole(character) => spelled.push(character),
                None => spelled.extend(std::iter::once(character).nfd()),
            }
        }
    }
    let bare = spelled.chars().filter(|character| !is_accent(*character));
    let folded = bare.flat_map(char::to_lowercase).filter(|letter| !is_accent(*letter)).map(plain).collect();
    (spelled, folded)
}

/// Small letters that share their capital with another.
fn plain(letter: char) -> char {
    match letter {
        'ς' => 'σ',
        'ı' => 'i',
        other => other,
    }
}

/// Letters that exist for old character sets or in the width of Han, as the letters that they show.
fn compatible(character: char) -> impl Iterator<Item = char> {
    let old =
        matches!(character, '\u{FB00}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{FF01}'..='\u{FFEF}');
    let (shown, itself) = (old.then_some(character), (!old).then_some(character));
    shown.into_iter().nfkc().chain(itself)
}

/// Whether the passage's word is the text's: the same letters, and no accent that the text does not have; at an end
/// of the passage capitals do not matter.
pub(crate) fn same(text: &Token, passage: &Token, at_an_end: bool) -> bool {
    if text.folded != passage.folded {
        return false;
    }
    if text.spelled == passage.spelled {
        return true;
    }
    let (ours, theirs) = (letters(&text.spelled), letters(&passage.spelled));
    ours.len() == theirs.len()
        && ours.iter().zip(&theirs).all(|((ours, accents), (theirs, given))| {
            let letter = ours == theirs || (at_an_end && differ_in_case(*ours, *theirs));
            letter && given.iter().all(|accent| accents.contains(accent))
        })
}

/// Whether one of two letters is the other's capital.
fn differ_in_case(one: char, other: char) -> bool {
    one.is_uppercase() != other.is_uppercase()
        && (one.to_lowercase().eq(other.to_lowercase()) || one.to_uppercase().eq(other.to_uppercase()))
}

/// The letters of a decomposed spelling, each with its accents.
fn letters(spelled: &str) -> Vec<(char, Vec<char>)> {
    let mut letters: Vec<(char, Vec<char>)> = Vec::new();
    for character in spelled.chars() {
        match letters.last_mut().filter(|_| is_accent(character)) {
            Some((_, accents)) => accents.push(character),
            None => letters.push((character, Vec::new())),
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::same;
    use crate::tokens::tokens;

    fn is_same(text: &str, passage: &str, at_an_end: bool) -> bool {
        same(&tokens([text])[0], &tokens([passage])[0], at_an_end)
    }

    #[test]
    fn an_accent_may_be_missing_and_none_may_be_added_or_changed() {
        assert!(is_same("école", "ecole", false) && is_same("ещё", "еще", false));
        assert!(!is_same("ecole", "école", false) && !is_same("pêche", "pèche", false));
        assert!(is_same("ση\u{3BC}εί\u{3BF}", "ση\u{3BC}ει\u{3BF}", false));
    }

    #[test]
    fn vowel_signs_hamza_and_points_may_be_missing() {
        assert!(is_same("أن", "ان", false) && !is_same("أن", "إن", false));
        assert!(is_same("مُحَمَّد", "محمد", false) && !is_same("محمد", "مُحمد", false));
        assert!(is_same("שָׁלוֹם", "שלום", false));
    }

    #[test]
    fn letters_that_look_accented_and_marks_that_are_letters_stay() {
        assert!(!is_same("мой", "мои", false) && !is_same("їжак", "іжак", false));
        assert!(!is_same("ќерка", "керка", false) && !is_same("ガス", "カス", false));
        assert!(!is_same("किताब", "कताब", false) && !is_same("≠", "=", false));
    }

    #[test]
    fn forms_of_one_letter_are_one_letter() {
        assert!(is_same("e\u{301}tat", "état", false) && is_same("мо\u{438}\u{306}", "мой", false));
        assert!(is_same("oﬃce", "office", false) && is_same("ﻣﺤﻤﺪ", "محمد", false));
        assert!(is_same("می\u{200C}خواهم", "میخواهم", false) && is_same("محـــمد", "محمد", false));
        assert!(!is_same("paper", "p\u{430}per", false));
    }

    #[test]
    fn capitals_matter_but_at_the_ends() {
        assert!(is_same("The", "the", true) && !is_same("Turkey", "turkey", false));
        assert!(is_same("WHO", "who", true) && !is_same("WHO", "who", false));
        assert!(
            is_same("Işık", "ışık", true)
                && is_same("İzmir", "izmir", true)
                && !is_same("ışık", "işık", true)
        );
        assert!(is_same("ΛΌΓΟΣ", "λόγος", true));
    }
}
