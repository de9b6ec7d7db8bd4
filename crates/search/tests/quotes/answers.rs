//! What a reader is told.

use search::{Op, QuoteError, Verdict};

use crate::press::{Press, edition};

const TEXT: &str = "We will not accept the terms of 14 March. The talks lasted -5 hours, said one “observer”; \
                    they cost 5% more.\n\nThe café on the well-known square doesn’t open before 9.30. Turkey and \
                    the WHO agreed… for now.";

#[test]
fn what_does_not_matter_does_not_matter() {
    let press = Press::saying(TEXT);
    for passage in [
        "We will not accept the terms of 14 March.",
        "we will not accept the terms of 14 March",
        "\"We will  not\naccept the terms of 14 March\"",
        "said one 'observer'; they cost 5% more",
        "said one «observer» — they cost 5% more",
        "they cost 5% more. The cafe on the well known square",
        "The cafe\u{301} on the well—known square doesn't open before 9.30",
        "We will not \u{200B}accept the te\u{AD}rms of 14 March",
        "TURKEY and the WHO agreed for now",
        "We will not accept … they cost 5% more",
        "We will not accept [...] Turkey and the WHO agreed",
        "We will not accept (...) the well-known square . . . for now",
    ] {
        assert!(press.is_verbatim(passage), "{passage}: {:?}", press.verdict(passage));
    }
}

#[test]
fn what_matters_matters() {
    let press = Press::saying(TEXT);
    for passage in [
        "We will accept the terms of 14 March",
        "We will not accept the terms of 15 March",
        "We will not accept all the terms of 14 March",
        "We will not the accept terms of 14 March",
        "The talks lasted 5 hours, said one observer",
        "they cost 5 more. The café on the square",
        "said one observer; they cost 5% less",
        "The café on the well-known square does open before 9.30",
        "The café on the well-known square doesn’t open before 930",
        "The café on the well-known square dont open before 9.30",
        "We will not accept the terms of 14 march.\nThe talks",
        "and the who agreed for now",
        "We will not \u{430}ccept the terms of 14 March",
        "they cost 5% more … We will not accept the terms",
    ] {
        assert!(press.is_altered(passage), "{passage}: {:?}", press.verdict(passage));
    }
}

#[test]
fn what_an_ellipsis_leaves_out_is_told() {
    let press = Press::saying(TEXT);
    let Verdict::Verbatim { found, .. } = press.verdict("We will … accept the terms of 14 March") else {
        panic!()
    };
    assert_eq!(found[0].omitted, ["not"]);
    assert_eq!(found[0].text, "We will […] accept the terms of 14 March");
}

#[test]
fn the_difference_is_told_word_by_word() {
    let press = Press::saying(TEXT);
    let Verdict::Altered { difference, nearest } = press.verdict("We will accept the terms of 15 March")
    else {
        panic!()
    };
    let said: String =
        difference.iter().filter(|piece| piece.op != Op::Add).map(|piece| piece.text.as_str()).collect();
    let given: String =
        difference.iter().filter(|piece| piece.op != Op::Remove).map(|piece| piece.text.as_str()).collect();
    assert_eq!(said.trim(), "We will not accept the terms of 14 March");
    assert_eq!(given.trim(), "We will accept the terms of 15 March");
    assert_eq!(nearest.anchors, ["p1"]);
}

#[test]
fn punctuation_alone_is_told_and_makes_no_passage_altered() {
    let press = Press::saying(TEXT);
    let differs = |passage: &str| match press.verdict(passage) {
        Verdict::Verbatim { found, .. } => found[0].punctuation_differs,
        other => panic!("{other:?}"),
    };
    assert!(differs("accept the terms of 14 March, The talks lasted"));
    assert!(differs("We will not accept the terms of 14 March?"));
    assert!(!differs("We will not accept the terms of 14 March"));
}

#[test]
fn a_passage_across_paragraphs_names_both() {
    let press = Press::saying(TEXT);
    let Verdict::Verbatim { found, .. } = press.verdict("they cost 5% more. The café on the") else {
        panic!()
    };
    assert_eq!(found[0].anchors, ["p1", "p2"]);
}

#[test]
fn a_corrected_text_is_found_and_told_from_the_one_that_holds() {
    let mut press = Press::new();
    let id = press.publish(vec![edition(
        "en",
        "A statement",
        "The session opens on Monday at the Hall. It is public to everybody.",
    )]);
    let before = press.now();
    press.correct(
        id,
        edition("en", "A statement", "The session opens on Tuesday at the Hall. It is public to everybody."),
    );
    press.indexed();
    let Verdict::Verbatim { found, .. } = press.verdict("The session opens on Monday at the Hall") else {
        panic!()
    };
    assert!(!found[0].is_current && found[0].revision == 1);
    assert_eq!(found[0].corrected_since.as_ref().map(|later| later.revision), Some(2));
    let Verdict::Verbatim { found, .. } = press.verdict("It is public to everybody") else { panic!() };
    assert_eq!(
        (found.len(), found[0].is_current, found[0].revision, found[0].since.revision),
        (1, true, 2, 1)
    );
    let then = press.ask_at("The session opens on Tuesday at the Hall", before).unwrap().verdict;
    assert!(matches!(then, Verdict::Altered { .. }), "{then:?}");
}

#[test]
fn withdrawn_texts_are_marked_and_erased_ones_never_named() {
    let mut press = Press::new();
    let withdrawn =
        press.publish(vec![edition("en", "One", "The harbour is closed until further notice today.")]);
    let erased = press.publish(vec![edition("en", "Two", "The minister lives at number twelve Elm Street.")]);
    press.indexed();
    press.withdraw(withdrawn);
    press.erase(erased);
    let Verdict::Verbatim { found, .. } = press.verdict("The harbour is closed until further notice") else {
        panic!()
    };
    assert_eq!((found[0].standing, found[0].is_current), (record::Standing::Withdrawn, false));
    assert_eq!(press.verdict("The minister lives at number twelve"), Verdict::NotFound);
    assert_eq!(press.verdict("The minister lives at number eleven"), Verdict::NotFound);
}

#[test]
fn a_message_is_found_before_it_is_indexed() {
    let mut press = Press::saying(TEXT);
    press.publish(vec![edition("en", "New", "A new pier was opened this very minute by the mayor.")]);
    assert!(press.is_verbatim("A new pier was opened this very minute"));
    assert!(press.is_altered("A new pier was closed this very minute"));
}

#[test]
fn chinese_arabic_and_thai_are_read_by_letters_and_marks() {
    let mut press = Press::new();
    press.publish(vec![edition(
        "zh",
        "声明",
        "我们不同意这项决定。会谈于2027年3月14日举行，双方同意继续谈判。",
    )]);
    press.publish(vec![edition(
        "ar",
        "بيان",
        "أعلنّا أننا لن نقبل الشروط التي عُرِضت في ١٤ مارس. أكّد السفير أن المحادثات ستستمر.",
    )]);
    press.publish(vec![edition("th", "แถลงการณ์", "เราไม่ยอมรับเงื่อนไขนี้ และจะเจรจาต่อไป")]);
    press.indexed();
    for passage in [
        "我们不同意这项决定",
        "「会谈于2027年3月14日举行」",
        "我们不同意……双方同意继续谈判",
        "لن نقبل الشروط التي عرضت في 14 مارس",
        "«اكد السفير ان المحادثات ستستمر»",
        "เราไม่ยอมรับเงื่อนไขนี้",
    ] {
        assert!(press.is_verbatim(passage), "{passage}: {:?}", press.verdict(passage));
    }
    for passage in [
        "我们同意这项决定",
        "会谈于2027年3月15日举行",
        "أعلنا أننا نقبل الشروط التي عرضت في 14 مارس",
        "لن نقبل الشروط التي عرضت في 15 مارس",
        "เรายอมรับเงื่อนไขนี้",
    ] {
        assert!(press.is_altered(passage), "{passage}: {:?}", press.verdict(passage));
    }
}

#[test]
fn too_short_and_too_long_passages_are_told_so() {
    let press = Press::saying(TEXT);
    assert_eq!(press.ask("We will not accept"), Err(QuoteError::TooShort { words: 4, least: 5 }));
    assert!(matches!(press.ask(&"word ".repeat(2_001)), Err(QuoteError::TooLong { .. })));
    assert!(matches!(press.ask(&"我".repeat(100_000)), Err(QuoteError::TooLong { .. })));
    assert_eq!(press.verdict(&"nothing of it ".repeat(600)), Verdict::NotFound);
}
