//! Why there is no page to show.

use record::{Instant, Lang};

use crate::page::Status;
use crate::path::{PathError, SitePath};

/// Why a page cannot be shown. [`error_page`](crate::error_page) says it to the reader.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// Nothing was ever public at this address.
    #[error("there is no page at this address")]
    NoSuchPage,
    /// No page has such an address, which begins with a language.
    #[error("no page has such an address")]
    Nowhere(Lang),
    /// The message is there, but not in this language.
    #[error("the message has no edition in {wanted}")]
    NoSuchEdition {
        /// The language asked for.
        wanted: Lang,
        /// The editions that there are: language and address.
        others: Vec<(Lang, SitePath)>,
    },
    /// The page is there, but was not yet at the instant asked for.
    #[error("there was no page at this address at {0}")]
    NotThen(Instant),
    /// The page was erased.
    #[error("what stood at this address was erased at {at}")]
    Gone {
        /// When.
        at: Instant,
        /// The public reason, and the language that it is in.
        reason: Option<(Lang, String)>,
    },
    /// The file was withdrawn, or all that showed it was.
    #[error("the file at this address was withdrawn at {at}")]
    FileWithdrawn {
        /// When.
        at: Instant,
        /// The address of the notice in its place, relative to the site and percent-encoded.
        notice: Option<String>,
        /// The public reason, where the file itself was withdrawn, and the language that it is in.
        reason: Option<(Lang, String)>,
    },
    /// Another file took the place of this one.
    #[error("the file at this address was replaced at {at}")]
    FileReplaced {
        /// When.
        at: Instant,
        /// The address of the newest, relative to the site and percent-encoded.
        now: String,
    },
    /// The page has another address, relative to the site and percent-encoded.
    #[error("the page is at {0}")]
    Moved(String),
    /// The page is there, and what makes PDF is asked for it.
    #[error("a page on paper is not made here")]
    OnPaper,
    /// The page is there, and holds more than one paper does.
    #[error("the page holds more than one paper does")]
    TooMuchForPaper,
    /// The page is there, and no font of this server has letters of it.
    #[error("no font has the {script} letters of the page, such as {letter}")]
    NoLettersForPaper {
        /// The script, in English.
        script: &'static str,
        /// One of the letters.
        letter: char,
    },
    /// The instant asked for is still to come.
    #[error("{0} is still to come")]
    NotYet(Instant),
    /// An address of the past that begins with no instant.
    #[error("the address names no instant")]
    NotAnInstant,
    /// The request is malformed; only a server knows.
    #[error("the request is malformed")]
    BadRequest,
    /// The request would change something; only a server knows.
    #[error("the site can only be read")]
    NotAllowed,
    /// Content that was not erased cannot be read at the moment.
    #[error("the content of this page cannot be read at the moment")]
    Unavailable,
    /// The program is at fault.
    #[error("the page could not be made: {0}")]
    Failed(String),
}

impl RenderError {
    /// How the reader is answered.
    pub fn status(&self) -> Status {
        match self {
            Self::NoSuchPage
            | Self::Nowhere(_)
            | Self::NoSuchEdition { .. }
            | Self::NotThen(_)
            | Self::NotYet(_)
            | Self::NotAnInstant => Status::NotFound,
            Self::Gone { .. } | Self::FileWithdrawn { .. } | Self::FileReplaced { .. } => Status::Gone,
            Self::BadRequest => Status::BadRequest,
            Self::NotAllowed => Status::NotAllowed,
            Self::Unavailable => Status::Unavailable,
            // A page that moved is answered with its address, not with a page.
            Self::Moved(_) | Self::OnPaper | Self::TooMuchForPaper | Self::NoLettersForPaper { .. } => {
                Status::NotFound
            }
            Self::Failed(_) => Status::Failed,
        }
    }
}

impl From<PathError> for RenderError {
    fn from(error: PathError) -> Self {
        match error {
            PathError::NotAnInstant => Self::NotAnInstant,
            PathError::Encoding => Self::BadRequest,
            PathError::NoSuchPlace { lang: Some(lang) } => Self::Nowhere(lang),
            PathError::TooLong | PathError::NoSuchPlace { lang: None } => Self::NoSuchPage,
        }
    }
}
