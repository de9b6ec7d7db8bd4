//! Hundreds of passages of each language of the demo, made from its texts: whole, retyped, and altered in one place.

use std::path::Path;

use search::Verdict;

use crate::press::{Press, edition};

/// How many texts passages are taken from, each in seven ways.
const LEAST: usize = 300;
/// The words that a quotation must not lose.
const NEGATIONS: [(&str, &[&str]); 5] = [
    ("en", &["not", "no", "never"]),
    ("fr", &["ne", "pas", "aucun", "n’est", "jamais"]),
    ("ru", &["не", "ни", "нет"]),
    ("ar", &["لا", "لن", "لم", "ليس", "غير"]),
    ("zh", &["不", "没", "未", "无"]),
];

struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most.max(1)
    }
}

/// The paragraphs of running text of the demo in a language, without Markdown.
fn texts(tag: &str) -> Vec<(String, Vec<String>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../chancery/demo/messages");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let own = files.iter().filter(|file| file.to_str().unwrap().ends_with(&format!(".{tag}.md")));
    let read = own.map(|file| {
        let text = std::fs::read_to_string(file).unwrap();
        let body = text.splitn(3, "---\n").nth(2).unwrap().to_owned();
        let plain = |paragraph: &&str| {
            !paragraph.trim().is_empty() && !paragraph.contains(['|', '#', '[', '*', '_', '`', '>'])
        };
        let paragraphs =
            body.split("\n\n").filter(plain).map(|text| text.trim().replace('\n', " ")).collect();
        (file.file_name().unwrap().to_str().unwrap().to_owned(), paragraphs)
    });
    read.collect()
}

/// The words of a text; of Chinese its characters, and what is written in other letters and in digits whole.
fn words(tag: &str, text: &str) -> Vec<String> {
    if tag != "zh" {
        return text.split_whitespace().map(str::to_owned).collect();
    }
    let mut words: Vec<String> = Vec::new();
    let mut goes_on = false;
    for letter in text.chars() {
        let other = letter.is_ascii() && !letter.is_whitespace();
        match words.last_mut().filter(|_| goes_on && other) {
            Some(word) => word.push(letter),
            None if letter.is_alphanumeric() => words.push(letter.into()),
            None => {}
        }
        goes_on = other;
    }
    words
}

fn joined(tag: &str, words: &[String]) -> String {
    words.join(if tag == "zh" { "" } else { " " })
}

fn is_lettered(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_alphabetic()).count()
        > usize::from(!word.chars().any(|c| c > '\u{2E80}'))
}

fn check(tag: &str) {
    let mut press = Press::new();
    let texts = texts(tag);
    for (name, paragraphs) in &texts {
        press.publish(vec![edition(tag, name, &paragraphs.join("\n\n"))]);
    }
    press.indexed();
    let all: Vec<_> = texts.iter().flat_map(|(_, paragraphs)| paragraphs).collect();
    let negations = NEGATIONS.iter().find(|(lang, _)| *lang == tag).unwrap().1;
    let mut chance = Chance(7);
    let (mut tried, mut dropped, mut digits) = (0, 0, 0);
    for round in 0..4_000 {
        if tried >= LEAST && dropped >= 5 && digits >= 20 {
            break;
        }
        let words = words(tag, all[chance.below(all.len())]);
        if words.len() < 12 {
            continue;
        }
        let from = chance.below(words.len() - 9);
        let passage = &words[from..(from + 8 + chance.below(40)).min(words.len())];
        let whole = joined(tag, passage);
        assert!(press.is_verbatim(&whole), "{tag} verbatim: {whole}: {:?}", press.verdict(&whole));
        let retyped =
            whole.replace(['«', '»', '“', '”', '„'], "\"").replace(['–', '—'], "-").replace('’', "'");
        assert!(press.is_verbatim(&retyped), "{tag} retyped: {retyped}: {:?}", press.verdict(&retyped));
        let cut = passage.len() / 2;
        let pieces = format!("{} … {}", joined(tag, &passage[..cut - 1]), joined(tag, &passage[cut..]));
        assert!(press.is_verbatim(&pieces), "{tag} pieces: {pieces}: {:?}", press.verdict(&pieces));

        let changed = one(passage, round, |word| {
            is_lettered(word).then(|| if tag == "zh" { "鑫" } else { "Quibble" }.to_owned())
        });
        if let Some(changed) = changed {
            let changed = joined(tag, &changed);
            assert!(press.is_altered(&changed), "{tag} changed: {changed}: {:?}", press.verdict(&changed));
        }
        let digit = one(passage, round, |word| {
            let at = word.find(|c: char| c.is_ascii_digit())?;
            let other = if word.as_bytes()[at] == b'7' { '4' } else { '7' };
            Some(format!("{}{other}{}", &word[..at], &word[at + 1..]))
        });
        if let Some(digit) = digit {
            digits += 1;
            let digit = joined(tag, &digit);
            assert!(!press.is_verbatim(&digit), "{tag} digit: {digit}");
        }
        if let Some(at) = passage
            .iter()
            .position(|word| negations.contains(&word.as_str()))
            .filter(|at| *at > 0 && at + 1 < passage.len())
        {
            dropped += 1;
            let without = joined(tag, &[&passage[..at], &passage[at + 1..]].concat());
            assert!(press.is_altered(&without), "{tag} dropped: {without}: {:?}", press.verdict(&without));
        }
        tried += 6;
    }
    assert!(tried >= LEAST && dropped >= 3, "{tag}: only {tried} passages, {dropped} negations");
    for unrelated in [
        "Wombats dislike marmalade sandwiches on rainy Thursdays in October",
        "Барсуки терпеть не могут малиновое варенье дождливыми четвергами",
        "Les blaireaux détestent franchement la confiture de framboises tiède",
        "حيوانات الكوالا تكره مربى البرتقال كثيرا كل خميس ممطر",
        "袋熊讨厌在下雨的星期四吃橘子果酱三明治",
    ] {
        assert_eq!(press.verdict(unrelated), Verdict::NotFound, "{tag}: {unrelated}");
    }
}

/// The passage with one word within it altered, if any can be.
fn one(passage: &[String], from: usize, alter: impl Fn(&str) -> Option<String>) -> Option<Vec<String>> {
    let inner = 1..passage.len() - 1;
    let mut places = inner.clone().map(|n| inner.start + (n + from) % inner.len());
    let (at, word) = places.find_map(|at| Some((at, alter(&passage[at])?)))?;
    let mut altered = passage.to_vec();
    altered[at] = word;
    Some(altered)
}

#[test]
fn english_passages_are_judged_right() {
    check("en");
}

#[test]
fn french_passages_are_judged_right() {
    check("fr");
}

#[test]
fn russian_passages_are_judged_right() {
    check("ru");
}

#[test]
fn arabic_passages_are_judged_right() {
    check("ar");
}

#[test]
fn chinese_passages_are_judged_right() {
    check("zh");
}
