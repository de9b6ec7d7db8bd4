//! Walks over HTML tag by tag, as far as the texts here need it.
//!
//! Not a parser of documents: it finds where tags begin and end and what their attributes are, by the rules
//! of the HTML tokenizer, and gives everything else back as it came. It repairs nothing.

/// A piece of HTML. The pieces of a text, put together, are the text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Piece<'a> {
    /// Text between tags, entities included.
    Text(&'a str),
    /// A start or end tag.
    Tag(Tag<'a>),
    /// A comment, a declaration, or the inside of a script or style.
    Other(&'a str),
}

/// A start or end tag.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tag<'a> {
    /// The whole tag, `<` to `>`.
    pub(crate) raw: &'a str,
    /// The element's name as written.
    pub(crate) name: &'a str,
    /// Whether it is an end tag.
    pub(crate) closes: bool,
    /// Where each attribute's name and value stand.
    pub(crate) attributes: Vec<Attribute<'a>>,
    /// The names of attributes without a value.
    pub(crate) flags: Vec<&'a str>,
}

/// An attribute with a value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Attribute<'a> {
    /// The name as written.
    pub(crate) name: &'a str,
    /// The value as written, entities included, without its quotes.
    pub(crate) value: &'a str,
    /// Where the value stands in [`Tag::raw`], its quotes included.
    pub(crate) span: std::ops::Range<usize>,
}

/// Returns the pieces of some HTML in their order.
pub(crate) fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    let mut hidden: Option<&str> = None;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, len) = match hidden.take() {
            Some(element) => inside(rest, element),
            None => next(rest),
        };
        if let Piece::Tag(tag) = &piece
            && !tag.closes
            && ["script", "style"].iter().any(|element| tag.name.eq_ignore_ascii_case(element))
            && !starts_end_tag(&rest[len..], tag.name)
        {
            hidden = Some(tag.name);
        }
        rest = &rest[len..];
        Some(piece)
    })
}

fn next(html: &str) -> (Piece<'_>, usize) {
    if !html.starts_with('<') {
        let len = html.find('<').unwrap_or(html.len());
        return (Piece::Text(&html[..len]), len);
    }
    if let Some(comment) = html.strip_prefix("<!--") {
        let len = comment.find("-->").map_or(html.len(), |end| "<!--".len() + end + "-->".len());
        return (Piece::Other(&html[..len]), len);
    }
    if html.starts_with("<!") || html.starts_with("<?") {
        let len = html.find('>').map_or(html.len(), |end| end + 1);
        return (Piece::Other(&html[..len]), len);
    }
    if let Some(tag) = tag(html) {
        let len = tag.raw.len();
        return (Piece::Tag(tag), len);
    }
    if html[1..].trim_start_matches('/').starts_with(|c: char| c.is_ascii_alphabetic()) {
        // A tag that never ends takes the rest with it, as it does in a browser.
        return (Piece::Other(html), html.len());
    }
    let len = html[1..].find('<').map_or(html.len(), |end| end + 1);
    (Piece::Text(&html[..len]), len)
}

/// The inside of a script or style runs to its end tag, whatever it holds.
fn inside<'a>(html: &'a str, element: &str) -> (Piece<'a>, usize) {
    let end = html.match_indices("</").map(|(at, _)| at).find(|at| starts_end_tag(&html[*at..], element));
    let len = end.unwrap_or(html.len());
    (Piece::Other(&html[..len]), len)
}

fn starts_end_tag(html: &str, element: &str) -> bool {
    let name = html.strip_prefix("</").and_then(|rest| rest.get(..element.len()));
    name.is_some_and(|name| name.eq_ignore_ascii_case(element))
}

fn tag(html: &str) -> Option<Tag<'_>> {
    let closes = html.starts_with("</");
    let start = if closes { 2 } else { 1 };
    if !html[start..].starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let end = start + html[start..].find(ends_name)?;
    let (mut attributes, mut flags) = (Vec::new(), Vec::new());
    let mut at = end;
    loop {
        at += html[at..].find(|c: char| !c.is_ascii_whitespace() && c != '/')?;
        if html[at..].starts_with('>') {
            let raw = &html[..=at];
            return Some(Tag { raw, name: &html[start..end], closes, attributes, flags });
        }
        at = attribute(html, at, &mut attributes, &mut flags)?;
    }
}

/// Reads the attribute at `at`, keeps it if it has a value, and returns where it ends.
fn attribute<'a>(
    html: &'a str,
    at: usize,
    attributes: &mut Vec<Attribute<'a>>,
    flags: &mut Vec<&'a str>,
) -> Option<usize> {
    // A name may begin with "=", which then is a part of it.
    let first = html[at..].chars().next()?.len_utf8();
    let end = at + first + html[at + first..].find(|c| ends_name(c) || c == '=')?;
    let equals = end + html[end..].find(|c: char| !c.is_ascii_whitespace())?;
    if !html[equals..].starts_with('=') {
        flags.push(&html[at..end]);
        return Some(end);
    }
    let start = equals + 1 + html[equals + 1..].find(|c: char| !c.is_ascii_whitespace())?;
    let (value, span) = match html[start..].chars().next()? {
        quote @ ('"' | '\'') => {
            let close = start + 1 + html[start + 1..].find(quote)?;
            (&html[start + 1..close], start..close + 1)
        }
        '>' => ("", start..start),
        _ => {
            let close = start + html[start..].find(|c: char| c.is_ascii_whitespace() || c == '>')?;
            (&html[start..close], start..close)
        }
    };
    let end_of_value = span.end;
    attributes.push(Attribute { name: &html[at..end], value, span });
    Some(end_of_value)
}

fn ends_name(c: char) -> bool {
    c.is_ascii_whitespace() || c == '/' || c == '>'
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn raw<'a>(piece: &Piece<'a>) -> &'a str {
        match piece {
            Piece::Text(raw) | Piece::Other(raw) => raw,
            Piece::Tag(tag) => tag.raw,
        }
    }

    #[test]
    fn tags_and_attributes_are_found_however_they_are_written() {
        let html =
            "<A HREF = 'x>y' title=\"&quot;\" b=c/d e><!-- <a href=z> --><script>'<a href=z>'</script>1 < 2";
        let found: Vec<_> = pieces(html).collect();
        let Piece::Tag(tag) = &found[0] else { panic!("{found:?}") };
        let values: Vec<_> = tag.attributes.iter().map(|a| (a.name, a.value)).collect();
        assert_eq!(values, [("HREF", "x>y"), ("title", "&quot;"), ("b", "c/d")]);
        assert_eq!(&tag.raw[tag.attributes[0].span.clone()], "'x>y'");
        assert_eq!(found[1], Piece::Other("<!-- <a href=z> -->"));
        assert_eq!(found[3], Piece::Other("'<a href=z>'"));
        assert_eq!(found[5..], [Piece::Text("1 "), Piece::Text("< 2")]);
    }

    proptest! {
        #[test]
        fn the_pieces_of_any_text_are_the_text(html in "[a-c<>/=\"'! -é]{0,60}|(<[a-z]{1,6}|>|</|=|\"|'| |script|style|<!--|-->|x){0,20}") {
            let together: String = pieces(&html).map(|piece| raw(&piece).to_owned()).collect();
            prop_assert_eq!(together, html);
        }
    }
}
