//! No text, however odd, is anything but a text.

use proptest::prelude::*;

use crate::writing::{office_saying, pages, print};

/// What a text of Typst would do, and what breaks out of strings of Typst and of JSON.
const ODD: [&str; 12] = [
    "#panic(\"out\")",
    "#import \"/paper.json\": *",
    "\\\" + read(\"/etc/passwd\") + \\\"",
    "`#raw`",
    "$ x^2 $",
    "<label> @label",
    "*/ // /* comment",
    "\\u{41}",
    "#{ while true {} }",
    "~~~ --- -- ...",
    "\u{202E}backwards\u{202C}",
    "{\"lang\": \"ar\", \"file\": \"code.svg\"}",
];

#[test]
fn what_looks_like_source_is_printed_as_it_is() {
    for odd in ODD {
        let code = format!("```\n{odd}\n```\n");
        let (office, _) = office_saying(&code);
        let text = pages(&print(&office, "/en/messages/2027/1", None).unwrap().bytes).concat();
        let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
        assert!(plain(&text).contains(&plain(odd)), "{odd} is not in {text}");
    }
}

#[test]
fn nesting_without_end_is_printed() {
    for body in [
        "> ".repeat(400) + "end",
        "- ".repeat(400) + "end",
        "*a **b ".repeat(200) + "end",
        format!("{}end", "1. > - ".repeat(100)),
    ] {
        let (office, _) = office_saying(&body);
        let text = pages(&print(&office, "/en/messages/2027/1", None).unwrap().bytes).concat();
        assert!(text.contains("end"), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_written_a_paper_comes_out(
        body in "([a-zA-Z]{1,6}|#|\"|\\\\|\\$|<|>|@|\\{|\\}|\\[|\\]|\\(|\\)|\\*|_|`|~|/|=|-|\\+|1\\.|\\||\n|\n\n|    | |\\[\\^1\\]|\n\n\\[\\^1\\]: ){0,60}"
    ) {
        let (office, _) = office_saying(&format!("{body}\n\nEnd."));
        let pdf = print(&office, "/en/messages/2027/1", None);
        prop_assert!(pdf.is_ok(), "{:?}", pdf.err());
    }
}
