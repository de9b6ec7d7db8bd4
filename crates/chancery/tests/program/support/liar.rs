//! An origin that does not behave: it stands before a true one, and answers otherwise where it is told to.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What is answered.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
}

/// Makes of a path and the true answer the one that is given; `None` breaks the connection off.
type Lie = dyn Fn(&str, Answer) -> Option<Answer> + Send + Sync;

/// A server before a true one.
pub(crate) struct Liar {
    /// Host and port.
    pub(crate) address: String,
    state: Arc<Mutex<State>>,
}

struct State {
    /// The true server that is asked.
    upstream: String,
    lie: Arc<Lie>,
}

impl Liar {
    /// One that tells what `upstream` tells.
    pub(crate) fn before(upstream: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address").to_string();
        let state = State { upstream: upstream.to_owned(), lie: Arc::new(|_, answer| Some(answer)) };
        let state = Arc::new(Mutex::new(state));
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = Arc::clone(&shared);
                thread::spawn(move || serve(stream, &state));
            }
        });
        Self { address, state }
    }

    /// Its address, as the program is given it.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on tells what another server tells.
    pub(crate) fn turn_to(&self, upstream: &str) {
        self.state.lock().expect("a state").upstream = upstream.to_owned();
    }

    /// From now on lies so.
    pub(crate) fn lie(&self, lie: impl Fn(&str, Answer) -> Option<Answer> + Send + Sync + 'static) {
        self.state.lock().expect("a state").lie = Arc::new(lie);
    }

    /// From now on tells the truth.
    pub(crate) fn repent(&self) {
        self.lie(|_, answer| Some(answer));
    }
}

fn serve(stream: TcpStream, state: &Mutex<State>) {
    let mut reader = BufReader::new(stream);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 {
            return;
        }
        let path = line.split(' ').nth(1).unwrap_or("/").to_owned();
        while reader.read_line(&mut line).unwrap_or(0) > 2 {}
        let (upstream, lie) = {
            let state = state.lock().expect("a state");
            (state.upstream.clone(), Arc::clone(&state.lie))
        };
        let Some(answer) = lie(&path, ask(&upstream, &path)) else { return };
        let head = format!("HTTP/1.1 {} X\r\nContent-Length: {}\r\n\r\n", answer.status, answer.body.len());
        let stream = reader.get_mut();
        if stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&answer.body)).is_err() {
            return;
        }
    }
}

/// What a true server answers.
pub(crate) fn ask(server: &str, path: &str) -> Answer {
    let mut stream = TcpStream::connect(server).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a patience");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").expect("a request");
    let mut whole = Vec::new();
    stream.read_to_end(&mut whole).expect("an answer");
    let end = whole.windows(4).position(|four| four == b"\r\n\r\n").expect("a head") + 4;
    let status = String::from_utf8_lossy(&whole[9..12]).parse().expect("a status");
    Answer { status, body: whole.split_off(end) }
}
