//! Excerpts, as readers of each script meet them.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::*;

fn length(text: &str) -> usize {
    text.trim_end_matches('…').graphemes(true).count()
}

fn shown(html: &str) -> String {
    pieces(html).map(|piece| visible(&piece)).collect()
}

/// Whether every element that is opened is closed, in order.
fn is_closed(html: &str) -> bool {
    let mut open = Vec::new();
    for piece in pieces(html) {
        match piece {
            Piece::Tag(tag) if tag.closes && open.pop() != Some(tag.name) => return false,
            Piece::Tag(tag) if !tag.closes => open.push(tag.name),
            _ => {}
        }
    }
    open.is_empty()
}

#[test]
fn a_cut_never_falls_inside_an_entity_and_closes_what_it_opened() {
    let body = "<p>Trade &amp; Culture &#8212; &lt;talks&gt; &hellip; <b>bold <i>both</i></b> end</p>";
    let whole = shown(body);
    assert_eq!(whole, "Trade & Culture — <talks> … bold both end");
    for limit in 1..=60 {
        let excerpt = html(body, limit);
        let text = shown(&excerpt);
        assert!(is_closed(&excerpt), "{excerpt}");
        if limit >= length(&whole) {
            assert_eq!(excerpt, body);
            continue;
        }
        let kept = text.strip_suffix('…').expect("what is cut ends in an ellipsis");
        assert!(whole.starts_with(kept), "{limit}: {text}");
        assert!(kept.graphemes(true).count() <= limit && !kept.is_empty(), "{limit}: {text}");
    }
}

#[test]
fn a_chinese_text_is_cut_among_its_own_words() {
    let text = "G20 外长会就当前国际形势和多边合作问题交换意见并发表联合声明各方同意继续保持沟通协调推动落实有关共识";
    let excerpt = cut(text, 30);
    assert!((26..=30).contains(&length(&excerpt)), "{excerpt}");
    assert!(excerpt.starts_with("G20 外长会") && excerpt.ends_with('…'));
}

#[test]
fn a_word_without_end_is_cut_hard() {
    let text = format!("Без пробелов:{}", "очень".repeat(60));
    let excerpt = cut(&text, 30);
    assert_eq!(length(&excerpt), 30, "{excerpt}");
    assert_eq!(length(&cut(&"x".repeat(500), 30)), 30);
}

#[test]
fn a_thai_text_is_cut_between_words_it_does_not_mark() {
    let text = "สถานเอกอัครราชทูตขอแจ้งให้ทราบว่าสำนักงานจะปิดทำการในวันหยุดราชการ";
    let excerpt = cut(text, 24);
    let words: Vec<usize> = WordSegmenter::new_auto(Default::default()).segment_str(text).collect();
    assert!(words.contains(&excerpt.trim_end_matches('…').len()), "{excerpt}");
    assert!(length(&excerpt) <= 24);
}

#[test]
fn a_letter_keeps_its_marks_and_a_flag_its_halves() {
    let text = "🇫🇷🇷🇺 e\u{301}e\u{301}e\u{301}e\u{301} नमस्ते 👨‍👩‍👧‍👦";
    for limit in 1..14 {
        let excerpt = cut(text, limit);
        let kept = excerpt.trim_end_matches('…');
        assert!(text.grapheme_indices(true).any(|(at, _)| at == kept.len()) || kept.len() == text.len());
    }
}

#[test]
fn no_comma_or_bracket_dangles_before_the_ellipsis() {
    assert_eq!(cut("The talks, the treaty", 10), "The talks…");
    assert_eq!(cut("The talks (in Moscow) went on", 11), "The talks…");
    assert_eq!(cut("It ended. Then more followed", 10), "It ended…");
    assert_eq!(cut("  two\n\n words\u{a0} ", 40), "two words");
}

#[test]
fn the_first_sentence_is_found_in_every_script() {
    for (text, sentence) in [
        ("第一句在这里。第二句比较长，包括一些细节！第三句？「引语。」第四句。", "第一句在这里。"),
        ("Первое предложение (см. п. 3.2). Второе! «Третье?» Четвёртое.", "Первое предложение (см. п. 3.2)."),
        ("الجملة الأولى؟ الجملة الثانية۔ الثالثة.", "الجملة الأولى؟"),
        ("「引语。第二句。」他说。然后离开。", "「引语。第二句。」"),
        (
            "S. V. Example met Mr. B. Sample on 3 Jan. 2020 (cf. No. 4). He left.",
            "S. V. Example met Mr. B. Sample on 3 Jan. 2020 (cf. No. 4).",
        ),
        ("Встреча прошла 5 мая 2020 г. в Москве. Затем…", "Встреча прошла 5 мая 2020 г. в Москве."),
        ("यह पहला वाक्य है। यह दूसरा है।", "यह पहला वाक्य है।"),
        ("One (never closed. Two.", "One (never closed."),
        ("No end at all", "No end at all"),
        ("¿Qué? Nada.", "¿Qué?"),
        ("", ""),
    ] {
        assert_eq!(first_sentence(text), sentence);
    }
}

proptest! {
    #[test]
    fn an_excerpt_is_a_beginning_and_has_an_ellipsis_only_if_cut(text in "[a-zа-я文字。，. e\u{301}👍🏽]{0,80}", limit in 1_usize..50) {
        let tidy = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let excerpt = cut(&text, limit);
        match excerpt.strip_suffix('…') {
            None => prop_assert_eq!(excerpt, tidy),
            Some(kept) => {
                prop_assert!(tidy.starts_with(kept) && kept.len() < tidy.len());
                prop_assert!(kept.graphemes(true).count() <= limit);
                prop_assert!(kept.graphemes(true).count() * 2 + 8 >= limit.min(8));
            }
        }
    }

    #[test]
    fn an_excerpt_of_html_is_whole_html(text in "(<b>|</b>|<p>|</p>|<br>|&amp;|&lt;|&#x1F44D;|a|ж|文| ){0,40}", limit in 1_usize..30) {
        let excerpt = html(&text, limit);
        let cut = excerpt != text;
        prop_assert!(!cut || shown(&excerpt).trim_end_matches('…').graphemes(true).count() <= limit);
        prop_assert!(!cut || shown(&excerpt).ends_with('…'));
    }

    #[test]
    fn the_first_sentence_is_a_beginning(text in "[a-zA-Z.?! («»)。1\n]{0,60}") {
        prop_assert!(text.trim_start().starts_with(first_sentence(&text)));
    }
}

#[test]
fn an_address_is_shown_whole_or_not_at_all() {
    assert_eq!(cut("We publish. See https://mission.example/en/ for more", 24), "We publish. See…");
    assert_eq!(cut("See https://m.example/ for more", 24), "See https://m.example/…");
    assert_eq!(cut("见　https://mission.example/a/long/address", 12), "见…");
    assert_eq!(cut("https://mission.example/a/long/address", 12), "https://…");
}
