# The frame around every page: start, sign-in, what stopped, being away.

## What the two programs are called, and the titles of their windows

product = Guichet UiTPAS
my-uitpas = Mon UiTPAS
# $screen is one of the titles below, $product one of the two above.
window-title = { $screen } – { $product }
title-choose-counter = Choisir un guichet
title-my-promotions = Mes avantages
title-my-card = Ma carte
title-my-history = Mon historique
title-lost = Introuvable

## Around every page

skip-to-content = Aller au contenu
language = Langue
main-menu = Menu principal
replace-card = Remplacer une carte
my-promotions = Avantages
change-counter = Changer de guichet
sign-out = Se déconnecter
wait-for-booking = Attendez de savoir si le dernier enregistrement a réussi.
offline = Hors ligne : il n’y a pas de connexion. Impossible d’échanger ou de chercher pour l’instant.

## Parts that every page may have

mistakes-heading = Il y a un problème
previous-page = Précédente
next-page = Suivante
page-numbered = Page { $number }
range = { $first }–{ $last } sur { $total }
range-empty = 0 sur { $total }

## Signing in, and being locked

sign-in = Se connecter
sign-in-invitation = Connectez-vous pour échanger des points UiTPAS et remplacer des cartes.
sign-in-as-employee = Se connecter comme collaborateur
sign-in-as-passholder = Se connecter comme titulaire du pass
locked = Ce guichet est verrouillé.
# $minutes is “10 minuten”, $why one of the two or three sentences before it.
locked-elsewhere = Dans une autre fenêtre de ce navigateur, vous vous êtes déconnecté ou quelqu’un d’autre s’est connecté.
locked-idle-minutes = Rien ne s’est passé pendant { $minutes }.
locked-idle = Rien ne s’est passé pendant un moment.
locked-what-remains = { $why } Les données du titulaire du pass ont disparu ; votre recherche est conservée.
minute = minute
minutes = minutes

## Being away, and a session that ended

still-there = Êtes-vous toujours là ?
fading-employee = Rien ne s’est passé depuis un moment. Dans moins d’une minute, ce guichet sera verrouillé et les données du titulaire du pass disparaîtront de l’écran.
fading-passholder = Rien ne s’est passé depuis un moment. Dans moins d’une minute, vous serez déconnecté.
stay-signed-in = Rester connecté
signed-out = Vous n’êtes plus connecté
signed-out-what-next = Reconnectez-vous : vous reviendrez au même endroit, avec ce que vous aviez déjà rempli. Rien n’est enregistré de nouveau automatiquement.
signed-out-unsettled = Nous ne savons pas encore si le dernier enregistrement a réussi. Ce sera vérifié dès que vous serez connecté.
later = Plus tard

## A booking that was under way when the page was left

settling-title = Votre dernière opération
settling-unclear = Il n’est pas certain que votre dernière opération ait réussi. { $why } Nous vérifions.
settled-registered = La carte { $number } est enregistrée.
settled-not-registered = La carte { $number } n’est pas enregistrée. Enregistrez-la à nouveau.
settled-blocked = La carte { $number } est bloquée.
settled-not-blocked = La carte { $number } n’est pas bloquée : elle est encore active. Bloquez-la à nouveau.

## Starting, and what stops the start

part-missing = Certains éléments n’ont pas pu être chargés. Vérifiez la connexion et réessayez.
reload = Recharger
config-missing = Les paramètres n’ont pas pu être chargés.
config-missing-advice = Vérifiez la connexion au réseau et rechargez la page. Si cela persiste, signalez à l’administrateur que le fichier config.json manque.
config-broken = Les paramètres de cette application sont illisibles.
config-broken-advice = Signalez à l’administrateur que le fichier config.json contient une erreur.
session-without-uid = Les paramètres n’indiquent pas qui travaille au guichet.
session-without-uid-advice = Signalez à l’administrateur que « session » n’a pas d’uid dans config.json.
session-unknown = Il n’est pas clair si vous êtes connecté.
session-unknown-advice = Le service de connexion ne répond pas. Réessayez dans un instant.
counters-unknown = Vos guichets n’ont pas pu être récupérés.
no-counter = Vous n’êtes encore rattaché à aucun guichet.
no-counter-advice = Demandez à l’administrateur de votre guichet de vous ajouter, puis rechargez cette page.

## Coming to the wrong place

lost = Cette page n’existe pas
lost-perhaps = L’adresse est peut-être mal tapée, ou la page a été déplacée.
to-the-promotions = Vers les avantages à échanger
for-employees = Cette application est destinée au guichet
you-are-a-passholder = Vous êtes connecté comme titulaire du pass.
to-my-promotions = Vers mes avantages
for-passholders = Cette page est destinée aux titulaires du pass
you-are-an-employee = Vous êtes connecté comme collaborateur.
to-the-desk = Vers le guichet

## The counter at which the desk stands

choose-counter = Sélectionnez un guichet
choose-counter-why = Les échanges et les nouvelles cartes sont enregistrés à ce guichet.
choose-counter-later = Vous ne pouvez pas encore changer de guichet.
search-counter = Chercher un guichet
counter-not-found = Aucun guichet trouvé.
counter-singular = guichet
counters = guichets
counter-cannot-register = pas le droit d’enregistrer des cartes
