//! Cards: what lists need of an entry. Derived; deleted when the subject is erased.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cards")]
pub struct Model {
    /// The record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub record: String,
    /// The entry that it belongs to.
    #[sea_orm(primary_key, auto_increment = false)]
    pub index: i64,
    /// JSON.
    pub bytes: Vec<u8>,
}

/// What a card belongs to.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Its entry.
    #[sea_orm(
        belongs_to = "super::entry::Entity",
        from = "(Column::Record, Column::Index)",
        to = "(super::entry::Column::Record, super::entry::Column::Index)"
    )]
    Entry,
}

impl ActiveModelBehavior for ActiveModel {}
