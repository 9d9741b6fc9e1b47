//! See `uitpas_hostile::answers`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| uitpas_hostile::answers(data));
