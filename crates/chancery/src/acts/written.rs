//! How an acts file is written: canonical JSON, so that what is read is what was written, or is refused.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use record::{Act, Appended, Content, RecordId, SubjectId};
use serde::{Deserialize, Serialize};

/// The file.
#[derive(Serialize, Deserialize)]
#[serde(tag = "format", rename = "chancery/acts/v1")]
pub(super) struct Written {
    pub(super) record: RecordId,
    pub(super) acts: Vec<WrittenAct>,
    pub(super) identities: Vec<(String, SubjectId)>,
}

/// One act, with all that it commits to.
#[derive(Serialize, Deserialize)]
pub(super) struct WrittenAct {
    pub(super) act: Act,
    pub(super) contents: Vec<WrittenContent>,
    pub(super) signatures: Vec<Appended>,
}

/// A content: its salt in hexadecimal, its bytes in base64.
#[derive(Serialize, Deserialize)]
pub(super) struct WrittenContent {
    salt: String,
    bytes: String,
}

impl WrittenContent {
    pub(super) fn of(content: &Content) -> Self {
        Self { salt: hex::encode(content.salt.0), bytes: BASE64_STANDARD.encode(&content.bytes) }
    }

    /// The content; else what is wrong with it.
    pub(super) fn read(&self) -> Result<Content, String> {
        let mut salt = [0; 32];
        hex::decode_to_slice(&self.salt, &mut salt).map_err(|_| "has a salt that is none".to_owned())?;
        let bytes =
            BASE64_STANDARD.decode(&self.bytes).map_err(|_| "has a content that is no base64".to_owned())?;
        Ok(Content { salt: record::Salt(salt), bytes })
    }
}
