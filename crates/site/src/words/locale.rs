//! From a mission's language tag to the locale whose customs its pages follow.

use icu_locale::{Locale, locale};

/// Returns the locale for a BCP 47 tag; a tag that cannot be read follows the root locale.
///
/// Plain English is read as British English: day before month, and a clock of 24 hours, as
/// diplomatic usage has it. A mission that wants `en-US` says so.
pub(super) fn locale(lang: &str) -> Locale {
    let read = Locale::try_from_str(lang).unwrap_or(Locale::UNKNOWN);
    if read == locale!("en") { locale!("en-GB") } else { read }
}

/// Returns the language subtag alone: `zh-Hans-CN` gives `zh`.
pub(super) fn language(lang: &str) -> String {
    locale(lang).id.language.to_string()
}
