//! The banner of a page of the past.

use serde::Serialize;

use super::frame::About;
use super::when::When;
use crate::path::{Past, Place, SitePath};
use crate::scene::Scene;

/// Which past is shown, and the ways out of it.
#[derive(Debug, Serialize)]
pub(crate) struct AsOf {
    at: When,
    pinned: bool,
    size: u64,
    now_url: String,
    pinned_url: Option<String>,
    calendar_url: String,
    before_first: bool,
    imports: bool,
}

impl AsOf {
    /// The banner; none in the present.
    pub(crate) fn of(scene: &Scene<'_>, about: &About) -> Option<Self> {
        let past = scene.past?;
        let home = || Place::Home(scene.site_lang().clone());
        let here = about.place.clone().unwrap_or_else(home);
        let now = about.now.clone().unwrap_or_else(|| here.clone());
        let size = scene.snapshot.size();
        let twin = SitePath::at(Some(Past { at: past.at, size: Some(size) }), here);
        Some(Self {
            at: scene.moment(past.at),
            pinned: past.size.is_some(),
            size,
            now_url: SitePath::now(now).to_string(),
            pinned_url: past.size.is_none().then(|| twin.to_string()),
            calendar_url: SitePath::now(Place::Calendar(scene.site_lang().clone())).to_string(),
            before_first: scene.before_first,
            imports: about.imports,
        })
    }
}
