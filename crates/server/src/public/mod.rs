//! The public site: any path, read only.
//!
//! A request for a page that the cache holds is answered without a lock on the record, without parsing and
//! without waiting; everything else goes through [`page`], [`root`] or [`asset`].

pub(crate) mod answer;
pub(crate) mod asset;
pub(crate) mod headers;
pub(crate) mod health;
pub(crate) mod page;
pub(crate) mod pdf;
pub(crate) mod redirect;
pub(crate) mod refusal;
pub(crate) mod root;
pub(crate) mod work;

use std::fmt;
use std::sync::Arc;
use std::time::Instant as Stopwatch;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use axum::response::Response;
use record::{History, Instant};
use site::media::MediaPath;
use site::{Place, RenderError, SitePath};
use tokio::sync::Semaphore;

pub(crate) use answer::{Answer, CacheUse};

use crate::access;
use crate::cache::{PageCache, StoredPage, Turns};
use crate::files::Files;
use crate::health::Health;
use crate::live::Live;
use crate::memento::{gate, timemap};
use crate::negotiate::encoding::Encoding;
use crate::printer::Printer;
use crate::quote::{self, Quotes};
use crate::rates::Rates;
use crate::record::{Paper, ShownLog};
use crate::served::Served;
use crate::settings::Settings;

/// Tells the time of day.
pub type Clock = Arc<dyn Fn() -> Instant + Send + Sync>;

/// Answers every request for the public site of `live`, as of the instant that `clock` tells.
///
/// Pages alone: what else a site may have, [`Served`](crate::Served) adds.
pub fn router(live: Arc<Live>, clock: Clock, settings: Settings) -> Router {
    Served::new(live, clock, settings).router()
}

/// The router over everything that `served` has.
pub(crate) fn router_over(served: Served) -> Router {
    Router::new().fallback(respond).with_state(Arc::new(Public::new(served)))
}

async fn respond(State(public): State<Arc<Public>>, request: Request) -> Response {
    let began = Stopwatch::now();
    let (request, body) = request.into_parts();
    let answer = public.answer(&request, body).await;
    access::log(&request, &answer, began, &public.settings.trusted_proxies);
    answer.into_response(&request.method)
}

/// Everything that answers are made from.
pub(crate) struct Public {
    pub(crate) live: Arc<Live>,
    pub(crate) clock: Clock,
    pub(crate) settings: Settings,
    /// The log, where this node serves it.
    pub(crate) log: Option<ShownLog>,
    /// Media files, where this node serves them.
    pub(crate) files: Option<Arc<dyn Files>>,
    /// What prints pages, where this node has it.
    pub(crate) printer: Option<Arc<dyn Printer>>,
    /// The quote check, where this node has one.
    pub(crate) quotes: Option<Arc<Quotes>>,
    pub(crate) health: Arc<Health>,
    pub(crate) cache: PageCache,
    pub(crate) turns: Turns,
    pub(crate) renders: Arc<Semaphore>,
    /// How many smaller pictures are being made.
    pub(crate) picturing: Arc<Semaphore>,
    /// How often one client may ask for what costs much.
    pub(crate) rates: Rates,
    /// The headers that stand on every answer.
    pub(crate) common: HeaderMap,
}

/// Whether to wait for the record where somebody else holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wait {
    Yes,
    No,
}

impl Public {
    fn new(served: Served) -> Self {
        let Served { live, clock, settings, log, files, printer, quotes, health } = served;
        Self {
            cache: PageCache::new(settings.cache_bytes),
            turns: Turns::new(),
            renders: Arc::new(Semaphore::new(settings.renders_at_once.clamp(1, Semaphore::MAX_PERMITS))),
            picturing: Arc::new(Semaphore::new(settings.pictures_at_once.clamp(1, Semaphore::MAX_PERMITS))),
            rates: Rates::new(settings.costly_per_minute),
            common: headers::common(settings.https_only),
            files,
            printer,
            log: log.map(|log| ShownLog::new(log, settings.papers_bytes)),
            quotes,
            health,
            live,
            clock,
            settings,
        }
    }

    /// The instant as of which the site is shown.
    pub(crate) fn now(&self) -> Instant {
        self.settings.at.unwrap_or_else(|| (self.clock)())
    }

    async fn answer(self: &Arc<Self>, request: &Parts, body: Body) -> Answer {
        if request.method != Method::GET && request.method != Method::HEAD {
            return Box::pin(self.write(request, body)).await;
        }
        let path = request.uri.path();
        let encoding = Encoding::accepted(&request.headers);
        // Who names an instant is led to a memento; all others get what is kept, without more ado.
        if !gate::is_asked(&request.headers)
            && let Some(page) = self.kept(path, Wait::No)
            && page.is_ready(encoding)
            && request.uri.query().is_none_or(|query| !quote::is_asked(path, query))
        {
            return page.answer(&request.headers, encoding, CacheUse::Hit);
        }
        if path == "/healthz" {
            return self.health();
        }
        Box::pin(self.find(request, path, encoding)).await
    }

    /// Requests that do not only read: a form or a question is answered, all else refused.
    async fn write(self: &Arc<Self>, request: &Parts, body: Body) -> Answer {
        match quote::Door::of(request.uri.path()) {
            Some(door) => self.quote_sent(request, &door, body).await,
            None => self.refuse(request, RenderError::NotAllowed).await,
        }
    }

    /// The page that the cache has for `path`, if it is known still to hold.
    pub(crate) fn kept(&self, path: &str, wait: Wait) -> Option<Arc<StoredPage>> {
        let page = self.cache.get(path)?;
        let (now, size) = (self.now(), self.live.size());
        page.holds(now, size, || self.version(path, now, wait)).then_some(page)
    }

    /// The version of the page at `path`, if it can be known without more waiting than is allowed.
    fn version(&self, path: &str, now: Instant, wait: Wait) -> Option<u64> {
        let path: SitePath = path.parse().ok()?;
        let version = |history: &History| site::version(&history.at(now), &path);
        match wait {
            Wait::Yes => Some(self.live.read(version)),
            Wait::No => self.live.try_read(version),
        }
    }

    async fn find(self: &Arc<Self>, request: &Parts, spelled: &str, encoding: Encoding) -> Answer {
        if let Some(paper) = Paper::asked(spelled) {
            return self.paper(request, paper, encoding).await;
        }
        if MediaPath::is_meant(spelled) {
            return self.media(request).await;
        }
        if let Some(asked) = timemap::Asked::of(spelled) {
            return self.timemap(request, asked, encoding).await;
        }
        if let Some(short) = root::Short::of(spelled) {
            return self.lead(request, short, None).await;
        }
        if spelled == quote::API {
            return self.quote_asked(request).await;
        }
        let path: SitePath = match spelled.parse() {
            Ok(path) => path,
            Err(error) => return self.refuse(request, RenderError::from(error)).await,
        };
        let address = path.to_string();
        if address != spelled {
            return self.respelled(request, &path, &address).await;
        }
        match &path.place {
            Place::Root => self.lead(request, root::Short::Home, path.past).await,
            Place::Asset { hash, file } => match site::asset(&format!("{hash}/{file}")) {
                Some(asset) => self.asset(request, asset, encoding).await,
                // The style sheet of a mission with a colour or rules of its own is made from the record.
                None => self.page(request, path, encoding).await,
            },
            Place::Quote(lang) if path.past.is_none() && quote::passage_in(request).is_some() => {
                self.quote_page(request, lang.clone()).await
            }
            _ if gate::stands_at(&path) => self.through_gate(request, path, encoding).await,
            _ => self.page(request, path, encoding).await,
        }
    }
}

impl Public {
    /// Leads to the one address of `path`, unless it is in a language that the site does not have: then there
    /// is nothing to lead to.
    async fn respelled(self: &Arc<Self>, request: &Parts, path: &SitePath, address: &str) -> Answer {
        let lang = path.place.lang().filter(|_| !path.place.is_of_message()).cloned();
        let now = self.now();
        let spoken = move |history: &History| {
            let mission = history.at(now).mission().map(|view| view.mission);
            mission.is_some_and(|mission| lang.as_ref().is_none_or(|lang| mission.languages.contains(lang)))
        };
        match self.look(spoken).await {
            Ok(true) => self.moved(request, address),
            Ok(false) => self.refuse(request, RenderError::NoSuchPage).await,
            Err(unmade) => self.unmade(request, &unmade),
        }
    }
}

impl fmt::Debug for Public {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Public")
            .field("live", &self.live)
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}
