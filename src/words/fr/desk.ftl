# The pages of the desk: promotions, cash-in, replacement, history, counters.

## The strip in front of the desk

at-the-desk = Au guichet
search = Chercher
next-passholder = Titulaire suivant
check-digit-fits = Le chiffre de contrôle est correct. { $kind }.
insz-typed = Numéro de registre national.
chip-typed = Numéro d’une puce.
last-booking-first = Attendez de savoir si la dernière opération a réussi : c’est encore le tour du titulaire précédent.
passholder-being-looked-up = Recherche du titulaire…
nobody-at-the-desk = Aucun titulaire au guichet.
nobody-has-this-number = Aucune carte ni aucun titulaire ne correspond à ce numéro.
check-the-number = Vérifiez le numéro et scannez à nouveau la carte. Une carte d’une autre région UiTPAS n’est pas toujours visible ici.
look-up-failed = La recherche n’a pas abouti.
look-up-again = Chercher à nouveau

## A card without a person, and a group pass

# $kind is a kind of card, $status its state.
loose-card = { $kind } { $number } : { $status }.
loose-card-of-system = { $kind } { $number } de { $system } : { $status }.
card-belongs-to-counter = Elle appartient au guichet { $counter }.
card-not-issued = Cette carte n’a pas encore été délivrée.
card-not-issued-advice = Scannez d’abord l’ancienne carte du titulaire ; choisissez ensuite « Remplacer une carte » et scannez-y cette carte.
card-blocked-for-good = Cette carte est bloquée et n’appartient plus à personne.
card-blocked-advice = Demandez une autre carte au titulaire, ou cherchez avec le numéro de registre national.
deleted-card = Cette carte a été supprimée.
card-deleted-advice = Elle ne peut plus être utilisée. Prenez une autre carte.
card-not-visible = Cette carte est utilisée, mais son titulaire n’est pas visible à ce guichet.
card-not-visible-advice = Dirigez le titulaire vers un guichet de son propre système de cartes.
card-not-ready = Cette carte ne peut pas encore être délivrée.
card-not-ready-advice = Confirmez d’abord la réception des cartes, ou prenez une carte du stock local.
to-the-form = Vers le formulaire
group-pass = Ceci est un pass de groupe : { $name }
group-pass-until = Valable jusqu’au { $day } inclus.
# $left is "3 tickets".
tickets-left = Encore { $left } cette année.
tickets-left-of = Encore { $left } sur { $all } cette année.
ticket = ticket
tickets = tickets
group-pass-saves-nothing = Un pass de groupe ne permet ni d’épargner ni d’échanger des points. Demandez au titulaire sa propre carte.

## The passholder at the desk

passholder = Titulaire
born = né(e) le { $day }
card-number = Carte { $number }
card-number-none = Aucune carte
# $kind is a kind of card, $status its state.
card-and-status = { $kind } { $number } : { $status }
no-card-in-system = Pas de carte dans ce système de cartes
replace-now = Remplacer maintenant

## Promotions: filters

filter-promotions = Filtrer les avantages
city-suggestions = Suggestions
only-show = Afficher uniquement
filter-needs-passholder = Fonctionne dès qu’un titulaire est au guichet.
filter-this-counter = Ce guichet
filter-extra-points-hint = Que pourrait-on échanger avec autant de points en plus ?
more-filters = Plus de filtres
no-preference = Sans préférence
filter-other-counters = À échanger à

## Promotions: the list

possible-first = Possibles d’abord
no-promotions-at-all = Il n’y a pas d’avantages dans UiTPAS pour le moment.
take-the-filter-off = Retirez le filtre ci-dessus pour en voir plus.
take-a-filter-off = Retirez un des filtres ci-dessus pour en voir plus.
page-is-empty = Cette page est vide.
not-that-many-promotions = Il n’y a pas autant d’avantages.
to-first-page = Vers la première page
previous-list-below = La liste précédente reste affichée ci-dessous.

## One promotion

promotion-cities = Communes
all-cities = Toutes les communes
promotion-counters = Guichets
all-counters = Tous les guichets
# Follows some names.
and-others = et { $count } de plus
description-and-terms = Description et conditions
with-extra-points = Avec les points en plus.
# A button.
redeem = Échanger

## Cash-in

price = Prix
balance-now = Solde actuel
balance-after = Solde après échange
confirm = Confirmer
cash-in-running = Échange en cours…
# $promotion is a title, which stays Dutch.
cash-in-done = Échangé : remettez « { $promotion } » au titulaire.
cash-in-refused = L’échange n’est pas possible. Rien n’a été enregistré.
cash-in-not-sent = Pas échangé : rien n’a été enregistré.
cash-in-unclear = Il n’est pas certain que l’échange ait eu lieu. { $why }
cash-in-being-checked = Un instant : nous vérifions dans l’historique si l’échange a eu lieu.
cash-in-still-unclear = La vérification n’a pas encore réussi. N’échangez pas cet avantage à nouveau avant d’en être sûr.
cash-in-not-booked = Pas échangé : l’historique ne montre rien de nouveau et aucun point n’a été retiré.
you-may-try-again = Vous pouvez réessayer.
new-balance-being-read = Chargement du nouveau solde…
new-balance-is = Nouveau solde : { $points }.
new-balance-not-read = Le nouveau solde n’a pas pu être chargé : le solde ci-dessus est encore celui d’avant l’échange. Recherchez à nouveau le titulaire.

## Receipts

receipt-print = Imprimer le reçu
receipt-of-cash-in = UiTPAS : avantage échangé
receipt-of-replacement = UiTPAS : carte remplacée
receipt-date = Date
receipt-new-balance = Nouveau solde

## Card replacement

no-cards-here = À ce guichet, vous ne pouvez ni remplacer ni bloquer des cartes.
no-registration-right = { $counter } n’a pas le droit « enregistrement » (registratie).
another-counter-may = Vous travaillez aussi à un guichet qui l’a.
no-counter-may = Dirigez le titulaire vers un guichet d’enregistrement, ou demandez ce droit au gestionnaire de votre guichet.
scan-old-card-first = Scannez d’abord l’ancienne carte du titulaire, ou cherchez avec le numéro de la carte ou le numéro de registre national dans le champ Numéro UiTPAS.
uid-search = Ni carte ni numéro ? Cherchez avec l’uid
uid-of-passholder = Uid du titulaire
uid-search-button = Chercher avec l’uid
uid-missing = Entrez un uid.
new-number = Nouveau numéro UiTPAS
card-being-looked-up = Recherche de la carte…
card-of-other-counter = Attention : cette carte appartient à un autre guichet, { $counter }.
kind-in-local-stock = { $kind }, dans le stock local.
card-in-stock-of = { $kind } de { $system }, dans le stock local.
card-unusable = Cette carte ne peut pas être délivrée ({ $status }). Prenez une carte du stock local.
card-already-issued = Cette carte est déjà délivrée ou bloquée. Prenez une carte du stock local.
card-is-group-pass = Ceci est un pass de groupe. Prenez une carte ordinaire.
card-not-found = Aucune carte trouvée avec ce numéro.
reason = Raison
reason-missing = Choisissez une raison.
reason-fits = Convient à cette carte.
kansenstatuut-until = Statut social (kansenstatuut) valable jusqu’au
kansenstatuut-until-hint = Après aujourd’hui, au plus tard le { $latest }.
kansenstatuut-until-missing = Indiquez jusqu’à quand le statut social (kansenstatuut) est valable.
voucher-number = Numéro de voucher
voucher-hint = Seulement si le titulaire a un voucher.
check = Vérifier
price-being-looked-up = Recherche du prix…
price-is = Prix : { $price }
passholder-without-uid = UiTPAS ne donne pas d’uid pour ce titulaire. Scannez à nouveau la carte.

## Card replacement: the summary and what became of it

is-this-right = Est-ce correct ?
change = Modifier
old-card = Ancienne carte
will-be-blocked = { $number } (sera bloquée)
new-card = Nouvelle carte
kansenstatuut-until-and-including = Statut social (kansenstatuut) valable jusqu’au
voucher = Voucher
no-price-known = Inconnu
price-on-its-way = Recherche…
other-cards-stay = Les autres cartes du titulaire continuent de fonctionner.
old-card-will-be-blocked = L’ancienne carte de ce système de cartes sera définitivement bloquée. Les points et les données restent.
replacement-running = Enregistrement de la nouvelle carte…
replacement-done = Carte remplacée. La nouvelle carte porte le numéro { $number }.
# $kind is a kind of card, in small letters.
replacement-hand-over = Les points et les données du titulaire sont conservés. Remettez-lui la nouvelle carte ({ $kind }).
replace-another = Remplacer une autre carte
replacement-refused = Le remplacement n’est pas possible. Rien n’a été enregistré.
replacement-not-sent = Pas remplacée : rien n’a été enregistré.
replacement-not-booked = Pas remplacée : la nouvelle carte est encore dans le stock.
replacement-unclear = Il n’est pas certain que la carte soit remplacée. { $why }
replacement-being-checked = Un instant : nous vérifions si la nouvelle carte appartient déjà au titulaire.
replacement-still-unclear = La vérification n’a pas encore réussi. Ne remettez pas encore la nouvelle carte.

## Blocking a card

block-first = Bloquez-la d’abord, pour que personne ne puisse plus échanger de points avec elle.
block-card = Bloquer la carte { $number }
blocking-is-final = C’est définitif : une carte bloquée ne pourra plus jamais être utilisée. Les points et les données restent.
blocking-running = Blocage de la carte…
blocking-done = Carte bloquée. Enregistrez maintenant la nouvelle carte.
blocking-unclear = Il n’est pas certain que la carte soit bloquée. { $why } Nous vérifions l’état de la carte.
blocking-not-booked = Pas bloquée : la carte est encore active. Vous pouvez réessayer.

## History

history-for-whom = Scannez la carte d’un titulaire pour voir quels avantages ont déjà été échangés.
history-being-read = Chargement de l’historique…
history-not-read = L’historique n’a pas pu être chargé.
nothing-redeemed-yet = Rien n’a encore été échangé.
history-page-of = Page { $page } sur { $pages }

## Keys

shortcuts = Raccourcis clavier
shortcut-number = Aller au champ Numéro UiTPAS
shortcut-redeem = Aller au premier avantage qui peut être échangé
shortcut-filters = Aller aux filtres
shortcut-next = Quitter le titulaire et scanner la carte suivante
shortcut-list = Afficher cette liste, quand vous n’êtes pas dans un champ
shortcuts-with-fn = Sur certains claviers, maintenez aussi Fn pour F2 et F8.
shortcut-list-on = La touche ? ouvre cette liste
close = Fermer

## The bookings of this visit

# $count is a number.
latest-bookings = Dernières opérations ({ $count })
# $promotion is a title, which stays Dutch; $price is "5 points".
booked-promotion = Échangé : { $promotion } ({ $price })
booked-new-card = Carte remplacée : la nouvelle carte est { $number }
booked-block = Carte bloquée : { $number }
