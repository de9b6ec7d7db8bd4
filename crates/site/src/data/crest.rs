//! The mission's crest, which stands beside its name on every page.

use record::{Media, MediaRef, Standing, SubjectContent};
use serde::Serialize;

use crate::media::{address, rendition_address, rendition_ending, widths};
use crate::scene::Scene;

/// The width of the rendition that is shown, in pixels: twice what the largest crest takes.
const CREST: u32 = 640;

/// A picture that says nothing which the name beside it does not say.
#[derive(Debug, Serialize)]
pub(crate) struct Crest {
    url: String,
    /// Its size in pixels, both or neither, so that nothing moves when it arrives.
    width: Option<u32>,
    height: Option<u32>,
}

impl Crest {
    /// The crest that the mission names; none where it is no picture, or was withdrawn or erased.
    pub(crate) fn of(scene: &Scene<'_>) -> Option<Self> {
        let named = scene.mission.look.as_ref()?.crest?;
        let view = scene.snapshot.view(named.id)?;
        if view.standing() != Standing::Published || view.line.erasure().is_some() {
            return None;
        }
        let place = usize::try_from(named.revision.checked_sub(1)?).ok()?;
        let Some(SubjectContent::Media(media)) = view.revisions.get(place)?.state.content.as_deref() else {
            return None;
        };
        let picture = media.media_type.starts_with("image/");
        let (width, height) = media.width.zip(media.height).unzip();
        picture.then(|| Self { url: url(named, media), width, height })
    }
}

/// The file itself, or a rendition of it that is sharp enough at the size of a crest.
fn url(named: MediaRef, media: &Media) -> String {
    match rendition_ending(media) {
        Some(ending) if widths(media).contains(&CREST) => rendition_address(named, CREST, ending),
        _ => address(named, &media.name),
    }
}
