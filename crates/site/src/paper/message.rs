//! A message on paper.

use record::address::Handle;
use record::{Edition, EditionState, Fidelity, Instant, Lang, Standing, Verb, View};

use super::words::around;
use super::{Paper, PaperBody, PaperFact, PaperMessage, PaperNotice, PaperRefused, PaperTurn, Said};
use crate::data::change::{reason, severity, what};
use crate::data::edition;
use crate::data::item::{concerns, last_major};
use crate::data::menu::language_name;
use crate::data::revision::is_other;
use crate::data::turn::role;
use crate::data::when::When;
use crate::error::RenderError;
use crate::pages::message::find;
use crate::path::Place;
use crate::scene::Scene;
use crate::words::numbers::Numbers;

/// The message at `handle` as it stands.
pub(super) fn current(scene: &Scene<'_>, handle: Handle) -> Result<Paper, PaperRefused> {
    let view = find(scene, handle)?;
    let message = PaperMessage::of(scene, &view)?;
    let place = Place::Message { lang: scene.lang.clone(), handle, slug: String::new() };
    Ok(one(scene, &view, message, place))
}

/// The text of the message at `handle` as its revision `number` left it.
pub(super) fn revision(scene: &Scene<'_>, handle: Handle, number: u64) -> Result<Paper, PaperRefused> {
    let view = find(scene, handle)?;
    let number_of = usize::try_from(number).unwrap_or(usize::MAX);
    let known = view.revisions.get(..number_of).filter(|known| !known.is_empty());
    let then = View { revisions: known.ok_or(RenderError::NoSuchPage)?, ..view };
    let mut message = PaperMessage::of(scene, &then)?;
    message.notices.splice(0..0, earlier(scene, &view, &then, number));
    if view.standing() == Standing::Withdrawn && then.standing() != Standing::Withdrawn {
        message.notices.splice(0..0, withdrawn(scene, &view));
    }
    let place = Place::Revision { lang: scene.lang.clone(), handle, revision: number };
    Ok(one(scene, &then, message, place))
}

/// The message at `handle` in two languages.
pub(super) fn pair(scene: &Scene<'_>, handle: Handle, other: &Lang) -> Result<Paper, PaperRefused> {
    let view = find(scene, handle)?;
    let first = PaperMessage::of(scene, &view)?;
    let beside = super::words::own(Scene::new(scene.snapshot, scene.contents, scene.past, other));
    let second = PaperMessage::of(&beside, &view)?;
    let title = Said::new(&first.lang, first.title.clone());
    let place = Place::Pair { lang: scene.lang.clone(), other: other.clone(), handle };
    let issued = newest(&view);
    let body = PaperBody::Pair(Box::new([first, second]));
    Ok(around(scene, title, place.clone(), place, issued, body))
}

fn one(scene: &Scene<'_>, view: &View<'_>, message: PaperMessage, place: Place) -> Paper {
    let title = Said::new(&message.lang, message.title.clone());
    let text = view.state().edition(&scene.lang).and_then(|state| edition::text_place(view.line, state));
    let check = text.unwrap_or_else(|| place.clone());
    around(scene, title, place, check, newest(view), PaperBody::Message(Box::new(message)))
}

/// When the newest of its revisions became public.
pub(super) fn newest(view: &View<'_>) -> Instant {
    view.revisions.iter().map(|revision| revision.issued_at).max().unwrap_or(Instant::MIN)
}

impl PaperMessage {
    /// The message in the scene's language.
    pub(super) fn of(scene: &Scene<'_>, view: &View<'_>) -> Result<Self, RenderError> {
        let message = view.state().message().ok_or(RenderError::Unavailable)?;
        let state = view.state().edition(&scene.lang).ok_or(RenderError::NoSuchPage)?;
        let text = edition::read(scene, state)?;
        let say = |key: String| scene.words.get(&key).into_owned();
        let number = crate::data::subject::number_of(view.line);
        let cautious =
            matches!(message.fidelity, Fidelity::AsPrepared | Fidelity::Extract | Fidelity::Summary);
        Ok(Self {
            kind: say(format!("kind-{}", message.kind.as_str())),
            number: number
                .map(|number| scene.words.format("fact-number-value", &[("number", number.into())])),
            date: match &message.dated {
                Some(dated) => When::civil(scene, dated).text,
                None => say("date-undated".to_owned()),
            },
            caution: cautious.then(|| say(format!("fidelity-{}-note", message.fidelity.as_str()))),
            notices: notices(scene, view, &text, message.fidelity),
            facts: facts(scene, view, message, &text),
            turns: text.turns.iter().map(|turn| PaperTurn::of(scene, &text, turn)).collect(),
            changes: changes(scene, view),
            entry: entry(scene, view, state),
            commitment: state.commitment.to_string(),
            words: scene.page_lang.clone(),
            lang: text.lang,
            title: text.title,
            lead: text.lead,
            body: text.body,
        })
    }
}

impl PaperTurn {
    fn of(scene: &Scene<'_>, edition: &Edition, turn: &record::Turn) -> Self {
        let role = role(turn);
        Self {
            question: role == "question",
            role: scene.words.get(&format!("turn-{role}")).into_owned(),
            speaker: turn.speaker.clone(),
            office: turn.office.clone(),
            outlet: turn.outlet.clone(),
            names: edition.lang.clone(),
            text: Said::new(turn.lang.as_ref().unwrap_or(&edition.lang), turn.text.clone()),
        }
    }
}

fn notices(scene: &Scene<'_>, view: &View<'_>, text: &Edition, fidelity: Fidelity) -> Vec<PaperNotice> {
    let say = |key: &str| scene.words.get(key).into_owned();
    let mut notices: Vec<_> = withdrawn(scene, view).into_iter().collect();
    if let Some(revision) = last_major(view.revisions, &scene.lang) {
        let date = scene.moment(revision.issued_at).text;
        notices.push(PaperNotice {
            grave: false,
            label: say("correction-major"),
            text: scene.words.format("correction-notice", &[("date", date.into())]),
            reason: reason(scene, revision).map(|reason| Said::of(scene, reason)),
        });
    }
    notices.extend(behind(scene, view, text));
    if view.revisions[0].imported {
        let excerpt = (fidelity == Fidelity::Extract).then(|| format!(" {}", say("import-excerpt-note")));
        let text = say("import-note") + &excerpt.unwrap_or_default();
        notices.push(PaperNotice { grave: false, label: say("import-label"), text, reason: None });
    }
    notices
}

/// That the text of which this is a translation was changed since.
fn behind(scene: &Scene<'_>, view: &View<'_>, text: &Edition) -> Option<PaperNotice> {
    let source = text.translates.as_ref()?;
    let now = view.state().edition(&source.lang)?;
    let language = language_name(&source.lang);
    (now.revision > source.revision).then(|| PaperNotice {
        grave: false,
        label: scene.words.get("translation-behind-label").into_owned(),
        text: scene.words.format("translation-behind", &[("language", language.into())]),
        reason: None,
    })
}

/// That the message was withdrawn.
fn withdrawn(scene: &Scene<'_>, view: &View<'_>) -> Option<PaperNotice> {
    let stands = view.standing() != Standing::Withdrawn;
    let act = view.revisions.iter().rev().find(|revision| !stands && revision.verb == Verb::Withdraw)?;
    let date = scene.moment(act.issued_at).text;
    Some(PaperNotice {
        grave: true,
        label: scene.words.get("withdrawn-label").into_owned(),
        text: scene.words.format("withdrawn-notice", &[("date", date.into())]),
        reason: reason(scene, act).map(|reason| Said::of(scene, reason)),
    })
}

/// That the text is an earlier one, and which took its place.
fn earlier(scene: &Scene<'_>, now: &View<'_>, then: &View<'_>, number: u64) -> Option<PaperNotice> {
    let numbers = Numbers::of(scene.page_lang.as_str());
    let number_of = |number: u64| numbers.display(i64::try_from(number).unwrap_or(i64::MAX));
    let shown = then.revisions.len();
    let (at, later) = (shown as u64 + 1..)
        .zip(&now.revisions[shown..])
        .find(|(_, later)| is_other(scene, then.state(), &later.state))?;
    let date = |at: Instant| scene.moment(at).text;
    let own = [("number", number_of(number).into()), ("date", date(then.current().issued_at).into())];
    let next = [("number", number_of(at).into()), ("date", date(later.issued_at).into())];
    let text = [scene.words.format("revision-notice", &own), scene.words.format("revision-replaced", &next)];
    Some(PaperNotice {
        grave: true,
        label: scene.words.get("revision-replaced-label").into_owned(),
        text: text.join(" "),
        reason: reason(scene, later).map(|reason| Said::of(scene, reason)),
    })
}

fn facts(scene: &Scene<'_>, view: &View<'_>, message: &record::Message, text: &Edition) -> Vec<PaperFact> {
    let own = |text: &String| Said::new(&scene.lang, text.clone());
    let mut facts = Facts { scene, list: Vec::new() };
    let speakers = text.speakers.iter().map(|one| (own(&one.name), one.office.as_ref().map(own)));
    facts.add(if text.speakers.len() > 1 { "fact-speakers" } else { "fact-speaker" }, speakers);
    let date = message.event.as_ref().map(|event| facts.page(When::placed(scene, event).text));
    facts.add("fact-event", text.event.iter().map(own).chain(date).map(|value| (value, None)));
    facts.add("fact-place", text.place.iter().map(|place| (own(place), None)));
    facts.add("fact-outlet", text.outlets.iter().map(|outlet| (own(outlet), None)));
    facts.add(
        "attachments-title",
        text.attachments.iter().filter_map(|one| Some((own(one.title.as_ref()?), None))),
    );
    facts.add("fidelity-label", [(facts.say(&format!("fidelity-{}", message.fidelity.as_str())), None)]);
    let several = view.state().editions.len() > 1;
    let status = edition::status(text.status);
    let note = (several && status != "official").then(|| facts.say(&format!("status-{status}-note")));
    facts.add("status-label", [(facts.say(&format!("status-{status}")), note)]);
    let first = &view.revisions[0];
    let issued = (!first.imported).then(|| (facts.page(scene.moment(first.issued_at).text), None));
    facts.add("date-issued", issued);
    let others = view.state().editions.iter().filter(|edition| edition.lang != scene.lang);
    facts.add(
        "editions-other",
        others.map(|other| (Said::new(&other.lang, language_name(&other.lang)), None)),
    );
    facts.list
}

struct Facts<'s, 'a> {
    scene: &'s Scene<'a>,
    list: Vec<PaperFact>,
}

impl Facts<'_, '_> {
    fn add(&mut self, label: &str, values: impl IntoIterator<Item = (Said, Option<Said>)>) {
        let values: Vec<_> = values.into_iter().collect();
        if !values.is_empty() {
            self.list.push(PaperFact { label: self.scene.words.get(label).into_owned(), values });
        }
    }

    fn say(&self, key: &str) -> Said {
        self.page(self.scene.words.get(key).into_owned())
    }

    fn page(&self, text: String) -> Said {
        Said::new(&self.scene.page_lang, text)
    }
}

/// What was decided about the message since, the first first.
fn changes(scene: &Scene<'_>, view: &View<'_>) -> Vec<(String, Option<Said>)> {
    let later = view.revisions.iter().skip(1).filter(|revision| concerns(revision, &scene.lang));
    later
        .map(|revision| {
            let key = match (what(revision), severity(revision)) {
                ("corrected", Some(severity)) => format!("correction-{severity}-on"),
                (what, _) => format!("history-{what}"),
            };
            let date = scene.moment(revision.issued_at).text;
            let reason = reason(scene, revision).map(|reason| Said::of(scene, reason));
            (scene.words.format(&key, &[("date", date.into())]), reason)
        })
        .collect()
}

/// Where in the record the text stands.
fn entry(scene: &Scene<'_>, view: &View<'_>, state: &EditionState) -> String {
    let (entry, record) = (state.index.to_string(), scene.snapshot.record().as_str());
    let revision = edition::revision_of(view.line, state.index).to_string();
    let slots = [("entry", entry.into()), ("record", record.into()), ("revision", revision.into())];
    scene.words.format("paper-entry", &slots)
}
