# Labels and buttons that more than one screen has.

## Buttons

cancel = Cancel
look-again = Check again
close-when-done = Done
try-again = Try again
block-for-good = Block for good
filters-clear = Clear filters
show-all-promotions = Show all rewards
# Follows the name of a filter, for who hears it: "Aalst verwijderen".
filter-take-off = remove

## What is shown

promotions = Rewards
promotion = Reward
points-heading = Points
stock = Stock
in-spotlight = In the spotlight
no-promotions-found = No rewards found
redeemed-promotions = Redeemed rewards
history = History
when = When
counter = Counter
city = Town

## A card

card = Card
uitpas-number = UiTPAS number
lost-or-stolen = Card lost or stolen?
block-card-question = Block card { $number }?

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

## Around a list

pagination = Pagination
takes-longer = This is taking longer than usual. One moment…
