//! The program itself: its one line, its ends, and books that are kept.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use crate::desk::{DE_WERF, LORE, NOW};

fn start(options: &[&str]) -> (Child, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_uitpas-sandbox"));
    program
        .args([
            "--port",
            "0",
            "--now",
            NOW,
            "--open",
            "--until-stdin-closes",
        ])
        .args(options);
    let mut child = program
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap())
        .read_line(&mut line)
        .unwrap();
    (child, line.trim().to_owned())
}

/// Closes the program's standard input, on which it ends.
fn end(mut child: Child) {
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
}

fn send(address: &str, request: &str) -> String {
    let mut stream = TcpStream::connect(address.strip_prefix("http://").unwrap()).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn balance(address: &str) -> String {
    let path = format!("/uitid/rest/uitpas/passholder/{LORE}?balieConsumerKey={DE_WERF}");
    let answer = send(
        address,
        &format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"),
    );
    answer
        .split("<points>")
        .nth(1)
        .and_then(|rest| rest.split('<').next())
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn it_prints_its_address_and_ends_when_standard_input_closes() {
    let (child, address) = start(&[]);
    assert!(address.starts_with("http://127.0.0.1:"), "{address}");
    assert_eq!(balance(&address), "42.000");
    end(child);
    assert!(TcpStream::connect(address.strip_prefix("http://").unwrap()).is_err());
}

#[test]
fn a_town_in_a_file_is_found_again_as_it_was_left() {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("kept.db");
    let _ = std::fs::remove_file(&file);
    let options = ["--db", file.to_str().unwrap()];
    let (child, address) = start(&options);
    let form = format!("pointsPromotionId=480&balieConsumerKey={DE_WERF}");
    let length = form.len();
    let path = format!("/uitid/rest/uitpas/passholder/{LORE}/cashInPointsPromotion");
    let booked = send(
        &address,
        &format!(
            "POST {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{form}"
        ),
    );
    assert!(booked.starts_with("HTTP/1.1 200 "), "{booked}");
    end(child);
    let (child, address) = start(&options);
    assert_eq!(balance(&address), "41.000");
    end(child);
}

#[test]
fn what_it_does_not_understand_it_says() {
    let not_a_town = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("not-a-town.db");
    std::fs::write(
        &not_a_town,
        "a shopping list, long enough to look like something that could be a database file",
    )
    .unwrap();
    let rows: [(&[&str], &str); 3] = [
        (&["--prot", "1"], "--prot"),
        (&["--now", "yesterday"], "yesterday"),
        (
            &["--db", not_a_town.to_str().unwrap()],
            "the database cannot be used",
        ),
    ];
    for (options, named) in rows {
        let output = Command::new(env!("CARGO_BIN_EXE_uitpas-sandbox"))
            .args(options)
            .output()
            .unwrap();
        let problem = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            !output.status.success() && problem.contains(named),
            "{options:?}: {problem}"
        );
        assert!(output.stdout.is_empty(), "the one line is for the address");
    }
}
