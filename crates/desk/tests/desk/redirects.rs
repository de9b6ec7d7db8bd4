//! Redirects that would lead readers in a circle are not recorded.

use desk::DeskError;
use record::{Redirect, SubjectContent, SubjectId};
use testkit::Press;

fn redirect(from: &str, to: &str) -> SubjectContent {
    SubjectContent::Redirect(Redirect { from: from.to_owned(), to: to.to_owned() })
}

fn lead(press: &Press, from: &str, to: &str) -> Result<SubjectId, DeskError> {
    press.try_publish_subject(redirect(from, to))
}

#[test]
fn a_circle_is_refused_with_its_whole_way() {
    let press = Press::at("2027-03-01T15:00:00Z");
    lead(&press, "/one", "/two/").unwrap();
    lead(&press, "/two", "/three?x=1#y").unwrap();
    let refused = lead(&press, "/three", "/one").unwrap_err();
    let told = "redirects would lead in a circle: /one → /two → /three → /one; lead to the page itself";
    assert_eq!(refused.to_string(), told);
    lead(&press, "/three", "/en/contact/").unwrap();
    press.check_record();
}

#[test]
fn a_chain_longer_than_readers_are_led_is_refused_wherever_it_grows() {
    let press = Press::at("2027-03-01T15:00:00Z");
    for (from, to) in [("/1", "/2"), ("/2", "/3"), ("/3", "/4"), ("/5", "/6"), ("/6", "/en/")] {
        lead(&press, from, to).unwrap();
    }
    // From one to six and on to the page: six steps.
    assert!(matches!(lead(&press, "/4", "/5"), Err(DeskError::RedirectChain { .. })));
    lead(&press, "/4", "/6").unwrap();
    press.check_record();
}

#[test]
fn neither_a_revision_nor_a_reinstatement_closes_a_circle() {
    let press = Press::at("2027-03-01T15:00:00Z");
    let there = lead(&press, "/there", "/back").unwrap();
    let back = lead(&press, "/back", "/en/").unwrap();
    let revised = press.revise_subject(back, redirect("/back", "/there"));
    assert!(matches!(revised, Err(DeskError::RedirectCircle { .. })));
    press.withdraw(there, "It moved.").unwrap();
    press.revise_subject(back, redirect("/back", "/there")).unwrap();
    assert!(matches!(press.reinstate(there), Err(DeskError::RedirectCircle { .. })));
    press.check_record();
}
