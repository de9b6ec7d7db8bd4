//! Differences, as a reader of a correction meets them.

use proptest::prelude::*;

use super::Change::{Inserted, Removed, Same};
use super::*;

fn shown(old: &str, new: &str) -> Vec<(Change, String)> {
    words(old, new).into_iter().map(|segment| (segment.change, segment.text)).collect()
}

fn without(segments: &[Segment], change: Change) -> String {
    segments.iter().filter(|segment| segment.change != change).map(|segment| segment.text.as_str()).collect()
}

#[test]
fn a_corrected_word_stands_beside_what_it_was() {
    assert_eq!(
        shown("The hall opens at nine.", "The hall opens at ten."),
        [
            (Same, "The hall opens at ".into()),
            (Removed, "nine".into()),
            (Inserted, "ten".into()),
            (Same, ".".into())
        ]
    );
}

#[test]
fn a_chinese_text_is_compared_by_words_and_not_as_one() {
    assert_eq!(
        shown("双方将于星期三举行会谈。", "双方将于星期四举行会谈。"),
        [
            (Same, "双方将于".into()),
            (Removed, "星期三".into()),
            (Inserted, "星期四".into()),
            (Same, "举行会谈。".into())
        ]
    );
}

#[test]
fn an_arabic_text_is_compared_by_words() {
    assert_eq!(
        shown("تُفتح القاعة في التاسعة صباحًا.", "تُفتح القاعة في العاشرة صباحًا."),
        [
            (Same, "تُفتح القاعة في ".into()),
            (Removed, "التاسعة".into()),
            (Inserted, "العاشرة".into()),
            (Same, " صباحًا.".into())
        ]
    );
}

#[test]
fn changes_close_together_read_as_one() {
    assert_eq!(
        shown("We regret the delay in talks.", "We welcome a start of talks."),
        [
            (Same, "We ".into()),
            (Removed, "regret the delay in".into()),
            (Inserted, "welcome a start of".into()),
            (Same, " talks.".into())
        ]
    );
}

#[test]
fn what_was_not_changed_has_no_changes() {
    assert_eq!(shown("Same.", "Same."), [(Same, "Same.".into())]);
    assert_eq!(shown("", ""), []);
    assert_eq!(shown("", "New."), [(Inserted, "New.".into())]);
    assert_eq!(shown("Old.", ""), [(Removed, "Old.".into())]);
}

#[test]
fn paragraphs_are_paired_with_what_they_became() {
    let old =
        "First stays.\n\nThe second one opens at nine on Monday.\n\nThis goes away entirely.\n\nLast stays.";
    let new = "First stays.\n\nA wholly new thing.\n\nThe second one opens at ten on Monday.\n\nLast stays.";
    let compared = paragraphs(old, new);
    assert_eq!(compared[0], Paragraph::Same("First stays.".into()));
    assert_eq!(compared[1], Paragraph::Inserted("A wholly new thing.".into()));
    let Paragraph::Changed(segments) = &compared[2] else { panic!("{compared:?}") };
    assert_eq!(segments[1], Segment::new(Removed, "nine"));
    assert_eq!(compared[3], Paragraph::Removed("This goes away entirely.".into()));
    assert_eq!(compared[4], Paragraph::Same("Last stays.".into()));
}

// Whatever is compared, the reader gets an answer: here a mebibyte, all of it different.
#[test]
fn texts_too_unlike_to_compare_are_shown_one_after_the_other() {
    let (old, new) = ("старое слово ".repeat(40_000), "new word ".repeat(110_000));
    assert_eq!(words(&old, &new).len(), 2);
    let lines =
        |word: &str, from: u32| (from..from + 40_000).map(|n| format!("{word} {n}\n\n")).collect::<String>();
    assert_eq!(paragraphs(&lines("old", 0), &lines("new", 50_000)).len(), 80_000);
    let mut one_changed: Vec<String> = (0..40_000).map(|n| format!("paragraph {n} of a long text")).collect();
    let before = one_changed.join("\n\n");
    one_changed[20_000] = "paragraph 20000 of a very long text".into();
    let changed = paragraphs(&before, &one_changed.join("\n\n"));
    assert_eq!(changed.iter().filter(|p| matches!(p, Paragraph::Changed(_))).count(), 1);
}

proptest! {
    #[test]
    fn both_texts_can_be_read_out_of_their_difference(old in "[a-d文字 .\n]{0,60}", new in "[a-d文字 .\n]{0,60}") {
        let segments = words(&old, &new);
        prop_assert_eq!(without(&segments, Inserted), old);
        prop_assert_eq!(without(&segments, Removed), new);
        for pair in segments.windows(2) {
            prop_assert_ne!(pair[0].change, pair[1].change);
            prop_assert!(!pair[1].text.is_empty());
        }
    }

    #[test]
    fn no_paragraph_is_lost_between_two_texts(old in "([a-d]{1,3} ?){0,6}(\n\n([a-d]{1,3} ?){1,6}){0,6}", new in "([a-d]{1,3} ?){0,6}(\n\n([a-d]{1,3} ?){1,6}){0,6}") {
        let (mut before, mut after) = (String::new(), String::new());
        for paragraph in paragraphs(&old, &new) {
            match paragraph {
                Paragraph::Same(text) => { before += &text; after += &text; }
                Paragraph::Removed(text) => before += &text,
                Paragraph::Inserted(text) => after += &text,
                Paragraph::Changed(segments) => {
                    before += &without(&segments, Inserted);
                    after += &without(&segments, Removed);
                }
            }
        }
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(bare(&before), bare(&old));
        prop_assert_eq!(bare(&after), bare(&new));
    }
}
