//! `serve`: pages while others write, and an end that breaks nothing off.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread::sleep;
use std::time::Duration;

use crate::support::{Desk, Server, stop};

fn serve(desk: &Desk, more: &[&str]) -> Server {
    Server::start(&mut desk.command(&[&["serve", "--listen", "127.0.0.1:0"], more].concat()))
}

#[test]
fn a_reader_sees_within_a_second_what_another_process_published_or_erased() {
    let desk = Desk::new();
    let server = serve(&desk, &[]);
    assert!(server.get("/healthz").contains("ok"));
    let number = desk.publish("News from elsewhere");
    assert!(server.shows_soon("/en/", "News from elsewhere"));
    let year = number.split_once('/').expect("a number").1;
    desk.run(&["erase", &number, "--reason", "A court's order.", "--yes"]).succeeds();
    assert!(server.shows_soon(&format!("/en/messages/{year}/1/news-from-elsewhere"), "410 Gone"));
}

#[test]
fn many_publish_at_once_while_the_site_is_served() {
    let desk = Desk::new();
    desk.write("s.en.md", "---\nkind: statement\ntitle: One of many\n---\nText.\n");
    let server = serve(&desk, &[]);
    let mut writers: Vec<_> = (0..6)
        .map(|_| {
            desk.command(&["publish", "s.en.md"])
                .stdout(std::process::Stdio::null())
                .spawn()
                .expect("a process")
        })
        .collect();
    while writers.iter_mut().any(|writer| writer.try_wait().expect("a state").is_none()) {
        assert!(server.get("/en/").starts_with("HTTP/1.1 200"));
    }
    assert!(writers.iter_mut().all(|writer| writer.wait().expect("an end").success()));
    assert_eq!(desk.run(&["status", "--json"]).json()["messages"], 6);
    desk.check_record();
}

// Who reads a long page while the program is told to stop gets all of it.
#[test]
fn a_request_in_flight_is_answered_before_the_end() {
    let desk = Desk::new();
    let text = format!("{}The very end.", "A long text. ".repeat(70_000));
    desk.write("s.en.md", format!("---\nkind: statement\ntitle: Long\ndate: 2026-01-14\n---\n{text}\n"));
    desk.run(&["publish", "s.en.md"]).succeeds();
    let server = serve(&desk, &[]);
    let mut answer = server.ask("/en/messages/2026/1/long");
    sleep(Duration::from_millis(40));
    server.terminate();
    let mut page = Vec::new();
    answer.read_to_end(&mut page).expect("the page");
    assert!(String::from_utf8_lossy(&page).contains("The very end."));
    assert_eq!(server.wait(), Some(0));
}

#[test]
fn a_publish_that_is_told_to_stop_is_in_the_record_whole_or_not_at_all() {
    let desk = Desk::new();
    desk.write("s.en.md", "---\nkind: statement\ntitle: Perhaps\n---\nText.\n");
    for millis in [0, 5, 10, 15, 20, 25, 30, 40, 60] {
        let mut writer = desk.command(&["publish", "s.en.md"]);
        let mut writer = writer.stdout(std::process::Stdio::null()).spawn().expect("a process");
        sleep(Duration::from_millis(millis));
        stop(writer.id(), "TERM");
        writer.wait().expect("an end");
        desk.check_record();
    }
    desk.publish("Afterwards");
}

#[test]
fn a_taken_port_is_named() {
    let desk = Desk::new();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("its address").to_string();
    desk.run(&["serve", "--listen", &address]).fails(1).says(&[&address, "--listen"]);
}

#[test]
fn the_site_is_served_and_rendered_as_of_an_instant_that_has_been() {
    let desk = Desk::new();
    desk.publish("Of today");
    let server = serve(&desk, &["--at", "2020-01-18T09:15:00Z"]);
    let page = server.get("/en/");
    assert!(page.contains("18 January 2020") && !page.contains("Of today"), "{page}");
    let rendered = desk.run(&["render", "/en/", "--at", "2020-01-18T09:15:00Z"]).succeeds().out;
    assert!(rendered.contains("18 January 2020") && !rendered.contains("Of today"));

    for words in [
        &["serve", "--at", "2999-01-01T00:00:00Z"][..],
        &["render", "/en/", "--at", "2999-01-01T00:00:00Z"],
        &["render", "/at/29990101T000000Z/en/"],
        &["render", "/at/20200118T091500Z/en/", "--at", "2020-01-18T09:15:00Z"],
    ] {
        desk.run(words).fails(2);
    }
}

#[test]
fn a_machine_is_told_where_the_site_is_served() {
    let desk = Desk::new();
    let mut command = desk.command(&["serve", "--listen", "127.0.0.1:0", "--json"]);
    let mut child =
        command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::null()).spawn().unwrap();
    let told = serde_json::Deserializer::from_reader(child.stdout.take().unwrap())
        .into_iter::<serde_json::Value>()
        .next();
    stop(child.id(), "INT");
    assert!(child.wait().unwrap().success());
    assert!(told.unwrap().unwrap()["address"].as_str().unwrap().starts_with("http://127.0.0.1:"));
}

#[test]
fn nonsense_on_the_wire_ends_only_its_own_connection() {
    let desk = Desk::new();
    let server = serve(&desk, &[]);
    for nonsense in [&b"\0\0\0\0\r\n\r\n"[..], b"GET /en/ HTTP/9.9\r\n\r\n", &[b'A'; 100_000]] {
        let mut stream = std::net::TcpStream::connect(&server.address).expect("a connection");
        // It may be closed before all of it is sent.
        let _ = stream.write_all(nonsense);
    }
    assert!(server.get("/en/").starts_with("HTTP/1.1 200"));
}
