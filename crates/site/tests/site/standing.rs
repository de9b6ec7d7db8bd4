//! Standing pages, and what stands at their addresses when they are gone.

use record::{StandingPage, SubjectContent, SubjectId};
use site::RenderError;

use crate::press::{Press, instant, text};

fn page(title: &str) -> SubjectContent {
    SubjectContent::Page(StandingPage {
        path: "visas".to_owned(),
        title: text(&[("en", title)]),
        body: text(&[("en", "Bring a photograph.")]),
        menu: None,
    })
}

fn with_page() -> (Press, SubjectId) {
    let mut press = Press::at("2020-05-20T00:00:00Z", &["en", "ar"]);
    let id = press.tell(page("Visas"));
    press.now = instant("2020-05-21T00:00:00Z");
    (press, id)
}

/// A reader who saved the link must learn what happened, not meet a 404.
#[test]
fn a_withdrawn_page_keeps_its_address_and_says_why() {
    let (mut press, id) = with_page();
    press.withdraw(id, "The rules have changed.");
    let page = press.page("/en/pages/visas/");
    assert!(page.contains("This page was withdrawn on 21 May 2020"));
    assert!(page.contains("The rules have changed.") && page.contains("Bring a photograph."));
    assert!(press.page("/ar/pages/visas/").contains("سُحبت هذه الصفحة"));
    for path in ["/en/", "/sitemap.xml"] {
        assert!(!press.page(path).contains("pages/visas"), "{path}");
    }
}

#[test]
fn a_page_that_holds_is_shown_rather_than_a_withdrawn_one() {
    let (mut press, id) = with_page();
    press.withdraw(id, "Superseded.");
    press.tell(page("Visas and permits"));
    let page = press.page("/en/pages/visas/");
    assert!(page.contains("Visas and permits") && !page.contains("withdrawn"));
}

#[test]
fn an_erased_page_is_not_there_and_nobody_says_that_it_never_was() {
    let (mut press, id) = with_page();
    press.erase(id, "A court has ordered it.");
    let (status, page) = press.error("/en/pages/visas/");
    assert_eq!(status, 404);
    assert!(page.contains("There is no page at this address.") && !page.contains("ever stood"));
}

#[test]
fn a_page_that_came_later_was_not_yet_there() {
    let (press, _) = with_page();
    let then = instant("2020-05-19T00:00:00Z");
    assert_eq!(press.get("/at/20200519T000000Z/en/pages/visas/"), Err(RenderError::NotThen(then)));
    assert_eq!(press.get("/at/20200519T000000Z/en/pages/other/"), Err(RenderError::NoSuchPage));
}

#[test]
fn a_page_in_another_language_is_still_the_page_in_this_one() {
    let (press, _) = with_page();
    let page = press.page("/ar/pages/visas/");
    assert!(page.contains("<h1><bdi lang=\"en\" dir=\"ltr\">Visas</bdi></h1>"));
    assert!(page.contains(
        "<a href=\"/ar/pages/visas/\" hreflang=\"ar\" lang=\"ar\" dir=\"rtl\" aria-current=\"true\">"
    ));
}
