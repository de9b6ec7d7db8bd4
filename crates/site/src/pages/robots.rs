//! What robots are asked to leave alone.

use crate::data::frame::VERSION;
use crate::lifetime;
use crate::page::{Page, TEXT};
use crate::path::Place;
use crate::scene::Scene;

/// `robots.txt`: all but the past, and where the sitemap is.
pub(crate) fn page(scene: &Scene<'_>) -> Page {
    let mut text = format!("# Chancery {VERSION}\nUser-agent: *\nDisallow: /at/\n");
    if let Some(sitemap) = scene.absolute(Place::Sitemap) {
        text.push_str("\nSitemap: ");
        text.push_str(&sitemap);
        text.push('\n');
    }
    super::machine(scene, TEXT, text.into_bytes(), lifetime::of_any_page(scene))
}
