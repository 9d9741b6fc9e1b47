# Labels and buttons that more than one screen has.

## Buttons

cancel = Annuleren
look-again = Opnieuw nakijken
close-when-done = Klaar
try-again = Opnieuw proberen
block-for-good = Definitief blokkeren
filters-clear = Filters wissen
show-all-promotions = Toon alle voordelen
# Follows the name of a filter, for who hears it: "Aalst verwijderen".
filter-take-off = verwijderen

## What is shown

promotions = Omruilvoordelen
promotion = Voordeel
points-heading = Punten
stock = Voorraad
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

## Around a list

pagination = Paginering
takes-longer = Dit duurt langer dan gewoonlijk. Even geduld…
