//! A town with more people than are written.

use uitpas_sandbox::{Founding, Growth};

use crate::desk::*;
use crate::signer;

const FIRST_GROWN: &str = "0939000000108";
const FIRST_HIRED: &str = "e0000000-0000-4000-8000-000000000001";

fn crowded() -> Founding {
    let growth = Growth {
        employees: 2,
        passholders: 30,
        ..Growth::default()
    };
    Founding {
        growth,
        ..Founding::default()
    }
}

#[tokio::test]
async fn a_generated_passholder_cashes_in_like_anybody() {
    let desk = open_with(crowded());
    desk.cash_in(FIRST_GROWN, 480, DE_WERF).await.assert_ok();
    assert_eq!(desk.points(FIRST_GROWN).await, "99.000");
}

#[tokio::test]
async fn a_generated_employee_signs_in_and_works_at_de_werf() {
    let town = signer::town_with(crowded());
    let hired = town.sign_in(FIRST_HIRED).await;
    let list = format!("uitpas/balie/list?uid={FIRST_HIRED}");
    let counters = hired.send(&hired.get(&list)).await.answer;
    assert_eq!(counters.assert_ok().field("consumerKey"), DE_WERF);
}

#[tokio::test]
async fn nobody_grows_unasked() {
    let answer = open().cash_in(FIRST_GROWN, 480, DE_WERF).await;
    answer.assert_refused("UNKNOWN_UITPASNUMBER", "nobody has it");
}
