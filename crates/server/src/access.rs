//! One line of the log for each request.

use std::time::Instant as Stopwatch;

use axum::http::request::Parts;

use crate::proxies::{Network, client};
use crate::public::Answer;
use crate::serve::Peer;

/// Logs the request and its answer; where nobody listens to such lines, for next to nothing.
pub(crate) fn log(request: &Parts, answer: &Answer, began: Stopwatch, trusted: &[Network]) {
    if !tracing::enabled!(target: "server::access", tracing::Level::INFO) {
        return;
    }
    let client = request.extensions.get::<Peer>().map(|peer| client(peer.0, &request.headers, trusted));
    tracing::info!(
        target: "server::access",
        client = client.map(tracing::field::display),
        method = request.method.as_str(),
        path = request.uri.path(),
        status = answer.status.as_u16(),
        micros = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX),
        bytes = answer.body.len(),
        cache = answer.cache.as_str(),
        "Answered"
    );
}

#[cfg(test)]
mod tests {
    use std::fmt::{Debug, Write as _};
    use std::sync::{Arc, Mutex};

    use axum::body::Bytes;
    use axum::http::{HeaderMap, Request, StatusCode};
    use tracing::field::{Field, Visit};
    use tracing::span::{Attributes, Id, Record};
    use tracing::{Event, Metadata, Subscriber};

    use super::*;
    use crate::public::CacheUse;

    /// A log in memory: one line of `name=value` for each event.
    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<String>>);

    impl Visit for Log {
        fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
            write!(self.0.lock().unwrap(), "{field}={value:?} ").unwrap();
        }
    }

    impl Subscriber for Log {
        fn enabled(&self, _: &Metadata<'_>) -> bool {
            true
        }
        fn new_span(&self, _: &Attributes<'_>) -> Id {
            Id::from_u64(1)
        }
        fn record(&self, _: &Id, _: &Record<'_>) {}
        fn record_follows_from(&self, _: &Id, _: &Id) {}
        fn event(&self, event: &Event<'_>) {
            event.record(&mut self.clone());
            self.0.lock().unwrap().push('\n');
        }
        fn enter(&self, _: &Id) {}
        fn exit(&self, _: &Id) {}
    }

    fn logged(peer: &str) -> String {
        let request = Request::get("/en/?secret=1")
            .header("x-forwarded-for", "192.0.2.7")
            .extension(Peer(peer.parse().unwrap()))
            .body(())
            .unwrap();
        let answer = Answer {
            status: StatusCode::OK,
            headers: HeaderMap::new(),
            body: Bytes::from_static(b"page").into(),
            cache: CacheUse::Hit,
        };
        let lines = Log::default();
        let trusted = ["127.0.0.1".parse().unwrap()];
        tracing::subscriber::with_default(lines.clone(), || {
            log(&request.into_parts().0, &answer, Stopwatch::now(), &trusted);
        });
        let lines = lines.0.lock().unwrap();
        lines.clone()
    }

    #[test]
    fn each_request_is_one_line_that_says_how_it_was_answered() {
        let line = logged("198.51.100.9:4711");
        assert_eq!(line.lines().count(), 1);
        for part in ["method=\"GET\"", "path=\"/en/\"", "status=200", "micros=", "bytes=4", "cache=\"hit\""] {
            assert!(line.contains(part), "{part} is not in {line}");
        }
        assert!(!line.contains("secret"), "a query may hold what is nobody's business");
    }

    #[test]
    fn a_proxy_is_believed_only_if_it_is_trusted() {
        assert!(logged("127.0.0.1:4711").contains("client=192.0.2.7"));
        assert!(logged("198.51.100.9:4711").contains("client=198.51.100.9"));
    }
}
