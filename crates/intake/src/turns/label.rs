//! Recognises the label of a turn: `Question:`, `A.:`, `ZUSATZFRAGE:`, `Вопрос:`, `سؤال:`, `记者：`, `【…】`, `**Name:**`, `NAME (AA):`.

use super::Role;
use crate::date::digit;
use crate::text::wordset::WordSet;

/// Labels that open a turn wherever a paragraph begins with one.
static QUESTIONS: WordSet = WordSet::phrases(
    "question|questions|frage|zusatzfrage|nachfrage|follow-up|follow-up question|вопрос|вопросы|уточняющий вопрос|سؤال|السؤال|سؤال متابعة|问|提问|问题|追问|记者|记者问|記者|質問|問|pregunta|pergunta|domanda|q|pytanie|питання",
);
static ANSWERS: WordSet = WordSet::phrases(
    "answer|reply|response|antwort|sprecher|sprecherin|ответ|ответы|جواب|الجواب|الإجابة|إجابة|答|回答|答复|发言人|發言人|réponse|reponse|respuesta|resposta|risposta|відповідь",
);
/// Labels that are words of other uses too: they count beside others only.
static WEAK_QUESTIONS: WordSet = WordSet::phrases(
    "в|с|س|p|f|journalist|journaliste|reporter|correspondent|moderator|interviewer|host|presenter|журналист|корреспондент|ведущий|ведущая|модератор|صحفي|الصحفي|مراسل|مذيع|المذيع|المحاور|主持人|periodista|media|press",
);
static WEAK_ANSWERS: WordSet = WordSet::phrases(
    "a|r|о|ج|spokesperson|spokesman|spokeswoman|ambassador|minister|foreign minister|president|consul|porte-parole|le porte-parole|ambassadeur|ministre|le ministre|официальный представитель|посол|министр|президент|المتحدث|المتحدث الرسمي|السفير|الوزير|大使|部长|外长|大臣|portavoz|embajador|ministro|botschafter|minister der verteidigung",
);

/// Words before a colon that label no turn.
static NO_LABELS: WordSet = WordSet::phrases(
    "note|nb|n.b|p.s|ps|photo|video|source|see also|background|contact|tel|editor's note|important|update|remarque|примечание|фото|видео|источник|справочно|ملاحظة|صورة|注|备注|来源|nota|fuente|quelle|hinweis|anmerkung",
);

/// How much a label alone proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strength {
    /// Opens a turn by itself.
    Strong,
    /// Opens a turn beside its counterpart.
    Weak,
    /// A name that nothing else vouches for: only beside strong labels.
    Unknown,
}

/// A label found at the beginning of a text.
#[derive(Debug, Clone)]
pub(super) struct Label {
    /// As it stands, without colon, brackets and emphasis.
    pub(super) written: String,
    /// Length with all that belongs to it, in bytes.
    pub(super) length: usize,
    pub(super) role: Option<Role>,
    pub(super) strength: Strength,
}

/// Names that a title gives: those who speak and the outlets that ask.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    speakers: Vec<Vec<String>>,
    outlets: Vec<String>,
}

impl Names {
    pub(crate) fn new<'a>(
        speakers: impl IntoIterator<Item = &'a str>,
        outlets: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self {
            speakers: speakers.into_iter().map(words_of).filter(|words| !words.is_empty()).collect(),
            outlets: outlets.into_iter().map(simple).collect(),
        }
    }

    /// Whether `label` is a speaker's name, a surname or a form of it in another case.
    fn knows_speaker(&self, label: &str) -> bool {
        let label = words_of(label);
        let Some(last) = label.last() else { return false };
        self.speakers.iter().any(|speaker| {
            let full = *speaker == label;
            let surname = speaker
                .last()
                .is_some_and(|surname| surname == last || is_same_in_another_case(surname, last));
            full || surname
        })
    }

    fn knows_outlet(&self, label: &str) -> bool {
        let label = simple(label);
        !label.is_empty() && self.outlets.contains(&label)
    }
}

/// Whether two words of a language with cases differ in their endings only: `петрова` and `петров`.
fn is_same_in_another_case(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let longest = one.chars().count().max(other.chars().count());
    !one.is_ascii() && common >= 4 && longest - common <= 3
}

fn words_of(name: &str) -> Vec<String> {
    name.split([' ', '.', '·', '・']).map(str::to_lowercase).filter(|word| !word.is_empty()).collect()
}

fn simple(name: &str) -> String {
    let name = name.to_lowercase();
    name.strip_prefix("the ").map(str::to_owned).unwrap_or(name)
}

/// Reads the label that `text` begins with.
///
/// `at_line_start` tells whether a line or paragraph begins here: unknown names count only there.
pub(super) fn label_at(text: &str, names: &Names, at_line_start: bool) -> Option<Label> {
    if text.starts_with('【') {
        return bracketed(text, names).filter(|_| at_line_start);
    }
    // `Q. Why? A. So.`
    for (mark, role) in [("Q. ", Role::Question), ("A. ", Role::Answer)] {
        if text.starts_with(mark) {
            let strength = Strength::Weak;
            return Some(Label {
                written: mark[..2].to_owned(),
                length: mark.len(),
                role: Some(role),
                strength,
            });
        }
    }
    let (inner_start, emphasis) = emphasis(text);
    let inner = &text[inner_start..];
    let end = label_end(inner, at_line_start)?;
    let written = inner[..end].trim().trim_end_matches(['*', '_']).trim();
    let colon = inner[end..].chars().next().map_or(0, char::len_utf8);
    let mut length = inner_start + end + colon;
    // `**Name:** text` closes its emphasis after the colon.
    if !emphasis.is_empty()
        && let Some(rest) = text[length..].strip_prefix(emphasis)
    {
        length = text.len() - rest.len();
    } else if !emphasis.is_empty() && !inner[..end].trim_end().ends_with(emphasis) {
        return None;
    }
    let (role, strength) = judge(written, names, at_line_start)?;
    Some(Label { written: written.to_owned(), length, role, strength })
}

fn emphasis(text: &str) -> (usize, &str) {
    for mark in ["**", "__", "*"] {
        if text.starts_with(mark) {
            return (mark.len(), mark);
        }
    }
    (0, "")
}

/// Where the colon of a label stands: within 60 characters, before any end of a sentence.
fn label_end(text: &str, at_line_start: bool) -> Option<usize> {
    let mut depth = 0_i32;
    let mut before = ' ';
    for (index, c) in text.char_indices().take(if at_line_start { 80 } else { 50 }) {
        match c {
            ':' | '：' if depth <= 0 => {
                // A time of day is no label: `at 10:30`.
                let time = digit(before).is_some()
                    && text[index + c.len_utf8()..].chars().next().and_then(digit).is_some();
                let address = text[index + c.len_utf8()..].starts_with("//");
                return (!time && !address && index > 0).then_some(index);
            }
            '(' | '（' => depth += 1,
            ')' | '）' => depth -= 1,
            '?' | '!' | '。' | '？' | '！' | '؟' | '\n' | ';' | '“' | '"' | '«' => return None,
            _ => {}
        }
        before = c;
    }
    None
}

fn judge(written: &str, names: &Names, at_line_start: bool) -> Option<(Option<Role>, Strength)> {
    let (core, bracketed) = without_brackets(written);
    if core.is_empty() {
        return None;
    }
    if let Some(found) = by_word(core) {
        return Some(found);
    }
    if names.knows_outlet(core) {
        return Some((Some(Role::Question), Strength::Strong));
    }
    if names.knows_speaker(core) && core.split_whitespace().count() <= 6 {
        return Some((Some(Role::Answer), Strength::Strong));
    }
    if !looks_like_a_name(core) || NO_LABELS.has(&core.to_lowercase()) {
        return None;
    }
    if !at_line_start && !is_plainly_a_name(core) {
        return None;
    }
    // `NAME (AA):` in capitals is the style of German government transcripts.
    let strength = if bracketed && is_upper(core) { Strength::Strong } else { Strength::Unknown };
    Some((None, strength))
}

fn by_word(core: &str) -> Option<(Option<Role>, Strength)> {
    let bare = core.trim_end_matches('.').to_lowercase();
    // `Question 2`, `Q1`, `Вопрос № 3` are questions with a number.
    let bare =
        bare.trim_end_matches(|c: char| digit(c).is_some()).trim_end_matches(['№', '#', ' ', '.', '-']);
    if QUESTIONS.has(bare) {
        Some((Some(Role::Question), Strength::Strong))
    } else if ANSWERS.has(bare) {
        Some((Some(Role::Answer), Strength::Strong))
    } else if WEAK_QUESTIONS.has(bare) {
        Some((Some(Role::Question), Strength::Weak))
    } else if WEAK_ANSWERS.has(bare) {
        Some((Some(Role::Answer), Strength::Weak))
    } else {
        None
    }
}

/// `SPRECHER (AA)` is `SPRECHER`; whether there were brackets.
fn without_brackets(written: &str) -> (&str, bool) {
    match written.find(['(', '（']) {
        Some(open) if written.ends_with([')', '）']) => (written[..open].trim(), true),
        _ => (written.trim(), false),
    }
}

fn is_upper(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

fn looks_like_a_name(core: &str) -> bool {
    static PARTICLES: WordSet = WordSet::words("of the de la du des von van der bin ibn al el y e and да");
    let words: Vec<&str> = core.split_whitespace().collect();
    let named = |word: &&str| {
        word.chars().next().is_some_and(|c| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase()))
            || PARTICLES.has(&word.to_lowercase())
    };
    let plain = !core.chars().any(|c| digit(c).is_some() || matches!(c, ',' | '—' | '–' | '/'));
    let first_is_named =
        words.first().is_some_and(|word| word.chars().next().is_some_and(|c| !c.is_lowercase()));
    plain && first_is_named && (1..=6).contains(&words.len()) && words.iter().all(named)
}

/// Whether a name can stand inside a line: two to four words in capitals, or an agency's letters (`AFP`).
fn is_plainly_a_name(core: &str) -> bool {
    let words: Vec<&str> = core.split_whitespace().collect();
    let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    let letters =
        words.len() == 1 && (2..=5).contains(&core.len()) && core.bytes().all(|b| b.is_ascii_uppercase());
    letters || ((2..=4).contains(&words.len()) && words.iter().all(capital))
}

/// `【记者】…`: who asks has the word for it, who does not answers.
fn bracketed(text: &str, names: &Names) -> Option<Label> {
    let close = text.char_indices().take(40).find(|(_, c)| *c == '】')?.0;
    let written = text['【'.len_utf8()..close].trim();
    if written.is_empty() {
        return None;
    }
    let mut length = close + '】'.len_utf8();
    if let Some(colon) = text[length..].chars().next().filter(|c| matches!(c, ':' | '：')) {
        length += colon.len_utf8();
    }
    let asks = ["記者", "记者", "質問", "提问", "问", "新聞", "社", "台", "报"]
        .iter()
        .any(|word| written.contains(word))
        && !written.contains("发言人");
    let asks = asks || names.knows_outlet(written);
    let role = if asks { Role::Question } else { Role::Answer };
    let strong = asks
        || by_word(written).is_some()
        || ["大臣", "大使", "发言人", "部长", "外长", "官"].iter().any(|w| written.contains(w))
        || names.knows_speaker(written);
    let strength = if strong { Strength::Strong } else { Strength::Unknown };
    Some(Label { written: written.to_owned(), length, role: Some(role), strength })
}
