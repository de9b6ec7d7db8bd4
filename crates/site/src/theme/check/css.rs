//! What a style sheet may not have: requests to elsewhere, and brackets that do not close.

use crate::theme::fault::Fault;

/// Reads a style sheet as CSS Syntax 3 cuts it: comments, strings, brackets, and all else.
struct Reader<'a> {
    file: &'a str,
    rest: &'a str,
    line: usize,
    /// The brackets that are open, with their lines.
    open: Vec<(char, usize)>,
    faults: Vec<Fault>,
}

/// Everything that is wrong with a style sheet.
pub(super) fn faults(file: &str, source: &str) -> Vec<Fault> {
    let mut reader = Reader { file, rest: source, line: 1, open: Vec::new(), faults: Vec::new() };
    while let Some(next) = reader.rest.chars().next() {
        reader.step(next);
    }
    let unclosed: Vec<_> =
        reader.open.iter().map(|(bracket, line)| (*line, format!("{bracket} is never closed"))).collect();
    for (line, what) in unclosed {
        reader.faults.push(Fault::at(file, line, what));
    }
    reader.faults
}

impl Reader<'_> {
    fn step(&mut self, next: char) {
        match next {
            '/' if self.rest.starts_with("/*") => self.comment(),
            '"' | '\'' => self.string(next),
            '\\' => self.pass(1 + self.rest[1..].chars().next().map_or(0, char::len_utf8)),
            '(' | '[' | '{' => {
                self.open.push((next, self.line));
                self.pass(1);
            }
            ')' | ']' | '}' => self.close(next),
            '@' => self.at_rule(),
            'u' | 'U' if self.begins_with("url(") => self.url(),
            _ => self.pass(next.len_utf8()),
        }
    }

    fn pass(&mut self, bytes: usize) {
        let (passed, rest) = self.rest.split_at(bytes.min(self.rest.len()));
        self.line += passed.matches('\n').count();
        self.rest = rest;
    }

    fn fault(&mut self, what: impl Into<String>) {
        self.faults.push(Fault::at(self.file, self.line, what));
    }

    fn begins_with(&self, word: &str) -> bool {
        self.rest.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word))
    }

    fn comment(&mut self) {
        match self.rest[2..].find("*/") {
            Some(end) => self.pass(end + 4),
            None => {
                self.fault("a comment is never closed");
                self.pass(self.rest.len());
            }
        }
    }

    fn string(&mut self, quote: char) {
        let mut escaped = false;
        let end = self.rest[1..].find(|c| {
            let ends = !escaped && (c == quote || c == '\n');
            escaped = !escaped && c == '\\';
            ends
        });
        let Some(end) = end.filter(|end| self.rest.as_bytes()[1..].get(*end) != Some(&b'\n')) else {
            self.fault("a string is not closed on its line");
            return self.pass(end.map_or(self.rest.len(), |end| end + 1));
        };
        let text = self.rest[1..=end].to_owned();
        // What stands in brackets is compared with, what stands in parentheses may be fetched.
        if self.open.last().is_some_and(|(bracket, _)| *bracket == '(') {
            self.target(&text);
        }
        self.pass(end + 2);
    }

    fn url(&mut self) {
        self.open.push(('(', self.line));
        self.pass(4);
        let blank = self.rest.len() - self.rest.trim_start().len();
        self.pass(blank);
        if !self.rest.starts_with(['"', '\'']) {
            let end = self.rest.find(')').unwrap_or(self.rest.len());
            let target = self.rest[..end].trim().to_owned();
            self.target(&target);
            self.pass(end);
        }
    }

    fn target(&mut self, target: &str) {
        let target = target.trim();
        let scheme = target.split(['/', '?', '#']).next().is_some_and(|begin| begin.contains(':'));
        if scheme || target.starts_with("//") || target.contains('\\') {
            self.fault(format!(
                "\"{target}\" is fetched from elsewhere; only addresses of this site may be named"
            ));
        }
    }

    fn at_rule(&mut self) {
        for (rule, what) in [
            ("@import", "@import asks for a second sheet; write its rules here"),
            ("@charset", "@charset has no place here; the sheet is UTF-8"),
        ] {
            if self.begins_with(rule) {
                self.fault(what);
            }
        }
        self.pass(1);
    }

    fn close(&mut self, bracket: char) {
        let opening = match bracket {
            ')' => '(',
            ']' => '[',
            _ => '{',
        };
        match self.open.last() {
            Some((open, _)) if *open == opening => {
                self.open.pop();
            }
            Some((open, line)) => {
                let what = format!("{bracket} closes nothing; {open} of line {line} is open");
                self.fault(what);
            }
            None => self.fault(format!("{bracket} closes nothing")),
        }
        self.pass(1);
    }
}
