//! Foreign archives in, publications out: readers of text captures, of Markdown front matter and of holiday calendars.
//!
//! Bytes come in and values go out. Nothing here opens a file, asks a clock, speaks HTTP or knows the
//! store; nothing is guessed (what cannot be settled is left open and reported with its line), and
//! nothing is dropped (every run of the input stands in a field or in the report).

mod capture;
mod date;
mod facts;
mod frontmatter;
mod holidays;
mod masthead;
mod places;
mod publish;
mod text;
mod turns;
mod typography;

pub use capture::{Capture, Clock, Contact, Counter, Message, Note, Speaker, read_capture, read_text};
pub use facts::kind_in_title;
pub use frontmatter::{
    AttachedFile, Disagreement, Document, Fault, FrontMatterError, Image, Links, MarkdownError, Original,
    Quotes, Said, Shown, Warning, message_of, read_markdown, with_images,
};
pub use holidays::{CalendarFault, FoundHolidays, MAX_YEARS, read_holidays};
pub use publish::{
    Change, Comparison, Difference, Known, MissionError, MissionWishes, SourceFile, compare, mission_of,
    publications,
};
pub use record::Kind;
pub use text::decode::{DecodeError, Decoded, MAX_CAPTURE_BYTES, MAX_LINE_BYTES, check_length, decode};
pub use text::markdown::{escape as escape_markdown, paragraphs_to_markdown, unescape as unescape_markdown};
pub use turns::{Role, Turn};
pub use typography::{typographic, typographic_edition, typographic_line};
