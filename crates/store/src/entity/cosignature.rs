//! Cosignatures: the newest line of each cosigner under each checkpoint.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cosignatures")]
pub struct Model {
    /// The record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub record: String,
    /// How many entries the checkpoint covers.
    #[sea_orm(primary_key, auto_increment = false)]
    pub size: i64,
    /// The cosigner's name and the id of its key, `name+id`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub cosigner: String,
    /// The line, with its LF.
    pub line: String,
}

/// No relation is walked: every reader asks for the rows it wants.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
