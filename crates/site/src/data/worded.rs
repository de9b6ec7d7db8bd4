//! Texts with the language that they are in.

use serde::Serialize;

use crate::words::Tag;

/// A text, and how it reads.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Worded {
    pub(crate) text: String,
    /// Its language, where it is not the page's.
    pub(crate) lang: Option<Tag>,
    pub(crate) dir: &'static str,
}

/// Clean HTML, and how it reads.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct WordedHtml {
    pub(crate) html: String,
    /// Its language, where it is not the page's.
    pub(crate) lang: Option<Tag>,
    pub(crate) dir: &'static str,
}

/// How a text reads that stands elsewhere.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Reading {
    /// Its language, where it is not the page's.
    pub(crate) lang: Option<Tag>,
    pub(crate) dir: &'static str,
}

/// An address in words.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Link {
    pub(crate) text: String,
    pub(crate) url: String,
}
