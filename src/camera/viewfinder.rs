//! The button that opens the camera, and the dialog with its picture.

use std::time::Duration;

use leptos::{html, prelude::*, task::spawn_local};

use crate::{
    components::{
        choice::{Choice, Offer},
        dialog::Dialog,
    },
    loading::Turn,
    memory,
    part::{self, part},
    say,
};

use super::{
    Camera, Hindrance, is_card,
    lens::{self, Device, Lens, Light},
};

const TITLE: &str = "camera-title";
const STATE: &str = "camera-state";

/// A button that scans one card with the camera; nothing where the browser has no camera to give.
#[component]
pub fn CameraButton(
    /// What it says: which card is scanned.
    label: String,
    /// Told the number, once the dialog is gone.
    #[prop(into)]
    on_read: Callback<String>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    lens::can_see().then(move || {
        view! {
            <button type="button" class="button camera-button" on:click=move |_| open.set(true)>
                {label}
            </button>
            {move || {
                open.get()
                    .then(|| {
                        part!(
                            aside,
                            Now,
                            part::nothing,
                            |open: RwSignal<bool>, on_read: Callback<String>| view! {
                                <Viewfinder
                                    on_found=move |number: String| found(open, on_read, number)
                                    on_close=move || open.set(false)
                                />
                            }
                        )
                    })
            }}
        }
    })
}

/// The dialog gives the focus back first; whoever is told may move it on.
fn found(open: RwSignal<bool>, on_read: Callback<String>, number: String) {
    open.set(false);
    set_timeout(move || on_read.run(number), Duration::ZERO);
}

/// The dialog. The camera is on for as long as the dialog is open and the page is looked at.
#[component]
fn Viewfinder(
    on_found: impl Fn(String) + Copy + 'static,
    on_close: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let camera = RwSignal::new(Camera::Asking);
    let devices = RwSignal::new(Vec::<Device>::new());
    let device = RwSignal::new(String::new());
    let light = RwSignal::new(Light::Absent);
    let lens = StoredValue::new_local(None::<Lens>);
    let turn = Turn::new();

    let hinder = move |hindrance| {
        lens.with_value(|lens| lens.as_ref().map(Lens::close));
        light.set(Light::Absent);
        camera.set(Camera::Hindered(hindrance));
    };
    let start = move || {
        camera.set(Camera::Asking);
        light.set(Light::Absent);
        let opened = lens.with_value(|lens| Some(lens.as_ref()?.open(memory::camera())));
        let Some(opened) = opened else {
            return;
        };
        turn.take(async move {
            if let Err(hindrance) = opened.await {
                return hinder(hindrance);
            }
            lens.with_value(|lens| {
                if let Some(lens) = lens {
                    light.set(lens.light());
                    device.set(lens.camera().unwrap_or_default());
                }
            });
            camera.set(Camera::Looking);
            let found = lens::cameras().await;
            // The choice stays as it is, with its focus, while there are no others.
            if devices.with_untracked(|devices| *devices != found) {
                devices.set(found);
            }
        });
    };

    let read = move |code: String| {
        if is_card(&code) {
            lens.set_value(None);
            on_found(code);
        } else if camera.get_untracked() == Camera::Looking {
            camera.set(Camera::Foreign);
        }
    };
    let video = NodeRef::<html::Video>::new();
    Effect::new(move |_| {
        if let Some(video) = video.get() {
            lens.set_value(Some(Lens::new(&video, read, move || {
                hinder(Hindrance::Busy)
            })));
            start();
        }
    });
    on_cleanup(move || {
        lens.try_set_value(None);
    });
    // Nobody looks at a page that is hidden. It may be hidden to allow the camera elsewhere.
    let looked_at = window_event_listener_untyped("visibilitychange", move |_| {
        turn.end();
        if document().hidden() {
            lens.with_value(|lens| lens.as_ref().map(Lens::close));
        } else {
            start();
        }
    });
    on_cleanup(move || looked_at.remove());

    let shine = move |_| {
        let wanted = match light.get_untracked() {
            Light::Off => Light::On,
            Light::On => Light::Off,
            Light::Absent => return,
        };
        let shone = lens.with_value(|lens| Some(lens.as_ref()?.shine(wanted)));
        spawn_local(async move {
            if let Some(shone) = shone
                && shone.await.is_ok()
            {
                light.try_set(wanted);
            }
        });
    };
    let choose = move |id: String| {
        memory::remember_camera(&id);
        device.set(id);
        start();
    };
    let hindered = Memo::new(move |_| camera.get().is_hindered());
    view! {
        <Dialog labelled_by=TITLE described_by=STATE busy=false on_close>
            <h2 id=TITLE class="dialog-title" tabindex="-1">
                {say!(camera_scan)}
            </h2>
            <div class="viewfinder" hidden=move || hindered.get()>
                <video node_ref=video muted playsinline aria-hidden="true"></video>
                <div class="viewfinder-frame" aria-hidden="true"></div>
            </div>
            <div id=STATE class="camera-state" role="status">
                <p class:outcome=move || hindered.get()>{move || camera.get().words()}</p>
                <Show when=move || hindered.get()>
                    <p>{say!(camera_otherwise)}</p>
                </Show>
            </div>
            {move || {
                let offers = devices.with(|devices| offers(devices));
                (offers.len() > 1)
                    .then(|| {
                        view! {
                            <Choice
                                id="camera-choice"
                                label=say!(camera)
                                offers
                                chosen=device
                                on_choose=choose
                            />
                        }
                    })
            }}
            <div class="actions dialog-actions">
                <button type="button" class="button" autofocus on:click=move |_| on_close()>
                    {say!(cancel)}
                </button>
                <Show when=move || light.get() != Light::Absent>
                    <button
                        type="button"
                        class="button toggle"
                        aria-pressed=move || if light.get() == Light::On { "true" } else { "false" }
                        on:click=shine
                    >
                        {say!(camera_light)}
                    </button>
                </Show>
                <Show when=move || hindered.get()>
                    <button
                        type="button"
                        class="button button-primary"
                        on:click=move |_| start()
                    >
                        {say!(try_again)}
                    </button>
                </Show>
            </div>
        </Dialog>
    }
}

/// The cameras to choose from; one without a name is counted.
fn offers(devices: &[Device]) -> Vec<Offer> {
    (1..)
        .zip(devices)
        .map(|(rank, Device { id, name })| {
            let rank: u32 = rank;
            let words = if name.is_empty() {
                say!(camera_unnamed, rank = rank.to_string())
            } else {
                name.clone()
            };
            Offer::new(id, words)
        })
        .collect()
}
