//! A set document as a PDF file: PDF/A-3a for archives and PDF/UA-1 for everyone, tagged, with its date and its proof.

use jiff::tz::TimeZone;
use record::Instant;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::error::PaperError;

/// Which document it is and of what date: what its file says of itself.
pub(crate) struct Identity {
    /// What is the same for every version of this paper.
    pub(crate) ident: String,
    /// When the newest of what it shows became public.
    pub(crate) issued: Instant,
}

/// Writes the file.
///
/// # Errors
///
/// [`PaperError::Failed`] with what the standards forbid.
pub(crate) fn pdf(document: &PagedDocument, identity: Identity) -> Result<Vec<u8>, PaperError> {
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]);
    let options = PdfOptions {
        ident: Smart::Custom(identity.ident),
        creator: Smart::Custom(Some(format!("Chancery {}", env!("CARGO_PKG_VERSION")))),
        timestamp: timestamp(identity.issued),
        page_ranges: None,
        standards: standards.map_err(|error| PaperError::Failed(error.message().to_string()))?,
        tagged: true,
        pretty: false,
    };
    typst_pdf::pdf(document, &options).map_err(|errors| failed(&errors))
}

/// What the typesetter says is wrong.
pub(crate) fn failed(errors: &[SourceDiagnostic]) -> PaperError {
    let words: Vec<_> = errors.iter().take(3).map(|error| error.message.to_string()).collect();
    PaperError::Failed(words.join("; "))
}

fn timestamp(at: Instant) -> Option<Timestamp> {
    let at = TimeZone::UTC.to_datetime(at.timestamp());
    let part = |value: i8| u8::try_from(value).ok();
    let (month, day) = (part(at.month())?, part(at.day())?);
    let (hour, minute, second) = (part(at.hour())?, part(at.minute())?, part(at.second())?);
    Datetime::from_ymd_hms(at.year().into(), month, day, hour, minute, second).map(Timestamp::new_utc)
}
