//! HEAD is GET without the body.

use crate::support::{OTHERS, PAGES, Site};

#[test]
fn head_is_answered_like_get_without_the_body() {
    let site = Site::open();
    for path in PAGES.iter().chain(&OTHERS).chain(&["/healthz", "/robots.txt"]) {
        let head_first = site.head(path);
        let get = site.get(path);
        let head = site.head(path);
        assert_eq!(head.status, get.status, "{path}");
        assert_eq!(head.sorted_headers(), get.sorted_headers(), "{path}");
        let first = (head_first.status, head_first.sorted_headers(), head_first.body);
        assert_eq!(
            first,
            (head.status, head.sorted_headers(), head.body.clone()),
            "{path} answers HEAD otherwise after GET"
        );
        assert_eq!(get.header("content-length"), Some(get.body.len().to_string().as_str()), "{path}");
        assert!(head.body.is_empty(), "{path}");
    }
}

#[test]
fn head_is_packed_and_conditional_like_get() {
    let site = Site::open();
    let packed = [("accept-encoding", "gzip")];
    let get = site.get_with("/en/", &packed);
    let head = crate::support::ask(site.address, "HEAD", "/en/", &packed);
    assert_eq!(head.sorted_headers(), get.sorted_headers());
    let condition = [("if-none-match", get.etag()), ("accept-encoding", "gzip")];
    assert_eq!(crate::support::ask(site.address, "HEAD", "/en/", &condition).status, 304);
}
