//! Fetching ahead: several questions in flight, few answers in memory.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Mutex, PoisonError};

/// How many questions are in flight at a time.
const IN_FLIGHT: usize = 8;

/// Does `ask` for each of `items`, several at a time, and gives the answers in the order of the items.
///
/// After the first error no further question is begun.
pub(crate) fn all<T: Sync, A: Send, E: Send>(
    items: &[T],
    ask: impl Fn(&T) -> Result<A, E> + Sync,
) -> Result<Vec<A>, E> {
    let next = AtomicUsize::new(0);
    let answers: Mutex<Vec<(usize, A)>> = Mutex::new(Vec::with_capacity(items.len()));
    let failed: Mutex<Option<(usize, E)>> = Mutex::new(None);
    let lock =
        |failed: &Mutex<Option<(usize, E)>>| failed.lock().unwrap_or_else(PoisonError::into_inner).is_some();
    std::thread::scope(|scope| {
        for _ in 0..IN_FLIGHT.min(items.len()) {
            scope.spawn(|| {
                while !lock(&failed) {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(at) else { return };
                    match ask(item) {
                        Ok(answer) => {
                            answers.lock().unwrap_or_else(PoisonError::into_inner).push((at, answer));
                        }
                        Err(error) => keep_first(&failed, at, error),
                    }
                }
            });
        }
    });
    if let Some((_, error)) = failed.into_inner().unwrap_or_else(PoisonError::into_inner) {
        return Err(error);
    }
    let mut answers = answers.into_inner().unwrap_or_else(PoisonError::into_inner);
    answers.sort_by_key(|(at, _)| *at);
    Ok(answers.into_iter().map(|(_, answer)| answer).collect())
}

/// Keeps the error of the earliest item, so that the same fault is told however threads are scheduled.
fn keep_first<E>(failed: &Mutex<Option<(usize, E)>>, at: usize, error: E) {
    let mut failed = failed.lock().unwrap_or_else(PoisonError::into_inner);
    if failed.as_ref().is_none_or(|(first, _)| at < *first) {
        *failed = Some((at, error));
    }
}

/// Batches that a thread of its own fetches, at most one of them ahead of the one in use.
pub(crate) struct Ahead<B> {
    batches: Receiver<B>,
}

impl<B: Send + 'static> Ahead<B> {
    /// Asks `fetch` for batch after batch until it gives `None`, or this is dropped.
    pub(crate) fn of(mut fetch: impl FnMut() -> Option<B> + Send + 'static) -> Self {
        let (send, batches) = sync_channel(1);
        std::thread::spawn(move || {
            while let Some(batch) = fetch() {
                if send.send(batch).is_err() {
                    return;
                }
            }
        });
        Self { batches }
    }
}

impl<B> Iterator for Ahead<B> {
    type Item = B;

    fn next(&mut self) -> Option<B> {
        self.batches.recv().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_in_the_order_of_the_questions() {
        let items: Vec<u64> = (0..100).collect();
        let doubled = all(&items, |item| Ok::<_, ()>(item * 2)).unwrap();
        assert_eq!(doubled, items.iter().map(|item| item * 2).collect::<Vec<_>>());
    }

    #[test]
    fn a_failure_ends_the_asking() {
        let asked = AtomicUsize::new(0);
        let items: Vec<u64> = (0..10_000).collect();
        let failed = all(&items, |item| {
            asked.fetch_add(1, Ordering::Relaxed);
            if *item >= 3 { Err(*item) } else { Ok(()) }
        });
        assert_eq!(failed, Err(3));
        assert!(asked.into_inner() < 1_000);
    }

    #[test]
    fn batches_are_fetched_one_ahead_and_no_more() {
        let fetched = std::sync::Arc::new(AtomicUsize::new(0));
        let counter = std::sync::Arc::clone(&fetched);
        let mut ahead = Ahead::of(move || {
            let n = counter.fetch_add(1, Ordering::SeqCst);
            (n < 1_000).then_some(n)
        });
        assert_eq!(ahead.next(), Some(0));
        std::thread::sleep(std::time::Duration::from_millis(50));
        assert!(fetched.load(Ordering::SeqCst) <= 4);
        assert_eq!(ahead.count(), 999);
    }
}
