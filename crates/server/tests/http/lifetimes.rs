//! No page outlives its truth.

use crate::support::{OTHERS, PAGES, Press, Site};
use server::{Limits, Settings};

// The civil zone is Helsinki's: midnight there is 22:00 UTC.
#[test]
fn the_home_page_turns_over_at_midnight_in_the_civil_zone() {
    let site = Site::open();
    site.press.set_clock("2026-01-14T21:59:59Z");
    let before = site.get("/en/");
    site.press.set_clock("2026-01-14T22:00:00Z");
    let after = site.get_with("/en/", &[("if-none-match", before.etag())]);
    assert_eq!(after.status, 200);
    assert_ne!(after.body, before.body);
    site.press.set_clock("2026-01-14T21:59:59Z");
    assert_eq!(site.get("/en/").body, before.body, "a clock that was set back");
}

#[test]
fn a_page_is_never_shown_again_without_asking() {
    let site = Site::open();
    for path in PAGES.iter().chain(&OTHERS) {
        let lifetime = site.get(path).header("cache-control").map(ToOwned::to_owned);
        assert!(matches!(lifetime.as_deref(), Some("no-cache" | "no-store")), "{path}: {lifetime:?}");
    }
}

#[test]
fn every_answer_carries_the_headers_that_protect_the_reader() {
    let https = Settings { https_only: true, ..Settings::default() };
    let site = Site::with(https, Limits::default());
    for path in PAGES.iter().chain(&OTHERS).chain(&["/healthz"]) {
        let reply = site.get(path);
        let policy = reply.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none'; "), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(reply.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(reply.header("strict-transport-security"), Some("max-age=31536000"), "{path}");
        for name in [
            "referrer-policy",
            "permissions-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
        ] {
            assert!(reply.header(name).is_some(), "{path} lacks {name}");
        }
        assert_eq!(reply.header("server"), None, "{path}");
    }
    assert_eq!(Site::open().get("/en/").header("strict-transport-security"), None);
}

#[test]
fn a_monitor_learns_whether_the_site_is_there_and_nothing_more() {
    let site = Site::open();
    let health = site.get("/healthz");
    assert_eq!((health.status, health.text()), (200, "ok 4\n".to_owned()));
    assert_eq!(health.header("cache-control"), Some("no-store"));

    site.press.health.raise("the origin forked\nat 4");
    let alarmed = site.get("/healthz");
    assert_eq!((alarmed.status, alarmed.text()), (503, "alarm: the origin forked at 4\n".to_owned()));
    assert_eq!(site.get("/en/").status, 200, "what was checked is served all the same");
    site.press.health.clear();
    assert_eq!(site.get("/healthz").status, 200);

    let empty = Site::of(Press::at("2026-01-14T12:00:00Z"), Settings::default(), Limits::default());
    assert_eq!(empty.get("/healthz").status, 503);
    for path in ["/", "/en/", "/sitemap.xml", "/no-such-page"] {
        let reply = empty.get(path);
        assert_eq!((reply.status, reply.header("cache-control")), (503, Some("no-store")), "{path}");
        assert!(reply.header("retry-after").is_some());
    }
}
