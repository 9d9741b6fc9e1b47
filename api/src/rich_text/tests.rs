use super::*;

fn text(text: &str) -> Inline {
    Inline::Text(text.into())
}

#[test]
fn paragraph() {
    assert_eq!(
        RichText::from_html("<p>Een stoffen tas.</p>").blocks(),
        [Block::Paragraph(vec![text("Een stoffen tas.")])]
    );
}
