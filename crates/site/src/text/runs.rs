//! Numbers that right-to-left text would set in another order: `+44 20 7946 0000`, `2118 (2013)`, `3,5%`.
//!
//! Unicode's algorithm keeps the parts of a date, of a time and of `142/2020` in their order, but takes groups of
//! digits with blanks between them for several numbers and sets those from right to left, and puts the sign of a
//! number on its other side. Such runs are isolated where a text is shown. A range such as `09:00–17:30` is left
//! alone: who reads from right to left reads it so.

use std::borrow::Cow;
use std::ops::Range;

use super::html::push_escaped;

/// No telephone has more digits (E.164: 15, and a few to dial before them).
const MOST_DIGITS: usize = 18;
/// What in all has fewer digits is hardly a telephone number, but for one that says so with its first character.
const FEW_DIGITS: usize = 7;

/// The parts of a text, by their bytes, that must be read from left to right whatever is around them.
///
/// ```
/// # use site::text::runs::runs;
/// let text = "القرار 2118 (2013) الهاتف +44 20 7946 0000";
/// let found: Vec<_> = runs(text).into_iter().map(|run| &text[run]).collect();
/// assert_eq!(found, ["2118 (2013)", "+44 20 7946 0000"]);
/// ```
pub fn runs(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut at, mut before) = (0, None);
    while let Some(c) = text[at..].chars().next() {
        let run = if may_begin(before, c) { Run::read(&text[at..]) } else { Run::default() };
        if run.isolated {
            found.push(at..at + run.length);
        }
        let length = run.length.max(c.len_utf8());
        before = text[..at + length].chars().next_back();
        at += length;
    }
    found
}

/// Appends a text to HTML with each of its [`runs`] in an element of its own.
pub fn push_isolated(html: &mut String, text: &str) {
    let mut written = 0;
    for run in runs(text) {
        push_escaped(html, &text[written..run.start]);
        html.push_str("<bdi dir=\"ltr\">");
        push_escaped(html, &text[run.clone()]);
        html.push_str("</bdi>");
        written = run.end;
    }
    push_escaped(html, &text[written..]);
}

/// A text with each of its [`runs`] between U+2066 and U+2069 (UAX #9): where there are no elements to isolate them.
pub fn isolated(text: &str) -> Cow<'_, str> {
    let runs = runs(text);
    if runs.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut whole = String::with_capacity(text.len() + 6 * runs.len());
    let mut written = 0;
    for run in runs {
        whole.push_str(&text[written..run.start]);
        whole.push('\u{2066}');
        whole.push_str(&text[run.clone()]);
        whole.push('\u{2069}');
        written = run.end;
    }
    whole.push_str(&text[written..]);
    Cow::Owned(whole)
}

/// A number does not begin within a Latin word (`G20`) or within another number.
fn may_begin(before: Option<char>, c: char) -> bool {
    let begins = c.is_numeric() || is_sign(c) || is_unit(c) || c == '(';
    let within = |before: char| {
        before.is_numeric()
            || (before.is_alphabetic() && !super::isolate::is_right_to_left(before))
            || before == '/'
    };
    begins && !before.is_some_and(within)
}

fn is_sign(c: char) -> bool {
    matches!(c, '+' | '-' | '\u{2212}' | '±')
}

/// What stands right before or behind a number and belongs to it.
fn is_unit(c: char) -> bool {
    matches!(c, '%' | '‰' | '°' | '#' | '№' | '$' | '€' | '£' | '¥' | '₽')
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}')
}

/// What begins at a place: how long it is, and whether it must be isolated.
#[derive(Default)]
struct Run {
    length: usize,
    isolated: bool,
}

/// Digits, and what joins them to those before.
struct Group<'a> {
    joint: Option<char>,
    digits: &'a str,
    in_brackets: bool,
    end: usize,
}

impl Run {
    fn read(text: &str) -> Self {
        let lead = text.chars().take_while(|c| is_sign(*c) || is_unit(*c)).map(char::len_utf8).sum();
        let groups = groups(text, lead);
        let Some(first) = groups.first() else { return Self::default() };
        let is_led = lead > 0;
        let (taken, whole) = taken(&groups, text.starts_with('+') || first.in_brackets);
        if first.in_brackets && taken < 2 {
            return Self::default();
        }
        let end = groups[taken - 1].end;
        let behind = tail(&text[end..]);
        Self { length: end + behind, isolated: is_led || whole || behind > 0 }
    }
}

/// The groups of digits that begin at `start`, each joined to the next by one character.
fn groups(text: &str, start: usize) -> Vec<Group<'_>> {
    let (mut groups, mut at, mut joint) = (Vec::new(), start, None);
    while groups.len() < MOST_DIGITS {
        let in_brackets = text[at..].starts_with('(');
        let from = at + usize::from(in_brackets);
        let length: usize = text[from..].chars().take_while(|c| c.is_numeric()).map(char::len_utf8).sum();
        let closed = !in_brackets || text[from + length..].starts_with(')');
        if length == 0 || !closed {
            break;
        }
        let end = from + length + usize::from(in_brackets);
        groups.push(Group { joint, digits: &text[from..from + length], in_brackets, end });
        joint = text[end..].chars().next().filter(|c| joins(*c));
        at = end + joint.map_or(0, char::len_utf8);
        // `+44 (0)20`: brackets need no joint behind them.
        if joint.is_none() && !in_brackets {
            break;
        }
    }
    groups
}

fn joins(c: char) -> bool {
    is_blank(c) || matches!(c, '.' | ',' | '/' | ':' | '-' | '\u{2011}' | '\u{66B}' | '\u{66C}')
}

/// How many groups are one number, and whether their order must be kept by force.
fn taken(groups: &[Group<'_>], is_telephone: bool) -> (usize, bool) {
    let parted =
        |group: &&Group<'_>| group.joint.is_none_or(|c| is_blank(c) || is_hyphen(c)) || group.in_brackets;
    let later = groups.iter().skip(1);
    let digits: usize = groups.iter().map(|group| group.digits.chars().count()).sum();
    let hyphens = later
        .clone()
        .take_while(|group| !group.joint.is_some_and(is_blank))
        .filter(|group| group.joint.is_some_and(is_hyphen))
        .count();
    let together = groups.iter().skip(1).take_while(|group| !group.joint.is_some_and(is_blank)).count() + 1;
    let many = later.clone().filter(parted).count() >= 2 && digits >= FEW_DIGITS;
    let dialled = is_telephone || groups[0].digits.starts_with('0');
    if (dialled || many) && digits <= MOST_DIGITS && later.clone().any(|group| parted(&group)) {
        return (groups.len(), true);
    }
    if let Some(next) = groups.get(1).filter(|next| next.in_brackets && next.joint.is_some_and(is_blank)) {
        return (2, next.digits.chars().count() <= 4);
    }
    match thousands(groups) {
        0 | 1 => (together, hyphens >= 2),
        grouped => (grouped, true),
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2011}')
}

/// How many groups are one number whose thousands stand apart by blanks: `1 234 567,8`.
fn thousands(groups: &[Group<'_>]) -> usize {
    let length = |group: &Group<'_>| group.digits.chars().count();
    if !(1..=3).contains(&length(&groups[0])) || groups[0].in_brackets {
        return 0;
    }
    let three =
        |group: &&Group<'_>| group.joint.is_some_and(is_blank) && !group.in_brackets && length(group) == 3;
    let grouped = groups.iter().skip(1).take_while(three).count() + 1;
    let decimals =
        grouped > 1 && groups.get(grouped).is_some_and(|group| matches!(group.joint, Some('.' | ',')));
    grouped + usize::from(decimals)
}

/// How many bytes behind a number belong to it: its unit, or Latin letters right behind it.
fn tail(text: &str) -> usize {
    let unit = text.strip_prefix(is_blank).unwrap_or(text);
    if unit.starts_with(is_unit) && !unit.starts_with(['#', '№']) {
        return text.len() - unit.len() + unit.chars().next().map_or(0, char::len_utf8);
    }
    if !text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return 0;
    }
    let word = text
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '/' | '.')))
        .unwrap_or(text.len());
    text[..word].trim_end_matches(['-', ':', '/', '.']).len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<&str> {
        runs(text).into_iter().map(|run| &text[run]).collect()
    }

    #[test]
    fn telephones_signs_shares_and_numbered_decisions_keep_their_order() {
        for (text, isolated) in [
            ("هاتف: +44 20 7946 0000 (من 09:00 إلى 17:30)", vec!["+44 20 7946 0000"]),
            ("אפשר לחייג 020 7946 0000 או (020) 7946-0000", vec!["020 7946 0000", "(020) 7946-0000"]),
            ("+44 (0)20 7946 0000، 8-800-555-35-35", vec!["+44 (0)20 7946 0000", "8-800-555-35-35"]),
            ("القرار 2118 (2013) والقرار 2254 (2015).", vec!["2118 (2013)", "2254 (2015)"]),
            ("نسبة 3,5% أو 3.5 % أو −5 أو $20", vec!["3,5%", "3.5 %", "−5", "$20"]),
            ("1 234 567,8 نسمة", vec!["1 234 567,8"]),
            ("منذ 2020-01-18 وحتى 2020-01-18T09:15", vec!["2020-01-18", "2020-01-18T09:15"]),
            ("سرعة 10km و5G", vec!["10km", "5G"]),
            ("+٤٤ ٢٠ ٧٩٤٦ ٠٠٠٠", vec!["+٤٤ ٢٠ ٧٩٤٦ ٠٠٠٠"]),
        ] {
            assert_eq!(found(text), isolated, "{text}");
        }
    }

    #[test]
    fn what_the_algorithm_sets_right_is_left_alone() {
        for text in [
            "بتاريخ 27.09.2013 و27/09/2013 الساعة 09:15",
            "رقم 142/2020",
            "من 09:00–17:30 و2010-2013",
            "عام 2013 27 دولة",
            "1. الرد الأول",
            "قمة G20 وقرار OPCW (2018).",
            "(2013) وحدها",
            "A/RES/68/262 و S/2013/575",
            "1, 2, 3",
            "بلا أرقام (إطلاقا) - نعم",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_run_is_written_in_an_element_of_its_own_and_all_is_escaped() {
        let mut html = String::new();
        push_isolated(&mut html, "<ب> 3% & +1 22 333");
        assert_eq!(html, "&lt;ب&gt; <bdi dir=\"ltr\">3%</bdi> &amp; <bdi dir=\"ltr\">+1 22 333</bdi>");
    }

    proptest! {
        #[test]
        fn runs_stand_in_order_within_the_text(text in "[0-9٣() +%.,/:a-cب\u{a0}-]{0,40}") {
            let mut end = 0;
            for run in runs(&text) {
                prop_assert!(end <= run.start && run.start < run.end && run.end <= text.len());
                prop_assert!(text[run.clone()].contains(char::is_numeric));
                end = run.end;
            }
        }
    }
}
