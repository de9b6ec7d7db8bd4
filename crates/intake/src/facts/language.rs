//! Which language most titles and leads are in, told by script and by the small words of a language.

/// The BCP 47 tag of the language of `texts`, titles and leads, if it is one that is told apart here.
pub(crate) fn language<'a>(texts: impl Iterator<Item = &'a str>) -> Option<String> {
    let text: String = texts.take(400).flat_map(|text| text.chars().take(300).chain([' '])).collect();
    let count = |wanted: &dyn Fn(char) -> bool| text.chars().filter(|c| wanted(*c)).count();
    let letters = count(&char::is_alphabetic);
    if letters == 0 {
        return None;
    }
    let is_most = |part: usize| part * 2 > letters;
    if count(&|c| matches!(c, '\u{3040}'..='\u{30FF}')) * 10 > letters {
        return Some("ja".to_owned());
    }
    for (tag, from, to) in [
        ("zh", '\u{3400}', '\u{9FFF}'),
        ("ar", '\u{600}', '\u{6FF}'),
        ("ru", '\u{400}', '\u{4FF}'),
        ("he", '\u{590}', '\u{5FF}'),
        ("el", '\u{370}', '\u{3FF}'),
        ("ko", '\u{AC00}', '\u{D7A3}'),
    ] {
        if is_most(count(&|c| (from..=to).contains(&c))) {
            let ukrainian = tag == "ru" && count(&|c| matches!(c, 'і' | 'ї' | 'є' | 'ґ')) * 40 > letters;
            return Some(if ukrainian { "uk" } else { tag }.to_owned());
        }
    }
    by_small_words(&text)
}

fn by_small_words(text: &str) -> Option<String> {
    const SMALL: [(&str, &str); 6] = [
        ("en", "the of and to in on at by with for from is an"),
        ("fr", "le la les des du et à au aux de en pour avec sur une dans par"),
        ("es", "el la los las del y en de por con para una sobre al"),
        ("de", "der die das und des dem den mit von zur zum im am für ein eine"),
        ("pt", "o a os as do da dos das e em no na com para por ao uma"),
        ("it", "il lo la gli le del della dei e di in con per al alla una"),
    ];
    let words: Vec<String> = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
    let score =
        |list: &str| words.iter().filter(|word| list.split(' ').any(|small| small == word.as_str())).count();
    let (tag, best) =
        SMALL.iter().map(|(tag, list)| (*tag, score(list))).rev().max_by_key(|(_, score)| *score)?;
    (best > 0).then(|| tag.to_owned())
}
