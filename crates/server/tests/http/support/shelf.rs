//! Contents in memory that count how often they are asked, and can be slow or broken.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, RwLock};

use record::{Commitment, Contents};

#[derive(Default)]
pub(crate) struct Shelf {
    pub(crate) contents: RwLock<HashMap<Commitment, Arc<[u8]>>>,
    asked: AtomicUsize,
    broken: AtomicBool,
    closed: Mutex<bool>,
    opened: Condvar,
}

impl Shelf {
    /// How often content was asked for.
    pub(crate) fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    /// Counts from here on: what was asked for until now was no reader's doing.
    pub(crate) fn count_anew(&self) {
        self.asked.store(0, Ordering::SeqCst);
    }

    /// Whoever asks waits until [`Self::open`].
    pub(crate) fn close(&self) {
        *self.closed.lock().unwrap() = true;
    }

    pub(crate) fn open(&self) {
        *self.closed.lock().unwrap() = false;
        self.opened.notify_all();
    }

    /// Whether asking panics.
    pub(crate) fn set_broken(&self, broken: bool) {
        self.broken.store(broken, Ordering::SeqCst);
    }
}

impl Contents for Shelf {
    fn get(&self, commitment: &Commitment) -> Option<Arc<[u8]>> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        assert!(!self.broken.load(Ordering::SeqCst), "the shelf is broken, as the test wants it");
        drop(self.opened.wait_while(self.closed.lock().unwrap(), |closed| *closed).unwrap());
        self.contents.read().unwrap().get(commitment).cloned()
    }
}
