//! The quote check over HTTP.

use serde_json::{Value, json};
use server::{Limits, Settings};

use crate::support::{Press, Reply, Site, ask};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const JSON: (&str, &str) = ("content-type", "application/json");
const API: &str = "/api/v1/quote";
/// Stands in each text, word for word.
const PASSAGE: &str = "The text of On the opening. The text of On the opening.";
const ENCODED: &str = "The+text+of+On+the+opening.%20The+text+of+On+the+opening.";

fn json_of(reply: &Reply) -> Value {
    serde_json::from_slice(&reply.body).unwrap_or_else(|_| panic!("no JSON: {}", reply.text()))
}

fn question(site: &Site, question: &Value) -> Reply {
    site.post(API, &[JSON], question.to_string().as_bytes())
}

fn is_never_kept(reply: &Reply) {
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    assert_eq!(reply.header("set-cookie"), None);
}

#[test]
fn a_passage_that_was_said_is_found_with_its_address() {
    let site = Site::open();
    for reply in [
        question(&site, &json!({ "passage": PASSAGE })),
        question(&site, &json!({ "passage": PASSAGE, "lang": "en" })),
        site.get(&format!("{API}?q={ENCODED}")),
        site.get(&format!("{API}?lang=en&q={ENCODED}")),
    ] {
        assert_eq!((reply.status, reply.header("content-type")), (200, Some("application/json")));
        assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
        is_never_kept(&reply);
        let answer = json_of(&reply);
        assert_eq!((&answer["answer"], &answer["size"]), (&json!("verbatim"), &json!(4)));
        let address = answer["found"][0]["address"].as_str().unwrap();
        assert!(
            address.starts_with("https://embassy.example/en/messages/2026/1/on-the-opening#"),
            "{address}"
        );
    }
}

#[test]
fn a_passage_that_was_not_said_is_not_found() {
    let site = Site::open();
    let answer =
        json_of(&question(&site, &json!({ "passage": "Colourless green ideas sleep furiously tonight." })));
    assert_eq!(answer["answer"], "not-found");
}

#[test]
fn the_form_answers_people_in_their_language() {
    let site = Site::open();
    for lang in ["en", "fr", "ar"] {
        let path = format!("/{lang}/quote/");
        let form = site.get(&path);
        assert_eq!((form.status, form.header("cache-control")), (200, Some("no-cache")), "the form alone");
        let sent = site.post(&path, &[FORM], format!("q={ENCODED}").as_bytes());
        let asked = site.get(&format!("{path}?q={ENCODED}"));
        for reply in [&sent, &asked] {
            assert_eq!((reply.status, reply.header("content-language")), (200, Some(lang)));
            assert_eq!(reply.header("x-robots-tag"), Some("noindex"));
            assert!(reply.text().contains("/en/messages/2026/1/on-the-opening"), "{}", reply.text());
            is_never_kept(reply);
        }
        assert_eq!(sent.body, asked.body);
        assert_eq!(site.get(&path).body, form.body, "what is kept is the form alone");
        assert_eq!(site.get(&format!("{path}?utm_source=mail")).body, form.body);
        assert_eq!(site.post(&path, &[FORM], b"q=").status, 200);
    }
    assert_eq!(site.post("/de/quote/", &[FORM], b"q=a").status, 404);
}

#[test]
fn a_passage_is_shown_again_as_text_and_never_as_markup() {
    let site = Site::open();
    let passage = "<script>alert(1)</script> and four more words";
    let sent = site.get("/en/quote/?q=%3Cscript%3Ealert(1)%3C/script%3E+and+four+more+words");
    assert_eq!(sent.status, 200);
    assert!(!sent.text().contains(passage));
}

#[test]
fn a_question_without_an_answer_is_told_why() {
    let site = Site::open();
    for (body, status, code) in [
        (r#"{"passage":"Too short."}"#.to_owned(), 422, "too_short"),
        (json!({ "passage": "word ".repeat(2_001) }).to_string(), 422, "too_long"),
        (r#"{"passage":1}"#.to_owned(), 400, "unreadable"),
        (r#"{"passage":"a","lang":"../"}"#.to_owned(), 400, "unreadable"),
        (r#"{"passage":"a","more":1}"#.to_owned(), 400, "unreadable"),
        (r#"{"passage":"a""#.to_owned(), 400, "unreadable"),
        ("[".repeat(100_000), 400, "unreadable"),
        (String::new(), 400, "unreadable"),
        ("x".repeat(300_000), 413, "too_long"),
    ] {
        let reply = site.post(API, &[JSON], body.as_bytes());
        let shown: String = body.chars().take(40).collect();
        assert_eq!(reply.status, status, "{shown}");
        assert_eq!(reply.header("content-type"), Some("application/problem+json"));
        assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
        let problem = json_of(&reply);
        assert_eq!((&problem["code"], &problem["status"]), (&json!(code), &json!(status)), "{shown}");
        assert!(problem["detail"].is_string() && problem["title"].is_string());
    }
    for query in ["", "?q=%ff", "?x=1", "?q=a&lang=%00"] {
        assert_eq!(site.get(&format!("{API}{query}")).status, 400, "{query}");
    }
}

#[test]
fn a_form_that_is_too_long_or_says_nothing_is_refused_politely() {
    let site = Site::open();
    let long = format!("q={}", "x".repeat(300_000));
    assert_eq!(site.post("/en/quote/", &[FORM], long.as_bytes()).status, 413);
    for body in [&b""[..], b"x=1", b"q=%ff", b"\0\xff"] {
        assert_eq!(site.post("/en/quote/", &[FORM], body).status, 400);
    }
}

#[test]
fn only_a_form_and_a_question_can_be_sent() {
    let site = Site::open();
    for path in ["/en/", "/quote", "/en/verify/", "/at/20260114T120000Z/en/quote/", "/record/checkpoint"] {
        let reply = ask(site.address, "POST", path, &[]);
        assert_eq!((reply.status, reply.header("allow")), (405, Some("GET, HEAD")), "{path}");
    }
    let form = ask(site.address, "PUT", "/en/quote/", &[]);
    assert_eq!((form.status, form.header("allow")), (405, Some("GET, HEAD, POST")));
    let api = ask(site.address, "DELETE", API, &[]);
    assert_eq!((api.status, api.header("allow")), (405, Some("GET, HEAD, OPTIONS, POST")));
    let before = ask(site.address, "OPTIONS", API, &[("access-control-request-headers", "content-type")]);
    assert_eq!(before.status, 204);
    assert_eq!(before.header("access-control-allow-origin"), Some("*"));
    assert_eq!(before.header("access-control-allow-headers"), Some("content-type"));
    assert!(before.header("access-control-allow-methods").unwrap().contains("POST"));
}

#[test]
fn head_is_answered_like_get_by_the_quote_check_too() {
    let site = Site::open();
    for path in [format!("{API}?q={ENCODED}"), format!("/en/quote/?q={ENCODED}"), API.to_owned()] {
        let (get, head) = (site.get(&path), site.head(&path));
        assert_eq!((get.status, get.sorted_headers()), (head.status, head.sorted_headers()), "{path}");
        assert!(head.body.is_empty());
    }
}

#[test]
fn who_asks_too_often_is_told_when_to_come_again() {
    let site = Site::with(Settings { costly_per_minute: 2, ..Settings::default() }, Limits::default());
    for _ in 0..2 {
        assert_eq!(site.get(&format!("{API}?q={ENCODED}")).status, 200);
    }
    let refused = site.get(&format!("{API}?q={ENCODED}"));
    assert_eq!((refused.status, refused.header("retry-after")), (429, Some("30")));
    assert_eq!(json_of(&refused)["code"], "too_often");
    let page = site.post("/en/quote/", &[FORM], format!("q={ENCODED}").as_bytes());
    assert_eq!((page.status, page.header("retry-after")), (429, Some("30")));
    assert_eq!(site.get("/en/quote/").status, 200);
}

#[test]
fn pages_let_forms_go_to_this_site_alone() {
    let policy = Site::open().get("/en/quote/").header("content-security-policy").unwrap().to_owned();
    assert!(policy.contains("form-action 'self'"), "{policy}");
}

#[test]
fn an_erased_message_is_quoted_no_more() {
    let mut site = Site::open();
    let id = site.press.publish(record::Kind::Reply, vec![Press::edition("en", "A reply")]);
    site.press.erase(id);
    let passage = "The text of A reply. The text of A reply.";
    let answer = json_of(&question(&site, &json!({ "passage": passage })));
    assert_ne!(answer["answer"], "verbatim");
    assert!(!answer.to_string().contains("a-reply"));
}
