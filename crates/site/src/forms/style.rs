//! How plain text and Markdown write the same things.

use crate::words::direction::Direction;

/// How a page is written without HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Without marks.
    Text,
    /// With the marks of CommonMark and its tables.
    Markdown,
}

impl Style {
    /// What stands before an item of a list without numbers.
    pub(super) fn bullet(self) -> &'static str {
        match self {
            Self::Text => "– ",
            Self::Markdown => "- ",
        }
    }

    /// A heading of a level.
    pub(super) fn heading(self, level: u8, text: &str) -> String {
        match self {
            Self::Text => text.to_owned(),
            Self::Markdown => format!("{} {text}", "#".repeat(usize::from(level.clamp(1, 6)))),
        }
    }

    /// The name before a description.
    pub(super) fn term(self, text: &str) -> String {
        match self {
            Self::Text => text.to_owned(),
            Self::Markdown if text.contains(['*', '\n']) => text.to_owned(),
            Self::Markdown => format!("**{text}**"),
        }
    }

    /// Lines that are shown as they are.
    pub(super) fn code(self, lines: &str) -> String {
        match self {
            Self::Text => lines.to_owned(),
            Self::Markdown => {
                let fence = "`".repeat(longest_run(lines, '`').max(2) + 1);
                format!("{fence}\n{lines}\n{fence}")
            }
        }
    }

    /// A line between two parts.
    pub(super) fn rule(self) -> &'static str {
        match self {
            Self::Text => "———",
            Self::Markdown => "* * *",
        }
    }

    /// The end of a line within a paragraph.
    pub(super) fn line_break(self) -> &'static str {
        match self {
            Self::Text => "\n",
            Self::Markdown => "\\\n",
        }
    }

    /// A link: its words and where it leads.
    pub(super) fn link(self, text: &str, address: &str, around: Direction) -> String {
        match self {
            Self::Text if is_the_same(text, address) => text.to_owned(),
            Self::Text => format!("{text} {}", bracketed(address, around)),
            Self::Markdown => format!("[{text}](<{}>)", address.replace(['<', '>', '\n'], "")),
        }
    }

    /// A picture: what is to be seen and where it is.
    pub(super) fn picture(self, text: &str, address: &str, around: Direction) -> String {
        match self {
            Self::Text => format!("[{text}] {}", bracketed(address, around)),
            Self::Markdown => format!("![{text}](<{}>)", address.replace(['<', '>', '\n'], "")),
        }
    }

    /// A piece of a line that is shown as it is.
    pub(super) fn inline_code(self, text: &str) -> String {
        match self {
            Self::Text => text.to_owned(),
            Self::Markdown => {
                let fence = "`".repeat(longest_run(text, '`') + 1);
                let room = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
                format!("{fence}{room}{text}{room}{fence}")
            }
        }
    }

    /// Appends a character of the page's words.
    pub(super) fn push(self, line: &mut String, c: char) {
        if self == Self::Markdown
            && matches!(c, '\\' | '*' | '_' | '[' | ']' | '<' | '`' | '|' | '~' | '&' | '#')
        {
            line.push('\\');
        }
        line.push(c);
    }

    /// A paragraph, each of whose lines must not be read as the beginning of something else.
    pub(super) fn paragraph(self, text: &str) -> String {
        if self == Self::Text {
            return text.to_owned();
        }
        text.split('\n').map(guarded).collect::<Vec<_>>().join("\n")
    }
}

/// A line of Markdown that begins no list, no quotation and no rule.
fn guarded(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match line.as_bytes().get(digits) {
        Some(b'.' | b')') if (1..10).contains(&digits) => {
            format!("{}\\{}", &line[..digits], &line[digits..])
        }
        Some(b'-' | b'+' | b'>' | b'=') if digits == 0 => format!("\\{line}"),
        _ => line.to_owned(),
    }
}

/// An address in brackets that stay on their own sides of it.
fn bracketed(address: &str, around: Direction) -> String {
    match around {
        Direction::Ltr => format!("<{address}>"),
        Direction::Rtl => format!("\u{2066}<{address}>\u{2069}"),
    }
}

/// Whether a text says the address that it leads to.
fn is_the_same(text: &str, address: &str) -> bool {
    let text = text.trim();
    let bare = ["mailto:", "tel:"].iter().find_map(|scheme| address.strip_prefix(scheme));
    text == address || bare == Some(text) || address.starts_with("tel:")
}

fn longest_run(text: &str, of: char) -> usize {
    text.split(|c| c != of).map(str::len).max().unwrap_or(0)
}
