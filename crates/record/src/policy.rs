//! Policies: which logs and witnesses a verifier trusts, and how many must have cosigned
//! (C2SP tlog-policy, <https://c2sp.org/tlog-policy>).

use std::collections::{HashMap, HashSet};

use base64::prelude::{BASE64_STANDARD, Engine as _};

use crate::cosignature::{Cosignature, CosignerKey};
use crate::id::RecordId;
use crate::keys::PublicKey;
use crate::log::{Checkpoint, CheckpointError, CheckpointVerifier};

/// The longest policy that is read.
pub const MAX_POLICY_BYTES: usize = 256 << 10;
/// The most lines of a policy that mean something.
const MOST: usize = 1_024;

/// Whom a verifier trusts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The logs that are accepted.
    pub logs: Vec<Log>,
    /// The witnesses that are known.
    pub witnesses: Vec<Witness>,
    members: Vec<Member>,
    /// The member that must have witnessed; `None` for `quorum none`.
    quorum: Option<usize>,
}

/// A log that is accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// The record that it is the log of.
    pub origin: RecordId,
    /// Its key.
    pub key: PublicKey,
    /// Where it is served.
    pub url: Option<String>,
}

/// A witness that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// What the policy calls it.
    pub name: String,
    /// Its key.
    pub key: CosignerKey,
    /// Where checkpoints are submitted to it.
    pub url: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Member {
    Witness(usize),
    Group { least: usize, of: Vec<usize> },
}

/// Why a policy does not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the policy: {why}")]
pub struct PolicyError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub why: String,
}

/// What a policy says of a checkpoint that one of its logs signed.
#[derive(Clone, Debug, PartialEq)]
pub struct Witnessed {
    /// The cosignatures of known witnesses.
    pub cosignatures: Vec<Cosignature>,
    /// Whether they are as many as the policy asks for.
    pub is_enough: bool,
}

impl Policy {
    /// Reads a policy.
    ///
    /// # Errors
    ///
    /// [`PolicyError`] with the first line that does not read.
    pub fn parse(bytes: &[u8]) -> Result<Self, PolicyError> {
        let fault = |line, why: &str| PolicyError { line, why: why.to_owned() };
        if bytes.len() > MAX_POLICY_BYTES {
            return Err(fault(1, "the policy is longer than 256 KiB"));
        }
        let mut reading = Reading::default();
        let lines = bytes.split(|byte| *byte == b'\n');
        let mut last = 1;
        for (number, line) in lines.enumerate() {
            last = number + 1;
            if line.iter().any(|byte| (*byte < 0x20 && *byte != b'\t') || *byte == 0x7F) {
                return Err(fault(last, "holds a control character"));
            }
            let words: Vec<&[u8]> =
                line.split(|byte| matches!(byte, b' ' | b'\t')).filter(|word| !word.is_empty()).collect();
            if words.first().is_some_and(|word| !word.starts_with(b"#")) {
                reading.line(&words).map_err(|why| PolicyError { line: last, why })?;
            }
        }
        let quorum = reading.quorum.ok_or_else(|| fault(last, "the policy has no quorum line"))?;
        let Reading { logs, witnesses, members, .. } = reading;
        Ok(Self { logs, witnesses, members, quorum })
    }

    /// Checks a checkpoint's log signature under any of the policy's logs.
    ///
    /// # Errors
    ///
    /// [`CheckpointError`] if no log of the policy signed it.
    pub fn open(&self, note: &[u8]) -> Result<Checkpoint, CheckpointError> {
        let mut why = CheckpointError::Unsigned;
        for log in &self.logs {
            match CheckpointVerifier::new(log.origin.clone(), &log.key).open(note) {
                Ok(checkpoint) => return Ok(checkpoint),
                Err(error) => why = error,
            }
        }
        Err(why)
    }

    /// Which known witnesses cosigned a checkpoint, and whether they are enough.
    ///
    /// # Errors
    ///
    /// [`CheckpointError`] if a line names a witness's key and is false.
    pub fn witnessed(&self, note: &[u8]) -> Result<Witnessed, CheckpointError> {
        let mut cosignatures = Vec::new();
        let mut has = Vec::with_capacity(self.witnesses.len());
        for witness in &self.witnesses {
            let found = witness.key.find(note)?;
            has.push(found.is_some());
            cosignatures.extend(found);
        }
        let is_enough = self.quorum.is_none_or(|member| self.has_witnessed(member, &has));
        Ok(Witnessed { cosignatures, is_enough })
    }

    /// Members name earlier ones only, so this ends.
    fn has_witnessed(&self, member: usize, has: &[bool]) -> bool {
        match &self.members[member] {
            Member::Witness(witness) => has[*witness],
            Member::Group { least, of } => {
                of.iter().filter(|member| self.has_witnessed(**member, has)).count() >= *least
            }
        }
    }
}

/// A policy as far as it was read.
#[derive(Default)]
struct Reading {
    logs: Vec<Log>,
    witnesses: Vec<Witness>,
    members: Vec<Member>,
    names: HashMap<Vec<u8>, usize>,
    grouped: HashSet<usize>,
    quorum: Option<Option<usize>>,
}

impl Reading {
    fn line(&mut self, words: &[&[u8]]) -> Result<(), String> {
        if self.logs.len() + self.members.len() > MOST {
            return Err(format!("the policy has more than {MOST} logs, witnesses and groups"));
        }
        match words {
            [b"log", vkey] => self.log(vkey, None),
            [b"log", vkey, url] => self.log(vkey, Some(url)),
            [b"witness", name, vkey] => self.witness(name, vkey, None),
            [b"witness", name, vkey, url] => self.witness(name, vkey, Some(url)),
            [b"group", name, least, of @ ..] if !of.is_empty() => self.group(name, least, of),
            [b"quorum", name] => self.set_quorum(name),
            [word, ..] => Err(format!("\"{}\" is no line of a policy so", text(word))),
            [] => Ok(()),
        }
    }

    fn log(&mut self, vkey: &[u8], url: Option<&&[u8]>) -> Result<(), String> {
        let (origin, key) =
            log_key(&text(vkey)).ok_or("the key of the log is none (C2SP signed-note, type 1)")?;
        if self.logs.iter().any(|log| log.key == key) {
            return Err("this log's key is listed twice".to_owned());
        }
        self.logs.push(Log { origin, key, url: url.map(|url| text(url)) });
        Ok(())
    }

    fn witness(&mut self, name: &[u8], vkey: &[u8], url: Option<&&[u8]>) -> Result<(), String> {
        let key: CosignerKey = text(vkey).parse().map_err(|error| format!("{error}"))?;
        if self.witnesses.iter().any(|witness| witness.key.key() == key.key()) {
            return Err("this witness's key is listed twice".to_owned());
        }
        self.name(name, Member::Witness(self.witnesses.len()))?;
        self.witnesses.push(Witness { name: text(name), key, url: url.map(|url| text(url)) });
        Ok(())
    }

    fn group(&mut self, name: &[u8], least: &[u8], of: &[&[u8]]) -> Result<(), String> {
        let least = match least {
            b"all" => of.len(),
            b"any" => 1,
            number => {
                let number = text(number);
                let decimal = number.parse::<usize>().ok().filter(|least| least.to_string() == number);
                decimal.ok_or_else(|| format!("\"{number}\" is neither all, any nor a number"))?
            }
        };
        if least == 0 || least > of.len() {
            return Err(format!("{least} of {} members can never be reached, or says nothing", of.len()));
        }
        let mut members = Vec::with_capacity(of.len());
        for member in of {
            let number = *self.names.get(*member).ok_or_else(|| unknown(member))?;
            if !self.grouped.insert(number) {
                return Err(format!("\"{}\" is a member twice", text(member)));
            }
            members.push(number);
        }
        self.name(name, Member::Group { least, of: members })
    }

    fn set_quorum(&mut self, name: &[u8]) -> Result<(), String> {
        if self.quorum.is_some() {
            return Err("the policy has a second quorum line".to_owned());
        }
        let member = match name {
            b"none" => None,
            name => Some(*self.names.get(name).ok_or_else(|| unknown(name))?),
        };
        self.quorum = Some(member);
        Ok(())
    }

    fn name(&mut self, name: &[u8], member: Member) -> Result<(), String> {
        if name == b"none" || self.names.contains_key(name) {
            return Err(format!("the name \"{}\" is taken", text(name)));
        }
        self.names.insert(name.to_vec(), self.members.len());
        self.members.push(member);
        Ok(())
    }
}

fn unknown(name: &[u8]) -> String {
    format!("\"{}\" is no witness or group of a line before", text(name))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Reads the key of a log, `origin+id+base64`, C2SP signed-note type 1.
pub(crate) fn log_key(vkey: &str) -> Option<(RecordId, PublicKey)> {
    let mut parts = vkey.splitn(3, '+');
    let (name, _, key) = (parts.next()?, parts.next()?, parts.next()?);
    let bytes = BASE64_STANDARD.decode(key).ok()?;
    let key: PublicKey = BASE64_STANDARD.encode(bytes.strip_prefix(&[1])?).parse().ok()?;
    let origin: RecordId = name.parse().ok()?;
    (CheckpointVerifier::new(origin.clone(), &key).vkey() == vkey).then_some((origin, key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cosignature::{Cosigner, with_lines};
    use crate::instant::Instant;
    use crate::keys::SigningKey;
    use crate::log::{CheckpointSigner, Frontier, leaf_hash};

    fn witness(seed: u8) -> Cosigner {
        Cosigner::new(&format!("witness{seed}.example"), SigningKey::from_seed(&[seed; 32])).unwrap()
    }

    fn log_line(seed: u8) -> String {
        let key = SigningKey::from_seed(&[seed; 32]).public();
        format!("log {}\n", CheckpointVerifier::new("embassy.example/record".parse().unwrap(), &key).vkey())
    }

    fn policy(rest: &str) -> Result<Policy, PolicyError> {
        let witnesses = (11..=16).map(|seed| format!("witness W{seed} {}\n", witness(seed).public()));
        let all = log_line(1) + "\n# whom we trust\n" + &witnesses.collect::<String>() + rest;
        Policy::parse(all.as_bytes())
    }

    fn note(witnesses: &[u8]) -> Vec<u8> {
        let mut log = Frontier::default();
        log.push(leaf_hash(b"entry"));
        let key = SigningKey::from_seed(&[1; 32]);
        let note = CheckpointSigner::new("embassy.example/record".parse().unwrap(), &key)
            .unwrap()
            .sign(&log)
            .unwrap()
            .note;
        let at: Instant = "2026-01-14T09:00:00Z".parse().unwrap();
        let lines: Vec<_> =
            witnesses.iter().map(|seed| witness(*seed).sign(&note, at).unwrap().line).collect();
        with_lines(&note, lines.iter().map(String::as_str)).unwrap()
    }

    #[test]
    fn a_quorum_of_two_levels_is_reached_by_enough_of_each_group_and_by_no_fewer() {
        let policy =
            policy("group X 2 W11 W12 W13\ngroup Y any W14 W15 W16\n\t group both all  X Y\nquorum both\n")
                .unwrap();
        let enough = |witnesses: &[u8]| policy.witnessed(&note(witnesses)).unwrap().is_enough;
        assert!(enough(&[11, 13, 16]) && enough(&[11, 12, 13, 14, 15, 16]));
        assert!(!enough(&[11, 14, 15, 16]) && !enough(&[11, 12, 13]) && !enough(&[]));
        assert_eq!(policy.open(&note(&[])).unwrap().size, 1);
    }

    #[test]
    fn without_a_quorum_none_need_cosign() {
        let policy = policy("quorum none\n").unwrap();
        let witnessed = policy.witnessed(&note(&[12])).unwrap();
        assert!(witnessed.is_enough && witnessed.cosignatures.len() == 1);
    }

    #[test]
    fn what_is_wrong_with_a_policy_is_told_with_its_line() {
        for (rest, why) in [
            ("", "no quorum"),
            ("quorum none\nquorum none\n", "second quorum"),
            ("quorum W17\n", "no witness or group"),
            ("group X 3 W11 W12\nquorum X\n", "3 of 2"),
            ("group X 0 W11\nquorum X\n", "0 of 1"),
            ("group X 01 W11\nquorum X\n", "neither all"),
            ("group X all W11\ngroup Y all W11\nquorum X\n", "twice"),
            ("group W11 all W12\nquorum W11\n", "taken"),
            ("group none all W12\nquorum none\n", "taken"),
            ("group X all Y\ngroup Y all W11\nquorum X\n", "no witness or group"),
            ("group X all\nquorum none\n", "no line"),
            ("quorum none\u{7}\n", "control"),
            ("trust everybody\nquorum none\n", "no line"),
        ] {
            let error = policy(rest).unwrap_err();
            assert!(error.why.contains(why) && error.line > 1, "{rest:?}: {error}");
        }
        let twice = log_line(1) + &log_line(1) + "quorum none\n";
        assert!(Policy::parse(twice.as_bytes()).unwrap_err().why.contains("twice"));
        let same = format!("witness A {0}\nwitness B {0}\nquorum none\n", witness(11).public());
        assert!(Policy::parse(same.as_bytes()).unwrap_err().why.contains("twice"));
    }

    #[test]
    fn a_checkpoint_under_another_key_of_the_same_name_is_refused() {
        let other = Policy::parse((log_line(2) + "quorum none\n").as_bytes()).unwrap();
        assert_eq!(other.open(&note(&[])), Err(CheckpointError::Unsigned));
    }
}
