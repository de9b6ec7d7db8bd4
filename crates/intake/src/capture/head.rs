//! Takes the masthead's parts out of the lines outside the list, and leaves the rest.

use jiff::civil::Date;

use super::Note;
use crate::date::{Found, Orders, digit};
use crate::masthead::clocks::{ClockFace, clock_faces};
use crate::masthead::contacts::{ContactPart, contact_parts, is_fax, is_label, names_means_only};
use crate::masthead::counters::{CounterFace, counter_face};
use crate::masthead::{furniture, today};
use crate::text::lines::Line;

/// A contact and where it begins.
#[derive(Debug, Clone)]
pub(super) struct ContactFace {
    pub(super) line: usize,
    pub(super) part: ContactPart,
}

/// The parts of a masthead.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) today: Option<(usize, String, Found)>,
    pub(super) clocks: Vec<ClockFace>,
    pub(super) contacts: Vec<ContactFace>,
    pub(super) counters: Vec<CounterFace>,
    pub(super) notes: Vec<Note>,
}

impl Head {
    /// Takes what it knows out of `line`; true if nothing of the line is left.
    pub(super) fn take(&mut self, line: &Line, next: Option<&Line>) -> bool {
        if furniture::is_pager(&line.text) {
            self.notes.push(Note::new(line.number, &line.text, "leads to other pages of the list"));
            return true;
        }
        if furniture::is_foot(&line.text) || furniture::is_link(&line.text) {
            self.notes.push(Note::new(line.number, &line.text, why_furniture(&line.text)));
            return true;
        }
        let columns = self.columns(line);
        if !columns.iter().all(|column| self.knows(line, column)) || columns.is_empty() {
            return (is_label(&line.text) || is_short_name(&line.text)) && self.announces(line, next);
        }
        for column in &columns {
            self.take_column(line, column);
        }
        true
    }

    /// The columns of `line`; a day and clocks in one column are two.
    fn columns(&self, line: &Line) -> Vec<String> {
        let part = |column: &String| match today::parted_from_clocks(line.number, column) {
            Some((day, clocks)) if self.today.is_none() => vec![day.to_owned(), clocks.to_owned()],
            _ => vec![column.clone()],
        };
        let mut columns: Vec<String> = Vec::new();
        for column in line.columns.iter().flat_map(part) {
            // A name in the column before a number or an address is its name.
            match columns.last_mut().filter(|last| is_short_name(last) && is_unnamed_contact(&column)) {
                Some(name) => *name = format!("{name}: {column}"),
                None => columns.push(column),
            }
        }
        columns
    }

    fn knows(&self, line: &Line, column: &str) -> bool {
        (self.today.is_none() && today::today(column).is_some())
            || clock_faces(line.number, column).is_some()
            || counter_face(line.number, column).is_some()
            || contact_parts(column).is_some()
            || (line.columns.len() > 1 && is_label(column))
    }

    fn take_column(&mut self, line: &Line, column: &str) {
        if self.today.is_none()
            && let Some(found) = today::today(column)
        {
            self.today = Some((line.number, column.to_owned(), found));
        } else if let Some(faces) = clock_faces(line.number, column) {
            self.clocks.extend(faces);
        } else if let Some(face) = counter_face(line.number, column) {
            self.counters.push(face);
        } else if let Some(parts) = contact_parts(column) {
            for part in parts {
                self.take_contact(line.number, part);
            }
        } else {
            self.open_contact(line.number, column);
        }
    }

    /// A label that the number or address below it belongs to.
    fn announces(&mut self, line: &Line, next: Option<&Line>) -> bool {
        // Without a colon only the line right above a number without a name of its own is its name.
        let announced = next.is_some_and(|next| {
            let close = next.number == line.number + 1;
            next.columns.iter().any(|column| {
                if is_label(&line.text) {
                    contact_parts(column).is_some()
                } else {
                    close && is_unnamed_contact(column)
                }
            })
        });
        if announced {
            self.open_contact(line.number, &line.text);
        }
        announced
    }

    fn open_contact(&mut self, line: usize, label: &str) {
        let label = label.trim_end_matches([':', '：', ' ']).to_owned();
        self.contacts
            .push(ContactFace { line, part: ContactPart { label: Some(label), ..ContactPart::default() } });
    }

    fn take_contact(&mut self, line: usize, part: ContactPart) {
        // `Consular section:` and below it `Tel. …`: one label for both.
        if let Some(means) = part.label.as_deref().filter(|label| names_means_only(label))
            && let Some(open) =
                self.contacts.last_mut().filter(|last| last.part.phone.is_none() && last.part.email.is_none())
        {
            let label = open.part.label.get_or_insert_default();
            *label = format!("{label}, {means}");
            open.part.phone = part.phone;
            open.part.email = part.email;
            return;
        }
        // A number and an address below one label are one line to call or to write to.
        let open = self.contacts.last_mut().filter(|last| {
            let is_fax = last.part.label.as_deref().is_some_and(is_fax);
            let free = !is_fax
                && (part.phone.is_none() || last.part.phone.is_none())
                && (part.email.is_none() || last.part.email.is_none());
            part.label.is_none() && free
        });
        match open {
            Some(last) => {
                last.part.phone = last.part.phone.take().or(part.phone);
                last.part.email = last.part.email.take().or(part.email);
            }
            None => {
                let label = part
                    .label
                    .clone()
                    .or_else(|| self.contacts.last().and_then(|last| last.part.label.clone()))
                    .filter(|label| part.label.is_some() || !is_fax(label));
                self.contacts.push(ContactFace { line, part: ContactPart { label, ..part } });
            }
        }
    }

    /// The day of the capture, with a note if it cannot be told.
    pub(super) fn day(&mut self, orders: &Orders) -> Option<Date> {
        let (line, written, found) = self.today.clone()?;
        match orders.read(found.shape) {
            Ok(date) => Some(date),
            Err(undecided) => {
                self.notes.push(Note::new(line, written, super::message::why_undated(undecided)));
                None
            }
        }
    }
}

/// Whether a column is a number or an address with no name but its means.
fn is_unnamed_contact(column: &str) -> bool {
    let unnamed = |part: &ContactPart| part.label.as_deref().is_none_or(names_means_only);
    contact_parts(column).is_some_and(|parts| parts.first().is_some_and(unnamed))
}

/// Words that may name a contact without a colon after them: `Embassy switchboard`.
fn is_short_name(text: &str) -> bool {
    let plain = !text.ends_with(['.', '!', '?', '。', ',', ';']) && !text.chars().any(|c| digit(c).is_some());
    plain && !furniture::is_capitals(text) && text.chars().count() <= 60 && text.split(' ').count() <= 7
}

fn why_furniture(text: &str) -> &'static str {
    if furniture::is_foot(text) { "ends the list, and belongs to no message" } else { "a link of the page" }
}
