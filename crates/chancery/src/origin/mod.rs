//! Another node's record, taken over or verified: what mirrors, recovery and the verification of a whole record
//! share.
//!
//! A [`Survey`] reads what is new of it without any text, and proves that it leads from what is known to a
//! checkpoint that the record's own log key signed. Only then are contents fetched and anything kept. Whatever
//! does not hold is [`Trouble`]: an absence that proves nothing, an answer that is not taken, or an alarm with
//! evidence that a third party can check.

mod batch;
mod depot;
mod diverged;
mod known;
mod note;
mod reading;
mod survey;
mod take;
mod trouble;

pub(crate) use known::{ring_over, rings_of};
pub(crate) use note::ServedNote;
pub(crate) use survey::Survey;
pub(crate) use take::{Taken, Taker};
pub(crate) use trouble::Trouble;
