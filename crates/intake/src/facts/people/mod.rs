//! Who speaks, in languages that write names with capitals.
//!
//! An office is found by its head (`Minister`, `Ambassadeur`, `Посол`), grown to the left over what goes
//! before it (`Deputy Foreign`) and to the right over what goes with it (`of Foreign Affairs of Bahrain`);
//! the name is what follows in capitals. The first person counts who is not brought in by `with` or `to`.

mod lists;
mod name;
mod office;

use record::Kind;

use super::words::{Word, words};
use crate::capture::Speaker;
use lists::one_of;
use name::{name_before, name_run, plain_name};
use office::{grow_left, holder, is_brought_in, is_head, office_alone_speaks, office_at_start};

/// The speakers that `title` names.
pub(super) fn speakers(title: &str, kind: Option<Kind>) -> Vec<Speaker> {
    let words = words(title);
    let first = office_holder(title, &words, kind).or_else(|| plain_name(title, &words));
    let Some((speaker, mut next)) = first else { return Vec::new() };
    let mut speakers = vec![speaker];
    // `Minister A and Minister B`: one who is joined to a speaker speaks too.
    while let Some(and) = words.get(next)
        && speakers.len() < 8
        && one_of("and et und y и", &and.lower())
        && !words.get(next.wrapping_sub(1)).is_some_and(|word| word.possessive)
    {
        let rest = &words[next + 1..];
        let found = office_at_start(title, rest).or_else(|| {
            name_run(title, rest)
                .filter(|(_, length)| *length >= 2)
                .map(|(name, length)| (Speaker { name: Some(name), office: None }, length))
        });
        match found {
            Some((speaker, length)) => {
                speakers.push(speaker);
                next += 1 + length;
            }
            None => break,
        }
    }
    speakers
}

/// The first person with an office, and the index of the word after.
fn office_holder(title: &str, words: &[Word<'_>], kind: Option<Kind>) -> Option<(Speaker, usize)> {
    let head = words.iter().position(|word| is_head(word))?;
    let start = grow_left(words, head);
    if is_brought_in(words, start, kind) {
        return None;
    }
    let (speaker, end) = holder(title, words, start, head)?;
    // A name in front: `by John Doe, Ambassador of Ghana, at …`.
    if speaker.name.is_none()
        && start > 0
        && words[start - 1].stop_after == Some(',')
        && let Some(name) = name_before(title, words, start)
    {
        return Some((Speaker { name: Some(name), office: speaker.office }, end));
    }
    let told = speaker.name.is_some() || office_alone_speaks(words, start, end);
    told.then_some((speaker, end))
}
