//! A page that the cache does not have, or not in this encoding: made once, however many ask for it.

use std::sync::Arc;

use axum::body::Bytes;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use record::Instant;
use site::{Form, Page, Past, Place, SitePath, Status};

use super::work::Unmade;
use super::{Answer, CacheUse, Public, Wait, headers, refusal};
use crate::cache::{Life, StoredPage};
use crate::encode::Effort;
use crate::memento::links;
use crate::negotiate::encoding::Encoding;

/// What came of making a page.
pub(crate) enum Made {
    /// The page.
    Page(Arc<StoredPage>, CacheUse),
    /// It is at another address.
    Elsewhere(String),
    /// There is no such page, and the mission leads those who ask for it to this address.
    Led(String),
    /// It cannot be shown; this says why.
    Refused(Page),
    /// There is no mission yet.
    NotBegun,
}

impl Public {
    pub(crate) async fn page(
        self: &Arc<Self>,
        request: &Parts,
        path: SitePath,
        encoding: Encoding,
    ) -> Answer {
        let made = self.in_time(self.make(request, path, encoding)).await;
        self.tell(request, encoding, made)
    }

    pub(crate) fn tell(&self, request: &Parts, encoding: Encoding, made: Result<Made, Unmade>) -> Answer {
        match made {
            Ok(Made::Page(page, cache)) => page.answer(&request.headers, encoding, cache),
            Ok(Made::Elsewhere(address)) => self.moved(request, &address),
            Ok(Made::Led(address)) => self.led(&address),
            Ok(Made::Refused(page)) => self.refused(page),
            Ok(Made::NotBegun) => self.plainly(StatusCode::SERVICE_UNAVAILABLE, refusal::NOT_BEGUN),
            Err(unmade) => self.unmade(request, &unmade),
        }
    }

    async fn make(
        self: &Arc<Self>,
        request: &Parts,
        path: SitePath,
        encoding: Encoding,
    ) -> Result<Made, Unmade> {
        let spelled = request.uri.path();
        let past = self.as_of(&path).past.is_some_and(|past| past.size.is_none());
        if past {
            let reader = request.headers.clone();
            return self.aside(move |public| public.rendered(None, &path, encoding, &reader)).await;
        }
        let _turn = self.turns.take(spelled).await;
        if let Some(page) = self.kept(spelled, Wait::No)
            && page.is_ready(encoding)
        {
            return Ok(Made::Page(page, CacheUse::Hit));
        }
        let (key, reader) = (spelled.to_owned(), request.headers.clone());
        self.aside(move |public| match public.kept(&key, Wait::Yes) {
            Some(page) => {
                Made::Page(public.keep(&key, StoredPage::clone(&page).pack(encoding)), CacheUse::Hit)
            }
            None => public.rendered(Some(&key), &path, encoding, &reader),
        })
        .await
    }

    /// The path with the instant as of which the whole site is served, where it names none of its own.
    pub(super) fn as_of(&self, path: &SitePath) -> SitePath {
        let at = self.settings.at.filter(|_| path.past.is_none() && path.place.lang().is_some());
        SitePath { past: at.map(|at| Past { at, size: None }).or(path.past), ..path.clone() }
    }

    /// Renders the page at `address` and keeps it under `key`, if one is given and the page allows it.
    fn rendered(
        &self,
        key: Option<&str>,
        address: &SitePath,
        encoding: Encoding,
        reader: &HeaderMap,
    ) -> Made {
        if address.form == Form::Pdf {
            return self.printed(key, address, reader);
        }
        let path = self.as_of(address);
        let rendered = self.live.read(|history| {
            let now = self.now();
            let snapshot = history.at(now);
            match site::render(&snapshot, self.live.contents(), &path) {
                Ok(page) => {
                    let life =
                        Life::new(site::version(&snapshot, &path), history.size(), now, page.valid_until);
                    let mut headers = self.headers(&page, &path);
                    if page.status == Status::Ok {
                        links::tie(&mut headers, history, address, now);
                    }
                    Ok((page, life, headers))
                }
                Err(error) => Err(self
                    .led_from(history, &error, &address.to_string())
                    .unwrap_or_else(|| self.explained(history, &error, &path, reader))),
            }
        });
        match rendered {
            Ok((page, life, headers)) => {
                let key = key.filter(|_| page.cacheable);
                let status = status(&page);
                let effort = if is_asset(&path) { Effort::Asset } else { Effort::Page };
                let stored =
                    StoredPage::new(life, status, &headers, Bytes::from(page.body), effort).pack(encoding);
                Made::Page(
                    self.keep_or_not(key, stored),
                    if key.is_some() { CacheUse::Miss } else { CacheUse::Unused },
                )
            }
            Err(refused) => {
                if let Some(key) = key {
                    self.cache.forget(key);
                }
                refused
            }
        }
    }

    fn headers(&self, page: &Page, path: &SitePath) -> HeaderMap {
        let pinned = path.past.is_some_and(|past| past.size.is_some());
        let unending = pinned && page.valid_until == Instant::MAX;
        let lifetime = match unending {
            _ if self.settings.preview => headers::NEVER,
            _ if is_asset(path) => headers::FOREVER,
            true => headers::PINNED,
            false => headers::ASK_AGAIN,
        };
        headers::of_page(
            &self.common,
            page.media_type,
            page.lang.as_ref(),
            page.noindex || self.settings.preview,
            lifetime,
        )
    }

    pub(super) fn keep_or_not(&self, key: Option<&str>, page: StoredPage) -> Arc<StoredPage> {
        match key {
            Some(key) => self.keep(key, page),
            None => Arc::new(page),
        }
    }

    pub(crate) fn keep(&self, key: &str, page: StoredPage) -> Arc<StoredPage> {
        let page = Arc::new(page);
        self.cache.put(key, Arc::clone(&page));
        page
    }
}

fn is_asset(path: &SitePath) -> bool {
    matches!(path.place, Place::Asset { .. })
}

pub(crate) fn status(page: &Page) -> StatusCode {
    StatusCode::from_u16(page.status.code()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
