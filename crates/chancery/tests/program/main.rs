//! The program from outside: as a press officer, an operator and an attacker would use it.

mod backups;
mod beginnings;
mod command_line;
mod demo;
mod hostile;
mod imports;
mod postgres;
mod publishing;
mod serving;
mod support;
