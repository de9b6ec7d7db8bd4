//! Replacing the recovery key: printed before it is recorded, so that no crash can leave a record whose
//! recovery key nobody ever saw; kept nowhere.

use record::{KeyRole, SigningKey};

use super::rotate::Rotation;
use super::rotated::tell;
use crate::ask;
use crate::cli::{Cli, Rotate};
use crate::failure::Failure;
use crate::keys;

/// Replaces the recovery key by a fresh one, or by one that was made elsewhere.
pub(super) async fn replace(rotation: &Rotation, cli: &Cli, args: &Rotate) -> Result<(), Failure> {
    let fresh = args.public.is_none().then(|| SigningKey::from_seed(&keys::random()));
    let public = args.public.or(fresh.as_ref().map(SigningKey::public));
    let public = public.ok_or_else(|| Failure::new("there is no key to change to"))?;
    let written = fresh.as_ref().map(|key| hex::encode(key.seed()));
    if let Some(words) = &written {
        show(words, &public.id().to_string(), args.yes)?;
    }
    let ring = rotation.with(KeyRole::Recovery, public);
    if let Some(acts) = &args.elsewhere.acts {
        return rotation.write_acts(cli, acts, ring).await;
    }
    let receipt = rotation.record(rotation.signer()?, &rotation.office.log_key()?, ring).await?;
    tell(cli, KeyRole::Recovery, public, rotation.index(&receipt)?, &receipt, written)
}

/// Shows the new key, and asks whether it is written down.
fn show(words: &str, id: &str, yes: bool) -> Result<(), Failure> {
    ask::show(&format!(
        "The new recovery key, shown before it is recorded, and kept nowhere:\n\n    {words}\n\n\
         It holds once the record states the id {id} (`chancery key list`); until then the old one does.\n\
         Write it down and lock it away."
    ))?;
    if yes || ask::consent("Is it written down?")? {
        Ok(())
    } else {
        Err(Failure::new("the recovery key was not changed"))
    }
}
