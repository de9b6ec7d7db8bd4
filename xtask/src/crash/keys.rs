//! Changes of keys, killed: afterwards the old key holds or the new one, its private half lies in its place, and
//! the mission goes on publishing under it.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::chance::Chance;
use crate::fault::{Fault, Outcome, ensure};
use crate::scratch::Scratch;

use super::killed::Length;
use super::ledger::{Ledger, Shown};
use super::press::{self, Press};

const ROLES: [&str; 3] = ["log", "mission", "heartbeat"];

/// Kills so many times, and checks after each.
pub(crate) fn run(kills: u64, chance: &mut Chance) -> Outcome {
    let scratch = Scratch::new("keys")?;
    let press = Press::found(scratch.path())?;
    let (mut ledger, mut length) = (Ledger::default(), Length::default());
    let mut rings = Rings::default();
    rings.note(&length.whole(press.json()?.args(["key", "rotate", "log"]))?)?;
    for round in 0..kills {
        let role = ROLES[usize::try_from(round).unwrap_or(0) % ROLES.len()];
        let rotated = length.killed(press.json()?.args(["key", "rotate", role]), chance)?;
        let after =
            |fault| Fault::new(format!("after kill {} of a change of the {role} key: {fault}", round + 1));
        if let Some(answer) = rotated {
            rings.note(&answer)?;
            ledger.show(Shown::in_answer(&answer)?)?;
        }
        press.check(&mut ledger).and_then(|()| rings.check(&press)).map_err(after)?;
        press.goes_on(&mut ledger, &format!("After change {round}")).map_err(after)?;
    }
    println!("{kills} kills of `key rotate`: {}; {}", rings.told(), ledger.told());
    press::is_whole(&press, &ledger)
}

/// The keys whose change was acknowledged.
#[derive(Default)]
struct Rings {
    /// The newest of each role: the entry from which it holds, and its public half.
    newest: BTreeMap<String, (u64, String)>,
    acknowledged: u64,
}

impl Rings {
    /// Notes an acknowledgement.
    fn note(&mut self, answer: &Value) -> Outcome {
        match (answer["role"].as_str(), answer["index"].as_u64(), answer["public"].as_str()) {
            (Some(role), Some(index), Some(public)) => {
                self.newest.insert(role.to_owned(), (index, public.to_owned()));
                self.acknowledged += 1;
                Ok(())
            }
            _ => Err(Fault::new(format!("the answer names no key: {answer}"))),
        }
    }

    /// Each key that was acknowledged holds, unless a later change was recorded; each lies where it is used.
    fn check(&self, press: &Press) -> Outcome {
        let list: Value = serde_json::from_str(&crate::shell::text(press.json()?.args(["key", "list"]))?)?;
        for role in ROLES {
            let keys = list["keys"].as_array().into_iter().flatten();
            let key = keys.into_iter().find(|key| key["role"] == role);
            let key = key.ok_or_else(|| Fault::new(format!("there is no {role} key: {list}")))?;
            ensure(key["lies"] == "here", || format!("the {role} key that holds is lost: {list}"))?;
            if let Some((since, public)) = self.newest.get(role) {
                let stated = key["since_entry"].as_u64().unwrap_or(0);
                let holds = stated > *since || stated == *since && key["public"] == public.as_str();
                ensure(holds, || {
                    format!("the {role} key {public} was acknowledged, and does not hold: {list}")
                })?;
            }
        }
        press.has_no_key_between()
    }

    fn told(&self) -> String {
        format!("{} changes acknowledged", self.acknowledged)
    }
}
