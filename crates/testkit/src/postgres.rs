//! A PostgreSQL cluster of the tests' own, in a temporary folder, reached by a socket in that folder.
//!
//! Started once in a process, when the first test asks for a database. It ends with the process,
//! however that ends: a shell beside it waits for the process's end of a pipe to close, stops the
//! server by its process id, and removes the folder.

use std::fs;
use std::io;
use std::os::unix::fs::{MetadataExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::thread::sleep;
use std::time::Duration;

/// Runs the server, and ends it when standard input closes: `$1` is the server, `$2` the folder.
const KEEPER: &str = r#"
"$1" -D "$2/data" -k "$2" -c listen_addresses= -c max_connections=200 -c fsync=off -c full_page_writes=off &
server=$!
read -r _
kill -INT "$server"
wait "$server"
rm -rf "$2"
"#;

/// How often it is asked whether the server answers, every 50 ms: for 30 seconds.
const QUESTIONS: u32 = 600;

struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    databases: Mutex<u32>,
    /// Holds the pipe whose end ends the server.
    _keeper: Child,
}

/// The address of a new, empty database in the cluster of this process.
///
/// # Panics
///
/// With what to install, where PostgreSQL's server programs are missing; and with their own words
/// where they fail.
pub fn database() -> String {
    static CLUSTER: OnceLock<Cluster> = OnceLock::new();
    let cluster = CLUSTER.get_or_init(Cluster::start);
    // One at a time: the server copies its template for one caller only.
    let mut databases = cluster.databases.lock().unwrap_or_else(PoisonError::into_inner);
    *databases += 1;
    let name = format!("test{databases}");
    let mut createdb = Command::new(cluster.programs.join("createdb"));
    run(createdb.arg("-h").arg(&cluster.folder).args(["-U", "postgres", "-T", "template0", &name]));
    format!("postgres://postgres@localhost/{name}?host={}", cluster.folder.display())
}

impl Cluster {
    fn start() -> Self {
        let programs = programs().expect(
            "PostgreSQL's server programs (initdb, postgres) are missing; install them, on Debian with \
             \"apt-get install postgresql\", or put their folder on the PATH",
        );
        let folder = folder();
        let owner = owner(&folder);
        if let Some((user, group)) = owner {
            chown(&folder, Some(user), Some(group))
                .expect("the temporary folder can be given to another user");
        }
        let initdb = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "-D"];
        run(as_user(&programs.join("initdb"), owner)
            .args(initdb)
            .arg(folder.join("data"))
            .current_dir(&folder));
        let keeper = keep(&programs, &folder, owner);
        let cluster = Self { programs, folder, databases: Mutex::new(0), _keeper: keeper };
        cluster.wait();
        cluster
    }

    fn wait(&self) {
        for _ in 0..QUESTIONS {
            let mut question = Command::new(self.programs.join("pg_isready"));
            let answer = question.arg("-q").arg("-h").arg(&self.folder).args(["-U", "postgres"]).status();
            if answer.is_ok_and(|status| status.success()) {
                return;
            }
            sleep(Duration::from_millis(50));
        }
        let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        panic!("PostgreSQL did not start within 30 seconds:\n{log}");
    }
}

fn keep(programs: &Path, folder: &Path, owner: Option<(u32, u32)>) -> Child {
    let log = fs::File::create(folder.join("log")).expect("the temporary folder can be written to");
    let errors = log.try_clone().expect("a file can be written through two handles");
    let mut shell = as_user(Path::new("/bin/sh"), owner);
    shell.args(["-c", KEEPER, "sh"]).arg(programs.join("postgres")).arg(folder).current_dir(folder);
    // A group of its own: an interrupt at the terminal is for the tests, and the pipe tells the rest.
    shell.process_group(0).stdin(Stdio::piped()).stdout(log).stderr(errors);
    shell.spawn().expect("a shell can be started")
}

/// The newest PostgreSQL of Debian's packages, else the one on the PATH.
fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<_> = versions.map(|version| version.path()).collect();
    versions.sort_by_key(|path| path.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok()));
    let debian = versions.into_iter().rev().map(|version| version.join("bin"));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = debian.chain(std::env::split_paths(&path));
    folders.into_iter().find(|folder| folder.join("initdb").exists() && folder.join("postgres").exists())
}

/// A new temporary folder whose path is short enough for a socket's name.
fn folder() -> PathBuf {
    let short = |path: &PathBuf| path.as_os_str().len() < 60;
    let parent = Some(std::env::temp_dir()).filter(short).unwrap_or_else(|| PathBuf::from("/tmp"));
    let folder = tempfile::Builder::new().prefix("chancery-pg-").tempdir_in(parent);
    folder.expect("a temporary folder can be made").keep()
}

/// Who runs the server instead of root, which it refuses; `None` where the tests do not run as root.
fn owner(folder: &Path) -> Option<(u32, u32)> {
    let root = fs::metadata(folder).is_ok_and(|metadata| metadata.uid() == 0);
    let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let ids = |name: &str| {
        let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut fields = line.split(':').skip(2);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    };
    if root { ids("postgres").or_else(|| ids("nobody")) } else { None }
}

fn as_user(program: &Path, owner: Option<(u32, u32)>) -> Command {
    let mut command = Command::new(program);
    if let Some((user, group)) = owner {
        command.gid(group).uid(user);
    }
    command
}

fn run(command: &mut Command) {
    let output: io::Result<_> = command.stdin(Stdio::null()).output();
    let output = output.unwrap_or_else(|error| panic!("{command:?} cannot be started: {error}"));
    assert!(output.status.success(), "{command:?} failed:\n{}", String::from_utf8_lossy(&output.stderr));
}
