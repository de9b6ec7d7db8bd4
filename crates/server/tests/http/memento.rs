//! Time travel: TimeGates, mementos and TimeMaps (RFC 7089).

use record::{Kind, SubjectId};
use server::{Limits, Settings};

use crate::support::{MESSAGE, Press, Reply, Site};

const BASE: &str = "https://embassy.example";
const REPLY: &str = "/en/messages/2026/1/a-reply";

/// A message of 9 April 2018 whose second revision came in the same second, which was corrected in February 2019 and
/// withdrawn in July 2020.
fn revised() -> (Site, SubjectId) {
    let mut press = Press::at("2018-01-01T00:00:00Z");
    press.open_mission();
    press.set_clock("2018-04-09T10:00:00Z");
    let id = press.publish(Kind::Reply, vec![Press::edition("en", "A reply")]);
    press.correct(id, Press::edition("en", "A reply"));
    press.set_clock("2019-02-21T08:30:00Z");
    press.correct(id, Press::edition("en", "A reply"));
    press.set_clock("2020-07-02T12:00:00Z");
    press.withdraw(id);
    press.set_clock("2026-01-14T12:00:00Z");
    (Site::of(press, Settings::default(), Limits::default()), id)
}

fn gate(site: &Site, path: &str, asked: &str) -> Reply {
    site.get_with(path, &[("accept-datetime", asked)])
}

/// The address that the links of a reply give to exactly this relation.
fn linked(reply: &Reply, relation: &str) -> Option<String> {
    let links = reply.header("link")?;
    links.split(", <").find_map(|link| {
        let (address, rest) = link.trim_start_matches('<').split_once('>')?;
        rest.contains(&format!("rel=\"{relation}\"")).then(|| address.to_owned())
    })
}

#[test]
fn a_timegate_leads_to_the_newest_memento_up_to_the_instant_asked_for() {
    let (site, _) = revised();
    let second = format!("/at/20180409T100000Z~3{REPLY}");
    let corrected = format!("/at/20190221T083000Z~4{REPLY}");
    let notice = format!("/at/20200702T120000Z~5{REPLY}");
    for (asked, memento) in [
        // Before the first: the first, as is the later of the two of one second.
        ("Wed, 14 Mar 2001 12:00:00 GMT", &second),
        ("Mon, 09 Apr 2018 09:59:59 GMT", &second),
        ("Mon, 09 Apr 2018 10:00:00 GMT", &second),
        ("Thu, 21 Feb 2019 08:29:59 GMT", &second),
        ("Thu, 21 Feb 2019 08:30:00 GMT", &corrected),
        ("Thursday, 21-Feb-19 08:30:00 GMT", &corrected),
        ("Thu Feb 21 08:30:00 2019", &corrected),
        ("Thu, 02 Jul 2020 11:59:59 GMT", &corrected),
        // After the withdrawal: the notice.
        ("Thu, 02 Jul 2020 12:00:00 GMT", &notice),
        ("Fri, 01 Jan 2038 00:00:00 GMT", &notice),
        ("Fri, 31 Dec 9999 23:59:59 GMT", &notice),
    ] {
        let reply = gate(&site, REPLY, asked);
        assert_eq!((reply.status, reply.header("location")), (302, Some(memento.as_str())), "{asked}");
        assert!(reply.header("vary").unwrap().contains("Accept-Datetime"), "{asked}");
        assert_eq!(reply.header("memento-datetime"), None, "a TimeGate is no memento");
        assert_eq!(reply.header("cache-control"), Some("no-cache"));
        assert_eq!(linked(&reply, "original timegate"), Some(format!("{BASE}{REPLY}")));

        let landed = site.get(memento);
        assert_eq!(landed.status, 200);
        assert!(landed.header("memento-datetime").is_some());
    }
    assert_eq!(site.get(REPLY).status, 200, "without the header there is the page of now");
}

#[test]
fn an_instant_that_cannot_be_read_is_refused_with_words() {
    let (site, _) = revised();
    for asked in [
        "2018-04-09",
        "2018-04-09T10:00:00Z",
        "",
        "yesterday",
        "Mon, 09 Apr 2018 10:00:00 +0200",
        "Tue, 09 Apr 2018 10:00:00 GMT",
        "Mon, 31 Feb 2018 10:00:00 GMT",
        "\u{ff}",
    ] {
        for path in [REPLY, "/en/", "/en/feed.xml", "/en/archive/"] {
            let reply = gate(&site, path, asked);
            assert_eq!(reply.status, 400, "{asked} {path}");
            assert!(reply.text().contains("Accept-Datetime"), "{asked}");
            assert_eq!(reply.header("vary"), Some("Accept-Datetime"));
        }
    }
    let day = ("accept-datetime", "Mon, 09 Apr 2018 10:00:00 GMT");
    assert_eq!(site.get_with("/en/", &[day, day]).status, 400, "two instants are none");
}

#[test]
fn every_answer_of_a_page_with_a_past_varies_by_the_instant_asked_for() {
    let site = Site::open();
    let paths = [
        "/en/",
        "/en/feed.xml",
        "/en/archive/",
        "/en/archive/2026/",
        "/en/contact/",
        MESSAGE,
        "/en/messages/2026/99/nothing",
        "/en/messages/2026/1/another-slug",
        "/de/",
    ];
    for path in paths {
        for asked in [None, Some("Wed, 14 Jan 2026 12:00:00 GMT"), Some("nonsense")] {
            let headers: Vec<_> = asked.iter().map(|asked| ("accept-datetime", *asked)).collect();
            let reply = site.get_with(path, &headers);
            let vary = reply.header("vary").unwrap_or_else(|| panic!("{path} {asked:?} varies by nothing"));
            assert!(vary.contains("Accept-Datetime"), "{path} {asked:?}: {vary}");
        }
    }
    let again = site.get_with("/en/", &[("if-none-match", site.get("/en/").etag())]);
    assert_eq!((again.status, again.header("vary")), (304, Some("Accept-Encoding, Accept-Datetime")));
    for path in ["/at/20260114T120000Z~4/en/", "/sitemap.xml", "/robots.txt", "/en/quote/", "/en/verify/"] {
        let vary = site.get(path).header("vary").unwrap_or("").to_owned();
        assert!(!vary.contains("Accept-Datetime"), "{path}");
    }
}

#[test]
fn a_page_names_its_timegate_and_its_timemaps() {
    let site = Site::open();
    for path in ["/en/", "/en/feed.xml", "/en/archive/2026/01/", MESSAGE] {
        let reply = site.get(path);
        assert_eq!(linked(&reply, "original timegate"), Some(format!("{BASE}{path}")));
        let link = reply.header("link").unwrap();
        for form in ["link", "json"] {
            assert!(link.contains(&format!("<{BASE}/timemap/{form}{path}>; rel=\"timemap\"")), "{link}");
        }
        assert_eq!(reply.header("memento-datetime"), None);
        assert_eq!(site.get_with(path, &[("accept-encoding", "br")]).header("link"), Some(link));
    }
    for path in ["/sitemap.xml", "/robots.txt", "/", "/en/no-such-page"] {
        assert_eq!(site.get(path).header("link"), None, "{path}");
    }
}

#[test]
fn a_memento_names_its_instant_and_its_neighbours() {
    let (site, _) = revised();
    let at = |at: &str, size: u64| format!("{BASE}/at/{at}~{size}{REPLY}");
    let (second, corrected, notice) =
        (at("20180409T100000Z", 3), at("20190221T083000Z", 4), at("20200702T120000Z", 5));
    let middle = site.get(corrected.strip_prefix(BASE).unwrap());
    assert_eq!(middle.header("memento-datetime"), Some("Thu, 21 Feb 2019 08:30:00 GMT"));
    assert_eq!(linked(&middle, "original timegate"), Some(format!("{BASE}{REPLY}")));
    assert_eq!(linked(&middle, "first prev memento"), Some(second.clone()));
    assert_eq!(linked(&middle, "memento"), Some(corrected.clone()));
    assert_eq!(linked(&middle, "next last memento"), Some(notice.clone()));
    assert!(middle.header("link").unwrap().contains("datetime=\"Mon, 09 Apr 2018 10:00:00 GMT\""));
    assert_eq!(middle.header("vary"), Some("Accept-Encoding"));

    // A pinned page of an instant at which nothing changed is a memento too, between those that are listed.
    let between = site.get(&format!("/at/20191231T235959Z~4{REPLY}"));
    assert_eq!(between.header("memento-datetime"), Some("Tue, 31 Dec 2019 23:59:59 GMT"));
    assert_eq!(linked(&between, "first memento"), Some(second));
    assert_eq!(linked(&between, "prev memento"), Some(corrected));
    assert_eq!(linked(&between, "next last memento"), Some(notice));
}

#[test]
fn an_unpinned_past_is_no_memento_and_names_its_pinned_twin() {
    let (site, _) = revised();
    let past = site.get(&format!("/at/20190221T083000Z{REPLY}"));
    assert_eq!((past.status, past.header("memento-datetime")), (200, None));
    assert_eq!(linked(&past, "memento"), Some(format!("{BASE}/at/20190221T083000Z~5{REPLY}")));
    assert_eq!(past.header("cache-control"), Some("no-cache"));
}

#[test]
fn a_memento_asked_for_another_instant_stays_what_it_is() {
    let (site, _) = revised();
    let path = format!("/at/20190221T083000Z~4{REPLY}");
    let asked = gate(&site, &path, "Wed, 14 Mar 2001 12:00:00 GMT");
    assert_eq!((asked.status, &asked.body), (200, &site.get(&path).body));
    assert_eq!(gate(&site, "/at/20990101T000000Z/en/", "Wed, 14 Mar 2001 12:00:00 GMT").status, 404);
}

#[test]
fn an_erased_message_is_gone_at_every_instant() {
    let (mut site, id) = revised();
    site.press.erase(id);
    for asked in
        ["Wed, 14 Mar 2001 12:00:00 GMT", "Mon, 09 Apr 2018 10:00:00 GMT", "Fri, 01 Jan 2038 00:00:00 GMT"]
    {
        let reply = gate(&site, REPLY, asked);
        assert_eq!((reply.status, reply.header("location")), (410, None), "{asked}");
        assert!(reply.text().contains("By order of a court."));
        assert!(!reply.text().contains("The text of"));
        assert!(reply.header("vary").unwrap().contains("Accept-Datetime"));
    }
    assert_eq!(site.get(&format!("/timemap/link{REPLY}")).status, 404);
}

#[test]
fn lists_and_feeds_have_a_past_too() {
    let (site, _) = revised();
    for path in ["/en/", "/en/feed.xml", "/en/archive/", "/en/archive/2018/", "/en/archive/2018/04/"] {
        let reply = gate(&site, path, "Wed, 01 Jan 2020 00:00:00 GMT");
        let location = reply.header("location").unwrap_or_else(|| panic!("{path}: {}", reply.status));
        assert!(location.starts_with("/at/20190221T083000Z~") && location.ends_with(path), "{location}");
        let memento = site.get(location);
        assert_eq!(memento.status, 200);
        assert!(memento.header("memento-datetime").is_some());
        if !matches!(path, "/en/archive/" | "/en/archive/2018/") {
            assert!(memento.text().contains("A reply"), "{path}: not yet withdrawn then");
        }
    }
}

#[test]
fn a_message_whose_title_changed_is_led_to_under_the_title_of_then() {
    let mut press = Press::at("2026-01-14T12:00:00Z");
    press.open_mission();
    let id = press.publish(Kind::Reply, vec![Press::edition("en", "A reply to the Tmies")]);
    press.set_clock("2026-01-15T12:00:00Z");
    press.correct(id, Press::edition("en", "A reply to the Times"));
    let site = Site::of(press, Settings::default(), Limits::default());
    let now = "/en/messages/2026/1/a-reply-to-the-times";
    let reply = gate(&site, now, "Wed, 14 Jan 2026 13:00:00 GMT");
    let then = "/at/20260114T120000Z~2/en/messages/2026/1/a-reply-to-the-tmies";
    assert_eq!(reply.header("location"), Some(then));
    assert_eq!(site.get(then).status, 200);
    let map = site.get(&format!("/timemap/link{now}")).text();
    assert!(map.contains(then) && map.contains(&format!("~3{now}>")), "{map}");
    let wrong = site.get("/timemap/link/en/messages/2026/1/other-words");
    assert_eq!((wrong.status, wrong.header("location")), (308, Some(format!("/timemap/link{now}").as_str())));
}

#[test]
fn a_timemap_lists_every_memento_in_both_forms() {
    let (site, _) = revised();
    let link = site.get(&format!("/timemap/link{REPLY}"));
    assert_eq!((link.status, link.header("content-type")), (200, Some("application/link-format")));
    assert_eq!(link.header("access-control-allow-origin"), Some("*"));
    let lines: Vec<String> = link.text().trim_end().split(",\n").map(ToOwned::to_owned).collect();
    assert_eq!(lines[0], format!("<{BASE}{REPLY}>; rel=\"original timegate\""));
    assert_eq!(
        lines[1],
        format!(
            "<{BASE}/timemap/link{REPLY}>; rel=\"self\"; type=\"application/link-format\"; \
             from=\"Mon, 09 Apr 2018 10:00:00 GMT\"; until=\"Thu, 02 Jul 2020 12:00:00 GMT\""
        )
    );
    let mementos: Vec<_> = lines.iter().filter(|line| line.contains("memento\"")).collect();
    assert_eq!(mementos.len(), 3);
    assert!(mementos[0].contains("rel=\"first memento\"") && mementos[2].contains("rel=\"last memento\""));
    for line in &mementos {
        let address = line.trim_start_matches('<').split('>').next().unwrap();
        assert_eq!(site.get(address.strip_prefix(BASE).unwrap()).status, 200, "{address}");
    }

    let json = site.get(&format!("/timemap/json{REPLY}"));
    assert_eq!((json.status, json.header("content-type")), (200, Some("application/json")));
    let map: serde_json::Value = serde_json::from_slice(&json.body).unwrap();
    assert_eq!(map["original_uri"], format!("{BASE}{REPLY}"));
    assert_eq!(map["mementos"]["list"].as_array().unwrap().len(), 3);
    assert_eq!(map["mementos"]["first"]["datetime"], "2018-04-09T10:00:00Z");
    assert_eq!(map["mementos"]["last"]["uri"], format!("{BASE}/at/20200702T120000Z~5{REPLY}"));

    assert_eq!(
        site.get_with(&format!("/timemap/link{REPLY}"), &[("if-none-match", link.etag())]).status,
        304
    );
    assert_eq!(site.head(&format!("/timemap/link{REPLY}")).sorted_headers(), link.sorted_headers());
}

#[test]
fn a_page_without_a_past_has_no_timemap() {
    let site = Site::open();
    for path in [
        "/timemap/link/sitemap.xml",
        "/timemap/link/robots.txt",
        "/timemap/link/en/no-such-page",
        "/timemap/link/en/messages/2026/99",
        "/timemap/link/at/20260114T120000Z/en/",
        "/timemap/link/en/quote/",
        "/timemap/link/de/",
        "/timemap/link/2/en/",
        "/timemap/link/",
        "/timemap/link/%ff",
        "/timemap/link//en/",
        "/timemap/cdxj/en/",
        "/timemap/link/18446744073709551616/en/",
        "/timemap/",
        "/timemap/link/timemap/link/en/",
    ] {
        let status = site.get(path).status;
        assert!(matches!(status, 400 | 404), "{path}: {status}");
    }
    assert_eq!(site.get("/timemap/link/1/en/").status, 200);
}

#[test]
fn a_long_timemap_is_an_index_of_pages() {
    let mut press = Press::at("2024-01-01T00:00:00Z");
    press.open_mission();
    for number in 0..2_100 {
        let minute = |number: i64| {
            format!("2024-02-{:02}T{:02}:{:02}:00Z", 1 + number / 1440, number / 60 % 24, number % 60)
        };
        press.set_clock(&minute(number));
        press.add_contact("A line");
    }
    press.set_clock("2026-01-14T12:00:00Z");
    let site = Site::of(press, Settings::default(), Limits::default());
    let index = site.get("/timemap/link/en/contact/").text();
    let pages: Vec<_> = index.split(",\n").filter(|line| line.contains("rel=\"timemap\"")).collect();
    assert_eq!(pages.len(), 3, "{index}");
    assert!(pages[1].starts_with(&format!("<{BASE}/timemap/link/2/en/contact/>")));
    assert!(pages[0].contains("from=\"") && pages[0].contains("until=\""));
    let mut seen = 0;
    for number in 1..=3 {
        let page = site.get(&format!("/timemap/link/{number}/en/contact/")).text();
        let mementos = page.split(",\n").filter(|line| line.contains("memento\"; datetime")).count();
        assert!(mementos <= 1_000);
        seen += mementos;
    }
    let all =
        serde_json::from_slice::<serde_json::Value>(&site.get("/timemap/json/en/contact/").body).unwrap();
    assert_eq!(all["timemap_index"].as_array().unwrap().len(), 3);
    assert!((2_100..=2_101).contains(&seen), "{seen}");
    assert_eq!(site.get("/timemap/link/4/en/contact/").status, 404);
}

#[test]
fn a_site_served_as_of_an_instant_knows_no_later_memento() {
    let (site, _) = revised();
    let press = site.press;
    let settings = Settings { at: Some("2019-06-01T00:00:00Z".parse().unwrap()), ..Settings::default() };
    let site = Site::of(press, settings, Limits::default());
    let reply = gate(&site, REPLY, "Fri, 01 Jan 2038 00:00:00 GMT");
    assert!(reply.header("location").unwrap().starts_with("/at/20190221T083000Z~"));
    assert_eq!(linked(&site.get(REPLY), "original timegate"), Some(format!("{BASE}{REPLY}")));
}

#[test]
fn no_link_depends_on_the_host() {
    let (site, _) = revised();
    let told = [("x-forwarded-host", "evil.example"), ("accept-datetime", "Fri, 01 Jan 2038 00:00:00 GMT")];
    let reply = site.get_with(REPLY, &told);
    assert!(!reply.header("link").unwrap().contains("evil"));
}

#[test]
fn a_page_that_is_kept_is_kept_with_its_links() {
    let site = Site::open();
    let first = site.get(MESSAGE);
    let asked = site.press.shelf.asked();
    let again = site.get(MESSAGE);
    assert_eq!((again.sorted_headers(), site.press.shelf.asked()), (first.sorted_headers(), asked));
}
