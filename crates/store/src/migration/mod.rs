//! Migrations, from the first table on. One that was released is never changed.

mod m0001_record;
mod m0002_tiles;

use sea_orm_migration::{MigrationTrait, MigratorTrait};

/// All migrations, in their order.
pub(crate) struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![Box::new(m0001_record::Migration), Box::new(m0002_tiles::Migration)]
    }
}
