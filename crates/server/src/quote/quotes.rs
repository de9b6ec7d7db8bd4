//! The quote index of this node, and what it says.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use axum::http::request::Parts;
use record::{Contents, Edition, History, Instant, Lang, address};
use search::{Answer, Match, Op, Paragraph, Piece, QuoteError, QuoteIndex, Verdict};
pub(super) use search::{LEAST_WORDS, MOST_WORDS};
use serde_json::Value;
use site::{Place, QuoteMatch, QuoteOp, QuotePiece, QuoteShown, SitePath};

use super::api::with_addresses;
use crate::live::Live;
use crate::public::Public;

/// The quote check of a record: its index, which grows in the background.
#[derive(Default)]
pub struct Quotes {
    index: QuoteIndex,
}

/// Why nothing was looked up. The words are for a program's user.
#[derive(Debug)]
pub(crate) enum Unasked {
    TooShort(String),
    TooLong(String),
    /// The index is still being built.
    Indexing(String),
    /// The client asked too often, and may ask again after so many seconds.
    TooOften(u64),
    Unavailable,
}

/// What was found, and what it takes to say where.
pub(super) struct Found {
    answer: Answer,
    /// The mission's address, without a closing slash.
    base: String,
}

impl Quotes {
    /// A quote check that knows no text yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Indexes some of the texts that `live` has and that are not indexed yet, and tells how many are left. Blocks,
    /// while passages are looked up all the same. Once `stop` is set it returns soon.
    pub fn work(&self, live: &Live, stop: &AtomicBool) -> usize {
        live.read(|history| self.index.follow(history));
        self.index.work(live.contents(), &texts, stop).left
    }

    fn ask(
        &self,
        history: &History,
        now: Instant,
        contents: &dyn Contents,
        passage: &str,
    ) -> Result<Answer, QuoteError> {
        self.index.ask(&history.at(now), contents, &texts, passage)
    }
}

/// The paragraphs of an edition's text, with the anchors that its page gives them.
fn texts(edition: &Edition) -> Vec<Paragraph> {
    let paragraphs = site::paragraphs(edition).into_iter();
    paragraphs
        .filter(|(anchor, _)| anchor != "title" && anchor != "lead")
        .map(|(anchor, text)| Paragraph { anchor, text })
        .collect()
}

impl Public {
    /// Looks `passage` up, in its turn, and lets `say` make of the finding what is answered.
    pub(super) async fn look_up<T: Send + 'static>(
        self: &Arc<Self>,
        request: &Parts,
        passage: String,
        say: impl FnOnce(&Found) -> T + Send + 'static,
    ) -> Result<T, Unasked> {
        let quotes = Arc::clone(self.quotes.as_ref().ok_or(Unasked::Unavailable)?);
        self.granted(request).map_err(Unasked::TooOften)?;
        let find = move |public: &Self| {
            public.live.read(|history| {
                let now = public.now();
                let answer = quotes.ask(history, now, public.live.contents(), &passage)?;
                let mission = history.at(now).mission().map(|view| view.mission);
                let base = mission.map_or("", |mission| mission.address.trim_end_matches('/'));
                Ok(say(&Found { answer, base: base.to_owned() }))
            })
        };
        match self.in_time(self.aside(find)).await {
            Ok(found) => found.map_err(|error| unasked(&error)),
            Err(unmade) => {
                tracing::warn!(error = &unmade as &dyn std::error::Error, "A passage was not looked up");
                Err(Unasked::Unavailable)
            }
        }
    }
}

fn unasked(error: &QuoteError) -> Unasked {
    match error {
        QuoteError::TooShort { .. } => Unasked::TooShort(error.to_string()),
        QuoteError::TooLong { .. } => Unasked::TooLong(error.to_string()),
        QuoteError::Indexing { .. } => Unasked::Indexing(error.to_string()),
    }
}

impl Found {
    /// The finding as JSON, each match with its address; matches in `lang` come first among the others.
    pub(super) fn to_json(&self, lang: Option<&Lang>) -> Value {
        let mut answer = self.answer.clone();
        if let (Verdict::Verbatim { found, .. }, Some(lang)) = (&mut answer.verdict, lang) {
            found.sort_by_key(|found| found.lang != *lang);
        }
        let addresses: Vec<String> = match &answer.verdict {
            Verdict::Verbatim { found, .. } => found.iter().map(|found| self.address(found)).collect(),
            Verdict::Altered { nearest, .. } => vec![self.address(nearest)],
            Verdict::NotFound => Vec::new(),
        };
        with_addresses(serde_json::to_value(&answer).unwrap_or_default(), addresses)
    }

    /// Where the passage stands: on the message's own page, or on that of a revision which has been replaced.
    fn address(&self, found: &Match) -> String {
        let (lang, handle) = (found.lang.clone(), found.handle);
        let place = if found.is_current {
            Place::Message { lang, handle, slug: address::slug(&found.title) }
        } else {
            Place::Revision { lang, handle, revision: found.revision }
        };
        let anchor = found.anchors.first().map_or_else(String::new, |anchor| format!("#{anchor}"));
        format!("{}{}{anchor}", self.base, SitePath::now(place))
    }

    /// The finding as its page is given it.
    pub(super) fn to_shown(&self) -> QuoteShown {
        match &self.answer.verdict {
            Verdict::Verbatim { found, more } => {
                QuoteShown::Verbatim { found: found.iter().map(shown).collect(), more: *more }
            }
            Verdict::Altered { nearest, difference } => QuoteShown::Altered {
                nearest: shown(nearest),
                difference: difference.iter().map(piece).collect(),
            },
            Verdict::NotFound => QuoteShown::NotFound,
        }
    }
}

fn shown(found: &Match) -> QuoteMatch {
    QuoteMatch {
        handle: found.handle,
        lang: found.lang.clone(),
        revision: found.revision,
        is_current: found.is_current,
        anchors: found.anchors.clone(),
        text: found.text.clone(),
        omitted: found.omitted.clone(),
        punctuation_differs: found.punctuation_differs,
    }
}

fn piece(piece: &Piece) -> QuotePiece {
    let op = match piece.op {
        Op::Keep => QuoteOp::Keep,
        Op::Remove => QuoteOp::Remove,
        Op::Add => QuoteOp::Add,
    };
    QuotePiece { op, text: piece.text.clone() }
}

impl fmt::Debug for Quotes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Quotes").finish_non_exhaustive()
    }
}
