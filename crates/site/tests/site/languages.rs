//! Pages of a mission that publishes in any language: its words, its tags, its calendars.

use std::collections::BTreeMap;

use record::{SubjectContent, Theme};

use crate::press::{Press, edition, lang, mission, statement};

/// Every `lang`, `hreflang`, `xml:lang` and JSON `lang` of a page.
fn tags(page: &str) -> Vec<String> {
    let marks = [" lang=\"", "hreflang=\"", "xml:lang=\"", "\"lang\": \"", "srclang=\""];
    let values = marks.iter().flat_map(|mark| page.split(mark).skip(1));
    values.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

const LANGUAGES: [&str; 5] = ["en-za", "uk", "zh-hans", "ar", "sr-latn"];
const TAGS: [&str; 5] = ["en-ZA", "uk", "zh-Hans", "ar", "sr-Latn"];

/// A message in all of them, and its address in each.
fn translated() -> (Press, [String; 5]) {
    let mut press = Press::at("2020-05-01T12:00:00Z", &LANGUAGES);
    let editions = LANGUAGES.iter().map(|tag| edition(tag, &format!("Title {tag}"), "Text.")).collect();
    let id = press.publish(statement("2020-05-01"), editions);
    let addresses = LANGUAGES.map(|tag| press.address(id, tag));
    (press, addresses)
}

#[test]
fn every_tag_that_leaves_the_site_is_written_as_the_standard_writes_it() {
    let (press, addresses) = translated();
    let places = [
        "/",
        "/archive/",
        "/archive/2020/",
        "/archive/2020/05/",
        "/contact/",
        "/changes/",
        "/calendar/",
        "/feed.xml",
        "/changes/feed.xml",
    ];
    let mut pages: Vec<String> = places.iter().map(|place| format!("/en-za{place}")).collect();
    pages.extend(addresses);
    pages.extend([
        "/sitemap.xml".to_owned(),
        "/sitemap/2020-05.xml".to_owned(),
        "/sitemap/site.xml".to_owned(),
    ]);
    let mut seen = std::collections::BTreeSet::new();
    for path in pages {
        let Ok(page) = press.get(&path) else { continue };
        let text = String::from_utf8(page.body).unwrap();
        for tag in tags(&text) {
            let fine = TAGS.contains(&tag.as_str()) || ["x-default", "en"].contains(&tag.as_str());
            assert!(fine, "{path}: {tag}");
            seen.insert(tag);
        }
    }
    for tag in TAGS {
        assert!(seen.contains(tag), "{tag}: {seen:?}");
    }
}

#[test]
fn a_regional_language_has_its_own_tag_on_the_page_in_lists_and_for_machines() {
    let (press, addresses) = translated();
    let page = press.page(&addresses[0]);
    assert!(page.contains("<html lang=\"en-ZA\" dir=\"ltr\">"));
    for tag in TAGS {
        assert!(page.contains(&format!("hreflang=\"{tag}\"")), "{tag}");
    }
    assert!(page.contains("lang=\"ar\" dir=\"rtl\""));
    let feed = press.page("/en-za/feed.xml");
    assert!(feed.contains("xml:lang=\"en-ZA\""));
    // Addresses keep their small letters: a language has one address.
    assert!(page.contains("/zh-hans/messages/2020/1/") && !page.contains("/zh-Hans/"));
}

#[test]
fn a_mission_adds_a_language_with_its_words_and_every_page_speaks_it() {
    let mut press = Press::at("2020-05-01T12:00:00Z", &["en", "de"]);
    press.publish(statement("2020-05-01"), vec![edition("de", "Erklärung", "Der Text.")]);
    let before = press.page("/de/");
    assert!(
        before.contains("<html lang=\"en\" dir=\"ltr\">")
            && before.contains("<bdi lang=\"de\" dir=\"ltr\">Erklärung")
    );
    let words = "nav-home = Startseite\nnav-contact = Kontakt\nnot-found-title = Seite nicht gefunden\n";
    let theme = Theme { words: BTreeMap::from([(lang("de"), words.to_owned())]), ..Theme::default() };
    press.tell(SubjectContent::Theme(theme));
    let after = press.page("/de/");
    assert!(after.contains("<html lang=\"de\" dir=\"ltr\">") && after.contains(">Startseite</a>"));
    assert!(after.contains("1. Mai 2020"), "dates follow the page's language");
    // What has no translation yet is there in English, and the error page speaks the language too.
    assert!(after.contains("Skip to the main content"));
    assert!(press.error("/de/archive/1999/").1.contains("Seite nicht gefunden"));
    assert!(press.page("/en/").contains(">Home</a>"));
}

#[test]
fn content_in_any_language_stands_on_a_page_that_speaks_another() {
    for (tag, dir, title, text) in [
        ("de", "ltr", "Erklärung der Botschaft", "Größe, Straße und Übermaß."),
        ("he", "rtl", "הודעת השגרירות", "הטקסט בעברית."),
        ("fa", "rtl", "بیانیه سفارت", "متن فارسی با نیم‌فاصله."),
        ("hi", "ltr", "दूतावास का वक्तव्य", "हिन्दी पाठ।"),
        ("th", "ltr", "แถลงการณ์ของสถานทูต", "ข้อความภาษาไทยไม่มีช่องว่าง"),
        ("ja", "ltr", "大使館の声明", "日本語の本文です。"),
        ("ka", "ltr", "საელჩოს განცხადება", "ქართული ტექსტი."),
        ("tr", "ltr", "Büyükelçiliğin açıklaması", "İstanbul ve Iğdır."),
    ] {
        let mut press = Press::at("2020-05-01T12:00:00Z", &["en", tag]);
        let id = press.publish(statement("2020-05-01"), vec![edition(tag, title, text)]);
        let address = press.address(id, tag);
        let page = press.page(&address);
        assert!(
            page.contains(&format!("<h1 id=\"title\"><bdi lang=\"{tag}\" dir=\"{dir}\">{title}</bdi></h1>")),
            "{tag}"
        );
        assert!(page.contains(&format!("<div class=\"prose\" lang=\"{tag}\" dir=\"{dir}\">")), "{tag}");
        assert!(page.contains(text), "{tag}");
        assert!(
            press
                .page(&format!("/{tag}/"))
                .contains(&format!("<bdi lang=\"{tag}\" dir=\"{dir}\">{title}</bdi>"))
        );
        let slug = address.rsplit('/').next().unwrap();
        assert!(slug.starts_with('%') || slug.starts_with(|c: char| c.is_alphanumeric()), "{tag}: {slug}");
        assert!(press.page(&format!("/{tag}/feed.xml")).contains(&format!("xml:lang=\"{tag}\"")));
    }
}

#[test]
fn a_national_calendar_stands_beside_the_gregorian_date_where_the_mission_wants_it() {
    let mut mission = mission(&["ar", "en"]);
    mission.calendars.insert(lang("ar"), "islamic-umalqura".to_owned());
    let mut press = Press::of("2025-09-25T12:00:00Z", mission);
    let editions = vec![edition("ar", "بيان", "النص."), edition("en", "Statement", "Text.")];
    let id = press.publish(statement("2025-09-25"), editions);
    let visible = |page: String| page.replace(['\u{2068}', '\u{2069}'], "");
    for path in [press.address(id, "ar"), "/ar/".to_owned(), "/ar/archive/2025/09/".to_owned()] {
        let page = visible(press.page(&path));
        let date = "<time datetime=\"2025-09-25\">25 سبتمبر 2025 / 3 ربيع الآخر 1447 هـ</time>";
        assert!(page.contains(date), "{path}");
        assert!(!page.contains("datetime=\"1447"));
    }
    assert!(!visible(press.page(&press.address(id, "en"))).contains("1447"));
    assert!(!press.page("/ar/feed.xml").contains("1447"));
}

#[test]
fn numbers_in_right_to_left_prose_are_isolated_by_markup_and_the_text_is_kept() {
    let mut press = Press::at("2020-05-01T12:00:00Z", &["ar", "he"]);
    let text = "اتصلوا على +44 20 7946 0018 (من 08:30 إلى 16:45) بشأن القرار 2401 (2018) المؤرخ 24.02.2018، ونسبته 2,5%.";
    let id = press.publish(statement("2020-05-01"), vec![edition("ar", "بيان", text)]);
    let page = press.page(&press.address(id, "ar"));
    for run in ["+44 20 7946 0018", "2401 (2018)", "2,5%"] {
        assert!(page.contains(&format!("<bdi dir=\"ltr\">{run}</bdi>")), "{run}");
    }
    let plain = page.replace("<bdi dir=\"ltr\">", "").replace("</bdi>", "");
    assert!(plain.contains(text));
}

#[test]
fn a_title_that_begins_with_a_latin_word_keeps_its_direction_in_the_head_of_the_page() {
    let mut press = Press::at("2020-05-01T12:00:00Z", &["en", "ar"]);
    let id = press.publish(statement("2020-05-01"), vec![edition("ar", "G7: بيان مشترك (2018).", "النص.")]);
    let page = press.page(&press.address(id, "ar"));
    assert!(page.contains("<title>\u{2067}G7: بيان مشترك (2018).\u{2069} – "), "{}", &page[..600]);
    assert!(press.page("/ar/feed.xml").contains("<title>\u{2067}G7: بيان مشترك (2018).\u{2069}</title>"));
}
