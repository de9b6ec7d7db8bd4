//! The same page in four encodings.

use std::io::Read as _;

use crate::support::{MESSAGE, Site};

fn unpacked(encoding: &str, bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    match encoding {
        "br" => drop(brotli::Decompressor::new(bytes, 4096).read_to_end(&mut out).unwrap()),
        "zstd" => out = zstd::bulk::decompress(bytes, 1 << 20).unwrap(),
        "gzip" => drop(flate2::read::GzDecoder::new(bytes).read_to_end(&mut out).unwrap()),
        _ => panic!("{encoding} was not asked for"),
    }
    out
}

#[test]
fn every_encoding_has_the_same_page_in_it_and_a_tag_of_its_own() {
    let site = Site::open();
    for path in ["/en/", MESSAGE, "/en/feed.xml"] {
        let plain = site.get(path);
        assert_eq!(plain.header("content-encoding"), None);
        let mut tags = vec![plain.etag().to_owned()];
        for encoding in ["br", "zstd", "gzip"] {
            let packed = site.get_with(path, &[("accept-encoding", encoding)]);
            assert_eq!(packed.header("content-encoding"), Some(encoding), "{path}");
            assert_eq!(packed.header("vary"), Some("Accept-Encoding, Accept-Datetime"));
            assert_eq!(packed.header("content-length"), Some(packed.body.len().to_string().as_str()));
            assert!(packed.body.len() < plain.body.len());
            assert_eq!(unpacked(encoding, &packed.body), plain.body, "{path} in {encoding}");
            tags.push(packed.etag().to_owned());
        }
        tags.sort();
        tags.dedup();
        assert_eq!(tags.len(), 4, "{path}: {tags:?}");
        assert!(tags.iter().all(|tag| tag.starts_with('"')), "{tags:?} are not strong");
    }
}

#[test]
fn a_browser_gets_brotli_from_its_first_request_on() {
    let site = Site::open();
    let browser = [("accept-encoding", "gzip, deflate, br, zstd")];
    let first = site.get_with("/en/", &browser);
    let second = site.get_with("/en/", &browser);
    assert_eq!(first.header("content-encoding"), Some("br"));
    assert_eq!(first.body, second.body);
    assert_eq!(first.etag(), second.etag());
}

#[test]
fn a_tag_of_one_encoding_is_no_tag_of_another() {
    let site = Site::open();
    let plain = site.get("/en/");
    let other = site.get_with("/en/", &[("accept-encoding", "br"), ("if-none-match", plain.etag())]);
    assert_eq!(other.status, 200);
}
