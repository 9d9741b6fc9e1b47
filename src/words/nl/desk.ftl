# The pages of the desk: promotions, cash-in, replacement, history, counters.

## The strip in front of the desk

at-the-desk = Aan de balie
search = Zoeken
next-passholder = Volgende pashouder
check-digit-fits = Het controlecijfer klopt. { $kind }.
insz-typed = Rijksregisternummer.
chip-typed = Nummer van een chip.
last-booking-first = Wacht tot duidelijk is of de laatste boeking gelukt is: de vorige pashouder is nog aan de beurt.
passholder-being-looked-up = Pashouder wordt opgezocht…
nobody-at-the-desk = Geen pashouder aan de balie.
nobody-has-this-number = Geen kaart of pashouder gevonden met dit nummer.
check-the-number = Kijk het nummer na en scan de kaart opnieuw. Een kaart van een andere UiTPAS-regio is hier soms niet zichtbaar.
look-up-failed = Opzoeken lukte niet.
look-up-again = Opnieuw opzoeken

## A card without a person, and a group pass

# $kind is a kind of card, $status its state.
loose-card = { $kind } { $number }: { $status }.
loose-card-of-system = { $kind } { $number } van { $system }: { $status }.
card-belongs-to-counter = Ze hoort bij balie { $counter }.
card-not-issued = Deze kaart is nog niet uitgegeven.
card-not-issued-advice = Scan eerst de oude kaart van de pashouder; kies daarna “Kaart vervangen” en scan deze kaart daar.
card-blocked-for-good = Deze kaart is geblokkeerd en hoort bij niemand meer.
card-blocked-advice = Vraag de pashouder naar een andere kaart, of zoek met het rijksregisternummer.
deleted-card = Deze kaart is verwijderd.
card-deleted-advice = Ze kan niet meer gebruikt worden. Neem een andere kaart.
card-not-visible = Deze kaart is in gebruik, maar de pashouder is aan deze balie niet zichtbaar.
card-not-visible-advice = Stuur de pashouder naar een balie van het eigen kaartsysteem.
card-not-ready = Deze kaart kan nog niet uitgegeven worden.
card-not-ready-advice = Bevestig eerst de ontvangst van de kaarten, of neem een kaart uit de lokale stock.
to-the-form = Naar het formulier
group-pass = Dit is een groepspas: { $name }
group-pass-until = Geldig tot en met { $day }.
# $left is "3 tickets".
tickets-left = Nog { $left } dit jaar.
tickets-left-of = Nog { $left } van { $all } dit jaar.
ticket = ticket
tickets = tickets
group-pass-saves-nothing = Met een groepspas kan je geen punten sparen of omruilen. Vraag de pashouder naar een eigen kaart.

## The passholder at the desk

passholder = Pashouder
born = ° { $day }
card-number = Kaart { $number }
card-number-none = Geen kaart
# $kind is a kind of card, $status its state.
card-and-status = { $kind } { $number }: { $status }
no-card-in-system = Geen kaart in dit kaartsysteem
replace-now = Nu vervangen

## Promotions: filters

filter-promotions = Voordelen filteren
city-suggestions = Suggesties
only-show = Alleen tonen
filter-needs-passholder = Werkt zodra er een pashouder aan de balie staat.
filter-this-counter = Deze balie
filter-extra-points-hint = Wat zou er kunnen met zoveel punten extra?
more-filters = Meer filters
no-preference = Geen voorkeur
filter-other-counters = Om te ruilen aan

## Promotions: the list

possible-first = Mogelijke eerst
no-promotions-at-all = Er zijn nu geen voordelen in UiTPAS.
take-the-filter-off = Haal de filter hierboven weg om meer te zien.
take-a-filter-off = Haal een van de filters hierboven weg om meer te zien.
page-is-empty = Deze pagina is leeg.
not-that-many-promotions = Zoveel voordelen zijn er niet.
to-first-page = Naar de eerste pagina
previous-list-below = Hieronder staat nog de vorige lijst.

## One promotion

promotion-cities = Gemeenten
all-cities = Alle gemeenten
promotion-counters = Balies
all-counters = Alle balies
# Follows some names.
and-others = en { $count } andere
description-and-terms = Beschrijving en voorwaarden
with-extra-points = Met de extra punten.
# A button.
redeem = Omruilen

## Cash-in

price = Prijs
balance-now = Saldo nu
balance-after = Saldo na omruilen
confirm = Bevestigen
cash-in-running = Wordt omgeruild…
# $promotion is a title, which stays Dutch.
cash-in-done = Omgeruild: geef “{ $promotion }” aan de pashouder.
cash-in-refused = Omruilen lukt niet. Er is niets geboekt.
cash-in-not-sent = Niet omgeruild: er is niets geboekt.
cash-in-unclear = Onzeker of er omgeruild is. { $why }
cash-in-being-checked = Wacht even: we kijken na in de historiek of er omgeruild is.
cash-in-still-unclear = Nakijken lukte nog niet. Ruil dit voordeel niet opnieuw om voor dit duidelijk is.
cash-in-not-booked = Niet omgeruild: in de historiek staat niets nieuws en er zijn geen punten af.
you-may-try-again = Je kan het opnieuw proberen.
new-balance-being-read = Het nieuwe saldo wordt opgehaald…
new-balance-is = Nieuw saldo: { $points }.
new-balance-not-read = Het nieuwe saldo kon niet opgehaald worden: het saldo hierboven is nog dat van voor het omruilen. Zoek de pashouder opnieuw op.

## Receipts

receipt-print = Bewijs afdrukken
receipt-of-cash-in = UiTPAS: omgeruild voordeel
receipt-of-replacement = UiTPAS: kaart vervangen
receipt-date = Datum
receipt-new-balance = Nieuw saldo

## Card replacement

no-cards-here = Aan deze balie kan je geen kaarten vervangen of blokkeren.
no-registration-right = { $counter } heeft het recht “registratie” niet.
another-counter-may = Je werkt ook aan een balie die het wel heeft.
no-counter-may = Stuur de pashouder naar een registratiebalie, of vraag het recht aan de beheerder van je balie.
scan-old-card-first = Scan eerst de oude kaart van de pashouder, of zoek met het nummer van de kaart of het rijksregisternummer in het veld UiTPAS-nummer.
uid-search = Geen kaart of nummer? Zoek met de uid
uid-of-passholder = Uid van de pashouder
uid-search-button = Zoeken met uid
uid-missing = Vul een uid in.
new-number = Nieuw UiTPAS-nummer
card-being-looked-up = Kaart wordt opgezocht…
card-of-other-counter = Let op: deze kaart hoort bij een andere balie, { $counter }.
kind-in-local-stock = { $kind }, in de lokale stock.
card-in-stock-of = { $kind } van { $system }, in de lokale stock.
card-unusable = Deze kaart kan niet uitgegeven worden ({ $status }). Neem een kaart uit de lokale stock.
card-already-issued = Deze kaart is al uitgegeven of geblokkeerd. Neem een kaart uit de lokale stock.
card-is-group-pass = Dit is een groepspas. Neem een gewone kaart.
card-not-found = Geen kaart gevonden met dit nummer.
reason = Reden
reason-missing = Kies een reden.
reason-fits = Past bij deze kaart.
kansenstatuut-until = Kansenstatuut geldig tot
kansenstatuut-until-hint = Na vandaag, ten laatste op { $latest }.
kansenstatuut-until-missing = Vul in tot wanneer het kansenstatuut geldt.
voucher-number = Vouchernummer
voucher-hint = Alleen als de pashouder een voucher heeft.
check = Controleren
price-being-looked-up = Prijs wordt opgezocht…
price-is = Prijs: { $price }
passholder-without-uid = UiTPAS geeft geen uid voor deze pashouder. Scan de kaart opnieuw.

## Card replacement: the summary and what became of it

is-this-right = Klopt dit?
change = Wijzigen
old-card = Oude kaart
will-be-blocked = { $number } (wordt geblokkeerd)
new-card = Nieuwe kaart
kansenstatuut-until-and-including = Kansenstatuut geldig tot en met
voucher = Voucher
no-price-known = Niet gekend
price-on-its-way = Wordt opgezocht…
other-cards-stay = De andere kaarten van de pashouder blijven werken.
old-card-will-be-blocked = De oude kaart van dit kaartsysteem wordt definitief geblokkeerd. Punten en gegevens blijven.
replacement-running = Nieuwe kaart wordt geregistreerd…
replacement-done = Kaart vervangen. De nieuwe kaart heeft nummer { $number }.
# $kind is a kind of card, in small letters.
replacement-hand-over = Punten en gegevens van de pashouder zijn gebleven. Geef de nieuwe kaart mee ({ $kind }).
replace-another = Nog een kaart vervangen
replacement-refused = Vervangen lukt niet. Er is niets geboekt.
replacement-not-sent = Niet vervangen: er is niets geboekt.
replacement-not-booked = Niet vervangen: de nieuwe kaart ligt nog in de stock.
replacement-unclear = Onzeker of de kaart vervangen is. { $why }
replacement-being-checked = Wacht even: we kijken na of de nieuwe kaart al van de pashouder is.
replacement-still-unclear = Nakijken lukte nog niet. Geef de nieuwe kaart nog niet mee.

## Blocking a card

block-first = Blokkeer ze eerst, zodat niemand er nog punten mee kan omruilen.
block-card = Kaart { $number } blokkeren
blocking-is-final = Dit is definitief: een geblokkeerde kaart kan nooit meer gebruikt worden. Punten en gegevens blijven.
blocking-running = Kaart wordt geblokkeerd…
blocking-done = Kaart geblokkeerd. Registreer nu de nieuwe kaart.
blocking-unclear = Onzeker of de kaart geblokkeerd is. { $why } We kijken de toestand van de kaart na.
blocking-not-booked = Niet geblokkeerd: de kaart is nog actief. Je kan het opnieuw proberen.

## History

history-for-whom = Scan de kaart van een pashouder om te zien welke voordelen al omgeruild zijn.
history-being-read = Historiek wordt opgehaald…
history-not-read = De historiek kon niet opgehaald worden.
nothing-redeemed-yet = Nog niets omgeruild.
history-page-of = Pagina { $page } van { $pages }

## Keys

shortcuts = Sneltoetsen
shortcut-number = Naar het veld UiTPAS-nummer
shortcut-redeem = Naar het eerste voordeel dat omgeruild kan worden
shortcut-filters = Naar de filters
shortcut-next = Pashouder loslaten en de volgende kaart scannen
shortcut-list = Deze lijst tonen, als je niet in een veld staat
shortcuts-with-fn = Op sommige toetsenborden houd je voor F2 en F8 ook Fn ingedrukt.
shortcut-list-on = De toets ? opent deze lijst
close = Sluiten

## The bookings of this visit

# $count is a number.
latest-bookings = Laatste verrichtingen ({ $count })
# $promotion is a title, which stays Dutch; $price is "5 points".
booked-promotion = Omgeruild: { $promotion } ({ $price })
booked-new-card = Kaart vervangen: de nieuwe kaart is { $number }
booked-block = Kaart geblokkeerd: { $number }
