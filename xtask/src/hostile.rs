//! Files that nobody means well: huge, deep, binary or sly. Each gets a clear answer, in bounded memory and time.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::chance::Chance;
use crate::fault::{Outcome, ensure};
use crate::program::chancery;
use crate::scratch::Scratch;
use crate::shell;
use crate::tally::Tally;

/// `$1` is the address space in KiB, `$2` the time in seconds; the rest is the command.
const BOUNDED: &str = r#"ulimit -v "$1"; seconds=$2; shift 2; exec timeout "$seconds" "$@""#;
const MEMORY_KIB: u64 = 2 << 20;
const SECONDS: u64 = 60;

/// Gives each file to `import` and to `publish`.
pub(crate) fn run() -> Outcome<Tally> {
    let scratch = Scratch::new("hostile")?;
    let data = scratch.join("data");
    shell::text(chancery(&data)?.args([
        "init",
        "--name",
        "Embassy of the Patient",
        "--address",
        "https://patient.example",
    ]))?;
    let mut tally = Tally::default();
    for (what, write) in FILES {
        let file = scratch.join("hostile.en.md");
        write(&mut BufWriter::new(File::create(&file)?))?;
        for command in [["import", "--dry-run"], ["publish", "--json"]] {
            tally.check(&format!("{} answers {what}", command[0]), answered(&data, &command, &file));
        }
    }
    tally.check("a sly title is text and nothing else", sly_title(&data, &scratch.join("sly.en.md")));
    tally.check("the record is whole after that", shell::text(chancery(&data)?.arg("fsck")).map(drop));
    Ok(tally)
}

type Writer = BufWriter<File>;
type Fill = fn(&mut Writer) -> std::io::Result<()>;

/// What stands in the files.
const FILES: [(&str, Fill); 6] = [
    ("a gibibyte in one line", |file| repeat(file, &[b'a'; 1 << 20], 1 << 10)),
    ("binary noise", noise),
    ("a file of NULs", |file| repeat(file, &[0; 1 << 10], 1 << 10)),
    ("10,000 nested quotes", |file| {
        file.write_all(b"---\nkind: statement\ntitle: Deep\n---\n")?;
        repeat(file, b"> ", 10_000)
    }),
    ("100,000 brackets that never close", |file| {
        file.write_all(b"---\nkind: statement\ntitle: Brackets\n---\n")?;
        repeat(file, b"![[(*_`", 100_000)
    }),
    ("front matter that never ends", |file| {
        file.write_all(b"---\n")?;
        repeat(file, b"a: &a [*a, {b: ", 10_000)
    }),
];

fn repeat(file: &mut Writer, bytes: &[u8], times: u32) -> std::io::Result<()> {
    (0..times).try_for_each(|_| file.write_all(bytes))
}

fn noise(file: &mut Writer) -> std::io::Result<()> {
    let mut chance = Chance::from_seed(34);
    (0..1 << 20).try_for_each(|_| file.write_all(&[u8::try_from(chance.below(256)).unwrap_or_default()]))
}

/// Runs a command on a file within bounds. It may succeed or refuse, but not in silence and not by breaking off.
fn answered(data: &Path, words: &[&str], file: &Path) -> Outcome {
    let output = bounded(data, words, file)?;
    let refused = String::from_utf8_lossy(&output.stderr).into_owned();
    let code = output.status.code();
    ensure(matches!(code, Some(0 | 1)), || format!("it ended with {}: {}", output.status, start(&refused)))?;
    let said = refused.contains("chancery: ") || refused.contains("\"error\": ");
    ensure(code == Some(0) || said, || "it failed without a word".to_owned())
}

fn bounded(data: &Path, words: &[&str], file: &Path) -> Outcome<Output> {
    let program = chancery(data)?;
    let mut bash = shell::command("bash");
    bash.args(["-c", BOUNDED, "bash", &MEMORY_KIB.to_string(), &SECONDS.to_string()]);
    shell::output(bash.arg(program.get_program()).args(program.get_args()).args(words).arg(file))
}

/// Markup, overrides of direction and 5,000 characters in a title reach the page as text, if at all.
fn sly_title(data: &Path, file: &Path) -> Outcome {
    let title = format!("<script>alert(1)</script> \u{202e}evil {}", "long ".repeat(200));
    fs::write(file, format!("---\nkind: statement\ntitle: '{title}'\n---\nText.\n"))?;
    shell::text(chancery(data)?.arg("publish").arg(file))?;
    for path in ["/en/", "/en/archive/", "/en/feed.xml"] {
        let page = shell::text(chancery(data)?.args(["render", path]))?;
        ensure(!page.contains("<script>alert"), || format!("{path} holds the script"))?;
        ensure(!page.contains('\u{202e}'), || format!("{path} holds an override of direction"))?;
    }
    let too_long: PathBuf = file.with_file_name("long.en.md");
    fs::write(&too_long, format!("---\nkind: statement\ntitle: {}\n---\nText.\n", "x".repeat(5_000)))?;
    answered(data, &["publish"], &too_long)
}

fn start(text: &str) -> String {
    text.chars().take(300).collect()
}
