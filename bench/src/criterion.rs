//! What criterion leaves behind: below its folder, for each thing that it measured, a folder `new` with a name in
//! `benchmark.json` and the measurements in `sample.json`.

use std::fs;
use std::io;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::figures::Figure;

#[derive(Deserialize)]
struct Name {
    group_id: String,
    function_id: Option<String>,
    value_str: Option<String>,
    throughput: Option<Throughput>,
}

/// How much one repetition goes through, where that was said. Of criterion's kinds only this one is used.
#[derive(Deserialize)]
enum Throughput {
    Bytes(u32),
}

/// How long so many repetitions together took, in nanoseconds, time after time.
#[derive(Deserialize)]
struct Sample {
    iters: Vec<f64>,
    times: Vec<f64>,
}

/// Everything below criterion's folder, in milliseconds, by name; and as `…/speed` how much went through in that time, where
/// it says so.
///
/// # Errors
/// When something there cannot be read.
pub fn gather(folder: &Path) -> io::Result<Vec<Figure>> {
    let mut figures = Vec::new();
    gather_into(&mut figures, folder)?;
    figures.sort_by(|one, two| {
        let key = |figure: &Figure| (figure.what.clone(), figure.of.len(), figure.of.clone());
        key(one).cmp(&key(two))
    });
    Ok(figures)
}

fn gather_into(figures: &mut Vec<Figure>, folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.ends_with("new") {
            figures.extend(of_one(&path)?);
        } else if path.is_dir() {
            gather_into(figures, &path)?;
        }
    }
    Ok(())
}

fn of_one(folder: &Path) -> io::Result<Vec<Figure>> {
    let name: Name = read(&folder.join("benchmark.json"))?;
    let sample: Sample = read(&folder.join("sample.json"))?;
    let each = sample.times.iter().zip(&sample.iters);
    let each: Vec<f64> = each.map(|(nanos, times)| nanos / times / 1e6).collect();
    let what = match name.function_id {
        Some(function) => format!("{}/{function}", name.group_id),
        None => name.group_id,
    };
    let of = name.value_str.unwrap_or_default();
    let speed = name.throughput.and_then(|Throughput::Bytes(bytes)| {
        let kilobytes = f64::from(bytes) / 1e3;
        let speeds: Vec<f64> = each.iter().map(|millis| kilobytes / millis).collect();
        Figure::of_times(format!("{what}/speed"), &of, "MB/s", &speeds)
    });
    let time = Figure::of_times(what, &of, "ms", &each);
    Ok(time.into_iter().chain(speed).collect())
}

fn read<T: DeserializeOwned>(file: &Path) -> io::Result<T> {
    Ok(serde_json::from_slice(&fs::read(file)?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measurement_is_found_with_its_name() {
        let folder = std::env::temp_dir().join(format!("uitpas-criterion-{}", std::process::id()));
        for (of, time, throughput) in [("10000", 6e6, r#"{"Bytes": 3000}"#), ("100", 2e6, "null")] {
            let new = folder.join("search/by_title").join(of).join("new");
            fs::create_dir_all(&new).unwrap();
            let name = format!(
                r#"{{"group_id": "search", "function_id": "by title", "value_str": "{of}", "throughput": {throughput}}}"#
            );
            fs::write(new.join("benchmark.json"), name).unwrap();
            let sample = format!(
                r#"{{"sampling_mode": "Linear", "iters": [1.0, 2.0], "times": [{time}, {}]}}"#,
                2.0 * time
            );
            fs::write(new.join("sample.json"), sample).unwrap();
        }
        let found = gather(&folder).unwrap();
        let found = found
            .iter()
            .map(|one| (one.what.as_str(), one.of.as_str(), one.median, one.times));
        assert_eq!(
            found.collect::<Vec<_>>(),
            [
                ("search/by title", "100", 2.0, 2),
                ("search/by title", "10000", 6.0, 2),
                ("search/by title/speed", "10000", 0.5, 2)
            ]
        );
        fs::remove_dir_all(folder).unwrap();
    }
}
