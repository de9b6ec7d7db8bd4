//! What of a text is never touched: code, addresses, attributes, and what an author escaped.

/// No address and no tag is longer, in characters.
const LONGEST: usize = 4_000;

/// For each character of a Markdown text whether it is left alone.
pub(super) fn of_markdown(text: &str) -> Vec<bool> {
    let chars: Vec<char> = text.chars().collect();
    let mut shield = Shield { shielded: vec![false; chars.len()], chars: &chars };
    shield.blocks();
    shield.spans();
    shield.addresses();
    shield.shielded
}

/// For each character of a plain text whether it is left alone.
pub(super) fn of_line(text: &str) -> Vec<bool> {
    let chars: Vec<char> = text.chars().collect();
    let mut shield = Shield { shielded: vec![false; chars.len()], chars: &chars };
    shield.addresses();
    shield.shielded
}

struct Shield<'a> {
    chars: &'a [char],
    shielded: Vec<bool>,
}

impl Shield<'_> {
    fn cover(&mut self, from: usize, to: usize) {
        let end = to.min(self.shielded.len());
        self.shielded[from.min(end)..end].fill(true);
    }

    /// Blocks of code, blocks of HTML, and the addresses of links by reference.
    fn blocks(&mut self) {
        let (mut start, mut fence, mut after_blank) = (0, None, true);
        while start < self.chars.len() {
            let end =
                self.chars[start..].iter().position(|c| *c == '\n').map_or(self.chars.len(), |at| start + at);
            let line: String = self.chars[start..end].iter().collect();
            let bare = line.trim_start_matches([' ', '>']);
            let mark = fence_of(bare);
            let inside = fence.is_some();
            fence = match (fence, mark) {
                (None, opened) => opened,
                (Some(open), Some(mark)) if closes(open, mark, bare) => None,
                (open, _) => open,
            };
            let code = after_blank && (line.starts_with("    ") || line.starts_with('\t'));
            if inside || mark.is_some() || code || is_definition(bare) {
                self.cover(start, end);
            }
            after_blank = line.trim().is_empty() || (after_blank && code);
            start = end + 1;
        }
    }

    /// Code within lines, the addresses and titles of links, tags, escaped characters.
    fn spans(&mut self) {
        let mut at = 0;
        while at < self.chars.len() {
            let end = match self.chars[at] {
                _ if self.shielded[at] => None,
                '\\' => Some(at + 2),
                '`' => self.code_span(at),
                ']' if self.chars.get(at + 1) == Some(&'(') => self.closing(at + 2).map(|end| end + 1),
                '<' if self.is_tag(at) => self.find(at, '>').map(|end| end + 1),
                _ => None,
            };
            if let Some(end) = end {
                self.cover(at, end);
            }
            at = end.unwrap_or(at + 1);
        }
    }

    fn code_span(&self, at: usize) -> Option<usize> {
        let run = |from: usize| self.chars[from..].iter().take_while(|c| **c == '`').count();
        let (width, mut next) = (run(at), at + run(at));
        while next < self.chars.len() {
            match run(next) {
                0 => next += 1,
                other if other == width => return Some(next + other),
                other => next += other,
            }
            if self.ends_block(next) {
                break;
            }
        }
        // Marks of code that nothing closes are themselves no quotation marks.
        Some(at + width)
    }

    /// The bracket that closes the address of a link.
    fn closing(&self, from: usize) -> Option<usize> {
        let (mut depth, mut at) = (0_usize, from);
        while at < self.chars.len().min(from + LONGEST) && !self.ends_block(at) {
            match self.chars[at] {
                '\\' => at += 1,
                '(' => depth += 1,
                ')' if depth == 0 => return Some(at),
                ')' => depth -= 1,
                _ => {}
            }
            at += 1;
        }
        None
    }

    fn is_tag(&self, at: usize) -> bool {
        self.chars.get(at + 1).is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
    }

    fn find(&self, from: usize, wanted: char) -> Option<usize> {
        let ahead = (from..self.chars.len().min(from + LONGEST)).take_while(|at| !self.ends_block(*at));
        ahead.into_iter().find(|at| self.chars[*at] == wanted)
    }

    /// Whether a blank line begins here.
    fn ends_block(&self, at: usize) -> bool {
        self.chars.get(at) == Some(&'\n') && self.chars.get(at + 1) == Some(&'\n')
    }

    /// Addresses of pages and mailboxes as they stand in the text.
    fn addresses(&mut self) {
        let mut start = 0;
        while start < self.chars.len() {
            let length = self.chars[start..].iter().take_while(|c| !c.is_whitespace()).count();
            if let Some((from, to)) = address(&self.chars[start..start + length]) {
                self.cover(start + from, start + to);
            }
            start += length + 1;
        }
    }
}

/// Where in a word an address stands, without the marks around it.
fn address(word: &[char]) -> Option<(usize, usize)> {
    let around = |c: &&char| "\"'()[]*_.,;:!?«»“”„‘’".contains(**c);
    let first = word.iter().take_while(around).count();
    let from = match word.windows(3).position(|three| three == [':', '/', '/']) {
        Some(at) => at - word[..at].iter().rev().take_while(|c| c.is_ascii_alphanumeric()).count(),
        None if word[first..].starts_with(&['w', 'w', 'w', '.']) || word.contains(&'@') => first,
        None => return None,
    };
    let behind = word.iter().rev().take_while(around).count();
    Some((from, word.len().saturating_sub(behind).max(from)))
}

/// The mark of a block of code and its length: three or more of ` or ~.
fn fence_of(line: &str) -> Option<(char, usize)> {
    let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let width = line.chars().take_while(|c| *c == mark).count();
    let inline = mark == '`' && line[width..].contains('`');
    (width >= 3 && !inline).then_some((mark, width))
}

fn closes(open: (char, usize), mark: (char, usize), line: &str) -> bool {
    open.0 == mark.0 && mark.1 >= open.1 && line.trim_end().chars().all(|c| c == mark.0)
}

/// `[name]: address "title"`, but not a footnote, whose text is a text.
fn is_definition(line: &str) -> bool {
    line.starts_with('[')
        && !line.starts_with("[^")
        && line.find("]:").is_some_and(|end| !line[..end].contains(' ') || end < 80)
}
