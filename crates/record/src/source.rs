//! Where an import came from.

use serde::{Deserialize, Serialize};

use crate::instant::Instant;

/// The source of an imported subject: content of its own, so that it can be erased with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "format", rename = "chancery/source/v1")]
pub struct Source {
    /// What was read: `text-capture`, later `feed`, `wordpress-export`, …
    pub kind: String,
    /// The file's name, without its folder.
    pub name: String,
    /// SHA-256 of the file's bytes, in hexadecimal.
    pub digest: String,
    /// When the capture was taken.
    pub captured_at: Instant,
    /// Where in the file this subject begins, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
}
