//! Notices through the page cache: at every address at once, and gone on time.

use record::{Notice, Severity, SubjectContent, Text};

use crate::support::{MESSAGE, Site};

const FROM: &str = "2026-01-15T06:00:00Z";
const UNTIL: &str = "2026-01-15T18:00:00Z";

fn notice() -> SubjectContent {
    let title: Text = [("en", "Storm warning"), ("fr", "Avis de tempête")]
        .map(|(lang, title)| (lang.parse().unwrap(), title.to_owned()))
        .into();
    SubjectContent::Notice(Notice {
        severity: Severity::Warning,
        title,
        body: Text::new(),
        from: FROM.parse().unwrap(),
        until: Some(UNTIL.parse().unwrap()),
        zone: "Europe/Helsinki".parse().unwrap(),
    })
}

const PATHS: [(&str, &str); 9] = [
    ("/en/", "Storm warning"),
    ("/fr/", "Avis de tempête"),
    ("/ar/", "Storm warning"),
    ("/en/archive/2026/", "Storm warning"),
    ("/fr/contact/", "Avis de tempête"),
    ("/en/changes/", "Storm warning"),
    ("/en/quote/", "Storm warning"),
    ("/fr/nothing", "Avis de tempête"),
    (MESSAGE, "Storm warning"),
];

#[test]
fn a_notice_comes_and_goes_to_the_second_though_pages_are_kept() {
    let mut site = Site::open();
    site.press.tell(notice());
    for (now, there) in [
        ("2026-01-15T05:59:59Z", false),
        (FROM, true),
        ("2026-01-15T12:00:00Z", true),
        ("2026-01-15T17:59:59Z", true),
        (UNTIL, false),
        ("2026-01-16T00:00:00Z", false),
    ] {
        site.press.set_clock(now);
        // Twice: the second answer comes from the cache.
        for _ in 0..2 {
            for (path, words) in PATHS {
                assert_eq!(site.get(path).text().contains(words), there, "{path} at {now}");
            }
        }
    }
}

#[test]
fn a_reader_with_a_copy_is_told_of_the_notice() {
    let mut site = Site::open();
    site.press.tell(notice());
    let copy = site.get(MESSAGE);
    let with_copy = |site: &Site| site.get_with(MESSAGE, &[("if-none-match", copy.etag())]).status;
    assert_eq!(with_copy(&site), 304);
    site.press.set_clock(FROM);
    assert_eq!(with_copy(&site), 200);
    site.press.set_clock(UNTIL);
    assert_eq!(with_copy(&site), 304, "the page is again what it was");
}

#[test]
fn a_withdrawn_notice_is_gone_at_once() {
    let mut site = Site::open();
    let id = site.press.tell(notice());
    site.press.set_clock(FROM);
    assert!(site.get("/en/").text().contains("Storm warning"));
    site.press.withdraw(id);
    for (path, words) in PATHS {
        // What was withdrawn is told of among the changes.
        assert_eq!(site.get(path).text().contains(words), path == "/en/changes/", "{path}");
    }
}
