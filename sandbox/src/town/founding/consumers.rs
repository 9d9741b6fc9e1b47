//! Writes the consumers and their rights into the books.

use rusqlite::Connection;

use super::rows::Consumers;
use super::{FoundingProblem, read, sense};
use crate::rules::rights::Permission;

const FILE: &str = "data/consumers.toml";

pub fn write(books: &Connection) -> Result<(), FoundingProblem> {
    let consumers: Consumers = read(FILE, include_str!("../../../data/consumers.toml"))?;
    for consumer in &consumers.consumer {
        books.execute(
            "INSERT INTO consumer (key, secret, name) VALUES (?, ?, ?)",
            (&consumer.key, &consumer.secret, &consumer.name),
        )?;
        for words in &consumer.rights {
            let permission = sense(FILE, Permission::parse(words), words)?;
            books.execute(
                "INSERT INTO consumer_right (consumer, permission) VALUES (?, ?)",
                (&consumer.key, permission.as_str()),
            )?;
        }
    }
    Ok(())
}
