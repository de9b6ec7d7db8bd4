//! The program while it serves, and a reader of its pages.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A program that serves; it is killed when this is dropped.
pub(crate) struct Server {
    child: Child,
    /// Host and port.
    pub(crate) address: String,
}

impl Server {
    /// Starts a command that serves, and waits until it says where.
    pub(crate) fn start(command: &mut Command) -> Self {
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program can be started");
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let told = lines.find_map(|line| line.ok()?.strip_prefix("Serving on http://").map(str::to_owned));
        Self { child, address: told.expect("an address to read at") }
    }

    /// Asks for a page; the connection is still open and nothing of the answer is read.
    pub(crate) fn ask(&self, path: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a patience");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").expect("a request");
        stream
    }

    /// The whole answer to a request for a page: head and body.
    pub(crate) fn get(&self, path: &str) -> String {
        let mut answer = Vec::new();
        self.ask(path).read_to_end(&mut answer).expect("an answer");
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Whether a page comes to hold `words` within a second, and a little for a busy machine.
    pub(crate) fn shows_soon(&self, path: &str, words: &str) -> bool {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_millis(1_500) {
            if self.get(path).contains(words) {
                return true;
            }
            sleep(Duration::from_millis(20));
        }
        false
    }

    /// Asks the program to stop.
    pub(crate) fn terminate(&self) {
        stop(self.child.id(), "TERM");
    }

    /// Waits for the program's end, and gives its exit code.
    pub(crate) fn wait(mut self) -> Option<i32> {
        self.child.wait().expect("the program ends").code()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends a signal to one process.
pub(crate) fn stop(process: u32, signal: &str) {
    let kill = format!("kill -{signal} {process}");
    assert!(Command::new("/bin/sh").args(["-c", &kill]).status().expect("a shell").success());
}
