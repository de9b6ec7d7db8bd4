//! Migrations, from the first table on. One that was released is never changed.

mod m0001_record;
mod m0002_tiles;
mod m0003_files;

use sea_orm_migration::{MigrationTrait, MigratorTrait};

/// All migrations, in their order.
pub(crate) struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_record::Migration),
            Box::new(m0002_tiles::Migration),
            Box::new(m0003_files::Migration),
        ]
    }
}
