//! Small pictures for promotions, drawn from a name: `MOTIF-PALETTE.svg`. Calm shapes, no text, no scripts.

use std::fmt::Write;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use rusqlite::Connection;

/// A palette: paper, shape, accent.
const PALETTES: [(&str, [&str; 3]); 6] = [
    ("zand", ["#f4ead8", "#c99b5b", "#7a5328"]),
    ("zee", ["#dcebf2", "#4b8bab", "#1f4e66"]),
    ("weide", ["#e3efdc", "#6a9b56", "#2f5a2a"]),
    ("avond", ["#e6e0f0", "#7c68a8", "#3d2f63"]),
    ("baksteen", ["#f5e1da", "#c2674a", "#74301d"]),
    ("leem", ["#ece9e4", "#8d8478", "#4a443c"]),
];

/// A motif, in a field of 320 by 200, where `S` stands for the shape's colour and `A` for the accent's.
const MOTIFS: [(&str, &str); 12] = [
    (
        "kop",
        r#"<path fill="S" d="M110 80h90v45a35 35 0 0 1-35 35h-20a35 35 0 0 1-35-35z"/><path fill="none" stroke="S" stroke-width="9" d="M200 92h12a16 16 0 0 1 0 32h-13"/><path fill="none" stroke="A" stroke-width="6" stroke-linecap="round" d="M135 66c-8-10 8-16 0-28m22 28c-8-10 8-16 0-28m22 28c-8-10 8-16 0-28"/>"#,
    ),
    (
        "boek",
        r#"<path fill="S" d="M160 62c-22-14-52-16-80-10v96c28-6 58-4 80 10 22-14 52-16 80-10V52c-28-6-58-4-80 10z"/><path fill="none" stroke="A" stroke-width="5" d="M160 62v96M100 78c14-2 30 0 42 6m-42 16c14-2 30 0 42 6m36-22c12-6 28-8 42-6m-42 28c12-6 28-8 42-6"/>"#,
    ),
    (
        "golf",
        r#"<path fill="S" d="M0 120c40-30 80-30 120 0s80 30 120 0 60-24 80-14v94H0z"/><path fill="none" stroke="A" stroke-width="7" stroke-linecap="round" d="M30 96c22-16 44-16 66 0m40-28c22-16 44-16 66 0m24 40c16-12 32-12 48 0"/>"#,
    ),
    (
        "bal",
        r#"<circle cx="160" cy="100" r="58" fill="S"/><path fill="A" d="M160 74l25 18-10 29h-30l-10-29z"/><path fill="none" stroke="A" stroke-width="5" d="M160 74V44m25 48l29-10m-39 39l18 25m-48-25l-18 25m8-54l-29-10"/>"#,
    ),
    (
        "masker",
        r#"<path fill="S" d="M84 60c30 14 60 14 90 0 4 52-10 92-45 98-35-6-49-46-45-98z"/><path fill="A" d="M166 78c24 6 48 2 70-14 10 48 4 88-26 100-16 0-28-8-36-22z" opacity=".85"/><path fill="none" stroke="A" stroke-width="6" stroke-linecap="round" d="M104 92h14m22 0h14m-42 32c12 12 22 12 34 0"/>"#,
    ),
    (
        "noot",
        r#"<ellipse cx="124" cy="142" rx="24" ry="18" fill="S"/><ellipse cx="204" cy="128" rx="24" ry="18" fill="S"/><path fill="none" stroke="A" stroke-width="9" d="M145 140V64l80-16v78"/><path fill="A" d="M141 60l88-18v20l-88 18z"/>"#,
    ),
    (
        "boom",
        r#"<path fill="A" d="M152 110h16v60h-16z"/><circle cx="160" cy="84" r="46" fill="S"/><circle cx="122" cy="104" r="28" fill="S"/><circle cx="198" cy="104" r="28" fill="S"/>"#,
    ),
    (
        "fiets",
        r#"<g fill="none" stroke-width="8"><circle cx="106" cy="128" r="32" stroke="S"/><circle cx="214" cy="128" r="32" stroke="S"/><path stroke="A" stroke-linejoin="round" d="M106 128l32-52h56l20 52m-76-52l28 52h-60m60 0l28-52m-64-12h-18m74-6h16l4 18"/></g>"#,
    ),
    (
        "ticket",
        r#"<path fill="S" d="M70 68h180v22a14 14 0 0 0 0 28v22H70v-22a14 14 0 0 0 0-28z"/><path fill="none" stroke="A" stroke-width="5" stroke-dasharray="9 8" d="M196 68v72"/><path fill="A" d="M128 80l8 16 18 2-13 12 4 18-17-9-16 9 3-18-13-12 18-2z"/>"#,
    ),
    (
        "tas",
        r#"<path fill="S" d="M98 78h124l12 92H86z"/><path fill="none" stroke="A" stroke-width="8" d="M128 96V70a32 32 0 0 1 64 0v26"/><circle cx="160" cy="128" r="16" fill="A"/>"#,
    ),
    (
        "penseel",
        r#"<path fill="S" d="M88 126c0-44 36-76 80-76 40 0 68 24 68 54 0 22-18 26-36 24-18-3-26 8-20 22 6 12-2 20-18 20-42 0-74-16-74-44z"/><circle cx="126" cy="96" r="10" fill="A"/><circle cx="162" cy="78" r="10" fill="A"/><circle cx="200" cy="92" r="10" fill="A"/><circle cx="122" cy="132" r="10" fill="A"/>"#,
    ),
    (
        "ster",
        r#"<path fill="S" d="M160 36l20 44 48 5-36 32 11 47-43-25-43 25 11-47-36-32 48-5z"/><circle cx="160" cy="106" r="16" fill="A"/>"#,
    ),
];

/// `GET /sandbox/pictures/{name}`.
pub async fn picture(Path(name): Path<String>) -> Response {
    match drawn(&name) {
        Some(svg) => (
            [
                (CONTENT_TYPE, "image/svg+xml"),
                (CACHE_CONTROL, "public, max-age=86400"),
            ],
            svg,
        )
            .into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The picture of that name.
fn drawn(name: &str) -> Option<String> {
    let (motif, palette) = name.strip_suffix(".svg")?.split_once('-')?;
    let (_, shapes) = MOTIFS.iter().find(|(known, _)| *known == motif)?;
    let (_, [paper, shape, accent]) = PALETTES.iter().find(|(known, _)| *known == palette)?;
    let mut svg = String::from(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200">"#);
    let _ = write!(svg, r#"<rect width="320" height="200" fill="{paper}"/>"#);
    let _ = write!(
        svg,
        r#"<circle cx="160" cy="100" r="86" fill="{shape}" opacity=".14"/>"#
    );
    svg.push_str(
        &shapes
            .replace("\"S\"", &format!("\"{shape}\""))
            .replace("\"A\"", &format!("\"{accent}\"")),
    );
    svg.push_str("</svg>");
    Some(svg)
}

/// The address of the `nth` picture: every motif in every palette in turn.
pub fn address(nth: usize) -> String {
    let motif = MOTIFS.get(nth % MOTIFS.len()).map_or("", |(name, _)| name);
    let palette = PALETTES
        .get(nth / MOTIFS.len() % PALETTES.len())
        .map_or("", |(name, _)| name);
    format!("/sandbox/pictures/{motif}-{palette}.svg")
}

/// Writes into the books that the town's own pictures hang at `address`, wherever they hung before.
pub fn hang_at(books: &Connection, address: &str) -> rusqlite::Result<()> {
    let sql = "UPDATE promotion_picture SET address = ?1 || substr(address, instr(address, ?2)) \
               WHERE instr(address, ?2) > 0";
    books.execute(sql, (address, "/sandbox/pictures/"))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_hang_where_the_town_stands_and_move_with_it() {
        let books = Connection::open_in_memory().unwrap();
        books
            .execute("CREATE TABLE promotion_picture (address TEXT)", ())
            .unwrap();
        for address in [
            "/sandbox/pictures/kop-zee.svg",
            "//img.example.test/tas.jpg",
        ] {
            books
                .execute("INSERT INTO promotion_picture VALUES (?)", [address])
                .unwrap();
        }
        for port in [1, 2] {
            hang_at(&books, &format!("http://127.0.0.1:{port}")).unwrap();
        }
        let mut rows = books
            .prepare("SELECT address FROM promotion_picture ORDER BY address")
            .unwrap();
        let addresses: Vec<String> = rows
            .query_map((), |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert_eq!(
            addresses,
            [
                "//img.example.test/tas.jpg",
                "http://127.0.0.1:2/sandbox/pictures/kop-zee.svg"
            ]
        );
    }

    #[test]
    fn every_motif_is_drawn_in_every_palette_as_well_formed_xml() {
        for nth in 0..MOTIFS.len() * PALETTES.len() {
            let address = address(nth);
            let svg = drawn(address.rsplit('/').next().unwrap()).unwrap();
            let mut reader = quick_xml::Reader::from_str(&svg);
            while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
            assert!(
                !svg.contains("\"S\"") && !svg.contains("\"A\"") && !svg.contains("script"),
                "{address}"
            );
        }
    }

    #[test]
    fn other_names_have_no_picture() {
        for name in [
            "kop.svg",
            "kop-paars.svg",
            "kat-zand.svg",
            "kop-zand",
            "../kop-zand.svg",
        ] {
            assert_eq!(drawn(name), None, "{name}");
        }
    }
}
