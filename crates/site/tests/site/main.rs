//! The public site through its front door: a small press office, its record in memory, and whole pages.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod addresses;
mod archive;
mod calendar;
mod changes;
mod checking;
mod corrections;
mod counters;
mod dates;
mod directions;
mod expected;
mod feed;
mod history;
mod instants;
mod links;
mod messages;
mod openings;
mod past;
mod press;
mod purity;
mod sitemap;
mod sizes;
mod standing;
