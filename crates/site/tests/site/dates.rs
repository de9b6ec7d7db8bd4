//! Days and hours, each in its zone.

use record::{Kind, Mission};

use crate::press::{Press, edition, instant, message, mission, statement, zone};

fn in_zone(name: &str, languages: &[&str]) -> Mission {
    let mut mission = mission(languages);
    mission.zone = zone(name);
    mission.host.zone = zone(name);
    mission
}

/// Case O04: just after midnight in summer, the civil date is a day ahead of UTC.
#[test]
fn a_message_of_twenty_past_midnight_belongs_to_the_new_day() {
    for (place, now, day, month_page, local) in [
        (
            "Europe/London",
            "2026-06-09T23:20:00Z",
            "2026-06-10",
            "/en/archive/2026/06/",
            "10 June 2026 at 00:20",
        ),
        (
            "Asia/Tokyo",
            "2025-12-31T15:05:00Z",
            "2026-01-01",
            "/en/archive/2026/01/",
            "1 January 2026 at 00:05",
        ),
        (
            "America/Lima",
            "2026-07-01T04:59:00Z",
            "2026-06-30",
            "/en/archive/2026/06/",
            "30 June 2026 at 23:59",
        ),
    ] {
        let mut press = Press::of(now, in_zone(place, &["en"]));
        let id =
            press.publish(message(Kind::Statement, day, place), vec![edition("en", "At night", "Text.")]);
        let page = press.page(&press.address(id, "en"));
        assert!(page.contains(local), "{local}");
        assert!(page.contains(&format!("<time datetime=\"{now}\">")), "{now}");
        assert!(page.contains(&format!("<time datetime=\"{day}\">")), "{day}");
        assert!(press.page(month_page).contains(&format!("<time datetime=\"{day}\">")));
        assert!(press.page("/en/feed.xml").contains(&format!("<published>{now}</published>")));
    }
}

#[test]
fn an_undated_message_is_filed_by_the_civil_day_of_its_issue_and_says_that_it_has_no_date() {
    let mut press = Press::of("2026-06-30T23:20:00Z", in_zone("Europe/London", &["en"]));
    let id = press.publish(statement(""), vec![edition("en", "At night", "Text.")]);
    let july = press.page("/en/archive/2026/07/");
    assert!(july.contains("At night") && july.contains(">Undated<"));
    assert!(!press.page(&press.address(id, "en")).contains("datetime=\"2026-07-01\""));
    assert_eq!(press.error("/en/archive/2026/06/").0, 404);
}

/// Case O06: a date without a time is that date in every zone.
#[test]
fn a_plain_date_is_the_same_day_in_every_zone() {
    for place in ["America/Lima", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Lisbon", "UTC"] {
        for now in ["2026-01-14T09:59:00Z", "2026-01-15T01:00:00Z", "2026-11-25T12:00:00Z"] {
            let mut press = Press::of(now, in_zone(place, &["en"]));
            let dated = message(Kind::Statement, "2026-01-14", place);
            let id = press.publish(dated, vec![edition("en", "Opening of the session", "Text.")]);
            let page = press.page(&press.address(id, "en"));
            assert!(page.contains("<time datetime=\"2026-01-14\">14 January 2026</time>"), "{place} {now}");
            assert!(
                press
                    .page("/en/archive/2026/01/")
                    .contains("<time datetime=\"2026-01-14\">14 January 2026</time>")
            );
            let feed = press.page("/en/feed.xml");
            let published = feed.split("<published>").nth(1).unwrap().split('<').next().unwrap();
            assert_eq!(instant(published).date_in(&zone(place)).to_string(), "2026-01-14", "{place} {now}");
        }
    }
}

#[test]
fn a_date_of_which_the_month_or_the_year_alone_is_known_claims_no_more() {
    let mut press = Press::at("2020-05-01T00:00:00Z", &["en"]);
    let month = press.publish(statement("2019-04"), vec![edition("en", "Of April", "Text.")]);
    let year = press.publish(statement("2018"), vec![edition("en", "Of that year", "Text.")]);
    assert!(press.page(&press.address(month, "en")).contains("<time datetime=\"2019-04\">April 2019</time>"));
    assert!(press.page("/en/archive/2019/04/").contains("<time datetime=\"2019-04\">April 2019</time>"));
    assert!(press.page(&press.address(year, "en")).contains("<time datetime=\"2018\">2018</time>"));
    assert!(press.page("/en/archive/2018/").contains("Of that year"));
    assert!(press.page("/en/").contains("<time datetime=\"2018\">2018</time>"));
}

/// Case O09: no language switches the calendar, and machines read ASCII everywhere.
#[test]
fn every_language_shows_one_gregorian_date_with_its_year() {
    let languages = ["en", "ar", "fa", "he", "th"];
    let mut press = Press::of("2025-09-22T21:15:00Z", in_zone("UTC", &languages));
    let editions = languages.iter().map(|tag| edition(tag, &format!("Title {tag}"), "Text.")).collect();
    let id = press.publish(message(Kind::Statement, "2025-09-22", "UTC"), editions);
    for tag in languages {
        let page = press.page(&press.address(id, tag));
        let dated =
            page.split("<time datetime=\"2025-09-22\"").nth(1).unwrap().split("</time>").next().unwrap();
        assert!(["2025", "٢٠٢٥", "۲۰۲۵"].iter().any(|year| dated.contains(year)), "{tag}: {dated}");
        for other in ["1404", "۱۴۰۴", "1447", "١٤٤٧", "2568", "5785", "5786"] {
            assert!(!page.contains(other), "{tag}: {other}");
        }
        assert!(page.contains("<time datetime=\"2025-09-22T21:15:00Z\">"));
        let feed = press.page(&format!("/{tag}/feed.xml"));
        assert!(feed.contains("<published>2025-09-22T21:15:00Z</published>"));
        let attributes: Vec<_> =
            page.split("datetime=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert!(attributes.iter().all(|iso| iso.is_ascii()), "{tag}: {attributes:?}");
    }
}

#[test]
fn a_page_in_a_language_without_words_speaks_english_and_marks_the_edition() {
    let mut press = Press::at("2020-05-01T00:00:00Z", &["en"]);
    let id = press.publish(
        statement("2020-05-01"),
        vec![edition("en", "Statement", "Text."), edition("fa", "بیانیه", "متن.")],
    );
    let page = press.page(&press.address(id, "fa"));
    assert!(page.contains("<html lang=\"en\" dir=\"ltr\">"));
    assert!(page.contains("<h1 id=\"title\"><bdi lang=\"fa\" dir=\"rtl\">بیانیه</bdi></h1>"));
    assert!(page.contains("<div class=\"prose\" lang=\"fa\" dir=\"rtl\">"));
}
