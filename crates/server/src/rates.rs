//! How often one client may ask for what costs much: quotes, proofs and dossiers that must be made.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};
use std::time::Instant as Stopwatch;

/// The most clients that are remembered; when there are more, those that have rested longest go first.
const MOST_CLIENTS: usize = 16_384;

/// A bucket for each client: full at first, refilled evenly.
#[derive(Debug)]
pub(crate) struct Rates {
    per_minute: f64,
    buckets: Mutex<HashMap<IpAddr, Bucket>>,
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    left: f64,
    at: Stopwatch,
}

impl Rates {
    /// Grants each client `per_minute` at once, and as many a minute after that.
    pub(crate) fn new(per_minute: u32) -> Self {
        Self { per_minute: f64::from(per_minute.max(1)), buckets: Mutex::default() }
    }

    /// Takes one from the client's bucket.
    ///
    /// # Errors
    ///
    /// After how many seconds there is one, where there is none.
    pub(crate) fn take(&self, client: IpAddr, now: Stopwatch) -> Result<(), u64> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let client = household(client);
        if buckets.len() >= MOST_CLIENTS && !buckets.contains_key(&client) {
            self.make_room(&mut buckets, now);
        }
        let bucket = buckets.entry(client).or_insert(Bucket { left: self.per_minute, at: now });
        let left = self.refilled(bucket, now);
        *bucket = Bucket { left: if left >= 1.0 { left - 1.0 } else { left }, at: now };
        if left >= 1.0 { Ok(()) } else { Err(self.wait_seconds(left)) }
    }

    fn refilled(&self, bucket: &Bucket, now: Stopwatch) -> f64 {
        let seconds = now.saturating_duration_since(bucket.at).as_secs_f64();
        (bucket.left + seconds * self.per_minute / 60.0).min(self.per_minute)
    }

    fn wait_seconds(&self, left: f64) -> u64 {
        let seconds = ((1.0 - left) * 60.0 / self.per_minute).ceil();
        (1..=60_u32).find(|whole| f64::from(*whole) >= seconds).map_or(60, u64::from)
    }

    /// Forgets who has a full bucket again, and if that is nobody, who asked longest ago.
    fn make_room(&self, buckets: &mut HashMap<IpAddr, Bucket>, now: Stopwatch) {
        buckets.retain(|_, bucket| self.refilled(bucket, now) < self.per_minute);
        if buckets.len() < MOST_CLIENTS {
            return;
        }
        let mut asked: Vec<_> = buckets.values().map(|bucket| bucket.at).collect();
        asked.sort_unstable();
        let middle = asked[asked.len() / 2];
        buckets.retain(|_, bucket| bucket.at > middle);
    }
}

/// Whom an address stands for: in IPv6 a client has a whole /64 to itself.
fn household(client: IpAddr) -> IpAddr {
    match client.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX))),
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn who_asks_too_often_is_told_when_to_come_again() {
        let rates = Rates::new(30);
        let (now, reader) = (Stopwatch::now(), address("192.0.2.7"));
        for _ in 0..30 {
            assert_eq!(rates.take(reader, now), Ok(()));
        }
        assert_eq!(rates.take(reader, now), Err(2));
        assert_eq!(rates.take(address("192.0.2.8"), now), Ok(()), "another reader");
        assert_eq!(rates.take(reader, now + Duration::from_secs(2)), Ok(()));
        assert_eq!(rates.take(reader, now + Duration::from_secs(2)), Err(2));
    }

    #[test]
    fn one_household_has_one_bucket() {
        let rates = Rates::new(1);
        let now = Stopwatch::now();
        assert_eq!(rates.take(address("2001:db8::1"), now), Ok(()));
        assert_eq!(rates.take(address("2001:db8::2"), now), Err(60));
        assert_eq!(rates.take(address("2001:db8:0:1::1"), now), Ok(()));
        assert_eq!(rates.take(address("192.0.2.7"), now), Ok(()));
        assert_eq!(rates.take(address("::ffff:192.0.2.7"), now), Err(60));
    }

    #[test]
    fn however_many_clients_come_few_are_remembered() {
        let rates = Rates::new(1);
        let now = Stopwatch::now();
        for number in 0..40_000_u32 {
            let client = IpAddr::from(number.to_be_bytes());
            let _ = rates.take(client, now + Duration::from_micros(u64::from(number)));
        }
        assert!(rates.buckets.lock().unwrap().len() <= MOST_CLIENTS);
    }
}
