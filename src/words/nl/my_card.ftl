# The passholder's own card: points, cards, kansenstatuut, blocking a lost card; and what was redeemed.

my-card-loading = Je gegevens worden opgehaald…
my-card-failed = Je gegevens konden niet opgehaald worden.
my-card-none = Je hebt nog geen UiTPAS-kaart.
my-balance = Saldo
my-card-no-card = Je bent lid, maar je hebt hier nog geen kaart. Vraag er een aan de balie.
my-card-blocked = Deze kaart is geblokkeerd: je kan er niet mee sparen of omruilen. Vraag een nieuwe aan de balie.
my-card-unusable = Met deze kaart kan je niet sparen of omruilen. Vraag aan de balie wat er aan de hand is.
my-membership-blocked = Lidmaatschap geblokkeerd: omruilen kan hier niet. Vraag uitleg aan de balie.
my-card-replace-title = Een nieuwe kaart nodig?
my-card-replace = Ga met je identiteitskaart naar een UiTPAS-balie. Je krijgt er een nieuwe kaart; je punten blijven staan. De balie zegt je vooraf wat de kaart kost.

kansenstatuut-none-means = Je betaalt de gewone prijs voor activiteiten. Heb je een laag inkomen? Vraag aan de balie of je recht hebt op kansentarief.
kansenstatuut-active-means = Je betaalt kansentarief voor activiteiten met UiTPAS. Laat je statuut op tijd verlengen aan de balie.
kansenstatuut-grace-means = Je einddatum is voorbij, maar je hebt nog even tijd. Laat je statuut nu verlengen aan de balie, anders kan je met deze kaart niet meer omruilen.
kansenstatuut-expired-means = Je kan met deze kaart niet meer omruilen. Laat je statuut verlengen aan de balie, of vraag er een gewone kaart.
kansenstatuut-suspended-means = Je betaalt nu de gewone prijs. Punten sparen en omruilen kan je nog altijd.

my-lost = Blokkeer je kaart, zodat niemand er nog punten mee kan omruilen. Haal daarna een nieuwe kaart aan een UiTPAS-balie.
my-lost-block = Mijn verloren kaart blokkeren
my-block-final = Dit is definitief: een geblokkeerde kaart kan nooit meer gebruikt worden. Je punten en je gegevens blijven bewaard.
my-block-then = Ga daarna met je identiteitskaart naar een UiTPAS-balie voor een nieuwe kaart.
my-block-running = Je kaart wordt geblokkeerd…
my-block-done = Kaart geblokkeerd. Ga met je identiteitskaart naar een UiTPAS-balie voor een nieuwe kaart. Je punten blijven staan.
my-block-unclear = Onzeker of je kaart geblokkeerd is. { $why } We kijken het na.
my-block-not-booked = Niet geblokkeerd: je kaart is nog actief. Je kan het opnieuw proberen.

my-history-loading = Je historiek wordt opgehaald…
my-history-failed = Je historiek kon niet opgehaald worden.
my-history-no-card = Zonder kaart is er nog niets omgeruild.
my-history-empty = In deze periode heb je niets omgeruild.
my-history-period = Periode
my-history-this-year = Dit jaar
my-history-last-year = Vorig jaar
my-history-twelve-months = Laatste twaalf maanden
my-history-everything = Alles
my-history-sum = { $promotions }, { $points } omgeruild
my-history-where = Omgeruild bij { $counter }
my-history-chart = Omgeruilde punten in de tijd
my-history-chart-alt = Staafdiagram van { $first } tot { $last }. Meeste punten in { $most }: { $points }. De cijfers staan in de tabel eronder.
my-history-table = De cijfers als tabel
my-history-cut = Je ziet de nieuwste { $shown } van { $total }. Kies een kortere periode om de rest te zien.
promotions-one = voordeel
promotions-many = voordelen
