//! What lists show of a message, and which entry changed it last.

use super::{Group, History, MessageList, OrderKey, Revision, Standing, State, SubjectLine};
use crate::act::{Grade, Verb};
use crate::civil::CivilDate;
use crate::commitment::Commitment;
use crate::id::SubjectId;
use crate::lang::Lang;
use crate::subject::Kind;

/// What lists show of a message in one language.
#[derive(Debug, PartialEq)]
pub(super) struct Face<'a> {
    title: Option<&'a str>,
    kind: Option<Kind>,
    dated: Option<&'a CivilDate>,
    /// Groups are told by the day of the event too.
    event: Option<&'a CivilDate>,
    lead: Option<&'a str>,
    /// Where there is no lead, lists show how the text begins.
    opening: Option<Commitment>,
}

impl<'a> Face<'a> {
    /// What lists show of a message; `told` where its event counts. `None` where it has no edition in `lang`.
    pub(super) fn of(state: &'a State, lang: &Lang, told: bool) -> Option<Self> {
        let edition = state.edition(lang)?;
        let (message, card) = (state.message(), edition.card.as_deref());
        let lead = card.and_then(|card| card.lead.as_deref());
        Some(Self {
            lead,
            opening: lead.is_none().then_some(edition.commitment),
            event: message.and_then(|message| message.event.as_ref()).filter(|_| told),
            ..Self::name(state, lang)?
        })
    }

    /// What is said of a message where it is only named.
    fn name(state: &'a State, lang: &Lang) -> Option<Self> {
        let card = state.edition(lang)?.card.as_deref();
        let message = state.message();
        Some(Self {
            title: card.map(|card| &*card.title),
            kind: message.map(|message| message.kind),
            dated: message.and_then(|message| message.dated.as_ref()),
            event: None,
            lead: None,
            opening: None,
        })
    }
}

/// Whether readers of `lang` are told of it in lists: a major correction that concerns them.
pub(super) fn is_marked((verb, grade): (Verb, Option<Grade>), languages: &[Lang], lang: &Lang) -> bool {
    let concerns = languages.is_empty() || languages.contains(lang);
    verb == Verb::Correct && grade == Some(Grade::Major) && concerns
}

impl History {
    /// One more than the index of the newest entry about `id` after which it was not `alike`; 0 for none.
    pub fn last_change(&self, id: SubjectId, alike: impl Fn(&State, &State) -> bool) -> u64 {
        self.line(id).map_or(0, |line| line.last_change(alike))
    }

    /// One more than the index of the newest entry that changed what lists show of the newest `count` messages of
    /// `lang`, of a group or of all; also that one enters among them or leaves them.
    pub fn newest_shown(&self, lang: &Lang, group: Option<Group>, count: usize) -> u64 {
        let told = group.is_some();
        self.newest(lang, group, count, |line, key| {
            let shown = line.last_change(|one, other| {
                let here = |state: &State| holds(state, key, lang, group);
                here(one) == here(other)
                    && (!here(one) || Face::of(one, lang, told) == Face::of(other, lang, told))
            });
            shown.max(line.last_mark(lang))
        })
    }

    /// The same of their texts.
    pub fn newest_text(&self, lang: &Lang, count: usize) -> u64 {
        self.newest(lang, None, count, |line, key| {
            line.last_change(|one, other| {
                let text = |state: &State| {
                    let edition = state.edition(lang).map(|edition| edition.commitment);
                    edition
                        .filter(|_| holds(state, key, lang, None))
                        .map(|edition| (edition, state.commitment))
                };
                text(one) == text(other)
            })
        })
    }

    /// One more than the index of the newest entry that changed the titles or dates of the messages before and after
    /// `id` in the list of `lang`, or which they are; 0 for none.
    pub fn beside(&self, lang: &Lang, id: SubjectId) -> u64 {
        let key = self.line(id).and_then(|line| line.revisions.last()).and_then(|last| last.state.key);
        let Some((list, key)) = self.lists.get(lang).zip(key) else { return 0 };
        let rows = |rows: &mut dyn Iterator<Item = (&OrderKey, &super::Row)>| {
            self.down_to(rows, 1, (lang, None), &|line, key| line.last_naming(key, lang))
        };
        let before = rows(&mut list.rows.range(..key).rev());
        before.max(rows(&mut list.rows.range(key..).filter(|(other, _)| **other != key)))
    }

    /// One more than the index of the newest entry that changed what a list of titles says of a message; 0 for none.
    pub fn named_touched(&self, lang: &Lang, id: SubjectId) -> u64 {
        let Some(line) = self.line(id) else { return 0 };
        let key = line.revisions.last().and_then(|last| last.state.key);
        key.map_or(0, |key| line.last_naming(key, lang).max(line.last_mark(lang)))
    }

    fn newest(
        &self,
        lang: &Lang,
        group: Option<Group>,
        count: usize,
        touched: impl Fn(&SubjectLine, OrderKey) -> u64,
    ) -> u64 {
        let list: Option<&MessageList> = match group {
            None => self.lists.get(lang),
            Some(group) => self.groups.get(&(group, lang.clone())),
        };
        list.map_or(0, |list| self.down_to(&mut list.rows.iter().rev(), count, (lang, group), &touched))
    }

    /// What touched some rows, down to the one that is the `count`th that holds.
    fn down_to(
        &self,
        rows: &mut dyn Iterator<Item = (&OrderKey, &super::Row)>,
        count: usize,
        (lang, group): (&Lang, Option<Group>),
        touched: &dyn Fn(&SubjectLine, OrderKey) -> u64,
    ) -> u64 {
        let (mut held, mut newest) = (0, 0);
        for (key, row) in rows {
            if held == count {
                break;
            }
            let line = &self.lines[row.line];
            newest = touched(line, *key).max(newest);
            let here = line.revisions.last().is_some_and(|last| holds(&last.state, *key, lang, group));
            held += usize::from(here);
        }
        newest
    }
}

/// Whether a message holds at a place of the list of a language or of a group in it.
fn holds(state: &State, key: OrderKey, lang: &Lang, group: Option<Group>) -> bool {
    let here = state.standing == Standing::Published && state.key == Some(key);
    here && match group {
        None => state.edition(lang).is_some(),
        Some(group) => state.is_in(lang, group),
    }
}

impl SubjectLine {
    /// One more than the index of the newest revision after which the subject was not `alike`; 0 for none.
    fn last_change(&self, alike: impl Fn(&State, &State) -> bool) -> u64 {
        let same = |pair: &&[Revision]| alike(&pair[0].state, &pair[1].state);
        let since = self.revisions.windows(2).rev().take_while(same).count();
        self.revisions.len().checked_sub(since + 1).map_or(0, |place| self.revisions[place].index + 1)
    }

    /// The same of its title, kind and date at a place, and of whether it stands there.
    fn last_naming(&self, key: OrderKey, lang: &Lang) -> u64 {
        self.last_change(|one, other| {
            let here = |state| holds(state, key, lang, None);
            here(one) == here(other) && (!here(one) || Face::name(one, lang) == Face::name(other, lang))
        })
    }

    /// One more than the index of the newest major correction that concerns `lang`; 0 for none.
    fn last_mark(&self, lang: &Lang) -> u64 {
        let marked =
            |revision: &&Revision| is_marked((revision.verb, revision.grade), &revision.languages, lang);
        self.revisions.iter().rev().find(marked).map_or(0, |revision| revision.index + 1)
    }
}
