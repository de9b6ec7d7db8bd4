//! Puts letters and their marks together again, so that what programs read off a page is what was written.
//!
//! What is invisible is drawn as a blank without width, and whoever copies a line would get the one for the other:
//! what only keeps directions apart is taken off again.
//!
//! The typesetter places a mark that stands higher than its letter as a piece of text of its own, and each of the two
//! pieces then carries the whole cluster: a reader would copy `قّ` twice. As one piece they carry it once.

use typst::layout::{Em, Frame, FrameItem, GroupItem, Point};
use typst::model::Document as _;
use typst::text::{Glyph, TextItem};
use typst_layout::{Page, PagedDocument};

/// The document with its letters and marks together.
pub(crate) fn joined(document: PagedDocument) -> PagedDocument {
    let mut changed = false;
    let mut whole = |page: &Page| {
        let Some(frame) = frame(&page.frame) else { return page.clone() };
        changed = true;
        Page { frame, ..page.clone() }
    };
    let pages = document.pages().iter().map(&mut whole).collect();
    if changed { PagedDocument::new(pages, document.info().clone()) } else { document }
}

/// A frame with its pieces joined; `None` where there was nothing to join.
fn frame(frame: &Frame) -> Option<Frame> {
    let mut items: Vec<(Point, FrameItem)> = Vec::new();
    let mut changed = false;
    for (at, item) in frame.items() {
        let inner = group(item);
        changed |= inner.is_some();
        let item = match inner.unwrap_or_else(|| item.clone()) {
            FrameItem::Text(text) if has_invisible(&text) => {
                changed = true;
                FrameItem::Text(visible(text))
            }
            item => item,
        };
        match items.last().and_then(|before| cluster(before, &(*at, item.clone()))) {
            Some(together) => {
                items.pop();
                items.push(together);
                changed = true;
            }
            None => items.push((*at, item)),
        }
    }
    changed.then(|| {
        let mut joined = Frame::new(frame.size(), frame.kind());
        if frame.has_baseline() {
            joined.set_baseline(frame.baseline());
        }
        joined.push_multiple(items);
        joined
    })
}

/// Whether a letter only keeps directions apart.
fn is_isolate(letter: char) -> bool {
    matches!(letter, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
}

fn has_invisible(item: &TextItem) -> bool {
    item.text.contains(is_isolate)
}

/// The piece without what only keeps directions apart; it did its work.
fn visible(item: TextItem) -> TextItem {
    let seen = |glyph: &Glyph| {
        let letters = item.text.get(glyph.range())?;
        let kept = letters.trim_start_matches(is_isolate);
        let start = glyph.range().start + (letters.len() - kept.len());
        let end = start + kept.trim_end_matches(is_isolate).len();
        let range = u16::try_from(start).ok()?..u16::try_from(end).ok()?;
        let drawn = glyph.x_advance != Em::zero() || start < end;
        drawn.then(|| Glyph { range, ..glyph.clone() })
    };
    let glyphs = item.glyphs.iter().filter_map(seen).collect();
    TextItem { glyphs, ..item }
}

fn group(item: &FrameItem) -> Option<FrameItem> {
    let FrameItem::Group(group) = item else { return None };
    Some(FrameItem::Group(GroupItem { frame: frame(&group.frame)?, ..group.clone() }))
}

/// Two neighbours as one piece, if they are a letter and its mark.
fn cluster(
    (at, first): &(Point, FrameItem),
    (then, second): &(Point, FrameItem),
) -> Option<(Point, FrameItem)> {
    let (FrameItem::Text(first), FrameItem::Text(second)) = (first, second) else { return None };
    let (last, next) = (first.glyphs.last()?, second.glyphs.first()?);
    if at.y == then.y || !are_alike(first, second) || !is_one_cluster((first, last), (second, next)) {
        return None;
    }
    let rise = Em::from_abs(then.y - at.y, first.size);
    let (text, y, before, after) = if is_all(first, last) {
        (&second.text, then.y, moved(&first.glyphs, rise, next), second.glyphs.clone())
    } else if is_all(second, next) {
        (&first.text, at.y, first.glyphs.clone(), moved(&second.glyphs, -rise, last))
    } else {
        return None;
    };
    let glyphs = before.into_iter().chain(after).collect();
    Some((Point::new(at.x, y), FrameItem::Text(TextItem { text: text.clone(), glyphs, ..first.clone() })))
}

fn are_alike(first: &TextItem, second: &TextItem) -> bool {
    let style =
        |item: &TextItem| (item.font.clone(), item.size, item.fill.clone(), item.stroke.clone(), item.lang);
    style(first) == style(second)
}

/// Whether two glyphs draw the same letters of the same place in the text.
fn is_one_cluster((first, last): (&TextItem, &Glyph), (second, next): (&TextItem, &Glyph)) -> bool {
    last.span == next.span && first.text.get(last.range()) == second.text.get(next.range())
}

/// Whether all of a piece belongs to the cluster of one glyph.
fn is_all(item: &TextItem, of: &Glyph) -> bool {
    item.glyphs.iter().all(|glyph| glyph.range == of.range)
}

/// Glyphs as part of another piece, in whose cluster they stand.
fn moved(glyphs: &[Glyph], rise: Em, beside: &Glyph) -> Vec<Glyph> {
    let part = |glyph: &Glyph| Glyph {
        y_offset: glyph.y_offset + rise,
        range: beside.range.clone(),
        ..glyph.clone()
    };
    glyphs.iter().map(part).collect()
}
