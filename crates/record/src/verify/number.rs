//! The official number of a message: whether it is due, and of which year.

use super::Fault;
use crate::act::Verb;
use crate::entry::Entry;
use crate::id::SubjectKind;
use crate::subject::SubjectContent;

/// The civil day begins up to 14 hours before that of UTC, and up to 12 after it.
const EARLIEST_SECONDS: i64 = -12 * 3_600;
const LATEST_SECONDS: i64 = 14 * 3_600;

/// A message that is published here has a number of the year that it is dated, and nothing else has one.
///
/// Of what is undated the year is that of `issued_at` in the civil zone of the time, which a dossier does not tell: the
/// years that it can be anywhere on Earth are taken.
pub(super) fn check(entry: &Entry, content: Option<&SubjectContent>) -> Result<(), Fault> {
    let (act, wrong) = (&entry.act, Err(Fault::Number { index: entry.index }));
    let is_message = act.subject.kind() == SubjectKind::Message;
    let is_due = is_message && act.verb == Verb::Publish && act.issued_at.is_none();
    let Some(number) = entry.number else {
        return if is_due { wrong } else { Ok(()) };
    };
    if !is_due || number.number == 0 {
        return wrong;
    }
    let year = |seconds| entry.issued_at.plus_seconds(seconds).date_in(&crate::civil::Zone::utc()).year();
    let holds = match content {
        Some(SubjectContent::Message(message)) => match &message.dated {
            Some(dated) => number.year == dated.first_day().year(),
            None => number.year == year(EARLIEST_SECONDS) || number.year == year(LATEST_SECONDS),
        },
        // It was erased, and with it the date.
        _ => true,
    };
    if holds { Ok(()) } else { wrong }
}
