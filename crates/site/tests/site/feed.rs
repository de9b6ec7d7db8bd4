//! The Atom feed.

use crate::press::{Press, edition, office, statement};

fn unescaped(feed: &str) -> String {
    htmlize::unescape(feed).into_owned()
}

/// Case O24: a reader of the feed has no page to resolve links against.
#[test]
fn every_link_in_a_feed_is_absolute() {
    let mut press = Press::at("2021-05-01T00:00:00Z", &["en"]);
    let body = "[a](../2020/visit) [b](#n1) [c](//cdn.example/x) [d](mailto:press@mission.example) ![p](/files/p.jpg) [e](?lang=ru) [f](https://other.example/)";
    let id = press.publish(statement("2021-05-01"), vec![edition("en", "Talks", body)]);
    let page = format!("https://embassy.example{}", press.address(id, "en"));
    let feed = unescaped(&press.page("/en/feed.xml"));
    for link in [
        "https://embassy.example/en/messages/2021/2020/visit".to_owned(),
        format!("{page}#n1"),
        "https://cdn.example/x".to_owned(),
        "mailto:press@mission.example".to_owned(),
        format!("{page}?lang=ru"),
        "https://other.example/".to_owned(),
    ] {
        assert!(feed.contains(&format!("=\"{link}\"")), "{link} in {feed}");
    }
    let links = feed.split("href=\"").chain(feed.split("src=\"")).skip(1);
    let relative = links.filter(|link| link.starts_with(['/', '#', '?', '.'])).count();
    assert_eq!(relative, 0);
}

#[test]
fn a_feed_is_well_formed_and_holds_no_character_that_xml_forbids() {
    let mut press = Press::at("2021-05-01T00:00:00Z", &["en"]);
    press.publish(
        statement("2021-05-01"),
        vec![edition("en", "Q&A <1> \u{1}\u{FFFF}", "Text\u{8} & <b>more</b>\u{B}.")],
    );
    let feed = press.page("/en/feed.xml");
    assert!(feed.chars().all(|c| c == '\n' || !c.is_control()));
    let mut reader = quick_xml::Reader::from_str(&feed);
    while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
}

#[test]
fn a_feed_has_the_editions_of_its_language_alone_and_ids_that_outlive_titles() {
    let office = office();
    let (english, arabic) = (office.press.page("/en/feed.xml"), office.press.page("/ar/feed.xml"));
    assert!(english.contains("xml:lang=\"en\"") && arabic.contains("xml:lang=\"ar\""));
    assert!(english.contains("Statement on the census") && !english.contains("بيان بشأن التعداد"));
    assert_eq!(arabic.matches("<entry").count(), 1);
    assert!(english.contains(&format!("<id>urn:chancery:{}</id>", office.corrected)));
    assert!(unescaped(&english).contains("dir=\"ltr\""));
    assert!(unescaped(&arabic).contains("<div lang=\"ar\" dir=\"rtl\">"));
}
