//! The pages, one file each.

pub(crate) mod archive;
pub(crate) mod calendar;
pub(crate) mod changes;
pub(crate) mod contact;
pub(crate) mod error;
pub(crate) mod feed;
pub(crate) mod groups;
pub(crate) mod history;
pub(crate) mod home;
pub(crate) mod ics;
pub(crate) mod message;
pub(crate) mod office;
pub(crate) mod pair;
pub(crate) mod quote;
pub(crate) mod robots;
pub(crate) mod sitemap;
pub(crate) mod standing;
pub(crate) mod verify;
mod xml;

use record::Instant;
use serde::Serialize;

use crate::assets;
use crate::data::frame::{About, Frame};
use crate::error::RenderError;
use crate::forms;
use crate::page::{Page, Status};
use crate::path::Form;
use crate::scene::Scene;

/// A page from its template: the frame's data and its own, in the form in which it is asked for.
fn html(
    scene: &Scene<'_>,
    template: &str,
    about: &About,
    own: impl Serialize,
    valid_until: Instant,
) -> Result<Page, RenderError> {
    #[derive(Serialize)]
    struct Data<D> {
        #[serde(flatten)]
        frame: Frame,
        #[serde(flatten)]
        own: D,
    }
    let body = forms::body(scene, template, Data { frame: Frame::new(scene, about), own })?;
    Ok(shown(scene, about, body, valid_until))
}

/// A page for readers, whose bytes are made. Search engines are shown the page itself, not its other forms.
fn shown(scene: &Scene<'_>, about: &About, body: Vec<u8>, valid_until: Instant) -> Page {
    let fleeting = scene.past.is_some_and(|past| past.size.is_none());
    Page {
        status: Status::Ok,
        media_type: scene.form.media_type(),
        body,
        valid_until,
        lang: Some(scene.page_lang.clone()),
        cacheable: !fleeting,
        noindex: Frame::noindex(scene, about) || scene.form != Form::Html,
    }
}

/// A page for machines.
fn machine(scene: &Scene<'_>, media_type: &'static str, body: Vec<u8>, valid_until: Instant) -> Page {
    let fleeting = scene.past.is_some_and(|past| past.size.is_none());
    Page {
        status: Status::Ok,
        media_type,
        body,
        valid_until,
        lang: None,
        cacheable: !fleeting,
        noindex: fleeting,
    }
}

/// A file of the theme, as a page that never changes: one of the program's, or the mission's own sheet.
pub(crate) fn asset(scene: &Scene<'_>, folder: &str, file: &str) -> Result<Page, RenderError> {
    let known =
        assets::asset(&format!("{folder}/{file}")).map(|asset| (asset.media_type, asset.bytes.to_vec()));
    let (media_type, body) = known
        .or_else(|| assets::own_sheet(scene, folder, file).map(|sheet| (assets::CSS, sheet.into_bytes())))
        .ok_or(RenderError::NoSuchPage)?;
    Ok(Page {
        status: Status::Ok,
        media_type,
        body,
        valid_until: Instant::MAX,
        lang: None,
        cacheable: true,
        noindex: false,
    })
}
