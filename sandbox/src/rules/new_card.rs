//! Whether a new card may be given to a person, for each of the six reasons.
//! Fields, numbers and rights are checked before; vouchers after.

use jiff::civil::{Date, date};

use super::kansenstatuut::Kansenstatuut;

/// Why a new card is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    LossTheft,
    Defect,
    LossKansenstatuut,
    ObtainKansenstatuut,
    CardUpgrade,
    ExtraCard,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 6] = [
        Self::LossTheft,
        Self::Defect,
        Self::LossKansenstatuut,
        Self::ObtainKansenstatuut,
        Self::CardUpgrade,
        Self::ExtraCard,
    ];

    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LossTheft => "LOSS_THEFT",
            Self::Defect => "DEFECT",
            Self::LossKansenstatuut => "LOSS_KANSENSTATUUT",
            Self::ObtainKansenstatuut => "OBTAIN_KANSENSTATUUT",
            Self::CardUpgrade => "CARD_UPGRADE",
            Self::ExtraCard => "EXTRA_CARD",
        }
    }

    /// Reads the word on the wire.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word)
    }

    /// Whether the person's cards of that card system stop working.
    pub fn replaces_the_old_card(self) -> bool {
        !matches!(self, Self::CardUpgrade | Self::ExtraCard)
    }
}

/// How the person stands in the card system of the new card.
#[derive(Clone, Copy, Debug)]
pub enum Link {
    /// No membership there.
    Stranger {
        /// Whether there is an active card of another card system.
        has_card_elsewhere: bool,
    },
    Member {
        kansenstatuut: Kansenstatuut,
        /// Any card of this card system, also a blocked one.
        has_card: bool,
        has_active_card: bool,
    },
}

/// What is wrong with giving this card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewCardProblem {
    /// The reason does not fit how the person stands (`ACTION_NOT_ALLOWED`; inferred, no document says).
    ReasonDoesNotFit,
    /// A passholder with kansenstatuut needs a kansen card (`INVALID_CARD`).
    NeedsKansenCard,
    /// A kansen card needs a passholder with kansenstatuut (`INVALID_CARD`).
    NeedsPlainCard,
}

/// Checks the reason and the card's kansen mark against how the person stands.
pub fn check_new_card(
    reason: Reason,
    link: Link,
    card_is_kansen: bool,
) -> Result<(), NewCardProblem> {
    let wants_kansen_card = match (reason, link) {
        (
            Reason::LossTheft | Reason::Defect,
            Link::Member {
                kansenstatuut,
                has_card: true,
                ..
            },
        )
        | (
            Reason::ExtraCard,
            Link::Member {
                kansenstatuut,
                has_active_card: false,
                ..
            },
        ) => kansenstatuut.is_held(),
        (Reason::LossKansenstatuut, Link::Member { kansenstatuut, .. })
            if kansenstatuut != Kansenstatuut::None =>
        {
            false
        }
        (Reason::ObtainKansenstatuut, Link::Member { kansenstatuut, .. })
            if !kansenstatuut.is_held() =>
        {
            true
        }
        (
            Reason::CardUpgrade,
            Link::Stranger {
                has_card_elsewhere: true,
            },
        ) => false,
        _ => return Err(NewCardProblem::ReasonDoesNotFit),
    };
    match (wants_kansen_card, card_is_kansen) {
        (true, false) => Err(NewCardProblem::NeedsKansenCard),
        (false, true) => Err(NewCardProblem::NeedsPlainCard),
        _ => Ok(()),
    }
}

/// Whether a kansenstatuut granted today may end on `end`: after today (inferred), and not after
/// 31 December of next year.
pub fn is_fit_end_date(end: Date, today: Date) -> bool {
    end > today && end <= date(today.year().saturating_add(1), 12, 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(kansenstatuut: Kansenstatuut) -> Link {
        Link::Member {
            kansenstatuut,
            has_card: true,
            has_active_card: true,
        }
    }

    #[test]
    fn each_reason_has_its_precondition_and_its_kind_of_card() {
        use Kansenstatuut::{Active, Expired, InGracePeriod, None};
        use NewCardProblem::{NeedsKansenCard, NeedsPlainCard, ReasonDoesNotFit};
        use Reason::{
            CardUpgrade, Defect, ExtraCard, LossKansenstatuut, LossTheft, ObtainKansenstatuut,
        };
        let cardless = Link::Member {
            kansenstatuut: None,
            has_card: false,
            has_active_card: false,
        };
        let cardless_kansen = Link::Member {
            kansenstatuut: Active,
            has_card: false,
            has_active_card: false,
        };
        let only_blocked = Link::Member {
            kansenstatuut: None,
            has_card: true,
            has_active_card: false,
        };
        let guest = Link::Stranger {
            has_card_elsewhere: true,
        };
        let nobody = Link::Stranger {
            has_card_elsewhere: false,
        };
        let (plain, kansen) = (false, true);
        let rows = [
            (LossTheft, member(None), plain, Ok(())),
            (LossTheft, member(None), kansen, Err(NeedsPlainCard)),
            (LossTheft, member(Active), kansen, Ok(())),
            (LossTheft, member(Active), plain, Err(NeedsKansenCard)),
            (LossTheft, member(InGracePeriod), kansen, Ok(())),
            (LossTheft, member(Expired), plain, Ok(())),
            (LossTheft, member(Expired), kansen, Err(NeedsPlainCard)),
            (LossTheft, only_blocked, plain, Ok(())),
            (LossTheft, cardless, plain, Err(ReasonDoesNotFit)),
            (LossTheft, guest, plain, Err(ReasonDoesNotFit)),
            (Defect, member(None), plain, Ok(())),
            (Defect, member(Active), plain, Err(NeedsKansenCard)),
            (Defect, guest, plain, Err(ReasonDoesNotFit)),
            (LossKansenstatuut, member(Active), plain, Ok(())),
            (LossKansenstatuut, member(Expired), plain, Ok(())),
            (
                LossKansenstatuut,
                member(Active),
                kansen,
                Err(NeedsPlainCard),
            ),
            (
                LossKansenstatuut,
                member(None),
                plain,
                Err(ReasonDoesNotFit),
            ),
            (ObtainKansenstatuut, member(None), kansen, Ok(())),
            (ObtainKansenstatuut, member(Expired), kansen, Ok(())),
            (
                ObtainKansenstatuut,
                member(None),
                plain,
                Err(NeedsKansenCard),
            ),
            (
                ObtainKansenstatuut,
                member(Active),
                kansen,
                Err(ReasonDoesNotFit),
            ),
            (ObtainKansenstatuut, guest, kansen, Err(ReasonDoesNotFit)),
            (ExtraCard, cardless, plain, Ok(())),
            (ExtraCard, cardless_kansen, kansen, Ok(())),
            (ExtraCard, cardless_kansen, plain, Err(NeedsKansenCard)),
            (ExtraCard, member(None), plain, Err(ReasonDoesNotFit)),
            (ExtraCard, guest, plain, Err(ReasonDoesNotFit)),
            (CardUpgrade, guest, plain, Ok(())),
            (CardUpgrade, guest, kansen, Err(NeedsPlainCard)),
            (CardUpgrade, nobody, plain, Err(ReasonDoesNotFit)),
            (CardUpgrade, member(None), plain, Err(ReasonDoesNotFit)),
        ];
        for (reason, link, card_is_kansen, expected) in rows {
            assert_eq!(
                check_new_card(reason, link, card_is_kansen),
                expected,
                "{reason:?} {link:?} {card_is_kansen}"
            );
        }
    }

    #[test]
    fn a_kansenstatuut_ends_after_today_and_within_next_year() {
        let today = date(2026, 11, 18);
        let rows = [
            (date(2026, 11, 18), false),
            (date(2026, 11, 19), true),
            (date(2027, 12, 31), true),
            (date(2028, 1, 1), false),
            (date(2020, 1, 1), false),
        ];
        for (end, expected) in rows {
            assert_eq!(is_fit_end_date(end, today), expected, "{end}");
        }
    }

    #[test]
    fn reasons_are_read_and_written_the_same() {
        for reason in Reason::ALL {
            assert_eq!(Reason::parse(reason.as_str()), Some(reason));
        }
        assert_eq!(Reason::parse("FIRST_CARD"), None);
    }
}
