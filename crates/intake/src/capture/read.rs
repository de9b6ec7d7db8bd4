//! The reader: lines, then the list, then the masthead and the articles around it.

use jiff::civil::Date;

use super::articles::articles;
use super::head::Head;
use super::list::{Opener, openers};
use super::message::{continue_title, listed, undated};
use super::paragraphs::{Paragraph, is_wrapped, paragraphs};
use super::{Capture, Clock, Contact, Counter, Message, Note};
use crate::date::{Orders, Shape};
use crate::masthead::city::city_in;
use crate::masthead::contacts::{country_code, e164};
use crate::masthead::furniture;
use crate::masthead::instant::{Reading, before, days_before, read_clocks};
use crate::masthead::time_of_day::short_time;
use crate::text::decode::{DecodeError, decode};
use crate::text::lines::{Line, lines};

/// Reads a plain-text capture of a mission's page.
///
/// # Errors
///
/// [`DecodeError`] if the bytes are no text that is read. Text always gives a capture: what is not
/// understood stands in its report.
pub fn read_capture(bytes: &[u8]) -> Result<Capture, DecodeError> {
    let decoded = decode(bytes)?;
    Ok(Capture { encoding: decoded.encoding, ..read_text(&decoded.text) })
}

/// Reads a capture that is text already.
pub fn read_text(text: &str) -> Capture {
    let lines = lines(text);
    let wrapped = is_wrapped(&lines);
    let openers = openers(&lines);
    let sections = sections(&lines, openers);
    let list: Vec<Shape> = sections.items.iter().map(|item| item.opener.shape).collect();
    let mut orders = Orders::learn(lines.iter().map(|line| line.text.as_str()), &list);
    let mut head = Head::default();
    let groups = masthead(&mut head, &sections, wrapped);

    let latest = head.today.as_ref().and_then(|(_, _, found)| found.shape.certain().ok());
    orders.learn_from_list(&list, latest);

    let today = head.day(&orders);
    let mut notes = std::mem::take(&mut head.notes);
    notes.extend(lines.iter().filter_map(removed_characters));
    let mut messages = article_messages(groups, &orders, &mut notes);
    messages.extend(list_messages(&lines, sections.items, &orders, wrapped, &mut notes));
    assemble(head, today, messages, notes)
}

/// A message's lines: from the one that opens it to the one before the next.
struct Item {
    opener: Opener,
    end: usize,
}

/// The lines of a capture, parted into the list and what stands around it.
struct Sections<'a> {
    /// Runs of lines outside the list, with whether they stand before it.
    around: Vec<(bool, &'a [Line])>,
    items: Vec<Item>,
}

fn sections(lines: &[Line], openers: Vec<Opener>) -> Sections<'_> {
    let first = openers.first().map_or(lines.len(), |opener| opener.index);
    let mut around = vec![(true, &lines[..first])];
    let mut items = Vec::with_capacity(openers.len());
    let starts: Vec<usize> = openers.iter().map(|opener| opener.index).collect();
    for (position, opener) in openers.into_iter().enumerate() {
        let next = starts.get(position + 1).copied().unwrap_or(lines.len());
        let from = opener.text_from.min(next);
        // The foot ends a message and the list; a further list may follow it.
        let foot = (from..next).find(|index| furniture::is_foot(&lines[*index].text));
        let end = foot.unwrap_or(next);
        if end < next {
            around.push((false, &lines[end..next]));
        }
        items.push(Item { opener, end });
    }
    Sections { around, items }
}

/// Takes the masthead's parts; returns what is left before the list, in groups, and notes what is left after it.
fn masthead(head: &mut Head, sections: &Sections<'_>, wrapped: bool) -> Vec<Vec<Paragraph>> {
    let mut groups = Vec::new();
    for (is_before, lines) in &sections.around {
        let rest = leftover(head, lines, wrapped, *is_before);
        if *is_before {
            groups.extend(rest);
        } else {
            let after = rest.into_iter().flatten();
            head.notes.extend(after.map(|paragraph| {
                Note::new(
                    paragraph.line,
                    paragraph.text,
                    "not understood: it stands after the foot of the list",
                )
            }));
        }
    }
    groups
}

fn leftover(head: &mut Head, lines: &[Line], wrapped: bool, is_before: bool) -> Vec<Vec<Paragraph>> {
    let mut groups = Vec::new();
    let mut run: Vec<&Line> = Vec::new();
    let mut blanks = 0;
    for (index, line) in lines.iter().enumerate() {
        if line.is_blank() {
            blanks += 1;
            run.push(line);
            continue;
        }
        // Inside an article a line is the masthead's only after a wider gap than articles have.
        let inside_article = is_before && blanks < 2 && has_prose(&run);
        let next = lines[index + 1..].iter().take(3).find(|line| !line.is_blank());
        if !inside_article && head.take(line, next) {
            groups.push(paragraphs(std::mem::take(&mut run), wrapped));
        } else {
            run.push(line);
        }
        blanks = 0;
    }
    groups.push(paragraphs(run, wrapped));
    groups.retain(|group| !group.is_empty());
    groups
}

fn has_prose(run: &[&Line]) -> bool {
    run.iter().rev().take(8).any(|line| line.text.chars().count() > 120)
}

fn removed_characters(line: &Line) -> Option<Note> {
    let codes = line.removed.as_deref()?;
    Some(Note::new(line.number, codes, "control or directional characters, left out of the text"))
}

fn article_messages(groups: Vec<Vec<Paragraph>>, orders: &Orders, notes: &mut Vec<Note>) -> Vec<Message> {
    let found = articles(groups, notes);
    found.into_iter().map(|article| undated(&article, orders)).collect()
}

fn list_messages(
    lines: &[Line],
    items: Vec<Item>,
    orders: &Orders,
    wrapped: bool,
    notes: &mut Vec<Note>,
) -> Vec<Message> {
    let mut messages = Vec::with_capacity(items.len());
    for Item { mut opener, end } in items {
        let index = opener.index;
        let from = continue_title(&mut opener, lines, end, wrapped);
        let mut below = paragraphs(&lines[from..end], wrapped);
        if end < lines.len() {
            headings_of_what_follows(&mut below, notes);
        }
        messages.extend(listed(&opener, &lines[index], below, orders, notes));
    }
    messages
}

/// Takes headings in capitals off the end of a message that another follows: they head what comes next.
fn headings_of_what_follows(below: &mut Vec<Paragraph>, notes: &mut Vec<Note>) {
    let heads =
        |paragraph: &mut Paragraph| paragraph.gap > 0 && furniture::is_heading_in_capitals(&paragraph.text);
    while let Some(heading) = below.pop_if(heads) {
        notes.push(Note::new(heading.line, heading.text, "not understood: perhaps a heading of the page"));
    }
}

fn assemble(head: Head, today: Option<Date>, messages: Vec<Message>, mut notes: Vec<Note>) -> Capture {
    let contacts: Vec<Contact> = head.contacts.into_iter().map(contact).collect();
    let codes: Vec<&str> =
        contacts.iter().filter_map(|contact| country_code(contact.e164.as_deref()?)).collect();
    let reading = read_clocks(&head.clocks, today, &codes);
    for contact in contacts.iter().filter(|contact| contact.phone.is_some() && contact.e164.is_none()) {
        let shown = contact.phone.clone().unwrap_or_default();
        notes.push(Note::new(
            contact.line,
            shown,
            "no country code: the number is not imported until its code is known",
        ));
    }
    notes.extend(reading.doubts.iter().map(|(line, text, why)| Note::new(*line, text.clone(), why.clone())));
    let counters = head.counters.into_iter().map(|face| counter(face, &reading, today, &mut notes)).collect();
    let clocks: Vec<Clock> = head
        .clocks
        .into_iter()
        .zip(&reading.zones)
        .map(|(face, zone)| Clock {
            city: city_in(&face.label).to_owned(),
            zone: zone.map(str::to_owned),
            shows: short_time(face.shows),
            line: face.line,
            written: face.written,
        })
        .collect();
    let host = reading.host_zone.map(str::to_owned);
    let sending_zone =
        clocks.iter().filter_map(|clock| clock.zone.clone()).find(|zone| Some(zone) != host.as_ref());
    notes.sort();
    let words = messages
        .iter()
        .flat_map(|message| [Some(message.title.as_str()), message.lead.as_deref()].into_iter().flatten());
    let language = crate::facts::language(words);
    Capture {
        captured_at: reading.instant,
        clocks,
        contacts,
        counters,
        messages,
        report: notes,
        captured_on: today,
        captured_as: head.today.map(|(line, written, _)| (line, written)),
        host_zone: host,
        sending_zone,
        language,
        encoding: "UTF-8",
    }
}

fn contact(face: super::head::ContactFace) -> Contact {
    let e164 = face.part.phone.as_deref().and_then(e164);
    Contact { label: face.part.label, phone: face.part.phone, e164, email: face.part.email, line: face.line }
}

fn counter(
    face: crate::masthead::counters::CounterFace,
    reading: &Reading,
    today: Option<Date>,
    notes: &mut Vec<Note>,
) -> Counter {
    let at_host = reading
        .instant
        .zip(reading.host_zone)
        .and_then(|(instant, zone)| days_before(instant, zone, face.days));
    let since = at_host.or_else(|| before(today?, face.days));
    if since.is_none() {
        let why = "the day of the capture is not known: neither is the day that this is counted from";
        notes.push(Note::new(face.line, face.statement.clone(), why));
    }
    Counter { label: face.label, since, days: face.days, statement: face.statement, line: face.line }
}
