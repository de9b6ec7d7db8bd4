//! XML for machines: every text escaped, no character in it that XML forbids.

use quick_xml::Writer;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::name::QName;

use crate::error::RenderError;
use crate::text::html::escape;

/// A document that is being written.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    failed: bool,
}

impl Xml {
    /// A new document in UTF-8.
    pub(super) fn new() -> Self {
        let mut xml = Self { writer: Writer::new(Vec::new()), failed: false };
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
        xml.line();
        xml
    }

    /// An element around what `inside` writes.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self),
    ) {
        self.event(Event::Start(start(name, attributes)));
        inside(self);
        self.event(Event::End(BytesEnd::new(name)));
        self.line();
    }

    /// An element with a text.
    pub(super) fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.element(name, attributes, |xml| xml.event(Event::Text(BytesText::from_escaped(escape(text)))));
    }

    /// An element with attributes alone.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Empty(start(name, attributes)));
        self.line();
    }

    /// The bytes of the document.
    pub(super) fn finish(self) -> Result<Vec<u8>, RenderError> {
        if self.failed {
            Err(RenderError::Failed("XML could not be written".to_owned()))
        } else {
            Ok(self.writer.into_inner())
        }
    }

    fn line(&mut self) {
        self.event(Event::Text(BytesText::from_escaped("\n")));
    }

    fn event(&mut self, event: Event<'_>) {
        // Writing into memory does not fail; if it did, no half a document would leave here.
        self.failed |= self.writer.write_event(event).is_err();
    }
}

fn start<'n>(name: &'n str, attributes: &[(&str, &str)]) -> BytesStart<'n> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        let value = escape(value).into();
        start.push_attribute(Attribute { key: QName(name), value });
    }
    start
}
