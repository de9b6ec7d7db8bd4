//! The attributes of an element: each is looked up, its value checked, and what draws is written.

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;
use quick_xml::events::attributes::Attribute as RawAttribute;
use quick_xml::name::ResolveResult;

use super::allow::{self, Attribute};
use super::read::{Reader, check_characters, escaped};
use super::{Part, size, value};
use crate::error::Fault;

/// No element has as many attributes.
const MAX_ATTRIBUTES: usize = 128;

impl Reader<'_> {
    /// Writes the element with those attributes that draw.
    pub(super) fn write(&mut self, start: &BytesStart<'_>, name: &str, empty: bool) -> Result<(), Fault> {
        let mut part = Part {
            line_at: self.line,
            parent: self.open.last().map(|open| open.part),
            id: None,
            names: Vec::new(),
            gradient: matches!(name, "linearGradient" | "radialGradient"),
        };
        let mut written = format!("<{name}");
        let mut sides = [None, None, None];
        let is_root = self.drawing.parts.is_empty();
        if is_root {
            written.push_str(&format!(" xmlns=\"{}\"", allow::SVG));
        }
        for (index, attribute) in start.attributes().enumerate() {
            let attribute = attribute.map_err(|error| self.fault(format!("<{name}> is not XML: {error}")))?;
            if index >= MAX_ATTRIBUTES {
                return Err(self.fault(format!("<{name}> has more than {MAX_ATTRIBUTES} attributes")));
            }
            let Some((key, value)) = self.attribute(name, &attribute, &mut part)? else { continue };
            if let Some(side) = ["width", "height", "viewBox"].iter().position(|side| *side == key) {
                sides[side] = Some(value.clone());
            }
            if !written.contains(&format!(" {key}=\"")) {
                written.push_str(&format!(" {key}=\"{}\"", escaped(&value)));
            }
        }
        if is_root {
            let [width, height, view] = sides;
            self.drawing.size = size::of(width.as_deref(), height.as_deref(), view.as_deref());
        }
        self.drawing.written.push_str(&written);
        self.drawing.written.push_str(if empty { "/>" } else { ">" });
        self.drawing.parts.push(part);
        Ok(())
    }

    /// The name under which an attribute is written, and its value; `None` where it is left out.
    fn attribute(
        &self,
        element: &str,
        attribute: &RawAttribute<'_>,
        part: &mut Part,
    ) -> Result<Option<(String, String)>, Fault> {
        let shown = attribute.key.into_inner();
        if attribute.key.as_namespace_binding().is_some() {
            return Ok(None);
        }
        let wrong = |what: String| self.fault(format!("{shown} of <{element}> {what}"));
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|error| wrong(format!("is not XML: {error}")))?
            .into_owned();
        check_characters(&value).map_err(wrong)?;
        let (namespace, local) = self.xml.resolver().resolve_attribute(attribute.key);
        let local = local.into_inner();
        let what = match namespace {
            ResolveResult::Unbound => allow::attribute(local),
            ResolveResult::Bound(found) if found.0 == allow::XLINK && local == "href" => Attribute::Reference,
            ResolveResult::Bound(found) if found.0 == allow::XML && matches!(local, "lang" | "space") => {
                return Ok(Some((format!("xml:{local}"), value)));
            }
            ResolveResult::Bound(_) if allow::is_handler(local) => {
                Attribute::Refuse("would run in readers' browsers")
            }
            ResolveResult::Bound(_) => Attribute::LeaveOut,
            ResolveResult::Unknown(prefix) => {
                return Err(wrong(format!("has a prefix \"{prefix}\" that is not declared")));
            }
        };
        match what {
            Attribute::LeaveOut => return Ok(None),
            Attribute::Refuse(why) => return Err(wrong(format!("{why}; remove it"))),
            Attribute::Words if local == "id" => part.id = Some(value.trim().to_owned()),
            Attribute::Words => {}
            Attribute::Reference => part.names.push(value::reference(&value).map_err(wrong)?),
            Attribute::Draw => part.names.extend(value::attribute(&value).map_err(wrong)?),
            Attribute::Style => part.names.extend(value::declarations(&value).map_err(wrong)?),
        }
        Ok(Some((local.to_owned(), value)))
    }
}
