//! Offices: what readers and calendar programs are told of when they are open.

use std::collections::BTreeSet;

use record::{
    ContactOffice, DateHours, Decision, Holiday, Holidays, OfficeLine, Phone, Span, SubjectContent,
    SubjectId, SubjectKind, Text, Verb, WeekHours,
};
use serde_json::Value;
use site::RenderError;

use crate::press::{Press, instant, text, zone};

fn span(from: &str, until: &str) -> Span {
    Span { from: from.parse().unwrap(), until: until.parse().unwrap() }
}

fn holidays(name: &str, country: &str, days: &[(&str, &str)]) -> SubjectContent {
    let day =
        |(date, name): &(&str, &str)| Holiday { date: date.parse().unwrap(), name: text(&[("en", name)]) };
    SubjectContent::Holidays(Holidays {
        name: text(&[("en", name)]),
        country: text(&[("en", country)]),
        days: days.iter().map(day).collect(),
    })
}

/// A consular section in Lisbon, open from Monday to Friday, which keeps the holidays given.
fn consulate(holidays: Vec<SubjectId>) -> ContactOffice {
    let working = serde_json::json!(["monday", "tuesday", "wednesday", "thursday", "friday"]);
    let days = |list: &Value| {
        let hours = serde_json::json!({ "days": list, "open": [] });
        serde_json::from_value::<WeekHours>(hours).unwrap().days
    };
    let phone = |shown: &str, e164: &str| Some(Phone { shown: shown.to_owned(), e164: e164.to_owned() });
    ContactOffice {
        name: text(&[("en", "Consular section"), ("ar", "القسم القنصلي")]),
        address: text(&[("en", "12 Quay Street\n1100 Harbour City")]),
        zone: zone("Europe/Lisbon"),
        latitude: Some("38.7071".to_owned()),
        longitude: Some("-9.1355".to_owned()),
        lines: vec![
            OfficeLine {
                label: text(&[("en", "Appointments")]),
                inside: Some("21 000 00 10".to_owned()),
                phone: phone("+351 21 000 00 10", "+351210000010"),
                email: Some("consul@embassy.example".to_owned()),
                emergency: false,
            },
            OfficeLine {
                label: text(&[("en", "Citizens in distress"), ("ar", "المواطنون في ضائقة")]),
                inside: None,
                phone: phone("+351 21 000 00 99", "+351210000099"),
                email: None,
                emergency: true,
            },
        ],
        hours: vec![WeekHours {
            days: days(&working),
            open: vec![span("09:00", "12:30"), span("14:00", "17:30")],
            note: Text::new(),
        }],
        dates: vec![DateHours {
            date: "2020-04-15".parse().unwrap(),
            open: Vec::new(),
            note: text(&[("en", "Closed for works")]),
        }],
        holidays,
        before_holiday: Some("15:00".parse().unwrap()),
        note: text(&[("en", "By *appointment*.")]),
    }
}

fn press() -> (Press, SubjectId) {
    let mut press = Press::at("2020-03-01T00:00:00Z", &["en", "fr", "ar"]);
    let host = press.tell(holidays(
        "Holidays of Ostmark",
        "Ostmark",
        &[("2020-03-25", "Bridge Day"), ("2020-04-13", "Spring Monday")],
    ));
    let sending = press.tell(holidays("Holidays of Veridia", "Veridia", &[("2020-04-10", "River Day")]));
    let office = press.tell(SubjectContent::Office(Box::new(consulate(vec![host, sending]))));
    // A Friday.
    press.now = instant("2020-03-20T15:00:00Z");
    (press, office)
}

/// The text of a page's own part, without its marks.
fn plain(html: &str) -> String {
    let (_, html) = html.split_once("<main").unwrap();
    let mut plain = String::new();
    let mut inside = false;
    for c in html.replace("</th>", " ").chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => plain.push(c),
            _ => {}
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_visitor_learns_where_the_office_is_how_it_is_reached_and_when() {
    let (press, _) = press();
    for path in ["/en/contact/", "/en/contact/3/"] {
        let page = press.page(path);
        for expected in [
            "<address dir=\"ltr\">12 Quay Street<br>\n1100 Harbour City</address>",
            "<a href=\"geo:38.7071,-9.1355\">38.7071, -9.1355</a>",
            "<a href=\"tel:210000010\"><bdi dir=\"ltr\">21 000 00 10</bdi></a>",
            "<a href=\"tel:+351210000010\"><bdi dir=\"ltr\">+351 21 000 00 10</bdi></a>",
            "<a href=\"mailto:consul@embassy.example\">",
            "By <em>appointment</em>.",
        ] {
            assert!(page.contains(expected), "{path} lacks {expected}");
        }
        let text = plain(&page);
        assert!(
            text.contains("Monday to Friday 09:00–12:30, 14:00–17:30 Saturday and Sunday Closed"),
            "{text}"
        );
        assert!(text.contains("Open now, closes at 17:30 (Harbour City)"), "{text}");
        assert!(
            text.find("Citizens in distress").unwrap() < text.find("Appointments").unwrap(),
            "help comes first"
        );
        assert!(text.contains("Emergencies Citizens in distress"), "{text}");
    }
    let home = plain(&press.page("/en/"));
    assert!(home.contains("Consular section Open now, closes at 17:30 (Harbour City)"), "{home}");
}

#[test]
fn the_coming_dates_that_differ_are_told_with_their_reasons() {
    let (press, _) = press();
    let text = plain(&press.page("/en/contact/3/"));
    for expected in [
        "Tuesday, 24 March 2020 09:00–12:30, 14:00–15:00 Closes early before Bridge Day (Ostmark)",
        "Wednesday, 25 March 2020 Closed Bridge Day (Ostmark)",
        "Thursday, 9 April 2020 09:00–12:30, 14:00–15:00 Closes early before River Day (Veridia)",
        "Friday, 10 April 2020 Closed River Day (Veridia)",
        "Wednesday, 15 April 2020 Closed Closed for works",
    ] {
        assert!(text.contains(expected), "{expected} is not in {text}");
    }
    // Tuesday the 14th is the day after a holiday, Saturday the 11th one that is closed anyhow.
    assert!(!text.contains("14 April") && !text.contains("11 April"), "{text}");
}

#[test]
fn in_another_language_the_office_speaks_it_and_what_is_not_translated_is_marked() {
    let (press, _) = press();
    let page = press.page("/ar/contact/3/");
    assert!(page.contains("<h1><bdi dir=\"rtl\">القسم القنصلي</bdi></h1>"));
    assert!(page.contains("<address lang=\"en\" dir=\"ltr\">12 Quay Street<br>"));
    // The week begins with Saturday, and its days run on.
    let text = plain(&page);
    assert!(text.find("السبت").unwrap() < text.find("من الاثنين إلى الجمعة").unwrap(), "{text}");
    assert!(
        plain(&press.page("/fr/contact/3/")).contains("Du lundi au vendredi 09:00 – 12:30, 14:00 – 17:30")
    );
}

#[test]
fn the_state_turns_over_at_the_very_second_that_the_page_names() {
    let (mut press, _) = press();
    for (now, until, before, after) in [
        (
            "2020-03-20T15:00:00Z",
            "2020-03-20T17:30:00Z",
            "Open now, closes at 17:30",
            "Closed now, opens on Monday, 23 March 2020 at 09:00",
        ),
        (
            "2020-03-22T10:00:00Z",
            "2020-03-23T00:00:00Z",
            "Closed now, opens tomorrow at 09:00",
            "Closed now, opens at 09:00",
        ),
        (
            "2020-03-24T14:59:00Z",
            "2020-03-24T15:00:00Z",
            "Open now, closes at 15:00",
            "Closed now, opens on Thursday, 26 March 2020 at 09:00",
        ),
        // Summer time: Lisbon is an hour ahead of UTC from 29 March on.
        (
            "2020-03-30T07:00:00Z",
            "2020-03-30T08:00:00Z",
            "Closed now, opens at 09:00",
            "Open now, closes at 12:30",
        ),
    ] {
        press.now = instant(now);
        for path in ["/en/contact/", "/en/contact/3/"] {
            let page = press.get(path).unwrap();
            assert_eq!(page.valid_until, instant(until), "{path} at {now}");
            assert!(plain(&press.page(path)).contains(before), "{path} at {now}");
        }
        press.now = instant(until).plus_seconds(-1);
        assert!(plain(&press.page("/en/")).contains(before), "{now}");
        press.now = instant(until);
        for path in ["/en/", "/en/contact/", "/en/contact/3/"] {
            assert!(plain(&press.page(path)).contains(after), "{path} after {now}");
        }
    }
}

#[test]
fn in_the_past_the_office_stands_as_it_stood_and_never_turns() {
    let (mut press, office) = press();
    press.now = instant("2020-06-01T12:00:00Z");
    press.withdraw(office, "The section has moved.");
    let then = "/at/20200320T150000Z/en/contact/";
    assert!(plain(&press.page(then)).contains("Open now, closes at 17:30"));
    assert!(!press.page(then).contains("data-yours"), "no script turns over what is past");
    assert_eq!(press.get("/at/20200320T150000Z~4/en/contact/3/").unwrap().valid_until, record::Instant::MAX);
    assert_eq!(
        press.get("/at/20200201T000000Z/en/contact/3/"),
        Err(RenderError::NotThen(instant("2020-02-01T00:00:00Z")))
    );
}

#[test]
fn a_withdrawn_office_keeps_its_page_and_stands_nowhere_else() {
    let (mut press, office) = press();
    press.withdraw(office, "The section has moved.");
    let page = press.page("/en/contact/3/");
    assert!(page.contains("The section has moved.") && !page.contains("ld+json"));
    for path in ["/en/", "/en/contact/", "/sitemap.xml"] {
        assert!(!press.page(path).contains("contact/3"), "{path}");
    }
    assert!(!press.page("/en/contact/3.ics").contains("VEVENT"));
    for path in [
        "/en/contact/1/",
        "/en/contact/99/",
        "/en/contact/1.ics",
        "/en/holidays/3.ics",
        "/en/holidays/99.ics",
    ] {
        assert_eq!(press.get(path), Err(RenderError::NoSuchPage), "{path}");
    }
}

#[test]
fn hours_follow_when_holidays_are_revised() {
    let (mut press, _) = press();
    let calendar = press.history.at(press.now).by_index(SubjectKind::Holidays, 1).unwrap().line.id;
    let content = holidays("Holidays of Ostmark", "Ostmark", &[("2020-03-23", "A day of mourning")]);
    press.decide(Decision { content: Some(content), ..Decision::new(Verb::Revise, calendar) });
    let text = plain(&press.page("/en/contact/3/"));
    assert!(
        text.contains("Open now, closes at 15:00 (Harbour City)") || text.contains("Closed now"),
        "{text}"
    );
    assert!(text.contains("Monday, 23 March 2020 Closed A day of mourning"), "{text}");
    assert!(!text.contains("Bridge Day"));
}

fn structured(page: &str) -> Value {
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">").unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

#[test]
fn search_engines_read_the_office_in_the_words_of_schema_org() {
    let (press, _) = press();
    let document = structured(&press.page("/en/contact/3/"));
    let office = &document["@graph"][0];
    assert_eq!(document["@context"], "https://schema.org");
    assert_eq!(office["@type"], "GovernmentOffice");
    assert_eq!(office["url"], "https://embassy.example/en/contact/3/");
    assert_eq!(office["address"], "12 Quay Street, 1100 Harbour City");
    assert_eq!(office["telephone"], "+351210000010");
    assert_eq!(office["contactPoint"].as_array().unwrap().len(), 2);
    let week = office["openingHoursSpecification"].as_array().unwrap();
    assert_eq!(week.len(), 10, "two sittings on five days");
    assert_eq!(week[0]["dayOfWeek"], "https://schema.org/Monday");
    assert_eq!((&week[1]["opens"], &week[1]["closes"]), (&"14:00".into(), &"17:30".into()));
    let special = office["specialOpeningHoursSpecification"].as_array().unwrap();
    let closed = special.iter().find(|day| day["validFrom"] == "2020-03-25").unwrap();
    assert_eq!((&closed["opens"], &closed["closes"]), (&"00:00".into(), &"00:00".into()));
    assert_eq!(special.iter().filter(|day| day["validFrom"] == "2020-03-24").count(), 2);
}

#[test]
fn no_name_ends_the_element_that_the_data_stands_in() {
    let (mut press, _) = press();
    let mut office = consulate(Vec::new());
    office.name = text(&[("en", "</script><script>alert(1)</script>&amp; <!--")]);
    press.tell(SubjectContent::Office(Box::new(office)));
    let page = press.page("/en/contact/4/");
    assert!(!page.contains("<script>alert"));
    assert_eq!(structured(&page)["@graph"][0]["name"], "</script><script>alert(1)</script>&amp; <!--");
}

/// The events of a calendar: their properties by name.
fn events(calendar: &str) -> Vec<Vec<(String, String)>> {
    let unfolded = calendar.replace("\r\n ", "");
    let lines = unfolded.split("\r\n").filter_map(|line| line.split_once(':'));
    let mut events: Vec<Vec<(String, String)>> = Vec::new();
    for (name, value) in lines {
        match (name, value) {
            ("BEGIN", "VEVENT") => events.push(Vec::new()),
            (name, value) => events
                .last_mut()
                .into_iter()
                .for_each(|event| event.push((name.to_owned(), value.to_owned()))),
        }
    }
    events
}

fn value<'e>(event: &'e [(String, String)], name: &str) -> Option<&'e str> {
    event.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

#[test]
fn calendar_programs_are_given_each_opening_with_its_instants() {
    let (press, _) = press();
    let page = press.get("/en/contact/3.ics").unwrap();
    assert_eq!(page.media_type, "text/calendar; charset=utf-8");
    assert_eq!(page.valid_until, instant("2020-03-31T23:00:00Z"), "with the next month there");
    let calendar = String::from_utf8(page.body).unwrap();
    assert!(
        calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && calendar.ends_with("END:VCALENDAR\r\n")
    );
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
    let events = events(&calendar);
    let uids: BTreeSet<_> = events.iter().filter_map(|event| value(event, "UID")).collect();
    assert_eq!(uids.len(), events.len(), "no two events are the same");
    let on = |day: &str| {
        let begins =
            |event: &&Vec<(String, String)>| value(event, "DTSTART").is_some_and(|at| at.starts_with(day));
        events
            .iter()
            .filter(begins)
            .map(|event| (value(event, "DTSTART").unwrap(), value(event, "DTEND").unwrap()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        on("20200320"),
        [("20200320T090000Z", "20200320T123000Z"), ("20200320T140000Z", "20200320T173000Z")]
    );
    assert_eq!(on("20200324")[1], ("20200324T140000Z", "20200324T150000Z"), "the eve of a holiday");
    assert_eq!(on("20200325"), []);
    assert_eq!(on("20200330")[0].0, "20200330T080000Z", "summer time has begun");
    let closed: Vec<_> =
        events.iter().filter(|event| value(event, "DTSTART;VALUE=DATE") == Some("20200325")).collect();
    assert_eq!(value(closed[0], "SUMMARY"), Some("Consular section: closed"));
    assert_eq!(value(closed[0], "DESCRIPTION"), Some("Bridge Day"));
    assert_eq!(value(&events[0], "LOCATION"), Some("12 Quay Street\\, 1100 Harbour City"));
    assert_eq!(value(&events[0], "DTSTAMP"), Some("20200301T000000Z"));
    assert!(calendar.len() < 300_000, "{} bytes", calendar.len());
}

#[test]
fn the_holidays_of_a_country_are_a_calendar_too() {
    let (press, _) = press();
    let calendar = press.page("/en/holidays/1.ics");
    let events = events(&calendar);
    assert_eq!(events.len(), 2);
    assert_eq!(value(&events[0], "DTSTART;VALUE=DATE"), Some("20200325"));
    assert_eq!(value(&events[0], "DTEND;VALUE=DATE"), Some("20200326"));
    assert_eq!(value(&events[1], "SUMMARY"), Some("Spring Monday"));
    assert!(press.page("/en/contact/3/").contains("href=\"/en/holidays/1.ics\""));
}
