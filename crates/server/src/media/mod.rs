//! `/media/{26 letters}/{revision}/{name}` and `…/640.jpg`: files of media, and smaller pictures of them.
//!
//! Which of them readers may see, [`site::media`] says, of this moment. No answer may be kept for more than a minute
//! without asking again, so that what is withdrawn or erased is gone everywhere by then. Whatever a file holds, nothing
//! in it runs.

pub(crate) mod body;
pub(crate) mod fields;
pub(crate) mod range;
mod sent;

use std::sync::Arc;

use axum::http::StatusCode;
use axum::http::request::Parts;
use record::{Commitment, History, Instant, Lang};
use site::RenderError;
use site::media::MediaPath;

pub(crate) use sent::Sent;

use crate::files::{FileFault, FileKey, Files, Looked};
use crate::public::work::Unmade;
use crate::public::{Answer, Public, refusal};

/// What an address leads to.
enum Found {
    File(File),
    /// It has another address.
    Elsewhere(String),
    /// Readers may not see it.
    Hidden,
    /// There is no such thing of this file.
    Nothing,
}

/// A file that may be seen.
struct File {
    key: FileKey,
    name: String,
    media_type: String,
    issued_at: Instant,
}

/// Why a file is not sent.
#[derive(Debug, thiserror::Error)]
enum Trouble {
    #[error(transparent)]
    Unmade(#[from] Unmade),
    #[error(transparent)]
    Files(#[from] FileFault),
}

impl Public {
    /// The answer to who asks for a media file.
    pub(crate) async fn media(self: &Arc<Self>, request: &Parts) -> Answer {
        let spelled = request.uri.path().to_owned();
        let (Some(files), Ok(path)) = (self.files.clone(), spelled.parse::<MediaPath>()) else {
            return self.refuse(request, RenderError::NoSuchPage).await;
        };
        let (asked, now) = (path.clone(), self.now());
        match self.look(move |history| found(history, &asked, &spelled, now)).await {
            Ok(Found::File(file)) => match self.looked(request, &files, file.key).await {
                Ok(Some(looked)) => self.file(request, &files, &file, looked),
                Ok(None) => self.absent(request, &file).await,
                Err(trouble) => self.file_troubled(request, &trouble),
            },
            Ok(Found::Elsewhere(address)) => self.moved(request, &address),
            Ok(Found::Hidden) => self.hidden(request, path).await,
            Ok(Found::Nothing) => self.refuse(request, RenderError::NoSuchPage).await,
            Err(unmade) => self.unmade(request, &unmade),
        }
    }

    fn file(&self, request: &Parts, files: &Arc<dyn Files>, file: &File, looked: Looked) -> Answer {
        let media_type = looked.media_type.unwrap_or(&file.media_type);
        let fields = fields::of(&self.common, media_type, &file.name);
        let sent = Sent { key: file.key, size: looked.size, tag: looked.tag, modified: Some(file.issued_at) };
        sent.answer(request, fields, files)
    }

    /// Looks at a file; a rendition that is not there yet is made, once, however many ask for it.
    async fn looked(
        self: &Arc<Self>,
        request: &Parts,
        files: &Arc<dyn Files>,
        key: FileKey,
    ) -> Result<Option<Looked>, Trouble> {
        let looked = ask(files, move |files| files.look(&key)).await?;
        let FileKey::Rendition { of, width } = key else { return Ok(looked) };
        if looked.is_some() {
            return Ok(looked);
        }
        let made = async {
            let _turn = self.turns.take(request.uri.path()).await;
            if let Some(looked) = ask(files, move |files| files.look(&key)).await? {
                return Ok(Ok(Some(looked)));
            }
            let permit = Arc::clone(&self.picturing).acquire_owned().await.map_err(|_| Unmade::Busy)?;
            // The permit goes with the work: who hangs up does not make room for more of it.
            let make = move |files: &dyn Files| {
                let made = files.make(&of, width).and_then(|()| files.look(&key));
                drop(permit);
                made
            };
            Ok(ask(files, make).await)
        };
        self.in_time(async {
            match made.await {
                Ok(looked) => Ok(looked),
                Err(Trouble::Unmade(unmade)) => Err(unmade),
                Err(trouble) => Ok(Err(trouble)),
            }
        })
        .await?
    }

    /// The answer where a file is not there: a rendition that cannot be made, or a file that this node has lost or not
    /// fetched yet.
    async fn absent(self: &Arc<Self>, request: &Parts, file: &File) -> Answer {
        match file.key {
            FileKey::Rendition { .. } => self.refuse(request, RenderError::NoSuchPage).await,
            FileKey::Original(commitment) => {
                tracing::error!(path = request.uri.path(), "The file {commitment} is not here; run fsck");
                self.refuse(request, RenderError::Unavailable).await
            }
        }
    }

    /// The answer where readers may not see a file: why, in their language.
    async fn hidden(self: &Arc<Self>, request: &Parts, path: MediaPath) -> Answer {
        let (now, reader) = (self.now(), request.headers.clone());
        let explain = move |public: &Self| {
            public.live.read(|history| {
                let snapshot = history.at(now);
                let MediaPath { media, .. } = path;
                let lang: Option<&Lang> =
                    snapshot.mission().map(|view| refusal::language(view.mission, "/", &reader));
                let hidden = site::media::find(&snapshot, media.id, media.revision).err();
                let hidden = hidden.zip(lang).map(|(hidden, lang)| {
                    site::media::refusal(&snapshot, public.live.contents(), media.id, hidden, lang)
                });
                hidden.unwrap_or(RenderError::NoSuchPage)
            })
        };
        match self.in_time(self.aside(explain)).await {
            Ok(error) => self.refuse(request, error).await,
            Err(unmade) => self.unmade(request, &unmade),
        }
    }

    fn file_troubled(&self, request: &Parts, trouble: &Trouble) -> Answer {
        match trouble {
            Trouble::Unmade(unmade) => self.unmade(request, unmade),
            Trouble::Files(fault) => {
                let path = request.uri.path();
                tracing::error!(path, error = fault as &dyn std::error::Error, "Failed to read a file");
                self.plainly(StatusCode::SERVICE_UNAVAILABLE, refusal::FAILED)
            }
        }
    }
}

/// Asks on a thread that may wait.
async fn ask<T: Send + 'static>(
    files: &Arc<dyn Files>,
    ask: impl FnOnce(&dyn Files) -> Result<T, FileFault> + Send + 'static,
) -> Result<T, Trouble> {
    let files = Arc::clone(files);
    let asked = tokio::task::spawn_blocking(move || ask(&*files)).await;
    Ok(asked.map_err(Unmade::Panicked)??)
}

/// What an address leads to at `now`; `spelled` is how it was asked for.
fn found(history: &History, path: &MediaPath, spelled: &str, now: Instant) -> Found {
    let snapshot = history.at(now);
    let Ok(shown) = site::media::find(&snapshot, path.media.id, path.media.revision) else {
        return Found::Hidden;
    };
    let file = |key, name: &str| {
        Found::File(File {
            key,
            name: name.to_owned(),
            media_type: shown.media.media_type.clone(),
            issued_at: shown.issued_at,
        })
    };
    let of: Commitment = shown.file;
    let right = match path.rendition_of(shown.media) {
        Some(width) => (FileKey::Rendition { of, width }, path.file.clone()),
        None if path.file != shown.media.name && path.is_of_rendition() => return Found::Nothing,
        None => (FileKey::Original(of), shown.media.name.clone()),
    };
    let address = site::media::address(path.media, &right.1);
    if address == spelled { file(right.0, &right.1) } else { Found::Elsewhere(address) }
}
