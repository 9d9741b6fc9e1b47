//! See `uitpas_hostile::addresses`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| uitpas_hostile::addresses(data));
