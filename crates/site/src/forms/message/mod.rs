//! A message as data: what the record says of it, in one language, for programs.

mod data;

use record::address::Handle;
use record::{CivilDate, EditionState, Lang, MediaRef, Standing, SubjectId, View};

use data::{Attachment, Data, Day, Event, File, Named, Other, Speaker, Translates, Turn, Withdrawal, Words};

use crate::data::change::withdrawn;
use crate::data::edition;
use crate::data::figure::Files;
use crate::data::file::{self, Seen};
use crate::data::group;
use crate::data::item::last_major;
use crate::data::turn::role;
use crate::error::RenderError;
use crate::media::address;
use crate::paragraphs::turn_prefix;
use crate::path::{Form, Place, SitePath};
use crate::scene::Scene;
use crate::text::markdown::plain;
use crate::words::direction::direction;

/// The format of the data.
const FORMAT: &str = "chancery/message-data/v1";

/// The data of a message as it stands, or as one of its revisions left it: `now` is all that is known.
pub(crate) fn json(
    scene: &Scene<'_>,
    (now, view): (&View<'_>, &View<'_>),
    state: &EditionState,
    text: &record::Edition,
    place: &Place,
) -> Result<Vec<u8>, RenderError> {
    let of = Of { scene, now, view, state, text };
    super::json(FORMAT, of.data(place)?)
}

/// What the data is made from.
struct Of<'o, 'a> {
    scene: &'o Scene<'a>,
    now: &'o View<'o>,
    view: &'o View<'o>,
    state: &'o EditionState,
    text: &'o record::Edition,
}

impl Of<'_, '_> {
    fn data(&self, place: &Place) -> Result<Data, RenderError> {
        let Self { scene, now, view, state, text } = *self;
        let message = view.state().message().ok_or(RenderError::Unavailable)?;
        let is_withdrawn = withdrawn(scene, now).is_some();
        let files = Files::of(scene, is_withdrawn);
        let body = scene.markdown_with(&text.body, 2, 1, "", &files);
        let named = |ids: &[SubjectId]| ids.iter().map(|id| self.named(*id)).collect();
        let (dated, event) = (message.dated.as_ref().map(day), message.event.as_ref().map(day));
        let card = state.card.as_deref().map(|card| card.media.to_vec()).unwrap_or_default();
        Ok(Data {
            id: view.line.id,
            record: scene.snapshot.record().to_string(),
            entry: state.index,
            size: state.index + 1,
            revision: edition::revision_of(view.line, state.index),
            edition_revision: state.revision,
            commitment: state.commitment.to_string(),
            current: is_current(now, state),
            number: match view.line.handle {
                Some(Handle::Number(number)) => Some(number.to_string()),
                _ => None,
            },
            kind: message.kind.as_str(),
            fidelity: message.fidelity.as_str(),
            address: self.absolute(place.clone(), Form::Html),
            forms: Form::OTHERS
                .into_iter()
                .map(|form| (form.name(), self.absolute(place.clone(), form)))
                .collect(),
            lang: (&text.lang).into(),
            dir: direction(text.lang.as_str()).as_str(),
            status: edition::status(text.status),
            standing: if is_withdrawn { "withdrawn" } else { "published" },
            withdrawn: self.withdrawal(),
            corrected_at: last_major(view.revisions, &text.lang).map(|revision| revision.issued_at),
            imported: view.revisions[0].imported,
            issued_at: view.revisions[0].issued_at,
            recorded_at: view.revisions[0].recorded_at,
            dated,
            event: (event.is_some() || text.event.is_some())
                .then(|| Event { name: text.event.clone(), day: event }),
            place: text.place.clone(),
            title: text.title.clone(),
            lead: text.lead.clone(),
            speakers: text.speakers.iter().map(|speaker| self.speaker(speaker)).collect(),
            outlets: text.outlets.clone(),
            topics: named(&message.topics),
            places: named(&message.places),
            series: named(&message.series),
            related: message.related.clone(),
            translates: self.translates(),
            editions: self.editions(),
            turns: self.turns(body.next_paragraph, &files),
            body: Words { html: body.html, markdown: text.body.clone(), text: plain(&text.body) },
            attachments: text
                .attachments
                .iter()
                .map(|one| Attachment { title: one.title.clone(), file: self.file(one.media, is_withdrawn) })
                .collect(),
            media: card.iter().map(|media| self.file(*media, is_withdrawn)).collect(),
        })
    }

    fn absolute(&self, place: Place, form: Form) -> String {
        let path = SitePath::at(self.scene.past, place).in_form(form);
        format!("{}{path}", self.scene.mission.address)
    }

    fn withdrawal(&self) -> Option<Withdrawal> {
        let act = self.now.current();
        let gone = self.now.standing() == Standing::Withdrawn;
        gone.then(|| Withdrawal {
            at: act.issued_at,
            reason: crate::data::change::reason(self.scene, act).map(|reason| reason.text),
        })
    }

    fn named(&self, id: SubjectId) -> Named {
        let link = group::link(self.scene, id);
        let base = &self.scene.mission.address;
        let address = link.as_ref().map(|link| format!("{base}{}", link.url));
        Named { id, name: link.map(|link| link.name.text), address }
    }

    fn speaker(&self, speaker: &record::Speaker) -> Speaker {
        Speaker {
            name: speaker.name.clone(),
            office: speaker.office.clone(),
            person: speaker.person.map(|person| self.named(person)),
        }
    }

    fn translates(&self) -> Option<Translates> {
        let translates = self.text.translates.as_ref()?;
        let source = self.view.state().edition(&translates.lang);
        Some(Translates {
            lang: (&translates.lang).into(),
            revision: translates.revision,
            current: source.map(|source| source.revision),
        })
    }

    fn editions(&self) -> Vec<Other> {
        let other = |(state, place): (&EditionState, Place)| Other {
            lang: (&state.lang).into(),
            title: state.card.as_deref().map(|card| card.title.to_string()),
            status: state.card.as_deref().map_or("official", |card| edition::status(card.status)),
            revision: state.revision,
            commitment: state.commitment.to_string(),
            address: self.absolute(place, Form::Html),
        };
        edition::places(self.view).map(other).collect()
    }

    fn turns(&self, mut paragraph: usize, files: &Files<'_, '_>) -> Vec<Turn> {
        let mut turns = Vec::with_capacity(self.text.turns.len());
        for (number, said) in (1_u32..).zip(&self.text.turns) {
            let shown = self.scene.markdown_with(&said.text, 3, paragraph, &turn_prefix(number), files);
            paragraph = shown.next_paragraph;
            let lang: &Lang = said.lang.as_ref().unwrap_or(&self.text.lang);
            turns.push(Turn {
                id: format!("t{number}"),
                role: role(said),
                speaker: said.speaker.clone(),
                office: said.office.clone(),
                outlet: said.outlet.clone(),
                person: said.person.map(|person| self.named(person)),
                lang: lang.into(),
                dir: direction(lang.as_str()).as_str(),
                words: Words { markdown: said.text.clone(), html: shown.html, text: plain(&said.text) },
            });
        }
        turns
    }

    fn file(&self, media: MediaRef, withdrawn: bool) -> File {
        let seen = file::seen(self.scene, media, withdrawn);
        let there = if let Seen::There(there) = seen { Some(there) } else { None };
        let base = &self.scene.mission.address;
        File {
            media,
            name: there.map(|file| file.name.clone()),
            media_type: there.map(|file| file.media_type.clone()),
            size: there.map(|file| file.size),
            width: there.and_then(|file| file.width),
            height: there.and_then(|file| file.height),
            seconds: there.and_then(|file| file.seconds),
            address: there.map(|file| format!("{base}{}", address(media, &file.name))),
            absent: there.is_none().then(|| seen.why(self.scene)),
        }
    }
}

/// Whether an edition is what the message says now.
pub(super) fn is_current(now: &View<'_>, edition: &EditionState) -> bool {
    let stands = now.standing() == Standing::Published;
    stands
        && now.state().edition(&edition.lang).is_some_and(|current| current.commitment == edition.commitment)
}

fn day(date: &CivilDate) -> Day {
    Day { date: date.iso(), zone: date.zone().name().to_owned() }
}
