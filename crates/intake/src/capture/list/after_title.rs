//! Lists that give the date after the title: on the line below it, or at the end of its line.

use std::collections::HashSet;

use super::candidate::{is_dash, without_bullet};
use super::{Join, Opener, after_blank, furniture_line, is_masthead};
use crate::date::dates_in;
use crate::text::lines::Line;

/// Where dates stand below their titles (`Title`, then `Jan 17, 2020`, parted from what is around them),
/// a message begins at its title.
pub(super) fn raise_to_titles(lines: &[Line], candidates: &mut [(Opener, Join)]) {
    let dated: HashSet<usize> = candidates.iter().map(|(opener, _)| opener.index).collect();
    let below_title = |opener: &Opener, join: Join| {
        let above = opener.index.checked_sub(1).filter(|above| !dated.contains(above));
        let titled = above
            .map(|above| &lines[above])
            .is_some_and(|line| !line.is_blank() && !is_masthead(line) && !furniture_line(&line.text));
        let closed = lines.get(opener.index + 1).is_none_or(Line::is_blank);
        let open_above = opener.index < 2 || lines[opener.index - 2].is_blank();
        join == Join::LineBreak && titled && (closed || open_above)
    };
    if candidates.iter().filter(|(opener, join)| below_title(opener, *join)).count() < 2 {
        return;
    }
    for (opener, join) in candidates {
        if below_title(opener, *join) {
            opener.index -= 1;
            opener.title.clone_from(&lines[opener.index].text);
            *join = Join::Mark;
        }
    }
}

/// Where dates stand at the ends of titles (`Statement on the lock - 14.06.2022`), those lines open messages.
///
/// One such line alone may be the title of an article, and a comma parts the day of an event from its
/// place: neither opens a message.
pub(super) fn at_line_ends(lines: &[Line]) -> Vec<Opener> {
    let mut openers: Vec<Opener> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let in_list = openers.last().is_some_and(|last| last.index + 1 == index);
        let first_in_list = index > 0 && is_heading(&lines[index - 1].text);
        let may_open = in_list || first_in_list || after_blank(lines, index);
        if may_open && !line.is_blank() && !is_masthead(line) {
            openers.extend(ends_with_date(index, line));
        }
    }
    if openers.len() < 2 { Vec::new() } else { openers }
}

/// `【新闻】`: a heading in brackets of its own.
fn is_heading(text: &str) -> bool {
    text.starts_with(['【', '[']) && text.ends_with(['】', ']'])
}

fn ends_with_date(index: usize, line: &Line) -> Option<Opener> {
    let text = without_bullet(&line.text);
    let found = dates_in(text).into_iter().next_back()?;
    let nothing_after = !text[found.end..].chars().any(char::is_alphanumeric);
    let before = text[..found.start].trim_end();
    let mark = |c: char| is_dash(c) || matches!(c, '|' | '(' | '[' | '（' | '•' | '·' | '/' | '│' | '｜');
    let title = before.trim_end_matches(mark).trim_end();
    let own_column = line.columns.len() > 1
        && line.columns.last().is_some_and(|last| dates_in(last).first().is_some_and(|date| date.start == 0));
    // In Chinese, which writes no blanks, one is enough.
    let is_han = |c: char| ('\u{3400}'..='\u{9FFF}').contains(&c) || "》”）".contains(c);
    let after_han = text[..found.start].ends_with(' ') && title.ends_with(is_han);
    let parted = title.len() < before.len() || own_column || after_han;
    let titled = title.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    (nothing_after && parted && titled).then(|| Opener {
        index,
        text_from: index + 1,
        written: text[found.start..].trim_end().to_owned(),
        shape: found.shape,
        title: title.to_owned(),
        lead: None,
        time: None,
    })
}
