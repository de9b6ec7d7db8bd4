//! The forms of a page: the same page as HTML, as text, as Markdown, as data, on paper.

use super::{Place, SitePath};

/// In which form a page is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// The page itself.
    #[default]
    Html,
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// The data that the page is made of, as JSON.
    Json,
    /// A document to print and to file.
    Pdf,
}

impl Form {
    /// All forms that are written as an ending, in the order in which pages name them.
    pub const OTHERS: [Self; 4] = [Self::Text, Self::Markdown, Self::Json, Self::Pdf];

    /// What an address of the form ends in; empty for the page itself.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Html => "",
            Self::Text => ".txt",
            Self::Markdown => ".md",
            Self::Json => ".json",
            Self::Pdf => ".pdf",
        }
    }

    /// The form in a word, as data and phrases name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Json => "json",
            Self::Pdf => "pdf",
        }
    }

    /// The media type of the form, with its character set where it has one.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Text => "text/plain; charset=utf-8",
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Json => "application/json",
            Self::Pdf => "application/pdf",
        }
    }

    /// What a word without ending says, and the form that its ending names.
    fn split(word: &str) -> Option<(&str, Self)> {
        Self::OTHERS.into_iter().find_map(|form| Some((word.strip_suffix(form.ending())?, form)))
    }
}

impl Place {
    /// Whether there is such a page in a form.
    ///
    /// All pages for readers are there as text, Markdown and data; those that are filed are on paper too.
    pub fn has_form(&self, form: Form) -> bool {
        match form {
            Form::Html => true,
            Form::Pdf => self.is_on_paper(),
            Form::Text | Form::Markdown | Form::Json => !self.is_for_machines(),
        }
    }

    /// Whether the address ends in a slash: then its forms are files of the folder, `index.txt`.
    fn is_folder(&self) -> bool {
        self.to_string().ends_with('/')
    }
}

/// The place and the form that the parts of an address name; `None` where there is no such page.
pub(super) fn parse(parts: &[&str]) -> Option<(Place, Form)> {
    let ending = parts.split_last().and_then(|(last, above)| parse_ending(last, above));
    ending.or_else(|| Some((Place::parse(parts)?, Form::Html)))
}

/// A slug that ends as a form does is its page in that form: no slug that the site writes has a full stop.
fn parse_ending(last: &str, above: &[&str]) -> Option<(Place, Form)> {
    let (name, form) = Form::split(last)?;
    let file: Vec<&str> = above.iter().copied().chain([name]).collect();
    let there = |place: Option<Place>, folder: bool| {
        place.filter(|place| place.is_folder() == folder && place.has_form(form))
    };
    let place = there(Place::parse(&file), false);
    let place = place.or_else(|| if name == "index" { there(Place::parse(above), true) } else { None });
    Some((place?, form))
}

impl SitePath {
    /// The same page in another form.
    #[must_use]
    pub fn in_form(self, form: Form) -> Self {
        Self { form, ..self }
    }

    /// What the form adds to the page's own address, given that address.
    pub(super) fn ending(form: Form, address: &str) -> String {
        match form {
            Form::Html => String::new(),
            form if address.ends_with('/') => format!("index{}", form.ending()),
            form => form.ending().to_owned(),
        }
    }
}
