//! Whether two spellings of a word are the same word.

use crate::scripts::is_accent;
use crate::tokens::Token;

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
            let letter = ours == theirs || (at_an_end && lower(*ours).eq(lower(*theirs)));
            letter && given.iter().all(|accent| accents.contains(accent))
        })
}

fn lower(letter: char) -> impl Iterator<Item = char> {
    letter.to_lowercase()
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
        same(&tokens(text, 0)[0], &tokens(passage, 0)[0], at_an_end)
    }

    #[test]
    fn an_accent_may_be_missing_and_none_may_be_added_or_changed() {
        assert!(is_same("école", "ecole", false) && is_same("ещё", "еще", false));
        assert!(!is_same("ecole", "école", false) && !is_same("pêche", "pèche", false));
        assert!(is_same("أن", "ان", false) && !is_same("أن", "إن", false));
        assert!(!is_same("мой", "мои", false) && is_same("محمد", "محمد", false));
    }

    #[test]
    fn capitals_matter_but_at_the_ends() {
        assert!(is_same("The", "the", true) && !is_same("Turkey", "turkey", false));
        assert!(is_same("WHO", "who", true) && !is_same("WHO", "who", false));
    }
}
