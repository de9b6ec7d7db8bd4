//! Quality values (RFC 9110, section 12.4.2), counted in thousandths.

/// More members than a browser ever sends; what comes after them is not read.
const MOST_MEMBERS: usize = 32;

/// The members of a list with their weights from 0 to 1000, in the order in which they stand.
pub(super) fn weighted(list: &str) -> impl Iterator<Item = (&str, u16)> {
    list.split(',').take(MOST_MEMBERS).filter_map(|member| {
        let mut parts = member.split(';');
        let name = parts.next()?.trim();
        let weight = parts.find_map(|parameter| {
            let (key, value) = parameter.split_once('=')?;
            key.trim().eq_ignore_ascii_case("q").then(|| thousandths(value.trim()))
        });
        (!name.is_empty()).then_some((name, weight.unwrap_or(1000)))
    })
}

/// `0.85` as 850; a value that does not read counts as 0.
fn thousandths(value: &str) -> u16 {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return 0;
    }
    let fraction =
        fraction.bytes().chain(*b"000").take(3).fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'));
    match whole {
        "1" => 1000,
        "0" => fraction,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_weight_is_read_as_the_standard_writes_it() {
        let read: Vec<_> = weighted("br;q=1.0, gzip; q=0.8 ,*;q=0, zstd;q=0.1234,,fr").collect();
        assert_eq!(read, [("br", 1000), ("gzip", 800), ("*", 0), ("zstd", 0), ("fr", 1000)]);
    }

    proptest! {
        #[test]
        fn no_list_upsets_the_reader(list in "\\PC{0,200}") {
            prop_assert!(weighted(&list).all(|(_, weight)| weight <= 1000));
        }
    }
}
