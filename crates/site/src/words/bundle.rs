//! One language's Fluent phrases, with numbers and plurals by ICU4X instead of Fluent's own.

use std::sync::Arc;

use fluent_bundle::types::FluentType;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use icu_provider as _; // only for its feature `sync`, by which formatters may be shared between threads
use unic_langid::LanguageIdentifier;

use super::Value;
use super::numbers::Numbers;

/// The phrases of one language, ready to be filled.
pub(super) type Bundle = FluentBundle<Arc<FluentResource>>;

/// A file of words, read.
pub(super) fn resource(source: &str) -> Arc<FluentResource> {
    // Phrases that Fluent cannot read are left out; a test reads every file that the program embeds.
    let read = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
    Arc::new(read)
}

/// Puts files of words together as the phrases of a language, a later one over those before it.
///
/// Fluent's own rules for plurals are of an older CLDR, so that a phrase selects by `PLURAL($count)`,
/// which asks ICU4X. Fluent adds no bidi controls here: [`super::Words::format`] isolates what needs it.
pub(super) fn bundle(lang: &str, files: Vec<Arc<FluentResource>>) -> Bundle {
    let id: LanguageIdentifier = lang.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    for file in files {
        bundle.add_resource_overriding(file);
    }
    let numbers = Numbers::of(lang);
    // The only function of a new bundle: its name cannot be taken.
    let _ = bundle.add_function("PLURAL", move |arguments, _| plural(&numbers, arguments));
    bundle
}

/// Turns what a page gives into what Fluent takes: a number keeps its value for `PLURAL`, and its text.
pub(super) fn arguments<'a>(numbers: &Arc<Numbers>, given: &'a [(&'a str, Value<'a>)]) -> FluentArgs<'a> {
    let mut arguments = FluentArgs::with_capacity(given.len() * 2);
    for (name, value) in given {
        match value {
            Value::Text(text) => arguments.set(*name, text.as_ref()),
            Value::Number(number) => arguments.set(*name, Counted::value(*number, numbers)),
        }
    }
    arguments
}

fn plural(numbers: &Numbers, arguments: &[FluentValue<'_>]) -> FluentValue<'static> {
    let category = match arguments {
        [FluentValue::Custom(custom)] => (**custom)
            .as_any()
            .downcast_ref::<Counted>()
            .map_or("other", |counted| numbers.category(counted.number)),
        _ => "other",
    };
    category.into()
}

/// A whole number as Fluent carries it: exact, and already written in the language.
#[derive(Clone, Debug, PartialEq)]
struct Counted {
    number: i64,
    shown: String,
}

impl Counted {
    fn value(number: i64, numbers: &Numbers) -> FluentValue<'static> {
        FluentValue::Custom(Box::new(Self { number, shown: numbers.display(number) }))
    }
}

impl FluentType for Counted {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> std::borrow::Cow<'static, str> {
        self.shown.clone().into()
    }

    fn as_string_threadsafe(
        &self,
        _: &intl_memoizer::concurrent::IntlLangMemoizer,
    ) -> std::borrow::Cow<'static, str> {
        self.shown.clone().into()
    }
}
