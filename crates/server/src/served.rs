//! What a site is served from: the record, the time of day, and what a node may have beside them.

use std::fmt;
use std::sync::Arc;

use axum::Router;

use crate::files::Files;
use crate::health::Health;
use crate::live::Live;
use crate::log::Log;
use crate::printer::Printer;
use crate::public::{Clock, router_over};
use crate::quote::Quotes;
use crate::settings::Settings;

/// A site to be served, put together part by part.
pub struct Served {
    pub(crate) live: Arc<Live>,
    pub(crate) clock: Clock,
    pub(crate) settings: Settings,
    pub(crate) log: Option<Arc<dyn Log>>,
    pub(crate) files: Option<Arc<dyn Files>>,
    pub(crate) printer: Option<Arc<dyn Printer>>,
    pub(crate) quotes: Option<Arc<Quotes>>,
    pub(crate) health: Arc<Health>,
}

impl Served {
    /// The pages of `live`, as of the instant that `clock` tells.
    pub fn new(live: Arc<Live>, clock: Clock, settings: Settings) -> Self {
        Self {
            live,
            clock,
            settings,
            log: None,
            files: None,
            printer: None,
            quotes: None,
            health: Arc::default(),
        }
    }

    /// Serves the log too: checkpoint, tiles, entries, contents, proofs and dossiers.
    #[must_use]
    pub fn with_log(self, log: Arc<dyn Log>) -> Self {
        Self { log: Some(log), ..self }
    }

    /// Serves media files too, and the files that the log's entries commit to.
    #[must_use]
    pub fn with_files(self, files: Arc<dyn Files>) -> Self {
        Self { files: Some(files), ..self }
    }

    /// Prints pages on paper, too.
    #[must_use]
    pub fn with_printer(self, printer: Arc<dyn Printer>) -> Self {
        Self { printer: Some(printer), ..self }
    }

    /// Looks passages up, too.
    #[must_use]
    pub fn with_quotes(self, quotes: Arc<Quotes>) -> Self {
        Self { quotes: Some(quotes), ..self }
    }

    /// Tells monitors of the alarms that `health` has.
    #[must_use]
    pub fn with_health(self, health: Arc<Health>) -> Self {
        Self { health, ..self }
    }

    /// What answers every request.
    pub fn router(self) -> Router {
        router_over(self)
    }
}

impl fmt::Debug for Served {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Served")
            .field("live", &self.live)
            .field("settings", &self.settings)
            .field("log", &self.log.is_some())
            .field("files", &self.files.is_some())
            .field("printer", &self.printer.is_some())
            .field("quotes", &self.quotes.is_some())
            .finish_non_exhaustive()
    }
}
