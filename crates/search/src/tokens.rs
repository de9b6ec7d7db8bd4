//! Words as the quote check sees them: what is between blanks, quotation marks and dashes.

use crate::ellipsis::ellipsis;
use crate::scripts::{
    digit, is_apostrophe, is_dash, is_mark, is_sign, is_unseen, is_unspaced, joins_digits, punctuation,
};
use crate::spelled::spellings;

/// A word, a number, a letter of a script without blanks, or a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// What it is.
    pub(crate) sort: Sort,
    /// As it is spelled, in decomposed form, with nothing in it that cannot be seen.
    pub(crate) spelled: String,
    /// Without capitals and accents: what is looked up.
    pub(crate) folded: String,
    /// Which paragraph it stands in.
    pub(crate) paragraph: usize,
    /// Where it begins and ends in its paragraph, in bytes.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether it is one with the token before it, as in "5%": a quotation that parts them has another number.
    pub(crate) joined: bool,
    /// The punctuation between it and the next.
    pub(crate) after: String,
    /// Whether an ellipsis stands between it and the next.
    pub(crate) ellipsis_after: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A word or a number.
    Word,
    /// A letter of a script without blanks.
    Letter,
    /// A sign.
    Sign,
}

/// The words of paragraphs that follow one another.
pub(crate) fn tokens<'t>(paragraphs: impl IntoIterator<Item = &'t str>) -> Vec<Token> {
    let mut all = Vec::new();
    for (paragraph, text) in paragraphs.into_iter().enumerate() {
        let mut reading = Reading { text, paragraph, all };
        let mut at = 0;
        while let Some(character) = text[at..].chars().next() {
            at = reading.next(at, character);
        }
        all = reading.all;
    }
    all
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
        if let Some(length) = ellipsis(&self.text[at..]) {
            if let Some(last) = self.all.last_mut() {
                last.ellipsis_after = true;
            }
            return at + length;
        }
        if digit(character).is_some() || self.begins_number(at, character) {
            return self.push(Sort::Word, at, self.word(after));
        }
        if is_unspaced(character) && character.is_alphanumeric() {
            return self.push(Sort::Letter, at, self.run(after, is_mark));
        }
        if character.is_alphanumeric() {
            return self.push(Sort::Word, at, self.word(after));
        }
        if let Some(quotes) = angles(&self.text[at..]) {
            return at + quotes;
        }
        if is_sign(character) || self.is_minus(at, character) {
            return self.push(Sort::Sign, at, self.run(after, is_mark));
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

    /// The end of a word or a number: letters, digits and marks, an apostrophe between letters, and what stands
    /// between two digits.
    fn word(&self, mut at: usize) -> usize {
        loop {
            at = self.run(at, |character| is_lettered(character) || is_mark(character));
            let before = self.text[..at].chars().next_back().and_then(digit);
            let mut rest = self.text[at..].chars();
            let (Some(joint), Some(next)) = (rest.next(), rest.next()) else { return at };
            let between_letters = is_apostrophe(joint) && next.is_alphabetic() && is_lettered(next);
            let between_digits = before.is_some() && digit(next).is_some() && joins_digits(joint);
            if !between_letters && !between_digits {
                return at;
            }
            at += joint.len_utf8();
        }
    }

    /// Whether what touches a number from before belongs to it: its sign, or a point without a nought.
    fn begins_number(&self, at: usize, character: char) -> bool {
        let begins = is_dash(character) || matches!(character, '+' | '＋' | '.');
        begins && self.is_free(at) && self.following(at, character).and_then(digit).is_some()
    }

    /// Whether a dash is the sign of an amount of money: `-$5`.
    fn is_minus(&self, at: usize, character: char) -> bool {
        let mut rest = self.text[at + character.len_utf8()..].chars();
        let amount = rest.next().is_some_and(is_sign) && rest.next().and_then(digit).is_some();
        is_dash(character) && self.is_free(at) && amount
    }

    /// Whether no word, number or dash ends at `at`.
    fn is_free(&self, at: usize) -> bool {
        let before = self.text[..at].chars().next_back();
        before.is_none_or(|before| {
            !is_lettered(before) && !is_mark(before) && !is_dash(before) && !matches!(before, ')' | ']' | '%')
        })
    }

    fn following(&self, at: usize, character: char) -> Option<char> {
        self.text[at + character.len_utf8()..].chars().next()
    }

    fn push(&mut self, sort: Sort, start: usize, end: usize) -> usize {
        let (spelled, folded) = spellings(&self.text[start..end]);
        if !spelled.is_empty() {
            let joined = self.joins(sort, start);
            let (paragraph, after, ellipsis_after) = (self.paragraph, String::new(), false);
            let token = Token { sort, spelled, folded, paragraph, start, end, joined, after, ellipsis_after };
            self.all.push(token);
        }
        end
    }

    /// Whether what begins at `start` is one with the token before it: a sign that touches a word or a number.
    fn joins(&self, sort: Sort, start: usize) -> bool {
        let touching = |last: &&Token| last.paragraph == self.paragraph && last.end == start;
        self.all.last().filter(touching).is_some_and(|last| {
            let sorts = [last.sort, sort];
            sorts.contains(&Sort::Sign) && !sorts.contains(&Sort::Letter)
        })
    }
}

/// Whether a character belongs to a word that is written between blanks.
fn is_lettered(character: char) -> bool {
    digit(character).is_some() || (character.is_alphanumeric() && !is_unspaced(character))
}

/// How many bytes of quotation marks begin a text that are written as two angles: `<<` and `>>`.
fn angles(text: &str) -> Option<usize> {
    (text.starts_with("<<") || text.starts_with(">>")).then_some(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens([text]).into_iter().map(|token| token.folded).collect()
    }

    fn joined(text: &str) -> Vec<bool> {
        tokens([text]).into_iter().map(|token| token.joined).collect()
    }

    #[test]
    fn blanks_quotation_marks_and_dashes_part_words_and_are_none() {
        assert_eq!(
            words("He said: “We—the well-known ‘few’—won’t go.”"),
            ["he", "said", "we", "the", "well", "known", "few", "won't", "go"]
        );
        assert_eq!(words("« Nous l’avons dit »\u{A0}!"), ["nous", "l'avons", "dit"]);
        assert_eq!(words("<<Nous l'avons dit>>"), ["nous", "l'avons", "dit"]);
    }

    #[test]
    fn a_sign_belongs_to_the_number_that_it_touches_and_a_dash_does_not() {
        assert_eq!(
            words("From -5 to +3, 1990–1995, – 5 items, –7, T-0417, (−2)"),
            ["from", "-5", "to", "+3", "1990", "1995", "5", "items", "-7", "t", "0417", "-2"]
        );
        assert_eq!(words("1,000.50 € or 5% of 3°"), ["1,000.50", "€", "or", "5", "%", "of", "3", "°"]);
        assert_eq!(words("١٢ و ۱۲ and 12. ๒๕๖๗ ٥٪"), ["12", "و", "12", "and", "12", "2567", "5", "%"]);
        assert_eq!(words(".5 and R1,000 at 1’000, v1.5"), [".5", "and", "r1,000", "at", "1'000", "v1.5"]);
        assert_eq!(words("-$5 and 气温-5度"), ["-", "$", "5", "and", "气", "温", "-5", "度"]);
    }

    #[test]
    fn what_makes_a_number_is_not_parted() {
        assert_eq!(
            joined("a $5 b 5% c 5 % d -$5"),
            [false, false, true, false, false, true, false, false, false, false, false, true, true]
        );
        assert_eq!(joined("上升5%的"), [false, false, false, true, false]);
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
        assert_eq!(words("ガス"), words("ｶﾞｽ"));
    }
}
