//! The words of the witness protocol (C2SP tlog-witness, `add-checkpoint`): a request, and what an answer means.

use record::{Hash, ProofError};

use crate::net::{Address, Answer, Client, NetError};

/// The most bytes of an answer that are read: room for many cosignatures.
const MOST_BYTES: usize = 64 << 10;

/// Why a witness did not cosign.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unwitnessed {
    /// It did not answer, or not so that it could be read.
    #[error("did not answer")]
    Net(#[from] NetError),
    /// It has cosigned another size than the one that was told.
    #[error("has cosigned {theirs} entries, and was told {told}")]
    Conflict {
        /// The size that it has.
        theirs: u64,
        /// The size that it was told.
        told: u64,
    },
    /// It has more than the record.
    #[error(
        "says that it has cosigned {theirs} entries, but this record has {ours}; if that is so, a part of it was \
         lost here: ask its operator, and recover it from a mirror or a backup"
    )]
    Ahead {
        /// The size that it has.
        theirs: u64,
        /// The size of the record here.
        ours: u64,
    },
    /// It does not know the log, or its key.
    #[error("does not know this log or its key ({0}); give its operator the log's verifier key")]
    Unknown(u16),
    /// It says that the checkpoint does not follow from what it has seen.
    #[error("says that the checkpoint does not follow from what it has seen; run fsck, and ask its operator")]
    Inconsistent,
    /// It refused otherwise.
    #[error("answered {0}")]
    Status(u16),
    /// The consistency proof could not be made.
    #[error("was not asked, for its proof could not be made")]
    Proof(#[from] ProofError),
    /// What it answered is no cosignature under its key.
    #[error("answered with no cosignature that holds under its key")]
    Unsigned,
}

/// Asks the witness at `address` to cosign `note`, whose tree follows from its first `old` entries by `proof`.
pub(super) fn add_checkpoint(
    client: &Client,
    address: &Address,
    old: u64,
    proof: &[Hash],
    note: &[u8],
) -> Result<Vec<u8>, Unwitnessed> {
    let prefix = address.path().trim_end_matches('/');
    let address = address.at(&format!("{prefix}/add-checkpoint"));
    let answer = client.post(&address, &request(old, proof, note), MOST_BYTES)?;
    read(answer, old)
}

fn request(old: u64, proof: &[Hash], note: &[u8]) -> Vec<u8> {
    let mut body = format!("old {old}\n");
    for hash in proof {
        body.push_str(&format!("{hash}\n"));
    }
    body.push('\n');
    [body.as_bytes(), note].concat()
}

fn read(answer: Answer, told: u64) -> Result<Vec<u8>, Unwitnessed> {
    match answer.status {
        200 => Ok(answer.body),
        409 => match std::str::from_utf8(&answer.body).ok().and_then(|size| size.trim().parse().ok()) {
            Some(theirs) => Err(Unwitnessed::Conflict { theirs, told }),
            None => Err(Unwitnessed::Status(409)),
        },
        status @ (403 | 404) => Err(Unwitnessed::Unknown(status)),
        422 => Err(Unwitnessed::Inconsistent),
        status => Err(Unwitnessed::Status(status)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_written_as_the_protocol_has_it() {
        let body = request(3, &[Hash([0; 32]), Hash([255; 32])], b"one.example/record\n");
        let text = String::from_utf8(body).unwrap();
        assert_eq!(
            text,
            "old 3\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\
             //////////////////////////////////////////8=\n\none.example/record\n"
        );
    }
}
