//! The gateway as a program, in front of the sandbox on a socket: how it starts, how it ends, and what it
//! writes down meanwhile.

#![cfg(test)]

mod life;
mod log;
mod process;
mod town;
