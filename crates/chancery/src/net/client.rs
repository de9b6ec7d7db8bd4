//! The client: one pool of connections, bounded answers, few redirects.

use std::io::Read as _;
use std::time::Duration;

use ureq::http::Response;
use ureq::{Agent, Body};

use super::{Address, NetError};

/// How often an address may lead on to another.
const REDIRECTS: u32 = 3;
/// The most bytes of an answer's headers.
const HEAD_BYTES: usize = 32 << 10;
/// How many bytes of a file are in memory at a time.
const PIECE: usize = 256 << 10;
/// How much longer than any other answer a file may take.
const FILES_LONGER: u32 = 12;
/// How many connections to one host are kept open.
const IDLE: usize = 16;

/// How long another server may take.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patience {
    /// Until the first byte of an answer, and between any two of them.
    pub(crate) pause: Duration,
    /// For an answer as a whole, redirects and body included.
    pub(crate) whole: Duration,
}

impl Patience {
    /// Patience of so many seconds with each pause, and of ten times that with the whole.
    pub(crate) fn of_seconds(seconds: u64) -> Self {
        let pause = Duration::from_secs(seconds.clamp(1, 3_600));
        Self { pause, whole: pause * 10 }
    }
}

impl Default for Patience {
    fn default() -> Self {
        Self::of_seconds(30)
    }
}

/// Asks other servers. Cheap to clone; all clones share connections.
#[derive(Clone, Debug)]
pub(crate) struct Client {
    agent: Agent,
    /// How long a file may take as a whole.
    whole_file: Duration,
}

/// What another server answered, whatever its status.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The HTTP status.
    pub(crate) status: u16,
    /// The body, unpacked.
    pub(crate) body: Vec<u8>,
    /// The address that answered, after redirects.
    pub(crate) address: Address,
}

impl Client {
    /// A client that waits as long as `patience` says.
    pub(crate) fn new(patience: Patience) -> Self {
        let config = Agent::config_builder()
            .user_agent(concat!("Chancery/", env!("CARGO_PKG_VERSION")))
            .http_status_as_error(false)
            .max_redirects(REDIRECTS)
            .max_response_header_size(HEAD_BYTES)
            .max_idle_connections(2 * IDLE)
            .max_idle_connections_per_host(IDLE)
            .timeout_resolve(Some(patience.pause))
            .timeout_connect(Some(patience.pause))
            .timeout_recv_response(Some(patience.pause))
            .timeout_per_read(Some(patience.pause))
            .timeout_per_write(Some(patience.pause))
            .timeout_global(Some(patience.whole))
            .build();
        Self { agent: config.new_agent(), whole_file: patience.whole * FILES_LONGER }
    }

    /// Asks for `address`, and reads at most `most` bytes of what it answers.
    pub(crate) fn get(&self, address: &Address, most: usize) -> Result<Answer, NetError> {
        let asked = self.agent.get(address.uri()).call();
        answer(address, asked, most)
    }

    /// Asks for `address`, and gives at most `most` bytes of it to `take`, piece by piece, if the answer is a yes. Any
    /// other answer is returned, with at most `less` bytes.
    ///
    /// A long file may take longer as a whole, as long as something comes.
    pub(crate) fn stream<E: From<NetError>>(
        &self,
        address: &Address,
        (most, less): (usize, usize),
        take: &mut dyn FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<Answer, E> {
        let asked =
            self.agent.get(address.uri()).config().timeout_global(Some(self.whole_file)).build().call();
        let response = asked.map_err(|error| fault(address, error))?;
        if response.status().as_u16() != 200 {
            return Ok(answer(address, Ok(response), less)?);
        }
        let answered = Answer { status: 200, body: Vec::new(), address: address_of(&response, address) };
        let mut body = response.into_body().into_reader();
        let (mut piece, mut all) = (vec![0; PIECE], 0);
        loop {
            let read = body.read(&mut piece).map_err(|source| broken(address, source))?;
            all += read;
            if all > most {
                return Err(NetError::Long { address: answered.address, most }.into());
            }
            match read {
                0 => return Ok(answered),
                read => take(&piece[..read])?,
            }
        }
    }

    /// Sends `body` to `address`, and reads at most `most` bytes of what it answers.
    pub(crate) fn post(&self, address: &Address, body: &[u8], most: usize) -> Result<Answer, NetError> {
        let asked = self.agent.post(address.uri()).content_type("text/plain; charset=utf-8").send(body);
        answer(address, asked, most)
    }
}

impl Answer {
    /// The body, if the answer is a yes.
    pub(crate) fn success(self) -> Result<Vec<u8>, NetError> {
        match self.status {
            200 => Ok(self.body),
            status => Err(NetError::Status { address: self.address, status }),
        }
    }
}

fn answer(
    asked: &Address,
    response: Result<Response<Body>, ureq::Error>,
    most: usize,
) -> Result<Answer, NetError> {
    let response = response.map_err(|error| fault(asked, error))?;
    let status = response.status().as_u16();
    let address = address_of(&response, asked);
    let mut body = Vec::new();
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let read = response.into_body().into_reader().take(limit).read_to_end(&mut body);
    read.map_err(|source| broken(asked, source))?;
    if body.len() > most {
        Err(NetError::Long { address, most })
    } else {
        Ok(Answer { status, body, address })
    }
}

/// The address that answered, after redirects.
fn address_of(response: &Response<Body>, asked: &Address) -> Address {
    use ureq::ResponseExt as _;
    response.get_uri().to_string().parse().unwrap_or_else(|_| asked.clone())
}

/// An answer whose body did not come to its end.
fn broken(asked: &Address, source: std::io::Error) -> NetError {
    match source.get_ref().and_then(|inner| inner.downcast_ref::<ureq::Error>()) {
        Some(ureq::Error::Timeout(_)) => NetError::Slow { address: asked.clone() },
        _ if source.kind() == std::io::ErrorKind::TimedOut => NetError::Slow { address: asked.clone() },
        _ => NetError::BrokenOff { address: asked.clone(), source },
    }
}

fn fault(address: &Address, error: ureq::Error) -> NetError {
    let address = address.clone();
    match error {
        ureq::Error::Timeout(_) => NetError::Slow { address },
        ureq::Error::TooManyRedirects | ureq::Error::RedirectFailed | ureq::Error::BadUri(_) => {
            NetError::Astray { address }
        }
        error => NetError::Unreachable { address, source: Box::new(error) },
    }
}
