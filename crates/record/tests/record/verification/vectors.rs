//! The shared vectors: every case with its answer, in `docs/test-vectors/verification-v1.json`.

use std::path::PathBuf;

use super::cases;

/// A verifier's vectors must not weigh more than what they are for.
const MOST_BYTES: usize = 1_500_000;

#[test]
fn the_verification_vectors_are_those_in_the_documents() {
    let cases: Vec<_> = cases().iter().map(|case| case.vector().to_string()).collect();
    // One line a case: a difference then names it.
    let vectors = format!(
        "{{\"format\":\"chancery/test-vectors/verification/v1\",\"record\":\"embassy.example/record\",\"cases\":[\n{}\n]}}\n",
        cases.join(",\n")
    );
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/test-vectors/verification-v1.json");
    if std::env::var("RECORD_EXPECTED").as_deref() == Ok("rewrite") {
        std::fs::write(&path, &vectors).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == vectors,
        "{} says something else; RECORD_EXPECTED=rewrite writes it anew",
        path.display()
    );
    assert!(vectors.len() < MOST_BYTES, "{} bytes", vectors.len());
}

#[test]
fn no_two_cases_have_one_name() {
    let cases = cases();
    let mut names: Vec<_> =
        cases.iter().map(|case| (std::mem::discriminant(&case.file), case.name)).collect();
    names.sort_by_key(|(_, name)| *name);
    let double: Vec<_> = names.windows(2).filter(|pair| pair[0].1 == pair[1].1).collect();
    assert!(double.is_empty(), "{double:?}");
}
