//! The opaque keys of the API: who a person is, and which counter is meant.
//!
//! Their shapes differ between servers and years, so nothing is read into them.

/// The UiTID of a person, as the API wrote it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Uid(String);

impl Uid {
    /// A uid without the spaces around it; none when nothing is left.
    ///
    /// `.` and `..` are refused too: a uid stands in the path of an address, where these two
    /// would mean another address.
    pub fn new(uid: &str) -> Option<Self> {
        let uid = uid.trim();
        (!matches!(uid, "" | "." | "..")).then(|| Self(uid.to_owned()))
    }

    /// The uid as the API wrote it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The consumer key of a counter (`balieConsumerKey`), which nearly every call wants.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CounterKey(String);

impl CounterKey {
    /// A key without the spaces and newlines around it; none when nothing is left.
    pub fn new(key: &str) -> Option<Self> {
        let key = key.trim();
        (!key.is_empty()).then(|| Self(key.to_owned()))
    }

    /// The key as the API wrote it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_trimmed_and_never_empty() {
        for (entry, key) in [
            (
                "31413BDF-DFC7-7A9F-10403618C2816E44\n",
                Some("31413BDF-DFC7-7A9F-10403618C2816E44"),
            ),
            (" testkey31413BDF ", Some("testkey31413BDF")),
            ("7", Some("7")),
            (" \n", None),
        ] {
            assert_eq!(
                CounterKey::new(entry).as_ref().map(CounterKey::as_str),
                key,
                "{entry:?}"
            );
            assert_eq!(Uid::new(entry).as_ref().map(Uid::as_str), key, "{entry:?}");
        }
    }

    #[test]
    fn a_uid_never_changes_the_path() {
        assert_eq!(Uid::new(".."), None);
        assert_eq!(Uid::new(" . "), None);
    }
}
