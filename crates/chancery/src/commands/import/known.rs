//! What of a capture the record may know already.

use std::collections::{HashMap, HashSet};

use desk::{Desk, IdentityKey};
use intake::Known;
use record::{
    Edition, History, Instant, Publication, Standing, SubjectContent, SubjectId, SubjectKind, View,
};

use crate::failure::Failure;

/// What the record knows that a capture may mean.
pub(super) struct Found {
    /// In the form that is compared.
    pub(super) known: Vec<Known>,
    /// The subject of each.
    pub(super) subjects: Vec<SubjectId>,
    /// The identities of what was erased: it is not imported again.
    pub(super) erased: HashSet<String>,
}

/// Finds what has the identity of one of `publications`, or a message with its title or its date.
pub(super) async fn find_known(
    desk: &Desk,
    history: &History,
    identities: &IdentityKey,
    publications: &[Publication],
) -> Result<Found, Failure> {
    let mut found = Found { known: Vec::new(), subjects: Vec::new(), erased: HashSet::new() };
    let mut by_subject: HashMap<SubjectId, &str> = HashMap::new();
    for publication in publications {
        if let Some(subject) =
            desk.store.identity(&desk.record, &identities.hash(&publication.identity)).await?
        {
            by_subject.insert(subject, &publication.identity);
        }
    }
    let titles: HashSet<&str> =
        publications.iter().flat_map(|one| &one.editions).map(|edition| edition.title.as_str()).collect();
    let dates: HashSet<_> = publications.iter().filter_map(|one| dated(&one.content)).collect();

    let snapshot = history.at(Instant::MAX);
    let of_identity = by_subject.keys().filter_map(|subject| snapshot.view(*subject));
    let alike = snapshot.published(SubjectKind::Message).filter(|view| {
        let cards = view.state().editions.iter().filter_map(|edition| edition.card.as_ref());
        let same_title = cards.into_iter().any(|card| titles.contains(&*card.title));
        let same_date =
            view.state().content.as_deref().and_then(dated).is_some_and(|date| dates.contains(&date));
        !by_subject.contains_key(&view.line.id) && (same_title || same_date)
    });
    for view in of_identity.chain(alike) {
        let identity = by_subject.get(&view.line.id).copied().unwrap_or_default();
        if view.standing() == Standing::Erased {
            found.erased.insert(identity.to_owned());
            continue;
        }
        if let Some(known) = known(desk, &view, identity).await? {
            found.known.push(known);
            found.subjects.push(view.line.id);
        }
    }
    Ok(found)
}

async fn known(desk: &Desk, view: &View<'_>, identity: &str) -> Result<Option<Known>, Failure> {
    let Some(content) = view.state().content.as_deref() else { return Ok(None) };
    let mut editions = Vec::new();
    for edition in &view.state().editions {
        let kept = desk.store.content(&desk.record, &edition.commitment).await?;
        editions.extend(kept.and_then(|kept| Edition::from_bytes(&kept.bytes).ok()));
    }
    Ok(Some(Known { identity: identity.to_owned(), content: content.clone(), editions }))
}

fn dated(content: &SubjectContent) -> Option<String> {
    match content {
        SubjectContent::Message(message) => message.dated.as_ref().map(record::CivilDate::iso),
        _ => None,
    }
}
