//! What a form sends: `application/x-www-form-urlencoded`, in a body or a query.

use percent_encoding::percent_decode;

/// The field that holds the passage.
const FIELD: &[u8] = b"q";

/// The passage in the form; `None` where it has none, or one that is no UTF-8.
pub(super) fn passage(form: &[u8]) -> Option<String> {
    field(form, FIELD)
}

/// The first field called `name`.
pub(super) fn field(form: &[u8], name: &[u8]) -> Option<String> {
    form.split(|byte| *byte == b'&').find_map(|pair| {
        let equals = pair.iter().position(|byte| *byte == b'=')?;
        (&pair[..equals] == name).then(|| decoded(&pair[equals + 1..]))?
    })
}

fn decoded(value: &[u8]) -> Option<String> {
    let spaced: Vec<u8> = value.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    let text = percent_decode(&spaced).decode_utf8().ok()?.into_owned();
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_read_as_a_browser_writes_it() {
        let read = |form: &str| passage(form.as_bytes());
        assert_eq!(read("q=No+change+is+planned.").as_deref(), Some("No change is planned."));
        assert_eq!(read("x=1&q=%D0%9D%D0%B5%D1%82%0D%0A%2B&q=second").as_deref(), Some("Нет\r\n+"));
        assert_eq!(read("q=").as_deref(), Some(""));
        for none in ["", "q", "Q=a", "qq=a", "=a", "q=%ff", "&&&"] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
