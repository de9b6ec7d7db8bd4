//! Prints specimens in many languages into a folder, for people to look at and for other programs to check:
//! `cargo run -p paper --example specimens -- FOLDER`. Beside each PDF stands the record's text, a block a line.

#![allow(clippy::unwrap_used, clippy::print_stdout, dead_code, unused_imports)]

#[path = "../tests/paper/specimens.rs"]
mod specimens;
#[path = "../../record/tests/record/support/mod.rs"]
mod support;

use std::path::Path;

use paper::{FontSources, NoImages, Press};
use record::{Edition, SubjectId};
use site::SitePath;
use specimens::{SPECIMENS, edition, interview, later, message, office, speech};

fn dossier(office: &support::Press, about: u64) -> Vec<u8> {
    let pile = office.pile();
    pile.dossier(about, &pile.checkpoint(pile.size(), 1)).to_bytes()
}

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "specimens".to_owned());
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder).unwrap();
    let printer = Press::new(FontSources::system()).unwrap();
    let mut office = office();
    let statement = office.publish(message(record::Kind::Statement), SPECIMENS.iter().map(edition).collect());
    let (content, said) = speech();
    let speech = office.publish(content, vec![said.clone()]);
    let (content, asked) = interview();
    let interview = office.publish(content, vec![asked.clone()]);
    let (content, withdrawn) = specimens::speech();
    let gone = office.publish(content, vec![withdrawn.clone()]);
    office.advance(3_600);
    office.withdraw(gone);
    let mut papers: Vec<(String, String, SubjectId, Option<Edition>)> = Vec::new();
    for (number, specimen) in (5..).zip(SPECIMENS.iter()) {
        let tag = specimen.0;
        let alone = office.publish(message(record::Kind::Statement), vec![edition(specimen)]);
        papers.push((
            tag.to_owned(),
            format!("/{tag}/messages/2027/{number}"),
            alone,
            Some(edition(specimen)),
        ));
    }
    papers.push(("speech".to_owned(), "/en/messages/2027/2".to_owned(), speech, Some(said)));
    papers.push(("interview".to_owned(), "/ar/messages/2027/3".to_owned(), interview, Some(asked)));
    papers.push(("withdrawn".to_owned(), "/en/messages/2027/4".to_owned(), gone, Some(withdrawn)));
    papers.push(("pair".to_owned(), "/en/beside/ar/2027/1/".to_owned(), statement, None));
    papers.push(("pair-ru-zh".to_owned(), "/ru/beside/zh-hans/2027/1/".to_owned(), statement, None));
    papers.push(("month".to_owned(), "/en/archive/2027/03/".to_owned(), statement, None));
    for (name, path, subject, edition) in papers {
        let path: SitePath = path.parse().unwrap();
        let contents: std::collections::HashMap<_, _> =
            office.contents.iter().map(|(name, content)| (*name, content.bytes.as_slice().into())).collect();
        let about = office.history.line(subject).unwrap().revisions.last().unwrap().index;
        let dossier = (name != "month").then(|| dossier(&office, about));
        let pdf = printer.pdf(&office.history.at(later()), &contents, &path, dossier.as_deref(), &NoImages);
        match pdf {
            Ok(pdf) => std::fs::write(folder.join(format!("{name}.pdf")), pdf.bytes).unwrap(),
            Err(error) => println!("{name}: {error}"),
        }
        if let Some(edition) = edition {
            let blocks: Vec<_> = site::paragraphs(&edition).into_iter().map(|(_, text)| text).collect();
            std::fs::write(folder.join(format!("{name}.txt")), blocks.join("\n\n")).unwrap();
        }
    }
}
