//! Crashes: the program is killed, its writes fail, its disk is full. After each, what was acknowledged is
//! there, `fsck` finds nothing, and no two checkpoints that were ever shown contradict each other.

mod disk;
mod kills;
mod ledger;
mod press;
mod writes;

use crate::arguments::Arguments;
use crate::chance::Chance;
use crate::fault::Outcome;
use crate::tally::Tally;

/// How much is tried.
pub(crate) struct Plan {
    kills: u64,
    failures: u64,
    seed: u64,
}

impl Plan {
    /// What the command line says.
    pub(crate) fn of(arguments: &Arguments) -> Outcome<Self> {
        let seed = arguments.number("--seed", Chance::new_seed())?;
        let kills = arguments.number("--kills", 200)?;
        Ok(Self { kills, failures: kills.div_ceil(5), seed })
    }

    /// What every change of the code must survive.
    pub(crate) fn of_ci() -> Self {
        Self { kills: 20, failures: 10, seed: Chance::new_seed() }
    }
}

/// Tries all of it.
pub(crate) fn run(plan: &Plan) -> Outcome<Tally> {
    println!("{} kills; repeat them with --seed {}", plan.kills, plan.seed);
    let mut tally = Tally::default();
    tally.check(
        "killed at random instants, the record stays whole",
        kills::run(plan.kills, &mut Chance::from_seed(plan.seed)),
    );
    tally.check(
        "where writes fail, the record stays whole",
        writes::run(plan.failures, &mut Chance::from_seed(plan.seed)),
    );
    tally.check(
        "on a full disk, the record stays whole",
        disk::run(plan.failures, &mut Chance::from_seed(plan.seed)),
    );
    Ok(tally)
}
