//! The Atom feed of changes (RFC 4287): what was corrected, withdrawn, reinstated, erased and added, and why.

use record::Instant;

use crate::data::act::Act;
use crate::data::frame::VERSION;
use crate::error::RenderError;
use crate::lifetime;
use crate::page::{ATOM, Page};
use crate::pages::machine;
use crate::pages::xml::Xml;
use crate::path::Place;
use crate::scene::Scene;
use crate::text::isolate::apart;
use crate::words::Tag;
use crate::words::direction::direction;

/// How many changes the feed has.
const NEWEST: usize = 50;

/// The feed in the scene's language.
pub(crate) fn feed(scene: &Scene<'_>) -> Result<Page, RenderError> {
    let rows: Vec<_> = scene.snapshot.changes(Instant::MIN..=Instant::MAX).take(NEWEST).collect();
    let updated = rows.first().map(|row| row.revision.issued_at);
    let updated = updated.or_else(|| crate::pages::feed::founded(scene)).unwrap_or(scene.at());
    let mission = scene.name();
    let absolute = |place: Place| format!("{}{}", scene.mission.address, scene.link(place));
    let (lang, page_lang) = (scene.lang.clone(), Tag::from(&scene.page_lang));

    let mut xml = Xml::new();
    let about = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", page_lang.as_str())];
    xml.element("feed", &about, |xml| {
        xml.text("id", &[], &format!("urn:chancery:{}:changes:{}", scene.snapshot.record(), scene.lang));
        let title = scene.words.format("changes-feed-title", &[("mission", (&mission.text).into())]);
        let own = direction(scene.page_lang.as_str());
        xml.text("title", &[], &apart(&title, own));
        xml.text("updated", &[], &updated.to_string());
        for (rel, media_type, place) in [
            ("self", "application/atom+xml", Place::ChangesFeed(lang.clone())),
            ("alternate", "text/html", Place::Changes(lang.clone())),
        ] {
            xml.empty("link", &[("rel", rel), ("type", media_type), ("href", &absolute(place))]);
        }
        xml.element("author", &[], |xml| xml.text("name", &[], &mission.text));
        xml.text("generator", &[("version", VERSION)], "Chancery");
        for row in &rows {
            let (act, at) = (Act::of(scene, row), row.revision.issued_at.to_string());
            xml.element("entry", &[], |xml| {
                xml.text("id", &[], &format!("urn:chancery:{}:{}", row.line.id, row.number));
                xml.text("title", &[], &apart(&act.sentence(scene), own));
                xml.text("published", &[], &at);
                xml.text("updated", &[], &at);
                let address = match act.history_url.as_ref().or(act.url.as_ref()) {
                    Some(url) => format!("{}{url}", scene.mission.address),
                    None => absolute(Place::Changes(lang.clone())),
                };
                xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &address)]);
                if let Some(reason) = &act.reason {
                    xml.text("summary", &in_language(reason.lang.as_ref()), &reason.text);
                }
            });
        }
    });
    let mut page = machine(scene, ATOM, xml.finish()?, lifetime::of_any_page(scene));
    page.lang = Some(scene.lang.clone());
    Ok(page)
}

/// The attribute of a text that is not in the feed's language.
fn in_language(lang: Option<&Tag>) -> Vec<(&'static str, &str)> {
    lang.map(|lang| ("xml:lang", lang.as_str())).into_iter().collect()
}
