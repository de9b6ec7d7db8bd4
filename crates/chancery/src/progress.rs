//! Progress, for work that takes longer than a second: how far it is, or else that it goes on.

use std::pin::pin;
use std::time::{Duration, Instant as Stopwatch};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How long a person waits before wondering.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often a sign of life moves.
const TICK: Duration = Duration::from_millis(120);

/// Shows how far some work is, once it has taken a second.
pub(crate) struct Progress {
    bar: ProgressBar,
    begun: Stopwatch,
    shown: bool,
}

impl Progress {
    /// `total` steps of `work`.
    pub(crate) fn of(work: &'static str, total: u64) -> Self {
        let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {eta}")
            .unwrap_or_else(|_| ProgressStyle::default_bar());
        bar.set_style(style);
        bar.set_message(work);
        Self { bar, begun: Stopwatch::now(), shown: false }
    }

    /// So many steps are done.
    pub(crate) fn at(&mut self, done: u64) {
        if !self.shown && self.begun.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.shown = true;
        }
        self.bar.set_position(done);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// Does work whose steps cannot be counted; shows that it goes on, once it has taken a second.
pub(crate) async fn during<T>(work: &'static str, doing: impl Future<Output = T>) -> T {
    let mut doing = pin!(doing);
    if let Ok(done) = tokio::time::timeout(PATIENCE, &mut doing).await {
        return done;
    }
    let sign = ProgressBar::new_spinner();
    let style = ProgressStyle::with_template("{spinner} {msg}, {elapsed}");
    sign.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
    sign.set_message(work);
    sign.enable_steady_tick(TICK);
    let done = doing.await;
    sign.finish_and_clear();
    done
}
