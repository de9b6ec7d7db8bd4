//! `demo`: an invented mission, made once in a folder of its own, and served.

use std::net::SocketAddr;

use serde::Serialize;
use tokio::net::TcpListener;

use super::{init, serve};
use crate::cli::{Cli, Demo, Proxy};
use crate::demo::{Story, Tell};
use crate::failure::Failure;
use crate::folder::{DemoFolder, DemoTurn, Folder};
use crate::office::Office;
use crate::progress::Progress;
use crate::{clock, output};

/// How many ports after the one asked for are tried.
const PORTS: u16 = 20;

/// What `demo` tells a machine.
#[derive(Serialize)]
struct Told {
    folder: String,
    made: bool,
}

/// Makes the demo if it is not there, and serves it.
pub(crate) async fn run(cli: &Cli, args: &Demo) -> Result<(), Failure> {
    let folder = Folder::at(&cli.data());
    if folder.demo() == DemoFolder::Foreign {
        return Err(Failure::new(format!(
            "{} holds something that is no demo; name another folder with --data",
            folder.path().display()
        )));
    }
    if args.fresh && cli.database.is_some() {
        return Err(Failure::usage(
            "--fresh throws away the demo's folder, not the database that --database names; \
             empty that yourself, or leave --database out",
        ));
    }
    let mut turn = folder.take_demo()?;
    let there = folder.demo() == DemoFolder::Made && !args.fresh;
    let office = if there { Office::open(cli).await? } else { make(cli, &folder, &mut turn).await? };
    if !cli.json || args.no_serve {
        let text = if there {
            format!("The demo mission is in {} (--fresh begins anew).", folder.path().display())
        } else {
            format!("Made a demo mission in {}.", folder.path().display())
        };
        let told = Told { folder: folder.path().display().to_string(), made: !there };
        output::tell(cli.json, &told, &text)?;
    }
    if args.no_serve {
        return Ok(());
    }
    let listener = listen(args.listen, cli.json).await?;
    let proxy = Proxy { trusted_proxies: Vec::new(), https_only: false };
    serve::serve(office, listener, None, &proxy, &args.jobs, None, cli.json).await
}

/// Makes the demo's record, act by act, each at the instant that its story gives it.
async fn make(cli: &Cli, folder: &Folder, turn: &mut DemoTurn) -> Result<Office, Failure> {
    let story = Story::read()?;
    turn.note(false)?;
    folder.remove_demo()?;
    let office = Office::open_or_make(cli).await?;
    let founded =
        init::found(office, story.mission.clone(), story.record.clone(), None, story.begins).await?;
    let desk = founded.office.desk()?;
    let now = clock::now();
    // Where the machine's clock is behind the story, the rest of it has not happened yet.
    let due: Vec<_> = story.events.into_iter().filter(|event| event.at <= now).collect();
    let mut progress = Progress::of("Making the demo mission", due.len() as u64);
    let mut teller = Tell::new(&desk);
    for (done, event) in due.into_iter().enumerate() {
        teller.tell(event).await?;
        progress.at(done as u64 + 1);
    }
    drop(progress);
    turn.note(true)?;
    Ok(founded.office)
}

/// Listens where asked, or on the next free port, and says so.
async fn listen(wanted: SocketAddr, json: bool) -> Result<TcpListener, Failure> {
    let mut address = wanted;
    for _ in 0..PORTS {
        match TcpListener::bind(address).await {
            Ok(listener) => {
                if address != wanted && !json {
                    output::print(&format!("{wanted} is taken."))?;
                }
                return Ok(listener);
            }
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse && wanted.port() != 0 => {
                address.set_port(address.port().wrapping_add(1).max(1024));
            }
            Err(error) => {
                return Err(Failure::because(
                    format!("{address} cannot be listened on; name another address with --listen"),
                    error,
                ));
            }
        }
    }
    Err(Failure::new(format!("{wanted} and the ports after it are taken; name another with --listen")))
}
