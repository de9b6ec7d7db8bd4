//! A message as the template reads it.

use record::Lang;
use serde::Serialize;
use serde_json::{Value, json};
use site::paper::{PaperFact, PaperMessage, PaperTurn};
use site::text::align::Unit;

use super::align;
use super::markup::{Markup, in_order};
use super::{Notice, Text};

/// A message in one language.
#[derive(Serialize)]
pub(super) struct Message {
    lang: Lang,
    /// How deep its title stands among headings.
    level: u8,
    title: String,
    lead: Option<String>,
    around: Around,
    blocks: Vec<Value>,
    turns: Vec<Value>,
}

/// What is told around the texts, in the language of the site's words.
#[derive(Serialize)]
struct Around {
    lang: Lang,
    kind: String,
    number: Option<String>,
    date: Text,
    caution: Option<String>,
    notices: Vec<Notice>,
    facts: Vec<Fact>,
    changes: Vec<Change>,
}

#[derive(Serialize)]
struct Fact {
    label: String,
    values: Vec<(Text, Option<Text>)>,
}

#[derive(Serialize)]
struct Change {
    text: String,
    reason: Option<Text>,
}

impl Message {
    /// A whole message, its title a heading of `level`.
    pub(super) fn of(message: &PaperMessage, level: u8, markup: &mut Markup<'_>) -> Self {
        Self {
            level,
            blocks: markup.blocks(&message.body, &message.lang, level),
            turns: message.turns.iter().map(|turn| self::turn(turn, level, markup)).collect(),
            ..Self::without_text(message)
        }
    }

    /// What stands before a message's text.
    pub(super) fn without_text(message: &PaperMessage) -> Self {
        Self {
            lang: message.lang.clone(),
            level: 1,
            title: in_order(&message.title, &message.lang).into_owned(),
            lead: message.lead.as_ref().map(|lead| in_order(lead, &message.lang).into_owned()),
            around: Around::of(message),
            blocks: Vec::new(),
            turns: Vec::new(),
        }
    }
}

impl Around {
    fn of(message: &PaperMessage) -> Self {
        let change = |(text, reason): &(String, Option<_>)| Change {
            text: text.clone(),
            reason: reason.as_ref().map(Text::from),
        };
        Self {
            lang: message.words.clone(),
            kind: message.kind.clone(),
            number: message.number.clone(),
            date: Text { text: message.date.clone(), lang: message.lang.clone() },
            caution: message.caution.clone(),
            notices: message.notices.iter().map(Notice::from).collect(),
            facts: message.facts.iter().map(Fact::of).collect(),
            changes: message.changes.iter().map(change).collect(),
        }
    }
}

impl Fact {
    fn of(fact: &PaperFact) -> Self {
        let value = |(value, note): &(_, Option<_>)| (Text::from(value), note.as_ref().map(Text::from));
        Self { label: fact.label.clone(), values: fact.values.iter().map(value).collect() }
    }
}

fn turn(turn: &PaperTurn, level: u8, markup: &mut Markup<'_>) -> Value {
    let mut value = speaker(turn);
    value["blocks"] = markup.blocks(&turn.text.text, &turn.text.lang, level + 1).into();
    value["lang"] = json!(turn.text.lang);
    value
}

/// Who speaks: the role where no name is known.
fn speaker(turn: &PaperTurn) -> Value {
    let names: Vec<_> = [&turn.speaker, &turn.office, &turn.outlet].into_iter().flatten().collect();
    json!({ "question": turn.question, "role": turn.role, "names": { "lang": turn.names, "list": names } })
}

/// The turns of two editions side by side, their paragraphs in rows; a turn that one lacks is empty there.
pub(super) fn turns_beside(pair: &[PaperMessage; 2], markup: &mut Markup<'_>) -> Vec<[Value; 2]> {
    let units = |message: &PaperMessage| -> Vec<_> {
        let unit = |turn: &PaperTurn| Unit { kind: turn.question, length: turn.text.text.chars().count() };
        message.turns.iter().map(unit).collect()
    };
    let mut beside = Vec::new();
    for places in align::pairs(&units(&pair[0]), &units(&pair[1])) {
        let turns = [0, 1].map(|side| places[side].and_then(|place| pair[side].turns.get(place)));
        beside.push(turns.map(|turn| turn.map_or(Value::Null, speaker)));
        beside.extend(said_beside(pair, turns, markup));
    }
    beside
}

/// What is said in two turns, in rows.
fn said_beside(
    pair: &[PaperMessage; 2],
    turns: [Option<&PaperTurn>; 2],
    markup: &mut Markup<'_>,
) -> Vec<[Value; 2]> {
    let lang = |side: usize| turns[side].map_or(&pair[side].lang, |turn| &turn.text.lang);
    let langs = [lang(0), lang(1)];
    let [first, second] = turns
        .map(|turn| turn.map(|turn| markup.blocks(&turn.text.text, &turn.text.lang, 2)).unwrap_or_default());
    let cell = |lang: &Lang, blocks: &[Value]| json!({ "lang": lang, "blocks": blocks });
    let rows = align::rows(&first, &second).into_iter();
    rows.map(|[left, right]| [cell(langs[0], &left), cell(langs[1], &right)]).collect()
}
