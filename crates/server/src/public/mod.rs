//! The public site: any path, read only.
//!
//! A request for a page that the cache holds is answered without a lock on the record, without parsing and
//! without waiting; everything else goes through [`page`], [`root`] or [`asset`].

mod answer;
mod asset;
mod headers;
mod health;
mod page;
mod refusal;
mod root;
mod work;

use std::fmt;
use std::sync::Arc;
use std::time::Instant as Stopwatch;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use axum::response::Response;
use record::{History, Instant};
use site::{Place, RenderError, SitePath};
use tokio::sync::Semaphore;

pub(crate) use answer::{Answer, CacheUse};

use crate::access;
use crate::cache::{PageCache, StoredPage, Turns};
use crate::live::Live;
use crate::negotiate::encoding::Encoding;
use crate::settings::Settings;

/// Tells the time of day.
pub type Clock = Arc<dyn Fn() -> Instant + Send + Sync>;

/// Answers every request for the public site of `live`, as of the instant that `clock` tells.
pub fn router(live: Arc<Live>, clock: Clock, settings: Settings) -> Router {
    Router::new().fallback(respond).with_state(Arc::new(Public::new(live, clock, settings)))
}

async fn respond(State(public): State<Arc<Public>>, request: Request) -> Response {
    let began = Stopwatch::now();
    let (request, _) = request.into_parts();
    let answer = public.answer(&request).await;
    access::log(&request, &answer, began, &public.settings.trusted_proxies);
    answer.into_response(&request.method)
}

/// Everything that answers are made from.
struct Public {
    live: Arc<Live>,
    clock: Clock,
    settings: Settings,
    cache: PageCache,
    turns: Turns,
    renders: Arc<Semaphore>,
    /// The headers that stand on every answer.
    common: HeaderMap,
}

/// Whether to wait for the record where somebody else holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wait {
    Yes,
    No,
}

impl Public {
    fn new(live: Arc<Live>, clock: Clock, settings: Settings) -> Self {
        Self {
            cache: PageCache::new(settings.cache_bytes),
            turns: Turns::new(),
            renders: Arc::new(Semaphore::new(settings.renders_at_once.clamp(1, Semaphore::MAX_PERMITS))),
            common: headers::common(settings.https_only),
            live,
            clock,
            settings,
        }
    }

    /// The instant as of which the site is shown.
    fn now(&self) -> Instant {
        self.settings.at.unwrap_or_else(|| (self.clock)())
    }

    async fn answer(self: &Arc<Self>, request: &Parts) -> Answer {
        if request.method != Method::GET && request.method != Method::HEAD {
            return Box::pin(self.refuse(request, RenderError::NotAllowed)).await;
        }
        let path = request.uri.path();
        let encoding = Encoding::accepted(&request.headers);
        if let Some(page) = self.kept(path, Wait::No)
            && page.is_ready(encoding)
        {
            return page.answer(&request.headers, encoding, CacheUse::Hit);
        }
        if path == "/healthz" {
            return self.health();
        }
        Box::pin(self.find(request, path, encoding)).await
    }

    /// The page that the cache has for `path`, if it is known still to hold.
    fn kept(&self, path: &str, wait: Wait) -> Option<Arc<StoredPage>> {
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
        let path: SitePath = match spelled.parse() {
            Ok(path) => path,
            Err(error) => return self.refuse(request, RenderError::from(error)).await,
        };
        let address = path.to_string();
        if address != spelled {
            return self.respelled(request, &path, &address).await;
        }
        match &path.place {
            Place::Root => self.root(request, path.past).await,
            Place::Asset { hash, file } => match site::asset(&format!("{hash}/{file}")) {
                Some(asset) => self.asset(request, asset, encoding).await,
                None => self.refuse(request, RenderError::NoSuchPage).await,
            },
            _ => self.page(request, path, encoding).await,
        }
    }
}

impl Public {
    /// Leads to the one address of `path`, unless it is in a language that the site does not have: then there
    /// is nothing to lead to.
    async fn respelled(self: &Arc<Self>, request: &Parts, path: &SitePath, address: &str) -> Answer {
        let lang = path.place.lang().filter(|_| !matches!(path.place, Place::Message { .. })).cloned();
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
