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

// A quotation that stops within a number states another number.
#[test]
fn a_number_is_not_parted_from_its_sign() {
    let text = "All prices rose by 5% in May and fell by $12 in June, from –3° to 4\u{A0}870 at a ratio of 1.5 to 2.";
    let press = Press::saying(text);
    for passage in [
        "All prices rose by 5%",
        "in May and fell by $12",
        "prices rose by ۵٪ in May",
        "in June, from -3° to 4 870",
        "in June from −3° to 4 870 at",
    ] {
        assert!(press.is_verbatim(passage), "{passage}: {:?}", press.verdict(passage));
    }
    for (passage, lost) in [
        ("All prices rose by 5", "%"),
        ("12 in June, from –3°", "$"),
        ("in June, from – 3° to", "–3"),
        ("in June, from 3° to", "–3"),
        ("fell by $12 in June, from –3", "°"),
        ("in June, from –3° to 870", "4"),
        ("at a ratio of 15 to 2", "1.5"),
        ("prices rose by 5 … at a ratio of 1.5", "%"),
    ] {
        let Verdict::Altered { difference, .. } = press.verdict(passage) else {
            panic!("{passage}: {:?}", press.verdict(passage))
        };
        let removed: Vec<_> = difference.iter().filter(|piece| piece.op == Op::Remove).collect();
        assert!(removed.iter().any(|piece| piece.text.contains(lost)), "{passage}: {difference:?}");
    }
}

#[test]
fn forms_of_writing_are_no_change() {
    let mut press = Press::new();
    let said = [
        ("fa", "ما می\u{200C}خواهیم که این گفتگوها ادامه یابد"),
        ("hi", "हम इस निर्णय से सहमत नहीं हैं और बात करेंगे"),
        ("tr", "Işık doğudan yükselir derler ve biz buna inanıyoruz"),
        ("ja", "「我々はガス協定に合意しない」と述べた。"),
        ("he", "אנחנו לא מסכימים לתנאים של צה״ל במאי"),
        ("el", "Ο λόγος του πρέσβη ήταν σαφής και σύντομος"),
    ];
    for (tag, text) in said {
        press.publish(vec![edition(tag, "—", text)]);
    }
    press.indexed();
    for passage in [
        "ما میخواهیم که این گفتگوها ادامه یابد",
        "हम इस निर्णय से सहमत नहीं हैं",
        "ışık doğudan yükselir derler ve",
        "我々はｶﾞｽ協定に合意しない",
        "我々はカ\u{3099}ス協定に合意しない",
        "אנחנו לא מסכימים לתנאים של צה\"ל",
        "Ο λογος του πρεσβη ηταν ΣΑΦΉΣ",
        "<<Ο λόγος του πρέσβη ήταν>>",
    ] {
        assert!(press.is_verbatim(passage), "{passage}: {:?}", press.verdict(passage));
    }
    for passage in ["हम इस निर्णय से सहमत हैं और बात", "我々はカス協定に合意しない", "我々はガス協定に合意する"]
    {
        assert!(press.is_altered(passage), "{passage}: {:?}", press.verdict(passage));
    }
}

#[test]
fn pieces_far_apart_are_found_with_as_little_as_can_be_between_them() {
    let filler = "Then somebody spoke at some length of other things. ".repeat(300);
    let text = format!(
        "We hope for peace. {filler} We hope for peace, and we shall not leave. {filler} This is our last word on it."
    );
    let press = Press::saying(&text);
    let Verdict::Verbatim { found, .. } = press.verdict("We hope for peace […] we shall not leave") else {
        panic!()
    };
    assert_eq!(found[0].omitted, ["and"]);
    assert!(press.is_verbatim("We hope for peace\n\n[…]\n\nThis is our last word"));
    let Verdict::Altered { difference, nearest } =
        press.verdict("We hope for peace ... This is our final word on it")
    else {
        panic!()
    };
    assert_eq!(nearest.omitted.len(), 1);
    let shown: Vec<_> = difference.iter().map(|piece| (piece.op, piece.text.as_str())).collect();
    assert_eq!(
        shown[1..],
        [(Op::Remove, "last "), (Op::Add, "final "), (Op::Keep, "word on it")],
        "{shown:?}"
    );
    assert!(shown[0].1.ends_with("[…] This is our "));
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
fn what_the_record_has_where_a_passage_ends_or_begins_otherwise_is_told() {
    let press =
        Press::saying("The second session will be held in Selmira in April 2027.\n\nNothing else was said.");
    let parts = |passage: &str| match press.verdict(passage) {
        Verdict::Altered { difference, nearest } => {
            let of = |op: Op| {
                let own = difference.iter().filter(|piece| piece.op == op);
                own.map(|piece| piece.text.trim()).collect::<Vec<_>>().join(" ")
            };
            (of(Op::Remove), of(Op::Add), nearest.text)
        }
        other => panic!("{other:?}"),
    };
    let (lacks, has, text) = parts("The second session will be held in May 2027");
    assert_eq!((lacks.as_str(), has.as_str()), ("Selmira in", "May 2027"));
    assert_eq!(text, "The second session will be held in Selmira in");
    let (lacks, has, _) = parts("The first meeting session will be held in Selmira in April 2027");
    assert_eq!((lacks.as_str(), has.as_str()), ("The second", "The first meeting"));
    let (lacks, has, text) = parts("be held in Selmira in April 2028 or later still");
    assert_eq!((lacks.as_str(), has.as_str()), ("2027", "2028 or later still"));
    assert!(!text.contains("Nothing"), "{text}");
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

// The page shows them, so readers quote them.
#[test]
fn title_and_lead_are_looked_through_too() {
    let mut press = Press::new();
    let lead = Some("The two sides met and agreed to meet again.".to_owned());
    let text = edition("en", "Statement on the works in the harbour", "Nothing else was said that day.");
    press.publish(vec![record::Edition { lead, ..text }]);
    press.indexed();
    for (passage, anchors) in [
        ("Statement on the works in the harbour", vec!["title"]),
        ("the two sides met and agreed", vec!["lead"]),
        ("agreed to meet again. Nothing else was said", vec!["lead", "p1"]),
    ] {
        let Verdict::Verbatim { found, .. } = press.verdict(passage) else { panic!("{passage}") };
        assert_eq!(found[0].anchors, anchors);
    }
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
fn a_text_that_could_not_be_read_at_first_is_found_as_soon_as_it_can_be() {
    let mut press = Press::new();
    press.publish(vec![edition("en", "One", "A new pier was opened this very minute by the mayor.")]);
    let kept = press.lose_contents();
    press.indexed();
    assert_eq!(press.verdict("A new pier was opened this very minute"), Verdict::NotFound);
    press.regain(kept);
    assert!(press.is_verbatim("A new pier was opened this very minute"));
    press.publish(vec![edition("en", "Two", "The pier was closed again by the same mayor.")]);
    press.indexed();
    assert!(press.is_verbatim("A new pier was opened this very minute"));
}

#[test]
fn while_the_index_is_made_nothing_is_said_not_to_be_there() {
    let mut press = Press::new();
    for number in 0..400 {
        press.publish(vec![edition("en", "One", &format!("Pier number {number} was opened by the mayor."))]);
    }
    assert!(press.is_verbatim("Pier number 399 was opened by"));
    assert_eq!(press.ask("Pier number 3 was opened by"), Err(QuoteError::Indexing { indexed: 0, size: 400 }));
    press.indexed();
    assert!(press.is_verbatim("Pier number 3 was opened by"));
    let Verdict::Verbatim { found, more } = press.verdict("was opened by the mayor") else {
        panic!("too short")
    };
    assert!(found.len() == search::MAX_FOUND && more);
}

#[test]
fn an_index_that_is_stopped_goes_on_where_it_was() {
    let mut press = Press::new();
    for number in 0..3 {
        press.publish(vec![edition("en", "One", &format!("Pier number {number} was opened by the mayor."))]);
    }
    assert_eq!(press.work(true), search::Progress { indexed: 0, left: 3 });
    assert_eq!(press.work(false), search::Progress { indexed: 3, left: 0 });
    assert!(press.is_verbatim("Pier number 2 was opened by"));
}

#[test]
fn single_words_picked_from_anywhere_are_no_quotation() {
    let press = Press::saying(TEXT);
    let picked = press.ask("We … accept … terms … Turkey … now");
    assert_eq!(picked, Err(QuoteError::TooShort { words: 1, least: 5 }));
}

#[test]
fn a_past_snapshot_finds_what_it_shows_and_no_more() {
    let mut press = Press::new();
    let then = press.now();
    press.publish(vec![edition("en", "One", "A new pier was opened this very minute by the mayor.")]);
    press.indexed();
    let asked = press.ask_at("A new pier was opened this very minute", then).unwrap();
    assert_eq!((asked.size, asked.verdict), (1, Verdict::NotFound));
}

#[test]
fn an_answer_is_one_flat_object_of_json() {
    let press = Press::saying(TEXT);
    let json = serde_json::to_value(press.ask("We will accept the terms of 14 March").unwrap()).unwrap();
    assert_eq!(
        (json["answer"].as_str(), json["record"].as_str()),
        (Some("altered"), Some("embassy.example/record"))
    );
    assert_eq!(json["nearest"]["handle"].as_str(), Some("2027/1"));
    assert_eq!(json["nearest"]["standing"].as_str(), Some("published"));
    assert_eq!(json["difference"][1]["op"].as_str(), Some("remove"));
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
