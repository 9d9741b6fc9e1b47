//! What becomes of descriptions: well kept, careless, and hostile ones.

use proptest::prelude::*;

use super::*;

/// A short notation for what was read: `P` a paragraph, `U` and `O` lists with `|` between items,
/// `*strong*`, `_emphasis_`, `[words](address)`, `/` a break.
fn read(html: &str) -> String {
    let blocks = RichText::from_html(html)
        .blocks
        .into_iter()
        .map(|block| match block {
            Block::Paragraph(line) => ["P ", &note(&line)].concat(),
            Block::List { ordered, items } => {
                let items: Vec<_> = items.iter().map(|item| note(item)).collect();
                [if ordered { "O " } else { "U " }, &items.join("|")].concat()
            }
        });
    blocks.collect::<Vec<_>>().join("\n")
}

fn note(line: &[Inline]) -> String {
    let notes = line.iter().map(|inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Strong(children) => ["*", &note(children), "*"].concat(),
        Inline::Emphasis(children) => ["_", &note(children), "_"].concat(),
        Inline::Link { href, children } => ["[", &note(children), "](", href, ")"].concat(),
        Inline::Break => "/".to_owned(),
    });
    notes.collect()
}

fn check(rows: &[(&str, &str)]) {
    for (html, expected) in rows {
        assert_eq!(read(html), *expected, "{html:?}");
    }
}

#[test]
fn paragraphs_lists_emphasis_and_links() {
    check(&[
        ("<p>Een stoffen tas.</p>", "P Een stoffen tas."),
        ("<p>Een</p><p>Twee</p>", "P Een\nP Twee"),
        ("los <p>Een</p> na", "P los\nP Een\nP na"),
        ("<p>a<br>b<br/>c</p>", "P a/b/c"),
        ("<ul><li>a</li><li>b</li></ul>", "U a|b"),
        ("<ol><li>a<li>b</ol>na", "O a|b\nP na"),
        (
            "<ul>\n <li><p>a</p><p>b</p></li>\n <li>c</li>\n</ul>",
            "U a/b|c",
        ),
        (
            "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
            "U a|b|c",
        ),
        (
            "<p>a <b>b</b> <em>c <strong>d</strong></em></p>",
            "P a *b* _c *d*_",
        ),
        ("<i>a</i><i>b</i>", "P _a__b_"),
        (
            "<a href=\"https://example.test/?a=1&amp;b=2\">x</a>",
            "P [x](https://example.test/?a=1&b=2)",
        ),
        (
            "<A HREF='http://example.test'>x</A>",
            "P [x](http://example.test)",
        ),
        (
            "<a class=x href=https://example.test/a target=_blank>x</a>",
            "P [x](https://example.test/a)",
        ),
        (
            "<h2>Kop</h2><div>Tekst</div><table><tr><td>1</td><td>2</td></tr></table>",
            "P Kop\nP Tekst\nP 1\nP 2",
        ),
        ("<blockquote>a</blockquote><hr>b", "P a\nP b"),
        (
            "<font color=red>a</font> <span style='x'>b</span> <u>c</u>",
            "P a b c",
        ),
        ("<img src=x onerror=alert(1)>a", "P a"),
    ]);
}

#[test]
fn white_space_is_that_of_html() {
    check(&[
        ("  <p>\n  Een   stoffen\ttas \n</p>  ", "P Een stoffen tas"),
        ("<p>a <b> b </b> c</p>", "P a *b *c"),
        ("<p><b> a</b></p>", "P *a*"),
        ("<p>a<br> <br></p>", "P a"),
        ("<p><br><br>a</p>", "P a"),
        (
            "<p>&nbsp;</p><p> </p><p><b></b></p><ul></ul><ul><li></li></ul>",
            "",
        ),
        ("<p>5&nbsp;punten</p>", "P 5\u{a0}punten"),
        ("", ""),
        (" \n ", ""),
    ]);
}

#[test]
fn text_without_tags_keeps_its_lines() {
    check(&[
        ("Een tas.", "P Een tas."),
        (
            "Een tas.\nMet logo.\r\n\r\nAan de balie.\n",
            "P Een tas./Met logo.\nP Aan de balie.",
        ),
        ("5 &gt; 3 &amp; zo", "P 5 > 3 & zo"),
    ]);
}

#[test]
fn entities_are_resolved_once() {
    check(&[
        (
            "<p>caf&eacute; &euro;&nbsp;2 &hellip; &ldquo;x&rdquo;</p>",
            "P café €\u{a0}2 … “x”",
        ),
        ("<p>&#233;&#xE9;&#x1F600;</p>", "P éé😀"),
        ("<p>&amp;lt;b&amp;gt; &lt;b&gt;</p>", "P &lt;b&gt; <b>"),
        (
            "<p>AT&T &onbekend; &#0000; &#xD800; &;&</p>",
            "P AT&T &onbekend; &#xD800; &;&",
        ),
    ]);
}

#[test]
fn broken_html_still_reads() {
    check(&[
        ("<p>a<p>b", "P a\nP b"),
        ("<b>a<i>b</b>c</i>", "P *a_b_*c"),
        ("<b><p>a</p><p>b</p></b>c", "P *a*\nP *b*\nP c"),
        ("</b></p></ul>a", "P a"),
        ("<li>a</li>b", "P a\nP b"),
        ("a < b <3 en c > d <", "P a < b <3 en c > d <"),
        ("<p>a<b", "P a"),
        ("<p title=\"x>y\">a</p>", "P a"),
        ("<p title=x\">a</p>", "P a"),
        ("<>a</>", "P <>a"),
        ("<a>a</a><a href>b</a>", "P ab"),
        (
            "<a href='http://a.test'>a<a href='http://b.test'>b</a>c",
            "P [a](http://a.test)[b](http://b.test)c",
        ),
        (
            "<a href='http://a.test'><div>a</div></a>b",
            "P [a](http://a.test)\nP b",
        ),
        ("<?xml version=\"1.0\"?><!DOCTYPE html>a", "P a"),
        ("<o:p>a</o:p>", "P a"),
    ]);
}

#[test]
fn what_is_not_text_goes_with_its_content() {
    check(&[
        ("a<script>alert(1)</script>b", "P ab"),
        ("a<SCRIPT type=x>if (a</b) '</p>'</sCript >b", "P ab"),
        ("a<style>p{}</style><!-- <b> --><!---->b", "P ab"),
        (
            "a<iframe src=//x><p>x</p></iframe><object><p>x</p></object>b",
            "P ab",
        ),
        (
            "a<svg><text>x</text></svg><math><mi>x</mi></math><template><p>x</p></template>b",
            "P ab",
        ),
        ("a<script>alert(1)", "P a"),
        ("a<!-- b", "P a"),
        ("<scr<script>ipt>alert(1)</script>", "P ipt>alert(1)"),
    ]);
}

#[test]
fn only_http_addresses_are_links() {
    check(&[
        ("<a href=\"javascript:alert(1)\">x</a>", "P x"),
        ("<a href=\" java&#10;script:alert(1)\">x</a>", "P x"),
        ("<a href=\"&#106;avascript:alert(1)\">x</a>", "P x"),
        ("<a href=\"data:text/html,x\">x</a>", "P x"),
        ("<a href=\"/uitpas\">x</a>", "P x"),
        ("<a href=\"//example.test\">x</a>", "P x"),
        ("<a data-href=\"https://example.test\">x</a>", "P x"),
    ]);
}

#[test]
fn plain_is_the_words_alone() {
    let text = RichText::from_html(
        "<p>a <b>b</b><br><a href='https://x.test'>c</a></p><ul><li>d</li><li>e</li></ul>",
    );
    assert_eq!(text.plain(), "a b\nc\nd\ne");
    assert!(!text.is_empty());
    assert!(RichText::from_html("<p> </p>").is_empty());
}

#[test]
fn nesting_and_length_stay_within_bounds() {
    let deep = ["<b>".repeat(900), "a".to_owned(), "</b>".repeat(900)].concat();
    assert_eq!(
        read(&deep),
        ["P ", &"*".repeat(16), "a", &"*".repeat(16)].concat()
    );
    let address = ["http://a.test/", &"a".repeat(10_000)].concat();
    let repeated = ["<a href='", &address, "'>", &"x<p>".repeat(1_000)].concat();
    assert_eq!(read(&repeated).matches(&address).count(), 1);
    let breaks = ["<br>".repeat(1_000), "a".to_owned()].concat();
    assert_eq!(read(&breaks), "P a");
    let long = RichText::from_html(&"<p>x".repeat(200_000));
    assert_eq!(long.blocks().len(), 1_000);
    let lines = RichText::from_html(&"x\n\n".repeat(200_000));
    assert_eq!(lines.blocks().len(), 500);
    let open = "<b>x<p>".repeat(50_000);
    assert_eq!(
        read(&open).lines().last(),
        Some("P **x**"),
        "once from the lines before, and once its own"
    );
    for never_closed in ["<script></", "<a href='", "<!--", "<", "&", "&#", "</"] {
        let _ = RichText::from_html(&never_closed.repeat(100_000));
    }
}

fn tidy(line: &[Inline], depth: usize) -> bool {
    depth <= 16
        && line.iter().all(|inline| match inline {
            Inline::Text(text) => !text.is_empty() && !text.contains(['\n', '\r', '\0']),
            Inline::Strong(children) | Inline::Emphasis(children) => tidy(children, depth + 1),
            Inline::Link { href, children } => {
                let href = href.to_ascii_lowercase();
                (href.starts_with("http://") || href.starts_with("https://"))
                    && tidy(children, depth + 1)
            }
            Inline::Break => true,
        })
}

proptest! {
    #[test]
    fn any_text_gives_tidy_blocks(html in "(<|>|</|<b>|<p>|<li>|<ul>|</ul>|<a href=|'|\"|http://a|javascript:|&|&amp;|#|;|<!--|-->|<script>| |\\PC)*") {
        let text = RichText::from_html(&html);
        for block in text.blocks() {
            match block {
                Block::Paragraph(line) => prop_assert!(!line.is_empty() && tidy(line, 0)),
                Block::List { items, .. } => {
                    prop_assert!(!items.is_empty());
                    prop_assert!(items.iter().all(|item| !item.is_empty() && tidy(item, 0)));
                }
            }
        }
    }
}
