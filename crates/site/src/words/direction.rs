//! Which way a language is written.
//!
//! The direction of a text follows from the language it is in, never from its first character: a
//! Hebrew line that begins with a digit is still a Hebrew line.

use icu_locale::{Direction as Written, LocaleDirectionality};

use super::locale::locale;

/// The direction of a text, as the HTML attribute `dir` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// Returns the value of the attribute `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// Returns the direction of any language: by its script if the tag names one, else by the script
/// that CLDR holds the likeliest. What is unknown runs left to right.
///
/// ```
/// # use site::words::direction::{Direction, direction};
/// assert_eq!(direction("ar"), Direction::Rtl);
/// assert_eq!(direction("az-Arab"), Direction::Rtl);
/// assert_eq!(direction("az"), Direction::Ltr);
/// ```
pub fn direction(lang: &str) -> Direction {
    const DIRECTIONS: LocaleDirectionality = LocaleDirectionality::new_extended();
    match DIRECTIONS.get(&locale(lang).id) {
        Some(Written::RightToLeft) => Direction::Rtl,
        _ => Direction::Ltr,
    }
}
