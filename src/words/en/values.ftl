# Values, refusals and trouble: what the API means, as a person would say it (src/wording).
#
# Words that stay the same everywhere: omruilen – échanger – redeem; voordeel – avantage – reward; balie – guichet –
# counter; pashouder – titulaire du pass – passholder; kansenstatuut – statut social (kansenstatuut) – kansenstatuut
# (social tariff).

## Amounts: one of it, and several

point = point
points = points
day = day
days = days
once = once
times = { $number } times
digit = digit
digits = digits
extra-point = extra point
extra-points = extra points
free = Free
euro = €{ $amount }
stock-left = { $left } of { $total } left

## Names in a row; the last two of them

and = { $last_but_one } and { $last }

## Days

january = January
february = February
march = March
april = April
may = May
june = June
july = July
august = August
september = September
october = October
november = November
december = December
# The first of a month, as a date says it.
first-of-month = 1
day-in-full = { $day } { $month } { $year }
# Minutes have two digits.
moment = { $day } at { $hour }:{ $minute }

## When something can be redeemed, and how often

# $days is “3 dagen”.
from-day = From { $day }
from-day-near = From { $day } (in { $days })
since-day = Since { $day }
until-day = Until { $day }
until-day-near = Until { $day } ({ $days } left)
until-today = Until { $day } (last day)
over-since-day = Ended on { $day }
# $times is “2 keer”.
limit-per-passholder = { $times } per passholder
limit-per-day = { $times } per day
limit-per-week = { $times } per week
limit-per-month = { $times } per month
limit-per-quarter = { $times } per quarter
limit-per-year = { $times } per year
limit-per-unknown = { $times } per period ({ $period })
# The running period, in the middle of “used-up-this-period”.
today = today
this-week = this week
this-month = this month
this-quarter = this quarter
this-year = this year

## Why a promotion can or cannot be redeemed now

redeemable-now = Can be redeemed now.
missing-points = { $missing } short (balance { $balance }, needed { $price }).
too-few-points = Not enough points.
stock-gone = This reward has run out.
used-up-often = The passholder has redeemed this as often as is allowed.
used-up-for-good = The passholder has already redeemed this { $times }; that is the maximum. It cannot be redeemed again.
used-up = The passholder has already redeemed this { $times }; that is the maximum.
used-up-this-period = The passholder has redeemed this { $times } { $period }; that is the maximum.
again-from = Possible again from { $day }.
redeemable-from = It can only be redeemed from { $day }.
redeemable-until = It could be redeemed until { $day }.
redeemable-between = It can be redeemed from { $begin } until { $end }.
not-redeemable-now = It cannot be redeemed now; check the redemption period.
not-in-this-card-system = This reward is not valid in this passholder’s UiTPAS region.
not-for-this-passholder = This reward is not meant for this passholder.
only-for-residents = This reward is not meant for this passholder: only for residents of { $cities }.
redeeming-switched-off = Redeeming is switched off for now in this UiTPAS region.
card-cannot-redeem = This card cannot be used to redeem. Check whether it is blocked.
no-active-membership = The passholder no longer has an active membership. Extend the kansenstatuut (social tariff) or enrol the passholder again.
kansenstatuut-expired-extend = The kansenstatuut (social tariff) has expired. Extend it first.
kansenstatuut-expired-on-extend = The kansenstatuut (social tariff) expired on { $day }. Extend it first.
not-redeemable-because = It cannot be redeemed now. Reason given by UiTPAS: { $code }.
# The same in a word or two, for the mark beside it.
possible = Possible
mark-too-few-points = Not enough points
sold-out = None left
maximum-reached = Maximum reached
not-in-this-period = Not in this period
not-possible = Not possible

## Passholders and their cards

card-active = Active
card-blocked = Blocked
card-deleted = Deleted
card-in-local-stock = In local stock
card-in-stock = In stock
card-sent = On its way to the counter
card-provisioned = Not made yet
card-unknown = Unknown state ({ $code })
# A card for somebody with kansenstatuut, and any other.
kansen-card = Social tariff card
plain-card = Ordinary card
shape-card = card
shape-sticker = sticker
shape-keyring = key ring
shape-digital = digital card
kansenstatuut-none = No kansenstatuut (social tariff)
kansenstatuut-active = Kansenstatuut (social tariff) valid
kansenstatuut-active-until = Kansenstatuut (social tariff) valid until { $day }
kansenstatuut-in-grace = Kansenstatuut (social tariff) ended; grace period running
kansenstatuut-in-grace-since = Kansenstatuut (social tariff) ended on { $day }; grace period running
kansenstatuut-expired = Kansenstatuut (social tariff) expired
kansenstatuut-expired-on = Kansenstatuut (social tariff) expired on { $day }
kansenstatuut-suspended = Kansenstatuut (social tariff) suspended
kansenstatuut-suspended-until = Kansenstatuut (social tariff) suspended until { $day }
membership-blocked = Membership blocked: redeeming is not possible here.
membership-unknown = Membership: { $code }
blocked-card-replace = This card is blocked: it cannot be used to save or redeem points. Replace the card.
kansenstatuut-expired-remark = The kansenstatuut (social tariff) has expired. Extend it first, or choose an ordinary card.
uitpas-remarks = UiTPAS says: { $code }.

## Why a new card is given, and when the reason fits

reason-loss = Card lost or stolen
reason-defect = Faulty card
reason-loses-kansenstatuut = Loss of the kansenstatuut (social tariff)
reason-obtains-kansenstatuut = Obtaining the kansenstatuut (social tariff)
reason-upgrade = Enrol in another card system
reason-extra = Extra card
reason-hint-loss = The old card will be blocked.
reason-hint-defect = The card no longer works; it will be blocked.
reason-hint-loses-kansenstatuut = From a social tariff card to an ordinary card.
reason-hint-obtains-kansenstatuut = From an ordinary card to a social tariff card.
reason-hint-upgrade = The passholder is not yet a member of the new card’s card system.
reason-hint-extra = The passholder is a member, but has no card of this card system yet.

## Numbers of cards and people, while they are typed and after

# $digits is “2 cijfers”.
scan-or-type = Scan a card or type the number.
scan-or-type-new-card = Scan the new card or type the number.
digits-to-come = { $digits } to go.
number-needed = Scan a card or enter a UiTPAS number.
new-card-number-needed = Enter the number of the new card.
number-too-short = A UiTPAS number has 13 digits; you have { $typed }. { $digits } to go.
new-card-number-too-short = A UiTPAS number has 13 digits; { $digits } to go.
number-too-long = A UiTPAS number has 13 digits; that is { $digits } too many.
number-kansen-digit = The last digit but one is { $digit }, but can only be 0 or 1: check the number.
number-unusable = The character “{ $character }” does not belong in a number.
number-check-digit = The check digit is wrong: check the number. Look it up anyway? Press Enter once more.
insz-check = This national register number is wrong: check it. Look it up anyway? Press Enter once more.
new-card-check-digit = There is a typing mistake in the number: the check digit is wrong.

## What a search asks for, and its filters in force

sort-added = Date added
sort-title = Title
sort-end = End of redemption period
order-newest = Newest first
order-oldest = Oldest first
order-a-to-z = A to Z
order-z-to-a = Z to A
order-earliest = Earliest first
order-latest = Latest first
order-low-to-high = Low to high
order-high-to-low = High to low
order-ascending = Ascending
order-descending = Descending
redeem-from = Redeem from
redeem-until = Redeem until
sort-by = Sort by
points-extra = Extra points
first-those-of = First those of
not-in-spotlight = Not in the spotlight
per-page = Per page
page = Page
minimum-above-maximum = The minimum is higher than the maximum.
begin-after-end = The start date is after the end date.
# The words on a chip begin with the value.
points-or-more = { $points } points or more
points-or-fewer = { $points } points or fewer
day-or-later = { $day } or later
day-or-earlier = { $day } or earlier
as-owner = { $card_system } as provider
as-region = { $card_system } as region
those-first = { $card_system } first
card-system-numbered = Card system { $id }
another-counter = Another counter

## What UiTPAS refuses

passholder-gone = This passholder no longer exists in UiTPAS.
action-not-allowed = UiTPAS does not allow this here.
number-mistyped = There is a typing mistake in the number: a UiTPAS number has 13 digits, the last of which is a check digit.
insz-wrong = This national register number is wrong.
voucher-malformed = This is not a valid voucher number.
voucher-unknown = This voucher is not known.
voucher-used = This voucher has been used or is not valid for this card.
counter-may-not-issue = This counter may not issue this card. Take a card from your own stock.
date-invalid = Enter a valid date.
fields-missing = Fill in all required fields.
city-unknown = We do not know this town.
counter-unknown = The chosen counter is not known. Choose a counter again.
card-system-unknown = This card system does not exist.
promotion-gone = This reward no longer exists.
action-failed = UiTPAS could not do this. Check the history to see whether anything was booked.
tell-the-helpdesk = That did not work. Tell the helpdesk: { $code }.
denied = You do not have the rights for this. Ask the administrator of your counter.
denied-permission = You do not have the rights for this ({ $permission }). Ask the administrator of your counter.
already-blocked = This card was already blocked.

## What UiTPAS refuses of a card replacement

end-date-rule = The end date must be in the future, and no later than 31 December of next year.
counter-cannot-grant = That is not possible at this counter: it may not grant the kansenstatuut (social tariff).
new-card-not-issuable = This card cannot be issued. Take a card from the local stock.
new-card-of-counter = This card belongs to another counter, { $counter }. Take a card from your own stock.
new-card-of-another-counter = This card belongs to another counter. Take a card from your own stock.
choose-kansen-card = The passholder has the kansenstatuut (social tariff): choose a social tariff card.
choose-plain-card = The passholder does not have the kansenstatuut (social tariff): choose an ordinary card.
price-waits-for-voucher = The price is only known once the voucher is right.
# $why is a sentence of its own.
price-unknown = Price not known. { $why }

## Trouble with a question; nothing was booked by asking

trouble-offline = No connection. Nothing was sent. Check the network connection.
trouble-dropped = UiTPAS cannot be reached: the connection was lost.
trouble-timed-out = UiTPAS is not answering in time.
trouble-too-large = The answer from UiTPAS is too large to show.
trouble-unreadable = UiTPAS gave an answer that cannot be read.
trouble-failed = UiTPAS has a fault (error { $status }).
trouble-signed-out = You are no longer signed in. Sign in again.
trouble-not-passed-on = UiTPAS cannot be reached right now. Nothing was sent. Try again in a moment.

## Why it is not known whether a booking was made

unclear-timed-out = UiTPAS did not answer in time.
unclear-interrupted = This page was closed or reloaded before there was an answer.
unclear-dropped = The connection was lost before the answer came.
unclear-unreadable = The answer from UiTPAS could not be read.
unclear-failed = UiTPAS answered with a fault.
unclear-signed-out = You were no longer signed in when we checked.
unclear-not-passed-on = UiTPAS could not be reached.
