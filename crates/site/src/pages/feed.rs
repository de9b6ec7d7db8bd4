//! The Atom feed of one language (RFC 4287): the newest messages in full, in the order of their dates.
//!
//! Identifiers come from the record and outlive titles, addresses and domains. A correction changes
//! `updated` and moves nothing.

use record::{Edition, Instant, Precision, View};

use super::machine;
use super::xml::Xml;
use crate::data::edition::{places, read};
use crate::data::frame::VERSION;
use crate::data::item::concerns;
use crate::error::RenderError;
use crate::lifetime;
use crate::page::{ATOM, Page};
use crate::path::Place;
use crate::scene::Scene;
use crate::text::absolute;
use crate::text::html::escape;
use crate::text::isolate::apart;
use crate::text::tags::{Piece, pieces};
use crate::words::Tag;
use crate::words::direction::direction;

/// How many messages a feed has.
pub(crate) const NEWEST: usize = 20;

/// A message in the feed.
struct FeedEntry {
    id: String,
    address: String,
    edition: Edition,
    kind: &'static str,
    published: Instant,
    updated: Instant,
    content: String,
}

/// The feed in the scene's language.
pub(crate) fn page(scene: &Scene<'_>) -> Result<Page, RenderError> {
    let views = scene.snapshot.messages(&scene.lang).take(NEWEST);
    let entries: Vec<_> = views.map(|view| FeedEntry::of(scene, &view)).collect::<Result<_, _>>()?;
    let updated =
        entries.iter().map(|entry| entry.updated).max().or_else(|| founded(scene)).unwrap_or(scene.at());
    let mission = scene.name();
    let site = scene.mission.address.as_str();
    let absolute = |place: Place| format!("{site}{}", scene.link(place));

    let lang = Tag::from(&scene.lang);
    let mut xml = Xml::new();
    let about = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", lang.as_str())];
    xml.element("feed", &about, |xml| {
        xml.text("id", &[], &format!("urn:chancery:{}:{}", scene.snapshot.record(), scene.lang));
        let title = scene.words.format("feed-title", &[("mission", (&mission.text).into())]);
        xml.text("title", &[], &apart(&title, direction(scene.page_lang.as_str())));
        xml.text("updated", &[], &updated.to_string());
        xml.empty(
            "link",
            &[
                ("rel", "self"),
                ("type", "application/atom+xml"),
                ("href", &absolute(Place::Feed(scene.lang.clone()))),
            ],
        );
        xml.empty(
            "link",
            &[
                ("rel", "alternate"),
                ("type", "text/html"),
                ("hreflang", lang.as_str()),
                ("href", &absolute(Place::Home(scene.lang.clone()))),
            ],
        );
        xml.element("author", &[], |xml| xml.text("name", &[], &mission.text));
        xml.text("generator", &[("version", VERSION)], "Chancery");
        for entry in &entries {
            entry.write(scene, xml);
        }
    });
    let mut page = machine(scene, ATOM, xml.finish()?, lifetime::of_any_page(scene));
    page.lang = Some(scene.lang.clone());
    Ok(page)
}

/// When the mission's present details became public: all that an empty feed can have been changed by.
pub(super) fn founded(scene: &Scene<'_>) -> Option<Instant> {
    scene.snapshot.published(record::SubjectKind::Mission).next().map(|view| view.current().issued_at)
}

impl FeedEntry {
    fn of(scene: &Scene<'_>, view: &View<'_>) -> Result<Self, RenderError> {
        let state = view.state();
        let (edition, place) =
            places(view).find(|(edition, _)| edition.lang == scene.lang).ok_or(RenderError::Unavailable)?;
        let edition = read(scene, edition)?;
        let address = format!("{}{}", scene.mission.address, scene.link(place));
        let concerning = view.revisions.iter().rev().find(|revision| concerns(revision, &scene.lang));
        let published = published(view);
        Ok(Self {
            id: format!("urn:chancery:{}", view.line.id),
            kind: state.message().map_or("statement", |message| message.kind.as_str()),
            updated: concerning.map_or(view.first_issued_at(), |revision| revision.issued_at),
            content: content(scene, view, &edition, &address),
            published,
            edition,
            address,
        })
    }

    fn write(&self, scene: &Scene<'_>, xml: &mut Xml) {
        // Readers of feeds list titles of many sites in a direction of their own.
        let own = direction(scene.lang.as_str());
        let lang = Tag::from(&scene.lang);
        let lang = lang.as_str();
        xml.element("entry", &[("xml:lang", lang)], |xml| {
            xml.text("id", &[], &self.id);
            xml.text("title", &[], &apart(&self.edition.title, own));
            xml.text("published", &[], &self.published.to_string());
            xml.text("updated", &[], &self.updated.to_string());
            xml.empty(
                "link",
                &[("rel", "alternate"), ("type", "text/html"), ("hreflang", lang), ("href", &self.address)],
            );
            xml.empty("category", &[("term", self.kind), ("label", &scene.words.kind(self.kind))]);
            for speaker in &self.edition.speakers {
                xml.element("author", &[], |xml| xml.text("name", &[], &speaker.name));
            }
            if let Some(lead) = &self.edition.lead {
                xml.text("summary", &[], &apart(lead, own));
            }
            xml.text("content", &[("type", "html")], &self.content);
        });
    }
}

/// When a message was first public, but never on another day than the one that the mission dates it.
fn published(view: &View<'_>) -> Instant {
    let issued = view.first_issued_at();
    let dated = view.state().message().and_then(|message| message.dated.as_ref());
    match dated {
        Some(date)
            if date.precision() == Precision::Day && issued.date_in(date.zone()) != date.first_day() =>
        {
            date.zone().start_of(date.first_day())
        }
        _ => issued,
    }
}

/// The whole text as HTML, its links absolute, in the direction of its language.
fn content(scene: &Scene<'_>, view: &View<'_>, edition: &Edition, address: &str) -> String {
    let body = scene.markdown(&edition.body, 2, 1, "");
    let mut html = String::new();
    if let Some(lead) = &edition.lead {
        html.push_str(&format!("<p><b>{}</b></p>", escape(lead)));
    }
    if view.state().message().is_some_and(|message| message.fidelity == record::Fidelity::Extract) {
        html.push_str(&format!("<p><i>{}</i></p>", escape(&scene.words.get("fidelity-extract-note"))));
    }
    html.push_str(&body.html);
    let mut paragraph = body.next_paragraph;
    for (number, turn) in (1_u32..).zip(&edition.turns) {
        let role = crate::data::turn::role(turn);
        let named =
            turn.speaker.clone().unwrap_or_else(|| scene.words.get(&format!("turn-{role}")).into_owned());
        let said = scene.markdown(&turn.text, 3, paragraph, &crate::paragraphs::turn_prefix(number));
        paragraph = said.next_paragraph;
        let lang = Tag::from(turn.lang.as_ref().unwrap_or(&edition.lang));
        let dir = direction(lang.as_str()).as_str();
        html.push_str(&format!(
            "<div lang=\"{lang}\" dir=\"{dir}\"><p><b>{}</b></p>{}</div>",
            escape(&named),
            said.html
        ));
    }
    let dir = direction(edition.lang.as_str()).as_str();
    let whole = format!("<div lang=\"{}\" dir=\"{dir}\">{html}</div>", Tag::from(&edition.lang));
    // An address that no link can start from leaves the links as they were written.
    without_ids(&absolute::html(&whole, address).unwrap_or(whole))
}

/// The same without ids: a reader shows many messages on one page, and each mark of a footnote leads to its own page.
fn without_ids(html: &str) -> String {
    let mut bare = String::with_capacity(html.len());
    for piece in pieces(html) {
        match piece {
            Piece::Text(raw) | Piece::Other(raw) => bare.push_str(raw),
            Piece::Tag(tag) => {
                let id = tag.attributes.iter().find(|attribute| attribute.name == "id");
                let Some(id) = id else {
                    bare.push_str(tag.raw);
                    continue;
                };
                bare.push_str(tag.raw[..id.span.start].trim_end_matches("id=").trim_end());
                bare.push_str(&tag.raw[id.span.end..]);
            }
        }
    }
    bare
}
