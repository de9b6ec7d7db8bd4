//! Proxies that are trusted to say for whom they ask.
//!
//! What they say reaches the log and the count of how often one client asks, and nothing else: no byte of a
//! page depends on it.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

use axum::http::HeaderMap;
use axum::http::header::FORWARDED;

/// The proxies in a chain that are looked at; a longer chain is nobody's.
const MOST_HOPS: usize = 16;

/// An address, or a block of them: `127.0.0.1`, `10.0.0.0/8`, `fd00::/8`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    prefix: u8,
}

/// A text that names no addresses.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not an address or a block of addresses; write it as 127.0.0.1 or 10.0.0.0/8")]
pub struct NetworkError(String);

impl Network {
    /// Whether `address` is one of them. An IPv4 address counts as itself when written in IPv6.
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.address.to_canonical(), address.to_canonical()) {
            (IpAddr::V4(own), IpAddr::V4(other)) => {
                let differing = own.to_bits() ^ other.to_bits();
                differing.leading_zeros() >= u32::from(self.prefix)
            }
            (IpAddr::V6(own), IpAddr::V6(other)) => {
                let differing = own.to_bits() ^ other.to_bits();
                differing.leading_zeros() >= u32::from(self.prefix)
            }
            _ => false,
        }
    }
}

impl FromStr for Network {
    type Err = NetworkError;

    fn from_str(text: &str) -> Result<Self, NetworkError> {
        let wrong = || NetworkError(text.to_owned());
        let (address, prefix) = match text.split_once('/') {
            Some((address, prefix)) => (address, Some(prefix.parse().map_err(|_| wrong())?)),
            None => (text, None),
        };
        let address: IpAddr = address.parse::<IpAddr>().map_err(|_| wrong())?.to_canonical();
        let most = if address.is_ipv4() { 32 } else { 128 };
        let prefix = prefix.unwrap_or(most);
        if prefix <= most { Ok(Self { address, prefix }) } else { Err(wrong()) }
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.prefix)
    }
}

/// Who asks: the peer, or whom a trusted peer names.
///
/// The chain is read from its end, where the trusted proxies wrote; the first address that is not a
/// trusted proxy's is the reader's. What stands before it anybody may have written.
pub(crate) fn client(peer: SocketAddr, headers: &HeaderMap, trusted: &[Network]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|network| network.contains(address));
    let mut client = peer.ip().to_canonical();
    if !is_trusted(client) {
        return client;
    }
    for hop in chain(headers) {
        let Some(address) = hop else { return client };
        client = address.to_canonical();
        if !is_trusted(client) {
            break;
        }
    }
    client
}

/// The addresses of `X-Forwarded-For`, or where there is none of `Forwarded`, the last first; `None` for one
/// that does not read.
fn chain(headers: &HeaderMap) -> impl Iterator<Item = Option<IpAddr>> {
    let plain = headers.get_all("x-forwarded-for");
    let formal = plain.iter().next().is_none().then(|| headers.get_all(FORWARDED));
    let plain = plain.iter().rev().map(|value| value.to_str().unwrap_or(""));
    let plain = plain.flat_map(|list| list.rsplit(',').map(|node| parse_node(node.trim())));
    let formal =
        formal.into_iter().flat_map(|values| values.iter().rev()).map(|value| value.to_str().unwrap_or(""));
    let formal = formal.flat_map(|list| list.rsplit(',').map(|element| parse_node(for_of(element))));
    plain.chain(formal).take(MOST_HOPS)
}

/// The node after `for=` in an element of `Forwarded` (RFC 7239).
fn for_of(element: &str) -> &str {
    let pairs = element.split(';').filter_map(|pair| pair.split_once('='));
    let node =
        pairs.into_iter().find_map(|(key, node)| key.trim().eq_ignore_ascii_case("for").then_some(node));
    node.unwrap_or("").trim().trim_matches('"')
}

/// `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1` or `[2001:db8::1]:4711`.
fn parse_node(node: &str) -> Option<IpAddr> {
    let bare = node.strip_prefix('[').and_then(|node| node.strip_suffix(']'));
    bare.unwrap_or(node).parse().ok().or_else(|| node.parse().ok().map(|socket: SocketAddr| socket.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, name: &'static str, value: &str) -> String {
        let trusted = ["127.0.0.1", "10.0.0.0/8", "fd00::/8"].map(|network| network.parse().unwrap());
        let mut headers = HeaderMap::new();
        headers.insert(name, value.parse().unwrap());
        client(format!("{peer}:443").parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn a_trusted_proxy_is_believed() {
        assert_eq!(seen("127.0.0.1", "x-forwarded-for", "192.0.2.7"), "192.0.2.7");
        assert_eq!(seen("10.1.2.3", "x-forwarded-for", "192.0.2.7, 10.9.9.9"), "192.0.2.7");
        assert_eq!(seen("[::ffff:127.0.0.1]", "x-forwarded-for", "[2001:db8::1]:80"), "2001:db8::1");
        assert_eq!(seen("[fd12::1]", "forwarded", r#"for="[2001:db8::1]:80";proto=https"#), "2001:db8::1");
    }

    #[test]
    fn a_stranger_is_not() {
        assert_eq!(seen("198.51.100.9", "x-forwarded-for", "192.0.2.7"), "198.51.100.9");
        assert_eq!(seen("198.51.100.9", "forwarded", "for=192.0.2.7"), "198.51.100.9");
    }

    #[test]
    fn what_a_reader_wrote_into_the_chain_is_not_believed() {
        assert_eq!(seen("127.0.0.1", "x-forwarded-for", "203.0.113.1, 192.0.2.7"), "192.0.2.7");
        assert_eq!(seen("127.0.0.1", "x-forwarded-for", "203.0.113.1, nonsense"), "127.0.0.1");
    }

    #[test]
    fn a_block_that_is_none_is_refused() {
        for text in ["", "localhost", "10.0.0.0/33", "::1/129", "10.0.0.0/", "10.0.0.0/-1"] {
            assert!(text.parse::<Network>().is_err(), "{text}");
        }
        let all: Network = "0.0.0.0/0".parse().unwrap();
        assert!(all.contains("203.0.113.1".parse().unwrap()));
        assert!(!all.contains("2001:db8::1".parse().unwrap()));
    }
}
