//! Counters of days: `685 days have passed since …`, in the languages that missions write.

use crate::date::digit;
use crate::text::wordset::WordSet;

/// A counter as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CounterFace {
    pub(crate) line: usize,
    pub(crate) days: i64,
    /// What the days are counted from, in short.
    pub(crate) label: String,
    /// The whole sentence.
    pub(crate) statement: String,
}

/// Words for days, and the words that part them from what they are counted from.
static DAY_WORDS: WordSet = WordSet::words(
    "day days jour jours день дня дней дни يوم يوما يومًا يوماً أيام ايام día días dia dias tag tage tagen dias giorni",
);
/// Words that say what has not come in these days; they belong to what is counted.
static WITHOUT_WORDS: WordSet = WordSet::words("without sans sin без بدون ohne");
static SINCE_WORDS: WordSet =
    WordSet::words("since from after depuis que après с со после от منذ على من desde tras seit nach");

/// Reads a column that counts days from something.
pub(crate) fn counter_face(line: usize, column: &str) -> Option<CounterFace> {
    if column.chars().count() > 600 {
        return None;
    }
    let (days, label) = counted(column).or_else(|| announced(column))?;
    Some(CounterFace { line, days, label, statement: column.to_owned() })
}

/// `685 days have passed since …`, `距…已过去685天`.
fn counted(column: &str) -> Option<(i64, String)> {
    let (days, before, after) = count_of_days(column)?;
    Some((days, label(before, after)?))
}

/// The word for days before its number: `Day 685 since …`, `Days since …: 685`.
fn announced(column: &str) -> Option<(i64, String)> {
    let start = column.char_indices().find(|(_, c)| digit(*c).is_some())?.0;
    let (before, written) = column.split_at(start);
    let (days, length) = number(written)?;
    let after = &written[length..];
    let mut words = before.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let opens = words.clone().take(2).any(|word| DAY_WORDS.has(&word.to_lowercase()));
    let at_end = !after.chars().any(char::is_alphanumeric);
    let counts_on = after.split_whitespace().next().is_some_and(|word| SINCE_WORDS.has(&word.to_lowercase()));
    let ordinal = words.next().is_some() && words.next().is_none() && counts_on;
    if opens && at_end {
        Some((days, label(before, "")?))
    } else if opens && ordinal {
        Some((days, label("", after)?))
    } else {
        None
    }
}

/// The number of days, the text before it, and the text after the word for days.
fn count_of_days(column: &str) -> Option<(i64, &str, &str)> {
    let start = column.char_indices().find(|(_, c)| digit(*c).is_some())?.0;
    let before = &column[..start];
    if before.split_whitespace().count() > 6 {
        return None;
    }
    let (days, length) = number(&column[start..])?;
    let rest = after_ordinal(&column[start + length..]).trim_start();
    for unit in ["天", "日"] {
        if let Some(after) = rest.strip_prefix(unit) {
            return Some((days, before, after));
        }
    }
    let word_end = rest
        .find(|c: char| !c.is_alphabetic() && !('\u{64B}'..='\u{652}').contains(&c))
        .unwrap_or(rest.len());
    let word = rest[..word_end].to_lowercase();
    let is_days = DAY_WORDS.has(&word);
    is_days.then(|| (days, before, &rest[word_end..]))
}

/// What follows the ending of an ordinal: `1204-й день`, `250th day`.
fn after_ordinal(rest: &str) -> &str {
    ["-й", "-ый", "-ой", "th", "st", "nd", "rd", "e", "ème", "º"]
        .iter()
        .filter_map(|ending| rest.strip_prefix(ending))
        .find(|after| after.starts_with(' '))
        .unwrap_or(rest)
}

/// The number of days that `text` begins with, and its length in bytes.
fn number(text: &str) -> Option<(i64, usize)> {
    let mut days = 0_i64;
    let mut length = 0;
    for (index, c) in text.char_indices() {
        match digit(c) {
            Some(value) => {
                days = days.checked_mul(10)?.checked_add(i64::from(value))?;
                length = index + c.len_utf8();
            }
            // Thousands are parted by a blank, a comma or a full stop in one language or another.
            None if matches!(c, ' ' | ',' | '.' | '٬' | '\'' | '’') && index > 0 => {}
            None => break,
        }
    }
    (days <= 100_000 && length <= 14).then_some((days, length))
}

/// What is counted from: the words after `since`, up to a dash; in Chinese the words before the number.
fn label(before: &str, after: &str) -> Option<String> {
    let since = |text: &str| {
        let mut from = 0;
        for word in text.split_inclusive(' ') {
            let begins = from;
            from += word.len();
            let bare = word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
            if SINCE_WORDS.has(&bare) {
                return Some(text[from..].to_owned());
            }
            if WITHOUT_WORDS.has(&bare) {
                return Some(text[begins..].to_owned());
            }
        }
        None
    };
    // `Seit 685 Tagen ist …`: what is counted from stands after the days.
    let told = |text: String| {
        if text.chars().any(char::is_alphanumeric) { text } else { after.to_owned() }
    };
    let text = since(after).or_else(|| since(before).map(told)).or_else(|| han_label(before))?;
    let dash = [" - ", " – ", " — ", " -- "].into_iter().filter_map(|dash| text.find(dash)).min();
    let text = &text[..dash.unwrap_or(text.len())];
    let text = ["дня ", "момента ", "le jour de ", "the day of ", "يوم "]
        .iter()
        .fold(text, |text, word| text.strip_prefix(word).unwrap_or(text));
    let text = text.trim_matches(|c: char| c.is_whitespace() || ",.;:!?،。".contains(c));
    let text = [" прошло", " минуло", " прошел", " прошёл"]
        .iter()
        .find_map(|verb| text.strip_suffix(verb))
        .unwrap_or(text);
    (!text.is_empty()).then(|| text.to_owned())
}

/// `距…已过去`, `自…以来已有`, `…已`: in Chinese the event stands before the number.
fn han_label(before: &str) -> Option<String> {
    let before = before.trim();
    let told = before.contains(['距', '自', '从']) || before.ends_with(['已', '经', '去', '有', '满', '第']);
    let event = before
        .trim_start_matches(['距', '自', '从', '离'])
        .trim_end_matches(|c: char| "已经过去了有满第，, ".contains(c))
        .trim_end_matches("以来");
    let is_han = event.chars().any(|c| ('\u{3400}'..='\u{9FFF}').contains(&c));
    (told && is_han).then(|| event.to_owned())
}
