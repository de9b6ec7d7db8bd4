//! One message from its title and paragraphs.

use jiff::civil::Date;

use super::articles::Article;
use super::list::Opener;
use super::paragraphs::{Paragraph, join};
use super::{Message, Note};
use crate::date::{Orders, Undecided, has_whole_year};
use crate::facts::{facts, kind_of};
use crate::masthead::furniture;
use crate::text::lines::Line;
use crate::text::markdown::paragraphs_to_markdown;
use crate::turns::{Names, cut};

/// Why a written date was left open.
pub(super) fn why_undated(undecided: Undecided) -> &'static str {
    match undecided {
        Undecided::Impossible => "no such day is in the calendar: left without a date",
        Undecided::Ambiguous => "day and month cannot be told apart here: left without a date",
    }
}

/// Makes the message that `opener` opens; `below` are the paragraphs after its line.
pub(super) fn listed(
    opener: &Opener,
    line: &Line,
    mut below: Vec<Paragraph>,
    orders: &Orders,
    notes: &mut Vec<Note>,
) -> Option<Message> {
    let mut title = opener.title.clone();
    if title.is_empty() {
        if below.is_empty() {
            notes.push(Note::new(line.number, &line.text, "a date without a title"));
            return None;
        }
        title = below.remove(0).text;
    }
    let rubric = is_rubric(&title, &below).then(|| std::mem::replace(&mut title, below.remove(0).text));
    if let Some(rubric) = &rubric {
        notes.push(Note::new(line.number, rubric, "a rubric beside the date; the title stands below it"));
    }
    if let Some(lead) = &opener.lead {
        below.insert(0, Paragraph { line: line.number, gap: 1, text: lead.clone() });
    }
    if let Some(time) = &opener.time {
        notes.push(Note::new(line.number, time, "an hour beside a date: messages keep the day"));
    }
    if !has_whole_year(&opener.written) {
        notes.push(Note::new(
            line.number,
            &opener.written,
            "a year of two digits, read as one of this century",
        ));
    }
    let dated = match orders.read(opener.shape) {
        Ok(date) => Some(date),
        Err(undecided) => {
            notes.push(Note::new(line.number, &line.text, why_undated(undecided)));
            None
        }
    };
    below.retain(|paragraph| {
        let link = furniture::is_link(&paragraph.text) || furniture::is_pager(&paragraph.text);
        if link {
            notes.push(Note::new(paragraph.line, &paragraph.text, "a link of the page"));
        }
        !link
    });
    // The lead is what stands together first; blank lines part it from further paragraphs.
    let in_lead = below.iter().skip(1).take_while(|paragraph| paragraph.gap == 0).count()
        + usize::from(!below.is_empty());
    let texts: Vec<String> = below.into_iter().map(|paragraph| paragraph.text).collect();
    let mut message = build(title, &texts, dated, orders, Some(in_lead));
    if let Some(kind) = rubric.as_deref().and_then(kind_of).filter(|_| kind_of(&message.title).is_none()) {
        message.kind = kind;
    }
    message.line = line.number;
    message.dated_as = opener.written.clone();
    Some(message)
}

/// Whether a heading in capitals only says of which kind the message is, and its title stands right below.
fn is_rubric(title: &str, below: &[Paragraph]) -> bool {
    let titled = below.len() >= 2 && below[0].gap == 0 && below[1].gap > 0;
    titled && furniture::is_capitals(title) && title.split(' ').count() <= 3 && kind_of(title).is_some()
}

/// Makes the message of an article without a date.
///
/// A heading tells facts; the question that stands for a missing one does not.
pub(super) fn undated(article: &Article, orders: &Orders) -> Message {
    let heading = if article.is_headless { String::new() } else { article.title.clone() };
    let mut message = build(heading, &article.paragraphs, None, orders, None);
    message.title.clone_from(&article.title);
    message.line = article.line;
    message
}

/// Makes a message; of a list's excerpt the first `in_lead` paragraphs are the lead.
fn build(
    title: String,
    texts: &[String],
    dated: Option<Date>,
    orders: &Orders,
    in_lead: Option<usize>,
) -> Message {
    let paragraphs: Vec<&str> = texts.iter().map(String::as_str).collect();
    let is_excerpt = in_lead.is_some();
    let in_lead = in_lead.unwrap_or_default();
    let lead = joined(&paragraphs[..in_lead]);
    let facts = facts(&title, lead.as_deref(), dated, orders);
    let names = Names::new(
        facts.speakers.iter().filter_map(|speaker| speaker.name.as_deref()),
        facts.outlets.iter().map(String::as_str),
    );
    let cut = cut(&paragraphs, &names);
    let body = paragraphs_to_markdown(cut.before.iter().skip(in_lead).map(String::as_str));
    let opening: Vec<&str> = cut.before.iter().take(in_lead).map(String::as_str).collect();
    Message {
        dated,
        kind: facts.kind.unwrap_or_else(|| crate::facts::kind_without_word(&cut.turns)),
        title,
        lead,
        body: Some(body).filter(|body| !body.is_empty()),
        speakers: facts.speakers,
        place: facts.place,
        event_date: facts.event_date,
        outlets: facts.outlets,
        turns: cut.turns,
        line: 0,
        dated_as: String::new(),
        is_excerpt,
        lead_before_turns: joined(&opening),
    }
}

fn joined(paragraphs: &[&str]) -> Option<String> {
    let mut all = (*paragraphs.first()?).to_owned();
    for next in &paragraphs[1..] {
        join(&mut all, next);
    }
    Some(all)
}

/// Takes the lines along that a title goes on with, where lines are broken by width; returns where the text begins.
pub(super) fn continue_title(opener: &mut Opener, lines: &[Line], to: usize, wrapped: bool) -> usize {
    let mut next = opener.text_from;
    if !wrapped || opener.title.is_empty() || next != opener.index + 1 {
        return next;
    }
    while next < to && !lines[next].is_blank() {
        join(&mut opener.title, &lines[next].text);
        next += 1;
    }
    next
}
