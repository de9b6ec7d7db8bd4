//! What the source of a template may not have: anything that the content security policy would refuse a reader.

use crate::theme::fault::Fault;

/// Elements that bring a foreign page, or move all addresses of this one.
const BANNED: [&str; 6] = ["base", "embed", "frame", "iframe", "object", "style"];
/// Attributes whose value is fetched as soon as the page is read.
const FETCHED: [&str; 5] = ["src", "srcset", "poster", "data", "background"];

/// Everything that is wrong with a template's source, apart from how it fills its pages.
pub(super) fn faults(file: &str, source: &str) -> Vec<Fault> {
    let source = without_comments(source);
    let mut faults = Vec::new();
    let mut at = 0;
    while let Some(open) = source[at..].find('<').map(|open| at + open) {
        at = open + 1;
        let Some(tag) = Tag::read(&source[at..]) else { continue };
        let line = source[..open].matches('\n').count() + 1;
        let after = &source[at + tag.bytes..];
        faults.extend(tag.faults(after).into_iter().map(|what| Fault::at(file, line, what)));
        at += tag.bytes;
    }
    faults
}

/// The source with blanks for the engine's comments, which no reader gets; lines stay where they are.
fn without_comments(source: &str) -> String {
    let mut kept = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, comment)) = rest.split_once("{#") {
        kept.push_str(before);
        let (comment, after) = comment.split_once("#}").unwrap_or((comment, ""));
        kept.extend(comment.chars().filter(|c| *c == '\n'));
        rest = after;
    }
    kept.push_str(rest);
    kept
}

/// An opening tag as it stands in a template.
struct Tag<'a> {
    name: String,
    /// Name and value of each attribute; the value may be, or hold, what the engine fills in.
    attributes: Vec<(String, &'a str)>,
    /// How far it reaches from after its `<`.
    bytes: usize,
}

impl<'a> Tag<'a> {
    fn read(source: &'a str) -> Option<Self> {
        let end_of_name = source.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
        let name = source[..end_of_name].to_ascii_lowercase();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let bytes = end_of_name + end(&source[end_of_name..]);
        Some(Self { name, attributes: attributes(&source[end_of_name..bytes]), bytes })
    }

    fn value(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
    }

    fn faults(&self, after: &str) -> Vec<String> {
        let mut faults: Vec<_> =
            self.attributes.iter().filter_map(|(name, value)| self.attribute(name, value)).collect();
        if BANNED.contains(&self.name.as_str()) {
            faults
                .push(format!("<{}> has no place on a page; rules of style belong in style.css", self.name));
        }
        if self.name == "script" {
            faults.extend(self.script(after));
        }
        if self.name == "meta" && self.value("http-equiv").is_some() {
            faults.push("<meta http-equiv> says what headers say".to_owned());
        }
        faults
    }

    fn attribute(&self, name: &str, value: &str) -> Option<String> {
        let elsewhere = is_elsewhere(value);
        let fetched = FETCHED.contains(&name)
            || (name == "href" && matches!(self.name.as_str(), "link" | "image" | "use"));
        if name == "style" {
            Some(
                "a style attribute is refused by browsers here; give a class, and its rules in style.css"
                    .to_owned(),
            )
        } else if is_handler(name) || value.trim_start().to_ascii_lowercase().starts_with("javascript:") {
            Some(format!("{name} runs a script in the page, which browsers refuse here"))
        } else if elsewhere && (fetched || matches!(name, "action" | "formaction" | "ping")) {
            Some(format!("{name} leads to \"{value}\"; nothing is fetched from or sent to another site"))
        } else {
            None
        }
    }

    /// A script is a file of the site, or data that no browser runs.
    fn script(&self, after: &str) -> Option<String> {
        let data = self.value("type").is_some_and(|kind| kind.contains("json"));
        let inline = !after.trim_start().to_ascii_lowercase().starts_with("</script");
        (!data && (inline || self.value("src").is_none())).then(|| {
            "a script in the page is refused by browsers here; name a file of the site by src".to_owned()
        })
    }
}

fn is_elsewhere(value: &str) -> bool {
    let value = value.trim().to_ascii_lowercase();
    value.starts_with("//")
        || value.split(',').any(|part| {
            part.trim().starts_with("http:")
                || part.trim().starts_with("https:")
                || part.trim().starts_with("data:")
        })
}

/// Where a tag ends: at the first `>` that stands in no quotation marks and in no braces of the engine.
fn end(source: &str) -> usize {
    let (mut quote, mut at) = (None, 0);
    while let Some(c) = source[at..].chars().next() {
        if let Some(after) = braces(&source[at..]) {
            at += after;
            continue;
        }
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
        at += c.len_utf8();
    }
    source.len()
}

/// How long the engine's braces are that a text begins with.
fn braces(source: &str) -> Option<usize> {
    let close = match source.get(..2)? {
        "{{" => "}}",
        "{%" => "%}",
        _ => return None,
    };
    Some(source[2..].find(close).map_or(source.len(), |end| end + 4))
}

/// Name and value of what stands in a tag.
fn attributes(source: &str) -> Vec<(String, &str)> {
    let mut attributes = Vec::new();
    let mut at = 0;
    while at < source.len() {
        let rest = &source[at..];
        if let Some(after) = braces(rest) {
            at += after;
            continue;
        }
        let name = rest
            .split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '_')))
            .next()
            .unwrap_or_default();
        if name.is_empty() {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        }
        at += name.len();
        let (value, bytes) = value(&source[at..]);
        attributes.push((name.to_ascii_lowercase(), value));
        at += bytes;
    }
    attributes
}

/// What follows a name: its value, and how far that reaches.
fn value(source: &str) -> (&str, usize) {
    let blank = source.len() - source.trim_start().len();
    let Some(rest) = source[blank..].strip_prefix('=') else { return ("", 0) };
    let inner = rest.trim_start();
    let begin = source.len() - inner.len();
    match inner.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let end = quoted(&inner[1..], quote);
            (&inner[1..=end], begin + end + 2)
        }
        _ => {
            let end = inner.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(inner.len());
            (&inner[..end], begin + end)
        }
    }
}

/// Where a quoted value ends, the engine's braces passed over.
fn quoted(source: &str, quote: char) -> usize {
    let mut at = 0;
    while let Some(c) = source[at..].chars().next() {
        match braces(&source[at..]) {
            Some(after) => at += after,
            None if c == quote => return at,
            None => at += c.len_utf8(),
        }
    }
    source.len().saturating_sub(1)
}

/// Whether an attribute's value is a script that runs at an event (`onclick`).
fn is_handler(name: &str) -> bool {
    name.starts_with("on") && name.len() > 3 && name.bytes().all(|byte| byte.is_ascii_alphabetic())
}
