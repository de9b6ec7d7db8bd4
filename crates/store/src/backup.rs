//! Backups: one SQLite file, whichever database it comes from and goes to.
//!
//! The copy is read in one transaction, so that it shows one moment while others go on appending.
//! Rows go through the same entities both ways. Free pages, which might hold what was erased, are not copied. Files of
//! media are copied beside it, or linked, and compared where a backup is checked or restored.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use futures_util::TryStreamExt as _;
use record::{Commitment, RecordId};
use sea_orm::sea_query::{Expr, ExprTrait as _, Query};
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ConnectOptions, ConnectionTrait, Database, DatabaseConnection,
    DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, TransactionTrait,
};
use sea_orm_migration::MigratorTrait;

use crate::connect::applied_migrations;
use crate::entity::{
    card, checkpoint, content, cosignature, entry, erasure, file, head, identity, number, subject,
};
use crate::error::StoreError;
use crate::files::{FileMeta, FileStore};
use crate::migration::Migrator;
use crate::rows::{self, ROWS};
use crate::{Store, column, tiles};

impl Store {
    /// Writes a copy of the whole database, as of one moment, into the new SQLite file `path`.
    ///
    /// Others may read and append meanwhile. The file appears when it is complete.
    ///
    /// # Errors
    ///
    /// [`StoreError::BackupFile`] if `path` is there already or cannot be written.
    pub async fn backup(&self, path: &Path) -> Result<(), StoreError> {
        let fault = |source| StoreError::BackupFile { path: path.to_owned(), source };
        if path.exists() {
            return Err(fault(io::ErrorKind::AlreadyExists.into()));
        }
        let unfinished = unfinished(path);
        discard(&unfinished).map_err(fault)?;
        let file = open_file(&unfinished, true).await?;
        let copied = self.copy_into(&file).await;
        file.close().await?;
        if copied.is_err() {
            // The fault that stopped the copy is the news; a part that stays is replaced next time.
            let _ = discard(&unfinished);
        }
        copied?;
        finish(&unfinished, path).map_err(fault)
    }

    async fn copy_into(&self, file: &DatabaseConnection) -> Result<(), StoreError> {
        Migrator::up(file, None).await?;
        let tables = Tables::of(&applied_migrations(&self.db).await?);
        let from = self.one_moment().await?;
        let to = file.begin().await?;
        copy_all(&from, &to, tables).await?;
        to.commit().await?;
        Ok(from.commit().await?)
    }

    /// Copies the media files that the backup `copy`, opened with a place for its own files, names; or links them,
    /// where both lie on one file system.
    ///
    /// # Errors
    ///
    /// [`FileError::Missing`] where one is not here; it may have been erased since the database was copied.
    pub async fn backup_files(&self, copy: &Self) -> Result<u64, StoreError> {
        let mut copied = 0;
        for (record, commitment, meta) in named(&copy.db).await? {
            if !link(&self.files, &copy.files, &record, &commitment) {
                self.files.copy(&copy.files, &record, &commitment, &meta).await?;
            }
            copied += meta.size;
        }
        Ok(copied)
    }

    /// Fills this database, which must be migrated and empty, from the backup `path`, whose media files lie in
    /// `files`: all of it, or nothing. Each file is compared with what was committed to.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotEmpty`] if there is a record already, [`StoreError::NewerSchema`] or
    /// [`StoreError::OlderSchema`] if another version made the backup, [`StoreError::Files`] if one of its files is
    /// missing or altered.
    pub async fn restore(&self, path: &Path, files: &FileStore) -> Result<(), StoreError> {
        let file = open_file(path, false).await?;
        let restored = self.copy_from(&file, files).await;
        file.close().await?;
        restored
    }

    async fn copy_from(&self, file: &DatabaseConnection, files: &FileStore) -> Result<(), StoreError> {
        same_schema(file).await?;
        if let Some(row) = head::Entity::find().one(&self.db).await? {
            return Err(StoreError::NotEmpty { record: column::record(&row.record)? });
        }
        for (record, commitment, meta) in named(file).await? {
            files.copy(&self.files, &record, &commitment, &meta).await?;
        }
        let from = file.begin().await?;
        let to = self.db.begin().await?;
        if let Some(row) = head::Entity::find().one(&to).await? {
            return Err(StoreError::NotEmpty { record: column::record(&row.record)? });
        }
        copy_all(&from, &to, Tables { cosignatures: true, files: true }).await?;
        forget_erased(&to).await?;
        Ok(to.commit().await?)
    }
}

/// Which tables there are, beside those that were there from the first version on.
#[derive(Clone, Copy)]
struct Tables {
    cosignatures: bool,
    files: bool,
}

impl Tables {
    /// The tables of a database that has seen these migrations.
    fn of(applied: &[String]) -> Self {
        let has = |name| applied.iter().any(|applied| applied == name);
        Self { cosignatures: has("m0002_tiles"), files: has("m0003_files") }
    }
}

/// The files that a database names, but for those that were erased.
async fn named(db: &impl ConnectionTrait) -> Result<Vec<(RecordId, Commitment, FileMeta)>, StoreError> {
    let all = file::Entity::find().all(db).await?;
    let mut named = Vec::with_capacity(all.len());
    for row in all {
        let erased =
            erasure::Entity::find_by_id((row.record.clone(), row.commitment.clone())).one(db).await?;
        if erased.is_none() {
            let commitment = column::commitment(&row.commitment)?;
            named.push((column::record(&row.record)?, commitment, FileMeta::try_from(&row)?));
        }
    }
    Ok(named)
}

/// Makes a file of one folder a file of the other too, without copying it; tells whether that was possible.
fn link(from: &FileStore, to: &FileStore, record: &RecordId, commitment: &Commitment) -> bool {
    let (from, root) = (from.file_path(record, commitment), to.path());
    let to = to.file_path(record, commitment);
    let linked = to.parent().map(fs::create_dir_all).transpose().and_then(|_| fs::hard_link(from, &to));
    // Each folder from the file's own up to the first of all may be new.
    let mut folders = to.ancestors().skip(1).take_while(|folder| folder.starts_with(root));
    linked.and_then(|()| folders.try_for_each(|folder| File::open(folder)?.sync_all())).is_ok()
}

/// Copies every table, those that others refer to first.
async fn copy_all(
    from: &DatabaseTransaction,
    to: &DatabaseTransaction,
    tables: Tables,
) -> Result<(), StoreError> {
    copy::<head::Entity, _>(from, to).await?;
    copy::<entry::Entity, _>(from, to).await?;
    copy::<card::Entity, _>(from, to).await?;
    copy::<content::Entity, _>(from, to).await?;
    copy::<erasure::Entity, _>(from, to).await?;
    copy::<subject::Entity, _>(from, to).await?;
    copy::<number::Entity, _>(from, to).await?;
    copy::<identity::Entity, _>(from, to).await?;
    copy::<checkpoint::Entity, _>(from, to).await?;
    if tables.cosignatures {
        copy::<cosignature::Entity, _>(from, to).await?;
    }
    if tables.files {
        copy::<file::Entity, _>(from, to).await?;
    }
    // Tiles follow from the entries: made anew, they need no trust, and an older schema has none.
    tiles::derive_all(to).await
}

async fn copy<E, A>(from: &DatabaseTransaction, to: &DatabaseTransaction) -> Result<(), StoreError>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<A>,
    A: ActiveModelTrait<Entity = E> + ActiveModelBehavior + Send,
{
    let mut all = E::find().stream(from).await?;
    let mut some = Vec::with_capacity(ROWS);
    while let Some(row) = all.try_next().await? {
        some.push(row);
        if some.len() == ROWS {
            rows::insert::<E, A>(to, std::mem::take(&mut some)).await?;
        }
    }
    Ok(rows::insert::<E, A>(to, some).await?)
}

/// Deletes every content and file whose erasure the backup knows: no backup revives it.
async fn forget_erased(to: &DatabaseTransaction) -> Result<(), StoreError> {
    let erased = Query::select()
        .expr(Expr::val(1))
        .from(erasure::Entity)
        .and_where(
            Expr::col((erasure::Entity, erasure::Column::Record))
                .equals((file::Entity, file::Column::Record)),
        )
        .and_where(
            Expr::col((erasure::Entity, erasure::Column::Commitment))
                .equals((file::Entity, file::Column::Commitment)),
        )
        .to_owned();
    file::Entity::delete_many().filter(Expr::exists(erased)).exec(to).await?;
    let erased = Query::select()
        .expr(Expr::val(1))
        .from(erasure::Entity)
        .and_where(
            Expr::col((erasure::Entity, erasure::Column::Record))
                .equals((content::Entity, content::Column::Record)),
        )
        .and_where(
            Expr::col((erasure::Entity, erasure::Column::Commitment))
                .equals((content::Entity, content::Column::Commitment)),
        )
        .to_owned();
    content::Entity::delete_many().filter(Expr::exists(erased)).exec(to).await?;
    Ok(())
}

async fn same_schema(file: &DatabaseConnection) -> Result<(), StoreError> {
    let applied = applied_migrations(file).await?;
    let known: Vec<_> = Migrator::migrations().iter().map(|migration| migration.name().to_owned()).collect();
    if let Some(newer) = applied.iter().find(|applied| !known.contains(applied)) {
        return Err(StoreError::NewerSchema { migration: newer.clone() });
    }
    match known.into_iter().find(|known| !applied.contains(known)) {
        Some(migration) => Err(StoreError::OlderSchema { migration }),
        None => Ok(()),
    }
}

/// Opens the file of a backup: alone, with no file beside it.
async fn open_file(path: &Path, new: bool) -> Result<DatabaseConnection, StoreError> {
    let name = path.to_owned();
    let mut options = ConnectOptions::new("sqlite://backup");
    options.max_connections(1).sqlx_logging(false);
    options.map_sqlx_sqlite_opts(move |options| {
        options.filename(&name).create_if_missing(new).read_only(!new).foreign_keys(true)
    });
    let unreachable = |source| StoreError::Unreachable { database: path.display().to_string(), source };
    Database::connect(options).await.map_err(unreachable)
}

fn unfinished(path: &Path) -> PathBuf {
    let mut name = path.to_owned().into_os_string();
    name.push(".unfinished");
    name.into()
}

fn discard(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Makes the copy durable, and only then gives it its name.
fn finish(unfinished: &Path, path: &Path) -> io::Result<()> {
    File::open(unfinished)?.sync_all()?;
    fs::rename(unfinished, path)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}
