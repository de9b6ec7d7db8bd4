//! Quotation marks as readers of each language expect them, and what must never be taken for one.

use proptest::prelude::*;

use super::*;

#[test]
fn each_language_gets_its_own_marks_and_other_ones_within() {
    for (lang, typed, set) in [
        ("en", "She said: \"He said 'no' twice\".", "She said: “He said ‘no’ twice”."),
        ("en", "\"One \"two\" three\"", "“One ‘two’ three”"),
        ("en-ZA", "'Quite so', he said", "‘Quite so’, he said"),
        (
            "fr",
            "Il répond : \"Le mot \"paix\" suffit\".",
            "Il répond : «\u{202f}Le mot “paix” suffit\u{202f}».",
        ),
        ("de", "Er sagte: \"Das 'Wort' gilt\".", "Er sagte: „Das ‚Wort‘ gilt“."),
        ("de-CH", "\"Das 'Wort' gilt\"", "«Das ‹Wort› gilt»"),
        ("ru", "Газета \"Новости \"Заря\"\" пишет", "Газета «Новости „Заря“» пишет"),
        ("ru", "«Слово \"мир\" важно»", "«Слово „мир“ важно»"),
        ("es", "Dijo: \"El acuerdo 'marco' vale\".", "Dijo: «El acuerdo “marco” vale»."),
        ("pl", "Powiedział: \"Tak\".", "Powiedział: „Tak”."),
        ("sv", "Han sade: \"Ja\".", "Han sade: ”Ja”."),
        ("ja", "彼は\"はい\"と言った。「いいえ」も。", "彼は「はい」と言った。「いいえ」も。"),
        ("zh", "他说\"你好\"。", "他说“你好”。"),
        ("zh-hant", "他說\"你好\"。", "他說「你好」。"),
        ("he", "נתב\"ג אמר \"שלום\"", "נתב״ג אמר ”שלום”"),
        ("ar", "قال \"نعم\".", "قال «نعم»."),
        ("ka", "\"სიტყვა\"", "„სიტყვა“"),
    ] {
        assert_eq!(typographic(lang, typed), set, "{lang}");
    }
}

#[test]
fn an_apostrophe_is_never_a_quotation_mark() {
    for (lang, typed, set) in [
        (
            "fr",
            "L'accord n'est qu'un début: \"C'est l'essentiel d'aujourd'hui\".",
            "L’accord n’est qu’un début: «\u{202f}C’est l’essentiel d’aujourd’hui\u{202f}».",
        ),
        ("it", "L'ambasciatore dell'altra c'è un'ora fa", "L’ambasciatore dell’altra c’è un’ora fa"),
        ("fr", "Il a évoqué l'\"accord\" d'hier.", "Il a évoqué l’«\u{202f}accord\u{202f}» d’hier."),
        (
            "en",
            "In the '90s and '80s, rock 'n' roll; 'tis the 1990's.",
            "In the ’90s and ’80s, rock ’n’ roll; ’tis the 1990’s.",
        ),
        ("en", "The ambassadors' words, James' book", "The ambassadors’ words, James’ book"),
        ("en", "'The ambassadors' words hold'", "‘The ambassadors’ words hold’"),
        ("uk", "Об'єднання п'яти", "Об’єднання п’яти"),
        ("en", "O'Neill's \"d'accord\"", "O’Neill’s “d’accord”"),
    ] {
        assert_eq!(typographic(lang, typed), set);
    }
}

#[test]
fn measures_get_primes_and_a_year_its_closing_mark() {
    for (typed, set) in [
        ("He is 6' 2\" tall", "He is 6′ 2″ tall"),
        ("\"He is 6' 2\" tall\", she said", "“He is 6′ 2″ tall”, she said"),
        ("\"He is 6' 2\\\" tall\".", "“He is 6′ 2″ tall”."),
        ("a 12\" gun and a 40' boat", "a 12″ gun and a 40′ boat"),
        ("at 48°51'24\" north", "at 48°51′24″ north"),
        ("\"the year 1950\" and 'the year 1951'", "“the year 1950” and ‘the year 1951’"),
    ] {
        assert_eq!(typographic("en", typed), set);
    }
}

#[test]
fn code_addresses_attributes_and_escapes_stay_as_they_were_typed() {
    for text in [
        "`print(\"it's\")` and ``a \"b\" `c` ``",
        "```\nprint(\"it's\")\n```",
        "~~~ sh\necho \"it's\"\n~~~",
        "A list:\n\n    code \"it's\"\n",
        "[text](https://a.example/?q=\"it's\" \"The title's\")",
        "![picture](media:aebag \"caption\")",
        "[ref]: https://a.example \"The title\"",
        "<a href=\"x\" title='y'>",
        "See https://a.example/it's/\"x and o'neill@a.example now",
        "An escaped \\\"mark\\\" and \\'this\\'",
    ] {
        assert_eq!(typographic("en", text), text);
        assert_eq!(typographic("fr", text), text);
    }
    assert_eq!(
        typographic("en", "\"See [the \"text\"](https://a.example/\"x\") here\""),
        "“See [the ‘text’](https://a.example/\"x\") here”"
    );
    assert_eq!(typographic_line("en", "\"https://a.example/it's\""), "“https://a.example/it's”");
}

#[test]
fn marks_stand_right_beside_emphasis_brackets_and_other_marks() {
    for (typed, set) in [
        ("*\"Peace\"* and \"*peace*\" and **\"peace\"**", "*“Peace”* and “*peace*” and **“peace”**"),
        ("(\"so\") [\"so\"] —\"so\"—", "(“so”) [“so”] —“so”—"),
        ("\"'So', he said\"", "“‘So’, he said”"),
        ("- \"one\n- two\"", "- \"one\n- two\""),
        ("\"never closed\n\nand never opened\"", "\"never closed\n\nand never opened\""),
        ("a lone \" mark", "a lone \" mark"),
        ("over\n\"two\nlines\"", "over\n“two\nlines”"),
    ] {
        assert_eq!(typographic("en", typed), set);
    }
}

#[test]
fn french_guillemets_have_one_narrow_space_whatever_was_typed() {
    for typed in ["« oui »", "«oui»", "«\u{a0}oui\u{a0}»", "\"oui\"", "«  oui »"] {
        assert_eq!(typographic("fr", typed), "«\u{202f}oui\u{202f}»", "{typed}");
    }
    assert_eq!(typographic("ru", "«да»"), "«да»");
    assert_eq!(typographic("fr", "`«oui»`"), "`«oui»`");
}

/// A text without what may change: marks, blanks beside guillemets, the stroke before a measure.
fn bones(text: &str) -> String {
    text.chars().filter(|c| !"\"'\\«»‹›“”„‘’‚′″״׳「」『』 \u{a0}\u{202f}".contains(*c)).collect()
}

const LANGUAGES: [&str; 10] = ["en", "fr", "de", "ru", "es", "ja", "zh", "he", "ar", "pl"];
const TEXT: &str = "([a-zé]{1,4}|[0-9]{1,2}|\"|'| |  |\n|\n\n|\\*|`|\\\\|\\(|\\)|\\[x\\]\\(|<a |>|«|»|“|”|„|- |‘|’|文|ש|،|\\.|s|https://a\\.b/){0,40}";

proptest! {
    #[test]
    fn doing_it_twice_changes_nothing_more(text in TEXT, lang in prop::sample::select(&LANGUAGES[..])) {
        let once = typographic(lang, &text);
        prop_assert_eq!(typographic(lang, &once), once);
    }

    #[test]
    fn nothing_changes_but_marks_and_blanks_beside_guillemets(text in TEXT, lang in prop::sample::select(&LANGUAGES[..])) {
        let set = typographic(lang, &text);
        prop_assert_eq!(bones(&set), bones(&text));
        if lang != "fr" {
            let blanks = |text: &str| text.chars().filter(|c| c.is_whitespace()).count();
            prop_assert_eq!(blanks(&set), blanks(&text));
        }
    }

    #[test]
    fn a_text_without_marks_is_left_alone(text in "[a-zа-я文 \n*_`.]{0,60}") {
        prop_assert_eq!(typographic("fr", &text), text.clone());
        prop_assert_eq!(typographic("en", &text), text);
    }
}
