//! Requests a second for a page that everybody asks for, beside nginx with the same bytes, precompressed, on disk.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use crate::archive::Archive;
use crate::pages::Site;
use crate::{Measured, figures};

const ROUNDS: usize = 3;
const PAGE: &str = "/en/archive/";

/// Prints both rates and their ratio.
pub(crate) async fn measure(archive: &Archive) -> Measured {
    let site = Site::over(archive).await?;
    let (plain, packed) = (site.get(PAGE, "identity").await?, site.get(PAGE, "gzip").await?);
    let folder = TempDir::new()?;
    let nginx = Nginx::start(folder.path(), &plain, &packed)?;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let own = listener.local_addr()?.port();
    let serving = tokio::spawn(server::serve(listener, site.router, std::future::pending::<()>()));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        theirs.push(load(nginx.port).await?);
        ours.push(load(own).await?);
    }
    serving.abort();
    let (ours, theirs) = (middle(&mut ours), middle(&mut theirs));
    figures::amount(&format!("nginx, {} bytes of gzip from disk", packed.len()), theirs, "req/s", None);
    figures::amount("hot page, the same bytes (more is better)", ours, "req/s", Some(theirs));
    Ok(())
}

/// Loads the page for five seconds over 64 connections.
async fn load(port: u16) -> Measured<f64> {
    let url = format!("http://127.0.0.1:{port}{PAGE}");
    let mut wrk = Command::new("wrk");
    wrk.args([
        "--threads",
        "1",
        "--connections",
        "64",
        "--duration",
        "5s",
        "--header",
        "Accept-Encoding: gzip",
        &url,
    ]);
    let output = tokio::task::spawn_blocking(move || wrk.output()).await??;
    let said = String::from_utf8(output.stdout)?;
    if said.contains("Non-2xx") {
        return Err(format!("not every answer was a page:\n{said}").into());
    }
    let rate = said.lines().find_map(|line| line.strip_prefix("Requests/sec:"));
    Ok(rate.ok_or_else(|| format!("wrk gave no rate:\n{said}"))?.trim().parse()?)
}

fn middle(rates: &mut [f64]) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates.get(rates.len() / 2).copied().unwrap_or(f64::NAN)
}

/// An nginx of our own, as fast as it can be made for this. It ends when this is dropped.
struct Nginx {
    child: Child,
    port: u16,
}

impl Nginx {
    fn start(folder: &Path, plain: &[u8], packed: &[u8]) -> Measured<Self> {
        let page = folder.join("www").join(PAGE.trim_matches('/'));
        fs::create_dir_all(&page)?;
        fs::write(page.join("index.html"), plain)?;
        fs::write(page.join("index.html.gz"), packed)?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let file = folder.join("nginx.conf");
        fs::write(&file, configuration(folder, port))?;
        // Its workers must be able to read the page.
        Command::new("chmod").args(["-R", "a+rX"]).arg(folder).status()?;
        let own = Path::new("/usr/sbin/nginx");
        let program = if own.is_file() { own } else { Path::new("nginx") };
        let child = Command::new(program).arg("-c").arg(&file).stderr(Stdio::null()).spawn()?;
        std::thread::sleep(Duration::from_millis(500));
        Ok(Self { child, port })
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its first process ends the others when it is asked to.
        let _ = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        let _ = self.child.wait();
    }
}

fn configuration(folder: &Path, port: u16) -> String {
    let folder = folder.display();
    format!(
        "daemon off;\npid {folder}/pid;\nerror_log {folder}/log;\nworker_processes auto;\nevents {{ worker_connections 1024; }}\n\
         http {{\naccess_log off;\nsendfile on;\ntcp_nopush on;\ntcp_nodelay on;\nkeepalive_requests 100000000;\n\
         open_file_cache max=100;\nopen_file_cache_valid 60s;\ndefault_type text/html;\n\
         server {{ listen 127.0.0.1:{port}; root {folder}/www; gzip_static on; }}\n}}\n"
    )
}
