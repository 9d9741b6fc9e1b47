//! An access token: the lasting proof that a person let a consumer act for them.

use rusqlite::{Connection, OptionalExtension};

/// A token, its secret, and whom it stands for at which consumer.
#[derive(Debug)]
pub struct AccessToken {
    pub token: String,
    pub secret: String,
    /// The key of the consumer that it was given to; it is worth nothing to another.
    pub consumer: String,
    /// The uid of an employee or a passholder.
    pub uid: String,
}

impl AccessToken {
    /// The token, if it was given out here.
    pub fn find(books: &Connection, token: &str) -> rusqlite::Result<Option<Self>> {
        let sql = "SELECT token, secret, consumer, uid FROM access_token WHERE token = ?";
        books
            .prepare_cached(sql)?
            .query_row([token], |row| {
                Ok(Self {
                    token: row.get(0)?,
                    secret: row.get(1)?,
                    consumer: row.get(2)?,
                    uid: row.get(3)?,
                })
            })
            .optional()
    }

    /// Writes it into the books.
    pub fn keep(&self, books: &Connection) -> rusqlite::Result<()> {
        let sql = "INSERT INTO access_token (token, secret, consumer, uid) VALUES (?, ?, ?, ?)";
        books.prepare_cached(sql)?.execute((
            &self.token,
            &self.secret,
            &self.consumer,
            &self.uid,
        ))?;
        Ok(())
    }
}
