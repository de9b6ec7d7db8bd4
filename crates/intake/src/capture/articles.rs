//! Long articles before the list: a title and paragraphs, no date.

use super::Note;
use super::paragraphs::Paragraph;
use crate::masthead::furniture;
use crate::turns::{Names, Role, cut};

/// An article found before the list.
#[derive(Debug)]
pub(super) struct Article {
    pub(super) line: usize,
    pub(super) title: String,
    /// Whether it has no heading, so that its first question stands for one.
    pub(super) is_headless: bool,
    pub(super) paragraphs: Vec<String>,
}

/// Parts leftover paragraphs into articles; what is in none is noted.
///
/// A group of paragraphs ends where the masthead goes on or where more blank lines stand than usual.
pub(super) fn articles(groups: Vec<Vec<Paragraph>>, notes: &mut Vec<Note>) -> Vec<Article> {
    let mut found: Vec<Article> = Vec::new();
    for group in groups {
        let usual = usual_gap(&group);
        let mut open = false;
        for block in blocks(group, usual) {
            let (first, rest) = (&block[0], &block[1..]);
            if let Some(article) = transcript(&block) {
                let why = "turns without a heading: the first of them stands for the title";
                notes.push(Note::new(first.line, &article.title, why));
                found.push(article);
                open = true;
            } else if is_title(&first.text) && is_prose(rest, &first.text) {
                let paragraphs = rest.iter().map(|paragraph| paragraph.text.clone()).collect();
                let title = first.text.clone();
                found.push(Article { line: first.line, title, is_headless: false, paragraphs });
                open = true;
            } else if let Some(article) = found.last_mut().filter(|_| open && belongs(&block)) {
                article.paragraphs.extend(block.into_iter().map(|paragraph| paragraph.text));
            } else {
                notes.extend(
                    block.into_iter().map(|paragraph| not_understood(paragraph.line, paragraph.text)),
                );
            }
        }
    }
    found
}

/// A block that begins with the label of a turn and holds a question and an answer: it has no heading.
fn transcript(block: &[Paragraph]) -> Option<Article> {
    let texts: Vec<&str> = block.iter().map(|paragraph| paragraph.text.as_str()).collect();
    let cut = cut(&texts, &Names::new([], []));
    let has = |role: Role| cut.turns.iter().any(|turn| turn.role == role);
    let title = cut.turns.first()?.text.split("\n\n").next()?.to_owned();
    (cut.before.is_empty() && has(Role::Question) && has(Role::Answer) && !title.is_empty()).then(|| {
        Article {
            line: block[0].line,
            title,
            is_headless: true,
            paragraphs: texts.into_iter().map(str::to_owned).collect(),
        }
    })
}

/// The note on text that is of no subject.
pub(super) fn not_understood(line: usize, text: String) -> Note {
    let why = if furniture::is_capitals(&text) || (text.chars().count() <= 60 && !text.ends_with('.')) {
        "not understood: perhaps a heading of the page"
    } else {
        "not understood"
    };
    Note::new(line, text, why)
}

fn belongs(block: &[Paragraph]) -> bool {
    block
        .iter()
        .any(|paragraph| !furniture::is_capitals(&paragraph.text) && paragraph.text.chars().count() > 60)
}

/// The number of blank lines that part most paragraphs.
fn usual_gap(group: &[Paragraph]) -> usize {
    let mut counts = [0_usize; 4];
    for paragraph in group.iter().skip(1) {
        counts[paragraph.gap.min(3)] += 1;
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    counts.iter().position(|count| *count == most && most > 0).unwrap_or(1)
}

fn blocks(group: Vec<Paragraph>, usual: usize) -> Vec<Vec<Paragraph>> {
    let mut blocks: Vec<Vec<Paragraph>> = Vec::new();
    for paragraph in group {
        match blocks.last_mut().filter(|_| paragraph.gap <= usual) {
            Some(block) => block.push(paragraph),
            None => blocks.push(vec![paragraph]),
        }
    }
    blocks
}

fn is_title(text: &str) -> bool {
    let length = text.chars().count();
    let sentence = text.ends_with(['.', '。', ';', ':', '：', ',', '،']);
    (3..=300).contains(&length) && (!sentence || length <= 100) && text.chars().any(char::is_alphabetic)
}

fn is_prose(paragraphs: &[Paragraph], title: &str) -> bool {
    let wide = |text: &str| text.chars().map(|c| if c >= '\u{2E80}' { 2 } else { 1 }).sum::<usize>();
    let total: usize = paragraphs.iter().map(|paragraph| wide(&paragraph.text)).sum();
    let has_sentences = paragraphs.iter().any(|paragraph| {
        paragraph.text.ends_with(['.', '!', '?', '。', '؟', '！', '？', '…', '”', '"', '»'])
            && wide(&paragraph.text) >= 40
    });
    has_sentences && total >= 80 && total > wide(title) / 2
}
