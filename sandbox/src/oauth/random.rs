//! Tokens, secrets and verifiers: 160 random bits from the system, in hexadecimal.

use crate::refusal::Refusal;

/// A text that nobody can guess.
pub fn random_text() -> Result<String, Refusal> {
    let mut bytes = [0_u8; 20];
    getrandom::fill(&mut bytes).map_err(|problem| Refusal::failed(problem.to_string()))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_are_the_same() {
        let (one, other) = (random_text().unwrap(), random_text().unwrap());
        assert_eq!((one.len(), other.len()), (40, 40));
        assert_ne!(one, other);
    }
}
