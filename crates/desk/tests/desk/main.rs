//! The desk's rules, as a press office meets them.

#![allow(clippy::unwrap_used, reason = "in a test, to panic is to fail")]

mod changes;
mod imports;
mod redirects;
mod refusals;
mod standing;

/// A short statement, dated.
const STATEMENT: &str = "---\nkind: statement\ntitle: Statement on the opening\nlead: It opens today.\ndate: 2027-03-01\n---\n\
                         The house of both countries opens its doors on Monday.\n";
