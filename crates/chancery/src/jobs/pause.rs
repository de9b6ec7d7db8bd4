//! Waiting longer each time that something fails, up to a bound.

use std::time::Duration;

/// The first pause after a failure.
const SHORTEST: Duration = Duration::from_secs(1);
/// The longest.
const LONGEST: Duration = Duration::from_secs(600);

/// How long to wait before the next try.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pause {
    failures: u32,
}

impl Pause {
    /// It worked: the next failure is the first.
    pub(super) fn over(&mut self) {
        self.failures = 0;
    }

    /// It failed again: how long to wait.
    pub(super) fn next(&mut self) -> Duration {
        let pause = SHORTEST.saturating_mul(1 << self.failures.min(20)).min(LONGEST);
        self.failures = self.failures.saturating_add(1);
        pause
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_waits_longer_up_to_a_bound() {
        let mut pause = Pause::default();
        let mut before = Duration::ZERO;
        for _ in 0..100 {
            let next = pause.next();
            assert!(next > before || next == LONGEST);
            before = next;
        }
        pause.over();
        assert_eq!(pause.next(), SHORTEST);
    }
}
