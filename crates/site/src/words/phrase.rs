//! What a phrase is made of, as its file says: its variables, its choices by number, what it refers to.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};

/// One phrase of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Phrase {
    /// The line on which it begins, from 1.
    pub(super) line: usize,
    /// What it is filled with.
    pub(super) variables: BTreeSet<String>,
    /// The plural categories of each choice in it.
    pub(super) choices: Vec<BTreeSet<String>>,
    /// The functions that it calls.
    pub(super) functions: BTreeSet<String>,
    /// The other phrases that it quotes; a term begins with `-`.
    pub(super) quotes: BTreeSet<String>,
    /// Attributes of other phrases that it quotes, as `key.attribute`; a phrase of the site has none.
    pub(super) attributes: BTreeSet<String>,
    /// Whether there is anything to be seen of it.
    pub(super) says: bool,
    /// The phrase as it is written, without its key.
    pub(super) text: String,
}

/// The phrases and terms of a file by their keys. The file must be readable; what is not is left out.
pub(super) fn phrases(source: &str) -> BTreeMap<String, Phrase> {
    let file = fluent_syntax::parser::parse(source).unwrap_or_else(|(file, _)| file);
    let (lines, mut phrases) = (lines_of_keys(source), BTreeMap::new());
    for entry in file.body {
        let (key, pattern) = match &entry {
            Entry::Message(message) => match &message.value {
                Some(pattern) => (message.id.name.to_owned(), pattern),
                None => continue,
            },
            Entry::Term(term) => (format!("-{}", term.id.name), &term.value),
            _ => continue,
        };
        let mut phrase = Phrase::default();
        phrase.pattern(pattern);
        if let Some((line, text)) = lines.get(key.as_str()) {
            (phrase.line, phrase.text) = (*line, whole(text));
        }
        phrases.insert(key, phrase);
    }
    phrases
}

/// Where each key stands: its line, and what follows its `=` up to the end of the file.
fn lines_of_keys(source: &str) -> BTreeMap<&str, (usize, &str)> {
    let (mut keys, mut at) = (BTreeMap::new(), 0);
    for (number, line) in (1..).zip(source.split_inclusive('\n')) {
        if let Some(key) = key_of(line) {
            let text = at + line.find('=').unwrap_or_default() + 1;
            keys.insert(key, (number, &source[text..]));
        }
        at += line.len();
    }
    keys
}

/// The key with which a line begins, if it does.
pub(super) fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.trim_start_matches('\u{FEFF}').split_once('=')?;
    let key = key.trim_end_matches(' ');
    let first = key.trim_start_matches('-').starts_with(|c: char| c.is_ascii_alphabetic());
    let rest = key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    (first && rest).then_some(key)
}

/// A phrase as it is written, from what follows its `=`.
fn whole(text: &str) -> String {
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default().trim_start();
    let rest = lines.take_while(|line| line.is_empty() || line.starts_with([' ', '}', '[', '*']));
    let text: String = std::iter::once(first).chain(rest).collect::<Vec<_>>().join("\n");
    text.trim().to_owned()
}

impl Phrase {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::Placeable { expression } => self.expression(expression),
                PatternElement::TextElement { value } => self.says |= !value.trim().is_empty(),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                self.choices.push(variants.iter().map(|variant| key(&variant.key).to_owned()).collect());
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        self.says |= match inline {
            InlineExpression::StringLiteral { value } => !value.trim().is_empty(),
            InlineExpression::Placeable { .. } => false,
            _ => true,
        };
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name.to_owned());
                self.arguments(arguments);
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.quotes.insert(id.name.to_owned());
                self.attributes.extend(attribute.as_ref().map(|own| format!("{}.{}", id.name, own.name)));
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.quotes.insert(format!("-{}", id.name));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        for argument in &arguments.positional {
            self.inline(argument);
        }
        for argument in &arguments.named {
            self.inline(&argument.value);
        }
    }
}

fn key<'a>(key: &VariantKey<&'a str>) -> &'a str {
    match key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}
