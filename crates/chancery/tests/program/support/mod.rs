//! A desk on which the program is run: a temporary folder, and nothing from the environment.

mod liar;
mod outcome;
mod server;
mod witness;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

pub(crate) use liar::{Answer, Liar, ask};
pub(crate) use outcome::Outcome;
pub(crate) use server::{Server, stop};
pub(crate) use witness::{Manner, Witness, key_id};

/// A folder in which the program is run; its data folder is the usual one in it.
pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    /// An empty folder.
    pub(crate) fn bare() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A folder with the record of a mission in English and French.
    pub(crate) fn new() -> Self {
        Self::in_zone("Europe/Lisbon")
    }

    /// The same, with another civil zone.
    pub(crate) fn in_zone(zone: &str) -> Self {
        let desk = Self::bare();
        let mission = ["--name", "Embassy of Veridia", "--address", "https://veridia.example"];
        let place = ["--languages", "en,fr", "--host-city", "Harbour City", "--host-zone", zone];
        desk.run(&[&["init"], &mission[..], &place[..]].concat()).succeeds();
        desk
    }

    /// A path in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file into the folder.
    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(name), bytes).expect("a file can be written");
    }

    /// Writes a file that nobody else can read.
    pub(crate) fn write_secret(&self, name: &str, text: &str) {
        self.write(name, text);
        fs::set_permissions(self.path(name), fs::Permissions::from_mode(0o600)).expect("a private file");
    }

    /// The program with these words, not yet started.
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = program(self.folder.path());
        command.args(words);
        command
    }

    /// Runs the program to its end.
    pub(crate) fn run(&self, words: &[&str]) -> Outcome {
        Outcome::of(&mut self.command(words))
    }

    /// Runs the program to its end, with `input` on its standard input.
    pub(crate) fn run_with(&self, words: &[&str], input: &str) -> Outcome {
        self.write("input", input);
        let input = fs::File::open(self.path("input")).expect("the input");
        Outcome::of(self.command(words).stdin(input))
    }

    /// Runs the program where no file may grow longer than `blocks` of 512 bytes, as on a full disk.
    pub(crate) fn run_within(&self, blocks: u32, words: &[&str]) -> Outcome {
        let mut shell = Command::new("/bin/sh");
        let limit = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"");
        shell.args(["-c", &limit, "sh", env!("CARGO_BIN_EXE_chancery")]).args(words);
        shell.current_dir(self.folder.path()).env_clear().stdin(Stdio::null());
        Outcome::of(&mut shell)
    }

    /// Publishes a statement with this title, and gives its number.
    pub(crate) fn publish(&self, title: &str) -> String {
        self.write("statement.en.md", format!("---\nkind: statement\ntitle: {title}\n---\nIts text.\n"));
        let told = self.run(&["publish", "statement.en.md", "--json"]).json();
        told["number"].as_str().expect("a number").to_owned()
    }

    /// Starts serving a data folder of this desk.
    pub(crate) fn serve(&self, data: &str) -> Server {
        let words = ["--data", data, "serve", "--listen", "127.0.0.1:0", "--heartbeat", "0"];
        Server::start(&mut self.command(&words))
    }

    /// Copies a data folder of this desk, keys and all.
    pub(crate) fn copy(&self, from: &str, to: &str) {
        let from = self.path(from);
        for file in files(&from) {
            let place = self.path(to).join(file.strip_prefix(&from).expect("a path in it"));
            fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
            fs::copy(&file, place).expect("a copy");
        }
    }

    /// The page at a path, without its markup.
    pub(crate) fn page(&self, path: &str) -> String {
        let html = self.run(&["render", path]).succeeds().out;
        let mut text = String::new();
        let mut in_tag = false;
        for character in html.chars() {
            match character {
                '<' => in_tag = true,
                '>' => in_tag = false,
                other if !in_tag => text.push(other),
                _ => {}
            }
        }
        text
    }

    /// The page of a message in English, by its number.
    pub(crate) fn message(&self, number: &str) -> String {
        let (number, year) = number.split_once('/').expect("a number and a year");
        let moved = self.run(&["render", &format!("/en/messages/{year}/{number}")]).fails(1).err;
        let address =
            moved.split_whitespace().find(|word| word.starts_with("/en/messages/") && word.ends_with(';'));
        self.page(address.expect("the right address").trim_end_matches(';'))
    }

    /// Everything holds.
    pub(crate) fn check_record(&self) {
        let found = self.run(&["fsck", "--json"]).json();
        assert_eq!(found["clean"], true, "{found}");
    }

    /// Whether any file of a folder holds `needle`.
    pub(crate) fn keeps(&self, folder: &str, needle: &[u8]) -> bool {
        files(&self.path(folder)).iter().any(|file| {
            let bytes = fs::read(file).expect("a file reads");
            bytes.windows(needle.len()).any(|window| window == needle)
        })
    }
}

/// The program in a folder, with an empty environment and nobody at the terminal.
fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_chancery"));
    command.current_dir(folder).env_clear().stdin(Stdio::null());
    command
}

/// All files in a folder and the folders in it.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder reads") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}
