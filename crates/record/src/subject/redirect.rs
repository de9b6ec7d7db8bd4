//! Redirects: addresses that once were, and where they lead.

use serde::{Deserialize, Serialize};

use crate::refusal::Unfit;

/// An address of the site that leads to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redirect {
    /// The address that is asked for: `/about-us.html`, percent-decoded, without a query.
    pub from: String,
    /// Where it leads: `/en/pages/about/` on this site, or `https://…` elsewhere.
    pub to: String,
}

/// The longest address, in bytes.
const MAX_BYTES: usize = 1_024;

impl Redirect {
    /// Everything that keeps it from being published.
    pub fn faults(&self) -> Vec<Unfit> {
        let plain =
            |text: &str| text.len() <= MAX_BYTES && !text.chars().any(|c| c.is_control() || c == '\\');
        // Two slashes at the head would lead to another host.
        let local = |text: &str| text.starts_with('/') && !text.starts_with("//");
        let from =
            plain(&self.from) && local(&self.from) && self.from.len() > 1 && !self.from.contains(['?', '#']);
        let elsewhere = self.to.strip_prefix("https://").is_some_and(|rest| {
            let host = rest.split('/').next().unwrap_or_default();
            host.contains('.') && !host.contains(['@', '?', '#'])
        });
        let to = plain(&self.to) && !self.to.contains(char::is_whitespace) && (local(&self.to) || elsewhere);
        let mut faults = Unfit::unless(
            from,
            "from",
            "must be an address of this site such as /about-us.html, without a query",
        );
        faults.extend(Unfit::unless(
            to,
            "to",
            "must be an address of this site such as /en/contact/, or one with https://",
        ));
        faults.extend(Unfit::unless(self.from != self.to, "to", "leads back to where it comes from"));
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_redirect_leads_to_another_host_by_the_look_of_it() {
        let faulty =
            |from: &str, to: &str| !Redirect { from: from.to_owned(), to: to.to_owned() }.faults().is_empty();
        assert!(!faulty("/about-us.html", "/en/pages/about/"));
        assert!(!faulty("/visa", "https://visa.example/apply?lang=en"));
        for to in [
            "//elsewhere.example/",
            "/\\elsewhere.example",
            "javascript:alert(1)",
            "http://x.example/",
            "https://x@elsewhere.example/",
            "https://",
            "/a b",
            "/a\n",
        ] {
            assert!(faulty("/old", to), "{to}");
        }
        for from in ["", "/", "old", "//old", "/old?x=1", "/old#x", "/a\r\nSet-Cookie: x"] {
            assert!(faulty(from, "/en/"), "{from}");
        }
        assert!(faulty("/old", "/old"));
    }
}
