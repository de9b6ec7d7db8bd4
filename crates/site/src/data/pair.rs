//! Two editions of a message in rows: what stands in one row says the same in both languages.

use record::{Edition, Lang, Turn as Said};
use serde::Serialize;

use super::figure::Files;
use super::turn::role;
use super::worded::WordedHtml;
use crate::scene::Scene;
use crate::text::align::{Bead, Unit, align};
use crate::text::html::escape;
use crate::text::markdown::{Layout, Part, PartKind, parts};
use crate::words::direction::direction;

/// What stands side by side; where one text has nothing, its cell is empty.
#[derive(Debug, Serialize)]
pub(crate) struct Row {
    /// `lead`, `speaker`, `text`.
    kind: &'static str,
    one: Option<WordedHtml>,
    other: Option<WordedHtml>,
}

/// What makes rows of two editions.
pub(crate) struct Rows<'s, 'a> {
    scene: &'s Scene<'a>,
    files: Files<'s, 'a>,
    one: &'s Edition,
    other: &'s Edition,
    list: Vec<Row>,
}

impl<'s, 'a> Rows<'s, 'a> {
    /// The rows of two editions, without the media files of a message that was withdrawn.
    pub(crate) fn of(
        scene: &'s Scene<'a>,
        (one, other): (&'s Edition, &'s Edition),
        withdrawn: bool,
    ) -> Vec<Row> {
        let mut rows = Self { scene, files: Files::of(scene, withdrawn), one, other, list: Vec::new() };
        rows.leads();
        let (left, right) = (rows.parts(one, &one.body, 2, ""), rows.parts(other, &other.body, 2, ""));
        rows.texts((left, &one.lang), (right, &other.lang));
        rows.turns();
        rows.list
    }

    fn leads(&mut self) {
        let lead = |edition: &Edition| {
            let lead = edition.lead.as_ref()?;
            Some(self.cell(&edition.lang, format!("<p>{}</p>", escape(lead))))
        };
        let (one, other) = (lead(self.one), lead(self.other));
        if one.is_some() || other.is_some() {
            self.list.push(Row { kind: "lead", one, other });
        }
    }

    /// The blocks of a text. Ids begin with the edition's language, for both stand on one page.
    fn parts(&self, edition: &Edition, text: &str, heading_level: u8, within: &str) -> Vec<Part> {
        let words = self.scene.book.words(edition.lang.as_str());
        let (title, back) = (words.get("footnotes-title"), words.get("footnote-back"));
        let prefix = format!("{}-{within}", edition.lang);
        let layout = Layout {
            heading_level,
            anchors: false,
            footnotes: &prefix,
            footnotes_title: &title,
            footnote_back: &back,
            table_title: &words.get("table-title"),
            direction: direction(edition.lang.as_str()),
            ..Layout::default()
        };
        parts(text, &layout, &self.files)
    }

    fn texts(&mut self, (one, lang): (Vec<Part>, &Lang), (other, other_lang): (Vec<Part>, &Lang)) {
        for (left, right) in align(&units(&one), &units(&other)) {
            let joined = |parts: &[Part], lang: &Lang| {
                let html: String = parts.iter().map(|part| part.html.as_str()).collect();
                (!html.is_empty()).then(|| self.cell(lang, html))
            };
            let (one, other) = (joined(&one[left], lang), joined(&other[right], other_lang));
            self.list.push(Row { kind: "text", one, other });
        }
    }

    fn turns(&mut self) {
        let (one, other) = (self.one, self.other);
        for (left, right) in turn_beads(&one.turns, &other.turns) {
            // A turn stands beside one other, or alone.
            let pairs = left.clone().map(Some).chain(std::iter::repeat(None));
            let pairs = pairs.zip(right.clone().map(Some).chain(std::iter::repeat(None)));
            for (left, right) in pairs.take(left.len().max(right.len())) {
                self.turn(left, right);
            }
        }
    }

    fn turn(&mut self, left: Option<usize>, right: Option<usize>) {
        let one = left.and_then(|at| Some((at, self.one.turns.get(at)?)));
        let other = right.and_then(|at| Some((at, self.other.turns.get(at)?)));
        let row = Row {
            kind: "speaker",
            one: one.map(|(_, turn)| self.speaker(self.one, turn)),
            other: other.map(|(_, turn)| self.speaker(self.other, turn)),
        };
        self.list.push(row);
        let said = |edition: &Edition, turn: Option<(usize, &Said)>| match turn {
            Some((at, turn)) => self.parts(edition, &turn.text, 3, &format!("t{}-", at + 1)),
            None => Vec::new(),
        };
        let (left, right) = (said(self.one, one), said(self.other, other));
        let lang = |edition: &'s Edition, turn: Option<(usize, &'s Said)>| {
            turn.and_then(|(_, turn)| turn.lang.as_ref()).unwrap_or(&edition.lang)
        };
        self.texts((left, lang(self.one, one)), (right, lang(self.other, other)));
    }

    /// Who speaks, in the words of the edition or of its language.
    fn speaker(&self, edition: &Edition, turn: &Said) -> WordedHtml {
        let role = role(turn);
        let words = self.scene.book.words(edition.lang.as_str());
        let unnamed = || words.get(&format!("turn-{role}")).into_owned();
        let name = turn.speaker.clone().unwrap_or_else(unnamed);
        let office = [&turn.office, &turn.outlet].into_iter().flatten();
        let office: String =
            office.map(|office| format!(" <span class=\"office\">{}</span>", escape(office))).collect();
        let html = format!("<p class=\"speaker {role}\">{}{office}</p>", escape(&name));
        self.cell(turn.lang.as_ref().unwrap_or(&edition.lang), html)
    }

    fn cell(&self, lang: &Lang, html: String) -> WordedHtml {
        let (lang, dir) = self.scene.reading(lang);
        WordedHtml { html, lang, dir }
    }
}

fn units(parts: &[Part]) -> Vec<Unit<PartKind>> {
    parts.iter().map(|part| Unit { kind: part.kind, length: part.length }).collect()
}

/// Which turns belong together: where there are as many, each with its own.
fn turn_beads(one: &[Said], other: &[Said]) -> Vec<Bead> {
    let roles = |turns: &[Said]| turns.iter().map(role).collect::<Vec<_>>();
    if roles(one) == roles(other) {
        return (0..one.len()).map(|at| (at..at + 1, at..at + 1)).collect();
    }
    let units = |turns: &[Said]| -> Vec<Unit<&'static str>> {
        turns.iter().map(|turn| Unit { kind: role(turn), length: turn.text.chars().count() }).collect()
    };
    align(&units(one), &units(other))
}
