//! Lines to call or to write to.

use crate::date::digit;
use crate::places::telephone_code;
use crate::text::wordset::WordSet;

/// What a column gives of a contact.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct ContactPart {
    /// Words beside the number or address, if any.
    pub(crate) label: Option<String>,
    /// The number as it stands.
    pub(crate) phone: Option<String>,
    /// The address.
    pub(crate) email: Option<String>,
}

/// Reads a column that is one contact or several, parted by commas, semicolons or free-standing strokes.
pub(crate) fn contact_parts(column: &str) -> Option<Vec<ContactPart>> {
    let pieces: Option<Vec<ContactPart>> = column
        .split(" / ")
        .flat_map(|piece| piece.split([',', ';', '،', '；']))
        .map(|piece| contact_part(piece.trim()))
        .collect();
    pieces.filter(|pieces| pieces.len() > 1).or_else(|| contact_part(column).map(|part| vec![part]))
}

/// Words that name a way to reach somebody, not whom.
static MEANS: WordSet = WordSet::words(
    "tel telephone phone fax email e-mail mail mobile hotline tél téléphone courriel тел телефон факс почта эл электронная هاتف الهاتف فاكس البريد الإلكتروني 电话 電話 传真 邮箱 电子邮件 电邮 teléfono correo electrónico móvil telefon",
);

/// Words for a fax, which nobody writes an e-mail to.
const FAX: [&str; 5] = ["fax", "факс", "télécopi", "فاكس", "传真"];

/// Whether a label is of a fax.
pub(crate) fn is_fax(label: &str) -> bool {
    let label = label.to_lowercase();
    FAX.iter().any(|word| label.contains(word))
}

/// Words before the number of an extension inside a house.
static EXTENSIONS: WordSet =
    WordSet::words("ext extension x доб добавочный poste anexo interno int durchwahl تحويلة 分机 转");

/// Whether a label says only by which means: `Tel.`, `Эл. почта`.
pub(crate) fn names_means_only(label: &str) -> bool {
    let label = label.to_lowercase();
    let outside = label.split(['(', '（']).next().unwrap_or_default();
    outside
        .split(|c: char| c.is_whitespace() || c == '.')
        .filter(|word| !word.is_empty())
        .all(|word| MEANS.has(word))
}

/// Reads a column that is a telephone number or an e-mail address with at most a short label.
pub(crate) fn contact_part(column: &str) -> Option<ContactPart> {
    if column.chars().count() > 160 {
        return None;
    }
    let email = column.split_whitespace().find_map(email_in);
    let phone = phone_in(column);
    if email.is_none() && phone.is_none() {
        return None;
    }
    let mut label = column.to_owned();
    for part in [&email, &phone].into_iter().flatten() {
        label = label.replacen(part.as_str(), " ", 1);
    }
    let label = crate::text::hygiene::clean(&label).text.replace(": ,", ",");
    let label = crate::text::hygiene::clean(
        label.trim_matches(|c: char| c.is_whitespace() || ":：,;،|<>–—-".contains(c)),
    )
    .text;
    let words = label.split_whitespace().count();
    if words > 10 || label.ends_with(['.', '!', '?', '。']) && words > 3 || label.chars().count() > 80 {
        return None;
    }
    let label = Some(label).filter(|label| label.chars().any(char::is_alphanumeric));
    Some(ContactPart { label, phone, email })
}

/// A line that announces a number or an address below it: `Consular queries:`.
pub(crate) fn is_label(column: &str) -> bool {
    column.ends_with([':', '：']) && column.chars().count() <= 80 && column.split_whitespace().count() <= 10
}

fn email_in(word: &str) -> Option<String> {
    let word = word.trim_start_matches("mailto:");
    let word = word.rsplit(['：', '<', ':']).next().unwrap_or(word);
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let (local, domain) = word.split_once('@')?;
    let local_ok =
        !local.is_empty() && local.chars().all(|c| c.is_ascii_alphanumeric() || "._%+-'".contains(c));
    let domain_ok = domain.contains('.')
        && !domain.contains("..")
        && domain.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '-');
    (local_ok && domain_ok).then(|| word.to_owned())
}

/// The longest stretch of `column` that is a telephone number as people write one.
fn phone_in(column: &str) -> Option<String> {
    let mut best: Option<&str> = None;
    let mut start = None;
    for (index, c) in column.char_indices().chain([(column.len(), '\0')]) {
        let inside =
            digit(c).is_some() || matches!(c, ' ' | '(' | ')' | '（' | '）' | '-' | '.' | '/' | '‑' | '–');
        let begins = digit(c).is_some() || matches!(c, '+' | '＋' | '(' | '（');
        match start {
            None if begins => start = Some(index),
            Some(from) if c == '+' && column[from..index].chars().all(|c| matches!(c, '(' | '（')) => {}
            Some(_) if inside => {}
            Some(from) => {
                let stretch = column[from..index].trim_end_matches(|c: char| digit(c).is_none() && c != ')');
                if best.is_none_or(|found| found.len() < stretch.len()) {
                    best = Some(stretch);
                }
                start = begins.then_some(index);
            }
            None => {}
        }
    }
    let found = best?;
    let from = column.find(found)?;
    // Written from the right, `961 1 555 010+` has its plus sign last.
    let plus = usize::from(column[from + found.len()..].starts_with('+') && !found.starts_with('+'));
    let found = &column[from..from + found.len() + plus];
    if !is_phone(found) {
        return None;
    }
    let length = found.len() + extension(&column[from + found.len()..]);
    // What is written together with letters is no number.
    let end = from + length;
    let glued = column[..from].ends_with(|c: char| c.is_ascii_alphanumeric())
        || (column[..end].ends_with(|c: char| digit(c).is_some())
            && column[end..].starts_with(char::is_alphanumeric));
    (!glued).then(|| column[from..end].trim_end().to_owned())
}

/// How long the extension is that `rest` begins with: ` ext. 12`, ` (доб. 5)`; 0 if there is none.
fn extension(rest: &str) -> usize {
    let end = rest.char_indices().skip_while(|(_, c)| digit(*c).is_none()).find(|(_, c)| digit(*c).is_none());
    let end = end.map_or(rest.len(), |(index, _)| index);
    let end = end + usize::from(rest[end..].starts_with(')'));
    let inner = rest[..end].trim_matches(|c: char| c.is_whitespace() || ",;(.:#)".contains(c));
    let word = inner.trim_end_matches(|c: char| digit(c).is_some() || ". :№#".contains(c));
    if word.len() < inner.len() && EXTENSIONS.has(&word.to_lowercase()) { end } else { 0 }
}

fn is_phone(stretch: &str) -> bool {
    let plain = digits_of(stretch);
    let digits = plain.len();
    let international = has_plus(stretch) || plain.starts_with("00") || plain.starts_with("810");
    let national = plain.starts_with('0') || stretch.starts_with('(') || stretch.starts_with("8 ");
    let grouped = stretch.contains([' ', '-', '(']);
    let is_date = crate::date::date_at(stretch).is_some();
    !is_date && (7..=18).contains(&digits) && (international || (national && grouped && digits >= 9))
}

/// Whether a number begins with a plus sign, in brackets or not, or ends with one.
fn has_plus(phone: &str) -> bool {
    phone.trim_start_matches(['(', '（']).starts_with(['+', '＋']) || phone.ends_with('+')
}

/// The decimal digits of a text, in ASCII.
fn digits_of(text: &str) -> String {
    text.chars().filter_map(digit).map(|value| value.to_string()).collect()
}

/// The number in E.164 form, if it is written with its country code: `+44 (0) 20 7946 0142` is `+442079460142`.
///
/// A zero in brackets is dialled inside the country only, and so it is left out, and so is an extension.
/// Out of a country one dials `00`, and out of some of the east `8-10`.
pub(crate) fn e164(phone: &str) -> Option<String> {
    let number = phone.find(char::is_alphabetic).map_or(phone, |word| &phone[..word]);
    let plain: String = number.replace("(0)", " ").replace("( 0 )", " ");
    let digits = digits_of(&plain);
    let digits = if has_plus(plain.trim()) {
        digits.as_str()
    } else {
        digits.strip_prefix("00").or_else(|| digits.strip_prefix("810"))?
    };
    telephone_code(digits)?;
    (7..=15).contains(&digits.len()).then(|| format!("+{digits}"))
}

/// The country code of a number in E.164 form.
pub(crate) fn country_code(e164: &str) -> Option<&'static str> {
    telephone_code(e164.strip_prefix('+')?)
}
