//! Which texts have which pairs of neighbouring words: lists of texts by the pair's hash, in little room.
//!
//! Two pairs may share a list, and then it names texts too many; it never lacks one.

use std::hash::{BuildHasher as _, Hasher as _};

/// How many lists there are: 2^18 cost 6 MB, and with a hundred thousand texts a list is a few dozen long.
const LISTS: usize = 1 << 18;

/// The most bytes that a number takes.
const MOST_BYTES: usize = 5;

/// Texts by pairs of words.
pub(crate) struct Postings {
    lists: Vec<List>,
    hasher: std::hash::BuildHasherDefault<std::collections::hash_map::DefaultHasher>,
}

/// Ascending numbers, each as its distance from the one before, seven bits a byte.
#[derive(Default)]
struct List {
    bytes: Vec<u8>,
    last: u32,
    len: u32,
}

impl Default for Postings {
    fn default() -> Self {
        Self {
            lists: std::iter::repeat_with(List::default).take(LISTS).collect(),
            hasher: Default::default(),
        }
    }
}

impl Postings {
    /// The list of the pair of `first` and `second`.
    pub(crate) fn list(&self, first: &str, second: &str) -> usize {
        let mut hasher = self.hasher.build_hasher();
        hasher.write(first.as_bytes());
        hasher.write_u8(0xFF);
        hasher.write(second.as_bytes());
        usize::try_from(hasher.finish() % LISTS as u64).unwrap_or_default()
    }

    /// Notes that the text `number`, the highest so far, is in a list.
    pub(crate) fn add(&mut self, list: usize, number: u32) {
        self.lists[list].push(number);
    }

    /// How many texts a list names.
    pub(crate) fn len(&self, list: usize) -> usize {
        self.lists[list].len as usize
    }

    /// The texts that a list names, ascending.
    pub(crate) fn texts(&self, list: usize) -> impl Iterator<Item = u32> {
        self.lists[list].numbers()
    }
}

impl List {
    fn push(&mut self, number: u32) {
        if self.len > 0 && number <= self.last {
            return;
        }
        // A list that doubled when it is full would be half empty, and there are many.
        if self.bytes.capacity() - self.bytes.len() < MOST_BYTES {
            self.bytes.reserve_exact(self.bytes.len() / 8 + 2 * MOST_BYTES);
        }
        let mut distance = number - self.last;
        while distance >= 0x80 {
            self.bytes.push((distance & 0x7F).to_le_bytes()[0] | 0x80);
            distance >>= 7;
        }
        self.bytes.push(distance.to_le_bytes()[0]);
        self.last = number;
        self.len += 1;
    }

    fn numbers(&self) -> impl Iterator<Item = u32> {
        let mut bytes = self.bytes.iter();
        let mut number = 0;
        std::iter::from_fn(move || {
            let (mut distance, mut shift) = (0_u32, 0);
            loop {
                let byte = *bytes.next()?;
                distance |= u32::from(byte & 0x7F) << shift;
                if byte & 0x80 == 0 {
                    break;
                }
                shift += 7;
            }
            number += distance;
            Some(number)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::List;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_list_gives_back_its_numbers(numbers in prop::collection::btree_set(any::<u32>(), 0..50)) {
            let mut list = List::default();
            numbers.iter().for_each(|number| list.push(*number));
            numbers.iter().rev().take(1).for_each(|number| list.push(*number));
            prop_assert_eq!(list.numbers().collect::<Vec<_>>(), numbers.iter().copied().collect::<Vec<_>>());
            prop_assert_eq!(list.len as usize, numbers.len());
        }
    }
}
