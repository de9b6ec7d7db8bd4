//! Writing many rows, whatever the table.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelBehavior, ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel};

/// How many rows go into one statement: well below every database's limit of parameters, and few
/// enough that rows of 1 MiB do not fill the memory.
pub(crate) const ROWS: usize = 100;

/// Inserts `rows`, some at a time.
pub(crate) async fn insert<E, A>(db: &impl ConnectionTrait, rows: Vec<E::Model>) -> Result<(), DbErr>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<A>,
    A: ActiveModelTrait<Entity = E> + ActiveModelBehavior + Send,
{
    let mut rows = rows.into_iter().map(IntoActiveModel::into_active_model).peekable();
    while rows.peek().is_some() {
        let some: Vec<A> = rows.by_ref().take(ROWS).collect();
        E::insert_many(some).exec_without_returning(db).await?;
    }
    Ok(())
}

/// Inserts `rows`, or updates those that are there, as `key` says.
pub(crate) async fn upsert<E, A>(
    db: &impl ConnectionTrait,
    rows: Vec<E::Model>,
    key: &OnConflict,
) -> Result<(), DbErr>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<A>,
    A: ActiveModelTrait<Entity = E> + ActiveModelBehavior + Send,
{
    let mut rows = rows.into_iter().map(IntoActiveModel::into_active_model).peekable();
    while rows.peek().is_some() {
        let some: Vec<A> = rows.by_ref().take(ROWS).collect();
        E::insert_many(some).on_conflict(key.clone()).exec_without_returning(db).await?;
    }
    Ok(())
}
