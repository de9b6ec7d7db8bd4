//! Typographic quotation marks and apostrophes, where an author asked for them and nowhere else.
//!
//! An author types `"` and `'`; readers get the marks of their language. What is sure is changed, what is not
//! stays as it was typed: code, addresses and attributes are never touched, a mark without a partner is left
//! alone, an apostrophe is an apostrophe. Nothing but such marks, and the blanks beside guillemets, is changed.
//! Imported texts never come here.

mod marks;
mod pairs;
mod shield;

#[cfg(test)]
mod tests;

use record::Edition;

use marks::{Marks, tight};

/// Each time at least one mark is set: no text that a person writes takes more than three.
const MOST_TIMES: usize = 64;

/// Sets the quotation marks and apostrophes of a Markdown text as its language has them.
///
/// Doing it twice changes nothing more.
///
/// ```
/// # use intake::typographic;
/// assert_eq!(typographic("fr", "Il a dit : \"Aujourd'hui, non\"."), "Il a dit : «\u{202f}Aujourd’hui, non\u{202f}».");
/// assert_eq!(typographic("ru", "\"Слова \"внутри\" кавычек\""), "«Слова „внутри“ кавычек»");
/// assert_eq!(typographic("en", "`\"code\"` in the '60s"), "`\"code\"` in the ’60s");
/// ```
pub fn typographic(lang: &str, markdown: &str) -> String {
    set(lang, markdown, shield::of_markdown)
}

/// The same of a text that is no Markdown, such as a title.
pub fn typographic_line(lang: &str, text: &str) -> String {
    set(lang, text, shield::of_line)
}

/// The same of everything that an edition says.
pub fn typographic_edition(edition: &mut Edition) {
    let lang = edition.lang.as_str().to_owned();
    let line = |text: &mut String| *text = typographic_line(&lang, text);
    line(&mut edition.title);
    edition.lead.iter_mut().for_each(line);
    edition.event.iter_mut().for_each(line);
    edition.place.iter_mut().for_each(line);
    edition.outlets.iter_mut().for_each(line);
    edition.speakers.iter_mut().filter_map(|speaker| speaker.office.as_mut()).for_each(line);
    edition.body = typographic(&lang, &edition.body);
    for turn in &mut edition.turns {
        turn.text = typographic(turn.lang.as_ref().map_or(&lang, |own| own.as_str()), &turn.text);
    }
}

/// A mark that is set can show another one its partner: what is done once more changes nothing, since it was done
/// until then.
fn set(lang: &str, text: &str, shield: fn(&str) -> Vec<bool>) -> String {
    let marks = Marks::of(lang);
    let mut text = text.to_owned();
    for _ in 0..MOST_TIMES {
        let once = set_once(&marks, &text, shield);
        if once == text {
            break;
        }
        text = once;
    }
    text
}

fn set_once(marks: &Marks, text: &str, shield: fn(&str) -> Vec<bool>) -> String {
    let chars: Vec<char> = text.chars().collect();
    let set: String = pairs::set(&chars, &shield(text), marks).concat();
    if marks.narrow { tight(&set, &shield(&set)) } else { set }
}
