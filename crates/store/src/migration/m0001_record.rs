//! The tables of the record.
//!
//! Written out, not derived from the entities: these move on with the code, this stays as it is.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_query::ForeignKeyCreateStatement;

/// Creates the tables of the record.
pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m0001_record"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            heads(),
            entries(),
            cards(),
            contents(),
            erasures(),
            subjects(),
            numbers(),
            identities(),
            checkpoints(),
        ] {
            manager.create_table(table).await?;
        }
        for index in [by("entries", "subject"), by("contents", "index")] {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn heads() -> TableCreateStatement {
    Table::create()
        .table("heads")
        .col(text("record").primary_key())
        .col(integer("size"))
        .col(integer("recorded_at"))
        .col(bytes("frontier"))
        .col(text("zone"))
        .col(bytes("ring"))
        .to_owned()
}

fn entries() -> TableCreateStatement {
    of_record("entries", integer("index")).col(text("subject")).col(bytes("bytes")).to_owned()
}

fn cards() -> TableCreateStatement {
    of_record("cards", integer("index")).col(bytes("bytes")).foreign_key(&mut of_entry("cards")).to_owned()
}

fn contents() -> TableCreateStatement {
    of_record("contents", bytes("commitment"))
        .col(integer("index"))
        .col(bytes("salt"))
        .col(bytes("bytes"))
        .foreign_key(&mut of_entry("contents"))
        .to_owned()
}

fn erasures() -> TableCreateStatement {
    of_record("erasures", bytes("commitment"))
        .col(integer("index"))
        .foreign_key(&mut of_entry("erasures"))
        .to_owned()
}

fn subjects() -> TableCreateStatement {
    of_record("subjects", text("subject"))
        .col(integer("revision"))
        .col(text("digest"))
        .col(text("standing"))
        .col(integer("issued_at"))
        .col(integer("index"))
        .foreign_key(&mut of_entry("subjects"))
        .to_owned()
}

fn numbers() -> TableCreateStatement {
    of_record("numbers", ColumnDef::new("year").integer().not_null().to_owned())
        .col(integer("highest"))
        .to_owned()
}

fn identities() -> TableCreateStatement {
    of_record("identities", bytes("hash")).col(text("subject")).to_owned()
}

fn checkpoints() -> TableCreateStatement {
    of_record("checkpoints", integer("size")).col(bytes("root")).col(bytes("note")).to_owned()
}

/// A table of things that belong to a record, told apart by `key`.
fn of_record(table: &'static str, key: ColumnDef) -> TableCreateStatement {
    let name = key.get_column_name().to_owned();
    Table::create()
        .table(table)
        .col(text("record"))
        .col(key)
        .primary_key(Index::create().col("record").col(Alias::new(name)))
        .foreign_key(ForeignKey::create().from(table, "record").to("heads", "record"))
        .to_owned()
}

fn of_entry(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(table, ("record", "index")).to("entries", ("record", "index")).to_owned()
}

/// An index by `column`, within a record.
fn by(table: &'static str, column: &'static str) -> IndexCreateStatement {
    let name = format!("{table}_by_{column}");
    Index::create().name(name).table(table).col("record").col(column).to_owned()
}

/// Whole numbers and instants (seconds since 1970-01-01T00:00:00Z).
fn integer(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).big_integer().not_null().to_owned()
}

fn text(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().not_null().to_owned()
}

fn bytes(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).blob().not_null().to_owned()
}
