//! The program from outside: as a press officer, an operator and an attacker would use it.

mod backups;
mod beginnings;
mod command_line;
mod demo;
mod hostile;
mod imports;
mod liveness;
mod mirrors;
mod postgres;
mod publishing;
mod quoting;
mod recovery;
mod rotation;
mod serving;
mod signing;
mod support;
mod verifying;
