//! The fields of front matter, each checked where it stands.

use record::{CivilDate, Edition, Lang, LegalStatus, Speaker, Turn, TurnRole, Zone};

use super::links::{Links, attachments, credits, names, original, said};
use super::yaml::{Node, Value};
use super::{Document, Fault, Quotes, Said, Warning};
use crate::text::hygiene::clean;
use crate::turns::{Names, Role, cut};

/// Reads the document whose front matter is `root`.
pub(super) fn document(file: &str, root: &Node, body: &str, lang: &Lang) -> Result<Document, Vec<Fault>> {
    let Value::Map(pairs) = &root.value else {
        return Err(vec![root.fault("front matter is a list of lines \"key: value\"")]);
    };
    let mut faults = Vec::new();
    let mut document = Document {
        file: file.to_owned(),
        kind: None,
        fidelity: None,
        date: None,
        event_date: None,
        event_zone: None,
        links: Links::default(),
        translates: None,
        attachments: Vec::new(),
        credits: Vec::new(),
        persons: Vec::new(),
        images: Vec::new(),
        lost_links: Vec::new(),
        quotes: Quotes::default(),
        edition: Edition::new(lang.clone(), "", ""),
        warnings: Vec::new(),
    };
    let mut seen: Vec<&str> = Vec::new();
    for (key, value) in pairs {
        let name = key.scalar().unwrap_or_default();
        if seen.contains(&name) {
            faults.push(key.fault(format!("\"{name}\" is given twice")));
            continue;
        }
        seen.push(name);
        if let Err(found) = take(&mut document, name, key, value) {
            faults.extend(found);
        }
    }
    if document.edition.title.is_empty() && !faults.iter().any(|fault| fault.what.contains("title")) {
        faults.push(root.fault("there is no title; add a line \"title: …\""));
    }
    if !faults.is_empty() {
        faults.sort_by_key(|fault| (fault.line, fault.column));
        return Err(faults);
    }
    take_body(&mut document.edition, body);
    Ok(document)
}

fn take(document: &mut Document, name: &str, key: &Node, value: &Node) -> Result<(), Vec<Fault>> {
    let edition = &mut document.edition;
    match name {
        "title" => edition.title = line(value)?.ok_or_else(|| vec![key.fault("the title is empty")])?,
        "lead" => edition.lead = line(value)?,
        "place" => edition.place = line(value)?,
        "event" => edition.event = line(value)?,
        "kind" => document.kind = parsed(value)?,
        "fidelity" => document.fidelity = parsed(value)?,
        "status" => edition.status = parsed::<LegalStatus>(value)?.unwrap_or(LegalStatus::Official),
        "lang" => edition.lang = lower(value)?.unwrap_or_else(|| edition.lang.clone()),
        "date" => document.date = date(value)?,
        "event_date" => document.event_date = date(value)?,
        "event_zone" => document.event_zone = parsed(value)?,
        "outlets" => edition.outlets = lines(value)?,
        "speakers" => {
            (edition.speakers, document.persons) =
                speakers(value, &mut document.warnings)?.into_iter().unzip();
        }
        "topics" => document.links.topics = Some(names(value)?),
        "places" => document.links.places = Some(names(value)?),
        "series" => document.links.series = Some(names(value)?),
        "related" => document.links.related = Some(names(value)?),
        "translates" => document.translates = original(value)?,
        "attachments" => document.attachments = attachments(value, &mut document.warnings)?,
        "credits" => document.credits = credits(value)?,
        "quotes" => document.quotes = parsed(value)?.unwrap_or_default(),
        _ => document.warnings.push(Warning {
            line: key.line,
            key: name.to_owned(),
            why: "is not a key of front matter here, and is not used".to_owned(),
        }),
    }
    Ok(())
}

pub(super) fn line(value: &Node) -> Result<Option<String>, Vec<Fault>> {
    match value.scalar() {
        Some(text) => Ok(Some(clean(text).text).filter(|text| !text.is_empty())),
        None => Err(vec![value.fault("must be one text; put it in quotes")]),
    }
}

fn parsed<T: std::str::FromStr>(value: &Node) -> Result<Option<T>, Vec<Fault>>
where
    T::Err: std::fmt::Display,
{
    let text = line(value)?;
    text.map(|text| text.parse().map_err(|error: T::Err| vec![value.fault(error.to_string())])).transpose()
}

fn lower(value: &Node) -> Result<Option<Lang>, Vec<Fault>> {
    let text = line(value)?;
    text.map(|text| {
        text.to_lowercase().parse().map_err(|error: record::LangError| vec![value.fault(error.to_string())])
    })
    .transpose()
}

/// A civil date: a day, month or year. With an hour it would be an instant, which a mission's date is not.
fn date(value: &Node) -> Result<Option<String>, Vec<Fault>> {
    let text = line(value)?;
    text.map(|text| match CivilDate::parse(&text, Zone::utc()) {
        Ok(_) => Ok(text),
        Err(error) => Err(vec![value.fault(error.to_string())]),
    })
    .transpose()
}

fn lines(value: &Node) -> Result<Vec<String>, Vec<Fault>> {
    match &value.value {
        Value::List(items) => {
            let read: Result<Vec<Option<String>>, Vec<Fault>> = items.iter().map(line).collect();
            Ok(read?.into_iter().flatten().collect())
        }
        Value::Scalar(_) => Ok(line(value)?.into_iter().collect()),
        Value::Map(_) => Err(vec![value.fault("must be a list of texts, such as [The Harbour Times]")]),
    }
}

/// A speaker, and the person that is meant, where one is named.
type Named = (Speaker, Option<Said>);

fn speakers(value: &Node, warnings: &mut Vec<Warning>) -> Result<Vec<Named>, Vec<Fault>> {
    let one = std::slice::from_ref(value);
    let items = match &value.value {
        Value::List(items) => items.as_slice(),
        _ => one,
    };
    items.iter().filter(|item| item.scalar() != Some("")).map(|item| speaker(item, warnings)).collect()
}

fn speaker(value: &Node, warnings: &mut Vec<Warning>) -> Result<Named, Vec<Fault>> {
    let Value::Map(pairs) = &value.value else {
        let name = line(value)?.ok_or_else(|| vec![value.fault("a speaker needs a name")])?;
        return Ok((Speaker { name, office: None, person: None }, None));
    };
    let mut name = None;
    let mut office = None;
    let mut person = None;
    for (key, value) in pairs {
        match key.scalar().unwrap_or_default() {
            "name" => name = line(value)?,
            "office" => office = line(value)?,
            "person" => person = said(value)?,
            other => warnings.push(Warning {
                line: key.line,
                key: format!("speakers.{other}"),
                why: "is not a key of a speaker, and is not used".to_owned(),
            }),
        }
    }
    let name = name.ok_or_else(|| vec![value.fault("a speaker needs a name: \"- name: …\"")])?;
    Ok((Speaker { name, office, person: None }, person))
}

/// Cuts the text into body and turns.
fn take_body(edition: &mut Edition, body: &str) {
    let body = body.trim_matches('\n').trim_end();
    let paragraphs = paragraphs(body);
    let names = Names::new(
        edition.speakers.iter().map(|speaker| speaker.name.as_str()),
        edition.outlets.iter().map(String::as_str),
    );
    let found = cut(&paragraphs, &names);
    if found.turns.is_empty() {
        body.clone_into(&mut edition.body);
        return;
    }
    edition.body = found.before.join("\n\n");
    edition.turns = found
        .turns
        .into_iter()
        .map(|turn| Turn {
            role: turn_role(turn.role),
            speaker: Some(turn.speaker),
            office: None,
            outlet: None,
            lang: None,
            text: turn.text,
            person: None,
        })
        .collect();
}

/// The record's word for a role.
pub(crate) fn turn_role(role: Role) -> TurnRole {
    match role {
        Role::Question => TurnRole::Question,
        Role::Answer => TurnRole::Answer,
    }
}

/// Paragraphs of Markdown; a fenced block of code is one, whatever blank lines are in it.
fn paragraphs(body: &str) -> Vec<&str> {
    let mut paragraphs = Vec::new();
    let mut start = None;
    let mut fenced = false;
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        let trimmed = line.trim();
        if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
            fenced = !fenced;
        }
        if trimmed.is_empty() && !fenced {
            paragraphs.extend(start.take().map(|from| body[from..at].trim_end()));
        } else if start.is_none() {
            start = Some(at);
        }
        at += line.len();
    }
    paragraphs.extend(start.map(|from| body[from..].trim_end()));
    paragraphs
}
