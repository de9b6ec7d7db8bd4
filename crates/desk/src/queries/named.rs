//! Named: which topic, place, series or person somebody means by its name.

use record::{History, Instant, Lang, SubjectContent, SubjectId, SubjectKind, Text, View};

/// How many known names are told where one is not known.
const TOLD: usize = 40;

/// A name that names nothing, or too much.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NamedError {
    /// Nothing of that kind is called so.
    #[error("no {} is called \"{name}\"{}", kind.as_str(), known_ones(known))]
    NoSuch {
        /// What was meant.
        kind: SubjectKind,
        /// The name.
        name: String,
        /// What is there, in its order.
        known: Vec<String>,
    },
    /// More than one is.
    #[error("more than one {} is called \"{name}\"; name one by its id: {}", kind.as_str(), ids.join(", "))]
    Several {
        /// What was meant.
        kind: SubjectKind,
        /// The name.
        name: String,
        /// Their ids.
        ids: Vec<String>,
    },
}

/// The published subject of `kind` known as `name`: an id, or its whole name in `lang`, else in another language.
///
/// # Errors
///
/// [`NamedError`], with what is known.
pub fn named(history: &History, kind: SubjectKind, lang: &Lang, name: &str) -> Result<SubjectId, NamedError> {
    let snapshot = history.at(Instant::MAX);
    let name = name.trim();
    let all: Vec<_> = snapshot.published(kind).collect();
    if let Some(view) = name.parse().ok().and_then(|id: SubjectId| all.iter().find(|view| view.line.id == id))
    {
        return Ok(view.line.id);
    }
    let called = |fits: &dyn Fn(&Text) -> bool| -> Vec<SubjectId> {
        all.iter().filter(|view| name_of(view).is_some_and(fits)).map(|view| view.line.id).collect()
    };
    let mut found = called(&|text| text.get(lang).is_some_and(|own| own == name));
    if found.is_empty() {
        found = called(&|text| text.values().any(|other| other == name));
    }
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(NamedError::NoSuch { kind, name: name.to_owned(), known: known(&all, lang) }),
        several => {
            let ids = several.iter().map(ToString::to_string).collect();
            Err(NamedError::Several { kind, name: name.to_owned(), ids })
        }
    }
}

/// The one published person who is called `name` in `lang`, if there is one.
pub fn person_called(history: &History, lang: &Lang, name: &str) -> Option<SubjectId> {
    let snapshot = history.at(Instant::MAX);
    let mut called = snapshot
        .published(SubjectKind::Person)
        .filter(|view| name_of(view).and_then(|text| text.get(lang)).is_some_and(|own| own == name.trim()));
    let one = called.next()?.line.id;
    called.next().is_none().then_some(one)
}

fn name_of<'a>(view: &View<'a>) -> Option<&'a Text> {
    match view.state().content.as_deref()? {
        SubjectContent::Person(person) => Some(&person.name),
        SubjectContent::Topic(topic) => Some(&topic.name),
        SubjectContent::Place(place) => Some(&place.name),
        SubjectContent::Series(series) => Some(&series.name),
        _ => None,
    }
}

/// The names that are there, in `lang` where they have one in it.
fn known(all: &[View<'_>], lang: &Lang) -> Vec<String> {
    let names = all.iter().filter_map(name_of);
    names.filter_map(|text| text.get(lang).or_else(|| text.values().next())).cloned().collect()
}

fn known_ones(known: &[String]) -> String {
    let more = if known.len() > TOLD { " …" } else { "" };
    let told: Vec<_> = known.iter().take(TOLD).map(|name| format!("\"{name}\"")).collect();
    match told.is_empty() {
        true => ", for there is none yet; publish it first".to_owned(),
        false => format!("; known are {}{more}", told.join(", ")),
    }
}
