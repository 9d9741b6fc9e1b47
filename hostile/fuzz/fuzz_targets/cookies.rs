//! See `uitpas_hostile::cookies`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| uitpas_hostile::cookies(data));
