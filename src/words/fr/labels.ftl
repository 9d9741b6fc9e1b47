# Labels and buttons that more than one screen has.

## Buttons

cancel = Annuler
look-again = Vérifier à nouveau
close-when-done = Terminé
try-again = Réessayer
filters-clear = Effacer les filtres
show-all-promotions = Afficher tous les avantages
# Follows the name of a filter, for who hears it: "Aalst verwijderen".
filter-take-off = retirer

## What is shown

promotions = Avantages à échanger
promotion = Avantage
points-heading = Points
stock = Stock
# The label before a period: "until 3 May".
redeem-when = À échanger
redeem-how-often = Fréquence
in-spotlight = À la une
no-promotions-found = Aucun avantage trouvé
redeemed-promotions = Avantages échangés
history = Historique
when = Quand
counter = Guichet
city = Commune

## A card

card = Carte
uitpas-number = Numéro UiTPAS
lost-or-stolen = Carte perdue ou volée ?
block-card-question = Bloquer la carte { $number } ?
block-for-good = Bloquer définitivement
blocking-not-sent = Pas bloquée. { $why }
booking-open-in-another-tab = Une autre opération est encore en cours dans un autre onglet de ce navigateur. Terminez-la d’abord.

## Filters

filters = Filtres
filters-chosen = Filtres choisis
order = Ordre
minimum-points = Minimum de points
maximum-points = Maximum de points
enough-points = Assez de points
unexpired = Non expirés
published = Publiés
offered-by = Proposé par
valid-in = Valable dans

## A search

promotions-being-read = Chargement des avantages…
promotions-not-read = Les avantages n’ont pas pu être chargés.
search-refused = UiTPAS ne peut pas chercher ainsi. Modifiez les filtres.
nothing-can-be-found = Cette recherche ne peut rien donner.
filters-contradict = Le début d’un filtre vient après sa fin. Modifiez les filtres.
whole-number-please = Indiquez un nombre entier, à partir de 0.
address-not-understood = L’adresse contient quelque chose d’incompréhensible, qui n’est donc pas pris en compte : { $what }.
address-part = { $parameter } « { $value } »

## Around a list

pagination = Pagination
takes-longer = Cela prend plus de temps que d’habitude. Un instant…
