//! Commands: one file a verb. Each checks, then appends.

mod change;
mod correct;
mod enclose;
mod erase;
mod found;
mod import;
mod publish;
mod redirects;
mod reinstate;
mod revise;
mod withdraw;

pub use correct::Correct;
pub use enclose::{Enclose, Enclosed};
pub use erase::Erase;
pub use found::Found;
pub use import::{Correction, Decided, Import, Imported};
pub use publish::Publish;
pub use reinstate::Reinstate;
pub use revise::Revise;
pub use withdraw::Withdraw;
