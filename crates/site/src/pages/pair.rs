//! Two editions of a message side by side, aligned by paragraph.

use record::address::Handle;
use record::{Lang, View};
use serde::Serialize;

use super::html;
use super::message::{find, no_edition};
use crate::data::change::{Withdrawn, withdrawn};
use crate::data::edition::{self, Edition};
use crate::data::frame::About;
use crate::data::menu::language_name;
use crate::data::pair::{Row, Rows};
use crate::data::subject::number_of;
use crate::data::translation::Translation;
use crate::data::when::When;
use crate::data::worded::Worded;
use crate::error::RenderError;
use crate::lifetime;
use crate::page::Page;
use crate::path::Place;
use crate::scene::Scene;

#[derive(Serialize)]
struct Pair {
    kind: &'static str,
    number: Option<String>,
    dated: Option<When>,
    withdrawn: Option<Withdrawn>,
    one: Side,
    other: Side,
    rows: Vec<Row>,
}

/// One of the two editions.
#[derive(Serialize)]
struct Side {
    #[serde(flatten)]
    edition: Edition,
    title: Worded,
    /// Of which text it is a translation, and whether that was changed since.
    translation: Option<Translation>,
}

/// The editions of the message at `handle` in the scene's language and in `other`.
pub(crate) fn page(scene: &Scene<'_>, other: &Lang, handle: Handle) -> Result<Page, RenderError> {
    let view = find(scene, handle)?;
    let own = view.state().edition(&scene.lang).ok_or_else(|| no_edition(scene, &view))?;
    let others = view.state().edition(other).ok_or(RenderError::NoSuchPage)?;
    let message = view.state().message().ok_or(RenderError::Unavailable)?;
    let (one, two) = (edition::read(scene, own)?, edition::read(scene, others)?);
    let withdrawn = withdrawn(scene, &view);
    let pair = Pair {
        kind: message.kind.as_str(),
        number: number_of(view.line),
        dated: message.dated.as_ref().map(|dated| When::civil(scene, dated)),
        rows: Rows::of(scene, (&one, &two), withdrawn.is_some()),
        withdrawn,
        one: Side::of(scene, &view, &one).ok_or(RenderError::Unavailable)?,
        other: Side::of(scene, &view, &two).ok_or(RenderError::Unavailable)?,
    };
    let names = (language_name(&scene.lang), language_name(other));
    let title = [("title", one.title.as_str().into()), ("first", names.0.into()), ("second", names.1.into())];
    let place = |lang: &Lang, other: &Lang| Place::Pair { lang: lang.clone(), other: other.clone(), handle };
    let whole = edition::places(&view).find(|(edition, _)| edition.lang == scene.lang);
    let about = About {
        kind: "pair",
        title: scene.words.format("beside-title", &title),
        place: Some(place(&scene.lang, other)),
        versions: vec![
            (scene.lang.clone(), place(&scene.lang, other)),
            (other.clone(), place(other, &scene.lang)),
        ],
        imports: view.revisions[0].imported,
        instead: whole.map(|(_, place)| place),
        // Search engines are shown each text by itself.
        unlisted: true,
        ..About::default()
    };
    html(scene, "pair.html", &about, pair, lifetime::of_any_page(scene))
}

impl Side {
    fn of(scene: &Scene<'_>, view: &View<'_>, text: &record::Edition) -> Option<Self> {
        let edition = edition::one(scene, view, &text.lang)?;
        let translation = Translation::of(scene, view, text);
        Some(Self { edition, title: scene.in_lang(&text.lang, &text.title), translation })
    }
}
