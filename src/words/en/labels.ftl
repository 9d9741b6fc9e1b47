# Labels and buttons that more than one screen has.

## Buttons

cancel = Cancel
look-again = Check again
close-when-done = Done
try-again = Try again
filters-clear = Clear filters
show-all-promotions = Show all rewards
# Follows the name of a filter, for who hears it: "Aalst verwijderen".
filter-take-off = remove

## What is shown

promotions = Rewards
promotion = Reward
points-heading = Points
stock = Stock
# The label before a period: "until 3 May".
redeem-when = Redeem
redeem-how-often = How often
in-spotlight = In the spotlight
no-promotions-found = No rewards found
redeemed-promotions = Redeemed rewards
history = History
when = When
counter = Counter
city = City

## A card

card = Card
uitpas-number = UiTPAS number
lost-or-stolen = Card lost or stolen?
block-card-question = Block card { $number }?
block-for-good = Block for good
blocking-not-sent = Not blocked. { $why }
booking-open-in-another-tab = A booking is still open in another tab of this browser. Finish that one first.

## Filters

filters = Filters
filters-chosen = Chosen filters
order = Order
minimum-points = Minimum points
maximum-points = Maximum points
enough-points = Enough points
unexpired = Not expired
published = Published
offered-by = Offered by
valid-in = Valid in

## A search

promotions-being-read = Loading rewards…
promotions-not-read = The rewards could not be loaded.
search-refused = UiTPAS cannot search this way. Change the filters.
nothing-can-be-found = Nothing can be found this way.
filters-contradict = A filter begins after it ends. Change the filters.
whole-number-please = Enter a whole number, 0 or more.
address-not-understood = The address contains something that cannot be understood and is left out: { $what }.
address-part = { $parameter } “{ $value }”

## Around a list

pagination = Pagination
takes-longer = This is taking longer than usual. One moment…
