//! Where a passage stands in the record, as the page of the quote check shows it.

use record::address::Handle;
use record::{Revision, Standing, Verb, View};
use serde::Serialize;

use super::edition;
use super::menu::language_name;
use super::when::When;
use super::worded::Worded;
use crate::path::{Place, SitePath};
use crate::quote::{QuoteMatch, QuoteOp, QuotePiece};
use crate::scene::Scene;

/// A message in which a passage stands.
#[derive(Debug, Serialize)]
pub(crate) struct Quoted {
    kind: &'static str,
    number: Option<String>,
    title: Worded,
    date: Option<When>,
    language: String,
    revision: u64,
    /// `current`, `corrected`, `revised`, `withdrawn`: how the text stands today.
    state: &'static str,
    /// When that became so.
    since: Option<When>,
    text: Worded,
    omitted: Vec<Worded>,
    punctuation: bool,
    /// The text's own address, with its anchor.
    url: String,
    /// The message as it stands, where it still says so.
    now_url: Option<String>,
}

/// A piece of a difference.
#[derive(Debug, Serialize)]
pub(crate) struct Part {
    op: &'static str,
    text: String,
}

impl From<&QuotePiece> for Part {
    fn from(piece: &QuotePiece) -> Self {
        let op = match piece.op {
            QuoteOp::Keep => "keep",
            QuoteOp::Remove => "remove",
            QuoteOp::Add => "add",
        };
        Self { op, text: piece.text.clone() }
    }
}

impl Quoted {
    /// What the page says of a match; `None` where the message is not there, or not any more.
    pub(crate) fn of(scene: &Scene<'_>, found: &QuoteMatch) -> Option<Self> {
        let view = scene.snapshot.message_at(found.handle)?;
        let place = usize::try_from(found.revision.checked_sub(1)?).ok()?;
        let then = view.revisions.get(place)?;
        let edition = then.state.edition(&found.lang)?;
        let message = then.state.message()?;
        let (state, since) = standing(scene, &view, found, &view.revisions[place + 1..]);
        let worded = |text: &str| scene.in_lang(&found.lang, text);
        Some(Self {
            kind: message.kind.as_str(),
            number: match found.handle {
                Handle::Number(number) => Some(number.to_string()),
                Handle::Import { .. } => None,
            },
            title: worded(&edition.card.as_deref()?.title),
            date: message.dated.as_ref().map(|dated| When::civil(scene, dated)),
            language: language_name(&found.lang),
            revision: found.revision,
            state,
            since,
            text: worded(&found.text),
            omitted: found.omitted.iter().map(|text| worded(text)).collect(),
            punctuation: found.punctuation_differs,
            url: text_url(found),
            now_url: found.is_current.then(|| now_url(&view, found)).flatten(),
        })
    }
}

/// How the text stands today, and since when it does not hold any more.
fn standing(
    scene: &Scene<'_>,
    view: &View<'_>,
    found: &QuoteMatch,
    later: &[Revision],
) -> (&'static str, Option<When>) {
    let act = |verb: Verb| later.iter().rev().find(|revision| revision.verb == verb);
    if view.standing() == Standing::Withdrawn {
        return ("withdrawn", act(Verb::Withdraw).map(|revision| scene.moment(revision.issued_at)));
    }
    if found.is_current {
        return ("current", None);
    }
    let touched = later.iter().find(|revision| revision.languages.contains(&found.lang));
    let state = match touched.map(|revision| revision.verb) {
        Some(Verb::Correct) => "corrected",
        _ => "revised",
    };
    (state, touched.map(|revision| scene.moment(revision.issued_at)))
}

/// The address of the revision that says so.
fn text_url(found: &QuoteMatch) -> String {
    let place = Place::Revision { lang: found.lang.clone(), handle: found.handle, revision: found.revision };
    with_anchor(place, found)
}

/// The address of the message as it stands.
fn now_url(view: &View<'_>, found: &QuoteMatch) -> Option<String> {
    let (_, place) = edition::places(view).find(|(edition, _)| edition.lang == found.lang)?;
    Some(with_anchor(place, found))
}

fn with_anchor(place: Place, found: &QuoteMatch) -> String {
    let path = SitePath::now(place);
    match found.anchors.first() {
        Some(anchor) => format!("{path}#{anchor}"),
        None => path.to_string(),
    }
}
