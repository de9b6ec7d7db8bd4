//! Cuts a text into the turns of an interview, briefing or news conference at the labels of its speakers.
//!
//! Works on plain paragraphs and on Markdown paragraphs alike: a turn's text is what stands after its
//! label, unchanged. Text before the first label stays before the turns.

mod label;

pub(crate) use label::Names;

use label::{Label, Strength, label_at};
use serde::Serialize;

/// Who a turn comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Who asks.
    Question,
    /// Who answers.
    Answer,
}

/// One question or one answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// The label as it stands, without its colon: `Question`, `Edda Varnholt`, `SPRECHER (AA)`.
    pub speaker: String,
    /// Whether it asks or answers.
    pub role: Role,
    /// What is said; paragraphs are parted by a blank line.
    pub text: String,
}

/// A text cut at its labels.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Cut {
    /// The paragraphs before the first turn; the last one may be the beginning of a paragraph.
    pub(crate) before: Vec<String>,
    /// The turns, in order.
    pub(crate) turns: Vec<Turn>,
}

/// A label and where its paragraph and its text stand.
struct Mark {
    paragraph: usize,
    start: usize,
    text_start: usize,
    label: Label,
}

/// Cuts `paragraphs` at the labels of speakers; `names` are those known from the title.
pub(crate) fn cut(paragraphs: &[&str], names: &Names) -> Cut {
    let marks = believable(marks(paragraphs, names));
    let Some(first) = marks.first() else {
        return Cut { before: paragraphs.iter().map(|text| (*text).to_owned()).collect(), turns: Vec::new() };
    };
    let mut before: Vec<String> =
        paragraphs.iter().take(first.paragraph).map(|text| (*text).to_owned()).collect();
    let opening = paragraphs[first.paragraph][..first.start].trim();
    if !opening.is_empty() {
        before.push(opening.to_owned());
    }
    let mut turns: Vec<Turn> = Vec::with_capacity(marks.len());
    for (index, mark) in marks.iter().enumerate() {
        let text = between(paragraphs, mark, marks.get(index + 1));
        let last_role = turns.last().map(|turn| turn.role);
        // Who asked or answered before does so again, unless the text says otherwise.
        let before_role =
            turns.iter().rev().take(20).find(|turn| turn.speaker == mark.label.written).map(|turn| turn.role);
        let role = mark.label.role.or(before_role).unwrap_or(match last_role {
            Some(Role::Question) => Role::Answer,
            _ if has_question_mark(&text) || last_role == Some(Role::Answer) => Role::Question,
            _ => Role::Answer,
        });
        turns.push(Turn { speaker: mark.label.written.clone(), role, text });
    }
    Cut { before, turns }
}

fn has_question_mark(text: &str) -> bool {
    text.contains(['?', '？', '؟', ';'])
}

fn between(paragraphs: &[&str], mark: &Mark, next: Option<&Mark>) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let last = next.map_or(paragraphs.len(), |next| next.paragraph + 1);
    for (index, text) in paragraphs.iter().enumerate().take(last).skip(mark.paragraph) {
        let from = if index == mark.paragraph { mark.text_start } else { 0 };
        let to = match next {
            Some(next) if next.paragraph == index => next.start,
            _ => text.len(),
        };
        parts.push(text[from..to].trim());
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

/// Every label at the beginning of a paragraph or line, and, once there is one, every label after the end of a sentence.
fn marks(paragraphs: &[&str], names: &Names) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for (paragraph, text) in paragraphs.iter().enumerate() {
        let mut ended = true;
        let mut line_start = true;
        let mut next_free = 0;
        for (index, c) in text.char_indices() {
            if c.is_whitespace() {
                line_start |= c == '\n';
                continue;
            }
            if index >= next_free
                && (line_start || (ended && !marks.is_empty()))
                && let Some(label) = label_at(&text[index..], names, line_start)
            {
                let text_start = index + label.length;
                next_free = text_start;
                marks.push(Mark { paragraph, start: index, text_start, label });
            }
            // Closing quotes and brackets do not undo the end of a sentence.
            ended = matches!(c, '.' | '?' | '!' | '…' | '。' | '？' | '！' | '؟' | '۔')
                || (ended && matches!(c, '"' | '”' | '’' | '»' | '」' | '』' | ')' | '）' | '*' | '\''));
            line_start = false;
        }
    }
    marks
}

/// Drops marks that stand alone where more are needed: a lone `A:` or an unknown name is no turn.
fn believable(marks: Vec<Mark>) -> Vec<Mark> {
    let strong = marks.iter().any(|mark| mark.label.strength == Strength::Strong);
    let weak = marks.iter().filter(|mark| mark.label.strength == Strength::Weak);
    let roles: Vec<Option<Role>> = weak.map(|mark| mark.label.role).collect();
    let pair = roles.contains(&Some(Role::Question)) && roles.contains(&Some(Role::Answer));
    let framed = strong || pair;
    marks.into_iter().filter(|mark| mark.label.strength == Strength::Strong || framed).collect()
}
