//! An office with its printer.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use paper::{FontSources, Images, NoImages, PaperError, Pdf, Press as Printer};
use record::verify::{Trust, Verified};
use record::{Commitment, Edition, Kind, SubjectId};
use site::SitePath;

use crate::specimens::{later, message, office};
use crate::support::{Press, edition};

/// One printer with the program's own fonts, as a server has one.
pub(crate) static OWN: LazyLock<Printer> = LazyLock::new(|| Printer::new(FontSources::own()).unwrap());

/// The bytes of everything that an office keeps.
pub(crate) fn contents(office: &Press) -> HashMap<Commitment, Arc<[u8]>> {
    office.contents.iter().map(|(name, content)| (*name, content.bytes.as_slice().into())).collect()
}

/// The dossier of a subject, as the server makes it.
pub(crate) fn dossier(office: &Press, subject: SubjectId) -> Vec<u8> {
    let about = office.history.line(subject).unwrap().revisions.last().unwrap().index;
    let pile = office.pile();
    pile.dossier(about, &pile.checkpoint(pile.size(), 1)).to_bytes()
}

/// Prints what is at an address.
pub(crate) fn print(office: &Press, path: &str, dossier: Option<&[u8]>) -> Result<Pdf, PaperError> {
    print_with(office, path, dossier, &NoImages)
}

pub(crate) fn print_with(
    office: &Press,
    path: &str,
    dossier: Option<&[u8]>,
    images: &dyn Images,
) -> Result<Pdf, PaperError> {
    let path: SitePath = path.parse().unwrap();
    OWN.pdf(&office.history.at(later()), &contents(office), &path, dossier, images)
}

/// Checks a dossier as somebody does who knows nothing beforehand.
pub(crate) fn verified(dossier: &[u8]) -> Verified {
    record::verify::dossier(dossier, &Trust::default()).unwrap()
}

/// An office with one statement in English, whose body is given.
pub(crate) fn office_saying(body: &str) -> (Press, SubjectId) {
    let mut office = office();
    let said = Edition { body: body.to_owned(), ..edition("en", "Statement on the river") };
    let id = office.publish(message(Kind::Statement), vec![said]);
    (office, id)
}

/// The text of a paper's pages.
pub(crate) fn pages(pdf: &[u8]) -> Vec<String> {
    paper::pages(pdf).unwrap()
}
