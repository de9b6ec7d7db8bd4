//! Languages: where `/` leads, and in which language a refusal is told.

use crate::support::Site;

#[test]
fn the_root_leads_to_the_language_that_the_reader_likes_best() {
    let site = Site::open();
    for (wish, home) in
        [("", "/en/"), ("fr-CA, en;q=0.5", "/fr/"), ("de, ar;q=0.2", "/ar/"), ("de", "/en/"), ("*", "/en/")]
    {
        let reply = site.get_with("/", &[("accept-language", wish)]);
        assert_eq!((reply.status, reply.header("location")), (302, Some(home)), "{wish}");
        assert_eq!(reply.header("vary"), Some("Accept-Language"));
        assert_eq!(reply.header("cache-control"), Some("no-cache"));
    }
}

#[test]
fn only_the_root_and_refusals_depend_on_the_language_of_the_reader() {
    let site = Site::open();
    for (path, varies) in [
        ("/en/", "Accept-Encoding, Accept-Datetime"),
        ("/en/feed.xml", "Accept-Encoding, Accept-Datetime"),
        ("/sitemap.xml", "Accept-Encoding"),
    ] {
        let reply = site.get_with(path, &[("accept-language", "fr")]);
        assert_eq!(reply.header("vary"), Some(varies), "{path}");
        assert_eq!(reply.body, site.get(path).body, "{path}");
    }
}

#[test]
fn a_refusal_is_told_in_the_language_of_the_address_or_of_the_reader() {
    let site = Site::open();
    for (path, wish, lang) in
        [("/fr/messages/2026/99", "en", "fr"), ("/no-such-page", "fr", "fr"), ("/no-such-page", "de", "en")]
    {
        let reply = site.get_with(path, &[("accept-language", wish)]);
        assert_eq!((reply.status, reply.header("content-language")), (404, Some(lang)), "{path}");
    }
}

#[test]
fn an_address_without_a_language_leads_to_the_tool_in_the_readers_own() {
    let site = Site::open();
    for (short, address) in [
        ("/verify", "/fr/verify/"),
        ("/verify/", "/fr/verify/"),
        ("/quote", "/fr/quote/"),
        ("/quote?q=a+passage", "/fr/quote/?q=a+passage"),
        ("/verify?q=a+passage", "/fr/verify/"),
    ] {
        let reply = site.get_with(short, &[("accept-language", "fr")]);
        assert_eq!((reply.status, reply.header("location")), (302, Some(address)), "{short}");
        assert_eq!(reply.header("vary"), Some("Accept-Language"));
    }
}
