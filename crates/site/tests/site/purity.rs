//! Pages are functions of a snapshot: the same bytes for the same snapshot, until the instant they name.

use proptest::prelude::*;
use record::{Instant, SubjectContent};
use site::{SitePath, render};

use crate::press::{Office, Press, counter, instant, office};

fn paths(office: &Office) -> Vec<SitePath> {
    let address = |id| office.press.address(id, "en");
    let messages = [office.interview, office.corrected, office.withdrawn, office.imported].map(address);
    let others = [
        "/en/",
        "/ar/",
        "/en/archive/",
        "/en/archive/2020/",
        "/en/archive/2020/03/",
        "/en/archive/2020/04/",
        "/en/archive/2020/03/02/",
        "/fr/contact/",
        "/en/pages/about/",
        "/en/feed.xml",
        "/en/changes/",
        "/fr/changes/2020/",
        "/ar/changes.xml",
        "/en/calendar/",
        "/en/calendar/2020/",
        "/ar/calendar/2020/03/",
        "/en/quote/",
        "/en/verify/",
        "/sitemap.xml",
        "/robots.txt",
    ];
    let pages = [office.interview, office.corrected, office.withdrawn, office.imported].map(|id| {
        let handle = office.press.history.line(id).unwrap().handle.unwrap();
        [format!("/en/history/{handle}/"), format!("/en/revisions/{handle}/1/")]
    });
    let pages: Vec<_> = pages.into_iter().flatten().chain(messages).collect();
    pages.iter().map(String::as_str).chain(others).map(|path| path.parse().unwrap()).collect()
}

fn at(seconds: i64) -> Instant {
    Instant::from_seconds(seconds).unwrap()
}

fn seconds(text: &str) -> i64 {
    instant(text).seconds()
}

thread_local! {
    static OFFICE: std::rc::Rc<Office> = std::rc::Rc::new(office());
    /// The same record with more after it.
    static YOUNGER: std::rc::Rc<Press> = {
        let mut press = office().press;
        press.now = instant("2020-03-21T00:00:00Z");
        press.tell(SubjectContent::Counter(counter("2020-01-01")));
        press.publish(crate::press::statement("2020-03-03"), vec![crate::press::edition("en", "More", "Text.")]);
        std::rc::Rc::new(press)
    };
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_page_does_not_change_before_it_says_so(
        now in seconds("2020-01-01T00:00:00Z")..seconds("2020-06-01T00:00:00Z"),
        part in 0.0..1.0_f64,
        place in 0..32_usize,
    ) {
        let office = OFFICE.with(Clone::clone);
        let paths = paths(&office);
        let path = &paths[place % paths.len()];
        let page = |now: Instant| render(&office.press.history.at(now), &office.press.contents, path);
        if let Ok(first) = page(at(now)) {
            prop_assert!(first.valid_until > at(now));
            let life = (first.valid_until.seconds() - now - 1).min(400 * 86_400);
            #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
            let later = at(now + (life as f64 * part) as i64);
            prop_assert_eq!(page(later).map(|page| page.body), Ok(first.body));
        }
    }

    #[test]
    fn the_same_snapshot_gives_the_same_bytes_however_long_the_record_grew(size in 1..19_u64, now in seconds("2020-03-01T00:00:00Z")..seconds("2020-06-01T00:00:00Z"), place in 0..32_usize) {
        let (office, younger) = (OFFICE.with(Clone::clone), YOUNGER.with(Clone::clone));
        let paths = paths(&office);
        let path = &paths[place % paths.len()];
        let one = render(&office.press.history.snapshot(size, at(now)), &office.press.contents, path);
        let other = render(&younger.history.snapshot(size, at(now)), &younger.contents, path);
        prop_assert_eq!(one.is_ok(), other.is_ok());
        if let (Ok(one), Ok(other)) = (one, other) {
            prop_assert_eq!(one.body, other.body);
        }
    }
}

#[test]
fn the_home_page_holds_until_the_next_minute_midnight_or_notice() {
    let mut office = office();
    for (now, until) in [
        ("2020-03-20T08:00:30Z", "2020-03-20T08:01:00Z"),
        ("2020-03-20T23:59:59Z", "2020-03-21T00:00:00Z"),
        ("2020-07-01T22:59:01Z", "2020-07-01T23:00:00Z"),
    ] {
        office.press.now = instant(now);
        assert_eq!(office.press.get("/en/").unwrap().valid_until, instant(until));
    }
    for (now, until) in [
        ("2020-03-18T08:00:30Z", instant("2020-03-19T00:00:00Z")),
        ("2020-03-20T08:00:30Z", instant("2020-03-21T00:00:00Z")),
        ("2020-03-22T08:00:30Z", Instant::MAX),
    ] {
        office.press.now = instant(now);
        assert_eq!(office.press.get("/en/archive/").unwrap().valid_until, until, "{now}");
    }
}

#[test]
fn clocks_and_counters_stand_on_the_home_page_alone() {
    let office = office();
    for path in paths(&office).iter().filter(|path| !matches!(path.place, site::Place::Home(_))) {
        let Ok(page) = office.press.get(&path.to_string()) else { continue };
        let page = String::from_utf8(page.body).unwrap();
        assert!(
            !page.contains("class=\"counter\"")
                && !page.contains("data-zone")
                && !page.contains("class=\"today\""),
            "{path}"
        );
    }
}

#[test]
fn every_page_of_html_names_the_program_and_the_record() {
    let office = office();
    for path in paths(&office) {
        let Ok(page) = office.press.get(&path.to_string()) else { continue };
        if page.media_type.starts_with("text/html") {
            let text = String::from_utf8(page.body).unwrap();
            let version = env!("CARGO_PKG_VERSION");
            assert!(
                text.contains(&format!("<meta name=\"generator\" content=\"Chancery {version}\">")),
                "{path}"
            );
            let (_, footer) = text.split_once("<footer").unwrap();
            assert!(footer.contains(version) && footer.contains("embassy.example/record"), "{path}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// The page cache keeps bytes under their version: no act may change the one without the other.
    #[test]
    fn no_act_changes_a_page_without_changing_its_version(acts in prop::collection::vec((0..7_u8, 0..4_usize), 1..12)) {
        let mut office = office();
        let ids = [office.interview, office.corrected, office.withdrawn, office.imported];
        let paths = paths(&office);
        let look = |press: &Press| -> Vec<_> {
            let now = press.history.at(press.now);
            paths.iter().map(|path| (site::version(&now, path), render(&now, &press.contents, path).ok().map(|page| page.body))).collect()
        };
        let mut before = look(&office.press);
        for (act, which) in acts {
            decide(&mut office.press, act, ids[which]);
            let after = look(&office.press);
            for ((path, (was, old)), (is, new)) in paths.iter().zip(&before).zip(&after) {
                prop_assert!(old == new || was < is, "{path}: {was}, then {is}, after act {act}");
            }
            before = after;
        }
    }
}

/// Some act about a message that fits its standing, at the same instant.
fn decide(press: &mut Press, act: u8, id: record::SubjectId) {
    use record::{Decision, Grade, Standing, SubjectContent as Content, Verb};
    let standing = press.history.line(id).unwrap().revisions.last().unwrap().state.standing;
    let text = || crate::press::edition("en", "Changed title", "Changed text.");
    let reason = || crate::press::text(&[("en", "A reason.")]);
    match (act, standing) {
        (_, Standing::Erased) | (0, _) => {
            press.publish(crate::press::statement("2020-04-02"), vec![text()]);
        }
        (_, Standing::Withdrawn) => press.reinstate(id),
        (1, _) => press.withdraw(id, "A reason."),
        (2, _) => press.correct(id, Grade::Major, vec![text()], "A reason."),
        (3, _) => press.revise(id, vec![crate::press::edition("fr", "Titre", "Texte.")]),
        (4, _) => press.erase(id, "A reason."),
        (5, _) => press.decide(Decision {
            content: Some(Content::Message(crate::press::statement("2020-02-02"))),
            grade: Some(Grade::Minor),
            reasons: reason(),
            ..Decision::new(Verb::Correct, id)
        }),
        _ => {
            press.tell(Content::Counter(counter("2020-01-01")));
        }
    }
}
