//! The page where a passage is looked up: the form, and what was found.

use record::{SubjectContent, SubjectKind};
use serde::Serialize;

use super::html;
use crate::data::frame::About;
use crate::data::quoted::{Part, Quoted};
use crate::error::RenderError;
use crate::lifetime;
use crate::page::Page;
use crate::path::{Place, SitePath};
use crate::quote::QuoteShown;
use crate::scene::Scene;

#[derive(Serialize, Default)]
struct Own {
    title: String,
    action: String,
    passage: String,
    /// The stem of the answer's words; `none` where nothing was asked.
    outcome: Option<&'static str>,
    /// How many words a passage may have, where it had too few or too many.
    limit: Option<usize>,
    /// How many entries were looked through.
    size: Option<u64>,
    /// The kinds of message that the mission promised to enter, in the plural.
    promise: Vec<String>,
    matches: Vec<Quoted>,
    more: bool,
    difference: Vec<Part>,
}

/// The form alone, in the scene's language.
pub(crate) fn page(scene: &Scene<'_>) -> Result<Page, RenderError> {
    let description = Some(scene.words.get("quote-lead").into_owned());
    let about = About { description, ..About::everywhere(scene, "quote", title(scene), Place::Quote) };
    html(scene, "quote.html", &about, Own::new(scene, ""), lifetime::of_any_page(scene))
}

/// The form with its answer: a page for who asked, kept by nobody.
pub(crate) fn answered(scene: &Scene<'_>, passage: &str, shown: &QuoteShown) -> Result<Page, RenderError> {
    if *shown == QuoteShown::Nothing {
        return page(scene);
    }
    let about = About { unlisted: true, ..About::everywhere(scene, "quote", title(scene), Place::Quote) };
    let own = Own::new(scene, passage).with(scene, shown);
    let page = html(scene, "quote.html", &about, own, lifetime::of_any_page(scene))?;
    Ok(Page { cacheable: false, ..page })
}

fn title(scene: &Scene<'_>) -> String {
    scene.words.get("nav-quote").into_owned()
}

impl Own {
    fn new(scene: &Scene<'_>, passage: &str) -> Self {
        let action = SitePath::now(Place::Quote(scene.site_lang().clone())).to_string();
        Self { title: title(scene), action, passage: passage.to_owned(), ..Self::default() }
    }

    fn with(mut self, scene: &Scene<'_>, shown: &QuoteShown) -> Self {
        self.size = Some(scene.snapshot.size());
        self.promise = promise(scene);
        self.outcome = Some(match shown {
            QuoteShown::Nothing => return self,
            QuoteShown::TooShort { least } => {
                self.limit = Some(*least);
                "too-short"
            }
            QuoteShown::TooLong { most } => {
                self.limit = Some(*most);
                "too-long"
            }
            QuoteShown::Unavailable => "unavailable",
            QuoteShown::NotFound => "not-found",
            QuoteShown::Verbatim { found, more } => {
                self.matches = found.iter().filter_map(|found| Quoted::of(scene, found)).collect();
                self.more = *more;
                "verbatim"
            }
            QuoteShown::Altered { nearest, difference } => {
                self.matches.extend(Quoted::of(scene, nearest));
                self.difference = difference.iter().map(Part::from).collect();
                "altered"
            }
        });
        self
    }
}

/// What the mission undertook to enter in the record.
fn promise(scene: &Scene<'_>) -> Vec<String> {
    let promise = scene.snapshot.published(SubjectKind::Promise).next();
    let content = promise.and_then(|view| view.state().content.clone());
    match content.as_deref() {
        Some(SubjectContent::Promise(promise)) => {
            promise.kinds.iter().map(|kind| scene.words.kinds(kind.as_str()).into_owned()).collect()
        }
        _ => Vec::new(),
    }
}
