//! Verification without network: what is authentic is told in full, and each attack is answered with its sentence.
//!
//! The same cases are `docs/test-vectors/verification-v1.json`, which every verifier of ours must answer alike.
//! `RECORD_EXPECTED=rewrite cargo test -p record verification` writes that file anew.

mod attacks;
mod authentic;
mod bits;
mod bounds;
mod case;
mod edit;
mod evidence;
mod insiders;
mod media;
mod random;
mod texts;
mod vectors;
mod world;

use case::{Answer, Case};

/// Every case, in the order of the shared vectors.
fn cases() -> Vec<Case> {
    let all = [
        authentic::cases(),
        attacks::cases(),
        insiders::cases(),
        texts::cases(),
        evidence::cases(),
        media::cases(),
    ];
    all.concat()
}

#[test]
fn what_is_authentic_holds_and_each_attack_is_answered_with_its_own_sentence() {
    let mut wrong = Vec::new();
    for case in cases() {
        let answer = case.verify();
        let right = match (&answer, case.answer) {
            (Ok(_), Answer::Authentic) => true,
            (Err(fault), Answer::Not(code, sentence)) => {
                fault.code() == code && fault.to_string().contains(sentence)
            }
            _ => false,
        };
        if !right {
            let told = answer.map_err(|fault| format!("{}: {fault}", fault.code()));
            wrong.push(format!("{}: {told:?}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
