//! `demo`: made once, begun anew when asked, and in nobody's way.

use std::fs;
use std::net::TcpListener;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use crate::support::{Desk, Server};

#[test]
fn the_demo_is_made_once_and_anew_when_asked() {
    let desk = Desk::bare();
    let first = desk.run(&["demo", "--no-serve", "--json"]).json();
    let made = desk.run(&["--data", "chancery-demo", "status", "--json"]).json();
    let second = desk.run(&["demo", "--no-serve", "--json"]).json();
    assert_eq!((&first["made"], &second["made"]), (&true.into(), &false.into()));
    assert_eq!(desk.run(&["--data", "chancery-demo", "status", "--json"]).json(), made);

    desk.run(&["demo", "--no-serve", "--fresh"]).succeeds();
    let anew = desk.run(&["--data", "chancery-demo", "status", "--json"]).json();
    assert_ne!(anew["log_verifier"], made["log_verifier"]);
    assert!(desk.run(&["--data", "chancery-demo", "fsck", "--json"]).json()["clean"].as_bool().unwrap());
}

#[test]
fn a_demo_that_was_killed_half_way_is_made_to_its_end() {
    let desk = Desk::bare();
    let mut child = desk.command(&["demo", "--no-serve"]).stdout(Stdio::null()).spawn().expect("a process");
    while !desk.path("chancery-demo/chancery.db").exists() {
        sleep(Duration::from_millis(10));
    }
    sleep(Duration::from_millis(200));
    child.kill().expect("it can be killed");
    child.wait().expect("it ends");

    assert_eq!(desk.run(&["demo", "--no-serve", "--json"]).json()["made"], true);
    let messages = desk.run(&["--data", "chancery-demo", "status", "--json"]).json()["messages"].as_u64();
    assert!(messages >= Some(40), "{messages:?}");
}

// Whoever names the wrong folder must lose nothing in it.
#[test]
fn a_folder_that_holds_anything_else_is_left_alone() {
    let desk = Desk::new();
    fs::create_dir(desk.path("letters")).unwrap();
    desk.write("letters/precious.txt", "mine");
    for data in ["letters", "chancery-data"] {
        for fresh in [&["demo", "--no-serve"][..], &["demo", "--no-serve", "--fresh"]] {
            desk.run(&[&["--data", data], fresh].concat()).fails(1).says(&[data, "no demo", "--data"]);
        }
    }
    assert_eq!(fs::read(desk.path("letters/precious.txt")).unwrap(), b"mine");
    desk.check_record();
}

#[test]
fn a_demo_that_is_served_is_not_thrown_away_and_a_taken_port_is_passed_over() {
    let desk = Desk::bare();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("its address").to_string();
    let server = Server::start(&mut desk.command(&["demo", "--listen", &address]));
    assert_ne!(server.address, address);
    assert!(server.get("/en/").starts_with("HTTP/1.1 200"));

    desk.run(&["demo", "--no-serve", "--fresh"]).fails(1).says(&["another process", "chancery-demo"]);
    assert!(server.get("/fr/").starts_with("HTTP/1.1 200"));
    server.terminate();
    assert_eq!(server.wait(), Some(0));
}
