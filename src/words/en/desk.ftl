# The pages of the desk: promotions, cash-in, replacement, history, counters.

## The strip in front of the desk

at-the-desk = At the desk
search = Search
next-passholder = Next passholder
check-digit-fits = The check digit is right. { $kind }.
insz-typed = National register number.
chip-typed = Number of a chip.
last-booking-first = Wait until it is clear whether the last booking succeeded: it is still the previous passholder’s turn.
passholder-being-looked-up = Looking up the passholder…
nobody-at-the-desk = No passholder at the desk.
nobody-has-this-number = No card or passholder found with this number.
check-the-number = Check the number and scan the card again. A card of another UiTPAS region is not always visible here.
look-up-failed = The look-up failed.
look-up-again = Look up again

## A card without a person, and a group pass

# $kind is a kind of card, $status its state.
loose-card = { $kind } { $number }: { $status }.
loose-card-of-system = { $kind } { $number } of { $system }: { $status }.
card-belongs-to-counter = It belongs to counter { $counter }.
card-not-issued = This card has not been issued yet.
card-not-issued-advice = First scan the passholder’s old card; then choose “Replace card” and scan this card there.
card-blocked-for-good = This card is blocked and no longer belongs to anyone.
card-blocked-advice = Ask the passholder for another card, or search with the national register number.
deleted-card = This card has been deleted.
card-deleted-advice = It can no longer be used. Take another card.
card-not-visible = This card is in use, but its passholder is not visible at this counter.
card-not-visible-advice = Send the passholder to a counter of their own card system.
card-not-ready = This card cannot be issued yet.
card-not-ready-advice = First confirm that the cards have arrived, or take a card from the local stock.
to-the-form = Go to the form
group-pass = This is a group pass: { $name }
group-pass-until = Valid until { $day } inclusive.
# $left is "3 tickets".
tickets-left = { $left } left this year.
tickets-left-of = { $left } of { $all } left this year.
ticket = ticket
tickets = tickets
group-pass-saves-nothing = Points cannot be saved or exchanged with a group pass. Ask the passholder for a card of their own.

## The passholder at the desk

passholder = Passholder
born = born { $day }
card-number = Card { $number }
card-number-none = No card
# $kind is a kind of card, $status its state.
card-and-status = { $kind } { $number }: { $status }
no-card-in-system = No card in this card system
replace-now = Replace now

## Promotions: filters

filter-promotions = Filter rewards
city-suggestions = Suggestions
only-show = Only show
filter-needs-passholder = Works as soon as a passholder is at the desk.
filter-this-counter = This counter
filter-extra-points-hint = What would be possible with this many more points?
more-filters = More filters
no-preference = No preference
filter-other-counters = To be redeemed at

## Promotions: the list

possible-first = Possible first
no-promotions-at-all = There are no rewards in UiTPAS at the moment.
take-the-filter-off = Take off the filter above to see more.
take-a-filter-off = Take off one of the filters above to see more.
page-is-empty = This page is empty.
not-that-many-promotions = There are not that many rewards.
to-first-page = Go to the first page
previous-list-below = The previous list is still shown below.

## One promotion

promotion-cities = Cities
all-cities = All cities
promotion-counters = Counters
all-counters = All counters
# Follows some names.
and-others = and { $count } more
description-and-terms = Description and terms
with-extra-points = With the extra points.
# A button.
redeem = Redeem

## Cash-in

price = Price
balance-now = Balance now
balance-after = Balance after redeeming
confirm = Confirm
cash-in-running = Redeeming…
# $promotion is a title, which stays Dutch.
cash-in-done = Redeemed: give “{ $promotion }” to the passholder.
cash-in-refused = Redeeming is not possible. Nothing was booked.
cash-in-not-sent = Not redeemed: nothing was booked.
cash-in-unclear = It is not certain whether it was redeemed. { $why }
cash-in-being-checked = One moment: we are checking in the history whether it was redeemed.
cash-in-still-unclear = Checking has not worked yet. Do not redeem this reward again before this is clear.
cash-in-not-booked = Not redeemed: there is nothing new in the history and no points were taken.
you-may-try-again = You can try again.
new-balance-being-read = Fetching the new balance…
new-balance-is = New balance: { $points }.
new-balance-not-read = The new balance could not be fetched: the balance above is still the one from before redeeming. Look the passholder up again.

## Receipts

receipt-print = Print receipt
receipt-of-cash-in = UiTPAS: redeemed reward
receipt-of-replacement = UiTPAS: card replaced
receipt-date = Date
receipt-new-balance = New balance

## Card replacement

no-cards-here = Cards cannot be replaced or blocked at this counter.
no-registration-right = { $counter } does not have the right “registration” (registratie).
another-counter-may = You also work at a counter that does.
no-counter-may = Send the passholder to a registration counter, or ask the administrator of your counter for the right.
scan-old-card-first = First scan the passholder’s old card, or search with the number of the card or the national register number in the field UiTPAS number.
uid-search = No card or number? Search with the uid
uid-of-passholder = Uid of the passholder
uid-search-button = Search with uid
uid-missing = Enter a uid.
new-number = New UiTPAS number
card-being-looked-up = Looking up the card…
card-of-other-counter = Note: this card belongs to another counter, { $counter }.
kind-in-local-stock = { $kind }, in the local stock.
card-in-stock-of = { $kind } of { $system }, in the local stock.
card-unusable = This card cannot be issued ({ $status }). Take a card from the local stock.
card-already-issued = This card has already been issued or blocked. Take a card from the local stock.
card-is-group-pass = This is a group pass. Take an ordinary card.
card-not-found = No card found with this number.
reason = Reason
reason-missing = Choose a reason.
reason-fits = Fits this card.
kansenstatuut-until = Kansenstatuut valid until
kansenstatuut-until-hint = After today, by { $latest } at the latest.
kansenstatuut-until-missing = Enter until when the kansenstatuut is valid.
voucher-number = Voucher number
voucher-hint = Only if the passholder has a voucher.
check = Check
price-being-looked-up = Looking up the price…
price-is = Price: { $price }
passholder-without-uid = UiTPAS gives no uid for this passholder. Scan the card again.

## Card replacement: the summary and what became of it

is-this-right = Is this right?
change = Change
old-card = Old card
will-be-blocked = { $number } (will be blocked)
new-card = New card
kansenstatuut-until-and-including = Kansenstatuut valid up to and including
voucher = Voucher
no-price-known = Not known
price-on-its-way = Looking it up…
other-cards-stay = The passholder’s other cards go on working.
old-card-will-be-blocked = The old card of this card system will be blocked for good. Points and data stay.
replacement-running = Registering the new card…
replacement-done = Card replaced. The new card has number { $number }.
# $kind is a kind of card, in small letters.
replacement-hand-over = The passholder’s points and data have stayed. Hand over the new card ({ $kind }).
replace-another = Replace another card
replacement-refused = Replacing is not possible. Nothing was booked.
replacement-not-sent = Not replaced: nothing was booked.
replacement-not-booked = Not replaced: the new card is still in the stock.
replacement-unclear = It is not certain whether the card was replaced. { $why }
replacement-being-checked = One moment: we are checking whether the new card is already the passholder’s.
replacement-still-unclear = Checking has not worked yet. Do not hand over the new card yet.

## Blocking a card

block-first = Block it first, so that nobody can redeem points with it any more.
block-card = Block card { $number }
blocking-is-final = This is final: a blocked card can never be used again. Points and data stay.
blocking-running = Blocking the card…
blocking-done = Card blocked. Now register the new card.
blocking-unclear = It is not certain whether the card was blocked. { $why } We are checking the state of the card.
blocking-not-booked = Not blocked: the card is still active. You can try again.

## History

history-for-whom = Scan a passholder’s card to see which rewards were redeemed before.
history-being-read = Fetching the history…
history-not-read = The history could not be fetched.
nothing-redeemed-yet = Nothing redeemed yet.
history-page-of = Page { $page } of { $pages }

## Keys

shortcuts = Keyboard shortcuts
shortcut-number = Go to the field UiTPAS number
shortcut-redeem = Go to the first reward that can be redeemed
shortcut-filters = Go to the filters
shortcut-next = Let go of the passholder and scan the next card
shortcut-list = Show this list, when you are not in a field
shortcuts-with-fn = On some keyboards, hold Fn as well for F2 and F8.
shortcut-list-on = The key ? opens this list
close = Close

## The bookings of this visit

# $count is a number.
latest-bookings = Latest bookings ({ $count })
# $promotion is a title, which stays Dutch; $price is "5 points".
booked-promotion = Redeemed: { $promotion } ({ $price })
booked-new-card = Card replaced: the new card is { $number }
booked-block = Card blocked: { $number }
