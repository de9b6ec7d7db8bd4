//! What the program costs, beside its budgets, with ratios: a figure under 1.0 is within its budget.
//!
//! Run by `cargo xtask bench`. Timings differ from machine to machine and from day to day, so nothing
//! here is ever a test. Peers are measured in the same run, by turns.

#![allow(clippy::print_stdout, reason = "this program prints figures")]

mod archive;
mod article;
mod figures;
mod hot;
mod pages;
mod paper;
mod proofs;
mod quote;
mod start;
mod visible;

use std::error::Error;

use archive::Archive;

/// What a bench gives.
type Measured<T = ()> = Result<T, Box<dyn Error>>;

const FEW: u64 = 1_000;
const MANY: u64 = 100_000;

fn main() -> Measured {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    match std::env::args().skip_while(|word| word != start::CHILD).nth(1) {
        Some(database) => runtime.block_on(start::first_page(&database)),
        None => runtime.block_on(all()),
    }
}

async fn all() -> Measured {
    figures::head();
    let few = Archive::of(FEW).await?;
    let at_few = visible::measure(&few).await?;
    hot::measure(&few).await?;
    let many = Archive::of(MANY).await?;
    let at_many = visible::measure(&many).await?;
    figures::ratio("publish → visible, 100,000 beside 1,000 messages (p99)", at_many / at_few, 1.0);
    article::measure(&many).await?;
    paper::measure(&many).await?;
    proofs::measure(&many).await?;
    quote::measure(&many).await?;
    start::measure(&many).await
}
