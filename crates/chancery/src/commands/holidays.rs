//! `holidays import`: the public holidays of a country from an iCalendar file, looked at first, then recorded.

mod table;

use std::ops::RangeInclusive;

use desk::{Desk, commands, queries};
use intake::{FoundHolidays, read_holidays};
use record::{History, Holiday, Holidays, Instant, Lang, Mission, SubjectContent, SubjectId, Text};
use serde::Serialize;

use super::{elsewhere, receipt};
use crate::cli::{Cli, HolidaysCommand, HolidaysImport};
use crate::failure::Failure;
use crate::manuscript::File;
use crate::office::Office;
use crate::{ask, clock, output};

/// How many years are read after this one, where none are named.
const YEARS_AHEAD: i16 = 2;

/// What a file says, and what that changes.
#[derive(Serialize)]
struct Read {
    holidays: Holidays,
    /// Days that are not in the record yet.
    new: Vec<Holiday>,
    /// Days of the record, in these years, that the file does not have.
    gone: Vec<Holiday>,
    notes: Vec<String>,
}

/// Does what the command line says.
pub(crate) async fn run(cli: &Cli, what: &HolidaysCommand) -> Result<(), Failure> {
    match what {
        HolidaysCommand::Import(args) => import(cli, args).await,
    }
}

async fn import(cli: &Cli, args: &HolidaysImport) -> Result<(), Failure> {
    let office = Office::open(cli).await?;
    let now = clock::now();
    let desk = office.desk()?;
    let history = desk.history().await?;
    let subject = args.revise.as_ref().map(|name| queries::find(&history, name)).transpose()?;
    let read = read(args, &history, subject, now)?;
    if args.dry_run {
        return output::tell(cli.json, &read, &table::of(&read));
    }
    if !args.yes && args.elsewhere.acts.is_none() {
        ask::show(&table::of(&read))?;
        if !ask::consent("Record this?")? {
            return Err(Failure::new("nothing was recorded"));
        }
    }
    record(cli, args, &desk, subject, read.holidays, now).await
}

/// What the file says of the years asked for, beside what stands in the record.
fn read(
    args: &HolidaysImport,
    history: &History,
    subject: Option<SubjectId>,
    now: Instant,
) -> Result<Read, Failure> {
    let mission = history.at(Instant::MAX).mission().ok_or(desk::DeskError::NoMission)?.mission;
    let before = subject.map(|subject| standing(history, subject)).transpose()?;
    let this_year = now.date_in(&mission.zone).year();
    let years = args.years.map_or(this_year..=this_year + YEARS_AHEAD, |years| years.first..=years.last);
    let lang = args.lang.as_ref().unwrap_or(&mission.default_language);
    let file = File::read(&args.file)?;
    let found = read_holidays(&file.bytes, lang, &years).map_err(|faults| {
        let faults: Vec<_> = faults.iter().map(|fault| format!("{}, {fault}", file.name)).collect();
        Failure::new(faults.join("\n"))
    })?;
    let name = given(&args.name, mission)?;
    let country = given(&args.country, mission)?;
    let holidays = Holidays {
        name: or_before(name, before.map(|before| &before.name)),
        country: or_before(country, before.map(|before| &before.country)),
        days: merged(&found, before, &years),
    };
    if holidays.name.is_empty() {
        return Err(Failure::usage("say whose holidays they are: --name en=\"Public holidays of Ostmark\""));
    }
    Ok(Read::of(holidays, before, &found))
}

impl Read {
    fn of(holidays: Holidays, before: Option<&Holidays>, found: &FoundHolidays) -> Self {
        let old = before.map(|before| before.days.as_slice()).unwrap_or_default();
        let missing = |from: &[Holiday], in_list: &[Holiday]| {
            from.iter().filter(|day| !in_list.contains(day)).cloned().collect::<Vec<_>>()
        };
        Self {
            new: missing(&holidays.days, old),
            gone: missing(old, &holidays.days),
            notes: found.notes.iter().map(ToString::to_string).collect(),
            holidays,
        }
    }
}

/// The days of the years that were read, and those of the record in all other years.
fn merged(found: &FoundHolidays, before: Option<&Holidays>, years: &RangeInclusive<i16>) -> Vec<Holiday> {
    let old = before.map(|before| before.days.as_slice()).unwrap_or_default();
    let others = old.iter().filter(|day| !years.contains(&day.date.year()));
    let mut days: Vec<Holiday> = found.days.iter().chain(others).cloned().collect();
    days.sort_by_key(|day| day.date);
    days
}

/// The holidays that stand in the record.
fn standing(history: &History, subject: SubjectId) -> Result<&Holidays, Failure> {
    let newest = history.line(subject).and_then(|line| line.revisions.last());
    match newest.and_then(|revision| revision.state.content.as_deref()) {
        Some(SubjectContent::Holidays(holidays)) => Ok(holidays),
        _ => Err(Failure::usage(format!("{subject} is no list of holidays"))),
    }
}

fn or_before(given: Text, before: Option<&Text>) -> Text {
    if given.is_empty() { before.cloned().unwrap_or_default() } else { given }
}

/// Reads `LANG=TEXT`, or `TEXT` in the mission's default language.
fn given(texts: &[String], mission: &Mission) -> Result<Text, Failure> {
    let mut all = Text::new();
    for text in texts {
        let split = text.split_once('=').and_then(|(lang, text)| Some((lang.parse::<Lang>().ok()?, text)));
        let (lang, text) = split.unwrap_or((mission.default_language.clone(), text));
        if all.insert(lang.clone(), text.trim().to_owned()).is_some() {
            return Err(Failure::usage(format!(
                "two texts are given in \"{lang}\"; give one for each language"
            )));
        }
    }
    Ok(all)
}

async fn record(
    cli: &Cli,
    args: &HolidaysImport,
    desk: &Desk,
    subject: Option<SubjectId>,
    holidays: Holidays,
    now: Instant,
) -> Result<(), Failure> {
    let content = SubjectContent::Holidays(holidays);
    let (editions, reasons) = (Vec::new(), Text::new());
    match (subject, &args.elsewhere.acts) {
        (None, None) => {
            let (subject, done) = commands::Publish { content, editions }.run(desk, now).await?;
            receipt::tell(cli.json, desk, subject, &done).await
        }
        (Some(subject), None) => {
            let command = commands::Revise { subject, content: Some(content), editions, reasons };
            let done = command.run(desk, now).await?;
            receipt::tell(cli.json, desk, subject, &done).await
        }
        (None, Some(acts)) => {
            let decision = commands::Publish { content, editions }.decide(desk).await?;
            elsewhere::write(cli.json, desk, acts, vec![decision]).await
        }
        (Some(subject), Some(acts)) => {
            let command = commands::Revise { subject, content: Some(content), editions, reasons };
            elsewhere::write(cli.json, desk, acts, vec![command.decide(desk).await?]).await
        }
    }
}
