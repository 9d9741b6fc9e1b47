//! The employee who works at the desk, with the counters where they may.

use uitpas_api::{Counter, Trouble};

use crate::{
    session::{Account, NamedCounters},
    startup::Uitpas,
};

/// Somebody behind a counter.
#[derive(Debug, Clone)]
pub struct Employee {
    /// Who it is.
    pub account: Account,
    /// Where this person may work.
    pub counters: Vec<Counter>,
}

impl Employee {
    /// Asks the API for the counters with their rights. Those that `config.json` names are the ones to work at, and
    /// stand as they are where the API tells nothing.
    ///
    /// # Errors
    /// The trouble of the call, when nothing is named either.
    pub async fn find(
        client: &Uitpas,
        account: Account,
        named: NamedCounters,
    ) -> Result<Self, Trouble> {
        let counters = match client.counters(&account.uid).await {
            Ok(told) if named.is_empty() => told,
            Ok(told) => named
                .into_iter()
                .map(|counter| {
                    let same = told.iter().find(|other| other.key() == counter.key());
                    same.cloned().unwrap_or(counter)
                })
                .collect(),
            Err(_) if !named.is_empty() => named,
            Err(trouble) => return Err(trouble),
        };
        Ok(Self { account, counters })
    }
}
