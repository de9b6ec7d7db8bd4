//! Everything that a reader can take is bounded, and a shutdown drops nobody.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

use record::Kind;
use server::{Limits, Settings};

use crate::support::{MESSAGE, Press, Site, ask};

#[test]
fn a_request_that_never_ends_is_given_up() {
    let site = Site::with(
        Settings::default(),
        Limits { head_time: Duration::from_millis(100), ..Limits::default() },
    );
    let mut stream = TcpStream::connect(site.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    stream.write_all(b"GET /en/ HTTP/1.1\r\nhost: embassy").unwrap();
    let mut rest = Vec::new();
    // Ended by the server, with an answer or without one.
    stream.read_to_end(&mut rest).unwrap();
    assert!(!rest.starts_with(b"HTTP/1.1 200"));
}

#[test]
fn one_connection_too_many_waits_for_its_slot() {
    let site = Site::with(Settings::default(), Limits { connections: 1, ..Limits::default() });
    let first = TcpStream::connect(site.address).unwrap();
    thread::sleep(Duration::from_millis(50));
    thread::scope(|scope| {
        let second = scope.spawn(|| site.get("/en/").status);
        thread::sleep(Duration::from_millis(100));
        assert!(!second.is_finished());
        drop(first);
        assert_eq!(second.join().unwrap(), 200);
    });
}

#[test]
fn who_waits_too_long_for_a_page_is_told_so_while_kept_pages_are_served() {
    let settings =
        Settings { renders_at_once: 1, render_wait: Duration::from_millis(100), ..Settings::default() };
    let site = Site::with(settings, Limits::default());
    site.get("/en/");
    site.press.shelf.close();
    let busy = site.get(MESSAGE);
    assert_eq!((busy.status, busy.header("retry-after")), (503, Some("5")));
    assert_eq!(site.get("/fr/").status, 503);
    assert_eq!(site.get("/en/").status, 200);
    site.press.shelf.open();
}

#[test]
fn a_request_in_flight_is_answered_before_the_site_stops() {
    let mut site = Site::open();
    site.press.shelf.close();
    let address = site.address;
    let reader = thread::spawn(move || ask(address, "GET", MESSAGE, &[]));
    while site.press.shelf.asked() == 0 {
        thread::sleep(Duration::from_millis(5));
    }
    site.stop();
    thread::sleep(Duration::from_millis(100));
    assert!(TcpStream::connect(address).is_err(), "a new connection was accepted");
    site.press.shelf.open();
    assert_eq!(reader.join().unwrap().status, 200);
    site.wait();
}

#[test]
fn an_idle_reader_does_not_hold_up_the_shutdown() {
    let mut site = Site::open();
    let mut idle = TcpStream::connect(site.address).unwrap();
    idle.write_all(b"GET /en/ HTTP/1.1\r\nhost: embassy.example\r\n\r\n").unwrap();
    let mut first = [0; 12];
    idle.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 200");
    site.stop();
    site.wait();
}

#[test]
fn one_connection_serves_many_requests() {
    let site = Site::open();
    let mut stream = TcpStream::connect(site.address).unwrap();
    let request = b"HEAD /en/ HTTP/1.1\r\nhost: embassy.example\r\n\r\n";
    let last = b"HEAD /en/ HTTP/1.1\r\nhost: embassy.example\r\nconnection: close\r\n\r\n";
    stream.write_all(&[request.as_slice(), request, last].concat()).unwrap();
    let mut answers = String::new();
    stream.read_to_string(&mut answers).unwrap();
    assert_eq!(answers.matches("HTTP/1.1 200 OK").count(), 3);
}

#[test]
fn kept_pages_are_served_while_a_slow_database_holds_up_a_page_and_a_publication() {
    let mut site = Site::open();
    let address = site.address;
    let kept = site.get("/en/").body;
    site.press.shelf.close();
    let shelf = site.press.shelf.clone();
    let asked_for_home = shelf.asked();
    thread::scope(|scope| {
        let slow = scope.spawn(move || ask(address, "GET", MESSAGE, &[]).status);
        while shelf.asked() == asked_for_home {
            thread::sleep(Duration::from_millis(5));
        }
        let press = &mut site.press;
        let publication =
            scope.spawn(move || press.publish(Kind::Reply, vec![Press::edition("en", "A reply")]));
        thread::sleep(Duration::from_millis(50));
        for _ in 0..20 {
            assert_eq!(ask(address, "GET", "/en/", &[]).body, kept);
            assert_eq!(ask(address, "GET", "/healthz", &[]).status, 200);
        }
        assert!(!publication.is_finished());
        shelf.open();
        publication.join().unwrap();
        assert_eq!(slow.join().unwrap(), 200);
    });
    assert!(site.get("/en/").text().contains("A reply"));
}
