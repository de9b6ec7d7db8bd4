//! The order in which readers of a language look for names.

use std::cmp::Ordering;
use std::sync::Arc;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};

use super::cache::PerLanguage;
use super::locale::locale;

static COLLATIONS: PerLanguage<Collation> = PerLanguage::new();

/// How one language orders texts: `Ö` after `Z` in Swedish and beside `O` in German (CLDR, by ICU4X).
pub struct Collation {
    collator: Option<CollatorBorrowed<'static>>,
}

impl Collation {
    /// Returns the order of a language, by its BCP 47 tag.
    pub fn of(lang: &str) -> Arc<Self> {
        COLLATIONS.get(lang, |lang| Self {
            collator: Collator::try_new((&locale(lang)).into(), CollatorOptions::default()).ok(),
        })
    }

    /// Compares two texts; those that the language holds equal are ordered by their characters, so that the
    /// order never depends on where they stood before.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        let ordered = self.collator.as_ref().map_or(Ordering::Equal, |collator| collator.compare(one, other));
        ordered.then_with(|| one.cmp(other))
    }

    /// Sorts things by their names.
    pub fn sort_by_name<T>(&self, things: &mut [T], name: impl Fn(&T) -> &str) {
        things.sort_by(|one, other| self.compare(name(one), name(other)));
    }
}

impl std::fmt::Debug for Collation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Collation").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(lang: &str, names: &[&'static str]) -> Vec<&'static str> {
        let mut names = names.to_vec();
        Collation::of(lang).sort_by_name(&mut names, |name| name);
        names
    }

    #[test]
    fn names_are_ordered_as_their_readers_look_for_them() {
        assert_eq!(
            sorted("de", &["Zoll", "Österreich", "Oslo", "Paris"]),
            ["Oslo", "Österreich", "Paris", "Zoll"]
        );
        assert_eq!(sorted("sv", &["Österreich", "Zoll", "Åland"]), ["Zoll", "Åland", "Österreich"]);
        assert_eq!(sorted("es", &["nube", "ñandú", "oso"]), ["nube", "ñandú", "oso"]);
        assert_eq!(
            sorted("ru", &["Жуков", "Ёлкин", "Егоров", "Зотов"]),
            ["Егоров", "Ёлкин", "Жуков", "Зотов"]
        );
        assert_eq!(
            sorted("tr", &["İzmir", "Isparta", "Ankara", "Çorum", "Datça"]),
            ["Ankara", "Çorum", "Datça", "Isparta", "İzmir"]
        );
        assert_eq!(sorted("zh", &["张伟", "李娜", "安静"]), ["安静", "李娜", "张伟"]);
        assert_eq!(sorted("no such tag", &["b", "A", "a"]), ["a", "A", "b"]);
    }
}
