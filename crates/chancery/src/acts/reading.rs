//! One act and the texts that it commits to, made again from them and compared.

use std::collections::HashMap;

use record::{
    Act, Appended, Card, Commitment, Content, Decision, Edition, Position, Role, Salt, SignedAct, Source,
    SubjectContent, Verb, from_canonical, text,
};

/// An act that says exactly what its texts say, and whose texts are as the record keeps them.
#[derive(Debug)]
pub(crate) struct Reading {
    /// The act.
    pub(crate) act: Act,
    /// What it commits to.
    pub(crate) contents: Vec<Content>,
    /// Who signed it; whether these hold under the record's keys is for the append to say.
    pub(crate) signatures: Vec<Appended>,
    /// What is decided, with the texts in full.
    pub(crate) decision: Decision,
    card: Card,
}

impl Reading {
    /// Reads the texts that `act` commits to, makes the act of them again, and compares.
    ///
    /// # Errors
    ///
    /// What is wrong, as the rest of a sentence about the act.
    pub(crate) fn of(act: Act, contents: Vec<Content>, signatures: Vec<Appended>) -> Result<Self, String> {
        if let Some(fault) = act.faults().first() {
            return Err((*fault).to_owned());
        }
        let is_first = act.verb == Verb::Publish;
        if is_first != (act.revision == 1) || is_first != act.previous.is_none() {
            return Err("was altered: its verb and its place in the subject's chain do not agree".to_owned());
        }
        let by_commitment = by_commitment(&act, &contents)?;
        let decision = decision(&act, &by_commitment)?;
        let position = Position { revision: act.revision, previous: act.previous };
        let mut salts = salts_in_turn(&act, &by_commitment).into_iter();
        let mut salt = || salts.next().unwrap_or(Salt([0; 32]));
        let again = decision.clone().prepare(&act.record, position, &mut salt);
        let again = again.map_err(|refusal| format!("cannot be recorded: {refusal}"))?;
        if again.act != act {
            return Err("holds a text that the record would not keep as it is (invisible characters, \
                        another Unicode form), or says another thing than its texts"
                .to_owned());
        }
        Ok(Self { act, contents, signatures, decision, card: again.card })
    }

    /// The act as it goes to the append.
    pub(crate) fn signed(self) -> SignedAct {
        let Self { act, contents, signatures, card, .. } = self;
        SignedAct { act, signatures, contents, card }
    }

    /// The ring of keys that the act states, if it states one.
    pub(crate) fn ring(&self) -> Option<&record::KeyRing> {
        match &self.decision.content {
            Some(SubjectContent::Keys(ring)) => Some(ring),
            _ => None,
        }
    }
}

/// The contents by what commits to them: each commitment has its content, each content its commitment.
fn by_commitment<'a>(act: &Act, contents: &'a [Content]) -> Result<HashMap<Commitment, &'a Content>, String> {
    let all: HashMap<_, _> = contents.iter().map(|content| (content.commitment(), content)).collect();
    let complete = act.commits.iter().all(|commit| all.contains_key(&commit.commitment));
    if complete && all.len() == contents.len() && contents.len() == act.commits.len() {
        Ok(all)
    } else {
        Err("was altered: its contents are not those that it commits to".to_owned())
    }
}

/// What is decided, read from the texts.
fn decision(act: &Act, contents: &HashMap<Commitment, &Content>) -> Result<Decision, String> {
    let mut decision = Decision::new(act.verb, act.subject);
    for commit in &act.commits {
        let bytes = contents.get(&commit.commitment).map_or(&[][..], |content| &content.bytes);
        match (commit.role, &commit.lang) {
            (Role::Subject, _) => {
                let content = SubjectContent::from_bytes(bytes);
                decision.content = Some(content.map_err(|error| format!("has a subject that is {error}"))?);
            }
            (Role::Edition, lang) => {
                let edition =
                    Edition::from_bytes(bytes).map_err(|error| format!("has an edition that is {error}"))?;
                if Some(&edition.lang) != lang.as_ref() {
                    return Err("has an edition in another language than it says".to_owned());
                }
                decision.editions.push(edition);
            }
            (Role::Reason, Some(lang)) => {
                let reason =
                    std::str::from_utf8(bytes).map_err(|_| "has a reason that is no text".to_owned())?;
                decision.reasons.insert(lang.clone(), reason.to_owned());
            }
            (Role::Reason, None) => return Err("has a reason in no language".to_owned()),
            (Role::Source, _) => {
                let source: Source =
                    from_canonical(bytes).map_err(|error| format!("has a source that is {error}"))?;
                if ![&source.kind, &source.name, &source.digest]
                    .into_iter()
                    .all(|words| text::is_clean(words))
                {
                    return Err("has a source with invisible characters".to_owned());
                }
                decision.source = Some(source);
            }
            (Role::File, _) => decision.file = Some(bytes.to_vec()),
        }
    }
    decision.grade = act.grade;
    decision.erases.clone_from(&act.erases);
    decision.issued_at = act.issued_at;
    decision.not_before = act.not_before;
    decision.not_after = act.not_after;
    Ok(decision)
}

/// The salts in the order in which preparing the act asks for them: as its commitments are ordered.
fn salts_in_turn(act: &Act, contents: &HashMap<Commitment, &Content>) -> Vec<Salt> {
    act.commits
        .iter()
        .filter_map(|commit| contents.get(&commit.commitment))
        .map(|content| content.salt)
        .collect()
}
