# Values, refusals and trouble: what the API means, as a person would say it (src/wording).
#
# Words that stay the same everywhere: omruilen – échanger – redeem; voordeel – avantage – reward; balie – guichet –
# counter; pashouder – titulaire du pass – passholder; kansenstatuut – statut social (kansenstatuut) – kansenstatuut
# (social tariff).

## Amounts: one of it, and several

point = point
points = points
day = jour
days = jours
once = 1 fois
times = { $number } fois
digit = chiffre
digits = chiffres
extra-point = point de plus
extra-points = points de plus
free = Gratuit
euro = { $amount } €
stock-left = Encore { $left } sur { $total }

## Names in a row; the last two of them

and = { $last_but_one } et { $last }

## Days

january = janvier
february = février
march = mars
april = avril
may = mai
june = juin
july = juillet
august = août
september = septembre
october = octobre
november = novembre
december = décembre
# The first of a month, as a date says it.
first-of-month = 1er
day-in-full = { $day } { $month } { $year }
# Minutes have two digits.
moment = { $day } à { $hour } h { $minute }

## When something can be redeemed, and how often

# $days is “3 dagen”.
from-day = À partir du { $day }
from-day-near = À partir du { $day } (dans { $days })
since-day = Depuis le { $day }
until-day = Jusqu’au { $day } inclus
until-day-near = Jusqu’au { $day } inclus (encore { $days })
until-today = Jusqu’au { $day } inclus (dernier jour)
over-since-day = Terminé depuis le { $day }
# $times is “2 keer”.
limit-per-passholder = { $times } par titulaire
limit-per-day = { $times } par jour
limit-per-week = { $times } par semaine
limit-per-month = { $times } par mois
limit-per-quarter = { $times } par trimestre
limit-per-year = { $times } par an
limit-per-unknown = { $times } par période ({ $period })
# The running period, in the middle of “used-up-this-period”.
today = aujourd’hui
this-week = cette semaine
this-month = ce mois-ci
this-quarter = ce trimestre
this-year = cette année

## Why a promotion can or cannot be redeemed now

redeemable-now = Peut être échangé maintenant.
missing-points = Il manque encore { $missing } (solde { $balance }, il faut { $price }).
too-few-points = Pas assez de points.
stock-gone = Le stock de cet avantage est épuisé.
used-up-often = Le titulaire du pass a déjà échangé cet avantage autant de fois que permis.
used-up-for-good = Le titulaire du pass a déjà échangé cet avantage { $times } ; c’est le maximum. Ce n’est plus possible.
used-up = Le titulaire du pass a déjà échangé cet avantage { $times } ; c’est le maximum.
used-up-this-period = Le titulaire du pass a échangé cet avantage { $times } { $period } ; c’est le maximum.
again-from = De nouveau possible à partir du { $day }.
redeemable-from = L’échange n’est possible qu’à partir du { $day }.
redeemable-until = L’échange était possible jusqu’au { $day } inclus.
redeemable-between = L’échange est possible du { $begin } au { $end } inclus.
not-redeemable-now = L’échange n’est pas possible maintenant ; vérifiez la période d’échange.
not-in-this-card-system = Cet avantage n’est pas valable dans la région UiTPAS de ce titulaire.
not-for-this-passholder = Cet avantage n’est pas destiné à ce titulaire.
only-for-residents = Cet avantage n’est pas destiné à ce titulaire : il est réservé aux habitants de { $cities }.
redeeming-switched-off = L’échange est temporairement désactivé dans cette région UiTPAS.
card-cannot-redeem = Cette carte ne permet pas d’échange. Vérifiez si elle est bloquée.
no-active-membership = Le titulaire du pass n’a plus d’affiliation active. Prolongez le statut social (kansenstatuut) ou réinscrivez le titulaire.
kansenstatuut-expired-extend = Le statut social (kansenstatuut) a expiré. Prolongez-le d’abord.
kansenstatuut-expired-on-extend = Le statut social (kansenstatuut) a expiré le { $day }. Prolongez-le d’abord.
not-redeemable-because = L’échange n’est pas possible maintenant. Raison donnée par UiTPAS : { $code }.
# The same in a word or two, for the mark beside it.
possible = Possible
mark-too-few-points = Pas assez de points
sold-out = Épuisé
maximum-reached = Maximum atteint
not-in-this-period = Hors période
not-possible = Impossible

## Passholders and their cards

card-active = Active
card-blocked = Bloquée
card-deleted = Supprimée
card-in-local-stock = En stock local
card-in-stock = En stock
card-sent = En route vers le guichet
card-provisioned = Pas encore créée
card-unknown = État inconnu ({ $code })
# A card for somebody with kansenstatuut, and any other.
kansen-card = Carte à tarif social
plain-card = Carte ordinaire
shape-card = carte
shape-sticker = autocollant
shape-keyring = porte-clés
shape-digital = carte numérique
kansenstatuut-none = Pas de statut social (kansenstatuut)
kansenstatuut-active = Statut social (kansenstatuut) valable
kansenstatuut-active-until = Statut social (kansenstatuut) valable jusqu’au { $day } inclus
kansenstatuut-in-grace = Statut social (kansenstatuut) échu ; période de grâce en cours
kansenstatuut-in-grace-since = Statut social (kansenstatuut) échu le { $day } ; période de grâce en cours
kansenstatuut-expired = Statut social (kansenstatuut) expiré
kansenstatuut-expired-on = Statut social (kansenstatuut) expiré le { $day }
kansenstatuut-suspended = Statut social (kansenstatuut) suspendu
kansenstatuut-suspended-until = Statut social (kansenstatuut) suspendu jusqu’au { $day } inclus
membership-blocked = Affiliation bloquée : l’échange n’est pas possible ici.
membership-unknown = Affiliation : { $code }
blocked-card-replace = Cette carte est bloquée : elle ne permet ni d’épargner ni d’échanger des points. Remplacez la carte.
kansenstatuut-expired-remark = Le statut social (kansenstatuut) a expiré. Prolongez-le d’abord, ou choisissez une carte ordinaire.
uitpas-remarks = UiTPAS signale : { $code }.

## Why a new card is given, and when the reason fits

reason-loss = Carte perdue ou volée
reason-defect = Carte défectueuse
reason-loses-kansenstatuut = Perte du statut social (kansenstatuut)
reason-obtains-kansenstatuut = Obtention du statut social (kansenstatuut)
reason-upgrade = Affilier à un autre système de cartes
reason-extra = Carte supplémentaire
reason-hint-loss = L’ancienne carte est bloquée.
reason-hint-defect = La carte ne fonctionne plus ; elle est bloquée.
reason-hint-loses-kansenstatuut = D’une carte à tarif social vers une carte ordinaire.
reason-hint-obtains-kansenstatuut = D’une carte ordinaire vers une carte à tarif social.
reason-hint-upgrade = Le titulaire du pass n’est pas encore affilié au système de la nouvelle carte.
reason-hint-extra = Le titulaire du pass est affilié, mais n’a pas encore de carte de ce système.

## Numbers of cards and people, while they are typed and after

# $digits is “2 cijfers”.
scan-or-type = Scannez une carte ou tapez le numéro.
scan-or-type-new-card = Scannez la nouvelle carte ou tapez le numéro.
digits-to-come = Encore { $digits }.
number-needed = Scannez une carte ou saisissez un numéro UiTPAS.
new-card-number-needed = Saisissez le numéro de la nouvelle carte.
number-too-short = Un numéro UiTPAS compte 13 chiffres ; vous en avez { $typed }. Encore { $digits }.
new-card-number-too-short = Un numéro UiTPAS compte 13 chiffres ; encore { $digits } à saisir.
number-too-long = Un numéro UiTPAS compte 13 chiffres ; cela fait { $digits } de trop.
number-kansen-digit = L’avant-dernier chiffre est { $digit }, mais ne peut être que 0 ou 1 : vérifiez le numéro.
number-unusable = Le caractère « { $character } » n’a pas sa place dans un numéro.
number-check-digit = Le chiffre de contrôle n’est pas correct : vérifiez le numéro. Chercher quand même ? Appuyez encore une fois sur Enter.
insz-check = Ce numéro de registre national n’est pas correct : vérifiez-le. Chercher quand même ? Appuyez encore une fois sur Enter.
new-card-check-digit = Il y a une faute de frappe dans le numéro : le chiffre de contrôle n’est pas correct.

## What a search asks for, and its filters in force

sort-added = Date d’ajout
sort-title = Titre
sort-end = Fin de la période d’échange
order-newest = Les plus récents d’abord
order-oldest = Les plus anciens d’abord
order-a-to-z = De A à Z
order-z-to-a = De Z à A
order-earliest = Les premiers d’abord
order-latest = Les derniers d’abord
order-low-to-high = Croissant
order-high-to-low = Décroissant
order-ascending = Ordre croissant
order-descending = Ordre décroissant
redeem-from = À échanger à partir du
redeem-until = À échanger jusqu’au
sort-by = Trier par
points-extra = Points supplémentaires
first-those-of = D’abord ceux de
not-in-spotlight = Pas à la une
per-page = Par page
page = Page
minimum-above-maximum = Le minimum dépasse le maximum.
begin-after-end = La date de début tombe après la date de fin.
# The words on a chip begin with the value.
points-or-more = { $points } points ou plus
points-or-fewer = { $points } points ou moins
day-or-later = { $day } ou plus tard
day-or-earlier = { $day } ou plus tôt
as-owner = { $card_system } comme offrant
as-region = { $card_system } comme région
those-first = { $card_system } d’abord
card-system-numbered = Système de cartes { $id }
another-counter = Un autre guichet

## What UiTPAS refuses

passholder-gone = Ce titulaire n’existe plus dans UiTPAS.
action-not-allowed = UiTPAS ne permet pas cette action ici.
number-mistyped = Il y a une faute de frappe dans le numéro : un numéro UiTPAS compte 13 chiffres, dont le dernier est un chiffre de contrôle.
insz-wrong = Ce numéro de registre national n’est pas correct.
voucher-malformed = Ce numéro de voucher n’est pas valable.
voucher-unknown = Ce voucher n’est pas connu.
voucher-used = Ce voucher a déjà été utilisé ou n’est pas valable pour cette carte.
counter-may-not-issue = Ce guichet ne peut pas délivrer cette carte. Prenez une carte de votre propre stock.
date-invalid = Saisissez une date valable.
fields-missing = Remplissez tous les champs obligatoires.
city-unknown = Nous ne connaissons pas cette commune.
counter-unknown = Le guichet choisi n’est pas connu. Choisissez de nouveau un guichet.
card-system-unknown = Ce système de cartes n’existe pas.
promotion-gone = Cet avantage n’existe plus.
action-failed = UiTPAS n’a pas pu effectuer cela. Vérifiez dans l’historique si quelque chose a été enregistré.
tell-the-helpdesk = Cela n’a pas réussi. Signalez au helpdesk : { $code }.
denied = Vous n’avez pas les droits pour cette action. Demandez-les à l’administrateur de votre guichet.
denied-permission = Vous n’avez pas les droits pour cette action ({ $permission }). Demandez-les à l’administrateur de votre guichet.
already-blocked = Cette carte était déjà bloquée.

## What UiTPAS refuses of a card replacement

end-date-rule = La date de fin doit être dans le futur, et au plus tard le 31 décembre de l’année prochaine.
counter-cannot-grant = Ce n’est pas possible à ce guichet : il n’a pas le droit d’accorder le statut social (kansenstatuut).
new-card-not-issuable = Cette carte ne peut pas être délivrée. Prenez une carte du stock local.
new-card-of-counter = Cette carte appartient à un autre guichet, { $counter }. Prenez une carte de votre propre stock.
new-card-of-another-counter = Cette carte appartient à un autre guichet. Prenez une carte de votre propre stock.
choose-kansen-card = Le titulaire a le statut social (kansenstatuut) : choisissez une carte à tarif social.
choose-plain-card = Le titulaire n’a pas le statut social (kansenstatuut) : choisissez une carte ordinaire.
price-waits-for-voucher = Le prix n’est connu que si le voucher est correct.
# $why is a sentence of its own.
price-unknown = Prix inconnu. { $why }

## Trouble with a question; nothing was booked by asking

trouble-offline = Pas de connexion. Rien n’a été envoyé. Vérifiez la connexion au réseau.
trouble-dropped = UiTPAS n’est pas joignable : la connexion a été coupée.
trouble-timed-out = UiTPAS ne répond pas à temps.
trouble-too-large = La réponse d’UiTPAS est trop grande pour être affichée.
trouble-unreadable = UiTPAS a donné une réponse illisible.
trouble-failed = UiTPAS connaît une panne (erreur { $status }).
trouble-signed-out = Vous n’êtes plus connecté. Reconnectez-vous.
trouble-not-passed-on = UiTPAS n’est pas joignable pour l’instant. Rien n’a été envoyé. Réessayez dans un instant.

## Why it is not known whether a booking was made

unclear-timed-out = UiTPAS n’a pas répondu à temps.
unclear-interrupted = Cette page a été fermée ou rechargée avant la réponse.
unclear-dropped = La connexion a été coupée avant la réponse.
unclear-unreadable = La réponse d’UiTPAS était illisible.
unclear-failed = UiTPAS a répondu par une panne.
unclear-signed-out = Vous n’étiez plus connecté au moment de vérifier.
unclear-not-passed-on = UiTPAS n’était pas joignable.
