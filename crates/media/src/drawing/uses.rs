//! How much a drawing draws: what names a part draws it again, and a few lines can name one another without end.

use std::collections::HashMap;

use super::{Named, Part};
use crate::error::Fault;

/// A detailed map has some ten thousand parts; a browser draws so many at once.
const MAX_DRAWN: u64 = 200_000;

/// Refuses a drawing that draws itself, or too much.
pub(super) fn check(parts: &[Part], styled: &[Named]) -> Result<(), Fault> {
    let ids = ids(parts);
    for named in styled {
        if ids.get(named.id.as_str()).is_some_and(|target| !parts[*target].gradient) {
            let what = format!(
                "the style sheet names #{}, which is no gradient; write it as an attribute of what it is meant for",
                named.id
            );
            return Err(Fault::drawing(named.line_at, what));
        }
    }
    drawn(parts, &ids)
}

/// Which part has an id: the first that has it.
fn ids(parts: &[Part]) -> HashMap<&str, usize> {
    let mut ids = HashMap::new();
    for (index, part) in parts.iter().enumerate() {
        if let Some(id) = &part.id {
            ids.entry(id.as_str()).or_insert(index);
        }
    }
    ids
}

#[derive(Clone, Copy, PartialEq)]
enum Count {
    Unknown,
    /// Being counted: who comes here again goes in a circle.
    Open,
    Is(u64),
}

/// Counts what is drawn, from the innermost parts up.
fn drawn(parts: &[Part], ids: &HashMap<&str, usize>) -> Result<(), Fault> {
    let mut within: Vec<Vec<usize>> = vec![Vec::new(); parts.len()];
    for (index, part) in parts.iter().enumerate() {
        if let Some(parent) = part.parent {
            within[parent].push(index);
        }
        for name in &part.names {
            within[index].extend(ids.get(name.as_str()));
        }
    }
    let mut counts = vec![Count::Unknown; parts.len()];
    let mut stack: Vec<usize> = (0..parts.len().min(1)).collect();
    while let Some(index) = stack.last().copied() {
        if counts[index] != Count::Unknown {
            stack.pop();
            counts[index] = sum(&within[index], &counts, parts[index].line_at)?;
            continue;
        }
        counts[index] = Count::Open;
        for next in &within[index] {
            match counts[*next] {
                Count::Unknown => stack.push(*next),
                Count::Open => {
                    return Err(Fault::drawing(
                        parts[index].line_at,
                        "the drawing draws itself, without end",
                    ));
                }
                Count::Is(_) => {}
            }
        }
    }
    Ok(())
}

/// One, and all that is within.
fn sum(within: &[usize], counts: &[Count], line: usize) -> Result<Count, Fault> {
    let mut sum = 1_u64;
    for next in within {
        sum = sum.saturating_add(if let Count::Is(count) = counts[*next] { count } else { 0 });
    }
    match sum <= MAX_DRAWN {
        true => Ok(Count::Is(sum)),
        false => Err(Fault::drawing(
            line,
            format!("the drawing draws more than {MAX_DRAWN} parts, by naming them again and again"),
        )),
    }
}
