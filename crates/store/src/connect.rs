//! Opening a database, and bringing its tables up to date.

use std::sync::Arc;
use std::time::Duration;

use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    AccessMode, ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, DbErr, IsolationLevel,
    TransactionOptions, TransactionTrait,
};
use sea_orm_migration::{MigratorTrait, SchemaManager};
use tokio::sync::Mutex;

use crate::Store;
use crate::error::StoreError;
use crate::faults::Faults;
use crate::files::FileStore;
use crate::migration::Migrator;

/// How long an append waits for another process's append.
const LOCK_PATIENCE: Duration = Duration::from_secs(20);
/// How often a migration that failed is tried again, in case another process was quicker.
const RACES: u32 = 3;
/// Readers do not wait for the writer; a few connections serve them all.
const CONNECTIONS: u32 = 8;

impl Store {
    /// Opens the database at `url`: `sqlite://PATH?mode=rwc` or `postgres://…`, beside whose entries the bytes of media
    /// files lie in `files`. Writes nothing to either.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreachable`] if it cannot be opened, [`StoreError::NewerSchema`] if a newer
    /// version of this program has upgraded it.
    pub async fn connect(url: &str, files: FileStore) -> Result<Self, StoreError> {
        Self::open(url, options(url), files).await
    }

    pub(crate) async fn open(
        url: &str,
        options: ConnectOptions,
        files: FileStore,
    ) -> Result<Self, StoreError> {
        let unreachable = |source| StoreError::Unreachable { database: without_password(url), source };
        let db = Database::connect(options).await.map_err(unreachable)?;
        let store = Self { db, files, turn: Arc::new(Mutex::new(())), faults: Faults::default() };
        store.pending_migrations().await?;
        Ok(store)
    }

    /// Whether the database runs in this process, as one SQLite file.
    pub fn is_sqlite(&self) -> bool {
        self.db.get_database_backend() == sea_orm::DbBackend::Sqlite
    }

    /// The names of the migrations that [`Self::migrate`] would run. Make a backup before that.
    ///
    /// # Errors
    ///
    /// [`StoreError::NewerSchema`] if the database has one that this version does not know.
    pub async fn pending_migrations(&self) -> Result<Vec<String>, StoreError> {
        let applied = applied_migrations(&self.db).await?;
        let known: Vec<_> =
            Migrator::migrations().iter().map(|migration| migration.name().to_owned()).collect();
        match applied.iter().find(|applied| !known.contains(applied)) {
            Some(unknown) => Err(StoreError::NewerSchema { migration: unknown.clone() }),
            None => Ok(known.into_iter().filter(|known| !applied.contains(known)).collect()),
        }
    }

    /// Whether the database holds no table of ours yet: there is nothing to back up before migrating.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it cannot be read.
    pub async fn is_blank(&self) -> Result<bool, StoreError> {
        Ok(applied_migrations(&self.db).await?.is_empty())
    }

    /// Brings the tables up to date. Another process may do the same at the same time.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if a migration fails; the tables are then as they were before it.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        let mut outcome = Migrator::up(&self.db, None).await;
        // Two processes that start at once race; whoever loses, at each step, finds it done.
        for _ in 0..RACES {
            if outcome.is_ok() || self.pending_migrations().await?.is_empty() {
                return Ok(());
            }
            outcome = Migrator::up(&self.db, None).await;
        }
        Ok(outcome?)
    }

    /// A transaction that sees one moment throughout.
    pub(crate) async fn one_moment(&self) -> Result<DatabaseTransaction, StoreError> {
        if self.is_sqlite() {
            return Ok(self.db.begin().await?);
        }
        let options = TransactionOptions {
            isolation_level: Some(IsolationLevel::RepeatableRead),
            access_mode: Some(AccessMode::ReadOnly),
            ..TransactionOptions::default()
        };
        Ok(self.db.begin_with_options(options).await?)
    }

    /// Closes every connection. A transaction in flight is ended first.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if the database does not let go.
    pub async fn close(self) -> Result<(), StoreError> {
        Ok(self.db.close().await?)
    }
}

/// The names of the migrations that the database has seen.
pub(crate) async fn applied_migrations(db: &DatabaseConnection) -> Result<Vec<String>, DbErr> {
    if !SchemaManager::new(db).has_table("seaql_migrations").await? {
        return Ok(Vec::new());
    }
    Ok(Migrator::get_migration_models(db).await?.into_iter().map(|model| model.version).collect())
}

pub(crate) fn options(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    let in_memory = url.contains(":memory:") || url.contains("mode=memory");
    options.max_connections(if in_memory { 1 } else { CONNECTIONS });
    options.acquire_timeout(LOCK_PATIENCE);
    options.connect_timeout(LOCK_PATIENCE);
    options.sqlx_logging(false);
    // A file does not go away as a server does: asking first whether it is there would cost as much as the reading.
    options.test_before_acquire(!url.starts_with("sqlite:"));
    options.map_sqlx_sqlite_opts(durable);
    options
}

/// What an acknowledged append rests on: a synced log before every answer, and bytes that are
/// overwritten when they are deleted.
pub(crate) fn durable(options: SqliteConnectOptions) -> SqliteConnectOptions {
    options
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(LOCK_PATIENCE)
        .pragma("secure_delete", "ON")
}

/// The address as it may be shown and logged.
fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let (address, query) =
        rest.split_once('?').map_or((rest, None), |(address, query)| (address, Some(query)));
    let address = match address.rsplit_once('@') {
        Some((user, host)) => format!("{}@{host}", user.split(':').next().unwrap_or_default()),
        None => address.to_owned(),
    };
    let harmless = query.filter(|query| !query.contains("password"));
    format!("{scheme}://{address}{}", harmless.map(|query| format!("?{query}")).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn an_address_is_shown_without_its_password() {
        for (url, shown) in [
            ("postgres://press:secret@db.example/press", "postgres://press@db.example/press"),
            ("postgres://press:se@cret@db.example/press", "postgres://press@db.example/press"),
            ("postgres://db.example/press?user=a&password=secret", "postgres://db.example/press"),
            ("sqlite:///srv/record.db?mode=rwc", "sqlite:///srv/record.db?mode=rwc"),
        ] {
            assert_eq!(without_password(url), shown);
        }
    }
}
