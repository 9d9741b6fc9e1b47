//! See `uitpas_hostile::config`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| uitpas_hostile::config(data));
