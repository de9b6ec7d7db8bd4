//! The site behind nginx, as `packaging/nginx.conf.example` has it (without TLS): readers get what the
//! program sends, and `X-Forwarded-For` is believed from the proxy and from nobody else.

use std::fs;
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::fault::{Fault, Outcome, ensure};
use crate::http::{self, Answer};
use crate::program::{Site, chancery};
use crate::scratch::Scratch;
use crate::tally::Tally;
use crate::{machine, places, shell};

/// The proxy's own address, so that it is told from the reader's, which is 127.0.0.1.
const PROXY: &str = "127.0.0.9";
/// An address that nobody here has (of the block that is kept for documentation).
const MADE_UP: &str = "198.51.100.66";

/// Serves a demo behind nginx, and asks both.
pub(crate) fn run() -> Outcome<Tally> {
    machine::provide(&[&machine::NGINX])?;
    let scratch = Scratch::new("proxy")?;
    let data = scratch.join("demo");
    Site::demo(&scratch)?.stop()?;
    let mut tally = Tally::default();
    let site = Site::serve(&data, &["--trusted-proxies", PROXY])?;
    let proxy = Proxy::before(&site, &scratch)?;
    tally.check("a reader behind the proxy gets the same bytes", same(&proxy, &site));
    tally.check("an unchanged page is answered 304 through the proxy", unchanged(&proxy));
    tally.check(
        "the log names the reader, not the proxy",
        logged(&proxy.host, &site, "/en/archive/", None, "127.0.0.1"),
    );
    let made_up = Some(MADE_UP);
    tally.check(
        "an address made up by a reader is not believed",
        logged(&proxy.host, &site, "/en/contact/", made_up, "127.0.0.1"),
    );
    tally.check(
        "nor is one that comes past the proxy",
        logged(site.host(), &site, "/fr/contact/", made_up, "127.0.0.1"),
    );
    site.stop()?;
    let plain = Site::serve(&data, &[])?;
    let proxy = Proxy::before(&plain, &scratch)?;
    tally.check(
        "without a trusted proxy nobody is believed",
        logged(&proxy.host, &plain, "/en/contact/", made_up, PROXY),
    );
    plain.stop()?;
    tally.check("the record is whole after that", shell::text(chancery(&data)?.arg("fsck")).map(drop));
    Ok(tally)
}

/// An nginx of our own. It ends when this is dropped.
struct Proxy {
    child: Child,
    host: String,
}

impl Proxy {
    fn before(site: &Site, scratch: &Scratch) -> Outcome<Self> {
        let port = free_port()?;
        let file = scratch.join("nginx.conf");
        fs::write(&file, configuration(site.host(), port, scratch)?)?;
        let child = nginx().arg("-c").arg(&file).arg("-e").arg(scratch.join("nginx.log")).spawn()?;
        let proxy = Self { child, host: format!("127.0.0.1:{port}") };
        for _ in 0..200 {
            if http::get(&proxy.host, "/healthz").is_ok() {
                return Ok(proxy);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Err(Fault::new(format!("nginx does not answer\n{}", fs::read_to_string(scratch.join("nginx.log"))?)))
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn nginx() -> Command {
    let own = std::path::Path::new("/usr/sbin/nginx");
    let mut command = if own.is_file() { shell::command(own) } else { shell::command("nginx") };
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// The example of `packaging/` as it stands, but for what needs a certificate, in one process in the foreground.
fn configuration(upstream: &str, port: u16, scratch: &Scratch) -> Outcome<String> {
    let example = fs::read_to_string(places::in_root("packaging/nginx.conf.example"))?;
    let servers =
        without_tls(&example, port)?.replace("server 127.0.0.1:8080;", &format!("server {upstream};"));
    let folder = scratch.path().display();
    Ok(format!(
        "daemon off;\nmaster_process off;\npid {folder}/nginx.pid;\nevents {{}}\nhttp {{\naccess_log off;\n\
         proxy_bind {PROXY};\nclient_body_temp_path {folder}/body;\nproxy_temp_path {folder}/proxy;\n\
         fastcgi_temp_path {folder}/f;\nuwsgi_temp_path {folder}/u;\nscgi_temp_path {folder}/s;\n{servers}\n}}\n"
    ))
}

/// Lets what serves over TLS serve over plain HTTP at `port`, and what leads there listen somewhere else.
fn without_tls(example: &str, port: u16) -> Outcome<String> {
    let elsewhere = free_port()?;
    let changed = example.lines().filter_map(|line| match line.trim() {
        own if own.starts_with("ssl_") || own.starts_with("listen [::]") => None,
        own if own.starts_with("listen 443") => Some(format!("listen 127.0.0.1:{port};")),
        own if own.starts_with("listen 80") => Some(format!("listen 127.0.0.1:{elsewhere};")),
        _ => Some(line.to_owned()),
    });
    Ok(changed.collect::<Vec<_>>().join("\n"))
}

fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn same(proxy: &Proxy, site: &Site) -> Outcome {
    let (through, direct) =
        (http::get(&proxy.host, "/en/archive/")?, http::get(site.host(), "/en/archive/")?);
    ensure(through.status == 200 && through.body == direct.body, || differing(&through, &direct))?;
    for name in ["etag", "cache-control", "content-security-policy", "content-type", "vary"] {
        ensure(through.header(name) == direct.header(name), || {
            format!("the proxy changes the header {name}")
        })?;
    }
    Ok(())
}

fn differing(through: &Answer, direct: &Answer) -> String {
    format!(
        "status {} and {}, {} and {} bytes",
        through.status,
        direct.status,
        through.body.len(),
        direct.body.len()
    )
}

fn unchanged(proxy: &Proxy) -> Outcome {
    let first = http::get(&proxy.host, "/en/archive/")?;
    let tag = first.header("etag").ok_or_else(|| Fault::new("no ETag came through"))?;
    let again = http::send(&proxy.host, "GET /en/archive/ HTTP/1.1", &[format!("If-None-Match: {tag}")])?;
    ensure(again.status == 304, || format!("status {}, not 304", again.status))
}

/// Asks `host` for `path`, with a made-up sender if there is one; the log must then name `client` as the one who asked.
fn logged(host: &str, site: &Site, path: &str, made_up: Option<&str>, client: &str) -> Outcome {
    let fields: Vec<_> = made_up.iter().map(|address| format!("X-Forwarded-For: {address}")).collect();
    http::send(host, &format!("GET {path}?logged HTTP/1.1"), &fields)?;
    let log = site.log();
    let line = log.lines().rev().find(|line| line.contains(path)).unwrap_or_default();
    let names = |address: &str| line.contains(address);
    let other = if client == PROXY { "127.0.0.1" } else { PROXY };
    ensure(names(client) && !names(other) && !names(MADE_UP), || {
        format!("not {client} in the log's line: {line}")
    })
}
