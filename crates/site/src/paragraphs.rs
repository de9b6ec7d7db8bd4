//! The paragraphs of an edition under the anchors that its page gives them.

use record::Edition;

use crate::text::markdown::{Block, Layout, blocks};

/// The paragraphs of an edition in reading order, each with its anchor on the page of the message and on that of
/// the revision, and its plain text without the marks of footnotes.
///
/// `title` and `lead` come first, then what the body and the turns hold: `p1`, `p2` … for paragraphs, through all
/// of the page; `b1`, in a turn `t2-b1`, for a heading, a list, a table or code; `fn1`, in a turn `t2-fn1`, for a
/// footnote, at the end of its text. Who speaks in a turn is no part of its text.
pub fn paragraphs(edition: &Edition) -> Vec<(String, String)> {
    let mut found = vec![("title".to_owned(), edition.title.clone())];
    found.extend(edition.lead.iter().map(|lead| ("lead".to_owned(), lead.clone())));
    let mut add =
        |blocks: Vec<Block>| found.extend(blocks.into_iter().map(|block| (block.anchor, block.text)));
    let (body, mut paragraph) = blocks(&edition.body, &Layout::default());
    add(body);
    for (number, turn) in (1_u32..).zip(&edition.turns) {
        let prefix = turn_prefix(number);
        let layout = Layout { first_paragraph: paragraph, footnotes: &prefix, ..Layout::default() };
        let (said, next) = blocks(&turn.text, &layout);
        add(said);
        paragraph = next;
    }
    found
}

/// What distinguishes the ids of a turn from those of other texts of its page.
pub(crate) fn turn_prefix(number: u32) -> String {
    format!("t{number}-")
}
