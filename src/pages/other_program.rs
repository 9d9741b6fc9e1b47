//! Somebody who is signed in has come to a screen of the other program: this one has nothing for them.

use leptos::prelude::*;

use crate::{
    navigation::Navigation,
    route::{Program, Route, SearchPlace},
    say,
};

/// Says so, with the way to where they belong.
#[component]
pub fn OtherProgram(
    /// The program they have come to.
    here: Program,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let (not_here, who, onward, product, home) = match here {
        Program::Portal => (
            say!(for_passholders),
            say!(you_are_an_employee),
            say!(to_the_desk),
            say!(my_uitpas),
            Route::CounterChoice,
        ),
        Program::Desk => (
            say!(for_employees),
            say!(you_are_a_passholder),
            say!(to_my_promotions),
            say!(product),
            Route::MyPromotions(SearchPlace::default()),
        ),
    };
    document().set_title(&say!(
        window_title,
        screen = not_here.as_str(),
        product = product
    ));
    view! {
        <main id="main" class="page" tabindex="-1">
            <section class="sheet">
                <h1>{not_here}</h1>
                <p>{who}</p>
                <p>
                    <a class="button button-primary" href=navigation.href(&home)>
                        {onward}
                    </a>
                </p>
            </section>
        </main>
    }
}
