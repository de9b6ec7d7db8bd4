//! The page cache: answers ready to be sent, by path, in bounded memory.
//!
//! It keeps and forgets; whether a page still holds is for [`StoredPage::holds`] and the record to say.

mod stored;
mod turns;

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

pub(crate) use stored::{Life, StoredPage};
pub(crate) use turns::Turns;

/// Pages by their path. When they grow past the budget, those not asked for since the last look go first.
#[derive(Debug)]
pub(crate) struct PageCache {
    budget_bytes: usize,
    shelf: RwLock<Shelf>,
}

#[derive(Debug, Default)]
struct Shelf {
    pages: HashMap<Arc<str>, Kept>,
    /// The paths in the order in which they are looked at when something must go.
    queue: VecDeque<Arc<str>>,
    bytes: usize,
}

#[derive(Debug)]
struct Kept {
    page: Arc<StoredPage>,
    asked_for: AtomicBool,
}

impl PageCache {
    /// An empty cache of at most `budget_bytes`.
    pub(crate) fn new(budget_bytes: usize) -> Self {
        Self { budget_bytes, shelf: RwLock::default() }
    }

    /// The page kept for `path`, which may hold no longer.
    pub(crate) fn get(&self, path: &str) -> Option<Arc<StoredPage>> {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        let kept = shelf.pages.get(path)?;
        if !kept.asked_for.load(Ordering::Relaxed) {
            kept.asked_for.store(true, Ordering::Relaxed);
        }
        Some(Arc::clone(&kept.page))
    }

    /// Keeps `page` for `path` in place of what was kept for it.
    pub(crate) fn put(&self, path: &str, page: Arc<StoredPage>) {
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        shelf.put(path, page);
        while shelf.bytes > self.budget_bytes && shelf.drop_one() {}
    }

    /// Forgets the page kept for `path`.
    pub(crate) fn forget(&self, path: &str) {
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = shelf.pages.remove(path) {
            shelf.bytes -= kept.page.weight_bytes();
            shelf.queue.retain(|queued| **queued != *path);
        }
    }
}

impl Shelf {
    fn put(&mut self, path: &str, page: Arc<StoredPage>) {
        self.bytes += page.weight_bytes();
        if let Some(kept) = self.pages.get_mut(path) {
            self.bytes -= kept.page.weight_bytes();
            kept.page = page;
            return;
        }
        let path: Arc<str> = Arc::from(path);
        self.queue.push_back(Arc::clone(&path));
        self.pages.insert(path, Kept { page, asked_for: AtomicBool::new(false) });
    }

    /// Drops the first page in the queue that was not asked for since it was last looked at. A second
    /// time around none is spared, so this ends.
    fn drop_one(&mut self) -> bool {
        while let Some(path) = self.queue.pop_front() {
            let Some(kept) = self.pages.get(&path) else { continue };
            if kept.asked_for.swap(false, Ordering::Relaxed) {
                self.queue.push_back(path);
                continue;
            }
            self.bytes -= kept.page.weight_bytes();
            self.pages.remove(&path);
            return true;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(bytes: usize) -> Arc<StoredPage> {
        Arc::new(StoredPage::for_test(bytes))
    }

    #[test]
    fn the_cache_never_holds_more_than_its_budget() {
        let cache = PageCache::new(100_000);
        for number in 0..1000 {
            cache.put(&format!("/en/{number}"), page(number * 37 % 9000));
            assert!(cache.shelf.read().unwrap().bytes <= 100_000);
        }
        let shelf = cache.shelf.read().unwrap();
        assert_eq!(shelf.bytes, shelf.pages.values().map(|kept| kept.page.weight_bytes()).sum::<usize>());
        assert_eq!(shelf.queue.len(), shelf.pages.len());
    }

    #[test]
    fn a_page_that_readers_ask_for_stays_while_others_go() {
        let cache = PageCache::new(100_000);
        cache.put("/en/", page(1000));
        for number in 0..1000 {
            cache.put(&format!("/en/{number}"), page(1000));
            assert!(cache.get("/en/").is_some());
        }
        assert!(cache.get("/en/0").is_none());
    }

    #[test]
    fn a_page_too_large_for_the_cache_is_not_kept() {
        let cache = PageCache::new(10_000);
        cache.put("/en/large", page(20_000));
        assert!(cache.get("/en/large").is_none());
    }

    #[test]
    fn what_is_forgotten_leaves_nothing_behind() {
        let cache = PageCache::new(100_000);
        cache.put("/en/", page(1000));
        cache.put("/en/", page(2000));
        cache.forget("/en/");
        cache.forget("/fr/");
        let shelf = cache.shelf.read().unwrap();
        assert_eq!((shelf.bytes, shelf.pages.len(), shelf.queue.len()), (0, 0, 0));
    }
}
