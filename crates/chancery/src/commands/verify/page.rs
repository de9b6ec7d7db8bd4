//! A page, saved or fetched: its text compared with what the dossier of its entry proves.

use record::dossier::MAX_DOSSIER_BYTES;
use record::verify::{ProvenEdition, Verified};
use serde::Serialize;

use super::address::unreached;
use super::knowledge::Knowledge;
use super::verdict::Verdict;
use super::{kind::Kind, words};
use crate::net::{Client, NetError, Remote};
use crate::saved_page::{self, Difference, SavedPage};

/// Where a page and the record differ.
#[derive(Serialize)]
struct Differing<'a> {
    difference: &'a Difference,
    record: &'a Verified,
}

/// A page that was fetched: its site is asked for the dossier.
pub(super) fn fetched(html: &[u8], remote: &Remote, knowledge: &Knowledge) -> Verdict {
    match read(html) {
        Ok(page) => with_remote(&page, remote, knowledge),
        Err(verdict) => *verdict,
    }
}

/// A page that was saved: compared with the dossier beside it, else with the one at the address that it names.
pub(super) fn saved(html: &[u8], dossier: Option<&[u8]>, client: &Client, knowledge: &Knowledge) -> Verdict {
    let page = match read(html) {
        Ok(page) => page,
        Err(verdict) => return *verdict,
    };
    match (dossier, &page.address) {
        (Some(dossier), _) => compare(&page, dossier, knowledge),
        (None, Some(address)) => with_remote(&page, &Remote::new(client.clone(), address), knowledge),
        (None, None) => Verdict::unknown(
            "page",
            "dossier-wanted",
            "the page names no address to ask; give the dossier of its message with --dossier".to_owned(),
        ),
    }
}

fn read(html: &[u8]) -> Result<SavedPage, Box<Verdict>> {
    let cannot = |code, why: String| Box::new(Verdict::unknown("page", code, why));
    if html.len() > saved_page::MAX_BYTES {
        return Err(cannot(
            "too-large",
            "the page is larger than 16 MiB; no page of a message is".to_owned(),
        ));
    }
    let text = std::str::from_utf8(html)
        .map_err(|_| cannot("not-utf-8", "the page is not written in UTF-8; save it anew".to_owned()))?;
    SavedPage::read(text).map_err(|why| cannot("no-message", why.to_string()))
}

fn with_remote(page: &SavedPage, remote: &Remote, knowledge: &Knowledge) -> Verdict {
    let address = remote.site().at(&format!("/record/dossier/{}.dossier", page.entry));
    let fetched = remote.client().get(&address, MAX_DOSSIER_BYTES).and_then(crate::net::Answer::success);
    match fetched {
        Ok(dossier) => compare(page, &dossier, knowledge),
        Err(NetError::Status { status: 404, .. }) => Verdict::not(
            "page",
            "about-missing",
            format!("{} has no entry {} that this page says to show", remote.site(), page.entry),
        ),
        Err(error) => unreached("page", &error),
    }
}

fn compare(page: &SavedPage, dossier: &[u8], knowledge: &Knowledge) -> Verdict {
    let record = match Kind::of(dossier) {
        Kind::Dossier(record) => record,
        _ => {
            return Verdict::unknown(
                "page",
                "not-a-dossier",
                "what is given as its dossier is none".to_owned(),
            );
        }
    };
    let found = match record::verify::dossier(dossier, &knowledge.trust(record.as_ref())) {
        Ok(found) => found,
        Err(fault) => return Verdict::fault("page", &fault),
    };
    if found.record != page.record || found.index != page.entry {
        let said = format!(
            "the page says to show entry {} of {}, but the dossier is of entry {} of {}; give the dossier of its message",
            page.entry, page.record, found.index, found.record
        );
        return Verdict::unknown("page", "other-dossier", said);
    }
    against(page, &found)
}

fn against(page: &SavedPage, found: &Verified) -> Verdict {
    let has = |edition: &&ProvenEdition| edition.edition.as_ref().is_some_and(|text| page.says(text));
    if let Some(edition) = found.editions.iter().find(has) {
        return words::verified("page", found, Some(&edition.lang))
            .line("compared", "title, lead, who speaks, text, questions and answers, word for word");
    }
    let named = found.editions.iter().find(|edition| Some(edition.commitment) == page.commitment);
    let nearest = named.or(found.editions.first()).and_then(|edition| edition.edition.as_ref());
    let Some(nearest) = nearest else {
        let said = "the text of this message was erased since; nothing is left to compare the page with";
        return Verdict::unknown("page", "erased", said.to_owned());
    };
    match page.difference(nearest) {
        Some(difference) => {
            let said = format!(
                "the page does not say what the record says: in {}, {}",
                difference.place, difference.what
            );
            Verdict::not("page", "text-differs", said)
                .found(&Differing { difference: &difference, record: found })
        }
        // Unreachable: the edition was compared above.
        None => words::verified("page", found, Some(&nearest.lang)),
    }
}
