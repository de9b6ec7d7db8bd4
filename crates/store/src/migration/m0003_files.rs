//! The table of media files, whose bytes lie outside the database.

use sea_orm_migration::prelude::*;

/// Creates the table of media files.
pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0003_files"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(table_of_files()).await?;
        let by_index =
            Index::create().name("files_by_index").table("files").col("record").col("index").to_owned();
        manager.create_index(by_index).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn table_of_files() -> TableCreateStatement {
    Table::create()
        .table("files")
        .col(ColumnDef::new("record").text().not_null())
        .col(ColumnDef::new("commitment").blob().not_null())
        .col(ColumnDef::new("index").big_integer().not_null())
        .col(ColumnDef::new("salt").blob().not_null())
        .col(ColumnDef::new("size").big_integer().not_null())
        .primary_key(Index::create().col("record").col("commitment"))
        .foreign_key(ForeignKey::create().from("files", "record").to("heads", "record"))
        .foreign_key(
            ForeignKey::create().from("files", ("record", "index")).to("entries", ("record", "index")),
        )
        .to_owned()
}
