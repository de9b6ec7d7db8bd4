//! Files of media by commitment, without their bytes: those lie in the file store. A row is deleted, salt and all, when
//! the file is erased.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "files")]
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
    /// How many bytes it has.
    pub size: i64,
}

/// No relation is walked: every reader asks for the rows it wants.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
