//! The gateway through its routes, with a server behind it on a real socket: `strange_upstream`, which answers as it is
//! told, or the sandbox, which checks every signature. `browser` is what stands in front.

#![cfg(test)]

mod bookings;
mod browser;
mod callbacks;
mod calls;
mod compressed;
mod cookies;
mod nobody_elses;
mod people;
mod places;
mod rights;
mod round_trip;
mod sandbox;
mod strange_upstream;
mod town;
mod troubles;
mod writes;
