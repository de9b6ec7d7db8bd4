//! Logs: one structured line for each thing that happened, on standard error.

use std::io::IsTerminal;

use clap::ValueEnum;
use tracing_subscriber::EnvFilter;

/// How logs are written.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum LogFormat {
    /// For a person.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// The settings of the logs.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Logs {
    /// How logs are written
    #[arg(long, value_enum, default_value_t, env = "CHANCERY_LOG_FORMAT", global = true)]
    pub(crate) log_format: LogFormat,
    /// What is logged: error, warn, info, debug, or directives such as server=debug
    #[arg(long, default_value = "warn,chancery=info,server=info", env = "CHANCERY_LOG", global = true)]
    pub(crate) log: String,
}

/// Starts logging. What cannot be understood of the directives is left out.
pub(crate) fn start(logs: &Logs) {
    let filter = EnvFilter::new(&logs.log);
    let coloured = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let lines =
        tracing_subscriber::fmt().with_env_filter(filter).with_ansi(coloured).with_writer(std::io::stderr);
    match logs.log_format {
        LogFormat::Text => lines.init(),
        LogFormat::Json => lines.json().flatten_event(true).init(),
    }
}
