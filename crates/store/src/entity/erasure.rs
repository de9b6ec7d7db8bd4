//! Erasures: which commitments have lost their content, and by which entry. What stands here is never stored again.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "erasures")]
pub struct Model {
    /// The record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub record: String,
    /// What was erased.
    #[sea_orm(primary_key, auto_increment = false)]
    pub commitment: Vec<u8>,
    /// The entry that erased it.
    pub index: i64,
}

/// No relation is walked: every reader asks for the rows it wants.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
