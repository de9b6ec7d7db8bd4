//! Contents: bytes and salt by commitment. Deleted, both, when they are erased.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contents")]
pub struct Model {
    /// The record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub record: String,
    /// SHA-256 over salt and bytes.
    #[sea_orm(primary_key, auto_increment = false)]
    pub commitment: Vec<u8>,
    /// The entry that committed to it.
    pub index: i64,
    /// 32 random bytes.
    pub salt: Vec<u8>,
    /// The content.
    pub bytes: Vec<u8>,
}

/// No relation is walked: every reader asks for the rows it wants.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
