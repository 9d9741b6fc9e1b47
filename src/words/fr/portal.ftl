# The passholder's own pages.

## The list of promotions (/mijn/voordelen)

my-promotions-none-filtered = Retirez un filtre pour en voir davantage.
my-promotions-none-at-all = Il n’y a pas d’avantages dans UiTPAS pour le moment. Revenez plus tard.
earlier-below = Vous voyez ci-dessous ce qui avait été chargé avant.
my-promotions-filters-in-force = Filtres ({ $number })

## The groups of the list

group-now = Possible maintenant
group-now-hint = Montrez l’avantage à un guichet : c’est là que vous l’échangez.
group-now-empty = Il n’y a rien que vous puissiez échanger maintenant.
group-nearly = Presque
group-nearly-hint = Encore quelques points et vous pourrez l’échanger.
group-nearly-empty = Il n’y a rien pour lequel il ne vous manque que quelques points.
group-other = Autres
group-other-hint = Pourquoi ce n’est pas possible maintenant, et quand cela le sera.
group-other-empty = Il n’y a pas d’autres avantages.
group-count =
    { $number ->
        [one] { $number } avantage
       *[other] { $number } avantages
    }
# A link, in a group that has nothing on the present page.
group-on-page = Les voir à la page { $page }

## Points that are only supposed

suppose = Et si j’avais … points de plus
suppose-waiting = Avec { $points } de plus : un instant…
suppose-nothing = Avec { $points } de plus, rien ne s’ajoute.
suppose-opens =
    { $number ->
        [one] Avec { $points } de plus, vous pouvez échanger 1 avantage de plus.
       *[other] Avec { $points } de plus, vous pouvez échanger { $number } avantages de plus.
    }
suppose-failed = Ce qui s’ajouterait n’a pas pu être vérifié.

## One promotion (in the list, and /mijn/voordelen/…)

my-promotion-back = Tous les avantages
my-promotion-failed = Cet avantage n’a pas pu être chargé.
# $balance and $price are points: "Vous avez 37 des 42 points".
my-promotion-way = Vous avez { $balance } sur { $price }.
my-promotion-opened = Possible si vous avez { $points } de plus.
my-promotion-terms = Conditions
my-promotion-where = Où
my-promotion-everywhere = À chaque guichet UiTPAS
my-promotion-for-residents = Pour les habitants de
my-promotion-card-systems = Région UiTPAS

## Why a promotion can or cannot be taken, said to the passholder

own-state-possible = Vous pouvez l’échanger maintenant.
own-state-unknown = Demandez à un guichet si vous pouvez l’échanger maintenant.
own-state-missing = Il vous manque encore { $points }.
own-state-too-dear = Vous n’avez pas encore assez de points.
own-state-sold-out = Cet avantage est épuisé.
own-state-used-up = Vous avez déjà échangé cet avantage aussi souvent que possible.
own-state-used-for-good = Vous avez déjà échangé cet avantage { $times } ; c’est le maximum. Ce n’est plus possible.
# $times is “2 keer”, $period “deze maand”.
own-state-used-this-period = Vous avez déjà échangé cet avantage { $times } { $period } ; c’est le maximum.
own-state-used = Vous avez déjà échangé cet avantage { $times } ; c’est le maximum.
# Follows on either of the two before.
own-state-used-again-from = { $so-far } Ce sera de nouveau possible à partir du { $day }.
own-state-from = Vous pourrez l’échanger à partir du { $day }.
own-state-over = C’était possible jusqu’au { $day }.
own-state-other-time = Ce n’est pas possible maintenant. Regardez quand vous pourrez l’échanger.
own-state-not-applicable = Cet avantage n’est pas valable dans la région UiTPAS de votre carte.
own-state-not-meant = Cet avantage est destiné à d’autres titulaires du pass.
own-state-residents = C’est réservé aux habitants de { $cities }.
own-state-disabled = L’échange est suspendu pour le moment dans cette région UiTPAS. Réessayez plus tard.
own-state-invalid-card = Votre carte ne permet pas d’échanger des points. Regardez sous Carte si elle est bloquée, ou demandez à un guichet.
own-state-no-membership = Votre affiliation n’est pas active. Passez à un guichet UiTPAS pour la prolonger.
own-state-expired = Votre statut social (kansenstatuut) a expiré. Faites-le prolonger à un guichet UiTPAS.
own-state-expired-on = Votre statut social (kansenstatuut) a expiré le { $day }. Faites-le prolonger à un guichet UiTPAS.
# $code is a word of UiTPAS that we do not know.
own-state-other = Ce n’est pas possible maintenant. Demandez pourquoi à un guichet ({ $code }).

## To show at a counter (/mijn/voordelen/…/tonen)

show-at-counter = Montrer au guichet
show-title = Montrer un avantage
show-back = À propos de cet avantage
show-card = Votre carte
show-barcode = Code-barres
show-qr = Code QR
show-hint = Mettez votre écran à pleine luminosité. Au guichet, on scanne votre carte et on échange l’avantage.
show-read-at = Lu le { $moment }
show-being-read = Lu le { $moment }. Nous vérifions si c’est toujours exact…
show-not-now = Vous ne pouvez pas l’échanger maintenant
show-no-card = Vous n’avez pas de carte active dans la région où cet avantage est valable. Demandez conseil à un guichet UiTPAS.
show-keep = Conserver sur cet appareil
show-keep-hint = Vous pourrez alors montrer vos avantages sans réseau aussi, jusqu’à ce que vous vous déconnectiez. Uniquement sur votre propre appareil.

## Without a network

kept-title = Avantages à montrer
kept-words = UiTPAS n’est pas joignable maintenant. Vous pouvez montrer ceci à un guichet, comme lu la dernière fois. C’est là que se fait l’échange.
kept-none = UiTPAS n’est pas joignable maintenant, et aucun avantage à montrer n’a été conservé.
kept-back = Tous les avantages conservés
