//! How templates are run: what they may call, and how they write values.

use std::sync::LazyLock;

use minijinja::value::{Kwargs, Object};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value as Data};

use super::templates::TEMPLATES;
use crate::text::html;
use crate::words::{DEFAULT, Value, Words};

static BUILT_IN: LazyLock<Result<Environment<'static>, String>> =
    LazyLock::new(|| compile().map_err(|fault| fault.to_string()));

/// The default theme's templates; why not, if they cannot be read, which a test rules out.
pub(super) fn built_in() -> Result<&'static Environment<'static>, String> {
    BUILT_IN.as_ref().map_err(Clone::clone)
}

/// Whether a template can be read, by itself.
pub(super) fn reads(name: &str, source: &str) -> Result<(), Error> {
    let mut alone = Environment::new();
    alone.add_template_owned(name.to_owned(), source.to_owned())
}

fn compile() -> Result<Environment<'static>, Error> {
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    templates.set_formatter(write);
    templates.add_function("t", phrase);
    for (name, source) in TEMPLATES {
        templates.add_template(name, source)?;
    }
    Ok(templates)
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

/// Words travel with the data of a page, to be asked by `t`.
impl Object for Words {}

/// `t("key", name=value)`: a phrase in the page's language.
fn phrase(state: &State<'_, '_>, key: &str, values: Kwargs) -> Result<String, Error> {
    let spoken = state.lookup("page").unwrap_or_default().get_attr("words").unwrap_or_default();
    let words = spoken.downcast_object_ref::<Words>().cloned().unwrap_or_else(|| Words::of(DEFAULT));
    let names: Vec<String> = values.args().map(str::to_owned).collect();
    let mut filled = Vec::with_capacity(names.len());
    for name in &names {
        let value: Data = values.get(name)?;
        if value.is_undefined() {
            let what = format!("the phrase \"{key}\" is given a {name} that is not there");
            return Err(Error::new(ErrorKind::UndefinedError, what));
        }
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
