//! What figures were taken on, in a line: they mean little without it.

use std::fs;
use std::thread;

use anyhow::Result;

use crate::command::{output, program};

/// Cores, processor, system, compiler, and how much was going on when the measuring began.
pub fn described() -> Result<String> {
    let cores = thread::available_parallelism()?;
    let compiler = output(program("rustc").arg("--version"))?;
    let processor = first_value("/proc/cpuinfo", "model name").unwrap_or_default();
    let busy = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let busy = match busy.split(' ').next() {
        Some(load) if !load.is_empty() => format!("load {load} at the beginning"),
        _ => "load unknown".to_owned(),
    };
    let parts = [
        format!("{cores} cores {processor}"),
        format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        compiler.trim().to_owned(),
        busy,
    ];
    Ok(parts.map(|part| part.trim().to_owned()).join("; "))
}

/// The first value of a name in a file of lines like `name : value`.
fn first_value(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let lines = text.lines().filter_map(|line| line.split_once(':'));
    let mut values = lines.filter(|(one, _)| one.trim() == name);
    values.next().map(|(_, value)| value.trim().to_owned())
}
