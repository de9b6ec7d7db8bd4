//! Sitemaps: every page with the languages that it is in, and when it last changed.
//!
//! One file while it is short; else an index by month. The limit keeps the longest addresses, in the most
//! languages, under the protocol's 50,000 addresses and 50 MB. Source: <https://www.sitemaps.org/protocol.html>.

use std::collections::BTreeMap;

use record::{Instant, Lang, SubjectId, SubjectKind, View};

use super::xml::Xml;
use super::{groups as group_pages, machine, standing};
use crate::data::edition;
use crate::data::group;
use crate::data::period::Counts;
use crate::error::RenderError;
use crate::lifetime;
use crate::page::{Page, XML};
use crate::path::Place;
use crate::scene::Scene;
use crate::words::Tag;

/// The most addresses in one file.
const MOST: usize = 10_000;
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const LINKS: &str = "http://www.w3.org/1999/xhtml";

/// One page: its address in each language, and when it last changed.
struct Listed {
    versions: Vec<(Lang, Place)>,
    changed: Option<Instant>,
}

/// The whole site, or the index of its parts.
pub(crate) fn whole(scene: &Scene<'_>) -> Result<Page, RenderError> {
    let messages: u64 = months(scene).values().sum();
    if messages > MOST as u64 {
        return index(scene);
    }
    let mut listed = pages(scene);
    for (year, month) in months(scene).into_keys().rev() {
        listed.extend(messages_of(scene, year, month));
    }
    urlset(scene, &listed)
}

/// All pages but the messages.
pub(crate) fn site(scene: &Scene<'_>) -> Result<Page, RenderError> {
    urlset(scene, &pages(scene))
}

/// One part of the messages of one month.
pub(crate) fn month(scene: &Scene<'_>, year: i16, month: i8, part: u16) -> Result<Page, RenderError> {
    let listed = messages_of(scene, year, month);
    let parts = parts(&listed);
    let part = parts.get(usize::from(part) - 1).ok_or(RenderError::NoSuchPage)?;
    urlset(scene, part)
}

fn index(scene: &Scene<'_>) -> Result<Page, RenderError> {
    let mut places = vec![Place::SitemapSite];
    for ((year, month), count) in months(scene).into_iter().rev() {
        // Most months are one part; only one that may be more is counted out.
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        let parts = if count <= MOST { 1 } else { parts(&messages_of(scene, year, month)).len() };
        let parts = u16::try_from(parts).unwrap_or(u16::MAX);
        places.extend((1..=parts).map(|part| Place::SitemapMonth { year, month, part }));
    }
    let mut xml = Xml::new();
    xml.element("sitemapindex", &[("xmlns", NAMESPACE)], |xml| {
        for place in places {
            let address = scene.absolute(place).unwrap_or_default();
            xml.element("sitemap", &[], |xml| xml.text("loc", &[], &address));
        }
    });
    Ok(machine(scene, XML, xml.finish()?, lifetime::of_any_page(scene)))
}

fn urlset(scene: &Scene<'_>, listed: &[Listed]) -> Result<Page, RenderError> {
    let mut xml = Xml::new();
    xml.element("urlset", &[("xmlns", NAMESPACE), ("xmlns:xhtml", LINKS)], |xml| {
        for page in listed {
            page.write(scene, xml);
        }
    });
    Ok(machine(scene, XML, xml.finish()?, lifetime::of_any_page(scene)))
}

impl Listed {
    /// The page once in each language, each time with all of them.
    fn write(&self, scene: &Scene<'_>, xml: &mut Xml) {
        let addresses: Vec<_> = self
            .versions
            .iter()
            .filter_map(|(lang, place)| Some((Tag::from(lang), scene.absolute(place.clone())?)))
            .collect();
        let changed = self.changed.map(|changed| changed.to_string());
        for (_, address) in &addresses {
            xml.element("url", &[], |xml| {
                xml.text("loc", &[], address);
                if let Some(changed) = &changed {
                    xml.text("lastmod", &[], changed);
                }
                if addresses.len() > 1 {
                    for (lang, address) in &addresses {
                        let link =
                            [("rel", "alternate"), ("hreflang", lang.as_str()), ("href", address.as_str())];
                        xml.empty("xhtml:link", &link);
                    }
                }
            });
        }
    }
}

/// How many editions of messages each month has, in all languages of the site.
fn months(scene: &Scene<'_>) -> BTreeMap<(i16, i8), u64> {
    let mut months = BTreeMap::new();
    for lang in &scene.mission.languages {
        for (month, count) in scene.snapshot.counts(lang) {
            *months.entry(month).or_default() += count;
        }
    }
    months.retain(|_, count| *count > 0);
    months
}

/// The messages of a month, each once, with those of its editions that are in a language of the site.
fn messages_of(scene: &Scene<'_>, year: i16, month: i8) -> Vec<Listed> {
    let mut found: BTreeMap<SubjectId, View<'_>> = BTreeMap::new();
    for lang in &scene.mission.languages {
        for view in scene.snapshot.messages_of(lang, year, Some(month)) {
            found.entry(view.line.id).or_insert(view);
        }
    }
    let mut views: Vec<_> = found.into_values().collect();
    views.sort_by_key(|view| std::cmp::Reverse(view.state().key));
    let listed = |view: &View<'_>| Listed {
        versions: edition::places(view)
            .filter(|(edition, _)| scene.mission.languages.contains(&edition.lang))
            .map(|(edition, place)| (edition.lang.clone(), place))
            .collect(),
        changed: Some(view.current().issued_at),
    };
    views.iter().map(listed).collect()
}

/// Parts that are short enough each.
fn parts(listed: &[Listed]) -> Vec<&[Listed]> {
    let mut parts = Vec::new();
    let (mut from, mut addresses) = (0, 0);
    for (place, page) in listed.iter().enumerate() {
        if addresses + page.versions.len() > MOST && place > from {
            parts.push(&listed[from..place]);
            (from, addresses) = (place, 0);
        }
        addresses += page.versions.len();
    }
    if from < listed.len() {
        parts.push(&listed[from..]);
    }
    parts
}

/// People, topics, places, series and kinds: the lists that there are, and a page for each.
fn groups(scene: &Scene<'_>) -> Vec<Listed> {
    let languages = &scene.mission.languages;
    let list =
        |list| languages.iter().map(|lang| (lang.clone(), Place::Groups(lang.clone(), list))).collect();
    let lists = group::lists(scene).map(list);
    let pages = lists.chain(group_pages::all(scene));
    pages.map(|versions| Listed { versions, changed: None }).collect()
}

/// All pages but the messages: home, archive, contact, standing pages, years and months.
fn pages(scene: &Scene<'_>) -> Vec<Listed> {
    let languages = &scene.mission.languages;
    let everywhere = |place: &dyn Fn(Lang) -> Place| Listed {
        versions: languages.iter().map(|lang| (lang.clone(), place(lang.clone()))).collect(),
        changed: None,
    };
    let own: [&dyn Fn(Lang) -> Place; 6] =
        [&Place::Home, &Place::Archive, &Place::Contact, &Place::Changes, &Place::Quote, &Place::Verify];
    let mut listed: Vec<_> = own.into_iter().map(everywhere).collect();
    listed.extend(
        scene
            .snapshot
            .published(SubjectKind::Office)
            .map(|view| everywhere(&|lang| Place::Office { lang, index: view.index() })),
    );
    listed.extend(standing::all(scene).into_iter().map(|versions| Listed { versions, changed: None }));
    listed.extend(groups(scene));
    let mut periods: BTreeMap<(i16, i8), Vec<(Lang, Place)>> = BTreeMap::new();
    for lang in languages {
        let counts = Counts::of(scene, lang);
        for year in counts.years() {
            periods
                .entry((year, 0))
                .or_default()
                .push((lang.clone(), Place::ArchiveYear(lang.clone(), year)));
        }
        for (year, month) in counts.months() {
            let place = Place::ArchiveMonth(lang.clone(), year, month);
            periods.entry((year, month)).or_default().push((lang.clone(), place));
        }
    }
    listed.extend(periods.into_values().rev().map(|versions| Listed { versions, changed: None }));
    listed
}
