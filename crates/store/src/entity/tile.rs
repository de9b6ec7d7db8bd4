//! Tiles: the hashes of the log, derived from its entries in the append's own transaction.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tiles")]
pub struct Model {
    /// The record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub record: String,
    /// 0 for leaf hashes; each level up covers 256 times as many entries.
    #[sea_orm(primary_key, auto_increment = false)]
    pub level: i64,
    /// The tile's place in its level, from 0.
    #[sea_orm(primary_key, auto_increment = false)]
    pub index: i64,
    /// 1 to 256 hashes of 32 bytes.
    pub hashes: Vec<u8>,
}

/// No relation is walked: every reader asks for the rows it wants.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
