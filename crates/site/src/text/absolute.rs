//! Makes every address in a text absolute, as a browser on the text's own page would.
//!
//! Feeds and e-mail carry a text away from its page, where `../2020/visit` leads nowhere.

use url::Url;

use super::html::escape;
use super::tags::{Attribute, Piece, Tag, pieces};

/// The page's own address cannot be one: it is not absolute, or not an address at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{address:?} is not the absolute address of a page")]
pub struct BadAddress {
    address: String,
}

/// Makes all addresses in some HTML absolute; everything else stays as it is.
///
/// What already names its scheme (`https:`, `mailto:`) is left untouched, and so is what no browser could read.
///
/// # Errors
///
/// [`BadAddress`] when `page` is not an absolute address.
pub fn html(html: &str, page: &str) -> Result<String, BadAddress> {
    let page = base(page)?;
    let mut absolute = String::with_capacity(html.len() + html.len() / 4);
    for piece in pieces(html) {
        match piece {
            Piece::Text(raw) | Piece::Other(raw) => absolute.push_str(raw),
            Piece::Tag(tag) => push_tag(&mut absolute, &tag, &page),
        }
    }
    Ok(absolute)
}

/// Makes one address absolute.
///
/// # Errors
///
/// [`BadAddress`] when `page` is not an absolute address.
///
/// ```
/// # use site::text::absolute::link;
/// let page = "https://mission.example/en/2021/talks/";
/// assert_eq!(link("../2020/visit", page).unwrap(), "https://mission.example/en/2021/2020/visit");
/// ```
pub fn link(address: &str, page: &str) -> Result<String, BadAddress> {
    let page = base(page)?;
    Ok(joined(address, &page).unwrap_or_else(|| address.to_owned()))
}

fn base(page: &str) -> Result<Url, BadAddress> {
    let parsed = Url::parse(page).ok().filter(|url| !url.cannot_be_a_base());
    parsed.ok_or_else(|| BadAddress { address: page.to_owned() })
}

fn push_tag(html: &mut String, tag: &Tag<'_>, page: &Url) {
    let mut copied = 0;
    for attribute in &tag.attributes {
        let Some(value) = rewritten(attribute, page) else { continue };
        html.push_str(&tag.raw[copied..attribute.span.start]);
        html.push('"');
        html.push_str(&escape(&value));
        html.push('"');
        copied = attribute.span.end;
    }
    html.push_str(&tag.raw[copied..]);
}

/// Returns the attribute's new value, `None` if it is to stay.
fn rewritten(attribute: &Attribute<'_>, page: &Url) -> Option<String> {
    let value = htmlize::unescape_attribute(attribute.value);
    match attribute.name.to_ascii_lowercase().as_str() {
        "href" | "src" | "poster" | "cite" | "action" | "formaction" | "data" | "background" | "longdesc" => {
            joined(&value, page)
        }
        "srcset" | "imagesrcset" => Some(source_set(&value, page)),
        _ => None,
    }
}

/// Joins an address to the page's; `None` if it has a scheme of its own or cannot be read.
fn joined(address: &str, page: &Url) -> Option<String> {
    if Url::parse(address).is_ok() {
        return None;
    }
    page.join(address).ok().map(String::from)
}

/// Makes the addresses of a `srcset` absolute, each with its descriptor.
///
/// Source: HTML Standard, "Parsing a srcset attribute", <https://html.spec.whatwg.org/#parsing-a-srcset-attribute>.
fn source_set(value: &str, page: &Url) -> String {
    let mut candidates = Vec::new();
    let mut rest = value;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        if rest.is_empty() {
            return candidates.join(", ");
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (address, after) = rest.split_at(end);
        let bare = address.trim_end_matches(',');
        let (descriptor, after) = if bare.len() < address.len() { ("", after) } else { descriptor(after) };
        let absolute = joined(bare, page).unwrap_or_else(|| bare.to_owned());
        candidates.push(format!("{absolute} {}", descriptor.trim()).trim_end().to_owned());
        rest = after;
    }
}

/// Splits after the descriptor, which ends at a comma outside brackets.
fn descriptor(rest: &str) -> (&str, &str) {
    let mut depth = 0_usize;
    for (at, c) in rest.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => return (&rest[..at], &rest[at + 1..]),
            _ => {}
        }
    }
    (rest, "")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PAGE: &str = "https://mission.example/en/2021/talks/";

    #[test]
    fn a_text_leaves_its_page_with_addresses_that_still_lead_home() {
        let body = concat!(
            r##"<p><a href="../2020/visit">a</a> <a href="#n1">b</a> <a href="//cdn.example/x">c</a> "##,
            r#"<a href="mailto:press@mission.example">d</a> "#,
            r#"<img src="/files/p.jpg" srcset="/files/p.jpg 1x, /files/p2.jpg 2x"> "#,
            r#"<video poster="v.jpg"><source src="v.mp4"></video> <a href="?lang=ru">e</a></p>"#,
        );
        let expected = concat!(
            r#"<p><a href="https://mission.example/en/2021/2020/visit">a</a> "#,
            r#"<a href="https://mission.example/en/2021/talks/#n1">b</a> <a href="https://cdn.example/x">c</a> "#,
            r#"<a href="mailto:press@mission.example">d</a> "#,
            r#"<img src="https://mission.example/files/p.jpg" "#,
            r#"srcset="https://mission.example/files/p.jpg 1x, https://mission.example/files/p2.jpg 2x"> "#,
            r#"<video poster="https://mission.example/en/2021/talks/v.jpg">"#,
            r#"<source src="https://mission.example/en/2021/talks/v.mp4"></video> "#,
            r#"<a href="https://mission.example/en/2021/talks/?lang=ru">e</a></p>"#,
        );
        assert_eq!(html(body, PAGE).unwrap(), expected);
    }

    #[test]
    fn addresses_are_found_however_the_tag_is_written() {
        let body =
            "<A HREF=../a&amp;b><IMG SRC='/p.jpg' alt=\"href=x\"><p title=\"src=/p.jpg\">href=\"x\"</p>";
        let expected = "<A HREF=\"https://mission.example/en/2021/a&amp;b\"><IMG SRC=\"https://mission.example/p.jpg\" \
                        alt=\"href=x\"><p title=\"src=/p.jpg\">href=\"x\"</p>";
        assert_eq!(html(body, PAGE).unwrap(), expected);
    }

    #[test]
    fn the_names_of_files_in_any_script_are_encoded_as_browsers_do() {
        assert_eq!(
            link("/файл 1.pdf", PAGE).unwrap(),
            "https://mission.example/%D1%84%D0%B0%D0%B9%D0%BB%201.pdf"
        );
        assert_eq!(link("", PAGE).unwrap(), PAGE);
        assert_eq!(link("tel:+442036687474", PAGE).unwrap(), "tel:+442036687474");
        assert_eq!(link("https://other.example/ä", PAGE).unwrap(), "https://other.example/ä");
    }

    #[test]
    fn a_source_set_may_hold_commas_in_its_addresses() {
        let set = r#"<img srcset="a,b.jpg 1x,c.jpg,  /d.jpg 300w">"#;
        let expected = "<img srcset=\"https://mission.example/en/2021/talks/a,b.jpg 1x, \
                        https://mission.example/en/2021/talks/c.jpg, https://mission.example/d.jpg 300w\">";
        assert_eq!(html(set, PAGE).unwrap(), expected);
    }

    #[test]
    fn a_page_without_an_absolute_address_is_refused() {
        assert!(html("<p>", "/en/2021/").is_err());
        assert!(html("<p>", "mailto:press@mission.example").is_err());
    }

    proptest! {
        #[test]
        fn every_link_is_absolute_and_stays_so(address in "[a-zа-я/.?#&;= ]{0,20}") {
            let body = format!("<a href=\"{}\">x</a>", escape(&address));
            let once = html(&body, PAGE).unwrap();
            prop_assert_eq!(&html(&once, PAGE).unwrap(), &once);
            let readable = base(PAGE).unwrap().join(&address).is_ok();
            prop_assert_eq!(once.starts_with("<a href=\"http"), readable, "{}", once);
        }
    }
}
