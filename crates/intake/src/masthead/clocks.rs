//! City clocks as a page shows them: a name and a time, one or several in a column.

use jiff::civil::Time;

use super::time_of_day::{after_words, half_before, time_at};
use crate::date::digit;

/// A clock as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ClockFace {
    pub(crate) line: usize,
    pub(crate) label: String,
    pub(crate) shows: Time,
    pub(crate) written: String,
}

/// Reads a column such as `Moscow: 12:15`, `Лондон 09.15`, `Paris – 10h15` or `北京：17:15`.
pub(crate) fn clock_face(line: usize, column: &str) -> Option<ClockFace> {
    let first_digit = column.char_indices().find(|(_, c)| digit(*c).is_some())?.0;
    let (before, written) = column.split_at(first_digit);
    let (shows, rest) = time_at(written)?;
    let (before, shows) = half_before(before, shows);
    let rest = after_words(rest);
    let (label, rest) = if before.chars().any(char::is_alphabetic) { (before, rest) } else { (rest, "") };
    let label = label.trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != ')');
    let short = label.chars().count() <= 40 && label.split_whitespace().count() <= 5;
    let named = label.chars().any(char::is_alphabetic) && !label.chars().any(|c| digit(c).is_some());
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
    (short && named && rest.is_empty()).then(|| ClockFace {
        line,
        label: label.to_owned(),
        shows,
        written: column.to_owned(),
    })
}

/// Several clocks in one column: `Moscow: 12:15 London: 09:15`, `Moscow 12:15 | London 09:15`.
pub(crate) fn clock_faces(line: usize, column: &str) -> Option<Vec<ClockFace>> {
    if column.chars().count() > 200 {
        return None;
    }
    if let Some(face) = clock_face(line, column) {
        return Some(vec![face]);
    }
    for parted in [" / ", "|", ";", ", ", " - ", " – ", " — "] {
        let pieces = column.split(parted).map(|piece| clock_face(line, piece.trim()));
        if let Some(faces) = pieces.collect::<Option<Vec<_>>>() {
            return Some(faces);
        }
    }
    let mut faces = Vec::new();
    let mut start = 0;
    for (index, c) in column.char_indices() {
        let end = index + c.len_utf8();
        let after = column[end..].chars().next();
        if index >= start
            && digit(c).is_some()
            && after.is_none_or(|next| digit(next).is_none() && !matches!(next, ':' | '：' | '.' | 'h'))
            && column[start..end].contains([':', '：', '.', 'h'])
        {
            let end = column.len() - after_words(&column[end..]).len();
            // A time written together with the next name parts no clocks.
            if column[end..].starts_with(char::is_alphanumeric) {
                return None;
            }
            faces.push(clock_face(line, &column[start..end])?);
            start = end;
        }
    }
    let rest = &column[start..];
    (faces.len() > 1 && !rest.chars().any(char::is_alphanumeric)).then_some(faces)
}
