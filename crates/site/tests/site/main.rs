//! The public site through its front door: a small press office, its record in memory, and whole pages.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod addresses;
mod archive;
mod beside;
mod calendar;
mod changes;
mod checking;
mod corrections;
mod counters;
mod dates;
mod directions;
mod exact;
mod expected;
mod feed;
mod forms;
mod groups;
mod history;
mod instants;
mod languages;
mod links;
mod media;
mod menus;
mod messages;
mod notices;
mod offices;
mod openings;
mod past;
mod press;
mod purity;
mod redirects;
mod sitemap;
mod sizes;
mod standing;
mod theme;
mod versions;
mod world;
