//! Names in a row.

use crate::say;

/// Names as they are said one after the other: `Aalst, Haaltert en Zandveld`.
pub fn names<T: AsRef<str>>(names: &[T]) -> String {
    match names {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [rest @ .., last] => {
            let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
            say!(and, last = last.as_ref(), last_but_one = rest.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Language::{Dutch, English, French};

    #[test]
    fn names_are_listed_as_they_are_said() {
        for (language, names, expected) in [
            (Dutch, &["Aalst"][..], "Aalst"),
            (Dutch, &["Aalst", "Haaltert"], "Aalst en Haaltert"),
            (
                Dutch,
                &["Aalst", "Haaltert", "Zandveld"],
                "Aalst, Haaltert en Zandveld",
            ),
            (
                French,
                &["Aalst", "Haaltert", "Zandveld"],
                "Aalst, Haaltert et Zandveld",
            ),
            (English, &["Aalst", "Haaltert"], "Aalst and Haaltert"),
        ] {
            language.speak();
            assert_eq!(super::names(names), expected);
        }
    }
}
