//! The named characters of HTML that editors write: those of XML, Latin letters, punctuation.
//!
//! Not the 2231 names of the standard; one that is not here stays as it was written.

/// Reads the reference at the start of `text`, which follows an `&`: the character and how many
/// bytes it took, with the `;`.
pub(super) fn reference(text: &str) -> Option<(char, usize)> {
    // The longest name here has 7 letters, the longest number 8 digits or so.
    let end = text.bytes().take(12).position(|byte| byte == b';')?;
    let name = text.get(..end)?;
    let character = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => named(name)?,
    };
    Some((character, end + 1))
}

fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code)
}

fn named(name: &str) -> Option<char> {
    let found = NAMED.iter().find(|(known, _)| *known == name)?;
    Some(found.1)
}

#[rustfmt::skip]
const NAMED: [(&str, char); 79] = [
    ("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("nbsp", '\u{a0}'),
    ("agrave", 'à'), ("aacute", 'á'), ("acirc", 'â'), ("atilde", 'ã'), ("auml", 'ä'), ("aring", 'å'),
    ("aelig", 'æ'), ("ccedil", 'ç'), ("egrave", 'è'), ("eacute", 'é'), ("ecirc", 'ê'), ("euml", 'ë'),
    ("igrave", 'ì'), ("iacute", 'í'), ("icirc", 'î'), ("iuml", 'ï'), ("ntilde", 'ñ'), ("ograve", 'ò'),
    ("oacute", 'ó'), ("ocirc", 'ô'), ("ouml", 'ö'), ("oslash", 'ø'), ("oelig", 'œ'), ("ugrave", 'ù'),
    ("uacute", 'ú'), ("ucirc", 'û'), ("uuml", 'ü'), ("yuml", 'ÿ'), ("szlig", 'ß'),
    ("Agrave", 'À'), ("Aacute", 'Á'), ("Acirc", 'Â'), ("Auml", 'Ä'), ("Ccedil", 'Ç'), ("Egrave", 'È'),
    ("Eacute", 'É'), ("Ecirc", 'Ê'), ("Euml", 'Ë'), ("Iuml", 'Ï'), ("Ocirc", 'Ô'), ("Ouml", 'Ö'),
    ("Uuml", 'Ü'), ("euro", '€'), ("cent", '¢'), ("pound", '£'), ("copy", '©'), ("reg", '®'),
    ("trade", '™'), ("deg", '°'), ("frac12", '½'), ("frac14", '¼'), ("frac34", '¾'), ("times", '×'),
    ("plusmn", '±'), ("middot", '·'), ("bull", '•'), ("hellip", '…'), ("ndash", '–'), ("mdash", '—'),
    ("lsquo", '‘'), ("rsquo", '’'), ("sbquo", '‚'), ("ldquo", '“'), ("rdquo", '”'), ("bdquo", '„'),
    ("laquo", '«'), ("raquo", '»'), ("lsaquo", '‹'), ("rsaquo", '›'), ("sect", '§'), ("rarr", '→'),
    ("thinsp", '\u{2009}'), ("shy", '\u{ad}'),
];
