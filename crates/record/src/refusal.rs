//! What keeps a decision from being recorded: all of it at once, each a sentence that a writer can act on.

/// One thing that keeps a decision from being recorded: a field, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfit {
    /// The field, as the writer knows it: `en title`, `zone`.
    pub field: String,
    /// What is wrong with it, as the rest of a sentence.
    pub fault: String,
}

/// All that keeps a decision from being recorded, at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal(pub Vec<Unfit>);

impl std::error::Error for Refusal {}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (n, unfit) in self.0.iter().enumerate() {
            let separator = if n == 0 { "" } else { "; " };
            write!(f, "{separator}{unfit}")?;
        }
        Ok(())
    }
}

impl std::fmt::Display for Unfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.field, self.fault)
    }
}

impl Unfit {
    /// The fault, unless `fine`.
    pub fn unless(fine: bool, field: &str, fault: &str) -> Vec<Self> {
        if fine { Vec::new() } else { vec![Self { field: field.to_owned(), fault: fault.to_owned() }] }
    }
}
