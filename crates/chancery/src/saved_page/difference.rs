//! The first difference between what a page shows and what the record says, in a sentence.

use serde::Serialize;
use site::text::difference::{Change, words};

use super::shown::Block;

/// How many characters of the text stand before a difference, so that it can be found.
const CONTEXT: usize = 40;
/// The most characters of a difference that are told.
const TOLD: usize = 120;

/// Where a page and the record differ first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Difference {
    /// Where: "the title", "paragraph 3", "turn 2".
    pub(crate) place: String,
    /// What differs, in a sentence without its end.
    pub(crate) what: String,
    /// What the record has there.
    pub(crate) record: String,
    /// What the page has there.
    pub(crate) page: String,
}

/// The first difference between `shown` and `said`.
pub(super) fn first(shown: &[Block], said: &[Block]) -> Option<Difference> {
    let differ = |(shown, said): (&Block, &Block)| shown.text != said.text;
    let at = shown.iter().zip(said).position(differ).unwrap_or(shown.len().min(said.len()));
    match (shown.get(at), said.get(at)) {
        (None, None) => None,
        (Some(more), None) => Some(added(more)),
        (None, Some(less)) => Some(missing(less)),
        // Where a whole block was put in or left out, the next one tells so.
        (Some(_), Some(less)) if shown.get(at).map(|b| &b.text) == said.get(at + 1).map(|b| &b.text) => {
            Some(missing(less))
        }
        (Some(more), Some(_)) if shown.get(at + 1).map(|b| &b.text) == said.get(at).map(|b| &b.text) => {
            Some(added(more))
        }
        (Some(shown), Some(said)) => Some(within(shown, said)),
    }
}

fn added(more: &Block) -> Difference {
    Difference {
        place: more.place.clone(),
        what: format!("the page has “{}”, which the record does not have", cut(&more.text)),
        record: String::new(),
        page: cut(&more.text),
    }
}

fn missing(less: &Block) -> Difference {
    Difference {
        place: less.place.clone(),
        what: format!("the page lacks “{}”", cut(&less.text)),
        record: cut(&less.text),
        page: String::new(),
    }
}

/// What differs within one block.
fn within(shown: &Block, said: &Block) -> Difference {
    let segments = words(&said.text, &shown.text);
    let from = segments.iter().position(|segment| segment.change != Change::Same).unwrap_or(segments.len());
    let before: String = segments[..from].iter().map(|segment| segment.text.as_str()).collect();
    let fate = segments[from..].iter().take_while(|segment| segment.change != Change::Same);
    let (mut record, mut page) = (String::new(), String::new());
    for segment in fate {
        match segment.change {
            Change::Inserted => page.push_str(&segment.text),
            _ => record.push_str(&segment.text),
        }
    }
    let after = after(&before);
    let (in_record, in_page) = (cut(record.trim()), cut(page.trim()));
    let what = match (in_record.is_empty(), in_page.is_empty()) {
        (_, _) if record.trim() == page.trim() => format!("white space differs{after}"),
        (true, _) => {
            format!("the page has “{in_page}”, which the record does not have{after}{}", unseen(&page))
        }
        (_, true) => format!("the page lacks “{in_record}”{after}"),
        _ => {
            format!("the record has “{in_record}”, the page “{in_page}”{after}{}", lookalike(&record, &page))
        }
    };
    Difference { place: said.place.clone(), what, record: in_record, page: in_page }
}

/// Where in its block a difference stands.
fn after(before: &str) -> String {
    let end: Vec<char> = before.trim_end().chars().rev().take(CONTEXT).collect();
    let end: String = end.into_iter().rev().collect();
    if end.is_empty() { String::new() } else { format!(", after “{}”", visible(&end)) }
}

/// Names the first character in which two words differ, where eyes may not tell them apart.
fn lookalike(record: &str, page: &str) -> String {
    let hidden = unseen(page);
    if !hidden.is_empty() {
        return hidden;
    }
    let (record, page): (Vec<char>, Vec<char>) =
        (record.trim().chars().collect(), page.trim().chars().collect());
    let differing: Vec<_> = record.iter().zip(&page).filter(|(one, other)| one != other).collect();
    match differing.first() {
        Some((one, other)) if record.len() == page.len() && differing.len() <= 2 => {
            format!(" ({} in the record, {} in the page)", name(**one), name(**other))
        }
        _ => String::new(),
    }
}

/// Names the invisible characters of a text.
fn unseen(text: &str) -> String {
    match text.chars().find(|character| is_invisible(*character)) {
        Some(character) => format!(" (an invisible character, {})", name(character)),
        None => String::new(),
    }
}

fn name(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E007F}')
        || character.is_control()
}

/// The text with its invisible characters spelled out, so that a terminal shows them and obeys none.
fn visible(text: &str) -> String {
    let spell = |character: char| {
        if is_invisible(character) { format!("[{}]", name(character)) } else { character.to_string() }
    };
    text.chars().map(spell).collect()
}

fn cut(text: &str) -> String {
    let told: String = text.chars().take(TOLD).collect();
    let told = visible(&told);
    if text.chars().count() > TOLD { format!("{told}…") } else { told }
}
