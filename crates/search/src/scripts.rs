//! Which letters a script writes without blanks between words, which marks are accents, and which signs say something.

/// Whether words of the character's script are written without blanks, so that each letter counts as a word.
pub(crate) fn is_unspaced(character: char) -> bool {
    matches!(character,
        // Thai and Lao, Burmese, Khmer, Tai Le and New Tai Lue, Tai Tham, Tai Viet.
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{1950}'..='\u{19FF}'
        | '\u{1A20}'..='\u{1AAF}' | '\u{A9E0}'..='\u{A9FF}' | '\u{AA60}'..='\u{AADF}'
        // Han and kana.
        | '\u{2E80}'..='\u{2FDF}' | '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{3029}' | '\u{3031}'..='\u{3035}'
        | '\u{3038}'..='\u{303C}' | '\u{3040}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FF9F}' | '\u{1B000}'..='\u{1B16F}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a combining character is an accent, a vowel sign or a point that writers leave out; elsewhere marks are
/// letters. Strokes through a sign are none: they turn it into another.
pub(crate) fn is_accent(mark: char) -> bool {
    matches!(mark,
        // Latin, Greek and Cyrillic accents.
        '\u{0300}'..='\u{0333}' | '\u{0339}'..='\u{036F}' | '\u{0483}'..='\u{0487}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}'
        // Hebrew points; Arabic vowels, hamza and madda.
        | '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}' | '\u{05C2}' | '\u{05C4}' | '\u{05C5}' | '\u{05C7}'
        | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06DC}'
        | '\u{06DF}'..='\u{06E4}' | '\u{06E7}' | '\u{06E8}' | '\u{06EA}'..='\u{06ED}')
}

/// Whether a character joins the letter before it.
pub(crate) fn is_mark(character: char) -> bool {
    is_accent(character)
        || unicode_normalization::char::is_combining_mark(character)
        || matches!(character, '\u{FF9E}' | '\u{FF9F}')
}

/// Letters that look like one with an accent and are letters of their own: all such in Cyrillic but ё and the
/// vowels with a grave.
pub(crate) fn is_whole(letter: char) -> bool {
    matches!(letter, '\u{0400}'..='\u{052F}') && !matches!(letter, 'Ё' | 'ё' | 'Ѐ' | 'ѐ' | 'Ѝ' | 'ѝ')
}

/// Whether nobody can see the character, or it only stretches a word: it is no part of what is said.
pub(crate) fn is_unseen(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{034F}' | '\u{061C}' | '\u{0640}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether a character is written where an apostrophe is.
pub(crate) fn is_apostrophe(character: char) -> bool {
    matches!(
        character,
        '\'' | '`'
            | '\u{B4}'
            | '\u{02B9}'
            | '\u{02BB}'
            | '\u{02BC}'
            | '\u{05F3}'
            | '\u{2018}'
            | '\u{2019}'
            | '\u{201B}'
            | '\u{2032}'
            | '\u{FF07}'
    )
}

/// Whether a sign that is no letter says something by itself: a currency, a unit, an operation.
pub(crate) fn is_sign(character: char) -> bool {
    matches!(character,
        '%' | '٪' | '‰' | '‱' | '°' | '§' | '&' | '@' | '#' | '=' | '<' | '>' | '+' | '±' | '×' | '÷' | '¬'
        | '$' | '^' | '~' | '¢'..='¥' | '\u{058F}' | '\u{060B}' | '\u{09F2}' | '\u{09F3}' | '\u{0E3F}'
        | '\u{20A0}'..='\u{20CF}' | '\u{2100}'..='\u{214F}' | '\u{2190}'..='\u{21FF}' | '\u{FDFC}'
        // Operations, but for what is a minus, a slash, an asterisk, a dot or an ellipsis.
        | '\u{2200}'..='\u{2211}' | '\u{2213}' | '\u{2214}' | '\u{221A}'..='\u{22C4}' | '\u{22C6}'..='\u{22ED}'
        | '\u{22F2}'..='\u{22FF}'
        // The same in the width of Han.
        | '＃' | '＄' | '％' | '＆' | '＋' | '＜' | '＝' | '＞' | '＠' | '～' | '￠'..='￢' | '￥' | '￦' | '﹢'
        | '﹩' | '﹪')
}

/// Whether a dash before a number can be its sign: any that touches it.
pub(crate) fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}')
}

/// Whether a mark between two digits makes one number of them.
pub(crate) fn joins_digits(mark: char) -> bool {
    matches!(mark, '.' | ',' | ':' | '/' | '٫' | '٬' | '．' | '：') || is_apostrophe(mark)
}

/// The one character for a mark of punctuation that parts sentences or their members; `None` for any other.
pub(crate) fn punctuation(character: char) -> Option<char> {
    Some(match character {
        '.' | '。' | '．' | '｡' | '۔' | '।' | '။' | '។' => '.',
        ',' | '，' | '、' | '､' | '،' | '၊' => ',',
        ';' | '；' | '؛' | '\u{37E}' => ';',
        ':' | '：' => ':',
        '?' | '？' | '؟' => '?',
        '!' | '！' => '!',
        _ => return None,
    })
}

/// The digits zero of the scripts that have digits of their own; nine others follow each.
const ZEROS: [u32; 26] = [
    0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
    0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0xA8D0, 0xAA50, 0xFF10,
];

/// The decimal digit of any script as ASCII has it.
pub(crate) fn digit(character: char) -> Option<char> {
    if character.is_ascii() {
        return Some(character).filter(char::is_ascii_digit);
    }
    let code = u32::from(character);
    let zero = ZEROS.iter().rev().find(|zero| **zero <= code)?;
    char::from_digit(code - zero, 10)
}
