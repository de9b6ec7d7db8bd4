//! Cosignatures: lines under a checkpoint by which others, and the mission's heartbeat, say when they saw it
//! (C2SP tlog-cosignature, `cosignature/v1`, Ed25519, <https://c2sp.org/tlog-cosignature>).

use base64::prelude::{BASE64_STANDARD, Engine as _};
use signed_note::{Note, Signature as Line};

use crate::instant::Instant;
use crate::keys::{PublicKey, Signature, SigningKey};
use crate::log::CheckpointError;

/// The byte that tells keys of cosignatures from others in names and ids of keys.
const ALGORITHM: u8 = 0x04;
/// A timestamp of 8 bytes, then a signature of 64.
const LENGTH: usize = 72;

/// A cosigner as verifiers know it: a name and an Ed25519 key, written `name+id+base64`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CosignerKey {
    name: String,
    key: PublicKey,
    id: u32,
}

/// Signs checkpoints that its keeper has seen.
#[derive(Debug)]
pub struct Cosigner {
    public: CosignerKey,
    key: SigningKey,
}

/// A cosignature that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cosignature {
    /// Whose it is.
    pub name: String,
    /// When it was made.
    pub at: Instant,
    /// Its line, with its LF.
    pub line: String,
}

/// Why a text is no key of a cosigner.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not the key of a cosigner; it is written name+id+key (C2SP signed-note, type 4)")]
pub struct CosignerKeyError(String);

/// A line under a checkpoint, whoever's it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteLine {
    /// The name of the key.
    pub name: String,
    /// The key's short id.
    pub id: u32,
    /// The line, with its LF.
    pub line: String,
}

impl CosignerKey {
    /// The key of the cosigner `name`, or `None` if that cannot be the name of a key (it is empty, or has a blank or a plus).
    pub fn new(name: &str, key: PublicKey) -> Option<Self> {
        let mut typed = vec![ALGORITHM];
        typed.extend_from_slice(key.as_bytes());
        let valid = signed_note::is_key_name_valid(name);
        valid.then(|| Self { name: name.to_owned(), key, id: signed_note::key_id(name, &typed) })
    }

    /// The cosigner's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key's short id, by which its lines are found.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// The key itself.
    pub fn key(&self) -> &PublicKey {
        &self.key
    }

    /// This cosigner's cosignature under a checkpoint; `None` where it has none.
    ///
    /// # Errors
    ///
    /// [`CheckpointError::Malformed`] for what is no note, [`CheckpointError::FalseCosignature`] where a line names
    /// this key and was not made with it.
    pub fn find(&self, note: &[u8]) -> Result<Option<Cosignature>, CheckpointError> {
        let note = parse(note)?;
        let own = |line: &&NoteLine| line.name == self.name && line.id == self.id;
        let lines: Vec<_> = note.lines.iter().filter(own).collect();
        let found =
            lines.iter().map(|line| self.open(&note.text, &line.line)).collect::<Result<Vec<_>, _>>()?;
        Ok(found.into_iter().max_by_key(|cosignature| cosignature.at))
    }

    /// Checks one line, for instance a witness's answer, over the text of a checkpoint with its last LF.
    ///
    /// # Errors
    ///
    /// [`CheckpointError::FalseCosignature`] if it is not this cosigner's over that text.
    pub fn open(&self, text: &[u8], line: &str) -> Result<Cosignature, CheckpointError> {
        let wrong = || CheckpointError::FalseCosignature(self.name.clone());
        let parsed = Line::from_bytes(line.trim_end_matches('\n').as_bytes()).map_err(|_| wrong())?;
        let (time, signature) = parsed.signature().split_first_chunk::<8>().ok_or_else(wrong)?;
        let own = parsed.name() == self.name && parsed.id() == self.id && parsed.signature().len() == LENGTH;
        let seconds = i64::try_from(u64::from_be_bytes(*time)).map_err(|_| wrong())?;
        let signature: Signature = BASE64_STANDARD.encode(signature).parse().map_err(|_| wrong())?;
        if !own || !self.key.verifies(&message(seconds, text), &signature) {
            return Err(wrong());
        }
        let at = Instant::from_seconds(seconds).map_err(|_| wrong())?;
        let line = String::from_utf8_lossy(&parsed.to_bytes()).into_owned();
        Ok(Cosignature { name: self.name.clone(), at, line })
    }
}

impl Cosigner {
    /// The cosigner `name` with its key; `None` if that cannot be the name of a key.
    pub fn new(name: &str, key: SigningKey) -> Option<Self> {
        Some(Self { public: CosignerKey::new(name, key.public())?, key })
    }

    /// What verifiers know of it.
    pub fn public(&self) -> &CosignerKey {
        &self.public
    }

    /// The line that says that this checkpoint was the newest at `at`.
    ///
    /// # Errors
    ///
    /// [`CheckpointError::Malformed`] if `note` is no signed note, or `at` comes before 1970.
    pub fn sign(&self, note: &[u8], at: Instant) -> Result<Cosignature, CheckpointError> {
        let text = parse(note)?.text;
        let seconds = u64::try_from(at.seconds()).map_err(|_| CheckpointError::Malformed)?;
        let signature = self.key.sign(&message(at.seconds(), &text));
        let mut bytes = seconds.to_be_bytes().to_vec();
        bytes.extend_from_slice(&signature.to_bytes());
        let line = Line::new(self.public.name.clone(), self.public.id, bytes);
        let line = line.map_err(|_| CheckpointError::Malformed)?.to_bytes();
        let line = String::from_utf8_lossy(&line).into_owned();
        Ok(Cosignature { name: self.public.name.clone(), at, line })
    }
}

/// What is signed: a header, the time, and the checkpoint's text.
fn message(seconds: i64, text: &[u8]) -> Vec<u8> {
    let mut message = format!("cosignature/v1\ntime {seconds}\n").into_bytes();
    message.extend_from_slice(text);
    message
}

/// A note taken apart.
pub(crate) struct Parsed {
    pub(crate) text: Vec<u8>,
    pub(crate) lines: Vec<NoteLine>,
}

pub(crate) fn parse(note: &[u8]) -> Result<Parsed, CheckpointError> {
    let parsed = Note::from_bytes(note).map_err(|_| CheckpointError::Malformed)?;
    let text = parsed.text().to_vec();
    let lines = note.get(text.len() + 1..).unwrap_or_default();
    let lines = std::str::from_utf8(lines).map_err(|_| CheckpointError::Malformed)?;
    let line = |line: &str| {
        let parsed = Line::from_bytes(line.as_bytes()).map_err(|_| CheckpointError::Malformed)?;
        Ok(NoteLine { name: parsed.name().to_owned(), id: parsed.id(), line: format!("{line}\n") })
    };
    Ok(Parsed { text, lines: lines.lines().map(line).collect::<Result<_, _>>()? })
}

/// The text of a note, with its last LF, and every line under it.
///
/// # Errors
///
/// [`CheckpointError::Malformed`] for what is no signed note.
pub fn note_lines(note: &[u8]) -> Result<(Vec<u8>, Vec<NoteLine>), CheckpointError> {
    parse(note).map(|parsed| (parsed.text, parsed.lines))
}

/// The note with `more` lines under it, those of each key once, the newest given last; lines of unknown keys stay.
///
/// # Errors
///
/// [`CheckpointError::Malformed`] if `note` is no signed note, or a line is no signature line.
pub fn with_lines<'l>(
    note: &[u8],
    more: impl IntoIterator<Item = &'l str>,
) -> Result<Vec<u8>, CheckpointError> {
    let Parsed { text, mut lines } = parse(note)?;
    for line in more {
        let parsed = Line::from_bytes(line.trim_end_matches('\n').as_bytes());
        let parsed = parsed.map_err(|_| CheckpointError::Malformed)?;
        lines.retain(|kept| kept.name != parsed.name() || kept.id != parsed.id());
        let line = format!("{}\n", line.trim_end_matches('\n'));
        lines.push(NoteLine { name: parsed.name().to_owned(), id: parsed.id(), line });
    }
    let mut note = text;
    note.push(b'\n');
    lines.iter().for_each(|line| note.extend_from_slice(line.line.as_bytes()));
    Ok(note)
}

impl std::fmt::Display for CosignerKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut typed = vec![ALGORITHM];
        typed.extend_from_slice(self.key.as_bytes());
        write!(f, "{}+{:08x}+{}", self.name, self.id, BASE64_STANDARD.encode(typed))
    }
}

impl std::str::FromStr for CosignerKey {
    type Err = CosignerKeyError;

    fn from_str(text: &str) -> Result<Self, CosignerKeyError> {
        let wrong = || CosignerKeyError(text.chars().take(200).collect());
        let mut parts = text.splitn(3, '+');
        let (name, _, key) = (parts.next(), parts.next(), parts.next());
        let bytes = key.and_then(|key| BASE64_STANDARD.decode(key).ok()).ok_or_else(wrong)?;
        let key = bytes.strip_prefix(&[ALGORITHM]).ok_or_else(wrong)?;
        let key: PublicKey = BASE64_STANDARD.encode(key).parse().map_err(|_| wrong())?;
        let read = name.and_then(|name| Self::new(name, key)).ok_or_else(wrong)?;
        // The id in the middle follows from the rest, and must be the one that does.
        if read.to_string() == text { Ok(read) } else { Err(wrong()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::{CheckpointSigner, CheckpointVerifier, Frontier, leaf_hash};

    fn checkpoint() -> Vec<u8> {
        let mut log = Frontier::default();
        log.push(leaf_hash(b"entry"));
        let signer = CheckpointSigner::new(
            "embassy.example/record".parse().unwrap(),
            &SigningKey::from_seed(&[1; 32]),
        );
        signer.unwrap().sign(&log).unwrap().note
    }

    fn epoch() -> Instant {
        Instant::from_seconds(0).unwrap()
    }

    fn witness(seed: u8) -> Cosigner {
        Cosigner::new("witness.example/w1", SigningKey::from_seed(&[seed; 32])).unwrap()
    }

    #[test]
    fn a_cosignature_stands_beside_the_logs_own_line() {
        let at: Instant = "2026-01-14T09:00:00Z".parse().unwrap();
        let line = witness(5).sign(&checkpoint(), at).unwrap();
        let note = with_lines(&checkpoint(), [line.line.as_str()]).unwrap();
        assert_eq!(witness(5).public().find(&note), Ok(Some(line)));
        let log = CheckpointVerifier::new(
            "embassy.example/record".parse().unwrap(),
            &SigningKey::from_seed(&[1; 32]).public(),
        );
        assert_eq!(log.open(&note).unwrap().size, 1);
    }

    #[test]
    fn a_cosignature_of_another_key_of_the_same_name_is_not_found_and_an_altered_one_is_false() {
        let line = witness(5).sign(&checkpoint(), epoch()).unwrap();
        let note = with_lines(&checkpoint(), [line.line.as_str()]).unwrap();
        assert_eq!(witness(6).public().find(&note), Ok(None));
        let later = String::from_utf8(note).unwrap().replacen("\n1\n", "\n2\n", 1);
        assert_eq!(
            witness(5).public().find(later.as_bytes()),
            Err(CheckpointError::FalseCosignature("witness.example/w1".into()))
        );
    }

    #[test]
    fn a_newer_line_takes_the_place_of_an_older_of_the_same_key_and_unknown_lines_stay() {
        let first = witness(5).sign(&checkpoint(), epoch()).unwrap();
        let other = witness(6).sign(&checkpoint(), epoch()).unwrap();
        let second = witness(5).sign(&checkpoint(), epoch().plus_seconds(60)).unwrap();
        let note = with_lines(&checkpoint(), [&first, &other, &second].map(|one| one.line.as_str())).unwrap();
        assert_eq!(note_lines(&note).unwrap().1.len(), 3);
        assert_eq!(witness(5).public().find(&note), Ok(Some(second)));
        assert_eq!(witness(6).public().find(&note), Ok(Some(other)));
    }

    #[test]
    fn a_key_reads_back_and_its_id_is_checked() {
        let key = witness(5).public().clone();
        assert_eq!(key.to_string().parse(), Ok(key.clone()));
        let wrong = key.to_string().replacen(&format!("{:08x}", key.id()), "00000000", 1);
        assert!(wrong.parse::<CosignerKey>().is_err());
        assert!(CosignerKey::new("a name", *key.key()).is_none());
    }
}
