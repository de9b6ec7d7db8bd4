//! A witness after C2SP tlog-witness, with a state of its own, over HTTP; and ones that do not behave.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use record::{CheckpointVerifier, Hash, PublicKey, RecordId, SigningKey};
use sha2::{Digest, Sha256};

/// How a witness behaves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Manner {
    /// As the protocol says.
    True,
    /// As the protocol says, after this long.
    Slow(Duration),
    /// It answers 503.
    Failing,
    /// Its signature is over something else.
    Lying,
    /// It answers without end.
    Endless,
}

/// A witness that listens until the test ends.
pub(crate) struct Witness {
    /// What a policy says of it.
    pub(crate) line: String,
    state: Arc<Mutex<State>>,
}

/// What a witness knows.
struct State {
    name: String,
    key: SigningKey,
    log: (RecordId, PublicKey),
    manner: Manner,
    /// The size and root that it cosigned last.
    seen: Option<(u64, Hash)>,
    /// The statuses that it answered.
    answered: Vec<u16>,
    /// The old sizes that it was told.
    told: Vec<u64>,
    /// The checkpoint that it shows to monitors.
    note: String,
}

impl Witness {
    /// A witness that knows the log of `record` by its key.
    pub(crate) fn of(name: &str, record: &str, log: &str, manner: Manner) -> Self {
        let seed: [u8; 32] = Sha256::digest(name.as_bytes()).into();
        let key = SigningKey::from_seed(&seed);
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let typed = [&[4][..], key.public().as_bytes()].concat();
        let id = hex::encode(key_id(name, &key.public()));
        let line =
            format!("witness {name} {name}+{id}+{} http://{address}/prefix", BASE64_STANDARD.encode(typed));
        let log = (record.parse().expect("a record"), log.parse().expect("a key"));
        let name = name.to_owned();
        let state = State {
            name,
            key,
            log,
            manner,
            seen: None,
            answered: Vec::new(),
            told: Vec::new(),
            note: String::new(),
        };
        let state = Arc::new(Mutex::new(state));
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = Arc::clone(&shared);
                thread::spawn(move || serve(stream, &state));
            }
        });
        Self { line, state }
    }

    /// The size that it cosigned last.
    pub(crate) fn size(&self) -> Option<u64> {
        self.state.lock().expect("a state").seen.map(|(size, _)| size)
    }

    /// The statuses that it answered.
    pub(crate) fn answered(&self) -> Vec<u16> {
        self.state.lock().expect("a state").answered.clone()
    }

    /// The old sizes that it was told.
    pub(crate) fn told(&self) -> Vec<u64> {
        self.state.lock().expect("a state").told.clone()
    }

    /// It behaves otherwise from now on.
    pub(crate) fn becomes(&self, manner: Manner) {
        self.state.lock().expect("a state").manner = manner;
    }

    /// It has cosigned something else, and shows this to monitors.
    pub(crate) fn has_seen(&self, size: u64, root: Hash, note: &[u8]) {
        let mut state = self.state.lock().expect("a state");
        state.seen = Some((size, root));
        state.note = String::from_utf8_lossy(note).into_owned();
    }
}

fn serve(mut stream: TcpStream, state: &Mutex<State>) {
    let mut reader = BufReader::new(stream.try_clone().expect("a stream"));
    loop {
        let Some((path, body)) = request(&mut reader) else { return };
        let manner = state.lock().expect("a state").manner;
        match manner {
            Manner::Slow(pause) => thread::sleep(pause),
            Manner::Endless => {
                // Until the other side has enough of it.
                let _ = write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
                while stream.write_all(&[b'x'; 1 << 16]).is_ok() {}
                return;
            }
            _ => {}
        }
        let mut state = state.lock().expect("a state");
        let (status, answer) = match manner {
            Manner::Failing => (503, String::new()),
            _ if path == state.monitored() && !state.note.is_empty() => (200, state.note.clone()),
            _ if path != "/prefix/add-checkpoint" => (404, String::new()),
            _ => state.add_checkpoint(&body).unwrap_or_else(|refusal| refusal),
        };
        state.answered.push(status);
        let head = format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\n\r\n{answer}", answer.len());
        if stream.write_all(head.as_bytes()).is_err() {
            return;
        }
    }
}

fn request(reader: &mut BufReader<TcpStream>) -> Option<(String, String)> {
    let mut first = String::new();
    reader.read_line(&mut first).ok().filter(|read| *read > 0)?;
    assert!(first.starts_with("POST ") || first.starts_with("GET "), "{first}");
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        match line.trim_end().split_once(": ") {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.parse().ok()?;
            }
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some((first.split(' ').nth(1)?.to_owned(), String::from_utf8(body).ok()?))
}

impl State {
    /// Where monitors find its newest checkpoint of the log.
    fn monitored(&self) -> String {
        format!("/prefix/{}/checkpoint", hex::encode(Sha256::digest(self.log.0.as_str())))
    }

    /// `add-checkpoint`, check by check as the protocol has them.
    fn add_checkpoint(&mut self, body: &str) -> Result<(u16, String), (u16, String)> {
        let refuse = |status| (status, String::new());
        let (head, note) = body.split_once("\n\n").ok_or(refuse(400))?;
        let mut lines = head.lines();
        let old = lines.next().and_then(|line| line.strip_prefix("old ")).ok_or(refuse(400))?;
        let old: u64 = old.parse().map_err(|_| refuse(400))?;
        let proof: Option<Vec<Hash>> = lines.map(hash).collect();
        let proof = proof.filter(|proof| proof.len() <= 63).ok_or(refuse(400))?;
        self.told.push(old);
        if !note.starts_with(&format!("{}\n", self.log.0)) {
            return Err(refuse(404));
        }
        let verifier = CheckpointVerifier::new(self.log.0.clone(), &self.log.1);
        let checkpoint = verifier.open(note.as_bytes()).map_err(|_| refuse(403))?;
        if old > checkpoint.size {
            return Err(refuse(400));
        }
        let latest = self.seen.map_or(0, |(size, _)| size);
        if latest != old {
            return Err((409, format!("{latest}\n")));
        }
        let follows = match self.seen {
            None => proof.is_empty(),
            Some(seen) => is_consistent(seen, (checkpoint.size, checkpoint.root), &proof),
        };
        if !follows {
            return Err(refuse(422));
        }
        self.seen = Some((checkpoint.size, checkpoint.root));
        Ok((200, self.cosignature(note)))
    }

    fn cosignature(&self, note: &str) -> String {
        let at = now();
        let body = &note[..note.find("\n\n").expect("signatures") + 1];
        let body = if self.manner == Manner::Lying { "another.example/record\n1\n" } else { body };
        let signature = self.key.sign(format!("cosignature/v1\ntime {at}\n{body}").as_bytes()).to_string();
        let signature = BASE64_STANDARD.decode(signature).expect("base64");
        let bytes = [&key_id(&self.name, &self.key.public())[..], &at.to_be_bytes(), &signature].concat();
        // What others sign beside it is none of the client's business.
        format!(
            "\u{2014} unknown.example/w AAAAAAAAAAAAAAAAAAAAAAAAAAAA\n\u{2014} {} {}\n",
            self.name,
            BASE64_STANDARD.encode(bytes)
        )
    }
}

/// The time of day: a witness has a clock.
#[expect(clippy::disallowed_methods, reason = "a witness stands outside, and has a clock of its own")]
fn now() -> u64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("after 1970").as_secs()
}

/// The key id of an Ed25519 cosigner (C2SP tlog-cosignature).
pub(crate) fn key_id(name: &str, key: &PublicKey) -> [u8; 4] {
    let digest = Sha256::digest([name.as_bytes(), &[b'\n', 4], key.as_bytes()].concat());
    [digest[0], digest[1], digest[2], digest[3]]
}

fn hash(line: &str) -> Option<Hash> {
    Some(Hash(BASE64_STANDARD.decode(line).ok()?.try_into().ok()?))
}

fn node(left: Hash, right: Hash) -> Hash {
    Hash(Sha256::digest([&[1][..], &left.0, &right.0].concat()).into())
}

/// RFC 9162, section 2.1.4.2.
fn is_consistent(first: (u64, Hash), second: (u64, Hash), proof: &[Hash]) -> bool {
    if first.0 == second.0 {
        return proof.is_empty() && first.1 == second.1;
    }
    let mut path = proof.to_vec();
    if first.0.is_power_of_two() {
        path.insert(0, first.1);
    }
    let (mut one, mut other) = (first.0 - 1, second.0 - 1);
    while one & 1 == 1 {
        (one, other) = (one >> 1, other >> 1);
    }
    let Some((start, rest)) = path.split_first() else { return false };
    let (mut old, mut new) = (*start, *start);
    for step in rest {
        if other == 0 {
            return false;
        }
        if one & 1 == 1 || one == other {
            (old, new) = (node(*step, old), node(*step, new));
            while one & 1 == 0 && one != 0 {
                (one, other) = (one >> 1, other >> 1);
            }
        } else {
            new = node(new, *step);
        }
        (one, other) = (one >> 1, other >> 1);
    }
    old == first.1 && new == second.1 && other == 0
}
