//! See `uitpas_hostile::descriptions`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| uitpas_hostile::descriptions(data));
