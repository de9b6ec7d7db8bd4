//! What a capture says, as a table that a person can check.

use intake::{Capture, Message};

/// The table.
pub(super) fn of(capture: &Capture) -> String {
    let mut lines = Vec::new();
    let unknown = || "not said".to_owned();
    lines.push(format!("captured at  {}", capture.captured_at.map_or_else(unknown, |at| at.to_string())));
    for clock in &capture.clocks {
        let zone = clock.zone.as_deref().unwrap_or("zone not known");
        lines.push(format!("clock        {} {} ({zone})", clock.city, clock.shows));
    }
    for contact in &capture.contacts {
        let parts = [&contact.label, &contact.phone, &contact.e164, &contact.email];
        let said: Vec<_> = parts.into_iter().flatten().map(String::as_str).collect();
        lines.push(format!("contact      {}", said.join("  ")));
    }
    for counter in &capture.counters {
        let since = counter.since.map_or_else(unknown, |date| date.to_string());
        lines.push(format!("counter      {} days since {since}: {}", counter.days, counter.label));
    }
    lines.push(String::new());
    lines.push(format!("{} messages", capture.messages.len()));
    for message in &capture.messages {
        lines.extend(message_lines(message));
    }
    lines.push(String::new());
    lines.push(format!("{} not understood", capture.report.len()));
    for note in &capture.report {
        lines.push(format!("  line {}: {} ({})", note.line, cut(&note.text), note.why));
    }
    lines.join("\n")
}

fn message_lines(message: &Message) -> Vec<String> {
    let dated = message.dated.map_or_else(|| "undated".to_owned(), |date| date.to_string());
    let mut lines = vec![format!("  {dated:10}  {:15}  {}", message.kind.as_str(), message.title)];
    let mut facts = Vec::new();
    for speaker in &message.speakers {
        let parts = [&speaker.name, &speaker.office];
        facts.push(parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", "));
    }
    facts.extend(message.place.iter().map(|place| format!("at {place}")));
    facts.extend(message.event_date.iter().map(|date| format!("on {date}")));
    facts.extend(message.outlets.iter().map(|outlet| format!("for {outlet}")));
    if !message.turns.is_empty() {
        facts.push(format!("{} turns", message.turns.len()));
    }
    if !facts.is_empty() {
        lines.push(format!("              {}", facts.join("; ")));
    }
    lines.extend(message.lead.iter().map(|lead| format!("              {}", cut(lead))));
    lines
}

/// The beginning of a long text.
fn cut(text: &str) -> String {
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    site::text::excerpt::cut(&one_line, 100)
}
