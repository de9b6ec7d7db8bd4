//! An address: whatever stands there is fetched, and verified by what it is.

use record::dossier::MAX_DOSSIER_BYTES;

use super::knowledge::Knowledge;
use super::verdict::Verdict;
use super::{Thing, page};
use crate::net::{Address, Client, NetError, Remote};
use crate::saved_page;

/// Verifies what stands at an address.
pub(super) fn verify(thing: &Thing, client: &Client, address: &Address, knowledge: &Knowledge) -> Verdict {
    let answer = match client.get(address, MAX_DOSSIER_BYTES) {
        Ok(answer) => answer,
        Err(error) => return unreached("address", &error),
    };
    match answer.status {
        200 if saved_page::is_page(&answer.body) => {
            page::fetched(&answer.body, &Remote::new(client.clone(), &answer.address), knowledge)
        }
        200 => thing.bytes(&answer.body, client, knowledge),
        410 => Verdict::unknown(
            "address",
            "erased",
            format!(
                "what stood at {address} was erased, the site says; a dossier kept from before can be verified"
            ),
        ),
        status => unreached("address", &NetError::Status { address: answer.address, status }),
    }
}

/// It could not be asked.
pub(super) fn unreached(what: &'static str, error: &NetError) -> Verdict {
    let code = if error.is_absence() { "unreachable" } else { "no-answer" };
    let why = crate::failure::chain(std::error::Error::source(error));
    let why: String = why.first().map(|why| format!(" ({why})")).unwrap_or_default();
    Verdict::unknown(what, code, format!("{error}{why}"))
}
