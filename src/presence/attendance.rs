//! What is known of the person who signed in, and where time leads it. Pure.

/// How long before locking it is asked whether somebody is there, in milliseconds.
const NOTICE: f64 = 60_000.0;

/// What is known of the person who signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attendance {
    /// Here, as far as is known.
    Here,
    /// Nothing happened for so long that it locks within a minute.
    Fading,
    /// The gateway says that they are not signed in any more.
    SignedOut,
    /// The same, and they know: they want to look at the page as it stands.
    Dismissed,
    /// Locked: everything is let go of.
    Locked(Why),
}

/// Why it locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Nothing happened for the whole idle time.
    Idle,
    /// They signed out, or somebody else signed in, in another window of this browser.
    Elsewhere,
}

impl Attendance {
    /// Where it stands when nothing happened for `quiet` out of `idle` milliseconds.
    pub fn after(self, quiet: f64, idle: f64) -> Self {
        let rest = idle - quiet;
        match self {
            Self::Locked(_) => self,
            _ if rest <= 0.0 => Self::Locked(Why::Idle),
            Self::SignedOut | Self::Dismissed => self,
            _ if rest <= NOTICE.min(idle / 2.0) => Self::Fading,
            _ => Self::Here,
        }
    }

    /// Whether the session is known to be over.
    pub fn is_over(self) -> bool {
        matches!(self, Self::SignedOut | Self::Dismissed | Self::Locked(_))
    }
}

#[cfg(test)]
mod tests {
    use super::Attendance::{Dismissed, Fading, Here, Locked, SignedOut};
    use super::*;

    #[test]
    fn half_an_hour_without_anything_locks_and_the_last_minute_is_asked() {
        const MINUTE: f64 = 60_000.0;
        for (before, quiet, after) in [
            (Here, 0.0, Here),
            (Here, 28.9, Here),
            (Here, 29.0, Fading),
            (Fading, 29.9, Fading),
            (Fading, 0.1, Here),
            (Fading, 30.0, Locked(Why::Idle)),
            (Here, 600.0, Locked(Why::Idle)),
            (SignedOut, 29.0, SignedOut),
            (SignedOut, 30.0, Locked(Why::Idle)),
            (Dismissed, 1.0, Dismissed),
            (Dismissed, 31.0, Locked(Why::Idle)),
            (Locked(Why::Elsewhere), 0.0, Locked(Why::Elsewhere)),
        ] {
            let reached = before.after(quiet * MINUTE, 30.0 * MINUTE);
            assert_eq!(reached, after, "{before:?} after {quiet} minutes");
        }
    }
}
