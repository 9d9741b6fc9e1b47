//! The short `response`: a code with a message, or the number of a card that was registered.

use super::tree::Element;
use crate::cash_in_state::CashInState;
use crate::error_code::ErrorCode;
use crate::number::UitpasNumber;
use crate::trouble::Refusal;

/// The refusal in an answer, if it carries a code.
pub(crate) fn refusal(root: &Element) -> Option<Refusal> {
    Some(Refusal {
        code: ErrorCode::from(root.child_text("code")?),
        message: root.child_string("message").unwrap_or_default(),
        cash_in_state: root.child_text("cashInState").map(CashInState::from),
        required_permission: root.child_string("requiredPermission"),
    })
}

/// Whether this is the short `response`, which holds nothing but these few texts.
pub(crate) fn is_short_response(root: &Element) -> bool {
    const TEXTS: [&str; 5] = [
        "code",
        "message",
        "cashInState",
        "requiredPermission",
        "resource",
    ];
    root.is("response")
        && root
            .children()
            .iter()
            .all(|child| TEXTS.iter().any(|name| child.is(name)))
}

/// The number at the end of `resource`, `/uitpas/passholder/0770000012409`.
pub(crate) fn registered_number(root: &Element) -> Option<UitpasNumber> {
    let (_, digits) = root.child_text("resource")?.rsplit_once('/')?;
    UitpasNumber::from_digits(digits).ok()
}
