# The frame around every page: start, sign-in, what stopped, being away.

## What the two programs are called, and the titles of their windows

product = UiTPAS-balie
my-uitpas = Mijn UiTPAS
# $screen is one of the titles below, $product one of the two above.
window-title = { $screen } – { $product }
title-choose-counter = Kies een balie
title-my-promotions = Mijn voordelen
title-my-card = Mijn kaart
title-my-history = Mijn historiek
title-lost = Niet gevonden

## Around every page

skip-to-content = Naar de inhoud
language = Taal
main-menu = Hoofdmenu
replace-card = Kaart vervangen
my-promotions = Voordelen
change-counter = Balie wijzigen
sign-out = Afmelden
wait-for-booking = Wacht tot duidelijk is of de laatste boeking gelukt is.
offline = Offline: er is geen verbinding. Omruilen en opzoeken kan nu niet.

## Parts that every page may have

mistakes-heading = Er is een probleem
previous-page = Vorige
next-page = Volgende
page-numbered = Pagina { $number }
range = { $first }–{ $last } van { $total }
range-empty = 0 van { $total }

## Signing in, and being locked

sign-in = Aanmelden
sign-in-invitation = Meld je aan om UiTPAS-punten om te ruilen en kaarten te vervangen.
sign-in-as-employee = Aanmelden als medewerker
sign-in-as-passholder = Aanmelden als pashouder
locked = Deze balie is vergrendeld.
# $minutes is “10 minuten”, $why one of the two or three sentences before it.
locked-elsewhere = In een ander venster van deze browser heb je je afgemeld, of meldde iemand anders zich aan.
locked-idle-minutes = Er gebeurde { $minutes } lang niets.
locked-idle = Er gebeurde een tijd niets.
locked-what-remains = { $why } De gegevens van de pashouder zijn weg; je zoekopdracht blijft staan.
minute = minuut
minutes = minuten

## Being away, and a session that ended

still-there = Ben je er nog?
fading-employee = Er gebeurde al een tijd niets. Binnen een minuut wordt deze balie vergrendeld en verdwijnen de gegevens van de pashouder van het scherm.
fading-passholder = Er gebeurde al een tijd niets. Binnen een minuut word je afgemeld.
stay-signed-in = Aangemeld blijven
signed-out = Je bent niet meer aangemeld
signed-out-what-next = Meld je opnieuw aan: je komt terug op dezelfde plaats, met wat je al ingevuld had. Er wordt niets vanzelf opnieuw geboekt.
signed-out-unsettled = We weten nog niet of de laatste boeking gelukt is. Dat wordt nagekeken zodra je aangemeld bent.
later = Later

## A booking that was under way when the page was left

settling-title = Je laatste boeking
settling-unclear = Onzeker of je laatste boeking gelukt is. { $why } We kijken het na.
settled-registered = Kaart { $number } is geregistreerd.
settled-not-registered = Kaart { $number } is niet geregistreerd. Registreer ze opnieuw.
settled-blocked = Kaart { $number } is geblokkeerd.
settled-not-blocked = Kaart { $number } is niet geblokkeerd: ze is nog actief. Blokkeer ze opnieuw.

## Starting, and what stops the start

part-missing = Niet alle onderdelen konden worden geladen. Controleer de verbinding en probeer het opnieuw.
reload = Opnieuw laden
config-missing = De instellingen konden niet geladen worden.
config-missing-advice = Kijk de netwerkverbinding na en laad de pagina opnieuw. Blijft dit zo, meld dan aan de beheerder dat het bestand config.json ontbreekt.
config-broken = De instellingen van deze toepassing zijn niet leesbaar.
config-broken-advice = Meld aan de beheerder dat het bestand config.json een fout bevat.
session-without-uid = In de instellingen ontbreekt wie er aan de balie werkt.
session-without-uid-advice = Meld aan de beheerder dat “session” in config.json geen uid heeft.
session-unknown = Het is niet duidelijk of je aangemeld bent.
session-unknown-advice = De aanmelddienst antwoordt niet. Probeer het over een ogenblik opnieuw.
counters-unknown = Je balies konden niet opgehaald worden.
no-counter = Je bent nog aan geen enkele balie gekoppeld.
no-counter-advice = Vraag aan de beheerder van je balie om je toe te voegen, en laad daarna deze pagina opnieuw.

## Coming to the wrong place

lost = Deze pagina bestaat niet
lost-perhaps = Misschien is het adres verkeerd getypt, of is de pagina verhuisd.
to-the-promotions = Naar de omruilvoordelen
for-employees = Deze toepassing is voor de balie
you-are-a-passholder = Je bent aangemeld als pashouder.
to-my-promotions = Naar mijn voordelen
for-passholders = Deze pagina is voor pashouders
you-are-an-employee = Je bent aangemeld als medewerker.
to-the-desk = Naar de balie

## The counter at which the desk stands

choose-counter = Selecteer een balie
choose-counter-why = Omruilingen en nieuwe kaarten worden op deze balie geboekt.
choose-counter-later = Je kan nog niet van balie veranderen.
search-counter = Zoek balie
counter-not-found = Geen balie gevonden.
counter-singular = balie
counters = balies
counter-cannot-register = geen rechten om kaarten te registreren
