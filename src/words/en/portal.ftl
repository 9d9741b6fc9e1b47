# The passholder's own pages.

## The list of promotions (/mijn/voordelen)

my-promotions-none-filtered = Take off a filter to see more.
my-promotions-none-at-all = There are no rewards in UiTPAS at the moment. Come back later.
earlier-below = Below is what was loaded earlier.
my-promotions-filters-in-force = Filters ({ $number })

## The groups of the list

group-now = Possible now
group-now-hint = Show it at a counter: that is where you redeem it.
group-now-empty = There is nothing you can redeem right now.
group-nearly = Nearly
group-nearly-hint = A few more points and you can redeem it.
group-nearly-empty = There is nothing for which you are only a few points short.
group-other = Other
group-other-hint = Why not now, and when it will be possible.
group-other-empty = There are no other rewards.
group-count =
    { $number ->
        [one] 1 reward
       *[other] { $number } rewards
    }
# A link, in a group that has nothing on the present page.
group-on-page = See them on page { $page }

## Points that are only supposed

suppose = Suppose I had … more points
suppose-waiting = With { $points } more: one moment…
suppose-nothing = With { $points } more, nothing is added.
suppose-opens =
    { $number ->
        [one] With { $points } more you can redeem 1 more reward.
       *[other] With { $points } more you can redeem { $number } more rewards.
    }
suppose-failed = What that would add could not be checked.

## One promotion (in the list, and /mijn/voordelen/…)

my-promotion-back = All rewards
my-promotion-failed = This reward could not be loaded.
# $balance and $price are points: "You have 37 of 42 points".
my-promotion-way = You have { $balance } of { $price }.
my-promotion-opened = Possible when you have { $points } more.
my-promotion-terms = Terms
my-promotion-where = Where
my-promotion-everywhere = At every UiTPAS counter
my-promotion-for-residents = For residents of
my-promotion-card-systems = UiTPAS region

## Why a promotion can or cannot be taken, said to the passholder

own-state-possible = You can redeem this now.
own-state-unknown = Ask at a counter whether you can redeem this now.
own-state-missing = You are { $points } short.
own-state-too-dear = You do not have enough points yet.
own-state-sold-out = This reward has run out.
own-state-used-up = You have already redeemed this as often as is allowed.
own-state-used-for-good = You have already redeemed this { $times }; that is the maximum. It cannot be redeemed again.
# $times is “2 keer”, $period “deze maand”.
own-state-used-this-period = You have already redeemed this { $times } { $period }; that is the maximum.
own-state-used = You have already redeemed this { $times }; that is the maximum.
# Follows on either of the two before.
own-state-used-again-from = { $so-far } You can redeem it again from { $day }.
own-state-from = You can redeem this from { $day }.
own-state-over = This was possible until { $day }.
own-state-other-time = This is not possible now. Look at when you can redeem it.
own-state-not-applicable = This reward is not valid in the UiTPAS region of your card.
own-state-not-meant = This reward is meant for other passholders.
own-state-residents = This is only for residents of { $cities }.
own-state-disabled = Redeeming is switched off for now in this UiTPAS region. Try again later.
own-state-invalid-card = Your card cannot be used for this. Look under Card to see whether it is blocked, or ask at a counter.
own-state-no-membership = Your membership is not active. Visit a UiTPAS counter to renew it.
own-state-expired = Your kansenstatuut (social tariff) has expired. Have it renewed at a UiTPAS counter.
own-state-expired-on = Your kansenstatuut (social tariff) expired on { $day }. Have it renewed at a UiTPAS counter.
# $code is a word of UiTPAS that we do not know.
own-state-other = This is not possible now. Ask at a counter why ({ $code }).

## To show at a counter (/mijn/voordelen/…/tonen)

show-at-counter = Show at the counter
show-title = Show a reward
show-back = About this reward
show-card = Your card
show-barcode = Barcode
show-qr = QR code
show-hint = Turn your screen up to full brightness. At the counter they scan your card and redeem the reward.
show-read-at = Read on { $moment }
show-being-read = Read on { $moment }. Checking whether it still holds…
show-not-now = You cannot redeem this now
show-no-card = You have no active card in the region where this reward is valid. Ask at a UiTPAS counter.
show-keep = Keep on this device
show-keep-hint = Then you can show your rewards without a network too, until you sign out. Do this on your own device only.

## Without a network

kept-title = Rewards to show
kept-words = UiTPAS cannot be reached now. You can still show these at a counter, as they were read last. They are redeemed there.
kept-none = UiTPAS cannot be reached now, and no rewards were kept to show.
kept-back = All kept rewards
