//! Signing on another machine, killed: a signed file is whole or not there, and recording it again after a kill
//! records nothing twice.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::chance::Chance;
use crate::fault::{Fault, Outcome, ensure};
use crate::scratch::Scratch;
use crate::shell;

use super::killed::Length;
use super::ledger::{Acknowledged, Ledger, Shown};
use super::press::{self, Press};

/// Kills so many times a signature and the recording of what was signed, and checks after each.
pub(crate) fn run(kills: u64, chance: &mut Chance) -> Outcome {
    let scratch = Scratch::new("signing")?;
    let press = Press::found(scratch.path())?;
    let (mut ledger, mut sign, mut append) = (Ledger::default(), Length::default(), Length::default());
    let first = prepared(&press, scratch.path(), "The first")?;
    sign.whole(&mut press.sign(&first)?)?;
    append.whole(press.json()?.arg("append").arg(first.with_extension("signed.json")))?;
    for round in 0..kills {
        let title = format!("Signed elsewhere {round}");
        let acts = prepared(&press, scratch.path(), &title)?;
        let after = |fault| Fault::new(format!("after kill {}: {fault}", round + 1));
        let signed = signed_after_a_kill(&press, &sign, &acts, chance).map_err(after)?;
        let told = append.killed(press.json()?.arg("append").arg(&signed), chance)?;
        ledger.begun += 1;
        if let Some(answer) = &told {
            note(&mut ledger, &title, answer)?;
        }
        press.check(&mut ledger).map_err(after)?;
        let again: Value = serde_json::from_str(&shell::text(press.json()?.arg("append").arg(&signed))?)?;
        ensure(told.is_none() || again["already"] == true, || {
            format!("kill {}: what was acknowledged is recorded again: {again}", round + 1)
        })?;
        if told.is_none() {
            note(&mut ledger, &title, &again)?;
        }
        press.check(&mut ledger).map_err(after)?;
    }
    println!("{kills} kills of `sign` and of `append`: {}", ledger.told());
    press::is_whole(&press, &ledger)
}

/// A file of acts to sign, which publish a message with this title.
fn prepared(press: &Press, folder: &Path, title: &str) -> Outcome<PathBuf> {
    let acts = folder.join(format!("{}.json", title.replace(' ', "-")));
    shell::text(press.publish(title)?.arg("--acts").arg(&acts))?;
    Ok(acts)
}

/// Signs, killed once, and again where that left no file. What is there must be whole.
fn signed_after_a_kill(press: &Press, length: &Length, acts: &Path, chance: &mut Chance) -> Outcome<PathBuf> {
    let signed = acts.with_extension("signed.json");
    length.killed(&mut press.sign(acts)?, chance)?;
    if !signed.exists() {
        shell::text(&mut press.sign(acts)?)?;
    }
    let file: Value = serde_json::from_str(&fs::read_to_string(&signed)?)?;
    ensure(file["acts"][0]["signatures"][0].is_object(), || {
        format!("the signed file is not signed: {file}")
    })?;
    Ok(signed)
}

/// Notes what was acknowledged.
fn note(ledger: &mut Ledger, title: &str, answer: &Value) -> Outcome {
    let address = answer["entries"][0]["addresses"][0].as_str().unwrap_or_default();
    let path = press::path_of(address);
    ensure(!path.is_empty(), || format!("the answer names no address: {answer}"))?;
    ledger.acknowledge(Acknowledged { title: title.to_owned(), path }, Shown::in_answer(answer)?)
}
