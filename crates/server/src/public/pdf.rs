//! A page on paper: collected in a moment from the record, and set aside from it, for setting takes long.

use axum::body::Bytes;
use axum::http::header::CONTENT_DISPOSITION;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use record::Instant;
use site::{Form, RenderError, SitePath};

use super::page::Made;
use super::{CacheUse, Public, headers};
use crate::cache::{Life, StoredPage};
use crate::encode::Effort;
use crate::printer::{Job, Unprinted};

/// What is known of a paper before it is set.
struct Collected {
    job: Box<dyn Job>,
    life: Life,
}

impl Public {
    /// The paper at `address`, kept under `key` if one is given.
    pub(super) fn printed(&self, key: Option<&str>, address: &SitePath, reader: &HeaderMap) -> Made {
        let path = self.as_of(address);
        let collected = self.live.read(|history| {
            let now = self.now();
            self.collected(history, now, &path).map_err(|unprinted| {
                let error = self.unprinted(unprinted, &path);
                self.led_from(history, &error, &address.to_string())
                    .unwrap_or_else(|| self.explained(history, &error, &path, reader))
            })
        });
        let Collected { job, life } = match collected {
            Ok(collected) => collected,
            Err(refused) => return refused,
        };
        match job.print() {
            Ok(bytes) => self.paper_made(key, &path, life, bytes),
            Err(unprinted) => {
                let error = self.unprinted(unprinted, &path);
                self.live.read(|history| self.explained(history, &error, &path, reader))
            }
        }
    }

    fn collected(
        &self,
        history: &record::History,
        now: Instant,
        path: &SitePath,
    ) -> Result<Collected, Unprinted> {
        let snapshot = history.at(now);
        // The page itself knows best whether it is there, and where.
        let page =
            site::render(&snapshot, self.live.contents(), &SitePath { form: Form::Pdf, ..path.clone() });
        match page {
            Err(RenderError::OnPaper) => {}
            Err(error) => return Err(error.into()),
            Ok(_) => return Err(RenderError::NoSuchPage.into()),
        }
        // No clock stands on paper. Where entries are there that are not public yet, each second may bring one.
        let valid_until = if snapshot.is_latest() { Instant::MAX } else { now.plus_seconds(1) };
        let printer = self.printer.as_ref().ok_or(RenderError::NoSuchPage)?;
        let job = printer.collect(history, now, self.live.contents(), path)?;
        Ok(Collected {
            job,
            life: Life::new(site::version(&snapshot, path), history.size(), now, valid_until),
        })
    }

    /// What the reader is told, and the log where it is the program's fault.
    fn unprinted(&self, unprinted: Unprinted, path: &SitePath) -> RenderError {
        match unprinted {
            Unprinted::Page(error) => error,
            Unprinted::TooLong(_) => RenderError::TooMuchForPaper,
            Unprinted::NoLetters { script, letter, why } => {
                tracing::warn!(%path, "{why}");
                RenderError::NoLettersForPaper { script, letter }
            }
            Unprinted::Failed(why) => RenderError::Failed(format!("{path}: {why}")),
        }
    }

    fn paper_made(&self, key: Option<&str>, path: &SitePath, life: Life, bytes: Vec<u8>) -> Made {
        let pinned = path.past.is_some_and(|past| past.size.is_some());
        let lifetime = if pinned { headers::PINNED } else { headers::ASK_AGAIN };
        let lang = path.place.lang();
        let mut fields = headers::of_page(&self.common, Form::Pdf.media_type(), lang, true, lifetime);
        if let Ok(named) = HeaderValue::try_from(format!("inline; filename=\"{}\"", file_name(path))) {
            fields.insert(CONTENT_DISPOSITION, named);
        }
        let page = StoredPage::new(life, StatusCode::OK, &fields, Bytes::from(bytes), Effort::Nothing);
        Made::Page(self.keep_or_not(key, page), if key.is_some() { CacheUse::Miss } else { CacheUse::Unused })
    }
}

/// What a reader's computer calls the file: letters of every system, told from others by number and language.
fn file_name(path: &SitePath) -> String {
    let plain = path.place.to_string();
    let parts: Vec<&str> = plain.split('/').filter(|part| !part.is_empty()).collect();
    let safe = |part: &&&str| part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let name = parts.iter().filter(safe).copied().collect::<Vec<_>>().join("-");
    format!("{}.pdf", name.chars().take(80).collect::<String>())
}
