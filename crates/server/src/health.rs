//! How this node is, as far as the pages do not tell: an alarm that somebody must look at.

use std::sync::{PoisonError, RwLock};

/// Whether an alarm stands. While it does, `/healthz` answers 503 and says why; pages are served all the same.
#[derive(Debug, Default)]
pub struct Health {
    alarm: RwLock<Option<String>>,
}

impl Health {
    /// Raises an alarm, or says another reason for it: one sentence, public.
    pub fn raise(&self, why: &str) {
        let one_line: String = why.split_whitespace().collect::<Vec<_>>().join(" ");
        *self.alarm.write().unwrap_or_else(PoisonError::into_inner) = Some(one_line);
    }

    /// Ends the alarm.
    pub fn clear(&self) {
        *self.alarm.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Why an alarm stands, if one does.
    pub fn alarm(&self) -> Option<String> {
        self.alarm.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
