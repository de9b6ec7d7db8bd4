//! The pages where readers check a passage or a file.

use record::{Grade, Key, KeyRing, KeyRole, Kind, Promise, SigningKey, SubjectContent};
use site::{Page, QuoteMatch, QuoteOp, QuotePiece, QuoteShown, Status, quote_page};

use crate::press::{Office, Press, edition, lang, office, statement};

fn asked(press: &Press, tag: &str, passage: &str, shown: &QuoteShown) -> Page {
    quote_page(&press.history.at(press.now), &press.contents, &lang(tag), passage, shown)
}

fn answer(press: &Press, passage: &str, shown: &QuoteShown) -> String {
    let page = asked(press, "en", passage, shown);
    assert_eq!((page.status, page.cacheable, page.noindex), (Status::Ok, false, true));
    String::from_utf8(page.body).unwrap()
}

/// A match in the only revision, or a later one, of a message.
fn found(press: &Press, id: record::SubjectId, revision: u64, is_current: bool) -> QuoteMatch {
    QuoteMatch {
        handle: press.history.line(id).unwrap().handle.unwrap(),
        lang: lang("en"),
        revision,
        is_current,
        anchors: vec!["p1".to_owned()],
        text: "We said so.".to_owned(),
        omitted: Vec::new(),
        punctuation_differs: false,
    }
}

fn verbatim(found: QuoteMatch) -> QuoteShown {
    QuoteShown::Verbatim { found: vec![found], more: false }
}

#[test]
fn the_form_alone_is_a_page_like_any_other() {
    let Office { press, .. } = office();
    let page = press.get("/en/quote/").unwrap();
    assert!(page.cacheable && !page.noindex);
    let html = String::from_utf8(page.body).unwrap();
    assert!(html.contains("<form class=\"ask ui\" method=\"post\" action=\"/en/quote/\">"));
    assert!(!html.contains("class=\"answer\""));
    assert_eq!(asked(&press, "en", "", &QuoteShown::Nothing).body, html.into_bytes());
}

#[test]
fn a_verbatim_passage_leads_to_its_revision_and_to_the_message_that_still_says_so() {
    let mut press = Press::at("2020-01-18T10:00:00Z", &["en"]);
    let id = press.publish(statement("2020-01-18"), vec![edition("en", "On the sea", "We said so.")]);
    let html = answer(&press, "We said so.", &verbatim(found(&press, id, 1, true)));
    assert!(html.contains("data-answer=\"verbatim\""));
    assert!(html.contains("href=\"/en/revisions/2020/1/1/#p1\""));
    assert!(html.contains("href=\"/en/messages/2020/1/on-the-sea#p1\""));
    assert!(html.contains("Revision 1. The message still says so."));
    assert!(!html.contains("No longer current"));
}

#[test]
fn a_passage_that_was_corrected_since_says_so_and_leads_to_the_replaced_text_alone() {
    let mut press = Press::at("2020-01-18T10:00:00Z", &["en"]);
    let id = press.publish(statement("2020-01-18"), vec![edition("en", "On the sea", "We said so.")]);
    press.now = crate::press::instant("2020-01-19T10:00:00Z");
    press.correct(id, Grade::Major, vec![edition("en", "On the sea", "We did not.")], "A slip.");
    let html = answer(&press, "We said so.", &verbatim(found(&press, id, 1, false)));
    assert!(html.contains("No longer current"));
    assert!(html.contains("The text has been corrected since, on 19 January 2020"));
    assert!(html.contains("href=\"/en/revisions/2020/1/1/#p1\""));
    assert!(!html.contains("The message as it stands"));
}

#[test]
fn a_passage_of_a_withdrawn_message_says_that_it_was_withdrawn() {
    let Office { press, withdrawn, .. } = office();
    let html = answer(&press, "Open from nine.", &verbatim(found(&press, withdrawn, 1, true)));
    assert!(html.contains("The message was withdrawn on 8 March 2020"));
}

#[test]
fn a_message_that_was_erased_is_never_shown_again() {
    let Office { press, erased, .. } = office();
    let html = answer(&press, "A name.", &verbatim(found(&press, erased, 1, true)));
    assert!(!html.contains("Private matter") && !html.contains("We said so."));
}

#[test]
fn an_altered_passage_shows_word_by_word_what_differs_and_escapes_it() {
    let mut press = Press::at("2020-01-18T10:00:00Z", &["en"]);
    let id = press.publish(statement("2020-01-18"), vec![edition("en", "On the sea", "We said so.")]);
    let piece = |op, text: &str| QuotePiece { op, text: text.to_owned() };
    let difference = vec![
        piece(QuoteOp::Keep, "We "),
        piece(QuoteOp::Remove, "said"),
        piece(QuoteOp::Add, "<b>never</b>"),
        piece(QuoteOp::Keep, " so."),
    ];
    let shown = QuoteShown::Altered { nearest: found(&press, id, 1, true), difference };
    let html = answer(&press, "We <b>never</b> so.</textarea><script>", &shown);
    assert!(html.contains("We <del><span class=\"unseen\">Only in the record: </span>said</del>"), "{html}");
    assert!(html.contains("Only in the passage: </span>&lt;b&gt;never&lt;/b&gt;</ins> so."));
    assert!(!html.contains("</textarea><script>"));
}

#[test]
fn what_is_not_found_is_told_with_the_checkpoint_and_the_promise() {
    let mut press = Press::at("2020-01-18T10:00:00Z", &["en"]);
    let html = answer(&press, "Nobody said this.", &QuoteShown::NotFound);
    assert!(html.contains("up to checkpoint 1 nothing like it"));
    assert!(html.contains("has not undertaken"));
    press.tell(SubjectContent::Promise(Promise { kinds: vec![Kind::Statement, Kind::Speech] }));
    let html = answer(&press, "Nobody said this.", &QuoteShown::NotFound);
    assert!(html.contains("up to checkpoint 2 nothing like it"));
    assert!(html.contains("<li>Statements</li>\n<li>Speeches</li>"));
}

#[test]
fn a_language_that_the_site_has_not_is_not_found() {
    let Office { press, .. } = office();
    assert_eq!(asked(&press, "ru", "x", &QuoteShown::NotFound).status, Status::NotFound);
}

fn ring(seed: u8) -> KeyRing {
    let key = |role, byte| Key { role, public: SigningKey::from_seed(&[byte; 32]).public() };
    KeyRing {
        keys: vec![
            key(KeyRole::Log, seed),
            key(KeyRole::Mission, seed + 1),
            key(KeyRole::Recovery, seed + 2),
        ],
    }
}

#[test]
fn the_page_verify_carries_the_record_its_keys_and_every_sentence_of_its_script() {
    let mut press = Press::at("2020-01-18T10:00:00Z", &["en", "ar"]);
    press.tell(SubjectContent::Keys(ring(1)));
    let html = press.page("/en/verify/");
    let log = SigningKey::from_seed(&[1; 32]).public();
    assert!(html.contains("data-record=\"embassy.example/record\""));
    assert!(html.contains("<li data-since=\"1\">"));
    assert!(html.contains(&format!("data-role=\"log\" data-public=\"{log}\"")), "{html}");
    for tag in ["en", "ar"] {
        let html = press.page(&format!("/{tag}/verify/"));
        let words: Vec<&str> = html.split("data-word=\"").skip(1).collect();
        assert!(words.len() > 80);
        for word in words {
            let (key, rest) = word.split_once("\">").unwrap();
            let sentence = rest.split("</p>").next().unwrap();
            assert!(!sentence.is_empty() && sentence != key, "{tag}: {key} has no words");
        }
    }
}

#[test]
fn every_code_that_the_scripts_know_has_its_sentence() {
    let page = Press::at("2020-01-18T10:00:00Z", &["en"]).page("/en/verify/");
    let theme = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../themes/default/assets");
    let mut codes = 0;
    for name in ["chain", "dossier", "evidence", "note", "proof", "saved", "verify", "walk"] {
        let script = std::fs::read_to_string(theme.join(format!("{name}.js"))).unwrap();
        for (call, stem) in [("demand(", "fault"), ("new Fault(", "fault"), ("new Unknown(", "unknown")] {
            for line in script.lines().filter(|line| line.contains(call)) {
                let after = &line[line.find(call).unwrap()..];
                let quoted =
                    if call == "demand(" { after.rsplit('"').nth(1) } else { after.split('"').nth(1) };
                let Some(code) = quoted.filter(|code| code.len() > 2) else { continue };
                // Only where a verifier must be shown the newest state; the page asks for none.
                if matches!(code, "fork" | "stale") {
                    continue;
                }
                codes += 1;
                assert!(page.contains(&format!("data-word=\"{stem}-{code}\"")), "{name}.js: {stem}-{code}");
            }
        }
    }
    assert!(codes > 40, "only {codes} codes were found");
}

#[test]
fn a_message_offers_to_copy_what_is_selected_with_its_source() {
    let Office { press, corrected, .. } = office();
    let html = press.page(&press.address(corrected, "en"));
    assert!(html.contains("data-copy data-source=\"https://embassy.example/en/revisions/"));
    assert!(
        html.contains("data-line=\"Revision 2, record embassy.example/record, checkpoint {size}\""),
        "{html}"
    );
}
