//! The frame of every screen of either program, until somebody is signed in.
//!
//! What they see then is the program's own: `app/desk.rs` for employees, `app/portal.rs` for passholders.

pub mod desk;
pub mod portal;

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;

use crate::{
    connection,
    language::{Speech, spoken},
    navigation::Navigation,
    pages::{sign_in::SignIn, stopped},
    part::{self, Rest, part},
    presence::{self, Attendance, Presence, Why},
    release::Installed,
    route::{Program, Route},
    say,
    session::SignedIn,
    shell::{
        masthead::Nameplate,
        release::{InstallOffer, ReleaseBar},
    },
    startup::{self, Site, Startup},
};

/// A program, from an empty page on.
#[component]
pub fn Frame(
    /// Which program it is: it leads to the other's screens by loading them.
    program: Program,
    /// What it shows to whoever is signed in.
    inside: fn(Site, SignedIn) -> AnyView,
    /// What it can show when neither settings nor session can be reached.
    without_network: fn() -> Option<AnyView>,
) -> impl IntoView {
    let base = base();
    let speech = Speech::begin();
    provide_context(speech);
    provide_context(Navigation::follow(base, program));
    let presence = Presence::new();
    provide_context(presence);
    provide_context(Installed::follow());
    presence::never_return_from_aside();
    let startup = startup::begin(base, presence, speech);
    let rest = Rest::new();
    provide_context(rest);
    let locked = Memo::new(move |_| why_locked(presence));
    // Locking leaves everything that was on the screen.
    let screen = move || {
        if locked.get().is_some() {
            Startup::SignIn
        } else {
            startup.get()
        }
    };
    let online = connection::online();
    view! {
        {spoken(|| view! { <a class="skip-link" href="#main">{say!(skip_to_content)}</a> })}
        <div class="connection" role="status">
            {spoken(move || {
                (!online.get()).then(|| say!(offline))
            })}
        </div>
        {move || {
            let screen = screen();
            if let Some(kept) = screen.is_out_of_reach().then(without_network).flatten() {
                return kept;
            }
            match screen {
            Startup::Starting => view! { <stopped::Starting /> }.into_any(),
            Startup::Offline => alone(|| view! { <stopped::Offline /> }),
            Startup::NoConfig(trouble) => alone(move || view! { <stopped::NoConfig trouble /> }),
            Startup::NoSession(trouble) => alone(move || view! { <stopped::NoSession trouble /> }),
            Startup::SignIn => {
                rest.begin();
                alone(move || part!(
                    aside,
                    Now,
                    part::waiting,
                    |locked: Memo<Option<Why>>, presence: Presence| view! {
                        <SignIn
                            locked=locked.get_untracked()
                            idle_minutes=presence.idle_minutes()
                        />
                    }
                ))
            }
            Startup::SignedIn(site, signed_in) => inside(site, signed_in),
            }
        }}
        {part!(aside, AtRest, part::nothing, || view! {
            <InstallOffer />
            <ReleaseBar />
        })}
    }
}

/// A screen for nobody in particular, under the name of the product.
fn alone<V: IntoView + 'static>(screen: impl Fn() -> V + Send + 'static) -> AnyView {
    spoken(move || view! { <Nameplate account=None /> {screen()} }).into_any()
}

/// At the way in, whoever belongs to the other program is sent on to it.
pub fn leave_the_way_in(home: &Route) {
    let navigation = expect_context::<Navigation>();
    if navigation
        .route()
        .with_untracked(|route| *route == Route::Start)
    {
        navigation.leave_for(home);
    }
}

/// Gives the page a title as it is spoken, and announces a new screen by its heading. The first one is announced by
/// the browser itself.
pub fn announce<S: Copy + PartialEq + Send + Sync + 'static>(
    screen: Memo<S>,
    title: fn(S) -> String,
    main: NodeRef<html::Main>,
) {
    let speech = expect_context::<Speech>();
    Effect::new(move |before: Option<S>| {
        speech.language();
        let screen = screen.get();
        document().set_title(&title(screen));
        if before.is_some_and(|before| before != screen) {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus_heading(main);
        }
        screen
    });
}

fn focus_heading(main: NodeRef<html::Main>) {
    request_animation_frame(move || {
        let heading = main
            .get_untracked()
            .and_then(|main| main.query_selector("h1").ok().flatten())
            .and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(heading) = heading {
            let _ = heading.set_attribute("tabindex", "-1");
            let _ = heading.focus();
        }
    });
}

/// Why the page locked, when it did.
fn why_locked(presence: Presence) -> Option<Why> {
    match presence.attendance().get() {
        Attendance::Locked(why) => Some(why),
        _ => None,
    }
}

/// The path that the app lives under, as `index.html` says it.
fn base() -> &'static str {
    let meta = document().query_selector("meta[name=base]").ok().flatten();
    let base = meta.and_then(|meta| meta.get_attribute("content"));
    Box::leak(base.unwrap_or_else(|| "/".into()).into_boxed_str())
}
