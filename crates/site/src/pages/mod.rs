//! The pages, one file each.

pub(crate) mod archive;
pub(crate) mod calendar;
pub(crate) mod changes;
pub(crate) mod contact;
pub(crate) mod error;
pub(crate) mod feed;
pub(crate) mod history;
pub(crate) mod home;
pub(crate) mod message;
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
use crate::page::{HTML, Page, Status};
use crate::scene::Scene;
use crate::theme;

/// A page of HTML from its template: the frame's data and its own.
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
    let body = theme::fill(template, Data { frame: Frame::new(scene, about), own })?;
    let fleeting = scene.past.is_some_and(|past| past.size.is_none());
    Ok(Page {
        status: Status::Ok,
        media_type: HTML,
        body: body.into_bytes(),
        valid_until,
        lang: Some(scene.page_lang.clone()),
        cacheable: !fleeting,
        noindex: Frame::noindex(scene, about),
    })
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

/// A file of the theme, as a page that never changes.
pub(crate) fn asset(hash: &str, file: &str) -> Result<Page, RenderError> {
    let asset = assets::asset(&format!("{hash}/{file}")).ok_or(RenderError::NoSuchPage)?;
    Ok(Page {
        status: Status::Ok,
        media_type: asset.media_type,
        body: asset.bytes.to_vec(),
        valid_until: Instant::MAX,
        lang: None,
        cacheable: true,
        noindex: false,
    })
}
