//! Why another server could not be asked: which address, what is wrong, what to do.

use super::Address;

/// Why an answer did not come, or is not taken.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NetError {
    /// Not an address of the web.
    #[error("\"{text}\" is not an address of the web; write it as https://embassy.example")]
    NotAnAddress {
        /// What was given.
        text: String,
    },
    /// No connection, or one that broke.
    #[error("{address} cannot be reached; check the address and the network, or try again later")]
    Unreachable {
        /// What was asked for.
        address: Address,
        /// The cause.
        #[source]
        source: Box<ureq::Error>,
    },
    /// The answer broke off.
    #[error("the answer of {address} broke off; try again later")]
    BrokenOff {
        /// What was asked for.
        address: Address,
        /// The cause.
        #[source]
        source: std::io::Error,
    },
    /// It took too long.
    #[error("{address} did not answer in time; try again later, or wait longer with --timeout")]
    Slow {
        /// What was asked for.
        address: Address,
    },
    /// More than is read.
    #[error(
        "the answer of {address} is longer than {most} bytes, the most that is read of it; it was not read on"
    )]
    Long {
        /// What was asked for.
        address: Address,
        /// The most bytes that are read.
        most: usize,
    },
    /// Redirected in circles, or out of the web.
    #[error("{address} leads on too often, or out of the web; ask for the address to which it shall lead")]
    Astray {
        /// What was asked for.
        address: Address,
    },
    /// An answer that says no.
    #[error("{address} answers {status}; is it a site of Chancery, and is the address whole?")]
    Status {
        /// What was asked for.
        address: Address,
        /// The HTTP status.
        status: u16,
    },
    /// An answer of another form than is due.
    #[error("the answer of {address} is no {what}; is it a site of Chancery?")]
    Shape {
        /// What was asked for.
        address: Address,
        /// What was due.
        what: &'static str,
    },
}

impl NetError {
    /// Whether the other side may answer later what it does not answer now: nothing is proved by it.
    pub(crate) fn is_absence(&self) -> bool {
        match self {
            Self::Unreachable { .. } | Self::BrokenOff { .. } | Self::Slow { .. } => true,
            Self::Status { status, .. } => *status == 429 || *status >= 500,
            _ => false,
        }
    }
}
