//! Makes `say!` out of the catalogues in `src/words`: one arm for each sentence, with its values by name.
//!
//! The functions that fluent-static makes take values by place, in the order in which the Dutch sentence has them;
//! nobody should have to know that. A sentence that a language lacks, or says with other values, is named here.

#![allow(
    clippy::expect_used,
    reason = "what fails here stops the build, with its reason"
)]

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{ast, parser};

/// The languages; the first is the one whose order counts.
const LANGUAGES: [&str; 3] = ["nl", "fr", "en"];

/// The sentences of a language, each with the names of its values in their order.
type Catalogue = BTreeMap<String, Vec<String>>;

fn main() {
    println!("cargo::rerun-if-changed=src/words");
    // What the programs are divided by: `build/divide.mjs`.
    if env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    let [dutch, others @ ..] = LANGUAGES.map(catalogue);
    for (other, language) in others.iter().zip(&LANGUAGES[1..]) {
        compare(&dutch, other, language);
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo says where to write"));
    fs::write(out.join("say.rs"), say(&dutch)).expect("the macro can be written");
}

fn catalogue(language: &str) -> Catalogue {
    let folder = Path::new("src/words").join(language);
    let files = fs::read_dir(&folder).expect("every language has a folder");
    let mut catalogue = Catalogue::new();
    for file in files.map(|file| file.expect("the folder can be read").path()) {
        for (sentence, values) in sentences(&file) {
            if catalogue.insert(sentence.clone(), values).is_some() {
                println!("cargo::error=src/words/{language} says {sentence} twice");
            }
        }
    }
    catalogue
}

fn sentences(file: &Path) -> Vec<(String, Vec<String>)> {
    let text = fs::read_to_string(file).expect("a catalogue can be read");
    let resource = parser::parse(text.as_str()).unwrap_or_else(|(resource, mistakes)| {
        println!("cargo::error={}: {mistakes:?}", file.display());
        resource
    });
    resource
        .body
        .iter()
        .filter_map(|entry| match entry {
            ast::Entry::Message(message) => {
                let mut values = Vec::new();
                message
                    .value
                    .iter()
                    .for_each(|pattern| in_pattern(pattern, &mut values));
                Some((message.id.name.to_owned(), values))
            }
            _ => None,
        })
        .collect()
}

fn in_pattern(pattern: &ast::Pattern<&str>, values: &mut Vec<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, values);
        }
    }
}

fn in_expression(expression: &ast::Expression<&str>, values: &mut Vec<String>) {
    match expression {
        ast::Expression::Inline(inline) => in_inline(inline, values),
        ast::Expression::Select { selector, variants } => {
            in_inline(selector, values);
            variants
                .iter()
                .for_each(|variant| in_pattern(&variant.value, values));
        }
    }
}

fn in_inline(inline: &ast::InlineExpression<&str>, values: &mut Vec<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id }
            if !values.iter().any(|value| value == id.name) =>
        {
            values.push(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => in_expression(expression, values),
        _ => {}
    }
}

/// Names what one language has and the other has not.
fn compare(dutch: &Catalogue, other: &Catalogue, language: &str) {
    for (sentence, values) in dutch {
        match other.get(sentence) {
            None => println!("cargo::error=src/words/{language} lacks {sentence}"),
            Some(theirs) if sorted(theirs) != sorted(values) => println!(
                "cargo::error=src/words/{language} says {sentence} with the values {theirs:?}, Dutch with {values:?}"
            ),
            Some(_) => {}
        }
    }
    for sentence in other
        .keys()
        .filter(|sentence| !dutch.contains_key(*sentence))
    {
        println!("cargo::error=src/words/nl lacks {sentence}, which {language} has");
    }
}

/// The macro. Its values have names, so they may come in any order.
fn say(dutch: &Catalogue) -> String {
    let arms: String = dutch
        .iter()
        .flat_map(|(sentence, values)| {
            orders(values)
                .into_iter()
                .map(move |order| arm(sentence, values, &order))
        })
        .collect();
    format!("macro_rules! say {{\n{arms}}}\n")
}

fn arm(sentence: &str, values: &[String], order: &[String]) -> String {
    let name = in_rust(sentence);
    let pattern: String = order
        .iter()
        .map(|value| format!(", {0} = ${0}:expr", in_rust(value)))
        .collect();
    let given: Vec<String> = values
        .iter()
        .map(|value| format!("${}", in_rust(value)))
        .collect();
    let given = given.join(", ");
    format!(
        "    ({name}{pattern} $(,)?) => {{ $crate::words::said($crate::words::words().{name}({given}).to_string()) }};\n"
    )
}

/// Every order in which these can be written. A sentence has few values.
fn orders(values: &[String]) -> Vec<Vec<String>> {
    let [first, rest @ ..] = values else {
        return vec![Vec::new()];
    };
    orders(rest)
        .into_iter()
        .flat_map(|order| {
            (0..=order.len()).map(move |place| {
                let mut order = order.clone();
                order.insert(place, first.clone());
                order
            })
        })
        .collect()
}

fn sorted(values: &[String]) -> Vec<&String> {
    let mut values: Vec<&String> = values.iter().collect();
    values.sort();
    values
}

fn in_rust(name: &str) -> String {
    name.replace('-', "_")
}
