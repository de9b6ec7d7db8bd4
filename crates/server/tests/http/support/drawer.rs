//! Media files in memory, whose renditions are told from each other and counted.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, RwLock};
use std::time::Duration;

use record::{Commitment, Content};
use server::{FileFault, FileKey, FileRead, Files, Looked};

#[derive(Default)]
pub(crate) struct Drawer {
    files: RwLock<HashMap<Commitment, Content>>,
    renditions: Mutex<HashMap<(Commitment, u32), Vec<u8>>>,
    made: AtomicUsize,
    read: AtomicUsize,
    broken: AtomicBool,
}

impl Drawer {
    pub(crate) fn put(&self, content: Content) {
        self.files.write().unwrap().insert(content.commitment(), content);
    }

    pub(crate) fn remove(&self, commitment: &Commitment) {
        self.files.write().unwrap().remove(commitment);
    }

    pub(crate) fn salt_and_size(&self, commitment: &Commitment) -> Option<(record::Salt, u64)> {
        let files = self.files.read().unwrap();
        files.get(commitment).map(|content| (content.salt, content.bytes.len() as u64))
    }

    /// How often a rendition was made.
    pub(crate) fn made(&self) -> usize {
        self.made.load(Ordering::SeqCst)
    }

    /// How often a part of a file was read.
    pub(crate) fn read_times(&self) -> usize {
        self.read.load(Ordering::SeqCst)
    }

    pub(crate) fn set_broken(&self, broken: bool) {
        self.broken.store(broken, Ordering::SeqCst);
    }

    fn bytes(&self, file: &FileKey) -> Option<Vec<u8>> {
        match file {
            FileKey::Original(of) => self.files.read().unwrap().get(of).map(|content| content.bytes.clone()),
            FileKey::Rendition { of, width } => self.renditions.lock().unwrap().get(&(*of, *width)).cloned(),
        }
    }
}

impl Files for Drawer {
    fn look(&self, file: &FileKey) -> Result<Option<Looked>, FileFault> {
        if self.broken.load(Ordering::SeqCst) {
            return Err(FileFault::because("the drawer is stuck, as the test wants it"));
        }
        let (tag, media_type) = match file {
            FileKey::Original(of) => (of.to_string(), None),
            FileKey::Rendition { of, width } => (format!("{of}-{width}-1"), Some("image/png")),
        };
        Ok(self.bytes(file).map(|bytes| Looked { size: bytes.len() as u64, tag, media_type }))
    }

    fn make(&self, of: &Commitment, width: u32) -> Result<(), FileFault> {
        self.made.fetch_add(1, Ordering::SeqCst);
        std::thread::sleep(Duration::from_millis(100));
        let whole = self.bytes(&FileKey::Original(*of)).unwrap_or_default();
        if !whole.starts_with(b"no picture") {
            self.renditions.lock().unwrap().insert((*of, width), format!("{width} pixels").into_bytes());
        }
        Ok(())
    }

    fn read(&self, file: &FileKey, part: Range<u64>) -> FileRead {
        self.read.fetch_add(1, Ordering::SeqCst);
        let (from, until) = (usize::try_from(part.start).unwrap(), usize::try_from(part.end).unwrap());
        let bytes = self.bytes(file).map(|bytes| bytes[from..until].to_vec().into());
        Box::pin(async move { Ok(bytes) })
    }
}
