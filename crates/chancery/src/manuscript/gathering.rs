//! Gathering: the pictures, films, sounds and documents that the editions of a message name, each read once.

use std::collections::BTreeMap;

use intake::{Document, Image, Said};
use media::Inspected;
use record::{History, Lang, MediaRef, Text};

use super::beside::{Beside, Lying, Missing};
use super::faults::Faults;

/// What stands between the brackets of a picture that only decorates.
pub(super) const DECORATIVE: &str = "-";

/// A manuscript, and a path in it: how a file is named.
pub(super) type Name = (String, String);

/// A file that the editions name.
pub(super) struct Enclosure {
    pub(super) inspected: Inspected,
    pub(super) alt: Text,
    pub(super) caption: Text,
    pub(super) credit: Text,
    pub(super) transcript: Text,
    /// Which of the other files are its subtitles.
    pub(super) subtitles: BTreeMap<Lang, String>,
}

/// What the editions name.
pub(super) struct Gathered {
    /// The files by what tells them apart.
    pub(super) files: BTreeMap<String, Enclosure>,
    /// Which file is meant where a manuscript names a path.
    pub(super) named: BTreeMap<Name, String>,
}

/// Gathers what the editions name.
pub(super) struct Gathering<'a> {
    beside: &'a dyn Beside,
    history: &'a History,
    faults: &'a mut Faults,
    languages: &'a [Lang],
    /// The files by what tells them apart.
    files: BTreeMap<String, Enclosure>,
    /// Which file is meant where a manuscript names this path.
    named: BTreeMap<Name, String>,
}

impl<'a> Gathering<'a> {
    pub(super) fn new(
        beside: &'a dyn Beside,
        history: &'a History,
        languages: &'a [Lang],
        faults: &'a mut Faults,
    ) -> Self {
        Self { beside, history, faults, languages, files: BTreeMap::new(), named: BTreeMap::new() }
    }

    /// Takes all that an edition names.
    pub(super) fn take(&mut self, document: &Document) {
        for image in &document.images {
            self.image(document, image);
        }
        for attached in &document.attachments {
            if self.is_known(document, &attached.file) {
                self.file(document, &attached.file);
            }
        }
        for (file, credit) in &document.credits {
            self.credit(document, file, credit);
        }
        for link in &document.lost_links {
            let what = format!(
                "the link to \"{}\" leads nowhere on the site; give a whole address (https://…), one of the site (/en/…), or \
                 name a file that goes with the text under \"attachments:\" in the front matter",
                link.text
            );
            self.faults.add(document, link, what);
        }
    }

    fn image(&mut self, document: &Document, image: &Image) {
        let said = &image.destination;
        if !self.is_known(document, said) {
            return;
        }
        if image.alt.is_empty() {
            let what = format!(
                "nothing says what is to be seen, for those who do not see it; write it between the brackets, or \
                 ![{DECORATIVE}]({}) if the picture only decorates",
                said.text
            );
            self.faults.add(document, said, what);
        }
        let Some(key) = self.file(document, said) else { return };
        let Some(file) = self.files.get_mut(&key) else { return };
        if !["image/", "video/", "audio/"].iter().any(|kind| file.inspected.media_type.starts_with(kind)) {
            let what = format!(
                "\"{}\" is neither picture, film nor sound; name it under \"attachments:\" in the front matter",
                said.text
            );
            return self.faults.add(document, said, what);
        }
        let lang = &document.edition.lang;
        if image.alt != DECORATIVE {
            file.alt.entry(lang.clone()).or_insert_with(|| image.alt.clone());
        }
        if let Some(caption) = &image.caption {
            file.caption.entry(lang.clone()).or_insert_with(|| caption.clone());
        }
    }

    /// Whether a name is one of a file; what is in the record already must be there.
    fn is_known(&mut self, document: &Document, said: &Said) -> bool {
        if !said.text.starts_with("media:") && !said.text.starts_with("media-") {
            return true;
        }
        if let Err(what) = known(self.history, &said.text) {
            self.faults.add(document, said, what);
        }
        false
    }

    fn credit(&mut self, document: &Document, file: &Said, credit: &str) {
        let key = (document.file.clone(), file.text.clone());
        match self.named.get(&key).and_then(|key| self.files.get_mut(key)) {
            Some(named) => {
                named.credit.insert(document.edition.lang.clone(), credit.to_owned());
            }
            None => {
                let what = format!("\"{}\" is no file that this edition shows or attaches", file.text);
                self.faults.add(document, file, what);
            }
        }
    }

    /// The file that an edition names, read and inspected once.
    fn file(&mut self, document: &Document, said: &Said) -> Option<String> {
        let name = (document.file.clone(), said.text.clone());
        if let Some(key) = self.named.get(&name) {
            return Some(key.clone());
        }
        let lying = match self.beside.file(&document.file, &said.text) {
            Ok(lying) => lying,
            Err(missing) => {
                self.faults.add(document, said, missing.said(&said.text));
                return None;
            }
        };
        let key = lying.key.clone();
        if !self.files.contains_key(&key) {
            let enclosure = self.enclosure(document, said, lying)?;
            self.files.insert(key.clone(), enclosure);
        }
        self.named.insert(name, key.clone());
        Some(key)
    }

    fn enclosure(&mut self, document: &Document, said: &Said, lying: Lying) -> Option<Enclosure> {
        match media::inspect(&said.text, lying.bytes) {
            Ok(inspected) => {
                let mut enclosure = Enclosure {
                    inspected,
                    alt: Text::new(),
                    caption: Text::new(),
                    credit: Text::new(),
                    transcript: Text::new(),
                    subtitles: BTreeMap::new(),
                };
                self.words_of(document, said, &mut enclosure);
                Some(enclosure)
            }
            Err(error) => {
                self.faults.add(document, said, error);
                None
            }
        }
    }

    /// What is said in a film or a sound: `film.en.vtt` and `film.transcript.en.md` beside `film.mp4`.
    fn words_of(&mut self, document: &Document, said: &Said, enclosure: &mut Enclosure) {
        let kind = enclosure.inspected.media_type;
        let is_heard = kind.starts_with("video/") || kind.starts_with("audio/");
        let Some((stem, _)) = said.text.rsplit_once('.').filter(|_| is_heard) else { return };
        for lang in self.languages {
            let transcript = format!("{stem}.transcript.{lang}.md");
            match self.beside.file(&document.file, &transcript) {
                Err(Missing::NotThere) => {}
                Err(missing) => self.faults.add(document, said, missing.said(&transcript)),
                Ok(lying) => match intake::decode(&lying.bytes) {
                    Ok(decoded) => drop(enclosure.transcript.insert(lang.clone(), decoded.text)),
                    Err(error) => self.faults.add(document, said, format!("{transcript}: {error}")),
                },
            }
            let subtitles = Said { text: format!("{stem}.{lang}.vtt"), ..said.clone() };
            let there = self.beside.file(&document.file, &subtitles.text);
            if !matches!(there, Err(Missing::NotThere))
                && let Some(key) = self.file(document, &subtitles)
            {
                enclosure.subtitles.insert(lang.clone(), key);
            }
        }
    }

    /// What was gathered.
    pub(super) fn end(self) -> Gathered {
        Gathered { files: self.files, named: self.named }
    }
}

/// The media file that a text names by its address or its reference.
pub(super) fn known(history: &History, name: &str) -> Result<MediaRef, String> {
    let read = MediaRef::of_destination(name).or_else(|| name.parse().ok());
    let media = read.ok_or_else(|| {
        format!("\"{name}\" names no media file; write it as media:aebagbafaydqqcikbmga2dqpca@1")
    })?;
    let revisions = history.line(media.id).map_or(0, |line| line.revisions.len() as u64);
    match revisions {
        0 => Err(format!("there is no media file {}", media.id)),
        many if media.revision > many => Err(format!("{} has {many} revisions", media.id)),
        _ => Ok(media),
    }
}
