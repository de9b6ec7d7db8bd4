//! What is kept is never wrong: validators follow the bytes, and a page is rendered once.

use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use record::Kind;
use server::{Limits, Settings};

use crate::support::{MESSAGE, PAGES, Press, Reply, Site};

/// Keeps the validators of every page, does `change`, and asks again with them: 304 exactly where the bytes
/// are the same. Returns the paths that changed.
fn changed_by(site: &mut Site, change: impl FnOnce(&mut Press)) -> Vec<&'static str> {
    let before: Vec<Reply> = PAGES.iter().map(|path| site.get(path)).collect();
    change(&mut site.press);
    let mut changed = Vec::new();
    for (path, before) in PAGES.into_iter().zip(before) {
        let after = site.get_with(path, &[("if-none-match", before.etag())]);
        let plain = site.get(path);
        if plain.body == before.body {
            assert_eq!((after.status, after.body.len()), (304, 0), "{path}");
            assert_eq!(after.header("etag"), before.header("etag"), "{path}");
        } else {
            assert_eq!((after.status, &after.body), (plain.status, &plain.body), "{path}");
            changed.push(path);
        }
    }
    changed
}

#[test]
fn a_reader_with_a_copy_is_told_whether_it_still_holds() {
    let site = Site::open();
    let page = site.get(MESSAGE);
    let tag = page.etag();
    for list in [tag.to_owned(), format!("W/{tag}"), format!("\"x\", {tag}"), "*".to_owned()] {
        let again = site.get_with(MESSAGE, &[("if-none-match", list.as_str())]);
        assert_eq!((again.status, again.body.len()), (304, 0), "{list}");
        for name in ["etag", "cache-control", "vary", "content-security-policy"] {
            assert_eq!(again.header(name), page.header(name), "{name}");
        }
        assert_eq!(again.header("content-length"), None);
    }
    for list in ["\"x\"", "nonsense", "\"", &tag[..tag.len() - 1]] {
        assert_eq!(site.get_with(MESSAGE, &[("if-none-match", list)]).body, page.body, "{list}");
    }
}

#[test]
fn a_new_message_is_seen_at_once_wherever_it_stands() {
    let mut site = Site::open();
    let changed = changed_by(&mut site, |press| {
        press.publish(Kind::Reply, vec![Press::edition("en", "A reply to the Times")]);
    });
    for path in ["/en/", "/en/feed.xml", "/en/archive/2026/01/"] {
        assert!(changed.contains(&path), "{path} is as it was");
        assert!(site.get(path).text().contains("A reply to the Times"), "{path}");
    }
    assert!(!changed.contains(&MESSAGE));
}

#[test]
fn a_correction_a_withdrawal_and_an_erasure_are_seen_at_once() {
    let mut site = Site::open();
    let id = site.press.publish(Kind::Reply, vec![Press::edition("en", "A reply to the Tmies")]);
    let address = "/en/messages/2026/4/a-reply-to-the-times";
    changed_by(&mut site, |press| press.correct(id, Press::edition("en", "A reply to the Times")));
    let corrected = site.get(address);
    assert_eq!(corrected.status, 200);
    assert!(site.get("/en/").text().contains("A reply to the Times"));
    assert!(!site.get("/en/").text().contains("Tmies"));

    let changed = changed_by(&mut site, |press| press.withdraw(id));
    assert!(changed.contains(&"/en/") && changed.contains(&"/en/feed.xml"));
    let withdrawn = site.get_with(address, &[("if-none-match", corrected.etag())]);
    assert_eq!(withdrawn.status, 200);
    assert!(!site.get("/en/").text().contains("A reply to the Times"));

    changed_by(&mut site, |press| press.erase(id));
    let erased = site.get_with(address, &[("if-none-match", withdrawn.etag())]);
    assert_eq!(erased.status, 410);
    assert!(!erased.text().contains("The text of"));
}

#[test]
fn a_contact_line_changes_the_pages_that_show_it() {
    let mut site = Site::open();
    let changed = changed_by(&mut site, |press| {
        press.add_contact("Consular queries");
    });
    assert!(changed.contains(&"/en/contact/"));
    assert!(site.get("/en/contact/").text().contains("Consular queries"));
}

#[test]
fn a_page_that_nobody_changed_is_rendered_once() {
    let site = Site::open();
    site.get(MESSAGE);
    let asked = site.press.shelf.asked();
    for encoding in ["", "br", "gzip", "zstd", "br"] {
        site.get_with(MESSAGE, &[("accept-encoding", encoding)]);
    }
    assert_eq!(site.press.shelf.asked(), asked);
}

#[test]
fn a_message_is_not_rendered_again_when_another_is_published() {
    let mut site = Site::open();
    site.get(MESSAGE);
    let asked = site.press.shelf.asked();
    site.press.publish(Kind::Reply, vec![Press::edition("fr", "Une réponse")]);
    site.get(MESSAGE);
    assert_eq!(site.press.shelf.asked(), asked);
}

#[test]
fn many_who_ask_for_a_cold_page_at_once_wait_for_one_rendering() {
    let once = Site::open();
    once.get(MESSAGE);
    let asked_once = once.press.shelf.asked();

    let site = Site::open();
    site.press.shelf.close();
    let together = Barrier::new(21);
    thread::scope(|scope| {
        for _ in 0..20 {
            scope.spawn(|| {
                together.wait();
                assert_eq!(site.get(MESSAGE).status, 200);
            });
        }
        together.wait();
        thread::sleep(Duration::from_millis(100));
        site.press.shelf.open();
    });
    assert_eq!(site.press.shelf.asked(), asked_once);
}

#[test]
fn a_cache_of_no_size_still_serves() {
    let site = Site::with(Settings { cache_bytes: 0, ..Settings::default() }, Limits::default());
    for path in PAGES {
        assert_eq!(site.get(path).status, 200, "{path}");
    }
}
