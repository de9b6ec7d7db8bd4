//! Day counters: "685 days have passed since …".

use std::collections::BTreeMap;

use jiff::civil::Date;
use record::{Counter as Subject, Lang, SubjectContent, SubjectKind};
use serde::Serialize;

use crate::scene::Scene;
use crate::words::Tag;
use crate::words::counters::{counter_days, counter_future};
use crate::words::numbers::Numbers;

/// A statement, cut around its number.
#[derive(Debug, Serialize)]
pub(crate) struct Counter {
    before: String,
    days: String,
    after: String,
    lang: Option<Tag>,
    dir: &'static str,
}

/// The counters as they stand today in the mission's zone.
pub(crate) fn counters(scene: &Scene<'_>) -> Vec<Counter> {
    let today = scene.at().date_in(&scene.mission.zone);
    let views = scene.snapshot.published(SubjectKind::Counter);
    views
        .filter_map(|view| match view.state().content.as_deref() {
            Some(SubjectContent::Counter(counter)) => Counter::of(scene, counter, today),
            _ => None,
        })
        .collect()
}

impl Counter {
    fn of(scene: &Scene<'_>, counter: &Subject, today: Date) -> Option<Self> {
        let days = counter_days(counter.since, today);
        if days < 0 { Self::ahead(scene, counter, days) } else { Self::passed(scene, counter, days) }
    }

    fn passed(scene: &Scene<'_>, counter: &Subject, days: i64) -> Option<Self> {
        let (lang, patterns) = in_language(scene, &counter.patterns)?;
        let numbers = Numbers::of(lang.as_str());
        let pattern = patterns.get(numbers.category(days)).or_else(|| patterns.get("other"))?;
        let (before, days, after) = match pattern.split_once("{days}") {
            Some((before, after)) => {
                (before.to_owned(), numbers.display(days), after.replace("{days}", &numbers.display(days)))
            }
            None => (pattern.clone(), String::new(), String::new()),
        };
        let (lang, dir) = scene.reading(lang);
        Some(Self { before, days, after, lang, dir })
    }

    /// An event still to come is announced; no site says that -1 days have passed.
    fn ahead(scene: &Scene<'_>, counter: &Subject, days: i64) -> Option<Self> {
        let label = record::in_language(&counter.label, &scene.lang, &scene.mission.default_language);
        let (lang, label) = label.unwrap_or((&scene.page_lang, ""));
        let words = scene.book.words(lang.as_str());
        let future = counter_future(&words, days)?;
        // Where nobody has words in the label's language, the sentence is of the language that stands in.
        let lang = words.page_lang().parse().unwrap_or_else(|_| lang.clone());
        let (lang, dir) = scene.reading(&lang);
        let before = if label.is_empty() {
            future
        } else {
            words.format("counter-ahead", &[("label", label.into()), ("future", future.into())])
        };
        Some(Self { before, days: String::new(), after: String::new(), lang, dir })
    }
}

/// The patterns in the page's language, or in the one that stands in for it.
fn in_language<'p, P>(scene: &Scene<'_>, patterns: &'p BTreeMap<Lang, P>) -> Option<(&'p Lang, &'p P)> {
    let wanted = [&scene.lang, &scene.mission.default_language].into_iter();
    wanted.filter_map(|lang| patterns.get_key_value(lang)).next().or_else(|| patterns.first_key_value())
}
