//! Words as the quote check sees them: what is between blanks, quotation marks and dashes.

use unicode_normalization::UnicodeNormalization as _;

use crate::scripts::{
    digit, is_accent, is_apostrophe, is_mark, is_minus, is_sign, is_unseen, is_unspaced, is_whole,
    punctuation,
};

/// A word, a number, a letter of a script without blanks, or a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// As it is spelled, in decomposed form, with nothing in it that cannot be seen.
    pub(crate) spelled: String,
    /// Without capitals and accents: what is looked up.
    pub(crate) folded: String,
    /// Which paragraph it stands in.
    pub(crate) paragraph: usize,
    /// Where it begins and ends in its paragraph, in bytes.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The punctuation between it and the next.
    pub(crate) after: String,
    /// Whether an ellipsis stands between it and the next.
    pub(crate) ellipsis_after: bool,
}

/// The words of one paragraph.
pub(crate) fn tokens(text: &str, paragraph: usize) -> Vec<Token> {
    let mut reading = Reading { text, paragraph, all: Vec::new() };
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        at = reading.next(at, character);
    }
    reading.all
}

struct Reading<'t> {
    text: &'t str,
    paragraph: usize,
    all: Vec<Token>,
}

impl Reading<'_> {
    /// Reads what begins at `at` with `character`, and returns where the next begins.
    fn next(&mut self, at: usize, character: char) -> usize {
        let after = at + character.len_utf8();
        if let Some(end) = ellipsis(&self.text[at..]) {
            if let Some(last) = self.all.last_mut() {
                last.ellipsis_after = true;
            }
            return at + end;
        }
        if is_unspaced(character) {
            let end = self.run(after, is_mark);
            return self.push(at, end);
        }
        if digit(character).is_some() || (is_signed(self.text, at, character)) {
            let end = self.number(after);
            return self.push(at, end);
        }
        if character.is_alphanumeric() {
            let end = self.word(after);
            return self.push(at, end);
        }
        if is_sign(character) {
            return self.push(at, after);
        }
        if let (Some(mark), Some(last)) = (punctuation(character), self.all.last_mut()) {
            last.after.push(mark);
        }
        after
    }

    /// The end of what `belongs` from `at` on.
    fn run(&self, at: usize, belongs: impl Fn(char) -> bool) -> usize {
        let rest = &self.text[at..];
        rest.find(|character| !belongs(character) && !is_unseen(character))
            .map_or(self.text.len(), |end| at + end)
    }

    /// The end of a word: letters, digits and marks, and an apostrophe between letters.
    fn word(&self, mut at: usize) -> usize {
        loop {
            at = self.run(at, |letter| (letter.is_alphanumeric() && !is_unspaced(letter)) || is_mark(letter));
            let mut rest = self.text[at..].chars();
            let joined = rest.next().filter(|character| is_apostrophe(*character));
            let letter = rest.next().is_some_and(|letter| letter.is_alphabetic() && !is_unspaced(letter));
            match joined {
                Some(apostrophe) if letter => at += apostrophe.len_utf8(),
                _ => return at,
            }
        }
    }

    /// The end of a number: digits, with what stands between two of them, and letters that follow at once.
    fn number(&self, mut at: usize) -> usize {
        loop {
            at = self.run(at, |character| digit(character).is_some());
            let mut rest = self.text[at..].chars();
            let parting =
                rest.next().filter(|character| matches!(character, '.' | ',' | '٫' | '٬' | ':' | '/' | '\''));
            let goes_on = rest.next().is_some_and(|character| digit(character).is_some());
            match parting {
                Some(parting) if goes_on => at += parting.len_utf8(),
                _ => break,
            }
        }
        self.word(at)
    }

    fn push(&mut self, start: usize, end: usize) -> usize {
        let (spelled, folded) = spellings(&self.text[start..end]);
        if !spelled.is_empty() {
            let paragraph = self.paragraph;
            let (after, ellipsis_after) = (String::new(), false);
            self.all.push(Token { spelled, folded, paragraph, start, end, after, ellipsis_after });
        }
        end
    }
}

/// How many bytes an ellipsis at the beginning of `text` has, with brackets around it.
fn ellipsis(text: &str) -> Option<usize> {
    let inner = text.strip_prefix(['[', '(', '<', '［', '（']);
    let dots = inner.unwrap_or(text);
    let end = dots.find(|character: char| !matches!(character, '.' | '…' | '⋯' | '‥')).unwrap_or(dots.len());
    let run = &dots[..end];
    let is_one = run.contains(['…', '⋯', '‥']) || run.len() >= 3;
    if !is_one {
        return spaced_dots(text);
    }
    let before = text.len() - dots.len();
    match inner {
        Some(_) => {
            let closing = dots[end..]
                .chars()
                .next()
                .filter(|character| matches!(character, ']' | ')' | '>' | '］' | '）'))?;
            Some(before + end + closing.len_utf8())
        }
        None => Some(end),
    }
}

/// `. . .` as typewriters write it.
fn spaced_dots(text: &str) -> Option<usize> {
    text.starts_with(". . .").then_some(5)
}

/// Whether a sign at `at` belongs to the number after it: no letter or digit stands before it.
fn is_signed(text: &str, at: usize, character: char) -> bool {
    let before = text[..at].chars().next_back();
    let free = before
        .is_none_or(|before| before.is_whitespace() || matches!(before, '(' | '[' | '«' | '"' | '“' | '„'));
    let after = text[at + character.len_utf8()..].chars().next();
    free && (is_minus(character) || character == '+') && after.is_some_and(|after| digit(after).is_some())
}

/// A word as it is compared, and as it is looked up.
fn spellings(word: &str) -> (String, String) {
    let mut spelled = String::with_capacity(word.len());
    for character in word.nfc().flat_map(compatible) {
        if is_unseen(character) {
            continue;
        }
        match digit(character) {
            Some(digit) => spelled.push(digit),
            None if is_apostrophe(character) => spelled.push('\''),
            None if is_minus(character) => spelled.push('-'),
            None if is_whole(character) => spelled.push(character),
            None => spelled.extend(std::iter::once(character).nfd()),
        }
    }
    let bare = spelled.chars().filter(|character| !is_accent(*character));
    let folded =
        bare.flat_map(char::to_lowercase).map(|letter| if letter == 'ς' { 'σ' } else { letter }).collect();
    (spelled, folded)
}

/// Letters that exist for old character sets, as the letters that they show.
fn compatible(character: char) -> impl Iterator<Item = char> {
    let old =
        matches!(character, '\u{FB00}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{FF01}'..='\u{FFEF}');
    let shown: Vec<char> = if old { std::iter::once(character).nfkc().collect() } else { vec![character] };
    shown.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text, 0).into_iter().map(|token| token.folded).collect()
    }

    #[test]
    fn blanks_quotation_marks_and_dashes_part_words_and_are_none() {
        assert_eq!(
            words("He said: “We—the well-known ‘few’—won’t go.”"),
            ["he", "said", "we", "the", "well", "known", "few", "won't", "go"]
        );
        assert_eq!(words("« Nous l’avons dit »\u{A0}!"), ["nous", "l'avons", "dit"]);
    }

    #[test]
    fn a_sign_belongs_to_the_number_that_follows_it_and_a_dash_does_not() {
        assert_eq!(
            words("From -5 to +3, 1990–1995, – 5 items"),
            ["from", "-5", "to", "+3", "1990", "1995", "5", "items"]
        );
        assert_eq!(words("1,000.50 € or 5% of 3°"), ["1,000.50", "€", "or", "5", "%", "of", "3", "°"]);
        assert_eq!(words("١٢ و ۱۲ and 12."), ["12", "و", "12", "and", "12"]);
    }

    #[test]
    fn accents_fold_and_letters_of_their_own_do_not() {
        assert_eq!(words("Élan café ещё мой мои"), ["elan", "cafe", "еще", "мой", "мои"]);
        assert_eq!(words("مُحَمَّد أحمد إلى"), ["محمد", "احمد", "الى"]);
        assert_eq!(words("Stra\u{AD}ße o\u{301}"), ["straße", "o"]);
    }

    #[test]
    fn scripts_without_blanks_are_read_letter_by_letter() {
        assert_eq!(words("我们不同意。"), ["我", "们", "不", "同", "意"]);
        assert_eq!(words("G20 在2020年"), ["g20", "在", "2020", "年"]);
        assert_eq!(words("ที่นี่").len(), 2);
    }

    #[test]
    fn an_ellipsis_of_any_form_is_seen_and_a_full_stop_is_none() {
        for text in [
            "We hope … for peace",
            "We hope... for peace",
            "We hope [...] for peace",
            "We hope (…) for peace",
            "We hope . . . for peace",
        ] {
            let all = tokens(text, 0);
            let parted: Vec<_> =
                all.iter().filter(|token| token.ellipsis_after).map(|token| token.folded.as_str()).collect();
            assert_eq!(parted, ["hope"], "{text}");
        }
        assert!(tokens("We hope. For peace.", 0).iter().all(|token| !token.ellipsis_after));
    }
}
