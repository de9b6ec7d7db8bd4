//! `theme preview`: the site as it would look with the theme in a folder, for who works on it.
//!
//! A page is a function of the record: so the preview is the record with acts laid over it, in memory, that publish the
//! theme and a notice that says what is seen. Nothing is signed and nothing is written. While it runs, the folder is
//! looked at again and again, and what was changed is shown.

mod overlay;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use record::Theme;
use serde::Serialize;
use server::{Live, Served, Settings};
use tokio::net::TcpListener;

use super::check;
use crate::cli::{Cli, ThemePreview};
use crate::commands::serve::stop;
use crate::failure::Failure;
use crate::office::Office;
use crate::{clock, output, progress};
use overlay::Overlay;

/// How often the folder is looked at.
const INTERVAL: Duration = Duration::from_millis(700);

/// Where the preview is served.
#[derive(Serialize)]
struct Serving {
    address: String,
}

/// Serves the site with the theme in a folder until the program is told to stop.
pub(crate) async fn run(cli: &Cli, args: &ThemePreview) -> Result<(), Failure> {
    let folder = super::folder(cli, args.folder.folder.as_ref());
    let theme = told(&folder)?;
    let listener = TcpListener::bind(args.listen).await.map_err(|error| {
        Failure::because(
            format!("{} cannot be listened on; name another address with --listen", args.listen),
            error,
        )
    })?;
    let office = Office::open(cli).await?;
    let history = progress::during("Reading the record", office.store.load(office.record()?)).await?;
    let mut overlay = Overlay::over(&office, &history).await?;
    let live = Arc::new(Live::new(history, overlay.contents()));
    overlay.begin(&live)?;
    overlay.lay(&live, &theme)?;
    let watching = tokio::spawn(watch(folder, theme, overlay, Arc::clone(&live)));

    let settings = Settings { preview: true, ..Settings::default() };
    let router = Served::new(live, Arc::new(clock::now), settings).router();
    let address = listener
        .local_addr()
        .map_err(|error| Failure::because("the address listened on is not known", error))?;
    let serving = Serving { address: format!("http://{address}") };
    output::tell(
        cli.json,
        &serving,
        &format!("A preview, for who works on the theme.\nServing on {}", serving.address),
    )?;
    let served = server::serve(listener, router, stop()).await;
    watching.abort();
    served.map_err(|error| Failure::because("the server broke off", error))?;
    Ok(office.store.close().await?)
}

/// The theme as it lies there; its faults are told, and the default theme stands in where it fails.
fn told(folder: &Path) -> Result<Theme, Failure> {
    let (theme, faults) = check::judged(folder)?;
    for fault in faults {
        tracing::warn!("{}", folder.join(fault.to_string()).display());
    }
    Ok(theme)
}

/// Lays what changes over the record, for as long as the program runs.
async fn watch(folder: PathBuf, mut shown: Theme, mut overlay: Overlay, live: Arc<Live>) {
    loop {
        tokio::time::sleep(INTERVAL).await;
        let Ok((theme, _)) = super::folder::read(&folder) else { continue };
        if theme == shown {
            continue;
        }
        // Checking makes every page of the specimen, folding waits for pages being made: not on a thread of tasks.
        let (folder, live) = (folder.clone(), Arc::clone(&live));
        let laid = tokio::task::spawn_blocking(move || {
            let laid = told(&folder).and_then(|theme| overlay.lay(&live, &theme).map(|()| theme));
            (overlay, laid)
        });
        match laid.await {
            Ok((back, laid)) => {
                overlay = back;
                match laid {
                    Ok(theme) => tracing::info!(templates = theme.templates.len(), "The theme has changed"),
                    Err(failure) => tracing::warn!("The theme cannot be shown: {}", failure.said()),
                }
            }
            Err(_) => return,
        }
        shown = theme;
    }
}
