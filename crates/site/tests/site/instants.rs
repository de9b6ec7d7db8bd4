//! TimeMaps: the instants at which an entry changed a page, and what is shown between them.

use proptest::prelude::*;
use record::{Grade, Instant, SubjectContent};
use site::{Place, SitePath, around, gate, instants, render};

use crate::press::{Press, counter, edition, instant, lang, mission, office, statement};

fn place(path: &str) -> Place {
    path.parse::<SitePath>().unwrap().place
}

fn at(seconds: i64) -> Instant {
    Instant::from_seconds(seconds).unwrap()
}

/// A message with two revisions in one second, then another, then withdrawn.
fn revised() -> (Press, Place) {
    let mut press = Press::at("2018-04-01T08:00:00Z", &["en"]);
    press.now = instant("2018-04-09T10:00:00Z");
    let text = |body: &str| vec![edition("en", "Statement", body)];
    let id = press.publish(statement("2018-04-09"), text("First."));
    press.correct(id, Grade::Minor, text("Second, in the same second."), "A letter.");
    press.now = instant("2019-02-21T08:30:00Z");
    press.correct(id, Grade::Major, text("Third."), "A number.");
    press.now = instant("2020-07-02T12:00:00Z");
    press.withdraw(id, "No longer so.");
    press.now = instant("2026-01-01T00:00:00Z");
    let place = place(&press.address(id, "en"));
    (press, place)
}

#[test]
fn a_date_before_the_first_after_the_last_or_on_two_equal_revisions_finds_its_memento() {
    let (press, place) = revised();
    let listed = instants(&press.history, &place, press.now);
    let at: Vec<_> = listed.iter().map(|(at, size)| (at.to_string(), *size)).collect();
    let expected = [("2018-04-09T10:00:00Z", 3), ("2019-02-21T08:30:00Z", 4), ("2020-07-02T12:00:00Z", 5)];
    assert_eq!(at, expected.map(|(at, size)| (at.to_owned(), size)));
    for (asked, found, says) in [
        ("2001-03-14T12:00:00Z", 0, "Second, in the same second."),
        ("2018-04-09T10:00:00Z", 0, "Second, in the same second."),
        ("2019-02-21T08:29:59Z", 0, "Second, in the same second."),
        ("2019-02-21T08:30:00Z", 1, "Third."),
        ("2038-01-01T00:00:00Z", 2, "No longer so."),
    ] {
        let memento = gate(&press.history, &place, press.now, instant(asked)).unwrap();
        assert_eq!(memento, listed[found], "{asked}");
        let past = Some(site::Past { at: memento.0, size: Some(memento.1) });
        let page = press.page(&SitePath::at(past, place.clone()).to_string());
        assert!(page.contains(says), "{asked}");
    }
}

#[test]
fn a_memento_knows_its_neighbours() {
    let (press, place) = revised();
    let listed = instants(&press.history, &place, press.now);
    let of = |asked: &str| around(&press.history, &place, press.now, instant(asked)).unwrap();
    let second = of("2019-06-01T00:00:00Z");
    assert_eq!((second.first, second.last), (listed[0], listed[2]));
    assert_eq!((second.prev, second.here, second.next), (Some(listed[0]), listed[1], Some(listed[2])));
    assert_eq!((of("2001-01-01T00:00:00Z").prev, of("2001-01-01T00:00:00Z").here), (None, listed[0]));
    assert_eq!(of("2026-01-01T00:00:00Z").next, None);
}

#[test]
fn what_has_no_past_has_no_time_map() {
    let mut office = office();
    let address = office.press.address(office.interview, "en");
    office.press.erase(office.interview, "A court has ordered it.");
    let press = &office.press;
    for path in [
        &address,
        "/sitemap.xml",
        "/robots.txt",
        "/en/messages/2020/99/never",
        "/ru/",
        "/en/pages/never/",
        "/en/archive/2011/",
    ] {
        assert_eq!(instants(&press.history, &place(path), press.now), [], "{path}");
        assert_eq!(gate(&press.history, &place(path), press.now, press.now), None, "{path}");
        assert_eq!(around(&press.history, &place(path), press.now, press.now), None, "{path}");
    }
    let history = format!("/en/history/{}/", press.history.line(office.interview).unwrap().handle.unwrap());
    assert_eq!(instants(&press.history, &place(&history), press.now).last().unwrap().0, press.now);
}

#[test]
fn a_language_that_the_site_took_up_later_has_no_earlier_mementos() {
    let mut press = Press::at("2020-01-01T00:00:00Z", &["en"]);
    press.now = instant("2020-02-01T00:00:00Z");
    press.publish(statement("2020-02-01"), vec![edition("en", "Statement", "Text.")]);
    press.now = instant("2020-03-01T00:00:00Z");
    let id = press.history.at(press.now).subjects(record::SubjectKind::Mission).next().unwrap().line.id;
    press.decide(record::Decision {
        content: Some(SubjectContent::Mission(mission(&["en", "fr"]).into())),
        ..record::Decision::new(record::Verb::Revise, id)
    });
    assert_eq!(instants(&press.history, &place("/fr/"), press.now), [(press.now, 3)]);
    assert_eq!(instants(&press.history, &place("/en/"), press.now).len(), 3);
}

/// An older message that is imported later is part of what is known of every later day.
#[test]
fn an_import_moves_the_sizes_of_what_comes_after_it() {
    let mut press = Press::at("2020-01-01T00:00:00Z", &["en"]);
    press.now = instant("2020-02-01T00:00:00Z");
    press.publish(statement("2020-02-01"), vec![edition("en", "Statement", "Text.")]);
    press.now = instant("2020-03-01T00:00:00Z");
    press.publish(statement("2020-03-01"), vec![edition("en", "Statement", "Text.")]);
    press.import(statement("2020-01-15"), vec![edition("en", "Old", "Text.")], "2020-01-15T00:00:00Z", 1);
    let listed = instants(&press.history, &place("/en/"), press.now);
    assert_eq!(listed.iter().map(|(_, size)| *size).collect::<Vec<_>>(), [1, 4, 4, 4]);
}

const PLACES: [&str; 14] = [
    "/en/archive/",
    "/en/archive/2020/",
    "/en/archive/2020/03/",
    "/en/archive/2020/03/03/",
    "/ar/feed.xml",
    "/en/feed.xml",
    "/en/contact/",
    "/en/pages/about/",
    "/en/changes/",
    "/en/changes/2020/",
    "/fr/changes.xml",
    "MESSAGE",
    "HISTORY",
    "REVISION",
];

/// A press office whose notices come and go by themselves no more, and in which more happens.
fn busy(acts: &[(u8, i64)]) -> (Press, Vec<Place>) {
    let mut press = Press::at("2020-01-18T10:00:00Z", &["en", "fr", "ar"]);
    press.tell(SubjectContent::Page(record::StandingPage {
        path: "about".to_owned(),
        title: crate::press::text(&[("en", "About")]),
        body: crate::press::text(&[("en", "Text.")]),
        menu: None,
    }));
    press.now = instant("2020-03-01T00:00:00Z");
    let id = press.publish(statement("2020-03-03"), vec![edition("en", "Statement", "Text 0.")]);
    for (number, (act, seconds)) in acts.iter().enumerate() {
        press.now = press.now.plus_seconds(*seconds);
        let text = |tag: &str| vec![edition(tag, &format!("Statement {number}"), &format!("Text {number}."))];
        let withdrawn = press.history.line(id).unwrap().revisions.last().unwrap().state.standing
            == record::Standing::Withdrawn;
        match act {
            0 if !withdrawn => press.withdraw(id, "A reason."),
            0 | 1 if withdrawn => press.reinstate(id),
            1 => press.correct(id, Grade::Major, text("en"), "A reason."),
            2 if !withdrawn => press.revise(id, text("fr")),
            3 => drop(press.tell(SubjectContent::Counter(counter("2020-01-01")))),
            4 => drop(press.import(statement("2020-03-02"), text("en"), "2020-03-02T06:00:00Z", 1)),
            5 => drop(press.publish(statement("2020-03-04"), text("ar"))),
            _ => drop(press.publish(statement("2020-03-03"), text("en"))),
        }
    }
    press.now = press.now.plus_seconds(10);
    let handle = press.history.line(id).unwrap().handle.unwrap();
    let title = press.address(id, "en");
    let places = PLACES.map(|path| match path {
        "MESSAGE" => place(&title),
        "HISTORY" => Place::History { lang: lang("en"), handle },
        "REVISION" => Place::Revision { lang: lang("en"), handle, revision: 1 },
        path => place(path),
    });
    (press, places.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(30))]

    /// Between two instants of its TimeMap a page is the same, and each is shown by no more of the record than
    /// it takes.
    #[test]
    fn between_two_listed_instants_a_page_is_the_same(
        acts in prop::collection::vec((0..7_u8, 0..3_i64), 1..14),
        probes in prop::collection::vec(0.0..1.0_f64, 6),
    ) {
        let (press, places) = busy(&acts);
        let first = seconds("2020-01-01T00:00:00Z");
        let last = press.now.seconds();
        for place in places {
            let listed = instants(&press.history, &place, press.now);
            prop_assert!(listed.windows(2).all(|pair| pair[0].0 < pair[1].0), "{listed:?}");
            let page = |at: Instant, size: u64| {
                let path = SitePath::now(place.clone());
                render(&press.history.snapshot(size, at), &press.contents, &path).map(|page| steady(page.body))
            };
            let whole = press.history.size();
            for (here, next) in listed.iter().zip(listed.iter().skip(1).map(|next| next.0).chain([press.now])) {
                let shown = page(here.0, whole);
                prop_assert!(page(here.0, here.1) == shown, "{} at {} by {} entries", place, here.0, here.1);
                for probe in probes.iter().chain(&[0.0, 0.999_999]) {
                    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
                    let between = at(here.0.seconds() + ((next.seconds() - here.0.seconds()) as f64 * probe) as i64);
                    prop_assert!(page(between, whole) == shown, "{} at {}", place, between);
                }
            }
            for probe in &probes {
                #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
                let asked = at(first + ((last - first) as f64 * probe) as i64);
                let newest = listed.iter().rev().find(|(at, _)| *at <= asked).or(listed.first()).copied();
                prop_assert_eq!(gate(&press.history, &place, press.now, asked), newest);
                let neighbours = around(&press.history, &place, press.now, asked);
                let position = listed.iter().position(|one| Some(*one) == newest);
                prop_assert_eq!(neighbours.map(|around| around.prev), position.map(|p| p.checked_sub(1).map(|p| listed[p])));
                prop_assert_eq!(neighbours.map(|around| around.next), position.map(|p| listed.get(p + 1).copied()));
            }
        }
    }
}

/// A page without the messages before and after it, which pages of the past leave out.
fn steady(page: Vec<u8>) -> String {
    let page = String::from_utf8(page).unwrap();
    match page.split_once("<nav class=\"around siblings\"") {
        Some((before, rest)) => format!("{}{}", before.trim_end(), rest.split_once("</nav>").unwrap().1),
        None => page,
    }
}

fn seconds(text: &str) -> i64 {
    instant(text).seconds()
}
