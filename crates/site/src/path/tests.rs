//! Addresses, read and written.

use proptest::prelude::*;

use super::*;

#[test]
fn every_page_has_one_address_that_reads_back() {
    for address in [
        "/",
        "/en/",
        "/ar/messages/2020/142/%D8%A8%D9%8A%D8%A7%D9%86",
        "/en/messages/2020/i17",
        "/zh-hans/archive/",
        "/en/archive/2020/",
        "/en/archive/2020/01/",
        "/en/archive/2020/01/16/",
        "/en/contact/",
        "/en/pages/about/",
        "/en/feed.xml",
        "/en/history/2020/142/",
        "/ar/history/2020/i17/",
        "/en/revisions/2020/142/3/",
        "/at/20200118T091500Z~17/en/revisions/2020/i17/1/",
        "/en/changes/",
        "/en/changes/2020/",
        "/en/changes/2020/3/",
        "/en/changes.xml",
        "/zh-hans/calendar/",
        "/en/calendar/2020/",
        "/en/calendar/2020/01/",
        "/en/quote/",
        "/en/verify/",
        "/sitemap.xml",
        "/sitemap/site.xml",
        "/sitemap/2020/00.xml",
        "/sitemap/2020/05-2.xml",
        "/robots.txt",
        "/assets/0011/style.css",
        "/at/20200118T091500Z/en/",
        "/at/20200118T091500Z~17/en/archive/2019/12/",
    ] {
        let path: SitePath = address.parse().unwrap();
        assert_eq!(path.to_string(), address);
    }
}

#[test]
fn another_spelling_leads_to_the_address() {
    for (spelling, address) in [
        ("/en", "/en/"),
        ("/en/archive", "/en/archive/"),
        ("/%65n/archive/2020", "/en/archive/2020/"),
        ("/en/feed.xml/", "/en/feed.xml"),
        ("/en/changes", "/en/changes/"),
        ("/en/history/2020/142", "/en/history/2020/142/"),
        ("/en/messages/2020/1/%d1%8a", "/en/messages/2020/1/%D1%8A"),
    ] {
        assert_eq!(spelling.parse::<SitePath>().unwrap().to_string(), address);
    }
}

fn nowhere(lang: Option<&str>) -> PathError {
    PathError::NoSuchPlace { lang: lang.map(|lang| lang.parse().unwrap()) }
}

#[test]
fn what_is_no_address_says_why() {
    for (text, why) in [
        ("/en/archive/20/", nowhere(Some("en"))),
        ("/en/archive/2020/01/32/", nowhere(Some("en"))),
        ("/en/archive/2020/13/", nowhere(Some("en"))),
        ("/en//", nowhere(Some("en"))),
        ("/en/revisions/2020/142/0/", nowhere(Some("en"))),
        ("/en/revisions/2020/142/01/", nowhere(Some("en"))),
        ("/en/changes/2020/0/", nowhere(Some("en"))),
        ("/en/calendar/2020/1/", nowhere(Some("en"))),
        ("/en/quote/x/", nowhere(Some("en"))),
        ("/EN/", nowhere(None)),
        ("/en/messages/2020/01", nowhere(Some("en"))),
        ("/en/%ff", PathError::Encoding),
        ("/at/yesterday/en/", PathError::NotAnInstant),
        ("/at/20200118T091500Z~01/en/", PathError::NotAnInstant),
        ("/at/20200118T091500Z/robots.txt", nowhere(None)),
        ("en/", nowhere(None)),
        ("", nowhere(None)),
    ] {
        assert_eq!(text.parse::<SitePath>(), Err(why), "{text}");
    }
    assert_eq!(format!("/{}", "a".repeat(3_000)).parse::<SitePath>(), Err(PathError::TooLong));
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_and_what_is_read_reads_back(text in "(/at/2020[0-9]{4}T[0-9]{6}Z(~[0-9]{1,3})?)?/[a-z]{2}/(messages|archive|pages|history|revisions|changes|calendar)?/?[\\PC%/]{0,60}") {
        if let Ok(path) = text.parse::<SitePath>() {
            let address = path.to_string();
            prop_assert!(address.is_ascii());
            prop_assert_eq!(address.parse::<SitePath>(), Ok(path));
        }
    }
}
