//! Figures: how they are taken from many measurements, and how they are printed.

use std::time::Duration;

/// Prints what the columns are.
pub(crate) fn head() {
    println!("{:<66} {:>12} {:>12} {:>7}", "what", "measured", "budget", "ratio");
}

/// Prints a duration beside its budget.
pub(crate) fn time(what: &str, measured: Duration, budget: Option<Duration>) {
    let ratio = budget.map(|budget| measured.as_secs_f64() / budget.as_secs_f64());
    line(what, &micros(measured), &budget.map(micros).unwrap_or_default(), ratio);
}

/// Prints a ratio between two measurements beside the highest that is allowed.
pub(crate) fn ratio(what: &str, measured: f64, budget: f64) {
    line(what, &format!("{measured:.2}"), &format!("{budget:.2}"), Some(measured / budget));
}

/// Prints an amount beside its budget.
pub(crate) fn amount(what: &str, measured: f64, unit: &str, budget: Option<f64>) {
    let shown = |amount: f64| format!("{amount:.0} {unit}");
    line(
        what,
        &shown(measured),
        &budget.map(shown).unwrap_or_default(),
        budget.map(|budget| measured / budget),
    );
}

/// Prints an amount beside the least that is wanted.
pub(crate) fn least(what: &str, measured: f64, unit: &str, budget: f64) {
    let shown = |amount: f64| format!("{amount:.0} {unit}");
    line(what, &shown(measured), &shown(budget), Some(budget / measured));
}

/// The duration below which `share` of all lie, from 0 to 1.
pub(crate) fn percentile(times: &mut [Duration], share: f64) -> Duration {
    times.sort_unstable();
    #[expect(clippy::cast_possible_truncation, reason = "a place in a short list")]
    let place = ((times.len().saturating_sub(1)) as f64 * share).ceil() as usize;
    times.get(place).copied().unwrap_or_default()
}

fn line(what: &str, measured: &str, budget: &str, ratio: Option<f64>) {
    let ratio = ratio.map(|ratio| format!("{ratio:.2}")).unwrap_or_default();
    println!("{what:<66} {measured:>12} {budget:>12} {ratio:>7}");
}

fn micros(time: Duration) -> String {
    match time.as_micros() {
        micros @ 0..10_000 => format!("{micros} µs"),
        micros => format!("{} ms", micros / 1_000),
    }
}
