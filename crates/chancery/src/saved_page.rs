//! Pages of HTML, as they were saved or sent: what they show of a message, compared with what the record says.
//!
//! Nothing that a page says about itself is believed: it only says which entry to compare it with. The
//! record's text is rendered by `site` itself, and both are read as a browser shows them: markup and white
//! space do not count, every character does.

mod difference;
mod shown;

use record::{Commitment, Edition, RecordId};
use scraper::{ElementRef, Html, Selector};

pub(crate) use difference::Difference;
use shown::{Block, blocks};

use crate::net::Address;

/// The most bytes of a page that are read: 16 MiB.
pub(crate) const MAX_BYTES: usize = 16 << 20;
/// How many of the first bytes tell whether something is a page.
const SNIFFED: usize = 1_024;

/// What a page shows, and of which entry of which record it says to be.
#[derive(Debug)]
pub(crate) struct SavedPage {
    /// The record that it names.
    pub(crate) record: RecordId,
    /// The entry that it names: the one that made the revision of the edition shown.
    pub(crate) entry: u64,
    /// The edition that it names.
    pub(crate) commitment: Option<Commitment>,
    /// The address that it names as its own.
    pub(crate) address: Option<Address>,
    shown: Vec<Block>,
}

/// Why a page cannot be compared with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NoPage {
    /// It does not say which entry it shows.
    #[error("it names no entry of a record; give the page of one message, saved whole or by its address")]
    Unnamed,
    /// Not one article.
    #[error("it does not show exactly one message")]
    NotOne,
}

/// Whether bytes are a page of HTML, by what they begin with.
pub(crate) fn is_page(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(SNIFFED)];
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let head = head.trim_start_matches(['\u{FEFF}', ' ', '\n', '\r', '\t']);
    ["<!doctype html", "<html", "<!--", "<head"].iter().any(|start| head.starts_with(start))
}

impl SavedPage {
    /// Reads a page.
    ///
    /// # Errors
    ///
    /// [`NoPage`] if it is not one that shows a message of a record.
    pub(crate) fn read(html: &str) -> Result<Self, NoPage> {
        let page = Html::parse_document(html);
        let meta = |name: &str| {
            let found = page.select(&selector(&format!("meta[name=\"chancery-{name}\"]"))).next();
            found.and_then(|meta| meta.value().attr("content")).map(str::to_owned)
        };
        let record = meta("record").and_then(|text| text.parse().ok()).ok_or(NoPage::Unnamed)?;
        let entry = meta("entry").and_then(|text| text.parse().ok()).ok_or(NoPage::Unnamed)?;
        let canonical = page.select(&selector("link[rel=canonical]")).next();
        let address = canonical.and_then(|link| link.value().attr("href")?.parse().ok());
        // Notices of the whole site stand above, and changes within.
        let articles = selector("article:not(.notice, article article)");
        let mut articles = page.select(&articles);
        let (Some(article), None) = (articles.next(), articles.next()) else { return Err(NoPage::NotOne) };
        let commitment = meta("commitment").and_then(|text| text.parse().ok());
        Ok(Self { record, entry, commitment, address, shown: of_article(article) })
    }

    /// Where the page differs first from what `edition` says; `None` where it says the same.
    pub(crate) fn difference(&self, edition: &Edition) -> Option<Difference> {
        difference::first(&self.shown, &of_edition(edition))
    }

    /// Whether the page says, word for word, what `edition` says.
    pub(crate) fn says(&self, edition: &Edition) -> bool {
        self.difference(edition).is_none()
    }
}

/// What is compared of a page's article: everything in it but what stands around a message.
fn of_article(article: ElementRef<'_>) -> Vec<Block> {
    let mut shown = Vec::new();
    let mut take = |selectors: &str, place: &str| {
        for element in article.select(&selector(selectors)) {
            shown.extend(blocks(element, place));
        }
    };
    take("header h1", "the title");
    take("header .lead", "the lead");
    take("header > :not(h1, .lead, .kicker, .notice)", "what stands above the text");
    take("dl.facts bdi", "what is told about the message");
    for child in article.child_elements() {
        match (child.value().name(), child.value().classes().collect::<Vec<_>>().as_slice()) {
            ("header", _) => {}
            ("dl", classes) if classes.contains(&"facts") => {}
            (_, classes) if classes.contains(&"text") => shown.extend(of_text(child)),
            _ => shown.extend(blocks(child, "what stands beside the text")),
        }
    }
    shown
}

/// The body and the turns; of what stands around them only what this site puts there is passed over.
fn of_text(text: ElementRef<'_>) -> Vec<Block> {
    let mut shown = Vec::new();
    for child in text.child_elements() {
        let classes: Vec<_> = child.value().classes().collect();
        match child.value().name() {
            "section" if classes.contains(&"changes") => {}
            // Contents, attachments, other messages.
            "section" | "nav" if classes.contains(&"around") => {}
            "h2" if classes.contains(&"unseen") => {}
            // The link to the message's history.
            "p" if classes.contains(&"before") => {}
            "p" | "div" | "button" | "template" if child.value().attr("data-copy").is_some() => {}
            "dl" if classes.contains(&"turns") => shown.extend(child.child_elements().flat_map(of_turn)),
            _ => shown.extend(blocks(child, "the text")),
        }
    }
    shown
}

/// Who speaks, and what is said.
fn of_turn(turn: ElementRef<'_>) -> Vec<Block> {
    let place = format!("turn {}", turn.value().attr("id").unwrap_or_default().trim_start_matches('t'));
    let named = selector("dt bdi");
    let named = turn.select(&named).flat_map(|name| blocks(name, &place));
    let said = turn.child_elements().filter(|child| child.value().name() != "dt");
    let said = said.flat_map(|said| blocks(said, &place));
    named.chain(said).collect()
}

/// The same of what the record says, as `site` writes it.
fn of_edition(edition: &Edition) -> Vec<Block> {
    let mut said = line("the title", Some(&edition.title));
    said.extend(line("the lead", edition.lead.as_ref()));
    for speaker in &edition.speakers {
        said.extend(line("what is told about the message", Some(&speaker.name)));
        said.extend(line("what is told about the message", speaker.office.as_ref()));
    }
    said.extend(line("what is told about the message", edition.event.as_ref()));
    said.extend(line("what is told about the message", edition.place.as_ref()));
    for outlet in &edition.outlets {
        said.extend(line("what is told about the message", Some(outlet)));
    }
    let mut next = 1;
    said.extend(markdown(&edition.body, 2, &mut next, "", "the text"));
    for (number, turn) in (1_u32..).zip(&edition.turns) {
        let place = format!("turn {number}");
        for name in [&turn.speaker, &turn.office, &turn.outlet] {
            said.extend(line(&place, name.as_ref()));
        }
        said.extend(markdown(&turn.text, 3, &mut next, &format!("t{number}-"), &place));
    }
    said
}

fn line(place: &str, text: Option<&String>) -> Vec<Block> {
    text.and_then(|text| Block::of(place, text)).into_iter().collect()
}

fn markdown(text: &str, heading_level: u8, next: &mut usize, footnotes: &str, place: &str) -> Vec<Block> {
    let layout = site::text::markdown::Layout {
        heading_level,
        first_paragraph: *next,
        footnotes,
        ..site::text::markdown::Layout::default()
    };
    let rendered = site::text::markdown::html(text, &layout);
    *next = rendered.next_paragraph;
    blocks(Html::parse_fragment(&rendered.html).root_element(), place)
}

/// A selector of ours; one that does not read selects nothing.
fn selector(text: &str) -> Selector {
    Selector::parse(text).or_else(|_| Selector::parse(":not(*)")).expect("it selects nothing, and reads")
}

#[cfg(test)]
mod tests;
