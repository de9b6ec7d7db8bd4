//! Requests that no browser sends.

use crate::support::{MESSAGE, PAGES, Site, ask, send};

#[test]
fn the_site_can_only_be_read() {
    let site = Site::open();
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "BREW"] {
        for path in ["/en/", "/", "/no-such-page", "/healthz"] {
            let reply = ask(site.address, method, path, &[]);
            assert_eq!((reply.status, reply.header("allow")), (405, Some("GET, HEAD")), "{method} {path}");
        }
    }
}

#[test]
fn a_nonsensical_address_is_refused_politely() {
    let site = Site::open();
    let long = format!("/en/{}", "a".repeat(3_000));
    for path in [
        "/%",
        "/%zz",
        "/%ff%fe",
        "/en/%00",
        "/%00",
        "/en/../../etc/passwd",
        "/en/..%2f..%2fetc%2fpasswd",
        "/..",
        "/.git/config",
        "/en/messages/2026/1/%00",
        "/en/messages/99999999999/1",
        "/en/messages/2026/18446744073709551616",
        "/en/archive/0000/",
        "/en/archive/-1/",
        "/en/archive/2026/13/",
        "/at//en/",
        "/at/20200101T000000Z~18446744073709551616/en/",
        "/en//",
        "////",
        "/wp-login.php",
        "/en/feed.xml/x",
        "/\u{202e}en/",
        "/en/é",
        &long,
        "/at/00000101T000000Z/en/no",
    ] {
        let reply = site.get(path);
        assert!(matches!(reply.status, 400 | 404 | 308), "{path}: {}", reply.status);
        if reply.status != 308 {
            assert!(reply.header("content-type").is_some_and(|kind| kind.starts_with("text/html")), "{path}");
            assert!(reply.header("content-language").is_some(), "{path} is not told by the site");
        }
    }
}

#[test]
fn bytes_that_are_no_request_end_the_connection_and_nothing_else() {
    let site = Site::open();
    let long_line = [b"GET /".as_slice(), &[b'a'; 100_000], b" HTTP/1.1\r\n\r\n"].concat();
    let many_fields = ["GET /en/ HTTP/1.1\r\n", &"a: b\r\n".repeat(5_000), "\r\n"].concat();
    for bytes in [
        &b"\0\0\0\0\r\n\r\n"[..],
        b"GET\r\n\r\n",
        b"GET /en/ HTTP/9.9\r\n\r\n",
        b"GET /en/\0 HTTP/1.1\r\n\r\n",
        b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03\r\n\r\n",
        b"GET /en/ HTTP/1.1\r\ncontent-length: -1\r\n\r\n",
        b"GET /en/ HTTP/1.1\r\ntransfer-encoding: nonsense\r\ncontent-length: 3\r\n\r\n",
        &long_line,
        many_fields.as_bytes(),
    ] {
        if let Some(reply) = send(site.address, bytes) {
            assert_eq!(reply.status / 100, 4, "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(80)]));
        }
        assert_eq!(site.get("/en/").status, 200);
    }
}

#[test]
fn headers_that_do_not_read_are_headers_that_were_not_sent() {
    let site = Site::open();
    let plain = site.get("/en/");
    for name in
        ["accept-encoding", "accept-language", "if-none-match", "x-forwarded-for", "forwarded", "range"]
    {
        for value in ["\u{00ff}\u{00fe}", ",,,;;;===", "\"", &"x,".repeat(3_000)] {
            assert_eq!(site.get_with("/en/", &[(name, value)]).body, plain.body, "{name}: {value}");
        }
    }
}

#[test]
fn a_fault_while_rendering_is_told_and_passes() {
    let site = Site::open();
    site.press.shelf.set_broken(true);
    let reply = site.get(MESSAGE);
    assert_eq!((reply.status, reply.header("cache-control")), (500, Some("no-store")));
    assert!(!reply.text().contains("shelf"), "the cause is for the log");
    site.press.shelf.set_broken(false);
    for path in PAGES {
        assert_eq!(site.get(path).status, 200, "{path}");
    }
}
