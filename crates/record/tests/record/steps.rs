//! Random days at a press office: anything decided about anything, in any order.

use proptest::prelude::*;
use record::{Decision, FoldError, Grade, SubjectContent, SubjectId, SubjectKind, Text, Verb};

use crate::support::{Press, edition, lang, message, mission, reason};

/// One thing that somebody at the press office decides.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    subject: usize,
    verb: Verb,
    /// Which of English, French and Arabic it touches.
    languages: [bool; 3],
    dated: Option<&'static str>,
    changes_content: bool,
    /// For an import: how many seconds before it is recorded its source issued it.
    issued_before: Option<i64>,
    /// How many seconds later the next thing is decided.
    then: i64,
}

const SUBJECTS: usize = 8;
const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];

/// Steps of which about half can be taken.
pub(crate) fn steps(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), count)
}

fn step() -> impl Strategy<Value = Step> {
    let verb = prop_oneof![
        4 => Just(Verb::Publish),
        3 => Just(Verb::Revise),
        3 => Just(Verb::Correct),
        2 => Just(Verb::Withdraw),
        2 => Just(Verb::Reinstate),
        1 => Just(Verb::Erase),
    ];
    let dates =
        [None, Some("2026-01-14"), Some("2026-01-13"), Some("2026-01"), Some("2025"), Some("2024-02-29")];
    let issued_before = prop::option::weighted(0.3, 0_i64..100_000_000);
    let then = prop_oneof![Just(0), 1_i64..200_000];
    (
        0..SUBJECTS,
        verb,
        any::<[bool; 3]>(),
        prop::sample::select(dates.to_vec()),
        any::<bool>(),
        issued_before,
        then,
    )
        .prop_map(|(subject, verb, languages, dated, changes_content, issued_before, then)| Step {
            subject,
            verb,
            languages,
            dated,
            changes_content,
            issued_before,
            then,
        })
}

/// Takes every step that can be taken; `refused` sees those that cannot, with the history before them.
pub(crate) fn take(press: &mut Press, steps: &[Step], mut refused: impl FnMut(&Press, &str, FoldError)) {
    for step in steps {
        press.advance(step.then);
        let decision = step.decision(press);
        let before = format!("{:?}", press.history);
        if let Err(error) = press.try_append(decision) {
            refused(press, &before, error);
        }
    }
}

impl Step {
    /// The same step, but never an erasure.
    pub(crate) fn erases(&self) -> bool {
        self.verb == Verb::Erase
    }

    fn id(&self, press: &Press) -> SubjectId {
        let kind = match self.subject {
            0 => return press.mission,
            1 => SubjectKind::Notice,
            _ => SubjectKind::Message,
        };
        SubjectId::new(kind, [u8::try_from(self.subject).unwrap(); 16])
    }

    fn decision(&self, press: &Press) -> Decision {
        let id = self.id(press);
        let verb = if id == press.mission && self.erases() { Verb::Withdraw } else { self.verb };
        if verb == Verb::Erase {
            let known = press.history.line(id).is_some();
            // What was never there cannot be named; any commitment will do to be refused.
            let other = press.leaves[0].entry.act.commits[0].commitment;
            let decision = press.erasure(id);
            return if known { decision } else { Decision { erases: vec![other], ..decision } };
        }
        let must_change = id.kind() != SubjectKind::Message || verb == Verb::Publish;
        let says = matches!(verb, Verb::Publish | Verb::Revise | Verb::Correct);
        let mut decision = Decision::new(verb, id);
        decision.content = (says && (must_change || self.changes_content)).then(|| self.content(id.kind()));
        if says && id.kind() == SubjectKind::Message {
            decision.editions = self.editions(press.history.size());
        }
        if matches!(verb, Verb::Correct | Verb::Withdraw) {
            decision.reasons = reason();
        }
        decision.grade = (verb == Verb::Correct).then_some(Grade::Major);
        decision.issued_at = self.issued_before.map(|seconds| press.now.plus_seconds(-seconds));
        decision
    }

    fn content(&self, kind: SubjectKind) -> SubjectContent {
        match kind {
            SubjectKind::Mission => {
                mission(if self.languages[0] { "Pacific/Kiritimati" } else { "America/Lima" })
            }
            SubjectKind::Notice => SubjectContent::Notice(record::Notice {
                severity: record::Severity::Warning,
                title: Text::from([(lang("en"), "The office is closed".to_owned())]),
                body: Text::new(),
                from: record::Instant::MIN,
                until: None,
                zone: record::Zone::utc(),
            }),
            _ => message(self.dated),
        }
    }

    fn editions(&self, size: u64) -> Vec<record::Edition> {
        let chosen = LANGUAGES.iter().zip(self.languages).filter(|(_, chosen)| *chosen);
        let mut tags: Vec<_> = chosen.map(|(tag, _)| *tag).collect();
        if tags.is_empty() {
            tags.push("en");
        }
        tags.into_iter().map(|tag| edition(tag, &format!("As of entry {size}"))).collect()
    }
}
