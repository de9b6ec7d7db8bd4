//! Hostile texts get a clear answer, and what is recorded of them is clean.

use proptest::prelude::*;
use record::{Decision, Edition, Position, Salt, SubjectContent, SubjectId, SubjectKind, Text, address};

use crate::support::{Press, edition, lang, message};

const FIRST: Position = Position { revision: 1, previous: None };

fn publish(edition: Edition) -> Result<record::Prepared, record::Refusal> {
    let id = SubjectId::new(SubjectKind::Message, [7; 16]);
    let decision = Decision { editions: vec![edition], ..Decision::publish(id, message(None)) };
    decision.prepare(&"embassy.example/record".parse().unwrap(), FIRST, &mut || Salt([0; 32]))
}

proptest! {
    // Each case makes and checks whole signed records.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_published_is_clean_and_can_be_checked(title in any::<String>(), body in any::<String>(), reason in any::<String>()) {
        let mut press = Press::new();
        let title = format!("T{title}");
        if title.len() > Edition::MAX_TITLE_BYTES / 2 { return Ok(()); }
        let id = press.publish(message(None), vec![Edition { lead: Some(body.clone()), ..Edition::new(lang("en"), title, body) }]);
        let reasons = Text::from([(lang("en"), format!("R{reason}"))]);
        press.append(Decision { reasons, ..Decision::new(record::Verb::Withdraw, id) });
        prop_assert_eq!(press.fsck().faults, []);
    }

    #[test]
    fn names_and_labels_are_kept_clean_too(name in any::<String>()) {
        let mut press = Press::new();
        let name = Text::from([(lang("en"), format!("N{name}"))]);
        press.publish(SubjectContent::Person(record::Person { name, offices: Vec::new(), biography: Text::new(), portrait: None }), Vec::new());
        prop_assert_eq!(press.fsck().faults, []);
    }
}

#[test]
fn a_line_that_begins_with_a_combining_mark_is_no_fault() {
    // In JSON the line break is spelled `\n`, and the mark would join that letter.
    let mut press = Press::new();
    let lead = Some("line\n\u{303}line\t\u{308}".to_owned());
    press.publish(message(None), vec![Edition { lead, ..edition("en", "Marks") }]);
    press.check_record();
}

#[test]
fn overrides_controls_and_markup_do_no_harm() {
    let mut press = Press::new();
    let title = "<script>alert(1)</script> \u{202E}gpj.exe\u{2066}\u{0}";
    let id = press.publish(message(None), vec![edition("en", title)]);
    let view = press.history.at(press.now).view(id).unwrap();
    let card = view.state().edition(&lang("en")).unwrap().card.clone().unwrap();
    assert_eq!(&*card.title, "<script>alert(1)</script> gpj.exe");
    assert_eq!(address::slug(&card.title), "script-alert-1-script-gpj-exe");
    press.check_record();
}

#[test]
fn a_title_of_five_thousand_characters_is_taken_or_refused_with_its_measure() {
    assert!(publish(edition("en", &"x".repeat(5_000))).is_ok());
    let refusal = publish(edition("zh", &"长".repeat(5_000))).unwrap_err();
    assert_eq!(refusal.to_string(), "zh title: is longer than 8,000 bytes");
    let slug = address::slug(&"長".repeat(5_000));
    assert!(slug.len() <= 200, "{}", slug.len());
}

#[test]
fn a_text_of_more_than_a_mebibyte_is_refused_with_its_measure() {
    let refusal = publish(Edition::new(lang("en"), "Long", "x".repeat(1 << 20))).unwrap_err();
    assert_eq!(refusal.to_string(), "edition: is longer than 1 MiB");
}

#[test]
fn ten_thousand_marks_on_one_letter_are_cleaned_in_a_moment() {
    let marks: String = "\u{301}\u{323}".repeat(50_000);
    let text = format!("a{marks}");
    assert!(record::text::is_clean(&record::text::clean(&text)));
}
