//! The sitemap.

use crate::press::{Press, edition, instant, office, statement};

fn all(xml: &str, name: &str) -> Vec<String> {
    let between = |part: &str| part.split(&format!("</{name}>")).next().unwrap().to_owned();
    xml.split(&format!("<{name}>")).skip(1).map(between).collect()
}

fn well_formed(xml: &str) {
    let mut reader = quick_xml::Reader::from_str(xml);
    while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
}

#[test]
fn titles_of_any_kind_leave_the_sitemap_well_formed_and_its_addresses_plain() {
    let mut press = Press::at("2020-05-01T10:00:00Z", &["en", "ru"]);
    for title in ["Q&A with the Ambassador", "🌞 Day of Russia ☀️", "Ответ <срочно>", "it's \"quoted\""]
    {
        press.publish(
            statement("2020-05-01"),
            vec![edition("en", title, "Text."), edition("ru", title, "Text.")],
        );
    }
    let sitemap = press.page("/sitemap.xml");
    well_formed(&sitemap);
    assert!(sitemap.is_ascii());
    assert!(all(&sitemap, "lastmod").iter().all(|instant_text| instant(instant_text) <= press.now));
}

#[test]
fn the_sitemap_names_each_page_with_its_languages() {
    let office = office();
    let sitemap = office.press.page("/sitemap.xml");
    well_formed(&sitemap);
    let english = office.press.address(office.corrected, "en");
    assert!(all(&sitemap, "loc").contains(&format!("https://embassy.example{english}")));
    let arabic = office.press.address(office.corrected, "ar");
    let link =
        format!("<xhtml:link rel=\"alternate\" hreflang=\"ar\" href=\"https://embassy.example{arabic}\"/>");
    assert_eq!(sitemap.matches(&link).count(), 3);
    for address in all(&sitemap, "loc") {
        office.press.page(address.strip_prefix("https://embassy.example").unwrap());
    }
}

#[test]
fn a_large_sitemap_is_an_index_of_months_each_under_the_limit() {
    let mut press = Press::at("2020-05-01T10:00:00Z", &["en"]);
    for number in 0..10_001 {
        let dated = if number % 1_000 == 0 { "2020-04-01" } else { "2020-05-01" };
        press.publish(statement(dated), vec![edition("en", &format!("Message {number}"), "Text.")]);
    }
    press.publish(statement("2020"), vec![edition("en", "Of that year", "Text.")]);
    let index = press.page("/sitemap.xml");
    well_formed(&index);
    assert!(index.contains("<sitemapindex"));
    let mut messages = 0;
    for part in all(&index, "loc") {
        let part = press.page(part.strip_prefix("https://embassy.example").unwrap());
        let addresses = all(&part, "loc");
        assert!(addresses.len() <= 10_000);
        messages += addresses.iter().filter(|address| address.contains("/messages/")).count();
    }
    assert_eq!(messages, 10_002);
    assert_eq!(press.error("/sitemap/2020/05-2.xml").0, 404);
}
