//! The languages of the site, tested as its readers meet them.

mod counting;
mod dating;
mod phrases;
mod themes;
