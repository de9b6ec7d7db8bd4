//! Entries: the leaves of the log, byte for byte. Rows are added, never changed or deleted.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "entries")]
pub struct Model {
    /// The record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub record: String,
    /// The place in the record, from 0.
    #[sea_orm(primary_key, auto_increment = false)]
    pub index: i64,
    /// What the entry is about.
    pub subject: String,
    /// Canonical JSON, as it was hashed.
    pub bytes: Vec<u8>,
}

/// No relation is walked: every reader asks for the rows it wants.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
