//! The site as it stood.

use site::{RenderError, SitePath};

use crate::press::{Press, edition, instant, lang, office, statement};

#[test]
fn a_page_of_the_past_says_which_past_and_leads_to_now_and_to_its_pinned_twin() {
    let office = office();
    let page = office.press.page("/at/20200303T000000Z/en/");
    assert!(
        page.contains(
            "as it stood on 3 March 2020 at 00:00 (Harbour City) / 2 March 2020 at 19:00 (Mirador)"
        )
    );
    assert!(page.contains("<a href=\"/en/\">"));
    assert!(page.contains("href=\"/at/20200303T000000Z~19/en/\""));
    assert!(
        page.contains("<meta name=\"robots\" content=\"noindex\">") && !page.contains("rel=\"canonical\"")
    );
    assert!(!page.contains("clock.js"));
    let own = page.matches("href=\"/at/20200303T000000Z/").count();
    assert!(own > 10, "links stay in the past");
}

#[test]
fn an_unpinned_page_is_not_kept_and_a_pinned_one_is() {
    let office = office();
    let page = |path| office.press.get(path).unwrap();
    let loose = page("/at/20200303T000000Z/en/");
    assert!(loose.noindex && !loose.cacheable);
    let pinned = page("/at/20200303T000000Z~19/en/");
    assert!(!pinned.noindex && pinned.cacheable && pinned.valid_until == record::Instant::MAX);
    let text = String::from_utf8(pinned.body).unwrap();
    assert!(text.contains("rel=\"canonical\" href=\"https://embassy.example/at/20200303T000000Z~19/en/\""));
}

#[test]
fn before_the_first_revision_of_the_mission_its_masthead_stands_without_a_message() {
    let office = office();
    let page = office.press.page("/at/20191120T120000Z/en/");
    assert!(page.contains("Embassy of Veridia in Ostmark") && page.contains("20 November 2019"));
    assert!(page.contains("No messages"));
    assert!(page.contains("those of its first entry in the record"));
}

#[test]
fn an_import_is_shown_at_its_own_instant_as_the_claim_of_its_source() {
    let office = office();
    let page = office.press.page("/at/20191217T000000Z/en/");
    assert!(page.contains("Remarks at the opening of the bridge"));
    assert!(page.contains("shown as its source claims it"));
    assert!(!office.press.page("/at/20191217T000000Z/en/contact/").contains("shown as its source claims it"));
}

#[test]
fn what_is_to_come_or_was_not_yet_has_no_page() {
    let office = office();
    let press = &office.press;
    assert_eq!(
        press.get("/at/20300101T000000Z/en/"),
        Err(RenderError::NotYet(instant("2030-01-01T00:00:00Z")))
    );
    assert_eq!(press.get("/at/20200303T000000Z~20/en/"), Err(RenderError::NoSuchPage));
    assert_eq!(press.get("/at/20200303T000000Z~0/en/"), Err(RenderError::NoSuchPage));
    let address = press.address(office.interview, "en");
    let (status, page) = press.error(&format!("/at/20200201T000000Z{address}"));
    assert_eq!(status, 404);
    assert!(page.contains("There was no page at this address on 1 February 2020"));
    let (status, page) = press.error("/at/yesterday/en/");
    assert_eq!(status, 404);
    assert!(page.contains("/at/20200118T091500Z/"));
}

/// Only an erasure changes a memento.
#[test]
fn a_pinned_page_is_the_same_whatever_follows() {
    let mut office = office();
    let interview = office.press.address(office.interview, "en");
    let paths: Vec<_> =
        ["/en/", "/en/archive/", "/en/archive/2020/03/", "/ar/feed.xml", &interview, "/en/pages/about/"]
            .iter()
            .map(|path| format!("/at/20200304T160000Z~12{path}"))
            .collect();
    let before: Vec<_> = paths.iter().map(|path| office.press.get(path).unwrap()).collect();
    office.press.now = instant("2021-01-01T00:00:00Z");
    office.press.withdraw(office.interview, "No longer our position.");
    office.press.publish(statement("2020-03-03"), vec![edition("en", "Late", "Text.")]);
    office.press.import(
        statement("2020-03-01"),
        vec![edition("en", "From elsewhere", "Text.")],
        "2020-03-01T00:00:00Z",
        3,
    );
    let after: Vec<_> = paths.iter().map(|path| office.press.get(path).unwrap()).collect();
    assert!(before == after);
}

/// Every kind of page that has a past, pinned.
fn mementos(office: &crate::press::Office, past: &str) -> Vec<String> {
    let message = office.press.address(office.corrected, "en");
    let handle = office.press.history.line(office.corrected).unwrap().handle.unwrap();
    let of_message = [
        message,
        format!("/ar/history/{handle}/"),
        format!("/en/history/{handle}/"),
        format!("/en/revisions/{handle}/1/"),
    ];
    let others = [
        "/en/",
        "/ar/",
        "/en/archive/",
        "/en/archive/2020/",
        "/en/archive/2020/03/",
        "/ar/archive/2020/03/03/",
        "/en/feed.xml",
        "/en/contact/",
        "/en/pages/about/",
        "/en/changes/",
        "/fr/changes/2020/",
        "/en/changes.xml",
        "/en/calendar/",
        "/en/calendar/2020/",
        "/ar/calendar/2020/03/",
        "/en/quote/",
        "/en/verify/",
    ];
    of_message.iter().map(String::as_str).chain(others).map(|path| format!("{past}{path}")).collect()
}

/// Ten thousand entries later, older messages among them, a memento is what it was; an erasure takes from it what it
/// erased, and nothing else.
#[test]
fn ten_thousand_entries_later_a_memento_is_what_it_was() {
    let mut office = office();
    let paths = mementos(&office, "/at/20200309T100000Z~19");
    let look = |press: &Press| -> Vec<_> {
        paths
            .iter()
            .map(|path| press.get(path).unwrap_or_else(|error| panic!("{path}: {error}")).body)
            .collect()
    };
    let before = look(&office.press);
    office.press.now = instant("2021-01-01T00:00:00Z");
    let press = &mut office.press;
    for number in 0..5_000_u32 {
        press.now = press.now.plus_seconds(60);
        press.publish(statement("2021-01-01"), vec![edition("en", "Later", "Text.")]);
        let day = format!("2020-03-{:02}", number % 28 + 1);
        let at = format!("{day}T00:00:00Z");
        press.import(statement(&day), vec![edition("en", "From elsewhere", "Text.")], &at, u64::from(number));
    }
    press.withdraw(office.interview, "No longer our position.");
    let text = vec![edition("en", "Another title", "Another text.")];
    press.correct(office.corrected, record::Grade::Major, text, "It was wrong again.");
    let after = look(&office.press);
    for ((path, before), after) in paths.iter().zip(&before).zip(&after) {
        assert!(before == after, "{path}");
    }

    let title = "Interview with The Harbour Times";
    office.press.erase(office.interview, "A court has ordered it.");
    for ((path, before), after) in paths.iter().zip(&before).zip(&look(&office.press)) {
        let named = |page: &[u8]| String::from_utf8_lossy(page).contains(title);
        assert!(!named(after), "{path}");
        assert_eq!(
            before == after,
            !named(before) && !path.ends_with("/archive/2020/") && !path.ends_with("/archive/"),
            "{path}"
        );
    }
}

#[test]
fn the_banner_says_what_is_proven_and_what_is_the_programs() {
    let office = office();
    let page = office.press.page("/at/20200303T000000Z~12/en/");
    assert!(page.contains("What is shown is proven by the first 12 entries of the record"));
    assert!(page.contains(&format!("those of Chancery {}", env!("CARGO_PKG_VERSION"))));
    assert!(page.contains("<a href=\"/en/calendar/\">Choose another day</a>"));
}

#[test]
fn the_root_leads_to_the_default_language_in_the_same_past() {
    let office = office();
    assert_eq!(office.press.get("/"), Err(RenderError::Moved("/en/".into())));
    assert_eq!(
        office.press.get("/at/20200303T000000Z/"),
        Err(RenderError::Moved("/at/20200303T000000Z/en/".into()))
    );
}

#[test]
fn the_ends_of_time_have_pages_or_say_why_not() {
    let office = office();
    for place in
        ["en/", "ar/", "en/archive/", "en/archive/0000/", "en/archive/0000/01/", "en/feed.xml", "en/contact/"]
    {
        for at in ["00000101T000000Z", "00000101T000000Z~19", "00010101T000000Z~1", "99991230T220000Z"] {
            let path = format!("/at/{at}/{place}");
            let answer = office.press.get(&path);
            assert!(answer.is_ok() || office.press.error(&path).0 == 404, "{path}");
        }
    }
}

#[test]
fn a_record_without_a_mission_still_answers_in_whole_pages() {
    let press = Press::before_founding("2020-01-01T00:00:00Z");
    let snapshot = press.history.at(press.now);
    for error in [
        RenderError::NoSuchPage,
        RenderError::Unavailable,
        RenderError::Failed("x".into()),
        RenderError::NotAllowed,
    ] {
        let path: SitePath = "/en/".parse().unwrap();
        let page = site::error_page(&snapshot, &record::NoContents, &error, Some(&path), &lang("ru"));
        let text = String::from_utf8(page.body).unwrap();
        assert!(text.contains("<html lang=\"ru\" dir=\"ltr\">") && text.contains("embassy.example/record"));
    }
    assert_eq!(press.get("/en/"), Err(RenderError::NoSuchPage));
}

#[test]
fn a_period_whose_messages_came_later_was_not_yet_there() {
    let office = office();
    let then = instant("2020-01-19T00:00:00Z");
    for path in ["archive/2020/03/", "archive/2020/03/02/"] {
        let then = Err(RenderError::NotThen(then));
        assert_eq!(office.press.get(&format!("/at/20200119T000000Z/en/{path}")), then, "{path}");
    }
    let never = office.press.get("/at/20200119T000000Z/en/archive/2019/02/");
    assert_eq!(never, Err(RenderError::NoSuchPage));
}
