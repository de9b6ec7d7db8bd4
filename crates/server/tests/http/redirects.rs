//! Redirects of the record, as a browser is led by them.

use record::{Redirect, SubjectContent, SubjectId};

use crate::support::{MESSAGE, Site};

fn lead(site: &mut Site, from: &str, to: &str) -> SubjectId {
    site.press.tell(SubjectContent::Redirect(Redirect { from: from.to_owned(), to: to.to_owned() }))
}

/// Where a request is led, if it is.
fn led(site: &Site, path: &str) -> Option<String> {
    let reply = site.get(path);
    (reply.status == 301).then(|| reply.header("location").unwrap().to_owned())
}

#[test]
fn an_old_address_leads_to_where_the_mission_says() {
    let mut site = Site::open();
    lead(&mut site, "/about us.html", "/en/contact/");
    lead(&mut site, "/en/pages/visas", "https://visas.example/apply?in=en");
    let reply = site.get("/about%20us.html");
    assert_eq!((reply.status, reply.header("location")), (301, Some("/en/contact/")));
    assert_eq!(reply.header("cache-control"), Some("no-cache"), "no browser keeps it for good");
    assert_eq!(site.head("/about%20us.html").sorted_headers(), reply.sorted_headers());
    assert!(site.head("/about%20us.html").body.is_empty());
    assert_eq!(led(&site, "/en/pages/visas/").as_deref(), Some("https://visas.example/apply?in=en"));
    assert_eq!(
        site.get("/en/pages/visas").header("location"),
        Some("/en/pages/visas/"),
        "its one spelling first"
    );
}

#[test]
fn a_withdrawn_redirect_is_gone_from_that_moment_on() {
    let mut site = Site::open();
    assert_eq!(site.get("/old").status, 404);
    let id = lead(&mut site, "/old", "/en/contact/");
    assert_eq!(led(&site, "/old").as_deref(), Some("/en/contact/"));
    site.press.withdraw(id);
    assert_eq!(site.get("/old").status, 404);
}

#[test]
fn no_redirect_stands_before_what_is_there_or_was_erased() {
    let mut site = Site::open();
    let id = site.press.publish(record::Kind::Reply, vec![crate::support::Press::edition("en", "A reply")]);
    let erased = "/en/messages/2026/4/a-reply";
    for from in [
        MESSAGE,
        "/en/",
        "/en/contact/",
        "/en/feed.xml",
        "/sitemap.xml",
        "/robots.txt",
        "/healthz",
        "/record/checkpoint",
        "/verify",
        "/quote",
        erased,
    ] {
        lead(&mut site, from, "https://elsewhere.example/");
    }
    site.press.erase(id);
    for there in [
        MESSAGE,
        "/en/",
        "/en/contact/",
        "/en/feed.xml",
        "/sitemap.xml",
        "/robots.txt",
        "/healthz",
        "/record/checkpoint",
    ] {
        assert_eq!(site.get(there).status, 200, "{there}");
    }
    assert_eq!(site.get(erased).status, 410);
    for short in ["/", "/verify", "/quote"] {
        assert!(site.get(short).header("location").is_some_and(|to| to.starts_with("/en/")), "{short}");
    }
    // A message that is there in another language alone.
    lead(&mut site, "/ar/messages/2026/1/", "https://elsewhere.example/");
    assert_ne!(led(&site, "/ar/messages/2026/1").as_deref(), Some("https://elsewhere.example/"));
    assert_ne!(led(&site, "/ar/messages/2026/1/x").as_deref(), Some("https://elsewhere.example/"));
}

#[test]
fn nothing_that_a_reader_sends_decides_where_they_are_led() {
    let mut site = Site::open();
    lead(&mut site, "/index.php", "/en/archive/");
    lead(&mut site, "/with-query", "/en/quote/?q=one");
    for query in ["?id=3", "?next=https://elsewhere.example/", "?%0d%0aset-cookie:%20a=b", "?a&b=//c"] {
        assert_eq!(led(&site, &format!("/index.php{query}")).as_deref(), Some("/en/archive/"), "{query}");
        assert_eq!(
            led(&site, &format!("/with-query{query}")).as_deref(),
            Some("/en/quote/?q=one"),
            "{query}"
        );
    }
    for path in [
        "/index.php//elsewhere.example",
        "//elsewhere.example/index.php",
        "/index.php%0d%0aset-cookie:%20a=b",
        "/https://elsewhere.example/",
        "/\\elsewhere.example/",
        "/index.php%00",
    ] {
        let reply = site.get(path);
        assert!(matches!(reply.status, 400 | 404), "{path}: {}", reply.status);
        assert!(reply.header("set-cookie").is_none() && reply.header("location").is_none(), "{path}");
    }
}

#[test]
fn letters_of_any_script_stand_in_the_header_as_ascii() {
    let mut site = Site::open();
    lead(&mut site, "/\u{0642}\u{062f}\u{064a}\u{0645}", "/ar/\u{062c}\u{062f}\u{064a}\u{062f}");
    assert_eq!(led(&site, "/%D9%82%D8%AF%D9%8A%D9%85").as_deref(), Some("/ar/%D8%AC%D8%AF%D9%8A%D8%AF"));
}

#[test]
fn in_the_past_the_redirects_of_then_lead() {
    let mut site = Site::open();
    let id = lead(&mut site, "/old", "/en/contact/");
    site.press.set_clock("2026-01-16T00:00:00Z");
    site.press.withdraw(id);
    assert_eq!(site.get("/old").status, 404);
    let then = "/at/20260114T120000Z";
    assert_eq!(led(&site, &format!("{then}/old")), Some(format!("{then}/en/contact/")));
    assert_eq!(led(&site, &format!("{then}~5/old")), Some(format!("{then}~5/en/contact/")));
    assert_eq!(site.get("/at/20260116T000000Z/old").status, 404);
}
