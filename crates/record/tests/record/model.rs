//! The naive model: a plain list of all entries, asked by reading it from the first to the last.

use std::collections::BTreeMap;

use record::{
    Card, CivilDate, Commitment, Instant, Lang, OrderKey, Precision, Role, Snapshot, Standing,
    SubjectContent, SubjectId, SubjectKind, Verb, Zone,
};

use crate::support::{Leaf, Press};

/// All that a snapshot says of one subject.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Said {
    pub(crate) standing: Standing,
    pub(crate) revisions: usize,
    pub(crate) first_issued_at: Instant,
    pub(crate) commitment: Option<Commitment>,
    pub(crate) content: Option<SubjectContent>,
    pub(crate) key: Option<OrderKey>,
    /// By language: revision, entry, commitment, title unless erased.
    pub(crate) editions: BTreeMap<Lang, (u32, u64, Commitment, Option<String>)>,
}

/// All that a snapshot says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Whole {
    pub(crate) subjects: BTreeMap<SubjectId, Said>,
    pub(crate) published: BTreeMap<SubjectKind, Vec<SubjectId>>,
    /// By language, the newest first.
    pub(crate) lists: BTreeMap<Lang, Vec<SubjectId>>,
    pub(crate) months: BTreeMap<(Lang, i16, i8), Vec<SubjectId>>,
    pub(crate) counts: BTreeMap<Lang, BTreeMap<(i16, i8), u64>>,
    /// The zone of the mission that is shown, and whether it is shown before its time.
    pub(crate) mission: Option<(String, bool)>,
}

/// The languages that are asked about.
pub(crate) fn languages() -> [Lang; 3] {
    ["ar", "en", "fr"].map(|tag| tag.parse().unwrap())
}

/// What the model says of the first `size` entries as of `at`.
pub(crate) fn by_reading_all(press: &Press, size: u64, at: Instant) -> Whole {
    let mut subjects: BTreeMap<SubjectId, Said> = BTreeMap::new();
    let mut first_seen = Vec::new();
    let mut zone = Zone::utc();
    for leaf in &press.leaves {
        let entry = &leaf.entry;
        if !first_seen.contains(&entry.act.subject) {
            first_seen.push(entry.act.subject);
        }
        if entry.index < size && entry.issued_at <= at {
            let before = subjects.remove(&entry.act.subject);
            let after = after(before, leaf, &zone);
            subjects.insert(entry.act.subject, after);
        }
        if let Some(SubjectContent::Mission(mission)) = content(leaf.card.as_ref()) {
            zone = mission.zone.clone();
        }
    }
    let mission = mission_of(press, size, &subjects);
    let is_erased = |id: SubjectId| {
        press.leaves.iter().any(|leaf| leaf.entry.act.subject == id && leaf.entry.act.verb == Verb::Erase)
    };
    for (_, said) in subjects.iter_mut().filter(|(id, _)| is_erased(**id)) {
        said.content = None;
        said.key = None; // where it stood went with its date
        said.editions.values_mut().for_each(|edition| edition.3 = None);
    }
    let holds = |id: &SubjectId| {
        !is_erased(*id) && subjects.get(id).is_some_and(|said| said.standing == Standing::Published)
    };
    let mut published: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for id in first_seen.iter().filter(|id| holds(id)) {
        published.entry(id.kind()).or_default().push(*id);
    }
    let mut whole = Whole {
        published,
        lists: BTreeMap::new(),
        months: BTreeMap::new(),
        counts: BTreeMap::new(),
        mission,
        subjects: subjects.clone(),
    };
    for lang in languages() {
        let mut rows: Vec<_> = subjects
            .iter()
            .filter(|(id, said)| holds(id) && said.editions.contains_key(&lang))
            .filter_map(|(id, said)| said.key.map(|key| (key, *id)))
            .collect();
        rows.sort_by(|one, other| other.cmp(one));
        whole.lists.insert(lang.clone(), rows.iter().map(|(_, id)| *id).collect());
        let counts = whole.counts.entry(lang.clone()).or_default();
        for (key, id) in rows {
            *counts.entry((key.year, key.month)).or_default() += 1;
            whole.months.entry((lang.clone(), key.year, key.month)).or_default().push(id);
        }
    }
    whole
}

/// What the snapshot says, asked through its own questions.
pub(crate) fn by_asking(snapshot: &Snapshot<'_>, press: &Press) -> Whole {
    let ids: std::collections::BTreeSet<_> = press.leaves.iter().map(|leaf| leaf.entry.act.subject).collect();
    let mut whole = Whole {
        subjects: ids.iter().filter_map(|id| Some((*id, said(snapshot, *id)?))).collect(),
        published: BTreeMap::new(),
        lists: BTreeMap::new(),
        months: BTreeMap::new(),
        counts: BTreeMap::new(),
        mission: snapshot.mission().map(|view| (view.mission.zone.to_string(), view.before_its_time)),
    };
    for kind in SubjectKind::ALL {
        let ids: Vec<_> = snapshot.published(kind).map(|view| view.line.id).collect();
        if !ids.is_empty() {
            whole.published.insert(kind, ids);
        }
    }
    for lang in languages() {
        let counts = snapshot.counts(&lang);
        for (year, month) in counts.keys() {
            let ids = snapshot.messages_of(&lang, *year, Some(*month)).map(|view| view.line.id);
            whole.months.insert((lang.clone(), *year, *month), ids.collect());
        }
        whole.lists.insert(lang.clone(), snapshot.messages(&lang).map(|view| view.line.id).collect());
        whole.counts.insert(lang, counts);
    }
    whole
}

fn said(snapshot: &Snapshot<'_>, id: SubjectId) -> Option<Said> {
    let view = snapshot.view(id)?;
    let state = view.state();
    let editions = state.editions.iter().map(|edition| {
        let title = edition.card.as_ref().map(|card| card.title.to_string());
        (edition.lang.clone(), (edition.revision, edition.index, edition.commitment, title))
    });
    Some(Said {
        standing: state.standing,
        revisions: view.revisions.len(),
        first_issued_at: view.first_issued_at(),
        commitment: state.commitment,
        content: state.content.as_deref().cloned(),
        key: state.key.filter(|_| view.line.erasure().is_none()),
        editions: editions.collect(),
    })
}

fn after(before: Option<Said>, leaf: &Leaf, zone: &Zone) -> Said {
    let (entry, act) = (&leaf.entry, &leaf.entry.act);
    let is_new = before.is_none();
    let mut said = before.unwrap_or(Said {
        standing: Standing::Published,
        revisions: 0,
        first_issued_at: entry.issued_at,
        commitment: None,
        content: None,
        key: None,
        editions: BTreeMap::new(),
    });
    said.revisions += 1;
    said.standing = match act.verb {
        Verb::Withdraw => Standing::Withdrawn,
        Verb::Erase => Standing::Erased,
        _ => Standing::Published,
    };
    let was_dated = dated(said.content.as_ref());
    if let Some(commitment) = act.commitment(Role::Subject, None) {
        said.commitment = Some(commitment);
        said.content = content(leaf.card.as_ref()).cloned();
    }
    let is_dated = dated(said.content.as_ref());
    if act.subject.kind() == SubjectKind::Message && (is_new || is_dated != was_dated) {
        let index = said.key.map_or(entry.index, |key| key.index);
        said.key = Some(place(is_dated.as_ref(), said.first_issued_at, index, zone));
    }
    for commit in act.commits_of(Role::Edition) {
        let lang = commit.lang.clone().unwrap();
        let revision = said.editions.get(&lang).map_or(0, |edition| edition.0) + 1;
        let card = leaf.card.as_ref().and_then(|card| card.editions.iter().find(|card| card.lang == lang));
        let title = card.map(|card| card.title.to_string());
        said.editions.insert(lang, (revision, entry.index, commit.commitment, title));
    }
    said
}

/// The first revision of the mission also serves all instants before it.
fn mission_of(press: &Press, size: u64, subjects: &BTreeMap<SubjectId, Said>) -> Option<(String, bool)> {
    let zone = |content: Option<&SubjectContent>| match content {
        Some(SubjectContent::Mission(mission)) => Some(mission.zone.to_string()),
        _ => None,
    };
    if let Some(said) = subjects.get(&press.mission) {
        return zone(said.content.as_ref()).map(|zone| (zone, false));
    }
    let first = press.leaves.iter().find(|leaf| leaf.entry.act.subject == press.mission)?;
    let zone = zone(content(first.card.as_ref()))?;
    (first.entry.index < size).then_some((zone, true))
}

fn place(dated: Option<&CivilDate>, issued_at: Instant, index: u64, zone: &Zone) -> OrderKey {
    let day = dated.map_or_else(|| issued_at.date_in(zone), CivilDate::first_day);
    let (month, day_of_month) = match dated.map(CivilDate::precision) {
        Some(Precision::Year) => (0, 0),
        Some(Precision::Month) => (day.month(), 0),
        Some(Precision::Day) | None => (day.month(), day.day()),
    };
    OrderKey { year: day.year(), month, day: day_of_month, issued_at, index }
}

fn content(card: Option<&Card>) -> Option<&SubjectContent> {
    card.and_then(|card| card.content.as_ref())
}

fn dated(content: Option<&SubjectContent>) -> Option<CivilDate> {
    match content {
        Some(SubjectContent::Message(message)) => message.dated.clone(),
        _ => None,
    }
}
