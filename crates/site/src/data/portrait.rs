//! A person's picture.

use record::{Media, MediaRef};
use serde::Serialize;

use super::file::{Seen, seen};
use super::worded::Worded;
use crate::media::{address, rendition_address, rendition_ending, widths};
use crate::scene::Scene;

/// The widest rendition that is offered: twice as wide as a portrait stands on a page.
const WIDEST: u32 = 640;

/// A picture with its renditions.
#[derive(Debug, Serialize)]
pub(crate) struct Portrait {
    src: String,
    srcset: String,
    width: u32,
    height: u32,
    alt: Worded,
    credit: Option<Worded>,
}

impl Portrait {
    /// The picture as it stood after a revision of its media file; `None` where that is no picture, or may not be
    /// seen, as where the page that shows it was withdrawn.
    pub(crate) fn of(scene: &Scene<'_>, file: MediaRef, withdrawn: bool) -> Option<Self> {
        let Seen::There(picture) = seen(scene, file, withdrawn) else { return None };
        let (width, height) = picture.width.zip(picture.height)?;
        let made: Vec<_> = renditions(file, picture).collect();
        let (shown, src) = made.first().cloned().unwrap_or((width, address(file, &picture.name)));
        let credit = scene.worded(&picture.credit);
        Some(Self {
            src,
            srcset: made.iter().map(|(wide, at)| format!("{at} {wide}w")).collect::<Vec<_>>().join(", "),
            width: shown,
            height: scaled((width, height), shown),
            alt: scene.worded(&picture.alt),
            credit: (!credit.text.is_empty()).then_some(credit),
        })
    }
}

/// The renditions of a picture that a page offers; none of a drawing.
fn renditions(file: MediaRef, picture: &Media) -> impl Iterator<Item = (u32, String)> {
    let ending = rendition_ending(picture).unwrap_or("jpg");
    let fitting = widths(picture).iter().copied().filter(|wide| *wide <= WIDEST);
    fitting.map(move |wide| (wide, rendition_address(file, wide, ending)))
}

/// The height that goes with another width.
fn scaled((width, height): (u32, u32), wanted: u32) -> u32 {
    let exact = u64::from(height) * u64::from(wanted) / u64::from(width.max(1));
    u32::try_from(exact).unwrap_or(height).max(1)
}
