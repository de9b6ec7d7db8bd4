//! Characters that HTML reads as markup, written so that they are only characters.

/// Escapes text for HTML and XML, in elements and in quoted attribute values alike.
///
/// Control characters that XML forbids are left out, so that the same text is sound in a page and in a feed.
///
/// ```
/// # use site::text::html::escape;
/// assert_eq!(escape("<b> & \"q\"\u{0}"), "&lt;b&gt; &amp; &quot;q&quot;");
/// ```
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    push_escaped(&mut escaped, text);
    escaped
}

/// Appends escaped text to HTML that is being written.
pub fn push_escaped(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            _ if is_forbidden(c) => {}
            _ => html.push(c),
        }
    }
}

/// The characters that XML 1.0 forbids, and those that HTML calls control characters.
fn is_forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}')
        || (u32::from(c) & 0xFFFE) == 0xFFFE
        || matches!(c, '\u{FDD0}'..='\u{FDEF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn escaped_text_holds_no_markup_and_reads_back_as_it_was(text in "[a-z<>&\"' \u{1}\u{85}ж文]{0,40}") {
            let escaped = escape(&text);
            prop_assert!(!escaped.contains(['<', '>', '"', '\'']));
            let kept: String = text.chars().filter(|c| !is_forbidden(*c)).collect();
            prop_assert_eq!(htmlize::unescape(escaped), kept);
        }
    }
}
