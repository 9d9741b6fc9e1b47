//! The gateway over the sandbox, which checks every signature.
