//! TimeMaps: all mementos of a page, at `/timemap/link/…` and `/timemap/json/…`.
//!
//! Over 1,000 mementos make pages (`/timemap/link/2/…`), and the TimeMap is then an index of them.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::http::request::Parts;
use record::{History, Instant};
use serde_json::json;
use site::SitePath;

use super::gate;
use super::http_date;
use super::links::{Links, Point};
use crate::negotiate::encoding::Encoding;
use crate::public::{Answer, CacheUse, Public, headers};
use crate::record::Sheet;

/// The most mementos on one page.
const PAGE: usize = 1_000;

/// How a TimeMap is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// `application/link-format` (RFC 6690), as RFC 7089 has it.
    Link,
    /// JSON, with the names that Memento's own guide gives them.
    Json,
}

/// A TimeMap that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    form: Form,
    page: Option<usize>,
    /// The address of the page whose mementos are asked for.
    path: String,
}

/// What came of looking for a TimeMap.
enum Found {
    Map(String),
    /// The page has another address.
    Elsewhere(String),
    Nothing,
}

impl Form {
    fn name(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Json => "json",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Link => "application/link-format",
            Self::Json => "application/json",
        }
    }
}

impl Asked {
    /// The TimeMap that `path` asks for; `None` where it asks for something else.
    pub(crate) fn of(path: &str) -> Option<Self> {
        let rest = path.strip_prefix("/timemap/")?;
        let (form, rest) = rest.split_at(rest.find('/')?);
        let form = [Form::Link, Form::Json].into_iter().find(|known| known.name() == form)?;
        let first = rest[1..].split('/').next().unwrap_or("");
        let page = first.parse().ok().filter(|page: &usize| *page > 0 && page.to_string() == first);
        let path = if page.is_some() { &rest[1 + first.len()..] } else { rest };
        Some(Self { form, page, path: path.to_owned() })
    }
}

impl Public {
    /// The answer to who asks for a TimeMap.
    pub(crate) async fn timemap(
        self: &Arc<Self>,
        request: &Parts,
        asked: Asked,
        encoding: Encoding,
    ) -> Answer {
        let Some(path) = asked.path.parse().ok().filter(gate::stands_at) else { return self.no_timemap() };
        let form = asked.form;
        let make = move |public: &Self| match public
            .live
            .read(|history| found(history, &path, &asked, public.now()))
        {
            Found::Map(body) => {
                let map = Sheet::new(form.media_type(), headers::ASK_AGAIN, body.into_bytes());
                Ok(public.stored_sheet(map.packable()).pack(encoding))
            }
            Found::Elsewhere(address) => Err(Some(address)),
            Found::Nothing => Err(None),
        };
        match self.in_time(self.aside(make)).await {
            Ok(Ok(map)) => map.answer(&request.headers, encoding, CacheUse::Unused),
            Ok(Err(Some(address))) => self.moved(request, &address),
            Ok(Err(None)) => self.no_timemap(),
            Err(unmade) => self.unmade(request, &unmade),
        }
    }

    fn no_timemap(&self) -> Answer {
        self.told(StatusCode::NOT_FOUND, "No page with earlier states is at this address.")
    }
}

fn found(history: &History, path: &SitePath, asked: &Asked, now: Instant) -> Found {
    let points = site::instants(history, &path.place, now);
    if points.is_empty() {
        return Found::Nothing;
    }
    let Some(links) = Links::of(history, path, now) else { return Found::Nothing };
    let right = SitePath { past: None, ..links.memento_path((now, history.size())) }.to_string();
    if right != asked.path {
        let page = asked.page.map_or_else(String::new, |page| format!("/{page}"));
        return Found::Elsewhere(format!("/timemap/{}{page}{right}", asked.form.name()));
    }
    let pages: Vec<&[Point]> = points.chunks(PAGE).collect();
    let map = match (asked.page, pages.as_slice()) {
        (None, [all]) => map(&links, asked.form, &points, all, None),
        (None, pages) => index(&links, asked.form, pages),
        (Some(number), pages) => match pages.get(number - 1) {
            Some(page) => map(&links, asked.form, &points, page, Some(number)),
            None => return Found::Nothing,
        },
    };
    Found::Map(map)
}

/// One page of a TimeMap, or the whole of it.
fn map(links: &Links<'_>, form: Form, all: &[Point], page: &[Point], number: Option<usize>) -> String {
    match form {
        Form::Link => link_map(links, all, page, number),
        Form::Json => json_map(links, all, page, number),
    }
}

fn link_map(links: &Links<'_>, all: &[Point], page: &[Point], number: Option<usize>) -> String {
    let mut lines = vec![
        format!("<{}>; rel=\"original timegate\"", links.original()),
        format!("<{}>; rel=\"self\"; {}", links.timemap("link", number), span(page, Form::Link)),
        format!("<{}>; rel=\"timemap\"; type=\"application/json\"", links.timemap("json", number)),
    ];
    if number.is_some() {
        let index = links.timemap("link", None);
        lines.push(format!("<{index}>; rel=\"timemap\"; type=\"application/link-format\""));
    }
    for point in page {
        let first = if Some(point) == all.first() { "first " } else { "" };
        let last = if Some(point) == all.last() { "last " } else { "" };
        lines.push(links.memento_link(*point, &format!("{first}{last}memento")));
    }
    lines.join(",\n") + "\n"
}

fn json_map(links: &Links<'_>, all: &[Point], page: &[Point], number: Option<usize>) -> String {
    let memento = |point: &Point| json!({ "datetime": point.0, "uri": links.memento(*point) });
    let map = json!({
        "original_uri": links.original(),
        "timegate_uri": links.original(),
        "timemap_uri": {
            "link_format": links.timemap("link", number),
            "json_format": links.timemap("json", number),
        },
        "mementos": {
            "first": all.first().map(memento),
            "list": page.iter().map(memento).collect::<Vec<_>>(),
            "last": all.last().map(memento),
        },
    });
    map.to_string() + "\n"
}

/// The index of a TimeMap of several pages.
fn index(links: &Links<'_>, form: Form, pages: &[&[Point]]) -> String {
    let numbered = || (1..).zip(pages);
    match form {
        Form::Link => {
            let mut lines = vec![
                format!("<{}>; rel=\"original timegate\"", links.original()),
                format!("<{}>; rel=\"self\"; type=\"application/link-format\"", links.timemap("link", None)),
            ];
            lines.extend(numbered().map(|(number, page)| {
                let address = links.timemap("link", Some(number));
                format!("<{address}>; rel=\"timemap\"; {}", span(page, form))
            }));
            lines.join(",\n") + "\n"
        }
        Form::Json => {
            let pages = numbered().map(|(number, page)| {
                json!({
                    "uri": links.timemap("json", Some(number)),
                    "from": page.first().map(|point| point.0),
                    "until": page.last().map(|point| point.0),
                })
            });
            let index = json!({
                "original_uri": links.original(),
                "timegate_uri": links.original(),
                "timemap_index": pages.collect::<Vec<_>>(),
            });
            index.to_string() + "\n"
        }
    }
}

/// The type of a page, and what instants it spans.
fn span(page: &[Point], form: Form) -> String {
    let date = |point: Option<&Point>| point.map_or_else(String::new, |point| http_date::write(point.0));
    format!(
        "type=\"{}\"; from=\"{}\"; until=\"{}\"",
        form.media_type(),
        date(page.first()),
        date(page.last())
    )
}
