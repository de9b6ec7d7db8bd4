//! The site as it stood.

use record::Kind;
use server::{Limits, Settings};

use crate::support::{MESSAGE, Press, Site};

const THEN: &str = "/at/20260114T120000Z";
const PINNED: &str = "/at/20260114T120000Z~4";

fn site_with_a_later_message() -> Site {
    let mut site = Site::open();
    site.press.set_clock("2026-01-20T09:00:00Z");
    site.press.publish(Kind::Reply, vec![Press::edition("en", "A reply to the Times")]);
    site
}

#[test]
fn a_past_page_shows_what_was_public_then() {
    let site = site_with_a_later_message();
    for prefix in [THEN, PINNED] {
        let then = site.get(&format!("{prefix}/en/"));
        assert_eq!(then.status, 200);
        assert!(then.text().contains("On the opening"));
        assert!(!then.text().contains("A reply to the Times"), "{prefix}");
        assert_eq!(site.get(&format!("{prefix}{MESSAGE}")).status, 200);
    }
}

#[test]
fn search_engines_are_asked_to_leave_the_past_alone() {
    let site = site_with_a_later_message();
    assert_eq!(site.get(&format!("{THEN}/en/")).header("x-robots-tag"), Some("noindex"));
    assert_eq!(site.get("/en/").header("x-robots-tag"), None);
}

#[test]
fn a_past_page_is_made_each_time_and_a_pinned_page_is_kept() {
    let site = site_with_a_later_message();
    let (then, pinned) = (format!("{THEN}{MESSAGE}"), format!("{PINNED}{MESSAGE}"));
    let tag = site.get(&then).etag().to_owned();
    let asked = site.press.shelf.asked();
    assert_eq!(site.get_with(&then, &[("if-none-match", tag.as_str())]).status, 304);
    assert!(site.press.shelf.asked() > asked);

    assert_eq!(site.get(&then).header("cache-control"), Some("no-cache"));
    assert_eq!(site.get(&pinned).header("cache-control"), Some("public, max-age=600"));
    let asked = site.press.shelf.asked();
    assert_eq!(site.get(&pinned).status, 200);
    assert_eq!(site.press.shelf.asked(), asked);
}

#[test]
fn an_erasure_reaches_pinned_pages_at_once() {
    let mut site = Site::open();
    let id = site.press.publish(Kind::Reply, vec![Press::edition("en", "A reply")]);
    let pinned = "/at/20260114T120000Z~5/en/messages/2026/4/a-reply";
    assert!(site.get(pinned).text().contains("The text of"));
    assert!(site.get("/at/20260114T120000Z~5/en/").text().contains("A reply"));
    site.press.erase(id);
    assert!(!site.get(pinned).text().contains("The text of"));
    assert!(!site.get("/at/20260114T120000Z~5/en/").text().contains("A reply"));
}

#[test]
fn what_is_still_to_come_is_refused() {
    let site = Site::open();
    for path in ["/at/20260114T120001Z/en/", "/at/20260114T120000Z~99/en/", "/at/99990101T000000Z/en/"] {
        assert_eq!(site.get(path).status, 404, "{path}");
    }
    assert_eq!(site.get("/at/20260114T120000Z/en/").status, 200);
}

#[test]
fn the_root_of_the_past_leads_to_the_past() {
    let site = Site::open();
    for prefix in [THEN, PINNED] {
        let reply = site.get_with(&format!("{prefix}/"), &[("accept-language", "fr")]);
        assert_eq!((reply.status, reply.header("location")), (302, Some(format!("{prefix}/fr/").as_str())));
    }
}

#[test]
fn the_whole_site_can_be_served_as_of_an_instant() {
    let mut press = Press::at("2026-01-14T12:00:00Z");
    press.open_mission();
    press.publish(Kind::Statement, vec![Press::edition("en", "On the opening")]);
    press.set_clock("2026-01-20T09:00:00Z");
    press.publish(Kind::Reply, vec![Press::edition("en", "A reply to the Times")]);
    let settings = Settings { at: Some("2026-01-14T12:00:00Z".parse().unwrap()), ..Settings::default() };
    let site = Site::of(press, settings, Limits::default());
    assert_eq!(site.get("/en/").body, site.get(&format!("{THEN}/en/")).body);
    assert!(!site.get("/en/").text().contains("A reply to the Times"));
    assert_eq!(site.get("/at/20260120T090000Z/en/").status, 404);
}
