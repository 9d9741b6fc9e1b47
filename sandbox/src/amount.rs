//! Points and euro as exact amounts, and how the API writes them.

use std::fmt;

/// A balance in thousandths of a point; never negative in the town's books. Written `10.500`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(pub i64);

impl Points {
    /// A whole number of points.
    pub fn whole(points: i64) -> Self {
        Self(points.saturating_mul(1000))
    }

    /// Reads `10.500`: whole points, a dot, three digits.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, thousandths) = text.split_once('.')?;
        if thousandths.len() != 3 {
            return None;
        }
        Some(Self(
            whole.parse::<i64>().ok()?.checked_mul(1000)?
                + thousandths.parse::<u16>().ok().map(i64::from)?,
        ))
    }

    /// This balance with `extra` points more.
    pub fn plus(self, extra: Self) -> Self {
        Self(self.0.saturating_add(extra.0))
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}.{:03}", self.0 / 1000, self.0 % 1000)
    }
}

/// A price in cents. Written `5.00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Euro(pub i64);

impl Euro {
    /// Reads `5.00`: whole euros, a dot, two digits.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, cents) = text.split_once('.')?;
        if cents.len() != 2 {
            return None;
        }
        Some(Self(
            whole.parse::<i64>().ok()?.checked_mul(100)?
                + cents.parse::<u8>().ok().map(i64::from)?,
        ))
    }
}

impl fmt::Display for Euro {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_and_written_the_same() {
        for text in ["0.000", "10.500", "23.550", "412.000"] {
            assert_eq!(
                Points::parse(text)
                    .map(|points| points.to_string())
                    .as_deref(),
                Some(text)
            );
        }
        for text in ["0.00", "2.50", "12.00"] {
            assert_eq!(
                Euro::parse(text).map(|euro| euro.to_string()).as_deref(),
                Some(text)
            );
        }
        for text in ["", "10", "10.5", "a.000", "10,500"] {
            assert_eq!(Points::parse(text), None, "{text}");
        }
    }
}
