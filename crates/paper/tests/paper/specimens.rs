//! Statements of an invented embassy in many languages, with everything that a text can hold.

use std::sync::LazyLock;

use record::{
    CivilDate, Edition, Fidelity, Kind, LegalStatus, Message, Mission, Speaker, SubjectContent, Turn,
    TurnRole, Zone,
};

use crate::support::{Press, instant, lang};

/// A language, and a statement in it: title, lead, body.
pub(crate) type Specimen = (&'static str, &'static str, &'static str, &'static str);

/// The languages that the program's own fonts cover come first.
pub(crate) const OWN: usize = 9;

/// The manuscript of a statement in a language, from `tests/papers`.
macro_rules! manuscript {
    ($tag:literal) => {
        ($tag, include_str!(concat!("../../../../tests/papers/statement.", $tag, ".md")))
    };
}

/// One statement a language.
pub(crate) static SPECIMENS: LazyLock<Vec<Specimen>> = LazyLock::new(|| MANUSCRIPTS.map(read).to_vec());

const MANUSCRIPTS: [(&str, &str); 15] = [
    manuscript!("en"),
    manuscript!("ar"),
    manuscript!("he"),
    manuscript!("fa"),
    manuscript!("ru"),
    manuscript!("fr"),
    manuscript!("de"),
    manuscript!("tr"),
    manuscript!("el"),
    manuscript!("zh-hans"),
    manuscript!("ja"),
    manuscript!("th"),
    manuscript!("hi"),
    manuscript!("ka"),
    manuscript!("ko"),
];

fn read((tag, manuscript): (&'static str, &'static str)) -> Specimen {
    let (head, body) = manuscript[4..].split_once("\n---\n").expect("front matter");
    let field = |name: &str| {
        let line = head.lines().find_map(|line| line.strip_prefix(name));
        line.and_then(|value| value.strip_prefix(": \"")?.strip_suffix('"')).expect("a field in quotes")
    };
    (tag, field("title"), field("lead"), body.trim_end())
}

/// The mission, named in each of the languages.
pub(crate) fn mission() -> Mission {
    serde_json::from_str(include_str!("../../../../tests/papers/mission.json")).expect("a mission")
}

/// A press office of that mission.
pub(crate) fn office() -> Press {
    let mut press = Press::at("2027-03-01T09:00:00Z");
    let founded = press.mission;
    press.append(record::Decision {
        content: Some(SubjectContent::Mission(Box::new(mission()))),
        ..record::Decision::new(record::Verb::Revise, founded)
    });
    press
}

/// The edition of a specimen.
pub(crate) fn edition((tag, title, lead, body): &Specimen) -> Edition {
    Edition { lead: Some((*lead).to_owned()), ..Edition::new(lang(tag), *title, *body) }
}

/// A message of a kind, dated 1 March 2027.
pub(crate) fn message(kind: Kind) -> SubjectContent {
    let dated = CivilDate::parse("2027-03-01", "Europe/Lisbon".parse::<Zone>().unwrap()).unwrap();
    SubjectContent::Message(Message { dated: Some(dated), ..Message::new(kind, kind.usual_fidelity()) })
}

/// A speech, to be checked against delivery, with a speaker, an event and a place.
pub(crate) fn speech() -> (SubjectContent, Edition) {
    let SubjectContent::Message(mut message) = message(Kind::Speech) else { unreachable!() };
    message.fidelity = Fidelity::AsPrepared;
    message.event = Some(CivilDate::parse("2027-03-01", "America/Lima".parse::<Zone>().unwrap()).unwrap());
    let paragraph = "We have come a long way, and the road was not straight. When the first commission met, its members \
        could not agree on the name of the river; today they agree on its level, to the centimetre, every morning at six. ";
    let body = format!("{}\n\n", paragraph.repeat(2)).repeat(8);
    let speaker = Speaker {
        name: "Anna Lund".to_owned(),
        office: Some("Ambassador of Veridia".to_owned()),
        person: None,
    };
    let edition = Edition {
        speakers: vec![speaker],
        place: Some("Elmstead, House of Rivers".to_owned()),
        event: Some("Opening of the river commission".to_owned()),
        status: LegalStatus::Official,
        ..Edition::new(lang("en"), "Speech at the opening of the river commission", body)
    };
    (SubjectContent::Message(message), edition)
}

/// An interview in Arabic with a question in English.
pub(crate) fn interview() -> (SubjectContent, Edition) {
    let turn = |role, speaker: &str, outlet: Option<&str>, tag: Option<&str>, text: &str| Turn {
        role,
        speaker: Some(speaker.to_owned()),
        office: None,
        person: None,
        outlet: outlet.map(str::to_owned),
        lang: tag.map(lang),
        text: text.to_owned(),
    };
    let turns = vec![
        turn(
            TurnRole::Question,
            "John Hale",
            Some("Elmstead Herald"),
            Some("en"),
            "Who pays for the new gauges?",
        ),
        turn(
            TurnRole::Answer,
            "آنا لوند",
            None,
            None,
            "يدفع كل طرف النصف، أي 1.2 مليون يورو لكل منهما.\n\nوهذا منصوص عليه في المادة 9.",
        ),
        turn(TurnRole::Question, "ليلى حداد", Some("صحيفة الميناء"), None, "ومتى يبدأ العمل؟"),
        turn(TurnRole::Answer, "آنا لوند", None, None, "في الأول من نيسان/أبريل 2027."),
    ];
    let edition = Edition { turns, ..Edition::new(lang("ar"), "مقابلة مع السفيرة", "") };
    (message(Kind::Interview), edition)
}

/// When readers of specimens look.
pub(crate) fn later() -> record::Instant {
    instant("2027-03-02T09:00:00Z")
}
