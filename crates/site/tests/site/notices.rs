//! Notices: on every page at once, gone on time, in every language.

use record::{Notice, Severity, SubjectContent};

use crate::press::{Office, Press, edition, instant, office, statement, text, zone};

const FROM: &str = "2020-05-01T06:00:00Z";
const UNTIL: &str = "2020-05-03T18:00:00Z";

fn notice() -> Notice {
    Notice {
        severity: Severity::Emergency,
        title: text(&[("en", "Earthquake in the north"), ("fr", "Séisme dans le nord")]),
        body: text(&[("en", "Stay *outside*.")]),
        from: instant(FROM),
        until: Some(instant(UNTIL)),
        zone: zone("Asia/Tokyo"),
    }
}

/// Every kind of page in one language, and pages that are none.
fn paths(office: &Office, lang: &str) -> Vec<String> {
    let handle = office.press.history.line(office.corrected).unwrap().handle.unwrap();
    let other = if lang == "en" { "ar" } else { "en" };
    let mut paths = vec![format!("/{lang}/history/{handle}/"), format!("/{lang}/beside/{other}/{handle}/")];
    for place in [
        "",
        "archive/",
        "archive/2020/",
        "archive/2020/03/",
        "archive/2020/03/02/",
        "contact/",
        "pages/about/",
        "changes/",
        "changes/2020/",
        "calendar/",
        "calendar/2020/",
        "calendar/2020/03/",
        "quote/",
        "verify/",
        "people/",
        "kinds/",
        "nothing",
        "contact/99/",
        "messages/2020/999/nothing",
    ] {
        paths.push(format!("/{lang}/{place}"));
    }
    if lang != "fr" {
        paths.push(office.press.address(office.corrected, lang));
        paths.push(format!("/{lang}/revisions/{handle}/1/"));
    }
    paths
}

/// The bytes of a page, or of the page that says why there is none, and until when they hold.
fn shown(press: &Press, path: &str) -> (String, record::Instant) {
    match press.get(path) {
        Ok(page) => (String::from_utf8(page.body).unwrap(), page.valid_until),
        // An error is never kept.
        Err(_) => (press.error(path).1, press.now.plus_seconds(1)),
    }
}

#[test]
fn a_notice_comes_at_its_second_and_goes_at_its_second_on_every_page_in_every_language() {
    let mut office = office();
    office.press.tell(SubjectContent::Notice(notice()));
    for lang in ["en", "fr", "ar"] {
        for path in paths(&office, lang) {
            let word = if lang == "fr" { "Séisme" } else { "Earthquake" };
            for (now, there) in [
                ("2020-05-01T05:59:59Z", false),
                (FROM, true),
                ("2020-05-03T17:59:59Z", true),
                (UNTIL, false),
            ] {
                office.press.now = instant(now);
                let (page, until) = shown(&office.press, &path);
                assert_eq!(page.contains(word), there, "{path} at {now}");
                assert!(until > office.press.now, "{path} at {now}");
                let next = if there { UNTIL } else { FROM };
                assert!(now == UNTIL || until <= instant(next), "{path} at {now} holds until {until}");
            }
        }
    }
}

#[test]
fn other_forms_of_a_page_obey_notices_too() {
    let mut office = office();
    office.press.tell(SubjectContent::Notice(notice()));
    for path in ["/en/archive/index.json", "/en/pages/about/index.txt", "/ar/contact/index.md"] {
        office.press.now = instant("2020-05-01T05:00:00Z");
        assert_eq!(office.press.get(path).unwrap().valid_until, instant(FROM), "{path}");
    }
}

#[test]
fn a_notice_in_another_language_is_shown_and_marked() {
    let mut press = Press::at("2020-05-02T00:00:00Z", &["en", "fr", "ar"]);
    press.tell(SubjectContent::Notice(notice()));
    let arabic = press.page("/ar/archive/");
    assert!(arabic.contains("<h3><bdi lang=\"en\" dir=\"ltr\">Earthquake in the north</bdi></h3>"));
    assert!(arabic.contains("<div class=\"prose\" lang=\"en\" dir=\"ltr\">"));
    let french = press.page("/fr/archive/");
    assert!(french.contains("<h3><bdi dir=\"ltr\">Séisme dans le nord</bdi></h3>"));
    assert!(french.contains("<div class=\"prose\" lang=\"en\" dir=\"ltr\">"), "its text is English alone");
}

#[test]
fn its_times_are_told_by_its_own_clock_and_by_those_of_both_cities() {
    let mut press = Press::at("2020-05-02T00:00:00Z", &["en"]);
    press.tell(SubjectContent::Notice(notice()));
    let page = press.page("/en/archive/");
    assert!(
        page.contains("From 1 May 2020 at 15:00 (Tokyo) / 07:00 (Harbour City) / 01:00 (Mirador)"),
        "{page}"
    );
    assert!(page.contains("Until 4 May 2020 at 03:00 (Tokyo) / 3 May 2020 at 19:00 (Harbour City) / 3 May 2020 at 13:00 (Mirador)"));
}

#[test]
fn the_gravest_stands_first_and_a_withdrawn_one_is_gone_at_once() {
    let mut press = Press::at("2020-05-02T00:00:00Z", &["en"]);
    let say = |severity, title: &str| {
        SubjectContent::Notice(Notice {
            severity,
            title: text(&[("en", title)]),
            body: text(&[]),
            ..notice()
        })
    };
    press.tell(say(Severity::Information, "New forms"));
    press.tell(say(Severity::Warning, "Ferry strike"));
    let grave = press.tell(SubjectContent::Notice(notice()));
    press.publish(statement("2020-05-01"), vec![edition("en", "A statement", "Text.")]);
    let page = press.page("/en/archive/");
    let place = |title: &str| page.find(title).unwrap();
    assert!(place("Earthquake") < place("Ferry strike") && place("Ferry strike") < place("New forms"));
    assert!(!page.contains("<div class=\"prose\" dir=\"ltr\"></div>"), "no text, no element for it");
    press.withdraw(grave, "It is over.");
    assert!(!press.page("/en/archive/").contains("class=\"notice emergency\""));
}
