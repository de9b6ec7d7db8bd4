//! A plain HTTP/1.1 client: sends exactly what it is told, and changes nothing of what comes back.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use crate::fault::{Fault, Outcome};

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The status code.
    pub(crate) status: u16,
    /// The header fields in their order, names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    /// The body, as it was sent.
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The first value of a header, by its name in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Asks `host` (`127.0.0.1:8080`) for `target`.
pub(crate) fn get(host: &str, target: &str) -> Outcome<Answer> {
    send(host, &format!("GET {target} HTTP/1.1"), &[])
}

/// Sends a request line and header fields, and reads to the end of the connection.
pub(crate) fn send(host: &str, line: &str, fields: &[String]) -> Outcome<Answer> {
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    let mut request = format!("{line}\r\n");
    if !fields.iter().any(|field| field.to_lowercase().starts_with("host:")) {
        request.push_str(&format!("Host: {host}\r\n"));
    }
    for field in fields {
        request.push_str(&format!("{field}\r\n"));
    }
    request.push_str("Connection: close\r\n\r\n");
    stream.write_all(request.as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    parse(&bytes).ok_or_else(|| {
        Fault::new(format!("no HTTP came back for {line}: {}", String::from_utf8_lossy(&bytes)))
    })
}

fn parse(bytes: &[u8]) -> Option<Answer> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&bytes[..end]).ok()?;
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let fields = lines.filter_map(|line| line.split_once(':'));
    let headers = fields.map(|(name, value)| (name.to_lowercase(), value.trim().to_owned())).collect();
    let mut answer = Answer { status, headers, body: bytes[end + 4..].to_vec() };
    if answer.header("transfer-encoding") == Some("chunked") {
        answer.body = dechunk(&answer.body)?;
    }
    Some(answer)
}

fn dechunk(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|two| two == b"\r\n")?;
        let size = usize::from_str_radix(std::str::from_utf8(&rest[..end]).ok()?.trim(), 16).ok()?;
        if size == 0 {
            return Some(body);
        }
        body.extend_from_slice(rest.get(end + 2..end + 2 + size)?);
        rest = rest.get(end + 4 + size..)?;
    }
}
