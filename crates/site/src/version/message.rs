//! What changes the pages of a message: what it says in the languages shown, and what is said there of subjects that
//! it names.

use record::{
    Group, History, Lang, Mission, Revision, Snapshot, Standing, State, SubjectContent, SubjectId,
    SubjectKind, SubjectLine, in_language,
};

use crate::data::group::name_of;
use crate::path::Place;

pub(super) fn version(snapshot: &Snapshot<'_>, place: &Place) -> u64 {
    let history = snapshot.history();
    let Some(line) = place.handle().and_then(|handle| history.line_at(handle)) else { return history.size() };
    match place {
        Place::Message { lang, .. } => {
            let own = history.last_change(line.id, |one, other| is_told_alike(one, other, lang));
            let beside = history.beside(lang, line.id).max(related(history, line, lang));
            own.max(last_mark(line, lang)).max(named(snapshot, line.revisions.last(), lang)).max(beside)
        }
        Place::Revision { lang, revision, .. } => {
            let place = usize::try_from(revision.saturating_sub(1)).unwrap_or(usize::MAX);
            replaced(history, line, place, lang).max(named(snapshot, line.revisions.get(place), lang))
        }
        Place::Pair { lang, other: beside, .. } => {
            let own = history.last_change(line.id, |one, other| {
                [lang, beside].into_iter().all(|lang| is_text_alike(one, other, lang))
            });
            let state = line.revisions.last().map(|last| &*last.state);
            let files = |lang| state.map_or(0, |state| files(history, state, lang));
            own.max(files(lang)).max(files(beside))
        }
        _ => history.subject_touched(line.id),
    }
}

/// Whether the message and its edition in a language are the same.
fn is_text_alike(one: &State, other: &State, lang: &Lang) -> bool {
    let text = |state: &State| state.edition(lang).map(|edition| edition.index);
    (one.standing, one.commitment, text(one)) == (other.standing, other.commitment, text(other))
}

/// The same, and what is said beside it of the other editions: their titles and weights, and of the one that it
/// translates whether it changed.
fn is_told_alike(one: &State, other: &State, lang: &Lang) -> bool {
    let editions = |state: &State| -> Vec<_> {
        let card = |edition: &record::EditionState| {
            edition.card.as_deref().map(|card| (card.title.clone(), card.status))
        };
        state.editions.iter().map(|edition| (edition.lang.clone(), card(edition))).collect()
    };
    let source = |state: &State| {
        let translates = state.edition(lang)?.card.as_deref()?.translates.clone()?;
        state.edition(&translates.lang).map(|source| source.revision)
    };
    is_text_alike(one, other, lang) && editions(one) == editions(other) && source(one) == source(other)
}

/// The newest correction of another edition of which readers of this one are told: none; but one that names no
/// language concerns all.
fn last_mark(line: &SubjectLine, lang: &Lang) -> u64 {
    let told = |revision: &&Revision| revision.languages.is_empty() || revision.languages.contains(lang);
    line.revisions.iter().rev().find(told).map_or(0, |revision| revision.index + 1)
}

/// What a reader of an old text is told: what first replaced it, where the message is now, and whether it holds.
fn replaced(history: &History, line: &SubjectLine, place: usize, lang: &Lang) -> u64 {
    let Some(then) = line.revisions.get(place) else { return history.size() };
    let says = |state: &State| (state.commitment, state.edition(lang).map(|edition| edition.commitment));
    let later = line.revisions.iter().skip(place + 1);
    let first = later.clone().find(|later| says(&later.state) != says(&then.state));
    let now = history.last_change(line.id, |one, other| {
        let title = |state: &State| Some(state.edition(lang)?.card.as_deref()?.title.clone());
        one.standing == other.standing && title(one) == title(other)
    });
    now.max(first.map_or(then.index, |first| first.index) + 1)
}

/// What is said of the subjects that a text names: topics, places and series by the message, persons and files by
/// the edition.
fn named(snapshot: &Snapshot<'_>, shown: Option<&Revision>, lang: &Lang) -> u64 {
    let (Some(revision), Some(mission)) = (shown, snapshot.mission()) else { return 0 };
    let (history, state) = (snapshot.history(), &*revision.state);
    let message = state.message().into_iter().flat_map(record::Message::named);
    let card = state.edition(lang).and_then(|edition| edition.card.as_deref());
    let people = card.into_iter().flat_map(|card| card.people.iter().copied());
    let ids = message.filter(|id| id.kind() != SubjectKind::Message).chain(people);
    let names = ids.map(|id| name_touched(history, id, lang, mission.mission));
    names.fold(files(history, state, lang), u64::max)
}

/// The newest entry that changed by what name readers of a language know a subject. What was withdrawn is still led
/// to, what was erased is not.
fn name_touched(history: &History, id: SubjectId, lang: &Lang, mission: &Mission) -> u64 {
    let lang = if mission.languages.contains(lang) { lang } else { &mission.default_language };
    history.last_change(id, |one, other| {
        let name = |state: &State| {
            let names = state.content.as_deref().and_then(name_of)?;
            in_language(names, lang, &mission.default_language)
                .map(|(lang, name)| (lang.clone(), name.to_owned()))
        };
        let gone = |state: &State| state.standing == Standing::Erased;
        gone(one) == gone(other) && name(one) == name(other)
    })
}

/// Whether the files that an edition names may be shown, and their subtitles: what they are, is fixed by their
/// revision.
fn files(history: &History, state: &State, lang: &Lang) -> u64 {
    let card = state.edition(lang).and_then(|edition| edition.card.as_deref());
    let media = card.into_iter().flat_map(|card| card.media.iter().map(|media| media.id));
    media
        .flat_map(|id| subtitles(history, id).chain([id]))
        .map(|id| history.standing_touched(id))
        .max()
        .unwrap_or(0)
}

fn subtitles(history: &History, id: SubjectId) -> impl Iterator<Item = SubjectId> {
    let revisions = history.line(id).into_iter().flat_map(|line| &line.revisions);
    revisions.flat_map(|revision| match revision.state.content.as_deref() {
        Some(SubjectContent::Media(media)) => media.subtitles.values().map(|file| file.id).collect(),
        _ => Vec::new(),
    })
}

/// The messages that it names, and those that name it.
fn related(history: &History, line: &SubjectLine, lang: &Lang) -> u64 {
    let message = line.revisions.last().and_then(|last| last.state.message());
    let named = message.into_iter().flat_map(|message| &message.related);
    let named = named.map(|id| history.named_touched(lang, *id));
    named.fold(history.group_touched(lang, Group::Subject(line.id)), u64::max)
}

/// All that a message names: subjects, other messages, speakers, media files.
pub(crate) fn subjects(state: &State) -> impl Iterator<Item = SubjectId> {
    let cards = || state.editions.iter().filter_map(|edition| edition.card.as_deref());
    let named = state.message().into_iter().flat_map(record::Message::named);
    let people = cards().flat_map(|card| card.people.iter().copied());
    named.chain(people).chain(cards().flat_map(|card| card.media.iter().map(|media| media.id)))
}
