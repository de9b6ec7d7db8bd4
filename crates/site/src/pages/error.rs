//! The page that says why there is nothing to show, and where to go from here.

use record::{Instant, Lang};
use serde::Serialize;

use super::html;
use crate::data::frame::About;
use crate::data::menu::language_name;
use crate::data::when::When;
use crate::data::worded::Worded;
use crate::error::RenderError;
use crate::page::{HTML, Page};
use crate::scene::Scene;
use crate::text::html::escape;
use crate::words::Tag;
use crate::words::direction::direction;

/// An address of the past, for those who wrote one that cannot be read.
const EXAMPLE: &str = "/at/20200118T091500Z/";

#[derive(Serialize)]
struct Trouble {
    status: u16,
    error: &'static str,
    date: Option<String>,
    example: Option<&'static str>,
    /// Letters that no font has.
    letters: Option<String>,
    erased: Option<Erased>,
    /// Where a reader finds what took the place of a file.
    elsewhere: Option<String>,
    reason: Option<Worded>,
    missing: Option<Missing>,
}

#[derive(Serialize)]
struct Erased {
    at: When,
    reason: Option<Worded>,
}

/// A message that is not in the language asked for, and the languages that it is in.
#[derive(Serialize)]
struct Missing {
    language: String,
    editions: Vec<Other>,
}

#[derive(Serialize)]
struct Other {
    lang: Tag,
    dir: &'static str,
    name: String,
    url: String,
}

/// The page that says `error` to the reader. It never fails: where the theme does, a few plain words stand in.
pub(crate) fn page(scene: &Scene<'_>, error: &RenderError) -> Page {
    let trouble = Trouble::of(scene, error);
    let title = scene.words.get(&format!("{}-title", trouble.error)).into_owned();
    let about = About { kind: "error", title: title.clone(), ..About::default() };
    let page = html(scene, "error.html", &about, trouble, Instant::MAX);
    let body = page.map_or_else(|_| plain(scene, &title), |page| page.body);
    Page {
        status: error.status(),
        media_type: HTML,
        body,
        valid_until: scene.at().plus_seconds(1),
        lang: Some(scene.page_lang.clone()),
        cacheable: false,
        noindex: true,
    }
}

fn plain(scene: &Scene<'_>, title: &str) -> Vec<u8> {
    let title = escape(title);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\"><title>{title}</title><h1>{title}</h1>\n",
        Tag::from(&scene.page_lang)
    )
    .into_bytes()
}

impl Trouble {
    fn of(scene: &Scene<'_>, error: &RenderError) -> Self {
        let mut trouble = Self {
            status: error.status().code(),
            error: stem(error),
            date: None,
            example: None,
            letters: None,
            erased: None,
            elsewhere: None,
            reason: None,
            missing: None,
        };
        match error {
            RenderError::NotThen(at) | RenderError::NotYet(at) => trouble.date = Some(scene.moment(*at).text),
            RenderError::FileWithdrawn { at, notice, reason } => {
                trouble.date = Some(scene.moment(*at).text);
                trouble.elsewhere.clone_from(notice);
                trouble.reason = reason.as_ref().map(|(lang, text)| scene.in_lang(lang, text));
            }
            RenderError::FileReplaced { at, now } => {
                trouble.date = Some(scene.moment(*at).text);
                trouble.elsewhere = Some(now.clone());
            }
            RenderError::NotAnInstant => trouble.example = Some(EXAMPLE),
            RenderError::NoLettersForPaper { script, letter } => {
                trouble.letters = Some(format!("{letter} (U+{:04X}, {script})", u32::from(*letter)));
            }
            RenderError::Gone { at, reason } => trouble.erased = Some(erased(scene, *at, reason.as_ref())),
            RenderError::NoSuchEdition { wanted, others } => {
                let editions = others.iter().map(|(lang, path)| Other {
                    lang: lang.into(),
                    dir: direction(lang.as_str()).as_str(),
                    name: language_name(lang),
                    url: path.to_string(),
                });
                trouble.missing =
                    Some(Missing { language: language_name(wanted), editions: editions.collect() });
            }
            _ => {}
        }
        trouble
    }
}

fn erased(scene: &Scene<'_>, at: Instant, reason: Option<&(Lang, String)>) -> Erased {
    Erased { at: scene.moment(at), reason: reason.map(|(lang, text)| scene.in_lang(lang, text)) }
}

/// The stem of an error's words.
fn stem(error: &RenderError) -> &'static str {
    match error {
        RenderError::NoSuchPage
        | RenderError::Nowhere(_)
        | RenderError::NoSuchEdition { .. }
        | RenderError::Moved(_)
        | RenderError::OnPaper => "not-found",
        RenderError::TooMuchForPaper => "paper-too-long",
        RenderError::NoLettersForPaper { .. } => "paper-no-letters",
        RenderError::NotThen(_) => "not-then",
        RenderError::Gone { .. } => "erased",
        RenderError::FileWithdrawn { .. } => "file-withdrawn",
        RenderError::FileReplaced { .. } => "file-replaced",
        RenderError::NotYet(_) => "asof-future",
        RenderError::NotAnInstant => "asof-invalid",
        RenderError::BadRequest => "bad-request",
        RenderError::NotAllowed => "not-allowed",
        RenderError::Unavailable => "unavailable",
        RenderError::Failed(_) => "failed",
    }
}
