//! The gateway through its routes, with a server behind it on a real socket: `strange_upstream`, which answers as it is
//! told, or the sandbox, which checks every signature. `browser` is what stands in front.

#![cfg(test)]

mod bookings;
mod browser;
mod callbacks;
mod calls;
mod cookies;
mod places;
mod round_trip;
mod sandbox;
mod strange_upstream;
mod troubles;
mod writes;
