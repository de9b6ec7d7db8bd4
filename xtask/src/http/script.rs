//! The form of a script, and how one exchange of it is played.
//!
//! ```text
//! == What is shown here, as a sentence
//! > GET /en/
//! > Accept-Encoding: br
//! < 200
//! < Content-Type: text/html; charset=utf-8     * is anything, {name} is remembered
//! < Set-Cookie: none                           the header is not there
//! ? what the body holds
//! ! what the body does not hold
//! ∅                                            the body is empty
//! ```

use super::client::{self, Answer};
use super::pattern::{self, Known};
use crate::fault::{Fault, Outcome, ensure};

/// One request, and what must be true of the answer.
#[derive(Debug, Default)]
pub(crate) struct Exchange {
    /// What is shown, as a sentence.
    pub(crate) title: String,
    request: Vec<String>,
    expected: Vec<Expected>,
}

#[derive(Debug)]
enum Expected {
    Status(u16),
    Header(String, String),
    Holds(String),
    Lacks(String),
    Empty,
}

/// Reads a script.
pub(crate) fn parse(file: &str, text: &str) -> Outcome<Vec<Exchange>> {
    let mut exchanges: Vec<Exchange> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let wrong =
            || Fault::new(format!("tests/http/{file}:{}: this is not part of a script: {line}", number + 1));
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(title) = line.strip_prefix("== ") {
            exchanges.push(Exchange { title: title.to_owned(), ..Exchange::default() });
            continue;
        }
        let exchange = exchanges.last_mut().ok_or_else(wrong)?;
        match line.split_once(' ').unwrap_or((line, "")) {
            (">", request) => exchange.request.push(request.to_owned()),
            ("<", answer) => exchange.expected.push(expected(answer).ok_or_else(wrong)?),
            ("?", text) => exchange.expected.push(Expected::Holds(text.to_owned())),
            ("!", text) => exchange.expected.push(Expected::Lacks(text.to_owned())),
            ("∅", "") => exchange.expected.push(Expected::Empty),
            _ => return Err(wrong()),
        }
    }
    Ok(exchanges)
}

fn expected(answer: &str) -> Option<Expected> {
    match answer.split_once(": ") {
        Some((name, value)) => Some(Expected::Header(name.to_lowercase(), value.to_owned())),
        None => answer.parse().ok().map(Expected::Status),
    }
}

impl Exchange {
    /// Sends the request, and checks the answer.
    pub(crate) fn play(&self, host: &str, known: &mut Known) -> Outcome {
        let mut request = self.request.iter().map(|line| pattern::filled(line, known));
        let line = request.next().ok_or_else(|| Fault::new("there is no request"))?;
        let fields: Vec<_> = request.collect();
        let answer = client::send(host, &format!("{line} HTTP/1.1"), &fields)?;
        let faults: Vec<_> =
            self.expected.iter().filter_map(|expected| fault(expected, &answer, known)).collect();
        ensure(faults.is_empty(), || format!("{line}\n    {}", faults.join("\n    ")))
    }
}

/// What is wrong with `answer`, if anything.
fn fault(expected: &Expected, answer: &Answer, known: &mut Known) -> Option<String> {
    let body = || answer.text();
    match expected {
        Expected::Status(status) => {
            (answer.status != *status).then(|| format!("status {}, not {status}", answer.status))
        }
        Expected::Header(name, value) => header_fault(name, value, answer.header(name), known),
        Expected::Holds(text) => {
            let text = pattern::filled(text, known);
            (!body().contains(&text)).then(|| format!("the body does not hold: {text}"))
        }
        Expected::Lacks(text) => body().contains(text).then(|| format!("the body holds: {text}")),
        Expected::Empty => {
            (!answer.body.is_empty()).then(|| format!("the body has {} bytes, not none", answer.body.len()))
        }
    }
}

fn header_fault(name: &str, wanted: &str, found: Option<&str>, known: &mut Known) -> Option<String> {
    match found {
        None if wanted == "none" => None,
        None => Some(format!("there is no header {name}")),
        Some(value) if pattern::matches(wanted, value, known) => None,
        Some(value) => Some(format!("{name}: {value}, not {wanted}")),
    }
}
