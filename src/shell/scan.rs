//! The field that takes a card: scanned, typed or pasted. It says what is still missing while one types.

use leptos::{html, prelude::*};
use uitpas_api::{Identification, IdentificationProblem};

use crate::{
    camera::CameraButton,
    components::error_summary::focus_on,
    desk::{Desk, InFront},
    say,
    scanner::SCAN_FIELD,
    wording,
};

/// The field with its button, and the button that lets go of the person.
#[component]
pub fn ScanField() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let entry = RwSignal::new(String::new());
    let mistake = RwSignal::new(None::<String>);
    // What was warned of and may be overruled by asking once more.
    let warned = RwSignal::new(None::<String>);
    let parsed = Memo::new(move |_| entry.with(|entry| Identification::parse(entry)));
    let progress = move || match parsed.get() {
        Ok(Identification::UitpasNumber(number)) => {
            let kind = wording::passholder::kansen_kind(number.is_kansen());
            say!(check_digit_fits, kind = kind)
        }
        Ok(Identification::Insz(_)) => say!(insz_typed),
        Ok(Identification::Other(_)) => say!(chip_typed),
        Err(problem) => wording::number::typing(&problem),
    };
    // Whoever comes or goes, nothing of the last number stays.
    Effect::new(move |_| {
        if desk
            .front()
            .with(|front| matches!(front, InFront::Nobody | InFront::Passholder(_)))
        {
            entry.set(String::new());
            mistake.set(None);
            warned.set(None);
        }
    });
    let field = NodeRef::<html::Input>::new();
    let look_up = move || {
        if desk.is_held() {
            mistake.set(Some(say!(last_booking_first)));
            return;
        }
        // The next scan replaces what stands there, also when this one led to nothing.
        request_animation_frame(move || {
            if let Some(field) = field.try_get_untracked().flatten() {
                field.select();
            }
        });
        let typed = entry.get_untracked();
        match overruled(parsed.get_untracked(), &typed, warned) {
            Ok(identification) => {
                mistake.set(None);
                desk.identify(identification);
            }
            Err(problem) => mistake.set(Some(wording::number::look_up(&problem))),
        }
    };
    Effect::new(move |_| {
        if let Some(number) = desk.incoming_scan().get() {
            desk.incoming_scan().set(None);
            entry.set(number);
            focus_on(SCAN_FIELD);
            look_up();
        }
    });
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        look_up();
    };
    let somebody = move || desk.front().with(|front| *front != InFront::Nobody);
    view! {
        <form class="scan" on:submit=submit novalidate>
            <label for=SCAN_FIELD>{say!(uitpas_number)}</label>
            <div class="scan-line">
                <input
                    id=SCAN_FIELD
                    node_ref=field
                    class="number"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    spellcheck="false"
                    autofocus
                    data-takes-scan=""
                    data-key="F2"
                    aria-keyshortcuts="F2"
                    aria-describedby="scan-progress scan-mistake"
                    aria-invalid=move || mistake.with(Option::is_some).then_some("true")
                    prop:value=move || entry.get()
                    on:input=move |event| {
                        entry.set(event_target_value(&event));
                        mistake.set(None);
                    }
                />
                <button class="button button-primary">{say!(search)}</button>
            </div>
            // A mistake says the same, louder.
            <p id="scan-progress" class="scan-progress" hidden=move || mistake.with(Option::is_some)>
                {move || mistake.with(Option::is_none).then(progress)}
            </p>
            <p id="scan-mistake" class="field-mistake" role="alert">
                {move || mistake.get()}
            </p>
            <div class="actions">
                <CameraButton label=say!(camera) on_read=move |number| desk.scanned_in_front(number) />
                <Show when=somebody>
                    <button type="button" class="button" on:click=move |_| {
                        desk.next();
                        // The button goes with the person.
                        focus_on(SCAN_FIELD);
                    }>
                        {say!(next_passholder)}
                    </button>
                </Show>
            </div>
        </form>
    }
}

/// What to look up; a doubtful number only when the same was asked twice.
fn overruled(
    parsed: Result<Identification, IdentificationProblem>,
    typed: &str,
    warned: RwSignal<Option<String>>,
) -> Result<Identification, IdentificationProblem> {
    let doubtful = match &parsed {
        Err(IdentificationProblem::CheckDigit(number)) => {
            Identification::UitpasNumber(number.clone())
        }
        Err(IdentificationProblem::InszCheck(insz)) => Identification::Insz(insz.clone()),
        _ => return parsed,
    };
    if warned.with_untracked(|warned| warned.as_deref() == Some(typed)) {
        return Ok(doubtful);
    }
    warned.set(Some(typed.to_owned()));
    parsed
}
