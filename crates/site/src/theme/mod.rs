//! Templates: those of the default theme, and those that a mission's own theme has in their place.
//!
//! A template decides nothing: it gets the data that `themes/default/README.md` lists. Everything that it
//! writes is escaped, but for HTML that [`crate::text::markdown`] made.

mod check;
pub(crate) mod contrast;
mod engine;
mod fault;
mod own;
mod templates;
mod writer;

use minijinja::Value as Data;
use minijinja::value::Serde;
use serde::Serialize;

pub use check::check;
pub use fault::Fault;
pub(crate) use own::Own;

use crate::error::RenderError;

/// The default theme's templates by their names, for those who begin a theme of their own.
pub fn templates() -> impl Iterator<Item = (&'static str, &'static str)> {
    templates::TEMPLATES.iter().copied()
}

/// The default theme's rules of style, as its file has them.
#[must_use]
pub fn style() -> &'static str {
    include_str!("../../../../themes/default/assets/style.css")
}

/// Fills a template: the mission's own where it has one, the default theme's where not.
///
/// A page on which the mission's own fails (it names what the data no longer has, or costs too much) is made with the
/// default theme's templates: what the mission says is shown, whatever became of how it looks.
pub(crate) fn fill(own: Option<&Own>, template: &str, data: impl Serialize) -> Result<String, RenderError> {
    let data = Data::from(Serde(data));
    if let Some(page) = own.and_then(|own| own.fill(template, data.clone())) {
        return Ok(page);
    }
    let built_in = engine::built_in().map_err(RenderError::Failed)?;
    let filled = built_in.get_template(template).and_then(|template| template.render(data));
    filled.map_err(|fault| RenderError::Failed(format!("{fault:#}")))
}
