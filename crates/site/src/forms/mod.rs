//! The other forms of a page: text, Markdown and data, made from what the page itself is made of.
//!
//! Text and Markdown are read from the page's `<main>`, so that they hold each word that the page shows, whoever
//! wrote its template; the data is what the template was given. Paper is made elsewhere.

mod blocks;
mod element;
mod flat;
mod inline;
mod manuscript;
pub(crate) mod message;
mod style;
mod tables;

use serde::Serialize;

use crate::error::RenderError;
use crate::path::Form;
use crate::scene::Scene;
use crate::theme;
use flat::Flat;
pub(crate) use manuscript::manuscript;
use style::Style;

/// The version of the data that pages are given as.
const DATA: &str = "chancery/page/v1";

/// The bytes of a page in the scene's form, from its template and its data.
///
/// # Errors
///
/// [`RenderError::OnPaper`] where it is asked for as a PDF; [`RenderError::Failed`] where the template fails.
pub(crate) fn body(scene: &Scene<'_>, template: &str, data: impl Serialize) -> Result<Vec<u8>, RenderError> {
    let filled = |data| theme::fill(scene.own.as_deref(), template, data);
    match scene.form {
        Form::Html => Ok(filled(data)?.into_bytes()),
        Form::Text => Ok(flat(scene, &filled(data)?, Style::Text).into_bytes()),
        Form::Markdown => Ok(flat(scene, &filled(data)?, Style::Markdown).into_bytes()),
        Form::Json => json(DATA, data),
        Form::Pdf => Err(RenderError::OnPaper),
    }
}

/// Data as JSON, with the name of its format first.
pub(crate) fn json(format: &'static str, data: impl Serialize) -> Result<Vec<u8>, RenderError> {
    #[derive(Serialize)]
    struct Named<D> {
        format: &'static str,
        #[serde(flatten)]
        data: D,
    }
    let named = Named { format, data };
    let mut bytes =
        serde_json::to_vec_pretty(&named).map_err(|fault| RenderError::Failed(fault.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// What a page says, without its frame but for the past that it shows.
fn flat(scene: &Scene<'_>, html: &str, style: Style) -> String {
    let mut text = Flat::new(style, scene.page_lang.as_str(), &scene.mission.address);
    if let Some(past) = scene.past {
        let date = scene.moment(past.at).text;
        text.paragraph(&scene.words.format("asof-banner", &[("date", date.into())]));
    }
    let main = main_of(html);
    text.read(heading_before(html, main));
    text.read(main);
    text.finish()
}

/// The page's heading where it stands above `main`, as the mission's name does on the home page.
fn heading_before<'h>(html: &'h str, main: &str) -> &'h str {
    if main.contains("<h1") {
        return "";
    }
    let found =
        html.find("<h1").and_then(|from| Some((from, from + html[from..].find("</h1>")? + "</h1>".len())));
    found.map_or("", |(from, until)| &html[from..until])
}

/// What stands between `<main …>` and `</main>`; all of a page that has none.
fn main_of(html: &str) -> &str {
    let from = html.find("<main").and_then(|at| Some(at + html[at..].find('>')? + 1)).unwrap_or(0);
    let until = html.rfind("</main>").filter(|until| *until >= from).unwrap_or(html.len());
    &html[from..until]
}

#[cfg(test)]
mod tests;
