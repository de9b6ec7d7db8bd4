//! `theme show`: what the site is dressed in, and which templates there are.

use record::{Colour, History, Instant, Standing, SubjectContent};
use serde::Serialize;
use site::{Accent, theme};

use super::of_record;
use crate::cli::Cli;
use crate::failure::Failure;
use crate::office::Office;
use crate::{output, progress};

/// What the site is dressed in.
#[derive(Serialize)]
struct Shown {
    /// The mission's colour, and as which it is shown.
    accent: Option<AccentShown>,
    /// The mission's crest: a media file and its revision.
    crest: Option<String>,
    /// The record's own theme.
    published: Option<Published>,
    /// The templates that a theme may have.
    templates: Vec<&'static str>,
}

#[derive(Serialize)]
struct AccentShown {
    set: String,
    day: String,
    night: String,
}

#[derive(Serialize)]
struct Published {
    /// The entry that brought it.
    entry: u64,
    since: Instant,
    withdrawn: bool,
    templates: Vec<String>,
    languages: Vec<String>,
    style: bool,
}

/// Tells it.
pub(crate) async fn run(cli: &Cli) -> Result<(), Failure> {
    let office = Office::open(cli).await?;
    let history = progress::during("Reading the record", office.store.load(office.record()?)).await?;
    let shown = Shown::of(&history);
    output::tell(cli.json, &shown, &shown.text())
}

impl Shown {
    fn of(history: &History) -> Self {
        let mission = history.at(Instant::MAX).mission().map(|view| view.mission.clone());
        let look = mission.and_then(|mission| mission.look).unwrap_or_default();
        Self {
            accent: look.accent.map(AccentShown::of),
            crest: look.crest.map(|crest| crest.to_string()),
            published: Published::of(history),
            templates: theme::templates().map(|(name, _)| name).collect(),
        }
    }

    fn text(&self) -> String {
        let accent = self.accent.as_ref().map_or_else(|| "the default theme's".to_owned(), AccentShown::text);
        let crest = self.crest.as_deref().unwrap_or("none");
        let published = self
            .published
            .as_ref()
            .map_or_else(|| "none; the site has the default one".to_owned(), Published::text);
        format!(
            "accent     {accent}\ncrest      {crest}\nown theme  {published}\n\nTemplates that a theme may have:\n  {}",
            self.templates.join("\n  ")
        )
    }
}

impl AccentShown {
    fn of(set: Colour) -> Self {
        let Accent { day, night } = Accent::of(set);
        Self { set: set.to_string(), day: day.to_string(), night: night.to_string() }
    }

    fn text(&self) -> String {
        if self.set == self.day {
            format!("{}; on dark paper {}, to be read", self.set, self.night)
        } else {
            format!(
                "{}; shown as {} on light paper and {} on dark, to be read",
                self.set, self.day, self.night
            )
        }
    }
}

impl Published {
    fn of(history: &History) -> Option<Self> {
        let view = of_record(history)?;
        let newest = view.revisions.last()?;
        let Some(SubjectContent::Theme(theme)) = view.state().content.as_deref() else { return None };
        Some(Self {
            entry: newest.index,
            since: newest.issued_at,
            withdrawn: view.standing() != Standing::Published,
            templates: theme.templates.keys().cloned().collect(),
            languages: theme.words.keys().map(ToString::to_string).collect(),
            style: theme.style.is_some(),
        })
    }

    fn text(&self) -> String {
        let list = |items: &[String]| if items.is_empty() { "none".to_owned() } else { items.join(", ") };
        let withdrawn = if self.withdrawn { ", withdrawn" } else { "" };
        let style = if self.style { "yes" } else { "no" };
        format!(
            "of entry {}, since {}{withdrawn}\n             templates  {}\n             words      {}\n             style      {style}",
            self.entry,
            self.since,
            list(&self.templates),
            list(&self.languages)
        )
    }
}
