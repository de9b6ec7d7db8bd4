//! Ellipses: what stands where somebody left something out.

const OPENING: [char; 6] = ['[', '(', '<', '［', '（', '〔'];
const CLOSING: [char; 6] = [']', ')', '>', '］', '）', '〕'];

/// How many bytes an ellipsis at the beginning of `text` has, with the brackets around it.
pub(crate) fn ellipsis(text: &str) -> Option<usize> {
    let Some(inner) = text.strip_prefix(OPENING) else { return dots(text) };
    let trimmed = inner.trim_start_matches(' ');
    let run = dots(trimmed).or_else(|| trimmed.starts_with("..").then_some(2))?;
    let rest = trimmed[run..].trim_start_matches(' ');
    rest.strip_prefix(CLOSING).map(|rest| text.len() - rest.len())
}

/// How many bytes of dots begin a text, where they are more than a full stop.
fn dots(text: &str) -> Option<usize> {
    if text.starts_with(". . .") {
        return Some(5);
    }
    if text.starts_with("。。。") || text.starts_with("・・・") {
        return Some(9);
    }
    let run = &text[..text.find(|dot| !matches!(dot, '.' | '…' | '⋯' | '‥')).unwrap_or(text.len())];
    (run.contains(['…', '⋯', '‥']) || run.len() >= 3).then_some(run.len())
}

#[cfg(test)]
mod tests {
    use crate::tokens::tokens;

    fn parted(text: &str) -> Vec<String> {
        tokens(text.lines())
            .into_iter()
            .filter(|token| token.ellipsis_after)
            .map(|token| token.folded)
            .collect()
    }

    #[test]
    fn an_ellipsis_of_any_form_is_seen_and_a_full_stop_is_none() {
        for ellipsis in [
            "…",
            "...",
            "....",
            "[...]",
            "(…)",
            "<…>",
            "[ … ]",
            "[..]",
            ". . .",
            "……",
            "⋯⋯",
            "\n[…]\n",
            "—…—",
        ] {
            assert_eq!(parted(&format!("We hope {ellipsis} for peace")), ["hope"], "{ellipsis}");
        }
        assert_eq!(parted("我们……同意"), ["们"]);
        assert!(parted("We hope. For peace (all of it) [sic]. So. He.").is_empty());
    }
}
