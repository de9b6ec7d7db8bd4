//! Which typed marks are a pair of quotation marks, which are apostrophes, and which are measures.

use super::marks::Marks;

/// Words that begin with an apostrophe because something is left out before them.
const ELISIONS: [&str; 9] = ["tis", "twas", "em", "til", "cause", "n", "bout", "round", "twere"];

/// No real text quotes more deeply.
const DEEPEST: usize = 8;

/// How far ahead another mark is looked for.
const AHEAD: usize = 400;

const APOSTROPHE: char = '’';

/// What became of a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fate {
    /// It stays as it was typed.
    Kept,
    Becomes(char),
    /// It is dropped: the stroke that escaped a measure.
    Dropped,
}

/// A quotation that is open: where it began, and with what it must end.
struct Open {
    /// The place of a typed mark; `None` for one that was typographic already.
    typed: Option<usize>,
    mark: char,
    closing: char,
}

/// Sets the marks of a text; the result has one piece for each of its characters.
pub(super) fn set(chars: &[char], shielded: &[bool], marks: &Marks) -> Vec<String> {
    let mut setter =
        Setter { chars, shielded, marks, fates: vec![Fate::Kept; chars.len()], open: Vec::new() };
    for at in 0..chars.len() {
        setter.read(at);
    }
    let written = |(c, fate): (&char, &Fate)| match fate {
        Fate::Kept => c.to_string(),
        Fate::Becomes(mark) => mark.to_string(),
        Fate::Dropped => String::new(),
    };
    chars.iter().zip(&setter.fates).map(written).collect()
}

struct Setter<'a> {
    chars: &'a [char],
    shielded: &'a [bool],
    marks: &'a Marks,
    fates: Vec<Fate>,
    open: Vec<Open>,
}

impl Setter<'_> {
    fn read(&mut self, at: usize) {
        match self.chars[at] {
            '\n' if self.begins_block(at + 1) => self.open.clear(),
            '"' if self.is_escaped_inch(at) => {
                self.fates[at - 1] = Fate::Dropped;
                self.fates[at] = Fate::Becomes('″');
            }
            _ if self.shielded[at] => {}
            '"' => self.double(at),
            '\'' => self.single(at),
            c => self.typographic(at, c),
        }
    }

    fn double(&mut self, at: usize) {
        let (before, after) = (self.before(at), self.after(at));
        if self.marks.hebrew && is_letter(before) && is_letter(after) {
            self.fates[at] = Fate::Becomes('״');
        } else if is_digit(before) && (self.is_inch(at) || !self.is_open('"')) {
            self.fates[at] = Fate::Becomes('″');
        } else if self.may_open(at) || (self.follows_elision(at) && !self.is_open('"')) {
            self.push(at, '"');
        } else if self.is_open('"') && before.is_some_and(|c| !c.is_whitespace()) {
            self.close('"', at);
        } else if self.marks.unspaced && after.is_some_and(|c| !c.is_whitespace()) {
            self.push(at, '"');
        }
    }

    /// A quotation right behind an elided word: `l'"accord"`.
    fn follows_elision(&self, at: usize) -> bool {
        let elided = matches!(self.before(at), Some('\'' | APOSTROPHE)) && is_letter(self.before(at - 1));
        elided && is_letter(self.after(at))
    }

    fn single(&mut self, at: usize) {
        let (before, after) = (self.before(at), self.after(at));
        let inside = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
        if inside && is_digit(before) && self.is_foot(at) {
            self.fates[at] = Fate::Becomes('′');
        } else if inside || self.is_elision(at) {
            self.fates[at] = Fate::Becomes(APOSTROPHE);
        } else if self.may_open(at) {
            self.push(at, '\'');
        } else if is_digit(before) && (self.is_foot(at) || !self.is_open('\'')) {
            self.fates[at] = Fate::Becomes('′');
        } else if self.is_open('\'') && !self.is_possessive(at) {
            self.close('\'', at);
        } else if is_letter(before) {
            self.fates[at] = Fate::Becomes(if self.marks.hebrew { '׳' } else { APOSTROPHE });
        }
    }

    /// A mark that is typographic already opens or closes as it says.
    fn typographic(&mut self, at: usize, c: char) {
        if self.open.last().is_some_and(|open| open.typed.is_none() && open.closing == c) {
            self.open.pop();
            return;
        }
        let closing = match c {
            '«' => '»',
            '„' | '‚' if self.marks.outer.1 == '”' => '”',
            '„' => '“',
            '‚' => '‘',
            '“' => '”',
            '‹' => '›',
            '「' => '」',
            '『' => '』',
            '《' => '》',
            _ => return,
        };
        if self.after(at).is_some() && self.open.len() < DEEPEST {
            self.open.push(Open { typed: None, mark: c, closing });
        }
    }

    fn push(&mut self, at: usize, typed: char) {
        if self.open.len() >= DEEPEST {
            return;
        }
        let (mark, closing) = self.pair(typed);
        self.open.push(Open { typed: Some(at), mark, closing });
    }

    /// The marks that a quotation gets which is opened now.
    fn pair(&self, typed: char) -> (char, char) {
        let (outer, inner) = (self.marks.outer, self.marks.inner);
        match self.open.last() {
            None if self.marks.by_kind && typed == '\'' => inner,
            None => outer,
            Some(around) if around.mark == outer.0 || around.mark == '"' => inner,
            Some(_) => outer,
        }
    }

    /// Closes the nearest quotation that was opened with such a mark; those within it that nothing closed stay as typed.
    fn close(&mut self, typed: char, at: usize) {
        while let Some(open) = self.open.pop() {
            if let Some(start) = open.typed.filter(|start| self.chars[*start] == typed) {
                self.fates[start] = Fate::Becomes(open.mark);
                self.fates[at] = Fate::Becomes(open.closing);
                return;
            }
        }
    }

    fn is_open(&self, typed: char) -> bool {
        self.open.iter().any(|open| open.typed.is_some_and(|start| self.chars[start] == typed))
    }

    /// Whether a quotation may begin here: after a blank or a bracket, before a word.
    fn may_open(&self, at: usize) -> bool {
        let opens_after = |c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    '(' | '['
                        | '{'
                        | '–'
                        | '—'
                        | '-'
                        | '/'
                        | '«'
                        | '“'
                        | '„'
                        | '‘'
                        | '‚'
                        | '‹'
                        | '¿'
                        | '¡'
                        | '：'
                        | '，'
                        | '。'
                        | '（'
                        | '「'
                )
        };
        let before = self.skip_back(at);
        let nested = before.is_some_and(|at| self.fates[at] == Fate::Kept && self.is_typed_open(at));
        let before = before.map(|at| self.chars[at]);
        let after = self.after_marks(at);
        (nested || before.is_none_or(opens_after)) && after.is_some_and(|c| !c.is_whitespace())
    }

    fn is_typed_open(&self, at: usize) -> bool {
        self.open.iter().any(|open| open.typed == Some(at))
    }

    /// `'60s`, `'tis`: something is left out before the word.
    fn is_elision(&self, at: usize) -> bool {
        if self.before(at).is_some_and(char::is_alphanumeric) {
            return false;
        }
        let word: String = self.chars[at + 1..].iter().take_while(|c| c.is_alphanumeric()).collect();
        let decade =
            word.len() >= 2 && word.is_char_boundary(2) && word[..2].bytes().all(|b| b.is_ascii_digit());
        let decade = decade && matches!(&word[2..], "" | "s");
        let quoted = self.chars.get(at + 1 + word.chars().count()) == Some(&'\'') && decade;
        (decade && !quoted) || ELISIONS.contains(&word.to_lowercase().as_str())
    }

    /// `the ambassadors' words'`: an s before, a blank behind, and another mark that closes later.
    fn is_possessive(&self, at: usize) -> bool {
        let plural = self.before(at).is_some_and(|c| matches!(c, 's' | 'S'));
        if !plural || self.after(at) != Some(' ') {
            return false;
        }
        let rest = (at + 1..self.chars.len().min(at + AHEAD)).take_while(|next| self.chars[*next] != '\n');
        rest.into_iter().any(|next| {
            self.chars[next] == '\''
                && !self.shielded[next]
                && self.before(next).is_some_and(|c| !c.is_whitespace())
                && !self.after(next).is_some_and(char::is_alphanumeric)
        })
    }

    /// `5' 10"`: the mark after the feet.
    fn is_foot(&self, at: usize) -> bool {
        let rest = &self.chars[at + 1..];
        let blank = usize::from(matches!(rest.first(), Some(' ' | '\u{A0}')));
        let digits =
            rest[blank..].iter().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).count();
        let mark = blank + digits + usize::from(rest.get(blank + digits) == Some(&'\\'));
        digits > 0 && digits < 6 && matches!(rest.get(mark), Some('"' | '″'))
    }

    /// The mark after the inches that follow feet.
    fn is_inch(&self, at: usize) -> bool {
        let measure = |c: &&char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{A0}');
        let back = self.chars[..at].iter().rev().take(8).take_while(measure).count();
        let feet = (at - back).checked_sub(1);
        feet.is_some_and(|feet| self.fates[feet] == Fate::Becomes('′') || self.chars[feet] == '′')
    }

    fn is_escaped_inch(&self, at: usize) -> bool {
        at >= 2 && self.chars[at - 1] == '\\' && self.chars[at - 2].is_ascii_digit() && self.is_inch(at - 1)
    }

    fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).map(|before| self.chars[before])
    }

    fn after(&self, at: usize) -> Option<char> {
        self.chars.get(at + 1).copied()
    }

    /// The place before this one that is no mark of emphasis.
    fn skip_back(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|at| !is_emphasis(self.chars[*at]))
    }

    fn after_marks(&self, at: usize) -> Option<char> {
        self.chars[at + 1..].iter().copied().find(|c| !is_emphasis(*c))
    }

    /// Whether a paragraph, an item or a heading begins here: no quotation goes on from one to the next.
    fn begins_block(&self, at: usize) -> bool {
        let line: String =
            self.chars[at.min(self.chars.len())..].iter().take(12).take_while(|c| **c != '\n').collect();
        let line = line.trim_start_matches([' ', '>']);
        let number = line.bytes().take_while(u8::is_ascii_digit).count();
        line.is_empty()
            || line.starts_with(['#', '|'])
            || ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark))
            || (number > 0 && (line[number..].starts_with(". ") || line[number..].starts_with(") ")))
    }
}

fn is_emphasis(c: char) -> bool {
    matches!(c, '*' | '_' | '~')
}

fn is_letter(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphabetic)
}

fn is_digit(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_digit())
}
