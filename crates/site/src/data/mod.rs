//! The data that templates read, exactly as `themes/default/README.md` lists it.

pub(crate) mod act;
pub(crate) mod change;
pub(crate) mod clock;
pub(crate) mod contact;
pub(crate) mod counter;
pub(crate) mod edition;
pub(crate) mod evidence;
pub(crate) mod frame;
pub(crate) mod item;
pub(crate) mod menu;
pub(crate) mod notice;
pub(crate) mod opening;
pub(crate) mod passage;
pub(crate) mod past;
pub(crate) mod period;
pub(crate) mod quoted;
pub(crate) mod revision;
pub(crate) mod subject;
pub(crate) mod turn;
pub(crate) mod when;
pub(crate) mod worded;
