//! Several editions side by side: what they say about the message must agree.

use record::{CivilDate, Message, Zone};

use super::Document;

/// Why several files are not editions of one message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Disagreement {
    /// No file states it.
    #[error("no edition states the kind of the message; add a line such as \"kind: statement\"")]
    NoKind,
    /// Two files state different things.
    #[error(
        "{first} says \"{key}: {one}\" and {second} says \"{key}: {other}\"; editions of one message must agree"
    )]
    Differs {
        /// The key.
        key: &'static str,
        /// The first file.
        first: String,
        /// What it says.
        one: String,
        /// The other file.
        second: String,
        /// What that says.
        other: String,
    },
    /// Two files are in the same language.
    #[error("{first} and {second} are both in {lang}; a message has one edition in a language")]
    SameLanguage {
        /// The first file.
        first: String,
        /// The other file.
        second: String,
        /// Their language.
        lang: String,
    },
    /// A date that no calendar has.
    #[error("{file}: {what}")]
    Date {
        /// The file.
        file: String,
        /// The fault.
        what: String,
    },
}

/// The message that `documents` are editions of; dates without a zone are true in `mission_zone`.
///
/// # Errors
///
/// Every [`Disagreement`] there is.
pub fn message_of(documents: &[Document], mission_zone: &Zone) -> Result<Message, Vec<Disagreement>> {
    let mut faults = same_languages(documents);
    let kind = agreed(documents, "kind", |d| d.kind.map(|kind| kind.as_str().to_owned()), &mut faults);
    let fidelity = agreed(documents, "fidelity", |d| d.fidelity.map(|f| f.as_str().to_owned()), &mut faults);
    let date = agreed(documents, "date", |d| d.date.clone(), &mut faults);
    let event_date = agreed(documents, "event_date", |d| d.event_date.clone(), &mut faults);
    let zone =
        agreed(documents, "event_zone", |d| d.event_zone.as_ref().map(ToString::to_string), &mut faults);
    let event_zone = documents.iter().find_map(|d| d.event_zone.clone()).filter(|_| zone.is_some());
    let kind = kind.and_then(|kind| kind.parse::<record::Kind>().ok());
    if kind.is_none() && faults.is_empty() {
        faults.push(Disagreement::NoKind);
    }
    let civil = |text: Option<String>, zone: Zone| text.and_then(|text| CivilDate::parse(&text, zone).ok());
    match kind {
        Some(kind) if faults.is_empty() => Ok(Message {
            kind,
            fidelity: fidelity.and_then(|text| text.parse().ok()).unwrap_or_else(|| kind.usual_fidelity()),
            dated: civil(date, mission_zone.clone()),
            event: civil(event_date, event_zone.unwrap_or_else(|| mission_zone.clone())),
            topics: Vec::new(),
            places: Vec::new(),
            series: Vec::new(),
            related: Vec::new(),
        }),
        _ => Err(faults),
    }
}

fn same_languages(documents: &[Document]) -> Vec<Disagreement> {
    let mut faults = Vec::new();
    for (index, one) in documents.iter().enumerate() {
        for other in documents[index + 1..].iter().filter(|other| other.edition.lang == one.edition.lang) {
            faults.push(Disagreement::SameLanguage {
                first: one.file.clone(),
                second: other.file.clone(),
                lang: one.edition.lang.to_string(),
            });
        }
    }
    faults
}

fn agreed(
    documents: &[Document],
    key: &'static str,
    value: impl Fn(&Document) -> Option<String>,
    faults: &mut Vec<Disagreement>,
) -> Option<String> {
    let mut stated = documents.iter().filter_map(|document| Some((document, value(document)?)));
    let (first, one) = stated.next()?;
    for (second, other) in stated.filter(|(_, other)| *other != one) {
        faults.push(Disagreement::Differs {
            key,
            first: first.file.clone(),
            one: one.clone(),
            second: second.file.clone(),
            other,
        });
    }
    Some(one)
}
