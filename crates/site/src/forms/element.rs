//! The elements of HTML, as far as a page without HTML has to tell them apart.

use crate::text::tags::Tag;

/// What an element is to a reader of plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// Stands on lines of its own and is nothing else.
    Group,
    Paragraph,
    Heading(u8),
    Term,
    /// What is said of a term; on the line after it, where it is no more than a line.
    Detail,
    Code,
    Quote,
    /// A list: the number of its next item, where it has numbers.
    List(Option<u64>),
    Item,
    Table,
    Row,
    Cell,
    /// Stands within a line.
    Inline(Inline),
}

/// What stands within a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Inline {
    Plain,
    Link(String),
    Emphasis,
    Strong,
    Struck,
    /// What an act took out of a text, or put into it.
    Altered,
    Code,
    /// The mark of a footnote.
    Mark,
}

/// Elements that are never closed.
pub(super) fn is_void(name: &str) -> bool {
    matches!(name, "br" | "img" | "hr" | "input" | "link" | "meta" | "source" | "track" | "wbr" | "col")
}

/// Whether readers of the page do not see the element either.
pub(super) fn is_unseen(name: &str, tag: &Tag<'_>) -> bool {
    matches!(name, "script" | "style" | "template" | "svg")
        || tag.flags.iter().any(|flag| flag.eq_ignore_ascii_case("hidden"))
        || attribute(tag, "aria-hidden").is_some_and(|hidden| hidden == "true")
        || attribute(tag, "class").is_some_and(|classes| classes == "footnote-back")
}

/// The value of an attribute, read as a browser does.
pub(super) fn attribute(tag: &Tag<'_>, name: &str) -> Option<String> {
    let found = tag.attributes.iter().find(|attribute| attribute.name.eq_ignore_ascii_case(name))?;
    Some(htmlize::unescape_attribute(found.value).into_owned())
}

impl Element {
    /// The element that a start tag opens.
    pub(super) fn of(name: &str, tag: &Tag<'_>) -> Self {
        match name {
            "p" | "figcaption" | "summary" | "legend" | "caption" => Self::Paragraph,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Self::Heading(name.as_bytes()[1] - b'0'),
            "dt" => Self::Term,
            "dd" => Self::Detail,
            "pre" => Self::Code,
            "blockquote" => Self::Quote,
            "ul" | "menu" => Self::List(None),
            "ol" => Self::List(Some(attribute(tag, "start").and_then(|from| from.parse().ok()).unwrap_or(1))),
            "li" => Self::Item,
            "table" => Self::Table,
            "tr" => Self::Row,
            "td" | "th" => Self::Cell,
            "div" | "section" | "article" | "header" | "footer" | "nav" | "aside" | "dl" | "figure"
            | "address" | "details" | "form" | "fieldset" | "main" | "thead" | "tbody" | "tfoot"
            | "video" | "audio" | "label" | "textarea" | "output" => Self::Group,
            _ => Self::Inline(Inline::of(name, tag)),
        }
    }
}

impl Inline {
    fn of(name: &str, tag: &Tag<'_>) -> Self {
        match name {
            "a" => attribute(tag, "href").map_or(Self::Plain, Self::Link),
            "em" | "i" => Self::Emphasis,
            "strong" | "b" => Self::Strong,
            "s" => Self::Struck,
            "del" | "ins" => Self::Altered,
            "code" | "kbd" | "samp" => Self::Code,
            "sup" => Self::Mark,
            _ => Self::Plain,
        }
    }

    /// What stands around the words of such an element in Markdown.
    pub(super) fn marks(&self) -> &'static str {
        match self {
            Self::Emphasis => "*",
            Self::Strong => "**",
            Self::Struck => "~~",
            _ => "",
        }
    }
}
