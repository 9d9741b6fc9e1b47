//! How many requests to UiTPAS run at once, and how many of them are one person's, so that nobody takes the places of
//! all. Knows nothing of what is asked.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tokio::sync::{AcquireError, OwnedSemaphorePermit, Semaphore, SemaphorePermit};

/// Places for requests of one kind.
#[derive(Debug)]
pub struct Places {
    all: Semaphore,
    each: usize,
    /// The places of each person, by uid, for as long as they have a request here.
    shares: Mutex<HashMap<String, Weak<Semaphore>>>,
}

/// A place that is taken, until it is dropped.
#[derive(Debug)]
pub struct Place<'a> {
    _of_all: SemaphorePermit<'a>,
    _of_share: OwnedSemaphorePermit,
}

impl Places {
    /// So many places, of which one person has at most so many.
    pub fn new(all: usize, each: usize) -> Places {
        Places {
            all: Semaphore::new(all),
            each,
            shares: Mutex::default(),
        }
    }

    /// Waits for a place: for one of their own first, so that whoever asks much waits for nobody but themselves.
    ///
    /// # Errors
    /// Never, for nothing closes the places.
    pub async fn take(&self, uid: &str) -> Result<Place<'_>, AcquireError> {
        let of_share = self.share(uid).acquire_owned().await?;
        Ok(Place {
            _of_all: self.all.acquire().await?,
            _of_share: of_share,
        })
    }

    fn share(&self, uid: &str) -> Arc<Semaphore> {
        let mut shares = self.shares.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(share) = shares.get(uid).and_then(Weak::upgrade) {
            return share;
        }
        shares.retain(|_, share| share.strong_count() > 0);
        let share = Arc::new(Semaphore::new(self.each));
        shares.insert(uid.to_owned(), Arc::downgrade(&share));
        share
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    #[test]
    fn one_person_has_a_share_and_all_have_the_rest() {
        let places = Places::new(5, 2);
        let take = |uid| places.take(uid).now_or_never();
        let (first, _second) = (take("lore").unwrap(), take("lore").unwrap());
        assert!(take("lore").is_none(), "her share is taken");
        let _third = take("els").unwrap();
        drop(first);
        let _again = take("lore").unwrap();
        let _others = (take("els").unwrap(), take("noor").unwrap());
        assert!(take("an").is_none(), "all are taken");
    }

    #[test]
    fn nobody_is_remembered_who_asks_nothing() {
        let places = Places::new(5, 2);
        for uid in 0..100 {
            assert!(places.take(&uid.to_string()).now_or_never().is_some());
        }
        assert_eq!(places.shares.lock().unwrap().len(), 1);
    }
}
