//! Patterns for header values: literal text, `*` for anything, `{name}` for something to remember.

use std::collections::BTreeMap;

/// What was remembered under a name.
pub(crate) type Known = BTreeMap<String, String>;

/// Matches `value`, and remembers what stands at each `{name}`; a name that is known already must be equal.
pub(crate) fn matches(pattern: &str, value: &str, known: &mut Known) -> bool {
    let Some(special) = pattern.find(['*', '{']) else { return pattern == value };
    let (literal, rest) = pattern.split_at(special);
    let Some(value) = value.strip_prefix(literal) else { return false };
    if let Some(after) = rest.strip_prefix('*') {
        return ends(value).any(|end| tried(known, |known| matches(after, &value[end..], known)));
    }
    let Some((name, after)) = rest[1..].split_once('}') else { return pattern == value };
    ends(value).rev().any(|end| {
        tried(known, |known| {
            let found = &value[..end];
            known.entry(name.to_owned()).or_insert_with(|| found.to_owned()) == found
                && matches(after, &value[end..], known)
        })
    })
}

/// What `attempt` remembers stays only where it succeeds.
fn tried(known: &mut Known, attempt: impl FnOnce(&mut Known) -> bool) -> bool {
    let mut trial = known.clone();
    let fits = attempt(&mut trial);
    if fits {
        *known = trial;
    }
    fits
}

/// Replaces each `{name}` by what is known under it.
pub(crate) fn filled(text: &str, known: &Known) -> String {
    known.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// Every place where `value` can be cut.
fn ends(value: &str) -> impl DoubleEndedIterator<Item = usize> + '_ {
    (0..=value.len()).filter(|end| value.is_char_boundary(*end))
}

#[cfg(test)]
mod tests {
    use super::{Known, filled, matches};

    #[test]
    fn a_star_stands_for_anything_and_a_name_for_what_is_remembered() {
        let mut known = Known::new();
        assert!(matches("text/*; charset=utf-8", "text/html; charset=utf-8", &mut known));
        assert!(!matches("text/*", "application/json", &mut known));
        assert!(matches("\"{tag}\"", "\"1a2b\"", &mut known));
        assert!(!matches("\"{tag}\"", "\"3c\"", &mut known), "another value than the one that is known");
        assert_eq!(filled("If-None-Match: \"{tag}\"", &known), "If-None-Match: \"1a2b\"");
    }
}
