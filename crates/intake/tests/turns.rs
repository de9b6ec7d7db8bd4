//! Labels of turns, in the many ways that ministries write them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use intake::{Role, read_markdown, read_text};

// O45: seven languages, fourteen turns, seven of each; the first pair stands on one line.
const LABELS: &str = "Question: Will the ferry run on Sunday? Answer: It will, at noon.\n\nQ: Is the price the same?\nA: Yes.\n\n\
FRAGE: Wie lange bleibt die Schleuse zu?\n\nSPRECHER (AA): Bis zum Frühjahr.\n\nZUSATZFRAGE: Und der Steg?\n\nSPRECHER: Auch.\n\n\
Вопрос: Когда откроют причал?\nОтвет: Весной, после ледохода.\n\n【港の新聞 記者】船はいつ出ますか。\n\n【外務大臣】正午に出ます。\n\n\
记者：渡轮几点开？\n\n发言人：中午十二点。\n";

fn turns(title: &str, text: &str) -> Vec<(String, Role, String)> {
    let capture = read_text(&format!("16.01.2020 - {title}\n\n{text}\n"));
    capture.messages[0].turns.iter().map(|t| (t.speaker.clone(), t.role, t.text.clone())).collect()
}

fn short(found: &[(String, Role, String)]) -> Vec<(&str, Role)> {
    found.iter().map(|(speaker, role, _)| (speaker.as_str(), *role)).collect()
}

use Role::{Answer as A, Question as Q};

#[test]
fn the_labels_of_many_ministries_are_told_apart() {
    let found = turns("Briefing", LABELS);
    let expected = [
        ("Question", Q),
        ("Answer", A),
        ("Q", Q),
        ("A", A),
        ("FRAGE", Q),
        ("SPRECHER (AA)", A),
        ("ZUSATZFRAGE", Q),
        ("SPRECHER", A),
        ("Вопрос", Q),
        ("Ответ", A),
        ("港の新聞 記者", Q),
        ("外務大臣", A),
        ("记者", Q),
        ("发言人", A),
    ];
    assert_eq!(short(&found), expected);
    assert_eq!(found[0].2, "Will the ferry run on Sunday?");
    assert_eq!(found[11].2, "正午に出ます。");
}

#[test]
fn names_of_the_title_and_outlets_speak() {
    let text = "BBC: Will you resign? Edda Varnholt: No. BBC: Why? Varnholt: Because.";
    let found = turns("Interview of Foreign Minister Edda Varnholt with the BBC", text);
    assert_eq!(short(&found), [("BBC", Q), ("Edda Varnholt", A), ("BBC", Q), ("Varnholt", A)]);
    let russian = turns(
        "Интервью Министра С.В.Береговского газете «Труд»",
        "Вопрос: Как дела? С.В.Береговский: Хорошо.",
    );
    assert_eq!(short(&russian), [("Вопрос", Q), ("С.В.Береговский", A)]);
}

#[test]
fn arabic_spanish_and_french_labels_and_numbers_on_labels_work() {
    assert_eq!(short(&turns("مقابلة", "سؤال: كيف؟ الجواب: هكذا.")), [("سؤال", Q), ("الجواب", A)]);
    assert_eq!(
        short(&turns("Entrevista", "Pregunta: ¿Qué? Respuesta: Nada.")),
        [("Pregunta", Q), ("Respuesta", A)]
    );
    assert_eq!(
        short(&turns("Entretien", "Question 1 : Où ?\n\nRéponse : Là.\n\nQuestion n° 2 : Quand ?")),
        [("Question 1", Q), ("Réponse", A)]
    );
    assert_eq!(short(&turns("Reply", "Q.: Why? A.: So.")), [("Q.", Q), ("A.", A)]);
}

#[test]
fn ordinary_sentences_with_colons_are_no_turns() {
    for text in [
        "He said: we will see. The answer: nobody knows.",
        "Three things matter: peace, bread and time. At 10:30: the end.",
        "A: this is the first item of a list.",
        "Dear Sir: I write to you.",
        "Note: the text is a draft.",
        "See https://mission.example/answer: it is all there.",
    ] {
        assert_eq!(turns("Statement", text), [], "{text}");
    }
}

#[test]
fn paragraphs_go_on_with_the_turn_before_them() {
    let found =
        turns("Interview", "Opening words.\n\nQuestion: One?\n\nAnswer: Two.\n\nThree.\n\nQuestion: Four?");
    assert_eq!(found[1].2, "Two.\n\nThree.");
    assert_eq!(found.len(), 3);
}

#[test]
fn emphasis_around_labels_is_no_part_of_them() {
    let file = "---\ntitle: Interview\nkind: interview\nspeakers: [Ana Example]\n---\nBefore.\n\n**Question:** Why *now*?\n\n**Ana Example**: Because.\n";
    let document = read_markdown("interview.en.md", file.as_bytes(), &"en".parse().unwrap()).unwrap();
    let edition = &document.edition;
    assert_eq!(edition.body, "Before.");
    let found: Vec<_> =
        edition.turns.iter().map(|turn| (turn.speaker.as_deref().unwrap(), turn.text.as_str())).collect();
    assert_eq!(found, [("Question", "Why *now*?"), ("Ana Example", "Because.")]);
}
