//! How lists show a message that has no lead: its text speaks for it.

use record::{Edition, Kind, Turn, TurnRole};
use site::RenderError;

use crate::press::{Press, edition, lang, message, statement};

fn turn(role: TurnRole, speaker: Option<&str>, said: &str) -> Turn {
    Turn {
        role,
        speaker: speaker.map(str::to_owned),
        office: None,
        outlet: None,
        lang: None,
        text: said.to_owned(),
        person: None,
    }
}

fn with(edition: Edition) -> (Press, String) {
    let tag = edition.lang.to_string();
    let mut press = Press::at("2020-05-20T00:00:00Z", &[&tag]);
    press.publish(statement("2020-05-01"), vec![edition]);
    let home = press.page(&format!("/{tag}/"));
    (press, home)
}

fn lead(page: &str) -> &str {
    let (_, lead) = page.split_once("<p class=\"lead\">").unwrap();
    lead.split_once("</p>").unwrap().0
}

#[test]
fn a_message_without_a_lead_shows_how_its_text_begins() {
    let (_, home) = with(edition(
        "en",
        "Statement",
        "# The bridge\n\nWe *met* on\nMonday.[^1]\n\nIt rained.\n\n[^1]: Early.",
    ));
    assert_eq!(lead(&home), "<bdi dir=\"ltr\">We met on Monday. It rained.</bdi>");
    let (press, home) = with(edition("en", "Statement", &"word, ".repeat(200)));
    let shown = lead(&home);
    assert!(shown.ends_with("word…</bdi>") && !shown.contains(",…"), "{shown}");
    assert!((220..270).contains(&shown.chars().count()), "{shown}");
    let month = press.page("/en/archive/2020/05/");
    assert!((140..190).contains(&lead(&month).chars().count()));
    assert!(press.page("/en/archive/2020/05/01/").contains("word…"));
}

#[test]
fn a_lead_is_shown_before_the_text() {
    let (_, home) =
        with(Edition { lead: Some("In short.".to_owned()), ..edition("en", "Statement", "At length.") });
    assert_eq!(lead(&home), "<bdi dir=\"ltr\">In short.</bdi>");
    assert!(!home.contains("At length."));
}

#[test]
fn an_interview_shows_its_first_question_and_who_asks() {
    let answer = turn(TurnRole::Answer, Some("Ana Example"), "Good morning.");
    let turns = vec![answer.clone(), turn(TurnRole::Question, None, "What *comes* next?"), answer.clone()];
    let (_, home) = with(Edition { turns: turns.clone(), ..edition("en", "Interview", "") });
    assert_eq!(
        lead(&home),
        "<span class=\"speaker ui\">Question</span> <bdi dir=\"ltr\">What comes next?</bdi>"
    );
    let named = vec![turn(TurnRole::Question, Some("ТАСС"), "Что дальше?")];
    let (_, home) = with(Edition { turns: named, ..edition("ru", "Интервью", "") });
    assert!(lead(&home).starts_with("<bdi class=\"speaker ui\" dir=\"ltr\">ТАСС</bdi> "));
    let (_, home) = with(Edition { turns: vec![answer], ..edition("en", "Remarks", "") });
    assert!(lead(&home).contains(">Ana Example</bdi> <bdi dir=\"ltr\">Good morning."));
    let (_, home) = with(Edition { turns, ..edition("en", "Interview", "In Tokyo.") });
    assert_eq!(lead(&home), "<bdi dir=\"ltr\">In Tokyo.</bdi>");
}

#[test]
fn a_question_in_another_language_says_so() {
    let asked = Turn { lang: Some(lang("fr")), ..turn(TurnRole::Question, None, "Et ensuite ?") };
    let (_, home) = with(Edition { turns: vec![asked], ..edition("en", "Interview", "") });
    assert!(lead(&home).ends_with("<bdi lang=\"fr\" dir=\"ltr\">Et ensuite ?</bdi>"));
}

#[test]
fn a_message_of_a_title_alone_shows_no_more() {
    for body in ["", "<!-- nothing -->", "   "] {
        let (_, home) = with(edition("en", "Statement", body));
        assert!(!home.contains("class=\"lead\""), "{body}");
    }
}

#[test]
fn chinese_paragraphs_are_joined_without_a_blank() {
    let (_, home) = with(edition("zh", "新年贺词", "亲爱的朋友们：\n\n此刻是零时。"));
    assert_eq!(lead(&home), "<bdi dir=\"ltr\">亲爱的朋友们：此刻是零时。</bdi>");
}

/// A table is all that the text has: its words are shown rather than nothing.
#[test]
fn a_text_without_a_paragraph_is_shown_all_the_same() {
    let (_, home) = with(edition("en", "Figures", "| Year | Visas |\n| --- | --- |\n| 2019 | 12 |"));
    assert!(lead(&home).contains("Year Visas 2019 12"), "{}", lead(&home));
}

#[test]
fn the_longest_text_costs_a_list_no_more_than_its_beginning() {
    let long = format!("{}\n\n{}", "Short.", "> deep ".repeat(120_000));
    let (_, home) = with(edition("en", "Statement", &long));
    assert!(lead(&home).starts_with("<bdi dir=\"ltr\">Short."), "{}", lead(&home));
}

/// A list that cannot read a text does not pretend that there is none.
#[test]
fn a_text_that_cannot_be_read_is_no_empty_text() {
    let (mut press, _) = with(edition("en", "Statement", "Text."));
    press.contents.clear();
    assert_eq!(press.get("/en/"), Err(RenderError::Unavailable));
}

#[test]
fn a_list_changes_with_the_text_that_it_shows() {
    let mut press = Press::at("2020-05-20T00:00:00Z", &["en"]);
    let id = press
        .publish(message(Kind::Article, "2020-05-01", "UTC"), vec![edition("en", "Article", "Old text.")]);
    let paths = ["/en/", "/en/archive/2020/05/", "/en/archive/2020/05/01/"];
    let version =
        |press: &Press, path: &str| site::version(&press.history.at(press.now), &path.parse().unwrap());
    let before = paths.map(|path| version(&press, path));
    press.revise(id, vec![edition("en", "Article", "New text.")]);
    for (path, before) in paths.into_iter().zip(before) {
        assert!(press.page(path).contains("New text."), "{path}");
        assert!(version(&press, path) > before, "{path}");
    }
}

#[test]
fn search_engines_are_told_how_a_text_begins() {
    let mut press = Press::at("2020-05-20T00:00:00Z", &["en"]);
    let id = press.publish(statement("2020-05-01"), vec![edition("en", "Statement", "We met.")]);
    let page = press.page(&press.address(id, "en"));
    assert!(page.contains("<meta name=\"description\" content=\"We met.\">"));
}
