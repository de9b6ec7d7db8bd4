//! Addresses: one for each message, in its own script, short enough for any file system.

use std::collections::BTreeSet;

use record::SubjectId;
use site::{RenderError, SitePath};

use crate::press::{Press, edition, lang, office, statement};

fn published(tag: &str, titles: &[&str]) -> (Press, Vec<SubjectId>) {
    let mut press = Press::at("2020-05-01T00:00:00Z", &[tag]);
    let publish =
        |title: &&str| (statement("2020-05-01"), vec![edition(tag, title, &format!("Text of {title}"))]);
    let ids =
        titles.iter().map(publish).map(|(message, editions)| press.publish(message, editions)).collect();
    (press, ids)
}

/// Each message has its own address, which shows its own text; gives the addresses.
fn all_apart(tag: &str, titles: &[&str]) -> Vec<String> {
    let (press, ids) = published(tag, titles);
    let addresses: Vec<_> = ids.iter().map(|id| press.address(*id, tag)).collect();
    assert_eq!(addresses.iter().collect::<BTreeSet<_>>().len(), titles.len());
    for (address, title) in addresses.iter().zip(titles) {
        assert!(address.is_ascii() && address.len() >= "/ru/messages/2020/1".len());
        let page = press.page(address);
        assert!(page.contains(&format!("<bdi dir=\"ltr\">{title}</bdi></h1>")), "{title}");
        assert!(page.contains(&format!("Text of {title}")));
    }
    addresses
}

/// Case O12.
#[test]
fn cyrillic_titles_have_addresses_of_their_own() {
    let titles = [
        "Ответ пресс-секретаря на вопрос СМИ",
        "Ответ пресс-секретаря на вопрос СМИ",
        "О визите",
        "О визитах",
        "Ъ",
        "Ответ Press Officer",
        "Ё",
    ];
    let addresses = all_apart("ru", &titles);
    // An address hangs on number and title, not on what else is published.
    assert_eq!(addresses[..2], all_apart("ru", &titles[..2])[..]);
}

/// Case O13.
#[test]
fn chinese_titles_have_addresses_of_their_own() {
    all_apart("zh", &["关于局势的声明", "关于会谈的声明", "G20 外长会声明", "G20 财长会声明", "G20", "。"]);
}

/// Case O14.
#[test]
fn a_very_long_title_has_a_short_address_and_stands_whole_on_page_and_feed() {
    let arabic = "بيان صادر عن السفارة بشأن التصريحات الأخيرة والتطورات ".repeat(8);
    let thai = "แถลงการณ์ของสถานเอกอัครราชทูตว่าด้วยสถานการณ์".repeat(9);
    for (tag, title) in [("ar", arabic.trim()), ("th", thai.as_str()), ("en", "word ".repeat(1_000).trim())] {
        let (first, second) = (format!("{title} 1"), format!("{title} 2"));
        let (press, ids) = published(tag, &[&first, &second]);
        let (one, two) = (press.address(ids[0], tag), press.address(ids[1], tag));
        assert_ne!(one, two);
        assert!(one.len() < SitePath::MAX_BYTES / 2);
        let decoded = percent_decode(one.rsplit('/').next().unwrap());
        assert!(decoded.len() <= 255 && !decoded.contains('\u{FFFD}'));
        assert!(press.page(&one).contains(&format!(">{first}</bdi></h1>")));
        // In a feed, where nothing is known of what stands around it, a right-to-left title is isolated.
        let shown = if tag == "ar" { format!("\u{2068}{second}\u{2069}") } else { second };
        assert!(press.page(&format!("/{tag}/feed.xml")).contains(&format!("<title>{shown}</title>")));
    }
}

fn percent_decode(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[test]
fn a_wrong_slug_or_none_leads_to_the_right_address() {
    let (press, ids) = published("en", &["Statement on the bridge"]);
    let right = press.address(ids[0], "en");
    for wrong in [
        "/en/messages/2020/1",
        "/en/messages/2020/1/",
        "/en/messages/2020/1/another",
        "/en/messages/2020/1/%3Cscript%3E",
    ] {
        assert_eq!(press.get(wrong), Err(RenderError::Moved(right.clone())), "{wrong}");
    }
    assert!(press.get(&right).is_ok());
}

#[test]
fn an_edition_that_is_not_there_names_those_that_are() {
    let office = office();
    let press = &office.press;
    let (status, page) = press.error("/fr/messages/2020/1/entretien");
    assert_eq!(status, 404);
    assert!(page.contains(&format!("href=\"{}\"", press.address(office.interview, "en"))));
    assert!(
        matches!(press.get("/fr/messages/2020/1/x"), Err(RenderError::NoSuchEdition { wanted, .. }) if wanted == lang("fr"))
    );
}

#[test]
fn a_title_is_only_text_whatever_it_holds() {
    for title in [
        "<script>alert(1)</script>",
        "\"quoted\" & 'single' <b>",
        "{{ site.name }} {% include \"x\" %}",
        "]]> --> </title>",
        "Right\u{202E}to\u{2066}left",
        &"<".repeat(5_000),
    ] {
        let (press, ids) = published("en", &[title]);
        for path in [
            press.address(ids[0], "en"),
            "/en/".into(),
            "/en/archive/2020/05/".into(),
            "/en/feed.xml".into(),
            "/sitemap.xml".into(),
        ] {
            let page = press.page(&path);
            assert!(
                !page.contains("<script>alert") && !page.contains("<b>") && !page.contains("<<"),
                "{path}"
            );
            assert!(!page.contains(['\u{202E}', '\u{2066}']), "{path}");
        }
    }
}

/// Whoever reads Arabic is told in Arabic that an Arabic address leads nowhere.
#[test]
fn an_address_that_leads_nowhere_is_answered_in_its_own_language() {
    let office = office();
    let (status, page) = office.press.error("/ar/nothing/here");
    assert_eq!(status, 404);
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains("الصفحة غير موجودة"));
    // A language that the site is not in leaves the reader's own.
    assert!(office.press.error("/ru/nothing").1.contains("<html lang=\"en\""));
    assert!(office.press.error("/ru/").1.contains("<html lang=\"en\""));
}
