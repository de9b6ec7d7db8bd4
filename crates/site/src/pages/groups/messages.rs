//! The messages of a group as its pages show them: all while they are few, else by year, by month and by day.

use std::collections::BTreeMap;

use record::{CivilDate, Group, View};
use serde::Serialize;

use crate::data::item::{self, Item, NEWEST, WHOLE, WITH_LEADS};
use crate::data::period::{self, Counts, Month};
use crate::data::worded::Worded;
use crate::error::RenderError;
use crate::pages::archive::day_of;
use crate::path::Span;
use crate::scene::Scene;

/// The messages of one page.
#[derive(Serialize)]
pub(super) struct Messages {
    /// How many there are, on this page and on those that it leads to.
    count: u64,
    /// The years of a long group, or the months of a long year.
    periods: Vec<Month>,
    /// Whether the messages are the newest of more.
    latest: bool,
    /// Whether they are all of one day, which the page's heading says.
    of_day: bool,
    messages: Vec<Row>,
    #[serde(skip)]
    pub(super) imports: bool,
}

/// A message with what its group has to say of it.
#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    item: Item,
    /// The offices that a person held then, where they hold others now.
    offices: Vec<Worded>,
}

/// What is gathered, and how.
pub(super) struct Gathering<'g> {
    pub(super) group: Group,
    /// Whether the first comes first: so a visit is told.
    pub(super) ascending: bool,
    /// The address of a part of it.
    pub(super) place: &'g dyn Fn(Span) -> String,
    /// The offices that a person held at a message.
    pub(super) offices: &'g dyn Fn(&View<'_>) -> Vec<Worded>,
}

impl Messages {
    /// Those of a span; `None` where there are none in it.
    pub(super) fn of(
        scene: &Scene<'_>,
        gathering: &Gathering<'_>,
        span: Span,
    ) -> Result<Option<Self>, RenderError> {
        let counts = Counts::of_group(scene, gathering.group);
        let of_month = match span {
            Span::Month(year, month) | Span::Day(year, month, _) => of_month(scene, gathering, year, month),
            _ => Vec::new(),
        };
        let count = match span {
            Span::All => counts.all(),
            Span::Year(year) => counts.year(year),
            Span::Month(year, month) => counts.month(year, month),
            Span::Day(_, _, day) => of_month.iter().filter(|view| day_of(view) == day).count() as u64,
        };
        if count == 0 && span != Span::All {
            return Ok(None);
        }
        let whole = matches!(span, Span::Day(..)) || count <= WHOLE as u64;
        let views = views(scene, gathering, (span, whole), &of_month);
        let imports = views.iter().any(|view| view.revisions[0].imported);
        Ok(Some(Self {
            count,
            periods: if whole { Vec::new() } else { periods(scene, gathering, (&counts, &of_month), span) },
            latest: !whole && span == Span::All,
            of_day: matches!(span, Span::Day(..)),
            messages: rows(scene, gathering, &views)?,
            imports,
        }))
    }
}

/// The messages that the page itself shows.
fn views<'a>(
    scene: &Scene<'a>,
    gathering: &Gathering<'_>,
    (span, whole): (Span, bool),
    of_month: &[View<'a>],
) -> Vec<View<'a>> {
    let (snapshot, lang, group) = (&scene.snapshot, &scene.lang, gathering.group);
    let of_day = |wanted| of_month.iter().filter(move |view| day_of(view) == wanted).copied().collect();
    let mut views: Vec<_> = match span {
        Span::All => snapshot.group(lang, group).take(if whole { WHOLE } else { NEWEST }).collect(),
        Span::Year(year) if whole => snapshot.group_of(lang, group, year).collect(),
        Span::Year(_) => Vec::new(),
        Span::Month(..) if whole => of_month.to_vec(),
        // A message of which no more than the month is known has no other page to stand on.
        Span::Month(..) => of_day(0),
        Span::Day(_, _, day) => of_day(day),
    };
    if gathering.ascending {
        views.sort_by_key(told);
    }
    views
}

/// The messages of a month; month 0 holds those of which the year alone is known.
fn of_month<'a>(scene: &Scene<'a>, gathering: &Gathering<'_>, year: i16, month: i8) -> Vec<View<'a>> {
    let of_year = scene.snapshot.group_of(&scene.lang, gathering.group, year);
    of_year.filter(|view| view.state().key.is_some_and(|key| key.month == month)).collect()
}

/// Where a message stands in a story: by the day of its event, else by its date.
fn told(view: &View<'_>) -> (Option<jiff::civil::Date>, Option<record::OrderKey>) {
    let key = view.state().key;
    let event = view.state().message().and_then(|message| message.event.as_ref()).map(CivilDate::first_day);
    (event.or_else(|| key.and_then(|key| key.date())), key)
}

fn rows(scene: &Scene<'_>, gathering: &Gathering<'_>, views: &[View<'_>]) -> Result<Vec<Row>, RenderError> {
    let room = if views.len() <= WITH_LEADS { item::SHORT_LEAD } else { item::NO_LEAD };
    let row = |view: &View<'_>| {
        let item = Item::of(scene, view, room)?;
        Ok(item.map(|item| Row { item, offices: (gathering.offices)(view) }))
    };
    views.iter().filter_map(|view| row(view).transpose()).collect()
}

/// The years of a long group, the months of a long year, or the days of a long month.
fn periods(
    scene: &Scene<'_>,
    gathering: &Gathering<'_>,
    (counts, of_month): (&Counts, &[View<'_>]),
    span: Span,
) -> Vec<Month> {
    let part = |text: String, span: Span, count: u64| Month::new(text, (gathering.place)(span), count);
    let mut periods: Vec<_> = match span {
        Span::Month(year, month) => days(of_month)
            .into_iter()
            .map(|(day, count)| {
                part(period::day_text(scene, (year, month, day)), Span::Day(year, month, day), count)
            })
            .collect(),
        Span::Year(of) => counts
            .parts(of)
            .map(|(year, month)| {
                let text = match month {
                    0 => period::year_text(scene, year),
                    month => period::month_text(scene, year, month),
                };
                part(text, Span::Month(year, month), counts.month(year, month))
            })
            .collect(),
        _ => {
            let years = counts.years().into_iter().rev();
            years
                .map(|year| part(period::year_text(scene, year), Span::Year(year), counts.year(year)))
                .collect()
        }
    };
    if !gathering.ascending {
        periods.reverse();
    }
    periods
}

/// How many messages each day of a month has, the first day first.
fn days(of_month: &[View<'_>]) -> BTreeMap<i8, u64> {
    let mut days = BTreeMap::new();
    for day in of_month.iter().map(day_of).filter(|day| *day > 0) {
        *days.entry(day).or_default() += 1;
    }
    days
}
