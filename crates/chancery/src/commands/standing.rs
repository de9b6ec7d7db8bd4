//! `withdraw`, `reinstate`, `erase`: how a subject stands.

use desk::{commands, queries};
use record::{History, Instant, Lang, Mission, Text};

use super::{elsewhere, receipt};
use crate::cli::{Cli, Erase, Reasoned};
use crate::failure::Failure;
use crate::office::Office;
use crate::{ask, clock};

/// Takes a subject back.
pub(crate) async fn withdraw(cli: &Cli, args: &Reasoned) -> Result<(), Failure> {
    let desk = Office::open(cli).await?.desk()?;
    let history = desk.history().await?;
    let subject = queries::find(&history, &args.subject)?;
    let reasons = reasons(&history, &args.reason)?;
    let command = commands::Withdraw { subject, reasons };
    if let Some(acts) = &args.elsewhere.acts {
        let decision = command.decide()?;
        return elsewhere::write(cli.json, &desk, acts, vec![decision]).await;
    }
    let done = command.run(&desk, clock::now()).await?;
    receipt::tell(cli.json, &desk, subject, &done).await
}

/// Lets a withdrawn subject hold again.
pub(crate) async fn reinstate(cli: &Cli, args: &Reasoned) -> Result<(), Failure> {
    let desk = Office::open(cli).await?.desk()?;
    let history = desk.history().await?;
    let subject = queries::find(&history, &args.subject)?;
    let reasons = reasons(&history, &args.reason)?;
    let command = commands::Reinstate { subject, reasons };
    if let Some(acts) = &args.elsewhere.acts {
        let decision = command.decide();
        return elsewhere::write(cli.json, &desk, acts, vec![decision]).await;
    }
    let done = command.run(&desk, clock::now()).await?;
    receipt::tell(cli.json, &desk, subject, &done).await
}

/// Deletes a subject's content for good.
pub(crate) async fn erase(cli: &Cli, args: &Erase) -> Result<(), Failure> {
    let desk = Office::open(cli).await?.desk()?;
    let history = desk.history().await?;
    let subject = queries::find(&history, &args.what.subject)?;
    let reasons = reasons(&history, &args.what.reason)?;
    let recorded_now = args.what.elsewhere.acts.is_none();
    if recorded_now
        && !args.yes
        && !ask::consent(&format!("Erase {subject} for good, here and on every mirror?"))?
    {
        return Err(Failure::new("nothing was erased"));
    }
    let command = commands::Erase { subject, reasons };
    if let Some(acts) = &args.what.elsewhere.acts {
        let decision = command.decide(&desk).await?;
        return elsewhere::write(cli.json, &desk, acts, vec![decision]).await;
    }
    let done = command.run(&desk, clock::now()).await?;
    receipt::tell(cli.json, &desk, subject, &done).await
}

/// Reads `LANG=TEXT`, or `TEXT` in the mission's default language.
pub(crate) fn reasons(history: &History, given: &[String]) -> Result<Text, Failure> {
    worded_once(history, given, "reason")
}

/// Reads `LANG=TEXT`, or `TEXT` in the mission's default language; `what` is given once for each.
pub(crate) fn worded_once(history: &History, given: &[String], what: &str) -> Result<Text, Failure> {
    let snapshot = history.at(Instant::MAX);
    let mission = snapshot.mission().ok_or(desk::DeskError::NoMission)?.mission;
    let mut texts = Text::new();
    for one in given {
        let (lang, text) = worded(one, mission, what)?;
        if texts.insert(lang.clone(), text.trim().to_owned()).is_some() {
            return Err(Failure::usage(format!(
                "two {what}s are given in \"{lang}\"; give one for each language"
            )));
        }
    }
    Ok(texts)
}

/// The language of a text and itself. One in a language that the site has not would be read nowhere.
fn worded<'a>(reason: &'a str, mission: &Mission, what: &str) -> Result<(Lang, &'a str), Failure> {
    let default = &mission.default_language;
    let split = reason.split_once('=').and_then(|(lang, text)| Some((lang.parse::<Lang>().ok()?, text)));
    match split {
        Some((lang, text)) if mission.languages.contains(&lang) => Ok((lang, text)),
        Some((lang, _)) => Err(Failure::usage(format!(
            "\"{lang}\" is not among the mission's languages; if \"{lang}=\" is part of the {what}, \
             write \"{default}={reason}\""
        ))),
        None => Ok((default.clone(), reason)),
    }
}
