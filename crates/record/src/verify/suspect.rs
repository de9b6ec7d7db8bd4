//! Characters that hide in an altered text: invisible ones, and letters of another script that look alike.

use std::fmt;

use crate::text::is_unwanted;

/// A character that hides, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspect {
    /// The character.
    pub character: char,
    /// Its place, in characters from 1.
    pub place: usize,
    /// The word in which it stands.
    pub word: String,
}

/// Scripts whose letters are mistaken for each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
}

/// The first character of `text` that nobody can see, or that is of another script than the word it stands in.
pub fn suspect(text: &str) -> Option<Suspect> {
    let mut word: Vec<(usize, char)> = Vec::new();
    for (place, character) in text.chars().chain([' ']).enumerate() {
        if is_hidden(character, word.last().map(|(_, letter)| *letter)) {
            let before: String = word.iter().map(|(_, letter)| letter).collect();
            return Some(Suspect { character, place: place + 1, word: before });
        }
        if character.is_alphabetic() {
            word.push((place, character));
            continue;
        }
        if let Some(found) = stranger(&word, text) {
            return Some(found);
        }
        word.clear();
    }
    None
}

/// Whether nobody can see `character` where it stands. Joiners and marks that other scripts need have no use after
/// letters of these.
fn is_hidden(character: char, before: Option<char>) -> bool {
    is_unwanted(character) || (is_invisible(character) && before.and_then(script_of).is_some())
}

/// Characters without a shape of their own, beside those that the record never holds.
fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200C}'..='\u{200F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FFA0}' | '\u{E0100}'..='\u{E01EF}')
}

/// The letter that is of another script than most of its word; of equals the script that the text has more of counts.
fn stranger(word: &[(usize, char)], text: &str) -> Option<Suspect> {
    let count = |script| word.iter().filter(|(_, letter)| script_of(*letter) == Some(script)).count();
    let throughout = |script| text.chars().filter(|letter| script_of(*letter) == Some(script)).count();
    let scripts = [Script::Latin, Script::Greek, Script::Cyrillic];
    let of_word: Vec<_> = scripts.into_iter().filter(|script| count(*script) > 0).collect();
    if of_word.len() < 2 {
        return None;
    }
    let most = of_word.into_iter().max_by_key(|script| (count(*script), throughout(*script)))?;
    let (place, character) =
        word.iter().find(|(_, letter)| script_of(*letter).is_some_and(|script| script != most))?;
    let word = word.iter().map(|(_, letter)| letter).collect();
    Some(Suspect { character: *character, place: place + 1, word })
}

fn script_of(letter: char) -> Option<Script> {
    match letter {
        'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' => Some(Script::Latin),
        '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => Some(Script::Greek),
        '\u{400}'..='\u{52F}' => Some(Script::Cyrillic),
        _ => None,
    }
}

impl fmt::Display for Suspect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { character, place, word } = self;
        let code = u32::from(*character);
        if is_unwanted(*character) || is_invisible(*character) {
            write!(f, "it holds U+{code:04X}, which nobody can see, as character {place}, after \"{word}\"")
        } else {
            write!(
                f,
                "character {place}, in \"{word}\", is U+{code:04X}, a letter of another script that looks alike"
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::suspect;

    #[test]
    fn a_letter_of_another_script_and_an_invisible_character_are_named_with_their_place() {
        let homoglyph = suspect("We p\u{430}y at once.").unwrap();
        assert_eq!(
            (homoglyph.character, homoglyph.place, homoglyph.word.as_str()),
            ('\u{430}', 5, "p\u{430}y")
        );
        let hidden = suspect("We pay\u{200B} at once.").unwrap();
        assert_eq!((hidden.place, hidden.word.as_str()), (7, "pay"));
        assert!(hidden.to_string().contains("U+200B"));
        let joiner = suspect("We pa\u{200D}y.").unwrap();
        assert_eq!((joiner.character, joiner.place, joiner.word.as_str()), ('\u{200D}', 6, "pa"));
        let latin = suspect("Мы платим cразу.").unwrap();
        assert_eq!(latin.character, 'c');
    }

    #[test]
    fn honest_texts_of_several_scripts_are_not_suspected() {
        assert_eq!(
            suspect("The minister (министр) said: «Ω» is 5 µm; می\u{200C}خواهم, 你好, ❤\u{FE0F}."),
            None
        );
    }
}
