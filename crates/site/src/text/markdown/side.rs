//! Which way the blocks of a text run, and where numbers in them would be set in another order.
//!
//! A text runs as its language does; that is said once, by the element around it. A paragraph that is wholly in
//! scripts of the other direction, such as an English passage quoted in an Arabic speech, says so itself.

use comrak::Node;
use comrak::nodes::NodeValue;

use super::plain::block_text;
use crate::text::isolate::is_right_to_left;
use crate::words::direction::Direction;

/// A paragraph with fewer letters, such as a name alone, keeps the direction of the text.
const FEWEST_LETTERS: usize = 24;

/// The direction of a text, and how many letters of each direction it has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sides {
    around: Direction,
    left_to_right: usize,
    right_to_left: usize,
}

impl Sides {
    /// A text without a letter.
    pub(super) fn none(around: Direction) -> Self {
        Self { around, left_to_right: 0, right_to_left: 0 }
    }

    /// Counts the letters of a text.
    pub(super) fn of(document: Node<'_>, around: Direction) -> Self {
        let mut sides = Self::none(around);
        for node in document.descendants() {
            if let NodeValue::Text(text) = &node.data().value {
                sides.count(text);
            }
        }
        sides
    }

    fn count(&mut self, text: &str) {
        for c in text.chars().filter(|c| c.is_alphabetic()) {
            if is_right_to_left(c) { self.right_to_left += 1 } else { self.left_to_right += 1 }
        }
    }

    fn of_block(self, block: Node<'_>) -> Self {
        let mut sides = Self::none(self.around);
        sides.count(&block_text(block));
        sides
    }

    /// Whether numbers in a block of this text stand among right-to-left words.
    pub(super) fn isolates(self, block: Node<'_>) -> bool {
        let quotes = || self.right_to_left > 0 && self.of_block(block).right_to_left > 0;
        self.around == Direction::Rtl || quotes()
    }

    /// The attribute of a paragraph that runs against this text as a whole; empty for all others.
    pub(super) fn attribute(self, paragraph: Node<'_>) -> &'static str {
        let (against, attribute) = match self.around {
            Direction::Rtl => (self.left_to_right, " dir=\"ltr\""),
            Direction::Ltr => (self.right_to_left, " dir=\"rtl\""),
        };
        if against < FEWEST_LETTERS {
            return "";
        }
        let own = self.of_block(paragraph);
        let (along, against) = match self.around {
            Direction::Rtl => (own.right_to_left, own.left_to_right),
            Direction::Ltr => (own.left_to_right, own.right_to_left),
        };
        if along == 0 && against >= FEWEST_LETTERS { attribute } else { "" }
    }
}
