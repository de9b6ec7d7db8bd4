//! Pages altered in each way that a reader would not see.

use super::*;

const BODY: &str = "We do not agree, and we said so on 14 January[^1].\n\n- One\n- Two\n\nThe paper is ours.\n\n[^1]: In a note.";

fn edition() -> Edition {
    let mut edition = Edition::new("en".parse().unwrap(), "The “new” treaty", BODY);
    edition.lead = Some("A lead.".to_owned());
    edition.speakers =
        vec![record::Speaker { name: "Ana Example".into(), office: Some("Ambassador".into()), person: None }];
    edition.turns = vec![record::Turn {
        role: record::TurnRole::Question,
        speaker: Some("A reader".into()),
        office: None,
        outlet: None,
        lang: None,
        text: "Is it so?".into(),
        person: None,
    }];
    edition
}

/// A page as the theme writes it.
fn page() -> String {
    let edition = edition();
    let mut next = 1;
    let mut html = |text: &str, level, notes: &str| {
        let layout = site::text::markdown::Layout {
            heading_level: level,
            first_paragraph: next,
            footnotes: notes,
            footnotes_title: "Anmerkungen",
            footnote_back: "Zurück",
            ..site::text::markdown::Layout::default()
        };
        let rendered = site::text::markdown::html(text, &layout);
        next = rendered.next_paragraph;
        rendered.html
    };
    let body = html(&edition.body, 2, "");
    let turn = html(&edition.turns[0].text, 3, "t1-");
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta name=\"chancery-record\" content=\"veridia.example/record\">\
         <meta name=\"chancery-entry\" content=\"7\"></head><body><main><article class=\"message\"><header>\
         <p class=\"kicker\">Statement</p><h1><bdi dir=\"ltr\">The “new” treaty</bdi></h1>\n<p class=\"lead\">A\n lead.</p>\
         </header><dl class=\"facts ui\"><div><dt>Speaker</dt><dd><bdi>Ana Example</bdi> <bdi>Ambassador</bdi></dd></div></dl>\
         <div class=\"text\"><div class=\"prose\">{body}</div><h2 class=\"unseen\">Questions</h2><dl class=\"turns\">\
         <div class=\"turn question\" id=\"t1\"><dt><bdi class=\"speaker\">A reader</bdi> <a class=\"anchor\">1</a></dt>\
         <dd class=\"prose\">{turn}</dd></div></dl><section class=\"changes\">History</section></div></article></main></body></html>"
    )
}

#[track_caller]
fn told(from: &str, to: &str) -> String {
    let altered = page().replacen(from, to, 1);
    assert_ne!(altered, page(), "nothing was altered");
    let difference = SavedPage::read(&altered).unwrap().difference(&edition()).expect("a difference");
    format!("{}: {}", difference.place, difference.what)
}

#[test]
fn a_page_as_it_was_saved_says_what_the_record_says() {
    let saved = SavedPage::read(&page()).unwrap();
    assert_eq!(saved.difference(&edition()), None);
    assert_eq!(saved.entry, 7);
}

#[test]
fn markup_and_white_space_that_browsers_change_do_not_count() {
    let saved = page().replace("<p ", "<p style=\"x\" ").replace("We do not", "We\n\tdo <b>not</b>");
    assert!(SavedPage::read(&saved).unwrap().says(&edition()));
}

/// What a file says of itself may change; that it stands in the text may not.
#[test]
fn a_media_file_has_its_place_and_its_own_words() {
    let body = "Before.\n\n![A ribbon](media:aebagbafaydqqcikbmga2dqpca@1)\n\nAfter.";
    let mut edition = edition();
    let before = page();
    let old = before.split_once("class=\"prose\">").unwrap().1.split_once("</div>").unwrap().0;
    edition.body = body.to_owned();
    let shown = "<p id=\"p1\">Before.</p><figure id=\"p2\"><img src=\"/media/x/1/640.jpg\" alt=\"A ribbon\"><figcaption>\
                 Photo: B.</figcaption></figure><p id=\"p3\">After.</p>";
    let saved = before.replacen(old, shown, 1);
    assert!(SavedPage::read(&saved).unwrap().says(&edition));
    let (without, twice) =
        (saved.replace("figure", "span"), saved.replacen("<figure", "<figure></figure><figure", 1));
    assert!(!SavedPage::read(&without).unwrap().says(&edition));
    assert!(!SavedPage::read(&twice).unwrap().says(&edition));
}

/// Contents, attachments and other messages stand around a text, and are not in it.
#[test]
fn what_stands_around_a_text_is_passed_over() {
    let around = "<nav class=\"around contents ui\"><h2>Contents</h2></nav><div class=\"prose\">";
    let saved = page().replacen("<div class=\"prose\">", around, 1);
    assert!(SavedPage::read(&saved).unwrap().says(&edition()));
}

#[test]
fn each_alteration_is_named_with_its_place() {
    assert_eq!(told("We do not agree", "We do agree"), "paragraph 1: the page lacks “not”, after “We do”");
    assert_eq!(
        told("14 January", "15 January"),
        "paragraph 1: the record has “14”, the page “15”, after “We do not agree, and we said so on” \
         (U+0034 in the record, U+0035 in the page)"
    );
    let homoglyph = told("paper", "p\u{430}per");
    assert!(homoglyph.contains("(U+0061 in the record, U+0430 in the page)"), "{homoglyph}");
    let hidden = told("paper", "pa\u{200B}per");
    assert!(
        hidden.contains("pa[U+200B]per") && hidden.contains("an invisible character, U+200B"),
        "{hidden}"
    );
    assert!(told("treaty</bdi>", "treaties</bdi>").starts_with("the title: the record has"));
    assert!(told("Is it so?", "Is it not so?").contains("“not”"));
    assert!(told("Ambassador", "Minister").starts_with("what is told about the message"));
    assert!(told("A reader", "A writer").starts_with("turn 1"));
}

#[test]
fn what_was_put_in_or_left_out_is_named() {
    assert!(told("<li>Two</li>", "").ends_with("the page lacks “Two”"));
    assert!(told("<li>Two</li>", "<li>Two</li><li>Three</li>").contains("the page has “Three”"));
    assert!(told("<section class=\"changes\"", "<p>More.</p><section class=\"changes\"").contains("“More.”"));
    assert!(told("<div class=\"text\">", "<p>Before.</p><div class=\"text\">").contains("“Before.”"));
    assert!(told("In a note.", "In a letter.").contains("the record has “note”, the page “letter”"));
}

#[test]
fn a_page_that_names_no_entry_or_shows_two_messages_cannot_be_compared() {
    assert_eq!(SavedPage::read("<html><p>x").unwrap_err(), NoPage::Unnamed);
    let two = page().replace("</main>", "<article>x</article></main>");
    assert_eq!(SavedPage::read(&two).unwrap_err(), NoPage::NotOne);
}

#[test]
fn notices_of_the_site_and_the_history_of_the_message_are_no_second_message() {
    let more = page()
        .replace("<main>", "<main><article class=\"notice warning\"><h2>Closed</h2></article>")
        .replace("History</section>", "<article class=\"change\">Corrected</article></section>");
    assert!(SavedPage::read(&more).unwrap().says(&edition()));
}

#[test]
fn a_page_nested_without_end_is_read() {
    let deep = page().replace("The paper", &format!("{}The paper", "<i>".repeat(50_000)));
    assert!(SavedPage::read(&deep).unwrap().says(&edition()));
}

#[test]
fn pages_are_known_by_what_they_begin_with() {
    assert!(is_page(b"\xEF\xBB\xBF\r\n<!DOCTYPE HTML>"));
    assert!(is_page(b"<!-- saved from url=(0026)https://embassy.example/ -->"));
    assert!(!is_page(b"{\"about\":1}"));
    assert!(!is_page(b""));
}
