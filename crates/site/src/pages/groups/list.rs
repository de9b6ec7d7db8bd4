//! The list of all people, topics, places, series or kinds that hold.

use record::{Group, Kind, SubjectContent, View};
use serde::Serialize;

use super::{archive_link, title};
use crate::data::frame::About;
use crate::data::group::{name, place};
use crate::data::period::Month;
use crate::data::person;
use crate::data::span;
use crate::data::worded::{Link, Worded};
use crate::error::RenderError;
use crate::lifetime;
use crate::page::Page;
use crate::pages::html;
use crate::path::{Gathered, GroupList, Place, Span};
use crate::scene::Scene;
use crate::words::collate::Collation;

#[derive(Serialize)]
struct Groups {
    list: &'static str,
    trail: Vec<Link>,
    title: String,
    groups: Vec<Row>,
    kinds: Vec<Month>,
}

/// A subject in the list.
#[derive(Serialize)]
struct Row {
    name: Worded,
    /// What tells it from others: an office, a country, dates.
    detail: Option<Worded>,
    url: String,
    count: u64,
}

/// The list in the scene's language.
pub(crate) fn page(scene: &Scene<'_>, list: GroupList) -> Result<Page, RenderError> {
    let (groups, kinds) = match list.subjects() {
        Some(kind) => (subjects(scene, scene.snapshot.published(kind).collect()), Vec::new()),
        None => (Vec::new(), kinds(scene)),
    };
    let own = Groups {
        list: list.as_str(),
        trail: vec![archive_link(scene)],
        title: title(scene, list),
        groups,
        kinds,
    };
    let place = |lang: &record::Lang| Place::Groups(lang.clone(), list);
    let about = About {
        kind: "groups",
        title: own.title.clone(),
        place: Some(place(&scene.lang)),
        versions: scene.mission.languages.iter().map(|lang| (lang.clone(), place(lang))).collect(),
        ..About::default()
    };
    html(scene, "groups.html", &about, own, lifetime::of_any_page(scene))
}

/// Subjects in the order in which readers look for them: series by their time, the newest first, all else by name.
fn subjects(scene: &Scene<'_>, views: Vec<View<'_>>) -> Vec<Row> {
    let collation = Collation::of(scene.page_lang.as_str());
    let mut rows: Vec<_> =
        views.iter().filter_map(|view| Some((begins(view), Row::of(scene, view)?))).collect();
    rows.sort_by(|(began, one), (begins, other)| {
        begins.cmp(began).then_with(|| collation.compare(&one.name.text, &other.name.text))
    });
    rows.into_iter().map(|(_, row)| row).collect()
}

/// When a series begins; nothing else has a beginning.
fn begins(view: &View<'_>) -> Option<jiff::civil::Date> {
    match view.state().content.as_deref()? {
        SubjectContent::Series(series) => {
            series.from.as_ref().or(series.until.as_ref()).map(record::CivilDate::first_day)
        }
        _ => None,
    }
}

impl Row {
    fn of(scene: &Scene<'_>, view: &View<'_>) -> Option<Self> {
        let counts = scene.snapshot.group_counts(&scene.lang, Group::Subject(view.line.id));
        Some(Self {
            name: name(scene, view)?,
            detail: detail(scene, view),
            url: scene.link(place(scene, view, &scene.lang, Span::All)?),
            count: counts.values().sum(),
        })
    }
}

fn detail(scene: &Scene<'_>, view: &View<'_>) -> Option<Worded> {
    match view.state().content.as_deref()? {
        SubjectContent::Person(person) => person::newest(person).map(|office| scene.worded(&office.title)),
        SubjectContent::Place(place) => {
            Some(scene.worded(&place.country)).filter(|name| !name.text.is_empty())
        }
        SubjectContent::Series(series) => span::dates(scene, series.from.as_ref(), series.until.as_ref())
            .map(|text| scene.in_lang(&scene.page_lang, &text)),
        _ => None,
    }
}

/// The kinds in which there are messages, in the order of menus, with their counts.
pub(crate) fn kinds(scene: &Scene<'_>) -> Vec<Month> {
    let kind = |kind: Kind| {
        let count = scene.snapshot.group_counts(&scene.lang, Group::Kind(kind)).values().sum();
        let place = Place::Group { lang: scene.lang.clone(), of: Gathered::Kind(kind), span: Span::All };
        (count > 0)
            .then(|| Month::new(scene.words.kinds(kind.as_str()).into_owned(), scene.link(place), count))
    };
    Kind::ALL.into_iter().filter_map(kind).collect()
}
