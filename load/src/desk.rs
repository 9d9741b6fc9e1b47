//! The desk that a gateway serves: a built one, or a stand-in of as many bytes.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

/// The size of the largest file of the stand-in, about that of the app.
const LARGEST: usize = 1_200_000;

/// Files to serve.
#[derive(Debug)]
pub struct Desk {
    folder: PathBuf,
    /// Their paths in the address, with the largest one last.
    pub files: Vec<String>,
    _stand_in: Option<TempDir>,
}

impl Desk {
    /// The desk that was built into this folder.
    ///
    /// # Errors
    /// When there is none.
    pub fn built(folder: &Path) -> Result<Desk> {
        let mut files = Vec::new();
        for entry in fs::read_dir(folder).context("there is no such desk")? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_compressed = name.ends_with(".br") || name.ends_with(".gz");
            if entry.file_type()?.is_file() && !is_compressed {
                files.push((entry.metadata()?.len(), format!("/{name}")));
            }
        }
        files.sort();
        ensure!(!files.is_empty(), "there is nothing in that desk");
        Ok(Desk {
            folder: folder.to_owned(),
            files: files.into_iter().map(|(_, path)| path).collect(),
            _stand_in: None,
        })
    }

    /// One that was not built.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn stand_in() -> Result<Desk> {
        let folder = tempfile::tempdir()?;
        let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes);
        write("index.html", b"<!doctype html><title>UiTPAS</title>")?;
        write("config.json", b"{}")?;
        write("desk-0123456789abcdef.css", &[b' '; 20_000])?;
        write("desk_bg-0123456789abcdef.wasm", &vec![0; LARGEST])?;
        Ok(Desk {
            folder: folder.path().to_owned(),
            files: Desk::built(folder.path())?.files,
            _stand_in: Some(folder),
        })
    }

    /// Where it stands.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The largest file.
    pub fn largest(&self) -> &str {
        self.files.last().map_or("/index.html", String::as_str)
    }
}
