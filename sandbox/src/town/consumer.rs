//! A consumer: a program that was given a key and a secret to sign its requests with.

use rusqlite::{Connection, OptionalExtension};

use crate::rules::rights::Permission;

/// A consumer and the rights that it was granted.
#[derive(Clone, Debug, PartialEq)]
pub struct Consumer {
    pub key: String,
    pub secret: String,
    /// What people know it by.
    pub name: String,
    rights: Vec<Permission>,
}

impl Consumer {
    /// The consumer with this key.
    pub fn find(books: &Connection, key: &str) -> rusqlite::Result<Option<Self>> {
        let found = books
            .prepare_cached("SELECT secret, name FROM consumer WHERE key = ?")?
            .query_row([key], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((secret, name)) = found else {
            return Ok(None);
        };
        let rights: Vec<String> = books
            .prepare_cached("SELECT permission FROM consumer_right WHERE consumer = ?")?
            .query_map([key], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(Some(Self {
            key: key.to_owned(),
            secret,
            name,
            rights: rights
                .iter()
                .filter_map(|words| Permission::parse(words))
                .collect(),
        }))
    }

    /// Whether it was granted this right.
    pub fn has(&self, permission: Permission) -> bool {
        self.rights.contains(&permission)
    }
}
