//! Links to the pages of a list. Which numbers are shown is a pure function.

use leptos::prelude::*;

use crate::{say, wording::amount::grouped};

/// A place in the row of page links.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// A page.
    Page(u32),
    /// Pages left out.
    Gap,
}

/// The number of pages of `total` things, `size` a page; at least one.
pub fn page_count(total: u32, size: u32) -> u32 {
    total.div_ceil(size.max(1)).max(1)
}

/// First, last, the present page and its neighbours; a gap where two or more are left out.
pub fn stops(page: u32, pages: u32) -> Vec<Stop> {
    let mut stops = Vec::new();
    let mut last = 0;
    let near = page.saturating_sub(1)..=page.saturating_add(1);
    for number in std::iter::once(1).chain(near).chain([pages]) {
        // What was there already, and what lies behind the last page.
        if number <= last || number > pages {
            continue;
        }
        match number - last {
            1 => {}
            2 => stops.push(Stop::Page(number - 1)),
            _ => stops.push(Stop::Gap),
        }
        stops.push(Stop::Page(number));
        last = number;
    }
    stops
}

/// Which things are on a page: `21–40 van 312`.
pub fn range(page: u32, size: u32, total: u32) -> String {
    let before = page.saturating_sub(1).saturating_mul(size);
    if before >= total {
        return say!(range_empty, total = grouped(total));
    }
    say!(
        range,
        first = grouped(before + 1),
        last = grouped(before.saturating_add(size).min(total)),
        total = grouped(total)
    )
}

/// The links. Nothing is drawn when everything fits on one page.
#[component]
pub fn Pagination(
    /// The present page, from 1.
    #[prop(into)]
    page: Signal<u32>,
    /// How many pages there are.
    #[prop(into)]
    pages: Signal<u32>,
    /// The address of a page.
    href: impl Fn(u32) -> String + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let step = move |number: u32, label: String, rel: &'static str| {
        view! {
            <a class="pagination-step" href=href(number) rel=rel>
                {label}
            </a>
        }
    };
    view! {
        <Show when=move || { pages.get() > 1 || page.get() > 1 }>
            <nav class="pagination" aria-label=say!(pagination)>
                {move || {
                    let (page, pages) = (page.get(), pages.get());
                    let links = stops(page, pages)
                        .into_iter()
                        .map(|stop| match stop {
                            Stop::Gap => {
                                view! { <li class="pagination-gap" aria-hidden="true">"…"</li> }
                                    .into_any()
                            }
                            Stop::Page(number) => {
                                let current = (number == page).then_some("page");
                                view! {
                                    <li>
                                        <a
                                            class="pagination-page"
                                            href=href(number)
                                            aria-current=current
                                            aria-label=say!(page_numbered, number = grouped(number))
                                        >
                                            {number}
                                        </a>
                                    </li>
                                }
                                    .into_any()
                            }
                        })
                        .collect_view();
                    view! {
                        {(page > 1).then(|| step((page - 1).min(pages), say!(previous_page), "prev"))}
                        <ol class="pagination-pages">{links}</ol>
                        {(page < pages).then(|| step(page + 1, say!(next_page), "next"))}
                    }
                }}
            </nav>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn drawn(page: u32, pages: u32) -> String {
        let words: Vec<String> = stops(page, pages)
            .into_iter()
            .map(|stop| match stop {
                Stop::Page(number) => number.to_string(),
                Stop::Gap => "…".into(),
            })
            .collect();
        words.join(" ")
    }

    #[test]
    fn first_last_and_neighbours_are_shown() {
        for (page, pages, expected) in [
            (1, 1, "1"),
            (1, 2, "1 2"),
            (1, 9, "1 2 … 9"),
            (3, 9, "1 2 3 4 … 9"),
            (4, 9, "1 2 3 4 5 … 9"),
            (5, 9, "1 … 4 5 6 … 9"),
            (9, 9, "1 … 8 9"),
            (20, 9, "1 … 9"),
        ] {
            assert_eq!(drawn(page, pages), expected, "page {page} of {pages}");
        }
    }

    #[test]
    fn the_range_reads_from_first_to_last() {
        for (page, size, total, expected) in [
            (2, 20, 312, "21–40 van 312"),
            (16, 20, 312, "301–312 van 312"),
            (1, 20, 5, "1–5 van 5"),
            (1, 20, 0, "0 van 0"),
            (9, 20, 5, "0 van 5"),
            (u32::MAX, 100, 5, "0 van 5"),
            (60, 20, 1250, "1.181–1.200 van 1.250"),
        ] {
            assert_eq!(range(page, size, total), expected);
        }
        Language::French.speak();
        assert_eq!(range(2, 20, 312), "21–40 sur 312");
        Language::English.speak();
        assert_eq!(range(2, 20, 312), "21–40 of 312");
    }

    #[test]
    fn pages_are_rounded_up_and_never_none() {
        assert_eq!(page_count(0, 20), 1);
        assert_eq!(page_count(40, 20), 2);
        assert_eq!(page_count(41, 20), 3);
    }
}
