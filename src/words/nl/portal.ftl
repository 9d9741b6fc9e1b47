# The passholder's own pages.

## The list of promotions (/mijn/voordelen)

my-promotions-none-filtered = Haal een filter weg om meer te zien.
my-promotions-none-at-all = Er zijn nu geen voordelen in UiTPAS. Kom later nog eens kijken.
earlier-below = Hieronder staat nog wat we eerder ophaalden.
my-promotions-filters-in-force = Filters ({ $number })

## The groups of the list

group-now = Nu mogelijk
group-now-hint = Toon dit aan een balie: daar ruil je het om.
group-now-empty = Er is nu niets dat je kan omruilen.
group-nearly = Bijna
group-nearly-hint = Nog enkele punten en je kan het omruilen.
group-nearly-empty = Er is niets waarvoor je maar enkele punten te weinig hebt.
group-other = Andere
group-other-hint = Waarom het nu niet kan, en wanneer wel.
group-other-empty = Er zijn geen andere voordelen.
group-count =
    { $number ->
        [one] 1 voordeel
       *[other] { $number } voordelen
    }
# A link, in a group that has nothing on the present page.
group-on-page = Bekijk ze op pagina { $page }

## Points that are only supposed

suppose = Stel dat ik … punten meer had
suppose-waiting = Met { $points } meer: even kijken…
suppose-nothing = Met { $points } meer komt er niets bij.
suppose-opens =
    { $number ->
        [one] Met { $points } meer kan je 1 voordeel meer omruilen.
       *[other] Met { $points } meer kan je { $number } voordelen meer omruilen.
    }
suppose-failed = Wat er dan bij komt, kon niet nagekeken worden.

## One promotion (in the list, and /mijn/voordelen/…)

my-promotion-back = Alle voordelen
my-promotion-failed = Dit voordeel kon niet opgehaald worden.
# $balance and $price are points: "Je hebt 37 van de 42 punten".
my-promotion-way = Je hebt { $balance } van de { $price }.
my-promotion-opened = Kan je omruilen als je { $points } meer hebt.
my-promotion-terms = Voorwaarden
my-promotion-where = Waar
my-promotion-everywhere = Aan elke UiTPAS-balie
my-promotion-for-residents = Voor inwoners van
my-promotion-card-systems = UiTPAS-regio

## Why a promotion can or cannot be taken, said to the passholder

own-state-possible = Je kan dit nu omruilen.
own-state-unknown = Vraag aan een balie of je dit nu kan omruilen.
own-state-missing = Je hebt nog { $points } te weinig.
own-state-too-dear = Je hebt nog niet genoeg punten.
own-state-sold-out = Dit voordeel is op.
own-state-used-up = Je ruilde dit al zo vaak om als het mag.
own-state-used-for-good = Je ruilde dit al { $times } om; dat is het maximum. Het kan niet opnieuw.
# $times is “2 keer”, $period “deze maand”.
own-state-used-this-period = Je ruilde dit { $period } al { $times } om; dat is het maximum.
own-state-used = Je ruilde dit al { $times } om; dat is het maximum.
# Follows on either of the two before.
own-state-used-again-from = { $so-far } Je kan het opnieuw vanaf { $day }.
own-state-from = Je kan dit omruilen vanaf { $day }.
own-state-over = Dit kon tot en met { $day }.
own-state-other-time = Dit kan nu niet. Kijk na wanneer je het kan omruilen.
own-state-not-applicable = Dit voordeel geldt niet in de UiTPAS-regio van je kaart.
own-state-not-meant = Dit voordeel is voor andere pashouders bedoeld.
own-state-residents = Dit is er alleen voor inwoners van { $cities }.
own-state-disabled = Omruilen staat tijdelijk uit in deze UiTPAS-regio. Probeer het later nog eens.
own-state-invalid-card = Met je kaart kan je niet omruilen. Kijk bij Kaart na of ze geblokkeerd is, of vraag het aan een balie.
own-state-no-membership = Je lidmaatschap is niet actief. Ga langs bij een UiTPAS-balie om het te verlengen.
own-state-expired = Je kansenstatuut is vervallen. Verleng het aan een UiTPAS-balie.
own-state-expired-on = Je kansenstatuut is vervallen op { $day }. Verleng het aan een UiTPAS-balie.
# $code is a word of UiTPAS that we do not know.
own-state-other = Dit kan nu niet. Vraag aan een balie waarom ({ $code }).

## To show at a counter (/mijn/voordelen/…/tonen)

show-at-counter = Tonen aan de balie
show-title = Voordeel tonen
show-back = Over dit voordeel
show-card = Je kaart
show-barcode = Barcode
show-qr = QR-code
show-hint = Zet je scherm op volle helderheid. De medewerker scant je kaart en ruilt het voordeel om.
show-read-at = Gelezen op { $moment }
show-being-read = Gelezen op { $moment }. We kijken na of het nog klopt…
show-not-now = Dit kan je nu niet omruilen
show-no-card = Je hebt geen actieve kaart in de regio waar dit voordeel geldt. Vraag raad aan een UiTPAS-balie.
show-keep = Bewaar op dit toestel
show-keep-hint = Dan kan je je voordelen ook zonder netwerk tonen, tot je je afmeldt. Doe dit alleen op je eigen toestel.

## Without a network

kept-title = Voordelen om te tonen
kept-words = UiTPAS is nu niet te bereiken. Dit kan je aan een balie wel tonen, zoals het laatst gelezen is. Omruilen gebeurt daar.
kept-none = UiTPAS is nu niet te bereiken, en er zijn geen voordelen bewaard om te tonen.
kept-back = Alle bewaarde voordelen
