//! Sizes of files in words: `1.2 MB`, with the language's digits and units.

use super::Words;
use super::numbers::Numbers;

/// The keys of the units, each a thousand times the one before.
const UNITS: [&str; 3] = ["size-kilobytes", "size-megabytes", "size-gigabytes"];

/// A number of bytes, rounded as readers need it: never to 0, with a fraction under ten.
///
/// ```
/// # use site::words::{Words, sizes};
/// assert_eq!(sizes::in_words(&Words::of("en"), 1_234_567), "1.2\u{a0}MB");
/// assert_eq!(sizes::in_words(&Words::of("fr"), 1_234_567), "1,2\u{a0}Mo");
/// ```
pub fn in_words(words: &Words, bytes: u64) -> String {
    let in_unit = |unit: u32| {
        let of = 1_000_u128.pow(unit + 1);
        (u128::from(bytes) * 10 + of / 2) / of
    };
    let unit = (0..2).find(|unit| in_unit(*unit) < 9_995).unwrap_or(2);
    let tenths = i64::try_from(in_unit(unit)).unwrap_or(i64::MAX);
    let numbers = Numbers::of(words.page_lang());
    let size = match tenths {
        small if unit > 0 && small < 100 => numbers.display_tenths(small),
        large => numbers.display(((large + 5) / 10).max(1)),
    };
    words.format(UNITS[unit as usize], &[("size", size.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_said_in_the_unit_that_fits_it() {
        let english = Words::of("en");
        for (bytes, said) in [
            (1, "1 kB"),
            (999, "1 kB"),
            (48_213, "48 kB"),
            (999_400, "999 kB"),
            (999_600, "1.0 MB"),
            (9_949_999, "9.9 MB"),
            (9_999_999, "10 MB"),
            (250_000_000, "250 MB"),
            (1_500_000_000, "1.5 GB"),
            (u64::MAX, "18,446,744,074 GB"),
        ] {
            assert_eq!(in_words(&english, bytes).replace('\u{a0}', " "), said);
        }
    }

    #[test]
    fn each_language_has_its_own_digits_and_units() {
        let said = |lang: &str| {
            in_words(&Words::of(lang), 1_234_567).replace('\u{a0}', " ").replace(['\u{2068}', '\u{2069}'], "")
        };
        assert_eq!(said("ru"), "1,2 МБ");
        assert_eq!(said("ar"), "1.2 ميغابايت");
        assert_eq!(said("zh"), "1.2 MB");
        assert_eq!(said("es"), "1,2 MB");
    }
}
