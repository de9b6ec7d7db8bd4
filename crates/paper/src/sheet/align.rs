//! Two editions side by side, paragraph by paragraph, as the site shows them.

use serde_json::Value;
use site::text::align::{Bead, Unit, align};

/// Rows of what belongs together; what one edition lacks is empty there.
pub(super) fn rows(first: &[Value], second: &[Value]) -> Vec<[Vec<Value>; 2]> {
    let beads = align(&units(first), &units(second));
    beads.into_iter().map(|(left, right)| [first[left].to_vec(), second[right].to_vec()]).collect()
}

/// Pairs of what belongs together, one beside one; what is left over stands alone.
pub(super) fn pairs<K: Copy + PartialEq>(first: &[Unit<K>], second: &[Unit<K>]) -> Vec<[Option<usize>; 2]> {
    let pair = |(left, right): Bead| {
        let most = left.len().max(right.len());
        let side = |side: std::ops::Range<usize>| side.map(Some).chain(std::iter::repeat(None));
        side(left).zip(side(right)).map(|(left, right)| [left, right]).take(most).collect::<Vec<_>>()
    };
    align(first, second).into_iter().flat_map(pair).collect()
}

fn units(blocks: &[Value]) -> Vec<Unit<(&str, u64)>> {
    blocks.iter().map(|block| Unit { kind: kind(block), length: length(block) }).collect()
}

/// What kind of block it is: its first part, and a heading's level.
fn kind(block: &Value) -> (&str, u64) {
    let kind = block.get(0).and_then(Value::as_str).unwrap_or_default();
    let level = if kind == "h" { block.get(1).and_then(Value::as_u64).unwrap_or(0) } else { 0 };
    (kind, level)
}

/// About how many letters a block has.
fn length(block: &Value) -> usize {
    match block {
        Value::String(text) => text.chars().count(),
        Value::Array(parts) => parts.iter().map(length).sum(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_list_that_one_edition_lacks_leaves_the_rest_aligned() {
        let paragraph = |words: &str| json!(["p", [words]]);
        let (heading, list) = (json!(["h", 2, ["What was agreed"]]), json!(["l", null, [[["p", ["one"]]]]]));
        let first = [paragraph("The first of two."), list, heading.clone(), paragraph("The second of them.")];
        let second = [paragraph("Le premier de deux."), heading, paragraph("Le second d’entre eux.")];
        let rows = rows(&first, &second);
        let beside: Vec<_> = rows.iter().map(|[left, right]| (left.len(), right.len())).collect();
        assert_eq!(beside, [(1, 1), (1, 0), (1, 1), (1, 1)]);
    }
}
