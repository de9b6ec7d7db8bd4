//! Who speaks, in languages that write names with capitals.
//!
//! An office is found by its head (`Minister`, `Ambassadeur`, `Посол`), grown to the left over what goes
//! before it (`Deputy Foreign`) and to the right over what goes with it (`of Foreign Affairs of Bahrain`);
//! the name is what follows in capitals. The first person counts who is not brought in by `with` or `to`.

use crate::text::wordset::WordSet;

use record::Kind;

use super::kind::kind_of;
use super::words::{Word, span, words};
use crate::capture::Speaker;
use crate::places::{LONGEST_NAME, place, place_in_any_case};

static HEADS: WordSet = WordSet::words(
    "minister pm president vice-president ambassador secretary secretary-general spokesperson spokesman spokeswoman consul consul-general \
    director director-general chair chairman chairperson chairwoman commissioner envoy representative attaché attache counsellor counselor \
    governor mayor premier chancellor chief head officer undersecretary under-secretary adviser advisor senator deputy chargé charge king queen prince princess \
    ministre président présidente ambassadeur ambassadrice porte-parole consule secrétaire directeur directrice chef envoyé représentant représentante gouverneur maire conseiller \
    presidente ministro ministra embajador embajadora portavoz canciller cónsul embaixador embaixadora chanceler ambasciatore ambasciatrice portavoce secretario secretaria director directora representante encargado \
    außenminister außenministerin ministerin botschafter botschafterin bundeskanzler bundeskanzlerin bundespräsident sprecher sprecherin präsident präsidentin generalsekretär staatsminister staatsministerin staatssekretär \
    министр министра министром посол посла послом президент президента президентом представитель представителя представителем председатель председателя председателем \
    секретарь секретаря директор директора консул консула генконсул генконсула советник советника атташе премьер-министр премьер-министра руководитель руководителя глава главы заместитель заместителя уполномоченный уполномоченного поверенный поверенного",
);

static BEFORE: WordSet = WordSet::words(
    "deputy first acting permanent prime vice assistant special presidential state foreign defence defense finance health interior trade culture energy \
    press senior chief honorary extraordinary plenipotentiary national federal parliamentary principal personal under embassy ministry general high \
    and official government british russian french german american chinese italian spanish \
    vice premier première le la les el los der die das официальный официального официальным чрезвычайный чрезвычайного полномочный полномочного постоянный постоянного \
    первый первого заместитель заместителя зам врио временный временного специальный специального генеральный генерального и \
    erster stellvertretender stellvertretende primer secrétaire sous-secrétaire",
);

static WITHIN: WordSet = WordSet::words(
    "foreign affairs external relations defence defense state states kingdom republic federation federal union people's peoples democratic islamic arab \
    ministry department information press culture trade industry energy economy economic finance european council security embassy mission consulate un nato osce eu au asean \
    parliament duma committee commission organisation organization nations united general prime minister staff spokesperson extraordinary plenipotentiary secretary-general secretary ambassador education health justice interior development cooperation \
    and house chamber senate assembly government foreign-affairs fédération république royaume affaires étrangères étrangère européennes extérieures relaciones exteriores asuntos estados república federación reino unión \
    иностранных дел мид федерации российской российский республики королевства по при полномочный чрезвычайный и обороны правительства государственной думы совета безопасности вопросам правам человека оон обсе ес снг \
    генерального секретаря посольства иностранным делам финансов экономики культуры науки образования auswärtigen auswärtiges amtes amts bundesrepublik",
);

static LINKS: WordSet = WordSet::words(
    "of the for to de la le les du des del der d' l' en au aux à al в на при во von zu zur zum bei das den y et und",
);

static PARTICLES: WordSet = WordSet::words(
    "bin ibn bint al el de da di dos das du van von der den la le y e ben abu ould zu ter ten af",
);

static NO_PERSON: WordSet = WordSet::words(
    "embassy ministry mission consulate government department office delegation council committee commission service centre center union \
    press photo video news statement comment interview remarks article speech russia ambassade ministère посольство посольства мид министерство embajada botschaft \
    ministers presidents ambassadors leaders heads members states governments parties foreign \
    conference forum session meeting day year anniversary the on in at media information agency",
);

static BRINGS_IN_OTHERS: WordSet = WordSet::words(
    "with to response on about regarding concerning against from between meeting received meets over after before avec à aux sur contre entre \
    с со по о об к для между con sobre a ante mit über an bei zu",
);

static TITLES: WordSet = WordSet::words(
    "mr mrs ms dr prof sir h.e excellency m mme mm s.e sr sra don herr frau г-н г-на г-жа its his her",
);

/// Whether `word` is one of a few words parted by blanks.
fn one_of(few: &str, word: &str) -> bool {
    few.split(' ').any(|known| known == word)
}

/// The speakers that `title` names.
pub(super) fn speakers(title: &str, kind: Option<Kind>) -> Vec<Speaker> {
    let words = words(title);
    let first = office_holder(title, &words, kind).or_else(|| plain_name(title, &words));
    let Some((speaker, mut next)) = first else { return Vec::new() };
    let mut speakers = vec![speaker];
    // `Minister A and Minister B`: one who is joined to a speaker speaks too.
    while let Some(and) = words.get(next)
        && speakers.len() < 8
        && one_of("and et und y и", &and.lower())
        && !words.get(next.wrapping_sub(1)).is_some_and(|word| word.possessive)
    {
        let rest = &words[next + 1..];
        let found = office_at_start(title, rest).or_else(|| {
            name_run(title, rest)
                .filter(|(_, length)| *length >= 2)
                .map(|(name, length)| (Speaker { name: Some(name), office: None }, length))
        });
        match found {
            Some((speaker, length)) => {
                speakers.push(speaker);
                next += 1 + length;
            }
            None => break,
        }
    }
    speakers
}

/// The first person with an office, and the index of the word after.
fn office_holder(title: &str, words: &[Word<'_>], kind: Option<Kind>) -> Option<(Speaker, usize)> {
    let head = words.iter().position(|word| is_head(word))?;
    let start = grow_left(words, head);
    if is_brought_in(words, start, kind) {
        return None;
    }
    let (speaker, end) = holder(title, words, start, head)?;
    // A name in front: `by John Doe, Ambassador of Ghana, at …`.
    if speaker.name.is_none()
        && start > 0
        && words[start - 1].stop_after == Some(',')
        && let Some(name) = name_before(title, words, start)
    {
        return Some((Speaker { name: Some(name), office: speaker.office }, end));
    }
    let told = speaker.name.is_some() || office_alone_speaks(words, start, end);
    told.then_some((speaker, end))
}

fn is_head(word: &Word<'_>) -> bool {
    let lower = word.lower();
    let bare = lower
        .strip_prefix("l'")
        .or_else(|| lower.strip_prefix("l’"))
        .or_else(|| lower.strip_prefix("d'"))
        .or_else(|| lower.strip_prefix("d’"))
        .unwrap_or(&lower);
    HEADS.has(bare)
}

/// Takes what goes before an office's head: `Deputy Foreign`, `Polish`.
fn grow_left(words: &[Word<'_>], head: usize) -> usize {
    let mut start = head;
    while start > 0 {
        let before = &words[start - 1];
        let joined = before.stop_after.is_none() && !before.possessive;
        let lower = before.lower();
        let modifier = BEFORE.has(&lower) && !one_of("and и le la les el los der die das", &lower);
        let demonym = before.is_capitalised() && is_demonym(&lower);
        // `and` is part of an office only between two of its words: `Ambassador Extraordinary and Plenipotentiary`.
        if joined && (modifier || demonym) && !(start == head && lower == "state" && !before.is_capitalised())
        {
            start -= 1;
        } else {
            break;
        }
    }
    start
}

fn is_demonym(lower: &str) -> bool {
    let endings = ["ish", "ian", "ese", "ean", "can", "ch", "sh", "lan", "german", "qi", "wi", "ani", "nek"];
    lower.chars().count() > 4 && endings.iter().any(|ending| lower.ends_with(ending))
}

fn is_brought_in(words: &[Word<'_>], start: usize, kind: Option<Kind>) -> bool {
    let Some(before) = start.checked_sub(1).map(|index| words[index]) else { return false };
    let before = if one_of("the le la el der l' polish", &before.lower()) && start >= 2 {
        words[start - 2]
    } else {
        before
    };
    let lower = before.lower();
    // `Letter from the Ambassador`: a kind of message, and whose it is.
    if lower == "from" && start >= 2 && kind_of(words[start - 2].text).is_some() {
        return false;
    }
    let with = one_of("with avec с со con mit", &lower);
    BRINGS_IN_OTHERS.has(&lower) && !(with && kind == Some(Kind::Interview)) && before.stop_after.is_none()
}

/// Reads the office whose head stands at `head`, and the name after it.
fn holder(title: &str, words: &[Word<'_>], start: usize, head: usize) -> Option<(Speaker, usize)> {
    let mut end = head + 1;
    let mut at = head;
    loop {
        let last = words.get(at)?;
        if last.possessive || last.stop_after.is_some() {
            break;
        }
        let Some(next) = words.get(at + 1) else { break };
        if next.quote_before {
            break;
        }
        let lower = next.lower();
        if LINKS.has(&lower) && !next.is_capitalised() {
            at += 1;
        } else if let Some(length) = place_at(title, &words[at + 1..]) {
            at += length;
            end = at + 1;
        } else if WITHIN.has(&lower) || is_head(next) || is_country_form(&lower) {
            at += 1;
            end = at + 1;
        } else {
            break;
        }
    }
    // `Посла … в … А.Б.Озёрского`: initials tell a name apart from whatever the office names before it.
    if let Some(name) = initials_after(words, head) {
        let office = span(title, &words[start..name]);
        let speaker = Speaker { name: Some(words[name].text.to_owned()), office: Some(office.to_owned()) };
        return Some((speaker, name + 1));
    }
    let office_words = &words[start..end];
    let office =
        span(title, office_words).trim_start_matches(['l', 'd', 'L']).trim_start_matches(['\'', '’']);
    let office = if office_words.first().is_some_and(|word| word.text.contains(['\'', '’'])) {
        office
    } else {
        span(title, office_words)
    };
    let open = office_words.last().is_some_and(|word| !word.possessive && word.stop_after.is_none());
    let comma = office_words.last().is_some_and(|word| word.stop_after == Some(',') && !word.possessive);
    let name = if open || comma { name_run(title, &words[end..]) } else { None };
    // After a comma only a name of two words counts: `the Ambassador, Jane Doe`.
    let name = name.filter(|(_, length)| open || *length >= 2);
    let (name, length) = name.map_or((None, 0), |(name, length)| (Some(name), length));
    Some((Speaker { name, office: Some(office.to_owned()) }, end + length))
}

/// The first word like `А.Б.Озёрского` within the few words after an office's head, if nothing parts them.
fn initials_after(words: &[Word<'_>], head: usize) -> Option<usize> {
    let stops = |word: &Word<'_>| word.possessive || word.stop_after.is_some();
    let run = words.iter().enumerate().skip(head + 1).take(9);
    for (index, word) in run {
        let joined = !stops(&words[index - 1]) && !word.quote_before;
        if !joined || (is_head(word) && word.is_capitalised()) {
            return None;
        }
        if is_initialled(word.text) {
            return Some(index);
        }
    }
    None
}

/// `А.Озёрский`, `А.Б.Озёрского`: capitals with full stops, then a name.
fn is_initialled(text: &str) -> bool {
    let mut parts: Vec<&str> = text.split('.').collect();
    let Some(name) = parts.pop() else { return false };
    let initial = |part: &&str| {
        (1..=2).contains(&part.chars().count()) && part.chars().next().is_some_and(char::is_uppercase)
    };
    (1..=3).contains(&parts.len())
        && parts.iter().all(initial)
        && name.chars().count() >= 3
        && name.chars().next().is_some_and(char::is_uppercase)
}

fn office_at_start(title: &str, words: &[Word<'_>]) -> Option<(Speaker, usize)> {
    let head = words.iter().take(5).position(is_head)?;
    if grow_left(words, head) != 0 {
        return None;
    }
    holder(title, words, 0, head).filter(|(speaker, _)| speaker.name.is_some())
}

/// The name that `words` begin with: capitals, initials and particles, up to six words.
fn name_run(title: &str, words: &[Word<'_>]) -> Option<(String, usize)> {
    let mut skip = 0;
    while words.get(skip).is_some_and(|word| TITLES.has(word.lower().trim_end_matches('.'))) {
        skip += 1;
    }
    let mut length = skip;
    let mut capitals = 0;
    for word in words[skip..].iter().take(7) {
        let lower = word.lower();
        let particle = length > skip && !word.possessive && PARTICLES.has(&lower);
        let known = length == skip && place_at(title, words).is_some_and(|length| length > 1);
        let named = word.is_capitalised() && !NO_PERSON.has(&lower) && !word.quote_before && !known;
        if !(named || particle) {
            break;
        }
        capitals += usize::from(named);
        length += 1;
        if word.possessive || word.stop_after.is_some() {
            break;
        }
    }
    // A particle ends no name.
    while length > skip && !words[length - 1].is_capitalised() {
        length -= 1;
    }
    (capitals > 0 && length > skip)
        .then(|| (span(title, &words[skip..length]).trim_end_matches(',').to_owned(), length))
}

fn name_before(title: &str, words: &[Word<'_>], end: usize) -> Option<String> {
    let mut start = end;
    while start > 0 && end - start < 6 {
        let word = &words[start - 1];
        let lower = word.lower();
        let joined = start == end || word.stop_after.is_none();
        let named = (word.is_capitalised() || PARTICLES.has(&lower))
            && !NO_PERSON.has(&lower)
            && kind_of(word.text).is_none();
        if !joined || !named || TITLES.has(lower.trim_end_matches('.')) {
            break;
        }
        start -= 1;
    }
    while start < end && !words[start].is_capitalised() {
        start += 1;
    }
    (end - start >= 2).then(|| span(title, &words[start..end]).to_owned())
}

/// Whether an office without a name is the speaker: `Press Officer's reply`, `Statement by the Ambassador`.
fn office_alone_speaks(words: &[Word<'_>], start: usize, end: usize) -> bool {
    let possessive = words.get(end.wrapping_sub(1)).is_some_and(|word| word.possessive);
    let kind_follows = words[end..].iter().take(3).any(|word| kind_of(word.text).is_some());
    let by =
        words[..start].iter().rev().take(3).any(|word| one_of("by of de du par von del по", &word.lower()));
    let kind_before = words[..start].iter().take(6).any(|word| kind_of(word.text).is_some());
    (possessive && kind_follows) || (by && kind_before) || (start == 0 && kind_follows)
}

/// A person without an office: `Edda Varnholt's article`, `Remarks by Jane Doe`, `Jane Doe: …`.
fn plain_name(title: &str, words: &[Word<'_>]) -> Option<(Speaker, usize)> {
    let speaker = |name: String| Speaker { name: Some(name), office: None };
    if let Some((name, length)) = name_run(title, words).filter(|(_, length)| *length >= 2) {
        let last = &words[length - 1];
        let verb =
            words.get(length).is_some_and(|word| !word.is_capitalised() && kind_of(word.text).is_some());
        let quoted = last.stop_after == Some(':') && words.get(length).is_some_and(|word| word.quote_before);
        let tells = last.possessive || quoted || (verb && last.stop_after.is_none());
        let is_kind = kind_of(&name).is_some() || place_at(title, words).is_some();
        if tells && !is_kind && !words[..length].iter().any(|word| NO_PERSON.has(&word.lower())) {
            return Some((speaker(name), length));
        }
    }
    (0..words.len()).filter(|at| written_by(words, *at)).find_map(|by| {
        let (name, length) = name_run(title, &words[by + 1..]).filter(|(_, length)| *length >= 2)?;
        place_at(title, &words[by + 1..]).is_none().then(|| (speaker(name), by + 1 + length))
    })
}

/// Whether the word at `at` brings in who speaks: `by`, or `of` right after `Interview`.
fn written_by(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    let lower = word.lower();
    let after_kind = || at > 0 && kind_of(words[at - 1].text).is_some();
    word.stop_after.is_none() && (one_of("by par", &lower) || (one_of("of de von", &lower) && after_kind()))
}

/// How many of the first words are the name of a known place.
fn place_at(title: &str, words: &[Word<'_>]) -> Option<usize> {
    (1..=LONGEST_NAME.min(words.len())).rev().find(|length| {
        let run = &words[..*length];
        let whole = run[..run.len() - 1].iter().all(|word| word.stop_after.is_none() && !word.possessive);
        whole && run[0].is_capitalised() && place(span(title, run)).is_some()
    })
}

/// Whether a Russian word is the name of a country in another case: `России`, `Великобритании`.
fn is_country_form(lower: &str) -> bool {
    !lower.is_ascii() && place_in_any_case(lower).is_some_and(|place| place.is_country)
}
