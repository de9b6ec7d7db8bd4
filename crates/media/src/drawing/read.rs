//! Reading a drawing, element by element, and writing what draws.

use std::borrow::Cow;

use quick_xml::escape::escape;
use quick_xml::events::{BytesDecl, BytesRef, BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use super::allow::{self, Element};
use super::{Drawing, Named, value};
use crate::error::Fault;

/// No drawing is nested more deeply.
const MAX_DEPTH: usize = 128;
/// No drawing has as many elements.
const MAX_ELEMENTS: usize = 50_000;

/// Reads `text` and writes it anew.
pub(super) fn read(text: &str) -> Result<Drawing, Fault> {
    let mut reader = Reader {
        text,
        xml: NsReader::from_str(text),
        at: 0,
        line: 1,
        open: Vec::new(),
        left_out: 0,
        sheet: None,
        drawing: Drawing::default(),
    };
    while reader.event()? {}
    Ok(reader.drawing)
}

/// An element that is open.
pub(super) struct Open {
    name: String,
    pub(super) part: usize,
}

/// A drawing that is being read.
pub(super) struct Reader<'a> {
    text: &'a str,
    pub(super) xml: NsReader<&'a [u8]>,
    /// Where in the text the event begins that is being read.
    at: usize,
    /// In which line that is, counted from 1.
    pub(super) line: usize,
    pub(super) open: Vec<Open>,
    /// How many elements are open of a part that is left out.
    left_out: usize,
    /// The style sheet that is being read.
    sheet: Option<String>,
    pub(super) drawing: Drawing,
}

impl<'a> Reader<'a> {
    /// Reads one event; `false` at the end.
    fn event(&mut self) -> Result<bool, Fault> {
        self.step();
        let event = match self.xml.read_event() {
            Ok(event) => event,
            Err(error) => return Err(self.fault(format!("is not XML: {error}"))),
        };
        match event {
            Event::Start(start) => self.start(&start, false)?,
            Event::Empty(start) => self.start(&start, true)?,
            Event::End(_) => self.end()?,
            Event::Text(text) => self.words(&text.xml10_content())?,
            Event::CData(text) => self.words(&text.xml10_content())?,
            Event::GeneralRef(name) => self.entity(&name)?,
            Event::Comment(_) => {}
            Event::Decl(declaration) => self.declaration(&declaration)?,
            Event::DocType(doctype) if doctype.contains('[') => {
                return Err(self.fault("the document type declares entities, which can grow without end; save the drawing as plain SVG"));
            }
            Event::DocType(_) => {}
            Event::PI(_) if self.left_out > 0 => {}
            Event::PI(instruction) => {
                let target = instruction.target().to_owned();
                return Err(self.fault(format!(
                    "<?{target}?> loads from elsewhere or says nothing of the drawing; remove it"
                )));
            }
            Event::Eof => return self.finish().map(|()| false),
        }
        Ok(true)
    }

    /// A fault in the line of the event.
    pub(super) fn fault(&self, what: impl Into<String>) -> Fault {
        Fault::drawing(self.line, what)
    }

    /// Moves on to the event that comes next, and counts the lines on the way.
    fn step(&mut self) {
        let next = usize::try_from(self.xml.buffer_position()).unwrap_or_default();
        let passed = self.text.as_bytes().get(self.at..next).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.at = next;
    }

    fn finish(&self) -> Result<(), Fault> {
        match (self.open.is_empty() && self.left_out == 0, self.drawing.parts.is_empty()) {
            (true, false) => Ok(()),
            (_, true) => Err(self.fault("there is no drawing in it")),
            (false, _) => Err(Fault::broken("drawing", "it ends before its end")),
        }
    }

    fn declaration(&self, declaration: &BytesDecl<'_>) -> Result<(), Fault> {
        match declaration.encoding() {
            None => Ok(()),
            Some(Ok(name))
                if ["utf-8", "us-ascii", "ascii", "utf8"]
                    .iter()
                    .any(|fine| name.eq_ignore_ascii_case(fine)) =>
            {
                Ok(())
            }
            Some(_) => Err(self.fault("the file says that it is not in UTF-8; save it so")),
        }
    }

    fn start(&mut self, start: &BytesStart<'a>, empty: bool) -> Result<(), Fault> {
        if self.left_out > 0 {
            self.left_out += usize::from(!empty);
            return self.check_depth();
        }
        if self.sheet.is_some() {
            return Err(self.fault("elements stand in a style sheet"));
        }
        let Some(name) = self.element(start)? else {
            self.left_out += usize::from(!empty);
            return Ok(());
        };
        if self.drawing.parts.len() >= MAX_ELEMENTS {
            return Err(self.fault(format!("the drawing has more than {MAX_ELEMENTS} elements")));
        }
        let is_root = self.drawing.parts.is_empty();
        if is_root != (self.open.is_empty()) || (is_root && name != "svg") {
            return Err(self.fault(format!("<{name}> stands outside the one <svg> that a drawing is")));
        }
        self.write(start, &name, empty)?;
        if !empty {
            self.sheet = (name == "style").then(String::new);
            self.open.push(Open { name, part: self.drawing.parts.len() - 1 });
        }
        self.check_depth()
    }

    fn check_depth(&self) -> Result<(), Fault> {
        match self.open.len() + self.left_out > MAX_DEPTH {
            true => Err(self.fault(format!("elements are nested more than {MAX_DEPTH} deep"))),
            false => Ok(()),
        }
    }

    /// The name of an element that draws; `None` where it is left out.
    fn element(&self, start: &BytesStart<'_>) -> Result<Option<String>, Fault> {
        let shown = start.name().into_inner().to_owned();
        let (namespace, local) = self.xml.resolver().resolve_element(start.name());
        match namespace {
            ResolveResult::Bound(found) if allow::is_editors(found.0) => return Ok(None),
            ResolveResult::Bound(found) if found.0 != allow::SVG => {
                return Err(self.fault(format!("<{shown}> is no element of SVG; remove it")));
            }
            ResolveResult::Unknown(prefix) => {
                return Err(self.fault(format!("the prefix \"{prefix}\" of <{shown}> is not declared")));
            }
            _ => {}
        }
        match allow::element(local.into_inner()) {
            Element::Draw => Ok(Some(local.into_inner().to_owned())),
            Element::LeaveOut => Ok(None),
            Element::Refuse(why) => Err(self.fault(format!("<{shown}> {why}; remove it"))),
        }
    }

    fn end(&mut self) -> Result<(), Fault> {
        if self.left_out > 0 {
            self.left_out -= 1;
            return Ok(());
        }
        let Some(open) = self.open.pop() else {
            return Err(self.fault("an element ends that did not begin"));
        };
        if let Some(sheet) = self.sheet.take() {
            let line_at = self.drawing.parts[open.part].line_at;
            let wrong = |what| Fault::drawing(line_at, format!("the style sheet {what}"));
            let ids = value::sheet(&sheet).map_err(wrong)?;
            self.drawing.styled.extend(ids.into_iter().map(|id| Named { line_at, id }));
            self.drawing.written.push_str(&escaped(&value::without_comments(&sheet).map_err(wrong)?));
        }
        self.drawing.written.push_str(&format!("</{}>", open.name));
        Ok(())
    }

    /// Text, where it is read; elsewhere it is not shown.
    fn words(&mut self, words: &str) -> Result<(), Fault> {
        if self.left_out > 0 {
            return Ok(());
        }
        check_characters(words).map_err(|what| self.fault(format!("a text {what}")))?;
        match (&mut self.sheet, self.open.last()) {
            (Some(sheet), _) => sheet.push_str(words),
            (None, Some(open)) if allow::has_text(&open.name) => {
                self.drawing.written.push_str(&escaped(words));
            }
            _ => {}
        }
        Ok(())
    }

    /// A character that is written by its number, or by one of the five names of XML.
    fn entity(&mut self, name: &BytesRef<'_>) -> Result<(), Fault> {
        if self.left_out > 0 {
            return Ok(());
        }
        let character = match &**name {
            "lt" => Some('<'),
            "gt" => Some('>'),
            "amp" => Some('&'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => name.resolve_char_ref().ok().flatten(),
        };
        match character {
            Some(character) => self.words(character.encode_utf8(&mut [0; 4])),
            None => {
                Err(self
                    .fault(format!("&{}; is no character that XML knows by itself; write it out", &**name)))
            }
        }
    }
}

/// `text` as it stands in XML.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    escape(text)
}

/// Refuses control characters, which no drawing has.
pub(super) fn check_characters(text: &str) -> Result<(), String> {
    match text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\r')) {
        Some(c) => Err(format!("has the control character U+{:04X}", u32::from(c))),
        None => Ok(()),
    }
}
