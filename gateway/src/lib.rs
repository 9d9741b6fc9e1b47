//! The small server beside the desk: keeps the secrets, signs, and passes on what the app may ask.
