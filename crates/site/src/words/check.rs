//! What a mission's words lack, and what is wrong with them: for those who write them, before readers see it.

use std::collections::{BTreeMap, BTreeSet};

use record::Lang;

use super::catalogue::{DEFAULT, source};
use super::kin::chain;
use super::numbers::Numbers;
use super::phrase::{Phrase, key_of, phrases};
use super::source::{WordsFault, readable};

/// A phrase that a language has not.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct MissingPhrase {
    /// Its key.
    pub key: String,
    /// What it says in English, as its file has it.
    pub english: String,
}

/// The phrases of the site that a language has neither from the program nor from a theme, in the order of their keys.
///
/// English has all. `theme` is what the mission's theme says, by language.
pub fn missing(lang: &str, theme: &BTreeMap<Lang, String>) -> Vec<MissingPhrase> {
    let own = |tag: &String| {
        let written = tag.parse::<Lang>().ok().and_then(|tag| theme.get(&tag));
        let written = written.map(|source| readable(source).0).unwrap_or_default();
        [source(tag).unwrap_or_default().to_owned(), written]
    };
    let there: BTreeSet<String> =
        chain(lang).iter().flat_map(own).flat_map(|source| phrases(&source).into_keys()).collect();
    english().into_iter().filter(|(key, _)| !there.contains(key)).map(missing_phrase).collect()
}

fn missing_phrase((key, phrase): (String, Phrase)) -> MissingPhrase {
    MissingPhrase { key, english: phrase.text }
}

/// Everything in a file of words that cannot be used, or would show readers its seams; by line.
///
/// ```
/// # use site::words::check::faults;
/// let found = faults("de", "nav-hom = Startseite\nfact-number-value = Nr. { $nummer }\n");
/// assert!(found[0].what.starts_with("nav-hom is no phrase of the site"));
/// assert!(found[1].what.contains("$nummer"));
/// ```
pub fn faults(lang: &str, source: &str) -> Vec<WordsFault> {
    let (kept, mut faults) = readable(source);
    let (english, own) = (english(), phrases(&kept));
    for (key, phrase) in &own {
        let line = line_of(source, key).unwrap_or(phrase.line);
        let wrong = |what: String| WordsFault { line, what };
        faults.extend(unknown(key, &english).map(wrong));
        faults.extend(variables(key, phrase, &english).map(wrong));
        faults.extend(plurals(key, phrase, lang).map(wrong));
        faults.extend(references(key, phrase, &english, &own).map(wrong));
        faults.extend(silence(key, phrase).map(wrong));
        faults.extend(circle(key, &own).map(wrong));
    }
    faults.extend(twice(source));
    faults.sort_by_key(|fault| fault.line);
    faults
}

fn english() -> BTreeMap<String, Phrase> {
    phrases(source(DEFAULT).unwrap_or_default())
}

/// Terms are a file's own affair; a phrase that no page asks for is most likely misspelt.
fn unknown(key: &str, english: &BTreeMap<String, Phrase>) -> Option<String> {
    let known = key.starts_with('-') || english.contains_key(key);
    (!known).then(|| format!("{key} is no phrase of the site; compare its spelling with the English file"))
}

fn variables(key: &str, phrase: &Phrase, english: &BTreeMap<String, Phrase>) -> Option<String> {
    let wanted = &english.get(key)?.variables;
    let list =
        |names: Vec<&String>| names.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ");
    let strange: Vec<_> = phrase.variables.difference(wanted).collect();
    let left_out: Vec<_> = wanted.difference(&phrase.variables).collect();
    if !strange.is_empty() {
        let known = if wanted.is_empty() { "none".to_owned() } else { list(wanted.iter().collect()) };
        return Some(format!("{key} is not filled with {}; it is given {known}", list(strange)));
    }
    (!left_out.is_empty()).then(|| format!("{key} does not say {}", list(left_out)))
}

fn plurals(key: &str, phrase: &Phrase, lang: &str) -> Option<String> {
    let wanted: BTreeSet<_> = Numbers::of(lang).categories().into_iter().map(str::to_owned).collect();
    let by_number = phrase.functions.contains("PLURAL");
    let choice = phrase.choices.iter().filter(|_| by_number).find(|choice| !wanted.is_subset(choice))?;
    let lacking: Vec<_> = wanted.difference(choice).map(|category| format!("[{category}]")).collect();
    Some(format!("{key} lacks the plural form {} of this language", lacking.join(", ")))
}

fn references(
    key: &str,
    phrase: &Phrase,
    english: &BTreeMap<String, Phrase>,
    own: &BTreeMap<String, Phrase>,
) -> Option<String> {
    if let Some(function) = phrase.functions.iter().find(|function| *function != "PLURAL") {
        return Some(format!("{key} calls {function}; the site knows PLURAL($count) alone"));
    }
    if let Some(attribute) = phrase.attributes.first() {
        return Some(format!("{key} quotes {attribute}, and no phrase of the site has attributes"));
    }
    let lost =
        phrase.quotes.iter().find(|quoted| !own.contains_key(*quoted) && !english.contains_key(*quoted))?;
    Some(format!("{key} quotes {lost}, which is not there"))
}

/// Links and headings without a word cannot be seen, and are not read out.
fn silence(key: &str, phrase: &Phrase) -> Option<String> {
    (!phrase.says).then(|| format!("{key} says nothing; leave it out, and readers see it in English"))
}

/// Phrases that quote each other for ever would be shown by their keys.
fn circle(key: &str, own: &BTreeMap<String, Phrase>) -> Option<String> {
    let (mut seen, mut waiting) = (BTreeSet::new(), vec![key]);
    while let Some(next) = waiting.pop() {
        let Some(phrase) = own.get(next) else { continue };
        if phrase.quotes.contains(key) {
            return Some(format!("{key} quotes itself, or a phrase that quotes it"));
        }
        waiting.extend(phrase.quotes.iter().map(String::as_str).filter(|quoted| seen.insert(*quoted)));
    }
    None
}

/// Phrases that a file has more than once: the last one holds, which may not be the one that was meant.
fn twice(source: &str) -> Vec<WordsFault> {
    let mut seen = BTreeSet::new();
    let keys = (1..).zip(source.lines()).filter_map(|(line, text)| Some((line, key_of(text)?)));
    keys.filter(|(_, key)| !seen.insert(*key))
        .map(|(line, key)| WordsFault { line, what: format!("{key} is there already; keep one of the two") })
        .collect()
}

fn line_of(source: &str, key: &str) -> Option<usize> {
    source.lines().position(|line| key_of(line) == Some(key)).map(|at| at + 1)
}
