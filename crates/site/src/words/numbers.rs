//! Numbers as a language writes them, and the plural category that they call for (CLDR, by ICU4X).

use std::sync::Arc;

use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_plurals::{PluralCategory, PluralRules};

use super::cache::PerLanguage;
use super::locale::locale;

static NUMBERS: PerLanguage<Numbers> = PerLanguage::new();

/// How one language writes and counts whole numbers.
#[derive(Debug)]
pub struct Numbers {
    decimal: Option<DecimalFormatter>,
    plurals: Option<PluralRules>,
}

impl Numbers {
    /// Returns the numbers of a language, by its BCP 47 tag.
    pub fn of(lang: &str) -> Arc<Self> {
        NUMBERS.get(lang, Self::build)
    }

    fn build(lang: &str) -> Self {
        let locale = locale(lang);
        Self {
            decimal: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            plurals: PluralRules::try_new_cardinal((&locale).into()).ok(),
        }
    }

    /// Writes a number with the language's own digits and grouping: `12 345` in French.
    pub fn display(&self, number: i64) -> String {
        match &self.decimal {
            Some(decimal) => decimal.format(&Decimal::from(number)).to_string(),
            None => number.to_string(),
        }
    }

    /// Writes a number of tenths: `1.2` for 12.
    pub fn display_tenths(&self, tenths: i64) -> String {
        let mut number = Decimal::from(tenths);
        number.multiply_pow10(-1);
        match &self.decimal {
            Some(decimal) => decimal.format(&number).to_string(),
            None => number.to_string(),
        }
    }

    /// Returns the CLDR plural category of a number: `zero`, `one`, `two`, `few`, `many` or `other`.
    pub fn category(&self, number: i64) -> &'static str {
        let count = number.unsigned_abs();
        self.plurals.as_ref().map_or("other", |plurals| name(plurals.category_for(count)))
    }

    /// Returns the categories that the language tells apart, fractions included.
    pub fn categories(&self) -> Vec<&'static str> {
        self.plurals
            .as_ref()
            .map_or_else(|| vec!["other"], |plurals| plurals.categories().map(name).collect())
    }
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
