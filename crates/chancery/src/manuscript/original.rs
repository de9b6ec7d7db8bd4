//! Originals: of which edition a translation is one, and of which revision of that.

use desk::{Desk, queries};
use intake::Document;
use record::{History, Lang, SubjectId, Translates};

use super::faults::Faults;
use crate::failure::Failure;

/// Names what cannot be: an edition that is not there, a revision that it has not, translations in a circle.
pub(super) fn check(documents: &[Document], history: &History, own: Option<SubjectId>, faults: &mut Faults) {
    for document in documents {
        let Some(original) = &document.translates else { continue };
        let lang = &original.lang;
        let most = there(history, own, lang) + u32::from(handed_in(documents, lang).is_some());
        if most == 0 {
            let what = format!("there is no edition in {lang}; publish it first, or with this one");
            faults.add(document, &original.said, what);
        } else if original.revision.is_some_and(|revision| revision > most) {
            faults.add(
                document,
                &original.said,
                format!("the {lang} edition has no such revision; its last is {most}"),
            );
        }
    }
    if sources_first(documents).is_none() {
        faults.of_all("the editions are translations of each other in a circle; one must be the source");
    }
}

/// Puts into each edition of which revision it is the translation.
///
/// The newest revision of an edition that is handed in at the same time is the one that this change makes.
pub(super) async fn settle(
    documents: &mut [Document],
    desk: &Desk,
    history: &History,
    own: Option<SubjectId>,
) -> Result<(), Failure> {
    for place in sources_first(documents).unwrap_or_default() {
        let Some(original) = documents[place].translates.clone() else { continue };
        let newest = newest(documents, desk, history, own, &original.lang).await?;
        let revision = original.revision.unwrap_or(newest);
        if revision > newest {
            return Err(Failure::new(format!(
                "{}:{}: the {} edition is not changed; its last revision is {newest}",
                documents[place].file, original.said.line, original.lang
            )));
        }
        documents[place].edition.translates = Some(Translates { lang: original.lang, revision });
    }
    Ok(())
}

/// The places of the editions, each after the one that it translates; `None` where they go in a circle.
fn sources_first(documents: &[Document]) -> Option<Vec<usize>> {
    let mut open: Vec<usize> = (0..documents.len()).collect();
    let mut order = Vec::with_capacity(open.len());
    while !open.is_empty() {
        let waits = |place: &usize| {
            let source = documents[*place].translates.as_ref().map(|original| &original.lang);
            open.iter().any(|other| other != place && Some(&documents[*other].edition.lang) == source)
        };
        let next = open.iter().position(|place| !waits(place))?;
        order.push(open.remove(next));
    }
    Some(order)
}

/// The revision of an edition that will be the newest.
async fn newest(
    documents: &[Document],
    desk: &Desk,
    history: &History,
    own: Option<SubjectId>,
    lang: &Lang,
) -> Result<u32, Failure> {
    let there = there(history, own, lang);
    let same = match handed_in(documents, lang).zip(own) {
        Some((document, own)) => queries::stands(desk, history, own, &document.edition).await?,
        None => handed_in(documents, lang).is_none(),
    };
    Ok(there + u32::from(!same))
}

/// How many revisions an edition has.
fn there(history: &History, own: Option<SubjectId>, lang: &Lang) -> u32 {
    let state = own.and_then(|own| history.line(own)).and_then(|line| line.revisions.last());
    state.and_then(|revision| revision.state.edition(lang)).map_or(0, |edition| edition.revision)
}

fn handed_in<'a>(documents: &'a [Document], lang: &Lang) -> Option<&'a Document> {
    documents.iter().find(|document| document.edition.lang == *lang)
}
