//! How long it takes from a signed act to pages that show it: append, fold, home, archive and feed.

use std::time::{Duration, Instant as Stopwatch};

use desk::commands::Publish;
use record::{Decision, Position, Salt, SignedAct, SubjectKind};

use crate::archive::{Archive, message, mission_key, now};
use crate::pages::Site;
use crate::{Measured, figures};

const TIMES: u32 = 200;
const COMMANDS: u32 = 5;
const PAGES: [&str; 4] = ["/en/", "/en/archive/", "/en/archive/2026/03/", "/en/feed.xml"];

/// Prints the times, and gives the 99th percentile in seconds.
pub(crate) async fn measure(archive: &Archive) -> Measured<f64> {
    let site = Site::over(archive).await?;
    let mut times = Vec::new();
    for number in 0..TIMES {
        let title = format!("News {number} of the harbour");
        let act = signed(archive, &title)?;
        let began = Stopwatch::now();
        append(archive, &site, act).await?;
        for page in PAGES {
            let body = site.get(page, "identity").await?;
            // The overview of the archive counts; the others name.
            let shown = page == "/en/archive/" || String::from_utf8_lossy(&body).contains(&title);
            if !shown {
                return Err(format!("{page} does not show \"{title}\"").into());
            }
        }
        times.push(began.elapsed());
    }
    let of = |what: &str| {
        format!("publish → visible on home, archive and feed, {} messages ({what})", archive.messages)
    };
    figures::time(&of("p50"), figures::percentile(&mut times, 0.5), None);
    let worst = figures::percentile(&mut times, 0.99);
    figures::time(&of("p99"), worst, Some(Duration::from_millis(10)));
    command(archive).await?;
    Ok(worst.as_secs_f64())
}

async fn append(archive: &Archive, site: &Site, act: SignedAct) -> Measured {
    let desk = &archive.desk;
    desk.store.append(&desk.record, vec![act], Vec::new(), now(), &desk.keys.log, desk.mark.as_ref()).await?;
    let news = desk.store.news(&desk.record, site.live.size()).await?;
    site.live.fold(news)?;
    Ok(())
}

fn signed(archive: &Archive, title: &str) -> Measured<SignedAct> {
    let desk = &archive.desk;
    let (content, edition) = message(title, None);
    let decision =
        Decision { editions: vec![edition], ..Decision::publish(desk.new_id(SubjectKind::Message), content) };
    let mut salt = || Salt((desk.random)());
    let first = Position { revision: 1, previous: None };
    Ok(decision.prepare(&desk.record, first, &mut salt)?.sign(&mission_key()))
}

/// The whole command of the desk, which also reads what the record says before it decides.
async fn command(archive: &Archive) -> Measured {
    let mut times = Vec::new();
    for number in 0..COMMANDS {
        let (content, edition) = message(&format!("Command {number}"), None);
        let began = Stopwatch::now();
        Publish { content, editions: vec![edition] }.run(&archive.desk, now()).await?;
        times.push(began.elapsed());
    }
    let what = format!("the desk's whole command \"publish\", {} messages (p50)", archive.messages);
    figures::time(&what, figures::percentile(&mut times, 0.5), None);
    Ok(())
}
