//! The command line: words, flags and their help. Nothing is done here.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use record::{Instant, Lang, RecordId, Zone};

use crate::logs::Logs;

/// Publishes what a mission officially says
///
/// The public site is a pure function of a signed, append-only record and an instant.
#[derive(Debug, Parser)]
#[command(name = "chancery", version, propagate_version = true, arg_required_else_help = true)]
pub(crate) struct Cli {
    /// The folder that holds database and keys [default: chancery-data; of the demo: chancery-demo]
    #[arg(long, value_name = "DIR", env = "CHANCERY_DATA", global = true)]
    pub(crate) data: Option<PathBuf>,
    /// The database, sqlite://PATH or postgres://…; an SQLite file in the data folder by default
    #[arg(long, value_name = "URL", env = "CHANCERY_DATABASE", global = true, hide_env_values = true)]
    pub(crate) database: Option<String>,
    /// Print for machines, as JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) logs: Logs,
    #[command(subcommand)]
    pub(crate) command: Command,
}

impl Cli {
    /// The data folder.
    pub(crate) fn data(&self) -> PathBuf {
        let usual = if matches!(self.command, Command::Demo(_)) { "chancery-demo" } else { "chancery-data" };
        self.data.clone().unwrap_or_else(|| PathBuf::from(usual))
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a new record: its keys, its mission, its promise
    Init(Init),
    /// Read a text capture of a mission's home page into the record
    Import(Import),
    /// Serve the site
    Serve(Serve),
    /// Make a demo mission, once, and serve it
    Demo(Demo),
    /// Print one page as it stands, or stood at an instant
    Render(Render),
    /// Publish a message from Markdown files, a picture or another file, or another subject from a JSON file
    Publish(Publish),
    /// Change a subject without a fault: add an edition, update a number
    Revise(Revise),
    /// Put a fault right, with a public reason
    Correct(Correct),
    /// Take a subject back; its page stays, with a notice
    Withdraw(Reasoned),
    /// Let a withdrawn subject hold again
    Reinstate(Reasoned),
    /// Delete a subject's content for good; the entry and a public reason stay
    Erase(Erase),
    /// Read the holidays that offices keep
    #[command(subcommand)]
    Holidays(HolidaysCommand),
    /// Derive everything again and name what does not hold
    Fsck,
    /// Name what is missing in each of the mission's languages: words of the interface, texts of the record
    Doctor,
    /// Verify a dossier, a proof, a saved page, an address, a checkpoint, evidence or a whole record
    Verify(Verify),
    /// Ask whether a passage stands in the record, word for word
    Quote(Quote),
    /// Write one file that proves a revision of a subject, to be verified without network
    Dossier(Dossier),
    /// Follow another node's record, check every entry, and serve the same site
    Mirror(Mirror),
    /// Bring back from another node what a restored backup lost
    Recover(Recover),
    /// Sign the acts in a file, on a machine that needs neither network nor data folder
    Sign(Sign),
    /// Record the signed acts in a file: all of them, or none
    Append(Append),
    /// List and replace the record's keys
    #[command(subcommand)]
    Key(Key),
    /// Print a policy (C2SP tlog-policy) under which others can check this record
    Policy(Policy),
    /// Check, look at and publish the mission's own templates, words and style
    #[command(subcommand)]
    Theme(ThemeCommand),
    /// Tell which record this is, how long it is, and where its keys lie
    Status(Status),
    /// Copy the record into a new folder, while it is served
    Backup(Backup),
    /// Fill an empty data folder from a backup
    Restore(Restore),
    /// Print the completions of a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man {
        /// The command to describe; the whole program if none is named
        command: Option<String>,
    },
}

/// What a new record is made from.
#[derive(Debug, Args)]
pub(crate) struct Init {
    /// A JSON file that describes the mission; flags given beside it win
    #[arg(long, value_name = "FILE")]
    pub(crate) mission: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) about: About,
}

/// What a mission is.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct About {
    /// The mission's name in its default language
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// The record's id, fixed for good; by default the address's host and /record
    #[arg(long, value_name = "ID")]
    pub(crate) record: Option<RecordId>,
    /// The site's public address, https://embassy.example
    #[arg(long, value_name = "URL")]
    pub(crate) address: Option<String>,
    /// The languages of the site, the default one first
    #[arg(long, value_delimiter = ',', value_name = "LANG")]
    pub(crate) languages: Vec<Lang>,
    /// The country that sends the mission
    #[arg(long, value_name = "NAME")]
    pub(crate) sending_country: Option<String>,
    /// Its city, whose clock is shown
    #[arg(long, value_name = "NAME")]
    pub(crate) sending_city: Option<String>,
    /// That city's IANA zone
    #[arg(long, value_name = "ZONE")]
    pub(crate) sending_zone: Option<Zone>,
    /// The country that hosts the mission
    #[arg(long, value_name = "NAME")]
    pub(crate) host_country: Option<String>,
    /// The city in it, whose clock is shown
    #[arg(long, value_name = "NAME")]
    pub(crate) host_city: Option<String>,
    /// That city's IANA zone; also the civil zone of the record
    #[arg(long, value_name = "ZONE")]
    pub(crate) host_zone: Option<Zone>,
}

/// A capture to read.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The capture
    pub(crate) file: PathBuf,
    /// Print what was understood, and record nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Record it without asking
    #[arg(long)]
    pub(crate) yes: bool,
    /// Record the proposed corrections too, where the capture differs from the record
    #[arg(long)]
    pub(crate) correct: bool,
    #[command(flatten)]
    pub(crate) about: About,
    #[command(flatten)]
    pub(crate) elsewhere: Elsewhere,
}

/// How the site is served.
#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Where to listen
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    /// Serve the site as of this instant, 2020-01-18T09:15:00Z
    #[arg(long, value_name = "INSTANT")]
    pub(crate) at: Option<Instant>,
    #[command(flatten)]
    pub(crate) proxy: Proxy,
    #[command(flatten)]
    pub(crate) jobs: Jobs,
}

/// What is done beside serving.
#[derive(Clone, Debug, Args)]
pub(crate) struct Jobs {
    #[command(flatten)]
    pub(crate) heartbeat: Heartbeat,
    /// A policy (C2SP tlog-policy) whose witnesses, those with an address, are asked to cosign; DATA/policy by default
    #[arg(long, value_name = "FILE", env = "CHANCERY_WITNESSES")]
    pub(crate) witnesses: Option<PathBuf>,
}

/// How often the mission shows that it is alive.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct Heartbeat {
    /// How often the heartbeat key signs the newest checkpoint again; 0 for never
    #[arg(long = "heartbeat", value_name = "SECONDS", env = "CHANCERY_HEARTBEAT", default_value_t = 3_600)]
    pub(crate) seconds: u32,
}

/// What stands before the server.
#[derive(Clone, Debug, Args)]
pub(crate) struct Proxy {
    /// Networks whose word on the reader's address is believed, for the log: 127.0.0.1,10.0.0.0/8
    #[arg(long, value_delimiter = ',', value_name = "NETWORK", env = "CHANCERY_TRUSTED_PROXIES")]
    pub(crate) trusted_proxies: Vec<server::Network>,
    /// Readers come over HTTPS only: tell browsers to keep to it
    #[arg(long, env = "CHANCERY_HTTPS_ONLY")]
    pub(crate) https_only: bool,
}

/// The demo.
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// Begin anew: throw the demo's folder away first
    #[arg(long)]
    pub(crate) fresh: bool,
    /// Where to listen; the next free port if it is taken
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    /// Make the demo, and serve it not
    #[arg(long)]
    pub(crate) no_serve: bool,
    #[command(flatten)]
    pub(crate) jobs: Jobs,
}

/// A page to print.
#[derive(Debug, Args)]
pub(crate) struct Render {
    /// The page's path, /en/
    pub(crate) path: String,
    /// The instant, 2020-01-18T09:15:00Z; now by default
    #[arg(long, value_name = "INSTANT")]
    pub(crate) at: Option<Instant>,
}

/// What to publish.
#[derive(Debug, Args)]
pub(crate) struct Publish {
    /// NAME.LANG.md, one for each edition of one message; or one picture, film, sound or document; or one .json file
    /// of another subject
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) quotes: QuoteMarks,
    #[command(flatten)]
    pub(crate) words: MediaWords,
    #[command(flatten)]
    pub(crate) elsewhere: Elsewhere,
}

/// What is done to the marks of a text.
#[derive(Clone, Copy, Debug, Default, Args)]
pub(crate) struct QuoteMarks {
    /// Set quotation marks and apostrophes as each edition's language has them; "quotes: typographic" in a file's head
    /// does it for that file
    #[arg(long = "typographic-quotes")]
    pub(crate) typographic: bool,
}

/// What is said of a picture, a film, a sound or a document that is published by itself.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct MediaWords {
    /// What is to be seen, for those who do not see it, TEXT or LANG=TEXT; may be given once for each language
    #[arg(long, value_name = "[LANG=]TEXT")]
    pub(crate) alt: Vec<String>,
    /// The picture only decorates: nothing is said of it
    #[arg(long, conflicts_with = "alt")]
    pub(crate) decorative: bool,
    /// What stands beneath it, on one line, TEXT or LANG=TEXT
    #[arg(long, value_name = "[LANG=]TEXT")]
    pub(crate) caption: Vec<String>,
    /// Who made it, TEXT or LANG=TEXT
    #[arg(long, value_name = "[LANG=]TEXT")]
    pub(crate) credit: Vec<String>,
    /// What is said in a film or a sound: a file of Markdown, FILE or LANG=FILE
    #[arg(long, value_name = "[LANG=]FILE")]
    pub(crate) transcript: Vec<String>,
    /// Its subtitles: a WebVTT file, FILE or LANG=FILE
    #[arg(long, value_name = "[LANG=]FILE")]
    pub(crate) subtitles: Vec<String>,
}

impl MediaWords {
    /// Whether anything is said.
    pub(crate) fn are_said(&self) -> bool {
        let all = [&self.alt, &self.caption, &self.credit, &self.transcript, &self.subtitles];
        self.decorative || all.iter().any(|given| !given.is_empty())
    }
}

/// Where the mission key is on another machine.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Elsewhere {
    /// Record nothing: write what is to be signed into this new file, for `chancery sign` where the mission key is
    #[arg(long, value_name = "FILE")]
    pub(crate) acts: Option<PathBuf>,
}

/// What to revise.
#[derive(Debug, Args)]
pub(crate) struct Revise {
    /// The official number (142/2020), address or id
    pub(crate) subject: String,
    /// The files as they shall stand; none where only what is said of a media file changes
    #[arg(
        required_unless_present_any = ["alt", "decorative", "caption", "credit", "transcript", "subtitles"],
        value_name = "FILE"
    )]
    pub(crate) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) quotes: QuoteMarks,
    #[command(flatten)]
    pub(crate) words: MediaWords,
    /// A public reason, TEXT or LANG=TEXT; may be given once for each language
    #[arg(long, value_name = "[LANG=]TEXT")]
    pub(crate) reason: Vec<String>,
    #[command(flatten)]
    pub(crate) elsewhere: Elsewhere,
}

/// What to correct.
#[derive(Debug, Args)]
pub(crate) struct Correct {
    #[command(flatten)]
    pub(crate) what: Revise,
    /// How much the correction changes
    #[arg(long, value_enum, default_value_t = GradeArg::Minor)]
    pub(crate) grade: GradeArg,
}

/// How much a correction changes.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum GradeArg {
    /// A slip that misleads nobody
    Minor,
    /// Something that readers must be told
    Major,
}

/// A subject, and why.
#[derive(Debug, Args)]
pub(crate) struct Reasoned {
    /// The official number (142/2020), address or id
    pub(crate) subject: String,
    /// The public reason, TEXT or LANG=TEXT; may be given once for each language
    #[arg(long, value_name = "[LANG=]TEXT")]
    pub(crate) reason: Vec<String>,
    #[command(flatten)]
    pub(crate) elsewhere: Elsewhere,
}

/// What to erase.
#[derive(Debug, Args)]
pub(crate) struct Erase {
    #[command(flatten)]
    pub(crate) what: Reasoned,
    /// Erase without asking; it cannot be undone
    #[arg(long)]
    pub(crate) yes: bool,
}

/// What to do with a theme.
#[derive(Debug, Subcommand)]
pub(crate) enum ThemeCommand {
    /// Name every fault of a theme, by file and line
    Check(ThemeFolder),
    /// Serve the site as it would look with a theme, for who works on it
    Preview(ThemePreview),
    /// Put a theme in the record, once nothing is wrong with it
    Publish(ThemePublish),
    /// Tell what the site is dressed in, and which templates there are
    Show,
    /// Write the default theme's files into a folder, to begin with
    Export(ThemeExport),
}

/// Where a theme lies.
#[derive(Debug, Args)]
pub(crate) struct ThemeFolder {
    /// The theme's folder: templates/, words/ and style.css; DATA/theme by default
    #[arg(value_name = "DIR")]
    pub(crate) folder: Option<PathBuf>,
}

/// A theme to look at.
#[derive(Debug, Args)]
pub(crate) struct ThemePreview {
    #[command(flatten)]
    pub(crate) folder: ThemeFolder,
    /// Where to listen
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8081")]
    pub(crate) listen: SocketAddr,
}

/// A theme to publish.
#[derive(Debug, Args)]
pub(crate) struct ThemePublish {
    #[command(flatten)]
    pub(crate) folder: ThemeFolder,
    /// A public reason, TEXT or LANG=TEXT; may be given once for each language
    #[arg(long, value_name = "[LANG=]TEXT")]
    pub(crate) reason: Vec<String>,
    #[command(flatten)]
    pub(crate) elsewhere: Elsewhere,
}

/// Where the files are written.
#[derive(Debug, Args)]
pub(crate) struct ThemeExport {
    /// The folder
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    /// Write the record's own theme instead
    #[arg(long)]
    pub(crate) published: bool,
}

/// What to do with holidays.
#[derive(Debug, Subcommand)]
pub(crate) enum HolidaysCommand {
    /// Publish the holidays in an iCalendar file, or bring those of the record up to date
    Import(HolidaysImport),
}

/// A calendar to read.
#[derive(Debug, Args)]
pub(crate) struct HolidaysImport {
    /// The calendar, a .ics file
    pub(crate) file: PathBuf,
    /// Whose holidays they are, TEXT or LANG=TEXT; may be given once for each language
    #[arg(long, value_name = "[LANG=]TEXT")]
    pub(crate) name: Vec<String>,
    /// The country, TEXT or LANG=TEXT; may be given once for each language
    #[arg(long, value_name = "[LANG=]TEXT")]
    pub(crate) country: Vec<String>,
    /// The years to read, 2026 or 2026-2028; by default this one and the two after it
    #[arg(long, value_name = "YEARS")]
    pub(crate) years: Option<Years>,
    /// The language of names that state none; the mission's default language by default
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<Lang>,
    /// The holidays of the record to bring up to date; days of other years stay
    #[arg(long, value_name = "ID")]
    pub(crate) revise: Option<String>,
    /// Print what was understood, and record nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Record it without asking
    #[arg(long)]
    pub(crate) yes: bool,
    #[command(flatten)]
    pub(crate) elsewhere: Elsewhere,
}

/// Some years in a row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Years {
    /// The first.
    pub(crate) first: i16,
    /// The last.
    pub(crate) last: i16,
}

impl std::str::FromStr for Years {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        let year = |text: &str| text.parse::<i16>().ok().filter(|year| (1..=9_998).contains(year));
        match (year(first), year(last)) {
            (Some(first), Some(last)) if first <= last => Ok(Self { first, last }),
            _ => Err("write years as 2026 or 2026-2028".to_owned()),
        }
    }
}

/// What to verify, and by what.
#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// A file of any of these kinds, or an address of a page
    pub(crate) thing: Option<String>,
    /// The address of a site, to verify its whole record
    #[arg(long, value_name = "URL", conflicts_with = "thing")]
    pub(crate) record: Option<String>,
    /// The logs and witnesses that you trust (C2SP tlog-policy)
    #[arg(long, value_name = "FILE")]
    pub(crate) policy: Option<PathBuf>,
    /// At least so many of the policy's witnesses must have cosigned
    #[arg(long, value_name = "K")]
    pub(crate) quorum: Option<usize>,
    /// The text that a proof is about
    #[arg(long, value_name = "FILE")]
    pub(crate) text: Option<PathBuf>,
    /// The dossier of the message that a saved page shows; else the page's address is asked for it
    #[arg(long, value_name = "FILE")]
    pub(crate) dossier: Option<PathBuf>,
    /// A checkpoint: nothing older than it is taken
    #[arg(long, value_name = "FILE")]
    pub(crate) at_least: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) patience: Patience,
}

/// How long others may take.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct Patience {
    /// How long to wait for another server before giving up
    #[arg(long = "timeout", value_name = "SECONDS", default_value_t = 30)]
    pub(crate) seconds: u64,
}

impl Patience {
    /// The same for the client.
    pub(crate) fn patience(self) -> crate::net::Patience {
        crate::net::Patience::of_seconds(self.seconds)
    }
}

/// What to look for.
#[derive(Debug, Args)]
pub(crate) struct Quote {
    /// The passage; - or nothing reads it from standard input
    pub(crate) passage: Option<String>,
    /// Look in editions of this language only
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<Lang>,
}

/// What to prove.
#[derive(Debug, Args)]
pub(crate) struct Dossier {
    /// The official number (142/2020), address or id
    pub(crate) subject: String,
    /// Which revision of it; the newest by default
    #[arg(long, value_name = "N")]
    pub(crate) revision: Option<u64>,
    /// The file; standard output by default
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// Whom to follow.
#[derive(Debug, Args)]
pub(crate) struct Mirror {
    /// The address of a site, or of a mirror of it
    pub(crate) url: String,
    /// Where to listen
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    /// Take over what is new, once, and serve nothing
    #[arg(long)]
    pub(crate) once: bool,
    /// How often to ask for what is new
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    pub(crate) interval: u32,
    /// Follow only a log of this policy (C2SP tlog-policy); else the first keys seen are believed
    #[arg(long, value_name = "FILE")]
    pub(crate) policy: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) patience: Patience,
    #[command(flatten)]
    pub(crate) proxy: Proxy,
}

/// Whom to ask.
#[derive(Debug, Args)]
pub(crate) struct Recover {
    /// The address of a mirror that has what was lost
    #[arg(long, value_name = "URL")]
    pub(crate) from: String,
    #[command(flatten)]
    pub(crate) patience: Patience,
}

/// What to sign.
#[derive(Debug, Args)]
pub(crate) struct Sign {
    /// The acts file
    pub(crate) file: PathBuf,
    /// The private key's file, or - to read it from standard input; mission.key here or in the data folder by default
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
    /// The new file with the signed acts; NAME.signed.json by default
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Show the texts to their last line
    #[arg(long)]
    pub(crate) whole: bool,
    /// Sign without asking
    #[arg(long)]
    pub(crate) yes: bool,
}

/// What to record.
#[derive(Debug, Args)]
pub(crate) struct Append {
    /// The signed acts file
    pub(crate) file: PathBuf,
}

/// What to do with keys.
#[derive(Debug, Subcommand)]
pub(crate) enum Key {
    /// List the keys that the record states, since when, and whether they lie here
    List,
    /// Make a private key in a new file, and print its public half; needs no record
    Make {
        /// The new file
        file: PathBuf,
    },
    /// Replace a key, announced by an entry under the old one
    Rotate(Box<Rotate>),
}

/// Which key to replace, and how.
#[derive(Debug, Args)]
pub(crate) struct Rotate {
    /// Which key
    #[arg(value_enum)]
    pub(crate) role: RoleArg,
    /// The recovery key's file, or - to read it from standard input: where the mission key is lost, and for the recovery key itself
    #[arg(long, value_name = "FILE")]
    pub(crate) recovery_key: Option<PathBuf>,
    /// The public half of the new key, whose private half is on another machine
    #[arg(long, value_name = "KEY")]
    pub(crate) public: Option<record::PublicKey>,
    /// The new recovery key is printed before it is recorded; do not ask whether it is written down
    #[arg(long)]
    pub(crate) yes: bool,
    #[command(flatten)]
    pub(crate) elsewhere: Elsewhere,
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum RoleArg {
    /// Signs checkpoints
    Log,
    /// Signs acts
    Mission,
    /// Shows that the mission is alive
    Heartbeat,
    /// Alone able to replace any other
    Recovery,
}

impl From<RoleArg> for record::KeyRole {
    fn from(role: RoleArg) -> Self {
        match role {
            RoleArg::Log => Self::Log,
            RoleArg::Mission => Self::Mission,
            RoleArg::Heartbeat => Self::Heartbeat,
            RoleArg::Recovery => Self::Recovery,
        }
    }
}

/// Whose witnesses a policy names.
#[derive(Debug, Args)]
pub(crate) struct Policy {
    /// The policy that the server is given; DATA/policy by default
    #[arg(long, value_name = "FILE", env = "CHANCERY_WITNESSES")]
    pub(crate) witnesses: Option<PathBuf>,
}

/// What `status` measures by.
#[derive(Debug, Args)]
pub(crate) struct Status {
    #[command(flatten)]
    pub(crate) heartbeat: Heartbeat,
    /// The policy that the server is given; DATA/policy by default
    #[arg(long, value_name = "FILE", env = "CHANCERY_WITNESSES")]
    pub(crate) witnesses: Option<PathBuf>,
}

/// Where to copy to.
#[derive(Debug, Args)]
pub(crate) struct Backup {
    /// A new folder
    pub(crate) dir: PathBuf,
    /// Copy the private keys too: guard the copy as you guard them
    #[arg(long)]
    pub(crate) with_keys: bool,
}

/// Where to copy from.
#[derive(Debug, Args)]
pub(crate) struct Restore {
    /// The backup's folder
    pub(crate) dir: PathBuf,
}
