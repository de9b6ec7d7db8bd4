//! Whole pages, kept in `tests/expected/` and read in the diff. `SITE_EXPECTED=rewrite` writes them anew.

use std::fs;
use std::path::PathBuf;

use crate::press::{Office, office};

/// Compares a page with the one that is kept; the hashes of style and script are left out.
fn expect(name: &str, page: &str) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/expected").join(name);
    let page = without_hashes(page);
    if std::env::var("SITE_EXPECTED").as_deref() == Ok("rewrite") {
        fs::write(&file, &page).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == page, "{name} is not as kept; SITE_EXPECTED=rewrite keeps it, then read the diff");
}

fn without_hashes(page: &str) -> String {
    let mut parts = page.split("/assets/");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str("/assets/HASH");
        plain.push_str(&part[16..]);
    }
    plain
}

#[test]
fn the_home_page_in_english_and_in_arabic() {
    let Office { press, .. } = office();
    expect("home.en.html", &press.page("/en/"));
    expect("home.ar.html", &press.page("/ar/"));
}

#[test]
fn messages_of_every_fate() {
    let Office { press, interview, corrected, withdrawn, erased, imported, .. } = office();
    expect("interview.en.html", &press.page(&press.address(interview, "en")));
    expect("corrected.en.html", &press.page(&press.address(corrected, "en")));
    expect("corrected.ar.html", &press.page(&press.address(corrected, "ar")));
    expect("withdrawn.en.html", &press.page(&press.address(withdrawn, "en")));
    expect("imported.en.html", &press.page(&press.address(imported, "en")));
    let handle = press.history.line(erased).unwrap().handle.unwrap();
    expect("erased.en.html", &press.error(&format!("/en/messages/{handle}/private-matter")).1);
}

#[test]
fn a_standing_page_that_was_withdrawn() {
    let Office { mut press, page, .. } = office();
    press.withdraw(page, "It is being written anew.");
    expect("page-withdrawn.ar.html", &press.page("/ar/pages/about/"));
}

#[test]
fn lists_and_machine_pages() {
    let Office { press, .. } = office();
    for (name, path) in [
        ("archive.en.html", "/en/archive/"),
        ("archive-2020.ar.html", "/ar/archive/2020/"),
        ("archive-2020-03.en.html", "/en/archive/2020/03/"),
        ("archive-2020-03-02.en.html", "/en/archive/2020/03/02/"),
        ("contact.ar.html", "/ar/contact/"),
        ("about.fr.html", "/fr/pages/about/"),
        ("feed.en.xml", "/en/feed.xml"),
        ("feed.ar.xml", "/ar/feed.xml"),
        ("sitemap.xml", "/sitemap.xml"),
        ("robots.txt", "/robots.txt"),
        ("past-home.en.html", "/at/20200118T091500Z/en/"),
        ("past-pinned.ar.html", "/at/20200304T150000Z~10/ar/"),
    ] {
        expect(name, &press.page(path));
    }
    expect("not-found.ar.html", &press.error("/ar/nothing").1);
}

#[test]
fn what_was_changed_and_what_was_said_before() {
    let Office { press, corrected, erased, .. } = office();
    let handle = |id| press.history.line(id).unwrap().handle.unwrap();
    expect("history.en.html", &press.page(&format!("/en/history/{}/", handle(corrected))));
    expect("history-erased.ar.html", &press.page(&format!("/ar/history/{}/", handle(erased))));
    expect("revision-replaced.en.html", &press.page(&format!("/en/revisions/{}/1/", handle(corrected))));
    expect("revision-current.ar.html", &press.page(&format!("/ar/revisions/{}/1/", handle(corrected))));
    for (name, path) in [
        ("changes.en.html", "/en/changes/"),
        ("changes-2020.ar.html", "/ar/changes/2020/"),
        ("changes.fr.xml", "/fr/changes.xml"),
        ("calendar.en.html", "/en/calendar/"),
        ("calendar-2020.fr.html", "/fr/calendar/2020/"),
        ("calendar-2020-03.ar.html", "/ar/calendar/2020/03/"),
        ("past-changes.en.html", "/at/20200304T160000Z~12/en/changes/"),
    ] {
        expect(name, &press.page(path));
    }
}
