//! The form: number, reason, voucher, and an end date where one is needed.

use std::time::Duration;

use leptos::{ev, prelude::*};
use uitpas_api::{Day, Reason, UitpasNumber};

use crate::{
    booking::Booking,
    camera::CameraButton,
    components::{
        error_summary::{ErrorSummary, focus_on, message_for},
        field::{Field, FieldKind},
        notice::{Notice, Tone},
    },
    desk::Desk,
    loading::Loading,
    say,
    scanner::SCAN_FIELD,
    today::today,
    wording,
};

use super::{
    OUTCOME,
    block::BlockFirst,
    draft::{Draft, NUMBER, REASON, UNTIL, VOUCHER},
    focus_when_lost,
    stock_card::StockCard,
    wrong::latest_until,
};

/// How long after the last key of a voucher its price is asked.
const TYPING: Duration = Duration::from_millis(500);

/// The form.
#[component]
pub fn Form() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let draft = expect_context::<Draft>();
    // A card that is scanned here is the new card.
    desk.take_scans(Callback::new(move |number: String| {
        draft.type_number(number);
        draft.look_up();
        focus_on(NUMBER);
    }));
    // The person was just brought: the next scan is the new card.
    request_animation_frame(|| {
        let active = document().active_element();
        if active.is_some_and(|active| active.id() == SCAN_FIELD) {
            focus_on(NUMBER);
        }
    });
    ask_price_when_known(draft);
    let mistakes = Signal::derive(move || draft.mistakes());
    // A scanned number submits at once: the check waits for what the look-up says of the card.
    let waiting = RwSignal::new(false);
    let looking = move || draft.stock_card().is_some_and(|answer| answer.is_busy());
    Effect::new(move |_| {
        if waiting.get() && !looking() {
            waiting.set(false);
            draft.check();
        }
    });
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        draft.look_up();
        waiting.set(true);
    };
    let needs_end = move || draft.reason() == Some(Reason::ObtainKansenstatuut);
    view! {
        <BlockFirst />
        <ErrorSummary mistakes />
        <Outcome />
        <form class="replacement-form" on:submit=submit novalidate>
            <Field
                id=NUMBER
                label=say!(new_number)
                kind=FieldKind::Digits
                value=Signal::derive(move || draft.number.get())
                on_input=move |text| draft.type_number(text)
                on_leave=Callback::new(move |()| draft.look_up())
                hint=Signal::derive(move || number_hint(draft))
                mistake=message_for(mistakes, NUMBER)
                takes_scan=true
            />
            <CameraButton
                label=say!(camera_scan_new_card)
                on_read=move |number| desk.scanned(number)
            />
            <StockCardSays />
            <Reasons mistake=message_for(mistakes, REASON) />
            <Show when=needs_end>
                <Field
                    id=UNTIL
                    label=say!(kansenstatuut_until)
                    kind=FieldKind::Date
                    value=Signal::derive(move || draft.until.get())
                    on_input=move |text| draft.until.set(text)
                    hint=Signal::derive(|| {
                        let latest = latest_until(today());
                        let latest = latest.map_or_else(String::new, wording::date::figures);
                        say!(kansenstatuut_until_hint, latest = latest)
                    })
                    mistake=message_for(mistakes, UNTIL)
                    earliest=today().plus_days(1).iso()
                    latest=latest_until(today()).map_or_else(String::new, Day::iso)
                />
            </Show>
            <Field
                id=VOUCHER
                label=say!(voucher_number)
                kind=FieldKind::Text
                value=Signal::derive(move || draft.voucher.get())
                on_input=move |text| draft.voucher.set(text)
                hint=Signal::derive(|| say!(voucher_hint))
                mistake=voucher_mistake(draft, message_for(mistakes, VOUCHER))
            />
            <Price />
            <div class="actions">
                <button class="button button-primary">{say!(check)}</button>
            </div>
        </form>
    }
}

fn number_hint(draft: Draft) -> String {
    match draft.number.with(|text| UitpasNumber::parse(text)) {
        Ok(number) => say!(
            check_digit_fits,
            kind = wording::passholder::kansen_kind(number.is_kansen())
        ),
        Err(problem) => wording::number::new_card_typing(&problem),
    }
}

/// The price follows number and reason at once, and the voucher when its typing rests.
fn ask_price_when_known(draft: Draft) {
    let question = Memo::new(move |_| draft.price_question());
    Effect::new(move |before: Option<Option<String>>| {
        let question = question.get();
        let voucher = question
            .as_ref()
            .and_then(|question| question.voucher.clone());
        let typing = before.is_some_and(|before| before != voucher);
        let pause = if typing { TYPING } else { Duration::ZERO };
        let timer = set_timeout_with_handle(move || draft.ask_price(question.clone()), pause);
        on_cleanup(move || {
            if let Ok(timer) = timer {
                timer.clear();
            }
        });
        voucher
    });
}

/// What the look-up says of the new card.
#[component]
fn StockCardSays() -> impl IntoView {
    let draft = expect_context::<Draft>();
    let desk = expect_context::<Desk>();
    let words = move || match draft.stock_card()? {
        Loading::First | Loading::Again(_) => Some(("fact", say!(card_being_looked_up))),
        Loading::Failed(trouble, _) => {
            Some(("fact fact-warning", wording::trouble::reading(&trouble)))
        }
        Loading::Ready(StockCard::InStock(card)) => {
            let kind = wording::passholder::card_kind(&card);
            let here = desk.counter().get();
            let elsewhere = card.counter().filter(|counter| {
                here.as_ref().is_some_and(|here| {
                    counter.id() != here.key().as_str() && counter.name() != here.name()
                })
            });
            Some(match elsewhere {
                Some(counter) => (
                    "fact fact-warning",
                    say!(card_of_other_counter, counter = counter.name()),
                ),
                None => (
                    "fact fact-good",
                    match card.card_system() {
                        Some(system) => {
                            say!(card_in_stock_of, kind = kind, system = system.name())
                        }
                        None => say!(kind_in_local_stock, kind = kind),
                    },
                ),
            })
        }
        Loading::Ready(other) => Some(("fact fact-problem", other.mistake().unwrap_or_default())),
    };
    view! {
        <p class="stock-card" role="status">
            {move || words().map(|(class, words)| view! { <span class=class>{words}</span> })}
        </p>
    }
}

/// The six reasons; the one that fits is chosen until another is.
#[component]
fn Reasons(mistake: Signal<Option<String>>) -> impl IntoView {
    let draft = expect_context::<Draft>();
    let fitting = Memo::new(move |_| draft.fitting());
    let chosen = Memo::new(move |_| draft.reason());
    let wrong = move || mistake.with(Option::is_some);
    let cannot_grant = Memo::new(move |_| draft.cannot_grant());
    let radios = Reason::ALL
        .into_iter()
        .map(|reason| {
            let code = reason.as_str().to_owned();
            let id = format!("reason-{code}");
            let hint_id = format!("{id}-hint");
            let (mine, fits, choice) = (reason.clone(), reason.clone(), reason.clone());
            let words = wording::passholder::reason(&reason);
            let grants = reason == Reason::ObtainKansenstatuut;
            let barred = move || grants && cannot_grant.get();
            view! {
                <div class="radio">
                    <input
                        type="radio"
                        name="reason"
                        id=id.clone()
                        value=code
                        aria-describedby=hint_id.clone()
                        aria-disabled=move || barred().then_some("true")
                        prop:checked=move || chosen.with(|chosen| chosen.as_ref() == Some(&mine))
                        on:change=move |_| draft.choose(choice.clone())
                    />
                    <label for=id>{words}</label>
                    <p class="field-hint" id=hint_id>
                        {wording::passholder::reason_hint(&reason)}
                        {move || barred().then(|| format!(" {}", wording::replacement::cannot_grant()))}
                        {move || {
                            fitting
                                .with(|fitting| fitting.as_ref() == Some(&fits))
                                .then(|| format!(" {}", say!(reason_fits)))
                        }}
                    </p>
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset
            class="radios"
            role="radiogroup"
            aria-invalid=move || wrong().then_some("true")
            aria-describedby=move || wrong().then_some("reason-mistake")
        >
            <legend>{say!(reason)}</legend>
            <p class="field-mistake" id="reason-mistake" hidden=move || !wrong()>
                {move || mistake.get()}
            </p>
            {radios}
        </fieldset>
    }
}

/// What the card costs, as soon as it is known.
#[component]
fn Price() -> impl IntoView {
    let draft = expect_context::<Draft>();
    let words = move || {
        draft.price_question()?;
        draft.price().with(|price| match price {
            Loading::First | Loading::Again(_) => Some(say!(price_being_looked_up)),
            Loading::Ready(price) => {
                Some(say!(price_is, price = wording::amount::euro(price.price())))
            }
            Loading::Failed(trouble, _) => Some(wording::replacement::price_trouble(trouble)),
        })
    };
    view! {
        <p class="price" role="status">
            {words}
        </p>
    }
}

/// What is wrong with the voucher: found at the check, or already while the price was asked.
fn voucher_mistake(draft: Draft, checked: Signal<Option<String>>) -> Signal<Option<String>> {
    Signal::derive(move || {
        checked.get().or_else(|| {
            draft.price().with(|price| {
                price
                    .trouble()
                    .and_then(wording::replacement::voucher_mistake)
            })
        })
    })
}

/// What the last try came to, when it is not about one field.
#[component]
fn Outcome() -> impl IntoView {
    let draft = expect_context::<Draft>();
    move || {
        let about_fields = draft.has_mistakes();
        let (tone, what, advice) = draft.booking().with(|booking| match booking {
            Booking::Refused(refusal) if !about_fields => Some((
                Tone::Refusal,
                say!(replacement_refused),
                wording::refusal::refusal(refusal),
            )),
            Booking::NotSent(hindrance) => Some((
                Tone::Alarm,
                say!(replacement_not_sent),
                wording::trouble::not_sent(hindrance),
            )),
            Booking::NotBooked => Some((
                Tone::Information,
                say!(replacement_not_booked),
                say!(you_may_try_again),
            )),
            _ => None,
        })?;
        focus_when_lost(OUTCOME);
        Some(view! {
            <Notice tone>
                <p class="outcome" id=OUTCOME tabindex="-1">
                    {what}
                </p>
                <p>{advice}</p>
            </Notice>
        })
    }
}
