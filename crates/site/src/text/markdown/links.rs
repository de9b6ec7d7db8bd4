//! Which addresses a text may lead its reader to.

/// The schemes that a link may have; an address without one leads somewhere on the site.
const FOR_READERS: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Where an address leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// To a place on this site.
    Here,
    /// To another site, a mailbox or a telephone.
    Elsewhere,
    /// Nowhere that a text may lead, such as a script.
    Nowhere,
}

/// Judges an address as a browser would read it, and as one more decoding of it would read.
pub(super) fn target(address: &str) -> Target {
    let mut address = address.to_owned();
    let mut target = judge(&address);
    for _ in 0..3 {
        let decoded = htmlize::unescape_attribute(&*address).into_owned();
        if decoded == address {
            break;
        }
        address = decoded;
        if judge(&address) == Target::Nowhere {
            target = Target::Nowhere;
        }
    }
    target
}

fn judge(address: &str) -> Target {
    // Browsers leave these out of an address before they read its scheme.
    let read: String = address.chars().filter(|c| !c.is_control() && !matches!(c, '\u{FFFD}')).collect();
    let read = read.trim_start();
    let scheme = read.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| is_scheme(scheme));
    match scheme {
        Some(scheme) if FOR_READERS.iter().any(|known| scheme.eq_ignore_ascii_case(known)) => {
            Target::Elsewhere
        }
        Some(_) => Target::Nowhere,
        None if read.replace('\\', "/").starts_with("//") => Target::Elsewhere,
        None => Target::Here,
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

/// Writes an address for a quoted attribute, percent-encoding what an address cannot hold.
pub(super) fn push_address(html: &mut String, address: &str) {
    let address: String = address.trim().chars().filter(|c| !c.is_control()).collect();
    // Writing to a String cannot fail.
    let _ = comrak::html::escape_href(html, &address, false);
}
