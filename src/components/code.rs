//! A code for a scanner, drawn: Code 128 or QR, black on white with its quiet zone, in any colours of the page.
//!
//! Drawn as elements of an SVG, one path for all that is black. What the code says is given to it.

use barcoders::sym::code128::Code128;
use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// The white that a scanner wants on both sides of a barcode, in modules.
const BESIDE_BARS: usize = 10;

/// How high the bars are, in modules.
const BAR_HEIGHT: usize = 44;

/// The white that a scanner wants around a QR code, in modules.
const AROUND_QR: usize = 4;

/// What is black in a code, measured in modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    path: String,
    width: usize,
    height: usize,
}

impl Drawing {
    /// Code 128 of digits: two to a symbol, and an odd one by itself. Nothing for anything but digits.
    pub fn barcode(digits: &str) -> Option<Self> {
        let only_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
        let (pairs, odd) = digits.split_at_checked(digits.len() / 2 * 2)?;
        if !only_digits || pairs.is_empty() {
            return None;
        }
        // The letters say in which set of symbols to begin (C: pairs) and go on (B: single characters).
        let data = match odd {
            "" => format!("\u{106}{pairs}"),
            odd => format!("\u{106}{pairs}\u{181}{odd}"),
        };
        let bars = Code128::new(data).ok()?.encode();
        let mut drawing = Self {
            path: String::new(),
            width: bars.len() + 2 * BESIDE_BARS,
            height: BAR_HEIGHT,
        };
        drawing.row(BESIDE_BARS, 0, BAR_HEIGHT, bars.iter().map(|bar| *bar == 1));
        Some(drawing)
    }

    /// A QR code that can be read with up to 30 % of it hidden. Nothing for a text that does not fit.
    pub fn qr(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::High).ok()?;
        let size = usize::try_from(code.size()).ok()?;
        let side = size + 2 * AROUND_QR;
        let mut drawing = Self {
            path: String::new(),
            width: side,
            height: side,
        };
        for (y, line) in (0..code.size()).zip(AROUND_QR..) {
            let modules = (0..code.size()).map(|x| code.get_module(x, y));
            drawing.row(AROUND_QR, line, 1, modules);
        }
        Some(drawing)
    }

    /// Adds a row of modules: a rectangle for each run of black ones.
    fn row(&mut self, left: usize, top: usize, height: usize, black: impl Iterator<Item = bool>) {
        let mut run = 0;
        for (x, black) in (left..).zip(black.chain([false])) {
            if black {
                run += 1;
            } else if run > 0 {
                let from = x - run;
                self.path
                    .push_str(&format!("M{from} {top}h{run}v{height}h-{run}z"));
                run = 0;
            }
        }
    }
}

/// The drawing as an image with a name.
#[component]
pub fn CodeImage(
    /// What is drawn.
    drawing: Drawing,
    /// The name of the image.
    #[prop(into)]
    name: String,
    /// The class that gives it its size.
    class: &'static str,
) -> impl IntoView {
    let Drawing {
        path,
        width,
        height,
    } = drawing;
    view! {
        <svg
            class=format!("code {class}")
            viewBox=format!("0 0 {width} {height}")
            role="img"
            aria-label=name
        >
            <rect class="code-ground" width=width.to_string() height=height.to_string()></rect>
            <path class="code-ink" d=path></path>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use rxing::{BarcodeFormat, helpers::detect_in_luma};

    use super::*;

    /// Pixels for each module, as on a small screen.
    const SCALE: usize = 3;

    /// What a scanner reads from the path as it stands in the page, rectangle by rectangle.
    fn scanned(drawing: &Drawing, format: BarcodeFormat) -> Option<String> {
        let (width, height) = (drawing.width * SCALE, drawing.height * SCALE);
        let mut pixels = vec![u8::MAX; width * height];
        for rectangle in drawing.path.split_terminator('z') {
            let numbers: Vec<usize> = rectangle
                .split(['M', ' ', 'h', 'v', '-'])
                .filter(|number| !number.is_empty())
                .map(|number| number.parse().ok())
                .collect::<Option<_>>()?;
            let [x, y, wide, high, back] = numbers[..] else {
                return None;
            };
            if back != wide {
                return None;
            }
            for line in y * SCALE..(y + high) * SCALE {
                let start = line * width;
                pixels[start + x * SCALE..start + (x + wide) * SCALE].fill(0);
            }
        }
        let (width, height) = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
        let read = detect_in_luma(pixels, width, height, Some(format)).ok()?;
        Some(read.getText().to_owned())
    }

    #[test]
    fn a_scanner_reads_from_what_is_drawn_the_digits_it_was_drawn_for() {
        for digits in [
            "0987654321321",
            "0930000201101",
            "0000000000000",
            "9999999999999",
            "12",
        ] {
            let bars = Drawing::barcode(digits);
            let bars = bars
                .as_ref()
                .and_then(|code| scanned(code, BarcodeFormat::CODE_128));
            assert_eq!(bars.as_deref(), Some(digits));
            let qr = Drawing::qr(digits);
            let qr = qr
                .as_ref()
                .and_then(|code| scanned(code, BarcodeFormat::QR_CODE));
            assert_eq!(qr.as_deref(), Some(digits));
        }
    }

    #[test]
    fn the_codes_of_a_card_number_have_the_size_that_the_style_counts_on() {
        let sizes = [
            Drawing::barcode("0930000201101"),
            Drawing::qr("0930000201101"),
        ]
        .map(|drawing| drawing.map(|drawing| (drawing.width, drawing.height)));
        assert_eq!(sizes, [Some((143, 44)), Some((29, 29))]);
    }

    #[test]
    fn a_barcode_is_of_digits_alone() {
        for text in ["", "7", "O930000201101", "093000020110١"] {
            assert_eq!(Drawing::barcode(text), None, "{text}");
        }
    }
}
