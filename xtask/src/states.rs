//! Pages in states that the demo does not have, in a browser: a mission that has said nothing yet, fifteen languages,
//! texts without end, one edition alone, what was withdrawn and what was erased.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::fault::{Fault, Outcome};
use crate::program::{Site, chancery};
use crate::scratch::Scratch;
use crate::tally::Tally;
use crate::{browser, machine, places, shell};

/// The address in the mission's own words (`tests/papers/mission.json`).
const ADDRESS: &str = "https://veridia.example";
/// The languages in which the home page is looked at too.
const HOMES: [&str; 4] = ["he", "hi", "ja", "th"];
/// How many paragraphs a very long text has.
const PARAGRAPHS: usize = 400;

/// Looks at a mission before it has said anything, and after it has said everything.
pub(crate) fn run() -> Outcome<Tally> {
    browser::modules()?;
    machine::provide(&[&machine::BROWSER])?;
    let scratch = Scratch::new("states")?;
    let data = scratch.join("mission");
    let papers = places::in_root("tests/papers");
    shell::text(chancery(&data)?.arg("init").arg("--mission").arg(papers.join("mission.json")))?;
    let site = Site::serve(&data, &[])?;
    let mut tally = look(&site, &empty())?;
    site.stop()?;
    let told = tell(&data, &scratch, &papers)?;
    let site = Site::serve(&data, &[])?;
    tally += look(&site, &told)?;
    site.stop()?;
    Ok(tally)
}

/// A page to look at: its name, the status of its answer, its path.
struct Seen {
    name: String,
    status: u16,
    path: String,
}

impl Seen {
    fn of(name: &str, status: u16, path: &str) -> Self {
        Self { name: name.to_owned(), status, path: path.to_owned() }
    }
}

fn empty() -> Vec<Seen> {
    let pages =
        ["", "archive/", "contact/", "people/", "topics/", "kinds/", "changes/", "quote/", "calendar/"];
    let of = |lang: &str| {
        let lang = lang.to_owned();
        pages.map(|page| Seen::of(&format!("empty {page} in {lang}"), 200, &format!("/{lang}/{page}")))
    };
    ["en", "he"].into_iter().flat_map(of).collect()
}

/// Publishes, withdraws and erases, and tells what is to be seen then.
fn tell(data: &Path, scratch: &Scratch, papers: &Path) -> Outcome<Vec<Seen>> {
    let mut statements: Vec<PathBuf> =
        fs::read_dir(papers)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    statements.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    statements.sort();
    let mut seen = Vec::new();
    for path in publish(data, &statements)? {
        let lang = path.split('/').nth(1).unwrap_or_default();
        seen.push(Seen::of(&format!("statement in {lang}"), 200, &path));
        if HOMES.contains(&lang) {
            seen.push(Seen::of(&format!("home in {lang}"), 200, &format!("/{lang}/")));
        }
    }
    let pair = seen.iter().find(|page| page.path.starts_with("/en/messages/")).map(|page| page.path.clone());
    let number = pair.as_deref().and_then(|path| path.split('/').nth(4)).unwrap_or("1").to_owned();
    let year = pair.as_deref().and_then(|path| path.split('/').nth(3)).unwrap_or_default().to_owned();
    seen.push(Seen::of("pair of he and th", 200, &format!("/he/beside/th/{year}/{number}/")));

    for (lang, title, words) in [
        (
            "en",
            "A statement on everything that the two countries ever agreed ",
            "The parties agreed on this as well. ",
        ),
        ("ar", "بيان بشأن كل ما اتفق عليه البلدان في أي وقت كان ", "واتفق الطرفان على هذا أيضًا. "),
        ("ja", "両国がこれまでに合意したすべての事項に関する声明", "両国はこの点についても合意した。"),
    ] {
        let path = publish(data, &[long(scratch, lang, title, words)?])?.concat();
        seen.push(Seen::of(&format!("very long in {lang}"), 200, &path));
    }
    let alone = publish(data, &[short(scratch, "en", "In English alone")?])?.concat();
    seen.push(Seen::of("one edition alone", 200, &alone));
    seen.push(Seen::of("untranslated", 200, "/ka/archive/"));
    for (name, verb, words, status) in [
        ("withdrawn", "withdraw", &["--reason", "It was said by mistake."][..], 200),
        ("erased", "erase", &["--reason", "A court's order.", "--yes"][..], 410),
    ] {
        let path = publish(data, &[short(scratch, "en", &format!("This is {name} soon"))?])?.concat();
        shell::text(chancery(data)?.args([verb, &path]).args(words))?;
        seen.push(Seen::of(name, status, &path));
    }
    seen.push(Seen::of("many in one month", 200, &format!("/en/archive/{year}/")));
    Ok(seen)
}

/// Publishes manuscripts as one message, and gives the paths of its editions.
fn publish(data: &Path, manuscripts: &[PathBuf]) -> Outcome<Vec<String>> {
    let told = shell::text(chancery(data)?.args(["publish", "--json"]).args(manuscripts))?;
    let told: Value = serde_json::from_str(&told)?;
    let addresses =
        told["addresses"].as_array().ok_or_else(|| Fault::new(format!("no addresses: {told}")))?;
    let paths = addresses.iter().filter_map(|address| address.as_str()?.strip_prefix(ADDRESS));
    Ok(paths.map(str::to_owned).collect())
}

fn short(scratch: &Scratch, lang: &str, title: &str) -> Outcome<PathBuf> {
    write(scratch, lang, title, "Its text.\n")
}

/// A text with headings, turns of a list, a table and a footnote in every tenth paragraph, and a word without end.
fn long(scratch: &Scratch, lang: &str, title: &str, words: &str) -> Outcome<PathBuf> {
    let mut text = format!("{}\n\n", "Donaudampfschifffahrtsgesellschaft".repeat(12));
    for number in 0..PARAGRAPHS {
        if number % 10 == 0 {
            let _ = writeln!(text, "## {words}{number}\n\n| 1 | 2 |\n|---|--:|\n| {words} | {number} |\n");
        }
        let _ = writeln!(text, "{}\n", words.repeat(8));
    }
    write(scratch, lang, &title.repeat(4), &text)
}

fn write(scratch: &Scratch, lang: &str, title: &str, text: &str) -> Outcome<PathBuf> {
    let file = scratch.join(&format!("message.{lang}.md"));
    fs::write(&file, format!("---\nkind: statement\ntitle: \"{}\"\n---\n{text}", title.trim()))?;
    Ok(file)
}

fn look(site: &Site, seen: &[Seen]) -> Outcome<Tally> {
    let mut node = shell::command("node");
    node.arg("tests/journeys/states.mjs").arg(site.base()).arg(browser::pages()?);
    for page in seen {
        node.args([&page.name, &page.status.to_string(), &page.path]);
    }
    let (fine, heard) = shell::listen(&mut node, false)?;
    let mut tally = browser::counted(&heard);
    if !fine && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}
