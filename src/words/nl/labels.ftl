# Labels and buttons that more than one screen has.

## Buttons

cancel = Annuleren
look-again = Opnieuw nakijken
close-when-done = Klaar
try-again = Opnieuw proberen
filters-clear = Filters wissen
show-all-promotions = Toon alle voordelen
# Follows the name of a filter, for who hears it: "Aalst verwijderen".
filter-take-off = verwijderen

## What is shown

promotions = Omruilvoordelen
promotion = Voordeel
points-heading = Punten
stock = Voorraad
# The label before a period: "until 3 May".
redeem-when = Omruilen
redeem-how-often = Hoe vaak
in-spotlight = In de kijker
no-promotions-found = Geen voordelen gevonden
redeemed-promotions = Omgeruilde voordelen
history = Historiek
when = Wanneer
counter = Balie
city = Gemeente

## A card

card = Kaart
uitpas-number = UiTPAS-nummer
lost-or-stolen = Kaart verloren of gestolen?
block-card-question = Kaart { $number } blokkeren?
block-for-good = Definitief blokkeren
blocking-not-sent = Niet geblokkeerd. { $why }
booking-open-in-another-tab = In een ander tabblad van deze browser staat nog een boeking open. Handel die eerst af.

## Filters

filters = Filters
filters-chosen = Gekozen filters
order = Volgorde
minimum-points = Minimum punten
maximum-points = Maximum punten
enough-points = Genoeg punten
unexpired = Niet vervallen
published = Gepubliceerd
offered-by = Aangeboden door
valid-in = Geldig in

## A search

promotions-being-read = Voordelen worden opgehaald…
promotions-not-read = De voordelen konden niet opgehaald worden.
search-refused = Zo kan UiTPAS niet zoeken. Pas de filters aan.
nothing-can-be-found = Zo kan er niets gevonden worden.
filters-contradict = Het begin van een filter ligt na het einde. Pas de filters aan.
whole-number-please = Vul een geheel getal in, vanaf 0.
address-not-understood = Het adres bevat iets dat niet te begrijpen is en daarom niet meetelt: { $what }.
address-part = { $parameter } “{ $value }”

## Around a list

pagination = Paginering
takes-longer = Dit duurt langer dan gewoonlijk. Even geduld…
