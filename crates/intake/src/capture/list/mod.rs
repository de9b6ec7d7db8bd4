//! The dated list: which lines open a message, and where the title begins.

mod after_title;
mod candidate;

use crate::date::Shape;
use crate::facts::kind_of;
use crate::masthead::{clocks, contacts, counters, furniture};
use crate::places::place;
use crate::text::lines::Line;
use after_title::{at_line_ends, raise_to_titles};
use candidate::{announced_date, candidate};

/// A line that opens a message.
#[derive(Debug, Clone)]
pub(super) struct Opener {
    /// Index of the line.
    pub(super) index: usize,
    /// Index of the line after the one that opens it; one more where the date stands below its title.
    pub(super) text_from: usize,
    /// The date as it stands.
    pub(super) written: String,
    pub(super) shape: Shape,
    /// The title on the same line; empty if it stands below.
    pub(super) title: String,
    /// The lead, where a table gives it in a column of its own.
    pub(super) lead: Option<String>,
    /// A time of day between date and title, which a civil date does not keep.
    pub(super) time: Option<String>,
}

/// How a date is parted from its title.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Join {
    /// A dash, a colon, a bar, a tab or long blanks.
    Mark,
    /// The end of the line.
    LineBreak,
    /// One blank.
    Blank,
}

/// Finds the lines of `lines` that open messages.
pub(super) fn openers(lines: &[Line]) -> Vec<Opener> {
    let mut candidates: Vec<(Opener, Join)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.is_blank())
        .filter_map(|(index, line)| candidate(index, line))
        .filter(|(opener, _)| !is_dateline(&opener.title))
        .collect();
    if first_mark(&candidates).is_none() {
        raise_to_titles(lines, &mut candidates);
    }
    let openers = believable(lines, candidates);
    if openers.is_empty() { at_line_ends(lines) } else { openers }
}

fn first_mark(candidates: &[(Opener, Join)]) -> Option<usize> {
    candidates.iter().find(|(_, join)| *join == Join::Mark).map(|(opener, _)| opener.index)
}

/// Drops dates that open nothing: those inside a text, and the day that the page shows in its masthead.
fn believable(lines: &[Line], candidates: Vec<(Opener, Join)>) -> Vec<Opener> {
    let first_mark = first_mark(&candidates);
    let broken: Vec<usize> = candidates
        .iter()
        .filter(|(_, join)| *join == Join::LineBreak)
        .map(|(opener, _)| opener.index)
        .collect();
    let spaced = needs_blank_line(lines, &candidates);
    candidates
        .into_iter()
        .filter(|(opener, _)| !spaced || after_blank(lines, opener.index))
        .filter(|(opener, join)| match join {
            Join::Mark => true,
            Join::LineBreak => {
                opens_below(lines, opener.index) && !is_day_of_page(lines, opener.index, first_mark, &broken)
            }
            Join::Blank if first_mark.is_none() && broken.len() <= 1 => true,
            Join::Blank => kind_of(&opener.title).is_some() && !opener.title.ends_with(['.', '。']),
        })
        .map(|(opener, _)| opener)
        .collect()
}

/// `January 9, 2020 - New York City` says where a text was given; it opens none.
fn is_dateline(title: &str) -> bool {
    title.chars().count() <= 40 && place(title.trim_end_matches(['.', ' '])).is_some()
}

/// Whether messages begin after blank lines here, so that a date at the beginning of a text's line opens none.
fn needs_blank_line(lines: &[Line], candidates: &[(Opener, Join)]) -> bool {
    // Beside dates with their titles a date alone is the day of the page.
    let marked = candidates.iter().any(|(_, join)| *join == Join::Mark);
    let counted = || candidates.iter().filter(|(_, join)| !marked || *join != Join::LineBreak);
    let after = counted().filter(|(opener, _)| after_blank(lines, opener.index)).count();
    after * 3 >= counted().count() * 2
}

fn after_blank(lines: &[Line], index: usize) -> bool {
    index == 0 || lines[index - 1].is_blank() || furniture_line(&lines[index - 1].text)
}

fn furniture_line(text: &str) -> bool {
    furniture::is_foot(text)
        || furniture::is_pager(text)
        || furniture::is_capitals(text)
        || furniture::is_link(text)
}

/// Whether a date alone on its line has its title below it.
fn opens_below(lines: &[Line], index: usize) -> bool {
    let Some(next) = lines[index + 1..].iter().take(3).find(|line| !line.is_blank()) else { return false };
    announced_date(&next.text).is_none() && !is_masthead(next)
}

/// Whether a date alone on its line is the day that the page shows in its masthead: at the top, before a
/// list whose dates stand otherwise, or right below the clocks.
fn is_day_of_page(lines: &[Line], index: usize, first_mark: Option<usize>, broken: &[usize]) -> bool {
    let before = &lines[..index];
    let at_top = before.iter().all(Line::is_blank);
    let below_clocks = before.last().is_some_and(is_masthead)
        && before.iter().all(|line| line.is_blank() || is_masthead(line));
    let closed = |index: usize| lines.get(index + 1).is_none_or(Line::is_blank);
    let others_open = broken.iter().filter(|other| **other != index && !closed(**other)).count();
    let otherwise = first_mark.is_some_and(|first| index < first) || (closed(index) && others_open >= 2);
    below_clocks || (at_top && otherwise)
}

/// Whether a line belongs to the masthead.
pub(super) fn is_masthead(line: &Line) -> bool {
    line.columns.iter().any(|column| {
        clocks::clock_faces(line.number, column).is_some()
            || counters::counter_face(line.number, column).is_some()
            || contacts::contact_parts(column).is_some()
            || contacts::is_label(column)
    }) || furniture::is_pager(&line.text)
        || furniture::is_foot(&line.text)
}
