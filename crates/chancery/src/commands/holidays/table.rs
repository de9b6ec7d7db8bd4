//! What a calendar was understood to say, as a table that a person can check.

use record::{Holiday, Text};

use super::Read;

/// The table.
pub(super) fn of(read: &Read) -> String {
    let mut lines = vec![words(&read.holidays.name), String::new()];
    let mark = |day: &Holiday| if read.new.contains(day) { "+" } else { " " };
    lines.extend(read.holidays.days.iter().map(|day| line(mark(day), day)));
    lines.extend(read.gone.iter().map(|day| line("-", day)));
    lines.push(String::new());
    lines.push(format!(
        "{} days; {} new (+), {} no longer (-)",
        read.holidays.days.len(),
        read.new.len(),
        read.gone.len()
    ));
    lines.extend(read.notes.iter().map(|note| format!("  {note}")));
    lines.join("\n")
}

fn line(mark: &str, day: &Holiday) -> String {
    let weekday = &format!("{:?}", day.date.weekday())[..3];
    format!("{mark} {}  {weekday}  {}", day.date, words(&day.name))
}

/// A text in each of its languages.
fn words(text: &Text) -> String {
    match text.len() {
        1 => text.values().next().cloned().unwrap_or_default(),
        _ => text.iter().map(|(lang, words)| format!("{lang}: {words}")).collect::<Vec<_>>().join("; "),
    }
}
