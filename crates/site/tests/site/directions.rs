//! Directions follow from languages, never from first characters.

use record::{Kind, Turn, TurnRole};

use crate::press::{Press, edition, message, statement};

/// Case O37.
#[test]
fn each_title_stands_in_its_own_isolate_with_the_direction_of_its_language() {
    for (tag, title) in [
        ("ar", "بيان السفارة بشأن قرار OPCW (2018)."),
        ("ar", "رد على سؤال صحيفة The Guardian: «لماذا؟»"),
        ("he", "תגובה לדברי ה-BBC!"),
        ("ar", "05.04.2018 - بيان: 3 أسئلة"),
        ("ar", "OPCW"),
    ] {
        let mut press = Press::at("2020-05-01T00:00:00Z", &["ar", "he", "en"]);
        let id = press.publish(statement("2020-05-01"), vec![edition(tag, title, "Text.")]);
        let marked = if tag == "ar" { "<bdi dir=\"rtl\">" } else { "<bdi lang=\"he\" dir=\"rtl\">" };
        let isolate = format!("{marked}{title}</bdi>");
        assert!(
            press.page(&press.address(id, tag)).contains(&format!("<h1 id=\"title\">{isolate}</h1>")),
            "{title}"
        );
        assert!(press.page(&format!("/{tag}/")).contains(&isolate), "{title}");
        assert!(press.page(&format!("/{tag}/archive/2020/05/")).contains(&isolate), "{title}");
        // Where there is no markup, invisible isolates keep the title to itself, in the direction of its language.
        let feed = press.page(&format!("/{tag}/feed.xml"));
        let first = if title.starts_with("OPCW") { '\u{2067}' } else { '\u{2068}' };
        assert!(feed.contains(&format!("<title>{first}{title}\u{2069}</title>")), "{title}");
    }
}

/// Case O38.
#[test]
fn a_line_that_begins_with_a_digit_or_a_latin_word_keeps_the_direction_of_its_language() {
    for (tag, line) in
        [("he", "5 דקות עם השגריר"), ("ar", "G20: بيان مشترك"), ("ar", "1. الرد الأول"), ("fa", "«…» پاسخ")]
    {
        let mut press = Press::at("2020-05-01T00:00:00Z", &["en", "ar", "he", "fa"]);
        let mut interview = edition(tag, line, line);
        let turn = |role| Turn {
            role,
            speaker: None,
            office: None,
            outlet: None,
            lang: None,
            text: line.to_owned(),
            person: None,
        };
        interview.turns = vec![turn(TurnRole::Question), turn(TurnRole::Answer)];
        let id = press.publish(message(Kind::Interview, "2020-05-01", "UTC"), vec![interview]);
        let page = press.page(&press.address(id, tag));
        let attributes =
            if tag == "ar" { "dir=\"rtl\"".to_owned() } else { format!("lang=\"{tag}\" dir=\"rtl\"") };
        assert!(page.contains(&format!("<div class=\"prose\" {attributes}>")), "{line}");
        assert_eq!(page.matches(&format!("<dd class=\"prose\" {attributes}>")).count(), 2, "{line}");
        assert!(!page.contains("dir=\"auto\""));
    }
}

#[test]
fn a_page_has_the_language_and_direction_of_its_words() {
    let press = Press::at("2020-05-01T00:00:00Z", &["en", "ar"]);
    assert!(press.page("/en/").contains("<html lang=\"en\" dir=\"ltr\">"));
    assert!(press.page("/ar/").contains("<html lang=\"ar\" dir=\"rtl\">"));
}
