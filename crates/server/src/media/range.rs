//! Which part of a file a reader asks for (RFC 9110, section 14).

use std::ops::Range;

/// What is to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of it: no part is asked for, or several, or in a way that is not understood.
    Whole,
    /// One part, never empty.
    Of(Range<u64>),
    /// Nothing of the file lies there.
    Nowhere,
}

impl Part {
    /// Reads the header `Range` for a file of `size` bytes.
    ///
    /// Several parts are answered with the whole file, as the standard allows: nobody makes the server seek for little.
    pub(crate) fn asked(range: &[u8], size: u64) -> Self {
        let text = std::str::from_utf8(range).unwrap_or_default().trim();
        let Some((unit, set)) = text.split_once('=') else { return Self::Whole };
        let (set, Some((first, last))) = (set.trim(), set.trim().split_once('-')) else { return Self::Whole };
        if !unit.eq_ignore_ascii_case("bytes") || set.contains(',') {
            return Self::Whole;
        }
        match (number(first), number(last)) {
            (Some(first), Some(last)) if first > last => Self::Whole,
            (Some(first), Some(last)) => Self::within(first, last.saturating_add(1), size),
            (Some(first), None) if last.is_empty() => Self::within(first, size, size),
            (None, Some(count)) if first.is_empty() => Self::within(size.saturating_sub(count), size, size),
            _ => Self::Whole,
        }
    }

    fn within(from: u64, until: u64, size: u64) -> Self {
        let until = until.min(size);
        if from < until { Self::Of(from..until) } else { Self::Nowhere }
    }
}

/// Digits and nothing else; more of them than fit are more than any file has.
fn number(text: &str) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_part_is_sent_by_itself() {
        for (range, part) in [
            ("bytes=0-0", 0..1),
            ("bytes=0-99", 0..100),
            ("bytes=10-", 10..100),
            ("bytes=99-", 99..100),
            ("bytes=-1", 99..100),
            ("bytes=-500", 0..100),
            ("bytes=90-500", 90..100),
            ("Bytes=1-2", 1..3),
            ("bytes= 1-2 ", 1..3),
            ("bytes=0-99999999999999999999999", 0..100),
        ] {
            assert_eq!(Part::asked(range.as_bytes(), 100), Part::Of(part), "{range}");
        }
    }

    #[test]
    fn a_part_past_the_end_is_nowhere() {
        for range in ["bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999999-"] {
            assert_eq!(Part::asked(range.as_bytes(), 100), Part::Nowhere, "{range}");
        }
        assert_eq!(Part::asked(b"bytes=0-", 0), Part::Nowhere);
    }

    #[test]
    fn what_is_not_understood_is_left_out() {
        for range in [
            "",
            "bytes",
            "bytes=",
            "bytes=-",
            "bytes=a-b",
            "bytes=2-1",
            "bytes=0-1,3-4",
            "bytes=0-,-1",
            "lines=0-1",
            "bytes=+1-2",
            "bytes=0x1-2",
            "bytes=1-2-3",
            "bytes 0-1",
        ] {
            assert_eq!(Part::asked(range.as_bytes(), 100), Part::Whole, "{range}");
        }
    }

    proptest! {
        #[test]
        fn no_part_lies_outside_of_the_file(range in "bytes=[0-9]{0,25}-[0-9]{0,25}", size: u64) {
            if let Part::Of(part) = Part::asked(range.as_bytes(), size) {
                prop_assert!(part.start < part.end && part.end <= size);
            }
        }
    }
}
