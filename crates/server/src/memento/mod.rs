//! Time travel by RFC 7089 (Memento): each page is its own TimeGate, has a TimeMap, and its pinned pages are mementos.
//!
//! Which instants a page has is `site`'s to say; here they become headers, redirects and lists. Absolute addresses
//! come from the mission's own address in the record, never from the request.

pub(crate) mod gate;
pub(crate) mod http_date;
pub(crate) mod links;
pub(crate) mod timemap;
