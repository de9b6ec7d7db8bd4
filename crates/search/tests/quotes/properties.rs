//! What holds for any text.

use proptest::prelude::*;

use crate::press::Press;

fn words() -> impl Strategy<Value = Vec<String>> {
    let word =
        prop_oneof!["[a-z]{1,7}", "[а-я]{1,7}", "[0-9]{1,4}", "[一-十]", "[A-Z][a-zé]{1,6}", "l’[a-z]{3}"];
    prop::collection::vec(word, 8..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_five_words_on_end_of_any_text_stand_in_it(words in words(), from in 0_usize..50, long in 5_usize..40) {
        let press = Press::saying(&words.join(" "));
        let from = from.min(words.len() - 8);
        let to = (from + long).min(words.len());
        prop_assert!(press.is_verbatim(&words[from..to].join("  ")));
    }

    #[test]
    fn any_text_with_one_word_changed_does_not(words in words(), at in 0_usize..60) {
        let press = Press::saying(&words.join(" "));
        let mut changed = words.clone();
        let at = at % words.len();
        changed[at] = "Zyxwvuts".to_owned();
        prop_assert!(!press.is_verbatim(&changed.join(" ")));
    }

    #[test]
    fn no_passage_makes_it_panic(text in "\\PC{0,200}", passage in "\\PC{0,200}") {
        let press = Press::saying(&text);
        let _ = press.ask(&passage);
    }
}
