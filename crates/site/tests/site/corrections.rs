//! What readers learn of corrections, withdrawals and erasures.

use record::{Decision, Grade, Message, SubjectContent, Verb};
use site::{RenderError, Status};

use crate::press::{Press, edition, instant, office, statement, text};

#[test]
fn a_correction_shows_its_words_its_grade_and_its_reason() {
    let office = office();
    let page = office.press.page(&office.press.address(office.corrected, "en"));
    assert!(page.contains("Two digits were exchanged."));
    assert!(page.contains(">210</del>") && page.contains(">120</ins>"));
    assert!(page.contains("Correction, 4 March 2020 at 15:00 (Harbour City) / 10:00 (Mirador)"));
    assert!(!page.contains("The second paragraph stays.</p>\n</div>\n<p class=\"before"));
}

#[test]
fn a_correction_of_one_edition_is_no_correction_of_the_others() {
    let office = office();
    let page = office.press.page(&office.press.address(office.corrected, "ar"));
    assert!(!page.contains("Two digits") && !page.contains("<del>"));
}

#[test]
fn an_edition_added_later_says_when() {
    let office = office();
    let page = office.press.page(&office.press.address(office.corrected, "fr"));
    assert!(page.contains("class=\"change edition-added\""));
}

#[test]
fn a_corrected_date_keeps_number_and_address_and_is_listed() {
    let mut press = Press::at("2020-05-01T00:00:00Z", &["en"]);
    let id = press.publish(statement("2020-04-30"), vec![edition("en", "Statement", "Text.")]);
    let content = SubjectContent::Message(Message { ..statement("2020-05-01") });
    press.decide(Decision {
        content: Some(content),
        grade: Some(Grade::Minor),
        reasons: text(&[("en", "The date was that of the draft.")]),
        ..Decision::new(Verb::Correct, id)
    });
    let page = press.page("/en/messages/2020/1/statement");
    assert!(page.contains("<del><span class=\"unseen\">Removed </span>30 April</del>"), "{page}");
    assert!(page.contains("Minor correction, 1 May 2020"));
    assert_eq!(press.error("/en/archive/2020/04/").0, 404);
    assert!(press.page("/en/archive/2020/05/").contains("Statement"));
}

#[test]
fn what_was_erased_is_gone_with_its_reason_now_and_in_the_past() {
    let office = office();
    let press = &office.press;
    let address =
        format!("/en/messages/{}/private-matter", press.history.line(office.erased).unwrap().handle.unwrap());
    for prefix in ["", "/at/20200308T090000Z", "/at/20200308T090000Z~16"] {
        let path = format!("{prefix}{address}");
        assert!(
            matches!(press.get(&path), Err(RenderError::Gone { at, .. }) if at == instant("2020-03-09T09:00:00Z")),
            "{path}"
        );
        let (status, page) = press.error(&path);
        assert_eq!(status, 410);
        assert!(page.contains("A court has ordered it.") && !page.contains("A name."));
    }
    for path in [
        "/at/20200308T090000Z~16/en/",
        "/at/20200308T090000Z/en/archive/",
        "/at/20200308T090000Z~16/en/feed.xml",
    ] {
        assert!(!press.page(path).contains("Private matter"), "{path}");
    }
}

#[test]
fn content_that_cannot_be_read_is_not_called_erased() {
    let mut office = office();
    let address = office.press.address(office.interview, "en");
    office.press.contents.clear();
    let error = office.press.get(&address).unwrap_err();
    assert_eq!((error.status(), &error), (Status::Unavailable, &RenderError::Unavailable));
}
