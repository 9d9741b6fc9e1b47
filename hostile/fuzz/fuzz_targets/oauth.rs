//! See `uitpas_hostile::oauth`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| uitpas_hostile::oauth(data));
