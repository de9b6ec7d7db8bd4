//! Which language stands in for which: `en-za` for want of words of its own reads `en-001`, then `en`.
//!
//! The parents are CLDR's; after them the tag is cut part by part, so that `zh-hant`, which has no parent in
//! CLDR, still reads `zh` before it reads English.

use std::sync::Arc;

use icu_locale::{LocaleCanonicalizer, LocaleExpander, LocaleFallbacker};

use super::cache::PerLanguage;
use super::locale::{language, locale};

static CHAINS: PerLanguage<Vec<String>> = PerLanguage::new();

/// Returns a language and those that can stand in for it, the nearest first, all in small letters.
///
/// ```
/// # use site::words::kin::chain;
/// assert_eq!(*chain("en-ZA"), ["en-za", "en-001", "en"]);
/// assert_eq!(*chain("zh-TW"), ["zh-tw", "zh-hant", "zh"]);
/// assert_eq!(*chain("iw"), ["iw", "he"]);
/// ```
pub fn chain(lang: &str) -> Arc<Vec<String>> {
    CHAINS.get(lang, relatives)
}

/// The same, without keeping it: for tags that strangers send.
pub fn relatives(lang: &str) -> Vec<String> {
    let own = lang.to_ascii_lowercase();
    let mut chain = cut(&own);
    chain.truncate(1);
    chain.extend(parents(lang));
    chain.extend(cut(&own));
    chain.extend(cut(&modern(lang)));
    if matches!(language(lang).as_str(), "no" | "nb" | "nn") {
        chain.extend(["no", "nb"].map(str::to_owned));
    }
    let mut seen = std::collections::HashSet::new();
    chain.retain(|tag| !tag.is_empty() && tag != "und" && seen.insert(tag.clone()));
    chain
}

/// The parents that CLDR names, from the tag itself on.
fn parents(lang: &str) -> Vec<String> {
    let fallbacker = LocaleFallbacker::new();
    let mut steps =
        fallbacker.for_config(Default::default()).fallback_for(icu_locale::DataLocale::from(&read(lang)));
    let mut parents = Vec::new();
    // No language has half as many parents.
    while !steps.get().is_unknown() && parents.len() < 16 {
        parents.push(steps.get().to_string().to_ascii_lowercase());
        steps.step();
    }
    parents
}

/// The tag, the tag without its last part, and so on to its language.
fn cut(tag: &str) -> Vec<String> {
    let ends = tag.match_indices('-').map(|(at, _)| at).chain([tag.len()]);
    let mut cut: Vec<_> = ends.map(|end| tag[..end].to_owned()).collect();
    cut.reverse();
    cut
}

/// The tag as it is written today: `iw` is `he` now.
fn modern(lang: &str) -> String {
    let mut locale = read(lang);
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    locale.id.to_string().to_ascii_lowercase()
}

fn read(lang: &str) -> icu_locale::Locale {
    icu_locale::Locale::try_from_str(lang).unwrap_or(icu_locale::Locale::UNKNOWN)
}

/// Whether two tags are of one language and are written in one script, so that a text in the one may be
/// called a text in the other.
///
/// ```
/// # use site::words::kin::reads_alike;
/// assert!(reads_alike("en-ZA", "en"));
/// assert!(!reads_alike("zh-Hant", "zh"));
/// ```
pub fn reads_alike(one: &str, other: &str) -> bool {
    same_language(one, other) && script(one) == script(other)
}

/// Whether two tags are of one language, by whichever of its names: `iw` and `he`, `no` and `nb`.
pub fn same_language(one: &str, other: &str) -> bool {
    let name = |lang: &str| match modern(lang).split('-').next().unwrap_or_default() {
        "nb" | "nn" => "no".to_owned(),
        language => language.to_owned(),
    };
    let (one, other) = (name(one), name(other));
    one == other && one != "und"
}

/// The script that a language is written in: the tag's own, else the likeliest.
pub fn script(lang: &str) -> Option<String> {
    let mut id = locale(lang).id;
    LocaleExpander::new_extended().maximize(&mut id);
    id.script.map(|script| script.to_string())
}
