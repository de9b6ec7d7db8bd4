//! What people write in a title is text: a colon or a number sign in it is quoted before YAML sees it.

use super::Warning;

/// Keys whose value is a line of text, whatever stands in it.
const TEXTS: [&str; 4] = ["title", "lead", "place", "event"];

/// Returns `header` with the unquoted one-line values of text keys quoted, line for line.
pub(super) fn quote_texts(header: &str, first_line: usize) -> (String, Vec<Warning>) {
    let lines: Vec<&str> = header.split('\n').collect();
    let mut warnings = Vec::new();
    let mut out = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        let goes_on =
            lines.get(index + 1).is_some_and(|next| next.starts_with([' ', '\t']) && !next.trim().is_empty());
        match quoted(line).filter(|_| !goes_on) {
            Some((key, value, odd)) => {
                if odd {
                    let why = "read as it stands, although YAML wants quotes around it";
                    warnings.push(Warning {
                        line: first_line + index,
                        key: key.to_owned(),
                        why: why.to_owned(),
                    });
                }
                out.push(format!("{key}: {value}"));
            }
            None => out.push((*line).to_owned()),
        }
    }
    (out.join("\n"), warnings)
}

/// The key and its quoted value, if `line` gives a text key a plain value; and whether YAML would have read another.
fn quoted(line: &str) -> Option<(&str, String, bool)> {
    let (key, value) = line.split_once(':')?;
    let value = value.strip_prefix([' ', '\t'])?.trim();
    let marked = (value.starts_with(['"', '\'']) && !ends_open(value))
        || is_block_mark(value)
        || value.starts_with("# ");
    if !TEXTS.contains(&key) || value.is_empty() || marked {
        return None;
    }
    let odd = value.contains(": ")
        || value.contains(" #")
        || value.ends_with(':')
        || value.starts_with(['[', '{', '%', '@', '`', '-', '?', '#', '&', '*', '!', '|', '>']);
    Some((key, format!("'{}'", value.replace('\'', "''")), odd || ends_open(value)))
}

/// `|`, `>-` and the like announce a text on the lines below.
fn is_block_mark(value: &str) -> bool {
    let mark = value.split(" #").next().unwrap_or_default().trim_end();
    mark.starts_with(['|', '>']) && mark[1..].chars().all(|c| matches!(c, '+' | '-' | '1'..='9'))
}

/// `"Neighbours" in Europe: thirty years` begins with a quote and does not end with it.
fn ends_open(value: &str) -> bool {
    ['"', '\''].iter().any(|quote| {
        value.strip_prefix(*quote).and_then(|rest| rest.find(*quote).map(|at| &rest[at + 1..])).is_some_and(
            |tail| {
                let tail = tail.trim_start();
                !tail.is_empty() && !tail.starts_with('#') && !tail.starts_with('\'')
            },
        ) && !value.ends_with(*quote)
    })
}
