//! `serve`: the site, until the program is told to stop.

use std::net::SocketAddr;
use std::sync::Arc;

use paper::FontSources;
use record::Instant;
use serde::Serialize;
use server::{Health, Live, Quotes, Served, Settings};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tracing::warn;

use crate::cli::{Cli, Jobs, Proxy, Serve};
use crate::failure::Failure;
use crate::files::StoreFiles;
use crate::indexing::Indexing;
use crate::log::StoreLog;
use crate::office::Office;
use crate::printer::StorePrinter;
use crate::{clock, failure, files, follow, jobs, output, progress};

/// Serves the record that the command line names.
pub(crate) async fn run(cli: &Cli, args: &Serve) -> Result<(), Failure> {
    if let Some(at) = args.at.filter(|at| *at > clock::now()) {
        return Err(Failure::usage(format!(
            "{at} is still to come; nobody knows what the site will say then"
        )));
    }
    let listener = TcpListener::bind(args.listen).await.map_err(|error| {
        Failure::because(
            format!("{} cannot be listened on; name another address with --listen", args.listen),
            error,
        )
    })?;
    let office = Office::open(cli).await?;
    office.record()?;
    serve(office, listener, args.at, &args.proxy, &args.jobs, None, cli.json).await
}

/// Where the site is served.
#[derive(Serialize)]
struct Serving {
    address: String,
}

/// What a mirror tells beside what it serves.
pub(crate) struct Mirrored {
    /// The site whose record it follows.
    pub(crate) of: String,
    /// Whether an alarm stands.
    pub(crate) health: Arc<Health>,
}

/// Serves `office` on `listener` until SIGINT or SIGTERM; requests in flight are answered first.
pub(crate) async fn serve(
    office: Office,
    listener: TcpListener,
    at: Option<Instant>,
    proxy: &Proxy,
    jobs: &Jobs,
    mirrored: Option<Mirrored>,
    json: bool,
) -> Result<(), Failure> {
    let record = office.record()?.clone();
    if let Err(error) = office.store.shown(&record, &office.mark()).await {
        let why = failure::chain(Some(&error)).join("; ");
        warn!(error = why, "This node serves, but appends nothing");
    }
    let history = progress::during("Reading the record", office.store.load(&record)).await?;
    let live = Arc::new(Live::new(history, Arc::new(office.store.contents(&record))));
    let log = Arc::new(StoreLog::new(&office.store, &record, office.mark()));
    let printer = StorePrinter::new(fonts(&office), Arc::clone(&log) as _, &office.store, &record);
    let media = StoreFiles::new(&office.store, &record);
    files::sweep_aside(&office.store, &record, &live);
    let jobs = jobs::start(&office, &live, jobs)?;
    let following = tokio::spawn(follow::follow(office.store.clone(), record, Arc::clone(&live)));

    let (mirror_of, health) = match mirrored {
        Some(mirrored) => (Some(mirrored.of), mirrored.health),
        None => (None, Arc::default()),
    };
    let settings = Settings {
        trusted_proxies: proxy.trusted_proxies.clone(),
        https_only: proxy.https_only,
        at,
        mirror_of,
        ..Settings::default()
    };
    let quotes = Arc::new(Quotes::new());
    let indexing = Indexing::start(&quotes, &live);
    let served = Served::new(live, Arc::new(clock::now), settings);
    let router = served
        .with_log(log)
        .with_files(Arc::new(media))
        .with_printer(Arc::new(printer))
        .with_quotes(quotes)
        .with_health(health)
        .router();
    let address = listener
        .local_addr()
        .map_err(|error| Failure::because("the address listened on is not known", error))?;
    let stop = stop();
    let serving = Serving { address: shown(address) };
    output::tell(json, &serving, &format!("Serving on {}", serving.address))?;
    let served = server::serve(listener, router, stop).await;
    following.abort();
    drop(indexing);
    drop(jobs);
    served.map_err(|error| Failure::because("the server broke off", error))?;
    Ok(office.store.close().await?)
}

/// The letters of what is printed: the program's, the data folder's, the system's.
fn fonts(office: &Office) -> FontSources {
    FontSources { folder: Some(office.folder.fonts()), system: true }
}

/// An address to open in a browser.
fn shown(address: SocketAddr) -> String {
    format!("http://{address}")
}

/// Ends when the program is asked to stop; from the call on it is listened for, not from the first wait on.
pub(crate) fn stop() -> impl Future<Output = ()> {
    let signals = (signal(SignalKind::interrupt()), signal(SignalKind::terminate()));
    async move {
        let (Ok(mut interrupt), Ok(mut terminate)) = signals else {
            warn!("Signals cannot be heard; only kill -9 ends this program");
            return std::future::pending().await;
        };
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    }
}
