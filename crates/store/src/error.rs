//! What can go wrong with the database: each fault with its remedy, the cause as its source.

use std::borrow::Cow;
use std::path::PathBuf;

use record::RecordId;
use sea_orm::{DbErr, RuntimeErr, sqlx};

/// Why the database did not do what was asked. Nothing is kept by halves.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It cannot be reached or opened.
    #[error(
        "the database {database} cannot be opened; check its address, that it runs, and that this user may use it"
    )]
    Unreachable {
        /// Its address, without a password.
        database: String,
        /// The cause.
        #[source]
        source: DbErr,
    },
    /// Another process holds its lock for too long.
    #[error("the database is locked by another process; nothing was written; end that process or try again")]
    Locked(#[source] DbErr),
    /// There is no room left.
    #[error("the database has no room left; nothing was written; make room on its disk, then try again")]
    Full(#[source] DbErr),
    /// It cannot be written to.
    #[error(
        "the database cannot be written to; give this user the right to write its files and their folder"
    )]
    ReadOnly(#[source] DbErr),
    /// It holds something that was never written to it.
    #[error("the database is damaged: {what} does not read; run fsck, then restore the newest backup")]
    Damaged {
        /// What does not read.
        what: &'static str,
    },
    /// It was made or upgraded by a newer version of this program.
    #[error("the database was upgraded by a newer version (it has \"{migration}\"); use that version")]
    NewerSchema {
        /// The migration that this version does not know.
        migration: String,
    },
    /// It lacks migrations that this version needs.
    #[error("the database lacks the migration \"{migration}\"; migrate it first")]
    OlderSchema {
        /// The first migration that it lacks.
        migration: String,
    },
    /// A restore needs an empty database.
    #[error("the database holds the record \"{record}\" already; restore into an empty one")]
    NotEmpty {
        /// A record that it holds.
        record: RecordId,
    },
    /// No more cosigners fit under a checkpoint.
    #[error(
        "the checkpoint over {size} entries has as many cosigners as one may have; the new one is left out"
    )]
    TooManyCosigners {
        /// How many entries it covers.
        size: u64,
    },
    /// There is no such record.
    #[error("the database holds no record \"{record}\"; make it with init, or name another database")]
    NoSuchRecord {
        /// The record that was asked for.
        record: RecordId,
    },
    /// There is such a record already.
    #[error("the database holds the record \"{record}\" already; use it, or name another database")]
    RecordExists {
        /// The record that was to be made.
        record: RecordId,
    },
    /// A file for a backup is there already, or cannot be made.
    #[error("the backup {} cannot be written; name a file that is not there yet, in a folder that this user may write to", path.display())]
    BackupFile {
        /// The file.
        path: PathBuf,
        /// The cause.
        #[source]
        source: std::io::Error,
    },
    /// A media file could not be kept, read or deleted.
    #[error("the files of media are not as they must be")]
    Files(#[from] crate::files::FileError),
    /// An entry cannot follow those before it.
    #[error(
        "the database is damaged: its entries do not follow one another; run fsck, then restore the newest backup"
    )]
    Fold(#[from] record::FoldError),
    /// A thread that worked on the database's answers was ended.
    #[error("the work was broken off; try again")]
    BrokenOff,
    /// A fault that a test asked for.
    #[cfg(feature = "faults")]
    #[error("a fault was injected at {0:?}")]
    Injected(crate::faults::Step),
    /// Anything else that the database says.
    #[error("the database refused; its own words follow")]
    Database(#[source] DbErr),
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        match code(&error).as_deref() {
            // SQLite's result codes, <https://sqlite.org/rescode.html>, their lowest byte.
            Some("5" | "6") => Self::Locked(error),
            Some("13") => Self::Full(error),
            Some("8") => Self::ReadOnly(error),
            Some("11" | "26") => Self::Damaged { what: "a page of the file" },
            // PostgreSQL's, <https://www.postgresql.org/docs/current/errcodes-appendix.html>.
            Some("55P03" | "40P01" | "40001") => Self::Locked(error),
            Some("53100") => Self::Full(error),
            Some("25006" | "42501") => Self::ReadOnly(error),
            Some("XX001" | "XX002") => Self::Damaged { what: "a page of a table" },
            _ => Self::Database(error),
        }
    }
}

/// The database's own code for the fault; for SQLite the primary one.
fn code(error: &DbErr) -> Option<Cow<'_, str>> {
    let (DbErr::Conn(RuntimeErr::SqlxError(cause))
    | DbErr::Exec(RuntimeErr::SqlxError(cause))
    | DbErr::Query(RuntimeErr::SqlxError(cause))) = error
    else {
        return None;
    };
    let cause = cause.as_database_error()?;
    let code = cause.code()?;
    let sqlite = cause.try_downcast_ref::<sqlx::sqlite::SqliteError>().is_some();
    match code.parse::<i64>() {
        Ok(extended) if sqlite => Some(Cow::Owned((extended & 0xff).to_string())),
        _ => Some(code),
    }
}
