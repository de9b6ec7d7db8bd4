//! Paper in others' hands: qpdf checks the files, outloud what a blind reader is told (PDF/UA-1), poppler reads the text
//! in fifteen languages, and `chancery verify` knows each file again.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::{Outcome, ensure};
use crate::program::{Site, chancery};
use crate::scratch::Scratch;
use crate::tally::Tally;
use crate::{http, machine, places, python, shell};

/// How many messages of the demo are printed, in each of their languages.
const MESSAGES: usize = 8;

/// Prints the demo's newest messages, a month, a pair and a page, and a statement in fifteen languages.
pub(crate) fn run() -> Outcome<Tally> {
    machine::provide(&[&machine::PYTHON, &machine::PAPER, &machine::BROWSER])?;
    let python = python::with(Path::new("python3"), "requirements-paper.txt")?;
    let scratch = Scratch::new("paper")?;
    let mut tally = Tally::default();

    let demo = Site::demo(&scratch)?;
    let addresses = of_demo(&demo)?;
    let printed = print(&demo, &scratch, &addresses, &mut tally)?;
    demo.stop()?;
    let statement = scratch.join("statement");
    publish(&statement)?;
    let site = Site::serve(&statement, &[])?;
    let many = print(&site, &scratch, &messages(&site)?, &mut tally)?;
    site.stop()?;

    let all: Vec<_> = printed.iter().chain(&many).collect();
    tally.check(
        "papers of every sort were printed",
        ensure(many.len() == 15 && printed.len() > 20, || {
            format!("{} and {} papers", printed.len(), many.len())
        }),
    );
    for file in &all {
        let name = file.display();
        let checked = shell::text(shell::command("qpdf").arg("--check").arg(file));
        tally.check(&format!("qpdf finds no fault in {name}"), checked.map(drop));
        // Without a network: what the file itself proves. Papers of periods prove nothing.
        if !name.to_string().contains("-archive-") {
            let verified = shell::text(chancery(&scratch.join("nowhere"))?.arg("verify").arg(file));
            tally.check(&format!("{name} is known again"), verified.map(drop));
        }
    }
    let heard = shell::text(shell::command(python.with_file_name("outloud")).arg("--no-info").args(&all));
    tally.check("outloud finds no fault for who listens (PDF/UA-1)", heard.map(drop));
    for file in &many {
        tally.check(&format!("poppler reads {} as it was written", file.display()), read(&python, file));
    }
    Ok(tally)
}

/// A statement in fifteen languages, by the manuscripts of `tests/papers`.
fn publish(data: &Path) -> Outcome {
    let papers = places::in_root("tests/papers");
    shell::text(chancery(data)?.arg("init").arg("--mission").arg(papers.join("mission.json")))?;
    let mut manuscripts: Vec<PathBuf> =
        fs::read_dir(&papers)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    manuscripts.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    manuscripts.sort();
    shell::text(chancery(data)?.arg("publish").args(manuscripts)).map(drop)
}

/// The addresses of all messages, in every language, the newest first.
fn messages(site: &Site) -> Outcome<Vec<String>> {
    let map = http::get(site.host(), "/sitemap.xml")?.text();
    let addresses = map.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next());
    let paths = addresses.filter_map(|address| address.splitn(4, '/').nth(3)).map(|path| format!("/{path}"));
    Ok(paths.filter(|path| path.contains("/messages/")).collect())
}

/// The newest messages, and one paper of each other sort, in every language where there is one.
fn of_demo(site: &Site) -> Outcome<Vec<String>> {
    let all = messages(site)?;
    let number = |path: &String| path.split('/').skip(3).take(2).map(str::to_owned).collect::<Vec<_>>();
    let newest: BTreeSet<_> = all.iter().map(number).rev().take(MESSAGES).collect();
    let mut paths: Vec<_> = all.iter().filter(|path| newest.contains(&number(path))).cloned().collect();
    for lang in ["en", "fr", "ru", "ar", "zh"] {
        paths.push(format!("/{lang}/archive/2026/11/index"));
        paths.push(format!("/{lang}/pages/about/index"));
    }
    paths.push("/en/beside/ar/2026/17/index".to_owned());
    paths.push("/ar/beside/ru/2026/17/index".to_owned());
    Ok(paths)
}

/// Fetches the papers of pages, each named after its page.
fn print(site: &Site, scratch: &Scratch, paths: &[String], tally: &mut Tally) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        let answer = http::get(site.host(), &format!("{path}.pdf"))?;
        let printed = ensure(answer.status == 200, || format!("status {}", answer.status));
        let ok = printed.is_ok();
        tally.check(&format!("{path} is printed"), printed);
        if ok {
            let parts: Vec<_> =
                path.split('/').filter(|part| !part.is_empty() && part.is_ascii()).take(4).collect();
            let file = scratch.join(&format!("{}.pdf", parts.join("-").replace('%', "")));
            fs::write(&file, &answer.body)?;
            files.push(file);
        }
    }
    Ok(files)
}

/// Compares the paper of a statement with its manuscript.
fn read(python: &Path, file: &Path) -> Outcome {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let lang = name.split("-messages").next().unwrap_or_default();
    let manuscript = places::in_root("tests/papers").join(format!("statement.{lang}.md"));
    let script = places::in_root("tests/independent/read_paper.py");
    shell::text(shell::command(python).arg(script).arg(file).arg(manuscript)).map(drop)
}
