# The frame around every page: start, sign-in, what stopped, being away.

## What the two programs are called, and the titles of their windows

product = UiTPAS desk
my-uitpas = My UiTPAS
# $screen is one of the titles below, $product one of the two above.
window-title = { $screen } – { $product }
title-choose-counter = Choose a counter
title-my-promotions = My rewards
title-my-card = My card
title-my-history = My history
title-lost = Not found

## Around every page

skip-to-content = Skip to the content
language = Language
main-menu = Main menu
replace-card = Replace a card
my-promotions = Rewards
change-counter = Change counter
sign-out = Sign out
wait-for-booking = Wait until it is clear whether the last booking was made.
offline = Offline: there is no connection. Redeeming and looking up are not possible now.

## Parts that every page may have

mistakes-heading = There is a problem
previous-page = Previous
next-page = Next
page-numbered = Page { $number }
range = { $first }–{ $last } of { $total }
range-empty = 0 of { $total }

## Signing in, and being locked

sign-in = Sign in
sign-in-invitation = Sign in to redeem UiTPAS points and replace cards.
sign-in-as-employee = Sign in as an employee
sign-in-as-passholder = Sign in as a passholder
locked = This desk is locked.
# $minutes is “10 minuten”, $why one of the two or three sentences before it.
locked-elsewhere = In another window of this browser you signed out, or somebody else signed in.
locked-idle-minutes = Nothing happened for { $minutes }.
locked-idle = Nothing happened for a while.
locked-what-remains = { $why } The passholder’s details are gone; your search is still there.
minute = minute
minutes = minutes

## Being away, and a session that ended

still-there = Are you still there?
fading-employee = Nothing has happened for a while. Within a minute this desk will lock and the passholder’s details will leave the screen.
fading-passholder = Nothing has happened for a while. Within a minute you will be signed out.
stay-signed-in = Stay signed in
signed-out = You are no longer signed in
signed-out-what-next = Sign in again: you will come back to the same place, with what you had already filled in. Nothing is booked again by itself.
signed-out-unsettled = We do not know yet whether the last booking was made. That will be checked as soon as you have signed in.
later = Later

## A booking that was under way when the page was left

settling-title = Your last booking
settling-unclear = It is uncertain whether your last booking went through. { $why } We are checking.
settled-registered = Card { $number } is registered.
settled-not-registered = Card { $number } is not registered. Register it again.
settled-blocked = Card { $number } is blocked.
settled-not-blocked = Card { $number } is not blocked: it is still active. Block it again.

## Starting, and what stops the start

part-missing = Not all parts could be loaded. Check the connection and try again.
reload = Reload
config-missing = The settings could not be loaded.
config-missing-advice = Check the network connection and reload the page. If this goes on, tell the administrator that the file config.json is missing.
config-broken = The settings of this application cannot be read.
config-broken-advice = Tell the administrator that the file config.json contains a mistake.
session-without-uid = The settings do not say who works at the desk.
session-without-uid-advice = Tell the administrator that “session” in config.json has no uid.
session-unknown = It is not clear whether you are signed in.
session-unknown-advice = The sign-in service is not answering. Try again in a moment.
counters-unknown = Your counters could not be fetched.
no-counter = You have not been assigned to any counter yet.
no-counter-advice = Ask the administrator of your counter to add you, and then reload this page.

## Coming to the wrong place

lost = This page does not exist
lost-perhaps = Perhaps the address was mistyped, or the page has moved.
to-the-promotions = To the rewards
for-employees = This application is for the desk
you-are-a-passholder = You are signed in as a passholder.
to-my-promotions = To my rewards
for-passholders = This page is for passholders
you-are-an-employee = You are signed in as an employee.
to-the-desk = To the desk

## The counter at which the desk stands

choose-counter = Choose a counter
choose-counter-why = Redemptions and new cards are booked at this counter.
choose-counter-later = You cannot change counters yet.
search-counter = Search for a counter
counter-not-found = No counter found.
counter-singular = counter
counters = counters
counter-cannot-register = may not register cards
