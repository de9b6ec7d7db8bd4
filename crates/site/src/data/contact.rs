//! Contact lines.

use record::{ContactLine, SubjectContent, SubjectKind};
use serde::Serialize;

use super::worded::Worded;
use crate::scene::Scene;

/// A line by which the mission is reached.
#[derive(Debug, Serialize)]
pub(crate) struct Contact {
    label: Worded,
    phone: Option<Phone>,
    email: Option<String>,
}

#[derive(Debug, Serialize)]
struct Phone {
    shown: String,
    e164: String,
}

/// The mission's lines, in the order of their first entries.
pub(crate) fn contacts(scene: &Scene<'_>) -> Vec<Contact> {
    let views = scene.snapshot.published(SubjectKind::Contact);
    views
        .filter_map(|view| match view.state().content.as_deref() {
            Some(SubjectContent::Contact(line)) => Some(Contact::of(scene, line)),
            _ => None,
        })
        .collect()
}

impl Contact {
    fn of(scene: &Scene<'_>, line: &ContactLine) -> Self {
        let phone =
            line.phone.as_ref().map(|phone| Phone { shown: phone.shown.clone(), e164: phone.e164.clone() });
        Self { label: scene.worded(&line.label), phone, email: line.email.clone() }
    }
}
