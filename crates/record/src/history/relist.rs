//! Moves a message from the lists in which it stood to those in which it stands now.
//!
//! A list is touched where what it shows changes, and nowhere else: an edition in French leaves the lists in English
//! as they are.

use std::collections::BTreeMap;

use super::face::{Face, is_marked};
use super::list::Change;
use super::{Group, History, MessageList, OrderKey, Standing, State};
use crate::entry::Entry;
use crate::instant::Instant;
use crate::lang::Lang;

impl History {
    /// The lists by language, then those of groups.
    pub(super) fn relist(&mut self, number: usize, before: Option<&State>, after: &State, entry: &Entry) {
        let when = (entry.issued_at, entry.index);
        for (lang, step) in steps(before.map(listed).unwrap_or_default(), listed(after)) {
            let change = || change(entry, before, after, (&lang, false));
            self.lists
                .entry(lang.clone())
                .or_insert_with(MessageList::by_day)
                .step(step, number, change, when);
            self.lists_timeline.touch(when.0, when.1);
        }
        for (place, step) in steps(before.map(grouped).unwrap_or_default(), grouped(after)) {
            let change = || change(entry, before, after, (&place.1, true));
            self.groups.entry(place.clone()).or_default().step(step, number, change, when);
            if matches!(step, Step::Enter(_) | Step::Leave(_)) {
                self.count_group(&place, when);
            }
        }
    }

    fn count_group(&mut self, place: &(Group, Lang), when: (Instant, u64)) {
        let turned = self.groups.get(place).is_some_and(|list| list.whole().turned == when.1 + 1);
        if let (Group::Subject(id), lang) = place {
            self.touch.count_group(id.kind(), lang, turned, when);
        }
    }
}

/// What becomes of a message in a list.
#[derive(Clone, Copy, Debug)]
enum Step {
    Enter(OrderKey),
    Stay(OrderKey),
    Shift(OrderKey, OrderKey),
    Leave(OrderKey),
}

impl MessageList {
    fn step(&mut self, step: Step, number: usize, change: impl FnOnce() -> Change, when: (Instant, u64)) {
        match step {
            Step::Enter(key) => self.enter(key, number, when),
            Step::Stay(key) => self.stay(key, change(), when),
            Step::Shift(from, to) => self.shift(from, to, number, when),
            Step::Leave(key) => self.leave(key, when),
        }
    }
}

/// What becomes of a message in each list in which it stood or stands.
fn steps<K: Ord>(was: BTreeMap<K, OrderKey>, mut is: BTreeMap<K, OrderKey>) -> Vec<(K, Step)> {
    let mut steps: Vec<_> = was
        .into_iter()
        .map(|(list, from)| match is.remove(&list) {
            None => (list, Step::Leave(from)),
            Some(to) if to == from => (list, Step::Stay(to)),
            Some(to) => (list, Step::Shift(from, to)),
        })
        .collect();
    steps.extend(is.into_iter().map(|(list, key)| (list, Step::Enter(key))));
    steps
}

/// The languages in whose lists a message stands, and where.
fn listed(state: &State) -> BTreeMap<Lang, OrderKey> {
    match (state.standing, state.key) {
        (Standing::Published, Some(key)) => {
            state.editions.iter().map(|edition| (edition.lang.clone(), key)).collect()
        }
        _ => BTreeMap::new(),
    }
}

/// The lists of groups in which a message stands, and where in each.
fn grouped(state: &State) -> BTreeMap<(Group, Lang), OrderKey> {
    let places = listed(state).into_iter();
    places
        .flat_map(|(lang, key)| {
            state.groups(&lang).into_iter().map(move |group| ((group, lang.clone()), key))
        })
        .collect()
}

/// What an act changes of a message in a list in which it stays. Groups are told by the day of the event too.
fn change(entry: &Entry, before: Option<&State>, after: &State, (lang, told): (&Lang, bool)) -> Change {
    let act = &entry.act;
    let all = Change { shown: true, text: true };
    let Some((was, before)) = before.and_then(|before| Some((before.edition(lang)?, before))) else {
        return all;
    };
    let Some(is) = after.edition(lang) else { return all };
    let marked = is_marked((act.verb, act.grade), &act.languages, lang);
    Change {
        shown: marked || Face::of(before, lang, told) != Face::of(after, lang, told),
        text: was.index != is.index || before.commitment != after.commitment,
    }
}
