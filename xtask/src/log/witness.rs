//! PyPI's aics-witness as a configured witness of a site: a publication does not wait for it, and is cosigned soon.

use std::fs;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::fault::{Fault, Outcome, ensure};
use crate::program::{Site, free_port};
use crate::scratch::Scratch;
use crate::{http, shell};

use super::python::Python;
use super::record::LongRecord;

/// How it is called.
const NAME: &str = "witness.example/w1";
/// How long a cosignature may take to come.
const PATIENCE: Duration = Duration::from_secs(30);

/// Serves `record` with the witness, publishes, and looks at the cosignature from both sides.
pub(super) fn run(python: &Python, record: &LongRecord, vkeys: &[&str], scratch: &Scratch) -> Outcome {
    let witness = Witness::start(python, vkeys, scratch)?;
    let policy = scratch.join("policy");
    let newest = vkeys.first().copied().unwrap_or_default();
    fs::write(&policy, witness.policy(newest))?;
    let policy = policy.to_string_lossy().into_owned();
    let site = record.serve(&["--witnesses", &policy])?;
    cosigned(&site, record.size()?)?;
    let size = record.publish("Before a witness")?;
    cosigned(&site, size)?;
    let mut by_them = python.script("cosigned.py");
    by_them.args([site.base(), newest, &witness.vkey, &size.to_string()]);
    print!("by aics-tlog: {}", shell::text(&mut by_them)?);
    let dossier = scratch.join("cosigned.dossier");
    fs::write(&dossier, http::get(site.host(), &format!("/record/dossier/{}.dossier", size - 1))?.body)?;
    record.verify(&dossier, &["--policy", &policy, "--quorum", "1"])?;
    let status = record.status(&["--witnesses", &policy])?;
    let known = status["witnesses"].as_array().into_iter().flatten();
    ensure(known.into_iter().any(|one| one["name"] == "w1" && one["size"] == size), || {
        format!("the program does not know of its cosignature: {}", status["witnesses"])
    })?;
    site.stop()
}

/// Waits until the checkpoint of so many entries is served with the witness's cosignature.
fn cosigned(site: &Site, size: u64) -> Outcome {
    let began = Instant::now();
    let mut served = String::new();
    while began.elapsed() < PATIENCE {
        served = http::get(site.host(), "/record/checkpoint")?.text();
        let is_of_size = served.lines().nth(1) == Some(&size.to_string());
        if is_of_size && served.contains(&format!("\n— {NAME} ")) {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Err(Fault::new(format!("size {size} was not cosigned within {PATIENCE:?}:\n{served}{}", site.log())))
}

/// The witness while it runs. It ends when this is dropped.
struct Witness {
    child: Child,
    vkey: String,
    address: String,
}

impl Witness {
    fn start(python: &Python, vkeys: &[&str], scratch: &Scratch) -> Outcome<Self> {
        let config = scratch.join("witness.json");
        let port = free_port()?;
        let run = |words: &[&str]| {
            let mut command = python.module("aics_witness");
            command.args(words).arg("--config").arg(&config);
            command
        };
        shell::text(&mut run(&["init", "--name", NAME, "--listen", &format!("127.0.0.1:{port}")]))?;
        for vkey in vkeys {
            let origin = vkey.split('+').next().unwrap_or_default();
            shell::text(&mut run(&["add-log", "--origin", origin, "--vkey", vkey]))?;
        }
        let status: Value = serde_json::from_str(&shell::text(&mut run(&["status", "--json"]))?)?;
        let vkey = status["vkey"].as_str().or_else(|| status["witness"]["vkey"].as_str());
        let vkey = vkey.ok_or_else(|| Fault::new(format!("the witness names no key: {status}")))?.to_owned();
        let child = run(&["serve"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let witness = Self { child, vkey, address: format!("127.0.0.1:{port}") };
        witness.wait()?;
        Ok(witness)
    }

    fn wait(&self) -> Outcome {
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            if http::get(&self.address, "/healthz").is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err(Fault::new("aics-witness does not begin to serve"))
    }

    /// The policy that names it beside the log.
    fn policy(&self, log: &str) -> String {
        format!("log {log}\nwitness w1 {} http://{}\nquorum w1\n", self.vkey, self.address)
    }
}

impl Drop for Witness {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
