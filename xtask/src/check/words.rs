//! The catalogues in `src/words`, beyond what the build sees: that a sentence is translated and not copied, that it is
//! said somewhere and has one name, that languages keep one order, and that French has its narrow spaces.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::project;

/// So many words that are the same in two languages are no coincidence.
const A_SENTENCE: usize = 4;

/// A sentence of a catalogue: its name and what it says.
type Sentence = (String, String);

/// The languages, Dutch first: the others are held against it.
const LANGUAGES: [&str; 3] = ["nl", "fr", "en"];

/// Goes through every catalogue.
pub fn check() -> Result<String> {
    let root = project::root();
    let said = said_below(&root.join("src"))?;
    let words = root.join("src/words");
    let mut broken = Vec::new();
    let mut everything: Vec<[Sentence; 3]> = Vec::new();
    for file in names_in(&words.join(LANGUAGES[0]))? {
        let mut read = Vec::new();
        for language in LANGUAGES {
            let path = words.join(language).join(&file);
            let text = fs::read_to_string(&path)
                .with_context(|| format!("cannot read {}", path.display()))?;
            read.push(sentences(&text));
        }
        let dutch = &read[0];
        for (language, other) in LANGUAGES.into_iter().zip(&read).skip(1) {
            let loose = other
                .iter()
                .filter(|_| language == "fr")
                .filter_map(loose_mark);
            broken.extend(
                compare(dutch, other)
                    .into_iter()
                    .chain(loose)
                    .map(|what| format!("src/words/{language}/{file}: {what}")),
            );
        }
        let unsaid = dutch.iter().filter(|(name, _)| !said.contains(name));
        broken.extend(unsaid.map(|(name, _)| format!("src/words/nl/{file}: nothing says {name}")));
        let [dutch, french, english] = <[_; 3]>::try_from(read).unwrap_or_default();
        let together = dutch.into_iter().zip(french).zip(english);
        everything.extend(together.map(|((dutch, french), english)| [dutch, french, english]));
    }
    let count = everything.len();
    broken.extend(said_twice(&everything));
    if broken.is_empty() {
        Ok(format!("{count} sentences, 3 languages"))
    } else {
        bail!("the catalogues are not in order:\n{}", broken.join("\n"));
    }
}

/// The sentences of a catalogue in their order; what follows on lines that are set in belongs to the one above.
fn sentences(text: &str) -> Vec<Sentence> {
    let mut found: Vec<Sentence> = Vec::new();
    let lines = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    for line in lines {
        match line.split_once(" =") {
            Some((name, says)) if name.starts_with(|first: char| first.is_ascii_lowercase()) => {
                found.push((name.replace('-', "_"), says.trim().to_owned()));
            }
            _ => {
                if let Some((_, says)) = found.last_mut() {
                    says.push(' ');
                    says.push_str(line.trim());
                }
            }
        }
    }
    found
}

/// What is a copy, and where the order differs.
fn compare(dutch: &[Sentence], other: &[Sentence]) -> Vec<String> {
    let mut broken = Vec::new();
    let moved = dutch.iter().zip(other).find(|(one, two)| one.0 != two.0);
    if let Some(((name, _), (instead, _))) = moved {
        broken.push(format!(
            "{instead} stands where Dutch has {name}: keep one order"
        ));
    }
    for (name, says) in dutch {
        let copied = other
            .iter()
            .any(|theirs| theirs.0 == *name && theirs.1 == *says);
        let words = says.split_whitespace().filter(|word| {
            word.chars()
                .all(|letter| letter.is_alphabetic() || ".,;:?!".contains(letter))
        });
        if copied && words.count() >= A_SENTENCE {
            broken.push(format!("{name} says the same as in Dutch: {says}"));
        }
    }
    broken
}

/// What has two names: the same sentence in Dutch, or the same word in every language, is one thing to say.
fn said_twice(everything: &[[Sentence; 3]]) -> Vec<String> {
    let mut names: BTreeMap<[&str; 3], Vec<&str>> = BTreeMap::new();
    for sentence in everything {
        let [dutch, french, english] = sentence.each_ref().map(|(_, says)| says.as_str());
        let says = match dutch.contains(' ') {
            true => [dutch, "", ""],
            false => [dutch, french, english],
        };
        names.entry(says).or_default().push(&sentence[0].0);
    }
    names
        .into_iter()
        .filter(|(_, names)| names.len() > 1)
        .map(|(says, names)| format!("“{}” has more than one name: {}", says[0], names.join(", ")))
        .collect()
}

/// A French mark that a line could begin with, for want of a space that does not break.
fn loose_mark((name, says): &Sentence) -> Option<String> {
    [" :", " ;", " ?", " !", " »", "« "]
        .into_iter()
        .find(|mark| says.contains(mark))
        .map(|mark| format!("{name} has a space that breaks in “{mark}”"))
}

/// The names in every `say!(…)` below a folder.
fn said_below(folder: &Path) -> Result<BTreeSet<String>> {
    let mut said = BTreeSet::new();
    for name in names_in(folder)? {
        let path = folder.join(&name);
        if path.is_dir() {
            said.extend(said_below(&path)?);
        } else if name.ends_with(".rs") {
            said.extend(said_in(&fs::read_to_string(&path)?));
        }
    }
    Ok(said)
}

fn said_in(text: &str) -> BTreeSet<String> {
    let calls = text.split("say!(").skip(1).map(str::trim_start);
    calls
        .map(|call| {
            let end = call.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
            call[..end.unwrap_or(call.len())].to_owned()
        })
        .collect()
}

fn names_in(folder: &Path) -> Result<Vec<String>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut names = entries
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_to_say_has_one_name() {
        let sentence =
            |name: &str, says: [&str; 3]| says.map(|says| (name.to_owned(), says.to_owned()));
        let everything = [
            sentence("again", ["Opnieuw", "Réessayer", "Try again"]),
            sentence("anew", ["Opnieuw", "À nouveau", "Anew"]),
            sentence("retry", ["Opnieuw", "Réessayer", "Try again"]),
            sentence("gone", ["Niet gevonden", "Introuvable", "Not found"]),
            sentence("lost", ["Niet gevonden", "Perdu", "Lost"]),
        ];
        assert_eq!(
            said_twice(&everything),
            [
                "“Niet gevonden” has more than one name: gone, lost",
                "“Opnieuw” has more than one name: again, retry"
            ]
        );
        assert!(said_twice(&everything[..2]).is_empty());
    }

    #[test]
    fn a_copy_and_another_order_are_seen() {
        let dutch =
            "# Greeting.\nhello = Dag, hoe gaat het?\n\nname = UiTPAS\nlater =\n    Tot straks\n";
        for (other, expected) in [
            (
                "hello = Bonjour, ça va ?\nname = UiTPAS\nlater = À plus tard\n",
                0,
            ),
            (
                "hello = Dag, hoe gaat het?\nname = UiTPAS\nlater = Later\n",
                1,
            ),
            (
                "name = UiTPAS\nhello = Hello, how are you?\nlater = Later\n",
                1,
            ),
        ] {
            let broken = compare(&sentences(dutch), &sentences(other));
            assert_eq!(broken.len(), expected, "{other}: {broken:?}");
        }
    }

    #[test]
    fn a_french_mark_stays_with_its_word() {
        for (says, expected) in [
            ("Ça va ?", true),
            ("Ça va\u{202f}?", false),
            ("« oui\u{a0}»", true),
            ("«\u{a0}oui\u{a0}»", false),
            ("{ $a } et { $b }", false),
        ] {
            let sentence = ("hello".to_owned(), says.to_owned());
            assert_eq!(loose_mark(&sentence).is_some(), expected, "{says}");
        }
    }

    #[test]
    fn a_sentence_is_said_on_one_line_or_more() {
        let said = said_in("x(say!(hello), say!(\n    good_bye,\n    name = 1))");
        assert_eq!(
            said,
            BTreeSet::from(["good_bye".to_owned(), "hello".to_owned()])
        );
    }

    #[test]
    fn the_catalogues_are_in_order() -> Result<()> {
        check().map(drop)
    }
}
