//! A later capture against what is already there: what is new, what is the same, and what differs in which field.

use std::collections::HashMap;

use record::{Edition, Publication, SubjectContent};

/// Something that is already there.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// The identity under which it was imported; empty if it is not known (then only its texts can tell).
    pub identity: String,
    /// What it says.
    pub content: SubjectContent,
    /// A message's editions.
    pub editions: Vec<Edition>,
}

/// One field that says something else now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The field's name: `title`, `lead`, `dated`, `phone`, …
    pub field: &'static str,
    /// What is there.
    pub was: String,
    /// What the capture says.
    pub now: String,
}

/// A publication that says something else than what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Index among the publications.
    pub publication: usize,
    /// Index among what is known.
    pub known: usize,
    /// Whether the identity is the same; if not, only the texts are alike, and a person should look.
    pub is_sure: bool,
    /// The fields that differ; at least one.
    pub changes: Vec<Change>,
}

/// A capture against what is there; each publication is in exactly one list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// Indices of publications that are not there yet.
    pub new: Vec<usize>,
    /// Indices of publications that are there as they are, with the index of what is known.
    pub unchanged: Vec<(usize, usize)>,
    /// Publications that differ from what is there.
    pub differs: Vec<Difference>,
}

/// Compares `publications` with what is `known`, each thing at most once.
///
/// The same identity is the same thing. What is left is matched where exactly one message of each side has the
/// same lead and either the same title or the same date; such a match is not sure.
pub fn compare(known: &[Known], publications: &[Publication]) -> Comparison {
    let mut free: HashMap<&str, usize> = HashMap::new();
    for (index, thing) in known.iter().enumerate().filter(|(_, thing)| !thing.identity.is_empty()) {
        free.entry(thing.identity.as_str()).or_insert(index);
    }
    let mut pairs: Vec<Option<(usize, bool)>> = vec![None; publications.len()];
    let mut used = vec![false; known.len()];
    for (index, publication) in publications.iter().enumerate() {
        if let Some(found) = free.remove(publication.identity.as_str()) {
            used[found] = true;
            pairs[index] = Some((found, true));
        }
    }
    for by in [Likeness::TitleAndLead, Likeness::DateAndLead] {
        match_alike(known, publications, by, &mut used, &mut pairs);
    }
    let mut comparison = Comparison::default();
    for (index, pair) in pairs.into_iter().enumerate() {
        let Some((found, is_sure)) = pair else {
            comparison.new.push(index);
            continue;
        };
        let changes = changes(&known[found], &publications[index]);
        if changes.is_empty() {
            comparison.unchanged.push((index, found));
        } else {
            comparison.differs.push(Difference { publication: index, known: found, is_sure, changes });
        }
    }
    comparison
}

#[derive(Clone, Copy)]
enum Likeness {
    TitleAndLead,
    DateAndLead,
}

impl Likeness {
    fn key(self, content: &SubjectContent, editions: &[Edition]) -> Option<String> {
        let SubjectContent::Message(message) = content else { return None };
        let edition = editions.first()?;
        let said = opening(edition)?;
        let other = match self {
            Self::TitleAndLead => edition.title.clone(),
            Self::DateAndLead => message.dated.as_ref()?.iso(),
        };
        Some(format!("{}\n{other}\n{said}", edition.lang))
    }
}

/// What tells a message apart beside title and date: its lead, else its first turn, else its body.
fn opening(edition: &Edition) -> Option<String> {
    let turn = edition.turns.first().map(|turn| turn.text.clone());
    let body = Some(edition.body.clone()).filter(|body| !body.is_empty());
    edition.lead.clone().or(turn).or(body)
}

fn match_alike(
    known: &[Known],
    publications: &[Publication],
    by: Likeness,
    used: &mut [bool],
    pairs: &mut [Option<(usize, bool)>],
) {
    let open = |index: &usize| pairs[*index].is_none();
    let ours = index_by((0..publications.len()).filter(open), |index| {
        by.key(&publications[index].content, &publications[index].editions)
    });
    let theirs = index_by((0..known.len()).filter(|index| !used[*index]), |index| {
        by.key(&known[index].content, &known[index].editions)
    });
    for (key, here) in ours {
        if let ([one], Some([other])) = (here.as_slice(), theirs.get(&key).map(Vec::as_slice)) {
            pairs[*one] = Some((*other, false));
            used[*other] = true;
        }
    }
}

fn index_by(
    indices: impl Iterator<Item = usize>,
    key: impl Fn(usize) -> Option<String>,
) -> HashMap<String, Vec<usize>> {
    let mut map: HashMap<String, Vec<usize>> = HashMap::new();
    for index in indices {
        if let Some(key) = key(index) {
            map.entry(key).or_default().push(index);
        }
    }
    map
}

fn changes(known: &Known, publication: &Publication) -> Vec<Change> {
    let mut fields = content_fields(&known.content, &publication.content);
    for edition in &publication.editions {
        match known.editions.iter().find(|there| there.lang == edition.lang) {
            Some(there) => fields.extend(edition_fields(there, edition)),
            None => fields.push(("edition", String::new(), edition.lang.to_string())),
        }
    }
    fields
        .into_iter()
        .filter(|(_, was, now)| was != now)
        .map(|(field, was, now)| Change { field, was, now })
        .collect()
}

type Field = (&'static str, String, String);

fn content_fields(was: &SubjectContent, now: &SubjectContent) -> Vec<Field> {
    match (was, now) {
        (SubjectContent::Message(was), SubjectContent::Message(now)) => {
            let iso = |date: &Option<record::CivilDate>| {
                date.as_ref().map(record::CivilDate::iso).unwrap_or_default()
            };
            vec![
                ("kind", was.kind.as_str().to_owned(), now.kind.as_str().to_owned()),
                ("dated", iso(&was.dated), iso(&now.dated)),
                ("event_date", iso(&was.event), iso(&now.event)),
            ]
        }
        (SubjectContent::Contact(was), SubjectContent::Contact(now)) => {
            let phone = |line: &record::ContactLine| {
                line.phone.as_ref().map(|phone| phone.e164.clone()).unwrap_or_default()
            };
            vec![
                ("label", words(&was.label), words(&now.label)),
                ("phone", phone(was), phone(now)),
                ("email", was.email.clone().unwrap_or_default(), now.email.clone().unwrap_or_default()),
            ]
        }
        (SubjectContent::Counter(was), SubjectContent::Counter(now)) => {
            let pattern = |counter: &record::Counter| {
                now.patterns
                    .keys()
                    .filter_map(|lang| counter.patterns.get(lang)?.get("other").cloned())
                    .collect::<String>()
            };
            vec![
                ("since", was.since.to_string(), now.since.to_string()),
                ("label", words(&was.label), words(&now.label)),
                ("statement", pattern(was), pattern(now)),
            ]
        }
        (was, now) if was == now => Vec::new(),
        (was, now) => vec![("content", format!("{:?}", was.kind()), format!("{:?}", now.kind()))],
    }
}

fn words(text: &record::Text) -> String {
    text.values().cloned().collect::<Vec<_>>().join(" / ")
}

fn edition_fields(was: &Edition, now: &Edition) -> Vec<Field> {
    let speakers = |edition: &Edition| {
        let each = edition.speakers.iter().map(|speaker| match &speaker.office {
            Some(office) => format!("{office} {}", speaker.name),
            None => speaker.name.clone(),
        });
        each.collect::<Vec<_>>().join("; ")
    };
    let turns = |edition: &Edition| {
        let each = edition
            .turns
            .iter()
            .map(|turn| format!("{}: {}", turn.speaker.as_deref().unwrap_or_default(), turn.text));
        each.collect::<Vec<_>>().join("\n\n")
    };
    vec![
        ("title", was.title.clone(), now.title.clone()),
        ("lead", was.lead.clone().unwrap_or_default(), now.lead.clone().unwrap_or_default()),
        ("speakers", speakers(was), speakers(now)),
        ("place", was.place.clone().unwrap_or_default(), now.place.clone().unwrap_or_default()),
        ("outlets", was.outlets.join("; "), now.outlets.join("; ")),
        ("turns", turns(was), turns(now)),
        ("body", was.body.clone(), now.body.clone()),
    ]
}
