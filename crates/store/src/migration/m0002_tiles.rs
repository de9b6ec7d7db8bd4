//! The tables of tiles and cosignatures; the tiles of the entries that are there already are derived.

use sea_orm_migration::prelude::*;

use crate::tiles;

/// Creates the tables by which a log is served.
pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0002_tiles"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(table_of_tiles()).await?;
        manager.create_table(table_of_cosignatures()).await?;
        tiles::derive_all(manager.get_connection()).await.map_err(|error| DbErr::Migration(error.to_string()))
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn table_of_tiles() -> TableCreateStatement {
    Table::create()
        .table("tiles")
        .col(ColumnDef::new("record").text().not_null())
        .col(ColumnDef::new("level").big_integer().not_null())
        .col(ColumnDef::new("index").big_integer().not_null())
        .col(ColumnDef::new("hashes").blob().not_null())
        .primary_key(Index::create().col("record").col("level").col("index"))
        .foreign_key(ForeignKey::create().from("tiles", "record").to("heads", "record"))
        .to_owned()
}

fn table_of_cosignatures() -> TableCreateStatement {
    Table::create()
        .table("cosignatures")
        .col(ColumnDef::new("record").text().not_null())
        .col(ColumnDef::new("size").big_integer().not_null())
        .col(ColumnDef::new("cosigner").text().not_null())
        .col(ColumnDef::new("line").text().not_null())
        .primary_key(Index::create().col("record").col("size").col("cosigner"))
        .foreign_key(ForeignKey::create().from("cosignatures", "record").to("heads", "record"))
        .to_owned()
}
