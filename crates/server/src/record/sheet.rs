//! Answers that programs read: bytes with a type and a lifetime, for scripts of any site.

use axum::body::Bytes;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, RETRY_AFTER, VARY,
};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};

use super::{Trouble, Unproven};
use crate::cache::{Life, StoredPage};
use crate::encode::Effort;
use crate::public::{Answer, CacheUse, Public, headers};

const TEXT: &str = "text/plain; charset=utf-8";

/// What a program is given.
pub(crate) struct Sheet {
    pub(crate) media_type: &'static str,
    pub(crate) lifetime: HeaderValue,
    pub(crate) body: Vec<u8>,
    /// Whether packing makes it smaller.
    pub(crate) packs: bool,
    /// The name under which a browser keeps it.
    pub(crate) file: Option<String>,
}

impl Sheet {
    /// A sheet that is shown, and sent as it is.
    pub(crate) fn new(media_type: &'static str, lifetime: HeaderValue, body: Vec<u8>) -> Self {
        Self { media_type, lifetime, body, packs: false, file: None }
    }

    /// The same, packed where the reader can unpack it.
    pub(crate) fn packable(self) -> Self {
        Self { packs: true, ..self }
    }

    /// The same, to be kept as a file of this name: letters, digits, `-` and `.`.
    pub(crate) fn named(self, file: String) -> Self {
        Self { file: Some(file), ..self }
    }
}

impl Public {
    /// The sheet, ready to be sent and to be kept.
    pub(crate) fn stored_sheet(&self, sheet: Sheet) -> StoredPage {
        let mut fields = self.fields(sheet.media_type, sheet.lifetime);
        if !sheet.packs {
            fields.remove(VARY);
        }
        let disposition = sheet.file.map(|file| format!("attachment; filename=\"{file}\""));
        if let Some(disposition) = disposition.and_then(|text| HeaderValue::try_from(text).ok()) {
            fields.insert(CONTENT_DISPOSITION, disposition);
        }
        StoredPage::new(Life::unending(), StatusCode::OK, &fields, Bytes::from(sheet.body), Effort::Page)
    }

    /// The answer with a sheet that is not packed.
    pub(crate) fn sheet(&self, request: &Parts, sheet: Sheet) -> Answer {
        use crate::negotiate::encoding::Encoding::Identity;
        self.stored_sheet(sheet).answer(&request.headers, Identity, CacheUse::Unused)
    }

    /// One sentence or a few, where there is no sheet.
    pub(crate) fn told(&self, status: StatusCode, text: &str) -> Answer {
        let lifetime = if status.is_server_error() { headers::NEVER } else { headers::ASK_AGAIN };
        let body = format!("{text}\n");
        let mut fields = self.fields(TEXT, lifetime);
        fields.remove(VARY);
        fields.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        Answer::of(status, fields, Bytes::from(body))
    }

    /// The answer to who asked too often, and may ask again after so many seconds.
    pub(crate) fn too_often(&self, seconds: u64) -> Answer {
        let text = format!("You have asked too often. Please ask again in {seconds} seconds.");
        let mut answer = self.told(StatusCode::TOO_MANY_REQUESTS, &text);
        answer.headers.insert(CACHE_CONTROL, headers::NEVER);
        answer.headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        answer
    }

    /// The answer where the log could not be read; logs why.
    pub(crate) fn troubled(&self, request: &Parts, trouble: &Trouble) -> Answer {
        let path = request.uri.path();
        if let Trouble::Absent = trouble {
            return self.told(StatusCode::NOT_FOUND, "This node does not serve its log.");
        }
        if let Trouble::Unproven(Unproven::TooLarge) = trouble {
            return self.told(StatusCode::NOT_FOUND, "The dossier would be larger than any that is read.");
        }
        tracing::error!(path, error = trouble as &dyn std::error::Error, "Failed to read the log");
        let mut answer = self.told(
            StatusCode::SERVICE_UNAVAILABLE,
            "The log cannot be read at the moment. Please ask again in a few seconds.",
        );
        answer.headers.insert(RETRY_AFTER, HeaderValue::from_static("5"));
        answer
    }

    /// The headers of what programs read.
    pub(super) fn fields(&self, media_type: &'static str, lifetime: HeaderValue) -> HeaderMap {
        let mut fields = headers::of_page(&self.common, media_type, None, true, lifetime);
        fields.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        fields.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
        fields
    }
}
