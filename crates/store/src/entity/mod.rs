//! The tables. Each carries the record's id, so that one database can hold many records.
//!
//! Rows hold plain integers, texts and bytes; what they mean is said in [`crate::column`].

#![allow(unreachable_pub, reason = "SeaORM's derives write public items; the module itself is private")]

pub(crate) mod card;
pub(crate) mod checkpoint;
pub(crate) mod content;
pub(crate) mod cosignature;
pub(crate) mod entry;
pub(crate) mod erasure;
pub(crate) mod file;
pub(crate) mod head;
pub(crate) mod identity;
pub(crate) mod number;
pub(crate) mod subject;
pub(crate) mod tile;
