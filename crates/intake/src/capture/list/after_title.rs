//! Lists that give the date after the title: on the line below it, or at the end of its line.

use super::candidate::is_dash;
use super::{Join, Opener, after_blank, furniture_line, is_masthead};
use crate::date::dates_in;
use crate::text::lines::Line;

/// Where dates stand below their titles (`Title`, then `Jan 17, 2020`, parted from what is around them),
/// a message begins at its title.
pub(super) fn raise_to_titles(lines: &[Line], candidates: &mut [(Opener, Join)]) {
    let below_title = |opener: &Opener, join: Join| {
        let title = opener.index.checked_sub(1).map(|index| &lines[index]);
        let titled =
            title.is_some_and(|line| !line.is_blank() && !is_masthead(line) && !furniture_line(&line.text));
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
    let openers: Vec<Opener> = lines
        .iter()
        .enumerate()
        .filter(|(index, line)| !line.is_blank() && after_blank(lines, *index) && !is_masthead(line))
        .filter_map(|(index, line)| ends_with_date(index, line))
        .collect();
    if openers.len() < 2 { Vec::new() } else { openers }
}

fn ends_with_date(index: usize, line: &Line) -> Option<Opener> {
    let text = line.text.as_str();
    let found = dates_in(text).into_iter().next_back()?;
    let nothing_after = !text[found.end..].chars().any(char::is_alphanumeric);
    let before = text[..found.start].trim_end();
    let mark = |c: char| is_dash(c) || matches!(c, '|' | '(' | '[' | '（' | '•' | '·' | '/' | '│' | '｜');
    let title = before.trim_end_matches(mark).trim_end();
    let own_column = line.columns.len() > 1
        && line.columns.last().is_some_and(|last| dates_in(last).first().is_some_and(|date| date.start == 0));
    let parted = title.len() < before.len() || own_column;
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
