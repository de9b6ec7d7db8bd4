//! A PDF that Chancery printed: made again from the dossier that it carries, and compared byte for byte.
//!
//! Words that a PDF carries need not be those that it shows (letters can be renamed, covered, or drawn otherwise), so
//! no reading of it proves anything. What proves is that the same program makes the same file of what the record says.

use paper::{Again, Difference, FontSources, PaperError, Press, Printed};
use record::verify::Verified;
use record::{Lang, RecordId};
use serde::Serialize;
use site::{Place, SitePath};

use super::kind::Kind;
use super::knowledge::Knowledge;
use super::verdict::Verdict;
use super::words;

/// Where a paper and the record differ.
#[derive(Serialize)]
struct Differing<'a> {
    page: Option<usize>,
    found: Option<&'a str>,
    due: Option<&'a str>,
    record: &'a Verified,
}

/// Whether a PDF is what the record says.
pub(super) fn verify(pdf: &[u8], fonts: FontSources, knowledge: &Knowledge) -> Verdict {
    let printed = match Printed::read(pdf) {
        Ok(printed) => printed,
        Err(why) => {
            let said = format!("{why}; ask with `chancery quote` whether its words stand in the record");
            return Verdict::unknown("pdf", "no-proof", said);
        }
    };
    let Some(dossier) = &printed.dossier else {
        let said =
            "papers of periods carry no dossier; verify the papers of their messages, or the record itself";
        return Verdict::unknown("pdf", "no-dossier", said.to_owned());
    };
    let record: Option<RecordId> = match Kind::of(dossier) {
        Kind::Dossier(record) => record,
        _ => None,
    };
    match record::verify::dossier(dossier, &knowledge.trust(record.as_ref())) {
        Ok(found) => made_again(pdf, &printed, fonts, &found),
        Err(fault) => Verdict::fault("pdf", &fault),
    }
}

/// Makes the paper again from a dossier that holds.
fn made_again(pdf: &[u8], printed: &Printed, fonts: FontSources, found: &Verified) -> Verdict {
    let press = match Press::new(fonts) {
        Ok(press) => press,
        Err(error) => return Verdict::unknown("pdf", "fonts", error.to_string()),
    };
    match press.again(printed, found) {
        Ok(due) if due == pdf => authentic(printed, found),
        Ok(due) => other(&paper::difference(pdf, &due), found),
        Err(Again::OtherProgram { made, here }) => {
            let said = format!(
                "the dossier in the PDF holds, but Chancery {made} set its pages and this is Chancery {here}; verify it \
                 with that version, or print the message anew and compare"
            );
            Verdict::unknown("pdf", "other-program", said)
        }
        Err(Again::OtherFonts(fonts)) => {
            let said = format!(
                "the dossier in the PDF holds, but its pages were set in fonts that are not here; install {fonts}"
            );
            Verdict::unknown("pdf", "other-fonts", said)
        }
        Err(Again::Paper(error @ (PaperError::Fonts(_) | PaperError::Failed(_)))) => {
            Verdict::unknown("pdf", "not-set", error.to_string())
        }
        Err(error) => {
            let said = format!("the PDF does not fit the dossier that it carries: {error}");
            Verdict::not("pdf", "muddled", said)
        }
    }
}

fn authentic(printed: &Printed, found: &Verified) -> Verdict {
    let place = printed.proof.path.parse().ok().map(|path: SitePath| path.place);
    // A pair shows two editions: all are told.
    let one = place.filter(|place| !matches!(place, Place::Pair { .. }));
    let lang = one.and_then(|place| place.lang().cloned());
    let shown: Option<&Lang> =
        lang.as_ref().filter(|lang| found.editions.iter().any(|edition| edition.lang == **lang));
    let compared = "the whole file, in every byte, with what this program sets of the record's text; so nothing is hidden \
                    in it, and every letter looks as it should";
    let verdict = words::verified("pdf", found, shown).line("compared", compared);
    match printed.pictures() {
        0 => verdict,
        many => verdict.line(
            "not compared",
            format!(
                "its pictures ({many}): the dossier of a message does not hold them; look at them on the site"
            ),
        ),
    }
}

/// What a file that is not the one due shows.
fn other(difference: &Difference, found: &Verified) -> Verdict {
    let (code, said) = match difference {
        Difference::Nothing => {
            let said = "its pages look as they should and carry the record's text, but the file was changed after it was \
                        made, as when another program saves it; get it anew from the site";
            return Verdict::unknown("pdf", "saved-anew", said.to_owned());
        }
        Difference::Unreadable => {
            ("unreadable", "the PDF was changed after it was made, and cannot be drawn".to_owned())
        }
        Difference::Pages { found, due } => {
            ("pages-differ", format!("the PDF has {found} pages where the record's text makes {due}"))
        }
        Difference::Text { page, found, due } => (
            "text-differs",
            format!(
                "the PDF does not say what the record says: page {page} has “{found}” where “{due}” is due"
            ),
        ),
        Difference::Looks { page } => (
            "looks-different",
            format!("the PDF was altered: page {page} shows something else than the record’s text"),
        ),
    };
    let (page, found_text, due) = match difference {
        Difference::Text { page, found, due } => (Some(*page), Some(found.as_str()), Some(due.as_str())),
        Difference::Looks { page } => (Some(*page), None, None),
        _ => (None, None, None),
    };
    Verdict::not("pdf", code, said).found(&Differing { page, found: found_text, due, record: found })
}
