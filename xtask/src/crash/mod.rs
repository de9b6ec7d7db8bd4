//! Crashes: the program is killed, its writes fail, its disk is full. After each, what was acknowledged is
//! there, `fsck` finds nothing, and no two checkpoints that were ever shown contradict each other.

mod disk;
mod heartbeat;
mod keys;
mod killed;
mod kills;
mod ledger;
mod mirroring;
mod press;
mod recovery;
mod signing;
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
    let mut storm = |what: &str, times: u64, run: fn(u64, &mut Chance) -> Outcome| {
        tally.check(what, run(times, &mut Chance::from_seed(plan.seed)));
    };
    let half = plan.kills.div_ceil(2);
    storm("publications are killed, and the record stays whole", plan.kills, kills::run);
    storm("changes of keys are killed, and the keys that hold are in their place", half, keys::run);
    storm("signing elsewhere is killed, and nothing is half signed or recorded twice", half, signing::run);
    storm("the server is killed, and every heartbeat that was shown stands", half, heartbeat::run);
    storm("a mirror is killed, and has whole updates of what its origin has", half, mirroring::run);
    storm("a recovery is killed, and brings back all that was lost", half, recovery::run);
    storm("where writes fail, the record stays whole", plan.failures, writes::run);
    storm("on a full disk, the record stays whole", plan.failures, disk::run);
    Ok(tally)
}
