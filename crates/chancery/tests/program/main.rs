//! The program from outside: as a press officer, an operator and an attacker would use it.

mod backups;
mod beginnings;
mod command_line;
mod demo;
mod enclosures;
mod files;
mod hostile;
mod imports;
mod languages;
mod liveness;
mod mirrors;
mod papers;
mod postgres;
mod publishing;
mod quoting;
mod recovery;
mod rotation;
mod serving;
mod signing;
mod support;
mod theme;
mod verifying;
