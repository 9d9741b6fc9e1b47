//! The desk as a folder: what is served how, and what is not served at all.

use axum::Router;
use axum::http::HeaderName;
use axum::http::header::{CONTENT_ENCODING, ETAG};
use tower::ServiceExt;

use super::*;

const NAVIGATION: &[(&str, &str)] = &[("sec-fetch-mode", "navigate")];

/// A folder with a file of each kind, and one beside it that nobody may read.
fn desk() -> (tempfile::TempDir, Router) {
    let outside = tempfile::tempdir().unwrap();
    let folder = outside.path().join("dist");
    std::fs::create_dir_all(folder.join("assets")).unwrap();
    for (name, content) in [
        ("index.html", "the page"),
        ("index.html.br", "the page in brotli"),
        ("config.json", "{}"),
        ("boot-b80b52dfd5bedd3e.mjs", "boot"),
        ("desk-85a6abe1a8111c91.css", "style"),
        ("desk-85a6abe1a8111c91.css.gz", "style in gzip"),
        ("icon-0ddbc71119b77e75.svg", "<svg/>"),
        ("uitpas-desk-6a4acf664a46cfbd.js", "glue"),
        ("uitpas-desk_bg-2382d1319eb4918b.wasm", "program"),
        (
            "uitpas-desk_bg-2382d1319eb4918b.wasm.br",
            "program in brotli",
        ),
        ("uitpas-desk_bg-2382d1319eb4918b.wasm.gz", "program in gzip"),
        ("assets/logo.png", "logo"),
        ("service-worker.js", "worker"),
        ("manifest-51ab6b2e0c7d9f13.webmanifest", "{}"),
        (".env", "secret"),
        ("../outside.txt", "outside"),
        ("../own.conf", r#"{"apiPrefix":"/own"}"#),
    ] {
        std::fs::write(folder.join(name), content).unwrap();
    }
    let files = Files::new(&folder, None);
    (outside, Router::new().fallback(answer).with_state(files))
}

async fn ask(desk: &Router, method: &str, path: &str, headers: &[(&str, &str)]) -> Response {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).unwrap();
    desk.clone().oneshot(request).await.unwrap()
}

fn header(answer: &Response, name: HeaderName) -> &str {
    let value = answer.headers().get(name);
    value.map_or("", |value| value.to_str().unwrap())
}

async fn text(answer: Response) -> String {
    let bytes = axum::body::to_bytes(answer.into_body(), 1 << 20).await;
    String::from_utf8(bytes.unwrap().to_vec()).unwrap()
}

#[tokio::test]
async fn files_have_their_type_encoding_and_caching() {
    let (_folder, desk) = desk();
    let ever = "public, max-age=31536000, immutable";
    for (path, accepted, media, encoding, caching, content) in [
        (
            "/",
            "gzip, br",
            "text/html",
            "br",
            "no-cache",
            "the page in brotli",
        ),
        ("/", "gzip", "text/html", "", "no-cache", "the page"),
        ("/index.html", "", "text/html", "", "no-cache", "the page"),
        (
            "/config.json",
            "br",
            "application/json",
            "",
            "no-cache",
            "{}",
        ),
        (
            "/boot-b80b52dfd5bedd3e.mjs",
            "br",
            "text/javascript",
            "",
            ever,
            "boot",
        ),
        (
            "/uitpas-desk-6a4acf664a46cfbd.js",
            "",
            "text/javascript",
            "",
            ever,
            "glue",
        ),
        (
            "/desk-85a6abe1a8111c91.css",
            "br, gzip",
            "text/css",
            "gzip",
            ever,
            "style in gzip",
        ),
        (
            "/icon-0ddbc71119b77e75.svg",
            "",
            "image/svg+xml",
            "",
            ever,
            "<svg/>",
        ),
        (
            "/uitpas-desk_bg-2382d1319eb4918b.wasm",
            "",
            "application/wasm",
            "",
            ever,
            "program",
        ),
        (
            "/uitpas-desk_bg-2382d1319eb4918b.wasm",
            "gzip, deflate, br, zstd",
            "application/wasm",
            "br",
            ever,
            "program in brotli",
        ),
        (
            "/uitpas-desk_bg-2382d1319eb4918b.wasm",
            "gzip, br;q=0",
            "application/wasm",
            "gzip",
            ever,
            "program in gzip",
        ),
        (
            "/uitpas-desk%5Fbg-2382d1319eb4918b.wasm?v=1",
            "",
            "application/wasm",
            "",
            ever,
            "program",
        ),
        (
            "/assets/logo.png",
            "br",
            "image/png",
            "",
            "no-cache",
            "logo",
        ),
        (
            "/service-worker.js",
            "",
            "text/javascript",
            "",
            "no-cache",
            "worker",
        ),
        (
            "/manifest-51ab6b2e0c7d9f13.webmanifest",
            "",
            "application/manifest+json",
            "",
            ever,
            "{}",
        ),
    ] {
        let answer = ask(&desk, "GET", path, &[("accept-encoding", accepted)]).await;
        assert_eq!(answer.status(), 200, "{path}");
        assert_eq!(header(&answer, CONTENT_TYPE), media, "{path}");
        assert_eq!(
            header(&answer, CONTENT_ENCODING),
            encoding,
            "{path} {accepted}"
        );
        assert_eq!(header(&answer, CACHE_CONTROL), caching, "{path}");
        assert!(
            header(&answer, VARY).contains("accept-encoding") || path == "/config.json",
            "{path}"
        );
        assert_eq!(text(answer).await, content, "{path}");
    }
}

#[tokio::test]
async fn an_unknown_path_is_a_screen_for_a_navigation_only() {
    let (_folder, desk) = desk();
    let html = &[("accept", "text/html,application/xhtml+xml,*/*;q=0.8")][..];
    let script = &[("sec-fetch-mode", "cors"), ("accept", "text/html")][..];
    for (method, path, headers, status) in [
        ("GET", "/omruilen", NAVIGATION, 200),
        ("HEAD", "/omruilen", NAVIGATION, 200),
        ("GET", "/omruilen/?q=x", html, 200),
        ("GET", "/assets", NAVIGATION, 200),
        ("GET", "/sessions", NAVIGATION, 200),
        ("GET", "/uitid/restaurant", NAVIGATION, 200),
        ("GET", "/omruilen", script, 404),
        ("GET", "/omruilen", &[("accept", "*/*")], 404),
        ("GET", "/omruilen", &[("sec-fetch-mode", "no-cors")], 404),
        ("GET", "/omruilen", &[], 404),
        ("POST", "/omruilen", NAVIGATION, 404),
        ("PUT", "/omruilen", html, 404),
        ("BREW", "/", html, 404),
        ("GET", "/session", NAVIGATION, 404),
        ("GET", "/session/", NAVIGATION, 404),
        ("GET", "/session/nowhere", NAVIGATION, 404),
        ("GET", "/uitid/rest", NAVIGATION, 404),
        ("GET", "/uitid/rest/", NAVIGATION, 404),
        ("GET", "/uitid/rest/uitpas/nowhere", NAVIGATION, 404),
        ("GET", "/%75itid/rest/uitpas", NAVIGATION, 404),
        ("GET", "/uitid%2Frest/uitpas", NAVIGATION, 404),
    ] {
        let answer = ask(&desk, method, path, headers).await;
        assert_eq!(answer.status(), status, "{method} {path} {headers:?}");
        assert_eq!(
            header(&answer, VARY),
            "accept-encoding, accept, sec-fetch-mode"
        );
        let caching = if status == 200 {
            "no-cache"
        } else {
            "no-store"
        };
        assert_eq!(header(&answer, CACHE_CONTROL), caching, "{path}");
        let name = if status == 200 { "page" } else { "unknown" };
        assert_eq!(answer.extensions().get(), Some(&CallName(name)), "{path}");
        let content = if status == 200 && method == "GET" {
            "the page"
        } else {
            ""
        };
        assert_eq!(text(answer).await, content, "{method} {path}");
    }
}

#[tokio::test]
async fn nobody_gets_what_is_not_of_the_desk() {
    let (_folder, desk) = desk();
    for path in [
        "/.env",
        "/%2eenv",
        "/%2Eenv",
        "/assets/../.env",
        "/assets/.git/config",
        "/../outside.txt",
        "/..%2foutside.txt",
        "/%2e%2e/outside.txt",
        "/%2e%2e%2foutside.txt",
        "/assets/..%5c..%5coutside.txt",
        "/..\\outside.txt",
        "/assets/../../outside.txt",
        "/%00",
        "/index.html%00.png",
        "/%ff",
        "//outside.txt",
        "/index.html.br",
        "/desk-85a6abe1a8111c91.css.gz",
        "/%0d%0aset-cookie:x",
    ] {
        let answer = ask(&desk, "GET", path, NAVIGATION).await;
        assert_eq!(answer.status(), 404, "{path}");
        assert_eq!(text(answer).await, "", "{path}");
    }
}

#[tokio::test]
async fn an_unchanged_file_is_not_sent_again() {
    let (folder, desk) = desk();
    for path in [
        "/",
        "/omruilen",
        "/config.json",
        "/desk-85a6abe1a8111c91.css",
    ] {
        let first = ask(&desk, "GET", path, NAVIGATION).await;
        let tag = header(&first, ETAG).to_owned();
        let known = [NAVIGATION, &[("if-none-match", tag.as_str())]].concat();
        let again = ask(&desk, "GET", path, &known).await;
        assert_eq!(again.status(), 304, "{path}");
        assert_eq!(header(&again, ETAG), tag, "{path}");
        assert_eq!(
            header(&again, CACHE_CONTROL),
            header(&first, CACHE_CONTROL),
            "{path}"
        );
    }
    // An older page that is put back is a change, though its date is before that of the newer one.
    let first = ask(&desk, "GET", "/", &[]).await;
    let (tag, date) = (
        header(&first, ETAG),
        header(&first, axum::http::header::LAST_MODIFIED),
    );
    let known = [("if-none-match", tag), ("if-modified-since", date)];
    let page = std::fs::File::options()
        .write(true)
        .open(folder.path().join("dist/index.html"));
    let long_ago =
        std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
    page.unwrap().set_modified(long_ago).unwrap();
    assert_eq!(ask(&desk, "GET", "/", &known).await.status(), 200);
}

#[tokio::test]
async fn the_page_of_a_screen_says_what_it_will_ask_for() {
    let (folder, desk) = desk();
    let page = folder.path().join("dist/index.html");
    let named = concat!(
        r#"<link rel="stylesheet" href="/s.css" integrity="sha384-s">"#,
        r#"<script type="module" id="boot" data-desk-wasm-integrity="sha384-w" src="/b.mjs" "#,
        r#"integrity="sha384-b" data-desk-wasm="/d.wasm"></script>"#,
    );
    std::fs::write(page, named).unwrap();
    let links = concat!(
        r#"</s.css>; rel=preload; as=style; integrity="sha384-s", "#,
        r#"</b.mjs>; rel=modulepreload; integrity="sha384-b", "#,
        "</d.wasm>; rel=preload; as=fetch; crossorigin",
    );
    for (path, expected) in [
        ("/balie", links),
        ("/balie/voordelen?page=2", links),
        ("/baliekluiver", ""),
        ("/", ""),
        // The page names no files of the portal.
        ("/mijn", ""),
    ] {
        let answer = ask(&desk, "GET", path, NAVIGATION).await;
        assert_eq!(answer.status(), 200, "{path}");
        assert_eq!(header(&answer, LINK), expected, "{path}");
    }
}

#[tokio::test]
async fn a_file_of_ones_own_is_the_config() {
    let (folder, _) = desk();
    let own = folder.path().join("own.conf");
    let files = Files::new(&folder.path().join("dist"), Some(own));
    let desk = Router::new().fallback(answer).with_state(files);
    let answer = ask(&desk, "GET", "/config.json", &[]).await;
    assert_eq!(header(&answer, CONTENT_TYPE), "application/json");
    assert_eq!(header(&answer, CACHE_CONTROL), "no-cache");
    assert_eq!(text(answer).await, r#"{"apiPrefix":"/own"}"#);
}

#[test]
fn hashed_names() {
    for (path, expected) in [
        ("/boot-b80b52dfd5bedd3e.mjs", true),
        ("/uitpas-desk_bg-2382d1319eb4918b.wasm", true),
        ("/uitpas-desk-2382d1319eb4918b_bg.wasm", true),
        ("/assets/logo-2382d1319eb4918b.png", true),
        ("/index.html", false),
        ("/config.json", false),
        ("/2382d1319eb4918b.css", false),
        ("/logo-2382d1319eb4918.png", false),
        ("/logo-2382d1319eb4918bc.png", false),
        ("/logo-2382d1319eb4918g.png", false),
        ("/a-2382d1319eb4918b.d/index.html", false),
        ("/logo-2382d1319eb4918b", false),
    ] {
        assert_eq!(is_hashed(path), expected, "{path}");
    }
}
