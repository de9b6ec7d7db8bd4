//! The templates of the default theme, compiled once, and how they write values.
//!
//! A template decides nothing: it gets the data that `themes/default/README.md` lists. Everything that it
//! writes is escaped, but for HTML that [`crate::text::markdown`] made.

use std::sync::LazyLock;

use minijinja::value::{Kwargs, Serde};
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior, Value as Data};
use serde::Serialize;

use crate::error::RenderError;
use crate::text::html;
use crate::words::{Value, Words};

macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../themes/default/", $name)))),*]
    };
}

const TEMPLATES: &[(&str, &str)] = templates![
    "archive-day.html",
    "archive-month.html",
    "archive-year.html",
    "archive.html",
    "base.html",
    "calendar-month.html",
    "calendar-year.html",
    "calendar.html",
    "changes.html",
    "contact.html",
    "error.html",
    "history.html",
    "home.html",
    "message.html",
    "page.html",
    "partials/act.html",
    "partials/as-of.html",
    "partials/change.html",
    "partials/contact.html",
    "partials/flags.html",
    "partials/footer.html",
    "partials/item.html",
    "partials/lead.html",
    "partials/line.html",
    "partials/links.html",
    "partials/macros.html",
    "partials/masthead-home.html",
    "partials/masthead.html",
    "partials/menu.html",
    "partials/neighbours.html",
    "partials/notice.html",
    "partials/notices.html",
    "partials/passage.html",
    "partials/periods.html",
    "partials/revision.html",
    "partials/quote-answer.html",
    "partials/quote-button.html",
    "partials/quote-match.html",
    "partials/trail.html",
    "partials/turn.html",
    "partials/withdrawn.html",
    "quote.html",
    "verify.html",
];

static THEME: LazyLock<Result<Environment<'static>, String>> =
    LazyLock::new(|| compile().map_err(|e| e.to_string()));

/// Fills a template.
pub(crate) fn fill(template: &str, data: impl Serialize) -> Result<String, RenderError> {
    let theme = THEME.as_ref().map_err(|fault| RenderError::Failed(fault.clone()))?;
    let filled = theme.get_template(template).and_then(|template| template.render(Data::from(Serde(data))));
    filled.map_err(|fault| RenderError::Failed(format!("{fault:#}")))
}

fn compile() -> Result<Environment<'static>, Error> {
    let mut theme = Environment::new();
    theme.set_undefined_behavior(UndefinedBehavior::Strict);
    theme.set_formatter(write);
    theme.add_function("t", phrase);
    for (name, source) in TEMPLATES {
        theme.add_template(name, source)?;
    }
    Ok(theme)
}

/// Writes a value: nothing for what is absent, HTML as it is, all else escaped.
fn write(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Data) -> Result<(), Error> {
    if value.is_none() || value.is_undefined() {
        return Ok(());
    }
    let plain = value.is_safe() || *state.auto_escape() == AutoEscape::None;
    match value.as_str() {
        Some(text) if plain => out.write_str(text)?,
        Some(text) => out.write_str(&html::escape(text))?,
        None => write!(out, "{value}")?,
    }
    Ok(())
}

/// `t("key", name=value)`: a phrase in the page's language.
fn phrase(state: &State<'_, '_>, key: &str, values: Kwargs) -> Result<String, Error> {
    let page = state.lookup("page").unwrap_or_default();
    let lang = page.get_attr("lang").unwrap_or_default();
    let words = Words::of(lang.as_str().unwrap_or_default());
    let names: Vec<String> = values.args().map(str::to_owned).collect();
    let mut filled = Vec::with_capacity(names.len());
    for name in &names {
        let value: Data = values.get(name)?;
        if let Some(value) = filling(&value) {
            filled.push((name.as_str(), value));
        }
    }
    Ok(match filled.as_slice() {
        [] => words.get(key).into_owned(),
        filled => words.format(key, filled),
    })
}

fn filling(value: &Data) -> Option<Value<'static>> {
    if let Some(text) = value.as_str() {
        return Some(text.to_owned().into());
    }
    i64::try_from(value.clone()).ok().map(Value::Number)
}
