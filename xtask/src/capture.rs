//! A capture of a mission's page becomes a site whose past can be read (`tests/captures`, `tests/expected`).

use std::path::Path;

use serde_json::Value;

use crate::fault::{Fault, Outcome, ensure};
use crate::program::{Site, chancery};
use crate::scratch::Scratch;
use crate::tally::Tally;
use crate::{http, places, shell};

const CAPTURE: &str = "tests/captures/harbour-home-2018-03-14.txt";
const FACTS: &str = "tests/expected/harbour-home-2018-03-14.json";
const PAGES: &str = "tests/expected/harbour-pages.txt";

/// Reads the capture, imports it into an empty folder, imports it again, and looks at the site.
pub(crate) fn run() -> Outcome<Tally> {
    let scratch = Scratch::new("import")?;
    let data = scratch.join("mission");
    let mut tally = Tally::default();
    tally.check("the capture is understood", understood(&data));
    tally.check(
        "a dry run records nothing",
        ensure(!data.join("chancery.db").exists(), || "it made a database".into()),
    );
    tally.check("the capture is imported into an empty folder", import(&data).map(drop));
    tally.check("the same capture again changes nothing", unchanged(&data));
    tally.check("the record is whole", shell::text(chancery(&data)?.arg("fsck")).map(drop));
    let site = Site::serve(&data, &[])?;
    for page in pages()? {
        tally.check(&format!("{} says what was said then", page.address), page.look(site.host()));
    }
    tally.check("what is served is what `render` prints", same_as_printed(&data, site.host()));
    tally.check("asked to end, the program ends", site.stop());
    Ok(tally)
}

fn understood(data: &Path) -> Outcome {
    let printed = shell::text(chancery(data)?.args(["import", CAPTURE, "--dry-run", "--json"]))?;
    let facts: Value = serde_json::from_str(&std::fs::read_to_string(places::in_root(FACTS))?)?;
    let mut faults = Vec::new();
    compare("", &facts, &serde_json::from_str(&printed)?, &mut faults);
    ensure(faults.is_empty(), || faults.join("\n    "))
}

/// Every field that is expected must be there; lists must be equally long.
fn compare(place: &str, expected: &Value, found: &Value, faults: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            for (key, value) in expected {
                compare(&format!("{place}.{key}"), value, found.get(key).unwrap_or(&Value::Null), faults);
            }
        }
        (Value::Array(expected), Value::Array(found)) if expected.len() == found.len() => {
            for (index, (expected, found)) in expected.iter().zip(found).enumerate() {
                compare(&format!("{place}[{index}]"), expected, found, faults);
            }
        }
        _ if expected == found => {}
        _ => faults.push(format!("{place}: {found}, not {expected}")),
    }
}

fn import(data: &Path) -> Outcome<String> {
    shell::text(chancery(data)?.args(["import", CAPTURE, "--yes", "--name", "Embassy of the Estuary"]))
}

fn unchanged(data: &Path) -> Outcome {
    let before = shell::text(chancery(data)?.args(["status", "--json"]))?;
    let said = import(data)?;
    let after = shell::text(chancery(data)?.args(["status", "--json"]))?;
    let size = |status: &str| serde_json::from_str::<Value>(status).map(|status| status["size"].clone());
    ensure(size(&before)? == size(&after)?, || format!("the record has grown\n{said}"))
}

/// What must stand on one page.
struct Page {
    address: String,
    holds: Vec<String>,
    lacks: Vec<String>,
}

fn pages() -> Outcome<Vec<Page>> {
    let mut pages: Vec<Page> = Vec::new();
    for line in std::fs::read_to_string(places::in_root(PAGES))?.lines() {
        match (line.split_once(' '), pages.last_mut()) {
            (Some(("@", address)), _) => {
                pages.push(Page { address: address.into(), holds: vec![], lacks: vec![] });
            }
            (Some(("+", text)), Some(page)) => page.holds.push(text.into()),
            (Some(("-", text)), Some(page)) => page.lacks.push(text.into()),
            (Some(("#", _)), _) | (None, _) => {}
            _ => return Err(Fault::new(format!("{PAGES} has a line of no sort: {line}"))),
        }
    }
    Ok(pages)
}

impl Page {
    fn look(&self, host: &str) -> Outcome {
        let text = without_markup(&http::get(host, &self.address)?.text());
        let missing = self.holds.iter().filter(|wanted| !text.contains(*wanted));
        let missing = missing.map(|wanted| format!("it does not say: {wanted}"));
        let present = self.lacks.iter().filter(|unwanted| text.contains(*unwanted));
        let present = present.map(|unwanted| format!("it says: {unwanted}"));
        let faults: Vec<_> = missing.chain(present).collect();
        ensure(faults.is_empty(), || faults.join("\n    "))
    }
}

/// The text of a page, with its blanks as one.
fn without_markup(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        rest = rest[start..].split_once('>').map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    let invisible = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];
    text.retain(|character| !invisible.contains(&character));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn same_as_printed(data: &Path, host: &str) -> Outcome {
    let served = http::get(host, "/at/20180314T114000Z/en/")?;
    let mut render = chancery(data)?;
    let printed = shell::output(render.args(["render", "/en/", "--at", "2018-03-14T11:40:00Z"]))?;
    ensure(printed.stdout == served.body, || {
        format!("{} bytes printed, {} bytes served", printed.stdout.len(), served.body.len())
    })
}

#[cfg(test)]
mod tests {
    use super::{compare, without_markup};
    use serde_json::json;

    #[test]
    fn a_fact_that_is_not_there_is_named() {
        let mut faults = Vec::new();
        compare("", &json!({"a": [{"b": 1}]}), &json!({"a": [{"b": 2, "c": 3}]}), &mut faults);
        assert_eq!(faults, [".a[0].b: 2, not 1"]);
    }

    #[test]
    fn a_page_is_read_without_its_markup() {
        assert_eq!(without_markup("<p>412  <strong>days</strong></p>\n<p>x"), "412 days x");
    }
}
