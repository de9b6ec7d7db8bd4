//! Whether a theme can be used: every fault of every file, before a reader meets one.
//!
//! Sources are read for what a page may not have; then every page of a small press office, in every state, is made
//! with the theme, so that a name that is misspelt is found wherever it stands.

mod css;
mod html;
mod names;
mod pages;
mod specimen;
mod walk;

use record::{Content, SubjectContent, Theme};

use super::fault::{Fault, template_file};
use super::templates::TEMPLATES;
use crate::words::check as words;

/// The most bytes of one template: five times the longest of the default theme.
const TEMPLATE_BYTES: usize = 32 << 10;
/// The most bytes of the style, which is fetched before a page is shown: twice what the default theme has.
const STYLE_BYTES: usize = 64 << 10;

/// Returns everything that keeps a theme from being used, in the order of its files and lines.
///
/// ```
/// # use record::Theme;
/// let templates = [("page.html".to_owned(), "<p>\n{{ titel }}</p>".to_owned())].into();
/// let faults = site::theme::check(&Theme { templates, ..Theme::default() });
/// assert_eq!((faults[0].file.as_str(), faults[0].line), ("templates/page.html", Some(2)));
/// ```
#[must_use]
pub fn check(theme: &Theme) -> Vec<Fault> {
    let mut faults = sizes(theme);
    faults
        .extend(theme.templates.iter().flat_map(|(name, source)| html::faults(&template_file(name), source)));
    faults.extend(strangers(theme));
    faults.extend(of_words(theme));
    faults.extend(theme.style.iter().flat_map(|style| css::faults("style.css", style)));
    let unread = syntax(theme);
    if unread.is_empty() {
        faults.extend(pages::faults(theme));
    }
    faults.extend(unread);
    faults.sort();
    faults.dedup();
    faults
}

fn sizes(theme: &Theme) -> Vec<Fault> {
    let templates =
        theme.templates.iter().map(|(name, source)| (template_file(name), source, TEMPLATE_BYTES));
    let style = theme.style.iter().map(|style| ("style.css".to_owned(), style, STYLE_BYTES));
    let long = templates.chain(style).filter(|(_, source, most)| source.len() > *most);
    let mut faults: Vec<_> =
        long.map(|(file, _, most)| Fault::of_file(file, format!("is longer than {most} bytes"))).collect();
    let whole = SubjectContent::Theme(theme.clone()).to_bytes().len();
    if whole > Content::MAX_BYTES {
        faults.push(Fault::of_file(
            ".",
            format!("the theme is longer than {} bytes in all", Content::MAX_BYTES),
        ));
    }
    faults
}

/// Templates that no page asks for: a misspelt name overrides nothing.
fn strangers(theme: &Theme) -> Vec<Fault> {
    let known = |name: &str| TEMPLATES.iter().any(|(known, _)| *known == name);
    let named = |name: &str| {
        let quoted = [format!("\"{name}\""), format!("'{name}'")];
        theme.templates.values().any(|source| quoted.iter().any(|quoted| source.contains(quoted)))
    };
    let strange = theme.templates.keys().filter(|name| !known(name) && !named(name));
    let what = "no page has such a template, and no template of the theme includes it; `chancery theme show` lists \
                those that there are";
    strange.map(|name| Fault::of_file(template_file(name), what)).collect()
}

fn of_words(theme: &Theme) -> Vec<Fault> {
    let files = theme.words.iter();
    let faults = files.flat_map(|(lang, source)| {
        let file = format!("words/{lang}.ftl");
        words::faults(lang.as_str(), source)
            .into_iter()
            .map(move |fault| Fault::at(file.clone(), fault.line, fault.what))
    });
    faults.collect()
}

/// Templates that cannot be read at all.
fn syntax(theme: &Theme) -> Vec<Fault> {
    let unread = theme.templates.iter().filter_map(|(name, source)| super::engine::reads(name, source).err());
    unread.map(|error| Fault::of_template(&error)).collect()
}

#[cfg(test)]
mod tests;
