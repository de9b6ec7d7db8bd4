//! `render`: one page to standard output.

use record::Instant;
use serde::Serialize;
use site::{Past, RenderError, SitePath};

use crate::cli::{Cli, Render};
use crate::failure::Failure;
use crate::office::Office;
use crate::{clock, output, progress};

/// A page, for a machine.
#[derive(Serialize)]
struct Rendered {
    path: String,
    media_type: &'static str,
    valid_until: Instant,
    body: String,
}

/// Prints the page at a path, as it stands now or stood at an instant.
pub(crate) async fn run(cli: &Cli, args: &Render) -> Result<(), Failure> {
    let now = clock::now();
    let path = path(args, now)?;
    let office = Office::open(cli).await?;
    let record = office.record()?;
    let history = progress::during("Reading the record", office.store.load(record)).await?;
    let contents = office.store.contents(record);
    // Contents wait for the database, which a thread that drives tasks must not.
    let rendered = tokio::task::spawn_blocking(move || {
        let at = path.past.as_ref().map_or(now, |past| past.at);
        let size = path.past.as_ref().and_then(|past| past.size).unwrap_or_else(|| history.size());
        site::render(&history.snapshot(size, at), &contents, &path)
    });
    match rendered.await {
        Ok(Ok(page)) if cli.json => {
            let rendered = Rendered {
                path: args.path.clone(),
                media_type: page.media_type,
                valid_until: page.valid_until,
                body: String::from_utf8_lossy(&page.body).into_owned(),
            };
            output::tell(true, &rendered, "")
        }
        Ok(Ok(page)) => output::bytes(&page.body),
        Ok(Err(RenderError::Moved(right))) => {
            Err(Failure::new(format!("the page of {} is at {right}; render that", args.path)))
        }
        Ok(Err(RenderError::NoSuchPage)) => {
            Err(Failure::new(format!("there is no page at {}; try /en/", args.path)))
        }
        Ok(Err(error)) => Err(Failure::because(format!("the page {} cannot be shown", args.path), error)),
        Err(_) => Err(Failure::new("the page could not be rendered; this is a fault of the program")),
    }
}

/// The path that was asked for, with the instant that was asked for.
fn path(args: &Render, now: Instant) -> Result<SitePath, Failure> {
    let unfit = |_| Failure::usage(format!("\"{}\" is not a path of the site; try /en/", args.path));
    let mut path: SitePath = args.path.parse().map_err(unfit)?;
    match (args.at, &path.past) {
        (Some(_), Some(_)) => {
            return Err(Failure::usage("the path names an instant already; leave --at out"));
        }
        (Some(at), None) => path.past = Some(Past { at, size: None }),
        (None, _) => {}
    }
    match path.past.as_ref().filter(|past| past.at > now) {
        Some(past) => Err(Failure::usage(format!(
            "{} is still to come; nobody knows what the site will say then",
            past.at
        ))),
        None => Ok(path),
    }
}
