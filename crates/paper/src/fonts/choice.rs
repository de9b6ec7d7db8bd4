//! Which families a text is set in.

use std::collections::BTreeSet;

use record::Lang;
use typst::text::{FontFlags, FontInfo, FontStyle, FontWeight};

use super::{Set, script};
use crate::error::Missing;

/// The program's face for texts.
pub(crate) const SERIF: &str = "Source Serif 4";
/// The program's face for labels.
pub(crate) const SANS: &str = "Source Sans 3";

/// The families of a language's texts, the first of which has most of its letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// Of texts.
    pub(crate) serif: Vec<String>,
    /// Of labels.
    pub(crate) sans: Vec<String>,
}

impl Choice {
    /// Chooses families that together have all of `letters`.
    ///
    /// # Errors
    ///
    /// [`Missing`] names the script of the first letter that no font has.
    pub(crate) fn of(set: &Set, lang: &Lang, letters: &BTreeSet<char>) -> Result<Self, Missing> {
        let mut families: Vec<String> = Vec::new();
        let mut left: Vec<char> = letters.iter().copied().filter(|letter| is_drawn(*letter)).collect();
        for family in first(lang) {
            take(set, family, &mut families, &mut left);
        }
        while let Some(letter) = left.first().copied() {
            let Some(family) = nearest(set, lang, letter) else {
                return Err(Missing { script: script::name(letter), lang: lang.clone(), letter });
            };
            take(set, &family, &mut families, &mut left);
        }
        let with_sans = |family: &String| match family.as_str() {
            SERIF => vec![SANS.to_owned(), SERIF.to_owned()],
            _ => vec![family.clone()],
        };
        let sans = families.iter().flat_map(with_sans).collect();
        Ok(Self { serif: families, sans })
    }
}

/// The program's own families in the order of a language.
fn first(lang: &Lang) -> [&'static str; 3] {
    let tag = lang.as_str();
    let arabic = site::paper::is_right_to_left(lang);
    match tag.split('-').next() {
        Some("he" | "yi") => ["Noto Serif Hebrew", SERIF, "Noto Naskh Arabic"],
        _ if arabic => ["Noto Naskh Arabic", SERIF, "Noto Serif Hebrew"],
        _ => [SERIF, "Noto Naskh Arabic", "Noto Serif Hebrew"],
    }
}

/// Puts a family on the list, and takes its letters off what is left.
fn take(set: &Set, family: &str, families: &mut Vec<String>, left: &mut Vec<char>) {
    let book = set.book();
    let coverage = book
        .select_family(&family.to_lowercase())
        .find_map(|index| book.info(index).filter(|info| is_upright(info)).map(|info| &info.coverage));
    let Some(coverage) = coverage else { return };
    let before = left.len();
    left.retain(|letter| !coverage.contains(u32::from(*letter)));
    if left.len() < before || family == SERIF {
        families.push(family.to_owned());
    }
}

/// The family that goes best with the program's own among those that have a letter.
fn nearest(set: &Set, lang: &Lang, letter: char) -> Option<String> {
    let having =
        set.shelf.infos().filter(|info| is_upright(info) && info.coverage.contains(u32::from(letter)));
    having.min_by_key(|info| rank(info, lang)).map(|info| info.family.clone())
}

/// Less is better: the region's letters first, then serifs, then what is made for texts, then what has few words.
fn rank(info: &FontInfo, lang: &Lang) -> (bool, bool, bool, usize, String) {
    let family = &info.family;
    let special = ["Mono", "UI", "Display", "Symbols", "Emoji", "Looped", "Last Resort"];
    (
        !family.ends_with(region(lang)),
        special.iter().any(|word| family.contains(word)) || info.flags.contains(FontFlags::MONOSPACE),
        !family.contains("Serif") && !info.flags.contains(FontFlags::SERIF),
        family.len(),
        family.clone(),
    )
}

/// How the families end that draw Chinese letters as a language's readers know them.
fn region(lang: &Lang) -> &'static str {
    let tag = lang.as_str().to_ascii_lowercase();
    let has = |part: &str| tag.split('-').any(|one| one == part);
    match tag.split('-').next() {
        Some("ja") => "JP",
        Some("ko") => "KR",
        Some("zh" | "yue") if has("hk") => "HK",
        Some("zh" | "yue") if has("hant") || has("tw") || has("mo") => "TC",
        Some("zh") => "SC",
        _ => "",
    }
}

fn is_upright(info: &FontInfo) -> bool {
    let weight = info.variant.weight;
    info.variant.style == FontStyle::Normal && (FontWeight::LIGHT..=FontWeight::MEDIUM).contains(&weight)
}

/// Whether a letter needs a font: blanks, controls and joiners are not drawn.
fn is_drawn(letter: char) -> bool {
    let ignorable = matches!(letter,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{E0000}'..='\u{E0FFF}');
    !ignorable && !letter.is_whitespace() && !letter.is_control()
}
