//! YAML as far as front matter needs it: a tree of bounded depth with lines and columns, no aliases, no tags.

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::Fault;

const MAX_DEPTH: usize = 6;

/// A value and where it begins.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) value: Value,
}

/// A value of front matter.
#[derive(Debug, Clone)]
pub(super) enum Value {
    /// A text; empty where nothing or `~` or `null` stands unquoted.
    Scalar(String),
    List(Vec<Node>),
    /// Keys with their places, in order.
    Map(Vec<(Node, Node)>),
}

impl Node {
    pub(super) fn fault(&self, what: impl Into<String>) -> Fault {
        Fault { line: self.line, column: self.column, what: what.into() }
    }

    pub(super) fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text) => Some(text),
            _ => None,
        }
    }
}

/// Parses `header`, which begins at `first_line` of its file.
pub(super) fn parse(header: &str, first_line: usize) -> Result<Node, Fault> {
    let mut reader = Reader { parser: Parser::new_from_str(header), first_line };
    loop {
        let (event, span) = reader.next()?;
        match event {
            Event::StreamStart | Event::DocumentStart(_) | Event::Nothing => {}
            Event::StreamEnd | Event::DocumentEnd => {
                return Ok(Node { line: first_line, column: 1, value: Value::Map(Vec::new()) });
            }
            event => return reader.node(event, span, 0),
        }
    }
}

struct Reader<'a> {
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    first_line: usize,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<(Event<'a>, Span), Fault> {
        match self.parser.next_event() {
            Some(Ok(next)) => Ok(next),
            Some(Err(error)) => Err(Fault {
                line: self.first_line + error.marker().line().saturating_sub(1),
                column: error.marker().col() + 1,
                what: format!("not YAML: {}", error.info()),
            }),
            None => Err(Fault {
                line: self.first_line,
                column: 1,
                what: "the front matter ends too early".to_owned(),
            }),
        }
    }

    fn node(&mut self, event: Event<'a>, span: Span, depth: usize) -> Result<Node, Fault> {
        let line = self.first_line + span.start.line().saturating_sub(1);
        let column = span.start.col() + 1;
        let fault = |what: &str| Err(Fault { line, column, what: what.to_owned() });
        if depth > MAX_DEPTH {
            return fault("nested too deeply for front matter");
        }
        let value = match event {
            Event::Scalar(text, style, anchor, _) => {
                if anchor != 0 {
                    return fault("anchors are not read in front matter; write the value out");
                }
                let empty = style == ScalarStyle::Plain && matches!(&*text, "~" | "null" | "Null" | "NULL");
                Value::Scalar(if empty { String::new() } else { text.into_owned() })
            }
            Event::Alias(_) => return fault("aliases are not read in front matter; write the value out"),
            Event::SequenceStart(..) => Value::List(self.list(depth)?),
            Event::MappingStart(..) => Value::Map(self.map(depth)?),
            _ => return fault("not understood as front matter"),
        };
        Ok(Node { line, column, value })
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Node>, Fault> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => return Ok(items),
                (event, span) => items.push(self.node(event, span, depth + 1)?),
            }
        }
    }

    fn map(&mut self, depth: usize) -> Result<Vec<(Node, Node)>, Fault> {
        let mut pairs = Vec::new();
        loop {
            match self.next()? {
                (Event::MappingEnd, _) => return Ok(pairs),
                (event, span) => {
                    let key = self.node(event, span, depth + 1)?;
                    let (event, span) = self.next()?;
                    pairs.push((key, self.node(event, span, depth + 1)?));
                }
            }
        }
    }
}
