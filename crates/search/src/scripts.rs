//! Which letters a script writes without blanks between words, and which marks are accents.

/// Whether words of the character's script are written without blanks, so that each letter counts as a word.
pub(crate) fn is_unspaced(character: char) -> bool {
    matches!(character,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{2E80}'..='\u{2FDF}'
        | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a combining character is an accent, a vowel sign or a point that writers leave out; elsewhere marks are letters.
pub(crate) fn is_accent(mark: char) -> bool {
    matches!(mark,
        // Latin, Greek and Cyrillic accents.
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0487}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}'
        // Hebrew points; Arabic vowels, hamza and madda.
        | '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}' | '\u{05C2}' | '\u{05C4}' | '\u{05C5}' | '\u{05C7}'
        | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06DC}'
        | '\u{06DF}'..='\u{06E4}' | '\u{06E7}' | '\u{06E8}' | '\u{06EA}'..='\u{06ED}')
}

/// Whether a character joins the letter before it.
pub(crate) fn is_mark(character: char) -> bool {
    is_accent(character)
        || unicode_normalization::char::is_combining_mark(character)
        || matches!(character, '\u{200C}' | '\u{200D}')
}

/// Letters that look like one with an accent and are letters of their own.
pub(crate) fn is_whole(letter: char) -> bool {
    matches!(letter, 'й' | 'Й' | 'ї' | 'Ї' | 'ў' | 'Ў')
}

/// Whether nobody can see the character, or it only stretches a word: it is no part of what is said.
pub(crate) fn is_unseen(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{0640}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Whether a character is written where an apostrophe is.
pub(crate) fn is_apostrophe(character: char) -> bool {
    matches!(
        character,
        '\'' | '\u{2018}' | '\u{2019}' | '\u{02BC}' | '\u{02B9}' | '\u{2032}' | '\u{FF07}' | '`'
    )
}

/// Whether a sign that is no letter says something by itself: a currency, a unit, an operation.
pub(crate) fn is_sign(character: char) -> bool {
    matches!(character,
        '%' | '‰' | '‱' | '°' | '§' | '&' | '@' | '#' | '=' | '<' | '>' | '+' | '±' | '×' | '÷' | '№' | '$' | '^'
        | '~' | '٪' | '¢'..='¥' | '\u{20A0}'..='\u{20CF}' | '℃' | '℉' | '∞' | '≈' | '≠' | '≤' | '≥' | '√' | '²' | '³' | '¹' | '½' | '¼' | '¾')
}

/// Whether a dash before a number can be its sign.
pub(crate) fn is_minus(character: char) -> bool {
    matches!(character, '-' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}')
}

/// The one character for a mark of punctuation that parts sentences or their members; `None` for any other.
pub(crate) fn punctuation(character: char) -> Option<char> {
    Some(match character {
        '.' | '。' | '．' | '۔' | '।' => '.',
        ',' | '，' | '、' | '،' => ',',
        ';' | '；' | '؛' => ';',
        ':' | '：' => ':',
        '?' | '？' | '؟' => '?',
        '!' | '！' => '!',
        _ => return None,
    })
}

/// The decimal digit of any script as ASCII has it.
pub(crate) fn digit(character: char) -> Option<char> {
    let value = match character {
        '0'..='9' => return Some(character),
        '\u{0660}'..='\u{0669}' => u32::from(character) - 0x0660,
        '\u{06F0}'..='\u{06F9}' => u32::from(character) - 0x06F0,
        '\u{0966}'..='\u{096F}' => u32::from(character) - 0x0966,
        '\u{09E6}'..='\u{09EF}' => u32::from(character) - 0x09E6,
        '\u{0E50}'..='\u{0E59}' => u32::from(character) - 0x0E50,
        '\u{FF10}'..='\u{FF19}' => u32::from(character) - 0xFF10,
        _ => return None,
    };
    char::from_digit(value, 10)
}
