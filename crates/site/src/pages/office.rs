//! The page of one office.

use record::{SubjectKind, View};
use serde::Serialize;

use super::{contact, html};
use crate::data::change::{Withdrawn, withdrawn};
use crate::data::frame::About;
use crate::data::office::{Office, content, timetable};
use crate::data::structured;
use crate::data::worded::Link;
use crate::error::RenderError;
use crate::page::Page;
use crate::path::Place;
use crate::scene::Scene;

#[derive(Serialize)]
struct OfficeData {
    trail: Vec<Link>,
    office: Office,
    withdrawn: Option<Withdrawn>,
    structured: Option<String>,
}

/// The office whose first entry is `index`.
pub(crate) fn page(scene: &Scene<'_>, index: u64) -> Result<Page, RenderError> {
    let view = find(scene, index)?;
    let withdrawn = withdrawn(scene, &view);
    let timetable = timetable(scene, content(&view).ok_or(RenderError::NoSuchPage)?);
    let languages = scene.mission.languages.iter();
    let about = About {
        kind: "office",
        title: scene.worded(&timetable.office().name).text,
        place: Some(Place::Office { lang: scene.lang.clone(), index }),
        versions: languages.map(|lang| (lang.clone(), Place::Office { lang: lang.clone(), index })).collect(),
        ..About::default()
    };
    let up = Link {
        text: scene.words.get("contact-title").into_owned(),
        url: scene.link(Place::Contact(scene.lang.clone())),
    };
    let offices = [(view, timetable)];
    let [(view, timetable)] = &offices;
    let data = OfficeData {
        trail: vec![up],
        office: Office::of(scene, view, timetable),
        structured: structured::offices(scene, &offices).filter(|_| withdrawn.is_none()),
        withdrawn,
    };
    html(scene, "office.html", &about, data, contact::valid_until(scene, &offices))
}

/// The office whose first entry is `index`, if there is or was one.
pub(crate) fn find<'a>(scene: &Scene<'a>, index: u64) -> Result<View<'a>, RenderError> {
    let later = || scene.everything().by_index(SubjectKind::Office, index).is_some();
    let view = scene.snapshot.by_index(SubjectKind::Office, index);
    // What was erased is no longer known to have been an office.
    view.filter(|view| content(view).is_some()).ok_or_else(|| scene.absent(later()))
}
