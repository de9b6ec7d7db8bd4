//! The head of a record: its size, its Merkle frontier, and what the next append must know. The row that the append locks.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "heads")]
pub struct Model {
    /// The record's id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub record: String,
    /// How many entries there are.
    pub size: i64,
    /// When the newest entry was recorded.
    pub recorded_at: i64,
    /// The hashes of the full subtrees, the largest first.
    pub frontier: Vec<u8>,
    /// The mission's civil zone; `UTC` until there is a mission.
    pub zone: String,
    /// The ring of public keys, as JSON; `null` until there is one.
    pub ring: Vec<u8>,
}

/// No relation is walked: every reader asks for the rows it wants.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
