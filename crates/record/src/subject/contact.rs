//! Contact lines: a telephone number or an e-mail address, with what it is for.

use serde::{Deserialize, Serialize};

use crate::lang::Text;
use crate::refusal::Unfit;

/// A line by which the mission is reached: a telephone, an e-mail address, or both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactLine {
    /// What the line is for: "Consular queries".
    pub label: Text,
    /// The telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// The e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// A telephone number as people write it and as a telephone dials it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// As it is shown: `+44 (0) 20 7946 0000`.
    pub shown: String,
    /// As it is dialled, ITU-T E.164: `+442079460000`.
    pub e164: String,
}

impl ContactLine {
    /// Everything that keeps it from being published.
    pub fn faults(&self) -> Vec<Unfit> {
        let mut faults = Unfit::unless(
            self.phone.is_some() || self.email.is_some(),
            "phone",
            "or an e-mail address must be given",
        );
        faults.extend(self.phone.as_ref().and_then(phone_fault));
        faults.extend(self.email.as_deref().and_then(email_fault));
        faults
    }
}

/// What keeps a number from being dialled.
pub(super) fn phone_fault(phone: &Phone) -> Option<Unfit> {
    let digits = phone.e164.strip_prefix('+').unwrap_or_default();
    let fine = (7..=15).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
        && !digits.starts_with('0');
    Unfit::unless(fine, "phone", "must be dialled as + and 7 to 15 digits (E.164)").pop()
}

/// What keeps an e-mail address from being written to.
pub(super) fn email_fault(email: &str) -> Option<Unfit> {
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | ',' | '?' | '&');
    let fine = email.split_once('@').is_some_and(|(who, host)| !who.is_empty() && host.contains('.'))
        && !email.chars().any(odd);
    Unfit::unless(fine, "email", "must be like press@embassy.example").pop()
}
