//! Nothing for others: the programs and tests beside this file are what this crate is for.
