//! One page, one address.

use crate::support::{MESSAGE, OTHERS, PAGES, Site, ask};

#[test]
fn another_spelling_leads_to_the_address_in_one_step() {
    let site = Site::open();
    for (spelling, address) in [
        ("/en", "/en/"),
        ("/en?from=mail", "/en/?from=mail"),
        ("/en/archive/2026", "/en/archive/2026/"),
        ("/en/feed.xml/", "/en/feed.xml"),
        ("/%65n/", "/en/"),
        ("/en/messages/2026/1", MESSAGE),
        ("/en/messages/2026/1/another-slug", MESSAGE),
        ("/at/20260114T120000Z/en", "/at/20260114T120000Z/en/"),
    ] {
        let reply = site.get(spelling);
        assert_eq!((reply.status, reply.header("location")), (308, Some(address)), "{spelling}");
        assert_eq!(site.get(address).status, 200, "{address}");
    }
}

#[test]
fn no_address_leads_off_the_site() {
    let site = Site::open();
    for path in [
        "//evil.example",
        "//evil.example/en",
        "/\\evil.example",
        "/%2f%2fevil.example/",
        "/en/%2f/evil.example",
    ] {
        let reply = site.get(path);
        assert_eq!(reply.status / 100, 4, "{path}");
        assert_eq!(reply.header("location"), None, "{path}");
    }
}

#[test]
fn a_query_changes_nothing() {
    let site = Site::open();
    let plain = site.get("/en/");
    assert_eq!(site.get("/en/?utm_source=mail&x=%ff").body, plain.body);
    assert_eq!(site.get("/en/?").etag(), plain.etag());
}

// The host is whatever the client writes: no byte may depend on it.
#[test]
fn no_byte_depends_on_the_host_or_on_what_a_proxy_says() {
    let site = Site::open();
    for path in PAGES.iter().chain(&OTHERS) {
        let plain = site.get(path);
        let told = site.get_with(
            path,
            &[
                ("x-forwarded-host", "evil.example"),
                ("x-forwarded-proto", "gopher"),
                ("forwarded", "host=evil.example"),
                ("x-original-url", "/fr/"),
            ],
        );
        assert_eq!(told.body, plain.body, "{path}");
        assert_eq!(told.sorted_headers(), plain.sorted_headers(), "{path}");
        let absolute = ask(site.address, "GET", &format!("http://evil.example{path}"), &[]);
        assert_eq!(absolute.body, plain.body, "{path}");
    }
}

#[test]
fn an_asset_of_a_page_is_there_for_a_year() {
    let site = Site::open();
    let page = site.get("/en/").text();
    let style = page.split('"').find(|part| part.starts_with("/assets/") && part.ends_with(".css")).unwrap();
    let reply = site.get_with(style, &[("accept-encoding", "br")]);
    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("content-type"), Some("text/css; charset=utf-8"));
    assert_eq!(reply.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(reply.header("content-encoding"), Some("br"));
    assert_eq!(site.get_with(style, &[("if-none-match", site.get(style).etag())]).status, 304);
}
