//! What the doctor tells, to a person and to a machine.

use record::Lang;
use serde::Serialize;
use site::theme::Fault;

use super::interface::Examined;

/// What a site lacks.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    /// Whether it lacks nothing.
    pub(super) complete: bool,
    /// Where the words were read that are the mission's own: `folder` or `record`.
    words: &'static str,
    /// Each language of the mission.
    languages: Vec<Examined>,
    /// Languages that have words, and that the mission does not publish in.
    idle: Vec<Lang>,
    /// What is wrong with the theme's templates and style: readers get the default theme's where they fail.
    theme: Vec<Fault>,
}

impl Report {
    pub(super) fn of(
        languages: Vec<Examined>,
        from_folder: bool,
        idle: Vec<Lang>,
        theme: Vec<Fault>,
    ) -> Self {
        let complete = languages.iter().all(Examined::is_complete) && theme.is_empty();
        Self { complete, words: if from_folder { "folder" } else { "record" }, languages, idle, theme }
    }

    /// The report in lines. What is missing of the interface stands as it would stand in the file.
    pub(super) fn text(&self) -> String {
        let mut lines = Vec::new();
        if self.words == "folder" {
            lines.push(
                "the words of the theme's folder were read; `chancery theme publish` puts them in the record"
                    .to_owned(),
            );
        }
        for language in &self.languages {
            lines.push(format!("{}  {}", language.lang, language.name));
            match language.is_complete() {
                true => lines.push("  complete".to_owned()),
                false => lines.extend(lacks(language)),
            }
        }
        for lang in &self.idle {
            lines.push(format!("words/{lang}.ftl is of no language of the mission; add {lang} to its languages, or delete the file"));
        }
        lines.extend(self.theme.iter().map(|fault| format!("theme  {fault}")));
        lines.push(if self.complete {
            "nothing is missing".to_owned()
        } else {
            "this is missing".to_owned()
        });
        lines.join("\n")
    }
}

fn lacks(language: &Examined) -> Vec<String> {
    let mut lines = Vec::new();
    for fault in &language.faults {
        lines.push(format!("  {}, line {}: {}", language.file, fault.line, fault.what));
    }
    for text in &language.texts {
        lines.push(format!(
            "  {} \"{}\" has no {} ({})",
            text.kind,
            text.name,
            text.fields.join(", "),
            text.subject
        ));
    }
    match language.phrases.len() {
        0 => {}
        1 => {
            lines.push(format!("  1 phrase of the interface is missing; translate it in {}:", language.file));
        }
        count => lines.push(format!(
            "  {count} phrases of the interface are missing; translate them in {}:",
            language.file
        )),
    }
    for phrase in &language.phrases {
        let text = phrase.english.replace('\n', "\n    ");
        lines.push(format!("    {} = {text}", phrase.key));
    }
    lines
}
