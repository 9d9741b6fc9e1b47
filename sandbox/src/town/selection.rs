//! Some of the town's promotions: one bit for each, by its place in the catalogue. Filters are combined word by word.

/// A selection among so many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    words: Vec<u64>,
}

impl Selection {
    /// None of `len`.
    pub fn none(len: usize) -> Self {
        Self {
            words: vec![0; len.div_ceil(64)],
        }
    }

    /// Those whose value is wanted; the values are in the order of the places.
    pub fn of<T: Copy>(values: &[T], is_wanted: impl Fn(T) -> bool) -> Self {
        let word = |values: &[T]| {
            let bits = (0..).zip(values);
            bits.fold(0, |word, (bit, value)| {
                word | (u64::from(is_wanted(*value)) << bit)
            })
        };
        Self {
            words: values.chunks(64).map(word).collect(),
        }
    }

    /// Takes one in.
    pub fn insert(&mut self, place: usize) {
        if let Some(word) = self.words.get_mut(place / 64) {
            *word |= 1 << (place % 64);
        }
    }

    /// Whether it is among them.
    pub fn contains(&self, place: usize) -> bool {
        let word = self.words.get(place / 64).copied().unwrap_or_default();
        word & (1 << (place % 64)) != 0
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        let ones = self.words.iter().map(|word| word.count_ones() as usize);
        ones.sum()
    }

    /// Takes those of `other` in as well.
    pub fn add(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// Leaves only what is in `other` too.
    pub fn keep(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Leaves only those that are wanted, by their places.
    pub fn retain(&mut self, is_wanted: impl Fn(usize) -> bool) {
        for (word, first) in self.words.iter_mut().zip((0..).step_by(64)) {
            let mut rest = *word;
            while rest != 0 {
                let bit = rest.trailing_zeros();
                rest &= rest - 1;
                if !is_wanted(first + bit as usize) {
                    *word &= !(1 << bit);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn multiples(of: usize) -> Selection {
        Selection::of(&Vec::from_iter(0..150), |place: usize| {
            place.is_multiple_of(of)
        })
    }

    #[test]
    fn what_is_taken_in_is_there_and_nothing_else() {
        let mut some = Selection::none(150);
        for place in [149, 63, 0, 64] {
            some.insert(place);
        }
        let found = |some: &Selection| Vec::from_iter((0..200).filter(|at| some.contains(*at)));
        assert_eq!(found(&some), [0, 63, 64, 149]);
        assert_eq!(some.count(), 4);
        some.retain(|place| place % 2 == 1);
        assert_eq!(found(&some), [63, 149]);
    }

    #[test]
    fn two_are_combined() {
        let (mut both, mut either) = (multiples(2), multiples(2));
        both.keep(&multiples(3));
        either.add(&multiples(3));
        assert_eq!(both, multiples(6));
        assert_eq!(either.count(), 75 + 50 - 25);
    }
}
