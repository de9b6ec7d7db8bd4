//! What tells one thing of an archive from all others: date, title and ordinal among equals.
//!
//! A text capture has no ids and no addresses of its own messages, so this is the identity that design §5
//! leaves. Ordinals count from the oldest, so that a new message of the same title does not rename the old one.

use std::collections::HashMap;

use crate::capture::{Contact, Counter, Message};

/// Counts equals as they come by, oldest first.
#[derive(Debug, Default)]
pub(super) struct Ordinals {
    seen: HashMap<String, usize>,
}

impl Ordinals {
    pub(super) fn of_message(&mut self, message: &Message) -> String {
        let date = message.dated.map(|date| date.to_string()).unwrap_or_default();
        self.numbered(format!("message\n{date}\n{}", message.title))
    }

    pub(super) fn of_contact(&mut self, contact: &Contact) -> String {
        self.numbered(format!("contact\n{}", contact.label.as_deref().unwrap_or_default()))
    }

    pub(super) fn of_counter(&mut self, counter: &Counter) -> String {
        self.numbered(format!("counter\n{}", counter.label))
    }

    fn numbered(&mut self, equal: String) -> String {
        let ordinal = self.seen.entry(equal.clone()).or_default();
        *ordinal += 1;
        format!("{equal}\n{ordinal}")
    }
}
