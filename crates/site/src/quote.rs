//! What the quote check found, as its page is given it.
//!
//! The finding itself is another crate's. These types say only where a passage stands and how it differs; kind,
//! title, date, corrections since and withdrawal are read from the snapshot that the page shows.

use record::address::Handle;
use record::{Contents, Lang, Snapshot};

use crate::error::RenderError;
use crate::page::Page;
use crate::pages;
use crate::scene::Scene;

/// What the page says of a passage.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum QuoteShown {
    /// Nothing was asked yet: the form alone.
    #[default]
    Nothing,
    /// The passage has too few words to be told from others.
    TooShort {
        /// The fewest words that are looked up.
        least: usize,
    },
    /// The passage is longer than what is looked up at once.
    TooLong {
        /// The most words that are looked up.
        most: usize,
    },
    /// The index cannot answer at the moment.
    Unavailable,
    /// The passage stands word for word in these messages.
    Verbatim {
        /// Where, the best match first.
        found: Vec<QuoteMatch>,
        /// Whether it stands in further ones.
        more: bool,
    },
    /// No message has the passage, and this one comes nearest.
    Altered {
        /// Where.
        nearest: QuoteMatch,
        /// The passage as it was pasted against the record, in reading order with spaces kept.
        difference: Vec<QuotePiece>,
    },
    /// No message has it or anything like it.
    NotFound,
}

/// Where in the record a passage stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteMatch {
    /// The message.
    pub handle: Handle,
    /// The language of the edition.
    pub lang: Lang,
    /// The subject's revision, from 1, that made the edition's revision.
    pub revision: u64,
    /// Whether the edition that holds now still says so.
    pub is_current: bool,
    /// The anchors of the paragraphs and turns, the first first: `p3`, `t1`.
    pub anchors: Vec<String>,
    /// The passage as the record has it.
    pub text: String,
    /// What stands in the record where the passage has an ellipsis.
    pub omitted: Vec<String>,
    /// Whether quotation marks, dashes, case at the ends or accents differ from the record's.
    pub punctuation_differs: bool,
}

/// A piece of the difference between the record and the passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotePiece {
    /// Whose it is.
    pub op: QuoteOp,
    /// The words.
    pub text: String,
}

/// Whose a piece of a difference is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteOp {
    /// In both.
    Keep,
    /// In the record alone: the passage leaves it out.
    Remove,
    /// In the passage alone: the record has no such words.
    Add,
}

/// The page of the quote check in `lang`, with what was found for `passage`.
///
/// `snapshot` is the present. It never fails: where the theme does, the page says so.
pub fn quote_page(
    snapshot: &Snapshot<'_>,
    contents: &dyn Contents,
    lang: &Lang,
    passage: &str,
    shown: &QuoteShown,
) -> Page {
    let scene = Scene::new(*snapshot, contents, None, lang);
    let known = snapshot.mission().is_some_and(|view| view.mission.languages.contains(lang));
    let page =
        if known { pages::quote::answered(&scene, passage, shown) } else { Err(RenderError::NoSuchPage) };
    page.unwrap_or_else(|error| pages::error::page(&scene, &error))
}
