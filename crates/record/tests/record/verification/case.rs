//! One thing to verify, and what must be answered.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use record::evidence::Evidence;
use record::verify::{self, Fault};
use serde_json::{Value, json};

use super::world::Known;

/// What is to be verified.
#[derive(Clone)]
pub(super) struct Case {
    pub(super) name: &'static str,
    pub(super) file: File,
    pub(super) known: Known,
    pub(super) answer: Answer,
}

#[derive(Clone)]
pub(super) enum File {
    Dossier(Vec<u8>),
    Proof(Vec<u8>, Option<String>),
    Evidence(Vec<u8>),
}

/// What must be answered.
#[derive(Clone, Copy)]
pub(super) enum Answer {
    Authentic,
    /// The fault's code, and a part of its sentence.
    Not(&'static str, &'static str),
}

impl Case {
    /// What is found, as the shared vectors say it, or the fault.
    pub(super) fn verify(&self) -> Result<Value, Fault> {
        let trust = self.known.trust();
        match &self.file {
            File::Dossier(bytes) => verify::dossier(bytes, &trust).map(|found| told(&json!(found))),
            File::Proof(bytes, text) => {
                let found = verify::proof(bytes, text.as_deref().map(str::as_bytes), &trust)?;
                Ok(told(&json!(found)))
            }
            File::Evidence(bytes) => Ok(json!(Evidence::parse(bytes)?.check(&trust)?)),
        }
    }

    /// The case as it stands in the shared vectors.
    pub(super) fn vector(&self) -> Value {
        let (kind, bytes, text) = match &self.file {
            File::Dossier(bytes) => ("dossier", bytes, None),
            File::Proof(bytes, text) => ("proof", bytes, text.as_ref()),
            File::Evidence(bytes) => ("evidence", bytes, None),
        };
        let mut vector = json!({ "name": self.name, "kind": kind, "trust": self.trust() });
        match std::str::from_utf8(bytes) {
            Ok(file) => vector["file"] = file.into(),
            Err(_) => vector["file_base64"] = BASE64_STANDARD.encode(bytes).into(),
        }
        if let Some(text) = text {
            vector["text"] = text.as_str().into();
        }
        match self.verify() {
            Ok(found) => {
                vector["outcome"] = "authentic".into();
                vector["found"] = brief(&found);
            }
            Err(fault) => {
                vector["outcome"] = if fault.is_doubt() { "unknown" } else { "false" }.into();
                vector["code"] = fault.code().into();
                vector["sentence"] = fault.to_string().into();
            }
        }
        vector
    }

    fn trust(&self) -> Value {
        let mut trust = json!({});
        if !self.known.rings.is_empty() {
            let ring =
                |stated: &verify::StatedRing| json!({ "since": stated.since, "keys": stated.ring.keys });
            trust["rings"] = self.known.rings.iter().map(ring).collect();
        }
        if let Some(policy) = &self.known.policy {
            trust["policy"] = policy.as_str().into();
        }
        if self.known.at_least > 0 {
            trust["at_least"] = self.known.at_least.into();
        }
        if let Some(checkpoint) = &self.known.checkpoint {
            trust["known"] = String::from_utf8_lossy(&checkpoint.note).into();
        }
        trust
    }
}

/// The members without those that are null, as the scripts tell them.
fn told(found: &Value) -> Value {
    let members = found.as_object().unwrap().iter().filter(|(_, value)| !value.is_null());
    members.map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// What every verifier must find, however much more it tells.
fn brief(found: &Value) -> Value {
    let members = ["commitment", "grade", "index", "languages", "reasons", "recorded_at"];
    let lists = ["editions", "files", "later"];
    let kept = |name: &&String| {
        !["mission", "first_index", "reasons", "recovery_key", "root", "sealed"].contains(&name.as_str())
    };
    let names: Vec<_> = found.as_object().unwrap().keys().filter(kept).collect();
    let value = |name: &String| {
        let mut value = found[name].clone();
        for one in value.as_array_mut().filter(|_| lists.contains(&name.as_str())).into_iter().flatten() {
            let one = one.as_object_mut().unwrap();
            one.retain(|name, value| !members.contains(&name.as_str()) && !value.is_null());
        }
        value
    };
    names.into_iter().map(|name| (name.clone(), value(name))).collect()
}
