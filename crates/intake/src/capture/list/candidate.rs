//! A line that begins with a date: what is the date, how it is parted from its title, and where that begins.

use super::{Join, Opener};
use crate::date::{Found, date_at, dates_in, is_weekday};
use crate::masthead::clocks;
use crate::masthead::time_of_day::time_at;
use crate::text::lines::Line;
use crate::text::wordset::WordSet;

/// Characters in which a date stands that words announce.
const LONGEST_ANNOUNCEMENT: usize = 80;

/// Words that announce the date of a message.
static POSTED: WordSet = WordSet::words(
    "posted published released issued date on publication опубликовано размещено дата публикации publié publiée mis en ligne le du de \
    publicado publicada fecha publicación el veröffentlicht am datum نشر نشرت في بتاريخ تاريخ النشر 发布时间 发布日期 发布于 日期 时间",
);

/// Reads a line that begins with a date, with a word such as `Posted` before it or not.
pub(super) fn candidate(index: usize, line: &Line) -> Option<(Opener, Join)> {
    let text = line.text.as_str();
    let bullet = without_bullet(text);
    let opened = bullet.trim_start_matches(['[', '(', '（', '【', '«']);
    let bracketed = opened.len() < bullet.len();
    let Found { shape, end, .. } = announced_date(opened)?;
    let written = opened[..end].to_owned();
    let rest = &opened[end..];
    if is_clocks(line.number, rest) {
        return None;
    }
    let rest = if bracketed { rest.trim_start_matches([']', ')', '）', '】', '»']) } else { rest };
    let (time, rest) = time_between(rest);
    let (title, join) = title_after(rest, bracketed, line, &written)?;
    let (title, lead) = columns_of_table(line, &written, title);
    let opener = Opener { index, text_from: index + 1, written, shape, title, lead, time };
    Some((opener, join))
}

/// `text` without the bullet of a list before it.
pub(super) fn without_bullet(text: &str) -> &str {
    text.trim_start_matches(['•', '*', '·', '▪', '■', '►', '▶', '-', '–', '—', '‣', '◦', '>', '»', ' '])
}

/// Title and lead, where date, title and lead are three columns of a table.
fn columns_of_table(line: &Line, written: &str, title: &str) -> (String, Option<String>) {
    match &line.columns[..] {
        [date, own_title, lead] if date.ends_with(written) && title.starts_with(own_title.as_str()) => {
            (own_title.clone(), Some(lead.clone()))
        }
        _ => (title.to_owned(), None),
    }
}

/// The date that `text` begins with, after the words that announce one if there are such.
pub(super) fn announced_date(text: &str) -> Option<Found> {
    date_at(text).or_else(|| {
        let opening = text.char_indices().nth(LONGEST_ANNOUNCEMENT).map_or(text, |(end, _)| &text[..end]);
        let found = dates_in(opening).into_iter().next()?;
        is_posted(&text[..found.start]).then_some(found)
    })
}

fn is_posted(before: &str) -> bool {
    let before = before.to_lowercase();
    let mut words = before.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.clone().next().is_some() && words.all(|word| POSTED.has(word))
}

/// Whether clocks follow the date: then it is the day of the page.
fn is_clocks(line: usize, rest: &str) -> bool {
    let rest = rest.trim_matches(|c: char| c.is_whitespace() || is_dash(c) || ",;|/،".contains(c));
    clocks::clock_faces(line, rest).is_some()
}

fn time_between(rest: &str) -> (Option<String>, &str) {
    let inner = rest.trim_start_matches([',', ' ', '|', '/', '،', '，']);
    match time_at(inner) {
        Some((_, tail)) => (Some(inner[..inner.len() - tail.len()].to_owned()), tail),
        None => (None, rest),
    }
}

fn title_after<'a>(rest: &'a str, bracketed: bool, line: &Line, written: &str) -> Option<(&'a str, Join)> {
    let trimmed = rest.trim_start();
    if trimmed.is_empty() || is_weekday(trimmed.trim_matches(|c: char| !c.is_alphanumeric())) {
        return Some(("", Join::LineBreak));
    }
    let mark = |c: char| {
        is_dash(c) || matches!(c, ':' | '：' | '|' | '/' | '•' | '·' | '»' | '›' | '→' | '│' | '｜')
    };
    let after = trimmed.trim_start_matches(mark);
    if after.len() < trimmed.len() {
        let title = after.trim_start();
        return Some(if title.is_empty() { ("", Join::LineBreak) } else { (title, Join::Mark) });
    }
    let own_column =
        line.columns.len() > 1 && line.columns.first().is_some_and(|first| first.ends_with(written));
    if bracketed || own_column {
        return Some((trimmed, Join::Mark));
    }
    let titled = trimmed
        .chars()
        .next()
        .is_some_and(|c| !c.is_lowercase() && (c.is_alphanumeric() || "«“\"'‘《「".contains(c)));
    let ends_sentence = trimmed.ends_with(['.', '。', '!']) && trimmed.chars().count() > 60;
    (titled && !ends_sentence && rest.starts_with(' ')).then_some((trimmed, Join::Blank))
}

/// Dashes of any kind, from hyphen to the full-width minus.
pub(super) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'
            ..='\u{2015}' | '\u{2212}' | '\u{2E3A}' | '\u{2E3B}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' | '─'
    )
}
