# Values, refusals and trouble: what the API means, as a person would say it (src/wording).
#
# Words that stay the same everywhere: omruilen – échanger – redeem; voordeel – avantage – reward; balie – guichet –
# counter; pashouder – titulaire du pass – passholder; kansenstatuut – statut social (kansenstatuut) – kansenstatuut
# (social tariff).

## Amounts: one of it, and several

point = punt
points = punten
day = dag
days = dagen
once = 1 keer
times = { $number } keer
digit = cijfer
digits = cijfers
extra-point = extra punt
extra-points = extra punten
free = Gratis
euro = € { $amount }
stock-left = Nog { $left } van { $total }

## Names in a row; the last two of them

and = { $last_but_one } en { $last }

## Days

january = januari
february = februari
march = maart
april = april
may = mei
june = juni
july = juli
august = augustus
september = september
october = oktober
november = november
december = december
# The first of a month, as a date says it.
first-of-month = 1
day-in-full = { $day } { $month } { $year }
# Minutes have two digits.
moment = { $day } om { $hour }.{ $minute } uur

## When something can be redeemed, and how often

# $days is “3 dagen”.
from-day = Vanaf { $day }
from-day-near = Vanaf { $day } (over { $days })
since-day = Sinds { $day }
until-day = Tot en met { $day }
until-day-near = Tot en met { $day } (nog { $days })
until-today = Tot en met { $day } (laatste dag)
over-since-day = Voorbij sinds { $day }
# $times is “2 keer”.
limit-per-passholder = { $times } per pashouder
limit-per-day = { $times } per dag
limit-per-week = { $times } per week
limit-per-month = { $times } per maand
limit-per-quarter = { $times } per kwartaal
limit-per-year = { $times } per jaar
limit-per-unknown = { $times } per periode ({ $period })
# The running period, in the middle of “used-up-this-period”.
today = vandaag
this-week = deze week
this-month = deze maand
this-quarter = dit kwartaal
this-year = dit jaar

## Why a promotion can or cannot be redeemed now

redeemable-now = Kan nu omgeruild worden.
missing-points = Nog { $missing } te kort (saldo { $balance }, nodig { $price }).
too-few-points = Onvoldoende punten.
stock-gone = De voorraad van dit voordeel is op.
used-up-often = De pashouder ruilde dit al zo vaak om als het mag.
used-up-for-good = De pashouder ruilde dit al { $times } om; dat is het maximum. Het kan niet opnieuw.
used-up = De pashouder ruilde dit al { $times } om; dat is het maximum.
used-up-this-period = De pashouder ruilde dit { $period } { $times } om; dat is het maximum.
again-from = Opnieuw mogelijk vanaf { $day }.
redeemable-from = Omruilen kan pas vanaf { $day }.
redeemable-until = Omruilen kon tot en met { $day }.
redeemable-between = Omruilen kan van { $begin } tot en met { $end }.
not-redeemable-now = Omruilen kan nu niet; kijk de omruilperiode na.
not-in-this-card-system = Dit voordeel geldt niet voor de UiTPAS-regio van deze pashouder.
not-for-this-passholder = Dit voordeel is niet bedoeld voor deze pashouder.
only-for-residents = Dit voordeel is niet bedoeld voor deze pashouder: alleen voor inwoners van { $cities }.
redeeming-switched-off = Omruilen staat tijdelijk uit in deze UiTPAS-regio.
card-cannot-redeem = Met deze kaart kan niet omgeruild worden. Kijk na of ze geblokkeerd is.
no-active-membership = De pashouder heeft geen actief lidmaatschap meer. Verleng het kansenstatuut of maak de pashouder opnieuw lid.
kansenstatuut-expired-extend = Het kansenstatuut is vervallen. Verleng het eerst.
kansenstatuut-expired-on-extend = Het kansenstatuut is vervallen op { $day }. Verleng het eerst.
not-redeemable-because = Omruilen lukt nu niet. Reden van UiTPAS: { $code }.
# The same in a word or two, for the mark beside it.
possible = Mogelijk
mark-too-few-points = Onvoldoende punten
sold-out = Uitgeput
maximum-reached = Maximum bereikt
not-in-this-period = Niet in deze periode
not-possible = Niet mogelijk

## Passholders and their cards

card-active = Actief
card-blocked = Geblokkeerd
card-deleted = Verwijderd
card-in-local-stock = In lokale stock
card-in-stock = In stock
card-sent = Onderweg naar de balie
card-provisioned = Nog niet aangemaakt
card-unknown = Onbekende toestand ({ $code })
# A card for somebody with kansenstatuut, and any other.
kansen-card = Kansenkaart
plain-card = Gewone kaart
shape-card = kaart
shape-sticker = sticker
shape-keyring = sleutelhanger
shape-digital = digitale kaart
kansenstatuut-none = Geen kansenstatuut
kansenstatuut-active = Kansenstatuut geldig
kansenstatuut-active-until = Kansenstatuut geldig tot en met { $day }
kansenstatuut-in-grace = Kansenstatuut verlopen; respijtperiode loopt
kansenstatuut-in-grace-since = Kansenstatuut verlopen op { $day }; respijtperiode loopt
kansenstatuut-expired = Kansenstatuut vervallen
kansenstatuut-expired-on = Kansenstatuut vervallen op { $day }
kansenstatuut-suspended = Kansenstatuut geschorst
kansenstatuut-suspended-until = Kansenstatuut geschorst tot en met { $day }
membership-blocked = Lidmaatschap geblokkeerd: omruilen kan hier niet.
membership-unknown = Lidmaatschap: { $code }
blocked-card-replace = Deze kaart is geblokkeerd: sparen en omruilen kan er niet mee. Vervang de kaart.
kansenstatuut-expired-remark = Het kansenstatuut is vervallen. Verleng het eerst, of kies een gewone kaart.
uitpas-remarks = UiTPAS meldt: { $code }.

## Why a new card is given, and when the reason fits

reason-loss = Kaart verloren of gestolen
reason-defect = Defecte kaart
reason-loses-kansenstatuut = Verlies kansenstatuut
reason-obtains-kansenstatuut = Kansenstatuut verkrijgen
reason-upgrade = Lid maken van een ander kaartsysteem
reason-extra = Extra kaart
reason-hint-loss = De oude kaart wordt geblokkeerd.
reason-hint-defect = De kaart werkt niet meer; ze wordt geblokkeerd.
reason-hint-loses-kansenstatuut = Van kansenkaart naar gewone kaart.
reason-hint-obtains-kansenstatuut = Van gewone kaart naar kansenkaart.
reason-hint-upgrade = De pashouder is nog geen lid van het kaartsysteem van de nieuwe kaart.
reason-hint-extra = De pashouder is lid, maar heeft nog geen kaart van dit kaartsysteem.

## Numbers of cards and people, while they are typed and after

# $digits is “2 cijfers”.
scan-or-type = Scan een kaart of typ het nummer.
scan-or-type-new-card = Scan de nieuwe kaart of typ het nummer.
digits-to-come = Nog { $digits }.
number-needed = Scan een kaart of vul een UiTPAS-nummer in.
new-card-number-needed = Vul het nummer van de nieuwe kaart in.
number-too-short = Een UiTPAS-nummer telt 13 cijfers; je hebt er { $typed }. Nog { $digits }.
new-card-number-too-short = Een UiTPAS-nummer telt 13 cijfers; nog { $digits } te gaan.
number-too-long = Een UiTPAS-nummer telt 13 cijfers; dat is { $digits } te veel.
number-kansen-digit = Het voorlaatste cijfer is { $digit }, maar kan alleen 0 of 1 zijn: kijk het nummer na.
number-unusable = Het teken “{ $character }” hoort niet in een nummer.
number-check-digit = Het controlecijfer klopt niet: kijk het nummer na. Toch opzoeken? Druk nog eens op Enter.
insz-check = Dit rijksregisternummer klopt niet: kijk het na. Toch opzoeken? Druk nog eens op Enter.
new-card-check-digit = Er zit een typfout in het nummer: het controlecijfer klopt niet.

## What a search asks for, and its filters in force

sort-added = Toegevoegd
sort-title = Titel
sort-end = Einde omruilperiode
order-newest = Nieuwste eerst
order-oldest = Oudste eerst
order-a-to-z = A tot Z
order-z-to-a = Z tot A
order-earliest = Vroegste eerst
order-latest = Laatste eerst
order-low-to-high = Laag naar hoog
order-high-to-low = Hoog naar laag
order-ascending = Oplopend
order-descending = Aflopend
redeem-from = Omruilen vanaf
redeem-until = Omruilen tot
sort-by = Sorteren op
points-extra = Extra punten
first-those-of = Eerst van
not-in-spotlight = Niet in de kijker
per-page = Per pagina
page = Pagina
minimum-above-maximum = Het minimum is hoger dan het maximum.
begin-after-end = De begindatum valt na de einddatum.
# The words on a chip begin with the value.
points-or-more = { $points } punten of meer
points-or-fewer = { $points } punten of minder
day-or-later = { $day } of later
day-or-earlier = { $day } of vroeger
as-owner = { $card_system } als aanbieder
as-region = { $card_system } als regio
those-first = { $card_system } eerst
card-system-numbered = Kaartsysteem { $id }
another-counter = Een andere balie

## What UiTPAS refuses

passholder-gone = Deze pashouder bestaat niet meer in UiTPAS.
action-not-allowed = UiTPAS laat deze actie hier niet toe.
number-mistyped = Er zit een typfout in het nummer: een UiTPAS-nummer telt 13 cijfers en het laatste is een controlecijfer.
insz-wrong = Dit rijksregisternummer klopt niet.
voucher-malformed = Dit is geen geldig vouchernummer.
voucher-unknown = Deze voucher is niet gekend.
voucher-used = Deze voucher is al gebruikt of geldt niet voor deze kaart.
counter-may-not-issue = Deze balie mag deze kaart niet uitgeven. Neem een kaart uit de eigen stock.
date-invalid = Vul een geldige datum in.
fields-missing = Vul alle verplichte velden in.
city-unknown = Deze gemeente kennen we niet.
counter-unknown = De gekozen balie is niet gekend. Kies opnieuw een balie.
card-system-unknown = Dit kaartsysteem bestaat niet.
promotion-gone = Dit voordeel bestaat niet meer.
action-failed = UiTPAS kon dit niet uitvoeren. Kijk in de historiek of er iets geboekt is.
tell-the-helpdesk = Dat lukte niet. Meld aan de helpdesk: { $code }.
denied = Je hebt geen rechten voor deze actie. Vraag het aan de beheerder van je balie.
denied-permission = Je hebt geen rechten voor deze actie ({ $permission }). Vraag het aan de beheerder van je balie.
already-blocked = Deze kaart was al geblokkeerd.

## What UiTPAS refuses of a card replacement

end-date-rule = De einddatum moet in de toekomst liggen en ten laatste op 31 december van volgend jaar.
counter-cannot-grant = Dat kan niet aan deze balie: ze heeft het recht “kansenstatuut toekennen” niet.
new-card-not-issuable = Deze kaart kan niet uitgegeven worden. Neem een kaart uit de lokale stock.
new-card-of-counter = Deze kaart hoort bij een andere balie, { $counter }. Neem een kaart uit de eigen stock.
new-card-of-another-counter = Deze kaart hoort bij een andere balie. Neem een kaart uit de eigen stock.
choose-kansen-card = De pashouder heeft kansenstatuut: kies een kansenkaart.
choose-plain-card = De pashouder heeft geen kansenstatuut: kies een gewone kaart.
price-waits-for-voucher = De prijs is pas gekend als de voucher klopt.
# $why is a sentence of its own.
price-unknown = Prijs niet gekend. { $why }

## Trouble with a question; nothing was booked by asking

trouble-offline = Geen verbinding. Er is niets verstuurd. Kijk de netwerkverbinding na.
trouble-dropped = UiTPAS is niet bereikbaar: de verbinding viel weg.
trouble-timed-out = UiTPAS antwoordt niet binnen de tijd.
trouble-too-large = Het antwoord van UiTPAS is te groot om te tonen.
trouble-unreadable = UiTPAS gaf een antwoord dat niet te lezen is.
trouble-failed = UiTPAS heeft een storing (fout { $status }).
trouble-signed-out = Je bent niet meer aangemeld. Meld je opnieuw aan.
trouble-not-passed-on = UiTPAS is nu niet bereikbaar. Er is niets verstuurd. Probeer het zo meteen opnieuw.

## Why it is not known whether a booking was made

unclear-timed-out = UiTPAS antwoordde niet binnen de tijd.
unclear-interrupted = Deze pagina werd gesloten of herladen voor er een antwoord was.
unclear-dropped = De verbinding viel weg voor het antwoord kwam.
unclear-unreadable = Het antwoord van UiTPAS was niet te lezen.
unclear-failed = UiTPAS antwoordde met een storing.
unclear-signed-out = Je was niet meer aangemeld toen we het nakeken.
unclear-not-passed-on = UiTPAS was niet bereikbaar.
