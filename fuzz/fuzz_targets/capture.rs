//! The capture reader: any bytes give a capture or a refusal, and no run of letters or digits is lost.
#![no_main]

use intake::{Capture, read_text, unescape_markdown};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(decoded) = intake::decode(bytes) else { return };
    let capture = read_text(&decoded.text);
    let kept = kept(&capture);
    // Composition (NFC) respells some letters; plain ones must be there as they were.
    let plain = decoded.text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|run| !run.is_empty());
    let words = plain.filter(|run| decoded.text.is_ascii() && !kept.contains(run));
    assert_eq!(words.collect::<Vec<_>>(), Vec::<&str>::new());
});

fn kept(capture: &Capture) -> String {
    let mut kept = Vec::new();
    kept.extend(capture.captured_as.iter().map(|(_, written)| written.clone()));
    kept.extend(capture.clocks.iter().map(|clock| clock.written.clone()));
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
