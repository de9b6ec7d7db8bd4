//! Every run of the input ends in a field or in the report, whatever the input is.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use intake::{Capture, read_capture, read_text};
use proptest::prelude::*;
use support::kept;
use unicode_normalization::UnicodeNormalization;

/// Words that no two runs share, so that each must be found by itself.
fn numbered(template: &str, number: usize) -> String {
    template.replace('#', &format!("zq{number}x"))
}

const PIECES: &[&str] = &[
    "18 January 2020",
    "Сегодня 12 февраля 2025 г.",
    "Moscow: 12:15",
    "Somewhere # : 09:15",
    "Moscow: 12:15        London: 09:15        # and more",
    "Consular queries #:",
    "+44 (0) 207 946 0142",
    "Tel. # +44 20 7946 0000, fax # +44 20 7946 0001; #@mission.example",
    "685 days have passed since # - no reply                    677 days have passed since # again - no reply",
    "距#已过去685天",
    "PRESS RELEASES #",
    "Pages: ««« :: 1234567 :: »»»",
    "16.01.2020 - Foreign Minister #'s remarks at #, New Delhi, January 15, 2020",
    "15/01/2020: Interview of Ambassador # with the # newspaper",
    "14 January 2020",
    "31.06.2019 - Note #",
    "03/04/2020 | # ambiguous",
    "2020年1月16日 外交部长#讲话",
    "* 12.01.2020 10:30 – #",
    "[11.01.2020] #",
    "Question: # ? Answer: # . Question: # ?",
    "Q: # ?",
    "A.: #",
    "**# Doe:** #",
    "【# 记者】#",
    "Edda #: #",
    "A long paragraph # that goes on and on # so that it is prose, and that ends with a full stop as paragraphs do, always and in every way #.",
    "Short #",
    "Day 1,204 since # - no reply",
    "Days since #: 1,204",
    "1204-й день без # и прочего",
    "London: 09:15 h (GMT+1)",
    "2020-01-18 09:15 London / 12:15 Moscow",
    "Embassy # desk",
    "+44 20 7946 0142 ext. 12 / +44 20 7946 0143, доб. 5",
    "# desk\t+44 20 7946 0144\t#@mission.example",
    "16/01/2020\t# title\t# lead",
    "Statement # - 14.01.2020",
    "Speech # (# City, 12 January 2020)",
    "Posted on January 15, 2020",
    "SECTION #",
    "View all news",
    "# *stars* _lines_ <script>#</script> [#](#) 1. # & &amp;",
    "\u{202E}# \u{200F}#\u{0}#",
    "\t#\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}#\u{3000}#",
    "read more",
    "all messages",
    "все сообщения",
    "",
    "",
    "",
];

fn captures() -> impl Strategy<Value = (String, usize)> {
    let ends = prop_oneof![
        4 => prop_oneof![Just("\n"), Just("\r\n"), Just("\n\n"), Just("\n\n\n")],
        1 => prop_oneof![Just(""), Just(" "), Just("\t"), Just(" / "), Just(" - "), Just(", "), Just(": ")],
    ];
    let piece = (0..PIECES.len(), ends);
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| {
        let mut text = String::new();
        let mut count = 0;
        for (index, end) in pieces {
            for part in PIECES[index].split_inclusive('#') {
                count += usize::from(part.ends_with('#'));
                text.push_str(&numbered(part, count));
            }
            text.push_str(end);
        }
        (text, count)
    })
}

/// Runs of letters and digits, in NFC, as they stand in the input.
fn runs(text: &str) -> Vec<String> {
    let clean: String = text.nfc().collect();
    clean.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty()).map(str::to_owned).collect()
}

fn missing(text: &str, capture: &Capture) -> Vec<String> {
    let kept = kept(capture);
    runs(text).into_iter().filter(|run| !kept.contains(run.as_str())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_word_of_a_capture_is_kept((text, count) in captures()) {
        let capture = read_text(&text);
        let kept = kept(&capture);
        for number in 1..=count {
            prop_assert!(kept.contains(&numbered("#", number)), "zq{number}x is lost of:\n{text}");
        }
        prop_assert_eq!(missing(&text, &capture), Vec::<String>::new());
    }

    #[test]
    fn every_word_of_any_text_is_kept(text in "(\\PC|[\\n\\t .:0-9-]){0,400}") {
        prop_assert_eq!(missing(&text, &read_text(&text)), Vec::<String>::new());
    }

    #[test]
    fn any_bytes_give_a_capture_or_a_clear_refusal(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        if let Err(refusal) = read_capture(&bytes) {
            prop_assert!(!refusal.to_string().is_empty());
        }
    }

    #[test]
    fn fields_hold_one_line_of_clean_text((text, _) in captures()) {
        let capture = read_text(&text);
        let fields = capture.messages.iter().flat_map(|message| {
            message.lead.iter().chain([&message.title]).chain(message.speakers.iter().flat_map(|s| s.name.iter()))
        });
        for field in fields {
            prop_assert!(!field.contains(['\u{202E}', '\u{200F}', '\u{0}', '\n', '\t', '\u{A0}']), "{field:?}");
            prop_assert!(!field.contains("  ") && field.trim() == field, "{field:?}");
        }
    }

    #[test]
    fn a_report_names_lines_that_exist((text, _) in captures()) {
        let lines = text.lines().count();
        for note in read_text(&text).report {
            prop_assert!((1..=lines).contains(&note.line), "{note:?}");
        }
    }
}

#[test]
fn every_word_of_the_sample_captures_is_kept() {
    let folders = ["/tests/captures", "/tests/captures/layouts"];
    let entries = folders
        .iter()
        .flat_map(|folder| std::fs::read_dir(format!("{}{folder}", env!("CARGO_MANIFEST_DIR"))).unwrap());
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let text = String::from_utf8(std::fs::read(&path).unwrap()).unwrap();
        assert_eq!(missing(&text, &read_text(&text)), Vec::<String>::new(), "{}", path.display());
    }
}
