//! The texts of editions: paragraphs in reading order, with their anchors.

use record::Edition;

use crate::tokens::{Token, tokens};

/// A paragraph as readers see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its id on the page: `p3`.
    pub anchor: String,
    /// Its words, without marks of Markdown and of footnotes.
    pub text: String,
}

/// Gives the paragraphs of an edition. The site does, since it numbers them.
pub trait Texts: Send + Sync {
    /// The paragraphs of `edition` in reading order. Title and lead need not be among them: they are read in any
    /// case, under the anchors `title` and `lead`.
    fn paragraphs(&self, edition: &Edition) -> Vec<Paragraph>;
}

impl<F: Fn(&Edition) -> Vec<Paragraph> + Send + Sync> Texts for F {
    fn paragraphs(&self, edition: &Edition) -> Vec<Paragraph> {
        self(edition)
    }
}

/// A text and its words.
pub(crate) struct Body {
    pub(crate) title: String,
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) tokens: Vec<Token>,
}

impl Body {
    /// Reads an edition's bytes; `None` for what is none.
    pub(crate) fn read(bytes: &[u8], texts: &dyn Texts) -> Option<Self> {
        let edition = Edition::from_bytes(bytes).ok()?;
        let paragraph =
            |anchor: &str, text: &String| Paragraph { anchor: anchor.to_owned(), text: text.clone() };
        let mut paragraphs = vec![paragraph("title", &edition.title)];
        paragraphs.extend(edition.lead.iter().map(|lead| paragraph("lead", lead)));
        let is_text = |paragraph: &Paragraph| !["title", "lead"].contains(&paragraph.anchor.as_str());
        paragraphs.extend(texts.paragraphs(&edition).into_iter().filter(is_text));
        Some(Self::of(edition.title, paragraphs))
    }

    /// The words of paragraphs.
    pub(crate) fn of(title: String, paragraphs: Vec<Paragraph>) -> Self {
        let tokens = tokens(paragraphs.iter().map(|paragraph| paragraph.text.as_str()));
        Self { title, paragraphs, tokens }
    }

    /// What stands between two places, over paragraphs too.
    pub(crate) fn between(&self, from: (usize, usize), to: (usize, usize)) -> String {
        let mut text = String::new();
        for number in from.0..=to.0 {
            let Some(paragraph) = self.paragraphs.get(number) else { break };
            let start = if number == from.0 { from.1 } else { 0 };
            let end = if number == to.0 { to.1 } else { paragraph.text.len() };
            if number > from.0 {
                text.push_str("\n\n");
            }
            text.push_str(paragraph.text.get(start..end).unwrap_or_default());
        }
        text
    }

    /// The text from the token at `first` to the end of that at `last`.
    pub(crate) fn slice(&self, first: usize, last: usize) -> String {
        let (first, last) = (&self.tokens[first], &self.tokens[last]);
        self.between((first.paragraph, first.start), (last.paragraph, last.end))
    }

    /// The anchors of the paragraphs in which the tokens of `pieces` stand, from the first to the last of each.
    pub(crate) fn anchors(&self, pieces: &[(usize, usize)]) -> Vec<String> {
        let mut anchors: Vec<String> = Vec::new();
        for token in pieces.iter().flat_map(|(first, last)| &self.tokens[*first..=*last]) {
            let anchor = &self.paragraphs[token.paragraph].anchor;
            if anchors.last() != Some(anchor) {
                anchors.push(anchor.clone());
            }
        }
        anchors
    }
}
