//! Addresses of what messages are gathered under: people, topics, places, series, kinds.

use std::fmt;

use percent_encoding::utf8_percent_encode;
use record::{Kind, Lang, SubjectKind};

use super::{ENCODED, Place, decimal, parse_two_digits, parse_year};

/// What there is a list of: `/en/people/`, `/en/kinds/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupList {
    /// Persons who speak.
    People,
    /// Matters that messages are about.
    Topics,
    /// Places where things happen.
    Places,
    /// Visits, conferences.
    Series,
    /// Kinds of message.
    Kinds,
}

/// What messages are gathered under.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Gathered {
    /// A subject of the record: `people/17/ana-example`.
    Subject {
        /// Which list it stands in; never that of kinds.
        list: GroupList,
        /// The index of its first entry.
        index: u64,
        /// The decoration, in Unicode; empty where there is none.
        slug: String,
    },
    /// A kind of message: `kinds/speech`.
    Kind(Kind),
}

/// Which of the messages: where there are many, a page shows those of a year, of a month or of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Span {
    /// The newest, and the years.
    All,
    /// Those of a year.
    Year(i16),
    /// Those of a month; month 0 is of messages dated to the year only.
    Month(i16, i8),
    /// Those of a day.
    Day(i16, i8, i8),
}

/// What stands for a name without a letter where a year follows it.
const NO_SLUG: &str = "-";

impl GroupList {
    /// All lists, in the order of menus.
    pub const ALL: [Self; 5] = [Self::Topics, Self::People, Self::Places, Self::Series, Self::Kinds];

    /// The list as it is written in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Topics => "topics",
            Self::Places => "places",
            Self::Series => "series",
            Self::Kinds => "kinds",
        }
    }

    /// The list in which the subjects of a kind stand.
    pub fn of(kind: SubjectKind) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.subjects() == Some(kind))
    }

    /// The kind of the subjects in the list; kinds of message are no subjects.
    pub fn subjects(self) -> Option<SubjectKind> {
        match self {
            Self::People => Some(SubjectKind::Person),
            Self::Topics => Some(SubjectKind::Topic),
            Self::Places => Some(SubjectKind::Place),
            Self::Series => Some(SubjectKind::Series),
            Self::Kinds => None,
        }
    }
}

impl Gathered {
    /// The list in which it stands.
    pub fn list(&self) -> GroupList {
        match self {
            Self::Subject { list, .. } => *list,
            Self::Kind(_) => GroupList::Kinds,
        }
    }
}

/// Reads what follows the language: `topics`, `topics/17/visas/2020`, `kinds/speech/2020/03`.
pub(super) fn parse(lang: &Lang, parts: &[&str]) -> Option<Place> {
    let (list, rest) = parts.split_first()?;
    let list = GroupList::ALL.into_iter().find(|known| known.as_str() == *list)?;
    let lang = lang.clone();
    if rest.is_empty() {
        return Some(Place::Groups(lang, list));
    }
    if list == GroupList::Kinds {
        let (kind, span) = rest.split_first()?;
        let of = Gathered::Kind(kind.parse().ok()?);
        return Some(Place::Group { lang, of, span: parse_span(span)? });
    }
    let index = decimal(rest[0])?;
    let (slug, span) = match rest {
        [_] => ("", Span::All),
        [_, slug, span @ ..] => (*slug, parse_span(span)?),
        [] => return None,
    };
    let slug = if slug == NO_SLUG { String::new() } else { slug.to_owned() };
    Some(Place::Group { lang, of: Gathered::Subject { list, index, slug }, span })
}

fn parse_span(parts: &[&str]) -> Option<Span> {
    match parts {
        [] => Some(Span::All),
        [year] => Some(Span::Year(parse_year(year)?)),
        [year, month] => Some(Span::Month(parse_year(year)?, parse_two_digits(month, 0..=12)?)),
        [year, month, day] => {
            let month = parse_two_digits(month, 1..=12)?;
            Some(Span::Day(parse_year(year)?, month, parse_two_digits(day, 1..=31)?))
        }
        _ => None,
    }
}

/// Writes what follows the language.
impl fmt::Display for Gathered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Subject { list, index, slug } if slug.is_empty() => write!(f, "{}/{index}", list.as_str()),
            Self::Subject { list, index, slug } => {
                write!(f, "{}/{index}/{}", list.as_str(), utf8_percent_encode(slug, ENCODED))
            }
            Self::Kind(kind) => write!(f, "kinds/{}", kind.as_str()),
        }
    }
}

pub(super) fn write(f: &mut fmt::Formatter<'_>, lang: &Lang, of: &Gathered, span: Span) -> fmt::Result {
    write!(f, "/{lang}/{of}")?;
    let bare = matches!(of, Gathered::Subject { slug, .. } if slug.is_empty());
    if bare && span != Span::All {
        write!(f, "/{NO_SLUG}")?;
    }
    match span {
        // The page of a subject is an address like that of a message, the page of a kind one like that of the archive.
        Span::All if matches!(of, Gathered::Kind(_)) => f.write_str("/"),
        Span::All => Ok(()),
        Span::Year(year) => write!(f, "/{year:04}/"),
        Span::Month(year, month) => write!(f, "/{year:04}/{month:02}/"),
        Span::Day(year, month, day) => write!(f, "/{year:04}/{month:02}/{day:02}/"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::SitePath;
    use super::*;

    #[test]
    fn every_address_of_a_group_reads_back_as_it_is_written() {
        let addresses = [
            "/en/people/",
            "/ar/kinds/",
            "/en/people/17/ana-example",
            "/en/people/17",
            "/en/people/17/-/2020/",
            "/en/topics/17/visas/2020/",
            "/en/topics/17/2020",
            "/en/topics/17/2020/2020/",
            "/en/series/3/visit/2020/00/",
            "/en/kinds/news-conference/",
            "/en/kinds/speech/2020/",
            "/en/kinds/speech/2020/03/",
            "/en/kinds/speech/2020/03/31/",
        ];
        for address in addresses {
            assert_eq!(address.parse::<SitePath>().unwrap().to_string(), address);
        }
        for none in [
            "/en/people/x",
            "/en/people/017/ana",
            "/en/people/17/ana/20",
            "/en/people/17/ana/2020/13/",
            "/en/people/17/ana/2020/03/32/",
            "/en/people/17/ana/2020/00/04/",
            "/en/people/17/ana/2020/03/04/05/",
            "/en/kinds/sonnet/",
            "/en/kinds/speech/x/",
        ] {
            assert!(none.parse::<SitePath>().is_err(), "{none}");
        }
    }

    proptest! {
        #[test]
        fn a_slug_in_any_script_reads_back(slug in "[\\p{L}0-9]{0,20}", index: u64, year in 1_i16..9999, span in 0..3_u8) {
            let span = [Span::All, Span::Year(year), Span::Month(year, 7)][usize::from(span)];
            let of = Gathered::Subject { list: GroupList::Topics, index, slug };
            let place = Place::Group { lang: "en".parse().unwrap(), of, span };
            let path = SitePath::now(place);
            prop_assert_eq!(path.to_string().parse::<SitePath>().unwrap(), path);
        }
    }
}
