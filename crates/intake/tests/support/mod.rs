//! What the tests of the capture reader share.

use intake::{Capture, unescape_markdown};

/// Everything that a capture kept, as one text: fields as they are, bodies without their escapes, and the report.
pub(crate) fn kept(capture: &Capture) -> String {
    let mut kept: Vec<String> = Vec::new();
    kept.extend(capture.captured_as.iter().map(|(_, written)| written.clone()));
    kept.extend(capture.clocks.iter().flat_map(|clock| [clock.city.clone(), clock.written.clone()]));
    for contact in &capture.contacts {
        kept.extend([&contact.label, &contact.phone, &contact.email].into_iter().flatten().cloned());
    }
    kept.extend(capture.counters.iter().map(|counter| counter.statement.clone()));
    for message in &capture.messages {
        kept.extend([message.dated_as.clone(), message.title.clone()]);
        kept.extend(message.lead.clone());
        kept.extend(message.body.as_deref().map(unescape_markdown));
        kept.extend(message.turns.iter().flat_map(|turn| [turn.speaker.clone(), turn.text.clone()]));
    }
    kept.extend(capture.report.iter().map(|note| note.text.clone()));
    kept.join("\n")
}
