//! What messages are gathered under: their kind, and subjects of the record.

use crate::id::SubjectId;
use crate::lang::Lang;
use crate::subject::Kind;

use super::{Standing, State};

/// What messages are gathered under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// All of one kind.
    Kind(Kind),
    /// All that name a subject: a person who speaks, a topic, a place, a series, a related message.
    Subject(SubjectId),
}

impl State {
    /// The groups in which a message's edition in `lang` stands, in ascending order, each once; none where
    /// there is no such edition.
    pub fn groups(&self, lang: &Lang) -> Vec<Group> {
        let (Some(message), Some(edition)) = (self.message(), self.edition(lang)) else { return Vec::new() };
        let people = edition.card.iter().flat_map(|card| card.people.iter().copied());
        let subjects = message.named().chain(people).map(Group::Subject);
        let mut groups: Vec<_> = std::iter::once(Group::Kind(message.kind)).chain(subjects).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }

    /// Whether a message's edition in `lang` stands in `group`.
    pub fn is_in(&self, lang: &Lang, group: Group) -> bool {
        self.standing == Standing::Published && self.groups(lang).binary_search(&group).is_ok()
    }
}
