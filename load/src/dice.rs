//! Numbers that look thrown but are the same every time (the `SplitMix64` sequence), so that a load can be repeated.

/// Dice of one visitor.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// The dice of the `nth`.
    pub fn of(nth: usize) -> Dice {
        Dice((nth as u64).wrapping_mul(0xd134_2543_de82_ef95))
    }

    /// From zero up to, not including, `below`.
    pub fn throw(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed >> 33) as usize) % below.max(1)
    }
}
