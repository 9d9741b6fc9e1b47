//! The passholder's own points and cards: what each card is worth, and blocking one that is lost.

mod block;
mod membership;

use leptos::prelude::*;
use uitpas_api::{Card, Passholder};

use crate::{components::not_read::NotRead, loading::Loading, portal::Portal, say, wording};

use block::BlockDialog;
use membership::MembershipSection;

/// The card that is about to be blocked, if any.
#[derive(Clone, Copy)]
struct Lost(RwSignal<Option<Card>>);

/// The page.
#[component]
pub fn MyCard() -> impl IntoView {
    let portal = expect_context::<Portal>();
    let lost = Lost(RwSignal::new(None));
    provide_context(lost);
    let passholder = portal.passholder();
    let shown = Memo::new(move |_| passholder.with(|state| state.shown().cloned()));
    let first = Memo::new(move |_| passholder.with(|state| matches!(state, Loading::First)));
    view! {
        <div class="my-card" aria-busy=move || passholder.with(Loading::is_busy).then_some("true")>
            <h1>{say!(card)}</h1>
            <p class="my-card-status" class:working=move || first.get() role="status">
                {move || first.get().then(|| say!(my_card_loading))}
            </p>
            {move || {
                let why = passholder
                    .with(|state| state.trouble().map(wording::trouble::reading))?;
                let retry = move || portal.refresh();
                Some(view! { <NotRead what=say!(my_card_failed) why retry /> })
            }}
            {move || shown.get().map(|passholder| view! { <Cards passholder /> })}
            {move || lost.0.get().map(|card| view! { <BlockDialog card wanted=lost.0 /> })}
        </div>
    }
}

/// The balance, and each card.
#[component]
fn Cards(passholder: Passholder) -> impl IntoView {
    let memberships = passholder
        .memberships()
        .iter()
        .map(|membership| view! { <MembershipSection membership=membership.clone() /> })
        .collect_view();
    view! {
        <section class="my-balance" aria-labelledby="my-balance-title">
            <h2 id="my-balance-title">{say!(my_balance)}</h2>
            <p class="my-balance-points">
                <strong>{wording::amount::points(passholder.points())}</strong>
            </p>
            <p class="my-balance-name">{passholder.full_name()}</p>
        </section>
        {passholder
            .memberships()
            .is_empty()
            .then(|| view! { <p>{say!(my_card_none)}</p> })}
        {memberships}
        <section class="my-card-help">
            <h2>{say!(my_card_replace_title)}</h2>
            <p>{say!(my_card_replace)}</p>
        </section>
    }
}
