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

/// Gives the paragraphs of an edition, title and lead among them. The site does, since it numbers them.
pub trait Texts: Send + Sync {
    /// The paragraphs of `edition` in reading order.
    fn paragraphs(&self, edition: &Edition) -> Vec<Paragraph>;
}

impl<F: Fn(&Edition) -> Vec<Paragraph> + Send + Sync> Texts for F {
    fn paragraphs(&self, edition: &Edition) -> Vec<Paragraph> {
        self(edition)
    }
}

/// An edition's words.
pub(crate) struct Body {
    pub(crate) title: String,
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) tokens: Vec<Token>,
}

impl Body {
    /// Reads an edition's bytes; `None` for what is none.
    pub(crate) fn read(bytes: &[u8], texts: &dyn Texts) -> Option<Self> {
        let edition = Edition::from_bytes(bytes).ok()?;
        let paragraphs = texts.paragraphs(&edition);
        let all =
            paragraphs.iter().enumerate().flat_map(|(number, paragraph)| tokens(&paragraph.text, number));
        Some(Self { title: edition.title, tokens: all.collect(), paragraphs })
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

    /// The anchors of the paragraphs from the token at `first` to that at `last`.
    pub(crate) fn anchors(&self, first: usize, last: usize) -> Vec<String> {
        let mut anchors: Vec<String> = Vec::new();
        for token in &self.tokens[first..=last] {
            let anchor = &self.paragraphs[token.paragraph].anchor;
            if anchors.last() != Some(anchor) {
                anchors.push(anchor.clone());
            }
        }
        anchors
    }
}
