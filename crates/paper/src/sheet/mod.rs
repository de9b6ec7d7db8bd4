//! The data that the template sets: what [`site::paper`] words, with faces and directions, and no text as source.
//!
//! The template reads it as JSON, so that nothing in a text, however odd, is read as anything but a text.

mod align;
mod letters;
mod markup;
mod message;

use std::collections::{BTreeMap, BTreeSet};

use record::Lang;
use serde::Serialize;
use serde_json::{Value, json};
use site::paper::{Paper, PaperBody, PaperNotice, Said};
use typst::foundations::Bytes;

use crate::error::Missing;
use crate::fonts::{Choice, SANS, SERIF, Set};
use crate::pictures::{Find, PictureWords};
use crate::qr;
use letters::Letters;
use markup::Markup;
use message::Message;
use record::MediaRef;

/// The most bytes of a title that the outline and the data of the file show.
const TITLE_BYTES: usize = 1_000;
/// The most words, and the most bytes, of a title at the head of a page.
const RUNNING_WORDS: usize = 7;
const RUNNING_BYTES: usize = 120;

/// A sheet with the files that it names.
pub(crate) struct Made {
    pub(crate) sheet: Sheet,
    /// Pictures and the code, by the names that the sheet gives them.
    pub(crate) files: BTreeMap<String, Bytes>,
    /// Which pictures it shows.
    pub(crate) pictures: Vec<Placed>,
}

/// A picture on a sheet.
pub(crate) struct Placed {
    /// The name that the sheet gives it.
    pub(crate) file: String,
    pub(crate) media: MediaRef,
    pub(crate) lang: Lang,
    pub(crate) words: PictureWords,
}

/// What the template reads.
#[derive(Serialize)]
pub(crate) struct Sheet {
    lang: Lang,
    title: String,
    mission: Text,
    accent: Option<String>,
    /// The file of the crest.
    crest: Option<String>,
    heading: Text,
    /// What stands at the head of each page but the first.
    running: Text,
    digits: String,
    page: String,
    foot: Vec<String>,
    as_of: Option<String>,
    /// How each language is set.
    looks: BTreeMap<String, Look>,
    body: Body,
    colophon: Colophon,
    /// The files that the paper carries.
    pub(crate) attached: Vec<Attached>,
}

/// A file that a paper carries.
#[derive(Serialize)]
pub(crate) struct Attached {
    name: String,
    relationship: &'static str,
    r#type: &'static str,
    description: String,
}

/// A text and its language.
#[derive(Clone, Serialize)]
pub(crate) struct Text {
    text: String,
    lang: Lang,
}

/// How a language is set.
#[derive(Serialize)]
pub(crate) struct Look {
    lang: String,
    region: Option<String>,
    rtl: bool,
    serif: Vec<Value>,
    sans: Vec<Value>,
    script: &'static str,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Body {
    Message { message: Box<Message>, turns: String, changes: String },
    Pair { messages: [Box<Message>; 2], rows: Vec<[Vec<Value>; 2]>, turns: Vec<[Value; 2]> },
    Period { count: String, contents: String, messages: Vec<Message>, turns: String, changes: String },
    Page { notices: Vec<Notice>, blocks: Vec<Value>, lang: Lang },
}

#[derive(Serialize)]
struct Notice {
    grave: bool,
    label: String,
    text: String,
    reason: Option<Text>,
}

/// What stands at the end: how the paper is checked.
#[derive(Serialize)]
struct Colophon {
    title: String,
    lines: Vec<String>,
    address: Option<String>,
    code: Option<String>,
    alt: String,
    record: Vec<String>,
    program: String,
}

impl Attached {
    /// `description` may be empty, and is then the name.
    pub(crate) fn new(
        name: &str,
        relationship: &'static str,
        media_type: &'static str,
        description: &str,
    ) -> Self {
        let description = if description.is_empty() { name } else { description };
        Self { name: name.to_owned(), relationship, r#type: media_type, description: description.to_owned() }
    }

    /// A picture that the paper shows.
    pub(crate) fn picture(name: &str) -> Self {
        let media_type = match name.rsplit('.').next() {
            Some("jpg") => "image/jpeg",
            Some("svg") => "image/svg+xml",
            _ => "image/png",
        };
        Self::new(name, "supplement", media_type, "")
    }
}

impl Sheet {
    /// All families that it is set in.
    pub(crate) fn families(&self) -> BTreeSet<&str> {
        let looks = self.looks.values();
        let faces = looks.flat_map(|look| look.serif.iter().chain(&look.sans));
        faces.filter_map(|face| face.as_str().or_else(|| face["name"].as_str())).collect()
    }
}

impl From<&Said> for Text {
    fn from(said: &Said) -> Self {
        Self { text: markup::in_order(&said.text, &said.lang).into_owned(), lang: said.lang.clone() }
    }
}

impl From<&PaperNotice> for Notice {
    fn from(notice: &PaperNotice) -> Self {
        Self {
            grave: notice.grave,
            label: notice.label.clone(),
            text: notice.text.clone(),
            reason: notice.reason.as_ref().map(Text::from),
        }
    }
}

/// The sheet of a paper. `proven`: whether the file carries its proof.
///
/// # Errors
///
/// [`Missing`] where no font of the set has the letters of a text.
pub(crate) fn sheet(paper: &Paper, pictures: &dyn Find, fonts: &Set, proven: bool) -> Result<Made, Missing> {
    let base = base(paper);
    let mut markup = Markup::new(pictures, &base, &paper.words.picture);
    let crest = paper.crest.and_then(|crest| markup.crest(crest, &paper.lang));
    let body = body(paper, &mut markup);
    let (mut files, shown) = markup.into_files();
    let code = paper.check.as_deref().and_then(qr::svg).map(|svg| {
        files.insert("code.svg".to_owned(), Bytes::from_string(svg));
        "code.svg".to_owned()
    });
    let mut sheet = Sheet {
        title: cut(&paper.title.text, TITLE_BYTES),
        mission: (&paper.mission).into(),
        accent: paper.accent.clone(),
        crest,
        heading: (&paper.title).into(),
        running: running(&paper.title),
        digits: paper.words.digits.iter().collect(),
        page: paper.words.page.clone(),
        foot: foot(paper),
        as_of: paper.as_of.clone(),
        looks: BTreeMap::new(),
        body,
        colophon: colophon(paper, code, proven),
        lang: paper.lang.clone(),
        attached: Vec::new(),
    };
    sheet.looks = looks(&sheet, fonts)?;
    Ok(Made { sheet, files, pictures: shown })
}

fn body(paper: &Paper, markup: &mut Markup<'_>) -> Body {
    let (turns, changes) = (paper.words.turns.clone(), paper.words.changes.clone());
    match &paper.body {
        PaperBody::Message(message) => {
            Body::Message { message: Box::new(Message::of(message, 1, markup)), turns, changes }
        }
        PaperBody::Pair(pair) => {
            let messages = [0, 1].map(|place| Box::new(Message::without_text(&pair[place])));
            let [first, second] = [0, 1].map(|side| markup.blocks(&pair[side].body, &pair[side].lang, 1));
            let rows = align::rows(&first, &second);
            Body::Pair { messages, rows, turns: message::turns_beside(pair, markup) }
        }
        PaperBody::Period { count, messages } => Body::Period {
            count: count.clone(),
            contents: paper.words.contents.clone(),
            messages: messages.iter().map(|message| Message::of(message, 2, markup)).collect(),
            turns,
            changes,
        },
        PaperBody::Page { notices, text } => Body::Page {
            notices: notices.iter().map(Notice::from).collect(),
            blocks: markup.blocks(&text.text, &text.lang, 1),
            lang: text.lang.clone(),
        },
    }
}

/// What stands at the foot of each page: the number, which may be empty, and the address without what every address
/// begins with.
fn foot(paper: &Paper) -> Vec<String> {
    let number = match &paper.body {
        PaperBody::Message(message) => message.number.clone(),
        PaperBody::Pair(pair) => pair[0].number.clone(),
        PaperBody::Period { .. } | PaperBody::Page { .. } => None,
    };
    let address = paper.address.as_deref().map(|address| address.trim_start_matches("https://").to_owned());
    std::iter::once(number.unwrap_or_default()).chain(address).collect()
}

fn colophon(paper: &Paper, code: Option<String>, proven: bool) -> Colophon {
    let record = match &paper.body {
        PaperBody::Message(message) => vec![message.entry.clone(), message.commitment.clone()],
        PaperBody::Pair(pair) => pair.iter().map(|message| message.entry.clone()).collect(),
        PaperBody::Period { .. } | PaperBody::Page { .. } => vec![paper.record.clone()],
    };
    let mut lines = Vec::new();
    lines.extend(code.is_some().then(|| paper.words.check_code.clone()));
    lines.extend(proven.then(|| paper.words.check_file.clone()));
    Colophon {
        title: paper.words.check_title.clone(),
        lines,
        address: paper.check.clone(),
        code,
        alt: paper.words.code.clone(),
        record,
        program: paper.words.program.clone(),
    }
}

/// How each language of the sheet is set, by the letters that it uses.
fn looks(sheet: &Sheet, fonts: &Set) -> Result<BTreeMap<String, Look>, Missing> {
    let letters = Letters::of(sheet).0;
    letters
        .into_iter()
        .map(|(lang, used)| Ok((lang.to_string(), Look::of(&lang, Choice::of(fonts, &lang, &used)?))))
        .collect()
}

impl Look {
    fn of(lang: &Lang, choice: Choice) -> Self {
        let tag = lang.as_str();
        let parts: Vec<_> = tag.split('-').collect();
        let has = |part: &str| parts.iter().any(|one| one.eq_ignore_ascii_case(part));
        let region = parts
            .iter()
            .skip(1)
            .find(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic()));
        let region = region.map(|region| region.to_ascii_uppercase());
        let region = region.or_else(|| match parts.first() {
            Some(&"zh") if has("hant") => Some("TW".to_owned()),
            Some(&"zh") => Some("CN".to_owned()),
            _ => None,
        });
        let script = script(lang, parts.first().copied().unwrap_or_default());
        Self {
            lang: parts.first().map_or("en", |lang| lang).to_owned(),
            region,
            rtl: site::paper::is_right_to_left(lang),
            serif: faces(&choice.serif, script),
            sans: faces(&choice.sans, script),
            script,
        }
    }
}

/// Faces as the template takes them. Among wide letters, Latin faces draw no punctuation that wide ones share with them.
fn faces(families: &[String], script: &str) -> Vec<Value> {
    let face = |family: &String| match family.as_str() {
        SERIF | SANS if script == "wide" => json!({ "name": family, "covers": "latin-in-cjk" }),
        _ => json!(family),
    };
    families.iter().map(face).collect()
}

/// Which of the template's ways of setting a script suits a language.
fn script(lang: &Lang, language: &str) -> &'static str {
    match language {
        "he" | "yi" => "hebrew",
        "zh" | "ja" | "yue" => "wide",
        "ko" => "korean",
        "th" | "lo" | "km" | "my" | "bo" | "hi" | "mr" | "ne" | "bn" | "ta" | "te" | "kn" | "ml" | "gu"
        | "pa" | "si" | "am" | "ti" => "tall",
        "ka" | "hy" => "upright",
        _ if site::paper::is_right_to_left(lang) => "arabic",
        _ => "plain",
    }
}

/// The mission's own address, of which every address on the paper begins.
fn base(paper: &Paper) -> String {
    let address = paper.address.as_deref().unwrap_or_default();
    let host = address.find("://").map_or(0, |at| at + 3);
    address[host..].find('/').map_or(String::new(), |end| address[..host + end].to_owned())
}

/// As much of a title as is told from a sentence at a glance.
fn running(title: &Said) -> Text {
    let words: Vec<_> = title.text.split_whitespace().take(RUNNING_WORDS).collect();
    let begun = cut(&words.join(" "), RUNNING_BYTES);
    let whole = title.text.split_whitespace().nth(RUNNING_WORDS).is_none();
    let end = if whole || begun.ends_with('…') { "" } else { " …" };
    Text { text: begun + end, lang: title.lang.clone() }
}

/// The beginning of a text.
fn cut(text: &str, most: usize) -> String {
    let end = text.floor_char_boundary(most);
    if end < text.len() { format!("{}…", &text[..end]) } else { text.to_owned() }
}
