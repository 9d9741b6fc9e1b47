//! Drawing a row. Leptos draws each part of one once, and from then on it is copied: a copy is one call to the browser,
//! where a drawing is one for each element and attribute.

use std::ops::Deref;

use leptos::{
    prelude::*,
    tachys::view::{Mountable, Render},
};
use uitpas_api::{Promotion, Stock};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::{
    components::picture::{self, Picture},
    description::rich_text,
    say,
    today::today,
    wording::{amount, date},
};

use super::row::{Row, Why};

/// How many cities or counters are named before the rest is folded away.
const NAMED: usize = 3;

/// The attribute of the button that offers a promotion: its number.
pub const OFFERS: &str = "data-offers";

/// What rows are made of, in one language.
pub struct Patterns {
    row: Element,
    spotlight: Element,
    mark: Element,
    period: Element,
    cities: Element,
    counters: Element,
    rest: Element,
    limit: Element,
    stock: Element,
    description: Element,
    why: Element,
    offer: Element,
}

impl Patterns {
    /// In the language of this moment.
    pub fn new() -> Self {
        Self {
            row: drawn(view! {
                <li>
                    <article class="promotion">
                        <Picture address=Some(String::new()) class="promotion-picture" />
                        <div class="promotion-body">
                            <h2 class="promotion-title" tabindex="-1" lang="nl"></h2>
                            <p class="promotion-marks"></p>
                            <dl class="promotion-facts"></dl>
                        </div>
                        <div class="promotion-side">
                            <p class="promotion-price"></p>
                        </div>
                    </article>
                </li>
            }),
            spotlight: drawn(
                view! { <span class="mark mark-spotlight">{say!(in_spotlight)}</span> },
            ),
            mark: drawn(view! { <span class="mark"></span> }),
            period: drawn(view! {
                <div class="promotion-period">
                    <dt>{say!(redeem_when)}</dt>
                    <dd></dd>
                </div>
            }),
            cities: drawn(view! {
                <div>
                    <dt>{say!(promotion_cities)}</dt>
                    <dd>{say!(all_cities)}</dd>
                </div>
            }),
            counters: drawn(view! {
                <div>
                    <dt>{say!(promotion_counters)}</dt>
                    <dd>{say!(all_counters)}</dd>
                </div>
            }),
            rest: drawn(view! {
                <details class="rest">
                    <summary></summary>
                </details>
            }),
            limit: drawn(view! {
                <div>
                    <dt>{say!(redeem_how_often)}</dt>
                    <dd></dd>
                </div>
            }),
            stock: drawn(view! {
                <div class="stock">
                    <dt>{say!(stock)}</dt>
                    <dd>
                        <meter class="stock-bar" min="0" aria-hidden="true"></meter>
                    </dd>
                </div>
            }),
            description: drawn(view! {
                <details class="description">
                    <summary>{say!(description_and_terms)}</summary>
                    <div class="prose" lang="nl"></div>
                </details>
            }),
            why: drawn(view! {
                <p class="why">
                    <strong></strong>
                </p>
            }),
            offer: drawn(view! {
                <button type="button" class="button button-primary" data-key="F8">
                    {say!(redeem)}
                </button>
            }),
        }
    }

    /// The row, which is not in the document yet.
    pub fn draw(&self, row: &Row) -> Element {
        let promotion = &*row.promotion;
        let heading = format!("promotion-{}", promotion.id());
        let entry = copied(&self.row);
        within(&entry, "article", |article| {
            set(article, "aria-labelledby", &heading);
            set(article, "data-promotion-id", &promotion.id().to_string());
            if let Some(state) = &row.state {
                set(article, "data-cash-in-state", state);
            }
            if row.for_somebody {
                set(article, "data-for-somebody", "");
            }
        });
        within(&entry, ".promotion-picture", |room| {
            match promotion.pictures().first() {
                Some(address) => within(room, "img", |picture| set(picture, "src", address)),
                None => picture::leave_plain(room),
            }
        });
        within(&entry, ".promotion-title", |title| {
            set(title, "id", &heading);
            title.set_text_content(Some(promotion.title()));
        });
        within(&entry, ".promotion-marks", |marks| {
            self.mark(marks, promotion)
        });
        within(&entry, ".promotion-facts", |facts| {
            self.state_facts(facts, promotion)
        });
        within(&entry, ".promotion-body", |body| {
            self.describe(body, promotion)
        });
        within(&entry, ".promotion-side", |side| {
            let price = amount::price(promotion.points());
            within(side, ".promotion-price", |place| {
                place.set_text_content(Some(&price))
            });
            if let Some(why) = &row.why {
                self.explain(side, why);
            }
            if row.redeemable {
                self.offer(side, promotion, &heading);
            }
        });
        entry
    }

    fn mark(&self, marks: &Element, promotion: &Promotion) {
        if promotion.in_spotlight() {
            append(marks, &copied(&self.spotlight));
        }
        if let Some(system) = promotion.owning_card_system() {
            let mark = copied(&self.mark);
            mark.set_text_content(Some(system.name()));
            append(marks, &mark);
        }
    }

    fn state_facts(&self, facts: &Element, promotion: &Promotion) {
        let today = today();
        let period = promotion.cashing_period();
        if let Some(words) = date::cashing_period(period, today) {
            let fact = fact(facts, &self.period, &words);
            if date::ends_soon(period, today) {
                set(&fact, "data-soon", "");
            }
        }
        let cities: Vec<&str> = promotion.cities().iter().map(String::as_str).collect();
        self.name(facts, &self.cities, &cities);
        let counters = promotion.counters().iter();
        let counters: Vec<&str> = counters.map(|counter| counter.name()).collect();
        self.name(facts, &self.counters, &counters);
        if let Some(limit) = promotion.limit() {
            fact(facts, &self.limit, &date::limit(limit));
        }
        self.count(facts, promotion.stock());
    }
    /// The first names; many of them fold away. None at all means everywhere, which the pattern says.
    fn name(&self, facts: &Element, pattern: &Element, names: &[&str]) {
        let Some((shown, rest)) = names.split_at_checked(NAMED.min(names.len())) else {
            return;
        };
        if shown.is_empty() {
            append(facts, &copied(pattern));
            return;
        }
        let fact = fact(facts, pattern, &shown.join(", "));
        if rest.is_empty() {
            return;
        }
        let folded = copied(&self.rest);
        let count = say!(and_others, count = rest.len().to_string());
        within(&folded, "summary", |summary| {
            summary.set_text_content(Some(&count))
        });
        let _ = folded.append_with_str_1(&rest.join(", "));
        within(&fact, "dd", |place| append(place, &folded));
    }

    /// What is left, as a bar with numbers.
    fn count(&self, facts: &Element, stock: Stock) {
        let (Stock::Limited { available, .. }, Some(left)) = (stock, stock.left()) else {
            return;
        };
        let fact = copied(&self.stock);
        if left == 0 {
            set(&fact, "data-empty", "");
        }
        within(&fact, "meter", |bar| {
            set(bar, "max", &available.to_string());
            set(bar, "value", &left.to_string());
        });
        if let Some(words) = amount::stock(stock) {
            within(&fact, "dd", |place| {
                let _ = place.append_with_str_1(&words);
            });
        }
        append(facts, &fact);
    }

    /// Description and terms, folded away.
    fn describe(&self, body: &Element, promotion: &Promotion) {
        let texts = [promotion.introduction(), promotion.terms()];
        if texts.iter().all(|text| text.is_empty()) {
            return;
        }
        let description = copied(&self.description);
        within(&description, ".prose", |prose| {
            for text in texts {
                rich_text(text).build().mount(prose, None);
            }
        });
        append(body, &description);
    }

    fn explain(&self, side: &Element, why: &Why) {
        let told = copied(&self.why);
        if why.possible {
            set(&told, "class", "why why-possible");
        }
        within(&told, "strong", |short| {
            short.set_text_content(Some(&why.short))
        });
        let _ = told.append_with_str_1(&why.sentence);
        append(side, &told);
    }

    fn offer(&self, side: &Element, promotion: &Promotion, heading: &str) {
        let button = copied(&self.offer);
        let id = promotion.id().to_string();
        set(&button, "id", &format!("cash-in-{id}"));
        set(&button, OFFERS, &id);
        set(&button, "aria-describedby", heading);
        append(side, &button);
    }
}

/// Adds a fact of this kind, and gives it.
fn fact(facts: &Element, pattern: &Element, words: &str) -> Element {
    let fact = copied(pattern);
    within(&fact, "dd", |place| place.set_text_content(Some(words)));
    append(facts, &fact);
    fact
}

fn drawn<V>(view: View<V>) -> Element
where
    V: Render,
    V::State: Deref<Target = Element>,
{
    Element::clone(&view.into_inner().build())
}

/// A copy with all that is in it.
fn copied(pattern: &Element) -> Element {
    let copy = pattern.clone_node_with_deep(true);
    copy.map_or_else(|_| pattern.clone(), JsCast::unchecked_into)
}

/// The first element that fits, which the pattern has.
fn within(element: &Element, fits: &str, change: impl FnOnce(&Element)) {
    if let Ok(Some(found)) = element.query_selector(fits) {
        change(&found);
    }
}

fn set(element: &Element, attribute: &str, value: &str) {
    let _ = element.set_attribute(attribute, value);
}

fn append(element: &Element, child: &Element) {
    let _ = element.append_child(child);
}
