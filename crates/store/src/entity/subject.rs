//! Subjects: how each stands after its newest act. Derived; the place where its next act must join.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "subjects")]
pub struct Model {
    /// The record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub record: String,
    /// The subject's id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject: String,
    /// How many acts there are about it.
    pub revision: i64,
    /// The digest of its newest act, in hexadecimal.
    pub digest: String,
    /// `published`, `withdrawn` or `erased`.
    pub standing: String,
    /// When its newest act became public.
    pub issued_at: i64,
    /// The entry of its newest act.
    pub index: i64,
}

/// No relation is walked: every reader asks for the rows it wants.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
