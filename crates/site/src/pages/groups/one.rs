//! The page of a person, a topic, a place, a series or a kind of message.

use record::address::slug;
use record::{Group, Kind, Lang, Person, SubjectContent, Text, View, in_language};
use serde::Serialize;

use super::messages::{Gathering, Messages};
use super::{archive_link, list_link};
use crate::data::change::{Withdrawn, withdrawn};
use crate::data::frame::{About, DESCRIPTION_GRAPHEMES};
use crate::data::group::{self, name_of};
use crate::data::period;
use crate::data::person::{OfficeHeld, offices, other_offices};
use crate::data::portrait::Portrait;
use crate::data::span;
use crate::data::worded::{Link, Worded, WordedHtml};
use crate::error::RenderError;
use crate::lifetime;
use crate::page::Page;
use crate::pages::html;
use crate::path::{Gathered, GroupList, Place, Span};
use crate::scene::Scene;
use crate::text::{excerpt, markdown};

#[derive(Serialize)]
struct OneGroup {
    list: &'static str,
    trail: Vec<Link>,
    name: Worded,
    /// The year or the month, on pages of a part.
    period: Option<String>,
    withdrawn: Option<Withdrawn>,
    portrait: Option<Portrait>,
    offices: Vec<OfficeHeld>,
    country: Option<Worded>,
    zone: Option<ZoneName>,
    /// When a visit or a conference was.
    dates: Option<String>,
    text: Option<WordedHtml>,
    /// How the text begins, for search engines.
    #[serde(skip)]
    opening: Option<String>,
    #[serde(flatten)]
    messages: Messages,
}

#[derive(Serialize)]
struct ZoneName {
    /// IANA
    id: String,
    text: String,
}

/// The page, or a part of it, in the scene's language.
pub(crate) fn page(scene: &Scene<'_>, of: &Gathered, span: Span) -> Result<Page, RenderError> {
    match of {
        Gathered::Kind(kind) => of_kind(scene, *kind, span),
        Gathered::Subject { list, index, slug } => of_subject(scene, (*list, *index), slug, span),
    }
}

fn of_kind(scene: &Scene<'_>, kind: Kind, span: Span) -> Result<Page, RenderError> {
    let place = |lang: &Lang, span| Place::Group { lang: lang.clone(), of: Gathered::Kind(kind), span };
    let text = scene.words.get(&format!("kinds-{}", kind.as_str())).into_owned();
    let gathering = Gathering {
        group: Group::Kind(kind),
        ascending: false,
        place: &|span| scene.link(place(&scene.lang, span)),
        offices: &|_| Vec::new(),
    };
    let own = OneGroup {
        trail: trail(scene, GroupList::Kinds, &text, &gathering, span),
        name: scene.in_lang(&scene.page_lang, &text),
        ..OneGroup::of(scene, GroupList::Kinds, &gathering, span)?
    };
    let about = about(scene, &own, (gathering.group, span), None, &place);
    html(scene, "group.html", &about, own, lifetime::of_any_page(scene))
}

fn of_subject(
    scene: &Scene<'_>,
    (list, index): (GroupList, u64),
    written: &str,
    span: Span,
) -> Result<Page, RenderError> {
    let view = find(scene, list, index)?;
    let content = whole(scene, &view)?;
    let names = name_of(&content).ok_or(RenderError::NoSuchPage)?;
    let place = |lang: &Lang, span| {
        let name = in_language(names, lang, &scene.mission.default_language);
        let slug = name.map(|(_, name)| slug(name)).unwrap_or_default();
        Place::Group { lang: lang.clone(), of: Gathered::Subject { list, index, slug }, span }
    };
    let right = place(&scene.lang, span);
    if !matches!(&right, Place::Group { of: Gathered::Subject { slug, .. }, .. } if slug == written) {
        return Err(RenderError::Moved(scene.link(right)));
    }
    let person = match &content {
        SubjectContent::Person(person) => Some(person),
        _ => None,
    };
    let gathering = Gathering {
        group: Group::Subject(view.line.id),
        ascending: list == GroupList::Series,
        place: &|span| scene.link(place(&scene.lang, span)),
        offices: &|view| person.map(|person| other_offices(scene, person, view)).unwrap_or_default(),
    };
    let name = scene.worded(names);
    let mut own = OneGroup {
        trail: trail(scene, list, &name.text, &gathering, span),
        name,
        withdrawn: withdrawn(scene, &view),
        ..OneGroup::of(scene, list, &gathering, span)?
    };
    if span == Span::All {
        own.tell(scene, &content);
    }
    let about = about(scene, &own, (gathering.group, span), Some(names), &place);
    html(scene, "group.html", &about, own, lifetime::of_any_page(scene))
}

/// The subject whose first entry has an index, unless it is erased, is still to come, or never was.
fn find<'a>(scene: &Scene<'a>, list: GroupList, index: u64) -> Result<View<'a>, RenderError> {
    let kind = list.subjects().ok_or(RenderError::NoSuchPage)?;
    let Some(view) = scene.snapshot.by_index(kind, index) else {
        return Err(scene.absent(scene.everything().by_index(kind, index).is_some()));
    };
    match view.line.erasure() {
        Some(erasure) => Err(crate::pages::message::gone(scene, erasure)),
        None => Ok(view),
    }
}

/// The subject with its text, which cards do without.
fn whole(scene: &Scene<'_>, view: &View<'_>) -> Result<SubjectContent, RenderError> {
    let bytes = view.state().commitment.and_then(|commitment| scene.contents.get(&commitment));
    bytes.and_then(|bytes| SubjectContent::from_bytes(&bytes).ok()).ok_or(RenderError::Unavailable)
}

/// The way back up: to the list, and from a part to what it is a part of.
fn trail(scene: &Scene<'_>, list: GroupList, name: &str, gathering: &Gathering<'_>, span: Span) -> Vec<Link> {
    let mut trail = vec![archive_link(scene), list_link(scene, list)];
    let part = |text: String, span| Link { text, url: (gathering.place)(span) };
    if span != Span::All {
        trail.push(part(name.to_owned(), Span::All));
    }
    if let Span::Month(year, _) | Span::Day(year, ..) = span {
        trail.push(part(period::year_text(scene, year), Span::Year(year)));
    }
    if let Span::Day(year, month, _) = span {
        trail.push(part(period::month_text(scene, year, month), Span::Month(year, month)));
    }
    trail
}

impl OneGroup {
    /// A page with its messages and nothing else.
    fn of(
        scene: &Scene<'_>,
        list: GroupList,
        gathering: &Gathering<'_>,
        span: Span,
    ) -> Result<Self, RenderError> {
        let messages = Messages::of(scene, gathering, span)?;
        let messages = messages.ok_or_else(|| scene.absent(later(scene, gathering.group, span)))?;
        Ok(Self {
            list: list.as_str(),
            trail: Vec::new(),
            name: scene.in_lang(&scene.page_lang, ""),
            period: match span {
                Span::All => None,
                Span::Year(year) | Span::Month(year, 0) => Some(period::year_text(scene, year)),
                Span::Month(year, month) => Some(period::month_text(scene, year, month)),
                Span::Day(year, month, day) => Some(period::day_text(scene, (year, month, day))),
            },
            withdrawn: None,
            portrait: None,
            offices: Vec::new(),
            country: None,
            zone: None,
            dates: None,
            text: None,
            opening: None,
            messages,
        })
    }

    /// Adds what there is to say of the subject itself.
    fn tell(&mut self, scene: &Scene<'_>, content: &SubjectContent) {
        match content {
            SubjectContent::Person(person) => self.tell_person(scene, person),
            SubjectContent::Topic(topic) => self.tell_text(scene, &topic.text),
            SubjectContent::Place(place) => {
                self.tell_text(scene, &place.text);
                self.country = Some(scene.worded(&place.country)).filter(|name| !name.text.is_empty());
                self.zone = place
                    .zone
                    .as_ref()
                    .map(|zone| ZoneName { id: zone.name().to_owned(), text: scene.zone_name(zone.name()) });
            }
            SubjectContent::Series(series) => {
                self.tell_text(scene, &series.text);
                self.dates = span::dates(scene, series.from.as_ref(), series.until.as_ref());
            }
            _ => {}
        }
    }

    fn tell_person(&mut self, scene: &Scene<'_>, person: &Person) {
        self.tell_text(scene, &person.biography);
        self.offices = offices(scene, person);
        self.portrait =
            person.portrait.and_then(|media| Portrait::of(scene, media, self.withdrawn.is_some()));
    }

    fn tell_text(&mut self, scene: &Scene<'_>, text: &Text) {
        let said = scene.worded(text);
        let html = scene.markdown(&said.text, 2, 1, "").html;
        if !html.is_empty() {
            self.opening = Some(excerpt::cut(&markdown::opening(&said.text), DESCRIPTION_GRAPHEMES));
            self.text = Some(WordedHtml { html, lang: said.lang, dir: said.dir });
        }
    }
}

/// Whether there is something in a span that came later than what is shown.
fn later(scene: &Scene<'_>, group: Group, span: Span) -> bool {
    has_messages(&scene.everything(), &scene.lang, group, span)
}

fn has_messages(snapshot: &record::Snapshot<'_>, lang: &Lang, group: Group, span: Span) -> bool {
    match span {
        Span::All => snapshot.group(lang, group).next().is_some(),
        Span::Year(year) => snapshot.group_of(lang, group, year).next().is_some(),
        Span::Month(year, month) => {
            let mut of_year = snapshot.group_of(lang, group, year);
            of_year.any(|view| view.state().key.is_some_and(|key| key.month == month))
        }
        Span::Day(year, month, day) => {
            let mut of_year = snapshot.group_of(lang, group, year);
            of_year.any(|view| view.state().key.is_some_and(|key| (key.month, key.day) == (month, day)))
        }
    }
}

/// A page is there in every language of the site; search engines are told of those in which there is something.
fn about(
    scene: &Scene<'_>,
    own: &OneGroup,
    (group, span): (Group, Span),
    names: Option<&Text>,
    place: &dyn Fn(&Lang, Span) -> Place,
) -> About {
    let named = |lang: &Lang| span == Span::All && names.is_some_and(|names| names.contains_key(lang));
    let there = |lang: &Lang| named(lang) || has_messages(&scene.snapshot, lang, group, span);
    let (versions, others): (Vec<_>, Vec<_>) =
        scene.mission.languages.iter().partition(|lang| **lang == scene.lang || there(lang));
    let at = |span| move |lang: &Lang| (lang.clone(), place(lang, span));
    let title = match &own.period {
        Some(period) => {
            let parts = [("name", (&own.name.text).into()), ("period", period.into())];
            scene.words.format("group-of", &parts)
        }
        None => own.name.text.clone(),
    };
    About {
        kind: "group",
        title,
        description: own.opening.clone(),
        place: Some(place(&scene.lang, span)),
        versions: versions.into_iter().map(at(span)).collect(),
        // A language without messages of the year has no page of it: the whole page stands in.
        elsewhere: others.into_iter().map(at(Span::All)).collect(),
        // What a year held then may be withdrawn now, and the year then has no page.
        now: Some(place(&scene.lang, Span::All)),
        imports: own.messages.imports,
        ..About::default()
    }
}

/// Every page of a subject or a kind with the languages in which there is something on it.
pub(crate) fn all(scene: &Scene<'_>) -> Vec<Vec<(Lang, Place)>> {
    let kinds = GroupList::ALL.into_iter().filter_map(GroupList::subjects);
    let views = kinds.flat_map(|kind| scene.snapshot.published(kind));
    let versions = |view: View<'_>| {
        let names = view.state().content.as_deref().and_then(name_of).cloned().unwrap_or_default();
        let group = Group::Subject(view.line.id);
        let there =
            |lang: &&Lang| names.contains_key(*lang) || has_messages(&scene.snapshot, lang, group, Span::All);
        let languages = scene.mission.languages.iter().filter(there);
        languages
            .filter_map(|lang| Some((lang.clone(), group::place(scene, &view, lang, Span::All)?)))
            .collect()
    };
    let kinds = Kind::ALL.into_iter().map(|kind| {
        let place = |lang: &Lang| {
            let of = Gathered::Kind(kind);
            (lang.clone(), Place::Group { lang: lang.clone(), of, span: Span::All })
        };
        let there = |lang: &&Lang| has_messages(&scene.snapshot, lang, Group::Kind(kind), Span::All);
        scene.mission.languages.iter().filter(there).map(place).collect::<Vec<_>>()
    });
    views.map(versions).chain(kinds).filter(|versions: &Vec<_>| !versions.is_empty()).collect()
}
