//! HTTP as a client: asks other servers, and believes nothing that they say.
//!
//! Every answer is bounded in bytes and in time before it is asked for, no redirect leaves `http` and
//! `https`, and what comes back is bytes until somebody has verified it. All of it waits for the network:
//! it is for threads that may (`spawn_blocking`), never for those that drive tasks.

mod address;
mod ahead;
mod client;
mod error;
mod remote;

pub(crate) use address::Address;
pub(crate) use ahead::{Ahead, all};
pub(crate) use client::{Answer, Client, Patience};
pub(crate) use error::NetError;
pub(crate) use remote::{Fetched, FetchedFile, FileSink, Remote};
